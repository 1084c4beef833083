//! `plinth motion report`: a recording of one exercise, repetition by repetition.

use super::chart::Chart;
use super::{clock, form, frames, named, number, open};
use crate::args::BadInput;
use crate::say::say;
use anyhow::Result;
use body::Side;
use content::{Library, Value, Words};
use motion::report::{Counted, Report};
use motion::view::{Head, Sight};
use motion::{Dose, Engine};
use serde_json::json;
use std::path::Path;

/// How wide the chart is, at most twice.
const WIDTH: usize = 36;

/// In which form the report is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// For people.
    Text,
    /// For machines, at the end.
    Json,
    /// For machines, as it happens.
    Events,
}

/// Reads a recording and says what it shows.
pub fn run(
    library: &Library,
    file: &Path,
    exercise: Option<&str>,
    hold: Option<f64>,
    how: How,
) -> Result<()> {
    let mut reader = open(file)?;
    let said = exercise.or(reader.header().exercise.as_deref());
    let Some(id) = said.map(str::to_owned) else {
        let asks =
            "the recording does not say what was done: name it with --exercise, such as E5-L1";
        return Err(BadInput(format!("{}: {asks}", file.display())).into());
    };
    let (exercise, form) = form(library, &id)?;
    let Some(watch) = form.watch.clone() else {
        return Err(BadInput(format!("{id} is not watched")).into());
    };
    let mut engine = Engine::new(
        watch,
        Dose {
            hold_s: hold,
            best: None,
        },
    );
    let mut chart = Chart::new(WIDTH);
    let mut last = 0.0;
    while let Some(frame) = reader.frame().map_err(|error| named(file, error))? {
        let events = engine.push(&frame);
        if how == How::Events && !events.is_empty() {
            say(json!({ "t_ms": (frame.t * 1000.0).round(), "events": events }))?;
        }
        chart.push(frame.t, engine.share());
        last = frame.t;
    }
    let events = engine.finish();
    if how == How::Events {
        if !events.is_empty() {
            say(json!({ "t_ms": (last * 1000.0).round(), "events": events }))?;
        }
        return Ok(());
    }
    let report = Report::of(&engine);
    if how == How::Json {
        return say(serde_json::to_string_pretty(&report)?);
    }
    let words = &library.words;
    say(words.with(
        "motion-what",
        &[
            ("exercise", Value::from(words.exercise(&exercise.id))),
            ("form", Value::from(words.form(&form.id))),
            ("id", Value::from(form.id.to_string())),
        ],
    ))?;
    say(seen(words, &report, last))?;
    let (line, each) = chart.line();
    let each = Value::from(format!("{each:.1}"));
    say(format_args!("\n{line}"))?;
    say(words.with("motion-chart", &[("seconds", each)]))?;
    say("")?;
    if report.repetitions.is_empty() {
        say(words.t("motion-none"))?;
    } else {
        let angle = form
            .watch
            .as_ref()
            .and_then(|watch| watch.parts.first())
            .is_some_and(|part| part.gauge.measure.is_angle());
        table(words, &exercise.id, &report, angle)?;
    }
    if report.attempts > 0 {
        say(number(words, "motion-attempts", report.attempts))?;
    }
    if let Some(symmetry) = report.symmetry {
        let symmetry = format!("{:.0}", symmetry * 100.0);
        say(number(words, "motion-symmetry", symmetry))?;
    }
    say(format_args!("\n{}", words.t("motion-no-diagnosis")))
}

/// What of the recording can be judged at all.
fn seen(words: &Words, report: &Report, seconds: f64) -> String {
    let mut told = frames(words, report.frames, report.unseen, seconds);
    if report.view.sight == Sight::Nobody {
        return told;
    }
    let view = match (report.view.side, report.view.front) {
        (true, false) => "motion-from-side",
        (false, true) => "motion-from-front",
        _ => "motion-from-between",
    };
    let head = match report.view.head {
        Some(Head::Left) => Some("motion-head-left"),
        Some(Head::Right) => Some("motion-head-right"),
        Some(Head::Down) => Some("motion-head-down"),
        Some(Head::Up) | None => None,
    };
    for key in [view].into_iter().chain(head) {
        told.push(' ');
        told.push_str(&words.t(key));
    }
    told
}

fn table(
    words: &Words,
    exercise: &care::ids::ExerciseId,
    report: &Report,
    angle: bool,
) -> Result<()> {
    say(row(
        "#",
        [
            words.t("motion-column-side"),
            words.t("motion-column-at"),
            words.t("motion-column-hold"),
            words.t("motion-column-range"),
            words.t("motion-column-there"),
            words.t("motion-column-back"),
            words.t("motion-column-quality"),
        ],
    ))?;
    for (at, repetition) in report.repetitions.iter().enumerate() {
        say(line(words, at + 1, repetition, angle))?;
        for fault in &repetition.faults {
            let tip = words.tip(exercise, fault, repetition.side);
            let seen = words.t(&format!("{exercise}.seen-{fault}"));
            let told = words.with(
                "motion-tip",
                &[("seen", Value::from(seen)), ("tip", Value::from(tip))],
            );
            say(format_args!("     {told}"))?;
        }
    }
    Ok(())
}

fn line(words: &Words, at: usize, repetition: &Counted, angle: bool) -> String {
    let side = match repetition.side {
        Some(Side::Left) => words.t("side-left"),
        Some(Side::Right) => words.t("side-right"),
        None => "-".to_owned(),
    };
    let range = repetition.range.abs();
    let range = match angle {
        true => number(words, "motion-degrees", format!("{range:.0}")),
        false => number(words, "motion-trunk-lengths", format!("{range:.2}")),
    };
    let seconds = |seconds: f64| number(words, "motion-seconds", format!("{seconds:.1}"));
    row(
        &at.to_string(),
        [
            side,
            clock(repetition.in_s),
            seconds(repetition.hold_s),
            range,
            seconds(repetition.in_s - repetition.start_s),
            seconds(repetition.end_s - repetition.out_s),
            format!("{:.0}", repetition.quality),
        ],
    )
}

/// One row of the table, in columns wide enough for what stands in them.
fn row(first: &str, cells: [String; 7]) -> String {
    let cells: String = cells.iter().map(|cell| format!("  {cell:<7}")).collect();
    format!("{first:>3}{}", cells.trim_end())
}
