//! Stage 8: one number for a repetition, with its reasons.
//!
//! 100, less what each reason takes. Less range is never held against anybody: range is limited by
//! symptoms. The weights are our choice; they order what to mend and measure nothing about a spine.
//! Quality is feedback, not a diagnosis.

use crate::repetition::Repetition;
use crate::watch::{Dose, Severity, Watch};
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
        let points = match watch.faults.get(at)?.severity {
            Severity::Tip => return None,
            Severity::Mend => MEND,
            Severity::Guard => GUARD,
        };
        Some(Reason {
            why: Why::Fault(at),
            points,
        })
    });
    let held = dose
        .hold_s
        .filter(|asked| *asked > 0.0)
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
