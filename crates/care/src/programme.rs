//! Which exercises, in which form and dose, and when in the day.

use crate::catalogue::Catalogue;
use crate::dose::Amount;
use crate::exercise::{Class, Exercise};
use crate::ids::{ExerciseId, FormId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The two times of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// The full session.
    Morning,
    /// What is done twice a day.
    Evening,
}

impl Slot {
    /// The name used in addresses, records and words.
    pub fn name(self) -> &'static str {
        match self {
            Slot::Morning => "morning",
            Slot::Evening => "evening",
        }
    }
}

/// The whole session, or the few exercises that matter most today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// Everything the programme has for this time of day.
    Full,
    /// Three exercises: see [`Programme::short`].
    Short,
}

/// One exercise of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Item {
    /// Which exercise.
    pub exercise: ExerciseId,
    /// In which form.
    pub form: FormId,
    /// How much.
    pub amount: Amount,
    /// Sessions a day.
    pub sessions: u8,
}

/// What one person does, in the order of a full session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Its exercises.
    pub items: Vec<Item>,
}

/// Exercises in the short form. Our choice: two to four were asked for, three take half the time.
const SHORT: usize = 3;
/// Of these, at most so many of strength and stability, so that one stretch always has a place.
const SHORT_STRONG: usize = 2;

impl Programme {
    /// Where a calm, otherwise well person begins: the catalogue's LOW start.
    ///
    /// `article` names the exercises for which the person chose the article's own dose where the
    /// catalogue offers it at once; others are ignored.
    pub fn low_start(catalogue: &Catalogue, article: &BTreeSet<ExerciseId>) -> Self {
        let items = catalogue.exercises().iter().map(|exercise| {
            let form = exercise.start_form();
            let offered = form.article.as_ref().and_then(|dose| dose.offered);
            Item {
                exercise: exercise.id.clone(),
                form: form.id.clone(),
                amount: match offered {
                    Some(amount) if article.contains(&exercise.id) => amount,
                    _ => form.lane.start,
                },
                sessions: form.sessions.0,
            }
        });
        Self { items: items.collect() }
    }

    /// The items of one time of day. In the evening, those done twice a day.
    pub fn at(&self, slot: Slot) -> Vec<Item> {
        let due = |item: &&Item| slot == Slot::Morning || item.sessions >= 2;
        self.items.iter().filter(due).cloned().collect()
    }

    /// The few items that matter most today, in the order of the session.
    ///
    /// Strength and stability carry the progress (Owen et al., Br J Sports Med 2020;54:1279), so at
    /// most two of them come first, then stretches; among equals the one not done for longest. The
    /// number is our choice.
    pub fn short(
        &self,
        catalogue: &Catalogue,
        slot: Slot,
        last_done: &BTreeMap<ExerciseId, Date>,
    ) -> Vec<Item> {
        let class = |item: &Item| catalogue.exercise(&item.exercise).map(|e: &Exercise| e.class);
        let items = self.at(slot);
        let mut by_need: Vec<&Item> = items.iter().collect();
        by_need.sort_by_key(|item| (class(item), last_done.get(&item.exercise)));
        let (strong, stretches): (Vec<&Item>, Vec<&Item>) =
            by_need.into_iter().partition(|item| class(item) != Some(Class::Mobility));
        let strong = strong.into_iter().take(SHORT_STRONG);
        let chosen: Vec<&ExerciseId> =
            strong.chain(stretches).take(SHORT).map(|item| &item.exercise).collect();
        items.iter().filter(|item| chosen.contains(&&item.exercise)).cloned().collect()
    }
}
