//! Reminders: when, and how they reach somebody. Works without scripts but for messages to the device.

use super::stop::field;
use super::{Page, render, script};
use crate::remind::{self, About, Work};
use crate::{App, language, plan, problem::Problem, zones};
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HOST};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Form, Json};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use care::journal::What;
use care::person::Person;
use care::programme::Slot;
use care::reminders::{Kind, Nudge, QUIET_DAYS, Reminders, SNOOZES, Times, once};
use content::Words;
use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::{Span, Timestamp, Zoned};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::outbox::Subscription;
use uuid::Uuid;

type Fields = Vec<(String, String)>;

const SLOTS: [Slot; 2] = [Slot::Morning, Slot::Evening];

/// So many browsers of one person get messages; the oldest makes room. Our choice.
const MOST_BROWSERS: usize = 20;
/// The next reminder is looked for in so many days: a quiet stretch is longer than a week at times.
const NEXT_DAYS: i64 = 8;

#[derive(Template)]
#[template(path = "reminders.html")]
struct RemindersPage<'a> {
    p: Page<'a>,
    draft: Draft,
    /// By the name of the field.
    wrong: BTreeMap<&'static str, String>,
    saved: bool,
    on: bool,
    next: Option<String>,
    /// Times are chosen, and nobody is reminded as things stand.
    waits: bool,
    /// Times are chosen, and no way out is.
    nowhere: bool,
    zones: Vec<String>,
    quiet: Option<String>,
    today: Date,
    last_day: Date,
    browsers: usize,
    gone: usize,
    feed: Option<String>,
    /// The address of the calendar, once.
    address: Option<String>,
    mail: bool,
    data: String,
}

impl RemindersPage<'_> {
    fn wrong(&self, name: &str) -> &str {
        self.wrong.get(name).map_or("", String::as_str)
    }

    fn is_wrong(&self, name: &str) -> bool {
        self.wrong.contains_key(name)
    }
}

/// What stands in the fields: what is kept, or what was sent and could not be.
struct Draft {
    morning: String,
    evening: String,
    /// The days differ.
    differs: bool,
    /// They do, or something in them is wrong.
    days_open: bool,
    days: Vec<DayRow>,
    zone: String,
    nudges: Vec<(String, String, bool)>,
    until: String,
    email: String,
}

struct DayRow {
    name: String,
    /// Morning and evening.
    cells: [Cell; 2],
}

struct Cell {
    name: String,
    /// The head of its column, which narrow screens show beside it.
    column: String,
    label: String,
    value: String,
}

/// What the page's script is given.
#[derive(Serialize)]
struct Data<'a> {
    strings: BTreeMap<&'static str, String>,
    base: &'a str,
    /// Our key, for a subscription.
    key: String,
    /// The zone that is kept.
    zone: &'a str,
    /// Times were chosen.
    on: bool,
}

pub async fn show(
    State(app): State<Arc<App>>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let view = View {
        saved: query.as_deref() == Some("saved"),
        ..View::default()
    };
    page(&app, view).await
}

/// What is special about one showing of the page.
#[derive(Default)]
struct View<'f> {
    saved: bool,
    address: Option<String>,
    sent: &'f [(String, String)],
    wrong: Option<(&'static str, &'static str)>,
}

async fn page(app: &App, view: View<'_>) -> Result<Response, Problem> {
    let now = app.now();
    let words = &app.library.words;
    let person = plan::person(app, &now).await?;
    let chosen = chosen(&person);
    let here = there(&now, &chosen);
    let all = app.store.subscriptions(app.who()).await?;
    let gone = all.iter().filter(|it| it.gone.is_some()).count();
    let browsers = all.len() - gone;
    let feed = app.store.feed_since(app.who()).await?;
    let on = !chosen.is_off();
    let mail = app.remind.outgoing.mail.is_some();
    let data = Data {
        strings: script::strings(words, include_str!("../../templates/reminders.keys")),
        base: &app.settings.base_path,
        key: remind::public_key(app).await?,
        zone: &chosen.zone,
        on,
    };
    let ahead = ahead(app, &person, &chosen, &now).await?;
    let page = RemindersPage {
        draft: Draft::new(words, &chosen, view.sent),
        wrong: view
            .wrong
            .map(|(name, key)| (name, words.t(key)))
            .into_iter()
            .collect(),
        saved: view.saved,
        on,
        waits: matches!(ahead, Ahead::Waits),
        next: match ahead {
            Ahead::At(at) => {
                let (day, time) = (words.day(at.date()), words.clock(at.time()));
                let at = [("day", day.into()), ("time", time.into())];
                Some(words.with("reminders-next", &at))
            }
            Ahead::Nothing | Ahead::Waits => None,
        },
        nowhere: on && browsers == 0 && feed.is_none() && (chosen.email.is_empty() || !mail),
        zones: zones::names(),
        quiet: person
            .quiet
            .filter(|(_, to)| *to >= here.date())
            .map(|(from, to)| match words.day(from) {
                day if from == to => words.with("reminders-quiet-day", &[("day", day.into())]),
                from => {
                    let to = words.day(to).into();
                    words.with("reminders-quiet-on", &[("from", from.into()), ("to", to)])
                }
            }),
        today: here.date(),
        last_day: last_day(here.date()),
        browsers,
        gone,
        feed: feed.map(|since| {
            let day = words.date(since.to_zoned(here.time_zone().clone()).date());
            words.with("reminders-calendar-on", &[("day", day.into())])
        }),
        address: view.address,
        mail,
        data: script::data(&data),
        p: Page::new(app, "reminders"),
    };
    let mut response = render(&page)?;
    if view.wrong.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// What is chosen; before anything is, no times, and the zone of this machine.
fn chosen(person: &Person) -> Reminders {
    person.reminders.clone().unwrap_or_else(|| Reminders {
        zone: zones::here(),
        ..Reminders::default()
    })
}

/// Now, by the clock that the person chose.
fn there(now: &Zoned, chosen: &Reminders) -> Zoned {
    let zone = zones::get(&chosen.zone);
    zone.map_or_else(|| now.clone(), |zone| now.with_time_zone(zone))
}

fn last_day(today: Date) -> Date {
    today.saturating_add(Span::new().days(QUIET_DAYS))
}

/// What is ahead.
enum Ahead {
    /// No time is chosen, or the days ahead are quiet.
    Nothing,
    /// Nothing, as things stand: help, a clinician or questions come first, or the plan is paused.
    Waits,
    /// The next reminder, by the clock there.
    At(DateTime),
}

/// The next reminder: one that has not come yet, of a session that is not done.
async fn ahead(
    app: &App,
    person: &Person,
    chosen: &Reminders,
    now: &Zoned,
) -> Result<Ahead, Problem> {
    let Some(zone) = zones::get(&chosen.zone) else {
        return Ok(Ahead::Nothing);
    };
    let (store, who, from) = (app.store.as_ref(), app.who(), now.timestamp());
    let until = from + jiff::SignedDuration::from_hours(24 * NEXT_DAYS);
    let quiet = |day: Date| {
        person
            .quiet
            .is_some_and(|(from, to)| (from..=to).contains(&day))
    };
    let mut ahead = Ahead::Nothing;
    for due in chosen.due(&zone, from, until) {
        if due.kind != Kind::First || quiet(due.day) {
            continue;
        }
        let done = store.sessions_on(who, due.day).await?;
        let is_done = done.iter().any(|kept| kept.record.slot == due.slot);
        if is_done || store.settled(who, &due.once()).await?.is_some() {
            continue;
        }
        if remind::there_is(app, person, due.day, due.slot) {
            return Ok(Ahead::At(zone.to_datetime(due.at)));
        }
        ahead = Ahead::Waits;
    }
    Ok(ahead)
}

impl Draft {
    fn new(words: &Words, chosen: &Reminders, sent: &[(String, String)]) -> Self {
        let was_sent = |name: &str| sent.iter().any(|(field, _)| field == name);
        let or = |name: &str, kept: String| match was_sent(name) {
            true => field(sent, name).to_owned(),
            false => kept,
        };
        let differs = !SLOTS.into_iter().all(|slot| chosen.is_same(slot));
        let every = |slot: Slot| match chosen.is_same(slot) {
            true => clock(chosen.week[0].at(slot)),
            false => String::new(),
        };
        let cell = |weekday: Weekday, slot: Slot| {
            let name = day_field(weekday, slot);
            let label = [
                ("day", words.weekday(weekday).into()),
                ("slot", slot.name().into()),
            ];
            Cell {
                column: words.t(match slot {
                    Slot::Morning => "reminders-morning",
                    Slot::Evening => "reminders-evening",
                }),
                label: words.with("reminders-time-of", &label),
                value: or(&name, clock(chosen.on(weekday).at(slot))),
                name,
            }
        };
        let row = |weekday| DayRow {
            name: words.weekday(weekday),
            cells: SLOTS.map(|slot| cell(weekday, slot)),
        };
        let nudge = or(
            "nudge",
            chosen
                .nudge
                .map_or_else(String::new, |nudge| nudge.minutes().to_string()),
        );
        let mut nudges = vec![(
            String::new(),
            words.t("reminders-nudge-none"),
            nudge.is_empty(),
        )];
        nudges.extend(Nudge::ALL.map(|each| {
            let minutes = each.minutes();
            let text = words.with("reminders-nudge-after", &[("minutes", minutes.into())]);
            (minutes.to_string(), text, nudge == minutes.to_string())
        }));
        Self {
            morning: or("morning", every(Slot::Morning)),
            evening: or("evening", every(Slot::Evening)),
            differs,
            days_open: differs || field(sent, "part") == "days",
            days: week().map(row).collect(),
            zone: or("zone", chosen.zone.clone()),
            nudges,
            until: or("until", String::new()),
            email: or("email", chosen.email.clone()),
        }
    }
}

fn week() -> impl Iterator<Item = Weekday> {
    Weekday::Monday.cycle_forward().take(7)
}

fn day_field(weekday: Weekday, slot: Slot) -> String {
    format!("{}-{}", slot.name(), weekday.to_monday_one_offset())
}

/// As a field for a time wants it.
fn clock(time: Option<Time>) -> String {
    time.map_or_else(String::new, |time| time.strftime("%H:%M").to_string())
}

/// A time as a field sends it: empty is none.
fn time(text: &str) -> Result<Option<Time>, ()> {
    match text {
        "" => Ok(None),
        text => {
            let digits = |c: char| c.is_ascii_digit() || c == ':';
            let time: Option<Time> = text.parse().ok().filter(|_| text.chars().all(digits));
            time.filter(|time| time.second() == 0).map(Some).ok_or(())
        }
    }
}

/// A part of the page that was sent.
pub async fn save(
    State(app): State<Arc<App>>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let before = chosen(&person);
    let what = match field(&fields, "part") {
        "today" => {
            let today = there(&now, &before).date();
            Ok(What::QuietDays {
                from: today,
                to: today,
            })
        }
        "quiet" => quiet(&fields, there(&now, &before).date()),
        "quiet_over" => Ok(What::QuietOver),
        part => change(&app, part, &fields, &before).map(What::Reminders),
    };
    let what = match what {
        Ok(what) => what,
        Err(wrong) => {
            let view = View {
                sent: &fields,
                wrong: Some(wrong),
                ..View::default()
            };
            return page(&app, view).await;
        }
    };
    let (store, who) = (app.store.as_ref(), app.who());
    if matches!(&what, What::Reminders(chosen) if !chosen.is_off()) {
        language::remember(&app, &now).await?;
    }
    app.ledger.write(store, who, &now, what).await?;
    app.remind.wake();
    let back = if field(&fields, "part") == "no" {
        "/"
    } else {
        "/reminders?saved"
    };
    Ok(Redirect::to(&app.url(back)).into_response())
}

type Wrong = (&'static str, &'static str);

fn quiet(fields: &Fields, today: Date) -> Result<What, Wrong> {
    let until: Option<Date> = field(fields, "until").parse().ok();
    match until.filter(|until| (today..=last_day(today)).contains(until)) {
        Some(to) => Ok(What::QuietDays { from: today, to }),
        None => Err(("until", "reminders-wrong-until")),
    }
}

/// What is chosen once this part is.
fn change(app: &App, part: &str, fields: &Fields, before: &Reminders) -> Result<Reminders, Wrong> {
    let mut chosen = before.clone();
    let read = |name: &str, wrong: &'static str| {
        time(field(fields, name)).map_err(|()| (wrong, "reminders-wrong-time"))
    };
    // The first time, the page's script knows better where the person is.
    let first_zone = |chosen: &mut Reminders| {
        let zone = field(fields, "zone");
        if before.is_off() && zones::get(zone).is_some() {
            zone.clone_into(&mut chosen.zone);
        }
    };
    match part {
        "every_day" => {
            for slot in SLOTS {
                let time = read(slot.name(), "every_day")?;
                // The field is empty where the days differ: then nothing was said of them.
                if time.is_none() && !before.is_same(slot) {
                    continue;
                }
                for day in &mut chosen.week {
                    *day.at_mut(slot) = time;
                }
            }
            first_zone(&mut chosen);
        }
        "days" => {
            for weekday in week() {
                *chosen.on_mut(weekday) = Times {
                    morning: read(&day_field(weekday, Slot::Morning), "days")?,
                    evening: read(&day_field(weekday, Slot::Evening), "days")?,
                };
            }
            first_zone(&mut chosen);
        }
        "more" => {
            field(fields, "zone").clone_into(&mut chosen.zone);
            let nudge = field(fields, "nudge");
            let minutes = || nudge.parse::<u8>().ok()?.try_into().ok();
            chosen.nudge = match nudge {
                "" => None,
                _ => Some(minutes().ok_or(("nudge", "reminders-wrong-nudge"))?),
            };
        }
        "zone" => field(fields, "zone").clone_into(&mut chosen.zone),
        "email" if app.remind.outgoing.mail.is_some() => {
            let email = field(fields, "email");
            if !email.is_empty() && !remind::is_address(email) {
                return Err(("email", "reminders-wrong-mail"));
            }
            email.clone_into(&mut chosen.email);
        }
        // "No, thank you" is one too.
        "stop" | "no" => chosen.week = [Times::default(); 7],
        _ => return Err(("every_day", "ask-wrong-empty")),
    }
    if zones::get(&chosen.zone).is_none() {
        return Err(("zone", "reminders-wrong-zone"));
    }
    match chosen.check() {
        Ok(()) => Ok(chosen),
        Err(care::reminders::Unfit::Zone) => Err(("zone", "reminders-wrong-zone")),
        Err(care::reminders::Unfit::Time) => Err(("every_day", "reminders-wrong-time")),
        Err(care::reminders::Unfit::Email) => Err(("email", "reminders-wrong-mail")),
    }
}

fn unfit(app: &App, name: &str) -> Problem {
    let detail = app.library.words.t("reminders-wrong-push");
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail).at(name)
}

/// A browser that wants messages.
pub async fn push(
    State(app): State<Arc<App>>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let endpoint = remind::endpoint(
        field(&fields, "endpoint"),
        app.remind.outgoing.push_to_local,
    )
    .ok_or_else(|| unfit(&app, "endpoint"))?;
    let keys = remind::Keys::read(field(&fields, "p256dh"), field(&fields, "auth"))
        .ok_or_else(|| unfit(&app, "p256dh"))?;
    let who = app.who();
    let all = app.store.subscriptions(who).await?;
    let live: Vec<&Subscription> = all.iter().filter(|it| it.gone.is_none()).collect();
    if live.len() >= MOST_BROWSERS
        && let Some(oldest) = live.first()
    {
        app.store.unsubscribe(who, Some(&oldest.endpoint)).await?;
    }
    let subscription = Subscription {
        id: Uuid::now_v7(),
        endpoint: endpoint.into(),
        p256dh: keys.p256dh,
        auth: keys.auth,
        added: Timestamp::now(),
        gone: None,
    };
    app.store.subscribe(who, &subscription).await?;
    language::remember(&app, &app.now()).await?;
    // A browser may renew its subscription by itself: the old one is of no use.
    let old = field(&fields, "instead");
    if !old.is_empty() && old != subscription.endpoint {
        app.store.unsubscribe(who, Some(old)).await?;
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Whether messages go to this browser: only we know whether it was turned off elsewhere.
pub async fn push_known(
    State(app): State<Arc<App>>,
    Form(fields): Form<Fields>,
) -> Result<Json<bool>, Problem> {
    let live = remind::live(&app, app.who(), field(&fields, "endpoint")).await?;
    Ok(Json(live.is_some()))
}

/// One that wants none any more; all, where none is named; or those that are gone anyway.
pub async fn push_off(
    State(app): State<Arc<App>>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let who = app.who();
    if field(&fields, "part") == "gone" {
        let all = app.store.subscriptions(who).await?;
        for gone in all.iter().filter(|it| it.gone.is_some()) {
            app.store.unsubscribe(who, Some(&gone.endpoint)).await?;
        }
    } else {
        let endpoint = Some(field(&fields, "endpoint")).filter(|endpoint| !endpoint.is_empty());
        app.store.unsubscribe(who, endpoint).await?;
    }
    Ok(Redirect::to(&app.url("/reminders?saved")).into_response())
}

/// A test message to a browser; false where none go to it.
pub async fn test(
    State(app): State<Arc<App>>,
    Form(fields): Form<Fields>,
) -> Result<Json<bool>, Problem> {
    let now = app.now().timestamp();
    let sent = remind::test(&app, app.who(), field(&fields, "endpoint"), now);
    Ok(Json(sent.await?))
}

/// "In half an hour": in place of the second reminder.
pub async fn snooze(
    State(app): State<Arc<App>>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let now = app.now();
    let slot = super::slot(&app, field(&fields, "slot"))?;
    let minutes: Option<u8> = field(&fields, "minutes").parse().ok();
    let minutes = minutes.filter(|minutes| SNOOZES.contains(minutes));
    let day: Option<Date> = field(&fields, "day").parse().ok();
    // Yesterday's or tomorrow's where a phone lies elsewhere.
    let day = day.filter(|day| {
        now.date()
            .until(*day)
            .is_ok_and(|far| far.get_days().abs() <= 1)
    });
    let (Some(minutes), Some(day)) = (minutes, day) else {
        return Err(unfit(
            &app,
            if minutes.is_none() { "minutes" } else { "day" },
        ));
    };
    let about = About {
        day,
        slot,
        reminder: Kind::Snooze,
    };
    let now = now.timestamp();
    let at = now + jiff::SignedDuration::from_mins(minutes.into());
    let job = Work::Remind(about).job(about.once(), at);
    app.store
        .replace_job(app.who(), &once(day, slot, Kind::Nudge), &job, now)
        .await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Makes an address for a calendar, or stops it.
pub async fn calendar(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let now = Timestamp::now();
    if field(&fields, "part") == "revoke" {
        app.store.revoke_feeds(app.who(), now).await?;
        return Ok(Redirect::to(&app.url("/reminders?saved")).into_response());
    }
    // 256 bits of chance; RFC 4086 and OWASP ask for 128.
    let mut token = [0_u8; 32];
    if let Err(error) = getrandom::fill(&mut token) {
        tracing::error!(%error, "this system gives no chance numbers");
        let detail = "This system cannot make an address nobody can guess. Try again later.";
        return Err(Problem::new(StatusCode::SERVICE_UNAVAILABLE, detail));
    }
    let token = BASE64.encode(token);
    app.store.make_feed(app.who(), hash(&token), now).await?;
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let root = match app.settings.url.as_str() {
        "" => format!(
            "http://{}{}/",
            host.unwrap_or("localhost"),
            app.settings.base_path
        ),
        url => url.to_owned(),
    };
    let view = View {
        address: Some(format!("{root}calendar/{token}.ics")),
        ..View::default()
    };
    let mut response = page(&app, view).await?;
    // It stands here once, and in no cache.
    response.headers_mut().insert(
        CACHE_CONTROL,
        axum::http::HeaderValue::from_static("no-store"),
    );
    Ok(response)
}

fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}

/// The calendar, to whoever knows its address; every other address is one that is not there.
pub async fn feed(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let unknown = || {
        Problem::new(
            StatusCode::NOT_FOUND,
            app.library.words.t("error-not-found"),
        )
    };
    let token = name.strip_suffix(".ics").ok_or_else(unknown)?;
    let hash = hash(token);
    let who = app
        .store
        .whose_feed(app.who().tenant, hash)
        .await?
        .ok_or_else(unknown)?;
    let person = app.ledger.person(app.store.as_ref(), who).await?;
    let of: String = hash
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let calendar = remind::calendar::write(&app, &person, &of, app.now().timestamp());
    let kind = [(CONTENT_TYPE, "text/calendar; charset=utf-8")];
    Ok((kind, calendar).into_response())
}
