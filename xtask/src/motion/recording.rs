//! Recordings of a folder.

use anyhow::{Context, Result};
use motion::Frame;
use motion::file::{Header, Reader};
use std::fs::File;
use std::path::{Path, PathBuf};

/// How a recording's name ends.
pub const ENDS: &str = ".landmarks.jsonl.gz";

/// One recording, read whole.
pub struct Recording {
    /// Its first line.
    pub header: Header,
    /// Its frames.
    pub frames: Vec<Frame>,
}

/// The folders at and below one that hold recordings.
pub fn folders(data: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut entries: Vec<PathBuf> = data
        .read_dir()?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    entries.sort();
    if has(data, ENDS) {
        found.push(data.to_owned());
    }
    for path in entries {
        if path.is_dir() {
            found.extend(folders(&path)?);
        }
    }
    Ok(found)
}

/// Whether a folder holds a file with this ending.
pub fn has(folder: &Path, ending: &str) -> bool {
    names(folder, ending).is_ok_and(|names| !names.is_empty())
}

/// The names of a folder's files with this ending, without it, in order.
pub fn names(folder: &Path, ending: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in folder.read_dir()? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(ending).map(str::to_owned));
    }
    names.sort();
    Ok(names)
}

/// Reads the first line of one.
pub fn header(folder: &Path, name: &str) -> Result<Header> {
    let path = folder.join(format!("{name}{ENDS}"));
    let reader = Reader::new(File::open(&path)?).with_context(|| path.display().to_string())?;
    Ok(reader.header().clone())
}

/// Reads one.
pub fn read(folder: &Path, name: &str) -> Result<Recording> {
    let path = folder.join(format!("{name}{ENDS}"));
    let read = || -> Result<Recording> {
        let mut reader = Reader::new(File::open(&path)?)?;
        let mut frames = Vec::new();
        while let Some(frame) = reader.frame()? {
            frames.push(frame);
        }
        Ok(Recording {
            header: reader.header().clone(),
            frames,
        })
    };
    read().with_context(|| path.display().to_string())
}
