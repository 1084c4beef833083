//! The session itself: a thin face on the same player as the browser's.

use super::day;
use super::desk::Desk;
use super::draft::Draft;
use super::hurts::{Heard, Hurts};
use super::is_stop;
use super::prompt::Left;
use super::screen::{Screen, Stage};
use anyhow::Result;
use care::ids::{ExerciseId, SessionId};
use care::journal::What;
use care::player::{Action, Moment, Player, Speech, Status};
use care::record::{Face, Feeling, Felt, Pause, SessionRecord};
use care::script::Tone;
use content::{Library, Line};
use jiff::{Timestamp, Zoned};
use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use std::io::{Write, stdout};
use std::sync::Arc;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// How often the screen is drawn and the player told the time.
const FRAME: Duration = Duration::from_millis(50);

/// How playing ended.
pub enum Over {
    /// The session is over; why, if it ended before its end.
    Ended(Option<&'static str>),
    /// The person goes on later.
    Later,
    /// The person leaves before it began.
    Left,
    /// What was told before it began has to be looked at first.
    Anew,
    /// A sign stopped everything.
    Stopped,
}

/// What the screen asks.
pub enum Asking {
    /// Nothing: it plays.
    Nothing,
    /// Whether to stop here.
    Stop,
    /// What hurts.
    Hurts(Hurts),
}

/// One session being played.
pub struct Session {
    pub library: Arc<Library>,
    pub lines: Vec<Line>,
    pub player: Player,
    pub caption: String,
    /// The exercise that was left out last.
    pub left_out: Option<ExerciseId>,
    pub asking: Asking,
    id: SessionId,
    started: Zoned,
    /// The steady clock that the player is told.
    since: Instant,
    /// Session time up to which tones have sounded.
    heard_ms: u64,
    /// Why it ended before its end.
    why: Option<&'static str>,
}

impl Session {
    pub fn new(library: &Arc<Library>, player: Player, started: Zoned) -> Self {
        Self {
            lines: library.words.lines(player.script()),
            library: Arc::clone(library),
            player,
            caption: String::new(),
            left_out: None,
            asking: Asking::Nothing,
            id: SessionId(Uuid::now_v7()),
            started,
            since: Instant::now(),
            heard_ms: 0,
            why: None,
        }
    }

    pub fn resumed(library: &Arc<Library>, draft: Draft) -> Option<Self> {
        let player = Player::resume(draft.script, draft.state).ok()?;
        let heard_ms = player.moment().clock_ms;
        let new = Self::new(library, player, draft.started);
        Some(Self {
            id: draft.id,
            heard_ms,
            ..new
        })
    }

    /// Pain before it, as it was opened.
    pub fn pain_before(&self) -> u8 {
        self.player.script().opening.before
    }

    /// The record, once it has ended.
    pub fn record(&self) -> Option<SessionRecord> {
        let started = self.started.timestamp();
        let offset = self.started.offset().seconds();
        self.player
            .record(self.id, Face::Terminal, started, Timestamp::now(), offset)
    }

    fn now_ms(&self) -> u64 {
        u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Plays until the session is over or the person leaves it for later.
    pub async fn play(&mut self, stage: &mut Stage, desk: &mut Desk) -> Result<Over> {
        let mut step = None;
        loop {
            let was = self.player.moment().status;
            let moment = self.player.tick(self.now_ms());
            self.speak();
            self.ring(moment)?;
            let here = (moment.status, moment.block, moment.choice, moment.cue);
            if step.replace(here) != Some(here) {
                self.save(desk)?;
            }
            if matches!(moment.status, Status::Ended { .. }) {
                let settling = Pause::Settling;
                if was == (Status::Paused { why: settling }) {
                    self.why = Some("settle-end");
                }
                return Ok(Over::Ended(self.why));
            }
            let terminal = stage.up()?;
            terminal.draw(|frame| Screen::of(self, moment).draw(frame))?;
            if !event::poll(FRAME)? {
                continue;
            }
            let Event::Key(key) = event::read()? else {
                continue;
            };
            if key.kind != KeyEventKind::Press {
                continue;
            }
            let leave = key.modifiers.contains(KeyModifiers::CONTROL)
                && matches!(key.code, KeyCode::Char('c' | 'd'));
            if leave {
                self.felt();
                self.act(Action::Pause);
                self.save(desk)?;
                return Ok(Over::Later);
            }
            match self.press(key, moment, stage, desk).await? {
                Some(Over::Stopped) => {
                    self.act(Action::Stop);
                    return Ok(Over::Stopped);
                }
                Some(over) => return Ok(over),
                None => {}
            }
        }
    }

    /// Does what a key means here.
    async fn press(
        &mut self,
        key: KeyEvent,
        moment: Moment,
        stage: &mut Stage,
        desk: &mut Desk,
    ) -> Result<Option<Over>> {
        match &mut self.asking {
            Asking::Hurts(hurts) => match hurts.press(key.code) {
                Heard::More => {}
                Heard::Sign(code) => {
                    let item = hurts.item.clone();
                    let codes = vec![code.to_owned()];
                    let what = What::Signs {
                        codes,
                        item,
                        easing: None,
                    };
                    if let Err(error) = desk.tell(what).await {
                        // It acts here all the same.
                        self.felt();
                        self.save(desk)?;
                        return Err(error);
                    }
                    if is_stop(&desk.due()) {
                        self.felt();
                        return Ok(Some(Over::Stopped));
                    }
                }
                Heard::Done => {
                    self.felt();
                    self.save(desk)?;
                }
            },
            Asking::Stop => {
                self.asking = Asking::Nothing;
                match key.code {
                    KeyCode::Char('y' | 'Y') => self.act(Action::Stop),
                    _ if is_settling(moment.status) => {}
                    _ => self.act(Action::Resume),
                }
            }
            Asking::Nothing => match key.code {
                KeyCode::Esc if moment.status == Status::Waiting => return Ok(Some(Over::Left)),
                KeyCode::Esc => {
                    self.act(Action::Pause);
                    self.asking = Asking::Stop;
                }
                KeyCode::Char('n' | 'N') => return self.something_new(stage, desk).await,
                // What has to settle is not left by hurting once more: N tells what is new.
                KeyCode::Char('h' | 'H')
                    if moment.status != Status::Waiting && !is_settling(moment.status) =>
                {
                    self.act(Action::Hurts);
                    self.save(desk)?;
                    self.asking = Asking::Hurts(Hurts::new(self.exercise(moment)));
                }
                _ => {
                    if let Some(action) = action(key, moment) {
                        self.act(action);
                    }
                }
            },
        }
        Ok(None)
    }

    /// The exercise under way, or the one that was just left out.
    fn exercise(&self, moment: Moment) -> Option<ExerciseId> {
        if let Status::Paused {
            why: Pause::Caught | Pause::Settling | Pause::Rose,
        } = moment.status
        {
            return self.left_out.clone();
        }
        let block = self.player.script().blocks.get(usize::from(moment.block))?;
        Some(block.exercise.clone())
    }

    /// What was answered after "it hurts" goes to the stop rules.
    fn felt(&mut self) {
        let Asking::Hurts(hurts) = std::mem::replace(&mut self.asking, Asking::Nothing) else {
            return;
        };
        if hurts.felt != Felt::default() {
            self.feel(hurts.felt, hurts.item);
        }
    }

    fn feel(&mut self, felt: Felt, item: Option<ExerciseId>) {
        self.act(Action::Felt(felt));
        match self.player.moment().status {
            Status::Ended { .. } => {
                self.why = Some(match felt.feeling {
                    Some(Feeling::Dizzy | Feeling::Breathless) => "terminal-faint",
                    _ => "terminal-enough",
                });
            }
            Status::Paused {
                why: Pause::Caught | Pause::Settling | Pause::Rose,
            } => self.left_out = item,
            _ => {}
        }
    }

    /// Everything stands still while the signs are listed, line by line.
    async fn something_new(&mut self, stage: &mut Stage, desk: &mut Desk) -> Result<Option<Over>> {
        self.act(Action::Pause);
        self.save(desk)?;
        let moment = self.player.moment();
        let started = moment.status != Status::Waiting;
        let item = self.exercise(moment).filter(|_| started);
        stage.down();
        let codes = match day::something_new(desk, item.as_ref()).await {
            Ok(codes) => codes,
            Err(error) if error.is::<Left>() => return Ok(Some(Over::Later)),
            Err(error) => return Err(error),
        };
        if is_stop(&desk.due()) {
            return Ok(Some(Over::Stopped));
        }
        // The stop rules hear of them as if they had been told after "it hurts", the worst first.
        let feelings = [
            Feeling::Dizzy,
            Feeling::Breathless,
            Feeling::Spread,
            Feeling::NewNumbness,
            Feeling::Catch,
        ];
        let mut told = feelings.into_iter();
        let told = told.find(|feeling| feeling.sign().is_some_and(|code| codes.contains(&code)));
        if !started && day::is_faint(&codes) {
            desk.ask().tell("terminal-faint");
            return Ok(Some(Over::Left));
        }
        if !started && !codes.is_empty() {
            // What was to be played may not be what is offered now.
            return Ok(Some(Over::Anew));
        }
        if let Some(feeling) = told {
            let felt = Felt {
                feeling: Some(feeling),
                ..Felt::default()
            };
            self.feel(felt, item);
            self.save(desk)?;
        }
        if codes.contains(&"self_harm_thoughts") {
            desk.ask().tell("terminal-enter-to-go-on");
            desk.ask().line()?;
        }
        Ok(None)
    }

    fn act(&mut self, action: Action) {
        let moment = self.player.act(self.now_ms(), action);
        self.heard_ms = moment.clock_ms;
    }

    /// Shows what would be spoken: a terminal has no voice.
    fn speak(&mut self) {
        for speech in self.player.speech() {
            if let Speech::Cue(cue) = speech
                && let Some(line) = self.lines.get(usize::from(cue))
                && !line.say.is_empty()
            {
                self.caption.clone_from(&line.say);
            }
        }
    }

    /// Rings for every tone that has come due.
    fn ring(&mut self, moment: Moment) -> Result<()> {
        let due = self.player.sounds(self.heard_ms, moment.clock_ms);
        self.heard_ms = self.heard_ms.max(moment.clock_ms);
        // The bell has one note: it is kept for what cannot be missed.
        let loud = |tone| !matches!(tone, Tone::Halfway | Tone::Attention);
        if due.iter().any(|sound| loud(sound.tone)) {
            stdout().write_all(b"\x07")?;
            stdout().flush()?;
        }
        Ok(())
    }

    fn save(&self, desk: &Desk) -> Result<()> {
        let draft = Draft {
            id: self.id,
            started: self.started.clone(),
            script: self.player.script().clone(),
            state: self.player.state().clone(),
        };
        draft.save(&desk.folder)
    }
}

pub fn is_settling(status: Status) -> bool {
    let why = Pause::Settling;
    status == Status::Paused { why }
}

/// What a key wishes for: the same keys as in the browser.
fn action(key: KeyEvent, moment: Moment) -> Option<Action> {
    Some(match (key.code, moment.status) {
        (KeyCode::Char(' ') | KeyCode::Enter, Status::Waiting) => Action::Start,
        // It takes its own word to go on: no key that is pressed in passing.
        (KeyCode::Char('y' | 'Y'), status) if is_settling(status) => Action::Settled,
        (_, status) if is_settling(status) => return None,
        (KeyCode::Char(' '), Status::Paused { .. }) => Action::Resume,
        (KeyCode::Char(' '), _) => Action::Pause,
        (KeyCode::Enter, _) => Action::Ready,
        (KeyCode::Right, _) => Action::Skip,
        (KeyCode::Left, _) => Action::Back,
        (KeyCode::Up, _) => Action::Repeat,
        (KeyCode::Char('d' | 'D'), _) => Action::Done,
        (KeyCode::Char('e' | 'E'), _) => Action::Easier,
        _ => return None,
    })
}
