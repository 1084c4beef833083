//! Pages made ahead, for times without a connection: the device keeps them ([`crate::offline`]).

use super::stop::{contact_values, filled, tel};
use super::{Page, open, render, session, slot, today};
use crate::App;
use crate::figures::Artist;
use crate::offline::{self, DAYS_MORE, Opens, PAINS};
use crate::plan;
use crate::problem::Problem;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use care::engine::Day;
use care::person::{Opened, Person};
use jiff::Zoned;
use jiff::civil::Date;
use serde::Deserialize;
use std::sync::Arc;

/// What signs do, as a page that says what to do about it.
pub const TOLD: [&str; 4] = ["emergency", "urgent", "crisis", "other"];

/// A part of a day.
#[derive(Deserialize)]
pub struct Hour {
    hour: i8,
}

/// `GET /ahead/{day}/today?hour=9`
pub async fn today(
    State(app): State<Arc<App>>,
    Path(date): Path<String>,
    Query(Hour { hour }): Query<Hour>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let then = offline::at(
        &now,
        near(&app, &person, &now, &date)?.date(),
        hour.clamp(0, 23),
    );
    let artist = Artist::new(&app, &headers);
    today::at(&app, &artist, &person, &then, today::Made::Ahead).await
}

/// A session, if it were opened with this pain.
#[derive(Deserialize)]
pub struct Wanted {
    pain: u8,
}

/// `GET /ahead/{day}/session/{slot}?length=short&pain=4`
pub async fn session(
    State(app): State<Arc<App>>,
    Path((date, name)): Path<(String, String)>,
    Query(wanted): Query<session::Wanted>,
    Query(Wanted { pain }): Query<Wanted>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let slot = slot(&app, &name)?;
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let day = near(&app, &person, &now, &date)?;
    let (store, who) = (app.store.as_ref(), app.who());
    let person = app.ledger.opening(store, who, &person, day).await?;
    let then = offline::at(&now, day.date(), 12);
    let done = app.store.forms_done(app.who()).await?;
    let opened = |pain: u8| Opened {
        day,
        local: then.datetime(),
        before: pain.into(),
        slot,
    };
    let which = (slot, wanted.length());
    match offline::opens(&app, &person, &done, day, which, pain) {
        Opens::Flare => open::flare(&app, &person, false),
        Opens::Nothing => Ok(Redirect::to(&app.url("/")).into_response()),
        Opens::Session(session) => {
            let (plan, mut script) = *session;
            script.opening = person.measures(opened(pain));
            let openings = PAINS.map(|pain| person.measures(opened(pain))).collect();
            let artist = Artist::new(&app, &headers);
            session::page(&app, &artist, &person, &then, &plan, &script, openings).await
        }
    }
}

/// `GET /ahead/open/{slot}?length=short`
pub async fn open(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Query(wanted): Query<session::Wanted>,
) -> Result<Response, Problem> {
    open::before(&app, slot(&app, &name)?, wanted.query(), "")
}

/// `GET /ahead/flare`
pub async fn flare(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let person = plan::person(&app, &app.now()).await?;
    open::flare(&app, &person, false)
}

#[derive(Template)]
#[template(path = "unreached.html")]
struct Unreached<'a> {
    p: Page<'a>,
    title: String,
    text: Vec<String>,
}

/// `GET /ahead/lost`: in the place of a page that is not kept, or of a form that was not sent.
pub async fn lost(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    unreached(&app, "offline-lost-title", "offline-lost-text")
}

/// `GET /ahead/late`: in the place of Today when the days of the pack are over.
pub async fn late(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    unreached(&app, "offline-late-title", "offline-late-text")
}

fn unreached(app: &App, title: &str, text: &str) -> Result<Response, Problem> {
    render(&Unreached {
        title: app.library.words.t(title),
        text: app.library.words.list(text),
        p: Page::new(app, ""),
    })
}

#[derive(Template)]
#[template(path = "told.html")]
struct Told<'a> {
    p: Page<'a>,
    kind: &'static str,
    title: String,
    text: Vec<String>,
    more: String,
    call: Option<(String, String)>,
    /// Shown by the script where thoughts of self-harm are among what waits.
    crisis: Vec<String>,
}

/// `GET /told/{kind}`: what to do after a sign that Plinth could not hear yet.
pub async fn told(
    State(app): State<Arc<App>>,
    Path(kind): Path<String>,
) -> Result<Response, Problem> {
    let known = TOLD.into_iter().find(|known| *known == kind);
    let kind = known.ok_or_else(|| missing(&app))?;
    let person = plan::person(&app, &app.now()).await?;
    let words = &app.library.words;
    let contacts = words.contacts(&person.contacts);
    let values = contact_values(&contacts);
    let (title, text) = match kind {
        "other" => {
            let text = words.list("offline-told-text").into_iter();
            let clinician = words.with("offline-told-clinician", &values);
            let title = words.t("offline-told-title");
            (title, text.chain([clinician]).collect())
        }
        kind => (
            words.t(&format!("tier-{kind}-title")),
            filled(&app, &contacts, &format!("tier-{kind}-text")),
        ),
    };
    let call = words.with("tier-emergency-call", &values);
    render(&Told {
        kind,
        title,
        text,
        more: words.with("offline-told-help", &values),
        crisis: filled(&app, &contacts, "tier-crisis-text"),
        call: (kind == "emergency").then(|| (call, tel(&contacts.emergency))),
        p: Page::new(&app, "today"),
    })
}

/// A day of the pack. It counts from the person's day, which may be ahead of the one here.
fn near(app: &App, person: &Person, now: &Zoned, date: &str) -> Result<Day, Problem> {
    let date: Option<Date> = date.parse().ok();
    let day = date.map(Day::from);
    let today = person.today(now.date());
    let ahead = |day: &Day| (0..=DAYS_MORE).contains(&day.since(today));
    day.filter(ahead).ok_or_else(|| missing(app))
}

fn missing(app: &App) -> Problem {
    let detail = app.library.words.t("error-not-found");
    Problem::new(StatusCode::NOT_FOUND, detail)
}
