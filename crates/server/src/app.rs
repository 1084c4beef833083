//! What every handler shares.

use crate::assets::Assets;
use crate::camera::Watches;
use crate::figures::Figures;
use crate::language::Language;
use crate::ledger::Ledger;
use crate::plan::Scripts;
use crate::remind::{Outgoing, Reminder};
use crate::zones;
use care::baseline::{self, LAST_DAYS};
use care::ids::FormId;
use care::journal::Contacts;
use care::person::Person;
use content::{Country, Languages, Library, Words};
use jiff::Zoned;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{Store, StoreError, Who};

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
    pub store: Arc<dyn Store>,
    /// Exercises and words.
    pub library: Library,
    /// How this server is set up.
    pub settings: Arc<Settings>,
    pub(crate) assets: Arc<Assets>,
    pub(crate) figures: Arc<Figures>,
    pub(crate) watches: Watches,
    pub(crate) ledger: Arc<Ledger>,
    pub(crate) scripts: Arc<Scripts>,
    pub(crate) remind: Arc<Reminder>,
    /// The languages to choose from.
    pub(crate) languages: Arc<[Language]>,
}

impl App {
    /// Puts the parts together, in one language.
    pub fn new(store: Box<dyn Store>, library: Library, settings: Settings) -> Self {
        let assets = Assets::load(&settings.base_path);
        Self {
            store: Arc::from(store),
            figures: Arc::new(Figures::new(&library.catalogue)),
            watches: Watches::new(&library),
            languages: Arc::new([Language::of(&library)]),
            library,
            settings: Arc::new(settings),
            assets: Arc::new(assets),
            ledger: Arc::default(),
            scripts: Arc::default(),
            remind: Arc::new(Reminder::new(Outgoing::default())),
        }
    }

    /// With ways to reach people outside of the pages.
    #[must_use]
    pub fn with_outgoing(mut self, outgoing: Outgoing) -> Self {
        self.remind = Arc::new(Reminder::new(outgoing));
        self
    }

    /// One like the first for each language, in the order of the languages; all but the words is shared.
    pub(crate) fn in_languages(first: Self, languages: &Languages) -> Vec<Arc<Self>> {
        let names: Arc<[Language]> = languages.all().iter().map(Language::of).collect();
        let speaking = |library: &Library| {
            Arc::new(Self {
                store: Arc::clone(&first.store),
                figures: Arc::clone(&first.figures),
                watches: Watches::new(library),
                languages: Arc::clone(&names),
                library: library.clone(),
                settings: Arc::clone(&first.settings),
                assets: Arc::clone(&first.assets),
                ledger: Arc::clone(&first.ledger),
                scripts: Arc::clone(&first.scripts),
                remind: Arc::clone(&first.remind),
            })
        };
        languages.all().iter().map(speaking).collect()
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

    /// The words for what is sent to a person: in the language they chose.
    pub(crate) fn words_for(&self, person: &Person) -> &Words {
        let chosen = self
            .languages
            .iter()
            .find(|one| one.code == person.language);
        chosen.map_or(&self.library.words, |language| &language.words)
    }

    /// Forgets what is remembered of this person: it is read again from what is kept.
    pub(crate) fn forget(&self) {
        self.ledger.forget(self.who());
        self.scripts.forget();
    }

    /// The time now, in the zone of whoever asks; where that is not known, in this machine's.
    pub(crate) fn now(&self) -> Zoned {
        let now = Zoned::now();
        match zones::asked_from() {
            Some(zone) => now.with_time_zone(zone),
            None => now,
        }
    }

    /// An address of ours, with the path prefix.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.settings.base_path)
    }
}
