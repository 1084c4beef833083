//! `plinth motion`: recordings in, words or JSON out; what is wrong with a file is said with its line.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod common;

use common::{command, said};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const CLIPS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../motion/recordings/clips");

fn clip(name: &str) -> String {
    format!("{CLIPS}/{name}.landmarks.jsonl.gz")
}

fn truth(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// A synthetic recording in a folder of its own.
fn synth(folder: &Path, name: &str, more: &[&str]) -> PathBuf {
    let out = folder.join(name);
    let mut args = vec![
        "motion",
        "synth",
        "--out",
        out.to_str().unwrap(),
        "--exercise",
    ];
    args.extend(more);
    assert_eq!(said(command(args)).code, 0);
    out
}

#[test]
fn a_report_says_what_was_done_and_what_to_mend() {
    let report = said(command([
        "motion",
        "report",
        &clip("bird-dog"),
        "--exercise",
        "E4-L3",
        "--hold",
        "7",
    ]));
    assert_eq!(report.code, 0);
    for part in [
        "Bird-dog",
        "801 frames",
        "Seen from the side. Head to the right.",
        "█",
        "leg lower than the trunk. Tip: Reach the heel back",
        "Left against right",
        "not a diagnosis",
    ] {
        assert!(
            report.out.contains(part),
            "{part} is missing in\n{}",
            report.out
        );
    }
}

#[test]
fn machines_get_numbers() {
    let report = said(command([
        "motion",
        "report",
        &clip("glute-bridge"),
        "--exercise",
        "E5",
        "--json",
    ]));
    let report: Value = serde_json::from_str(&report.out).unwrap();
    let truth = truth(Path::new(&format!("{CLIPS}/glute-bridge.truth.json")));
    let found = report["repetitions"].as_array().unwrap();
    let wanted = truth["reps"].as_array().unwrap();
    assert_eq!(found.len(), wanted.len());
    for (found, wanted) in found.iter().zip(wanted) {
        let off = found["in_s"].as_f64().unwrap() - wanted["t_in_ms"].as_f64().unwrap() / 1000.0;
        assert!(off.abs() < 0.6, "{off}");
        assert_eq!(found["faults"], wanted["faults"]);
    }
}

#[test]
fn a_movement_that_nobody_described_is_counted() {
    let count = said(command(["motion", "count", &clip("glute-bridge")]));
    assert!(count.out.contains("Repetitions: 4"), "{}", count.out);
}

#[test]
fn made_recordings_tell_their_truth_and_are_seen_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = synth(
        folder.path(),
        "roll.jsonl",
        &["E2", "--reps", "3", "--noise", "1", "--roll", "90"],
    );
    let truth = truth(&folder.path().join("roll.truth.json"));
    let report = said(command([
        "motion",
        "report",
        file.to_str().unwrap(),
        "--json",
    ]));
    let report: Value = serde_json::from_str(&report.out).unwrap();
    let sides = |list: &Value| -> Vec<String> {
        let list = list.as_array().unwrap().iter();
        list.map(|rep| rep["side"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(sides(&truth["reps"]), ["right", "left", "right"]);
    assert_eq!(sides(&report["repetitions"]), sides(&truth["reps"]));
    let again = synth(
        folder.path(),
        "again.jsonl",
        &["E2", "--reps", "3", "--noise", "1", "--roll", "90"],
    );
    assert_eq!(
        fs::read(file).unwrap(),
        fs::read(again).unwrap(),
        "one seed, one recording"
    );
}

#[test]
fn a_repetition_is_compared_with_what_was_shown() {
    let folder = tempfile::tempdir().unwrap();
    let good = synth(
        folder.path(),
        "good.jsonl",
        &["E1", "--noise", "0.5", "--reps", "2"],
    );
    let low = synth(
        folder.path(),
        "low.jsonl",
        &[
            "E1", "--noise", "0.5", "--reps", "2", "--amount", "55", "--seed", "2",
        ],
    );
    let scores = |file: &Path| -> Vec<f64> {
        let args = [
            "motion",
            "compare",
            "--json",
            "--demo",
            good.to_str().unwrap(),
            file.to_str().unwrap(),
        ];
        let found: Value = serde_json::from_str(&said(command(args)).out).unwrap();
        let list = found["repetitions"].as_array().unwrap().iter();
        list.map(|rep| rep["score"].as_f64().unwrap()).collect()
    };
    let best = scores(&good);
    assert!(best.iter().all(|score| *score > 90.0), "{best:?}");
    let worse = scores(&low);
    assert!(worse.iter().all(|score| *score < 70.0), "{worse:?}");
    let args = [
        "motion",
        "compare",
        "--demo",
        good.to_str().unwrap(),
        low.to_str().unwrap(),
    ];
    let text = said(command(args)).out;
    assert!(
        text.contains("hip:") && text.contains("less bent"),
        "{text}"
    );
}

#[test]
fn an_hour_is_read_in_the_memory_of_a_minute() {
    // Every line is parsed when it is asked for: a stream that never ends is told as it comes.
    let folder = tempfile::tempdir().unwrap();
    let long = synth(
        folder.path(),
        "long.jsonl",
        &["E5", "--reps", "200", "--hold", "8", "--fps", "10"],
    );
    let report = said(command([
        "motion",
        "report",
        long.to_str().unwrap(),
        "--json",
    ]));
    let report: Value = serde_json::from_str(&report.out).unwrap();
    assert_eq!(report["repetitions"].as_array().unwrap().len(), 200);
    let text = said(command(["motion", "report", long.to_str().unwrap()]));
    let chart = text
        .out
        .lines()
        .find(|line| line.contains(['▆', '▇', '█']))
        .unwrap();
    assert!(chart.chars().count() <= 72, "{chart}");
}

#[test]
fn bad_input_is_told_with_its_place_and_ends_with_2() {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("broken.jsonl");
    fs::write(
        &broken,
        "{\"format\":\"plinth-landmarks/1\",\"layout\":\"blazepose-33\"}\n{\"t_ms\":0}\n{\"t_ms\":true}\n",
    )
    .unwrap();
    let broken = broken.to_str().unwrap();
    let good = clip("cat-cow");
    for (args, told) in [
        (
            vec!["motion", "report", broken, "--exercise", "E5"],
            "line 3",
        ),
        (
            vec!["motion", "report", "/nowhere.jsonl", "--exercise", "E5"],
            "/nowhere.jsonl",
        ),
        (vec!["motion", "report", &good], "--exercise"),
        (
            vec!["motion", "report", &good, "--exercise", "E9"],
            "E9 is not watched",
        ),
        (
            vec!["motion", "report", &good, "--exercise", "E5", "--hold=-3"],
            "--hold",
        ),
        (vec!["motion", "count", broken], "line 3"),
        (
            vec!["motion", "synth", "--exercise", "E5", "--fps", "0"],
            "0.1 to 10000",
        ),
        (vec!["motion", "compare", &good], "--demo"),
    ] {
        let answer = said(command(args.clone()));
        assert_eq!(answer.code, 2, "{args:?}: {}", answer.err);
        assert!(
            answer.err.contains(told),
            "{args:?} should say {told}: {}",
            answer.err
        );
    }
}
