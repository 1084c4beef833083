//! Our exercises: repetitions, sides, holds and faults against a truth.

use super::{Table, recording};
use crate::eye::catalogue;
use anyhow::{Context, Result, anyhow};
use care::catalogue::Catalogue;
use motion::{Dose, Engine, Repetition, Watch};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// What the recordings call our exercises, and the form that is done.
const FORMS: [(&str, &str); 7] = [
    ("knee-to-chest", "E1-L1"),
    ("supine-rotation", "E2-L1"),
    ("cat-cow", "E3-L1"),
    ("bird-dog", "E4-L3"),
    ("glute-bridge", "E5-L1"),
    ("blade-squeeze", "E6-L0"),
    ("seated-rotation", "E7-L1"),
];

/// The sums of the scorer.
#[derive(Default)]
struct Sums {
    clips: usize,
    exact: usize,
    wanted: usize,
    sides: usize,
    right: usize,
    off: Vec<f64>,
    hits: usize,
    extra: usize,
    missed: usize,
}

/// Runs the engine on each clip of a folder.
pub fn run(folder: &Path, out: &Path, table: &mut Table) -> Result<()> {
    let catalogue = catalogue()?;
    let mut sums = Sums::default();
    let mut lines = String::new();
    println!("\n{}", folder.display());
    for name in recording::names(folder, ".truth.json")? {
        let truth: Value =
            serde_json::from_slice(&fs::read(folder.join(format!("{name}.truth.json")))?)?;
        let exercise = truth["exercise"].as_str().unwrap_or_default();
        let form = FORMS.iter().find(|(called, _)| *called == exercise);
        let (_, form) = form.ok_or_else(|| anyhow!("{name}: no form for {exercise}"))?;
        let watch = watch(&catalogue, form)?;
        let recording = recording::read(folder, &name)?;
        let dose = Dose {
            hold_s: truth["hold_target_s"].as_f64(),
            best: None,
        };
        let mut engine = Engine::new(watch, dose);
        for frame in &recording.frames {
            engine.push(frame);
        }
        engine.finish();
        let found: Vec<Value> = engine
            .repetitions()
            .iter()
            .map(|repetition| prediction(engine.watch(), repetition))
            .collect();
        println!("{}", sums.add(&name, &truth, &found, engine.attempts()));
        lines += &format!("{}\n", json!({ "file": name, "reps": found }));
    }
    let label = super::name(folder);
    fs::write(out.join(format!("{label}.clips.jsonl")), lines)?;
    sums.tell(&label, table);
    Ok(())
}

/// What is watched of a form.
pub fn watch(catalogue: &Catalogue, form: &str) -> Result<Watch> {
    let id = form.parse()?;
    catalogue
        .exercises()
        .iter()
        .find_map(|exercise| exercise.form(&id))
        .and_then(|form| form.watch.clone())
        .with_context(|| format!("{form} is not watched"))
}

fn prediction(watch: &Watch, repetition: &Repetition) -> Value {
    let faults: Vec<&str> = repetition
        .faults
        .iter()
        .map(|at| watch.faults[at].id.as_str())
        .collect();
    json!({
        "side": repetition.side,
        "t_in_ms": (repetition.in_s * 1000.0).round(),
        "t_out_ms": (repetition.out_s * 1000.0).round(),
        "faults": faults,
    })
}

impl Sums {
    /// Matches what was found with the truth as the scorer does: each true repetition takes the one
    /// that overlaps it most.
    fn add(&mut self, name: &str, truth: &Value, found: &[Value], attempts: u32) -> String {
        let wanted = truth["reps"].as_array().cloned().unwrap_or_default();
        self.clips += 1;
        self.exact += usize::from(wanted.len() == found.len());
        let ms = |repetition: &Value, field: &str| repetition[field].as_f64().unwrap_or(f64::NAN);
        let mut used = vec![false; found.len()];
        let mut notes = Vec::new();
        for (at, rep) in wanted.iter().enumerate() {
            self.wanted += 1;
            let overlap = |other: &Value| {
                ms(rep, "t_out_ms").min(ms(other, "t_out_ms"))
                    - ms(rep, "t_in_ms").max(ms(other, "t_in_ms"))
            };
            let free = (0..found.len()).filter(|at| !used[*at] && overlap(&found[*at]) > 0.0);
            let best = free.max_by(|a, b| overlap(&found[*a]).total_cmp(&overlap(&found[*b])));
            let true_faults = names(rep);
            let Some(best) = best else {
                self.missed += true_faults.len();
                notes.push(format!("{}: missed", at + 1));
                continue;
            };
            used[best] = true;
            let hold = |rep: &Value| (ms(rep, "t_out_ms") - ms(rep, "t_in_ms")) / 1000.0;
            let off = hold(&found[best]) - hold(rep);
            self.off.push(off.abs());
            if off.abs() > 0.4 {
                notes.push(format!("{}: hold {off:+.2} s", at + 1));
            }
            if let Some(side) = rep["side"].as_str() {
                self.sides += 1;
                let right = found[best]["side"].as_str() == Some(side);
                self.right += usize::from(right);
                if !right {
                    notes.push(format!("{}: side is {side}", at + 1));
                }
            }
            let found_faults = names(&found[best]);
            for fault in &found_faults {
                if true_faults.contains(fault) {
                    self.hits += 1;
                } else {
                    self.extra += 1;
                    notes.push(format!("{}: +{fault}", at + 1));
                }
            }
            for fault in true_faults
                .iter()
                .filter(|fault| !found_faults.contains(fault))
            {
                self.missed += 1;
                notes.push(format!("{}: -{fault}", at + 1));
            }
        }
        for (at, _) in used.iter().enumerate().filter(|(_, used)| !**used) {
            let faults = names(&found[at]);
            self.extra += faults.len();
            notes.push(format!(
                "extra at {:.1} s",
                ms(&found[at], "t_in_ms") / 1000.0
            ));
        }
        format!(
            "  {name:24} {} of {}, {attempts} attempts  {}",
            found.len(),
            wanted.len(),
            notes.join("; ")
        )
    }

    fn tell(&mut self, label: &str, table: &mut Table) {
        self.off.sort_by(f64::total_cmp);
        let at = |per_cent| format!("{:.2} s", super::percentile(&self.off, per_cent));
        let of = |part: usize, other: usize| format!("{:.2}", super::share(part, part + other));
        let count = |part: usize, of: usize| format!("{part}/{of}");
        let lines = [
            ("exact count", count(self.exact, self.clips)),
            ("repetitions matched", count(self.off.len(), self.wanted)),
            ("side right", count(self.right, self.sides)),
            ("hold error, median", at(50)),
            ("hold error, 9 of 10 below", at(90)),
            ("faults, precision", of(self.hits, self.extra)),
            ("faults, recall", of(self.hits, self.missed)),
        ];
        for (what, ours) in lines {
            table.line(label, what, "-", ours);
        }
    }
}

fn names(repetition: &Value) -> Vec<&str> {
    let list = repetition["faults"].as_array();
    list.into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}
