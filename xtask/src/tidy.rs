//! Promises about the tree itself, held by a check instead of by memory.

use crate::steps::output;
use crate::words;
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const SCHEMA: &str = "catalogue/schema/exercise.schema.json";
const WORDS: &str = "catalogue/words/en";
/// The templates and what else asks for words by key.
const TEMPLATES: &str = "crates/server/templates";

/// All checks.
pub fn all() -> Result<()> {
    let mut problems = Vec::new();
    schema_is_current(&mut problems)?;
    documents_name_every_crate(&mut problems)?;
    words_are_used_and_there(&mut problems)?;
    problems.extend(words::problems()?);
    files_are_small_and_end_well(&mut problems)?;
    if problems.is_empty() {
        return Ok(());
    }
    bail!("the tree is not tidy:\n- {}", problems.join("\n- "))
}

fn schema() -> Result<String> {
    Ok(format!(
        "{}\n",
        serde_json::to_string_pretty(&care::catalogue::schema())?
    ))
}

/// Writes the published schema anew.
pub fn write_schema() -> Result<()> {
    fs::write(SCHEMA, schema()?).context(SCHEMA)
}

fn schema_is_current(problems: &mut Vec<String>) -> Result<()> {
    if fs::read_to_string(SCHEMA).ok() != Some(schema()?) {
        problems.push(format!(
            "{SCHEMA} is not of this build: run `cargo xtask schema`"
        ));
    }
    Ok(())
}

fn documents_name_every_crate(problems: &mut Vec<String>) -> Result<()> {
    let map = fs::read_to_string("ARCHITECTURE.md").context("ARCHITECTURE.md")?;
    for entry in Path::new("crates").read_dir()?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !map.contains(&format!("`{name}`")) {
            problems.push(format!("ARCHITECTURE.md does not say what `{name}` is"));
        }
    }
    for document in [
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "SECURITY.md",
    ] {
        if !Path::new(document).exists() {
            problems.push(format!("{document} is missing"));
        }
    }
    Ok(())
}

/// Every key that code asks for is there, and every message is asked for. Words of exercises are
/// checked where they are loaded.
fn words_are_used_and_there(problems: &mut Vec<String>) -> Result<()> {
    let keys = |name: &str| -> Result<Vec<String>> {
        let text = fs::read_to_string(format!("{WORDS}/{name}"))?;
        let keys = text
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        let keys = keys.filter_map(|line| Some(line.split_once(" =")?.0.trim().to_owned()));
        Ok(keys.collect())
    };
    // These are asked for by name; the others by the code of an exercise, a sign, a rule.
    let mut known = BTreeSet::new();
    for name in [
        "app.ftl",
        "session.ftl",
        "ask.ftl",
        "tiers.ftl",
        "terminal.ftl",
        "handout.ftl",
        "motion.ftl",
        "camera.ftl",
        "seen.ftl",
        "recordings.ftl",
        "video.ftl",
        "dates.ftl",
        "language.ftl",
        "reminders.ftl",
        "data.ftl",
        "progress.ftl",
        "offline.ftl",
        "breaks.ftl",
    ] {
        known.extend(keys(name)?);
    }
    let mut all = BTreeSet::new();
    for file in Path::new(WORDS).read_dir()?.flatten() {
        all.extend(keys(&file.file_name().to_string_lossy())?);
    }
    let mut code = String::new();
    for folder in [
        TEMPLATES,
        "crates/server/src",
        "crates/server/src/pages",
        "crates/server/src/remind",
        "crates/server/src/data",
        "crates/content/src",
        "crates/handout/src",
        "crates/cli/src",
        "crates/cli/src/session",
        "crates/cli/src/motion",
    ] {
        for file in Path::new(folder)
            .read_dir()?
            .flatten()
            .filter(|file| file.path().is_file())
        {
            code.push_str(&fs::read_to_string(file.path())?);
            code.push('\n');
        }
    }
    // A key is a quoted word with a dash, or a line of a page's list of keys.
    let mut asked = BTreeSet::new();
    for quoted in code.split('"').chain(code.lines()) {
        let key = quoted.split(['(', '.']).next().unwrap_or_default().trim();
        asked.insert(key.to_owned());
    }
    // Names that are put together: a screen, a line of it, a tier.
    let families = [
        "leave-",
        "reach-",
        "go-",
        "screen-",
        "line-",
        "tier-",
        "terminal-",
        "shown-by-",
        "data-table-",
        "data-device-",
        "habit-",
        "report-why-",
    ];
    for key in &known {
        let by_family = families.iter().any(|family| key.starts_with(family));
        let as_title = key
            .strip_suffix("-title")
            .is_some_and(|text| asked.contains(text));
        if !asked.contains(key) && !by_family && !as_title {
            problems.push(format!("the message {key} is used nowhere"));
        }
    }
    for line in code.match_indices(".t(\"") {
        let key = code[line.0 + 4..].split('"').next().unwrap_or_default();
        let id = key.split('.').next().unwrap_or_default();
        if !id.contains(['{', '}']) && !all.contains(id) {
            problems.push(format!("the message {key} is asked for and is not there"));
        }
    }
    Ok(())
}

fn files_are_small_and_end_well(problems: &mut Vec<String>) -> Result<()> {
    let files = output("git", &["ls-files"]).unwrap_or_default();
    for name in files.lines() {
        let Ok(bytes) = fs::read(name) else { continue };
        // Films are what the camera's tests look at; nothing else may be large.
        let most = if name.ends_with(".mp4") { 2 } else { 1 };
        if bytes.len() > most << 20 {
            problems.push(format!("{name} is larger than {most} MiB"));
        }
        let Ok(text) = std::str::from_utf8(&bytes) else {
            continue;
        };
        if !text.is_empty() && !text.ends_with('\n') {
            problems.push(format!("{name} does not end with a line break"));
        }
    }
    Ok(())
}
