//! What Plinth knows about exercises and care.
//!
//! The loop of the product, box by box, as pure functions and one state machine:
//!
//! ```text
//! catalogue ─► programme ─► plan ─► script ─► player ─► record
//! ```
//!
//! * [`catalogue`] reads exercises from files: what they are, their doses, their phases.
//! * [`programme`] says which exercises, in which form and dose, this person does now.
//! * [`plan`] sees the programme in the light of what was done before.
//! * [`script`] compiles that into a timeline of steps.
//! * [`player`] walks the timeline as time and the person's wishes arrive, and keeps a log.
//! * [`record`] is that log, checked: what was done, in a form that can be kept for good.
//! * [`reminders`] says when a person wants to be reminded, right across changes of the clock.
//! * [`outcomes`] is what a person says of their weeks, [`progress`] what all of it comes to over months.
//! * [`baseline`] tells what a camera saw by the first week of the same person.
//!
//! **Invariants.** No clock, no randomness, no files, no network, no languages: time and ids are
//! passed in, words are named by [`script::Cue`] and said by the `content` crate. A value that could
//! be nonsense has a type that cannot hold it ([`scale::Nrs`], [`ids::FormId`], [`dose::Amount`]).

pub mod baseline;
pub mod breaks;
pub mod build;
pub mod catalogue;
pub mod choreography;
pub mod dose;
pub mod engine;
pub mod exercise;
pub mod ids;
pub mod interview;
pub mod journal;
pub mod outcomes;
pub mod person;
pub mod plan;
pub mod player;
pub mod programme;
pub mod progress;
pub mod record;
pub mod reminders;
pub mod safety;
pub mod scale;
pub mod script;
pub mod synth;

#[cfg(test)]
mod testing;
