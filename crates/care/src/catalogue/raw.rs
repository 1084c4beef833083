//! An exercise file as written. Meaning is given to it in `resolve`.
//!
//! The comments on the fields are published: they become the descriptions in the JSON Schema.

use crate::exercise::{Breath, Class, Counts, Direction, Position, Role, Side, Sides};
use body::Measure;
use motion::watch::{Confidence, Limb, Pattern, Severity, Space, Stand};
use serde::Deserialize;
use std::collections::BTreeMap;

/// One exercise of a Plinth catalogue. Its words stand in Fluent files beside it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "Plinth exercise"))]
pub struct Exercise {
    /// Version of this format: 1.
    pub format: u32,
    /// A capital letter, then up to seven capitals or digits. Never changes meaning.
    pub id: String,
    /// Place in a full session, chosen so that the position changes seldom (lying 100–199, hands
    /// and knees 200–299, chair or standing 300–399).
    pub order: u16,
    /// What the exercise is for.
    pub class: Class,
    /// Muscles that work, by code; words `muscle-CODE`.
    #[serde(default)]
    pub works: Vec<String>,
    /// What is stretched, by code; words `muscle-CODE`.
    #[serde(default)]
    pub stretches: Vec<String>,
    /// What is needed, by code; words `prop-CODE`.
    #[serde(default)]
    pub props: Vec<String>,
    /// Limit on hold × repetitions × sets.
    pub cap: Option<Cap>,
    /// What it asks of the back. When one exercise brings nerve-type signs, all of the same
    /// direction rest for the day.
    #[serde(default)]
    pub directions: Vec<Direction>,
    /// The level a calm, otherwise well person begins with.
    pub start: String,
    /// The form somebody begins with who has a condition, or is 70 or over. Left out: as `start`.
    pub start_careful: Option<String>,
    /// The form somebody begins with whose pain is moderately easy to stir up. Left out: one level
    /// below `start`.
    pub start_moderate: Option<String>,
    /// The form somebody begins with whose pain is easily stirred up, or "none": not yet. Left out:
    /// level 0.
    pub start_high: Option<String>,
    /// Where the exercise is best seen from, unless a form says otherwise.
    #[serde(default)]
    pub view: Option<View>,
    /// The joints that matter, by name: their angles are shown.
    #[serde(default)]
    pub matters: Vec<String>,
    /// How the forms look when they go wrong.
    #[serde(default)]
    pub fault: Vec<Fault>,
    /// What a camera can tell of the forms.
    #[serde(default)]
    pub watch: Vec<Watch>,
    /// Poses that the forms move between, beside those of poses.toml.
    #[serde(default)]
    pub pose: BTreeMap<String, Pose>,
    /// Levels and range forms.
    pub form: Vec<Form>,
    /// Changes of surface or handling that leave the movement as it is.
    #[serde(default)]
    pub setting: Vec<Setting>,
    /// Where the exercise comes from.
    pub source: Vec<Source>,
}

/// Poses that exercises share.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Poses {
    /// By name.
    pub pose: BTreeMap<String, Pose>,
}

/// A pose: angles in degrees and what rests where. Joints and spots without `left_` or `right_` mean
/// both sides.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pose {
    /// The pose it builds on.
    pub from: Option<String>,
    /// Angles that are kept as closely as the contacts allow, by joint.
    #[serde(default)]
    pub angles: BTreeMap<String, f64>,
    /// Angles that give way, by joint.
    #[serde(default)]
    pub follow: BTreeMap<String, f64>,
    /// Spots that rest on the floor. Left out, here and below: as in `from`.
    pub floor: Option<Vec<String>>,
    /// Spots that rest on the seat.
    pub seat: Option<Vec<String>>,
    /// Spots that rest on a table.
    pub table: Option<Vec<String>>,
    /// Those of the spots that may slide.
    pub slide: Option<Vec<String>>,
    /// Pairs of spots that touch each other.
    pub touch: Option<Vec<[String; 2]>>,
    /// Pairs of spots that come as near to each other as they can: fingers round a shin.
    pub towards: Option<Vec<[String; 2]>>,
    /// Spots whose way into this pose shows the movement.
    #[serde(default)]
    pub arrow: Vec<String>,
}

/// A fault, as a pose, under the name that the clinical tables give it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fault {
    /// Small letters and underscores.
    pub id: String,
    /// What it looks like.
    pub pose: String,
    /// The forms it can happen in.
    pub forms: Vec<String>,
}

/// What a camera can tell of some forms. Angles are degrees, lengths are trunk lengths.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Watch {
    /// The forms, each watched once in a file.
    pub forms: Vec<String>,
    /// How repetitions are made up.
    pub pattern: Pattern,
    /// Where the camera has to stand.
    pub stand: Stand,
    /// How the start looks; nothing is counted before somebody was there.
    #[serde(default)]
    pub start: Vec<Within>,
    /// What must stay so for most of a repetition; otherwise it was something else.
    #[serde(default)]
    pub keep: Vec<Within>,
    /// What tells the way to the target. With several, their mean; a limb of
    /// the other side must not lag far behind.
    pub part: Vec<Part>,
    /// What can be mended, most important first. Words: attributes `tip-ID` and `seen-ID` of
    /// the exercise.
    #[serde(default)]
    pub fault: Vec<Watched>,
}

/// What a measure must lie within.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Within {
    /// What is measured; on limbs, the mean of both.
    pub measure: Measure,
    /// On which points.
    #[serde(default)]
    pub space: Space,
    /// The least.
    pub least: Option<f64>,
    /// The most.
    pub most: Option<f64>,
}

/// One measure by which the way to the target is told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Part {
    /// What is measured.
    pub measure: Measure,
    /// On which points.
    #[serde(default)]
    pub space: Space,
    /// On whose limb. Left out: the mean of both.
    pub limb: Option<Limb>,
    /// Change from the person's own start to the full target; its sign is the way it goes.
    pub change: f64,
    /// The same for the side away from the camera, where that is seen less.
    pub far: Option<f64>,
    /// The same to the first end, for pattern = "cycle".
    pub first: Option<f64>,
    /// Counts only for a camera that stands here.
    pub stand: Option<Stand>,
}

/// One thing to mend, and what tells it: exactly one of the limits.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Watched {
    /// Its name, as in the clinical tables: small letters and underscores.
    pub id: String,
    /// How much it matters.
    pub severity: Severity,
    /// How far the camera can be believed.
    pub confidence: Confidence,
    /// What is measured, for the limits that need it.
    pub measure: Option<Measure>,
    /// On which points.
    pub space: Option<Space>,
    /// On whose limb. Left out: the mean of both.
    pub limb: Option<Limb>,
    /// More than this for most of the stay at the target.
    pub above: Option<f64>,
    /// Less than this for most of the stay at the target.
    pub below: Option<f64>,
    /// More than this above the person's own start, for most of the stay.
    pub rise: Option<f64>,
    /// More than this below the person's own start, for most of the stay.
    pub fall: Option<f64>,
    /// Swings by more than this during the stay.
    pub swing: Option<f64>,
    /// The range stayed below this share of the target, and a quarter below the person's own best.
    pub range_below: Option<f64>,
    /// The range stayed below this share of the person's own best so far.
    pub best_below: Option<f64>,
    /// The way there or back took less than this, in seconds; in a cycle, the whole of it did.
    pub under_s: Option<f64>,
    /// The hold stayed below this share of the dose's.
    pub hold_below: Option<f64>,
    /// How often running a hold must be short. Left out: once.
    pub running: Option<u32>,
}

/// Where from a movement is drawn.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct View {
    /// Degrees from the front (for somebody lying: from the feet) towards the right side.
    pub azimuth: f64,
    /// Degrees above the horizon.
    pub elevation: f64,
}

/// Limit on hold × repetitions × sets.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cap {
    /// Most seconds in one session; for each side where the exercise has sides.
    pub session_s: u32,
    /// Most seconds in one day.
    pub day_s: Option<u32>,
}

/// One way to do the exercise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Form {
    /// The exercise's id, a dash, one to four letters or digits.
    pub id: String,
    /// Step on the ladder, 0 the easiest. Left out for range forms, which replace the level.
    pub step: Option<u8>,
    /// True for a level that is not offered until somebody chooses it.
    #[serde(default)]
    pub off_by_default: bool,
    /// The position it is done in.
    pub position: Position,
    /// How the two sides are treated.
    pub sides: Sides,
    /// The pose it starts from. Left out: the form has no pictures.
    pub from: Option<String>,
    /// Where it is best seen from.
    pub view: Option<View>,
    /// What is counted.
    #[serde(default = "repetitions")]
    pub counts: Counts,
    /// The dose lane. Exactly one of `dose` and `dose_of`.
    pub dose: Option<Dose>,
    /// Use the dose lane of this other form.
    pub dose_of: Option<String>,
    /// The parts of one repetition, in order.
    pub phases: Vec<Phase>,
    /// Seconds of rest after a repetition.
    pub rest_s: u16,
    /// Seconds to change sides, for sides = "in_turn".
    #[serde(default)]
    pub switch_s: u16,
    /// Seconds to be told how, before the first repetition.
    pub prepare_s: u16,
    /// True if one slow, uncounted try comes before the first repetition ever.
    #[serde(default)]
    pub try_first: bool,
    /// What is needed beyond the exercise's own props.
    #[serde(default)]
    pub props: Vec<String>,
    /// Range forms of this file that are obeyed at once by doing this one.
    #[serde(default)]
    pub joins: Vec<String>,
    /// The article's own dose, on the form that is the article's.
    pub article: Option<Article>,
    /// Where the numbers come from, or "our choice".
    pub source: String,
}

fn repetitions() -> Counts {
    Counts::Repetitions
}

/// A dose lane: floor ≤ start ≤ up_at ≤ ceiling on every axis.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dose {
    /// The least that is offered.
    pub floor: Amount,
    /// Where a calm, otherwise well person begins.
    pub start: Amount,
    /// Reached and easy: time for the next level. On every level but the last.
    pub up_at: Option<Amount>,
    /// The most on each axis.
    pub ceiling: Amount,
    /// Sessions a day: at the start, and at most.
    pub sessions: [u8; 2],
    /// Days a week: fewest and most.
    pub days_per_week: [u8; 2],
}

/// How much.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Amount {
    /// Repetitions or cycles, for each side where there are sides.
    pub reps: u16,
    /// Hold in seconds; the tempo of one direction for cycles; 0 where there is neither.
    pub hold_s: u16,
    /// Sets.
    #[serde(default = "one")]
    pub sets: u16,
}

fn one() -> u16 {
    1
}

/// One part of a repetition.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Phase {
    /// Names its words: attribute `NAME` (spoken in full) and `NAME-cue` (a few words) of the form.
    pub name: String,
    /// What it is.
    pub role: Role,
    /// Its length. Left out: as long as the dose's hold.
    pub seconds: Option<u16>,
    /// When to breathe.
    pub breath: Breath,
    /// Which side, where every repetition holds both.
    pub side: Option<Side>,
    /// The pose that is reached at its end; poses are given for the right side. Left out: it stays
    /// as it is.
    pub to: Option<String>,
}

/// The dose that the article gives, as far as it gives one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Article {
    /// Repetitions, least and most.
    pub reps: Option<[u16; 2]>,
    /// Hold in seconds, least.
    pub hold_s: Option<u16>,
    /// Hold in seconds, most, where the article gives a most.
    pub hold_most_s: Option<u16>,
    /// Sessions a day.
    pub sessions: Option<u8>,
    /// Minutes in all.
    pub minutes: Option<u16>,
    /// True if a person may choose it at once.
    #[serde(default)]
    pub offer: bool,
}

/// A change of surface or handling.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Setting {
    /// The exercise's id, a dash, one to four letters or digits.
    pub id: String,
    /// The position it is done in, where that changes.
    pub position: Option<Position>,
    /// What is needed.
    #[serde(default)]
    pub props: Vec<String>,
    /// Where it comes from, or "our choice".
    pub source: String,
}

/// Where the exercise comes from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Who says it and what.
    pub title: String,
    /// Where to read it.
    pub url: Option<String>,
}
