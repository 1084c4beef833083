//! How long the server takes for Today, with few and with many stored sessions.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark stops when it cannot go on"
)]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use care::ids::SessionId;
use care::plan::Plan;
use care::programme::{Length, Slot};
use care::record::SessionRecord;
use content::Library;
use jiff::{ToSpan, Zoned};
use server::{App, Settings, router};
use std::collections::{BTreeMap, BTreeSet};
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
    let plan = Plan::new(&library.catalogue, BTreeSet::new(), BTreeMap::new());
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
    router(Arc::new(App::new(
        Box::new(store),
        library,
        Settings::default(),
    )))
}
