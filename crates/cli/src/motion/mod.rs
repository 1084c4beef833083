//! `plinth motion`: what recorded landmarks show.

mod chart;
mod compare;
mod count;
mod report;
mod synth;

use crate::args::{BadInput, MotionCommand};
use crate::say::say;
use anyhow::{Context, Result, anyhow};
use care::exercise::{Exercise, Form};
use content::{Library, Value, Words};
use motion::file::Reader;
use std::fs::File;
use std::io;
use std::path::Path;

/// Does what was asked.
pub fn run(command: &MotionCommand, library: &Library) -> Result<()> {
    match command {
        MotionCommand::Report {
            file,
            exercise,
            hold,
            json,
            events,
        } => {
            let how = match (json, events) {
                (true, _) => report::How::Json,
                (_, true) => report::How::Events,
                _ => report::How::Text,
            };
            report::run(library, file, exercise.as_deref(), *hold, how)
        }
        MotionCommand::Count { file, json } => count::run(&library.words, file, *json),
        MotionCommand::Compare { demo, file, json } => compare::run(library, demo, file, *json),
        MotionCommand::Watch { exercise } => {
            let (_, form) = form(library, exercise)?;
            say(serde_json::to_string(&form.watch)?)
        }
        MotionCommand::Synth(recipe) => synth::run(library, recipe),
    }
}

/// Opens a recording; `-` is standard input.
fn open(file: &Path) -> Result<Reader<'static>> {
    let reader = if file == Path::new("-") {
        Reader::new(io::stdin())
    } else {
        let bytes = File::open(file).map_err(|error| named(file, error))?;
        Reader::new(bytes)
    };
    reader.map_err(|error| named(file, error))
}

fn named(file: &Path, error: impl std::fmt::Display) -> anyhow::Error {
    BadInput(format!("{}: {error}", file.display())).into()
}

/// A form by its id, or the form that somebody begins with by an exercise's id.
fn form<'l>(library: &'l Library, id: &str) -> Result<(&'l Exercise, &'l Form)> {
    let exercises = library.catalogue.exercises();
    let watched = || {
        let forms = exercises.iter().flat_map(|exercise| &exercise.forms);
        let watched = forms.filter(|form| form.watch.is_some());
        let ids: Vec<&str> = watched.map(|form| form.id.as_str()).collect();
        ids.join(", ")
    };
    exercises
        .iter()
        .find_map(|exercise| {
            let form = match exercise.id.as_str() == id {
                true => exercise.start_form(),
                false => exercise.forms.iter().find(|form| form.id.as_str() == id)?,
            };
            Some((exercise, form))
        })
        .filter(|(_, form)| form.watch.is_some())
        .ok_or_else(|| {
            anyhow!(BadInput(format!(
                "{id} is not watched; these are: {}",
                watched()
            )))
        })
        .context("--exercise")
}

/// How many frames there were, for how long, and how many of them showed nobody.
fn frames(words: &Words, frames: u64, unseen: u64, seconds: f64) -> String {
    let share = 100.0 * unseen as f64 / frames.max(1) as f64;
    words.with(
        "motion-seen",
        &[
            ("frames", Value::from(frames)),
            ("time", Value::from(clock(seconds))),
            ("share", Value::from(format!("{share:.0}"))),
        ],
    )
}

/// A message with a number that is written as given.
fn number(words: &Words, key: &str, n: impl std::fmt::Display) -> String {
    words.with(key, &[("n", Value::from(n.to_string()))])
}

/// Minutes and seconds of a recording.
fn clock(seconds: f64) -> String {
    let tenths = (seconds.max(0.0) * 10.0).round();
    let minutes = (tenths / 600.0).floor();
    let rest = (tenths - minutes * 600.0) / 10.0;
    format!("{minutes:.0}:{rest:04.1}")
}
