//! Durable saves a second, against bare SQLite doing the same fsynced transaction in the same
//! process on the same disk. The disks of test machines differ: read the ratios.

#![allow(clippy::unwrap_used, reason = "a benchmark stops when it cannot go on")]

use care::record::{SessionRecord, read};
use jiff::Timestamp;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;
use store::sqlite::SqliteStore;
use store::{Repository, Saved, Who};
use uuid::Uuid;

const SAVES: usize = 1_000;

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut number = 0;
    let mut records = |count| -> Vec<SessionRecord> {
        (0..count)
            .map(|_| {
                number += 1;
                session(number)
            })
            .collect()
    };
    // In turns, so that a disk that slows down slows both.
    let (mut bare, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        bare.push(bare_sqlite(&records(SAVES / 5)));
        ours.push(runtime.block_on(saves(records(SAVES / 5), 1)));
    }
    let bare = median(bare);
    let alone = median(ours);
    println!("saves: bare SQLite {bare:.0}/s, one at a time {alone:.0}/s");
    println!(
        "saves: ratio to bare SQLite, one at a time {:.2} (bar: 0.5)",
        alone / bare
    );
    for together in [2, 8, 32, 128] {
        let rate = runtime.block_on(saves(records(SAVES * 2), together));
        println!(
            "saves: {together} at a time {rate:.0}/s, ratio {:.2}",
            rate / bare
        );
    }
}

fn median(mut rates: Vec<f64>) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates[rates.len() / 2]
}

/// As many tasks as `together`, each waiting for its acknowledgement before it sends the next.
async fn saves(records: Vec<SessionRecord>, together: usize) -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(SqliteStore::open(folder.path()).await.unwrap());
    let count = records.len();
    let records = Arc::new(records);
    let since = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for first in 0..together {
        let (store, records) = (Arc::clone(&store), Arc::clone(&records));
        tasks.spawn(async move {
            for record in records.iter().skip(first).step_by(together) {
                let saved = store
                    .save_session(Who::SOLO, record, record.ended_at)
                    .await
                    .unwrap();
                assert_eq!(saved, Saved::New);
            }
        });
    }
    tasks.join_all().await;
    count as f64 / since.elapsed().as_secs_f64()
}

/// The same rows in the same tables with the same settings, and nothing else.
fn bare_sqlite(records: &[SessionRecord]) -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let connection = rusqlite::Connection::open(Path::new(folder.path()).join("bare.db")).unwrap();
    let schema = include_str!("../migrations/sqlite/0001_sessions.sql");
    connection
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
        .unwrap();
    connection.execute_batch(schema).unwrap();
    let who = Who::SOLO;
    let since = Instant::now();
    for record in records {
        let json = serde_json::to_string(record).unwrap();
        let day = record.day.to_string();
        connection.execute_batch("BEGIN IMMEDIATE").unwrap();
        connection
            .prepare_cached("INSERT INTO session VALUES ($1, $2, $3, $4, $5, $6, $7)")
            .unwrap()
            .execute(rusqlite::params![
                who.tenant.0.as_bytes(),
                record.id.0.as_bytes(),
                who.person.0.as_bytes(),
                day,
                record.started_at.as_millisecond(),
                record.ended_at.as_millisecond(),
                json,
            ])
            .unwrap();
        connection
            .prepare_cached(
                "INSERT INTO form_done SELECT $1, $2, value, $3 FROM json_each($4) WHERE true \
                 ON CONFLICT DO UPDATE SET last_day = max(last_day, excluded.last_day)",
            )
            .unwrap()
            .execute(rusqlite::params![
                who.tenant.0.as_bytes(),
                who.person.0.as_bytes(),
                day,
                r#"["E5-L1"]"#,
            ])
            .unwrap();
        connection.execute_batch("COMMIT").unwrap();
    }
    records.len() as f64 / since.elapsed().as_secs_f64()
}

/// About as large as a real morning: seven exercises, forty events.
fn session(number: u128) -> SessionRecord {
    let start = Timestamp::from_second(1_790_000_000).unwrap();
    let planned = r#"{"exercise":"E5","choices":[
        {"form":"E5-L1","amount":{"reps":40,"hold_s":3,"sets":1},"sides":"none"}]}"#;
    let plan = [planned; 7].join(",");
    let repetitions: String = (1..=40)
        .map(|rep| {
            format!(
                r#"{{"at_ms":{},"what":{{"kind":"repetition","item":0,"choice":0,
                "done":{{"set":1,"rep":{rep}}}}}}},"#,
                rep * 1000
            )
        })
        .collect();
    let json = format!(
        r#"{{"format":1,"id":"{}","day":"{}","slot":"morning","length":"full","face":"browser",
        "started_at":"{start}","ended_at":"{}","utc_offset_s":0,"plan":[{plan}],
        "events":[{{"at_ms":0,"what":{{"kind":"started"}}}},{repetitions}
        {{"at_ms":60000,"what":{{"kind":"ended","how":"finished"}}}}]}}"#,
        Uuid::from_u128(number),
        start.strftime("%Y-%m-%d"),
        Timestamp::from_second(1_790_000_100).unwrap(),
    );
    read(json.as_bytes()).unwrap()
}
