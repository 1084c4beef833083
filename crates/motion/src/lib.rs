//! From landmarks over time to what somebody did and how well.
//!
//! A pipeline, one stage a file: [`frame`] (landmarks to points) → [`view`] (what the camera sees) →
//! [`measures`] (through [`filter`]) → [`progress`] (share of the way to the target) → [`engine`] (the
//! phases of a repetition, with [`trace`] for its times and [`swing`] for cycles) → [`repetition`] → [`fault`] → [`quality`] →
//! [`event`]. What is watched is data: [`watch`]. What is kept is [`summary`].
//!
//! **Invariants.** No exercise by name, no files (but `file`, which a browser leaves out), no clock,
//! no allocation for a frame. The same frames give the same events to the bit on every machine.

#![cfg_attr(
    test,
    allow(
        clippy::disallowed_methods,
        reason = "a test may use the machine's sines"
    )
)]

pub mod compare;
pub mod counter;
pub mod engine;
pub mod event;
pub mod fault;
#[cfg(feature = "file")]
pub mod file;
pub mod filter;
pub mod frame;
pub mod framing;
pub mod measures;
pub mod moment;
pub mod progress;
pub mod quality;
pub mod repetition;
pub mod report;
pub mod summary;
pub mod swing;
pub mod trace;
pub mod view;
pub mod watch;

pub use engine::Engine;
pub use event::Event;
pub use frame::{Frame, Sensor};
pub use repetition::Repetition;
pub use summary::Summary;
pub use watch::{Dose, Watch};
