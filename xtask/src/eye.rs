//! `cargo xtask eye`: the drawings pass through a real pose model.
//!
//! People in the article's forms are drawn in a plain room, a pose model looks at each picture, and
//! what it sees is measured against the pose that was drawn. A picture in which nobody is
//! found fails, and so does a hip or knee in a side view that is off by more than [`compare::BAR`].

mod compare;
mod kit;
mod report;
mod room;
mod shots;

use crate::steps::{Steps, run};
use anyhow::{Context, Result, anyhow, bail};
use care::catalogue::Catalogue;
use figure::Person;
use kit::{FOLDER, Kit};
use report::Seen;
use serde_json::Value;
use shots::{VIEWS, View};
use std::fs;
use std::path::Path;

const EXERCISES: &str = "catalogue/exercises";

/// Looks at everybody in every form, or at what is asked for: `--exercise E5,E1`, `--people ada,tom`.
pub fn all(args: &[String]) -> Result<()> {
    let (views, people) = asked(args)?;
    let mut steps = Steps::new(4);
    steps.begin("The pose model and its Python", "a minute the first time");
    let kit = Kit::prepare()?;
    steps.begin("Pictures", "two minutes for everybody");
    let shots = pictures(&views, &people)?;
    steps.begin("The model looks at them", "three minutes for everybody");
    let files: Vec<&Path> = shots.iter().map(|shot| shot.file.as_path()).collect();
    let answers = kit.look(&files)?;
    let mut seen = Vec::new();
    let mut records = Vec::new();
    for (shot, answer) in shots.into_iter().zip(&answers) {
        let found = compare::compare(&shot, answer)?;
        records.push(report::record(&shot, answer, found.as_ref()));
        seen.push(Seen { shot, found });
    }
    let json = Path::new(FOLDER).join("report.json");
    fs::write(&json, serde_json::to_string(&Value::Array(records))?)?;
    let text = Path::new(FOLDER).join("report.md");
    fs::write(&text, report::frames(&views, &seen))?;
    steps.begin("Contact sheets", "");
    run(
        kit.script("sheet.py").arg(&json).arg(FOLDER),
        "read the lines above",
    )?;
    println!("\n{}", report::table(&views, &seen));
    println!("Frame by frame: {}, {}", text.display(), json.display());
    println!(
        "Contact sheets: {FOLDER}/everybody.png, {FOLDER}/missed.png, one for each person and view"
    );
    let missed = seen.iter().filter(|seen| seen.misses()).count();
    if missed > 0 {
        bail!("{missed} pictures miss the bar: see {FOLDER}/missed.png");
    }
    Ok(())
}

fn asked(args: &[String]) -> Result<(Vec<&'static View>, Vec<&'static Person>)> {
    let mut views: Vec<&View> = VIEWS.iter().collect();
    let mut people: Vec<&Person> = Person::ALL.iter().collect();
    for pair in args.chunks(2) {
        let [option, value] = pair else {
            bail!("{} needs a value", pair[0]);
        };
        let names: Vec<&str> = value.split(',').collect();
        match option.as_str() {
            "--exercise" => {
                views.retain(|view| names.iter().any(|name| view.form.starts_with(name)));
            }
            "--people" => {
                people = names
                    .into_iter()
                    .map(|id| {
                        Person::find(id).ok_or_else(|| anyhow!("there is nobody called {id}"))
                    })
                    .collect::<Result<_>>()?;
            }
            other => bail!("there is no option {other}: --exercise E5,E1 and --people ada,tom are"),
        }
    }
    if views.is_empty() {
        bail!("there is no such exercise: E1 to E7 are");
    }
    Ok((views, people))
}

/// Takes all pictures, on all processors.
fn pictures(views: &[&'static View], people: &[&'static Person]) -> Result<Vec<shots::Shot>> {
    let catalogue = catalogue()?;
    let fresh = Path::new(FOLDER).join("pictures");
    if fresh.is_dir() {
        fs::remove_dir_all(&fresh)?;
    }
    let jobs: Vec<_> = views
        .iter()
        .flat_map(|view| people.iter().map(move |person| (*view, *person)))
        .collect();
    let next = std::sync::atomic::AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some(&(view, person)) =
            jobs.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed))
        {
            done.push(shots::take(&catalogue, view, person)?);
        }
        Ok::<_, anyhow::Error>(done)
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let parts: Vec<Result<Vec<_>>> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let join = |worker: std::thread::ScopedJoinHandle<'_, _>| {
            worker
                .join()
                .unwrap_or_else(|_| Err(anyhow!("a picture could not be drawn")))
        };
        workers.into_iter().map(join).collect()
    });
    let mut shots: Vec<shots::Shot> = Vec::new();
    for part in parts {
        shots.extend(part?.into_iter().flatten());
    }
    shots.sort_by(|one, other| one.file.cmp(&other.file));
    Ok(shots)
}

/// Our exercises.
pub fn catalogue() -> Result<Catalogue> {
    let mut files = Vec::new();
    for entry in Path::new(EXERCISES).read_dir().context(EXERCISES)? {
        let path = entry?.path();
        files.push((path.display().to_string(), fs::read_to_string(&path)?));
    }
    files.sort();
    let texts = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()));
    Catalogue::parse(texts).map_err(|mistakes| {
        let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        anyhow!("{}", lines.join("\n"))
    })
}
