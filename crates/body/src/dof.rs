//! The joints' degrees of freedom, in clinical terms and signs.
//!
//! Zero is standing upright, arms by the sides, palms in. Spine angles are the change from the
//! person's own resting curve. Signs: flexion, abduction, outward rotation, dorsiflexion, pronation,
//! retraction and elevation of the shoulder blade are positive; so are side bending and axial rotation
//! of trunk and neck to the person's right.

use crate::segment::{Segment, Side};
use serde::{Deserialize, Serialize};

/// An axis of a segment in the zero pose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Axis {
    /// To the left.
    X,
    /// Up, along the trunk and limbs.
    Y,
    /// To the front.
    Z,
}

macro_rules! dofs {
    ($($(#[$doc:meta])* $name:ident: $axis:ident $sign:literal, $low:literal..$high:literal;)*) => {
        /// One way in which the body can move. The first six place the pelvis; the paired ones come
        /// as left and right, always side by side.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[repr(u8)]
        pub enum Dof {
            $($(#[$doc])* $name,)*
        }

        impl Dof {
            /// All of them.
            pub const ALL: &[Dof] = &[$(Dof::$name,)*];
            /// How many there are.
            pub const COUNT: usize = Dof::ALL.len();

            /// The smallest and largest angle, in degrees; metres for the place of the pelvis.
            pub fn limits(self) -> (f64, f64) {
                match self {
                    $(Dof::$name => ($low as f64, $high as f64),)*
                }
            }

            /// The axis it turns about and the sign of a positive turn, on the left or in the middle.
            pub(crate) fn axis(self) -> (Axis, f64) {
                match self {
                    $(Dof::$name => (Axis::$axis, $sign as f64),)*
                }
            }
        }
    };
}

// Limits: American Academy of Orthopaedic Surgeons, *Joint Motion*, 1965, and Norkin and White,
// *Measurement of Joint Motion*, rounded outwards by up to ten degrees, since bodies differ and a hand
// helps; lumbar and thoracic ones as in the reference ranges of the clinical notes. Wrist extension,
// toes and shoulder blade: our choice. Elbow and knee may not overextend: our choice.
dofs! {
    /// The pelvis to the left, in metres.
    PelvisX: X 1, -5..5;
    /// The height of the middle of the hips, in metres.
    PelvisY: Y 1, -1..3;
    /// The pelvis to the front, in metres.
    PelvisZ: Z 1, -5..5;
    /// The pelvis tipped forward: 90 is face down, −90 on the back.
    PelvisPitch: X 1, -180..180;
    /// The pelvis tipped to the right.
    PelvisBend: Z 1, -90..90;
    /// The front of the pelvis turned to the right about its long axis.
    PelvisRotation: Y -1, -180..180;
    /// The lumbar spine rounds.
    Lumbar: X 1, -35..60;
    /// The lumbar spine bends to the right.
    LumbarBend: Z 1, -25..25;
    /// The lumbar spine turns to the right.
    LumbarRotation: Y -1, -18..18;
    /// The thoracic spine rounds.
    Thoracic: X 1, -25..45;
    /// The thoracic spine bends to the right.
    ThoracicBend: Z 1, -25..25;
    /// The thoracic spine turns to the right.
    ThoracicRotation: Y -1, -35..35;
    /// The neck bends forward.
    Cervical: X 1, -60..50;
    /// The neck bends to the right.
    CervicalBend: Z 1, -45..45;
    /// The head turns to the right.
    CervicalRotation: Y -1, -80..80;
    /// The left shoulder blade draws back.
    LeftScapula: Y 1, -25..25;
    /// The right shoulder blade draws back.
    RightScapula: Y 1, -25..25;
    /// The left shoulder blade rises.
    LeftScapulaElevation: Z 1, -10..40;
    /// The right shoulder blade rises.
    RightScapulaElevation: Z 1, -10..40;
    /// The left arm to the front and up.
    LeftShoulder: X -1, -60..180;
    /// The right arm to the front and up.
    RightShoulder: X -1, -60..180;
    /// The left arm out to the side.
    LeftShoulderAbduction: Z 1, -45..180;
    /// The right arm out to the side.
    RightShoulderAbduction: Z 1, -45..180;
    /// The left upper arm turns outwards.
    LeftShoulderRotation: Y 1, -90..100;
    /// The right upper arm turns outwards.
    RightShoulderRotation: Y 1, -90..100;
    /// The left elbow bends.
    LeftElbow: X -1, 0..150;
    /// The right elbow bends.
    RightElbow: X -1, 0..150;
    /// The left palm turns back or down.
    LeftPronation: Y -1, -90..90;
    /// The right palm turns back or down.
    RightPronation: Y -1, -90..90;
    /// The left palm towards the forearm.
    LeftWrist: Z -1, -95..90;
    /// The right palm towards the forearm.
    RightWrist: Z -1, -95..90;
    /// The left thumb towards the forearm.
    LeftWristDeviation: X -1, -35..25;
    /// The right thumb towards the forearm.
    RightWristDeviation: X -1, -35..25;
    /// The left thigh to the front and up.
    LeftHip: X -1, -30..130;
    /// The right thigh to the front and up.
    RightHip: X -1, -30..130;
    /// The left thigh out to the side.
    LeftHipAbduction: Z 1, -35..50;
    /// The right thigh out to the side.
    RightHipAbduction: Z 1, -35..50;
    /// The left thigh turns outwards.
    LeftHipRotation: Y 1, -50..60;
    /// The right thigh turns outwards.
    RightHipRotation: Y 1, -50..60;
    /// The left knee bends.
    LeftKnee: X 1, 0..150;
    /// The right knee bends.
    RightKnee: X 1, 0..150;
    /// The left toes towards the shin.
    LeftAnkle: X -1, -60..35;
    /// The right toes towards the shin.
    RightAnkle: X -1, -60..35;
    /// The left sole turns in.
    LeftAnkleInversion: Z -1, -30..40;
    /// The right sole turns in.
    RightAnkleInversion: Z -1, -30..40;
    /// The left toes bend up.
    LeftToes: X -1, -40..80;
    /// The right toes bend up.
    RightToes: X -1, -40..80;
}

/// The first of the paired ones.
const PAIRED: usize = Dof::LeftScapula as usize;

impl Dof {
    /// The side it is on; nothing for pelvis, spine and neck.
    pub fn side(self) -> Option<Side> {
        let at = self as usize;
        (at >= PAIRED).then(|| [Side::Left, Side::Right][(at - PAIRED) % 2])
    }

    /// Its twin on the other side; itself in the middle.
    pub fn mirrored(self) -> Dof {
        let at = self as usize;
        match self.side() {
            None => self,
            Some(Side::Left) => Dof::ALL[at + 1],
            Some(Side::Right) => Dof::ALL[at - 1],
        }
    }

    /// This kind of movement on a side; itself in the middle.
    pub fn on(self, side: Side) -> Dof {
        if self.side() == Some(side.other()) {
            self.mirrored()
        } else {
            self
        }
    }

    /// Whether mirroring the body changes its sign: what leads to the right then leads to the left.
    pub fn flips(self) -> bool {
        use Dof::*;
        matches!(
            self,
            PelvisX
                | PelvisBend
                | PelvisRotation
                | LumbarBend
                | LumbarRotation
                | ThoracicBend
                | ThoracicRotation
                | CervicalBend
                | CervicalRotation
        )
    }

    /// Whether it is a place in metres, not an angle.
    pub fn is_place(self) -> bool {
        matches!(self, Dof::PelvisX | Dof::PelvisY | Dof::PelvisZ)
    }

    /// Whether it moves a shoulder blade.
    pub fn is_scapular(self) -> bool {
        use Dof::*;
        matches!(
            self,
            LeftScapula | RightScapula | LeftScapulaElevation | RightScapulaElevation
        )
    }

    /// The segments it turns, each with its share.
    pub(crate) fn turns(self) -> &'static [(Segment, f64)] {
        use Dof::*;
        use Segment as S;
        match self {
            PelvisX | PelvisY | PelvisZ => &[],
            PelvisPitch | PelvisBend | PelvisRotation => &[(S::Pelvis, 1.0)],
            Lumbar | LumbarBend | LumbarRotation => &[(S::Lumbar, 0.5), (S::Thorax, 0.5)],
            Thoracic | ThoracicBend | ThoracicRotation => &[(S::Thorax, 0.3), (S::Chest, 0.7)],
            Cervical | CervicalBend | CervicalRotation => &[(S::Neck, 0.5), (S::Head, 0.5)],
            LeftScapula | LeftScapulaElevation => &[(S::LeftClavicle, 1.0)],
            RightScapula | RightScapulaElevation => &[(S::RightClavicle, 1.0)],
            LeftShoulder | LeftShoulderAbduction | LeftShoulderRotation => {
                &[(S::LeftUpperArm, 1.0)]
            }
            RightShoulder | RightShoulderAbduction | RightShoulderRotation => {
                &[(S::RightUpperArm, 1.0)]
            }
            LeftElbow | LeftPronation => &[(S::LeftForearm, 1.0)],
            RightElbow | RightPronation => &[(S::RightForearm, 1.0)],
            LeftWrist | LeftWristDeviation => &[(S::LeftHand, 1.0)],
            RightWrist | RightWristDeviation => &[(S::RightHand, 1.0)],
            LeftHip | LeftHipAbduction | LeftHipRotation => &[(S::LeftThigh, 1.0)],
            RightHip | RightHipAbduction | RightHipRotation => &[(S::RightThigh, 1.0)],
            LeftKnee => &[(S::LeftShank, 1.0)],
            RightKnee => &[(S::RightShank, 1.0)],
            LeftAnkle | LeftAnkleInversion => &[(S::LeftFoot, 1.0)],
            RightAnkle | RightAnkleInversion => &[(S::RightFoot, 1.0)],
            LeftToes => &[(S::LeftToes, 1.0)],
            RightToes => &[(S::RightToes, 1.0)],
        }
    }

    /// The axis and the sign of a positive turn on this side.
    pub(crate) fn signed_axis(self) -> (Axis, f64) {
        let (axis, sign) = self.axis();
        // Turns about the y and z axes go the other way on the right; flexion is the same on both.
        match (axis, self.side()) {
            (Axis::Y | Axis::Z, Some(Side::Right)) => (axis, -sign),
            _ => (axis, sign),
        }
    }

    /// Its name in files: `right_hip`.
    pub fn name(self) -> String {
        let text = format!("{self:?}");
        let mut name = String::with_capacity(text.len() + 4);
        for (at, letter) in text.chars().enumerate() {
            if letter.is_uppercase() && at > 0 {
                name.push('_');
            }
            name.extend(letter.to_lowercase());
        }
        name
    }
}
