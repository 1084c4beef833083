//! The share of the way over time, from synthetic recordings, with what the engine made of it.

use super::svg::Svg;
use anyhow::{Context, Result};
use body::Build;
use body::layout::Layout;
use care::exercise::Form;
use care::synth::{Recipe, record};
use glam::DVec2;
use motion::engine::{BEGINS, ENDS, FULL, REST};
use motion::{Dose, Engine, Event, Sensor};

const SIZE: DVec2 = DVec2::new(720.0, 400.0);
/// Seconds at the right where words stand.
const WORDS_S: f64 = 9.0;
/// Left, top, right and bottom of the plot.
const PLOT: [f64; 4] = [62.0, 76.0, 700.0, 340.0];

/// What was seen.
struct Run {
    curve: Vec<(f64, f64)>,
    ready_s: Option<f64>,
    engine: Engine,
    refused: Vec<f64>,
}

/// Recordings one after the other, through one engine.
fn run(form: &Form, build: &Build, recipes: &[Recipe]) -> Result<Run> {
    let dance = super::choreography(form, build)?;
    let watch = form.watch.clone().context("the form is not watched")?;
    let mut run = Run {
        curve: Vec::new(),
        ready_s: None,
        engine: Engine::new(watch, Dose::default()),
        refused: Vec::new(),
    };
    let mut state = 1_u64;
    let mut chance = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let mut begins = 0.0;
    for recipe in recipes {
        let recording = record(form, &dance, build, *recipe, &mut chance);
        let sensor = Sensor {
            layout: Layout::BlazePose33,
            aspect: recording.aspect,
            mirrored: false,
        };
        let mut last = 0.0;
        for moment in &recording.moments {
            let t = begins + moment.t;
            let events = run
                .engine
                .push(&sensor.frame(t, &moment.image, &moment.world));
            if events.contains(&Event::NotCounted) {
                run.refused.push(t);
            }
            // Before the start is known, a share means nothing.
            if events.contains(&Event::Ready) {
                run.ready_s = run.ready_s.or(Some(t));
            }
            if run.ready_s.is_some() {
                run.curve.push((t, run.engine.share()));
            }
            last = moment.t;
        }
        begins += last + 1.0 / recipe.fps;
    }
    run.engine.finish();
    Ok(run)
}

/// Axes from the first to the last second and between two shares.
struct Axes {
    last_s: f64,
    low: f64,
    high: f64,
}

impl Axes {
    fn at(&self, t: f64, share: f64) -> DVec2 {
        let [left, top, right, bottom] = PLOT;
        DVec2::new(
            left + t / self.last_s * (right - left),
            bottom - (share - self.low) / (self.high - self.low) * (bottom - top),
        )
    }

    fn draw(&self, svg: &mut Svg, ticks: &[f64]) {
        let (floor, end) = (self.low, self.last_s);
        let frame = [
            self.at(0.0, self.high),
            self.at(0.0, floor),
            self.at(end, floor),
        ];
        svg.line("ground", &frame);
        for share in ticks {
            let at = self.at(0.0, *share);
            svg.line("ground", &[at - DVec2::X * 6.0, at]);
            let words = format!("{share:.1}").replace('-', "−");
            svg.words(at + DVec2::new(-12.0, 5.0), "end", "", &words);
        }
        for five in (0..)
            .map(|at| f64::from(at) * 5.0)
            .take_while(|t| *t <= end)
        {
            let at = self.at(five, floor);
            svg.line("ground", &[at, at + DVec2::Y * 6.0]);
            svg.words(at + DVec2::Y * 24.0, "middle", "", &format!("{five:.0} s"));
        }
    }

    fn level(&self, svg: &mut Svg, share: f64, words: &str) {
        let ends = [self.at(0.0, share), self.at(self.last_s, share)];
        svg.line("against", &ends);
        svg.words(ends[1] + DVec2::new(-6.0, -6.0), "end", "", words);
    }

    fn curve(&self, svg: &mut Svg, run: &Run) {
        let places = run.curve.iter().map(|(t, share)| self.at(*t, *share));
        svg.line("curve", &places.collect::<Vec<_>>());
        if let Some((t, share)) = run.curve.first() {
            svg.words(
                self.at(*t, *share) + DVec2::new(0.0, -10.0),
                "middle",
                "",
                "ready",
            );
        }
    }
}

/// A full repetition, a small one that was held, and one that turned round half-way.
pub fn share(form: &Form, build: &Build) -> Result<String> {
    let usual = Recipe {
        reps: 1,
        noise: 0.006,
        ..Recipe::default()
    };
    let part = |amount: f64, hold_s: f64, pace: f64| Recipe {
        amount,
        hold_s,
        pace,
        ..usual
    };
    let run = run(
        form,
        build,
        &[usual, part(0.55, 4.0, 1.0), part(0.55, 0.1, 2.5)],
    )?;
    let last_s = run.curve.last().context("no frames")?.0;
    let axes = Axes {
        last_s: last_s + WORDS_S,
        low: -0.1,
        high: 1.3,
    };
    let title = "Share of the way to the target over time: a bridge, three times";
    let words = "The first time the share goes to about 1, stays there and comes back: counted. \
        The second time it stays at about half: counted. The third time it turns round half-way: \
        not counted. Dashed lines: begins at 0.30, full at 0.70, over below 0.28 at most and 0.15 at least.";
    let mut svg = Svg::new(SIZE, title, words);
    axes.draw(&mut svg, &[0.0, 0.5, 1.0]);
    for repetition in run.engine.repetitions() {
        let (low, high) = (
            axes.at(repetition.in_s, 1.14),
            axes.at(repetition.out_s, -0.1),
        );
        svg.area("held", low, high);
        let marks = [
            (repetition.start_s, "start"),
            (repetition.in_s, "in"),
            (repetition.out_s, "out"),
            (repetition.end_s, "end"),
        ];
        for (t, name) in marks {
            let top = axes.at(t, 1.14);
            svg.line("measured", &[top, axes.at(t, -0.1)]);
            svg.words(top - DVec2::Y * 6.0, "middle", "", name);
        }
        let middle = f64::midpoint(repetition.in_s, repetition.out_s);
        let held = format!("held {:.1} s", repetition.hold_s());
        svg.words(axes.at(middle, 0.02), "middle", "value", &held);
    }
    axes.level(&mut svg, FULL, &format!("full: {FULL:.2}"));
    axes.level(&mut svg, BEGINS, &format!("begins: {BEGINS:.2}"));
    axes.level(&mut svg, REST, &format!("over: {REST:.2} to {ENDS:.2}"));
    axes.curve(&mut svg, &run);
    for t in &run.refused {
        let at = axes.at(*t, 1.14);
        svg.words(at - DVec2::Y * 6.0, "middle", "value", "not counted");
    }
    Ok(svg.finish())
}

/// Cycles between two ends.
pub fn cycle(form: &Form, build: &Build) -> Result<String> {
    let recipe = Recipe {
        reps: 3,
        noise: 0.006,
        ..Recipe::default()
    };
    let mut run = run(form, build, &[recipe])?;
    let last_s = run.curve.last().context("no frames")?.0;
    // After its last cycle the drawn body is back at the start at once, as no person is.
    run.curve.retain(|(t, _)| *t < last_s - recipe.rest_s);
    let axes = Axes {
        last_s: last_s + WORDS_S,
        low: -0.8,
        high: 1.1,
    };
    let title = "Share over time in a cycle: head up, then chin to the chest";
    let words = "The share swings below and above the start. An end is told when the swing has \
        turned back from it. A cycle is counted at the second end, if the first end came before it.";
    let mut svg = Svg::new(SIZE, title, words);
    axes.draw(&mut svg, &[-0.5, 0.0, 0.5, 1.0]);
    let part = form.watch.as_ref().and_then(|watch| watch.parts.first());
    let part = part.context("nothing is watched")?;
    let whole = part.change - part.first;
    axes.level(&mut svg, part.change / whole, "declared second end");
    axes.level(&mut svg, part.first / whole, "declared first end");
    axes.curve(&mut svg, &run);
    for (number, repetition) in run.engine.repetitions().iter().enumerate() {
        let middle = f64::midpoint(repetition.in_s, repetition.out_s);
        let top = axes.at(middle, 0.95);
        svg.line("measured", &[top, axes.at(middle, -0.8)]);
        let words = format!("cycle {}", number + 1);
        svg.words(top - DVec2::Y * 6.0, "middle", "value", &words);
    }
    Ok(svg.finish())
}
