//! A body by hand: signs, mirrors, measures, layouts, contacts.

use body::camera::{Camera, Spoil};
use body::layout::{Landmark, Layout};
use body::stance::{Contact, Held, Path, Stance, Surface, ease};
use body::{Build, Dof, Measure, Placed, Point, Points, Pose, Segment, Side, Spot};
use glam::DVec3;
use proptest::prelude::*;

fn build() -> Build {
    Build::average(1.7, 1.0)
}

fn with(angles: &[(Dof, f64)]) -> Placed {
    let mut pose = Pose::ZERO;
    for (dof, angle) in angles {
        pose.set(*dof, *angle);
    }
    pose.place(&build())
}

/// Where a joint goes when one angle grows from the zero pose.
fn shift(dof: Dof, angle: f64, joint: Segment) -> DVec3 {
    with(&[(dof, angle)]).joint(joint) - with(&[]).joint(joint)
}

#[test]
fn positive_angles_go_where_clinicians_say() {
    use Segment::*;
    assert!(
        shift(Dof::LeftHip, 90.0, LeftShank).z > 0.3,
        "the thigh to the front"
    );
    assert!(
        shift(Dof::LeftKnee, 90.0, LeftFoot).z < -0.3,
        "the heel to the back"
    );
    assert!(
        shift(Dof::LeftElbow, 90.0, LeftHand).z > 0.2,
        "the hand to the front"
    );
    assert!(
        shift(Dof::LeftShoulder, 170.0, LeftForearm).y > 0.5,
        "the arm up"
    );
    assert!(
        shift(Dof::LeftShoulderAbduction, 60.0, LeftForearm).x > 0.2,
        "out to the left"
    );
    assert!(
        shift(Dof::RightShoulderAbduction, 60.0, RightForearm).x < -0.2,
        "out to the right"
    );
    assert!(
        shift(Dof::RightHipAbduction, 30.0, RightShank).x < -0.15,
        "out to the right"
    );
    assert!(shift(Dof::LeftAnkle, 20.0, LeftToes).y > 0.02, "toes up");
    assert!(
        shift(Dof::Lumbar, 30.0, Head).z > 0.1,
        "rounds to the front"
    );
    assert!(
        shift(Dof::LumbarBend, 15.0, Head).x < -0.1,
        "bends to the right"
    );
    assert!(
        shift(Dof::PelvisPitch, 90.0, Head).z > 0.5,
        "face down, head to the front"
    );
    assert!(
        shift(Dof::LeftScapula, 15.0, LeftUpperArm).z < -0.015,
        "the shoulder back"
    );
    assert!(
        shift(Dof::LeftScapulaElevation, 15.0, LeftUpperArm).y > 0.015,
        "the shoulder up"
    );
    // To the right: the left shoulder comes forward.
    assert!(shift(Dof::ThoracicRotation, 30.0, LeftUpperArm).z > 0.03);
}

#[test]
fn segments_have_the_published_lengths() {
    let build = build();
    for (segment, share) in [
        (Segment::LeftShank, 0.245),
        (Segment::LeftFoot, 0.246),
        (Segment::LeftForearm, 0.186),
        (Segment::LeftHand, 0.146),
    ] {
        let length = build.joint(segment).length() / build.stature;
        assert!((length - share).abs() < 1e-9, "{segment:?} {length}");
    }
    assert!((build.trunk_length() / build.stature - 0.288).abs() < 0.02);
}

#[test]
fn spots_and_degrees_of_freedom_come_in_pairs() {
    let build = build();
    for &spot in Spot::ALL {
        assert_eq!(spot.mirrored().mirrored(), spot);
        assert_eq!(
            spot.mirrored().segment(),
            spot.segment().mirrored(),
            "{spot:?}"
        );
        let there = body::segment::mirror_point(build.spot(spot));
        assert!(
            build.spot(spot.mirrored()).distance(there) < 1e-12,
            "{spot:?}"
        );
    }
    for &dof in Dof::ALL {
        assert_eq!(dof.mirrored().mirrored(), dof);
        let (low, high) = dof.limits();
        assert!(
            low < high && dof.mirrored().limits() == (low, high),
            "{dof:?}"
        );
    }
    assert_eq!(Dof::RightHipAbduction.name(), "right_hip_abduction");
}

#[test]
fn what_points_do_not_define_is_unknown() {
    let placed = with(&[(Dof::LeftKnee, 60.0), (Dof::LeftHip, 40.0)]);
    let all = Points::of(&placed, &build());
    let knee = |points: &Points| Measure::KneeFlexion.of(points, Side::Left);
    assert!((knee(&all).unwrap() - 60.0).abs() < 1e-6);
    assert!((Measure::HipFlexion.of(&all, Side::Left).unwrap() - 40.0).abs() < 8.0);
    for unknown in [None, Some(DVec3::NAN), Some(DVec3::INFINITY)] {
        let mut points = all;
        points.set(Point::LeftAnkle, unknown);
        assert_eq!(knee(&points), None);
    }
    let mut points = all;
    points.set(Point::LeftAnkle, points.get(Point::LeftKnee));
    assert_eq!(knee(&points), None, "no length, no direction");
    assert_eq!(knee(&Points::default()), None);
}

#[test]
fn trunk_measures_have_their_signs() {
    let points = |angles: &[(Dof, f64)]| Points::of(&with(angles), &build());
    let turned = points(&[(Dof::ThoracicRotation, 25.0), (Dof::LumbarRotation, 8.0)]);
    let turn = Measure::TrunkRotation.of(&turned, Side::Left).unwrap();
    assert!((turn - 33.0).abs() < 3.0, "{turn} to the right");
    let lying = points(&[(Dof::PelvisPitch, -90.0)]);
    assert!((Measure::TrunkInclination.of(&lying, Side::Left).unwrap() - 90.0).abs() < 5.0);
    let round = Measure::SpineCurve
        .of(&points(&[(Dof::Thoracic, 30.0)]), Side::Left)
        .unwrap();
    let arched = Measure::SpineCurve
        .of(&points(&[(Dof::Thoracic, -20.0)]), Side::Left)
        .unwrap();
    assert!(round > arched + 30.0, "{round} {arched}");
}

#[test]
fn a_camera_sees_what_the_body_is() {
    let placed = with(&[
        (Dof::PelvisY, 0.95),
        (Dof::LeftKnee, 70.0),
        (Dof::LeftHip, 30.0),
    ]);
    let camera = Camera {
        eye: DVec3::new(3.0, 1.0, 0.0),
        target: DVec3::new(0.0, 0.9, 0.0),
        field: 50.0,
        aspect: 4.0 / 3.0,
    };
    let frame = camera.see(&placed, &build(), Spoil::default(), || 0.0);
    assert_eq!(frame.world.len(), Layout::BlazePose33.len());
    let seen = Layout::BlazePose33.points(&frame.world);
    let knee = |points: &Points| Measure::KneeFlexion.of(points, Side::Left);
    let truth = knee(&Points::of(&placed, &build())).unwrap();
    assert!((knee(&seen).unwrap() - truth).abs() < 0.5);
    // From the left, the left hip is nearer, and what is high is at the top.
    assert!(frame.image[0].at.y < frame.image[27].at.y);
    assert!(frame.world[23].at.z < frame.world[24].at.z);
    let behind = Camera {
        target: DVec3::new(6.0, 0.9, 0.0),
        ..camera
    };
    let nothing = behind.see(&placed, &build(), Spoil::default(), || 0.0);
    assert!(nothing.image.iter().all(|mark| mark.visibility == 0.0));
    let spoil = Spoil {
        noise: 0.0,
        occlusion: true,
    };
    let hidden = camera.see(&placed, &build(), spoil, || 0.0);
    assert!(
        hidden.world.iter().any(|mark| mark.visibility < 0.5),
        "the far arm"
    );
}

#[test]
fn layouts_know_their_length() {
    for layout in [Layout::BlazePose33, Layout::Kinect22] {
        let places = layout.places(&with(&[]), &build());
        assert_eq!(places.len(), layout.len());
        let few = [Landmark {
            at: DVec3::ZERO,
            visibility: 1.0,
        }; 5];
        assert_eq!(layout.points(&few), Points::default());
    }
}

#[test]
fn a_way_is_eased_and_ends_where_it_should() {
    let mut last = 0.0;
    for step in 1..=1000 {
        let now = ease(f64::from(step) / 1000.0);
        assert!(now >= last && (now - last) * 1000.0 < 1.2, "{step}");
        last = now;
    }
    assert_eq!(
        (ease(-1.0), ease(0.0), ease(1.0), ease(7.0)),
        (0.0, 0.0, 1.0, 1.0)
    );
    let contacts = [Spot::LeftHeel, Spot::LeftBallInner, Spot::LeftBallOuter]
        .into_iter()
        .flat_map(|spot| [spot, spot.mirrored()])
        .map(|spot| Contact {
            spot,
            surface: Surface::Floor,
            planted: true,
        });
    let stand = Stance {
        contacts: contacts.collect(),
        ..Stance::default()
    };
    let build = build();
    let start = Held::start(&build, &stand);
    assert!(start.miss < 0.002, "stands: {}", start.miss);
    let mut squat = stand.clone();
    for side in [Dof::LeftKnee, Dof::RightKnee] {
        squat.angles.insert(side, 60.0);
    }
    let low = start.reach(&build, &squat);
    assert!(low.miss < 0.002 && low.pose.get(Dof::PelvisY) < start.pose.get(Dof::PelvisY) - 0.05);
    let path = Path::between(&build, &start, &low);
    assert_eq!((path.at(0.0), path.at(1.0)), (start.pose, low.pose));
    let (there, back) = (path.at(0.3), path.reversed().at(0.7));
    assert!(
        there
            .0
            .iter()
            .zip(back.0)
            .all(|(a, b)| (a - b).abs() < 1e-6)
    );
    assert_eq!(
        path,
        Path::between(&build, &start, &low),
        "the same every time"
    );
}

fn poses() -> impl Strategy<Value = Pose> {
    proptest::collection::vec(0.0..1.0f64, Dof::COUNT).prop_map(|shares| {
        let mut pose = Pose::ZERO;
        for (&dof, share) in Dof::ALL.iter().zip(shares) {
            let (low, high) = dof.limits();
            pose.set(dof, low + (high - low) * share);
        }
        pose
    })
}

proptest! {
    #[test]
    fn a_mirrored_pose_is_the_body_in_a_mirror(pose in poses()) {
        let build = build();
        let (right, left) = (pose.place(&build), pose.mirrored().place(&build));
        for segment in Segment::ALL {
            let there = body::segment::mirror_point(right.joint(segment.mirrored()));
            prop_assert!(left.joint(segment).distance(there) < 1e-9);
        }
        prop_assert_eq!(pose.mirrored().mirrored(), pose);
    }

    #[test]
    fn measures_do_not_care_where_one_stands_or_how_tall(
        pose in poses(), x in -5.0..5.0f64, z in -5.0..5.0f64, turn in -3.0..3.0f64, size in 0.5..2.0f64,
    ) {
        let points = Points::of(&pose.place(&build()), &build());
        let mut moved = Points::default();
        for point in Point::ALL {
            let way = |at: DVec3| glam::DQuat::from_rotation_y(turn) * at * size + DVec3::new(x, 0.0, z);
            moved.set(point, points.get(point).map(way));
        }
        let tilted = |points: &Points| {
            let mut tilted = Points::default();
            for point in Point::ALL {
                let way = |at: DVec3| glam::DQuat::from_rotation_z(turn) * at;
                tilted.set(point, points.get(point).map(way));
            }
            tilted
        };
        let whole = Measure::ALL.into_iter().flat_map(|m| Side::BOTH.map(|side| (m, side)));
        for (measure, side) in whole {
            // These look at the picture: it matters where the camera stands, not how it is held.
            let picture = matches!(measure, Measure::ShoulderTurn | Measure::NoseAside | Measure::ShoulderWidth | Measure::KneeHeight | Measure::PelvisTurn | Measure::ChestTurn);
            let upright = matches!(measure, Measure::TrunkInclination | Measure::PelvicLift);
            let mut pairs = Vec::new();
            if !picture {
                pairs.push((measure.of(&points, side), measure.of(&moved, side)));
            }
            if !upright {
                pairs.push((measure.of(&points, side), measure.of(&tilted(&points), side)));
            }
            for pair in pairs {
            match pair {
                (Some(one), Some(other)) => {
                    let off = (one - other).abs() % 360.0;
                    prop_assert!(off.min(360.0 - off) < 1e-3, "{:?} {} {}", measure, one, other);
                }
                (one, other) => prop_assert_eq!(one.is_some(), other.is_some()),
            }
            }
        }
    }

    /// Whatever an author asks of a body, it answers with a pose inside its limits.
    #[test]
    fn no_stance_is_too_absurd(
        angles in proptest::collection::btree_map(0..Dof::COUNT, -200.0..200.0f64, 0..12),
        spots in proptest::collection::btree_set(0..Spot::COUNT, 0..8),
    ) {
        let stance = Stance {
            angles: angles.into_iter().map(|(at, angle)| (Dof::ALL[at], angle)).collect(),
            contacts: spots.into_iter().map(|at| Contact {
                spot: Spot::ALL[at],
                surface: Surface::Floor,
                planted: true,
            }).collect(),
            ..Stance::default()
        };
        let held = Held::start(&build(), &stance);
        for &dof in Dof::ALL {
            prop_assert!(held.pose.get(dof).is_finite());
        }
        prop_assert!(held.miss.is_finite());
    }
}
