//! Any bytes are a history or are refused with the name of a field; a history that is read can be
//! played: one answer for each event, the same when played again.
#![no_main]

use care::engine::replay::{play, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    match read(bytes) {
        Err(error) => assert!(!error.field.is_empty() && !error.expected.is_empty()),
        Ok(history) => {
            let played = play(&history, |_| String::new());
            assert_eq!(played.len(), history.events.len());
            assert_eq!(play(&history, |_| String::new()), played);
        }
    }
});
