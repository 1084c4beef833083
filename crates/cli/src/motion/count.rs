//! `plinth motion count`: repetitions of a movement that nobody described.

use super::{clock, open, unreadable};
use crate::say::say;
use anyhow::Result;
use motion::counter::Counter;
use serde_json::json;
use std::path::Path;

/// Counts what is repeated in a recording.
pub fn run(file: &Path, json: bool) -> Result<()> {
    let mut reader = open(file)?;
    let mut counter = Counter::new();
    let (mut frames, mut unseen, mut last) = (0_u64, 0_u64, 0.0);
    while let Some(frame) = reader.frame().map_err(|error| unreadable(file, &error))? {
        counter.push(frame.t, &frame.world);
        frames += 1;
        unseen += u64::from(!frame.somebody());
        last = frame.t;
    }
    let count = counter.count();
    if json {
        return say(json!({ "count": count, "frames": frames, "unseen": unseen }));
    }
    let share = 100.0 * unseen as f64 / frames.max(1) as f64;
    say(format_args!("Repetitions: {count}"))?;
    say(format_args!(
        "{frames} frames in {}. Nobody was found in {share:.0} % of them.",
        clock(last)
    ))
}
