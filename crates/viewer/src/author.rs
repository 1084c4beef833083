//! What an author of exercises wants to know of a moment.

use body::{Dof, Side};
use serde::Serialize;
use stage::{Moment, Stage};

/// Joint angles and contacts.
#[derive(Serialize)]
pub struct Details {
    joints: Vec<Joint>,
    contacts: Vec<Contact>,
    /// The centre of mass.
    mass: [f64; 3],
    /// By how much the worst contact of the whole movement is missed, in millimetres.
    miss_mm: f64,
}

#[derive(Serialize)]
struct Joint {
    name: String,
    /// Degrees.
    angle: f64,
    low: f64,
    high: f64,
    matters: bool,
}

#[derive(Serialize)]
struct Contact {
    spot: String,
    at: [f64; 3],
    planted: bool,
    /// How far it is from where it should be, in millimetres; for what may slide, up or down only.
    off_mm: f64,
}

impl Details {
    pub fn of(stage: &Stage<'_>, moment: Moment, side: Side) -> Self {
        let pose = stage.pose(moment, side);
        let build = stage.figure().build();
        let placed = pose.place(build);
        let left = side == Side::Left;
        let on = |dof: Dof| if left { dof.mirrored() } else { dof };
        let matters = &stage.act().movement.matters;
        let angles = Dof::ALL.iter().filter(|dof| !dof.is_place());
        let joints = angles.map(|&dof| {
            let (low, high) = dof.limits();
            Joint {
                name: dof.name(),
                angle: pose.get(dof),
                low,
                high,
                matters: matters.iter().any(|known| on(*known) == dof),
            }
        });
        let choreography = stage.choreography();
        let held = match moment {
            Moment::Start => Some(&choreography.start),
            Moment::Phase { phase, .. } => choreography.phases.get(phase).map(|phase| &phase.end),
            Moment::Fault(at) => choreography.faults.get(at),
        };
        let held = held.map(|held| if left { held.mirrored() } else { held.clone() });
        let rests = held.map(|held| held.rests).unwrap_or_default();
        let contacts = rests.into_iter().map(|rest| {
            let spot = rest.contact.spot;
            let at = placed.point(spot.segment(), build.spot(spot));
            let off = if rest.contact.planted {
                at.distance(rest.at)
            } else {
                (at.y - rest.at.y).abs()
            };
            Contact {
                spot: format!("{spot:?}"),
                at: at.to_array(),
                planted: rest.contact.planted,
                off_mm: off * 1000.0,
            }
        });
        Self {
            joints: joints.collect(),
            contacts: contacts.collect(),
            mass: body::mass::centre(&placed, build).to_array(),
            miss_mm: choreography.miss() * 1000.0,
        }
    }
}
