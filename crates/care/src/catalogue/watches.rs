//! What a camera can tell of an exercise: `[[watch]]`, as written to what the motion engine obeys.

use super::raw;
use super::resolve::Problems;
use motion::repetition::FaultSet;
use motion::watch::{Check, Fault, Gauge, Limb, Part, Pattern, Space, Stand, Watch, Within};

/// The watch of a form, where the file has one.
pub fn watch(exercise: &raw::Exercise, form: &str) -> Option<Watch> {
    let raw = exercise
        .watch
        .iter()
        .find(|watch| watch.forms.iter().any(|id| id == form))?;
    Some(Watch {
        pattern: raw.pattern,
        stand: raw.stand,
        start: raw.start.iter().map(within).collect(),
        keep: raw.keep.iter().map(within).collect(),
        parts: raw.part.iter().map(part).collect(),
        faults: raw.fault.iter().filter_map(fault).collect(),
    })
}

/// Says what is wrong with all of them.
pub fn check(problems: &mut Problems, exercise: &raw::Exercise) {
    let mut seen: Vec<&String> = Vec::new();
    for (index, watch) in exercise.watch.iter().enumerate() {
        let at = |field: &str| format!("watch[{index}].{field}");
        for (number, form) in watch.forms.iter().enumerate() {
            let known = exercise.form.iter().any(|known| known.id == *form);
            if !known || seen.contains(&form) {
                problems.add(
                    at(&format!("forms[{number}]")),
                    format!("expected a form of this file, watched once, found {form}"),
                );
            }
            seen.push(form);
        }
        if watch.part.is_empty() {
            problems.add(at("part"), "expected at least one");
        }
        let tells = |part: &raw::Part| part.limb.unwrap_or_default() != Limb::Both;
        if watch.pattern == Pattern::Sides && !watch.part.iter().any(tells) {
            problems.add(
                at("part"),
                "expected one with limb own, other or turn: otherwise both sides look alike",
            );
        }
        for (number, part) in watch.part.iter().enumerate() {
            let at = |field: &str| at(&format!("part[{number}].{field}"));
            let mut numbers = vec![("change", Some(part.change)), ("far", part.far)];
            numbers.push(("first", part.first));
            for (field, number) in numbers {
                if number.is_some_and(|number| !number.is_finite() || number == 0.0) {
                    problems.add(at(field), "expected a number other than 0");
                }
            }
            if (watch.pattern == Pattern::Cycle) != part.first.is_some() {
                problems.add(
                    at("first"),
                    "expected the change to the first end, for pattern = \"cycle\" alone",
                );
            }
            let limb = part.limb.unwrap_or_default();
            if limb != Limb::Both && (limb == Limb::Turn) == part.measure.sided() {
                problems.add(
                    at("limb"),
                    "expected own or other for a measure of a limb, turn for one of the trunk",
                );
            }
        }
        for (field, list) in [("start", &watch.start), ("keep", &watch.keep)] {
            for (number, within) in list.iter().enumerate() {
                if within.least.is_none() && within.most.is_none() {
                    problems.add(
                        at(&format!("{field}[{number}]")),
                        "expected least, most or both",
                    );
                }
            }
        }
        if watch.fault.len() > FaultSet::MOST {
            problems.add(at("fault"), format!("expected at most {}", FaultSet::MOST));
        }
        for (number, raw) in watch.fault.iter().enumerate() {
            if !named(&raw.id) {
                problems.add(
                    at(&format!("fault[{number}].id")),
                    format!(
                        "expected small letters and underscores, found \"{}\"",
                        raw.id
                    ),
                );
            }
            if fault(raw).is_none() {
                problems.add(
                    at(&format!("fault[{number}]")),
                    "expected exactly one of range_below, best_below, under_s, hold_below, or above, below, \
                     rise, fall or swing with a measure",
                );
            }
        }
    }
}

/// Whether this may be a fault's name.
pub fn named(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}

fn within(raw: &raw::Within) -> Within {
    Within {
        gauge: Gauge {
            measure: raw.measure,
            space: raw.space,
            limb: Limb::Both,
        },
        least: raw.least,
        most: raw.most,
    }
}

fn part(raw: &raw::Part) -> Part {
    Part {
        gauge: Gauge {
            measure: raw.measure,
            space: raw.space,
            limb: raw.limb.unwrap_or_default(),
        },
        change: raw.change,
        far: raw.far.unwrap_or(raw.change),
        first: raw.first.unwrap_or(raw.change),
        stand: raw.stand.unwrap_or(Stand::Any),
    }
}

fn fault(raw: &raw::Watched) -> Option<Fault> {
    let gauge = raw.measure.map(|measure| Gauge {
        measure,
        space: raw.space.unwrap_or(Space::World),
        limb: raw.limb.unwrap_or_default(),
    });
    let limit = |limit: Option<f64>, above: bool, from_start: bool| {
        Some(Check::Limit {
            gauge: gauge?,
            limit: limit?,
            above,
            from_start,
        })
    };
    let checks = [
        raw.range_below.map(|below| Check::Range { below }),
        raw.best_below.map(|below| Check::Best { below }),
        raw.under_s.map(|under_s| Check::Tempo { under_s }),
        raw.hold_below.map(|below| Check::Hold {
            below,
            running: raw.running.unwrap_or(1),
        }),
        limit(raw.above, true, false),
        limit(raw.below, false, false),
        limit(raw.rise, true, true),
        limit(raw.fall.map(|fall| -fall), false, true),
        raw.swing
            .zip(gauge)
            .map(|(most, gauge)| Check::Swing { gauge, most }),
    ];
    let mut checks = checks.into_iter().flatten();
    let check = checks.next()?;
    checks.next().is_none().then_some(Fault {
        id: raw.id.clone(),
        check,
        severity: raw.severity,
        confidence: raw.confidence,
    })
}
