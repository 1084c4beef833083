//! What colour each place of a person is: clothes, face, hair. The GPU paints by the same rules.

use crate::dress::{Part, smooth};
use crate::figure::Figure;
use crate::person::{Colour, Sex};
use crate::scene::Theme;
use glam::{Vec2, Vec3};

/// What a sample belongs to; lines may run between regions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Region {
    Skin,
    Shirt,
    Trousers,
    Hair,
    Eye,
}

/// A person's colours and the measures of the face.
pub(crate) struct Paint {
    skin: Vec3,
    lips: Vec3,
    brow: Vec3,
    hair: Vec3,
    iris: Vec3,
    white: Vec3,
    shirt: Vec3,
    trousers: Vec3,
    eye: Vec3,
    radius: f32,
    mouth: Vec3,
    /// Half how thick the brows are.
    brows: f32,
}

pub(crate) fn colour(of: Colour) -> Vec3 {
    Vec3::from_array(of.map(f32::from)) / 255.0
}

fn grey(of: Vec3) -> f32 {
    of.dot(Vec3::new(0.3, 0.59, 0.11))
}

impl Paint {
    pub fn new(figure: &Figure, theme: Theme) -> Paint {
        let (person, face) = (figure.person(), figure.face());
        let print = theme == Theme::Print;
        // On paper skin is light, shirts middling, trousers dark, so that limbs can be told apart.
        let tone = |of: Colour, low: f32, high: f32| {
            let mut of = colour(of);
            if theme == Theme::Dark {
                // Navy trousers and black hair are to be seen on a dark page.
                of = of.lerp(Vec3::splat(0.62), 0.3 * (1.0 - smooth(0.1, 0.55, grey(of))));
            }
            if print {
                Vec3::splat(low + (high - low) * grey(of))
            } else {
                of
            }
        };
        let hair = tone(person.hair, 0.1, 0.85);
        let skin = tone(person.skin, 0.74, 1.0);
        Paint {
            skin,
            lips: tone(person.lips, 0.35, 0.8),
            brow: hair.min(skin * 0.75) * 0.9,
            hair,
            iris: tone(person.eyes, 0.1, 0.5),
            white: Vec3::new(0.96, 0.95, 0.93),
            shirt: tone(person.shirt, 0.48, 0.62),
            trousers: tone(person.trousers, 0.24, 0.36),
            eye: face.eye,
            radius: face.radius,
            mouth: face.mouth,
            brows: if person.sex == Sex::Female {
                0.0026
            } else {
                0.0035
            },
        }
    }

    /// The colour of a place of the body at rest, and its region.
    pub fn at(&self, part: Part, rest: Vec3, [shirt, trousers, hair]: [f32; 3]) -> (Vec3, Region) {
        match part {
            Part::Hair => (self.hair, Region::Hair),
            Part::Eye => (self.eyeball(rest), Region::Eye),
            Part::Body if shirt > 0.0 => (self.shirt, Region::Shirt),
            Part::Body if trousers > 0.0 => (self.trousers, Region::Trousers),
            Part::Body if hair > 0.0 => (self.hair * 0.88, Region::Hair),
            Part::Body => (self.face(rest), Region::Skin),
        }
    }

    fn eyeball(&self, rest: Vec3) -> Vec3 {
        let out = Vec2::new(rest.x.abs() - self.eye.x, rest.y - self.eye.y).length() / self.radius;
        if out < 0.2 {
            self.iris * 0.25
        } else if out < 0.47 {
            self.iris
        } else {
            self.white
        }
    }

    /// Skin with brows, lashes and lips.
    fn face(&self, rest: Vec3) -> Vec3 {
        if rest.z < self.eye.z - 0.03 || rest.y < self.mouth.y - 0.03 {
            return self.skin;
        }
        let at = Vec2::new(rest.x.abs(), rest.y);
        let eye = Vec2::new(self.eye.x, self.eye.y);
        let mut skin = self.skin;
        let brow = [
            Vec2::new(-0.016, 0.019),
            Vec2::new(0.004, 0.0245),
            Vec2::new(0.023, 0.0196),
        ]
        .map(|p| p + eye);
        let far = segment(at, brow[0], brow[1]).min(segment(at, brow[1], brow[2]));
        let thick = self.brows - 0.07 * (at.x - eye.x).max(0.0);
        skin = skin.lerp(
            self.brow,
            0.85 * (1.0 - smooth(thick - 0.0008, thick + 0.0012, far)),
        );
        // The upper lid's edge.
        let lid = (rest
            - self
                .eye
                .with_x(self.eye.x * if rest.x < 0.0 { -1.0 } else { 1.0 }))
        .length();
        if at.y > eye.y - 0.002 {
            skin = skin.lerp(
                self.skin * 0.35,
                0.8 * (1.0 - smooth(self.radius * 1.06, self.radius * 1.16, lid)),
            );
        }
        let across = at.x / 0.0235;
        if across < 1.0 {
            // The corners are a little higher: a kind face.
            let up = at.y - self.mouth.y - 0.0021 * across * across;
            let bow = 1.0 - across * across;
            let edge = if up > 0.0 {
                0.0075 * bow - up
            } else {
                0.0085 * bow + up
            };
            skin = skin.lerp(self.lips, 0.75 * smooth(-0.0012, 0.0012, edge));
            skin = skin.lerp(
                self.lips * 0.55,
                0.8 * (1.0 - smooth(0.0003, 0.0014, up.abs())) * smooth(0.0, 0.12, 1.0 - across),
            );
        }
        skin
    }
}

/// How far a place is from the line between two others.
fn segment(at: Vec2, a: Vec2, b: Vec2) -> f32 {
    let along = ((at - a).dot(b - a) / (b - a).length_squared()).clamp(0.0, 1.0);
    at.distance(a + (b - a) * along)
}
