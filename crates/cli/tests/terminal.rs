//! A session in a real terminal (a pseudo-terminal), typed and read as a person would.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod common;

use common::{PLINTH, said};
use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Longer than anything here takes; a test that waits so long has failed.
const PATIENCE: Duration = Duration::from_secs(20);

const ROWS: NonZero<u16> = NonZero::new(30).unwrap();
const COLUMNS: NonZero<u16> = NonZero::new(100).unwrap();

struct Terminal {
    keys: Box<dyn Write + Send>,
    screen: Arc<Mutex<vt100::Parser>>,
    child: Box<dyn Child + Send + Sync>,
    _pair: Box<dyn portable_pty::MasterPty + Send>,
}

impl Terminal {
    fn open(data: &Path, args: &[&str]) -> Self {
        let size = PtySize {
            rows: 30,
            cols: 100,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(PLINTH);
        command.args(args);
        command.arg("--data");
        command.arg(data);
        command.env("TERM", "xterm-256color");
        command.env("XDG_CONFIG_HOME", "/nonexistent");
        let child = pair.slave.spawn_command(command).unwrap();
        let mut output = pair.master.try_clone_reader().unwrap();
        let screen = Arc::new(Mutex::new(vt100::Parser::new(ROWS, COLUMNS, 0)));
        let into = Arc::clone(&screen);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(n @ 1..) = output.read(&mut bytes) {
                into.lock().unwrap().process(&bytes[..n]);
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Self {
            keys,
            screen,
            child,
            _pair: pair.master,
        }
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// What stands on the screen now, line breaks and gaps as single spaces.
    fn text(&self) -> String {
        let text = self.screen.lock().unwrap().screen().contents();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Waits until this stands on the screen.
    fn shows(&self, wanted: &str) {
        let since = Instant::now();
        while !self.text().contains(wanted) {
            assert!(
                since.elapsed() < PATIENCE,
                "{wanted:?} is not in: {}",
                self.text()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn ended(&mut self) -> u32 {
        let since = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(
                since.elapsed() < PATIENCE,
                "it does not end: {}",
                self.text()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

fn history(data: &Path) -> serde_json::Value {
    let mut command = common::command(["history", "--json", "--data"]);
    serde_json::from_str(&said(command.arg(data)).out).unwrap()
}

#[test]
fn a_session_is_played_eased_paused_answered_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.shows("Ask a doctor");
    terminal.press(" ");
    terminal.shows("Knee-to-chest stretch");
    terminal.press(" ");
    terminal.shows("Paused");
    terminal.press("h");
    terminal.shows("Let it settle");
    // Easier, ready to lie down, ready to begin; then every exercise done by word.
    terminal.press("e");
    terminal.press("\r\r");
    terminal.shows("Get ready");
    for next in [
        "Lower back rotational stretch",
        "Seated rotational stretch",
        "Shoulder blade squeeze",
    ] {
        terminal.press("d");
        terminal.shows(next);
    }
    terminal.press("d");
    // It was last seen lying down, so it does not end before the person is up.
    terminal.shows("Stand up slowly");
    terminal.press("\r");
    terminal.shows("How was it?");
    terminal.press("5\r");
    terminal.shows("Pain now");
    terminal.press("10\r");
    terminal.shows("How hard");
    terminal.press("\r");
    assert_eq!(terminal.ended(), 0, "{}", terminal.text());

    let kept = history(folder.path());
    let session = &kept[0]["session"];
    assert_eq!(
        (&session["face"], &session["slot"]),
        (&"terminal".into(), &"evening".into())
    );
    let kinds: Vec<&str> = session["events"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|event| event["what"]["kind"].as_str())
        .collect();
    for kind in [
        "started",
        "paused",
        "hurt",
        "resumed",
        "easier",
        "said_done",
        "ended",
    ] {
        assert!(kinds.contains(&kind), "{kind} is missing in {kinds:?}");
    }
    let answers = &kept[0]["check_in"];
    assert_eq!(
        (&answers["pain_before"], &answers["pain_after"]),
        (&5.into(), &10.into())
    );
    assert_eq!(answers["effort"], serde_json::Value::Null);
}

#[test]
fn a_closed_terminal_loses_nothing_and_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.shows("Start");
    terminal.press(" ");
    terminal.shows("Knee-to-chest stretch");
    terminal.press("d");
    terminal.shows("Lower back rotational stretch");
    terminal.child.kill().unwrap();
    terminal.ended();
    assert_eq!(history(folder.path()), serde_json::json!([]));

    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.shows("Lower back rotational stretch");
    terminal.press("\u{1b}");
    terminal.shows("Stop the session here?");
    terminal.press("y");
    terminal.shows("How was it?");
    terminal.press("\r\r\r");
    assert_eq!(terminal.ended(), 0);
    let kept = history(folder.path());
    assert_eq!(kept.as_array().unwrap().len(), 1);
    assert_eq!(kept[0]["session"]["events"][0]["what"]["kind"], "started");
}
