//! A picture of a person in a pose, drawn without a GPU, the same to the byte everywhere.
//!
//! 1. Every sample learns which triangle it sees ([`raster`]).
//! 2. Each is coloured: paint, light, soft shadow, a haze over what is far.
//! 3. Lines run where something ends in front of something else.
//! 4. Overlays are drawn over it, and samples become pixels.

mod image;
mod overlay;
mod paint;
mod raster;
mod shadow;
mod stroke;

pub use image::{Image, PngError};

use crate::dress::{self, Dress, as_f32, smooth};
use crate::figure::Figure;
use crate::palette::SLOTS;
use crate::prop::{Prop, Solid};
use crate::scene::{Background, Overlay, Scene, Theme, Tint};
use crate::skin::Skinned;
use body::Placed;
use glam::{Vec2, Vec3, Vec4};
use paint::{Paint, Region, colour};
use raster::{Corner, Grid, NOTHING, View, real, shares};
use shadow::Shadow;
use std::ops::Range;

/// Draws a person in a pose.
pub fn still(figure: &Figure, placed: &Placed, scene: &Scene) -> Image {
    let mut skin = Skinned::default();
    figure.pose(placed, &mut skin);
    Picture::new(figure, placed, &skin, scene).draw()
}

/// What a triangle's number stands for: the person's come first, then the props'.
struct Picture<'a> {
    scene: &'a Scene,
    dress: &'a Dress,
    skin: &'a Skinned,
    paint: Paint,
    view: View,
    solids: Vec<Solid>,
    /// The number of each solid's first triangle.
    first: Vec<u32>,
    /// Samples along one side of a pixel.
    fine: u16,
    corners: Vec<Corner>,
    solid_corners: Vec<Vec<Corner>>,
    tints: Vec<(Tint, Vec<f32>)>,
    /// How hazy each vertex is.
    haze: Vec<f32>,
}

struct Look {
    background: Option<Vec3>,
    haze: Vec3,
    line: f32,
    shade: Vec3,
    shadow: f32,
}

fn look(theme: Theme, background: Background) -> Look {
    let (page, haze, line, shadow) = match theme {
        Theme::Light => ([246, 243, 238], Vec3::new(0.90, 0.91, 0.93), 0.36, 1.0),
        Theme::Dark => ([24, 28, 34], Vec3::new(0.14, 0.17, 0.22), 0.3, 1.35),
        Theme::Print => ([255, 255, 255], Vec3::ONE, 0.0, 0.8),
    };
    Look {
        background: match background {
            Background::Clear => None,
            Background::Theme => Some(colour(page)),
            Background::Colour(of) => Some(colour(of)),
        },
        haze,
        line,
        shade: if theme == Theme::Print {
            Vec3::ONE
        } else {
            Vec3::new(0.90, 0.94, 1.0)
        },
        shadow,
    }
}

/// Light that has gone through skin is warm.
const SKIN_SHADE: Vec3 = Vec3::new(1.0, 0.9, 0.86);

/// The light along outlines on a dark page.
const RIM: Vec3 = Vec3::new(0.78, 0.83, 0.9);

/// Samples along a pixel's side: small pictures need more.
fn fineness(size: (u32, u32)) -> u16 {
    match size.0.max(size.1) {
        0..=260 => 5,
        261..=560 => 3,
        _ => 2,
    }
}

/// The haze of each vertex: that of the limbs that move it.
fn haze(dress: &Dress, far: &[f32; SLOTS]) -> Vec<f32> {
    let vertices = dress.slots.iter().zip(&dress.weights);
    let sum = |(slots, weights): (&[u8; 4], &[u8; 4])| {
        let parts = slots.iter().zip(weights);
        parts
            .map(|(&slot, &weight)| far[usize::from(slot)] * f32::from(weight) / 255.0)
            .sum()
    };
    vertices.map(sum).collect()
}

impl<'a> Picture<'a> {
    fn new(
        figure: &'a Figure,
        placed: &Placed,
        skin: &'a Skinned,
        scene: &'a Scene,
    ) -> Picture<'a> {
        let fine = fineness(scene.size);
        let side = |pixels: u32| u16::try_from(pixels.clamp(1, 8000)).unwrap_or(1) * fine;
        let view = View::new(&scene.camera, side(scene.size.0), side(scene.size.1));
        let solids: Vec<Solid> = scene.props.iter().flat_map(Prop::solids).collect();
        let dress = figure.dress();
        let mut number = u32::try_from(dress.triangles.len()).unwrap_or(0);
        let first = solids
            .iter()
            .map(|solid| {
                let first = number;
                number += u32::try_from(solid.triangles.len()).unwrap_or(0);
                first
            })
            .collect();
        let tints = scene
            .overlays
            .iter()
            .filter_map(|overlay| match overlay {
                Overlay::Muscles { muscles, tint } => Some((*tint, figure.muscles(muscles))),
                _ => None,
            })
            .collect();
        let project = |points: &[Vec3]| {
            points
                .iter()
                .map(|&point| view.project(point))
                .collect::<Vec<_>>()
        };
        let towards = view.back.as_dvec3();
        Picture {
            scene,
            dress,
            skin,
            paint: Paint::new(figure, scene.theme),
            corners: project(&skin.points),
            solid_corners: solids.iter().map(|solid| project(&solid.points)).collect(),
            solids,
            first,
            fine,
            tints,
            haze: haze(dress, &figure.far(placed, towards)),
            view,
        }
    }

    fn draw(&self) -> Image {
        let fine = usize::from(self.fine);
        let (width, height) = (
            self.scene.size.0.clamp(1, 8000),
            self.scene.size.1.clamp(1, 8000),
        );
        let side = |pixels: u32| usize::try_from(pixels).unwrap_or(1) * fine;
        let mut grid = Grid::new(side(width), side(height));
        for (number, triangle) in (0..).zip(&self.dress.triangles) {
            grid.triangle(triangle.map(|at| self.corners[usize::from(at)]), number);
        }
        for ((solid, corners), &first) in
            self.solids.iter().zip(&self.solid_corners).zip(&self.first)
        {
            for (number, triangle) in (first..).zip(&solid.triangles) {
                grid.triangle(triangle.map(|at| corners[usize::from(at)]), number);
            }
        }
        let look = look(self.scene.theme, self.scene.background);
        let (mut samples, kinds) = self.colour(&grid, &look);
        let unit = self.unit();
        self.lines(&grid, &kinds, &look, unit, &mut samples);
        for overlay in &self.scene.overlays {
            for stroke in overlay::strokes(overlay, &self.view, self.scene.theme, unit) {
                stroke.draw(&mut samples, grid.width, grid.height);
            }
        }
        Image {
            width,
            height,
            rgba: pixels(&samples, grid.width, fine),
        }
    }

    /// The width of an ordinary line, in samples.
    fn unit(&self) -> f32 {
        let shorter = real(usize::try_from(self.scene.size.0.min(self.scene.size.1)).unwrap_or(1));
        f32::from(self.fine) * (0.55 + shorter / 620.0)
    }

    /// Colours and kinds of all samples.
    fn colour(&self, grid: &Grid, look: &Look) -> (Vec<Sample>, Vec<u16>) {
        let body = || {
            self.dress
                .triangles
                .iter()
                .map(|t| t.map(|at| self.skin.points[usize::from(at)]))
        };
        let floor = self.scene.floor.map(as_f32);
        let solids = || {
            let all = self.solids.iter().flat_map(|solid| {
                solid
                    .triangles
                    .iter()
                    .map(|t| t.map(|at| solid.points[usize::from(at)]))
            });
            all.filter(move |[a, b, c]| {
                floor.is_none_or(|floor| a.y.max(b.y).max(c.y) > floor + 0.02)
            })
        };
        let ground = floor.map(|floor| (floor, Shadow::new(floor, body().chain(solids()))));
        let tops: Vec<(f32, Shadow)> = self
            .solids
            .iter()
            .map(|solid| {
                let top = solid
                    .points
                    .iter()
                    .map(|point| point.y)
                    .fold(f32::MIN, f32::max);
                (top, Shadow::new(top, body()))
            })
            .collect();
        let light = self.view.axes(-0.45, 0.78, 0.62).normalize();
        let clear = look.background.map_or(Vec4::ZERO, |page| page.extend(1.0));
        let mut samples = vec![pack(clear); grid.near.len()];
        let mut kinds = vec![0; grid.near.len()];
        let (shaded_rows, shaded_columns) = self.shaded(ground.as_ref());
        for row in 0..grid.height {
            let shaded = shaded_rows.contains(&row);
            let columns = if shaded { shaded_columns.clone() } else { 0..0 };
            let columns = raster::union(&columns, &grid.used[row]);
            for column in columns.start..columns.end.min(grid.width) {
                let at = row * grid.width + column;
                let (x, y) = (real(column) + 0.5, real(row) + 0.5);
                if grid.id[at] == NOTHING {
                    if shaded
                        && let Some((height, shadow)) = &ground
                        && let Some(place) = self.view.on_level(x, y, *height)
                    {
                        let dark = (shadow.at(place.x, place.z) * 0.8 * look.shadow).min(0.75);
                        if dark > 0.0 {
                            samples[at] =
                                pack(Vec4::new(0.0, 0.0, 0.0, dark) + clear * (1.0 - dark));
                        }
                    }
                    continue;
                }
                let (colour, kind) = self.sample(grid.id[at], x, y, &tops, light, look);
                samples[at] = pack(colour.extend(1.0));
                kinds[at] = kind;
            }
        }
        (samples, kinds)
    }

    /// The rows and columns of the grid in which the floor can be in shadow.
    fn shaded(&self, ground: Option<&(f32, Shadow)>) -> (Range<usize>, Range<usize>) {
        let corners = ground.and_then(|(height, shadow)| shadow.corners(*height));
        let corners = corners.map(|corners| corners.map(|corner| self.view.project(corner)));
        match corners {
            None => (0..0, 0..0),
            // One behind the camera: it may be anywhere.
            Some(corners) if corners.iter().any(|corner| corner.near == 0.0) => {
                (0..usize::MAX, 0..usize::MAX)
            }
            Some(corners) => {
                let range = |of: fn(&Corner) -> f32| {
                    let low = corners.iter().map(of).fold(f32::MAX, f32::min);
                    let high = corners.iter().map(of).fold(f32::MIN, f32::max);
                    raster::clamp_to(low, usize::MAX)..raster::clamp_to(high + 1.0, usize::MAX)
                };
                (range(|corner| corner.y), range(|corner| corner.x))
            }
        }
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "the inner loop: one call for each sample"
    )]
    fn sample(
        &self,
        id: u32,
        x: f32,
        y: f32,
        tops: &[(f32, Shadow)],
        light: Vec3,
        look: &Look,
    ) -> (Vec3, u16) {
        let number = usize::try_from(id).unwrap_or(0);
        if let Some(triangle) = self.dress.triangles.get(number) {
            let at = triangle.map(usize::from);
            let share = shares(at.map(|at| self.corners[at]), x, y);
            let mix =
                |of: &[Vec3]| of[at[0]] * share[0] + of[at[1]] * share[1] + of[at[2]] * share[2];
            let cloth = [0, 1, 2].map(|which| {
                self.dress.cloth[at[0]][which] * share[0]
                    + self.dress.cloth[at[1]][which] * share[1]
                    + self.dress.cloth[at[2]][which] * share[2]
            });
            let (mut paint, region) =
                self.paint
                    .at(self.dress.parts[at[0]], mix(&self.dress.points), cloth);
            for (tint, field) in &self.tints {
                let share =
                    field[at[0]] * share[0] + field[at[1]] * share[1] + field[at[2]] * share[2];
                paint = self.tinted(paint, *tint, smooth(0.1, 0.75, share), x, y);
            }
            let normal = mix(&self.skin.normals).normalize_or_zero();
            let warm = region == Region::Skin && self.scene.theme != Theme::Print;
            let shade = if warm { SKIN_SHADE } else { look.shade };
            let mut colour = lit(paint, normal, light, shade);
            if region == Region::Eye {
                colour = paint * 0.97;
            }
            let most = if self.scene.theme == Theme::Print {
                0.5
            } else {
                0.4
            };
            let haze = most
                * (0..3)
                    .map(|corner| self.haze[at[corner]] * share[corner])
                    .sum::<f32>();
            let limb = self.dress.limbs[at[0]];
            return (
                colour.lerp(look.haze, haze),
                1 + u16::from(limb) * 8 + region as u16,
            );
        }
        let which = self.first.partition_point(|&first| first <= id) - 1;
        let solid = &self.solids[which];
        let triangle = solid.triangles[number - usize::try_from(self.first[which]).unwrap_or(0)];
        let at = triangle.map(usize::from);
        let share = shares(at.map(|at| self.solid_corners[which][at]), x, y);
        let mix = |of: &[Vec3]| of[at[0]] * share[0] + of[at[1]] * share[1] + of[at[2]] * share[2];
        let mut paint = colour(solid.colour);
        if self.scene.theme == Theme::Print {
            paint = Vec3::splat(0.72 + 0.2 * paint.dot(Vec3::new(0.3, 0.59, 0.11)));
        } else if self.scene.theme == Theme::Dark {
            paint *= 0.72;
        }
        let normal = mix(&solid.normals).normalize_or_zero();
        let place = mix(&solid.points);
        let (top, shadow) = &tops[which];
        let under = if normal.y > 0.5 && place.y > top - 0.03 {
            shadow.at(place.x, place.z)
        } else {
            0.0
        };
        let colour = lit(paint, normal, light, look.shade)
            * (Vec3::ONE - look.shade * (under * 0.85 * look.shadow.min(1.1)));
        (colour, 1000 + u16::try_from(which).unwrap_or(0))
    }

    /// Muscles are hatched on paper, so that they can be told without colours.
    fn tinted(&self, paint: Vec3, tint: Tint, share: f32, x: f32, y: f32) -> Vec3 {
        let (colour, slant) = match tint {
            Tint::Works => (Vec3::new(0.86, 0.25, 0.13), 1.0),
            Tint::Stretches => (Vec3::new(0.10, 0.48, 0.78), -1.0),
        };
        if self.scene.theme == Theme::Print {
            let step = f32::from(self.fine) * 5.0;
            let line = (x + y * slant).rem_euclid(step) < step * 0.36;
            let ground = paint.lerp(Vec3::splat(0.86), smooth(0.3, 0.6, share));
            return if line && share > 0.5 {
                Vec3::splat(0.05)
            } else {
                ground
            };
        }
        paint.lerp(colour, share * 0.68)
    }

    /// Lines where something ends in front of something else.
    fn lines(&self, grid: &Grid, kinds: &[u16], look: &Look, unit: f32, samples: &mut [Sample]) {
        let step = (9.0 / self.view.samples_per_metre()).max(0.016);
        // What is small is not to be all lines.
        let most = if self.scene.size.0.min(self.scene.size.1) < 200 {
            0.75
        } else {
            1.0
        };
        let mut edges = Vec::new();
        for row in 0..grid.height - 1 {
            let columns = raster::union(&grid.used[row], &grid.used[row + 1]);
            for column in columns.start.saturating_sub(1)..columns.end.min(grid.width - 1) {
                let at = row * grid.width + column;
                for next in [at + 1, at + grid.width] {
                    if kinds[at] == 0 && kinds[next] == 0 {
                        continue;
                    }
                    let strength =
                        edge(kinds[at], kinds[next], grid.near[at], grid.near[next], step);
                    if strength > 0.0 {
                        let front = if grid.near[at] >= grid.near[next] {
                            at
                        } else {
                            next
                        };
                        edges.push(Edge {
                            at: front,
                            strength: strength * most,
                            outer: kinds[at] == 0 || kinds[next] == 0,
                        });
                    }
                }
            }
        }
        edges.sort_unstable_by(|a, b| a.at.cmp(&b.at).then(b.strength.total_cmp(&a.strength)));
        edges.dedup_by_key(|edge| edge.at);
        // Which edge's line covers a sample: one more than its number, the strongest wins.
        let mut cover = vec![0_u32; samples.len()];
        for (number, &Edge { at, strength, .. }) in (1_u32..).zip(&edges) {
            let radius = unit * 0.5 * if strength < most { 0.7 } else { 1.0 };
            let reach = raster::clamp_to(radius, 40);
            let (row, column) = (at / grid.width, at % grid.width);
            for y in row.saturating_sub(reach)..(row + reach + 1).min(grid.height) {
                for x in column.saturating_sub(reach)..(column + reach + 1).min(grid.width) {
                    let apart = Vec2::new(real(x) - real(column), real(y) - real(row));
                    if apart.length_squared() > radius * radius {
                        continue;
                    }
                    let cell = &mut cover[y * grid.width + x];
                    if strength > self::strength(&edges, *cell) {
                        *cell = number;
                    }
                }
            }
        }
        let inks: Vec<Vec3> = edges
            .iter()
            .map(|edge| {
                let colour = unpack(samples[edge.at]).truncate();
                match self.scene.theme {
                    Theme::Print => Vec3::splat(0.08),
                    // On a dark page the outline is a rim of light.
                    Theme::Dark if edge.outer => colour.lerp(RIM, 0.38),
                    Theme::Light | Theme::Dark => colour * look.line,
                }
            })
            .collect();
        for (sample, &number) in samples
            .iter_mut()
            .zip(&cover)
            .filter(|(_, number)| **number > 0)
        {
            let strength = strength(&edges, number);
            let ink = inks[usize::try_from(number - 1).unwrap_or(0)].extend(1.0);
            *sample = pack(ink * strength + unpack(*sample) * (1.0 - strength));
        }
    }
}

/// A sample at which something ends in front of something else.
struct Edge {
    at: usize,
    strength: f32,
    /// In front of nothing.
    outer: bool,
}

/// How strong the line is that covers a sample.
fn strength(edges: &[Edge], number: u32) -> f32 {
    let at = usize::try_from(number).unwrap_or(0);
    if at == 0 { 0.0 } else { edges[at - 1].strength }
}

/// How strong the line between two neighbouring samples is; 0 for none.
fn edge(a: u16, b: u16, near_a: f32, near_b: f32, step: f32) -> f32 {
    if a == 0 || b == 0 {
        return 1.0;
    }
    if a >= 1000 || b >= 1000 {
        return if a == b {
            0.0
        } else if a >= 1000 && b >= 1000 {
            0.6
        } else {
            1.0
        };
    }
    let apart = (1.0 / near_a - 1.0 / near_b).abs();
    // The two sides of a back are one thing.
    let same_trunk = (a - 1) / 8 == 0 && (b - 1) / 8 == 0;
    let step = if same_trunk { step.max(0.07) } else { step };
    if apart > step {
        return if apart > step * 1.6 { 1.0 } else { 0.6 };
    }
    let (limb_a, limb_b) = ((a - 1) / 8, (b - 1) / 8);
    if limb_a != limb_b && !joined(limb_a, limb_b) {
        return 1.0;
    }
    let (region_a, region_b) = ((a - 1) % 8, (b - 1) % 8);
    // The edges of clothes and hair, lightly; the eyes have lids.
    let eye = Region::Eye as u16;
    if region_a != region_b && region_a != eye && region_b != eye {
        0.55
    } else {
        0.0
    }
}

fn joined(a: u16, b: u16) -> bool {
    let grows =
        |a: u16, b: u16| u8::try_from(a).is_ok_and(|a| u16::from(dress::grows_from(a)) == b);
    // Both thighs meet at the crotch, both arms at nothing.
    grows(a, b) || grows(b, a)
}

fn lit(paint: Vec3, normal: Vec3, light: Vec3, shade: Vec3) -> Vec3 {
    let sky = normal.y * 0.5 + 0.5;
    let key = ((normal.dot(light) + 0.4) / 1.4).clamp(0.0, 1.0);
    let bright = 0.56 + 0.16 * sky + 0.36 * key;
    let tone = shade.lerp(Vec3::ONE, smooth(0.6, 1.0, bright));
    (paint * tone * bright).min(Vec3::ONE)
}

/// A sample's colour, multiplied by its opacity, and its opacity.
type Sample = [u8; 4];

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to a byte"
)]
fn pack(colour: Vec4) -> Sample {
    (colour.clamp(Vec4::ZERO, Vec4::ONE) * 255.0 + 0.5)
        .to_array()
        .map(|value| value as u8)
}

fn unpack(sample: Sample) -> Vec4 {
    Vec4::from_array(sample.map(f32::from)) / 255.0
}

/// The mean of each pixel's samples.
#[allow(clippy::cast_possible_truncation, reason = "a mean of bytes is a byte")]
fn pixels(samples: &[Sample], width: usize, fine: usize) -> Vec<u8> {
    let count = u32::try_from(fine * fine).unwrap_or(1);
    let mut out = Vec::with_capacity(samples.len() / (fine * fine) * 4);
    for rows in samples.chunks_exact(width * fine) {
        for column in (0..width).step_by(fine) {
            let mut sum = [0_u32; 4];
            for row in 0..fine {
                for sample in &rows[row * width + column..row * width + column + fine] {
                    for (sum, &value) in sum.iter_mut().zip(sample) {
                        *sum += u32::from(value);
                    }
                }
            }
            let opaque = sum[3];
            // A page's colours are not multiplied by their opacity.
            let mean = |sum: u32| {
                ((sum * 255 + opaque / 2).checked_div(opaque).unwrap_or(0)).min(255) as u8
            };
            out.extend([
                mean(sum[0]),
                mean(sum[1]),
                mean(sum[2]),
                ((opaque + count / 2) / count) as u8,
            ]);
        }
    }
    out
}
