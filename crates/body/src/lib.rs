//! A human body in joints and angles.
//!
//! * [`segment`]: the skeleton, and left and right.
//! * [`build`]: one body's measures; [`spot`]: the places on its skin that touch things.
//! * [`dof`]: the joints' angles, their signs and limits; [`pose`]: all of them at once.
//! * [`placed`]: where every segment is.
//! * [`points`]: what a camera or sensor sees of a body; [`measure`]: what can be measured on it.
//! * [`mass`]: where the weight is.
//! * [`layout`]: the orders that landmarks come in; [`camera`]: landmarks made from a body.
//! * [`stance`]: an authored pose with its contacts, how a body holds it, and the way to the next.
//!
//! **Invariants.** No time, no exercises, no drawing, no files. Degrees at the border, radians inside.
//! Nothing depends on the machine: sines come from `libm`, so a browser and a server agree to the bit.

pub mod build;
pub mod camera;
pub mod dof;
pub mod layout;
pub mod mass;
pub mod measure;
pub mod placed;
pub mod points;
pub mod pose;
pub mod segment;
mod solve;
pub mod spot;
pub mod stance;

pub use build::Build;
pub use dof::Dof;
pub use measure::Measure;
pub use placed::Placed;
pub use points::{Point, Points};
pub use pose::Pose;
pub use segment::{Segment, Side};
pub use spot::Spot;
