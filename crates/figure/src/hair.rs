//! Hair: a shell around the skull that dips below the skin where there is none.

use crate::asset::Mark;
use crate::dress::{Dress, Part, as_f32, smooth};
use crate::person::{HairStyle, Person};
use crate::rest::Rest;
use crate::spots::hit;
use body::Segment;
use glam::Vec3;

const ROWS: usize = 22;
const COLUMNS: usize = 36;

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
    soften(&mut radius);
    let style = person.hair_style;
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
            let tilt = count(row) / count(ROWS - 1) * 2.35;
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
    let faces: Vec<_> = rest
        .triangles
        .iter()
        .filter(|triangle| triangle.iter().all(|&at| moved(at)))
        .map(|triangle| triangle.map(|at| rest.points[usize::from(at)].as_dvec3()))
        .collect();
    let from = skull.centre.as_dvec3();
    directions
        .iter()
        .map(|row| {
            row.iter()
                .map(|out| {
                    let hits = faces
                        .iter()
                        .filter_map(|&corners| hit(from, out.as_dvec3(), corners));
                    let far = hits.fold(0.0, f64::max);
                    if far == 0.0 {
                        0.09
                    } else {
                        as_f32(far).min(0.16)
                    }
                })
                .collect()
        })
        .collect()
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

/// How thick hair is over a place of the skin; negative where there is none.
fn thickness(style: HairStyle, skull: &Skull, skin: Vec3) -> f32 {
    let eye = skull.eye;
    // From the hairline over the forehead, down before the ear.
    let face = |up: f32, back: f32| {
        let line = Vec3::new(0.0, eye.y + up, eye.z - 0.004);
        (skin - line).dot(Vec3::new(0.0, 0.62, -0.785)) + back
    };
    let nape = |low: f32| skin.y - (eye.y + low);
    // The ear: free for short hair.
    let side = skin.x.abs() > 0.05;
    let ear = Vec3::new(
        0.0,
        skin.y - (eye.y - 0.012),
        skin.z - skull.centre.z + 0.002,
    )
    .length()
        - 0.034;
    let free_ear = if side { ear } else { 0.1 };
    let full = |inside: f32, thick: f32| {
        if inside > 0.0 {
            thick * smooth(0.0, 0.03, inside) + 0.0015
        } else {
            (inside * 0.8).max(-0.03)
        }
    };
    match style {
        HairStyle::Short => full(
            face(0.062, 0.0).min(nape(-0.075)).min(free_ear),
            0.014 + 0.008 * smooth(0.03, 0.1, skin.y - eye.y),
        ),
        HairStyle::Rim => {
            let top = eye.y + 0.045 - skin.y;
            full(
                face(0.062, -0.028).min(nape(-0.07)).min(free_ear).min(top),
                0.007,
            )
        }
        HairStyle::Bun | HairStyle::Tied => {
            full(face(0.066, 0.0).min(nape(-0.07)).min(free_ear), 0.013)
        }
        HairStyle::Bob => {
            let jaw = nape(-0.1);
            full(
                face(0.058, 0.022 * smooth(0.03, -0.06, skin.y - eye.y)).min(jaw),
                0.02 + 0.008 * smooth(0.02, -0.08, skin.y - eye.y),
            )
        }
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
    for at in first..dress.points.len() {
        let normal = made[at];
        dress.normals[at] = if normal == Vec3::ZERO {
            Vec3::Y
        } else {
            normal
        };
    }
}
