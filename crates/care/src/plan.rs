//! What a person does now: the programme, seen in the light of what they did before.

use crate::catalogue::Catalogue;
use crate::ids::{ExerciseId, FormId};
use crate::programme::{Item, Length, Programme, Slot};
use crate::script::Script;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What one person may do today, and what of it they have done before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What may be done.
    pub programme: Programme,
    forms_done: BTreeMap<FormId, Date>,
}

impl Plan {
    /// From what is offered and the forms that were done, each with the last day.
    pub fn new(items: Vec<Item>, forms_done: BTreeMap<FormId, Date>) -> Self {
        Self {
            programme: Programme { items },
            forms_done,
        }
    }

    /// Nothing was ever done.
    pub fn is_new(&self) -> bool {
        self.forms_done.is_empty()
    }

    /// The exercises of a session.
    pub fn items(&self, catalogue: &Catalogue, slot: Slot, length: Length) -> Vec<Item> {
        match length {
            Length::Full => self.programme.at(slot),
            Length::Short => {
                let mut last_done: BTreeMap<ExerciseId, Date> = BTreeMap::new();
                for (form, day) in &self.forms_done {
                    let last = last_done.entry(form.exercise()).or_insert(*day);
                    *last = (*last).max(*day);
                }
                self.programme.short(catalogue, slot, &last_done)
            }
        }
    }

    /// The forms that would be tried slowly first, had they not been done before.
    pub fn tried(&self, catalogue: &Catalogue) -> BTreeSet<FormId> {
        let tried_first = |form: &&FormId| catalogue.form(form).is_some_and(|form| form.try_first);
        self.forms_done
            .keys()
            .filter(tried_first)
            .cloned()
            .collect()
    }

    /// A session as a timeline.
    pub fn script(&self, catalogue: &Catalogue, slot: Slot, length: Length) -> Script {
        let items = self.items(catalogue, slot, length);
        Script::compile(catalogue, &items, slot, length, &self.tried(catalogue))
    }
}
