//! Clothes, hair and eyes on the body at rest: everything that is drawn and moves with it.
//!
//! Clothes are no meshes of their own: they are where a field over the skin is positive, and there
//! the skin is smoothed and pushed out. Hair is a shell around the skull that dips into it at the
//! hairline.

use crate::asset::Mark;
use crate::figure::normals;
use crate::hair;
use crate::palette::{self, SLOTS};
use crate::person::Person;
use crate::rest::Rest;
use crate::skin::{self, Palette, Skinned};
use body::Segment;
use glam::Vec3;

/// What a vertex is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// Skin and the clothes on it.
    Body,
    /// An eyeball.
    Eye,
    /// Hair.
    Hair,
}

/// What is drawn of a person, at rest; a GPU is given all of it once.
#[derive(Debug, Clone, PartialEq)]
pub struct Dress {
    /// Places, in metres.
    pub points: Vec<Vec3>,
    /// Unit vectors.
    pub normals: Vec<Vec3>,
    /// Slots of the palette that move each vertex; those with weight 0 come last.
    pub slots: Vec<[u8; 4]>,
    /// How much each slot does; 255 in all.
    pub weights: Vec<[u8; 4]>,
    /// What each vertex is part of.
    pub parts: Vec<Part>,
    /// How far inside the T-shirt, the trousers and the hair each vertex lies, in metres; negative is
    /// outside.
    pub cloth: Vec<[f32; 3]>,
    /// Which limb: see [`limb`].
    pub limbs: Vec<u8>,
    /// Corners of the triangles, anticlockwise seen from outside.
    pub triangles: Vec<[u16; 3]>,
}

/// Limbs as the eye takes them apart: trunk 0, head 1, then upper arms, forearms, thighs, lower legs,
/// left before right.
pub fn limb(segment: Segment) -> u8 {
    use Segment::*;
    match segment {
        Pelvis | Lumbar | Thorax | Chest | LeftClavicle | RightClavicle => 0,
        Neck | Head => 1,
        LeftUpperArm => 2,
        RightUpperArm => 3,
        LeftForearm | LeftHand => 4,
        RightForearm | RightHand => 5,
        LeftThigh => 6,
        RightThigh => 7,
        LeftShank | LeftFoot | LeftToes => 8,
        RightShank | RightFoot | RightToes => 9,
    }
}

/// The limb that a limb grows from.
#[cfg(feature = "still")]
pub(crate) fn grows_from(limb: u8) -> u8 {
    match limb {
        4 | 5 | 8 | 9 => limb - 2,
        _ => 0,
    }
}

/// Rises from 0 at `from` to 1 at `to`.
pub(crate) fn smooth(from: f32, to: f32, value: f32) -> f32 {
    let t = ((value - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// The smaller of two, rounded where they cross: at most a quarter of `round` less.
pub(crate) fn soft_min(a: f32, b: f32, round: f32) -> f32 {
    let mix = (0.5 + 0.5 * (b - a) / round).clamp(0.0, 1.0);
    b + (a - b) * mix - round * mix * (1.0 - mix)
}

impl Dress {
    pub(crate) fn new(rest: &Rest, person: &Person) -> Dress {
        let shares: Vec<[f32; SLOTS]> = rest
            .slots
            .iter()
            .zip(&rest.weights)
            .map(|(slots, weights)| {
                let mut shares = [0.0; SLOTS];
                for (&slot, &weight) in slots.iter().zip(weights) {
                    shares[usize::from(slot)] += f32::from(weight) / 255.0;
                }
                shares
            })
            .collect();
        let cut = Cut::new(rest);
        let cloth: Vec<[f32; 3]> = rest
            .points
            .iter()
            .zip(&shares)
            .map(|(&p, shares)| cut.cloth(p, shares))
            .collect();
        let mut dress = Dress {
            points: rest.points.clone(),
            normals: Vec::new(),
            slots: rest.slots.clone(),
            weights: rest.weights.clone(),
            parts: vec![Part::Body; rest.points.len()],
            limbs: rest
                .slots
                .iter()
                .map(|slots| limb(palette::segment(usize::from(slots[0]))))
                .collect(),
            triangles: rest.triangles.clone(),
            cloth,
        };
        dress.smooth_under_clothes();
        // Smoothing has moved the skin along itself: the hems are where they were.
        for ((cloth, &point), shares) in dress.cloth.iter_mut().zip(&dress.points).zip(&shares) {
            *cloth = cut.cloth(point, shares);
        }
        dress.drape(rest);
        dress.normals = normals(&dress.points, &dress.triangles);
        dress.eyes(rest);
        dress.mouth(rest);
        hair::wear(&mut dress, rest, person);
        dress
    }

    /// Moves all of it.
    pub(crate) fn pose(&self, palette: &Palette, out: &mut Skinned) {
        skin::apply(
            palette,
            &self.points,
            &self.normals,
            &self.slots,
            &self.weights,
            out,
        );
    }

    /// What clothes lie over has no folds.
    fn smooth_under_clothes(&mut self) {
        let mut around = vec![Vec::new(); self.points.len()];
        for &[a, b, c] in &self.triangles {
            for (a, b) in [(a, b), (b, c), (c, a)] {
                around[usize::from(a)].push(b);
                around[usize::from(b)].push(a);
            }
        }
        let depth: Vec<f32> = self
            .cloth
            .iter()
            .map(|[shirt, trousers, _]| shirt.max(*trousers))
            .collect();
        for _ in 0..16 {
            let before = self.points.clone();
            for (at, point) in self.points.iter_mut().enumerate() {
                let share = 0.6 * smooth(0.005, 0.05, depth[at]);
                if share > 0.0 && !around[at].is_empty() {
                    let sum: Vec3 = around[at]
                        .iter()
                        .map(|&next| before[usize::from(next)])
                        .sum();
                    let count = f32::from(u16::try_from(around[at].len()).unwrap_or(u16::MAX));
                    *point = point.lerp(sum / count, share);
                }
            }
        }
    }

    /// Pushes out what is clothed.
    fn drape(&mut self, rest: &Rest) {
        let out = normals(&self.points, &self.triangles);
        let knee = as_f32(rest.joint[Segment::LeftShank as usize].y);
        let hem = as_f32(rest.joint[Segment::LeftFoot as usize].y);
        for (at, point) in self.points.iter_mut().enumerate() {
            let [shirt, trousers, _] = self.cloth[at];
            // Trousers widen towards the ankle.
            let wide = 0.009 + 0.008 * smooth(knee, hem, point.y);
            let push = wide * smooth(-0.004, 0.014, trousers);
            let over = (0.011 - push).max(0.004) * smooth(-0.004, 0.012, shirt);
            *point += out[at] * (push + over);
        }
    }

    /// Eyeballs: only their front halves.
    fn eyes(&mut self, rest: &Rest) {
        let centre = rest.mark[Mark::Eye as usize].as_vec3();
        let radius = rest.mark[Mark::Pupil as usize].as_vec3().distance(centre);
        for side in [1.0_f32, -1.0] {
            let centre = Vec3::new(centre.x * side, centre.y, centre.z);
            let mut ring = Vec::new();
            for row in 0..7_u8 {
                let tilt = f32::from(row) / 6.0 * 1.5;
                let points = (0..14_u8).map(|column| {
                    let round = f32::from(column) / 14.0 * std::f32::consts::TAU;
                    Vec3::new(
                        libm::sinf(tilt) * libm::cosf(round),
                        libm::sinf(tilt) * libm::sinf(round),
                        libm::cosf(tilt),
                    )
                });
                ring.push(points.collect::<Vec<_>>());
            }
            self.add_grid(&ring, true, Part::Eye, |out| (centre + out * radius, out));
        }
    }

    /// What is seen between the lips: the inside of the mouth is not kept.
    fn mouth(&mut self, rest: &Rest) {
        let middle = rest.mark[Mark::Mouth as usize].as_vec3();
        let row = |up: f32| {
            let columns = (0..9_u8).map(|column| (f32::from(column) - 4.0) * 0.0066);
            columns
                .map(|x| middle + Vec3::new(x, up, -0.003 - 12.0 * x * x))
                .collect::<Vec<_>>()
        };
        self.add_grid(&[row(0.005), row(-0.006)], false, Part::Body, |point| {
            (point, Vec3::Z)
        });
    }

    /// Adds a grid of vertices that moves with the head; rows go outwards anticlockwise.
    pub(crate) fn add_grid(
        &mut self,
        grid: &[Vec<Vec3>],
        closed: bool,
        part: Part,
        place: impl Fn(Vec3) -> (Vec3, Vec3),
    ) {
        let first = self.points.len();
        let columns = grid.first().map_or(0, Vec::len);
        for &out in grid.iter().flatten() {
            let (point, normal) = place(out);
            self.add_head_vertex(point, normal, part);
        }
        let number = |row: usize, column: usize| {
            u16::try_from(first + row * columns + column % columns).unwrap_or(0)
        };
        for row in 1..grid.len() {
            for column in 0..(if closed { columns } else { columns - 1 }) {
                let [a, b] = [number(row - 1, column), number(row - 1, column + 1)];
                let [c, d] = [number(row, column), number(row, column + 1)];
                self.triangles.push([a, c, d]);
                self.triangles.push([a, d, b]);
            }
        }
    }

    fn add_head_vertex(&mut self, point: Vec3, normal: Vec3, part: Part) {
        self.points.push(point);
        self.normals.push(normal);
        self.slots.push([Segment::Head as u8; 4]);
        self.weights.push([255, 0, 0, 0]);
        self.parts.push(part);
        self.cloth.push([-1.0; 3]);
        self.limbs.push(1);
    }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "single precision is enough for drawing"
)]
pub(crate) fn as_f32(value: f64) -> f32 {
    value as f32
}

/// The measures of a body that its clothes need.
struct Cut {
    shoulder: Vec3,
    /// Along the upper arm.
    arm: Vec3,
    sleeve: f32,
    neck: Vec3,
    /// Along the neck.
    throat: Vec3,
    collar: f32,
    hip: f32,
    ankle: f32,
}

impl Cut {
    fn new(rest: &Rest) -> Cut {
        use Segment::*;
        let joint = |segment: Segment| rest.joint[segment as usize].as_vec3();
        let bone = joint(LeftForearm) - joint(LeftUpperArm);
        let (neck, head) = (joint(Neck), joint(Head));
        let throat = (head - neck).normalize();
        // How thick the neck is half way up.
        let round = rest.points.iter().filter_map(|&point| {
            let along = (point - neck).dot(throat);
            let out = (point - neck - throat * along).length();
            (out < 0.12 && (along - 0.5 * head.distance(neck)).abs() < 0.015).then_some(out)
        });
        let (sum, count) = round.fold((0.0, 0.0), |(sum, count), out| (sum + out, count + 1.0));
        Cut {
            shoulder: joint(LeftUpperArm),
            arm: bone.normalize(),
            sleeve: bone.length() * 0.6,
            neck: neck + Vec3::new(0.0, 0.0, 0.006),
            throat,
            collar: sum / f32::max(count, 1.0) * 1.28,
            hip: joint(Pelvis).y,
            ankle: joint(LeftFoot).y,
        }
    }

    /// How far inside shirt and trousers a place is.
    fn cloth(&self, point: Vec3, shares: &[f32; SLOTS]) -> [f32; 3] {
        use Segment::*;
        let arm: f32 = [
            LeftUpperArm,
            LeftForearm,
            LeftHand,
            RightUpperArm,
            RightForearm,
            RightHand,
        ]
        .into_iter()
        .map(|segment| {
            shares[segment as usize] + palette::root(segment).map_or(0.0, |root| shares[root])
        })
        .sum();
        let mirrored = Vec3::new(point.x.abs(), point.y, point.z);
        let sleeve = self.sleeve - (mirrored - self.shoulder).dot(self.arm);
        let from = point - self.neck;
        let round = (from - self.throat * from.dot(self.throat)).length() - self.collar;
        let throat = shares[Head as usize] < 0.25;
        let collar = if throat {
            -soft_min(
                -round,
                0.02 + 0.055 * smooth(-0.05, 0.07, from.z) + from.y,
                0.05,
            )
        } else {
            -0.1
        };
        let hem = point.y - (self.hip + 0.03);
        let shirt = if arm > 0.5 { sleeve } else { collar.min(hem) };
        let waist = self.hip + 0.16 - point.y;
        let ankle = point.y - (self.ankle + 0.03);
        let trousers = if arm > 0.3 { -0.1 } else { waist.min(ankle) };
        [shirt.clamp(-0.1, 0.1), trousers.clamp(-0.1, 0.1), -0.1]
    }
}
