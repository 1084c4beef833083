//! The motion engine for the browser, one call for each frame of a camera.
//!
//! Landmarks come in as numbers, everything else crosses the border as JSON in the shapes of `motion`.
//! It stands apart from the session's player so that nobody loads it who does not turn a camera on.

use body::layout::{Landmark, Layout};
use glam::DVec3;
use motion::framing::Framer;
use motion::report::Report;
use motion::{Dose, Engine, Frame, Sensor, Summary, Watch};
use wasm_bindgen::prelude::wasm_bindgen;

/// Why a call failed: what the page may show in its console.
type Failure = String;

/// Numbers that make a landmark: x, y, z, visibility.
const NUMBERS: usize = 4;

/// One person doing one exercise before a camera.
#[wasm_bindgen]
pub struct Watching {
    engine: Engine,
    camera: Camera,
}

/// Frames as a browser gives them.
struct Camera {
    sensor: Sensor,
    image: Vec<Landmark>,
    world: Vec<Landmark>,
}

impl Camera {
    fn new(aspect: f64, mirrored: bool) -> Self {
        let layout = Layout::BlazePose33;
        Self {
            sensor: Sensor {
                layout,
                aspect,
                mirrored,
            },
            image: Vec::with_capacity(layout.len()),
            world: Vec::with_capacity(layout.len()),
        }
    }

    fn frame(&mut self, t_ms: f64, image: &[f64], world: &[f64], light: Option<f64>) -> Frame {
        fill(&mut self.image, image);
        fill(&mut self.world, world);
        let frame = self.sensor.frame(t_ms / 1000.0, &self.image, &self.world);
        Frame { light, ..frame }
    }
}

#[wasm_bindgen]
impl Watching {
    /// Watches for what a form declares (a watch as JSON), with a dose as JSON, in a picture of a shape
    /// (width over height) that is a mirror's or not.
    ///
    /// # Errors
    /// One of the texts is not what it should be.
    #[wasm_bindgen(constructor)]
    pub fn new(watch: &str, dose: &str, aspect: f64, mirrored: bool) -> Result<Watching, Failure> {
        let watch: Watch = from_json(watch)?;
        let dose: Dose = from_json(dose)?;
        Ok(Self {
            engine: Engine::new(watch, dose),
            camera: Camera::new(aspect, mirrored),
        })
    }

    /// One frame: milliseconds, then 33 times x, y, z and visibility in the picture and in space, both
    /// empty where nobody was found; how light the picture is, 0 to 1, where that is known. Gives the
    /// events as JSON, or nothing where nothing happened.
    pub fn frame(
        &mut self,
        t_ms: f64,
        image: &[f64],
        world: &[f64],
        light: Option<f64>,
    ) -> Option<String> {
        let frame = self.camera.frame(t_ms, image, world, light);
        let events = self.engine.push(&frame);
        (!events.is_empty()).then(|| to_json(&events))
    }

    /// The same at the end of the recording.
    pub fn finish(&mut self) -> Option<String> {
        let events = self.engine.finish();
        (!events.is_empty()).then(|| to_json(&events))
    }

    /// How far on the way to the target the person is now.
    pub fn share(&self) -> f64 {
        self.engine.share()
    }

    /// What it came to so far, as JSON.
    pub fn report(&self) -> String {
        to_json(&Report::of(&self.engine))
    }

    /// What is kept of it, as JSON; best after the end.
    pub fn summary(&self) -> String {
        to_json(&Summary::of(&self.engine))
    }
}

/// Looks whether a person can be seen well, before anything is counted.
#[wasm_bindgen]
pub struct Framing {
    framer: Framer,
    camera: Camera,
}

#[wasm_bindgen]
impl Framing {
    /// For an exercise that is judged from a side (as JSON: `"side"`, `"front"` or `"any"`), in a
    /// picture of a shape.
    ///
    /// # Errors
    /// There is no such side.
    #[wasm_bindgen(constructor)]
    pub fn new(stand: &str, aspect: f64, mirrored: bool) -> Result<Framing, Failure> {
        Ok(Self {
            framer: Framer::new(from_json(stand)?),
            camera: Camera::new(aspect, mirrored),
        })
    }

    /// One frame as in [`Watching::frame`], and how many people are in it. Gives the advice as JSON.
    pub fn frame(
        &mut self,
        t_ms: f64,
        image: &[f64],
        world: &[f64],
        light: Option<f64>,
        people: u32,
    ) -> String {
        let frame = self.camera.frame(t_ms, image, world, light);
        to_json(&self.framer.see(&frame, people))
    }
}

fn fill(marks: &mut Vec<Landmark>, numbers: &[f64]) {
    marks.clear();
    marks.extend(numbers.chunks_exact(NUMBERS).map(|mark| Landmark {
        at: DVec3::new(mark[0], mark[1], mark[2]),
        visibility: mark[3],
    }));
}

fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

fn to_json<T: serde::Serialize>(value: &T) -> String {
    // The shapes of `motion` have no maps with keys that are not text: this cannot fail.
    serde_json::to_string(value).unwrap_or_default()
}
