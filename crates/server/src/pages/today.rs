//! Today: what comes first, and one button to do it.

use super::programme::{self, ChangeRow};
use super::{Page, late, local, open, render, stop};
use crate::App;
use crate::figures::{Artist, Still};
use crate::ledger;
use crate::plan::{self, minutes};
use crate::problem::Problem;
use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use care::engine::Day;
use care::engine::rule::Rule;
use care::person::day::Today as Offered;
use care::person::{Due, NOON, Person};
use care::plan::Plan;
use care::programme::{Length, Slot};
use care::safety::signs::Tier;
use jiff::Zoned;
use jiff::civil::Date;
use std::sync::Arc;
use store::Kept;

/// From this hour on, the evening session stands first.
pub const EVENING_FROM: i8 = 14;
/// A visit is to be booked within so many days.
const VISIT_DAYS: i32 = 14;

#[derive(Template)]
#[template(path = "today.html")]
struct Today<'a> {
    p: Page<'a>,
    date: String,
    is_new: bool,
    /// Questions come first: where they begin, and why.
    ask: Option<String>,
    morning: Option<Morning>,
    notes: Vec<String>,
    visit: Option<Visit>,
    paused: bool,
    /// What came late, or twice.
    late: Vec<String>,
    proposals: Vec<Proposal>,
    changes: Vec<ChangeRow>,
    left: Vec<(String, String)>,
    sessions: Vec<Session>,
    /// Nobody has said yet whether they want reminders: asked once, after a first session.
    offer_reminders: bool,
    recent: Vec<super::history::Row>,
    measure: Option<super::measures::Card>,
}

/// The question about the day before.
pub struct Morning {
    about: String,
    /// The day it is about.
    day: Date,
    /// Made ahead: a device that knows of a session on that day asks it.
    hidden: bool,
    /// Where "Log pain" leads where it is hidden.
    instead: String,
}

struct Visit {
    text: Vec<String>,
}

struct Proposal {
    id: String,
    address: String,
    name: String,
    moved: String,
}

struct Session {
    name: String,
    about: String,
    start: String,
    address: String,
    done: Option<Done>,
    short: Option<(String, String)>,
    exercises: Vec<Exercise>,
}

struct Done {
    all: bool,
    when: String,
    address: String,
    asked: bool,
}

struct Exercise {
    name: String,
    dose: String,
    address: String,
    why: String,
    picture: Option<Still>,
}

pub async fn show(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Problem> {
    let artist = Artist::new(&app, &headers);
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    at(&app, &artist, &person, &now, Made::Now).await
}

/// When a page is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// When it is asked for.
    Now,
    /// Before its time, as things would stand if nothing else were known.
    Ahead,
}

/// Today, at a moment.
pub async fn at(
    app: &App,
    artist: &Artist<'_>,
    person: &Person,
    now: &Zoned,
    made: Made,
) -> Result<Response, Problem> {
    let day = person.today(now.date());
    let due = person.due(day);
    match due {
        Due::Emergency => return stop::page(app, person, now, Tier::Emergency),
        Due::Urgent => return stop::page(app, person, now, Tier::Urgent),
        Due::UnderAge | Due::ClinicianFirst => {
            return stop::page(app, person, now, Tier::ClinicianFirst);
        }
        Due::Contacts | Due::Gate(_) | Due::About(_) | Due::Paused | Due::Ready => {}
    }
    let words = &app.library.words;
    let ready = due == Due::Ready;
    let (plan, offered) = plan::offered(app, person, now, None).await?;
    let done = app.store.sessions_on(app.who(), now.date()).await?;
    let last = app.store.sessions(app.who(), None, 3).await?;
    let slots = match now.hour() >= EVENING_FROM {
        true => [Slot::Evening, Slot::Morning],
        false => [Slot::Morning, Slot::Evening],
    };
    let sessions = slots.map(|slot| session(app, artist, person, &plan, &done, slot));
    let is_new = person.version.is_none();
    let ask = match &due {
        Due::Contacts | Due::Gate(_) | Due::About(_) if is_new => Some("ask-first".to_owned()),
        Due::Contacts => Some("contacts-missing".to_owned()),
        Due::Gate(_) => Some("ask-due".to_owned()),
        Due::About(_) => Some("ask-more".to_owned()),
        _ => None,
    };
    render(&Today {
        date: words.day(now.date()),
        is_new,
        ask,
        morning: morning(app, person, now, made).await?,
        late: late::lines(app, person, day).await?,
        notes: if is_new {
            Vec::new()
        } else {
            notes(app, person, &offered)
        },
        visit: visit(app, person, day.date()),
        paused: due == Due::Paused,
        proposals: proposals(app, person),
        changes: programme::latest(app, person),
        left: left(app, person),
        offer_reminders: ready && !last.is_empty() && person.reminders.is_none(),
        sessions: if ready { sessions.into() } else { Vec::new() },
        recent: last
            .iter()
            .map(|kept| super::history::row(app, kept))
            .collect(),
        measure: super::measures::card(app, person, now),
        p: Page::new(app, "today"),
    })
}

/// The question of the morning. Made ahead it stands there also where it is not due, hidden: a device may know of
/// more.
pub async fn morning(
    app: &App,
    person: &Person,
    now: &Zoned,
    made: Made,
) -> Result<Option<Morning>, Problem> {
    let due = ledger::morning_due(person, now);
    let yesterday = person.today(now.date()).plus(-1);
    let ahead = made == Made::Ahead && now.hour() < NOON && person.version.is_some();
    let Some(day) = due.or(ahead.then_some(yesterday)).map(Day::date) else {
        return Ok(None);
    };
    let values = [("day", app.library.words.weekday(day.weekday()).into())];
    Ok(Some(Morning {
        about: app.library.words.with("morning-about", &values),
        day,
        hidden: due.is_none(),
        instead: app.url(&open::pain_now(app, now).await?),
    }))
}

/// What stands over today's plan, in plain words.
fn notes(app: &App, person: &Person, offered: &Offered) -> Vec<String> {
    let words = &app.library.words;
    let mut notes = Vec::new();
    match offered {
        Offered::Flare => notes.push(words.t("flare-title")),
        Offered::Offers { easy: true, .. } => notes.push(words.t("today-easy")),
        Offered::Nothing(Rule::R08f) => notes.push(words.t("rule-R08f")),
        Offered::Nothing(Rule::R08e) => notes.push(words.t(match person.items().is_empty() {
            true => "today-nothing",
            false => "rule-R08e",
        })),
        _ => {}
    }
    for had in &person.procedures {
        let end = had.procedure.easy_end(had.on, had.longer_easy);
        if person
            .engine
            .items
            .iter()
            .any(|item| item.easy_until.is_some_and(|until| until >= end))
        {
            notes.extend(words.list(&format!("procedure-{}.what", had.procedure.code)));
        }
    }
    notes
}

fn visit(app: &App, person: &Person, today: Date) -> Option<Visit> {
    let words = &app.library.words;
    let first = person.gate.visits.iter().map(|visit| visit.since).min()?;
    let reasons: Vec<String> = person
        .gate
        .visits
        .iter()
        .map(|visit| words.t(&format!("sign-{}.reason", visit.code)))
        .collect();
    let late = care::engine::Day::from(today).since(first) >= VISIT_DAYS;
    let key = if late {
        "tier-ask-reminder"
    } else {
        "tier-ask-text"
    };
    let text = words.with(key, &[("reason", reasons.join("; ").into())]);
    Some(Visit {
        text: text.lines().map(str::to_owned).collect(),
    })
}

fn proposals(app: &App, person: &Person) -> Vec<Proposal> {
    let row = |(id, _, from, to)| {
        let prescribed = person.items().iter().find(|item| item.exercise == id)?;
        Some(Proposal {
            id: id.to_string(),
            address: app.url(&format!("/proposals/{id}")),
            name: app.library.words.exercise(&id),
            moved: programme::step(app, prescribed, from, to),
        })
    };
    person.proposals().filter_map(row).collect()
}

fn left(app: &App, person: &Person) -> Vec<(String, String)> {
    let left = person.version.iter().flat_map(|version| &version.left);
    left.map(|left| {
        (
            app.library.words.exercise(&left.exercise),
            app.library.words.left_why(left),
        )
    })
    .collect()
}

fn session(
    app: &App,
    artist: &Artist<'_>,
    person: &Person,
    plan: &Plan,
    done: &[Kept],
    slot: Slot,
) -> Session {
    let words = &app.library.words;
    let script = plan::script(app, plan, slot, Length::Full);
    let items = plan.items(&app.library.catalogue, slot, Length::Full);
    let short = plan::script(app, plan, slot, Length::Short);
    let address = app.url(&format!("/session/{}", slot.name()));
    let done = done
        .iter()
        .rfind(|kept| kept.record.slot == slot)
        .map(|kept| {
            let record = &kept.record;
            let time = words.clock(local(record.started_at, record.utc_offset_s).time());
            let all = record.done(kept.check_in.as_ref()) == record.plan.len();
            let key = if all { "today-done" } else { "today-done-part" };
            Done {
                all,
                when: words.with(key, &[("time", time.into())]),
                address: app.url(&format!("/sessions/{}", record.id)),
                asked: kept.check_in.is_some(),
            }
        });
    let start = if done.is_some() {
        "today-again"
    } else {
        "today-start"
    };
    let exercises = items.iter().filter_map(|item| {
        let form = app.library.catalogue.form(&item.form)?;
        let prescribed = person
            .items()
            .iter()
            .find(|p| p.exercise == item.exercise)?;
        Some(Exercise {
            name: words.exercise(&item.exercise),
            dose: words.dose(form, item.amount),
            address: app.url(&format!("/exercises/{}", item.exercise)),
            why: words.changed_why(prescribed),
            picture: artist.telling(form, 240),
        })
    });
    let names: Vec<String> = short
        .blocks
        .iter()
        .map(|block| words.exercise(&block.exercise))
        .collect();
    let is_shorter = short.blocks.len() < script.blocks.len();
    Session {
        name: words.slot(slot),
        about: words.with(
            "today-length",
            &[
                ("minutes", minutes(&script).into()),
                ("exercises", script.blocks.len().into()),
            ],
        ),
        start: words.with(start, &[("slot", slot.name().into())]),
        short: is_shorter.then(|| {
            let text = words.with(
                "today-short",
                &[
                    ("minutes", minutes(&short).into()),
                    ("exercises", names.join(", ").into()),
                ],
            );
            (text, format!("{address}?length=short"))
        }),
        address,
        done,
        exercises: exercises.collect(),
    }
}

/// Whether a session can be had now; else what comes first.
pub fn ready(person: &Person, now: &Zoned) -> Result<(), Due> {
    match person.due(person.today(now.date())) {
        Due::Ready => Ok(()),
        due => Err(due),
    }
}
