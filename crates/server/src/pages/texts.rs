//! Pages that are only text.

use super::{Page, render};
use crate::App;
use crate::plan;
use crate::problem::Problem;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use care::journal::Contacts;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "why.html")]
struct Why<'a> {
    p: Page<'a>,
}

pub async fn why(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    render(&Why {
        p: Page::new(&app, "why"),
    })
}

#[derive(Template)]
#[template(path = "help.html")]
struct Help<'a> {
    p: Page<'a>,
    contacts: Contacts,
}

pub async fn help(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let person = plan::person(&app, &app.now()).await?;
    render(&Help {
        contacts: app.library.words.contacts(&person.contacts),
        p: Page::new(&app, "help"),
    })
}
