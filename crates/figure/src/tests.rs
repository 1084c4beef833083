//! What holds for every person and pose.

#![allow(clippy::unwrap_used, reason = "tests stop when they cannot go on")]

use crate::asset::{Asset, AssetError, Shape};
use crate::dress::Part;
use crate::figure::Figure;
use crate::palette::{self, SLOTS};
use crate::person::Person;
use crate::skin::Skinned;
use crate::spots::hit;
use body::segment::mirror_point;
use body::{Placed, Segment, Side, Spot};
use glam::{DQuat, DVec3};

const BODY: &[u8] = include_bytes!("../assets/body.bin");

fn people() -> Vec<Figure> {
    Person::ALL
        .iter()
        .map(|person| Figure::new(person).unwrap())
        .collect()
}

/// Turns every joint a little, differently for each seed.
fn posed(figure: &Figure, seed: u64) -> Placed {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(state >> 33).unwrap()) / f64::from(1_u32 << 31) - 0.5
    };
    let mut placed = figure.standing().clone();
    for segment in Segment::ALL {
        let wide = if segment.side().is_some() { 1.6 } else { 0.4 };
        let turn = DQuat::from_rotation_x(next() * wide)
            * DQuat::from_rotation_y(next() * wide)
            * DQuat::from_rotation_z(next() * wide * 0.5);
        placed.turn[segment as usize] = match segment.parent() {
            None => turn,
            Some(parent) => placed.turn[parent as usize] * turn,
        };
        if let Some(parent) = segment.parent() {
            placed.joint[segment as usize] = placed.point(parent, figure.build().joint(segment));
        }
    }
    placed
}

fn mirrored(placed: &Placed) -> Placed {
    let mut other = placed.clone();
    for segment in Segment::ALL {
        let from = segment.mirrored() as usize;
        let q = placed.turn[from];
        other.turn[segment as usize] = DQuat::from_xyzw(q.x, -q.y, -q.z, q.w);
        other.joint[segment as usize] = mirror_point(placed.joint[from]);
    }
    other
}

#[test]
fn everybody_has_a_body_of_their_height() {
    for figure in people() {
        let stature = figure.build().stature;
        assert!(
            (1.5..1.9).contains(&stature),
            "{}: {stature}",
            figure.person().id
        );
        assert!(figure.dress().points.len() < 9_500);
    }
}

#[test]
fn the_zero_pose_hangs_straight_and_is_symmetric() {
    for figure in people() {
        let build = figure.build();
        for segment in Segment::ALL {
            assert_eq!(
                build.joint(segment.mirrored()),
                mirror_point(build.joint(segment)),
                "{segment:?}"
            );
        }
        use Segment::*;
        for segment in [LeftForearm, LeftHand, LeftShank, LeftFoot] {
            let along = build.joint(segment);
            assert!(
                along.x.abs() < 1e-12 && along.z.abs() < 1e-12 && along.y < -0.1,
                "{segment:?} {along}"
            );
        }
        for &spot in Spot::ALL {
            assert_eq!(
                build.spot(spot.mirrored()),
                mirror_point(build.spot(spot)),
                "{spot:?}"
            );
        }
        // The toes point to the front, the thumbs too.
        assert!(build.joint(LeftToes).x.abs() < 1e-9 && build.joint(LeftToes).z > 0.1);
        let palm = build.spot(Spot::LeftPalmIndex);
        assert!(palm.x < 0.0 && palm.z > 0.0, "{palm}");
    }
}

#[test]
fn the_sole_is_on_the_floor() {
    for figure in people() {
        let mut skin = Skinned::default();
        figure.pose(figure.standing(), &mut skin);
        let low = skin
            .points
            .iter()
            .map(|point| point.y)
            .fold(f32::MAX, f32::min);
        assert!(low.abs() < 1e-5, "{low}");
        for spot in [Spot::LeftHeel, Spot::LeftBallInner, Spot::LeftBallOuter] {
            let at = figure
                .standing()
                .point(spot.segment(), figure.build().spot(spot));
            assert!(at.y.abs() < 0.012, "{} {spot:?} {at}", figure.person().id);
        }
    }
}

#[test]
fn spots_lie_on_the_skin() {
    for figure in people() {
        let mut skin = Skinned::default();
        figure.pose(figure.standing(), &mut skin);
        for &spot in Spot::ALL
            .iter()
            .filter(|spot| !matches!(spot, Spot::LeftSit | Spot::RightSit))
        {
            let at = figure
                .standing()
                .point(spot.segment(), figure.build().spot(spot))
                .as_vec3();
            let near = skin
                .points
                .iter()
                .map(|point| point.distance(at))
                .fold(f32::MAX, f32::min);
            assert!(near < 0.04, "{} {spot:?}: {near}", figure.person().id);
        }
    }
}

#[test]
fn skin_at_a_joint_goes_with_it() {
    // A vertex that one segment alone moves keeps its distance from that segment's joint.
    for figure in people() {
        let dress = figure.dress();
        let (mut before, mut after) = (Skinned::default(), Skinned::default());
        figure.pose(figure.standing(), &mut before);
        for seed in 0..6 {
            let placed = posed(&figure, seed);
            figure.pose(&placed, &mut after);
            for at in (0..dress.points.len()).filter(|&at| dress.weights[at][0] == 255) {
                let segment = palette::segment(usize::from(dress.slots[at][0]));
                let far = |placed: &Placed, skin: &Skinned| {
                    skin.points[at].as_dvec3().distance(placed.joint(segment))
                };
                let apart = far(figure.standing(), &before) - far(&placed, &after);
                assert!(apart.abs() < 1e-4, "{segment:?} {apart}");
            }
        }
    }
}

#[test]
fn left_is_the_mirror_of_right() {
    for figure in people() {
        let (mut left, mut right) = (Skinned::default(), Skinned::default());
        let rest = figure.rest();
        for seed in 0..12 {
            let placed = posed(&figure, seed);
            figure.pose(&placed, &mut left);
            figure.pose(&mirrored(&placed), &mut right);
            for (at, &twin) in rest.twin.iter().enumerate() {
                let (a, b) = (
                    left.points[at].as_dvec3(),
                    right.points[usize::from(twin)].as_dvec3(),
                );
                assert!(
                    a.distance(mirror_point(b)) < 0.001,
                    "{} {at}: {a} {b}",
                    figure.person().id
                );
            }
        }
    }
}

#[test]
fn normals_are_of_length_one_and_point_outwards() {
    for figure in people() {
        let mut skin = Skinned::default();
        figure.pose(&posed(&figure, 3), &mut skin);
        assert!(
            skin.normals
                .iter()
                .all(|normal| (normal.length() - 1.0).abs() < 1e-3)
        );
        let dress = figure.dress();
        let chest = figure.standing().joint(Segment::Chest);
        figure.pose(figure.standing(), &mut skin);
        let outwards = dress
            .points
            .iter()
            .enumerate()
            .filter(|(at, _)| dress.slots[*at][0] == Segment::Chest as u8);
        let faces = outwards.map(|(at, _)| {
            (skin.points[at].as_dvec3() - chest)
                .with_y(0.0)
                .dot(skin.normals[at].as_dvec3())
        });
        let faces: Vec<f64> = faces.collect();
        let good = faces.iter().filter(|dot| **dot > 0.0).count();
        assert!(good * 10 > faces.len() * 8, "{good} of {}", faces.len());
    }
}

#[test]
fn weights_are_whole() {
    let asset = Asset::decode(BODY).unwrap();
    for weights in &asset.weights {
        assert_eq!(weights.iter().map(|&w| u32::from(w)).sum::<u32>(), 255);
        let used = weights.iter().take_while(|&&w| w > 0).count();
        assert!(weights[used..].iter().all(|&w| w == 0), "{weights:?}");
    }
    let all: Vec<&str> = asset.shapes.iter().map(|shape| shape.id.as_str()).collect();
    let people: Vec<&str> = Person::ALL.iter().map(|person| person.id).collect();
    assert_eq!(all, people);
}

#[test]
fn slots_mirror() {
    for slot in 0..SLOTS {
        assert_eq!(palette::mirrored(palette::mirrored(slot)), slot);
        assert_eq!(
            palette::segment(palette::mirrored(slot)),
            palette::segment(slot).mirrored()
        );
        assert_eq!(
            palette::side(palette::mirrored(slot)),
            palette::side(slot).map(Side::other)
        );
    }
}

#[test]
fn an_asset_is_read_as_it_was_written() {
    let asset = Asset::decode(BODY).unwrap();
    assert_eq!(asset.encode(), BODY);
    let shape = Shape {
        id: "x".to_owned(),
        points: vec![[1, -2, 300_000], [0, 0, 0], [-70, 5, 9]],
        joints: [[4, 5, -6]; 14],
        marks: [[7, 8, 9]; 6],
    };
    let small = Asset {
        middle: 1,
        triangles: vec![[0, 1, 2]],
        slots: vec![[0, 1, 2, 3]; 3],
        weights: vec![[100, 100, 50, 5]; 3],
        shapes: vec![
            shape.clone(),
            Shape {
                id: String::new(),
                ..shape
            },
        ],
    };
    assert_eq!(Asset::decode(&small.encode()), Ok(small));
}

#[test]
fn broken_assets_are_errors() {
    assert_eq!(Asset::decode(b""), Err(AssetError::Short));
    assert_eq!(Asset::decode(b"nobody"), Err(AssetError::Header));
    // The least number there is has no opposite.
    let least = b"body\x01\x02\x00\x00\x02\0\0\0\0\xff\0\0\0\0\xff\xff\xff\xff\x0f\0\0\0\0";
    assert!(Asset::decode(least).is_err());
    for length in (0..BODY.len()).step_by(997) {
        assert!(Asset::decode(&BODY[..length]).is_err(), "{length}");
    }
    let mut bytes = BODY.to_vec();
    for at in (0..BODY.len()).step_by(1_171) {
        for flip in [0x80, 0x01, 0xff] {
            bytes[at] ^= flip;
            // Whatever it is now, it is no panic; and what is read can be made into people.
            if let Ok(asset) = Asset::decode(&bytes) {
                for person in &Person::ALL[..1] {
                    let _ = Figure::from_asset(&asset, person);
                }
            }
            bytes[at] ^= flip;
        }
    }
}

#[test]
fn a_ray_leaves_where_it_should() {
    let wall = [
        DVec3::new(1.0, -1.0, -1.0),
        DVec3::new(1.0, 1.0, -1.0),
        DVec3::new(1.0, 0.0, 1.0),
    ];
    assert_eq!(hit(DVec3::ZERO, DVec3::X, wall), Some(1.0));
    assert_eq!(hit(DVec3::ZERO, DVec3::NEG_X, wall), None);
    let [a, b, c] = wall;
    assert_eq!(
        hit(DVec3::ZERO, DVec3::X, [a, c, b]),
        None,
        "seen from behind"
    );
}

#[test]
fn faces_have_eyes_and_heads_have_hair() {
    for figure in people() {
        for part in [Part::Body, Part::Eye, Part::Hair] {
            assert!(figure.dress().parts.contains(&part));
        }
    }
}
