//! Any bytes are a recording or are refused with their line; what is read can be watched and counted.
#![no_main]

use libfuzzer_sys::fuzz_target;
use motion::counter::Counter;
use motion::file::Reader;

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut reader) = Reader::new(bytes) else {
        return;
    };
    let mut counter = Counter::new();
    while let Ok(Some(frame)) = reader.frame() {
        counter.push(frame.t, &frame.world);
    }
});
