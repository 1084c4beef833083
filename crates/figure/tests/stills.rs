//! Pictures look as they looked: by what an eye would see, not to the byte.
//!
//! After a change that is meant, look at what `UPDATE_STILLS=1 cargo test -p figure --test stills`
//! wrote and commit it.

#![allow(clippy::unwrap_used, reason = "tests stop when they cannot go on")]

use body::{Placed, Segment};
use figure::{
    Camera, Figure, Image, Muscle, Overlay, Person, Prop, Scene, Skinned, Theme, Tint, still,
};
use glam::{DQuat, DVec3};
use std::path::PathBuf;

fn figure(id: &str) -> Figure {
    Figure::new(Person::find(id).unwrap()).unwrap()
}

/// Turns about x against the parent, in degrees.
fn bent(figure: &Figure, turns: &[(Segment, f64)]) -> Placed {
    let mut placed = figure.standing().clone();
    for segment in Segment::ALL {
        let angle = turns
            .iter()
            .find(|(which, _)| *which == segment)
            .map_or(0.0, |(_, angle)| *angle);
        let turn = DQuat::from_rotation_x(angle.to_radians());
        match segment.parent() {
            None => placed.turn[0] = turn,
            Some(parent) => {
                placed.turn[segment as usize] = placed.turn[parent as usize] * turn;
                placed.joint[segment as usize] =
                    placed.point(parent, figure.build().joint(segment));
            }
        }
    }
    let low = points(figure, &placed)
        .into_iter()
        .map(|point| point.y)
        .fold(f64::MAX, f64::min);
    for joint in &mut placed.joint {
        joint.y -= low;
    }
    placed
}

fn points(figure: &Figure, placed: &Placed) -> Vec<DVec3> {
    let mut skin = Skinned::default();
    figure.pose(placed, &mut skin);
    skin.points.iter().map(|point| point.as_dvec3()).collect()
}

fn scene(figure: &Figure, placed: &Placed, azimuth: f64, theme: Theme) -> Scene {
    let camera = Camera::fit(azimuth, 10.0, points(figure, placed), 1.0, 0.06);
    Scene::new((160, 160), camera, theme)
}

fn curled(figure: &Figure) -> Placed {
    use Segment::*;
    bent(
        figure,
        &[(Pelvis, -90.0), (LeftThigh, -115.0), (LeftShank, 125.0)],
    )
}

fn lying() -> Image {
    let figure = figure("ada");
    let placed = curled(&figure);
    let mut scene = scene(&figure, &placed, 75.0, Theme::Light);
    scene.props.push(Prop::Mat {
        top: DVec3::ZERO,
        size: (1.9, 0.65),
        turn: 0.0,
    });
    still(&figure, &placed, &scene)
}

fn check(name: &str, image: &Image) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/stills/{name}.png"));
    if std::env::var_os("UPDATE_STILLS").is_some() {
        std::fs::write(&path, image.png().unwrap()).unwrap();
    }
    let before = read(&path);
    let apart = difference(image, &before);
    assert!(
        apart < 0.01,
        "{name} has changed: {:.2} % of it",
        apart * 100.0
    );
}

fn read(path: &PathBuf) -> Image {
    let file = std::io::BufReader::new(std::fs::File::open(path).unwrap());
    let mut reader = png::Decoder::new(file).read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    let rgba = match info.color_type {
        png::ColorType::Rgb => bytes
            .chunks_exact(3)
            .flat_map(|p| [p[0], p[1], p[2], 255])
            .collect(),
        _ => bytes,
    };
    Image {
        width: info.width,
        height: info.height,
        rgba,
    }
}

/// The share of small squares whose mean colour is visibly another.
fn difference(a: &Image, b: &Image) -> f64 {
    assert_eq!((a.width, a.height), (b.width, b.height));
    const SIDE: usize = 4;
    let width = a.width as usize;
    let mut apart = 0;
    let mut all = 0;
    for top in (0..a.height as usize).step_by(SIDE) {
        for left in (0..width).step_by(SIDE) {
            let mut sums = [0_i32; 4];
            for y in top..top + SIDE {
                for x in left..left + SIDE {
                    for (channel, sum) in sums.iter_mut().enumerate() {
                        let at = (y * width + x) * 4 + channel;
                        *sum += i32::from(a.rgba[at]) - i32::from(b.rgba[at]);
                    }
                }
            }
            let squares = i32::try_from(SIDE * SIDE).unwrap();
            apart += usize::from(sums.iter().any(|sum| sum.abs() > 12 * squares));
            all += 1;
        }
    }
    apart as f64 / all as f64
}

#[test]
fn standing() {
    let figure = figure("kofi");
    let placed = figure.standing().clone();
    check(
        "standing",
        &still(
            &figure,
            &placed,
            &scene(&figure, &placed, 25.0, Theme::Dark),
        ),
    );
}

#[test]
fn lying_with_a_knee_to_the_chest() {
    check("lying", &lying());
}

#[test]
fn on_a_chair() {
    use Segment::*;
    let figure = figure("rosa");
    let placed = bent(
        &figure,
        &[
            (LeftThigh, -90.0),
            (RightThigh, -90.0),
            (LeftShank, 90.0),
            (RightShank, 90.0),
        ],
    );
    let mut scene = scene(&figure, &placed, 40.0, Theme::Light);
    let seat = placed.point(Pelvis, figure.build().spot(body::Spot::LeftSit));
    scene.props.push(Prop::Chair {
        seat: DVec3::new(0.0, seat.y, seat.z + 0.08),
        turn: 0.0,
    });
    check("chair", &still(&figure, &placed, &scene));
}

#[test]
fn on_paper_with_everything_over_it() {
    use Segment::*;
    let figure = figure("tom");
    let placed = bent(
        &figure,
        &[
            (Pelvis, 90.0),
            (LeftThigh, -90.0),
            (LeftShank, 90.0),
            (LeftUpperArm, -90.0),
            (RightUpperArm, -170.0),
            (LeftFoot, 50.0),
        ],
    );
    let mut scene = scene(&figure, &placed, 70.0, Theme::Print);
    let knee = placed.joint(LeftShank);
    scene.overlays = vec![
        Overlay::Muscles {
            muscles: vec![Muscle::GluteusMaximus, Muscle::Hamstrings],
            tint: Tint::Works,
        },
        Overlay::Muscles {
            muscles: vec![Muscle::BackExtensors],
            tint: Tint::Stretches,
        },
        Overlay::Arrow {
            path: vec![
                knee,
                knee + DVec3::Y * 0.2,
                knee + DVec3::new(0.0, 0.35, 0.1),
            ],
        },
        Overlay::Flat {
            at: placed.joint(Chest),
            along: DVec3::Z,
        },
        Overlay::Angle {
            at: knee,
            from: DVec3::Y,
            to: DVec3::NEG_Z,
        },
    ];
    check("paper", &still(&figure, &placed, &scene));
}

#[test]
fn the_same_scene_is_the_same_picture() {
    let (first, again) = (lying(), lying());
    assert_eq!(first, again);
    assert_eq!(first.png().unwrap(), again.png().unwrap());
}

#[test]
fn a_limb_is_seen_to_be_gone_and_a_grey_level_is_not() {
    let figure = figure("ada");
    let placed = curled(&figure);
    let scene = scene(&figure, &placed, 75.0, Theme::Light);
    let image = still(&figure, &placed, &scene);
    let mut grey = image.clone();
    grey.rgba
        .iter_mut()
        .for_each(|byte| *byte = byte.saturating_sub(1));
    assert_eq!(difference(&image, &grey), 0.0);
    let other = bent(
        &figure,
        &[
            (Segment::Pelvis, -90.0),
            (Segment::LeftThigh, -115.0),
            (Segment::LeftShank, 100.0),
        ],
    );
    assert!(difference(&image, &still(&figure, &other, &scene)) > 0.01);
}

#[test]
fn sizes_that_are_none_do_no_harm() {
    let figure = figure("mei");
    let placed = figure.standing().clone();
    for size in [(0, 0), (1, 1), (3, 200)] {
        let mut scene = scene(&figure, &placed, 0.0, Theme::Light);
        scene.size = size;
        let image = still(&figure, &placed, &scene);
        assert_eq!(
            image.rgba.len(),
            image.width as usize * image.height as usize * 4
        );
    }
}
