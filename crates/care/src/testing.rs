//! What the tests of several modules need.

use crate::build::{Known, build};
use crate::catalogue::Catalogue;
use crate::programme::Programme;
use std::sync::LazyLock;

/// The seven exercises as they are shipped.
pub fn catalogue() -> Catalogue {
    static SHIPPED: LazyLock<Catalogue> = LazyLock::new(|| {
        let files = [
            include_str!("../../../catalogue/exercises/poses.toml"),
            include_str!("../../../catalogue/exercises/E1-knee-to-chest.toml"),
            include_str!("../../../catalogue/exercises/E2-knee-roll.toml"),
            include_str!("../../../catalogue/exercises/E3-cat-cow.toml"),
            include_str!("../../../catalogue/exercises/E4-bird-dog.toml"),
            include_str!("../../../catalogue/exercises/E5-bridge.toml"),
            include_str!("../../../catalogue/exercises/E6-blade-squeeze.toml"),
            include_str!("../../../catalogue/exercises/E7-seated-rotation.toml"),
        ];
        let named = files
            .iter()
            .enumerate()
            .map(|(at, text)| (if at == 0 { "poses.toml" } else { "shipped" }, *text));
        Catalogue::parse(named).expect("the catalogue is sound")
    });
    SHIPPED.clone()
}

/// Where a calm, otherwise well person begins.
pub fn programme() -> Programme {
    build(&catalogue(), &Known::calm()).programme()
}
