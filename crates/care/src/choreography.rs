//! A form's movement on one body: the pose at every moment of every phase.
//!
//! The poses of a form are given once, for the right side. Here they are taken by a body
//! ([`body::stance`]), joined by paths along which contacts neither slide nor sink, and mirrored where
//! the left side's turn is.

use crate::exercise::{Movement, Side, View};
use body::stance::{Held, Path, ease};
use body::{Build, Pose};

/// A form's movement on one body, on the side it is given for.
#[derive(Debug, Clone)]
pub struct Choreography {
    /// The start.
    pub start: Held,
    /// What each phase does.
    pub phases: Vec<Phase>,
    /// How the body is held when it goes wrong, in the order of [`Movement::faults`].
    pub faults: Vec<Held>,
    view: View,
}

/// One phase.
#[derive(Debug, Clone)]
pub struct Phase {
    /// The way in the first repetition.
    first: Path,
    /// The way in later ones, where it begins elsewhere: a cycle goes on from its own end.
    later: Option<Path>,
    /// The end.
    pub end: Held,
}

impl Phase {
    /// The way of the first repetition, or of a later one.
    pub fn path(&self, first: bool) -> &Path {
        match &self.later {
            Some(later) if !first => later,
            _ => &self.first,
        }
    }
}

impl Choreography {
    /// Lets a body take the poses of a form.
    pub fn new(movement: &Movement, build: &Build) -> Self {
        let start = Held::start(build, &movement.stances[0]);
        let mut held = vec![start];
        for stance in &movement.stances[1..] {
            let next = held[0].reach(build, stance);
            held.push(next);
        }
        // The left half of a repetition with both sides in it is the mirror of the right half.
        let end = |at: usize| {
            let beat = &movement.beats[at];
            match beat.side {
                Some(Side::Left) => held[beat.ends].mirrored(),
                _ => held[beat.ends].clone(),
            }
        };
        let count = movement.beats.len();
        let mut phases: Vec<Phase> = Vec::new();
        for at in 0..count {
            let to = end(at);
            let before = match at.checked_sub(1) {
                None => held[0].clone(),
                Some(before) => end(before),
            };
            // The way back is the way there, where there was one: what can be solved once need not be
            // solved otherwise.
            let there = (1..at).rev().map(|there| (end(there - 1), there));
            let there = there
                .chain([(held[0].clone(), 0)])
                .find(|(from, there)| *there < at && *from == to && phases[*there].end == before);
            let first = match there {
                Some((_, there)) => phases[there].first.reversed(),
                None => Path::between(build, &before, &to),
            };
            let again = (at == 0)
                .then(|| end(count - 1))
                .filter(|again| *again != before);
            phases.push(Phase {
                first,
                later: again.map(|again| Path::between(build, &again, &to)),
                end: to,
            });
        }
        Self {
            phases,
            faults: movement
                .faults
                .iter()
                .map(|fault| held[0].reach(build, &fault.stance))
                .collect(),
            start: held[0].clone(),
            view: movement.view,
        }
    }

    /// Before the first repetition.
    pub fn start(&self, side: Side) -> Pose {
        on(self.start.pose, side)
    }

    /// The pose in a phase, at a share of its time; the start where there is no such phase.
    /// `first` is the first repetition of all.
    pub fn pose(&self, phase: usize, time: f64, first: bool, side: Side) -> Pose {
        match self.phases.get(phase) {
            Some(phase) => on(phase.path(first).at(ease(time)), side),
            None => self.start(side),
        }
    }

    /// Where it is best seen from, for a side.
    pub fn view(&self, side: Side) -> View {
        match side {
            Side::Right => self.view,
            Side::Left => View {
                azimuth: -self.view.azimuth,
                ..self.view
            },
        }
    }

    /// By how much the worst contact of the movement is missed, in metres.
    pub fn miss(&self) -> f64 {
        let paths = self
            .phases
            .iter()
            .flat_map(|phase| [phase.path(true), phase.path(false)]);
        paths.map(|path| path.miss).fold(self.start.miss, f64::max)
    }
}

fn on(pose: Pose, side: Side) -> Pose {
    match side {
        Side::Right => pose,
        Side::Left => pose.mirrored(),
    }
}
