//! Weeks, and longer stretches where there are too many of them to see.

use super::{Pain, Session};
use crate::engine::Day;
use crate::person::Person;
use crate::programme::Slot;

/// The days of a week.
const WEEK: i32 = 7;
/// Weeks in one stretch: a week, a month, a quarter, half a year, a year, and longer.
const STRETCHES: [usize; 7] = [1, 4, 13, 26, 52, 104, 520];

/// Numbers from 0 to 10 in short, without loss of what is shown of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stat {
    /// How many.
    pub count: u32,
    sum: u32,
    least: u8,
    most: u8,
}

impl Stat {
    /// One more.
    pub fn add(&mut self, n: u8) {
        self.merge(Self {
            count: 1,
            sum: n.into(),
            least: n,
            most: n,
        });
    }

    /// All of another's too.
    pub fn merge(&mut self, other: Self) {
        *self = match (self.count, other.count) {
            (_, 0) => *self,
            (0, _) => other,
            _ => Self {
                count: self.count + other.count,
                sum: self.sum + other.sum,
                least: self.least.min(other.least),
                most: self.most.max(other.most),
            },
        };
    }

    /// The mean; nothing of nothing.
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| f64::from(self.sum) / f64::from(self.count))
    }

    /// The least and the most.
    pub fn range(&self) -> Option<(u8, u8)> {
        (self.count > 0).then_some((self.least, self.most))
    }
}

impl FromIterator<u8> for Stat {
    fn from_iter<I: IntoIterator<Item = u8>>(numbers: I) -> Self {
        let mut all = Self::default();
        numbers.into_iter().for_each(|n| all.add(n));
        all
    }
}

/// A week, or a longer stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its first day.
    pub from: Day,
    /// The day after its last.
    pub until: Day,
    /// Pain before sessions.
    pub before: Stat,
    /// The worst pain in them.
    pub peak: Stat,
    /// Pain after them.
    pub after: Stat,
    /// Pain on the morning after, by the day that it is about.
    pub morning: Stat,
    /// Sessions done of those prescribed.
    pub done: u32,
    /// Sessions prescribed, on days that are over.
    pub prescribed: u32,
    /// Sessions done beside those: on days with fewer or none prescribed, such as easy days.
    pub beside: u32,
    /// Days on which something was done.
    pub days: u32,
}

impl Week {
    fn new(from: Day, until: Day) -> Self {
        Self {
            from,
            until,
            before: Stat::default(),
            peak: Stat::default(),
            after: Stat::default(),
            morning: Stat::default(),
            done: 0,
            prescribed: 0,
            beside: 0,
            days: 0,
        }
    }

    /// The pain that is told.
    pub fn of(&self, pain: Pain) -> &Stat {
        match pain {
            Pain::Morning => &self.morning,
            Pain::Before => &self.before,
        }
    }

    /// The next stretch goes into this one.
    fn merge(&mut self, next: &Self) {
        self.until = next.until;
        self.before.merge(next.before);
        self.peak.merge(next.peak);
        self.after.merge(next.after);
        self.morning.merge(next.morning);
        self.done += next.done;
        self.prescribed += next.prescribed;
        self.beside += next.beside;
        self.days += next.days;
    }
}

/// The weeks from the first day to today, each of seven days but the last. Sessions stand in the
/// order in which they began.
pub fn weeks(person: &Person, sessions: &[Session], today: Day) -> Vec<Week> {
    let course = &person.course;
    let first = sessions
        .first()
        .map(|session| Day::from(session.began.date()));
    let Some(first) = course.begun.into_iter().chain(first).min() else {
        return Vec::new();
    };
    let mut weeks = Vec::new();
    let mut from = first;
    while from <= today {
        let until = from.plus(WEEK).min(today.plus(1));
        weeks.push(Week::new(from, until));
        from = from.plus(WEEK);
    }
    // A traveller's session may be of tomorrow: it is told then.
    let place = |day: Day| {
        usize::try_from(day.since(first) / WEEK)
            .ok()
            .filter(|_| day <= today)
    };
    for on_day in sessions.chunk_by(|a, b| a.began.date() == b.began.date()) {
        let Some(day) = on_day
            .first()
            .map(|session| Day::from(session.began.date()))
        else {
            continue;
        };
        let Some(week) = place(day).and_then(|place| weeks.get_mut(place)) else {
            continue;
        };
        for session in on_day {
            let said = session.before.map(|pain| pain.get());
            let before = said.or_else(|| course.before(session.began));
            before.into_iter().for_each(|pain| week.before.add(pain));
            let peak = session.peak.into_iter();
            peak.for_each(|pain| week.peak.add(pain.get()));
            let after = session.after.into_iter();
            after.for_each(|pain| week.after.add(pain.get()));
        }
        week.days += u32::from(on_day.iter().any(|session| session.done > 0));
        // Today is not over, so nothing of it counts.
        if day < today {
            let (full, of) = (full(on_day), person.sessions_prescribed(day));
            week.done += u32::from(full.min(of));
            week.beside += u32::from(full.saturating_sub(of));
        }
    }
    for week in &mut weeks {
        let days = (0..week.until.since(week.from)).map(|ahead| week.from.plus(ahead));
        let over = days.filter(|day| *day < today);
        week.prescribed = over
            .map(|day| u32::from(person.sessions_prescribed(day)))
            .sum();
    }
    for (day, pain) in &course.mornings {
        if let Some(week) = place(*day).and_then(|place| weeks.get_mut(place)) {
            week.morning.add(*pain);
        }
    }
    weeks
}

/// Sessions of a day that count: at most one of each time of the day.
fn full(on_day: &[Session]) -> u8 {
    let counted = |slot: Slot| {
        let of_slot = on_day.iter().filter(|session| session.slot == slot);
        u8::from(of_slot.filter(|session| session.counts()).count() > 0)
    };
    counted(Slot::Morning) + counted(Slot::Evening)
}

/// The same days in no more than so many stretches, as short as they may be.
pub fn fewer(weeks: &[Week], most: usize) -> Vec<Week> {
    let fits = |together: &&usize| weeks.len().div_ceil(**together) <= most;
    let together = STRETCHES.iter().find(fits).copied();
    let together = together.unwrap_or(weeks.len()).max(1);
    weeks
        .chunks(together)
        .filter_map(|chunk| {
            let (first, rest) = chunk.split_first()?;
            let mut all = *first;
            rest.iter().for_each(|week| all.merge(week));
            Some(all)
        })
        .collect()
}
