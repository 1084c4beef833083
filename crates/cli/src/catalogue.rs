//! For people who write exercises.

use crate::args::BadInput;
use crate::say::say;
use anyhow::Result;
use content::Library;
use std::path::Path;

/// Checks a folder of exercises together with the seven that come with Plinth.
pub fn check(folder: &Path) -> Result<()> {
    let library = Library::load(Some(folder)).map_err(|error| BadInput(error.to_string()))?;
    let built_in = Library::load(None).map_err(|error| BadInput(error.to_string()))?;
    let known = built_in.catalogue.exercises();
    let added = library
        .catalogue
        .exercises()
        .iter()
        .filter(|exercise| !known.contains(exercise));
    for exercise in added {
        let levels = exercise.levels().count();
        let name = library.words.exercise(&exercise.id);
        say(format_args!(
            "{} {name}: {} forms, {levels} of them levels",
            exercise.id,
            exercise.forms.len()
        ))?;
    }
    say("No mistakes found.")
}

/// The published schema.
pub fn schema() -> Result<()> {
    say(serde_json::to_string_pretty(&care::catalogue::schema())?)
}
