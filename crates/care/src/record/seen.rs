//! What a camera saw of the exercises of a session, as a record keeps it.
//!
//! Only these numbers are kept. They are checked like everything that comes from outside, since nobody
//! can tell whether a camera sent them.

use super::{Planned, PlannedChoice, RecordError, Rep, SessionRecord, Summary, wrong};
use crate::exercise::Sides;
use motion::repetition::FaultSet;
use motion::summary::{MOST_HOLD_DS, MOST_REPETITIONS, MOST_SHARE};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// No name of a thing to mend is longer. Our choice.
const LONGEST_NAME: usize = 32;

/// What a camera saw of one choice of one exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// Which exercise of the plan.
    pub item: u16,
    /// Which of its choices.
    pub choice: u16,
    /// What was seen.
    pub what: Summary,
}

impl Seen {
    /// What the plan says of it.
    pub fn planned<'r>(
        &self,
        record: &'r SessionRecord,
    ) -> Option<(&'r Planned, &'r PlannedChoice)> {
        let planned = record.plan.get(usize::from(self.item))?;
        Some((planned, planned.choices.get(usize::from(self.choice))?))
    }

    /// The repetitions that were asked for, as a camera counts them: each side for itself.
    pub fn asked(&self, choice: &PlannedChoice) -> u32 {
        let sided = self.what.repetitions.iter().any(|rep| rep.side.is_some());
        match choice.sides {
            Sides::Within if sided => 2 * choice.repetitions(),
            _ => choice.repetitions(),
        }
    }

    /// How well it was done, where that can be told: see [`Summary::form`].
    pub fn form(&self, choice: &PlannedChoice) -> Option<u8> {
        self.what.form(self.asked(choice))
    }
}

/// Whether all of it can be, in a session of this length.
pub(super) fn check(record: &SessionRecord, length_ms: u64) -> Result<(), RecordError> {
    let mut before = BTreeSet::new();
    for (place, seen) in record.seen.iter().enumerate() {
        let at = |field: &str| format!("seen[{place}].{field}");
        let Some(planned) = record.plan.get(usize::from(seen.item)) else {
            let most = record.plan.len() - 1;
            return wrong(
                at("item"),
                format!("expected 0 to {most}, a place in the plan"),
            );
        };
        if usize::from(seen.choice) >= planned.choices.len() {
            let most = planned.choices.len() - 1;
            return wrong(
                at("choice"),
                format!("expected 0 to {most}, a choice of the plan"),
            );
        }
        if !before.insert((seen.item, seen.choice)) {
            return wrong(at("choice"), "expected each choice of an exercise once");
        }
        let what = &seen.what;
        if u64::from(what.watched_s) * 1000 > length_ms {
            return wrong(
                at("what.watched_s"),
                format!(
                    "expected at most {}, the length of the session",
                    length_ms / 1000
                ),
            );
        }
        if what.well > 100 {
            return wrong(at("what.well"), percent(what.well, 100));
        }
        if what.repetitions.len() > MOST_REPETITIONS {
            return wrong(
                at("what.repetitions"),
                format!("expected at most {MOST_REPETITIONS}"),
            );
        }
        for (number, rep) in what.repetitions.iter().enumerate() {
            check_rep(rep).map_err(|error| RecordError {
                field: at(&format!("what.repetitions[{number}].{}", error.field)),
                ..error
            })?;
        }
    }
    Ok(())
}

fn check_rep(rep: &Rep) -> Result<(), RecordError> {
    if rep.hold_ds > MOST_HOLD_DS {
        let expected = format!("expected at most {MOST_HOLD_DS} tenths of a second");
        return wrong("hold_ds", expected);
    }
    if rep.share > MOST_SHARE {
        return wrong("share", percent(rep.share, MOST_SHARE));
    }
    if rep.quality > 100 {
        return wrong("quality", percent(rep.quality, 100));
    }
    if rep.faults.len() > FaultSet::MOST {
        let expected = format!("expected at most {}", FaultSet::MOST);
        return wrong("faults", expected);
    }
    let mut before = BTreeSet::new();
    for (place, name) in rep.faults.iter().enumerate() {
        if !is_name(name) {
            return wrong(
                format!("faults[{place}]"),
                format!("expected a name of 1 to {LONGEST_NAME} small letters, digits and _"),
            );
        }
        if !before.insert(name) {
            return wrong(format!("faults[{place}]"), "expected each name once");
        }
    }
    Ok(())
}

fn percent(found: impl std::fmt::Display, most: u16) -> String {
    format!("expected 0 to {most} per cent, found {found}")
}

fn is_name(name: &str) -> bool {
    let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    (1..=LONGEST_NAME).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(small)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::read;
    use body::Side;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// A session of one knee to chest, watched in both of its choices.
    fn session() -> Value {
        let choice = |form: &str| json!({"form": form, "amount": {"reps": 1, "hold_s": 5, "sets": 1}, "sides": "alternate"});
        json!({
            "format": 1, "id": "01990000-0000-7000-8000-000000000001", "day": "2026-11-23",
            "slot": "morning", "length": "full", "face": "browser",
            "started_at": "2026-11-23T08:00:00Z", "ended_at": "2026-11-23T08:02:00Z",
            "utc_offset_s": 0,
            "plan": [{"exercise": "E1", "choices": [choice("E1-L1"), choice("E1-L0")]}],
            "events": [
                {"at_ms": 0, "what": {"kind": "started"}},
                {"at_ms": 0, "what": {"kind": "began", "item": 0, "choice": 0}},
                {"at_ms": 60000, "what": {"kind": "began", "item": 0, "choice": 1}},
                {"at_ms": 90000, "what": {"kind": "ended", "how": "stopped"}},
            ],
            "seen": [
                {"item": 0, "choice": 0, "what": {"watched_s": 58, "well": 97, "repetitions": [
                    {"side": "right", "hold_ds": 51, "share": 92, "quality": 100},
                    {"side": "left", "hold_ds": 30, "share": 80, "quality": 60,
                        "faults": ["too_fast"]}]}},
                {"item": 0, "choice": 1, "what": {"watched_s": 28, "well": 60, "repetitions": [
                    {"side": "right", "hold_ds": 51, "share": 92, "quality": 100}]}},
            ],
        })
    }

    fn parsed(json: &Value) -> Result<SessionRecord, RecordError> {
        read(json.to_string().as_bytes())
    }

    #[test]
    fn a_record_without_a_camera_is_written_as_before() {
        let mut json = session();
        json.as_object_mut().unwrap().remove("seen");
        let record = parsed(&json).unwrap();
        assert_eq!(record.seen, []);
        assert!(!serde_json::to_string(&record).unwrap().contains("seen"));
    }

    #[test]
    fn what_was_seen_comes_back_as_it_was_sent() {
        let json = session();
        let record = parsed(&json).unwrap();
        let again = serde_json::to_value(&record).unwrap();
        assert_eq!(again["seen"], json["seen"]);
        assert_eq!(parsed(&again), Ok(record));
    }

    #[test]
    fn form_is_of_the_choice_it_was_last_done_in() {
        let mut json = session();
        let form = |json: &Value| parsed(json).unwrap().outcomes()[0].form_seen;
        assert_eq!(form(&json), None, "the easier way was seen badly");
        json["seen"][1]["what"]["well"] = json!(80);
        assert_eq!(form(&json), None, "and once of twice");
        json["plan"][0]["choices"][1]["sides"] = json!("none");
        assert_eq!(form(&json), Some(100), "once of once");
        json["events"].as_array_mut().unwrap().remove(2);
        assert_eq!(form(&json), Some(80), "the first choice");
        json["plan"][0]["choices"][0]["sides"] = json!("within");
        let record = parsed(&json).unwrap();
        let (_, choice) = record.seen[0].planned(&record).unwrap();
        assert_eq!(record.seen[0].asked(choice), 2, "a camera counts each side");
    }

    #[test]
    fn what_cannot_be_is_refused_by_field() {
        let rep = |field: &str| format!("/seen/0/what/repetitions/1/{field}");
        let many = json!(vec![json!({"hold_ds": 1, "share": 1, "quality": 1}); 201]);
        let names: Vec<String> = (0..33).map(|number| format!("name_{number}")).collect();
        let cases = [
            ("/seen/0/item", json!(1), "seen[0].item"),
            ("/seen/1/choice", json!(2), "seen[1].choice"),
            ("/seen/1/choice", json!(0), "seen[1].choice"),
            ("/seen/1/choice", json!(-1), "seen[1].choice"),
            (
                "/seen/0/what/watched_s",
                json!(121),
                "seen[0].what.watched_s",
            ),
            (
                "/seen/0/what/watched_s",
                json!(1.5),
                "seen[0].what.watched_s",
            ),
            ("/seen/0/what/well", json!(101), "seen[0].what.well"),
            ("/seen/0/what/repetitions", many, "seen[0].what.repetitions"),
            (
                &rep("hold_ds"),
                json!(6001),
                "seen[0].what.repetitions[1].hold_ds",
            ),
            (
                &rep("share"),
                json!(401),
                "seen[0].what.repetitions[1].share",
            ),
            (
                &rep("quality"),
                json!(101),
                "seen[0].what.repetitions[1].quality",
            ),
            (
                &rep("side"),
                json!("up"),
                "seen[0].what.repetitions[1].side",
            ),
            (
                &rep("faults"),
                json!(names),
                "seen[0].what.repetitions[1].faults",
            ),
            (
                &rep("faults"),
                json!(["too_fast", "too_fast"]),
                "seen[0].what.repetitions[1].faults[1]",
            ),
        ];
        for (pointer, value, field) in cases {
            let mut json = session();
            let Some((whole, last)) = pointer.rsplit_once('/') else {
                panic!("{pointer}");
            };
            json.pointer_mut(whole).unwrap()[last] = value.clone();
            let error = parsed(&json).unwrap_err();
            assert_eq!(error.field, field, "{pointer} {value}: {error}");
        }
        for name in [
            "",
            "Too_fast",
            "too fast",
            "_",
            "7up",
            "<b>",
            "ä",
            &"x".repeat(33),
        ] {
            let mut json = session();
            json["seen"][0]["what"]["repetitions"][1]["faults"] = json!([name]);
            let error = parsed(&json).unwrap_err();
            assert_eq!(
                error.field, "seen[0].what.repetitions[1].faults[0]",
                "{name}"
            );
        }
        let mut json = session();
        json["seen"][0]["what"]["picture"] = json!("none is ever taken");
        assert!(parsed(&json).is_err(), "nothing else can be smuggled in");
    }

    proptest! {
        #[test]
        fn any_numbers_are_kept_as_they_are_or_refused(
            watched_s in 0u32..200,
            well in 0u8..110,
            reps in proptest::collection::vec(
                (0u8..3, 0u16..7000, 0u16..500, 0u8..110, "[a-z_]{0,3}"),
                0..8,
            ),
        ) {
            let mut record = parsed(&session()).unwrap();
            let sides = [None, Some(Side::Left), Some(Side::Right)];
            record.seen[0].what = Summary {
                watched_s,
                well,
                repetitions: reps
                    .into_iter()
                    .map(|(side, hold_ds, share, quality, fault)| Rep {
                        side: sides[usize::from(side)],
                        hold_ds,
                        share,
                        quality,
                        faults: vec![fault],
                    })
                    .collect(),
            };
            let json = serde_json::to_vec(&record).unwrap();
            match read(&json) {
                Ok(again) => {
                    prop_assert_eq!(&again, &record);
                    for outcome in again.outcomes() {
                        prop_assert!(outcome.form_seen.is_none_or(|form| form <= 100));
                    }
                }
                Err(error) => prop_assert!(error.field.starts_with("seen[0].what.")),
            }
        }
    }
}
