use super::*;
use crate::exercise::Side;
use crate::ids::ExerciseId;
use crate::programme::{Length, Slot};
use crate::record::{How, Place, read};
use crate::scale::Nrs;
use crate::testing::catalogue;
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

fn script(slot: Slot) -> Script {
    let catalogue = catalogue();
    let programme = crate::testing::programme();
    let items = programme.at(slot);
    let tried = catalogue
        .exercises()
        .iter()
        .map(|e| e.start.clone())
        .collect();
    Script::compile(&catalogue, &items, slot, Length::Full, &tried)
}

/// A session played to its end in ticks of this length.
fn played(script: Script, tick_ms: u64) -> Player {
    let mut player = Player::new(script);
    let mut now = 0;
    player.act(now, Action::Start);
    while !player.ended() {
        now += tick_ms;
        player.tick(now);
    }
    player
}

fn record_of(player: &Player) -> SessionRecord {
    let start = Timestamp::from_second(1_790_000_000).unwrap();
    let end = start + jiff::SignedDuration::from_hours(11);
    player
        .record(SessionId(Uuid::from_u128(7)), Face::Browser, start, end, 0)
        .expect("an ended session")
}

fn whats(player: &Player) -> Vec<What> {
    player.state.log.iter().map(|event| event.what).collect()
}

#[test]
fn a_morning_is_about_eleven_minutes_and_an_evening_about_six() {
    let minutes = |slot| script(slot).total_ms().div_ceil(60_000);
    assert!(
        (10..=12).contains(&minutes(Slot::Morning)),
        "{}",
        minutes(Slot::Morning)
    );
    assert!(
        (5..=7).contains(&minutes(Slot::Evening)),
        "{}",
        minutes(Slot::Evening)
    );
}

#[test]
fn the_position_changes_as_seldom_as_it_can() {
    let script = script(Slot::Morning);
    let order: Vec<&str> = script
        .blocks
        .iter()
        .map(|block| block.exercise.as_str())
        .collect();
    assert_eq!(order, ["E1", "E2", "E5", "E3", "E4", "E7", "E6"]);
    let positions: Vec<Position> = script
        .blocks
        .iter()
        .map(|b| b.choices[0].position)
        .collect();
    assert_eq!(
        positions
            .windows(2)
            .filter(|pair| pair[0] != pair[1])
            .count(),
        2
    );
}

#[test]
fn every_repetition_of_the_dose_is_done_once_and_both_sides_alike() {
    let player = played(script(Slot::Morning), 20);
    let record = record_of(&player);
    for outcome in record.outcomes() {
        assert_eq!(
            (outcome.how, outcome.done),
            (How::Done, outcome.of),
            "{outcome:?}"
        );
    }
    let mut sides: BTreeMap<(u16, Side), u32> = BTreeMap::new();
    for what in whats(&player) {
        if let What::Repetition {
            item,
            done: Repetition {
                side: Some(side), ..
            },
            ..
        } = what
        {
            *sides.entry((item, side)).or_default() += 1;
        }
    }
    for ((item, side), count) in &sides {
        assert_eq!(sides.get(&(*item, side.other())), Some(count));
    }
}

#[test]
fn an_hour_of_sleep_is_not_session_time() {
    let mut player = Player::new(script(Slot::Morning));
    player.act(0, Action::Start);
    for now in 0..400 {
        player.tick(now * 100);
    }
    let before = player.moment();
    let after = player.tick(3_600_000 + 40_000);
    assert_eq!(after.clock_ms, before.clock_ms);
    assert_eq!(after.status, Status::Paused { why: Pause::Away });
    assert_eq!((after.block, after.left_ms), (before.block, before.left_ms));
    let again = player.act(3_650_000, Action::Resume);
    assert_eq!(
        (again.status, again.left_ms),
        (Status::Running, before.left_ms)
    );
}

#[test]
fn it_hurts_stands_still_at_once_and_skipping_then_says_why() {
    let mut player = Player::new(script(Slot::Evening));
    player.act(0, Action::Start);
    for now in 0..600 {
        player.tick(now * 100);
    }
    let hurt = player.act(60_000, Action::Hurts);
    assert_eq!(hurt.status, Status::Paused { why: Pause::Hurts });
    assert_eq!(player.tick(63_000).left_ms, hurt.left_ms);
    player.act(64_000, Action::Skip);
    player.act(65_000, Action::Stop);
    let outcome = record_of(&player).outcomes().remove(0);
    assert_eq!(outcome.because, Some(record::Because::Pain));
    assert_eq!(outcome.how, How::Stopped);
}

#[test]
fn easier_goes_down_the_ladder_to_its_floor_and_no_further() {
    let catalogue = catalogue();
    let bird_dog: ExerciseId = "E4".parse().unwrap();
    let items: Vec<_> = crate::testing::programme()
        .items
        .into_iter()
        .filter(|item| item.exercise == bird_dog)
        .collect();
    let tried = BTreeSet::new();
    let script = Script::compile(&catalogue, &items, Slot::Morning, Length::Full, &tried);
    let forms: Vec<String> = script.blocks[0]
        .choices
        .iter()
        .map(|c| format!("{} {}x{}", c.form, c.amount.reps, c.amount.hold_s))
        .collect();
    assert_eq!(
        forms,
        [
            "E4-L3 3x5",
            "E4-L2 3x5",
            "E4-L1 3x3",
            "E4-L0 3x3",
            "E4-L0 2x3"
        ]
    );
    let mut player = Player::new(script);
    player.act(0, Action::Start);
    for step in 1..=4 {
        assert!(player.moment().can_ease);
        assert_eq!(
            player.act(step, Action::Easier).choice,
            u16::try_from(step).unwrap()
        );
    }
    assert!(!player.moment().can_ease);
    assert_eq!(player.act(9, Action::Easier).choice, 4);
}

#[test]
fn a_new_form_is_tried_slowly_once_and_the_try_counts_for_nothing() {
    let catalogue = catalogue();
    let items = crate::testing::programme().items;
    let compile = |tried: BTreeSet<_>| {
        Script::compile(&catalogue, &items, Slot::Morning, Length::Full, &tried)
    };
    let new = compile(BTreeSet::new());
    let old = compile(
        catalogue
            .exercises()
            .iter()
            .map(|e| e.start.clone())
            .collect(),
    );
    assert!(new.total_ms() > old.total_ms());
    let count = |script: &Script| -> usize {
        script
            .blocks
            .iter()
            .map(|block| block.choices[0].repetitions())
            .sum()
    };
    assert_eq!(count(&new), count(&old));
}

#[test]
fn tones_come_three_two_one_then_halfway_and_the_last_three_seconds() {
    let script = script(Slot::Morning);
    // The seated rotation holds for ten seconds.
    let hold = script.blocks[5].choices[0]
        .steps
        .iter()
        .find(|s| s.counted && s.moving)
        .unwrap();
    let mut sounds = Vec::new();
    step_sounds(hold, 0, &mut sounds);
    let heard: Vec<(u64, Tone)> = sounds
        .iter()
        .map(|sound| (sound.at_ms, sound.tone))
        .collect();
    assert_eq!(
        heard,
        [
            (0, Tone::Hold),
            (5_000, Tone::Halfway),
            (7_000, Tone::LastThree),
            (8_000, Tone::LastThree),
            (9_000, Tone::LastThree)
        ]
    );
}

#[test]
fn numbers_are_spoken_down_in_a_hold() {
    let mut player = Player::new(script(Slot::Morning));
    player.act(0, Action::Start);
    let mut now = 0;
    let mut counts = Vec::new();
    while player.moment().block < 1 {
        now += 50;
        player.tick(now);
        counts.extend(player.speech().filter_map(|speech| match speech {
            Speech::Count(n) => Some(n),
            _ => None,
        }));
    }
    // Ready: 2, 1. Four holds of five seconds: 3, 2, 1 each.
    assert_eq!(counts, [2, 1, 3, 2, 1, 3, 2, 1, 3, 2, 1, 3, 2, 1]);
}

#[test]
fn skipping_everything_ends_on_the_way_up_from_the_floor_and_skipping_that_ends_it() {
    let catalogue = catalogue();
    let mut items = crate::testing::programme().items;
    items.truncate(1);
    let tried = BTreeSet::new();
    let script = Script::compile(&catalogue, &items, Slot::Morning, Length::Full, &tried);
    let mut player = Player::new(script);
    player.act(0, Action::Start);
    // Lie down, then skip the exercise: what is left is getting up.
    player.act(1, Action::Ready);
    let up = player.act(2, Action::Skip);
    assert_eq!((up.block, up.status), (1, Status::Running));
    assert!(Player::resume(player.script().clone(), player.state().clone()).is_ok());
    let end = player.act(3, Action::Skip);
    assert_eq!(
        end.status,
        Status::Ended {
            how: Ending::Finished
        }
    );
    assert!(Player::resume(player.script().clone(), player.state().clone()).is_ok());
}

#[test]
fn a_state_of_another_script_is_refused() {
    let morning = played(script(Slot::Morning), 500);
    assert_eq!(
        Player::resume(script(Slot::Evening), morning.state().clone()).err(),
        Some(Misfit)
    );
}

// ---- It hurts ----------------------------------------------------------------------------------

fn nrs(n: i64) -> Nrs {
    Nrs::try_from(n).unwrap()
}

fn feels(feeling: Feeling) -> Action {
    Action::Felt(Felt {
        feeling: Some(feeling),
        ..Felt::default()
    })
}

fn peak(n: i64) -> Action {
    Action::Felt(Felt {
        peak: Some(nrs(n)),
        ..Felt::default()
    })
}

/// A morning that has come to this exercise, and the time.
fn at(exercise: &str) -> (Player, u64) {
    let mut player = Player::new(script(Slot::Morning));
    player.act(0, Action::Start);
    while name(&player) != exercise {
        player.act(0, Action::Skip);
    }
    // Into the first repetition.
    let mut now = 0;
    while player.moment().repetition.is_none() {
        now += 500;
        player.tick(now);
    }
    (player, now)
}

fn name(player: &Player) -> String {
    let block = player.script.blocks.get(player.state.block);
    block.map_or(String::new(), |block| block.exercise.to_string())
}

fn paused(why: Pause) -> Status {
    Status::Paused { why }
}

const STOPPED: Status = Status::Ended {
    how: Ending::Stopped,
};

/// Exercises that began, in order, each time.
fn began(player: &Player) -> Vec<String> {
    let of = |item: u16| player.script.blocks[usize::from(item)].exercise.to_string();
    let whats = whats(player).into_iter();
    whats
        .filter_map(|what| match what {
            What::Began { item, .. } => Some(of(item)),
            _ => None,
        })
        .collect()
}

fn play_out(player: &mut Player, mut now: u64) {
    while !player.ended() {
        now += 500;
        player.tick(now);
    }
}

#[test]
fn just_sore_is_written_down_and_changes_nothing() {
    let (mut player, now) = at("E2");
    let before = player.act(now, Action::Hurts);
    let felt = Felt {
        peak: Some(nrs(2)),
        feeling: Some(Feeling::Sore),
        place: Some(Place::Back),
    };
    let after = player.act(now, Action::Felt(felt));
    assert_eq!(after, before);
    assert_eq!(whats(&player).last(), Some(&What::Felt { item: 1, felt }));
    let on = player.act(now + 1, Action::Resume);
    assert_eq!((on.status, on.left_ms), (Status::Running, before.left_ms));
}

#[test]
fn every_answer_may_be_left_out() {
    let (mut player, now) = at("E2");
    let before = player.act(now, Action::Hurts);
    assert_eq!(player.act(now, Action::Felt(Felt::default())), before);
}

#[test]
fn a_catch_ends_the_exercise_and_the_next_begins_when_the_person_goes_on() {
    let (mut player, now) = at("E2");
    player.act(now, Action::Hurts);
    let caught = player.act(now, feels(Feeling::Catch));
    assert_eq!(caught.status, paused(Pause::Caught));
    assert_eq!((name(&player).as_str(), caught.block), ("E5", 2));
    assert!(!began(&player).contains(&"E5".to_owned()), "not yet");
    assert_eq!(player.tick(now + 3_600_000), caught, "it waits");

    player.act(now + 3_600_000, Action::Resume);
    assert_eq!(began(&player).last().unwrap(), "E5");
    // E5 is done lying, as E2 was: no change of position is to be spoken.
    let mut now = now + 3_600_000;
    now += 100;
    player.tick(now);
    let said: Vec<Speech> = player.speech().collect();
    let first = player.script.blocks[2].choices[0].steps[0].cue;
    assert_eq!(said, [Speech::Cue(first)]);

    // Back goes past it, to what was before.
    player.act(now, Action::Back);
    assert_eq!(name(&player), "E1");
}

#[test]
fn stopped_after_a_catch_the_next_exercise_was_never_begun() {
    let (mut player, now) = at("E2");
    player.act(now, Action::Hurts);
    player.act(now, feels(Feeling::Catch));
    player.act(now, Action::Stop);
    let hows: Vec<How> = record_of(&player)
        .outcomes()
        .iter()
        .map(|o| o.how)
        .collect();
    assert_eq!(
        hows[1..],
        [vec![How::Stopped], vec![How::NotDone; 5]].concat()
    );
}

#[test]
fn spreading_pain_has_to_settle_and_all_that_asks_the_same_rests() {
    // Bending: cat-cow and the seated rotation rest with the knee to the chest.
    let (mut player, now) = at("E1");
    player.act(now, Action::Hurts);
    let settling = player.act(now, feels(Feeling::Spread));
    assert_eq!(settling.status, paused(Pause::Settling));
    assert_eq!(settling.settle_left_ms, SETTLE_MS);
    for action in [
        Action::Resume,
        Action::Ready,
        Action::Skip,
        Action::Back,
        Action::Easier,
        Action::Hurts,
        Action::Pause,
        feels(Feeling::Sore),
        feels(Feeling::Catch),
    ] {
        let status = player.act(now, action).status;
        assert_eq!(status, paused(Pause::Settling), "{action:?} leads nowhere");
    }
    assert_eq!(name(&player), "E2");
    let left = player.tick(now + 60_000).settle_left_ms;
    assert_eq!(left, SETTLE_MS - 60_000);

    let on = player.act(now + 61_000, Action::Settled);
    assert_eq!(on.status, Status::Running);
    play_out(&mut player, now + 61_000);
    assert_eq!(began(&player), ["E1", "E2", "E5", "E4", "E6"]);
    let record = record_of(&player);
    let hows: Vec<How> = record.outcomes().iter().map(|o| o.how).collect();
    let done = How::Done;
    let not = How::NotDone;
    assert_eq!(hows, [How::Stopped, done, done, not, done, not, done]);
    assert_eq!(read(&serde_json::to_vec(&record).unwrap()), Ok(record));
}

#[test]
fn what_was_done_before_and_asks_the_same_is_not_gone_back_to() {
    let (mut player, now) = at("E3");
    player.act(now, Action::Hurts);
    player.act(now, feels(Feeling::NewNumbness));
    player.act(now, Action::Settled);
    assert_eq!(name(&player), "E4");
    player.act(now, Action::Back);
    // E5 arches and E1 bends, as cat-cow does; E2 does neither.
    assert_eq!(name(&player), "E2");
    player.act(now + 1, Action::Back);
    assert_eq!(name(&player), "E2");
    let rested = whats(&player)
        .into_iter()
        .filter(|what| matches!(what, What::Rested { .. }));
    assert_eq!(rested.collect::<Vec<_>>(), [What::Rested { item: 5 }]);
}

#[test]
fn what_does_not_settle_in_ten_minutes_ends_the_session() {
    let (mut player, now) = at("E1");
    player.act(now, Action::Hurts);
    player.act(now, feels(Feeling::Spread));
    let clock = player.state.clock_ms;
    assert_eq!(player.tick(now + SETTLE_MS - 1).settle_left_ms, 1);
    assert_eq!(player.tick(now + SETTLE_MS).status, STOPPED);
    assert_eq!(player.state.clock_ms, clock, "none of it was session time");
}

#[test]
fn what_is_settling_goes_on_settling_after_a_reload() {
    let (mut player, now) = at("E1");
    player.act(now, Action::Hurts);
    player.act(now, feels(Feeling::Spread));
    player.tick(now + 400_000);
    let kept = serde_json::to_string(player.state()).unwrap();
    let state = serde_json::from_str(&kept).unwrap();
    let mut player = Player::resume(script(Slot::Morning), state).unwrap();
    assert_eq!(player.moment().status, paused(Pause::Settling));
    player.tick(5);
    assert_eq!(player.tick(100_005).settle_left_ms, 100_000);
    assert_eq!(player.tick(200_005).status, STOPPED);
}

#[test]
fn dizzy_or_out_of_breath_ends_the_session_wherever_it_is_told() {
    for feeling in [Feeling::Dizzy, Feeling::Breathless] {
        let (mut player, now) = at("E5");
        player.act(now, Action::Hurts);
        assert_eq!(player.act(now, feels(feeling)).status, STOPPED);

        // While something else settles.
        let (mut player, now) = at("E5");
        player.act(now, Action::Hurts);
        player.act(now, feels(Feeling::Spread));
        assert_eq!(player.act(now, feels(feeling)).status, STOPPED);

        // On the way up from the floor.
        let (mut player, now) = at("E4");
        while player.moment().block < 7 {
            player.act(now, Action::Skip);
        }
        player.act(now, Action::Hurts);
        assert_eq!(player.act(now, feels(feeling)).status, STOPPED);
        let record = record_of(&player);
        assert_eq!(read(&serde_json::to_vec(&record).unwrap()), Ok(record));
    }
}

#[test]
fn after_a_catch_more_can_be_told_of_the_same_exercise() {
    let (mut player, now) = at("E3");
    player.act(now, Action::Hurts);
    player.act(now, feels(Feeling::Catch));
    assert_eq!(name(&player), "E4");
    let settling = player.act(now, feels(Feeling::Spread));
    assert_eq!(settling.status, paused(Pause::Settling));
    player.act(now, Action::Settled);
    play_out(&mut player, now);
    assert!(!began(&player).contains(&"E7".to_owned()));
}

#[test]
fn a_clear_rise_ends_the_exercise_and_a_second_one_the_session() {
    let mut script = script(Slot::Morning);
    script.opening = Opening {
        before: 3,
        usual: 3,
    };
    let mut player = Player::new(script);
    player.act(0, Action::Start);
    player.act(0, Action::Hurts);
    assert_eq!(
        player.act(0, peak(5)).status,
        paused(Pause::Hurts),
        "2 more"
    );
    assert_eq!(player.act(0, peak(6)).status, paused(Pause::Rose), "3 more");
    player.act(0, Action::Resume);
    assert_eq!(name(&player), "E2");
    player.act(0, Action::Hurts);
    assert_eq!(player.act(0, peak(8)).status, STOPPED);
}

#[test]
fn answers_that_nobody_asked_for_are_passed_over() {
    let (mut player, now) = at("E2");
    let before = player.moment();
    assert_eq!(player.act(now, feels(Feeling::Dizzy)), before);
    assert_eq!(player.act(now, Action::Settled), before);
    let waiting = player.act(now, Action::Pause);
    assert_eq!(player.act(now, feels(Feeling::Dizzy)), waiting);
    assert_eq!(player.act(now, Action::Settled), waiting);
}

#[test]
fn when_the_last_exercise_is_left_out_going_on_is_the_end() {
    let (mut player, now) = at("E6");
    player.act(now, Action::Hurts);
    let caught = player.act(now, feels(Feeling::Catch));
    assert_eq!((caught.block, caught.next), (7, None));
    let kept = player.state().clone();
    let mut player = Player::resume(script(Slot::Morning), kept).unwrap();
    assert_eq!(player.moment(), caught);
    player.act(5, Action::Resume);
    let over = player.tick(6).status;
    assert_eq!(
        over,
        Status::Ended {
            how: Ending::Finished
        }
    );
    let record = record_of(&player);
    assert_eq!(read(&serde_json::to_vec(&record).unwrap()), Ok(record));
}

#[test]
fn a_state_that_stands_in_a_resting_exercise_is_refused() {
    let (mut player, _) = at("E2");
    player.state.resting.insert(1);
    let state = player.state().clone();
    assert_eq!(
        Player::resume(script(Slot::Morning), state).err(),
        Some(Misfit)
    );
}

fn any_felt() -> impl Strategy<Value = Felt> {
    let place = prop_oneof![Just(Place::Back), Just(Place::Leg)];
    // Sore most of the time, so that sessions go on.
    let feeling = prop_oneof![
        8 => Just(Feeling::Sore),
        3 => Just(Feeling::Catch),
        2 => Just(Feeling::Spread),
        1 => Just(Feeling::NewNumbness),
        1 => Just(Feeling::Dizzy),
    ];
    (
        proptest::option::of((0i64..=10).prop_map(nrs)),
        proptest::option::weighted(0.7, feeling),
        proptest::option::of(place),
    )
        .prop_map(|(peak, feeling, place)| Felt {
            peak,
            feeling,
            place,
        })
}

fn any_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        3 => any_felt().prop_map(Action::Felt),
        2 => Just(Action::Settled),
        12 => any_plain_action(),
    ]
}

fn any_plain_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        Just(Action::Pause),
        Just(Action::Resume),
        Just(Action::Ready),
        Just(Action::Back),
        Just(Action::Repeat),
        Just(Action::Skip),
        Just(Action::Done),
        Just(Action::Easier),
        Just(Action::Hurts),
        Just(Action::Start),
    ]
}

/// What reaches a player: time passes, perhaps a wish is heard.
fn any_input() -> impl Strategy<Value = (u64, Option<Action>)> {
    let passed = prop_oneof![6 => 0..=AWAY_MS, 1 => Just(3_600_000)];
    (passed, proptest::option::weighted(0.3, any_action()))
}

fn feed(player: &mut Player, now: &mut u64, (passed, action): (u64, Option<Action>)) -> Moment {
    *now += passed;
    match action {
        Some(action) => player.act(*now, action),
        None => player.tick(*now),
    }
}

fn steps_ms(player: &Player, block: usize) -> u64 {
    let choice = &player.script.blocks[block].choices[player.state.choices[block]];
    choice.steps.iter().map(|step| u64::from(step.ms)).sum()
}

/// The exercise a cue is about.
fn exercise_of(cue: &crate::script::Cue) -> Option<ExerciseId> {
    use crate::script::Cue;
    match cue {
        Cue::Arrive { exercise, .. } => exercise.clone(),
        Cue::Prepare { form, .. }
        | Cue::Try { form }
        | Cue::Ask { form }
        | Cue::Ready { form, .. }
        | Cue::Phase { form, .. }
        | Cue::Rest { form, .. }
        | Cue::Switch { form, .. } => Some(form.exercise()),
        Cue::SetRest { .. } => None,
    }
}

proptest! {
    #[test]
    fn total_time_is_the_compiled_time_however_ticks_are_cut(
        cuts in proptest::collection::vec(1..=AWAY_MS, 1..40)
    ) {
        let script = script(Slot::Evening);
        let total = script.total_ms();
        let mut player = Player::new(script);
        let mut now = 17;
        player.act(now, Action::Start);
        for cut in cuts.iter().cycle() {
            if player.ended() {
                break;
            }
            now += cut;
            let moment = player.tick(now);
            prop_assert_eq!(moment.clock_ms + moment.session_left_ms, total);
        }
        prop_assert_eq!(player.state.clock_ms, total);
        prop_assert_eq!(record_of(&player).active_ms(), total);
    }

    #[test]
    fn a_pause_adds_nothing_and_loses_nothing(at in 0u64..300_000, long in 0u64..10_000_000) {
        let mut player = Player::new(script(Slot::Evening));
        let mut now = 0;
        player.act(now, Action::Start);
        while now < at {
            now += 250;
            player.tick(now);
        }
        let before = player.act(now, Action::Pause);
        now += long;
        player.tick(now);
        let after = player.act(now, Action::Resume);
        prop_assert_eq!((before.clock_ms, before.left_ms), (after.clock_ms, after.left_ms));
        while !player.ended() {
            now += 250;
            player.tick(now);
        }
        prop_assert_eq!(player.state.clock_ms, player.script.total_ms());
    }

    #[test]
    fn any_inputs_end_in_a_valid_record_that_invents_no_repetition(
        inputs in proptest::collection::vec(any_input(), 0..300)
    ) {
        let mut player = Player::new(script(Slot::Morning));
        let mut now = 0;
        player.act(now, Action::Start);
        for input in inputs {
            let moment = feed(&mut player, &mut now, input);
            prop_assert_eq!(moment, player.moment());
            prop_assert!(!player.state.resting.contains(&player.state.block));
            // What is still to come is what is not resting, to the end.
            let to_come: u64 = (player.state.block + 1..player.script.blocks.len())
                .filter(|block| !player.state.resting.contains(block))
                .map(|block| steps_ms(&player, block))
                .sum();
            prop_assert!(player.after_ms >= to_come);
            if let Some(cue) = moment.next {
                let resting = player.state.resting.iter();
                let mut names = resting.map(|block| &player.script.blocks[*block].exercise);
                let of = exercise_of(player.script.cue(cue).unwrap());
                prop_assert!(names.all(|name| Some(name) != of.as_ref()), "{:?}", cue);
            }
        }
        player.act(now, Action::Stop);
        let record = record_of(&player);
        let json = serde_json::to_vec(&record).unwrap();
        prop_assert_eq!(read(&json), Ok(record.clone()));
        for outcome in record.outcomes() {
            prop_assert!(outcome.done <= outcome.of);
        }
        // Once an exercise rests it neither begins nor counts.
        let mut resting = BTreeSet::new();
        for event in &record.events {
            match event.what {
                What::Rested { item } => {
                    resting.insert(item);
                }
                What::Felt { item, felt } if felt.feeling == Some(Feeling::Catch) => {
                    resting.insert(item);
                }
                What::Began { item, .. }
                | What::Repetition { item, .. }
                | What::Completed { item }
                | What::SaidDone { item }
                | What::Skipped { item } => {
                    prop_assert!(!resting.contains(&item), "{:?} after it rested", event);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn kept_and_resumed_anywhere_it_goes_on_identically(
        before in proptest::collection::vec(any_input(), 0..80),
        after in proptest::collection::vec(any_input(), 0..80),
    ) {
        let mut player = Player::new(script(Slot::Morning));
        let mut now = 0;
        player.act(now, Action::Start);
        for input in before {
            feed(&mut player, &mut now, input);
        }
        player.act(now, Action::Pause);
        let kept = serde_json::to_string(player.state()).unwrap();
        let state = serde_json::from_str(&kept).unwrap();
        let mut resumed = Player::resume(player.script().clone(), state).unwrap();
        prop_assert_eq!(resumed.moment(), player.moment());
        // The new device has a clock of its own.
        let mut later = now + 123_456_789;
        resumed.tick(later);
        for input in after {
            let here = feed(&mut player, &mut now, input);
            let there = feed(&mut resumed, &mut later, input);
            prop_assert_eq!(here, there);
        }
        prop_assert_eq!(player.state(), resumed.state());
    }

    #[test]
    fn sounds_ahead_are_the_same_however_the_time_is_sliced(
        slices in proptest::collection::vec(1u64..3_000, 1..60)
    ) {
        let mut player = Player::new(script(Slot::Evening));
        player.act(0, Action::Start);
        let whole = player.sounds(0, 60_000);
        let mut sliced = Vec::new();
        let mut from = 0;
        for slice in slices.into_iter().cycle() {
            let to = (from + slice).min(60_000);
            sliced.extend(player.sounds(from, to));
            from = to;
            if to == 60_000 {
                break;
            }
        }
        prop_assert_eq!(whole, sliced);
    }

    #[test]
    fn whatever_a_camera_tells_the_session_ends_and_invents_nothing(
        looks in proptest::collection::vec((any_input(), proptest::option::weighted(0.7, any_look())), 0..200)
    ) {
        let mut player = Player::new(script(Slot::Morning));
        let mut now = 0;
        player.act(now, Action::Start);
        for (input, look) in looks {
            feed(&mut player, &mut now, input);
            if let Some(look) = look {
                let moment = player.look(now, look);
                prop_assert_eq!(moment, player.moment());
                prop_assert!(player.sounds(moment.clock_ms, moment.clock_ms + 2_000).len() < 40);
            }
        }
        // Nobody touches anything any more, and the camera sees nothing new.
        if let Status::Paused { why } = player.moment().status {
            let go_on = if why == Pause::Settling { Action::Settled } else { Action::Resume };
            player.act(now, go_on);
        }
        let longest = 4 * player.script().total_ms() / 1_000;
        for _ in 0..longest {
            if player.ended() {
                break;
            }
            now += 1_000;
            if player.tick(now).status == paused(Pause::Away) {
                player.act(now, Action::Resume);
            }
        }
        prop_assert!(player.ended(), "patience ends");
        let record = record_of(&player);
        let json = serde_json::to_vec(&record).unwrap();
        prop_assert_eq!(read(&json), Ok(record.clone()));
        for outcome in record.outcomes() {
            prop_assert!(outcome.done <= outcome.of);
        }
    }
}

fn any_look() -> impl Strategy<Value = Look> {
    use motion::Event;
    use motion::view::Sight;
    let side = prop_oneof![Just(None), Just(Some(Side::Left)), Just(Some(Side::Right))];
    let repetition = side.clone().prop_map(|side| {
        let mut faults = motion::repetition::FaultSet::default();
        faults.insert(usize::from(side.is_some()));
        Event::Repetition(motion::Repetition {
            side,
            start_s: 0.0,
            in_s: 1.0,
            out_s: 2.0,
            end_s: 3.0,
            share: 1.0,
            range: 1.0,
            smoothness: 1.0,
            faults,
            quality: 100.0,
        })
    });
    let sight = prop_oneof![
        Just(Sight::Good),
        Just(Sight::Nobody),
        Just(Sight::TooDark),
        Just(Sight::PartlyOut)
    ];
    let event = prop_oneof![
        2 => sight.prop_map(Event::Seen),
        3 => Just(Event::Ready),
        1 => Just(Event::NotReady),
        3 => Just(Event::Started),
        4 => side.prop_map(Event::InPosition),
        2 => Just(Event::OutOfPosition),
        4 => repetition,
        1 => Just(Event::NotCounted),
        1 => (0usize..3).prop_map(Event::Fault),
    ];
    prop_oneof![
        2 => Just(Look::Watching),
        1 => Just(Look::Closed),
        1 => proptest::bool::ANY.prop_map(Look::Trust),
        12 => proptest::collection::vec(event, 0..5).prop_map(Look::Saw),
    ]
}
