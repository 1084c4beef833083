//! What months come to: weeks, sessions done of those prescribed, and a sentence.
//!
//! Pure: the sessions in short ([`Session`]), what the journal tells ([`crate::person::Course`])
//! and the day are passed in. Definitions and thresholds are those of `docs/clinical.md`.

mod session;
#[cfg(test)]
mod tests;
mod verdict;
mod weeks;

pub use session::{Seen, Session};
pub use verdict::{Advice, Change, Pain, Verdict, advice, verdict};
pub use weeks::{Stat, Week, fewer, weeks};

use crate::engine::Day;
use crate::exercise::Side;
use crate::ids::FormId;
use crate::person::Person;
use std::collections::BTreeMap;

/// Points that a chart can show. Our choice: on a phone they stand five pixels apart.
pub const MOST_POINTS: usize = 60;

/// What one stretch of days came to, in words: what was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Did {
    /// Sessions of which something was done.
    pub sessions: u32,
    /// Days with one.
    pub days: u32,
    /// Their minutes, where a player counted.
    pub minutes: u32,
}

/// What was done in the last so many days, today among them.
pub fn did(sessions: &[Session], today: Day, days: i32) -> Did {
    let since = today.plus(1 - days);
    let within = |session: &&Session| {
        let day = Day::from(session.began.date());
        session.done > 0 && (since..=today).contains(&day)
    };
    let mut did = Did::default();
    let mut seconds = 0;
    let mut last = None;
    for session in sessions.iter().filter(within) {
        did.sessions += 1;
        seconds += session.seconds;
        did.days += u32::from(last.replace(session.began.date()) != Some(session.began.date()));
    }
    did.minutes = (seconds + 30) / 60;
    did
}

/// What a camera saw of one form and side: first, and lately.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenChange {
    /// The form.
    pub form: FormId,
    /// The side; nothing where both move alike.
    pub side: Option<Side>,
    /// Days on which it was seen.
    pub days: u32,
    /// Hold in tenths of a second: first week, last week.
    pub hold_ds: (u16, u16),
    /// Range in per cent of the target: first week, last week.
    pub share: (u16, u16),
}

impl SeenChange {
    /// The range of late in per cent of what it was at first, rounded; nothing where it was nought.
    pub fn range_percent(&self) -> Option<u32> {
        let (first, last) = (u32::from(self.share.0), u32::from(self.share.1));
        (100 * last + first / 2).checked_div(first)
    }
}

/// A form and a side of it.
type Sided<'s> = (&'s FormId, Option<Side>);
/// What was seen, and on which day.
type Sightings<'s> = Vec<(Day, &'s Seen)>;

/// What a camera saw, form by form: the median of the first week in which it saw it, and of the last.
pub fn seen(sessions: &[Session]) -> Vec<SeenChange> {
    let mut all: BTreeMap<Sided<'_>, Sightings<'_>> = BTreeMap::new();
    for session in sessions {
        let day = Day::from(session.began.date());
        for seen in &session.seen {
            let mine = all.entry((&seen.form, seen.side)).or_default();
            mine.push((day, seen));
        }
    }
    let change = |((form, side), seen): (Sided<'_>, Sightings<'_>)| {
        let (first, last) = (seen.first()?.0, seen.last()?.0);
        let early = |day: Day| day.since(first) < 7;
        let late = |day: Day| last.since(day) < 7;
        let median = |within: &dyn Fn(Day) -> bool, of: fn(&Seen) -> u16| {
            let mine = seen.iter().filter(|(day, _)| within(*day));
            session::median(mine.map(|(_, seen)| of(seen)))
        };
        let both = |of: fn(&Seen) -> u16| Some((median(&early, of)?, median(&late, of)?));
        let mut days: Vec<Day> = seen.iter().map(|(day, _)| *day).collect();
        days.dedup();
        Some(SeenChange {
            form: form.clone(),
            side,
            days: u32::try_from(days.len()).unwrap_or(u32::MAX),
            hold_ds: both(|seen| seen.hold_ds)?,
            share: both(|seen| seen.share)?,
        })
    };
    all.into_iter().filter_map(change).collect()
}

/// Everything that is shown of a person's months.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// Week by week.
    pub weeks: Vec<Week>,
    /// In a sentence.
    pub verdict: Verdict,
    /// What is suggested.
    pub advice: Option<Advice>,
    /// In the last seven days.
    pub week: Did,
    /// Sessions done of those prescribed, since the beginning.
    pub done: u32,
    /// Sessions prescribed, since the beginning.
    pub prescribed: u32,
    /// Sessions done beside those, since the beginning.
    pub beside: u32,
    /// What a camera saw.
    pub seen: Vec<SeenChange>,
}

impl Progress {
    /// Of these sessions, in the order in which they began.
    pub fn new(person: &Person, sessions: &[Session], today: Day) -> Self {
        let weeks = weeks(person, sessions, today);
        let verdict = verdict(&person.course, sessions, today);
        let sum = |of: fn(&Week) -> u32| weeks.iter().map(of).sum();
        Self {
            done: sum(|week| week.done),
            prescribed: sum(|week| week.prescribed),
            beside: sum(|week| week.beside),
            advice: advice(&person.course, sessions, verdict, today),
            week: did(sessions, today, 7),
            seen: seen(sessions),
            verdict,
            weeks,
        }
    }
    /// The pain that the sentence tells; before there is one, whichever was said.
    pub fn told(&self) -> Pain {
        match self.verdict {
            Verdict::Said { pain, .. } => pain,
            _ if self.weeks.iter().any(|week| week.morning.count > 0) => Pain::Morning,
            _ => Pain::Before,
        }
    }
}
