//! `plinth motion compare`: a repetition beside recordings of how it should be.

use super::{clock, form, named, number, open};
use crate::say::say;
use anyhow::Result;
use body::Side;
use content::{Library, Value as Text, Words};
use motion::compare::{Comparison, Demonstration, Difference, Feature, Joint, Line, Way};
use motion::moment::Moment;
use motion::{Dose, Engine};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Learns from the demonstrations and judges a recording.
pub fn run(library: &Library, demos: &[PathBuf], file: &Path, json: bool) -> Result<()> {
    let mut shown = Vec::new();
    for demo in demos {
        shown.extend(repetitions(library, demo)?);
    }
    let learned = Demonstration::learn(shown.iter().map(Vec::as_slice));
    let learned = learned.map_err(|error| named(&demos[0], error))?;
    let judged = repetitions(library, file)?
        .iter()
        .map(|moments| {
            let at = moments.first().map_or(0.0, |moment| moment.t);
            Ok((
                at,
                learned
                    .compare(moments)
                    .map_err(|error| named(file, error))?,
            ))
        })
        .collect::<Result<Vec<_>>>()?;
    if json {
        let list: Vec<Value> = judged
            .iter()
            .map(|(at, comparison)| value(*at, comparison))
            .collect();
        return say(serde_json::to_string_pretty(&json!({
            "demonstrations": learned.repetitions(),
            "repetitions": list,
        }))?);
    }
    let words = &library.words;
    say(number(words, "motion-learned", learned.repetitions()))?;
    say("")?;
    for (index, (at, comparison)) in judged.iter().enumerate() {
        let scored = words.with(
            "motion-scored",
            &[
                ("time", Text::from(clock(*at))),
                ("score", Text::from(format!("{:.0}", comparison.score))),
            ],
        );
        say(format_args!("{:>3}  {scored}", index + 1))?;
        for difference in &comparison.differences {
            say(format_args!("       {}", told(words, difference)))?;
        }
    }
    say(format_args!("\n{}", words.t("motion-likeness")))
}

/// The repetitions of a recording: those that its header marks, those of the form that it names, or
/// the whole of it.
fn repetitions(library: &Library, file: &Path) -> Result<Vec<Vec<Moment>>> {
    let mut reader = open(file)?;
    let header = reader.header().clone();
    let form = header.exercise.as_deref().map(|id| form(library, id));
    let watch = form.and_then(|form| form.ok()?.1.watch.clone());
    let mut engine = watch.map(|watch| Engine::new(watch, Dose::default()));
    let mut moments = Vec::new();
    while let Some(frame) = reader.frame().map_err(|error| named(file, error))? {
        if let Some(engine) = &mut engine {
            engine.push(&frame);
        }
        moments.push(Moment {
            t: frame.t,
            points: frame.world,
        });
    }
    let marked = header.reps.map(|reps| {
        let one = |(from, to): &(usize, usize)| moments.get(*from..=*to).map(<[Moment]>::to_vec);
        reps.iter().filter_map(one).collect::<Vec<_>>()
    });
    let seen = engine.map(|mut engine| {
        engine.finish();
        let one = |from: f64, to: f64| {
            let within = moments
                .iter()
                .filter(|moment| (from..=to).contains(&moment.t));
            within.cloned().collect::<Vec<_>>()
        };
        let repetitions = engine.repetitions().iter();
        repetitions
            .map(|rep| one(rep.start_s, rep.end_s))
            .collect::<Vec<_>>()
    });
    let some = |list: &Vec<Vec<Moment>>| !list.is_empty();
    Ok(marked
        .filter(some)
        .or(seen.filter(some))
        .unwrap_or_else(|| vec![moments]))
}

fn value(at: f64, comparison: &Comparison) -> Value {
    let differences: Vec<Value> = comparison
        .differences
        .iter()
        .map(|difference| {
            let (side, what) = feature(difference.what);
            json!({
                "side": side,
                "what": what.trim_start_matches("motion-"),
                "at": difference.at,
                "by_degrees": difference.by,
                "towards": difference.towards.map(way),
                "tolerances": difference.weight,
            })
        })
        .collect();
    json!({
        "t_ms": (at * 1000.0).round(),
        "score": comparison.score,
        "mirrored": comparison.mirrored,
        "differences": differences,
    })
}

fn told(words: &Words, difference: &Difference) -> String {
    let more = difference.by > 0.0;
    let how = match (difference.what, difference.towards) {
        (Feature::Bend(Joint::Shoulder(_)), _) if more => "motion-more-lifted",
        (Feature::Bend(Joint::Shoulder(_)), _) => "motion-less-lifted",
        (Feature::Bend(_), _) if more => "motion-more-bent",
        (Feature::Bend(_), _) => "motion-less-bent",
        (Feature::Direction(_), Some(Way::Head)) => "motion-off-head",
        (Feature::Direction(_), Some(Way::Feet)) => "motion-off-feet",
        (Feature::Direction(_), Some(Way::Front)) => "motion-off-front",
        (Feature::Direction(_), Some(Way::Back)) => "motion-off-back",
        (Feature::Direction(_), Some(Way::Left)) => "motion-off-left",
        (Feature::Direction(_), Some(Way::Right)) => "motion-off-right",
        (Feature::Direction(_), None) => "motion-off",
    };
    let (side, what) = feature(difference.what);
    let what = words.t(what);
    let side = side.map(|side| match side {
        Side::Left => words.t("side-left"),
        Side::Right => words.t("side-right"),
    });
    let what = match side {
        None => what,
        Some(side) => words.with(
            "motion-of-side",
            &[("side", Text::from(side)), ("what", Text::from(what))],
        ),
    };
    words.with(
        "motion-differs",
        &[
            ("what", Text::from(what)),
            ("n", Text::from(format!("{:.0}", difference.by.abs()))),
            ("how", Text::from(words.t(how))),
            ("share", Text::from(format!("{:.0}", difference.at * 100.0))),
        ],
    )
}

/// The side and the word of what differs.
fn feature(feature: Feature) -> (Option<Side>, &'static str) {
    match feature {
        Feature::Bend(Joint::Shoulder(side)) => (Some(side), "motion-shoulder"),
        Feature::Bend(Joint::Elbow(side)) => (Some(side), "motion-elbow"),
        Feature::Bend(Joint::Hip(side)) => (Some(side), "motion-hip"),
        Feature::Bend(Joint::Knee(side)) => (Some(side), "motion-knee"),
        Feature::Direction(Line::Trunk) => (None, "motion-trunk"),
        Feature::Direction(Line::Neck) => (None, "motion-neck"),
        Feature::Direction(Line::Head) => (None, "motion-head"),
        Feature::Direction(Line::Shoulders) => (None, "motion-shoulders"),
        Feature::Direction(Line::Hips) => (None, "motion-hips"),
        Feature::Direction(Line::UpperArm(side)) => (Some(side), "motion-upper-arm"),
        Feature::Direction(Line::Forearm(side)) => (Some(side), "motion-forearm"),
        Feature::Direction(Line::Thigh(side)) => (Some(side), "motion-thigh"),
        Feature::Direction(Line::Shank(side)) => (Some(side), "motion-shin"),
    }
}

fn way(way: Way) -> &'static str {
    match way {
        Way::Head => "head",
        Way::Feet => "feet",
        Way::Front => "front",
        Way::Back => "back",
        Way::Left => "left",
        Way::Right => "right",
    }
}
