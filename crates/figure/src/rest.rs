//! The shape as it was modelled (arms half raised), whole, and how it comes from there to the zero
//! pose of `body`.
//!
//! The rest shape is kept as it is and every slot knows the turn from rest to zero: the skin is bent
//! once, from a posture in the middle of what shoulders do, and not twice.

use crate::asset::{Asset, JOINTS, Mark, Place, STEPS_PER_METRE, Shape};
use crate::palette::{self, Root, SLOTS};
use body::Segment;
use body::segment::mirror_point;
use glam::{DQuat, DVec3, Vec3};

/// A whole body at rest.
pub(crate) struct Rest {
    pub points: Vec<Vec3>,
    pub triangles: Vec<[u16; 3]>,
    pub slots: Vec<[u8; 4]>,
    pub weights: Vec<[u8; 4]>,
    /// The vertex on the other side.
    pub twin: Vec<u16>,
    /// Where the joints are at rest.
    pub joint: [DVec3; Segment::COUNT],
    /// The marks of the left side.
    pub mark: [DVec3; Mark::COUNT],
    /// How each slot turns from rest to the zero pose.
    pub turn: [DQuat; SLOTS],
}

impl Rest {
    pub fn new(asset: &Asset, shape: &Shape) -> Rest {
        let half = shape.points.len();
        let middle = asset.middle;
        let mut rest = Rest {
            points: shape.points.iter().map(|&p| metres(p).as_vec3()).collect(),
            triangles: asset.triangles.clone(),
            slots: asset.slots.clone(),
            weights: asset.weights.clone(),
            twin: Vec::new(),
            joint: [DVec3::ZERO; Segment::COUNT],
            mark: shape.marks.map(metres),
            turn: [DQuat::IDENTITY; SLOTS],
        };
        let number = |at: usize| u16::try_from(at).unwrap_or(0);
        let twin = |at: u16| {
            if usize::from(at) < middle {
                at
            } else {
                at + number(half - middle)
            }
        };
        for at in middle..half {
            let point = rest.points[at];
            rest.points.push(Vec3::new(-point.x, point.y, point.z));
            let slots = rest.slots[at]
                .map(|slot| u8::try_from(palette::mirrored(usize::from(slot))).unwrap_or(slot));
            rest.slots.push(slots);
            rest.weights.push(rest.weights[at]);
        }
        let left = rest.triangles.len();
        for at in 0..left {
            let [a, b, c] = rest.triangles[at];
            rest.triangles.push([twin(a), twin(c), twin(b)]);
        }
        rest.twin = (0..number(half)).map(twin).collect();
        rest.twin.extend((middle..half).map(number));
        for (segment, &place) in JOINTS.iter().zip(&shape.joints) {
            let segment = Segment::ALL[usize::from(*segment)];
            let place = metres(place);
            rest.joint[segment as usize] = place;
            if segment.side().is_some() {
                rest.joint[segment.mirrored() as usize] = mirror_point(place);
            }
        }
        rest.turn = turns(&rest.joint, &rest.mark);
        rest
    }

    /// Each joint from its parent's in the zero pose.
    pub fn zero_joints(&self) -> [DVec3; Segment::COUNT] {
        use Segment::*;
        let mut zero = [DVec3::ZERO; Segment::COUNT];
        for segment in Segment::ALL {
            let Some(parent) = segment.parent() else {
                continue;
            };
            let offset = self.joint[segment as usize] - self.joint[parent as usize];
            zero[segment as usize] = match segment {
                // The limbs hang straight down.
                LeftForearm | RightForearm | LeftHand | RightHand | LeftShank | RightShank
                | LeftFoot | RightFoot => DVec3::new(0.0, -offset.length(), 0.0),
                _ => self.turn[parent as usize] * offset,
            };
        }
        zero
    }
}

fn metres(place: Place) -> DVec3 {
    DVec3::from_array(place.map(f64::from)) / f64::from(STEPS_PER_METRE)
}

/// The turn about the vertical that brings a direction into the plane of y and z, pointing to the front.
fn face_front(direction: DVec3) -> DQuat {
    DQuat::from_rotation_y(-libm::atan2(direction.x, direction.z))
}

/// The modelled arms are half raised, and the shoulders with them: so many degrees they sink when the
/// arms hang.
const SHOULDER_DROP: f64 = 10.0;

fn turns(joint: &[DVec3; Segment::COUNT], mark: &[DVec3; Mark::COUNT]) -> [DQuat; SLOTS] {
    use Segment::*;
    let at = |segment: Segment| joint[segment as usize];
    let down = |turn: DQuat, from: DVec3, to: DVec3| {
        DQuat::from_rotation_arc((turn * (to - from)).normalize(), DVec3::NEG_Y) * turn
    };
    let mut turn = [DQuat::IDENTITY; SLOTS];
    // The arm: the elbow bends to the front, the thumb points to the front.
    let clavicle = DQuat::from_rotation_z(-SHOULDER_DROP.to_radians());
    let upper_root = down(clavicle, at(LeftUpperArm), at(LeftForearm));
    let upper = face_front(upper_root * (at(LeftHand) - at(LeftForearm))) * upper_root;
    let fore_root = down(upper, at(LeftForearm), at(LeftHand));
    let knuckles = [Mark::IndexKnuckle, Mark::LittleKnuckle].map(|knuckle| mark[knuckle as usize]);
    // The fingers are a little bent: a flat hand rests on its heel and their tips.
    let middle = (knuckles[0] + knuckles[1]) * 0.5;
    let straight = down(
        fore_root,
        at(LeftHand),
        middle.lerp(mark[Mark::Fingertip as usize], 0.65),
    );
    let roll = face_front(straight * (knuckles[0] - knuckles[1]));
    // The leg: the foot keeps its sole and points to the front.
    let thigh = down(DQuat::IDENTITY, at(LeftThigh), at(LeftShank));
    let shank = down(thigh, at(LeftShank), at(LeftFoot));
    let foot = face_front(at(LeftToes) - at(LeftFoot));
    for (segment, root, end) in [
        (LeftClavicle, clavicle, clavicle),
        (LeftUpperArm, upper_root, upper),
        (LeftForearm, fore_root, roll * fore_root),
        (LeftHand, straight, roll * straight),
        (LeftThigh, thigh, thigh),
        (LeftShank, shank, shank),
        (LeftFoot, foot, foot),
        (LeftToes, foot, foot),
    ] {
        turn[segment as usize] = end;
        if let Some(slot) = palette::root(segment) {
            turn[slot] = root;
        }
    }
    for slot in 0..SLOTS {
        if palette::side(slot) == Some(body::Side::Right) {
            let q = turn[palette::mirrored(slot)];
            turn[slot] = DQuat::from_xyzw(q.x, -q.y, -q.z, q.w);
        }
    }
    debug_assert_eq!(Root::ALL.len() + Segment::COUNT, SLOTS);
    turn
}
