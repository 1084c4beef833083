//! Repetitions of movements that nobody described.

use super::{Table, recording};
use anyhow::Result;
use motion::counter::Counter;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Counts every recording of a folder.
pub fn run(folder: &Path, out: &Path, table: &mut Table) -> Result<()> {
    let truth = truth(folder)?;
    let mut lines = String::new();
    let mut errors: Vec<(f64, f64)> = Vec::new();
    for (name, wanted) in &truth {
        let recording = recording::read(folder, name)?;
        let mut counter = Counter::new();
        for frame in &recording.frames {
            counter.push(frame.t, &frame.world);
        }
        let count = counter.count();
        lines += &format!("{}\n", json!({ "file": name, "count": count }));
        errors.push(((f64::from(count) - wanted).abs(), *wanted));
    }
    let label = super::name(folder);
    fs::write(out.join(format!("{label}.counts.jsonl")), lines)?;
    let share = |right: &dyn Fn(f64) -> bool| {
        super::share(
            errors.iter().filter(|(off, _)| right(*off)).count(),
            errors.len(),
        )
    };
    let some: Vec<f64> = errors
        .iter()
        .filter(|(_, wanted)| *wanted > 0.0)
        .map(|(off, wanted)| off / wanted)
        .collect();
    let mean = |numbers: &[f64]| numbers.iter().sum::<f64>() / numbers.len().max(1) as f64;
    let all: Vec<f64> = errors.iter().map(|(off, _)| *off).collect();
    let base = match label.as_str() {
        "ui-prmd" => ["0.750", "1.20", "-"],
        "repcount" => ["0.526", "-", "0.375"],
        _ => ["-"; 3],
    };
    table.line(
        &label,
        "counting, off by one at most",
        base[0],
        format!("{:.3}", share(&|off| off <= 1.0)),
    );
    table.line(
        &label,
        "counting, exact",
        "-",
        format!("{:.3}", share(&|off| off == 0.0)),
    );
    table.line(
        &label,
        "counting, mean error",
        base[1],
        format!("{:.2}", mean(&all)),
    );
    table.line(
        &label,
        "counting, mean error of truth",
        base[2],
        format!("{:.3}", mean(&some)),
    );
    Ok(())
}

/// How many repetitions each recording holds: from the folder's list, or from the headers.
fn truth(folder: &Path) -> Result<BTreeMap<String, f64>> {
    let list = folder.join("truth.json");
    if list.is_file() {
        let list: BTreeMap<String, Value> = serde_json::from_slice(&fs::read(list)?)?;
        let count = |(name, truth): (String, Value)| Some((name, truth["count"].as_f64()?));
        return Ok(list.into_iter().filter_map(count).collect());
    }
    let mut truth = BTreeMap::new();
    for name in recording::names(folder, recording::ENDS)? {
        let header = recording::header(folder, &name)?;
        let marked = header.reps.map_or(0, |reps| reps.len());
        truth.insert(name, marked as f64);
    }
    Ok(truth)
}
