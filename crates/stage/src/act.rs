//! What is shown: a form of an exercise, and the moments of it.

use care::exercise::{Exercise, Form, Movement, Position, Role};
use serde::{Deserialize, Serialize};

/// A form as it is shown: what the catalogue says of its looks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Act {
    /// What the body does.
    pub movement: Movement,
    /// How it rests on the world.
    pub position: Position,
    /// What stands around, by code.
    pub props: Vec<String>,
    /// Muscles that work, by code.
    pub works: Vec<String>,
    /// What is stretched, by code.
    pub stretches: Vec<String>,
}

impl Act {
    /// A form of an exercise; nothing where the catalogue gives it no poses.
    pub fn of(exercise: &Exercise, form: &Form) -> Option<Act> {
        Some(Act {
            movement: form.movement.clone()?,
            position: form.position,
            props: exercise.props.iter().chain(&form.props).cloned().collect(),
            works: exercise.works.clone(),
            stretches: exercise.stretches.clone(),
        })
    }
}

/// A moment of a form that can be shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Moment {
    /// Before the first repetition.
    Start,
    /// In a phase, at a share of its time.
    Phase {
        /// The number of the phase.
        phase: usize,
        /// 0 at its beginning, 1 at its end.
        time: f64,
        /// The first repetition of all: a cycle starts from rest, later from its own end.
        first: bool,
    },
    /// A fault, by its number.
    Fault(usize),
}

impl Moment {
    /// The end of a phase.
    pub fn end(phase: usize) -> Moment {
        Moment::Phase {
            phase,
            time: 1.0,
            first: true,
        }
    }
}

/// The moments that tell a movement as a row of pictures: the start, then each new pose, four at most.
/// What comes back to the start is not shown again.
pub fn pictures(movement: &Movement) -> Vec<Moment> {
    let mut moments = vec![Moment::Start];
    let mut seen = vec![(0, None)];
    for (phase, beat) in movement.beats.iter().enumerate() {
        let pose = (beat.ends, beat.side);
        if beat.role == Role::Move && beat.ends != 0 && !seen.contains(&pose) {
            seen.push(pose);
            moments.push(Moment::end(phase));
        }
    }
    moments.truncate(4);
    moments
}

/// The number, from 0, of the one picture that says which movement it is: the pose of the hold, else
/// the last new one.
pub fn telling(movement: &Movement) -> usize {
    let moments = pictures(movement);
    let held = movement.beats.iter().find(|beat| beat.role == Role::Hold);
    let shows = |moment: &Moment, ends: usize| match moment {
        Moment::Phase { phase, .. } => movement.beats[*phase].ends == ends,
        _ => ends == 0,
    };
    held.and_then(|held| moments.iter().position(|moment| shows(moment, held.ends)))
        .unwrap_or(moments.len() - 1)
}
