//! Muscles as soft patches of the skin, by the codes that the catalogue's exercises use.

use crate::rest::Rest;
use body::Segment;
use glam::Vec3;

macro_rules! muscles {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)*) => {
        /// A muscle, or a group that is seen as one.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Muscle {
            $($(#[$doc])* $name,)*
        }

        impl Muscle {
            /// All of them.
            pub const ALL: &[Muscle] = &[$(Muscle::$name,)*];

            /// As exercises name it.
            pub fn code(self) -> &'static str {
                match self {
                    $(Muscle::$name => $code,)*
                }
            }
        }
    };
}

muscles! {
    /// The straight muscles of the belly.
    Abdominals = "abdominals";
    /// The long muscles beside the spine.
    BackExtensors = "back_extensors";
    /// The deep belt of the belly.
    DeepAbdominals = "deep_abdominals";
    /// The small rotators behind the hip.
    DeepHipRotators = "deep_hip_rotators";
    /// The cap of the shoulder.
    Deltoid = "deltoid";
    /// The front of the upper arm.
    ElbowFlexors = "elbow_flexors";
    /// The buttock.
    GluteusMaximus = "gluteus_maximus";
    /// The back of the thigh.
    Hamstrings = "hamstrings";
    /// The long muscles beside the lower spine.
    LowBackExtensors = "low_back_extensors";
    /// The lower part of the trapezius.
    LowerTrapezius = "lower_trapezius";
    /// The middle part of the trapezius.
    MiddleTrapezius = "middle_trapezius";
    /// The short muscles along the spine.
    Multifidus = "multifidus";
    /// The front of the neck.
    NeckFlexors = "neck_flexors";
    /// The slanting muscles of the waist.
    Obliques = "obliques";
    /// The chest.
    Pectorals = "pectorals";
    /// The outer rotator deep in the buttock.
    Piriformis = "piriformis";
    /// From the lowest rib to the pelvis, beside the spine.
    QuadratusLumborum = "quadratus_lumborum";
    /// Between spine and shoulder blades.
    Rhomboids = "rhomboids";
    /// Over the ribs, below the armpit.
    SerratusAnterior = "serratus_anterior";
}

/// A soft ellipsoid on the left side, and which way its skin faces.
struct Patch {
    centre: Vec3,
    size: Vec3,
    facing: Vec3,
}

impl Muscle {
    /// The one with this code.
    pub fn find(code: &str) -> Option<Muscle> {
        Muscle::ALL
            .iter()
            .copied()
            .find(|muscle| muscle.code() == code)
    }

    fn patches(self, rest: &Rest) -> Vec<Patch> {
        use Segment::*;
        let j = |segment: Segment| rest.joint[segment as usize].as_vec3();
        let patch = |centre: Vec3, size: [f32; 3], facing: [f32; 3]| Patch {
            centre,
            size: Vec3::from(size),
            facing: Vec3::from(facing),
        };
        let between = |a: Segment, b: Segment, t: f32| j(a).lerp(j(b), t);
        let front = [0.0, 0.0, 1.0];
        let back = [0.0, 0.0, -1.0];
        let (lumbar, thorax, chest) = (j(Lumbar), j(Thorax), j(Chest));
        let hip = j(LeftThigh);
        let at = |base: Vec3, x: f32, y: f32, z: f32| base + Vec3::new(x, y, z);
        match self {
            Muscle::Abdominals => vec![patch(
                at(thorax, 0.03, -0.01, 0.1),
                [0.055, 0.2, 0.12],
                front,
            )],
            Muscle::DeepAbdominals => vec![patch(
                at(lumbar, 0.05, -0.01, 0.09),
                [0.12, 0.07, 0.14],
                front,
            )],
            Muscle::BackExtensors => vec![patch(
                at(thorax, 0.035, 0.02, -0.08),
                [0.035, 0.27, 0.12],
                back,
            )],
            Muscle::LowBackExtensors => vec![patch(
                at(lumbar, 0.04, 0.03, -0.08),
                [0.04, 0.13, 0.12],
                back,
            )],
            Muscle::Multifidus => vec![patch(
                at(lumbar, 0.018, 0.02, -0.08),
                [0.026, 0.14, 0.12],
                back,
            )],
            Muscle::QuadratusLumborum => vec![patch(
                at(lumbar, 0.075, 0.04, -0.06),
                [0.035, 0.075, 0.1],
                [0.3, 0.0, -1.0],
            )],
            Muscle::Obliques => vec![patch(
                at(lumbar, 0.14, 0.06, 0.02),
                [0.08, 0.12, 0.12],
                [1.0, 0.0, 0.25],
            )],
            Muscle::GluteusMaximus => vec![patch(
                at(hip, -0.02, 0.0, -0.1),
                [0.09, 0.1, 0.12],
                [0.1, 0.0, -1.0],
            )],
            Muscle::Piriformis => vec![patch(
                at(hip, -0.01, 0.035, -0.09),
                [0.075, 0.035, 0.11],
                [0.3, 0.0, -1.0],
            )],
            Muscle::DeepHipRotators => vec![patch(
                at(hip, 0.01, 0.01, -0.08),
                [0.075, 0.06, 0.11],
                [0.5, 0.0, -1.0],
            )],
            Muscle::Hamstrings => vec![patch(
                between(LeftThigh, LeftShank, 0.58) + Vec3::new(0.0, 0.0, -0.06),
                [0.075, 0.19, 0.09],
                back,
            )],
            Muscle::Deltoid => vec![patch(
                between(LeftUpperArm, LeftForearm, 0.15),
                [0.075, 0.095, 0.08],
                [1.0, 0.4, 0.0],
            )],
            Muscle::ElbowFlexors => vec![patch(
                between(LeftUpperArm, LeftForearm, 0.6) + Vec3::new(0.0, 0.0, 0.03),
                [0.06, 0.1, 0.06],
                [0.2, 0.0, 1.0],
            )],
            Muscle::Pectorals => vec![patch(
                at(chest, 0.085, 0.06, 0.12),
                [0.09, 0.065, 0.1],
                front,
            )],
            Muscle::SerratusAnterior => vec![patch(
                at(chest, 0.15, 0.0, 0.04),
                [0.07, 0.09, 0.08],
                [1.0, 0.0, 0.3],
            )],
            Muscle::Rhomboids => vec![patch(
                at(chest, 0.05, 0.085, -0.1),
                [0.045, 0.075, 0.1],
                back,
            )],
            Muscle::MiddleTrapezius => vec![patch(
                at(chest, 0.065, 0.11, -0.1),
                [0.085, 0.045, 0.1],
                back,
            )],
            Muscle::LowerTrapezius => {
                vec![patch(at(chest, 0.04, 0.01, -0.1), [0.045, 0.1, 0.1], back)]
            }
            Muscle::NeckFlexors => vec![patch(
                between(Neck, Head, 0.4) + Vec3::new(0.025, 0.0, 0.05),
                [0.035, 0.06, 0.06],
                [0.2, 0.0, 1.0],
            )],
        }
    }
}

/// How much each vertex belongs to any of these muscles, from 0 to 1.
pub(crate) fn field(
    muscles: &[Muscle],
    rest: &Rest,
    points: &[Vec3],
    normals: &[Vec3],
) -> Vec<f32> {
    let patches: Vec<Patch> = muscles
        .iter()
        .flat_map(|muscle| muscle.patches(rest))
        .collect();
    points
        .iter()
        .zip(normals)
        .map(|(&point, &normal)| {
            let side = if point.x < 0.0 { -1.0 } else { 1.0 };
            let (point, normal) = (
                point * Vec3::new(side, 1.0, 1.0),
                normal * Vec3::new(side, 1.0, 1.0),
            );
            patches.iter().fold(0.0, |most: f32, patch| {
                let far = ((point - patch.centre) / patch.size).length();
                let faces = normal.dot(patch.facing.normalize());
                let share = (1.35 - far) / 0.7 * ((faces + 0.1) * 2.2).clamp(0.0, 1.0);
                most.max(share.clamp(0.0, 1.0))
            })
        })
        .collect()
}
