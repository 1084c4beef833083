//! A calendar day as a number, so that "within 14 days" is a subtraction.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A local calendar day: days since 1970-01-01. Written as YYYY-MM-DD.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "Date", into = "Date")]
pub struct Day(i32);

const EPOCH: Date = Date::constant(1970, 1, 1);

impl Day {
    /// Days from `other` to here; negative when `other` is later.
    pub fn since(self, other: Day) -> i32 {
        self.0 - other.0
    }

    /// So many days later; earlier for a negative number.
    #[must_use]
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// Whether the two are less than `days` apart, whichever comes first.
    pub fn within(self, days: i32, other: Day) -> bool {
        self.since(other).abs() < days
    }

    /// The calendar date.
    pub fn date(self) -> Date {
        self.into()
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Day {
        let days = date.duration_since(EPOCH).as_hours() / 24;
        // Every date of the calendar is within ten thousand years of 1970.
        Day(i32::try_from(days).unwrap_or(0))
    }
}

impl From<Day> for Date {
    fn from(day: Day) -> Date {
        EPOCH.checked_add(day.0.days()).unwrap_or(EPOCH)
    }
}

/// How many of these days lie within so many days of `day`.
pub(super) fn count(days: &[Day], window: i32, day: Day) -> usize {
    days.iter()
        .filter(|other| day.within(window, **other))
        .count()
}

/// Adds a day to a set of days; false if it was there.
pub(super) fn add(days: &mut Vec<Day>, day: Day) -> bool {
    let new = !days.contains(&day);
    if new {
        days.push(day);
    }
    new
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_and_dates_are_the_same_thing() {
        for date in [
            date(1900, 1, 1),
            date(1970, 1, 1),
            date(2024, 2, 29),
            date(2999, 12, 31),
        ] {
            assert_eq!(Day::from(date).date(), date);
        }
        assert_eq!(
            Day::from(date(2026, 3, 1)).since(date(2026, 2, 28).into()),
            1
        );
        assert_eq!(
            Day::from(date(2026, 12, 31)).plus(1).date(),
            date(2027, 1, 1)
        );
    }

    #[test]
    fn a_window_looks_both_ways() {
        let day = Day::from(date(2026, 11, 23));
        assert!(
            day.within(3, day.plus(2))
                && day.within(3, day.plus(-2))
                && !day.within(3, day.plus(3))
        );
    }
}
