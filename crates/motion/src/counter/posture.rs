//! A sample to numbers that the person's place and size do not change.

use super::{PACE, SPAN};
use body::{Point, Points};
use glam::DVec3;

/// The joints that are watched: head, then shoulders, elbows, wrists, hips, knees and ankles, each
/// left and right.
pub(super) const JOINTS: usize = 13;
/// The numbers that are watched: the pose's, and the middle of each pair of limb joints. Two sides
/// that take turns swing there twice as often as each does alone.
pub(super) const SIGNALS: usize = 3 * (JOINTS + 1 + LIMBS.len());

/// Shoulders and hips.
const TRUNK: [usize; 4] = [1, 2, 7, 8];
/// The left one of each pair of elbows, wrists, knees and ankles.
const LIMBS: [usize; 4] = [3, 5, 9, 11];
/// Depth counts half: cameras guess it.
const DEPTH: DVec3 = DVec3::new(1.0, 1.0, 0.5);
/// Hertz from which on the smoothing takes away: quicker movement is mostly noise.
const CUTOFF: f64 = 2.0;
/// Samples over which the person's size grows, and over which it shrinks: who bends or lies down is
/// not smaller, and whose size drifts at rest seems to move.
const GROW: f64 = 3.0 * PACE as f64;
const SHRINK: f64 = 30.0 * PACE as f64;
/// Nobody is as small as this, or as far away as one over this.
const TINY: f64 = 1e-9;

/// Where the joints are; what is not known is not a number.
pub(super) type Joints = [DVec3; JOINTS];
/// Joints from the middle of the trunk, then the way that this has gone, in body sizes.
pub(super) type Pose = [DVec3; JOINTS + 1];
const UNKNOWN: Pose = [DVec3::NAN; JOINTS + 1];

/// The joints among the points.
pub(super) fn joints(points: &Points) -> Joints {
    use Point::*;
    let pairs = [
        LeftShoulder,
        RightShoulder,
        LeftElbow,
        RightElbow,
        LeftWrist,
        RightWrist,
        LeftHip,
        RightHip,
        LeftKnee,
        RightKnee,
        LeftAnkle,
        RightAnkle,
    ];
    let head = points.get(Nose).or(points.get(Head));
    let known = std::iter::once(head).chain(pairs.map(|at| points.get(at)));
    let mut joints = [DVec3::NAN; JOINTS];
    for (joint, at) in joints.iter_mut().zip(known) {
        let near = at.filter(|at| at.abs().max_element() < 1.0 / TINY);
        *joint = near.unwrap_or(DVec3::NAN);
    }
    joints
}

/// The numbers that are watched.
pub(super) fn signals(pose: &Pose) -> impl Iterator<Item = f64> {
    let middles = LIMBS.map(|left| pose[left].midpoint(pose[left + 1]));
    pose.iter()
        .copied()
        .chain(middles)
        .flat_map(|at| at.to_array())
}

/// Where the person is and how big, and the pose smoothed once and twice.
#[derive(Debug, Clone)]
pub(super) struct Posture {
    keep: f64,
    size: Option<f64>,
    centre: Option<DVec3>,
    way: DVec3,
    smooth: [Pose; 2],
}

impl Default for Posture {
    fn default() -> Self {
        Self {
            keep: libm::exp(-std::f64::consts::TAU * CUTOFF / PACE as f64),
            size: None,
            centre: None,
            way: DVec3::ZERO,
            smooth: [UNKNOWN; 2],
        }
    }
}

impl Posture {
    /// The pose after one more sample.
    pub fn watch(&mut self, joints: &Joints) -> Pose {
        let Some(centre) = mean(TRUNK.map(|at| joints[at])) else {
            return UNKNOWN;
        };
        let joints = joints.map(|joint| joint - centre);
        // Width and height alone: depth is the least known.
        let square = mean(joints.map(|joint| (joint * joint).with_z(0.0)));
        let spread = square.map_or(0.0, |square| (square.x + square.y).sqrt());
        let last = self.size.unwrap_or(spread);
        let over = if spread > last { GROW } else { SHRINK };
        let size = last + (spread - last) / over;
        self.size = Some(size);
        if size < TINY {
            return UNKNOWN;
        }
        self.way += (centre - self.centre.unwrap_or(centre)) / size;
        self.centre = Some(centre);
        let mut pose = [self.way * DEPTH; JOINTS + 1];
        for (at, joint) in pose.iter_mut().zip(joints) {
            *at = joint / size * DEPTH;
        }
        for stage in &mut self.smooth {
            for (old, new) in stage.iter_mut().zip(&mut pose) {
                *old = if old.is_finite() {
                    new.lerp(*old, self.keep)
                } else {
                    *new
                };
                *new = *old;
            }
        }
        pose
    }
}

/// The mean of those that are known.
fn mean<const N: usize>(of: [DVec3; N]) -> Option<DVec3> {
    let known = of.into_iter().filter(|at| at.is_finite());
    let (sum, count) = known.fold((DVec3::ZERO, 0.0), |(sum, n), at| (sum + at, n + 1.0));
    (count > 0.0).then(|| sum / count)
}

/// The poses of the last `SPAN` samples.
#[derive(Debug, Clone)]
pub(super) struct Memory {
    now: usize,
    poses: Vec<Pose>,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            now: 0,
            poses: vec![UNKNOWN; SPAN],
        }
    }
}

impl Memory {
    /// Remembers the pose of a sample, and forgets the oldest.
    pub fn keep(&mut self, now: usize, pose: Pose) {
        self.now = now;
        self.poses[now % SPAN] = pose;
    }

    /// Whether a sample is still remembered.
    pub fn holds(&self, at: usize) -> bool {
        self.now < at + SPAN
    }

    /// How far apart the poses of two samples are, by the joints that both know.
    pub fn apart(&self, one: usize, other: usize) -> f64 {
        let mut squares = DVec3::ZERO;
        for (one, other) in self.poses[one % SPAN].iter().zip(&self.poses[other % SPAN]) {
            let way = one - other;
            if way.is_finite() {
                squares += way * way;
            }
        }
        squares.element_sum().sqrt()
    }
}
