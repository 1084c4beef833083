//! The things people exercise on, as simple rounded solids.

use crate::dress::as_f32;
use crate::person::Colour;
use glam::{DVec3, Quat, Vec3};

/// A thing and where it is. `turn` is its heading in degrees about the vertical: 0 faces as a person
/// in the zero pose does. Lengths in metres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Prop {
    /// An exercise mat, its length along the heading.
    Mat {
        /// The middle of its upper side.
        top: DVec3,
        /// Along and across.
        size: (f64, f64),
        /// Heading.
        turn: f64,
    },
    /// A chair without arms.
    Chair {
        /// The middle of the seat's upper side.
        seat: DVec3,
        /// Heading.
        turn: f64,
    },
    /// A seat without a back.
    Stool {
        /// The middle of the seat's upper side.
        seat: DVec3,
        /// Heading.
        turn: f64,
    },
    /// A table or counter.
    Table {
        /// The middle of its upper side.
        top: DVec3,
        /// Along the heading and across.
        size: (f64, f64),
        /// Heading.
        turn: f64,
    },
    /// A firm bed, its length along the heading.
    Bed {
        /// The middle of its upper side.
        top: DVec3,
        /// Along and across.
        size: (f64, f64),
        /// Heading.
        turn: f64,
    },
    /// A pillow, cushion, folded blanket or towel.
    Cushion {
        /// Its middle.
        centre: DVec3,
        /// Across, high, along the heading.
        size: DVec3,
        /// Heading.
        turn: f64,
    },
    /// A wedge: high at the back, flat at the front of its heading.
    Wedge {
        /// The middle of its lower side.
        base: DVec3,
        /// Across, high, along the heading.
        size: DVec3,
        /// Heading.
        turn: f64,
    },
}

/// A closed surface of one colour.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Solid {
    /// Places in the world, in metres.
    pub points: Vec<Vec3>,
    /// Unit vectors.
    pub normals: Vec<Vec3>,
    /// Corners, anticlockwise seen from outside.
    pub triangles: Vec<[u16; 3]>,
    /// Its colour in the light theme.
    pub colour: Colour,
}

const MAT: Colour = [122, 158, 178];
const WOOD: Colour = [196, 164, 126];
const CLOTH: Colour = [214, 208, 198];
const SEAT: Colour = [150, 156, 166];

impl Prop {
    /// Its corners, for a camera that is to see all of it.
    pub fn corners(&self) -> Vec<DVec3> {
        let solids = self.solids();
        solids
            .iter()
            .flat_map(|solid| &solid.points)
            .map(|point| point.as_dvec3())
            .collect()
    }

    /// The solids it consists of.
    pub fn solids(&self) -> Vec<Solid> {
        match *self {
            Prop::Mat { top, size, turn } => {
                let at = Frame::new(top, turn);
                vec![at.slab(Vec3::new(0.0, -0.005, 0.0), size, 0.01, 0.05, MAT)]
            }
            Prop::Chair { seat, turn } => {
                let at = Frame::new(seat, turn);
                let mut parts = legs(&at, seat, 0.19);
                parts.push(at.block(
                    Vec3::new(0.0, -0.02, 0.0),
                    Vec3::new(0.43, 0.04, 0.43),
                    0.018,
                    SEAT,
                ));
                for side in [-1.0, 1.0] {
                    parts.push(at.block(
                        Vec3::new(0.19 * side, 0.2, -0.205),
                        Vec3::new(0.03, 0.46, 0.03),
                        0.012,
                        WOOD,
                    ));
                }
                parts.push(at.block(
                    Vec3::new(0.0, 0.35, -0.205),
                    Vec3::new(0.36, 0.18, 0.022),
                    0.013,
                    WOOD,
                ));
                parts
            }
            Prop::Stool { seat, turn } => {
                let at = Frame::new(seat, turn);
                let mut parts = legs(&at, seat, 0.17);
                parts.push(at.block(
                    Vec3::new(0.0, -0.025, 0.0),
                    Vec3::new(0.4, 0.05, 0.4),
                    0.022,
                    SEAT,
                ));
                parts
            }
            Prop::Table { top, size, turn } => {
                let at = Frame::new(top, turn);
                let (along, across) = (as_f32(size.0), as_f32(size.1));
                let high = as_f32(top.y);
                let mut parts = vec![at.block(
                    Vec3::new(0.0, -0.02, 0.0),
                    Vec3::new(across, 0.04, along),
                    0.012,
                    WOOD,
                )];
                for (x, z) in [(-1.0, -1.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 1.0)] {
                    let foot = Vec3::new(
                        x * (across * 0.5 - 0.05),
                        -high * 0.5 - 0.01,
                        z * (along * 0.5 - 0.05),
                    );
                    parts.push(at.block(foot, Vec3::new(0.05, high - 0.03, 0.05), 0.015, WOOD));
                }
                parts
            }
            Prop::Bed { top, size, turn } => {
                let at = Frame::new(top, turn);
                let (along, across) = (as_f32(size.0), as_f32(size.1));
                let high = as_f32(top.y);
                vec![
                    at.block(
                        Vec3::new(0.0, -0.09, 0.0),
                        Vec3::new(across, 0.18, along),
                        0.05,
                        CLOTH,
                    ),
                    at.block(
                        Vec3::new(0.0, -0.18 - (high - 0.18) * 0.5, 0.0),
                        Vec3::new(across - 0.04, high - 0.18, along - 0.04),
                        0.02,
                        WOOD,
                    ),
                ]
            }
            Prop::Cushion { centre, size, turn } => {
                let size = size.as_vec3();
                let round = size.min_element() * 0.48;
                vec![Frame::new(centre, turn).block(Vec3::ZERO, size, round, CLOTH)]
            }
            Prop::Wedge { base, size, turn } => {
                vec![Frame::new(base, turn).wedge(size.as_vec3(), CLOTH)]
            }
        }
    }
}

fn legs(at: &Frame, seat: DVec3, apart: f32) -> Vec<Solid> {
    let high = as_f32(seat.y) - 0.03;
    [(-1.0, -1.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 1.0)]
        .into_iter()
        .map(|(x, z)| {
            at.block(
                Vec3::new(x * apart, -0.03 - high * 0.5, z * apart),
                Vec3::new(0.034, high, 0.034),
                0.012,
                WOOD,
            )
        })
        .collect()
}

struct Frame {
    at: Vec3,
    turn: Quat,
}

impl Frame {
    fn new(at: DVec3, turn: f64) -> Frame {
        Frame {
            at: at.as_vec3(),
            turn: Quat::from_rotation_y(as_f32(turn.to_radians())),
        }
    }

    /// A box with rounded edges.
    fn block(&self, middle: Vec3, size: Vec3, round: f32, colour: Colour) -> Solid {
        const STEPS: u8 = 4;
        let half = size * 0.5;
        let round = round.min(half.min_element() * 0.999);
        let inner = half - round;
        let mut solid = Solid {
            colour,
            ..Solid::default()
        };
        // Rows from the top down; each quarter of the way round keeps to its own corner.
        let quarter = |step: u8| f32::from(step) / f32::from(STEPS) * std::f32::consts::FRAC_PI_2;
        for (up, step) in (0..=STEPS)
            .map(|s| (1.0, s))
            .chain((0..=STEPS).map(|s| (-1.0, s)))
        {
            let tilt = if up > 0.0 {
                quarter(step)
            } else {
                std::f32::consts::FRAC_PI_2 + quarter(step)
            };
            for (corner, (x, z)) in [(1.0, -1.0), (-1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)]
                .into_iter()
                .enumerate()
            {
                for column in 0..=STEPS {
                    let start =
                        f32::from(u8::try_from(corner).unwrap_or(0)) * std::f32::consts::FRAC_PI_2;
                    let angle = start + quarter(column);
                    let out = Vec3::new(
                        libm::sinf(tilt) * libm::cosf(angle),
                        libm::cosf(tilt),
                        -libm::sinf(tilt) * libm::sinf(angle),
                    );
                    let point = Vec3::new(x, up, z) * inner + out * round;
                    solid.points.push(self.at + self.turn * (middle + point));
                    solid.normals.push(self.turn * out);
                }
            }
        }
        let (rows, columns) = (2 * (usize::from(STEPS) + 1), 4 * (usize::from(STEPS) + 1));
        let number = |row: usize, column: usize| {
            u16::try_from(row * columns + column % columns).unwrap_or(0)
        };
        for row in 1..rows {
            for column in 0..columns {
                let [a, b, c, d] = [
                    number(row - 1, column),
                    number(row - 1, column + 1),
                    number(row, column),
                    number(row, column + 1),
                ];
                solid.triangles.extend([[a, c, d], [a, d, b]]);
            }
        }
        for column in 1..columns - 1 {
            solid
                .triangles
                .push([number(0, 0), number(0, column), number(0, column + 1)]);
            let last = rows - 1;
            solid.triangles.push([
                number(last, 0),
                number(last, column + 1),
                number(last, column),
            ]);
        }
        solid
    }

    /// A flat plate with round corners.
    fn slab(
        &self,
        middle: Vec3,
        size: (f64, f64),
        high: f32,
        corner: f32,
        colour: Colour,
    ) -> Solid {
        const STEPS: u8 = 6;
        let half = Vec3::new(
            as_f32(size.1) * 0.5 - corner,
            0.0,
            as_f32(size.0) * 0.5 - corner,
        );
        let mut ring = Vec::new();
        for (quarter, (x, z)) in [(1.0, -1.0), (-1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)]
            .into_iter()
            .enumerate()
        {
            for step in 0..=STEPS {
                let start = f32::from(u8::try_from(quarter).unwrap_or(0));
                let angle =
                    (start + f32::from(step) / f32::from(STEPS)) * std::f32::consts::FRAC_PI_2;
                let out = Vec3::new(libm::cosf(angle), 0.0, -libm::sinf(angle));
                ring.push((Vec3::new(x, 0.0, z) * half + out * corner, out));
            }
        }
        let mut solid = Solid {
            colour,
            ..Solid::default()
        };
        let mut rim = |up: f32, flat: bool| {
            let first = solid.points.len();
            for &(point, out) in &ring {
                solid
                    .points
                    .push(self.at + self.turn * (middle + point + Vec3::Y * (up * high * 0.5)));
                solid
                    .normals
                    .push(self.turn * if flat { Vec3::Y } else { out });
            }
            first
        };
        let (top, upper, lower) = (rim(1.0, true), rim(1.0, false), rim(-1.0, false));
        let count = ring.len();
        let number = |at: usize| u16::try_from(at).unwrap_or(0);
        for at in 0..count {
            let next = (at + 1) % count;
            let [a, b, c, d] = [upper + at, upper + next, lower + at, lower + next].map(number);
            solid.triangles.extend([[a, c, d], [a, d, b]]);
            if at > 0 && at + 1 < count {
                solid
                    .triangles
                    .push([top, top + at, top + at + 1].map(number));
            }
        }
        solid
    }

    fn wedge(&self, size: Vec3, colour: Colour) -> Solid {
        let (x, y, z) = (size.x * 0.5, size.y, size.z * 0.5);
        let [a, b, c, d] = [
            Vec3::new(x, 0.0, z),
            Vec3::new(-x, 0.0, z),
            Vec3::new(-x, 0.0, -z),
            Vec3::new(x, 0.0, -z),
        ];
        let [e, f] = [Vec3::new(-x, y, -z), Vec3::new(x, y, -z)];
        let mut solid = Solid {
            colour,
            ..Solid::default()
        };
        for face in [&[a, f, e, b][..], &[d, c, e, f], &[a, d, f], &[b, e, c]] {
            let normal = (face[1] - face[0]).cross(face[2] - face[0]).normalize();
            let first = u16::try_from(solid.points.len()).unwrap_or(0);
            for &corner in face {
                solid.points.push(self.at + self.turn * corner);
                solid.normals.push(self.turn * normal);
            }
            for at in 2..u16::try_from(face.len()).unwrap_or(0) {
                solid.triangles.push([first, first + at - 1, first + at]);
            }
        }
        solid
    }
}
