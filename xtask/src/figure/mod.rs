//! The figure's asset and its contact sheets.

pub mod asset;
mod people;
mod simplify;
mod source;
