//! One form of an exercise, shown by one person.
//!
//! Here the three halves of a picture meet: what the body does ([`care::choreography`]), what it looks
//! like ([`figure`]), and what stands around it ([`set`]). Pages, print, the command line and the
//! browser's GPU all show the same thing because all of them ask here.
//!
//! **Invariants.** No files, no clock: a moment is passed in. No words: they are the catalogue's.

mod act;
mod explain;
#[cfg(feature = "still")]
mod picture;
mod set;

pub use act::{Act, Moment, pictures, telling};
#[cfg(feature = "still")]
pub use picture::Style;

use body::{Placed, Pose};
use care::choreography::Choreography;
use care::exercise::Side;
use figure::{Camera, Figure, Overlay, Prop};
use glam::DVec3;
use set::Set;

/// A form on a person's body.
pub struct Stage<'f> {
    figure: &'f Figure,
    act: Act,
    choreography: Choreography,
    set: Set,
}

impl<'f> Stage<'f> {
    /// Lets a person take the poses of a form.
    pub fn new(figure: &'f Figure, act: Act) -> Self {
        let choreography = Choreography::new(&act.movement, figure.build());
        let set = Set::new(&act, &choreography, figure.build());
        Self {
            figure,
            act,
            choreography,
            set,
        }
    }

    /// The form's movement on this body.
    pub fn choreography(&self) -> &Choreography {
        &self.choreography
    }

    /// What is shown.
    pub fn act(&self) -> &Act {
        &self.act
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
        pictures(&self.act.movement)
    }

    /// The explanations of a moment: the way into it, the muscles, what stays, the angle.
    pub fn overlays(&self, moment: Moment, side: Side) -> Vec<Overlay> {
        explain::overlays(self, moment, side)
    }

    fn extremes(&self) -> Vec<Moment> {
        let mut moments = vec![Moment::Start];
        moments.extend((0..self.act.movement.beats.len()).map(Moment::end));
        moments
    }
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
