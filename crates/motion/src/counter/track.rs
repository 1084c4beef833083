//! Turning points to out-and-back cycles, and how far each is to be trusted.

use super::ballot::Ballot;
use super::posture::Memory;
use super::swing::{Moment, Swing, Turn};

/// A cycle must bring the body back by this share of how far it went: 1 is all the way.
const CLOSED: f64 = 0.2;
/// Trust in a cycle that is like no other, against one with a twin.
const ALONE: f64 = 0.15;
/// Cycles are alike within these logarithms of a ratio: people keep time better than range.
const ALIKE_SIZE: f64 = 0.8;
const ALIKE_TIME: f64 = 0.3;

/// One number at one reach.
#[derive(Debug, Clone)]
pub(super) struct Track {
    swing: Swing,
    /// The last two turns.
    turns: [Option<Turn>; 2],
    /// How far apart the poses at the last two turns are.
    apart: f64,
    /// The last two cycles: those that begin high and those that begin low come by turns.
    cycles: [Option<Cycle>; 2],
}

/// Out and back, in samples.
#[derive(Debug, Clone, Copy)]
struct Cycle {
    from: usize,
    to: usize,
    /// How far out, in body sizes.
    size: f64,
    /// How well it closes, and how straight it goes.
    trust: f64,
    /// How like the cycle before it is.
    alike: f64,
}

impl Track {
    /// A track for swings beyond a reach.
    pub fn new(reach: f64) -> Self {
        Self {
            swing: Swing::new(reach),
            turns: [None; 2],
            apart: 0.0,
            cycles: [None; 2],
        }
    }

    /// Follows the number; a cycle that closes votes.
    pub fn push(&mut self, now: Moment, memory: &Memory, ballot: &mut Ballot) {
        let Some(turn) = self.swing.push(now) else {
            return;
        };
        let cycle = self.cycle(turn, false, memory);
        if let Some(cycle) = &cycle {
            self.vote(cycle, |from, to, weight| ballot.cast(from, to, weight));
        }
        self.cycles = [self.cycles[1], cycle];
        self.turns = [self.turns[1], Some(turn)];
        self.apart =
            self.turns[0].map_or(0.0, |last| memory.apart(last.leaves.at, turn.arrives.at));
    }

    /// What it would vote if the movement ended now.
    pub fn foresee(&self, memory: &Memory, ballot: &mut Ballot) {
        let open = self.swing.open();
        let open = open.and_then(|turn| self.cycle(turn, true, memory));
        if let Some(cycle) = &open {
            self.vote(cycle, |from, to, weight| ballot.foresee(from, to, weight));
        }
    }

    /// The cycle from the turn before last to this one, which may still be held. It takes in the
    /// whole hold, so that the next one follows on, unless that was a rest.
    fn cycle(&self, end: Turn, open: bool, memory: &Memory) -> Option<Cycle> {
        let [Some(start), Some(middle)] = self.turns else {
            return None;
        };
        let from = start.leaves.at;
        if !memory.holds(from) {
            return None;
        }
        let size = ((middle.value - start.value).abs() + (end.value - middle.value).abs()) / 2.0;
        let out = (self.apart + memory.apart(middle.leaves.at, end.arrives.at)) / 2.0;
        let closed = 1.0 - memory.apart(from, end.arrives.at) / out;
        // Both whole ways against the way really gone: 1 is straight out and straight back.
        let direct = (2.0 * size / (end.arrives.path - start.leaves.path)).min(1.0);
        let trust = if closed > CLOSED {
            size.sqrt() * closed * closed * direct
        } else {
            0.0
        };
        let (arrives, leaves) = (end.arrives.at, end.leaves.at);
        let before = self.cycles[0];
        let to = match before {
            Some(before) if open || before.outlasted(leaves - from) => {
                (from + before.duration()).max(arrives).min(leaves)
            }
            None if open => arrives,
            _ => leaves,
        };
        let mut cycle = Cycle {
            from,
            to,
            size,
            trust,
            alike: 0.0,
        };
        if let Some(before) = before.filter(|before| trust + before.trust > 0.0) {
            cycle.alike = cycle.like(&before);
        }
        Some(cycle)
    }

    /// A cycle votes by its likeness to the one before, which in turn has gained a twin.
    fn vote(&self, cycle: &Cycle, mut cast: impl FnMut(usize, usize, f64)) {
        let before = self.cycles[0].as_ref();
        let rests = before.is_some_and(|before| before.outlasted(cycle.duration()));
        let alone = if rests { 0.0 } else { ALONE };
        cast(cycle.from, cycle.to, cycle.trust * (alone + cycle.alike));
        if let Some(before) = before {
            let more = (cycle.alike - before.alike).max(0.0);
            cast(before.from, before.to, before.trust * more);
        }
    }
}

impl Cycle {
    fn duration(&self) -> usize {
        self.to - self.from
    }

    /// Whether so many samples are half as long again: there was a rest in between.
    fn outlasted(&self, duration: usize) -> bool {
        2 * duration > 3 * self.duration()
    }

    /// How like another cycle it is, 0 to 1.
    fn like(&self, other: &Cycle) -> f64 {
        let size = libm::log(self.size / other.size) / ALIKE_SIZE;
        let time = libm::log(self.duration() as f64 / other.duration() as f64) / ALIKE_TIME;
        libm::exp(-size * size - time * time)
    }
}
