//! A human body in joints and angles.
//!
//! * [`segment`]: the skeleton, and left and right.
//! * [`build`]: one body's measures; [`spot`]: the places on its skin that touch things.
//! * [`placed`]: where every segment is.
//!
//! **Invariants.** No time, no exercises, no drawing, no files. Degrees at the border, radians inside.
//! Nothing depends on the machine: sines come from `libm`, so a browser and a server agree to the bit.

pub mod build;
pub mod placed;
pub mod segment;
pub mod spot;

pub use build::Build;
pub use placed::Placed;
pub use segment::{Segment, Side};
pub use spot::Spot;
