//! Clinical measures from points. What the points do not define is unknown, never zero.

use crate::points::{Point, Points};
use crate::segment::Side;
use glam::DVec3;
use serde::{Deserialize, Serialize};

/// Lengths below this, in the unit of the points, define no direction.
const SHORT: f64 = 1e-6;

/// Something that can be measured on points. Angles are degrees, lengths are trunk lengths.
///
/// None of them knows where up is, so a phone may lie on its side: "front" is where the knees are from
/// the trunk. Points that lie in one plane (a picture, z = 0) are as good as points in space, unless a
/// measure says otherwise. Measures of a limb are taken on a side, the others are the same on both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Measure {
    /// How far the thigh is bent from the line of the trunk; 0 is straight, unsigned.
    HipFlexion,
    /// The same from the middle of the shoulders over the middle of the hips, where the trunk hides a
    /// shoulder or a hip.
    ThighFlexion,
    /// How far the knee is bent; 0 is straight.
    KneeFlexion,
    /// How far the elbow is bent; 0 is straight.
    ElbowFlexion,
    /// The angle between the upper arm and the trunk; 0 is hanging.
    ShoulderElevation,
    /// The angle between shank and foot, less a right angle: + is towards the shin.
    AnkleDorsiflexion,
    /// The trunk against the vertical; 0 is upright, 90 lying. Needs y to be up.
    TrunkInclination,
    /// The shoulders turned against the hips about the trunk; + is to the person's right. Space only.
    TrunkRotation,
    /// The shoulders turned out of the picture's plane about the trunk; + is to the person's right.
    /// Space only.
    ShoulderTurn,
    /// The angle at the shoulders between ear and hip, less 180: how far the head is out of line.
    NeckFlexion,
    /// The head (ears and nose) about the shoulders, from the line of the trunk: + is the chin to the
    /// chest.
    HeadDrop,
    /// The nose aside from the line of the trunk: + is to the person's right, facing the camera.
    /// Picture only.
    NoseAside,
    /// The ears from the shoulders along the trunk.
    NeckLength,
    /// The middle of the hips off the straight line from shoulders to knees: + is away from the
    /// ankles, an arch.
    HipsOverLine,
    /// The middle of the hips off the straight line from shoulders to ankles, towards the knees.
    HipLift,
    /// The middle of the hips over the middle of the ankles. Needs y to be up.
    PelvicLift,
    /// One hip against the other across the trunk, less the same of the shoulders.
    HipTilt,
    /// The left hip from the right one across the trunk: the pelvis turned to the right is +. Picture
    /// only, see [`unoriented`](Measure::unoriented).
    PelvisTurn,
    /// The left shoulder from the right one across the trunk: the chest turned to the right is +. Picture
    /// only, see [`unoriented`](Measure::unoriented).
    ChestTurn,
    /// How far the spine between waist and neck is bent, where it has points; + is rounded.
    SpineCurve,
    /// The knees about the line from feet to hips, in the view from the feet: to the right is +. Space
    /// only.
    KneeDrop,
    /// The knees off the line of the trunk. The sign says how the picture lies, see
    /// [`unoriented`](Measure::unoriented). Picture only.
    KneeHeight,
    /// Between the knees.
    KneeGap,
    /// A knee from the middle of the hips, along the trunk.
    KneeRise,
    /// An ankle from the middle of the hips, to the front.
    AnkleDrop,
    /// An ankle from the middle of the hips, away from the trunk.
    AnkleReach,
    /// A wrist from the middle of the shoulders, to the front.
    WristDrop,
    /// An elbow from the middle of the shoulders, to the back.
    ElbowBack,
    /// The middle of the elbows from the middle of the shoulders, along the trunk.
    ElbowRise,
    /// The middle of the wrists from the middle of the shoulders, along the trunk.
    WristRise,
    /// Between the wrists.
    WristGap,
    /// Between the elbows.
    ElbowGap,
    /// One shoulder from the other across the trunk: how wide the picture shows them. Picture only.
    ShoulderWidth,
}

impl Measure {
    /// All of them.
    pub const ALL: [Measure; 33] = [
        Measure::HipFlexion,
        Measure::ThighFlexion,
        Measure::KneeFlexion,
        Measure::ElbowFlexion,
        Measure::ShoulderElevation,
        Measure::AnkleDorsiflexion,
        Measure::TrunkInclination,
        Measure::TrunkRotation,
        Measure::ShoulderTurn,
        Measure::NeckFlexion,
        Measure::HeadDrop,
        Measure::NoseAside,
        Measure::NeckLength,
        Measure::HipsOverLine,
        Measure::HipLift,
        Measure::PelvicLift,
        Measure::HipTilt,
        Measure::PelvisTurn,
        Measure::ChestTurn,
        Measure::SpineCurve,
        Measure::KneeDrop,
        Measure::KneeHeight,
        Measure::KneeGap,
        Measure::KneeRise,
        Measure::AnkleDrop,
        Measure::AnkleReach,
        Measure::WristDrop,
        Measure::ElbowBack,
        Measure::ElbowRise,
        Measure::WristRise,
        Measure::WristGap,
        Measure::ElbowGap,
        Measure::ShoulderWidth,
    ];

    /// Whether it is taken on a limb.
    pub fn sided(self) -> bool {
        use Measure::*;
        matches!(
            self,
            HipFlexion
                | ThighFlexion
                | KneeFlexion
                | ElbowFlexion
                | ShoulderElevation
                | AnkleDorsiflexion
                | KneeRise
                | AnkleDrop
                | AnkleReach
                | WristDrop
                | ElbowBack
        )
    }

    /// Whether its sign depends on how the picture lies: it must be multiplied by the sign that
    /// [`KneeHeight`](Measure::KneeHeight) had at the start, when the knees were in front.
    pub fn unoriented(self) -> bool {
        matches!(
            self,
            Measure::KneeHeight | Measure::PelvisTurn | Measure::ChestTurn
        )
    }

    /// Whether it is an angle in degrees; the others are in trunk lengths.
    pub fn is_angle(self) -> bool {
        use Measure::*;
        matches!(
            self,
            HipFlexion
                | ThighFlexion
                | KneeFlexion
                | ElbowFlexion
                | ShoulderElevation
                | AnkleDorsiflexion
                | TrunkInclination
                | TrunkRotation
                | ShoulderTurn
                | NeckFlexion
                | HeadDrop
                | SpineCurve
                | KneeDrop
        )
    }

    /// Its value on these points, on a side.
    pub fn of(self, points: &Points, side: Side) -> Option<f64> {
        use Point::*;
        let get = |point: Point| points.get(point.on(side));
        match self {
            Measure::HipFlexion => bend(get(LeftShoulder)?, get(LeftHip)?, get(LeftKnee)?),
            Measure::ThighFlexion => bend(
                points.middle(LeftShoulder)?,
                points.middle(LeftHip)?,
                get(LeftKnee)?,
            ),
            Measure::KneeFlexion => bend(get(LeftHip)?, get(LeftKnee)?, get(LeftAnkle)?),
            Measure::ElbowFlexion => bend(get(LeftShoulder)?, get(LeftElbow)?, get(LeftWrist)?),
            Measure::ShoulderElevation => between(
                get(LeftElbow)? - get(LeftShoulder)?,
                points.middle(LeftHip)? - points.middle(LeftShoulder)?,
            ),
            Measure::AnkleDorsiflexion => between(
                get(LeftKnee)? - get(LeftAnkle)?,
                get(LeftToe)? - get(LeftHeel)?,
            )
            .map(|angle| 90.0 - angle),
            Measure::TrunkInclination => between(trunk(points)?, DVec3::Y),
            Measure::TrunkRotation => {
                let axis = trunk(points)?.try_normalize()?;
                let shoulders = aside(across(points, LeftShoulder)?, axis)?;
                let hips = aside(across(points, LeftHip)?, axis)?;
                let sine = hips.cross(shoulders).dot(axis);
                Some(-angle(sine, hips.dot(shoulders)))
            }
            Measure::ShoulderTurn => {
                let axis = trunk(points)?.try_normalize()?;
                let shoulders = aside(across(points, LeftShoulder)?, axis)?;
                let towards = aside(DVec3::Z, axis)?;
                Some(angle(
                    shoulders.dot(towards),
                    shoulders.dot(axis.cross(towards)),
                ))
            }
            Measure::NeckFlexion => bend(
                points.middle(LeftEar)?,
                points.middle(LeftShoulder)?,
                points.middle(LeftHip)?,
            ),
            Measure::HeadDrop => {
                let axis = trunk(points)?.try_normalize()?;
                let ears = points.get(LeftEar)? + points.get(RightEar)?;
                let head = (ears + points.get(Nose)?) / 3.0 - points.middle(LeftShoulder)?;
                Some(angle(head.dot(front(points)?), head.dot(axis)))
            }
            Measure::NoseAside => {
                let trunk = trunk(points)?;
                let left = DVec3::new(trunk.y, -trunk.x, 0.0).try_normalize()?;
                let nose = points.get(Nose)? - points.middle(LeftShoulder)?;
                Some(-nose.dot(left) / length(trunk)?)
            }
            Measure::NeckLength => along(
                points,
                points.middle(LeftEar)? - points.middle(LeftShoulder)?,
            ),
            Measure::HipsOverLine => {
                let (from, to) = (points.middle(LeftShoulder)?, points.middle(LeftKnee)?);
                let off = off_line(points.middle(LeftHip)?, from, to)?;
                let ankles = off_line(points.middle(LeftAnkle)?, from, to)?;
                Some(-off.length() * off.dot(ankles).signum() / length(trunk(points)?)?)
            }
            Measure::HipLift => {
                let (from, to) = (points.middle(LeftShoulder)?, points.middle(LeftAnkle)?);
                let knees = off_line(points.middle(LeftKnee)?, from, to)?.try_normalize()?;
                let off = off_line(points.middle(LeftHip)?, from, to)?;
                Some(off.dot(knees) / length(trunk(points)?)?)
            }
            Measure::PelvicLift => {
                let rise = points.middle(LeftHip)?.y - points.middle(LeftAnkle)?.y;
                Some(rise / length(trunk(points)?)?)
            }
            Measure::HipTilt => {
                let front = front(points)?;
                let tilt = across(points, LeftHip)? - across(points, LeftShoulder)?;
                Some(tilt.dot(front) / length(trunk(points)?)?)
            }
            Measure::PelvisTurn => turned(points, LeftHip),
            Measure::ChestTurn => turned(points, LeftShoulder),
            Measure::SpineCurve => {
                let low = points.get(Chest)? - points.get(Waist)?;
                let high = points.get(Neck)? - points.get(Chest)?;
                let front = across(points, LeftShoulder)?.cross(low);
                let sign = high.dot(front).signum();
                Some(between(low, high)? * sign)
            }
            Measure::KneeDrop => {
                let axis = trunk(points)?.try_normalize()?;
                let left = aside(across(points, LeftShoulder)?, axis)?;
                let base = points.middle(LeftAnkle)?.midpoint(points.middle(LeftHip)?);
                let knees = points.middle(LeftKnee)? - base;
                Some(angle(-knees.dot(left), knees.dot(left.cross(axis))))
            }
            Measure::KneeHeight => {
                let trunk = trunk(points)?;
                let knees = points.middle(LeftKnee)? - points.middle(LeftHip)?;
                Some(trunk.cross(knees).z / length(trunk)?.powi(2))
            }
            Measure::WristRise => along(
                points,
                points.middle(LeftWrist)? - points.middle(LeftShoulder)?,
            ),
            Measure::KneeGap => apart(points, LeftKnee),
            Measure::KneeRise => along(points, get(LeftKnee)? - points.middle(LeftHip)?),
            Measure::AnkleDrop => to_front(points, get(LeftAnkle)? - points.middle(LeftHip)?),
            Measure::AnkleReach => along(points, points.middle(LeftHip)? - get(LeftAnkle)?),
            Measure::WristDrop => to_front(points, get(LeftWrist)? - points.middle(LeftShoulder)?),
            Measure::ElbowBack => {
                let elbow = get(LeftElbow)? - points.middle(LeftShoulder)?;
                to_front(points, -elbow)
            }
            Measure::ElbowRise => along(
                points,
                points.middle(LeftElbow)? - points.middle(LeftShoulder)?,
            ),
            Measure::WristGap => apart(points, LeftWrist),
            Measure::ElbowGap => apart(points, LeftElbow),
            Measure::ShoulderWidth => {
                let trunk = trunk(points)?;
                let left = DVec3::new(trunk.y, -trunk.x, 0.0).try_normalize()?;
                Some(across(points, LeftShoulder)?.dot(left).abs() / length(trunk)?)
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

/// The direction from the trunk to its front: where the knees are.
fn front(points: &Points) -> Option<DVec3> {
    let knees = points.middle(Point::LeftKnee)? - points.middle(Point::LeftHip)?;
    aside(knees, trunk(points)?.try_normalize()?)
}

/// How far apart a pair is across the trunk, in the picture, in trunk lengths.
fn turned(points: &Points, pair: Point) -> Option<f64> {
    let trunk = trunk(points)?;
    Some(trunk.cross(across(points, pair)?).z / length(trunk)?.powi(2))
}

/// A way along the trunk, in trunk lengths.
fn along(points: &Points, way: DVec3) -> Option<f64> {
    let trunk = trunk(points)?;
    Some(way.dot(trunk) / length(trunk)?.powi(2))
}

/// A way to the front, in trunk lengths.
fn to_front(points: &Points, way: DVec3) -> Option<f64> {
    Some(way.dot(front(points)?) / length(trunk(points)?)?)
}

/// The distance between a pair, in trunk lengths.
fn apart(points: &Points, pair: Point) -> Option<f64> {
    Some(across(points, pair)?.length() / length(trunk(points)?)?)
}

/// The direction of a line as seen along an axis.
fn aside(line: DVec3, axis: DVec3) -> Option<DVec3> {
    (line - axis * line.dot(axis)).try_normalize()
}

/// From a line to a point, square to the line.
fn off_line(point: DVec3, from: DVec3, to: DVec3) -> Option<DVec3> {
    let along = (to - from).try_normalize()?;
    let way = point - from;
    Some(way - along * way.dot(along))
}

fn length(line: DVec3) -> Option<f64> {
    Some(line.length()).filter(|length| *length > SHORT)
}

fn angle(sine: f64, cosine: f64) -> f64 {
    libm::atan2(sine, cosine).to_degrees()
}

/// The angle between two lines.
fn between(one: DVec3, other: DVec3) -> Option<f64> {
    let (one, other) = (one / length(one)?, other / length(other)?);
    Some(libm::acos(one.dot(other).clamp(-1.0, 1.0)).to_degrees())
}

/// How far the way from one end over a joint to the other end is from straight.
fn bend(one: DVec3, joint: DVec3, other: DVec3) -> Option<f64> {
    between(joint - one, other - joint)
}
