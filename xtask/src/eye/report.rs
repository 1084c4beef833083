//! What came of it, as a table, frame by frame, and for other programs.

use super::compare::{Angle, BAR, Found, Leg, Legs};
use super::shots::{Shot, View};
use body::layout::Landmark;
use serde_json::{Value, json};
use std::fmt::Write;

/// A picture and what the model made of it.
pub struct Seen {
    pub shot: Shot,
    /// Nothing where nobody was found.
    pub found: Option<Found>,
}

impl Seen {
    /// Whether it misses the bar.
    pub fn misses(&self) -> bool {
        match &self.found {
            None => true,
            Some(found) => self.shot.view.side_view && !found.agrees(),
        }
    }
}

/// Which angle, of which leg, in which reading.
type Which = fn(&Found) -> Option<Angle>;

const COLUMNS: [(&str, Which); 6] = [
    ("near hip", |found| found.plane.near.hip),
    ("near knee", |found| found.plane.near.knee),
    ("hip in space", |found| found.space.near.hip),
    ("knee in space", |found| found.space.near.knee),
    ("far hip", |found| found.plane.far.hip),
    ("far knee", |found| found.plane.far.knee),
];

/// One line for each view.
pub fn table(views: &[&View], seen: &[Seen]) -> String {
    let mut text = format!("{:<16} {:>9} {:>6}", "", "pictures", "found");
    for (name, _) in COLUMNS {
        let _ = write!(text, " {name:>13}");
    }
    text.push_str("  missed\n");
    for view in views {
        let all: Vec<&Seen> = of(view, seen).collect();
        let found: Vec<&Found> = all.iter().filter_map(|seen| seen.found.as_ref()).collect();
        let name = format!("{} {}", view.form, view.name);
        let _ = write!(text, "{name:<16} {:>9} {:>6}", all.len(), found.len());
        for (_, which) in COLUMNS {
            let errors = found.iter().filter_map(|found| which(found));
            let errors = sorted(errors.map(|angle| angle.error().abs()));
            let _ = write!(text, " {:>13}", median_and_worst(&errors));
        }
        let missed = all.iter().filter(|seen| seen.misses()).count();
        let bar = if view.side_view { "" } else { " (found only)" };
        let _ = writeln!(text, "  {missed}{bar}");
    }
    let _ = writeln!(
        text,
        "Degrees between drawn and seen: median, worst. The bar: found, and in a side view near hip \
         and near knee seen within {BAR} degrees.\nFrom the front thighs point at the camera, and \
         only what is in space means something.\n"
    );
    let _ = writeln!(
        text,
        "How far the near side's points are seen from where they are, in trunk lengths (towards the \
         head, towards the front), mean"
    );
    for view in views {
        let _ = write!(text, "{:<16}", format!("{} {}", view.form, view.name));
        for point in ["shoulder", "hip", "knee", "ankle"] {
            let offsets: Vec<_> = of(view, seen)
                .filter_map(|seen| seen.found.as_ref())
                .flat_map(|found| found.offsets.iter().filter(|offset| offset.point == point))
                .collect();
            let mean = |of: fn(&super::compare::Offset) -> f64| {
                offsets.iter().map(|offset| of(offset)).sum::<f64>() / offsets.len().max(1) as f64
            };
            let (up, front) = (mean(|offset| offset.up), mean(|offset| offset.front));
            let _ = write!(text, "  {point} {up:+.2} {front:+.2}");
        }
        text.push('\n');
    }
    text
}

/// Each moment of each side view, over all people: what is drawn, and by how much it is misread.
pub fn frames(views: &[&View], seen: &[Seen]) -> String {
    let mut text = format!("# Frame by frame\n\n{}\n", table(views, seen));
    text.push_str(
        "Near side, in the picture: degrees as drawn (middle of all people), error of the middle \
         one, worst error and whose.\n",
    );
    for view in views {
        let _ = writeln!(text, "\n## {} {}\n", view.form, view.name);
        text.push_str(
            "| turn | moment | found | hip | error | worst | knee | error | worst | missed |\n",
        );
        text.push_str("|---|---|---|---|---|---|---|---|---|---|\n");
        let mut moments: Vec<(body::Side, &str)> = Vec::new();
        for seen in of(view, seen) {
            let moment = (seen.shot.turn, seen.shot.moment.as_str());
            if !moments.contains(&moment) {
                moments.push(moment);
            }
        }
        for (turn, moment) in moments {
            let all: Vec<&Seen> = of(view, seen)
                .filter(|seen| seen.shot.turn == turn && seen.shot.moment == moment)
                .collect();
            let found = all.iter().filter(|seen| seen.found.is_some()).count();
            let missed = all.iter().filter(|seen| seen.misses()).count();
            let _ = writeln!(
                text,
                "| {turn:?} | {moment} | {found}/{} | {} | {} | {missed} |",
                all.len(),
                cell(&all, |found| found.plane.near.hip),
                cell(&all, |found| found.plane.near.knee),
            );
        }
    }
    text
}

fn cell(all: &[&Seen], which: Which) -> String {
    let angles: Vec<(Angle, &str)> = all
        .iter()
        .filter_map(|seen| Some((which(seen.found.as_ref()?)?, seen.shot.person)))
        .collect();
    let drawn = sorted(angles.iter().map(|(angle, _)| angle.drawn));
    let errors = sorted(angles.iter().map(|(angle, _)| angle.error()));
    let worst = angles
        .iter()
        .max_by(|one, other| one.0.error().abs().total_cmp(&other.0.error().abs()));
    match (median(&drawn), median(&errors), worst) {
        (Some(drawn), Some(error), Some((worst, person))) => {
            format!("{drawn:.0} | {error:+.1} | {:+.1} {person}", worst.error())
        }
        _ => "– | – | –".to_owned(),
    }
}

/// One picture for other programs.
pub fn record(shot: &Shot, answer: &Value, found: Option<&Found>) -> Value {
    let angle = |angle: Option<Angle>| {
        angle.map(|angle| json!({ "drawn": tenth(angle.drawn), "seen": tenth(angle.seen) }))
    };
    let leg = |leg: &Leg| json!({ "hip": angle(leg.hip), "knee": angle(leg.knee) });
    let legs = |legs: &Legs| json!({ "near": leg(&legs.near), "far": leg(&legs.far) });
    let place = |mark: &Landmark| json!([mark.at.x, mark.at.y]);
    let misses = found.is_none_or(|found| shot.view.side_view && !found.agrees());
    json!({
        "form": shot.view.form,
        "view": shot.view.name,
        "person": shot.person,
        "turn": shot.turn,
        "moment": shot.moment,
        "file": shot.file,
        "misses": misses,
        "plane": found.map(|found| legs(&found.plane)),
        "space": found.map(|found| legs(&found.space)),
        "drawn": shot.truth.image.iter().map(place).collect::<Vec<_>>(),
        "seen": answer["image"],
        "seen_in_space": answer["world"],
    })
}

fn of<'s>(view: &'s View, seen: &'s [Seen]) -> impl Iterator<Item = &'s Seen> {
    seen.iter()
        .filter(move |seen| std::ptr::eq(seen.shot.view, view))
}

fn sorted(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values
}

fn median(sorted: &[f64]) -> Option<f64> {
    sorted.get(sorted.len() / 2).copied()
}

fn median_and_worst(sorted: &[f64]) -> String {
    match (median(sorted), sorted.last()) {
        (Some(median), Some(worst)) => format!("{median:.1} {worst:.1}"),
        _ => "–".to_owned(),
    }
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
