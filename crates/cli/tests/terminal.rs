//! A session in a real terminal (a pseudo-terminal), typed and read as a person would.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod common;

use care::journal::{PauseWhy, What};
use care::scale::Nrs;
use common::{Journal, PLINTH, said};
use jiff::{ToSpan, Zoned, tz};
use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Longer than anything here takes; a test that waits so long has failed.
const PATIENCE: Duration = Duration::from_secs(20);

const ROWS: NonZero<u16> = NonZero::new(70).unwrap();
const COLUMNS: NonZero<u16> = NonZero::new(100).unwrap();

struct Terminal {
    keys: Box<dyn Write + Send>,
    screen: Arc<Mutex<vt100::Parser>>,
    child: Box<dyn Child + Send + Sync>,
    _pair: Box<dyn portable_pty::MasterPty + Send>,
}

/// An hour of the clock in which a test plays: the place is chosen so that it is this hour there.
struct Hour(i8);

impl Hour {
    fn offset_hours(&self) -> i8 {
        let utc = Zoned::now().with_time_zone(tz::TimeZone::UTC).hour();
        (self.0 - utc + 12).rem_euclid(24) - 12
    }

    fn now(&self) -> Zoned {
        let offset = tz::Offset::constant(self.offset_hours());
        Zoned::now().with_time_zone(offset.to_time_zone())
    }

    /// As POSIX writes it: hours to the west are positive.
    fn name(&self) -> String {
        format!("<here>{}", -self.offset_hours())
    }
}

const MORNING: Hour = Hour(8);

impl Terminal {
    fn open(data: &Path, args: &[&str]) -> Self {
        let size = PtySize {
            rows: 70,
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
        command.env("TZ", MORNING.name());
        command.env("LC_ALL", "en_GB.UTF-8");
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

    /// Waits for each question and answers it.
    fn answer(&mut self, dialogue: &[(&str, &str)]) {
        for (question, typed) in dialogue {
            self.shows(question);
            // The prompt stands under the last line: only then is the question asked.
            self.shows_at_the_end(">");
            self.press(&format!("{typed}\n"));
        }
    }

    fn shows_at_the_end(&self, wanted: &str) {
        self.until(wanted, |text| text.ends_with(wanted));
    }

    /// From the menu to the session that waits.
    fn begin(&mut self, pain: &str) {
        self.answer(&[
            ("What would you like to do now?", "1"),
            ("How much does it hurt right now?", pain),
            ("Is anything new?", "1"),
            ("Press Enter for the session's screen", ""),
        ]);
        self.shows("Once started, it runs by itself");
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
        self.until(wanted, |text| text.contains(wanted));
    }

    fn until(&self, wanted: &str, stands: impl Fn(&str) -> bool) {
        let since = Instant::now();
        while !stands(&self.text()) {
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

/// A data folder in which all questions are answered.
fn answered() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    Journal::open(folder.path()).answer_all(&MORNING.now());
    folder
}

/// Whom to call, then everything about signs and the person, for somebody who is well.
const CONTACTS: &[(&str, &str)] = &[
    ("Country, by its two letters", ""),
    ("Emergency number Enter takes: 999", ""),
    ("For nights and weekends Enter takes: 111", ""),
    ("Somebody to talk to in a crisis", ""),
    ("Your doctor, physiotherapist or clinic", "Dr Ode, 5550"),
];
const GATE: &[(&str, &str)] = &[
    ("Feeling, bladder, arms and legs", ""),
    ("Sudden things", ""),
    ("Your health lately", ""),
    ("How old are you?", "41"),
    ("About you", ""),
    ("Do any of these belong to you?", ""),
    (
        "Samaritans, 116 123 is there, whatever you answer here",
        "1",
    ),
];
const ABOUT: &[(&str, &str)] = &[
    ("How much does it hurt right now?", "3"),
    ("The worst it was in the last 24 hours", "3"),
    ("Where does it hurt?", "1"),
    ("Does the pain go into a leg or an arm?", ""),
    ("How long has it been this time?", "4"),
    ("Does it hurt when you rest, or at night?", "1"),
    ("how long until it settles?", "1"),
    ("Is there anything you cannot do?", ""),
    ("How many minutes do you have", "3"),
    ("What would you like to do again?", "dance"),
];

#[test]
fn from_a_clean_start_to_a_session_that_is_played_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.shows("Ask a doctor first");
    terminal.answer(CONTACTS);
    // What does not fit is asked again, and the reason is said.
    terminal.answer(&[
        ("Feeling, bladder, arms and legs", "99"),
        ("99 is not one of the numbers 1 to", "none"),
        ("none is not one of the numbers 1 to", ""),
        ("Sudden things", "1?"),
        ("You were not sure about this", ""),
        ("Your health lately", ""),
        // A slip of the hand does not close the door.
        ("How old are you?", "4"),
        ("You typed 4. Is that right?", "2"),
        ("1. Yes 2. No > 2 How old are you?", "forty"),
        ("forty is not a whole number from 1 to 120", "41"),
    ]);
    terminal.answer(&GATE[4..]);
    terminal.answer(ABOUT);
    terminal.shows("Evening session");
    terminal.begin("2");
    terminal.press(" ");
    terminal.shows("Knee-to-chest stretch");
    terminal.press("\u{1b}");
    terminal.shows("Stop the session here?");
    terminal.press("y");
    terminal.answer(&[
        ("Is anything new?", "1"),
        ("The worst pain during it", "2"),
        ("Pain now", "1"),
        ("How hard was it?", "4"),
        ("Was your back still", "1"),
    ]);
    terminal.shows("Thank you. Saved.");
    assert_eq!(terminal.ended(), 0, "{}", terminal.text());
    let kept = history(folder.path());
    assert_eq!(kept.as_array().unwrap().len(), 1);
    let answers = &kept[0]["check_in"];
    assert_eq!(
        [
            &answers["pain_before"],
            &answers["pain_peak"],
            &answers["pain_after"]
        ],
        [2, 2, 1]
    );
    assert_eq!(
        (&answers["effort"], &answers["steady"]),
        (&4.into(), &true.into())
    );
}

#[test]
fn an_emergency_sign_at_the_questions_leaves_no_way_to_a_session() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::open(folder.path(), &["session"]);
    terminal.answer(CONTACTS);
    terminal.answer(&[("Feeling, bladder, arms and legs", "1")]);
    terminal.shows("call 999");
    terminal.shows("numbness or an odd feeling round the genitals");
    assert_eq!(terminal.ended(), 0, "{}", terminal.text());
    assert!(!terminal.text().contains("Sudden things"));

    // It stands there the next time too, and cannot be cleared in the same sitting.
    let mut terminal = Terminal::open(folder.path(), &["session"]);
    terminal.answer(&[("Please get help now", "1")]);
    terminal.shows("This cannot be done in the same sitting");
    assert_eq!(terminal.ended(), 0);
    let mut terminal = Terminal::open(folder.path(), &["session"]);
    terminal.answer(&[("Please get help now", "")]);
    assert_eq!(terminal.ended(), 0);
    assert!(
        !terminal.text().contains("Start the"),
        "{}",
        terminal.text()
    );
    assert_eq!(history(folder.path()), serde_json::json!([]));
}

#[test]
fn several_urgent_signs_stand_on_one_page_and_a_clinician_opens_the_way_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::open(folder.path(), &["session"]);
    terminal.answer(CONTACTS);
    let urgent = |code: &str| {
        let words = content::Library::load(None)
            .unwrap_or_else(|_| panic!())
            .words;
        words.t(&format!("sign-{code}"))
    };
    terminal.answer(&GATE[..2]);
    // Weight, then night pain: the round goes on, and both stand on the page.
    terminal.answer(&[("Your health lately", "5 6")]);
    terminal.answer(&GATE[3..]);
    terminal.shows("Please talk to a clinician today");
    terminal.shows("ring Dr Ode, 5550");
    for code in ["weight_loss", "night_pain"] {
        terminal.shows(&urgent(code));
    }
    assert_eq!(terminal.ended(), 0);
    // Not asked in the sitting that opened it; asked the next time.
    let mut terminal = Terminal::open(folder.path(), &["session"]);
    terminal.answer(&[("Has anybody looked at it since?", "2")]);
    terminal.shows("Please do not leave it");
    assert_eq!(terminal.ended(), 0);
    let mut terminal = Terminal::open(folder.path(), &["session"]);
    terminal.answer(&[("Has anybody looked at it since?", "3")]);
    terminal.shows("Please get help now");
    assert_eq!(terminal.ended(), 0);
}

#[test]
fn a_clinicians_word_on_another_day_opens_the_way_and_the_questions_come_once_more() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(folder.path());
    let yesterday = MORNING.now() - 26.hours();
    journal.answer_all(&yesterday);
    journal.write(&yesterday, signs("night_pain"));
    drop(journal);
    let mut terminal = Terminal::open(folder.path(), &["session", "morning"]);
    let today = MORNING.now().date().to_string();
    terminal.answer(&[
        ("Has anybody looked at it since?", "1"),
        ("Name of the clinician who saw you", ""),
        ("Please give the name of the clinician", "Dr Ode"),
        ("Day of the visit", "2999-01-01"),
        ("It cannot be in the future", "2020-01-01"),
        ("At about what time", "soon"),
        ("That is not a time of day", ""),
        ("The visit must be later than the moment", &today),
        ("or Enter if you do not know", ""),
        ("A clinician told me that I may exercise", "yes"),
    ]);
    let again = [&GATE[..3], &GATE[4..]].concat();
    terminal.answer(&again);
    terminal.shows("What would you like to do now?");
    terminal.press("\u{4}");
    assert_eq!(terminal.ended(), 0);
}

fn signs(code: &str) -> What {
    What::Signs {
        codes: vec![code.to_owned()],
        item: None,
        easing: None,
    }
}

#[test]
fn an_interview_that_was_left_goes_on_where_it_stood() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::open(folder.path(), &["session"]);
    terminal.answer(&CONTACTS[..3]);
    terminal.shows("Somebody to talk to in a crisis");
    // Ctrl-C, as the terminal sends it.
    terminal.press("\u{3}");
    terminal.ended();
    let mut terminal = Terminal::open(folder.path(), &["session"]);
    terminal.answer(CONTACTS);
    terminal.answer(&GATE[..2]);
    terminal.shows("Your health lately");
    terminal.press("\u{3}");
    terminal.ended();
    let mut terminal = Terminal::open(folder.path(), &["session"]);
    terminal.shows("Your health lately");
    assert!(!terminal.text().contains("Sudden things"));
    // Ctrl-D says how to go on.
    terminal.shows_at_the_end(">");
    terminal.press("\u{4}");
    terminal.shows("Go on with: plinth session");
    assert_eq!(terminal.ended(), 0);
}

#[test]
fn a_session_is_played_eased_paused_and_kept() {
    let folder = answered();
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.begin("5");
    terminal.press(" ");
    terminal.shows("Knee-to-chest stretch");
    terminal.press(" ");
    terminal.shows("Paused");
    // It hurts: three things, each may be left out.
    terminal.press("h");
    terminal.shows("How much does it hurt?");
    terminal.press("\r");
    terminal.shows("What does it feel like?");
    terminal.press("9\r");
    terminal.shows("A number from 1 to 6 is asked for here");
    terminal.press("1\r");
    terminal.shows("Where?");
    terminal.press("\r");
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
    terminal.answer(&[
        ("Is anything new?", "1"),
        ("The worst pain during it", ""),
        ("Pain now", "11"),
        ("11 is not a whole number from 0 to 10", "10"),
        ("How hard was it?", ""),
        ("Was your back still", ""),
    ]);
    assert_eq!(terminal.ended(), 0, "{}", terminal.text());

    let kept = history(folder.path());
    let session = &kept[0]["session"];
    assert_eq!(
        (&session["face"], &session["slot"]),
        (&"terminal".into(), &"evening".into())
    );
    let kinds = kinds(session);
    for kind in [
        "started",
        "paused",
        "hurt",
        "felt",
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

fn kinds(session: &serde_json::Value) -> Vec<&str> {
    let events = session["events"].as_array().unwrap().iter();
    events
        .filter_map(|event| event["what"]["kind"].as_str())
        .collect()
}

#[test]
fn a_sharp_catch_is_kept_at_once_and_the_exercise_rests() {
    let folder = answered();
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.begin("2");
    terminal.press(" ");
    terminal.shows("Knee-to-chest stretch");
    terminal.press("h");
    terminal.shows("How much does it hurt?");
    terminal.press("3\r");
    terminal.shows("a sharp catch");
    terminal.press("2\r");
    terminal.shows("Where?");
    // The sign is in the journal before the last question is answered.
    let told = Journal::open(folder.path()).entries();
    let item = "E1".parse().ok();
    let caught = |what: &What| matches!(what, What::Signs { codes, item: of, .. } if *codes == ["catch"] && *of == item);
    assert!(told.iter().any(caught), "{told:?}");
    terminal.press("1\r");
    terminal.shows("Knee-to-chest stretch rests for today");
    terminal.press(" ");
    terminal.shows("Lower back rotational stretch");

    // Closed and opened again it still rests, and the session goes on.
    terminal.child.kill().unwrap();
    terminal.ended();
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.answer(&[("Go on where you were", "1")]);
    terminal.shows("Lower back rotational stretch");
    // Back does not lead into it.
    terminal.press("\u{1b}[D");
    terminal.shows("Lower back rotational stretch");
    // Dizzy ends it.
    terminal.press("h");
    terminal.shows("How much does it hurt?");
    terminal.press("\r5\r\r");
    terminal.shows("Please sit or lie down until it has passed");
    terminal.answer(&[("Is anything new?", "1")]);
    terminal.shows("How was it?");
    terminal.press("\u{4}");
    assert_eq!(terminal.ended(), 0);
    let kept = history(folder.path());
    let session = &kept[0]["session"];
    assert!(kinds(session).contains(&"felt"));
    assert_eq!(session["events"][0]["what"]["kind"], "started");
}

#[test]
fn pain_that_spreads_has_to_settle_before_it_goes_on() {
    let folder = answered();
    let mut terminal = Terminal::open(folder.path(), &["session", "morning"]);
    terminal.begin("2");
    terminal.press(" ");
    terminal.shows("Knee-to-chest stretch");
    terminal.press("h");
    terminal.shows("How much does it hurt?");
    terminal.press("4\r3\r2\r");
    terminal.shows("Is it settling?");
    // Keys that are pressed in passing do not lead out of it.
    terminal.press(" \rdeh");
    std::thread::sleep(Duration::from_millis(300));
    terminal.shows("Is it settling?");
    terminal.press("y");
    terminal.shows("Lower back rotational stretch");
    terminal.press("\u{1b}");
    terminal.shows("Stop the session here?");
    terminal.press("y");
    terminal.shows("Is anything new?");
    terminal.press("\u{4}");
    assert_eq!(terminal.ended(), 0);
    let kept = history(folder.path());
    assert!(kinds(&kept[0]["session"]).contains(&"rested"), "{kept}");
}

#[test]
fn an_emergency_sign_in_mid_session_ends_it_and_nothing_gets_one_afterwards() {
    let folder = answered();
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.begin("2");
    terminal.press(" ");
    terminal.shows("Knee-to-chest stretch");
    terminal.press("n");
    terminal.shows("While moving");
    terminal.shows_at_the_end(">");
    // After the five that are felt while moving stand the emergency signs.
    terminal.press("6\n");
    terminal.shows("Please get help now");
    terminal.shows("call 999");
    assert_eq!(terminal.ended(), 0, "{}", terminal.text());
    let kept = history(folder.path());
    assert_eq!(kinds(&kept[0]["session"]).last(), Some(&"ended"));
    assert_eq!(kept[0]["check_in"], serde_json::Value::Null);
    for slot in ["evening", "morning"] {
        let mut terminal = Terminal::open(folder.path(), &["session", slot]);
        terminal.answer(&[("Please get help now", "")]);
        assert_eq!(terminal.ended(), 0);
    }
    assert_eq!(history(folder.path()).as_array().unwrap().len(), 1);
}

#[test]
fn a_sign_told_elsewhere_keeps_an_unfinished_session_from_going_on() {
    let folder = answered();
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.begin("2");
    terminal.press(" ");
    terminal.shows("Knee-to-chest stretch");
    terminal.press("\u{3}");
    terminal.shows("Go on today with");
    assert_eq!(terminal.ended(), 0);
    Journal::open(folder.path()).write(&MORNING.now(), signs("calf_swelling"));
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.answer(&[("Has anybody looked at it since?", "2")]);
    assert_eq!(terminal.ended(), 0);
    assert!(!terminal.text().contains("Go on where you were"));
}

#[test]
fn what_may_not_be_played_any_more_is_not_gone_on_with() {
    let folder = answered();
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.begin("2");
    terminal.press(" ");
    terminal.shows("Knee-to-chest stretch");
    terminal.press("d");
    terminal.shows("Lower back rotational stretch");
    terminal.press("\u{3}");
    terminal.shows("Go on today with");
    assert_eq!(terminal.ended(), 0);
    // A clinician leaves out one that is still to come.
    let lift = [
        "clinician",
        "lift",
        "E7",
        "--to",
        "blocked",
        "--by",
        "Dr Ode",
        "--reason",
        "x",
    ];
    let mut lift = common::command(lift);
    lift.arg("--data")
        .arg(folder.path())
        .env("TZ", MORNING.name());
    assert_eq!(said(lift).code, 0);
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.shows("the rest of that session is made anew");
    terminal.begin("2");
    terminal.press(" ");
    terminal.shows("Knee-to-chest stretch");
    terminal.press("dd");
    terminal.shows("Shoulder blade squeeze");
    // What was done before is kept.
    let kept = history(folder.path());
    assert!(kinds(&kept[0]["session"]).contains(&"said_done"), "{kept}");
}

#[test]
fn what_is_told_before_it_begins_comes_first() {
    let folder = answered();
    let mut terminal = Terminal::open(folder.path(), &["session", "morning"]);
    terminal.begin("2");
    terminal.press("n");
    terminal.shows("While moving");
    terminal.shows_at_the_end(">");
    // Numbness: everything is made lighter, and the session anew.
    terminal.press("2\n");
    terminal.shows("What would you like to do now?");
    terminal.answer(&[("What would you like to do now?", "2")]);
    terminal.shows("While moving");
    terminal.shows_at_the_end(">");
    terminal.press("4\n");
    terminal.shows("Please sit or lie down until it has passed");
    assert_eq!(terminal.ended(), 0);
    assert_eq!(history(folder.path()), serde_json::json!([]));
}

#[test]
fn pain_of_eight_is_a_day_without_exercises_and_of_six_a_lighter_one() {
    let folder = answered();
    let mut terminal = Terminal::open(folder.path(), &["session", "morning"]);
    terminal.answer(&[
        ("What would you like to do now?", "1"),
        ("How much does it hurt right now?", "8"),
        ("Sore is not the same as harmed", "1"),
    ]);
    assert_eq!(terminal.ended(), 0);
    terminal.shows("Ring Dr Ode, 5550 today");
    // It stands for the whole day, without another question and without a way round.
    for slot in ["morning", "evening"] {
        let mut terminal = Terminal::open(folder.path(), &["session", slot]);
        terminal.shows("A day without exercises");
        terminal.shows("What would you like to do now?");
        assert!(
            !terminal.text().contains("Start the"),
            "{}",
            terminal.text()
        );
        terminal.press("\u{4}");
        assert_eq!(terminal.ended(), 0);
    }
    let folder = answered();
    let mut terminal = Terminal::open(folder.path(), &["session", "morning"]);
    terminal.answer(&[
        ("What would you like to do now?", "1"),
        ("How much does it hurt right now?", "6"),
        ("Is anything new?", "1"),
        ("A lighter version today. Your plan stays as it is", ""),
    ]);
    terminal.shows("Once started, it runs by itself");
}

#[test]
fn the_morning_after_is_asked_first_and_says_what_it_came_to() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(folder.path());
    let yesterday = MORNING.now() - 24.hours();
    journal.answer_all(&yesterday);
    let before = Nrs::try_from(2).unwrap();
    let slot = care::programme::Slot::Morning;
    journal.write(&yesterday, What::Opened { before, slot });
    // It caught: something changed.
    journal.write(
        &yesterday,
        What::Signs {
            codes: vec!["catch".into()],
            item: "E1".parse().ok(),
            easing: None,
        },
    );
    journal.save_session(&yesterday, "E1");
    drop(journal);
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.answer(&[
        ("How much does it hurt this morning?", "2"),
        ("Is anything new?", "1"),
    ]);
    terminal.shows("What changed and why");
    terminal.answer(&[("What would you like to do now?", "6")]);
    assert_eq!(terminal.ended(), 0, "{}", terminal.text());
    let closed =
        |what: &What| matches!(what, What::Closed { report, .. } if report.morning == Some(2));
    let told = Journal::open(folder.path()).entries();
    assert!(told.iter().any(closed), "{told:?}");
    // It is asked once.
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.shows("What would you like to do now?");
    assert!(!terminal.text().contains("this morning?"));
    // Ill: the plan waits until the person is back.
    terminal.press("4\n");
    terminal.shows("Your plan is paused");
    assert_eq!(terminal.ended(), 0);
    let told = Journal::open(folder.path()).entries();
    let ill = What::Paused { why: PauseWhy::Ill };
    assert!(told.contains(&ill), "{told:?}");
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.answer(&[("Are you back?", "2")]);
    assert_eq!(terminal.ended(), 0);
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.answer(&[("Are you back?", "1")]);
    terminal.shows("What would you like to do now?");
}

/// Days that were easy, with quiet mornings, up to the day before yesterday; yesterday's morning is
/// still to come.
fn easy_days(journal: &Journal) {
    let days = 4;
    journal.answer_all(&(MORNING.now() - (24 * days).hours()));
    for ago in (1..=days).rev() {
        let at = MORNING.now() - (24 * ago).hours();
        let before = Nrs::try_from(2).unwrap();
        let slot = care::programme::Slot::Morning;
        journal.person(&at);
        journal.write(&at, What::Opened { before, slot });
        journal.save_easy_session(&at);
        if ago > 1 {
            journal.close(&at, 2);
        }
    }
}

#[test]
fn a_step_up_is_asked_about_and_taken_or_turned_down() {
    let folder = tempfile::tempdir().unwrap();
    easy_days(&Journal::open(folder.path()));
    let waiting = || {
        let person = Journal::open(folder.path()).person(&MORNING.now());
        person.proposals().count()
    };
    let mut terminal = Terminal::open(folder.path(), &["session", "morning"]);
    terminal.answer(&[
        ("How much does it hurt this morning?", "2"),
        ("Is anything new?", "1"),
    ]);
    terminal.shows("Ready for a little more?");
    terminal.shows("→");
    terminal.shows("Enter leaves it for later.");
    let many = waiting();
    assert!(many >= 1);
    // Left for later, all of them.
    for _ in 0..many {
        terminal.shows_at_the_end(">");
        terminal.press("\n");
        std::thread::sleep(Duration::from_millis(100));
    }
    terminal.shows("What would you like to do now?");
    assert_eq!(waiting(), many);
    terminal.press("\u{4}");
    terminal.ended();

    let mut terminal = Terminal::open(folder.path(), &["session", "morning"]);
    terminal.answer(&[("Ready for a little more?", "1")]);
    for _ in 1..many {
        std::thread::sleep(Duration::from_millis(100));
        terminal.shows_at_the_end(">");
        terminal.press("2\n");
    }
    terminal.shows("What would you like to do now?");
    terminal.press("\u{4}");
    terminal.ended();
    let told = Journal::open(folder.path()).entries();
    let accepted = told
        .iter()
        .filter(|what| matches!(what, What::Accepted { .. }));
    let declined = told
        .iter()
        .filter(|what| matches!(what, What::Declined { .. }));
    assert_eq!((accepted.count(), declined.count()), (1, many - 1));
}

#[test]
fn a_closed_terminal_loses_nothing_and_goes_on_where_it_was() {
    let folder = answered();
    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.begin("2");
    terminal.press(" ");
    terminal.shows("Knee-to-chest stretch");
    terminal.press("d");
    terminal.shows("Lower back rotational stretch");
    terminal.child.kill().unwrap();
    terminal.ended();
    assert_eq!(history(folder.path()), serde_json::json!([]));

    let mut terminal = Terminal::open(folder.path(), &["session", "evening"]);
    terminal.answer(&[("Go on where you were", "1")]);
    terminal.shows("Lower back rotational stretch");
    terminal.press("\u{1b}");
    terminal.shows("Stop the session here?");
    terminal.press("y");
    terminal.answer(&[("Is anything new?", "1")]);
    terminal.answer(&[("The worst pain during it", "")]);
    terminal.answer(&[
        ("Pain now", ""),
        ("How hard was it?", ""),
        ("Was your back still", ""),
    ]);
    assert_eq!(terminal.ended(), 0);
    let kept = history(folder.path());
    assert_eq!(kept.as_array().unwrap().len(), 1);
    assert_eq!(kept[0]["session"]["events"][0]["what"]["kind"], "started");
    assert_eq!(kept[0]["check_in"], serde_json::Value::Null);
}
