//! Any stream of frames, whatever its numbers and times: nothing panics, what is counted lies in time,
//! quality stays between 0 and 100, and the mean of nothing is nothing.
#![no_main]

use body::layout::{Landmark, Layout};
use care::catalogue::Catalogue;
use glam::DVec3;
use libfuzzer_sys::fuzz_target;
use motion::counter::Counter;
use motion::report::Report;
use motion::{Dose, Engine, Sensor, Watch};
use std::sync::LazyLock;

static WATCHES: LazyLock<Vec<Watch>> = LazyLock::new(|| {
    let files = [
        ("poses.toml", include_str!("../../catalogue/exercises/poses.toml")),
        ("E1", include_str!("../../catalogue/exercises/E1-knee-to-chest.toml")),
        ("E2", include_str!("../../catalogue/exercises/E2-knee-roll.toml")),
        ("E3", include_str!("../../catalogue/exercises/E3-cat-cow.toml")),
        ("E4", include_str!("../../catalogue/exercises/E4-bird-dog.toml")),
        ("E5", include_str!("../../catalogue/exercises/E5-bridge.toml")),
        ("E6", include_str!("../../catalogue/exercises/E6-blade-squeeze.toml")),
        ("E7", include_str!("../../catalogue/exercises/E7-seated-rotation.toml")),
    ];
    let catalogue = Catalogue::parse(files).expect("our own catalogue is sound");
    let forms = catalogue.exercises().iter().flat_map(|exercise| &exercise.forms);
    forms.filter_map(|form| form.watch.clone()).collect()
});

/// A byte as a number; some are no numbers.
fn number(byte: u8) -> f64 {
    match byte {
        255 => f64::NAN,
        254 => f64::INFINITY,
        253 => f64::NEG_INFINITY,
        252 => 1e300,
        _ => f64::from(byte) / 125.0 - 1.0,
    }
}

fuzz_target!(|bytes: &[u8]| {
    let [which, mirrored, rest @ ..] = bytes else {
        return;
    };
    let watch = WATCHES[usize::from(*which) % WATCHES.len()].clone();
    let sensor = Sensor {
        layout: Layout::BlazePose33,
        aspect: 4.0 / 3.0,
        mirrored: mirrored & 1 == 1,
    };
    let mut engine = Engine::new(watch, Dose { hold_s: Some(5.0), best: None });
    let mut counter = Counter::new();
    let mut t = 0.0;
    for chunk in rest.chunks(34) {
        let [step, marks @ ..] = chunk else { break };
        t += number(*step) / 4.0;
        // A few bytes make a whole body: the same ones again and again.
        let mark = |at: usize, shift: usize| {
            let byte = |more: usize| marks.get((at * 3 + shift + more) % marks.len().max(1));
            Landmark {
                at: DVec3::new(
                    number(byte(0).copied().unwrap_or(0)),
                    number(byte(1).copied().unwrap_or(0)),
                    number(byte(2).copied().unwrap_or(0)),
                ),
                visibility: number(byte(1).copied().unwrap_or(0)).abs(),
            }
        };
        let count = if step % 7 == 0 { step % 40 } else { 33 };
        let image: Vec<Landmark> = (0..usize::from(count)).map(|at| mark(at, 0)).collect();
        let world: Vec<Landmark> = (0..usize::from(count)).map(|at| mark(at, 5)).collect();
        let frame = sensor.frame(t, &image, if step % 5 == 0 { &[] } else { &world });
        engine.push(&frame);
        counter.push(t, &frame.world);
    }
    engine.finish();
    let report = Report::of(&engine);
    for repetition in &report.repetitions {
        assert!((0.0..=100.0).contains(&repetition.quality));
        assert!(repetition.hold_s >= 0.0 && repetition.hold_s.is_finite());
        assert!(repetition.start_s <= repetition.end_s);
    }
    assert_eq!(report.repetitions.is_empty(), report.quality.is_none());
});
