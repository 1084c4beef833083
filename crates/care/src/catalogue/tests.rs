use super::*;

/// The poses that the shipped exercises share.
fn shared() -> Poses {
    let mut poses = Poses::default();
    poses
        .add(
            "poses.toml",
            include_str!("../../../../catalogue/exercises/poses.toml"),
        )
        .unwrap();
    poses
}

/// A whole file with one mistake put in, and what is said about it.
fn said(change: impl Fn(&str) -> String) -> Vec<String> {
    let good = include_str!("../../../../catalogue/exercises/E1-knee-to-chest.toml");
    let text = change(good);
    assert_ne!(text, good, "the change must change something");
    parse("E1.toml", &text, &shared())
        .expect_err("a mistake")
        .iter()
        .map(ToString::to_string)
        .collect()
}

fn line_with(needle: &str) -> usize {
    let good = include_str!("../../../../catalogue/exercises/E1-knee-to-chest.toml");
    good.lines()
        .position(|line| line.contains(needle))
        .expect("in the file")
        + 1
}

#[test]
fn a_mistake_names_file_line_field_and_what_was_expected() {
    let first_floor = line_with("floor = { reps = 1, hold_s = 3 }");
    assert_eq!(
        said(|text| text.replacen(
            "start = { reps = 2, hold_s = 3 }",
            "start = { reps = 2, hold_s = 2 }",
            1
        )),
        [format!(
            "E1.toml:{}: form[0].dose.start.hold_s: expected at least the floor (3), found 2",
            first_floor + 1
        )]
    );
    let [wrong_type] = &said(|text| text.replacen("reps = 1", "reps = \"one\"", 1))[..] else {
        panic!("one mistake");
    };
    assert!(
        wrong_type.starts_with(&format!("E1.toml:{first_floor}: form[0].dose.floor.reps: ")),
        "{wrong_type}"
    );
    let [negative] = &said(|text| text.replacen("reps = 1", "reps = -1", 1))[..] else {
        panic!("one mistake");
    };
    assert!(negative.contains("form[0].dose.floor.reps"), "{negative}");
}

#[test]
fn all_mistakes_of_a_file_are_said_at_once() {
    let mistakes = said(|text| {
        text.replacen("rest_s = 3", "rest_s = 999", 1)
            .replacen("order = 110", "order = 0", 1)
    });
    assert_eq!(mistakes.len(), 2, "{mistakes:#?}");
}

#[test]
fn a_newer_format_is_said_to_be_newer() {
    let mistakes = said(|text| text.replacen("format = 1", "format = 2", 1));
    assert_eq!(
        mistakes,
        ["E1.toml:2: format: expected 1, found 2 (written for a newer Plinth)"]
    );
}

#[test]
fn text_that_is_not_toml_has_its_line() {
    let mistakes = said(|text| text.replacen("class = ", "class ", 1));
    assert!(mistakes[0].starts_with("E1.toml:5: "), "{mistakes:?}");
}

#[test]
fn an_unknown_field_is_named() {
    let mistakes = said(|text| text.replacen("order = 110", "order = 110\ncolour = \"red\"", 1));
    assert!(
        mistakes[0].starts_with("E1.toml:5: colour: "),
        "{mistakes:?}"
    );
}

#[test]
fn the_same_exercise_twice_is_refused() {
    let text = include_str!("../../../../catalogue/exercises/E1-knee-to-chest.toml");
    let poses = include_str!("../../../../catalogue/exercises/poses.toml");
    let files = [("poses.toml", poses), ("a.toml", text), ("b.toml", text)];
    let mistakes = Catalogue::parse(files).expect_err("twice");
    assert_eq!(mistakes.len(), 1);
    assert_eq!((mistakes[0].file.as_str(), mistakes[0].line), ("b.toml", 3));
}

#[test]
fn a_ladder_has_no_gaps_and_its_last_level_no_next() {
    let mistakes = said(|text| text.replacen("step = 1", "step = 5", 1));
    assert!(
        mistakes
            .iter()
            .any(|m| m.contains("expected a level with step = 1")),
        "{mistakes:#?}"
    );
}

#[test]
fn a_cap_holds_for_every_dose_that_is_reached_by_itself() {
    let mistakes =
        said(|text| text.replacen("cap = { session_s = 90 }", "cap = { session_s = 5 }", 1));
    let over_cap = mistakes
        .iter()
        .filter(|mistake| mistake.contains("cap.session_s"))
        .count();
    assert_eq!(over_cap, 5, "{mistakes:#?}");
}

/// A mistake in a pose is found where it stands.
#[test]
fn a_pose_that_cannot_be_is_named() {
    for (right, wrong, field, expected) in [
        (
            "to = \"to_chest\"",
            "to = \"nowhere\"",
            ".to: ",
            "a pose of this file",
        ),
        (
            "from = \"to_chest\"",
            "from = \"half_way\"",
            "pose.half_way.from: ",
            "no circle",
        ),
        (
            "right_hip = 116",
            "right_hip = 216",
            "pose.to_chest.angles.right_hip: ",
            "-30 to 130",
        ),
        (
            "right_hip = 116",
            "right_tail = 116",
            "pose.to_chest.angles.right_tail: ",
            "a joint",
        ),
        (
            "\"left_sole\"]\ntouch",
            "\"left_sofa\"]\ntouch",
            ".floor[",
            "a spot of the skin",
        ),
        (
            "matters = [\"right_hip\"",
            "matters = [\"right_ear\"",
            "matters[0]: ",
            "a joint",
        ),
        (
            "forms = [\"E1-L1\"]",
            "forms = [\"E1-L9\"]",
            "fault[0].forms[0]: ",
            "a form of this file",
        ),
    ] {
        let mistakes = said(|text| text.replacen(right, wrong, 1));
        assert!(
            mistakes
                .iter()
                .any(|m| m.contains(field) && m.contains(expected)),
            "{wrong}: {mistakes:#?}"
        );
    }
}
