//! Moments at any times, to points at even steps.
//!
//! A step is the mean of what is seen within one step's time before and after it. That takes away half
//! of a pose model's shake, and makes cameras of different speed comparable.

use super::TooLittle;
use crate::moment::Moment;
use body::{Point, Points};
use glam::DVec3;

/// Steps a second: what the slowest usual camera gives.
const HERTZ: f64 = 15.0;
/// With fewer moments a second, steps would be guesses.
const SPARSE: f64 = 3.0;
/// The fewest steps that have a beginning, a middle and an end.
const SHORT: usize = 5;
/// Files keep times in whole milliseconds.
const ROUNDING: f64 = 1e-3;

/// The repetition's points, step by step.
pub(super) fn steps(moments: &[Moment]) -> Result<Vec<Points>, TooLittle> {
    let seen = in_order(moments);
    let (Some(first), Some(last)) = (seen.first(), seen.last()) else {
        return Err(TooLittle::Short);
    };
    let lasts = last.t - first.t;
    if seen.len() as f64 <= SPARSE * lasts {
        return Err(TooLittle::Sparse);
    }
    let steps: Vec<Points> = (0..)
        .map(|step| f64::from(step) / HERTZ)
        .take_while(|after| *after <= lasts + ROUNDING)
        .map(|after| around(first.t + after, &seen))
        .collect();
    if steps.len() < SHORT {
        return Err(TooLittle::Short);
    }
    Ok(steps)
}

/// The moments whose time is later than that of all before.
fn in_order(moments: &[Moment]) -> Vec<&Moment> {
    let mut last = f64::NEG_INFINITY;
    let later = |moment: &&Moment| {
        let later = moment.t.is_finite() && moment.t > last;
        if later {
            last = moment.t;
        }
        later
    };
    moments.iter().filter(later).collect()
}

fn around(t: f64, seen: &[&Moment]) -> Points {
    let reach = 1.0 / HERTZ + ROUNDING;
    let from = seen.partition_point(|moment| moment.t < t - reach);
    let to = seen.partition_point(|moment| moment.t <= t + reach);
    let mut points = Points::default();
    for point in Point::ALL {
        let places = seen[from..to].iter().filter_map(|it| it.points.get(point));
        let (count, sum) = places.fold((0.0, DVec3::ZERO), |(count, sum), at| {
            (count + 1.0, sum + at)
        });
        // Nowhere seen: 0/0 is not a number, which points take for not known.
        points.set(point, Some(sum / count));
    }
    points
}
