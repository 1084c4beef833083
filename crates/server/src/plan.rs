//! What this person does now, from what is kept; and scripts, compiled once for all who do the same.

use crate::App;
use crate::problem::Problem;
use care::ids::FormId;
use care::plan::Plan;
use care::programme::{Item, Length, Slot};
use care::script::Script;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

/// Reads what is kept of this person.
pub async fn of_today(app: &App) -> Result<Plan, Problem> {
    let article = app.store.article_doses(app.who()).await?;
    let forms_done = app.store.forms_done(app.who()).await?;
    Ok(Plan::new(&app.library.catalogue, article, forms_done))
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
