//! What the rest of the house sees of a database.

use crate::StoreError;
use crate::whole::{Counts, Imported, Whole};
use async_trait::async_trait;
use care::baseline::Sighting;
use care::ids::{FormId, SessionId};
use care::journal::Entry;
use care::progress::Session;
use care::record::{CheckIn, SessionRecord};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A house of its own in a shared database: a clinic, or the one person of a laptop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tenant(pub Uuid);

/// Somebody who exercises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Person(pub Uuid);

/// Whose data is meant. Every call says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Who {
    /// In this house.
    pub tenant: Tenant,
    /// This person.
    pub person: Person,
}

impl Who {
    /// The one local person of *solo* mode: no account, no name.
    pub const SOLO: Who = Who {
        tenant: Tenant(Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0001)),
        person: Person(Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0002)),
    };
}

/// What became of something that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// It is new, and safe on disk now.
    New,
    /// It was there already, the same.
    Already,
}

/// A stored session with the latest answer to "How was it?".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The session.
    pub record: SessionRecord,
    /// The latest answer.
    pub check_in: Option<CheckIn>,
}

/// Where a page of the history begins: before this session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Before {
    /// When that session began.
    pub started_at: Timestamp,
    /// Its name, for sessions that began in the same millisecond.
    pub id: SessionId,
}

/// A recording of landmarks, without its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// Made on the device.
    pub id: Uuid,
    /// The session in which it was made, which may not have arrived yet.
    pub session: SessionId,
    /// What was done.
    pub form: FormId,
    /// When it was made.
    pub at: Timestamp,
    /// How many moments.
    pub frames: u32,
    /// From the first to the last.
    pub length_ms: u64,
    /// How many bytes, as sent.
    pub size: u64,
}

/// A store of what happened.
#[async_trait]
pub trait Repository: Send + Sync {
    /// Keeps a session. Returns when it is safe on disk.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if another session has this id.
    async fn save_session(
        &self,
        who: Who,
        record: &SessionRecord,
        now: Timestamp,
    ) -> Result<Saved, StoreError>;

    /// Keeps an answer to "How was it?". Returns when it is safe on disk.
    ///
    /// # Errors
    /// [`StoreError::UnknownSession`], or [`StoreError::Conflict`] if another answer has this id.
    async fn save_check_in(
        &self,
        who: Who,
        check_in: &CheckIn,
        now: Timestamp,
    ) -> Result<Saved, StoreError>;

    /// Adds an entry to the journal. Returns when it is safe on disk. What may be kept only once
    /// and is there already, by whatever name, is [`Saved::Already`].
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if another entry has this id.
    async fn add_entry(&self, who: Who, entry: &Entry, now: Timestamp)
    -> Result<Saved, StoreError>;

    /// The entries of the journal after this one, in order.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn entries(&self, who: Who, after: u64) -> Result<Vec<(u64, Entry)>, StoreError>;

    /// One session.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn session(&self, who: Who, id: SessionId) -> Result<Option<Kept>, StoreError>;

    /// The sessions of one day, in the order they began.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn sessions_on(&self, who: Who, day: Date) -> Result<Vec<Kept>, StoreError>;

    /// Sessions, newest first, at most `limit`.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn sessions(
        &self,
        who: Who,
        before: Option<Before>,
        limit: u16,
    ) -> Result<Vec<Kept>, StoreError>;

    /// The forms this person has done, each with the last day.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn forms_done(&self, who: Who) -> Result<BTreeMap<FormId, Date>, StoreError>;

    /// What a camera saw of a form in this person's first week with it, in the order of days.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn first_seen(&self, who: Who, form: &FormId) -> Result<Vec<Sighting>, StoreError>;

    /// What a camera saw of each form on the last so many days on which it saw it, in the order of days.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn last_seen(&self, who: Who, days: u16) -> Result<Vec<Sighting>, StoreError>;

    /// Sessions in short, those that are new or were answered anew after this number, each with its
    /// own number, in the order of those.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn progress(&self, who: Who, after: u64) -> Result<Vec<(u64, Session)>, StoreError>;

    /// Keeps a recording: `bytes` as the device sent them. Returns when it is safe on disk. One that
    /// was deleted stays so, and is [`Saved::Already`].
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if another recording has this id.
    async fn save_recording(
        &self,
        who: Who,
        recording: &Recording,
        bytes: Vec<u8>,
        now: Timestamp,
    ) -> Result<Saved, StoreError>;

    /// All recordings, newest first.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn recordings(&self, who: Who) -> Result<Vec<Recording>, StoreError>;

    /// One recording, with its bytes.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn recording(
        &self,
        who: Who,
        id: Uuid,
    ) -> Result<Option<(Recording, Vec<u8>)>, StoreError>;

    /// Deletes a recording. Returns when nothing of it is left in the database. [`Saved::Already`]
    /// if it was deleted before.
    ///
    /// # Errors
    /// [`StoreError::UnknownRecording`] if there never was one of this id.
    async fn delete_recording(&self, who: Who, id: Uuid) -> Result<Saved, StoreError>;

    /// All that is kept of this person, as it stands at one moment. Their data are named `fresh` if
    /// they have no name yet.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn whole(&self, who: Who, fresh: Uuid) -> Result<Whole, StoreError>;

    /// Brings all of a person in, from elsewhere or from before: everything or nothing. What is there
    /// already is left as it is.
    ///
    /// # Errors
    /// [`StoreError::AnotherPerson`], [`StoreError::Differs`] or [`StoreError::Parted`].
    async fn import(&self, who: Who, whole: Whole) -> Result<Imported, StoreError>;

    /// How many rows are kept of this person, table by table.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn counts(&self, who: Who) -> Result<Counts, StoreError>;

    /// Erases this person. Returns when nothing of them is left in the database, with the rows that
    /// went, table by table.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn erase(&self, who: Who) -> Result<Counts, StoreError>;
}
