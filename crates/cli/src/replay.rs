//! `plinth replay`: what the rules make of a history, event by event, as JSON.

use crate::args::BadInput;
use anyhow::Result;
use care::engine::replay;
use content::Words;
use std::io::{self, Read, Write};
use std::path::Path;

/// Reads a history from a file, or from standard input for `-`.
pub fn run(file: &Path, words: &Words) -> Result<()> {
    let mut json = Vec::new();
    if file == Path::new("-") {
        io::stdin().read_to_end(&mut json)?;
    } else {
        json = std::fs::read(file)
            .map_err(|error| BadInput(format!("{}: {error}", file.display())))?;
    }
    let history = replay::read(&json).map_err(|error| BadInput(error.to_string()))?;
    let played = replay::play(&history, |decision| {
        words.t(&format!("rule-{}.because", decision.rule.name()))
    });
    let mut out = io::stdout().lock();
    serde_json::to_writer(&mut out, &played)?;
    writeln!(out)?;
    Ok(())
}
