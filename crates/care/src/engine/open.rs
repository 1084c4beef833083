//! Opening the day (table 6.2). Only what is offered here may be played: nothing else builds a
//! session.

use super::before as open_until;
use super::day::{self, Day};
use super::programme::Mode;
use super::rule::{Action, Axis, Notify, Rule};
use super::state::{Decision, State};

impl State {
    pub(super) fn open(&mut self, date: Day, pain: Option<i64>, decisions: &mut Vec<Decision>) {
        let noop = |rule, notify| Decision::new(Action::Noop, rule, notify);
        if self.hold {
            return decisions.push(noop(Rule::R08a, Notify::Patient));
        }
        if self.paused {
            return decisions.push(noop(Rule::R08b, Notify::None));
        }
        let last_day = *self.last_day.get_or_insert(date);
        self.lapse(date, date.since(last_day), decisions);
        if self.deload_until.is_some_and(|until| date >= until) {
            self.deload_until = None;
            decisions.push(Decision::new(Action::Note, Rule::R10, Notify::Patient));
        }
        if self.rescreen {
            return decisions.push(noop(Rule::R08c, Notify::Patient));
        }
        if let Some(pain) = pain {
            self.asked = Some((date, pain));
        }
        let asked = self.asked.filter(|(day, _)| *day == date);
        let pain = asked.map(|(_, pain)| pain);
        if pain.is_some_and(|pain| pain >= 8) {
            return decisions.push(noop(Rule::R08d, self.flare(date)));
        }
        if self.items.iter().all(|item| item.suspended) {
            return decisions.push(noop(Rule::R08e, Notify::Clinician));
        }
        let easy_day = self.mode == Mode::Pain && pain.is_some_and(|pain| (6..=7).contains(&pain));
        for (place, item) in self
            .items
            .iter()
            .enumerate()
            .filter(|(_, item)| !item.suspended)
        {
            if open_until(date, item.rest_until) {
                decisions.push(noop(Rule::R08f, Notify::None).of(place));
                continue;
            }
            let easy = easy_day || self.deload_until.is_some() || open_until(date, item.easy_until);
            let (rule, to) = match easy {
                true => (Rule::R11b, item.prescribed.floor_dose()),
                false => (Rule::R11a, item.dose),
            };
            let offer = Decision::new(Action::Offer, rule, Notify::None).of(place);
            decisions.push(Decision {
                to: Some(to),
                ..offer
            });
        }
    }

    /// R09: back after a gap, each tier once until something is done again.
    fn lapse(&mut self, date: Day, gap: i32, decisions: &mut Vec<Decision>) {
        let (tier, rule) = match gap {
            ..8 => return,
            8..=14 => (1, Rule::R09a),
            15..=28 => (2, Rule::R09b),
            _ => (3, Rule::R09c),
        };
        if tier <= self.lapse {
            return;
        }
        self.lapse = tier;
        self.rescreen |= tier >= 2;
        for (place, item) in self
            .items
            .iter_mut()
            .enumerate()
            .filter(|(_, item)| !item.suspended)
        {
            let from = item.dose;
            let ladder = &item.prescribed;
            let to = match tier {
                1 => ladder.scale(from, 80),
                2 => ladder.scale(ladder.level_down(from).unwrap_or(from), 50),
                _ => ladder.floor_dose(),
            };
            if item.lower(to, date) {
                let less = Decision::new(Action::Return, rule, Notify::Patient);
                decisions.push(less.of(place).moved(Axis::All, from, to));
            }
        }
    }

    /// Notes a day with pain of 8 or more; the clinician is told when the day before was one too.
    pub(super) fn flare(&mut self, date: Day) -> Notify {
        day::add(&mut self.flares, date);
        if self.flares.contains(&date.plus(-1)) {
            Notify::Clinician
        } else {
            Notify::Patient
        }
    }
}
