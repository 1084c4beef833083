//! The small questions of a day: pain before a session, pain next morning, yes or no to more, ill or
//! travelling.

use super::stop::{contact_values, field, filled};
use super::today::EVENING_FROM;
use super::{Page, render, slot};
use crate::App;
use crate::ledger::{self, Told};
use crate::plan;
use crate::problem::Problem;
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::engine::Day;
use care::ids::ExerciseId;
use care::journal::{PauseWhy, What};
use care::person::Person;
use care::programme::Slot;
use care::scale::Nrs;
use jiff::Zoned;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "open.html")]
struct Open<'a> {
    p: Page<'a>,
    title: String,
    address: String,
    /// For the script: the session, and where it is.
    slot: &'static str,
    next: String,
    problem: String,
    /// Somebody who falls or trains alone is asked for a phone first.
    phone: bool,
}

/// Before a session: pain now, and whether anything is new.
pub fn before(app: &App, slot: Slot, length: &str, problem: &str) -> Result<Response, Problem> {
    let page = Open {
        title: app.library.words.slot(slot),
        address: app.url(&format!("/session/{}/open{length}", slot.name())),
        slot: slot.name(),
        next: app.url(&format!("/session/{}{length}", slot.name())),
        problem: if problem.is_empty() {
            String::new()
        } else {
            app.library.words.t(problem)
        },
        phone: true,
        p: Page::new(app, "today"),
    };
    let mut response = render(&page)?;
    if !problem.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

pub async fn open(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    axum::extract::RawQuery(query): axum::extract::RawQuery,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let slot = slot(&app, &name)?;
    let now = app.now();
    let length = query
        .filter(|query| query == "length=short")
        .map_or("", |_| "?length=short");
    let Some(pain) = pain(field(&fields, "pain")) else {
        return before(&app, slot, length, "open-wrong-pain");
    };
    let next = match field(&fields, "new") {
        "nothing" => format!("/session/{name}{length}"),
        // What is new comes first; the session is opened when the list has been seen.
        "something" => "/signs".to_owned(),
        _ => return before(&app, slot, length, "open-wrong-new"),
    };
    if field(&fields, "new") == "nothing" {
        start(&app, &now, Told::now(&now), pain, slot).await?;
    }
    Ok(Redirect::to(&app.url(&next)).into_response())
}

/// Opens a session. A device may tell of one on a day that is over.
pub async fn start(
    app: &App,
    now: &Zoned,
    told: Told,
    before: Nrs,
    slot: Slot,
) -> Result<(), Problem> {
    let person = plan::person(app, now).await?;
    let (store, who) = (app.store.as_ref(), app.who());
    let today = person.today(now.date());
    let (told, what) = match today.since(told.local.date().into()) {
        1.. if told.is_over(now) => (told, What::OpenedLate { before, slot }),
        // It is that day still where the device is: whoever travels west has a day twice.
        1 => (told.on(today), What::Opened { before, slot }),
        _ => (told, What::Opened { before, slot }),
    };
    if let What::Opened { .. } = what {
        app.ledger.close_before(store, who, now, told.local).await?;
    }
    app.ledger.tell(store, who, now, told, what).await?;
    plan::person(app, now).await?;
    Ok(())
}

fn pain(text: &str) -> Option<Nrs> {
    Nrs::try_from(text.parse::<i64>().ok()?).ok()
}

#[derive(Template)]
#[template(path = "flare.html")]
struct Flare<'a> {
    p: Page<'a>,
    text: Vec<String>,
    told: String,
}

/// Pain of 8 and more: no session today.
pub fn flare(app: &App, person: &Person, second_day: bool) -> Result<Response, Problem> {
    let contacts = app.library.words.contacts(&person.contacts);
    let told = app
        .library
        .words
        .with("flare-told", &contact_values(&contacts));
    render(&Flare {
        text: filled(app, &contacts, "flare-text"),
        told: if second_day { told } else { String::new() },
        p: Page::new(app, "today"),
    })
}

/// Pain next morning: closes the day before.
pub async fn morning(
    State(app): State<Arc<App>>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let now = app.now();
    let wrong = |name: &str, key: &str| {
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, app.library.words.t(key)).at(name)
    };
    let pain = pain(field(&fields, "pain")).ok_or_else(|| wrong("pain", "open-wrong-pain"))?;
    let new = match field(&fields, "new") {
        "nothing" => false,
        "something" => true,
        _ => return Err(wrong("new", "open-wrong-new")),
    };
    answer_morning(&app, &now, Told::now(&now), pain).await?;
    let next = if new { "/signs" } else { "/" };
    Ok(Redirect::to(&app.url(next)).into_response())
}

/// Pain this morning is of the day before, and closes it. Whoever answers later, or again on another
/// device, is heard too; what counts is the more careful answer.
pub async fn answer_morning(app: &App, now: &Zoned, told: Told, pain: Nrs) -> Result<(), Problem> {
    plan::person(app, now).await?;
    let day = Day::from(told.local.date()).plus(-1).date();
    app.ledger
        .tell(
            app.store.as_ref(),
            app.who(),
            now,
            told,
            What::Morning { day, pain },
        )
        .await?;
    plan::person(app, now).await?;
    Ok(())
}

/// "Log pain", from a home screen: the question that is open now.
pub async fn log(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let next = match ledger::morning_due(&person, &now) {
        Some(_) => "/#morning".to_owned(),
        None => pain_now(&app, &now).await?,
    };
    Ok(Redirect::to(&app.url(&next)).into_response())
}

/// The same where no morning is asked about.
pub async fn pain_now(app: &App, now: &Zoned) -> Result<String, Problem> {
    let done = app.store.sessions_on(app.who(), now.date()).await?;
    let unsaid = done.iter().rfind(|kept| kept.check_in.is_none());
    Ok(match unsaid {
        Some(kept) => format!("/sessions/{}#how", kept.record.id),
        None if now.hour() < EVENING_FROM => "/session/morning".to_owned(),
        None => "/session/evening".to_owned(),
    })
}

/// Yes or no to more.
pub async fn proposal(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let now = app.now();
    let item = exercise(&app, &id)?;
    let what = match field(&fields, "answer") {
        "accept" => What::Accepted { item },
        "decline" => What::Declined { item },
        _ => {
            let detail = app.library.words.t("ask-wrong-empty");
            return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail).at("answer"));
        }
    };
    plan::person(&app, &now).await?;
    app.ledger
        .write(app.store.as_ref(), app.who(), &now, what)
        .await?;
    Ok(Redirect::to(&app.url("/")).into_response())
}

/// An exercise of the catalogue, from an address.
pub fn exercise(app: &App, id: &str) -> Result<ExerciseId, Problem> {
    let known = id
        .parse()
        .ok()
        .filter(|id| app.library.catalogue.exercise(id).is_some());
    known.ok_or_else(|| {
        Problem::new(
            StatusCode::NOT_FOUND,
            app.library.words.t("exercise-unknown"),
        )
        .at("id")
    })
}

/// Ill, travelling, or back.
pub async fn pause(
    State(app): State<Arc<App>>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let now = app.now();
    let what = match field(&fields, "why") {
        "ill" => What::Paused { why: PauseWhy::Ill },
        "away" => What::Paused {
            why: PauseWhy::Away,
        },
        "back" => What::Resumed,
        _ => {
            let detail = app.library.words.t("ask-wrong-empty");
            return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail).at("why"));
        }
    };
    plan::person(&app, &now).await?;
    app.ledger
        .write(app.store.as_ref(), app.who(), &now, what)
        .await?;
    Ok(Redirect::to(&app.url("/")).into_response())
}
