//! The chosen times as a calendar that others subscribe to (RFC 5545).
//!
//! Written here and not by a crate: those that write calendars know no VTIMEZONE, without which a
//! calendar is wrong twice a year. Two parsers of others read it in `web/e2e/reminders.test.mjs`.

use crate::{App, zones};
use care::person::Person;
use care::programme::Slot;
use care::reminders::Reminders;
use content::Words;
use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::{Dst, Offset, TimeZone};
use jiff::{Span, Timestamp, ToSpan};
use std::fmt::Write;

/// A line is no longer than so many bytes (RFC 5545, 3.1).
const LINE: usize = 75;
/// Changes of the clock are written out so far ahead; whoever subscribes reads them anew each day.
const YEARS: i64 = 5;
/// How long an entry of the calendar is: about a session.
const LENGTH: &str = "PT15M";

/// The calendar of what a person chose.
pub fn write(app: &App, person: &Person, of: &str, now: Timestamp) -> String {
    let mut lines = Lines::default();
    let words = app.words_for(person);
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Plinth//Reminders//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    lines.text("X-WR-CALNAME", &words.t("reminder-calendar-name"));
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    lines.add("X-PUBLISHED-TTL", "PT1H");
    if let (Some(chosen), Some(since)) = (&person.reminders, person.reminders_since)
        && let Some(zone) = zones::get(&chosen.zone)
        && !chosen.is_off()
    {
        let name = chosen.zone.as_str();
        lines.zone(name, &zone, since, now);
        for slot in [Slot::Morning, Slot::Evening] {
            for (time, days) in series(chosen, slot) {
                let event = Event {
                    slot,
                    time,
                    days: &days,
                    zone: name,
                    since,
                    quiet: person.quiet,
                    of,
                    url: &app.settings.url,
                };
                lines.event(words, &event, now);
            }
        }
    }
    lines.add("END", "VCALENDAR");
    lines.0
}

/// Each time of a session, with the days that have it.
fn series(chosen: &Reminders, slot: Slot) -> Vec<(Time, Vec<Weekday>)> {
    let mut all: Vec<(Time, Vec<Weekday>)> = Vec::new();
    for weekday in Weekday::Monday.cycle_forward().take(7) {
        let Some(time) = chosen.on(weekday).at(slot) else {
            continue;
        };
        match all.iter_mut().find(|(known, _)| *known == time) {
            Some((_, days)) => days.push(weekday),
            None => all.push((time, vec![weekday])),
        }
    }
    all
}

struct Event<'a> {
    slot: Slot,
    time: Time,
    days: &'a [Weekday],
    zone: &'a str,
    since: Date,
    quiet: Option<(Date, Date)>,
    /// Whose it is: part of its name.
    of: &'a str,
    url: &'a str,
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A line, folded between letters.
    fn add(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            self.0.push(letter);
            room -= letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A line of text (RFC 5545, 3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for letter in value.chars() {
            match letter {
                '\\' | ';' | ',' => escaped.extend(['\\', letter]),
                '\n' => escaped.push_str("\\n"),
                letter if letter.is_control() => {}
                letter => escaped.push(letter),
            }
        }
        self.add(name, &escaped);
    }

    /// The zone: how it stands at the beginning, and each change from then on.
    fn zone(&mut self, name: &str, zone: &TimeZone, since: Date, now: Timestamp) {
        self.add("BEGIN", "VTIMEZONE");
        self.add("TZID", name);
        let begin = Offset::UTC
            .to_timestamp(since.saturating_sub(1.day()).at(0, 0, 0, 0))
            .unwrap_or(now);
        let mut offset = zone.to_offset(begin);
        let info = zone.to_offset_info(begin);
        self.observance(
            info.dst(),
            info.abbreviation(),
            offset,
            offset,
            offset.to_datetime(begin),
        );
        let end = now.max(begin).as_second() + YEARS * 366 * 86_400;
        for change in zone.following(begin) {
            if change.timestamp().as_second() > end {
                break;
            }
            let at = offset.to_datetime(change.timestamp());
            self.observance(
                change.dst(),
                change.abbreviation(),
                offset,
                change.offset(),
                at,
            );
            offset = change.offset();
        }
        self.add("END", "VTIMEZONE");
    }

    fn observance(&mut self, dst: Dst, name: &str, from: Offset, to: Offset, at: DateTime) {
        let kind = if dst == Dst::Yes {
            "DAYLIGHT"
        } else {
            "STANDARD"
        };
        self.add("BEGIN", kind);
        self.add("DTSTART", &date_time(at));
        self.add("TZOFFSETFROM", &hours(from));
        self.add("TZOFFSETTO", &hours(to));
        self.text("TZNAME", name);
        self.add("END", kind);
    }

    fn event(&mut self, words: &Words, event: &Event<'_>, now: Timestamp) {
        let slot = [("slot", event.slot.name().into())];
        let title = words.with("reminder-calendar-title", &slot);
        let first = event.since.series(Span::new().days(1)).take(7);
        let Some(first) = first
            .into_iter()
            .find(|day| event.days.contains(&day.weekday()))
        else {
            return;
        };
        let at = |day: Date| date_time(day.to_datetime(event.time));
        let days: Vec<&str> = event.days.iter().map(|day| short(*day)).collect();
        let zoned = |name: &str| format!("{name};TZID={}", event.zone);
        self.add("BEGIN", "VEVENT");
        let uid = format!(
            "{}-{:02}{:02}-{}@plinth",
            event.slot.name(),
            event.time.hour(),
            event.time.minute(),
            event.of
        );
        self.add("UID", &uid);
        self.add(
            "DTSTAMP",
            &format!("{}Z", date_time(Offset::UTC.to_datetime(now))),
        );
        self.add(&zoned("DTSTART"), &at(first));
        self.add("DURATION", LENGTH);
        self.add("RRULE", &format!("FREQ=WEEKLY;BYDAY={}", days.join(",")));
        if let Some((from, to)) = event.quiet {
            let quiet = from
                .series(Span::new().days(1))
                .take_while(|day| *day <= to);
            for day in quiet.filter(|day| *day >= first && event.days.contains(&day.weekday())) {
                self.add(&zoned("EXDATE"), &at(day));
            }
        }
        self.text("SUMMARY", &title);
        if !event.url.is_empty() {
            self.add("URL", event.url);
        }
        self.add("TRANSP", "TRANSPARENT");
        self.add("CLASS", "PRIVATE");
        self.add("BEGIN", "VALARM");
        self.add("ACTION", "DISPLAY");
        self.add("TRIGGER", "PT0S");
        self.text("DESCRIPTION", &title);
        self.add("END", "VALARM");
        self.add("END", "VEVENT");
    }
}

fn date_time(at: DateTime) -> String {
    let (date, time) = (at.date(), at.time());
    let mut text = String::new();
    // Writing to a string never fails.
    let _ = write!(
        text,
        "{:04}{:02}{:02}T{:02}{:02}{:02}",
        date.year(),
        date.month(),
        date.day(),
        time.hour(),
        time.minute(),
        time.second()
    );
    text
}

/// `+0530`, with seconds where an old offset has them.
fn hours(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, all) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    let text = format!("{sign}{:02}{:02}", all / 3_600, all / 60 % 60);
    match all % 60 {
        0 => text,
        rest => format!("{text}{rest:02}"),
    }
}

fn short(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn long_lines_are_folded_between_letters_and_marks_are_escaped() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", &format!("a;b,c\\d\ne\r{}", "ñ".repeat(80)));
        assert!(lines.0.starts_with("SUMMARY:a\\;b\\,c\\\\d\\neñ"));
        assert!(lines.0.split("\r\n").all(|line| line.len() <= 75));
        let whole = lines.0.replace("\r\n ", "");
        assert_eq!(whole.matches('ñ').count(), 80);
    }
}
