//! What the engine can decide, by which rule, and who is told.

use serde::Serialize;

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Action {
    /// Everything is paused until a clinician has looked at it.
    StopAll,
    /// The event is not accepted.
    Reject,
    /// Somebody is told; no dose changes.
    Note,
    /// Nothing is done.
    Noop,
    /// This may be played today.
    Offer,
    /// The dose stays.
    Hold,
    /// Less.
    Regress,
    /// Less of everything, and a lighter week.
    Deload,
    /// This item rests until a clinician lifts it.
    Suspend,
    /// Less, after time away; or back after a rest.
    Return,
    /// More, if whoever may accept it does.
    Propose,
    /// More.
    Progress,
}

/// Who is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Notify {
    /// Nobody.
    None,
    /// The person.
    Patient,
    /// The clinician, when they next look.
    Clinician,
    /// The clinician, today.
    ClinicianUrgent,
    /// The person: get emergency help now.
    Emergency,
    /// The person: the crisis contact.
    Crisis,
}

/// What of a dose moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// Repetitions.
    Reps,
    /// Seconds of hold.
    HoldS,
    /// Sets.
    Sets,
    /// The step of the ladder.
    Level,
    /// Sessions a day.
    SessionsPerDay,
    /// Several at once.
    All,
}

macro_rules! rules {
    ($($rule:ident),* $(,)?) => {
        /// The rules by their published names. What each says in plain words stands in the words
        /// (`rule-R22a`); what it does, in the module that decides by it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[allow(missing_docs, reason = "the words say what each rule is")]
        pub enum Rule { $($rule),* }

        impl Rule {
            /// All rules, in the order of the published table.
            pub const ALL: &[Rule] = &[$(Rule::$rule),*];

            /// The published name.
            pub fn name(self) -> &'static str {
                match self { $(Rule::$rule => stringify!($rule)),* }
            }
        }
    };
}

rules! {
    R00, R01, R02, R03, R04, R05a, R05b, R05c, R06a, R06b, R06c, R07,
    R08a, R08b, R08c, R08d, R08e, R08f, R09a, R09b, R09c, R10, R11a, R11b,
    R12, R13, R14a, R14b, R15a, R15b, R16, R17, R18a, R18b, R19, R20a, R20b,
    R21, R22a, R22b, R22c, R23a, R23b, R24, R25, R26, R27, R28, R29, R30, R31, R32,
    R33, R34, R35,
}
