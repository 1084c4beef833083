use super::*;
use body::Point::*;
use body::{Point, Side};
use glam::DVec3;

/// Noise that is the same every time, -1 to 1.
struct Noise(u32);

impl Noise {
    /// Any of eight.
    fn pick(&mut self) -> usize {
        self.next();
        (self.0 >> 29) as usize
    }

    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(self.0) / f64::from(u32::MAX) * 2.0 - 1.0
    }
}

/// Somebody who stands; both arms are raised by this share of the way up.
fn standing(raised: f64) -> Points {
    let mut points = Points::default();
    let mut set = |left, right, x: f64, y: f64| {
        points.set(left, Some(DVec3::new(x, y, 0.0)));
        points.set(right, Some(DVec3::new(-x, y, 0.0)));
    };
    let (sine, cosine) = (libm::sin(3.0 * raised), libm::cos(3.0 * raised));
    set(LeftShoulder, RightShoulder, 0.18, 1.45);
    set(
        LeftElbow,
        RightElbow,
        0.18 + 0.3 * sine,
        1.45 - 0.3 * cosine,
    );
    set(
        LeftWrist,
        RightWrist,
        0.18 + 0.55 * sine,
        1.45 - 0.55 * cosine,
    );
    set(LeftHip, RightHip, 0.1, 0.95);
    set(LeftKnee, RightKnee, 0.1, 0.5);
    set(LeftAnkle, RightAnkle, 0.1, 0.08);
    points.set(Nose, Some(DVec3::new(0.0, 1.65, -0.1)));
    points
}

fn shifted(points: &Points, change: impl Fn(DVec3) -> DVec3) -> Points {
    let mut moved = Points::default();
    for point in Point::ALL {
        moved.set(point, points.get(point).map(&change));
    }
    moved
}

/// Out and back once in every period, from rest to rest, with two seconds of rest around.
fn raising(t: f64, period: f64, times: f64) -> f64 {
    let turn = ((t - 2.0) / period).clamp(0.0, times) * std::f64::consts::TAU;
    0.5 - 0.5 * libm::cos(turn)
}

/// The count after so many seconds of somebody.
fn counted(rate: f64, seconds: f64, mut somebody: impl FnMut(f64) -> Points) -> u32 {
    let mut counter = Counter::new();
    let mut t = 0.0;
    while t < seconds {
        counter.push(t, &somebody(t));
        t += 1.0 / rate;
    }
    counter.count()
}

#[test]
fn counts_exactly_at_any_frame_rate() {
    for rate in [10.0, 15.0, 24.0, 30.0, 60.0] {
        for (period, times) in [(1.0, 20.0), (2.5, 10.0), (4.0, 1.0), (6.0, 3.0), (9.0, 4.0)] {
            let seconds = period * times + 4.0;
            let count = counted(rate, seconds, |t| standing(raising(t, period, times)));
            assert_eq!(
                f64::from(count),
                times,
                "{period} s at {rate} frames a second"
            );
        }
    }
}

#[test]
fn counts_through_holds_and_rests() {
    // A second up, five held, one down, three of rest.
    let raised = |t: f64| {
        let t = t % 10.0;
        (t - 3.0).min(10.0 - t).clamp(0.0, 1.0)
    };
    assert_eq!(counted(15.0, 44.0, |t| standing(raised(t.min(40.0)))), 4);
}

#[test]
fn stillness_is_no_repetition() {
    let mut noise = Noise(7);
    let still = standing(0.1);
    let count = counted(30.0, 120.0, |_| {
        let mut points = Points::default();
        for point in Point::ALL {
            let tremble = DVec3::new(noise.next(), noise.next(), noise.next()) * 0.02;
            points.set(point, still.get(point).map(|at| at + tremble));
        }
        points
    });
    assert_eq!(count, 0);
}

#[test]
fn drifting_and_arriving_are_no_repetitions() {
    assert_eq!(counted(30.0, 60.0, |t| standing(t / 60.0)), 0);
    let arrive = |t: f64| {
        let x = 1.2 * t.min(4.0);
        let step = libm::sin(t.min(4.0) * 5.7) * 0.3;
        let mut points = shifted(&standing(0.0), |at| at + DVec3::X * x);
        for (point, step) in [(LeftAnkle, step), (RightAnkle, -step), (LeftWrist, -step)] {
            let at = points.get(point).map(|at| at + DVec3::X * step);
            points.set(point, at);
        }
        points
    };
    assert_eq!(counted(30.0, 20.0, arrive), 0);
}

#[test]
fn place_size_and_side_change_nothing() {
    let mut wobble = Noise(3);
    let frames: Vec<f64> = (0..900)
        .map(|n| raising(f64::from(n) / 30.0, 2.3, 11.0) + 0.02 * wobble.next())
        .collect();
    let every = |change: &dyn Fn(Points) -> Points| {
        let mut counter = Counter::new();
        let counts = frames.iter().enumerate().map(|(n, raised)| {
            let mut points = standing(*raised);
            // One side alone, so that a mirror has something to do.
            points.set(LeftWrist, standing(0.0).get(LeftWrist));
            counter.push(n as f64 / 30.0, &change(points))
        });
        counts.collect::<Vec<_>>()
    };
    let plain = every(&|points| points);
    assert_eq!(plain.last(), Some(&11));
    let far = DVec3::new(300.0, -20.0, 7.0);
    assert_eq!(plain, every(&|points| shifted(&points, |at| at + far)));
    assert_eq!(plain, every(&|points| shifted(&points, |at| at * 640.0)));
    assert_eq!(plain, every(&|points| shifted(&points, |at| at * 0.01)));
    let mirrored = |points: Points| {
        let mut mirror = Points::default();
        for point in Point::ALL {
            let other = match point.on(Side::Left) {
                left if left == point => point.on(Side::Right),
                left => left,
            };
            let at = points.get(other);
            mirror.set(point, at.map(|at| at.with_x(-at.x)));
        }
        mirror
    };
    assert_eq!(plain, every(&mirrored));
}

#[test]
fn dropped_and_late_frames_change_nothing() {
    let mut noise = Noise(11);
    let mut counter = Counter::new();
    for n in 0..1000 {
        let t = f64::from(n) / 30.0;
        let hole = (400..415).contains(&n);
        if noise.next() < 0.4 && !hole {
            let late = 0.01 * noise.next();
            counter.push(t + late, &standing(raising(t, 2.5, 12.0)));
        } else if noise.next() < 0.5 {
            counter.push(t, &Points::default());
        }
    }
    assert_eq!(counter.count(), 12);
}

#[test]
fn time_may_jump() {
    let mut counter = Counter::new();
    let mut start = 1.0e9;
    for session in 0..4 {
        for n in 0..600 {
            let t = f64::from(n) / 30.0;
            counter.push(start + t, &standing(raising(t, 3.0, 5.0)));
        }
        start += if session % 2 == 0 { 1.0e7 } else { -2.0e8 };
    }
    // The pause is as long as two repetitions, and may be taken for a slow one.
    assert!((19..=21).contains(&counter.count()));
}

#[test]
fn nonsense_never_panics() {
    let mut counter = Counter::new();
    let strange = [
        0.0,
        -0.0,
        1.0,
        f64::NAN,
        f64::INFINITY,
        -1.0e300,
        1.0e-300,
        1.0e8,
    ];
    let mut noise = Noise(5);
    let mut pick = || strange[noise.pick()];
    for n in 0..3000 {
        let mut points = standing(0.5);
        for point in Point::ALL {
            if n % 3 > 0 {
                points.set(point, Some(DVec3::new(pick(), pick(), pick())));
            }
        }
        counter.push(
            if n % 5 == 0 {
                pick()
            } else {
                f64::from(n) / 30.0
            },
            &points,
        );
    }
    assert_eq!(Counter::new().push(f64::NAN, &Points::default()), 0);
    assert_eq!(Counter::new().push(0.0, &Points::default()), 0);
}

#[test]
fn a_long_time_is_counted_like_a_short_one() {
    let raised = |t: f64| 0.5 - 0.5 * libm::cos(t / 4.0 * std::f64::consts::TAU);
    assert_eq!(counted(10.0, 1200.0, |t| standing(raised(t))), 300);
}
