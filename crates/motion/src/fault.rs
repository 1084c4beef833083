//! Stage 7: what could be mended.
//!
//! In: measures while somebody stays at the target, and the finished repetition. Out: which faults of
//! the watch were seen. A limit counts as passed when it was passed for most of the stay.

use crate::measures::{Measures, Reading};
use crate::repetition::{FaultSet, Repetition};
use crate::watch::{Check, Dose, Fault, Pattern, Watch};
use body::Side;

/// The share of the stay for which a limit must be passed.
const MOST: f64 = 0.5;
/// A range is small only if it is this much below the person's own best.
const OWN_BEST: f64 = 0.75;

/// A reading for each lane, and what it showed.
#[derive(Debug, Clone, Default)]
struct Tally {
    readings: Vec<Reading>,
    passed: [f64; 2],
    low: [f64; 2],
    high: [f64; 2],
}

/// Looks for faults.
#[derive(Debug, Clone)]
pub struct Inspector {
    tallies: Vec<Tally>,
    stayed: f64,
    short: u32,
    best: [f64; 2],
}

impl Inspector {
    /// For a watch; what it measures is added.
    pub fn new(watch: &Watch, measures: &mut Measures) -> Self {
        let sides: &[Side] = match watch.pattern {
            Pattern::Sides => &Side::BOTH,
            Pattern::Whole | Pattern::Cycle => &[Side::Right],
        };
        let tally = |fault: &Fault| Tally {
            readings: match fault.check {
                Check::Limit { gauge, .. } | Check::Swing { gauge, .. } => sides
                    .iter()
                    .map(|side| measures.add(gauge, *side, None))
                    .collect(),
                _ => Vec::new(),
            },
            ..Tally::default()
        };
        Self {
            tallies: watch.faults.iter().map(tally).collect(),
            stayed: 0.0,
            short: 0,
            best: [0.0; 2],
        }
    }

    /// A new stay begins.
    pub fn begin(&mut self) {
        self.stayed = 0.0;
        for tally in &mut self.tallies {
            tally.passed = [0.0; 2];
            tally.low = [f64::INFINITY; 2];
            tally.high = [f64::NEG_INFINITY; 2];
        }
    }

    /// One more moment of the stay at the target.
    pub fn stay(&mut self, faults: &[Fault], measures: &Measures, dt: f64) {
        self.stayed += dt;
        for (fault, tally) in faults.iter().zip(&mut self.tallies) {
            for (lane, reading) in tally.readings.iter().enumerate() {
                match fault.check {
                    Check::Limit {
                        limit,
                        above,
                        from_start,
                        ..
                    } => {
                        let value = match from_start {
                            true => measures.change(*reading),
                            false => measures.value(*reading),
                        };
                        if value.is_some_and(|value| (value > limit) == above) {
                            tally.passed[lane] += dt;
                        }
                    }
                    _ => {
                        if let Some(value) = measures.value(*reading) {
                            tally.low[lane] = tally.low[lane].min(value);
                            tally.high[lane] = tally.high[lane].max(value);
                        }
                    }
                }
            }
        }
    }

    /// What was seen in a finished repetition of a lane.
    pub fn judge(
        &mut self,
        watch: &Watch,
        dose: Dose,
        lane: usize,
        repetition: &Repetition,
    ) -> FaultSet {
        let mut set = FaultSet::default();
        let asked = dose.hold_s.filter(|hold| *hold > 0.0);
        for (at, (fault, tally)) in watch.faults.iter().zip(&self.tallies).enumerate() {
            let found = match fault.check {
                Check::Range { below } => {
                    let best = dose.best.unwrap_or(1.0).max(self.best[lane]);
                    repetition.share < below && repetition.share < OWN_BEST * best
                }
                Check::Best { below } => {
                    let best = dose.best.unwrap_or(0.0).max(self.best[lane]);
                    repetition.share < below * best
                }
                Check::Tempo { under_s } => match watch.pattern {
                    Pattern::Cycle => repetition.end_s - repetition.start_s < under_s,
                    _ => {
                        let way = repetition.way_out_s().min(repetition.way_back_s());
                        asked.is_some() && way < under_s
                    }
                },
                Check::Hold { below, running } => {
                    let short = asked.is_some_and(|asked| repetition.hold_s() < below * asked);
                    self.short = if short { self.short + 1 } else { 0 };
                    self.short >= running.max(1)
                }
                Check::Limit { .. } => tally.passed[lane] > MOST * self.stayed,
                Check::Swing { most, .. } => tally.high[lane] - tally.low[lane] > most,
            };
            if found {
                set.insert(at);
            }
        }
        self.best[lane] = self.best[lane].max(repetition.share);
        set
    }
}
