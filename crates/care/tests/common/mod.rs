//! What several tests and benchmarks read.

use care::catalogue::Catalogue;
use std::fs;

/// The exercises as they are shipped.
#[allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "only the crate itself reads no files; a test that cannot go on should stop"
)]
pub fn catalogue() -> Catalogue {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogue/exercises");
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .expect("catalogue/exercises")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a readable file");
            (path.display().to_string(), text)
        })
        .collect();
    files.sort();
    let files = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()));
    Catalogue::parse(files).unwrap_or_else(|mistakes| {
        let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        panic!("mistakes in the catalogue:\n{}", lines.join("\n"))
    })
}
