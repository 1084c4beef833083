//! Where the weight of a body is.

use crate::build::{Build, far_end};
use crate::placed::Placed;
use crate::segment::Segment;
use glam::DVec3;

/// Each segment's share of the body's mass and where along it that acts: Winter, *Biomechanics and
/// Motor Control of Human Movement*, table 4.1. How the trunk's .497 is shared among its segments is
/// our choice.
fn share(segment: Segment) -> (f64, f64) {
    use Segment::*;
    match segment {
        Pelvis => (0.142, 0.1),
        Lumbar => (0.07, 0.5),
        Thorax => (0.10, 0.5),
        Chest => (0.165, 0.5),
        LeftClavicle | RightClavicle => (0.01, 0.7),
        Neck => (0.013, 0.5),
        Head => (0.068, 0.35),
        LeftUpperArm | RightUpperArm => (0.028, 0.436),
        LeftForearm | RightForearm => (0.016, 0.43),
        LeftHand | RightHand => (0.006, 0.45),
        LeftThigh | RightThigh => (0.1, 0.433),
        LeftShank | RightShank => (0.0465, 0.433),
        LeftFoot | RightFoot => (0.0125, 0.45),
        LeftToes | RightToes => (0.002, 0.5),
    }
}

/// The centre of mass.
pub fn centre(placed: &Placed, build: &Build) -> DVec3 {
    let mut sum = DVec3::ZERO;
    let mut mass = 0.0;
    for segment in Segment::ALL {
        let (part, along) = share(segment);
        let end = far_end(segment, &build.joint, build.stature);
        sum += placed.point(segment, end * along) * part;
        mass += part;
    }
    sum / mass
}
