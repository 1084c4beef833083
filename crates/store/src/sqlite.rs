//! SQLite: one file, the default.
//!
//! Writes go through one connection ([`writer`]), which gathers what arrives together into one
//! transaction, so that one wait for the disk serves many. Reads have connections of their own and
//! never wait for writes (WAL). `synchronous=FULL` makes a commit wait until the disk has it.

mod backup;
mod outbox;
mod progress;
mod read;
mod recording;
mod whole;
mod writer;

use crate::whole::{Counts, Imported, Whole};
use crate::{Before, Kept, Recording, Repository, Saved, StoreError, Who};
use async_trait::async_trait;
use care::baseline::Sighting;
use care::ids::{FormId, SessionId};
use care::journal::Entry;
use care::progress::Session;
use care::record::{CheckIn, SessionRecord};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqliteConnection, SqlitePool};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::sync::Mutex;
use uuid::Uuid;
use writer::Writer;

pub use backup::{back_up, restore};

/// The name of the database in the data folder.
pub const FILE: &str = "plinth.db";

/// "Plnt", in the header of every database of ours.
const APPLICATION_ID: i32 = 1_349_283_444;

/// How long to wait for another program that holds the database.
const PATIENCE: Duration = Duration::from_secs(5);

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("migrations/sqlite");

/// A repository in one SQLite file.
pub struct SqliteStore {
    readers: SqlitePool,
    writer: Writer,
    outbox: Mutex<SqliteConnection>,
}

impl SqliteStore {
    /// Opens the database in this folder, making and migrating it as needed.
    ///
    /// # Errors
    /// The folder or file cannot be used, is damaged, is not ours, or was written by a newer
    /// Plinth. What is there is left as it is.
    pub async fn open(folder: &Path) -> Result<Self, StoreError> {
        backup::make(folder)?;
        Self::open_with(options(&folder.join(FILE))).await
    }

    /// Opens a database with options of one's own on top of [`options`].
    ///
    /// # Errors
    /// As for [`open`](Self::open).
    pub async fn open_with(options: SqliteConnectOptions) -> Result<Self, StoreError> {
        let mut writer = options.clone().create_if_missing(true).connect().await?;
        let file: PathBuf = options.get_filename().into();
        backup::is_ours(&mut writer, &file).await?;
        MIGRATIONS.run(&mut writer).await?;
        let outbox = options.connect().await?;
        progress::fill_all(&mut writer).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(4)
            .connect_with(options.create_if_missing(false).pragma("query_only", "ON"))
            .await?;
        Ok(Self {
            readers,
            writer: Writer::start(writer),
            outbox: Mutex::new(outbox),
        })
    }

    /// Lets go of the file, with everything written into it.
    pub async fn close(self) {
        self.readers.close().await;
        self.writer.stop().await;
        if let Err(error) = self.outbox.into_inner().close().await {
            tracing::error!(%error, "the database did not close well");
        }
    }
}

/// How we open a database file.
pub fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        // What is deleted is written over with zeros, not only unlinked: see `recording`.
        .pragma("secure_delete", "ON")
        .busy_timeout(PATIENCE)
        .disable_statement_logging()
}

#[async_trait]
impl Repository for SqliteStore {
    async fn save_session(
        &self,
        who: Who,
        record: &SessionRecord,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        self.writer.write(writer::session(who, record, now)?).await
    }

    async fn save_check_in(
        &self,
        who: Who,
        check_in: &CheckIn,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        self.writer
            .write(writer::check_in(who, check_in, now)?)
            .await
    }

    async fn add_entry(
        &self,
        who: Who,
        entry: &Entry,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        self.writer.write(writer::entry(who, entry, now)?).await
    }

    async fn entries(&self, who: Who, after: u64) -> Result<Vec<(u64, Entry)>, StoreError> {
        read::entries(&self.readers, who, after).await
    }

    async fn session(&self, who: Who, id: SessionId) -> Result<Option<Kept>, StoreError> {
        read::session(&self.readers, who, id).await
    }

    async fn sessions_on(&self, who: Who, day: Date) -> Result<Vec<Kept>, StoreError> {
        read::sessions_on(&self.readers, who, day).await
    }

    async fn sessions(
        &self,
        who: Who,
        before: Option<Before>,
        limit: u16,
    ) -> Result<Vec<Kept>, StoreError> {
        read::sessions(&self.readers, who, before, limit).await
    }

    async fn forms_done(&self, who: Who) -> Result<BTreeMap<FormId, Date>, StoreError> {
        read::forms_done(&self.readers, who).await
    }

    async fn first_seen(&self, who: Who, form: &FormId) -> Result<Vec<Sighting>, StoreError> {
        read::first_seen(&self.readers, who, form).await
    }

    async fn last_seen(&self, who: Who, days: u16) -> Result<Vec<Sighting>, StoreError> {
        read::last_seen(&self.readers, who, days).await
    }

    async fn progress(&self, who: Who, after: u64) -> Result<Vec<(u64, Session)>, StoreError> {
        progress::after(&self.readers, who, after).await
    }

    async fn save_recording(
        &self,
        who: Who,
        recording: &Recording,
        bytes: Vec<u8>,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let save = recording::save(who, recording, bytes, now)?;
        self.writer.write(save).await
    }

    async fn recordings(&self, who: Who) -> Result<Vec<Recording>, StoreError> {
        recording::all(&self.readers, who).await
    }

    async fn recording(
        &self,
        who: Who,
        id: Uuid,
    ) -> Result<Option<(Recording, Vec<u8>)>, StoreError> {
        recording::one(&self.readers, who, id).await
    }

    async fn delete_recording(&self, who: Who, id: Uuid) -> Result<Saved, StoreError> {
        self.writer.write(writer::Write::Delete { who, id }).await
    }

    async fn whole(&self, who: Who, fresh: Uuid) -> Result<Whole, StoreError> {
        let origin = self
            .writer
            .alone(move |connection| {
                Box::pin(async move { whole::origin(connection, who, fresh).await })
            })
            .await?;
        whole::read(&self.readers, who, origin).await
    }

    async fn import(&self, who: Who, whole: Whole) -> Result<Imported, StoreError> {
        self.writer
            .alone(move |connection| {
                Box::pin(async move { whole::import(connection, who, &whole).await })
            })
            .await
    }

    async fn counts(&self, who: Who) -> Result<Counts, StoreError> {
        whole::counts(&self.readers, who).await
    }

    async fn erase(&self, who: Who) -> Result<Counts, StoreError> {
        self.writer
            .alone(move |connection| Box::pin(async move { whole::erase(connection, who).await }))
            .await
    }
}
