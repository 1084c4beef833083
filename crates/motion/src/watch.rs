//! What is watched of an exercise: the declaration that a catalogue's file gives and the pipeline obeys.
//!
//! Nothing here or behind it knows an exercise by name.

use body::{Measure, Side};
use serde::{Deserialize, Serialize};

/// How repetitions are made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Pattern {
    /// Out, hold, back; both sides alike.
    Whole,
    /// Out, hold, back, on one side or the other.
    Sides,
    /// To one end, then to the other: a cycle. The first end is where the parts' measures fall.
    Cycle,
}

/// Where the camera has to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Stand {
    /// At the person's side.
    Side,
    /// In front of the person.
    Front,
    /// Either.
    Any,
}

/// Which points a measure is taken on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Space {
    /// In space, as the model guesses it.
    #[default]
    World,
    /// In the picture's plane: exact, but only as seen from there.
    Picture,
}

/// Whose limb a measure is taken on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Limb {
    /// The mean of both, or a measure that has no side.
    #[default]
    Both,
    /// The side of the repetition.
    Own,
    /// The side opposite to the repetition's.
    Other,
    /// No limb: + is to the right, and counts for a repetition to the right.
    Turn,
}

/// A measure, where and on whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Gauge {
    /// What is measured.
    pub measure: Measure,
    /// On which points.
    pub space: Space,
    /// On whose limb.
    pub limb: Limb,
}

/// One measure by which the way to the target is told.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// What is measured.
    pub gauge: Gauge,
    /// Change from the person's own start to the full target; its sign is the way it goes.
    pub change: f64,
    /// The same for the limb or turn away from the camera, where that is seen less.
    pub far: f64,
    /// The same to the first end of a cycle.
    pub first: f64,
    /// Where the camera has to stand for this part to count.
    pub stand: Stand,
}

/// What a measure must lie within.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Within {
    /// What is measured.
    pub gauge: Gauge,
    /// The least, if there is one.
    pub least: Option<f64>,
    /// The most, if there is one.
    pub most: Option<f64>,
}

/// What one thing to mend is told by.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// The range stayed below this share of the target, and a quarter below the person's own best
    /// where there is one.
    Range {
        /// Share of the target.
        below: f64,
    },
    /// The range stayed below this share of the person's own best so far; for measures of which only the
    /// person's own others say how much is much.
    Best {
        /// Share of the best.
        below: f64,
    },
    /// The way out or back took less than this, in seconds; in a cycle, the whole cycle did.
    Tempo {
        /// Seconds.
        under_s: f64,
    },
    /// The hold stayed below a share of the dose's, this many times running.
    Hold {
        /// Share of the dose's hold.
        below: f64,
        /// How often running.
        running: u32,
    },
    /// A measure was beyond a limit for most of the stay at the target.
    Limit {
        /// What is measured.
        gauge: Gauge,
        /// The limit.
        limit: f64,
        /// Whether it is too much above, or below.
        above: bool,
        /// Whether the limit is a change from the person's own start.
        from_start: bool,
    },
    /// A measure swung by more than this while the target was held.
    Swing {
        /// What is measured.
        gauge: Gauge,
        /// From lowest to highest.
        most: f64,
    },
}

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Severity {
    /// A quiet tip: never lowers quality.
    Tip,
    /// Worth mending.
    Mend,
    /// Load goes where it should not.
    Guard,
}

/// How far the camera can be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Confidence {
    /// Only after three repetitions running.
    Medium,
    /// At once.
    High,
}

/// One thing to mend.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fault {
    /// Its name, as in the clinical tables: `leg_low`.
    pub id: String,
    /// What tells it.
    pub check: Check,
    /// How much it matters.
    pub severity: Severity,
    /// How far the camera can be believed.
    pub confidence: Confidence,
}

/// What is watched of an exercise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Watch {
    /// How repetitions are made up.
    pub pattern: Pattern,
    /// Where the camera has to stand.
    pub stand: Stand,
    /// How the start looks. Nothing is counted before somebody was there.
    pub start: Vec<Within>,
    /// What must stay so during a repetition; otherwise it was something else.
    pub keep: Vec<Within>,
    /// What tells the way to the target.
    pub parts: Vec<Part>,
    /// What can be mended, most important first.
    pub faults: Vec<Fault>,
}

/// What was agreed, as far as it matters here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Dose {
    /// The hold in seconds. Nothing: neither hold nor tempo are judged, but for the tempo of cycles.
    pub hold_s: Option<f64>,
    /// The person's own best so far, as a share of the target. Nothing: the target stands in.
    pub best: Option<f64>,
}

impl Gauge {
    /// The side to measure on, for a repetition on a side.
    pub fn side(self, of: Side) -> Side {
        match self.limb {
            Limb::Other => of.other(),
            _ => of,
        }
    }
}
