//! Who may ask, and what browsers are told about every answer.
//!
//! Plinth on loopback has no sign-in, so other pages in the same browser must not be able to speak
//! for the person: a write must come from our own pages, and a page must be asked for by a name
//! that is ours (a name of somebody else's that points here is DNS rebinding).

use crate::App;
use crate::pages;
use crate::problem::Problem;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT, CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::IpAddr;
use std::sync::Arc;

/// A worker looks for landmarks; a blob is a video that somebody opens on their own device.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; \
    worker-src 'self'; media-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

pub async fn check(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let to_a_person = wants_page(&request);
    let mut response = match refused(&app, request.method(), request.headers()) {
        Some(problem) => problem.into_response(),
        None => next.run(request).await,
    };
    if to_a_person && let Some(problem) = response.extensions().get::<Problem>() {
        response = pages::problem(&app, problem);
    }
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(self), microphone=(), geolocation=()",
        ),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // What a page shows is about somebody's health: no shared cache keeps it.
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-cache"));
    response
}

/// A browser that opens a page, not a script or program that asks for data.
fn wants_page(request: &Request) -> bool {
    let accepts = request
        .headers()
        .get(ACCEPT)
        .and_then(|value| value.to_str().ok());
    accepts.is_some_and(|accepts| accepts.contains("text/html"))
}

fn refused(app: &App, method: &Method, headers: &HeaderMap) -> Option<Problem> {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    // HTTP/1.1 asks for a host; a request without one comes from a program, not from a browser.
    if let Some(host) = text(HOST)
        && !is_ours(host, &app.settings.hosts)
    {
        let detail = format!(
            "Plinth was asked for as {host}, a name it does not know. If it is yours, add it to \
             the setting `hosts`."
        );
        return Some(Problem::new(StatusCode::MISDIRECTED_REQUEST, detail));
    }
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return None;
    }
    let foreign = match (
        text(HeaderName::from_static("sec-fetch-site")),
        text(ORIGIN),
    ) {
        (Some(site), _) => !matches!(site, "same-origin" | "none"),
        // Older browsers, and programs, which send neither.
        (None, Some(origin)) => {
            let host = origin.split_once("://").map(|(_, host)| host);
            host != text(HOST)
        }
        (None, None) => false,
    };
    foreign.then(|| {
        Problem::new(
            StatusCode::FORBIDDEN,
            "Only Plinth's own pages may change what is kept.",
        )
    })
}

fn is_ours(host: &str, hosts: &[String]) -> bool {
    let name = match host.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<IpAddr>().is_ok()
        || hosts.iter().any(|ours| ours.eq_ignore_ascii_case(name))
}
