//! Nothing acknowledged is ever lost: a hundred times, the server is killed the moment it has said
//! that a session is kept.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod common;

use common::House;

#[test]
fn killed_right_after_an_acknowledged_save_a_hundred_times_it_loses_nothing() {
    let mut house = House::serve();
    for number in 0..100 {
        house.save(number);
        house.kill();
        house.start();
        let kept = house.ids();
        assert_eq!(
            kept.len(),
            usize::try_from(number).unwrap() + 1,
            "after kill {number}"
        );
        assert!(
            kept.contains(&common::id(number)),
            "the session of kill {number} is lost"
        );
    }
}
