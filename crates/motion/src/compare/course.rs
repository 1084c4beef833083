//! One repetition: how the direction of each line goes from its start to its end.

use super::TooLittle;
use super::line::Line;
use super::steady::steps;
use crate::moment::Moment;
use glam::DVec3;

/// Samples of a course. Twice as many gain nothing.
pub(super) const SAMPLES: usize = 32;
/// What the middle of a course counts beside the movement. More makes people's ways to stand look like
/// faults, none makes it blind to what is held wrong throughout.
pub(super) const MIDDLE: f64 = 0.1;
/// Over how many steps a direction should go straight on: 0.13 s. What it does not is shake.
const STRAIGHT: usize = 2;

/// One line's course.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Track {
    /// The direction, sample by sample.
    pub at: [DVec3; SAMPLES],
    /// How much it shakes: the root mean square of its leaps.
    pub shake: f64,
}

impl Track {
    /// The middle, and the movement about it.
    pub fn parted(&self) -> (DVec3, [DVec3; SAMPLES]) {
        let middle = mean(self.at.into_iter());
        (middle, self.at.map(|at| at - middle))
    }
}

/// The courses of all lines that are known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Course(pub [Option<Track>; Line::COUNT]);

impl Course {
    pub fn of(moments: &[Moment]) -> Result<Self, TooLittle> {
        let steps = steps(moments)?;
        let course = Course(Line::ALL.map(|line| {
            let seen: Vec<_> = steps.iter().map(|points| line.direction(points)).collect();
            let whole = without_gaps(&seen)?;
            let end = (whole.len() - 1) as f64;
            Some(Track {
                at: std::array::from_fn(|sample| between(&whole, share(sample) * end)),
                shake: shake(&whole),
            })
        }));
        match course.0.iter().any(Option::is_some) {
            true => Ok(course),
            false => Err(TooLittle::Unseen),
        }
    }

    /// The mean of courses.
    pub fn mean(courses: &[Course]) -> Course {
        Course(Line::ALL.map(|line| {
            let tracks: Vec<_> = courses.iter().filter_map(|it| it.get(line)).collect();
            let mean = |sample: usize| mean(tracks.iter().map(|track| track.at[sample]));
            (!tracks.is_empty()).then(|| Track {
                at: std::array::from_fn(mean),
                shake: 0.0,
            })
        }))
    }

    pub fn get(&self, line: Line) -> Option<&Track> {
        self.0[line.index()].as_ref()
    }

    /// Turned about the vertical, and mirrored if that is nearer, so that it fits another course; and
    /// whether it was mirrored.
    pub fn fit(&self, to: &Course) -> (Course, bool) {
        let straight = self.turned(to);
        let mirrored = self.mirrored().turned(to);
        match mirrored.off(to) < straight.off(to) {
            true => (mirrored, true),
            false => (straight, false),
        }
    }

    /// Each direction changed in the same way.
    fn map(&self, change: impl Fn(DVec3) -> DVec3) -> Course {
        Course(self.0.each_ref().map(|track| {
            track.as_ref().map(|track| Track {
                at: track.at.map(&change),
                shake: track.shake,
            })
        }))
    }

    fn mirrored(&self) -> Course {
        let flipped = self.map(|at| DVec3::new(-at.x, at.y, at.z));
        Course(Line::ALL.map(|line| {
            let mut track = flipped.get(line.mirrored())?.clone();
            if line.is_across() {
                // From right to left in the mirror is from left to right.
                track.at = track.at.map(|at| -at);
            }
            Some(track)
        }))
    }

    /// Turned about the vertical to where the directions agree most.
    fn turned(&self, to: &Course) -> Course {
        let (along, aside) = self.pairs(to).fold((0.0, 0.0), |(along, aside), (a, b)| {
            (along + a.x * b.x + a.z * b.z, aside + a.z * b.x - a.x * b.z)
        });
        let size = (along * along + aside * aside).sqrt();
        if size <= f64::EPSILON {
            return self.clone();
        }
        let (cos, sin) = (along / size, aside / size);
        self.map(|at| DVec3::new(cos * at.x + sin * at.z, at.y, cos * at.z - sin * at.x))
    }

    /// The movement tells the side, and the middle a little: seen from the side, what is far from the
    /// camera looks different throughout.
    fn off(&self, to: &Course) -> f64 {
        let lines = self.common(to);
        let off = lines.map(|(one, other)| {
            let ((middle, movement), (to_middle, to_movement)) = (one.parted(), other.parted());
            let movement = movement.iter().zip(to_movement);
            MIDDLE * SAMPLES as f64 * middle.distance_squared(to_middle)
                + movement.map(|(a, b)| a.distance_squared(b)).sum::<f64>()
        });
        off.sum()
    }

    /// What both courses know, direction by direction.
    fn pairs<'a>(&'a self, other: &'a Course) -> impl Iterator<Item = (DVec3, DVec3)> + 'a {
        let lines = self.common(other);
        lines.flat_map(|(one, other)| one.at.into_iter().zip(other.at))
    }

    /// The lines that both know.
    fn common<'a>(&'a self, other: &'a Course) -> impl Iterator<Item = (&'a Track, &'a Track)> {
        let lines = self.0.iter().zip(&other.0);
        lines.filter_map(|(one, other)| one.as_ref().zip(other.as_ref()))
    }
}

/// How far a sample is on the way, 0 to 1.
pub(super) fn share(sample: usize) -> f64 {
    sample as f64 / (SAMPLES - 1) as f64
}

/// The value at a place between whole numbers; before the first and after the last, theirs.
pub(super) fn between(values: &[DVec3], place: f64) -> DVec3 {
    let place = place.clamp(0.0, (values.len() - 1) as f64);
    let low = (1..values.len() - 1)
        .take_while(|at| *at as f64 <= place)
        .count();
    values[low].lerp(values[low + 1], place - low as f64)
}

pub(super) fn mean(values: impl Iterator<Item = DVec3>) -> DVec3 {
    let (count, sum) = values.fold((0.0, DVec3::ZERO), |(count, sum), it| {
        (count + 1.0, sum + it)
    });
    sum / count
}

/// Gaps are bridged straight; a line that is unknown for more than half of the time stays unknown.
fn without_gaps(seen: &[Option<DVec3>]) -> Option<Vec<DVec3>> {
    let known: Vec<(usize, DVec3)> = seen
        .iter()
        .enumerate()
        .filter_map(|(at, value)| Some((at, (*value)?)))
        .collect();
    if known.len() * 2 < seen.len() {
        return None;
    }
    let value = |at: usize| {
        let after = known.partition_point(|(place, _)| *place <= at);
        match (&known[..after], &known[after..]) {
            ([.., (from, a)], [(to, b), ..]) => {
                Some(a.lerp(*b, (at - from) as f64 / (to - from) as f64))
            }
            ([.., (_, only)], []) | ([], [(_, only), ..]) => Some(*only),
            ([], []) => None,
        }
    };
    (0..seen.len()).map(value).collect()
}

/// A steady movement hardly leaves the straight way within a few steps; shake and lost points do. A
/// shake of one unit in each of three axes, independent from step to step, gives √3.
fn shake(whole: &[DVec3]) -> f64 {
    let leaps = whole.windows(2 * STRAIGHT + 1).map(|window| {
        let (first, last) = (window[0], window[2 * STRAIGHT]);
        (first - 2.0 * window[STRAIGHT] + last).length_squared() / 6.0
    });
    let count = leaps.len().max(1) as f64;
    (leaps.sum::<f64>() / count).sqrt()
}
