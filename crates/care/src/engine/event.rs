//! What the engine is told. Values are as they were said: the rules judge them.

use super::day::Day;
use super::programme::Irritability;
use serde::{Deserialize, Serialize};

/// Something that happened on a local calendar day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The day. Whoever calls never passes one in the future.
    pub date: Day,
    /// What.
    pub kind: Kind,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The day's plan is asked for, before each session or to show it.
    Open {
        /// Pain now.
        before: Option<i64>,
    },
    /// Signs were reported.
    Symptom {
        /// By code; a code that nobody knows is an urgent one.
        codes: Vec<Box<str>>,
        /// In this item.
        item: Option<Box<str>>,
    },
    /// The day is over.
    Close(Report),
    /// A clinician cleared the hold.
    Clear,
    /// The questions about signs were asked again, all of them, and passed.
    RescreenDone,
    /// The person is ill or travelling.
    Pause,
    /// And back.
    Resume,
    /// A procedure: each item rests, then is taken easy.
    Procedure(Vec<Window>),
    /// A proposal is accepted.
    Accept(Box<str>),
    /// A proposal is declined.
    Decline(Box<str>),
    /// A clinician looked at an item that rested.
    Lift(Box<str>),
    /// The three irritability answers were given anew; `None` is a word nobody knows.
    Reassess(Option<Irritability>),
}

/// When an item comes back after a procedure. Both days are exclusive: open while before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// The item.
    pub item: Box<str>,
    /// No session until then.
    pub rest_until: Day,
    /// The floor dose until then.
    pub easy_until: Day,
}

/// One exercise day, told when it is over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Pain next morning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub morning: Option<i64>,
    /// Signs, by code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub symptoms: Vec<Box<str>>,
    /// The item they came in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symptom_item: Option<Box<str>>,
    /// The sessions, in order; one that was refused has no items.
    pub sessions: Vec<Session>,
}

/// One session of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Pain before.
    pub before: i64,
    /// What was done.
    pub items: Vec<Done>,
}

/// One item as it was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// The item.
    pub item: Box<str>,
    /// The worst pain in it; the session's where it is not known for the item.
    pub peak: i64,
    /// How much of the dose, in per cent.
    pub completion: i64,
    /// How hard it was, 0 to 10.
    pub effort: i64,
    /// How well the camera saw it done, 0 to 100, where the view was good enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<i64>,
    /// Why it was stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped: Option<Stopped>,
    /// Three times yes: back still, breathing easy, no new pain.
    pub technique_ok: bool,
}

/// Why an item was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stopped {
    /// It hurt.
    Pain,
    /// It was too hard.
    TooHard,
    /// Something came up.
    Interrupted,
    /// A word nobody knows: the report is not accepted.
    #[serde(other)]
    Unknown,
}
