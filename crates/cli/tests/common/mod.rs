//! The real binary, started and asked over a real connection.

#![allow(dead_code, reason = "each test file uses its part")]

use care::ids::{CheckInId, SessionId};
use care::interview::{Answer, Ask, WORDING};
use care::journal::{Contacts, What};
use care::person::day::Today;
use care::plan::Plan;
use care::programme::{Length, Slot};
use care::record::{CheckIn, FORMAT, SessionRecord};
use care::scale::{Effort, Nrs};
use content::Library;
use jiff::{Timestamp, ToSpan, Zoned};
use serde_json::{Value, json};
use server::ledger::Ledger;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use store::sqlite::SqliteStore;
use store::{Repository, Who};
use tempfile::TempDir;

pub const PLINTH: &str = env!("CARGO_BIN_EXE_plinth");

/// The command, away from the settings of whoever runs the tests.
pub fn command<'a>(args: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = Command::new(PLINTH);
    command
        .args(args)
        .stdin(Stdio::null())
        .env("XDG_CONFIG_HOME", "/nonexistent")
        .env("LC_ALL", "C");
    for name in [
        "DATA",
        "CATALOGUE",
        "HOST",
        "PORT",
        "BASE_PATH",
        "HOSTS",
        "URL",
        "OPEN",
        "CONTACTS_COUNTRY",
        "CONTACTS_EMERGENCY",
        "CONTACTS_OUT_OF_HOURS",
        "CONTACTS_CRISIS",
        "CONTACTS_CLINIC",
    ] {
        command.env_remove(format!("PLINTH_{name}"));
    }
    command
}

/// A journal that is written without a terminal, at any time.
pub struct Journal {
    store: SqliteStore,
    library: Library,
    ledger: Ledger,
    runtime: tokio::runtime::Runtime,
}

impl Journal {
    pub fn open(data: &Path) -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        Self {
            store: runtime.block_on(SqliteStore::open(data)).unwrap(),
            library: Library::load(None).unwrap_or_else(|error| panic!("{error}")),
            ledger: Ledger::default(),
            runtime,
        }
    }

    /// The person as the journal has them then.
    pub fn person(&self, at: &Zoned) -> std::sync::Arc<care::person::Person> {
        let catalogue = &self.library.catalogue;
        let settled = self.ledger.settle(&self.store, catalogue, Who::SOLO, at);
        self.runtime.block_on(settled).unwrap()
    }

    pub fn write(&self, at: &Zoned, what: What) {
        let written = self.ledger.write(&self.store, Who::SOLO, at, what);
        self.runtime.block_on(written).unwrap();
    }

    /// A session in which these exercises were done by the person's word.
    fn session(&self, at: &Zoned, did: impl Fn(&str) -> bool) -> SessionRecord {
        let (catalogue, day) = (&self.library.catalogue, at.date());
        let items = match self.person(at).offers(catalogue, day.into(), Some(2)) {
            Today::Offers { items, .. } => items,
            none => panic!("{none:?}"),
        };
        let script =
            Plan::new(items, BTreeMap::new()).script(catalogue, Slot::Morning, Length::Full);
        let all = script.blocks.iter().map(|block| block.exercise.clone());
        let done: BTreeSet<_> = all.filter(|id| did(id.as_str())).collect();
        let (id, offset) = (SessionId(uuid::Uuid::now_v7()), at.offset().seconds());
        let record = SessionRecord::by_hand(&script, id, day, at.timestamp(), offset, &done);
        let saved = self.store.save_session(Who::SOLO, &record, at.timestamp());
        self.runtime.block_on(saved).unwrap();
        record
    }

    /// A session in which one exercise was done.
    pub fn save_session(&self, at: &Zoned, exercise: &str) {
        self.session(at, |id| id == exercise);
    }

    /// A session in which all was done, easily.
    pub fn save_easy_session(&self, at: &Zoned) {
        let record = self.session(at, |_| true);
        let check_in = CheckIn {
            format: FORMAT,
            id: CheckInId(uuid::Uuid::now_v7()),
            session: record.id,
            at: at.timestamp(),
            pain_before: None,
            pain_after: Nrs::try_from(2).ok(),
            pain_peak: Nrs::try_from(2).ok(),
            effort: Effort::try_from(2).ok(),
            steady: Some(true),
            exercises: Vec::new(),
        };
        let saved = self
            .store
            .save_check_in(Who::SOLO, &check_in, at.timestamp());
        self.runtime.block_on(saved).unwrap();
    }

    /// Says the pain next morning, which closes a day.
    pub fn close(&self, at: &Zoned, morning: i64) {
        let (day, pain) = (at.date(), Nrs::try_from(morning).unwrap());
        let next = at + 23.hours();
        self.write(&next, What::Morning { day, pain });
        self.person(&next);
    }

    /// Everything that was added, in order.
    pub fn entries(&self) -> Vec<What> {
        let entries = self.runtime.block_on(self.store.entries(Who::SOLO, 0));
        let whats = entries.unwrap().into_iter().map(|(_, entry)| entry.what);
        whats.collect()
    }

    /// A calm, otherwise well person answers all questions.
    pub fn answer_all(&self, at: &Zoned) {
        self.write(
            at,
            What::Contacts(Contacts {
                country: "GB".into(),
                emergency: "999".into(),
                out_of_hours: "111".into(),
                crisis: "Samaritans, 116 123".into(),
                clinic: "Dr Ode, 5550".into(),
            }),
        );
        loop {
            let person = self.person(at);
            let Some(screen) = person.question(at.date().into()) else {
                break;
            };
            let mut answer = Answer {
                screen: screen.name,
                wording: WORDING,
                ..Answer::default()
            };
            match screen.ask {
                Ask::Ticks { none: true, .. } => answer.none = true,
                Ask::Ticks { lines, .. } | Ask::One { lines } => answer.yes = lines[..1].into(),
                Ask::Scale => answer.number = Some(2),
                Ask::Number { .. } => answer.number = Some(40),
                Ask::Text | Ask::Procedure { .. } => {}
            }
            self.write(at, What::Answered(answer));
        }
        self.person(at);
    }
}

pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

pub fn said(mut command: impl std::borrow::BorrowMut<Command>) -> Said {
    let output = command.borrow_mut().output().unwrap();
    Said {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// A server with data of its own, gone when this is dropped.
pub struct House {
    folder: TempDir,
    server: Option<Child>,
    port: u16,
}

impl House {
    pub fn serve() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut house = Self {
            folder,
            server: None,
            port: 0,
        };
        house.start();
        house
    }

    pub fn start(&mut self) {
        let mut server = self.command(["serve", "--port", "0"]);
        let mut server = server.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(server.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        let port = line.trim().trim_end_matches('/').rsplit(':').next();
        self.port = port
            .and_then(|port| port.parse().ok())
            .unwrap_or_else(|| panic!("{line}"));
        self.server = Some(server);
    }

    pub fn command<const N: usize>(&self, args: [&str; N]) -> Command {
        let mut command = command(args);
        command.arg("--data").arg(self.folder.path());
        command
    }

    pub fn data(&self) -> &Path {
        self.folder.path()
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        if let Some(mut server) = self.server.take() {
            server.kill().unwrap();
            server.wait().unwrap();
        }
    }

    /// Sends a session and returns when it is acknowledged.
    pub fn save(&self, number: u128) {
        let (status, body) = self.ask("POST", "/api/sessions", &session(number).to_string());
        assert_eq!(status, 201, "{body}");
    }

    /// The ids of all sessions, newest first.
    pub fn ids(&self) -> Vec<String> {
        let mut ids = Vec::new();
        let mut path = "/api/sessions".to_owned();
        loop {
            let (_, body) = self.ask("GET", &path, "");
            let page: Value = serde_json::from_str(&body).unwrap();
            for item in page["sessions"].as_array().unwrap() {
                ids.push(item["session"]["id"].as_str().unwrap().to_owned());
            }
            let Some(next) = page["next"].as_str() else {
                return ids;
            };
            path = format!("/api/sessions?before={next}");
        }
    }

    pub fn ask(&self, method: &str, path: &str, body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let status = answer
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .unwrap_or(0);
        let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        // Long answers come in chunks; the longest line is the JSON.
        let body = body
            .lines()
            .max_by_key(|line| line.len())
            .unwrap_or_default();
        (status, body.to_owned())
    }
}

impl Drop for House {
    fn drop(&mut self) {
        self.kill();
    }
}

pub fn id(number: u128) -> String {
    uuid::Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 + number).to_string()
}

/// A session of one bridge out of two.
pub fn session(number: u128) -> Value {
    let end = Timestamp::now() - 1.minute();
    let start = end - 1.minute();
    json!({
        "format": 1, "id": id(number),
        "day": start.strftime("%Y-%m-%d").to_string(), "slot": "morning", "length": "full",
        "face": "browser", "started_at": start, "ended_at": end, "utc_offset_s": 0,
        "plan": [{"exercise": "E5", "choices": [
            {"form": "E5-L1", "amount": {"reps": 2, "hold_s": 3, "sets": 1}, "sides": "none"}]}],
        "events": [
            {"at_ms": 0, "what": {"kind": "started"}},
            {"at_ms": 0, "what": {"kind": "began", "item": 0, "choice": 0}},
            {"at_ms": 9000, "what": {"kind": "repetition", "item": 0, "choice": 0,
                "done": {"set": 1, "rep": 1}}},
            {"at_ms": 20000, "what": {"kind": "ended", "how": "stopped"}},
        ],
    })
}
