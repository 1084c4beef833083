//! Clinical measures from points. What the points do not define is unknown, never zero.

use crate::points::{Point, Points};
use crate::segment::Side;
use glam::DVec3;

/// Lengths below this, in the unit of the points, define no direction.
const SHORT: f64 = 1e-6;

/// Something that can be measured on points. Angles are degrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// How far the thigh is bent from the line of the trunk; 0 is straight, unsigned.
    HipFlexion(Side),
    /// How far the knee is bent; 0 is straight.
    KneeFlexion(Side),
    /// How far the elbow is bent; 0 is straight.
    ElbowFlexion(Side),
    /// The angle between the upper arm and the trunk; 0 is hanging.
    ShoulderElevation(Side),
    /// The angle between shank and foot, less a right angle: + is towards the shin.
    AnkleDorsiflexion(Side),
    /// The trunk against the vertical; 0 is upright, 90 lying.
    TrunkInclination,
    /// The shoulders turned against the hips about the trunk; + is to the person's right.
    TrunkRotation,
    /// The angle at the shoulders between ear and hip, less 180: how far the head is out of line.
    NeckFlexion,
    /// The middle of the hips over the straight line from shoulders to knees, in trunk lengths: + is
    /// above.
    HipsOverLine,
    /// The middle of the hips over the middle of the ankles, in trunk lengths.
    PelvicLift,
    /// How far the spine between waist and neck is bent, where it has points; + is rounded.
    SpineCurve,
    /// The shin's plane against the vertical in the view from the feet: knees to the right are +.
    KneeDrop,
}

impl Measure {
    /// Its value on these points.
    pub fn of(self, points: &Points) -> Option<f64> {
        use Point::*;
        let get = |point: Point, side: Side| points.get(point.on(side));
        match self {
            Measure::HipFlexion(side) => bend(
                get(LeftShoulder, side)?,
                get(LeftHip, side)?,
                get(LeftKnee, side)?,
            ),
            Measure::KneeFlexion(side) => bend(
                get(LeftHip, side)?,
                get(LeftKnee, side)?,
                get(LeftAnkle, side)?,
            ),
            Measure::ElbowFlexion(side) => bend(
                get(LeftShoulder, side)?,
                get(LeftElbow, side)?,
                get(LeftWrist, side)?,
            ),
            Measure::ShoulderElevation(side) => between(
                get(LeftElbow, side)? - get(LeftShoulder, side)?,
                get(LeftHip, side)? - get(LeftShoulder, side)?,
            ),
            Measure::AnkleDorsiflexion(side) => between(
                get(LeftKnee, side)? - get(LeftAnkle, side)?,
                get(LeftToe, side)? - get(LeftHeel, side)?,
            )
            .map(|angle| 90.0 - angle),
            Measure::TrunkInclination => between(trunk(points)?, DVec3::Y),
            Measure::TrunkRotation => {
                let axis = trunk(points)?.try_normalize()?;
                let flat = |line: DVec3| (line - axis * line.dot(axis)).try_normalize();
                let shoulders = flat(across(points, LeftShoulder)?)?;
                let hips = flat(across(points, LeftHip)?)?;
                let sine = hips.cross(shoulders).dot(axis);
                Some(-sine.atan2(hips.dot(shoulders)).to_degrees())
            }
            Measure::NeckFlexion => bend(
                points.middle(LeftEar)?,
                points.middle(LeftShoulder)?,
                points.middle(LeftHip)?,
            ),
            Measure::HipsOverLine => {
                let (from, to) = (points.middle(LeftShoulder)?, points.middle(LeftKnee)?);
                let hips = points.middle(LeftHip)?;
                let along = (to - from).try_normalize()?;
                let foot = from + along * (hips - from).dot(along);
                let off = hips - foot;
                Some(off.length() * off.y.signum() / length(trunk(points)?)?)
            }
            Measure::PelvicLift => {
                let rise = points.middle(LeftHip)?.y - points.middle(LeftAnkle)?.y;
                Some(rise / length(trunk(points)?)?)
            }
            Measure::SpineCurve => {
                let low = points.get(Chest)? - points.get(Waist)?;
                let high = points.get(Neck)? - points.get(Chest)?;
                let front = across(points, LeftShoulder)?.cross(low);
                let sign = high.dot(front).signum();
                Some(between(low, high)? * sign)
            }
            Measure::KneeDrop => {
                let knees = points.middle(LeftKnee)? - points.middle(LeftAnkle)?;
                let left = across(points, LeftShoulder)?.try_normalize()?;
                let up = DVec3::Y;
                Some((-knees.dot(left)).atan2(knees.dot(up)).to_degrees())
            }
        }
    }
}

/// From the middle of the hips to the middle of the shoulders.
fn trunk(points: &Points) -> Option<DVec3> {
    Some(points.middle(Point::LeftShoulder)? - points.middle(Point::LeftHip)?)
}

/// From the right of a pair to the left.
fn across(points: &Points, pair: Point) -> Option<DVec3> {
    Some(points.get(pair.on(Side::Left))? - points.get(pair.on(Side::Right))?)
}

fn length(line: DVec3) -> Option<f64> {
    Some(line.length()).filter(|length| *length > SHORT)
}

/// The angle between two lines.
fn between(one: DVec3, other: DVec3) -> Option<f64> {
    let (one, other) = (one / length(one)?, other / length(other)?);
    Some(one.dot(other).clamp(-1.0, 1.0).acos().to_degrees())
}

/// How far the way from one end over a joint to the other end is from straight.
fn bend(one: DVec3, joint: DVec3, other: DVec3) -> Option<f64> {
    between(joint - one, other - joint)
}
