//! Recordings of landmarks: the one thing that can be deleted.
//!
//! **What "gone" means.** `DELETE` alone leaves the bytes where they were until the page is needed
//! again, so `secure_delete` (set in `options`) writes zeros over them. The write-ahead log still holds
//! the pages as they were first written, so a deletion ends by moving the log into the file and cutting
//! it to nothing ([`forget`]). A `VACUUM` would do no more, at the price of copying the whole database.
//! Beyond our reach are backups made before, and what a drive keeps below the file system; people are
//! told of the backups.

use super::read::unreadable;
use super::writer::{Write, same};
use crate::{Recording, Saved, StoreError, Who};
use care::ids::SessionId;
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection, SqlitePool};
use uuid::Uuid;

/// A recording in the form of its columns.
pub struct Save {
    who: Who,
    id: Uuid,
    session: Uuid,
    form: String,
    at_ms: i64,
    now_ms: i64,
    frames: i64,
    length_ms: i64,
    bytes: Vec<u8>,
}

pub fn save(
    who: Who,
    recording: &Recording,
    bytes: Vec<u8>,
    now: Timestamp,
) -> Result<Write, StoreError> {
    let length_ms = i64::try_from(recording.length_ms);
    Ok(Write::Recording(Save {
        who,
        id: recording.id,
        session: recording.session.0,
        form: recording.form.to_string(),
        at_ms: recording.at.as_millisecond(),
        now_ms: now.as_millisecond(),
        frames: recording.frames.into(),
        length_ms: length_ms.map_err(|error| StoreError::Other(error.to_string()))?,
        bytes,
    }))
}

pub async fn insert(connection: &mut SqliteConnection, save: &Save) -> Result<Saved, StoreError> {
    let gone: Option<(Uuid,)> =
        sqlx::query_as("SELECT person FROM recording_gone WHERE tenant = $1 AND id = $2")
            .bind(save.who.tenant.0)
            .bind(save.id)
            .fetch_optional(&mut *connection)
            .await?;
    if let Some((person,)) = gone {
        return same(person == save.who.person.0);
    }
    let inserted = sqlx::query(
        "INSERT INTO recording (tenant, id, person, session, form, at_ms, received_ms, frames, \
         length_ms, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
         ON CONFLICT (tenant, id) DO NOTHING",
    )
    .bind(save.who.tenant.0)
    .bind(save.id)
    .bind(save.who.person.0)
    .bind(save.session)
    .bind(&save.form)
    .bind(save.at_ms)
    .bind(save.now_ms)
    .bind(save.frames)
    .bind(save.length_ms)
    .bind(&save.bytes)
    .execute(&mut *connection)
    .await?;
    if inserted.rows_affected() == 1 {
        return Ok(Saved::New);
    }
    // When it was made is not compared: it may be the time at which it arrived.
    let there: (Uuid, Uuid, String, Vec<u8>) = sqlx::query_as(
        "SELECT person, session, form, bytes FROM recording WHERE tenant = $1 AND id = $2",
    )
    .bind(save.who.tenant.0)
    .bind(save.id)
    .fetch_one(connection)
    .await?;
    let (person, session, form, bytes) = there;
    same(
        (person, session) == (save.who.person.0, save.session)
            && form == save.form
            && bytes == save.bytes,
    )
}

pub async fn delete(
    connection: &mut SqliteConnection,
    who: Who,
    id: Uuid,
) -> Result<Saved, StoreError> {
    let deleted =
        sqlx::query("DELETE FROM recording WHERE tenant = $1 AND id = $2 AND person = $3")
            .bind(who.tenant.0)
            .bind(id)
            .bind(who.person.0)
            .execute(&mut *connection)
            .await?;
    if deleted.rows_affected() == 1 {
        sqlx::query("INSERT INTO recording_gone (tenant, id, person) VALUES ($1, $2, $3)")
            .bind(who.tenant.0)
            .bind(id)
            .bind(who.person.0)
            .execute(connection)
            .await?;
        return Ok(Saved::New);
    }
    let gone: Option<(i64,)> = sqlx::query_as(
        "SELECT 1 FROM recording_gone WHERE tenant = $1 AND id = $2 AND person = $3",
    )
    .bind(who.tenant.0)
    .bind(id)
    .bind(who.person.0)
    .fetch_optional(connection)
    .await?;
    gone.map(|_| Saved::Already)
        .ok_or(StoreError::UnknownRecording)
}

/// Leaves nothing of what was deleted in the write-ahead log. Should somebody be reading for longer
/// than we wait, the log is cut by a later deletion or when the database is closed.
pub async fn forget(connection: &mut SqliteConnection) {
    let cut: Result<(i64, i64, i64), _> = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)")
        .fetch_one(connection)
        .await;
    match cut {
        Ok((0, ..)) => {}
        Ok(_) => tracing::warn!("the log still holds what was deleted: somebody is reading"),
        Err(error) => tracing::warn!(%error, "the log still holds what was deleted"),
    }
}

pub async fn all(pool: &SqlitePool, who: Who) -> Result<Vec<Recording>, StoreError> {
    let rows = sqlx::query(
        "SELECT id, session, form, at_ms, frames, length_ms, length(bytes) FROM recording \
         WHERE tenant = $1 AND person = $2 ORDER BY at_ms DESC, id",
    )
    .bind(who.tenant.0)
    .bind(who.person.0)
    .fetch_all(pool)
    .await?;
    rows.iter().map(recording).collect()
}

pub async fn one(
    pool: &SqlitePool,
    who: Who,
    id: Uuid,
) -> Result<Option<(Recording, Vec<u8>)>, StoreError> {
    let row = sqlx::query(
        "SELECT id, session, form, at_ms, frames, length_ms, length(bytes), bytes FROM recording \
         WHERE tenant = $1 AND person = $2 AND id = $3",
    )
    .bind(who.tenant.0)
    .bind(who.person.0)
    .bind(id)
    .fetch_optional(pool)
    .await?;
    row.map(|row| Ok((recording(&row)?, row.try_get(7)?)))
        .transpose()
}

fn recording(row: &SqliteRow) -> Result<Recording, StoreError> {
    let whole = |at: usize| -> Result<u64, StoreError> {
        u64::try_from(row.try_get::<i64, _>(at)?).map_err(unreadable)
    };
    Ok(Recording {
        id: row.try_get(0)?,
        session: SessionId(row.try_get(1)?),
        form: row.try_get::<&str, _>(2)?.parse().map_err(unreadable)?,
        at: Timestamp::from_millisecond(row.try_get(3)?).map_err(unreadable)?,
        frames: u32::try_from(whole(4)?).map_err(unreadable)?,
        length_ms: whole(5)?,
        size: whole(6)?,
    })
}
