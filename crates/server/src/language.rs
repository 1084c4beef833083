//! In which language somebody is answered: the one they chose on this device, else the one their browser
//! asks for.
//!
//! Each language is an [`App`] of its own, with everything but the words shared; a handler knows one
//! language and needs no other.

use crate::App;
use crate::app::Settings;
use crate::choice;
use crate::problem::Problem;
use crate::remind::Outgoing;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, LOCATION, REFERER, SET_COOKIE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::{Form, Router};
use care::journal::What;
use content::{Languages, Library, Words};
use jiff::Zoned;
use serde::Deserialize;
use std::sync::Arc;
use store::{Store, StoreError};
use tower::ServiceExt;

/// The cookie that remembers the choice.
const COOKIE_NAME: &str = "language";

/// A language to choose.
pub struct Language {
    /// As pages name it: `es`.
    pub code: String,
    /// What it calls itself.
    pub name: String,
    /// Its words.
    pub words: Arc<Words>,
}

impl Language {
    pub(crate) fn of(library: &Library) -> Self {
        Self {
            code: library.words.language().to_string(),
            name: library.words.t("language-name"),
            words: Arc::clone(&library.words),
        }
    }
}

/// Plinth in all its languages.
pub struct House {
    languages: Languages,
    apps: Vec<Arc<App>>,
}

impl House {
    /// Puts the parts together.
    pub fn new(
        store: Box<dyn Store>,
        languages: Languages,
        settings: Settings,
        outgoing: Outgoing,
    ) -> Self {
        let first = App::new(store, languages.first().clone(), settings).with_outgoing(outgoing);
        Self {
            apps: App::in_languages(first, &languages),
            languages,
        }
    }

    /// What speaks English.
    pub fn app(&self) -> Arc<App> {
        Arc::clone(&self.apps[0])
    }

    /// Everything that is served.
    pub fn router(self) -> Router {
        let routers: Vec<Router> = self.apps.iter().cloned().map(crate::router).collect();
        let languages = Arc::new(self.languages);
        Router::new().fallback(async move |request: Request| {
            let place = wanted(request.headers()).map_or(0, |wanted| languages.best(&wanted));
            let mut response = routers[place]
                .clone()
                .oneshot(request)
                .await
                .into_response();
            let depends = HeaderValue::from_static("accept-language, cookie");
            response.headers_mut().append(VARY, depends);
            response
        })
    }
}

/// The languages somebody wants, best first, as browsers ask for them.
fn wanted(headers: &HeaderMap) -> Option<String> {
    let asked = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    match (choice::made(headers, COOKIE_NAME), asked) {
        (Some(chosen), Some(asked)) => Some(format!("{chosen},{asked}")),
        (chosen, asked) => chosen.or(asked).map(str::to_owned),
    }
}

/// Whoever wants to be written to and never chose a language reads this one.
///
/// # Errors
/// Only those of the disk.
pub async fn remember(app: &App, now: &Zoned) -> Result<(), StoreError> {
    let (store, who) = (app.store.as_ref(), app.who());
    if !app.ledger.person(store, who).await?.language.is_empty() {
        return Ok(());
    }
    let language = app.library.words.language().to_string();
    app.ledger
        .write(store, who, now, What::Language { language })
        .await?;
    Ok(())
}

/// A choice of language.
#[derive(Deserialize)]
pub struct Choice {
    language: String,
}

/// `POST /language`: remembers the choice, on this device for its pages and in the journal for what is
/// sent to the person, and goes back to where it was made.
pub async fn choose(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Form(Choice { language }): Form<Choice>,
) -> Result<Response, Problem> {
    if !app.languages.iter().any(|known| known.code == language) {
        let detail = app.library.words.t("language-unknown");
        return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail).at("language"));
    }
    let cookie = choice::cookie(&app, COOKIE_NAME, &language);
    let person = app.ledger.person(app.store.as_ref(), app.who()).await?;
    if person.language != language {
        let what = What::Language { language };
        app.ledger
            .write(app.store.as_ref(), app.who(), &app.now(), what)
            .await?;
    }
    let headers = [(SET_COOKIE, cookie), (LOCATION, back(&app, &headers))];
    Ok((StatusCode::SEE_OTHER, headers).into_response())
}

/// The page that asked, if it is one of ours: only its path is gone to.
fn back(app: &App, headers: &HeaderMap) -> String {
    let referer = headers.get(REFERER).and_then(|value| value.to_str().ok());
    let page = referer.and_then(|address| address.parse::<Uri>().ok());
    let path = page.as_ref().and_then(Uri::path_and_query);
    let ours = app.url("/");
    match path.map(|path| path.as_str()) {
        // Two slashes at the head would be another host.
        Some(path) if path.starts_with(&ours) && !path.starts_with("//") => path.to_owned(),
        _ => ours,
    }
}
