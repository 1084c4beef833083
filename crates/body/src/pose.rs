//! A pose: one number for every degree of freedom; and where that puts the body.

use crate::build::Build;
use crate::dof::{Axis, Dof};
use crate::placed::Placed;
use crate::segment::{Segment, Side};
use glam::{DQuat, DVec3};

/// All joint angles in degrees, and the place of the pelvis in metres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pose(pub [f64; Dof::COUNT]);

impl Pose {
    /// The zero pose: standing upright, arms by the sides, palms in; the hips at the origin.
    pub const ZERO: Pose = Pose([0.0; Dof::COUNT]);

    /// An angle in degrees, or a place in metres.
    pub fn get(&self, dof: Dof) -> f64 {
        self.0[dof as usize]
    }

    /// Sets an angle or a place.
    pub fn set(&mut self, dof: Dof, value: f64) {
        self.0[dof as usize] = value;
    }

    /// The pose as in a mirror: left is right.
    pub fn mirrored(&self) -> Pose {
        Pose(std::array::from_fn(|at| {
            let dof = Dof::ALL[at];
            let value = self.get(dof.mirrored());
            if dof.flips() { -value } else { value }
        }))
    }

    /// Part of the way from this pose to another: 0 is this one, 1 the other.
    pub fn towards(&self, other: &Pose, share: f64) -> Pose {
        Pose(std::array::from_fn(|at| {
            self.0[at] + (other.0[at] - self.0[at]) * share
        }))
    }

    /// Where it puts a body.
    pub fn place(&self, build: &Build) -> Placed {
        self.place_with_axes(build).0
    }

    /// The same, with the axes that each joint turns about, for the solver.
    pub(crate) fn place_with_axes(&self, build: &Build) -> (Placed, [Axes; Segment::COUNT]) {
        let mut placed = Placed {
            joint: [DVec3::ZERO; Segment::COUNT],
            turn: [DQuat::IDENTITY; Segment::COUNT],
        };
        let mut axes = [Axes::default(); Segment::COUNT];
        let turns = self.local_turns();
        for segment in Segment::ALL {
            let at = segment as usize;
            let base = match segment.parent() {
                None => {
                    placed.joint[at] = DVec3::new(
                        self.get(Dof::PelvisX),
                        self.get(Dof::PelvisY),
                        self.get(Dof::PelvisZ),
                    );
                    DQuat::IDENTITY
                }
                Some(parent) => {
                    placed.joint[at] = placed.point(parent, build.joint(segment));
                    placed.turn[hangs_from(segment, parent) as usize]
                }
            };
            let [x, y, z] = turns[at];
            let after_x = base * DQuat::from_rotation_x(x);
            let after_z = after_x * DQuat::from_rotation_z(z);
            axes[at] = Axes {
                x: base * DVec3::X,
                z: after_x * DVec3::Z,
                y: after_z * DVec3::Y,
            };
            placed.turn[at] = (after_z * DQuat::from_rotation_y(y)).normalize();
        }
        (placed, axes)
    }

    /// Each segment's turns about x, y and z against what it hangs from, in radians.
    fn local_turns(&self) -> [[f64; 3]; Segment::COUNT] {
        let mut turns = [[0.0; 3]; Segment::COUNT];
        for &dof in Dof::ALL {
            let (axis, sign) = dof.signed_axis();
            for &(segment, share) in dof.turns() {
                turns[segment as usize][axis as usize] += sign * share * self.get(dof).to_radians();
            }
        }
        for side in Side::BOTH {
            let rise = self.rhythm(side).to_radians();
            turns[Segment::LeftClavicle.on(side) as usize][Axis::Z as usize] += side.sign() * rise;
        }
        turns
    }

    /// How far the shoulder blade rises by itself with the arm, in degrees: of the arm's way beyond
    /// 30 degrees, a fifth shows at the collar bone (after Inman, Saunders and Abbott 1944; the share
    /// is our choice).
    fn rhythm(&self, side: Side) -> f64 {
        let flexion = self.get(Dof::LeftShoulder.on(side)).to_radians();
        let abduction = self.get(Dof::LeftShoulderAbduction.on(side)).to_radians();
        let elevation = (flexion.cos() * abduction.cos())
            .clamp(-1.0, 1.0)
            .acos()
            .to_degrees();
        0.2 * (elevation - 30.0).max(0.0)
    }
}

/// The world axes that a segment turns about, in the order in which it does.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Axes {
    pub x: DVec3,
    pub z: DVec3,
    pub y: DVec3,
}

impl Axes {
    pub fn get(&self, axis: Axis) -> DVec3 {
        match axis {
            Axis::X => self.x,
            Axis::Y => self.y,
            Axis::Z => self.z,
        }
    }
}

/// Whose turn a segment's own is measured against. The arm's is against the chest: the shoulder blade
/// moves its joint and not its direction.
pub(crate) fn hangs_from(segment: Segment, parent: Segment) -> Segment {
    match segment {
        Segment::LeftUpperArm | Segment::RightUpperArm => Segment::Chest,
        _ => parent,
    }
}
