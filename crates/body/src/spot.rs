//! Places on the skin that rest on the floor, a chair or another part of the body.
//!
//! A contact is between skin and surface, not between a joint and a surface. Each spot is found on
//! a body by a [`Probe`]: a ray from inside a segment outwards. A mesh puts the spot where the ray
//! leaves its skin; a body without a mesh takes the probe's usual depth.

use crate::build::far_end;
use crate::segment::{Segment, Side, mirror_point};
use glam::DVec3;
use serde::{Deserialize, Serialize};

/// How to find a spot: a ray from inside a segment, in that segment's axes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Probe {
    /// The segment that carries the spot.
    pub segment: Segment,
    /// Where the ray starts, from the segment's joint, in metres.
    pub from: DVec3,
    /// Where it goes; a unit vector.
    pub out: DVec3,
    /// How far the skin usually is, in metres.
    pub depth: f64,
}

/// How a spot is found on the left or in the middle, in shares.
struct Rule {
    segment: Segment,
    /// How far along from the segment's joint to its far end.
    along: f64,
    /// Sideways from there, in shares of the stature.
    shift: [f64; 3],
    out: [f64; 3],
    /// In shares of the stature.
    depth: f64,
}

macro_rules! spots {
    ($($(#[$doc:meta])* $name:ident = $segment:ident, $along:expr, $shift:expr, $out:expr, $depth:expr;)*) => {
        /// A place on the skin. The paired ones come as left and right, always side by side.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[repr(u8)]
        pub enum Spot {
            $($(#[$doc])* $name,)*
        }

        impl Spot {
            /// All of them.
            pub const ALL: &[Spot] = &[$(Spot::$name,)*];
            /// How many there are.
            pub const COUNT: usize = Spot::ALL.len();

            fn rule(self) -> Rule {
                match self {
                    $(Spot::$name => Rule {
                        segment: Segment::$segment,
                        along: $along,
                        shift: $shift,
                        out: $out,
                        depth: $depth,
                    },)*
                }
            }
        }
    };
}

// The rules of the right ones are the left ones mirrored; only their segment is read.
const MIRROR: ([f64; 3], [f64; 3]) = ([0.0; 3], [0.0; 3]);

spots! {
    /// The top of the head.
    Crown = Head, 0.4, [0.0, 0.0, 0.01], [0.0, 1.0, 0.0], 0.08;
    /// The back of the head.
    Occiput = Head, 0.35, [0.0; 3], [0.0, 0.0, -1.0], 0.055;
    /// The tip of the nose.
    Nose = Head, 0.22, [0.0; 3], [0.0, 0.0, 1.0], 0.075;
    /// The breastbone.
    Breastbone = Chest, 0.35, [0.0; 3], [0.0, 0.0, 1.0], 0.07;
    /// The spine between the shoulder blades.
    UpperBack = Chest, 0.55, [0.0; 3], [0.0, 0.0, -1.0], 0.06;
    /// The small of the back.
    LowBack = Lumbar, 0.6, [0.0; 3], [0.0, 0.0, -1.0], 0.05;
    /// The belly at the navel.
    Navel = Lumbar, 0.5, [0.0; 3], [0.0, 0.0, 1.0], 0.07;
    /// The back of the pelvis.
    Sacrum = Pelvis, 0.0, [0.0, 0.03, 0.0], [0.0, 0.0, -1.0], 0.065;
    /// The left shoulder blade.
    LeftBlade = Chest, 0.45, [0.042, 0.0, 0.0], [0.0, 0.0, -1.0], 0.065;
    /// The right shoulder blade.
    RightBlade = Chest, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The left ear.
    LeftEar = Head, 0.25, [0.0; 3], [1.0, 0.0, 0.0], 0.045;
    /// The right ear.
    RightEar = Head, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The left sit bone.
    LeftSit = Pelvis, 0.0, [0.04, -0.01, -0.012], [0.0, -1.0, 0.0], 0.05;
    /// The right sit bone.
    RightSit = Pelvis, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The back of the left buttock.
    LeftButtock = Pelvis, 0.0, [0.045, -0.005, 0.0], [0.0, 0.0, -1.0], 0.07;
    /// The back of the right buttock.
    RightButtock = Pelvis, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The outside of the left hip.
    LeftHip = Pelvis, 0.0, [0.05, 0.0, 0.0], [1.0, 0.0, 0.0], 0.05;
    /// The outside of the right hip.
    RightHip = Pelvis, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The top of the left shoulder.
    LeftShoulder = LeftClavicle, 1.0, [0.0; 3], [0.0, 1.0, 0.0], 0.03;
    /// The top of the right shoulder.
    RightShoulder = RightClavicle, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The outside of the left shoulder.
    LeftShoulderSide = LeftClavicle, 1.0, [0.0; 3], [1.0, 0.0, 0.0], 0.035;
    /// The outside of the right shoulder.
    RightShoulderSide = RightClavicle, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The outside of the left upper arm.
    LeftUpperArmSide = LeftUpperArm, 0.5, [0.0; 3], [1.0, 0.0, 0.0], 0.03;
    /// The outside of the right upper arm.
    RightUpperArmSide = RightUpperArm, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The tip of the left elbow.
    LeftElbow = LeftForearm, 0.02, [0.0; 3], [0.0, 0.0, -1.0], 0.025;
    /// The tip of the right elbow.
    RightElbow = RightForearm, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The little-finger side of the left forearm.
    LeftForearmEdge = LeftForearm, 0.6, [0.0; 3], [0.0, 0.0, -1.0], 0.022;
    /// The little-finger side of the right forearm.
    RightForearmEdge = RightForearm, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The palm side of the left forearm.
    LeftForearmPalm = LeftForearm, 0.6, [0.0; 3], [-1.0, 0.0, 0.0], 0.02;
    /// The palm side of the right forearm.
    RightForearmPalm = RightForearm, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The heel of the left hand.
    LeftPalmHeel = LeftHand, 0.2, [0.0, 0.0, -0.004], [-1.0, 0.0, 0.0], 0.013;
    /// The heel of the right hand.
    RightPalmHeel = RightHand, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The left palm under the index finger.
    LeftPalmIndex = LeftHand, 0.55, [0.0, 0.0, 0.014], [-1.0, 0.0, 0.0], 0.01;
    /// The right palm under the index finger.
    RightPalmIndex = RightHand, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The left palm under the little finger.
    LeftPalmLittle = LeftHand, 0.5, [0.0, 0.0, -0.022], [-1.0, 0.0, 0.0], 0.01;
    /// The right palm under the little finger.
    RightPalmLittle = RightHand, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The left fingertips, palm side.
    LeftFingertip = LeftHand, 0.97, [0.0; 3], [-1.0, 0.0, 0.0], 0.006;
    /// The right fingertips, palm side.
    RightFingertip = RightHand, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The back of the left thigh, a hand above the knee.
    LeftThighBack = LeftThigh, 0.68, [0.0; 3], [0.0, 0.0, -1.0], 0.04;
    /// The back of the right thigh.
    RightThighBack = RightThigh, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The back of the left thigh where it lies on a seat.
    LeftThighSeat = LeftThigh, 0.35, [0.0; 3], [0.0, 0.0, -1.0], 0.05;
    /// The back of the right thigh where it lies on a seat.
    RightThighSeat = RightThigh, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The outside of the left thigh.
    LeftThighSide = LeftThigh, 0.62, [0.0; 3], [1.0, 0.0, 0.0], 0.045;
    /// The outside of the right thigh.
    RightThighSide = RightThigh, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The inside of the left thigh.
    LeftThighInside = LeftThigh, 0.66, [0.0; 3], [-1.0, 0.0, -0.2], 0.04;
    /// The inside of the right thigh.
    RightThighInside = RightThigh, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The front of the left thigh.
    LeftThighFront = LeftThigh, 0.6, [0.0; 3], [0.0, 0.0, 1.0], 0.045;
    /// The front of the right thigh.
    RightThighFront = RightThigh, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The outside of the left knee.
    LeftKneeSide = LeftThigh, 0.96, [0.0; 3], [1.0, 0.0, 0.0], 0.03;
    /// The outside of the right knee.
    RightKneeSide = RightThigh, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The inside of the left knee.
    LeftKneeInside = LeftThigh, 0.96, [0.0; 3], [-1.0, 0.0, 0.0], 0.03;
    /// The inside of the right knee.
    RightKneeInside = RightThigh, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// Just below the left kneecap: where one kneels.
    LeftKnee = LeftShank, 0.06, [0.0; 3], [0.0, 0.0, 1.0], 0.035;
    /// Just below the right kneecap.
    RightKnee = RightShank, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The left shin, a hand below the kneecap.
    LeftShin = LeftShank, 0.22, [0.0; 3], [0.0, 0.0, 1.0], 0.03;
    /// The right shin.
    RightShin = RightShank, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The inside of the left shin.
    LeftShinInside = LeftShank, 0.2, [0.0; 3], [-1.0, 0.0, 0.25], 0.03;
    /// The inside of the right shin.
    RightShinInside = RightShank, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The outside of the left shin.
    LeftShinOutside = LeftShank, 0.2, [0.0; 3], [1.0, 0.0, 0.25], 0.03;
    /// The outside of the right shin.
    RightShinOutside = RightShank, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The left heel.
    LeftHeel = LeftFoot, 0.0, [0.0, 0.0, -0.012], [0.0, -1.0, 0.0], 0.039;
    /// The right heel.
    RightHeel = RightFoot, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The outside of the left ankle.
    LeftAnkleSide = LeftFoot, 0.0, [0.0; 3], [1.0, 0.0, 0.0], 0.022;
    /// The outside of the right ankle.
    RightAnkleSide = RightFoot, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The ball of the left foot, big-toe side.
    LeftBallInner = LeftFoot, 0.97, [-0.014, 0.0, 0.0], [0.0, -1.0, 0.0], 0.012;
    /// The ball of the right foot, big-toe side.
    RightBallInner = RightFoot, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The ball of the left foot, little-toe side.
    LeftBallOuter = LeftFoot, 0.82, [0.02, 0.0, 0.0], [0.0, -1.0, 0.0], 0.014;
    /// The ball of the right foot, little-toe side.
    RightBallOuter = RightFoot, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The back of the left foot.
    LeftInstep = LeftFoot, 0.75, [0.0; 3], [0.0, 0.75, 0.66], 0.02;
    /// The back of the right foot.
    RightInstep = RightFoot, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// Under the left toes.
    LeftToeTip = LeftToes, 0.75, [0.0; 3], [0.0, -1.0, 0.0], 0.01;
    /// Under the right toes.
    RightToeTip = RightToes, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// The end of the left toes.
    LeftToeEnd = LeftToes, 0.5, [0.0; 3], [0.0, 0.0, 1.0], 0.018;
    /// The end of the right toes.
    RightToeEnd = RightToes, 0.0, MIRROR.0, MIRROR.1, 0.0;
    /// On top of the left toes.
    LeftToeTop = LeftToes, 0.6, [0.0; 3], [0.0, 1.0, 0.0], 0.008;
    /// On top of the right toes.
    RightToeTop = RightToes, 0.0, MIRROR.0, MIRROR.1, 0.0;
}

/// The first of the paired ones.
const PAIRED: usize = Spot::LeftBlade as usize;

impl Spot {
    /// Its twin on the other side; itself in the middle.
    pub fn mirrored(self) -> Spot {
        let at = self as usize;
        match self.side() {
            None => self,
            Some(Side::Left) => Spot::ALL[at + 1],
            Some(Side::Right) => Spot::ALL[at - 1],
        }
    }

    /// The side it is on; nothing in the middle.
    pub fn side(self) -> Option<Side> {
        let at = self as usize;
        (at >= PAIRED).then(|| [Side::Left, Side::Right][(at - PAIRED) % 2])
    }

    /// The segment that carries it.
    pub fn segment(self) -> Segment {
        self.rule().segment
    }

    /// How to find it on a body with these joints (each from its parent's joint, in the zero pose).
    pub fn probe(self, joints: &[DVec3; Segment::COUNT], stature: f64) -> Probe {
        if self.side() == Some(Side::Right) {
            let left = self.mirrored().rule();
            let segment = left.segment.mirrored();
            let end = far_end(segment, joints, stature);
            let shift = mirror_point(DVec3::from(left.shift)) * stature;
            return Probe {
                segment,
                from: end * left.along + shift,
                out: mirror_point(DVec3::from(left.out)).normalize(),
                depth: left.depth * stature,
            };
        }
        let rule = self.rule();
        let end = far_end(rule.segment, joints, stature);
        Probe {
            segment: rule.segment,
            from: end * rule.along + DVec3::from(rule.shift) * stature,
            out: DVec3::from(rule.out).normalize(),
            depth: rule.depth * stature,
        }
    }
}
