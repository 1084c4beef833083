//! Signs (table 6.1): heard in every state, at any moment, also in a report that is then refused.

use super::day::{self, Day};
use super::event::Report;
use super::rule::{Action, Axis, Notify, Rule};
use super::state::{Decision, State};
use crate::safety::signs::{self, Tier};

const NEURO: [&str; 2] = ["spread", "new_numbness"];
const CATCH: &str = "catch";
const FAINT: [&str; 2] = ["dizzy", "breathless"];

impl State {
    /// Hears the signs of an event. True if everything was stopped by them.
    pub(super) fn symptoms(
        &mut self,
        date: Day,
        codes: &[Box<str>],
        item: Option<&str>,
        report: Option<&Report>,
        decisions: &mut Vec<Decision>,
    ) -> bool {
        if codes.is_empty() {
            return false;
        }
        let any = |wanted: &dyn Fn(&str) -> bool| codes.iter().any(|code| wanted(code));
        let of = |tier: Tier| any(&|code| signs::tier(code) == tier);
        let neuro = any(&|code| NEURO.contains(&code));
        let watched = neuro && self.watch_until.is_some_and(|until| date <= until);
        let mut stopped = true;
        if of(Tier::Emergency) {
            self.hold = true;
            decisions.push(Decision::new(Action::StopAll, Rule::R01, Notify::Emergency));
        } else if of(Tier::Urgent) || watched {
            self.hold = true;
            decisions.push(Decision::new(
                Action::StopAll,
                Rule::R02,
                Notify::ClinicianUrgent,
            ));
        } else {
            stopped = false;
        }
        if of(Tier::Crisis) {
            decisions.push(Decision::new(Action::Note, Rule::R03, Notify::Crisis));
        }
        if of(Tier::ClinicianFirst) || of(Tier::Ask) {
            self.rescreen = true;
            decisions.push(Decision::new(Action::Note, Rule::R04, Notify::Clinician));
        }
        day::add(&mut self.signs, date);
        if neuro {
            for place in self.targets(item, report) {
                decisions.extend(self.neuro(date, place));
            }
        }
        if any(&|code| code == CATCH) {
            for place in self.targets(item, report) {
                decisions.extend(self.catch(date, place));
            }
        }
        if any(&|code| FAINT.contains(&code)) && day::add(&mut self.faints, date) {
            let again = day::count(&self.faints, 14, date) >= 2;
            let notify = if again {
                Notify::Clinician
            } else {
                Notify::Patient
            };
            decisions.push(Decision::new(Action::Note, Rule::R07, notify));
        }
        stopped
    }

    /// The named item if it is known; else what was done that day; else everything.
    fn targets(&self, item: Option<&str>, report: Option<&Report>) -> Vec<usize> {
        if let Some(place) = item.and_then(|id| self.place(id)) {
            return vec![place];
        }
        let sessions = report.map_or(&[][..], |report| &report.sessions);
        let done = sessions.iter().flat_map(|session| &session.items);
        let mut places: Vec<usize> = done.filter_map(|done| self.place(&done.item)).collect();
        places.sort_unstable();
        places.dedup();
        if places.is_empty() {
            places.extend(0..self.items.len());
        }
        places
    }

    /// R05: nerve-type signs.
    fn neuro(&mut self, date: Day, place: usize) -> Option<Decision> {
        let item = &mut self.items[place];
        if !day::add(&mut item.neuro, date) {
            return None;
        }
        let hold = Decision::new(Action::Hold, Rule::R05c, Notify::Clinician).of(place);
        if item.suspended {
            return Some(hold);
        }
        if day::count(&item.neuro, 28, date) >= 2 {
            item.suspend();
            return Some(Decision {
                action: Action::Suspend,
                rule: Rule::R05b,
                ..hold
            });
        }
        let (from, to) = (item.dose, item.prescribed.floor_dose());
        let less = item.lower(to, date);
        let hold = Decision {
            rule: Rule::R05a,
            ..hold
        };
        Some(match less {
            true => Decision {
                action: Action::Regress,
                ..hold
            }
            .moved(Axis::All, from, to),
            false => hold,
        })
    }

    /// R06: a sharp catch.
    fn catch(&mut self, date: Day, place: usize) -> Option<Decision> {
        let item = &mut self.items[place];
        if !day::add(&mut item.catches, date) {
            return None;
        }
        let hold = Decision::new(Action::Hold, Rule::R06c, Notify::Clinician).of(place);
        if item.suspended {
            return Some(hold);
        }
        if day::count(&item.catches, 14, date) >= 3 {
            item.suspend();
            return Some(Decision {
                action: Action::Suspend,
                rule: Rule::R06b,
                ..hold
            });
        }
        Some(match self.step_down(date, place, Rule::R06a) {
            Some(less) => less,
            None => {
                let item = &mut self.items[place];
                item.lower(item.dose, date);
                Decision {
                    rule: Rule::R06a,
                    ..hold
                }
            }
        })
    }

    /// Takes one step down; `None`, and nothing changed, at the floor dose.
    pub(super) fn step_down(&mut self, date: Day, place: usize, rule: Rule) -> Option<Decision> {
        let item = &mut self.items[place];
        let from = item.dose;
        let (axis, to) = item.prescribed.one_step_down(from, item.last_axis)?;
        item.lower(to, date);
        let less = Decision::new(Action::Regress, rule, Notify::Patient);
        Some(less.of(place).moved(axis, from, to))
    }
}
