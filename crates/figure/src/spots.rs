//! Finds the places of the skin that touch things.

use crate::palette;
use crate::rest::Rest;
use body::segment::mirror_point;
use body::{Placed, Segment, Side, Spot};
use glam::{DVec3, Vec3};

/// The postures in which spots are sought, and the skin in them.
pub(crate) struct Poses {
    pub standing: (Placed, Vec<Vec3>),
    /// With bent hips: standing, there is no skin below the sit bones but that of the legs.
    pub seated: (Placed, Vec<Vec3>),
}

/// How far before its start a probe begins to look, in metres.
const BACK: f64 = 0.03;

/// Each spot from its segment's joint: where the probe's ray leaves the skin, in the zero pose.
pub(crate) fn find(
    rest: &Rest,
    poses: &Poses,
    stature: f64,
    joint: &[DVec3; Segment::COUNT],
) -> [DVec3; Spot::COUNT] {
    let mut spots = [DVec3::ZERO; Spot::COUNT];
    for &spot in Spot::ALL {
        if spot.side() == Some(Side::Right) {
            spots[spot as usize] = mirror_point(spots[spot.mirrored() as usize]);
            continue;
        }
        let probe = spot.probe(joint, stature);
        let (placed, skin) = if spot == Spot::LeftSit {
            &poses.seated
        } else {
            &poses.standing
        };
        // Toes are thinner than their joint is high: the skin may lie behind the probe's start.
        let from = placed.joint(probe.segment) + probe.from - probe.out * BACK;
        // Farther out there may be another limb: the outermost hit that is still near.
        let reach = (probe.depth * 2.2).max(0.05);
        let near = |triangle: &&[u16; 3]| belongs(probe.segment, rest, **triangle);
        let hits = rest.triangles.iter().filter(near).filter_map(|triangle| {
            let corners = triangle.map(|at| skin[usize::from(at)].as_dvec3());
            hit(from, probe.out, corners)
                .map(|depth| depth - BACK)
                .filter(|&depth| depth < reach)
        });
        let depth = hits.fold(f64::MIN, f64::max);
        let depth = if depth < -BACK { probe.depth } else { depth };
        spots[spot as usize] = probe.from + probe.out * depth;
        if spot.side().is_none() {
            spots[spot as usize].x = 0.0;
        }
    }
    spots
}

/// Whether a triangle may carry a spot of a segment: not another limb that happens to be beside it.
fn belongs(segment: Segment, rest: &Rest, triangle: [u16; 3]) -> bool {
    use Segment::*;
    let arm = |segment: Segment| {
        matches!(
            segment,
            LeftUpperArm | RightUpperArm | LeftForearm | RightForearm | LeftHand | RightHand
        )
    };
    let carrier = palette::segment(usize::from(rest.slots[usize::from(triangle[0])][0]));
    let same_side = match (segment.side(), carrier.side()) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    };
    let shoulder = matches!(segment, LeftClavicle | RightClavicle);
    same_side && (shoulder || arm(segment) == arm(carrier))
}

/// How far along a ray from inside a triangle is left behind (Möller and Trumbore 1997).
pub(crate) fn hit(from: DVec3, out: DVec3, [a, b, c]: [DVec3; 3]) -> Option<f64> {
    let (ab, ac) = (b - a, c - a);
    let across = out.cross(ac);
    let size = ab.dot(across);
    // Only where the ray leaves: the outside faces along it.
    if size > -1e-12 {
        return None;
    }
    let start = from - a;
    let u = start.dot(across) / size;
    let over = start.cross(ab);
    let v = out.dot(over) / size;
    let depth = ac.dot(over) / size;
    (u >= -1e-9 && v >= -1e-9 && u + v <= 1.0 + 1e-9 && depth > 0.0).then_some(depth)
}
