//! The skin follows the bones: dual quaternion skinning (Kavan et al. 2008), which keeps the volume
//! of bent and twisted limbs where a linear blend would let it collapse; with a share of that blend
//! after all, since dual quaternions make bends bulge.

use crate::palette::{Root, SLOTS};
use crate::rest::Rest;
use body::{Placed, Segment};
use glam::{DQuat, DVec3, Quat, Vec3, Vec4};

/// The motion of every slot: two quaternions each (`x y z w` of the turn, then of the dual part).
///
/// A GPU does with it what [`Figure::pose`](crate::Figure::pose) does. For each vertex and its four
/// slots with weights w:
///
/// 1. Q = Σ ±w·slot, all eight floats; the sign is minus where a slot's turn has a negative dot
///    product with that of the vertex's first slot. Divide Q by the length of its first four.
/// 2. A motion (r, d) moves p to r·p·r* + 2·(r.w·d.xyz − d.w·r.xyz + r.xyz × d.xyz).
/// 3. The place is that of Q, mixed with Σ w·(place by slot) to the share [`LINEAR`]; the normal is
///    turned by Q alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Palette(pub [[f32; 8]; SLOTS]);

impl Palette {
    pub(crate) fn new(rest: &Rest, placed: &Placed) -> Palette {
        let mut out = [[0.0; 8]; SLOTS];
        for segment in Segment::ALL {
            let turn = placed.turn[segment as usize];
            out[segment as usize] = motion(
                turn * rest.turn[segment as usize],
                rest.joint[segment as usize],
                placed.joint[segment as usize],
            );
        }
        // What a hand is turned about the forearm's axis, the forearm's far end is turned too.
        for (fore, hand) in [
            (Segment::LeftForearm, Segment::LeftHand),
            (Segment::RightForearm, Segment::RightHand),
        ] {
            let turn = placed.turn[fore as usize];
            let twist = twist(turn.conjugate() * placed.turn[hand as usize]);
            out[fore as usize] = motion(
                turn * twist * rest.turn[fore as usize],
                rest.joint[fore as usize],
                placed.joint[fore as usize],
            );
        }
        for (at, Root(segment)) in Root::ALL.into_iter().enumerate() {
            let slot = Segment::COUNT + at;
            let parent = segment
                .parent()
                .map_or(DQuat::IDENTITY, |parent| placed.turn[parent as usize]);
            let swing = swing(parent.conjugate() * placed.turn[segment as usize]);
            out[slot] = motion(
                parent * swing * rest.turn[slot],
                rest.joint[segment as usize],
                placed.joint[segment as usize],
            );
        }
        Palette(out)
    }
}

/// The turn that brings a limb from hanging down to where it is without turning about itself.
///
/// It goes by way of a direction to the front, so that the one direction it cannot tell lies behind
/// the body, where no limb gets.
fn swing(turn: DQuat) -> DQuat {
    let (sin, cos) = (libm::sin(0.5), libm::cos(0.5));
    let front = DVec3::new(0.0, -cos, sin);
    DQuat::from_rotation_arc(front, (turn * DVec3::NEG_Y).normalize())
        * DQuat::from_rotation_arc(DVec3::NEG_Y, front)
}

/// The part of a turn that is about the long axis.
fn twist(turn: DQuat) -> DQuat {
    let twist = DQuat::from_xyzw(0.0, turn.y, 0.0, turn.w);
    if twist.length_squared() < 1e-9 {
        DQuat::IDENTITY
    } else {
        twist.normalize()
    }
}

/// Turns about `from` and brings that to `to`.
#[allow(
    clippy::cast_possible_truncation,
    reason = "single precision is what is asked for"
)]
fn motion(turn: DQuat, from: DVec3, to: DVec3) -> [f32; 8] {
    let turn = turn.normalize();
    let by = to - turn * from;
    let dual = DQuat::from_xyzw(by.x, by.y, by.z, 0.0) * turn;
    let [a, b] = [turn.to_array(), dual.to_array().map(|v| v * 0.5)];
    [a[0], a[1], a[2], a[3], b[0], b[1], b[2], b[3]].map(|v| v as f32)
}

/// A skin in a pose: reused from frame to frame.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Skinned {
    /// A place for each vertex, in metres.
    pub points: Vec<Vec3>,
    /// A unit vector for each vertex.
    pub normals: Vec<Vec3>,
}

/// Moves points and normals.
pub(crate) fn apply(
    palette: &Palette,
    points: &[Vec3],
    normals: &[Vec3],
    slots: &[[u8; 4]],
    weights: &[[u8; 4]],
    out: &mut Skinned,
) {
    let duals: [(Vec4, Vec4); SLOTS] = std::array::from_fn(|slot| {
        let [a, b, c, d, e, f, g, h] = palette.0[slot];
        (Vec4::new(a, b, c, d), Vec4::new(e, f, g, h))
    });
    out.points.clear();
    out.normals.clear();
    let skin = points.iter().zip(normals).zip(slots.iter().zip(weights));
    for ((&point, &normal), (slots, weights)) in skin {
        let first = duals[usize::from(slots[0])];
        let (mut turn, mut dual) = (Vec4::ZERO, Vec4::ZERO);
        let mut linear = Vec3::ZERO;
        for (&slot, &weight) in slots.iter().zip(weights) {
            if weight == 0 {
                break;
            }
            let (a, b) = duals[usize::from(slot)];
            let share = if a.dot(first.0) < 0.0 {
                -f32::from(weight)
            } else {
                f32::from(weight)
            };
            turn += a * share;
            dual += b * share;
            linear += motion_of(a, b, point) * (f32::from(weight) / 255.0);
        }
        let scale = 1.0 / turn.length();
        let (turn, dual) = (turn * scale, dual * scale);
        let quat = Quat::from_vec4(turn);
        let kept = motion_of(turn, dual, point);
        out.points.push(kept.lerp(linear, LINEAR));
        out.normals.push(quat * normal);
    }
}

/// How much of a linear blend is mixed in: it takes back the bulge that dual quaternions make on the
/// outside of a bend.
pub const LINEAR: f32 = 0.4;

fn motion_of(turn: Vec4, dual: Vec4, point: Vec3) -> Vec3 {
    let (axis, other) = (turn.truncate(), dual.truncate());
    let by = 2.0 * (other * turn.w - axis * dual.w + axis.cross(other));
    Quat::from_vec4(turn) * point + by
}
