//! How many frames a second one core takes through the whole pipeline, from landmarks to events.
//!
//! The peers named beside it were measured on other machines by others; what holds here is the number
//! of frames. Run with `cargo bench -p care --bench motion`.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a benchmark reads files and looks at the clock"
)]

#[path = "../tests/common/mod.rs"]
mod common;

use body::Build;
use body::layout::{Landmark, Layout};
use care::choreography::Choreography;
use care::synth::{Recipe, record};
use common::catalogue;
use motion::{Dose, Engine, Sensor};
use std::hint::black_box;
use std::time::Instant;

const FORMS: [&str; 7] = [
    "E1-L1", "E2-L1", "E3-L1", "E4-L3", "E5-L1", "E6-L0", "E7-L1",
];
/// Frames a second of the closest peer (physiocore, Python), of kalidokit (JavaScript) and of the angles
/// alone of pose2sim (Python).
const PEERS: [(&str, f64); 3] = [
    ("physiocore", 4000.0),
    ("kalidokit", 6800.0),
    ("pose2sim", 1900.0),
];

fn main() {
    let catalogue = catalogue();
    let build = Build::average(1.7, 1.0);
    let mut slowest = f64::INFINITY;
    for id in FORMS {
        let form_id = id.parse().unwrap();
        let form = catalogue
            .exercises()
            .iter()
            .find_map(|e| e.form(&form_id))
            .unwrap();
        let choreography = Choreography::new(form.movement.as_ref().unwrap(), &build);
        let mut state = 1_u64;
        let chance = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        let recipe = Recipe {
            fps: 30.0,
            noise: 0.005,
            ..Recipe::default()
        };
        let recording = record(form, &choreography, &build, recipe, chance);
        let sensor = Sensor {
            layout: Layout::BlazePose33,
            aspect: recording.aspect,
            mirrored: false,
        };
        let frames: Vec<(Vec<Landmark>, Vec<Landmark>)> = recording
            .moments
            .iter()
            .map(|moment| (moment.image.clone(), moment.world.clone()))
            .collect();
        let mut engine = Engine::new(
            form.watch.clone().unwrap(),
            Dose {
                hold_s: Some(5.0),
                best: None,
            },
        );
        let mut best = 0.0_f64;
        let mut t = 0.0;
        for _ in 0..5 {
            let begun = Instant::now();
            let rounds = 40_000 / frames.len() + 1;
            for _ in 0..rounds {
                for (image, world) in &frames {
                    t += 1.0 / 30.0;
                    black_box(engine.push(&sensor.frame(t, image, world)));
                }
            }
            let each = (rounds * frames.len()) as f64 / begun.elapsed().as_secs_f64();
            best = best.max(each);
        }
        slowest = slowest.min(best);
        println!(
            "{id:6} {best:>10.0} frames/s  ({} repetitions seen)",
            engine.repetitions().len()
        );
    }
    for (peer, each) in PEERS {
        println!("slowest form over {peer}: {:.0} times", slowest / each);
    }
}
