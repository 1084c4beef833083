//! The seven exercises as they are shipped: what the clinical tables ask for, as tests.
//!
//! Read from top to bottom this is a summary of the catalogue. The last test holds every number
//! against the tables the numbers came from, where those tables are at hand.

#![allow(
    clippy::disallowed_methods,
    reason = "only the crate itself reads no files; its tests read the real ones"
)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod common;

use care::catalogue::Catalogue;
use care::dose::Amount;
use care::exercise::{Counts, Exercise, Form, Kind, Position, Role, Sides};
use common::catalogue;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const TABLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/clinical");

fn exercise<'c>(catalogue: &'c Catalogue, id: &str) -> &'c Exercise {
    catalogue.exercise(&id.parse().unwrap()).expect(id)
}

fn form<'c>(catalogue: &'c Catalogue, id: &str) -> &'c Form {
    catalogue.form(&id.parse().unwrap()).expect(id)
}

fn forms(catalogue: &Catalogue) -> impl Iterator<Item = (&Exercise, &Form)> {
    catalogue
        .exercises()
        .iter()
        .flat_map(|exercise| exercise.forms.iter().map(move |form| (exercise, form)))
}

fn amount(reps: u16, hold_s: u16) -> Amount {
    Amount {
        reps,
        hold_s,
        sets: 1,
    }
}

#[test]
fn a_full_session_lies_then_kneels_then_sits() {
    use Position::{Chair, HandsAndKnees, Lying};
    let catalogue = catalogue();
    let order: Vec<(&str, Position)> = catalogue
        .exercises()
        .iter()
        .map(|exercise| (exercise.id.as_str(), exercise.start_form().position))
        .collect();
    assert_eq!(
        order,
        [
            ("E1", Lying),
            ("E2", Lying),
            ("E5", Lying),
            ("E3", HandsAndKnees),
            ("E4", HandsAndKnees),
            ("E7", Chair),
            ("E6", Chair),
        ]
    );
}

#[test]
fn there_are_twenty_levels_and_forty_nine_ways_in_all() {
    let catalogue = catalogue();
    let levels: usize = catalogue
        .exercises()
        .iter()
        .map(|e| e.levels().count())
        .sum();
    let settings: usize = catalogue.exercises().iter().map(|e| e.settings.len()).sum();
    // Those that join two others are no ways of their own.
    let own = forms(&catalogue).filter(|(_, form)| form.joins.is_empty());
    assert_eq!(levels, 20);
    assert_eq!(own.count() + settings, 49);
}

/// Whoever is calm and otherwise well starts with the article's own movements at a small dose.
#[test]
fn a_calm_and_otherwise_well_person_starts_with_these_doses() {
    let catalogue = catalogue();
    for (id, start) in [
        ("E1-L1", amount(2, 5)),
        ("E2-L1", amount(2, 5)),
        ("E3-L1", amount(6, 4)),
        ("E4-L3", amount(3, 5)),
        ("E5-L1", amount(5, 3)),
        ("E6-L0", amount(3, 5)),
        ("E7-L1", amount(3, 10)),
    ] {
        assert_eq!(exercise(&catalogue, &id[..2]).start_form().id.as_str(), id);
        assert_eq!(form(&catalogue, id).lane.start, start, "{id}");
    }
}

#[test]
fn the_easy_ones_are_done_twice_a_day_from_the_start() {
    let catalogue = catalogue();
    let twice: Vec<&str> = catalogue
        .exercises()
        .iter()
        .filter(|exercise| exercise.start_form().sessions.0 == 2)
        .map(|exercise| exercise.id.as_str())
        .collect();
    assert_eq!(twice, ["E1", "E2", "E7", "E6"]);
}

#[test]
fn the_demanding_starts_are_tried_once_slowly_first() {
    let catalogue = catalogue();
    let tried: Vec<&str> = forms(&catalogue)
        .filter(|(_, form)| form.try_first)
        .map(|(_, form)| form.id.as_str())
        .collect();
    assert_eq!(tried, ["E5-L1", "E4-L3", "E7-L1"]);
}

#[test]
fn both_knees_and_the_band_wait_until_somebody_chooses_them() {
    let catalogue = catalogue();
    let off: Vec<&str> = forms(&catalogue)
        .filter(|(_, form)| {
            matches!(
                form.kind,
                Kind::Level {
                    off_by_default: true,
                    ..
                }
            )
        })
        .map(|(_, form)| form.id.as_str())
        .collect();
    assert_eq!(off, ["E1-L2", "E6-L2"]);
}

/// The article's dose stands on the article's own form, as far as the article gives one, and can
/// be reached: inside the ceiling and under the cap.
#[test]
fn the_articles_doses_are_kept_and_can_be_reached() {
    /// Repetitions, hold, sessions a day.
    type Given = (Option<(u16, u16)>, Option<(u16, Option<u16>)>, Option<u8>);
    let catalogue = catalogue();
    let mut given: BTreeMap<&str, Given> = BTreeMap::new();
    for (exercise, form) in forms(&catalogue) {
        let Some(article) = form.article else {
            continue;
        };
        given.insert(
            form.id.as_str(),
            (article.reps, article.hold_s, article.sessions),
        );

        let most = Amount {
            reps: article.reps.map_or(form.lane.start.reps, |(_, most)| most),
            hold_s: article
                .hold_s
                .map_or(form.lane.start.hold_s, |(least, most)| {
                    most.unwrap_or(least)
                }),
            sets: 1,
        };
        assert!(most.within(form.lane.ceiling), "{}", form.id);
        if let Some(cap) = exercise.cap {
            assert!(most.load_s() <= u64::from(cap.session_s), "{}", form.id);
        }
    }
    assert_eq!(
        given,
        BTreeMap::from([
            ("E1-L1", (None, Some((5, None)), None)),
            ("E2-L1", (Some((2, 3)), Some((5, Some(10))), Some(2))),
            ("E3-L1", (Some((12, 12)), None, None)),
            ("E4-L3", (None, Some((15, None)), None)),
            ("E5-L1", (None, Some((5, None)), None)),
            ("E6-L0", (Some((3, 5)), Some((5, None)), None)),
            ("E6-L1", (Some((3, 5)), Some((5, None)), None)),
            ("E7-L1", (Some((3, 5)), Some((10, None)), Some(2))),
        ])
    );
}

/// "Two minutes, as in the article": cat-cow alone may be taken to the article's dose at once.
#[test]
fn two_minutes_of_cat_cow_are_offered_at_once() {
    let catalogue = catalogue();
    let offered: Vec<(&str, Amount)> = forms(&catalogue)
        .filter_map(|(_, form)| Some((form.id.as_str(), form.article?.offered?)))
        .collect();
    assert_eq!(offered, [("E3-L1", amount(12, 4))]);

    let cat_cow = form(&catalogue, "E3-L1");
    let minutes = cat_cow.article.and_then(|article| article.minutes);
    assert_eq!(minutes, Some(2));
    assert_eq!(12 * cat_cow.repetition_ms(4), 2 * 60 * 1000);
}

#[test]
fn every_lane_rises_and_the_cap_holds_on_the_way() {
    let catalogue = catalogue();
    for (exercise, form) in forms(&catalogue) {
        let (id, lane) = (&form.id, form.lane);
        assert!(
            lane.floor.reps > 0 && lane.floor.sets > 0,
            "{id}: nothing to do"
        );
        assert!(lane.floor.within(lane.start), "{id}: floor over start");
        assert!(lane.start.within(lane.ceiling), "{id}: start over ceiling");
        if let Some(up_at) = lane.up_at {
            assert!(lane.start.within(up_at), "{id}: start over up-at");
            assert!(up_at.within(lane.ceiling), "{id}: up-at over ceiling");
        }
        for rung in [Some(lane.floor), Some(lane.start), lane.up_at] {
            if let (Some(cap), Some(rung)) = (exercise.cap, rung) {
                assert!(
                    rung.load_s() <= u64::from(cap.session_s),
                    "{id}: over the cap"
                );
            }
        }
    }
}

#[test]
fn each_level_leads_to_the_next_and_the_last_to_none() {
    let catalogue = catalogue();
    for exercise in catalogue.exercises() {
        let levels: Vec<&Form> = exercise.levels().collect();
        for (step, level) in levels.iter().enumerate() {
            assert_eq!(level.step().map(usize::from), Some(step), "{}", level.id);
            let last = step + 1 == levels.len();
            assert_eq!(level.lane.up_at.is_none(), last, "{}", level.id);
        }
    }
    let bridge = exercise(&catalogue, "E5");
    let bridge: Vec<&str> = bridge.levels().map(|level| level.id.as_str()).collect();
    assert_eq!(bridge, ["E5-T", "E5-L0", "E5-L1", "E5-L2"]);
}

#[test]
fn repetitions_are_held_and_cycles_flow() {
    let catalogue = catalogue();
    for (_, form) in forms(&catalogue) {
        let held = form.phases.iter().any(|phase| phase.role == Role::Hold);
        match form.counts {
            Counts::Repetitions => assert!(held && form.rest_s > 0, "{}", form.id),
            Counts::Cycles => assert!(!held && form.rest_s == 0, "{}", form.id),
        }
    }
}

/// Long enough for the words, short enough for a morning of about eleven minutes.
#[test]
fn being_told_how_takes_ten_to_eighteen_seconds() {
    let catalogue = catalogue();
    for (_, form) in forms(&catalogue) {
        assert!((10..=18).contains(&form.prepare_s), "{}", form.id);
    }
}

#[test]
fn a_half_lift_is_held_five_seconds_at_most() {
    let catalogue = catalogue();
    for id in ["E5-L0", "E5-M", "E5-MB"] {
        assert_eq!(form(&catalogue, id).lane.ceiling.hold_s, 5, "{id}");
    }
}

#[test]
fn sides_take_turns_where_changing_is_quick_and_come_one_after_the_other_where_it_is_not() {
    let catalogue = catalogue();
    let with = |sides: Sides| -> BTreeSet<&str> {
        forms(&catalogue)
            .filter(|(_, form)| form.sides == sides)
            .map(|(_, form)| form.id.as_str())
            .collect()
    };
    // Lying on the side; hands or legs to rearrange on the chair.
    assert_eq!(
        with(Sides::InTurn),
        BTreeSet::from(["E1-M2", "E7-L0", "E7-L1", "E7-M"])
    );
    // Rocking and marching hold both sides in one repetition.
    assert_eq!(with(Sides::Within), BTreeSet::from(["E2-M2", "E5-L2"]));
    let alternate = with(Sides::Alternate);
    assert!(
        alternate
            .iter()
            .all(|id| ["E1", "E2", "E4"].contains(&&id[..2])),
        "{alternate:?}"
    );
}

/// Every number of `dose-lane.csv` and every name of `forms.csv`, nothing more and nothing less.
#[test]
fn the_files_say_what_the_clinical_tables_say() {
    let table = |name| fs::read_to_string(Path::new(TABLES).join(name)).ok();
    let (Some(lanes), Some(names)) = (table("dose-lane.csv"), table("forms.csv")) else {
        eprintln!("skipped: no clinical tables at {TABLES}");
        return;
    };
    let (lanes, names) = (rows(&lanes), rows(&names));
    let catalogue = catalogue();

    // Names and kinds. A form with a step is a level. (The pelvic tilt is both: forms.csv calls it
    // a range form, because a condition may ask for it too.)
    let steps: BTreeMap<&str, u8> = lanes
        .iter()
        .filter(|row| !row["step"].is_empty())
        .map(|row| (row["form"].as_str(), row["step"].parse().unwrap()))
        .collect();
    let expected: BTreeMap<&str, &str> = names
        .iter()
        .map(|row| {
            let (id, kind) = (row["form"].as_str(), row["kind"].as_str());
            (
                id,
                if steps.contains_key(id) {
                    "level"
                } else {
                    kind
                },
            )
        })
        .collect();
    let mut found: BTreeMap<&str, &str> = BTreeMap::new();
    for (exercise, form) in forms(&catalogue).filter(|(_, form)| form.joins.is_empty()) {
        let id = form.id.as_str();
        found.insert(
            id,
            if form.step().is_some() {
                "level"
            } else {
                "range"
            },
        );
        assert_eq!(form.step(), steps.get(id).copied(), "{id}: step");
        assert_eq!(&id[..2], exercise.id.as_str());
    }
    let settings = catalogue
        .exercises()
        .iter()
        .flat_map(|exercise| &exercise.settings);
    found.extend(settings.map(|setting| (setting.id.as_str(), "setting")));
    assert_eq!(found, expected);

    // Numbers. A row speaks for its own form and for those that its last column names.
    let mut spoken_for = BTreeSet::new();
    for row in &lanes {
        let (own, source) = (row["form"].as_str(), row["source"].as_str());
        let mut ids = vec![own];
        if source.contains("also all E3 forms") {
            ids.extend(["E3-M1", "E3-M2", "E3-M3", "E3-Mf", "E3-Me"]);
        } else if let Some((_, also)) = source.split_once("also ") {
            let words = also.split([',', ' ']);
            ids.extend(words.filter(|word| expected.get(word) == Some(&"range")));
        }
        for id in ids {
            spoken_for.insert(id);
            hold_against(row, &catalogue, form(&catalogue, id));
        }
    }
    let all: BTreeSet<&str> = forms(&catalogue)
        .filter(|(_, form)| form.joins.is_empty())
        .map(|(_, form)| form.id.as_str())
        .collect();
    assert_eq!(spoken_for, all, "forms with a row, and forms");
}

fn hold_against(row: &BTreeMap<String, String>, catalogue: &Catalogue, form: &Form) {
    let id = &form.id;
    let exercise = catalogue.exercise(&id.exercise()).unwrap();
    let number = |field: &str| -> u16 {
        row[field]
            .parse()
            .unwrap_or_else(|_| panic!("{id}: {field} is {:?}", row[field]))
    };
    let rung = |name: &str| {
        amount(
            number(&format!("{name}_reps")),
            number(&format!("{name}_hold_s")),
        )
    };

    assert_eq!(form.lane.floor, rung("floor"), "{id}: floor");
    assert_eq!(form.lane.start, rung("start"), "{id}: start");
    let ceiling = Amount {
        sets: number("max_sets"),
        ..rung("ceiling")
    };
    assert_eq!(form.lane.ceiling, ceiling, "{id}: ceiling");
    let up_at = (!row["up_reps"].is_empty()).then(|| rung("up"));
    assert_eq!(form.lane.up_at, up_at, "{id}: up-at");

    let sessions = (number("sessions_start"), number("sessions_max"));
    let found = (form.sessions.0.into(), form.sessions.1.into());
    assert_eq!(found, sessions, "{id}: sessions a day");

    // "7", "3-7", or "3-7 (2 sets: 3-4)": what stands before the bracket.
    let days = row["days_per_week"].split(' ').next().unwrap();
    let (fewest, most) = days.split_once('-').unwrap_or((days, days));
    let days = (fewest.parse().unwrap(), most.parse().unwrap());
    assert_eq!(form.days, days, "{id}: days a week");

    // The cap stands once for the exercise; a row without one must have nothing to limit.
    match row["cap_s_per_side_or_session"].as_str() {
        "-" => assert!(exercise.cap.is_none() || ceiling.load_s() == 0, "{id}: cap"),
        cap => {
            let found = exercise.cap.map(|cap| cap.session_s);
            assert_eq!(found, Some(cap.parse().unwrap()), "{id}: cap");
        }
    }
    let day_s = exercise.cap.and_then(|cap| cap.day_s);
    let expected = (exercise.id.as_str() == "E5").then_some(300);
    assert_eq!(day_s, expected, "{id}: the day's cap");

    if row["form"] == id.as_str() {
        let above = form.step().map(|step| step + 1);
        let next = exercise
            .levels()
            .find(|level| above.is_some() && level.step() == above);
        let next = match next.map(|level| (&level.id, level.kind)) {
            None => "-".to_owned(),
            Some((
                id,
                Kind::Level {
                    off_by_default: true,
                    ..
                },
            )) => {
                format!("{id} (off until chosen)")
            }
            Some((id, _)) => id.to_string(),
        };
        assert_eq!(next, row["next"], "{id}: the level after it");
    }
}

/// The rows of a CSV file by the names in its first line. A cell may be quoted; none holds a
/// newline or a quotation mark.
fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let cells = |line: &str| -> Vec<String> {
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
    };
    let mut lines = text.lines();
    let head = cells(lines.next().unwrap());
    lines
        .map(|line| {
            let row = cells(line);
            assert_eq!(row.len(), head.len(), "{line}");
            head.iter().cloned().zip(row).collect()
        })
        .collect()
}
