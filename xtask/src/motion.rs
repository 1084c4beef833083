//! `cargo xtask motion-bench`: the motion engine on recordings that others made.
//!
//! Every recording below a folder is read, what the engine finds is written to `target/motion/` in the
//! format that the scorer beside the recordings reads, and the same metrics are printed as a table.

mod clips;
mod counts;
pub mod figures;
mod quality;
mod recording;

use crate::steps::{cargo, run};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the recordings are looked for, the first that is there.
const FOLDERS: [&str; 2] = ["../shared/motion", "crates/motion/recordings"];
/// Where predictions go.
const OUT: &str = "target/motion";

/// All tasks: `--data DIR`.
pub fn bench(args: &[String]) -> Result<()> {
    let data = match args {
        [] => FOLDERS
            .iter()
            .map(PathBuf::from)
            .find(|folder| folder.is_dir()),
        [option, folder] if option == "--data" => Some(PathBuf::from(folder)),
        _ => bail!("the only option is --data DIR"),
    };
    let Some(data) = data.filter(|data| data.is_dir()) else {
        bail!("there are no recordings: name their folder with --data DIR");
    };
    std::fs::create_dir_all(OUT)?;
    let out = Path::new(OUT);
    let mut table = Table::default();
    for folder in recording::folders(&data)? {
        if recording::has(&folder, ".truth.json") {
            clips::run(&folder, out, &mut table)?;
        } else {
            println!("\n{}", folder.display());
            quality::run(&folder, out, &mut table)?;
            counts::run(&folder, out, &mut table)?;
        }
    }
    println!("\n{}", table.text());
    println!("Predictions: {OUT}");
    cargo(
        &["bench", "-q", "-p", "care", "--bench", "motion"],
        "the lines above say why",
    )?;
    in_webassembly()
}

/// Frames a second in Node, where the program and the WebAssembly have been built.
fn in_webassembly() -> Result<()> {
    let program = ["target/release/plinth", "target/debug/plinth"]
        .into_iter()
        .find(|program| Path::new(program).is_file());
    match program {
        Some(program) if Path::new("web/pkg/watcher_bg.wasm").is_file() => run(
            Command::new("node").args(["web/bench-motion.mjs", program]),
            "build both anew: cargo xtask build",
        ),
        _ => {
            println!("WebAssembly: left out, it is not built (cargo xtask build)");
            Ok(())
        }
    }
}

/// What is printed at the end: ours beside the simple references of the recordings' own notes.
#[derive(Default)]
struct Table {
    lines: Vec<[String; 4]>,
}

impl Table {
    fn line(&mut self, folder: &str, what: &str, base: &str, ours: String) {
        self.lines
            .push([folder.to_owned(), what.to_owned(), base.to_owned(), ours]);
    }

    fn text(&self) -> String {
        let head = ["recordings", "figure", "reference", "ours"].map(str::to_owned);
        let lines = std::iter::once(&head).chain(&self.lines);
        let text = |[folder, what, base, ours]: &[String; 4]| {
            format!("{folder:12} {what:34} {base:>10} {ours:>10}")
        };
        lines.map(text).collect::<Vec<_>>().join("\n")
    }
}

/// A folder's own name.
fn name(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// A percentile of sorted numbers, as numpy reckons it.
fn percentile(sorted: &[f64], per_cent: usize) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else {
        return f64::NAN;
    };
    let at = per_cent * last;
    let (low, rest) = (at / 100, at % 100);
    let high = (low + 1).min(last);
    sorted[low] + (sorted[high] - sorted[low]) * rest as f64 / 100.0
}

fn share(part: usize, of: usize) -> f64 {
    part as f64 / of.max(1) as f64
}
