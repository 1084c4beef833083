//! The figure's asset and its contact sheets.

pub mod asset;
pub mod exercises;
mod people;
mod poses;
pub mod sheet;
mod simplify;
mod source;
