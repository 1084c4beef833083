//! Triangles to samples: which triangle is seen at each, and how near.

use glam::{DVec3, Vec3};
use std::ops::Range;

use crate::scene::Camera;

/// The projection onto a grid of samples.
#[derive(Debug, Clone)]
pub(crate) struct View {
    right: Vec3,
    up: Vec3,
    /// Towards the camera.
    pub back: Vec3,
    eye: Vec3,
    scale: f32,
    middle: (f32, f32),
    /// The distance from the eye to what it looks at.
    pub distance: f32,
}

/// A corner on the grid; `near` is one over the distance, so that larger is nearer.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Corner {
    pub x: f32,
    pub y: f32,
    pub near: f32,
}

impl View {
    pub fn new(camera: &Camera, width: u16, height: u16) -> View {
        let back = (camera.eye - camera.target).normalize_or(DVec3::Z);
        let side = DVec3::Y.cross(back);
        let right = if side.length() < 1e-6 {
            DVec3::X
        } else {
            side.normalize()
        };
        let up = back.cross(right);
        let half = libm::tan((camera.fov * 0.5).to_radians());
        let shorter = f64::from(width.min(height));
        View {
            right: right.as_vec3(),
            up: up.as_vec3(),
            back: back.as_vec3(),
            eye: camera.eye.as_vec3(),
            scale: crate::dress::as_f32(shorter * 0.5 / half),
            middle: (f32::from(width) * 0.5, f32::from(height) * 0.5),
            distance: crate::dress::as_f32((camera.eye - camera.target).length()),
        }
    }

    pub fn project(&self, point: Vec3) -> Corner {
        let from = point - self.eye;
        let far = -from.dot(self.back);
        // What lies behind the camera is not drawn: see `Grid::triangle`.
        let near = if far > 0.05 { 1.0 / far } else { 0.0 };
        Corner {
            x: self.middle.0 + from.dot(self.right) * self.scale * near,
            y: self.middle.1 - from.dot(self.up) * self.scale * near,
            near,
        }
    }

    /// The place that is seen at a sample on a level plane; nothing above the horizon.
    pub fn on_level(&self, x: f32, y: f32, height: f32) -> Option<Vec3> {
        let way = self.right * ((x - self.middle.0) / self.scale)
            + self.up * ((self.middle.1 - y) / self.scale)
            - self.back;
        let far = (height - self.eye.y) / way.y;
        (way.y.abs() > 1e-5 && far > 0.0).then(|| self.eye + way * far)
    }

    /// Samples for a metre at the distance that is looked at.
    pub fn samples_per_metre(&self) -> f32 {
        self.scale / self.distance
    }

    /// A direction in the camera's own axes: right, up, towards it.
    pub fn axes(&self, right: f32, up: f32, back: f32) -> Vec3 {
        self.right * right + self.up * up + self.back * back
    }
}

/// Samples, row by row.
pub(crate) struct Grid {
    pub width: usize,
    pub height: usize,
    /// Nearness; 0 where there is nothing.
    pub near: Vec<f32>,
    /// The number of what is seen.
    pub id: Vec<u32>,
    /// In which columns of each row there may be something.
    pub used: Vec<Range<usize>>,
}

/// In samples: more than what rounding does on the way across the grid.
const SLACK: f32 = 4e-3;

/// No triangle.
pub(crate) const NOTHING: u32 = u32::MAX;

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the grid"
)]
pub(crate) fn clamp_to(value: f32, most: usize) -> usize {
    (value.max(0.0) as usize).min(most)
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a grid has less than 2^24 columns"
)]
pub(crate) fn real(value: usize) -> f32 {
    value as f32
}

impl Grid {
    pub fn new(width: usize, height: usize) -> Grid {
        Grid {
            width,
            height,
            near: vec![0.0; width * height],
            id: vec![NOTHING; width * height],
            used: vec![0..0; height],
        }
    }

    /// Draws a triangle; one that is seen from behind is left out.
    pub fn triangle(&mut self, [a, b, c]: [Corner; 3], id: u32) {
        if a.near == 0.0 || b.near == 0.0 || c.near == 0.0 {
            return;
        }
        let area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
        // y points down on the grid: anticlockwise has a negative area.
        if area >= -1e-9 {
            return;
        }
        let left = clamp_to(a.x.min(b.x).min(c.x) - 0.5, self.width);
        let right = clamp_to(a.x.max(b.x).max(c.x) + 1.5, self.width);
        let top = clamp_to(a.y.min(b.y).min(c.y) - 0.5, self.height);
        let bottom = clamp_to(a.y.max(b.y).max(c.y) + 1.5, self.height);
        let inverse = 1.0 / area;
        // Shares of b and c, and the nearness, change evenly over the grid.
        let (bx, by) = ((c.y - a.y) * inverse, -(c.x - a.x) * inverse);
        let (cx, cy) = (-(b.y - a.y) * inverse, (b.x - a.x) * inverse);
        // A hair wider than the triangle, in samples: no gaps between neighbours.
        let slack = SLACK * bx.abs().max(by.abs()).max(cx.abs()).max(cy.abs()).max(0.1);
        let (nb, nc) = (b.near - a.near, c.near - a.near);
        for y in top..bottom {
            let dy = real(y) + 0.5 - a.y;
            let row = y * self.width;
            self.used[y] = union(&self.used[y], &(left..right));
            let dx = real(left) + 0.5 - a.x;
            let (mut share_b, mut share_c) = (dx * bx + dy * by, dx * cx + dy * cy);
            for at in row + left..row + right {
                if share_b >= -slack && share_c >= -slack && share_b + share_c <= 1.0 + slack {
                    let near = a.near + share_b * nb + share_c * nc;
                    if near > self.near[at] {
                        self.near[at] = near;
                        self.id[at] = id;
                    }
                }
                share_b += bx;
                share_c += cx;
            }
        }
    }
}

/// The smallest range that holds both; one that is empty adds nothing.
pub(crate) fn union(a: &Range<usize>, b: &Range<usize>) -> Range<usize> {
    match (a.is_empty(), b.is_empty()) {
        (true, _) => b.clone(),
        (_, true) => a.clone(),
        _ => a.start.min(b.start)..a.end.max(b.end),
    }
}

/// The shares of a triangle's corners at a place of the grid, with perspective.
pub(crate) fn shares([a, b, c]: [Corner; 3], x: f32, y: f32) -> [f32; 3] {
    let area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
    let inverse = 1.0 / area;
    let (dx, dy) = (x - a.x, y - a.y);
    let share_b = (dx * (c.y - a.y) - (c.x - a.x) * dy) * inverse;
    let share_c = ((b.x - a.x) * dy - dx * (b.y - a.y)) * inverse;
    let weights = [
        (1.0 - share_b - share_c) * a.near,
        share_b * b.near,
        share_c * c.near,
    ];
    let sum = 1.0 / (weights[0] + weights[1] + weights[2]);
    weights.map(|weight| weight * sum)
}
