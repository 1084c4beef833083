//! What the engine remembers of one person, and the decisions it gives.

use super::day::Day;
use super::programme::{Breach, Dose, Irritability, Item, Mode, Programme};
use super::rule::{Action, Axis, Notify, Rule};
use crate::exercise::Class;

/// What was decided, by which rule, for which item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// What is done.
    pub action: Action,
    /// By this rule.
    pub rule: Rule,
    /// The place of the item in [`State::items`]; none where it concerns everything.
    pub item: Option<usize>,
    /// What of the dose moves.
    pub axis: Option<Axis>,
    /// The dose before.
    pub from: Option<Dose>,
    /// The dose after, or the one that may be played.
    pub to: Option<Dose>,
    /// Who is told.
    pub notify: Notify,
}

impl Decision {
    pub(super) fn new(action: Action, rule: Rule, notify: Notify) -> Self {
        Self {
            action,
            rule,
            item: None,
            axis: None,
            from: None,
            to: None,
            notify,
        }
    }

    pub(super) fn of(self, item: usize) -> Self {
        Self {
            item: Some(item),
            ..self
        }
    }

    pub(super) fn moved(self, axis: Axis, from: Dose, to: Dose) -> Self {
        Self {
            axis: Some(axis),
            from: Some(from),
            to: Some(to),
            ..self
        }
    }
}

/// What stands over everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// A sign was reported and not cleared.
    SafetyHold,
    /// Ill or travelling.
    Paused,
    /// The questions about signs are due.
    Rescreen,
    /// A lighter week.
    Deload,
    /// As prescribed.
    Active,
}

impl Status {
    /// The name in the published format.
    pub fn name(self) -> &'static str {
        match self {
            Status::SafetyHold => "SAFETY_HOLD",
            Status::Paused => "PAUSED",
            Status::Rescreen => "RESCREEN",
            Status::Deload => "DELOAD",
            Status::Active => "ACTIVE",
        }
    }
}

/// One item and what is remembered of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemState {
    /// As prescribed; its dose is where it began.
    pub prescribed: Item,
    /// Where the dose stands.
    pub dose: Dose,
    /// It rests until a clinician lifts it.
    pub suspended: bool,
    /// An increase that waits for a yes.
    pub proposal: Option<(Axis, Dose)>,
    pub(super) good: u32,
    pub(super) amber: u32,
    pub(super) reds: Vec<Day>,
    pub(super) neuro: Vec<Day>,
    pub(super) catches: Vec<Day>,
    pub(super) last_change: Option<Day>,
    pub(super) last_up: Option<Day>,
    pub(super) last_axis: Option<Axis>,
    /// It rests after a procedure until this day.
    pub rest_until: Option<Day>,
    /// It is taken easy after a procedure until this day.
    pub easy_until: Option<Day>,
}

impl ItemState {
    fn new(prescribed: Item) -> Self {
        Self {
            dose: prescribed.dose,
            prescribed,
            suspended: false,
            proposal: None,
            good: 0,
            amber: 0,
            reds: Vec::new(),
            neuro: Vec::new(),
            catches: Vec::new(),
            last_change: None,
            last_up: None,
            last_axis: None,
            rest_until: None,
            easy_until: None,
        }
    }

    /// The same item under another prescription.
    fn prescribed_anew(self, prescribed: Item) -> Self {
        let lane = |item: &Item, level: u8| {
            let lane = item.lanes.get(usize::from(level))?;
            Some((lane.floor, lane.start, lane.ceiling))
        };
        let sessions = self
            .dose
            .sessions_per_day
            .clamp(prescribed.sessions.0, prescribed.sessions.1);
        let kept = Dose {
            sessions_per_day: sessions,
            ..self.dose
        };
        let level = self.dose.level;
        let same = lane(&prescribed, level).is_some()
            && lane(&prescribed, level) == lane(&self.prescribed, level)
            && Item {
                dose: kept,
                ..prescribed.clone()
            }
            .check()
            .is_ok();
        if same {
            let ladder_stays = prescribed.lanes == self.prescribed.lanes;
            let proposal = self.proposal.filter(|_| ladder_stays);
            return Self {
                dose: kept,
                prescribed,
                proposal,
                ..self
            };
        }
        Self {
            dose: prescribed.dose,
            prescribed,
            proposal: None,
            good: 0,
            amber: 0,
            last_axis: None,
            ..self
        }
    }

    /// Whether the day's cap leaves room for so many seconds beside the sessions of its dose.
    pub fn has_room(&self, more_s: u64) -> bool {
        let a_day = self.dose.amount.load_s() * u64::from(self.dose.sessions_per_day);
        let cap = self.prescribed.cap_day_s;
        cap.is_none_or(|cap| a_day + more_s <= cap.into())
    }

    /// The latest day on which nerve-type signs were felt in it.
    pub fn last_neuro(&self) -> Option<Day> {
        self.neuro.iter().copied().max()
    }

    /// The latest day on which it caught sharply.
    pub fn last_catch(&self) -> Option<Day> {
        self.catches.iter().copied().max()
    }

    pub(super) fn is_at_floor(&self) -> bool {
        self.dose == self.prescribed.floor_dose()
    }

    pub(super) fn zero(&mut self) {
        self.good = 0;
        self.proposal = None;
    }

    /// Sets a lower dose; says whether it differs.
    pub(super) fn lower(&mut self, dose: Dose, date: Day) -> bool {
        let differs = dose != self.dose;
        if differs {
            self.dose = dose;
            self.last_change = self.last_change.max(Some(date));
            self.last_axis = None;
        }
        self.zero();
        self.amber = 0;
        differs
    }

    pub(super) fn suspend(&mut self) {
        self.suspended = true;
        self.zero();
        self.amber = 0;
    }
}

/// Pain before the first session of each reported day: only what the rules read is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Befores {
    count: usize,
    /// The day of the first.
    pub first_day: Option<Day>,
    first: [u8; 7],
    /// The latest, newest at the end.
    last: [u8; 7],
    last_day: Option<Day>,
}

impl Befores {
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    pub fn push(&mut self, day: Day, before: i64) {
        let before = u8::try_from(before).unwrap_or(0);
        self.first_day = self.first_day.or(Some(day));
        if let Some(place) = self.first.get_mut(self.count) {
            *place = before;
        }
        self.last.rotate_left(1);
        self.last[6] = before;
        self.last_day = Some(day);
        self.count += 1;
    }

    /// The middle of the last up to seven; with fewer than three of them, today's own.
    pub fn usual(&self, today: i64) -> i64 {
        if self.count < 3 {
            return today;
        }
        let mut last = self.last;
        let known = &mut last[7 - self.count.min(7)..];
        known.sort_unstable();
        known[known.len() / 2].into()
    }

    /// The sums of the first and of the last seven, when there are fourteen.
    pub fn ends(&self) -> Option<(u32, u32)> {
        let sum = |week: &[u8; 7]| week.iter().map(|pain| u32::from(*pain)).sum();
        (self.count >= 14).then(|| (sum(&self.first), sum(&self.last)))
    }

    /// The latest, if it is of this day.
    pub fn on(&self, day: Day) -> Option<i64> {
        (self.last_day == Some(day)).then(|| self.last[6].into())
    }
}

/// All that the engine remembers of one person. Items stand by seq.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The items, by seq.
    pub items: Vec<ItemState>,
    /// Items that are not prescribed now. What was felt in them is remembered.
    retired: Vec<ItemState>,
    pub(super) irritability: Irritability,
    pub(super) mode: Mode,
    pub(super) hold: bool,
    pub(super) paused: bool,
    pub(super) rescreen: bool,
    pub(super) deload_until: Option<Day>,
    pub(super) watch_until: Option<Day>,
    pub(super) clock: Option<Day>,
    pub(super) closed_to: Option<Day>,
    pub(super) last_day: Option<Day>,
    pub(super) lapse: u8,
    pub(super) befores: Befores,
    pub(super) red_days: Vec<Day>,
    pub(super) red_mornings: Vec<Day>,
    pub(super) signs: Vec<Day>,
    pub(super) faints: Vec<Day>,
    pub(super) flares: Vec<Day>,
    pub(super) ups: Vec<(Day, Class)>,
    pub(super) asked: Option<(Day, i64)>,
    pub(super) trend: Option<Day>,
    pub(super) told: u8,
}

impl State {
    /// The state of somebody who begins.
    ///
    /// # Errors
    /// The first item, by its place in the programme, that breaks its own limits.
    pub fn new(programme: Programme) -> Result<Self, (usize, Breach)> {
        for (place, item) in programme.items.iter().enumerate() {
            item.check().map_err(|breach| (place, breach))?;
        }
        let mut items: Vec<ItemState> = programme
            .items
            .iter()
            .cloned()
            .map(ItemState::new)
            .collect();
        items.sort_by_key(|item| item.prescribed.seq);
        let Programme {
            irritability, mode, ..
        } = programme;
        Ok(Self {
            items,
            irritability,
            mode,
            ..Self::nothing()
        })
    }

    /// The state of somebody to whom nothing is prescribed yet: signs are heard all the same.
    pub fn nothing() -> Self {
        Self {
            items: Vec::new(),
            retired: Vec::new(),
            irritability: Irritability::High,
            mode: Mode::Pain,
            hold: false,
            paused: false,
            rescreen: false,
            deload_until: None,
            watch_until: None,
            clock: None,
            closed_to: None,
            last_day: None,
            lapse: 0,
            befores: Befores::default(),
            red_days: Vec::new(),
            red_mornings: Vec::new(),
            signs: Vec::new(),
            faints: Vec::new(),
            flares: Vec::new(),
            ups: Vec::new(),
            asked: None,
            trend: None,
            told: 0,
        }
    }

    /// Puts other items in place. Whoever was there before keeps what was felt in it: signs, bad
    /// days, rest, windows; and its dose, where its lane is still the same.
    ///
    /// # Errors
    /// The first item that breaks its own limits. Nothing has changed then.
    pub fn prescribe(&mut self, items: Vec<Item>) -> Result<(), (usize, Breach)> {
        for (place, item) in items.iter().enumerate() {
            item.check().map_err(|breach| (place, breach))?;
        }
        self.retired.append(&mut self.items);
        for item in items {
            let known = self
                .retired
                .iter()
                .position(|old| old.prescribed.id == item.id);
            self.items.push(match known {
                Some(place) => self.retired.swap_remove(place).prescribed_anew(item),
                None => ItemState::new(item),
            });
        }
        self.items.sort_by_key(|item| item.prescribed.seq);
        Ok(())
    }

    /// Sets a dose that the person chose inside the limits; false, and nothing changed, if it is
    /// outside them, or more on a day that is not for more.
    pub fn choose(&mut self, date: Day, place: usize, dose: Dose) -> bool {
        let calm = self.status() == Status::Active && !self.signs.contains(&date);
        let Some(item) = self.items.get_mut(place) else {
            return false;
        };
        let fits = Item {
            dose,
            ..item.prescribed.clone()
        }
        .check()
        .is_ok();
        let lower = dose.level <= item.dose.level
            && dose.amount.within(item.dose.amount)
            && dose.sessions_per_day <= item.dose.sessions_per_day;
        let open = |until: Option<Day>| until.is_some_and(|until| date < until);
        let in_window = open(item.rest_until) || open(item.easy_until) || item.suspended;
        if !fits || (!lower && (!calm || in_window)) {
            return false;
        }
        item.lower(dose, date);
        true
    }

    /// How easily the pain is stirred up, as the rules read it now.
    pub fn irritability(&self) -> Irritability {
        self.irritability
    }

    /// The last day that was closed.
    pub fn closed_to(&self) -> Option<Day> {
        self.closed_to
    }

    /// The last day on which something was done.
    pub fn last_day(&self) -> Option<Day> {
        self.last_day
    }

    /// The usual pain before a session, if today's is `today`.
    pub fn usual(&self, today: i64) -> i64 {
        self.befores.usual(today)
    }

    /// Spreading pain and numbness are an urgent sign until this day.
    pub fn watch_until(&self) -> Option<Day> {
        self.watch_until
    }

    /// A lighter week ends on this day.
    pub fn deload_until(&self) -> Option<Day> {
        self.deload_until
    }

    /// What stands over everything.
    pub fn status(&self) -> Status {
        match self {
            Self { hold: true, .. } => Status::SafetyHold,
            Self { paused: true, .. } => Status::Paused,
            Self { rescreen: true, .. } => Status::Rescreen,
            Self {
                deload_until: Some(_),
                ..
            } => Status::Deload,
            _ => Status::Active,
        }
    }

    /// The place of an item.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.items
            .iter()
            .position(|item| &*item.prescribed.id == id)
    }

    /// The place of an item that is expected at one: reports mostly name items in their order.
    pub(super) fn place_near(&self, expected: usize, id: &str) -> Option<usize> {
        let there = self.items.get(expected);
        match there.is_some_and(|item| &*item.prescribed.id == id) {
            true => Some(expected),
            false => self.place(id),
        }
    }

    pub(super) fn zero_all(&mut self) {
        self.items.iter_mut().for_each(ItemState::zero);
    }
}
