//! The JSON API: what the session page uses, and any other program may.

use crate::App;
use crate::pages::session::{SessionData, Wanted};
use crate::plan;
use crate::problem::{Problem, json_body};
use axum::Json;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use care::record::{self, CheckIn, SessionRecord};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::{Kept, Saved};

/// What the session page plays: the script, its lines, and the strings around it.
pub async fn script(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<SessionData>, Problem> {
    let slot = crate::pages::slot(&app, &name)?;
    let plan = plan::of_today(&app).await?;
    let script = plan::script(&app, &plan, slot, wanted.length());
    Ok(Json(SessionData::new(&app, &script)))
}

/// Which page of the history.
#[derive(Deserialize)]
pub struct Older {
    before: Option<String>,
}

/// A stored session with the latest answer.
#[derive(Serialize)]
pub struct Item {
    session: SessionRecord,
    check_in: Option<CheckIn>,
}

/// One page of the history, newest first. `next` is the value of `before` for the next page.
#[derive(Serialize)]
pub struct Sessions {
    sessions: Vec<Item>,
    next: Option<String>,
}

pub async fn sessions(
    State(app): State<Arc<App>>,
    Query(older): Query<Older>,
) -> Result<Json<Sessions>, Problem> {
    let page = crate::pages::history::page(&app, older.before.as_deref()).await?;
    let item = |kept: Kept| Item {
        session: kept.record,
        check_in: kept.check_in,
    };
    Ok(Json(Sessions {
        next: page.next,
        sessions: page.kept.into_iter().map(item).collect(),
    }))
}

pub async fn save_session(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Body,
) -> Result<StatusCode, Problem> {
    let json = json_body(&headers, body).await?;
    let record = record::read(&json)?;
    let now = app.now().timestamp();
    record.check_against(&app.library.catalogue, now)?;
    Ok(status(
        app.store.save_session(app.who(), &record, now).await?,
    ))
}

pub async fn save_check_in(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Body,
) -> Result<StatusCode, Problem> {
    let json = json_body(&headers, body).await?;
    let now = app.now().timestamp();
    let check_in = record::read_check_in(&json, now)?;
    Ok(status(
        app.store.save_check_in(app.who(), &check_in, now).await?,
    ))
}

fn status(saved: Saved) -> StatusCode {
    match saved {
        Saved::New => StatusCode::CREATED,
        Saved::Already => StatusCode::OK,
    }
}

pub async fn health(State(app): State<Arc<App>>) -> Result<StatusCode, Problem> {
    app.store.article_doses(app.who()).await?;
    Ok(StatusCode::OK)
}
