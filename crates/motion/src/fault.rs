//! Stage 7: what could be mended.
//!
//! In: measures while somebody stays at the target, and the finished repetition. Out: which faults of
//! the watch were seen. A limit counts as passed when it was passed for most of the stay.

use crate::measures::{Measures, Reading};
use crate::repetition::{FaultSet, Repetition};
use crate::watch::{Check, Dose, Fault, Limb, Pattern, Watch};
use body::Side;

/// The share of the stay for which a limit must be passed.
const MOST: f64 = 0.5;
/// A range is small only if it is this much below the person's own best. While no other is known, the
/// target stands in.
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
            let two = tally.readings.len() > 1;
            for (lane, reading) in tally.readings.iter().enumerate() {
                match fault.check {
                    Check::Limit {
                        gauge,
                        limit,
                        above,
                        from_start,
                    } => {
                        let value = match from_start {
                            true => measures.change(*reading),
                            false => measures.value(*reading),
                        };
                        // A turn counts towards the side of the repetition.
                        let away = gauge.limb == Limb::Turn && lane == 0 && two;
                        let value = value.map(|value| if away { -value } else { value });
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
        let mut hurried = false;
        let cycle = watch.pattern == Pattern::Cycle;
        let asked = dose.hold_s.filter(|hold| *hold > 0.0 && !cycle);
        for (at, (fault, tally)) in watch.faults.iter().zip(&self.tallies).enumerate() {
            let found = match fault.check {
                Check::Range { .. } | Check::Best { .. } => {
                    let known = dose
                        .best
                        .map_or(self.best[lane], |best| best.max(self.best[lane]));
                    small(
                        &fault.check,
                        repetition.share,
                        Some(known).filter(|best| *best > 0.0),
                    )
                }
                Check::Tempo { under_s } => match watch.pattern {
                    Pattern::Cycle => repetition.end_s - repetition.start_s < under_s,
                    _ => {
                        let way = repetition.way_out_s().min(repetition.way_back_s());
                        asked.is_some() && way < under_s
                    }
                },
                // Too fast and too short is one thing to mend, not two.
                Check::Hold { .. } if hurried => false,
                Check::Hold { below, running } => {
                    let short = asked.is_some_and(|asked| repetition.hold_s() < below * asked);
                    self.short = if short { self.short + 1 } else { 0 };
                    self.short >= running.max(1)
                }
                Check::Limit { .. } => tally.passed[lane] > MOST * self.stayed,
                Check::Swing { most, .. } => tally.high[lane] - tally.low[lane] > most,
            };
            hurried |= found && matches!(fault.check, Check::Tempo { .. });
            if found {
                set.insert(at);
            }
        }
        self.best[lane] = self.best[lane].max(repetition.share);
        set
    }
}

/// Judges ranges anew when all repetitions are known: what was small for the first may have been all
/// that there is.
pub fn revise(watch: &Watch, dose: Dose, repetitions: &mut [Repetition]) {
    for at in 0..repetitions.len() {
        let mine = repetitions[at];
        let others = repetitions.iter().enumerate();
        let best = others
            .filter(|(other, rep)| *other != at && rep.side == mine.side)
            .map(|(_, rep)| rep.share)
            .chain(dose.best)
            .reduce(f64::max);
        for (number, fault) in watch.faults.iter().enumerate() {
            if matches!(fault.check, Check::Range { .. } | Check::Best { .. }) {
                let found = small(&fault.check, mine.share, best);
                repetitions[at].faults.set(number, found);
            }
        }
    }
}

/// Whether a share of the target is small, by the best that is known.
fn small(check: &Check, share: f64, best: Option<f64>) -> bool {
    match check {
        Check::Range { below } => share < *below && share < OWN_BEST * best.unwrap_or(1.0),
        Check::Best { below } => best.is_some_and(|best| share < below * best),
        _ => false,
    }
}
