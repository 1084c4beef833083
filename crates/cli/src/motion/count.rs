//! `plinth motion count`: repetitions of a movement that nobody described.

use super::{frames, named, number, open};
use crate::say::say;
use anyhow::Result;
use content::Words;
use motion::counter::Counter;
use serde_json::json;
use std::path::Path;

/// Counts what is repeated in a recording.
pub fn run(words: &Words, file: &Path, json: bool) -> Result<()> {
    let mut reader = open(file)?;
    let mut counter = Counter::new();
    let (mut seen, mut unseen, mut last) = (0_u64, 0_u64, 0.0);
    while let Some(frame) = reader.frame().map_err(|error| named(file, error))? {
        counter.push(frame.t, &frame.world);
        seen += 1;
        unseen += u64::from(!frame.somebody());
        last = frame.t;
    }
    let count = counter.count();
    if json {
        return say(json!({ "count": count, "frames": seen, "unseen": unseen }));
    }
    say(number(words, "motion-count", count))?;
    say(frames(words, seen, unseen, last))
}
