//! `plinth motion synth`: landmarks made from a form's own poses, with their truth.

use super::form;
use crate::args::SynthArgs;
use crate::say::enough;
use anyhow::{Context, Result};
use body::layout::Layout;
use body::{Build, Side};
use care::choreography::Choreography;
use care::synth::{Recipe, Truth, record};
use content::Library;
use motion::file::{Header, Writer};
use serde_json::json;
use std::fs::File;
use std::io::{self, BufWriter, Write};

/// Writes a recording to a file or standard output, and its truth beside it.
pub fn run(library: &Library, args: &SynthArgs) -> Result<()> {
    let (_, form) = form(library, &args.exercise)?;
    let movement = form.movement.as_ref().context("the form has no poses")?;
    let build = Build::average(1.7, 1.0);
    let choreography = Choreography::new(movement, &build);
    let recipe = Recipe {
        reps: args.reps,
        hold_s: args.hold,
        fps: args.fps,
        noise: args.noise / 100.0,
        dropped: args.dropped / 100.0,
        jitter: args.jitter / 100.0,
        yaw: args.yaw,
        roll: args.roll,
        near: if args.from_left {
            Side::Left
        } else {
            Side::Right
        },
        amount: args.amount / 100.0,
        ..Recipe::default()
    };
    let mut dice = fastrand::Rng::with_seed(args.seed);
    let synthetic = record(form, &choreography, &build, recipe, || dice.f64());
    let header = Header {
        fps: Some(args.fps),
        width: Some(synthetic.aspect * 480.0),
        height: Some(480.0),
        exercise: Some(form.id.to_string()),
        ..Header::new(Layout::BlazePose33)
    };
    let write = |to: Box<dyn Write>| -> io::Result<()> {
        let mut writer = Writer::new(BufWriter::new(to), &header)?;
        for moment in &synthetic.moments {
            writer.frame(moment.t, &moment.image, &moment.world)?;
        }
        writer.into_inner().flush()
    };
    let Some(file) = &args.out else {
        return enough(write(Box::new(io::stdout())).map_err(Into::into));
    };
    let name = || file.display().to_string();
    write(Box::new(File::create(file).with_context(name)?)).with_context(name)?;
    let truth = file.with_extension("truth.json");
    let reps: Vec<_> = synthetic.truth.iter().map(rep).collect();
    let text = serde_json::to_string_pretty(&json!({ "exercise": form.id, "reps": reps }))?;
    std::fs::write(&truth, text + "\n").with_context(|| truth.display().to_string())
}

fn rep(truth: &Truth) -> serde_json::Value {
    let ms = |seconds: f64| (seconds * 1000.0).round();
    json!({
        "side": truth.side,
        "t_start_ms": ms(truth.start_s),
        "t_in_ms": ms(truth.in_s),
        "t_out_ms": ms(truth.out_s),
        "t_end_ms": ms(truth.end_s),
    })
}
