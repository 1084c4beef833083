//! What the rest of the house sees of a database.

use crate::StoreError;
use async_trait::async_trait;
use care::ids::{FormId, SessionId};
use care::journal::Entry;
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
}
