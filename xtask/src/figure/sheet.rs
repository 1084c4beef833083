//! `cargo xtask people`: everybody in poses that try the skin.

use super::poses::{self, Pose};
use anyhow::Result;
use body::{Placed, Segment, Spot};
use figure::{
    Camera, Figure, Image, Muscle, Overlay, Person, Prop, Scene, Skinned, Theme, Tint, still,
};
use glam::DVec3;
use std::fs;
use std::path::Path;

pub const FOLDER: &str = "target/figures";

/// Writes the sheet of all people in all poses, or what is asked for:
/// `--size N`, `--theme light|dark|print`, `--person ID`, `--pose NAME`, `--focus head`, `--azimuth A`, `--overlays`, `--to FILE`.
pub fn write(args: &[String]) -> Result<()> {
    let option = |name: &str| {
        args.iter()
            .position(|arg| arg == name)
            .and_then(|at| args.get(at + 1))
    };
    let size: u32 = option("--size").map_or(Ok(240), |text| text.parse())?;
    let theme = match option("--theme").map(String::as_str) {
        Some("dark") => Theme::Dark,
        Some("print") => Theme::Print,
        _ => Theme::Light,
    };
    let azimuth: Option<f64> = option("--azimuth").map(|text| text.parse()).transpose()?;
    let mut rows = Vec::new();
    for person in Person::ALL
        .iter()
        .filter(|person| option("--person").is_none_or(|id| id == person.id))
    {
        let figure = Figure::new(person)?;
        let mut row = Vec::new();
        for pose in poses::all(&figure).into_iter().filter(|pose| {
            option("--pose").is_none_or(|names| names.split(',').any(|name| name == pose.name))
        }) {
            let focus = option("--focus").map(String::as_str);
            let camera = camera(
                focus,
                &figure,
                &pose,
                azimuth.unwrap_or(pose.azimuth),
                pose.elevation,
            );
            let mut scene = Scene::new((size, size), camera, theme);
            scene.props = pose.props;
            if args.iter().any(|arg| arg == "--overlays") {
                scene.overlays = overlays(&figure, &pose.placed);
            }
            row.push(still(&figure, &pose.placed, &scene));
        }
        rows.push(row);
    }
    // One pose of many people reads better across.
    if rows.iter().all(|row| row.len() == 1) {
        rows = vec![rows.into_iter().flatten().collect()];
    }
    fs::create_dir_all(FOLDER)?;
    let default = format!("{FOLDER}/sheet.png");
    let to = option("--to").unwrap_or(&default);
    fs::write(Path::new(to), join(&rows).png()?)?;
    println!("{to}");
    Ok(())
}

fn camera(
    focus: Option<&str>,
    figure: &Figure,
    pose: &Pose,
    azimuth: f64,
    elevation: f64,
) -> Camera {
    let mut skin = Skinned::default();
    figure.pose(&pose.placed, &mut skin);
    let head = focus == Some("head");
    let shown = |limb: &u8| !head || *limb == 1;
    let points = skin
        .points
        .iter()
        .zip(&figure.dress().limbs)
        .filter(|(_, limb)| shown(limb))
        .map(|(point, _)| point.as_dvec3());
    let things = pose.props.iter().filter(|_| !head).flat_map(Prop::corners);
    Camera::fit(azimuth, elevation, points.chain(things), 1.0, 0.06)
}

/// One of each kind.
fn overlays(figure: &Figure, placed: &Placed) -> Vec<Overlay> {
    let at = |segment| placed.joint(segment);
    let (hip, knee, ankle) = (
        at(Segment::LeftThigh),
        at(Segment::LeftShank),
        at(Segment::LeftFoot),
    );
    let back = placed.point(Segment::Pelvis, figure.build().spot(Spot::Sacrum));
    let muscles = |codes: &[&str]| codes.iter().filter_map(|code| Muscle::find(code)).collect();
    let path = (0..=8).map(|step| {
        knee + DVec3::new(0.0, 0.12, 0.0) + DVec3::new(0.0, 0.04, -0.035) * f64::from(step)
    });
    vec![
        Overlay::Muscles {
            muscles: muscles(&["gluteus_maximus", "hamstrings", "abdominals", "deltoid"]),
            tint: Tint::Works,
        },
        Overlay::Muscles {
            muscles: muscles(&["back_extensors", "obliques", "pectorals"]),
            tint: Tint::Stretches,
        },
        Overlay::Arrow {
            path: path.collect(),
        },
        Overlay::Flat {
            at: back,
            along: DVec3::Z,
        },
        Overlay::Angle {
            at: knee,
            from: hip - knee,
            to: ankle - knee,
        },
    ]
}

/// Pictures of one size side by side.
fn join(rows: &[Vec<Image>]) -> Image {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let Some(first) = rows.iter().flatten().next() else {
        return Image {
            width: 0,
            height: 0,
            rgba: Vec::new(),
        };
    };
    let (wide, high) = (first.width as usize, first.height as usize);
    let line = columns * wide * 4;
    let mut rgba = vec![255; line * high * rows.len()];
    for (row, images) in rows.iter().enumerate() {
        for (column, image) in images.iter().enumerate() {
            for (y, from) in image.rgba.chunks_exact(wide * 4).enumerate() {
                let at = (row * high + y) * line + column * wide * 4;
                rgba[at..at + wide * 4].copy_from_slice(from);
            }
        }
    }
    Image {
        width: first.width * u32::try_from(columns).unwrap_or(1),
        height: first.height * u32::try_from(rows.len()).unwrap_or(1),
        rgba,
    }
}
