//! What makes Plinth an app on a home screen: `GET /manifest.webmanifest`.

use crate::App;
use axum::Json;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, HeaderValue};
use serde_json::{Value, json};
use std::sync::Arc;

/// Paper and the plinth's green, as `web/src/colours.css` has them.
const PAPER: &str = "#faf6ef";
const GREEN: &str = "#0c544d";

pub async fn show(State(app): State<Arc<App>>) -> ([(HeaderName, HeaderValue); 1], Json<Value>) {
    let words = &app.library.words;
    let icon = |size: u32, purpose: &str| {
        let name = match purpose {
            "maskable" => format!("icon-maskable-{size}.png"),
            _ => format!("icon-{size}.png"),
        };
        let sizes = format!("{size}x{size}");
        json!({"src": app.assets.url(&name), "sizes": sizes, "type": "image/png", "purpose": purpose})
    };
    let screenshot = |name: &str, sizes: &str, form: &str, label: &str| {
        json!({"src": app.assets.url(name), "sizes": sizes, "type": "image/png",
            "form_factor": form, "label": words.t(label)})
    };
    let small = json!([icon(192, "any")]);
    let manifest = json!({
        "name": words.t("app-name"),
        "short_name": words.t("app-name"),
        "description": words.t("app-description"),
        "id": app.url("/"),
        "start_url": app.url("/"),
        "scope": app.url("/"),
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": GREEN,
        "lang": words.language().to_string(),
        "dir": words.direction(),
        "categories": ["health", "fitness"],
        "icons": [icon(192, "any"), icon(512, "any"), icon(192, "maskable"), icon(512, "maskable")],
        "screenshots": [
            screenshot("screen-narrow.png", "390x844", "narrow", "app-screenshot-today"),
            screenshot("screen-narrow-session.png", "390x844", "narrow", "app-screenshot-session"),
            screenshot("screen-wide.png", "1280x800", "wide", "app-screenshot-today"),
        ],
        "shortcuts": [
            {"name": words.slot(care::programme::Slot::Morning),
                "url": app.url("/session/morning"), "icons": small},
            {"name": words.t("app-log-pain"), "short_name": words.t("app-log-pain-short"),
                "url": app.url("/pain"), "icons": small},
        ],
    });
    let kind = HeaderValue::from_static("application/manifest+json");
    ([(CONTENT_TYPE, kind)], Json(manifest))
}
