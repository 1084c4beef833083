//! Stage 1: landmarks in, named points out.
//!
//! In: one frame's landmarks in a layout, as a pose model or a sensor gives them. Out: a [`Frame`]:
//! points in space (metres) and in the picture's plane (picture heights), y up, with true sides.

use body::layout::{Landmark, Layout};
use body::{Point, Points};
use glam::DVec3;

/// A landmark less visible than this is not known. Low on purpose: what the trunk hides in a side view
/// is given 0.2 to 0.6 by the model and is still placed well enough to count by.
const VISIBLE: f64 = 0.15;

/// What is known about one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// When, in seconds.
    pub t: f64,
    /// The points in space, or nothing where nobody is seen.
    pub world: Points,
    /// The points in the picture, in its heights from the lower left corner; z = 0.
    pub picture: Points,
    /// The width of the picture, in its heights.
    pub aspect: f64,
    /// How bright the picture is, 0 to 1, where somebody measured it.
    pub light: Option<f64>,
}

impl Frame {
    /// A moment in which nobody was found.
    pub fn empty(t: f64) -> Self {
        Self {
            t,
            world: Points::default(),
            picture: Points::default(),
            aspect: 1.0,
            light: None,
        }
    }

    /// Whether somebody is there.
    pub fn somebody(&self) -> bool {
        let known = |points: &Points| points.get(Point::LeftShoulder).is_some();
        known(&self.world) || known(&self.picture)
    }
}

/// Where landmarks come from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sensor {
    /// The order of its landmarks.
    pub layout: Layout,
    /// Width over height of its picture.
    pub aspect: f64,
    /// Whether the picture is a mirror's, so that the model's left is the person's right.
    pub mirrored: bool,
}

impl Sensor {
    /// One frame. Empty lists: not given. Where there is no world, the picture's own depth stands in.
    pub fn frame(&self, t: f64, image: &[Landmark], world: &[Landmark]) -> Frame {
        let mut frame = Frame::empty(t);
        frame.aspect = self.aspect;
        let flip = if self.mirrored { -1.0 } else { 1.0 };
        let space = self.layout.points_above(VISIBLE, world);
        let given = !world.is_empty();
        let picture = self.layout.points_above(VISIBLE, image);
        for point in Point::ALL {
            let to = match (self.mirrored, point.side()) {
                (true, Some(side)) => point.on(side.other()),
                _ => point,
            };
            if let Some(at) = picture.get(point) {
                // The picture's corner stays where it is when it is mirrored back.
                let x = if self.mirrored { 1.0 - at.x } else { at.x };
                let flat = DVec3::new(x * self.aspect, 1.0 + at.y, 0.0);
                frame.picture.set(to, Some(flat));
                if !given {
                    let deep = DVec3::new(flat.x, flat.y, at.z * self.aspect);
                    frame.world.set(to, Some(deep));
                }
            }
            if given {
                let at = space.get(point).map(|at| at * DVec3::new(flip, 1.0, 1.0));
                frame.world.set(to, at);
            }
        }
        frame
    }
}
