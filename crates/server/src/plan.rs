//! What this person does now, from what is kept and what the catalogue says.

use crate::App;
use crate::problem::Problem;
use care::exercise::Form;
use care::ids::{ExerciseId, FormId};
use care::programme::{Item, Length, Programme, Slot};
use care::script::Script;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

/// One person's programme today, and what it is drawn from.
pub struct Plan {
    pub programme: Programme,
    pub article: BTreeSet<ExerciseId>,
    forms_done: BTreeMap<FormId, Date>,
}

impl Plan {
    pub async fn of_today(app: &App) -> Result<Self, Problem> {
        let article = app.store.article_doses(app.who()).await?;
        let forms_done = app.store.forms_done(app.who()).await?;
        let programme = Programme::low_start(&app.library.catalogue, &article);
        Ok(Self { programme, article, forms_done })
    }

    /// Nothing was ever done.
    pub fn is_new(&self) -> bool {
        self.forms_done.is_empty()
    }

    /// The exercises of a session.
    pub fn items(&self, app: &App, slot: Slot, length: Length) -> Vec<Item> {
        match length {
            Length::Full => self.programme.at(slot),
            Length::Short => {
                let mut last_done: BTreeMap<ExerciseId, Date> = BTreeMap::new();
                for (form, day) in &self.forms_done {
                    let last = last_done.entry(form.exercise()).or_insert(*day);
                    *last = (*last).max(*day);
                }
                self.programme.short(&app.library.catalogue, slot, &last_done)
            }
        }
    }

    /// The session as a timeline.
    pub fn script(&self, app: &App, slot: Slot, length: Length) -> Arc<Script> {
        let items = self.items(app, slot, length);
        // Only the forms that may be tried first matter; the rest would only spoil the cache.
        let tried = self.forms_done.keys().filter(|form| {
            app.library.catalogue.form(form).is_some_and(|form: &Form| form.try_first)
        });
        let key = Key { slot, length, items, tried: tried.cloned().collect() };
        app.scripts.get(app, key)
    }
}

#[derive(PartialEq, Eq, Hash)]
struct Key {
    slot: Slot,
    length: Length,
    items: Vec<Item>,
    tried: BTreeSet<FormId>,
}

/// Scripts that were compiled lately. People who do the same share one.
#[derive(Default)]
pub struct Scripts(Mutex<HashMap<Key, Arc<Script>>>);

/// More programmes than one house has at a time; then we begin anew.
const MOST_SCRIPTS: usize = 256;

impl Scripts {
    fn get(&self, app: &App, key: Key) -> Arc<Script> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(script) = known.get(&key) {
            return Arc::clone(script);
        }
        if known.len() >= MOST_SCRIPTS {
            known.clear();
        }
        let catalogue = &app.library.catalogue;
        let script =
            Script::compile(catalogue, &key.items, key.slot, key.length, &key.tried);
        let script = Arc::new(script);
        known.insert(key, Arc::clone(&script));
        script
    }
}

/// Whole minutes of a session, as people say it: rounded, and never none.
pub fn minutes(script: &Script) -> u64 {
    ((script.total_ms() + 30_000) / 60_000).max(1)
}
