//! What arrives after its day: a device that could not reach us tells later what was done and felt.
//!
//! Nothing depends on when it arrives. An opening is taken at its own time, a day that was closed is
//! told anew with everything that belongs to it, and the person is what follows from that: the same as if
//! it had come at once, never more.

use super::Person;
use crate::engine::Day;
use crate::journal::{Entry, What};
use jiff::civil::{Date, DateTime};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// For so many days something of a day that was closed still changes what follows from it; what comes
/// later is kept and shown. Our choice: the questions about signs are asked anew after as many.
pub(super) const LATEST_DAYS: i32 = 28;
/// The hour at which a day is closed without the morning after it. Our choice.
pub const NOON: i8 = 12;

/// What arrived after its day, and what was said of mornings.
#[derive(Debug, Clone, Default)]
pub struct Arrivals {
    /// The last day that was closed.
    closed_to: Option<Day>,
    /// Days to be told anew.
    stale: BTreeSet<Day>,
    /// Days that are not closed, and of which something was kept that no opening told of.
    unopened: BTreeSet<Day>,
    /// Pain on the morning after a day, as often as it was said.
    mornings: BTreeMap<Day, Vec<i64>>,
    /// Of which day something arrived late, the day on which it did, and whether it still counts.
    late: Vec<(Day, Day, bool)>,
}

impl Arrivals {
    /// Those of a journal, in the order it arrived.
    pub(super) fn of(entries: &[&Entry]) -> Self {
        let mut arrivals = Self::default();
        entries.iter().for_each(|entry| arrivals.heed(entry));
        arrivals
    }

    pub(super) fn heed(&mut self, entry: &Entry) {
        match &entry.what {
            What::OpenedLate { .. } => self.arrived(entry.day(), None),
            What::Arrived { day, .. } => self.arrived((*day).into(), Some(entry.day())),
            What::Morning { day, pain } => {
                let day = Day::from(*day);
                self.mornings
                    .entry(day)
                    .or_default()
                    .push(pain.get().into());
                self.mornings
                    .retain(|other, _| day.since(*other) <= LATEST_DAYS);
                self.arrived(day, None);
            }
            What::Closed { day, report } | What::ClosedAgain { day, report } => {
                let day = Day::from(*day);
                // The terminal, and releases before devices told late, say the morning only here. A day
                // that is told anew must not lose it.
                if let Some(pain) = report.morning {
                    let said = self.mornings.entry(day).or_default();
                    if said.is_empty() {
                        said.push(pain);
                    }
                }
                self.closed_to = self.closed_to.max(Some(day));
                self.stale.remove(&day);
                self.unopened.retain(|other| *other > day);
                self.late
                    .retain(|(_, on, _)| entry.day().since(*on) <= LATEST_DAYS);
            }
            _ => {}
        }
    }

    fn arrived(&mut self, of: Day, on: Option<Day>) {
        let Some(closed_to) = self.closed_to.filter(|to| of <= *to) else {
            if on.is_some() {
                self.unopened.insert(of);
            }
            return;
        };
        let counts = closed_to.since(of) <= LATEST_DAYS;
        if counts {
            self.stale.insert(of);
        }
        if let Some(on) = on {
            self.late.push((of, on, counts));
        }
    }

    /// Days that are over and have something to tell, though nobody said how it was before.
    pub(super) fn unopened(&self) -> impl Iterator<Item = Day> {
        self.unopened.iter().copied()
    }
}

impl Person {
    /// Days that were closed before everything of them had arrived, oldest first.
    pub fn to_tell_anew(&self) -> impl Iterator<Item = Day> {
        self.arrivals.stale.iter().copied()
    }

    /// What was said of the morning after a day, in the order it arrived.
    pub fn mornings(&self, day: Day) -> &[i64] {
        self.arrivals.mornings.get(&day).map_or(&[], Vec::as_slice)
    }

    /// What counts of it: where two devices differ, the more careful reading.
    pub fn morning(&self, day: Day) -> Option<i64> {
        self.mornings(day).iter().copied().max()
    }

    /// Of which days something arrived on this day, after they were closed, and whether it still counts.
    pub fn arrived_late(&self, on: Day) -> BTreeSet<(Day, bool)> {
        let late = self.arrivals.late.iter();
        late.filter(|(_, then, _)| *then == on)
            .map(|(of, _, counts)| (*of, *counts))
            .collect()
    }

    /// A day that is closed: what arrives of it is late.
    pub fn is_closed(&self, day: Day) -> bool {
        self.engine.closed_to().is_some_and(|to| day <= to)
    }
}

/// A journal in the order in which things happened: late openings at their own time, each day closed
/// once, with all that is known of it, when it was over. The order of all else stays as it is. An opening of
/// a time before there was a programme, or too long ago to count, changes nothing: a device's clock was wrong.
pub(super) fn as_it_happened<'e>(entries: &[&'e Entry]) -> Vec<Cow<'e, Entry>> {
    let mut reports = BTreeMap::new();
    let mut over = BTreeMap::new();
    let openings = openings(entries);
    for entry in entries {
        let (day, moment) = match &entry.what {
            What::ClosedAgain { day, report } => {
                reports.insert(*day, report);
                (*day, noon_after(*day))
            }
            What::Closed { day, report } => {
                reports.entry(*day).or_insert(report);
                (*day, noon_after(*day).min(entry.local))
            }
            What::Morning { day, .. } => (*day, entry.local),
            _ => continue,
        };
        // A day is over when another is opened, and not before it ends, whatever a clock says.
        let ends = Day::from(day).plus(1).date().at(0, 0, 0, 0);
        let next = openings.range(ends..).next();
        let moment = next.map_or(moment, |next| moment.min(*next)).max(ends);
        let known = over.entry(day).or_insert(moment);
        *known = (*known).min(moment);
    }
    // At the same moment what is over comes first.
    let mut placed: Vec<(DateTime, bool, Cow<'e, Entry>)> = Vec::with_capacity(entries.len());
    let mut latest = DateTime::MIN;
    for entry in entries.iter().copied() {
        match &entry.what {
            What::OpenedLate { .. } if !openings.contains(&entry.local) => {}
            What::OpenedLate { before, slot } => {
                let (before, slot) = (*before, *slot);
                let what = What::Opened { before, slot };
                placed.push((entry.local, true, told(entry, entry.local, what)));
            }
            What::Closed { day, .. } | What::ClosedAgain { day, .. } => {
                let (Some(report), Some(moment)) = (reports.remove(day), over.get(day)) else {
                    continue;
                };
                let what = What::Closed {
                    day: *day,
                    report: report.clone(),
                };
                placed.push((*moment, false, told(entry, *moment, what)));
            }
            _ => {
                latest = latest.max(entry.local);
                placed.push((latest, true, Cow::Borrowed(entry)));
            }
        }
    }
    placed.sort_by_key(|(moment, goes_on, _)| (*moment, *goes_on));
    placed.into_iter().map(|(.., entry)| entry).collect()
}

/// When days were opened, as far as that counts.
fn openings(entries: &[&Entry]) -> BTreeSet<DateTime> {
    let mut openings = BTreeSet::new();
    let (mut begun, mut latest) = (None, None);
    for entry in entries {
        let day = entry.day();
        match &entry.what {
            What::Prescribed(_) => begun = begun.or(Some(day)),
            What::Opened { .. } => {
                openings.insert(entry.local);
            }
            What::OpenedLate { .. } => {
                let counts = |to: Day| to.since(day) <= LATEST_DAYS;
                if begun.is_some_and(|begun| begun <= day) && latest.is_none_or(counts) {
                    openings.insert(entry.local);
                }
                continue;
            }
            _ => {}
        }
        latest = latest.max(Some(day));
    }
    openings
}

fn told<'e>(entry: &Entry, local: DateTime, what: What) -> Cow<'e, Entry> {
    Cow::Owned(Entry {
        id: entry.id,
        at: entry.at,
        local,
        what,
    })
}

fn noon_after(day: Date) -> DateTime {
    Day::from(day).plus(1).date().at(NOON, 0, 0, 0)
}
