//! Names that never change meaning: exercises, their forms, sessions.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// What is wrong with a name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{found}\" is not {expected}")]
pub struct IdError {
    found: String,
    expected: &'static str,
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $valid:path, $expected:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Box<str>);

        impl $name {
            /// The name as written in files, words and records.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                if $valid(text) {
                    Ok(Self(text.into()))
                } else {
                    Err(IdError { found: text.to_owned(), expected: $expected })
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0.into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// An exercise, such as `E1`: a capital letter, then up to seven capitals or digits.
    ExerciseId,
    is_exercise,
    "an exercise id (a capital letter, then up to 7 capitals or digits, such as E1)"
);

id!(
    /// A level or a form of an exercise, such as `E1-L1`: the exercise, a dash, one to four letters or digits.
    FormId,
    is_form,
    "a form id (an exercise id, a dash and 1 to 4 letters or digits, such as E1-L1)"
);

impl FormId {
    /// The exercise this is a form of.
    pub fn exercise(&self) -> ExerciseId {
        let end = self.0.find('-').unwrap_or(self.0.len());
        ExerciseId(self.0[..end].into())
    }
}

fn is_exercise(text: &str) -> bool {
    (1..=8).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && text
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
}

fn is_form(text: &str) -> bool {
    text.split_once('-').is_some_and(|(exercise, form)| {
        is_exercise(exercise)
            && (1..=4).contains(&form.len())
            && form.chars().all(|c| c.is_ascii_alphanumeric())
    })
}

/// A session, named on the device that played it, so that sending it twice stores it once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SessionId(pub Uuid);

/// One answer to "How was it?", named on the device too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CheckInId(pub Uuid);

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for CheckInId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_take_the_forms_of_the_catalogue_and_nothing_else() {
        for good in ["E1-L0", "E3-Mf", "E1-M1H", "E5-T", "YOGA2-A"] {
            assert!(good.parse::<FormId>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "E1",
            "E1-",
            "-L0",
            "e1-L0",
            "E1-L0-X",
            "E1-LONGER",
            "E1 L0",
        ] {
            assert!(bad.parse::<FormId>().is_err(), "{bad}");
        }
        assert_eq!("E3-Mf".parse::<FormId>().unwrap().exercise().as_str(), "E3");
    }
}
