//! The JSON API: what the session page uses, and any other program may.

use crate::App;
use crate::figures::Artist;
use crate::ledger::{self, Told};
use crate::pages::ask::not_in_the_future;
use crate::pages::session::{Playable, SessionData, Wanted, playable};
use crate::pages::today;
use crate::plan;
use crate::problem::{Problem, json_body};
use axum::Json;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use care::engine::rule::{Action, Rule};
use care::engine::{Day, Dose};
use care::ids::ExerciseId;
use care::interview::{Answer, Screen, Unfit};
use care::journal::{Contacts, Version, What};
use care::person::{Change, Due, NOON};
use care::programme::Slot;
use care::record::{self, CheckIn, SessionRecord};
use care::scale::Nrs;
use jiff::civil::Date;
use jiff::tz::Offset;
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{Kept, Saved};
use uuid::Uuid;

/// What the session page plays: the script, its lines, and the strings around it.
pub async fn script(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Result<Json<SessionData>, Problem> {
    let artist = Artist::new(&app, &headers);
    let slot = crate::pages::slot(&app, &name)?;
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let refused = |field: &str| {
        let detail = app.library.words.t("api-not-now");
        Problem::new(StatusCode::CONFLICT, detail).at(field)
    };
    today::ready(&person, &now).map_err(|due| refused(due_name(&due)))?;
    match playable(&app, &person, &now, slot, wanted.length()).await? {
        Playable::Session(_, script) => {
            let best = app.bests().await?;
            Ok(Json(SessionData::new(
                &app,
                &artist,
                &script,
                best,
                Vec::new(),
            )))
        }
        Playable::NotOpened => Err(refused("opened")),
        Playable::Flare => Err(refused("pain")),
        Playable::Nothing => Err(refused("offers")),
    }
}

/// What comes first, by name.
fn due_name(due: &Due) -> &'static str {
    match due {
        Due::Emergency => "emergency",
        Due::Urgent => "urgent",
        Due::Contacts => "contacts",
        Due::UnderAge => "age",
        Due::ClinicianFirst => "clinician_first",
        Due::Gate(_) | Due::About(_) => "question",
        Due::Paused => "paused",
        Due::Ready => "ready",
    }
}

/// Where somebody stands today.
#[derive(Serialize)]
pub struct TodayData {
    day: Date,
    due: &'static str,
    question: Option<Screen>,
    morning_due: Option<Date>,
    programme: Option<Version>,
    doses: BTreeMap<String, Dose>,
    proposals: Vec<ProposalData>,
    changes: Vec<ChangeData>,
}

#[derive(Serialize)]
struct ProposalData {
    item: ExerciseId,
    from: Dose,
    to: Dose,
}

#[derive(Serialize)]
struct ChangeData {
    day: Date,
    action: Action,
    rule: Rule,
    item: Option<ExerciseId>,
    from: Option<Dose>,
    to: Option<Dose>,
    reason: String,
}

pub async fn today_data(State(app): State<Arc<App>>) -> Result<Json<TodayData>, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let day = person.today(now.date());
    let change = |change: &Change| ChangeData {
        day: change.day,
        action: change.action,
        rule: change.rule,
        item: change.item.clone(),
        from: change.from,
        to: change.to,
        reason: app
            .library
            .words
            .t(&format!("rule-{}.because", change.rule.name())),
    };
    let doses = person.engine.items.iter();
    Ok(Json(TodayData {
        day: day.date(),
        due: due_name(&person.due(day)),
        question: person.question(day),
        morning_due: ledger::morning_due(&person, &now).map(|day| day.date()),
        programme: person.version.clone(),
        doses: doses
            .map(|item| (item.prescribed.id.to_string(), item.dose))
            .collect(),
        proposals: person
            .proposals()
            .map(|(item, _, from, to)| ProposalData { item, from, to })
            .collect(),
        changes: person.changes.iter().map(change).collect(),
    }))
}

/// An answer to the question that is asked now.
pub async fn answer(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<TodayData>, Problem> {
    let answer: Answer = read(&json_body(&headers, body).await?)?;
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let asked = person.question(person.today(now.date()));
    let wrong =
        |field: &str, why: String| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, why).at(field);
    let screen = asked
        .filter(|screen| screen.name == answer.screen)
        .ok_or_else(|| wrong("screen", Unfit::NotAsked.to_string()))?;
    screen
        .check(&answer)
        .and_then(|()| not_in_the_future(&answer, &now))
        .map_err(|why| wrong("answer", why.to_string()))?;
    app.ledger
        .write(app.store.as_ref(), app.who(), &now, What::Answered(answer))
        .await?;
    today_data(State(app)).await
}

/// Whom to call.
pub async fn contacts(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<TodayData>, Problem> {
    let contacts: Contacts = read(&json_body(&headers, body).await?)?;
    if !contacts.is_complete() {
        let detail = app.library.words.t("contacts-missing");
        return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail));
    }
    let now = app.now();
    app.ledger
        .write(
            app.store.as_ref(),
            app.who(),
            &now,
            What::Contacts(contacts),
        )
        .await?;
    today_data(State(app)).await
}

/// When something was told on a device, and under which name, so that sending it twice tells it once.
/// Without a name it is of here and now.
fn told(
    app: &App,
    now: &Zoned,
    id: Option<Uuid>,
    at: Option<Timestamp>,
    utc_offset_s: i32,
) -> Result<Told, Problem> {
    let Some(id) = id else {
        return Ok(Told::now(now));
    };
    let offset = Offset::from_seconds(utc_offset_s).map_err(|_| {
        let detail = app.library.words.t("ask-wrong-empty");
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail).at("utc_offset_s")
    })?;
    // It is heard whatever the device's clock says; something from the future is of now.
    let at = at.map_or(now.timestamp(), |at| at.min(now.timestamp()));
    Ok(Told {
        id,
        local: offset.to_datetime(at),
        at,
        by_device: true,
    })
}

/// "Something new", from a device: made there, with an id of its own, so that sending it twice
/// tells it once.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignsData {
    id: Uuid,
    at: Timestamp,
    utc_offset_s: i32,
    codes: Vec<String>,
    #[serde(default)]
    item: Option<ExerciseId>,
    #[serde(default)]
    easing: Option<bool>,
}

pub async fn signs(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Body,
) -> Result<StatusCode, Problem> {
    let data: SignsData = read(&json_body(&headers, body).await?)?;
    let wrong = |field: &str| {
        let detail = app.library.words.t("ask-wrong-empty");
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail).at(field)
    };
    if data.codes.is_empty() || data.codes.len() > 100 {
        return Err(wrong("codes"));
    }
    let now = app.now();
    let told = told(&app, &now, Some(data.id), Some(data.at), data.utc_offset_s)?;
    plan::person(&app, &now).await?;
    let what = What::Signs {
        codes: data.codes,
        item: data.item,
        easing: data.easing,
    };
    let saved = app
        .ledger
        .tell(app.store.as_ref(), app.who(), &now, told, what)
        .await?;
    plan::person(&app, &now).await?;
    Ok(status(saved))
}

/// Pain now, before a session or in the morning.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenData {
    #[serde(default)]
    id: Option<Uuid>,
    #[serde(default)]
    at: Option<Timestamp>,
    #[serde(default)]
    utc_offset_s: i32,
    pain: Nrs,
    slot: Slot,
}

pub async fn open(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<TodayData>, Problem> {
    let data: OpenData = read(&json_body(&headers, body).await?)?;
    let now = app.now();
    let told = told(&app, &now, data.id, data.at, data.utc_offset_s)?;
    let person = plan::person(&app, &now).await?;
    // What a device tells has happened; what comes first instead, its next page says.
    if !told.by_device {
        today::ready(&person, &now).map_err(|due| {
            let detail = app.library.words.t("api-not-now");
            Problem::new(StatusCode::CONFLICT, detail).at(due_name(&due))
        })?;
    }
    crate::pages::open::start(&app, &now, told, data.pain, data.slot).await?;
    today_data(State(app)).await
}

/// Pain next morning.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MorningData {
    #[serde(default)]
    id: Option<Uuid>,
    #[serde(default)]
    at: Option<Timestamp>,
    #[serde(default)]
    utc_offset_s: i32,
    pain: Nrs,
}

pub async fn morning(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<TodayData>, Problem> {
    let data: MorningData = read(&json_body(&headers, body).await?)?;
    let now = app.now();
    let told = told(&app, &now, data.id, data.at, data.utc_offset_s)?;
    crate::pages::open::answer_morning(&app, &now, told, data.pain).await?;
    today_data(State(app)).await
}

/// Yes or no to more.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalAnswer {
    #[serde(default)]
    id: Option<Uuid>,
    #[serde(default)]
    at: Option<Timestamp>,
    #[serde(default)]
    utc_offset_s: i32,
    item: ExerciseId,
    accept: bool,
}

pub async fn proposal(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<TodayData>, Problem> {
    let ProposalAnswer {
        id,
        at,
        utc_offset_s,
        item,
        accept,
    } = read(&json_body(&headers, body).await?)?;
    let now = app.now();
    let told = told(&app, &now, id, at, utc_offset_s)?;
    plan::person(&app, &now).await?;
    // A yes is to what stood there on its day. What waits today may be more than that: it is asked again.
    if accept && told.by_device && told.local.date() != now.date() {
        return today_data(State(app)).await;
    }
    let what = if accept {
        What::Accepted { item }
    } else {
        What::Declined { item }
    };
    app.ledger
        .tell(app.store.as_ref(), app.who(), &now, told, what)
        .await?;
    today_data(State(app)).await
}

/// Reads a body, naming the field that is wrong.
fn read<T: serde::de::DeserializeOwned>(json: &[u8]) -> Result<T, Problem> {
    let mut input = serde_json::Deserializer::from_slice(json);
    serde_path_to_error::deserialize(&mut input).map_err(|error| {
        let field = error.path().to_string();
        Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            error.into_inner().to_string(),
        )
        .at(if field == "." { String::new() } else { field })
    })
}

/// Which page of the history.
#[derive(Deserialize)]
pub struct Older {
    before: Option<String>,
}

/// A stored session with the latest answer.
#[derive(Serialize)]
pub struct Item {
    session: SessionRecord,
    check_in: Option<CheckIn>,
}

/// One page of the history, newest first. `next` is the value of `before` for the next page.
#[derive(Serialize)]
pub struct Sessions {
    sessions: Vec<Item>,
    next: Option<String>,
}

pub async fn sessions(
    State(app): State<Arc<App>>,
    Query(older): Query<Older>,
) -> Result<Json<Sessions>, Problem> {
    let page = crate::pages::history::page(&app, older.before.as_deref()).await?;
    let item = |kept: Kept| Item {
        session: kept.record,
        check_in: kept.check_in,
    };
    Ok(Json(Sessions {
        next: page.next,
        sessions: page.kept.into_iter().map(item).collect(),
    }))
}

pub async fn save_session(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Body,
) -> Result<StatusCode, Problem> {
    let json = json_body(&headers, body).await?;
    let record = record::read(&json)?;
    let now = app.now();
    record.check_against(&app.library.catalogue, now.timestamp())?;
    let saved = app
        .store
        .save_session(app.who(), &record, now.timestamp())
        .await?;
    let person = app.ledger.person(app.store.as_ref(), app.who()).await?;
    let day = record.day.into();
    // A day on which nobody said how it was before, such as one that began on the way to the mat, is known by
    // its session.
    if person.is_closed(day) || !person.is_opened(day) {
        arrived(&app, &now, record.day, record.id.0).await?;
    }
    Ok(status(saved))
}

/// What comes when its day is closed has it told anew. Said again when it is sent again: the first time
/// may not have come so far.
async fn arrived(app: &App, now: &Zoned, day: Date, record: Uuid) -> Result<(), Problem> {
    let what = What::Arrived { day, record };
    let (store, who) = (app.store.as_ref(), app.who());
    app.ledger.write(store, who, now, what).await?;
    Ok(())
}

pub async fn save_check_in(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Body,
) -> Result<StatusCode, Problem> {
    let json = json_body(&headers, body).await?;
    let now = app.now();
    let check_in = record::read_check_in(&json, now.timestamp())?;
    let saved = app
        .store
        .save_check_in(app.who(), &check_in, now.timestamp())
        .await?;
    // What was said before the day would have been closed belongs to it.
    if let Some(kept) = app.store.session(app.who(), check_in.session).await? {
        let record = &kept.record;
        let said = crate::pages::local(check_in.at, record.utc_offset_s);
        let noon = Day::from(record.day).plus(1).date().at(NOON, 0, 0, 0);
        if said < noon {
            let person = app.ledger.person(app.store.as_ref(), app.who()).await?;
            if person.is_closed(record.day.into()) {
                arrived(&app, &now, record.day, check_in.id.0).await?;
            }
        }
    }
    Ok(status(saved))
}

fn status(saved: Saved) -> StatusCode {
    match saved {
        Saved::New => StatusCode::CREATED,
        Saved::Already => StatusCode::OK,
    }
}

pub async fn health(State(app): State<Arc<App>>) -> Result<StatusCode, Problem> {
    app.store.sessions(app.who(), None, 1).await?;
    Ok(StatusCode::OK)
}
