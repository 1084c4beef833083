//! Reads exercises from files.
//!
//! **Adding an exercise is adding files**: one TOML file here, and its words beside it. The format
//! is versioned ([`FORMAT`]) and described by a JSON Schema; a mistake is reported with the file,
//! the line, the field and what was expected, all mistakes of a file at once.
//!
//! * `raw` is the file as written;
//! * `poses` gives the poses of a form their meaning;
//! * `resolve` turns it into an [`Exercise`] or says why not;
//! * `locate` finds the line of a field.

mod locate;
mod poses;
mod raw;
mod resolve;
mod watches;

use crate::exercise::{Exercise, Form};
use crate::ids::{ExerciseId, FormId};
use std::collections::BTreeMap;
use std::fmt;

/// The version of the file format this build reads.
pub const FORMAT: u32 = 1;

/// How the name of a file ends that holds shared poses instead of an exercise.
const POSES: &str = "poses.toml";

/// One mistake in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The file, as it was named to [`parse`].
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The field, such as `form[1].dose.start.reps`; empty when the file as a whole is meant.
    pub field: String,
    /// What was expected there, and what was found.
    pub expected: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.file, self.line)?;
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        f.write_str(&self.expected)
    }
}

/// All exercises, in the order of a full session.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Catalogue {
    exercises: Vec<Exercise>,
}

impl Catalogue {
    /// Reads files given as (name, text).
    ///
    /// # Errors
    /// Every mistake in every file; also the same exercise in two files.
    pub fn parse<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Vec<Mistake>> {
        let mut exercises: Vec<Exercise> = Vec::new();
        let mut mistakes = Vec::new();
        let files: Vec<(&str, &str)> = files.into_iter().collect();
        let (poses, files): (Vec<_>, Vec<_>) = files
            .into_iter()
            .partition(|(name, _)| name.ends_with(POSES));
        let mut shared = Poses::default();
        for (name, text) in poses {
            match shared.add(name, text) {
                Ok(()) => {}
                Err(more) => mistakes.extend(more),
            }
        }
        for (name, text) in files {
            match parse(name, text, &shared) {
                Ok(exercise) if exercises.iter().any(|known| known.id == exercise.id) => {
                    mistakes.push(Mistake {
                        file: name.to_owned(),
                        line: locate::line_of(text, "id"),
                        field: "id".to_owned(),
                        expected: format!(
                            "expected an id that no other file has, found {}",
                            exercise.id
                        ),
                    });
                }
                Ok(exercise) => exercises.push(exercise),
                Err(more) => mistakes.extend(more),
            }
        }
        if mistakes.is_empty() {
            exercises.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
            Ok(Self { exercises })
        } else {
            Err(mistakes)
        }
    }

    /// All exercises, in the order of a full session.
    pub fn exercises(&self) -> &[Exercise] {
        &self.exercises
    }

    /// An exercise by name.
    pub fn exercise(&self, id: &ExerciseId) -> Option<&Exercise> {
        self.exercises.iter().find(|exercise| exercise.id == *id)
    }

    /// A form by name.
    pub fn form(&self, id: &FormId) -> Option<&Form> {
        self.exercise(&id.exercise())?.form(id)
    }
}

/// The poses that exercises share.
#[derive(Debug, Clone, Default)]
pub struct Poses(BTreeMap<String, raw::Pose>);

impl Poses {
    /// Adds those of a file. A pose of the same name is replaced.
    ///
    /// # Errors
    /// Every mistake in the file.
    pub fn add(&mut self, file: &str, text: &str) -> Result<(), Vec<Mistake>> {
        let raw: raw::Poses = read(file, text)?;
        self.0.extend(raw.pose);
        let problems = poses::check(&self.0);
        if problems.is_empty() {
            Ok(())
        } else {
            Err(located(file, text, problems))
        }
    }
}

/// Reads one exercise file.
///
/// # Errors
/// Every mistake in the file, each with its line and field.
pub fn parse(file: &str, text: &str, shared: &Poses) -> Result<Exercise, Vec<Mistake>> {
    resolve::exercise(read(file, text)?, &shared.0)
        .map_err(|problems| located(file, text, problems))
}

fn read<T: serde::de::DeserializeOwned>(file: &str, text: &str) -> Result<T, Vec<Mistake>> {
    toml::from_str(text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        vec![Mistake {
            file: file.to_owned(),
            line: locate::line_at(text, span.start),
            field: locate::field_at(text, span),
            expected: error.message().replace('\n', ", "),
        }]
    })
}

/// Gives each problem its line.
fn located(file: &str, text: &str, problems: Vec<resolve::Problem>) -> Vec<Mistake> {
    let place = |(field, expected): resolve::Problem| Mistake {
        file: file.to_owned(),
        line: locate::line_of(text, &field),
        field,
        expected,
    };
    problems.into_iter().map(place).collect()
}

/// The JSON Schema of an exercise file.
#[cfg(feature = "schema")]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(raw::Exercise).to_value()
}

#[cfg(test)]
mod tests;
