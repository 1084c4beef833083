//! The browser's half of Rust: finds or prepares a toolchain, builds, writes the bindings.

use crate::machine;
use crate::steps::{self, run};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";
/// Debian's own Rust, linked into rustup under this name.
const DEBIAN: &str = "debian-web";

/// What is built: the session's player, the moving figure, which is loaded later, and the motion engine,
/// which is loaded with the camera.
const CRATES: [&str; 3] = ["app", "viewer", "watcher"];

/// Builds the crates for the browser and writes their bindings and `…_bg.wasm` to `web/pkg`.
pub fn build() -> Result<()> {
    let toolchain = toolchain()?;
    let mut cargo = Command::new("cargo");
    // The cargo that runs us has told us about its own toolchain; this one is another.
    for variable in ["RUSTUP_TOOLCHAIN", "RUSTC", "CARGO", "RUSTFLAGS"] {
        cargo.env_remove(variable);
    }
    if let Some(toolchain) = &toolchain {
        cargo.env("RUSTUP_TOOLCHAIN", toolchain);
    }
    cargo.args(["build", "--quiet", "--lib", "--profile", "wasm"]);
    for name in CRATES {
        cargo.args(["--package", name]);
    }
    // A folder of its own keeps two toolchains from throwing each other's builds away.
    cargo.args(["--target", TARGET, "--target-dir", "target/wasm"]);
    run(&mut cargo, "mend what the compiler says above")?;

    let pkg = steps::root().join("web/pkg");
    std::fs::create_dir_all(&pkg)?;
    for name in CRATES {
        wasm_bindgen_cli_support::Bindgen::new()
            .input_path(format!("target/wasm/{TARGET}/wasm/{name}.wasm"))
            .web(true)?
            .omit_default_module_path(true)
            .typescript(true)
            .remove_name_section(true)
            .remove_producers_section(true)
            .generate(&pkg)
            .context("the bindings for the browser could not be written")?;
    }
    Ok(())
}

/// The toolchain to use, prepared if need be; `None` is the default one.
fn toolchain() -> Result<Option<String>> {
    if has_target(None) {
        return Ok(None);
    }
    if has_target(Some(DEBIAN)) {
        return Ok(Some(DEBIAN.to_owned()));
    }
    if machine::has_apt() {
        eprintln!("      preparing Debian's WebAssembly toolchain, about 3 minutes, once");
        let mut bash = Command::new("bash");
        bash.arg("xtask/wasm-toolchain.sh");
        run(
            &mut bash,
            "read the lines above, or run `rustup target add wasm32-unknown-unknown`",
        )?;
        if has_target(Some(DEBIAN)) {
            return Ok(Some(DEBIAN.to_owned()));
        }
    }
    bail!("Rust cannot build for the browser yet. Run: rustup target add {TARGET}")
}

fn has_target(toolchain: Option<&str>) -> bool {
    let with = toolchain.map(|name| format!("+{name}"));
    let mut args: Vec<&str> = with.iter().map(String::as_str).collect();
    args.extend(["--print", "target-libdir", "--target", TARGET]);
    let mut rustc = Command::new("rustc");
    rustc.args(&args).env_remove("RUSTUP_TOOLCHAIN");
    let Ok(printed) = rustc.output() else {
        return false;
    };
    let folder = String::from_utf8_lossy(&printed.stdout).trim().to_owned();
    let Ok(files) = Path::new(&folder).read_dir() else {
        return false;
    };
    printed.status.success()
        && files.flatten().any(|file| {
            let name = file.file_name();
            let name = name.to_string_lossy();
            name.starts_with("libstd-") && name.ends_with(".rlib")
        })
}
