//! How many days of how many people the dose engine closes in a second on one core, seven items
//! each; and whether what it remembers of a person grows with the years.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a benchmark reads the clock and its own size, and stops when it cannot"
)]

use care::dose::{Amount, Lane};
use care::engine::event::{Done, Event, Kind, Report, Session};
use care::engine::{Day, Dose, Irritability, Item, Mode, Programme, State};
use care::exercise::Class;
use jiff::civil::date;
use std::hint::black_box;
use std::time::{Duration, Instant};

const FORTY_DAYS: usize = 40;
const FIVE_YEARS: usize = 5 * 365;
/// Different people, so that the processor cannot learn one history by heart.
const PEOPLE: usize = 64;
/// People who are kept in memory at once, to weigh them.
const WEIGHED: usize = 4_000;

fn main() {
    let people: Vec<Vec<Event>> = (0..PEOPLE).map(|seed| life(seed, FIVE_YEARS)).collect();
    for (what, days, rounds) in [("40 days", FORTY_DAYS, 400), ("5 years", FIVE_YEARS, 10)] {
        let mut closing = Duration::ZERO;
        let mut decided = 0;
        let mut decisions = Vec::new();
        for _ in 0..rounds {
            for events in &people {
                let mut state = beginner();
                let events = until(events, days);
                let since = Instant::now();
                for event in events {
                    decisions.clear();
                    state.apply(black_box(event), &mut decisions);
                    decided += decisions.len();
                }
                closing += since.elapsed();
                black_box(&state);
            }
        }
        let closed = (rounds * PEOPLE * days) as f64;
        println!(
            "close: {:.2} million person-days a second over {what} with 7 items (bar: 1), \
             {:.1} decisions each",
            closed / closing.as_secs_f64() / 1e6,
            decided as f64 / closed
        );
    }
    weigh(&people);
}

/// Lives the same people many times over and looks at what the process weighs.
fn weigh(people: &[Vec<Event>]) {
    let mut states: Vec<State> = (0..WEIGHED).map(|_| beginner()).collect();
    let mut decisions = Vec::with_capacity(64);
    let mut live = |states: &mut [State], from: usize, to: usize| {
        for (state, events) in states.iter_mut().zip(people.iter().cycle()) {
            let done = until(events, from).len();
            for event in &until(events, to)[done..] {
                decisions.clear();
                state.apply(event, &mut decisions);
            }
        }
        resident_kb()
    };
    let young = live(&mut states, 0, FORTY_DAYS);
    let old = live(&mut states, FORTY_DAYS, FIVE_YEARS);
    let debug = states.iter().map(|state| format!("{state:?}").len());
    let written = debug.sum::<usize>() as f64 / WEIGHED as f64 / 1e3;
    match (young, old) {
        (Some(young), Some(old)) => println!(
            "close: a person weighs {:.0} bytes more after 5 years than after 40 days \
             ({written:.1} kB written out)",
            (old as f64 - young as f64) * 1024.0 / WEIGHED as f64
        ),
        _ => println!("close: this system does not tell what a process weighs"),
    }
}

/// The events up to and with so many reports.
fn until(events: &[Event], reports: usize) -> &[Event] {
    let closes = (1..)
        .zip(events)
        .filter(|(_, event)| matches!(event.kind, Kind::Close(_)));
    &events[..closes.take(reports).last().map_or(0, |(count, _)| count)]
}

fn resident_kb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// All seven with the lanes of the bird-dog, which has the longest ladder; three classes.
fn beginner() -> State {
    let amount = |reps, hold_s| Amount {
        reps,
        hold_s,
        sets: 1,
    };
    let lane = |floor, start, up_at, ceiling| Lane {
        floor,
        start,
        up_at,
        ceiling,
    };
    let low = amount(2, 3);
    let lanes = vec![
        lane(low, amount(3, 3), Some(amount(6, 5)), amount(8, 5)),
        lane(low, amount(3, 3), Some(amount(6, 5)), amount(8, 8)),
        lane(low, amount(4, 5), Some(amount(6, 8)), amount(8, 10)),
        lane(low, amount(3, 5), None, amount(10, 15)),
    ];
    let classes = [Class::Mobility, Class::Stability, Class::Strength];
    let item = |seq: usize| Item {
        id: format!("E{seq}").into(),
        seq: seq.try_into().expect("a small number"),
        class: classes[seq % 3],
        auto_progress: true,
        dose: Dose {
            amount: lanes[0].start,
            level: 0,
            sessions_per_day: 1,
        },
        lanes: lanes.clone(),
        sessions: (1, 2),
        cap_session_s: Some(100),
        cap_day_s: None,
    };
    State::new(Programme {
        irritability: Irritability::Low,
        mode: Mode::Pain,
        items: (1..=7).map(item).collect(),
    })
    .expect("a sound programme")
}

/// A report a day: mostly calm, now and then a sore item, a bad morning or a mild sign, a day
/// without one; once a month a clinician looks at what rests, or soon everything would.
fn life(seed: usize, days: usize) -> Vec<Event> {
    let mut dice = seed as u64;
    let mut roll = move |sides: u64| {
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((dice >> 33) % sides).expect("a small number")
    };
    let first = Day::from(date(2026, 11, 23));
    let mut day = first;
    let mut report = || {
        let before = 2 + roll(2);
        let mut done = |number: u32| Done {
            item: format!("E{number}").into(),
            peak: before + if roll(20) == 0 { 2 + roll(3) } else { roll(2) },
            completion: 100,
            effort: 2 + roll(2),
            form: Some(85),
            stopped: None,
            technique_ok: true,
        };
        let items = (1..=7).map(&mut done).collect();
        let sessions = vec![Session { before, items }];
        let sign = ["catch", "dizzy", "spread"].get(usize::try_from(roll(100)).unwrap_or(3));
        let report = Report {
            morning: (roll(10) > 0).then(|| before - 1 + i64::from(roll(15) == 0) * 3),
            symptoms: sign.iter().map(|code| Box::from(**code)).collect(),
            symptom_item: sign.map(|_| "E4".into()),
            sessions,
        };
        day = day.plus(if roll(10) == 0 { 2 } else { 1 });
        Event {
            date: day,
            kind: Kind::Close(report),
        }
    };
    let mut events = Vec::with_capacity(days);
    for number in 0..days {
        let report = report();
        let date = report.date;
        events.push(report);
        if number % 30 == 29 {
            let lift = |number| Kind::Lift(format!("E{number}").into());
            events.extend((1..=7).map(|number| Event {
                date,
                kind: lift(number),
            }));
        }
    }
    events
}
