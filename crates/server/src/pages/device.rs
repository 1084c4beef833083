//! "On this device": what waits there to be sent, and how much room it has. A script fills it in.

use super::{Page, render, script};
use crate::App;
use crate::problem::Problem;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The strings that the page's script shows.
const KEYS: &str = include_str!("../../templates/device.keys");

#[derive(Template)]
#[template(path = "device.html")]
struct Device<'a> {
    p: Page<'a>,
    data: String,
}

#[derive(Serialize)]
struct Data {
    lang: String,
    strings: BTreeMap<&'static str, String>,
}

pub async fn show(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let words = &app.library.words;
    let data = Data {
        lang: words.language().to_string(),
        strings: script::strings(words, KEYS),
    };
    render(&Device {
        data: script::data(&data),
        p: Page::new(&app, ""),
    })
}
