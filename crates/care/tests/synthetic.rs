//! The motion engine on recordings whose truth is known, because a body with the form's own poses made
//! them: a drawing and a check that disagreed would show here.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what failed by panicking"
)]

use body::layout::Layout;
use body::{Build, Side};
use care::catalogue::Catalogue;
use care::choreography::Choreography;
use care::exercise::{Counts, Form};
use care::synth::{Recipe, Synthetic, record};
use motion::{Dose, Engine, Repetition, Sensor};

/// The article's forms.
const FORMS: [&str; 7] = [
    "E1-L1", "E2-L1", "E3-L1", "E4-L3", "E5-L1", "E6-L0", "E7-L1",
];

fn catalogue() -> Catalogue {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogue/exercises");
    let files: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (
                path.display().to_string(),
                std::fs::read_to_string(&path).unwrap(),
            )
        })
        .collect();
    Catalogue::parse(
        files
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str())),
    )
    .unwrap()
}

fn form<'c>(catalogue: &'c Catalogue, id: &str) -> &'c Form {
    let id = id.parse().unwrap();
    catalogue
        .exercises()
        .iter()
        .find_map(|exercise| exercise.form(&id))
        .unwrap()
}

/// A small generator of chances (xorshift), so that a failing number can be run again.
fn chances(seed: u64) -> impl FnMut() -> f64 {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    for _ in 0..8 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
    }
    move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1u64 << 53) as f64
    }
}

fn watched(form: &Form, synthetic: &Synthetic, hold_s: f64) -> (Vec<Repetition>, Vec<Vec<String>>) {
    let watch = form.watch.clone().unwrap();
    let sensor = Sensor {
        layout: Layout::BlazePose33,
        aspect: synthetic.aspect,
        mirrored: false,
    };
    let mut engine = Engine::new(
        watch,
        Dose {
            hold_s: Some(hold_s),
            best: None,
        },
    );
    for moment in &synthetic.moments {
        engine.push(&sensor.frame(moment.t, &moment.image, &moment.world));
    }
    engine.finish();
    let faults = |rep: &Repetition| {
        rep.faults
            .iter()
            .map(|at| engine.watch().faults[at].id.clone())
            .collect()
    };
    let names = engine.repetitions().iter().map(faults).collect();
    (engine.repetitions().to_vec(), names)
}

fn recipe(chance: &mut impl FnMut() -> f64, form: &Form) -> Recipe {
    let pick = |chance: &mut dyn FnMut() -> f64, low: f64, high: f64| low + (high - low) * chance();
    let side = form.watch.as_ref().unwrap().stand != motion::watch::Stand::Front;
    Recipe {
        reps: 2 + (chance() * 4.0) as u32,
        // In a cycle this is the tempo of one direction: 6 to 12 s for there and back.
        hold_s: match form.counts {
            Counts::Cycles => pick(chance, 2.5, 5.5),
            Counts::Repetitions => pick(chance, 2.0, 8.0),
        },
        rest_s: pick(chance, 1.5, 4.0),
        pace: pick(chance, 0.7, 1.6),
        fps: pick(chance, 12.0, 60.0),
        jitter: 0.6,
        dropped: 0.1,
        noise: 0.02,
        near: if chance() < 0.5 {
            Side::Left
        } else {
            Side::Right
        },
        yaw: if side {
            pick(chance, 0.0, 25.0)
        } else {
            pick(chance, -15.0, 15.0)
        },
        roll: (chance() * 4.0).floor() * 90.0,
        amount: 1.0,
    }
}

#[test]
fn a_thousand_noisy_recordings_are_counted_without_a_mistake() {
    let count: u64 = std::env::var("RECORDINGS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(1000);
    let catalogue = catalogue();
    let build = Build::average(1.7, 1.0);
    let mut wrong = Vec::new();
    let mut off = Vec::new();
    let (mut sides, mut right) = (0, 0);
    for (number, id) in FORMS.iter().enumerate() {
        let form = form(&catalogue, id);
        let choreography = Choreography::new(form.movement.as_ref().unwrap(), &build);
        for seed in 0..count.div_ceil(FORMS.len() as u64) {
            let mut chance = chances(seed * 7 + number as u64 + 1);
            let recipe = recipe(&mut chance, form);
            let synthetic = record(form, &choreography, &build, recipe, chance);
            let (found, names) = watched(form, &synthetic, recipe.hold_s);
            if found.len() != synthetic.truth.len() {
                let when = |at: &[(f64, f64)]| {
                    let text = |(from, to): &(f64, f64)| format!("{from:.1}-{to:.1}");
                    at.iter().map(text).collect::<Vec<_>>().join(" ")
                };
                let truth: Vec<_> = synthetic.truth.iter().map(|t| (t.in_s, t.out_s)).collect();
                let seen: Vec<_> = found.iter().map(|t| (t.in_s, t.out_s)).collect();
                wrong.push(format!(
                    "{id} seed {seed}: found {} for {}, {recipe:?}",
                    when(&seen),
                    when(&truth)
                ));
                continue;
            }
            for (truth, found) in synthetic.truth.iter().zip(&found) {
                off.push(((found.hold_s() - (truth.out_s - truth.in_s)).abs(), *id));
                sides += u32::from(truth.side.is_some());
                right += u32::from(truth.side.is_some() && truth.side == found.side);
            }
            let _ = names;
        }
    }
    if std::env::var_os("VERBOSE").is_some() {
        for id in FORMS {
            let mut mine: Vec<f64> = off.iter().filter(|o| o.1 == id).map(|o| o.0).collect();
            mine.sort_by(f64::total_cmp);
            if !mine.is_empty() {
                println!(
                    "{id} hold off median {:.2} p90 {:.2} wrong {}",
                    mine[mine.len() / 2],
                    mine[mine.len() * 9 / 10],
                    wrong.iter().filter(|w| w.starts_with(id)).count()
                );
            }
        }
        println!("sides {right}/{sides}");
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert_eq!(right, sides);
}

#[test]
fn debug_one() {
    let catalogue = catalogue();
    let build = Build::average(1.7, 1.0);
    let form = form(&catalogue, "E3-L1");
    let choreography = Choreography::new(form.movement.as_ref().unwrap(), &build);
    let mut chance = chances(12 * 7 + 2 + 1);
    let recipe = recipe(&mut chance, form);
    let synthetic = record(form, &choreography, &build, recipe, chance);
    let sensor = Sensor {
        layout: Layout::BlazePose33,
        aspect: synthetic.aspect,
        mirrored: false,
    };
    let mut engine = Engine::new(form.watch.clone().unwrap(), Dose::default());
    for moment in synthetic.moments.iter().take_while(|m| m.t < 12.0) {
        let events = engine
            .push(&sensor.frame(moment.t, &moment.image, &moment.world))
            .to_vec();
        println!("{:.2} {:.2} {:?}", moment.t, engine.share(), events);
    }
}
