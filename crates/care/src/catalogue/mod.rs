//! Reads exercises from files.
//!
//! **Adding an exercise is adding files**: one TOML file here, and its words beside it. The format
//! is versioned ([`FORMAT`]) and described by a JSON Schema; a mistake is reported with the file,
//! the line, the field and what was expected, all mistakes of a file at once.
//!
//! * `raw` is the file as written;
//! * `resolve` turns it into an [`Exercise`] or says why not;
//! * `locate` finds the line of a field.

mod locate;
mod raw;
mod resolve;

use crate::exercise::{Exercise, Form};
use crate::ids::{ExerciseId, FormId};
use std::fmt;

/// The version of the file format this build reads.
pub const FORMAT: u32 = 1;

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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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
        for (name, text) in files {
            match parse(name, text) {
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

/// Reads one exercise file.
///
/// # Errors
/// Every mistake in the file, each with its line and field.
pub fn parse(file: &str, text: &str) -> Result<Exercise, Vec<Mistake>> {
    let raw: raw::Exercise = toml::from_str(text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        vec![Mistake {
            file: file.to_owned(),
            line: locate::line_at(text, span.start),
            field: locate::field_at(text, span),
            expected: error.message().replace('\n', ", "),
        }]
    })?;
    resolve::exercise(raw).map_err(|problems| {
        problems
            .into_iter()
            .map(|(field, expected)| Mistake {
                file: file.to_owned(),
                line: locate::line_of(text, &field),
                field,
                expected,
            })
            .collect()
    })
}

/// The JSON Schema of an exercise file.
#[cfg(feature = "schema")]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(raw::Exercise).to_value()
}

#[cfg(test)]
mod tests;
