use super::*;
use crate::ids::SessionId;
use crate::journal::{Entry, PauseWhy, What};
use crate::outcomes::{self, Ask, Groc, Measure, Rating, Score};
use crate::programme::Slot;
use crate::scale::Nrs;
use jiff::civil::{Date, Time, date};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use uuid::Uuid;

const FIRST: Date = date(2026, 11, 23);

fn nrs(n: u8) -> Nrs {
    i64::from(n).try_into().unwrap()
}

/// The day so many days after the first.
fn day(ahead: i32) -> Day {
    Day::from(FIRST).plus(ahead)
}

/// A journal that writes itself.
struct Life {
    person: Person,
    entries: u128,
}

impl Life {
    /// Somebody with the calm person's programme since the first day.
    fn new() -> Self {
        let mut life = Self {
            person: Person::default(),
            entries: 0,
        };
        let built = crate::build::build(&crate::testing::catalogue(), &crate::build::Known::calm());
        life.add(
            0,
            7,
            What::Prescribed(crate::journal::Version {
                number: 1,
                irritability: crate::engine::Irritability::Low,
                items: built.items,
                left: built.left,
                reason: "first".into(),
                author: "rules".into(),
            }),
        );
        life
    }

    fn add(&mut self, ahead: i32, hour: i8, what: What) {
        self.entries += 1;
        self.person.add(&Entry {
            id: Uuid::from_u128(self.entries),
            local: day(ahead).date().at(hour, 0, 0, 0),
            at: Timestamp::UNIX_EPOCH,
            what,
        });
    }

    fn morning(&mut self, about: i32, pain: u8) {
        let report = crate::engine::event::Report {
            morning: Some(pain.into()),
            ..Default::default()
        };
        let day = day(about).date();
        self.add(about + 1, 8, What::Closed { day, report });
    }

    fn asked(&self, ahead: i32) -> Vec<Ask> {
        outcomes::due(&self.person, day(ahead))
    }
}

fn session(ahead: i32, slot: Slot, done: u32, pain: u8) -> Session {
    let hour = match slot {
        Slot::Morning => 8,
        Slot::Evening => 18,
    };
    Session {
        id: SessionId(Uuid::from_u128(
            u128::try_from(2 * ahead).unwrap() + u128::from(slot == Slot::Evening),
        )),
        began: day(ahead).date().to_datetime(Time::constant(hour, 0, 0, 0)),
        slot,
        before: Some(nrs(pain)),
        peak: Some(nrs((pain + 1).min(10))),
        after: Some(nrs(pain)),
        effort: None,
        done,
        of: 100,
        exercises: 7,
        seconds: 600,
        seen: Vec::new(),
    }
}

fn peg(n: i64) -> What {
    What::Measured(Score::Peg {
        pain: n.try_into().unwrap(),
        enjoyment: n.try_into().unwrap(),
        activity: (n + 1).min(10).try_into().unwrap(),
    })
}

fn psfs(ability: i64) -> What {
    let ability = ability.try_into().unwrap();
    What::Measured(Score::Psfs {
        ratings: vec![Rating { goal: 1, ability }],
    })
}

fn goal(number: u16) -> What {
    What::Goal {
        number,
        text: format!("goal {number}"),
    }
}

// ---- Sessions in short -------------------------------------------------------------------------

#[test]
fn a_session_counts_from_half_of_its_repetitions() {
    assert!(session(0, Slot::Morning, 50, 3).counts());
    assert!(!session(0, Slot::Morning, 49, 3).counts());
}

#[test]
fn a_record_in_short_has_its_repetitions_and_the_person_has_the_last_word() {
    let json = serde_json::json!({
        "format": 1, "id": "01990000-0000-7000-8000-000000000001", "day": "2026-11-23",
        "slot": "morning", "length": "full", "face": "browser",
        "started_at": "2026-11-23T08:00:00Z", "ended_at": "2026-11-23T08:05:00Z",
        "utc_offset_s": 0,
        "plan": [
            {"exercise": "E5", "choices": [
                {"form": "E5-L1", "amount": {"reps": 4, "hold_s": 3, "sets": 1}, "sides": "none"},
                {"form": "E5-L0", "amount": {"reps": 2, "hold_s": 3, "sets": 1}, "sides": "none"}]},
            {"exercise": "E1", "choices": [
                {"form": "E1-L1", "amount": {"reps": 2, "hold_s": 5, "sets": 1}, "sides": "alternate"}]}],
        "events": [
            {"at_ms": 0, "what": {"kind": "started"}},
            {"at_ms": 0, "what": {"kind": "began", "item": 0, "choice": 1}},
            {"at_ms": 9000, "what": {"kind": "repetition", "item": 0, "choice": 1, "done": {"set": 1, "rep": 1}}},
            {"at_ms": 9500, "what": {"kind": "felt", "item": 0, "felt": {"peak": 7}}},
            {"at_ms": 60000, "what": {"kind": "ended", "how": "stopped"}}]
    });
    let record = crate::record::read(json.to_string().as_bytes()).unwrap();
    let short = Session::new(&record, None);
    // One of two of the easier way is half of the four that were prescribed.
    assert_eq!((short.done, short.of, short.exercises), (2, 8, 1));
    assert_eq!((short.peak, short.seconds), (Some(nrs(7)), 60));
    let answer = serde_json::json!({
        "format": 1, "id": "01990000-0000-7000-8000-000000000002",
        "session": "01990000-0000-7000-8000-000000000001", "at": "2026-11-23T09:00:00Z",
        "pain_peak": 4,
        "exercises": [{"exercise": "E5", "how": "not_done"}, {"exercise": "E1", "how": "done"}]
    });
    let now = "2026-11-23T10:00:00Z".parse().unwrap();
    let answer = crate::record::read_check_in(answer.to_string().as_bytes(), now).unwrap();
    let short = Session::new(&record, Some(&answer));
    assert_eq!((short.done, short.of, short.exercises), (4, 8, 1));
    assert_eq!(short.peak, Some(nrs(7)), "the worst that was said");
    let again: Session = serde_json::from_str(&serde_json::to_string(&short).unwrap()).unwrap();
    assert_eq!(again, short);
}

// ---- Weeks -------------------------------------------------------------------------------------

#[test]
fn nobody_is_held_to_days_with_a_pause_or_much_pain() {
    let mut life = Life::new();
    life.add(2, 8, What::Paused { why: PauseWhy::Ill });
    life.add(4, 9, What::Resumed);
    let slot = Slot::Morning;
    life.add(
        5,
        8,
        What::Opened {
            before: nrs(6),
            slot,
        },
    );
    life.add(
        7,
        8,
        What::Opened {
            before: nrs(3),
            slot,
        },
    );
    let prescribed = |ahead| life.person.sessions_prescribed(day(ahead));
    assert_eq!(
        [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8].map(prescribed),
        [0, 2, 2, 0, 0, 0, 0, 2, 2, 2]
    );
}

#[test]
fn sessions_are_told_with_those_prescribed() {
    let life = Life::new();
    let sessions = [
        session(0, Slot::Morning, 100, 5),
        session(0, Slot::Evening, 20, 5),
        session(1, Slot::Morning, 60, 5),
        session(3, Slot::Morning, 100, 5),
    ];
    let progress = Progress::new(&life.person, &sessions, day(3));
    // Three days are over, twice each; today does not count yet.
    assert_eq!((progress.done, progress.prescribed), (2, 6));
    assert_eq!(progress.week.sessions, 4);
    assert_eq!(progress.week.days, 3);
}

#[test]
fn a_session_that_says_nothing_has_the_pain_that_it_was_opened_with() {
    let mut life = Life::new();
    let slot = Slot::Morning;
    life.add(
        0,
        7,
        What::Opened {
            before: nrs(4),
            slot,
        },
    );
    life.add(
        0,
        9,
        What::Opened {
            before: nrs(2),
            slot,
        },
    );
    let mut one = session(0, slot, 100, 9);
    one.before = None;
    let weeks = weeks(&life.person, &[one], day(0));
    assert_eq!(weeks[0].before.range(), Some((4, 4)));
}

/// Sessions on some days, some of them twice.
fn some_sessions() -> impl Strategy<Value = Vec<Session>> {
    let one = (0..400i32, any::<bool>(), 0..=100u32, 0..=10u8);
    proptest::collection::vec(one, 0..120).prop_map(|all| {
        let slot = |evening| {
            if evening {
                Slot::Evening
            } else {
                Slot::Morning
            }
        };
        let mut all: Vec<Session> = all
            .into_iter()
            .map(|(ahead, evening, done, pain)| session(ahead, slot(evening), done, pain))
            .collect();
        all.sort_by_key(|session| session.began);
        all
    })
}

proptest! {
    #[test]
    fn weeks_part_the_days_and_lose_nothing(sessions in some_sessions(), today in 0..500i32) {
        let life = Life::new();
        let weeks = weeks(&life.person, &sessions, day(today));
        prop_assert_eq!(weeks.first().map(|week| week.from), Some(day(0)));
        prop_assert_eq!(weeks.last().map(|week| week.until), Some(day(today + 1)));
        for pair in weeks.windows(2) {
            prop_assert_eq!(pair[0].until, pair[1].from);
            prop_assert_eq!(pair[0].until.since(pair[0].from), 7);
        }
        let past = sessions.iter().filter(|session| Day::from(session.began.date()) <= day(today));
        let told: u32 = weeks.iter().map(|week| week.before.count).sum();
        prop_assert_eq!(told as usize, past.count());
        for week in &weeks {
            prop_assert!(week.done <= week.prescribed, "{:?}", week);
        }
    }

    #[test]
    fn fewer_stretches_keep_days_counts_ranges_and_means(
        sessions in some_sessions(), today in 0..4000i32, most in 1..80usize,
    ) {
        let life = Life::new();
        let all = weeks(&life.person, &sessions, day(today));
        let few = fewer(&all, most);
        prop_assert!(few.len() <= most);
        let merged = |weeks: &[Week]| {
            let mut stat = Stat::default();
            weeks.iter().for_each(|week| stat.merge(week.before));
            let sum = |of: fn(&Week) -> u32| weeks.iter().map(of).sum::<u32>();
            (stat, sum(|week| week.done), sum(|week| week.prescribed), sum(|week| week.days))
        };
        prop_assert_eq!(merged(&all), merged(&few));
        for pair in few.windows(2) {
            prop_assert_eq!(pair[0].until, pair[1].from);
        }
        if all.len() <= most {
            prop_assert_eq!(all, few);
        }
    }

    #[test]
    fn better_is_only_said_of_what_most_people_notice(
        pains in proptest::collection::vec(0..=10u8, 14..60),
    ) {
        let mut life = Life::new();
        for (about, pain) in (0..).zip(&pains) {
            life.morning(about, *pain);
        }
        let today = day(i32::try_from(pains.len()).unwrap() - 1);
        let verdict = verdict(&life.person.course, &[], today);
        let Verdict::Said { change, from, to, .. } = verdict else {
            panic!("{verdict:?}");
        };
        let mean = |pains: &[u8]| pains.iter().map(|n| f64::from(*n)).sum::<f64>() / 7.0;
        prop_assert!((from - mean(&pains[..7])).abs() < 1e-9);
        prop_assert!((to - mean(&pains[pains.len() - 7..])).abs() < 1e-9);
        let less = from - to;
        let notice = less >= 1.0 && (less >= 2.0 || less >= 0.3 * from);
        prop_assert_eq!(change == Change::Better, notice);
        prop_assert_eq!(change == Change::More, less <= -0.5);
    }
}

// ---- The sentence ------------------------------------------------------------------------------

/// So many days of exercise with this pain at the beginning and at the end.
fn months(days: i32, from: u8, to: u8) -> (Life, Vec<Session>) {
    let mut life = Life::new();
    let mut sessions = Vec::new();
    for about in 0..days {
        let pain = if about < days / 2 { from } else { to };
        sessions.push(session(about, Slot::Morning, 100, pain));
        life.morning(about, pain);
    }
    (life, sessions)
}

#[test]
fn nothing_is_said_before_two_weeks() {
    let life = Life::new();
    let progress = Progress::new(&life.person, &[], day(0));
    assert_eq!(
        (progress.verdict, progress.advice),
        (Verdict::Nothing, None)
    );
    let (life, sessions) = months(13, 6, 2);
    let progress = Progress::new(&life.person, &sessions, day(12));
    assert_eq!(
        (progress.verdict, progress.advice),
        (Verdict::TooEarly, None)
    );
}

#[test]
fn what_does_not_change_is_said_and_leads_to_the_clinician() {
    let (mut life, sessions) = months(14, 5, 5);
    let told = |life: &Life, sessions: &[Session], today| {
        let progress = Progress::new(&life.person, sessions, day(today));
        let Verdict::Said { change, .. } = progress.verdict else {
            panic!("{progress:?}");
        };
        (change, progress.advice)
    };
    assert_eq!(
        told(&life, &sessions, 13),
        (Change::Same, Some(Advice::Talk))
    );
    // Fourteen days of exercise, not of the calendar.
    assert_eq!(told(&life, &sessions[1..], 13), (Change::Same, None));
    // What can be done again counts as much as pain.
    life.add(14, 9, goal(1));
    life.add(14, 9, psfs(3));
    life.add(15, 9, psfs(5));
    assert_eq!(told(&life, &sessions, 14), (Change::Same, None));
    let (life, sessions) = months(43, 5, 5);
    assert_eq!(
        told(&life, &sessions, 42),
        (Change::Same, Some(Advice::Review))
    );
    let (life, sessions) = months(43, 6, 3);
    assert_eq!(
        told(&life, &sessions, 42),
        (Change::Better, Some(Advice::Review))
    );
    let (life, sessions) = months(70, 6, 3);
    assert_eq!(told(&life, &sessions, 69), (Change::Better, None));
    let (life, sessions) = months(20, 3, 5);
    assert_eq!(
        told(&life, &sessions, 19),
        (Change::More, Some(Advice::Talk))
    );
}

#[test]
fn a_thin_first_week_and_a_quiet_last_one_hide_no_advice() {
    // One answer in the first week, then each day.
    let (mut life, _) = months(0, 0, 0);
    life.morning(0, 6);
    let sessions: Vec<Session> = (7..50)
        .map(|about| {
            life.morning(about, 6);
            session(about, Slot::Morning, 100, 6)
        })
        .collect();
    let told = |today| Progress::new(&life.person, &sessions, day(today));
    let said = |from, weeks| Verdict::Said {
        change: Change::Same,
        pain: Pain::Morning,
        weeks,
        from,
        to: 6.0,
    };
    assert_eq!(told(20).verdict, said(6.0, 2));
    assert_eq!(told(20).advice, Some(Advice::Talk));
    // A week of no answers: the last one is not taken for another.
    let quiet = told(56);
    assert_eq!(
        (quiet.verdict, quiet.advice),
        (Verdict::FewAnswers, Some(Advice::Review))
    );
    // Before six weeks nobody is told that it is not easier: nobody knows.
    let (life, sessions) = months(20, 6, 6);
    let quiet = Progress::new(&life.person, &sessions, day(30));
    assert_eq!((quiet.verdict, quiet.advice), (Verdict::FewAnswers, None));
}

#[test]
fn whoever_has_hardly_any_pain_is_not_told_that_it_is_not_easier() {
    let (life, sessions) = months(20, 0, 0);
    let progress = Progress::new(&life.person, &sessions, day(19));
    assert!(matches!(
        progress.verdict,
        Verdict::Said {
            change: Change::Same,
            ..
        }
    ));
    assert_eq!(progress.advice, None);
    let (life, sessions) = months(70, 0, 0);
    assert_eq!(
        Progress::new(&life.person, &sessions, day(69)).advice,
        None,
        "six weeks were a while ago"
    );
}

#[test]
fn sessions_on_easy_days_are_told_beside_those_prescribed() {
    let mut life = Life::new();
    let pains = |pain: u8| move |about| session(about, Slot::Morning, 100, pain);
    let sessions: Vec<Session> = (0..4).map(pains(7)).chain((4..6).map(pains(2))).collect();
    for about in 0..4 {
        life.add(
            about,
            7,
            What::Opened {
                before: nrs(7),
                slot: Slot::Morning,
            },
        );
    }
    let progress = Progress::new(&life.person, &sessions, day(6));
    let per_day = u32::from(life.person.sessions_prescribed(day(5)));
    assert_eq!(
        (progress.done, progress.prescribed, progress.beside),
        (2, 2 * per_day, 4)
    );
}

// ---- What is asked -----------------------------------------------------------------------------

#[test]
fn own_activities_rated_one_after_the_other_on_a_day_are_all_kept() {
    let mut life = Life::new();
    let rated = |goal, ability: i64| {
        let ability = ability.try_into().unwrap();
        What::Measured(Score::Psfs {
            ratings: vec![Rating { goal, ability }],
        })
    };
    for (goal, ability) in [(1, 3), (2, 7), (1, 4)] {
        life.add(0, 9, rated(goal, ability));
    }
    let outcomes = &life.person.course.outcomes;
    assert_eq!(outcomes.of(Measure::Psfs).count(), 1);
    let of = |goal| outcomes.ratings(goal).map(|(_, ability)| ability.get());
    assert_eq!(of(1).chain(of(2)).collect::<Vec<_>>(), [4, 7]);
}

#[test]
fn means_of_own_activities_are_of_those_rated_both_times() {
    let mut life = Life::new();
    assert_eq!(life.person.course.outcomes.psfs_ends(), None);
    let rated = |some: &[(u16, i64)]| {
        let one = |&(goal, ability): &(u16, i64)| Rating {
            goal,
            ability: ability.try_into().unwrap(),
        };
        What::Measured(Score::Psfs {
            ratings: some.iter().map(one).collect(),
        })
    };
    life.add(0, 9, rated(&[(1, 3)]));
    let ends = |life: &Life| life.person.course.outcomes.psfs_ends();
    assert_eq!(ends(&life), Some([(day(0), 3.0), (day(0), 3.0)]));
    // A new one that goes well is no change.
    life.add(14, 9, rated(&[(1, 3), (2, 9)]));
    assert_eq!(ends(&life), Some([(day(0), 3.0), (day(14), 3.0)]));
    // The first one was let go: the second has a beginning of its own.
    life.add(28, 9, rated(&[(2, 10)]));
    assert_eq!(ends(&life), Some([(day(14), 9.0), (day(28), 10.0)]));
}

#[test]
fn what_was_said_of_late_is_not_asked_again_because_a_round_begins() {
    let mut life = Life::new();
    let asks_peg = |life: &Life, ahead| life.asked(ahead).contains(&Ask::Measure(Measure::Peg));
    assert!(asks_peg(&life, 0));
    life.add(6, 9, peg(4));
    assert!(!asks_peg(&life, 7) && !asks_peg(&life, 9));
    assert!(asks_peg(&life, 10), "half a week is long enough ago");
}

#[test]
fn weeks_are_asked_for_by_the_schedule_and_once() {
    use Ask::MoreGoals;
    let asks = |all: &[Measure]| all.iter().copied().map(Ask::Measure).collect::<Vec<_>>();
    assert_eq!(
        outcomes::due(&Person::default(), day(0)),
        [],
        "no programme, no questions"
    );
    let mut life = Life::new();
    assert_eq!(life.asked(0), asks(&[Measure::Peg, Measure::Psfs]));
    life.add(0, 8, peg(5));
    life.add(0, 8, goal(1));
    life.add(0, 8, psfs(4));
    assert_eq!(life.asked(0), []);
    assert_eq!(life.asked(1), []);
    assert_eq!(life.asked(2), [MoreGoals]);
    assert_eq!(life.asked(7), asks(&[Measure::Peg]));
    life.add(8, 8, peg(4));
    assert_eq!(life.asked(13), []);
    assert_eq!(
        life.asked(14),
        asks(&[Measure::Peg, Measure::Psfs, Measure::Groc])
    );
    // Twelve weeks and more go on in the same way.
    assert_eq!(
        life.asked(84),
        asks(&[Measure::Peg, Measure::Psfs, Measure::Groc])
    );
}

#[test]
fn not_now_is_heard_for_three_days_and_twice_until_the_next_round() {
    let mut life = Life::new();
    let put_off = |life: &mut Life, ahead| {
        let measures = life.asked(ahead).into_iter().map(Ask::measure).collect();
        life.add(ahead, 9, What::PutOff { measures });
    };
    put_off(&mut life, 0);
    for ahead in 0..3 {
        assert_eq!(life.asked(ahead), [], "{ahead}");
    }
    assert_eq!(life.asked(3).len(), 2);
    put_off(&mut life, 3);
    for ahead in 3..7 {
        assert_eq!(life.asked(ahead), [], "{ahead}");
    }
    // The next round of PEG comes after a week, that of the own activities after two.
    assert_eq!(life.asked(7), [Ask::Measure(Measure::Peg)]);
    assert_eq!(life.asked(14).len(), 3);
}

#[test]
fn what_is_named_can_be_let_go_and_five_are_enough() {
    let mut life = Life::new();
    for number in 1..=7 {
        life.add(0, 9, goal(number));
    }
    let outcomes = |life: &Life| life.person.course.outcomes.clone();
    assert_eq!(outcomes(&life).standing().count(), 5);
    assert_eq!(outcomes(&life).next_goal(), None);
    life.add(1, 9, What::GoalLeft { number: 2 });
    assert_eq!(outcomes(&life).next_goal(), Some(6));
    let text = "x".repeat(500);
    life.add(1, 9, What::Goal { number: 1, text });
    assert_eq!(
        outcomes(&life).goal(1).unwrap().text.len(),
        outcomes::LONGEST_GOAL
    );
    assert!(outcomes(&life).goal(2).is_none());
}

#[test]
fn scores_are_means_and_come_back_as_they_were_written() {
    let all = [
        (peg(5), Some(16.0 / 3.0)),
        (psfs(4), Some(4.0)),
        (
            What::Measured(Score::Psfs {
                ratings: Vec::new(),
            }),
            None,
        ),
        (
            What::Measured(Score::Groc {
                change: Groc::try_from(-3).unwrap(),
            }),
            Some(-3.0),
        ),
    ];
    for (what, value) in all {
        let json = serde_json::to_string(&what).unwrap();
        assert_eq!(serde_json::from_str::<What>(&json).unwrap(), what, "{json}");
        let What::Measured(score) = what else {
            panic!()
        };
        match (score.value(), value) {
            (Some(is), Some(should)) => assert!((is - should).abs() < 1e-9),
            (is, should) => assert_eq!(is, should),
        }
    }
    for wrong in [-8, 8, i64::MAX] {
        assert!(Groc::try_from(wrong).is_err());
    }
    let wrong = r#"{"kind":"measured","of":"peg","pain":11,"enjoyment":1,"activity":1}"#;
    assert!(serde_json::from_str::<What>(wrong).is_err());
}

// ---- What the journal tells --------------------------------------------------------------------

#[test]
fn every_change_of_a_dose_has_its_day_and_its_reason() {
    use crate::person::course::Why;
    let mut life = Life::new();
    let item: crate::ids::ExerciseId = "E5".parse().unwrap();
    let place = life.person.engine.place("E5").unwrap();
    let mut dose = life.person.engine.items[place].dose;
    dose.amount.reps += 1;
    life.add(
        3,
        9,
        What::Chosen {
            item: item.clone(),
            dose,
        },
    );
    // Away for three weeks: less, by the rule for it.
    life.add(
        30,
        9,
        What::Opened {
            before: nrs(2),
            slot: Slot::Morning,
        },
    );
    life.add(
        30,
        10,
        What::Opened {
            before: nrs(2),
            slot: Slot::Evening,
        },
    );
    life.add(
        70,
        9,
        What::Opened {
            before: nrs(2),
            slot: Slot::Evening,
        },
    );
    let changes = life.person.course.doses_of(&item);
    let told: Vec<_> = changes
        .iter()
        .map(|change| (change.day, change.why))
        .collect();
    assert_eq!(told[..2], [(day(0), Why::Begun), (day(3), Why::Chosen)]);
    assert!(
        told.len() > 2 && told[2..].iter().all(|(_, why)| matches!(why, Why::Rule(_))),
        "{told:?}"
    );
    for pair in changes.windows(2) {
        assert_eq!(
            pair[1].from.as_ref(),
            Some(&pair[0].to),
            "one follows from the other"
        );
    }
}

#[test]
fn a_sign_is_told_with_its_end_and_a_crisis_is_not() {
    let mut life = Life::new();
    let codes = vec!["fever_unwell".into(), "self_harm_thoughts".into()];
    life.add(
        2,
        9,
        What::Signs {
            codes,
            item: None,
            easing: None,
        },
    );
    let told = &life.person.course.told;
    assert_eq!(told.len(), 1);
    assert_eq!(
        (told[0].code.as_str(), told[0].day, told[0].until),
        ("fever_unwell", day(2), None)
    );
    assert_eq!(life.person.sessions_prescribed(day(2)), 0);
    let seen = day(3).date().at(10, 0, 0, 0);
    life.add(
        3,
        12,
        What::Cleared {
            by: " Dr Ode ".into(),
            seen,
            told: true,
        },
    );
    let told = &life.person.course.told;
    assert_eq!(
        (told[0].until, told[0].by.as_str()),
        (Some(seen.date()), "Dr Ode")
    );
}

#[test]
fn a_course_is_small() {
    let (life, _) = months(1826, 5, 3);
    let course = &life.person.course;
    assert_eq!(course.mornings.len(), 1826);
    let begun = FIRST.checked_add(1826.days()).unwrap();
    assert!(Day::from(begun) > day(1800));
}
