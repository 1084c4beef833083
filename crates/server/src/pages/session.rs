//! The session page: the script plays it; without scripts it is a list to follow and a form.

use super::how::{HowRow, Scale};
use super::{Page, open, render, script, signs, slot, stop, today};
use crate::App;
use crate::camera::{self, Camera};
use crate::figures::{Artist, Still};
use crate::ledger;
use crate::plan::{self, minutes};
use crate::problem::Problem;
use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use care::engine::rule::Rule;
use care::ids::{ExerciseId, FormId, SessionId};
use care::person::day::Today;
use care::person::{Change, Person};
use care::plan::Plan;
use care::programme::{Length, Slot};
use care::record::{Feeling, SessionRecord};
use care::safety::signs::Tier;
use care::script::{Opening, Script};
use content::Line;
use jiff::Zoned;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// Whole or short.
#[derive(Deserialize)]
pub struct Wanted {
    length: Option<String>,
}

impl Wanted {
    pub fn length(&self) -> Length {
        match self.length.as_deref() {
            Some("short") => Length::Short,
            _ => Length::Full,
        }
    }

    /// The same as a query.
    pub fn query(&self) -> &'static str {
        match self.length() {
            Length::Short => "?length=short",
            Length::Full => "",
        }
    }
}

/// What the page's script needs, as JSON.
#[derive(Serialize)]
pub struct SessionData {
    script: Script,
    /// Words for each cue of the script.
    lines: Vec<Line>,
    names: BTreeMap<ExerciseId, String>,
    strings: BTreeMap<&'static str, String>,
    /// "About n minutes left", by n.
    left: Vec<String>,
    lang: String,
    base: String,
    wasm: String,
    today: String,
    day: jiff::civil::Date,
    /// Where the figure's movements are, and the WebAssembly that moves it.
    movements: String,
    viewer: String,
    follow: String,
    person: &'static str,
    camera: Camera,
    /// The person's own best range of each form, as a share of the target.
    best: BTreeMap<FormId, f64>,
    /// Made ahead: what the session stands on, by pain when it is opened.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    openings: Vec<Opening>,
    /// The pictures of every form of the script, for browsers that cannot let the figure move.
    stills: BTreeMap<FormId, Vec<PhaseStill>>,
}

/// The picture of the end of a phase, or of the start.
#[derive(Serialize)]
struct PhaseStill {
    phase: Option<String>,
    light: String,
    dark: String,
}

/// The strings that the page's script shows.
const KEYS: &str = include_str!("../../templates/session.keys");

impl SessionData {
    pub fn new(
        app: &App,
        artist: &Artist<'_>,
        script: &Script,
        best: BTreeMap<FormId, f64>,
        openings: Vec<Opening>,
    ) -> Self {
        let words = &app.library.words;
        let choices = script.blocks.iter().flat_map(|block| &block.choices);
        let stills = choices.filter_map(|choice| {
            let form = app.library.catalogue.form(&choice.form)?;
            let stills = artist
                .pictures(form, 800)
                .into_iter()
                .map(|still| PhaseStill {
                    phase: still.phase,
                    light: still.light,
                    dark: still.dark,
                });
            Some((form.id.clone(), stills.collect()))
        });
        let names = script.blocks.iter().map(|block| {
            let id = block.exercise.clone();
            let name = words.exercise(&id);
            (id, name)
        });
        Self {
            lines: words.lines(script),
            names: names.collect(),
            strings: script::strings(words, KEYS),
            left: (0..=90u8)
                .map(|n| words.with("session-left", &[("minutes", n.into())]))
                .collect(),
            lang: words.language().to_string(),
            base: app.settings.base_path.clone(),
            wasm: app.assets.url("app.wasm"),
            today: app.url("/"),
            day: app.now().date(),
            movements: artist.movements(),
            viewer: app.assets.url("viewer.wasm"),
            follow: app.assets.url("follow.js"),
            person: artist.person().id,
            stills: stills.collect(),
            camera: Camera::new(app),
            best,
            openings,
            script: script.clone(),
        }
    }
}

/// What a session's address leads to.
pub enum Playable {
    /// A session.
    Session(Plan, Script),
    /// The questions before it.
    NotOpened,
    /// Pain is too high.
    Flare,
    /// Nothing may be played today.
    Nothing,
}

/// The session that may be played now, if the questions before it were answered.
pub async fn playable(
    app: &App,
    person: &Person,
    now: &Zoned,
    slot: Slot,
    length: Length,
) -> Result<Playable, Problem> {
    let day = person.today(now.date());
    let kept = app.store.sessions_on(app.who(), day.date()).await?;
    let kept: Vec<_> = kept.iter().map(ledger::pair).collect();
    let Some(opened) = person.opened_for(day, slot, &kept) else {
        let flare = person.offers(&app.library.catalogue, day, None) == Today::Flare;
        return Ok(if flare {
            Playable::Flare
        } else {
            Playable::NotOpened
        });
    };
    let (plan, offered) = plan::offered(app, person, now, Some(opened.before)).await?;
    Ok(match offered {
        Today::Flare => Playable::Flare,
        Today::Nothing(_) => Playable::Nothing,
        Today::Offers { .. } => {
            let mut script = Script::clone(&plan::script(app, &plan, slot, length));
            script.opening = person.measures(opened);
            match script.blocks.is_empty() {
                true => Playable::Nothing,
                false => Playable::Session(plan, script),
            }
        }
    })
}

#[derive(Template)]
#[template(path = "session.html")]
struct SessionPage<'a> {
    p: Page<'a>,
    slot_name: String,
    about: String,
    data: String,
    rows: Vec<Row>,
    by_hand: String,
    how: Vec<HowRow>,
    how_address: String,
    scales: Vec<Scale>,
    feelings: Vec<FeelingRow>,
    signs: Vec<SignGroup>,
    stops: Vec<StopRow>,
    crisis: Vec<String>,
    /// What happens to the pictures of a camera.
    camera_private: Vec<String>,
    emergency: String,
    emergency_call: String,
    emergency_tel: String,
}

/// The answers to "Where do you feel it?", and their words.
const PLACES: [(&str, &str); 4] = [
    ("back", "hurts-place-back"),
    ("leg", "hurts-place-leg"),
    ("arm", "hurts-place-arm"),
    ("elsewhere", "hurts-place-elsewhere"),
];

/// An answer to "What does it feel like?".
struct FeelingRow {
    name: &'static str,
    words: &'static str,
    /// The sign it is, and what that does.
    sign: Option<&'static str>,
    tier: &'static str,
    /// Nothing more is asked: the session is over.
    last: bool,
}

struct SignGroup {
    title: String,
    lines: Vec<SignRow>,
}

struct SignRow {
    code: &'static str,
    tier: &'static str,
    text: String,
}

/// A page that takes the session's place.
struct StopRow {
    kind: &'static str,
    title: String,
    text: Vec<String>,
}

pub fn tier_name(tier: Tier) -> &'static str {
    match tier {
        Tier::Emergency => "emergency",
        Tier::Urgent => "urgent",
        Tier::ClinicianFirst | Tier::Ask => "clinician",
        Tier::Crisis => "crisis",
        Tier::Session => "session",
    }
}

fn feeling(person: &Person, now: &Zoned, feeling: Feeling) -> FeelingRow {
    let (name, words) = match feeling {
        Feeling::Sore => ("sore", "hurts-feeling-sore"),
        Feeling::Catch => ("catch", "hurts-feeling-catch"),
        Feeling::Spread => ("spread", "hurts-feeling-spread"),
        Feeling::NewNumbness => ("new_numbness", "hurts-feeling-new_numbness"),
        Feeling::Dizzy => ("dizzy", "hurts-feeling-dizzy"),
        Feeling::Breathless => ("breathless", "hurts-feeling-breathless"),
    };
    let sign = feeling.sign();
    FeelingRow {
        name,
        words,
        sign,
        tier: sign.map_or("", |code| tier_name(person.tier(code, now.datetime()))),
        last: feeling.ends_session(),
    }
}

fn sign_groups(app: &App, person: &Person, now: &Zoned) -> Vec<SignGroup> {
    let row = |(code, text): (&'static str, String)| SignRow {
        code,
        tier: tier_name(person.tier(code, now.datetime())),
        text,
    };
    let group = |group: signs::Group| SignGroup {
        title: group.title,
        lines: group.lines.into_iter().map(row).collect(),
    };
    signs::groups(app).into_iter().map(group).collect()
}

struct Row {
    id: String,
    name: String,
    dose: String,
    steps: Vec<String>,
    picture: Option<Still>,
}

pub async fn show(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let artist = Artist::new(&app, &headers);
    let slot = slot(&app, &name)?;
    let length = wanted.length();
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    if today::ready(&person, &now).is_err() {
        return Ok(Redirect::to(&app.url("/")).into_response());
    }
    let (plan, script) = match playable(&app, &person, &now, slot, length).await? {
        Playable::Session(plan, script) => (plan, script),
        Playable::NotOpened => return open::before(&app, slot, wanted.query(), ""),
        Playable::Flare => {
            let yesterday = person.today(now.date()).plus(-1).date();
            let again = |change: &Change| change.day == yesterday && change.rule == Rule::R08d;
            return open::flare(&app, &person, person.changes.iter().any(again));
        }
        Playable::Nothing => return Ok(Redirect::to(&app.url("/")).into_response()),
    };
    page(&app, &artist, &person, &now, &plan, &script, Vec::new()).await
}

/// The page of a session. With `openings` it is made ahead.
pub async fn page(
    app: &App,
    artist: &Artist<'_>,
    person: &Person,
    now: &Zoned,
    plan: &Plan,
    script: &Script,
    openings: Vec<Opening>,
) -> Result<Response, Problem> {
    let (slot, length) = (script.slot, script.length);
    let words = &app.library.words;
    let rows = plan
        .items(&app.library.catalogue, slot, length)
        .into_iter()
        .filter_map(|item| {
            let form = app.library.catalogue.form(&item.form)?;
            Some(Row {
                id: item.exercise.to_string(),
                name: words.exercise(&item.exercise),
                dose: words.dose(form, item.amount),
                steps: words.list(&format!("{}.how", item.form)),
                picture: artist.telling(form, 480),
            })
        });
    let contacts = app.library.words.contacts(&person.contacts);
    let stops = ["emergency", "urgent"].map(|kind| StopRow {
        kind,
        title: words.t(&format!("tier-{kind}-title")),
        text: stop::filled(app, &contacts, &format!("tier-{kind}-text")),
    });
    let best = app.bests().await?;
    let query = match length {
        Length::Short => "?length=short",
        Length::Full => "",
    };
    let by_hand = format!("/session/{}/by-hand{query}", slot.name());
    let mut response = render(&SessionPage {
        slot_name: words.slot(slot),
        about: words.with(
            "today-length",
            &[
                ("minutes", minutes(script).into()),
                ("exercises", script.blocks.len().into()),
            ],
        ),
        data: script::data(&SessionData::new(app, artist, script, best, openings)),
        rows: rows.collect(),
        by_hand: app.url(&by_hand),
        how: script
            .blocks
            .iter()
            .map(|b| HowRow::unanswered(app, &b.exercise))
            .collect(),
        how_address: String::new(),
        scales: Scale::all(app, None),
        feelings: Feeling::ALL.map(|felt| feeling(person, now, felt)).into(),
        signs: sign_groups(app, person, now),
        stops: stops.into(),
        crisis: stop::filled(app, &contacts, "tier-crisis-text"),
        camera_private: camera::private(app),
        emergency_call: words.with("tier-emergency-call", &stop::contact_values(&contacts)),
        emergency_tel: stop::tel(&contacts.emergency),
        emergency: contacts.emergency,
        p: Page::new(app, "today"),
    })?;
    // A copy out of a browser's memory could be played when it must not be any more.
    let never = HeaderValue::from_static("private, no-store");
    response.headers_mut().insert(CACHE_CONTROL, never);
    Ok(response)
}

/// Without scripts: the person says what they did.
pub async fn by_hand(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let slot = slot(&app, &name)?;
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let opened = match today::ready(&person, &now) {
        Ok(()) => playable(&app, &person, &now, slot, wanted.length()).await?,
        Err(_) => Playable::Nothing,
    };
    let Playable::Session(_, script) = opened else {
        return Ok(Redirect::to(&app.url(&format!("/session/{name}"))).into_response());
    };
    let mut done = BTreeSet::new();
    for (name, value) in fields {
        if name == "did" {
            let id: ExerciseId = value.parse().map_err(|error| {
                Problem::new(
                    StatusCode::UNPROCESSABLE_ENTITY,
                    format!("expected {error}"),
                )
                .at("did")
            })?;
            done.insert(id);
        }
    }
    let id = SessionId(Uuid::now_v7());
    let offset = now.offset().seconds();
    let record = SessionRecord::by_hand(&script, id, now.date(), now.timestamp(), offset, &done);
    app.store
        .save_session(app.who(), &record, now.timestamp())
        .await?;
    Ok(Redirect::to(&app.url(&format!("/sessions/{id}"))).into_response())
}
