//! npm's part: the TypeScript and CSS bundle, its types, and the tests in a real browser.

use crate::steps::run;
use crate::{machine, pose};
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// Bundles `web/src` into `web/dist` and compresses everything there; puts the pose model's files into
/// `web/pose`.
pub fn build() -> Result<()> {
    install()?;
    pose::prepare()?;
    npm(
        &["run", "--silent", "build"],
        "mend what esbuild says above",
    )?;
    for file in Path::new("web/dist").read_dir()?.flatten() {
        let path = file.path();
        let Some(kind) = path.extension().and_then(|kind| kind.to_str()) else {
            continue;
        };
        if ["js", "css", "wasm", "svg"].contains(&kind) {
            compress(&path).with_context(|| format!("{} cannot be compressed", path.display()))?;
        }
    }
    Ok(())
}

/// Types, strictly.
pub fn check() -> Result<()> {
    install()?;
    npm(
        &["run", "--silent", "check"],
        "mend what the TypeScript compiler says above",
    )
}

/// The tests in a real browser; all of them, or those whose name holds one of these words.
pub fn e2e(only: &[String]) -> Result<()> {
    install()?;
    let chromium = machine::chromium()?;
    machine::faketime()?;
    machine::ffmpeg()?;
    let mut node = Command::new("node");
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]);
    // A browser or server that never answers ends as a failed test, not as a test that never ends.
    node.arg("--test-timeout=600000");
    for name in only {
        node.arg(format!("--test-name-pattern={name}"));
    }
    node.args(tests()?);
    node.env("CHROMIUM", chromium);
    run(node.current_dir("web"), "read the failing test above")
}

/// What the camera coach costs in a real browser before a fake webcam: `web/bench-camera.mjs`.
pub fn camera_bench(args: &[String]) -> Result<()> {
    install()?;
    machine::ffmpeg()?;
    let chromium = machine::chromium()?;
    let mut node = Command::new("node");
    node.arg("bench-camera.mjs").args(args);
    node.env("CHROMIUM", chromium);
    run(node.current_dir("web"), "read the lines above")
}

fn tests() -> Result<Vec<String>> {
    let mut tests = Vec::new();
    for file in Path::new("web/e2e").read_dir()?.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            tests.push(format!("e2e/{name}"));
        }
    }
    tests.sort();
    Ok(tests)
}

/// Puts npm's packages in place.
pub fn install() -> Result<()> {
    machine::node()?;
    // npm writes this file last: it is newer than the lock file when all is in place.
    let done = Path::new("web/node_modules/.package-lock.json").metadata();
    let lock = Path::new("web/package-lock.json").metadata()?.modified()?;
    if done
        .and_then(|done| done.modified())
        .is_ok_and(|done| done >= lock)
    {
        return Ok(());
    }
    npm(
        &["ci", "--no-audit", "--no-fund"],
        "is the npm registry reachable?",
    )
}

fn npm(args: &[&str], mend: &str) -> Result<()> {
    run(
        Command::new("npm")
            .args(args)
            .current_dir("web")
            .stdout(std::io::stderr()),
        mend,
    )
}

/// Writes `FILE.br` beside a file: what browsers are served.
pub fn compress(path: &Path) -> Result<()> {
    let bytes = std::fs::read(path)?;
    let mut compressed = std::fs::File::create(format!("{}.br", path.display()))?;
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut compressed, &params)?;
    Ok(())
}
