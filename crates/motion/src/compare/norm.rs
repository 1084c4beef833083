//! What is usual among demonstrations, and how far from it a repetition is.
//!
//! Each line's course is its middle (the mean direction) and its movement about that. Both have a mean
//! and a spread over the demonstrations. A deviation counts in tolerances: the spread, widened where the
//! line shakes, since a point that leaps about says little. The constants suit either half of ten
//! exercises alike; half or twice of one costs at most 0.013 of the area under the curve.

use super::course::{Course, MIDDLE, SAMPLES, Track, between, mean, share};
use super::line::Line;
use glam::DVec3;

/// The spread that is taken for usual, in radians (9°). Nine in ten that were measured between people are
/// smaller: one demonstration does not show how people differ, and must not be held too strictly.
const USUAL: f64 = 0.15;
/// For how many demonstrations the usual spread stands.
const USUAL_COUNT: f64 = 5.0;
/// How many shakes a tolerance is widened by. One shake would do if it were different in each step, but
/// what a sensor guesses stays wrong for a while.
const SHAKES: f64 = 3.0;
/// Changes of pace and of start that are no faults: nobody cuts repetitions out exactly, nor lingers
/// equally long at both ends. Of equals the first is taken: none.
const STRETCHES: [f64; 3] = [1.0, 0.8, 1.2];
const SHIFTS: [f64; 5] = [0.0, -0.05, 0.05, -0.1, 0.1];

/// What is usual of one line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Norm {
    middle: DVec3,
    middle_spread: f64,
    movement: [DVec3; SAMPLES],
    spread: [f64; SAMPLES],
}

/// What is usual of each line that any demonstration knows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Norms([Option<Norm>; Line::COUNT]);

/// A change of time: a share of the usual course to one of the repetition.
#[derive(Debug, Clone, Copy)]
pub(super) struct Warp {
    stretch: f64,
    shift: f64,
}

impl Warp {
    pub fn place(self, share: f64) -> f64 {
        (self.stretch * (share - 0.5) + 0.5 + self.shift).clamp(0.0, 1.0)
    }

    fn all() -> impl Iterator<Item = Warp> {
        let shifts = |stretch| SHIFTS.map(|shift| Warp { stretch, shift });
        STRETCHES.into_iter().flat_map(shifts)
    }

    fn of(self, course: &Course) -> Course {
        let end = (SAMPLES - 1) as f64;
        let at = |track: &Track, sample| between(&track.at, self.place(share(sample)) * end);
        Course(course.0.each_ref().map(|track| {
            track.as_ref().map(|track| Track {
                at: std::array::from_fn(|sample| at(track, sample)),
                shake: track.shake,
            })
        }))
    }
}

/// The mean and the spread, the usual one standing in for what is not known yet.
fn usual(values: &[DVec3]) -> (DVec3, f64) {
    let mean = mean(values.iter().copied());
    let off: f64 = values.iter().map(|it| it.distance_squared(mean)).sum();
    let count = values.len() as f64;
    let spread = (off + USUAL_COUNT * USUAL * USUAL) / (count + USUAL_COUNT);
    (mean, spread.sqrt())
}

impl Norm {
    fn of(tracks: &[&Track]) -> Option<Norm> {
        if tracks.is_empty() {
            return None;
        }
        let (middles, movements): (Vec<_>, Vec<_>) = tracks.iter().map(|it| it.parted()).unzip();
        let (middle, middle_spread) = usual(&middles);
        let sample = |at: usize| {
            let values: Vec<DVec3> = movements.iter().map(|movement| movement[at]).collect();
            usual(&values)
        };
        let samples: [(DVec3, f64); SAMPLES] = std::array::from_fn(sample);
        Some(Norm {
            middle,
            middle_spread,
            movement: samples.map(|(mean, _)| mean),
            spread: samples.map(|(_, spread)| spread),
        })
    }

    /// The mean deviation of the movement, in tolerances.
    fn movement_off(&self, track: &Track) -> f64 {
        let (_, movement) = track.parted();
        let off = |at: usize| {
            movement[at].distance(self.movement[at]) / tolerance(self.spread[at], track)
        };
        (0..SAMPLES).map(off).sum::<f64>() / SAMPLES as f64
    }

    fn off(&self, track: &Track) -> f64 {
        let (middle, _) = track.parted();
        let middle = middle.distance(self.middle) / tolerance(self.middle_spread, track);
        self.movement_off(track) + MIDDLE * middle
    }

    /// The direction that is usual at a sample.
    pub fn direction(&self, sample: usize) -> DVec3 {
        self.middle + self.movement[sample]
    }

    /// How far from it a direction may be, in radians.
    pub fn tolerance(&self, sample: usize, track: &Track) -> f64 {
        let spread = self.spread[sample];
        tolerance(
            (spread * spread + self.middle_spread * self.middle_spread).sqrt(),
            track,
        )
    }
}

fn tolerance(spread: f64, track: &Track) -> f64 {
    let shake = SHAKES * track.shake;
    (spread * spread + shake * shake).sqrt()
}

impl Norms {
    pub fn of(courses: &[Course]) -> Norms {
        Norms(Line::ALL.map(|line| {
            let tracks: Vec<_> = courses.iter().filter_map(|it| it.get(line)).collect();
            Norm::of(&tracks)
        }))
    }

    pub fn get(&self, line: Line) -> Option<&Norm> {
        self.0[line.index()].as_ref()
    }

    /// The lines that are known here and there.
    fn common<'a>(&'a self, course: &'a Course) -> impl Iterator<Item = (&'a Norm, &'a Track)> {
        let known = self.0.iter().zip(&course.0);
        known.filter_map(|(norm, track)| norm.as_ref().zip(track.as_ref()))
    }

    /// The course with its time changed so that it fits best; none without a line in common.
    pub fn time(&self, course: &Course) -> Option<(Course, Warp)> {
        self.common(course).next()?;
        let movement_off = |course: &Course| -> f64 {
            let lines = self.common(course);
            lines.map(|(norm, track)| norm.movement_off(track)).sum()
        };
        Warp::all()
            .map(|warp| (warp.of(course), warp))
            .min_by(|(a, _), (b, _)| movement_off(a).total_cmp(&movement_off(b)))
    }

    /// How far off a repetition is, in tolerances: the cubic mean over its lines. One line quite wrong
    /// counts more than all a little; the worst alone would be left to chance.
    pub fn distance(&self, course: &Course) -> f64 {
        let (count, sum) = self
            .common(course)
            .map(|(norm, track)| norm.off(track))
            .fold((0.0, 0.0), |(count, sum), off| {
                (count + 1.0, sum + off * off * off)
            });
        libm::cbrt(sum / count)
    }
}
