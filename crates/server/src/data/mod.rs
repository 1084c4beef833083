//! All of a person's data, as files: one JSON file that can be brought back, and tables for people who
//! count. `docs/data.md` tells what stands in them.

mod file;
mod receipt;
mod tables;

pub use file::{FORMAT, Unfit, VERSION, json, read};
pub use receipt::{receipt, rows};
pub use tables::{File, files, zip};

use content::Words;
use store::StoreError;

/// Why an import was refused, in words, and nothing was changed. `None` where it is not the file's doing.
pub fn refusal(words: &Words, error: &StoreError) -> Option<String> {
    let at = |key: &str, place: &str| words.with(key, &[("place", place.into())]);
    match error {
        StoreError::AnotherPerson => Some(words.t("data-import-another")),
        StoreError::Differs(place) => Some(at("data-import-differs", place)),
        StoreError::Parted(place) => Some(at("data-import-parted", place)),
        _ => None,
    }
}

impl Unfit {
    /// The same in words.
    pub fn said(&self, words: &Words) -> String {
        match self {
            Unfit::NotOurs(_) => words.t("data-import-not-ours"),
            Unfit::Newer(version) => {
                words.with("data-import-newer", &[("version", (*version).into())])
            }
            Unfit::Wrong { place, .. } => {
                words.with("data-import-wrong", &[("place", place.as_str().into())])
            }
        }
    }
}
