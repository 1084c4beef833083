//! Says what is done and how long it takes, and runs commands that fail with one line that mends.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// The root of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Numbered steps on the terminal.
pub struct Steps {
    number: usize,
    of: usize,
    since: Instant,
}

impl Steps {
    pub fn new(of: usize) -> Self {
        Self {
            number: 0,
            of,
            since: Instant::now(),
        }
    }

    /// Announces the next step; `long` says how long it may take, where that is long.
    pub fn begin(&mut self, what: &str, long: &str) {
        self.number += 1;
        let so_far = self.since.elapsed().as_secs();
        let long = if long.is_empty() {
            String::new()
        } else {
            format!(", {long}")
        };
        eprintln!(
            "[{}/{}] {what}{long} ({so_far} s so far)",
            self.number, self.of
        );
    }
}

/// Runs a command; `mend` is the line to say when it fails.
pub fn run(command: &mut Command, mend: &str) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .status()
        .with_context(|| format!("{program} cannot be started: {mend}"))?;
    if !status.success() {
        bail!("{program} failed: {mend}");
    }
    Ok(())
}

/// Runs the cargo that runs us.
pub fn cargo(args: &[&str], mend: &str) -> Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    run(Command::new(cargo).args(args), mend)
}

/// What a command prints; nothing if it fails or is not there.
pub fn output(program: &str, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
