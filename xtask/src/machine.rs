//! What this machine has, and how to get what it lacks.

use crate::steps::{output, run};
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;

/// A Debian-like machine on which we may install packages.
pub fn has_apt() -> bool {
    Path::new("/usr/bin/apt-get").exists() && output("id", &["-u"]).as_deref() == Some("0")
}

/// Installs Debian packages.
fn apt(packages: &[&str]) -> Result<()> {
    let wait = ["-o", "DPkg::Lock::Timeout=600", "-o", "Acquire::Retries=3"];
    let mend = "read apt's lines above";
    run(
        Command::new("apt-get").args(wait).args(["-qq", "update"]),
        mend,
    )?;
    let mut install = Command::new("apt-get");
    install
        .args(wait)
        .args(["-qq", "install", "-y", "--no-install-recommends"])
        .args(packages);
    run(
        install
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(std::io::stderr()),
        mend,
    )
}

/// The path of a Chromium, installed if need be.
pub fn chromium() -> Result<String> {
    const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    let find = || NAMES.iter().find_map(|name| output("which", &[name]));
    if let Some(path) = std::env::var("CHROMIUM").ok().or_else(find) {
        return Ok(path);
    }
    if has_apt() {
        eprintln!("      installing Chromium, about a minute, once");
        apt(&["chromium", "fonts-dejavu-core"])?;
        if let Some(path) = find() {
            return Ok(path);
        }
    }
    bail!("the browser tests need Chromium: install it, or set CHROMIUM to its path")
}

/// The program that sets another program's clock: for the browser tests that live through several days.
pub fn faketime() -> Result<()> {
    tool("faketime", "faketime (libfaketime)")
}

/// The program that makes a webcam's film of a clip.
pub fn ffmpeg() -> Result<()> {
    tool("ffmpeg", "ffmpeg")
}

/// A program of the browser tests, installed if need be from the package of its name.
fn tool(name: &str, called: &str) -> Result<()> {
    let there = || output("which", &[name]).is_some();
    if there() {
        return Ok(());
    }
    if has_apt() {
        apt(&[name])?;
        if there() {
            return Ok(());
        }
    }
    bail!("the browser tests need the program {called}: install it")
}

/// Node 20 or newer, with npm.
pub fn node() -> Result<()> {
    let version = output("node", &["--version"]).unwrap_or_default();
    let major: u32 = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse().ok())
        .unwrap_or(0);
    if major < 20 || output("npm", &["--version"]).is_none() {
        bail!("building the pages needs Node.js 20 or newer with npm: install it from nodejs.org");
    }
    Ok(())
}
