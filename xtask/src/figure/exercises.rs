//! `cargo xtask figures`: a sheet of pictures for each exercise, to look at.
//!
//! A row for each form: its start and its poses, then its faults. Under them the picture that tells
//! the exercise, small and large, on a light page, a dark page and paper.

use super::sheet::FOLDER;
use crate::eye::catalogue;
use anyhow::{Context, Result, bail, ensure};
use care::exercise::{Exercise, Side};
use figure::{Figure, Image, Person, Theme};
use stage::{Act, Moment, Stage, Style};
use std::fs;

/// Widths of a picture in a row, as a thumbnail, and on a whole screen.
const ROW: u32 = 240;
const SMALL: u32 = 120;
const LARGE: u32 = 900;
const GAP: u32 = 6;

struct Options {
    forms: Vec<String>,
    person: &'static Person,
    side: Side,
    explained: bool,
    /// Azimuth and elevation, where the exercise's own view is not wanted.
    from: Option<(f64, f64)>,
}

/// Writes a sheet for every exercise, or only for the forms (`E1-L1`) and exercises (`E1`) that are
/// named.
pub fn write(args: &[String]) -> Result<()> {
    let options = options(args)?;
    let figure = Figure::new(options.person)?;
    let catalogue = catalogue()?;
    fs::create_dir_all(FOLDER)?;
    let mut drawn = 0;
    for exercise in catalogue.exercises() {
        let acts = acts(exercise, &options.forms);
        if acts.is_empty() {
            continue;
        }
        let sheet = sheet(&figure, acts, &options);
        let name = options
            .forms
            .iter()
            .find(|form| form.starts_with(exercise.id.as_str()))
            .map_or(exercise.id.as_str(), String::as_str);
        let to = format!("{FOLDER}/{name}.png");
        fs::write(&to, sheet.image().png()?)?;
        println!("{to}");
        drawn += 1;
    }
    ensure!(drawn > 0, "no such form has poses: {:?}", options.forms);
    Ok(())
}

fn options(args: &[String]) -> Result<Options> {
    let mut options = Options {
        forms: Vec::new(),
        person: &Person::ALL[0],
        side: Side::Right,
        explained: true,
        from: None,
    };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let mut value = || args.next().with_context(|| format!("{arg} needs a value"));
        match arg.as_str() {
            "--person" => {
                let id = value()?;
                options.person = Person::find(id).with_context(|| format!("nobody is {id}"))?;
            }
            "--side" if value()? == "left" => options.side = Side::Left,
            "--side" => {}
            "--plain" => options.explained = false,
            "--from" => {
                let (azimuth, elevation) =
                    value()?.split_once(',').context("expected two numbers")?;
                options.from = Some((azimuth.parse()?, elevation.parse()?));
            }
            other if other.starts_with("--") => bail!("there is no option {other}"),
            form => options.forms.push(form.to_owned()),
        }
    }
    Ok(options)
}

/// The forms that are wanted: by name or all of an exercise.
fn acts(exercise: &Exercise, wanted: &[String]) -> Vec<(bool, Act)> {
    let named = |id: &str| wanted.iter().any(|name| name == id);
    let all = wanted.is_empty() || named(exercise.id.as_str());
    let forms = exercise.forms.iter();
    forms
        .filter(|form| all || named(form.id.as_str()))
        .filter_map(|form| Some((form.id == exercise.start, Act::of(exercise, form)?)))
        .collect()
}

fn sheet(figure: &Figure, acts: Vec<(bool, Act)>, options: &Options) -> Sheet {
    let only = acts.len() == 1;
    let mut sheet = Sheet::default();
    for (is_start, act) in acts {
        let faults = act.movement.faults.len();
        let stage = Stage::new(figure, act);
        let draw = |moment: Moment, width: u32, theme: Theme, explained: bool| {
            let style = Style {
                width,
                theme,
                explained,
            };
            match options.from {
                None => stage.picture(moment, options.side, style),
                Some((azimuth, elevation)) => {
                    let camera = stage.camera_from(options.side, azimuth, elevation, 4.0 / 3.0);
                    stage.picture_from(moment, options.side, style, camera)
                }
            }
        };
        let pictures = stage.pictures();
        let row = pictures
            .iter()
            .map(|moment| draw(*moment, ROW, Theme::Light, options.explained));
        let faults = (0..faults).map(|at| draw(Moment::Fault(at), ROW, Theme::Light, false));
        sheet.row(row.chain(faults).map(|image| (image, PAPER)));
        if is_start || only {
            let telling = pictures[stage::telling(&stage.act().movement)];
            let themes = [
                (Theme::Light, PAPER),
                (Theme::Dark, NIGHT),
                (Theme::Print, WHITE),
            ];
            for width in [SMALL, LARGE] {
                sheet.row(themes.map(|(theme, page)| (draw(telling, width, theme, false), page)));
            }
        }
    }
    sheet
}

type Page = [u8; 3];
/// The grounds of the product's own pages, and of paper.
const PAPER: Page = [250, 246, 239];
const NIGHT: Page = [26, 24, 21];
const WHITE: Page = [255; 3];

/// Pictures in rows, each on the page it is meant for.
#[derive(Default)]
struct Sheet {
    placed: Vec<(u32, u32, Image, Page)>,
    width: u32,
    height: u32,
}

impl Sheet {
    fn row(&mut self, images: impl IntoIterator<Item = (Image, Page)>) {
        let (mut x, mut high) = (0, 0);
        for (image, page) in images {
            high = high.max(image.height);
            let next = x + image.width + GAP;
            self.width = self.width.max(next);
            self.placed.push((x, self.height, image, page));
            x = next;
        }
        self.height += high + GAP;
    }

    fn image(&self) -> Image {
        let wide = self.width as usize;
        let mut rgba = vec![255; wide * self.height as usize * 4];
        for (x, y, image, page) in &self.placed {
            let rows = image.rgba.chunks_exact(image.width as usize * 4);
            for (row, from) in rows.enumerate() {
                let start = ((*y as usize + row) * wide + *x as usize) * 4;
                let to = rgba[start..start + from.len()].chunks_exact_mut(4);
                for (to, from) in to.zip(from.chunks_exact(4)) {
                    let clear = 255 - u16::from(from[3]);
                    for channel in 0..3 {
                        let sum = u16::from(from[channel]) * u16::from(from[3])
                            + u16::from(page[channel]) * clear;
                        to[channel] = u8::try_from(sum / 255).unwrap_or(u8::MAX);
                    }
                }
            }
        }
        Image {
            width: self.width,
            height: self.height,
            rgba,
        }
    }
}
