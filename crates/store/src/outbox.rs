//! What goes out to people: who is to be reminded, the jobs that do it, and where it goes.
//!
//! A [`Job`] has a name under which it is kept once. [`Outbox::claim`] gives each to one taker for a
//! while (its lease); [`Outbox::settle`] ends it. A taker that dies never settles, and when its lease
//! has run out another takes the job: nothing is lost, and while a lease lasts nothing is done twice.
//! What lies between doing and settling can be done again after a crash; so whatever is sent carries
//! a name by which the receiver shows it once.

use crate::{StoreError, Tenant, Who};
use async_trait::async_trait;
use care::reminders::Reminders;
use jiff::Timestamp;
use uuid::Uuid;

/// Somebody who wants reminders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watched {
    /// Who.
    pub who: Who,
    /// The entry of the journal that says so.
    pub seq: u64,
    /// What they chose.
    pub choice: Reminders,
    /// What comes before this moment is planned.
    pub planned: Timestamp,
}

/// What was planned for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// For whom.
    pub who: Who,
    /// As this entry of the journal said; if another has come meanwhile, the plan is void.
    pub seq: u64,
    /// Until then.
    pub until: Timestamp,
    /// What is to be done.
    pub jobs: Vec<NewJob>,
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJob {
    /// Its name; one that is known already is not added again.
    pub once: String,
    /// When.
    pub at: Timestamp,
    /// What, as JSON.
    pub work: String,
}

/// What a taker of jobs says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lease {
    /// A new name.
    pub id: Uuid,
    /// Until when it will have settled, or has died.
    pub until: Timestamp,
}

/// Something to do now, held by whoever claimed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// For whom.
    pub who: Who,
    /// Its name.
    pub once: String,
    /// When it was to be done.
    pub due: Timestamp,
    /// What, as JSON.
    pub work: String,
    /// How often it was claimed, this time too.
    pub attempts: u32,
    /// The name of this claim.
    pub lease: Uuid,
}

/// What became of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is done; these follow from it.
    Done(Vec<NewJob>),
    /// It is not to be done, for this reason.
    Dropped(String),
    /// It is to be tried again.
    Again {
        /// When.
        at: Timestamp,
        /// What went wrong.
        said: String,
    },
}

/// What became of a job that is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    /// When.
    pub at: Timestamp,
    /// It was done, not dropped.
    pub done: bool,
}

/// A browser that takes push messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// Ours.
    pub id: Uuid,
    /// Where its maker takes messages for it.
    pub endpoint: String,
    /// Its public key.
    pub p256dh: Vec<u8>,
    /// Its secret.
    pub auth: Vec<u8>,
    /// Since when.
    pub added: Timestamp,
    /// Since when its maker says that there is no such subscription.
    pub gone: Option<Timestamp>,
}

/// A store of what goes out to people.
#[async_trait]
pub trait Outbox: Send + Sync {
    /// People whose reminders are planned until before `until` only, or beyond `most`: by a clock that was
    /// ahead. At most `limit`.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn to_plan(
        &self,
        tenant: Tenant,
        until: Timestamp,
        most: Timestamp,
        limit: u16,
    ) -> Result<Vec<Watched>, StoreError>;

    /// Keeps plans, all in one transaction.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn plan(&self, plans: &[Planned]) -> Result<(), StoreError>;

    /// Adds a job of its own.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn add_job(&self, who: Who, job: &NewJob) -> Result<(), StoreError>;

    /// Puts a job in place of another, which will not be done any more. If it was put there before,
    /// it is to be done again.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn replace_job(
        &self,
        who: Who,
        instead_of: &str,
        job: &NewJob,
        now: Timestamp,
    ) -> Result<(), StoreError>;

    /// Takes jobs whose time has come, the oldest first, at most `limit`.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn claim(
        &self,
        tenant: Tenant,
        lease: Lease,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<Job>, StoreError>;

    /// Says what became of a job. False if somebody else holds it by now.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn settle(&self, job: &Job, outcome: Outcome, now: Timestamp)
    -> Result<bool, StoreError>;

    /// What became of the job of this name; `None` where it is not over, or is not known.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn settled(&self, who: Who, once: &str) -> Result<Option<Settled>, StoreError>;

    /// Forgets jobs that were settled before this moment.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn forget_jobs(&self, tenant: Tenant, before: Timestamp) -> Result<(), StoreError>;

    /// Keeps a browser's subscription. One of the same endpoint takes the place of the old one; those
    /// that are gone are forgotten.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn subscribe(&self, who: Who, subscription: &Subscription) -> Result<(), StoreError>;

    /// A person's subscriptions, also those that are gone, oldest first.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn subscriptions(&self, who: Who) -> Result<Vec<Subscription>, StoreError>;

    /// Its maker says that there is no such subscription.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn subscription_gone(&self, who: Who, id: Uuid, now: Timestamp)
    -> Result<(), StoreError>;

    /// Forgets the subscription of this endpoint; of all where it is `None`.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn unsubscribe(&self, who: Who, endpoint: Option<&str>) -> Result<(), StoreError>;

    /// Keeps the hash of a new calendar address, and revokes those before it.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn make_feed(&self, who: Who, hash: [u8; 32], now: Timestamp) -> Result<(), StoreError>;

    /// No calendar address of this person is answered any more.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn revoke_feeds(&self, who: Who, now: Timestamp) -> Result<(), StoreError>;

    /// Since when a person has a calendar address.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn feed_since(&self, who: Who) -> Result<Option<Timestamp>, StoreError>;

    /// Whose calendar this is.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn whose_feed(&self, tenant: Tenant, hash: [u8; 32]) -> Result<Option<Who>, StoreError>;

    /// A key that is made once: the one that is kept, or this one, which is kept from now on.
    ///
    /// # Errors
    /// Only those of the disk.
    async fn secret(
        &self,
        tenant: Tenant,
        name: &str,
        fresh: Vec<u8>,
    ) -> Result<Vec<u8>, StoreError>;
}
