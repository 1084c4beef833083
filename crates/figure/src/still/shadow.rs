//! Soft shadows that things throw on what lies below them: dark where they touch, faint and wide
//! where they are high.

use super::raster::{clamp_to, real};
use glam::Vec3;

const CELL: f32 = 0.014;

/// How dark a level plane is, seen from above.
pub(crate) struct Shadow {
    low: Vec3,
    width: usize,
    depth: usize,
    dark: Vec<f32>,
}

impl Shadow {
    /// The shadow on a plane at `height` of triangles above it.
    pub fn new<'a>(height: f32, triangles: impl Iterator<Item = [Vec3; 3]> + Clone + 'a) -> Shadow {
        let above = |[a, b, c]: &[Vec3; 3]| a.y.max(b.y).max(c.y) > height - 0.005;
        let triangles = triangles.filter(above);
        let mut low = Vec3::splat(f32::MAX);
        let mut high = Vec3::splat(f32::MIN);
        for point in triangles.clone().flatten() {
            low = low.min(point);
            high = high.max(point);
        }
        if low.x > high.x {
            return Shadow {
                low: Vec3::ZERO,
                width: 0,
                depth: 0,
                dark: Vec::new(),
            };
        }
        let margin = Vec3::splat(0.3);
        let (low, high) = (low - margin, high + margin);
        let width = clamp_to((high.x - low.x) / CELL, 700) + 1;
        let depth = clamp_to((high.z - low.z) / CELL, 700) + 1;
        let mut clear = vec![f32::MAX; width * depth];
        for triangle in triangles {
            drop(
                &mut clear,
                width,
                depth,
                triangle
                    .map(|p| Vec3::new((p.x - low.x) / CELL, p.y - height, (p.z - low.z) / CELL)),
            );
        }
        let touch: Vec<f32> = clear
            .iter()
            .map(|&h| 1.0 - crate::dress::smooth(0.0, 0.05, h))
            .collect();
        let wide: Vec<f32> = clear
            .iter()
            .map(|&h| {
                if h < 4.0 {
                    libm::expf(-h.max(0.0) / 0.32)
                } else {
                    0.0
                }
            })
            .collect();
        let touch = blur(touch, width, depth, 2);
        let wide = blur(wide, width, depth, 7);
        let dark = touch
            .iter()
            .zip(&wide)
            .map(|(touch, wide)| (touch * 0.36 + wide * 0.36).min(0.6))
            .collect();
        Shadow {
            low,
            width,
            depth,
            dark,
        }
    }

    /// The corners of what it covers; none where nothing throws a shadow.
    pub fn corners(&self, height: f32) -> Option<[Vec3; 4]> {
        let size = (real(self.width) * CELL, real(self.depth) * CELL);
        (self.width > 0).then(|| {
            [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]
                .map(|(x, z)| Vec3::new(self.low.x + x * size.0, height, self.low.z + z * size.1))
        })
    }

    /// How dark it is at a place, from 0 to 1.
    pub fn at(&self, x: f32, z: f32) -> f32 {
        let (x, z) = ((x - self.low.x) / CELL - 0.5, (z - self.low.z) / CELL - 0.5);
        if x < 0.0 || z < 0.0 {
            return 0.0;
        }
        let (column, row) = (
            clamp_to(x, usize::from(u16::MAX)),
            clamp_to(z, usize::from(u16::MAX)),
        );
        if column + 1 >= self.width || row + 1 >= self.depth {
            return 0.0;
        }
        let (dx, dz) = (x - real(column), z - real(row));
        let at = row * self.width + column;
        let top = self.dark[at] * (1.0 - dx) + self.dark[at + 1] * dx;
        let bottom = self.dark[at + self.width] * (1.0 - dx) + self.dark[at + self.width + 1] * dx;
        top * (1.0 - dz) + bottom * dz
    }
}

/// Notes for each cell how low something is above it.
fn drop(clear: &mut [f32], width: usize, depth: usize, [a, b, c]: [Vec3; 3]) {
    let area = (b.x - a.x) * (c.z - a.z) - (c.x - a.x) * (b.z - a.z);
    if area.abs() < 1e-6 {
        return;
    }
    let left = clamp_to(a.x.min(b.x).min(c.x), width);
    let right = clamp_to(a.x.max(b.x).max(c.x) + 1.0, width);
    let top = clamp_to(a.z.min(b.z).min(c.z), depth);
    let bottom = clamp_to(a.z.max(b.z).max(c.z) + 1.0, depth);
    for row in top..bottom {
        for column in left..right {
            let (dx, dz) = (real(column) + 0.5 - a.x, real(row) + 0.5 - a.z);
            let share_b = (dx * (c.z - a.z) - (c.x - a.x) * dz) / area;
            let share_c = ((b.x - a.x) * dz - dx * (b.z - a.z)) / area;
            if share_b >= -0.02 && share_c >= -0.02 && share_b + share_c <= 1.02 {
                let height = a.y + share_b * (b.y - a.y) + share_c * (c.y - a.y);
                let cell = &mut clear[row * width + column];
                // What is well below the plane throws nothing on it.
                if height > -0.03 {
                    *cell = cell.min(height);
                }
            }
        }
    }
}

/// Three box blurs, nearly a Gaussian.
fn blur(mut field: Vec<f32>, width: usize, depth: usize, radius: usize) -> Vec<f32> {
    let mut line = Vec::new();
    for _ in 0..3 {
        for row in 0..depth {
            run(&mut field, row * width, 1, width, radius, &mut line);
        }
        for column in 0..width {
            run(&mut field, column, width, depth, radius, &mut line);
        }
    }
    field
}

fn run(
    field: &mut [f32],
    start: usize,
    step: usize,
    count: usize,
    radius: usize,
    line: &mut Vec<f32>,
) {
    line.clear();
    line.extend((0..count).map(|at| field[start + at * step]));
    let share = 1.0 / real(2 * radius + 1);
    let mut sum: f32 = line.iter().take(radius).sum();
    for at in 0..count {
        sum += line.get(at + radius).copied().unwrap_or(0.0);
        if at > radius {
            sum -= line[at - radius - 1];
        }
        field[start + at * step] = sum * share;
    }
}
