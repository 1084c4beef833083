//! Breaks at work: choosing when, and one that is now.

use super::stop::field;
use super::{Page, render};
use crate::App;
use crate::breaks::{Told, ended, said, tell};
use crate::figures::{Artist, Still};
use crate::plan;
use crate::problem::Problem;
use crate::zones;
use askama::Template;
use axum::Form;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use care::breaks::{Breaks, EVERY, Hours, Unsound};
use care::journal::What;
use care::person::Person;
use jiff::Zoned;
use jiff::civil::{Time, Weekday};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "breaks.html")]
struct Show<'a> {
    p: Page<'a>,
    fields: Fields,
    week: Vec<Day>,
    least: u8,
    most: u8,
    /// What is wrong, and the name of its field.
    wrong: Option<(String, String)>,
    saved: bool,
    next: Option<String>,
    quiet_today: bool,
    /// Quiet days, chosen with the reminders.
    quiet_days: Option<String>,
    /// Whose clock this is.
    zone: String,
}

impl Show<'_> {
    /// What a field says to who cannot see where the message stands.
    fn is_wrong(&self, name: &str) -> bool {
        self.wrong.as_ref().is_some_and(|(field, _)| field == name)
    }

    /// The message, where it belongs.
    fn wrong(&self, name: &str) -> Option<&str> {
        let wrong = self.wrong.as_ref().filter(|(field, _)| field == name);
        wrong.map(|(_, said)| said.as_str())
    }
}

/// Which field a message belongs to; `hours` is all of them.
fn place(wrong: Unsound) -> String {
    match wrong {
        Unsound::Every => "every".to_owned(),
        Unsound::Hours(day) => day.to_monday_zero_offset().to_string(),
        Unsound::NoHours => "hours".to_owned(),
        Unsound::Quiet => "quiet".to_owned(),
    }
}

/// The hours of a weekday, as they are asked.
struct Day {
    place: usize,
    from_label: String,
    to_label: String,
    from: String,
    to: String,
}

/// What stands in the form: text, so that what was typed wrong stands there again.
struct Fields {
    on: bool,
    every: String,
    hours: [(String, String); 7],
    quiet: (String, String),
}

impl Fields {
    fn of(breaks: &Breaks) -> Self {
        let text = |hours: Option<Hours>| {
            let time = |time: Time| format!("{:02}:{:02}", time.hour(), time.minute());
            hours.map_or_else(Default::default, |it| (time(it.from), time(it.to)))
        };
        Self {
            on: breaks.on,
            every: breaks.every_min.to_string(),
            hours: breaks.hours.map(text),
            quiet: text(breaks.quiet),
        }
    }

    fn typed(fields: &[(String, String)]) -> Self {
        let text = |name: &str| {
            field(fields, name)
                .trim()
                .chars()
                .take(8)
                .collect::<String>()
        };
        Self {
            on: !field(fields, "on").is_empty(),
            every: text("every"),
            hours: std::array::from_fn(|day| {
                (text(&format!("from-{day}")), text(&format!("to-{day}")))
            }),
            quiet: (text("quiet-from"), text("quiet-to")),
        }
    }

    /// The choice, if it makes sense. What is chosen for one day only stays.
    fn read(&self, before: &Breaks) -> Result<Breaks, Unsound> {
        let mut hours = [None; 7];
        let days = hours.iter_mut().zip(&self.hours);
        for ((hours, typed), weekday) in days.zip(Weekday::Monday.cycle_forward()) {
            *hours = read_hours(typed).ok_or(Unsound::Hours(weekday))?;
        }
        let breaks = Breaks {
            on: self.on,
            every_min: self.every.parse().map_err(|_| Unsound::Every)?,
            hours,
            quiet: read_hours(&self.quiet).ok_or(Unsound::Quiet)?,
            quiet_day: before.quiet_day,
        };
        breaks.check().map(|()| breaks)
    }
}

/// Both, or neither.
fn read_hours((from, to): &(String, String)) -> Option<Option<Hours>> {
    if from.is_empty() && to.is_empty() {
        return Some(None);
    }
    let (from, to) = (from.parse().ok()?, to.parse().ok()?);
    Some(Some(Hours { from, to }))
}

/// Whether something was saved just now.
#[derive(Deserialize)]
pub struct After {
    saved: Option<String>,
}

/// The person, and the time where they are: breaks come by that clock.
async fn at_work(app: &App) -> Result<(Arc<Person>, Zoned), Problem> {
    let now = app.now();
    let person = plan::person(app, &now).await?;
    let there = now.with_time_zone(zones::of(&person));
    Ok((person, there))
}

pub async fn show(
    State(app): State<Arc<App>>,
    Query(after): Query<After>,
) -> Result<Response, Problem> {
    let (person, now) = at_work(&app).await?;
    let breaks = person.breaks.clone().unwrap_or_default();
    let fields = Fields::of(&breaks);
    page(&app, &now, &person, fields, None, after.saved.is_some()).await
}

async fn page(
    app: &App,
    now: &Zoned,
    person: &Person,
    fields: Fields,
    wrong: Option<Unsound>,
    saved: bool,
) -> Result<Response, Problem> {
    let words = &app.library.words;
    let week = fields.hours.iter().zip(Weekday::Monday.cycle_forward());
    let day = |(place, ((from, to), weekday)): (usize, (&(String, String), Weekday))| {
        let label = |key: &str| words.with(key, &[("day", words.weekday(weekday).into())]);
        Day {
            place,
            from_label: label("breaks-from"),
            to_label: label("breaks-to"),
            from: from.clone(),
            to: to.clone(),
        }
    };
    let breaks = person.breaks.clone().unwrap_or_default();
    let ended = ended(app.store.as_ref(), app.who()).await?;
    let zone = now.time_zone();
    let next = breaks.next(zone, now.timestamp(), ended, person.quiet);
    let next = next.map(|at| {
        let local = zone.to_datetime(at);
        let values = [
            ("day", words.day(local.date()).into()),
            ("time", words.clock(local.time()).into()),
        ];
        words.with("breaks-next", &values)
    });
    let mut response = render(&Show {
        week: week.enumerate().map(day).collect(),
        least: *EVERY.start(),
        most: *EVERY.end(),
        wrong: wrong.map(|wrong| (place(wrong), said(words, wrong))),
        saved,
        next,
        quiet_today: breaks.quiet_day == Some(breaks.today(zone, now.timestamp())),
        quiet_days: person
            .quiet
            .filter(|(_, last)| *last >= now.date())
            .map(|(first, last)| {
                let days = [
                    ("from", words.day(first).into()),
                    ("to", words.day(last).into()),
                ];
                words.with("breaks-quiet-days", &days)
            }),
        zone: zone.iana_name().unwrap_or("UTC").replace('_', " "),
        fields,
        p: Page::new(app, "breaks"),
    })?;
    if wrong.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

pub async fn save(
    State(app): State<Arc<App>>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (person, now) = at_work(&app).await?;
    let before = person.breaks.clone().unwrap_or_default();
    let chosen = match field(&fields, "today") {
        "off" => Breaks {
            quiet_day: Some(before.today(now.time_zone(), now.timestamp())),
            ..before
        },
        "on" => Breaks {
            quiet_day: None,
            ..before
        },
        _ => {
            let typed = Fields::typed(&fields);
            match typed.read(&before) {
                Ok(breaks) => breaks,
                Err(wrong) => {
                    return page(&app, &now, &person, typed, Some(wrong), false).await;
                }
            }
        }
    };
    app.ledger
        .write(app.store.as_ref(), app.who(), &now, What::Breaks(chosen))
        .await?;
    app.remind.wake();
    Ok(Redirect::to(&app.url("/breaks?saved=1")).into_response())
}

#[derive(Template)]
#[template(path = "break.html")]
struct Now<'a> {
    p: Page<'a>,
    told: Option<Told>,
    pictures: Vec<Still>,
    address: String,
}

pub async fn now(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Problem> {
    let artist = Artist::new(&app, &headers);
    let (person, now) = at_work(&app).await?;
    let told = tell(app.store.as_ref(), app.who(), &app.library, &person, &now).await?;
    let few = told.as_ref().and_then(|told| told.few.as_ref());
    let form = few.and_then(|few| app.library.catalogue.form(&few.form));
    render(&Now {
        pictures: form.map_or_else(Vec::new, |form| artist.pictures(form, 480)),
        address: few.map_or_else(String::new, |few| {
            app.url(&format!("/exercises/{}", few.form.exercise()))
        }),
        told,
        p: Page::new(&app, "breaks"),
    })
}
