//! Five years of somebody's data: taken away, brought in elsewhere, taken away again.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark stops when it cannot go on"
)]

use care::ids::{CheckInId, SessionId};
use care::journal::{Entry, PauseWhy, What};
use care::programme::Slot;
use care::record::{CheckIn, FORMAT, SessionRecord, read};
use care::scale::{Effort, Nrs};
use jiff::{SignedDuration, ToSpan, Zoned};
use server::data;
use std::time::{Duration, Instant};
use store::sqlite::SqliteStore;
use store::whole::{CheckInRow, JournalRow, SessionRow, Whole};
use store::{Repository, Who};
use uuid::Uuid;

/// Five years, two sessions a day.
const SESSIONS: i64 = 3_650;
const ENTRIES: i64 = 10_000;

#[tokio::main]
async fn main() {
    let whole = five_years();
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let here = SqliteStore::open(one.path()).await.unwrap();
    here.import(Who::SOLO, whole).await.unwrap();

    let (first, export) = timed(taken(&here)).await;
    let elsewhere = SqliteStore::open(two.path()).await.unwrap();
    let came = async {
        let whole = data::read(&first).unwrap();
        elsewhere.import(Who::SOLO, whole).await.unwrap()
    };
    let (_, import) = timed(came).await;
    let (second, again) = timed(taken(&elsewhere)).await;
    assert!(first == second, "the second export is another file");
    let mb = first.len() as f64 / 1e6;
    println!(
        "export: {SESSIONS} sessions, {ENTRIES} entries, {mb:.1} MB: export {export:.0?}, import \
         {import:.0?}, second export {again:.0?}"
    );
    println!(
        "export: export and import {:.2?} (bar: 2 s); the second export is the same bytes",
        export + import
    );
    let (_, erased) = timed(elsewhere.erase(Who::SOLO)).await;
    println!("export: all of it erased in {erased:.0?}");
}

async fn timed<T>(work: impl Future<Output = T>) -> (T, Duration) {
    let since = Instant::now();
    let done = work.await;
    (done, since.elapsed())
}

async fn taken(store: &SqliteStore) -> Vec<u8> {
    let whole = store.whole(Who::SOLO, Uuid::from_u128(1)).await.unwrap();
    data::json(&whole).unwrap()
}

fn five_years() -> Whole {
    let first: Zoned = "2026-01-01T07:00:00+00:00[UTC]".parse().unwrap();
    let morning = |number: i64| first.checked_add((number / 2).days()).unwrap();
    let id = |kind: u64, number: i64| Uuid::from_u64_pair(kind, number.unsigned_abs());
    let session_row = |number: i64| {
        let began = morning(number) + SignedDuration::from_secs(number % 2 * 36_000);
        let session = session(id(1, number), &began);
        SessionRow {
            received_at: session.ended_at,
            session,
        }
    };
    let check_in = |number: i64| CheckInRow {
        received_at: morning(number).timestamp(),
        check_in: CheckIn {
            format: FORMAT,
            id: CheckInId(id(2, number)),
            session: SessionId(id(1, number)),
            at: morning(number).timestamp(),
            pain_before: None,
            pain_after: Nrs::try_from(2).ok(),
            pain_peak: Nrs::try_from(3).ok(),
            effort: Effort::try_from(3).ok(),
            steady: Some(true),
            exercises: Vec::new(),
        },
    };
    // As many as in five years, in one: an import refuses what was received later than now.
    let entry = |number: i64| {
        let at = morning(number * 600 / ENTRIES);
        let what = match number % 3 {
            0 => What::Opened {
                before: Nrs::try_from(2).unwrap(),
                slot: Slot::Morning,
            },
            1 => What::Paused {
                why: PauseWhy::Away,
            },
            _ => What::Resumed,
        };
        JournalRow {
            seq: number.unsigned_abs() + 1,
            received_at: at.timestamp(),
            entry: Entry {
                id: id(3, number),
                local: at.datetime(),
                at: at.timestamp(),
                what,
            },
        }
    };
    Whole {
        origin: Uuid::from_u128(1),
        journal: (0..ENTRIES).map(entry).collect(),
        sessions: (0..SESSIONS).map(session_row).collect(),
        check_ins: (0..SESSIONS).map(check_in).collect(),
        recordings: Vec::new(),
        recordings_deleted: Vec::new(),
    }
}

/// About 6 kB: seven exercises, sixty repetitions.
fn session(id: Uuid, began: &Zoned) -> SessionRecord {
    let planned = r#"{"exercise":"E5","choices":[
        {"form":"E5-L1","amount":{"reps":60,"hold_s":3,"sets":1},"sides":"none"}]}"#;
    let plan = [planned; 7].join(",");
    let repetitions: String = (1..=60)
        .map(|rep| {
            format!(
                r#"{{"at_ms":{},"what":{{"kind":"repetition","item":0,"choice":0,
                "done":{{"set":1,"rep":{rep}}}}}}},"#,
                rep * 1000
            )
        })
        .collect();
    let (start, end) = (began.timestamp(), began.timestamp() + 100.seconds());
    let json = format!(
        r#"{{"format":1,"id":"{id}","day":"{}","slot":"morning","length":"full","face":"browser",
        "started_at":"{start}","ended_at":"{end}","utc_offset_s":0,"plan":[{plan}],
        "events":[{{"at_ms":0,"what":{{"kind":"started"}}}},
        {{"at_ms":0,"what":{{"kind":"began","item":0,"choice":0}}}},{repetitions}
        {{"at_ms":60000,"what":{{"kind":"ended","how":"finished"}}}}]}}"#,
        began.date(),
    );
    read(json.as_bytes()).unwrap()
}
