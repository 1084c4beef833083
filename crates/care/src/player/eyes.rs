//! What a camera adds to a session: repetitions that are the person's own, a hold that runs while they
//! are in position, and one correction at a time.
//!
//! In: what the motion engine tells ([`motion::Event`]). Out, for the player: where time stands still,
//! and what is worth saying. Nothing here waits for ever: each kind of waiting has its patience, after
//! which the exercise goes by the clock, as it does without a camera. All times are our choice.

use crate::script::{Choice, Cue, Repetition, Script};
use body::Side;
use motion::Event;
use motion::view::Sight;
use serde::{Deserialize, Serialize};

/// Until somebody is in the start position for the first time: older or stiff, down to the floor.
const PLACE_MS: u64 = 30_000;
/// A camera's first word on a step may come so much later than the step itself.
pub(super) const LATE_MS: u64 = 1_000;
/// Until the next movement is begun, and until its target is reached.
const REACH_MS: u64 = 20_000;
/// Out of position in mid-hold.
const HOLD_MS: u64 = 8_000;
/// Until somebody has come back from the target.
const BACK_MS: u64 = 10_000;
/// Until the last turning point of a cycle shows.
const TURN_MS: u64 = 4_000;
/// Somebody who was seen and no longer is.
const BLIND_MS: u64 = 12_000;
/// Standing for so long asks for a word; the same again only after the second.
const HINT_MS: u64 = 2_500;
const AGAIN_MS: u64 = 10_000;
/// Movements in succession that were begun and came to nothing.
const FAILED: u8 = 3;
/// Cycles that are added for those that were not seen.
const EXTRA: u8 = 2;

/// How the session goes with the camera; what the page shows of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Coach {
    /// No camera, or this is not watched.
    #[default]
    Off,
    /// Time stands still for the person.
    Waiting,
    /// Repetitions are the person's own.
    Watching,
    /// The hold runs, because the person is in position.
    Holding,
    /// The camera cannot judge: this exercise goes by the clock.
    Clock,
    /// The person wished to go by the clock.
    Trusted,
}

/// Something to say that is no cue of the script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// Take up the start position.
    Place,
    /// Begin when you like.
    Go,
    /// Back into position: the count waits.
    Stay,
    /// Nobody can be seen.
    Nobody,
    /// It is too dark.
    TooDark,
    /// Not all of the person is in the picture.
    PartlyOut,
    /// The body points at the camera.
    EndOn,
    /// It has to be seen from another side.
    WrongSide,
    /// It goes by the clock from here.
    Clock,
    /// Nobody is there: the session waits.
    Gone,
    /// The person is back.
    Back,
    /// The whole movement was not seen; once more.
    Once,
    /// This side is done; the other one.
    OtherSide,
    /// What was to be mended is.
    Better,
}

/// What a front end with a camera tells the player.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// The form under way is being watched from now on.
    Watching,
    /// Nothing is watched any more.
    Closed,
    /// Go by the clock, or no longer.
    Trust(bool),
    /// What the motion engine told, in order.
    Saw(Vec<Event>),
}

/// Something to mend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Tip {
    /// Its place in what is watched of the form.
    pub at: u16,
    /// The side of the repetition that showed it.
    pub side: Option<Side>,
}

/// One repetition in the steps of a choice, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn {
    /// The first step.
    pub begin: usize,
    /// The hold, if there is one.
    pub hold: Option<usize>,
    /// The last step.
    pub end: usize,
    /// What is done then; nothing for a try.
    pub done: Option<Repetition>,
}

impl Turn {
    pub fn has(&self, step: usize) -> bool {
        (self.begin..=self.end).contains(&step)
    }
}

/// The repetitions of a choice in the order of its steps.
pub(super) fn turns<'s>(script: &'s Script, choice: &'s Choice) -> impl Iterator<Item = Turn> + 's {
    let steps = &choice.steps;
    let begins = (0..steps.len()).filter(|place| steps[*place].begins);
    begins.map(move |begin| {
        let rest = &steps[begin..];
        let ends = |place: usize| {
            let next = rest.get(place + 1);
            rest[place].ends.is_some() || next.is_none_or(|next| next.begins || !next.moving)
        };
        let length = (0..rest.len()).find(|place| ends(*place)).unwrap_or(0);
        let held = |place: &usize| is_hold(script, rest[*place].cue);
        Turn {
            begin,
            hold: (0..=length).find(held).map(|place| begin + place),
            end: begin + length,
            done: rest[length].ends,
        }
    })
}

fn is_hold(script: &Script, cue: u16) -> bool {
    use crate::exercise::Role;
    matches!(
        script.cue(cue),
        Some(Cue::Phase {
            role: Role::Hold,
            ..
        })
    )
}

/// Where time stands still, and for how long at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    /// Here.
    Now(u64, Option<Word>),
    /// At the end of the step.
    End(u64, Option<Word>),
}

/// What waiting has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Patience {
    /// It goes on.
    Left,
    /// By the clock from here.
    Over,
    /// Nobody is there any more.
    Gone,
}

/// What a camera sees of the exercise under way.
#[derive(Debug, Clone)]
pub(super) struct Eyes {
    /// Of this block and choice.
    pub of: (usize, usize),
    /// The repetitions of the choice.
    pub turns: Vec<Turn>,
    sight: Sight,
    /// The person has been in the start position, and is.
    was_ready: bool,
    pub ready: bool,
    /// A movement has begun and is not over.
    pub out: bool,
    /// The target is held.
    pub holding: bool,
    /// The camera could not judge.
    pub clock: bool,
    /// Time stands still, for so long.
    pub stood_ms: u64,
    blind_ms: u64,
    /// All the time this exercise has been watched.
    lived_ms: u64,
    hinted_ms: Option<u64>,
    partly_said: bool,
    failed: u8,
    extra: u8,
    /// When each thing to mend was last told.
    told: Vec<(u16, u64)>,
    /// What is to be mended now.
    pub tip: Option<Tip>,
}

impl Eyes {
    pub fn new(of: (usize, usize), turns: Vec<Turn>) -> Self {
        Self {
            of,
            turns,
            sight: Sight::Nobody,
            was_ready: false,
            ready: false,
            out: false,
            holding: false,
            clock: false,
            stood_ms: 0,
            blind_ms: 0,
            lived_ms: 0,
            hinted_ms: None,
            partly_said: false,
            failed: 0,
            extra: 0,
            told: Vec::new(),
            tip: None,
        }
    }

    /// Takes in what changes what is known of the person, before anything acts on it.
    pub fn note(&mut self, event: &Event) {
        match event {
            Event::Seen(sight) => {
                self.sight = *sight;
                if !self.is_blind() {
                    self.blind_ms = 0;
                }
            }
            Event::Ready => {
                self.ready = true;
                self.was_ready = true;
            }
            Event::NotReady => self.ready = false,
            Event::Started => self.out = true,
            Event::InPosition(_) => self.holding = true,
            Event::OutOfPosition => self.holding = false,
            Event::Repetition(_) | Event::NotCounted => {
                self.out = false;
                self.holding = false;
            }
            Event::Held(_) | Event::Fault(_) => {}
        }
    }

    fn is_blind(&self) -> bool {
        !matches!(self.sight, Sight::Good | Sight::PartlyOut)
    }

    /// Where time stands, in the step at `place`, which is `begun` or not, of a choice.
    pub fn stand(&self, at: Place<'_>) -> Option<Stand> {
        let Place {
            step, begun, turn, ..
        } = at;
        let Some(turn) = turn else {
            let waits = at.counts_in && !begun && !self.ready && !self.out;
            return waits.then_some(Stand::Now(PLACE_MS, Some(Word::Place)));
        };
        if step == turn.begin && !begun && !self.ready && !self.out {
            return Some(Stand::Now(REACH_MS, Some(Word::Place)));
        }
        let Some(hold) = turn.hold else {
            let waits = at.last && step == turn.end && at.unseen;
            return waits.then_some(Stand::End(TURN_MS, None));
        };
        match step.cmp(&hold) {
            std::cmp::Ordering::Less if step + 1 == hold && !self.holding => {
                Some(Stand::End(REACH_MS, Some(Word::Go)))
            }
            std::cmp::Ordering::Equal if !self.holding => {
                Some(Stand::Now(HOLD_MS, Some(Word::Stay)))
            }
            std::cmp::Ordering::Greater if step == turn.end && self.out => {
                Some(Stand::End(BACK_MS, None))
            }
            _ => None,
        }
    }

    /// Time passes: `stood` of it stands still, and the rest was `room` to the end of the step. Gives what
    /// to say, and whether patience is left.
    pub fn pass(
        &mut self,
        passed: u64,
        stands: Option<Stand>,
        stood: u64,
        room: u64,
    ) -> (Option<Word>, Patience) {
        self.lived_ms += passed;
        let standing = match stands {
            None => false,
            Some(Stand::Now(..)) => true,
            Some(Stand::End(..)) => stood > 0 || room == 0,
        };
        self.stood_ms = if standing { self.stood_ms + stood } else { 0 };
        if self.is_blind() && (standing || self.was_ready) {
            self.blind_ms += passed;
        }
        let (patience, word) = match stands {
            Some(Stand::Now(patience, word) | Stand::End(patience, word)) => (patience, word),
            None => (u64::MAX, None),
        };
        if self.was_ready && self.blind_ms > BLIND_MS {
            self.blind_ms = 0;
            let left = self.sight == Sight::Nobody;
            return (None, if left { Patience::Gone } else { Patience::Over });
        }
        if self.stood_ms > patience {
            return (None, Patience::Over);
        }
        let hidden = match self.sight {
            Sight::Good => None,
            Sight::PartlyOut => (!self.partly_said).then_some(Word::PartlyOut),
            Sight::Nobody => Some(Word::Nobody),
            Sight::TooDark => Some(Word::TooDark),
            Sight::EndOn => Some(Word::EndOn),
            Sight::WrongSide => Some(Word::WrongSide),
        };
        let due = self.stood_ms.max(self.blind_ms) >= HINT_MS
            && self
                .hinted_ms
                .is_none_or(|then| self.lived_ms - then >= AGAIN_MS);
        let say = hidden.or(word).filter(|_| due);
        if say.is_some() {
            self.hinted_ms = Some(self.lived_ms);
            self.partly_said |= say == Some(Word::PartlyOut);
        }
        (say, Patience::Left)
    }

    /// A movement came to nothing. Gives whether that was once too often.
    pub fn fails(&mut self) -> bool {
        self.failed += 1;
        self.failed >= FAILED
    }

    /// A cycle was not seen. Gives whether one more may show it.
    pub fn once_more(&mut self) -> bool {
        self.extra += 1;
        self.stood_ms = 0;
        self.extra <= EXTRA
    }

    /// After a repetition: `sure` are those of its things to mend that the camera is sure of.
    /// One thing is told at a time, the most important first, none again too soon; and what is mended
    /// is said to be.
    pub fn mend(&mut self, repetition: &motion::Repetition, sure: &[u16]) -> Mend {
        self.failed = 0;
        if let Some(before) = self.tip
            && !repetition.faults.contains(usize::from(before.at))
        {
            self.tip = None;
            return Mend::Better;
        }
        let Some(at) = sure.iter().copied().min() else {
            return Mend::Nothing;
        };
        let tip = Tip {
            at,
            side: repetition.side,
        };
        let lived = self.lived_ms;
        let recent = |(which, when): &(u16, u64)| *which == at && lived - when < AGAIN_MS;
        self.tip = Some(tip);
        if self.told.iter().any(recent) {
            return Mend::Nothing;
        }
        self.told.retain(|(which, _)| *which != at);
        self.told.push((at, lived));
        Mend::Tip(tip)
    }
}

/// What is said of a repetition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mend {
    Nothing,
    Better,
    Tip(Tip),
}

/// Where a session stands in the steps of a choice.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'t> {
    /// The place of the step.
    pub step: usize,
    /// More of it has passed than the camera may be late.
    pub begun: bool,
    /// The repetition it is part of.
    pub turn: Option<&'t Turn>,
    /// It is the count before the first repetition.
    pub counts_in: bool,
    /// The repetition is the last.
    pub last: bool,
    /// Not all that was asked for has been seen.
    pub unseen: bool,
}

/// The next repetition that is not done: on this side where one is named.
pub(super) fn next_turn(
    turns: &[Turn],
    done: impl Fn(Repetition) -> bool,
    side: Option<Side>,
) -> Option<&Turn> {
    turns.iter().find(|turn| {
        turn.done.is_some_and(|rep| {
            let fits = side.is_none() || rep.side.is_none() || rep.side == side;
            fits && !done(rep)
        })
    })
}
