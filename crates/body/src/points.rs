//! Named points of a body, each known or not: what a camera or a sensor gives, whatever its layout.

use crate::build::{Build, far_end};
use crate::placed::Placed;
use crate::segment::{Segment, Side};
use crate::spot::Spot;
use glam::DVec3;

/// A point that measures are taken from. The paired ones come as left and right, side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Point {
    /// Midway between the hips, where a sensor gives it.
    Pelvis,
    /// The spine at the waist.
    Waist,
    /// The spine between the shoulder blades.
    Chest,
    /// The base of the neck.
    Neck,
    /// The top of the neck.
    Head,
    /// The tip of the nose.
    Nose,
    /// The left ear.
    LeftEar,
    /// The right ear.
    RightEar,
    /// The left shoulder joint.
    LeftShoulder,
    /// The right shoulder joint.
    RightShoulder,
    /// The left elbow.
    LeftElbow,
    /// The right elbow.
    RightElbow,
    /// The left wrist.
    LeftWrist,
    /// The right wrist.
    RightWrist,
    /// The knuckle of the left index finger.
    LeftIndex,
    /// The knuckle of the right index finger.
    RightIndex,
    /// The left hip joint.
    LeftHip,
    /// The right hip joint.
    RightHip,
    /// The left knee.
    LeftKnee,
    /// The right knee.
    RightKnee,
    /// The left ankle.
    LeftAnkle,
    /// The right ankle.
    RightAnkle,
    /// The left heel.
    LeftHeel,
    /// The right heel.
    RightHeel,
    /// The left toes.
    LeftToe,
    /// The right toes.
    RightToe,
}

use Point::*;

impl Point {
    /// How many there are.
    pub const COUNT: usize = 26;

    /// All of them.
    pub const ALL: [Point; Point::COUNT] = [
        Pelvis,
        Waist,
        Chest,
        Neck,
        Head,
        Nose,
        LeftEar,
        RightEar,
        LeftShoulder,
        RightShoulder,
        LeftElbow,
        RightElbow,
        LeftWrist,
        RightWrist,
        LeftIndex,
        RightIndex,
        LeftHip,
        RightHip,
        LeftKnee,
        RightKnee,
        LeftAnkle,
        RightAnkle,
        LeftHeel,
        RightHeel,
        LeftToe,
        RightToe,
    ];

    /// The side it is on; nothing for those of the middle.
    pub fn side(self) -> Option<Side> {
        let (at, first) = (self as usize, LeftEar as usize);
        let side = |at: usize| Side::BOTH[(at - first) % 2];
        (at >= first).then(|| side(at))
    }

    /// The one of this kind on a side: `LeftKnee.on(Side::Right)` is the right knee.
    pub fn on(self, side: Side) -> Point {
        let at = self as usize;
        let first = LeftEar as usize;
        if at < first {
            return self;
        }
        let pair = at - (at - first) % 2;
        match side {
            Side::Left => Point::ALL[pair],
            Side::Right => Point::ALL[pair + 1],
        }
    }
}

/// Where the points are, in metres or any other length, as far as they are known; y is up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Points([Option<DVec3>; Point::COUNT]);

impl Default for Points {
    fn default() -> Self {
        Self([None; Point::COUNT])
    }
}

impl Points {
    /// A point, if it is known.
    pub fn get(&self, point: Point) -> Option<DVec3> {
        self.0[point as usize]
    }

    /// Sets a point. What is not a number is not known.
    pub fn set(&mut self, point: Point, at: Option<DVec3>) {
        self.0[point as usize] = at.filter(|at| at.is_finite());
    }

    /// Midway between the two of a pair, if both are known.
    pub fn middle(&self, left: Point) -> Option<DVec3> {
        Some(
            self.get(left.on(Side::Left))?
                .midpoint(self.get(left.on(Side::Right))?),
        )
    }

    /// All of a body's points.
    pub fn of(placed: &Placed, build: &Build) -> Points {
        let mut points = Points::default();
        for point in Point::ALL {
            points.set(point, Some(place(point, placed, build)));
        }
        points
    }
}

fn place(point: Point, placed: &Placed, build: &Build) -> DVec3 {
    let spot = |spot: Spot| placed.point(spot.segment(), build.spot(spot));
    match point {
        Pelvis => placed.joint(Segment::Pelvis),
        Waist => placed.joint(Segment::Thorax),
        Chest => placed.joint(Segment::Chest),
        Neck => placed.joint(Segment::Neck),
        Head => placed.joint(Segment::Head),
        Nose => spot(Spot::Nose),
        LeftEar => spot(Spot::LeftEar),
        RightEar => spot(Spot::RightEar),
        LeftShoulder => placed.joint(Segment::LeftUpperArm),
        RightShoulder => placed.joint(Segment::RightUpperArm),
        LeftElbow => placed.joint(Segment::LeftForearm),
        RightElbow => placed.joint(Segment::RightForearm),
        LeftWrist => placed.joint(Segment::LeftHand),
        RightWrist => placed.joint(Segment::RightHand),
        LeftIndex => placed.point(Segment::LeftHand, build.spot(Spot::LeftPalmIndex)),
        RightIndex => placed.point(Segment::RightHand, build.spot(Spot::RightPalmIndex)),
        LeftHip => placed.joint(Segment::LeftThigh),
        RightHip => placed.joint(Segment::RightThigh),
        LeftKnee => placed.joint(Segment::LeftShank),
        RightKnee => placed.joint(Segment::RightShank),
        LeftAnkle => placed.joint(Segment::LeftFoot),
        RightAnkle => placed.joint(Segment::RightFoot),
        LeftHeel => spot(Spot::LeftHeel),
        RightHeel => spot(Spot::RightHeel),
        LeftToe => tip(Segment::LeftToes, placed, build),
        RightToe => tip(Segment::RightToes, placed, build),
    }
}

fn tip(segment: Segment, placed: &Placed, build: &Build) -> DVec3 {
    placed.point(segment, far_end(segment, &build.joint, build.stature))
}
