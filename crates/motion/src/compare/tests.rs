#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;
use body::layout::{Landmark, Layout};
use body::{Build, Dof, Point, Points, Pose, Side};
use glam::{DQuat, DVec3};

const SECONDS: f64 = 3.0;

/// A squat with the arms to the front, at so many frames a second; what `spoil` does to each pose.
fn squat(fps: f64, spoil: impl Fn(&mut Pose, f64)) -> Vec<Moment> {
    let build = Build::average(1.75, 1.0);
    let frames = (0..).map(|frame| f64::from(frame) / fps);
    frames
        .take_while(|t| *t <= SECONDS)
        .map(|t| {
            let sine = libm::sin(core::f64::consts::PI * t / SECONDS);
            let depth = sine * sine;
            let mut pose = Pose::ZERO;
            pose.set(Dof::PelvisPitch, 25.0 * depth);
            for side in Side::BOTH {
                pose.set(Dof::LeftShoulder.on(side), 90.0 * depth);
                pose.set(Dof::LeftHip.on(side), 90.0 * depth);
                pose.set(Dof::LeftKnee.on(side), 95.0 * depth);
            }
            spoil(&mut pose, depth);
            let points = Points::of(&pose.place(&build), &build);
            Moment { t, points }
        })
        .collect()
}

fn good() -> Vec<Moment> {
    squat(30.0, |_, _| ())
}

/// The left knee more bent, the deeper the squat.
fn bent(pose: &mut Pose, depth: f64) {
    pose.set(Dof::LeftKnee, pose.get(Dof::LeftKnee) + 40.0 * depth);
}

fn moved(moments: &[Moment], to: impl Fn(DVec3) -> DVec3) -> Vec<Moment> {
    let change = |moment: &Moment| {
        let mut points = Points::default();
        for point in Point::ALL {
            points.set(point, moment.points.get(point).map(&to));
        }
        Moment {
            t: moment.t,
            points,
        }
    };
    moments.iter().map(change).collect()
}

fn mirrored(moments: &[Moment]) -> Vec<Moment> {
    let flipped = moved(moments, |at| DVec3::new(-at.x, at.y, at.z));
    let swap = |moment: Moment| {
        let mut points = Points::default();
        for point in Point::ALL {
            let left = point.on(Side::Left);
            let other = if left == point {
                point.on(Side::Right)
            } else {
                left
            };
            points.set(other, moment.points.get(point));
        }
        Moment {
            t: moment.t,
            points,
        }
    };
    flipped.into_iter().map(swap).collect()
}

/// Only what a layout gives.
fn through(layout: Layout, moments: &[Moment]) -> Vec<Moment> {
    let all = vec![
        Landmark {
            at: DVec3::ZERO,
            visibility: 1.0
        };
        layout.len()
    ];
    let given = layout.points(&all);
    let only = |moment: &Moment| {
        let mut points = Points::default();
        for point in Point::ALL {
            let at = given.get(point).and(moment.points.get(point));
            points.set(point, at);
        }
        Moment {
            t: moment.t,
            points,
        }
    };
    moments.iter().map(only).collect()
}

fn score(demonstrations: &[Vec<Moment>], repetition: &[Moment]) -> Comparison {
    let demonstrations = demonstrations.iter().map(Vec::as_slice);
    let learned = Demonstration::learn(demonstrations).unwrap();
    learned.compare(repetition).unwrap()
}

fn close(one: f64, other: f64) {
    assert!((one - other).abs() < 1e-6, "{one} is not {other}");
}

#[test]
fn the_demonstration_itself_has_a_hundred() {
    for count in [1, 2, 50] {
        let found = score(&vec![good(); count], &good());
        close(found.score, 100.0);
        assert!(found.differences.is_empty());
        assert!(!found.mirrored);
    }
}

#[test]
fn a_bent_knee_is_worse_and_named() {
    let found = score(&[good()], &squat(30.0, bent));
    assert!(found.score < 90.0, "{found:?}");
    let first = found.differences[0];
    assert_eq!(first.what, Feature::Bend(Joint::Knee(Side::Left)));
    assert!((0.4..0.6).contains(&first.at));
    assert!((35.0..41.0).contains(&first.by));
    let worse = score(
        &[good()],
        &squat(30.0, |pose, depth| bent(pose, 1.5 * depth)),
    );
    assert!(worse.score < found.score);
}

#[test]
fn a_knee_held_bent_throughout_is_named() {
    let found = score(&[good()], &squat(30.0, |pose, _| bent(pose, 1.0)));
    assert!(found.score < 100.0);
    let first = found.differences[0];
    assert_eq!(first.what, Feature::Bend(Joint::Knee(Side::Left)));
}

#[test]
fn a_lean_is_named_with_its_way() {
    let lean = |pose: &mut Pose, depth: f64| {
        pose.set(Dof::PelvisPitch, 55.0 * depth);
        for side in Side::BOTH {
            pose.set(Dof::LeftHip.on(side), 120.0 * depth);
            pose.set(Dof::LeftShoulder.on(side), 120.0 * depth);
        }
    };
    let first = score(&[good()], &squat(30.0, lean)).differences[0];
    assert_eq!(first.what, Feature::Direction(Line::Trunk));
    assert_eq!(first.towards, Some(Way::Front));
    assert!((25.0..31.0).contains(&first.by));
}

#[test]
fn the_side_does_not_matter_but_is_told() {
    let right = |pose: &mut Pose, depth: f64| pose.set(Dof::RightHip, 20.0 * depth);
    let shown = squat(30.0, right);
    let tried = squat(30.0, |pose, depth| {
        right(pose, depth);
        bent(pose, depth);
    });
    let same = score(std::slice::from_ref(&shown), &tried);
    let both = score(&[mirrored(&shown)], &mirrored(&tried));
    close(same.score, both.score);
    let other = score(&[shown], &mirrored(&tried));
    close(same.score, other.score);
    assert!(other.mirrored);
    let knee = |side| Feature::Bend(Joint::Knee(side));
    assert!(
        same.differences
            .iter()
            .any(|it| it.what == knee(Side::Left))
    );
    assert!(
        other
            .differences
            .iter()
            .any(|it| it.what == knee(Side::Right))
    );
}

#[test]
fn demonstrations_of_both_sides_are_one() {
    let right = squat(30.0, |pose, depth| pose.set(Dof::RightHip, 20.0 * depth));
    let tried = squat(30.0, bent);
    let both = score(&[right.clone(), mirrored(&right)], &tried);
    let one = score(&[right.clone(), right], &tried);
    close(both.score, one.score);
}

#[test]
fn size_place_and_facing_do_not_matter() {
    let tried = squat(30.0, bent);
    let turn = DQuat::from_rotation_y(2.0);
    let there = moved(&tried, |at| turn * at * 1.3 + DVec3::new(1.0, -2.0, 3.0));
    let shown = [good()];
    close(score(&shown, &tried).score, score(&shown, &there).score);
}

#[test]
fn the_camera_speed_hardly_matters() {
    let shown = [good()];
    for fps in [10.0, 15.0, 24.0, 60.0] {
        let found = score(&shown, &squat(fps, |_, _| ()));
        assert!(found.score > 99.0, "{fps}: {}", found.score);
    }
}

#[test]
fn what_only_one_side_knows_is_left_out() {
    let shown = [through(Layout::Kinect22, &good())];
    let same = score(&shown, &through(Layout::BlazePose33, &good()));
    close(same.score, 100.0);
    let found = score(&shown, &through(Layout::BlazePose33, &squat(30.0, bent)));
    let first = found.differences[0];
    assert_eq!(first.what, Feature::Bend(Joint::Knee(Side::Left)));
}

#[test]
fn points_may_be_missing_for_a_while() {
    let mut gaps = good();
    for moment in &mut gaps[20..40] {
        moment.points.set(Point::LeftKnee, None);
    }
    gaps[60].points = Points::default();
    assert!(score(&[good()], &gaps).score > 99.0);
}

#[test]
fn too_little_is_said() {
    let learned = Demonstration::learn([good().as_slice()]).unwrap();
    let without = |points: &[Point]| {
        let mut moments = good();
        for moment in &mut moments {
            for point in points {
                moment.points.set(*point, None);
            }
        }
        moments
    };
    let none: [&[Moment]; 0] = [];
    assert_eq!(Demonstration::learn(none), Err(TooLittle::NoRepetition));
    assert_eq!(learned.compare(&[]), Err(TooLittle::Short));
    assert_eq!(learned.compare(&good()[..5]), Err(TooLittle::Short));
    let sparse: Vec<Moment> = good().into_iter().step_by(30).collect();
    assert_eq!(learned.compare(&sparse), Err(TooLittle::Sparse));
    assert_eq!(
        learned.compare(&without(&Point::ALL)),
        Err(TooLittle::Unseen)
    );
    let arm = [Point::LeftShoulder, Point::LeftElbow];
    let rest: Vec<Point> = Point::ALL
        .into_iter()
        .filter(|it| !arm.contains(it))
        .collect();
    let (arm, rest) = (without(&rest), without(&arm));
    let only_rest = Demonstration::learn([rest.as_slice()]).unwrap();
    assert_eq!(only_rest.compare(&arm), Err(TooLittle::NothingInCommon));
}

#[test]
fn nothing_panics_on_what_is_not_finite() {
    let odd = [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::MAX,
        f64::MIN_POSITIVE,
        0.0,
    ];
    let learned = Demonstration::learn([good().as_slice()]).unwrap();
    for value in odd {
        let places = moved(&good(), |at| DVec3::new(value, at.y, value));
        let mut times = good();
        for moment in times.iter_mut().step_by(3) {
            moment.t = value;
        }
        let mut late = good();
        late[89].t = value;
        for moments in [places, times, late] {
            if let Ok(found) = learned.compare(&moments) {
                assert!((0.0..=100.0).contains(&found.score));
            }
            if let Ok(learned) = Demonstration::learn([moments.as_slice(), good().as_slice()]) {
                assert!(learned.compare(&good()).unwrap().score.is_finite());
            }
        }
    }
}
