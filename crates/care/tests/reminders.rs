//! The clock of reminders: a year in any zone with any choice, beside a clock on the wall that is
//! looked at every quarter of an hour and knows nothing of offsets.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test that cannot go on should stop"
)]

use care::journal::{Entry, What};
use care::person::Person;
use care::programme::Slot;
use care::reminders::{Due, Kind, Nudge, Reminders, Times, Unfit, moment};
use jiff::civil::{Date, Time, date, time};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use uuid::Uuid;

/// Both halves of the world, half hours, no changes, a change of half an hour, and the date line.
const ZONES: [&str; 10] = [
    "Europe/Madrid",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Pacific/Apia",
    "Pacific/Auckland",
    "America/Santiago",
    "Africa/Cairo",
    "America/St_Johns",
    "UTC",
];

static DATABASE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

fn zone(name: &str) -> TimeZone {
    DATABASE.get(name).unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn hours(n: i64) -> SignedDuration {
    SignedDuration::from_hours(n)
}

/// 2026-09-01 to 2027-09-01: both changes, wherever there are any.
fn year() -> (Timestamp, Timestamp) {
    let from = at("2026-09-01T00:00:00Z");
    (from, from + hours(365 * 24))
}

/// A time on the quarter of an hour, often in the night in which clocks change.
fn quarter() -> impl Strategy<Value = Time> {
    prop_oneof![0..96i32, 0..16i32].prop_map(|quarters| {
        let small = |n: i32| i8::try_from(n).unwrap();
        time(small(quarters / 4), small(quarters % 4 * 15), 0, 0)
    })
}

fn choice(zone: &'static str) -> impl Strategy<Value = Reminders> {
    let slot = || prop::option::weighted(0.8, quarter());
    let times = (slot(), slot()).prop_map(|(morning, evening)| Times { morning, evening });
    let nudge = prop::option::of(prop::sample::select(Nudge::ALL.to_vec()));
    (prop::array::uniform7(times), nudge).prop_map(move |(week, nudge)| Reminders {
        zone: zone.to_owned(),
        week,
        nudge,
        email: String::new(),
    })
}

fn anywhere() -> impl Strategy<Value = Reminders> {
    prop::sample::select(ZONES.to_vec()).prop_flat_map(choice)
}

/// Somebody who changes zones and times up to five times in the year: from when, what.
fn traveller() -> impl Strategy<Value = Vec<(Timestamp, Reminders)>> {
    let stay = (1..90i64 * 24 * 4, anywhere());
    prop::collection::vec(stay, 1..6).prop_map(|stays| {
        let mut since = year().0;
        let mut all = Vec::new();
        for (quarters, reminders) in stays {
            all.push((since, reminders));
            since += SignedDuration::from_mins(15 * quarters);
        }
        all
    })
}

/// What comes, kept under its name once, as the database does.
fn reminded(stays: &[(Timestamp, Reminders)]) -> Vec<Due> {
    let mut names = BTreeSet::new();
    let mut all = Vec::new();
    for (n, (from, reminders)) in stays.iter().enumerate() {
        let until = stays.get(n + 1).map_or(year().1, |next| next.0);
        let due = reminders.due(&zone(&reminders.zone), *from, until);
        all.extend(due.into_iter().filter(|due| names.insert(due.once())));
    }
    all
}

/// The clock on the wall: looked at every quarter of an hour, it says when a time of the day shown
/// is first reached, and each morning and evening only once.
fn on_the_wall(stays: &[(Timestamp, Reminders)]) -> Vec<(Timestamp, Date, Slot)> {
    let quarter = SignedDuration::from_mins(15);
    let zones: Vec<TimeZone> = stays.iter().map(|(_, chosen)| zone(&chosen.zone)).collect();
    let (mut now, end) = year();
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    while now < end {
        let here = stays.iter().rposition(|(since, _)| *since <= now).unwrap();
        let (zone, reminders) = (&zones[here], &stays[here].1);
        let (shown, before) = (zone.to_datetime(now), zone.to_datetime(now - quarter));
        let day = shown.date();
        let mut reached: Vec<_> = [Slot::Morning, Slot::Evening]
            .into_iter()
            .filter(|slot| {
                let time = reminders.on(day.weekday()).at(*slot);
                let time = time.map(|time| day.to_datetime(time));
                time.is_some_and(|time| before < time && time <= shown)
            })
            .collect();
        reached.retain(|slot| seen.insert((day, *slot)));
        all.extend(reached.into_iter().map(|slot| (now, day, slot)));
        now += quarter;
    }
    all
}

fn firsts(due: &[Due]) -> Vec<(Timestamp, Date, Slot)> {
    let first = due.iter().filter(|due| due.kind == Kind::First);
    first.map(|due| (due.at, due.day, due.slot)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn a_year_is_what_the_clock_on_the_wall_shows(reminders in anywhere()) {
        let stays = [(year().0, reminders.clone())];
        let due = reminded(&stays);
        prop_assert_eq!(firsts(&due), on_the_wall(&stays));
        // Every chosen day and slot has exactly one; a second one late on the last day may be of the next year.
        let zone = zone(&reminders.zone);
        let (from, last) = (zone.to_datetime(year().0).date(), zone.to_datetime(year().1).date());
        let (mut day, last) = (from.tomorrow().unwrap(), last.yesterday().unwrap());
        while day < last {
            for slot in [Slot::Morning, Slot::Evening] {
                let wanted = reminders.on(day.weekday()).at(slot).is_some();
                let all = due.iter().filter(|due| due.day == day && due.slot == slot);
                let (first, nudges): (Vec<&Due>, Vec<&Due>) = all.partition(|due| due.kind == Kind::First);
                prop_assert_eq!(first.len(), usize::from(wanted));
                let nudged = reminders.nudge.filter(|_| wanted);
                prop_assert_eq!(nudges.len(), usize::from(nudged.is_some()));
                if let (Some(nudge), Some(second)) = (nudged, nudges.first()) {
                    prop_assert_eq!((second.at.duration_since(first[0].at)).as_mins(), i64::from(nudge.minutes()));
                }
            }
            day = day.tomorrow().unwrap();
        }
    }

    #[test]
    fn a_traveller_is_reminded_by_the_clock_where_they_are_and_never_twice(stays in traveller()) {
        let due = reminded(&stays);
        prop_assert_eq!(firsts(&due), on_the_wall(&stays));
        let names: BTreeSet<String> = due.iter().map(Due::once).collect();
        prop_assert_eq!(names.len(), due.len());
    }

    #[test]
    fn spans_join_and_are_in_order(
        reminders in anywhere(),
        start in 0..365 * 24 * 60i64,
        lengths in prop::collection::vec(0..5 * 24 * 60i64, 1..6),
    ) {
        let zone = zone(&reminders.zone);
        let start = year().0 + SignedDuration::from_mins(start);
        let (mut joined, mut end) = (Vec::new(), start);
        for minutes in lengths {
            let next = end + SignedDuration::from_mins(minutes);
            joined.extend(reminders.due(&zone, end, next));
            end = next;
        }
        let whole = reminders.due(&zone, start, end);
        prop_assert!(whole.is_sorted());
        prop_assert!(whole.iter().all(|due| (start..end).contains(&due.at)));
        prop_assert_eq!(joined, whole);
    }

    #[test]
    fn a_choice_is_kept_as_it_was(reminders in anywhere()) {
        let text = serde_json::to_string(&What::Reminders(reminders.clone())).unwrap();
        prop_assert_eq!(serde_json::from_str::<What>(&text).unwrap(), What::Reminders(reminders));
    }
}

#[test]
fn a_gap_ends_and_a_fold_begins() {
    let moments = [
        (
            "Europe/Madrid",
            date(2027, 3, 28),
            time(2, 30, 0, 0),
            "2027-03-28T01:00:00Z",
        ),
        (
            "Europe/Madrid",
            date(2026, 10, 25),
            time(2, 30, 0, 0),
            "2026-10-25T00:30:00Z",
        ),
        (
            "America/New_York",
            date(2027, 3, 14),
            time(2, 0, 0, 0),
            "2027-03-14T07:00:00Z",
        ),
        (
            "America/New_York",
            date(2026, 11, 1),
            time(1, 0, 0, 0),
            "2026-11-01T05:00:00Z",
        ),
        (
            "Australia/Lord_Howe",
            date(2026, 10, 4),
            time(2, 15, 0, 0),
            "2026-10-03T15:30:00Z",
        ),
        (
            "Australia/Lord_Howe",
            date(2027, 4, 4),
            time(1, 45, 0, 0),
            "2027-04-03T14:45:00Z",
        ),
        // Midnight itself is skipped.
        (
            "Africa/Cairo",
            date(2027, 4, 30),
            time(0, 30, 0, 0),
            "2027-04-29T22:00:00Z",
        ),
        // The day after the one that Samoa never had.
        (
            "Pacific/Apia",
            date(2011, 12, 31),
            time(0, 0, 0, 0),
            "2011-12-30T10:00:00Z",
        ),
    ];
    for (name, day, time, expected) in moments {
        assert_eq!(
            moment(&zone(name), day, time),
            Some(at(expected)),
            "{name} {day}"
        );
    }
    assert_eq!(
        moment(&zone("Pacific/Apia"), date(2011, 12, 30), time(7, 30, 0, 0)),
        None
    );
}

#[test]
fn a_traveller_to_the_west_has_the_same_morning_once() {
    let morning = |zone: &str| Reminders {
        zone: zone.to_owned(),
        week: [Times {
            morning: Some(time(7, 30, 0, 0)),
            evening: None,
        }; 7],
        ..Reminders::default()
    };
    // Reminded in Madrid on 2 December at 07:30, in New York six hours before it is 07:30 there.
    let stays = [
        (at("2026-12-01T00:00:00Z"), morning("Europe/Madrid")),
        (at("2026-12-02T09:00:00Z"), morning("America/New_York")),
    ];
    let days: Vec<_> = reminded(&stays)
        .iter()
        .take(4)
        .map(|due| (due.day.day(), due.at.to_string()))
        .collect();
    let expected = [
        (1, "2026-12-01T06:30:00Z"),
        (2, "2026-12-02T06:30:00Z"),
        (3, "2026-12-03T12:30:00Z"),
        (4, "2026-12-04T12:30:00Z"),
    ];
    assert_eq!(days, expected.map(|(day, at)| (day, at.to_owned())));
}

#[test]
fn what_cannot_be_chosen_is_named() {
    let zone = |zone: &str| Reminders {
        zone: zone.to_owned(),
        ..Reminders::default()
    };
    assert_eq!(zone("").check(), Err(Unfit::Zone));
    assert_eq!(zone("Europe/Madrid\r\nX").check(), Err(Unfit::Zone));
    assert_eq!(zone(&"A".repeat(65)).check(), Err(Unfit::Zone));
    let good = zone("Etc/GMT+3");
    assert_eq!(good.check(), Ok(()));
    let mut seconds = good.clone();
    seconds.week[0].morning = Some(time(7, 30, 1, 0));
    assert_eq!(seconds.check(), Err(Unfit::Time));
    for (email, fits) in [
        ("", true),
        ("ana@example.org", true),
        ("ana", false),
        ("@example.org", false),
        ("ana@", false),
        ("ana@example.org\r\nBcc: b@example.org", false),
    ] {
        let with = Reminders {
            email: email.to_owned(),
            ..good.clone()
        };
        assert_eq!(with.check().is_ok(), fits, "{email:?}");
    }
    let wrong =
        r#"{"kind":"reminders","zone":"UTC","week":[{"morning":"25:00"},{},{},{},{},{},{}]}"#;
    assert!(serde_json::from_str::<What>(wrong).is_err());
    assert!(serde_json::from_str::<Nudge>("45").is_err());
}

#[test]
fn a_person_remembers_what_they_chose_last() {
    let entry = |what| Entry {
        id: Uuid::from_u128(1),
        local: date(2026, 11, 30).at(8, 0, 0, 0),
        at: at("2026-11-30T08:00:00Z"),
        what,
    };
    let mut person = Person::default();
    assert_eq!(person.reminders, None);
    person.add(&entry(What::Reminders(Reminders::default())));
    assert!(person.reminders.as_ref().unwrap().is_off());
    assert_eq!(person.reminders_since, Some(date(2026, 11, 30)));
    let (from, to) = (date(2026, 12, 1), date(2026, 12, 3));
    person.add(&entry(What::QuietDays { from, to }));
    assert_eq!(person.quiet, Some((from, to)));
    person.add(&entry(What::QuietOver));
    assert_eq!(person.quiet, None);
}

/// What the browser tests hold two calendar programs to, so that a calendar and a push agree.
const TABLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../web/e2e/reminder-times.json"
);

#[test]
fn calendars_are_held_to_these_times() {
    let mut week = [Times::default(); 7];
    for (day, times) in week.iter_mut().enumerate() {
        times.morning = Some(time(if day < 5 { 7 } else { 9 }, 30, 0, 0));
        times.evening = (day % 2 == 0).then(|| time(19, 15, 0, 0));
    }
    // Two weeks around each change of each zone in 2027.
    let windows = [
        ("Europe/Madrid", ["2027-03-21", "2027-10-24"]),
        ("America/New_York", ["2027-03-07", "2027-10-31"]),
        ("Australia/Lord_Howe", ["2027-03-28", "2027-09-26"]),
        ("Asia/Kolkata", ["2027-03-21", "2027-10-24"]),
    ];
    let cases: Vec<serde_json::Value> = windows
        .into_iter()
        .flat_map(|(name, starts)| starts.map(|start| (name, start)))
        .map(|(name, start)| {
            let reminders = Reminders {
                zone: name.to_owned(),
                week,
                ..Reminders::default()
            };
            let from = at(&format!("{start}T00:00:00Z"));
            let until = from + hours(14 * 24);
            let due = reminders.due(&zone(name), from, until);
            serde_json::json!({
                "zone": name,
                "from": from,
                "until": until,
                "morning": due_of(&due, Slot::Morning),
                "evening": due_of(&due, Slot::Evening),
            })
        })
        .collect();
    let table = serde_json::json!({ "week": week, "cases": cases });
    let text = format!("{}\n", serde_json::to_string_pretty(&table).unwrap());
    if std::env::var_os("UPDATE_TABLE").is_some() {
        std::fs::write(TABLE, &text).unwrap();
    }
    let kept = std::fs::read_to_string(TABLE).unwrap();
    assert!(
        kept == text,
        "the table is of another build: run this test with UPDATE_TABLE=1"
    );
}

fn due_of(due: &[Due], slot: Slot) -> Vec<Timestamp> {
    let of = due.iter().filter(|due| due.slot == slot);
    of.map(|due| due.at).collect()
}
