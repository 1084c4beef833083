//! Any bytes are a record or are refused; a record that is taken survives being written and read,
//! and claims no more repetitions than were asked for. What a camera saw stays within its bounds.
#![no_main]

use care::baseline::sightings;
use care::record::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(record) = read(bytes) {
        let again = read(&serde_json::to_vec(&record).expect("a record is JSON"));
        assert_eq!(again.as_ref(), Ok(&record));
        for outcome in record.outcomes() {
            assert!(outcome.done <= outcome.of);
            assert!(outcome.form_seen.is_none_or(|form| form <= 100));
        }
        for seen in sightings(&record) {
            assert!(!seen.shares.is_empty());
        }
    }
});
