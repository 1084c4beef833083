//! An exercise as the rest of the house sees it: resolved, checked, without words.

use crate::dose::{Amount, Cap, Lane};
use crate::ids::{ExerciseId, FormId};
pub use body::Side;
use body::stance::Stance;
use body::{Dof, Spot};
use motion::Watch;
use serde::{Deserialize, Serialize};

/// What an exercise is for; settles who gives way when there is not room for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Class {
    /// Makes muscles stronger.
    Strength,
    /// Keeps the trunk steady while limbs move.
    Stability,
    /// Moves joints and stretches.
    Mobility,
}

/// How the body rests on the world. A session is ordered so that this changes seldom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Position {
    /// On the back, knees bent, feet flat.
    Lying,
    /// On the side, knees bent.
    SideLying,
    /// On the back on a firm bed.
    Bed,
    /// On hands and knees, or on forearms and knees.
    HandsAndKnees,
    /// On the front half of an armless chair.
    Chair,
    /// On the feet; hands may rest on a table.
    Standing,
}

/// How a form treats the two sides. One exercise, never two twins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Sides {
    /// Both sides move alike.
    None,
    /// Right, left, right, left: each side does the repetitions of the dose.
    Alternate,
    /// All repetitions on the right, then all on the left.
    InTurn,
    /// Every repetition holds both sides; the phases say which.
    Within,
}

/// What a movement asks of the back. When one brings nerve-type signs, all of the same direction
/// rest for the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Direction {
    /// It rounds.
    Bending,
    /// It arches.
    Arching,
}

/// When to breathe in a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Breath {
    /// Breathe in.
    In,
    /// Breathe out.
    Out,
    /// Easy, normal breaths.
    Easy,
}

/// What a phase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Role {
    /// The body moves.
    Move,
    /// The target is held and the seconds are counted.
    Hold,
    /// A short stay that nobody counts.
    Stay,
}

/// One part of a repetition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// Names the phase's words: `E1-L1.draw` for the phase `draw`.
    pub name: String,
    /// What it is.
    pub role: Role,
    /// Its length; `None` means as long as the dose's hold.
    pub seconds: Option<u16>,
    /// When to breathe.
    pub breath: Breath,
    /// Which side, where the repetition holds both ([`Sides::Within`]).
    pub side: Option<Side>,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Counts {
    /// Repetitions.
    Repetitions,
    /// Cycles there and back.
    Cycles,
}

/// Where a form stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A step of the ladder, 0 the easiest.
    Level {
        /// The step.
        step: u8,
        /// Not offered until somebody chooses it.
        off_by_default: bool,
    },
    /// A smaller or other movement that replaces the level.
    Range,
}

/// The dose the article that Plinth began from gives, as far as it gives one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArticleDose {
    /// Repetitions, least and most.
    pub reps: Option<(u16, u16)>,
    /// Hold in seconds: least, and most where a most is given.
    pub hold_s: Option<(u16, Option<u16>)>,
    /// Sessions a day.
    pub sessions: Option<u8>,
    /// Minutes in all.
    pub minutes: Option<u16>,
    /// May be chosen at once, as this amount.
    pub offered: Option<Amount>,
}

/// How a form looks: the poses it moves between, given for the right side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Movement {
    /// The poses: the start first, then those that phases reach.
    pub stances: Vec<Stance>,
    /// What each phase does.
    pub beats: Vec<Beat>,
    /// Where it is best seen from.
    pub view: View,
    /// The degrees of freedom that matter.
    pub matters: Vec<Dof>,
    /// How it looks when it goes wrong.
    pub faults: Vec<Fault>,
}

/// What the body does in a phase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Beat {
    /// The phase's name.
    pub phase: String,
    /// What it is.
    pub role: Role,
    /// Its length; nothing where the dose says it.
    pub seconds: Option<u16>,
    /// Which side, where the repetition holds both.
    pub side: Option<Side>,
    /// Which pose it ends in.
    pub ends: usize,
    /// The spots whose way shows the movement.
    pub arrows: Vec<Spot>,
}

/// A fault, as a pose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fault {
    /// Its name, as in the clinical tables: `leg_low`.
    pub id: String,
    /// What it looks like, instead of the pose of the hold.
    pub stance: Stance,
}

/// Where from a movement is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// Degrees from the front (for somebody lying: from the feet) towards the right side.
    pub azimuth: f64,
    /// Degrees above the horizon.
    pub elevation: f64,
}

/// One way to do an exercise: a level or a range form, complete with phases and dose.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// Its name.
    pub id: FormId,
    /// Level or range form.
    pub kind: Kind,
    /// The position it is done in.
    pub position: Position,
    /// How it treats the sides.
    pub sides: Sides,
    /// What is counted.
    pub counts: Counts,
    /// Its dose lane.
    pub lane: Lane,
    /// Sessions a day: at the start, and at most.
    pub sessions: (u8, u8),
    /// Days a week: fewest, most.
    pub days: (u8, u8),
    /// The parts of a repetition, in order.
    pub phases: Vec<Phase>,
    /// Rest after a repetition, in seconds.
    pub rest_s: u16,
    /// Time to change sides, in seconds ([`Sides::InTurn`]).
    pub switch_s: u16,
    /// Time to be told how, in seconds.
    pub prepare_s: u16,
    /// The first time ever, one slow try before the first repetition.
    pub try_first: bool,
    /// What is needed beyond the exercise's own props.
    pub props: Vec<String>,
    /// It is what is done when these range forms must be obeyed at once.
    pub joins: Vec<FormId>,
    /// The article's own dose, on the form that is the article's.
    pub article: Option<ArticleDose>,
    /// How it looks; nothing where the file gives no poses.
    pub movement: Option<Movement>,
    /// What a camera can tell of it, where it can.
    pub watch: Option<Watch>,
    /// Where the numbers come from.
    pub source: String,
}

impl Form {
    /// The step on the ladder, for levels.
    pub fn step(&self) -> Option<u8> {
        match self.kind {
            Kind::Level { step, .. } => Some(step),
            Kind::Range => None,
        }
    }

    /// Milliseconds one repetition takes at this hold, without the rest after it.
    pub fn repetition_ms(&self, hold_s: u16) -> u32 {
        self.phases
            .iter()
            .map(|phase| u32::from(phase.seconds.unwrap_or(hold_s)) * 1000)
            .sum()
    }
}

/// A change of surface or handling that leaves the movement as it is: a bed, a wedge, a towel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Its name.
    pub id: FormId,
    /// The position it is done in, where that changes.
    pub position: Option<Position>,
    /// What is needed.
    pub props: Vec<String>,
    /// Where it comes from.
    pub source: String,
}

/// Where a number or a statement comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Who says it and what.
    pub title: String,
    /// Where to read it.
    pub url: Option<String>,
}

/// An exercise, checked: every form has a valid lane, the ladder has no gaps, the start exists.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// Its name.
    pub id: ExerciseId,
    /// Its place in a full session: the fewest changes of position.
    pub order: u16,
    /// What it is for.
    pub class: Class,
    /// Muscles that work, by code.
    pub works: Vec<String>,
    /// What is stretched, by code.
    pub stretches: Vec<String>,
    /// What is needed, by code.
    pub props: Vec<String>,
    /// The limit on hold × repetitions × sets.
    pub cap: Option<Cap>,
    /// What it asks of the back.
    pub directions: Vec<Direction>,
    /// The form a calm, otherwise well person begins with.
    pub start: FormId,
    /// Where somebody begins with a condition, or at 70 and over.
    pub start_careful: FormId,
    /// Where somebody begins whose pain is moderately easy to stir up.
    pub start_moderate: FormId,
    /// Where somebody begins whose pain is easily stirred up; nothing: not yet.
    pub start_high: Option<FormId>,
    /// Levels and range forms.
    pub forms: Vec<Form>,
    /// Setting forms.
    pub settings: Vec<Setting>,
    /// Where the exercise comes from.
    pub sources: Vec<Source>,
}

impl Exercise {
    /// A form by name.
    pub fn form(&self, id: &FormId) -> Option<&Form> {
        self.forms.iter().find(|form| form.id == *id)
    }

    /// The levels, easiest first.
    pub fn levels(&self) -> impl Iterator<Item = &Form> {
        let mut levels: Vec<&Form> = self.forms.iter().filter(|f| f.step().is_some()).collect();
        levels.sort_by_key(|form| form.step());
        levels.into_iter()
    }

    /// The form a calm, otherwise well person begins with.
    pub fn start_form(&self) -> &Form {
        self.form(&self.start).unwrap_or(&self.forms[0])
    }
}
