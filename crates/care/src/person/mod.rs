//! One person, as everything in their journal together makes them.
//!
//! [`Person::add`] takes entries in their order; the same entries give the same person, bit for
//! bit. [`Person::due`] says what comes first: help, a clinician, questions, or a session.
//! [`Person::known`] is what a programme is built from, [`Person::offers`] what may be played.

pub mod about;
pub mod course;
pub mod day;
mod due;
mod gate;
mod late;

pub use course::Course;
pub use due::Due;
pub use gate::{Gate, NotCleared, OpenSign, Visit};
pub use late::{Arrivals, NOON};

use crate::breaks::Breaks;
use crate::build::{Known, Lift};
use crate::engine::event::{Event, Kind};
use crate::engine::rule::{Action, Axis, Notify, Rule};
use crate::engine::{Day, Decision, Dose, State, Status};
use crate::ids::ExerciseId;
use crate::interview::{self, Answers};
use crate::journal::{CellLetter, Contacts, Entry, Limits, Prescribed, SeenHow, Version, What};
use crate::programme::Slot;
use crate::reminders::Reminders;
use crate::safety::conditions::{Asked, Letter};
use crate::safety::procedures::{self, Procedure};
use crate::safety::signs;
use jiff::civil::{Date, DateTime};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Changes that are remembered for "What changed and why".
const CHANGES: usize = 60;
/// The questions about signs are asked again after so many days.
const GATE_DAYS: i32 = 28;
/// Pain before a session from which a day is a lighter one.
const SORE: i64 = 6;
/// Pain before a session from which there is none that day.
const FLARE: i64 = 8;
/// With fever or illness nothing is done until so many days later: 48 hours, as whole days.
const ILL_DAYS: i32 = 3;
/// Fever or an acute illness, with the back as it was.
const ILL: &str = "C26a";
/// Nerve-type signs.
const NEURO: [&str; 2] = ["spread", "new_numbness"];
/// An implanted device, settled in.
const DEVICE_SETTLED: &str = "C24c";

/// A procedure that was had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Had {
    /// Which.
    pub procedure: &'static Procedure,
    /// On this day.
    pub on: Day,
    /// At about this hour, if it was said.
    pub hour: Option<u16>,
    /// Sedated, or legs or arms still odd.
    pub longer_rest: bool,
    /// Diabetes, and sugars high.
    pub longer_easy: bool,
}

impl Had {
    /// Hours from it until then; where the hour is not known, from the beginning of its day.
    fn hours_until(&self, local: DateTime) -> i64 {
        let began = self
            .on
            .date()
            .at(i8::try_from(self.hour.unwrap_or(0)).unwrap_or(0), 0, 0, 0);
        local.duration_since(began).as_hours()
    }
}

/// An opening: somebody was about to exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opened {
    /// On this day.
    pub day: Day,
    /// When, by the clock there and then.
    pub local: DateTime,
    /// Pain then.
    pub before: i64,
    /// Which session.
    pub slot: Slot,
}

/// Something that was decided, for people to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// On this day.
    pub day: Date,
    /// What.
    pub action: Action,
    /// By which rule.
    pub rule: Rule,
    /// Of this exercise.
    pub item: Option<ExerciseId>,
    /// What moves.
    pub axis: Option<Axis>,
    /// The dose before.
    pub from: Option<Dose>,
    /// The dose after.
    pub to: Option<Dose>,
    /// Who is told.
    pub notify: Notify,
}

/// A cell that a clinician set.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Cell {
    item: ExerciseId,
    lift: Lift,
    until: Day,
}

/// One person.
#[derive(Debug, Clone)]
pub struct Person {
    /// Whom to call.
    pub contacts: Contacts,
    /// In which language to write to them; empty if they never chose one.
    pub language: String,
    /// The answers that last: about the person.
    pub answers: Answers,
    /// The questions about signs, and what came of them.
    pub gate: Gate,
    /// Procedures that were had.
    pub procedures: Vec<Had>,
    /// The programme.
    pub version: Option<Version>,
    /// What the rules remember.
    pub engine: State,
    /// Openings of days that are not closed.
    pub opened: Vec<Opened>,
    /// Those of days that were closed lately: something of them may still arrive.
    past: Vec<Opened>,
    /// What arrived after its day.
    pub arrivals: Arrivals,
    /// What was decided lately, oldest first.
    pub changes: VecDeque<Change>,
    /// What a clinician allows, where it differs.
    pub limits: BTreeMap<ExerciseId, Limits>,
    /// When the person wants to be reminded. One without a time is a choice too: never.
    pub reminders: Option<Reminders>,
    /// The local day on which that was chosen.
    pub reminders_since: Option<Date>,
    /// The first and the last day of those without reminders.
    pub quiet: Option<(Date, Date)>,
    /// Breaks at work, once they were chosen.
    pub breaks: Option<Breaks>,
    /// What has happened over months.
    pub course: Course,
    cells: Vec<Cell>,
    /// Exercises a clinician looked at, and when.
    lifted: BTreeMap<ExerciseId, Day>,
    /// Nerve-type signs today: which exercises they came in.
    nerve: Vec<(Day, ExerciseId)>,
    ill_until: Option<Day>,
    /// An exercise was added on this day.
    added: Option<Day>,
    /// The day of the latest entry.
    latest: Option<Day>,
}

impl Default for Person {
    fn default() -> Self {
        Self {
            contacts: Contacts::default(),
            language: String::new(),
            answers: Answers::new(),
            gate: Gate::default(),
            procedures: Vec::new(),
            version: None,
            // Nothing is prescribed yet; signs are heard all the same.
            engine: State::nothing(),
            opened: Vec::new(),
            past: Vec::new(),
            arrivals: Arrivals::default(),
            changes: VecDeque::new(),
            limits: BTreeMap::new(),
            reminders: None,
            reminders_since: None,
            quiet: None,
            breaks: None,
            course: Course::default(),
            cells: Vec::new(),
            lifted: BTreeMap::new(),
            nerve: Vec::new(),
            ill_until: None,
            added: None,
            latest: None,
        }
    }
}

impl Person {
    /// Everything in a journal, in the order it arrived. What arrived late is taken where it
    /// happened, so that nothing depends on when a device could be reached.
    pub fn from_entries<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> Self {
        let entries: Vec<&Entry> = entries.into_iter().collect();
        let mut person = Self::default();
        if !entries.iter().any(|entry| entry.rewrites()) {
            entries.into_iter().for_each(|entry| person.add(entry));
            return person;
        }
        for entry in late::as_it_happened(&entries) {
            person.add(&entry);
        }
        person.arrivals = Arrivals::of(&entries);
        person
    }

    /// Takes one more entry: one that does not [rewrite](Entry::rewrites) what was before.
    pub fn add(&mut self, entry: &Entry) {
        self.arrivals.heed(entry);
        // A clock that was set back does not turn back days.
        let day = self.today(entry.local.date());
        self.latest = Some(day);
        self.pass_days(day);
        self.take(entry, day);
        self.keep_course(entry, day);
    }

    fn take(&mut self, entry: &Entry, day: Day) {
        match &entry.what {
            What::Answered(answer) => self.answered(answer, day, entry.local),
            What::Changed(answer) => {
                self.answers.insert(answer.screen.clone(), answer.clone());
                if answer.screen == "procedure" {
                    self.had(answer);
                }
                if interview::yes(&self.answers, "group_other")
                    .iter()
                    .any(|code| code == ILL)
                {
                    self.ill_until = Some(day.plus(ILL_DAYS));
                }
            }
            What::Contacts(contacts) => self.contacts = contacts.clone(),
            What::Language { language } => self.language.clone_from(language),
            What::Signs {
                codes,
                item,
                easing,
            } => {
                self.signs(codes, item.as_ref(), *easing, entry.local);
            }
            What::Seen { how, by, on } => self.gate.seen(*how, by, *on, day),
            What::Cleared { .. } => self.cleared(day),
            What::Opened { before, slot } => {
                let before = i64::from(before.get());
                if self.tell(
                    day,
                    Kind::Open {
                        before: Some(before),
                    },
                ) {
                    self.opened.push(Opened {
                        day,
                        local: entry.local,
                        before,
                        slot: *slot,
                    });
                    // One that was told on a device may be older than the last.
                    self.opened.sort_by_key(|opened| opened.local);
                }
            }
            // Kept in `arrivals`; what follows from them is told when the day is closed.
            What::Morning { .. }
            | What::Arrived { .. }
            | What::OpenedLate { .. }
            | What::ClosedAgain { .. } => {}
            What::Closed { day, report } => {
                let day = Day::from(*day);
                self.tell(day, Kind::Close(report.clone()));
                self.past
                    .extend(self.opened.extract_if(.., |opened| opened.day <= day));
                self.past
                    .retain(|opened| day.since(opened.day) <= late::LATEST_DAYS);
                self.nerve.retain(|(on, _)| *on > day);
            }
            What::Paused { .. } => {
                self.tell(day, Kind::Pause);
            }
            What::Resumed => {
                self.tell(day, Kind::Resume);
            }
            // A day that hurt more than usual before any session is not one for more.
            What::Accepted { .. } if self.worst_before(day) >= SORE => {}
            What::Accepted { item } => {
                self.tell(day, Kind::Accept(item.as_str().into()));
            }
            What::Declined { item } => {
                self.tell(day, Kind::Decline(item.as_str().into()));
            }
            What::Lifted { item, .. } => {
                self.lifted.insert(item.clone(), day);
                self.tell(day, Kind::Lift(item.as_str().into()));
            }
            What::Cell {
                item,
                letter,
                form,
                until,
                ..
            } => {
                let known = form.as_ref().map(|form| known_form(form.as_str()));
                let asked = Asked {
                    letter: match letter {
                        // A form that nobody knows cannot be obeyed.
                        _ if known == Some(None) => Letter::Blocked,
                        CellLetter::Free => Letter::Free,
                        CellLetter::Caution => Letter::Caution,
                        CellLetter::Modified => Letter::Modified,
                        CellLetter::Blocked => Letter::Blocked,
                    },
                    forms: known.flatten().into_iter().collect(),
                };
                let lift = Lift {
                    asked,
                    instead_of: self.conditions(day),
                };
                self.cells.retain(|cell| cell.item != *item);
                self.cells.push(Cell {
                    item: item.clone(),
                    lift,
                    until: (*until).into(),
                });
            }
            What::Limits(limits) => {
                self.limits.insert(limits.item.clone(), limits.clone());
            }
            // Choices are checked before they are kept; one that is not sound changes nothing.
            What::Breaks(breaks) if breaks.check().is_err() => {}
            What::Breaks(breaks) => self.breaks = Some(breaks.clone()),
            What::Prescribed(version) => self.prescribed(version, day),
            What::Chosen { item, dose } => {
                if let Some(place) = self.engine.place(item.as_str()) {
                    self.engine.choose(day, place, *dose);
                }
            }
            What::Reminders(reminders) => {
                self.reminders = Some(reminders.clone());
                self.reminders_since = Some(day.date());
            }
            What::QuietDays { from, to } => self.quiet = Some((*from, *to)),
            What::QuietOver => self.quiet = None,
            // What is told of weeks moves no dose: see `course`.
            What::Measured(_) | What::PutOff { .. } | What::Goal { .. } | What::GoalLeft { .. } => {
            }
        }
    }

    /// The worst pain before a session on this day.
    fn worst_before(&self, day: Day) -> i64 {
        let today = self.opened.iter().filter(|opened| opened.day == day);
        today.map(|opened| opened.before).max().unwrap_or(0)
    }

    /// Tells the engine something and keeps what it decided. False if it was not accepted.
    fn tell(&mut self, day: Day, kind: Kind) -> bool {
        let mut decisions = Vec::new();
        self.engine
            .apply(&Event { date: day, kind }, &mut decisions);
        let accepted = !decisions.iter().any(|decision| decision.rule == Rule::R00);
        for decision in &decisions {
            let change = self.change(day, decision);
            self.changes.push_back(change);
        }
        while self.changes.len() > CHANGES {
            self.changes.pop_front();
        }
        accepted
    }

    fn change(&self, day: Day, decision: &Decision) -> Change {
        let item = decision.item.and_then(|place| self.engine.items.get(place));
        Change {
            day: day.date(),
            action: decision.action,
            rule: decision.rule,
            item: item.and_then(|item| item.prescribed.id.parse().ok()),
            axis: decision.axis,
            from: decision.from,
            to: decision.to,
            notify: decision.notify,
        }
    }

    /// Signs act the moment they are reported.
    fn signs(
        &mut self,
        codes: &[String],
        item: Option<&ExerciseId>,
        easing: Option<bool>,
        local: DateTime,
    ) {
        let day = Day::from(local.date());
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let heard = self.heard(&codes, easing, local);
        self.gate.report(&heard, local);
        for (code, _, tier) in &heard {
            self.course.tell(code, *tier, day);
        }
        let neuro = codes.iter().any(|code| NEURO.contains(code));
        if let (true, Some(item)) = (neuro, item) {
            self.nerve.push((day, item.clone()));
        }
        let codes = heard.iter().map(|(_, code, _)| Box::from(*code)).collect();
        let item = item.map(|item| Box::from(item.as_str()));
        self.tell(day, Kind::Symptom { codes, item });
    }

    /// What a sign would do if it were told now.
    pub fn tier(&self, code: &str, local: DateTime) -> signs::Tier {
        let heard = self.heard(&[code], None, local);
        let tiers = heard.into_iter().map(|(.., tier)| tier);
        tiers.min().unwrap_or_else(|| signs::tier(code))
    }

    /// Each sign as it was said, the code that acts, and its tier. After a procedure a tier is
    /// raised: then a code of that tier goes with it.
    fn heard<'c>(
        &self,
        codes: &[&'c str],
        easing: Option<bool>,
        local: DateTime,
    ) -> Vec<(&'c str, &'c str, signs::Tier)> {
        let mut heard = Vec::new();
        let day = Day::from(local.date());
        let watched = self.engine.watch_until().is_some_and(|until| day <= until);
        for code in codes {
            let mut tier = signs::tier(code);
            if NEURO.contains(code) && watched {
                tier = tier.min(signs::Tier::Urgent);
            }
            for had in &self.procedures {
                let hours = had.hours_until(local);
                let Some(raised) = procedures::raised(code, hours) else {
                    continue;
                };
                let worse = easing == Some(false) && raised == signs::Tier::Urgent && hours < 12;
                tier = tier.min(if worse {
                    signs::Tier::Emergency
                } else {
                    raised
                });
            }
            heard.push((*code, *code, tier));
            if tier < signs::tier(code) {
                let carrier = match tier {
                    signs::Tier::Emergency => "fever_with_neuro_or_after_injection",
                    _ => "infection_risk_pain",
                };
                heard.push((*code, carrier, tier));
            }
        }
        heard
    }

    fn cleared(&mut self, day: Day) {
        self.gate.clear();
        if self.engine.status() == Status::SafetyHold {
            self.tell(day, Kind::Clear);
        }
        self.pass_gate(day);
    }

    fn prescribed(&mut self, version: &Version, day: Day) {
        let before: BTreeSet<&ExerciseId> = self.exercises().collect();
        let new = version
            .items
            .iter()
            .any(|item| !before.contains(&item.exercise));
        if new && self.version.is_some() {
            self.added = Some(day);
        }
        let items = version.items.iter().map(|item| item.item.clone()).collect();
        if self.engine.prescribe(items).is_err() {
            // Versions are checked before they are kept; one that is not sound changes nothing.
            return;
        }
        if self.engine.irritability() != version.irritability {
            self.tell(day, Kind::Reassess(Some(version.irritability)));
        }
        self.version = Some(version.clone());
        for had in self.procedures.clone() {
            self.open_windows(&had, day);
        }
    }

    /// The exercises of the programme.
    pub fn exercises(&self) -> impl Iterator<Item = &ExerciseId> {
        self.items().iter().map(|item| &item.exercise)
    }

    /// The programme's items.
    pub fn items(&self) -> &[Prescribed] {
        self.version.as_ref().map_or(&[], |version| &version.items)
    }

    /// A procedure was had: its windows open.
    fn had(&mut self, answer: &interview::Answer) {
        let code = answer.yes.iter().find_map(|line| procedures::find(line));
        let (Some(procedure), Some(date)) = (code, answer.date) else {
            return;
        };
        let says = |line: &str| answer.yes.iter().any(|yes| yes == line);
        let had = Had {
            procedure,
            on: date.into(),
            hour: answer.number,
            longer_rest: says("longer_rest"),
            longer_easy: says("longer_easy"),
        };
        let today = self.latest.unwrap_or(had.on);
        self.open_windows(&had, today);
        self.procedures.push(had);
    }

    fn open_windows(&mut self, had: &Had, today: Day) {
        let exercises: Vec<ExerciseId> = self.exercises().cloned().collect();
        // Not said when: the rest may have begun late in the day.
        let hour = i32::from(had.hour.unwrap_or(23));
        let windows =
            had.procedure
                .windows(had.on, hour, had.longer_rest, had.longer_easy, &exercises);
        if windows.iter().any(|window| window.easy_until > today) {
            self.tell(today, Kind::Procedure(windows));
        }
    }

    // ---- What a programme is built from --------------------------------------------------------

    /// Conditions in force on a day: said, implied, or of a procedure.
    pub fn conditions(&self, day: Day) -> BTreeSet<String> {
        let mut codes = about::conditions(&self.answers);
        codes.remove(ILL);
        if self.ill_until.is_some_and(|until| day < until) {
            codes.insert(ILL.to_owned());
        }
        let settled = codes.contains(DEVICE_SETTLED);
        for had in &self.procedures {
            let Some(condition) = had.procedure.condition else {
                continue;
            };
            let in_force = match condition {
                // Devices wait for a clinician's word, however long it takes.
                "C24a" | "C24b" => !settled || day < had.procedure.easy_end(had.on, false),
                _ => day < had.procedure.easy_end(had.on, had.longer_easy),
            };
            if in_force && day >= had.on {
                codes.insert(condition.to_owned());
            }
        }
        codes
    }

    /// What a programme of this day is built from.
    pub fn known(&self, day: Day) -> Known {
        let before = self.version.as_ref().map(|version| {
            version
                .items
                .iter()
                .map(|item| item.exercise.clone())
                .collect::<BTreeSet<_>>()
        });
        let wait = |had: &Had, exercise: &ExerciseId| {
            had.procedure.waits_for_clinician(exercise)
                && self.lifted.get(exercise).is_none_or(|day| *day < had.on)
        };
        let columns = crate::safety::conditions::COLUMNS
            .iter()
            .filter_map(|id| id.parse().ok());
        let waiting: BTreeSet<ExerciseId> = columns
            .filter(|exercise| self.procedures.iter().any(|had| wait(had, exercise)))
            .collect();
        let cells = self.cells.iter().filter(|cell| day < cell.until);
        Known {
            irritability: Some(about::irritability(&self.answers).irritability),
            age: about::age(&self.answers),
            conditions: self.conditions(day),
            visit_first: self.gate.visit_first(),
            cells: cells
                .map(|cell| (cell.item.clone(), cell.lift.clone()))
                .collect(),
            limits: self.limits.clone(),
            waiting,
            // Whatever was blocked or waited for a visit comes back whole; only what was "not yet"
            // comes back one a week.
            before: before.filter(|_| self.grows_slowly()),
            may_add: self.added.is_none_or(|added| day.since(added) >= 7),
        }
    }

    /// After pain that was easily stirred up, exercises are added one a week.
    fn grows_slowly(&self) -> bool {
        use crate::journal::LeftWhy::{NotYet, OneAWeek};
        self.version.as_ref().is_some_and(|version| {
            version
                .left
                .iter()
                .any(|left| matches!(left.why, NotYet | OneAWeek))
        })
    }

    // ---- Today ---------------------------------------------------------------------------------

    /// Today, never before the latest entry: a clock that was set back does not turn back days.
    pub fn today(&self, local: Date) -> Day {
        let local = Day::from(local);
        self.latest.map_or(local, |latest| latest.max(local))
    }

    /// The state as it would be if the day were opened now, and what that decides. Nothing is kept.
    pub fn opening(&self, day: Day, before: Option<i64>) -> Vec<Decision> {
        let mut engine = self.engine.clone();
        let mut decisions = Vec::new();
        engine.apply(
            &Event {
                date: day,
                kind: Kind::Open { before },
            },
            &mut decisions,
        );
        decisions
    }

    /// The proposals that wait for a yes.
    pub fn proposals(&self) -> impl Iterator<Item = (ExerciseId, Axis, Dose, Dose)> {
        self.engine.items.iter().filter_map(|item| {
            let (axis, to) = item.proposal?;
            Some((item.prescribed.id.parse().ok()?, axis, item.dose, to))
        })
    }

    /// What the answer to "Were you seen?" was.
    pub fn was_seen(&self) -> Option<SeenHow> {
        self.gate.were_you_seen
    }
}

fn known_form(id: &str) -> Option<&'static str> {
    use crate::safety::{conditions::CONDITIONS, forms::PAIRS};
    let cells = CONDITIONS.iter().flat_map(|condition| condition.cells);
    let pairs = PAIRS.iter().flat_map(|(one, two, _)| [*one, *two]);
    cells
        .filter_map(|cell| cell.form)
        .chain(pairs)
        .find(|form| *form == id)
}
