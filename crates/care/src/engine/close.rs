//! Closing the day (table 6.3): signs first, then the programme as a whole, then item by item.

use super::before as open_until;
use super::day::{self, Day};
use super::event::{Done, Report, Stopped};
use super::lights::{self, Light};
use super::programme::Mode;
use super::rule::{Action, Axis, Notify, Rule};
use super::state::{Decision, ItemState, State};
use crate::exercise::Class;

/// One item over all sessions of the day.
#[derive(Debug, Clone, Copy)]
struct Work {
    place: usize,
    light: Light,
    effort: i64,
    form: Option<i64>,
    technique_ok: bool,
    too_much: bool,
    short: bool,
    interrupted: bool,
}

/// The day as a whole, as the rules for the items read it.
struct Today {
    date: Day,
    morning: Option<Light>,
    highest_before: i64,
    creep: bool,
    /// The end of a lighter week as it was before this report.
    deload_until: Option<Day>,
}

impl State {
    pub(super) fn close(&mut self, date: Day, report: &Report, decisions: &mut Vec<Decision>) {
        let were_active = |state: &State, place: usize| !state.items[place].suspended;
        let active: Vec<bool> = (0..self.items.len())
            .map(|place| were_active(self, place))
            .collect();
        let stopped = self.symptoms(
            date,
            &report.symptoms,
            report.symptom_item.as_deref(),
            Some(report),
            decisions,
        );
        let first = match report.sessions.first() {
            Some(first) if self.is_valid(report) && self.closed_to.is_none_or(|to| date > to) => {
                first
            }
            _ => {
                decisions.push(Decision::new(Action::Reject, Rule::R00, Notify::None));
                return;
            }
        };
        self.closed_to = Some(date);
        self.clock = self.clock.max(Some(date));
        let usual = self.befores.usual(first.before);
        let mut done = self.day(report, usual);
        let rated = !self
            .items
            .iter()
            .any(|item| open_until(date, item.easy_until));
        let mut morning = report
            .morning
            .filter(|_| rated)
            .map(|next| lights::morning(first.before, next, usual));
        let mut reds = 0;
        for item in done
            .iter()
            .filter(|item| active[item.place] && item.light == Light::Red)
        {
            reds += 1;
            day::add(&mut self.items[item.place].reds, date);
        }
        let red_morning = morning == Some(Light::Red);
        if red_morning {
            day::add(&mut self.red_mornings, date);
        }
        let red_day = red_morning || reds >= 2;
        if red_day {
            day::add(&mut self.red_days, date);
        }
        self.befores.push(date, first.before);
        if report
            .sessions
            .iter()
            .any(|session| !session.items.is_empty())
        {
            if self.last_day.is_some_and(|last| date.since(last) >= 4) {
                self.zero_all();
            }
            self.last_day = self.last_day.max(Some(date));
            self.lapse = 0;
        }
        self.forget(date);

        let highest_before = report
            .sessions
            .iter()
            .map(|session| session.before)
            .max()
            .unwrap_or(0);
        let deload_until = self.deload_until;
        if highest_before >= 8 {
            let notify = self.flare(date);
            decisions.push(Decision::new(Action::Note, Rule::R12, notify));
        }
        let (creep, asks_deload) = self.creep(date, decisions);
        self.no_better(date, decisions);
        if self.hold {
            if !stopped {
                decisions.push(Decision::new(Action::Noop, Rule::R08a, Notify::Patient));
            }
            return;
        }
        if self.paused {
            decisions.push(Decision::new(Action::Noop, Rule::R08b, Notify::None));
            return;
        }
        let deload = asks_deload
            || (red_day && day::count(&self.red_days, 14, date) >= 3)
            || (red_morning && day::count(&self.red_mornings, 3, date) >= 2);
        if self.mode == Mode::Quota {
            let calm = |light: &mut Light| {
                if *light == Light::Amber {
                    *light = Light::Green;
                }
            };
            done.iter_mut().for_each(|item| calm(&mut item.light));
            morning.iter_mut().for_each(calm);
        }
        if deload {
            self.deload(date, &done, deload_until, decisions);
        } else {
            let today = Today {
                date,
                morning,
                highest_before,
                creep,
                deload_until,
            };
            self.judge(&today, &done, decisions);
        }
    }

    fn is_valid(&self, report: &Report) -> bool {
        let pain = |score: i64| (0..=10).contains(&score);
        let percent = |share: i64| (0..=100).contains(&share);
        let known = |id: &str| self.place(id).is_some();
        let item = |(expected, done): (usize, &Done)| {
            self.place_near(expected, &done.item).is_some()
                && pain(done.peak)
                && pain(done.effort)
                && percent(done.completion)
                && done.form.is_none_or(percent)
                && done.stopped != Some(Stopped::Unknown)
        };
        report.morning.is_none_or(pain)
            && report.symptom_item.as_deref().is_none_or(known)
            && report
                .sessions
                .iter()
                .all(|session| pain(session.before) && session.items.iter().enumerate().all(item))
    }

    /// What each item came to over the sessions, by seq.
    fn day(&self, report: &Report, usual: i64) -> Vec<Work> {
        let mut day: Vec<Work> = Vec::with_capacity(self.items.len());
        for session in &report.sessions {
            for (expected, done) in session.items.iter().enumerate() {
                let Some(place) = self.place_near(expected, &done.item) else {
                    continue;
                };
                let one = one(place, session.before, done, usual);
                match day.iter_mut().find(|item| item.place == place) {
                    Some(item) => item.add(&one),
                    None => day.push(one),
                }
            }
        }
        day.sort_unstable_by_key(|item| item.place);
        day
    }

    /// Forgets days that no window can reach any more: every later report is of a later day.
    fn forget(&mut self, date: Day) {
        let keep = |days: &mut Vec<Day>, window: i32| {
            days.retain(|day| date.since(*day) <= window);
        };
        keep(&mut self.red_days, 14);
        keep(&mut self.red_mornings, 3);
        keep(&mut self.signs, 1);
        keep(&mut self.flares, 2);
        self.ups.retain(|(day, _)| date.since(*day) <= 7);
        for item in &mut self.items {
            keep(&mut item.reds, 10);
        }
    }

    /// R13: pain before that climbs from week to week. Gives whether it does, and whether a lighter
    /// week begins today because of it.
    fn creep(&mut self, date: Day, decisions: &mut Vec<Decision>) -> (bool, bool) {
        let creeps = self
            .befores
            .ends()
            .is_some_and(|(first, last)| last >= first + 14);
        if !creeps {
            self.trend = None;
            return (false, false);
        }
        let deload = match self.trend {
            None => false,
            Some(told) if date.since(told) >= 7 && !self.hold && !self.paused => true,
            Some(_) => return (true, false),
        };
        self.trend = Some(date);
        decisions.push(Decision::new(Action::Note, Rule::R13, Notify::Clinician));
        (true, deload)
    }

    /// R14: two weeks, then six, without less pain before.
    fn no_better(&mut self, date: Day, decisions: &mut Vec<Decision>) {
        let same = self
            .befores
            .ends()
            .is_some_and(|(first, last)| first >= 14 && last + 7 > first);
        let weeks = self.befores.first_day.map_or(0, |first| date.since(first));
        if !same {
            return;
        }
        if self.told < 2 && weeks >= 42 {
            self.told = 2;
            decisions.push(Decision::new(Action::Note, Rule::R14b, Notify::Clinician));
        } else if self.told == 0 {
            self.told = 1;
            decisions.push(Decision::new(Action::Note, Rule::R14a, Notify::Patient));
        }
    }

    /// A lighter week: every item, done today or not.
    fn deload(
        &mut self,
        date: Day,
        done: &[Work],
        deload_until: Option<Day>,
        decisions: &mut Vec<Decision>,
    ) {
        self.deload_until = Some(date.plus(7));
        self.red_days.clear();
        self.red_mornings.clear();
        for place in 0..self.items.len() {
            if self.items[place].suspended {
                continue;
            }
            let red = done
                .iter()
                .any(|item| item.place == place && item.light == Light::Red);
            if red && let Some(suspended) = self.too_many_reds(date, place, deload_until) {
                decisions.push(suspended);
                continue;
            }
            let item = &mut self.items[place];
            let from = item.dose;
            let scaled = item.prescribed.scale(from, 80);
            let to = match scaled == from {
                true => item
                    .prescribed
                    .one_step_down(from, item.last_axis)
                    .map(|(_, dose)| dose),
                false => Some(scaled),
            };
            decisions.push(match to {
                Some(to) => {
                    item.lower(to, date);
                    let less = Decision::new(Action::Deload, Rule::R15a, Notify::Clinician);
                    less.of(place).moved(Axis::All, from, to)
                }
                None => {
                    item.zero();
                    item.amber = 0;
                    Decision::new(Action::Hold, Rule::R15b, Notify::Clinician).of(place)
                }
            });
        }
    }

    /// R16, for an item that is red today.
    fn too_many_reds(
        &mut self,
        date: Day,
        place: usize,
        deload_until: Option<Day>,
    ) -> Option<Decision> {
        let item = &mut self.items[place];
        let few = item.is_at_floor() || open_until(date, deload_until);
        if day::count(&item.reds, 10, date) < if few { 2 } else { 3 } {
            return None;
        }
        item.suspend();
        Some(Decision::new(Action::Suspend, Rule::R16, Notify::Clinician).of(place))
    }

    /// Any other day: each item that was done and does not rest gets the first rule that matches.
    fn judge(&mut self, today: &Today, done: &[Work], decisions: &mut Vec<Decision>) {
        let begin = decisions.len();
        let mut ready: Vec<(usize, Work, Axis, super::Dose)> = Vec::new();
        for item in done {
            if self.items[item.place].suspended {
                continue;
            }
            match self.first_rule(today, item) {
                Verdict::Decided(decision) => decisions.push(decision),
                Verdict::Ready(axis, to) => {
                    ready.push((decisions.len(), *item, axis, to));
                    // Kept free for what the caps leave.
                    decisions
                        .push(Decision::new(Action::Hold, Rule::R30, Notify::None).of(item.place));
                }
            }
        }
        ready.sort_by_key(|(_, day, ..)| {
            let item = &self.items[day.place];
            let top = item.prescribed.is_top(item.dose.level);
            (item.prescribed.class, top, day.place)
        });
        for (slot, day, axis, to) in ready {
            let class = self.items[day.place].prescribed.class;
            if self.has_room(today.date, class, true) {
                decisions[slot] = self.raise(today.date, day.place, axis, to);
            }
        }
        debug_assert!(decisions[begin..].is_sorted_by_key(|decision| decision.item));
    }

    /// R31 or R32.
    fn raise(&mut self, date: Day, place: usize, axis: Axis, to: super::Dose) -> Decision {
        let from = self.items[place].dose;
        let (action, rule, notify) = match self.items[place].prescribed.auto_progress {
            true => {
                self.progress(date, place, axis, to);
                (Action::Progress, Rule::R32, Notify::Patient)
            }
            false => {
                self.items[place].proposal = Some((axis, to));
                (Action::Propose, Rule::R31, Notify::Clinician)
            }
        };
        Decision::new(action, rule, notify)
            .of(place)
            .moved(axis, from, to)
    }

    fn first_rule(&mut self, today: &Today, day: &Work) -> Verdict {
        let Today { date, .. } = *today;
        let place = day.place;
        let hold =
            |rule, notify| Verdict::Decided(Decision::new(Action::Hold, rule, notify).of(place));
        if day.light == Light::Red
            && let Some(suspended) = self.too_many_reds(date, place, today.deload_until)
        {
            return Verdict::Decided(suspended);
        }
        let item = &mut self.items[place];
        if item.neuro.contains(&date) || item.catches.contains(&date) {
            item.zero();
            return hold(Rule::R17, Notify::None);
        }
        if day.light == Light::Red {
            return match self.step_down(date, place, Rule::R18a) {
                Some(less) => Verdict::Decided(less),
                None => {
                    let item = &mut self.items[place];
                    item.zero();
                    item.amber = 0;
                    hold(Rule::R18b, Notify::Clinician)
                }
            };
        }
        let risen = item.last_axis.is_some() && item.last_up.is_some_and(|up| date.within(3, up));
        if today.morning == Some(Light::Red)
            && risen
            && let Some(less) = self.step_down(date, place, Rule::R19)
        {
            return Verdict::Decided(less);
        }
        if day.effort >= 9 || day.too_much {
            return match self.step_down(date, place, Rule::R20a) {
                Some(less) => Verdict::Decided(less),
                None => {
                    self.items[place].zero();
                    hold(Rule::R20b, Notify::Clinician)
                }
            };
        }
        if self.mode == Mode::Pain && (6..=7).contains(&today.highest_before) {
            return hold(Rule::R21, Notify::None);
        }
        if day.light == Light::Amber {
            let item = &mut self.items[place];
            item.zero();
            item.amber += 1;
            if item.amber < 3 {
                return hold(Rule::R22a, Notify::None);
            }
            return match self.step_down(date, place, Rule::R22b) {
                Some(less) => Verdict::Decided(less),
                None => {
                    self.items[place].amber = 0;
                    hold(Rule::R22c, Notify::Clinician)
                }
            };
        }
        self.items[place].amber = 0;
        self.green(today, day)
    }

    /// A calm item: may it count, and may it rise?
    fn green(&mut self, today: &Today, day: &Work) -> Verdict {
        let Today { date, .. } = *today;
        let place = day.place;
        let hold =
            |rule, notify| Verdict::Decided(Decision::new(Action::Hold, rule, notify).of(place));
        let pace = self.irritability.pace();
        let unsettled = open_until(date, self.deload_until)
            || self.rescreen
            || self.signs.contains(&date)
            || self.flares.contains(&date)
            || today.creep
            || today.morning == Some(Light::Red);
        let item = &mut self.items[place];
        if unsettled || open_until(date, item.rest_until) || open_until(date, item.easy_until) {
            item.zero();
            return hold(Rule::R23a, Notify::None);
        }
        let well_done = day.technique_ok || day.form.is_some_and(|form| form >= 80);
        let poorly_done = day.form.is_some_and(|form| form < 80) && !day.technique_ok;
        if day.effort > most_effort(item) || day.short || poorly_done {
            item.zero();
            return hold(Rule::R23b, Notify::None);
        }
        if today.morning != Some(Light::Green) || day.interrupted {
            return hold(Rule::R24, Notify::None);
        }
        item.good += 1;
        if item.good < pace.good_days {
            return hold(Rule::R25, Notify::None);
        }
        if item
            .last_change
            .is_some_and(|change| date.within(pace.gap_days, change))
        {
            return hold(Rule::R26, Notify::None);
        }
        if item.proposal.is_some() {
            return hold(Rule::R27, Notify::None);
        }
        let Some((axis, to)) = item.prescribed.next_increase(item.dose) else {
            item.zero();
            return hold(Rule::R28, Notify::Clinician);
        };
        if axis == Axis::Level && !well_done {
            return hold(Rule::R29, Notify::Patient);
        }
        Verdict::Ready(axis, to)
    }
}

/// What an item came to.
enum Verdict {
    Decided(Decision),
    /// It may rise, if the caps leave room.
    Ready(Axis, super::Dose),
}

/// The most effort that still counts as easy enough. Our choice, by class.
fn most_effort(item: &ItemState) -> i64 {
    match item.prescribed.class {
        Class::Mobility => 3,
        Class::Stability => 4,
        Class::Strength => 5,
    }
}

fn one(place: usize, before: i64, done: &Done, usual: i64) -> Work {
    let cut = done.completion < 90;
    let interrupted = done.stopped == Some(Stopped::Interrupted);
    let gave_up = matches!(done.stopped, Some(Stopped::Pain | Stopped::TooHard));
    Work {
        place,
        light: lights::item(before, done.peak, usual),
        effort: done.effort,
        form: done.form,
        technique_ok: done.technique_ok,
        too_much: done.completion < 50 && gave_up,
        short: cut && !interrupted,
        interrupted: cut && interrupted,
    }
}

impl Work {
    fn add(&mut self, other: &Work) {
        self.light = self.light.max(other.light);
        self.effort = self.effort.max(other.effort);
        self.form = match (self.form, other.form) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        self.technique_ok &= other.technique_ok;
        self.too_much |= other.too_much;
        self.short |= other.short;
        self.interrupted |= other.interrupted;
    }
}
