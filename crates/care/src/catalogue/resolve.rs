//! From the file as written to an [`Exercise`] that cannot be wrong, or to everything wrong with it.

use super::poses::Known;
use super::{FORMAT, raw, watches};
use crate::dose::{Amount, Cap, Lane};
use crate::exercise::{ArticleDose, Exercise, Form, Kind, Phase, Role, Setting, Sides, Source};
use crate::ids::{ExerciseId, FormId};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// A field and what was expected there.
pub type Problem = (String, String);

pub struct Problems(pub Vec<Problem>);

impl Problems {
    pub fn add(&mut self, field: impl Into<String>, expected: impl Into<String>) {
        self.0.push((field.into(), expected.into()));
    }

    fn between(&mut self, field: String, range: RangeInclusive<u32>, found: u32) {
        if !range.contains(&found) {
            let (least, most) = range.into_inner();
            self.add(field, format!("expected {least} to {most}, found {found}"));
        }
    }
}

pub fn exercise(
    raw: raw::Exercise,
    shared: &BTreeMap<String, raw::Pose>,
) -> Result<Exercise, Vec<Problem>> {
    let mut problems = Problems(Vec::new());
    if raw.format != FORMAT {
        let hint = if raw.format > FORMAT {
            " (written for a newer Plinth)"
        } else {
            ""
        };
        problems.add(
            "format",
            format!("expected {FORMAT}, found {}{hint}", raw.format),
        );
        return Err(problems.0);
    }
    let id: ExerciseId = match raw.id.parse() {
        Ok(id) => id,
        Err(error) => {
            problems.add("id", format!("expected {error}"));
            return Err(problems.0);
        }
    };
    problems.between("order".into(), 1..=999, raw.order.into());
    for (field, codes) in [
        ("works", &raw.works),
        ("stretches", &raw.stretches),
        ("props", &raw.props),
    ] {
        check_codes(&mut problems, field, codes);
    }
    if raw.source.is_empty() {
        problems.add("source", "expected at least one source");
    }
    let cap = raw.cap.as_ref().map(|cap| Cap {
        session_s: cap.session_s,
        day_s: cap.day_s,
    });
    let poses = Known::new(&mut problems, shared, &raw.pose);
    poses.check_exercise(&mut problems, &raw);
    watches::check(&mut problems, &raw);
    let forms = forms(&mut problems, &id, &raw, cap, &poses);
    let settings = settings(&mut problems, &id, &raw.setting, &forms);
    let start = raw.start.parse::<FormId>().ok().filter(|start| {
        forms.iter().any(|form| {
            form.id == *start
                && matches!(
                    form.kind,
                    Kind::Level {
                        off_by_default: false,
                        ..
                    }
                )
        })
    });
    if start.is_none() {
        problems.add(
            "start",
            format!(
                "expected a level of this file that is not off by default, found {}",
                raw.start
            ),
        );
    }
    let starts = Starts::new(&mut problems, &raw, &forms, start.as_ref());
    match start.zip(starts) {
        Some((start, starts)) if problems.0.is_empty() => Ok(Exercise {
            id,
            order: raw.order,
            class: raw.class,
            works: raw.works,
            stretches: raw.stretches,
            props: raw.props,
            cap,
            directions: raw.directions,
            start,
            start_careful: starts.careful,
            start_moderate: starts.moderate,
            start_high: starts.high,
            forms,
            settings,
            sources: raw
                .source
                .into_iter()
                .map(|source| Source {
                    title: source.title,
                    url: source.url,
                })
                .collect(),
        }),
        _ => Err(problems.0),
    }
}

/// Where other people begin.
struct Starts {
    careful: FormId,
    moderate: FormId,
    high: Option<FormId>,
}

impl Starts {
    fn new(
        problems: &mut Problems,
        raw: &raw::Exercise,
        forms: &[Form],
        start: Option<&FormId>,
    ) -> Option<Self> {
        let level = |step: u8| forms.iter().find(|form| form.step() == Some(step));
        let begin = forms.iter().find(|form| Some(&form.id) == start)?;
        let below = level(begin.step()?.saturating_sub(1))?;
        let mut named = |field: &str, name: &Option<String>, otherwise: &FormId| match name {
            None => Some(otherwise.clone()),
            Some(name) => {
                let found = forms.iter().find(|form| form.id.as_str() == name);
                if found.is_none() {
                    problems.add(field, format!("expected a form of this file, found {name}"));
                }
                found.map(|form| form.id.clone())
            }
        };
        let careful = named("start_careful", &raw.start_careful, &begin.id)?;
        let moderate = named("start_moderate", &raw.start_moderate, &below.id)?;
        let high = match raw.start_high.as_deref() {
            Some("none") => None,
            _ => Some(named("start_high", &raw.start_high, &level(0)?.id)?),
        };
        Some(Self {
            careful,
            moderate,
            high,
        })
    }
}

fn forms(
    problems: &mut Problems,
    exercise: &ExerciseId,
    exercise_raw: &raw::Exercise,
    cap: Option<Cap>,
    poses: &Known<'_>,
) -> Vec<Form> {
    let raw = &exercise_raw.form[..];
    let top = raw.iter().filter_map(|form| form.step).max();
    let levels = raw.iter().filter(|form| form.step.is_some()).count();
    for step in 0..=top.unwrap_or(0) {
        match raw.iter().filter(|form| form.step == Some(step)).count() {
            1 => {}
            0 => problems.add("form", format!("expected a level with step = {step}")),
            _ => problems.add(
                "form",
                format!("expected one level with step = {step}, found several"),
            ),
        }
    }
    if levels == 0 {
        problems.add("form", "expected at least one level (a form with a step)");
    }
    let mut forms: Vec<Form> = Vec::new();
    for (index, form) in raw.iter().enumerate() {
        let at = |field: &str| format!("form[{index}].{field}");
        let Some(id) = form_id(problems, at("id"), exercise, &form.id) else {
            continue;
        };
        if forms.iter().any(|known| known.id == id) {
            problems.add(
                at("id"),
                format!("expected an id used once, found {id} again"),
            );
        }
        let Some((dose, dose_at)) = dose(problems, index, form, raw) else {
            continue;
        };
        let lane = Lane {
            floor: amount(&dose.floor),
            start: amount(&dose.start),
            up_at: dose.up_at.as_ref().map(amount),
            ceiling: amount(&dose.ceiling),
        };
        if form.dose.is_some() {
            check_lane(problems, &dose_at, &lane, cap);
            let [start, most] = dose.sessions;
            if start < 1 || start > most || most > 6 {
                problems.add(
                    format!("{dose_at}.sessions"),
                    "expected [at the start, at most], each 1 to 6, the first no larger",
                );
            }
            let [fewest, most] = dose.days_per_week;
            if fewest < 1 || fewest > most || most > 7 {
                problems.add(
                    format!("{dose_at}.days_per_week"),
                    "expected [fewest, most], each 1 to 7, the first no larger",
                );
            }
            let last = form.step.is_none_or(|step| Some(step) == top);
            if last && lane.up_at.is_some() {
                problems.add(
                    format!("{dose_at}.up_at"),
                    "expected none: there is no level above this form",
                );
            } else if !last && lane.up_at.is_none() {
                problems.add(dose_at, "expected up_at: there is a level above this one");
            }
        }
        check_codes(problems, &at("props"), &form.props);
        problems.between(at("rest_s"), 0..=120, form.rest_s.into());
        problems.between(at("prepare_s"), 3..=120, form.prepare_s.into());
        match form.sides {
            Sides::InTurn => problems.between(at("switch_s"), 1..=60, form.switch_s.into()),
            _ if form.switch_s != 0 => {
                problems.add(
                    at("switch_s"),
                    "expected none: only sides = \"in_turn\" has it",
                );
            }
            _ => {}
        }
        let phases = phases(problems, index, form, &lane);
        forms.push(Form {
            id,
            kind: match form.step {
                Some(step) => Kind::Level {
                    step,
                    off_by_default: form.off_by_default,
                },
                None => Kind::Range,
            },
            position: form.position,
            sides: form.sides,
            counts: form.counts,
            lane,
            sessions: dose.sessions.into(),
            days: dose.days_per_week.into(),
            phases,
            rest_s: form.rest_s,
            switch_s: form.switch_s,
            prepare_s: form.prepare_s,
            try_first: form.try_first,
            props: form.props.clone(),
            joins: joins(problems, index, form, raw),
            article: form
                .article
                .as_ref()
                .and_then(|raw| article(problems, at("article"), raw, &lane, cap)),
            movement: poses.movement(problems, index, form, exercise_raw),
            watch: watches::watch(exercise_raw, &form.id),
            source: form.source.clone(),
        });
    }
    forms
}

/// The forms that are obeyed at once by doing this one.
fn joins(
    problems: &mut Problems,
    index: usize,
    form: &raw::Form,
    all: &[raw::Form],
) -> Vec<FormId> {
    let mut joins = Vec::new();
    for (place, id) in form.joins.iter().enumerate() {
        let known = all
            .iter()
            .any(|other| other.id == *id && other.step.is_none());
        match id.parse() {
            Ok(id) if known && form.step.is_none() => joins.push(id),
            _ => problems.add(
                format!("form[{index}].joins[{place}]"),
                format!("expected a range form of this file, on a range form, found {id}"),
            ),
        }
    }
    joins
}

fn settings(
    problems: &mut Problems,
    exercise: &ExerciseId,
    raw: &[raw::Setting],
    forms: &[Form],
) -> Vec<Setting> {
    let mut settings: Vec<Setting> = Vec::new();
    for (index, setting) in raw.iter().enumerate() {
        let at = |field: &str| format!("setting[{index}].{field}");
        check_codes(problems, &at("props"), &setting.props);
        let Some(id) = form_id(problems, at("id"), exercise, &setting.id) else {
            continue;
        };
        if forms.iter().any(|f| f.id == id) || settings.iter().any(|s| s.id == id) {
            problems.add(
                at("id"),
                format!("expected an id used once, found {id} again"),
            );
        }
        settings.push(Setting {
            id,
            position: setting.position,
            props: setting.props.clone(),
            source: setting.source.clone(),
        });
    }
    settings
}

fn form_id(
    problems: &mut Problems,
    field: String,
    exercise: &ExerciseId,
    text: &str,
) -> Option<FormId> {
    match text.parse::<FormId>() {
        Ok(id) if id.exercise() == *exercise => Some(id),
        Ok(_) => {
            problems.add(
                field,
                format!("expected a form of {exercise}, found {text}"),
            );
            None
        }
        Err(error) => {
            problems.add(field, format!("expected {error}"));
            None
        }
    }
}

/// The dose a form uses, its own or another's, and the field it stands in.
fn dose<'r>(
    problems: &mut Problems,
    index: usize,
    form: &'r raw::Form,
    all: &'r [raw::Form],
) -> Option<(&'r raw::Dose, String)> {
    let field = format!("form[{index}].dose_of");
    match (&form.dose, &form.dose_of) {
        (Some(dose), None) => Some((dose, format!("form[{index}].dose"))),
        (None, Some(other)) => {
            let found = all
                .iter()
                .find(|form| form.id == *other)
                .and_then(|f| f.dose.as_ref());
            if found.is_none() {
                problems.add(
                    field.clone(),
                    format!("expected a form of this file with a dose of its own, found {other}"),
                );
            }
            found.map(|dose| (dose, field))
        }
        (Some(_), Some(_)) => {
            problems.add(field, "expected either dose or dose_of, found both");
            None
        }
        (None, None) => {
            problems.add(
                format!("form[{index}]"),
                "expected dose or dose_of, found neither",
            );
            None
        }
    }
}

fn amount(raw: &raw::Amount) -> Amount {
    Amount {
        reps: raw.reps,
        hold_s: raw.hold_s,
        sets: raw.sets,
    }
}

fn check_lane(problems: &mut Problems, at: &str, lane: &Lane, cap: Option<Cap>) {
    let mut rungs = vec![("floor", lane.floor), ("start", lane.start)];
    rungs.extend(lane.up_at.map(|up_at| ("up_at", up_at)));
    rungs.push(("ceiling", lane.ceiling));
    for (name, rung) in &rungs {
        problems.between(format!("{at}.{name}.reps"), 1..=100, rung.reps.into());
        problems.between(format!("{at}.{name}.sets"), 1..=10, rung.sets.into());
        problems.between(format!("{at}.{name}.hold_s"), 0..=120, rung.hold_s.into());
    }
    for pair in rungs.windows(2) {
        let ((below, low), (name, high)) = (pair[0], pair[1]);
        for (axis, low, high) in [
            ("reps", low.reps, high.reps),
            ("hold_s", low.hold_s, high.hold_s),
            ("sets", low.sets, high.sets),
        ] {
            if high < low {
                problems.add(
                    format!("{at}.{name}.{axis}"),
                    format!("expected at least the {below} ({low}), found {high}"),
                );
            }
        }
    }
    let Some(cap) = cap else { return };
    for (name, rung) in rungs.iter().filter(|(name, _)| *name != "ceiling") {
        if rung.load_s() > u64::from(cap.session_s) {
            problems.add(
                format!("{at}.{name}"),
                format!(
                    "expected hold × repetitions × sets of at most {} s (cap.session_s), found {}",
                    cap.session_s,
                    rung.load_s()
                ),
            );
        }
    }
}

fn phases(problems: &mut Problems, index: usize, form: &raw::Form, lane: &Lane) -> Vec<Phase> {
    let at = |number: usize, field: &str| format!("form[{index}].phases[{number}].{field}");
    if form.phases.is_empty() {
        problems.add(
            format!("form[{index}].phases"),
            "expected at least one phase",
        );
    }
    let dosed = form
        .phases
        .iter()
        .filter(|phase| phase.seconds.is_none())
        .count();
    if dosed == 0 && lane.ceiling.hold_s > 0 {
        problems.add(
            format!("form[{index}].phases"),
            "expected a phase without seconds: the dose has a hold that no phase would last",
        );
    }
    if dosed > 0 && lane.floor.hold_s == 0 {
        problems.add(
            format!("form[{index}].phases"),
            "expected seconds on every phase: the dose's hold may be 0",
        );
    }
    let mut phases: Vec<Phase> = Vec::new();
    for (number, phase) in form.phases.iter().enumerate() {
        let named = !phase.name.is_empty()
            && phase.name.starts_with(|c: char| c.is_ascii_lowercase())
            && phase
                .name
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if !named {
            problems.add(
                at(number, "name"),
                format!(
                    "expected small letters, digits and dashes, found \"{}\"",
                    phase.name
                ),
            );
        }
        // The same words may serve twice in a repetition, but then for different sides.
        if phases
            .iter()
            .any(|known| known.name == phase.name && known.side == phase.side)
        {
            problems.add(
                at(number, "name"),
                format!("expected a name used once, found {} again", phase.name),
            );
        }
        match phase.seconds {
            Some(seconds) => problems.between(at(number, "seconds"), 1..=60, seconds.into()),
            None if phase.role == Role::Stay => {
                problems.add(
                    at(number, "seconds"),
                    "expected seconds: a stay is not dosed",
                );
            }
            None => {}
        }
        if phase.side.is_some() && form.sides != Sides::Within {
            problems.add(
                at(number, "side"),
                "expected none: only sides = \"within\" has it",
            );
        }
        phases.push(Phase {
            name: phase.name.clone(),
            role: phase.role,
            seconds: phase.seconds,
            breath: phase.breath,
            side: phase.side,
        });
    }
    if form.sides == Sides::Within {
        let time = |side| -> u32 {
            let of_side = phases.iter().filter(|phase| phase.side == Some(side));
            of_side
                .map(|phase| u32::from(phase.seconds.unwrap_or(lane.start.hold_s)))
                .sum()
        };
        let (left, right) = (
            time(crate::exercise::Side::Left),
            time(crate::exercise::Side::Right),
        );
        if left == 0 || left != right {
            problems.add(
                format!("form[{index}].phases"),
                format!("expected equal time for both sides, found left {left} s, right {right} s"),
            );
        }
    }
    phases
}

fn article(
    problems: &mut Problems,
    at: String,
    raw: &raw::Article,
    lane: &Lane,
    cap: Option<Cap>,
) -> Option<ArticleDose> {
    let reps = raw.reps.map(|[least, most]| (least, most));
    let amount = Amount {
        reps: reps.map_or(lane.start.reps, |(_, most)| most),
        hold_s: raw.hold_most_s.or(raw.hold_s).unwrap_or(lane.start.hold_s),
        sets: lane.start.sets,
    };
    let reachable = amount.within(lane.ceiling)
        && cap.is_none_or(|cap| amount.load_s() <= cap.session_s.into());
    if !reachable {
        problems.add(at, "expected a dose inside the ceiling and the cap");
        return None;
    }
    Some(ArticleDose {
        reps,
        hold_s: raw.hold_s.map(|least| (least, raw.hold_most_s)),
        sessions: raw.sessions,
        minutes: raw.minutes,
        offered: raw.offer.then_some(amount),
    })
}

fn check_codes(problems: &mut Problems, field: &str, codes: &[String]) {
    for (index, code) in codes.iter().enumerate() {
        let good = !code.is_empty()
            && code.starts_with(|c: char| c.is_ascii_lowercase())
            && code
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !good {
            problems.add(
                format!("{field}[{index}]"),
                format!("expected small letters, digits and underscores, found \"{code}\""),
            );
        }
    }
}
