//! Stage 2: what the camera sees of the person.
//!
//! In: frames. Out: a [`View`], settled over half a second so that one bad frame changes nothing:
//! whether somebody is there and whole in the picture, from which side they are seen, where the head
//! lies, which side of the body is nearer.

use crate::frame::Frame;
use crate::watch::Stand;
use body::{Measure, Point, Points, Side};
use serde::{Deserialize, Serialize};

/// A picture darker than this finds nobody; a quarter of a room's light is enough to lose everybody.
const DARK: f64 = 0.15;
/// Seconds that something new must last.
const SETTLES_S: f64 = 0.5;
/// A trunk shorter in the picture than this share of its length in space is seen end-on.
const END_ON: f64 = 0.35;
/// Shoulders turned out of the picture's plane by less are seen from the front, by more from the side;
/// the band between is taken as either.
const FRONT: f64 = 55.0;
const SIDE: f64 = 35.0;

/// How well somebody can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sight {
    /// Nobody is found.
    Nobody,
    /// Nobody is found and the picture is dark.
    TooDark,
    /// Shoulders, hips, knees or ankles are outside the picture.
    PartlyOut,
    /// The body points at the camera.
    EndOn,
    /// Whole, but the exercise is judged from another side.
    WrongSide,
    /// Good enough.
    Good,
}

/// Where the head is in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Head {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// At the top.
    Up,
    /// At the bottom.
    Down,
}

/// What the camera sees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// How well.
    pub sight: Sight,
    /// Whether it may pass as a view from the side.
    pub side: bool,
    /// Whether it may pass as a view from the front.
    pub front: bool,
    /// Where the head is.
    pub head: Option<Head>,
    /// Which side of the body is nearer to the camera, where one is.
    pub near: Option<Side>,
}

/// Settles what is seen.
#[derive(Debug, Clone)]
pub struct Watcher {
    stand: Stand,
    now: View,
    sight: Settled<Sight>,
}

/// A finding that holds only after it has lasted, so that one bad frame changes nothing.
#[derive(Debug, Clone)]
pub(crate) struct Settled<T> {
    now: T,
    next: T,
    since: f64,
}

impl<T: Copy + PartialEq> Settled<T> {
    pub(crate) fn new(now: T) -> Self {
        Self {
            now,
            next: now,
            since: f64::NEG_INFINITY,
        }
    }

    /// What was found at a time; it holds once it has lasted so many seconds. Gives what holds.
    pub(crate) fn see(&mut self, found: T, t: f64, lasts_s: f64) -> T {
        if found != self.next {
            self.next = found;
            self.since = t;
        }
        if (t - self.since).abs() >= lasts_s {
            self.now = self.next;
        }
        self.now
    }
}

impl Watcher {
    /// For an exercise that is judged from somewhere.
    pub fn new(stand: Stand) -> Self {
        Self {
            stand,
            now: View {
                sight: Sight::Nobody,
                side: true,
                front: true,
                head: None,
                near: None,
            },
            sight: Settled::new(Sight::Nobody),
        }
    }

    /// One more frame.
    pub fn see(&mut self, frame: &Frame) -> View {
        let turn = Measure::ShoulderTurn.of(&frame.world, Side::Left);
        if let Some(turn) = turn {
            let off = turn.abs().min(180.0 - turn.abs());
            self.now.side = off > SIDE;
            self.now.front = off < FRONT;
            let nearer = if turn > 0.0 { Side::Left } else { Side::Right };
            self.now.near = (off > SIDE).then_some(nearer);
        }
        if frame.somebody() {
            self.now.head = head(&frame.picture);
        }
        // Whoever comes is seen at once.
        let lasts_s = match self.now.sight {
            Sight::Nobody => 0.0,
            _ => SETTLES_S,
        };
        self.now.sight = self.sight.see(self.find(frame), frame.t, lasts_s);
        self.now
    }

    fn find(&self, frame: &Frame) -> Sight {
        if !frame.somebody() {
            let dark = frame.light.is_some_and(|light| light < DARK);
            return if dark { Sight::TooDark } else { Sight::Nobody };
        }
        if outside(frame) {
            return Sight::PartlyOut;
        }
        if end_on(frame) {
            return Sight::EndOn;
        }
        let wrong = match self.stand {
            Stand::Side => !self.now.side,
            Stand::Front => !self.now.front,
            Stand::Any => false,
        };
        if wrong { Sight::WrongSide } else { Sight::Good }
    }
}

/// Whether a joint that matters lies outside the picture.
fn outside(frame: &Frame) -> bool {
    use Point::*;
    let joints = [LeftShoulder, LeftHip, LeftKnee, LeftAnkle];
    let whole =
        |at: glam::DVec3| (0.0..=frame.aspect).contains(&at.x) && (0.0..=1.0).contains(&at.y);
    joints
        .into_iter()
        .flat_map(|joint| Side::BOTH.map(|side| joint.on(side)))
        .filter_map(|joint| frame.picture.get(joint))
        .any(|at| !whole(at))
}

/// Whether the trunk is foreshortened to nothing: its length in the picture's plane against space.
fn end_on(frame: &Frame) -> bool {
    let trunk = |points: &Points| {
        Some(points.middle(Point::LeftShoulder)? - points.middle(Point::LeftHip)?)
    };
    trunk(&frame.world).is_some_and(|trunk| trunk.truncate().length() < END_ON * trunk.length())
}

fn head(picture: &Points) -> Option<Head> {
    let up = picture.middle(Point::LeftShoulder)? - picture.middle(Point::LeftHip)?;
    Some(match (up.x.abs() > up.y.abs(), up.x > 0.0, up.y > 0.0) {
        (true, true, _) => Head::Right,
        (true, false, _) => Head::Left,
        (false, _, true) => Head::Up,
        (false, _, false) => Head::Down,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::Sensor;
    use body::layout::{Landmark, Layout};
    use glam::DVec3;

    /// Somebody upright in front of the camera, `turn` degrees to their right, `size` picture heights
    /// tall, with a middle at a height of the picture.
    fn somebody(t: f64, turn: f64, size: f64, middle: f64) -> Frame {
        let mut image = vec![mark(0.5, middle, 0.0); 33];
        let mut world = vec![mark(0.0, 0.0, 0.0); 33];
        let (sine, cosine) = turn.to_radians().sin_cos();
        for (at, x, y) in [
            (11, 0.12, -0.3),
            (12, -0.12, -0.3),
            (23, 0.08, 0.0),
            (24, -0.08, 0.0),
            (25, 0.08, 0.25),
            (26, -0.08, 0.25),
            (27, 0.08, 0.5),
            (28, -0.08, 0.5),
        ] {
            image[at] = mark(0.5 + x * cosine * size, middle + y * size, 0.0);
            world[at] = mark(x * cosine, y, -x * sine);
        }
        let sensor = Sensor {
            layout: Layout::BlazePose33,
            aspect: 1.0,
            mirrored: false,
        };
        sensor.frame(t, &image, &world)
    }

    fn mark(x: f64, y: f64, z: f64) -> Landmark {
        Landmark {
            at: DVec3::new(x, y, z),
            visibility: 1.0,
        }
    }

    /// What is seen after a second of the same.
    fn after(stand: Stand, frame: impl Fn(f64) -> Frame) -> View {
        let mut watcher = Watcher::new(stand);
        (0..30)
            .map(|at| watcher.see(&frame(f64::from(at) / 15.0)))
            .last()
            .unwrap()
    }

    #[test]
    fn each_state_is_told() {
        let good = after(Stand::Front, |t| somebody(t, 0.0, 0.8, 0.5));
        assert_eq!((good.sight, good.head), (Sight::Good, Some(Head::Up)));
        let side = after(Stand::Front, |t| somebody(t, 90.0, 0.8, 0.5));
        assert_eq!(
            (side.sight, side.near),
            (Sight::WrongSide, Some(Side::Left))
        );
        let cut = after(Stand::Any, |t| somebody(t, 0.0, 0.8, 0.8));
        assert_eq!(cut.sight, Sight::PartlyOut);
        assert_eq!(after(Stand::Any, Frame::empty).sight, Sight::Nobody);
        let dark = |t| Frame {
            light: Some(0.05),
            ..Frame::empty(t)
        };
        assert_eq!(after(Stand::Any, dark).sight, Sight::TooDark);
    }

    #[test]
    fn one_bad_frame_changes_nothing() {
        let mut watcher = Watcher::new(Stand::Front);
        for at in 0..60 {
            let t = f64::from(at) / 15.0;
            let frame = match at {
                30 => Frame::empty(t),
                _ => somebody(t, 0.0, 0.8, 0.5),
            };
            assert_eq!(watcher.see(&frame).sight, Sight::Good);
        }
    }
}
