//! What is at hand while somebody answers: exercises and words, the journal, and the person as the
//! journal has them now.

use super::prompt::Prompt;
use anyhow::{Context, Result};
use care::engine::Day;
use care::journal::{Contacts, Entry, What};
use care::person::{Due, Person};
use care::programme::Slot;
use care::scale::Nrs;
use content::{Library, Words};
use jiff::Zoned;
use server::ledger::Ledger;
use std::path::PathBuf;
use std::sync::Arc;
use store::Who;
use store::sqlite::SqliteStore;
use uuid::Uuid;

pub struct Desk {
    pub library: Arc<Library>,
    pub store: SqliteStore,
    /// Whom to call, as far as whoever hosts this set it.
    pub contacts: Contacts,
    /// Where an unfinished session is kept.
    pub folder: PathBuf,
    pub person: Arc<Person>,
    /// A sign acted, but could not be written down.
    pub unkept: Option<anyhow::Error>,
    pub ledger: Ledger,
}

impl Desk {
    pub fn new(library: Library, store: SqliteStore, contacts: Contacts, folder: PathBuf) -> Self {
        Self {
            library: Arc::new(library),
            store,
            contacts,
            folder,
            person: Arc::default(),
            unkept: None,
            ledger: Ledger::default(),
        }
    }

    pub fn words(&self) -> &Words {
        &self.library.words
    }

    pub fn ask(&self) -> Prompt<'_> {
        Prompt(&self.library.words)
    }

    /// Closes what is over, and reads what is new. Not once a sign could not be written down: the
    /// journal does not know of it, and it must not be forgotten here.
    pub async fn settle(&mut self) -> Result<()> {
        if self.unkept.is_some() {
            return Ok(());
        }
        let (catalogue, now) = (&self.library.catalogue, Zoned::now());
        let settled = self.ledger.settle(&self.store, catalogue, Who::SOLO, &now);
        self.person = settled.await.context("the journal")?;
        Ok(())
    }

    /// Writes an entry of here and now, at once, and what follows from it. A sign that stops
    /// everything does so even if it cannot be written down.
    pub async fn tell(&mut self, what: What) -> Result<()> {
        let now = Zoned::now();
        let entry = Entry {
            id: Uuid::now_v7(),
            local: now.datetime(),
            at: now.timestamp(),
            what: what.clone(),
        };
        let Err(error) = self.kept(&now, what).await else {
            return Ok(());
        };
        let mut heard = Person::clone(&self.person);
        heard.add(&entry);
        if !heard.gate.is_stopped() {
            return Err(error);
        }
        self.person = Arc::new(heard);
        self.unkept = Some(error);
        Ok(())
    }

    async fn kept(&mut self, now: &Zoned, what: What) -> Result<()> {
        let written = self.ledger.write(&self.store, Who::SOLO, now, what);
        written.await.context("this could not be kept")?;
        self.settle().await
    }

    /// Opens a session; the days before it are over then.
    pub async fn open(&mut self, before: Nrs, slot: Slot) -> Result<()> {
        let now = Zoned::now();
        let closed = self
            .ledger
            .close_before(&self.store, Who::SOLO, &now, now.datetime());
        closed.await.context("the journal")?;
        self.tell(What::Opened { before, slot }).await
    }

    pub fn today(&self) -> Day {
        self.person.today(Zoned::now().date())
    }

    pub fn due(&self) -> Due {
        self.person.due(self.today())
    }
}
