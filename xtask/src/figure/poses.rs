//! A few poses set by hand, to look at the figure's skin: angles of each segment against its parent.

use body::{Build, Placed, Segment, Side};
use figure::{Figure, Prop, Skinned};
use glam::{DQuat, DVec3};

/// A pose and how to look at it.
pub struct Pose {
    pub name: &'static str,
    pub azimuth: f64,
    pub elevation: f64,
    pub placed: Placed,
    pub props: Vec<Prop>,
}

/// Turns against the parent, in degrees about x, y, z (z first).
struct Angles<'a> {
    build: &'a Build,
    turn: [DQuat; Segment::COUNT],
}

impl<'a> Angles<'a> {
    fn new(build: &'a Build) -> Self {
        Self {
            build,
            turn: [DQuat::IDENTITY; Segment::COUNT],
        }
    }

    fn set(mut self, segment: Segment, x: f64, y: f64, z: f64) -> Self {
        let [x, y, z] = [x, y, z].map(f64::to_radians);
        self.turn[segment as usize] =
            DQuat::from_rotation_x(x) * DQuat::from_rotation_y(y) * DQuat::from_rotation_z(z);
        self
    }

    /// The same on both sides.
    fn both(self, segment: Segment, x: f64, y: f64, z: f64) -> Self {
        self.set(segment.on(Side::Left), x, y, z)
            .set(segment.on(Side::Right), x, -y, -z)
    }

    fn placed(&self) -> Placed {
        let mut placed = Placed {
            joint: [DVec3::ZERO; Segment::COUNT],
            turn: self.turn,
        };
        for segment in Segment::ALL {
            if let Some(parent) = segment.parent() {
                placed.turn[segment as usize] =
                    placed.turn[parent as usize] * self.turn[segment as usize];
                placed.joint[segment as usize] = placed.point(parent, self.build.joint(segment));
            }
        }
        placed
    }
}

/// Moves a pose so that the lowest vertex is at a height.
fn drop_to(figure: &Figure, mut placed: Placed, height: f64) -> Placed {
    let mut skin = Skinned::default();
    figure.pose(&placed, &mut skin);
    let low = skin
        .points
        .iter()
        .map(|p| f64::from(p.y))
        .fold(f64::MAX, f64::min);
    for joint in &mut placed.joint {
        joint.y += height - low;
    }
    placed
}

pub fn all(figure: &Figure) -> Vec<Pose> {
    use Segment::*;
    let build = figure.build();
    let mat = Prop::Mat {
        top: DVec3::new(0.0, 0.0, 0.0),
        size: (1.9, 0.65),
        turn: 0.0,
    };
    let pose = |name, azimuth, elevation, angles: Angles, props: Vec<Prop>| {
        let placed = drop_to(figure, angles.placed(), 0.0);
        Pose {
            name,
            azimuth,
            elevation,
            placed,
            props,
        }
    };
    let fours = || {
        Angles::new(build)
            .set(Pelvis, 90.0, 0.0, 0.0)
            .both(LeftThigh, -90.0, 0.0, 0.0)
            .both(LeftShank, 90.0, 0.0, 0.0)
            .both(LeftFoot, 55.0, 0.0, 0.0)
            .both(LeftUpperArm, -90.0, 0.0, 0.0)
            .both(LeftForearm, 0.0, -90.0, 0.0)
            .both(LeftHand, 0.0, 0.0, 85.0)
            .set(Neck, -10.0, 0.0, 0.0)
            .set(Head, -10.0, 0.0, 0.0)
    };
    let mut chair = pose(
        "seated-twist",
        35.0,
        12.0,
        Angles::new(build)
            .both(LeftThigh, -90.0, 0.0, 3.0)
            .both(LeftShank, 90.0, 0.0, 0.0)
            .set(Lumbar, 0.0, 12.0, 0.0)
            .set(Thorax, 0.0, 14.0, 0.0)
            .set(Chest, 0.0, 14.0, 0.0)
            .set(Neck, 0.0, 10.0, 0.0)
            .set(Head, 0.0, 10.0, 0.0)
            .both(LeftUpperArm, -55.0, 0.0, 10.0)
            .both(LeftForearm, -110.0, 0.0, -0.0),
        vec![],
    );
    let seat = chair.placed.point(Pelvis, build.spot(body::Spot::LeftSit));
    chair.props = vec![Prop::Chair {
        seat: DVec3::new(0.0, seat.y, chair.placed.joint(Pelvis).z + 0.08),
        turn: 0.0,
    }];
    vec![
        pose(
            "standing",
            25.0,
            6.0,
            Angles::new(build).both(LeftUpperArm, 0.0, 0.0, 7.0),
            vec![],
        ),
        pose(
            "back",
            200.0,
            6.0,
            Angles::new(build).both(LeftUpperArm, 0.0, 0.0, 7.0),
            vec![],
        ),
        pose(
            "bird-dog",
            75.0,
            12.0,
            fours()
                .set(LeftUpperArm, -172.0, 0.0, 0.0)
                .set(LeftHand, 0.0, 0.0, 0.0)
                .set(LeftForearm, 0.0, 0.0, 0.0)
                .set(RightThigh, 0.0, 0.0, 0.0)
                .set(RightShank, 0.0, 0.0, 0.0)
                .set(RightFoot, 0.0, 0.0, 0.0),
            vec![mat],
        ),
        pose(
            "cat",
            80.0,
            10.0,
            fours()
                .set(Pelvis, 80.0, 0.0, 0.0)
                .set(Lumbar, 14.0, 0.0, 0.0)
                .set(Thorax, 17.0, 0.0, 0.0)
                .set(Chest, 12.0, 0.0, 0.0)
                .set(Neck, 20.0, 0.0, 0.0)
                .set(Head, 20.0, 0.0, 0.0)
                .both(LeftThigh, -80.0, 0.0, 0.0)
                .both(LeftUpperArm, -108.0, 0.0, 0.0),
            vec![mat],
        ),
        pose(
            "knee-to-chest",
            70.0,
            14.0,
            Angles::new(build)
                .set(Pelvis, -90.0, 0.0, 0.0)
                .set(LeftThigh, -115.0, 0.0, 0.0)
                .set(LeftShank, 125.0, 0.0, 0.0)
                .both(LeftUpperArm, -42.0, 0.0, 14.0)
                .both(LeftForearm, -40.0, 0.0, -14.0),
            vec![mat],
        ),
        pose(
            "bridge",
            80.0,
            10.0,
            Angles::new(build)
                .set(Pelvis, -112.0, 0.0, 0.0)
                .both(LeftShank, 100.0, 0.0, 0.0)
                .both(LeftFoot, 12.0, 0.0, 0.0)
                .set(Neck, 12.0, 0.0, 0.0)
                .set(Head, 10.0, 0.0, 0.0)
                .both(LeftUpperArm, 22.0, 0.0, 14.0)
                .both(LeftForearm, 0.0, -80.0, 0.0),
            vec![mat],
        ),
        chair,
        pose(
            "arms-out",
            20.0,
            8.0,
            Angles::new(build).both(LeftUpperArm, 0.0, 0.0, 80.0),
            vec![],
        ),
        pose(
            "arms-up",
            50.0,
            8.0,
            Angles::new(build).both(LeftUpperArm, -170.0, 0.0, 0.0),
            vec![],
        ),
        pose(
            "bend",
            60.0,
            8.0,
            Angles::new(build)
                .set(LeftThigh, -115.0, 0.0, 0.0)
                .set(LeftShank, 125.0, 0.0, 0.0)
                .set(Lumbar, 11.0, 0.0, 0.0)
                .set(Thorax, 20.0, 0.0, 0.0)
                .set(Chest, 9.0, 0.0, 0.0)
                .both(LeftForearm, -120.0, 60.0, 0.0),
            vec![],
        ),
    ]
}
