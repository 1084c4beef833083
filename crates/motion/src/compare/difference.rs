//! What to tell of a repetition that differs.

use super::course::{Course, SAMPLES, share};
use super::line::Line;
use super::norm::{Norms, Warp};
use body::Side;
use glam::DVec3;

/// In tolerances. Of two in three correct repetitions by others nothing is told, of nine in ten
/// incorrect ones something is.
const WORTH_TELLING: f64 = 2.5;
/// For how many samples, a sixth of the repetition: what is sooner over is a matter of time, not of form.
const WHILE: usize = 5;
/// More than a person can mend at once.
const MOST: usize = 5;

/// Something that differs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// What: the bend of a joint or the direction of a line, on the side of whoever did the repetition.
    pub what: Feature,
    /// When it is worst, as a share of the repetition, 0 to 1.
    pub at: f64,
    /// By how many degrees then. A joint: + is more bent or lifted than shown. A direction: never negative.
    pub by: f64,
    /// A direction: which way it is off, as the person would say it.
    pub towards: Option<Way>,
    /// The same in tolerances.
    pub weight: f64,
}

/// What can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feature {
    /// The angle of a joint.
    Bend(Joint),
    /// Where a line points.
    Direction(Line),
}

/// A joint between two lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Joint {
    /// Between trunk and upper arm: 0 is hanging.
    Shoulder(Side),
    /// Between upper arm and forearm: 0 is straight.
    Elbow(Side),
    /// Between trunk and thigh: 0 is straight.
    Hip(Side),
    /// Between thigh and shank: 0 is straight.
    Knee(Side),
}

/// A way, seen from the person's own trunk, whether standing or lying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// The way the head is: up, in standing.
    Head,
    /// The way the feet are.
    Feet,
    /// To the front.
    Front,
    /// To the back.
    Back,
    /// To the person's left.
    Left,
    /// To the person's right.
    Right,
}

impl Joint {
    fn all() -> impl Iterator<Item = Joint> {
        use Joint::*;
        let kinds = [Shoulder, Elbow, Hip, Knee];
        kinds.into_iter().flat_map(|kind| Side::BOTH.map(kind))
    }

    fn lines(self) -> [Line; 2] {
        match self {
            Joint::Shoulder(side) => [Line::Trunk, Line::UpperArm(side)],
            Joint::Elbow(side) => [Line::UpperArm(side), Line::Forearm(side)],
            Joint::Hip(side) => [Line::Trunk, Line::Thigh(side)],
            Joint::Knee(side) => [Line::Thigh(side), Line::Shank(side)],
        }
    }

    fn mirrored(self) -> Joint {
        match self {
            Joint::Shoulder(side) => Joint::Shoulder(side.other()),
            Joint::Elbow(side) => Joint::Elbow(side.other()),
            Joint::Hip(side) => Joint::Hip(side.other()),
            Joint::Knee(side) => Joint::Knee(side.other()),
        }
    }

    /// Its angle, from the directions of its lines.
    fn bend(self, one: DVec3, other: DVec3) -> f64 {
        // The trunk points up from the hips, the limbs down.
        let from_trunk = self.lines()[0] == Line::Trunk;
        angle(if from_trunk { -one } else { one }, other)
    }
}

impl Feature {
    fn all() -> impl Iterator<Item = Feature> {
        let bends = Joint::all().map(Feature::Bend);
        bends.chain(Line::ALL.map(Feature::Direction))
    }

    fn mirrored(self) -> Feature {
        match self {
            Feature::Bend(joint) => Feature::Bend(joint.mirrored()),
            Feature::Direction(line) => Feature::Direction(line.mirrored()),
        }
    }

    /// Which is said first of what is about as far off: the trunk rather than all that hangs on it, a
    /// joint rather than the line beyond it.
    fn clarity(self) -> f64 {
        match self {
            Feature::Direction(Line::Trunk) => 1.2,
            Feature::Bend(_) => 1.1,
            Feature::Direction(_) => 1.0,
        }
    }

    /// Whether one of the two explains the other: a joint and one of its lines.
    fn explains(self, other: Feature) -> bool {
        match (self, other) {
            (Feature::Bend(joint), Feature::Direction(line))
            | (Feature::Direction(line), Feature::Bend(joint)) => joint.lines().contains(&line),
            _ => false,
        }
    }
}

impl Way {
    fn mirrored(self) -> Way {
        match self {
            Way::Left => Way::Right,
            Way::Right => Way::Left,
            same => same,
        }
    }
}

/// What differs most in a course that was fitted to the norms.
pub(super) fn worst(norms: &Norms, course: &Course, warp: Warp, mirrored: bool) -> Vec<Difference> {
    let mut all: Vec<Difference> = Feature::all()
        .filter_map(|what| most(what, norms, course))
        .filter(|difference| difference.weight >= WORTH_TELLING)
        .collect();
    let clear = |it: &Difference| it.weight * it.what.clarity();
    all.sort_by(|a, b| clear(b).total_cmp(&clear(a)));
    let mut told: Vec<Difference> = Vec::new();
    for difference in all {
        if told.len() < MOST && !told.iter().any(|it| it.what.explains(difference.what)) {
            told.push(difference);
        }
    }
    for difference in &mut told {
        difference.at = warp.place(difference.at);
        if mirrored {
            difference.what = difference.what.mirrored();
            difference.towards = difference.towards.map(Way::mirrored);
        }
    }
    told
}

/// Where a feature differs most for a while.
fn most(what: Feature, norms: &Norms, course: &Course) -> Option<Difference> {
    let all: Option<Vec<Difference>> = (0..SAMPLES)
        .map(|sample| at(what, sample, norms, course))
        .collect();
    let mean = |window: &[Difference]| {
        let weights = window.iter().map(|it| it.weight * it.by.signum());
        Difference {
            weight: weights.sum::<f64>().abs() / WHILE as f64,
            ..window[WHILE / 2]
        }
    };
    all?.windows(WHILE)
        .map(mean)
        .max_by(|a, b| a.weight.total_cmp(&b.weight))
}

fn at(what: Feature, sample: usize, norms: &Norms, course: &Course) -> Option<Difference> {
    let (by, tolerance, towards) = match what {
        Feature::Direction(line) => {
            let (is, usual, tolerance) = seen(line, sample, norms, course)?;
            let towards = way(is - usual, sample, norms);
            (angle(is, usual), tolerance, towards)
        }
        Feature::Bend(joint) => {
            let [one, other] = joint.lines();
            let (is_one, usual_one, tolerance_one) = seen(one, sample, norms, course)?;
            let (is, usual, tolerance) = seen(other, sample, norms, course)?;
            let by = joint.bend(is_one, is) - joint.bend(usual_one, usual);
            let both = tolerance * tolerance + tolerance_one * tolerance_one;
            (by, (both / 2.0).sqrt(), None)
        }
    };
    Some(Difference {
        what,
        at: share(sample),
        by: by.to_degrees(),
        towards,
        weight: by.abs() / tolerance,
    })
}

/// The direction of a line, the usual one, and the tolerance.
fn seen(line: Line, sample: usize, norms: &Norms, course: &Course) -> Option<(DVec3, DVec3, f64)> {
    let (norm, track) = (norms.get(line)?, course.get(line)?);
    let usual = norm.direction(sample).try_normalize()?;
    let is = track.at[sample].try_normalize()?;
    Some((is, usual, norm.tolerance(sample, track)))
}

/// The way of the trunk's axes that is nearest.
fn way(off: DVec3, sample: usize, norms: &Norms) -> Option<Way> {
    let head = norms.get(Line::Trunk)?.direction(sample).try_normalize()?;
    let across = norms.get(Line::Shoulders).or(norms.get(Line::Hips))?;
    let left = across.direction(sample).reject_from(head).try_normalize()?;
    let front = left.cross(head);
    [
        (off.dot(head), Way::Head, Way::Feet),
        (off.dot(front), Way::Front, Way::Back),
        (off.dot(left), Way::Left, Way::Right),
    ]
    .into_iter()
    .max_by(|(a, ..), (b, ..)| a.abs().total_cmp(&b.abs()))
    .map(|(part, ahead, back)| if part < 0.0 { back } else { ahead })
}

/// The angle between two directions of length 1, in radians.
fn angle(one: DVec3, other: DVec3) -> f64 {
    libm::acos(one.dot(other).clamp(-1.0, 1.0))
}
