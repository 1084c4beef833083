//! Sessions in short: derived from what is kept, in the transaction that keeps it.

use super::read::unreadable;
use crate::{StoreError, Who};
use care::progress::Session;
use serde_json::from_str;
use sqlx::{Connection, Row, SqliteConnection, SqlitePool};
use uuid::Uuid;

/// How many are derived in one transaction when a database is opened. Our choice.
const TOGETHER: u32 = 500;

/// Derives what is due, in the order in which sessions began; true if there may be more.
pub async fn fill(connection: &mut SqliteConnection) -> Result<bool, StoreError> {
    let due = sqlx::query(
        "SELECT s.tenant, s.person, s.id, s.record, (SELECT c.answer FROM check_in c \
             WHERE c.tenant = s.tenant AND c.session = s.id \
             ORDER BY c.at_ms DESC, c.id DESC LIMIT 1) \
         FROM progress_due d JOIN session s ON s.tenant = d.tenant AND s.id = d.session LIMIT $1",
    )
    .bind(TOGETHER)
    .fetch_all(&mut *connection)
    .await?;
    for row in &due {
        let (tenant, person, id): (Uuid, Uuid, Uuid) =
            (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
        let brief = match brief(row.try_get(3)?, row.try_get(4)?) {
            Ok(brief) => brief,
            // Whoever reads that session is told; what others keep must not wait for it.
            Err(error) => {
                tracing::error!(%error, session = %id, "a session could not be told in short");
                forget(connection, tenant, id).await?;
                continue;
            }
        };
        sqlx::query(
            "INSERT INTO progress (tenant, person, session, seq, brief) \
             SELECT $1, $2, $3, coalesce(max(seq), 0) + 1, $4 FROM progress \
             WHERE tenant = $1 AND person = $2 \
             ON CONFLICT (tenant, person, session) \
             DO UPDATE SET seq = excluded.seq, brief = excluded.brief",
        )
        .bind(tenant)
        .bind(person)
        .bind(id)
        .bind(brief)
        .execute(&mut *connection)
        .await?;
        forget(connection, tenant, id).await?;
    }
    Ok(u32::try_from(due.len()).unwrap_or(TOGETHER) >= TOGETHER)
}

fn brief(record: &str, answer: Option<&str>) -> serde_json::Result<String> {
    let record = from_str(record)?;
    let answer = answer.map(from_str).transpose()?;
    serde_json::to_string(&Session::new(&record, answer.as_ref()))
}

async fn forget(
    connection: &mut SqliteConnection,
    tenant: Uuid,
    session: Uuid,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM progress_due WHERE tenant = $1 AND session = $2")
        .bind(tenant)
        .bind(session)
        .execute(connection)
        .await?;
    Ok(())
}

/// Derives everything that is due: what an older release wrote.
pub async fn fill_all(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    // A file that can only be read stays so, as long as there is nothing to write.
    let due = sqlx::query("SELECT 1 FROM progress_due LIMIT 1");
    if due.fetch_optional(&mut *connection).await?.is_none() {
        return Ok(());
    }
    loop {
        let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
        let more = fill(&mut transaction).await?;
        transaction.commit().await?;
        if !more {
            return Ok(());
        }
    }
}

/// The sessions that changed after this number, each with its own.
pub async fn after(
    pool: &SqlitePool,
    who: Who,
    after: u64,
) -> Result<Vec<(u64, Session)>, StoreError> {
    let rows = sqlx::query(
        "SELECT seq, brief FROM progress WHERE tenant = $1 AND person = $2 AND seq > $3 ORDER BY seq",
    )
    .bind(who.tenant.0)
    .bind(who.person.0)
    .bind(i64::try_from(after).unwrap_or(i64::MAX))
    .fetch_all(pool)
    .await?;
    let session = |row: &sqlx::sqlite::SqliteRow| {
        let seq = u64::try_from(row.try_get::<i64, _>(0)?).map_err(unreadable)?;
        let session = from_str(row.try_get::<&str, _>(1)?).map_err(unreadable)?;
        Ok((seq, session))
    };
    rows.iter().map(session).collect()
}
