//! Counts repetitions of a movement that nobody described.
//!
//! No single number shows every movement, so many are watched at once: where each joint is, seen
//! from the trunk, and how far it goes. Every one of them that swings out and back says how long
//! that took. What most of the weight agrees on, moment by moment, is how fast the person repeats;
//! summed over time it is the count.
//!
//! * `steady`: frames as they come to samples at an even pace.
//! * `posture`: a sample to numbers that the person's place and size do not change.
//! * `swing`: the turning points of one number.
//! * `track`: turning points to out-and-back cycles, and how far each is to be trusted.
//! * `ballot`: the trusted cycles' votes, counted moment by moment.
//!
//! **When not to use it.** Where the exercise is known, a signal made for it is quicker and knows
//! left from right: two sides in turn may count as one here. A count settles some seconds after the
//! movement, and may still fall by one while it does.

mod ballot;
mod posture;
mod steady;
mod swing;
mod track;

use ballot::Ballot;
use body::Points;
use posture::{Memory, Posture};
use steady::Steady;
use swing::Moment;
use track::Track;

/// Samples a second. The fastest cycle counted, 0.35 s, still has five.
const PACE: usize = 15;
/// Samples that are remembered: 40 s, several of the slowest repetitions with their holds.
const SPAN: usize = 40 * PACE;
/// How far a number must swing back to have turned, in body sizes; each is watched on its own. The
/// least is above what a still person's landmarks tremble, the largest a whole limb's way.
const REACHES: [f64; 4] = [0.1, 0.22, 0.5, 1.1];

/// All numbers at all reaches.
const TRACKS: usize = posture::SIGNALS * REACHES.len();
/// The count shown follows the votes when they are further from it than this: more than a half, or
/// it would flicker.
const SURE: f64 = 0.6;

/// Counts repetitions of a movement that nobody described.
#[derive(Debug, Clone)]
pub struct Counter {
    steady: Steady,
    posture: Posture,
    memory: Memory,
    signals: Vec<Signal>,
    ballot: Ballot,
    count: u32,
}

/// One number that is watched: its last value, the way it has gone, and its tracks.
#[derive(Debug, Clone)]
struct Signal {
    last: Option<f64>,
    path: f64,
    tracks: [Track; REACHES.len()],
}

impl Default for Counter {
    fn default() -> Self {
        Self::new()
    }
}

impl Counter {
    /// A counter that has seen nothing.
    pub fn new() -> Self {
        let signal = Signal {
            last: None,
            path: 0.0,
            tracks: REACHES.map(Track::new),
        };
        Self {
            steady: Steady::default(),
            posture: Posture::default(),
            memory: Memory::default(),
            signals: vec![signal; posture::SIGNALS],
            ballot: Ballot::new(),
            count: 0,
        }
    }

    /// Takes a frame at a time in seconds and says how many repetitions there were so far. The time
    /// may stand still or go back, which adds nothing; points may be missing.
    pub fn push(&mut self, t: f64, points: &Points) -> u32 {
        self.steady.push(t, posture::joints(points));
        while let Some((now, joints)) = self.steady.next() {
            let pose = self.posture.watch(&joints);
            self.memory.keep(now, pose);
            let due = self.ballot.begin(now);
            self.watch(now, posture::signals(&pose));
            if due {
                self.tally();
            }
        }
        self.count
    }

    /// How many repetitions there were so far.
    pub fn count(&self) -> u32 {
        self.count
    }

    fn watch(&mut self, now: usize, values: impl Iterator<Item = f64>) {
        for (signal, value) in self.signals.iter_mut().zip(values) {
            if !value.is_finite() {
                continue;
            }
            signal.path += signal.last.map_or(0.0, |last| (value - last).abs());
            signal.last = Some(value);
            let moment = Moment {
                at: now,
                value,
                path: signal.path,
            };
            for track in &mut signal.tracks {
                track.push(moment, &self.memory, &mut self.ballot);
            }
        }
    }

    /// Counts the votes, those of cycles that are under way too: as if the movement ended here.
    fn tally(&mut self) {
        for track in self.signals.iter().flat_map(|signal| &signal.tracks) {
            track.foresee(&self.memory, &mut self.ballot);
        }
        let total = self.ballot.count();
        if (total - f64::from(self.count)).abs() > SURE {
            self.count = whole(total);
        }
    }
}

/// The nearest whole number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count is positive, and far below what a u32 holds"
)]
fn whole(count: f64) -> u32 {
    (count + 0.5) as u32
}

#[cfg(test)]
mod tests;
