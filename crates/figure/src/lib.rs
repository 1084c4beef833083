//! A human body in 3D that takes a pose of [`body`]: one CC0 mesh, six people, drawn calmly.
//!
//! ```
//! use figure::{Camera, Figure, Person, Scene, Skinned, Theme};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let figure = Figure::new(&Person::ALL[0])?;
//! let placed = figure.standing();
//! let mut skin = Skinned::default();
//! figure.pose(placed, &mut skin);
//! let camera = Camera::fit(30.0, 8.0, skin.points.iter().map(|p| p.as_dvec3()), 1.0, 0.06);
//! let scene = Scene::new((120, 120), camera, Theme::Light);
//! # #[cfg(feature = "still")]
//! let png = figure::still(&figure, placed, &scene).png()?;
//! # Ok(())
//! # }
//! ```
//!
//! From the file to the picture:
//!
//! 1. [`asset`]: the bytes of `assets/body.bin` (made by `cargo xtask figure-asset`).
//! 2. `rest`: one person's whole body as modelled, arms half raised, and how each part of it turns
//!    from there to the zero pose.
//! 3. [`Dress`] (`dress`, `hair`): clothes, eyes and hair on it. A GPU is given this once.
//! 4. [`Figure::build`] (`spots`): the measures that `body` solves contacts with.
//! 5. [`Palette`] (`skin`, [`palette`]): what moves the skin in a pose. A GPU is given this for every
//!    frame, and does the same sums: see [`Palette`].
//! 6. [`still`] (`still/`): the picture without a GPU: [`Scene`], its [`Prop`]s and [`Overlay`]s.
//!
//! **Invariants.** No clock, no files, no network, no exercises. The same scene gives the same bytes
//! on every machine. Bad bytes are errors, never panics. Left is the mirror image of right.

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

/// Changes whenever the same scene is drawn otherwise than before: for caches.
pub const LOOK: u32 = 1;

pub use dress::{Dress, Part, limb};
pub use figure::{Face, Figure, FigureError};
pub use muscle::Muscle;
pub use person::{Colour, HairStyle, Person, Physique, Sex};
pub use prop::{Prop, Solid};
pub use scene::{Background, Camera, Overlay, Scene, Theme, Tint};
pub use skin::{LINEAR, Palette, Skinned};
#[cfg(feature = "still")]
pub use still::{Image, PngError, still};
