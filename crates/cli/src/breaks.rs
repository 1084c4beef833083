//! `plinth breaks`: waits, and tells each break.

use crate::args::BadInput;
use crate::config::Config;
use crate::say::say;
use crate::serve::told_to_stop;
use anyhow::Result;
use care::breaks::{Breaks, Hours};
use care::journal::What;
use care::person::Person;
use content::{Library, Words};
use jiff::Zoned;
use jiff::civil::Time;
use server::breaks::{Told, at_it, ended, said, tell};
use server::ledger::Ledger;
use server::zones;
use std::sync::Arc;
use std::time::Duration;
use store::Who;
use store::sqlite::SqliteStore;

/// How often the clock is looked at: a computer that slept wakes up at another time. Our choice.
const LOOK: Duration = Duration::from_secs(1);
/// A break that is later than this was slept through, and is left out. Our choice.
const LATE_S: i64 = 120;

/// What is chosen on the way: the distance, and hours of the days that have any; from Monday to Friday where
/// none has.
pub struct Choice {
    pub every: Option<u8>,
    pub from: Option<Time>,
    pub to: Option<Time>,
}

impl Choice {
    /// What is chosen then, if that is something else than before.
    fn on(&self, before: Option<&Breaks>) -> Option<Breaks> {
        let Choice { every, from, to } = *self;
        if every.is_none() && from.is_none() && to.is_none() {
            return None;
        }
        let mut breaks = before.cloned().unwrap_or_default();
        breaks.on = true;
        breaks.every_min = every.unwrap_or(breaks.every_min);
        if from.is_some() || to.is_some() {
            if breaks.hours.iter().all(Option::is_none) {
                breaks.hours = Breaks::default().hours;
            }
            for day in breaks.hours.iter_mut().flatten() {
                *day = Hours {
                    from: from.unwrap_or(day.from),
                    to: to.unwrap_or(day.to),
                };
            }
        }
        (before != Some(&breaks)).then_some(breaks)
    }
}

/// How breaks are told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tell {
    /// Here.
    Terminal,
    /// Here, and as a notification on the desktop.
    Desktop,
}

struct Desk {
    store: SqliteStore,
    library: Library,
    ledger: Ledger,
}

impl Desk {
    async fn person(&self, now: &Zoned) -> Result<Arc<Person>> {
        let catalogue = &self.library.catalogue;
        let settled = self.ledger.settle(&self.store, catalogue, Who::SOLO, now);
        Ok(settled.await?)
    }

    async fn tell(&self, person: &Person, now: &Zoned) -> Result<Option<Told>> {
        Ok(tell(&self.store, Who::SOLO, &self.library, person, now).await?)
    }
}

pub async fn run(config: Config, choice: Choice, once: bool, how: Tell) -> Result<()> {
    let desk = Desk {
        library: config.library()?,
        store: config.store().await?,
        ledger: Ledger::default(),
    };
    let words = &desk.library.words;
    let now = Zoned::now();
    let person = desk.person(&now).await?;
    if let Some(breaks) = choice.on(person.breaks.as_ref()) {
        breaks
            .check()
            .map_err(|wrong| BadInput(said(words, wrong)))?;
        let what = What::Breaks(breaks);
        desk.ledger
            .write(&desk.store, Who::SOLO, &now, what)
            .await?;
    }
    if once {
        let person = desk.person(&now).await?;
        let now = now.with_time_zone(zones::of(&person));
        let told = desk.tell(&person, &now).await?;
        if told.is_some() && how == Tell::Desktop {
            notify(words).await?;
        }
        return show(&desk.library, &now, told);
    }
    tokio::select! {
        ended = wait(&desk, how) => ended,
        () = told_to_stop() => say(words.t("terminal-breaks-bye")),
    }
}

/// From one break to the next, until there is none.
async fn wait(desk: &Desk, how: Tell) -> Result<()> {
    let words = &desk.library.words;
    let mut told = None;
    let mut announced = None;
    loop {
        let now = Zoned::now();
        // Whatever was chosen or done meanwhile counts.
        let person = desk.person(&now).await?;
        // Breaks come by the clock where the person is, as they do on the page.
        let now = now.with_time_zone(zones::of(&person));
        let zone = now.time_zone();
        let Some(breaks) = person.breaks.as_ref().filter(|breaks| breaks.on) else {
            return Err(BadInput(words.t("terminal-breaks-none")).into());
        };
        let ended = ended(&desk.store, Who::SOLO).await?;
        let since = now.timestamp() - jiff::SignedDuration::from_secs(LATE_S);
        let next = breaks.next(zone, told.unwrap_or(since).max(since), ended, person.quiet);
        let Some(next) = next else {
            return say(words.t("breaks-next-none"));
        };
        if next <= now.timestamp() {
            told = Some(next);
            let at = next.to_zoned(zone.clone());
            let made = match at_it(&person, None, ended, now.timestamp()) {
                false => desk.tell(&person, &now).await?,
                true => None,
            };
            // In a session, or where something else comes first, there is no break; the next one may be one.
            if made.is_some() {
                say("\x07")?;
                if how == Tell::Desktop {
                    notify(words).await?;
                }
                show(&desk.library, &at, made)?;
            }
            continue;
        }
        if announced != Some(next) {
            announced = Some(next);
            let local = zone.to_datetime(next);
            let values = [
                ("day", words.day(local.date()).into()),
                ("time", words.clock(local.time()).into()),
            ];
            say(words.with("terminal-breaks-waiting", &values))?;
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// A notification on the desktop: no more than that it is time. Without a desktop the terminal goes on
/// telling, and says so.
async fn notify(words: &Words) -> Result<()> {
    let (title, text) = (words.t("break-push-title"), words.t("break-push"));
    let shown = tokio::task::spawn_blocking(move || {
        let mut notification = notify_rust::Notification::new();
        notification.appname("Plinth").summary(&title).body(&text);
        notification
            .show()
            .map(drop)
            .map_err(|error| error.to_string())
    });
    match shown.await.unwrap_or_else(|error| Err(error.to_string())) {
        Ok(()) => Ok(()),
        Err(why) => say(words.with("terminal-breaks-no-desktop", &[("why", why.into())])),
    }
}

/// What a break holds.
fn show(library: &Library, at: &Zoned, told: Option<Told>) -> Result<()> {
    let words = &library.words;
    let Some(told) = told else {
        return say(words.t("break-none"));
    };
    let time = [("time", words.clock(at.time()).into())];
    say(words.with("terminal-break-now", &time))?;
    say(words.t("break-stand"))?;
    match told.few {
        Some(few) => {
            say(format_args!(
                "{}: {}, {}",
                words.t("break-few"),
                few.name,
                few.dose
            ))?;
            say(few.how)?;
            say(words.t("break-stop"))?;
        }
        None => say(words.t("break-walk"))?,
    }
    say(format_args!("{}: {}", words.t("break-habit"), told.habit))?;
    say(format_args!("({}, {})", told.title, told.url))
}
