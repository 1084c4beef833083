//! What a person, a clinician or the day itself added: one entry for each thing, never changed.
//!
//! Today is what follows from all of them in order ([`crate::person::Person`]). An entry names
//! itself on the device that made it, so that sending it twice keeps it once; what may happen only
//! once (closing a day) carries a name of its own for that.

use crate::breaks::Breaks;
use crate::engine::event::Report;
use crate::engine::{Day, Dose, Irritability};
use crate::ids::{ExerciseId, FormId};
use crate::interview::Answer;
use crate::outcomes::{Measure, Score};
use crate::programme::Slot;
use crate::reminders::Reminders;
use crate::scale::Nrs;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its name, made by whoever wrote it.
    pub id: Uuid,
    /// The local calendar day and time at which it was written.
    pub local: DateTime,
    /// When it was written.
    pub at: Timestamp,
    /// What.
    pub what: What,
}

impl Entry {
    /// The local day.
    pub fn day(&self) -> Day {
        self.local.date().into()
    }

    /// What may be kept only once, under this name.
    pub fn once(&self) -> Option<String> {
        match &self.what {
            What::Closed { day, .. } => Some(format!("closed {day}")),
            What::Prescribed(version) => Some(format!("version {}", version.number)),
            What::Arrived { record, .. } => Some(format!("arrived {record}")),
            _ => None,
        }
    }

    /// It changes what was before it: the person is to be made anew from the whole journal
    /// ([`crate::person::Person::from_entries`]).
    pub fn rewrites(&self) -> bool {
        matches!(
            self.what,
            What::OpenedLate { .. } | What::ClosedAgain { .. }
        )
    }
}

/// What somebody added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum What {
    /// An answer of the interview.
    Answered(Answer),
    /// An answer given before is changed.
    Changed(Answer),
    /// Whom to call, where this person lives.
    Contacts(Contacts),
    /// In which language to write to this person.
    Language {
        /// By its name, such as `es`.
        language: String,
    },
    /// "Something new."
    Signs {
        /// By code.
        codes: Vec<String>,
        /// In this exercise.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ExerciseId>,
        /// After a procedure, in the first twelve hours: it is getting less hour by hour.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        easing: Option<bool>,
    },
    /// "Were you seen?"
    Seen {
        /// What was answered.
        how: SeenHow,
        /// By whom.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        by: String,
        /// On which day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<Date>,
    },
    /// A clinician said that the person may exercise again.
    Cleared {
        /// The clinician's name.
        by: String,
        /// When the person was seen.
        seen: DateTime,
        /// "A clinician told me that I may exercise."
        told: bool,
    },
    /// The person is about to exercise.
    Opened {
        /// Pain now.
        before: Nrs,
        /// Which session.
        slot: Slot,
    },
    /// The person was about to exercise on a day that was over when a device could tell it: the
    /// entry's own time says when.
    OpenedLate {
        /// Pain then.
        before: Nrs,
        /// Which session.
        slot: Slot,
    },
    /// Pain on the morning after a day.
    Morning {
        /// The day before that morning.
        day: Date,
        /// How much.
        pain: Nrs,
    },
    /// A session, or what was said of one, came when its day was closed.
    Arrived {
        /// The day.
        day: Date,
        /// The session's or the answer's own name.
        record: Uuid,
    },
    /// A day is over.
    Closed {
        /// Which.
        day: Date,
        /// How it was.
        report: Report,
    },
    /// A day that is over is told anew, with what arrived since.
    ClosedAgain {
        /// Which.
        day: Date,
        /// How it was.
        report: Report,
    },
    /// The person is ill or travelling.
    Paused {
        /// Why.
        why: PauseWhy,
    },
    /// And back.
    Resumed,
    /// Yes to more.
    Accepted {
        /// Of this exercise.
        item: ExerciseId,
    },
    /// No to more.
    Declined {
        /// Of this exercise.
        item: ExerciseId,
    },
    /// A clinician looked at an exercise that rested.
    Lifted {
        /// This exercise.
        item: ExerciseId,
        /// The clinician's name.
        by: String,
        /// When the person was seen.
        on: Date,
    },
    /// A clinician lets an exercise be done, or asks for another form, for a while.
    Cell {
        /// This exercise.
        item: ExerciseId,
        /// The new letter.
        letter: CellLetter,
        /// In this form.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        form: Option<FormId>,
        /// The clinician's name.
        by: String,
        /// Why.
        reason: String,
        /// The last day is the one before.
        until: Date,
    },
    /// The programme is made, or made anew.
    Prescribed(Version),
    /// The person chose a dose inside their limits.
    Chosen {
        /// Of this exercise.
        item: ExerciseId,
        /// How much.
        dose: Dose,
    },
    /// "My clinician told me": other limits for an exercise.
    Limits(Limits),
    /// When the person wants to be reminded, from now on.
    Reminders(Reminders),
    /// No reminders on these days, whatever was said of other days before.
    QuietDays {
        /// The first.
        from: Date,
        /// The last.
        to: Date,
    },
    /// Reminders come again.
    QuietOver,
    /// Breaks at work: which, from now on.
    Breaks(Breaks),
    /// How the weeks were: an answer to a measure.
    Measured(Score),
    /// "Not now", to these measures.
    PutOff {
        /// Which.
        measures: Vec<Measure>,
    },
    /// An activity that the person would like to do again is named, or its words are changed.
    Goal {
        /// Its number, from 1.
        number: u16,
        /// In the person's words.
        text: String,
    },
    /// It is let go.
    GoalLeft {
        /// Its number.
        number: u16,
    },
}

/// What was answered to "Were you seen?".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeenHow {
    /// Yes.
    Seen,
    /// Not yet.
    NotYet,
    /// It got worse.
    Worse,
}

/// Why everything waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PauseWhy {
    /// Ill.
    Ill,
    /// Travelling.
    Away,
}

/// A letter that a clinician may set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellLetter {
    /// No reason to change it.
    Free,
    /// Take care.
    Caution,
    /// In another form.
    Modified,
    /// Left out.
    Blocked,
}

/// Whom to call. An empty one blocks the start.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Contacts {
    /// Country, by its two letters.
    pub country: String,
    /// The emergency number.
    pub emergency: String,
    /// The line for nights and weekends.
    pub out_of_hours: String,
    /// Somebody to talk to in a crisis.
    pub crisis: String,
    /// The clinic or practice.
    pub clinic: String,
}

impl Contacts {
    /// Nothing is missing.
    pub fn is_complete(&self) -> bool {
        [
            &self.emergency,
            &self.out_of_hours,
            &self.crisis,
            &self.clinic,
        ]
        .iter()
        .all(|contact| !contact.trim().is_empty())
    }
}

/// What a clinician allows of an exercise, where that differs from the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// This exercise.
    pub item: ExerciseId,
    /// Left out altogether.
    #[serde(default)]
    pub off: bool,
    /// The highest step of the ladder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top: Option<u8>,
    /// Most sessions a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sessions: Option<u8>,
    /// Increases happen by themselves.
    #[serde(default)]
    pub auto_progress: bool,
    /// The clinician's name.
    pub by: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// A version of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// From 1.
    pub number: u32,
    /// How slowly doses rise.
    pub irritability: Irritability,
    /// What to do.
    pub items: Vec<Prescribed>,
    /// What is left out, and why.
    pub left: Vec<Left>,
    /// Why there is a new version, by the name of a message.
    pub reason: String,
    /// Who made it: the person, the rules, or a clinician by name.
    pub author: String,
}

/// One exercise of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prescribed {
    /// Which.
    pub exercise: ExerciseId,
    /// The limits and the dose to begin with.
    pub item: crate::engine::Item,
    /// The form of each step of its ladder.
    pub forms: Vec<FormId>,
    /// What else must be obeyed: settings, and versions joined on to the form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<FormId>,
    /// Take care.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub caution: bool,
    /// The conditions that made it so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<String>,
}

/// One exercise that is not in a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// Which.
    pub exercise: ExerciseId,
    /// Why.
    pub why: LeftWhy,
    /// The conditions that made it so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<String>,
}

/// Why an exercise is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftWhy {
    /// A condition.
    Condition,
    /// Conditions that cannot be obeyed at once.
    Conflict,
    /// The pain is too easily stirred up.
    NotYet,
    /// A visit comes first.
    Visit,
    /// It comes back step by step, one a week.
    OneAWeek,
    /// A clinician said so.
    Clinician,
}
