//! What a job does, and whether it should still.

use super::{mail, push, rest};
use crate::{App, breaks, ledger, zones};
use care::person::day::Today;
use care::person::{Due as First, Person};
use care::plan::Plan;
use care::programme::{Length, Slot};
use care::reminders::{Due, Kind, LATEST, Reminders, once};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::outbox::{Job, NewJob, Outcome};
use store::{StoreError, Who};
use uuid::Uuid;

/// A second reminder may come so much sooner after a late first one. Our choice: a minute is not felt.
const HARDLY_SOONER: SignedDuration = SignedDuration::from_mins(1);
/// After the first try that was in vain we wait so long, then twice as long each time,
const FIRST_WAIT: SignedDuration = SignedDuration::from_secs(30);
/// up to this.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(15);

/// The session that a reminder is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The local day.
    pub day: Date,
    /// Morning or evening.
    pub slot: Slot,
    /// The first reminder, the second, or one that was put off.
    pub reminder: Kind,
}

impl From<Due> for About {
    fn from(due: Due) -> Self {
        Self {
            day: due.day,
            slot: due.slot,
            reminder: due.kind,
        }
    }
}

impl About {
    /// The name under which it comes once.
    pub fn once(&self) -> String {
        once(self.day, self.slot, self.reminder)
    }
}

/// What a job does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Work {
    /// Reminds, in all ways that the person has then.
    Remind(About),
    /// A message to a browser; one that is about nothing is a test.
    Push {
        /// To this one.
        to: Uuid,
        /// Of this session.
        about: Option<About>,
    },
    /// Tells a break, in all browsers that may show it then.
    Break,
    /// A break to a browser.
    BreakPush {
        /// To this one.
        to: Uuid,
    },
    /// A letter.
    Mail {
        /// Of this session.
        about: About,
    },
}

impl Work {
    /// As a job.
    pub fn job(&self, once: String, at: Timestamp) -> NewJob {
        NewJob {
            once,
            at,
            // Nothing in it can fail to be written.
            work: serde_json::to_string(self).unwrap_or_default(),
        }
    }
}

/// Does a job, if it should still be done.
pub async fn attempt(app: &App, job: &Job, now: Timestamp) -> Result<Outcome, StoreError> {
    let dropped = |why: &str| Ok(Outcome::Dropped(why.to_owned()));
    let Ok(work) = serde_json::from_str::<Work>(&job.work) else {
        return dropped("not understood");
    };
    // A break that is too late still makes the next.
    if work != Work::Break && now.duration_since(job.due) > LATEST {
        return dropped("too late");
    }
    let person = app.ledger.person(app.store.as_ref(), job.who).await?;
    let about = match &work {
        Work::Remind(about) | Work::Mail { about } => Some(*about),
        Work::Push { about, .. } => *about,
        Work::Break | Work::BreakPush { .. } => None,
    };
    if let Some(about) = about {
        if let Some(why) = not_now(app, job.who, &person, about, now).await? {
            return dropped(why);
        }
        if let Some(outcome) = apart(app, job, &person, about, now).await? {
            return Ok(outcome);
        }
    }
    let words = app.words_for(&person);
    match work {
        Work::Remind(about) => Ok(Outcome::Done(ways(app, job, &person, about).await?)),
        Work::Push { to, about } => {
            let message = match about {
                Some(about) => {
                    let morning = now.to_zoned(zones::of(&person));
                    let asked = about.slot == Slot::Morning
                        && ledger::morning_due(&person, &morning).is_some();
                    push::about_session(app, words, about, asked)
                }
                None => push::test(app, words, job),
            };
            send(app, job, to, &message, now).await
        }
        Work::Break => rest::attempt(app, job, &person, now).await,
        Work::BreakPush { to } => rest::send(app, job, &person, to, now).await,
        Work::Mail { about } => {
            let email = person
                .reminders
                .as_ref()
                .map(|chosen| chosen.email.as_str());
            let (Some(to), Some(settings)) =
                (email.filter(|to| !to.is_empty()), &app.remind.outgoing.mail)
            else {
                return dropped("no e-mail is wanted any more");
            };
            Ok(
                match mail::send(app, words, settings, to, job, about).await {
                    Ok(()) => Outcome::Done(Vec::new()),
                    Err(mail::Unsent::Later(said)) => again(job, now, None, said),
                    Err(mail::Unsent::Refused(said)) => {
                        tracing::warn!(job = job.once, said, "the mail server refused a message");
                        Outcome::Dropped(said)
                    }
                },
            )
        }
    }
}

/// Sends a message to a browser of this person.
pub async fn send(
    app: &App,
    job: &Job,
    to: Uuid,
    message: &push::Message,
    now: Timestamp,
) -> Result<Outcome, StoreError> {
    let dropped = |why: &str| Ok(Outcome::Dropped(why.to_owned()));
    let all = app.store.subscriptions(job.who).await?;
    let Some(to) = all.iter().find(|it| it.id == to && it.gone.is_none()) else {
        return dropped("not subscribed any more");
    };
    Ok(match push::send(app, job, to, message, now).await? {
        push::Sent::Taken => Outcome::Done(Vec::new()),
        push::Sent::Gone => {
            app.store.subscription_gone(job.who, to.id, now).await?;
            Outcome::Dropped("the browser is not subscribed any more".to_owned())
        }
        push::Sent::Later { wait, said } => again(job, now, wait, said),
        push::Sent::Refused(said) => {
            tracing::warn!(job = job.once, said, "a push service refused a message");
            Outcome::Dropped(said)
        }
    })
}

/// To be tried again: after what the other side asked for, else after longer each time.
pub fn again(job: &Job, now: Timestamp, wait: Option<SignedDuration>, said: String) -> Outcome {
    let doubled = FIRST_WAIT * 2_i32.saturating_pow(job.attempts.saturating_sub(1).min(10));
    let wait = wait.unwrap_or(doubled).clamp(FIRST_WAIT, LONGEST_WAIT);
    Outcome::Again {
        at: now + wait,
        said,
    }
}

/// A job for each way out. They are due since the reminder is.
async fn ways(
    app: &App,
    job: &Job,
    person: &Person,
    about: About,
) -> Result<Vec<NewJob>, StoreError> {
    let mut jobs = Vec::new();
    // One that was put off twice is due at another moment each time.
    let once = |way: &str| format!("{} at {} by {way}", job.once, job.due.as_second());
    for to in app.store.subscriptions(job.who).await? {
        if to.gone.is_none() {
            let work = Work::Push {
                to: to.id,
                about: Some(about),
            };
            jobs.push(work.job(once(&format!("push {}", to.id)), job.due));
        }
    }
    let wants_mail = person
        .reminders
        .as_ref()
        .is_some_and(|chosen| !chosen.email.is_empty());
    if wants_mail && app.remind.outgoing.mail.is_some() {
        jobs.push(Work::Mail { about }.job(once("mail"), job.due));
    }
    Ok(jobs)
}

/// Why somebody is not reminded after all.
async fn not_now(
    app: &App,
    who: Who,
    person: &Person,
    about: About,
    now: Timestamp,
) -> Result<Option<&'static str>, StoreError> {
    if person.reminders.as_ref().is_none_or(Reminders::is_off) {
        return Ok(Some("no reminders are wanted any more"));
    }
    if person
        .quiet
        .is_some_and(|(from, to)| (from..=to).contains(&about.day))
    {
        return Ok(Some("a quiet day"));
    }
    let done = app.store.sessions_on(who, about.day).await?;
    if done.iter().any(|kept| kept.record.slot == about.slot) {
        return Ok(Some("the session was done"));
    }
    if breaks::at_it(person, Some(about.slot), None, now) {
        return Ok(Some("the session is under way"));
    }
    let there_is = there_is(app, person, about.day, about.slot);
    Ok((!there_is).then_some("there is no session"))
}

/// The first reminder and the second never come close to each other, also where this machine slept: one
/// that is as late as the second leaves it to that, and after one that was late the second waits.
async fn apart(
    app: &App,
    job: &Job,
    person: &Person,
    about: About,
    now: Timestamp,
) -> Result<Option<Outcome>, StoreError> {
    let nudge = person.reminders.as_ref().and_then(|chosen| chosen.nudge);
    let Some(later) = nudge.map(|nudge| SignedDuration::from_mins(nudge.minutes().into())) else {
        return Ok(None);
    };
    Ok(match about.reminder {
        Kind::First if now.duration_since(job.due) >= later => {
            Some(Outcome::Dropped("the second reminder comes".to_owned()))
        }
        Kind::Nudge => {
            let first = once(about.day, about.slot, Kind::First);
            let first = app.store.settled(job.who, &first).await?;
            let told = first.filter(|first| first.done).map(|first| first.at);
            let close = told.filter(|told| now.duration_since(*told) < later - HARDLY_SOONER);
            close.map(|told| Outcome::Again {
                at: told + later,
                said: "the first reminder came late".to_owned(),
            })
        }
        Kind::First | Kind::Snooze => None,
    })
}

/// Whether there is a session of which to remind on a day, as things stand now.
pub fn there_is(app: &App, person: &Person, day: Date, slot: Slot) -> bool {
    let day = person.today(day);
    match person.due(day) {
        // Also where questions are asked first.
        _ if person.is_held() => false,
        First::Ready => match person.offers(&app.library.catalogue, day, None) {
            Today::Offers { items, .. } => {
                let plan = Plan::new(items, BTreeMap::new());
                !plan
                    .items(&app.library.catalogue, slot, Length::Full)
                    .is_empty()
            }
            Today::Flare | Today::Nothing(_) => false,
        },
        // Questions that come round again are asked where the reminder leads; without it nobody would
        // know why reminders have stopped.
        First::Gate(_) | First::About(_) => person.version.is_some(),
        // A hold, a pause, or nothing begun: nobody is urged.
        _ => false,
    }
}
