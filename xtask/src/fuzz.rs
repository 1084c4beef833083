//! The fuzz targets in `fuzz/`, one for each door through which bytes come in.

use crate::steps::{output, run};
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

const MEND: &str = "the input that did it is in fuzz/artifacts";

/// Every target, coverage-guided, for so many seconds.
pub fn all(seconds: &str) -> Result<()> {
    for target in targets()? {
        eprintln!("      {target}, {seconds} s");
        let mut fuzz = Command::new("cargo");
        // No sanitizer: our code has no unsafe, and without one the stable compiler will do.
        fuzz.args(["fuzz", "run", "--sanitizer", "none", &target, "--"]);
        fuzz.args([
            &format!("-max_total_time={seconds}"),
            "-print_final_stats=1",
        ]);
        if output("cargo", &["fuzz", "--version"]).is_none() {
            anyhow::bail!("fuzzing needs cargo-fuzz: cargo install cargo-fuzz");
        }
        run(&mut fuzz, MEND)?;
    }
    Ok(())
}

/// Every target for a few seconds where cargo-fuzz is at hand; else a word that it was left out.
pub fn smoke() -> Result<()> {
    if output("cargo", &["fuzz", "--version"]).is_some() {
        all("5")
    } else {
        eprintln!("      left out: cargo-fuzz is not installed (cargo install cargo-fuzz)");
        Ok(())
    }
}

fn targets() -> Result<Vec<String>> {
    let folder = Path::new("fuzz/fuzz_targets");
    let mut names: Vec<String> = folder
        .read_dir()
        .context("fuzz/fuzz_targets is missing")?
        .flatten()
        .filter_map(|file| Some(file.path().file_stem()?.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    Ok(names)
}
