//! The pose model's files: what lies in `web/pose`, with its manifest.
//!
//! They are 27 MB. So sums and sizes come from the manifest, and a file is looked at when somebody asks
//! for it.

use super::{Asset, Assets, kind};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use rust_embed::RustEmbed;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(RustEmbed)]
#[folder = "../../web/pose/"]
struct Folder;

const MANIFEST: &str = "manifest.json";

#[derive(Deserialize)]
struct Entry {
    /// In hexadecimal digits.
    sha256: String,
    bytes: u64,
}

impl Entry {
    /// What changes with the content, in addresses and tags.
    fn hash(&self) -> &str {
        self.sha256.get(..16).unwrap_or_default()
    }
}

/// What is in the manifest, by name.
pub struct Files(BTreeMap<String, Entry>);

impl Files {
    /// The manifest is of the same build as we are; without it, `build.rs` would have stopped.
    pub fn load() -> Self {
        let manifest = Folder::get(MANIFEST).map(|file| serde_json::from_slice(&file.data));
        Self(manifest.and_then(Result::ok).unwrap_or_default())
    }

    /// A file as it is served. What is compressed has no name of its own.
    pub fn get(&self, name: &str) -> Option<Asset> {
        let entry = self.0.get(name).filter(|_| !name.ends_with(".br"))?;
        Some(Asset {
            plain: Folder::get(name)?.data,
            brotli: Folder::get(&format!("{name}.br")).map(|file| file.data),
            kind: kind(name),
            hash: entry.hash().to_owned(),
        })
    }
}

/// Where the session page finds the pose model.
#[derive(Serialize, Clone)]
pub struct Pose {
    /// The script that starts the runtime: a module.
    pub loader: String,
    /// The runtime.
    pub wasm: File,
    /// The better weights.
    pub full: File,
    /// Weights for slow devices.
    pub lite: File,
}

/// A large file, and how to know that all of it has come.
#[derive(Serialize, Clone)]
pub struct File {
    pub url: String,
    /// As `fetch` takes it: `sha256-` and the sum in base64.
    pub integrity: String,
    pub bytes: u64,
}

impl Assets {
    /// What a page needs to see how somebody moves.
    pub fn pose(&self) -> Pose {
        Pose {
            loader: self.pose_file("vision.js").url,
            wasm: self.pose_file("vision.wasm"),
            full: self.pose_file("pose-full.task"),
            lite: self.pose_file("pose-lite.task"),
        }
    }

    fn pose_file(&self, name: &str) -> File {
        let entry = self.pose.0.get(name);
        let hash = entry.map_or("", Entry::hash);
        File {
            url: format!("{}/assets/pose/{name}?v={hash}", self.base_path),
            integrity: entry.map_or_else(String::new, |entry| integrity(&entry.sha256)),
            bytes: entry.map_or(0, |entry| entry.bytes),
        }
    }
}

fn integrity(hex: &str) -> String {
    let digits: Vec<u8> = hex
        .chars()
        .filter_map(|digit| u8::try_from(digit.to_digit(16)?).ok())
        .collect();
    let sum: Vec<u8> = digits
        .chunks(2)
        .map(|pair| pair.iter().fold(0, |byte, digit| (byte << 4) | digit))
        .collect();
    format!("sha256-{}", BASE64_STANDARD.encode(sum))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

    use super::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn the_page_is_told_the_sums_of_what_is_served() {
        let assets = Assets::load("/plinth");
        let pose = assets.pose();
        assert!(pose.loader.starts_with("/plinth/assets/pose/vision.js?v="));
        for (name, file) in [
            ("vision.wasm", pose.wasm),
            ("pose-full.task", pose.full),
            ("pose-lite.task", pose.lite),
        ] {
            let served = assets.pose.get(name).unwrap();
            let sum = BASE64_STANDARD.encode(Sha256::digest(&served.plain));
            assert_eq!(file.integrity, format!("sha256-{sum}"), "{name}");
            assert_eq!(file.bytes, u64::try_from(served.plain.len()).unwrap());
            let url = format!("/plinth/assets/pose/{name}?v={}", served.hash);
            assert_eq!(file.url, url);
        }
    }
}
