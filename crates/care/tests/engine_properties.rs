//! What HEP-DOSE-1 promises whatever happens: its invariants, held over ten thousand histories.
//!
//! All histories are lived once, each event looked at with every law in hand; each test then asks
//! for one law. A law is written from the published page, not from the engine: signs, lights,
//! caps and windows are counted anew here. A history that breaks a law is made as short as it can
//! be and printed as a file for `plinth replay`. `HISTORIES=1000000 cargo test --release …` lives
//! more of them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test that cannot go on should stop; how many histories is told from outside"
)]

mod histories;

use care::dose::Amount;
use care::engine::event::{Event, Kind, Report};
use care::engine::replay;
use care::engine::rule::{Action, Axis, Notify, Rule};
use care::engine::{Day, Decision, Dose, Irritability, ItemState, Mode, Programme, State, Status};
use care::exercise::Class;
use histories::Dice;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Histories of forty days in an ordinary run.
const HISTORIES: u64 = 10_000;

/// Every so many a history is also written as a file and read back.
const BY_FILE: u64 = 20;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Law {
    I1,
    I2,
    I3,
    I4,
    I5,
    I6,
    I7,
    I8,
    I9,
    I10,
    I11,
    I12,
    I13,
    I14,
    WindowsOnlyWiden,
    NothingOfferedInAHold,
    NothingRisesOnADayWithASign,
    PausesEndByResume,
    BadDaysAreEasy,
    AcceptedAsTheTableSays,
}

// ---- The tests ---------------------------------------------------------------------------------

/// Each law holds in every history.
macro_rules! laws {
    ($($name:ident: $law:ident;)*) => {
        $(#[test] fn $name() { holds(Law::$law); })*
    };
}

laws! {
    i1_nothing_rises_while_anything_is_wrong: I1;
    i2_an_increase_is_one_step_on_one_axis: I2;
    i3_a_dose_keeps_its_lane_and_both_time_caps: I3;
    i4_less_is_never_more_on_any_axis: I4;
    i5_increases_keep_the_caps_of_the_day_and_the_week: I5;
    i6_only_a_known_and_calm_morning_raises: I6;
    i7_a_sign_that_stops_stops_everything_once_first_and_always: I7;
    i8_the_same_history_decides_the_same: I8;
    i9_a_worse_score_never_gives_more: I9;
    i10_what_is_refused_changes_nothing_but_its_signs: I10;
    i11_every_change_of_dose_is_told_and_no_offer_is_harder: I11;
    i12_no_sign_of_a_session_is_ignored_or_told_twice: I12;
    i13_only_the_right_word_ends_a_hold_a_rescreen_or_a_rest: I13;
    i14_replaying_gives_the_same_state_from_any_split: I14;
    windows_of_a_procedure_only_widen: WindowsOnlyWiden;
    nothing_is_offered_from_a_hold_until_it_is_cleared: NothingOfferedInAHold;
    nothing_rises_on_a_day_with_a_sign: NothingRisesOnADayWithASign;
    a_pause_lasts_until_resumed: PausesEndByResume;
    a_bad_day_a_window_and_a_lighter_week_offer_the_floor_or_nothing: BadDaysAreEasy;
    events_are_accepted_when_the_table_says: AcceptedAsTheTableSays;
}

#[test]
fn every_rule_was_met() {
    let mut missing = Vec::new();
    for rule in Rule::ALL {
        let (times, histories) = LIVED.fired.get(rule).copied().unwrap_or_default();
        println!(
            "{:<5} {times:>9} times in {histories:>7} histories",
            rule.name()
        );
        if times == 0 {
            missing.push(rule.name());
        }
    }
    println!("{} histories, {} events", LIVED.histories, LIVED.events);
    assert!(missing.is_empty(), "never met: {missing:?}");
}

fn holds(law: Law) {
    let Some((seed, why)) = LIVED.broken.get(&law) else {
        return;
    };
    let (programme, events) = history(*seed);
    let events = shortest(&programme, events, law);
    let file = histories::json(&programme, &events);
    panic!("history {seed} breaks {law:?}: {why}\nas short as it gets: {file}");
}

// ---- Living ------------------------------------------------------------------------------------

/// What came of all histories.
#[derive(Default)]
struct Lived {
    histories: u64,
    events: usize,
    /// By law: the first history that breaks it, and how.
    broken: BTreeMap<Law, (u64, String)>,
    /// By rule: how often, in how many histories.
    fired: BTreeMap<Rule, (u64, u64)>,
}

static LIVED: LazyLock<Lived> = LazyLock::new(|| {
    let asked = std::env::var("HISTORIES").ok();
    let histories = asked
        .and_then(|text| text.parse().ok())
        .unwrap_or(HISTORIES);
    let hands = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let shares: Vec<_> = (0..hands)
            .map(|hand| {
                scope.spawn(move || {
                    let mut lived = Lived::default();
                    let own = (0..histories).skip(hand).step_by(hands);
                    own.for_each(|seed| lived.add(seed));
                    lived
                })
            })
            .collect();
        let mut all = Lived::default();
        for share in shares {
            all.join(share.join().unwrap());
        }
        all
    })
});

impl Lived {
    fn add(&mut self, seed: u64) {
        /// Says which history it was when the engine itself panics.
        struct Saying(u64);
        impl Drop for Saying {
            fn drop(&mut self) {
                if std::thread::panicking() {
                    eprintln!("in history {}", self.0);
                }
            }
        }
        let _saying = Saying(seed);
        let (programme, events) = history(seed);
        let trial = Trial::of(&programme, &events, seed.is_multiple_of(BY_FILE));
        self.histories += 1;
        self.events += events.len();
        for (law, why) in trial.breaches {
            self.broken.entry(law).or_insert((seed, why));
        }
        for (rule, times) in trial.fired {
            let all = self.fired.entry(rule).or_default();
            *all = (all.0 + times, all.1 + 1);
        }
    }

    fn join(&mut self, other: Lived) {
        self.histories += other.histories;
        self.events += other.events;
        for (law, found) in other.broken {
            let first = self.broken.entry(law).or_insert_with(|| found.clone());
            if found.0 < first.0 {
                *first = found;
            }
        }
        for (rule, (times, histories)) in other.fired {
            let all = self.fired.entry(rule).or_default();
            *all = (all.0 + times, all.1 + histories);
        }
    }
}

fn history(seed: u64) -> (Programme, Vec<Event>) {
    let mut dice = Dice::new(seed);
    let programme = histories::programme(&mut dice);
    let events = histories::events(&mut dice, &programme);
    (programme, events)
}

/// Leaves out whatever is not needed to break the law.
fn shortest(programme: &Programme, mut events: Vec<Event>, law: Law) -> Vec<Event> {
    let breaks = |events: &[Event]| {
        let trial = Trial::of(programme, events, true);
        trial.breaches.iter().any(|(broken, _)| *broken == law)
    };
    let mut place = events.len();
    while place > 0 {
        place -= 1;
        let left_out = events.remove(place);
        if !breaks(&events) {
            events.insert(place, left_out);
        }
    }
    events
}

// ---- What the page says, counted anew ----------------------------------------------------------

#[rustfmt::skip]
const EMERGENCY: [&str; 17] = [
    "saddle_numbness", "bladder_change", "bowel_change", "sexual_numbness", "both_legs",
    "leg_strength_fading", "chest_pain_or_collapse", "tearing_or_pulsing_pain", "serious_accident",
    "cord_signs_new", "neck_artery_or_stroke_signs", "fused_spine_fall", "cancer_cord_signs",
    "pregnancy_warning", "blood_thinner_sudden_pain", "fever_with_neuro_or_after_injection",
    "kidney_with_fever",
];
#[rustfmt::skip]
const GATE: [&str; 8] = [
    "under_18", "fracture_risk", "known_leg_deficit", "pregnant_postnatal_postop",
    "cough_strain_leg_pain", "morning_stiffness", "first_ever_50", "mild_upper_back_ache",
];
const CRISIS: [&str; 1] = ["self_harm_thoughts"];
const NEURO: [&str; 2] = ["spread", "new_numbness"];
const CATCH: [&str; 1] = ["catch"];
const FAINT: [&str; 2] = ["dizzy", "breathless"];
/// Codes that do not stop everything by themselves; each other code does, also an unknown one.
const MILD: [&[&str]; 5] = [&GATE, &CRISIS, &NEURO, &CATCH, &FAINT];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Light {
    Green,
    Amber,
    Red,
}

fn item_light(before: i64, peak: i64, usual: i64) -> Light {
    let rise = peak - before;
    let red = [
        rise >= 1 && peak >= 8,
        rise >= 2 && peak >= 6 && peak >= usual + 2,
        rise >= 3 && peak >= 4,
    ];
    match (red.contains(&true), rise >= 2 || peak >= 6) {
        (true, _) => Light::Red,
        (false, true) => Light::Amber,
        (false, false) => Light::Green,
    }
}

fn morning_light(before: i64, morning: i64, usual: i64) -> Light {
    let clear = morning >= before + 3 || (morning >= before + 2 && morning >= usual + 2);
    match (morning >= 4 && clear, morning > before) {
        (true, _) => Light::Red,
        (false, true) => Light::Amber,
        (false, false) => Light::Green,
    }
}

/// Good days, gap days, increases a day, within seven days.
fn caps(irritability: Irritability) -> (usize, i32, usize, usize) {
    match irritability {
        Irritability::Low => (2, 4, 2, 6),
        Irritability::Moderate => (3, 5, 1, 3),
        Irritability::High => (4, 7, 1, 2),
    }
}

fn near(day: Day, other: Day, days: i32) -> bool {
    day.since(other).abs() < days
}

fn open_at(date: Day, until: Option<Day>) -> bool {
    until.is_some_and(|until| date < until)
}

fn seconds(amount: Amount) -> u32 {
    u32::from(amount.reps) * u32::from(amount.hold_s) * u32::from(amount.sets)
}

/// Whether `more` asks for more than `than`, as I4 compares.
fn is_harder(more: Dose, than: Dose) -> bool {
    more.level > than.level
        || more.sessions_per_day > than.sessions_per_day
        || (more.level == than.level && !more.amount.within(than.amount))
}

fn raises(decision: &Decision) -> bool {
    matches!(decision.action, Action::Progress | Action::Propose)
}

fn floor(item: &ItemState) -> Dose {
    Dose {
        amount: item.prescribed.lanes[0].floor,
        level: 0,
        sessions_per_day: item.prescribed.sessions.0,
    }
}

/// From least to most permissive, what the ratings decided; signs are the same with any rating.
fn rank(decision: &Decision) -> Option<u8> {
    use Rule::{R05a, R05b, R05c, R06a, R06b, R06c};
    if [R05a, R05b, R05c, R06a, R06b, R06c].contains(&decision.rule) {
        return None;
    }
    Some(match decision.action {
        Action::Suspend => 0,
        Action::Regress | Action::Deload => 1,
        Action::Hold => HOLD,
        Action::Propose => 3,
        Action::Progress => 4,
        _ => return None,
    })
}

/// Also the rank of an item of which nothing is said: its dose stays.
const HOLD: u8 = 2;

/// What a history has shown so far.
struct Seen {
    mode: Mode,
    irritability: Irritability,
    hold: bool,
    paused: bool,
    rescreen: bool,
    /// The latest accepted event that is no sign.
    clock: Option<Day>,
    /// The first plan that was asked for; then the latest day on which something was done.
    last_day: Option<Day>,
    deload_until: Option<Day>,
    watch_until: Option<Day>,
    asked: Option<(Day, i64)>,
    /// Pain before the first session of each accepted report since the last staging.
    befores: Vec<(Day, i64)>,
    signs: Vec<Day>,
    flares: Vec<Day>,
    faints: Vec<Day>,
    ups: Vec<(Day, Class)>,
    items: Vec<SeenItem>,
}

#[derive(Clone, Default)]
struct SeenItem {
    neuro: Vec<Day>,
    catches: Vec<Day>,
    last_change: Option<Day>,
    /// Good days since anything broke the streak: as many at least as the engine may have counted.
    good: usize,
}

impl Seen {
    fn usual(&self, today: i64) -> i64 {
        let last = &self.befores[self.befores.len().saturating_sub(7)..];
        if last.len() < 3 {
            return today;
        }
        let mut last: Vec<i64> = last.iter().map(|(_, before)| *before).collect();
        last.sort_unstable();
        last[last.len() / 2]
    }
}

/// One event, the state on both sides of it, and what was decided.
struct Step<'s> {
    before: &'s State,
    after: &'s State,
    event: &'s Event,
    decisions: &'s [Decision],
}

impl Step<'_> {
    fn accepted(&self) -> bool {
        self.decisions
            .iter()
            .all(|decision| decision.rule != Rule::R00)
    }

    fn report(&self) -> Option<&Report> {
        match &self.event.kind {
            Kind::Close(report) => Some(report),
            _ => None,
        }
    }

    fn codes(&self) -> (&[Box<str>], Option<&str>) {
        match &self.event.kind {
            Kind::Symptom { codes, item } => (codes, item.as_deref()),
            Kind::Close(report) => (&report.symptoms, report.symptom_item.as_deref()),
            _ => (&[], None),
        }
    }

    fn has(&self, codes: &[&str]) -> bool {
        self.codes().0.iter().any(|code| codes.contains(&&**code))
    }

    fn of(&self, place: usize) -> impl Iterator<Item = &Decision> {
        self.decisions
            .iter()
            .filter(move |decision| decision.item == Some(place))
    }

    /// Which items a sign of a session means.
    fn targets(&self) -> Vec<usize> {
        if let Some(place) = self.codes().1.and_then(|id| self.before.place(id)) {
            return vec![place];
        }
        let done = |place: &usize| {
            let id = &self.before.items[*place].prescribed.id;
            self.report().is_some_and(|report| {
                let mut items = report.sessions.iter().flat_map(|session| &session.items);
                items.any(|done| done.item == *id)
            })
        };
        let all = 0..self.before.items.len();
        let known: Vec<usize> = all.clone().filter(done).collect();
        if known.is_empty() {
            all.collect()
        } else {
            known
        }
    }
}

// ---- The laws ----------------------------------------------------------------------------------

struct Trial {
    seen: Seen,
    number: usize,
    breaches: Vec<(Law, String)>,
    fired: BTreeMap<Rule, u64>,
}

impl Trial {
    fn of(programme: &Programme, events: &[Event], by_file: bool) -> Self {
        let first = State::new(programme.clone()).unwrap();
        let mut trial = Trial {
            seen: Seen {
                mode: programme.mode,
                irritability: programme.irritability,
                hold: false,
                paused: false,
                rescreen: false,
                clock: None,
                last_day: None,
                deload_until: None,
                watch_until: None,
                asked: None,
                befores: Vec::new(),
                signs: Vec::new(),
                flares: Vec::new(),
                faints: Vec::new(),
                ups: Vec::new(),
                items: vec![SeenItem::default(); first.items.len()],
            },
            number: 0,
            breaches: Vec::new(),
            fired: BTreeMap::new(),
        };
        let mut state = first.clone();
        let mut all = Vec::new();
        for (number, event) in events.iter().enumerate() {
            trial.number = number;
            let before = state.clone();
            let from = all.len();
            state.apply(event, &mut all);
            let step = Step {
                before: &before,
                after: &state,
                event,
                decisions: &all[from..],
            };
            trial.look(&step);
        }
        trial.again(programme, events, &all, &state);
        if by_file {
            trial.by_file(programme, events, &all, &state);
        }
        trial
    }

    fn require(&mut self, law: Law, holds: bool, why: impl FnOnce() -> String) {
        if !holds && self.breaches.iter().all(|(broken, _)| *broken != law) {
            self.breaches
                .push((law, format!("event {}: {}", self.number, why())));
        }
    }

    fn look(&mut self, step: &Step<'_>) {
        for decision in step.decisions {
            *self.fired.entry(decision.rule).or_default() += 1;
        }
        self.accepted(step);
        self.signs(step);
        self.increases(step);
        self.doses(step);
        self.remember(step);
        self.standing(step);
        self.windows(step);
        self.offers(step);
        if step.accepted() {
            self.caps(step);
        } else {
            self.refused(step);
        }
        for (place, item) in step.after.items.iter().enumerate() {
            if item.dose != step.before.items[place].dose {
                let change = &mut self.seen.items[place].last_change;
                *change = (*change).max(Some(step.event.date));
            }
        }
        self.worse(step);
    }

    /// The last column of the table of events. Reports have their own: I10 looks at them.
    fn accepted(&mut self, step: &Step<'_>) {
        let item = |id: &str| step.before.place(id).map(|place| &step.before.items[place]);
        let fits = match &step.event.kind {
            Kind::Symptom { .. } | Kind::Close(_) => return,
            Kind::Open { before } => before.is_none_or(|pain| (0..=10).contains(&pain)),
            Kind::Clear => self.seen.hold,
            Kind::RescreenDone => !self.seen.hold,
            Kind::Pause | Kind::Resume => true,
            Kind::Procedure(windows) => {
                !windows.is_empty() && windows.iter().all(|window| item(&window.item).is_some())
            }
            Kind::Accept(id) | Kind::Decline(id) => {
                item(id).is_some_and(|item| item.proposal.is_some())
            }
            Kind::Lift(id) => item(id).is_some_and(|item| item.suspended),
            Kind::Reassess(irritability) => irritability.is_some(),
        };
        let may = fits && self.seen.clock.is_none_or(|clock| step.event.date >= clock);
        self.require(Law::AcceptedAsTheTableSays, step.accepted() == may, || {
            format!("{:?} gave {:?}", step.event, step.decisions)
        });
    }

    /// I7, I12: what signs do, each told once.
    fn signs(&mut self, step: &Step<'_>) {
        let date = step.event.date;
        let codes = step.codes().0;
        let emergency = step.has(&EMERGENCY);
        let urgent = codes.iter().any(|code| {
            let mild = MILD.iter().any(|mild| mild.contains(&&**code));
            !mild && !EMERGENCY.contains(&&**code)
        });
        let watched = step.has(&NEURO) && self.seen.watch_until.is_some_and(|until| date <= until);
        let stops = emergency || urgent || watched;
        let said: Vec<usize> = (0..step.decisions.len())
            .filter(|place| step.decisions[*place].action == Action::StopAll)
            .collect();
        let expected: &[usize] = if stops { &[0] } else { &[] };
        self.require(Law::I7, said == expected, || {
            format!(
                "{codes:?} gave STOP_ALL at {said:?} of {:?}",
                step.decisions
            )
        });
        if stops {
            let stop = step
                .decisions
                .first()
                .map(|first| (first.rule, first.notify));
            let wanted = match emergency {
                true => (Rule::R01, Notify::Emergency),
                false => (Rule::R02, Notify::ClinicianUrgent),
            };
            self.require(Law::I7, stop == Some(wanted), || {
                format!("{codes:?} gave {stop:?}")
            });
            self.seen.hold = true;
        }
        let count = |rules: &[Rule], item: Option<usize>| {
            let told = |decision: &&Decision| {
                rules.contains(&decision.rule) && (item.is_none() || decision.item == item)
            };
            step.decisions.iter().filter(told).count()
        };
        for (codes, rule) in [(&CRISIS[..], Rule::R03), (&GATE[..], Rule::R04)] {
            let (told, due) = (count(&[rule], None), usize::from(step.has(codes)));
            self.require(Law::I12, told == due, || {
                format!("{rule:?} {told} times, not {due}")
            });
        }
        self.seen.rescreen |= step.has(&GATE);
        if !codes.is_empty() {
            self.seen.signs.push(date);
        }

        let targets = step.targets();
        for place in 0..step.before.items.len() {
            let item = &mut self.seen.items[place];
            let new = |codes: &[&str], days: &mut Vec<Day>| {
                let new = step.has(codes) && targets.contains(&place) && !days.contains(&date);
                days.extend(new.then_some(date));
                new
            };
            let new_neuro = new(&NEURO, &mut item.neuro);
            let new_catch = new(&CATCH, &mut item.catches);
            let within =
                |days: &[Day], window| days.iter().filter(|day| near(date, **day, window)).count();
            let neuro = within(&item.neuro, 28);
            let catches = within(&item.catches, 14);
            let was = &step.before.items[place];
            let is = &step.after.items[place];

            let rules = [Rule::R05a, Rule::R05b, Rule::R05c];
            let told: Vec<Rule> = step
                .of(place)
                .map(|decision| decision.rule)
                .filter(|rule| rules.contains(rule))
                .collect();
            let due = match (new_neuro, was.suspended, neuro >= 2) {
                (false, ..) => vec![],
                (true, true, _) => vec![Rule::R05c],
                (true, false, true) => vec![Rule::R05b],
                (true, false, false) => vec![Rule::R05a],
            };
            self.require(Law::I12, told == due, || {
                format!("item {place}: {told:?}, not {due:?}")
            });
            self.require(
                Law::I12,
                !new_neuro || is.suspended || is.dose == floor(is),
                || format!("item {place} with a nerve sign is at {:?}", is.dose),
            );

            let rules = [Rule::R06a, Rule::R06b, Rule::R06c];
            let told: Vec<Rule> = step
                .of(place)
                .map(|decision| decision.rule)
                .filter(|rule| rules.contains(rule))
                .collect();
            // A nerve sign of the same event comes first and may have ended it.
            let rests = was.suspended || due == [Rule::R05b];
            let due = match (new_catch, rests, catches >= 3) {
                (false, ..) => vec![],
                (true, true, _) => vec![Rule::R06c],
                (true, false, true) => vec![Rule::R06b],
                (true, false, false) => vec![Rule::R06a],
            };
            self.require(Law::I12, told == due, || {
                format!("item {place}: {told:?}, not {due:?}")
            });
        }

        let new = step.has(&FAINT) && !self.seen.faints.contains(&date);
        self.seen.faints.extend(new.then_some(date));
        let times = self.seen.faints.iter().filter(|day| near(date, **day, 14));
        let again = times.count() >= 2;
        let told: Vec<Notify> = step
            .decisions
            .iter()
            .filter(|decision| decision.rule == Rule::R07)
            .map(|decision| decision.notify)
            .collect();
        let due = match (new, again) {
            (false, _) => vec![],
            (true, false) => vec![Notify::Patient],
            (true, true) => vec![Notify::Clinician],
        };
        self.require(Law::I12, told == due, || {
            format!("faint: {told:?}, not {due:?}")
        });
    }

    /// I1, I2, I6: when something may rise, and by how much.
    fn increases(&mut self, step: &Step<'_>) {
        let date = step.event.date;
        for decision in step.decisions.iter().filter(|decision| raises(decision)) {
            let place = decision.item.unwrap();
            let item = &step.before.items[place];
            let statuses = [step.before.status(), step.after.status()];
            let stands = [Status::SafetyHold, Status::Paused, Status::Rescreen];
            self.require(
                Law::I1,
                statuses.iter().all(|status| !stands.contains(status)),
                || format!("item {place} rises in {statuses:?}"),
            );
            let deload = open_at(date, self.seen.deload_until);
            self.require(Law::I1, !deload, || {
                format!("item {place} rises in a lighter week")
            });
            let window = open_at(date, item.rest_until) || open_at(date, item.easy_until);
            self.require(Law::I1, !window, || {
                format!("item {place} rises after a procedure")
            });
            self.require(Law::I1, !item.suspended, || {
                format!("item {place} rises, resting")
            });
            let sign = self.seen.signs.contains(&date);
            for law in [Law::I1, Law::NothingRisesOnADayWithASign] {
                self.require(law, !sign, || {
                    format!("item {place} rises on a day with a sign")
                });
            }
            let most = if self.seen.mode == Mode::Pain { 5 } else { 7 };
            let befores: Vec<i64> = match step.report() {
                Some(report) => report
                    .sessions
                    .iter()
                    .map(|session| session.before)
                    .collect(),
                // As R35 reads them: the latest asked, and the first session's.
                None => {
                    let asked = self.seen.asked.into_iter();
                    let today = asked.chain(self.seen.befores.last().copied());
                    today
                        .filter(|(day, _)| *day == date)
                        .map(|(_, pain)| pain)
                        .collect()
                }
            };
            let sore = befores.iter().any(|pain| *pain > most) || self.seen.flares.contains(&date);
            self.require(Law::I1, !sore, || {
                format!("item {place} rises from {befores:?}")
            });

            let (Some(from), Some(to)) = (decision.from, decision.to) else {
                self.require(Law::I2, false, || format!("no from and to in {decision:?}"));
                continue;
            };
            let one = is_one_step(item, decision.axis, from, to);
            self.require(Law::I2, one, || {
                format!("item {place}: {decision:?} is no one step")
            });

            if let Some(report) = step.report() {
                let why = self.is_calm(step, report, place).err();
                self.require(Law::I6, why.is_none(), || {
                    format!("item {place} rises: {why:?}")
                });
            }
        }
    }

    fn is_calm(&self, step: &Step<'_>, report: &Report, place: usize) -> Result<(), &'static str> {
        let date = step.event.date;
        let id = &step.before.items[place].prescribed.id;
        let first = report.sessions[0].before;
        let usual = self.seen.usual(first);
        let lights = report.sessions.iter().flat_map(|session| {
            let own = session.items.iter().filter(|done| done.item == *id);
            own.map(|done| item_light(session.before, done.peak, usual))
        });
        let light = lights.max().ok_or("it was not done")?;
        let morning = morning_light(first, report.morning.ok_or("no morning")?, usual);
        let mut items = step.before.items.iter();
        if items.any(|item| open_at(date, item.easy_until)) {
            return Err("the morning does not count");
        }
        let worst = light.max(morning);
        match (self.seen.mode, worst) {
            (_, Light::Red) => Err("red"),
            (Mode::Pain, Light::Amber) => Err("amber"),
            _ => Ok(()),
        }
    }

    /// I3, I4, I11: where doses may be, and that each change is told.
    fn doses(&mut self, step: &Step<'_>) {
        for (place, item) in step.after.items.iter().enumerate() {
            let prescribed = &item.prescribed;
            let dose = item.dose;
            let lane = prescribed.lanes.get(usize::from(dose.level));
            let amount = dose.amount;
            let (least, most) = prescribed.sessions;
            let held = lane
                .is_some_and(|lane| lane.floor.within(amount) && amount.within(lane.ceiling))
                && (least..=most).contains(&dose.sessions_per_day)
                && prescribed
                    .cap_session_s
                    .is_none_or(|cap| seconds(amount) <= cap)
                && prescribed
                    .cap_day_s
                    .is_none_or(|cap| seconds(amount) * u32::from(dose.sessions_per_day) <= cap);
            self.require(Law::I3, held, || format!("item {place} stands at {dose:?}"));

            let was = &step.before.items[place];
            let mut stands = was.dose;
            for decision in step.of(place) {
                let (from, to) = (decision.from, decision.to);
                match decision.action {
                    Action::Offer => {
                        let light = from.is_none() && to.is_some_and(|to| !is_harder(to, stands));
                        self.require(Law::I11, light, || format!("{decision:?} at {stands:?}"));
                    }
                    Action::Propose => {
                        let told = from == Some(stands)
                            && item.proposal.map(|(axis, to)| (Some(axis), Some(to)))
                                == Some((decision.axis, to));
                        self.require(Law::I11, told, || format!("{decision:?} at {stands:?}"));
                    }
                    Action::Regress | Action::Deload | Action::Return | Action::Progress => {
                        self.require(Law::I11, from == Some(stands), || {
                            format!("{decision:?} at {stands:?}")
                        });
                        let harder = to.is_none_or(|to| is_harder(to, stands));
                        let more = decision.action == Action::Progress;
                        self.require(Law::I4, more || !harder, || format!("{decision:?}"));
                        stands = to.unwrap_or(stands);
                    }
                    _ => {
                        let none = from.is_none() && to.is_none();
                        self.require(Law::I11, none, || format!("{decision:?} moves a dose"));
                    }
                }
            }
            self.require(Law::I11, stands == dose, || {
                format!("item {place}: told {stands:?}, is {dose:?}")
            });
        }
    }

    /// Writes down what later laws ask for.
    fn remember(&mut self, step: &Step<'_>) {
        let date = step.event.date;
        let gone_on = |rule| step.decisions.iter().all(|decision| decision.rule != rule);
        if step
            .decisions
            .iter()
            .any(|d| matches!(d.rule, Rule::R15a | Rule::R15b))
        {
            self.seen.deload_until = Some(date.plus(7));
        }
        if step
            .decisions
            .iter()
            .any(|d| matches!(d.rule, Rule::R08d | Rule::R12))
        {
            self.seen.flares.push(date);
        }
        if !step.accepted() {
            return;
        }
        if !matches!(step.event.kind, Kind::Symptom { .. }) {
            self.seen.clock = self.seen.clock.max(Some(date));
        }
        if matches!(step.event.kind, Kind::Open { .. })
            && [Rule::R08a, Rule::R08b].into_iter().all(gone_on)
        {
            self.seen.last_day.get_or_insert(date);
        }
        let zero_all = |seen: &mut Seen| seen.items.iter_mut().for_each(|item| item.good = 0);
        match &step.event.kind {
            Kind::Open {
                before: Some(before),
            } if [Rule::R08a, Rule::R08b, Rule::R08c]
                .into_iter()
                .all(gone_on) =>
            {
                self.seen.asked = Some((date, *before));
            }
            Kind::Close(report) => {
                self.seen.befores.push((date, report.sessions[0].before));
                if report
                    .sessions
                    .iter()
                    .any(|session| !session.items.is_empty())
                {
                    if self.seen.last_day.is_some_and(|last| date.since(last) >= 4) {
                        zero_all(&mut self.seen);
                    }
                    self.seen.last_day = self.seen.last_day.max(Some(date));
                }
            }
            Kind::Procedure(windows) => {
                for window in windows {
                    let item = &step.after.items[step.after.place(&window.item).unwrap()];
                    let watch = item.easy_until.map(|until| until.plus(14));
                    self.seen.watch_until = self.seen.watch_until.max(watch);
                }
            }
            Kind::Clear => {
                self.seen.hold = false;
                self.seen.rescreen = true;
                zero_all(&mut self.seen);
            }
            Kind::RescreenDone => self.seen.rescreen = false,
            Kind::Pause => self.seen.paused = true,
            Kind::Resume => {
                self.seen.paused = false;
                zero_all(&mut self.seen);
            }
            Kind::Reassess(irritability) => {
                self.seen.irritability = irritability.unwrap();
                self.seen.befores.clear();
                zero_all(&mut self.seen);
            }
            _ => {}
        }
    }

    /// I13 and its kin: what ends what; nothing is offered in a hold.
    fn standing(&mut self, step: &Step<'_>) {
        let status = step.after.status();
        let held = status == Status::SafetyHold;
        let expected = self.seen.hold;
        self.require(Law::I13, held == expected, || {
            format!("{status:?}, but a hold: {expected}")
        });
        if !held {
            let paused = status == Status::Paused;
            let expected = self.seen.paused;
            self.require(Law::PausesEndByResume, paused == expected, || {
                format!("{status:?}, but a pause: {expected}")
            });
        }
        self.seen.rescreen |= status == Status::Rescreen;
        let above = [Status::SafetyHold, Status::Paused, Status::Rescreen];
        let screened = !self.seen.rescreen || above.contains(&status);
        self.require(Law::I13, screened, || {
            format!("{status:?}, but a re-screen is due")
        });
        for (was, is) in step.before.items.iter().zip(&step.after.items) {
            let id = &is.prescribed.id;
            let lifted = step.accepted() && step.event.kind == Kind::Lift(id.clone());
            self.require(Law::I13, !was.suspended || is.suspended || lifted, || {
                format!("{id} no longer rests after {:?}", step.event.kind)
            });
        }
        if self.seen.hold {
            let given = step
                .decisions
                .iter()
                .any(|d| raises(d) || d.action == Action::Offer);
            for law in [Law::NothingOfferedInAHold, Law::I7] {
                self.require(law, !given, || format!("in a hold: {:?}", step.decisions));
            }
        }
    }

    /// What may be played on a day that is not for all of it.
    fn offers(&mut self, step: &Step<'_>) {
        let date = step.event.date;
        let asked = self
            .seen
            .asked
            .filter(|(day, _)| *day == date)
            .map(|(_, pain)| pain);
        let deload = step.after.status() == Status::Deload;
        let easy_day = self.seen.mode == Mode::Pain && asked.is_some_and(|pain| pain >= 6);
        for offer in step.decisions.iter().filter(|d| d.action == Action::Offer) {
            let item = &step.after.items[offer.item.unwrap()];
            let none = item.suspended
                || open_at(date, item.rest_until)
                || asked.is_some_and(|pain| pain >= 8)
                || step.after.status() == Status::Rescreen
                || step.after.status() == Status::Paused;
            let easy = easy_day || deload || open_at(date, item.easy_until);
            let right = !none && (!easy || offer.to == Some(floor(item)));
            self.require(Law::BadDaysAreEasy, right, || {
                format!("{offer:?} of {item:?}")
            });
        }
    }

    fn windows(&mut self, step: &Step<'_>) {
        for (was, is) in step.before.items.iter().zip(&step.after.items) {
            let mut expected = (was.rest_until, was.easy_until);
            if let (Kind::Procedure(windows), true) = (&step.event.kind, step.accepted()) {
                let own = windows
                    .iter()
                    .filter(|window| window.item == is.prescribed.id);
                for window in own {
                    expected.0 = expected.0.max(Some(window.rest_until));
                    expected.1 = expected.1.max(Some(window.easy_until)).max(expected.0);
                }
            }
            let found = (is.rest_until, is.easy_until);
            self.require(Law::WindowsOnlyWiden, found == expected, || {
                format!("{}: {found:?}, not {expected:?}", is.prescribed.id)
            });
        }
    }

    /// I5: how many may rise, how soon after the last, after how many good days.
    fn caps(&mut self, step: &Step<'_>) {
        let date = step.event.date;
        let (good_days, gap, a_day, a_week) = caps(self.seen.irritability);
        let standing = |class: Option<Class>| {
            let items = step.after.items.iter();
            let stands = items.filter(|item| {
                item.proposal.is_some() && class.is_none_or(|class| class == item.prescribed.class)
            });
            stands.count()
        };
        self.require(Law::I5, standing(None) <= a_day, || {
            format!("{} proposals stand", standing(None))
        });
        for decision in step.decisions {
            let Some(place) = decision.item else { continue };
            let was = &step.before.items[place];
            let good = &mut self.seen.items[place].good;
            match decision.rule {
                Rule::R25 | Rule::R26 | Rule::R27 | Rule::R29 | Rule::R30 => *good += 1,
                // Not counted, not lost either.
                Rule::R21 | Rule::R24 | Rule::R35 => {}
                Rule::R08f | Rule::R11a | Rule::R11b => {}
                Rule::R31 | Rule::R32 => {
                    *good += usize::from(step.report().is_some());
                    let (good, change) = (*good, self.seen.items[place].last_change);
                    self.require(
                        Law::I5,
                        good >= good_days || step.report().is_none(),
                        || format!("item {place} rises after {good} good days"),
                    );
                    let soon = change.is_some_and(|change| near(date, change, gap));
                    self.require(Law::I5, !soon, || {
                        format!("item {place} rises on {date:?} after {change:?}")
                    });
                    if decision.rule == Rule::R32 {
                        self.seen.ups.push((date, was.prescribed.class));
                        self.seen.items[place].good = 0;
                    }
                }
                _ => *good = 0,
            }
        }
        if !step.decisions.iter().any(raises) {
            return;
        }
        // Proposals that stand count too, but not against one of themselves that is accepted.
        let with = usize::from(step.report().is_some());
        let ups = |days, class: Option<Class>| {
            let near = self.seen.ups.iter().filter(|(day, of)| {
                near(date, *day, days) && class.is_none_or(|class| class == *of)
            });
            near.count() + with * standing(class)
        };
        let mobility = step.decisions.iter().any(|decision| {
            let class = decision
                .item
                .map(|place| step.before.items[place].prescribed.class);
            raises(decision) && class == Some(Class::Mobility)
        });
        let (day, week, stretches) = (ups(1, None), ups(7, None), ups(7, Some(Class::Mobility)));
        let kept = day <= a_day && week <= a_week && (!mobility || stretches <= 1);
        self.require(Law::I5, kept, || {
            format!("{day} increases this day, {week} this week, {stretches} of mobility")
        });
    }

    /// I10: refused, so nothing changed but by signs, which are heard as if told by themselves.
    fn refused(&mut self, step: &Step<'_>) {
        let (codes, item) = step.codes();
        let mut alone = step.before.clone();
        if !codes.is_empty() {
            let known = item.is_some_and(|item| step.before.place(item).is_some());
            let targets = if known { vec![] } else { step.targets() };
            let mut named: Vec<Option<Box<str>>> = targets
                .iter()
                .map(|place| Some(step.before.items[*place].prescribed.id.clone()))
                .collect();
            if named.is_empty() {
                named.push(item.map(Box::from));
            }
            for item in named {
                let kind = Kind::Symptom {
                    codes: codes.to_vec(),
                    item,
                };
                let date = step.event.date;
                alone.apply(&Event { date, kind }, &mut Vec::new());
            }
        }
        self.require(Law::I10, alone == *step.after, || {
            format!("refused, yet {:?} became {:?}", step.before, step.after)
        });
        let last = step
            .decisions
            .last()
            .map(|decision| (decision.action, decision.item));
        self.require(Law::I10, last == Some((Action::Reject, None)), || {
            format!("refused by {:?}", step.decisions)
        });
    }

    /// I9: the same report with one worse peak, or a worse morning.
    fn worse(&mut self, step: &Step<'_>) {
        let Some(report) = step.report() else { return };
        let mut dice = Dice::new(self.seen.befores.len() as u64);
        let ranks = |decisions: &[Decision], place: usize| {
            let own = decisions
                .iter()
                .filter(|decision| decision.item == Some(place));
            own.filter_map(rank).next_back().unwrap_or(HOLD)
        };
        let mut compare = |report: Report, places: &[usize]| {
            let mut decisions = Vec::new();
            let worse = Event {
                date: step.event.date,
                kind: Kind::Close(report),
            };
            step.before.clone().apply(&worse, &mut decisions);
            for place in places {
                let (is, was) = (ranks(&decisions, *place), ranks(step.decisions, *place));
                self.require(Law::I9, is <= was, || {
                    format!(
                        "item {place}: {worse:?} gives {decisions:?}, not {:?}",
                        step.decisions
                    )
                });
            }
        };
        if let Some(morning) = report.morning.filter(|morning| (0..10).contains(morning)) {
            let worse = Report {
                morning: Some(dice.between(morning + 1, 10)),
                ..report.clone()
            };
            let all: Vec<usize> = (0..step.before.items.len()).collect();
            compare(worse, &all);
        }
        let mut worse = report.clone();
        let done = worse
            .sessions
            .iter_mut()
            .flat_map(|session| &mut session.items);
        let mut done: Vec<_> = done.filter(|done| (0..10).contains(&done.peak)).collect();
        if done.is_empty() {
            return;
        }
        let place = dice.between(0, done.len() as i64 - 1);
        let done = &mut done[usize::try_from(place).unwrap()];
        done.peak = dice.between(done.peak + 1, 10);
        if let Some(place) = step.before.place(&done.item) {
            compare(worse, &[place]);
        }
    }

    /// I8, I14: once more from the start, kept somewhere on the way, the items in another order.
    fn again(&mut self, programme: &Programme, events: &[Event], all: &[Decision], end: &State) {
        let mut turned = programme.clone();
        turned.items.reverse();
        let mut dice = Dice::new(events.len() as u64);
        let split = usize::try_from(dice.between(0, events.len() as i64)).unwrap();
        let (first, then) = events.split_at(split);
        let mut decisions = Vec::new();
        let mut state = State::new(turned).unwrap();
        first
            .iter()
            .for_each(|event| state.apply(event, &mut decisions));
        let mut kept = state.clone();
        then.iter()
            .for_each(|event| kept.apply(event, &mut decisions));
        self.require(Law::I8, decisions == all, || "other decisions".to_owned());
        self.require(Law::I14, kept == *end, || {
            format!("another state when split at {split}")
        });
    }

    /// I14: through a file, and through the file of its first part.
    fn by_file(&mut self, programme: &Programme, events: &[Event], all: &[Decision], end: &State) {
        let read = |events: &[Event]| {
            let file = histories::json(programme, events).to_string();
            replay::read(file.as_bytes())
        };
        let history = match read(events) {
            Ok(history) => history,
            Err(error) => return self.require(Law::I14, false, || error.to_string()),
        };
        self.require(Law::I14, history.events == events, || {
            "other events in the file".to_owned()
        });
        let played = replay::play(&history, |_| String::new());
        let told: usize = played
            .iter()
            .map(|element| element["decisions"].as_array().map_or(0, Vec::len))
            .sum();
        let mut said = played
            .iter()
            .flat_map(|element| element["decisions"].as_array().unwrap());
        let same = all
            .iter()
            .all(|decision| said.next() == Some(&replay::decision(end, decision, "")));
        self.require(Law::I14, same && told == all.len(), || {
            "the file decides otherwise".to_owned()
        });
        let doses = played.last().is_none_or(|last| {
            let items = last["items"].as_array().unwrap();
            let same = |(item, said): (&ItemState, &serde_json::Value)| {
                said["dose"] == serde_json::json!(item.dose)
                    && (said["status"] == "SUSPENDED") == item.suspended
            };
            last["status"] == end.status().name() && end.items.iter().zip(items).all(same)
        });
        self.require(Law::I14, doses, || "the file ends elsewhere".to_owned());
        let half = events.len() / 2;
        let first = read(&events[..half]).map(|first| replay::play(&first, |_| String::new()));
        let same = first.is_ok_and(|first| first == played[..half]);
        self.require(Law::I14, same, || {
            format!("the first {half} events end otherwise").to_owned()
        });
    }
}

/// One axis by one step; a level up begins at the new lane's start.
fn is_one_step(item: &ItemState, axis: Option<Axis>, from: Dose, to: Dose) -> bool {
    let mut expected = from;
    let step = |value: u16, small, large| if value < 10 { small } else { large };
    let by = |value: u16, next: u16, most: u16| next > value && next - value <= most;
    let (a, b) = (from.amount, to.amount);
    let right = match axis {
        Some(Axis::Reps) => {
            expected.amount.reps = b.reps;
            by(a.reps, b.reps, step(a.reps, 1, 2))
        }
        Some(Axis::HoldS) => {
            expected.amount.hold_s = b.hold_s;
            by(a.hold_s, b.hold_s, step(a.hold_s, 2, 5))
        }
        Some(Axis::Sets) => {
            expected.amount.sets = b.sets;
            by(a.sets, b.sets, 1)
        }
        Some(Axis::Level) => {
            expected.level += 1;
            let lane = item.prescribed.lanes.get(usize::from(expected.level));
            expected.amount = lane.map_or(a, |lane| lane.start);
            lane.is_some()
        }
        Some(Axis::SessionsPerDay) => {
            expected.sessions_per_day += 1;
            true
        }
        Some(Axis::All) | None => false,
    };
    right && to == expected
}
