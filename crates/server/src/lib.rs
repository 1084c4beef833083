//! Plinth over HTTP.
//!
//! Pages are rendered here and work without scripts; the session page adds a script that plays.
//! The JSON API is what that script uses. Nothing is loaded from anywhere else, and a strict
//! Content-Security-Policy holds every page to it.
//!
//! **Invariants.** No rule of care lives here: what to do, how much and in what order comes from
//! `care`; words come from `content`; what is kept goes through [`store::Repository`].
//!
//! | method and path | what |
//! |---|---|
//! | `GET /` | Today |
//! | `GET /start`, `GET /ask`, `POST /ask/{screen}` | the questions, one a page (form) |
//! | `GET /about`, `GET`, `POST /about/{screen}` | the answers, and changing one (form) |
//! | `GET`, `POST /contacts` | whom to call (form) |
//! | `GET`, `POST /signs`; `POST /seen`; `GET`, `POST /clear`; `GET /crisis` | signs, and the way back (form) |
//! | `POST /morning`, `/proposals/{id}`, `/pause` | the small answers of a day (form) |
//! | `GET /programme`, `POST /programme/{id}`, `…/limits`, `…/lift` | the programme (form) |
//! | `GET /rules` | the rules in plain words |
//! | `GET /handout.pdf?paper=a4&large=1` | the programme on paper |
//! | `GET /session/{slot}?length=short`, `POST /session/{slot}/open` | the session page, and what is asked before it |
//! | `POST /session/{slot}/by-hand` | a session done without the player (form) |
//! | `GET /sessions/{id}`, `POST /sessions/{id}/how` | one session; how it was (form) |
//! | `GET /progress` | what months come to, for the person and for a clinician |
//! | `GET`, `POST /progress/ask/{measure}`; `POST /progress/later` | what is asked of weeks; "not now" (form) |
//! | `GET`, `POST /progress/goals`, `/progress/goals/{number}` | what the person wants to do again (form) |
//! | `GET /report.pdf?paper=a4&weeks=12` | one page for the doctor |
//! | `GET /history?before=…` | all sessions |
//! | `GET /recordings`, `GET /recordings/{id}`, `GET /recordings/{id}/landmarks.jsonl.gz` | saved recordings of landmarks, and what is in one |
//! | `GET`, `POST /recordings/{id}/delete` | deleting one: asked first (form) |
//! | `GET`, `POST /reminders`, `POST /reminders/calendar` | when to be reminded, and how (form) |
//! | `POST /reminders/push`, `…/push/known`, `…/push/off`, `…/test`, `…/snooze` | a browser's messages (form) |
//! | `GET /calendar/{token}.ics` | the times as a calendar, to whoever knows its address |
//! | `GET /video` | a video file, looked at in the browser |
//! | `GET`, `POST /breaks`; `GET /break` | when there are breaks at work (form); one that is now |
//! | `GET /data`, `GET /data/export.json`, `GET /data/export.zip` | what is kept about a person; all of it as files |
//! | `POST /data/import`; `GET`, `POST /data/delete` | bringing it in (form with a file); deleting it: asked first (form) |
//! | `GET /exercises`, `GET /exercises/{id}`, `POST /exercises/{id}/dose` | the catalogue |
//! | `GET /figures/{form}/{name}`, `POST /figure` | a picture of a form; who shows the exercises (form) |
//! | `GET /watches.json` | what is watched of each form, for a camera |
//! | `GET /movements.json` | what the browser's figure needs to move |
//! | `GET /movements`, `GET /movements/{form}` | the movement viewer, for authors |
//! | `POST /language` | in which language (form) |
//! | `GET /why`, `GET /help` | texts |
//! | `GET /manifest.webmanifest`, `GET /pain` | what makes an app of it; its "Log pain" |
//! | `GET /device` | what waits on a device, and how much room it has |
//! | `GET /ahead/…`, `GET /told/{kind}` | pages that a device keeps for times without a connection |
//! | `GET /assets/{name}` | the bundle |
//! | `GET /service-worker.js` | what runs beside the pages |
//! | `GET /assets/pose/{name}` | the pose model's files |
//! | `GET /api/session/{slot}?length=short` | what the session page plays |
//! | `GET /api/today` | what comes first, programme, doses, proposals, changes |
//! | `GET /api/offline` | which pages a device keeps, and which of them fits when |
//! | `POST /api/answers`, `/api/contacts`, `/api/open`, `/api/morning`, `/api/proposals` | the same answers as JSON; each gives today. The last three may come later from a device, with `id`, `at`, `utc_offset_s` |
//! | `POST /api/signs` | signs told on a device |
//! | `GET /api/progress` | what months come to |
//! | `GET /api/sessions?before=…`, `POST /api/sessions` | sessions as JSON |
//! | `POST /api/check-ins` | answers to "How was it?" as JSON |
//! | `POST /api/recordings?id=…&session=…&form=…` | a recording of landmarks, zipped, that a person chose to save |
//! | `GET /api/health` | 200 when the store can be read |

mod api;
mod app;
mod assets;
pub mod breaks;
mod camera;
mod choice;
pub mod data;
mod figures;
mod guard;
pub mod handout;
mod landmarks;
mod language;
pub mod ledger;
mod manifest;
mod offline;
mod pages;
mod plan;
mod problem;
pub mod remind;
pub mod zones;

pub use app::{App, Settings};
pub use language::House;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::{get, post};
use std::sync::Arc;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};

/// How well pages are compressed. Our choice: a twelfth less than brotli's 4 in the same time; 9 takes eight
/// times as long for a hundredth.
const PAGE_QUALITY: CompressionLevel = CompressionLevel::Precise(5);

/// Everything that is served, in one language.
pub fn router(app: Arc<App>) -> Router {
    let pages = Router::new()
        .route("/", get(pages::today::show))
        .route("/start", get(pages::start))
        .route(
            "/contacts",
            get(pages::contacts::show).post(pages::contacts::save),
        )
        .route("/ask", get(pages::ask::show))
        .route("/ask/{screen}", post(pages::ask::save))
        .route("/about", get(pages::ask::about))
        .route(
            "/about/{screen}",
            get(pages::ask::change).post(pages::ask::save_change),
        )
        .route("/signs", get(pages::signs::show).post(pages::signs::save))
        .route("/seen", post(pages::stop::seen))
        .route(
            "/clear",
            get(pages::stop::clear).post(pages::stop::save_clear),
        )
        .route("/crisis", get(pages::stop::crisis))
        .route("/morning", post(pages::open::morning))
        .route("/proposals/{id}", post(pages::open::proposal))
        .route("/pause", post(pages::open::pause))
        .route("/programme", get(pages::programme::show))
        .route("/programme/{id}", post(pages::programme::choose))
        .route("/programme/{id}/limits", post(pages::programme::limits))
        .route("/programme/{id}/lift", post(pages::programme::lift))
        .route("/rules", get(pages::programme::rules))
        .route("/handout.pdf", get(pages::handout::show))
        .route("/report.pdf", get(pages::report::show))
        .route("/session/{slot}", get(pages::session::show))
        .route("/session/{slot}/open", post(pages::open::open))
        .route("/session/{slot}/by-hand", post(pages::session::by_hand))
        .route("/sessions/{id}", get(pages::how::show))
        .route("/sessions/{id}/how", post(pages::how::save))
        .route("/history", get(pages::history::show))
        .route("/progress", get(pages::progress::show))
        .route(
            "/progress/ask/{measure}",
            get(pages::measures::show).post(pages::measures::save),
        )
        .route("/progress/later", post(pages::measures::later))
        .route(
            "/progress/goals",
            get(pages::measures::goal).post(pages::measures::name_goal),
        )
        .route(
            "/progress/goals/{number}",
            get(pages::measures::edit_goal).post(pages::measures::save_goal),
        )
        .route("/recordings", get(pages::recordings::list))
        .route("/recordings/{id}", get(pages::recordings::show))
        .route(
            "/recordings/{id}/landmarks.jsonl.gz",
            get(pages::recordings::download),
        )
        .route(
            "/recordings/{id}/delete",
            get(pages::recordings::ask).post(pages::recordings::delete),
        )
        .route(
            "/reminders",
            get(pages::reminders::show).post(pages::reminders::save),
        )
        .route("/reminders/push", post(pages::reminders::push))
        .route("/reminders/push/known", post(pages::reminders::push_known))
        .route("/reminders/push/off", post(pages::reminders::push_off))
        .route("/reminders/test", post(pages::reminders::test))
        .route("/reminders/snooze", post(pages::reminders::snooze))
        .route("/reminders/calendar", post(pages::reminders::calendar))
        .route("/calendar/{name}", get(pages::reminders::feed))
        .route("/video", get(pages::video::show))
        .route(
            "/breaks",
            get(pages::breaks::show).post(pages::breaks::save),
        )
        .route("/break", get(pages::breaks::now))
        .route("/data", get(pages::data::show))
        .route("/data/export.json", get(pages::data::export_json))
        .route("/data/export.zip", get(pages::data::export_zip))
        .route(
            "/data/import",
            post(pages::data::import).layer(DefaultBodyLimit::max(pages::data::LARGEST_IMPORT)),
        )
        .route(
            "/data/delete",
            get(pages::data::ask).post(pages::data::delete),
        )
        .route("/exercises", get(pages::exercises::list))
        .route("/exercises/{id}", get(pages::exercises::show))
        .route("/exercises/{id}/dose", post(pages::exercises::choose_dose))
        .route("/figures/{form}/{name}", get(figures::picture))
        .route("/figure", get(figures::people).post(figures::choose))
        .route("/movements.json", get(figures::movements))
        .route("/watches.json", get(camera::watches))
        .route("/movements", get(pages::movements::first))
        .route("/movements/{form}", get(pages::movements::show))
        .route("/language", post(language::choose))
        .route("/why", get(pages::texts::why))
        .route("/help", get(pages::texts::help))
        .route("/manifest.webmanifest", get(manifest::show))
        .route("/pain", get(pages::open::log))
        .route("/device", get(pages::device::show))
        .route("/told/{kind}", get(pages::ahead::told))
        .route("/ahead/lost", get(pages::ahead::lost))
        .route("/ahead/late", get(pages::ahead::late))
        .route("/ahead/flare", get(pages::ahead::flare))
        .route("/ahead/open/{slot}", get(pages::ahead::open))
        .route("/ahead/{day}/today", get(pages::ahead::today))
        .route("/ahead/{day}/session/{slot}", get(pages::ahead::session))
        .route("/favicon.ico", get(assets::favicon))
        .route("/service-worker.js", get(assets::service_worker))
        .route("/assets/{name}", get(assets::serve))
        .route("/assets/pose/{name}", get(assets::serve_pose))
        .route("/api/session/{slot}", get(api::script))
        .route("/api/today", get(api::today_data))
        .route("/api/offline", get(offline::pack))
        .route("/api/answers", post(api::answer))
        .route("/api/contacts", post(api::contacts))
        .route("/api/signs", post(api::signs))
        .route("/api/open", post(api::open))
        .route("/api/morning", post(api::morning))
        .route("/api/proposals", post(api::proposal))
        .route("/api/progress", get(pages::progress::data))
        .route("/api/sessions", get(api::sessions).post(api::save_session))
        .route("/api/check-ins", post(api::save_check_in))
        .route("/api/recordings", post(landmarks::save))
        .route("/api/health", get(api::health))
        .fallback(pages::not_found)
        .method_not_allowed_fallback(pages::wrong_method);
    // Weights lose an eighth and take a second; browsers take what is zipped twice for zipped once, and
    // would save it so.
    let compressible = DefaultPredicate::new()
        .and(NotForContentType::const_new(assets::WEIGHTS))
        .and(NotForContentType::const_new(landmarks::KIND));
    let base = app.settings.base_path.clone();
    let routes = if base.is_empty() {
        pages
    } else {
        Router::new()
            .route(&format!("{base}/"), get(pages::today::show))
            .nest(&base, pages)
            .fallback(pages::not_found)
    };
    routes
        .layer(
            CompressionLayer::new()
                .quality(PAGE_QUALITY)
                .compress_when(compressible),
        )
        .layer(DefaultBodyLimit::max(problem::LARGEST_BODY))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&app),
            guard::check,
        ))
        .layer(middleware::from_fn(zones::answer_there))
        .layer(CatchPanicLayer::custom(problem::panicked))
        .with_state(app)
}
