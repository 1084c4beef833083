//! What whoever holds the clinician's role does at the machine that hosts Plinth.

use crate::args::{BadInput, LetterName};
use crate::config::Config;
use anyhow::Result;
use care::ids::{ExerciseId, FormId};
use care::journal::{CellLetter, What};
use care::safety::conditions::CONDITIONS;
use care::safety::forms::PAIRS;
use content::Library;
use jiff::civil::Date;
use jiff::{ToSpan, Zoned};
use server::ledger::Ledger;
use std::collections::BTreeSet;
use store::Who;

/// A lift ends by itself after so long, if nothing else is said.
const WEEKS: i64 = 12;
/// The longest name and the longest reason, as on the pages.
const LONGEST: usize = 300;

/// What was typed after `plinth clinician lift`.
pub struct Lift<'a> {
    pub exercise: &'a str,
    pub to: LetterName,
    pub form: Option<&'a str>,
    pub by: &'a str,
    pub reason: &'a str,
    pub until: Option<&'a str>,
}

/// A clinician lets an exercise be done, asks for another form, or leaves it out, for a while.
///
/// Signs that wait for somebody are another matter: they close only in the flow that asks for the
/// visit, so nothing here touches them.
pub async fn lift(config: Config, lift: Lift<'_>) -> Result<()> {
    let library = config.library()?;
    let now = Zoned::now();
    let what = checked(&library, &lift, now.date())?;
    let store = config.store().await?;
    let ledger = Ledger::default();
    let (catalogue, who) = (&library.catalogue, Who::SOLO);
    ledger.settle(&store, catalogue, who, &now).await?;
    ledger.write(&store, who, &now, what.clone()).await?;
    let person = ledger.settle(&store, catalogue, who, &now).await?;
    let What::Cell { item, until, .. } = what else {
        return Ok(());
    };
    let words = &library.words;
    let values = [
        ("exercise", words.exercise(&item).into()),
        ("date", until.to_string().into()),
    ];
    println!("{}", words.with("terminal-lifted", &values));
    let Some(version) = &person.version else {
        println!("{}", words.t("terminal-lifted-later"));
        return Ok(());
    };
    let key = if version.items.iter().any(|held| held.exercise == item) {
        "terminal-lifted-in"
    } else {
        "terminal-lifted-out"
    };
    println!("{}", words.with(key, &values));
    if person.gate.worst().is_some() {
        println!("{}", words.t("terminal-lifted-stopped"));
    }
    Ok(())
}

/// The entry, or what about it cannot be.
fn checked(library: &Library, lift: &Lift<'_>, today: Date) -> Result<What, BadInput> {
    let catalogue = &library.catalogue;
    let wrong = |why: String| Err(BadInput(why));
    let known = |id: &ExerciseId| catalogue.exercise(id).is_some();
    let Some(item) = lift.exercise.parse().ok().filter(known) else {
        let ids = catalogue.exercises().iter().map(|e| e.id.as_str());
        let ids: Vec<&str> = ids.collect();
        return wrong(format!(
            "EXERCISE: expected one of {}, found {}",
            ids.join(", "),
            lift.exercise
        ));
    };
    let form = match lift.form {
        Some(form) => Some(form_of(library, &item, form)?),
        None => None,
    };
    let letter = match (lift.to, &form) {
        (LetterName::Modified, None) => {
            let forms = forms(library, &item).join(", ");
            return wrong(format!("--to modified needs --form: one of {forms}"));
        }
        (LetterName::Free | LetterName::Blocked, Some(_)) => {
            return wrong("--form goes with --to modified or --to caution only".into());
        }
        (LetterName::Free, _) => CellLetter::Free,
        (LetterName::Caution, _) => CellLetter::Caution,
        (LetterName::Modified, _) => CellLetter::Modified,
        (LetterName::Blocked, _) => CellLetter::Blocked,
    };
    let text = |name: &str, given: &str| {
        let given: String = given.chars().filter(|c| !c.is_control()).collect();
        match given.trim() {
            "" => Err(BadInput(format!(
                "{name}: expected a few words, found none"
            ))),
            text if text.chars().count() > LONGEST => Err(BadInput(format!(
                "{name}: expected at most {LONGEST} characters"
            ))),
            text => Ok(text.to_owned()),
        }
    };
    let until = match lift.until {
        Some(date) => date.parse().map_err(|_| {
            BadInput(format!(
                "--until: expected a day such as {today}, found {date}"
            ))
        })?,
        None => today.saturating_add(WEEKS.weeks()),
    };
    if until <= today {
        return wrong(format!(
            "--until: expected a day after today, {today}, found {until}"
        ));
    }
    Ok(What::Cell {
        item,
        letter,
        form,
        by: text("--by", lift.by)?,
        reason: text("--reason", lift.reason)?,
        until,
    })
}

fn form_of(library: &Library, item: &ExerciseId, form: &str) -> Result<FormId, BadInput> {
    let forms = forms(library, item);
    match form.parse::<FormId>() {
        Ok(id) if forms.contains(&id.as_str()) => Ok(id),
        _ => Err(BadInput(format!(
            "--form: expected a form of {item} that a condition can ask for ({}), found {form}",
            forms.join(", ")
        ))),
    }
}

/// The forms of an exercise that the tables know: any other would be passed over when the programme
/// is made, and the exercise be freer than the clinician meant.
fn forms(library: &Library, item: &ExerciseId) -> Vec<&'static str> {
    let cells = CONDITIONS.iter().flat_map(|condition| condition.cells);
    let pairs = PAIRS.iter().flat_map(|(one, two, _)| [*one, *two]);
    let all: BTreeSet<&str> = cells.filter_map(|cell| cell.form).chain(pairs).collect();
    let exercise = library.catalogue.exercise(item);
    let is_there = |id: &FormId| {
        exercise.is_some_and(|exercise| {
            exercise.form(id).is_some() || exercise.settings.iter().any(|s| s.id == *id)
        })
    };
    let known = |form: &&str| form.parse().is_ok_and(|id: FormId| is_there(&id));
    all.into_iter().filter(known).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(change: impl FnOnce(&mut Lift<'_>)) -> Result<What, String> {
        let library = Library::load(None).unwrap();
        let mut lift = Lift {
            exercise: "E3",
            to: LetterName::Modified,
            form: Some("E3-M2"),
            by: "Dr Ode",
            reason: "kneels well on a cushion",
            until: None,
        };
        change(&mut lift);
        let today = Date::constant(2026, 3, 1);
        checked(&library, &lift, today).map_err(|error| error.to_string())
    }

    #[test]
    fn a_lift_has_a_name_a_reason_and_an_end() {
        let Ok(What::Cell { until, form, .. }) = tried(|_| {}) else {
            panic!("a lift")
        };
        assert_eq!(until, Date::constant(2026, 5, 24));
        assert_eq!(form.unwrap().as_str(), "E3-M2");
        assert!(tried(|lift| (lift.to, lift.form) = (LetterName::Free, None)).is_ok());
        for (said, wrong) in [
            ("--by", tried(|lift| lift.by = "  ")),
            ("--reason", tried(|lift| lift.reason = "\t")),
            ("--until", tried(|lift| lift.until = Some("2026-03-01"))),
            ("--until", tried(|lift| lift.until = Some("2025-12-31"))),
            ("--until", tried(|lift| lift.until = Some("soon"))),
            ("E1, E2", tried(|lift| lift.exercise = "E9")),
            ("E1, E2", tried(|lift| lift.exercise = "bridge")),
            ("a form of E3", tried(|lift| lift.form = Some("E5-M"))),
            ("a form of E3", tried(|lift| lift.form = Some("E3-L9"))),
            ("needs --form", tried(|lift| lift.form = None)),
            ("--form goes with", tried(|lift| lift.to = LetterName::Free)),
            (
                "--form goes with",
                tried(|lift| lift.to = LetterName::Blocked),
            ),
        ] {
            let wrong = wrong.unwrap_err();
            assert!(wrong.contains(said), "{said}: {wrong}");
        }
    }

    /// What the tables do not know would be dropped when the programme is made.
    #[test]
    fn a_form_that_no_condition_asks_for_is_refused() {
        assert!(tried(|lift| lift.form = Some("E3-L1")).is_err());
        let library = Library::load(None).unwrap();
        for exercise in library.catalogue.exercises() {
            assert!(!forms(&library, &exercise.id).is_empty(), "{}", exercise.id);
        }
    }
}
