//! Frames as they come to samples at an even pace.

use super::PACE;
use super::posture::{JOINTS, Joints};
use glam::DVec3;

/// A longer gap between frames is taken as this long: nobody repeats anything unseen.
const GAP: f64 = 1.0;

/// Brings frames to an even pace. A joint that is not seen stays where it was last.
#[derive(Debug, Clone)]
pub(super) struct Steady {
    last: Option<f64>,
    from: (f64, Joints),
    to: (f64, Joints),
    next: usize,
}

impl Default for Steady {
    fn default() -> Self {
        Self {
            last: None,
            from: (0.0, [DVec3::NAN; JOINTS]),
            to: (0.0, [DVec3::NAN; JOINTS]),
            next: 0,
        }
    }
}

impl Steady {
    /// Takes a frame.
    pub fn push(&mut self, t: f64, seen: Joints) {
        if !t.is_finite() {
            return;
        }
        let step = self.last.map(|last| (t - last).clamp(0.0, GAP));
        self.last = Some(t);
        if step == Some(0.0) {
            return;
        }
        let mut joints = self.to.1;
        for (joint, seen) in joints.iter_mut().zip(seen) {
            if seen.is_finite() {
                *joint = seen;
            }
        }
        match step {
            Some(step) => (self.from, self.to) = (self.to, (self.to.0 + step, joints)),
            None => (self.from.1, self.to.1) = (joints, joints),
        }
    }

    /// The next sample that is due, and its number.
    pub fn next(&mut self) -> Option<(usize, Joints)> {
        let at = self.next as f64 / PACE as f64;
        self.last?;
        if at > self.to.0 {
            return None;
        }
        let now = self.next;
        self.next += 1;
        let way = self.to.0 - self.from.0;
        let share = if way > 0.0 {
            (at - self.from.0) / way
        } else {
            1.0
        };
        let mut joints = self.to.1;
        for (joint, from) in joints.iter_mut().zip(self.from.1) {
            *joint = from * (1.0 - share) + *joint * share;
        }
        Some((now, joints))
    }
}
