//! Whatever a browser's storage holds, a session resumes from it or refuses it, and plays on.
#![no_main]

use care::build::{Known, build};
use care::catalogue::Catalogue;
use care::player::{Action, Player};
use care::programme::{Length, Slot};
use care::script::Script;
use libfuzzer_sys::fuzz_target;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static SCRIPT: LazyLock<Script> = LazyLock::new(|| {
    let poses = include_str!("../../catalogue/exercises/poses.toml");
    let text = include_str!("../../catalogue/exercises/E4-bird-dog.toml");
    let catalogue = Catalogue::parse([("poses.toml", poses), ("E4", text)]).expect("a sound file");
    let items = build(&catalogue, &Known::calm()).programme().items;
    Script::compile(&catalogue, &items, Slot::Morning, Length::Full, &BTreeSet::new())
});

fuzz_target!(|bytes: &[u8]| {
    let Ok(state) = serde_json::from_slice(bytes) else { return };
    let Ok(mut player) = Player::resume(SCRIPT.clone(), state) else { return };
    let mut now = 0;
    for action in [Action::Resume, Action::Repeat, Action::Back, Action::Easier, Action::Hurts, Action::Skip] {
        now += 1000;
        player.act(now, action);
        player.sounds(0, u64::MAX);
    }
    player.act(now, Action::Stop);
});
