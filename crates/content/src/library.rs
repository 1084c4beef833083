//! Loads content: what is built in, then a clinic's folder on top of it.

use crate::words::{self, Missing, Words, WordsError};
use care::breaks::{self, Habit};
use care::catalogue::{Catalogue, Mistake};
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

/// What is built in.
#[derive(RustEmbed)]
#[folder = "../../catalogue/"]
#[include = "exercises/*.toml"]
#[include = "words/*/*.ftl"]
#[include = "habits.toml"]
struct BuiltIn;

const HABITS: &str = "habits.toml";

/// The exercises and their words, in one language.
pub struct Library {
    /// The exercises.
    pub catalogue: Catalogue,
    /// Tips about everyday habits, for breaks.
    pub habits: Vec<Habit>,
    /// The words.
    pub words: Words,
}

/// Why content could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// A file or folder cannot be read.
    #[error("{}: cannot be read: {error}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// The folder has no exercises.
    #[error("{}: expected a folder exercises/ with .toml files in it", .0.display())]
    NoExercises(PathBuf),
    /// Something is wrong in the files.
    #[error("{}", lines(.0))]
    Mistakes(Vec<Mistake>),
}

fn lines(mistakes: &[impl fmt::Display]) -> String {
    mistakes
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

impl Library {
    /// The built-in exercises and, if there is one, a clinic's folder beside them.
    ///
    /// # Errors
    /// Everything that is wrong in the folder: unreadable files, mistakes with file, line and
    /// field, words that an exercise needs and does not have.
    pub fn load(clinic: Option<&Path>) -> Result<Self, LoadError> {
        let mut exercises = BTreeMap::new();
        let mut texts = BTreeMap::new();
        let mut habits = Ok(Vec::new());
        for name in BuiltIn::iter() {
            let Some(file) = BuiltIn::get(&name) else {
                continue;
            };
            let text = String::from_utf8_lossy(&file.data).into_owned();
            if name == HABITS {
                habits = breaks::habits(&text);
            } else if name.ends_with(".toml") {
                exercises.insert(name.into_owned(), text);
            } else if name.starts_with("words/en/") {
                texts.insert(name.into_owned(), text);
            }
        }
        if let Some(folder) = clinic {
            let ours = folder.join("exercises");
            let found = read_all(&ours, "toml")?;
            if found.is_empty() {
                return Err(LoadError::NoExercises(folder.to_path_buf()));
            }
            exercises.extend(found);
            let ours = folder.join("words").join("en");
            if ours.is_dir() {
                texts.extend(read_all(&ours, "ftl")?);
            }
        }
        let files = exercises
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()));
        let catalogue = Catalogue::parse(files).map_err(LoadError::Mistakes)?;
        let words = Words::english(&texts).map_err(|errors| {
            LoadError::Mistakes(
                errors
                    .into_iter()
                    .map(|error| in_file(&texts, error))
                    .collect(),
            )
        })?;
        let habits = habits.map_err(|expected| {
            LoadError::Mistakes(vec![Mistake {
                file: HABITS.to_owned(),
                line: 1,
                field: String::new(),
                expected,
            }])
        })?;
        let missing = words::missing(&words, &catalogue);
        if missing.is_empty() {
            return Ok(Self {
                catalogue,
                habits,
                words,
            });
        }
        let mistakes = missing.into_iter().map(|missing| {
            let (file, line) = home(&texts, &exercises, &missing);
            Mistake {
                file,
                line,
                field: missing.key,
                expected: missing.expected,
            }
        });
        Err(LoadError::Mistakes(mistakes.collect()))
    }
}

fn in_file(texts: &BTreeMap<String, String>, error: WordsError) -> Mistake {
    let text = texts.get(&error.file).map_or("", String::as_str);
    let before = text.as_bytes().iter().take(error.offset);
    let line = before.filter(|byte| **byte == b'\n').count() + 1;
    Mistake {
        file: error.file,
        line,
        field: String::new(),
        expected: error.expected,
    }
}

/// Where the message stands that lacks something, or else the exercise that needs it.
fn home(
    texts: &BTreeMap<String, String>,
    exercises: &BTreeMap<String, String>,
    missing: &Missing,
) -> (String, usize) {
    let places = |files: &BTreeMap<String, String>, head: String| {
        files.iter().find_map(|(file, text)| {
            let line = text.lines().position(|line| line.starts_with(&head))?;
            Some((file.clone(), line + 1))
        })
    };
    places(texts, format!("{} =", missing.message))
        .or_else(|| places(exercises, format!("id = \"{}\"", missing.exercise)))
        .unwrap_or_else(|| (missing.exercise.to_string(), 1))
}

fn read_all(folder: &Path, kind: &str) -> Result<BTreeMap<String, String>, LoadError> {
    let unreadable = |path: &Path| {
        let path = path.to_path_buf();
        move |error| LoadError::Unreadable { path, error }
    };
    let mut texts = BTreeMap::new();
    for entry in folder.read_dir().map_err(unreadable(folder))? {
        let path = entry.map_err(unreadable(folder))?.path();
        if path.extension().is_some_and(|found| found == kind) {
            let text = std::fs::read_to_string(&path).map_err(unreadable(&path))?;
            texts.insert(path.display().to_string(), text);
        }
    }
    Ok(texts)
}
