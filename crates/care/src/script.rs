//! Compiles a programme for now into a timeline.
//!
//! A [`Script`] is a list of blocks, one for each exercise. A block has the prescribed way to do
//! it and then easier ways, each a complete list of steps, so that "easier" is a switch from one
//! list to the next and nothing is computed while somebody lies on the floor. Between exercises
//! stands an arrival: the time to change position, which depends on where the person comes from.
//!
//! Steps say *what* through a [`Cue`]; the words for it are made elsewhere.

use crate::catalogue::Catalogue;
use crate::dose::Amount;
use crate::exercise::{
    Breath, Counts, Direction, Exercise, Form, Phase, Position, Role, Side, Sides,
};
use crate::ids::{ExerciseId, FormId};
use crate::programme::{Item, Length, Slot};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};

/// The count-in before the first movement: 3, 2, 1.
const READY_MS: u32 = 3_000;
/// Time to be told about the slow try.
const TRY_MS: u32 = 5_000;
/// Time to be told one more thing to obey: fourteen words.
const ALSO_MS: u32 = 6_000;
/// Time to answer "steady, breathing, no new pain?". Our choice: long enough to reach a key.
const ASK_MS: u32 = 8_000;
/// Rest between sets (exercises.md: 30–60 s, our choice inside it).
const SET_REST_MS: u32 = 45_000;

/// What a step is about. Words are made from it; the browser draws from it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Cue {
    /// Change position, on the way to an exercise.
    Arrive {
        /// From here.
        from: Position,
        /// To there.
        to: Position,
        /// What comes there; nothing after the last exercise.
        exercise: Option<ExerciseId>,
    },
    /// Be told how.
    Prepare {
        /// Of this form.
        form: FormId,
        /// What else must be obeyed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        with: Vec<FormId>,
        /// Through half of its range.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        half: bool,
    },
    /// Be told about one slow, uncounted try.
    Try {
        /// Of this form.
        form: FormId,
    },
    /// "Steady, breathing, no new pain?" A no is the wish for something easier.
    Ask {
        /// Of this form.
        form: FormId,
    },
    /// Three, two, one.
    Ready {
        /// Of this form.
        form: FormId,
        /// The side that comes first.
        side: Option<Side>,
    },
    /// A part of a repetition.
    Phase {
        /// Of this form.
        form: FormId,
        /// By this name.
        phase: String,
        /// What it is.
        role: Role,
        /// When to breathe.
        breath: Breath,
        /// On this side.
        side: Option<Side>,
        /// True the first time: said in full.
        first: bool,
    },
    /// Rest between repetitions.
    Rest {
        /// Of this form.
        form: FormId,
        /// The repetition that comes next, from 1.
        next: u16,
        /// Of so many.
        of: u16,
        /// What is counted.
        counts: Counts,
        /// The side that comes next.
        side: Option<Side>,
    },
    /// Change sides.
    Switch {
        /// Of this form.
        form: FormId,
        /// To this side.
        side: Side,
    },
    /// Rest between sets.
    SetRest {
        /// The set that comes next, from 1.
        next: u16,
        /// Of so many.
        of: u16,
    },
}

/// The sound at the start of a step. Every change is heard as well as seen and spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Listen: something new is explained.
    Attention,
    /// One of the three before the first movement.
    Prepare,
    /// Rising: move.
    Start,
    /// Level: hold.
    Hold,
    /// Half of the hold is over.
    Halfway,
    /// One of the last three seconds.
    LastThree,
    /// Falling: come back.
    Back,
    /// Low: rest.
    Rest,
    /// Rising glide as long as a breath in.
    BreathIn,
    /// Falling glide as long as a breath out.
    BreathOut,
    /// The session is over.
    End,
}

/// A repetition that has been done when its last step ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Repetition {
    /// The set, from 1.
    pub set: u16,
    /// The repetition in the set, from 1.
    pub rep: u16,
    /// The side, where sides take turns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
}

/// A stretch of time with one cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Index into [`Script::cues`].
    pub cue: u16,
    /// Its length.
    pub ms: u32,
    /// The sound it starts with.
    pub tone: Tone,
    /// The seconds are counted down, by voice and by tone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub counted: bool,
    /// Part of a repetition: it is not shortened by "ready".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub moving: bool,
    /// The first step of a repetition or try.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub begins: bool,
    /// The repetition that is done when the step ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Repetition>,
}

/// The way from another position to where a choice is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrival {
    /// From here.
    pub from: Position,
    /// What to do, for how long.
    pub step: Step,
}

/// One way to do the exercise of a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The form.
    pub form: FormId,
    /// How much of it.
    pub amount: Amount,
    /// How it treats the sides.
    pub sides: Sides,
    /// Where it is done.
    pub position: Position,
    /// How to get there from the other positions of this session.
    pub arrivals: Vec<Arrival>,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

impl Choice {
    /// Repetitions in all, each side counted.
    pub fn repetitions(&self) -> usize {
        self.steps.iter().filter(|step| step.ends.is_some()).count()
    }

    /// The way here, if any is needed.
    pub fn arrival(&self, from: Position) -> Option<&Step> {
        self.arrivals
            .iter()
            .find(|way| way.from == from)
            .map(|way| &way.step)
    }
}

/// One exercise of the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// The exercise.
    pub exercise: ExerciseId,
    /// What it asks of the back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub directions: Vec<Direction>,
    /// As prescribed, then easier and easier.
    pub choices: Vec<Choice>,
}

/// What was known when the session was opened: pain then, and the usual pain. The stop rules read
/// a worst pain beside them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Opening {
    /// Pain before this session.
    pub before: u8,
    /// The usual pain before a session.
    pub usual: u8,
}

/// A session, ready to be played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// Morning or evening.
    pub slot: Slot,
    /// Whole or short.
    pub length: Length,
    /// How the session was opened.
    #[serde(default)]
    pub opening: Opening,
    /// The exercises, in order.
    pub blocks: Vec<Block>,
    /// How to get up at the end, from the positions on the floor.
    pub closing: Vec<Arrival>,
    /// What the steps are about.
    pub cues: Vec<Cue>,
}

/// Where everybody begins.
pub const BEGIN: Position = Position::Standing;

impl Script {
    /// Compiles a session.
    ///
    /// `items` are ordered as they are to be done; items that the catalogue does not have are left
    /// out. `tried` are the forms this person has done before: they need no slow try.
    pub fn compile(
        catalogue: &Catalogue,
        items: &[Item],
        slot: Slot,
        length: Length,
        tried: &BTreeSet<FormId>,
    ) -> Self {
        let mut cues = Cues::default();
        let mut blocks = Vec::new();
        for item in items {
            let Some(exercise) = catalogue.exercise(&item.exercise) else {
                continue;
            };
            let choices: Vec<Choice> = easier_and_easier(exercise, item)
                .into_iter()
                .map(|(form, amount)| choice(&mut cues, exercise, item, form, amount, tried))
                .collect();
            if !choices.is_empty() {
                blocks.push(Block {
                    exercise: exercise.id.clone(),
                    directions: exercise.directions.clone(),
                    choices,
                });
            }
        }
        let mut script = Self {
            slot,
            length,
            opening: Opening::default(),
            blocks,
            closing: Vec::new(),
            cues: Vec::new(),
        };
        script.add_arrivals(&mut cues);
        script.cues = cues.into_list();
        script
    }

    fn add_arrivals(&mut self, cues: &mut Cues) {
        let choices = self.blocks.iter().flat_map(|block| &block.choices);
        let mut positions: BTreeSet<Position> = choices.map(|choice| choice.position).collect();
        self.closing = positions
            .iter()
            .filter(|from| gets_up_from(**from))
            .map(|from| arrival(cues, *from, Position::Standing, None))
            .collect();
        positions.insert(BEGIN);
        for block in &mut self.blocks {
            for choice in &mut block.choices {
                let to = choice.position;
                let others = positions.iter().filter(|from| **from != to);
                choice.arrivals = others
                    .map(|from| arrival(cues, *from, to, Some(block.exercise.clone())))
                    .collect();
            }
        }
    }

    /// The length of the session as prescribed, nothing skipped and nothing repeated.
    pub fn total_ms(&self) -> u64 {
        let mut at = BEGIN;
        let mut total = 0;
        for choice in self.blocks.iter().filter_map(|block| block.choices.first()) {
            total += choice.arrival(at).map_or(0, |step| u64::from(step.ms));
            total += choice
                .steps
                .iter()
                .map(|step| u64::from(step.ms))
                .sum::<u64>();
            at = choice.position;
        }
        total + self.closing(at).map_or(0, |step| u64::from(step.ms))
    }

    /// How to get up at the end, if the person is on the floor.
    pub fn closing(&self, from: Position) -> Option<&Step> {
        self.closing
            .iter()
            .find(|way| way.from == from)
            .map(|way| &way.step)
    }

    /// A cue by its index.
    pub fn cue(&self, index: u16) -> Option<&Cue> {
        self.cues.get(usize::from(index))
    }
}

/// Cues, each once.
#[derive(Default)]
struct Cues(HashMap<Cue, u16>);

impl Cues {
    fn index(&mut self, cue: Cue) -> u16 {
        let next = u16::try_from(self.0.len()).unwrap_or(u16::MAX);
        *self.0.entry(cue).or_insert(next)
    }

    fn into_list(self) -> Vec<Cue> {
        let mut list: Vec<(Cue, u16)> = self.0.into_iter().collect();
        list.sort_unstable_by_key(|(_, index)| *index);
        list.into_iter().map(|(cue, _)| cue).collect()
    }
}

/// The prescribed form and dose, then each lower level at no more than its start, then the floor
/// of the last one. The rule for a lower level is the dose engine's: reps, hold and sets are the
/// smaller of now and the new level's start, and never below its floor.
fn easier_and_easier<'c>(exercise: &'c Exercise, item: &Item) -> Vec<(&'c Form, Amount)> {
    let Some(prescribed) = exercise.form(&item.form) else {
        return Vec::new();
    };
    let mut choices = vec![(prescribed, item.amount)];
    let below: Vec<&Form> = exercise
        .levels()
        .filter(|form| form.step() < prescribed.step())
        .collect();
    let mut amount = item.amount;
    for form in below.into_iter().rev() {
        amount = amount.min(form.lane.start).max(form.lane.floor);
        choices.push((form, amount));
    }
    if let Some((form, amount)) = choices.last().copied()
        && amount != form.lane.floor
        && form.lane.floor.within(amount)
    {
        choices.push((form, form.lane.floor));
    }
    choices
}

fn choice(
    cues: &mut Cues,
    exercise: &Exercise,
    item: &Item,
    form: &Form,
    amount: Amount,
    tried: &BTreeSet<FormId>,
) -> Choice {
    let id = &form.id;
    let settings = exercise
        .settings
        .iter()
        .filter(|setting| item.with.contains(&setting.id));
    let moved = settings.filter_map(|setting| setting.position).next();
    let mut steps = Steps {
        cues,
        form,
        hold_s: amount.hold_s,
        steps: Vec::new(),
    };
    let turns = turns(form.sides, amount.reps);
    let first_side = turns.first().and_then(|turn| turn.1);
    let also = u32::try_from(item.with.len()).unwrap_or(0) + u32::from(item.half);
    steps.wait(
        Cue::Prepare {
            form: id.clone(),
            with: item.with.clone(),
            half: item.half,
        },
        u32::from(form.prepare_s) * 1000 + ALSO_MS * also,
        Tone::Attention,
    );
    let trying = form.try_first && !tried.contains(id);
    if trying {
        steps.wait(Cue::Try { form: id.clone() }, TRY_MS, Tone::Attention);
        steps.repetition(first_side, true, None);
        steps.wait(Cue::Ask { form: id.clone() }, ASK_MS, Tone::Attention);
    }
    steps.wait(
        Cue::Ready {
            form: id.clone(),
            side: first_side,
        },
        READY_MS,
        Tone::Prepare,
    );
    for set in 1..=amount.sets {
        for (place, (rep, side)) in turns.iter().enumerate() {
            let first = set == 1 && place == 0 && !trying;
            steps.repetition(
                *side,
                first,
                Some(Repetition {
                    set,
                    rep: *rep,
                    side: *side,
                }),
            );
            match turns.get(place + 1) {
                Some((_, Some(next))) if form.sides == Sides::InTurn && Some(*next) != *side => {
                    let cue = Cue::Switch {
                        form: id.clone(),
                        side: *next,
                    };
                    steps.wait(cue, u32::from(form.switch_s) * 1000, Tone::Attention);
                }
                Some((next, side)) if form.rest_s > 0 => {
                    let cue = Cue::Rest {
                        form: id.clone(),
                        next: *next,
                        of: amount.reps,
                        counts: form.counts,
                        side: *side,
                    };
                    steps.wait(cue, u32::from(form.rest_s) * 1000, Tone::Rest);
                }
                Some(_) => {}
                None if set < amount.sets => {
                    let cue = Cue::SetRest {
                        next: set + 1,
                        of: amount.sets,
                    };
                    steps.wait(cue, SET_REST_MS, Tone::Rest);
                }
                None => {}
            }
        }
    }
    let steps = steps.steps;
    Choice {
        form: id.clone(),
        amount,
        sides: form.sides,
        position: moved.unwrap_or(form.position),
        arrivals: Vec::new(),
        steps,
    }
}

/// Repetition numbers and sides in the order they are done. Right comes first, as in the article.
fn turns(sides: Sides, reps: u16) -> Vec<(u16, Option<Side>)> {
    let (right, left) = (Some(Side::Right), Some(Side::Left));
    match sides {
        Sides::None | Sides::Within => (1..=reps).map(|rep| (rep, None)).collect(),
        Sides::Alternate => (1..=reps)
            .flat_map(|rep| [(rep, right), (rep, left)])
            .collect(),
        Sides::InTurn => {
            let side = |side| (1..=reps).map(move |rep| (rep, side));
            side(right).chain(side(left)).collect()
        }
    }
}

struct Steps<'c> {
    cues: &'c mut Cues,
    form: &'c Form,
    hold_s: u16,
    steps: Vec<Step>,
}

impl Steps<'_> {
    fn wait(&mut self, cue: Cue, ms: u32, tone: Tone) {
        let counted = matches!(cue, Cue::Ready { .. });
        let cue = self.cues.index(cue);
        let step = Step {
            cue,
            ms,
            tone,
            counted,
            moving: false,
            begins: false,
            ends: None,
        };
        self.steps.push(step);
    }

    /// All phases of one repetition; `done` is written on the last, and is `None` for a try.
    fn repetition(&mut self, side: Option<Side>, first: bool, done: Option<Repetition>) {
        let form = self.form;
        let last = form.phases.len().saturating_sub(1);
        for (place, phase) in form.phases.iter().enumerate() {
            let before = place
                .checked_sub(1)
                .and_then(|before| form.phases.get(before));
            let cue = self.cues.index(Cue::Phase {
                form: form.id.clone(),
                phase: phase.name.clone(),
                role: phase.role,
                breath: phase.breath,
                side: phase.side.or(side),
                first,
            });
            self.steps.push(Step {
                cue,
                ms: u32::from(phase.seconds.unwrap_or(self.hold_s)) * 1000,
                tone: tone(form.counts, before, phase),
                counted: phase.role == Role::Hold,
                moving: true,
                begins: place == 0,
                ends: done.filter(|_| place == last),
            });
        }
    }
}

fn tone(counts: Counts, before: Option<&Phase>, phase: &Phase) -> Tone {
    match (phase.role, counts, phase.breath) {
        (Role::Hold | Role::Stay, _, _) => Tone::Hold,
        (Role::Move, Counts::Cycles, Breath::In) => Tone::BreathIn,
        (Role::Move, Counts::Cycles, Breath::Out) => Tone::BreathOut,
        (Role::Move, _, Breath::In) if before.is_some() => Tone::Back,
        (Role::Move, _, _) => Tone::Start,
    }
}

/// Whether somebody has to be told how to get up at the end.
fn gets_up_from(position: Position) -> bool {
    match position {
        Position::Lying | Position::SideLying | Position::Bed | Position::HandsAndKnees => true,
        Position::Chair | Position::Standing => false,
    }
}

fn arrival(cues: &mut Cues, from: Position, to: Position, exercise: Option<ExerciseId>) -> Arrival {
    let step = Step {
        cue: cues.index(Cue::Arrive { from, to, exercise }),
        ms: arrival_ms(from, to),
        tone: Tone::Attention,
        counted: false,
        moving: false,
        begins: false,
        ends: None,
    };
    Arrival { from, step }
}

/// Time to change position: our choice, for somebody older or stiff, words included. Leaving the
/// back counts three breaths of sitting (12 s), because blood pressure follows slowly.
fn arrival_ms(from: Position, to: Position) -> u32 {
    use Position::{Bed, Chair, HandsAndKnees, Lying, SideLying, Standing};
    let seconds = match (from, to) {
        (Lying, HandsAndKnees) | (HandsAndKnees, Lying) => 18,
        (Lying, SideLying) | (SideLying, Lying) => 10,
        (SideLying, HandsAndKnees) | (HandsAndKnees, SideLying) => 14,
        (Chair, Standing) | (Standing, Chair) => 8,
        _ => {
            let leave = match from {
                Lying | SideLying | Bed => 22,
                HandsAndKnees => 10,
                Chair | Standing => 2,
            };
            let reach = match to {
                Lying | SideLying | Bed => 20,
                HandsAndKnees => 14,
                Chair => 12,
                Standing => 4,
            };
            leave + reach
        }
    };
    seconds * 1000
}
