//! All of one person at once: read for an export, merged from an import, erased.
//!
//! **What "erased" means.** One transaction removes every row that names the person, in every table that
//! there is; the triggers that keep what happened let it pass for this person and this transaction only.
//! `secure_delete` writes zeros over what is removed. Pages that were shared out anew in the past may hold
//! a copy of a row outside any row, so the file is then written anew from what is left (`VACUUM`), and the
//! log is cut (`recording::forget`). Backups made before are beyond our reach; people are told of them.

use super::outbox::Watch;
use super::read::unreadable;
use super::{progress, recording, writer};
use crate::whole::{
    CheckInRow, Counts, Imported, JournalRow, Merged, RecordingRow, SessionRow, Whole,
};
use crate::{Recording, Saved, StoreError, Who};
use care::ids::SessionId;
use care::journal::Entry;
use care::record::CheckIn;
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::from_str;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Connection, Row, SqliteConnection, SqlitePool};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The name of this person's data, made now if there is none.
pub async fn origin(
    connection: &mut SqliteConnection,
    who: Who,
    fresh: Uuid,
) -> Result<Uuid, StoreError> {
    sqlx::query(
        "INSERT INTO origin (tenant, person, id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    )
    .bind(who.tenant.0)
    .bind(who.person.0)
    .bind(fresh)
    .execute(&mut *connection)
    .await?;
    Ok(origin_there(connection, who).await?.unwrap_or(fresh))
}

async fn origin_there(
    connection: &mut SqliteConnection,
    who: Who,
) -> Result<Option<Uuid>, StoreError> {
    let row: Option<(Uuid,)> =
        sqlx::query_as("SELECT id FROM origin WHERE tenant = $1 AND person = $2")
            .bind(who.tenant.0)
            .bind(who.person.0)
            .fetch_optional(connection)
            .await?;
    Ok(row.map(|(id,)| id))
}

/// Everything, as it stands at one moment.
pub async fn read(pool: &SqlitePool, who: Who, origin: Uuid) -> Result<Whole, StoreError> {
    let mut snapshot = pool.begin().await?;
    let journal = journal(&mut snapshot, who).await?;
    let mut rows = async |sql: &'static str| -> Result<Vec<SqliteRow>, StoreError> {
        let query = sqlx::query(sql).bind(who.tenant.0).bind(who.person.0);
        Ok(query.fetch_all(&mut *snapshot).await?)
    };
    let sessions = rows(
        "SELECT received_ms, record FROM session WHERE tenant = $1 AND person = $2 \
         ORDER BY started_ms, id",
    );
    let sessions = all(sessions.await?, |row| {
        Ok(SessionRow {
            received_at: time(row, 0)?,
            session: json(row, 1)?,
        })
    })?;
    let check_ins = rows(
        "SELECT c.received_ms, c.answer FROM session s \
         JOIN check_in c ON c.tenant = s.tenant AND c.session = s.id \
         WHERE s.tenant = $1 AND s.person = $2 ORDER BY c.at_ms, c.id",
    );
    let check_ins = all(check_ins.await?, |row| {
        Ok(CheckInRow {
            received_at: time(row, 0)?,
            check_in: json(row, 1)?,
        })
    })?;
    let recordings = rows(
        "SELECT id, session, form, at_ms, received_ms, frames, length_ms, bytes FROM recording \
         WHERE tenant = $1 AND person = $2 ORDER BY at_ms, id",
    );
    let recordings = all(recordings.await?, |row| {
        Ok(RecordingRow {
            id: row.try_get(0)?,
            session: SessionId(row.try_get(1)?),
            form: row.try_get::<&str, _>(2)?.parse().map_err(unreadable)?,
            at: time(row, 3)?,
            received_at: time(row, 4)?,
            frames: u32::try_from(row.try_get::<i64, _>(5)?).map_err(unreadable)?,
            length_ms: u64::try_from(row.try_get::<i64, _>(6)?).map_err(unreadable)?,
            landmarks: row.try_get(7)?,
        })
    })?;
    let gone = rows("SELECT id FROM recording_gone WHERE tenant = $1 AND person = $2 ORDER BY id");
    let recordings_deleted = all(gone.await?, |row| Ok(row.try_get(0)?))?;
    Ok(Whole {
        origin,
        journal,
        sessions,
        check_ins,
        recordings,
        recordings_deleted,
    })
}

async fn journal(
    connection: &mut SqliteConnection,
    who: Who,
) -> Result<Vec<JournalRow>, StoreError> {
    let rows = sqlx::query(
        "SELECT seq, received_ms, entry FROM journal WHERE tenant = $1 AND person = $2 ORDER BY seq",
    )
    .bind(who.tenant.0)
    .bind(who.person.0)
    .fetch_all(connection)
    .await?;
    all(rows, |row| {
        Ok(JournalRow {
            seq: u64::try_from(row.try_get::<i64, _>(0)?).map_err(unreadable)?,
            received_at: time(row, 1)?,
            entry: json(row, 2)?,
        })
    })
}

fn all<T>(
    rows: Vec<SqliteRow>,
    of: impl Fn(&SqliteRow) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    rows.iter().map(of).collect()
}

fn time(row: &SqliteRow, at: usize) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(row.try_get(at)?).map_err(unreadable)
}

fn json<T: DeserializeOwned>(row: &SqliteRow, at: usize) -> Result<T, StoreError> {
    from_str(row.try_get::<&str, _>(at)?).map_err(unreadable)
}

/// Brings a person's data in, all or nothing. What is there already is left as it is.
pub async fn import(
    connection: &mut SqliteConnection,
    who: Who,
    whole: &Whole,
) -> Result<Imported, StoreError> {
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    let mut before = same_person(&mut transaction, who, whole.origin).await?;
    let journal = import_journal(&mut transaction, who, &whole.journal).await?;
    for (row, seq) in before.iter_mut().zip(whole.journal.len() as u64 + 1..) {
        row.seq = seq;
    }
    add_to_journal(&mut transaction, who, &before, whole.journal.len()).await?;
    let mut done = Imported::from([("journal", journal)]);
    let mut count = |list: &'static str, at: usize, saved: Result<Saved, StoreError>| {
        let merged = done.entry(list).or_default();
        match saved {
            Ok(Saved::New) => merged.new += 1,
            Ok(Saved::Already) => merged.already += 1,
            Err(StoreError::Conflict) => return Err(StoreError::Differs(format!("{list}[{at}]"))),
            Err(error) => return Err(error),
        }
        Ok(())
    };
    for (at, row) in whole.sessions.iter().enumerate() {
        let write = writer::session(who, &row.session, row.received_at)?;
        let saved = writer::one(&mut transaction, &write).await;
        count("sessions", at, saved)?;
    }
    let check_ins = import_check_ins(&mut transaction, who, &whole.check_ins).await?;
    for (at, row) in whole.recordings.iter().enumerate() {
        let recording = Recording {
            id: row.id,
            session: row.session,
            form: row.form.clone(),
            at: row.at,
            frames: row.frames,
            length_ms: row.length_ms,
            size: row.landmarks.len() as u64,
        };
        let bytes = row.landmarks.clone();
        let write = recording::save(who, &recording, bytes, row.received_at)?;
        let saved = writer::one(&mut transaction, &write).await;
        count("recordings", at, saved)?;
    }
    for id in &whole.recordings_deleted {
        // One that is still here stays: an import takes nothing away.
        sqlx::query(
            "INSERT INTO recording_gone (tenant, id, person) SELECT $1, $2, $3 WHERE NOT EXISTS \
             (SELECT 1 FROM recording WHERE tenant = $1 AND id = $2) ON CONFLICT DO NOTHING",
        )
        .bind(who.tenant.0)
        .bind(id)
        .bind(who.person.0)
        .execute(&mut *transaction)
        .await?;
    }
    done.insert("check_ins", check_ins);
    while progress::fill(&mut transaction).await? {}
    transaction.commit().await?;
    Ok(done)
}

/// Whose data it is must be what it says in the file; a house in which nobody lives yet takes the file's
/// word. A language and whom to call may have been chosen in it: they are taken out and returned, to come
/// after what is brought in.
async fn same_person(
    connection: &mut SqliteConnection,
    who: Who,
    origin: Uuid,
) -> Result<Vec<JournalRow>, StoreError> {
    if origin_there(connection, who).await? == Some(origin) {
        return Ok(Vec::new());
    }
    let (any,): (i64,) = sqlx::query_as(
        "SELECT EXISTS (SELECT 1 FROM session WHERE tenant = $1 AND person = $2) \
         OR EXISTS (SELECT 1 FROM recording WHERE tenant = $1 AND person = $2) \
         OR EXISTS (SELECT 1 FROM journal WHERE tenant = $1 AND person = $2 \
         AND entry ->> '$.what.kind' NOT IN ('language', 'contacts'))",
    )
    .bind(who.tenant.0)
    .bind(who.person.0)
    .fetch_one(&mut *connection)
    .await?;
    if any != 0 {
        return Err(StoreError::AnotherPerson);
    }
    let before = journal(connection, who).await?;
    if !before.is_empty() {
        erasing(connection, who, true).await?;
        sqlx::query("DELETE FROM journal WHERE tenant = $1 AND person = $2")
            .bind(who.tenant.0)
            .bind(who.person.0)
            .execute(&mut *connection)
            .await?;
        erasing(connection, who, false).await?;
    }
    sqlx::query("INSERT OR REPLACE INTO origin (tenant, person, id) VALUES ($1, $2, $3)")
        .bind(who.tenant.0)
        .bind(who.person.0)
        .bind(origin)
        .execute(connection)
        .await?;
    Ok(before)
}

/// A person is what follows from all entries in their order. So one journal must be the beginning of the
/// other: two that went different ways cannot be made one without rewriting what happened.
async fn import_journal(
    connection: &mut SqliteConnection,
    who: Who,
    rows: &[JournalRow],
) -> Result<Merged, StoreError> {
    let there =
        sqlx::query("SELECT id, entry FROM journal WHERE tenant = $1 AND person = $2 ORDER BY seq")
            .bind(who.tenant.0)
            .bind(who.person.0)
            .fetch_all(&mut *connection)
            .await?;
    for (at, (there, row)) in there.iter().zip(rows).enumerate() {
        let place = || format!("journal[{at}]");
        if there.try_get::<Uuid, _>(0)? != row.entry.id {
            return Err(StoreError::Parted(place()));
        }
        if json::<Entry>(there, 1)? != row.entry {
            return Err(StoreError::Differs(place()));
        }
    }
    let already = there.len().min(rows.len());
    add_to_journal(connection, who, &rows[already..], already).await?;
    // Reminders go on where they were chosen last.
    for row in rows[already..].iter().rev() {
        if let Some(watch) = Watch::of(&row.entry)? {
            let since = row.received_at.as_millisecond();
            watch.keep(connection, who, since).await?;
            break;
        }
    }
    Ok(Merged {
        new: (rows.len() - already) as u64,
        already: already as u64,
    })
}

/// Adds entries as they are, the first in this place of the file.
async fn add_to_journal(
    connection: &mut SqliteConnection,
    who: Who,
    rows: &[JournalRow],
    place: usize,
) -> Result<(), StoreError> {
    for (first, rows) in chunks(rows) {
        let columns = |row: &JournalRow| {
            let entry = &row.entry;
            Ok((
                row.seq,
                entry.id.simple().to_string(),
                entry.once(),
                entry.at.as_millisecond(),
                row.received_at.as_millisecond(),
                writer::json(entry)?,
            ))
        };
        let inserted = sqlx::query(
            "INSERT INTO journal (tenant, person, seq, id, once, at_ms, received_ms, entry) \
             SELECT $1, $2, value ->> 0, unhex(value ->> 1), value ->> 2, value ->> 3, value ->> 4, \
             value ->> 5 FROM json_each($3) WHERE true ON CONFLICT DO NOTHING",
        )
        .bind(who.tenant.0)
        .bind(who.person.0)
        .bind(together(rows, columns)?)
        .execute(&mut *connection)
        .await?;
        if inserted.rows_affected() != rows.len() as u64 {
            return Err(StoreError::Differs(format!("journal[{}]", place + first)));
        }
    }
    Ok(())
}

/// Answers, after their sessions.
async fn import_check_ins(
    connection: &mut SqliteConnection,
    who: Who,
    rows: &[CheckInRow],
) -> Result<Merged, StoreError> {
    let there = sqlx::query(
        "SELECT c.id, c.answer FROM session s \
         JOIN check_in c ON c.tenant = s.tenant AND c.session = s.id \
         WHERE s.tenant = $1 AND s.person = $2",
    )
    .bind(who.tenant.0)
    .bind(who.person.0)
    .fetch_all(&mut *connection)
    .await?;
    let there: BTreeMap<Uuid, CheckIn> = there
        .iter()
        .map(|row| Ok((row.try_get(0)?, json(row, 1)?)))
        .collect::<Result<_, StoreError>>()?;
    let mut new = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        match there.get(&row.check_in.id.0) {
            None => new.push(row),
            Some(there) if *there == row.check_in => {}
            Some(_) => return Err(StoreError::Differs(format!("check_ins[{at}]"))),
        }
    }
    for (first, rows) in chunks(&new) {
        let columns = |row: &&CheckInRow| {
            let check_in = &row.check_in;
            Ok((
                check_in.id.0.simple().to_string(),
                check_in.session.0.simple().to_string(),
                check_in.at.as_millisecond(),
                row.received_at.as_millisecond(),
                writer::json(check_in)?,
            ))
        };
        let inserted = sqlx::query(
            "INSERT INTO check_in (tenant, id, session, at_ms, received_ms, answer) \
             SELECT $1, unhex(value ->> 0), unhex(value ->> 1), value ->> 2, value ->> 3, value ->> 4 \
             FROM json_each($2) WHERE true ON CONFLICT DO NOTHING",
        )
        .bind(who.tenant.0)
        .bind(together(rows, columns)?)
        .execute(&mut *connection)
        .await?;
        if inserted.rows_affected() != rows.len() as u64 {
            return Err(StoreError::Differs(format!("check_ins[{first}]")));
        }
    }
    Ok(Merged {
        new: new.len() as u64,
        already: (rows.len() - new.len()) as u64,
    })
}

/// Rows that go into one statement: sending each by itself costs more than writing it.
const CHUNK: usize = 1_000;

/// The rows, so many at a time, each time with the place of the first.
fn chunks<T>(rows: &[T]) -> impl Iterator<Item = (usize, &[T])> {
    let firsts = (0..).step_by(CHUNK);
    firsts.zip(rows.chunks(CHUNK))
}

/// Rows as a JSON list of lists of columns.
fn together<T, C: Serialize>(
    rows: &[T],
    columns: impl Fn(&T) -> Result<C, StoreError>,
) -> Result<String, StoreError> {
    let rows: Vec<C> = rows.iter().map(columns).collect::<Result<_, _>>()?;
    writer::json(&rows)
}

/// Every table in which rows name a person.
const TABLES: &str = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'erasing' AND \
    EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'person') ORDER BY name";

/// The answers that belong to this person's sessions: the one table whose rows do not name the person.
const CHECK_INS: &str = "FROM check_in WHERE tenant = $1 AND session IN \
    (SELECT id FROM session WHERE tenant = $1 AND person = $2)";

/// What is kept of this person: `FROM … WHERE …` of every table, what refers to others first.
async fn kept(connection: &mut SqliteConnection) -> Result<Vec<(String, String)>, StoreError> {
    let tables: Vec<(String,)> = sqlx::query_as(TABLES).fetch_all(connection).await?;
    let mut kept = vec![("check_in".to_owned(), CHECK_INS.to_owned())];
    kept.extend(tables.into_iter().map(|(table,)| {
        let from = format!("FROM \"{table}\" WHERE tenant = $1 AND person = $2");
        (table, from)
    }));
    Ok(kept)
}

/// How many rows there are of this person, table by table; none where there are none.
pub async fn counts(pool: &SqlitePool, who: Who) -> Result<Counts, StoreError> {
    let mut snapshot = pool.begin().await?;
    let mut counts = Counts::new();
    for (table, from) in kept(&mut snapshot).await? {
        let query = AssertSqlSafe(format!("SELECT count(*) {from}"));
        let (rows,): (i64,) = sqlx::query_as(query)
            .bind(who.tenant.0)
            .bind(who.person.0)
            .fetch_one(&mut *snapshot)
            .await?;
        if rows > 0 {
            counts.insert(table, u64::try_from(rows).map_err(unreadable)?);
        }
    }
    Ok(counts)
}

/// Opens or closes the one door through which rows may go.
async fn erasing(
    connection: &mut SqliteConnection,
    who: Who,
    open: bool,
) -> Result<(), StoreError> {
    let sql = match open {
        true => "INSERT INTO erasing (tenant, person) VALUES ($1, $2)",
        false => "DELETE FROM erasing WHERE tenant = $1 AND person = $2",
    };
    let query = sqlx::query(sql).bind(who.tenant.0).bind(who.person.0);
    query.execute(connection).await?;
    Ok(())
}

/// Erases this person. Gives the rows that went, table by table.
pub async fn erase(connection: &mut SqliteConnection, who: Who) -> Result<Counts, StoreError> {
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    erasing(&mut transaction, who, true).await?;
    // Tables may refer to each other in any order; at the end nothing of the person is left in any.
    sqlx::query("PRAGMA defer_foreign_keys = ON")
        .execute(&mut *transaction)
        .await?;
    let mut counts = Counts::new();
    for (table, from) in kept(&mut transaction).await? {
        let query = AssertSqlSafe(format!("DELETE {from}"));
        let deleted = sqlx::query(query)
            .bind(who.tenant.0)
            .bind(who.person.0)
            .execute(&mut *transaction)
            .await?;
        if deleted.rows_affected() > 0 {
            counts.insert(table, deleted.rows_affected());
        }
    }
    erasing(&mut transaction, who, false).await?;
    transaction.commit().await?;
    if let Err(error) = sqlx::query("VACUUM").execute(&mut *connection).await {
        tracing::warn!(%error, "the file was not written anew after an erasure");
    }
    recording::forget(connection).await;
    Ok(counts)
}
