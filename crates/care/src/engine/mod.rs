//! HEP-DOSE-1: the rules by which a dose rises, stays, falls or stops.
//!
//! ```text
//! (state, event) ─► symptoms ─► open / close / others ─► decisions
//! ```
//!
//! * [`event`] is what the engine is told, [`rule`] what it can decide;
//! * [`programme`] is what it moves: items on ladders of lanes, with limits;
//! * [`lights`] reads a pain score beside the one before it, `steps` goes one step up or down;
//! * `symptoms`, `open` and `close` are the three tables of rules, in their order;
//! * [`replay`] reads and writes a history as JSON.
//!
//! **Invariants.** A pure function of state and event: no clock, no dice, whole numbers only. No
//! increase while anything is wrong; a sign is never ignored; a worse score never gives more. The
//! rules are published in plain words; their numbers are those of the table they come from, our
//! choice where no source is named there. `tests/engine_properties.rs` proves each.

mod close;
pub mod day;
pub mod event;
pub mod lights;
mod open;
pub mod programme;
pub mod replay;
pub mod rule;
mod state;
mod steps;
mod symptoms;

pub use day::Day;
pub use programme::{Dose, Irritability, Item, Mode, Programme};
pub use state::{Decision, ItemState, State, Status};

use event::{Event, Kind, Window};
use rule::{Action, Axis, Notify, Rule};

impl State {
    /// Takes an event and appends what follows from it to `decisions`.
    pub fn apply(&mut self, event: &Event, decisions: &mut Vec<Decision>) {
        let date = event.date;
        match &event.kind {
            Kind::Symptom { codes, item } => {
                self.symptoms(date, codes, item.as_deref(), None, decisions);
            }
            Kind::Close(report) => self.close(date, report, decisions),
            kind => {
                let early = self.clock.is_some_and(|clock| date < clock);
                if early || !self.accepts(kind) {
                    decisions.push(Decision::new(Action::Reject, Rule::R00, Notify::None));
                    return;
                }
                self.clock = Some(date);
                self.other(date, kind, decisions);
            }
        }
    }

    fn accepts(&self, kind: &Kind) -> bool {
        let item = |id: &str| self.place(id).map(|place| &self.items[place]);
        match kind {
            Kind::Open { before } => before.is_none_or(|pain| (0..=10).contains(&pain)),
            Kind::Clear => self.hold,
            Kind::RescreenDone => !self.hold,
            Kind::Procedure(windows) => {
                !windows.is_empty() && windows.iter().all(|window| item(&window.item).is_some())
            }
            Kind::Accept(id) | Kind::Decline(id) => {
                item(id).is_some_and(|item| item.proposal.is_some())
            }
            Kind::Lift(id) => item(id).is_some_and(|item| item.suspended),
            Kind::Reassess(irritability) => irritability.is_some(),
            Kind::Pause | Kind::Resume | Kind::Symptom { .. } | Kind::Close(_) => true,
        }
    }

    fn other(&mut self, date: Day, kind: &Kind, decisions: &mut Vec<Decision>) {
        let done = Decision::new(Action::Noop, Rule::R33, Notify::None);
        match kind {
            Kind::Open { before } => return self.open(date, *before, decisions),
            Kind::Accept(id) => {
                if let Some(place) = self.place(id) {
                    decisions.push(self.accept(date, place));
                }
                return;
            }
            Kind::Lift(id) => {
                if let Some(place) = self.place(id) {
                    decisions.push(self.lift(date, place));
                }
                return;
            }
            Kind::Decline(id) => {
                let item = self.place(id);
                if let Some(place) = item {
                    self.items[place].zero();
                }
                decisions.push(Decision { item, ..done });
                return;
            }
            Kind::Clear => {
                self.hold = false;
                self.rescreen = true;
                self.zero_all();
                self.closed_to = self.closed_to.max(Some(date.plus(-1)));
            }
            Kind::RescreenDone => self.rescreen = false,
            Kind::Pause => self.paused = true,
            Kind::Resume => {
                self.paused = false;
                self.zero_all();
            }
            Kind::Procedure(windows) => self.procedure(windows),
            Kind::Reassess(irritability) => {
                self.irritability = irritability.unwrap_or(self.irritability);
                self.zero_all();
                self.befores.clear();
                self.trend = None;
                self.told = 0;
            }
            Kind::Symptom { .. } | Kind::Close(_) => return,
        }
        decisions.push(done);
    }

    fn procedure(&mut self, windows: &[Window]) {
        let mut latest = None;
        for window in windows {
            let Some(place) = self.place(&window.item) else {
                continue;
            };
            let item = &mut self.items[place];
            item.rest_until = item.rest_until.max(Some(window.rest_until));
            item.easy_until = item
                .easy_until
                .max(Some(window.easy_until))
                .max(item.rest_until);
            item.zero();
            latest = latest.max(item.easy_until);
        }
        self.watch_until = self.watch_until.max(latest.map(|day| day.plus(WATCH_DAYS)));
    }

    fn lift(&mut self, date: Day, place: usize) -> Decision {
        let item = &mut self.items[place];
        item.suspended = false;
        let from = item.dose;
        let to = item.prescribed.floor_dose();
        item.lower(to, date);
        Decision::new(Action::Return, Rule::R34, Notify::Patient)
            .of(place)
            .moved(Axis::All, from, to)
    }

    /// R35 keeps a proposal standing on a day that is not for more; R32 takes it.
    fn accept(&mut self, date: Day, place: usize) -> Decision {
        let item = &self.items[place];
        let sixes = |pain: i64| self.mode == Mode::Pain && (6..=7).contains(&pain);
        let asked = self
            .asked
            .is_some_and(|(day, pain)| day == date && sixes(pain));
        let told = self.befores.on(date).is_some_and(sixes);
        let recent = item
            .last_change
            .is_some_and(|day| date.within(self.irritability.pace().gap_days, day));
        let not_today = self.hold
            || self.paused
            || self.rescreen
            || before(date, self.deload_until)
            || self.signs.contains(&date)
            || self.trend.is_some()
            || before(date, item.rest_until)
            || before(date, item.easy_until)
            || self.flares.contains(&date)
            || self.red_days.contains(&date)
            || asked
            || told
            || recent
            || !self.has_room(date, item.prescribed.class, false);
        match item.proposal {
            Some((axis, to)) if !not_today => {
                let from = item.dose;
                self.progress(date, place, axis, to);
                Decision::new(Action::Progress, Rule::R32, Notify::Patient)
                    .of(place)
                    .moved(axis, from, to)
            }
            _ => Decision::new(Action::Hold, Rule::R35, Notify::Patient).of(place),
        }
    }

    /// The effects of an increase.
    fn progress(&mut self, date: Day, place: usize, axis: Axis, to: Dose) {
        let item = &mut self.items[place];
        item.dose = to;
        item.zero();
        item.amber = 0;
        item.last_change = item.last_change.max(Some(date));
        item.last_up = item.last_up.max(Some(date));
        item.last_axis = Some(axis);
        self.ups.push((date, item.prescribed.class));
    }

    /// Whether the caps of the day and the week leave room for one more increase.
    fn has_room(&self, date: Day, class: crate::exercise::Class, with_proposals: bool) -> bool {
        use crate::exercise::Class::Mobility;
        let pace = self.irritability.pace();
        let ups = |window: i32, only: Option<crate::exercise::Class>| {
            let counted = |(day, class): &&(Day, _)| {
                date.within(window, *day) && only.is_none_or(|only| only == *class)
            };
            self.ups.iter().filter(counted).count()
        };
        let standing = |only: Option<crate::exercise::Class>| {
            let stands = |item: &&ItemState| {
                with_proposals
                    && item.proposal.is_some()
                    && only.is_none_or(|only| only == item.prescribed.class)
            };
            self.items.iter().filter(stands).count()
        };
        let mobility = || ups(7, Some(Mobility)) + standing(Some(Mobility)) < 1;
        ups(1, None) + standing(None) < pace.a_day
            && ups(7, None) + standing(None) < pace.a_week
            && (class != Mobility || mobility())
    }
}

/// Signs are watched for so long after a procedure's easy days.
const WATCH_DAYS: i32 = 14;

/// Whether a window that ends (exclusively) on `until` is open.
fn before(date: Day, until: Option<Day>) -> bool {
    until.is_some_and(|until| date < until)
}
