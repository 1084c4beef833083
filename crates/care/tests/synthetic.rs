//! The motion engine on recordings whose truth is known, because a body with the form's own poses made
//! them: a drawing and a check that disagreed would show here.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a test says what failed by panicking, and reads the real files"
)]

mod common;

use body::camera::{Camera, Spoil};
use body::layout::{Landmark, Layout};
use body::{Build, Point, Points, Side};
use care::catalogue::Catalogue;
use care::choreography::Choreography;
use care::exercise::{Counts, Form, Role};
use care::synth::{Moment, Recipe, Synthetic, record};
use common::catalogue;
use glam::DVec3;
use motion::watch::{Check, Gauge, Limb, Space, Stand};
use motion::{Dose, Engine, Repetition, Sensor, Summary};
use proptest::prelude::*;

/// The article's forms.
const FORMS: [&str; 7] = [
    "E1-L1", "E2-L1", "E3-L1", "E4-L3", "E5-L1", "E6-L0", "E7-L1",
];

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

/// The repetitions that the engine sees.
fn watched(form: &Form, synthetic: &Synthetic, hold_s: f64) -> Vec<Repetition> {
    finished(form, synthetic, hold_s).repetitions().to_vec()
}

/// An engine that has seen all of it.
fn finished(form: &Form, synthetic: &Synthetic, hold_s: f64) -> Engine {
    let sensor = Sensor {
        layout: Layout::BlazePose33,
        aspect: synthetic.aspect,
        mirrored: false,
    };
    let dose = Dose {
        hold_s: Some(hold_s),
        best: None,
    };
    let mut engine = Engine::new(form.watch.clone().unwrap(), dose);
    for moment in &synthetic.moments {
        engine.push(&sensor.frame(moment.t, &moment.image, &moment.world));
    }
    engine.finish();
    engine
}

#[test]
fn what_is_kept_says_the_same_as_what_was_seen() {
    let catalogue = catalogue();
    let build = Build::average(1.7, 1.0);
    for id in FORMS {
        let form = form(&catalogue, id);
        let recipe = Recipe::default();
        let choreography = Choreography::new(form.movement.as_ref().unwrap(), &build);
        let synthetic = record(form, &choreography, &build, recipe, || 0.5);
        let engine = finished(form, &synthetic, recipe.hold_s);
        let kept = Summary::of(&engine);
        let last = synthetic.moments.last().unwrap().t - synthetic.moments[0].t;
        assert!(f64::from(kept.watched_s) <= last && last < f64::from(kept.watched_s) + 1.0);
        assert!(kept.well >= 90, "{id}: {}", kept.well);
        assert_eq!(kept.repetitions.len(), engine.repetitions().len(), "{id}");
        for (kept, seen) in kept.repetitions.iter().zip(engine.repetitions()) {
            assert_eq!(kept.side, seen.side);
            assert!((f64::from(kept.share) - 100.0 * seen.share).abs() <= 0.5);
            let hold = match form.counts {
                Counts::Cycles => 0.0,
                Counts::Repetitions => 10.0 * seen.hold_s(),
            };
            assert!((f64::from(kept.hold_ds) - hold).abs() <= 0.5, "{id}");
            assert_eq!(kept.faults.len(), seen.faults.iter().count());
        }
        assert!(kept.form(4).is_some(), "{id}");
        let json = serde_json::to_string(&kept).unwrap();
        assert_eq!(serde_json::from_str::<Summary>(&json).unwrap(), kept);
    }
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
            let found = watched(form, &synthetic, recipe.hold_s);
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
        }
    }
    if std::env::var_os("VERBOSE").is_some() {
        // How well holds are told, for people who change constants.
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
fn a_clock_that_is_set_back_or_wild_once_ends_nothing() {
    let catalogue = catalogue();
    let form = form(&catalogue, "E5-L1");
    let build = Build::average(1.7, 1.0);
    let choreography = Choreography::new(form.movement.as_ref().unwrap(), &build);
    let recipe = Recipe::default();
    let mut synthetic = record(form, &choreography, &build, recipe, chances(5));
    let rests = |t: f64| {
        synthetic
            .truth
            .iter()
            .all(|rep| t < rep.start_s - 0.5 || t > rep.end_s)
    };
    let wild = synthetic
        .moments
        .iter()
        .rposition(|moment| rests(moment.t) && moment.t < 30.0);
    synthetic.moments[wild.unwrap()].t = 1e9;
    assert_eq!(
        watched(form, &synthetic, recipe.hold_s).len(),
        synthetic.truth.len()
    );
    let middle = synthetic.truth[1].end_s + 0.7;
    for moment in synthetic
        .moments
        .iter_mut()
        .filter(|moment| moment.t > middle)
    {
        moment.t -= 20.0;
    }
    assert_eq!(
        watched(form, &synthetic, recipe.hold_s).len(),
        synthetic.truth.len()
    );
}

/// One recording for a number, with a little shake.
fn one(seed: u64) -> (Form, Synthetic, Recipe) {
    let catalogue = catalogue();
    let mut chance = chances(seed + 1);
    let at = (chance() * FORMS.len() as f64) as usize;
    let form = form(&catalogue, FORMS[at]).clone();
    let build = Build::average(1.5 + 0.4 * chance(), 0.8 + 0.4 * chance());
    let choreography = Choreography::new(form.movement.as_ref().unwrap(), &build);
    let recipe = Recipe {
        noise: 0.005,
        dropped: 0.0,
        roll: 0.0,
        reps: 2,
        ..recipe(&mut chance, &form)
    };
    let synthetic = record(&form, &choreography, &build, recipe, chance);
    (form, synthetic, recipe)
}

/// The recording with every moment changed.
fn changed(synthetic: &Synthetic, change: impl Fn(&Moment) -> Moment) -> Synthetic {
    Synthetic {
        moments: synthetic.moments.iter().map(change).collect(),
        ..synthetic.clone()
    }
}

/// The landmarks of BlazePose that are each other's mirror images.
fn mirror_of(at: usize) -> usize {
    match at {
        0 => 0,
        1..=3 => at + 3,
        4..=6 => at - 3,
        _ if at % 2 == 1 => at + 1,
        _ => at - 1,
    }
}

fn mirrored(marks: &[Landmark], flip: impl Fn(f64) -> f64) -> Vec<Landmark> {
    let mirror = |at: usize| {
        let mark = marks[mirror_of(at)];
        Landmark {
            at: DVec3::new(flip(mark.at.x), mark.at.y, mark.at.z),
            ..mark
        }
    };
    (0..marks.len()).map(mirror).collect()
}

/// Whether two lists tell the same, side apart, with times as near as this.
fn alike(one: &[Repetition], other: &[Repetition], near_s: f64) -> Result<(), TestCaseError> {
    prop_assert_eq!(one.len(), other.len());
    for (one, other) in one.iter().zip(other) {
        prop_assert!(
            (one.in_s - other.in_s).abs() <= near_s,
            "{:?} {:?}",
            one,
            other
        );
        prop_assert!(
            (one.out_s - other.out_s).abs() <= near_s,
            "{:?} {:?}",
            one,
            other
        );
        if near_s < 1e-3 {
            prop_assert_eq!(one.faults, other.faults);
            prop_assert!((one.share - other.share).abs() < 1e-6);
        }
    }
    Ok(())
}

#[test]
fn every_form_that_is_watched_is_counted() {
    let catalogue = catalogue();
    let build = Build::average(1.7, 1.0);
    let forms = catalogue
        .exercises()
        .iter()
        .flat_map(|exercise| &exercise.forms);
    for form in forms.filter(|form| form.watch.is_some()) {
        let choreography = Choreography::new(form.movement.as_ref().unwrap(), &build);
        for seed in 0..20 {
            let mut chance = chances(seed + 77);
            let recipe = Recipe {
                noise: 0.005,
                ..recipe(&mut chance, form)
            };
            let synthetic = record(form, &choreography, &build, recipe, chance);
            let found = watched(form, &synthetic, recipe.hold_s);
            assert_eq!(found.len(), synthetic.truth.len(), "{} {recipe:?}", form.id);
            for (found, truth) in found.iter().zip(&synthetic.truth) {
                assert_eq!(found.side, truth.side, "{} {recipe:?}", form.id);
            }
        }
    }
}

/// What a camera at a form's place measures of a pose.
fn measured(gauge: Gauge, pose: &body::Pose, camera: &Camera, build: &Build) -> f64 {
    let seen = camera.see(&pose.place(build), build, Spoil::default(), || 0.0);
    let sensor = Sensor {
        layout: Layout::BlazePose33,
        aspect: camera.aspect,
        mirrored: false,
    };
    let frame = sensor.frame(0.0, &seen.image, &seen.world);
    let points = match gauge.space {
        Space::World => frame.world,
        Space::Picture => frame.picture,
    };
    let on = |side| gauge.measure.of(&points, side).unwrap();
    match gauge.limb {
        Limb::Both => f64::midpoint(on(Side::Left), on(Side::Right)),
        _ => on(gauge.side(Side::Right)),
    }
}

#[test]
fn what_is_drawn_as_wrong_is_seen_as_wrong_and_what_is_drawn_as_right_is_not() {
    let catalogue = catalogue();
    let build = Build::average(1.7, 1.0);
    let mut seen = 0;
    let forms = catalogue
        .exercises()
        .iter()
        .flat_map(|exercise| &exercise.forms);
    for form in forms {
        let (Some(watch), Some(movement)) = (&form.watch, &form.movement) else {
            continue;
        };
        let choreography = Choreography::new(movement, &build);
        let start = choreography.start(Side::Right);
        let root = Points::of(&start.place(&build), &build);
        let target = root.middle(Point::LeftHip).unwrap();
        let way = if watch.stand == Stand::Front {
            DVec3::Z
        } else {
            DVec3::NEG_X
        };
        let camera = Camera {
            eye: target + way * 2.8 + DVec3::Y * 0.4,
            target,
            field: 50.0,
            aspect: 4.0 / 3.0,
        };
        let held = movement
            .beats
            .iter()
            .position(|beat| beat.role != Role::Move);
        let right = choreography.phases[held.unwrap_or(0)].end.pose;
        for (drawn, fault) in movement.faults.iter().zip(&choreography.faults) {
            let check = watch.faults.iter().find(|watched| watched.id == drawn.id);
            let Some(Check::Limit {
                gauge,
                limit,
                above,
                from_start,
            }) = check.map(|fault| fault.check)
            else {
                continue;
            };
            let of = |pose| {
                let zero = if from_start {
                    measured(gauge, &start, &camera, &build)
                } else {
                    0.0
                };
                measured(gauge, pose, &camera, &build) - zero
            };
            let (good, bad) = (of(&right), of(&fault.pose));
            let worse = (bad > good) == above;
            assert!(
                worse,
                "{} as {}: {good:.3}, then {bad:.3}",
                form.id, drawn.id
            );
            // From the side a pelvis that tips and a shoulder that lifts hardly show.
            if ["one_dropped", "shoulder_lifts"].contains(&drawn.id.as_str()) {
                continue;
            }
            assert!(
                (good > limit) != above,
                "{} is told as {}",
                form.id,
                drawn.id
            );
            assert!(
                (bad > limit) == above,
                "{} as {} is not told",
                form.id,
                drawn.id
            );
            seen += 1;
        }
    }
    assert!(seen >= 4, "only {seen} drawings were looked at");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_mirror_swaps_the_sides_and_nothing_else(seed in 0..10_000u64) {
        let (form, synthetic, recipe) = one(seed);
        let found = watched(&form, &synthetic, recipe.hold_s);
        let other = changed(&synthetic, |moment| Moment {
            t: moment.t,
            image: mirrored(&moment.image, |x| 1.0 - x),
            world: mirrored(&moment.world, |x| -x),
        });
        let swapped = watched(&form, &other, recipe.hold_s);
        alike(&found, &swapped, 1e-6)?;
        for (one, other) in found.iter().zip(&swapped) {
            prop_assert_eq!(one.side.map(Side::other), other.side);
        }
    }

    #[test]
    fn where_how_large_and_how_turned_somebody_is_in_the_picture_changes_nothing(
        seed in 0..10_000u64, x in -0.3..0.3f64, y in -0.3..0.3f64, size in 0.4..1.5f64, roll in 0.0..360.0f64,
    ) {
        let (form, synthetic, recipe) = one(seed);
        let found = watched(&form, &synthetic, recipe.hold_s);
        let (sine, cosine) = roll.to_radians().sin_cos();
        let turn = |at: DVec3| DVec3::new(at.x * cosine - at.y * sine, at.x * sine + at.y * cosine, at.z);
        let aspect = synthetic.aspect;
        let other = changed(&synthetic, |moment| Moment {
            t: moment.t,
            image: moment.image.iter().map(|mark| {
                let plane = DVec3::new((mark.at.x - 0.5) * aspect, mark.at.y - 0.5, mark.at.z);
                let moved = turn(plane * size);
                Landmark { at: DVec3::new(moved.x / aspect + 0.5 + x, moved.y + 0.5 + y, moved.z), ..*mark }
            }).collect(),
            world: moment.world.iter().map(|mark| Landmark { at: turn(mark.at), ..*mark }).collect(),
        });
        let moved = watched(&form, &other, recipe.hold_s);
        alike(&found, &moved, 1e-6)?;
        for (one, other) in found.iter().zip(&moved) {
            prop_assert_eq!(one.side, other.side);
        }
    }

    #[test]
    fn slower_and_faster_people_are_counted_alike(seed in 0..10_000u64, slower in 0.8..1.5f64) {
        let (form, synthetic, recipe) = one(seed);
        let found = watched(&form, &synthetic, recipe.hold_s);
        let stretched = changed(&synthetic, |moment| Moment { t: moment.t * slower, ..moment.clone() });
        let other = watched(&form, &stretched, recipe.hold_s * slower);
        prop_assert_eq!(found.len(), other.len());
        prop_assert_eq!(found.len(), synthetic.truth.len());
    }

    #[test]
    fn the_rate_of_frames_changes_neither_count_nor_holds(seed in 0..10_000u64, fps in 10.0..60.0f64) {
        let (form, synthetic, recipe) = one(seed);
        let build = Build::average(1.7, 1.0);
        let choreography = Choreography::new(form.movement.as_ref().unwrap(), &build);
        let quick = record(&form, &choreography, &build, Recipe { fps: 60.0, noise: 0.0, ..recipe }, chances(1));
        let slow = record(&form, &choreography, &build, Recipe { fps, noise: 0.0, ..recipe }, chances(2));
        let _ = synthetic;
        let (quick, slow) = (watched(&form, &quick, recipe.hold_s), watched(&form, &slow, recipe.hold_s));
        alike(&quick, &slow, 0.35)?;
    }

    #[test]
    fn no_numbers_are_too_strange(
        seed in 0..10_000u64,
        strange in proptest::collection::vec((0..33usize, proptest::num::f64::ANY, proptest::num::f64::ANY), 1..40),
        times in proptest::collection::vec(proptest::num::f64::ANY, 1..20),
    ) {
        let (form, synthetic, recipe) = one(seed);
        let mut spoiled = synthetic.clone();
        for (at, (mark, x, y)) in strange.iter().enumerate() {
            let place = at * 7 % spoiled.moments.len();
            let moment = &mut spoiled.moments[place];
            moment.image[*mark].at = DVec3::new(*x, *y, *x);
            moment.world[*mark].at = DVec3::new(*y, *x, *y);
            moment.world[*mark].visibility = *y;
        }
        for (at, t) in times.iter().enumerate() {
            let place = (at * 31 + 5) % spoiled.moments.len();
            spoiled.moments[place].t = *t;
        }
        for repetition in watched(&form, &spoiled, recipe.hold_s) {
            prop_assert!((0.0..=100.0).contains(&repetition.quality));
            prop_assert!(repetition.hold_s() >= 0.0);
        }
    }
}
