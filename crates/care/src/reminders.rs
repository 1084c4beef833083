//! When a person wants to be reminded, and what that comes to in a span of time.
//!
//! Pure arithmetic on a time zone that is handed in: no clock, no database of zones. A reminder is
//! known by its local day, its slot and its [`Kind`]; whoever sends them keeps that name
//! ([`Due::once`]) and never sends one name twice, so that somebody who changes zones is not
//! reminded twice of the same morning.
//!
//! | the chosen time | the reminder comes |
//! |---|---|
//! | is an ordinary one | then |
//! | is skipped (clocks go forward) | at the first moment after the gap |
//! | comes twice (clocks go back) | the first time |
//! | is on a day that does not exist there | never: nobody lives that day |

use crate::programme::Slot;
use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// No reminder comes later than so long after its time: it would be about another part of the day.
/// Our choice.
pub const LATEST: SignedDuration = SignedDuration::from_hours(2);
/// The longest address that mail can have (RFC 5321, 4.5.3.1, and its erratum 1690).
const LONGEST_EMAIL: usize = 254;
/// No name in the IANA database is half as long.
const LONGEST_ZONE: usize = 64;
/// Quiet days are asked for at most so far ahead; who wants none for longer takes the times out.
/// Our choice.
pub const QUIET_DAYS: i32 = 366;

/// What a person chose. Nothing chosen is a choice too: see [`Reminders::is_off`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reminders {
    /// The time zone, by its IANA name: "Europe/Madrid".
    pub zone: String,
    /// The times of each weekday, from Monday.
    pub week: [Times; 7],
    /// One second, gentle reminder if the session was not done by then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nudge: Option<Nudge>,
    /// Where mail goes; none where empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
}

/// The times of one weekday, by the clock where the person is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Times {
    /// For the morning session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub morning: Option<Time>,
    /// For the evening session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evening: Option<Time>,
}

impl Times {
    /// The time for this session, to change it.
    pub fn at_mut(&mut self, slot: Slot) -> &mut Option<Time> {
        match slot {
            Slot::Morning => &mut self.morning,
            Slot::Evening => &mut self.evening,
        }
    }

    /// The time for this session.
    pub fn at(&self, slot: Slot) -> Option<Time> {
        match slot {
            Slot::Morning => self.morning,
            Slot::Evening => self.evening,
        }
    }
}

/// How long after the first reminder the second comes. Our choice: near enough to be the same
/// morning, far enough not to press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Nudge {
    /// After half an hour.
    After30,
    /// After an hour.
    After60,
    /// After an hour and a half.
    After90,
}

impl Nudge {
    /// All, from the soonest.
    pub const ALL: [Self; 3] = [Self::After30, Self::After60, Self::After90];

    /// Minutes after the first reminder.
    pub fn minutes(self) -> u8 {
        match self {
            Self::After30 => 30,
            Self::After60 => 60,
            Self::After90 => 90,
        }
    }
}

impl TryFrom<u8> for Nudge {
    type Error = &'static str;

    fn try_from(minutes: u8) -> Result<Self, Self::Error> {
        let found = Self::ALL.into_iter().find(|n| n.minutes() == minutes);
        found.ok_or("expected 30, 60 or 90 minutes")
    }
}

impl From<Nudge> for u8 {
    fn from(nudge: Nudge) -> Self {
        nudge.minutes()
    }
}

/// Minutes by which a person may put a reminder off. Our choice.
pub const SNOOZES: [u8; 3] = [15, 30, 60];

/// The first reminder of a session, or the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// At the chosen time.
    First,
    /// The second one.
    Nudge,
    /// In place of the second one, when the person said so.
    Snooze,
}

impl Kind {
    /// As it stands in the name of a reminder.
    pub fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Nudge => "nudge",
            Self::Snooze => "snooze",
        }
    }
}

/// One reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Due {
    /// When it comes.
    pub at: Timestamp,
    /// Of which local day.
    pub day: Date,
    /// Of which session.
    pub slot: Slot,
    /// Which of the two.
    pub kind: Kind,
}

impl Due {
    /// The name under which it comes once.
    pub fn once(&self) -> String {
        once(self.day, self.slot, self.kind)
    }
}

/// The name under which a reminder comes once: "reminder 2026-11-30 morning first".
pub fn once(day: Date, slot: Slot, kind: Kind) -> String {
    format!("reminder {day} {} {}", slot.name(), kind.name())
}

/// What cannot be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// The name of the zone is missing, or no name.
    #[error("expected the name of a time zone, such as Europe/Madrid")]
    Zone,
    /// Seconds are not chosen.
    #[error("expected a time of hours and minutes, such as 07:30")]
    Time,
    /// The address is no address.
    #[error("expected an e-mail address")]
    Email,
}

impl Reminders {
    /// No time is chosen: the person wants none.
    pub fn is_off(&self) -> bool {
        self.week
            .iter()
            .all(|times| times.morning.is_none() && times.evening.is_none())
    }

    /// Every day has the same time for this session, or none.
    pub fn is_same(&self, slot: Slot) -> bool {
        let [monday, others @ ..] = &self.week;
        others.iter().all(|day| day.at(slot) == monday.at(slot))
    }

    /// The times of a weekday.
    pub fn on(&self, weekday: Weekday) -> &Times {
        &self.week[Self::place(weekday)]
    }

    /// The times of a weekday, to change them.
    pub fn on_mut(&mut self, weekday: Weekday) -> &mut Times {
        &mut self.week[Self::place(weekday)]
    }

    fn place(weekday: Weekday) -> usize {
        usize::from(weekday.to_monday_zero_offset().unsigned_abs())
    }

    /// Whether it can be kept. That the zone exists is for whoever has the database of zones.
    ///
    /// # Errors
    /// The first thing in it that cannot be.
    pub fn check(&self) -> Result<(), Unfit> {
        let named = |c: char| c.is_ascii_alphanumeric() || "/_+-".contains(c);
        let zone = &self.zone;
        if zone.is_empty() || zone.len() > LONGEST_ZONE || !zone.chars().all(named) {
            return Err(Unfit::Zone);
        }
        let times = self.week.iter().flat_map(|day| [day.morning, day.evening]);
        let whole = |time: Time| time.second() == 0 && time.subsec_nanosecond() == 0;
        if !times.flatten().all(whole) {
            return Err(Unfit::Time);
        }
        let email = self.email.as_str();
        let printed = |c: char| !c.is_whitespace() && !c.is_control();
        let fits = match email.rsplit_once('@') {
            _ if email.is_empty() => true,
            Some((name, host)) => {
                email.len() <= LONGEST_EMAIL
                    && !name.is_empty()
                    && !host.is_empty()
                    && email.chars().all(printed)
            }
            None => false,
        };
        if fits { Ok(()) } else { Err(Unfit::Email) }
    }

    /// All reminders from `from` until before `until`, in order. Spans join: those of two that
    /// follow each other are those of both.
    ///
    /// `zone` is the one that [`zone`](Self::zone) names.
    pub fn due(&self, zone: &TimeZone, from: Timestamp, until: Timestamp) -> Vec<Due> {
        let mut all = Vec::new();
        if until <= from || self.is_off() {
            return all;
        }
        // A nudge may come on the day after, and a gap may move a time into it.
        let first = zone.to_datetime(from).date().yesterday();
        // And clocks that go back over midnight have seen the next day already.
        let last = zone.to_datetime(until).date().tomorrow();
        let (Ok(first), Ok(last), span) = (first, last, from..until) else {
            return all;
        };
        let days = first.series(jiff::Span::new().days(1));
        for day in days.take_while(|day| *day <= last) {
            let times = self.on(day.weekday());
            for slot in [Slot::Morning, Slot::Evening] {
                let Some(at) = times.at(slot).and_then(|time| moment(zone, day, time)) else {
                    continue;
                };
                let mut add = |at, kind| {
                    if span.contains(&at) {
                        all.push(Due {
                            at,
                            day,
                            slot,
                            kind,
                        });
                    }
                };
                add(at, Kind::First);
                if let Some(nudge) = self.nudge {
                    let later = SignedDuration::from_mins(nudge.minutes().into());
                    if let Ok(at) = at.checked_add(later) {
                        add(at, Kind::Nudge);
                    }
                }
            }
        }
        all.sort_unstable();
        all
    }
}

/// The moment at which a clock first stands at a time of a day, or has passed it. `None` on a day
/// that does not exist there.
pub fn moment(zone: &TimeZone, day: Date, time: Time) -> Option<Timestamp> {
    let local = day.to_datetime(time);
    let at = |offset: jiff::tz::Offset| offset.to_timestamp(local).ok();
    match zone.to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Unambiguous { offset } => at(offset),
        AmbiguousOffset::Fold { before, .. } => at(before),
        AmbiguousOffset::Gap { before, after } => {
            // With the offset of before, the time that is skipped lies after the change.
            let beyond = at(before)?
                .checked_add(SignedDuration::from_nanos(1))
                .ok()?;
            let change = zone.preceding(beyond).next()?.timestamp();
            let skipped: (DateTime, DateTime) =
                (before.to_datetime(change), after.to_datetime(change));
            let midnight = day.to_datetime(Time::midnight());
            let whole_day = skipped.0 <= midnight && skipped.1.date() > day;
            (!whole_day).then_some(change)
        }
    }
}
