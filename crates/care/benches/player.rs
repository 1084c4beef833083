//! How many ticks a second the player takes on one core, over whole sessions at 60 ticks a second.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a benchmark reads the clock and the real files, and stops when it cannot"
)]

use care::build::{Known, build};
use care::catalogue::Catalogue;
use care::player::{Action, Player, Status};
use care::programme::{Length, Slot};
use care::script::Script;
use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::Instant;

const TICK_MS: u64 = 16;
const SESSIONS: u32 = 200;

fn main() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogue/exercises");
    let files: Vec<(String, String)> = std::fs::read_dir(folder)
        .expect("the catalogue")
        .flatten()
        .map(|file| file.path())
        .map(|path| {
            (
                path.display().to_string(),
                std::fs::read_to_string(&path).expect("a readable file"),
            )
        })
        .collect();
    let files = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()));
    let catalogue = Catalogue::parse(files).expect("a sound catalogue");
    let items = build(&catalogue, &Known::calm())
        .programme()
        .at(Slot::Morning);
    let compile = || {
        Script::compile(
            &catalogue,
            &items,
            Slot::Morning,
            Length::Full,
            &BTreeSet::new(),
        )
    };

    let since = Instant::now();
    for _ in 0..SESSIONS {
        black_box(compile());
    }
    let compiled = since.elapsed() / SESSIONS;

    let script = compile();
    let mut ticks = 0u64;
    let since = Instant::now();
    for _ in 0..SESSIONS {
        let mut player = Player::new(script.clone());
        let mut now = 0;
        player.act(now, Action::Start);
        loop {
            now += TICK_MS;
            ticks += 1;
            let moment = black_box(player.tick(black_box(now)));
            if matches!(moment.status, Status::Ended { .. }) {
                break;
            }
        }
        black_box(player.state());
    }
    let rate = ticks as f64 / since.elapsed().as_secs_f64();
    println!("player: {:.1} million ticks a second (bar: 5)", rate / 1e6);
    println!(
        "script: a morning of {} min compiles in {compiled:.1?}",
        script.total_ms() / 60_000
    );
}
