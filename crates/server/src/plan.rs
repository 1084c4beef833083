//! What this person may do now, from what is kept; and scripts, compiled once for all who do the same.

use crate::App;
use crate::problem::Problem;
use care::ids::FormId;
use care::person::Person;
use care::person::day::Today;
use care::plan::Plan;
use care::programme::{Item, Length, Slot};
use care::script::Script;
use jiff::Zoned;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

/// The person, with everything that is over closed.
pub async fn person(app: &App, now: &Zoned) -> Result<Arc<Person>, Problem> {
    let (store, catalogue) = (app.store.as_ref(), &app.library.catalogue);
    Ok(app.ledger.settle(store, catalogue, app.who(), now).await?)
}

/// What may be played, if pain now is `before`.
pub async fn offered(
    app: &App,
    person: &Person,
    now: &Zoned,
    before: Option<i64>,
) -> Result<(Plan, Today), Problem> {
    let day = person.today(now.date());
    let (store, who) = (app.store.as_ref(), app.who());
    let person = app.ledger.opening(store, who, person, day).await?;
    let today = person.offers(&app.library.catalogue, day, before);
    let items = match &today {
        Today::Offers { items, .. } => items.clone(),
        Today::Flare | Today::Nothing(_) => Vec::new(),
    };
    let forms_done = app.store.forms_done(app.who()).await?;
    Ok((Plan::new(items, forms_done), today))
}

/// All that a script depends on.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    slot: Slot,
    length: Length,
    items: Vec<Item>,
    tried: BTreeSet<FormId>,
}

/// Scripts that were compiled lately.
#[derive(Default)]
pub struct Scripts(Mutex<HashMap<Key, Arc<Script>>>);

impl Scripts {
    /// Forgets all of them: their doses are somebody's.
    pub fn forget(&self) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.clear();
    }
}

/// More than one house has at a time; then we begin anew.
const MOST_SCRIPTS: usize = 256;

/// The session as a timeline.
pub fn script(app: &App, plan: &Plan, slot: Slot, length: Length) -> Arc<Script> {
    let catalogue = &app.library.catalogue;
    let items = plan.items(catalogue, slot, length);
    let key = Key {
        slot,
        length,
        items,
        tried: plan.tried(catalogue),
    };
    let mut known = app.scripts.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(script) = known.get(&key) {
        return Arc::clone(script);
    }
    if known.len() >= MOST_SCRIPTS {
        known.clear();
    }
    let script = Arc::new(plan.script(catalogue, slot, length));
    known.insert(key, Arc::clone(&script));
    script
}

/// Whole minutes of a session, as people say it: rounded, and never none.
pub fn minutes(script: &Script) -> u64 {
    ((script.total_ms() + 30_000) / 60_000).max(1)
}
