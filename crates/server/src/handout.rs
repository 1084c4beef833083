//! The handout of a person, for the page and for the command: one place where the programme, whom
//! to call and the pictures come together.

use care::exercise::{Form, Side};
use care::journal::Contacts;
use care::person::Person;
use content::Library;
use figure::{Figure, FigureError, Theme};
use handout::{HandoutError, Input, NotYet, Picture, Print};
use jiff::civil::Date;
use stage::{Act, Moment, Stage, Style};

/// The width of a picture in pixels: sharp at 6 cm on paper.
const WIDTH: u32 = 640;

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
    /// Who shows the exercises.
    pub figure: &'r figure::Person,
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
    /// A mistake of ours: there is nobody to draw.
    #[error(transparent)]
    Nobody(#[from] FigureError),
}

/// The handout as a PDF.
///
/// # Errors
/// When something comes first, or by a mistake of ours.
pub fn pdf(request: &Request<'_>) -> Result<Vec<u8>, NoHandout> {
    let figure = Figure::new(request.figure)?;
    let document = handout::compose(&Input {
        library: request.library,
        person: request.person,
        today: request.today,
        url: request.url,
        contacts: &filled(&request.person.contacts, request.contacts),
        pictures: &|form| pictures(request.library, &figure, form),
    })?;
    Ok(handout::pdf(&document, request.print)?)
}

/// The pictures of a form, in the order that they are numbered in.
fn pictures(library: &Library, figure: &Figure, form: &Form) -> Vec<Picture> {
    let exercise = library.catalogue.exercise(&form.id.exercise());
    let Some(act) = exercise.and_then(|exercise| Act::of(exercise, form)) else {
        return Vec::new();
    };
    let stage = Stage::new(figure, act);
    let style = Style {
        width: WIDTH,
        theme: Theme::Print,
        explained: false,
    };
    let moments = stage.pictures().into_iter();
    moments
        .map(|moment| {
            let image = stage.picture(moment, Side::Right, style);
            let phase = match moment {
                Moment::Phase { phase, .. } => form.phases.get(phase),
                _ => None,
            };
            let words = &library.words;
            let caption = words.caption(&form.id, phase);
            Picture {
                width: image.width,
                height: image.height,
                rgba: image.rgba,
                alt: format!("{}: {caption}", words.exercise(&form.id.exercise())),
                caption,
            }
        })
        .collect()
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
