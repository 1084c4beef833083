//! What a handout says: a person's programme as it stands, in the words of the pages.

use crate::document::{Block, Document, Marker, Part, Picture, Right, Row, Said};
use care::engine::Day;
use care::exercise::{Breath, Exercise, Form, Sides};
use care::ids::FormId;
use care::journal::{Contacts, Limits, Prescribed};
use care::person::day::{Standing, Stands};
use care::person::{Due, Person};
use content::{Library, Value, Words};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Who wrote a version of a programme when nobody did by hand.
const RULES: &str = "rules";

/// What a handout is made from.
pub struct Input<'i> {
    /// Exercises and words.
    pub library: &'i Library,
    /// Whose programme.
    pub person: &'i Person,
    /// The day it stands for.
    pub today: Date,
    /// Where this person reaches Plinth: `https://home.example/plinth/`.
    pub url: &'i str,
    /// Whom to call, as far as known.
    pub contacts: &'i Contacts,
    /// The pictures of a form, two to four in the order of the movement; none is fine.
    pub pictures: &'i dyn Fn(&Form) -> Vec<Picture>,
}

/// Why there is nothing to print yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotYet {
    /// No programme was made so far.
    #[error("there is no programme yet")]
    NoProgramme,
    /// Questions come first.
    #[error("questions come first")]
    Questions,
    /// A clinician comes first.
    #[error("a clinician comes first")]
    Stopped,
    /// Nothing in the programme may be done.
    #[error("the programme is empty")]
    Nothing,
}

impl NotYet {
    /// The message that says so, and what to do.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoProgramme => "programme-empty",
            Self::Questions => "handout-wait-questions",
            Self::Stopped => "handout-wait-stopped",
            Self::Nothing => "today-nothing",
        }
    }
}

/// The handout of a person's programme.
///
/// # Errors
/// When there is nothing that may be done now: see [`NotYet`].
pub fn compose(input: &Input<'_>) -> Result<Document, NotYet> {
    let (person, words) = (input.person, &input.library.words);
    let day = Day::from(input.today);
    match person.due(day) {
        Due::Emergency | Due::Urgent | Due::ClinicianFirst | Due::UnderAge => {
            return Err(NotYet::Stopped);
        }
        _ if person.version.is_none() => return Err(NotYet::NoProgramme),
        Due::Gate(_) | Due::About(_) => return Err(NotYet::Questions),
        // Whom to call may be unknown: the paper then has a line to write it on.
        Due::Contacts | Due::Paused | Due::Ready => {}
    }
    let standing = person.standing(&input.library.catalogue, day);
    let (rest, done): (Vec<_>, Vec<_>) = standing
        .into_iter()
        .partition(|one| matches!(one.now, Stands::Rests | Stands::RestsUntil(_)));
    let sheet = Sheet { input, words };
    let exercises: Vec<Entry<'_>> = done.iter().filter_map(|one| sheet.entry(one)).collect();
    if exercises.is_empty() {
        return Err(NotYet::Nothing);
    }
    let mut parts = vec![sheet.first(&exercises)];
    parts.extend(sheet.left_out(&rest));
    for (number, entry) in exercises.iter().enumerate() {
        let mut part = sheet.exercise(number, entry);
        part.new_page = number == 0;
        parts.push(part);
    }
    parts.push(sheet.last());
    let date = words.date(input.today);
    Ok(Document {
        language: words.language().to_string(),
        title: words.t("handout-title"),
        author: sheet.author(),
        date: input.today,
        foot: words.with("handout-foot", &[("date", date.into())]),
        page: words.with(
            "handout-page",
            &[("n", "{n}".into()), ("of", "{of}".into())],
        ),
        parts,
    })
}

/// An exercise that is done now.
struct Entry<'e> {
    standing: &'e Standing,
    prescribed: &'e Prescribed,
    exercise: &'e Exercise,
    form: &'e Form,
    dose: String,
    often: String,
}

struct Sheet<'s> {
    input: &'s Input<'s>,
    words: &'s Words,
}

impl<'s> Sheet<'s> {
    fn with(&self, key: &str, values: &[(&'static str, Value<'_>)]) -> String {
        self.words.with(key, values)
    }

    fn t(&self, key: &str) -> String {
        self.words.t(key)
    }

    fn entry<'e>(&'e self, standing: &'e Standing) -> Option<Entry<'e>> {
        let item = &standing.item;
        let catalogue = &self.input.library.catalogue;
        let form = catalogue.form(&item.form)?;
        let prescribed = self.input.person.items();
        Some(Entry {
            standing,
            prescribed: prescribed.iter().find(|p| p.exercise == item.exercise)?,
            exercise: catalogue.exercise(&item.exercise)?,
            form,
            dose: self.words.dose(form, item.amount),
            often: self.often(form, item.sessions),
        })
    }

    /// "Twice a day, every day."
    fn often(&self, form: &Form, sessions: u8) -> String {
        let days = match form.days {
            (7, 7) => self.t("handout-days-all"),
            (least, most) if least == most => self.words.n("handout-days", least),
            (least, most) => self.with(
                "handout-days-range",
                &[("least", least.into()), ("most", most.into())],
            ),
        };
        format!("{}, {days}.", self.words.n("exercise-sessions", sessions))
    }

    /// The names of the form, and of what else must be obeyed.
    fn form_name(&self, entry: &Entry<'_>) -> String {
        let with = entry.standing.item.with.iter();
        let names: Vec<String> = std::iter::once(&entry.form.id)
            .chain(with)
            .map(|form| self.words.form(form))
            .collect();
        names.join(" + ")
    }

    // ---- The first page --------------------------------------------------------------------------

    fn first(&self, exercises: &[Entry<'_>]) -> Part {
        let mut made = vec![Block::Title(self.t("handout-title"))];
        let date = self.words.date(self.input.today);
        let date = self.with("handout-date", &[("date", date.into())]);
        made.push(Block::Text(format!("{date} {}", self.made_by()).into()));
        made.extend(self.limits_by().map(|by| Block::Text(by.into())));
        made.extend(self.back());
        let mut blocks = match self.code() {
            Some(code) => vec![Block::Columns(Right::Narrow, [made, vec![code]])],
            None => made,
        };
        if self.input.person.due(Day::from(self.input.today)) == Due::Paused {
            let about = format!("{}. {}", self.t("pause-title"), self.t("pause-on"));
            blocks.push(Block::Framed(vec![Block::Text(about.into())]));
        }
        blocks.extend(self.visit());
        blocks.push(Block::Subheading(self.t("handout-glance")));
        let glance = exercises.iter().map(|entry| Said {
            strong: self.words.exercise(&entry.exercise.id),
            text: format!(": {}. {}", entry.dose, entry.often),
        });
        blocks.push(Block::List(Marker::Number, glance.collect()));
        blocks.push(Block::Subheading(self.t("handout-use-title")));
        blocks.push(self.dots("handout-use"));
        blocks.push(Block::Text(self.t("help-feelings").into()));
        blocks.push(Block::Small(self.t("footer-not-device")));
        Part {
            new_page: true,
            blocks,
        }
    }

    /// Who made the programme, as it really is.
    fn made_by(&self) -> String {
        match self.prescriber() {
            None => self.t("handout-by-rules"),
            Some(name) => self.with("handout-by", &[("name", name.into())]),
        }
    }

    fn prescriber(&self) -> Option<&str> {
        let version = self.input.person.version.as_ref()?;
        (version.author != RULES).then_some(version.author.as_str())
    }

    fn author(&self) -> String {
        match self.prescriber() {
            Some(name) => name.to_owned(),
            None => self.t("app-name"),
        }
    }

    /// Limits that stand, of exercises that are in the programme.
    fn limits(&self, prescribed: &Prescribed) -> Option<&Limits> {
        let limits = self.input.person.limits.get(&prescribed.exercise)?;
        (limits.top.is_some() || limits.sessions.is_some()).then_some(limits)
    }

    fn limits_by(&self) -> Option<String> {
        let items = self.input.person.items().iter();
        let names: BTreeSet<&str> = items
            .filter_map(|item| Some(self.limits(item)?.by.as_str()))
            .collect();
        let names: Vec<&str> = names.into_iter().collect();
        let values = [("names", names.join(", ").into())];
        (!names.is_empty()).then(|| self.with("handout-limits", &values))
    }

    /// A visit to a clinician that is still to be made.
    fn visit(&self) -> Option<Block> {
        let visits = &self.input.person.gate.visits;
        let reasons: Vec<String> = visits
            .iter()
            .map(|visit| self.t(&format!("sign-{}.reason", visit.code)))
            .collect();
        if reasons.is_empty() {
            return None;
        }
        let text = self.with("tier-ask-text", &[("reason", reasons.join("; ").into())]);
        let lines = text.lines().map(|line| Block::Text(line.into()));
        Some(Block::Framed(lines.collect()))
    }

    /// What is not done now, each with a sentence.
    fn left_out(&self, rest: &[Standing]) -> Option<Part> {
        let row = |id, text| Row {
            name: self.words.exercise(id),
            text,
            blank: false,
        };
        let rests = rest.iter().map(|one| match one.now {
            Stands::RestsUntil(until) => {
                let values = [("date", self.words.date(until).into())];
                row(
                    &one.item.exercise,
                    self.with("handout-rests-until", &values),
                )
            }
            _ => row(&one.item.exercise, self.t("programme-resting")),
        });
        let version = self.input.person.version.iter();
        let left = version.flat_map(|version| &version.left);
        let left = left.map(|left| row(&left.exercise, self.words.left_why(left)));
        let rows: Vec<Row> = rests.chain(left).collect();
        (!rows.is_empty()).then(|| Part {
            new_page: false,
            blocks: vec![Block::Heading(self.t("programme-left")), Block::Facts(rows)],
        })
    }

    // ---- An exercise -----------------------------------------------------------------------------

    fn exercise(&self, number: usize, entry: &Entry<'_>) -> Part {
        let (form, words) = (entry.form, self.words);
        let name = words.exercise(&entry.exercise.id);
        let heading = [("n", (number + 1).into()), ("name", name.into())];
        let mut blocks = vec![
            Block::Heading(self.with("handout-numbered", &heading)),
            Block::Text(self.form_name(entry).into()),
            Block::Framed(vec![
                Block::Lead(format!("{}.", entry.dose)),
                Block::Text(entry.often.clone().into()),
            ]),
        ];
        blocks.extend(self.notes(entry));
        let pictures = (self.input.pictures)(form);
        if !pictures.is_empty() {
            blocks.push(Block::Pictures(pictures));
        }
        blocks.push(Block::Columns(
            Right::Half,
            [self.how(entry), self.do_and_dont(form)],
        ));
        let feel = Said {
            strong: format!("{}: ", self.t("exercise-feel")),
            text: self.t(&format!("{}.feel", entry.exercise.id)),
        };
        blocks.push(Block::Text(feel));
        Part {
            new_page: false,
            blocks,
        }
    }

    /// What is special about an exercise for this person, now.
    fn notes(&self, entry: &Entry<'_>) -> Vec<Block> {
        let words = self.words;
        let mut notes = vec![words.changed_why(entry.prescribed)];
        if let Stands::EasyUntil(until) = entry.standing.now {
            notes.push(self.with("handout-easy", &[("date", words.date(until).into())]));
        }
        for form in &entry.standing.item.with {
            notes.extend(self.also(form));
        }
        if entry.standing.item.half {
            notes.push(self.t("also-half"));
        }
        if let Some(limits) = self.limits(entry.prescribed) {
            let by = ("by", limits.by.as_str().into());
            notes.push(match limits.reason.trim() {
                "" => self.with("handout-limits-item", &[by]),
                reason => self.with("handout-limits-reason", &[by, ("reason", reason.into())]),
            });
        }
        notes.retain(|note| !note.is_empty());
        notes
            .into_iter()
            .map(|note| Block::Text(note.into()))
            .collect()
    }

    fn also(&self, form: &FormId) -> Option<String> {
        let key = format!("also-{form}");
        self.words.has(&key).then(|| self.t(&key))
    }

    fn how(&self, entry: &Entry<'_>) -> Vec<Block> {
        let form = entry.form;
        let needs: BTreeSet<&String> = entry.exercise.props.iter().chain(&form.props).collect();
        let needs: Vec<String> = needs
            .into_iter()
            .map(|code| self.t(&format!("prop-{code}")))
            .collect();
        let mut blocks = vec![Block::Subheading(self.t("exercise-how"))];
        if !needs.is_empty() {
            blocks.push(Block::Text(Said {
                strong: format!("{}: ", self.t("exercise-needs")),
                text: format!("{}.", needs.join(", ")),
            }));
        }
        blocks.push(self.lines(Marker::Number, &format!("{}.how", form.id)));
        if form.sides != Sides::None {
            blocks.push(Block::Text(
                self.t(&format!("{}.side", entry.exercise.id)).into(),
            ));
        }
        blocks
    }

    fn do_and_dont(&self, form: &Form) -> Vec<Block> {
        vec![
            Block::Subheading(self.t("exercise-do")),
            self.lines(Marker::Tick, &format!("{}.do", form.id)),
            Block::Subheading(self.t("exercise-dont")),
            self.lines(Marker::Cross, &format!("{}.dont", form.id)),
            Block::Subheading(self.t("handout-breath")),
            Block::Text(self.breathing(form).into()),
        ]
    }

    /// One repetition, phase by phase, as it is said in a session.
    fn breathing(&self, form: &Form) -> String {
        if form.phases.iter().all(|phase| phase.breath == Breath::Easy) {
            return self.t("handout-breath-easy");
        }
        let cues = format!("{}.", self.words.cues(form).join(". "));
        match form.sides {
            Sides::None => cues,
            _ => self.with("handout-breath-right", &[("cues", cues.into())]),
        }
    }

    // ---- The last page ---------------------------------------------------------------------------

    fn last(&self) -> Part {
        let contacts = unbroken(self.words.contacts(self.input.contacts));
        let now = [("emergency", contacts.emergency.clone().into())];
        let today = [
            ("clinic", contacts.clinic.clone().into()),
            ("hours", contacts.out_of_hours.clone().into()),
        ];
        let see_today = vec![
            Block::Subheading(self.t("help-today-title")),
            Block::Text(self.with("handout-today", &today).into()),
            self.dots("help-today-list"),
            Block::Subheading(self.t("contacts-title")),
            self.whom_to_call(&contacts),
        ];
        let stop = vec![
            Block::Subheading(self.t("help-stop-title")),
            self.dots("help-stop-list"),
            Block::Subheading(self.t("handout-hurts-title")),
            self.dots("handout-hurts-list"),
        ];
        let blocks = vec![
            Block::Heading(self.t("handout-stop-title")),
            Block::Framed(vec![
                Block::Lead(self.t("help-now-title")),
                Block::Text(self.with("help-now", &now).into()),
                self.dots("help-now-list"),
            ]),
            Block::Columns(Right::Half, [see_today, stop]),
            Block::Text(self.t("help-crisis").into()),
        ];
        Part {
            new_page: true,
            blocks,
        }
    }

    fn whom_to_call(&self, said: &Contacts) -> Block {
        let known = self.input.contacts;
        let rows = [
            ("contacts-emergency", &known.emergency, &said.emergency),
            ("contacts-clinic", &known.clinic, &said.clinic),
            ("contacts-hours", &known.out_of_hours, &said.out_of_hours),
            ("contacts-crisis", &known.crisis, &said.crisis),
        ];
        let row = |(key, known, said): (&str, &String, &String)| Row {
            name: self.t(key),
            text: said.clone(),
            blank: known.trim().is_empty(),
        };
        Block::Facts(rows.map(row).into())
    }

    fn back(&self) -> Vec<Block> {
        let url = self.input.url;
        let (_, text) = url.split_once("://").unwrap_or(("", url));
        let text = text.trim_end_matches('/').to_owned();
        let url = url.to_owned();
        let key = match is_this_machine(&url) {
            true => "handout-back-here",
            false => "handout-back",
        };
        vec![Block::Text(self.t(key).into()), Block::Link { url, text }]
    }

    /// The way back for a phone; none where a phone would look for Plinth on itself.
    fn code(&self) -> Option<Block> {
        let url = self.input.url.to_owned();
        let alt = self.with("handout-code", &[("url", url.as_str().into())]);
        (!is_this_machine(&url)).then_some(Block::Code { url, alt })
    }

    // ---- Lines -----------------------------------------------------------------------------------

    fn dots(&self, key: &str) -> Block {
        self.lines(Marker::Dot, key)
    }

    fn lines(&self, marker: Marker, key: &str) -> Block {
        let lines = self.words.list(key).into_iter();
        Block::List(marker, lines.map(Said::from).collect())
    }
}

/// Numbers that no line breaks: 020 7946 0000 is dialled in one piece.
fn unbroken(contacts: Contacts) -> Contacts {
    let whole = |text: String| {
        let chars: Vec<char> = text.chars().collect();
        let digit = |at: Option<usize>| {
            let found = at.and_then(|at| chars.get(at));
            found.is_some_and(char::is_ascii_digit)
        };
        let keep = |(at, c): (usize, &char)| match c {
            ' ' if digit(at.checked_sub(1)) && digit(Some(at + 1)) => '\u{a0}',
            c => *c,
        };
        chars.iter().enumerate().map(keep).collect()
    };
    Contacts {
        country: contacts.country,
        emergency: whole(contacts.emergency),
        out_of_hours: whole(contacts.out_of_hours),
        crisis: whole(contacts.crisis),
        clinic: whole(contacts.clinic),
    }
}

/// An address that means the machine on which it is opened.
fn is_this_machine(url: &str) -> bool {
    let (_, rest) = url.split_once("://").unwrap_or(("", url));
    let host = rest.split('/').next().unwrap_or_default();
    let name = match host.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let ip = name.parse::<std::net::IpAddr>();
    name.eq_ignore_ascii_case("localhost")
        || ip.is_ok_and(|ip| ip.is_loopback() || ip.is_unspecified())
}

#[cfg(test)]
mod tests {
    use super::{is_this_machine, unbroken};
    use care::journal::Contacts;

    #[test]
    fn a_number_stays_in_one_piece() {
        let contacts = unbroken(Contacts {
            clinic: "Dr Ode, 020 7946 0000 or 5 x".into(),
            ..Contacts::default()
        });
        assert_eq!(contacts.clinic, "Dr Ode, 020\u{a0}7946\u{a0}0000 or 5 x");
    }

    #[test]
    fn only_other_machines_are_reached_from_a_phone() {
        for url in [
            "http://localhost:7546/",
            "http://127.0.0.1/",
            "http://[::1]:80/x/",
        ] {
            assert!(is_this_machine(url), "{url}");
        }
        for url in ["https://home.example/plinth/", "http://192.168.1.7:7546/"] {
            assert!(!is_this_machine(url), "{url}");
        }
    }
}
