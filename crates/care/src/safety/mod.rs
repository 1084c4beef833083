//! Whether, and in which form: signs, conditions, procedures.
//!
//! The tables are data that the rest of `care` reads. Nothing here replaces a clinician: a free
//! cell means no more than "no reason found to stop".

pub mod conditions;
pub mod forms;
pub mod procedures;
pub mod signs;
