//! Pictures drawn in Rust: for pages, print and tests.

use crate::{Moment, Stage};
use care::exercise::Side;
use figure::{Background, Camera, Image, Scene, Theme, still};

/// How a picture is drawn. It is three quarters as high as wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Style {
    /// Width in pixels.
    pub width: u32,
    /// For what.
    pub theme: Theme,
    /// With explanations drawn over it.
    pub explained: bool,
}

impl Stage<'_> {
    /// A moment as a picture, its ground clear; on paper it is white.
    pub fn picture(&self, moment: Moment, side: Side, style: Style) -> Image {
        self.picture_from(moment, side, style, self.camera(side, 4.0 / 3.0))
    }

    /// The same from elsewhere.
    pub fn picture_from(&self, moment: Moment, side: Side, style: Style, camera: Camera) -> Image {
        let size = (style.width, style.width * 3 / 4);
        let mut scene = Scene::new(size, camera, style.theme);
        scene.background = match style.theme {
            Theme::Print => Background::Theme,
            _ => Background::Clear,
        };
        scene.props = self.props(side);
        scene.floor = Some(self.floor());
        if style.explained {
            scene.overlays = self.overlays(moment, side);
        }
        still(self.figure(), &self.placed(moment, side), &scene)
    }
}
