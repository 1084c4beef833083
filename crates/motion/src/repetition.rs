//! Stage 6: what a repetition was.

use body::Side;
use serde::{Deserialize, Serialize};

/// Which of a watch's faults were seen, by their place in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FaultSet(u32);

impl FaultSet {
    /// How many a watch may have.
    pub const MOST: usize = 32;

    /// Adds one.
    pub fn insert(&mut self, at: usize) {
        if at < Self::MOST {
            self.0 |= 1 << at;
        }
    }

    /// Adds one or takes it out.
    pub fn set(&mut self, at: usize, there: bool) {
        self.insert(at);
        if !there && at < Self::MOST {
            self.0 &= !(1 << at);
        }
    }

    /// Whether one is in it.
    pub fn contains(self, at: usize) -> bool {
        at < Self::MOST && self.0 & (1 << at) != 0
    }

    /// Whether none is.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those in it.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..Self::MOST).filter(move |at| self.contains(*at))
    }
}

/// One repetition. Times are seconds of the recording.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Repetition {
    /// The person's own side; nothing where both move alike.
    pub side: Option<Side>,
    /// Leaves the start.
    pub start_s: f64,
    /// Arrives at the target.
    pub in_s: f64,
    /// Leaves it.
    pub out_s: f64,
    /// Is back at the start.
    pub end_s: f64,
    /// How far the way to the target was gone; 1 is all of it.
    pub share: f64,
    /// The change of the main measure from the start, in degrees or trunk lengths.
    pub range: f64,
    /// How straight the ways were, 0 to 1; 1 knows no hesitation.
    pub smoothness: f64,
    /// What could be mended.
    pub faults: FaultSet,
    /// 0 to 100; see [`crate::quality`].
    pub quality: f64,
}

impl Repetition {
    /// Seconds at the target.
    pub fn hold_s(&self) -> f64 {
        self.out_s - self.in_s
    }

    /// Seconds of the way there.
    pub fn way_out_s(&self) -> f64 {
        self.in_s - self.start_s
    }

    /// Seconds of the way back.
    pub fn way_back_s(&self) -> f64 {
        self.end_s - self.out_s
    }
}
