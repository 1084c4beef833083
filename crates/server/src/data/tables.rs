//! The same data as tables: CSV as in RFC 4180, for spreadsheet programs and statistics.
//!
//! Tables leave out what has no columns, such as each repetition; the JSON file has everything.

use care::ids::{CheckInId, ExerciseId, FormId, SessionId};
use care::programme::{Length, Slot};
use care::record::{Because, Ending, Face, How};
use care::scale::{Effort, Nrs};
use content::Words;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use serde::{Serialize, Serializer};
use serde_json::Value;
use std::io::{Cursor, Write};
use store::whole::Whole;
use uuid::Uuid;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime as ZipTime, ZipWriter};

/// A file to save: its name, which may begin with a folder, and what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Such as `sessions.csv`.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Text that somebody wrote. Spreadsheet programs take a cell that begins like a formula for one, and run
/// it; an apostrophe before it keeps it text (OWASP, "CSV Injection").
struct Text(String);

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
        match self.0.starts_with(FORMULA) {
            true => to.serialize_str(&format!("'{}", self.0)),
            false => to.serialize_str(&self.0),
        }
    }
}

#[derive(Serialize)]
struct Entry {
    seq: u64,
    at: Timestamp,
    local: DateTime,
    received_at: Timestamp,
    id: Uuid,
    kind: Text,
    exercise: Text,
    by: Text,
    reason: Text,
    what: Text,
}

#[derive(Serialize)]
struct Session {
    id: SessionId,
    day: Date,
    slot: Slot,
    length: Length,
    face: Face,
    started_at: Timestamp,
    ended_at: Timestamp,
    utc_offset_s: i32,
    active_s: u64,
    ending: Ending,
    received_at: Timestamp,
}

#[derive(Serialize)]
struct Exercise {
    session: SessionId,
    day: Date,
    exercise: ExerciseId,
    form: FormId,
    done: u32,
    of: u32,
    how: How,
    because: Option<Because>,
    easier: bool,
    worst_pain: Option<Nrs>,
    form_seen: Option<u8>,
}

#[derive(Serialize)]
struct CheckIn {
    id: CheckInId,
    session: SessionId,
    at: Timestamp,
    pain_before: Option<Nrs>,
    pain_after: Option<Nrs>,
    worst_pain: Option<Nrs>,
    effort: Option<Effort>,
    steady: Option<bool>,
    received_at: Timestamp,
}

#[derive(Serialize)]
struct Said {
    check_in: CheckInId,
    session: SessionId,
    exercise: ExerciseId,
    how: How,
    because: Option<Because>,
}

#[derive(Serialize)]
struct Recording {
    id: Uuid,
    session: SessionId,
    form: FormId,
    at: Timestamp,
    frames: u32,
    length_ms: u64,
    file: String,
    received_at: Timestamp,
}

const JOURNAL: &[&str] = &[
    "seq",
    "at",
    "local",
    "received_at",
    "id",
    "kind",
    "exercise",
    "by",
    "reason",
    "what",
];
const SESSIONS: &[&str] = &[
    "id",
    "day",
    "slot",
    "length",
    "face",
    "started_at",
    "ended_at",
    "utc_offset_s",
    "active_s",
    "ending",
    "received_at",
];
const EXERCISES: &[&str] = &[
    "session",
    "day",
    "exercise",
    "form",
    "done",
    "of",
    "how",
    "because",
    "easier",
    "worst_pain",
    "form_seen",
];
const CHECK_INS: &[&str] = &[
    "id",
    "session",
    "at",
    "pain_before",
    "pain_after",
    "worst_pain",
    "effort",
    "steady",
    "received_at",
];
const SAID: &[&str] = &["check_in", "session", "exercise", "how", "because"];
const RECORDINGS: &[&str] = &[
    "id",
    "session",
    "form",
    "at",
    "frames",
    "length_ms",
    "file",
    "received_at",
];

/// Every table, the recordings beside them, and a page that says what is what.
///
/// # Errors
/// None that these shapes can have.
pub fn files(whole: &Whole, words: &Words) -> Result<Vec<File>, csv::Error> {
    let journal = whole.journal.iter().map(|row| {
        let what = serde_json::to_value(&row.entry.what).unwrap_or(Value::Null);
        let text = |key: &str| Text(what[key].as_str().unwrap_or_default().to_owned());
        Entry {
            seq: row.seq,
            at: row.entry.at,
            local: row.entry.local,
            received_at: row.received_at,
            id: row.entry.id,
            kind: text("kind"),
            exercise: text("item"),
            by: text("by"),
            reason: text("reason"),
            what: Text(what.to_string()),
        }
    });
    let sessions = whole.sessions.iter().map(|row| {
        let it = &row.session;
        Session {
            id: it.id,
            day: it.day,
            slot: it.slot,
            length: it.length,
            face: it.face,
            started_at: it.started_at,
            ended_at: it.ended_at,
            utc_offset_s: it.utc_offset_s,
            active_s: it.active_ms() / 1000,
            ending: it.ending(),
            received_at: row.received_at,
        }
    });
    let exercises = whole.sessions.iter().flat_map(|row| {
        let it = &row.session;
        it.outcomes().into_iter().map(|outcome| Exercise {
            session: it.id,
            day: it.day,
            worst_pain: it.peak(&outcome.exercise),
            exercise: outcome.exercise,
            form: outcome.form,
            done: outcome.done,
            of: outcome.of,
            how: outcome.how,
            because: outcome.because,
            easier: outcome.easier,
            form_seen: outcome.form_seen,
        })
    });
    let check_ins = whole.check_ins.iter().map(|row| {
        let it = &row.check_in;
        CheckIn {
            id: it.id,
            session: it.session,
            at: it.at,
            pain_before: it.pain_before,
            pain_after: it.pain_after,
            worst_pain: it.pain_peak,
            effort: it.effort,
            steady: it.steady,
            received_at: row.received_at,
        }
    });
    let said = whole.check_ins.iter().flat_map(|row| {
        row.check_in.exercises.iter().map(|said| Said {
            check_in: row.check_in.id,
            session: row.check_in.session,
            exercise: said.exercise.clone(),
            how: said.how,
            because: said.because,
        })
    });
    let recordings = whole.recordings.iter().map(|row| Recording {
        id: row.id,
        session: row.session,
        form: row.form.clone(),
        at: row.at,
        frames: row.frames,
        length_ms: row.length_ms,
        file: landmarks(row.id),
        received_at: row.received_at,
    });
    let mut files = vec![
        table("journal.csv", JOURNAL, journal)?,
        table("sessions.csv", SESSIONS, sessions)?,
        table("exercises.csv", EXERCISES, exercises)?,
        table("check_ins.csv", CHECK_INS, check_ins)?,
        table("check_in_exercises.csv", SAID, said)?,
        table("recordings.csv", RECORDINGS, recordings)?,
    ];
    files.extend(whole.recordings.iter().map(|row| File {
        name: landmarks(row.id),
        bytes: row.landmarks.clone(),
    }));
    let page = words.list("data-readme").join("\n\n");
    files.push(File {
        name: "README.txt".to_owned(),
        bytes: format!("{page}\n").into_bytes(),
    });
    Ok(files)
}

fn landmarks(id: Uuid) -> String {
    format!("recordings/{id}.landmarks.jsonl.gz")
}

/// A table; its names of columns stand there also where it has no rows.
fn table(
    name: &str,
    columns: &[&str],
    rows: impl Iterator<Item = impl Serialize>,
) -> Result<File, csv::Error> {
    let mut out = csv::WriterBuilder::new()
        .has_headers(false)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    out.write_record(columns)?;
    for row in rows {
        out.serialize(row)?;
    }
    let bytes = out.into_inner().map_err(|error| error.into_error())?;
    Ok(File {
        name: name.to_owned(),
        bytes,
    })
}

/// The files as one: the same bytes for the same files.
///
/// # Errors
/// None that a file in memory can have.
pub fn zip(files: &[File]) -> std::io::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(ZipTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        zip.start_file(file.name.as_str(), options)?;
        zip.write_all(&file.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
    use super::*;
    use crate::data::read;
    use care::journal::What;
    use std::collections::BTreeMap;
    use std::io::Read;

    fn words() -> std::sync::Arc<Words> {
        content::Library::load(None).unwrap().words
    }

    fn example() -> Whole {
        let page = include_str!("../../../../docs/data.md");
        let begin = page.find("```json\n").unwrap() + 8;
        let end = begin + page[begin..].find("```").unwrap();
        read(&page.as_bytes()[begin..end]).unwrap()
    }

    fn rows(files: &[File], name: &str) -> Vec<BTreeMap<String, String>> {
        let file = files.iter().find(|file| file.name == name).unwrap();
        let mut rows = csv::Reader::from_reader(&file.bytes[..]);
        rows.deserialize().map(Result::unwrap).collect()
    }

    #[test]
    fn every_row_stands_in_its_table_under_the_right_names() {
        let whole = example();
        let files = files(&whole, &words()).unwrap();
        let journal = rows(&files, "journal.csv");
        assert_eq!(journal.len(), whole.journal.len());
        assert_eq!(
            (&*journal[0]["seq"], &*journal[0]["kind"]),
            ("1", "contacts")
        );
        let what: What = serde_json::from_str(&journal[0]["what"]).unwrap();
        assert_eq!(what, whole.journal[0].entry.what);
        let session = &rows(&files, "sessions.csv")[0];
        assert_eq!(
            (&*session["slot"], &*session["ending"]),
            ("morning", "finished")
        );
        assert_eq!(session["id"], whole.sessions[0].session.id.to_string());
        let exercise = &rows(&files, "exercises.csv")[0];
        assert_eq!(
            (&*exercise["form"], &*exercise["done"], &*exercise["how"]),
            ("E5-L1", "1", "done")
        );
        assert_eq!(exercise["because"], "");
        let check_in = &rows(&files, "check_ins.csv")[0];
        assert_eq!(
            (&*check_in["pain_after"], &*check_in["steady"]),
            ("2", "true")
        );
        let recording = &rows(&files, "recordings.csv")[0];
        let landmarks = files
            .iter()
            .find(|file| file.name == recording["file"])
            .unwrap();
        assert_eq!(landmarks.bytes, whole.recordings[0].landmarks);
    }

    #[test]
    fn tables_are_as_rfc_4180_has_them_also_without_rows() {
        let mut whole = example();
        if let What::Contacts(contacts) = &mut whole.journal[0].entry.what {
            contacts.clinic = "Ann, \"Bo\"\nand Cy".to_owned();
        }
        let full = files(&whole, &words()).unwrap();
        let journal = String::from_utf8(full[0].bytes.clone()).unwrap();
        assert!(
            journal.starts_with("seq,at,local,received_at,id,kind,exercise,by,reason,what\r\n")
        );
        assert!(journal.ends_with("\r\n"));
        assert!(journal.contains(r#"Ann, \""Bo\""\nand Cy"#), "{journal}");
        whole.journal.clear();
        whole.sessions.clear();
        whole.check_ins.clear();
        whole.recordings.clear();
        for file in files(&whole, &words()).unwrap() {
            let is_table = file.name.ends_with(".csv");
            assert!(!is_table || rows(std::slice::from_ref(&file), &file.name).is_empty());
            assert!(!file.bytes.is_empty());
        }
    }

    #[test]
    fn no_cell_that_somebody_wrote_begins_like_a_formula() {
        let mut whole = example();
        for (row, by) in whole.journal.iter_mut().zip(["=HYPERLINK(\"x\")", "-2+3"]) {
            row.entry.what = What::Cleared {
                by: by.to_owned(),
                seen: row.entry.local,
                told: true,
            };
        }
        let files = files(&whole, &words()).unwrap();
        let journal = rows(&files, "journal.csv");
        assert_eq!(journal[0]["by"], "'=HYPERLINK(\"x\")");
        assert_eq!(journal[1]["by"], "'-2+3");
    }

    #[test]
    fn the_zip_holds_the_files_and_is_the_same_every_time() {
        let files = files(&example(), &words()).unwrap();
        let bytes = zip(&files).unwrap();
        assert_eq!(zip(&files).unwrap(), bytes);
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert_eq!(archive.len(), files.len());
        for file in &files {
            let mut read = Vec::new();
            archive
                .by_name(&file.name)
                .unwrap()
                .read_to_end(&mut read)
                .unwrap();
            assert_eq!(read, file.bytes, "{}", file.name);
        }
    }
}
