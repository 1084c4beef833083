//! Is a repetition correct? Judged from correct ones of other people alone.

use super::Table;
use super::recording::{self, Recording};
use anyhow::Result;
use motion::compare::Demonstration;
use motion::moment::Moment;
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A repetition of somebody, with whether it is correct.
struct Shown {
    file: String,
    number: usize,
    subject: String,
    correct: bool,
    moments: Vec<Moment>,
}

/// A movement's figures: the chance that an incorrect repetition is judged worse than a correct one,
/// among all and among each person's own.
struct Auc {
    pooled: f64,
    within: f64,
}

/// Judges every repetition of a folder whose recordings are called `movement.subject.label`.
pub fn run(folder: &Path, out: &Path, table: &mut Table) -> Result<()> {
    let mut movements: BTreeMap<String, Vec<Shown>> = BTreeMap::new();
    for name in recording::names(folder, recording::ENDS)? {
        let [movement, subject, label] = name.split('.').collect::<Vec<_>>()[..] else {
            return Ok(());
        };
        let recording = recording::read(folder, &name)?;
        let all = movements.entry(movement.to_owned()).or_default();
        for (number, moments) in cut(&recording).into_iter().enumerate() {
            all.push(Shown {
                file: name.clone(),
                number,
                subject: subject.to_owned(),
                correct: label == "correct",
                moments,
            });
        }
    }
    let mut lines = String::new();
    let mut figures = Vec::new();
    for (movement, all) in &movements {
        let scores = judge(all)?;
        for (shown, score) in all.iter().zip(&scores) {
            let line = json!({ "file": shown.file, "rep": shown.number, "score": score });
            lines += &format!("{line}\n");
        }
        let figure = auc(all, &scores);
        println!(
            "  {movement:20} pooled {:.3}, within subject {:.3}",
            figure.pooled, figure.within
        );
        figures.push(figure);
    }
    let label = super::name(folder);
    fs::write(out.join(format!("{label}.quality.jsonl")), lines)?;
    let mean = |of: fn(&Auc) -> f64| {
        let sum: f64 = figures.iter().map(of).sum();
        format!("{:.3}", sum / figures.len().max(1) as f64)
    };
    table.line(
        &label,
        "quality, AUC pooled",
        "0.815",
        mean(|auc| auc.pooled),
    );
    table.line(
        &label,
        "quality, AUC within subject",
        "0.885",
        mean(|auc| auc.within),
    );
    Ok(())
}

/// A recording's marked repetitions.
fn cut(recording: &Recording) -> Vec<Vec<Moment>> {
    let moment = |frame: &motion::Frame| Moment {
        t: frame.t,
        points: frame.world,
    };
    let marked = recording.header.reps.iter().flatten();
    marked
        .filter_map(|(from, to)| recording.frames.get(*from..=*to))
        .map(|frames| frames.iter().map(moment).collect())
        .collect()
}

/// Each repetition's score, learned from the correct ones of all other people.
fn judge(all: &[Shown]) -> Result<Vec<f64>> {
    let mut learned: BTreeMap<&str, Demonstration> = BTreeMap::new();
    for shown in all {
        if !learned.contains_key(shown.subject.as_str()) {
            let others = all
                .iter()
                .filter(|other| other.correct && other.subject != shown.subject);
            let others = others.map(|other| other.moments.as_slice());
            learned.insert(&shown.subject, Demonstration::learn(others)?);
        }
    }
    all.iter()
        .map(|shown| {
            Ok(learned[shown.subject.as_str()]
                .compare(&shown.moments)?
                .score)
        })
        .collect()
}

fn auc(all: &[Shown], scores: &[f64]) -> Auc {
    let pairs: Vec<(&str, bool, f64)> = all
        .iter()
        .zip(scores)
        .map(|(shown, score)| (shown.subject.as_str(), shown.correct, *score))
        .collect();
    let mut subjects: Vec<&str> = pairs.iter().map(|pair| pair.0).collect();
    subjects.sort_unstable();
    subjects.dedup();
    let mine = |subject: &str| {
        let mine = pairs.iter().copied().filter(|pair| pair.0 == subject);
        better(&mine.collect::<Vec<_>>())
    };
    let within: Vec<f64> = subjects
        .iter()
        .filter_map(|subject| mine(subject))
        .collect();
    Auc {
        pooled: better(&pairs).unwrap_or(f64::NAN),
        within: within.iter().sum::<f64>() / within.len().max(1) as f64,
    }
}

/// How often a correct one scores higher than an incorrect one; a tie counts half.
fn better(pairs: &[(&str, bool, f64)]) -> Option<f64> {
    let (mut wins, mut of) = (0.0, 0.0);
    for correct in pairs.iter().filter(|pair| pair.1) {
        for incorrect in pairs.iter().filter(|pair| !pair.1) {
            of += 1.0;
            wins += match correct.2.total_cmp(&incorrect.2) {
                std::cmp::Ordering::Greater => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Less => 0.0,
            };
        }
    }
    (of > 0.0).then(|| wins / of)
}
