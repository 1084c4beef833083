//! Recordings of people through the motion engine into a session: what is counted, when the hold runs,
//! what is said.

#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::disallowed_methods,
    reason = "a test reads recordings and stops where it fails"
)]

mod common;

use care::dose::Amount;
use care::player::{Action, Coach, Look, Moment, Player, Speech, Status, Word};
use care::programme::{Item, Length, Slot};
use care::record::{Pause, What};
use care::script::{Cue, Script};
use common::catalogue;
use motion::file::Reader;
use motion::{Dose, Engine, Event, Frame};
use std::collections::BTreeSet;
use std::fs::File;

/// A recording of one exercise, and the form that it shows.
const CLIPS: [(&str, &str, u16); 7] = [
    ("knee-to-chest", "E1-L1", 2),
    ("supine-rotation", "E2-L1", 2),
    ("cat-cow", "E3-L1", 4),
    ("bird-dog", "E4-L3", 2),
    ("glute-bridge", "E5-L1", 4),
    ("blade-squeeze", "E6-L0", 4),
    ("seated-rotation", "E7-L1", 2),
];

/// One session of one exercise before a camera.
struct Story {
    player: Player,
    engine: Engine,
    watch: motion::Watch,
    now: u64,
    /// When it was said, in ms from the first frame, and what.
    said: Vec<(u64, Said)>,
    coaches: Vec<(u64, Coach)>,
}

#[derive(Debug, Clone, PartialEq)]
enum Said {
    Word(Word),
    Tip(String),
    Cue(String),
}

impl Story {
    /// Somebody who is about to be counted in.
    fn new(form: &str, reps: u16, hold_s: u16) -> Self {
        let catalogue = catalogue();
        let id = form.parse().unwrap();
        let of = catalogue.form(&id).unwrap().clone();
        let amount = Amount {
            reps,
            hold_s,
            ..of.lane.start
        };
        let mut item: Item = care::build::build(&catalogue, &care::build::Known::calm())
            .programme()
            .items
            .into_iter()
            .find(|item| item.exercise == of.id.exercise())
            .unwrap();
        item.form = of.id.clone();
        item.amount = amount;
        let tried = BTreeSet::from([of.id.clone()]);
        let script = Script::compile(&catalogue, &[item], Slot::Morning, Length::Full, &tried);
        let watch = of.watch.unwrap();
        let dose = Dose {
            hold_s: Some(f64::from(hold_s)).filter(|hold| *hold > 0.0),
            best: None,
        };
        let mut player = Player::new(script);
        player.act(0, Action::Start);
        // Down to the floor, and told how.
        player.act(0, Action::Ready);
        player.look(0, Look::Watching);
        player.act(0, Action::Ready);
        let _ = player.speech().count();
        Self {
            player,
            engine: Engine::new(watch.clone(), dose),
            watch,
            now: 0,
            said: Vec::new(),
            coaches: Vec::new(),
        }
    }

    fn frame(&mut self, frame: &Frame) -> Moment {
        let to = (frame.t * 1000.0) as u64;
        while self.now + 50 < to {
            self.now += 50;
            self.player.tick(self.now);
            self.hear();
        }
        self.now = self.now.max(to);
        // A page asks more than once within a millisecond.
        self.player.tick(self.now);
        let events: Vec<Event> = self.engine.push(frame).to_vec();
        let moment = self.player.look(self.now, Look::Saw(events));
        self.hear();
        if self
            .coaches
            .last()
            .is_none_or(|last| last.1 != moment.coach)
        {
            self.coaches.push((self.now, moment.coach));
        }
        moment
    }

    fn hear(&mut self) {
        let speech: Vec<Speech> = self.player.speech().collect();
        for speech in speech {
            let said = match speech {
                Speech::Coach(word) => Said::Word(word),
                Speech::Tip(tip) => Said::Tip(self.watch.faults[usize::from(tip.at)].id.clone()),
                Speech::Cue(cue) => match self.player.script().cue(cue).unwrap() {
                    Cue::Phase { phase, .. } => Said::Cue(phase.clone()),
                    other => Said::Cue(format!("{other:?}").split(' ').next().unwrap().to_owned()),
                },
                Speech::Count(_) => continue,
            };
            self.said.push((self.now, said));
        }
    }

    /// A whole recording, every `every`th frame of it.
    fn clip(&mut self, name: &str, every: usize) {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../motion/recordings/clips");
        let file = File::open(format!("{folder}/{name}.landmarks.jsonl.gz")).unwrap();
        let mut reader = Reader::new(file).unwrap();
        let mut number = 0;
        while let Some(frame) = reader.frame().unwrap() {
            number += 1;
            if number % every == 0 {
                self.frame(&frame);
            }
        }
    }

    /// Nobody is to be seen for so long.
    fn empty(&mut self, seconds: f64) {
        let from = self.now as f64 / 1000.0;
        for at in 1..=(seconds * 15.0) as u32 {
            self.frame(&Frame::empty(from + f64::from(at) / 15.0));
        }
    }

    fn done(&self) -> Vec<Option<body::Side>> {
        let state = serde_json::to_value(self.player.state()).unwrap();
        let log: Vec<care::record::Event> = serde_json::from_value(state["log"].clone()).unwrap();
        log.iter()
            .filter_map(|event| match event.what {
                What::Repetition { done, .. } => Some(done.side),
                _ => None,
            })
            .collect()
    }

    fn said(&self, what: &Said) -> usize {
        self.said.iter().filter(|(_, said)| said == what).count()
    }
}

fn truth(name: &str) -> serde_json::Value {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../motion/recordings/clips");
    serde_json::from_reader(File::open(format!("{folder}/{name}.truth.json")).unwrap()).unwrap()
}

#[test]
fn what_counts_is_what_people_did_on_the_side_they_did_it_on() {
    for (clip, form, reps) in CLIPS {
        for every in [1, 2] {
            // In cat-cow it is the length of a breath.
            let hold = if form == "E3-L1" { 4 } else { 5 };
            let mut story = Story::new(form, reps, hold);
            story.clip(clip, every);
            let sides: Vec<Option<body::Side>> = truth(clip)["reps"]
                .as_array()
                .unwrap()
                .iter()
                .map(|rep| serde_json::from_value(rep["side"].clone()).unwrap())
                .collect();
            assert_eq!(
                story.done(),
                sides,
                "{clip}, every {every}: {:#?}",
                story.said
            );
            assert_eq!(story.said(&Said::Word(Word::Clock)), 0, "{clip}");
        }
    }
}

#[test]
fn one_thing_to_mend_is_told_and_told_to_be_mended() {
    let mut bridge = Story::new("E5-L1", 5, 5);
    bridge.clip("glute-bridge", 1);
    assert_eq!(bridge.said(&Said::Tip("shallow".to_owned())), 1);
    // The fourth is as high as the first.
    assert_eq!(bridge.said(&Said::Word(Word::Better)), 1);

    let mut dog = Story::new("E4-L3", 3, 5);
    dog.clip("bird-dog", 1);
    assert_eq!(dog.said(&Said::Tip("leg_low".to_owned())), 1);
    assert_eq!(dog.said(&Said::Word(Word::Better)), 1);

    let tips = |story: &Story| {
        let tips = story
            .said
            .iter()
            .filter(|(_, said)| matches!(said, Said::Tip(_)));
        tips.count()
    };
    assert_eq!((tips(&bridge), tips(&dog)), (1, 1));
}

#[test]
fn the_hold_begins_in_position_and_lasts_its_time() {
    let mut story = Story::new("E5-L1", 4, 5);
    story.clip("glute-bridge", 1);
    let said = |name: &str| -> Vec<u64> {
        let cue = Said::Cue(name.to_owned());
        let mine = story.said.iter().filter(move |(_, said)| *said == cue);
        mine.map(|(t, _)| *t).collect()
    };
    let reps = truth("glute-bridge")["reps"].clone();
    for ((hold, lower), rep) in said("hold")
        .into_iter()
        .zip(said("lower"))
        .zip(reps.as_array().unwrap())
    {
        let (from, to) = (
            rep["t_start_ms"].as_u64().unwrap(),
            rep["t_in_ms"].as_u64().unwrap(),
        );
        assert!(
            (from..to + 700).contains(&hold),
            "{hold} against {from} to {to}"
        );
        assert_eq!(lower - hold, 5_000);
    }
}

#[test]
fn an_empty_room_is_waited_for_then_the_clock_leads_and_says_so() {
    let mut story = Story::new("E5-L1", 3, 3);
    story.empty(29.0);
    assert_eq!(story.player.moment().coach, Coach::Waiting);
    assert_eq!(
        story.said(&Said::Word(Word::Nobody)),
        3,
        "once in ten seconds"
    );
    story.empty(5.0);
    assert_eq!(story.said(&Said::Word(Word::Clock)), 1);
    assert_eq!(story.player.moment().coach, Coach::Clock);
    story.empty(120.0);
    assert_eq!(story.done().len(), 3);
    assert!(matches!(story.player.moment().status, Status::Ended { .. }));
}

#[test]
fn who_leaves_in_mid_hold_is_waited_for_and_may_come_back() {
    let mut story = Story::new("E5-L1", 4, 5);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../motion/recordings/clips");
    let open =
        || Reader::new(File::open(format!("{folder}/glute-bridge.landmarks.jsonl.gz")).unwrap());
    let mut reader = open().unwrap();
    while let Some(frame) = reader.frame().unwrap().filter(|frame| frame.t < 5.5) {
        story.frame(&frame);
    }
    assert_eq!(story.player.moment().coach, Coach::Holding);
    story.empty(5.0);
    assert_eq!(story.player.moment().coach, Coach::Waiting);
    let left = story.player.moment().left_ms;
    story.empty(20.0);
    let away = Status::Paused { why: Pause::Away };
    let moment = story.player.moment();
    assert_eq!(
        (moment.status, moment.left_ms),
        (away, left),
        "no second of the hold is lost"
    );
    assert_eq!(story.said(&Said::Word(Word::Gone)), 1);

    let back = story.now as f64 / 1000.0;
    let mut reader = open().unwrap();
    while let Some(mut frame) = reader.frame().unwrap() {
        frame.t += back + 0.1;
        story.frame(&frame);
    }
    assert_eq!(story.said(&Said::Word(Word::Back)), 1);
    assert_eq!(story.done().len(), 4);
}

#[test]
fn who_wishes_to_be_trusted_goes_by_the_clock() {
    let mut story = Story::new("E5-L1", 2, 3);
    story.player.look(0, Look::Trust(true));
    story.empty(60.0);
    assert_eq!(story.done().len(), 2);
    assert!(
        story
            .said
            .iter()
            .all(|(_, said)| !matches!(said, Said::Word(_)))
    );
}

#[test]
fn who_lies_there_and_does_not_begin_is_waited_for_then_the_clock_leads() {
    let mut story = Story::new("E5-L1", 3, 3);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../motion/recordings/clips");
    let file = File::open(format!("{folder}/glute-bridge.landmarks.jsonl.gz")).unwrap();
    let still = Reader::new(file).unwrap().frame().unwrap().unwrap();
    let lie = |story: &mut Story, seconds: u32| {
        let from = story.now as f64 / 1000.0;
        for at in 1..=seconds * 15 {
            let t = from + f64::from(at) / 15.0;
            story.frame(&Frame { t, ..still.clone() });
        }
    };
    // Counted in, and the time of the movement itself.
    lie(&mut story, 20);
    assert_eq!(story.player.moment().coach, Coach::Waiting);
    assert!(story.said(&Said::Word(Word::Go)) >= 1);
    assert_eq!(story.said(&Said::Word(Word::Clock)), 0);
    lie(&mut story, 15);
    assert_eq!(story.said(&Said::Word(Word::Clock)), 1);
}
