//! Plain questions and answers, line by line: readable by a screen reader, answered with numbers.
//!
//! An answer that does not fit is asked for again, and the reason is said.

use anyhow::{Result, bail};
use content::Words;
use jiff::Zoned;
use jiff::civil::Date;
use ratatui::crossterm::terminal;
use std::io::{self, BufRead, Write};

/// The input has ended: the person left. What was answered until then is kept.
#[derive(Debug)]
pub struct Left;

impl std::fmt::Display for Left {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("left")
    }
}

impl std::error::Error for Left {}

/// Lines longer than this are hard to read. Our choice.
const WIDEST: usize = 90;

/// Shows a paragraph, broken between words.
pub fn say(text: &str) {
    let width = terminal::size().map_or(80, |(columns, _)| usize::from(columns));
    println!("{}", wrapped(text, width.clamp(20, WIDEST)));
}

/// Shows a title, with space above it.
pub fn title(text: &str) {
    println!();
    say(text);
}

/// Shows numbered lines, from 1.
pub fn numbered(lines: &[String]) {
    for (number, line) in (1..).zip(lines) {
        say(&format!("{number}. {line}"));
    }
}

fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::new();
    let mut here = 0;
    for word in text.split_whitespace() {
        let long = word.chars().count();
        if here > 0 && here + 1 + long > width {
            out.push('\n');
            here = 0;
        } else if here > 0 {
            out.push(' ');
            here += 1;
        }
        out.push_str(word);
        here += long;
    }
    out
}

/// One line that was typed, without what a keyboard adds to it.
fn read() -> Result<String> {
    print!("> ");
    io::stdout().flush()?;
    let mut bytes = Vec::new();
    if io::stdin().lock().read_until(b'\n', &mut bytes)? == 0 {
        println!();
        bail!(Left);
    }
    let text = String::from_utf8_lossy(&bytes);
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    Ok(text.trim().to_owned())
}

/// What was ticked: places of lines, from 0.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Ticked {
    pub yes: Vec<usize>,
    pub unsure: Vec<usize>,
}

impl Ticked {
    pub fn is_empty(&self) -> bool {
        self.yes.is_empty() && self.unsure.is_empty()
    }
}

/// What was typed and is no tick.
#[derive(Debug, PartialEq, Eq)]
enum NoTick {
    /// Not one of the numbers.
    Number(String),
    /// "Not sure" is no answer here.
    Unsure(String),
}

/// Numbers with spaces or commas between them; `3?` is not sure about the third.
fn ticks(text: &str, of: usize, unsure: bool) -> Result<Ticked, NoTick> {
    let mut ticked = Ticked::default();
    let words = text.split(|c: char| c.is_whitespace() || c == ',' || c == ';');
    for word in words.filter(|word| !word.is_empty()) {
        let (number, not_sure) = match word.strip_suffix('?') {
            Some(number) => (number, true),
            None => (word.trim_end_matches('.'), false),
        };
        let place = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        match place.filter(|place| *place < of) {
            None => return Err(NoTick::Number(word.to_owned())),
            Some(_) if not_sure && !unsure => return Err(NoTick::Unsure(word.to_owned())),
            Some(place) if not_sure => ticked.unsure.push(place),
            Some(place) => ticked.yes.push(place),
        }
    }
    for list in [&mut ticked.yes, &mut ticked.unsure] {
        list.sort_unstable();
        list.dedup();
    }
    // Both were said: the yes counts.
    ticked.unsure.retain(|place| !ticked.yes.contains(place));
    Ok(ticked)
}

/// Asks in the words of one language.
#[derive(Clone, Copy)]
pub struct Prompt<'w>(pub &'w Words);

impl Prompt<'_> {
    /// Shows a message.
    pub fn tell(&self, key: &str) {
        say(&self.0.t(key));
    }

    /// Numbers of numbered lines that fit; none for Enter.
    pub fn ticks(&self, of: usize, unsure: bool) -> Result<Ticked> {
        loop {
            match ticks(&read()?, of, unsure) {
                Ok(ticked) => return Ok(ticked),
                Err(NoTick::Number(found)) => self.wrong_number(&found, of),
                Err(NoTick::Unsure(found)) => {
                    let values = [("found", found.into())];
                    say(&self.0.with("terminal-wrong-unsure", &values));
                }
            }
        }
    }

    fn wrong_number(&self, found: &str, of: usize) {
        let values = [("found", found.to_owned().into()), ("of", of.into())];
        say(&self.0.with("terminal-wrong-number", &values));
    }

    /// The place of one of several lines, which are shown; `None` for Enter where that is allowed.
    fn one_of(&self, lines: &[String], enter: Option<&str>) -> Result<Option<usize>> {
        numbered(lines);
        if let Some(key) = enter {
            self.tell(key);
        }
        loop {
            let typed = read()?;
            if typed.is_empty() {
                match enter {
                    Some(_) => return Ok(None),
                    None => self.tell("ask-wrong-empty"),
                }
                continue;
            }
            let number = typed.trim_end_matches('.').parse::<usize>().ok();
            match number.and_then(|n| n.checked_sub(1)) {
                Some(place) if place < lines.len() => return Ok(Some(place)),
                _ => self.wrong_number(&typed, lines.len()),
            }
        }
    }

    /// One of several lines.
    pub fn choose(&self, lines: &[String]) -> Result<usize> {
        Ok(self.one_of(lines, None)?.unwrap_or(0))
    }

    /// One of several lines, or Enter for what this message says.
    pub fn choose_or(&self, lines: &[String], enter: &str) -> Result<Option<usize>> {
        self.one_of(lines, Some(enter))
    }

    /// Yes or no.
    pub fn yes(&self) -> Result<bool> {
        Ok(self.choose(&[self.0.t("how-yes"), self.0.t("how-no")])? == 0)
    }

    /// A whole number; `None` for Enter where it may be left out.
    pub fn number(&self, least: u16, most: u16, may_leave: bool) -> Result<Option<u16>> {
        loop {
            let typed = read()?;
            if typed.is_empty() {
                if may_leave {
                    return Ok(None);
                }
                self.tell("ask-wrong-empty");
                continue;
            }
            match typed.parse::<u16>() {
                Ok(number) if (least..=most).contains(&number) => return Ok(Some(number)),
                _ => {
                    let values = [
                        ("found", typed.into()),
                        ("least", least.into()),
                        ("most", most.into()),
                    ];
                    say(&self.0.with("terminal-wrong-range", &values));
                }
            }
        }
    }

    /// 0 to 10, with what its ends mean.
    pub fn scale(&self, ends: [&str; 2], may_leave: bool) -> Result<Option<u8>> {
        let [low, high] = ends.map(|end| self.0.t(end));
        let values = [("low", low.into()), ("high", high.into())];
        say(&self.0.with("terminal-scale", &values));
        if may_leave {
            self.tell("terminal-or-leave");
        }
        let number = self.number(0, 10, may_leave)?;
        Ok(number.and_then(|number| u8::try_from(number).ok()))
    }

    /// Pain from 0 to 10.
    pub fn pain(&self, may_leave: bool) -> Result<Option<u8>> {
        self.scale(["how-scale-pain-low", "how-scale-pain-high"], may_leave)
    }

    /// A few words; Enter takes what is known, if anything is. The reason why nothing is too little.
    pub fn text(&self, question: &str, known: &str, longest: usize, why: &str) -> Result<String> {
        say(question);
        if !known.is_empty() {
            let values = [("known", known.to_owned().into())];
            say(&self.0.with("terminal-or-known", &values));
        }
        loop {
            let typed = read()?;
            if typed.chars().count() > longest {
                say(&self.0.n("terminal-wrong-long", longest));
            } else if !typed.is_empty() {
                return Ok(typed);
            } else if !known.is_empty() || why.is_empty() {
                return Ok(known.to_owned());
            } else {
                self.tell(why);
            }
        }
    }

    /// A day that is not in the future.
    pub fn past_day(&self, question: &str, now: &Zoned) -> Result<Date> {
        say(question);
        let today = now.date().to_string();
        say(&self.0.with("terminal-date", &[("today", today.into())]));
        loop {
            match read()?.parse::<Date>() {
                Ok(day) if day <= now.date() => return Ok(day),
                _ => self.tell("ask-wrong-date"),
            }
        }
    }

    /// A typed "yes", for what must not happen by a slip of the hand.
    pub fn word_yes(&self) -> Result<bool> {
        Ok(read()?.eq_ignore_ascii_case("yes"))
    }

    /// A line that may be empty, for what is read by somebody else.
    pub fn line(&self) -> Result<String> {
        read()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_numbers_and_a_question_mark_is_not_sure() {
        let ticked = |yes: &[usize], unsure: &[usize]| {
            Ok(Ticked {
                yes: yes.into(),
                unsure: unsure.into(),
            })
        };
        assert_eq!(ticks("", 3, true), ticked(&[], &[]));
        assert_eq!(ticks(" 3, 1;1. 2? ", 3, true), ticked(&[0, 2], &[1]));
        assert_eq!(ticks("2? 2", 3, true), ticked(&[1], &[]));
        for wrong in [
            "0",
            "4",
            "-1",
            "none",
            "?",
            "1 x",
            "4?",
            "99999999999999999999",
        ] {
            assert!(ticks(wrong, 3, true).is_err(), "{wrong}");
        }
        assert_eq!(ticks("1?", 3, false), Err(NoTick::Unsure("1?".into())));
    }

    #[test]
    fn lines_are_broken_between_words() {
        assert_eq!(wrapped("one two  three", 7), "one two\nthree");
        assert_eq!(wrapped("unbreakable", 4), "unbreakable");
        assert_eq!(wrapped("", 4), "");
    }
}
