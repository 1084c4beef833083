//! The questions about signs: where they stand, what they opened, and how that is closed again.

use super::{GATE_DAYS, ILL_DAYS, Person, about};
use crate::engine::event::Kind;
use crate::engine::{Day, Status};
use crate::interview::{self, Answer, Answers, Screen};
use crate::journal::SeenHow;
use crate::safety::signs::Tier;
use jiff::civil::DateTime;
use std::collections::BTreeSet;

/// A sign that waits for somebody to look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSign {
    /// By code, as it was said.
    pub code: String,
    /// What it does.
    pub tier: Tier,
    /// When it was reported, there and then.
    pub at: DateTime,
}

/// Something a clinician should see within two weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// By code.
    pub code: String,
    /// Since when.
    pub since: Day,
}

/// Where the questions stand, and what they opened.
#[derive(Debug, Clone, Default)]
pub struct Gate {
    /// The answers of this round.
    pub answers: Answers,
    /// The day this round began.
    begun: Option<Day>,
    /// The day all were answered, while something still waits.
    complete: Option<Day>,
    /// The day they were last passed.
    pub passed: Option<Day>,
    /// Signs that wait for somebody.
    pub open: Vec<OpenSign>,
    /// Visits to book.
    pub visits: Vec<Visit>,
    /// Signs that a clinician knows, looked at, and found unchanged.
    known: BTreeSet<String>,
    /// The last answer to "Were you seen?".
    pub were_you_seen: Option<SeenHow>,
    /// It got worse since.
    worse: bool,
}

/// Why a clearance is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotCleared {
    /// No name.
    Name,
    /// Not later than the sign, or in the future.
    Date,
    /// The sentence is not ticked.
    Told,
    /// Not on the day the sign was reported.
    Today,
    /// Under 18 there is no going on alone.
    Age,
    /// Nothing waits.
    Nothing,
}

impl Gate {
    /// Opens what these signs open: (as said, the code that acts, its tier).
    pub(super) fn report(&mut self, heard: &[(&str, &str, Tier)], at: DateTime) {
        for (code, _, tier) in heard {
            match tier {
                Tier::Emergency | Tier::Urgent | Tier::ClinicianFirst => {
                    if self.known.contains(*code) && *tier == Tier::ClinicianFirst {
                        // Reported again it is a change, and counts as new.
                        self.known.remove(*code);
                    }
                    match self.open.iter_mut().find(|open| open.code == *code) {
                        Some(open) => open.tier = open.tier.min(*tier),
                        None => self.open.push(OpenSign {
                            code: (*code).into(),
                            tier: *tier,
                            at,
                        }),
                    }
                }
                Tier::Ask => {
                    if !self.visits.iter().any(|visit| visit.code == *code) {
                        let since = at.date().into();
                        self.visits.push(Visit {
                            code: (*code).into(),
                            since,
                        });
                    }
                }
                Tier::Crisis | Tier::Session => {}
            }
        }
        if heard.iter().any(|(.., tier)| *tier <= Tier::Urgent) {
            self.were_you_seen = None;
        }
    }

    pub(super) fn seen(&mut self, how: SeenHow, by: &str, on: Option<jiff::civil::Date>, day: Day) {
        self.were_you_seen = Some(how);
        match how {
            SeenHow::Worse => self.worse = true,
            SeenHow::NotYet => {}
            SeenHow::Seen => {
                let credible = !by.trim().is_empty() && on.is_some_and(|on| Day::from(on) <= day);
                if credible {
                    let since = |visit: &Visit| on.is_some_and(|on| Day::from(on) >= visit.since);
                    self.visits.retain(|visit| !since(visit));
                }
            }
        }
    }

    pub(super) fn clear(&mut self) {
        let stopped = self.is_stopped();
        self.worse = false;
        self.were_you_seen = None;
        for open in self.open.extract_if(.., |open| open.code != "under_18") {
            if open.tier == Tier::ClinicianFirst {
                self.known.insert(open.code);
            }
        }
        if stopped {
            // All questions again, with that sign answered no.
            self.restart();
            self.passed = None;
        }
    }

    fn restart(&mut self) {
        self.answers.clear();
        self.begun = None;
        self.complete = None;
    }

    /// An emergency or urgent sign is open.
    pub fn is_stopped(&self) -> bool {
        self.worse || self.open.iter().any(|open| open.tier <= Tier::Urgent)
    }

    /// The worst that is open.
    pub fn worst(&self) -> Option<Tier> {
        if self.worse {
            return Some(Tier::Emergency);
        }
        self.open.iter().map(|open| open.tier).min()
    }

    /// A visit to a clinician comes before more than the gentlest items.
    pub fn visit_first(&self) -> bool {
        !self.visits.is_empty()
    }

    /// A round that was left for more than a day begins anew.
    fn is_stale(&self, day: Day) -> bool {
        self.complete.is_none() && self.begun.is_some_and(|begun| day.since(begun) > 1)
    }

    /// A round is under way on this day.
    pub fn is_running(&self, day: Day) -> bool {
        self.begun == Some(day) && self.complete.is_none()
    }

    /// Whether a clearance can be taken: the same rules for every door.
    ///
    /// # Errors
    /// The first thing that is not as it must be.
    pub fn check_clearance(
        &self,
        by: &str,
        seen: DateTime,
        told: bool,
        now: DateTime,
    ) -> Result<(), NotCleared> {
        if self.open.iter().any(|open| open.code == "under_18") {
            return Err(NotCleared::Age);
        }
        if self.open.is_empty() && !self.worse {
            return Err(NotCleared::Nothing);
        }
        if by.trim().is_empty() {
            return Err(NotCleared::Name);
        }
        let latest = self.open.iter().map(|open| open.at).max();
        if seen > now || latest.is_some_and(|at| seen <= at) {
            return Err(NotCleared::Date);
        }
        if !told {
            return Err(NotCleared::Told);
        }
        let stops = self.open.iter().filter(|open| open.tier <= Tier::Urgent);
        if stops
            .map(|open| open.at.date())
            .max()
            .is_some_and(|on| now.date() <= on)
        {
            return Err(NotCleared::Today);
        }
        Ok(())
    }
}

impl Person {
    /// An answer of the interview: about signs, or about the person.
    pub(super) fn answered(&mut self, answer: &Answer, day: Day, local: DateTime) {
        if self.gate.is_stale(day) {
            self.gate.restart();
        }
        let screens = interview::gate(&self.gate.answers, about::age(&self.answers));
        if !screens.iter().any(|screen| screen.name == answer.screen) {
            self.answers.insert(answer.screen.clone(), answer.clone());
            return;
        }
        self.gate.begun = self.gate.begun.or(Some(day));
        let before: BTreeSet<&str> = interview::signs(&self.gate.answers).into_iter().collect();
        self.gate
            .answers
            .insert(answer.screen.clone(), answer.clone());
        let mut said: Vec<&str> = interview::signs(&self.gate.answers)
            .into_iter()
            .filter(|code| !before.contains(code))
            .collect();
        match answer.screen.as_str() {
            "procedure" => self.had(answer),
            "age" => {
                self.answers.insert(answer.screen.clone(), answer.clone());
            }
            "conditions" => {}
            screen if screen.starts_with("group_") => self.add_conditions(answer),
            _ => {}
        }
        let fever = interview::yes(&self.gate.answers, "health")
            .iter()
            .any(|yes| yes == interview::FEVER);
        if fever && answer.screen.starts_with("health") {
            self.fever(local, &mut said);
        }
        if !said.is_empty() {
            let codes: Vec<String> = said.into_iter().map(str::to_owned).collect();
            self.signs(&codes, None, None, local);
        }
        if self.gate.worst() == Some(Tier::Emergency) {
            self.gate.restart();
            return;
        }
        let age = about::age(&self.answers);
        if interview::next_in_gate(&self.gate.answers, age).is_none() {
            self.gate.complete = Some(day);
            self.pass_gate(day);
        }
    }

    /// Fever with the back as it was is a few days' rest; after a procedure any fever is a sign.
    fn fever(&mut self, local: DateTime, said: &mut Vec<&str>) {
        let day = Day::from(local.date());
        self.ill_until = self.ill_until.max(Some(day.plus(ILL_DAYS)));
        let near = self
            .procedures
            .iter()
            .any(|had| super::procedures::is_watched(had.hours_until(local)));
        let watched = self.engine.watch_until().is_some_and(|until| day <= until);
        if near {
            said.push("fever_with_neuro_or_after_injection");
        } else if watched {
            said.push("fever_unwell");
        }
    }

    /// Conditions that are new are added to those known; what was known stays.
    fn add_conditions(&mut self, answer: &Answer) {
        let known = self
            .answers
            .entry(answer.screen.clone())
            .or_insert_with(|| answer.clone());
        for code in &answer.yes {
            if !known.yes.contains(code) {
                known.yes.push(code.clone());
            }
        }
    }

    /// Passes the questions once all are answered and nothing waits.
    pub(super) fn pass_gate(&mut self, day: Day) {
        if self.gate.complete.is_none() || !self.gate.open.is_empty() || self.gate.worse {
            return;
        }
        self.gate.restart();
        self.gate.passed = Some(day);
        self.tell(day, Kind::RescreenDone);
    }

    /// The questions about signs are due.
    pub fn gate_due(&self, day: Day) -> bool {
        let long_ago = self
            .gate
            .passed
            .is_none_or(|passed| day.since(passed) >= GATE_DAYS);
        long_ago || self.engine.status() == Status::Rescreen
    }

    /// The next question about signs; `None` when all are answered.
    pub fn gate_screen(&self, day: Day) -> Option<Screen> {
        let none = Answers::new();
        let answers = if self.gate.is_stale(day) {
            &none
        } else {
            &self.gate.answers
        };
        interview::next_in_gate(answers, about::age(&self.answers))
    }

    /// Whether a sign is one that waits for its first look, as a page tells it.
    pub fn open_signs(&self, tier: Tier) -> impl Iterator<Item = &OpenSign> {
        self.gate.open.iter().filter(move |open| open.tier == tier)
    }
}
