//! What the terminal shows, readable from a distance.

use super::play::{Asking, Session, is_settling};
use anyhow::{Context, Result};
use care::player::{Moment, Status};
use care::record::Pause;
use ratatui::layout::{Alignment, Constraint, Layout};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::{Gauge, Paragraph, Wrap};
use ratatui::{DefaultTerminal, Frame};
use tui_big_text::{BigText, PixelSize};

/// The whole terminal, while the session has it. It is given back once: to leave the session's screen
/// a second time would put the cursor back over what was written since.
#[derive(Default)]
pub struct Stage(Option<DefaultTerminal>);

impl Stage {
    /// Takes the terminal, if it is not taken yet.
    pub fn up(&mut self) -> Result<&mut DefaultTerminal> {
        let terminal = match self.0.take() {
            Some(terminal) => terminal,
            None => ratatui::try_init().context("the terminal cannot be used")?,
        };
        Ok(self.0.insert(terminal))
    }

    /// Gives it back for plain lines.
    pub fn down(&mut self) {
        if self.0.take().is_some() {
            ratatui::restore();
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.down();
    }
}

pub struct Screen<'s> {
    session: &'s Session,
    moment: Moment,
}

impl<'s> Screen<'s> {
    pub fn of(session: &'s Session, moment: Moment) -> Self {
        Self { session, moment }
    }

    pub fn draw(&self, frame: &mut Frame<'_>) {
        if let Asking::Hurts(hurts) = &self.session.asking {
            return hurts.draw(frame, &self.session.library.words);
        }
        let digits = if frame.area().height >= 20 { 8 } else { 4 };
        let [head, count, cue, caption, next, bar, keys] = Layout::vertical([
            Constraint::Length(2),
            Constraint::Length(digits),
            Constraint::Length(2),
            Constraint::Fill(1),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Length(2),
        ])
        .areas(frame.area());
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let middle = |text: String| Paragraph::new(text).alignment(Alignment::Center);

        frame.render_widget(middle(self.head()).style(bold), head);
        let size = if digits == 8 {
            PixelSize::Full
        } else {
            PixelSize::HalfHeight
        };
        let seconds = self.moment.left_ms.div_ceil(1000).to_string();
        let big = BigText::builder()
            .pixel_size(size)
            .alignment(Alignment::Center)
            .lines([Line::from(seconds)])
            .build();
        frame.render_widget(big, count);
        frame.render_widget(middle(self.cue()).style(bold), cue);
        let said = middle(self.caption()).wrap(Wrap { trim: true });
        frame.render_widget(said, caption);
        frame.render_widget(middle(self.next()), next);
        frame.render_widget(
            Gauge::default().ratio(self.progress()).label(self.left()),
            bar,
        );
        frame.render_widget(middle(self.keys()).wrap(Wrap { trim: true }), keys);
    }

    /// The person is asked whether to stop.
    fn is_stopping(&self) -> bool {
        matches!(self.session.asking, Asking::Stop)
    }

    /// Why it stands still after a stop rule, by the head of its messages.
    fn left_out(&self) -> Option<&'static str> {
        match self.moment.status {
            Status::Paused { why: Pause::Caught } => Some("terminal-caught"),
            Status::Paused { why: Pause::Rose } => Some("terminal-rose"),
            Status::Paused {
                why: Pause::Settling,
            } => Some("terminal-settling"),
            _ => None,
        }
    }

    /// The text of such a stop, with the exercise that is left out.
    fn left_out_text(&self, head: &str) -> String {
        let words = &self.session.library.words;
        let name = match &self.session.left_out {
            Some(exercise) => words.exercise(exercise),
            None => self.t("terminal-this-exercise"),
        };
        words.with(&format!("{head}-text"), &[("exercise", name.into())])
    }

    fn t(&self, key: &str) -> String {
        self.session.library.words.t(key)
    }

    /// Exercise, side and repetition.
    fn head(&self) -> String {
        if self.left_out().is_some() {
            return String::new();
        }
        let words = &self.session.library.words;
        let script = self.session.player.script();
        let Some(block) = script.blocks.get(usize::from(self.moment.block)) else {
            return words.slot(script.slot);
        };
        let mut parts = vec![words.exercise(&block.exercise)];
        if let Some(line) = self.line(self.moment.cue) {
            parts.push(line.side.clone());
        }
        let amount = block
            .choices
            .get(usize::from(self.moment.choice))
            .map(|c| c.amount);
        if let (Some(now), Some(amount)) = (self.moment.repetition, amount) {
            let values = [("rep", now.rep.into()), ("of", amount.reps.into())];
            parts.push(words.with("session-rep", &values));
        }
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }

    fn line(&self, cue: Option<u16>) -> Option<&content::Line> {
        self.session.lines.get(usize::from(cue?))
    }

    fn cue(&self) -> String {
        if let Some(head) = self.left_out() {
            return self.t(&format!("{head}-title"));
        }
        match self.moment.status {
            Status::Paused { why: Pause::Hurts } => self.t("session-hurts-title"),
            Status::Paused { .. } => self.t("session-paused-title"),
            Status::Waiting => self
                .session
                .library
                .words
                .slot(self.session.player.script().slot),
            _ => self
                .line(self.moment.cue)
                .map(|line| line.show.clone())
                .unwrap_or_default(),
        }
    }

    fn caption(&self) -> String {
        match self.moment.status {
            _ if self.is_stopping() => format!("{} {}", self.t("stop-title"), self.t("stop-text")),
            Status::Paused { why: Pause::Hurts } => self.t("session-hurts-text"),
            Status::Paused { why: Pause::Away } => self.t("session-away"),
            Status::Waiting => self.t("session-hands-free"),
            _ => match self.left_out() {
                Some(head) => self.left_out_text(head),
                None => self.session.caption.clone(),
            },
        }
    }

    fn next(&self) -> String {
        let Some(line) = self.line(self.moment.next) else {
            return String::new();
        };
        format!("{}: {}", self.t("session-next"), line.show)
    }

    fn progress(&self) -> f64 {
        let (done, left) = (
            self.moment.clock_ms as f64,
            self.moment.session_left_ms as f64,
        );
        if done + left > 0.0 {
            done / (done + left)
        } else {
            0.0
        }
    }

    fn left(&self) -> String {
        let minutes = self.moment.session_left_ms / 60_000;
        self.session
            .library
            .words
            .with("session-left", &[("minutes", minutes.into())])
    }

    fn keys(&self) -> String {
        if self.is_stopping() {
            return format!("Y {} · N {}", self.t("stop-yes"), self.t("stop-no"));
        }
        let pairs = match self.moment.status {
            Status::Waiting => vec![
                ("keys-space", "session-start"),
                ("terminal-key-new", "open-something"),
                ("keys-esc", "how-later"),
            ],
            status if is_settling(status) => vec![
                ("terminal-key-yes", "settle-yes"),
                ("terminal-key-new", "open-something"),
                ("keys-esc", "keys-esc-what"),
            ],
            _ => vec![
                ("keys-space", "keys-space-what"),
                ("keys-enter", "keys-enter-what"),
                ("keys-left", "keys-left-what"),
                ("keys-right", "keys-right-what"),
                ("keys-up", "keys-up-what"),
                ("keys-easier", "keys-easier-what"),
                ("keys-hurts", "keys-hurts-what"),
                ("terminal-key-new", "open-something"),
                ("keys-done", "keys-done-what"),
                ("keys-esc", "keys-esc-what"),
            ],
        };
        let pairs = pairs
            .iter()
            .map(|(key, what)| format!("{} {}", self.t(key), self.t(what)));
        pairs.collect::<Vec<_>>().join(" · ")
    }
}
