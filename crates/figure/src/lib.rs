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
#[cfg(all(test, feature = "still"))]
mod tests;

pub use dress::{Dress, Part, limb};
pub use figure::{Figure, FigureError};
pub use muscle::Muscle;
pub use person::{Colour, HairStyle, Person, Sex, Stature};
pub use prop::Prop;
pub use scene::{Background, Camera, Overlay, Scene, Theme, Tint};
pub use skin::{Palette, Skinned};
#[cfg(feature = "still")]
pub use still::{Image, PngError, still};
