//! The shapes in which things cross to the page.

use figure::{Figure, Overlay, Sex};
use glam::{DVec3, Vec3};
use serde::{Deserialize, Serialize};
use stage::Moment;

/// A moment, as the page names it.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum When {
    /// `"start"`, or any other word.
    Start(#[allow(dead_code, reason = "the word does not matter")] String),
    /// A fault.
    Fault {
        /// Its number.
        fault: usize,
    },
    /// In a phase.
    Phase {
        /// Its number.
        phase: usize,
        /// The share of its time.
        time: f64,
        /// In the first repetition.
        first: bool,
    },
}

impl From<When> for Moment {
    fn from(when: When) -> Moment {
        match when {
            When::Start(_) => Moment::Start,
            When::Fault { fault } => Moment::Fault(fault),
            When::Phase { phase, time, first } => Moment::Phase { phase, time, first },
        }
    }
}

/// A person's colours, 0 to 1, and the measures of the face.
#[derive(Serialize)]
pub struct Colours {
    skin: Vec<f32>,
    lips: Vec<f32>,
    hair: Vec<f32>,
    iris: Vec<f32>,
    shirt: Vec<f32>,
    trousers: Vec<f32>,
    eye: Vec<f32>,
    radius: f32,
    mouth: Vec<f32>,
    brows: f32,
}

impl Colours {
    pub fn new(figure: &Figure, dark: bool) -> Self {
        let (person, face) = (figure.person(), figure.face());
        let tone = |of: figure::Colour| {
            let of = Vec3::from_array(of.map(f32::from)) / 255.0;
            let grey = of.dot(Vec3::new(0.3, 0.59, 0.11));
            let t = ((grey - 0.1) / 0.45).clamp(0.0, 1.0);
            // Navy trousers and black hair are to be seen on a dark page.
            let lift = if dark {
                0.3 * (1.0 - t * t * (3.0 - 2.0 * t))
            } else {
                0.0
            };
            of.lerp(Vec3::splat(0.62), lift).to_array().to_vec()
        };
        Self {
            skin: tone(person.skin),
            lips: tone(person.lips),
            hair: tone(person.hair),
            iris: tone(person.eyes),
            shirt: tone(person.shirt),
            trousers: tone(person.trousers),
            eye: face.eye.to_array().to_vec(),
            radius: face.radius,
            mouth: face.mouth.to_array().to_vec(),
            brows: if person.sex == Sex::Female {
                0.0026
            } else {
                0.0035
            },
        }
    }
}

/// A closed surface of one colour, flat.
#[derive(Serialize)]
pub struct Solid {
    points: Vec<f32>,
    normals: Vec<f32>,
    triangles: Vec<u16>,
    colour: [f32; 3],
}

impl From<figure::Solid> for Solid {
    fn from(solid: figure::Solid) -> Self {
        let flat = |of: &[Vec3]| of.iter().flat_map(|point| point.to_array()).collect();
        Self {
            points: flat(&solid.points),
            normals: flat(&solid.normals),
            triangles: solid.triangles.as_flattened().to_vec(),
            colour: solid.colour.map(|part| f32::from(part) / 255.0),
        }
    }
}

/// An explanation: lines in the world.
#[derive(Serialize)]
pub struct Lines {
    kind: &'static str,
    lines: Vec<Vec<[f64; 3]>>,
}

/// What is drawn as lines; muscles are painted.
pub fn overlay(overlay: &Overlay) -> Option<Lines> {
    let flat = |line: Vec<DVec3>| line.into_iter().map(|point| point.to_array()).collect();
    let (kind, lines) = match overlay {
        Overlay::Arrow { path } => ("arrow", vec![path.clone()]),
        Overlay::Muscles { .. } => return None,
        Overlay::Flat { at, along } => {
            let along = *along * 0.09;
            ("flat", vec![vec![*at - along, *at + along]])
        }
        Overlay::Angle { at, from, to } => {
            let (from, to) = (from.normalize_or_zero(), to.normalize_or_zero());
            let turn = glam::DQuat::from_rotation_arc(from, to);
            let arc = (0..=24).map(|step| {
                let share = f64::from(step) / 24.0;
                *at + (glam::DQuat::IDENTITY.slerp(turn, share) * from) * 0.13
            });
            let bones = vec![*at + from * 0.2, *at, *at + to * 0.2];
            ("angle", vec![bones, arc.collect()])
        }
    };
    Some(Lines {
        kind,
        lines: lines.into_iter().map(flat).collect(),
    })
}
