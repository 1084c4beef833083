//! One form of an exercise, shown by one person.
//!
//! Here the three halves of a picture meet: what the body does ([`care::choreography`]), what it looks
//! like ([`figure`]), and what stands around it ([`set`]). Pages, print, the command line and the
//! browser's GPU all show the same thing because all of them ask here.
//!
//! **Invariants.** No files, no clock: a moment is passed in. No words: they are the catalogue's.

mod explain;
mod set;

use body::{Placed, Pose};
use care::choreography::Choreography;
use care::exercise::{Movement, Position, Role, Side};
use figure::{Camera, Figure, Overlay, Prop};
use glam::DVec3;
pub use set::Set;

/// A moment of a form that can be shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Moment {
    /// Before the first repetition.
    Start,
    /// In a phase, at a share of its time.
    Phase {
        /// The number of the phase.
        phase: usize,
        /// 0 at its beginning, 1 at its end.
        time: f64,
        /// The first repetition of all: a cycle starts from rest, later from its own end.
        first: bool,
    },
    /// A fault, by its number.
    Fault(usize),
}

impl Moment {
    /// The end of a phase.
    pub fn end(phase: usize) -> Moment {
        Moment::Phase {
            phase,
            time: 1.0,
            first: true,
        }
    }
}

/// A form on a person's body.
pub struct Stage<'f> {
    figure: &'f Figure,
    movement: Movement,
    choreography: Choreography,
    set: Set,
}

impl<'f> Stage<'f> {
    /// Lets a person take the poses of a form.
    pub fn new(
        figure: &'f Figure,
        movement: &Movement,
        position: Position,
        props: &[String],
    ) -> Self {
        let choreography = Choreography::new(movement, figure.build());
        let set = Set::new(position, props, &choreography, figure.build());
        Self {
            figure,
            movement: movement.clone(),
            choreography,
            set,
        }
    }

    /// The form's movement on this body.
    pub fn choreography(&self) -> &Choreography {
        &self.choreography
    }

    /// What the form's movement was made from.
    pub fn movement(&self) -> &Movement {
        &self.movement
    }

    /// The person.
    pub fn figure(&self) -> &Figure {
        self.figure
    }

    /// The joint angles at a moment.
    pub fn pose(&self, moment: Moment, side: Side) -> Pose {
        match moment {
            Moment::Start => self.choreography.start(side),
            Moment::Phase { phase, time, first } => {
                self.choreography.pose(phase, time, first, side)
            }
            Moment::Fault(at) => match self.choreography.faults.get(at) {
                Some(held) if side == Side::Left => held.pose.mirrored(),
                Some(held) => held.pose,
                None => self.choreography.start(side),
            },
        }
    }

    /// Where the body is at a moment.
    pub fn placed(&self, moment: Moment, side: Side) -> Placed {
        self.pose(moment, side).place(self.figure.build())
    }

    /// The things around.
    pub fn props(&self, side: Side) -> Vec<Prop> {
        self.set.props(side)
    }

    /// The height of the floor: below 0 for somebody on a bed.
    pub fn floor(&self) -> f64 {
        self.set.floor
    }

    /// A camera that sees the whole movement, so that nothing jumps from picture to picture.
    pub fn camera(&self, side: Side, aspect: f64) -> Camera {
        let view = self.choreography.view(side);
        self.camera_from(side, view.azimuth, view.elevation, aspect)
    }

    /// The same from elsewhere.
    pub fn camera_from(&self, side: Side, azimuth: f64, elevation: f64, aspect: f64) -> Camera {
        let mut points = Vec::new();
        for moment in self.extremes() {
            points.extend(outline(&self.placed(moment, side), self.figure));
        }
        Camera::fit(-azimuth, elevation, points, aspect, 0.06)
    }

    /// The moments that tell the movement as a row of pictures.
    pub fn pictures(&self) -> Vec<Moment> {
        pictures(&self.movement)
    }

    /// The explanations of a moment: the way into it, the muscles, what stays, the angle.
    pub fn overlays(&self, moment: Moment, side: Side) -> Vec<Overlay> {
        explain::overlays(self, moment, side)
    }

    fn extremes(&self) -> Vec<Moment> {
        let mut moments = vec![Moment::Start];
        moments.extend((0..self.movement.beats.len()).map(Moment::end));
        moments
    }
}

/// The moments that tell a movement as a row of pictures: the start, then each new pose, four at most.
/// What comes back to the start is not shown again.
pub fn pictures(movement: &Movement) -> Vec<Moment> {
    let mut moments = vec![Moment::Start];
    let mut seen = vec![(0, None)];
    for (phase, beat) in movement.beats.iter().enumerate() {
        let pose = (beat.ends, beat.side);
        if beat.role == Role::Move && beat.ends != 0 && !seen.contains(&pose) {
            seen.push(pose);
            moments.push(Moment::end(phase));
        }
    }
    moments.truncate(4);
    moments
}

/// Points that a picture of the body must hold.
fn outline(placed: &Placed, figure: &Figure) -> Vec<DVec3> {
    let build = figure.build();
    let spots = body::Spot::ALL.iter();
    spots
        .map(|spot| placed.point(spot.segment(), build.spot(*spot)))
        .chain(placed.joint)
        .collect()
}
