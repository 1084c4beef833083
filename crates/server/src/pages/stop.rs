//! What stands before everything else: emergency help, a clinician today, a clinician first; and the
//! way out of each, which only a clinician's word opens.

use super::{Page, render};
use crate::App;
use crate::plan;
use crate::problem::Problem;
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::journal::{Contacts, SeenHow, What};
use care::person::{NotCleared, OpenSign, Person};
use care::safety::signs::Tier;
use jiff::Zoned;
use jiff::civil::{Date, DateTime, Time};
use std::sync::Arc;

/// After so many hours the page asks first whether the person was seen.
const ASK_SEEN_HOURS: i64 = 2;

#[derive(Template)]
#[template(path = "stop.html")]
struct Stop<'a> {
    p: Page<'a>,
    kind: &'static str,
    title: String,
    text: Vec<String>,
    told: Vec<Told>,
    told_title: String,
    call: Option<(String, String)>,
    ask_seen: bool,
    not_yet: bool,
    clear: bool,
}

struct Told {
    what: String,
    when: String,
}

/// The values that the texts of the tiers are filled with.
pub fn contact_values(contacts: &Contacts) -> [(&'static str, content::Value<'static>); 4] {
    [
        ("emergency", contacts.emergency.clone().into()),
        ("hours", contacts.out_of_hours.clone().into()),
        ("crisis", contacts.crisis.clone().into()),
        ("clinic", contacts.clinic.clone().into()),
    ]
}

/// The lines of a text, filled with the contacts.
pub fn filled(app: &App, contacts: &Contacts, key: &str) -> Vec<String> {
    let text = app.library.words.with(key, &contact_values(contacts));
    text.lines().map(str::to_owned).collect()
}

/// The page of the worst tier that is open.
pub fn page(app: &App, person: &Person, now: &Zoned, tier: Tier) -> Result<Response, Problem> {
    let words = &app.library.words;
    let contacts = app.library.words.contacts(&person.contacts);
    let told = |open: &OpenSign| {
        let at = words.day_and_time(open.at);
        let key = format!("sign-{}", open.code);
        Told {
            what: if words.has(&key) {
                words.t(&key)
            } else {
                words.t("sign-unknown")
            },
            when: at,
        }
    };
    let under_age = person.gate.open.iter().any(|open| open.code == "under_18");
    let (kind, call) = match tier {
        Tier::Emergency => {
            let values = contact_values(&contacts);
            let call = words.with("tier-emergency-call", &values);
            ("emergency", Some((call, tel(&contacts.emergency))))
        }
        Tier::Urgent => ("urgent", None),
        _ if under_age => ("age", None),
        _ => ("clinician", None),
    };
    let text = match kind {
        "age" => words.list("tier-age-text"),
        "clinician" => {
            let reasons: Vec<String> = person
                .open_signs(Tier::ClinicianFirst)
                .map(|open| words.t(&format!("sign-{}.reason", open.code)))
                .collect();
            let values = [("reason", reasons.join("; ").into())];
            words
                .with("tier-clinician-text", &values)
                .lines()
                .map(str::to_owned)
                .collect()
        }
        kind => filled(app, &contacts, &format!("tier-{kind}-text")),
    };
    let latest = person.gate.open.iter().map(|open| open.at).max();
    let since = latest.map_or(0, |at| now.datetime().duration_since(at).as_hours());
    let today = latest.is_some_and(|at| at.date() >= now.date());
    render(&Stop {
        kind,
        title: words.t(&format!("tier-{kind}-title")),
        text,
        told: person
            .gate
            .open
            .iter()
            .filter(|open| open.tier == tier)
            .map(told)
            .collect(),
        told_title: words.t("tier-emergency-told"),
        call,
        ask_seen: tier == Tier::Urgent && (since >= ASK_SEEN_HOURS || !today),
        not_yet: person.was_seen() == Some(SeenHow::NotYet),
        clear: kind != "age",
        p: Page::new(app, ""),
    })
}

/// The address that calls a number.
pub fn tel(number: &str) -> String {
    let digits: String = number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    format!("tel:{digits}")
}

// ---- Were you seen? ----------------------------------------------------------------------------

pub async fn seen(
    State(app): State<Arc<App>>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let now = app.now();
    let wrong = |field: &str, key: &str| {
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, app.library.words.t(key)).at(field)
    };
    let how = match field(&fields, "how") {
        "seen" => SeenHow::Seen,
        "not_yet" => SeenHow::NotYet,
        "worse" => SeenHow::Worse,
        _ => return Err(wrong("how", "ask-wrong-empty")),
    };
    let by = field(&fields, "by").to_owned();
    let on: Option<Date> = match field(&fields, "on") {
        "" => None,
        date => Some(date.parse().map_err(|_| wrong("on", "ask-wrong-date"))?),
    };
    let person = plan::person(&app, &now).await?;
    let for_visit = how == SeenHow::Seen && !person.gate.is_stopped();
    if for_visit {
        if by.trim().is_empty() {
            return Err(wrong("by", "clear-wrong-name"));
        }
        let earliest = person
            .gate
            .visits
            .iter()
            .map(|visit| visit.since.date())
            .max();
        if on.is_none_or(|on| on > now.date() || earliest.is_some_and(|since| on < since)) {
            return Err(wrong("on", "ask-wrong-date"));
        }
    }
    let stopped = person.gate.is_stopped();
    app.ledger
        .write(
            app.store.as_ref(),
            app.who(),
            &now,
            What::Seen { how, by, on },
        )
        .await?;
    plan::person(&app, &now).await?;
    let next = if how == SeenHow::Seen && stopped {
        "/clear"
    } else {
        "/"
    };
    Ok(Redirect::to(&app.url(next)).into_response())
}

/// The last value of a field; empty where it is not there.
pub fn field<'f>(fields: &'f [(String, String)], name: &str) -> &'f str {
    let found = fields.iter().rev().find(|(field, _)| field == name);
    found.map_or("", |(_, value)| value.trim())
}

// ---- Clearing ----------------------------------------------------------------------------------

#[derive(Template)]
#[template(path = "clear.html")]
struct Clear<'a> {
    p: Page<'a>,
    problem: String,
    name: String,
    date: String,
    time: String,
    told: bool,
    not_today: bool,
    today: String,
}

pub async fn clear(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    if person.gate.worst().is_none() {
        return Ok(Redirect::to(&app.url("/")).into_response());
    }
    clear_page(&app, &person, &now, &[], "")
}

fn clear_page(
    app: &App,
    person: &Person,
    now: &Zoned,
    fields: &[(String, String)],
    problem: &str,
) -> Result<Response, Problem> {
    // A credible clearance, asked for now: only the day may stand in its way.
    let asked = person
        .gate
        .check_clearance("x", now.datetime(), true, now.datetime());
    let page = Clear {
        problem: match problem {
            "" => String::new(),
            key => app.library.words.t(key),
        },
        name: field(fields, "by").to_owned(),
        date: field(fields, "on").to_owned(),
        time: field(fields, "at").to_owned(),
        told: !field(fields, "told").is_empty(),
        not_today: asked == Err(NotCleared::Today),
        today: now.date().to_string(),
        p: Page::new(app, ""),
    };
    let mut response = render(&page)?;
    if !problem.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The message for a clearance that is not taken.
pub fn not_cleared(why: NotCleared) -> &'static str {
    match why {
        NotCleared::Name => "clear-wrong-name",
        NotCleared::Date => "clear-wrong-date",
        NotCleared::Told => "clear-wrong-told",
        NotCleared::Today => "clear-not-today",
        NotCleared::Age => "clear-wrong-age",
        NotCleared::Nothing => "clear-wrong-nothing",
    }
}

pub async fn save_clear(
    State(app): State<Arc<App>>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let by = field(&fields, "by").to_owned();
    let told = !field(&fields, "told").is_empty();
    let date: Option<Date> = field(&fields, "on").parse().ok();
    // Without a time the visit was at the end of its day, or just now.
    let time: Time = field(&fields, "at")
        .parse()
        .unwrap_or(Time::constant(23, 59, 0, 0));
    let Some(date) = date else {
        return clear_page(&app, &person, &now, &fields, "ask-wrong-date");
    };
    let mut seen: DateTime = date.to_datetime(time);
    if field(&fields, "at").is_empty() && date == now.date() {
        seen = now.datetime();
    }
    if let Err(why) = person.gate.check_clearance(&by, seen, told, now.datetime()) {
        return clear_page(&app, &person, &now, &fields, not_cleared(why));
    }
    app.ledger
        .write(
            app.store.as_ref(),
            app.who(),
            &now,
            What::Cleared { by, seen, told },
        )
        .await?;
    plan::person(&app, &now).await?;
    Ok(Redirect::to(&app.url("/")).into_response())
}

// ---- Somebody to talk to -----------------------------------------------------------------------

#[derive(Template)]
#[template(path = "crisis.html")]
struct Crisis<'a> {
    p: Page<'a>,
    text: Vec<String>,
    more: bool,
}

pub async fn crisis(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let contacts = app.library.words.contacts(&person.contacts);
    let more = person.question(person.today(now.date())).is_some();
    render(&Crisis {
        text: filled(&app, &contacts, "tier-crisis-text"),
        more,
        p: Page::new(&app, ""),
    })
}
