//! All of a person at once: taken away, brought back, erased.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use care::ids::{CheckInId, SessionId};
use care::journal::{Contacts, Entry, What};
use care::record::{CheckIn, SessionRecord};
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection};
use std::path::Path;
use store::sqlite::{FILE, SqliteStore, options};
use store::whole::{Merged, Whole};
use store::{Person, Recording, Repository, Saved, StoreError, Tenant, Who};
use uuid::Uuid;

/// Stands in everything that is stored, and must stand nowhere afterwards.
const MARKER: &str = "Dr Marker-of-the-Erasure";

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).unwrap()
}

fn session(number: u128) -> SessionRecord {
    let start = at(i64::try_from(number).unwrap() * 40_000);
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
        start + jiff::SignedDuration::from_secs(60),
    );
    care::record::read(json.as_bytes()).unwrap()
}

fn check_in(number: u128, of: u128) -> CheckIn {
    CheckIn {
        format: 1,
        id: CheckInId(Uuid::from_u128(number)),
        session: SessionId(Uuid::from_u128(of)),
        at: at(i64::try_from(number).unwrap()),
        pain_before: None,
        pain_after: Some(3.try_into().unwrap()),
        pain_peak: None,
        effort: None,
        steady: None,
        exercises: Vec::new(),
    }
}

fn entry(number: u128) -> Entry {
    let at = at(i64::try_from(number).unwrap());
    Entry {
        id: Uuid::from_u128(number),
        local: at.to_zoned(jiff::tz::TimeZone::UTC).datetime(),
        at,
        what: What::Contacts(Contacts {
            clinic: format!("{MARKER} {number}"),
            ..Contacts::default()
        }),
    }
}

async fn add_entry(store: &dyn Repository, number: u128) {
    let added = store.add_entry(Who::SOLO, &entry(number), at(0)).await;
    assert_eq!(added.unwrap(), Saved::New);
}

async fn add_recording(store: &dyn Repository, who: Who, number: u128) {
    let bytes = MARKER.repeat(300).into_bytes();
    let recording = Recording {
        id: Uuid::from_u128(number),
        session: SessionId(Uuid::from_u128(1)),
        form: "E5-L1".parse().unwrap(),
        at: at(0),
        frames: 4,
        length_ms: 300,
        size: bytes.len() as u64,
    };
    let saved = store.save_recording(who, &recording, bytes, at(1));
    assert_eq!(saved.await.unwrap(), Saved::New);
}

/// Entries, sessions, two answers about the first session, a recording, and one that was deleted.
async fn live(store: &dyn Repository, who: Who, first: u128) {
    for number in first..first + 3 {
        let added = store.add_entry(who, &entry(number), at(7)).await;
        assert_eq!(added.unwrap(), Saved::New);
        let saved = store.save_session(who, &session(number), at(9)).await;
        assert_eq!(saved.unwrap(), Saved::New);
    }
    for number in [first + 1, first] {
        let check_in = check_in(number, first);
        let answered = store.save_check_in(who, &check_in, at(11)).await;
        assert_eq!(answered.unwrap(), Saved::New);
    }
    add_recording(store, who, first).await;
    add_recording(store, who, first + 1).await;
    let gone = store.delete_recording(who, Uuid::from_u128(first + 1));
    gone.await.unwrap();
}

struct House {
    store: SqliteStore,
    folder: tempfile::TempDir,
}

async fn house() -> House {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(folder.path()).await.unwrap();
    House { store, folder }
}

impl House {
    async fn whole(&self, fresh: u128) -> Whole {
        let whole = self.store.whole(Who::SOLO, Uuid::from_u128(fresh)).await;
        whole.unwrap()
    }

    async fn import(&self, whole: &Whole) -> Result<Vec<(&str, u64, u64)>, StoreError> {
        let imported = self.store.import(Who::SOLO, whole.clone()).await?;
        let list = |(list, Merged { new, already })| (list, new, already);
        Ok(imported.into_iter().map(list).collect())
    }

    async fn raw(&self) -> SqliteConnection {
        options(&self.folder.path().join(FILE))
            .connect()
            .await
            .unwrap()
    }
}

#[tokio::test]
async fn what_is_taken_away_is_the_same_when_it_is_brought_back_elsewhere() {
    let (here, elsewhere) = (house().await, house().await);
    live(&here.store, Who::SOLO, 10).await;
    let whole = here.whole(77).await;
    assert_eq!(whole.origin, Uuid::from_u128(77));
    assert_eq!(here.whole(78).await, whole, "the name is made once");
    let lengths = (
        whole.journal.len(),
        whole.sessions.len(),
        whole.check_ins.len(),
    );
    assert_eq!(
        (
            lengths,
            whole.recordings.len(),
            whole.recordings_deleted.len()
        ),
        ((3, 3, 2), 1, 1)
    );

    let came = elsewhere.import(&whole).await.unwrap();
    let all_new = [
        ("check_ins", 2, 0),
        ("journal", 3, 0),
        ("recordings", 1, 0),
        ("sessions", 3, 0),
    ];
    assert_eq!(came, all_new);
    assert_eq!(elsewhere.whole(79).await, whole);
    // What is derived is there too.
    let done = here.store.forms_done(Who::SOLO).await.unwrap();
    assert!(!done.is_empty());
    assert_eq!(elsewhere.store.forms_done(Who::SOLO).await.unwrap(), done);
    // Twice is as good as once.
    let again = elsewhere.import(&whole).await.unwrap();
    assert_eq!(again.map_new(), [0, 0, 0, 0]);
    assert_eq!(elsewhere.whole(79).await, whole);
    // A deleted recording stays deleted: a device may send it again.
    let late = elsewhere.store.recordings(Who::SOLO).await.unwrap();
    assert_eq!(late.len(), 1);

    // Life goes on there; what is new comes back.
    add_entry(&elsewhere.store, 20).await;
    let more = session(20);
    let more = elsewhere.store.save_session(Who::SOLO, &more, at(0));
    more.await.unwrap();
    let newer = elsewhere.whole(79).await;
    assert_eq!(here.import(&newer).await.unwrap().map_new(), [0, 1, 0, 1]);
    assert_eq!(here.whole(79).await, newer);
    // What is older takes nothing away.
    assert_eq!(here.import(&whole).await.unwrap().map_new(), [0, 0, 0, 0]);
    assert_eq!(here.whole(79).await, newer);
}

trait MapNew {
    fn map_new(self) -> Vec<u64>;
}

impl MapNew for Vec<(&str, u64, u64)> {
    fn map_new(self) -> Vec<u64> {
        self.into_iter().map(|(_, new, _)| new).collect()
    }
}

#[tokio::test]
async fn what_cannot_be_joined_is_refused_with_its_place_and_nothing_is_changed() {
    let here = house().await;
    live(&here.store, Who::SOLO, 10).await;
    let before = here.whole(77).await;
    let refused = async |change: fn(&mut Whole)| {
        let mut whole = before.clone();
        // There is something new in it, which must not stay behind.
        let mut new = whole.sessions[0].clone();
        new.session = session(50);
        whole.sessions.insert(0, new);
        change(&mut whole);
        let refused = here.import(&whole).await.unwrap_err();
        assert_eq!(here.whole(77).await, before, "{refused}");
        refused
    };
    let other = refused(|whole| whole.origin = Uuid::from_u128(1)).await;
    assert!(matches!(other, StoreError::AnotherPerson), "{other}");
    let parted = refused(|whole| whole.journal[1].entry.id = Uuid::from_u128(900)).await;
    assert!(
        matches!(&parted, StoreError::Parted(place) if place == "journal[1]"),
        "{parted}"
    );
    for (change, at) in [
        (
            (|whole| whole.journal[2].entry.what = What::Resumed) as fn(&mut Whole),
            "journal[2]",
        ),
        (
            |whole| whole.sessions[2].session.utc_offset_s = 60,
            "sessions[2]",
        ),
        (
            |whole| whole.check_ins[1].check_in.steady = Some(true),
            "check_ins[1]",
        ),
        (
            |whole| whole.recordings[0].landmarks.push(0),
            "recordings[0]",
        ),
    ] {
        let differs = refused(change).await;
        assert!(
            matches!(&differs, StoreError::Differs(place) if place == at),
            "{at}: {differs}"
        );
    }

    // Two journals that both went on are two histories: no order of theirs is the true one.
    let elsewhere = house().await;
    elsewhere.import(&before).await.unwrap();
    for (house, number) in [(&here, 60), (&elsewhere, 61)] {
        add_entry(&house.store, number).await;
    }
    let parted = here.import(&elsewhere.whole(1).await).await.unwrap_err();
    assert!(
        matches!(&parted, StoreError::Parted(place) if place == "journal[3]"),
        "{parted}"
    );
}

#[tokio::test]
async fn a_language_and_whom_to_call_chosen_before_somebody_comes_stay() {
    let one = house().await;
    live(&one.store, Who::SOLO, 10).await;
    let of_one = one.whole(1).await;
    let chosen = [
        What::Language {
            language: "es".into(),
        },
        What::Contacts(Contacts::default()),
    ];
    let moving = house().await;
    for (number, what) in (300..).zip(&chosen) {
        let mut entry = entry(number);
        entry.what = what.clone();
        let added = moving.store.add_entry(Who::SOLO, &entry, at(0)).await;
        assert_eq!(added.unwrap(), Saved::New);
    }
    let brought = moving.import(&of_one).await.unwrap();
    assert!(
        brought.contains(&("journal", of_one.journal.len() as u64, 0)),
        "{brought:?}"
    );
    let all = moving.whole(1).await.journal;
    let (came, stayed) = all.split_at(of_one.journal.len());
    assert_eq!(came, of_one.journal);
    assert_eq!(
        stayed
            .iter()
            .map(|row| (row.seq, row.entry.what.clone()))
            .collect::<Vec<_>>(),
        (came.len() as u64 + 1..).zip(chosen).collect::<Vec<_>>()
    );
    // What is here goes on from there, and once more brings nothing.
    assert_eq!(
        moving.import(&of_one).await.unwrap().map_new(),
        [0, 0, 0, 0]
    );
}

#[tokio::test]
async fn an_empty_house_takes_anybody_in_and_a_house_with_somebody_nobody_else() {
    let (one, two) = (house().await, house().await);
    live(&one.store, Who::SOLO, 10).await;
    live(&two.store, Who::SOLO, 40).await;
    let (of_one, of_two) = (one.whole(1).await, two.whole(2).await);
    let refused = two.import(&of_one).await;
    assert!(matches!(refused, Err(StoreError::AnotherPerson)));
    // Also before that house has ever given its data a name.
    let third = house().await;
    add_recording(&third.store, Who::SOLO, 90).await;
    let refused = third.import(&of_one).await;
    assert!(matches!(refused, Err(StoreError::AnotherPerson)));

    // An export of nothing has named the data; that is nobody yet.
    let empty = house().await;
    empty.whole(3).await;
    empty.import(&of_one).await.unwrap();
    assert_eq!(empty.whole(3).await, of_one);
    empty.store.erase(Who::SOLO).await.unwrap();
    empty.import(&of_two).await.unwrap();
    assert_eq!(empty.whole(3).await, of_two);
}

/// The tables of the database, with and without the column that names a person.
async fn tables(connection: &mut SqliteConnection, with_person: bool) -> Vec<String> {
    let tables: Vec<(String,)> = sqlx::query_as(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND $1 = \
         EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'person')",
    )
    .bind(with_person)
    .fetch_all(connection)
    .await
    .unwrap();
    tables.into_iter().map(|(name,)| name).collect()
}

/// Puts a row into a table, whatever its columns.
async fn put_row(connection: &mut SqliteConnection, table: &str, who: Who, number: i64) {
    let columns: Vec<(String, String)> =
        sqlx::query_as("SELECT name, upper(type) FROM pragma_table_info($1)")
            .bind(table)
            .fetch_all(&mut *connection)
            .await
            .unwrap();
    let value = |(name, kind): &(String, String)| match (name.as_str(), kind.as_str()) {
        ("tenant", _) => format!("x'{}'", who.tenant.0.simple()),
        ("person", _) => format!("x'{}'", who.person.0.simple()),
        // A job's: one of three words.
        ("state", _) => "'waiting'".to_owned(),
        (_, "BLOB") => format!("x'{number:032x}'"),
        (_, "INTEGER") => number.to_string(),
        (_, "REAL") => format!("{number}.5"),
        _ => format!("'{number}'"),
    };
    let values: Vec<String> = columns.iter().map(value).collect();
    let insert = format!("INSERT INTO \"{table}\" VALUES ({})", values.join(", "));
    sqlx::query(AssertSqlSafe(insert))
        .execute(connection)
        .await
        .unwrap_or_else(|error| panic!("{table}: {error}"));
}

async fn rows(connection: &mut SqliteConnection, table: &str, who: Who) -> i64 {
    let count = format!("SELECT count(*) FROM \"{table}\" WHERE tenant = $1 AND person = $2");
    let (rows,): (i64,) = sqlx::query_as(AssertSqlSafe(count))
        .bind(who.tenant.0)
        .bind(who.person.0)
        .fetch_one(connection)
        .await
        .unwrap();
    rows
}

/// Whoever adds a table meets this test: what names a person goes by itself, unless triggers hold it
/// (then see `0007_erasure.sql`); what belongs to a person and does not name them must be thought of.
#[tokio::test]
async fn erasing_leaves_no_row_in_any_table_and_touches_nobody_else() {
    let house = house().await;
    let neighbour = Who {
        person: Person(Uuid::from_u128(5)),
        ..Who::SOLO
    };
    let elsewhere = Who {
        tenant: Tenant(Uuid::from_u128(6)),
        ..Who::SOLO
    };
    let mut raw = house.raw().await;
    sqlx::query("PRAGMA foreign_keys = OFF")
        .execute(&mut raw)
        .await
        .unwrap();
    let mut named = tables(&mut raw, true).await;
    named.retain(|table| table != "erasing");
    for table in &named {
        for (who, number) in [(Who::SOLO, 1), (neighbour, 2), (elsewhere, 3)] {
            put_row(&mut raw, table, who, number).await;
        }
    }
    let nobody = ["_sqlx_migrations", "check_in", "progress_due", "secret"];
    let mut unnamed = tables(&mut raw, false).await;
    unnamed.sort();
    assert_eq!(
        unnamed, nobody,
        "a table without a person: say in `sqlite/whole.rs` how its rows are erased, or here why they need not be"
    );
    for number in 1..=3 {
        let session = format!("{number:032x}");
        let insert = format!(
            "INSERT INTO check_in SELECT tenant, x'{session}', id, 0, 0, '{{}}' FROM session WHERE id = x'{session}'"
        );
        sqlx::query(AssertSqlSafe(insert))
            .execute(&mut raw)
            .await
            .unwrap();
    }

    let counted = house.store.counts(Who::SOLO).await.unwrap();
    let gone = house.store.erase(Who::SOLO).await.unwrap();
    assert_eq!(gone, counted);
    assert_eq!(gone.len(), named.len() + 1, "{gone:?}");
    assert!(gone.values().all(|rows| *rows == 1), "{gone:?}");
    for table in &named {
        assert_eq!(rows(&mut raw, table, Who::SOLO).await, 0, "{table}");
        assert_eq!(rows(&mut raw, table, neighbour).await, 1, "{table}");
        assert_eq!(rows(&mut raw, table, elsewhere).await, 1, "{table}");
    }
    let (answers,): (i64,) = sqlx::query_as("SELECT count(*) FROM check_in")
        .fetch_one(&mut raw)
        .await
        .unwrap();
    assert_eq!(answers, 2);
    assert_eq!(house.store.erase(Who::SOLO).await.unwrap().len(), 0);

    // The door is closed again.
    for table in ["session", "check_in", "journal", "dose_choice"] {
        let delete = format!("DELETE FROM {table}");
        let refused = sqlx::query(AssertSqlSafe(delete)).execute(&mut raw).await;
        let refused = refused.unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{table}: {refused}");
    }
    assert_eq!(rows(&mut raw, "erasing", Who::SOLO).await, 0);
}

/// How many files of a folder hold the marker.
fn holding(folder: &Path) -> usize {
    let holds = |bytes: Vec<u8>| {
        let marker = MARKER.as_bytes();
        bytes.windows(marker.len()).any(|part| part == marker)
    };
    let files = std::fs::read_dir(folder).unwrap();
    files
        .filter(|file| holds(std::fs::read(file.as_ref().unwrap().path()).unwrap()))
        .count()
}

#[tokio::test]
async fn after_an_erasure_no_byte_of_it_is_left_in_the_files() {
    let House { store, folder } = house().await;
    live(&store, Who::SOLO, 10).await;
    // Enough for pages to be filled, split and shared out anew.
    for number in 100..400 {
        add_entry(&store, number).await;
    }
    assert!(
        holding(folder.path()) > 0,
        "the test looks in the right place"
    );
    let mut gone = store.erase(Who::SOLO).await.unwrap();
    assert_eq!(gone.remove("journal"), Some(303));
    assert_eq!(holding(folder.path()), 0);

    // The same when it had been moved from the log into the database.
    live(&store, Who::SOLO, 10).await;
    store.close().await;
    assert_eq!(holding(folder.path()), 1);
    let store = SqliteStore::open(folder.path()).await.unwrap();
    store.erase(Who::SOLO).await.unwrap();
    assert_eq!(holding(folder.path()), 0);
    // And the house can be lived in again.
    live(&store, Who::SOLO, 10).await;
    store.close().await;
}

#[tokio::test]
async fn an_erasure_that_is_cut_short_has_not_happened() {
    let House { store, folder } = house().await;
    live(&store, Who::SOLO, 10).await;
    let before = store.whole(Who::SOLO, Uuid::from_u128(1)).await.unwrap();
    store.close().await;
    // A disk that refuses in the middle: a trigger stands in for it.
    let mut raw = options(&folder.path().join(FILE)).connect().await.unwrap();
    let refuse = "CREATE TRIGGER no BEFORE DELETE ON session BEGIN SELECT RAISE(ABORT, 'no'); END";
    sqlx::query(refuse).execute(&mut raw).await.unwrap();
    raw.close().await.unwrap();
    let store = SqliteStore::open(folder.path()).await.unwrap();
    assert!(store.erase(Who::SOLO).await.is_err());
    assert_eq!(
        store.whole(Who::SOLO, Uuid::from_u128(2)).await.unwrap(),
        before
    );
    store.close().await;
}

#[tokio::test]
async fn the_documentation_names_every_table_that_is_about_a_person() {
    let page = include_str!("../../../docs/data.md");
    let named = |table: &str| {
        let rows = page.lines().filter(|line| line.starts_with("| `"));
        let mut names = rows.filter_map(|row| row.split('|').nth(1));
        names.any(|names| names.contains(&format!("`{table}`")))
    };
    let house = house().await;
    let tables: Vec<(String,)> = sqlx::query_as(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'erasing' AND \
         EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name IN ('person', 'session'))",
    )
    .fetch_all(&mut house.raw().await)
    .await
    .unwrap();
    assert!(tables.len() > 9, "{tables:?}");
    for (table,) in tables {
        assert!(named(&table), "{table}");
    }
}
