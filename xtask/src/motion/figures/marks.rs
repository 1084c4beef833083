//! What a measure is drawn by: the points it is taken from, what is measured, and against what.

use body::{Measure, Point, Points, Side};
use glam::DVec3;

/// One thing to draw over a body. Places are in the axes of the points that were given.
#[derive(Debug, Clone, Copy)]
pub enum Mark {
    /// A point that is measured from.
    Dot(DVec3),
    /// A line that is measured.
    Measured(DVec3, DVec3),
    /// A line that it is measured against.
    Against(DVec3, DVec3),
    /// The angle at a place between two directions.
    Angle(DVec3, DVec3, DVec3),
}

use Mark::{Against, Angle, Dot, Measured};

/// The marks of a measure on a side, and where its words belong.
pub fn marks(measure: Measure, points: &Points, side: Side) -> Option<(Vec<Mark>, DVec3)> {
    use Point::*;
    let get = |point: Point| points.get(point.on(side));
    let shoulders = points.middle(LeftShoulder)?;
    let hips = points.middle(LeftHip)?;
    let trunk = shoulders - hips;
    Some(match measure {
        Measure::HipFlexion => bend(get(LeftShoulder)?, get(LeftHip)?, get(LeftKnee)?),
        Measure::ThighFlexion => bend(shoulders, hips, get(LeftKnee)?),
        Measure::KneeFlexion => bend(get(LeftHip)?, get(LeftKnee)?, get(LeftAnkle)?),
        Measure::ShoulderElevation => {
            let (at, elbow) = (get(LeftShoulder)?, get(LeftElbow)?);
            let list = vec![
                Against(at, at - trunk),
                Measured(at, elbow),
                Angle(at, -trunk, elbow - at),
                Dot(at),
                Dot(elbow),
            ];
            (list, at)
        }
        Measure::HeadDrop => {
            let ears = points.middle(LeftEar)?;
            let head = (ears * 2.0 + points.get(Nose)?) / 3.0;
            let list = vec![
                Against(hips, shoulders + trunk * 0.62),
                Measured(shoulders, shoulders + (head - shoulders) * 1.5),
                Angle(shoulders, trunk, head - shoulders),
                Dot(ears),
                Dot(points.get(Nose)?),
                Dot(shoulders),
                Dot(hips),
            ];
            (list, head)
        }
        Measure::KneeDrop => {
            let axis = trunk.normalize_or_zero();
            let left = points.get(LeftShoulder)? - points.get(RightShoulder)?;
            let front = left.cross(axis).normalize_or_zero();
            let base = points.middle(LeftAnkle)?.midpoint(hips);
            let knees = points.middle(LeftKnee)?;
            let list = vec![
                Against(base, base + front * (knees - base).length()),
                Against(points.get(LeftShoulder)?, points.get(RightShoulder)?),
                Measured(base, knees),
                Angle(base, front, knees - base),
                Dot(base),
                Dot(knees),
            ];
            (list, knees)
        }
        Measure::ShoulderTurn => {
            let (left, right) = (points.get(LeftShoulder)?, points.get(RightShoulder)?);
            let half = DVec3::X * 0.3;
            let list = vec![
                Against(shoulders - half, shoulders + half),
                Measured(right, left),
                Angle(shoulders, half, left - shoulders),
                Dot(left),
                Dot(right),
            ];
            (list, left)
        }
        Measure::ShoulderWidth => {
            let (left, right) = (points.get(LeftShoulder)?, points.get(RightShoulder)?);
            let foot = foot(right, trunk, left);
            let list = vec![
                Against(right, foot),
                Measured(foot, left),
                Dot(left),
                Dot(right),
            ];
            (list, left.midpoint(foot))
        }
        Measure::HipTilt | Measure::PelvisTurn => {
            let (left, right) = (points.get(LeftHip)?, points.get(RightHip)?);
            let foot = foot(right, trunk, left);
            let list = vec![
                Against(right - trunk * 0.3, right + trunk * 0.9),
                Against(left - trunk * 0.3, left + trunk * 0.9),
                Measured(foot, left),
                Dot(left),
                Dot(right),
            ];
            (list, left.midpoint(foot))
        }
        Measure::HipLift => off(shoulders, points.middle(LeftAnkle)?, hips),
        Measure::HipsOverLine => off(shoulders, points.middle(LeftKnee)?, hips),
        Measure::KneeHeight => off(shoulders, hips, points.middle(LeftKnee)?),
        Measure::NoseAside => off(hips, shoulders, points.get(Nose)?),
        Measure::AnkleDrop => off(shoulders, hips, get(LeftAnkle)?),
        Measure::WristDrop => off(hips, shoulders, get(LeftWrist)?),
        Measure::ElbowBack => off(hips, shoulders, get(LeftElbow)?),
        Measure::AnkleReach => {
            let ankle = get(LeftAnkle)?;
            let foot = foot(hips, trunk, ankle);
            let list = vec![
                Against(shoulders, hips),
                Against(foot, ankle),
                Measured(hips, foot),
                Dot(shoulders),
                Dot(hips),
                Dot(ankle),
            ];
            (list, hips.midpoint(foot))
        }
        Measure::ElbowRise => along(points, LeftElbow, 0.36)?,
        Measure::WristRise => along(points, LeftWrist, -0.36)?,
        Measure::NeckLength => along(points, LeftEar, 0.2)?,
        _ => return None,
    })
}

/// How far a joint is bent from straight on.
fn bend(one: DVec3, joint: DVec3, other: DVec3) -> (Vec<Mark>, DVec3) {
    let on = (joint - one).normalize_or_zero() * (other - joint).length() * 0.45;
    let list = vec![
        Measured(one, joint),
        Measured(joint, other),
        Against(joint, joint + on),
        Angle(joint, on, other - joint),
        Dot(one),
        Dot(joint),
        Dot(other),
    ];
    (list, joint)
}

/// How far a point is off the line through two others, square to it.
fn off(one: DVec3, other: DVec3, point: DVec3) -> (Vec<Mark>, DVec3) {
    let foot = foot(one, other - one, point);
    let along = (other - one).normalize_or_zero();
    let beyond = (foot - one).dot(along) - (other - one).length();
    let end = if beyond > 0.0 { foot } else { other };
    let list = vec![
        Against(one, end + along * 0.05),
        Measured(foot, point),
        Dot(one),
        Dot(other),
        Dot(point),
    ];
    (list, foot.midpoint(point))
}

/// How far along the trunk the middle of a pair is from the shoulders, drawn so many metres aside.
fn along(points: &Points, pair: Point, aside: f64) -> Option<(Vec<Mark>, DVec3)> {
    let shoulders = points.middle(Point::LeftShoulder)?;
    let trunk = shoulders - points.middle(Point::LeftHip)?;
    let middle = points.middle(pair)?;
    let aside = DVec3::new(trunk.y, -trunk.x, 0.0).normalize_or_zero() * aside;
    let from = shoulders + aside;
    let to = foot(from, trunk, middle);
    let mut list = vec![
        Against(shoulders, from),
        Against(middle, to),
        Measured(from, to),
        Dot(shoulders),
    ];
    for side in Side::BOTH {
        list.push(Dot(points.get(pair.on(side))?));
    }
    Some((list, from.midpoint(to)))
}

/// The place on a line that is nearest to a point.
fn foot(on: DVec3, way: DVec3, point: DVec3) -> DVec3 {
    let way = way.normalize_or_zero();
    on + way * (point - on).dot(way)
}
