//! The movement viewer: for people who write exercises.

use super::{Page, render};
use crate::App;
use crate::figures::{Artist, Moving};
use crate::problem::Problem;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use care::exercise::Form;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "movements.html")]
struct Movements<'a> {
    p: Page<'a>,
    figure: Moving,
    forms: Vec<Choice>,
    people: Vec<Choice>,
    words: String,
}

struct Choice {
    id: String,
    name: String,
    chosen: bool,
}

/// What the page's script says.
const WORDS: &[&str] = &[
    "figure-play",
    "figure-pause",
    "figure-turn",
    "figure-reset",
    "figure-explain",
    "author-none",
    "author-planted",
    "author-slides",
    "author-near",
    "author-no-webgl",
];

/// The first form there is.
pub async fn first(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    match shown(&app).next() {
        Some(form) => {
            Ok(Redirect::to(&app.url(&format!("/movements/{}", form.id))).into_response())
        }
        None => {
            let detail = app.library.words.t("author-empty");
            Err(Problem::new(StatusCode::NOT_FOUND, detail))
        }
    }
}

/// One form.
pub async fn show(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let words = &app.library.words;
    let artist = Artist::new(&app, &headers);
    let missing = || {
        let detail = words.t("error-not-found");
        Problem::new(StatusCode::NOT_FOUND, detail)
    };
    let form = shown(&app)
        .find(|form| form.id.as_str() == id)
        .ok_or_else(missing)?;
    let forms = shown(&app).map(|other| Choice {
        id: other.id.to_string(),
        name: format!("{} {}", other.id, words.form(&other.id)),
        chosen: other.id == form.id,
    });
    let people = figure::Person::ALL.iter().map(|person| Choice {
        id: person.id.to_owned(),
        name: words.t(&format!("shown-by-{}", person.id)),
        chosen: person.id == artist.person().id,
    });
    render(&Movements {
        figure: artist.moving(form).ok_or_else(missing)?,
        forms: forms.collect(),
        people: people.collect(),
        words: serde_json::to_string(&words.several(WORDS)).unwrap_or_default(),
        p: Page::new(&app, ""),
    })
}

/// The forms that have poses.
fn shown(app: &App) -> impl Iterator<Item = &Form> {
    let exercises = app.library.catalogue.exercises().iter();
    exercises
        .flat_map(|exercise| &exercise.forms)
        .filter(|form| form.movement.is_some())
}
