//! The skeleton: rigid segments, each turning about the joint at its near end.
//!
//! Axes, for the world and for every segment in the zero pose (standing upright, arms by the sides,
//! palms in): x to the person's left, y up, z to the front. Metres. The floor is y = 0.

use glam::DVec3;
use serde::{Deserialize, Serialize};

/// Left or right, always the person's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Side {
    /// The person's left.
    Left,
    /// The person's right.
    Right,
}

impl Side {
    /// Both, left first.
    pub const BOTH: [Side; 2] = [Side::Left, Side::Right];

    /// The other one.
    pub fn other(self) -> Side {
        match self {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        }
    }

    /// 1 for the left, −1 for the right: the sign of x.
    pub fn sign(self) -> f64 {
        match self {
            Side::Left => 1.0,
            Side::Right => -1.0,
        }
    }
}

/// One rigid part of the body.
///
/// The spine has five movable links, so that a back can be seen to round: lumbar movement is shared
/// by `Lumbar` and `Thorax`, thoracic movement by `Thorax` and `Chest`, cervical by `Neck` and `Head`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Segment {
    /// The root; its origin is midway between the hip joints.
    Pelvis,
    /// The lower lumbar spine.
    Lumbar,
    /// The upper lumbar and lower thoracic spine.
    Thorax,
    /// The rib cage, with what hangs from it.
    Chest,
    /// The neck.
    Neck,
    /// The head.
    Head,
    /// The left collar bone and shoulder blade; joint at the breastbone.
    LeftClavicle,
    /// The right collar bone and shoulder blade.
    RightClavicle,
    /// From the left shoulder to the elbow.
    LeftUpperArm,
    /// From the right shoulder to the elbow.
    RightUpperArm,
    /// From the left elbow to the wrist.
    LeftForearm,
    /// From the right elbow to the wrist.
    RightForearm,
    /// The left hand, flat.
    LeftHand,
    /// The right hand, flat.
    RightHand,
    /// From the left hip to the knee.
    LeftThigh,
    /// From the right hip to the knee.
    RightThigh,
    /// From the left knee to the ankle.
    LeftShank,
    /// From the right knee to the ankle.
    RightShank,
    /// The left foot without the toes.
    LeftFoot,
    /// The right foot without the toes.
    RightFoot,
    /// The left toes.
    LeftToes,
    /// The right toes.
    RightToes,
}

use Segment::*;

impl Segment {
    /// How many there are.
    pub const COUNT: usize = 22;

    /// All of them, each after its parent.
    pub const ALL: [Segment; Segment::COUNT] = [
        Pelvis,
        Lumbar,
        Thorax,
        Chest,
        Neck,
        Head,
        LeftClavicle,
        RightClavicle,
        LeftUpperArm,
        RightUpperArm,
        LeftForearm,
        RightForearm,
        LeftHand,
        RightHand,
        LeftThigh,
        RightThigh,
        LeftShank,
        RightShank,
        LeftFoot,
        RightFoot,
        LeftToes,
        RightToes,
    ];

    /// What it hangs from; nothing for the pelvis.
    pub fn parent(self) -> Option<Segment> {
        Some(match self {
            Pelvis => return None,
            Lumbar | LeftThigh | RightThigh => Pelvis,
            Thorax => Lumbar,
            Chest => Thorax,
            Neck | LeftClavicle | RightClavicle => Chest,
            Head => Neck,
            LeftUpperArm => LeftClavicle,
            RightUpperArm => RightClavicle,
            LeftForearm => LeftUpperArm,
            RightForearm => RightUpperArm,
            LeftHand => LeftForearm,
            RightHand => RightForearm,
            LeftShank => LeftThigh,
            RightShank => RightThigh,
            LeftFoot => LeftShank,
            RightFoot => RightShank,
            LeftToes => LeftFoot,
            RightToes => RightFoot,
        })
    }

    /// The side it is on; nothing for trunk and head.
    pub fn side(self) -> Option<Side> {
        match self {
            Pelvis | Lumbar | Thorax | Chest | Neck | Head => None,
            other if (other as u8).is_multiple_of(2) => Some(Side::Left),
            _ => Some(Side::Right),
        }
    }

    /// Its twin on the other side; itself for trunk and head.
    pub fn mirrored(self) -> Segment {
        match self.side() {
            None => self,
            Some(Side::Left) => Segment::ALL[self as usize + 1],
            Some(Side::Right) => Segment::ALL[self as usize - 1],
        }
    }

    /// The limb segment of this kind on a side: `Segment::LeftThigh.on(Side::Right)` is the right one.
    pub fn on(self, side: Side) -> Segment {
        if self.side() == Some(side.other()) {
            self.mirrored()
        } else {
            self
        }
    }
}

/// Mirrors a point or direction at the body's middle plane.
pub fn mirror_point(point: DVec3) -> DVec3 {
    DVec3::new(-point.x, point.y, point.z)
}
