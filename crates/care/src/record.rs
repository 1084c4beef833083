//! What happened in a session: the player's log, in a form that can be kept for good.
//!
//! A record is made on the device that played the session and names itself, so that sending it
//! twice stores it once. It carries the plan it was played from, so that it can be read years
//! later without the catalogue of its day.
//!
//! [`read`] is the only door for bytes from outside: shape first, then sense.

mod seen;

use crate::catalogue::Catalogue;
use crate::dose::Amount;
use crate::exercise::Sides;
use crate::ids::{CheckInId, ExerciseId, FormId, SessionId};
use crate::programme::{Length, Slot};
use crate::scale::{Effort, Nrs};
use crate::script::{Repetition, Script};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

pub use motion::summary::{ALIKE, OfSide, Rep, Seeing, Summary};
pub use seen::Seen;

/// The version of records and check-ins that this build writes and reads.
pub const FORMAT: u32 = 1;

/// No session lasts longer. Our choice: half a day of pauses is a session left open.
const LONGEST_MS: u64 = 12 * 60 * 60 * 1000;
/// A device's clock may be ahead of ours by so much. Our choice.
const AHEAD_S: i64 = 15 * 60;
/// No session is older than the product.
const FIRST_DAY: Date = Date::constant(2025, 1, 1);

/// Why a record was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {expected}")]
pub struct RecordError {
    /// The field, such as `events[3].at_ms`.
    pub field: String,
    /// What was expected there, and what was found.
    pub expected: String,
}

fn wrong<T>(field: impl Into<String>, expected: impl Into<String>) -> Result<T, RecordError> {
    Err(RecordError {
        field: field.into(),
        expected: expected.into(),
    })
}

/// What played the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// The session page.
    Browser,
    /// `plinth session`.
    Terminal,
    /// Nothing: the person said afterwards what they did.
    ByHand,
}

/// Why the session stood still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pause {
    /// The person asked for it.
    Asked,
    /// No time was heard of for a while: a locked screen, a phone call, a closed lid.
    Away,
    /// "It hurts."
    Hurts,
    /// Something caught sharply: this exercise is over for today.
    Caught,
    /// Pain moved, or something is numb: walk about or lie, and see whether it settles.
    Settling,
    /// Pain rose clearly: this exercise is over for today.
    Rose,
}

/// What it feels like when it hurts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feeling {
    /// Just sore.
    Sore,
    /// A sharp catch.
    Catch,
    /// Pain moves further down an arm or leg.
    Spread,
    /// New numbness or tingling.
    NewNumbness,
    /// Dizzy.
    Dizzy,
    /// More out of breath than the effort explains.
    Breathless,
}

impl Feeling {
    /// All of them, as they are asked.
    pub const ALL: [Feeling; 6] = [
        Feeling::Sore,
        Feeling::Catch,
        Feeling::Spread,
        Feeling::NewNumbness,
        Feeling::Dizzy,
        Feeling::Breathless,
    ];

    /// The sign it is, by code; soreness is none.
    pub fn sign(self) -> Option<&'static str> {
        match self {
            Feeling::Sore => None,
            Feeling::Catch => Some("catch"),
            Feeling::Spread => Some("spread"),
            Feeling::NewNumbness => Some("new_numbness"),
            Feeling::Dizzy => Some("dizzy"),
            Feeling::Breathless => Some("breathless"),
        }
    }

    /// The session is over for today.
    pub fn ends_session(self) -> bool {
        matches!(self, Feeling::Dizzy | Feeling::Breathless)
    }
}

/// Where it hurts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// In the back or neck.
    Back,
    /// In a leg.
    Leg,
    /// In an arm.
    Arm,
    /// Somewhere else.
    Elsewhere,
}

/// The three short answers after "it hurts". Each may be left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Felt {
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub peak: Option<Nrs>,
    /// What it feels like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feeling: Option<Feeling>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// How the session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// The last step was reached.
    Finished,
    /// The person stopped before.
    Stopped,
}

/// Something that happened. `item` is the place in the plan, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum What {
    /// The session began.
    Started,
    /// It stood still.
    Paused {
        /// Why.
        why: Pause,
    },
    /// It went on.
    Resumed,
    /// An exercise began, in one of its choices.
    Began {
        /// Which exercise of the plan.
        item: u16,
        /// Which of its choices.
        choice: u16,
    },
    /// A repetition was done.
    Repetition {
        /// Which exercise of the plan.
        item: u16,
        /// Which of its choices.
        choice: u16,
        /// Which repetition.
        done: Repetition,
    },
    /// "It hurts."
    Hurt {
        /// In this exercise.
        item: u16,
    },
    /// What was answered after "it hurts".
    Felt {
        /// In this exercise.
        item: u16,
        /// The answers.
        felt: Felt,
    },
    /// It rests today: another that asks the same of the back brought signs.
    Rested {
        /// This exercise.
        item: u16,
    },
    /// The person wished for something easier.
    Easier {
        /// In this exercise.
        item: u16,
    },
    /// The person went on without the rest of this exercise.
    Skipped {
        /// This exercise.
        item: u16,
    },
    /// The person said that they had done it, ahead of the voice.
    SaidDone {
        /// This exercise.
        item: u16,
    },
    /// The last step of the exercise was reached.
    Completed {
        /// This exercise.
        item: u16,
    },
    /// The session ended.
    Ended {
        /// How.
        how: Ending,
    },
}

impl What {
    fn item(self) -> Option<u16> {
        match self {
            What::Began { item, .. }
            | What::Repetition { item, .. }
            | What::Hurt { item }
            | What::Felt { item, .. }
            | What::Rested { item }
            | What::Easier { item }
            | What::Skipped { item }
            | What::SaidDone { item }
            | What::Completed { item } => Some(item),
            What::Started | What::Paused { .. } | What::Resumed | What::Ended { .. } => None,
        }
    }
}

/// Something that happened, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Milliseconds of session time: pauses are not in it.
    pub at_ms: u64,
    /// What.
    pub what: What,
}

/// One way to do an exercise that the session offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedChoice {
    /// The form.
    pub form: FormId,
    /// How much of it.
    pub amount: Amount,
    /// How it treats the sides.
    pub sides: Sides,
}

impl PlannedChoice {
    /// Repetitions in all, each side counted.
    pub fn repetitions(&self) -> u32 {
        let both = match self.sides {
            Sides::Alternate | Sides::InTurn => 2,
            Sides::None | Sides::Within => 1,
        };
        u32::from(self.amount.reps) * u32::from(self.amount.sets) * both
    }

    fn has(&self, done: Repetition) -> bool {
        let sided = matches!(self.sides, Sides::Alternate | Sides::InTurn);
        (1..=self.amount.sets).contains(&done.set)
            && (1..=self.amount.reps).contains(&done.rep)
            && done.side.is_some() == sided
    }
}

/// One exercise as the session offered it: as prescribed, then easier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The ways it could be done.
    pub choices: Vec<PlannedChoice>,
}

/// One session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionRecord {
    /// Version of this shape: [`FORMAT`].
    pub format: u32,
    /// Its name, made on the device.
    pub id: SessionId,
    /// The local calendar day on which it began.
    pub day: Date,
    /// Morning or evening.
    pub slot: Slot,
    /// Whole or short.
    pub length: Length,
    /// What played it.
    pub face: Face,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended, pauses included.
    pub ended_at: Timestamp,
    /// Seconds that local time was ahead of UTC where it began.
    pub utc_offset_s: i32,
    /// What was offered.
    pub plan: Vec<Planned>,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// What a camera saw, where there was one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<Seen>,
}

/// What became of one exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// All of it, or by the person's own word.
    Done,
    /// Some of it.
    Partly,
    /// Stopped.
    Stopped,
    /// It never began.
    NotDone,
}

/// Why an exercise was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// It hurt.
    Pain,
    /// It was too hard.
    TooHard,
    /// Something came in between.
    Interrupted,
}

/// What one exercise came to, read off the events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The form it was last done in.
    pub form: FormId,
    /// Repetitions done in that form, each side counted.
    pub done: u32,
    /// Repetitions that form asked for, each side counted.
    pub of: u32,
    /// What became of it.
    pub how: How,
    /// Why, where it was stopped.
    pub because: Option<Because>,
    /// Something easier was wished for.
    pub easier: bool,
    /// How well a camera saw it done in that form, 0 to 100, where the view was good enough.
    pub form_seen: Option<u8>,
}

/// Reads a record from outside.
///
/// # Errors
/// Names the first field that is missing, of the wrong kind, or impossible.
pub fn read(json: &[u8]) -> Result<SessionRecord, RecordError> {
    let record: SessionRecord = from_json(json)?;
    record.check()?;
    Ok(record)
}

fn from_json<T: serde::de::DeserializeOwned>(json: &[u8]) -> Result<T, RecordError> {
    // The version first: a newer shape would otherwise be called wrong, which it is not.
    #[derive(Deserialize)]
    struct Version {
        format: Option<u32>,
    }
    if let Ok(Version {
        format: Some(format),
    }) = serde_json::from_slice(json)
        && format > FORMAT
    {
        return wrong(
            "format",
            format!("expected {FORMAT}, found {format}: written by a newer Plinth"),
        );
    }
    let mut input = serde_json::Deserializer::from_slice(json);
    let read = serde_path_to_error::deserialize(&mut input).map_err(|error| {
        let field = match error.path().to_string().as_str() {
            "." | "?" => String::new(),
            field => field.to_owned(),
        };
        RecordError {
            field,
            expected: error.into_inner().to_string(),
        }
    })?;
    match input.end() {
        Ok(()) => Ok(read),
        Err(error) => wrong("", error.to_string()),
    }
}

impl SessionRecord {
    /// Whether the record makes sense by itself: what [`read`] looks at beyond the shape.
    ///
    /// # Errors
    /// Names the first field that is impossible.
    pub fn check(&self) -> Result<(), RecordError> {
        if self.format != FORMAT {
            return wrong(
                "format",
                format!("expected {FORMAT}, found {}", self.format),
            );
        }
        let Ok(offset) = Offset::from_seconds(self.utc_offset_s) else {
            return wrong("utc_offset_s", "expected seconds between -93599 and 93599");
        };
        let local = offset.to_datetime(self.started_at).date();
        if self.day != local {
            return wrong(
                "day",
                format!("expected {local}, the local day of started_at"),
            );
        }
        if self.day < FIRST_DAY {
            return wrong("started_at", format!("expected {FIRST_DAY} or later"));
        }
        let length = self.ended_at.duration_since(self.started_at).as_millis();
        let Some(length) = u64::try_from(length)
            .ok()
            .filter(|length| *length <= LONGEST_MS)
        else {
            return wrong("ended_at", "expected after started_at, by 12 hours at most");
        };
        if self.plan.is_empty() || self.plan.len() > 100 {
            return wrong("plan", "expected 1 to 100 exercises");
        }
        for (place, planned) in self.plan.iter().enumerate() {
            if planned.choices.is_empty() || planned.choices.len() > 100 {
                return wrong(
                    format!("plan[{place}].choices"),
                    "expected 1 to 100 choices",
                );
            }
            for (number, choice) in planned.choices.iter().enumerate() {
                if choice.form.exercise() != planned.exercise {
                    return wrong(
                        format!("plan[{place}].choices[{number}].form"),
                        format!("expected a form of {}", planned.exercise),
                    );
                }
                if choice.amount.reps == 0 || choice.amount.sets == 0 {
                    return wrong(
                        format!("plan[{place}].choices[{number}].amount"),
                        "expected at least one repetition and one set",
                    );
                }
            }
        }
        self.check_events(length)?;
        seen::check(self, length)
    }

    fn check_events(&self, length: u64) -> Result<(), RecordError> {
        let first = self.events.first().map(|event| event.what);
        if first != Some(What::Started) {
            return wrong("events[0]", "expected the event \"started\"");
        }
        if !matches!(
            self.events.last().map(|event| event.what),
            Some(What::Ended { .. })
        ) {
            return wrong("events", "expected the event \"ended\" as the last");
        }
        let last = self.events.len() - 1;
        let mut seen = BTreeSet::new();
        let mut before = 0;
        for (place, event) in self.events.iter().enumerate() {
            let at = |field: &str| format!("events[{place}].{field}");
            if event.at_ms < before {
                return wrong(
                    at("at_ms"),
                    format!("expected no less than {before}, the event before"),
                );
            }
            if event.at_ms > length {
                return wrong(
                    at("at_ms"),
                    format!("expected at most {length}, the length of the session"),
                );
            }
            before = event.at_ms;
            if matches!(event.what, What::Started) && place > 0 {
                return wrong(at("what"), "expected \"started\" only once");
            }
            if matches!(event.what, What::Ended { .. }) && place < last {
                return wrong(at("what"), "expected nothing after \"ended\"");
            }
            let Some(item) = event.what.item() else {
                continue;
            };
            let Some(planned) = self.plan.get(usize::from(item)) else {
                let most = self.plan.len() - 1;
                return wrong(
                    at("what.item"),
                    format!("expected 0 to {most}, a place in the plan"),
                );
            };
            let choice = match event.what {
                What::Began { choice, .. } | What::Repetition { choice, .. } => choice,
                _ => continue,
            };
            let Some(offered) = planned.choices.get(usize::from(choice)) else {
                let most = planned.choices.len() - 1;
                return wrong(
                    at("what.choice"),
                    format!("expected 0 to {most}, a choice of the plan"),
                );
            };
            if let What::Repetition { done, .. } = event.what {
                if !offered.has(done) {
                    return wrong(at("what.done"), "expected a repetition that the plan has");
                }
                if !seen.insert((item, choice, done)) {
                    return wrong(at("what.done"), "expected each repetition at most once");
                }
            }
        }
        Ok(())
    }

    /// Whether the record can be true here and now.
    ///
    /// # Errors
    /// The day lies in the future, or the catalogue does not know a form.
    pub fn check_against(&self, catalogue: &Catalogue, now: Timestamp) -> Result<(), RecordError> {
        if self.ended_at.as_second() > now.as_second() + AHEAD_S {
            return wrong(
                "ended_at",
                "expected no time in the future: is the device's clock right?",
            );
        }
        for (place, planned) in self.plan.iter().enumerate() {
            if catalogue.exercise(&planned.exercise).is_none() {
                return wrong(
                    format!("plan[{place}].exercise"),
                    format!(
                        "expected an exercise of the catalogue, found {}",
                        planned.exercise
                    ),
                );
            }
            for (number, choice) in planned.choices.iter().enumerate() {
                if catalogue.form(&choice.form).is_none() {
                    return wrong(
                        format!("plan[{place}].choices[{number}].form"),
                        format!("expected a form of the catalogue, found {}", choice.form),
                    );
                }
            }
        }
        Ok(())
    }

    /// The record of a session done without the player: the person's word for each exercise.
    pub fn by_hand(
        script: &Script,
        id: SessionId,
        day: Date,
        at: Timestamp,
        utc_offset_s: i32,
        done: &BTreeSet<ExerciseId>,
    ) -> Self {
        let plan = plan(script);
        let mut events = vec![Event {
            at_ms: 0,
            what: What::Started,
        }];
        for (item, planned) in (0u16..).zip(&plan) {
            if done.contains(&planned.exercise) {
                events.push(Event {
                    at_ms: 0,
                    what: What::SaidDone { item },
                });
            }
        }
        let all = plan.iter().all(|planned| done.contains(&planned.exercise));
        let how = if all {
            Ending::Finished
        } else {
            Ending::Stopped
        };
        events.push(Event {
            at_ms: 0,
            what: What::Ended { how },
        });
        Self {
            format: FORMAT,
            id,
            day,
            slot: script.slot,
            length: script.length,
            face: Face::ByHand,
            started_at: at,
            ended_at: at,
            utc_offset_s,
            plan,
            events,
            seen: Vec::new(),
        }
    }

    /// Session time in milliseconds, pauses not counted.
    pub fn active_ms(&self) -> u64 {
        self.events.last().map_or(0, |event| event.at_ms)
    }

    /// The local day and time at which it began.
    pub fn local_start(&self) -> DateTime {
        let offset = Offset::from_seconds(self.utc_offset_s).unwrap_or(Offset::UTC);
        offset.to_datetime(self.started_at)
    }

    /// The worst pain that was said in an exercise.
    pub fn peak(&self, exercise: &ExerciseId) -> Option<Nrs> {
        let felt = |event: &Event| match event.what {
            What::Felt { item, felt } => {
                let planned = self.plan.get(usize::from(item))?;
                felt.peak.filter(|_| planned.exercise == *exercise)
            }
            _ => None,
        };
        self.events.iter().filter_map(felt).max()
    }

    /// How it ended.
    pub fn ending(&self) -> Ending {
        match self.events.last().map(|event| event.what) {
            Some(What::Ended { how }) => how,
            _ => Ending::Stopped,
        }
    }

    /// What each exercise of the plan came to.
    pub fn outcomes(&self) -> Vec<Outcome> {
        (0u16..)
            .zip(&self.plan)
            .filter_map(|(item, planned)| self.outcome(item, planned))
            .collect()
    }

    /// How many of the planned exercises were done to their end; the person has the last word.
    pub fn done(&self, check_in: Option<&CheckIn>) -> usize {
        let said = |exercise: &ExerciseId| {
            let mut all = check_in?.exercises.iter();
            all.find(|said| said.exercise == *exercise)
                .map(|said| said.how)
        };
        let outcomes = self.outcomes();
        let how = outcomes
            .iter()
            .map(|outcome| said(&outcome.exercise).unwrap_or(outcome.how));
        how.filter(|how| *how == How::Done).count()
    }

    fn outcome(&self, item: u16, planned: &Planned) -> Option<Outcome> {
        let mine = || {
            self.events
                .iter()
                .map(|e| e.what)
                .filter(|w| w.item() == Some(item))
        };
        let choice = mine().fold(0, |last, what| match what {
            What::Began { choice, .. } => choice,
            _ => last,
        });
        let offered = planned.choices.get(usize::from(choice))?;
        let of = offered.repetitions();
        let done =
            mine().filter(|w| matches!(w, What::Repetition { choice: c, .. } if *c == choice));
        let done = u32::try_from(done.count()).unwrap_or(of);
        let any = mine().any(|what| matches!(what, What::Repetition { .. }));
        let said = mine().any(|what| matches!(what, What::SaidDone { .. }));
        let hurt = mine().any(|what| matches!(what, What::Hurt { .. }));
        let began = mine().any(|what| !matches!(what, What::Rested { .. }));
        let (how, because) = match (said || done >= of, hurt, any) {
            (true, _, _) => (How::Done, None),
            (false, true, _) => (How::Stopped, Some(Because::Pain)),
            (false, false, true) => (How::Partly, None),
            (false, false, false) if began => (How::Stopped, None),
            (false, false, false) => (How::NotDone, None),
        };
        Some(Outcome {
            exercise: planned.exercise.clone(),
            form: offered.form.clone(),
            done,
            of,
            how,
            because,
            easier: mine().any(|what| matches!(what, What::Easier { .. })),
            form_seen: self
                .seen
                .iter()
                .find(|seen| (seen.item, seen.choice) == (item, choice))
                .and_then(|seen| seen.form(offered)),
        })
    }
}

/// What a script offers, as a record keeps it.
pub fn plan(script: &Script) -> Vec<Planned> {
    let planned = script.blocks.iter().map(|block| Planned {
        exercise: block.exercise.clone(),
        choices: block
            .choices
            .iter()
            .map(|choice| PlannedChoice {
                form: choice.form.clone(),
                amount: choice.amount,
                sides: choice.sides,
            })
            .collect(),
    });
    planned.collect()
}

/// What the person says of one exercise afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Done, partly, or stopped.
    pub how: How,
    /// Why it was stopped.
    #[serde(default)]
    pub because: Option<Because>,
}

/// The answers to "How was it?". Every one of them may be missing; a later check-in of the same
/// session is the newer word, and none is overwritten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckIn {
    /// Version of this shape: [`FORMAT`].
    pub format: u32,
    /// Its name, made on the device.
    pub id: CheckInId,
    /// The session it is about.
    pub session: SessionId,
    /// When it was said.
    pub at: Timestamp,
    /// Pain before the session.
    #[serde(default)]
    pub pain_before: Option<Nrs>,
    /// Pain after it.
    #[serde(default)]
    pub pain_after: Option<Nrs>,
    /// The worst pain during it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain_peak: Option<Nrs>,
    /// How hard it was.
    #[serde(default)]
    pub effort: Option<Effort>,
    /// Three times yes: back still, breathing easy, no new pain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steady: Option<bool>,
    /// Exercise by exercise.
    #[serde(default)]
    pub exercises: Vec<Said>,
}

impl CheckIn {
    /// Nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.pain_before.is_none()
            && self.pain_after.is_none()
            && self.pain_peak.is_none()
            && self.effort.is_none()
            && self.steady.is_none()
            && self.exercises.is_empty()
    }

    /// What [`read_check_in`] looks at beyond the shape.
    ///
    /// # Errors
    /// Names the first field that is impossible.
    pub fn check(&self, now: Timestamp) -> Result<(), RecordError> {
        if self.format != FORMAT {
            return wrong(
                "format",
                format!("expected {FORMAT}, found {}", self.format),
            );
        }
        if self.at.as_second() > now.as_second() + AHEAD_S {
            return wrong(
                "at",
                "expected no time in the future: is the device's clock right?",
            );
        }
        if self.exercises.len() > 100 {
            return wrong("exercises", "expected at most 100");
        }
        let mut seen = BTreeSet::new();
        for (place, said) in self.exercises.iter().enumerate() {
            if !seen.insert(&said.exercise) {
                return wrong(
                    format!("exercises[{place}].exercise"),
                    "expected each exercise once",
                );
            }
            if said.because.is_some() && said.how != How::Stopped {
                return wrong(
                    format!("exercises[{place}].because"),
                    "expected none: only a stopped exercise has a reason",
                );
            }
        }
        if self.is_empty() {
            return wrong("", "expected at least one answer");
        }
        Ok(())
    }
}

/// Reads a check-in from outside.
///
/// # Errors
/// Names the first field that is missing, of the wrong kind, or impossible.
pub fn read_check_in(json: &[u8], now: Timestamp) -> Result<CheckIn, RecordError> {
    let check_in: CheckIn = from_json(json)?;
    check_in.check(now)?;
    Ok(check_in)
}
