//! Before the exercise: does the camera see the person well, and if not, what would help?
//!
//! In: frames, and how many people were found. Out: one piece of advice, settled over most of a second so
//! that a single frame changes nothing, and the same in every session. It is asked before anything is
//! counted; while somebody exercises [`crate::view`] says how well they are seen.

use crate::frame::Frame;
use crate::view::{Settled, Sight, Watcher};
use crate::watch::Stand;
use body::{Point, Side};
use serde::{Deserialize, Serialize};

/// Seconds that a new finding must last, and that all must be well. Our choice.
const SETTLES_S: f64 = 0.7;
/// A body that fills less of the picture's longer side is too far away to be measured. Our choice.
const SMALL: f64 = 0.25;
/// Heels and ears may leave the picture by so much: a joint is what is measured.
const MARGIN: f64 = 0.02;

/// What would help the camera see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Framing {
    /// Nobody is found.
    Nobody,
    /// Nobody is found, and it is dark.
    TooDark,
    /// There is somebody else.
    TwoPeople,
    /// Much of the person is outside: further away.
    StepBack,
    /// The feet are outside.
    Feet,
    /// The head is outside.
    Head,
    /// Nearer.
    ComeNearer,
    /// The body points at the camera.
    EndOn,
    /// It is judged from the side.
    TurnSideOn,
    /// It is judged from the front.
    FaceCamera,
    /// Head to feet, from where it is judged.
    Good,
}

/// Settles the advice.
#[derive(Debug, Clone)]
pub struct Framer {
    stand: Stand,
    watcher: Watcher,
    advice: Settled<Framing>,
}

impl Framer {
    /// For an exercise that is judged from somewhere.
    pub fn new(stand: Stand) -> Self {
        Self {
            stand,
            watcher: Watcher::new(stand),
            advice: Settled::new(Framing::Nobody),
        }
    }

    /// One more frame, and how many people are in it.
    pub fn see(&mut self, frame: &Frame, people: u32) -> Framing {
        let found = self.find(frame, people);
        self.advice.see(found, frame.t, SETTLES_S)
    }

    fn find(&mut self, frame: &Frame, people: u32) -> Framing {
        let sight = self.watcher.see(frame).sight;
        if people > 1 {
            return Framing::TwoPeople;
        }
        if !frame.somebody() {
            return match sight {
                Sight::TooDark => Framing::TooDark,
                _ => Framing::Nobody,
            };
        }
        if let Some(outside) = outside(frame) {
            return outside;
        }
        if size(frame) < SMALL * frame.aspect.max(1.0) {
            return Framing::ComeNearer;
        }
        match sight {
            Sight::EndOn => Framing::EndOn,
            Sight::WrongSide if self.stand == Stand::Front => Framing::FaceCamera,
            Sight::WrongSide => Framing::TurnSideOn,
            _ => Framing::Good,
        }
    }
}

/// What of the person is outside the picture.
fn outside(frame: &Frame) -> Option<Framing> {
    let out = |point: Point| {
        frame.picture.get(point).is_some_and(|at| {
            let across = (-MARGIN..=frame.aspect + MARGIN).contains(&at.x);
            !across || !(-MARGIN..=1.0 + MARGIN).contains(&at.y)
        })
    };
    let either = |point: Point| Side::BOTH.iter().any(|side| out(point.on(*side)));
    let feet = either(Point::LeftAnkle) || either(Point::LeftToe);
    let head = out(Point::Nose) || either(Point::LeftEar);
    let middle = either(Point::LeftShoulder) || either(Point::LeftHip) || either(Point::LeftKnee);
    match (feet, head, middle) {
        (true, true, _) | (_, true, true) => Some(Framing::StepBack),
        (true, false, _) => Some(Framing::Feet),
        (false, true, false) => Some(Framing::Head),
        (false, false, true) => Some(Framing::StepBack),
        (false, false, false) => None,
    }
}

/// How much of the picture the person fills along its longer way, in picture heights.
fn size(frame: &Frame) -> f64 {
    let seen = Point::ALL
        .iter()
        .filter_map(|point| frame.picture.get(*point));
    let (mut low, mut high) = (glam::DVec3::MAX, glam::DVec3::MIN);
    for at in seen {
        low = low.min(at);
        high = high.max(at);
    }
    let over = high - low;
    over.x.max(over.y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use glam::DVec3;

    /// Somebody who stands before the camera and faces it.
    fn somebody(t: f64, size: f64, up: f64) -> Frame {
        let mut frame = Frame::empty(t);
        for (point, x, y) in [
            (Point::Nose, 0.0, 0.5),
            (Point::LeftEar, 0.03, 0.5),
            (Point::LeftShoulder, 0.1, 0.35),
            (Point::LeftHip, 0.08, 0.0),
            (Point::LeftKnee, 0.08, -0.22),
            (Point::LeftAnkle, 0.08, -0.45),
            (Point::LeftToe, 0.09, -0.48),
        ] {
            for side in Side::BOTH {
                let sign = if side == Side::Left { 1.0 } else { -1.0 };
                let at = DVec3::new(0.5 + sign * x * size, 0.5 + up + y * size, 0.0);
                frame.picture.set(point.on(side), Some(at));
                frame
                    .world
                    .set(point.on(side), Some(DVec3::new(sign * x, y, 0.0)));
            }
        }
        frame
    }

    fn after(stand: Stand, people: u32, frame: impl Fn(f64) -> Frame) -> Framing {
        let mut framer = Framer::new(stand);
        let seen = (0..30).map(|at| framer.see(&frame(f64::from(at) / 15.0), people));
        seen.last().unwrap()
    }

    #[test]
    fn each_advice_is_given() {
        let any = |people, size, up| after(Stand::Any, people, move |t| somebody(t, size, up));
        assert_eq!(any(1, 0.9, 0.0), Framing::Good);
        assert_eq!(any(2, 0.9, 0.0), Framing::TwoPeople);
        assert_eq!(any(1, 0.9, -0.2), Framing::Feet);
        assert_eq!(any(1, 0.9, 0.2), Framing::Head);
        assert_eq!(any(1, 1.4, 0.0), Framing::StepBack);
        assert_eq!(any(1, 0.2, 0.0), Framing::ComeNearer);
        let side = after(Stand::Side, 1, |t| somebody(t, 0.9, 0.0));
        assert_eq!(side, Framing::TurnSideOn);
        assert_eq!(after(Stand::Any, 0, Frame::empty), Framing::Nobody);
        let dark = |t| Frame {
            light: Some(0.05),
            ..Frame::empty(t)
        };
        assert_eq!(after(Stand::Any, 0, dark), Framing::TooDark);
    }

    #[test]
    fn one_other_frame_changes_nothing() {
        let mut framer = Framer::new(Stand::Any);
        for at in 0..60 {
            let t = f64::from(at) / 15.0;
            let people = if at == 40 { 2 } else { 1 };
            let advice = framer.see(&somebody(t, 0.9, 0.0), people);
            assert!(at < 15 || advice == Framing::Good, "{at}: {advice:?}");
        }
    }
}
