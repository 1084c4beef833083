//! A human body in 3D that takes a pose.

pub mod asset;
pub mod palette;
