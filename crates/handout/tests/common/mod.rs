//! A person with a programme, without a store; and what a PDF holds, by another library.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use care::build;
use care::exercise::Form;
use care::interview::{Answer, Ask, WORDING};
use care::journal::{Contacts, Entry, Version, What};
use care::person::{Person, about};
use content::Library;
use handout::{Document, Input, NotYet, Picture, compose};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use uuid::Uuid;

pub const TODAY: Date = date(2026, 11, 24);
pub const URL: &str = "https://home.example/plinth/";

pub struct House {
    pub library: Library,
    pub person: Person,
    pub contacts: Contacts,
    pub url: &'static str,
    pub pictures: usize,
    pub today: Date,
    entries: u128,
}

impl House {
    /// Nobody has answered anything.
    pub fn new() -> Self {
        Self::with(Library::load(None).unwrap_or_else(|error| panic!("{error}")))
    }

    pub fn with(library: Library) -> Self {
        Self {
            library,
            person: Person::default(),
            contacts: Contacts {
                country: "GB".into(),
                emergency: "999".into(),
                out_of_hours: "111".into(),
                crisis: "Samaritans, 116 123".into(),
                clinic: "Dr Ode, 020 7946 0000".into(),
            },
            url: URL,
            pictures: 0,
            today: TODAY,
            entries: 0,
        }
    }

    /// Somebody calm who has answered everything.
    pub fn calm() -> Self {
        let mut house = Self::new();
        house.answer(&[]);
        house
    }

    pub fn add(&mut self, what: What) {
        self.entries += 1;
        self.person.add(&Entry {
            id: Uuid::from_u128(self.entries),
            local: self.today.at(9, 0, 0, 0),
            at: Timestamp::UNIX_EPOCH,
            what,
        });
    }

    /// Answers all questions; these screens with these lines.
    pub fn answer(&mut self, said: &[(&str, &str)]) {
        self.add(What::Contacts(self.contacts.clone()));
        while let Some(screen) = self.person.question(TODAY.into()) {
            let mut answer = Answer {
                screen: screen.name.clone(),
                wording: WORDING,
                ..Answer::default()
            };
            let told = said.iter().find(|(name, _)| *name == screen.name);
            match (screen.ask, told) {
                (_, Some((_, line))) => answer.yes = vec![(*line).to_owned()],
                (Ask::Ticks { none: true, .. }, _) => answer.none = true,
                (Ask::Ticks { lines, .. } | Ask::One { lines }, _) => {
                    answer.yes = lines[..1].into();
                }
                (Ask::Scale, _) => answer.number = Some(2),
                (Ask::Number { .. }, _) => answer.number = Some(40),
                (Ask::Text | Ask::Procedure { .. }, _) => {}
            }
            self.add(What::Answered(answer));
        }
        self.prescribe();
    }

    /// A version of the programme from what is known.
    pub fn prescribe(&mut self) {
        self.prescribe_by("rules");
    }

    pub fn prescribe_by(&mut self, author: &str) {
        let known = self.person.known(TODAY.into());
        let built = build::build(&self.library.catalogue, &known);
        let number = self.person.version.as_ref().map_or(1, |v| v.number + 1);
        self.add(What::Prescribed(Version {
            number,
            irritability: about::irritability(&self.person.answers).irritability,
            items: built.items,
            left: built.left,
            reason: "first".into(),
            author: author.into(),
        }));
    }

    /// Signs of a nerve in one exercise.
    pub fn spread(&mut self, exercise: &str) {
        self.add(What::Signs {
            codes: vec!["spread".into()],
            item: Some(exercise.parse().unwrap()),
            easing: None,
        });
    }

    pub fn compose(&self) -> Result<Document, NotYet> {
        let pictures = |form: &Form| pictures(form, self.pictures);
        compose(&Input {
            library: &self.library,
            person: &self.person,
            today: self.today,
            url: self.url,
            contacts: &self.contacts,
            pictures: &pictures,
        })
    }
}

/// Stand-ins: a coloured disc that goes from left to right.
fn pictures(form: &Form, count: usize) -> Vec<Picture> {
    let (width, height) = (360_u32, 240_u32);
    let picture = |number: usize| {
        let centre = 60 + 80 * u32::try_from(number).unwrap();
        let mut rgba = Vec::new();
        for y in 0..height {
            for x in 0..width {
                let inside = x.abs_diff(centre).pow(2) + y.abs_diff(150).pow(2) < 50 * 50;
                rgba.extend(match inside {
                    true => [30, 110, 100, 255],
                    false => [238, 234, 226, 255],
                });
            }
        }
        Picture {
            width,
            height,
            rgba,
            alt: format!("{}, picture {}", form.id, number + 1),
            caption: "Breathe out, draw your right knee in".into(),
        }
    };
    (0..count).map(picture).collect()
}
