//! What is read. Every statement begins with the tenant, as every index does.

use crate::{Before, Kept, StoreError, Who};
use care::baseline::{FIRST_DAYS, Sighting};
use care::exercise::Side;
use care::ids::{FormId, SessionId};
use care::journal::Entry;
use jiff::civil::Date;
use serde_json::from_str;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqlitePool};
use std::collections::BTreeMap;

/// A session and its latest answer.
macro_rules! kept {
    ($rest:literal) => {
        concat!(
            "SELECT s.record, (SELECT c.answer FROM check_in c",
            " WHERE c.tenant = s.tenant AND c.session = s.id",
            " ORDER BY c.at_ms DESC, c.id DESC LIMIT 1) AS answer",
            " FROM session s WHERE s.tenant = $1 AND s.person = $2 ",
            $rest
        )
    };
}

pub async fn session(
    pool: &SqlitePool,
    who: Who,
    id: SessionId,
) -> Result<Option<Kept>, StoreError> {
    let row = sqlx::query(kept!("AND s.id = $3"))
        .bind(who.tenant.0)
        .bind(who.person.0)
        .bind(id.0)
        .fetch_optional(pool)
        .await?;
    row.as_ref().map(kept).transpose()
}

pub async fn sessions_on(pool: &SqlitePool, who: Who, day: Date) -> Result<Vec<Kept>, StoreError> {
    // The plus keeps SQLite from walking all sessions in the order of time to spare itself a sort.
    let rows = sqlx::query(kept!("AND s.day = $3 ORDER BY +s.started_ms, s.id"))
        .bind(who.tenant.0)
        .bind(who.person.0)
        .bind(day.to_string())
        .fetch_all(pool)
        .await?;
    rows.iter().map(kept).collect()
}

pub async fn sessions(
    pool: &SqlitePool,
    who: Who,
    before: Option<Before>,
    limit: u16,
) -> Result<Vec<Kept>, StoreError> {
    let rows = match before {
        None => {
            sqlx::query(kept!("ORDER BY s.started_ms DESC, s.id LIMIT $3"))
                .bind(who.tenant.0)
                .bind(who.person.0)
                .bind(limit)
                .fetch_all(pool)
                .await?
        }
        Some(before) => {
            sqlx::query(kept!(
                "AND s.started_ms <= $4 AND (s.started_ms < $4 OR s.id > $5) \
                 ORDER BY s.started_ms DESC, s.id LIMIT $3"
            ))
            .bind(who.tenant.0)
            .bind(who.person.0)
            .bind(limit)
            .bind(before.started_at.as_millisecond())
            .bind(before.id.0)
            .fetch_all(pool)
            .await?
        }
    };
    rows.iter().map(kept).collect()
}

pub async fn forms_done(pool: &SqlitePool, who: Who) -> Result<BTreeMap<FormId, Date>, StoreError> {
    let rows =
        sqlx::query("SELECT form, last_day FROM form_done WHERE tenant = $1 AND person = $2")
            .bind(who.tenant.0)
            .bind(who.person.0)
            .fetch_all(pool)
            .await?;
    let pair = |row: &SqliteRow| {
        let form = row.try_get::<&str, _>(0)?.parse().map_err(unreadable)?;
        let day = row.try_get::<&str, _>(1)?.parse().map_err(unreadable)?;
        Ok((form, day))
    };
    rows.iter().map(pair).collect()
}

pub async fn first_seen(
    pool: &SqlitePool,
    who: Who,
    form: &FormId,
) -> Result<Vec<Sighting>, StoreError> {
    let rows = sqlx::query(
        "SELECT form, day, side, shares FROM seen \
         WHERE tenant = $1 AND person = $2 AND form = $3 AND day < ( \
             SELECT date(min(day), $4) FROM seen \
             WHERE tenant = $1 AND person = $2 AND form = $3) \
         ORDER BY day, session, side",
    )
    .bind(who.tenant.0)
    .bind(who.person.0)
    .bind(form.as_str())
    .bind(format!("+{FIRST_DAYS} days"))
    .fetch_all(pool)
    .await?;
    rows.iter().map(sighting).collect()
}

pub async fn last_seen(
    pool: &SqlitePool,
    who: Who,
    days: u16,
) -> Result<Vec<Sighting>, StoreError> {
    // From one form to the next along the index, then back along the days of each: years are not read.
    let rows = sqlx::query(
        "WITH RECURSIVE known (form) AS ( \
             SELECT min(form) FROM seen WHERE tenant = $1 AND person = $2 \
             UNION ALL \
             SELECT (SELECT min(form) FROM seen \
                     WHERE tenant = $1 AND person = $2 AND form > known.form) \
             FROM known WHERE known.form IS NOT NULL), \
         since (form, day, n) AS ( \
             SELECT form, (SELECT max(day) FROM seen \
                           WHERE tenant = $1 AND person = $2 AND form = known.form), 1 \
             FROM known WHERE form IS NOT NULL \
             UNION ALL \
             SELECT form, (SELECT max(day) FROM seen WHERE tenant = $1 AND person = $2 \
                           AND form = since.form AND day < since.day), n + 1 \
             FROM since WHERE n < $3 AND day IS NOT NULL) \
         SELECT seen.form, seen.day, seen.side, seen.shares FROM since CROSS JOIN seen \
         ON tenant = $1 AND person = $2 AND seen.form = since.form AND seen.day = since.day \
         ORDER BY seen.form, seen.day, seen.session, seen.side",
    )
    .bind(who.tenant.0)
    .bind(who.person.0)
    .bind(days)
    .fetch_all(pool)
    .await?;
    rows.iter().map(sighting).collect()
}

fn sighting(row: &SqliteRow) -> Result<Sighting, StoreError> {
    let side = match row.try_get::<&str, _>(2)? {
        "" => None,
        "left" => Some(Side::Left),
        "right" => Some(Side::Right),
        other => return Err(unreadable(format_args!("a side \"{other}\""))),
    };
    Ok(Sighting {
        form: row.try_get::<&str, _>(0)?.parse().map_err(unreadable)?,
        day: row.try_get::<&str, _>(1)?.parse().map_err(unreadable)?,
        side,
        shares: from_str(row.try_get::<&str, _>(3)?).map_err(unreadable)?,
    })
}

pub async fn entries(
    pool: &SqlitePool,
    who: Who,
    after: u64,
) -> Result<Vec<(u64, Entry)>, StoreError> {
    let after = i64::try_from(after).unwrap_or(i64::MAX);
    let rows = sqlx::query(
        "SELECT seq, entry FROM journal WHERE tenant = $1 AND person = $2 AND seq > $3 ORDER BY seq",
    )
    .bind(who.tenant.0)
    .bind(who.person.0)
    .bind(after)
    .fetch_all(pool)
    .await?;
    let entry = |row: &SqliteRow| {
        let seq: i64 = row.try_get(0)?;
        let seq = u64::try_from(seq).map_err(unreadable)?;
        Ok((
            seq,
            from_str(row.try_get::<&str, _>(1)?).map_err(unreadable)?,
        ))
    };
    rows.iter().map(entry).collect()
}

fn kept(row: &SqliteRow) -> Result<Kept, StoreError> {
    let record = from_str(row.try_get::<&str, _>(0)?).map_err(unreadable)?;
    let answer: Option<&str> = row.try_get(1)?;
    let check_in = answer.map(from_str).transpose().map_err(unreadable)?;
    Ok(Kept { record, check_in })
}

/// Something we wrote that we cannot read: the file was changed from outside.
pub fn unreadable(error: impl std::fmt::Display) -> StoreError {
    StoreError::Corrupt(error.to_string())
}
