//! Everything that can go wrong between us and the disk.

use sqlx::migrate::MigrateError;
use std::path::PathBuf;

/// Why the store could not do what was asked. What was stored before is intact in every case but
/// [`Corrupt`](Self::Corrupt), where it is left untouched.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The same id was stored before, with other content.
    #[error("another record with this id is stored already")]
    Conflict,
    /// A check-in names a session that is not stored.
    #[error("the session this belongs to is not stored")]
    UnknownSession,
    /// There is no recording of this name.
    #[error("no such recording is stored")]
    UnknownRecording,
    /// What is imported is of another person than what is there.
    #[error("the file is of another person than what is stored here; nothing was changed")]
    AnotherPerson,
    /// Something that is imported is stored already, with other content.
    #[error("{0} is stored already, with other content; nothing was changed")]
    Differs(String),
    /// The journal that is imported and the one that is there went different ways.
    #[error(
        "{0}: from here on the file and what is stored went different ways; nothing was changed"
    )]
    Parted(String),
    /// No room on the disk.
    #[error("the disk is full: free some room; nothing that was stored is lost")]
    Full,
    /// The file or its folder may not be written to.
    #[error("the database cannot be written to: check the permissions of its folder")]
    ReadOnly,
    /// Somebody else holds the database for too long.
    #[error("the database is busy: another program is using it; try again in a moment")]
    Busy,
    /// A newer Plinth wrote it.
    #[error("the database was written by a newer Plinth (schema {0}): install that version")]
    Newer(i64),
    /// It is damaged, or no database.
    #[error(
        "the database is damaged or not a database ({0}); restore a backup with `plinth restore FILE`"
    )]
    Corrupt(String),
    /// It is a database of something else.
    #[error("{} is not a Plinth database", .0.display())]
    Foreign(PathBuf),
    /// A file that is there is never written over.
    #[error("{} is there already: choose another name", .0.display())]
    Exists(PathBuf),
    /// A file could not be read or written.
    #[error("{}: {error}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// Anything else the database says.
    #[error("the database refused: {0}")]
    Other(String),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let sqlx::Error::Database(database) = &error else {
            return match error {
                sqlx::Error::Io(io) if io.kind() == std::io::ErrorKind::StorageFull => Self::Full,
                other => Self::Other(other.to_string()),
            };
        };
        // SQLite's extended code keeps its kind in the low byte: https://sqlite.org/rescode.html
        let kind = database
            .code()
            .and_then(|code| code.parse::<u32>().ok())
            .map(|c| c & 0xff);
        match kind {
            Some(5 | 6) => Self::Busy,
            Some(8 | 14) => Self::ReadOnly,
            Some(11 | 26) => Self::Corrupt(database.message().to_owned()),
            Some(13) => Self::Full,
            _ => Self::Other(database.message().to_owned()),
        }
    }
}

impl From<MigrateError> for StoreError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::VersionMissing(version) => Self::Newer(version),
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
            other => Self::Other(other.to_string()),
        }
    }
}
