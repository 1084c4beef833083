//! What the model saw against what was drawn.
//!
//! The model marks joints where it learnt to, which need not be where a body has them. So both are
//! measured in the same way: the same measures, on the same 33 points, once as drawn and once as seen.
//! What then differs is the drawing, or the model's own error; how far the points lie apart is told
//! beside it ([`Offset`]).

use super::shots::{NEAR, Shot};
use anyhow::{Context, Result};
use body::layout::{Landmark, Layout};
use body::{Measure, Point, Points, Side};
use glam::{DVec2, DVec3};
use serde_json::Value;

/// How far a hip or a knee in a side view may be from what was drawn, in degrees.
pub const BAR: f64 = 10.0;

/// An angle, as drawn and as seen.
#[derive(Debug, Clone, Copy)]
pub struct Angle {
    pub drawn: f64,
    pub seen: f64,
}

impl Angle {
    /// How far the seen is from the drawn.
    pub fn error(self) -> f64 {
        self.seen - self.drawn
    }
}

/// Hip and knee of one side; nothing where the points are not seen.
#[derive(Debug, Clone, Copy)]
pub struct Leg {
    pub hip: Option<Angle>,
    pub knee: Option<Angle>,
}

/// Both legs.
#[derive(Debug, Clone, Copy)]
pub struct Legs {
    pub near: Leg,
    pub far: Leg,
}

/// How far a point is seen from where it is, in lengths of the trunk in the picture: `up` is towards
/// the head, `front` towards the front of the trunk.
#[derive(Debug, Clone, Copy)]
pub struct Offset {
    pub point: &'static str,
    pub up: f64,
    pub front: f64,
}

/// One picture's result where somebody was found.
pub struct Found {
    /// In the picture's plane.
    pub plane: Legs,
    /// In space, where the model guesses the depth.
    pub space: Legs,
    /// Of the near side.
    pub offsets: Vec<Offset>,
}

impl Found {
    /// Whether hip and knee of the near side are seen, and as they are.
    pub fn agrees(&self) -> bool {
        let Leg { hip, knee } = self.plane.near;
        [hip, knee]
            .into_iter()
            .all(|angle| angle.is_some_and(|angle| angle.error().abs() <= BAR))
    }
}

/// Compares; nothing where nobody was found.
pub fn compare(shot: &Shot, seen: &Value) -> Result<Option<Found>> {
    if seen.is_null() {
        return Ok(None);
    }
    let image = landmarks(&seen["image"]).context("look.py gave no landmarks")?;
    let world = landmarks(&seen["world"]).context("look.py gave no landmarks")?;
    let drawn = flat(&shot.truth.image);
    let seen = flat(&image);
    let layout = Layout::BlazePose33;
    Ok(Some(Found {
        plane: legs(&drawn, &seen),
        space: legs(&layout.points(&shot.truth.world), &layout.points(&world)),
        offsets: offsets(&drawn, &seen),
    }))
}

fn landmarks(rows: &Value) -> Option<Vec<Landmark>> {
    let row = |row: &Value| {
        let number = |at: usize| row[at].as_f64();
        Some(Landmark {
            at: DVec3::new(number(0)?, number(1)?, number(2)?),
            visibility: number(3)?,
        })
    };
    rows.as_array()?.iter().map(row).collect()
}

/// Points in the picture's plane, in heights of a picture of 4 to 3.
fn flat(image: &[Landmark]) -> Points {
    let plane: Vec<Landmark> = image
        .iter()
        .map(|mark| Landmark {
            at: DVec3::new(mark.at.x * 4.0 / 3.0, mark.at.y, 0.0),
            visibility: mark.visibility,
        })
        .collect();
    Layout::BlazePose33.points(&plane)
}

fn legs(drawn: &Points, seen: &Points) -> Legs {
    Legs {
        near: leg(NEAR, drawn, seen),
        far: leg(NEAR.other(), drawn, seen),
    }
}

fn leg(side: Side, drawn: &Points, seen: &Points) -> Leg {
    let angle = |measure: Measure| {
        Some(Angle {
            drawn: measure.of(drawn, side)?,
            seen: measure.of(seen, side)?,
        })
    };
    Leg {
        hip: angle(Measure::HipFlexion),
        knee: angle(Measure::KneeFlexion),
    }
}

fn offsets(drawn: &Points, seen: &Points) -> Vec<Offset> {
    let at = |points: &Points, point: Point| points.get(point.on(NEAR)).map(DVec3::truncate);
    let trunk = || Some(at(drawn, Point::LeftShoulder)? - at(drawn, Point::LeftHip)?);
    let Some(trunk) = trunk().filter(|trunk| trunk.length() > 0.02) else {
        return Vec::new();
    };
    let up = trunk.normalize();
    // Seen from the right, the front lies clockwise of the head.
    let front = DVec2::new(up.y, -up.x);
    let points = [
        ("shoulder", Point::LeftShoulder),
        ("hip", Point::LeftHip),
        ("knee", Point::LeftKnee),
        ("ankle", Point::LeftAnkle),
    ];
    let offset = |(name, point): (&'static str, Point)| {
        let by = (at(seen, point)? - at(drawn, point)?) / trunk.length();
        Some(Offset {
            point: name,
            up: by.dot(up),
            front: by.dot(front),
        })
    };
    points.into_iter().filter_map(offset).collect()
}
