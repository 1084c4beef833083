//! Breaks at work, whatever is chosen, wherever somebody lives.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use care::breaks::{AFTER_SESSION, Breaks, EVERY, Hours};
use jiff::civil::{Date, Time, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use proptest::prelude::*;

fn time() -> impl Strategy<Value = Time> {
    (0..24i8, 0..60i8).prop_map(|(hour, minute)| Time::constant(hour, minute, 0, 0))
}

fn hours() -> impl Strategy<Value = Hours> {
    (time(), time()).prop_map(|(from, to)| Hours { from, to })
}

fn breaks() -> impl Strategy<Value = Breaks> {
    let week = prop::array::uniform7(prop::option::of(hours()));
    let quiet_day = prop::option::of((0..10i64).prop_map(day));
    (EVERY, week, prop::option::of(hours()), quiet_day)
        .prop_map(|(every_min, hours, quiet, quiet_day)| Breaks {
            on: true,
            every_min,
            hours,
            quiet,
            quiet_day,
        })
        .prop_filter("a sound choice", |breaks| breaks.check().is_ok())
}

/// Around the day on which clocks change in Europe and Lord Howe's in April.
fn day(later: i64) -> Date {
    date(2027, 3, 24).checked_add(later.days()).unwrap()
}

/// Clocks that change by an hour, by half an hour, and not at all.
fn zone() -> impl Strategy<Value = TimeZone> {
    prop::sample::select(vec![
        "CET-1CEST,M3.5.0,M10.5.0/3",
        "EST5EDT,M3.2.0,M11.1.0",
        "LHST-10:30LHDT-11,M10.1.0,M4.1.0",
        "IST-5:30",
        "UTC0",
    ])
    .prop_map(|name| TimeZone::posix(name).unwrap())
}

fn within(hours: Hours, time: Time) -> bool {
    match hours.from < hours.to {
        true => hours.from <= time && time < hours.to,
        false => hours.from <= time || time < hours.to,
    }
}

/// Ten days.
fn span(zone: &TimeZone) -> (Timestamp, Timestamp) {
    let moment = |day: Date| day.to_zoned(zone.clone()).unwrap().timestamp();
    (moment(day(0)), moment(day(10)))
}

proptest! {
    #[test]
    fn never_in_a_quiet_time_and_never_outside_the_hours(breaks in breaks(), zone in zone()) {
        let (from, until) = span(&zone);
        let due = breaks.due(&zone, from, until);
        prop_assert!(due.is_sorted_by(|one, two| one < two));
        for at in due {
            prop_assert!(from <= at && at < until);
            let local = zone.to_datetime(at);
            prop_assert!(!breaks.quiet.is_some_and(|quiet| within(quiet, local.time())), "{local}");
            let of = |date: Date| {
                let place = date.weekday().to_monday_zero_offset();
                breaks.hours[usize::try_from(place).unwrap()]
            };
            let today = of(local.date()).is_some_and(|hours| within(hours, local.time()));
            let last_night = of(local.date().yesterday().unwrap())
                .is_some_and(|hours| hours.to < hours.from && local.time() < hours.to);
            // Hours that begin in the hour that clocks skip begin when they go on.
            let skipped = local.date() == day(4) && local.hour() == 3
                || local.date().day() == 4 && local.hour() == 2;
            prop_assert!(today || last_night || skipped, "{local}");
            // A quiet day silences the hours that began on it, also after midnight, and no others.
            let quiet = |date: Date| breaks.quiet_day == Some(date);
            prop_assert!(!quiet(local.date()) || last_night || skipped, "{local}");
            prop_assert!(!quiet(local.date().yesterday().unwrap()) || today || skipped, "{local}");
        }
    }

    #[test]
    fn the_distance_is_what_was_chosen(every in EVERY, hours in hours(), zone in zone()) {
        let mut breaks = Breaks { on: true, every_min: every, hours: [None; 7], ..Breaks::default() };
        breaks.hours[2] = Some(hours);
        prop_assume!(breaks.check().is_ok());
        let (from, until) = span(&zone);
        let every = SignedDuration::from_mins(every.into());
        for two in breaks.due(&zone, from, until).windows(2) {
            let apart = two[1].duration_since(two[0]);
            prop_assert!(apart == every || apart > SignedDuration::from_hours(24), "{apart}");
        }
    }

    #[test]
    fn the_next_one_is_the_first_that_leaves_a_session_alone(
        breaks in breaks(), zone in zone(), after in 0..10 * 1440i64, ago in prop::option::of(0..60i64),
        quiet in prop::option::of((-3..10i64, 0..20i64)),
    ) {
        let now = span(&zone).0 + SignedDuration::from_mins(after);
        let month = now + SignedDuration::from_hours(30 * 24);
        let ended = ago.map(|ago| now - SignedDuration::from_mins(ago));
        let quiet = quiet.map(|(first, more)| (day(first), day(first + more)));
        let next = breaks.next(&zone, now, ended, quiet);
        let rested = |at: Timestamp| ended.is_none_or(|ended| at >= ended + AFTER_SESSION);
        let loud = |at: Timestamp| {
            let date = zone.to_datetime(at).date();
            quiet.is_none_or(|(first, last)| !(first..=last).contains(&date))
        };
        let due = breaks.due(&zone, now, month).into_iter();
        let mut due = due.filter(|at| *at > now && rested(*at) && loud(*at));
        match (quiet, next) {
            (None, next) => prop_assert_eq!(next, due.next()),
            // Where hours that began on a quiet day go on after midnight, a later one.
            (Some(_), Some(next)) => prop_assert!(due.any(|at| at == next)),
            (Some(_), None) => prop_assert_eq!(due.count(), 0),
        }
        if let Some(next) = next {
            let number = breaks.number(&zone, next);
            let room = 25 * 60 / usize::from(breaks.every_min);
            prop_assert!(number < room, "the longest day has room for {room}");
        }
    }

    #[test]
    fn two_breaks_are_never_closer_than_what_was_chosen(breaks in breaks(), zone in zone()) {
        let (from, until) = span(&zone);
        let every = SignedDuration::from_mins(breaks.every_min.into());
        for two in breaks.due(&zone, from, until).windows(2) {
            let apart = two[1].duration_since(two[0]);
            prop_assert!(apart >= every, "{apart}");
        }
    }

    #[test]
    fn a_span_in_two_parts_has_the_same_breaks(breaks in breaks(), zone in zone(), cut in 0..14_400i64) {
        let (from, until) = span(&zone);
        let cut = (from + SignedDuration::from_mins(cut)).min(until);
        let mut parts = breaks.due(&zone, from, cut);
        parts.extend(breaks.due(&zone, cut, until));
        prop_assert_eq!(parts, breaks.due(&zone, from, until));
    }
}
