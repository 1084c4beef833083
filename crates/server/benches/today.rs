//! How long the server takes for Today, with few and with many stored sessions.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark stops when it cannot go on"
)]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use care::build::{Known, build};
use care::ids::SessionId;
use care::plan::Plan;
use care::programme::{Length, Slot};
use care::record::SessionRecord;
use content::Library;
use jiff::{ToSpan, Zoned};
use serde_json::{Value, json};
use server::{App, Settings, router};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::sqlite::SqliteStore;
use store::{Repository, Who};
use tower::ServiceExt;
use uuid::Uuid;

const REQUESTS: usize = 500;

#[tokio::main]
async fn main() {
    let (few, many) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let few = house(few.path(), 100).await;
    let many = house(many.path(), 10_000).await;
    let (mut with_few, mut with_many) = (Vec::new(), Vec::new());
    // In turns, so that a machine that slows down slows both.
    for _ in 0..REQUESTS {
        with_few.push(today(&few).await);
        with_many.push(today(&many).await);
    }
    let (few, many) = (median(with_few), median(with_many));
    println!("today: median {few:.2?} with 100 sessions, {many:.2?} with 10,000 (bar: 1 ms)");
    println!(
        "today: ratio {:.2} (bar: 1.2)",
        many.as_secs_f64() / few.as_secs_f64()
    );
}

async fn today(router: &Router) -> Duration {
    let since = Instant::now();
    let request = Request::get("/").body(Body::empty()).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    assert!(response.status().is_success());
    to_bytes(response.into_body(), usize::MAX).await.unwrap();
    since.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// A house with so many sessions, two a day, back from today.
async fn house(folder: &Path, sessions: u32) -> Router {
    let store = SqliteStore::open(folder).await.unwrap();
    let library = Library::load(None).unwrap_or_else(|error| panic!("{error}"));
    let items = build(&library.catalogue, &Known::calm()).programme().items;
    let plan = Plan::new(items, BTreeMap::new());
    let script = plan.script(&library.catalogue, Slot::Morning, Length::Full);
    let all = script
        .blocks
        .iter()
        .map(|block| block.exercise.clone())
        .collect();
    let now = Zoned::now();
    for number in 0..i64::from(sessions) {
        let began = now.checked_sub((number / 2).days()).unwrap();
        let record = SessionRecord::by_hand(
            &script,
            SessionId(Uuid::from_u64_pair(0, number.unsigned_abs())),
            began.date(),
            began.timestamp(),
            began.offset().seconds(),
            &all,
        );
        store
            .save_session(Who::SOLO, &record, now.timestamp())
            .await
            .unwrap();
    }
    let app = App::new(Box::new(store), library, Settings::default());
    let router = router(Arc::new(app));
    answer_all(&router).await;
    router
}

/// Answers every question, so that Today stands there as on any other day.
async fn answer_all(router: &Router) {
    let contacts = json!({"country": "GB", "emergency": "999", "out_of_hours": "111",
        "crisis": "116 123", "clinic": "the practice"});
    let mut today = post(router, "/api/contacts", &contacts).await;
    while !today["question"].is_null() {
        let ask = &today["question"]["ask"];
        let mut answer = match (ask["kind"].as_str(), ask["none"].as_bool()) {
            (Some("ticks"), Some(true)) => json!({"none": true}),
            (Some("ticks" | "one"), _) => json!({"yes": [ask["lines"][0]]}),
            (Some("scale" | "number"), _) => json!({"number": 10}),
            _ => json!({}),
        };
        if ask["kind"] == "number" {
            answer["number"] = json!(50);
        }
        answer["screen"] = today["question"]["name"].clone();
        today = post(router, "/api/answers", &answer).await;
    }
    assert_eq!(today["due"], "ready", "{today}");
}

async fn post(router: &Router, path: &str, body: &Value) -> Value {
    let request = Request::post(path).header("content-type", "application/json");
    let request = request.body(Body::from(body.to_string())).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    serde_json::from_slice(&body).unwrap()
}
