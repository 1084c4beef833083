//! One person's journal, told as stories: what comes first, what is built, what may be played.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod common;

use care::breaks::{Act, Breaks};
use care::build::{self, Built, Known};
use care::catalogue::Catalogue;
use care::dose::Amount;
use care::engine::Day;
use care::engine::rule::{Action, Rule};
use care::exercise::{Kind, Position};
use care::interview::{Answer, Ask};
use care::journal::{Contacts, Entry, LeftWhy, SeenHow, Version, What};
use care::person::day::{Stands, Today};
use care::person::{Due, NotCleared, Person};
use care::programme::Slot;
use care::record::{Because, CheckIn, How, Seen, SessionRecord};
use care::safety::conditions::{self, CONDITIONS, Letter};
use care::safety::signs::{SIGNS, Tier};
use care::script::Script;
use care::{ids, programme};
use common::catalogue;
use jiff::civil::{DateTime, date};
use jiff::tz::TimeZone;
use motion::Summary;
use motion::summary::Rep;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Somebody and their journal.
struct Story {
    catalogue: Catalogue,
    entries: Vec<Entry>,
    person: Person,
    now: DateTime,
    /// The one exercise that is done; nothing where all are.
    only: Option<&'static str>,
}

/// What is answered to a screen: lines to tick, by the name of the screen; the rest is calm.
type Said<'s> = &'s [(&'s str, &'s [&'s str])];

impl Story {
    fn new() -> Self {
        let mut story = Self {
            catalogue: catalogue(),
            entries: Vec::new(),
            person: Person::default(),
            now: date(2026, 11, 23).at(8, 0, 0, 0),
            only: None,
        };
        story.add(What::Contacts(Contacts {
            country: "GB".into(),
            emergency: "999".into(),
            out_of_hours: "111".into(),
            crisis: "Samaritans".into(),
            clinic: "the practice".into(),
        }));
        story
    }

    /// Somebody who has answered everything, calm but for what is said.
    fn ready(said: Said<'_>) -> Self {
        let mut story = Self::new();
        story.answer_all(said);
        story
    }

    fn add(&mut self, what: What) {
        let number = self.entries.len() as u128;
        let at = self.now.to_zoned(TimeZone::UTC).unwrap().timestamp();
        let entry = Entry {
            id: Uuid::from_u128(number),
            local: self.now,
            at,
            what,
        };
        self.person.add(&entry);
        self.entries.push(entry);
    }

    fn today(&self) -> Day {
        self.person.today(self.now.date())
    }

    fn days_later(&mut self, days: i64) {
        self.now = self.now.checked_add(jiff::Span::new().days(days)).unwrap();
    }

    fn answer(&mut self, answer: Answer) {
        let asked = self.person.question(self.today()).unwrap();
        assert_eq!(asked.check(&answer), Ok(()), "{answer:?}");
        self.add(What::Answered(answer));
    }

    /// Answers until something else comes first. Gives how many answers that took.
    fn answer_all(&mut self, said: Said<'_>) -> usize {
        let mut answers = 0;
        while let Some(screen) = self.person.question(self.today()) {
            let ticked = said.iter().find(|(name, _)| *name == screen.name);
            let mut answer = Answer {
                screen: screen.name.clone(),
                ..Answer::default()
            };
            match (&screen.ask, ticked) {
                (Ask::Scale | Ask::Number { .. }, Some((_, lines))) => {
                    answer.number = Some(lines[0].parse().unwrap());
                }
                (_, Some((_, lines))) => {
                    answer.yes = lines.iter().map(|line| (*line).to_owned()).collect();
                }
                (Ask::Ticks { none: true, .. }, None) => answer.none = true,
                (Ask::Ticks { lines, .. }, None) => answer.yes = vec![lines[0].clone()],
                (Ask::One { lines }, None) => answer.yes = vec![lines[0].clone()],
                (Ask::Scale, None) => answer.number = Some(2),
                (Ask::Number { .. }, None) => answer.number = Some(45),
                (Ask::Text, None) => answer.text = "to garden".into(),
                (Ask::Procedure { .. }, None) => answer.none = true,
            }
            self.answer(answer);
            answers += 1;
            assert!(answers < 100, "the questions do not end");
        }
        self.prescribe();
        answers
    }

    fn prescribe(&mut self) -> Built {
        let built = build::build(&self.catalogue, &self.person.known(self.today()));
        let staged = care::person::about::irritability(&self.person.answers);
        if self.person.due(self.today()) == Due::Ready || self.person.version.is_some() {
            let number = self
                .person
                .version
                .as_ref()
                .map_or(1, |version| version.number + 1);
            self.add(What::Prescribed(Version {
                number,
                irritability: staged.irritability,
                items: built.items.clone(),
                left: built.left.clone(),
                reason: "test".into(),
                author: "rules".into(),
            }));
        }
        built
    }

    fn open(&mut self, pain: i64) -> Today {
        self.add(What::Opened {
            before: pain.try_into().unwrap(),
            slot: Slot::Morning,
        });
        self.person
            .offers(&self.catalogue, self.today(), Some(pain))
    }

    fn offered(&mut self, pain: i64) -> Vec<programme::Item> {
        match self.open(pain) {
            Today::Offers { items, .. } => items,
            other => panic!("nothing is offered: {other:?}"),
        }
    }

    /// Plays what is offered, says how it was, and closes the day next morning.
    fn day(&mut self, before: i64, peak: i64, morning: Option<i64>) {
        self.day_with(before, peak, morning, Some(true), &[None]);
    }

    /// The same with a session for each camera: how well it saw, and the quality of what it saw.
    fn day_with(
        &mut self,
        before: i64,
        peak: i64,
        morning: Option<i64>,
        steady: Option<bool>,
        cameras: &[Option<(u8, u8)>],
    ) {
        let items = self.offered(before);
        let script = Script::compile(
            &self.catalogue,
            &items,
            Slot::Morning,
            programme::Length::Full,
            &BTreeSet::new(),
        );
        let at = self.now.to_zoned(TimeZone::UTC).unwrap().timestamp();
        let all = items.iter().map(|item| item.exercise.clone());
        let all = all.filter(|id| self.only.is_none_or(|only| id.as_str() == only));
        let all = all.collect();
        let id = ids::SessionId(Uuid::from_u128(self.entries.len() as u128));
        let record = SessionRecord::by_hand(&script, id, self.now.date(), at, 0, &all);
        let records = cameras.iter().map(|camera| SessionRecord {
            seen: camera.map_or(Vec::new(), |camera| seen(&record, camera)),
            ..record.clone()
        });
        let records: Vec<SessionRecord> = records.collect();
        let check_in = CheckIn {
            format: 1,
            id: ids::CheckInId(Uuid::nil()),
            session: id,
            at,
            pain_before: None,
            pain_after: None,
            pain_peak: Some(peak.try_into().unwrap()),
            effort: Some(3.try_into().unwrap()),
            steady,
            exercises: Vec::new(),
        };
        let day = self.today();
        self.days_later(1);
        let kept: Vec<_> = records
            .iter()
            .map(|record| (record, Some(&check_in)))
            .collect();
        let report = self.person.report(day, &kept, morning).unwrap();
        self.add(What::Closed {
            day: day.date(),
            report,
        });
    }

    fn rules(&self) -> Vec<Rule> {
        self.person
            .changes
            .iter()
            .map(|change| change.rule)
            .collect()
    }

    fn left(&self, exercise: &str) -> Option<LeftWhy> {
        let version = self.person.version.as_ref()?;
        version
            .left
            .iter()
            .find(|left| left.exercise.as_str() == exercise)
            .map(|left| left.why)
    }

    fn form(&self, exercise: &str) -> String {
        let item = self
            .person
            .items()
            .iter()
            .find(|item| item.exercise.as_str() == exercise);
        let item = item.unwrap();
        let all = item
            .forms
            .iter()
            .skip(usize::from(item.item.dose.level))
            .take(1);
        let all = all.chain(&item.with).map(ToString::to_string);
        all.collect::<Vec<_>>().join("+")
    }
}

/// What a camera saw of all exercises of a session, all alike.
fn seen(record: &SessionRecord, (well, quality): (u8, u8)) -> Vec<Seen> {
    let rep = Rep {
        side: None,
        hold_ds: 30,
        share: 90,
        quality,
        faults: Vec::new(),
    };
    (0u16..)
        .zip(&record.plan)
        .map(|(item, _)| Seen {
            item,
            choice: 0,
            what: Summary {
                watched_s: 60,
                well,
                repetitions: vec![rep.clone(), rep.clone()],
            },
        })
        .collect()
}

/// What the rules say of the bridge, at the top of its level, on the first day that does not wait for
/// more of its like.
fn bridge_rule(steady: Option<bool>, cameras: &[Option<(u8, u8)>]) -> (Action, Rule) {
    let mut story = Story::ready(&[]);
    let bridge = story.person.engine.items[story.person.engine.place("E5").unwrap()].clone();
    let lane = &bridge.prescribed.lanes[usize::from(bridge.dose.level)];
    let dose = care::engine::Dose {
        amount: lane.up_at.unwrap_or(lane.ceiling),
        ..bridge.dose
    };
    story.add(What::Chosen {
        item: "E5".parse().unwrap(),
        dose,
    });
    story.only = Some("E5");
    for _ in 0..20 {
        story.day_with(2, 2, Some(2), steady, cameras);
        let of_bridge = |change: &&care::person::Change| {
            change
                .item
                .as_ref()
                .is_some_and(|item| item.as_str() == "E5")
        };
        let last = story.person.changes.iter().rev().find(of_bridge).unwrap();
        if !matches!(last.rule, Rule::R25 | Rule::R26) {
            return (last.action, last.rule);
        }
    }
    panic!("the bridge waits for ever");
}

#[test]
fn a_level_rises_by_a_camera_that_saw_well_and_nothing_changes_by_one_that_did_not() {
    let rises = (Action::Propose, Rule::R31);
    let waits = (Action::Hold, Rule::R29);
    assert_eq!(bridge_rule(Some(true), &[None]), rises);
    assert_eq!(bridge_rule(None, &[None]), waits);
    assert_eq!(bridge_rule(None, &[Some((95, 80))]), rises);
    // A bad view is no view, however well or badly it was done.
    assert_eq!(bridge_rule(None, &[Some((79, 100))]), waits);
    assert_eq!(bridge_rule(None, &[Some((79, 0))]), waits);
    assert_eq!(bridge_rule(Some(true), &[Some((79, 0))]), rises);
    // Seen well and done less well: the day does not count, and nothing is lowered.
    assert_eq!(
        bridge_rule(None, &[Some((95, 79))]),
        (Action::Hold, Rule::R23b)
    );
    assert_eq!(
        bridge_rule(Some(true), &[Some((95, 0))]),
        rises,
        "the person's word is more"
    );
    // Two sessions on a day: the less good of those that were seen well.
    assert_eq!(
        bridge_rule(None, &[Some((95, 90)), Some((95, 79))]).1,
        Rule::R23b
    );
    assert_eq!(bridge_rule(None, &[Some((95, 90)), Some((50, 0))]), rises);
    assert_eq!(bridge_rule(None, &[None, Some((95, 90))]), rises);
}

#[test]
fn what_a_camera_saw_does_not_count_where_nobody_said_how_hard_it_was() {
    let mut story = Story::ready(&[]);
    let items = story.offered(2);
    let script = Script::compile(
        &story.catalogue,
        &items,
        Slot::Morning,
        programme::Length::Full,
        &BTreeSet::new(),
    );
    let at = story.now.to_zoned(TimeZone::UTC).unwrap().timestamp();
    let all = items.iter().map(|item| item.exercise.clone()).collect();
    let id = ids::SessionId(Uuid::from_u128(1));
    let mut record = SessionRecord::by_hand(&script, id, story.now.date(), at, 0, &all);
    record.seen = seen(&record, (100, 10));
    let day = story.today();
    let report = story.person.report(day, &[(&record, None)], None).unwrap();
    assert!(
        report.sessions[0]
            .items
            .iter()
            .all(|done| done.form.is_none())
    );
}

#[test]
fn somebody_with_nothing_but_back_pain_answers_at_most_twenty_questions() {
    let mut story = Story::new();
    let answers = story.answer_all(&[]);
    assert!(answers <= 19, "{answers} answers, and one for whom to call");
    assert_eq!(story.person.due(story.today()), Due::Ready);
    let forms: Vec<String> = ["E1", "E2", "E3", "E4", "E5", "E6", "E7"]
        .map(|e| story.form(e))
        .into();
    assert_eq!(
        forms,
        [
            "E1-L1", "E2-L1", "E3-L1", "E4-L3", "E5-L1", "E6-L0", "E7-L1"
        ]
    );
    assert_eq!(story.offered(2).len(), 7);
}

#[test]
fn an_emergency_sign_ends_the_questions_and_nothing_leads_round_it() {
    let mut story = Story::new();
    let feeling = Answer {
        screen: "feeling".into(),
        yes: vec!["saddle_numbness".into()],
        ..Answer::default()
    };
    story.answer(feeling);
    assert_eq!(story.person.due(story.today()), Due::Emergency);
    assert_eq!(
        story.person.question(story.today()),
        None,
        "no further question"
    );
    story.prescribe();
    assert!(matches!(story.open(2), Today::Nothing(Rule::R08a)));
    story.days_later(100);
    assert_eq!(
        story.person.due(story.today()),
        Due::Emergency,
        "never cleared by time"
    );
    assert!(matches!(story.open(0), Today::Nothing(Rule::R08a)));
}

#[test]
fn several_urgent_signs_stand_on_one_page_after_all_questions() {
    let mut story = Story::new();
    story.answer_all(&[
        ("health", &["weight_loss", "night_pain"]),
        ("sudden", &["minor_fall_sharp_pain"]),
    ]);
    assert_eq!(story.person.due(story.today()), Due::Urgent);
    assert_eq!(story.person.gate.open.len(), 3);
    assert!(story.person.version.is_none());
}

#[test]
fn a_hold_opens_only_by_a_clinicians_word_on_a_later_day_and_all_questions_again() {
    let mut story = Story::ready(&[]);
    story.add(What::Signs {
        codes: vec!["fever_unwell".into()],
        item: None,
        easing: None,
    });
    let held = story.now;
    let check = |story: &Story, by: &str, seen: DateTime, told: bool| {
        story.person.gate.check_clearance(by, seen, told, story.now)
    };
    let later = held.checked_add(jiff::Span::new().hours(3)).unwrap();
    story.now = later;
    assert_eq!(
        check(&story, "Dr Lee", later, true),
        Err(NotCleared::Today),
        "same sitting"
    );
    story.days_later(1);
    assert_eq!(check(&story, " ", later, true), Err(NotCleared::Name));
    assert_eq!(
        check(&story, "Dr Lee", held, true),
        Err(NotCleared::Date),
        "not later than the sign"
    );
    let before = held.checked_sub(jiff::Span::new().days(2)).unwrap();
    assert_eq!(
        check(&story, "Dr Lee", before, true),
        Err(NotCleared::Date),
        "before the sign"
    );
    let future = story.now.checked_add(jiff::Span::new().days(2)).unwrap();
    assert_eq!(
        check(&story, "Dr Lee", future, true),
        Err(NotCleared::Date),
        "in the future"
    );
    assert_eq!(check(&story, "Dr Lee", later, false), Err(NotCleared::Told));
    assert_eq!(check(&story, "Dr Lee", later, true), Ok(()));
    story.add(What::Cleared {
        by: "Dr Lee".into(),
        seen: later,
        told: true,
    });
    assert!(
        matches!(story.person.due(story.today()), Due::Gate(_)),
        "all questions again"
    );
    assert!(matches!(story.open(2), Today::Nothing(Rule::R08c)));
    story.answer_all(&[]);
    assert_eq!(story.person.due(story.today()), Due::Ready);
    // The same sign again is a new hold.
    let mut again = Story::ready(&[]);
    again.add(What::Signs {
        codes: vec!["fever_unwell".into()],
        item: None,
        easing: None,
    });
    again.days_later(1);
    again.add(What::Cleared {
        by: "Dr Lee".into(),
        seen: again.now,
        told: true,
    });
    again.answer_all(&[("health", &["fever_unwell"])]);
    assert_eq!(again.person.due(again.today()), Due::Urgent);
}

#[test]
fn seen_not_yet_and_worse() {
    let mut story = Story::ready(&[]);
    story.add(What::Signs {
        codes: vec!["no_such_code".into()],
        item: None,
        easing: None,
    });
    assert_eq!(
        story.person.due(story.today()),
        Due::Urgent,
        "a code nobody knows is urgent"
    );
    story.add(What::Seen {
        how: SeenHow::NotYet,
        by: String::new(),
        on: None,
    });
    assert_eq!(story.person.due(story.today()), Due::Urgent);
    story.add(What::Seen {
        how: SeenHow::Worse,
        by: String::new(),
        on: None,
    });
    assert_eq!(story.person.due(story.today()), Due::Emergency);
}

#[test]
fn a_clinician_comes_first_and_then_knows_it() {
    let mut story = Story::new();
    story.answer_all(&[
        ("you", &["fracture_risk"]),
        ("conditions", &["bones"]),
        ("group_bones", &["C01"]),
    ]);
    assert_eq!(story.person.due(story.today()), Due::ClinicianFirst);
    let seen = story.now.checked_add(jiff::Span::new().hours(2)).unwrap();
    story.now = seen.checked_add(jiff::Span::new().hours(1)).unwrap();
    assert_eq!(
        story
            .person
            .gate
            .check_clearance("A. Physio", seen, true, story.now),
        Ok(())
    );
    story.add(What::Cleared {
        by: "A. Physio".into(),
        seen,
        told: true,
    });
    story.answer_all(&[]);
    assert_eq!(story.person.due(story.today()), Due::Ready);
    assert_eq!(story.form("E1"), "E1-M1");
    assert_eq!(story.form("E7"), "E7-M");
    let names: Vec<String> = story
        .offered(2)
        .iter()
        .map(|item| item.form.to_string())
        .collect();
    assert_eq!(
        names,
        ["E1-M1", "E2-M", "E5-L0", "E3-Me", "E4-L1", "E7-M", "E6-L0"]
    );
}

#[test]
fn under_18_there_is_no_way_in() {
    let mut story = Story::new();
    story.answer_all(&[("age", &["17"])]);
    assert_eq!(story.person.due(story.today()), Due::UnderAge);
    story.days_later(2);
    let told = story
        .person
        .gate
        .check_clearance("Dr Lee", story.now, true, story.now);
    assert_eq!(told, Err(NotCleared::Age));
    story.add(What::Cleared {
        by: "Dr Lee".into(),
        seen: story.now,
        told: true,
    });
    assert_eq!(story.person.due(story.today()), Due::UnderAge);
}

#[test]
fn a_visit_first_leaves_the_gentlest_three_once_a_day_and_nothing_rises() {
    let mut story = Story::ready(&[("health", &["morning_stiffness"])]);
    assert_eq!(story.person.due(story.today()), Due::Ready);
    let offered = story.offered(2);
    let forms: Vec<String> = offered.iter().map(|item| item.form.to_string()).collect();
    assert_eq!(forms, ["E1-L0", "E2-L0", "E6-L0"]);
    assert!(offered.iter().all(|item| item.sessions == 1));
    assert_eq!(story.left("E5"), Some(LeftWhy::Visit));
    for _ in 0..8 {
        story.day(2, 2, Some(2));
    }
    assert!(story.person.proposals().next().is_none());
    let on = story.now.date();
    story.add(What::Seen {
        how: SeenHow::Seen,
        by: "Dr Lee".into(),
        on: Some(on),
    });
    story.prescribe();
    assert_eq!(story.offered(2).len(), 7);
}

#[test]
fn thoughts_of_harm_change_nothing_in_the_plan() {
    let with = Story::ready(&[("mood", &["yes"])]);
    let without = Story::ready(&[]);
    assert_eq!(with.person.items(), without.person.items());
    assert!(with.rules().contains(&Rule::R03));
}

#[test]
fn nothing_answered_or_contradicted_is_more_permissive_than_the_cautious_reading() {
    let calm = build::build(&catalogue(), &Known::calm());
    let unknown = build::build(&catalogue(), &Known::default());
    assert!(unknown.items.len() < calm.items.len());
    for item in &unknown.items {
        let calm = calm
            .items
            .iter()
            .find(|other| other.exercise == item.exercise)
            .unwrap();
        assert!(item.item.dose.amount.load_s() <= calm.item.dose.amount.load_s());
        assert_eq!(item.item.dose.sessions_per_day, 1);
    }
}

/// Every condition, and every pair, against the table: an exercise is left out exactly where the
/// combined letter says so, and its form is the one that was asked for.
#[test]
fn every_condition_and_every_pair_is_obeyed() {
    let catalogue = catalogue();
    for one in &CONDITIONS {
        for two in &CONDITIONS {
            let codes: BTreeSet<String> = [one.code, two.code].map(str::to_owned).into();
            let known = Known {
                conditions: codes.clone(),
                ..Known::calm()
            };
            let built = build::build(&catalogue, &known);
            for exercise in catalogue.exercises() {
                let at = format!("{} {} {}", one.code, two.code, exercise.id);
                let asked = conditions::asked(codes.iter().map(String::as_str), &exercise.id);
                let item = built.items.iter().find(|item| item.exercise == exercise.id);
                if asked.letter == Letter::Blocked {
                    assert!(item.is_none(), "{at} must be left out");
                    continue;
                }
                let item = item.unwrap_or_else(|| panic!("{at} may be done: {asked:?}"));
                let played: Vec<_> = item
                    .forms
                    .iter()
                    .filter_map(|id| exercise.form(id))
                    .collect();
                let ranges: Vec<_> = played.iter().filter(|f| f.kind == Kind::Range).collect();
                for form in &asked.forms {
                    let level = exercise.form(&form.parse().unwrap()).and_then(|f| f.step());
                    let obeyed = item.with.iter().any(|with| with.as_str() == *form)
                        || ranges.iter().any(|range| {
                            range.id.as_str() == *form
                                || range.joins.iter().any(|join| join.as_str() == *form)
                        })
                        || level.is_some_and(|top| played.iter().all(|f| f.step() <= Some(top)));
                    assert!(obeyed, "{at}: {form} is not obeyed by {:?}", item.forms);
                }
                if codes.contains("C32") {
                    assert_eq!(item.item.lanes.len(), 1, "{at}");
                    assert_eq!(
                        item.item.lanes[0].floor, item.item.lanes[0].ceiling,
                        "{at}: locked"
                    );
                }
            }
        }
    }
}

#[test]
fn an_exercise_of_a_clinic_is_left_out_under_any_condition() {
    let odd = ids::ExerciseId::try_from("X1".to_owned()).unwrap();
    assert_eq!(conditions::asked(["C24c"], &odd).letter, Letter::Blocked);
}

#[test]
fn two_good_days_make_a_proposal_that_is_accepted_or_declined() {
    let mut story = Story::ready(&[]);
    story.day(2, 2, Some(2));
    story.day(2, 2, Some(2));
    let proposed: Vec<String> = story
        .person
        .proposals()
        .map(|(id, ..)| id.to_string())
        .collect();
    assert_eq!(proposed, ["E5", "E6"], "strength first, two a day");
    story.add(What::Accepted {
        item: "E5".parse().unwrap(),
    });
    story.add(What::Declined {
        item: "E6".parse().unwrap(),
    });
    assert!(story.person.proposals().next().is_none());
    let last: Vec<_> = story
        .person
        .changes
        .iter()
        .rev()
        .take(2)
        .map(|c| (c.action, c.rule))
        .collect();
    assert_eq!(
        last,
        [(Action::Noop, Rule::R33), (Action::Progress, Rule::R32)]
    );
    let bridge = story
        .offered(2)
        .into_iter()
        .find(|i| i.exercise.as_str() == "E5")
        .unwrap();
    assert_eq!(bridge.amount.reps, 6);
}

#[test]
fn spreading_pain_rests_all_that_bend_the_back_and_the_item_comes_back_at_its_lightest() {
    let mut story = Story::ready(&[]);
    story.offered(2);
    story.add(What::Signs {
        codes: vec!["spread".into()],
        item: Some("E1".parse().unwrap()),
        easing: None,
    });
    let left: Vec<String> = story
        .offered(2)
        .iter()
        .map(|item| item.exercise.to_string())
        .collect();
    assert_eq!(left, ["E2", "E5", "E4", "E6"], "E1, E3 and E7 bend");
    story.days_later(1);
    let knee = story
        .offered(2)
        .into_iter()
        .find(|i| i.exercise.as_str() == "E1")
        .unwrap();
    assert_eq!((knee.form.as_str(), knee.amount.reps), ("E1-L0", 1));
    // Seated rounding is not the kind way back after nerve signs.
    story.add(What::Signs {
        codes: vec!["spread".into()],
        item: Some("E3".parse().unwrap()),
        easing: None,
    });
    story.days_later(1);
    let cat = story
        .offered(2)
        .into_iter()
        .find(|i| i.exercise.as_str() == "E3")
        .unwrap();
    assert_eq!(cat.form.as_str(), "E3-M1");
}

#[test]
fn an_injection_rests_then_is_easy_and_numbness_after_it_is_an_emergency() {
    let mut story = Story::ready(&[]);
    let answer = Answer {
        screen: "procedure".into(),
        yes: vec!["steroid_injection_low_back".into()],
        number: Some(9),
        date: Some(story.now.date()),
        ..Answer::default()
    };
    story.add(What::Changed(answer));
    story.days_later(1);
    assert!(
        matches!(story.open(2), Today::Nothing(Rule::R08f)),
        "yesterday's injection: rest"
    );
    story.days_later(2);
    let offered = story.offered(2);
    assert!(offered.iter().all(|item| item.exercise.as_str() != "E7"));
    assert!(matches!(story.open(2), Today::Offers { easy: true, .. }));
    story.add(What::Signs {
        codes: vec!["new_numbness".into()],
        item: None,
        easing: None,
    });
    assert_eq!(story.person.due(story.today()), Due::Emergency);
}

#[test]
fn twenty_days_away_ask_the_questions_again_and_half_the_dose_waits() {
    let mut story = Story::ready(&[]);
    story.day(2, 2, Some(2));
    story.days_later(20);
    assert!(matches!(story.open(2), Today::Nothing(Rule::R08c)));
    assert!(matches!(story.person.due(story.today()), Due::Gate(_)));
    story.answer_all(&[]);
    let bridge = story
        .offered(2)
        .into_iter()
        .find(|i| i.exercise.as_str() == "E5")
        .unwrap();
    assert_eq!(bridge.form.as_str(), "E5-L0");
    assert!(bridge.amount.reps <= 2);
}

#[test]
fn the_questions_come_again_after_four_weeks_and_keep_what_is_known() {
    let mut story = Story::ready(&[("conditions", &["joints"]), ("group_joints", &["C13"])]);
    assert_eq!(story.form("E3"), "E3-M2");
    story.days_later(28);
    assert!(matches!(story.person.due(story.today()), Due::Gate(_)));
    story.answer_all(&[]);
    assert_eq!(
        story.form("E3"),
        "E3-M2",
        "a knee that was told is not forgotten"
    );
}

#[test]
fn a_clock_set_back_opens_nothing_and_no_day_is_closed_twice() {
    let mut story = Story::ready(&[]);
    story.day(2, 2, Some(2));
    let now = story.now;
    story.day(2, 2, Some(2));
    story.now = now.checked_sub(jiff::Span::new().days(3)).unwrap();
    assert_eq!(
        story.today(),
        Day::from(now.date()).plus(1),
        "today does not go back"
    );
    let days = story.person.days_to_close(story.today());
    assert!(days.is_empty(), "{days:?}");
}

#[test]
fn pain_of_eight_is_a_day_off_and_the_second_is_told() {
    let mut story = Story::ready(&[]);
    assert_eq!(story.open(8), Today::Flare);
    let day = story.today();
    let report = story.person.report(day, &[], None).unwrap();
    assert!(report.sessions[0].items.is_empty());
    story.days_later(1);
    story.add(What::Closed {
        day: day.date(),
        report,
    });
    assert_eq!(story.open(9), Today::Flare);
    let told = story
        .person
        .changes
        .iter()
        .rfind(|change| change.rule == Rule::R08d)
        .unwrap();
    assert_eq!(told.notify, care::engine::rule::Notify::Clinician);
}

#[test]
fn six_is_an_easy_day() {
    let mut story = Story::ready(&[]);
    assert!(matches!(story.open(6), Today::Offers { easy: true, .. }));
    let bridge = story
        .offered(6)
        .into_iter()
        .find(|i| i.exercise.as_str() == "E5")
        .unwrap();
    assert_eq!((bridge.form.as_str(), bridge.amount.reps), ("E5-T", 3));
}

#[test]
fn the_same_entries_give_the_same_person_however_they_are_cut() {
    let mut story = Story::ready(&[("health", &["mild_upper_back_ache"])]);
    story.day(2, 4, Some(3));
    story.day(3, 6, None);
    story.add(What::Signs {
        codes: vec!["dizzy".into()],
        item: None,
        easing: None,
    });
    let whole = Person::from_entries(&story.entries);
    for cut in 0..story.entries.len() {
        let mut person = Person::from_entries(&story.entries[..cut]);
        story.entries[cut..]
            .iter()
            .for_each(|entry| person.add(entry));
        assert_eq!(person.engine, whole.engine);
        assert_eq!(person.changes, whole.changes);
        assert_eq!(person.version, whole.version);
    }
    // And they survive being written down.
    let json = serde_json::to_string(&story.entries).unwrap();
    let read: Vec<Entry> = serde_json::from_str(&json).unwrap();
    assert_eq!(read, story.entries);
}

#[test]
fn questions_that_were_left_for_days_begin_anew_and_end() {
    let mut story = Story::new();
    let none = |screen: &str| Answer {
        screen: screen.into(),
        none: true,
        ..Answer::default()
    };
    story.answer(none("feeling"));
    story.days_later(1);
    assert_eq!(
        story.person.question(story.today()).unwrap().name,
        "sudden",
        "gone on with"
    );
    story.days_later(3);
    assert_eq!(
        story.person.question(story.today()).unwrap().name,
        "feeling",
        "begun anew"
    );
    story.answer_all(&[]);
    assert_eq!(story.person.due(story.today()), Due::Ready);
}

#[test]
fn ill_pauses_and_back_goes_on() {
    let mut story = Story::ready(&[]);
    story.add(What::Paused {
        why: care::journal::PauseWhy::Ill,
    });
    assert_eq!(story.person.due(story.today()), Due::Paused);
    assert!(matches!(story.open(2), Today::Nothing(Rule::R08b)));
    story.add(What::Resumed);
    assert_eq!(story.person.due(story.today()), Due::Ready);
}

#[test]
fn a_fever_with_the_back_as_it_was_rests_for_two_days() {
    let mut story = Story::ready(&[("health", &["fever"])]);
    assert_eq!(story.left("E1"), Some(LeftWhy::Condition));
    story.days_later(3);
    story.prescribe();
    assert_eq!(story.left("E1"), None);
}

#[test]
fn a_new_condition_takes_effect_at_once_and_what_was_felt_is_not_forgotten() {
    let mut story = Story::ready(&[]);
    story.add(What::Signs {
        codes: vec!["spread".into()],
        item: Some("E5".parse().unwrap()),
        easing: None,
    });
    story.days_later(2);
    story.add(What::Signs {
        codes: vec!["spread".into()],
        item: Some("E5".parse().unwrap()),
        easing: None,
    });
    let group = Answer {
        screen: "group_joints".into(),
        yes: vec!["C13".into()],
        ..Answer::default()
    };
    story.add(What::Changed(group));
    story.prescribe();
    assert_eq!(story.form("E3"), "E3-M2");
    let bridge = story.person.engine.place("E5").unwrap();
    assert!(
        story.person.engine.items[bridge].suspended,
        "still resting until a clinician looked"
    );
    let on = story.now.date();
    story.add(What::Lifted {
        item: "E5".parse().unwrap(),
        by: "A. Physio".into(),
        on,
    });
    assert!(!story.person.engine.items[bridge].suspended);
}

/// What is read away from a session is what would be played: rest, lighter days, and the day they end.
#[test]
fn the_programme_as_it_stands_says_what_rests_and_until_when() {
    let stands = |story: &Story, id: &str| {
        let standing = story.person.standing(&story.catalogue, story.today());
        let one = standing
            .into_iter()
            .find(|one| one.item.exercise.as_str() == id);
        one.unwrap()
    };
    let mut story = Story::ready(&[]);
    let usual = stands(&story, "E5");
    assert_eq!(usual.now, Stands::AsPrescribed);
    let offers = story
        .person
        .offers(&story.catalogue, story.today(), Some(2));
    let Today::Offers { items, .. } = offers else {
        panic!("{offers:?}")
    };
    let all = story.person.standing(&story.catalogue, story.today());
    let all: Vec<_> = all.into_iter().map(|one| one.item).collect();
    assert_eq!(all, items, "in the order of a session, at its amounts");

    let spread = |story: &mut Story| {
        story.add(What::Signs {
            codes: vec!["spread".into()],
            item: Some("E5".parse().unwrap()),
            easing: None,
        });
    };
    spread(&mut story);
    let tomorrow = story.today().plus(1).date();
    assert_eq!(stands(&story, "E5").now, Stands::RestsUntil(tomorrow));
    story.days_later(2);
    assert_eq!(stands(&story, "E5").now, Stands::AsPrescribed);
    spread(&mut story);
    assert_eq!(stands(&story, "E5").now, Stands::Rests);

    let mut story = Story::ready(&[]);
    story.add(What::Changed(Answer {
        screen: "procedure".into(),
        yes: vec!["steroid_injection_low_back".into()],
        number: Some(9),
        date: Some(story.now.date()),
        ..Answer::default()
    }));
    story.days_later(1);
    assert!(matches!(stands(&story, "E5").now, Stands::RestsUntil(_)));
    story.days_later(2);
    let light = stands(&story, "E5");
    assert!(matches!(light.now, Stands::EasyUntil(_)), "{light:?}");
    assert!(light.item.amount.reps < usual.item.amount.reps);

    let mut story = Story::ready(&[]);
    story.open(6);
    let tomorrow = story.today().plus(1).date();
    assert_eq!(stands(&story, "E5").now, Stands::EasyUntil(tomorrow));

    let mut story = Story::ready(&[]);
    story.day(2, 2, Some(2));
    story.days_later(10);
    let after = stands(&story, "E5");
    assert!(after.item.amount.reps < usual.item.amount.reps, "{after:?}");
}

/// The first sign of a tier.
fn sign_of(tier: Tier) -> String {
    let sign = SIGNS.iter().find(|sign| sign.tier == tier).unwrap();
    sign.code.to_owned()
}

/// A session of now, after which somebody said that one exercise was stopped for pain.
fn stopped_for_pain(story: &mut Story, exercise: &str) -> (SessionRecord, CheckIn) {
    let items = story.offered(2);
    let length = programme::Length::Full;
    let script = Script::compile(
        &story.catalogue,
        &items,
        Slot::Morning,
        length,
        &BTreeSet::new(),
    );
    let at = story.now.to_zoned(TimeZone::UTC).unwrap().timestamp();
    let all = items.iter().map(|item| item.exercise.clone()).collect();
    let id = ids::SessionId(Uuid::from_u128(7));
    let record = SessionRecord::by_hand(&script, id, story.now.date(), at, 0, &all);
    let check_in = CheckIn {
        format: 1,
        id: ids::CheckInId(Uuid::nil()),
        session: id,
        at,
        pain_before: None,
        pain_after: None,
        pain_peak: Some(2.try_into().unwrap()),
        effort: Some(3.try_into().unwrap()),
        steady: None,
        exercises: vec![care::record::Said {
            exercise: exercise.parse().unwrap(),
            how: How::Stopped,
            because: Some(Because::Pain),
        }],
    };
    (record, check_in)
}

#[test]
fn questions_that_are_due_do_not_hide_a_clinician_who_comes_first() {
    let mut story = Story::ready(&[]);
    story.days_later(28);
    assert!(matches!(story.person.due(story.today()), Due::Gate(_)));
    let act = |story: &Story| story.person.act(&story.catalogue, story.today(), 0, &[]);
    assert_eq!(act(&story), Some(Act::Walk));
    story.add(What::Signs {
        codes: vec!["known_leg_deficit".into()],
        item: None,
        easing: None,
    });
    story.days_later(1);
    assert!(matches!(story.person.due(story.today()), Due::Gate(_)));
    assert!(story.person.is_held());
    assert_eq!(act(&story), None);
}

#[test]
fn a_break_at_a_desk_is_a_taste_of_what_is_offered_and_a_walk_in_between() {
    let mut story = Story::ready(&[]);
    story.prescribe();
    let act = |story: &Story, number| {
        let act = story
            .person
            .act(&story.catalogue, story.today(), number, &[]);
        act.map(|act| match act {
            Act::Walk => "walk".to_owned(),
            Act::Few(item) => format!("{} x{}", item.form, item.amount.reps),
        })
    };
    let day: Vec<_> = (0..13).map(|number| act(&story, number).unwrap()).collect();
    let few = day.iter().filter(|act| *act != "walk");
    assert_eq!(
        few.collect::<Vec<_>>(),
        ["E7-L1 x1", "E6-L0 x1", "E7-L1 x1", "E6-L0 x1"],
        "{day:?}"
    );
    let once = story.offered(2);
    assert!(
        once.iter().any(|item| item.amount.reps == 3),
        "half of three is one"
    );
    // One of them was stopped for pain today: the other is left, with walks.
    let (record, check_in) = stopped_for_pain(&mut story, "E7");
    let with_it: Vec<_> = (0..13)
        .filter_map(|number| {
            let kept = [(&record, Some(&check_in))];
            match story
                .person
                .act(&story.catalogue, story.today(), number, &kept)?
            {
                Act::Walk => None,
                Act::Few(item) => Some(item.form.to_string()),
            }
        })
        .collect();
    assert_eq!(with_it, ["E6-L0", "E6-L0"]);
    // A day's cap that the sessions fill leaves no room for breaks.
    let mut capped = story.person.clone();
    for item in &mut capped.engine.items {
        let a_day = item.dose.amount.load_s() * u64::from(item.dose.sessions_per_day);
        item.prescribed.cap_day_s = u32::try_from(a_day).ok();
    }
    let act_of = |number| capped.act(&story.catalogue, story.today(), number, &[]);
    assert!((0..13).all(|number| act_of(number) == Some(Act::Walk)));
    // A visit to a clinician comes before more than once a day.
    let mut asked = Story::ready(&[]);
    asked.add(What::Signs {
        codes: vec![sign_of(Tier::Ask)],
        item: None,
        easing: None,
    });
    asked.answer_all(&[]);
    assert_eq!(asked.person.due(asked.today()), Due::Ready);
    assert!((0..13).all(|number| act(&asked, number).unwrap() == "walk"));
    // A pause, and then a sign: nothing.
    story.add(What::Paused {
        why: care::journal::PauseWhy::Ill,
    });
    assert_eq!(act(&story, 0), None);
    story.add(What::Resumed);
    story.add(What::Signs {
        codes: vec!["saddle".into()],
        item: None,
        easing: None,
    });
    assert_eq!(act(&story, 0), None);
}

#[test]
fn a_choice_of_breaks_is_remembered_and_one_that_makes_no_sense_changes_nothing() {
    let mut story = Story::ready(&[]);
    assert_eq!(story.person.breaks, None);
    let chosen = Breaks {
        on: true,
        ..Breaks::default()
    };
    story.add(What::Breaks(chosen.clone()));
    assert_eq!(story.person.breaks.as_ref(), Some(&chosen));
    let mut wrong = chosen.clone();
    wrong.every_min = 1;
    story.add(What::Breaks(wrong));
    assert_eq!(story.person.breaks, Some(chosen));
}

/// Whatever is told in whatever order: while a sign waits nothing may be played, only a clinician's
/// word takes it away, and today never goes back.
mod whatever_happens {
    use super::*;
    use care::journal::PauseWhy;
    use proptest::prelude::*;

    #[derive(Debug, Clone)]
    enum Step {
        Sign(usize),
        Unknown,
        Open(i64),
        Day(i8),
        Pause,
        Resume,
        Seen(SeenHow),
        Clear,
        Accept(usize),
        Condition(usize),
        Answer,
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            3 => (0..SIGNS.len()).prop_map(Step::Sign),
            1 => Just(Step::Unknown),
            6 => (0..=10i64).prop_map(Step::Open),
            4 => (-2..=9i8).prop_map(Step::Day),
            1 => Just(Step::Pause),
            2 => Just(Step::Resume),
            1 => prop_oneof![Just(SeenHow::Seen), Just(SeenHow::NotYet), Just(SeenHow::Worse)]
                .prop_map(Step::Seen),
            2 => Just(Step::Clear),
            2 => (0..7usize).prop_map(Step::Accept),
            2 => (0..CONDITIONS.len()).prop_map(Step::Condition),
            4 => Just(Step::Answer),
        ];
        prop::collection::vec(step, 1..30)
    }

    fn take(story: &mut Story, step: &Step) {
        match step {
            Step::Sign(n) => {
                let codes = vec![SIGNS[*n].code.to_owned()];
                story.add(What::Signs {
                    codes,
                    item: "E5".parse().ok(),
                    easing: None,
                });
            }
            Step::Unknown => {
                let codes = vec!["no_such_code".to_owned()];
                story.add(What::Signs {
                    codes,
                    item: None,
                    easing: None,
                });
            }
            Step::Open(pain) => {
                story.open(*pain);
            }
            Step::Day(days) => story.days_later((*days).into()),
            Step::Pause => story.add(What::Paused {
                why: PauseWhy::Away,
            }),
            Step::Resume => story.add(What::Resumed),
            Step::Seen(how) => story.add(What::Seen {
                how: *how,
                by: String::new(),
                on: None,
            }),
            Step::Clear => {
                let seen = story.now;
                let may = story
                    .person
                    .gate
                    .check_clearance("Dr Lee", seen, true, story.now);
                if may.is_ok() {
                    story.add(What::Cleared {
                        by: "Dr Lee".into(),
                        seen,
                        told: true,
                    });
                }
            }
            Step::Accept(n) => {
                let item = conditions::COLUMNS[*n].parse().unwrap();
                story.add(What::Accepted { item });
            }
            Step::Condition(n) => {
                let condition = &CONDITIONS[*n];
                let screen = format!("group_{}", condition.group.name());
                let yes = vec![condition.code.to_owned()];
                story.add(What::Changed(Answer {
                    screen,
                    yes,
                    ..Answer::default()
                }));
                story.prescribe();
            }
            Step::Answer => {
                story.answer_all(&[]);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

        #[test]
        fn while_a_sign_waits_nothing_is_offered(steps in steps()) {
            let mut story = Story::ready(&[]);
            let latest = |story: &Story| story.person.today(date(1970, 1, 1));
            let mut before = latest(&story);
            for step in &steps {
                let waited = story.person.gate.is_stopped();
                take(&mut story, step);
                prop_assert!(latest(&story) >= before, "days went back");
                before = latest(&story);
                let today = story.today();
                if waited && !matches!(step, Step::Clear) {
                    prop_assert!(story.person.gate.is_stopped(), "{step:?} took a sign away");
                }
                if story.person.gate.is_stopped() {
                    let due = story.person.due(today);
                    prop_assert!(matches!(due, Due::Emergency | Due::Urgent), "{due:?}");
                    let offered = story.person.offers(&story.catalogue, today, Some(1));
                    let offers = matches!(offered, Today::Offers { .. });
                    prop_assert!(!offers, "offered while a sign waits");
                }
            }
        }

        #[test]
        fn an_emergency_sign_acts_in_every_state(steps in steps(), n in 0..17usize) {
            let mut story = Story::ready(&[]);
            steps.iter().for_each(|step| take(&mut story, step));
            let sign = SIGNS.iter().filter(|sign| sign.tier == Tier::Emergency).nth(n).unwrap();
            let codes = vec![sign.code.to_owned()];
            story.add(What::Signs { codes, item: None, easing: None });
            prop_assert_eq!(story.person.due(story.today()), Due::Emergency);
            let offers = story.person.offers(&story.catalogue, story.today(), Some(0));
            let offered = matches!(offers, Today::Offers { .. });
            prop_assert!(!offered);
        }

        /// A break holds what the programme offers at that moment, in a smaller amount, at a desk, an
        /// exercise twice a day at most; and nothing at all while help, a clinician or a pause comes first.
        #[test]
        fn a_break_never_holds_what_is_not_offered_today(steps in steps()) {
            let mut story = Story::ready(&[]);
            for step in &steps {
                take(&mut story, step);
                let (person, catalogue, today) = (&story.person, &story.catalogue, story.today());
                let offered = match person.offers(catalogue, today, None) {
                    Today::Offers { items, .. } => items,
                    _ => Vec::new(),
                };
                let due = person.due(today);
                let mut added = std::collections::BTreeMap::<_, Vec<Amount>>::new();
                for number in 0..30 {
                    let item = match person.act(catalogue, today, number, &[]) {
                        None => {
                            let waits = matches!(due, Due::Emergency | Due::Urgent | Due::UnderAge
                                | Due::ClinicianFirst | Due::Paused);
                            prop_assert!(waits || person.is_held(), "{due:?}");
                            continue;
                        }
                        Some(Act::Walk) => continue,
                        Some(Act::Few(item)) => item,
                    };
                    prop_assert_eq!(&due, &Due::Ready);
                    let of = offered.iter().find(|of| of.form == item.form);
                    prop_assert!(of.is_some(), "{} is not offered", item.form);
                    let of = of.unwrap();
                    prop_assert!((1..=of.amount.reps / 2).contains(&item.amount.reps) && item.amount.reps <= 4);
                    prop_assert!(item.amount.hold_s <= of.amount.hold_s && item.amount.sets <= 1);
                    prop_assert_eq!((&item.with, item.half), (&of.with, of.half));
                    let position = catalogue.form(&item.form).unwrap().position;
                    prop_assert!(matches!(position, Position::Chair | Position::Standing));
                    let asked = conditions::asked(
                        person.conditions(today).iter().map(String::as_str), &item.exercise);
                    prop_assert!(asked.letter != Letter::Blocked, "{} is blocked", item.exercise);
                    prop_assert!(!person.gate.visit_first());
                    added.entry(item.exercise).or_default().push(item.amount);
                }
                // All breaks of a day add no more than the dose once more, and keep the day's cap.
                for (exercise, added) in added {
                    let of = offered.iter().find(|of| of.exercise == exercise).unwrap();
                    let reps: u16 = added.iter().map(|amount| amount.reps * amount.sets).sum();
                    prop_assert!(added.len() <= 2 && reps <= of.amount.reps * of.amount.sets, "{added:?}");
                    let state = &person.engine.items[person.engine.place(exercise.as_str()).unwrap()];
                    let of_sessions = of.amount.load_s() * u64::from(of.sessions);
                    let a_day = of_sessions + added.iter().map(|amount| amount.load_s()).sum::<u64>();
                    prop_assert!(state.prescribed.cap_day_s.is_none_or(|cap| a_day <= cap.into()));
                }
            }
        }
    }
}
