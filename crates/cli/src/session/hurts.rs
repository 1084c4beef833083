//! "It hurts": how much, what it feels like, where. Three numbers, each may be left out.

use care::ids::ExerciseId;
use care::record::{Feeling, Felt, Place};
use care::scale::Nrs;
use content::Words;
use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Alignment;
use ratatui::text::{Line, Text};
use ratatui::widgets::{Paragraph, Wrap};

const PLACES: [Place; 4] = [Place::Back, Place::Leg, Place::Arm, Place::Elsewhere];

/// The questions, in their order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Question {
    HowMuch,
    What,
    Where,
}

/// What a key came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Heard {
    /// There is more to ask.
    More,
    /// This sign was told: it acts at once.
    Sign(&'static str),
    /// All was asked.
    Done,
}

/// The answers so far.
pub struct Hurts {
    /// In this exercise; in none on the way up from the floor.
    pub item: Option<ExerciseId>,
    pub felt: Felt,
    question: Question,
    typed: String,
    /// What was typed does not fit.
    wrong: bool,
}

impl Hurts {
    pub fn new(item: Option<ExerciseId>) -> Self {
        Self {
            item,
            felt: Felt::default(),
            question: Question::HowMuch,
            typed: String::new(),
            wrong: false,
        }
    }

    pub fn press(&mut self, key: KeyCode) -> Heard {
        match key {
            KeyCode::Enter => return self.take(),
            // The rest is left out.
            KeyCode::Esc => return Heard::Done,
            KeyCode::Backspace => {
                self.typed.pop();
            }
            KeyCode::Char(digit) if digit.is_ascii_digit() && self.typed.len() < 2 => {
                self.wrong = false;
                self.typed.push(digit);
            }
            _ => {}
        }
        Heard::More
    }

    fn take(&mut self) -> Heard {
        let typed = std::mem::take(&mut self.typed);
        let number: Option<usize> = typed.parse().ok();
        let left_out = number.is_none();
        let place = number.and_then(|n| n.checked_sub(1));
        let fits = match self.question {
            Question::HowMuch => {
                let pain = number.and_then(|n| i64::try_from(n).ok());
                self.felt.peak = pain.and_then(|n| Nrs::try_from(n).ok());
                self.felt.peak.is_some()
            }
            Question::What => {
                self.felt.feeling = place.and_then(|place| Feeling::ALL.get(place).copied());
                self.felt.feeling.is_some()
            }
            Question::Where => {
                self.felt.place = place.and_then(|place| PLACES.get(place).copied());
                self.felt.place.is_some()
            }
        };
        self.wrong = !fits && !left_out;
        if self.wrong {
            return Heard::More;
        }
        match self.question {
            Question::HowMuch => {
                self.question = Question::What;
                Heard::More
            }
            Question::What => {
                self.question = Question::Where;
                let sign = self.felt.feeling.and_then(Feeling::sign);
                sign.map_or(Heard::More, Heard::Sign)
            }
            Question::Where => Heard::Done,
        }
    }

    pub fn draw(&self, frame: &mut Frame<'_>, words: &Words) {
        let t = |key: &str| words.t(key);
        let (question, choices, most) = match self.question {
            Question::HowMuch => {
                let values = [
                    ("low", t("how-scale-pain-low").into()),
                    ("high", t("how-scale-pain-high").into()),
                ];
                (
                    "terminal-hurts-how",
                    vec![words.with("terminal-scale", &values)],
                    10,
                )
            }
            Question::What => ("terminal-hurts-what", numbered(words, FEELINGS), 6),
            Question::Where => ("terminal-hurts-where", numbered(words, PLACE_WORDS), 4),
        };
        let mut lines = vec![Line::from(t("session-hurts-title")), Line::default()];
        lines.push(Line::from(t(question)));
        lines.extend(choices.into_iter().map(Line::from));
        lines.push(Line::from(format!("> {}_", self.typed)));
        lines.push(Line::default());
        if self.wrong {
            let least = u8::from(self.question != Question::HowMuch);
            let values = [("least", least.into()), ("most", most.into())];
            lines.push(Line::from(words.with("terminal-wrong-key", &values)));
        }
        lines.push(Line::from(t("how-terminal-keys")));
        let text = Paragraph::new(Text::from(lines))
            .alignment(Alignment::Left)
            .wrap(Wrap { trim: false });
        frame.render_widget(text, frame.area());
    }
}

/// In the order of [`Feeling::ALL`].
const FEELINGS: &[&str] = &[
    "terminal-feeling-sore",
    "terminal-feeling-catch",
    "terminal-feeling-spread",
    "terminal-feeling-numb",
    "terminal-feeling-dizzy",
    "terminal-feeling-breathless",
];

/// In the order of [`PLACES`].
const PLACE_WORDS: &[&str] = &[
    "terminal-place-back",
    "terminal-place-leg",
    "terminal-place-arm",
    "terminal-place-elsewhere",
];

fn numbered(words: &Words, keys: &[&str]) -> Vec<String> {
    let line = |(number, key): (usize, &&str)| format!("{number}  {}", words.t(key));
    (1..).zip(keys).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &str) -> (Hurts, Vec<Heard>) {
        let mut hurts = Hurts::new(None);
        let key = |c| match c {
            '\r' => KeyCode::Enter,
            '\u{1b}' => KeyCode::Esc,
            other => KeyCode::Char(other),
        };
        let heard = keys.chars().map(|c| hurts.press(key(c)));
        let heard = heard.filter(|heard| *heard != Heard::More).collect();
        (hurts, heard)
    }

    #[test]
    fn three_numbers_and_the_sign_is_heard_before_the_last() {
        let (hurts, heard) = typed("10\r2\r1\r");
        assert_eq!(heard, [Heard::Sign("catch"), Heard::Done]);
        assert_eq!(hurts.felt.peak, Nrs::try_from(10).ok());
        assert_eq!(hurts.felt.feeling, Some(Feeling::Catch));
        assert_eq!(hurts.felt.place, Some(Place::Back));
    }

    #[test]
    fn each_may_be_left_out_and_what_does_not_fit_is_asked_again() {
        let (hurts, heard) = typed("\r\r\r");
        assert_eq!((hurts.felt, heard), (Felt::default(), vec![Heard::Done]));
        let (hurts, heard) = typed("11\r4\r7\r0\r1\r\u{1b}");
        assert_eq!(heard, [Heard::Done], "sore is no sign");
        assert_eq!(hurts.felt.peak, Nrs::try_from(4).ok());
        assert_eq!(hurts.felt.feeling, Some(Feeling::Sore));
        assert_eq!(hurts.felt.place, None);
    }

    #[test]
    fn the_words_stand_in_the_order_of_the_answers() {
        assert_eq!(FEELINGS.len(), Feeling::ALL.len());
        assert_eq!(PLACE_WORDS.len(), PLACES.len());
    }
}
