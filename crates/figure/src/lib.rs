//! A human body in 3D that takes a pose.

pub mod asset;
mod dress;
mod figure;
mod hair;
mod muscle;
pub mod palette;
mod person;
mod prop;
mod rest;
mod scene;
mod skin;
mod spots;
#[cfg(feature = "still")]
mod still;
#[cfg(test)]
mod tests;

pub use dress::{Dress, LIMBS, Part, limb};
pub use figure::{Face, Figure, FigureError};
pub use muscle::Muscle;
pub use person::{Colour, HairStyle, Person, Sex, Stature};
pub use prop::{Prop, Solid};
pub use scene::{Background, Camera, Overlay, Scene, Theme, Tint};
pub use skin::{LINEAR, Palette, Skinned};
#[cfg(feature = "still")]
pub use still::{Image, PngError, still};
