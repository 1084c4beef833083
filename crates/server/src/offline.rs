//! What a device keeps for times without a connection: the offline pack.
//!
//! The device repeats no rule. For today and the days after it is told, for each session and each pain
//! from 0 to 10, which page the engine's answer would be; those pages are made here, as all others are. It
//! keeps them ([`crate::pages::ahead`]), and where Plinth cannot be reached it opens the one that fits.

use crate::App;
use crate::figures::Artist;
use crate::pages::{open, today};
use crate::plan;
use crate::problem::Problem;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use care::engine::Day;
use care::ids::FormId;
use care::person::day::Today;
use care::person::{Due, NOON, Person};
use care::plan::Plan;
use care::programme::{Length, Slot};
use care::safety::signs::{SIGNS, Tier};
use care::script::Script;
use jiff::Zoned;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use store::Kept;
use uuid::Uuid;

/// A device goes on by itself for today and so many days more; then it asks for a connection. Our choice:
/// a weekend without one, and nothing that a closed day would have lowered goes on for long.
pub const DAYS_MORE: i32 = 2;
/// The hours that stand for a morning and for the rest of a day.
const HOURS: [i8; 2] = [9, 15];
/// Pain, 0 to 10.
pub const PAINS: std::ops::RangeInclusive<u8> = 0..=10;
/// So many of the last sessions are kept with all that was said of them.
const SESSIONS: usize = 6;

/// Pages that are kept as they were last seen. `/break` is none: what it offers depends on how the day is.
const PAGES: [&str; 12] = [
    "/programme",
    "/progress",
    "/history",
    "/exercises",
    "/signs",
    "/crisis",
    "/help",
    "/why",
    "/rules",
    "/device",
    "/about",
    "/breaks",
];

/// The offline pack.
#[derive(Serialize)]
pub struct Pack {
    /// Changes when anything in it does.
    stamp: String,
    /// What stands for each day.
    days: BTreeMap<Date, DayPack>,
    /// Pages as they are now.
    pages: Vec<String>,
    /// For pages that are not kept, and for forms that were not sent.
    lost: String,
    /// When the days are over, or the pack is not as Plinth last said.
    late: String,
    /// What to do after a sign that could not be sent, by what it does.
    told: BTreeMap<&'static str, String>,
}

/// One day, as it would be if nothing else were known.
#[derive(Serialize)]
struct DayPack {
    /// Today, before noon and after.
    today: [String; 2],
    /// What is asked before each session.
    open: BTreeMap<String, String>,
    /// The page of each session, by pain. None where nothing may be played.
    sessions: BTreeMap<String, Vec<Option<String>>>,
    /// The page after which there is no session that day.
    flare: String,
    /// Where "Log pain" leads, before noon and after.
    pain: [String; 2],
}

/// The forms that were done, each with the last day.
type Done = BTreeMap<FormId, Date>;

/// What opening a session would come to.
pub enum Opens {
    /// This may be played.
    Session(Box<(Plan, Script)>),
    /// Pain is too high.
    Flare,
    /// Nothing may be played.
    Nothing,
}

/// A session on a day, if it were opened with this pain. Nothing is kept.
pub fn opens(
    app: &App,
    person: &Person,
    done: &Done,
    day: Day,
    (slot, length): (Slot, Length),
    pain: u8,
) -> Opens {
    if person.due(day) != Due::Ready {
        return Opens::Nothing;
    }
    match person.offers(&app.library.catalogue, day, Some(pain.into())) {
        Today::Flare => Opens::Flare,
        Today::Nothing(_) => Opens::Nothing,
        Today::Offers { items, .. } => {
            let plan = Plan::new(items, done.clone());
            let script = Script::clone(&plan::script(app, &plan, slot, length));
            match script.blocks.is_empty() {
                true => Opens::Nothing,
                false => Opens::Session(Box::new((plan, script))),
            }
        }
    }
}

/// A moment of another day, in the same zone.
pub fn at(now: &Zoned, day: Date, hour: i8) -> Zoned {
    let then = day.at(hour, 0, 0, 0).to_zoned(now.time_zone().clone());
    then.unwrap_or_else(|_| now.clone())
}

/// `GET /api/offline`.
pub async fn pack(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Json<Pack>, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let done = app.store.forms_done(app.who()).await?;
    let today = person.today(now.date());
    let mut made = Vec::new();
    let mut days = BTreeMap::new();
    for day in (0..=DAYS_MORE).map(|more| today.plus(more)) {
        let pain = log_pain(&app, &person, &now, day).await?;
        let (store, who) = (app.store.as_ref(), app.who());
        let then = app.ledger.opening(store, who, &person, day).await?;
        let pack = day_pack(&app, &then, &done, &now, day, pain, &mut made);
        days.insert(day.date(), pack);
    }
    let last = app.store.sessions(app.who(), None, 42).await?;
    let exercises = app.library.catalogue.exercises().iter();
    let pages = PAGES
        .into_iter()
        .map(str::to_owned)
        .chain(exercises.map(|exercise| format!("/exercises/{}", exercise.id)))
        .chain(
            last.iter()
                .take(SESSIONS)
                .map(|kept| format!("/sessions/{}", kept.record.id)),
        );
    Ok(Json(Pack {
        stamp: stamp(&app, &Artist::new(&app, &headers), &person, today, &last),
        days,
        pages: pages.map(|path| app.url(&path)).collect(),
        lost: app.url("/ahead/lost"),
        late: app.url("/ahead/late"),
        told: crate::pages::ahead::TOLD
            .map(|kind| (kind, app.url(&format!("/told/{kind}"))))
            .into(),
    }))
}

/// Where "Log pain" leads. Whether a morning is asked about is decided on Today: the device may know of a session
/// on the day before, or of an answer.
async fn log_pain(
    app: &App,
    person: &Person,
    now: &Zoned,
    day: Day,
) -> Result<[String; 2], Problem> {
    let mut leads = HOURS.map(|_| String::new());
    for (hour, to) in HOURS.into_iter().zip(&mut leads) {
        let then = at(now, day.date(), hour);
        *to = match today::morning(app, person, &then, today::Made::Ahead).await? {
            Some(_) => app.url("/#morning"),
            None => app.url(&open::pain_now(app, &then).await?),
        };
    }
    Ok(leads)
}

/// A session that a page was made for: whoever gets the same, gets that page.
type Made = (Slot, Length, Script, Vec<Tier>, String);

fn day_pack(
    app: &App,
    person: &Person,
    done: &Done,
    now: &Zoned,
    day: Day,
    pain: [String; 2],
    made: &mut Vec<Made>,
) -> DayPack {
    let date = day.date();
    let noon = at(now, date, NOON).datetime();
    let tiers: Vec<Tier> = SIGNS
        .iter()
        .map(|sign| person.tier(sign.code, noon))
        .collect();
    let mut open = BTreeMap::new();
    let mut sessions = BTreeMap::new();
    let flare = app.url("/ahead/flare");
    for slot in [Slot::Morning, Slot::Evening] {
        for length in [Length::Full, Length::Short] {
            let short = length == Length::Short;
            let query = if short { "?length=short" } else { "" };
            let name = format!("{}{query}", slot.name());
            let page = |pain: u8| match opens(app, person, done, day, (slot, length), pain) {
                Opens::Flare => Some(flare.clone()),
                Opens::Nothing => None,
                Opens::Session(session) => {
                    let script = session.1;
                    let same = |made: &&Made| {
                        (made.0, made.1) == (slot, length) && made.2 == script && made.3 == tiers
                    };
                    if let Some(made) = made.iter().find(same) {
                        return Some(made.4.clone());
                    }
                    let joint = if short { "&" } else { "?" };
                    let address =
                        app.url(&format!("/ahead/{date}/session/{name}{joint}pain={pain}"));
                    made.push((slot, length, script, tiers.clone(), address.clone()));
                    Some(address)
                }
            };
            sessions.insert(name.clone(), PAINS.map(page).collect());
            open.insert(name.clone(), app.url(&format!("/ahead/open/{name}")));
        }
    }
    DayPack {
        today: HOURS.map(|hour| app.url(&format!("/ahead/{date}/today?hour={hour}"))),
        open,
        sessions,
        flare,
        pain,
    }
}

/// Everything that the pages are made of.
fn stamp(
    app: &App,
    artist: &Artist<'_>,
    person: &Arc<Person>,
    today: Day,
    last: &[Kept],
) -> String {
    let mut hasher = DefaultHasher::new();
    env!("CARGO_PKG_VERSION").hash(&mut hasher);
    for name in [
        "style.css",
        "outbox.js",
        "device.js",
        "session.js",
        "app.wasm",
        "viewer.wasm",
    ] {
        app.assets.url(name).hash(&mut hasher);
    }
    artist.movements().hash(&mut hasher);
    artist.person().id.hash(&mut hasher);
    app.library.words.language().hash(&mut hasher);
    app.library.fingerprint.hash(&mut hasher);
    // Where more was told meanwhile, the next pack is another one.
    let read = app.ledger.last(app.who(), person);
    read.unwrap_or_else(|| (0, Uuid::now_v7()))
        .hash(&mut hasher);
    // Whom the pages say to call.
    let contacts = app.library.words.contacts(&person.contacts);
    for contact in [
        &contacts.emergency,
        &contacts.out_of_hours,
        &contacts.crisis,
        &contacts.clinic,
    ] {
        contact.hash(&mut hasher);
    }
    today.hash(&mut hasher);
    for kept in last {
        kept.record.id.hash(&mut hasher);
        kept.check_in
            .as_ref()
            .map(|answer| answer.id)
            .hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}
