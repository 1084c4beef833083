//! `cargo xtask`: everything that stands between a fresh machine and a running, tested Plinth.
//!
//! * `run` builds all parts and serves on this machine;
//! * `test` passes all tests;
//! * the rest are their steps, for people who work on the code.

mod bench;
mod eye;
mod figure;
mod fuzz;
mod machine;
mod motion;
mod pose;
mod steps;
mod tidy;
mod wasm;
mod web;
mod words;

use anyhow::{Result, bail};
use steps::{Steps, cargo};

const HELP: &str = "\
cargo xtask run [ARGS]   build everything, serve on this machine and open the browser
                         (ARGS go to `plinth serve`, such as --port 8080)
cargo xtask test         all tests: Rust, browser, terminal, formatting, lints, licences
cargo xtask build        build everything: the result is target/release/plinth
cargo xtask bench        the figures of the project, as ratios and counts
cargo xtask web          only the web bundle (WebAssembly, TypeScript, CSS)
cargo xtask e2e [NAME]   only the tests in a real browser
cargo xtask fuzz [SECS]  the fuzz targets, each for SECS seconds (60)
cargo xtask tidy         only the checks of the tree itself
cargo xtask words        how far each language says what English says
cargo xtask figure-asset make crates/figure/assets/body.bin anew from the published mesh
cargo xtask eye          a pose model looks at the drawings: --exercise E5 --people ada,tom
cargo xtask figures [FORM...]  a sheet of pictures for each exercise: target/figures/E1.png ...
                         (--person ID, --side left, --plain, --from AZIMUTH,ELEVATION)
cargo xtask motion-bench [--data DIR]  the motion engine on recordings: counts, holds, faults, speed
cargo xtask camera-bench the camera coach in a real browser: speed, lag, memory, bytes
                         (--only bytes,speed,memory, --seconds 30, --minutes 4, --json)
cargo xtask motion-figures  the figures of docs/motion.md anew: docs/motion/*.svg
cargo xtask people       all people in all poses that try the skin: target/figures/sheet.png
cargo xtask schema       write catalogue/schema/exercise.schema.json anew
";

fn main() {
    if let Err(error) = dispatch() {
        eprintln!("\n{error:#}");
        std::process::exit(1);
    }
}

fn dispatch() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    std::env::set_current_dir(steps::root())?;
    match command.as_str() {
        "run" => {
            let mut steps = Steps::new(4);
            build(&mut steps)?;
            steps.begin("Serve (stop with Ctrl-C)", "");
            let mut serve = vec!["serve".to_owned(), "--open".to_owned()];
            serve.extend(rest);
            steps::run(
                std::process::Command::new("target/release/plinth").args(serve),
                "read the lines above: they say what to mend",
            )
        }
        "build" => build(&mut Steps::new(3)),
        "test" => test(),
        "web" => {
            let mut steps = Steps::new(2);
            web_bundle(&mut steps)
        }
        "e2e" => e2e(&rest),
        "bench" => bench::all(&rest),
        "fuzz" => fuzz::all(rest.first().map_or("60", String::as_str)),
        "tidy" => tidy::all(),
        "words" => words::report(),
        "eye" => eye::all(&rest),
        "figures" => figure::exercises::write(&rest),
        "camera-bench" => camera_bench(&rest),
        "motion-bench" => motion::bench(&rest),
        "motion-figures" => motion::figures::write(),
        "people" => figure::sheet::write(&rest),
        "figure-asset" => figure::asset::write(),
        "schema" => tidy::write_schema(),
        "" | "help" | "-h" | "--help" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("there is no `cargo xtask {other}`.\n\n{HELP}"),
    }
}

fn web_bundle(steps: &mut Steps) -> Result<()> {
    steps.begin(
        "WebAssembly: the session player for the browser",
        "2 to 4 minutes the first time",
    );
    wasm::build()?;
    steps.begin(
        "Web bundle: TypeScript and CSS; the pose model's files",
        "a minute the first time",
    );
    web::build()
}

fn build(steps: &mut Steps) -> Result<()> {
    web_bundle(steps)?;
    steps.begin("The plinth binary", "3 to 5 minutes the first time");
    cargo(
        &["build", "--release", "--package", "cli"],
        "mend what the compiler says above",
    )
}

fn test() -> Result<()> {
    let mut steps = Steps::new(8);
    steps.begin("The tree itself: formatting, documents, licences", "");
    cargo(&["fmt", "--all", "--check"], "run `cargo fmt --all`")?;
    tidy::all()?;
    licences()?;
    web_bundle(&mut steps)?;
    steps.begin("Lints", "2 minutes the first time");
    cargo(
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--quiet",
            "--",
            "--deny",
            "warnings",
        ],
        "mend what clippy says above",
    )?;
    steps.begin(
        "Rust tests: unit, property, story, terminal, kill -9",
        "4 minutes the first time",
    );
    cargo(
        &["test", "--workspace", "--quiet"],
        "read the failing test above",
    )?;
    steps.begin("TypeScript types", "");
    web::check()?;
    steps.begin(
        "Tests in a real browser",
        "30 minutes: films play in real time",
    );
    e2e_tests(&[])?;
    steps.begin(
        "Fuzz targets, a few seconds each",
        "a minute the first time",
    );
    fuzz::smoke()?;
    println!("\nAll tests passed.");
    Ok(())
}

/// What we link and under which terms. Advisories need the network: `cargo deny check` asks for them.
fn licences() -> Result<()> {
    if steps::output("cargo", &["deny", "--version"]).is_none() {
        eprintln!("      left out: cargo-deny is not installed (cargo install cargo-deny)");
        return Ok(());
    }
    let check = [
        "deny",
        "--log-level",
        "error",
        "check",
        "licenses",
        "bans",
        "sources",
    ];
    cargo(
        &check,
        "mend deny.toml or the dependency that cargo-deny names above",
    )
}

fn e2e(only: &[String]) -> Result<()> {
    let mut steps = Steps::new(3);
    web_bundle(&mut steps)?;
    steps.begin(
        "Tests in a real browser",
        "30 minutes: films play in real time",
    );
    e2e_tests(only)
}

fn camera_bench(args: &[String]) -> Result<()> {
    let mut steps = Steps::new(3);
    web_bundle(&mut steps)?;
    steps.begin(
        "The camera in a real browser",
        "8 minutes, unless --only or --minutes says otherwise",
    );
    program()?;
    web::camera_bench(args)
}

fn e2e_tests(only: &[String]) -> Result<()> {
    program()?;
    web::e2e(only)
}

/// The program that the tests in a browser start.
fn program() -> Result<()> {
    cargo(
        &["build", "--quiet", "--package", "cli"],
        "mend what the compiler says above",
    )
}
