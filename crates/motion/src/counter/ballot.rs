//! The votes of all cycles, counted moment by moment.
//!
//! A cycle votes for its own duration at every moment that it lasts. The durations stand in classes,
//! eight to the octave, so that twice as long is eight classes on. At each moment the class that
//! gathers the most weight wins, and the person makes one repetition per that duration.

use super::{PACE, SPAN};

/// Samples to a moment of the ballot.
const MOMENT: usize = 4;
const MOMENTS: usize = SPAN / MOMENT;
/// Classes of duration to the octave.
const OCTAVE: usize = 8;
/// Almost seven octaves, from the shortest to 38 s, between an empty class at either end.
const CLASSES: usize = 7 * OCTAVE;
/// Seconds of the quickest repetition.
const SHORTEST: f64 = 0.35;
/// What a vote for twice a duration adds to it: who misses a turn takes two cycles for one. From 0.9
/// on true durations are halved.
const DOUBLE: f64 = 0.7;
/// The share of all votes that the winner needs, doubles included.
const MAJORITY: f64 = 0.5;
/// Less weight than this is trembling.
const LEAST: f64 = 0.1;
/// A moment needs this share of what the heaviest moments around weigh: between two sets people
/// fidget, and that may be regular too.
const QUIET: f64 = 0.1;
/// Seconds after which, or before which, a heavy moment matters a third as much.
const AROUND: f64 = 10.0;
/// Weights are whole multiples of this, so that sums are exact and what was added can be taken off.
const GRAIN: f64 = 1.0 / (1 << 20) as f64;

/// The ballot box: what was cast for the last `SPAN` samples, and the count before them.
#[derive(Debug, Clone)]
pub(super) struct Ballot {
    /// The number of the oldest moment, and how many there are.
    first: usize,
    open: usize,
    /// The moments, in a ring.
    moments: Vec<Moment>,
    /// The votes before the oldest moment, what they weigh, the highest of that, and the count.
    before: Votes,
    weight: f64,
    level: f64,
    count: f64,
    /// What is cast in case the movement ends now.
    foreseen: Vec<(usize, usize, f64)>,
    /// The class of each number of samples.
    class: Vec<Option<usize>>,
    /// What is left of a level after a moment.
    fade: f64,
}

/// Votes by class.
#[derive(Debug, Clone, Copy)]
struct Votes {
    /// What they weigh.
    weight: [f64; CLASSES],
    /// The repetitions they see in a moment, by weight.
    pace: [f64; CLASSES],
}

/// What is known of a moment.
#[derive(Debug, Clone, Copy)]
struct Moment {
    /// How the votes differ from those of the moment before, and what the difference weighs.
    change: Votes,
    gain: f64,
    /// The last count: what all votes weigh, the highest of that before, fading, what the winner
    /// weighs, and the repetitions it stands for.
    weight: f64,
    level: f64,
    best: f64,
    pace: f64,
}

const NONE: Votes = Votes {
    weight: [0.0; CLASSES],
    pace: [0.0; CLASSES],
};

impl Moment {
    const EMPTY: Moment = Moment {
        change: NONE,
        gain: 0.0,
        weight: 0.0,
        level: 0.0,
        best: 0.0,
        pace: 0.0,
    };
}

impl Votes {
    fn add(&mut self, change: &Votes) {
        for (sum, change) in self.weight.iter_mut().zip(&change.weight) {
            *sum += change;
        }
        for (sum, change) in self.pace.iter_mut().zip(&change.pace) {
            *sum += change;
        }
    }
}

impl Ballot {
    /// An empty box.
    pub fn new() -> Self {
        let class = |duration: usize| {
            let least = |class| libm::exp2((class - 1.0) / OCTAVE as f64) * SHORTEST * PACE as f64;
            let reached = |class: &usize| duration as f64 >= least(*class as f64);
            (1..CLASSES).rev().find(reached)
        };
        Self {
            first: 0,
            open: 0,
            moments: vec![Moment::EMPTY; MOMENTS],
            before: NONE,
            weight: 0.0,
            level: 0.0,
            count: 0.0,
            foreseen: Vec::with_capacity(2 * super::TRACKS),
            class: (0..=SPAN).map(class).collect(),
            fade: libm::exp(-(MOMENT as f64) / (AROUND * PACE as f64)),
        }
    }

    /// Begins the moment of a sample, unless it has begun. The oldest moment is settled for it.
    pub fn begin(&mut self, now: usize) -> bool {
        if now / MOMENT < self.first + self.open {
            return false;
        }
        if self.open == MOMENTS {
            let oldest = &mut self.moments[self.first % MOMENTS];
            self.before.add(&oldest.change);
            (self.weight, self.level) = (oldest.weight, oldest.level);
            self.count += oldest.pace;
            *oldest = Moment::EMPTY;
            self.first += 1;
            self.open -= 1;
        }
        self.open += 1;
        true
    }

    /// Casts a vote of a cycle from one sample to another.
    pub fn cast(&mut self, from: usize, to: usize, weight: f64) {
        self.add(from, to, weight, 1.0);
    }

    /// Casts a vote that the next count forgets.
    pub fn foresee(&mut self, from: usize, to: usize, weight: f64) {
        if weight > GRAIN {
            self.add(from, to, weight, 1.0);
            self.foreseen.push((from, to, weight));
        }
    }

    fn add(&mut self, from: usize, to: usize, weight: f64, sign: f64) {
        let duration = to - from;
        let class = self.class.get(duration).copied().flatten();
        let Some(class) = class.filter(|_| from / MOMENT >= self.first) else {
            return;
        };
        let exact = |weight: f64| (weight / GRAIN).floor() * GRAIN;
        let pace = exact(weight * MOMENT as f64 / duration as f64);
        let weight = exact(weight);
        for (at, sign) in [(from, sign), (to, -sign)] {
            let moment = &mut self.moments[at / MOMENT % MOMENTS];
            moment.change.weight[class] += sign * weight;
            moment.change.pace[class] += sign * pace;
            moment.gain += sign * weight;
        }
    }

    /// Counts the repetitions that all votes stand for, then forgets the foreseen votes.
    pub fn count(&mut self) -> f64 {
        let (mut votes, mut weight, mut level) = (self.before, self.weight, self.level);
        for n in 0..self.open {
            let moment = &mut self.moments[(self.first + n) % MOMENTS];
            votes.add(&moment.change);
            weight += moment.gain;
            level = weight.max(level * self.fade);
            (moment.weight, moment.level) = (weight, level);
            (moment.best, moment.pace) = winner(&votes, weight);
        }
        let mut count = self.count;
        let mut level = 0.0;
        for n in (0..self.open).rev() {
            let moment = &mut self.moments[(self.first + n) % MOMENTS];
            level = moment.weight.max(level * self.fade);
            if moment.best < QUIET * level.max(moment.level) {
                moment.pace = 0.0;
            }
            count += moment.pace;
        }
        while let Some((from, to, weight)) = self.foreseen.pop() {
            self.add(from, to, weight, -1.0);
        }
        count
    }
}

/// What the best class weighs, doubles included, and its pace; nothing if it has no majority.
fn winner(votes: &Votes, all: f64) -> (f64, f64) {
    if all < LEAST {
        return (0.0, 0.0);
    }
    // Neighbours count in full: the cycles of one movement differ by more than a class.
    let mut near = [0.0; CLASSES + OCTAVE];
    for (near, weight) in near[1..].iter_mut().zip(votes.weight.windows(3)) {
        *near = weight[0] + weight[1] + weight[2];
    }
    let mut best = (0.0, 0);
    for class in 1..CLASSES - 1 {
        let weight = near[class] + DOUBLE * near[class + OCTAVE];
        if weight > best.0 {
            best = (weight, class);
        }
    }
    let (weight, class) = best;
    if near[class] <= 0.0 || near[class] + near[class + OCTAVE] < MAJORITY * all {
        return (0.0, 0.0);
    }
    let pace: f64 = votes.pace[class - 1..class + 2].iter().sum();
    (weight, pace / near[class])
}
