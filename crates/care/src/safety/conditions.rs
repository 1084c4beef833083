//! Conditions and what each asks of each exercise: leave it out, do it in another form, take care.
//!
//! One row for each condition, one cell for each of the seven exercises. The rows come from
//! published leaflets and guidelines where there are any and are our choice elsewhere; a named
//! clinician signs them before release (`docs/clinical.md`). A clinic's own exercise has no column:
//! under any condition it is left out, until a clinician says otherwise.

use super::forms;
use crate::ids::ExerciseId;
use Group::{
    BellyChest, Bones, Device, EyesBalance, Heart, Joints, LegPain, Neck, Other, Pregnancy, Spine,
    SpineOperation,
};
use std::collections::BTreeSet;

/// How an exercise stands under a condition, from free to left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Letter {
    /// No reason found to change it.
    Free,
    /// Take care.
    Caution,
    /// Only in another form.
    Modified,
    /// Left out until a clinician lifts it.
    Blocked,
}

/// One exercise under one condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// How it stands.
    pub letter: Letter,
    /// In this form.
    pub form: Option<&'static str>,
}

/// Where a condition is asked: a first question for the group, then the rows in everyday words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the words say what each group is")]
pub enum Group {
    Bones,
    Spine,
    LegPain,
    SpineOperation,
    Neck,
    Joints,
    Pregnancy,
    BellyChest,
    Heart,
    EyesBalance,
    Device,
    Other,
}

impl Group {
    /// All groups, in the order they are asked.
    pub const ALL: [Group; 12] = [
        Bones,
        Spine,
        LegPain,
        SpineOperation,
        Neck,
        Joints,
        BellyChest,
        Heart,
        EyesBalance,
        Pregnancy,
        Device,
        Other,
    ];

    /// The name in answers and words.
    pub fn name(self) -> &'static str {
        match self {
            Bones => "bones",
            Spine => "spine",
            LegPain => "leg_pain",
            SpineOperation => "spine_operation",
            Neck => "neck",
            Joints => "joints",
            Pregnancy => "pregnancy",
            BellyChest => "belly_chest",
            Heart => "heart",
            EyesBalance => "eyes_balance",
            Device => "device",
            Other => "other",
        }
    }

    /// Its conditions.
    pub fn conditions(self) -> impl Iterator<Item = &'static Condition> {
        CONDITIONS
            .iter()
            .filter(move |condition| condition.group == self)
    }
}

/// A condition and its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    /// Its code, for good.
    pub code: &'static str,
    /// Where it is asked.
    pub group: Group,
    /// E1 to E7.
    pub cells: [Cell; 7],
}

const O: Cell = Cell {
    letter: Letter::Free,
    form: None,
};
const C: Cell = Cell {
    letter: Letter::Caution,
    form: None,
};
const S: Cell = Cell {
    letter: Letter::Blocked,
    form: None,
};

const fn m(form: &'static str) -> Cell {
    Cell {
        letter: Letter::Modified,
        form: Some(form),
    }
}

const fn c(form: &'static str) -> Cell {
    Cell {
        letter: Letter::Caution,
        form: Some(form),
    }
}

const fn row(code: &'static str, group: Group, cells: [Cell; 7]) -> Condition {
    Condition { code, group, cells }
}

/// All conditions. `O` free, `C` take care, `c(form)` take care in this form, `m(form)` only in
/// this form, `S` left out.
#[rustfmt::skip]
pub const CONDITIONS: [Condition; 50] = [
    row("C01", Bones, [m("E1-M1"), m("E2-M"), m("E3-Me"), C, C, O, m("E7-M")]),
    row("C02a", Bones, [S, S, S, S, S, c("E6-M"), S]),
    row("C02b", Bones, [S, S, S, m("E4-M1"), m("E5-M"), C, S]),
    row("C03a", LegPain, [S, m("E2-M"), m("E3-Me"), C, C, O, S]),
    row("C03b", LegPain, [m("E1-M1"), m("E2-M"), m("E3-Me"), C, C, O, m("E7-M")]),
    row("C03c", LegPain, [m("E1-M1"), m("E2-M"), m("E3-M1"), C, C, O, m("E7-M")]),
    row("C04", Spine, [O, O, m("E3-Mf"), C, m("E5-M"), c("E6-L0"), O]),
    row("C05a", Spine, [O, C, m("E3-Mf"), C, m("E5-M"), O, C]),
    row("C05b", Spine, [m("E1-M1"), S, S, S, S, O, S]),
    row("C06", SpineOperation, [S, S, S, S, S, c("E6-M"), S]),
    row("C07", SpineOperation, [m("E1-M1"), S, m("E3-Me"), C, C, O, S]),
    row("C08a", SpineOperation, [S, S, S, S, S, c("E6-M"), S]),
    row("C08b", SpineOperation, [S, S, S, m("E4-M1"), m("E5-M"), O, S]),
    row("C08c", SpineOperation, [m("E1-M1"), m("E2-M"), m("E3-M1"), C, C, O, m("E7-M")]),
    row("C09a", Neck, [C, C, S, m("E4-M1"), m("E5-M"), c("E6-M"), m("E7-M")]),
    row("C09b", Neck, [S, S, S, S, S, c("E6-M"), S]),
    row("C09c", Neck, [C, C, c("E3-M1"), C, C, C, c("E7-M")]),
    row("C10", Joints, [S, S, m("E3-M3"), m("E4-M2"), c("E5-B"), O, S]),
    row("C11", Joints, [c("E1-B"), m("E2-MB"), C, m("E4-M1A"), m("E5-MB"), O, m("E7-M")]),
    row("C12", Joints, [m("E1-M1"), C, O, C, O, O, m("E7-M")]),
    row("C13", Joints, [c("E1-L0"), O, m("E3-M2"), m("E4-M2"), C, O, C]),
    row("C14", Joints, [c("E1-H"), c("E2-A"), m("E3-M2"), m("E4-M2"), O, c("E6-M"), c("E7-L0")]),
    row("C15a", Pregnancy, [S, S, C, C, S, O, m("E7-M")]),
    row("C15b", Pregnancy, [S, S, C, m("E4-M1"), S, O, m("E7-M")]),
    row("C15c", Pregnancy, [C, C, C, C, C, O, C]),
    row("C16a", Pregnancy, [m("E1-M1"), C, C, m("E4-M1"), m("E5-M"), O, C]),
    row("C16b", BellyChest, [C, C, C, m("E4-M1"), m("E5-M"), O, C]),
    row("C17", Heart, [S, S, S, S, S, S, S]),
    row("C18a", EyesBalance, [O, O, m("E3-M1"), C, m("E5-T"), O, O]),
    row("C18b", EyesBalance, [C, C, S, S, S, O, C]),
    row("C19", EyesBalance, [m("E1-W"), m("E2-W"), m("E3-M2"), C, m("E5-W"), O, O]),
    row("C20", Other, [m("E1-B"), m("E2-B"), m("E3-M2"), S, m("E5-B"), c("E6-M"), m("E7-M")]),
    row("C21", Bones, [c("E1-L0"), m("E2-MA"), S, S, C, S, S]),
    row("C22", Spine, [C, m("E2-M"), m("E3-M1"), C, C, O, m("E7-M")]),
    row("C23", Spine, [C, C, O, m("E4-M1"), m("E5-M"), O, m("E7-M")]),
    row("C24a", Device, [S, S, S, S, S, S, S]),
    row("C24b", Device, [S, S, S, S, S, c("E6-M"), S]),
    row("C24c", Device, [O, C, O, O, O, O, C]),
    row("C25", Spine, [m("E1-M1"), m("E2-M"), C, C, C, O, m("E7-M")]),
    row("C26a", Other, [S, S, S, S, S, S, S]),
    row("C26b", Heart, [S, S, S, S, S, S, S]),
    row("C27", SpineOperation, [m("E1-M1"), m("E2-M"), S, S, S, c("E6-M"), S]),
    row("C28", BellyChest, [c("E1-L0"), m("E2-MA"), S, S, C, S, S]),
    row("C29", Heart, [O, c("E2-A"), C, m("E4-M1S"), O, c("E6-M"), C]),
    row("C30", Joints, [m("E1-M1H"), c("E2-A"), m("E3-M2"), S, C, S, m("E7-M")]),
    row("C31", Other, [S, S, S, S, S, S, S]),
    row("C32", Other, [C, C, C, C, C, C, C]),
    row("C33", Other, [C, C, m("E3-M2"), S, C, c("E6-M"), m("E7-M")]),
    row("C34", Other, [C, C, C, C, C, C, C]),
    row("C99", BellyChest, [S, S, S, S, S, S, S]),
];

/// The exercises of the columns.
pub const COLUMNS: [&str; 7] = ["E1", "E2", "E3", "E4", "E5", "E6", "E7"];

/// A condition by its code.
pub fn find(code: &str) -> Option<&'static Condition> {
    CONDITIONS.iter().find(|condition| condition.code == code)
}

impl Condition {
    /// What it asks of an exercise. One without a column is left out.
    pub fn cell(&self, exercise: &ExerciseId) -> Cell {
        let column = COLUMNS
            .iter()
            .position(|column| *column == exercise.as_str());
        column.map_or(S, |column| self.cells[column])
    }
}

/// What all active conditions together ask of an exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The worst letter of all.
    pub letter: Letter,
    /// All these forms must be obeyed at once.
    pub forms: BTreeSet<&'static str>,
}

impl Asked {
    /// Both at once.
    #[must_use]
    pub fn and(&self, other: &Asked) -> Asked {
        let letters = [self, other].map(|asked| Cell {
            letter: asked.letter,
            form: None,
        });
        let forms = self.forms.union(&other.forms);
        let forms = forms.map(|form| Cell {
            letter: Letter::Free,
            form: Some(*form),
        });
        combine(letters.into_iter().chain(forms))
    }
}

/// Combines cells: the worst letter wins, forms of all cells must be obeyed at once, and forms that
/// no rule joins leave the exercise out.
pub fn combine(cells: impl IntoIterator<Item = Cell>) -> Asked {
    let mut letter = Letter::Free;
    let mut wanted = BTreeSet::new();
    for cell in cells {
        letter = letter.max(cell.letter);
        wanted.extend(cell.form);
    }
    let blocked = Asked {
        letter: Letter::Blocked,
        forms: BTreeSet::new(),
    };
    if letter == Letter::Blocked {
        return blocked;
    }
    match forms::join(wanted) {
        Some(forms) => Asked { letter, forms },
        None => blocked,
    }
}

/// What these conditions ask of an exercise. A code that nobody knows leaves everything out.
pub fn asked<'c>(codes: impl IntoIterator<Item = &'c str>, exercise: &ExerciseId) -> Asked {
    combine(
        codes
            .into_iter()
            .map(|code| find(code).map_or(S, |condition| condition.cell(exercise))),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(codes: &[&str], exercise: &str) -> String {
        let Asked { letter, forms } = asked(codes.iter().copied(), &exercise.parse().unwrap());
        let letter = match letter {
            Letter::Free => ".",
            Letter::Caution => "c",
            Letter::Modified => "M",
            Letter::Blocked => "S",
        };
        match forms.is_empty() {
            true => letter.to_owned(),
            false => format!(
                "{letter}:{}",
                forms.into_iter().collect::<Vec<_>>().join("+")
            ),
        }
    }

    #[test]
    fn the_published_examples_come_out() {
        for (codes, cells) in [
            ("C01+C20", "M:E1-B+E1-M1 M:E2-MB S S M:E5-B c:E6-M M:E7-M"),
            ("C03b+C04", "M:E1-M1 M:E2-M S c M:E5-M c:E6-L0 M:E7-M"),
            ("C01+C18a", "M:E1-M1 M:E2-M M:E3-M1+E3-Me c M:E5-T . M:E7-M"),
            ("C14+C01", "M:E1-M1H M:E2-MA S M:E4-M2 c c:E6-M M:E7-M"),
            ("C13+C02b", "S S S S M:E5-M c S"),
            ("C11+C29", "c:E1-B M:E2-B+E2-MA c S M:E5-MB c:E6-M M:E7-M"),
            (
                "C19+C20",
                "M:E1-B+E1-W M:E2-B+E2-W M:E3-M2 S M:E5-B+E5-W c:E6-M M:E7-M",
            ),
            (
                "C04+C13+C25",
                "M:E1-M1 M:E2-M M:E3-M2+E3-Mf M:E4-M2 M:E5-M c:E6-L0 M:E7-M",
            ),
            (
                "C22+C29+C14",
                "c:E1-H M:E2-MA M:E3-M1+E3-M2 S c c:E6-M M:E7-M",
            ),
            (
                "C30+C20+C01",
                "M:E1-B+E1-M1H M:E2-B+E2-MA S S M:E5-B S M:E7-M",
            ),
        ] {
            let codes: Vec<&str> = codes.split('+').collect();
            let found: Vec<String> = COLUMNS.iter().map(|column| said(&codes, column)).collect();
            assert_eq!(found.join(" "), cells, "{codes:?}");
        }
    }

    /// More conditions never give more: over every pair, and every third on top.
    #[test]
    fn another_condition_never_makes_an_exercise_freer() {
        for exercise in COLUMNS {
            let exercise = exercise.parse().unwrap();
            for one in &CONDITIONS {
                for two in &CONDITIONS {
                    let alone = asked([one.code], &exercise);
                    let both = asked([one.code, two.code], &exercise);
                    assert!(
                        both.letter >= alone.letter,
                        "{} {} {exercise}",
                        one.code,
                        two.code
                    );
                    assert_eq!(both, asked([two.code, one.code], &exercise));
                }
            }
        }
    }

    #[test]
    fn what_nobody_knows_is_left_out() {
        assert_eq!(said(&["C77"], "E6"), "S");
        assert_eq!(said(&["C24c"], "X1"), "S");
        assert_eq!(said(&[], "X1"), ".");
    }
}
