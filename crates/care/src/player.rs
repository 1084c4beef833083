//! Walks a script as time and the person's wishes arrive, and keeps the log.
//!
//! Time is told, never asked for: [`Player::tick`] takes the front end's steady clock in
//! milliseconds. What remains of a step comes from its deadline in *session time*, which stands
//! still in pauses, so it does not matter how often or how unevenly ticks come. When no tick came
//! for longer than [`AWAY_MS`] (a locked screen, a phone call, a closed lid) that time is not
//! session time: the player pauses where it was.
//!
//! Browser and terminal are thin faces on this: [`Moment`] says what to show, [`Player::speech`]
//! what to say, [`Player::sounds`] what will sound and when.
//!
//! With a camera ([`Player::look`]) repetitions are the person's own: time stands still where the
//! session waits for them (`coached`, `eyes`). Without one, and wherever the camera cannot judge, the clock leads.

mod coached;
mod eyes;

pub use eyes::{Coach, Look, Tip, Word};

use crate::engine::lights::{self, Light};
use crate::exercise::Position;
use crate::ids::SessionId;
use crate::record::{self, Ending, Event, FORMAT, Face, Feeling, Felt, Pause, SessionRecord, What};
use crate::script::{BEGIN, Choice, Opening, Repetition, Script, Step, Tone};
use eyes::{Eyes, Stand};
use jiff::Timestamp;
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A gap between two ticks that means nobody was there. Our choice: longer than a browser's
/// slowest ordinary timer (1 s in a hidden tab), shorter than a repetition.
pub const AWAY_MS: u64 = 5_000;

/// In a hold, numbers are spoken at these remaining seconds; the last three have their tone too.
const SPOKEN: [u32; 7] = [20, 15, 10, 5, 3, 2, 1];
/// No number is spoken over the words at the start of a hold.
const WORDS_MS: u32 = 1_500;
/// A hold shorter than this has no halfway tone.
const HALFWAY_FROM_MS: u32 = 8_000;
/// What has not settled by then ends the session (the published stop rules: ten minutes).
const SETTLE_MS: u64 = 10 * 60 * 1000;
/// "Back" within so much of an exercise's explanation goes to the exercise before.
const BACK_AGAIN_MS: u64 = 3_000;

/// What a person can wish for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Begin.
    Start,
    /// Stand still.
    Pause,
    /// Go on.
    Resume,
    /// Go on at once: ends a wait (change of position, explanation, rest), never a movement.
    Ready,
    /// This exercise from its explanation; in its explanation, the exercise before.
    Back,
    /// This repetition again.
    Repeat,
    /// On to the next exercise.
    Skip,
    /// This exercise is done, by the person's own word.
    Done,
    /// This exercise in an easier way.
    Easier,
    /// "It hurts": stand still at once.
    Hurts,
    /// The short answers after "it hurts": the stop rules act.
    Felt(Felt),
    /// It has settled.
    Settled,
    /// End the session here.
    Stop,
}

/// Where the player stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Status {
    /// Not started.
    Waiting,
    /// Time runs.
    Running,
    /// Time stands still.
    Paused {
        /// Why.
        why: Pause,
    },
    /// Over.
    Ended {
        /// How.
        how: Ending,
    },
}

/// Something to say now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speech {
    /// The words of the cue with this index.
    Cue(u16),
    /// A number.
    Count(u32),
    /// Something that no script foresees.
    Coach(Word),
    /// What to mend.
    Tip(Tip),
}

/// A tone, and when it sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sound {
    /// In session time.
    pub at_ms: u64,
    /// Which.
    pub tone: Tone,
    /// Length of the step it stands in: a breath glides for all of it.
    pub step_ms: u32,
}

/// What to show now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// Where the player stands.
    pub status: Status,
    /// Session time, pauses not counted.
    pub clock_ms: u64,
    /// Place in the plan; the number of exercises after the last.
    pub block: u16,
    /// Which choice of the block.
    pub choice: u16,
    /// Index of the cue shown; `None` when there is nothing left.
    pub cue: Option<u16>,
    /// Index of the cue that comes next.
    pub next: Option<u16>,
    /// Length of this step.
    pub step_ms: u32,
    /// What remains of it.
    pub left_ms: u32,
    /// The seconds are counted down.
    pub counted: bool,
    /// The repetition under way.
    pub repetition: Option<Repetition>,
    /// What remains of the session if all goes as planned.
    pub session_left_ms: u64,
    /// Something easier is there.
    pub can_ease: bool,
    /// While it settles: what remains until the session ends. Otherwise 0.
    pub settle_left_ms: u64,
    /// How it goes with the camera.
    pub coach: Coach,
    /// What is to be mended now.
    pub tip: Option<Tip>,
    /// Another number means that the timeline has jumped: tones scheduled before are void.
    pub jolts: u32,
}

/// Everything that must be kept to go on later: after a reload, a crash, a phone call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    status: Status,
    clock_ms: u64,
    /// Place in the plan; one past the last is the way up from the floor.
    block: usize,
    /// 0 is the arrival; the steps of the choice count from 1.
    step: usize,
    /// When the step began.
    since_ms: u64,
    /// The chosen choice of each block.
    choices: Vec<usize>,
    position: Position,
    /// Exercises that rest today.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    resting: BTreeSet<usize>,
    /// Exercises in which pain rose clearly.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    rose: BTreeSet<usize>,
    /// The exercise that was just left out, while the session waits before the next one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    left: Option<usize>,
    /// How long it has been settling, by the front end's clock.
    #[serde(default)]
    settling_ms: u64,
    /// What a camera saw of the exercises, in numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    seen: Vec<record::Seen>,
    log: Vec<Event>,
}

/// A state that does not fit the script it is to be resumed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this unfinished session belongs to another programme")]
pub struct Misfit;

/// The state machine of a session.
#[derive(Debug, Clone)]
pub struct Player {
    script: Script,
    state: State,
    /// The front end's clock at the last tick; unknown after a resume.
    heard_ms: Option<u64>,
    done: BTreeSet<(u16, u16, Repetition)>,
    speech: Vec<Speech>,
    /// What remains after this step, if all goes as planned. Follows from the state.
    after_ms: u64,
    /// Deadline of this step in session time. Follows from the state.
    until_ms: u64,
    /// Session time of the next spoken number. Follows from the state.
    count_ms: u64,
    shown: Moment,
    /// The camera, if there is one. Not kept: after a reload it is off.
    eyes: Option<Eyes>,
    /// The person wishes to go by the clock.
    trust: bool,
    /// The session waits because nobody is there.
    gone: bool,
    jolts: u32,
}

const NOTHING: Moment = Moment {
    status: Status::Waiting,
    clock_ms: 0,
    block: 0,
    choice: 0,
    cue: None,
    next: None,
    step_ms: 0,
    left_ms: 0,
    counted: false,
    repetition: None,
    session_left_ms: 0,
    can_ease: false,
    settle_left_ms: 0,
    coach: Coach::Off,
    tip: None,
    jolts: 0,
};

impl Player {
    /// A session that has not begun.
    pub fn new(script: Script) -> Self {
        let state = State {
            status: Status::Waiting,
            clock_ms: 0,
            block: 0,
            step: 0,
            since_ms: 0,
            choices: vec![0; script.blocks.len()],
            position: BEGIN,
            resting: BTreeSet::new(),
            rose: BTreeSet::new(),
            left: None,
            settling_ms: 0,
            seen: Vec::new(),
            log: Vec::new(),
        };
        Self::with(script, state)
    }

    /// A session that goes on where it was. If it ran, it is paused now: nobody was there.
    ///
    /// # Errors
    /// [`Misfit`] if the state was kept with another script.
    pub fn resume(script: Script, state: State) -> Result<Self, Misfit> {
        let fits = state.choices.len() == script.blocks.len()
            && script
                .blocks
                .iter()
                .zip(&state.choices)
                .all(|(b, c)| *c < b.choices.len())
            && state.block <= script.blocks.len()
            && !state.resting.contains(&state.block)
            && state.left.is_none_or(|left| left < script.blocks.len())
            && state.since_ms <= state.clock_ms
            && state.log.iter().all(|event| event.at_ms <= state.clock_ms);
        let mut player = Self::with(script, state);
        // What was left out may have been the last: then only the end comes.
        let over = player.ended() || player.state.left.is_some();
        if !fits || (player.step().is_none() && !over) {
            return Err(Misfit);
        }
        if player.state.status == Status::Running {
            player.pause(Pause::Away);
            player.show();
        }
        Ok(player)
    }

    fn with(script: Script, state: State) -> Self {
        let done = state.log.iter().filter_map(|event| match event.what {
            What::Repetition { item, choice, done } => Some((item, choice, done)),
            _ => None,
        });
        let done = done.collect();
        let mut player = Self {
            script,
            state,
            heard_ms: None,
            done,
            speech: Vec::new(),
            after_ms: 0,
            until_ms: 0,
            count_ms: u64::MAX,
            shown: NOTHING,
            eyes: None,
            trust: false,
            gone: false,
            jolts: 0,
        };
        player.settle();
        player
    }

    /// What must be kept to [`resume`](Self::resume) later.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The script that is played.
    pub fn script(&self) -> &Script {
        &self.script
    }

    /// What to show.
    pub fn moment(&self) -> Moment {
        self.shown
    }

    /// What to say now; each is given once.
    pub fn speech(&mut self) -> impl Iterator<Item = Speech> {
        self.speech.drain(..)
    }

    /// Time has come this far on the front end's steady clock.
    pub fn tick(&mut self, now_ms: u64) -> Moment {
        let before = self.heard_ms.replace(now_ms);
        let passed = before.map_or(0, |before| now_ms.saturating_sub(before));
        if self.state.status
            == (Status::Paused {
                why: Pause::Settling,
            })
        {
            self.state.settling_ms = self.state.settling_ms.saturating_add(passed);
            if self.state.settling_ms >= SETTLE_MS {
                self.end(Ending::Stopped);
            }
            self.show();
            return self.shown;
        }
        if self.state.status != Status::Running {
            return self.shown;
        }
        if passed > AWAY_MS {
            self.pause(Pause::Away);
            self.show();
            return self.shown;
        }
        self.state.clock_ms += self.wait(passed);
        if self.state.status != Status::Running {
            self.show();
            return self.shown;
        }
        if self.state.clock_ms >= self.until_ms {
            self.walk();
        }
        if self.state.clock_ms >= self.count_ms {
            self.count();
        }
        self.shown.clock_ms = self.state.clock_ms;
        // A step is never longer than u32::MAX ms, so neither is what remains of it.
        let left = self.until_ms.saturating_sub(self.state.clock_ms);
        self.shown.left_ms = u32::try_from(left).unwrap_or(u32::MAX);
        self.shown.session_left_ms = self.after_ms + left;
        self.shown
    }

    /// A wish, at this time. One that makes no sense now is passed over.
    pub fn act(&mut self, now_ms: u64, action: Action) -> Moment {
        self.tick(now_ms);
        match (self.state.status, action) {
            (Status::Waiting, Action::Start) => {
                self.log(What::Started);
                self.state.status = Status::Running;
                self.enter(0, 0);
            }
            (Status::Waiting | Status::Ended { .. }, _) | (_, Action::Start) => {}
            (_, Action::Stop) => self.end(Ending::Stopped),
            (Status::Paused { .. }, Action::Pause) => {}
            (Status::Running, Action::Pause) => self.pause(Pause::Asked),
            // It stands still because it hurt, and the exercise is over.
            (
                Status::Paused {
                    why: Pause::Caught | Pause::Rose | Pause::Settling,
                },
                Action::Hurts,
            ) => {}
            (_, Action::Hurts) => {
                if let Some(item) = self.item() {
                    self.log(What::Hurt { item });
                }
                match self.state.status {
                    Status::Running => self.pause(Pause::Hurts),
                    _ => self.state.status = Status::Paused { why: Pause::Hurts },
                }
            }
            (
                Status::Paused {
                    why: Pause::Hurts | Pause::Caught | Pause::Rose | Pause::Settling,
                },
                Action::Felt(felt),
            ) => self.felt(felt),
            (_, Action::Felt(_)) => {}
            (Status::Paused { why }, Action::Settled) if why != Pause::Settling => {}
            (Status::Running, Action::Settled) => {}
            // It has to settle first: nothing but stopping or its own yes leads out of it.
            (
                Status::Paused {
                    why: Pause::Settling,
                },
                action,
            ) if action != Action::Settled => {}
            (status, action) => {
                if matches!(status, Status::Paused { .. }) {
                    self.gone = false;
                    self.state.status = Status::Running;
                    self.log(What::Resumed);
                    let waited = self.state.left.take().is_some();
                    if waited && matches!(action, Action::Resume | Action::Settled | Action::Ready)
                    {
                        self.began();
                    }
                    if matches!(action, Action::Resume | Action::Settled) {
                        self.say_cue();
                    }
                }
                self.go(action);
            }
        }
        self.show();
        self.shown
    }

    fn go(&mut self, action: Action) {
        let State {
            block,
            step,
            since_ms,
            clock_ms,
            ..
        } = self.state;
        match action {
            Action::Ready => {
                if self.step().is_some_and(|step| !step.moving) {
                    self.speech.clear();
                    self.state.since_ms = clock_ms;
                    self.leave(block, step);
                    self.walk();
                }
            }
            Action::Back => {
                let explained = step <= 1 && clock_ms - since_ms <= BACK_AGAIN_MS;
                match self.before(block) {
                    Some(before) if step == 0 || explained => self.enter(before, 0),
                    _ => self.enter(block, usize::from(step > 0)),
                }
            }
            Action::Repeat => {
                let steps = self.choice().map_or(&[][..], |choice| &choice.steps);
                let so_far = &steps[..step.min(steps.len())];
                let begin = so_far
                    .iter()
                    .rposition(|step| step.begins)
                    .map(|place| place + 1);
                self.enter(block, begin.unwrap_or(step));
            }
            Action::Skip | Action::Done => match self.item() {
                Some(item) => {
                    self.log(match action {
                        Action::Skip => What::Skipped { item },
                        _ => What::SaidDone { item },
                    });
                    self.enter(self.after(block), 0);
                }
                // Nothing but the way up from the floor is left.
                None => self.end(Ending::Finished),
            },
            Action::Easier => {
                let chosen = self.state.choices.get(block).copied();
                if let (Some(item), Some(chosen), true) = (self.item(), chosen, self.can_ease()) {
                    self.log(What::Easier { item });
                    self.state.choices[block] = chosen + 1;
                    self.enter(block, 0);
                }
            }
            Action::Start
            | Action::Pause
            | Action::Resume
            | Action::Settled
            | Action::Hurts
            | Action::Felt(_)
            | Action::Stop => {}
        }
    }

    /// The tones from `from_ms` until `to_ms` of session time, as things stand. For a front end
    /// that schedules a little ahead on its audio clock; it forgets what it scheduled when the
    /// moment's status, block, choice or step jumps.
    pub fn sounds(&self, from_ms: u64, to_ms: u64) -> Vec<Sound> {
        let mut sounds = Vec::new();
        let stands = self.stands();
        if self.state.status != Status::Running || matches!(stands, Some(Stand::Now(..))) {
            return sounds;
        }
        // Nobody knows when the next step of somebody's own repetition begins.
        let known = if self.counting().is_some() {
            1
        } else {
            usize::MAX
        };
        let mut ahead = Ahead::of(self);
        let mut begin = self.state.since_ms;
        for _ in 0..known {
            if begin >= to_ms {
                break;
            }
            let Some(step) = ahead.step(&self.script, &self.state).copied() else {
                sounds.push(Sound {
                    at_ms: begin,
                    tone: Tone::End,
                    step_ms: 0,
                });
                break;
            };
            step_sounds(&step, begin, &mut sounds);
            begin += u64::from(step.ms);
            ahead.next(&self.script, &self.state);
        }
        sounds.retain(|sound| (from_ms..to_ms).contains(&sound.at_ms));
        sounds
    }

    /// What a camera saw. A clock that was set back makes no session shorter than it was watched.
    fn seen(&self, longest_s: u32) -> Vec<record::Seen> {
        let mut seen = self.state.seen.clone();
        for seen in &mut seen {
            seen.what.watched_s = seen.what.watched_s.min(longest_s);
        }
        seen
    }

    /// The record of an ended session; `None` before it has ended.
    ///
    /// `ended_at` is mended if the device's clock was set back in mid-session.
    pub fn record(
        &self,
        id: SessionId,
        face: Face,
        started_at: Timestamp,
        ended_at: Timestamp,
        utc_offset_s: i32,
    ) -> Option<SessionRecord> {
        let offset = Offset::from_seconds(utc_offset_s).ok()?;
        let played = i64::try_from(self.state.clock_ms).ok()?;
        let earliest = Timestamp::from_millisecond(started_at.as_millisecond() + played).ok()?;
        let ended_at = ended_at.max(earliest);
        let longest = ended_at.duration_since(started_at).as_secs();
        let longest = u32::try_from(longest).unwrap_or(u32::MAX);
        self.ended().then(|| SessionRecord {
            format: FORMAT,
            id,
            day: offset.to_datetime(started_at).date(),
            slot: self.script.slot,
            length: self.script.length,
            face,
            started_at,
            ended_at,
            utc_offset_s,
            plan: record::plan(&self.script),
            events: self.state.log.clone(),
            seen: self.seen(longest),
        })
    }

    /// The answers after "it hurts", and what the stop rules make of them at once.
    fn felt(&mut self, felt: Felt) {
        let ends = felt.feeling.is_some_and(Feeling::ends_session);
        // What is told while the session waits is about the exercise that was just left out.
        let block = self.state.left.unwrap_or(self.state.block);
        let item = u16::try_from(block).ok();
        let Some(item) = item.filter(|_| block < self.script.blocks.len()) else {
            // On the way up from the floor there is nothing to leave out.
            if ends {
                self.end(Ending::Stopped);
            }
            return;
        };
        self.log(What::Felt { item, felt });
        let Opening { before, usual } = self.script.opening;
        let red = felt.peak.is_some_and(|peak| {
            lights::item(before.into(), peak.get().into(), usual.into()) == Light::Red
        });
        if red {
            self.state.rose.insert(block);
        }
        let waits = match self.state.status {
            Status::Paused { why } => why,
            _ => Pause::Hurts,
        };
        match felt.feeling {
            _ if ends || self.state.rose.len() >= 2 => self.end(Ending::Stopped),
            // It has to settle first, whatever else is told.
            _ if waits == Pause::Settling => {}
            Some(Feeling::Spread | Feeling::NewNumbness) => {
                self.state.settling_ms = 0;
                self.leave_out(block, Pause::Settling);
                self.rest_alike(block);
            }
            Some(Feeling::Catch) => self.leave_out(block, Pause::Caught),
            _ if red && waits == Pause::Hurts => self.leave_out(block, Pause::Rose),
            _ => {}
        }
    }

    /// All that ask the same of the back as this one rest for the day.
    fn rest_alike(&mut self, block: usize) {
        let blocks = &self.script.blocks;
        let directions = blocks.get(block).map_or(&[][..], |block| &block.directions);
        let alike = |other: &usize| {
            let asked = &blocks[*other].directions;
            *other != block && asked.iter().any(|direction| directions.contains(direction))
        };
        let alike: Vec<usize> = (0..blocks.len()).filter(alike).collect();
        for other in alike {
            // Those before it were done; they only must not be gone back to.
            if let (true, Ok(item)) = (self.state.resting.insert(other), u16::try_from(other))
                && other > block
            {
                self.log(What::Rested { item });
            }
        }
        self.wait_before(next_block(&self.state, block));
    }

    /// This exercise is over for today; the session waits before the next one.
    fn leave_out(&mut self, block: usize, why: Pause) {
        self.state.resting.insert(block);
        self.state.left = Some(block);
        self.state.status = Status::Paused { why };
        self.speech.clear();
        self.wait_before(next_block(&self.state, block));
    }

    /// The next exercise is this one; it begins when the session goes on.
    fn wait_before(&mut self, block: usize) {
        self.state.since_ms = self.state.clock_ms;
        self.state.block = block;
        self.state.step = 0;
        self.settle();
    }

    /// The exercise after this one that does not rest.
    fn after(&self, block: usize) -> usize {
        next_block(&self.state, block)
    }

    /// The exercise before this one that does not rest.
    fn before(&self, block: usize) -> Option<usize> {
        (0..block)
            .rev()
            .find(|before| !self.state.resting.contains(before))
    }

    fn ended(&self) -> bool {
        matches!(self.state.status, Status::Ended { .. })
    }

    fn pause(&mut self, why: Pause) {
        self.state.status = Status::Paused { why };
        self.log(What::Paused { why });
        self.speech.clear();
    }

    fn end(&mut self, how: Ending) {
        self.log(What::Ended { how });
        self.state.status = Status::Ended { how };
        self.speech.clear();
    }

    fn log(&mut self, what: What) {
        self.log_at(self.state.clock_ms, what);
    }

    /// Logs what was so at a deadline, which may be a little while ago. Never before what stands there
    /// already: where the clock stood still for the camera, a deadline may lie before a pause.
    fn log_at(&mut self, at_ms: u64, what: What) {
        let last = self.state.log.last().map_or(0, |event| event.at_ms);
        self.state.log.push(Event {
            at_ms: at_ms.max(last),
            what,
        });
    }

    /// The place in the plan, if it is an exercise.
    fn item(&self) -> Option<u16> {
        let block = self.state.block;
        u16::try_from(block)
            .ok()
            .filter(|_| block < self.script.blocks.len())
    }

    fn choice(&self) -> Option<&Choice> {
        let chosen = *self.state.choices.get(self.state.block)?;
        self.script
            .blocks
            .get(self.state.block)?
            .choices
            .get(chosen)
    }

    fn can_ease(&self) -> bool {
        let State {
            block, ref choices, ..
        } = self.state;
        match (self.script.blocks.get(block), choices.get(block)) {
            (Some(offered), Some(chosen)) => chosen + 1 < offered.choices.len(),
            _ => false,
        }
    }

    fn step(&self) -> Option<&Step> {
        Ahead::of(self).step(&self.script, &self.state)
    }

    /// Goes to a step now, cutting the one under way short.
    fn enter(&mut self, block: usize, step: usize) {
        self.speech.clear();
        self.state.since_ms = self.state.clock_ms;
        self.arrive_at(block, step);
        self.walk();
    }

    fn arrive_at(&mut self, block: usize, step: usize) {
        if self.counting().is_some() {
            self.jolt();
        }
        self.state.block = block;
        self.state.step = step;
        if step == 0 {
            self.began();
        }
        self.settle();
        if self.until_ms > self.state.since_ms {
            self.say_cue();
        }
    }

    fn began(&mut self) {
        if let Some((item, choice)) = self.named() {
            let at_ms = self.state.since_ms;
            self.log_at(at_ms, What::Began { item, choice });
        }
    }

    /// The exercise and the choice under way, as a log names them.
    fn named(&self) -> Option<(u16, u16)> {
        let (_, choice) = self.here();
        self.item().zip(u16::try_from(choice).ok())
    }

    /// The block and the choice under way.
    fn here(&self) -> (usize, usize) {
        let block = self.state.block;
        (block, self.state.choices.get(block).copied().unwrap_or(0))
    }

    /// Passes over all steps whose deadline has come.
    fn walk(&mut self) {
        while !self.ended() && self.state.clock_ms >= self.until_ms {
            let Some(step) = self.step().copied() else {
                // Time after the last deadline is nobody's.
                self.state.clock_ms = self.state.since_ms;
                self.end(Ending::Finished);
                break;
            };
            self.state.since_ms = self.until_ms;
            self.finish(&step);
            let (block, number) = (self.state.block, self.state.step);
            self.leave(block, number);
        }
        self.show();
    }

    /// From the end of a step to the beginning of the next.
    fn leave(&mut self, block: usize, step: usize) {
        let last = self
            .choice()
            .is_none_or(|choice| step >= choice.steps.len());
        if step == 0
            && let Some(choice) = self.choice()
        {
            self.state.position = choice.position;
        }
        match (self.item(), last) {
            (Some(item), true) => {
                let at_ms = self.state.since_ms;
                self.log_at(at_ms, What::Completed { item });
                self.arrive_at(self.after(block), 0);
            }
            _ => self.arrive_at(block, step + 1),
        }
    }

    /// Counts the repetition that ends with this step, once. Where a camera counts, it does.
    fn finish(&mut self, step: &Step) {
        if let (Some(done), None) = (step.ends, self.counting()) {
            self.count_repetition(done, self.state.since_ms);
        }
    }

    fn count_repetition(&mut self, done: Repetition, at_ms: u64) {
        if let Some((item, choice)) = self.named()
            && self.done.insert((item, choice, done))
        {
            self.log_at(at_ms, What::Repetition { item, choice, done });
        }
    }

    /// Works out what follows from the state.
    fn settle(&mut self) {
        let step = self.step().copied();
        let ms = step.map_or(0, |step| step.ms);
        self.until_ms = self.state.since_ms + u64::from(ms);
        self.after_ms = self.left_after();
        self.count_ms = u64::MAX;
        if let Some(step) = step {
            self.count_ms = next_count(&step, self.state.since_ms, self.state.clock_ms);
        }
        self.show();
    }

    /// What remains after this step, if all goes as planned.
    fn left_after(&self) -> u64 {
        let mut ahead = Ahead::of(self);
        let mut left = 0;
        ahead.next(&self.script, &self.state);
        while let Some(step) = ahead.step(&self.script, &self.state) {
            left += u64::from(step.ms);
            ahead.next(&self.script, &self.state);
        }
        left
    }

    fn say_cue(&mut self) {
        // A step of no time is no step: no change of position is needed.
        if let Some(step) = self.step().copied().filter(|step| step.ms > 0) {
            self.speech.push(Speech::Cue(step.cue));
        }
    }

    /// Says the number that is due.
    fn count(&mut self) {
        let Some(step) = self.step().copied() else {
            return;
        };
        let left = self
            .until_ms
            .saturating_sub(self.state.clock_ms)
            .div_ceil(1000);
        if let Ok(left @ 1..) = u32::try_from(left) {
            self.speech.push(Speech::Count(left));
        }
        self.count_ms = next_count(&step, self.state.since_ms, self.state.clock_ms);
    }

    fn show(&mut self) {
        let step = self.step().copied();
        let mut ahead = Ahead::of(self);
        let next = loop {
            ahead.next(&self.script, &self.state);
            match ahead.step(&self.script, &self.state) {
                Some(step) if step.ms == 0 => {}
                other => break other.map(|step| step.cue),
            }
        };
        let left = self.until_ms.saturating_sub(self.state.clock_ms);
        let over = self.ended();
        self.shown = Moment {
            status: self.state.status,
            clock_ms: self.state.clock_ms,
            block: u16::try_from(self.state.block).unwrap_or(u16::MAX),
            choice: self
                .state
                .choices
                .get(self.state.block)
                .and_then(|choice| u16::try_from(*choice).ok())
                .unwrap_or(0),
            cue: step.filter(|_| !over).map(|step| step.cue),
            next: next.filter(|_| !over),
            step_ms: step.map_or(0, |step| step.ms),
            left_ms: u32::try_from(left).unwrap_or(u32::MAX),
            counted: step.is_some_and(|step| step.counted),
            repetition: self.repetition().map(|rep| self.own(rep)),
            session_left_ms: if over { 0 } else { self.after_ms + left },
            can_ease: self.can_ease(),
            settle_left_ms: match self.state.status {
                Status::Paused {
                    why: Pause::Settling,
                } => SETTLE_MS.saturating_sub(self.state.settling_ms),
                _ => 0,
            },
            coach: self.coach(),
            tip: self.counting().and_then(|eyes| eyes.tip),
            jolts: self.jolts,
        };
    }

    /// The repetition that the step under way belongs to.
    fn repetition(&self) -> Option<Repetition> {
        let steps = &self.choice()?.steps;
        let here = self.state.step.checked_sub(1)?;
        steps.get(here).filter(|step| step.moving)?;
        let rest = &steps[here..];
        let end = rest
            .iter()
            .position(|step| step.ends.is_some() || !step.moving)?;
        rest[end].ends
    }
}

/// The exercise after this one that does not rest; after the last, the way up from the floor.
fn next_block(state: &State, block: usize) -> usize {
    let mut next = block + 1;
    while state.resting.contains(&next) {
        next += 1;
    }
    next
}

/// A place in the script that moves on as if all went as planned.
#[derive(Clone, Copy)]
struct Ahead {
    block: usize,
    step: usize,
    position: Position,
}

/// A step that takes no time: no change of position is needed.
const NO_STEP: Step = Step {
    cue: 0,
    ms: 0,
    tone: Tone::Attention,
    counted: false,
    moving: false,
    begins: false,
    ends: None,
};

impl Ahead {
    fn of(player: &Player) -> Self {
        let State {
            block,
            step,
            position,
            ..
        } = player.state;
        Self {
            block,
            step,
            position,
        }
    }

    fn step<'s>(&self, script: &'s Script, state: &State) -> Option<&'s Step> {
        match script.blocks.get(self.block) {
            Some(block) => {
                let choice = block.choices.get(*state.choices.get(self.block)?)?;
                match self.step.checked_sub(1) {
                    Some(place) => choice.steps.get(place),
                    None => Some(choice.arrival(self.position).unwrap_or(&NO_STEP)),
                }
            }
            None if self.step == 0 => script.closing(self.position),
            None => None,
        }
    }

    fn next(&mut self, script: &Script, state: &State) {
        let choice = script
            .blocks
            .get(self.block)
            .zip(state.choices.get(self.block))
            .and_then(|(block, choice)| block.choices.get(*choice));
        if let (0, Some(choice)) = (self.step, choice) {
            self.position = choice.position;
        }
        match choice {
            Some(choice) if self.step >= choice.steps.len() => {
                self.block = next_block(state, self.block);
                self.step = 0;
            }
            _ => self.step += 1,
        }
    }
}

/// The session time of the next number to say after `clock`.
fn next_count(step: &Step, since: u64, clock: u64) -> u64 {
    if !step.counted {
        return u64::MAX;
    }
    let times = SPOKEN.iter().filter_map(|left| {
        let offset = step.ms.checked_sub(left * 1000)?;
        // The count-in is nothing but numbers: it begins with them.
        let clear = offset >= WORDS_MS || (step.tone == Tone::Prepare && *left <= 2);
        clear.then_some(since + u64::from(offset))
    });
    times.filter(|at| *at > clock).min().unwrap_or(u64::MAX)
}

fn step_sounds(step: &Step, begin: u64, sounds: &mut Vec<Sound>) {
    if step.ms == 0 {
        return;
    }
    let mut at = |offset: u32, tone| {
        sounds.push(Sound {
            at_ms: begin + u64::from(offset),
            tone,
            step_ms: step.ms,
        });
    };
    at(0, step.tone);
    if !step.counted {
        return;
    }
    let last = if step.tone == Tone::Prepare {
        Tone::Prepare
    } else {
        Tone::LastThree
    };
    if step.tone != Tone::Prepare && step.ms >= HALFWAY_FROM_MS {
        at(step.ms / 2, Tone::Halfway);
    }
    for left in [3_000, 2_000, 1_000] {
        if let Some(offset @ 1..) = step.ms.checked_sub(left) {
            at(offset, last);
        }
    }
}

#[cfg(test)]
mod tests;
