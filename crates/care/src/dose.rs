//! How much: repetitions, hold and sets, the lane they may move in, and the cap over all of it.

use serde::{Deserialize, Serialize};

/// How much of an exercise one session asks for.
///
/// `hold_s` is the hold in seconds; for exercises that count cycles it is the tempo of one
/// direction, and 0 where there is neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Amount {
    /// Repetitions (or cycles), for each side where there are sides.
    pub reps: u16,
    /// Hold in seconds.
    pub hold_s: u16,
    /// Sets.
    pub sets: u16,
}

impl Amount {
    /// The load the caps are set on: hold × repetitions × sets, in seconds.
    pub fn load_s(self) -> u64 {
        u64::from(self.reps) * u64::from(self.hold_s) * u64::from(self.sets)
    }

    /// No axis above the other's.
    pub fn within(self, most: Amount) -> bool {
        self.reps <= most.reps && self.hold_s <= most.hold_s && self.sets <= most.sets
    }

    /// On each axis the smaller of the two.
    pub fn min(self, other: Amount) -> Amount {
        Amount {
            reps: self.reps.min(other.reps),
            hold_s: self.hold_s.min(other.hold_s),
            sets: self.sets.min(other.sets),
        }
    }

    /// On each axis the larger of the two.
    pub fn max(self, other: Amount) -> Amount {
        Amount {
            reps: self.reps.max(other.reps),
            hold_s: self.hold_s.max(other.hold_s),
            sets: self.sets.max(other.sets),
        }
    }
}

/// Where the dose of one form may move: floor ≤ start ≤ up-at ≤ ceiling on every axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    /// The least that is offered.
    pub floor: Amount,
    /// Where a calm, otherwise well person begins.
    pub start: Amount,
    /// Reached and easy: time for the next level. `None` on the last level.
    pub up_at: Option<Amount>,
    /// The most on each axis; the [`Cap`] holds at the same time.
    pub ceiling: Amount,
}

/// A limit on hold × repetitions × sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cap {
    /// Most seconds in a session; for each side where the exercise has sides.
    pub session_s: u32,
    /// Most seconds in a day, where there is such a limit.
    pub day_s: Option<u32>,
}
