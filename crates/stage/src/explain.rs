//! Explanations drawn over a picture: the way a limb goes, what stays flat, the angle that matters.

use crate::{Moment, Stage};
use body::segment::mirror_point;
use body::{Dof, Placed, Segment, Spot};
use care::exercise::Side;
use figure::{Muscle, Overlay, Tint};
use glam::DVec3;

/// A way shorter than this is not worth an arrow, in metres.
const SHORT: f64 = 0.03;

pub fn overlays(stage: &Stage<'_>, moment: Moment, side: Side) -> Vec<Overlay> {
    let placed = stage.placed(moment, side);
    let mut overlays = Vec::new();
    if let Moment::Phase { phase, .. } = moment {
        overlays.extend(arrows(stage, phase, side));
        overlays.extend(flats(stage, phase, side));
    }
    overlays.extend(angles(stage, &placed, side));
    for (codes, tint) in [
        (&stage.act().works, Tint::Works),
        (&stage.act().stretches, Tint::Stretches),
    ] {
        let muscles: Vec<Muscle> = codes.iter().filter_map(|code| Muscle::find(code)).collect();
        if !muscles.is_empty() {
            overlays.push(Overlay::Muscles { muscles, tint });
        }
    }
    overlays
}

/// The ways of the spots that show the movement into the pose of a phase.
fn arrows(stage: &Stage<'_>, phase: usize, side: Side) -> Vec<Overlay> {
    let beats = &stage.act().movement.beats;
    // The hold shows the way that led into it.
    let Some((phase, beat)) = beats[..=phase.min(beats.len() - 1)]
        .iter()
        .enumerate()
        .rev()
        .find(|(_, beat)| !beat.arrows.is_empty())
    else {
        return Vec::new();
    };
    let left = (side == Side::Left) != (beat.side == Some(Side::Left));
    let build = stage.figure().build();
    let way = |spot: Spot| {
        let path = (0..=12).map(|step| {
            let moment = Moment::Phase {
                phase,
                time: f64::from(step) / 12.0,
                first: true,
            };
            let placed = stage.placed(moment, side);
            placed.point(spot.segment(), build.spot(spot))
        });
        path.collect::<Vec<DVec3>>()
    };
    beat.arrows
        .iter()
        .map(|spot| way(if left { spot.mirrored() } else { *spot }))
        .filter(|path| path[0].distance(path[path.len() - 1]) > SHORT)
        .map(|path| Overlay::Arrow { path })
        .collect()
}

/// What rests at the start and still rests where it was: one mark for each part of the body.
fn flats(stage: &Stage<'_>, phase: usize, side: Side) -> Vec<Overlay> {
    let choreography = stage.choreography();
    let Some(end) = choreography.phases.get(phase).map(|phase| &phase.end) else {
        return Vec::new();
    };
    let mut marks: Vec<(Segment, DVec3)> = Vec::new();
    for rest in choreography
        .start
        .rests
        .iter()
        .filter(|r| r.contact.planted)
    {
        let stays = end
            .rests
            .iter()
            .any(|then| then.contact == rest.contact && then.at.distance(rest.at) < 0.01);
        let segment = rest.contact.spot.segment();
        if stays && marks.iter().all(|(known, _)| *known != segment) {
            let at = match side {
                Side::Right => rest.at,
                Side::Left => mirror_point(rest.at),
            };
            marks.push((segment, at));
        }
    }
    let flat = |(_, at)| Overlay::Flat {
        at,
        along: DVec3::Z,
    };
    marks.into_iter().map(flat).collect()
}

/// The angles of the joints that matter, where they lie between two bones.
fn angles(stage: &Stage<'_>, placed: &Placed, side: Side) -> Vec<Overlay> {
    let matters = stage.act().movement.matters.iter();
    let dofs = matters.map(|dof| {
        if side == Side::Left {
            dof.mirrored()
        } else {
            *dof
        }
    });
    dofs.filter_map(|dof| {
        let (before, joint, after) = bones(dof)?;
        let at = placed.joint(joint);
        Some(Overlay::Angle {
            at,
            from: placed.joint(before) - at,
            to: placed.joint(after) - at,
        })
    })
    .collect()
}

/// The joints before, at and after a hinge.
fn bones(dof: Dof) -> Option<(Segment, Segment, Segment)> {
    use Segment::*;
    let side = dof.side()?;
    let on = |segment: Segment| segment.on(side);
    match dof.on(Side::Left) {
        Dof::LeftHip => Some((Chest, on(LeftThigh), on(LeftShank))),
        Dof::LeftKnee => Some((on(LeftThigh), on(LeftShank), on(LeftFoot))),
        Dof::LeftShoulder => Some((Pelvis, on(LeftUpperArm), on(LeftForearm))),
        Dof::LeftElbow => Some((on(LeftUpperArm), on(LeftForearm), on(LeftHand))),
        _ => None,
    }
}
