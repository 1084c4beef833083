//! Jobs and where they go. They have a connection of their own, so that nothing a person saves waits
//! for them; another server on the same file is kept apart by SQLite's lock.

use super::SqliteStore;
use super::read::unreadable;
use crate::outbox::{Job, Lease, NewJob, Outbox, Outcome, Planned, Settled, Subscription, Watched};
use crate::{Person, StoreError, Tenant, Who};
use async_trait::async_trait;
use care::journal::{Entry, What};
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Connection, Row, SqliteConnection};
use uuid::Uuid;

/// What an entry of the journal means for reminders.
pub enum Watch {
    /// These, as JSON.
    On(String),
    /// None any more.
    Off,
}

impl Watch {
    pub fn of(entry: &Entry) -> Result<Option<Self>, StoreError> {
        let What::Reminders(chosen) = &entry.what else {
            return Ok(None);
        };
        if chosen.is_off() {
            return Ok(Some(Self::Off));
        }
        let json = serde_json::to_string(chosen);
        let json = json.map_err(|error| StoreError::Other(error.to_string()))?;
        Ok(Some(Self::On(json)))
    }

    /// Keeps it, with the entry that was just added: what was planned from now on is void.
    pub async fn keep(
        &self,
        connection: &mut SqliteConnection,
        who: Who,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "DELETE FROM job WHERE tenant = $1 AND person = $2 AND state = 'waiting' \
             AND run_at_ms > $3 AND once LIKE 'reminder %' \
             AND ($4 OR once LIKE '% first' OR once LIKE '% nudge')",
        )
        .bind(who.tenant.0)
        .bind(who.person.0)
        .bind(now_ms)
        .bind(matches!(self, Self::Off))
        .execute(&mut *connection)
        .await?;
        let keep = match self {
            Self::Off => {
                sqlx::query("DELETE FROM reminder_watch WHERE tenant = $1 AND person = $2")
                    .bind(who.tenant.0)
                    .bind(who.person.0)
            }
            Self::On(choice) => sqlx::query(
                "INSERT INTO reminder_watch (tenant, person, seq, choice, planned_ms) \
                 SELECT $1, $2, max(seq), $3, $4 FROM journal WHERE tenant = $1 AND person = $2 \
                 ON CONFLICT (tenant, person) DO UPDATE SET \
                 seq = excluded.seq, choice = excluded.choice, planned_ms = excluded.planned_ms",
            )
            .bind(who.tenant.0)
            .bind(who.person.0)
            .bind(choice)
            .bind(now_ms),
        };
        keep.execute(connection).await?;
        Ok(())
    }
}

#[async_trait]
impl Outbox for SqliteStore {
    async fn to_plan(
        &self,
        tenant: Tenant,
        until: Timestamp,
        most: Timestamp,
        limit: u16,
    ) -> Result<Vec<Watched>, StoreError> {
        let rows = sqlx::query(
            "SELECT person, seq, choice, planned_ms FROM reminder_watch \
             WHERE tenant = $1 AND (planned_ms < $2 OR planned_ms > $3) ORDER BY planned_ms LIMIT $4",
        )
        .bind(tenant.0)
        .bind(until.as_millisecond())
        .bind(most.as_millisecond())
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(|row| watched(tenant, row)).collect()
    }

    async fn plan(&self, plans: &[Planned]) -> Result<(), StoreError> {
        let mut connection = self.outbox.lock().await;
        let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
        for plan in plans {
            let holds = sqlx::query(
                "UPDATE reminder_watch SET planned_ms = $4 \
                 WHERE tenant = $1 AND person = $2 AND seq = $3",
            )
            .bind(plan.who.tenant.0)
            .bind(plan.who.person.0)
            .bind(i64::try_from(plan.seq).unwrap_or(i64::MAX))
            .bind(plan.until.as_millisecond())
            .execute(&mut *transaction)
            .await?;
            if holds.rows_affected() == 0 {
                continue;
            }
            for job in &plan.jobs {
                insert(&mut transaction, plan.who, job).await?;
            }
        }
        transaction.commit().await?;
        Ok(())
    }

    async fn add_job(&self, who: Who, job: &NewJob) -> Result<(), StoreError> {
        insert(&mut *self.outbox.lock().await, who, job).await
    }

    async fn replace_job(
        &self,
        who: Who,
        instead_of: &str,
        job: &NewJob,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut connection = self.outbox.lock().await;
        let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
        // Its name stays, so that no plan brings it back.
        sqlx::query(
            "INSERT INTO job (tenant, person, once, due_ms, run_at_ms, work, state, said, settled_ms) \
             VALUES ($1, $2, $3, $4, $4, '{}', 'dropped', $5, $4) \
             ON CONFLICT (tenant, person, once) DO UPDATE SET \
             state = 'dropped', said = excluded.said, settled_ms = excluded.settled_ms \
             WHERE state = 'waiting'",
        )
        .bind(who.tenant.0)
        .bind(who.person.0)
        .bind(instead_of)
        .bind(now.as_millisecond())
        .bind(format!("replaced by {}", job.once))
        .execute(&mut *transaction)
        .await?;
        sqlx::query(
            "INSERT INTO job (tenant, person, once, due_ms, run_at_ms, work) \
             VALUES ($1, $2, $3, $4, $4, $5) \
             ON CONFLICT (tenant, person, once) DO UPDATE SET \
             due_ms = excluded.due_ms, run_at_ms = excluded.run_at_ms, work = excluded.work, \
             state = 'waiting', attempts = 0, lease = NULL, lease_until_ms = 0, settled_ms = NULL",
        )
        .bind(who.tenant.0)
        .bind(who.person.0)
        .bind(&job.once)
        .bind(job.at.as_millisecond())
        .bind(&job.work)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(())
    }

    async fn claim(
        &self,
        tenant: Tenant,
        lease: Lease,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<Job>, StoreError> {
        // Mostly there is nothing: seen without a lock.
        let any: Option<(i64,)> = sqlx::query_as(
            "SELECT 1 FROM job WHERE tenant = $1 AND state = 'waiting' AND run_at_ms <= $2 \
             AND lease_until_ms <= $2 LIMIT 1",
        )
        .bind(tenant.0)
        .bind(now.as_millisecond())
        .fetch_optional(&self.readers)
        .await?;
        if any.is_none() {
            return Ok(Vec::new());
        }
        let rows = sqlx::query(
            "UPDATE job SET lease = $3, lease_until_ms = $4, attempts = attempts + 1 \
             WHERE tenant = $1 AND (person, once) IN (SELECT person, once FROM job \
             WHERE tenant = $1 AND state = 'waiting' AND run_at_ms <= $2 AND lease_until_ms <= $2 \
             ORDER BY run_at_ms LIMIT $5) \
             RETURNING person, once, due_ms, work, attempts",
        )
        .bind(tenant.0)
        .bind(now.as_millisecond())
        .bind(lease.id)
        .bind(lease.until.as_millisecond())
        .bind(limit)
        .fetch_all(&mut *self.outbox.lock().await)
        .await?;
        let mut jobs: Vec<Job> = rows
            .iter()
            .map(|row| job(tenant, lease.id, row))
            .collect::<Result<_, _>>()?;
        jobs.sort_by(|a, b| (a.due, &a.once).cmp(&(b.due, &b.once)));
        Ok(jobs)
    }

    async fn settle(
        &self,
        job: &Job,
        outcome: Outcome,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let now_ms = now.as_millisecond();
        let (state, run_at, said, next) = match outcome {
            Outcome::Done(next) => ("done", None, None, next),
            Outcome::Dropped(why) => ("dropped", None, Some(why), Vec::new()),
            Outcome::Again { at, said } => {
                ("waiting", Some(at.as_millisecond()), Some(said), Vec::new())
            }
        };
        let mut connection = self.outbox.lock().await;
        let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
        let held = sqlx::query(
            "UPDATE job SET state = $5, run_at_ms = coalesce($6, run_at_ms), said = $7, \
             settled_ms = CASE WHEN $6 IS NULL THEN $8 END, lease = NULL, lease_until_ms = 0 \
             WHERE tenant = $1 AND person = $2 AND once = $3 AND lease = $4 AND state = 'waiting'",
        )
        .bind(job.who.tenant.0)
        .bind(job.who.person.0)
        .bind(&job.once)
        .bind(job.lease)
        .bind(state)
        .bind(run_at)
        .bind(said)
        .bind(now_ms)
        .execute(&mut *transaction)
        .await?;
        if held.rows_affected() == 0 {
            return Ok(false);
        }
        for job_after in &next {
            insert(&mut transaction, job.who, job_after).await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    async fn settled(&self, who: Who, once: &str) -> Result<Option<Settled>, StoreError> {
        let found: Option<(i64, bool)> = sqlx::query_as(
            "SELECT settled_ms, state = 'done' FROM job \
             WHERE tenant = $1 AND person = $2 AND once = $3 AND settled_ms IS NOT NULL",
        )
        .bind(who.tenant.0)
        .bind(who.person.0)
        .bind(once)
        .fetch_optional(&self.readers)
        .await?;
        let settled = found.map(|(at, done)| {
            Ok(Settled {
                at: moment(at)?,
                done,
            })
        });
        settled.transpose()
    }

    async fn forget_jobs(&self, tenant: Tenant, before: Timestamp) -> Result<(), StoreError> {
        // Mostly there is nothing: seen without a lock.
        let any: Option<(i64,)> =
            sqlx::query_as("SELECT 1 FROM job WHERE tenant = $1 AND settled_ms < $2 LIMIT 1")
                .bind(tenant.0)
                .bind(before.as_millisecond())
                .fetch_optional(&self.readers)
                .await?;
        if any.is_none() {
            return Ok(());
        }
        sqlx::query("DELETE FROM job WHERE tenant = $1 AND settled_ms < $2")
            .bind(tenant.0)
            .bind(before.as_millisecond())
            .execute(&mut *self.outbox.lock().await)
            .await?;
        Ok(())
    }

    async fn subscribe(&self, who: Who, subscription: &Subscription) -> Result<(), StoreError> {
        let mut connection = self.outbox.lock().await;
        let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
        sqlx::query(
            "DELETE FROM push_subscription \
             WHERE tenant = $1 AND (endpoint = $3 OR person = $2 AND gone_ms IS NOT NULL)",
        )
        .bind(who.tenant.0)
        .bind(who.person.0)
        .bind(&subscription.endpoint)
        .execute(&mut *transaction)
        .await?;
        sqlx::query(
            "INSERT INTO push_subscription (tenant, id, person, endpoint, p256dh, auth, added_ms) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(who.tenant.0)
        .bind(subscription.id)
        .bind(who.person.0)
        .bind(&subscription.endpoint)
        .bind(&subscription.p256dh)
        .bind(&subscription.auth)
        .bind(subscription.added.as_millisecond())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(())
    }

    async fn subscriptions(&self, who: Who) -> Result<Vec<Subscription>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, endpoint, p256dh, auth, added_ms, gone_ms FROM push_subscription \
             WHERE tenant = $1 AND person = $2 ORDER BY added_ms, id",
        )
        .bind(who.tenant.0)
        .bind(who.person.0)
        .fetch_all(&self.readers)
        .await?;
        rows.iter().map(subscription).collect()
    }

    async fn subscription_gone(
        &self,
        who: Who,
        id: Uuid,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE push_subscription SET gone_ms = $4 \
             WHERE tenant = $1 AND person = $2 AND id = $3 AND gone_ms IS NULL",
        )
        .bind(who.tenant.0)
        .bind(who.person.0)
        .bind(id)
        .bind(now.as_millisecond())
        .execute(&mut *self.outbox.lock().await)
        .await?;
        Ok(())
    }

    async fn unsubscribe(&self, who: Who, endpoint: Option<&str>) -> Result<(), StoreError> {
        sqlx::query(
            "DELETE FROM push_subscription \
             WHERE tenant = $1 AND person = $2 AND ($3 IS NULL OR endpoint = $3)",
        )
        .bind(who.tenant.0)
        .bind(who.person.0)
        .bind(endpoint)
        .execute(&mut *self.outbox.lock().await)
        .await?;
        Ok(())
    }

    async fn make_feed(&self, who: Who, hash: [u8; 32], now: Timestamp) -> Result<(), StoreError> {
        let mut connection = self.outbox.lock().await;
        let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
        revoke(&mut transaction, who, now).await?;
        sqlx::query(
            "INSERT INTO calendar_feed (tenant, hash, person, made_ms) VALUES ($1, $2, $3, $4)",
        )
        .bind(who.tenant.0)
        .bind(hash.as_slice())
        .bind(who.person.0)
        .bind(now.as_millisecond())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(())
    }

    async fn revoke_feeds(&self, who: Who, now: Timestamp) -> Result<(), StoreError> {
        revoke(&mut *self.outbox.lock().await, who, now).await
    }

    async fn feed_since(&self, who: Who) -> Result<Option<Timestamp>, StoreError> {
        let found: Option<(i64,)> = sqlx::query_as(
            "SELECT made_ms FROM calendar_feed \
             WHERE tenant = $1 AND person = $2 AND revoked_ms IS NULL LIMIT 1",
        )
        .bind(who.tenant.0)
        .bind(who.person.0)
        .fetch_optional(&self.readers)
        .await?;
        found.map(|(made,)| moment(made)).transpose()
    }

    async fn whose_feed(&self, tenant: Tenant, hash: [u8; 32]) -> Result<Option<Who>, StoreError> {
        let found: Option<(Uuid,)> = sqlx::query_as(
            "SELECT person FROM calendar_feed \
             WHERE tenant = $1 AND hash = $2 AND revoked_ms IS NULL",
        )
        .bind(tenant.0)
        .bind(hash.as_slice())
        .fetch_optional(&self.readers)
        .await?;
        Ok(found.map(|(person,)| Who {
            tenant,
            person: Person(person),
        }))
    }

    async fn secret(
        &self,
        tenant: Tenant,
        name: &str,
        fresh: Vec<u8>,
    ) -> Result<Vec<u8>, StoreError> {
        const KEPT: &str = "SELECT value FROM secret WHERE tenant = $1 AND name = $2";
        let kept: Option<(Vec<u8>,)> = sqlx::query_as(KEPT)
            .bind(tenant.0)
            .bind(name)
            .fetch_optional(&self.readers)
            .await?;
        if let Some((kept,)) = kept {
            return Ok(kept);
        }
        let mut connection = self.outbox.lock().await;
        sqlx::query(
            "INSERT INTO secret (tenant, name, value) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        )
        .bind(tenant.0)
        .bind(name)
        .bind(fresh)
        .execute(&mut *connection)
        .await?;
        // Another server may have been first.
        let (kept,) = sqlx::query_as(KEPT)
            .bind(tenant.0)
            .bind(name)
            .fetch_one(&mut *connection)
            .await?;
        Ok(kept)
    }
}

async fn insert(
    connection: &mut SqliteConnection,
    who: Who,
    job: &NewJob,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO job (tenant, person, once, due_ms, run_at_ms, work) \
         VALUES ($1, $2, $3, $4, $4, $5) ON CONFLICT (tenant, person, once) DO NOTHING",
    )
    .bind(who.tenant.0)
    .bind(who.person.0)
    .bind(&job.once)
    .bind(job.at.as_millisecond())
    .bind(&job.work)
    .execute(connection)
    .await?;
    Ok(())
}

async fn revoke(
    connection: &mut SqliteConnection,
    who: Who,
    now: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE calendar_feed SET revoked_ms = $3 \
         WHERE tenant = $1 AND person = $2 AND revoked_ms IS NULL",
    )
    .bind(who.tenant.0)
    .bind(who.person.0)
    .bind(now.as_millisecond())
    .execute(connection)
    .await?;
    Ok(())
}

fn moment(ms: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(ms).map_err(unreadable)
}

fn watched(tenant: Tenant, row: &SqliteRow) -> Result<Watched, StoreError> {
    let person = Person(row.try_get("person")?);
    Ok(Watched {
        who: Who { tenant, person },
        seq: u64::try_from(row.try_get::<i64, _>("seq")?).map_err(unreadable)?,
        choice: serde_json::from_str(row.try_get("choice")?).map_err(unreadable)?,
        planned: moment(row.try_get("planned_ms")?)?,
    })
}

fn job(tenant: Tenant, lease: Uuid, row: &SqliteRow) -> Result<Job, StoreError> {
    let person = Person(row.try_get("person")?);
    Ok(Job {
        who: Who { tenant, person },
        once: row.try_get("once")?,
        due: moment(row.try_get("due_ms")?)?,
        work: row.try_get("work")?,
        attempts: u32::try_from(row.try_get::<i64, _>("attempts")?).map_err(unreadable)?,
        lease,
    })
}

fn subscription(row: &SqliteRow) -> Result<Subscription, StoreError> {
    let gone: Option<i64> = row.try_get("gone_ms")?;
    Ok(Subscription {
        id: row.try_get("id")?,
        endpoint: row.try_get("endpoint")?,
        p256dh: row.try_get("p256dh")?,
        auth: row.try_get("auth")?,
        added: moment(row.try_get("added_ms")?)?,
        gone: gone.map(moment).transpose()?,
    })
}
