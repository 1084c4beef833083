//! What the engine tells while somebody exercises.

use crate::repetition::Repetition;
use crate::view::Sight;
use body::Side;
use serde::{Deserialize, Serialize};

/// One thing that happened, in the order in which it did.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The person can be seen well again, or is no longer.
    Seen(Sight),
    /// The person is in the start position; what comes now counts.
    Ready,
    /// The person left the start position for something else.
    NotReady,
    /// A movement towards the target has begun.
    Started,
    /// The target is reached: the hold runs.
    InPosition(Option<Side>),
    /// So many whole seconds are held.
    Held(u32),
    /// The target was left.
    OutOfPosition,
    /// It is over and was a repetition.
    Repetition(Repetition),
    /// It is over and was none: a half-done attempt, or something else.
    NotCounted,
    /// Something to mend, by its place in the watch.
    Fault(usize),
}
