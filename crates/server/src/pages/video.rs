//! A video file, looked at in the browser. Nothing of it comes here: this is only the page.

use super::{Page, render};
use crate::App;
use crate::camera::{self, Camera};
use crate::problem::Problem;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "video.html")]
struct Video<'a> {
    p: Page<'a>,
    private: Vec<String>,
    exercises: Vec<Watched>,
    data: String,
}

/// An exercise with those of its forms that are watched: id and name.
struct Watched {
    name: String,
    forms: Vec<(String, String)>,
}

/// What the page's script is given.
#[derive(Serialize)]
struct VideoData {
    strings: BTreeMap<&'static str, String>,
    camera: Camera,
}

/// What the page's script says.
const WORDS: &[&str] = &[
    "video-looking",
    "video-stopped",
    "video-tips-none",
    "video-side-both",
    "video-column-rep",
    "video-column-side",
    "video-column-hold",
    "video-column-range",
    "video-column-tips",
    "video-no-file",
    "video-no-form",
    "video-unplayable",
    "video-too-long",
    "video-nobody",
    "video-failed",
    "seen-hold-none",
    "motion-none",
    "side-left",
    "side-right",
];

/// The same with places that the script fills.
const WITH_PLACES: &[&str] = &[
    "video-loading",
    "video-progress",
    "video-count",
    "video-well",
    "video-until",
    "video-hold-seconds",
    "video-range",
];

pub async fn show(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let words = &app.library.words;
    let exercises = app.library.catalogue.exercises().iter().map(|exercise| {
        let watched = exercise.forms.iter().filter(|form| form.watch.is_some());
        Watched {
            name: words.exercise(&exercise.id),
            forms: watched
                .map(|form| (form.id.to_string(), words.form(&form.id)))
                .collect(),
        }
    });
    let places = ["done", "of", "n", "at"].map(|name| (name, format!("{{{name}}}")));
    let places = places
        .iter()
        .map(|(name, place)| (*name, place.as_str().into()));
    let places: Vec<_> = places.collect();
    let mut strings = words.several(WORDS);
    strings.extend(
        WITH_PLACES
            .iter()
            .map(|key| (*key, words.with(key, &places))),
    );
    let data = VideoData {
        strings,
        camera: Camera::new(&app),
    };
    // Plain text and addresses: this cannot fail.
    let data = serde_json::to_string(&data).unwrap_or_default();
    render(&Video {
        private: camera::lines(&app, "video-private-list"),
        exercises: exercises
            .filter(|exercise| !exercise.forms.is_empty())
            .collect(),
        data: data.replace('<', "\\u003c"),
        p: Page::new(&app, "history"),
    })
}
