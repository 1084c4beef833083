//! How a body is built: the lengths between its joints and where its skin is.

use crate::segment::{Segment, mirror_point};
use crate::spot::Spot;
use glam::DVec3;

/// The measures of one body.
#[derive(Debug, Clone, PartialEq)]
pub struct Build {
    /// Standing height in metres.
    pub stature: f64,
    /// Each segment's joint from its parent's joint, in the zero pose; zero for the pelvis.
    pub joint: [DVec3; Segment::COUNT],
    /// Each spot of the skin, from the joint of its segment, in that segment's axes.
    pub spot: [DVec3; Spot::COUNT],
}

/// Segment lengths as shares of the stature: Drillis and Contini 1966, as printed in Winter,
/// *Biomechanics and Motor Control of Human Movement*, figure 4.1. The division of the trunk
/// (.288) and the widths of the joint centres are our choice.
mod share {
    pub const THIGH: f64 = 0.245;
    pub const SHANK: f64 = 0.246;
    pub const ANKLE_HEIGHT: f64 = 0.039;
    pub const FOOT: f64 = 0.152;
    pub const UPPER_ARM: f64 = 0.186;
    pub const FOREARM: f64 = 0.146;
    pub const SHOULDER_HALF: f64 = 0.105;
    pub const HIP_HALF: f64 = 0.052;
    pub const TRUNK: f64 = 0.288;
}

impl Build {
    /// A body of average proportions.
    ///
    /// `girth` scales how far the skin is from the bones: 1 is average.
    pub fn average(stature: f64, girth: f64) -> Build {
        use Segment::*;
        let mut joint = [DVec3::ZERO; Segment::COUNT];
        let mut set = |segment: Segment, x: f64, y: f64, z: f64| {
            let place = DVec3::new(x, y, z) * stature;
            joint[segment as usize] = place;
            if segment.side().is_some() {
                joint[segment.mirrored() as usize] = mirror_point(place);
            }
        };
        set(Lumbar, 0.0, 0.066, -0.008);
        set(Thorax, 0.0, 0.062, 0.006);
        set(Chest, 0.0, 0.072, -0.016);
        set(Neck, 0.0, 0.106, -0.004);
        set(Head, 0.0, 0.046, 0.012);
        set(LeftClavicle, 0.012, 0.088, 0.008);
        set(
            LeftUpperArm,
            share::SHOULDER_HALF - 0.012,
            share::TRUNK - 0.066 - 0.062 - 0.072 - 0.088,
            -0.006,
        );
        set(LeftForearm, 0.0, -share::UPPER_ARM, 0.0);
        set(LeftHand, 0.0, -share::FOREARM, 0.0);
        set(LeftThigh, share::HIP_HALF, 0.0, 0.0);
        set(LeftShank, 0.0, -share::THIGH, 0.0);
        set(LeftFoot, 0.0, -share::SHANK, 0.0);
        set(
            LeftToes,
            0.0,
            0.012 - share::ANKLE_HEIGHT,
            share::FOOT * 0.53,
        );
        let spot = std::array::from_fn(|at| {
            let probe = Spot::ALL[at].probe(&joint, stature);
            probe.from + probe.out * probe.depth * girth
        });
        Build {
            stature,
            joint,
            spot,
        }
    }

    /// A segment's joint from its parent's.
    pub fn joint(&self, segment: Segment) -> DVec3 {
        self.joint[segment as usize]
    }

    /// A spot from the joint of its segment.
    pub fn spot(&self, spot: Spot) -> DVec3 {
        self.spot[spot as usize]
    }

    /// From the middle of the hips to the middle of the shoulders, standing.
    pub fn trunk_length(&self) -> f64 {
        use Segment::*;
        [Lumbar, Thorax, Chest, LeftClavicle, LeftUpperArm]
            .into_iter()
            .map(|segment| self.joint(segment))
            .sum::<DVec3>()
            .with_x(0.0)
            .length()
    }
}

/// The far end of a segment from its joint, in the zero pose.
pub(crate) fn far_end(segment: Segment, joints: &[DVec3; Segment::COUNT], stature: f64) -> DVec3 {
    use Segment::*;
    match segment {
        Pelvis => joints[Lumbar as usize],
        Head => DVec3::new(0.0, 0.13 * stature, 0.0),
        LeftHand | RightHand => DVec3::new(0.0, -0.108 * stature, 0.0),
        LeftToes | RightToes => DVec3::new(0.0, 0.0, 0.035 * stature),
        _ => {
            let next = match segment {
                Lumbar => Thorax,
                Thorax => Chest,
                Chest => Neck,
                Neck => Head,
                other => Segment::ALL[other as usize + 2],
            };
            joints[next as usize]
        }
    }
}
