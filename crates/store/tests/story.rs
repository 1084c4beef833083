//! One story, told to every implementation of [`Repository`]: a person exercises, says how it was,
//! sends things twice, and finds all of it again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use care::baseline::{Sighting, sightings};
use care::engine::event::Report;
use care::exercise::{Side, Sides};
use care::ids::{CheckInId, SessionId};
use care::journal::{Entry, PauseWhy, What};
use care::record::{CheckIn, Rep, Seen, SessionRecord, Summary};
use jiff::Timestamp;
use store::sqlite::{FILE, SqliteStore, back_up, options, restore};
use store::{Before, Person, Recording, Repository, Saved, StoreError, Tenant, Who};
use uuid::Uuid;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).unwrap()
}

/// A session of one exercise, done `day` days into the story.
fn session(number: u128, day: i64) -> SessionRecord {
    let start = at(day * 86_400);
    let json = format!(
        r#"{{"format":1,"id":"{}","day":"{}","slot":"morning","length":"full","face":"browser",
        "started_at":"{start}","ended_at":"{}","utc_offset_s":0,
        "plan":[{{"exercise":"E5","choices":[
            {{"form":"E5-L1","amount":{{"reps":1,"hold_s":3,"sets":1}},"sides":"none"}}]}}],
        "events":[{{"at_ms":0,"what":{{"kind":"started"}}}},
            {{"at_ms":0,"what":{{"kind":"began","item":0,"choice":0}}}},
            {{"at_ms":9000,"what":{{"kind":"repetition","item":0,"choice":0,
                "done":{{"set":1,"rep":1}}}}}},
            {{"at_ms":9000,"what":{{"kind":"ended","how":"finished"}}}}]}}"#,
        Uuid::from_u128(number),
        start.strftime("%Y-%m-%d"),
        at(day * 86_400 + 60),
    );
    care::record::read(json.as_bytes()).expect("a valid record")
}

fn check_in(number: u128, session: SessionId, pain_after: i64, second: i64) -> CheckIn {
    CheckIn {
        format: 1,
        id: CheckInId(Uuid::from_u128(number)),
        session,
        at: at(second),
        pain_before: None,
        pain_after: Some(pain_after.try_into().unwrap()),
        pain_peak: None,
        effort: None,
        steady: None,
        exercises: Vec::new(),
    }
}

fn entry(number: u128, what: What) -> Entry {
    let at = at(0);
    let local = at.to_zoned(jiff::tz::TimeZone::UTC).datetime();
    Entry {
        id: Uuid::from_u128(number),
        local,
        at,
        what,
    }
}

/// The session, seen by a camera.
fn watched(record: SessionRecord, well: u8, shares: [u16; 2]) -> SessionRecord {
    let rep = |share| Rep {
        side: None,
        hold_ds: 30,
        share,
        quality: 90,
        faults: Vec::new(),
    };
    let what = Summary {
        watched_s: 50,
        well,
        repetitions: shares.map(rep).into(),
    };
    let seen = vec![Seen {
        item: 0,
        choice: 0,
        what,
    }];
    SessionRecord { seen, ..record }
}

/// The session with another exercise, seen on both sides.
fn both_sides(record: SessionRecord) -> SessionRecord {
    let mut record = watched(record, 90, [70, 90]);
    record.plan[0].exercise = "E1".parse().unwrap();
    record.plan[0].choices[0].form = "E1-L1".parse().unwrap();
    record.plan[0].choices[0].sides = Sides::Alternate;
    for (rep, side) in record.seen[0].what.repetitions.iter_mut().zip(Side::BOTH) {
        rep.side = Some(side);
    }
    record
}

fn recording(number: u128, second: i64) -> Recording {
    Recording {
        id: Uuid::from_u128(number),
        session: SessionId(Uuid::from_u128(999)),
        form: "E5-L1".parse().unwrap(),
        at: at(second),
        frames: 412,
        length_ms: 27_400,
        size: NUMBERS.len() as u64,
    }
}

/// What a recording holds; the store does not look into it.
const NUMBERS: &[u8] = &[0xB7; 9_000];

/// Sessions in short come with what is saved, and change with a newer answer.
async fn story_of_months(store: &dyn Repository) {
    // Somebody of their own, so that the numbers begin at one.
    let who = Who {
        person: Person(Uuid::from_u128(4_711)),
        ..Who::SOLO
    };
    let now = at(600_000);
    let (first, second) = (session(901, 1), session(902, 0));
    for record in [&first, &second, &first] {
        store.save_session(who, record, now).await.unwrap();
    }
    let told = store.progress(who, 0).await.unwrap();
    let ids: Vec<_> = told.iter().map(|(seq, one)| (*seq, one.id)).collect();
    assert_eq!(
        ids,
        [(1, first.id), (2, second.id)],
        "each once, as they came"
    );
    assert_eq!(
        (told[0].1.done, told[0].1.of, told[0].1.after),
        (1, 1, None)
    );

    let later = check_in(903, first.id, 4, 500_010);
    let earlier = check_in(904, first.id, 9, 500_000);
    store.save_check_in(who, &later, now).await.unwrap();
    store.save_check_in(who, &earlier, now).await.unwrap();
    let told = store.progress(who, 2).await.unwrap();
    assert_eq!(told.len(), 1, "only what changed");
    assert_eq!(told[0].1.id, first.id);
    assert_eq!(
        told[0].1.after.map(|pain| pain.get()),
        Some(4),
        "the latest answer, in whatever order they came"
    );
    assert!(store.progress(who, told[0].0).await.unwrap().is_empty());
    let stranger = Who {
        tenant: Tenant(Uuid::from_u128(99)),
        ..who
    };
    assert!(store.progress(stranger, 0).await.unwrap().is_empty());
}

/// A person saves recordings, and deletes one: nothing brings it back.
async fn story_of_recordings(store: &dyn Repository) {
    let who = Who::SOLO;
    let now = at(500_000);
    let save = |who, recording: Recording, bytes: &'static [u8]| async move {
        store
            .save_recording(who, &recording, bytes.to_vec(), now)
            .await
    };
    assert_eq!(store.recordings(who).await.unwrap(), []);
    let (early, late) = (recording(70, 100), recording(71, 200));

    // The session that they belong to is not there, and need not be.
    for (it, saved) in [
        (&early, Saved::New),
        (&late, Saved::New),
        (&early, Saved::Already),
    ] {
        assert_eq!(save(who, it.clone(), NUMBERS).await.unwrap(), saved);
    }
    let elsewhere_made = Recording {
        session: SessionId(Uuid::from_u128(998)),
        ..early.clone()
    };
    let other_form = Recording {
        form: "E5-L2".parse().unwrap(),
        ..early.clone()
    };
    for (it, bytes) in [
        (early.clone(), &NUMBERS[1..]),
        (elsewhere_made, NUMBERS),
        (other_form, NUMBERS),
    ] {
        let refused = save(who, it, bytes).await;
        assert!(matches!(refused, Err(StoreError::Conflict)), "{refused:?}");
    }
    let all = store.recordings(who).await.unwrap();
    assert_eq!(all, [late.clone(), early.clone()], "newest first");
    let whole = store.recording(who, early.id).await.unwrap();
    assert_eq!(whole, Some((early.clone(), NUMBERS.to_vec())));

    // Nobody else sees them, deletes them or takes their names.
    let stranger = Who {
        person: Person(Uuid::from_u128(77)),
        ..who
    };
    let elsewhere = Who {
        tenant: Tenant(Uuid::from_u128(78)),
        ..who
    };
    for other in [stranger, elsewhere] {
        assert_eq!(store.recordings(other).await.unwrap(), []);
        assert_eq!(store.recording(other, early.id).await.unwrap(), None);
        let refused = store.delete_recording(other, early.id).await;
        assert!(matches!(refused, Err(StoreError::UnknownRecording)));
    }
    let refused = save(stranger, early.clone(), NUMBERS).await;
    assert!(matches!(refused, Err(StoreError::Conflict)));

    // Deleted is deleted, also when the device sends it once more.
    let never = store.delete_recording(who, Uuid::from_u128(1_000)).await;
    assert!(matches!(never, Err(StoreError::UnknownRecording)));
    for saved in [Saved::New, Saved::Already] {
        assert_eq!(store.delete_recording(who, early.id).await.unwrap(), saved);
    }
    let again = save(who, early.clone(), NUMBERS).await.unwrap();
    assert_eq!(again, Saved::Already);
    let refused = save(stranger, early.clone(), NUMBERS).await;
    assert!(matches!(refused, Err(StoreError::Conflict)));
    assert_eq!(store.recordings(who).await.unwrap(), [late]);
    assert_eq!(store.recording(who, early.id).await.unwrap(), None);
}

async fn story(store: &dyn Repository) {
    let who = Who::SOLO;
    let now = at(500_000);

    // Nothing is there, and that is no error.
    assert_eq!(store.sessions(who, None, 10).await.unwrap(), []);
    assert!(store.forms_done(who).await.unwrap().is_empty());

    // A session is kept, and the same one again is the same one.
    let monday = session(1, 0);
    assert_eq!(
        store.save_session(who, &monday, now).await.unwrap(),
        Saved::New
    );
    assert_eq!(
        store.save_session(who, &monday, now).await.unwrap(),
        Saved::Already
    );
    let other = SessionRecord {
        id: monday.id,
        ..session(1, 1)
    };
    assert!(matches!(
        store.save_session(who, &other, now).await,
        Err(StoreError::Conflict)
    ));
    let kept = store.session(who, monday.id).await.unwrap().expect("kept");
    assert_eq!((kept.record, kept.check_in), (monday.clone(), None));

    // How it was: the newer answer counts, whatever the order in which they arrive.
    let late = check_in(11, monday.id, 2, 200);
    let early = check_in(10, monday.id, 5, 100);
    assert_eq!(
        store.save_check_in(who, &late, now).await.unwrap(),
        Saved::New
    );
    assert_eq!(
        store.save_check_in(who, &early, now).await.unwrap(),
        Saved::New
    );
    assert_eq!(
        store.save_check_in(who, &late, now).await.unwrap(),
        Saved::Already
    );
    let changed = CheckIn {
        pain_after: None,
        ..late.clone()
    };
    assert!(matches!(
        store.save_check_in(who, &changed, now).await,
        Err(StoreError::Conflict)
    ));
    let kept = store.session(who, monday.id).await.unwrap().expect("kept");
    assert_eq!(kept.check_in, Some(late));
    let lost = check_in(12, SessionId(Uuid::from_u128(999)), 1, 1);
    assert!(matches!(
        store.save_check_in(who, &lost, now).await,
        Err(StoreError::UnknownSession)
    ));

    // A week, read day by day and page by page.
    for day in 1..7 {
        let number = u128::try_from(day).unwrap() + 1;
        store
            .save_session(who, &session(number, day), now)
            .await
            .unwrap();
    }
    let on_day = store.sessions_on(who, session(4, 3).day).await.unwrap();
    assert_eq!(
        on_day.iter().map(|kept| kept.record.id).collect::<Vec<_>>(),
        [session(4, 3).id]
    );
    let mut all = Vec::new();
    let mut before = None;
    loop {
        let page = store.sessions(who, before, 3).await.unwrap();
        let Some(last) = page.last() else { break };
        before = Some(Before {
            started_at: last.record.started_at,
            id: last.record.id,
        });
        all.extend(page.into_iter().map(|kept| kept.record.started_at));
    }
    assert_eq!(all.len(), 7);
    assert!(all.is_sorted_by(|a, b| a > b), "newest first: {all:?}");

    // What was done last is known without reading everything, also when an old record comes late.
    let last = |done: std::collections::BTreeMap<_, _>| done[&"E5-L1".parse().unwrap()];
    assert_eq!(
        last(store.forms_done(who).await.unwrap()),
        session(7, 6).day
    );
    store
        .save_session(who, &session(50, -3), now)
        .await
        .unwrap();
    assert_eq!(
        last(store.forms_done(who).await.unwrap()),
        session(7, 6).day
    );

    // What a camera saw is found without reading everything: the first week of a form, and its last
    // days, whatever the order in which sessions arrive. What it saw badly is none of it.
    for (number, day, well, shares) in [
        (104, 30, 100, [100, 102]),
        (101, 20, 100, [70, 80]),
        (102, 26, 100, [74, 84]),
        (103, 27, 100, [90, 91]),
        (105, 31, 100, [110, 60]),
        (106, 32, 50, [300, 300]),
    ] {
        let record = watched(session(number, day), well, shares);
        let saved = store.save_session(who, &record, now).await.unwrap();
        assert_eq!(saved, Saved::New);
        let again = store.save_session(who, &record, now).await.unwrap();
        assert_eq!(again, Saved::Already);
        let kept = store.session(who, record.id).await.unwrap();
        assert_eq!(kept.expect("kept").record.seen, record.seen);
    }
    let bridge = "E5-L1".parse().unwrap();
    let shares = |seen: Vec<Sighting>| {
        let shares = seen.into_iter().map(|seen| (seen.day, seen.shares));
        shares.collect::<Vec<_>>()
    };
    let on = |day: i64| session(1, day).day;
    assert_eq!(
        shares(store.first_seen(who, &bridge).await.unwrap()),
        [(on(20), vec![70, 80]), (on(26), vec![74, 84])]
    );
    assert_eq!(
        shares(store.last_seen(who, 2).await.unwrap()),
        [(on(30), vec![100, 102]), (on(31), vec![110, 60])]
    );
    assert_eq!(store.last_seen(who, 100).await.unwrap().len(), 5);
    let other = "E1-L1".parse().unwrap();
    assert_eq!(store.first_seen(who, &other).await.unwrap(), []);
    let both = both_sides(session(107, 33));
    store.save_session(who, &both, now).await.unwrap();
    let sides: Vec<_> = store.first_seen(who, &other).await.unwrap();
    assert_eq!(sides, sightings(&both));
    let last = store.last_seen(who, 1).await.unwrap();
    assert_eq!(last.len(), 3, "of each form its own last days: {last:?}");

    // The journal keeps its order; the same entry twice is kept once, and a day is closed once.
    let (pause, resume) = (
        entry(60, What::Paused { why: PauseWhy::Ill }),
        entry(61, What::Resumed),
    );
    let closed = |number| {
        let (day, report) = (session(1, 0).day, Report::default());
        entry(number, What::Closed { day, report })
    };
    for (entry, saved) in [
        (&pause, Saved::New),
        (&resume, Saved::New),
        (&pause, Saved::Already),
        (&closed(62), Saved::New),
        (&closed(63), Saved::Already),
    ] {
        assert_eq!(store.add_entry(who, entry, now).await.unwrap(), saved);
    }
    let other = Entry {
        what: What::Resumed,
        ..pause.clone()
    };
    assert!(matches!(
        store.add_entry(who, &other, now).await,
        Err(StoreError::Conflict)
    ));
    let all = store.entries(who, 0).await.unwrap();
    assert_eq!(all, [(1, pause), (2, resume.clone()), (3, closed(62))]);
    assert_eq!(store.entries(who, 1).await.unwrap()[0], (2, resume));
    assert_eq!(store.entries(who, 3).await.unwrap(), []);

    // Another person, and the same person in another house, see none of it.
    let stranger = Who {
        person: Person(Uuid::from_u128(77)),
        ..who
    };
    let elsewhere = Who {
        tenant: Tenant(Uuid::from_u128(78)),
        ..who
    };
    for other in [stranger, elsewhere] {
        assert_eq!(store.session(other, monday.id).await.unwrap(), None);
        assert_eq!(store.sessions(other, None, 10).await.unwrap(), []);
        assert_eq!(store.entries(other, 0).await.unwrap(), []);
        assert!(store.forms_done(other).await.unwrap().is_empty());
        assert_eq!(store.first_seen(other, &bridge).await.unwrap(), []);
        assert_eq!(store.last_seen(other, 9).await.unwrap(), []);
        let theirs = check_in(13, monday.id, 1, 1);
        let refused = store.save_check_in(other, &theirs, now).await;
        assert!(matches!(refused, Err(StoreError::UnknownSession)));
    }
    assert!(matches!(
        store.save_session(stranger, &monday, now).await,
        Err(StoreError::Conflict)
    ));
    assert_eq!(
        store.save_session(elsewhere, &monday, now).await.unwrap(),
        Saved::New
    );
}

#[tokio::test]
async fn what_a_release_before_wrote_is_told_in_short_when_it_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(folder.path()).await.unwrap();
    store.close().await;
    // As a release without sessions in short writes: rows, and nothing beside them.
    let file = options(&folder.path().join(FILE));
    let mut raw = sqlx::ConnectOptions::connect(&file).await.unwrap();
    for number in 0..1203 {
        let record = session(number, i64::try_from(number).unwrap());
        sqlx::query("INSERT INTO session VALUES ($1, $2, $3, $4, $5, 0, $6)")
            .bind(Who::SOLO.tenant.0)
            .bind(record.id.0)
            .bind(Who::SOLO.person.0)
            .bind(record.day.to_string())
            .bind(record.started_at.as_millisecond())
            .bind(serde_json::to_string(&record).unwrap())
            .execute(&mut raw)
            .await
            .unwrap();
    }
    // One that cannot be read holds nobody up.
    sqlx::query("INSERT INTO session VALUES ($1, $2, $3, '2026-11-23', 0, 0, 'damaged')")
        .bind(Who::SOLO.tenant.0)
        .bind(Uuid::from_u128(77_777))
        .bind(Who::SOLO.person.0)
        .execute(&mut raw)
        .await
        .unwrap();
    sqlx::Connection::close(raw).await.unwrap();
    let store = SqliteStore::open(folder.path()).await.unwrap();
    assert_eq!(store.progress(Who::SOLO, 0).await.unwrap().len(), 1203);
    store.close().await;
}

#[tokio::test]
async fn sqlite_tells_the_story() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(folder.path()).await.unwrap();
    story(&store).await;
    story_of_recordings(&store).await;
    story_of_months(&store).await;
    store.close().await;
    // And it is all there the next day.
    let store = SqliteStore::open(folder.path()).await.unwrap();
    assert_eq!(
        store.sessions(Who::SOLO, None, 100).await.unwrap().len(),
        15
    );
    assert_eq!(store.recordings(Who::SOLO).await.unwrap().len(), 1);
}

#[tokio::test]
async fn of_a_deleted_recording_no_byte_is_left_in_any_file() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(folder.path()).await.unwrap();
    let left = || {
        let files = std::fs::read_dir(folder.path()).unwrap();
        let holds = |bytes: Vec<u8>| bytes.windows(64).any(|part| part == &NUMBERS[..64]);
        files
            .filter(|file| holds(std::fs::read(file.as_ref().unwrap().path()).unwrap()))
            .count()
    };
    let recording = recording(70, 100);
    let save = store.save_recording(Who::SOLO, &recording, NUMBERS.to_vec(), at(0));
    assert_eq!(save.await.unwrap(), Saved::New);
    assert!(left() > 0, "the test looks in the right place");
    store
        .delete_recording(Who::SOLO, recording.id)
        .await
        .unwrap();
    assert_eq!(left(), 0);

    // The same when it had been moved from the log into the database.
    let second = Recording {
        id: Uuid::from_u128(71),
        ..recording
    };
    let save = store.save_recording(Who::SOLO, &second, NUMBERS.to_vec(), at(0));
    assert_eq!(save.await.unwrap(), Saved::New);
    store.close().await;
    assert_eq!(left(), 1);
    let store = SqliteStore::open(folder.path()).await.unwrap();
    store.delete_recording(Who::SOLO, second.id).await.unwrap();
    assert_eq!(left(), 0);
}

#[tokio::test]
async fn a_backup_holds_the_recordings() {
    let folder = tempfile::tempdir().unwrap();
    let backup = folder.path().join("monday.backup");
    let store = SqliteStore::open(folder.path()).await.unwrap();
    let recording = recording(70, 100);
    let save = store.save_recording(Who::SOLO, &recording, NUMBERS.to_vec(), at(0));
    assert_eq!(save.await.unwrap(), Saved::New);
    back_up(folder.path(), &backup).await.unwrap();
    store
        .delete_recording(Who::SOLO, recording.id)
        .await
        .unwrap();
    restore(folder.path(), &backup, "one").await.unwrap();
    let whole = store.recording(Who::SOLO, recording.id).await.unwrap();
    assert_eq!(whole, Some((recording, NUMBERS.to_vec())));
}

#[tokio::test]
async fn writes_that_arrive_together_are_each_answered_for_themselves() {
    let folder = tempfile::tempdir().unwrap();
    let store = std::sync::Arc::new(SqliteStore::open(folder.path()).await.unwrap());
    let mut saves = tokio::task::JoinSet::new();
    for number in 0..200u128 {
        let store = std::sync::Arc::clone(&store);
        // Every id twice, and for the last one with other content.
        let record = session(number / 2 + 1, if number == 199 { 1 } else { 0 });
        saves.spawn(async move { store.save_session(Who::SOLO, &record, at(0)).await });
    }
    let results = saves.join_all().await;
    let count = |wanted: fn(&Result<Saved, StoreError>) -> bool| {
        results.iter().filter(|result| wanted(result)).count()
    };
    assert_eq!(count(|r| matches!(r, Ok(Saved::New))), 100);
    assert_eq!(count(|r| matches!(r, Ok(Saved::Already))), 99);
    assert_eq!(count(|r| matches!(r, Err(StoreError::Conflict))), 1);
}

#[tokio::test]
async fn what_happened_cannot_be_rewritten() {
    use sqlx::ConnectOptions;
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(folder.path()).await.unwrap();
    store
        .save_session(Who::SOLO, &session(1, 0), at(0))
        .await
        .unwrap();
    let mut raw = options(&folder.path().join(FILE)).connect().await.unwrap();
    for change in [
        "UPDATE session SET day = '2000-01-01'",
        "DELETE FROM session",
    ] {
        let refused = sqlx::query(change).execute(&mut raw).await.unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{refused}");
    }
}

#[tokio::test]
async fn a_full_disk_a_read_only_file_and_damage_each_have_their_message() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(folder.path()).await.unwrap();
    store
        .save_session(Who::SOLO, &session(1, 0), at(0))
        .await
        .unwrap();
    store.close().await;
    let file = folder.path().join(FILE);

    // A disk without room for another page.
    let full = options(&file).pragma("max_page_count", "1");
    let store = SqliteStore::open_with(full).await.unwrap();
    let mut result = Ok(Saved::New);
    for number in 2..200 {
        result = store
            .save_session(Who::SOLO, &session(number, 0), at(0))
            .await;
        if result.is_err() {
            break;
        }
    }
    assert!(matches!(result, Err(StoreError::Full)), "{result:?}");
    let there = store.sessions(Who::SOLO, None, 1000).await.unwrap().len();
    assert!(there >= 1);
    store.close().await;

    // A file that may be read only.
    let store = SqliteStore::open_with(options(&file).pragma("query_only", "ON"))
        .await
        .unwrap();
    let refused = store.save_session(Who::SOLO, &session(500, 0), at(0)).await;
    assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
    store.close().await;

    // A newer schema.
    {
        use sqlx::{ConnectOptions, Connection};
        let mut raw = options(&file).connect().await.unwrap();
        let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, \
                     execution_time) VALUES (9999, 'tomorrow', true, x'00', 0)";
        sqlx::query(newer).execute(&mut raw).await.unwrap();
        raw.close().await.unwrap();
    }
    let refused = SqliteStore::open(folder.path()).await.err();
    assert!(
        matches!(refused, Some(StoreError::Newer(9999))),
        "{refused:?}"
    );

    // A file that is no database; it stays as it is.
    std::fs::write(
        &file,
        b"this is not a database at all, but a letter to my aunt",
    )
    .unwrap();
    let _ = std::fs::remove_file(folder.path().join("plinth.db-wal"));
    let _ = std::fs::remove_file(folder.path().join("plinth.db-shm"));
    let refused = SqliteStore::open(folder.path()).await.err();
    assert!(
        matches!(refused, Some(StoreError::Corrupt(_))),
        "{refused:?}"
    );
    assert!(std::fs::read(&file).unwrap().starts_with(b"this is not"));
}

#[tokio::test]
async fn a_backup_is_restored_under_a_running_store_and_over_a_damaged_one() {
    let folder = tempfile::tempdir().unwrap();
    let backups = tempfile::tempdir().unwrap();
    let backup = backups.path().join("monday.db");
    let store = SqliteStore::open(folder.path()).await.unwrap();
    store
        .save_session(Who::SOLO, &session(1, 0), at(0))
        .await
        .unwrap();
    back_up(folder.path(), &backup).await.unwrap();
    assert!(
        back_up(folder.path(), &backup).await.is_err(),
        "a backup is never overwritten"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&backup).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "nobody else may read it");
    }
    store
        .save_session(Who::SOLO, &session(2, 1), at(0))
        .await
        .unwrap();

    // The store that is open sees Monday again, and goes on writing.
    let kept = restore(folder.path(), &backup, "one")
        .await
        .unwrap()
        .expect("a copy of what was");
    assert_eq!(store.sessions(Who::SOLO, None, 9).await.unwrap().len(), 1);
    store
        .save_session(Who::SOLO, &session(3, 2), at(0))
        .await
        .unwrap();
    assert_eq!(store.sessions(Who::SOLO, None, 9).await.unwrap().len(), 2);

    // Undo: what was there before the restore is a backup too.
    restore(folder.path(), &kept, "two").await.unwrap();
    let all = store.sessions(Who::SOLO, None, 9).await.unwrap();
    assert_eq!(
        all.iter().map(|k| k.record.id).collect::<Vec<_>>(),
        [session(2, 1).id, session(1, 0).id]
    );
    store.close().await;

    // Over a damaged file.
    std::fs::write(folder.path().join(FILE), b"damaged beyond all reading").unwrap();
    let kept = restore(folder.path(), &backup, "three")
        .await
        .unwrap()
        .expect("set aside");
    assert_eq!(std::fs::read(kept).unwrap(), b"damaged beyond all reading");
    let store = SqliteStore::open(folder.path()).await.unwrap();
    assert_eq!(store.sessions(Who::SOLO, None, 9).await.unwrap().len(), 1);
    store.close().await;

    // What is no backup of ours changes nothing.
    let letter = backups.path().join("letter.db");
    std::fs::write(&letter, b"dear aunt").unwrap();
    assert!(restore(folder.path(), &letter, "four").await.is_err());
    let store = SqliteStore::open(folder.path()).await.unwrap();
    assert_eq!(store.sessions(Who::SOLO, None, 9).await.unwrap().len(), 1);
}
