//! The safety tables as we built them, cell by cell beside the clinical tables they come from.
//!
//! Those stand beside the repository and not in it: where they are absent each test says so in a
//! line and passes. What is combined or rounded is worked out anew here, from the tables alone.

#![allow(
    clippy::disallowed_methods,
    reason = "only the crate itself reads no files; its tests read the real ones"
)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use care::engine::Day;
use care::ids::ExerciseId;
use care::safety::conditions::{self, Asked, COLUMNS, CONDITIONS, Letter};
use care::safety::forms::{self, PAIRS};
use care::safety::procedures::{self, PROCEDURES, RAISED};
use care::safety::signs::{Condition, SIGNS, Screen, Tier};
use jiff::civil::date;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const TABLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/clinical");

type Row = BTreeMap<String, String>;

/// A table, or none where the tables are not at hand. One that is missing among others is an error.
fn table(name: &str) -> Option<Vec<Row>> {
    if !Path::new(TABLES).exists() {
        eprintln!("skipped: no clinical tables at {TABLES}");
        return None;
    }
    let text = fs::read_to_string(Path::new(TABLES).join(name)).unwrap_or_else(|error| {
        panic!("{name}: {error}");
    });
    let mut lines = text.lines();
    let head = cells(lines.next().unwrap());
    let row = |line: &str| {
        let row = cells(line);
        assert_eq!(row.len(), head.len(), "{name}: {line}");
        head.iter().cloned().zip(row).collect()
    };
    Some(lines.map(row).collect())
}

/// A cell may be quoted; none holds a line break or a quotation mark.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(c),
        }
    }
    cells
}

fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Emergency => "EMERGENCY",
        Tier::Urgent => "URGENT",
        Tier::ClinicianFirst => "CLINICIAN_FIRST",
        Tier::Ask => "ASK",
        Tier::Crisis => "CRISIS",
        Tier::Session => "SESSION",
    }
}

// ---- Signs -------------------------------------------------------------------------------------

#[test]
fn the_signs_are_those_of_the_table() {
    let Some(rows) = table("symptoms.csv") else {
        return;
    };
    let yes = |yes| if yes { "yes" } else { "no" };
    let ours: Vec<[&str; 5]> = SIGNS
        .iter()
        .map(|sign| {
            let stops = matches!(sign.tier, Tier::Emergency | Tier::Urgent | Tier::Session);
            let gate = yes(sign.screen.is_some());
            [sign.code, sign.number, tier(sign.tier), gate, yes(stops)]
        })
        .collect();
    let theirs: Vec<[&str; 5]> = rows
        .iter()
        .map(|row| ["code", "rf", "tier", "gate", "session"].map(|cell| &*row[cell]))
        .collect();
    assert_eq!(
        BTreeSet::from_iter(ours.iter()),
        BTreeSet::from_iter(theirs.iter())
    );
    assert_eq!(ours.len(), theirs.len());
}

#[test]
fn each_sign_is_asked_on_its_screen_and_under_its_condition() {
    let Some(rows) = table("gate-questions.csv") else {
        return;
    };
    let screen = |screen| match screen {
        Screen::Feeling => "1",
        Screen::Sudden => "2",
        Screen::Health => "3",
        Screen::You => "4",
        Screen::Mood => "own page",
    };
    let asked_if = |condition| match condition {
        Condition::Always => "",
        Condition::Fever => "fever = yes",
        Condition::Needle => "injection or needle in the spine in the last 14 days = yes",
        Condition::Cancer => "cancer now or in the past = yes",
        Condition::FusedSpine => "fused spine (ankylosing spondylitis, DISH) = yes",
        Condition::Pregnant => "pregnant = yes",
        Condition::BloodThinner => "blood thinner or clotting disorder = yes",
    };
    let ours: BTreeSet<[&str; 3]> = SIGNS
        .iter()
        .filter_map(|sign| Some([sign.code, screen(sign.screen?), asked_if(sign.asked_if)]))
        .collect();
    let theirs: BTreeSet<[&str; 3]> = rows
        .iter()
        .map(|row| ["code", "screen", "shown_if"].map(|cell| &*row[cell]))
        .collect();
    assert_eq!(ours, theirs);
}

// ---- Conditions and forms ----------------------------------------------------------------------

/// What is asked, as the table writes it: `S`, `.`, `c`, `M:E1-M1+E1-W`.
fn said(asked: &Asked) -> String {
    let letter = match asked.letter {
        Letter::Free => ".",
        Letter::Caution => "c",
        Letter::Modified => "M",
        Letter::Blocked => "S",
    };
    let forms: Vec<&str> = asked.forms.iter().copied().collect();
    match forms.is_empty() {
        true => letter.to_owned(),
        false => format!("{letter}:{}", forms.join("+")),
    }
}

fn ours(codes: &[&str], exercise: &str) -> String {
    said(&conditions::asked(
        codes.iter().copied(),
        &exercise.parse().unwrap(),
    ))
}

/// The combination rule, from the tables alone.
struct Rule {
    cells: BTreeMap<String, Row>,
    pairs: BTreeMap<[String; 2], String>,
}

impl Rule {
    fn read() -> Option<Self> {
        let mut pairs = BTreeMap::new();
        for row in table("form-pairs.csv")? {
            let mut pair = [row["a"].clone(), row["b"].clone()];
            pair.sort();
            assert!(
                pairs.insert(pair, row["result"].clone()).is_none(),
                "{row:?} twice"
            );
        }
        let rows = table("matrix.csv")?;
        let cells = rows
            .into_iter()
            .map(|row| (row["condition_code"].clone(), row));
        Some(Self {
            cells: cells.collect(),
            pairs,
        })
    }

    fn cell(&self, code: &str, exercise: &str) -> &str {
        &self.cells[code][exercise]
    }

    /// One pair is joined at a time, the first that changes anything, and the search starts anew.
    fn join(&self, mut forms: Vec<String>) -> Option<Vec<String>> {
        'anew: loop {
            forms.sort();
            forms.dedup();
            for (place, one) in forms.iter().enumerate() {
                for two in &forms[place + 1..] {
                    let result = self.pairs.get(&[one.clone(), two.clone()])?;
                    if result == "S" {
                        return None;
                    }
                    let mut joined: Vec<String> = result.split('+').map(str::to_owned).collect();
                    joined.sort();
                    if joined != [one.clone(), two.clone()] {
                        let gone = [one.clone(), two.clone()];
                        forms.retain(|form| !gone.contains(form));
                        forms.extend(joined);
                        continue 'anew;
                    }
                }
            }
            return Some(forms);
        }
    }

    fn asks(&self, codes: &[&str], exercise: &str) -> String {
        let cells = codes.iter().map(|code| self.cell(code, exercise));
        let mut worst = 0;
        let mut forms = Vec::new();
        for cell in cells {
            let (letter, form) = cell.split_once(':').unwrap_or((cell, ""));
            worst = worst.max(
                [".", "c", "M", "S"]
                    .iter()
                    .position(|l| *l == letter)
                    .unwrap(),
            );
            forms.extend((!form.is_empty()).then(|| form.to_owned()));
        }
        match (worst, self.join(forms)) {
            (3, _) | (_, None) => "S".to_owned(),
            (letter, Some(forms)) if forms.is_empty() => [".", "c", "M"][letter].to_owned(),
            (letter, Some(forms)) => format!("{}:{}", [".", "c", "M"][letter], forms.join("+")),
        }
    }
}

#[test]
fn each_condition_asks_of_each_exercise_what_the_table_says() {
    let Some(rule) = Rule::read() else { return };
    let codes: BTreeSet<&str> = CONDITIONS.iter().map(|condition| condition.code).collect();
    assert_eq!(codes.len(), CONDITIONS.len());
    assert_eq!(codes, rule.cells.keys().map(String::as_str).collect());
    for code in codes {
        for exercise in COLUMNS {
            assert_eq!(
                ours(&[code], exercise),
                rule.cell(code, exercise),
                "{code} {exercise}"
            );
        }
    }
}

#[test]
fn the_pairs_of_forms_are_those_of_the_table() {
    let Some(rule) = Rule::read() else { return };
    let pair = |(one, two, result): &(&str, &str, Option<&[&str]>)| {
        let mut pair = [(*one).to_owned(), (*two).to_owned()];
        pair.sort();
        (pair, result.map_or("S".to_owned(), |forms| forms.join("+")))
    };
    let ours: BTreeMap<[String; 2], String> = PAIRS.iter().map(pair).collect();
    assert_eq!(ours.len(), PAIRS.len());
    assert_eq!(ours, rule.pairs);
}

/// Every set of up to three forms of an exercise, listed pairs and others.
#[test]
fn forms_join_as_the_pairs_say() {
    let (Some(rule), Some(rows)) = (Rule::read(), table("forms.csv")) else {
        return;
    };
    let known: BTreeSet<&'static str> = PAIRS
        .iter()
        .flat_map(|(one, two, _)| [*one, *two])
        .chain(
            CONDITIONS
                .iter()
                .flat_map(|row| row.cells.iter().filter_map(|cell| cell.form)),
        )
        .collect();
    let named: BTreeSet<&str> = rows.iter().map(|row| &*row["form"]).collect();
    assert!(known.iter().all(|form| named.contains(form)), "{known:?}");
    for one in &known {
        for two in known.iter().filter(|two| two[..2] == one[..2]) {
            for three in known.iter().filter(|three| three[..2] == one[..2]) {
                let set = BTreeSet::from([*one, *two, *three]);
                let theirs = rule.join(set.iter().map(|form| (*form).to_owned()).collect());
                let ours = forms::join(set.clone()).map(|forms| {
                    forms
                        .iter()
                        .map(|form| (*form).to_owned())
                        .collect::<Vec<_>>()
                });
                assert_eq!(ours, theirs, "{set:?}");
            }
        }
    }
}

#[test]
fn each_pair_of_conditions_asks_what_the_rule_makes_of_the_table() {
    let Some(rule) = Rule::read() else { return };
    let mut met = BTreeMap::new();
    for one in &CONDITIONS {
        for two in &CONDITIONS {
            for exercise in COLUMNS {
                let codes = [one.code, two.code];
                let theirs = rule.asks(&codes, exercise);
                assert_eq!(ours(&codes, exercise), theirs, "{codes:?} {exercise}");
                *met.entry(theirs).or_insert(0) += 1;
            }
        }
    }
    println!("{met:?}");
}

#[test]
fn the_worked_examples_come_out() {
    let (Some(rule), Some(rows)) = (Rule::read(), table("matrix-examples.csv")) else {
        return;
    };
    for row in rows {
        let codes: Vec<&str> = row["conditions"].split('+').collect();
        for exercise in COLUMNS {
            let theirs = &row[exercise];
            assert_eq!(&ours(&codes, exercise), theirs, "{codes:?} {exercise}");
            assert_eq!(&rule.asks(&codes, exercise), theirs, "{codes:?} {exercise}");
        }
    }
}

// ---- Procedures --------------------------------------------------------------------------------

/// When an exercise is back: days after, or with which end; `None` where a clinician says.
#[derive(Debug, Clone, Copy)]
enum Back {
    RestEnd,
    EasyEnd,
    Day(i32),
}

/// The first way back that the table lists for an exercise: `E1 E2@rest_end:easy; E7@clinician`.
fn way_back(items_back: &str, exercise: &str) -> Option<Back> {
    let (_, when) = items_back
        .split("; ")
        .filter_map(|part| part.split_once('@'))
        .find(|(list, _)| list.split(' ').any(|id| id == exercise))?;
    Some(match when.split(':').next().unwrap() {
        "rest_end" => Back::RestEnd,
        "easy_end" => Back::EasyEnd,
        "clinician" => return None,
        days => Back::Day(days.strip_suffix('d').unwrap().parse().unwrap()),
    })
}

/// Every procedure, at every hour of the day, with and without its ifs, for every exercise.
#[test]
fn the_windows_of_each_procedure_are_those_of_the_table() {
    let Some(rows) = table("windows.csv") else {
        return;
    };
    let ours: BTreeSet<&str> = PROCEDURES.iter().map(|procedure| procedure.code).collect();
    assert_eq!(ours, rows.iter().map(|row| &*row["procedure"]).collect());
    assert_eq!(ours.len(), PROCEDURES.len());
    let on = Day::from(date(2026, 11, 23));
    let exercises: Vec<ExerciseId> = COLUMNS.iter().map(|id| id.parse().unwrap()).collect();
    for row in &rows {
        let code = &*row["procedure"];
        let procedure = procedures::find(code).unwrap();
        assert_eq!(
            procedure.condition.unwrap_or(""),
            row["condition"],
            "{code}"
        );
        assert_eq!(row["watch_days"], "14", "{code}");
        let first = |cell: &str| cell.split(' ').next().unwrap().parse::<i32>().ok();
        let by_condition = !row["condition"].is_empty();
        for (hour, odd, sugars) in every_case() {
            let longer = if odd {
                first(&row["rest_hours_if"])
            } else {
                None
            };
            // "All of the trial" has no hours: the condition leaves everything out while it lasts.
            let hours = longer.or(first(&row["rest_hours"])).unwrap_or(0);
            let longer = if sugars {
                first(&row["easy_days_if"])
            } else {
                None
            };
            let easy = longer.or(first(&row["easy_days"])).unwrap();
            // Whole days, rounded up.
            let rest_end = (0..).find(|days| days * 24 >= hour + hours).unwrap();
            let easy_end = easy.max(rest_end);
            let windows = procedure.windows(on, hour, odd, sugars, &exercises);
            for exercise in COLUMNS {
                let window = windows.iter().find(|window| &*window.item == exercise);
                let waits = procedure.waits_for_clinician(&exercise.parse().unwrap());
                let by_clinician =
                    !by_condition && way_back(&row["items_back"], exercise).is_none();
                assert_eq!(
                    (waits, window.is_none()),
                    (by_clinician, by_clinician),
                    "{code} {exercise}"
                );
                let Some(window) = window else { continue };
                let case = format!("{code} at {hour} h, {odd} {sugars}: {exercise}");
                let (rest, easy) = (window.rest_until.since(on), window.easy_until.since(on));
                if by_condition {
                    assert_eq!((rest, easy), (rest_end, easy_end), "{case}");
                    continue;
                }
                match way_back(&row["items_back"], exercise) {
                    Some(Back::RestEnd) => assert_eq!((rest, easy), (rest_end, easy_end), "{case}"),
                    Some(Back::EasyEnd) => assert_eq!((rest, easy), (easy_end, easy_end), "{case}"),
                    Some(Back::Day(day)) => {
                        assert_eq!((rest, easy), (day.max(rest_end), easy_end), "{case}");
                    }
                    None => unreachable!("{case}: a clinician says, and there is no window"),
                }
            }
        }
    }
}

fn every_case() -> impl Iterator<Item = (i32, bool, bool)> {
    (0..24).flat_map(|hour| {
        [(false, false), (false, true), (true, false), (true, true)]
            .map(|(odd, sugars)| (hour, odd, sugars))
    })
}

/// "None while leads are in" has no windows of its own: its condition must leave everything out.
#[test]
fn while_leads_are_in_nothing_is_done() {
    let Some(rows) = table("windows.csv") else {
        return;
    };
    let none = rows
        .iter()
        .filter(|row| row["items_back"].starts_with("none"));
    for row in none {
        for exercise in COLUMNS {
            assert_eq!(
                ours(&[&row["condition"]], exercise),
                "S",
                "{}",
                row["procedure"]
            );
        }
    }
}

#[test]
fn signs_after_a_procedure_are_raised_as_the_table_says() {
    let Some(rows) = table("procedure-signs.csv") else {
        return;
    };
    let hours = |row: &Row, cell: &str| row[cell].parse::<i64>().unwrap();
    let theirs: BTreeSet<(&str, i64, i64, &str)> = rows
        .iter()
        .map(|row| {
            let (from, to) = (hours(row, "from_hours"), hours(row, "to_hours"));
            (&*row["code"], from, to, &*row["tier"])
        })
        .collect();
    let ours: BTreeSet<(&str, i64, i64, &str)> = RAISED
        .iter()
        .map(|(code, from, to, raised)| (*code, *from, *to, tier(*raised)))
        .collect();
    assert_eq!(ours, theirs);
    assert_eq!(RAISED.len(), rows.len());
    for sign in &SIGNS {
        for hour in -1..400 {
            let row = theirs
                .iter()
                .find(|(code, from, to, _)| *code == sign.code && (*from..*to).contains(&hour));
            let raised = procedures::raised(sign.code, hour);
            assert_eq!(
                raised.map(tier),
                row.map(|row| row.3),
                "{} after {hour} h",
                sign.code
            );
            // Only ever raised: the worse tier comes first.
            let calmer = sign.tier != Tier::Session && raised.is_some_and(|to| to > sign.tier);
            assert!(!calmer, "{} after {hour} h", sign.code);
        }
    }
    let days = 14;
    assert!(procedures::is_watched(days * 24 - 1) && !procedures::is_watched(days * 24));
}
