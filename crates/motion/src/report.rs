//! What it all came to.
//!
//! In: an [`Engine`] that has seen a recording. Out: numbers for people and machines, with what was not
//! seen beside what was: a report that hid the frames without anybody would look better than it is.

use crate::engine::Engine;
use crate::quality::{Why, reasons};
use crate::repetition::Repetition;
use crate::view::View;
use body::Side;
use serde::Serialize;

/// A finished recording.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// Frames in all.
    pub frames: u64,
    /// Frames in which nobody was found.
    pub unseen: u64,
    /// What the camera saw last.
    pub view: View,
    /// Movements that were begun and were no repetition.
    pub attempts: u32,
    /// The repetitions, in the order of time.
    pub repetitions: Vec<Counted>,
    /// The smaller mean range over the larger, 0 to 1, where both sides were done.
    pub symmetry: Option<f64>,
    /// The mean quality, 0 to 100.
    pub quality: Option<f64>,
}

/// One repetition, with words for its faults.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Counted {
    /// The person's own side.
    pub side: Option<Side>,
    /// Leaves the start, in seconds of the recording.
    pub start_s: f64,
    /// Arrives at the target.
    pub in_s: f64,
    /// Leaves it.
    pub out_s: f64,
    /// Is back.
    pub end_s: f64,
    /// Seconds at the target.
    pub hold_s: f64,
    /// Share of the way to the target, 1 is all of it.
    pub share: f64,
    /// Change of the main measure, in degrees or trunk lengths.
    pub range: f64,
    /// How straight the ways were, 0 to 1.
    pub smoothness: f64,
    /// What could be mended, by name.
    pub faults: Vec<String>,
    /// 0 to 100.
    pub quality: f64,
    /// What takes points from the quality.
    pub reasons: Vec<Taken>,
}

/// A reason, by name.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Taken {
    /// A fault's name, `hold` or `smoothness`.
    pub what: String,
    /// The points it takes.
    pub points: f64,
}

impl Report {
    /// Of what an engine has seen.
    pub fn of(engine: &Engine) -> Self {
        let repetitions: Vec<Counted> = engine
            .repetitions()
            .iter()
            .map(|repetition| counted(engine, repetition))
            .collect();
        let (frames, unseen) = engine.frames();
        let mean = |side: Side| {
            let mine = repetitions.iter().filter(|rep| rep.side == Some(side));
            average(mine.map(|rep| rep.range.abs()))
        };
        let symmetry = mean(Side::Left)
            .zip(mean(Side::Right))
            .map(|(left, right)| left.min(right) / left.max(right).max(1e-9));
        Self {
            frames,
            unseen,
            view: engine.view(),
            attempts: engine.attempts(),
            symmetry,
            quality: average(repetitions.iter().map(|rep| rep.quality)),
            repetitions,
        }
    }
}

fn counted(engine: &Engine, repetition: &Repetition) -> Counted {
    let (watch, dose) = (engine.watch(), engine.dose());
    let name = |at: usize| {
        watch
            .faults
            .get(at)
            .map_or("", |fault| &fault.id)
            .to_owned()
    };
    Counted {
        side: repetition.side,
        start_s: repetition.start_s,
        in_s: repetition.in_s,
        out_s: repetition.out_s,
        end_s: repetition.end_s,
        hold_s: repetition.hold_s(),
        share: repetition.share,
        range: repetition.range,
        smoothness: repetition.smoothness,
        faults: repetition.faults.iter().map(name).collect(),
        quality: repetition.quality,
        reasons: reasons(watch, dose, repetition)
            .map(|reason| Taken {
                what: match reason.why {
                    Why::Fault(at) => name(at),
                    Why::Hold => "hold".to_owned(),
                    Why::Smoothness => "smoothness".to_owned(),
                },
                points: reason.points,
            })
            .collect(),
    }
}

fn average(numbers: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = numbers.fold((0.0, 0.0), |(sum, count), n| (sum + n, count + 1.0));
    (count > 0.0).then_some(sum / count)
}
