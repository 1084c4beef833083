//! What a browser needs to watch somebody exercise. The watching itself happens there: no picture and no
//! landmark comes here.

use crate::App;
use crate::assets::Pose;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use care::exercise::Side;
use care::ids::FormId;
use content::Library;
use motion::Watch;
use motion::watch::Stand;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// What the script of the session page is told of it; everything is loaded when a camera is turned on.
#[derive(Serialize)]
pub struct Camera {
    /// The script that opens the camera.
    module: String,
    /// The script that looks at its pictures, beside the page.
    worker: String,
    /// The motion engine.
    watcher: String,
    /// What is watched of each form.
    watches: String,
    /// Where recordings of landmarks go, for who asks for them to be kept.
    recordings: String,
    pose: Pose,
}

impl Camera {
    pub fn new(app: &App) -> Self {
        Self {
            module: app.assets.url("camera.js"),
            worker: app.assets.url("camera-worker.js"),
            watcher: app.assets.url("watcher.wasm"),
            watches: app.url(&format!("/watches.json?v={}", app.watches.version)),
            recordings: app.url("/api/recordings"),
            pose: app.assets.pose(),
        }
    }
}

/// What happens to the pictures, a line each.
pub fn private(app: &App) -> Vec<String> {
    lines(app, "camera-private-list")
}

/// A list of lines that may say how much is loaded the first time.
pub fn lines(app: &App, key: &str) -> Vec<String> {
    let pose = app.assets.pose();
    let mb = (pose.wasm.bytes + pose.full.bytes).div_ceil(1_000_000);
    let text = app.library.words.with(key, &[("mb", mb.into())]);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// Everything that is watched, ready to be sent.
pub struct Watches {
    json: String,
    /// Changes with what is watched.
    version: String,
}

#[derive(Serialize)]
struct Watched<'l> {
    watch: &'l Watch,
    /// Where the camera has to stand.
    stand: Stand,
    /// What to say to mend each thing that is watched for, in its order: after a repetition on the left,
    /// and after one on the right or on neither.
    tips: [Vec<String>; 2],
    /// The joints that matter, without their side.
    matters: BTreeSet<String>,
}

impl Watches {
    pub fn new(library: &Library) -> Self {
        let mut all: BTreeMap<&FormId, Watched<'_>> = BTreeMap::new();
        for exercise in library.catalogue.exercises() {
            let joint = |name: String| {
                let sided = name.strip_prefix("right_").or(name.strip_prefix("left_"));
                sided.unwrap_or(&name).to_owned()
            };
            for form in &exercise.forms {
                let Some(watch) = &form.watch else {
                    continue;
                };
                let tips = |side| {
                    let ids = watch.faults.iter().map(|fault| &fault.id);
                    ids.map(|id| library.words.tip(&exercise.id, id, Some(side)))
                        .collect()
                };
                let matters = form.movement.iter().flat_map(|movement| &movement.matters);
                let matters = matters.map(|dof| joint(dof.name()));
                let watched = Watched {
                    watch,
                    stand: watch.stand,
                    tips: [Side::Left, Side::Right].map(tips),
                    matters: matters.collect(),
                };
                all.insert(&form.id, watched);
            }
        }
        // The shapes of `motion` have no maps with keys that are not text: this cannot fail.
        let json = serde_json::to_string(&all).unwrap_or_default();
        let mut hasher = DefaultHasher::new();
        json.hash(&mut hasher);
        Self {
            version: format!("{:016x}", hasher.finish()),
            json,
        }
    }
}

/// `GET /watches.json`: what is watched of each form, and what is said to mend it.
pub async fn watches(State(app): State<Arc<App>>) -> Response {
    let forever = "public, max-age=31536000, immutable";
    let headers = [(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, forever)];
    (headers, app.watches.json.clone()).into_response()
}
