//! Backup and restore, consistent while a server runs on the same file.

use super::{APPLICATION_ID, FILE, MIGRATIONS, options};
use crate::StoreError;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row, SqliteConnection};
use std::path::{Path, PathBuf};

/// Writes a copy of the database in this folder to a new file.
///
/// # Errors
/// There is no database, the file exists already, or the disk refuses. An unfinished copy is
/// removed.
pub async fn back_up(folder: &Path, to: &Path) -> Result<(), StoreError> {
    let from = folder.join(FILE);
    must_exist(&from)?;
    if to.exists() {
        return Err(StoreError::Exists(to.to_path_buf()));
    }
    let mut connection = options(&from).connect().await?;
    is_ours(&mut connection, &from).await?;
    // A name of its own until it is whole: half a backup must not look like one.
    let part = to.with_extension("part");
    let copied = copy(&mut connection, &part).await;
    if copied.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    copied?;
    std::fs::rename(&part, to).map_err(|error| StoreError::File {
        path: to.to_path_buf(),
        error,
    })
}

/// Makes the folder if it is not there. It is about somebody's health: its owner looks into it and
/// nobody else.
pub(super) fn make(folder: &Path) -> Result<(), StoreError> {
    let mut new = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut new, 0o700);
    let made = new.recursive(true).create(folder);
    made.map_err(|error| StoreError::File {
        path: folder.to_path_buf(),
        error,
    })
}

/// An empty file that only its owner may read.
fn empty(file: &Path) -> Result<(), StoreError> {
    let mut new = std::fs::OpenOptions::new();
    new.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut new, 0o600);
    new.open(file).map(drop).map_err(|error| StoreError::File {
        path: file.to_path_buf(),
        error,
    })
}

/// One consistent snapshot, also while others write.
async fn copy(connection: &mut SqliteConnection, to: &Path) -> Result<(), StoreError> {
    let _ = std::fs::remove_file(to);
    empty(to)?;
    sqlx::query("VACUUM INTO $1")
        .bind(to.to_string_lossy())
        .execute(connection)
        .await?;
    let file = std::fs::File::open(to).and_then(|file| file.sync_all());
    file.map_err(|error| StoreError::File {
        path: to.to_path_buf(),
        error,
    })
}

/// Puts a backup in place of the database in this folder. What was there is first copied beside
/// it; the name of that copy is returned. A server that is running goes on with the restored data.
///
/// # Errors
/// The file is no backup of ours, is damaged, or was written by a newer Plinth: then nothing is
/// changed.
pub async fn restore(
    folder: &Path,
    from: &Path,
    stamp: &str,
) -> Result<Option<PathBuf>, StoreError> {
    must_exist(from)?;
    make(folder)?;
    let ready = folder.join("restore.part");
    let result = restore_by_way_of(folder, from, &ready, stamp).await;
    for name in ["restore.part", "restore.part-wal", "restore.part-shm"] {
        let _ = std::fs::remove_file(folder.join(name));
    }
    result
}

async fn restore_by_way_of(
    folder: &Path,
    from: &Path,
    ready: &Path,
    stamp: &str,
) -> Result<Option<PathBuf>, StoreError> {
    // A copy of the backup, brought to our schema and checked, before anything is touched.
    let _ = std::fs::remove_file(ready);
    std::fs::copy(from, ready).map_err(|error| StoreError::File {
        path: from.to_path_buf(),
        error,
    })?;
    let mut backup = options(ready).connect().await?;
    is_ours_and_not_new(&mut backup, from).await?;
    let (sound,): (String,) = sqlx::query_as("PRAGMA integrity_check")
        .fetch_one(&mut backup)
        .await?;
    if sound != "ok" {
        return Err(StoreError::Corrupt(sound));
    }
    MIGRATIONS.run(&mut backup).await?;
    super::progress::fill_all(&mut backup).await?;
    backup.close().await?;

    let target = folder.join(FILE);
    if !target.exists() {
        return put(ready, &target).map(|()| None);
    }
    let kept = folder.join(format!("plinth-before-restore-{stamp}.db"));
    match open_sound(&target).await {
        Ok(mut connection) => {
            copy(&mut connection, &kept).await?;
            replace(&mut connection, ready).await?;
            connection.close().await?;
        }
        // What is there cannot be read, so it cannot be copied by SQLite: it is set aside whole.
        Err(StoreError::Corrupt(_)) => {
            std::fs::rename(&target, &kept).map_err(|error| StoreError::File {
                path: target.clone(),
                error,
            })?;
            for end in ["-wal", "-shm"] {
                let _ = std::fs::remove_file(folder.join(format!("{FILE}{end}")));
            }
            put(ready, &target)?;
        }
        Err(error) => return Err(error),
    }
    Ok(Some(kept))
}

fn put(file: &Path, target: &Path) -> Result<(), StoreError> {
    std::fs::rename(file, target).map_err(|error| StoreError::File {
        path: target.to_path_buf(),
        error,
    })
}

async fn open_sound(file: &Path) -> Result<SqliteConnection, StoreError> {
    let mut connection = options(file).connect().await?;
    is_ours(&mut connection, file).await?;
    let (sound,): (String,) = sqlx::query_as("PRAGMA quick_check")
        .fetch_one(&mut connection)
        .await?;
    if sound != "ok" {
        return Err(StoreError::Corrupt(sound));
    }
    MIGRATIONS.run(&mut connection).await?;
    Ok(connection)
}

/// Replaces all rows in one transaction: whoever reads sees the old data or the new, never a mix.
async fn replace(connection: &mut SqliteConnection, with: &Path) -> Result<(), StoreError> {
    // Rows refer to each other across tables that are emptied one after the other.
    sqlx::query("PRAGMA foreign_keys = OFF")
        .execute(&mut *connection)
        .await?;
    sqlx::query("ATTACH DATABASE $1 AS backup")
        .bind(with.to_string_lossy())
        .execute(&mut *connection)
        .await?;
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    let names = |kind: &'static str| {
        sqlx::query(
            "SELECT name, sql FROM main.sqlite_schema \
             WHERE type = $1 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_sqlx_%'",
        )
        .bind(kind)
    };
    // The triggers that keep tables append-only step aside, inside the transaction only.
    let triggers = names("trigger").fetch_all(&mut *transaction).await?;
    for trigger in &triggers {
        let drop = format!("DROP TRIGGER main.\"{}\"", trigger.try_get::<&str, _>(0)?);
        sqlx::query(AssertSqlSafe(drop))
            .execute(&mut *transaction)
            .await?;
    }
    for table in names("table").fetch_all(&mut *transaction).await? {
        let table: &str = table.try_get(0)?;
        let empty = format!("DELETE FROM main.\"{table}\"");
        sqlx::query(AssertSqlSafe(empty))
            .execute(&mut *transaction)
            .await?;
        let fill = format!("INSERT INTO main.\"{table}\" SELECT * FROM backup.\"{table}\"");
        sqlx::query(AssertSqlSafe(fill))
            .execute(&mut *transaction)
            .await?;
    }
    for trigger in &triggers {
        let sql: String = trigger.try_get(1)?;
        sqlx::query(AssertSqlSafe(sql))
            .execute(&mut *transaction)
            .await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// A database of ours, or a new, empty one.
pub async fn is_ours(connection: &mut SqliteConnection, file: &Path) -> Result<(), StoreError> {
    match (application_id(connection).await?, tables(connection).await?) {
        (APPLICATION_ID, _) | (0, 0) => Ok(()),
        _ => Err(StoreError::Foreign(file.to_path_buf())),
    }
}

async fn is_ours_and_not_new(
    connection: &mut SqliteConnection,
    file: &Path,
) -> Result<(), StoreError> {
    match application_id(connection).await? {
        APPLICATION_ID => Ok(()),
        _ => Err(StoreError::Foreign(file.to_path_buf())),
    }
}

async fn application_id(connection: &mut SqliteConnection) -> Result<i32, StoreError> {
    let (id,): (i32,) = sqlx::query_as("PRAGMA application_id")
        .fetch_one(connection)
        .await?;
    Ok(id)
}

async fn tables(connection: &mut SqliteConnection) -> Result<i64, StoreError> {
    let (tables,): (i64,) = sqlx::query_as("SELECT count(*) FROM sqlite_schema")
        .fetch_one(connection)
        .await?;
    Ok(tables)
}

fn must_exist(file: &Path) -> Result<(), StoreError> {
    match file.metadata() {
        Ok(_) => Ok(()),
        Err(error) => Err(StoreError::File {
            path: file.to_path_buf(),
            error,
        }),
    }
}
