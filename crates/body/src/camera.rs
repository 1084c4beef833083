//! A camera that sees a body as a pose model would: for synthetic landmarks with a known truth.

use crate::build::Build;
use crate::layout::{Landmark, Layout};
use crate::placed::Placed;
use crate::segment::Segment;
use glam::DVec3;

/// A camera in the world. It stands upright.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// Where it is.
    pub eye: DVec3,
    /// What it looks at.
    pub target: DVec3,
    /// The vertical field of view, in degrees.
    pub field: f64,
    /// Width of the picture over its height.
    pub aspect: f64,
}

/// What spoils the landmarks.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Spoil {
    /// Standard deviation of each coordinate, in metres.
    pub noise: f64,
    /// Whether the trunk hides what is behind it.
    pub occlusion: bool,
}

/// One frame of synthetic landmarks.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// In the picture: x and y in 0..1 of width and height, y down; z as the model scales it.
    pub image: Vec<Landmark>,
    /// In the camera's axes, in metres from the middle of the hips: x right, y down, z away.
    pub world: Vec<Landmark>,
}

impl Camera {
    /// The camera's right, up and forward.
    fn axes(&self) -> [DVec3; 3] {
        let forward = (self.target - self.eye).normalize_or(DVec3::NEG_Z);
        let right = forward.cross(DVec3::Y).normalize_or(DVec3::X);
        [right, right.cross(forward), forward]
    }

    /// Where a point is in the picture, and how far away; nothing behind the camera.
    pub fn project(&self, point: DVec3) -> Option<(f64, f64, f64)> {
        let [right, up, forward] = self.axes();
        let line = point - self.eye;
        let depth = line.dot(forward);
        if depth <= 0.01 {
            return None;
        }
        let scale = 0.5 / ((self.field / 2.0).to_radians().tan() * depth);
        Some((
            0.5 + line.dot(right) * scale / self.aspect,
            0.5 - line.dot(up) * scale,
            depth,
        ))
    }

    /// Sees a body as BlazePose would. `normal` gives standard normal deviates.
    pub fn see(
        &self,
        placed: &Placed,
        build: &Build,
        spoil: Spoil,
        mut normal: impl FnMut() -> f64,
    ) -> Frame {
        let [right, up, forward] = self.axes();
        let root = placed.joint(Segment::Pelvis);
        let far = (root - self.eye).dot(forward);
        let mut frame = Frame {
            image: Vec::with_capacity(33),
            world: Vec::with_capacity(33),
        };
        for place in Layout::BlazePose33.places(placed, build) {
            let mut shake = || spoil.noise * normal();
            let place = place + DVec3::new(shake(), shake(), shake());
            let hidden = spoil.occlusion && self.hidden(place, placed, build);
            let seen = self
                .project(place)
                .filter(|(x, y, _)| (0.0..=1.0).contains(x) && (0.0..=1.0).contains(y));
            let visibility = match (seen, hidden) {
                (None, _) => 0.0,
                (_, true) => 0.3,
                _ => 1.0,
            };
            let (x, y, depth) = self.project(place).unwrap_or((0.5, 0.5, far));
            let line = place - root;
            frame.image.push(Landmark {
                at: DVec3::new(x, y, (depth - far) / (far * self.aspect)),
                visibility,
            });
            frame.world.push(Landmark {
                at: DVec3::new(line.dot(right), -line.dot(up), line.dot(forward)),
                visibility,
            });
        }
        frame
    }

    /// Whether the trunk stands between the camera and a point.
    fn hidden(&self, point: DVec3, placed: &Placed, build: &Build) -> bool {
        let (low, high) = (placed.joint(Segment::Pelvis), placed.joint(Segment::Neck));
        let thick = 0.055 * build.stature;
        let sight = point - self.eye;
        let length = sight.length();
        // A trunk that a point is on does not hide it.
        let reach = length - 1.8 * thick;
        (0..=8).any(|step| {
            let within = low.lerp(high, f64::from(step) / 8.0) - self.eye;
            let along = within.dot(sight) / length;
            let off = (within.length_squared() - along * along).max(0.0).sqrt();
            (0.0..reach).contains(&along) && off < thick
        })
    }
}
