//! What is said and shown: short enough, fast enough, kind enough, and never missing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use care::build::{Known, build};
use care::dose::Amount;
use care::exercise::{Breath, Role, Sides};
use care::programme::{Item, Length, Slot};
use care::script::{Cue, Script};
use content::{Languages, Library, LoadError};
use std::collections::BTreeSet;
use std::fs;

/// An unhurried voice: 150 words a minute, our choice; most voices are faster.
const WORDS_PER_SECOND: f64 = 2.5;

fn languages() -> Languages {
    Languages::load(None).unwrap_or_else(|error| panic!("{error}"))
}

fn library() -> Library {
    languages().first().clone()
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn compile(library: &Library, items: &[Item]) -> Script {
    let tried = BTreeSet::new();
    Script::compile(
        &library.catalogue,
        items,
        Slot::Morning,
        Length::Full,
        &tried,
    )
}

/// Every form as a script of its own.
fn scripts(library: &Library) -> Vec<Script> {
    let exercises = library.catalogue.exercises().iter();
    let forms = exercises.flat_map(|exercise| &exercise.forms);
    forms
        .map(|form| {
            let item = Item {
                exercise: form.id.exercise(),
                form: form.id.clone(),
                amount: form.lane.start,
                sessions: 1,
                with: Vec::new(),
                half: false,
            };
            compile(library, &[item])
        })
        .collect()
}

#[test]
fn what_is_shown_is_five_words_at_most_and_never_empty() {
    for library in languages().all() {
        for script in scripts(library) {
            for (cue, line) in script.cues.iter().zip(library.words.lines(&script)) {
                assert!(
                    (1..=5).contains(&words(&line.show)),
                    "{cue:?}: {:?}",
                    line.show
                );
            }
        }
    }
}

#[test]
fn what_is_spoken_fits_the_time_it_has() {
    let languages = languages();
    let all = languages.all().iter();
    let all = all.flat_map(|library| {
        scripts(library)
            .into_iter()
            .map(move |script| (library, script))
    });
    let mut late = BTreeSet::new();
    for (library, script) in all {
        let lines = library.words.lines(&script);
        for choice in script.blocks.iter().flat_map(|block| &block.choices) {
            let arrivals = choice.arrivals.iter().map(|way| &way.step);
            for step in choice.steps.iter().chain(arrivals) {
                let say = &lines[usize::from(step.cue)].say;
                let needs = words(say) as f64 / WORDS_PER_SECOND;
                // A line that runs on for a second disturbs nobody.
                let has = f64::from(step.ms) / 1000.0 + 1.0;
                if needs > has {
                    late.insert(format!("{needs:.1} s of words in {has:.1} s: {say}"));
                }
            }
        }
    }
    assert!(late.is_empty(), "{late:#?}");
}

#[test]
fn the_breath_is_spoken_where_there_is_one() {
    let languages = languages();
    let all = languages.all().iter();
    let all = all.flat_map(|library| {
        scripts(library)
            .into_iter()
            .map(move |script| (library, script))
    });
    for (library, script) in all {
        for (cue, line) in script.cues.iter().zip(library.words.lines(&script)) {
            let led = matches!(
                cue,
                Cue::Phase {
                    role: Role::Move,
                    breath: Breath::In | Breath::Out,
                    first: true,
                    ..
                }
            );
            if led {
                let said = line.say.to_lowercase();
                let breath = ["breath", "inspir", "espir"];
                assert!(
                    breath.iter().any(|word| said.contains(word)),
                    "{cue:?}: {said}"
                );
            }
        }
    }
}

/// What is never said, by language; a space stands where a word begins or ends. A language without a
/// list of its own is not shipped.
const NEVER: [(&str, &str); 2] = [
    (
        "en",
        "cure|treats|heals|prevents surgery|clinically proven|contraindication|fault|violation|\
         suspended|forbidden|damage|wear and tear|unstable|slipped|crumbling|out of place|bad form|\
         red flag|floor dose|regress|stop_all|safety_hold|streak|adherence",
    ),
    (
        "es",
        " cura | curar | curan | cure |trata su| trata el | tratan el |sana su|previene la cirugía|\
         clínicamente probado|contraindica|fallo|violación|suspendid|prohibid|daño|dañad|desgaste|\
         inestable|desplazad|desmorona|fuera de sitio|mala forma|mala técnica|bandera roja|\
         incumplimiento|racha|adherencia| culpa ",
    ),
];

#[test]
fn every_tip_about_a_habit_has_its_words() {
    let library = library();
    for habit in library.habits.iter() {
        let key = format!("habit-{}", habit.id);
        assert!(library.words.has(&key), "{key}");
        // Read in a minute's break, beside what is done in it.
        let long = words(&library.words.t(&key));
        assert!(long <= 30, "{key}: {long} words");
    }
}

#[test]
fn no_text_alarms_blames_or_promises() {
    let words = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogue/words");
    for folder in fs::read_dir(words).unwrap() {
        let folder = folder.unwrap().path();
        let language = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let never = NEVER.iter().find(|(of, _)| *of == language);
        let (_, never) = never.unwrap_or_else(|| panic!("what is never said in {language}?"));
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            for (number, line) in text
                .lines()
                .enumerate()
                .filter(|(_, line)| !line.starts_with('#'))
            {
                // Only what a person reads: not the names of messages.
                let said = line.split_once(" = ").map_or(line, |(_, said)| said);
                let said = format!(" {} ", said.to_lowercase().replace([',', '.'], " "));
                for never in never.split('|') {
                    assert!(
                        !said.contains(never),
                        "{}:{}: {never}",
                        path.display(),
                        number + 1
                    );
                }
            }
        }
    }
}

#[test]
fn somebody_is_answered_in_the_language_they_ask_for_first() {
    let languages = languages();
    let answered = |wanted: &str| {
        let library = &languages.all()[languages.best(wanted)];
        library.words.language().to_string()
    };
    assert_eq!(answered("es-MX,es;q=0.9,en;q=0.8"), "es");
    assert_eq!(answered("fr-FR,es;q=0.5"), "es");
    assert_eq!(answered("en-GB"), "en");
    for nothing in ["", "tlh", ";;,,q=", "C"] {
        assert_eq!(answered(nothing), "en");
    }
}

#[test]
fn what_a_language_lacks_is_said_in_english() {
    let folder = clinic(STRETCH, STRETCH_WORDS);
    let german = folder.path().join("words/de");
    fs::create_dir_all(&german).unwrap();
    fs::write(german.join("X1.ftl"), "X1 = Seitneigung im Sitzen\n").unwrap();
    let languages = Languages::load(Some(folder.path())).unwrap_or_else(|error| panic!("{error}"));
    let german = &languages.all()[languages.best("de-AT")].words;
    assert_eq!(german.t("X1"), "Seitneigung im Sitzen");
    assert_eq!(
        german.t("X1.feel"),
        "A pull along your side is fine. Ease back if it gets sharp."
    );
    assert!(german.has("X1.feel") && !german.has_own("X1.feel"));
}

#[test]
fn days_and_numbers_are_said_as_the_language_says_them() {
    let day = jiff::civil::date(2026, 3, 2);
    let said = languages()
        .all()
        .iter()
        .map(|library| {
            let words = &library.words;
            (
                words.day(day),
                words.short_date_time(day.at(7, 5, 0, 0)),
                words.number(4.25, 1),
            )
        })
        .collect::<Vec<_>>();
    assert_eq!(
        said[0],
        (
            "Monday 2 March".into(),
            "Mon 2 Mar 2026, 07:05".into(),
            "4.3".into()
        )
    );
    assert_eq!(
        said[1],
        (
            "lunes 2 de marzo".into(),
            "lun 2 mar 2026, 07:05".into(),
            "4,3".into()
        )
    );
}

#[test]
fn a_dose_reads_well() {
    let library = library();
    let said = |id: &str, reps, hold_s, sets| {
        let form = library.catalogue.form(&id.parse().unwrap()).unwrap();
        library.words.dose(form, Amount { reps, hold_s, sets })
    };
    assert_eq!(
        said("E1-L1", 2, 5, 1),
        "2 times each side, hold for 5 seconds"
    );
    assert_eq!(said("E1-L1", 1, 1, 1), "Once each side, hold for 1 second");
    assert_eq!(said("E3-L1", 6, 4, 1), "6 slow cycles");
    assert_eq!(
        said("E5-L1", 5, 3, 2),
        "5 times, hold for 3 seconds, 2 sets"
    );
    assert_eq!(
        said("E5-L2", 4, 2, 1),
        "4 times for both sides, hold for 2 seconds"
    );
}

#[test]
fn the_side_of_the_bird_dog_is_named_by_what_moves() {
    let library = library();
    for script in scripts(&library) {
        if script.blocks[0].exercise.as_str() != "E4" {
            continue;
        }
        for (cue, line) in script.cues.iter().zip(library.words.lines(&script)) {
            if let Cue::Phase { .. } = cue {
                assert!(
                    line.side.contains("arm") || line.side.contains("leg"),
                    "{line:?}"
                );
                assert_eq!(line.shape, None);
            }
        }
    }
}

const STRETCH: &str = r#"format = 1
id = "X1"
order = 330
class = "mobility"
props = ["chair"]
start = "X1-L0"

[[form]]
id = "X1-L0"
step = 0
position = "chair"
sides = "alternate"
phases = [
  { name = "lean", role = "move", seconds = 4, breath = "out" },
  { name = "hold", role = "hold", breath = "easy" },
  { name = "rise", role = "move", seconds = 4, breath = "in" },
]
rest_s = 3
prepare_s = 12
source = "our clinic"
[form.dose]
floor = { reps = 1, hold_s = 5 }
start = { reps = 2, hold_s = 5 }
ceiling = { reps = 4, hold_s = 10 }
sessions = [1, 2]
days_per_week = [7, 7]

[[source]]
title = "Our clinic's own leaflet"
"#;

const STRETCH_WORDS: &str = "X1 = Seated side lean
    .aim = May help the sides of your trunk move more easily.
    .feel = A pull along your side is fine. Ease back if it gets sharp.
    .side = The side is the one you lean to.
X1-L0 = Small side lean
    .what = Sitting, a small lean to each side.
    .prepare = Sit tall, one hand on the seat. Lean slowly to the side, without turning.
    .lean = Breathe out, lean to the { $side }.
    .lean-cue = Breathe out, lean { $side }
    .hold = Stay, and breathe.
    .hold-cue = Stay and breathe
    .rise = Breathe in, come back up.
    .rise-cue = Breathe in, come up
    .how =
        Sit tall.
        Lean to one side.
        Come back and change sides.
    .do = keep both sit bones down
    .dont = turn your chest
";

fn clinic(exercise: &str, words: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("exercises")).unwrap();
    fs::create_dir_all(folder.path().join("words/en")).unwrap();
    fs::write(folder.path().join("exercises/X1.toml"), exercise).unwrap();
    fs::write(folder.path().join("words/en/X1.ftl"), words).unwrap();
    folder
}

#[test]
fn an_eighth_exercise_is_two_files_and_no_code() {
    let folder = clinic(STRETCH, STRETCH_WORDS);
    let library = Library::load(Some(folder.path())).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(library.catalogue.exercises().len(), 8);
    let items = build(&library.catalogue, &Known::calm())
        .programme()
        .at(Slot::Morning);
    let script = compile(&library, &items);
    let last = script.blocks.last().unwrap();
    assert_eq!(last.exercise.as_str(), "X1");
    assert_eq!(
        (last.choices[0].sides, last.choices[0].repetitions()),
        (Sides::Alternate, 4)
    );
    let lines = library.words.lines(&script);
    assert!(
        lines
            .iter()
            .any(|line| line.say == "Breathe out, lean to the right.")
    );
}

/// What is said of a clinic's folder, each with the name of the file at its head.
fn mistakes(exercise: &str, words: &str) -> Vec<String> {
    let folder = clinic(exercise, words);
    let Err(LoadError::Mistakes(mistakes)) = Library::load(Some(folder.path())) else {
        panic!("expected mistakes in the files");
    };
    let head = format!("{}/", folder.path().display());
    mistakes
        .iter()
        .map(|mistake| mistake.to_string().replace(&head, ""))
        .collect()
}

#[test]
fn a_mistake_in_a_clinics_folder_is_said_with_its_place() {
    let wrong_dose = STRETCH.replace("start = { reps = 2", "start = { reps = 9");
    assert_eq!(
        mistakes(&wrong_dose, STRETCH_WORDS),
        [
            "exercises/X1.toml:24: form[0].dose.ceiling.reps: expected at least the start (9), found 4"
        ]
    );
    let no_cue = STRETCH_WORDS.replace("    .rise-cue = Breathe in, come up\n", "");
    assert_eq!(
        mistakes(STRETCH, &no_cue),
        ["words/en/X1.ftl:5: X1-L0.rise-cue: expected a few words to show, found nothing"]
    );
    let unknown_prop = STRETCH.replace("\"chair\"]", "\"throne\"]");
    assert_eq!(
        mistakes(&unknown_prop, STRETCH_WORDS),
        ["exercises/X1.toml:2: prop-throne: expected the name of the thing, found nothing"]
    );
    let not_fluent = STRETCH_WORDS.replace("lean to the { $side }.", "lean to the { $side.");
    let found = mistakes(STRETCH, &not_fluent);
    assert!(found[0].starts_with("words/en/X1.ftl:8: "), "{found:#?}");
    let twice = STRETCH
        .replace("id = \"X1\"", "id = \"E1\"")
        .replace("X1-L0", "E1-L0");
    let found = mistakes(&twice, STRETCH_WORDS);
    assert!(
        found[0].contains("expected an id that no other file has, found E1"),
        "{found:#?}"
    );
}

#[test]
fn a_folder_without_exercises_says_what_it_should_have() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("exercises")).unwrap();
    let error = Library::load(Some(folder.path()))
        .err()
        .expect("nothing to load");
    assert!(
        error
            .to_string()
            .contains("expected a folder exercises/ with .toml files"),
        "{error}"
    );
}
