//! The one writer. It takes everything that is waiting, writes it in one transaction, and answers
//! only when the transaction is safe on disk.

use super::outbox::Watch;
use super::{progress, recording};
use crate::{Saved, StoreError, Who};
use care::baseline::sightings;
use care::journal::Entry;
use care::record::{CheckIn, How, SessionRecord};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use sqlx::{Connection, SqliteConnection};
use std::pin::Pin;
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use uuid::Uuid;

/// How many writes share a transaction at most. Our choice: enough to hide the disk, few enough
/// that the first does not wait long for the last.
const TOGETHER: usize = 256;

/// Something to write, in the form of its columns.
pub enum Write {
    Session {
        who: Who,
        id: Uuid,
        day: String,
        started_ms: i64,
        now_ms: i64,
        record: String,
        /// Forms done, as a JSON list.
        forms: String,
        /// What a camera saw well, as a JSON list.
        seen: String,
    },
    CheckIn {
        who: Who,
        id: Uuid,
        session: Uuid,
        at_ms: i64,
        now_ms: i64,
        answer: String,
    },
    Entry {
        who: Who,
        id: Uuid,
        once: Option<String>,
        at_ms: i64,
        now_ms: i64,
        entry: String,
        /// What it means for reminders.
        watch: Option<Watch>,
    },
    Recording(recording::Save),
    Delete {
        who: Who,
        id: Uuid,
    },
}

pub fn session(who: Who, record: &SessionRecord, now: Timestamp) -> Result<Write, StoreError> {
    let done = record
        .outcomes()
        .into_iter()
        .filter(|o| o.done > 0 || o.how == How::Done);
    let forms: Vec<String> = done.map(|outcome| outcome.form.to_string()).collect();
    Ok(Write::Session {
        who,
        id: record.id.0,
        day: record.day.to_string(),
        started_ms: record.started_at.as_millisecond(),
        now_ms: now.as_millisecond(),
        record: json(record)?,
        forms: json(&forms)?,
        seen: json(&sightings(record))?,
    })
}

pub fn check_in(who: Who, check_in: &CheckIn, now: Timestamp) -> Result<Write, StoreError> {
    Ok(Write::CheckIn {
        who,
        id: check_in.id.0,
        session: check_in.session.0,
        at_ms: check_in.at.as_millisecond(),
        now_ms: now.as_millisecond(),
        answer: json(check_in)?,
    })
}

pub fn entry(who: Who, entry: &Entry, now: Timestamp) -> Result<Write, StoreError> {
    Ok(Write::Entry {
        who,
        id: entry.id,
        once: entry.once(),
        at_ms: entry.at.as_millisecond(),
        now_ms: now.as_millisecond(),
        entry: json(entry)?,
        watch: Watch::of(entry)?,
    })
}

/// What is kept as text.
pub fn json(value: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Other(error.to_string()))
}

struct Job {
    write: Write,
    answer: oneshot::Sender<Result<Saved, Arc<StoreError>>>,
}

/// Something large and rare, with transactions of its own.
type Alone = Box<dyn for<'c> FnOnce(&'c mut SqliteConnection) -> Working<'c, ()> + Send>;

/// Work on the writer's connection.
pub type Working<'c, T> = Pin<Box<dyn Future<Output = T> + Send + 'c>>;

enum Wish {
    Together(Job),
    Alone(Alone),
}

pub struct Writer {
    wishes: mpsc::Sender<Wish>,
    task: JoinHandle<()>,
}

impl Writer {
    pub fn start(connection: SqliteConnection) -> Self {
        let (wishes, inbox) = mpsc::channel(TOGETHER);
        Self {
            wishes,
            task: tokio::spawn(work(connection, inbox)),
        }
    }

    pub async fn write(&self, write: Write) -> Result<Saved, StoreError> {
        let (answer, result) = oneshot::channel();
        let wish = Wish::Together(Job { write, answer });
        self.wishes.send(wish).await.map_err(|_| stopped())?;
        result
            .await
            .map_err(|_| stopped())?
            .map_err(|shared| copy(&shared))
    }

    /// Works on the connection while nothing else is written.
    pub async fn alone<T: Send + 'static>(
        &self,
        work: impl for<'c> FnOnce(&'c mut SqliteConnection) -> Working<'c, Result<T, StoreError>>
        + Send
        + 'static,
    ) -> Result<T, StoreError> {
        let (answer, result) = oneshot::channel();
        let alone: Alone = Box::new(move |connection| {
            Box::pin(async move {
                // Whoever asked may have gone; what was asked is done all the same.
                let _ = answer.send(work(connection).await);
            })
        });
        let wish = Wish::Alone(alone);
        self.wishes.send(wish).await.map_err(|_| stopped())?;
        result.await.map_err(|_| stopped())?
    }

    pub async fn stop(self) {
        drop(self.wishes);
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the writer did not stop well");
        }
    }
}

fn stopped() -> StoreError {
    StoreError::Other("the writer has stopped".to_owned())
}

/// One failure of the disk is told to everybody who shared the transaction.
fn copy(error: &StoreError) -> StoreError {
    match error {
        StoreError::Conflict => StoreError::Conflict,
        StoreError::UnknownSession => StoreError::UnknownSession,
        StoreError::UnknownRecording => StoreError::UnknownRecording,
        StoreError::Full => StoreError::Full,
        StoreError::ReadOnly => StoreError::ReadOnly,
        StoreError::Busy => StoreError::Busy,
        StoreError::Newer(version) => StoreError::Newer(*version),
        StoreError::Corrupt(why) => StoreError::Corrupt(why.clone()),
        other => StoreError::Other(other.to_string()),
    }
}

async fn work(mut connection: SqliteConnection, mut inbox: mpsc::Receiver<Wish>) {
    let mut wishes = Vec::with_capacity(TOGETHER);
    let mut jobs = Vec::with_capacity(TOGETHER);
    while inbox.recv_many(&mut wishes, TOGETHER).await > 0 {
        let mut alone = Vec::new();
        for wish in wishes.drain(..) {
            match wish {
                Wish::Together(job) => jobs.push(job),
                Wish::Alone(work) => alone.push(work),
            }
        }
        match together(&mut connection, &jobs).await {
            Ok(results) => {
                for (job, result) in jobs.drain(..).zip(results) {
                    // Whoever asked may have gone; what they sent is kept all the same.
                    let _ = job.answer.send(result.map_err(Arc::new));
                }
            }
            Err(error) => {
                tracing::error!(%error, "nothing of {} writes was kept", jobs.len());
                let error = Arc::new(error);
                for job in jobs.drain(..) {
                    let _ = job.answer.send(Err(Arc::clone(&error)));
                }
            }
        }
        for work in alone {
            work(&mut connection).await;
        }
    }
    if let Err(error) = connection.close().await {
        tracing::error!(%error, "the database did not close well");
    }
}

/// All or none: the outer error is the disk's, the inner one concerns a single write.
async fn together(
    connection: &mut SqliteConnection,
    jobs: &[Job],
) -> Result<Vec<Result<Saved, StoreError>>, StoreError> {
    if jobs.is_empty() {
        return Ok(Vec::new());
    }
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    let mut results = Vec::with_capacity(jobs.len());
    for job in jobs {
        results.push(match one(&mut transaction, &job.write).await {
            Err(
                error @ (StoreError::Conflict
                | StoreError::UnknownSession
                | StoreError::UnknownRecording),
            ) => Err(error),
            Err(error) => return Err(error),
            Ok(saved) => Ok(saved),
        });
    }
    while progress::fill(&mut transaction).await? {}
    transaction.commit().await?;
    if jobs
        .iter()
        .any(|job| matches!(job.write, Write::Delete { .. }))
    {
        recording::forget(connection).await;
    }
    Ok(results)
}

/// Writes one thing, inside a transaction.
pub async fn one(connection: &mut SqliteConnection, write: &Write) -> Result<Saved, StoreError> {
    match write {
        Write::Session {
            who,
            id,
            day,
            started_ms,
            now_ms,
            record,
            forms,
            seen,
        } => {
            let inserted = sqlx::query(
                "INSERT INTO session (tenant, id, person, day, started_ms, received_ms, record) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (tenant, id) DO NOTHING",
            )
            .bind(who.tenant.0)
            .bind(id)
            .bind(who.person.0)
            .bind(day)
            .bind(started_ms)
            .bind(now_ms)
            .bind(record)
            .execute(&mut *connection)
            .await?;
            if inserted.rows_affected() == 0 {
                let there: (String, Uuid) = sqlx::query_as(
                    "SELECT record, person FROM session WHERE tenant = $1 AND id = $2",
                )
                .bind(who.tenant.0)
                .bind(id)
                .fetch_one(connection)
                .await?;
                return same(there.1 == who.person.0 && alike::<SessionRecord>(&there.0, record));
            }
            sqlx::query(
                "INSERT INTO form_done (tenant, person, form, last_day) \
                 SELECT $1, $2, value, $3 FROM json_each($4) WHERE true \
                 ON CONFLICT (tenant, person, form) \
                 DO UPDATE SET last_day = max(last_day, excluded.last_day)",
            )
            .bind(who.tenant.0)
            .bind(who.person.0)
            .bind(day)
            .bind(forms)
            .execute(&mut *connection)
            .await?;
            if seen == "[]" {
                return Ok(Saved::New);
            }
            sqlx::query(
                "INSERT INTO seen (tenant, person, form, day, session, side, shares) \
                 SELECT $1, $2, value ->> 'form', $3, $4, coalesce(value ->> 'side', ''), \
                 value -> 'shares' FROM json_each($5)",
            )
            .bind(who.tenant.0)
            .bind(who.person.0)
            .bind(day)
            .bind(id)
            .bind(seen)
            .execute(connection)
            .await?;
            Ok(Saved::New)
        }
        Write::CheckIn {
            who,
            id,
            session,
            at_ms,
            now_ms,
            answer,
        } => {
            let session_is_theirs: Option<(i64,)> = sqlx::query_as(
                "SELECT 1 FROM session WHERE tenant = $1 AND id = $2 AND person = $3",
            )
            .bind(who.tenant.0)
            .bind(session)
            .bind(who.person.0)
            .fetch_optional(&mut *connection)
            .await?;
            if session_is_theirs.is_none() {
                return Err(StoreError::UnknownSession);
            }
            let inserted = sqlx::query(
                "INSERT INTO check_in (tenant, id, session, at_ms, received_ms, answer) \
                 VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant, id) DO NOTHING",
            )
            .bind(who.tenant.0)
            .bind(id)
            .bind(session)
            .bind(at_ms)
            .bind(now_ms)
            .bind(answer)
            .execute(&mut *connection)
            .await?;
            if inserted.rows_affected() == 1 {
                return Ok(Saved::New);
            }
            let (there,): (String,) =
                sqlx::query_as("SELECT answer FROM check_in WHERE tenant = $1 AND id = $2")
                    .bind(who.tenant.0)
                    .bind(id)
                    .fetch_one(connection)
                    .await?;
            same(alike::<CheckIn>(&there, answer))
        }
        Write::Entry {
            who,
            id,
            once,
            at_ms,
            now_ms,
            entry,
            watch,
        } => {
            let inserted = sqlx::query(
                "INSERT INTO journal (tenant, person, seq, id, once, at_ms, received_ms, entry) \
                 SELECT $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5, $6, $7 FROM journal \
                 WHERE tenant = $1 AND person = $2 ON CONFLICT DO NOTHING",
            )
            .bind(who.tenant.0)
            .bind(who.person.0)
            .bind(id)
            .bind(once)
            .bind(at_ms)
            .bind(now_ms)
            .bind(entry)
            .execute(&mut *connection)
            .await?;
            if inserted.rows_affected() == 1 {
                if let Some(watch) = watch {
                    watch.keep(connection, *who, *now_ms).await?;
                }
                return Ok(Saved::New);
            }
            let there: Option<(String, Uuid)> =
                sqlx::query_as("SELECT entry, person FROM journal WHERE tenant = $1 AND id = $2")
                    .bind(who.tenant.0)
                    .bind(id)
                    .fetch_optional(connection)
                    .await?;
            // Without one of this name it was the once that was there.
            same(there.is_none_or(|(there, person)| {
                person == who.person.0 && alike::<Entry>(&there, entry)
            }))
        }
        Write::Recording(save) => recording::insert(connection, save).await,
        Write::Delete { who, id } => recording::delete(connection, *who, *id).await,
    }
}

/// The same thing, whatever build wrote it down.
fn alike<T: DeserializeOwned + PartialEq>(there: &str, new: &str) -> bool {
    let read = |json| serde_json::from_str::<T>(json).ok();
    there == new || read(there).is_some_and(|there| Some(there) == read(new))
}

pub fn same(same: bool) -> Result<Saved, StoreError> {
    if same {
        Ok(Saved::Already)
    } else {
        Err(StoreError::Conflict)
    }
}
