//! Breaks by push: each job is one break, and makes the job of the next.

use super::{Work, push, work};
use crate::{App, breaks, zones};
use care::person::Person;
use jiff::{SignedDuration, Timestamp};
use store::outbox::{Job, NewJob, Outcome};
use store::{StoreError, Who};

/// A break that is later is left out: the next one comes soon. Our choice.
const LATEST: SignedDuration = SignedDuration::from_mins(5);

/// Sees to it that the next break comes, where breaks are on: whoever chose them, here, in a terminal or
/// before this data was brought here.
///
/// # Errors
/// Only those of the disk.
pub(super) async fn begin(app: &App, who: Who, now: Timestamp) -> Result<(), StoreError> {
    let person = app.ledger.person(app.store.as_ref(), who).await?;
    if let Some(job) = next(app, who, &person, now).await? {
        app.store.add_job(who, &job).await?;
    }
    Ok(())
}

/// The job of the first break after a moment. It has the moment's own name, so that it is there once,
/// however often and by whomever it is made.
async fn next(
    app: &App,
    who: Who,
    person: &Person,
    after: Timestamp,
) -> Result<Option<NewJob>, StoreError> {
    let Some(chosen) = person.breaks.as_ref().filter(|chosen| chosen.on) else {
        return Ok(None);
    };
    let ended = breaks::ended(app.store.as_ref(), who).await?;
    let at = chosen.next(&zones::of(person), after, ended, person.quiet);
    Ok(at.map(|at| Work::Break.job(format!("break {at}"), at)))
}

/// Tells a break to the browsers that may show one, if it is still one, and plans the next.
///
/// # Errors
/// Only those of the disk.
pub(super) async fn attempt(
    app: &App,
    job: &Job,
    person: &Person,
    now: Timestamp,
) -> Result<Outcome, StoreError> {
    let mut jobs = Vec::from_iter(next(app, job.who, person, now.max(job.due)).await?);
    if is_one(app, job, person, now).await? {
        for to in app.store.subscriptions(job.who).await? {
            if to.gone.is_none() {
                let once = format!("{} by push {}", job.once, to.id);
                jobs.push(Work::BreakPush { to: to.id }.job(once, job.due));
            }
        }
    }
    Ok(Outcome::Done(jobs))
}

/// Sends it to one browser.
///
/// # Errors
/// Only those of the disk.
pub(super) async fn send(
    app: &App,
    job: &Job,
    person: &Person,
    to: uuid::Uuid,
    now: Timestamp,
) -> Result<Outcome, StoreError> {
    if !is_one(app, job, person, now).await? {
        return Ok(Outcome::Dropped("no break any more".to_owned()));
    }
    let message = push::about_break(app, app.words_for(person), LATEST);
    work::send(app, job, to, &message, now).await
}

/// Whether a job is a break that the person has now: chosen, not quiet, not in a session nor right after
/// one, and nothing else comes first.
async fn is_one(app: &App, job: &Job, person: &Person, now: Timestamp) -> Result<bool, StoreError> {
    let Some(chosen) = &person.breaks else {
        return Ok(false);
    };
    if now.duration_since(job.due) > LATEST {
        return Ok(false);
    }
    let (zone, store) = (zones::of(person), app.store.as_ref());
    let ended = breaks::ended(store, job.who).await?;
    let just_before = job.due - SignedDuration::from_nanos(1);
    let next = chosen.next(&zone, just_before, ended, person.quiet);
    if next != Some(job.due) || breaks::at_it(person, None, ended, now) {
        return Ok(false);
    }
    let number = chosen.number(&zone, job.due);
    let due = job.due.to_zoned(zone);
    let act = breaks::act(store, job.who, &app.library, person, &due, number);
    Ok(act.await?.is_some())
}
