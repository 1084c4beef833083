//! Lines drawn over the picture: arrows, arcs, marks.

use super::raster::{clamp_to, real};
use super::{Sample, pack, unpack};
use glam::{Vec2, Vec4};

/// A line through points, with round ends and joints, in samples.
pub(crate) struct Stroke {
    pub points: Vec<Vec2>,
    pub width: f32,
    /// Colour and opacity.
    pub ink: Vec4,
    /// Whether the points are the corners of an area that is filled.
    pub filled: bool,
}

impl Stroke {
    /// Draws over samples whose colours are multiplied by their opacity.
    pub fn draw(&self, samples: &mut [Sample], width: usize, height: usize) {
        let half = self.width * 0.5;
        let low = self.points.iter().copied().fold(Vec2::MAX, Vec2::min) - half - 1.0;
        let high = self.points.iter().copied().fold(Vec2::MIN, Vec2::max) + half + 1.0;
        let ink = (self.ink.truncate() * self.ink.w).extend(self.ink.w);
        for y in clamp_to(low.y, height)..clamp_to(high.y + 1.0, height) {
            for x in clamp_to(low.x, width)..clamp_to(high.x + 1.0, width) {
                let at = Vec2::new(real(x) + 0.5, real(y) + 0.5);
                let inside = self.filled && self.holds(at);
                let on = || {
                    self.points
                        .windows(2)
                        .any(|ends| distance(at, ends[0], ends[1]) <= half)
                };
                if inside || on() {
                    let under = &mut samples[y * width + x];
                    *under = pack(ink + unpack(*under) * (1.0 - ink.w));
                }
            }
        }
    }

    fn holds(&self, at: Vec2) -> bool {
        let mut inside = false;
        for (index, &a) in self.points.iter().enumerate() {
            let b = self.points[(index + 1) % self.points.len()];
            if (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x
            {
                inside = !inside;
            }
        }
        inside
    }
}

fn distance(at: Vec2, a: Vec2, b: Vec2) -> f32 {
    let length = (b - a).length_squared();
    let along = if length > 0.0 {
        ((at - a).dot(b - a) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    at.distance(a + (b - a) * along)
}
