//! All that is kept of one person: to take away, to bring back, to erase.
//!
//! The shapes here are those of the export file, row by row; `docs/data.md` explains them. Rows stand in
//! an order of their own, so the same data give the same file.

use care::ids::{FormId, SessionId};
use care::journal::Entry;
use care::record::{CheckIn, SessionRecord};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// All that is kept of one person, except what can be derived from it and what belongs to one server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// Whose it is, wherever it is.
    pub origin: Uuid,
    /// The journal, in its order.
    pub journal: Vec<JournalRow>,
    /// The sessions, in the order they began.
    pub sessions: Vec<SessionRow>,
    /// Every answer to "How was it?", older ones too, in the order they were given.
    pub check_ins: Vec<CheckInRow>,
    /// The recordings of landmarks, in the order they were made.
    pub recordings: Vec<RecordingRow>,
    /// Recordings that were deleted, by their ids and nothing else.
    pub recordings_deleted: Vec<Uuid>,
}

/// An entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JournalRow {
    /// Its place in the order, from 1, without a gap.
    pub seq: u64,
    /// When the server had it.
    pub received_at: Timestamp,
    /// The entry.
    pub entry: Entry,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionRow {
    /// When the server had it.
    pub received_at: Timestamp,
    /// The session.
    pub session: SessionRecord,
}

/// An answer to "How was it?".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckInRow {
    /// When the server had it.
    pub received_at: Timestamp,
    /// The answer.
    pub check_in: CheckIn,
}

/// A recording of landmarks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordingRow {
    /// When the server had it.
    pub received_at: Timestamp,
    /// Made on the device.
    pub id: Uuid,
    /// The session in which it was made.
    pub session: SessionId,
    /// What was done.
    pub form: FormId,
    /// When it was made.
    pub at: Timestamp,
    /// How many moments.
    pub frames: u32,
    /// From the first to the last.
    pub length_ms: u64,
    /// The numbers as the device sent them: plinth-landmarks/1, gzip; base64 in the file.
    #[serde(with = "base64")]
    pub landmarks: Vec<u8>,
}

/// What an import did, by the names of the lists.
pub type Imported = BTreeMap<&'static str, Merged>;

/// What became of the rows of one list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Merged {
    /// Were not there, and are now.
    pub new: u64,
    /// Were there already, the same.
    pub already: u64,
}

/// Rows by the name of their table.
pub type Counts = BTreeMap<String, u64>;

mod base64 {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};
    use std::borrow::Cow;

    pub fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&STANDARD.encode(bytes))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text = Cow::<'de, str>::deserialize(from)?;
        STANDARD.decode(text.as_bytes()).map_err(D::Error::custom)
    }
}
