//! Scores a repetition of any exercise by correct ones that somebody has shown.
//!
//! A pipeline, one stage a file: `steady` (moments to even steps) → `line` (points to directions of trunk
//! and limbs) → `course` (each direction over time, turned and mirrored to fit) → `norm` (what is usual
//! among the demonstrations, and how far a repetition is from it) → `difference` (what to tell).
//!
//! Directions of lines have no size and no place, so tall and short, near and far are the same; a turn
//! about the vertical and a mirror take away where the camera stood and which side somebody exercised.
//! What remains is compared as movement about its own middle, since people stand differently, and,
//! with less weight, as the middle itself.
//!
//! **Invariants.** No exercise by name, nothing learned from incorrect repetitions, no memory between
//! repetitions. It does not judge tempo, where somebody stands, hands or feet. Not for a still hold: with
//! nothing moving there is only the weak comparison of middles. Where the camera sees one side of the
//! body worse, as it does of somebody lying, demonstrate each side by itself.

mod course;
mod difference;
mod line;
mod norm;
mod steady;

pub use difference::{Difference, Feature, Joint, Way};
pub use line::Line;

use crate::moment::Moment;
use course::Course;
use norm::Norms;

/// The distance at which the score is 50: one in a hundred correct repetitions by people who were not
/// among the five demonstrators is this far off (ten exercises, six people, 600 repetitions).
const HALF: f64 = 1.2;
/// How often the demonstrations are fitted to their mean before facing and side have settled.
const ROUNDS: usize = 2;

/// Why there is nothing to learn from or to compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TooLittle {
    /// No repetition was given.
    #[error("there is no repetition to learn from")]
    NoRepetition,
    /// The repetition is too short for a course of movement.
    #[error("the repetition is shorter than a third of a second")]
    Short,
    /// Its moments are too far apart.
    #[error("the repetition has fewer than three moments a second")]
    Sparse,
    /// No part of the body is known for half of the time.
    #[error("too little of the body is seen")]
    Unseen,
    /// The repetition and the demonstrations know different parts of the body.
    #[error("nothing that was demonstrated is seen")]
    NothingInCommon,
}

/// What correct repetitions look like.
#[derive(Debug, Clone, PartialEq)]
pub struct Demonstration {
    repetitions: usize,
    reference: Course,
    norms: Norms,
}

/// How one repetition is like the demonstrations.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// 100 is as the mean of the demonstrations. Learned from five people, a correct repetition by
    /// somebody else usually has 94; one in twenty has less than 66, one in a hundred less than 53.
    /// Learned from a single repetition, which has its own manner, one in twenty has less than 30: show
    /// three at least, best by different people. It depends on the distance alone.
    pub score: f64,
    /// How far off, in tolerances: 1 is as far as single demonstrations are from their mean.
    pub distance: f64,
    /// Whether it was done with the other side than demonstrated. Means nothing where both sides do the
    /// same.
    pub mirrored: bool,
    /// What differs by far more than the tolerance, the worst first, at most five.
    pub differences: Vec<Difference>,
}

impl Demonstration {
    /// Learns from correct repetitions, one or hundreds, of either side. The more people, the better the
    /// spread; with few, a usual spread stands in. Repetitions of which too little is seen are left out.
    pub fn learn<'a>(
        repetitions: impl IntoIterator<Item = &'a [Moment]>,
    ) -> Result<Self, TooLittle> {
        let mut trouble = TooLittle::NoRepetition;
        let mut courses = Vec::new();
        for repetition in repetitions {
            match Course::of(repetition) {
                Ok(course) => courses.push(course),
                Err(why) => trouble = why,
            }
        }
        let mut reference = courses.first().cloned().ok_or(trouble)?;
        for _ in 0..ROUNDS {
            for course in &mut courses {
                *course = course.fit(&reference).0;
            }
            reference = Course::mean(&courses);
        }
        let rough = Norms::of(&courses);
        let timed: Vec<Course> = courses
            .iter()
            .filter_map(|course| Some(rough.time(course)?.0))
            .collect();
        Ok(Self {
            repetitions: timed.len(),
            reference,
            norms: Norms::of(&timed),
        })
    }

    /// How many repetitions it was learned from.
    pub fn repetitions(&self) -> usize {
        self.repetitions
    }

    /// Compares one repetition.
    pub fn compare(&self, repetition: &[Moment]) -> Result<Comparison, TooLittle> {
        let (course, mirrored) = Course::of(repetition)?.fit(&self.reference);
        let (timed, warp) = self.norms.time(&course).ok_or(TooLittle::NothingInCommon)?;
        let distance = self.norms.distance(&timed);
        let ratio = distance / HALF;
        Ok(Comparison {
            score: 100.0 / (1.0 + ratio * ratio * ratio * ratio),
            distance,
            mirrored,
            differences: difference::worst(&self.norms, &timed, warp, mirrored),
        })
    }
}

#[cfg(test)]
mod tests;
