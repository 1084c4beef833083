//! The pictures: people in the forms of the article, before a camera that stands as a phone would.

use super::kit::FOLDER;
use super::room;
use anyhow::{Context, Result, anyhow};
use body::camera::{Camera, Frame, Spoil};
use body::{Placed, Side};
use care::catalogue::Catalogue;
use care::exercise::{Exercise, Form, Role, Sides};
use figure::{Background, Figure, Person, Scene, Theme, still};
use glam::DVec3;
use stage::{Act, Moment, Stage};
use std::path::PathBuf;

const SIZE: (u32, u32) = (640, 480);
/// The vertical field of view of an ordinary phone or laptop.
const FIELD: f64 = 45.0;
/// Pictures of one repetition besides its start, spread over the time in which something moves.
const PICTURES: f64 = 11.0;

/// Where the camera stands for a form.
pub struct View {
    /// The form of the article.
    pub form: &'static str,
    /// What the view is called.
    pub name: &'static str,
    /// Degrees from the front (for somebody lying: from the feet) towards the right side.
    azimuth: f64,
    /// Over the floor, in metres.
    height: f64,
    /// From the middle of the body, in metres.
    distance: f64,
    /// Whether hip and knee of the near side must be read as they are.
    pub side_view: bool,
}

const fn side(form: &'static str, azimuth: f64, height: f64, distance: f64) -> View {
    View {
        form,
        name: "side",
        azimuth,
        height,
        distance,
        side_view: true,
    }
}

const fn other(
    form: &'static str,
    name: &'static str,
    azimuth: f64,
    height: f64,
    distance: f64,
) -> View {
    View {
        form,
        name,
        azimuth,
        height,
        distance,
        side_view: false,
    }
}

/// A side view is taken from a little towards the head: exactly from the side one leg hides the other.
/// Somebody lying has the head at 180 degrees, somebody on hands and knees at 0.
pub const VIEWS: [View; 8] = [
    side("E1-L1", 105.0, 0.7, 2.1),
    other("E2-L1", "head side", 115.0, 1.0, 2.0),
    side("E3-L1", 85.0, 0.7, 1.9),
    side("E4-L3", 85.0, 0.7, 2.75),
    side("E5-L1", 95.0, 0.7, 2.0),
    other("E6-L0", "front", 12.0, 1.1, 2.0),
    other("E6-L0", "side", 85.0, 1.1, 2.0),
    other("E7-L1", "front", 0.0, 1.1, 2.2),
];

/// The side that the camera stands on.
pub const NEAR: Side = Side::Right;

/// A picture, and where the body's landmarks truly are in it.
pub struct Shot {
    pub view: &'static View,
    pub person: &'static str,
    /// The side whose turn it is.
    pub turn: Side,
    pub moment: String,
    pub file: PathBuf,
    pub truth: Frame,
}

/// Takes the pictures of one person from one view.
pub fn take(
    catalogue: &Catalogue,
    view: &'static View,
    person: &'static Person,
) -> Result<Vec<Shot>> {
    let (exercise, form) = find(catalogue, view.form)?;
    let act = Act::of(exercise, form).context("a form without poses")?;
    let figure = Figure::new(person)?;
    let stage = Stage::new(&figure, act);
    let folder = PathBuf::from(FOLDER)
        .join("pictures")
        .join(format!("{} {}", view.form, view.name))
        .join(person.id);
    std::fs::create_dir_all(&folder)?;
    let turns: &[Side] = match form.sides {
        Sides::None | Sides::Within => &[Side::Right],
        Sides::Alternate | Sides::InTurn => &[Side::Right, Side::Left],
    };
    let mut shots = Vec::new();
    for &turn in turns {
        let camera = camera(&stage, turn, view);
        for (number, (moment, name)) in moments(&stage).into_iter().enumerate() {
            let placed = stage.placed(moment, turn);
            let file = folder.join(format!("{turn:?} {number:02}.png").to_lowercase());
            std::fs::write(&file, picture(&stage, &placed, turn, &camera)?)?;
            shots.push(Shot {
                view,
                person: person.id,
                turn,
                moment: name,
                file,
                truth: camera.see(&placed, figure.build(), Spoil::default(), || 0.0),
            });
        }
    }
    Ok(shots)
}

fn find<'c>(catalogue: &'c Catalogue, id: &str) -> Result<(&'c Exercise, &'c Form)> {
    let mut forms = catalogue
        .exercises()
        .iter()
        .flat_map(|exercise| exercise.forms.iter().map(move |form| (exercise, form)));
    forms
        .find(|(_, form)| form.id.to_string() == id)
        .ok_or_else(|| anyhow!("the catalogue has no {id}"))
}

/// The moments of one repetition, with their names. A hold looks as the way into it ends.
fn moments(stage: &Stage) -> Vec<(Moment, String)> {
    let beats = stage.act().movement.beats.iter().enumerate();
    let moving: Vec<_> = beats.filter(|(_, beat)| beat.role == Role::Move).collect();
    let seconds = |beat: &care::exercise::Beat| f64::from(beat.seconds.unwrap_or(1));
    let all: f64 = moving.iter().map(|(_, beat)| seconds(beat)).sum();
    let mut moments = vec![(Moment::Start, "start".to_owned())];
    for (phase, beat) in moving {
        let count = (PICTURES * seconds(beat) / all).round().max(2.0);
        let shares = (1..=100)
            .map(f64::from)
            .take_while(|number| *number <= count);
        moments.extend(shares.map(|number| {
            let time = number / count;
            let moment = Moment::Phase {
                phase,
                time,
                first: true,
            };
            (moment, format!("{} {:.0} %", beat.phase, time * 100.0))
        }));
    }
    moments
}

/// Aimed at the middle of all that the movement takes up.
fn camera(stage: &Stage, turn: Side, view: &View) -> Camera {
    let bodies: Vec<Placed> = moments(stage)
        .iter()
        .map(|(moment, _)| stage.placed(*moment, turn))
        .collect();
    let joints = || bodies.iter().flat_map(|placed| placed.joint);
    let low = joints().fold(DVec3::INFINITY, DVec3::min);
    let high = joints().fold(DVec3::NEG_INFINITY, DVec3::max);
    let target = low.midpoint(high);
    let azimuth = view.azimuth.to_radians();
    let level = DVec3::new(-azimuth.sin(), 0.0, azimuth.cos()) * view.distance;
    Camera {
        eye: target.with_y(stage.floor() + view.height) + level,
        target,
        field: FIELD,
        aspect: f64::from(SIZE.0) / f64::from(SIZE.1),
    }
}

fn picture(stage: &Stage, placed: &Placed, turn: Side, camera: &Camera) -> Result<Vec<u8>> {
    let from = figure::Camera {
        eye: camera.eye,
        target: camera.target,
        fov: camera.field,
    };
    let mut scene = Scene::new(SIZE, from, Theme::Light);
    scene.background = Background::Clear;
    scene.floor = Some(stage.floor());
    scene.props = stage.props(turn);
    let mut drawing = still(stage.figure(), placed, &scene);
    room::behind(&mut drawing, camera);
    Ok(drawing.png()?)
}
