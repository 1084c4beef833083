//! What the answers about a person come to: how easily the pain is stirred up, since when, which
//! conditions are in force.

use crate::engine::Irritability;
use crate::interview::{self, Answers};
use std::collections::BTreeSet;

/// How long it has been there. NICE draws its line at three months; the others are our choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Less than 4 weeks.
    Acute,
    /// 4 to 12 weeks.
    Subacute,
    /// More than 12 weeks.
    Chronic,
}

fn chosen(answers: &Answers, screen: &str) -> Option<String> {
    interview::yes(answers, screen).into_iter().next()
}

fn number(answers: &Answers, screen: &str) -> Option<u16> {
    answers.get(screen)?.number
}

/// The reasons for an irritability, by the name of the screen that gave them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staged {
    /// How easily the pain is stirred up.
    pub irritability: Irritability,
    /// The screens whose answers made it so.
    pub because: Vec<&'static str>,
}

/// From the three answers: high with two of the strong ones, moderate with one of them or any of
/// the middle ones. What was not answered counts as strong: the cautious reading.
pub fn irritability(answers: &Answers) -> Staged {
    let worst = number(answers, "pain_worst").unwrap_or(10);
    let rest = chosen(answers, "rest_pain").unwrap_or_default();
    let settles = chosen(answers, "settles").unwrap_or_default();
    let strong = [
        ("pain_worst", worst >= 7),
        ("rest_pain", !["no", "sometimes"].contains(&rest.as_str())),
        (
            "settles",
            !["within_30", "within_120"].contains(&settles.as_str()),
        ),
    ];
    let middle = [
        ("pain_worst", (4..7).contains(&worst)),
        ("rest_pain", rest == "sometimes"),
        ("settles", settles == "within_120"),
    ];
    let names = |list: [(&'static str, bool); 3]| -> Vec<&'static str> {
        list.into_iter()
            .filter(|(_, so)| *so)
            .map(|(name, _)| name)
            .collect()
    };
    let (strong, middle) = (names(strong), names(middle));
    match (strong.len(), middle.len()) {
        (2.., _) => Staged {
            irritability: Irritability::High,
            because: strong,
        },
        (0, 0) => Staged {
            irritability: Irritability::Low,
            because: Vec::new(),
        },
        _ => Staged {
            irritability: Irritability::Moderate,
            because: strong.into_iter().chain(middle).collect(),
        },
    }
}

/// Since when.
pub fn stage(answers: &Answers) -> Option<Stage> {
    Some(match chosen(answers, "since")?.as_str() {
        "weeks_0_4" => Stage::Acute,
        "weeks_4_6" | "weeks_6_12" => Stage::Subacute,
        _ => Stage::Chronic,
    })
}

/// The age in years.
pub fn age(answers: &Answers) -> Option<u16> {
    number(answers, "age")
}

/// Minutes the person has for a session; none is any number.
pub fn minutes(answers: &Answers) -> Option<u16> {
    chosen(answers, "minutes")?.parse().ok()
}

/// The person's own goal, in their words.
pub fn goal(answers: &Answers) -> &str {
    answers.get("goal").map_or("", |answer| answer.text.trim())
}

/// The conditions that the answers say or imply, by code.
pub fn conditions(answers: &Answers) -> BTreeSet<String> {
    let mut codes: BTreeSet<String> = BTreeSet::new();
    for name in answers.keys().filter(|name| name.starts_with("group_")) {
        codes.extend(interview::yes(answers, name));
    }
    let mut add = |code: &str, so: bool| {
        if so {
            codes.insert(code.to_owned());
        }
    };
    let says = |screen: &str, line: &str| {
        interview::yes(answers, screen)
            .iter()
            .any(|yes| yes == line)
    };
    add("C13", says("cannot", "kneel"));
    add("C19", says("cannot", "lie_flat"));
    add("C20", says("cannot", "floor"));
    add("C09c", says("where", "neck"));
    add("C09a", says("limb", "arm"));
    let below = says("limb", "leg_below_knee");
    let leg = below || says("limb", "leg_above_knee");
    // Six weeks and "stable" are asked together: only what has lasted may count as stable.
    let lasting = says("since", "weeks_6_12") || says("since", "weeks_12");
    let bending = says("leg_worse", "bending");
    let standing = says("leg_worse", "standing");
    add("C03a", leg && bending && !lasting);
    add("C03b", leg && bending && lasting);
    add("C03c", below && !bending && !standing);
    add("C04", leg && standing);
    codes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interview::Answer;

    fn answers(list: &[(&str, &[&str], Option<u16>)]) -> Answers {
        let answer = |(screen, yes, number): &(&str, &[&str], Option<u16>)| {
            let yes = yes.iter().map(|line| (*line).to_owned()).collect();
            let answer = Answer {
                screen: (*screen).into(),
                yes,
                number: *number,
                ..Answer::default()
            };
            ((*screen).to_owned(), answer)
        };
        list.iter().map(answer).collect()
    }

    fn staged(worst: u16, rest: &str, settles: &str) -> Irritability {
        let answers = answers(&[
            ("pain_worst", &[], Some(worst)),
            ("rest_pain", &[rest], None),
            ("settles", &[settles], None),
        ]);
        irritability(&answers).irritability
    }

    #[test]
    fn two_strong_answers_are_high_and_one_is_moderate() {
        assert_eq!(staged(3, "no", "within_30"), Irritability::Low);
        assert_eq!(staged(5, "no", "within_30"), Irritability::Moderate);
        assert_eq!(staged(7, "no", "within_30"), Irritability::Moderate);
        assert_eq!(staged(7, "constant", "within_30"), Irritability::High);
        assert_eq!(staged(2, "constant", "longer"), Irritability::High);
    }

    #[test]
    fn nothing_answered_is_the_cautious_reading() {
        assert_eq!(
            irritability(&Answers::new()).irritability,
            Irritability::High
        );
    }

    #[test]
    fn leg_pain_becomes_a_row() {
        let rows = |since: &str, worse: &str, limb: &str| {
            conditions(&answers(&[
                ("since", &[since], None),
                ("leg_worse", &[worse], None),
                ("limb", &[limb], None),
            ]))
            .into_iter()
            .collect::<Vec<_>>()
        };
        assert_eq!(rows("weeks_0_4", "bending", "leg_above_knee"), ["C03a"]);
        assert_eq!(rows("weeks_12", "bending", "leg_below_knee"), ["C03b"]);
        assert_eq!(rows("weeks_12", "not_sure", "leg_below_knee"), ["C03c"]);
        assert_eq!(rows("weeks_12", "standing", "leg_below_knee"), ["C04"]);
        assert_eq!(rows("weeks_12", "not_sure", "leg_above_knee"), [""; 0]);
        assert_eq!(rows("weeks_4_6", "bending", "arm"), ["C09a"]);
    }
}
