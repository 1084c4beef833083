//! `cargo xtask motion-figures`: the figures of docs/motion.md.
//!
//! Bodies take the catalogue's own poses, so no figure can show what the exercises do not. What stands
//! beside a line is what [`Measure::of`] says of the points that are drawn.

mod curve;
mod marks;
mod scene;
mod svg;

use anyhow::{Context, Result};
use body::Build;
use care::catalogue::Catalogue;
use care::choreography::Choreography;
use care::exercise::Form;
use std::fs;
use std::path::Path;

const FOLDER: &str = "docs/motion";

/// Writes all figures.
pub fn write() -> Result<()> {
    let catalogue = crate::eye::catalogue()?;
    let build = Build::average(1.7, 1.0);
    fs::create_dir_all(FOLDER)?;
    for scene in &scene::ALL {
        let form = form(&catalogue, scene.form)?;
        put(scene.name, &scene.draw(form, &build)?)?;
    }
    put("share", &curve::share(form(&catalogue, "E5-L1")?, &build)?)?;
    put("cycle", &curve::cycle(form(&catalogue, "E3-L1")?, &build)?)
}

fn put(name: &str, text: &str) -> Result<()> {
    let to = Path::new(FOLDER).join(format!("{name}.svg"));
    println!("{}", to.display());
    fs::write(&to, text).with_context(|| to.display().to_string())
}

fn form<'c>(catalogue: &'c Catalogue, id: &str) -> Result<&'c Form> {
    let parsed = id.parse().ok().context("an id")?;
    catalogue
        .form(&parsed)
        .with_context(|| format!("there is no {id}"))
}

fn choreography(form: &Form, build: &Build) -> Result<Choreography> {
    let movement = form.movement.as_ref().context("the form has no poses")?;
    Ok(Choreography::new(movement, build))
}
