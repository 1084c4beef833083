//! Every form, both sides, every person, all the way through: what a body cannot do must not be shown.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

use body::stance::Surface;
use body::{Dof, Placed, Segment, Side, Spot};
use care::catalogue::Catalogue;
use care::exercise::{Form, Role};
use figure::{Figure, Person, Skinned};
use glam::{DVec2, DVec3};
use stage::{Act, Moment, Stage};
use std::path::Path;

/// Moments looked at in each phase.
const STEPS: usize = 12;

fn catalogue() -> Catalogue {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue/exercises");
    let mut files = Vec::new();
    for file in folder.read_dir().unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        files.push((name, std::fs::read_to_string(path).unwrap()));
    }
    let named = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()));
    Catalogue::parse(named).unwrap()
}

/// Looks at every form on every person.
fn each(mut look: impl FnMut(&Form, &Stage<'_>, &mut Vec<String>)) {
    let catalogue = catalogue();
    let mut seen = 0;
    let mut wrong = Vec::new();
    for person in Person::ALL {
        let figure = Figure::new(person).unwrap();
        for exercise in catalogue.exercises() {
            for form in &exercise.forms {
                let act = Act::of(exercise, form).expect("every form has poses");
                let stage = Stage::new(&figure, act);
                let mut found = Vec::new();
                look(form, &stage, &mut found);
                wrong.extend(
                    found
                        .into_iter()
                        .map(|wrong| format!("{} by {}: {wrong}", form.id, person.id)),
                );
                seen += 1;
            }
        }
    }
    assert!(seen > 200, "forms and people were looked at: {seen}");
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// All moments of a form, in order, with the phase they are in.
fn moments(form: &Form) -> Vec<(usize, Moment)> {
    let mut moments = vec![(0, Moment::Start)];
    for first in [true, false] {
        for phase in 0..form.phases.len() {
            moments.extend((0..=STEPS).map(|step| {
                let time = step as f64 / STEPS as f64;
                (phase, Moment::Phase { phase, time, first })
            }));
        }
    }
    moments
}

fn at(placed: &Placed, stage: &Stage<'_>, spot: Spot) -> DVec3 {
    placed.point(spot.segment(), stage.figure().build().spot(spot))
}

#[test]
fn bones_keep_their_length_and_joints_their_limits() {
    each(|form, stage, wrong| {
        let build = stage.figure().build();
        for (_, moment) in moments(form) {
            let pose = stage.pose(moment, Side::Right);
            for &dof in Dof::ALL {
                let (low, high) = dof.limits();
                let angle = pose.get(dof);
                if !((low - 0.01..=high + 0.01).contains(&angle)) {
                    wrong.push(format!("{} is {angle:.1} at {moment:?}", dof.name()));
                }
            }
            let placed = pose.place(build);
            for segment in Segment::ALL {
                let Some(parent) = segment.parent() else {
                    continue;
                };
                let length = placed.joint(segment).distance(placed.joint(parent));
                let bone = build.joint(segment).length();
                if (length - bone).abs() > 0.001 * bone + 1e-9 {
                    wrong.push(format!("{segment:?} is {length:.4} m long, not {bone:.4}"));
                }
            }
        }
    });
}

#[test]
fn contacts_are_on_their_surface_and_do_not_slide() {
    each(|_, stage, wrong| {
        let choreography = stage.choreography();
        if choreography.miss() >= 0.005 {
            wrong.push(format!(
                "a contact is missed by {:.1} mm",
                choreography.miss() * 1000.0
            ));
        }
        // What a fault looks like is told by its picture; its contacts may be a little off.
        for (held, fault) in choreography.faults.iter().zip(&stage.act().movement.faults) {
            if held.miss >= 0.015 {
                wrong.push(format!(
                    "fault {} misses a contact by {:.1} mm",
                    fault.id,
                    held.miss * 1000.0
                ));
            }
        }
        let mut before = &choreography.start;
        for (number, phase) in choreography.phases.iter().enumerate() {
            let stays = before.rests.iter().filter(|rest| {
                let same = |then: &&body::stance::Rest| then.contact == rest.contact;
                rest.contact.planted && phase.end.rests.iter().any(|then| same(&then))
            });
            for rest in stays.collect::<Vec<_>>() {
                for step in 0..=STEPS {
                    let moment = Moment::Phase {
                        phase: number,
                        time: step as f64 / STEPS as f64,
                        first: true,
                    };
                    let placed = stage.placed(moment, Side::Right);
                    let off = at(&placed, stage, rest.contact.spot).distance(rest.at);
                    if off >= 0.01 {
                        wrong.push(format!(
                            "{:?} slides {:.1} mm in phase {number}",
                            rest.contact.spot,
                            off * 1000.0
                        ));
                    }
                }
            }
            before = &phase.end;
        }
    });
}

#[test]
fn left_is_the_mirror_of_right() {
    each(|form, stage, wrong| {
        for (_, moment) in moments(form).into_iter().step_by(5) {
            let right = stage.placed(moment, Side::Right);
            let left = stage.placed(moment, Side::Left);
            for segment in Segment::ALL {
                let there = body::segment::mirror_point(right.joint(segment.mirrored()));
                let off = left.joint(segment).distance(there);
                if off >= 1e-6 {
                    wrong.push(format!("{segment:?} is {off} m from its mirror"));
                }
            }
        }
    });
}

/// Skin and clothes are pushed out from the spots that are solved for, and soft: heels, hands and seat
/// give way by up to 15 mm.
#[test]
fn nobody_sinks_into_the_floor() {
    let mut skin = Skinned::default();
    each(|form, stage, wrong| {
        for (_, moment) in moments(form).into_iter().step_by(4) {
            stage
                .figure()
                .pose(&stage.placed(moment, Side::Right), &mut skin);
            let dress = stage.figure().dress();
            // A mat gives way down to the floor under it; hair gives way altogether.
            let deep = stage.floor().max(-0.01) - 0.015;
            let skin = skin.points.iter().zip(&dress.parts);
            let body = skin.filter(|(_, part)| **part != figure::Part::Hair);
            let lowest = body
                .map(|(point, _)| f64::from(point.y))
                .fold(f64::MAX, f64::min);
            if lowest < deep {
                wrong.push(format!(
                    "{:.1} mm too deep at {moment:?}",
                    (deep - lowest) * 1000.0
                ));
            }
        }
    });
}

/// A still pose that would fall over is no pose. Two centimetres of margin are our choice: feet and
/// hands are wider than the spots that are solved for.
#[test]
fn what_stands_still_does_not_fall_over() {
    each(|_, stage, wrong| {
        let build = stage.figure().build();
        let choreography = stage.choreography();
        let ends = choreography.phases.iter().map(|phase| &phase.end);
        for held in ends.chain([&choreography.start]) {
            let placed = held.pose.place(build);
            let mass = body::mass::centre(&placed, build);
            // A thigh on a seat carries too.
            let mut support: Vec<DVec2> = held.rests.iter().map(|rest| rest.at.xz2()).collect();
            if held
                .rests
                .iter()
                .any(|rest| rest.contact.surface == Surface::Seat)
            {
                for side in [Spot::LeftThighSeat, Spot::RightThighSeat] {
                    support.push(at(&placed, stage, side).xz2());
                }
            }
            let out = outside(&support, mass.xz2());
            if out >= 0.02 {
                wrong.push(format!("would fall, {:.0} mm outside", out * 1000.0));
            }
        }
    });
}

/// 60 degrees a second is the limit for slow, controlled movement (the clinical tables); a quarter more
/// is allowed to limbs that come along without being what the exercise is about.
#[test]
fn no_joint_is_hurried() {
    each(|form, stage, wrong| {
        for (number, phase) in form.phases.iter().enumerate() {
            let Some(seconds) = phase.seconds.filter(|_| phase.role == Role::Move) else {
                continue;
            };
            let pose = |step: usize| {
                let time = step as f64 / 40.0;
                stage.choreography().pose(number, time, true, Side::Right)
            };
            for step in 0..40 {
                let (before, after) = (pose(step), pose(step + 1));
                for &dof in Dof::ALL.iter().filter(|dof| !dof.is_place()) {
                    let speed =
                        (after.get(dof) - before.get(dof)).abs() * 40.0 / f64::from(seconds);
                    let matters = stage.act().movement.matters.contains(&dof);
                    let most = if matters { 60.0 } else { 75.0 };
                    if speed > most {
                        wrong.push(format!(
                            "{} moves {speed:.0} degrees a second in {}",
                            dof.name(),
                            phase.name
                        ));
                    }
                }
            }
        }
    });
}

trait Flat {
    fn xz2(self) -> DVec2;
}

impl Flat for DVec3 {
    fn xz2(self) -> DVec2 {
        DVec2::new(self.x, self.z)
    }
}

/// How far a point is outside the hull of others; 0 inside.
fn outside(points: &[DVec2], point: DVec2) -> f64 {
    // The hull is the common part of all half planes that hold every point: try many directions.
    (0..180)
        .map(|step| {
            let way = DVec2::from_angle(f64::from(step) * std::f64::consts::TAU / 180.0);
            let reach = points.iter().map(|p| p.dot(way)).fold(f64::MIN, f64::max);
            point.dot(way) - reach
        })
        .fold(0.0, f64::max)
}
