//! Reminds people: plans what comes, and does what is due.
//!
//! ```text
//! what was chosen ─► plan (the next 24 hours) ─► jobs ─► asked once more ─► push, e-mail
//!     (journal)                                 (store)   (done? quiet?)
//! ```
//!
//! **Invariants.** What a reminder is about is asked again at the moment it goes out: nobody is reminded
//! of a session that was done, in a hold, or on a quiet day. No message says a symptom or a score: it may
//! lie on a locked screen. Each way out is a job of its own, so that one that hangs holds up no other.

pub mod calendar;
mod mail;
mod push;
mod rest;
mod work;

pub(crate) use mail::is_address;
pub use mail::{Encryption, Mail, mailbox};
pub(crate) use push::{Keys, endpoint, public_key};
pub(crate) use work::{About, Work, there_is};

use crate::{App, zones};
use care::reminders::{LATEST, Reminders};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use std::time::Duration;
use store::outbox::{Job, Lease, NewJob, Outcome, Planned, Subscription};
use store::{StoreError, Who};
use tokio::sync::{Notify, Semaphore};
use tokio::task::JoinSet;
use uuid::Uuid;

/// How often we look whether something is due. Our choice: a reminder is never a minute late.
const LOOK: Duration = Duration::from_secs(20);
/// Plans reach so far ahead,
const AHEAD: SignedDuration = SignedDuration::from_hours(24);
/// and are made longer when less than this is left of them, twice a day for everybody.
const PLAN_AGAIN: SignedDuration = SignedDuration::from_hours(12);
/// So many people are planned in one transaction.
const TOGETHER: u16 = 500;
/// So many jobs are under way at once.
const AT_ONCE: u16 = 64;
/// A delivery that takes longer is given up and tried again,
const DELIVERY: Duration = Duration::from_secs(30);
/// long before the job may be taken by somebody else.
const LEASE: SignedDuration = SignedDuration::from_mins(2);
/// What was settled is remembered for so long: longer than the same local day can come again.
const REMEMBER: SignedDuration = SignedDuration::from_hours(14 * 24);

/// How this server reaches people outside of its pages.
#[derive(Debug, Clone, Default)]
pub struct Outgoing {
    /// The operator's mail server, if there is one.
    pub mail: Option<Mail>,
    /// Push messages may go to this machine itself, without TLS: for tests only.
    pub push_to_local: bool,
}

/// What the loop and the pages share.
pub struct Reminder {
    pub(crate) outgoing: Outgoing,
    client: push::Client,
    wake: Notify,
}

impl Reminder {
    pub(crate) fn new(outgoing: Outgoing) -> Self {
        Self {
            client: push::Client::new(outgoing.push_to_local),
            outgoing,
            wake: Notify::new(),
        }
    }

    /// Something is due now: do not wait.
    pub(crate) fn wake(&self) {
        self.wake.notify_one();
    }
}

/// Plans and delivers for as long as the server runs.
pub async fn run(app: Arc<App>) {
    let slots = Arc::new(Semaphore::new(AT_ONCE.into()));
    loop {
        if let Err(error) = look(&app, &slots).await {
            tracing::warn!(%error, "reminders wait");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = app.remind.wake.notified() => {}
        }
    }
}

async fn look(app: &Arc<App>, slots: &Arc<Semaphore>) -> Result<(), StoreError> {
    let now = Timestamp::now();
    plan(app, now).await?;
    let free = u16::try_from(slots.available_permits()).unwrap_or(AT_ONCE);
    for job in claim(app, now, free).await? {
        let app = Arc::clone(app);
        // One is free: nobody else takes any, and no job may wait for one while its lease runs.
        let slot = Arc::clone(slots).try_acquire_owned();
        tokio::spawn(async move {
            let _slot = slot;
            deliver(&app, &job, Timestamp::now()).await;
            // What follows from it is due at once.
            app.remind.wake();
        });
    }
    Ok(())
}

/// One round at a moment: everything that is due then is planned and done, and what follows from it.
/// The server's own loop does the same without waiting for the slowest.
///
/// # Errors
/// Only those of the disk.
pub async fn round(app: &Arc<App>, now: Timestamp) -> Result<(), StoreError> {
    plan(app, now).await?;
    loop {
        let jobs = claim(app, now, AT_ONCE).await?;
        if jobs.is_empty() {
            return Ok(());
        }
        let mut under_way = JoinSet::new();
        for job in jobs {
            let app = Arc::clone(app);
            under_way.spawn(async move { deliver(&app, &job, now).await });
        }
        under_way.join_all().await;
    }
}

/// Turns what people chose into jobs, as far ahead as plans reach.
async fn plan(app: &App, now: Timestamp) -> Result<(), StoreError> {
    let tenant = app.who().tenant;
    app.store.forget_jobs(tenant, now - REMEMBER).await?;
    rest::begin(app, app.who(), now).await?;
    let until = now + AHEAD;
    loop {
        let watched = app
            .store
            .to_plan(tenant, now + PLAN_AGAIN, until, TOGETHER)
            .await?;
        if watched.is_empty() {
            return Ok(());
        }
        // What a clock that was ahead had planned is planned again from now on.
        let from = |planned: Timestamp| if planned > until { now } else { planned };
        let plans = watched.iter().map(|watched| Planned {
            who: watched.who,
            seq: watched.seq,
            until,
            jobs: jobs(
                &watched.choice,
                from(watched.planned).max(now - LATEST),
                until,
            ),
        });
        app.store.plan(&plans.collect::<Vec<_>>()).await?;
    }
}

fn jobs(choice: &Reminders, from: Timestamp, until: Timestamp) -> Vec<NewJob> {
    let Some(zone) = zones::get(&choice.zone) else {
        tracing::warn!(zone = choice.zone, "a time zone is not known any more");
        return Vec::new();
    };
    let due = choice.due(&zone, from, until).into_iter();
    due.map(|due| Work::Remind(About::from(due)).job(due.once(), due.at))
        .collect()
}

async fn claim(app: &App, now: Timestamp, limit: u16) -> Result<Vec<Job>, StoreError> {
    let lease = Lease {
        id: Uuid::now_v7(),
        until: now + LEASE,
    };
    app.store.claim(app.who().tenant, lease, now, limit).await
}

async fn deliver(app: &App, job: &Job, now: Timestamp) {
    let outcome = match tokio::time::timeout(DELIVERY, work::attempt(app, job, now)).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(error)) => work::again(job, now, None, error.to_string()),
        Err(_) => work::again(job, now, None, "it took too long".to_owned()),
    };
    match &outcome {
        Outcome::Done(_) => {}
        Outcome::Dropped(why) => tracing::info!(job = job.once, why, "not sent"),
        Outcome::Again { at, said } => tracing::warn!(job = job.once, %at, said, "sent later"),
    }
    if let Err(error) = app.store.settle(job, outcome, now).await {
        // Its lease will run out.
        tracing::warn!(job = job.once, %error, "not settled");
    }
}

/// The subscription of a browser to which messages go.
///
/// # Errors
/// Only those of the disk.
pub(crate) async fn live(
    app: &App,
    who: Who,
    endpoint: &str,
) -> Result<Option<Subscription>, StoreError> {
    let all = app.store.subscriptions(who).await?.into_iter();
    let mut live = all.filter(|it| it.gone.is_none());
    Ok(live.find(|it| it.endpoint == endpoint))
}

/// A message to a browser, to try it out. False if none go to that one.
///
/// # Errors
/// Only those of the disk.
pub(crate) async fn test(
    app: &App,
    who: Who,
    endpoint: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let Some(subscription) = live(app, who, endpoint).await? else {
        return Ok(false);
    };
    let work = Work::Push {
        to: subscription.id,
        about: None,
    };
    let once = format!("test {}", Uuid::now_v7());
    app.store.add_job(who, &work.job(once, now)).await?;
    app.remind.wake();
    Ok(true)
}
