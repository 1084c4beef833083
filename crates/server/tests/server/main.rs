//! The server as a browser or a program meets it, on a real store in a temporary folder.
//!
//! One program for all subjects: it is linked once, and what they share is used by somebody.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod data;
mod device;
mod house;
mod language;
mod pages;
mod place;
mod progress;
mod questions;
mod recordings;
mod reminders;
mod sessions;
