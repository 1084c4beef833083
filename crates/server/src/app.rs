//! What every handler shares.

use crate::assets::Assets;
use crate::camera::Watches;
use crate::figures::Figures;
use crate::ledger::Ledger;
use crate::plan::Scripts;
use care::baseline::{self, LAST_DAYS};
use care::ids::FormId;
use care::journal::Contacts;
use content::{Country, Library};
use jiff::Zoned;
use std::collections::BTreeMap;
use store::{Repository, StoreError, Who};

/// How this server is set up.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Path prefix, such as `/plinth`; empty for none. Begins with a slash, does not end with one.
    pub base_path: String,
    /// Host names under which the pages may be asked for, beside `localhost` and plain addresses.
    pub hosts: Vec<String>,
    /// Where the pages are reached from elsewhere, such as `https://home.example/plinth/`; empty where
    /// only the browser knows. Ends with a slash.
    pub url: String,
    /// Whom to call, as far as the operator set it.
    pub contacts: Contacts,
}

impl Settings {
    /// The country to begin with: the operator's, else the one that the browser's language names.
    pub(crate) fn country(&self, locale: Option<&'static Country>) -> Option<&'static Country> {
        content::country_by_code(&self.contacts.country).or(locale)
    }
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
    pub(crate) figures: Figures,
    pub(crate) watches: Watches,
    pub(crate) ledger: Ledger,
    pub(crate) scripts: Scripts,
}

impl App {
    /// Puts the parts together.
    pub fn new(store: Box<dyn Repository>, library: Library, settings: Settings) -> Self {
        let assets = Assets::load(&settings.base_path);
        Self {
            store,
            figures: Figures::new(&library.catalogue),
            watches: Watches::new(&library),
            library,
            settings,
            assets,
            ledger: Ledger::default(),
            scripts: Scripts::default(),
        }
    }

    /// Whose pages these are: in *solo* mode always the one local person.
    pub(crate) fn who(&self) -> Who {
        Who::SOLO
    }

    /// The own best of each form that a camera saw lately, as a share of the target: what the motion
    /// engine is told beside the hold.
    ///
    /// # Errors
    /// Only those of the disk.
    pub async fn bests(&self) -> Result<BTreeMap<FormId, f64>, StoreError> {
        let last = self.store.last_seen(self.who(), LAST_DAYS).await?;
        Ok(baseline::best(&last))
    }

    /// Forgets what is remembered of this person: it is read again from what is kept.
    pub(crate) fn forget(&self) {
        self.ledger.forget(self.who());
        self.scripts.forget();
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
