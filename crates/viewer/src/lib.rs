//! The moving figure for the browser.
//!
//! What a GPU needs once is given as flat arrays, what it needs each frame as a palette; all else
//! crosses as JSON. Poses, cameras and explanations come from [`stage`], so the browser shows what the
//! server draws.

mod author;
mod shown;

use figure::{Camera, Figure, Muscle, Part, Person, Prop};
use glam::DVec3;
use serde::{Deserialize, Serialize};
use shown::{Colours, Solid};
use stage::{Act, Moment, Stage};
use std::collections::BTreeMap;
use wasm_bindgen::prelude::wasm_bindgen;

/// Why a call failed: what the page may show in its console.
type Failure = String;

#[derive(Deserialize)]
struct Movements {
    forms: BTreeMap<String, Act>,
}

/// One person who can show every form.
#[wasm_bindgen]
pub struct Viewer {
    /// A page has one or two people in its life; they stay.
    figure: &'static Figure,
    acts: BTreeMap<String, Act>,
    stage: Option<Stage<'static>>,
}

#[wasm_bindgen]
impl Viewer {
    /// A person, and the movements as JSON: `/movements.json`.
    ///
    /// # Errors
    /// There is no such person, or the text is not what it should be.
    #[wasm_bindgen(constructor)]
    pub fn new(person: &str, movements: &str) -> Result<Viewer, Failure> {
        let person = Person::find(person).ok_or("there is no such person")?;
        let figure = Figure::new(person).map_err(|error| error.to_string())?;
        let movements: Movements = serde_json::from_str(movements).map_err(|e| e.to_string())?;
        Ok(Self {
            figure: Box::leak(Box::new(figure)),
            acts: movements.forms,
            stage: None,
        })
    }

    /// Takes the poses of a form.
    ///
    /// # Errors
    /// There is no such form.
    pub fn act(&mut self, form: &str) -> Result<(), Failure> {
        let act = self.acts.get(form).ok_or("there is no such form")?;
        self.stage = Some(Stage::new(self.figure, act.clone()));
        Ok(())
    }

    /// Corners of the triangles: three numbers each.
    pub fn triangles(&self) -> Vec<u16> {
        self.figure.dress().triangles.as_flattened().to_vec()
    }

    /// For each vertex: place and normal at rest, how far inside shirt, trousers and hair, and its
    /// part (0 body, 1 eye, 2 hair): ten numbers.
    pub fn vertices(&self) -> Vec<f32> {
        let dress = self.figure.dress();
        let mut all = Vec::with_capacity(dress.points.len() * 10);
        for at in 0..dress.points.len() {
            all.extend(dress.points[at].to_array());
            all.extend(dress.normals[at].to_array());
            all.extend(dress.cloth[at]);
            all.push(match dress.parts[at] {
                Part::Body => 0.0,
                Part::Eye => 1.0,
                Part::Hair => 2.0,
            });
        }
        all
    }

    /// For each vertex: four slots of the palette, then their four weights.
    pub fn bones(&self) -> Vec<u8> {
        let dress = self.figure.dress();
        let bones = dress.slots.iter().zip(&dress.weights);
        bones
            .flat_map(|(slots, weights)| slots.iter().chain(weights).copied())
            .collect()
    }

    /// For each vertex: how much it works and how much it is stretched in this form.
    pub fn muscles(&self) -> Vec<f32> {
        let Some(stage) = &self.stage else {
            return Vec::new();
        };
        let field = |codes: &[String]| {
            let muscles: Vec<Muscle> = codes.iter().filter_map(|code| Muscle::find(code)).collect();
            self.figure.muscles(&muscles)
        };
        let works = field(&stage.act().works);
        let stretches = field(&stage.act().stretches);
        works
            .into_iter()
            .zip(stretches)
            .flat_map(|(a, b)| [a, b])
            .collect()
    }

    /// Colours and the measures of the face, as JSON.
    pub fn colours(&self, dark: bool) -> String {
        to_json(&Colours::new(self.figure, dark))
    }

    /// The things around, as JSON: a list of solids.
    pub fn props(&self, left: bool) -> String {
        let props = self.stage.as_ref().map(|stage| stage.props(side(left)));
        let solids = props.unwrap_or_default();
        let solids: Vec<Solid> = solids
            .iter()
            .flat_map(Prop::solids)
            .map(Solid::from)
            .collect();
        to_json(&solids)
    }

    /// The height of the floor.
    pub fn floor(&self) -> f64 {
        self.stage.as_ref().map_or(0.0, Stage::floor)
    }

    /// The best view: azimuth and elevation in degrees.
    pub fn view(&self, left: bool) -> Vec<f64> {
        self.stage.as_ref().map_or_else(Vec::new, |stage| {
            let view = stage.choreography().view(side(left));
            vec![view.azimuth, view.elevation]
        })
    }

    /// A camera that sees the whole movement: eye, target, field of view.
    pub fn camera(&self, left: bool, azimuth: f64, elevation: f64, aspect: f64) -> Vec<f64> {
        let Some(stage) = &self.stage else {
            return Vec::new();
        };
        let Camera { eye, target, fov } = stage.camera_from(side(left), azimuth, elevation, aspect);
        [eye.to_array().as_slice(), &target.to_array(), &[fov]].concat()
    }

    /// The phases of the form, as JSON.
    pub fn beats(&self) -> String {
        to_json(&self.stage.as_ref().map(|stage| &stage.act().movement.beats))
    }

    /// The faults that can be shown, as JSON.
    pub fn faults(&self) -> String {
        let stage = self.stage.as_ref();
        let faults = stage.map(|stage| {
            let faults = stage.act().movement.faults.iter();
            faults.map(|fault| fault.id.as_str()).collect::<Vec<_>>()
        });
        to_json(&faults.unwrap_or_default())
    }

    /// A frame: eight numbers for each slot of the palette, then for each slot how clearly it is on
    /// the far side, seen from a camera in direction x, y, z.
    pub fn frame(&self, moment: &str, left: bool, x: f64, y: f64, z: f64) -> Vec<f32> {
        let Some((stage, moment)) = self.moment(moment) else {
            return Vec::new();
        };
        let placed = stage.placed(moment, side(left));
        let palette = self.figure.palette(&placed);
        let far = self
            .figure
            .far(&placed, DVec3::new(x, y, z).normalize_or_zero());
        palette
            .0
            .as_flattened()
            .iter()
            .copied()
            .chain(far)
            .collect()
    }

    /// The explanations of a moment, as JSON.
    pub fn explained(&self, moment: &str, left: bool) -> String {
        let shown = self.moment(moment).map(|(stage, moment)| {
            let overlays = stage.overlays(moment, side(left));
            overlays
                .iter()
                .filter_map(shown::overlay)
                .collect::<Vec<_>>()
        });
        to_json(&shown.unwrap_or_default())
    }

    /// For authors: joint angles with their limits, and contacts, as JSON.
    pub fn details(&self, moment: &str, left: bool) -> String {
        let details = self
            .moment(moment)
            .map(|(stage, moment)| author::Details::of(stage, moment, side(left)));
        to_json(&details)
    }

    /// A moment from its JSON: `"start"`, `{"fault": 0}` or `{"phase": 1, "time": 0.5, "first": true}`.
    fn moment(&self, text: &str) -> Option<(&Stage<'static>, Moment)> {
        let stage = self.stage.as_ref()?;
        Some((
            stage,
            serde_json::from_str::<shown::When>(text).ok()?.into(),
        ))
    }
}

fn side(left: bool) -> body::Side {
    if left {
        body::Side::Left
    } else {
        body::Side::Right
    }
}

fn to_json<T: Serialize>(value: &T) -> String {
    // No maps with keys that are not text: this cannot fail.
    serde_json::to_string(value).unwrap_or_default()
}
