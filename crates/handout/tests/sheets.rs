//! Handouts of several people, read back with another library and, where it is installed, with
//! poppler.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod common;

use care::journal::{Contacts, Limits, What};
use common::{House, TODAY};
use content::{Languages, Library};
use handout::{NotYet, Paper, Print, pdf};
use jiff::ToSpan;
use lopdf::{Document as Pdf, Object};
use std::fs;
use std::process::Command;

const A4: Print = Print {
    paper: Paper::A4,
    large: false,
};

fn made(house: &House, print: Print) -> Vec<u8> {
    pdf(&house.compose().unwrap(), print).unwrap()
}

/// The text of a PDF, line by line, as poppler reads it; nothing where that is not installed.
fn text(bytes: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("handout.pdf");
    fs::write(&file, bytes).unwrap();
    let read = Command::new("pdftotext")
        .arg(&file)
        .arg("-")
        .output()
        .ok()?;
    assert!(
        read.status.success(),
        "{}",
        String::from_utf8_lossy(&read.stderr)
    );
    let text = String::from_utf8(read.stdout).unwrap();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What all the elements of the structure are, in reading order, with their alternative texts.
fn structure(pdf: &Pdf) -> Vec<(String, Option<String>)> {
    let root = pdf.catalog().unwrap();
    let root = pdf.get_dictionary(root.get(b"StructTreeRoot").unwrap().as_reference().unwrap());
    let mut found = Vec::new();
    walk(pdf, root.unwrap().get(b"K").unwrap(), &mut found);
    found
}

fn walk(pdf: &Pdf, object: &Object, found: &mut Vec<(String, Option<String>)>) {
    let object = pdf.dereference(object).unwrap().1;
    match object {
        Object::Array(all) => all.iter().for_each(|one| walk(pdf, one, found)),
        Object::Dictionary(element) => {
            if let Ok(kind) = element.get(b"S") {
                let kind = String::from_utf8_lossy(kind.as_name().unwrap()).into_owned();
                let alt = element.get(b"Alt").ok();
                let alt = alt.map(|alt| lopdf::decode_text_string(alt).unwrap());
                found.push((kind, alt));
            }
            if let Ok(children) = element.get(b"K") {
                walk(pdf, children, found);
            }
        }
        _ => {}
    }
}

#[test]
fn a_handout_says_what_to_do_and_when_to_stop() {
    let house = House::calm();
    let bytes = made(&house, A4);
    let Some(text) = text(&bytes) else { return };
    for said in [
        "Your back exercises",
        "As of 24 November 2026. Made by Plinth's rules from your answers. Not signed by a clinician.",
        "home.example/plinth",
        "1. Knee-to-chest stretch",
        "2 times each side, hold for 5 seconds.",
        "Twice a day, every day.",
        "Once a day, on 3 to 7 days a week.",
        "You need: mat, small flat cushion.",
        "First on the right: Breathe out, right knee in. Press down and breathe.",
        "rock or bounce",
        "Get emergency help now",
        "Call 999 if you have any of these.",
        "Ring Dr Ode, 020 7946 0000. At night or on a weekend: 111.",
        "Somebody to talk to in a crisis: Samaritans, 116 123",
        "leave that exercise out today",
        "It is not a medical device",
        "Page 9 of 9",
    ] {
        assert!(text.contains(said), "{said} is missing in:\n{text}");
    }
    for exercise in house.library.catalogue.exercises() {
        assert!(text.contains(&house.library.words.exercise(&exercise.id)));
    }
}

#[test]
fn it_is_tagged_titled_and_carries_its_fonts() {
    let mut house = House::calm();
    house.pictures = 3;
    let bytes = made(&house, A4);
    let pdf = Pdf::load_mem(&bytes).unwrap();
    let catalog = pdf.catalog().unwrap();
    let marked = catalog.get(b"MarkInfo").unwrap().as_dict().unwrap();
    assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en");
    let xmp = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
    let xmp = pdf.get_object(xmp).unwrap().as_stream().unwrap();
    let xmp = String::from_utf8_lossy(&xmp.content).into_owned();
    assert!(xmp.contains("pdfuaid") && xmp.contains("Your back exercises"));

    let found = structure(&pdf);
    let count = |kind: &str| found.iter().filter(|(found, _)| found == kind).count();
    let exercises = house.library.catalogue.exercises().len();
    assert_eq!(count("H1"), 1);
    assert_eq!(
        count("H2"),
        exercises + 1,
        "each exercise, and the last page"
    );
    assert_eq!(
        count("Figure"),
        exercises * 3 + 1,
        "the pictures and the code"
    );
    assert_eq!(count("Caption"), exercises * 3);
    assert_eq!(count("Link"), 1);
    assert!(count("L") >= exercises * 3 && count("LI") == count("LBody"));
    let figures = found.iter().filter(|(kind, _)| kind == "Figure");
    let alts: Vec<&str> = figures.map(|(_, alt)| alt.as_deref().unwrap()).collect();
    assert_eq!(alts[0], "QR code that opens https://home.example/plinth/");
    assert!(alts.contains(&"E1-L1, picture 2"));
    // A heading is never deeper than one step below the one before it.
    let levels = found.iter().filter_map(|(kind, _)| kind.strip_prefix('H'));
    let levels: Vec<i32> = levels.map(|level| level.parse().unwrap()).collect();
    assert_eq!(levels[0], 1);
    assert!(
        levels
            .windows(2)
            .all(|two| two[1] <= two[0] + 1 || two[0] == 1)
    );

    let embedded = pdf.objects.values().filter(|object| {
        object
            .as_dict()
            .is_ok_and(|dict| dict.has(b"FontFile2") || dict.has(b"FontFile3"))
    });
    assert_eq!(embedded.count(), 2, "regular and bold");
}

#[test]
fn sheets_are_of_their_paper_and_numbered_to_the_end() {
    let house = House::calm();
    for (paper, large, size, pages) in [
        (Paper::A4, false, (595.28, 841.89), 9),
        (Paper::Letter, false, (612.0, 792.0), 9),
        (Paper::A4, true, (595.28, 841.89), 18),
        (Paper::Letter, true, (612.0, 792.0), 18),
    ] {
        let bytes = made(&house, Print { paper, large });
        let pdf = Pdf::load_mem(&bytes).unwrap();
        let found = pdf.get_pages();
        assert!(
            found.len().abs_diff(pages) <= 1,
            "{paper:?} {large}: {}",
            found.len()
        );
        for page in found.values() {
            let page = pdf.get_dictionary(*page).unwrap();
            let sides = page.get(b"MediaBox").unwrap().as_array().unwrap();
            let side = |place: usize| sides[place].as_float().unwrap();
            assert_eq!((side(2), side(3)), size);
        }
    }
}

#[test]
fn the_same_programme_gives_the_same_bytes() {
    let mut house = House::calm();
    house.pictures = 2;
    let first = made(&house, A4);
    assert!(first == made(&house, A4));
    assert!(first.len() < 200_000, "{} bytes", first.len());
}

#[test]
fn nothing_is_printed_before_something_may_be_done() {
    let mut house = House::new();
    assert_eq!(house.compose().unwrap_err(), NotYet::NoProgramme);
    house.answer(&[]);
    assert!(house.compose().is_ok());
    house.add(What::Signs {
        codes: vec!["saddle_numbness".into()],
        item: None,
        easing: None,
    });
    assert_eq!(house.compose().unwrap_err(), NotYet::Stopped);
    for why in [
        NotYet::NoProgramme,
        NotYet::Questions,
        NotYet::Stopped,
        NotYet::Nothing,
    ] {
        assert!(house.library.words.has(why.key()), "{why}");
    }
}

#[test]
fn after_four_weeks_the_questions_come_first() {
    let mut house = House::calm();
    house.today = TODAY.saturating_add(4.weeks());
    assert_eq!(house.compose().unwrap_err(), NotYet::Questions);
}

#[test]
fn what_is_left_out_and_what_a_clinician_said_stand_with_a_sentence() {
    let mut house = House::calm();
    let limits = |item: &str, off, top| {
        What::Limits(Limits {
            item: item.parse().unwrap(),
            off,
            top,
            sessions: None,
            auto_progress: false,
            by: "Dr Ode".into(),
            reason: "after the scan".into(),
        })
    };
    house.add(limits("E3", true, None));
    house.add(limits("E5", false, Some(0)));
    house.prescribe();
    let Some(text) = text(&made(&house, A4)) else {
        return;
    };
    for said in [
        "Some limits are on the word of Dr Ode.",
        "Not in your programme at the moment Cat-cow: Left out until your clinician says otherwise.",
        "Limits on the word of Dr Ode: after the scan",
        "6. Shoulder blade squeeze",
    ] {
        assert!(text.contains(said), "{said} is missing in:\n{text}");
    }
    assert!(!text.contains("4. Cat-cow"));

    house.prescribe_by("Dr Ode");
    let Some(text) = self::text(&made(&house, A4)) else {
        return;
    };
    assert!(text.contains("Prescribed by Dr Ode.") && !text.contains("Not signed"));
}

#[test]
fn an_exercise_that_rests_is_named_and_not_shown() {
    let mut house = House::calm();
    house.spread("E2");
    let Some(today) = text(&made(&house, A4)) else {
        return;
    };
    let said = "Lower back rotational stretch: Rests until 25 November 2026.";
    assert!(today.contains(said), "{today}");
    house.today = TODAY.saturating_add(2.days());
    house.spread("E2");
    let Some(later) = text(&made(&house, A4)) else {
        return;
    };
    let said = "Lower back rotational stretch: Resting this one until you have talked";
    assert!(later.contains(said), "{later}");
    assert!(later.contains("2. Glute bridge") && !later.contains("knees right"));
}

#[test]
fn nobody_to_call_leaves_a_line_to_write_on() {
    let mut house = House::calm();
    house.contacts = Contacts::default();
    let Some(text) = text(&made(&house, A4)) else {
        return;
    };
    assert!(
        text.contains("Call your emergency number (112 in Europe"),
        "{text}"
    );
    assert!(text.contains("Ring your doctor's practice."));
}

#[test]
fn a_phone_is_not_sent_to_itself() {
    let mut house = House::calm();
    house.url = "http://localhost:7546/";
    let bytes = made(&house, A4);
    let pdf = Pdf::load_mem(&bytes).unwrap();
    assert!(structure(&pdf).iter().all(|(kind, _)| kind != "Figure"));
    let Some(text) = text(&bytes) else { return };
    assert!(
        text.contains("on the computer that runs Plinth: localhost:7546"),
        "{text}"
    );
}

#[test]
fn a_clinics_own_exercise_is_printed_whatever_its_words() {
    let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogue");
    let folder = tempfile::tempdir().unwrap();
    let (exercises, words) = (
        folder.path().join("exercises"),
        folder.path().join("words/en"),
    );
    fs::create_dir_all(&exercises).unwrap();
    fs::create_dir_all(&words).unwrap();
    let file = fs::read_to_string(format!("{shipped}/exercises/E6-blade-squeeze.toml")).unwrap();
    fs::write(exercises.join("X6.toml"), file.replace("E6", "X6")).unwrap();
    let text = fs::read_to_string(format!("{shipped}/words/en/E6.ftl")).unwrap();
    let long = format!("Schulterblatt{}", "rückführungsübung".repeat(12));
    let text = text
        .replace("E6", "X6")
        .replace("Shoulder blade squeeze", &long)
        .replace("let go fully each time", &"Ж → 日本 let go ".repeat(60));
    fs::write(words.join("X6.ftl"), text).unwrap();
    let library = Library::load(Some(folder.path())).unwrap_or_else(|error| panic!("{error}"));
    let mut house = House::with(library);
    house.answer(&[]);
    for large in [false, true] {
        let paper = Paper::Letter;
        let bytes = made(&house, Print { paper, large });
        let Some(text) = self::text(&bytes) else {
            return;
        };
        let whole: String = text.split_whitespace().collect();
        assert!(whole.contains(&long), "{text}");
        assert!(text.contains("? ? ?? let go"), "{text}");
    }
}

#[test]
fn a_handout_speaks_the_language_of_its_words() {
    let languages = Languages::load(None).unwrap_or_else(|error| panic!("{error}"));
    let spanish = languages.all()[languages.best("es")].clone();
    let mut house = House::with(spanish);
    house.answer(&[]);
    let bytes = made(&house, A4);
    let read = Pdf::load_mem(&bytes).unwrap();
    let language = read.catalog().unwrap().get(b"Lang").unwrap();
    assert_eq!(language.as_str().unwrap(), b"es");
    let said = format!("{:?}", house.compose().unwrap());
    assert!(said.contains("Juntar los omóplatos") && !said.contains("Shoulder blade"));
}
