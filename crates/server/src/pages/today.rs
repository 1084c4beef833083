//! Today: what there is to do now, and one button to do it.

use super::{Page, local, render};
use crate::App;
use crate::plan::{self, minutes};
use crate::problem::Problem;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use care::plan::Plan;
use care::programme::{Length, Slot};
use std::sync::Arc;
use store::Kept;

/// From this hour on, the evening session stands first.
const EVENING_FROM: i8 = 14;

#[derive(Template)]
#[template(path = "today.html")]
struct Today<'a> {
    p: Page<'a>,
    date: String,
    is_new: bool,
    sessions: Vec<Session>,
    recent: Vec<super::history::Row>,
}

struct Session {
    name: String,
    about: String,
    start: String,
    address: String,
    done: Option<Done>,
    short: Option<(String, String)>,
    exercises: Vec<Exercise>,
}

struct Done {
    all: bool,
    when: String,
    address: String,
    asked: bool,
}

struct Exercise {
    name: String,
    dose: String,
    address: String,
}

pub async fn show(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let now = app.now();
    let plan = plan::of_today(&app).await?;
    let done = app.store.sessions_on(app.who(), now.date()).await?;
    let last = app.store.sessions(app.who(), None, 3).await?;
    let evening_first = now.hour() >= EVENING_FROM;
    let slots = match evening_first {
        true => [Slot::Evening, Slot::Morning],
        false => [Slot::Morning, Slot::Evening],
    };
    render(&Today {
        date: now.strftime("%A %-d %B").to_string(),
        is_new: plan.is_new(),
        sessions: slots.map(|slot| session(&app, &plan, &done, slot)).into(),
        recent: last
            .iter()
            .map(|kept| super::history::row(&app, kept))
            .collect(),
        p: Page::new(&app, "today"),
    })
}

fn session(app: &App, plan: &Plan, done: &[Kept], slot: Slot) -> Session {
    let words = &app.library.words;
    let script = plan::script(app, plan, slot, Length::Full);
    let items = plan.items(&app.library.catalogue, slot, Length::Full);
    let short = plan::script(app, plan, slot, Length::Short);
    let address = app.url(&format!("/session/{}", slot.name()));
    let done = done
        .iter()
        .rfind(|kept| kept.record.slot == slot)
        .map(|kept| {
            let record = &kept.record;
            let time = local(record.started_at, record.utc_offset_s)
                .strftime("%H:%M")
                .to_string();
            let all = record.done(kept.check_in.as_ref()) == record.plan.len();
            let key = if all { "today-done" } else { "today-done-part" };
            Done {
                all,
                when: words.with(key, &[("time", time.into())]),
                address: app.url(&format!("/sessions/{}", record.id)),
                asked: kept.check_in.is_some(),
            }
        });
    let start = if done.is_some() {
        "today-again"
    } else {
        "today-start"
    };
    let exercises = items.iter().filter_map(|item| {
        let form = app.library.catalogue.form(&item.form)?;
        Some(Exercise {
            name: words.exercise(&item.exercise),
            dose: words.dose(form, item.amount),
            address: app.url(&format!("/exercises/{}", item.exercise)),
        })
    });
    let names: Vec<String> = short
        .blocks
        .iter()
        .map(|block| words.exercise(&block.exercise))
        .collect();
    let is_shorter = short.blocks.len() < script.blocks.len();
    Session {
        name: words.slot(slot),
        about: words.with(
            "today-length",
            &[
                ("minutes", minutes(&script).into()),
                ("exercises", script.blocks.len().into()),
            ],
        ),
        start: words.with(start, &[("slot", slot.name().into())]),
        short: is_shorter.then(|| {
            let text = words.with(
                "today-short",
                &[
                    ("minutes", minutes(&short).into()),
                    ("exercises", names.join(", ").into()),
                ],
            );
            (text, format!("{address}?length=short"))
        }),
        address,
        done,
        exercises: exercises.collect(),
    }
}
