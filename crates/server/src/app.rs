//! What every handler shares.

use crate::assets::Assets;
use crate::plan::Scripts;
use content::Library;
use jiff::Zoned;
use store::{Repository, Who};

/// How this server is set up.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Path prefix, such as `/plinth`; empty for none. Begins with a slash, does not end with one.
    pub base_path: String,
    /// Host names under which the pages may be asked for, beside `localhost` and plain addresses.
    pub hosts: Vec<String>,
}

/// What every handler shares.
pub struct App {
    /// Where things are kept.
    pub store: Box<dyn Repository>,
    /// Exercises and words.
    pub library: Library,
    /// How this server is set up.
    pub settings: Settings,
    pub(crate) assets: Assets,
    pub(crate) scripts: Scripts,
}

impl App {
    /// Puts the parts together.
    pub fn new(store: Box<dyn Repository>, library: Library, settings: Settings) -> Self {
        let assets = Assets::load(&settings.base_path);
        Self {
            store,
            library,
            settings,
            assets,
            scripts: Scripts::default(),
        }
    }

    /// Whose pages these are: in *solo* mode always the one local person.
    pub(crate) fn who(&self) -> Who {
        Who::SOLO
    }

    /// The time here and now, in this machine's zone.
    pub(crate) fn now(&self) -> Zoned {
        Zoned::now()
    }

    /// An address of ours, with the path prefix.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.settings.base_path)
    }
}
