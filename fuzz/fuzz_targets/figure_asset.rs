//! Any bytes are a body or an error, and every body can be written and read again.
#![no_main]

use figure::asset::Asset;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(asset) = Asset::decode(bytes) {
        assert_eq!(Asset::decode(&asset.encode()), Ok(asset));
    }
});
