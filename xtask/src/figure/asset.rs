//! `cargo xtask figure-asset`: from the published mesh to `crates/figure/assets/body.bin`.

use super::people::{self, Recipe};
use super::simplify::{Task, simplify};
use super::source::{self, Source};
use anyhow::{Context, Result};
use body::{Segment, Side};
use figure::asset::{Asset, JOINTS, Mark, Place, STEPS_PER_METRE, Shape};
use figure::palette::{self, SLOTS};
use glam::DVec3;
use std::collections::{HashMap, VecDeque};
use std::fs;

const FILE: &str = "crates/figure/assets/body.bin";
/// Vertices that are kept of the half.
const TARGET: usize = 3700;

type Weights = [f64; SLOTS];

/// Makes the asset anew.
pub fn write() -> Result<()> {
    let source = Source::read(source::fetch()?)?;
    let shapes: Vec<Vec<DVec3>> = people::ALL
        .iter()
        .map(|person| person.shape(&source))
        .collect::<Result<_>>()?;
    let asset = build(&source, &shapes)?;
    let bytes = asset.encode();
    let read = Asset::decode(&bytes)?;
    anyhow::ensure!(read == asset, "what was written is not what is read");
    fs::write(FILE, &bytes).context(FILE)?;
    let mut small = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut small, &parameters)?;
    println!(
        "{FILE}: {} vertices, {} triangles, {} people; {} bytes, {} as sent",
        asset.slots.len() * 2 - asset.middle,
        asset.triangles.len() * 2,
        asset.shapes.len(),
        bytes.len(),
        small.len()
    );
    Ok(())
}

/// The joints of one shape, by segment; those of the right are not filled.
fn joints(source: &Source, places: &[DVec3]) -> Result<[DVec3; Segment::COUNT]> {
    use Segment::*;
    let mean = |vertices: &[usize]| {
        vertices.iter().map(|&at| places[at]).sum::<DVec3>() / vertices.len() as f64
    };
    let cube = |name: &str| Ok::<_, anyhow::Error>(mean(&source.group(&format!("joint-{name}"))?));
    let mut joint = [DVec3::ZERO; Segment::COUNT];
    let (low, high) = (cube("spine-2")?, cube("spine-1")?);
    joint[Lumbar as usize] = (cube("spine-4")? + cube("spine-3")?) * 0.5;
    joint[Thorax as usize] = low;
    joint[Chest as usize] = low.lerp(high, 0.7);
    joint[Neck as usize] = cube("neck")?;
    // Where skull and neck meet: the middle of four vertices below and behind the ears.
    joint[Head as usize] = mean(&[823, 7530, source.mirror[823], source.mirror[7530]]);
    for (segment, name) in [
        (LeftClavicle, "l-clavicle"),
        (LeftUpperArm, "l-shoulder"),
        (LeftForearm, "l-elbow"),
        (LeftHand, "l-hand"),
        (LeftThigh, "l-upper-leg"),
        (LeftShank, "l-knee"),
        (LeftFoot, "l-ankle"),
        (LeftToes, "l-toe-2-1"),
    ] {
        joint[segment as usize] = cube(name)?;
    }
    joint[Pelvis as usize] = joint[LeftThigh as usize] * DVec3::new(0.0, 1.0, 1.0);
    for segment in [Pelvis, Lumbar, Thorax, Chest, Neck, Head] {
        joint[segment as usize].x = 0.0;
    }
    Ok(joint)
}

fn marks(source: &Source, places: &[DVec3]) -> Result<[DVec3; Mark::COUNT]> {
    let of = |name: &str| -> Result<Vec<DVec3>> {
        Ok(source
            .group(name)?
            .into_iter()
            .map(|at| places[at])
            .collect())
    };
    let mean = |name: &str| -> Result<DVec3> {
        let all = of(name)?;
        Ok(all.iter().sum::<DVec3>() / all.len() as f64)
    };
    let mut marks = [DVec3::ZERO; Mark::COUNT];
    let eye = mean("helper-l-eye")?;
    let pupil = of("helper-l-eye")?
        .into_iter()
        .max_by(|a, b| a.z.total_cmp(&b.z))
        .context("eye")?;
    marks[Mark::IndexKnuckle as usize] = mean("joint-l-finger-2-1")?;
    marks[Mark::LittleKnuckle as usize] = mean("joint-l-finger-5-1")?;
    marks[Mark::Fingertip as usize] = mean("joint-l-finger-3-4")?;
    marks[Mark::Eye as usize] = eye;
    marks[Mark::Pupil as usize] = DVec3::new(eye.x, eye.y, pupil.z);
    // The middle of the upper lip's lower edge.
    marks[Mark::Mouth as usize] = places[474];
    Ok(marks)
}

fn build(source: &Source, shapes: &[Vec<DVec3>]) -> Result<Asset> {
    let count = source.vertices.len();
    let mean: Vec<DVec3> = (0..count)
        .map(|at| shapes.iter().map(|places| places[at]).sum::<DVec3>() / shapes.len() as f64)
        .collect();
    let joint = joints(source, &mean)?;
    let middle: Vec<bool> = (0..count).map(|at| source.mirror[at] == at).collect();
    let weights: Vec<Weights> = (0..count).map(|at| gather(source, at)).collect();
    let weights = soften(source, weights, &mean, &joint);
    let weights: Vec<Weights> = weights
        .into_iter()
        .zip(&mean)
        .map(|(weights, &place)| mend(weights, place, &joint))
        .collect();

    let left = |at: usize| middle[at] || mean[at].x > 0.0;
    let mut triangles = Vec::new();
    for &[a, b, c, d] in source
        .quads
        .iter()
        .filter(|quad| quad.iter().all(|&at| left(at)))
    {
        if mean[a].distance_squared(mean[c]) <= mean[b].distance_squared(mean[d]) {
            triangles.extend([[a, b, c], [a, c, d]]);
        } else {
            triangles.extend([[a, b, d], [b, c, d]]);
        }
    }
    let detail: Vec<(f64, f64)> = (0..count)
        .map(|at| detail(mean[at], &weights[at], &joint))
        .collect();
    let mut all = vec![mean.clone()];
    all.extend(shapes.iter().cloned());
    let triangles = simplify(
        &Task {
            shapes: &all,
            importance: &detail.iter().map(|d| d.0).collect::<Vec<_>>(),
            longest: &detail.iter().map(|d| d.1).collect::<Vec<_>>(),
            middle: &middle,
            difference: &|a, b| {
                weights[a]
                    .iter()
                    .zip(&weights[b])
                    .map(|(x, y)| (x - y).abs())
                    .sum()
            },
        },
        &triangles,
        TARGET,
    );
    let (order, middle) = order(&triangles, &middle);
    let number: HashMap<usize, u16> = order
        .iter()
        .enumerate()
        .map(|(new, &old)| Ok((old, u16::try_from(new)?)))
        .collect::<Result<_>>()?;
    // Each triangle begins with its smallest corner, and they come in order.
    let mut triangles: Vec<[u16; 3]> = triangles
        .iter()
        .map(|triangle| first_least(triangle.map(|at| number[&at])))
        .collect();
    triangles.sort_unstable();
    let mut asset = Asset {
        middle,
        triangles,
        slots: Vec::new(),
        weights: Vec::new(),
        shapes: Vec::new(),
    };
    for &vertex in &order {
        let (slots, shares) = four(&weights[vertex]);
        asset.slots.push(slots);
        asset.weights.push(shares);
    }
    for (Recipe { id, .. }, places) in people::ALL.iter().zip(shapes) {
        let joint = joints(source, places)?;
        asset.shapes.push(Shape {
            id: (*id).to_owned(),
            points: order
                .iter()
                .map(|&at| {
                    steps(if source.mirror[at] == at {
                        places[at].with_x(0.0)
                    } else {
                        places[at]
                    })
                })
                .collect(),
            joints: JOINTS.map(|segment| steps(joint[usize::from(segment)])),
            marks: marks(source, places)?.map(steps),
        });
    }
    Ok(asset)
}

fn first_least([a, b, c]: [u16; 3]) -> [u16; 3] {
    if a <= b && a <= c {
        [a, b, c]
    } else if b <= c {
        [b, c, a]
    } else {
        [c, a, b]
    }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a body is a few metres large"
)]
fn steps(place: DVec3) -> Place {
    (place * f64::from(STEPS_PER_METRE))
        .to_array()
        .map(|v| v.round() as i32)
}

/// The four largest weights as shares of 255. What left and right move alike, in the middle, they
/// move alike to the last step: a slot whose twin finds no room is left out.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "shares of 255"
)]
fn four(weights: &Weights) -> ([u8; 4], [u8; 4]) {
    let mut by_weight: Vec<usize> = (0..SLOTS).filter(|&slot| weights[slot] > 0.0).collect();
    by_weight.sort_by(|&a, &b| weights[b].total_cmp(&weights[a]).then(a.cmp(&b)));
    by_weight.truncate(4);
    let chosen = by_weight.clone();
    by_weight.retain(|&slot| {
        let twin = palette::mirrored(slot);
        (weights[slot] - weights[twin]).abs() > 1e-9 || chosen.contains(&twin)
    });
    let sum: f64 = by_weight.iter().map(|&slot| weights[slot]).sum();
    let mut parts: Vec<(u8, u8)> = by_weight
        .iter()
        .map(|&slot| (slot as u8, (weights[slot] / sum * 255.0).round() as u8))
        .collect();
    let total: i32 = parts.iter().map(|part| i32::from(part.1)).sum();
    let single = (0..parts.len())
        .find(|&at| palette::mirrored(by_weight[at]) == by_weight[at] && parts[at].1 > 4);
    let whole = &mut parts[single.unwrap_or(0)].1;
    *whole = (i32::from(*whole) + 255 - total) as u8;
    parts.retain(|part| part.1 > 0);
    let first = parts[0].0;
    parts.resize(4, (first, 0));
    (
        [0, 1, 2, 3].map(|at| parts[at].0),
        [0, 1, 2, 3].map(|at| parts[at].1),
    )
}

/// The segment a published bone belongs to: fingers are part of the hand.
fn segment_of(bone: &str) -> Option<Segment> {
    use Segment::*;
    Some(match bone {
        "Hips" => Pelvis,
        "Spine" => Lumbar,
        "Spine1" => Thorax,
        "Spine2" => Chest,
        "Neck" => Neck,
        "Head" => Head,
        _ => {
            let (name, right) = match bone.strip_prefix("Left") {
                Some(name) => (name, false),
                None => (bone.strip_prefix("Right")?, true),
            };
            let segment = match name {
                "Shoulder" => LeftClavicle,
                "Arm" => LeftUpperArm,
                "ForeArm" => LeftForearm,
                "UpLeg" => LeftThigh,
                "Leg" => LeftShank,
                "Foot" => LeftFoot,
                "ToeBase" => LeftToes,
                _ if name.starts_with("Hand") => LeftHand,
                _ => return None,
            };
            if right { segment.mirrored() } else { segment }
        }
    })
}

fn smooth(from: f64, to: f64, value: f64) -> f64 {
    let t = ((value - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// The published weights of a vertex, by segment, with left and right alike.
fn gather(source: &Source, vertex: usize) -> Weights {
    let mut weights = [0.0; SLOTS];
    for (bone, weight) in &source.weights[vertex] {
        if let Some(segment) = segment_of(bone) {
            weights[segment as usize] += weight * 0.5;
        }
    }
    for (bone, weight) in &source.weights[source.mirror[vertex]] {
        if let Some(segment) = segment_of(bone) {
            weights[segment.mirrored() as usize] += weight * 0.5;
        }
    }
    weights
}

/// Evens the weights out from the knees to the shoulders: the published ones jump at the hips.
fn soften(
    source: &Source,
    mut weights: Vec<Weights>,
    place: &[DVec3],
    joint: &[DVec3; Segment::COUNT],
) -> Vec<Weights> {
    let mut around = vec![Vec::new(); weights.len()];
    for quad in &source.quads {
        for at in 0..4 {
            let (a, b) = (quad[at], quad[(at + 1) % 4]);
            around[a].push(b);
            around[b].push(a);
        }
    }
    let knee = joint[Segment::LeftShank as usize].y;
    let neck = joint[Segment::Neck as usize].y;
    for _ in 0..5 {
        let before = weights.clone();
        for (at, weights) in weights.iter_mut().enumerate() {
            let y = place[at].y;
            let hand =
                before[at][Segment::LeftHand as usize] + before[at][Segment::RightHand as usize];
            let share =
                0.5 * smooth(knee - 0.05, knee + 0.15, y) * (1.0 - smooth(neck - 0.05, neck, y));
            if share == 0.0 || hand > 0.0 || around[at].is_empty() {
                continue;
            }
            for (slot, weight) in weights.iter_mut().enumerate() {
                let sum: f64 = around[at].iter().map(|&next| before[next][slot]).sum();
                *weight += (sum / around[at].len() as f64 - *weight) * share;
            }
        }
    }
    weights
}

/// Weights by segment made into weights by slot, better than they were published.
fn mend(mut weights: Weights, place: DVec3, joint: &[DVec3; Segment::COUNT]) -> Weights {
    use Segment::*;
    // The published weights bend the back in three places. Shared by height instead, it rounds as
    // one curve.
    let trunk = [Pelvis, Lumbar, Thorax, Chest]
        .map(|segment| std::mem::take(&mut weights[segment as usize]));
    let trunk: f64 = trunk.iter().sum();
    let over = |segment: Segment| smooth(-0.055, 0.055, place.y - joint[segment as usize].y);
    let (lumbar, thorax, chest) = (over(Lumbar), over(Thorax), over(Chest));
    weights[Pelvis as usize] = trunk * (1.0 - lumbar);
    weights[Lumbar as usize] = trunk * lumbar * (1.0 - thorax);
    weights[Thorax as usize] = trunk * thorax * (1.0 - chest);
    weights[Chest as usize] = trunk * chest;
    for side in Side::BOTH {
        limbs(
            &mut weights,
            side,
            DVec3::new(place.x * side.sign(), place.y, place.z),
            joint,
        );
    }
    weights
}

/// Mends the weights of the limbs of one side; `place` is as if that side were the left.
fn limbs(weights: &mut Weights, side: Side, place: DVec3, joint: &[DVec3; Segment::COUNT]) {
    use Segment::*;
    // The published arm pulls at the neck, the published collar bone at the throat: less of both.
    let lateral = place.x - joint[LeftUpperArm as usize].x;
    let held = 1.0 - smooth(-0.075, 0.025, lateral);
    shift(weights, LeftUpperArm.on(side), LeftClavicle.on(side), held);
    let held = 1.0 - smooth(0.03, 0.1, place.x);
    shift(weights, LeftClavicle.on(side), Chest, held);
    // A twist winds along the limb.
    for (segment, next, from, to) in [
        (LeftUpperArm, LeftForearm, 0.1, 0.9),
        (LeftForearm, LeftHand, 0.08, 0.95),
        (LeftThigh, LeftShank, 0.2, 0.95),
    ] {
        let (near, far) = (joint[segment as usize], joint[next as usize]);
        let along = (place - near).dot(far - near) / (far - near).length_squared();
        let turned = smooth(from, to, along);
        let segment = segment.on(side);
        if let Some(root) = palette::root(segment) {
            let whole = weights[segment as usize];
            weights[root] = whole * (1.0 - turned);
            weights[segment as usize] = whole * turned;
        }
    }
}

/// Hands a share of one segment's weight to another.
fn shift(weights: &mut Weights, from: Segment, to: Segment, share: f64) {
    let moved = weights[from as usize] * share;
    weights[from as usize] -= moved;
    weights[to as usize] += moved;
}

/// How much a vertex matters and how long edges may be at it.
fn detail(place: DVec3, weights: &Weights, joint: &[DVec3; Segment::COUNT]) -> (f64, f64) {
    use Segment::*;
    let head = joint[Head as usize];
    if weights[Head as usize] > 0.5 {
        return match place.z - head.z {
            front if front > 0.06 => (14.0, 0.02),
            _ if place.x > 0.066 => (0.6, 0.03),
            _ => (4.0, 0.03),
        };
    }
    if weights[LeftHand as usize] > 0.5 {
        return (7.0, 0.02);
    }
    if weights[LeftFoot as usize] + weights[LeftToes as usize] > 0.5 {
        return (3.0, 0.025);
    }
    let most = weights.iter().copied().fold(0.0, f64::max);
    (1.0, if most < 0.75 { 0.03 } else { 0.045 })
}

/// The vertices that are left, those of the middle first, each then near the ones before; and how
/// many are in the middle.
fn order(triangles: &[[usize; 3]], middle: &[bool]) -> (Vec<usize>, usize) {
    let mut around: HashMap<usize, Vec<usize>> = HashMap::new();
    for triangle in triangles {
        for at in 0..3 {
            let next = around.entry(triangle[at]).or_default();
            next.extend([triangle[(at + 1) % 3], triangle[(at + 2) % 3]]);
        }
    }
    let mut vertices: Vec<usize> = around.keys().copied().collect();
    vertices.sort_unstable();
    let mut order: Vec<usize> = vertices.iter().copied().filter(|&at| middle[at]).collect();
    let count = order.len();
    let mut known: Vec<bool> = middle.to_vec();
    let mut queue: VecDeque<usize> = order.iter().copied().collect();
    for start in vertices {
        queue.push_back(start);
        if !known[start] {
            known[start] = true;
            order.push(start);
        }
        while let Some(vertex) = queue.pop_front() {
            for &next in &around[&vertex] {
                if !known[next] {
                    known[next] = true;
                    order.push(next);
                    queue.push_back(next);
                }
            }
        }
    }
    (order, count)
}
