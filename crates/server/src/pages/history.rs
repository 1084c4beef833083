//! All sessions, newest first, a page at a time.

use super::{Page, local, render, seen};
use crate::App;
use crate::problem::Problem;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::ids::SessionId;
use care::programme::Length;
use care::record::{CheckIn, Face, SessionRecord};
use jiff::Timestamp;
use serde::Deserialize;
use std::sync::Arc;
use store::{Before, Kept};

/// Sessions on one page: three weeks of mornings and evenings.
const ON_A_PAGE: u16 = 42;

/// One page of the history.
pub struct Stretch {
    pub kept: Vec<Kept>,
    /// The value of `before` for the next page, if there is one.
    pub next: Option<String>,
}

/// Reads a page. `before` is what the page before gave as `next`.
pub async fn page(app: &App, before: Option<&str>) -> Result<Stretch, Problem> {
    let before = before.map(|text| {
        mark(text).ok_or_else(|| {
            let detail = "Expected the value of `next` of the page before.";
            Problem::new(StatusCode::BAD_REQUEST, detail).at("before")
        })
    });
    let before = before.transpose()?;
    let mut kept = app.store.sessions(app.who(), before, ON_A_PAGE + 1).await?;
    let more = kept.len() > usize::from(ON_A_PAGE);
    kept.truncate(ON_A_PAGE.into());
    let last = kept.last().filter(|_| more).map(|kept| &kept.record);
    let next = last.map(|last| format!("{}.{}", last.started_at.as_millisecond(), last.id));
    Ok(Stretch { kept, next })
}

fn mark(text: &str) -> Option<Before> {
    let (at, id) = text.split_once('.')?;
    let started_at = Timestamp::from_millisecond(at.parse().ok()?).ok()?;
    Some(Before {
        started_at,
        id: SessionId(id.parse().ok()?),
    })
}

#[derive(Template)]
#[template(path = "history.html")]
struct History<'a> {
    p: Page<'a>,
    rows: Vec<Row>,
    older: Option<String>,
    newest: bool,
}

/// A session in a list.
pub struct Row {
    pub day: String,
    pub machine_day: String,
    pub name: String,
    pub address: String,
    pub facts: Vec<String>,
    pub felt: Vec<String>,
}

/// Where the history begins.
#[derive(Deserialize)]
pub struct Older {
    before: Option<String>,
}

pub async fn show(
    State(app): State<Arc<App>>,
    Query(older): Query<Older>,
) -> Result<Response, Problem> {
    let stretch = page(&app, older.before.as_deref()).await?;
    render(&History {
        rows: stretch.kept.iter().map(|kept| row(&app, kept)).collect(),
        older: stretch
            .next
            .map(|next| app.url(&format!("/history?before={next}"))),
        newest: older.before.is_none(),
        p: Page::new(&app, "progress"),
    })
}

pub fn row(app: &App, kept: &Kept) -> Row {
    let record = &kept.record;
    let began = local(record.started_at, record.utc_offset_s);
    Row {
        day: app.library.words.short_date_time(began),
        machine_day: record.day.to_string(),
        name: app.library.words.slot(record.slot),
        address: app.url(&format!("/sessions/{}", record.id)),
        facts: facts(app, record, None),
        felt: felt(app, kept.check_in.as_ref()),
    }
}

/// What can be said of a session in a few words.
pub fn facts(app: &App, record: &SessionRecord, check_in: Option<&CheckIn>) -> Vec<String> {
    let words = &app.library.words;
    let mut facts = words.how_much(record, check_in);
    match record.face {
        Face::ByHand => facts.push(words.t("history-by-hand")),
        Face::Browser | Face::Terminal => {
            let minutes = record.active_ms() / 60_000;
            facts.push(words.with("history-lasted", &[("minutes", minutes.into())]));
        }
    }
    if record.length == Length::Short {
        facts.push(words.t("history-short"));
    }
    facts.extend(seen::fact(words, record));
    facts.extend(felt(app, check_in));
    facts
}

fn felt(app: &App, check_in: Option<&CheckIn>) -> Vec<String> {
    let words = &app.library.words;
    let Some(check_in) = check_in else {
        return Vec::new();
    };
    let mut felt = Vec::new();
    match (check_in.pain_before, check_in.pain_after) {
        (Some(before), Some(after)) => {
            let values = [
                ("before", before.get().into()),
                ("after", after.get().into()),
            ];
            felt.push(words.with("history-pain", &values));
        }
        (Some(before), None) => felt.push(words.n("history-pain-before", before.get())),
        (None, Some(after)) => felt.push(words.n("history-pain-after", after.get())),
        (None, None) => {}
    }
    if let Some(effort) = check_in.effort {
        felt.push(words.n("history-effort", effort.get()));
    }
    felt
}
