//! The command as a person or a script meets it: what is said, and the exit code.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod common;

use common::{House, Journal, command, said};
use jiff::Zoned;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Stdio;
use std::thread;
use std::time::Duration;

#[test]
fn help_tells_a_newcomer_what_to_do() {
    let help = said(command(["--help"]));
    for needed in [
        "plinth serve",
        "plinth session",
        "Ask a doctor",
        "history",
        "handout",
        "report",
        "backup",
        "rules",
        "clinician",
    ] {
        assert!(
            help.out.contains(needed),
            "{needed} is missing in:\n{}",
            help.out
        );
    }
    assert_eq!(help.code, 0);
}

#[test]
fn settings_come_from_flags_then_environment_then_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plinth.toml");
    fs::write(
        &file,
        "port = 1001\nbase_path = \"/from-file\"\nhosts = [\"home.example\"]\n",
    )
    .unwrap();
    let file = file.to_str().unwrap();
    let mut asked = command(["config", "--config", file, "--data", "/from/flag"]);
    let shown = said(
        asked
            .env("PLINTH_PORT", "1002")
            .env("PLINTH_DATA", "/from/environment"),
    );
    assert_eq!(shown.code, 0, "{}", shown.err);
    let has = |line: &str| {
        assert!(
            shown.out.contains(line),
            "{line} is missing in:\n{}",
            shown.out
        )
    };
    has("data = \"/from/flag\"  # a flag");
    has("port = 1002  # PLINTH_PORT in the environment");
    has(&format!("base_path = \"/from-file\"  # {file}"));
    has("host = \"127.0.0.1\"  # default");

    let wrong = said(command(["config"]).env("PLINTH_PORT", "many"));
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("PORT"), "{}", wrong.err);
    fs::write(file, "prot = 1\n").unwrap();
    let wrong = said(&mut command(["config", "--config", file]));
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("prot"), "{}", wrong.err);
    let missing = said(&mut command(["config", "--config", "/no/such/file"]));
    assert_eq!(
        (missing.code, missing.err.contains("there is no such file")),
        (2, true)
    );
}

#[test]
fn whom_to_call_is_a_setting_and_stays_the_text_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plinth.toml");
    let text = "[contacts]\ncountry = \"au\"\nclinic = \"Dr Ode, 5550\"\n";
    fs::write(&file, text).unwrap();
    let file = file.to_str().unwrap();
    let mut asked = command(["config", "--config", file]);
    let shown = said(asked.env("PLINTH_CONTACTS_EMERGENCY", "000"));
    assert_eq!(shown.code, 0, "{}", shown.err);
    for line in [
        &format!("contacts.country = \"AU\"  # {file}"),
        "contacts.emergency = \"000\"  # PLINTH_CONTACTS_EMERGENCY in the environment",
        "contacts.crisis = \"\"  # default",
        &format!("contacts.clinic = \"Dr Ode, 5550\"  # {file}"),
    ] {
        assert!(
            shown.out.contains(line),
            "{line} is missing in:\n{}",
            shown.out
        );
    }

    let wrong = |name: &str, value: &str| {
        let wrong = said(command(["config"]).env(format!("PLINTH_CONTACTS_{name}"), value));
        assert_eq!(wrong.code, 2, "{name}={value}: {}", wrong.out);
        wrong.err
    };
    let unknown = wrong("COUNTRY", "UK");
    assert!(
        unknown.contains("contacts.country") && unknown.contains("GB"),
        "{unknown}"
    );
    assert!(wrong("COUNTRY", "England").contains("two letters"));
    assert!(wrong("CLINICS", "x").contains("clinics"));
}

#[test]
fn a_catalogue_is_checked_with_file_line_and_field() {
    let folder = tempfile::tempdir().unwrap();
    let exercises = folder.path().join("exercises");
    fs::create_dir(&exercises).unwrap();
    let shipped = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../catalogue/exercises/E6-blade-squeeze.toml"
    );
    let text = fs::read_to_string(shipped).unwrap().replace("E6", "X6");
    fs::write(
        exercises.join("X6.toml"),
        text.replacen("rest_s = 3", "rest_s = 300", 1),
    )
    .unwrap();
    let path = folder.path().to_str().unwrap();
    let checked = said(command(["catalogue", "check", path]));
    assert_eq!(checked.code, 2);
    let line = text
        .lines()
        .position(|line| line.contains("rest_s = 3"))
        .unwrap()
        + 1;
    let expected = format!("X6.toml:{line}: form[0].rest_s: expected 0 to 120, found 300");
    assert!(checked.err.contains(&expected), "{}", checked.err);

    // Its words are copied too: nothing is wrong any more.
    fs::write(exercises.join("X6.toml"), text).unwrap();
    let words = folder.path().join("words/en");
    fs::create_dir_all(&words).unwrap();
    let shipped = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../catalogue/words/en/E6.ftl"
    );
    let text = fs::read_to_string(shipped).unwrap().replace("E6", "X6");
    fs::write(words.join("X6.ftl"), text).unwrap();
    let checked = said(command(["catalogue", "check", path]));
    assert_eq!(
        (checked.code, checked.out.contains("No mistakes found.")),
        (0, true),
        "{}",
        checked.err
    );
}

#[test]
fn the_published_schema_is_the_one_of_this_build() {
    let published = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../catalogue/schema/exercise.schema.json"
    );
    let printed = said(command(["catalogue", "schema"]));
    let published = fs::read_to_string(published).unwrap();
    assert_eq!(
        printed.out.trim(),
        published.trim(),
        "run `cargo xtask schema`"
    );
}

#[test]
fn a_session_without_a_terminal_says_so() {
    let refused = said(command(["session"]));
    assert_eq!(
        (refused.code, refused.err.contains("needs a terminal")),
        (2, true),
        "{}",
        refused.err
    );
}

#[test]
fn a_port_in_use_names_the_port_and_the_way_out() {
    let house = House::serve();
    let port = house.port().to_string();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let refused = said(command(["serve", "--port", &port, "--data", data]));
    assert_eq!(refused.code, 2);
    assert!(
        refused.err.contains(&port) && refused.err.contains("--port"),
        "{}",
        refused.err
    );
}

#[test]
fn a_damaged_database_is_left_alone_and_a_backup_brings_it_back() {
    let mut house = House::serve();
    house.save(1);
    let backup = house.data().join("backup.db");
    let backup = backup.to_str().unwrap();
    // While it serves.
    let made = said(house.command(["backup", backup]));
    assert_eq!(made.code, 0, "{}", made.err);
    let again = said(house.command(["backup", backup]));
    assert_eq!(
        (again.code, again.err.contains("backup.db is there already")),
        (1, true),
        "{}",
        again.err
    );
    house.save(2);
    let restored = said(house.command(["restore", backup]));
    assert_eq!(restored.code, 0, "{}", restored.err);
    assert_eq!(
        house.ids(),
        [common::id(1)],
        "the running server shows what was restored"
    );
    house.save(3);
    assert_eq!(house.ids().len(), 2);

    house.kill();
    let file = house.data().join("plinth.db");
    fs::write(&file, "not a database").unwrap();
    for end in ["-wal", "-shm"] {
        let _ = fs::remove_file(house.data().join(format!("plinth.db{end}")));
    }
    let refused = said(house.command(["serve", "--port", "0"]));
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("plinth restore"), "{}", refused.err);
    assert_eq!(fs::read_to_string(&file).unwrap(), "not a database");
    let restored = said(house.command(["restore", backup]));
    assert_eq!(restored.code, 0, "{}", restored.err);
    house.start();
    assert_eq!(house.ids(), [common::id(1)]);
    let nothing = said(house.command(["restore", "/no/such/backup.db"]));
    assert_eq!(
        (nothing.code, nothing.err.contains("nothing was changed")),
        (1, true)
    );
}

#[test]
fn history_is_for_people_and_for_programs() {
    let house = House::serve();
    house.save(1);
    let text = said(house.command(["history"]));
    assert!(
        text.out.contains("Morning session") && text.out.contains("E5-L1 1/2"),
        "{}",
        text.out
    );
    let json: serde_json::Value =
        serde_json::from_str(&said(house.command(["history", "--json"])).out).unwrap();
    assert_eq!(json[0]["session"]["id"], common::id(1));
}

#[test]
fn all_rules_stand_in_plain_words() {
    let rules = said(command(["rules"]));
    assert_eq!(rules.code, 0, "{}", rules.err);
    for needed in [
        "R00: When",
        "R08d: When pain before is 8 or more",
        "R35: When",
        "HEP-DOSE-1",
    ] {
        assert!(
            rules.out.contains(needed),
            "{needed} is missing in:\n{}",
            rules.out
        );
    }
}

#[test]
fn a_clinician_lifts_with_name_reason_and_end() {
    let folder = tempfile::tempdir().unwrap();
    let lift = |more: &[&str]| {
        let mut lift = command(["clinician", "lift", "E3", "--by", "Dr Ode", "--data"]);
        said(lift.arg(folder.path()).args(more))
    };
    let kept = lift(&[
        "--to",
        "caution",
        "--reason",
        "examined",
        "--until",
        "2999-01-31",
    ]);
    assert_eq!(kept.code, 0, "{}", kept.err);
    assert!(
        kept.out.contains("Cat-cow") && kept.out.contains("2999-01-31"),
        "{}",
        kept.out
    );
    for (more, said) in [
        (&["--to", "free"][..], "--reason"),
        (&["--to", "free", "--reason", ""], "--reason"),
        (&["--to", "easier", "--reason", "x"], "caution"),
        (
            &["--to", "free", "--reason", "x", "--until", "2020-01-01"],
            "--until",
        ),
        (
            &["--to", "modified", "--reason", "x", "--form", "E1-M1"],
            "a form of E3",
        ),
    ] {
        let refused = lift(more);
        assert_eq!(refused.code, 2, "{more:?}: {}", refused.out);
        assert!(refused.err.contains(said), "{more:?}: {}", refused.err);
    }
    let unknown = [
        "clinician",
        "lift",
        "E9",
        "--to",
        "free",
        "--by",
        "x",
        "--reason",
        "x",
    ];
    assert_eq!(said(command(unknown)).code, 2);
}

#[test]
fn nobody_reading_what_is_said_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    // A port that was free a moment ago.
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let mut serve = command(["serve", "--data", data, "--port", &port.to_string()]);
    let mut server = serve.stdout(Stdio::piped()).spawn().unwrap();
    drop(server.stdout.take());
    let answers = (0..100).any(|_| {
        thread::sleep(Duration::from_millis(100));
        let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) else {
            return false;
        };
        let asked = "GET /api/health HTTP/1.0\r\nhost: localhost\r\n\r\n";
        let mut answer = String::new();
        stream.write_all(asked.as_bytes()).is_ok()
            && stream.read_to_string(&mut answer).is_ok()
            && answer.contains("200 OK")
    });
    server.kill().unwrap();
    let ended = server.wait().unwrap();
    assert!(answers, "the server ended: {ended}");

    let mut config = command(["config"]).stdout(Stdio::piped()).spawn().unwrap();
    drop(config.stdout.take());
    assert!(config.wait().unwrap().success());
}

#[test]
fn the_programme_is_written_as_a_pdf_and_over_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pages.pdf");
    let handout = |more: &[&str]| {
        let mut handout = command(["handout", "--data"]);
        said(
            handout
                .arg(folder.path())
                .arg("--out")
                .arg(&file)
                .args(more),
        )
    };
    let early = handout(&[]);
    assert_eq!(early.code, 1);
    assert!(
        early.err.contains("Begin with the questions"),
        "{}",
        early.err
    );
    assert!(!file.exists());

    Journal::open(folder.path()).answer_all(&Zoned::now());
    let made = handout(&["--url", "https://home.example/plinth"]);
    assert_eq!(made.code, 0, "{}", made.err);
    assert!(made.out.contains("pages.pdf"), "{}", made.out);
    let first = fs::read(&file).unwrap();
    assert!(first.starts_with(b"%PDF-"));
    let has = |pdf: &[u8], text: &str| pdf.windows(text.len()).any(|at| at == text.as_bytes());
    assert!(has(&first, "(https://home.example/plinth/)") && has(&first, "595.28"));

    let again = handout(&["--paper", "letter", "--large"]);
    assert_eq!(again.code, 0, "an older PDF is replaced: {}", again.err);
    let second = fs::read(&file).unwrap();
    assert!(has(&second, "(http://localhost:7546/)") && has(&second, "612 792"));

    fs::write(&file, "my letters").unwrap();
    let refused = handout(&[]);
    assert_eq!(
        (refused.code, refused.err.contains("no PDF")),
        (2, true),
        "{}",
        refused.err
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), "my letters");
    assert_eq!(handout(&["--paper", "a5"]).code, 2);
    let refused = handout(&["--url", "home.example"]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.err.contains("url: expected an address"),
        "{}",
        refused.err
    );

    let mut piped = command(["handout", "--out", "-", "--data"]);
    let piped = piped.arg(folder.path()).output().unwrap();
    assert!(piped.status.success() && piped.stdout.starts_with(b"%PDF-"));
}

#[test]
fn the_terminal_speaks_the_language_of_the_machine_or_the_one_that_is_wished() {
    let of_machine = said(command(["rules"]).env("LC_ALL", "es_MX.UTF-8"));
    assert!(
        of_machine.out.contains("Cómo cambian"),
        "{}",
        of_machine.out
    );
    let wished = said(command(["rules", "--language", "es"]));
    assert_eq!(wished.out, of_machine.out);
    assert!(said(command(["rules"])).out.contains("How amounts change"));
}

#[test]
fn a_page_for_the_doctor_is_written_once_there_is_a_programme() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("doctor.pdf");
    let report = |more: &[&str]| {
        let mut report = command(["report", "--data"]);
        said(report.arg(folder.path()).arg("--out").arg(&file).args(more))
    };
    let early = report(&[]);
    assert_eq!(early.code, 1);
    assert!(
        early.err.contains("Answer the questions first"),
        "{}",
        early.err
    );
    assert!(!file.exists());

    Journal::open(folder.path()).answer_all(&Zoned::now());
    for paper in ["a4", "letter"] {
        let made = report(&["--paper", paper, "--weeks", "4"]);
        assert_eq!(made.code, 0, "{}", made.err);
        assert!(made.out.contains("doctor.pdf"), "{}", made.out);
        assert!(fs::read(&file).unwrap().starts_with(b"%PDF-"));
    }
    assert_eq!(report(&["--weeks", "0"]).code, 2);

    fs::write(&file, "my letters").unwrap();
    assert_eq!(report(&[]).code, 2);
    assert_eq!(fs::read_to_string(&file).unwrap(), "my letters");
}
