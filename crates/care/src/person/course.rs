//! What has happened over months, as the journal tells it: what progress is told from.
//!
//! Small on purpose, a few bytes for a day, because it is carried along with the person.

use super::{Person, SORE};
use crate::engine::rule::{Action, Rule};
use crate::engine::{Day, Dose, Status};
use crate::ids::{ExerciseId, FormId};
use crate::journal::{Entry, PauseWhy, SeenHow, What};
use crate::outcomes::Outcomes;
use crate::safety::signs::Tier;
use jiff::civil::{Date, DateTime};

/// What has happened.
#[derive(Debug, Clone, Default)]
pub struct Course {
    /// The day of the first programme.
    pub begun: Option<Day>,
    /// Sessions prescribed, day by day from `begun`: see [`Person::sessions_prescribed`].
    calendar: Vec<u8>,
    /// Pain before sessions, as it was said when they were opened.
    openings: Vec<Opening>,
    /// Pain on the morning after, by the day it is about.
    pub mornings: Vec<(Day, u8)>,
    /// Every change of a dose, oldest first.
    pub doses: Vec<DoseChange>,
    /// Every exercise that rested until a clinician looked at it.
    pub rests: Vec<Rest>,
    /// Signs that were told.
    pub told: Vec<Told>,
    /// Ill or travelling: since, why, until.
    pub pauses: Vec<(Day, PauseWhy, Option<Day>)>,
    /// What the person says of their weeks.
    pub outcomes: Outcomes,
}

#[derive(Debug, Clone, Copy)]
struct Opening {
    day: Day,
    /// Of that day.
    minute: u16,
    before: u8,
}

/// A change of a dose; the first of an exercise is where it began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoseChange {
    /// On this day.
    pub day: Day,
    /// Of this exercise.
    pub item: ExerciseId,
    /// Before, in this form.
    pub from: Option<(FormId, Dose)>,
    /// After, in this form.
    pub to: (FormId, Dose),
    /// Why.
    pub why: Why,
}

/// Why a dose changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is where it begins.
    Begun,
    /// By this rule.
    Rule(Rule),
    /// The person chose it.
    Chosen,
    /// The programme was made anew.
    Programme,
}

/// An exercise that rested until a clinician looked at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// This exercise.
    pub item: ExerciseId,
    /// Since this day.
    pub since: Day,
    /// By this rule.
    pub rule: Option<Rule>,
    /// Until this day.
    pub until: Option<Day>,
    /// Who looked at it.
    pub by: String,
}

/// A sign that was told. Never one that calls for somebody to talk to: those stay with the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// By code.
    pub code: String,
    /// What it did.
    pub tier: Tier,
    /// On this day.
    pub day: Day,
    /// Looked at on this day.
    pub until: Option<Date>,
    /// By whom.
    pub by: String,
}

impl Course {
    /// The changes of one exercise, oldest first.
    pub fn doses_of(&self, item: &ExerciseId) -> Vec<&DoseChange> {
        let changes = self.doses.iter();
        changes.filter(|change| change.item == *item).collect()
    }

    /// Pain before a session that began then, as it was said when it was opened.
    pub fn before(&self, began: DateTime) -> Option<u8> {
        let day = Day::from(began.date());
        let minute = minute(began);
        let until = self
            .openings
            .partition_point(|opened| (opened.day, opened.minute) <= (day, minute));
        let opened = self.openings.get(until.checked_sub(1)?)?;
        (opened.day == day).then_some(opened.before)
    }

    fn opened(&mut self, local: DateTime, day: Day, before: u8) {
        let opening = Opening {
            day,
            minute: minute(local),
            before,
        };
        let place = self
            .openings
            .partition_point(|opened| (opened.day, opened.minute) <= (day, opening.minute));
        self.openings.insert(place, opening);
    }

    fn is_paused(&self) -> bool {
        let last = self.pauses.last();
        last.is_some_and(|(.., until)| until.is_none())
    }

    /// A sign was told.
    pub(super) fn tell(&mut self, code: &str, tier: Tier, day: Day) {
        if tier == Tier::Crisis || crate::safety::signs::tier(code) == Tier::Crisis {
            return;
        }
        let open = |told: &&mut Told| told.code == code && told.until.is_none();
        match self.told.iter_mut().rev().find(open) {
            Some(told) if told.tier != Tier::Session => told.tier = told.tier.min(tier),
            Some(told) if told.day == day => {}
            _ => self.told.push(Told {
                code: code.to_owned(),
                tier,
                day,
                until: None,
                by: String::new(),
            }),
        }
    }

    fn looked_at(&mut self, by: &str, on: Date, which: impl Fn(&Told) -> bool) {
        let open = |told: &&mut Told| told.until.is_none() && which(told);
        for told in self.told.iter_mut().filter(open) {
            told.until = Some(on);
            told.by = by.to_owned();
        }
    }

    /// The day and what stands on it, after an entry.
    fn mark(&mut self, day: Day, prescribed: u8) {
        let Some(begun) = self.begun else { return };
        let place = usize::try_from(day.since(begun)).unwrap_or(0);
        match self.calendar.get_mut(place) {
            Some(there) => *there = prescribed.min(*there),
            None => self.calendar.push(prescribed),
        }
    }
}

fn minute(at: DateTime) -> u16 {
    let hour = u16::from(at.hour().unsigned_abs());
    hour * 60 + u16::from(at.minute().unsigned_abs())
}

impl Person {
    /// Days pass as things stood, and `day` begins so: called before an entry of it.
    pub(super) fn pass_days(&mut self, day: Day) {
        let Some(begun) = self.course.begun else {
            return;
        };
        let passed = i32::try_from(self.course.calendar.len()).unwrap_or(i32::MAX);
        for ahead in passed..=day.since(begun) {
            let one = begun.plus(ahead);
            let prescribed = self.prescribed_on(one);
            self.course.mark(one, prescribed);
        }
    }

    /// Keeps what an entry means for months: called after it was taken.
    pub(super) fn keep_course(&mut self, entry: &Entry, day: Day) {
        match &entry.what {
            What::Opened { before, .. } => self.course.opened(entry.local, day, before.get()),
            What::Closed { day, report } => {
                let morning = report.morning.and_then(|pain| u8::try_from(pain).ok());
                let morning = morning.filter(|pain| *pain <= 10);
                self.course
                    .mornings
                    .extend(morning.map(|pain| (Day::from(*day), pain)));
            }
            What::Seen {
                how: SeenHow::Seen,
                by,
                on: Some(on),
            } if !by.trim().is_empty() => {
                // Waits for the same as a visit in `Gate::seen`.
                let still: Vec<&str> = self
                    .gate
                    .visits
                    .iter()
                    .map(|visit| visit.code.as_str())
                    .collect();
                self.course.looked_at(by.trim(), *on, |told| {
                    told.tier == Tier::Ask && !still.contains(&told.code.as_str())
                });
            }
            What::Cleared { by, seen, .. } => {
                self.course.looked_at(by.trim(), seen.date(), |told| {
                    told.tier <= Tier::ClinicianFirst && told.code != "under_18"
                });
            }
            What::Paused { why } if !self.course.is_paused() => {
                self.course.pauses.push((day, *why, None));
            }
            What::Resumed => {
                if let Some((.., until @ None)) = self.course.pauses.last_mut() {
                    *until = Some(day);
                }
            }
            What::Prescribed(_) => self.course.begun = self.course.begun.or(Some(day)),
            What::Measured(score) => self.course.outcomes.measured(day, score),
            What::PutOff { measures } => self.course.outcomes.put_off(day, measures),
            What::Goal { number, text } => self.course.outcomes.named(day, *number, text),
            What::GoalLeft { number } => self.course.outcomes.let_go(day, *number),
            _ => {}
        }
        self.keep_doses(entry, day);
        let prescribed = self.prescribed_on(day);
        self.course.mark(day, prescribed);
    }

    fn keep_doses(&mut self, entry: &Entry, day: Day) {
        for (place, state) in self.engine.items.iter().enumerate() {
            let id = &*state.prescribed.id;
            let latest = self
                .course
                .doses
                .iter()
                .rfind(|change| change.item.as_str() == id);
            let mine = |rest: &Rest| rest.item.as_str() == id && rest.until.is_none();
            let resting = self.course.rests.iter().rposition(mine);
            let changed = latest.is_none_or(|change| change.to.1 != state.dose);
            if !changed && state.suspended == resting.is_some() {
                continue;
            }
            let (Ok(item), Some(form)) = (id.parse::<ExerciseId>(), self.form_at(place)) else {
                continue;
            };
            let rule = |is: fn(Action) -> bool| {
                let mine = |change: &&super::Change| {
                    change.item.as_ref() == Some(&item) && is(change.action)
                };
                self.changes.iter().rfind(mine).map(|change| change.rule)
            };
            match (state.suspended, resting) {
                (true, None) => {
                    let rule = rule(|action| action == Action::Suspend);
                    self.course.rests.push(Rest {
                        item: item.clone(),
                        since: day,
                        rule,
                        until: None,
                        by: String::new(),
                    });
                }
                (false, Some(place)) => {
                    let rest = &mut self.course.rests[place];
                    rest.until = Some(day);
                    if let What::Lifted { by, .. } = &entry.what {
                        rest.by = by.trim().to_owned();
                    }
                }
                _ => {}
            }
            if !changed {
                continue;
            }
            let moves = |action| {
                matches!(
                    action,
                    Action::Progress | Action::Regress | Action::Deload | Action::Return
                )
            };
            let why = match (&entry.what, latest) {
                (_, None) => Why::Begun,
                (What::Chosen { .. }, _) => Why::Chosen,
                (What::Prescribed(_), _) => Why::Programme,
                _ => rule(moves).map_or(Why::Programme, Why::Rule),
            };
            let from = latest.map(|change| change.to.clone());
            self.course.doses.push(DoseChange {
                day,
                item,
                from,
                to: (form, state.dose),
                why,
            });
        }
    }

    /// The form in which an item of the engine stands.
    fn form_at(&self, place: usize) -> Option<FormId> {
        let state = self.engine.items.get(place)?;
        let id = &*state.prescribed.id;
        let prescribed = self
            .items()
            .iter()
            .find(|item| item.exercise.as_str() == id)?;
        prescribed.forms.get(usize::from(state.dose.level)).cloned()
    }

    /// Sessions that were prescribed on a day. None before the programme began, and none on days with
    /// a hold, a pause, a lighter week, a procedure's rest or easy days, or pain that made it an easy
    /// day or one without a session: nobody is held to those. Where it changed within a day, the least.
    pub fn sessions_prescribed(&self, day: Day) -> u8 {
        let ahead = self.course.begun.map(|begun| day.since(begun));
        let Some(place) = ahead.and_then(|ahead| usize::try_from(ahead).ok()) else {
            return 0;
        };
        let there = self.course.calendar.get(place).copied();
        there.unwrap_or_else(|| self.prescribed_on(day))
    }

    /// The same, as things stand.
    fn prescribed_on(&self, day: Day) -> u8 {
        let open = |until: Option<Day>| until.is_some_and(|until| day < until);
        let held = self
            .gate
            .worst()
            .is_some_and(|tier| tier <= Tier::ClinicianFirst)
            || matches!(self.engine.status(), Status::SafetyHold | Status::Paused)
            || open(self.engine.deload_until())
            || self.worst_before(day) >= SORE;
        let items = || self.engine.items.iter();
        let procedure = || items().any(|item| open(item.rest_until) || open(item.easy_until));
        if held || procedure() {
            return 0;
        }
        let due = items().filter(|item| !item.suspended);
        due.map(|item| item.dose.sessions_per_day)
            .max()
            .unwrap_or(0)
    }
}
