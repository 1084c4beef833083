//! The handout of a person, for the page and for the command: one place where the programme, whom
//! to call and the pictures come together.

use care::exercise::Form;
use care::journal::Contacts;
use care::person::Person;
use content::Library;
use handout::{HandoutError, Input, NotYet, Picture, Print};
use jiff::civil::Date;

/// What a handout is made from.
pub struct Request<'r> {
    /// Exercises and words.
    pub library: &'r Library,
    /// Whose programme.
    pub person: &'r Person,
    /// Whom to call where the person has not said so, as the operator set it.
    pub contacts: &'r Contacts,
    /// The day it stands for.
    pub today: Date,
    /// Where this person reaches Plinth, with a slash at the end.
    pub url: &'r str,
    /// How it is printed.
    pub print: Print,
}

/// Why there is none.
#[derive(Debug, thiserror::Error)]
pub enum NoHandout {
    /// Something comes first.
    #[error(transparent)]
    NotYet(#[from] NotYet),
    /// A mistake of ours.
    #[error(transparent)]
    Failed(#[from] HandoutError),
}

/// The handout as a PDF.
///
/// # Errors
/// When something comes first, or by a mistake of ours.
pub fn pdf(request: &Request<'_>) -> Result<Vec<u8>, NoHandout> {
    let document = handout::compose(&Input {
        library: request.library,
        person: request.person,
        today: request.today,
        url: request.url,
        contacts: &filled(&request.person.contacts, request.contacts),
        pictures: &pictures,
    })?;
    Ok(handout::pdf(&document, request.print)?)
}

/// The pictures of a form: start, way, target, numbered in this order. None are drawn yet; this is
/// where they come in, for the browser and the terminal alike.
fn pictures(_form: &Form) -> Vec<Picture> {
    Vec::new()
}

/// The person's contacts; where one is missing, the operator's.
fn filled(known: &Contacts, operator: &Contacts) -> Contacts {
    let or = |known: &String, operator: &String| match known.trim() {
        "" => operator.clone(),
        _ => known.clone(),
    };
    Contacts {
        country: or(&known.country, &operator.country),
        emergency: or(&known.emergency, &operator.emergency),
        out_of_hours: or(&known.out_of_hours, &operator.out_of_hours),
        crisis: or(&known.crisis, &operator.crisis),
        clinic: or(&known.clinic, &operator.clinic),
    }
}
