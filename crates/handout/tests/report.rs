//! The doctor's page: always one page, tagged, and with what a doctor asks for; read back with
//! another library and, where it is installed, with poppler.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod common;

use care::engine::event::{Done, Report as Day, Session as Did};
use care::journal::{Entry, PauseWhy, What};
use care::outcomes::{Measure, Rating, Score};
use care::person::Person;
use care::programme::Slot;
use care::progress::Session;
use common::House;
use handout::{Paper, Report, WEEKS, report};
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use lopdf::{Document as Pdf, Object};
use std::fs;
use std::process::Command;
use uuid::Uuid;

const PAPERS: [(Paper, f32, f32); 2] = [(Paper::A4, 595.28, 841.89), (Paper::Letter, 612.0, 792.0)];

/// Somebody who exercised for so many days, twice a day, and said how it was.
struct Months {
    house: House,
    sessions: Vec<Session>,
    entries: u128,
}

impl Months {
    fn new(days: i32) -> Self {
        let mut months = Self {
            house: House::calm(),
            sessions: Vec::new(),
            entries: 1_000_000,
        };
        let first = months.house.today;
        for ahead in 0..days {
            let day = first.checked_add(ahead.days()).unwrap();
            let pain = u8::try_from(6 - 4 * i64::from(ahead) / i64::from(days)).unwrap();
            months.day(day, pain);
        }
        months.house.today = first.checked_add(days.days()).unwrap();
        months
    }

    fn add(&mut self, day: Date, hour: i8, what: What) {
        self.entries += 1;
        self.house.person.add(&Entry {
            id: Uuid::from_u128(self.entries),
            local: day.at(hour, 0, 0, 0),
            at: jiff::Timestamp::UNIX_EPOCH,
            what,
        });
    }

    fn day(&mut self, day: Date, pain: u8) {
        let nrs = |n: u8| i64::from(n).try_into().unwrap();
        let slots = [(Slot::Morning, 8), (Slot::Evening, 19)];
        for (slot, hour) in slots {
            let before = nrs(pain.min(5));
            self.add(day, hour, What::Opened { before, slot });
            self.sessions.push(Session {
                id: care::ids::SessionId(Uuid::from_u128(self.entries)),
                began: day.to_datetime(Time::constant(hour, 5, 0, 0)),
                slot,
                before: Some(before),
                peak: Some(nrs(pain.min(5) + 1)),
                after: Some(before),
                effort: None,
                done: 90,
                of: 100,
                exercises: 7,
                seconds: 540,
                seen: Vec::new(),
            });
        }
        let items = self.house.person.items().iter();
        let done = items.map(|item| Done {
            item: item.exercise.as_str().into(),
            peak: pain.into(),
            completion: 100,
            effort: 3,
            form: None,
            stopped: None,
            technique_ok: true,
        });
        let session = Did {
            before: pain.min(5).into(),
            items: done.collect(),
        };
        let report = Day {
            morning: Some(pain.into()),
            sessions: vec![session],
            ..Day::default()
        };
        self.add(day, 23, What::Closed { day, report });
        let proposals: Vec<_> = self
            .house
            .person
            .proposals()
            .map(|(item, ..)| item)
            .collect();
        for item in proposals {
            self.add(day, 23, What::Accepted { item });
        }
    }

    fn report(&self) -> Report<'_> {
        Report {
            library: &self.house.library,
            person: &self.house.person,
            sessions: &self.sessions,
            today: self.house.today,
            weeks: WEEKS,
        }
    }

    fn made(&self, paper: Paper) -> Vec<u8> {
        report(&self.report(), paper).unwrap().expect("a page")
    }
}

/// The text of a PDF, as poppler reads it; nothing where that is not installed.
fn text(bytes: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.pdf");
    fs::write(&file, bytes).unwrap();
    let read = Command::new("pdftotext")
        .arg(&file)
        .arg("-")
        .output()
        .ok()?;
    let text = String::from_utf8(read.stdout).unwrap();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn kinds(pdf: &Pdf, object: &Object, found: &mut Vec<String>) {
    match pdf.dereference(object).unwrap().1 {
        Object::Array(all) => all.iter().for_each(|one| kinds(pdf, one, found)),
        Object::Dictionary(element) => {
            if let Ok(kind) = element.get(b"S") {
                found.push(String::from_utf8_lossy(kind.as_name().unwrap()).into_owned());
            }
            if let Ok(children) = element.get(b"K") {
                kinds(pdf, children, found);
            }
        }
        _ => {}
    }
}

/// One page of this size, tagged, and titled.
fn is_one_tagged_page(bytes: &[u8], (_, width, height): (Paper, f32, f32)) {
    let pdf = Pdf::load_mem(bytes).unwrap();
    let pages = pdf.get_pages();
    assert_eq!(pages.len(), 1);
    let page = pdf.get_dictionary(pages[&1]).unwrap();
    let media = page.get(b"MediaBox").unwrap().as_array().unwrap();
    assert!((media[2].as_float().unwrap() - width).abs() < 0.5);
    assert!((media[3].as_float().unwrap() - height).abs() < 0.5);
    let catalog = pdf.catalog().unwrap();
    let marked = catalog.get(b"MarkInfo").unwrap().as_dict().unwrap();
    assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
    let root = catalog.get(b"StructTreeRoot").unwrap().as_reference();
    let root = pdf.get_dictionary(root.unwrap()).unwrap();
    let mut found = Vec::new();
    kinds(&pdf, root.get(b"K").unwrap(), &mut found);
    let count = |kind: &str| found.iter().filter(|found| *found == kind).count();
    assert_eq!(count("H1"), 1);
    assert_eq!(count("Figure"), 1, "the chart");
    assert!(count("H3") >= 5 && count("LI") >= 7, "{found:?}");
}

#[test]
fn a_doctor_finds_what_was_prescribed_done_felt_and_changed() {
    let mut months = Months::new(40);
    let today = months.house.today;
    let day = |ago: i64| today.checked_sub(ago.days()).unwrap();
    let peg = |n: i64| Score::Peg {
        pain: n.try_into().unwrap(),
        enjoyment: n.try_into().unwrap(),
        activity: n.try_into().unwrap(),
    };
    months.add(day(0), 9, What::Measured(peg(6)));
    months.add(
        day(0),
        9,
        What::Goal {
            number: 1,
            text: "carry the shopping".into(),
        },
    );
    let ratings = vec![Rating {
        goal: 1,
        ability: 4.try_into().unwrap(),
    }];
    months.add(day(0), 9, What::Measured(Score::Psfs { ratings }));
    months.add(day(0), 10, What::Paused { why: PauseWhy::Ill });
    months.add(day(0), 11, What::Resumed);
    for paper in PAPERS {
        let bytes = months.made(paper.0);
        is_one_tagged_page(&bytes, paper);
        if let Ok(folder) = std::env::var("REPORTS") {
            fs::write(format!("{folder}/{:?}.pdf", paper.0), &bytes).unwrap();
        }
        let Some(text) = text(&bytes) else { return };
        for said in [
            "Back exercises: a page for the doctor",
            "Not signed by a clinician",
            "Name and date of birth",
            "your morning pain went from about 6 to about 3",
            "prescribed sessions done. On 40 days, 80 sessions.",
            "Knee-to-chest stretch:",
            "Began on 24 Nov 2026 with:",
            "Average pain of the week, 0 to 10 (NRS): 6",
            "carry the shopping, 0 to 10: 4",
            "Ill, until",
            "Glute bridge",
        ] {
            assert!(text.contains(said), "{said} is missing in:\n{text}");
        }
        let (_, changes) = text.split_once("Latest changes, and why").expect("changes");
        assert!(changes.contains(" more"), "{text}");
        // A doctor reads it: reasons do not speak to the person.
        let changes = format!(" {} ", changes.to_lowercase());
        for word in [" you ", " your ", " we "] {
            assert!(!changes.contains(word), "{word:?} in:\n{changes}");
        }
    }
}

#[test]
fn signs_stand_on_it_with_their_end_and_what_is_told_to_nobody_does_not() {
    let mut months = Months::new(20);
    let today = months.house.today;
    let codes = vec!["self_harm_thoughts".to_owned(), "fever_unwell".to_owned()];
    months.add(
        today,
        9,
        What::Signs {
            codes,
            item: None,
            easing: None,
        },
    );
    let seen = today.checked_add(1.day()).unwrap();
    let by = "Dr Ode".to_owned();
    let open = text(&months.made(Paper::A4));
    months.add(
        seen,
        12,
        What::Cleared {
            by,
            seen: seen.at(10, 0, 0, 0),
            told: true,
        },
    );
    let closed = text(&months.made(Paper::A4));
    let (Some(open), Some(closed)) = (open, closed) else {
        return;
    };
    assert!(open.contains("Not looked at yet."), "{open}");
    assert!(
        closed.contains("Looked at on") && closed.contains("by Dr Ode."),
        "{closed}"
    );
    for text in [open, closed] {
        let text = text.to_lowercase();
        assert!(
            !text.contains("harm") && !text.contains("ending your life"),
            "{text}"
        );
    }
}

#[test]
fn five_years_and_the_longest_names_are_one_page_still() {
    let mut months = Months::new(1826);
    let today = months.house.today;
    let long = "Wirbelsäulen".repeat(20);
    for number in 1..=5 {
        months.add(
            today,
            9,
            What::Goal {
                number,
                text: long.clone(),
            },
        );
    }
    let rating = |goal| Rating {
        goal,
        ability: 3.try_into().unwrap(),
    };
    let ratings = (1..=5).map(rating).collect();
    months.add(today, 9, What::Measured(Score::Psfs { ratings }));
    let change = 4.try_into().unwrap();
    months.add(today, 9, What::Measured(Score::Groc { change }));
    months.add(
        today,
        9,
        What::PutOff {
            measures: vec![Measure::Peg],
        },
    );
    for _ in 0..30 {
        let codes = vec![
            "fever_unwell".to_owned(),
            "x".repeat(400),
            "catch".to_owned(),
        ];
        months.add(
            today,
            10,
            What::Signs {
                codes,
                item: None,
                easing: None,
            },
        );
        let seen = today.at(11, 0, 0, 0);
        months.add(
            today,
            12,
            What::Cleared {
                by: long.clone(),
                seen,
                told: true,
            },
        );
    }
    months.house.prescribe_by(&long);
    for weeks in [1, WEEKS, 1040] {
        for paper in PAPERS {
            let report = Report {
                weeks,
                ..months.report()
            };
            let bytes = handout::report(&report, paper.0).unwrap().expect("a page");
            is_one_tagged_page(&bytes, paper);
        }
    }
    let Some(text) = text(&months.made(Paper::A4)) else {
        return;
    };
    assert!(text.contains("more"), "{text}");
    // However long the rest is, own goals and the change all in all are not left out.
    assert_eq!(text.matches(", 0 to 10: 3 (").count(), 5, "{text}");
    assert!(text.contains("(GROC): +4"), "{text}");
}

#[test]
fn the_same_months_are_the_same_bytes_and_nobody_has_none() {
    let months = Months::new(15);
    assert!(months.made(Paper::A4) == months.made(Paper::A4));
    let nobody = Person::default();
    let report = Report {
        person: &nobody,
        ..months.report()
    };
    assert!(handout::report(&report, Paper::A4).unwrap().is_none());
}
