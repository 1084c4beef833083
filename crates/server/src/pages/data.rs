//! What is kept about a person: the page, and its three doors: take it away, bring it back, delete it.

use super::{Page, render};
use crate::App;
use crate::data::{self, Unfit};
use crate::landmarks::apart;
use crate::problem::Problem;
use askama::Template;
use axum::Form;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HeaderName};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use std::sync::Arc;
use store::StoreError;
use store::whole::Whole;
use uuid::Uuid;

/// The largest file that is brought in over HTTP; it is held in memory. Five years of two sessions a day
/// are 30 MB, and each minute of a recording about half a megabyte. Our choice; the command has no limit.
pub const LARGEST_IMPORT: usize = 256 << 20;

/// Tables that the page explains also while they are empty.
const SAID: [&str; 4] = ["journal", "session", "check_in", "recording"];
/// What the browser keeps.
const DEVICE: [&str; 5] = ["unsent", "session", "pages", "settings", "camera"];

#[derive(Template)]
#[template(path = "data.html")]
struct Show<'a> {
    p: Page<'a>,
    imported: Option<String>,
    /// Why a file was not brought in.
    refused: Option<String>,
    kept: Vec<Row>,
    device: Vec<Row>,
}

/// Something that is kept.
struct Row {
    what: String,
    why: String,
    rows: String,
}

/// What an import that ended here brought.
#[derive(Deserialize)]
pub struct After {
    new: Option<u64>,
}

pub async fn show(
    State(app): State<Arc<App>>,
    Query(after): Query<After>,
) -> Result<Response, Problem> {
    let said = |new| {
        let words = &app.library.words;
        words.with("data-imported", &[("new", new)])
    };
    page(&app, after.new.map(|new| said(new.into())), None).await
}

async fn page(
    app: &App,
    imported: Option<String>,
    refused: Option<String>,
) -> Result<Response, Problem> {
    let words = &app.library.words;
    let mut counts = app.store.counts(app.who()).await?;
    for table in SAID {
        counts.entry(table.to_owned()).or_default();
    }
    let kept = data::rows(words, &counts)
        .into_iter()
        .map(|(table, what, rows)| Row {
            what,
            why: words.t(&format!("data-table-{table}-why")),
            rows: words.n("data-rows", rows),
        });
    let device = DEVICE.iter().map(|name| Row {
        what: words.t(&format!("data-device-{name}")),
        why: words.t(&format!("data-device-{name}-why")),
        rows: String::new(),
    });
    render(&Show {
        imported,
        refused,
        kept: kept.collect(),
        device: device.collect(),
        p: Page::new(app, "data"),
    })
}

async fn whole(app: &App) -> Result<Whole, Problem> {
    Ok(app.store.whole(app.who(), Uuid::new_v4()).await?)
}

/// A file to save. The day is in its name and nowhere in it: see `data::json`.
fn download(app: &App, end: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let name = format!("plinth-{}.{end}", app.now().date());
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, disposition),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, bytes).into_response()
}

/// A mistake of ours: these shapes can be written.
fn unwritten(error: impl std::fmt::Display) -> Problem {
    tracing::error!(%error, "an export could not be written");
    let detail = "Something went wrong in Plinth. What was saved is safe.";
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, detail)
}

pub async fn export_json(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let whole = whole(&app).await?;
    let written = apart(move || data::json(&whole)).await?;
    let bytes = written.map_err(unwritten)?;
    Ok(download(&app, "json", "application/json", bytes))
}

pub async fn export_zip(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let whole = whole(&app).await?;
    let files = data::files(&whole, &app.library.words).map_err(unwritten)?;
    let written = apart(move || data::zip(&files)).await?;
    let bytes = written.map_err(unwritten)?;
    Ok(download(&app, "zip", "application/zip", bytes))
}

/// Brings a file in, and says beside the form what came of it.
pub async fn import(
    State(app): State<Arc<App>>,
    multipart: Result<Multipart, MultipartRejection>,
) -> Result<Response, Problem> {
    match bring_in(&app, multipart).await {
        Ok(new) => Ok(Redirect::to(&app.url(&format!("/data?new={new}"))).into_response()),
        Err(Refused::File(status, why)) => {
            let page = page(&app, None, Some(why)).await?;
            Ok((status, page).into_response())
        }
        Err(Refused::Store(problem)) => Err(problem),
    }
}

/// Why nothing was brought in.
enum Refused {
    /// It is the file's doing: what to answer, and what to do about it.
    File(StatusCode, String),
    /// It is ours.
    Store(Problem),
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self::Store(problem)
    }
}

/// Read to its end and looked at, then kept, all or nothing. Gives how much of it was new.
async fn bring_in(
    app: &App,
    multipart: Result<Multipart, MultipartRejection>,
) -> Result<u64, Refused> {
    let words = &app.library.words;
    let unfit = |why: String| Refused::File(StatusCode::UNPROCESSABLE_ENTITY, why);
    let none = || unfit(words.t("data-import-none"));
    let bytes = file(multipart.map_err(|_| none())?)
        .await
        .map_err(|status| match status {
            StatusCode::PAYLOAD_TOO_LARGE => {
                let most = LARGEST_IMPORT >> 20;
                let why = words.with("data-import-large", &[("most", most.into())]);
                Refused::File(status, why)
            }
            _ => none(),
        })?;
    if bytes.is_empty() {
        return Err(none());
    }
    let read: Result<Whole, Unfit> = apart(move || data::read(&bytes)).await?;
    let whole = read.map_err(|why| unfit(why.said(words)))?;
    let imported = app.store.import(app.who(), whole).await;
    let imported = imported.map_err(|error| match data::refusal(words, &error) {
        Some(why) => Refused::File(StatusCode::CONFLICT, why),
        None => Refused::Store(error.into()),
    })?;
    app.remind.wake();
    Ok(imported.values().map(|merged| merged.new).sum())
}

/// The file in a form, piece by piece up to the limit of the route.
async fn file(mut form: Multipart) -> Result<Vec<u8>, StatusCode> {
    let mut bytes = Vec::new();
    while let Some(mut field) = form.next_field().await.map_err(|e| e.status())? {
        if field.name() != Some("file") {
            continue;
        }
        while let Some(piece) = field.chunk().await.map_err(|e| e.status())? {
            bytes.extend_from_slice(&piece);
        }
    }
    Ok(bytes)
}

#[derive(Template)]
#[template(path = "data_delete.html")]
struct Ask<'a> {
    p: Page<'a>,
    rows: Vec<(String, u64)>,
    word: String,
    wrong: bool,
}

/// Whether it is meant.
pub async fn ask(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    ask_again(&app, false).await
}

async fn ask_again(app: &App, wrong: bool) -> Result<Response, Problem> {
    let words = &app.library.words;
    let counts = app.store.counts(app.who()).await?;
    let rows = data::rows(words, &counts).into_iter();
    render(&Ask {
        rows: rows.map(|(_, name, rows)| (name, rows)).collect(),
        word: words.t("data-delete-word"),
        wrong,
        p: Page::new(app, "data"),
    })
}

/// What was typed.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    word: String,
}

#[derive(Template)]
#[template(path = "data_receipt.html")]
struct Receipt<'a> {
    p: Page<'a>,
    lines: Vec<String>,
    /// The same as a file, inside the page: nothing of it is kept here.
    file: String,
    file_name: String,
}

pub async fn delete(
    State(app): State<Arc<App>>,
    Form(typed): Form<Typed>,
) -> Result<Response, Problem> {
    let words = &app.library.words;
    let meant = typed.word.trim().to_lowercase() == words.t("data-delete-word").to_lowercase();
    if !meant {
        let page = ask_again(&app, true).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let erased: Result<_, StoreError> = app.store.erase(app.who()).await;
    // Also when the disk refused: it is read again when it is needed.
    app.forget();
    let now = app.now();
    let lines = data::receipt(words, &erased?, &now, Uuid::new_v4());
    let text = format!("{}\n", lines.join("\n"));
    let page = render(&Receipt {
        file: format!("data:text/plain;base64,{}", STANDARD.encode(text)),
        file_name: format!("plinth-{}.txt", now.date()),
        lines,
        p: Page::new(&app, "data"),
    })?;
    Ok((device_forgets(&app), page).into_response())
}

/// Tells the browser to forget. Under a path prefix the address is shared with programs that are not ours:
/// then the page's script removes what is ours by name, and the header, which knows no names, is left out.
fn device_forgets(app: &App) -> HeaderMap {
    let mut headers = HeaderMap::new();
    if app.settings.base_path.is_empty() {
        headers.insert(
            HeaderName::from_static("clear-site-data"),
            HeaderValue::from_static("\"cache\", \"storage\""),
        );
    }
    headers
}
