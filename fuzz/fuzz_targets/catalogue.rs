//! Any text is an exercise or has at least one mistake, each with a line that the text has.
#![no_main]

use care::catalogue::Poses;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

/// The poses that exercises share: a form may build on them.
static POSES: LazyLock<Poses> = LazyLock::new(|| {
    let mut poses = Poses::default();
    let text = include_str!("../../catalogue/exercises/poses.toml");
    poses.add("poses.toml", text).expect("a sound file");
    poses
});

fuzz_target!(|text: &str| {
    if let Err(mistakes) = care::catalogue::parse("fuzz.toml", text, &POSES) {
        assert!(!mistakes.is_empty());
        let lines = text.bytes().filter(|byte| *byte == b'\n').count() + 1;
        for mistake in mistakes {
            assert!((1..=lines).contains(&mistake.line), "{mistake}");
        }
    }
});
