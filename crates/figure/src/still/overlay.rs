//! Overlays as strokes.

use super::raster::View;
use super::stroke::Stroke;
use crate::scene::{Overlay, Theme};
use glam::{DVec3, Vec2, Vec3, Vec4};

/// The strokes of an overlay; `unit` is the width of an ordinary line in samples.
pub(crate) fn strokes(overlay: &Overlay, view: &View, theme: Theme, unit: f32) -> Vec<Stroke> {
    let ink = match theme {
        Theme::Light => Vec3::new(0.80, 0.27, 0.10),
        Theme::Dark => Vec3::new(1.0, 0.62, 0.32),
        Theme::Print => Vec3::ZERO,
    };
    let paper = match theme {
        Theme::Dark => Vec3::new(0.07, 0.08, 0.1),
        Theme::Light | Theme::Print => Vec3::ONE,
    };
    let at = |point: DVec3| {
        let corner = view.project(point.as_vec3());
        Vec2::new(corner.x, corner.y)
    };
    let line = |points: Vec<Vec2>, width: f32| {
        [(paper, 0.75, width + unit * 1.6), (ink, 1.0, width)].map(|(colour, opacity, width)| {
            Stroke {
                points: points.clone(),
                width,
                ink: colour.extend(opacity),
                filled: false,
            }
        })
    };
    let mut out = Vec::new();
    match overlay {
        Overlay::Arrow { path } => out.extend(arrow(
            &path.iter().map(|&p| at(p)).collect::<Vec<_>>(),
            paper,
            ink,
            unit,
        )),
        Overlay::Muscles { .. } => {}
        Overlay::Flat { at: place, along } => {
            let along = along.normalize_or_zero() * 0.09;
            for (row, share) in [(1.0_f32, 1.0), (2.0, 0.72), (3.0, 0.44)] {
                let drop = Vec2::new(0.0, row * unit * 3.4 + unit * 2.0);
                out.extend(line(
                    vec![
                        at(*place - along * share) + drop,
                        at(*place + along * share) + drop,
                    ],
                    unit * 1.3,
                ));
            }
        }
        Overlay::Angle {
            at: joint,
            from,
            to,
        } => {
            let (from, to) = (from.normalize_or_zero(), to.normalize_or_zero());
            let turn = glam::DQuat::from_rotation_arc(from, to);
            let arc = (0..=24).map(|step| {
                let share = f64::from(step) / 24.0;
                at(*joint + (glam::DQuat::IDENTITY.slerp(turn, share) * from) * 0.13)
            });
            out.extend(line(
                vec![at(*joint + from * 0.2), at(*joint), at(*joint + to * 0.2)],
                unit,
            ));
            out.extend(line(arc.collect(), unit * 1.4));
        }
    }
    out
}

fn arrow(path: &[Vec2], paper: Vec3, ink: Vec3, unit: f32) -> Vec<Stroke> {
    let Some((&end, rest)) = path.split_last() else {
        return Vec::new();
    };
    let Some(&start) = rest
        .iter()
        .rev()
        .find(|point| point.distance(end) > unit * 6.0)
        .or(rest.first())
    else {
        return Vec::new();
    };
    let way = (end - start).normalize_or_zero();
    let side = way.perp();
    let head = unit * 8.5;
    let neck = end - way * head;
    // The shaft ends where the head begins.
    let mut shaft: Vec<Vec2> = rest
        .iter()
        .copied()
        .filter(|point| (*point - neck).dot(way) < 0.0 || point.distance(end) > head * 1.5)
        .collect();
    shaft.push(neck + way * unit);
    let point = vec![
        end,
        neck + side * head * 0.52,
        neck - side * head * 0.52,
        end,
    ];
    let mut out = Vec::new();
    for (colour, opacity, more) in [(paper, 0.85, unit * 1.8), (ink, 1.0, 0.0)] {
        let ink: Vec4 = colour.extend(opacity);
        out.push(Stroke {
            points: shaft.clone(),
            width: unit * 3.2 + more,
            ink,
            filled: false,
        });
        out.push(Stroke {
            points: point.clone(),
            width: unit * 0.8 + more,
            ink,
            filled: true,
        });
    }
    out
}
