//! Whom to call, where this person lives. An empty one blocks the start.

use super::stop::field;
use super::{Page, render};
use crate::App;
use crate::plan;
use crate::problem::Problem;
use askama::Template;
use axum::Form;
use axum::extract::{Query, State};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use care::journal::{Contacts, What};
use content::{COUNTRIES, Country, country_by_code, country_of_locale};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "contacts.html")]
struct ContactsPage<'a> {
    p: Page<'a>,
    /// By name, in the order of the names.
    countries: Vec<(&'static str, String)>,
    contacts: Contacts,
    missing: bool,
    first: bool,
}

/// Another country was chosen.
#[derive(Deserialize)]
pub struct Chosen {
    country: Option<String>,
}

pub async fn show(
    State(app): State<Arc<App>>,
    Query(chosen): Query<Chosen>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let mut contacts = person.contacts.clone();
    let first = contacts == Contacts::default();
    let locale = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    let country = match chosen.country.as_deref() {
        Some(code) => country_by_code(code),
        None if first => app.settings.country(locale.and_then(country_of_locale)),
        None => None,
    };
    if first {
        contacts = app.settings.contacts.clone();
    }
    if let Some(country) = country {
        contacts = of_country(country, contacts, chosen.country.is_some());
    }
    let words = &app.library.words;
    for (contact, key) in [
        (&mut contacts.out_of_hours, "contacts-your-hours"),
        (&mut contacts.clinic, "contacts-your-clinic"),
    ] {
        if first && contact.is_empty() {
            *contact = words.t(key);
        }
    }
    page(&app, contacts, false, first)
}

/// A country's numbers, where none are set yet, or in place of another country's.
fn of_country(country: &Country, known: Contacts, replace: bool) -> Contacts {
    let or = |known: String, number: &str| match replace || known.is_empty() {
        true => number.to_owned(),
        false => known,
    };
    Contacts {
        country: country.code.to_owned(),
        emergency: or(known.emergency, country.emergency),
        out_of_hours: or(known.out_of_hours, country.out_of_hours),
        crisis: or(known.crisis, country.crisis),
        clinic: known.clinic,
    }
}

fn page(app: &App, contacts: Contacts, missing: bool, first: bool) -> Result<Response, Problem> {
    let p = Page::new(app, "");
    let name = |country: &Country| app.library.words.country(country);
    let mut countries: Vec<_> = COUNTRIES
        .iter()
        .map(|country| (country.code, name(country)))
        .collect();
    countries.sort_by(|one, other| one.1.cmp(&other.1));
    let mut response = render(&ContactsPage {
        countries,
        contacts,
        missing,
        first,
        p,
    })?;
    if missing {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

pub async fn save(
    State(app): State<Arc<App>>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let now = app.now();
    let text = |name: &str| -> String { field(&fields, name).chars().take(120).collect() };
    let contacts = Contacts {
        country: text("country"),
        emergency: text("emergency"),
        out_of_hours: text("out_of_hours"),
        crisis: text("crisis"),
        clinic: text("clinic"),
    };
    if !field(&fields, "look").is_empty() {
        let address = app.url(&format!("/contacts?country={}", contacts.country));
        return Ok(Redirect::to(&address).into_response());
    }
    let person = plan::person(&app, &now).await?;
    let first = person.contacts == Contacts::default();
    if !contacts.is_complete() {
        return page(&app, contacts, true, first);
    }
    app.ledger
        .write(
            app.store.as_ref(),
            app.who(),
            &now,
            What::Contacts(contacts),
        )
        .await?;
    let next = if first { "/ask" } else { "/" };
    Ok(Redirect::to(&app.url(next)).into_response())
}
