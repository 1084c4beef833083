//! A session in the terminal: a thin face on the same player as the browser's, with the same
//! record in the same place.

mod draft;
mod questions;
mod screen;

use crate::args::{BadInput, SlotName};
use crate::config::Config;
use crate::say::say;
use anyhow::{Context, Result};
use care::ids::{CheckInId, SessionId};
use care::plan::Plan;
use care::player::{Action, Moment, Player, Speech, Status};
use care::programme::{Length, Slot};
use care::record::{CheckIn, FORMAT, Face};
use care::script::Tone;
use content::{Library, Line};
use draft::Draft;
use jiff::{Timestamp, Zoned};
use ratatui::DefaultTerminal;
use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use screen::Screen;
use std::io::{IsTerminal, Write, stdin, stdout};
use std::time::{Duration, Instant};
use store::{Repository, Who};
use uuid::Uuid;

/// How often the screen is drawn and the player told the time.
const FRAME: Duration = Duration::from_millis(50);
/// From this hour on, the evening session is meant.
const EVENING_FROM: i8 = 14;

pub async fn run(config: Config, slot: Option<SlotName>, short: bool) -> Result<()> {
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return Err(BadInput("a session needs a terminal to show and keys to hear".into()).into());
    }
    let library = config.library()?;
    let store = config.store().await?;
    let now = Zoned::now();
    let slot = match slot {
        Some(SlotName::Morning) => Slot::Morning,
        Some(SlotName::Evening) => Slot::Evening,
        None if now.hour() >= EVENING_FROM => Slot::Evening,
        None => Slot::Morning,
    };
    let length = if short { Length::Short } else { Length::Full };
    let article = store.article_doses(Who::SOLO).await?;
    let plan = Plan::new(
        &library.catalogue,
        article,
        store.forms_done(Who::SOLO).await?,
    );
    let script = plan.script(&library.catalogue, slot, length);

    let kept = Draft::load(&config.settings.data).filter(|draft| draft.fits(&script, &now));
    let mut session = match kept.and_then(|draft| Session::resumed(&library, draft)) {
        Some(session) => session,
        None => Session::new(&library, Player::new(script), now),
    };
    let mut terminal = ratatui::try_init().context("the terminal cannot be used")?;
    let played = session.play(&mut terminal, &config);
    let asked = match played {
        Ok(true) => questions::ask(&mut terminal, &library.words),
        _ => Ok(questions::Answers::default()),
    };
    ratatui::restore();
    if !played? {
        return say("Paused. Go on with `plinth session` today.");
    }
    session.keep(&store, &config, asked?).await
}

/// One session being played.
struct Session<'l> {
    library: &'l Library,
    lines: Vec<Line>,
    player: Player,
    id: SessionId,
    started: Zoned,
    /// The steady clock that the player is told.
    since: Instant,
    caption: String,
    /// Session time up to which tones have sounded.
    heard_ms: u64,
}

impl<'l> Session<'l> {
    fn new(library: &'l Library, player: Player, started: Zoned) -> Self {
        Self {
            lines: library.words.lines(player.script()),
            library,
            player,
            id: SessionId(Uuid::now_v7()),
            started,
            since: Instant::now(),
            caption: String::new(),
            heard_ms: 0,
        }
    }

    fn resumed(library: &'l Library, draft: Draft) -> Option<Self> {
        let player = Player::resume(draft.script, draft.state).ok()?;
        let heard_ms = player.moment().clock_ms;
        let new = Self::new(library, player, draft.started);
        Some(Self {
            id: draft.id,
            heard_ms,
            ..new
        })
    }

    fn now_ms(&self) -> u64 {
        u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Plays until the session is over (true) or the person leaves it for later (false).
    fn play(&mut self, terminal: &mut DefaultTerminal, config: &Config) -> Result<bool> {
        let mut step = None;
        let mut stopping = false;
        loop {
            let moment = self.player.tick(self.now_ms());
            self.speak();
            self.ring(moment)?;
            let here = (moment.status, moment.block, moment.choice, moment.cue);
            if step.replace(here) != Some(here) {
                self.draft().save(&config.settings.data)?;
            }
            if matches!(moment.status, Status::Ended { .. }) {
                return Ok(true);
            }
            let screen = Screen {
                session: self,
                moment,
                stopping,
            };
            terminal.draw(|frame| screen.draw(frame))?;
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
                self.act(Action::Pause);
                self.draft().save(&config.settings.data)?;
                return Ok(false);
            }
            if stopping {
                stopping = false;
                match key.code {
                    KeyCode::Char('y' | 'Y') => self.act(Action::Stop),
                    _ => self.act(Action::Resume),
                }
            } else if key.code == KeyCode::Esc {
                self.act(Action::Pause);
                stopping = moment.status != Status::Waiting;
            } else if let Some(action) = action(key, moment) {
                self.act(action);
            }
        }
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

    fn draft(&self) -> Draft {
        Draft {
            id: self.id,
            started: self.started.clone(),
            script: self.player.script().clone(),
            state: self.player.state().clone(),
        }
    }

    /// Keeps the session and what was answered.
    async fn keep(
        &self,
        store: &dyn Repository,
        config: &Config,
        answers: questions::Answers,
    ) -> Result<()> {
        let now = Timestamp::now();
        let started = self.started.timestamp();
        let offset = self.started.offset().seconds();
        let record = self
            .player
            .record(self.id, Face::Terminal, started, now, offset)
            .context("the session has not ended")?;
        store
            .save_session(Who::SOLO, &record, now)
            .await
            .context("the session is not kept yet: run `plinth session` again to try once more")?;
        Draft::remove(&config.settings.data);
        let check_in = CheckIn {
            format: FORMAT,
            id: CheckInId(Uuid::now_v7()),
            session: self.id,
            at: now,
            pain_before: answers.pain_before,
            pain_after: answers.pain_after,
            effort: answers.effort,
            exercises: Vec::new(),
        };
        if !check_in.is_empty() {
            store.save_check_in(Who::SOLO, &check_in, now).await?;
        }
        let words = &self.library.words;
        for outcome in record.outcomes() {
            let reps = words.with(
                "history-reps",
                &[("done", outcome.done.into()), ("of", outcome.of.into())],
            );
            say(format_args!(
                "{}: {} ({reps})",
                words.exercise(&outcome.exercise),
                words.how(outcome.how)
            ))?;
        }
        say(words.t("how-saved"))
    }
}

/// What a key wishes for: the same keys as in the browser.
fn action(key: KeyEvent, moment: Moment) -> Option<Action> {
    Some(match (key.code, moment.status) {
        (KeyCode::Char(' ') | KeyCode::Enter, Status::Waiting) => Action::Start,
        (KeyCode::Char(' '), Status::Paused { .. }) => Action::Resume,
        (KeyCode::Char(' '), _) => Action::Pause,
        (KeyCode::Enter, _) => Action::Ready,
        (KeyCode::Right, _) => Action::Skip,
        (KeyCode::Left, _) => Action::Back,
        (KeyCode::Up, _) => Action::Repeat,
        (KeyCode::Char('d' | 'D'), _) => Action::Done,
        (KeyCode::Char('e' | 'E'), _) => Action::Easier,
        (KeyCode::Char('h' | 'H'), _) => Action::Hurts,
        _ => return None,
    })
}
