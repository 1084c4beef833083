//! Synthetic landmarks of a form with a known truth: a body takes the form's poses, a camera sees it,
//! chance spoils what it sees.
//!
//! Chance is passed in as numbers between 0 and 1, so that the same numbers give the same recording.

use crate::choreography::Choreography;
use crate::exercise::{Form, Role, Sides};
use body::camera::{Camera, Spoil};
use body::layout::Landmark;
use body::{Build, Point, Points, Pose, Side};
use glam::DVec3;
use motion::watch::Stand;
use std::f64::consts::TAU;

/// How a recording is to be made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Recipe {
    /// Repetitions.
    pub reps: u32,
    /// Hold in seconds.
    pub hold_s: f64,
    /// Rest before, between and after, in seconds.
    pub rest_s: f64,
    /// How fast people move: 1 is as the form says, 2 twice as fast.
    pub pace: f64,
    /// Frames a second.
    pub fps: f64,
    /// By which share of a frame's time its moment varies.
    pub jitter: f64,
    /// Which share of the frames is lost.
    pub dropped: f64,
    /// Standard deviation of each coordinate, in metres.
    pub noise: f64,
    /// The side of the person at which the camera stands; which way the head lies follows.
    pub near: Side,
    /// Degrees by which the camera stands towards the head, or aside from the front.
    pub yaw: f64,
    /// Degrees by which the phone is turned in its own plane.
    pub roll: f64,
    /// How much of the way to the target is gone, 0 to 1.
    pub amount: f64,
}

impl Default for Recipe {
    fn default() -> Self {
        Self {
            reps: 4,
            hold_s: 5.0,
            rest_s: 2.0,
            pace: 1.0,
            fps: 15.0,
            jitter: 0.0,
            dropped: 0.0,
            noise: 0.0,
            near: Side::Right,
            yaw: 10.0,
            roll: 0.0,
            amount: 1.0,
        }
    }
}

/// One moment of a recording.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// Seconds from the beginning.
    pub t: f64,
    /// In the picture, as a pose model gives it.
    pub image: Vec<Landmark>,
    /// In space, as a pose model gives it.
    pub world: Vec<Landmark>,
}

/// What was really done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Truth {
    /// The side, where the form has sides.
    pub side: Option<Side>,
    /// Leaves the start.
    pub start_s: f64,
    /// Arrives at the target.
    pub in_s: f64,
    /// Leaves it.
    pub out_s: f64,
    /// Is back.
    pub end_s: f64,
}

/// A recording and its truth.
#[derive(Debug, Clone, PartialEq)]
pub struct Synthetic {
    /// Width over height of the picture.
    pub aspect: f64,
    /// The frames.
    pub moments: Vec<Moment>,
    /// The repetitions.
    pub truth: Vec<Truth>,
}

/// Makes a recording of a form as a body moves in it.
pub fn record(
    form: &Form,
    choreography: &Choreography,
    build: &Build,
    recipe: Recipe,
    mut chance: impl FnMut() -> f64,
) -> Synthetic {
    let (steps, truth, length) = timeline(form, recipe);
    let start = Points::of(&choreography.start(Side::Right).place(build), build);
    let stand = form.watch.as_ref().map_or(Stand::Any, |watch| watch.stand);
    let camera = camera(&start, stand, recipe);
    let mut normal = {
        let mut spare = None;
        move |chance: &mut dyn FnMut() -> f64| {
            spare.take().unwrap_or_else(|| {
                // Box and Muller: two chances make two normal deviates.
                let radius = (-2.0 * libm::log(chance().max(1e-12))).sqrt();
                let angle = TAU * chance();
                spare = Some(radius * libm::sin(angle));
                radius * libm::cos(angle)
            })
        }
    };
    let mut moments = Vec::new();
    let mut step = 0;
    for frame in 0.. {
        let shift = recipe.jitter * (chance() - 0.5);
        let t = (f64::from(frame) + shift.clamp(-0.45, 0.45)).max(0.0) / recipe.fps;
        if t > length {
            break;
        }
        if chance() < recipe.dropped {
            continue;
        }
        while step + 1 < steps.len() && t >= steps[step].ends {
            step += 1;
        }
        let pose = steps[step].pose(choreography, recipe.amount, t);
        let spoil = Spoil {
            noise: recipe.noise,
            occlusion: false,
        };
        let seen = camera.see(&pose.place(build), build, spoil, || normal(&mut chance));
        moments.push(Moment {
            t,
            image: rolled(&seen.image, recipe.roll, camera.aspect),
            world: turned(&seen.world, recipe.roll),
        });
    }
    Synthetic {
        aspect: camera.aspect,
        moments,
        truth,
    }
}

/// One stretch of the timeline.
struct Step {
    phase: Option<usize>,
    first: bool,
    side: Side,
    begins: f64,
    ends: f64,
}

impl Step {
    fn pose(&self, choreography: &Choreography, amount: f64, t: f64) -> Pose {
        let start = choreography.start(self.side);
        let Some(phase) = self.phase else {
            return start;
        };
        let share = ((t - self.begins) / (self.ends - self.begins)).clamp(0.0, 1.0);
        let there = choreography.pose(phase, share, self.first, self.side);
        if amount < 1.0 {
            start.towards(&there, amount)
        } else {
            there
        }
    }
}

fn timeline(form: &Form, recipe: Recipe) -> (Vec<Step>, Vec<Truth>, f64) {
    let sided = !matches!(form.sides, Sides::None | Sides::Within);
    let cycle = form
        .phases
        .iter()
        .filter(|phase| phase.role == Role::Stay)
        .count()
        > 1;
    let mut steps = Vec::new();
    let mut truth = Vec::new();
    let mut now = 0.0;
    let rest = |steps: &mut Vec<Step>, now: &mut f64, side: Side| {
        let begins = *now;
        *now += recipe.rest_s;
        steps.push(Step {
            phase: None,
            first: true,
            side,
            begins,
            ends: *now,
        });
    };
    for rep in 0..recipe.reps {
        let side = match form.sides {
            Sides::Alternate if rep % 2 == 1 => Side::Left,
            Sides::InTurn if rep >= recipe.reps / 2 => Side::Left,
            _ => Side::Right,
        };
        if rep == 0 || !cycle {
            rest(&mut steps, &mut now, side);
        }
        let start_s = now;
        let (mut in_s, mut out_s) = (now, now);
        for (at, phase) in form.phases.iter().enumerate() {
            let begins = now;
            now += match (phase.role, phase.seconds) {
                (Role::Move, Some(seconds)) => f64::from(seconds) / recipe.pace,
                (_, Some(seconds)) => f64::from(seconds),
                (_, None) => recipe.hold_s,
            };
            if phase.role != Role::Move {
                (in_s, out_s) = (begins, now);
            }
            steps.push(Step {
                phase: Some(at),
                first: rep == 0,
                side,
                begins,
                ends: now,
            });
        }
        truth.push(Truth {
            side: sided.then_some(side),
            start_s,
            in_s,
            out_s,
            end_s: now,
        });
    }
    rest(&mut steps, &mut now, Side::Right);
    (steps, truth, now)
}

/// A camera that has the whole body in its picture.
fn camera(start: &Points, stand: Stand, recipe: Recipe) -> Camera {
    let known: Vec<DVec3> = Point::ALL
        .into_iter()
        .filter_map(|point| start.get(point))
        .collect();
    let low = known.iter().copied().fold(DVec3::INFINITY, DVec3::min);
    let high = known.iter().copied().fold(DVec3::NEG_INFINITY, DVec3::max);
    let target = low.midpoint(high);
    let up = start
        .middle(Point::LeftShoulder)
        .zip(start.middle(Point::LeftHip))
        .map_or(DVec3::Y, |(shoulders, hips)| shoulders - hips);
    let sign = recipe.near.sign();
    // Towards the head, for somebody who lies or kneels; aside for somebody who sits or stands.
    let along = DVec3::new(0.0, 0.0, up.z).normalize_or_zero();
    let (sine, cosine) = libm::sincos(recipe.yaw.to_radians());
    let way = match stand {
        Stand::Side | Stand::Any => DVec3::X * (sign * cosine) + along * sine,
        Stand::Front => DVec3::Z * cosine + DVec3::X * (sign * sine),
    };
    Camera {
        eye: target + way * 2.6 + DVec3::Y * 0.35,
        target,
        field: 50.0,
        aspect: 4.0 / 3.0,
    }
}

/// Landmarks of a picture whose phone was turned; the picture keeps its shape, so a quarter turn may
/// push feet out of it, as it does in a room.
fn rolled(image: &[Landmark], roll: f64, aspect: f64) -> Vec<Landmark> {
    let (sine, cosine) = libm::sincos(roll.to_radians());
    let turn = |mark: &Landmark| {
        let (x, y) = ((mark.at.x - 0.5) * aspect, mark.at.y - 0.5);
        Landmark {
            at: DVec3::new(
                0.5 + (x * cosine - y * sine) / aspect,
                0.5 + (x * sine + y * cosine),
                mark.at.z,
            ),
            ..*mark
        }
    };
    image.iter().map(turn).collect()
}

fn turned(world: &[Landmark], roll: f64) -> Vec<Landmark> {
    let (sine, cosine) = libm::sincos(roll.to_radians());
    let turn = |mark: &Landmark| Landmark {
        at: DVec3::new(
            mark.at.x * cosine - mark.at.y * sine,
            mark.at.x * sine + mark.at.y * cosine,
            mark.at.z,
        ),
        ..*mark
    };
    world.iter().map(turn).collect()
}
