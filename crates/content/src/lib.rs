//! The exercises and the words that come with Plinth, and those that a clinic adds.
//!
//! A folder of content, ours (`catalogue/`) or a clinic's, looks like this:
//!
//! ```text
//! exercises/X1-name.toml     one file for each exercise
//! words/en/X1.ftl            its words, in Fluent, one folder for each language
//! ```
//!
//! **Invariants.** The only crate that knows languages. `care` names what is to be said
//! ([`care::script::Cue`]); [`Words`] says it. Every word an exercise needs is checked when it is
//! loaded ([`Library::load`]), so that no page and no voice ever meets a missing one.

mod countries;
mod dates;
mod library;
mod programme;
mod progress;
mod words;

pub use countries::{COUNTRIES, Country, country_by_code, country_of_locale};
pub use library::{Languages, Library, LoadError};
pub use progress::OutcomeRow;
pub use words::{Line, Value, Words};
