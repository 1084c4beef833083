//! A form's movement on one body: the pose at every moment of every phase.
//!
//! The poses of a form are given once, for the right side. Here they are taken by a body
//! ([`body::stance`]), joined by paths along which contacts neither slide nor sink, and mirrored where
//! the left side's turn is.

use crate::exercise::{Form, Movement, Role, Side, View};
use body::stance::{Held, Path, ease};
use body::{Build, Pose};

/// A form's movement on one body.
#[derive(Debug, Clone)]
pub struct Choreography {
    start: Held,
    phases: Vec<Step>,
    view: View,
}

/// One phase.
#[derive(Debug, Clone)]
struct Step {
    /// It is the left side's, whichever side the repetition is of.
    left: bool,
    /// Something moves.
    moves: bool,
    /// The way in the first repetition.
    first: Path,
    /// The way in later ones, where it begins elsewhere: a cycle goes on from its own end.
    later: Option<Path>,
    /// The end.
    end: Held,
}

impl Choreography {
    /// Lets a body take the poses of a form. Nothing where the form has none.
    pub fn new(form: &Form, build: &Build) -> Option<Self> {
        let movement = form.movement.as_ref()?;
        let held = take(movement, build);
        let left = |at: usize| form.phases[at].side == Some(Side::Left);
        let end = |at: usize| {
            let held: &Held = &held[movement.reached[at]];
            if left(at) {
                held.mirrored()
            } else {
                held.clone()
            }
        };
        let last = form.phases.len().checked_sub(1)?;
        let phases = (0..form.phases.len()).map(|at| {
            let to = end(at);
            let before = if at == 0 {
                held[0].clone()
            } else {
                end(at - 1)
            };
            let again = (at == 0)
                .then(|| end(last))
                .filter(|again| *again != before);
            Step {
                left: left(at),
                moves: form.phases[at].role == Role::Move,
                first: Path::between(build, &before, &to),
                later: again.map(|again| Path::between(build, &again, &to)),
                end: to,
            }
        });
        Some(Self {
            phases: phases.collect(),
            start: held[0].clone(),
            view: movement.view,
        })
    }

    /// Before the first repetition.
    pub fn start(&self, side: Side) -> Pose {
        turned(self.start.pose, side)
    }

    /// The pose in a phase, at a share of its time. `first` is the first repetition of all.
    pub fn pose(&self, phase: usize, time: f64, first: bool, side: Side) -> Pose {
        let Some(step) = self.phases.get(phase) else {
            return self.start(side);
        };
        let path = match &step.later {
            Some(later) if !first => later,
            _ => &step.first,
        };
        turned(path.at(ease(time)), side)
    }

    /// How the body is held at the end of a phase, on the side it is given for.
    pub fn end(&self, phase: usize) -> Option<&Held> {
        self.phases.get(phase).map(|step| &step.end)
    }

    /// How the body is held at the start.
    pub fn held(&self) -> &Held {
        &self.start
    }

    /// How many phases there are.
    pub fn phases(&self) -> usize {
        self.phases.len()
    }

    /// Whether something moves in a phase, and whether it is the left side's.
    pub fn moves(&self, phase: usize) -> Option<(bool, Side)> {
        let step = self.phases.get(phase)?;
        let side = if step.left { Side::Left } else { Side::Right };
        Some((step.moves, side))
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

    /// By how much the worst contact is missed anywhere, in metres.
    pub fn miss(&self) -> f64 {
        let steps = self.phases.iter();
        steps
            .map(|step| {
                step.first
                    .miss
                    .max(step.later.as_ref().map_or(0.0, |path| path.miss))
            })
            .fold(self.start.miss, f64::max)
    }
}

/// The poses as the body holds them: the start first; all others reached from it.
fn take(movement: &Movement, build: &Build) -> Vec<Held> {
    let start = Held::start(build, &movement.stances[0]);
    let mut held = vec![start];
    for stance in &movement.stances[1..] {
        let next = held[0].reach(build, stance);
        held.push(next);
    }
    held
}

fn turned(pose: Pose, side: Side) -> Pose {
    match side {
        Side::Right => pose,
        Side::Left => pose.mirrored(),
    }
}
