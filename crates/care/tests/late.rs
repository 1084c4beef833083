//! What arrives late counts as if it had come at once, in whatever order, and never more.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod common;

use care::build::{self, Known};
use care::engine::event::Report;
use care::engine::{Day, Dose};
use care::ids::{CheckInId, SessionId};
use care::journal::{Entry, Version, What};
use care::person::day::Today;
use care::person::{NOON, Person};
use care::programme::{Length, Slot};
use care::record::{CheckIn, SessionRecord};
use care::scale::Nrs;
use care::script::Script;
use common::catalogue;
use jiff::ToSpan;
use jiff::civil::{DateTime, date};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use uuid::Uuid;

static CATALOGUE: LazyLock<care::catalogue::Catalogue> = LazyLock::new(catalogue);

/// The session that everybody does here.
static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
    let house = House::new();
    let today = house.person.today(FIRST.date());
    let Today::Offers { items, .. } = house.person.offers(&CATALOGUE, today, Some(2)) else {
        panic!("nothing is offered");
    };
    Script::compile(
        &CATALOGUE,
        &items,
        Slot::Morning,
        Length::Full,
        &BTreeSet::new(),
    )
});

const FIRST: DateTime = date(2026, 11, 23).at(7, 0, 0, 0);

/// Something that somebody did or told.
#[derive(Debug, Clone)]
enum Thing {
    Opened(i64, Slot),
    Session(Slot, i64),
    Morning(i64),
}

/// When it happened, and when a device could tell of it.
#[derive(Debug, Clone)]
struct Told {
    at: DateTime,
    arrives: DateTime,
    thing: Thing,
}

fn pain(score: i64) -> Nrs {
    score.try_into().unwrap()
}

/// A server: its journal, its sessions, and what a ledger does with them.
struct House {
    entries: Vec<Entry>,
    sessions: Vec<(SessionRecord, CheckIn)>,
    person: Person,
}

impl House {
    fn new() -> Self {
        let mut house = Self {
            entries: Vec::new(),
            sessions: Vec::new(),
            person: Person::default(),
        };
        let built = build::build(&CATALOGUE, &Known::calm());
        house.write(
            FIRST,
            What::Prescribed(Version {
                number: 1,
                irritability: care::engine::Irritability::Low,
                items: built.items,
                left: built.left,
                reason: "first".into(),
                author: "rules".into(),
            }),
        );
        house
    }

    fn write(&mut self, local: DateTime, what: What) {
        let entry = Entry {
            id: Uuid::from_u128(self.entries.len() as u128),
            local,
            at: local.to_zoned(TimeZone::UTC).unwrap().timestamp(),
            what,
        };
        let rewrites = entry.rewrites();
        self.entries.push(entry);
        match rewrites {
            true => self.person = Person::from_entries(&self.entries),
            false => self.person.add(self.entries.last().unwrap()),
        }
    }

    fn report(&self, day: Day) -> Option<Report> {
        let kept = self.sessions.iter();
        let kept: Vec<_> = kept
            .filter(|(record, _)| record.day == day.date())
            .map(|(record, check_in)| (record, Some(check_in)))
            .collect();
        self.person.report(day, &kept, self.person.morning(day))
    }

    fn close(&mut self, day: Day, local: DateTime) {
        if let Some(report) = self.report(day) {
            let day = day.date();
            self.write(local, What::Closed { day, report });
        }
    }

    /// Somebody looks at a page.
    fn visit(&mut self, now: DateTime) {
        let today = self.person.today(now.date());
        for day in self.person.days_to_close(today) {
            let asked = day.plus(1) == today && now.hour() < NOON;
            if asked && self.person.mornings(day).is_empty() {
                break;
            }
            self.close(day, now);
        }
        for day in self.person.to_tell_anew().collect::<Vec<_>>() {
            if let Some(report) = self.report(day) {
                let day = day.date();
                self.write(now, What::ClosedAgain { day, report });
            }
        }
    }

    fn hear(&mut self, told: &Told) {
        self.visit(told.arrives);
        let today = self.person.today(told.arrives.date());
        match told.thing {
            Thing::Opened(before, slot) => {
                let before = pain(before);
                let what = match Day::from(told.at.date()) < today {
                    true => What::OpenedLate { before, slot },
                    false => What::Opened { before, slot },
                };
                if let What::Opened { .. } = what {
                    for day in self.person.days_to_close(told.at.date().into()) {
                        self.close(day, told.at);
                    }
                }
                self.write(told.at, what);
            }
            Thing::Session(slot, peak) => {
                let number = self.sessions.len() as u128;
                let id = SessionId(Uuid::from_u128(number));
                let at = told.at.to_zoned(TimeZone::UTC).unwrap().timestamp();
                let all = SCRIPT.blocks.iter().map(|block| block.exercise.clone());
                let script = Script {
                    slot,
                    ..SCRIPT.clone()
                };
                let day = told.at.date();
                let record = SessionRecord::by_hand(&script, id, day, at, 0, &all.collect());
                let check_in = CheckIn {
                    format: 1,
                    id: CheckInId(Uuid::nil()),
                    session: id,
                    at,
                    pain_before: None,
                    pain_after: None,
                    pain_peak: Some(pain(peak)),
                    effort: Some(3.try_into().unwrap()),
                    steady: Some(true),
                    exercises: Vec::new(),
                };
                self.sessions.push((record, check_in));
                if self.person.is_closed(day.into()) || !self.person.is_opened(day.into()) {
                    let record = Uuid::from_u128(number);
                    self.write(told.arrives, What::Arrived { day, record });
                }
            }
            Thing::Morning(score) => {
                let day = Day::from(told.at.date()).plus(-1).date();
                let pain = pain(score);
                self.write(told.at, What::Morning { day, pain });
            }
        }
        self.visit(told.arrives);
    }

    fn doses(&self) -> Vec<(Box<str>, Dose, bool)> {
        let items = self.person.engine.items.iter();
        items
            .map(|item| {
                (
                    item.prescribed.id.clone(),
                    item.dose,
                    item.proposal.is_some(),
                )
            })
            .collect()
    }
}

/// All of it, in the order of arrival; somebody looks in every day after noon, until a week later.
fn lived(things: &[Told], in_time: bool) -> House {
    let mut things = things.to_vec();
    if in_time {
        things.iter_mut().for_each(|told| told.arrives = told.at);
    }
    things.sort_by_key(|told| (told.arrives, told.at));
    let mut house = House::new();
    let mut next = 0;
    for day in 0..14 {
        let noon = FIRST
            .checked_add(day.days())
            .unwrap()
            .date()
            .at(13, 0, 0, 0);
        while let Some(told) = things.get(next).filter(|told| told.arrives < noon) {
            house.hear(told);
            next += 1;
        }
        house.visit(noon);
    }
    assert_eq!(next, things.len());
    house
}

/// A session: when it was, pain before and the worst in it, and how many days late it arrives.
fn session(day: i64, slot: Slot) -> impl Strategy<Value = Vec<Told>> {
    let hour = match slot {
        Slot::Morning => 8,
        Slot::Evening => 19,
    };
    (0..=9i64, 0..=9i64, 0..=4i64).prop_map(move |(before, peak, late)| {
        let at = FIRST
            .date()
            .checked_add(day.days())
            .unwrap()
            .at(hour, 0, 0, 0);
        let told = |minutes: i64, thing| {
            let at = at.checked_add(minutes.minutes()).unwrap();
            let arrives = match late {
                0 => at,
                late => at.checked_add(late.days().minutes(minutes)).unwrap(),
            };
            Told { at, arrives, thing }
        };
        let mut all = vec![told(0, Thing::Opened(before, slot))];
        // Pain of eight and more is no session.
        if before < 8 {
            all.push(told(1, Thing::Session(slot, peak)));
        }
        all
    })
}

fn morning(day: i64) -> impl Strategy<Value = Vec<Told>> {
    (0..=9i64, 0..=2i64).prop_map(move |(score, late)| {
        let at = FIRST
            .date()
            .checked_add(day.days())
            .unwrap()
            .at(7, 30, 0, 0);
        let arrives = at.checked_add(late.days()).unwrap();
        let thing = Thing::Morning(score);
        vec![Told { at, arrives, thing }]
    })
}

fn week() -> impl Strategy<Value = Vec<Told>> {
    let of = |told: BoxedStrategy<Vec<Told>>| proptest::option::of(told);
    let day = move |day: i64| {
        let mornings = if day == 0 {
            Just(Vec::new()).boxed()
        } else {
            morning(day).boxed()
        };
        (
            of(mornings),
            of(session(day, Slot::Morning).boxed()),
            of(session(day, Slot::Evening).boxed()),
        )
            .prop_map(|(one, two, three)| {
                [one, two, three].into_iter().flatten().flatten().collect()
            })
    };
    let days: Vec<BoxedStrategy<Vec<Told>>> = (0..6).map(|n| day(n).boxed()).collect();
    days.prop_map(|days| days.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn when_it_arrives_makes_no_difference(things in week()) {
        let late = lived(&things, false);
        let in_time = lived(&things, true);
        prop_assert_eq!(late.doses(), in_time.doses());
        // Nor does how the journal is read: at once, or as it grew.
        let whole = Person::from_entries(&late.entries);
        prop_assert_eq!(whole.engine, late.person.engine);
        // Nothing that was told is lost, and nothing is closed twice.
        let told = late.entries.iter().filter(|entry| matches!(entry.what, What::Morning { .. } | What::Opened { .. } | What::OpenedLate { .. }));
        prop_assert_eq!(told.count() + late.sessions.len(), things.len());
    }
}

fn at(day: i64, hour: i8) -> DateTime {
    FIRST
        .date()
        .checked_add(day.days())
        .unwrap()
        .at(hour, 0, 0, 0)
}

fn told(at: DateTime, arrives: DateTime, thing: Thing) -> Told {
    Told { at, arrives, thing }
}

#[test]
fn a_hard_evening_that_arrives_after_noon_lowers_the_dose_all_the_same() {
    let calm = [
        told(at(0, 8), at(0, 8), Thing::Opened(2, Slot::Morning)),
        told(at(0, 9), at(0, 9), Thing::Session(Slot::Morning, 2)),
    ];
    let before = lived(&calm, false);
    let mut things = calm.to_vec();
    things.push(told(at(0, 19), at(2, 9), Thing::Opened(2, Slot::Evening)));
    things.push(told(at(0, 20), at(2, 9), Thing::Session(Slot::Evening, 9)));
    let after = lived(&things, false);
    assert_ne!(before.doses(), after.doses());
    let of = Day::from(FIRST.date());
    assert_eq!(
        after.person.arrived_late(of.plus(2)),
        BTreeSet::from([(of, true)])
    );
}

/// Sessions on these days, each opened calmly in the morning.
fn calm(days: &[i64]) -> Vec<Told> {
    let on = |day: &i64| {
        let opened = told(at(*day, 8), at(*day, 8), Thing::Opened(2, Slot::Morning));
        let session = told(at(*day, 9), at(*day, 9), Thing::Session(Slot::Morning, 2));
        [opened, session]
    };
    days.iter().flat_map(on).collect()
}

#[test]
fn an_opening_of_a_clock_that_was_wrong_is_kept_and_changes_nothing() {
    let usual = lived(&calm(&[0, 1, 2, 3]), false);
    for days in [-10_000, -1, 12 - 29] {
        let mut house = lived(&calm(&[0, 1, 2, 3]), false);
        let (before, slot) = (pain(2), Slot::Morning);
        house.write(at(days, 8), What::OpenedLate { before, slot });
        house.visit(at(14, 13));
        assert_eq!(house.doses(), usual.doses(), "{days}");
        assert!(matches!(
            house.entries.iter().rev().find(|it| matches!(it.what, What::OpenedLate { .. })),
            Some(it) if it.local == at(days, 8)
        ));
    }
}

#[test]
fn whoever_was_here_yesterday_is_not_back_after_a_gap() {
    for gap in [9, 16, 30] {
        // Yesterday after a gap, and today before anybody said how it was in the morning.
        let days = [0, gap - 1, gap];
        let mut answered = calm(&days);
        answered.push(told(at(gap, 7), at(gap, 7), Thing::Morning(2)));
        let live = |mut things: Vec<Told>| {
            things.sort_by_key(|told| told.at);
            let mut house = House::new();
            for (told, next) in things
                .iter()
                .zip(things.iter().skip(1).map(Some).chain([None]))
            {
                house.hear(told);
                // Somebody looks in after noon of every day until the next.
                let until = next.map_or(told.at, |next| next.at);
                let mut noon = told.at.date().at(13, 0, 0, 0);
                while noon < until {
                    house.visit(noon);
                    noon = noon.checked_add(1.day()).unwrap();
                }
            }
            house.doses()
        };
        assert_eq!(live(calm(&days)), live(answered), "{gap} days");
    }
}

#[test]
fn a_session_on_a_day_that_nobody_opened_is_told_all_the_same() {
    let mut house = House::new();
    let late = FIRST.date().at(23, 55, 0, 0);
    house.hear(&told(late, late, Thing::Opened(2, Slot::Evening)));
    // It began after midnight, and hurt.
    let began = late.checked_add(10.minutes()).unwrap();
    house.hear(&told(began, began, Thing::Session(Slot::Evening, 9)));
    let day = Day::from(began.date());
    assert_eq!(house.person.days_to_close(day.plus(1)).last(), Some(&day));
    let before = house.doses();
    house.visit(at(2, 13));
    assert!(house.person.is_closed(day));
    assert_ne!(house.doses(), before);
    assert_eq!(
        Person::from_entries(&house.entries).engine,
        house.person.engine
    );
}

#[test]
fn of_two_answers_for_a_morning_the_careful_one_counts_and_both_are_kept() {
    let day = [
        told(at(0, 8), at(0, 8), Thing::Opened(2, Slot::Morning)),
        told(at(0, 9), at(0, 9), Thing::Session(Slot::Morning, 2)),
    ];
    let with = |answers: &[(i64, i64)]| {
        let mut things = day.to_vec();
        let said = answers
            .iter()
            .map(|(score, days)| told(at(1, 7), at(1 + days, 7), Thing::Morning(*score)));
        things.extend(said);
        lived(&things, false)
    };
    let closed = Day::from(FIRST.date());
    for order in [[(3, 0), (5, 2)], [(5, 0), (3, 2)], [(5, 0), (3, 0)]] {
        let house = with(&order);
        assert_eq!(house.person.mornings(closed), order.map(|(score, _)| score));
        assert_eq!(house.person.morning(closed), Some(5));
        let journal = house.entries.iter().rev();
        let report = journal
            .filter_map(|entry| match &entry.what {
                What::Closed { report, .. } | What::ClosedAgain { report, .. } => Some(report),
                _ => None,
            })
            .next();
        assert_eq!(report.unwrap().morning, Some(5));
    }
}

#[test]
fn a_morning_that_was_said_as_its_day_was_closed_is_there_when_that_day_is_told_anew() {
    let mut house = House::new();
    let day = Day::from(FIRST.date());
    let (before, slot) = (pain(2), Slot::Morning);
    house.write(FIRST, What::Opened { before, slot });
    // As the terminal does it, and releases before devices told late: without an entry of its own.
    let report = Report {
        morning: Some(9),
        symptoms: Vec::new(),
        symptom_item: None,
        sessions: Vec::new(),
    };
    let day_of = FIRST.date();
    house.write(
        at(1, 8),
        What::Closed {
            day: day_of,
            report,
        },
    );
    let record = Uuid::from_u128(77);
    house.write(
        at(1, 9),
        What::Arrived {
            day: day_of,
            record,
        },
    );
    assert_eq!(house.person.to_tell_anew().collect::<Vec<_>>(), [day]);
    assert_eq!(house.person.morning(day), Some(9));
}
