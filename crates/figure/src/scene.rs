//! What a picture shows besides the person, and from where.

use crate::muscle::Muscle;
use crate::person::Colour;
use crate::prop::Prop;
use glam::DVec3;

/// For what the picture is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Theme {
    /// A light page.
    Light,
    /// A dark page.
    Dark,
    /// White paper: greys that can be told apart, strong lines.
    Print,
}

/// What is behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    /// Nothing: the page shows through.
    Clear,
    /// The theme's own colour.
    Theme,
    /// A given colour.
    Colour(Colour),
}

/// From where the picture is taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// Where it is.
    pub eye: DVec3,
    /// What stands in the middle of the picture.
    pub target: DVec3,
    /// How much it sees of the picture's shorter side, in degrees.
    pub fov: f64,
}

/// A long lens: little is distorted.
const FOV: f64 = 16.0;

impl Camera {
    /// A camera that sees all these points as large as they fit.
    ///
    /// `azimuth` in degrees: 0 looks at the front of a person in the zero pose, 90 at their left.
    /// `elevation`: 0 is level, 90 from above. `aspect` is width through height; `margin` the share
    /// that is left free on each side.
    pub fn fit(
        azimuth: f64,
        elevation: f64,
        points: impl IntoIterator<Item = DVec3>,
        aspect: f64,
        margin: f64,
    ) -> Camera {
        let (azimuth, elevation) = (
            azimuth.to_radians(),
            elevation.clamp(-89.0, 89.0).to_radians(),
        );
        let back = DVec3::new(
            libm::sin(azimuth) * libm::cos(elevation),
            libm::sin(elevation),
            libm::cos(azimuth) * libm::cos(elevation),
        );
        let right = DVec3::Y.cross(back).normalize();
        let up = back.cross(right);
        let points: Vec<DVec3> = points
            .into_iter()
            .map(|p| DVec3::new(p.dot(right), p.dot(up), p.dot(back)))
            .collect();
        let half = libm::tan((FOV * 0.5).to_radians()) * (1.0 - 2.0 * margin);
        let (wide, high) = if aspect < 1.0 {
            (half, half / aspect)
        } else {
            (half * aspect, half)
        };
        let low = points
            .iter()
            .copied()
            .reduce(DVec3::min)
            .unwrap_or(DVec3::NEG_ONE);
        let top = points
            .iter()
            .copied()
            .reduce(DVec3::max)
            .unwrap_or(DVec3::ONE);
        let mut middle = (low + top) * 0.5;
        let mut distance = 1.0_f64;
        // What is near looks larger: twice round is enough to settle the middle.
        for _ in 0..3 {
            distance = points.iter().fold(0.5, |far: f64, p| {
                let apart = *p - middle;
                far.max(apart.x.abs() / wide + apart.z)
                    .max(apart.y.abs() / high + apart.z)
            });
            let seen = points.iter().map(|p| {
                let apart = *p - middle;
                apart.truncate() / (distance - apart.z)
            });
            let (low, top) = seen.fold(
                (glam::DVec2::INFINITY, glam::DVec2::NEG_INFINITY),
                |(low, top), p| (low.min(p), top.max(p)),
            );
            if low.is_finite() {
                middle += ((low + top) * 0.5 * distance).extend(0.0);
            }
        }
        let target = right * middle.x + up * middle.y + back * middle.z;
        Camera {
            eye: target + back * distance,
            target,
            fov: FOV,
        }
    }
}

/// Why a muscle is tinted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tint {
    /// It works.
    Works,
    /// It is stretched.
    Stretches,
}

/// What is drawn over the picture to explain it. Places in metres, in the world.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// The way something goes; the head is at the end.
    Arrow {
        /// Points along the way.
        path: Vec<DVec3>,
    },
    /// Muscles that work or are stretched, on the skin.
    Muscles {
        /// Which.
        muscles: Vec<Muscle>,
        /// Why.
        tint: Tint,
    },
    /// This stays flat: short lines along a surface, below a place.
    Flat {
        /// The place.
        at: DVec3,
        /// Along the surface.
        along: DVec3,
    },
    /// The angle between two directions at a joint.
    Angle {
        /// The joint.
        at: DVec3,
        /// One direction.
        from: DVec3,
        /// The other.
        to: DVec3,
    },
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// From where.
    pub camera: Camera,
    /// For what.
    pub theme: Theme,
    /// What is behind.
    pub background: Background,
    /// The height of the floor, in metres; none draws no shadow on it.
    pub floor: Option<f64>,
    /// Things.
    pub props: Vec<Prop>,
    /// Explanations.
    pub overlays: Vec<Overlay>,
}

impl Scene {
    /// A scene with nothing in it but the floor at height 0.
    pub fn new(size: (u32, u32), camera: Camera, theme: Theme) -> Scene {
        Scene {
            size,
            camera,
            theme,
            background: Background::Theme,
            floor: Some(0.0),
            props: Vec::new(),
            overlays: Vec::new(),
        }
    }
}
