//! A video file, looked at in the browser. Nothing of it comes here: this is only the page.

use super::{Page, render, script};
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

/// The strings that the page's script shows.
const KEYS: &str = include_str!("../../templates/video.keys");

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
    let data = VideoData {
        strings: script::strings(words, KEYS),
        camera: Camera::new(&app),
    };
    render(&Video {
        private: camera::lines(&app, "video-private-list"),
        exercises: exercises
            .filter(|exercise| !exercise.forms.is_empty())
            .collect(),
        data: script::data(&data),
        p: Page::new(&app, "progress"),
    })
}
