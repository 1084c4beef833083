//! What is read. Every statement begins with the tenant, as every index does.

use crate::{Before, Kept, StoreError, Who};
use care::ids::{ExerciseId, FormId, SessionId};
use jiff::civil::Date;
use serde_json::from_str;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqlitePool};
use std::collections::{BTreeMap, BTreeSet};

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

pub async fn article_doses(
    pool: &SqlitePool,
    who: Who,
) -> Result<BTreeSet<ExerciseId>, StoreError> {
    // Of each exercise the latest choice: SQLite takes the other columns from the row of the max.
    let rows = sqlx::query(
        "SELECT exercise, article, max(rowid) FROM dose_choice \
         WHERE tenant = $1 AND person = $2 GROUP BY exercise",
    )
    .bind(who.tenant.0)
    .bind(who.person.0)
    .fetch_all(pool)
    .await?;
    let mut chosen = BTreeSet::new();
    for row in rows {
        if row.try_get::<bool, _>(1)? {
            chosen.insert(row.try_get::<&str, _>(0)?.parse().map_err(unreadable)?);
        }
    }
    Ok(chosen)
}

fn kept(row: &SqliteRow) -> Result<Kept, StoreError> {
    let record = from_str(row.try_get::<&str, _>(0)?).map_err(unreadable)?;
    let answer: Option<&str> = row.try_get(1)?;
    let check_in = answer.map(from_str).transpose().map_err(unreadable)?;
    Ok(Kept { record, check_in })
}

/// Something we wrote that we cannot read: the file was changed from outside.
fn unreadable(error: impl std::fmt::Display) -> StoreError {
    StoreError::Corrupt(error.to_string())
}
