//! Loads content: what is built in, then a clinic's folder on top of it.

use crate::words::{self, Missing, Words, WordsError};
use care::breaks::{self, Habit};
use care::catalogue::{Catalogue, Mistake};
use fluent_langneg::{NegotiationStrategy, negotiate_languages, parse_accepted_languages};
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use std::collections::hash_map::DefaultHasher;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use unic_langid::{LanguageIdentifier, langid};

/// The language in which everything is said; what another one lacks is said in it.
const FIRST: LanguageIdentifier = langid!("en");

/// What is built in.
#[derive(RustEmbed)]
#[folder = "../../catalogue/"]
#[include = "exercises/*.toml"]
#[include = "words/*/*.ftl"]
#[include = "habits.toml"]
struct BuiltIn;

const HABITS: &str = "habits.toml";

/// The exercises and their words, in one language.
#[derive(Clone)]
pub struct Library {
    /// The exercises: the same in every language.
    pub catalogue: Arc<Catalogue>,
    /// Tips about everyday habits, for breaks.
    pub habits: Arc<[Habit]>,
    /// The words.
    pub words: Arc<Words>,
    /// Changes with anything in the files, of whatever language.
    pub fingerprint: u64,
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
    /// A folder of words is not named by a language.
    #[error("words/{0}: expected the name of a language, such as es or pt-BR")]
    NoLanguage(String),
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
    /// The built-in exercises and, if there is one, a clinic's folder beside them, in English.
    ///
    /// # Errors
    /// As for [`Languages::load`].
    pub fn load(clinic: Option<&Path>) -> Result<Self, LoadError> {
        Languages::load(clinic).map(Languages::into_first)
    }
}

/// The library in every language that there are words for; English first.
pub struct Languages(Vec<Library>);

impl Languages {
    /// The built-in exercises and, if there is one, a clinic's folder beside them. A language is a
    /// folder of words; what it does not say is said in English.
    ///
    /// # Errors
    /// Everything that is wrong in the folder: unreadable files, mistakes with file, line and
    /// field, words that an exercise needs and does not have.
    pub fn load(clinic: Option<&Path>) -> Result<Self, LoadError> {
        let BuiltInFiles {
            mut exercises,
            mut texts,
            habits,
        } = built_in();
        if let Some(folder) = clinic {
            let ours = folder.join("exercises");
            let found = read_all(&ours, "toml")?;
            if found.is_empty() {
                return Err(LoadError::NoExercises(folder.to_path_buf()));
            }
            exercises.extend(found);
            for (language, words) in folders(&folder.join("words"))? {
                texts.entry(language).or_default().extend(words);
            }
        }
        let files = exercises
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()));
        let catalogue = Arc::new(Catalogue::parse(files).map_err(LoadError::Mistakes)?);
        let mut hasher = DefaultHasher::new();
        (&exercises, &texts, &habits).hash(&mut hasher);
        let fingerprint = hasher.finish();
        let habits = breaks::habits(&habits).map_err(|expected| {
            LoadError::Mistakes(vec![Mistake {
                file: HABITS.to_owned(),
                line: 1,
                field: String::new(),
                expected,
            }])
        })?;
        let habits: Arc<[Habit]> = habits.into();
        let english = texts.remove(&FIRST.to_string()).unwrap_or_default();
        let words = read(FIRST, &english, None)?;
        let missing = words::missing(&words, &catalogue);
        if !missing.is_empty() {
            let mistakes = missing.into_iter().map(|missing| {
                let (file, line) = home(&english, &exercises, &missing);
                Mistake {
                    file,
                    line,
                    field: missing.key,
                    expected: missing.expected,
                }
            });
            return Err(LoadError::Mistakes(mistakes.collect()));
        }
        let words = Arc::new(words);
        let mut all = vec![Arc::clone(&words)];
        for (name, files) in &texts {
            let Ok(language) = name.parse() else {
                return Err(LoadError::NoLanguage(name.clone()));
            };
            all.push(Arc::new(read(language, files, Some(Arc::clone(&words)))?));
        }
        let in_language = |words| Library {
            catalogue: Arc::clone(&catalogue),
            habits: Arc::clone(&habits),
            words,
            fingerprint,
        };
        Ok(Self(all.into_iter().map(in_language).collect()))
    }

    /// Two more languages, which nobody speaks, made from English: one with longer words and marks on
    /// their letters, one that is written from right to left. They show what is not translated, where
    /// there is no room, and what points the wrong way.
    ///
    /// # Errors
    /// Only mistakes of ours.
    pub fn with_made_up(mut self) -> Result<Self, LoadError> {
        let texts = built_in().texts;
        let english = texts.get(&FIRST.to_string()).cloned().unwrap_or_default();
        for (language, is_rtl) in [(langid!("en-XA"), false), (langid!("ar-XB"), true)] {
            let words = read(FIRST, &english, None)?.made_up(language, is_rtl);
            self.0.push(Library {
                words: Arc::new(words),
                ..self.first().clone()
            });
        }
        Ok(self)
    }

    /// Every language.
    pub fn all(&self) -> &[Library] {
        &self.0
    }

    /// English.
    pub fn first(&self) -> &Library {
        &self.0[0]
    }

    fn into_first(mut self) -> Library {
        self.0.swap_remove(0)
    }

    /// The place in [`all`](Self::all) of the language that suits somebody best, who asks for languages
    /// as browsers do: `es-MX,es;q=0.9,en;q=0.8`.
    pub fn best(&self, wanted: &str) -> usize {
        let available: Vec<&LanguageIdentifier> = self
            .0
            .iter()
            .map(|library| library.words.language())
            .collect();
        let wanted = parse_accepted_languages(wanted);
        let best = negotiate_languages(
            &wanted,
            &available,
            available.first(),
            NegotiationStrategy::Lookup,
        );
        let place = |best: &&&LanguageIdentifier| available.iter().position(|one| one == *best);
        best.first().and_then(place).unwrap_or(0)
    }
}

/// What is built in, as text.
#[derive(Default)]
struct BuiltInFiles {
    /// Exercises, by file.
    exercises: BTreeMap<String, String>,
    /// Words, by language and file.
    texts: BTreeMap<String, BTreeMap<String, String>>,
    habits: String,
}

fn built_in() -> BuiltInFiles {
    let mut files = BuiltInFiles::default();
    for name in BuiltIn::iter() {
        let Some(file) = BuiltIn::get(&name) else {
            continue;
        };
        let text = String::from_utf8_lossy(&file.data).into_owned();
        let words = name.strip_prefix("words/");
        if let Some((language, _)) = words.and_then(|rest| rest.split_once('/')) {
            let words = files.texts.entry(language.to_owned()).or_default();
            words.insert(name.to_string(), text);
        } else if name == HABITS {
            files.habits = text;
        } else {
            files.exercises.insert(name.to_string(), text);
        }
    }
    files
}

/// A clinic's words, by language and file.
fn folders(words: &Path) -> Result<BTreeMap<String, BTreeMap<String, String>>, LoadError> {
    let mut texts = BTreeMap::new();
    if !words.is_dir() {
        return Ok(texts);
    }
    let unreadable = |error| LoadError::Unreadable {
        path: words.to_path_buf(),
        error,
    };
    for entry in words.read_dir().map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if let (true, Some(language)) = (path.is_dir(), path.file_name().and_then(|n| n.to_str())) {
            texts.insert(language.to_owned(), read_all(&path, "ftl")?);
        }
    }
    Ok(texts)
}

fn read(
    language: LanguageIdentifier,
    files: &BTreeMap<String, String>,
    otherwise: Option<Arc<Words>>,
) -> Result<Words, LoadError> {
    Words::new(language, files, otherwise).map_err(|errors| {
        let mistakes = errors.into_iter().map(|error| in_file(files, error));
        LoadError::Mistakes(mistakes.collect())
    })
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
