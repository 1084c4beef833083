//! The figure's asset and its contact sheets.

pub mod asset;
mod people;
mod poses;
pub mod sheet;
mod simplify;
mod source;
