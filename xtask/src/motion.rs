//! `cargo xtask motion-bench`: the motion engine on recordings that others made.
//!
//! Every recording below a folder is read, what the engine finds is written to `target/motion/` in the
//! format that the scorer beside the recordings reads, and the same metrics are printed as a table.

mod clips;
mod recording;

use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

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
    let mut folders = recording::folders(&data)?;
    folders.sort();
    for folder in &folders {
        if recording::has(folder, ".truth.json") {
            clips::run(folder, Path::new(OUT))?;
        }
    }
    Ok(())
}

/// A percentile of sorted numbers, as numpy reckons it.
fn percentile(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else {
        return f64::NAN;
    };
    let at = share * last as f64;
    let (low, high) = (at.floor(), at.ceil());
    let get = |at: f64| sorted.iter().nth(at as usize).copied().unwrap_or(f64::NAN);
    get(low) + (at - low) * (get(high) - get(low))
}

fn share(part: usize, of: usize) -> f64 {
    part as f64 / of.max(1) as f64
}
