//! One person, ready to take poses.

use crate::asset::{Asset, AssetError, Mark};
use crate::dress::{Dress, as_f32, limb, smooth};
use crate::muscle::{self, Muscle};
use crate::palette::{self, SLOTS};
use crate::person::Person;
use crate::rest::Rest;
use crate::skin::{Palette, Skinned};
use crate::spots::{self, Poses};
use body::{Build, Placed, Segment, Side};
use glam::{DQuat, DVec3, Vec3};
use thiserror::Error;

/// The bodies of all people: see `assets/body.md`.
const BODY: &[u8] = include_bytes!("../assets/body.bin");

/// Why there is no figure.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FigureError {
    /// The asset cannot be read.
    #[error(transparent)]
    Asset(#[from] AssetError),
    /// The asset holds no shape of this person.
    #[error("there is no body for {0}")]
    Unknown(String),
}

/// Where the parts of a face are, at rest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// The middle of the left eyeball.
    pub eye: Vec3,
    /// The radius of an eyeball.
    pub radius: f32,
    /// The middle of the line between the lips.
    pub mouth: Vec3,
}

/// One person's body: its skin at rest and its measures.
pub struct Figure {
    person: Person,
    rest: Rest,
    dress: Dress,
    build: Build,
    standing: Placed,
}

impl Figure {
    /// Makes the body of a person.
    ///
    /// # Errors
    /// When the asset holds no such shape.
    pub fn new(person: &Person) -> Result<Figure, FigureError> {
        Figure::from_asset(&Asset::decode(BODY)?, person)
    }

    /// Makes a body from an asset that is not the embedded one.
    ///
    /// # Errors
    /// When it holds no shape of this person.
    pub fn from_asset(asset: &Asset, person: &Person) -> Result<Figure, FigureError> {
        let shape = asset.shapes.iter().find(|shape| shape.id == person.id);
        let shape = shape.ok_or_else(|| FigureError::Unknown(person.id.to_owned()))?;
        let rest = Rest::new(asset, shape);
        let dress = Dress::new(&rest, person);
        let joint = rest.zero_joints();
        let skin = |placed: &Placed| {
            let mut skin = Skinned::default();
            dress.pose(&Palette::new(&rest, placed), &mut skin);
            skin.points
        };
        let mut standing = zero(&joint);
        let points = skin(&standing);
        let heights = points[..rest.points.len()].iter().map(|point| point.y);
        let (low, high) = heights.fold((f32::MAX, f32::MIN), |(low, high), y| {
            (low.min(y), high.max(y))
        });
        let stature = f64::from(high - low);
        let seated = seated(&joint);
        let poses = Poses {
            seated: (seated.clone(), skin(&seated)),
            standing: (standing.clone(), points),
        };
        let build = Build {
            stature,
            joint,
            spot: spots::find(&rest, &poses, stature, &joint),
        };
        for joint in &mut standing.joint {
            joint.y -= f64::from(low);
        }
        Ok(Figure {
            person: *person,
            rest,
            dress,
            build,
            standing,
        })
    }

    /// Who it is.
    pub fn person(&self) -> &Person {
        &self.person
    }

    /// The measures of this body, as `body` wants them.
    pub fn build(&self) -> &Build {
        &self.build
    }

    /// The zero pose with the feet on the floor.
    pub fn standing(&self) -> &Placed {
        &self.standing
    }

    /// How every slot moves in a pose.
    pub fn palette(&self, placed: &Placed) -> Palette {
        Palette::new(&self.rest, placed)
    }

    /// The skin in a pose.
    pub fn pose(&self, placed: &Placed, out: &mut Skinned) {
        let palette = self.palette(placed);
        self.dress.pose(&palette, out);
    }

    /// What a GPU is given once: see [`Dress`].
    pub fn dress(&self) -> &Dress {
        &self.dress
    }

    /// How much each vertex of the dress belongs to any of these muscles, from 0 to 1.
    pub fn muscles(&self, muscles: &[Muscle]) -> Vec<f32> {
        muscle::field(muscles, &self.rest, &self.dress.points, &self.dress.normals)
    }

    /// The measures of the face, for painting it.
    pub fn face(&self) -> Face {
        let eye = self.rest.mark[Mark::Eye as usize].as_vec3();
        let pupil = self.rest.mark[Mark::Pupil as usize].as_vec3();
        Face {
            eye,
            radius: pupil.distance(eye),
            mouth: self.rest.mark[Mark::Mouth as usize].as_vec3(),
        }
    }

    /// How clearly each slot's limb is on the far side of the body, from 0 to 1, seen from a
    /// direction: what is far is drawn lighter, so that left and right are never confused.
    pub fn far(&self, placed: &Placed, towards_camera: DVec3) -> [f32; SLOTS] {
        use Segment::*;
        let near = |left: Segment| {
            let across = placed.joint(left) - placed.joint(left.mirrored());
            as_f32(across.normalize_or_zero().dot(towards_camera))
        };
        let (arm, leg) = (near(LeftUpperArm), near(LeftThigh));
        std::array::from_fn(|slot| {
            let left_is_near = match limb(palette::segment(slot)) {
                0 | 1 => return 0.0,
                2..=5 => arm,
                _ => leg,
            };
            let behind = if palette::side(slot) == Some(Side::Left) {
                -left_is_near
            } else {
                left_is_near
            };
            smooth(0.2, 0.8, behind)
        })
    }

    #[cfg(test)]
    pub(crate) fn rest(&self) -> &Rest {
        &self.rest
    }
}

/// The zero pose, with the hips at the origin.
fn zero(joint: &[DVec3; Segment::COUNT]) -> Placed {
    let mut placed = Placed {
        joint: [DVec3::ZERO; Segment::COUNT],
        turn: [DQuat::IDENTITY; Segment::COUNT],
    };
    follow(&mut placed, joint);
    placed
}

/// The zero pose with the thighs level.
fn seated(joint: &[DVec3; Segment::COUNT]) -> Placed {
    use Segment::*;
    let mut placed = zero(joint);
    for thigh in [LeftThigh, RightThigh] {
        placed.turn[thigh as usize] = DQuat::from_rotation_x(-std::f64::consts::FRAC_PI_2);
    }
    follow(&mut placed, joint);
    placed
}

/// Sets the joints after the turns.
fn follow(placed: &mut Placed, joint: &[DVec3; Segment::COUNT]) {
    for segment in Segment::ALL {
        if let Some(parent) = segment.parent() {
            placed.joint[segment as usize] = placed.point(parent, joint[segment as usize]);
        }
    }
}

/// Area-weighted normals.
pub(crate) fn normals(points: &[Vec3], triangles: &[[u16; 3]]) -> Vec<Vec3> {
    let mut normals = vec![Vec3::ZERO; points.len()];
    for triangle in triangles {
        let [a, b, c] = triangle.map(|at| points[usize::from(at)]);
        let normal = (b - a).cross(c - a);
        for &at in triangle {
            normals[usize::from(at)] += normal;
        }
    }
    normals
        .iter_mut()
        .for_each(|normal| *normal = normal.normalize_or_zero());
    normals
}
