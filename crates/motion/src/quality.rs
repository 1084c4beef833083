//! Stage 8: one number for a repetition, with its reasons.
//!
//! 100, less what each reason takes. Less range is never held against anybody: range is limited by
//! symptoms. The weights are our choice; they order what to mend and measure nothing about a spine.
//! Quality is feedback, not a diagnosis.

use crate::repetition::Repetition;
use crate::watch::{Check, Confidence, Dose, Pattern, Severity, Watch};
use serde::Serialize;

/// What a fault takes.
const MEND: f64 = 20.0;
const GUARD: f64 = 35.0;
/// What a hold of no length takes.
const HOLD: f64 = 30.0;
/// What a way with nothing straight in it takes; half of it is within the noise.
const SMOOTH: f64 = 20.0;

/// Why points were taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// A fault, by its place in the watch.
    Fault(usize),
    /// The hold was shorter than agreed.
    Hold,
    /// The movement hesitated or trembled.
    Smoothness,
}

/// One reason.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Reason {
    /// What it is.
    pub why: Why,
    /// The points it takes.
    pub points: f64,
}

/// The reasons that take points from a repetition, in the order of the watch.
pub fn reasons<'a>(
    watch: &'a Watch,
    dose: Dose,
    repetition: &'a Repetition,
) -> impl Iterator<Item = Reason> + 'a {
    let faults = repetition.faults.iter().filter_map(|at| {
        let fault = watch.faults.get(at)?;
        // A short hold is a reason of its own, and what the camera is not sure of takes nothing.
        let counts = fault.confidence == Confidence::High;
        let counts = counts && !matches!(fault.check, Check::Hold { .. });
        let points = match fault.severity {
            Severity::Mend if counts => MEND,
            Severity::Guard if counts => GUARD,
            _ => return None,
        };
        Some(Reason {
            why: Why::Fault(at),
            points,
        })
    });
    let held = dose
        .hold_s
        .filter(|asked| *asked > 0.0 && watch.pattern != Pattern::Cycle)
        .map_or(1.0, |asked| (repetition.hold_s() / asked).clamp(0.0, 1.0));
    let rough = (1.0 - 2.0 * repetition.smoothness).max(0.0);
    let rest = [
        (Why::Hold, HOLD * (1.0 - held)),
        (Why::Smoothness, SMOOTH * rough),
    ];
    faults.chain(
        rest.into_iter()
            .filter(|(_, points)| *points >= 1.0)
            .map(|(why, points)| Reason { why, points }),
    )
}

/// 0 to 100.
pub fn quality(watch: &Watch, dose: Dose, repetition: &Repetition) -> f64 {
    let taken: f64 = reasons(watch, dose, repetition)
        .map(|reason| reason.points)
        .sum();
    (100.0 - taken).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repetition::FaultSet;
    use crate::watch::{Fault, Stand};

    fn watch() -> Watch {
        let fault = |severity| Fault {
            id: "one".to_owned(),
            check: Check::Tempo { under_s: 1.0 },
            severity,
            confidence: Confidence::High,
        };
        Watch {
            pattern: Pattern::Whole,
            stand: Stand::Any,
            start: Vec::new(),
            keep: Vec::new(),
            parts: Vec::new(),
            faults: [Severity::Tip, Severity::Mend, Severity::Guard]
                .map(fault)
                .into(),
        }
    }

    fn repetition(faults: &[usize], hold_s: f64, smoothness: f64) -> Repetition {
        let mut set = FaultSet::default();
        faults.iter().for_each(|at| set.insert(*at));
        Repetition {
            side: None,
            start_s: 0.0,
            in_s: 2.0,
            out_s: 2.0 + hold_s,
            end_s: 4.0 + hold_s,
            share: 0.3,
            range: 10.0,
            smoothness,
            faults: set,
            quality: 0.0,
        }
    }

    #[test]
    fn reasons_add_up_and_less_range_takes_nothing() {
        let dose = Dose {
            hold_s: Some(5.0),
            best: None,
        };
        let quality = |faults: &[usize], hold_s, smoothness| {
            quality(&watch(), dose, &repetition(faults, hold_s, smoothness))
        };
        assert_eq!(quality(&[], 5.0, 1.0), 100.0);
        assert_eq!(quality(&[0], 5.0, 1.0), 100.0, "a tip is only a tip");
        assert_eq!(quality(&[1], 5.0, 1.0), 80.0);
        assert_eq!(quality(&[2], 5.0, 1.0), 65.0);
        assert_eq!(quality(&[], 2.5, 1.0), 85.0);
        assert_eq!(quality(&[], 9.0, 1.0), 100.0);
        assert_eq!(quality(&[], 5.0, 0.0), 80.0);
        assert_eq!(quality(&[1, 2], 0.0, 0.0), 0.0);
    }

    #[test]
    fn without_a_dose_the_hold_is_not_judged() {
        assert_eq!(
            quality(&watch(), Dose::default(), &repetition(&[], 0.5, 1.0)),
            100.0
        );
    }
}
