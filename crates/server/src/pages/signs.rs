//! "Something new": the signs by group, one tap away on every page. What is ticked acts at once.

use super::session::tier_name;
use super::stop::field;
use super::{Page, render};
use crate::App;
use crate::plan;
use crate::problem::Problem;
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::ids::ExerciseId;
use care::journal::What;
use care::person::Person;
use care::safety::signs::{SIGNS, Screen};
use jiff::Zoned;
use std::sync::Arc;

/// A group of signs that can be ticked.
pub struct Group {
    pub title: String,
    pub lines: Vec<(&'static str, String)>,
}

/// All signs that can be told at any moment, by group, in words.
pub fn groups(app: &App) -> Vec<Group> {
    let words = &app.library.words;
    let parts = [
        (None, "signs-group-moving"),
        (Some(Screen::Feeling), "screen-feeling"),
        (Some(Screen::Sudden), "screen-sudden"),
        (Some(Screen::Health), "screen-health"),
        (Some(Screen::You), "screen-you"),
        (Some(Screen::Mood), "screen-mood-short"),
    ];
    let group = |(screen, title): (Option<Screen>, &str)| Group {
        title: words.t(title),
        lines: SIGNS
            .iter()
            .filter(|sign| sign.screen == screen && sign.is_told_any_time())
            .map(|sign| (sign.code, words.t(&format!("sign-{}", sign.code))))
            .collect(),
    };
    parts.map(group).into()
}

#[derive(Template)]
#[template(path = "signs.html")]
struct SignsPage<'a> {
    p: Page<'a>,
    groups: Vec<Group>,
    tiers: Tiers<'a>,
    problem: String,
    easing: bool,
}

/// What each sign does, for the script.
struct Tiers<'a> {
    person: &'a Person,
    now: &'a Zoned,
}

impl Tiers<'_> {
    fn of(&self, code: &str) -> &'static str {
        tier_name(self.person.tier(code, self.now.datetime()))
    }
}

pub async fn show(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    page(&app, &person, &now, "")
}

fn page(app: &App, person: &Person, now: &Zoned, problem: &str) -> Result<Response, Problem> {
    let today = person.today(now.date());
    // In the first hours after a needle, weakness and numbness are asked about more closely.
    let easing = person
        .procedures
        .iter()
        .any(|had| (0..=1).contains(&today.since(had.on)));
    let page = SignsPage {
        groups: groups(app),
        tiers: Tiers { person, now },
        problem: if problem.is_empty() {
            String::new()
        } else {
            app.library.words.t(problem)
        },
        easing,
        p: Page::new(app, "help"),
    };
    let mut response = render(&page)?;
    if !problem.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

pub async fn save(
    State(app): State<Arc<App>>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let ticked = fields.iter().filter(|(name, _)| name == "sign");
    let codes: Vec<String> = ticked.map(|(_, value)| value.clone()).collect();
    if codes.is_empty() {
        if !field(&fields, "none").is_empty() {
            return Ok(Redirect::to(&app.url("/")).into_response());
        }
        return page(&app, &person, &now, "ask-wrong-empty");
    }
    let easing = match field(&fields, "easing") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let next = report(&app, &now, codes, None, easing).await?;
    Ok(Redirect::to(&app.url(next)).into_response())
}

/// Tells signs, and gives the page that comes first because of them.
pub async fn report(
    app: &App,
    now: &Zoned,
    codes: Vec<String>,
    item: Option<ExerciseId>,
    easing: Option<bool>,
) -> Result<&'static str, Problem> {
    let crisis = codes.iter().any(|code| code == "self_harm_thoughts");
    let what = What::Signs {
        codes,
        item,
        easing,
    };
    app.ledger
        .write(app.store.as_ref(), app.who(), now, what)
        .await?;
    plan::person(app, now).await?;
    Ok(if crisis { "/crisis" } else { "/" })
}
