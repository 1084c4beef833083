//! A body in one pose of the catalogue, with what is measured on it.

use super::marks::{Mark, marks};
use super::svg::Svg;
use anyhow::{Context, Result, bail};
use body::{Build, Measure, Point, Points, Side};
use care::choreography::Choreography;
use care::exercise::Form;
use glam::{DVec2, DVec3};

/// Widest and highest that a body is drawn, and the margins around it, in pixels.
const ROOM: DVec2 = DVec2::new(520.0, 340.0);
const MARGIN: DVec2 = DVec2::new(100.0, 66.0);
/// The head is no point of the model; it is drawn about the ears, in metres.
const HEAD: f64 = 0.095;

/// Which pose.
pub enum At {
    Start,
    /// The end of a phase, from 0.
    Phase(usize),
    Fault(&'static str),
}

/// Where the drawing looks from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum From {
    Right,
    Left,
    Front,
    /// The same, for somebody lying.
    Feet,
    /// From above, for a camera in front.
    Above,
}

/// One measure, and where its words stand: pixels from what it measures.
pub struct Shown {
    measure: Measure,
    side: Side,
    words: (f64, f64),
}

/// One figure.
pub struct Scene {
    pub name: &'static str,
    pub form: &'static str,
    title: &'static str,
    /// What is to be seen, for those who do not see it. The numbers are added.
    words: &'static str,
    at: At,
    from: From,
    /// Whether the start is drawn too, dotted.
    before: bool,
    shown: &'static [Shown],
}

const fn shown(measure: Measure, side: Side, x: f64, y: f64) -> Shown {
    let words = (x, y);
    Shown {
        measure,
        side,
        words,
    }
}

use Side::{Left, Right};

/// All figures of measures.
pub const ALL: [Scene; 17] = [
    Scene {
        name: "hip-and-knee",
        form: "E1-L1",
        title: "hip_flexion and knee_flexion",
        words: "Lying with bent knees, from the side.",
        at: At::Start,
        from: From::Right,
        before: false,
        shown: &[
            shown(Measure::HipFlexion, Right, -20.0, -80.0),
            shown(Measure::KneeFlexion, Right, 75.0, 10.0),
        ],
    },
    Scene {
        name: "thigh-flexion",
        form: "E1-L1",
        title: "thigh_flexion",
        words: "Knee to chest, from the side. The start is dotted.",
        at: At::Phase(0),
        from: From::Right,
        before: true,
        shown: &[shown(Measure::ThighFlexion, Right, -20.0, 70.0)],
    },
    Scene {
        name: "knee-drop",
        form: "E2-L1",
        title: "knee_drop, seen from the feet",
        words: "Lying knee roll to the right, from the feet. The start is dotted.",
        at: At::Phase(0),
        from: From::Feet,
        before: true,
        shown: &[shown(Measure::KneeDrop, Right, -60.0, -40.0)],
    },
    Scene {
        name: "knee-height",
        form: "E2-L1",
        title: "knee_height",
        words: "Lying knee roll to the right, from the side. The start is dotted.",
        at: At::Phase(0),
        from: From::Right,
        before: true,
        shown: &[shown(Measure::KneeHeight, Right, 60.0, -95.0)],
    },
    Scene {
        name: "pelvis-turn",
        form: "E2-L1",
        title: "pelvis_turn",
        words: "Lying knee roll to the right, from the side: the left hip is higher than the right.",
        at: At::Phase(0),
        from: From::Right,
        before: false,
        shown: &[shown(Measure::PelvisTurn, Right, -20.0, -110.0)],
    },
    Scene {
        name: "head-drop-cow",
        form: "E3-L1",
        title: "head_drop at the first end: head up",
        words: "On hands and knees, back hollow, head up, from the side.",
        at: At::Phase(0),
        from: From::Right,
        before: false,
        shown: &[shown(Measure::HeadDrop, Right, -60.0, -50.0)],
    },
    Scene {
        name: "head-drop-cat",
        form: "E3-L1",
        title: "head_drop at the second end: chin to the chest",
        words: "On hands and knees, back round, head down, from the side.",
        at: At::Phase(2),
        from: From::Right,
        before: false,
        shown: &[shown(Measure::HeadDrop, Right, -10.0, 60.0)],
    },
    Scene {
        name: "shoulder-elevation",
        form: "E4-L3",
        title: "shoulder_elevation",
        words: "Bird dog, right arm and left leg out, from the side.",
        at: At::Phase(1),
        from: From::Right,
        before: false,
        shown: &[shown(Measure::ShoulderElevation, Right, -40.0, 160.0)],
    },
    Scene {
        name: "drops",
        form: "E4-L3",
        title: "ankle_drop and wrist_drop",
        words: "Bird dog with a low arm, from the side; the leg is out as it should be.",
        at: At::Fault("arm_low"),
        from: From::Left,
        before: false,
        shown: &[
            shown(Measure::AnkleDrop, Left, 10.0, -60.0),
            shown(Measure::WristDrop, Right, -30.0, 120.0),
        ],
    },
    Scene {
        name: "ankle-reach",
        form: "E4-L0",
        title: "ankle_reach",
        words: "On hands and knees, one foot slid back along the floor, from the side.",
        at: At::Phase(0),
        from: From::Left,
        before: false,
        shown: &[shown(Measure::AnkleReach, Left, 20.0, -70.0)],
    },
    Scene {
        name: "hip-lift",
        form: "E5-L1",
        title: "hip_lift",
        words: "Bridge, from the side. The start is dotted.",
        at: At::Phase(0),
        from: From::Right,
        before: true,
        shown: &[shown(Measure::HipLift, Right, -30.0, -110.0)],
    },
    Scene {
        name: "hips-over-line",
        form: "E5-L1",
        title: "hips_over_line: below the line it is negative",
        words: "Bridge, low: the hips are below the line from shoulders to knees. From the side.",
        at: At::Fault("shallow"),
        from: From::Right,
        before: false,
        shown: &[shown(Measure::HipsOverLine, Right, -40.0, -80.0)],
    },
    Scene {
        name: "hip-tilt",
        form: "E5-L1",
        title: "hip_tilt",
        words: "Bridge with the right hip low, from the side.",
        at: At::Fault("one_dropped"),
        from: From::Right,
        before: false,
        shown: &[shown(Measure::HipTilt, Right, -30.0, -90.0)],
    },
    Scene {
        name: "arms-front",
        form: "E6-L0",
        title: "neck_length, elbow_rise and wrist_rise",
        words: "Sitting, elbows drawn back, from the front.",
        at: At::Phase(0),
        from: From::Front,
        before: false,
        shown: &[
            shown(Measure::NeckLength, Right, 50.0, -20.0),
            shown(Measure::ElbowRise, Right, 50.0, -6.0),
            shown(Measure::WristRise, Right, -50.0, -10.0),
        ],
    },
    Scene {
        name: "arms-side",
        form: "E6-L0",
        title: "elbow_back and wrist_drop",
        words: "Sitting, elbows drawn back, from the side. The start is dotted.",
        at: At::Phase(0),
        from: From::Right,
        before: true,
        shown: &[
            shown(Measure::ElbowBack, Right, -90.0, -30.0),
            shown(Measure::WristDrop, Right, 90.0, -30.0),
        ],
    },
    Scene {
        name: "turn-above",
        form: "E7-L1",
        title: "shoulder_turn, from above (camera at the lower edge)",
        words: "Sitting, chest turned to the right, from above.",
        at: At::Phase(0),
        from: From::Above,
        before: false,
        shown: &[shown(Measure::ShoulderTurn, Right, 50.0, 40.0)],
    },
    Scene {
        name: "turn-front",
        form: "E7-L1",
        title: "nose_aside and shoulder_width",
        words: "Sitting, chest turned to the right, from the front.",
        at: At::Phase(0),
        from: From::Front,
        before: false,
        shown: &[
            shown(Measure::NoseAside, Right, -120.0, -20.0),
            shown(Measure::ShoulderWidth, Right, 130.0, 20.0),
        ],
    },
];

impl Scene {
    /// The whole file.
    pub fn draw(&self, form: &Form, build: &Build) -> Result<String> {
        let dance = super::choreography(form, build)?;
        let held = match self.at {
            At::Start => &dance.start,
            At::Phase(at) => &dance.phases.get(at).context("no such phase")?.end,
            At::Fault(id) => fault(form, &dance, id)?,
        };
        let body = Points::of(&held.pose.place(build), build);
        let before = Points::of(&dance.start.pose.place(build), build);
        let drawn = turned(&body, self.from);
        let ghost = turned(&before, self.from);
        let all = [Some(&drawn), self.before.then_some(&ghost)];
        let frame = Frame::around(all.into_iter().flatten(), self.from);
        let told = self.told(&body, &before)?;
        let values: Vec<&str> = told.iter().map(|(words, _)| words.as_str()).collect();
        let words = format!("{} {}.", self.words, values.join(", "));
        let mut svg = Svg::new(frame.size(), self.title, &words);
        frame.surroundings(&mut svg, &drawn, held.seat, self.from);
        if self.before {
            let near = self.from.near();
            for line in limbs(&ghost, near.unwrap_or(Right)).chain(trunk(&ghost, self.from)) {
                svg.line("before", &frame.all(&line));
            }
        }
        frame.body(&mut svg, &drawn, self.from);
        for (shown, (value, _)) in self.shown.iter().zip(&told) {
            let (list, at) = marks(shown.measure, &drawn, shown.side).context("not drawn")?;
            frame.marks(&mut svg, &list);
            frame.label(&mut svg, at, shown.words, value);
        }
        if told.iter().any(|(_, angle)| !angle) {
            frame.scale(&mut svg, &drawn);
        }
        Ok(svg.finish())
    }

    /// What each measure says, and whether that is an angle.
    fn told(&self, body: &Points, before: &Points) -> Result<Vec<(String, bool)>> {
        let from = match self.from {
            From::Above => From::Front,
            from => from,
        };
        let seen = turned(body, from);
        let flat = flat(&seen);
        // How the picture lies, as the engine tells it at the start.
        let knees = Measure::KneeHeight.of(&self::flat(&turned(before, from)), Right);
        let lies = knees.map_or(1.0, f64::signum);
        let one = |shown: &Shown| {
            // In the picture where that is a picture's measure; the others are the same in space.
            let points = match shown.measure {
                Measure::KneeDrop | Measure::ShoulderTurn | Measure::ShoulderElevation => &seen,
                Measure::HipFlexion | Measure::KneeFlexion | Measure::HeadDrop => &seen,
                _ => &flat,
            };
            let value = shown.measure.of(points, shown.side);
            let value = value.with_context(|| format!("{}: not known", self.name))?;
            let unoriented = shown.measure.unoriented();
            let value = if unoriented { value * lies } else { value };
            let name = serde_json::to_value(shown.measure)?;
            let name = name.as_str().unwrap_or_default().to_owned();
            let angle = shown.measure.is_angle();
            let number = match angle {
                true => format!("{value:.0}°"),
                false => format!("{value:.2}"),
            };
            // A true minus is as wide as the digits.
            Ok((format!("{name} {}", number.replace('-', "−")), angle))
        };
        self.shown.iter().map(one).collect()
    }
}

fn fault<'d>(form: &Form, dance: &'d Choreography, id: &str) -> Result<&'d body::stance::Held> {
    let faults = form.movement.iter().flat_map(|movement| &movement.faults);
    match faults.zip(&dance.faults).find(|(fault, _)| fault.id == id) {
        Some((_, held)) => Ok(held),
        None => bail!("{}: there is no pose of the fault {id}", form.id),
    }
}

impl From {
    /// What is right, up and towards the viewer in the drawing.
    fn axes(self) -> [DVec3; 3] {
        match self {
            From::Right => [DVec3::Z, DVec3::Y, DVec3::NEG_X],
            From::Left => [DVec3::NEG_Z, DVec3::Y, DVec3::X],
            From::Front | From::Feet => [DVec3::X, DVec3::Y, DVec3::Z],
            From::Above => [DVec3::X, DVec3::NEG_Z, DVec3::Y],
        }
    }

    fn near(self) -> Option<Side> {
        match self {
            From::Right => Some(Right),
            From::Left => Some(Left),
            From::Front | From::Feet | From::Above => None,
        }
    }
}

fn mapped(points: &Points, to: impl Fn(DVec3) -> DVec3) -> Points {
    let mut result = Points::default();
    for point in Point::ALL {
        result.set(point, points.get(point).map(&to));
    }
    result
}

fn flat(points: &Points) -> Points {
    mapped(points, |at| at * DVec3::new(1.0, 1.0, 0.0))
}

/// The points in the axes of the drawing.
fn turned(points: &Points, from: From) -> Points {
    let [right, up, near] = from.axes();
    mapped(points, |at| {
        DVec3::new(at.dot(right), at.dot(up), at.dot(near))
    })
}

/// The lines of one side's arm and leg.
fn limbs(points: &Points, side: Side) -> impl Iterator<Item = Vec<DVec3>> {
    use Point::*;
    let chains = [
        vec![LeftShoulder, LeftElbow, LeftWrist, LeftIndex],
        vec![LeftHip, LeftKnee, LeftAnkle, LeftHeel, LeftToe, LeftAnkle],
    ];
    chains.map(|chain| known(points, chain, side)).into_iter()
}

/// The lines of the trunk. The spine is drawn though no model sees it.
fn trunk(points: &Points, from: From) -> impl Iterator<Item = Vec<DVec3>> {
    use Point::*;
    let mut chains = vec![vec![Pelvis, Waist, Chest, Neck, Head]];
    if from.near().is_none() {
        chains.push(vec![LeftShoulder, RightShoulder]);
        chains.push(vec![LeftHip, RightHip]);
    }
    let lines = chains.into_iter().map(|chain| {
        let points = chain.into_iter().filter_map(|point| points.get(point));
        points.collect::<Vec<_>>()
    });
    lines.collect::<Vec<_>>().into_iter()
}

fn known(points: &Points, chain: Vec<Point>, side: Side) -> Vec<DVec3> {
    let places = chain
        .into_iter()
        .filter_map(|point| points.get(point.on(side)));
    places.collect()
}

/// From metres to pixels.
struct Frame {
    low: DVec2,
    high: DVec2,
    scale: f64,
}

impl Frame {
    fn around<'p>(bodies: impl Iterator<Item = &'p Points>, from: From) -> Self {
        let (mut low, mut high) = (DVec2::INFINITY, DVec2::NEG_INFINITY);
        for points in bodies {
            for at in Point::ALL.into_iter().filter_map(|point| points.get(point)) {
                let skin = if from == From::Above { 0.05 } else { 0.02 };
                low = low.min(at.truncate() - skin);
                high = high.max(at.truncate() + skin);
            }
            if let Some(ears) = points.middle(Point::LeftEar) {
                low = low.min(ears.truncate() - HEAD);
                high = high.max(ears.truncate() + HEAD);
            }
        }
        if from != From::Above {
            low.y = low.y.min(0.0);
        }
        let scale = (ROOM / (high - low)).min_element();
        Self { low, high, scale }
    }

    fn size(&self) -> DVec2 {
        let high = (self.high.y - self.low.y) * self.scale;
        DVec2::new(ROOM.x + 2.0 * MARGIN.x, high + 2.0 * MARGIN.y + 40.0)
    }

    fn at(&self, place: DVec3) -> DVec2 {
        let middle = (self.low.x + self.high.x) / 2.0;
        DVec2::new(
            ROOM.x / 2.0 + MARGIN.x + (place.x - middle) * self.scale,
            MARGIN.y + 20.0 + (self.high.y - place.y) * self.scale,
        )
    }

    fn all(&self, places: &[DVec3]) -> Vec<DVec2> {
        places.iter().map(|place| self.at(*place)).collect()
    }

    fn surroundings(&self, svg: &mut Svg, points: &Points, seat: Option<f64>, from: From) {
        if from == From::Above {
            return;
        }
        let floor = self.at(DVec3::ZERO).y + 6.0;
        let (left, right) = (40.0, svg.size.x - 40.0);
        svg.line(
            "ground",
            &[DVec2::new(left, floor), DVec2::new(right, floor)],
        );
        if let (Some(height), Some(hips)) = (seat, points.middle(Point::LeftHip)) {
            let at = |x: f64| self.at(DVec3::new(hips.x + x, height, 0.0)) + DVec2::Y * 5.0;
            svg.line("ground", &[at(-0.2), at(0.2)]);
        }
    }

    fn body(&self, svg: &mut Svg, points: &Points, from: From) {
        let near = from.near();
        // What lies behind, or is not what matters, is pale.
        let pale = matches!(from, From::Feet | From::Above);
        let behind = match near.is_some() || from == From::Above {
            true => "far",
            false => "body",
        };
        let middle = if pale { "far" } else { "body" };
        for line in limbs(points, near.unwrap_or(Right).other()) {
            svg.line(behind, &self.all(&line));
        }
        for line in trunk(points, from) {
            svg.line(middle, &self.all(&line));
        }
        if let (Some(ears), Some(nose)) = (points.middle(Point::LeftEar), points.get(Point::Nose)) {
            svg.circle(middle, self.at(ears), HEAD * self.scale);
            let rim = ears + (nose - ears).normalize_or_zero() * HEAD;
            svg.line(middle, &[self.at(rim), self.at(nose)]);
        }
        let front = if from == From::Above { "far" } else { "body" };
        for line in limbs(points, near.unwrap_or(Right)) {
            svg.line(front, &self.all(&line));
        }
    }

    fn marks(&self, svg: &mut Svg, list: &[Mark]) {
        for mark in list {
            match *mark {
                Mark::Against(one, other) => svg.line("against", &self.all(&[one, other])),
                Mark::Measured(one, other) => svg.line("measured", &self.all(&[one, other])),
                Mark::Angle(at, from, to) => {
                    let way = |way: DVec3| DVec2::new(way.x, -way.y);
                    let (from, to) = (way(from), way(to));
                    let radius = (0.5 * self.scale * from.length().min(to.length())).min(52.0);
                    svg.arc("measured", self.at(at), radius, from, to);
                }
                Mark::Dot(_) => {}
            }
        }
        for mark in list {
            if let Mark::Dot(at) = *mark {
                svg.circle("point", self.at(at), 6.0);
            }
        }
    }

    fn label(&self, svg: &mut Svg, at: DVec3, away: (f64, f64), words: &str) {
        let from = self.at(at);
        let to = from + DVec2::from(away);
        let anchor = match away.0 {
            x if x > 45.0 => "start",
            x if x < -45.0 => "end",
            _ => "middle",
        };
        svg.line("leader", &[from, to]);
        let below = if away.1 > 20.0 { 18.0 } else { -4.0 };
        let aside = 4.0 * away.0.signum();
        svg.words(to + DVec2::new(aside, below), anchor, "value", words);
    }

    /// How long a trunk is here.
    fn scale(&self, svg: &mut Svg, points: &Points) {
        let pair = points
            .middle(Point::LeftShoulder)
            .zip(points.middle(Point::LeftHip));
        let trunk = pair.map_or(0.0, |(one, other)| (one - other).truncate().length());
        let left = DVec2::new(40.0, svg.size.y - 22.0);
        let right = left + DVec2::X * (trunk * self.scale);
        let tick = DVec2::Y * 5.0;
        let bar = [
            left - tick,
            left + tick,
            left,
            right,
            right - tick,
            right + tick,
        ];
        svg.line("curve", &bar);
        svg.words(
            right + DVec2::new(12.0, 5.0),
            "start",
            "",
            "1.00 trunk length",
        );
    }
}
