//! The bundle and the pose model: embedded, compressed at build time, cached for good under an address
//! that changes with the content.

mod pose;

pub use pose::Pose;

use crate::App;
use crate::problem::Problem;
use axum::extract::{Path, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(RustEmbed)]
#[folder = "../../web/dist/"]
struct Bundle;

/// What the pose model's weights are, to a browser.
pub const WEIGHTS: &str = "application/octet-stream";

struct Asset {
    plain: Cow<'static, [u8]>,
    brotli: Option<Cow<'static, [u8]>>,
    kind: &'static str,
    hash: String,
}

/// All files of the bundle, by name; and the pose model's.
pub struct Assets {
    base_path: String,
    files: BTreeMap<String, Asset>,
    pose: pose::Files,
}

impl Assets {
    pub fn load(base_path: &str) -> Self {
        let mut files = BTreeMap::new();
        for name in Bundle::iter().filter(|name| !name.ends_with(".br")) {
            let Some(file) = Bundle::get(&name) else {
                continue;
            };
            let hash = file.metadata.sha256_hash();
            let asset = Asset {
                plain: file.data,
                brotli: Bundle::get(&format!("{name}.br")).map(|file| file.data),
                kind: kind(&name),
                hash: hash
                    .iter()
                    .take(8)
                    .map(|byte| format!("{byte:02x}"))
                    .collect(),
            };
            files.insert(name.into_owned(), asset);
        }
        Self {
            base_path: base_path.to_owned(),
            files,
            pose: pose::Files::load(),
        }
    }

    /// The address of a file.
    pub fn url(&self, name: &str) -> String {
        let hash = self.files.get(name).map_or("", |asset| asset.hash.as_str());
        format!("{}/assets/{name}?v={hash}", self.base_path)
    }
}

fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, end)| end) {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("txt") => "text/plain; charset=utf-8",
        _ => WEIGHTS,
    }
}

pub async fn serve(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    answer(app.assets.files.get(&name), &headers)
}

/// A file of the pose model.
pub async fn serve_pose(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    answer(app.assets.pose.get(&name).as_ref(), &headers)
}

fn answer(asset: Option<&Asset>, headers: &HeaderMap) -> Response {
    let Some(asset) = asset else {
        return Problem::new(StatusCode::NOT_FOUND, "There is no such file.").into_response();
    };
    let asks = |header, wanted: &str| {
        headers
            .get(header)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|v| v.contains(wanted))
    };
    let tag = format!("\"{}\"", asset.hash);
    let mut response = match &asset.brotli {
        _ if asks(IF_NONE_MATCH, &tag) => StatusCode::NOT_MODIFIED.into_response(),
        Some(bytes) if asks(ACCEPT_ENCODING, "br") => {
            ([(CONTENT_ENCODING, "br")], bytes.clone()).into_response()
        }
        _ => asset.plain.clone().into_response(),
    };
    let headers = response.headers_mut();
    let mut set = |name, value: &str| {
        if let Ok(value) = value.parse() {
            headers.insert(name, value);
        }
    };
    set(CONTENT_TYPE, asset.kind);
    set(CACHE_CONTROL, "public, max-age=31536000, immutable");
    set(VARY, "accept-encoding");
    set(ETAG, &tag);
    response
}

/// Browsers ask for this by themselves.
pub async fn favicon(state: State<Arc<App>>, headers: HeaderMap) -> Response {
    serve(state, Path("icon.svg".to_owned()), headers).await
}

/// What runs beside the pages. It stands at the root, because it may only see what is below it, and
/// browsers ask for it anew at every visit.
pub async fn service_worker(state: State<Arc<App>>, headers: HeaderMap) -> Response {
    let mut response = serve(state, Path("service-worker.js".to_owned()), headers).await;
    let fresh = HeaderValue::from_static("no-cache");
    response.headers_mut().insert(CACHE_CONTROL, fresh);
    response
}
