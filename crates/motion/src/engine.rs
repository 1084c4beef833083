//! The pipeline: one frame in, what happened out.
//!
//! In: frames in the order of time. Out: [`Event`]s, and at any time what was done so far. Nothing is
//! allocated for a frame; only a finished repetition makes the list of repetitions longer.
//!
//! A repetition is decided so. Nothing counts before somebody lay, knelt or sat still in the start
//! position; how they lie then is their zero. When a lane's share of the way passes [`BEGINS`], a
//! movement has begun; when it falls under [`ENDS`] of its own height, it is over. It was a repetition
//! if it reached [`FULL`] of the target, or stayed at a lower height; if it turned round half-way it
//! was an attempt, and if what must stay did not stay it was something else. The gap between beginning
//! and ending is what keeps shake from counting twice.

use crate::event::Event;
use crate::fault::{Inspector, revise};
use crate::filter::Pace;
use crate::frame::Frame;
use crate::measures::{Measures, Reading};
use crate::progress::{Place, Progress};
use crate::quality;
use crate::repetition::Repetition;
use crate::swing::{End, Swing};
use crate::trace::{Times, Trace};
use crate::view::{Sight, View, Watcher};
use crate::watch::{Confidence, Dose, Pattern, Watch, Within};
use body::Side;

/// A movement has begun when this share of the way is gone.
pub const BEGINS: f64 = 0.3;
/// It is over when less than this share of its own height is left, and at least [`REST`].
pub const ENDS: f64 = 0.28;
/// Below this share somebody is at the start.
pub const REST: f64 = 0.15;
/// At this share the target counts as reached.
pub const FULL: f64 = 0.7;
/// A lower height is a repetition if it was stayed at, above this share of its top, for so many seconds:
/// longer than a slow movement takes to turn round.
const SMALL: f64 = 0.3;
const AT_TOP: f64 = 0.93;
const STAYED_S: f64 = 1.2;
/// The target must be stayed at for so long in any case: a swing through it is none.
const TOUCHED_S: f64 = 0.2;
/// More than this is another movement.
const TOO_FAR: f64 = 4.0;
/// Shares of the stay that keep what must stay.
const KEPT: f64 = 0.5;
/// How still is still, as a share of the target, and for how many seconds.
const SHAKE: f64 = 0.15;
const STILL_S: f64 = 0.25;
/// Seconds out of the start position after which it must be taken up again.
const LEFT_S: f64 = 1.0;
/// Time constant with which the start follows somebody who settles, in seconds.
const FOLLOWS_S: f64 = 3.0;
/// The same for who came to rest elsewhere: within this share, and further off but still near. A small
/// range that is held there must not become the start.
const SETTLED: f64 = 0.12;
const NEAR: f64 = 0.25;
const SHIFTS_S: f64 = 12.0;
/// A gap longer than this ends whatever was going on.
const GAP_S: f64 = 1.5;
/// Live: at this share, or still above [`SMALL`], the hold runs; below this share of the height it ends.
const HOLDS: f64 = 0.75;
const LETS_GO: f64 = 0.8;

/// What a person is doing.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Phase {
    /// Not yet in the start position; since when they have been still there.
    Away { still_since: Option<f64> },
    /// At the start; since when it looks like something else, and seconds of stillness so far.
    Ready {
        left_since: Option<f64>,
        calm_s: f64,
    },
    /// On the way to the target, there, or on the way back.
    Out,
}

/// A movement that is going on.
#[derive(Debug, Clone, Default)]
struct Excursion {
    trace: Trace,
    top: f64,
    /// How much more one lane did than the other: + is the second.
    lead: f64,
    main: [f64; 2],
    stayed: f64,
    broken: f64,
    judged_top: f64,
    holding_since: Option<f64>,
    still_since: Option<f64>,
    told: u32,
}

impl Excursion {
    fn begin(&mut self) {
        let trace = core::mem::take(&mut self.trace);
        *self = Self {
            trace,
            ..Self::default()
        };
    }
}

/// Watches one person do one exercise.
#[derive(Debug, Clone)]
pub struct Engine {
    watch: Watch,
    dose: Dose,
    watcher: Watcher,
    view: View,
    measures: Measures,
    progress: Progress,
    start: Vec<(Within, Reading)>,
    keep: Vec<(Within, Reading)>,
    inspector: Inspector,
    phase: Phase,
    excursion: Excursion,
    swing: Swing,
    first_end: Option<(bool, Repetition)>,
    medium: Vec<u32>,
    late_s: f64,
    t: Option<f64>,
    events: Vec<Event>,
    done: Vec<Repetition>,
    attempts: u32,
    frames: u64,
    unseen: u64,
    well: u64,
    watched_s: f64,
}

impl Engine {
    /// Watches for what a watch declares, with a dose that was agreed.
    pub fn new(watch: Watch, dose: Dose) -> Self {
        let pace = match watch.pattern {
            Pattern::Cycle => Pace::BREATH,
            Pattern::Whole | Pattern::Sides => Pace::USUAL,
        };
        let mut measures = Measures::new(pace);
        let progress = Progress::new(&watch, &mut measures);
        let mut bind = |list: &[Within]| {
            let reading =
                |within: &Within| (*within, measures.add(within.gauge, Side::Right, None));
            list.iter().map(reading).collect::<Vec<_>>()
        };
        let (start, keep) = (bind(&watch.start), bind(&watch.keep));
        let inspector = Inspector::new(&watch, &mut measures);
        let mut watcher = Watcher::new(watch.stand);
        let view = watcher.see(&Frame::empty(f64::NEG_INFINITY));
        Self {
            dose,
            watcher,
            view,
            measures,
            progress,
            start,
            keep,
            inspector,
            phase: Phase::Away { still_since: None },
            excursion: Excursion {
                trace: Trace::new(),
                ..Excursion::default()
            },
            swing: Swing::new(ends(&watch)),
            first_end: None,
            medium: vec![0; watch.faults.len()],
            late_s: pace.late_s,
            t: None,
            events: Vec::with_capacity(16),
            done: Vec::with_capacity(64),
            attempts: 0,
            frames: 0,
            unseen: 0,
            well: 0,
            watched_s: 0.0,
            watch,
        }
    }

    /// One more frame. A frame that is not later than the last is left out; a clock that is set far back
    /// is begun with anew, since one wild time must not end the recording.
    pub fn push(&mut self, frame: &Frame) -> &[Event] {
        self.events.clear();
        let gap = self.t.map_or(0.0, |last| frame.t - last);
        let again = self.t.is_some() && (-GAP_S..=0.0).contains(&gap);
        if !frame.t.is_finite() || again {
            return &self.events;
        }
        self.t = Some(frame.t);
        self.frames += 1;
        if gap.abs() > GAP_S {
            self.measures.reset();
            self.give_up();
        } else {
            self.watched_s += gap;
        }
        let dt = gap.clamp(1e-3, 0.2);
        let before = self.view.sight;
        self.view = self.watcher.see(frame);
        if self.view.sight != before {
            self.events.push(Event::Seen(self.view.sight));
        }
        if !frame.somebody() {
            self.unseen += 1;
        } else if self.view.sight == Sight::Good {
            self.well += 1;
        }
        self.measures.push(frame, dt);
        // What the filters show now was so a moment ago.
        let then = frame.t - self.late_s;
        match self.phase {
            Phase::Away { still_since } => self.away(then, still_since),
            Phase::Ready { left_since, calm_s } => self.ready(then, dt, left_since, calm_s),
            Phase::Out => self.out(then, dt),
        }
        &self.events
    }

    /// The recording is over: ranges are judged by the best of all. What was begun and not brought back is
    /// no repetition, unless it ended near the start.
    pub fn finish(&mut self) -> &[Event] {
        self.events.clear();
        if let (Phase::Out, Some(t)) = (self.phase, self.t)
            && self.share() < 0.5 * self.excursion.top
        {
            self.end(t);
        }
        revise(&self.watch, self.dose, &mut self.done);
        &self.events
    }

    /// The repetitions so far.
    pub fn repetitions(&self) -> &[Repetition] {
        &self.done
    }

    /// Movements that were begun and were no repetition.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Frames so far, and how many of them showed nobody.
    pub fn frames(&self) -> (u64, u64) {
        (self.frames, self.unseen)
    }

    /// Frames that showed somebody well.
    pub fn seen_well(&self) -> u64 {
        self.well
    }

    /// Seconds watched, without gaps.
    pub fn watched_s(&self) -> f64 {
        self.watched_s
    }

    /// What the camera sees.
    pub fn view(&self) -> View {
        self.view
    }

    /// What is watched.
    pub fn watch(&self) -> &Watch {
        &self.watch
    }

    /// What was agreed.
    pub fn dose(&self) -> Dose {
        self.dose
    }

    /// How far the way to the target is gone now, and to which lane.
    pub fn share(&self) -> f64 {
        self.lead().map_or(0.0, |place| place.share)
    }

    fn away(&mut self, t: f64, still_since: Option<f64>) {
        let there = self.at_start() && self.sees();
        let still = there && self.progress.still(&self.measures, &self.view, SHAKE);
        self.phase = match (still, still_since) {
            (false, _) => Phase::Away { still_since: None },
            (true, None) => {
                self.measures.gather();
                Phase::Away {
                    still_since: Some(t),
                }
            }
            (true, Some(since)) if t - since >= STILL_S + 2.0 * self.late_s => {
                self.measures.settle();
                self.excursion.trace.clear();
                self.swing.begin();
                self.inspector.begin();
                self.events.push(Event::Ready);
                Phase::Ready {
                    left_since: None,
                    calm_s: STILL_S,
                }
            }
            (true, since) => Phase::Away { still_since: since },
        };
    }

    fn ready(&mut self, t: f64, dt: f64, left_since: Option<f64>, mut calm_s: f64) {
        let share = self.share();
        if self.watch.pattern == Pattern::Cycle {
            self.swing(t, dt, share);
        }
        if share < 0.1 {
            self.excursion.trace.clear();
        }
        self.excursion.trace.push(t, share);
        if share >= BEGINS && self.watch.pattern != Pattern::Cycle {
            self.excursion.begin();
            self.inspector.begin();
            self.events.push(Event::Started);
            self.phase = Phase::Out;
            return self.out(t, dt);
        }
        let there = self.at_start();
        // In a cycle the way leads through neutral without staying there.
        if self.swing.is_new()
            && there
            && share.abs() < NEAR
            && self.progress.still(&self.measures, &self.view, SHAKE)
        {
            // At first a plain mean, then a slow one.
            calm_s += dt;
            let slow = if share.abs() < SETTLED {
                FOLLOWS_S
            } else {
                SHIFTS_S
            };
            self.measures.follow(dt / calm_s.min(slow));
        }
        self.phase = match (there, left_since) {
            (true, _) => Phase::Ready {
                left_since: None,
                calm_s,
            },
            (false, Some(since)) if t - since > LEFT_S => {
                self.events.push(Event::NotReady);
                self.first_end = None;
                Phase::Away { still_since: None }
            }
            (false, since) => Phase::Ready {
                left_since: since.or(Some(t)),
                calm_s,
            },
        };
    }

    fn out(&mut self, t: f64, dt: f64) {
        let lanes = self.lanes();
        let Some(place) = lead(lanes) else {
            // A limb that is lost for a moment changes nothing; the gap ends what lasts.
            if self
                .excursion
                .trace
                .last()
                .is_none_or(|last| t - last > GAP_S)
            {
                self.give_up();
            }
            return;
        };
        let excursion = &mut self.excursion;
        excursion.trace.push(t, place.share);
        excursion.top = excursion.top.max(place.share);
        if let [Some(one), Some(other)] = lanes {
            let high = place.share > 0.6 * excursion.top;
            excursion.lead += if high {
                (other.plain - one.plain) * dt
            } else {
                0.0
            };
        }
        if place.share >= 0.8 * excursion.top {
            // Higher than before: what was judged on the way was not the target yet.
            if excursion.top > 1.1 * excursion.judged_top {
                excursion.judged_top = excursion.top;
                (excursion.stayed, excursion.broken) = (0.0, 0.0);
                excursion.main = [0.0; 2];
                self.inspector.begin();
            }
            let excursion = &mut self.excursion;
            excursion.stayed += dt;
            let value = |reading: Reading| self.measures.value(reading);
            let broken = self
                .keep
                .iter()
                .any(|(within, reading)| value(*reading).is_some_and(|value| !within.holds(value)));
            if broken || place.share > TOO_FAR {
                excursion.broken += dt;
            }
            for (sum, lane) in excursion.main.iter_mut().zip(lanes) {
                *sum += lane.map_or(0.0, |place| place.main) * dt;
            }
            self.inspector.stay(&self.watch.faults, &self.measures, dt);
        }
        self.hold(t, place.share);
        let over = (ENDS * self.excursion.top).clamp(REST, ENDS);
        if place.share < over {
            self.end(t);
        }
    }

    /// The live clock of the hold.
    fn hold(&mut self, t: f64, share: f64) {
        let excursion = &mut self.excursion;
        match excursion.holding_since {
            None => {
                let still = self.progress.still(&self.measures, &self.view, SHAKE);
                excursion.still_since = match still && share >= SMALL {
                    true => excursion.still_since.or(Some(t)),
                    false => None,
                };
                let stays = excursion.still_since.is_some_and(|since| t - since > 0.5);
                if share >= HOLDS || stays {
                    excursion.holding_since = Some(t);
                    excursion.told = 0;
                    let side = match self.watch.pattern {
                        Pattern::Sides if excursion.lead > 0.0 => Some(Side::Right),
                        Pattern::Sides => Some(Side::Left),
                        _ => None,
                    };
                    self.events.push(Event::InPosition(side));
                }
            }
            Some(_) if share < LETS_GO * excursion.top.min(1.0) => {
                excursion.holding_since = None;
                excursion.still_since = None;
                self.events.push(Event::OutOfPosition);
            }
            Some(since) => {
                let whole = t - since;
                while f64::from(excursion.told + 1) <= whole && self.events.len() < 12 {
                    excursion.told += 1;
                    self.events.push(Event::Held(excursion.told));
                }
            }
        }
    }

    /// The movement is over: what was it?
    fn end(&mut self, t: f64) {
        self.phase = Phase::Ready {
            left_since: None,
            calm_s: FOLLOWS_S,
        };
        if self.excursion.holding_since.take().is_some() {
            self.events.push(Event::OutOfPosition);
        }
        let lane = usize::from(self.progress.lanes.len() > 1 && self.excursion.lead > 0.0);
        let repetition = self.excursion_as_repetition(lane);
        self.excursion.trace.clear();
        self.excursion.trace.push(t, 0.0);
        let Some(repetition) = repetition else {
            self.attempts += 1;
            self.events.push(Event::NotCounted);
            return;
        };
        self.count(lane, repetition);
    }

    fn excursion_as_repetition(&self, lane: usize) -> Option<Repetition> {
        let excursion = &self.excursion;
        let level = excursion.trace.level();
        let counts = match level {
            _ if excursion.broken > KEPT * excursion.stayed => false,
            level if level >= FULL => excursion.trace.above(0.9 * level) >= TOUCHED_S,
            level => level >= SMALL && excursion.trace.above(AT_TOP * excursion.top) >= STAYED_S,
        };
        let times = excursion.trace.times(level).filter(|_| counts)?;
        Some(Repetition {
            side: match self.watch.pattern {
                Pattern::Sides => Some(Side::BOTH[lane]),
                _ => None,
            },
            range: excursion.main[lane] / excursion.stayed.max(1e-9),
            ..repetition(&excursion.trace, level, &times)
        })
    }

    /// Somebody swings between the ends of a cycle.
    fn swing(&mut self, t: f64, dt: f64, share: f64) {
        self.inspector.stay(&self.watch.faults, &self.measures, dt);
        let Some(end) = self.swing.push(t, share) else {
            return;
        };
        let repetition = self.end_as_repetition(end);
        self.swing.turn(t, share, end);
        match (repetition, self.first_end.take()) {
            // With the other end before it, it is a whole cycle.
            (Some(half), Some((other, first))) if other != end.second => {
                self.count(
                    0,
                    Repetition {
                        start_s: first.start_s,
                        smoothness: f64::midpoint(first.smoothness, half.smoothness),
                        ..half
                    },
                );
                self.inspector.begin();
            }
            (half, _) => self.first_end = half.map(|half| (end.second, half)),
        }
    }

    fn end_as_repetition(&self, end: End) -> Option<Repetition> {
        let trace = &self.swing.trace;
        let times = trace.times(end.swing)?;
        Some(Repetition {
            range: self.progress.unit() * end.swing,
            ..repetition(trace, end.swing, &times)
        })
    }

    fn count(&mut self, lane: usize, mut repetition: Repetition) {
        repetition.faults = self
            .inspector
            .judge(&self.watch, self.dose, lane, &repetition);
        repetition.quality = quality::quality(&self.watch, self.dose, &repetition);
        self.events.push(Event::Repetition(repetition));
        for (at, fault) in self.watch.faults.iter().enumerate() {
            let seen = repetition.faults.contains(at);
            self.medium[at] = if seen { self.medium[at] + 1 } else { 0 };
            let sure = match fault.confidence {
                Confidence::High => 1,
                Confidence::Medium => 3,
            };
            if self.medium[at] >= sure && self.events.len() < 15 {
                self.events.push(Event::Fault(at));
            }
        }
        self.done.push(repetition);
    }

    /// Whatever was going on has come to nothing.
    fn give_up(&mut self) {
        if self.phase == Phase::Out {
            self.attempts += 1;
            self.events.push(Event::NotCounted);
        }
        self.excursion.begin();
        self.excursion.trace.clear();
        self.first_end = None;
        self.phase = Phase::Away { still_since: None };
    }

    fn sees(&self) -> bool {
        matches!(self.view.sight, Sight::Good | Sight::PartlyOut)
    }

    fn at_start(&self) -> bool {
        let within = |(within, reading): &(Within, Reading)| {
            let value = self.measures.value(*reading);
            value.is_some_and(|value| within.holds(value))
        };
        self.start.iter().all(within)
    }

    fn lanes(&self) -> [Option<Place>; 2] {
        let place = |lane: usize| {
            let lane = self.progress.lanes.get(lane)?;
            lane.place(&self.measures, &self.view)
        };
        [place(0), place(1)]
    }

    fn lead(&self) -> Option<Place> {
        lead(self.lanes())
    }
}

/// The lane that is further.
fn lead(lanes: [Option<Place>; 2]) -> Option<Place> {
    match lanes {
        [Some(one), Some(other)] if other.share > one.share => Some(other),
        [one, other] => one.or(other),
    }
}

/// What a trace tells of a repetition that reached a level; nobody has judged it yet.
fn repetition(trace: &Trace, level: f64, times: &Times) -> Repetition {
    Repetition {
        side: None,
        start_s: times.start,
        in_s: times.arrive,
        out_s: times.leave,
        end_s: times.end,
        share: level,
        range: 0.0,
        smoothness: trace.straightness(level, times),
        faults: Default::default(),
        quality: 0.0,
    }
}

/// Where the ends of a cycle lie, as shares of the way from one to the other.
fn ends(watch: &Watch) -> (f64, f64) {
    watch.parts.first().map_or((0.0, 1.0), |part| {
        let whole = part.change - part.first;
        (part.first / whole, part.change / whole)
    })
}

impl Within {
    /// Whether a value lies within.
    pub fn holds(&self, value: f64) -> bool {
        self.least.is_none_or(|least| value >= least) && self.most.is_none_or(|most| value <= most)
    }
}
