//! "How was it?" in the terminal: three numbers, each may be left out.

use anyhow::Result;
use care::scale::{Effort, Nrs};
use content::Words;
use ratatui::DefaultTerminal;
use ratatui::crossterm::event::{self, Event, KeyCode, KeyEventKind};
use ratatui::layout::Alignment;
use ratatui::text::{Line, Text};
use ratatui::widgets::Paragraph;

/// What was answered.
#[derive(Default)]
pub struct Answers {
    pub pain_before: Option<Nrs>,
    pub pain_after: Option<Nrs>,
    pub effort: Option<Effort>,
}

pub fn ask(terminal: &mut DefaultTerminal, words: &Words) -> Result<Answers> {
    let pain = [
        words.t("how-scale-pain-low"),
        words.t("how-scale-pain-high"),
    ];
    let effort = [
        words.t("how-scale-effort-low"),
        words.t("how-scale-effort-high"),
    ];
    let mut one = |key: &str, ends: &[String; 2]| number(terminal, words, &words.t(key), ends);
    let pain_before = one("how-pain-before", &pain)?;
    let pain_after = one("how-pain-after", &pain)?;
    let effort = one("how-effort", &effort)?;
    Ok(Answers {
        pain_before: pain_before.and_then(|n| Nrs::try_from(n).ok()),
        pain_after: pain_after.and_then(|n| Nrs::try_from(n).ok()),
        effort: effort.and_then(|n| Effort::try_from(n).ok()),
    })
}

/// A number from 0 to 10, or nothing. The digit is typed, Enter takes it.
fn number(
    terminal: &mut DefaultTerminal,
    words: &Words,
    question: &str,
    ends: &[String; 2],
) -> Result<Option<i64>> {
    let mut typed = String::new();
    loop {
        terminal.draw(|frame| {
            let text = Text::from(vec![
                Line::from(words.t("how-title")),
                Line::default(),
                Line::from(question.to_owned()),
                Line::from(format!("0 {} … 10 {}", ends[0], ends[1])),
                Line::from(format!("> {typed}_")),
                Line::default(),
                Line::from(words.t("how-terminal-keys")),
            ]);
            frame.render_widget(
                Paragraph::new(text).alignment(Alignment::Center),
                frame.area(),
            );
        })?;
        let Event::Key(key) = event::read()? else {
            continue;
        };
        if key.kind != KeyEventKind::Press {
            continue;
        }
        match key.code {
            KeyCode::Enter | KeyCode::Esc => return Ok(typed.parse().ok()),
            KeyCode::Backspace => {
                typed.pop();
            }
            KeyCode::Char(digit) if digit.is_ascii_digit() => {
                typed.push(digit);
                if typed.parse::<u8>().is_ok_and(|n| n > 10) {
                    typed = digit.to_string();
                }
            }
            _ => {}
        }
    }
}
