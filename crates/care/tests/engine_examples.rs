//! The worked examples of HEP-DOSE-1, one line each.
//!
//! Notation: r repetitions, h hold, s sets, L level, x sessions a day. `0: 2/4/3 -> …` is the
//! report of day 0: pain before, worst pain, next morning (`-` not asked). `2/2 5/5/2` has two
//! sessions, `3/3,6/3` one worst pain for each item. Behind it: `e` effort (3), `c` completion
//! (100), `form` (90), `tech` the self-check, `interrupted` or `too_hard`, and signs. After the
//! arrow each decision: its rule, the item where there are several, what moved, and `(c)`, `(u)`,
//! `(e)` where a clinician is told, is told today, or help is needed now.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use care::dose::{Amount, Lane};
use care::engine::event::{Done, Event, Kind, Report, Session, Stopped, Window};
use care::engine::rule::{Action, Notify};
use care::engine::{Day, Decision, Dose, Irritability, Item, Mode, Programme, State};
use care::exercise::Class;
use jiff::civil::date;

type Example = (&'static str, &'static str, &'static str);

#[rustfmt::skip]
const EXAMPLES: [Example; 33] = [
    ("two easy green days", "E5 r5 h3 s1 L1 x1",
     "0: 2/2/2 -> R25; 1: 2/2/2 -> R32 r5>6"),
    ("the same when easily stirred up needs four days", "E5 r5 h3 s1 L1 x1 high",
     "0: 2/2/2 -> R25; 1: 2/2/2 -> R25; 2: 2/2/2 -> R25; 3: 2/2/2 -> R32 r5>6"),
    ("a rise of 2 three days running", "E5 r8 h5 s1 L1 x1",
     "0: 2/4/2 -> R22a; 1: 2/4/2 -> R22a; 2: 2/4/2 -> R22b r8>7"),
    ("a worst pain of 6 from 3", "E5 r8 h5 s1 L1 x1",
     "0: 3/6/3 -> R18a r8>7"),
    ("the third such day in ten", "E5 r8 h5 s1 L1 x1",
     "0: 3/6/3 -> R18a r8>7; 2: 3/6/3 -> R18a r7>6; 4: 3/6/3 -> R16(c)"),
    ("at the floor the first tells, the second rests", "E5 r3 h3 s1 L0 x1",
     "0: 3/6/3 -> R18b(c); 3: 3/6/3 -> R16(c)"),
    ("an increase, then a morning 3 worse", "E5 r5 h3 s1 L1 x1",
     "0: 2/2/2 -> R25; 1: 2/2/2 -> R32 r5>6; 2: 2/2/5 -> R19 r6>5"),
    ("no morning: not counted, streak kept", "E5 r5 h3 s1 L1 x1",
     "0: 2/2/2 -> R25; 1: 2/2/- -> R24; 2: 2/2/2 -> R32 r5>6"),
    ("two increases a day: strength, stability, then mobility",
     "E2 r2 h5 s1 L1 x1; E4 r3 h3 s1 L1 x1; E5 r5 h3 s1 L1 x1",
     "0: 2/2/2 -> R25 E2, R25 E4, R25 E5; 1: 2/2/2 -> R30 E2, R32 E4 r3>4, R32 E5 r5>6"),
    ("the next level from its start; without a camera only with the self-check", "E5 r8 h5 s1 L1 x1",
     "0: 2/2/2 form None -> R25; 1: 2/2/2 form None -> R29; 2: 2/2/2 form None tech -> R32 r8>5 h5>3 L1>2"),
    ("the time cap leaves only sessions", "E4 r10 h10 s1 L3 x1",
     "0: 2/2/2 -> R25; 1: 2/2/2 -> R32 x1>2"),
    ("the top of the last lane", "E2 r3 h10 s1 L1 x2",
     "0: 2/2/2 -> R25; 1: 2/2/2 -> R28(c)"),
    ("an emergency sign, cleared, asked again, and a late report", "E5 r5 h3 s1 L1 x1",
     "0: 2/2/2 -> R25; 1: symptom saddle_numbness -> R01(e); 1: open 2 -> R08a; 1: 2/2/2 -> R08a; \
      3: clear -> R33; 3: open 2 -> R08c; 2: 2/2/2 -> R00; 3: rescreen_done -> R33; \
      3: open 2 -> R11a r5 h3 s1 L1 x1; 3: 2/2/2 -> R25"),
    ("a refused report and an unknown code: the sign still acts", "E5 r5 h3 s1 L1 x1",
     "0: 2/11/2 bladder_change -> R01(e), R00; 1: clear -> R33; 1: symptom no_such_code -> R02(u)"),
    ("the same day again may only add signs", "E5 r5 h3 s1 L1 x1",
     "0: 2/2/2 -> R25; 0: 2/2/2 -> R00; 0: 2/2/2 spread -> R05a r5>3 L1>0(c), R00"),
    ("spreading pain: the floor; again within 28 days: rest", "E2 r3 h8 s1 L1 x1; E5 r8 h5 s1 L1 x1",
     "0: 3/3,6/3 spread@E2 -> R05a E2 r3>1 h8>3 L1>0(c), R17 E2, R18a E5 r8>7; \
      20: 2/2/2 new_numbness@E2 -> R05b E2(c), R23a E5; 30: lift E2 -> R34 E2"),
    ("a catch: one step; the third in 14 days: rest", "E2 r3 h8 s1 L1 x1",
     "0: symptom catch E2 -> R06a r3>2; 4: symptom catch E2 -> R06a r2>1; 9: symptom catch E2 -> R06b(c)"),
    ("dizzy: no change; the second in 14 days is told", "E5 r5 h3 s1 L1 x1",
     "0: 2/2/2 dizzy -> R07, R23a; 5: 2/2/2 breathless -> R07(c), R23a"),
    ("10, 20 and 40 days away", "E5 r10 h9 s1 L2 x1",
     "0: open -> R11a r10 h9 s1 L2 x1; 0: 2/2/2 -> R25; \
      10: open -> R09a r10>8 h9>7, R11a r8 h7 s1 L2 x1; 10: open -> R11a r8 h7 s1 L2 x1; \
      20: open -> R09b r8>2 h7>3 L2>1, R08c; 20: rescreen_done -> R33; \
      21: open -> R11a r2 h3 s1 L1 x1; 40: open -> R09c r2>3 L1>0, R08c"),
    ("two bad mornings running: a lighter week", "E5 r10 h5 s1 L1 x1",
     "0: 2/2/5 -> R23a; 1: 2/2/6 -> R15a r10>8 h5>4(c); 2: open 2 -> R11b r3 h3 s1 L0 x1; \
      2: 2/2/2 -> R23a; 8: open 2 -> R10, R11a r8 h4 s1 L1 x1"),
    ("old bad days do not make a good day lighter; at the floor it only tells", "E5 r3 h3 s1 L0 x1",
     "0: 2/2/5 -> R23a; 2: 2/2/2 -> R25; 4: 2/2/5 -> R23a; 5: 2/2/2 -> R25; 6: 2/2/5 -> R15b(c)"),
    ("6 or 7 before: an easy day; 8: none; two days running: told", "E5 r5 h3 s1 L1 x1",
     "0: open 6 -> R11b r3 h3 s1 L0 x1; 0: 6/7/6 -> R21; 1: open 8 -> R08d; 1: 8/8/8 -> R12, R22a; \
      2: open 9 -> R08d(c)"),
    ("everything rests: pain and signs are still heard", "E2 r2 h5 s1 L1 x1 suspended",
     "0: open 2 -> R08e(c); 1: open 8 -> R08d; 2: open 8 -> R08d(c); 2: symptom fever_unwell -> R02(u)"),
    ("a proposal stands until it is accepted", "E5 r5 h3 s1 L1 x1 ask",
     "0: 2/2/2 -> R25; 1: 2/2/2 -> R31 r5>6(c); 2: 2/2/2 -> R27; 3: accept E5 -> R32 r5>6"),
    ("a bad day withdraws it", "E5 r5 h3 s1 L1 x1 ask",
     "0: 2/2/2 -> R25; 1: 2/2/2 -> R31 r5>6(c); 2: 2/4/2 -> R22a; 3: accept E5 -> R00"),
    ("interrupted is not too hard; too hard is", "E5 r8 h5 s1 L1 x1",
     "0: 2/2/2 c30 interrupted -> R24; 1: 2/2/2 c30 too_hard -> R20a r8>7; 2: 2/2/2 c30 -> R23b"),
    ("the camera only holds; effort 9 lowers", "E5 r8 h5 s1 L1 x1",
     "0: 2/2/2 form 55 -> R23b; 1: 2/2/2 e9 -> R20a r8>7"),
    ("by quota: a sore day counts, and 6 is played in full", "E5 r5 h3 s1 L1 x1 quota",
     "0: open 6 -> R11a r5 h3 s1 L1 x1; 0: 6/7/7 -> R25; 1: 6/7/6 -> R32 r5>6"),
    ("an epidural: rest, easy, not rated; numbness in the watch is urgent", "E5 r5 h3 s1 L1 x1",
     "0: procedure 2 7 -> R33; 1: open 2 -> R08f; 2: open 2 -> R11b r3 h3 s1 L0 x1; 2: 2/2/2 -> R23a; \
      7: 2/2/2 -> R25; 8: 2/2/2 -> R32 r5>6; 20: symptom new_numbness E5 -> R02(u), R05a r6>3 L1>0(c)"),
    ("pain before creeps up by 2: told; a week later a lighter week", "E5 r5 h3 s1 L1 x1",
     "0: 2/2/2 e6 -> R23b; 1: 2/2/2 e6 -> R23b; 2: 2/2/2 e6 -> R23b; 3: 2/2/2 e6 -> R23b; \
      4: 2/2/2 e6 -> R23b; 5: 2/2/2 e6 -> R23b; 6: 2/2/2 e6 -> R23b; 7: 4/4/4 e6 -> R23b; \
      8: 4/4/4 e6 -> R23b; 9: 4/4/4 e6 -> R23b; 10: 4/4/4 e6 -> R23b; 11: 4/4/4 e6 -> R23b; \
      12: 4/4/4 e6 -> R23b; 13: 4/4/4 e6 -> R13(c), R14a, R23a; 14: 4/4/4 e6 -> R23a; \
      15: 4/4/4 e6 -> R23a; 16: 4/4/4 e6 -> R23a; 17: 4/4/4 e6 -> R23a; 18: 4/4/4 e6 -> R23a; \
      19: 4/4/4 e6 -> R23a; 20: 4/4/4 e6 -> R13(c), R15a r5>4(c)"),
    ("pause and resume", "E5 r5 h3 s1 L1 x1",
     "0: 2/2/2 -> R25; 1: pause -> R33; 1: open 2 -> R08b; 2: resume -> R33; 2: 2/2/2 -> R25; \
      3: 2/2/2 -> R32 r5>6"),
    ("four days off restart the streak", "E5 r5 h3 s1 L1 x1",
     "0: 2/2/2 -> R25; 4: 2/2/2 -> R25; 5: 2/2/2 -> R32 r5>6"),
    ("two sessions: each worst pain beside its own before", "E5 r8 h5 s1 L1 x1",
     "0: 2/2 5/5/2 form None -> R25"),
];

/// Floor, start, up at, ceiling of each lane: (reps, hold) or (reps, hold, sets).
fn lanes(id: &str) -> (Class, Option<u32>, Option<u32>, Vec<Lane>) {
    let text = match id {
        "E2" => "1x3 2x3 3x5 3x10, 1x3 2x5 - 3x10",
        "E4" => "2x3 3x3 6x5 8x5, 2x3 3x3 6x5 8x8, 2x3 4x5 6x8 8x10, 2x3 3x5 - 10x15",
        "E5" => "3x3 5x3 8x5 10x5, 2x3 5x3 8x5 12x5, 2x3 5x3 10x10 30x10x2, 2x2 4x2 - 10x2",
        other => panic!("no lanes for {other}"),
    };
    let amount = |text: &str| {
        let mut parts = text.split('x').map(|part| part.parse::<u16>().unwrap());
        let (reps, hold_s) = (parts.next().unwrap(), parts.next().unwrap());
        Amount {
            reps,
            hold_s,
            sets: parts.next().unwrap_or(1),
        }
    };
    let lane = |text: &str| {
        let parts: Vec<&str> = text.split_whitespace().collect();
        Lane {
            floor: amount(parts[0]),
            start: amount(parts[1]),
            up_at: (parts[2] != "-").then(|| amount(parts[2])),
            ceiling: amount(parts[3]),
        }
    };
    let (class, session, day) = match id {
        "E2" => (Class::Mobility, 90, None),
        "E4" => (Class::Stability, 100, None),
        _ => (Class::Strength, 150, Some(300)),
    };
    (
        class,
        Some(session),
        day,
        text.split(", ").map(lane).collect(),
    )
}

fn number<T: std::str::FromStr>(words: &[&str], letter: char) -> Option<T> {
    let word = words.iter().find(|word| {
        word.strip_prefix(letter)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    })?;
    word[1..].parse().ok()
}

fn start(text: &str) -> State {
    let words: Vec<&str> = text.split([' ', ';']).collect();
    let has = |word: &str| words.contains(&word);
    let item = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let (class, cap_session_s, cap_day_s, lanes) = lanes(words[0]);
        Item {
            id: words[0].into(),
            seq: words[0][1..].parse().unwrap(),
            class,
            auto_progress: !has("ask"),
            dose: Dose {
                amount: Amount {
                    reps: number(&words, 'r').unwrap(),
                    hold_s: number(&words, 'h').unwrap(),
                    sets: number(&words, 's').unwrap(),
                },
                level: number(&words, 'L').unwrap(),
                sessions_per_day: number(&words, 'x').unwrap(),
            },
            lanes,
            sessions: (1, 2),
            cap_session_s,
            cap_day_s,
        }
    };
    let mut state = State::new(Programme {
        irritability: if has("high") {
            Irritability::High
        } else {
            Irritability::Low
        },
        mode: if has("quota") {
            Mode::Quota
        } else {
            Mode::Pain
        },
        items: text.split("; ").map(item).collect(),
    })
    .unwrap();
    if has("suspended") {
        state
            .items
            .iter_mut()
            .for_each(|item| item.suspended = true);
    }
    state
}

fn day(number: i32) -> Day {
    Day::from(date(2026, 11, 23)).plus(number)
}

fn event(state: &State, text: &str) -> Event {
    let (at, what) = text.split_once(": ").unwrap();
    let words: Vec<&str> = what.split_whitespace().collect();
    let id = |place: usize| words.get(place).map(|id| Box::from(*id));
    let kind = match words[0] {
        "open" => Kind::Open {
            before: words.get(1).map(|pain| pain.parse().unwrap()),
        },
        "symptom" => Kind::Symptom {
            codes: vec![words[1].into()],
            item: id(2),
        },
        "clear" => Kind::Clear,
        "rescreen_done" => Kind::RescreenDone,
        "pause" => Kind::Pause,
        "resume" => Kind::Resume,
        "accept" => Kind::Accept(id(1).unwrap()),
        "lift" => Kind::Lift(id(1).unwrap()),
        "procedure" => Kind::Procedure(vec![Window {
            item: state.items[0].prescribed.id.clone(),
            rest_until: day(words[1].parse().unwrap()),
            easy_until: day(words[2].parse().unwrap()),
        }]),
        _ => Kind::Close(report(state, &words)),
    };
    Event {
        date: day(at.parse().unwrap()),
        kind,
    }
}

fn report(state: &State, words: &[&str]) -> Report {
    let sessions: Vec<&str> = words
        .iter()
        .copied()
        .take_while(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    let rest = &words[sessions.len()..];
    let form = rest
        .iter()
        .position(|word| *word == "form")
        .map(|place| rest[place + 1]);
    let known = ["form", "None", "55", "tech", "interrupted", "too_hard"];
    let sign = |word: &&&str| word.len() > 3 && !known.contains(word);
    let signs: Vec<&str> = rest.iter().filter(sign).copied().collect();
    let symptom_item = signs
        .first()
        .and_then(|sign| sign.split_once('@'))
        .map(|(_, id)| id.into());
    let session = |text: &&str| {
        let mut parts = text.split('/');
        let before = parts.next().unwrap().parse().unwrap();
        let peaks: Vec<i64> = parts
            .next()
            .unwrap()
            .split(',')
            .map(|peak| peak.parse().unwrap())
            .collect();
        let done = |(place, item): (usize, &care::engine::ItemState)| Done {
            item: item.prescribed.id.clone(),
            peak: *peaks.get(place).unwrap_or(&peaks[0]),
            completion: number(rest, 'c').unwrap_or(100),
            effort: number(rest, 'e').unwrap_or(3),
            form: match form {
                Some("None") => None,
                Some(form) => Some(form.parse().unwrap()),
                None => Some(90),
            },
            stopped: match rest {
                rest if rest.contains(&"interrupted") => Some(Stopped::Interrupted),
                rest if rest.contains(&"too_hard") => Some(Stopped::TooHard),
                _ => None,
            },
            technique_ok: rest.contains(&"tech"),
        };
        Session {
            before,
            items: state.items.iter().enumerate().map(done).collect(),
        }
    };
    Report {
        morning: sessions
            .last()
            .unwrap()
            .rsplit('/')
            .next()
            .unwrap()
            .parse()
            .ok(),
        symptoms: signs
            .iter()
            .map(|sign| sign.split('@').next().unwrap().into())
            .collect(),
        symptom_item,
        sessions: sessions.iter().map(session).collect(),
    }
}

/// A decision in the notation of the table.
fn said(state: &State, decision: &Decision) -> String {
    let mut text = decision.rule.name().to_owned();
    if let Some(item) = decision.item.filter(|_| state.items.len() > 1) {
        text += &format!(" {}", state.items[item].prescribed.id);
    }
    let axes = |dose: Dose| {
        let Amount { reps, hold_s, sets } = dose.amount;
        [
            ('r', reps),
            ('h', hold_s),
            ('s', sets),
            ('L', dose.level.into()),
            ('x', dose.sessions_per_day.into()),
        ]
    };
    match (decision.from, decision.to) {
        (Some(from), Some(to)) => {
            for ((letter, from), (_, to)) in axes(from).into_iter().zip(axes(to)) {
                if from != to {
                    text += &format!(" {letter}{from}>{to}");
                }
            }
        }
        (None, Some(to)) => {
            for (letter, to) in axes(to) {
                text += &format!(" {letter}{to}");
            }
        }
        _ => {}
    }
    text += match decision.notify {
        Notify::Clinician => "(c)",
        Notify::ClinicianUrgent => "(u)",
        Notify::Emergency => "(e)",
        Notify::None | Notify::Patient | Notify::Crisis => "",
    };
    text
}

#[test]
fn every_worked_example_comes_out_as_published() {
    for (number, (what, begin, events)) in (1..).zip(EXAMPLES) {
        let mut state = start(begin);
        for line in events.split("; ").map(str::trim) {
            let (told, expected) = line.split_once(" -> ").unwrap();
            let mut decisions = Vec::new();
            let event = event(&state, told);
            state.apply(&event, &mut decisions);
            let found: Vec<String> = decisions.iter().map(|d| said(&state, d)).collect();
            assert_eq!(
                found.join(", "),
                expected,
                "example {number}, {what}: {told}"
            );
        }
    }
}

#[test]
fn the_actions_of_the_examples_are_those_of_their_rules() {
    let mut state = start("E5 r5 h3 s1 L1 x1");
    let mut action = |told: &str| {
        let mut decisions = Vec::new();
        let event = event(&state, told);
        state.apply(&event, &mut decisions);
        decisions
            .iter()
            .map(|decision| decision.action)
            .collect::<Vec<_>>()
    };
    assert_eq!(action("0: open 2"), [Action::Offer]);
    assert_eq!(action("0: 2/2/2"), [Action::Hold]);
    assert_eq!(action("1: 2/2/2"), [Action::Progress]);
    assert_eq!(action("2: 2/5/2"), [Action::Regress]);
    assert_eq!(action("3: symptom bladder_change"), [Action::StopAll]);
    assert_eq!(action("3: open"), [Action::Noop]);
    assert_eq!(action("2: clear"), [Action::Reject]);
}
