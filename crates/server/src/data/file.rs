//! The export file: written the same for the same data, and read to its end before anything is kept.
//!
//! The moment at which it was made does not stand in it, but in its name: two exports of the same data are
//! the same bytes, which is how somebody can see that nothing is lost on the way.

use crate::landmarks;
use care::journal::What;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io::{self, Write};
use store::whole::{CheckInRow, JournalRow, RecordingRow, SessionRow, Whole};
use uuid::Uuid;

/// What an export file says that it is.
pub const FORMAT: &str = "plinth-export";
/// The version of its shape that this build writes, and the newest that it reads.
pub const VERSION: u32 = 1;

/// Why a file cannot be brought in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It is no export of Plinth.
    #[error("not a file that Plinth exported: {0}")]
    NotOurs(String),
    /// A newer Plinth made it.
    #[error("made by a newer Plinth (format {0})")]
    Newer(u32),
    /// One thing in it is not as Plinth writes it.
    #[error("{place}: {expected}")]
    Wrong {
        /// Where, such as `sessions[12].session.events[3].at_ms`.
        place: String,
        /// What was expected there.
        expected: String,
    },
}

fn wrong(place: impl Into<String>, expected: impl Into<String>) -> Unfit {
    Unfit::Wrong {
        place: place.into(),
        expected: expected.into(),
    }
}

/// The file, one row a line.
///
/// # Errors
/// None that these shapes can have.
pub fn json(whole: &Whole) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let Whole { origin, .. } = whole;
    write!(
        out,
        "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"origin\":\"{origin}\""
    )?;
    list(&mut out, "journal", &whole.journal)?;
    list(&mut out, "sessions", &whole.sessions)?;
    list(&mut out, "check_ins", &whole.check_ins)?;
    list(&mut out, "recordings", &whole.recordings)?;
    list(&mut out, "recordings_deleted", &whole.recordings_deleted)?;
    out.extend_from_slice(b"\n}\n");
    Ok(out)
}

fn list(out: &mut Vec<u8>, name: &str, rows: &[impl Serialize]) -> io::Result<()> {
    write!(out, ",\n\"{name}\":[")?;
    let mut comma = "";
    for row in rows {
        writeln!(out, "{comma}")?;
        serde_json::to_writer(&mut *out, row)?;
        comma = ",";
    }
    write!(out, "]")
}

/// The shape of the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    format: String,
    version: u32,
    origin: Uuid,
    journal: Vec<JournalRow>,
    sessions: Vec<SessionRow>,
    check_ins: Vec<CheckInRow>,
    recordings: Vec<RecordingRow>,
    recordings_deleted: Vec<Uuid>,
}

/// Reads a file, and looks at everything in it.
///
/// # Errors
/// The first thing that is wrong, with its place.
pub fn read(bytes: &[u8]) -> Result<Whole, Unfit> {
    let shape: Shape = serde_json::from_slice(bytes).map_err(|_| misshapen(bytes))?;
    is_ours(Some(&shape.format), Some(shape.version))?;
    check_journal(&shape.journal, Timestamp::now())?;
    check_sessions(&shape)?;
    check_recordings(&shape)?;
    Ok(Whole {
        origin: shape.origin,
        journal: shape.journal,
        sessions: shape.sessions,
        check_ins: shape.check_ins,
        recordings: shape.recordings,
        recordings_deleted: shape.recordings_deleted,
    })
}

/// What it says that it is.
fn is_ours(format: Option<&str>, version: Option<u32>) -> Result<(), Unfit> {
    match (format, version) {
        (Some(FORMAT), Some(VERSION)) => Ok(()),
        (Some(FORMAT), Some(version)) if version > VERSION => Err(Unfit::Newer(version)),
        _ => Err(Unfit::NotOurs(format!("expected the format {FORMAT}"))),
    }
}

/// Where the shape is wrong: read once more, slowly.
fn misshapen(bytes: &[u8]) -> Unfit {
    // The version first: a newer shape would otherwise be called wrong, which it is not.
    #[derive(Deserialize)]
    struct Head {
        format: Option<String>,
        version: Option<u32>,
    }
    let head: Result<Head, _> = serde_json::from_slice(bytes);
    let ours = head.map_or_else(
        |error| Err(Unfit::NotOurs(error.to_string())),
        |head| is_ours(head.format.as_deref(), head.version),
    );
    if let Err(unfit) = ours {
        return unfit;
    }
    let mut input = serde_json::Deserializer::from_slice(bytes);
    match serde_path_to_error::deserialize::<_, Shape>(&mut input) {
        Err(error) => wrong(error.path().to_string(), error.inner().to_string()),
        Ok(_) => wrong("", "expected nothing after the export"),
    }
}

fn check_journal(rows: &[JournalRow], now: Timestamp) -> Result<(), Unfit> {
    let (mut ids, mut once) = (BTreeSet::new(), BTreeSet::new());
    for ((at, row), seq) in rows.iter().enumerate().zip(1..) {
        let place = |field: &str| format!("journal[{at}].{field}");
        if row.seq != seq {
            let expected = format!("expected {seq}, the next in order, found {}", row.seq);
            return Err(wrong(place("seq"), expected));
        }
        check_ms(row.received_at, || place("received_at"))?;
        if row.received_at > now + AHEAD {
            return Err(wrong(place("received_at"), "expected no later than now"));
        }
        check_entry(row).map_err(|(field, expected)| wrong(place(field), expected))?;
        if !ids.insert(row.entry.id) {
            return Err(wrong(place("entry.id"), "expected each id once"));
        }
        if let Some(name) = row.entry.once()
            && !once.insert(name.clone())
        {
            let expected = format!("expected \"{name}\" once");
            return Err(wrong(place("entry.what"), expected));
        }
    }
    Ok(())
}

/// A clock may be so far ahead of ours, and a place so far from it.
const AHEAD: SignedDuration = SignedDuration::from_hours(26);
/// And a local time from that of UTC, where a day that a traveller has twice is counted once.
const APART: SignedDuration = SignedDuration::from_hours(26 + 24);

/// What cannot be of an entry: of a time that had not come, or a choice that cannot be kept.
fn check_entry(row: &JournalRow) -> Result<(), (&'static str, String)> {
    let entry = &row.entry;
    if entry.at > row.received_at + AHEAD {
        return Err((
            "entry.at",
            "expected no later than it was received".to_owned(),
        ));
    }
    let here = TimeZone::UTC.to_datetime(entry.at);
    if here.duration_since(entry.local).abs() > APART {
        return Err((
            "entry.local",
            "expected the local time of entry.at".to_owned(),
        ));
    }
    let unfit = match &entry.what {
        What::Reminders(chosen) => chosen.check().err().map(|unfit| unfit.to_string()),
        What::Breaks(chosen) => chosen.check().err().map(|unfit| unfit.to_string()),
        _ => None,
    };
    unfit.map_or(Ok(()), |unfit| Err(("entry.what", unfit)))
}

fn check_sessions(shape: &Shape) -> Result<(), Unfit> {
    let mut sessions = BTreeSet::new();
    for (at, row) in shape.sessions.iter().enumerate() {
        let place = |field: &str| format!("sessions[{at}].{field}");
        check_ms(row.received_at, || place("received_at"))?;
        let checked = row.session.check();
        checked.map_err(|e| wrong(place(&format!("session.{}", e.field)), e.expected))?;
        if !sessions.insert(row.session.id) {
            return Err(wrong(place("session.id"), "expected each id once"));
        }
    }
    let mut answers = BTreeSet::new();
    for (at, row) in shape.check_ins.iter().enumerate() {
        let place = |field: &str| format!("check_ins[{at}].{field}");
        check_ms(row.received_at, || place("received_at"))?;
        // The clock that counts is the one by which it was taken then.
        let checked = row.check_in.check(row.received_at);
        checked.map_err(|e| wrong(place(&format!("check_in.{}", e.field)), e.expected))?;
        if !sessions.contains(&row.check_in.session) {
            let expected = "expected one of the sessions in this file";
            return Err(wrong(place("check_in.session"), expected));
        }
        if !answers.insert(row.check_in.id) {
            return Err(wrong(place("check_in.id"), "expected each id once"));
        }
    }
    Ok(())
}

fn check_recordings(shape: &Shape) -> Result<(), Unfit> {
    let mut ids: BTreeSet<Uuid> = BTreeSet::new();
    for (at, row) in shape.recordings.iter().enumerate() {
        let place = |field: &str| format!("recordings[{at}].{field}");
        check_ms(row.received_at, || place("received_at"))?;
        check_ms(row.at, || place("at"))?;
        if !ids.insert(row.id) {
            return Err(wrong(place("id"), "expected each id once"));
        }
        let extent = landmarks::check(&row.landmarks);
        let extent = extent.map_err(|problem| wrong(place("landmarks"), problem.detail))?;
        if (extent.frames, extent.length_ms) != (row.frames, row.length_ms) {
            let (frames, ms) = (extent.frames, extent.length_ms);
            let expected = format!("expected what is in it: {frames} frames, {ms} ms");
            return Err(wrong(place("frames"), expected));
        }
    }
    for (at, id) in shape.recordings_deleted.iter().enumerate() {
        if !ids.insert(*id) {
            let place = format!("recordings_deleted[{at}]");
            return Err(wrong(place, "expected each id once"));
        }
    }
    Ok(())
}

/// These times are kept in milliseconds: more would be lost on the way.
fn check_ms(at: Timestamp, place: impl Fn() -> String) -> Result<(), Unfit> {
    match at.subsec_nanosecond() % 1_000_000 {
        0 => Ok(()),
        _ => Err(wrong(place(), "expected whole milliseconds")),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
    use super::*;

    /// The example of the documentation.
    fn example() -> String {
        let page = include_str!("../../../../docs/data.md");
        let begin = page.find("```json\n").unwrap() + 8;
        let end = begin + page[begin..].find("```").unwrap();
        page[begin..end].to_owned()
    }

    #[test]
    fn the_example_of_the_documentation_is_an_export_and_is_written_so() {
        let example = example();
        let whole = read(example.as_bytes()).unwrap();
        assert_eq!(String::from_utf8(json(&whole).unwrap()).unwrap(), example);
        let all = (
            whole.journal.len(),
            whole.sessions.len(),
            whole.check_ins.len(),
        );
        assert!(all.0 > 0 && all.1 > 0 && all.2 > 0, "{all:?}");
        assert!(!whole.recordings.is_empty() && !whole.recordings_deleted.is_empty());
    }

    #[test]
    fn an_export_of_nothing_can_be_read() {
        let nothing = Whole {
            origin: Uuid::from_u128(7),
            journal: Vec::new(),
            sessions: Vec::new(),
            check_ins: Vec::new(),
            recordings: Vec::new(),
            recordings_deleted: Vec::new(),
        };
        assert_eq!(read(&json(&nothing).unwrap()), Ok(nothing));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let good = example();
        let tried = |from: &str, to: &str| {
            assert!(good.contains(from), "{from}");
            let file = good.replacen(from, to, 1);
            read(file.as_bytes()).unwrap_err().to_string()
        };
        for (from, to, says) in [
            (
                "\"version\":1",
                "\"version\":2",
                "made by a newer Plinth (format 2)",
            ),
            (
                "plinth-export",
                "plinth-landmarks",
                "not a file that Plinth exported",
            ),
            ("\"version\":1,", "", "not a file that Plinth exported"),
            (
                "{\"format\"",
                "dear aunt {",
                "not a file that Plinth exported",
            ),
            ("\"origin\":\"", "\"origin\":\"z", "origin: "),
            (
                "\"seq\":2",
                "\"seq\":3",
                "journal[1].seq: expected 2, the next in order, found 3",
            ),
            (
                "\"kind\":\"contacts\"",
                "\"kind\":\"guess\"",
                "journal[0].entry.what",
            ),
            (
                "\"day\":\"2026-11-30\"",
                "\"day\":\"2026-11-31\"",
                "sessions[0].session.day",
            ),
            (
                "\"day\":\"2026-11-30\"",
                "\"day\":\"2026-11-29\"",
                "sessions[0].session.day",
            ),
            (
                "\"pain_after\":2",
                "\"pain_after\":11",
                "check_ins[0].check_in.pain_after",
            ),
            ("\"steady\":true", "\"happy\":true", "check_ins[0].check_in"),
            ("\"frames\":1", "\"frames\":2", "recordings[0].frames"),
            (
                "\"landmarks\":\"H4",
                "\"landmarks\":\"AA",
                "recordings[0].landmarks",
            ),
            (
                "\"landmarks\":\"H4",
                "\"landmarks\":\"?",
                "recordings[0].landmarks",
            ),
            (
                ".5Z\",\"session\"",
                ".5001Z\",\"session\"",
                "sessions[0].received_at",
            ),
        ] {
            let said = tried(from, to);
            assert!(said.starts_with(says), "{to}: {said}");
        }
        assert!(read(format!("{good} and more").as_bytes()).is_err());
        assert!(read(&good.as_bytes()[..good.len() / 2]).is_err());
        assert!(read(b"").is_err());
    }
}
