//! `plinth motion compare`: a repetition beside recordings of how it should be.

use super::{clock, form, named, open, unreadable};
use crate::say::say;
use anyhow::Result;
use body::Side;
use content::Library;
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
    say(format_args!(
        "Learned from {} shown.\n",
        learned.repetitions()
    ))?;
    for (number, (at, comparison)) in judged.iter().enumerate() {
        let score = comparison.score;
        say(format_args!(
            "{:>3}  at {}  {score:.0} of 100",
            number + 1,
            clock(*at)
        ))?;
        for difference in &comparison.differences {
            say(format_args!("       {}", told(difference)))?;
        }
    }
    say("\nThe score says how like the demonstrations it was. It is not a diagnosis.")
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
    while let Some(frame) = reader.frame().map_err(|error| unreadable(file, &error))? {
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
            json!({
                "what": feature(difference.what),
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

fn told(difference: &Difference) -> String {
    let what = feature(difference.what);
    let by = difference.by.abs();
    let how = match (difference.what, difference.towards) {
        (Feature::Bend(Joint::Shoulder(_)), _) if difference.by > 0.0 => "more lifted".to_owned(),
        (Feature::Bend(Joint::Shoulder(_)), _) => "less lifted".to_owned(),
        (Feature::Bend(_), _) if difference.by > 0.0 => "more bent".to_owned(),
        (Feature::Bend(_), _) => "less bent".to_owned(),
        (Feature::Direction(_), Some(towards)) => format!("off towards the {}", way(towards)),
        (Feature::Direction(_), None) => "off".to_owned(),
    };
    let at = difference.at * 100.0;
    format!("{what}: {by:.0}° {how}, most at {at:.0} % of the repetition")
}

fn feature(feature: Feature) -> String {
    let (side, what) = match feature {
        Feature::Bend(Joint::Shoulder(side)) => (Some(side), "shoulder"),
        Feature::Bend(Joint::Elbow(side)) => (Some(side), "elbow"),
        Feature::Bend(Joint::Hip(side)) => (Some(side), "hip"),
        Feature::Bend(Joint::Knee(side)) => (Some(side), "knee"),
        Feature::Direction(Line::Trunk) => (None, "trunk"),
        Feature::Direction(Line::Neck) => (None, "neck"),
        Feature::Direction(Line::Head) => (None, "head"),
        Feature::Direction(Line::Shoulders) => (None, "shoulder line"),
        Feature::Direction(Line::Hips) => (None, "hip line"),
        Feature::Direction(Line::UpperArm(side)) => (Some(side), "upper arm"),
        Feature::Direction(Line::Forearm(side)) => (Some(side), "forearm"),
        Feature::Direction(Line::Thigh(side)) => (Some(side), "thigh"),
        Feature::Direction(Line::Shank(side)) => (Some(side), "shin"),
    };
    match side {
        Some(Side::Left) => format!("left {what}"),
        Some(Side::Right) => format!("right {what}"),
        None => what.to_owned(),
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
