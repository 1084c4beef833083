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
    /// What else must be obeyed: settings, and versions joined on to the form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<FormId>,
    /// Through half of its range: it caught lately.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub half: bool,
}

/// What one person does, in the order of a full session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Its exercises.
    pub items: Vec<Item>,
}

/// Exercises in the short form. Our choice: two to four were asked for, three take half the time.
const SHORT: usize = 3;

impl Programme {
    /// The items of one time of day. In the evening, those done twice a day.
    pub fn at(&self, slot: Slot) -> Vec<Item> {
        let due = |item: &&Item| slot == Slot::Morning || item.sessions >= 2;
        self.items.iter().filter(due).cloned().collect()
    }

    /// The few items that matter most today, in the order of the session.
    ///
    /// One of each class first, strength before stability before mobility, because strength and
    /// stability carry the progress (Owen et al., Br J Sports Med 2020;54:1279) and one stretch is
    /// for comfort; then more in the same order. Within a class, what was not done for longest.
    /// That there are three is our choice.
    pub fn short(
        &self,
        catalogue: &Catalogue,
        slot: Slot,
        last_done: &BTreeMap<ExerciseId, Date>,
    ) -> Vec<Item> {
        let class = |item: &Item| {
            catalogue
                .exercise(&item.exercise)
                .map(|e: &Exercise| e.class)
        };
        let items = self.at(slot);
        let mut by_need: Vec<&Item> = items.iter().collect();
        by_need.sort_by_key(|item| (class(item), last_done.get(&item.exercise)));
        let (firsts, others): (Vec<&Item>, Vec<&Item>) = {
            let mut seen: BTreeSet<Option<Class>> = BTreeSet::new();
            by_need
                .into_iter()
                .partition(|item| seen.insert(class(item)))
        };
        let chosen: Vec<&ExerciseId> = firsts
            .iter()
            .chain(&others)
            .take(SHORT)
            .map(|item| &item.exercise)
            .collect();
        items
            .iter()
            .filter(|item| chosen.contains(&&item.exercise))
            .cloned()
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue() -> Catalogue {
        crate::testing::catalogue()
    }

    fn names(items: &[Item]) -> Vec<&str> {
        items.iter().map(|item| item.exercise.as_str()).collect()
    }

    #[test]
    fn the_evening_has_what_is_done_twice_a_day() {
        let programme = crate::testing::programme();
        assert_eq!(
            names(&programme.at(Slot::Evening)),
            ["E1", "E2", "E7", "E6"]
        );
        assert_eq!(programme.at(Slot::Morning).len(), 7);
    }

    #[test]
    fn the_short_form_takes_one_of_each_class_and_what_was_not_done_for_longest() {
        let programme = crate::testing::programme();
        let short = |slot, done: &[(&str, i8)]| {
            let last_done = done
                .iter()
                .map(|(id, day)| (id.parse().unwrap(), jiff::civil::date(2026, 11, *day)))
                .collect();
            programme.short(&catalogue(), slot, &last_done)
        };
        assert_eq!(names(&short(Slot::Morning, &[])), ["E1", "E5", "E4"]);
        let done = [
            ("E1", 20),
            ("E2", 19),
            ("E3", 20),
            ("E7", 20),
            ("E5", 20),
            ("E6", 18),
        ];
        assert_eq!(names(&short(Slot::Morning, &done)), ["E2", "E4", "E6"]);
        assert_eq!(names(&short(Slot::Evening, &done)), ["E1", "E2", "E6"]);
    }
}
