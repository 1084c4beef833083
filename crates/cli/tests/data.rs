//! All of a person's data from a terminal: taken away, brought in, deleted.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod common;

use common::{House, Said, id};
use std::fs;
use std::io::Write;
use std::process::Stdio;

/// The command, with this typed.
fn typed<const N: usize>(house: &House, args: [&str; N], text: &str) -> Said {
    let mut command = house.command(args);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    Said {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

fn said<const N: usize>(house: &House, args: [&str; N]) -> Said {
    common::said(house.command(args))
}

#[test]
fn everything_goes_out_comes_in_elsewhere_and_is_the_same() {
    let (here, elsewhere) = (House::serve(), House::serve());
    here.save(1);
    here.save(2);
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (first, second, tables) = (path("one.json"), path("two.json"), path("tables"));

    let out = said(&here, ["export", &first, "--csv", &tables]);
    assert_eq!(out.code, 0, "{}", out.err);
    assert!(
        out.out.contains("one.json") && out.out.contains("tables"),
        "{}",
        out.out
    );
    let sessions = fs::read_to_string(folder.path().join("tables/sessions.csv")).unwrap();
    assert_eq!(sessions.lines().count(), 3, "{sessions}");
    assert!(folder.path().join("tables/README.txt").exists());
    // It is about somebody's health: nobody else on the machine can read it.
    #[cfg(unix)]
    for file in [&first, &format!("{tables}/sessions.csv")] {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
    // What is there is never written over.
    let before = fs::read(&first).unwrap();
    let again = said(&here, ["export", &first]);
    assert_eq!(
        (again.code, again.err.contains("choose another name")),
        (2, true),
        "{}",
        again.err
    );
    assert_eq!(fs::read(&first).unwrap(), before);

    // The servers run meanwhile.
    // Two sessions, and that each came on a day that nobody opened.
    let came = said(&elsewhere, ["import", &first]);
    assert_eq!(
        (came.code, came.out.contains("4 things were new")),
        (0, true),
        "{}{}",
        came.out,
        came.err
    );
    assert_eq!(elsewhere.ids(), here.ids());
    let back = said(&elsewhere, ["export", &second]);
    assert_eq!(back.code, 0, "{}", back.err);
    assert_eq!(fs::read(&second).unwrap(), before);
    let twice = said(&elsewhere, ["import", &first]);
    assert!(
        twice.out.contains("Everything was here already"),
        "{}",
        twice.out
    );
}

#[test]
fn a_file_that_cannot_be_brought_in_says_why_and_what_to_do() {
    let (here, other) = (House::serve(), House::serve());
    here.save(1);
    other.save(2);
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (ours, theirs, changed) = (path("ours.json"), path("theirs.json"), path("changed.json"));
    assert_eq!(said(&here, ["export", &ours]).code, 0);
    assert_eq!(said(&other, ["export", &theirs]).code, 0);
    let text = fs::read_to_string(&ours).unwrap();
    let refused = |file: &str, says: &str| {
        let said = said(&here, ["import", file]);
        assert_eq!(
            (said.code, said.err.contains(says)),
            (2, true),
            "{says}: {}",
            said.err
        );
    };
    refused(&theirs, "of another person");
    for (from, to, says) in [
        (
            "\"version\":1",
            "\"version\":2",
            "made by a newer Plinth (format 2). Update",
        ),
        (
            "\"slot\":\"morning\"",
            "\"slot\":\"noon\"",
            "sessions[0].session.slot",
        ),
        ("plinth-export", "letter", "not a file that Plinth saved"),
    ] {
        fs::write(&changed, text.replacen(from, to, 1)).unwrap();
        refused(&changed, says);
    }
    let nothing = said(&here, ["import", "/no/such/file.json"]);
    assert_eq!(
        (nothing.code, nothing.err.contains("cannot be read")),
        (1, true),
        "{}",
        nothing.err
    );
    assert_eq!(here.ids(), [id(1)]);
}

#[test]
fn deleting_waits_for_a_word_and_prints_a_receipt() {
    let house = House::serve();
    house.save(1);
    let (status, _) = house.ask("GET", "/api/today", "");
    assert_eq!(status, 200);
    for wrong in ["", "no\n", "y\n"] {
        let kept = typed(&house, ["delete-everything"], wrong);
        assert_eq!((kept.code, kept.out.as_str()), (2, ""), "{}", kept.err);
        assert!(kept.err.contains("Nothing was deleted"), "{}", kept.err);
        assert!(
            kept.err.contains("Sessions: 1") && kept.err.contains("Backups"),
            "{}",
            kept.err
        );
    }
    assert_eq!(house.ids().len(), 1);
    // A restore leaves a copy of what was there: it is named, since it would still have everything.
    let backup = house.data().join("plinth.backup").display().to_string();
    assert_eq!(said(&house, ["backup", &backup]).code, 0);
    assert_eq!(said(&house, ["restore", &backup]).code, 0);

    let gone = typed(&house, ["delete-everything"], "delete\n");
    assert_eq!(gone.code, 0, "{}", gone.err);
    assert!(gone.err.contains("plinth-before-restore-"), "{}", gone.err);
    assert!(
        gone.out.starts_with("Receipt ") && gone.out.contains("Sessions: 1"),
        "{}",
        gone.out
    );
    assert_eq!(house.ids(), [""; 0], "the running server has forgotten too");
    let nothing = typed(&house, ["delete-everything"], "");
    assert_eq!(
        (nothing.code, nothing.out.trim()),
        (0, "Nothing is kept about you here.")
    );
}
