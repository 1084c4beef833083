//! Breaks in a real terminal (a pseudo-terminal), heard and read as a person at a desk would.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod common;

use care::breaks::{Breaks, Hours};
use care::journal::{PauseWhy, What};
use care::reminders::Reminders;
use common::{Journal, PLINTH, command, said};
use jiff::civil::Time;
use jiff::{ToSpan, Zoned};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Longer than anything here takes; a test that waits so long has failed.
const PATIENCE: Duration = Duration::from_secs(20);

/// Breaks every half hour of a day that began so that one comes in a moment.
fn soon(now: &Zoned, seconds: i64) -> Breaks {
    let from = now.datetime() - 30.minutes() + seconds.seconds();
    let to = now.datetime() + 6.hours();
    let hours = Hours {
        from: from.time(),
        to: Time::constant(to.hour(), 0, 0, 0),
    };
    Breaks {
        on: true,
        every_min: 30,
        hours: [Some(hours); 7],
        quiet: None,
        quiet_day: None,
    }
}

/// What a terminal was told, as it came.
struct Terminal {
    heard: Arc<Mutex<String>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn portable_pty::Child + Send + Sync>,
    _pair: Box<dyn portable_pty::MasterPty + Send>,
}

impl Terminal {
    fn open(data: &Path) -> Self {
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let mut command = CommandBuilder::new(PLINTH);
        command.args(["breaks", "--data"]);
        command.arg(data);
        command.env("XDG_CONFIG_HOME", "/nonexistent");
        let child = pair.slave.spawn_command(command).unwrap();
        let mut output = pair.master.try_clone_reader().unwrap();
        let heard = Arc::new(Mutex::new(String::new()));
        let into = Arc::clone(&heard);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(n @ 1..) = output.read(&mut bytes) {
                let text = String::from_utf8_lossy(&bytes[..n]);
                into.lock().unwrap().push_str(&text);
            }
        });
        Self {
            heard,
            keys: pair.master.take_writer().unwrap(),
            child,
            _pair: pair.master,
        }
    }

    fn text(&self) -> String {
        self.heard.lock().unwrap().clone()
    }

    fn hears(&self, wanted: &str) {
        let since = Instant::now();
        while !self.text().contains(wanted) {
            assert!(
                since.elapsed() < PATIENCE,
                "no {wanted:?} in:\n{}",
                self.text()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Ctrl-C, and the exit code.
    fn end(&mut self) -> u32 {
        self.keys.write_all(b"\x03").unwrap();
        self.keys.flush().unwrap();
        self.child.wait().unwrap().exit_code()
    }
}

#[test]
fn a_break_is_announced_told_with_a_bell_and_ctrl_c_ends_kindly() {
    let folder = tempfile::tempdir().unwrap();
    let now = Zoned::now();
    {
        let journal = Journal::open(folder.path());
        journal.answer_all(&now);
        // Times are by the clock where the person is, not by this machine's.
        let zone = "Asia/Kathmandu";
        journal.write(
            &now,
            What::Reminders(Reminders {
                zone: zone.into(),
                ..Reminders::default()
            }),
        );
        journal.write(&now, What::Breaks(soon(&now.in_tz(zone).unwrap(), 4)));
    }
    let mut terminal = Terminal::open(folder.path());
    terminal.hears("Next break: ");
    assert!(!terminal.text().contains('\x07'), "{}", terminal.text());
    terminal.hears("\x07");
    terminal.hears("Stand up.");
    terminal.hears("A small habit: ");
    terminal.hears("https://");
    let heard = terminal.text();
    assert_eq!(heard.matches('\x07').count(), 1, "{heard}");
    assert!(
        heard.contains("A few of these: ") || heard.contains("Walk about"),
        "{heard}"
    );
    assert_eq!(terminal.end(), 0);
    terminal.hears("No more breaks from here.");
}

#[test]
fn while_the_plan_waits_and_on_a_quiet_day_nothing_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let now = Zoned::now();
    {
        let journal = Journal::open(folder.path());
        journal.answer_all(&now);
        journal.write(&now, What::Breaks(soon(&now, 2)));
        journal.write(&now, What::Paused { why: PauseWhy::Ill });
    }
    let mut terminal = Terminal::open(folder.path());
    terminal.hears("Next break: ");
    // The break would have come; the one after it is announced.
    let since = Instant::now();
    while terminal.text().matches("Next break: ").count() < 2 {
        assert!(since.elapsed() < PATIENCE, "{}", terminal.text());
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(!terminal.text().contains('\x07'), "{}", terminal.text());
    assert_eq!(terminal.end(), 0);

    let data = folder.path().to_str().unwrap();
    let once = said(command(["breaks", "--once", "--data", data]));
    assert!(
        once.out.contains("Something else comes first"),
        "{}",
        once.out
    );
}

#[test]
fn breaks_are_chosen_here_too_and_what_makes_no_sense_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let told = |args: &[&str]| said(command([&["breaks", "--data", data], args].concat()));
    let none = told(&[]);
    assert_eq!(
        (none.code, none.err.contains("plinth breaks --every 30")),
        (2, true),
        "{}",
        none.err
    );
    let wrong = told(&["--every", "5"]);
    assert_eq!(
        (wrong.code, wrong.err.contains("20 to 60 minutes")),
        (2, true),
        "{}",
        wrong.err
    );
    let wrong = told(&["--from", "09:00", "--to", "09:00"]);
    assert_eq!(
        (wrong.code, wrong.err.contains("Monday")),
        (2, true),
        "{}",
        wrong.err
    );
    assert_eq!(told(&["--from", "nine"]).code, 2);
    // Nobody has answered a question yet: a walk harms nobody.
    let once = told(&[
        "--once", "--every", "40", "--from", "08:00", "--to", "16:30",
    ]);
    assert_eq!(
        (once.code, once.out.contains("Walk about")),
        (0, true),
        "{}{}",
        once.out,
        once.err
    );
    assert!(
        !once.out.contains('\x07'),
        "no bell where nobody waited for one"
    );
    let chosen = Journal::open(folder.path()).entries();
    let Some(What::Breaks(breaks)) = chosen.last() else {
        panic!("{chosen:?}");
    };
    let hours = Hours {
        from: Time::constant(8, 0, 0, 0),
        to: Time::constant(16, 30, 0, 0),
    };
    assert!(breaks.on && breaks.every_min == 40);
    assert_eq!((breaks.hours[0], breaks.hours[5]), (Some(hours), None));
    // The same again is nothing new.
    let entries = chosen.len();
    told(&["--once", "--every", "40", "--from", "08:00"]);
    assert_eq!(Journal::open(folder.path()).entries().len(), entries);
    // Days off stay days off.
    let mut weekend = breaks.clone();
    weekend.hours = [None; 7];
    weekend.hours[5] = Some(hours);
    Journal::open(folder.path()).write(&Zoned::now(), What::Breaks(weekend.clone()));
    told(&["--once", "--from", "09:15"]);
    let chosen = Journal::open(folder.path()).entries();
    weekend.hours[5] = Some(Hours {
        from: Time::constant(9, 15, 0, 0),
        ..hours
    });
    assert_eq!(chosen.last(), Some(&What::Breaks(weekend)));
}

#[test]
fn without_a_desktop_the_terminal_says_so_and_tells_the_break() {
    let folder = tempfile::tempdir().unwrap();
    Journal::open(folder.path()).answer_all(&Zoned::now());
    let mut asked = command(["breaks", "--once", "--notify", "--data"]);
    asked.arg(folder.path());
    asked.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    let told = said(asked);
    assert_eq!(told.code, 0, "{}", told.err);
    if cfg!(target_os = "linux") {
        assert!(
            told.out.contains("The desktop shows no notification"),
            "{}",
            told.out
        );
    }
    assert!(told.out.contains("Stand up."), "{}", told.out);
}
