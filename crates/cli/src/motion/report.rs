//! `plinth motion report`: a recording of one exercise, repetition by repetition.

use super::chart::Chart;
use super::{clock, form, open, unreadable};
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
    let named = exercise.or(reader.header().exercise.as_deref());
    let Some(id) = named.map(str::to_owned) else {
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
    while let Some(frame) = reader.frame().map_err(|error| unreadable(file, &error))? {
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
    say(format_args!(
        "{}: {} ({})",
        words.exercise(&exercise.id),
        words.form(&form.id),
        form.id
    ))?;
    say(seen(&report, last))?;
    let (line, each) = chart.line();
    say(format_args!("\n{line}"))?;
    say(format_args!(
        "How far on the way to the target; one block is {each:.1} s.\n"
    ))?;
    if report.repetitions.is_empty() {
        say("No repetition was seen.")?;
    } else {
        let angle = form
            .watch
            .as_ref()
            .and_then(|watch| watch.parts.first())
            .is_some_and(|part| part.gauge.measure.is_angle());
        table(words, &exercise.id, &report, angle)?;
    }
    if report.attempts > 0 {
        say(format_args!("Begun but not counted: {}", report.attempts))?;
    }
    if let Some(symmetry) = report.symmetry {
        say(format_args!(
            "Left against right: {:.0} %",
            symmetry * 100.0
        ))?;
    }
    say("\nQuality is feedback on how it was done. It is not a diagnosis.")
}

fn seen(report: &Report, seconds: f64) -> String {
    let share = 100.0 * report.unseen as f64 / report.frames.max(1) as f64;
    let view = match (report.view.side, report.view.front) {
        (true, false) => "from the side",
        (false, true) => "from the front",
        _ => "half from the side",
    };
    let head = match report.view.head {
        Some(Head::Left) => ", head to the left",
        Some(Head::Right) => ", head to the right",
        Some(Head::Down) => ", head at the bottom",
        Some(Head::Up) | None => "",
    };
    let nobody = report.view.sight == Sight::Nobody;
    let how = if nobody {
        String::new()
    } else {
        format!(" Seen {view}{head}.")
    };
    format!(
        "{} frames in {}. Nobody was found in {share:.0} % of them.{how}",
        report.frames,
        clock(seconds)
    )
}

fn table(
    words: &Words,
    exercise: &care::ids::ExerciseId,
    report: &Report,
    angle: bool,
) -> Result<()> {
    say("  #  side   at       hold     range    there  back   quality")?;
    for (number, repetition) in report.repetitions.iter().enumerate() {
        say(line(number + 1, repetition, angle))?;
        for fault in &repetition.faults {
            let word = |kind: &str| words.t(&format!("{exercise}.{kind}-{fault}"));
            let other = match repetition.side {
                Some(Side::Left) => words.t("side-right"),
                Some(Side::Right) | None => words.t("side-left"),
            };
            let tip = words.with(
                &format!("{exercise}.tip-{fault}"),
                &[("other", Value::from(other))],
            );
            say(format_args!("     {}. Tip: {tip}", word("seen")))?;
        }
    }
    Ok(())
}

fn line(number: usize, repetition: &Counted, angle: bool) -> String {
    let side = match repetition.side {
        Some(Side::Left) => "left",
        Some(Side::Right) => "right",
        None => "-",
    };
    let range = match angle {
        true => format!("{:.0}°", repetition.range.abs()),
        false => format!("{:.2} TL", repetition.range.abs()),
    };
    format!(
        "{number:>3}  {side:<6} {:<8} {:<8} {range:<8} {:<6} {:<6} {:.0}",
        clock(repetition.in_s),
        format!("{:.1} s", repetition.hold_s),
        format!("{:.1} s", repetition.in_s - repetition.start_s),
        format!("{:.1} s", repetition.end_s - repetition.out_s),
        repetition.quality,
    )
}
