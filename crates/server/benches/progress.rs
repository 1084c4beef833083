//! How long the server takes for Progress, with five weeks and with five years of mornings and
//! evenings that were played, answered and closed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark stops when it cannot go on"
)]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use care::build::{Known, build};
use care::engine::event::Report;
use care::ids::{CheckInId, SessionId};
use care::journal::{Contacts, Entry, Version, What};
use care::outcomes::{Rating, Score};
use care::person::Person;
use care::plan::Plan;
use care::programme::{Length, Slot};
use care::record::{CheckIn, Event, FORMAT, SessionRecord, What as Happened};
use content::Library;
use jiff::civil::DateTime;
use jiff::{ToSpan, Zoned};
use server::{App, Settings, router};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::sqlite::SqliteStore;
use store::{Repository, Who};
use tower::ServiceExt;
use uuid::Uuid;

const REQUESTS: usize = 500;
const PAGES: [&str; 2] = ["/progress", "/api/progress"];

#[tokio::main]
async fn main() {
    let (few, many) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    house(few.path(), 35).await;
    house(many.path(), 1826).await;
    for page in PAGES {
        let (few, first_few) = open(few.path(), page).await;
        let (many, first_many) = open(many.path(), page).await;
        let (mut with_few, mut with_many) = (Vec::new(), Vec::new());
        // In turns, so that a machine that slows down slows both.
        for _ in 0..REQUESTS {
            with_few.push(asked(&few, page).await.0);
            with_many.push(asked(&many, page).await.0);
        }
        let (few_size, many_size) = (asked(&few, page).await.1, asked(&many, page).await.1);
        let (few, many) = (median(with_few), median(with_many));
        println!(
            "{page}: median {few:.2?} with five weeks, {many:.2?} with five years (bar: 5 ms), ratio {:.2}",
            many.as_secs_f64() / few.as_secs_f64()
        );
        println!(
            "{page}: {few_size} and {many_size} bytes; the first after a start {first_few:.2?} and {first_many:.2?}"
        );
    }
}

/// A server on a folder, and how long its first answer took.
async fn open(folder: &Path, page: &str) -> (Router, Duration) {
    let store = SqliteStore::open(folder).await.unwrap();
    let library = Library::load(None).unwrap_or_else(|error| panic!("{error}"));
    let app = App::new(Box::new(store), library, Settings::default());
    let router = router(Arc::new(app));
    let (first, _) = asked(&router, page).await;
    (router, first)
}

async fn asked(router: &Router, page: &str) -> (Duration, usize) {
    let since = Instant::now();
    let request = Request::get(page).body(Body::empty()).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    assert!(response.status().is_success());
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (since.elapsed(), body.len())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// A person's so many days, the last of them yesterday: openings, sessions with every repetition in
/// them, answers, mornings, increases accepted, and what is asked of weeks.
async fn house(folder: &Path, days: i64) {
    let store = SqliteStore::open(folder).await.unwrap();
    let library = Library::load(None).unwrap_or_else(|error| panic!("{error}"));
    let built = build(&library.catalogue, &Known::calm());
    let plan = Plan::new(built.programme().items, BTreeMap::new());
    let now = Zoned::now();
    let first = now.checked_sub(days.days()).unwrap();
    let mut life = Life {
        store: &store,
        person: Person::default(),
        entries: 0,
        now,
    };
    life.add(first.datetime(), What::Contacts(contacts())).await;
    let version = Version {
        number: 1,
        irritability: care::engine::Irritability::Low,
        items: built.items,
        left: built.left,
        reason: "first".into(),
        author: "rules".into(),
    };
    life.add(first.datetime(), What::Prescribed(version)).await;
    let goal = What::Goal {
        number: 1,
        text: "carry the shopping home".into(),
    };
    life.add(first.datetime(), goal).await;
    for ahead in 0..days {
        let day = first.checked_add(ahead.days()).unwrap();
        let pain = u8::try_from(3 + (ahead * 7) % 3).unwrap();
        let nrs = |n: u8| i64::from(n).try_into().unwrap();
        for (slot, hour) in [(Slot::Morning, 8), (Slot::Evening, 18)] {
            let at = day.date().at(hour, 0, 0, 0);
            let opened = What::Opened {
                before: nrs(pain),
                slot,
            };
            life.add(at, opened).await;
            let record = played(&plan, &library, &day, at, slot);
            store
                .save_session(Who::SOLO, &record, life.now.timestamp())
                .await
                .unwrap();
            let check_in = CheckIn {
                format: FORMAT,
                id: CheckInId(Uuid::now_v7()),
                session: record.id,
                at: record.ended_at,
                pain_before: None,
                pain_after: Some(nrs(pain)),
                pain_peak: Some(nrs(pain + 1)),
                effort: Some(4.try_into().unwrap()),
                steady: Some(true),
                exercises: Vec::new(),
            };
            store
                .save_check_in(Who::SOLO, &check_in, life.now.timestamp())
                .await
                .unwrap();
        }
        life.close(day.date(), pain).await;
        if ahead % 7 == 0 {
            let at = day.date().at(20, 0, 0, 0);
            let peg = Score::Peg {
                pain: nrs(pain),
                enjoyment: 3.try_into().unwrap(),
                activity: 4.try_into().unwrap(),
            };
            life.add(at, What::Measured(peg)).await;
            let ratings = vec![Rating {
                goal: 1,
                ability: 6.try_into().unwrap(),
            }];
            life.add(at, What::Measured(Score::Psfs { ratings })).await;
        }
    }
    println!(
        "{days} days: {} entries, {} changes of doses",
        life.entries,
        life.person.course.doses.len()
    );
    store.close().await;
}

struct Life<'s> {
    store: &'s SqliteStore,
    person: Person,
    entries: u128,
    now: Zoned,
}

impl Life<'_> {
    async fn add(&mut self, local: DateTime, what: What) {
        self.entries += 1;
        let entry = Entry {
            id: Uuid::now_v7(),
            local,
            at: self.now.timestamp(),
            what,
        };
        self.person.add(&entry);
        self.store
            .add_entry(Who::SOLO, &entry, self.now.timestamp())
            .await
            .unwrap();
    }

    async fn close(&mut self, day: jiff::civil::Date, pain: u8) {
        let kept = self.store.sessions_on(Who::SOLO, day).await.unwrap();
        let kept: Vec<_> = kept.iter().map(server::ledger::pair).collect();
        let report: Report = self
            .person
            .report(day.into(), &kept, Some(pain.into()))
            .unwrap();
        let next = day.checked_add(1.day()).unwrap().at(7, 30, 0, 0);
        self.add(next, What::Closed { day, report }).await;
        let proposals: Vec<_> = self.person.proposals().map(|(item, ..)| item).collect();
        for item in proposals {
            self.add(next, What::Accepted { item }).await;
        }
    }
}

/// A session as the player logs it: about 6 kB of JSON.
fn played(plan: &Plan, library: &Library, day: &Zoned, at: DateTime, slot: Slot) -> SessionRecord {
    let script = plan.script(&library.catalogue, slot, Length::Full);
    let began = day.with().time(at.time()).build().unwrap().timestamp();
    let id = SessionId(Uuid::now_v7());
    let offset = day.offset().seconds();
    let none = std::collections::BTreeSet::new();
    let mut record = SessionRecord::by_hand(&script, id, day.date(), began, offset, &none);
    record.face = care::record::Face::Browser;
    record.ended_at = began.checked_add(9.minutes()).unwrap();
    let ended = record.events.pop().unwrap();
    for (item, block) in (0u16..).zip(&script.blocks) {
        let began = Happened::Began { item, choice: 0 };
        record.events.push(Event {
            at_ms: 0,
            what: began,
        });
        let choice = &block.choices[0];
        let sides: &[_] = match choice.sides {
            care::exercise::Sides::Alternate | care::exercise::Sides::InTurn => &[
                Some(care::exercise::Side::Right),
                Some(care::exercise::Side::Left),
            ],
            _ => &[None],
        };
        for set in 1..=choice.amount.sets {
            for rep in 1..=choice.amount.reps {
                for side in sides {
                    let done = care::script::Repetition {
                        set,
                        rep,
                        side: *side,
                    };
                    let what = Happened::Repetition {
                        item,
                        choice: 0,
                        done,
                    };
                    record.events.push(Event { at_ms: 0, what });
                }
            }
        }
        let what = Happened::Completed { item };
        record.events.push(Event { at_ms: 0, what });
    }
    record.events.push(ended);
    record
}

fn contacts() -> Contacts {
    Contacts {
        country: "GB".into(),
        emergency: "999".into(),
        out_of_hours: "111".into(),
        crisis: "116 123".into(),
        clinic: "the practice".into(),
    }
}
