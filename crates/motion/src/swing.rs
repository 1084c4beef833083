//! Stage 5, for cycles: the turning points of a swing between two ends.
//!
//! In: one share over time, 0 at the start, first end below, second end above, 1 from end to end. Out:
//! an end, when the swing has turned back from it by [`BACK`] of it, and by [`TURNS`] at least. Where
//! neutral is need only be known roughly.

use crate::trace::Trace;

/// The least swing that counts, as a share of the declared one (for 15 degrees of head that is our
/// reading of the clinical tables).
const TURNS: f64 = 0.3;
/// The share of a swing that must be gone back: large ones may waver more than small ones.
const BACK: f64 = 0.35;
/// In the first cycle a turning point is an end only if it lies this far on the way from the start to it:
/// shake at the start is no cycle. Later ones show by themselves what a swing is.
const AWAY: f64 = 0.3;

/// An end that was reached.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct End {
    /// Whether it is the second, above the start.
    pub second: bool,
    /// How far it lies from the end before it.
    pub swing: f64,
    /// Its share.
    pub share: f64,
}

/// A swing that is going on.
#[derive(Debug, Clone, Default)]
pub struct Swing {
    /// The way since the last end, as distance from it.
    pub trace: Trace,
    rising: Option<bool>,
    ended: u32,
    ends: (f64, f64),
    low: f64,
    high: f64,
    from: f64,
}

impl Swing {
    /// Between two ends, whose shares are given.
    pub fn new(ends: (f64, f64)) -> Self {
        Self {
            trace: Trace::new(),
            ends,
            ..Self::default()
        }
    }

    /// Begins at the start.
    pub fn begin(&mut self) {
        self.trace.clear();
        (self.rising, self.ended) = (None, 0);
        (self.low, self.high, self.from) = (0.0, 0.0, 0.0);
    }

    /// Whether no end was reached yet.
    pub fn is_new(&self) -> bool {
        self.rising.is_none()
    }

    /// One more moment. After an end has been given, [`turn`](Self::turn) must be called before the next.
    pub fn push(&mut self, t: f64, share: f64) -> Option<End> {
        self.trace.push(t, (share - self.from).abs());
        self.low = self.low.min(share);
        self.high = self.high.max(share);
        let back = |swing: f64| (BACK * swing).max(TURNS);
        let over = self.high - share >= back(self.high - self.from);
        let under = share - self.low >= back(self.from - self.low);
        let (first, second) = (AWAY * self.ends.0, AWAY * self.ends.1);
        let swings = self.ended > 1;
        let is_second = match self.rising {
            Some(true) | None if over && (swings || self.high >= second) => true,
            Some(false) | None if under && (swings || self.low <= first) => false,
            _ => {
                // Further out than the last end: that end was not it yet.
                let further = match self.rising {
                    Some(true) => share < self.from,
                    Some(false) => share > self.from,
                    None => false,
                };
                if further {
                    self.from = share;
                    (self.low, self.high) = (share, share);
                    self.trace.clear();
                }
                return None;
            }
        };
        let at = if is_second { self.high } else { self.low };
        Some(End {
            second: is_second,
            swing: (at - self.from).abs(),
            share: at,
        })
    }

    /// Goes on from an end.
    pub fn turn(&mut self, t: f64, share: f64, end: End) {
        self.rising = Some(!end.second);
        self.ended += 1;
        self.from = end.share;
        (self.low, self.high) = (share, share);
        self.trace.clear();
        self.trace.push(t, (share - self.from).abs());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::f64::consts::TAU;

    /// The ends that are found in a movement; shares as a function of seconds.
    fn ends(seconds: f64, share: impl Fn(f64) -> f64) -> Vec<bool> {
        let mut swing = Swing::new((-0.35, 0.65));
        swing.begin();
        let mut ends = Vec::new();
        let mut t = 0.0;
        while t < seconds {
            if let Some(end) = swing.push(t, share(t)) {
                swing.turn(t, share(t), end);
                ends.push(end.second);
            }
            t += 0.05;
        }
        ends
    }

    #[test]
    fn cycles_alternate_their_ends() {
        // Starts at the start, down first, four times, and back to the start.
        let wave = |t: f64| match t {
            t if t < 40.0 => 0.15 - 0.5 * (TAU * t / 10.0 + 0.305).sin(),
            _ => 0.0,
        };
        assert_eq!(
            ends(44.0, wave),
            [false, true, false, true, false, true, false, true]
        );
    }

    #[test]
    fn small_shake_and_slow_drift_are_no_ends() {
        assert!(ends(60.0, |t| 0.1 * (TAU * t / 1.3).sin()).is_empty());
        assert!(ends(60.0, |t| t / 60.0).is_empty());
    }

    #[test]
    fn who_begins_with_the_second_end_is_understood() {
        let wave = |t: f64| 0.5 * (TAU * t / 10.0).sin();
        assert_eq!(ends(22.0, wave)[..3], [true, false, true]);
    }
}
