//! One moment of a recording.

use body::Points;

/// When, and what was seen of the body.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// Seconds.
    pub t: f64,
    /// The points that are known, y up.
    pub points: Points,
}
