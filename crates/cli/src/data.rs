//! `plinth export`, `plinth import`, `plinth delete-everything`: all of a person at once.

use crate::args::BadInput;
use crate::config::Config;
use crate::say::say;
use anyhow::{Context, Result, anyhow};
use content::Words;
use jiff::Zoned;
use server::data;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use store::{Repository, Who};
use tempfile::NamedTempFile;
use uuid::Uuid;

/// Writes everything to a new file, and as tables into a folder if one is given.
pub async fn export(config: Config, file: &Path, tables: Option<&Path>) -> Result<()> {
    let words = config.library()?.words;
    for new in [Some(file), tables].into_iter().flatten() {
        is_new(new, &words)?;
    }
    let store = config.store().await?;
    let whole = store.whole(Who::SOLO, Uuid::new_v4()).await?;
    put(file, &data::json(&whole)?)?;
    let said = |key: &str, name: &'static str, path: &Path| {
        say(words.with(key, &[(name, path.display().to_string().into())]))
    };
    said("data-export-written", "file", file)?;
    if let Some(folder) = tables {
        for table in data::files(&whole, &words)? {
            put(&folder.join(&table.name), &table.bytes)?;
        }
        said("data-export-tables-written", "folder", folder)?;
    }
    Ok(())
}

/// What is there is never written over.
fn is_new(path: &Path, words: &Words) -> Result<()> {
    if !path.exists() {
        return Ok(());
    }
    let values = [("file", path.display().to_string().into())];
    Err(BadInput(words.with("data-export-there", &values)).into())
}

/// Whole or not at all, and to be read by its owner only.
fn put(file: &Path, bytes: &[u8]) -> Result<()> {
    let write = || -> io::Result<()> {
        let folder = file.parent().filter(|it| !it.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let mut new = NamedTempFile::new_in(folder)?;
        new.write_all(bytes)?;
        new.as_file().sync_all()?;
        new.persist_noclobber(file)?;
        Ok(())
    };
    write().with_context(|| format!("{}: cannot be written", file.display()))
}

/// Brings a file in, all or nothing.
pub async fn import(config: Config, file: &Path) -> Result<()> {
    let words = config.library()?.words;
    let bytes = fs::read(file).with_context(|| format!("{}: cannot be read", file.display()))?;
    let whole = data::read(&bytes).map_err(|why| BadInput(why.said(&words)))?;
    let store = config.store().await?;
    let imported = store.import(Who::SOLO, whole).await;
    let imported = imported.map_err(|error| match data::refusal(&words, &error) {
        Some(why) => BadInput(why).into(),
        None => anyhow!(error),
    })?;
    let new: u64 = imported.values().map(|merged| merged.new).sum();
    say(words.with("data-imported", &[("new", new.into())]))
}

/// Deletes everything, if a word is typed. What is asked goes to standard error, so that the receipt alone
/// can be sent to a file.
pub async fn delete_everything(config: Config) -> Result<()> {
    let words = config.library()?.words;
    let store = config.store().await?;
    let counts = store.counts(Who::SOLO).await?;
    if counts.is_empty() {
        return say(words.t("data-delete-empty"));
    }
    let word = words.t("data-delete-word");
    let with_word = |key: &str| words.with(key, &[("word", word.as_str().into())]);
    let mut asked = vec![words.t("data-delete-lead"), String::new()];
    let rows = data::rows(&words, &counts).into_iter();
    asked.extend(rows.map(|(_, name, rows)| format!("  {name}: {rows}")));
    asked.extend([String::new(), format!("{}:", words.t("data-delete-stays"))]);
    let stays = words.list("data-delete-stays-list").into_iter();
    asked.extend(stays.map(|line| format!("  {line}")));
    for copy in copies(&config.settings.data) {
        asked.push(format!("  {copy}"));
    }
    asked.extend([
        String::new(),
        words.t("data-delete-first"),
        with_word("data-delete-type"),
    ]);
    writeln!(io::stderr(), "{}", asked.join("\n"))?;
    let mut typed = String::new();
    io::stdin().read_line(&mut typed)?;
    if typed.trim().to_lowercase() != word.to_lowercase() {
        return Err(BadInput(with_word("data-delete-wrong")).into());
    }
    let gone = store.erase(Who::SOLO).await?;
    store.close().await;
    for line in data::receipt(&words, &gone, &Zoned::now(), Uuid::new_v4()) {
        say(line)?;
    }
    Ok(())
}

/// Copies of the database that a restore left in the data folder: they still have everything.
fn copies(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.path());
    let mut copies: Vec<String> = names
        .filter(|path| {
            let name = path.file_name().map(|name| name.to_string_lossy());
            name.is_some_and(|name| name.starts_with("plinth-before-restore-"))
        })
        .map(|path| path.display().to_string())
        .collect();
    copies.sort();
    copies
}
