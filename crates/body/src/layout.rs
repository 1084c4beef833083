//! The layouts that landmarks come in, both ways: landmarks to points, and a body to landmarks.

use crate::build::{Build, far_end};
use crate::placed::Placed;
use crate::points::{Point, Points};
use crate::segment::{Segment, Side};
use crate::spot::Spot;
use glam::DVec3;
use serde::{Deserialize, Serialize};

/// A landmark less visible than this is not known.
const VISIBLE: f64 = 0.5;

/// One landmark: a place, and how sure it is that it can be seen, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Landmark {
    /// Where, in the layout's own axes.
    pub at: DVec3,
    /// Visibility, 0 to 1; sensors without it give 1.
    pub visibility: f64,
}

/// An order of landmarks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Layout {
    /// BlazePose's 33 as world landmarks: metres from the middle of the hips, x to the picture's
    /// right, y down, z away from the camera.
    #[serde(rename = "blazepose-33")]
    BlazePose33,
    /// A Kinect skeleton of 22 joints: metres, y up.
    #[serde(rename = "kinect-22")]
    Kinect22,
}

impl Layout {
    /// How many landmarks it has.
    pub fn len(self) -> usize {
        match self {
            Layout::BlazePose33 => 33,
            Layout::Kinect22 => 22,
        }
    }

    /// Never: every layout has landmarks.
    pub fn is_empty(self) -> bool {
        false
    }

    /// The points that the landmarks define. A list of another length defines none.
    pub fn points(self, landmarks: &[Landmark]) -> Points {
        self.points_above(VISIBLE, landmarks)
    }

    /// The same, with another visibility from which a landmark counts as known.
    pub fn points_above(self, visible: f64, landmarks: &[Landmark]) -> Points {
        let mut points = Points::default();
        if landmarks.len() != self.len() {
            return points;
        }
        for (at, point) in self.table() {
            let mark = landmarks[*at];
            let seen = mark.visibility >= visible;
            points.set(*point, seen.then(|| self.to_world(mark.at)));
        }
        points
    }

    /// Where a body's landmarks are, in this layout's order and in the world's axes.
    pub fn places(self, placed: &Placed, build: &Build) -> Vec<DVec3> {
        let points = Points::of(placed, build);
        let mut places = vec![None; self.len()];
        for (at, point) in self.table() {
            places[*at] = points.get(*point);
        }
        let rest = |at: usize| match self {
            Layout::BlazePose33 => blazepose_rest(at, placed, build),
            Layout::Kinect22 => kinect_rest(at, placed, build),
        };
        let whole = places.into_iter().enumerate();
        whole
            .map(|(at, place)| place.unwrap_or_else(|| rest(at)))
            .collect()
    }

    fn to_world(self, at: DVec3) -> DVec3 {
        match self {
            Layout::BlazePose33 => DVec3::new(at.x, -at.y, -at.z),
            Layout::Kinect22 => at,
        }
    }

    /// Which landmark is which point.
    fn table(self) -> &'static [(usize, Point)] {
        use Point::*;
        match self {
            Layout::BlazePose33 => &[
                (0, Nose),
                (7, LeftEar),
                (8, RightEar),
                (11, LeftShoulder),
                (12, RightShoulder),
                (13, LeftElbow),
                (14, RightElbow),
                (15, LeftWrist),
                (16, RightWrist),
                (19, LeftIndex),
                (20, RightIndex),
                (23, LeftHip),
                (24, RightHip),
                (25, LeftKnee),
                (26, RightKnee),
                (27, LeftAnkle),
                (28, RightAnkle),
                (29, LeftHeel),
                (30, RightHeel),
                (31, LeftToe),
                (32, RightToe),
            ],
            Layout::Kinect22 => &[
                (0, Pelvis),
                (1, Waist),
                (2, Chest),
                (3, Neck),
                (4, Head),
                (7, LeftShoulder),
                (8, LeftElbow),
                (9, LeftWrist),
                (11, RightShoulder),
                (12, RightElbow),
                (13, RightWrist),
                (14, LeftHip),
                (15, LeftKnee),
                (16, LeftAnkle),
                (17, LeftToe),
                (18, RightHip),
                (19, RightKnee),
                (20, RightAnkle),
                (21, RightToe),
            ],
        }
    }
}

/// The landmarks of a face and of a hand that are no points: near enough for a figure.
fn blazepose_rest(at: usize, placed: &Placed, build: &Build) -> DVec3 {
    let nose = build.spot(Spot::Nose);
    let h = build.stature;
    let face = |x: f64, y: f64, z: f64| placed.point(Segment::Head, nose + DVec3::new(x, y, z) * h);
    let hand = |side: Side, spot: Spot| placed.point(Segment::LeftHand.on(side), build.spot(spot));
    match at {
        1 => face(0.009, 0.02, -0.012),
        2 => face(0.018, 0.02, -0.014),
        3 => face(0.026, 0.02, -0.018),
        4 => face(-0.009, 0.02, -0.012),
        5 => face(-0.018, 0.02, -0.014),
        6 => face(-0.026, 0.02, -0.018),
        9 => face(0.014, -0.02, -0.01),
        10 => face(-0.014, -0.02, -0.01),
        17 => hand(Side::Left, Spot::LeftPalmLittle),
        18 => hand(Side::Right, Spot::RightPalmLittle),
        21 => hand(Side::Left, Spot::LeftPalmHeel),
        _ => hand(Side::Right, Spot::RightPalmHeel),
    }
}

fn kinect_rest(at: usize, placed: &Placed, build: &Build) -> DVec3 {
    match at {
        6 => placed.joint(Segment::LeftClavicle),
        10 => placed.joint(Segment::RightClavicle),
        _ => placed.point(
            Segment::Head,
            far_end(Segment::Head, &build.joint, build.stature),
        ),
    }
}
