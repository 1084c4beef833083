//! The pose model's files for the browser: from npm's packages to `web/pose`, the same bytes everywhere.
//!
//! npm holds the weights bare: the runtime refuses them until each network says how its pixels are
//! scaled ([`metadata`]). What is read and what comes out are both held to sums that stand here, so a
//! package that changes, or a change of ours that changes the files, is seen.

mod bundle;
mod flat;
mod front;
mod metadata;
mod network;

use crate::web::compress;
use anyhow::{Context, Result, ensure};
use bundle::bundle;
use metadata::Described;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The better model of the two, as one file.
pub const FULL: &str = "web/pose/pose-full.task";
const FOLDER: &str = "web/pose";
const PACKAGES: &str = "web/node_modules/@mediapipe";
/// What lies in the folder, with sums: written last, so all is there when it is.
const MANIFEST: &str = "manifest.json";

/// A file of a package.
struct Input {
    file: &'static str,
    sha256: &'static str,
}

struct Network {
    input: Input,
    described: Described,
}

/// Finds a person; sees pixels as -1..1.
const DETECTOR: Network = Network {
    input: Input {
        file: "pose/pose_solution_packed_assets.data",
        sha256: "a63c614bef30d35947f13be361820b1e4e3bec9cfeebf4d11216a18373108e85",
    },
    described: Described {
        name: "pose_detector",
        mean: 127.5,
        deviation: 127.5,
        outputs: 2,
    },
};

const FULL_LANDMARKS: Network = landmarks(Input {
    file: "pose/pose_landmark_full.tflite",
    sha256: "e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f",
});

const LITE_LANDMARKS: Network = landmarks(Input {
    file: "pose/pose_landmark_lite.tflite",
    sha256: "f17bfbecadb61c3be1baa8b8d851cc6619c870a87167b32848ad20db306b9d61",
});

/// Finds the landmarks of somebody who was cut out; sees pixels as 0..1.
const fn landmarks(input: Input) -> Network {
    Network {
        input,
        described: Described {
            name: "pose_landmarks_detector",
            mean: 0.0,
            deviation: 255.0,
            outputs: 5,
        },
    }
}

enum Recipe {
    /// The detector and these landmarks.
    Bundle(&'static Network),
    Copy(Input),
}

struct Product {
    name: &'static str,
    sha256: &'static str,
    recipe: Recipe,
    /// Weights lose an eighth and are left alone; code loses four fifths.
    brotli: bool,
}

const PRODUCTS: [Product; 4] = [
    Product {
        name: "pose-full.task",
        sha256: "e0898e9183c18d9b1c6f08353524e8fe4399b4e184aa413f3304ebbcf0207136",
        recipe: Recipe::Bundle(&FULL_LANDMARKS),
        brotli: false,
    },
    Product {
        name: "pose-lite.task",
        sha256: "ce5c0c3c65f49afe256cd98b6939c6d4c45d4e4aecdcb7e1ddc8c0ec70f6a2c3",
        recipe: Recipe::Bundle(&LITE_LANDMARKS),
        brotli: false,
    },
    // The runtime for module workers, with SIMD.
    Product {
        name: "vision.js",
        sha256: "1f1d6215324a1fe62f6742d49a3db911170987ca18ad8c1b75f1a1c82acf2b44",
        recipe: Recipe::Copy(Input {
            file: "tasks-vision/wasm/vision_wasm_module_internal.js",
            sha256: "1f1d6215324a1fe62f6742d49a3db911170987ca18ad8c1b75f1a1c82acf2b44",
        }),
        brotli: true,
    },
    Product {
        name: "vision.wasm",
        sha256: "617b8e0248dbd27e9d7ece4218004eae4cefb499196d1bb4fa0e3fef21708756",
        recipe: Recipe::Copy(Input {
            file: "tasks-vision/wasm/vision_wasm_module_internal.wasm",
            sha256: "617b8e0248dbd27e9d7ece4218004eae4cefb499196d1bb4fa0e3fef21708756",
        }),
        brotli: true,
    },
];

/// Whose work this is, and the licence, which has to go with it.
const NOTICE: (&str, &str) = (
    "NOTICE.txt",
    concat!(
        include_str!("pose/NOTICE.txt"),
        include_str!("../../LICENSE-APACHE")
    ),
);

/// Puts everything in place; where it is already, this takes as long as reading it.
pub fn prepare() -> Result<()> {
    let folder = Path::new(FOLDER);
    fs::create_dir_all(folder)?;
    let manifest = folder.join(MANIFEST);
    let before: Value = fs::read(&manifest)
        .ok()
        .and_then(|text| serde_json::from_slice(&text).ok())
        .unwrap_or_default();
    let mut files = Map::new();
    let notice = folder.join(NOTICE.0);
    write(&notice, NOTICE.1.as_bytes())?;
    files.insert(NOTICE.0.to_owned(), entry(&notice)?);
    for product in &PRODUCTS {
        let path = folder.join(product.name);
        let small_name = format!("{}.br", product.name);
        let small = folder.join(&small_name);
        if !entry(&path).is_ok_and(|entry| entry["sha256"] == product.sha256) {
            // What is compressed is of another time.
            _ = fs::remove_file(&small);
            write(&path, &product.make()?)?;
        }
        files.insert(product.name.to_owned(), entry(&path)?);
        if product.brotli {
            let there = entry(&small).unwrap_or_default();
            if there.is_null() || there != before[&small_name] {
                compress(&path)?;
            }
            files.insert(small_name, entry(&small)?);
        }
    }
    for file in folder.read_dir()?.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if name != MANIFEST && !files.contains_key(&name) {
            fs::remove_file(file.path())?;
        }
    }
    let text = serde_json::to_string_pretty(&files)?;
    write(&manifest, format!("{text}\n").as_bytes())
}

impl Product {
    fn make(&self) -> Result<Vec<u8>> {
        let bytes = match &self.recipe {
            Recipe::Copy(input) => input.read()?,
            Recipe::Bundle(landmarks) => bundle(&[
                ("pose_detector.tflite", DETECTOR.described()?),
                ("pose_landmarks_detector.tflite", landmarks.described()?),
            ])?,
        };
        let found = sha256(&bytes);
        ensure!(
            found == self.sha256,
            "{FOLDER}/{} comes out otherwise than it should, with the SHA-256 {found}: build with \
             the Cargo.lock of this repository (cargo's --locked). If the change is meant, let \
             `cargo xtask eye` look, and write this sum into xtask/src/pose.rs",
            self.name
        );
        Ok(bytes)
    }
}

impl Network {
    fn described(&self) -> Result<Vec<u8>> {
        network::describe(&self.input.read()?, &self.described.encode())
            .with_context(|| format!("{} cannot be described", self.input.file))
    }
}

impl Input {
    fn read(&self) -> Result<Vec<u8>> {
        let path = Path::new(PACKAGES).join(self.file);
        let mend = "delete web/node_modules and run the command again";
        let bytes = fs::read(&path)
            .with_context(|| format!("{} cannot be read: {mend}", path.display()))?;
        self.check(&bytes)
            .with_context(|| format!("{}: {mend}", path.display()))?;
        Ok(bytes)
    }

    fn check(&self, bytes: &[u8]) -> Result<()> {
        let found = sha256(bytes);
        ensure!(
            found == self.sha256,
            "it is not the file we know: its SHA-256 is {found}, not {}",
            self.sha256
        );
        Ok(())
    }
}

/// What the manifest says about a file.
fn entry(path: &Path) -> Result<Value> {
    let bytes = fs::read(path).with_context(|| path.display().to_string())?;
    Ok(json!({ "sha256": sha256(&bytes), "bytes": bytes.len() }))
}

/// Writes what is not there yet. What is there stays as old as it is, so that nothing is built again.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    fs::write(path, bytes).with_context(|| path.display().to_string())
}

fn sha256(bytes: &[u8]) -> String {
    let sum = Sha256::digest(bytes);
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

    use super::*;

    #[test]
    fn another_file_is_refused_and_named() {
        let input = Input {
            file: "pose/a.tflite",
            sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        };
        assert!(input.check(b"abc").is_ok());
        let error = input.check(b"abd").unwrap_err().to_string();
        assert!(error.contains(input.sha256), "{error}");
        let error = format!("{:#}", input.read().unwrap_err());
        assert!(error.contains("delete web/node_modules"), "{error}");
    }

    #[test]
    fn the_licence_goes_with_the_files() {
        for line in [
            "Copyright 2022, 2023 The MediaPipe Authors.",
            "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION",
        ] {
            assert!(NOTICE.1.contains(line), "{line}");
        }
        for version in ["0.5.1675469404", "0.10.35"] {
            let package = include_str!("../../web/package.json");
            assert!(NOTICE.1.contains(version) && package.contains(&format!("\"{version}\"")));
        }
    }
}
