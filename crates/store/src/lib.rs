//! Keeps what happened.
//!
//! [`Repository`] is what the rest of the house sees: sessions and answers go in, are acknowledged
//! only when they are safe on disk, and come out again. [`Outbox`] has what goes out to people: jobs
//! and where they go. [`sqlite::SqliteStore`] is the default implementation of both, one file.
//!
//! **Invariants.** Append what happened, derive what is. Nothing acknowledged is ever lost. A
//! recording of landmarks, which a person chose to save, is deleted when they say so, and so is all of
//! them together; then it is gone.
//! Storing the same thing twice stores it once. No rule of care lives here, and no HTTP.
//!
//! To add something that is kept: a migration (read `migrations/README.md`), a method on
//! [`Repository`], its SQL in each implementation, and its lines in `tests/story.rs`, which runs on
//! all implementations.

mod error;
pub mod outbox;
mod repository;
pub mod sqlite;
pub mod whole;

pub use error::StoreError;
pub use outbox::Outbox;
pub use repository::{Before, Kept, Person, Recording, Repository, Saved, Tenant, Who};

/// Everything that is kept.
pub trait Store: Repository + Outbox {}

impl<T: Repository + Outbox> Store for T {}
