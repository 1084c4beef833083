//! The lines of the body that are compared.

use body::{Point, Points, Side};
use glam::DVec3;

/// A part of the body that has a direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    /// From the middle of the hips to the middle of the shoulders.
    Trunk,
    /// From the middle of the shoulders to the top of the neck, where a sensor gives it.
    Neck,
    /// From the middle of the shoulders to the middle of the ears, where a model gives them.
    Head,
    /// From the right shoulder to the left.
    Shoulders,
    /// From the right hip to the left.
    Hips,
    /// From shoulder to elbow.
    UpperArm(Side),
    /// From elbow to wrist.
    Forearm(Side),
    /// From hip to knee.
    Thigh(Side),
    /// From knee to ankle.
    Shank(Side),
}

use Line::*;
use Side::{Left, Right};

impl Line {
    /// How many there are.
    pub const COUNT: usize = 13;

    /// All of them.
    pub const ALL: [Line; Line::COUNT] = [
        Trunk,
        Neck,
        Head,
        Shoulders,
        Hips,
        UpperArm(Left),
        UpperArm(Right),
        Forearm(Left),
        Forearm(Right),
        Thigh(Left),
        Thigh(Right),
        Shank(Left),
        Shank(Right),
    ];

    /// Where it stands in [`Line::ALL`].
    pub(super) fn index(self) -> usize {
        let pair = |first: usize, side: Side| first + usize::from(side == Right);
        match self {
            Trunk => 0,
            Neck => 1,
            Head => 2,
            Shoulders => 3,
            Hips => 4,
            UpperArm(side) => pair(5, side),
            Forearm(side) => pair(7, side),
            Thigh(side) => pair(9, side),
            Shank(side) => pair(11, side),
        }
    }

    /// The same line of the other side.
    pub fn mirrored(self) -> Line {
        match self {
            UpperArm(side) => UpperArm(side.other()),
            Forearm(side) => Forearm(side.other()),
            Thigh(side) => Thigh(side.other()),
            Shank(side) => Shank(side.other()),
            middle => middle,
        }
    }

    /// Whether it runs from the right to the left.
    pub(super) fn is_across(self) -> bool {
        matches!(self, Shoulders | Hips)
    }

    /// Its direction, of length 1, if both ends are known and apart.
    pub(super) fn direction(self, points: &Points) -> Option<DVec3> {
        let limb = |from: Point, to: Point, side: Side| {
            Some((points.get(from.on(side))?, points.get(to.on(side))?))
        };
        let across = |pair: Point| Some((points.get(pair.on(Right))?, points.get(pair.on(Left))?));
        let shoulders = points.middle(Point::LeftShoulder);
        let (from, to) = match self {
            Trunk => (points.middle(Point::LeftHip)?, shoulders?),
            Neck => (shoulders?, points.get(Point::Head)?),
            Head => (shoulders?, points.middle(Point::LeftEar)?),
            Shoulders => across(Point::LeftShoulder)?,
            Hips => across(Point::LeftHip)?,
            UpperArm(side) => limb(Point::LeftShoulder, Point::LeftElbow, side)?,
            Forearm(side) => limb(Point::LeftElbow, Point::LeftWrist, side)?,
            Thigh(side) => limb(Point::LeftHip, Point::LeftKnee, side)?,
            Shank(side) => limb(Point::LeftKnee, Point::LeftAnkle, side)?,
        };
        (to - from).try_normalize()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_stands_at_its_index() {
        for (index, line) in Line::ALL.into_iter().enumerate() {
            assert_eq!(line.index(), index);
            assert_eq!(line.mirrored().mirrored(), line);
        }
    }
}
