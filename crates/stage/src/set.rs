//! The things around a person: mat, chair, bed, table, cushions.

use crate::act::Act;
use body::segment::mirror_point;
use body::{Build, Placed, Segment, Spot};
use care::choreography::Choreography;
use care::exercise::{Position, Side};
use figure::Prop;
use glam::DVec3;

/// How thick a mat is, in metres.
const MAT: f64 = 0.01;
/// The height of a firm bed over the floor, in metres.
const BED: f64 = 0.5;

/// The things around, for the side that the movement is given for.
#[derive(Debug, Clone)]
pub struct Set {
    props: Vec<Prop>,
    /// The height of the floor: below 0 for somebody on a bed.
    pub floor: f64,
}

impl Set {
    /// What a form in this position stands, lies or sits on, and what lies beside.
    pub fn new(act: &Act, choreography: &Choreography, build: &Build) -> Self {
        let start = choreography.start(Side::Right).place(build);
        let bodies: Vec<Placed> = choreography
            .phases
            .iter()
            .map(|phase| phase.end.pose.place(build))
            .chain([start.clone()])
            .collect();
        let mut set = Set {
            props: Vec::new(),
            floor: 0.0,
        };
        let (low, high) = extent(&bodies, build);
        let middle = ((low + high) / 2.0).with_y(0.0);
        let long = (high.z - low.z + 0.16).max(1.4);
        match act.position {
            Position::Lying | Position::SideLying => {
                set.mat(middle, long);
                set.head_cushion(&start, build);
            }
            Position::HandsAndKnees => set.mat(middle, long),

            Position::Bed => {
                set.floor = -BED;
                set.props.push(Prop::Bed {
                    top: middle,
                    size: (long + 0.2, 1.2),
                    turn: 0.0,
                });
                set.head_cushion(&start, build);
            }
            Position::Chair => {
                let height = choreography.start.seat.unwrap_or(0.45);
                let hips = start.joint(Segment::Pelvis);
                set.props.push(Prop::Chair {
                    seat: DVec3::new(hips.x, height, hips.z + 0.02),
                    turn: 0.0,
                });
            }
            Position::Standing => {}
        }
        if let Some(height) = choreography.start.table {
            let hands = start.point(Segment::LeftHand, build.spot(Spot::LeftPalmIndex));
            set.props.push(Prop::Table {
                top: DVec3::new(0.0, height, hands.z + 0.16),
                size: (0.55, 1.0),
                turn: 0.0,
            });
        }
        if act.props.iter().any(|code| code == "pillow") && act.position == Position::SideLying {
            let knees = start.joint(Segment::LeftShank) + start.joint(Segment::RightShank);
            set.props.push(Prop::Cushion {
                centre: knees / 2.0,
                size: DVec3::new(0.4, 0.1, 0.26),
                turn: 0.0,
            });
        }
        set
    }

    /// The things for a side.
    pub fn props(&self, side: Side) -> Vec<Prop> {
        match side {
            Side::Right => self.props.clone(),
            Side::Left => self.props.iter().map(mirrored).collect(),
        }
    }

    /// People rest on the mat's upper side: the floor is a mat's thickness below.
    fn mat(&mut self, middle: DVec3, long: f64) {
        self.floor = -MAT;
        self.props.push(Prop::Mat {
            top: middle,
            size: (long, 0.72),
            turn: 0.0,
        });
    }

    /// A small flat cushion fills the room between head and mat.
    fn head_cushion(&mut self, start: &Placed, build: &Build) {
        let spots = [Spot::Occiput, Spot::LeftEar, Spot::RightEar];
        let back = spots
            .map(|spot| start.point(Segment::Head, build.spot(spot)))
            .into_iter()
            .reduce(|low, spot| if spot.y < low.y { spot } else { low });
        let Some(back) = back.filter(|back| back.y > 0.012) else {
            return;
        };
        self.props.push(Prop::Cushion {
            centre: DVec3::new(back.x, back.y / 2.0, back.z),
            size: DVec3::new(0.36, back.y, 0.26),
            turn: 0.0,
        });
    }
}

fn extent(bodies: &[Placed], build: &Build) -> (DVec3, DVec3) {
    let points = bodies.iter().flat_map(|placed| {
        Spot::ALL
            .iter()
            .map(|spot| placed.point(spot.segment(), build.spot(*spot)))
    });
    points.fold((DVec3::INFINITY, DVec3::NEG_INFINITY), |(low, high), p| {
        (low.min(p), high.max(p))
    })
}

fn mirrored(prop: &Prop) -> Prop {
    let mut prop = *prop;
    match &mut prop {
        Prop::Mat { top: at, turn, .. }
        | Prop::Chair { seat: at, turn }
        | Prop::Stool { seat: at, turn }
        | Prop::Table { top: at, turn, .. }
        | Prop::Bed { top: at, turn, .. }
        | Prop::Cushion {
            centre: at, turn, ..
        }
        | Prop::Wedge { base: at, turn, .. } => {
            *at = mirror_point(*at);
            *turn = -*turn;
        }
    }
    prop
}
