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
    next: Sight,
    since: f64,
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
            next: Sight::Nobody,
            since: f64::NEG_INFINITY,
        }
    }

    /// One more frame.
    pub fn see(&mut self, frame: &Frame) -> View {
        let turn = Measure::ShoulderTurn.of(&frame.world, Side::Left);
        if let Some(turn) = turn {
            let off = turn.abs().min(180.0 - turn.abs());
            self.now.side = off > SIDE;
            self.now.front = off < FRONT;
            self.now.near = (off > SIDE).then(|| match turn > 0.0 {
                true => Side::Left,
                false => Side::Right,
            });
        }
        if frame.somebody() {
            self.now.head = head(&frame.picture);
        }
        let sight = self.sight(frame);
        if sight != self.next {
            self.next = sight;
            self.since = frame.t;
        }
        if frame.t - self.since >= SETTLES_S || self.now.sight == Sight::Nobody {
            self.now.sight = self.next;
        }
        self.now
    }

    fn sight(&self, frame: &Frame) -> Sight {
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
