//! What a camera saw of a session, in words. Every range is told by the person's own first week; none
//! is shown as such.

use crate::App;
use crate::problem::Problem;
use care::baseline::{self, Range};
use care::exercise::Side;
use care::ids::ExerciseId;
use care::record::{ALIKE, PlannedChoice, Rep, Seeing, Seen, SessionRecord, Summary};
use content::{Value, Words};

/// One exercise that a camera saw, for `_seen.html`.
pub struct SeenRow {
    pub name: String,
    pub form: String,
    /// How well it could see.
    pub view: String,
    /// Repetitions of those asked for.
    pub reps: String,
    /// The hold beside the one asked for.
    pub hold: String,
    /// By the first week, a line for each side.
    pub range: Vec<String>,
    /// Left against right; nothing where both move alike, or could not be told.
    pub sides: Option<String>,
    /// Tips that came up, and how often.
    pub tips: Vec<String>,
}

/// What a camera saw of a session, exercise by exercise; nothing where there was none.
pub async fn rows(app: &App, record: &SessionRecord) -> Result<Vec<SeenRow>, Problem> {
    let mut rows = Vec::with_capacity(record.seen.len());
    for seen in &record.seen {
        let Some((planned, choice)) = seen.planned(record) else {
            continue;
        };
        let words = &app.library.words;
        let told = seen.form(choice).is_some();
        rows.push(SeenRow {
            name: words.exercise(&planned.exercise),
            form: words.form(&choice.form),
            view: words.t(match seen.what.seeing() {
                Seeing::Well => "seen-view-well",
                Seeing::Partly => "seen-view-partly",
                Seeing::Hardly => "seen-view-hardly",
            }),
            reps: reps(words, seen, choice),
            hold: hold(words, &seen.what, choice),
            range: match told {
                true => ranges(app, record, seen, choice).await?,
                false => vec![words.t("seen-range-unsure")],
            },
            sides: sides(words, &seen.what).filter(|_| told),
            tips: tips(words, &planned.exercise, &seen.what),
        });
    }
    Ok(rows)
}

/// The same in a few words, for a list of sessions.
pub fn fact(words: &Words, record: &SessionRecord) -> Option<String> {
    let counts = record.seen.iter().map(|seen| seen.what.repetitions.len());
    (!record.seen.is_empty()).then(|| words.n("seen-fact", counts.sum::<usize>()))
}

fn reps(words: &Words, seen: &Seen, choice: &PlannedChoice) -> String {
    let values = [
        ("done", seen.what.repetitions.len().into()),
        ("of", seen.asked(choice).into()),
    ];
    words.with("history-reps", &values)
}

fn hold(words: &Words, what: &Summary, choice: &PlannedChoice) -> String {
    let Some(held) = what.hold_ds() else {
        return words.t("seen-hold-none");
    };
    let held = Value::from(format!("{}.{}", held / 10, held % 10));
    let asked = choice.amount.hold_s.into();
    words.with("seen-hold", &[("held", held), ("asked", asked)])
}

async fn ranges(
    app: &App,
    record: &SessionRecord,
    seen: &Seen,
    choice: &PlannedChoice,
) -> Result<Vec<String>, Problem> {
    let words = &app.library.words;
    let first = app.store.first_seen(app.who(), &choice.form).await?;
    let mut told = Vec::new();
    for of in seen.what.sides() {
        let range = baseline::range(&first, &choice.form, of.side, record.day, of.share);
        told.push(match (range, of.side) {
            // The week is the form's: it is over on both sides or on none.
            (Some(Range::Learning), _) => return Ok(vec![words.t("seen-range-learning")]),
            (Some(Range::OfFirstWeek(n)), None) => words.n("seen-range", n),
            (Some(Range::OfFirstWeek(n)), Some(side)) => {
                let values = [("which", which(side)), ("n", n.into())];
                words.with("seen-range-side", &values)
            }
            (None, _) => words.t("seen-range-none"),
        });
    }
    told.dedup();
    Ok(told)
}

fn sides(words: &Words, what: &Summary) -> Option<String> {
    Some(match what.symmetry()? {
        (_, n) if n >= ALIKE => words.t("seen-sides-alike"),
        (side, n) => {
            let values = [("which", which(side)), ("n", n.into())];
            words.with("seen-sides-less", &values)
        }
    })
}

/// A tip that names a side is one for each.
fn tips(words: &Words, exercise: &ExerciseId, what: &Summary) -> Vec<String> {
    let mut tips: Vec<(String, &str, u32)> = Vec::new();
    for (name, _) in what.faults() {
        // A word that this catalogue does not know any more is not shown.
        if !words.has(&format!("{exercise}.tip-{name}")) {
            continue;
        }
        let mine = |rep: &&Rep| rep.faults.iter().any(|fault| fault == name);
        for rep in what.repetitions.iter().filter(mine) {
            let tip = words.tip(exercise, name, rep.side);
            match tips.iter_mut().find(|(there, ..)| *there == tip) {
                Some((.., count)) => *count += 1,
                None => tips.push((tip, name, 1)),
            }
        }
    }
    let said = |(tip, name, count): (String, &str, u32)| {
        let seen = words.t(&format!("{exercise}.seen-{name}"));
        let values = [
            ("tip", tip.into()),
            ("seen", seen.into()),
            ("n", count.into()),
        ];
        words.with("seen-tip", &values)
    };
    tips.into_iter().map(said).collect()
}

fn which(side: Side) -> Value<'static> {
    Value::from(match side {
        Side::Left => "left",
        Side::Right => "right",
    })
}
