//! The pages, one file each. All of them work without scripts.

pub mod ahead;
pub mod ask;
pub mod breaks;
pub mod contacts;
pub mod data;
pub mod device;
pub mod exercises;
pub mod handout;
pub mod history;
pub mod how;
mod late;
pub mod measures;
pub mod movements;
pub mod open;
pub mod programme;
pub mod progress;
pub mod recordings;
pub mod reminders;
pub mod report;
mod script;
pub mod seen;
pub mod session;
pub mod signs;
pub mod stop;
pub mod texts;
pub mod today;
pub mod video;

use crate::App;
use crate::language::Language;
use crate::problem::Problem;
use askama::Template;
use axum::extract::State;
use axum::http::{Method, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use care::programme::Slot;
use content::Value;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use std::sync::Arc;

/// What every template can ask for.
pub struct Page<'a> {
    app: &'a App,
    /// The entry of the navigation that is this page.
    here: &'static str,
}

impl<'a> Page<'a> {
    pub fn new(app: &'a App, here: &'static str) -> Self {
        Self { app, here }
    }

    pub fn t(&self, key: &str) -> String {
        self.app.library.words.t(key)
    }

    pub fn with(&self, key: &str, values: &[(&'static str, Value<'_>)]) -> String {
        self.app.library.words.with(key, values)
    }

    pub fn list(&self, key: &str) -> Vec<String> {
        self.app.library.words.list(key)
    }

    /// The title that goes with a text: `KEY-title`.
    pub fn title(&self, key: &str) -> String {
        self.t(&format!("{key}-title"))
    }

    pub fn url(&self, path: &str) -> String {
        self.app.url(path)
    }

    pub fn asset(&self, name: &str) -> String {
        self.app.assets.url(name)
    }

    pub fn lang(&self) -> String {
        self.app.library.words.language().to_string()
    }

    /// Which way the language is written.
    pub fn direction(&self) -> &'static str {
        self.app.library.words.direction()
    }

    /// The languages to choose from, where there is a choice.
    pub fn languages(&self) -> &[Language] {
        match &*self.app.languages {
            [_] => &[],
            several => several,
        }
    }

    /// What stands on a copy that a device kept: when it was so.
    pub fn as_it_was(&self) -> String {
        let now = self.app.now();
        let words = &self.app.library.words;
        words.with(
            "offline-as-it-was",
            &[
                ("day", words.day(now.date()).into()),
                ("time", words.clock(now.time()).into()),
            ],
        )
    }

    pub fn is_here(&self, entry: &str) -> bool {
        self.here == entry
    }

    pub fn app(&self) -> &'a App {
        self.app
    }
}

/// Where the questions begin: whom to call first.
pub async fn start(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let person = crate::plan::person(&app, &app.now()).await?;
    let next = if person.contacts.is_complete() {
        "/ask"
    } else {
        "/contacts"
    };
    Ok(Redirect::to(&app.url(next)).into_response())
}

/// A rendered page.
pub fn render(template: &impl Template) -> Result<Response, Problem> {
    match template.render() {
        Ok(html) => Ok(Html(html).into_response()),
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            let detail = "Something went wrong in Plinth. What was saved is safe.";
            Err(Problem::new(StatusCode::INTERNAL_SERVER_ERROR, detail))
        }
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    p: Page<'a>,
    detail: String,
}

/// A problem as a page. What went wrong on our side is said in the person's language; the rest is, or is
/// for whoever hosts this.
pub fn problem(app: &App, problem: &Problem) -> Response {
    let words = &app.library.words;
    let detail = match problem.status() {
        StatusCode::INTERNAL_SERVER_ERROR => words.t("error-inside"),
        StatusCode::INSUFFICIENT_STORAGE => words.t("error-full"),
        StatusCode::SERVICE_UNAVAILABLE => words.t("error-busy"),
        StatusCode::FORBIDDEN => words.t("error-foreign"),
        _ => problem.detail.clone(),
    };
    let page = ErrorPage {
        p: Page::new(app, ""),
        detail,
    };
    match render(&page) {
        Ok(page) => (problem.status(), page).into_response(),
        Err(problem) => problem.into_response(),
    }
}

pub async fn not_found(State(app): State<Arc<App>>) -> Problem {
    Problem::new(
        StatusCode::NOT_FOUND,
        app.library.words.t("error-not-found"),
    )
}

/// A page that answered a form, opened again: there is nothing to show at its address.
pub async fn wrong_method(State(app): State<Arc<App>>, method: Method) -> Response {
    if method == Method::GET {
        return Redirect::to(&app.url("/")).into_response();
    }
    Problem::new(
        StatusCode::METHOD_NOT_ALLOWED,
        app.library.words.t("error-not-found"),
    )
    .into_response()
}

/// Morning or evening, from an address.
pub fn slot(app: &App, name: &str) -> Result<Slot, Problem> {
    match name {
        "morning" => Ok(Slot::Morning),
        "evening" => Ok(Slot::Evening),
        _ => {
            let detail = app.library.words.t("error-not-found");
            Err(Problem::new(StatusCode::NOT_FOUND, detail).at("slot"))
        }
    }
}

/// The local time at which something happened, there and then.
pub fn local(at: Timestamp, utc_offset_s: i32) -> DateTime {
    Offset::from_seconds(utc_offset_s)
        .unwrap_or(Offset::UTC)
        .to_datetime(at)
}
