//! Where every segment is.

use crate::segment::Segment;
use glam::{DQuat, DVec3};

/// The body in the world: for every segment the place of its joint and how it is turned against the
/// zero pose.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The joint at each segment's near end, in metres; midway between the hips for the pelvis.
    pub joint: [DVec3; Segment::COUNT],
    /// Each segment's turn: the identity in the zero pose.
    pub turn: [DQuat; Segment::COUNT],
}

impl Placed {
    /// A segment's joint.
    pub fn joint(&self, segment: Segment) -> DVec3 {
        self.joint[segment as usize]
    }

    /// A point given in a segment's own axes, from its joint.
    pub fn point(&self, segment: Segment, offset: DVec3) -> DVec3 {
        self.joint[segment as usize] + self.turn[segment as usize] * offset
    }

    /// A direction given in a segment's own axes.
    pub fn direction(&self, segment: Segment, direction: DVec3) -> DVec3 {
        self.turn[segment as usize] * direction
    }
}
