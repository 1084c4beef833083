//! For how many people the reminders of the next 24 hours are worked out in a second on one core:
//! what [`Reminders::due`] does, for people in many zones, over a day on which clocks change.
//! Reading what they chose and keeping what comes of it is the database's part, and not in here.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a benchmark reads the clock and its own size, and stops when it cannot"
)]

use care::reminders::{Nudge, Reminders, Times};
use jiff::civil::time;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp};
use std::hint::black_box;
use std::time::Instant;

const PEOPLE: usize = 1_000_000;
/// Different choices, so that the processor cannot learn one by heart.
const CHOICES: usize = 997;
const ZONES: [&str; 8] = [
    "Europe/Madrid",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "America/Sao_Paulo",
    "Africa/Nairobi",
    "Asia/Tokyo",
];

fn main() {
    let database = TimeZoneDatabase::bundled();
    let zones: Vec<TimeZone> = ZONES
        .iter()
        .map(|name| database.get(name).expect("a zone"))
        .collect();
    let choices: Vec<Reminders> = (0..CHOICES).map(choice).collect();
    // From noon before Europe's clocks go forward.
    let from: Timestamp = "2027-03-27T12:00:00Z".parse().expect("a moment");
    let until = from + SignedDuration::from_hours(24);
    let since = Instant::now();
    let mut reminders = 0;
    for person in 0..PEOPLE {
        let choice = &choices[person % CHOICES];
        let zone = &zones[person % ZONES.len()];
        reminders += black_box(black_box(choice).due(zone, from, until)).len();
    }
    let seconds = since.elapsed().as_secs_f64();
    println!(
        "reminders: the next 24 hours of {PEOPLE} people in {} zones, {reminders} reminders, in \
         {seconds:.2} s on one core: {:.2} million people a second (bar: 10 s)",
        ZONES.len(),
        PEOPLE as f64 / seconds / 1e6
    );
}

/// Morning and evening on most days, at times of one's own; a second one for two thirds.
fn choice(seed: usize) -> Reminders {
    let minute = |from: usize, step: usize| {
        let minute = from * 60 + seed * step % 180;
        let small = |n: usize| i8::try_from(n).expect("a small number");
        time(small(minute / 60), small(minute % 60), 0, 0)
    };
    let week = std::array::from_fn(|day| Times {
        morning: (!(seed + day).is_multiple_of(9)).then(|| minute(6, 7)),
        evening: (!(seed + day).is_multiple_of(4)).then(|| minute(18, 11)),
    });
    Reminders {
        zone: String::new(),
        week,
        nudge: Nudge::ALL.get(seed % 4).copied(),
        email: String::new(),
    }
}
