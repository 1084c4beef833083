//! How long a pose takes on the skin, and a still of 900 pixels.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a benchmark reads the clock, and stops when it cannot"
)]

use figure::{Camera, Figure, Person, Prop, Scene, Skinned, Theme, still};
use glam::{DQuat, DVec3};
use std::hint::black_box;
use std::time::{Duration, Instant};

fn main() {
    let since = Instant::now();
    let figures: Vec<Figure> = Person::ALL
        .iter()
        .map(|person| Figure::new(person).expect("a body"))
        .collect();
    let each = since.elapsed() / u32::try_from(figures.len()).unwrap_or(1);
    println!(
        "figure: {each:.1?} to make a person ({} vertices)",
        figures[0].dress().points.len()
    );

    let figure = &figures[0];
    let mut placed = figure.standing().clone();
    let mut skin = Skinned::default();
    let pose = median(200, || {
        placed.turn[3] = DQuat::from_rotation_x(0.1) * placed.turn[3];
        figure.pose(black_box(&placed), &mut skin);
        black_box(&skin);
    });
    println!("figure: {pose:.1?} to pose the skin (median; bar: 500 µs)");

    let points: Vec<DVec3> = skin.points.iter().map(|point| point.as_dvec3()).collect();
    for (azimuth, what) in [(90.0, "from the side"), (30.0, "from the front")] {
        let mut scene = Scene::new(
            (900, 900),
            Camera::fit(azimuth, 10.0, points.clone(), 1.0, 0.05),
            Theme::Light,
        );
        scene.props.push(Prop::Mat {
            top: DVec3::ZERO,
            size: (1.9, 0.65),
            turn: 0.0,
        });
        let placed = figure.standing();
        let picture = median(9, || {
            black_box(still(figure, black_box(placed), &scene));
        });
        println!("figure: {picture:.0?} for a still of 900 × 900 {what} (median; bar: 150 ms)");
    }
}

fn median(times: usize, mut run: impl FnMut()) -> Duration {
    let mut took: Vec<Duration> = (0..times)
        .map(|_| {
            let since = Instant::now();
            run();
            since.elapsed()
        })
        .collect();
    took.sort();
    took[took.len() / 2]
}
