//! Hair: a shell around the skull that dips below the skin where there is none.

use crate::asset::Mark;
use crate::dress::{Dress, Part, as_f32, smooth, soft_min};
use crate::person::{HairStyle, Person};
use crate::rest::Rest;
use crate::spots::hit;
use body::Segment;
use glam::Vec3;

const ROWS: usize = 28;
const COLUMNS: usize = 40;

/// The measures of a head that hair needs.
struct Skull {
    /// Between the ears, above the eyes.
    centre: Vec3,
    eye: Vec3,
}

/// Adds the person's hair.
pub(crate) fn wear(dress: &mut Dress, rest: &Rest, person: &Person) {
    let eye = rest.mark[Mark::Eye as usize].as_vec3();
    let head = rest.joint[Segment::Head as usize].as_vec3();
    let skull = Skull {
        centre: Vec3::new(0.0, eye.y + 0.03, head.z + 0.012),
        eye,
    };
    let directions = directions();
    let mut radius = radii(rest, &skull, &directions);
    if person.hair_style == HairStyle::Bob {
        widen(&mut radius);
    }
    soften(&mut radius);
    let style = person.hair_style;
    for (at, point) in rest.points.iter().enumerate() {
        if matches!(rest.slots[at][0], 4 | 5) && dress.parts[at] == Part::Body {
            dress.cloth[at][2] = inside(style, &skull, *point).clamp(-0.1, 0.1);
        }
    }
    let place = |row: usize, column: usize| {
        let out = directions[row][column];
        let skin = skull.centre + out * radius[row][column];
        skull.centre + out * (radius[row][column] + thickness(style, &skull, skin))
    };
    let grid: Vec<Vec<Vec3>> = (0..ROWS)
        .map(|row| (0..COLUMNS).map(|column| place(row, column)).collect())
        .collect();
    let first = dress.points.len();
    let new = dress.triangles.len();
    dress.add_grid(&grid, true, Part::Hair, |point| {
        (point, point - skull.centre)
    });
    smooth_normals(dress, first, new);
    match style {
        HairStyle::Bun => ball(
            dress,
            skull.centre + Vec3::new(0.0, 0.062, -0.105),
            Vec3::new(0.044, 0.04, 0.04),
        ),
        HairStyle::Tied => {
            let nape = Vec3::new(0.0, skull.eye.y - 0.02, head.z - 0.085);
            ball(dress, nape, Vec3::new(0.026, 0.03, 0.03));
            ball(
                dress,
                nape + Vec3::new(0.0, -0.05, -0.018),
                Vec3::new(0.024, 0.05, 0.021),
            );
        }
        HairStyle::Short | HairStyle::Rim | HairStyle::Bob => {}
    }
}

/// Directions from the crown down to the jaw, all around; the first column is to the left.
fn directions() -> Vec<Vec<Vec3>> {
    (0..ROWS)
        .map(|row| {
            let tilt = count(row) / count(ROWS - 1) * 2.75;
            (0..COLUMNS)
                .map(|column| {
                    let round = count(column) / count(COLUMNS) * std::f32::consts::TAU;
                    // Anticlockwise seen from above, so that the shell faces outwards.
                    Vec3::new(
                        libm::sinf(tilt) * libm::cosf(round),
                        libm::cosf(tilt),
                        -libm::sinf(tilt) * libm::sinf(round),
                    )
                })
                .collect()
        })
        .collect()
}

fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

/// How far the skin is in each direction.
fn radii(rest: &Rest, skull: &Skull, directions: &[Vec<Vec3>]) -> Vec<Vec<f32>> {
    let moved = |at: u16| matches!(rest.slots[usize::from(at)][0], 4 | 5);
    let from = skull.centre.as_dvec3();
    // Each face with the way to it: most are not in a ray's way.
    let faces: Vec<_> = rest
        .triangles
        .iter()
        .filter(|triangle| triangle.iter().all(|&at| moved(at)))
        .map(|triangle| {
            let corners = triangle.map(|at| rest.points[usize::from(at)].as_dvec3());
            let way = (corners[0] + corners[1] + corners[2]) / 3.0 - from;
            (way.normalize_or_zero().as_vec3(), corners)
        })
        .collect();
    let far = |out: Vec3| {
        let near = faces.iter().filter(|(way, _)| way.dot(out) > 0.94);
        let far = near
            .filter_map(|&(_, corners)| hit(from, out.as_dvec3(), corners))
            .fold(0.0, f64::max);
        if far == 0.0 {
            0.09
        } else {
            as_f32(far).min(0.16)
        }
    };
    directions
        .iter()
        .map(|row| row.iter().map(|&out| far(out)).collect())
        .collect()
}

/// Takes the largest of each place and its neighbours: ears stay under the hair.
fn widen(radius: &mut [Vec<f32>]) {
    let before = radius.to_vec();
    for row in 1..ROWS - 1 {
        for column in 0..COLUMNS {
            let sides = [
                before[row][(column + 1) % COLUMNS],
                before[row][(column + COLUMNS - 1) % COLUMNS],
            ];
            let near = [
                before[row - 1][column],
                before[row + 1][column],
                sides[0],
                sides[1],
            ];
            radius[row][column] = near.into_iter().fold(before[row][column], f32::max);
        }
    }
}

/// Ears and jaws do not show through hair.
fn soften(radius: &mut [Vec<f32>]) {
    for _ in 0..3 {
        let before = radius.to_vec();
        for row in 1..ROWS - 1 {
            for column in 0..COLUMNS {
                let sides = before[row][(column + 1) % COLUMNS]
                    + before[row][(column + COLUMNS - 1) % COLUMNS];
                let mean = (sides + before[row - 1][column] + before[row + 1][column]) * 0.25;
                radius[row][column] = (before[row][column] + mean) * 0.5;
            }
        }
    }
}

/// How far inside the hair a place of the skin is; negative where there is none.
fn inside(style: HairStyle, skull: &Skull, skin: Vec3) -> f32 {
    let eye = skull.eye;
    // From the hairline over the forehead, down before the ear.
    let face = |up: f32| {
        let line = Vec3::new(0.0, eye.y + up, eye.z - 0.004);
        let temple = 0.012 * smooth(0.02, 0.06, skin.x.abs());
        (skin - line).dot(Vec3::new(0.0, 0.62, -0.785)) - temple
    };
    let nape = |low: f32| skin.y - (eye.y + low);
    // The ear is free.
    let ear = |up: f32, size: f32| {
        let apart = Vec3::new(
            0.0,
            skin.y - (eye.y + up),
            (skin.z - skull.centre.z + 0.004) * 1.3,
        );
        if skin.x.abs() > 0.04 {
            apart.length() - size
        } else {
            0.1
        }
    };
    match style {
        HairStyle::Short => all(&[face(0.06), nape(-0.07), ear(-0.012, 0.031)]),
        HairStyle::Rim => {
            let top = eye.y + 0.05 - skin.y - 0.25 * (skull.centre.z - skin.z).max(0.0);
            all(&[face(0.062) - 0.016, nape(-0.065), ear(-0.012, 0.031), top])
        }
        HairStyle::Bun | HairStyle::Tied => {
            all(&[face(0.056) + 0.006, nape(-0.07), ear(-0.014, 0.03)])
        }
        HairStyle::Bob => all(&[
            face(0.054) + 0.02 * smooth(0.03, -0.06, skin.y - eye.y),
            nape(-0.1),
        ]),
    }
}

/// Inside of all of them, with round corners.
fn all(fields: &[f32]) -> f32 {
    fields.iter().fold(0.1, |a, &b| soft_min(a, b, 0.012))
}

/// How thick hair is over a place of the skin; below it where there is none.
fn thickness(style: HairStyle, skull: &Skull, skin: Vec3) -> f32 {
    let up = skin.y - skull.eye.y;
    let thick = match style {
        HairStyle::Short => 0.012 + 0.008 * smooth(0.03, 0.1, up),
        HairStyle::Rim => 0.008,
        HairStyle::Bun | HairStyle::Tied => 0.015,
        HairStyle::Bob => 0.02 + 0.006 * smooth(0.02, -0.08, up),
    };
    // It rises from the painted hairline: see `Dress::cloth`.
    let inside = inside(style, skull, skin);
    if inside > 0.0 {
        0.0012 + thick * smooth(0.0, 0.04, inside)
    } else {
        (inside * 0.8).max(-0.03)
    }
}

fn ball(dress: &mut Dress, centre: Vec3, size: Vec3) {
    let grid: Vec<Vec<Vec3>> = (0..10)
        .map(|row| {
            let tilt = count(row) / 9.0 * std::f32::consts::PI;
            (0..16)
                .map(|column| {
                    let round = count(column) / 16.0 * std::f32::consts::TAU;
                    Vec3::new(
                        libm::sinf(tilt) * libm::cosf(round),
                        libm::cosf(tilt),
                        -libm::sinf(tilt) * libm::sinf(round),
                    )
                })
                .collect()
        })
        .collect();
    dress.add_grid(&grid, true, Part::Hair, |out| {
        (centre + out * size, (out / size).normalize())
    });
}

/// The shell's normals from its faces.
fn smooth_normals(dress: &mut Dress, first: usize, new: usize) {
    let made = crate::figure::normals(&dress.points, &dress.triangles[new..]);
    for (kept, &normal) in dress.normals[first..].iter_mut().zip(&made[first..]) {
        *kept = if normal == Vec3::ZERO {
            Vec3::Y
        } else {
            normal
        };
    }
}
