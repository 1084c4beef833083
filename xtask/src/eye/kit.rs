//! The Python that runs the pose model, under `target/eye`; the model is the one that browsers get.

use crate::steps::run;
use crate::{pose, web};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder of all that is made here.
pub const FOLDER: &str = "target/eye";
const SCRIPTS: &str = "xtask/eye";
const REQUIREMENTS: &str = "xtask/eye/requirements.txt";
/// What looks at pictures.
pub struct Kit {
    python: PathBuf,
}

impl Kit {
    /// Puts everything in place; a second time that takes no time.
    pub fn prepare() -> Result<Kit> {
        let folder = Path::new(FOLDER);
        std::fs::create_dir_all(folder)?;
        let kit = Kit {
            python: folder.join("venv/bin/python"),
        };
        kit.python_packages(&folder.join("venv"))?;
        web::install()?;
        pose::prepare()?;
        Ok(kit)
    }

    fn python_packages(&self, venv: &Path) -> Result<()> {
        // Written last: the packages are all there when it is what is asked for.
        let stamp = venv.join("requirements.txt");
        let wanted = std::fs::read(REQUIREMENTS).context(REQUIREMENTS)?;
        if std::fs::read(&stamp).is_ok_and(|there| there == wanted) {
            return Ok(());
        }
        let mend = "it needs Python 3.11 or 3.12 with venv, and the network once";
        run(
            Command::new("python3")
                .args(["-m", "venv", "--clear"])
                .arg(venv),
            mend,
        )?;
        run(
            Command::new(&self.python)
                .args(["-m", "pip", "install", "--quiet", "--no-deps"])
                .args(["--disable-pip-version-check", "--requirement", REQUIREMENTS]),
            mend,
        )?;
        std::fs::write(stamp, wanted)?;
        Ok(())
    }

    /// One of our own scripts.
    pub fn script(&self, name: &str) -> Command {
        let mut command = Command::new(&self.python);
        command.arg(Path::new(SCRIPTS).join(name));
        command
    }

    /// What the model says to each picture; null where it finds nobody.
    pub fn look(&self, pictures: &[&Path]) -> Result<Vec<Value>> {
        let mut child = self
            .script("look.py")
            .arg(pose::FULL)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(std::fs::File::create(Path::new(FOLDER).join("look.log"))?)
            .spawn()
            .context("look.py cannot be started")?;
        let mut names = child.stdin.take().context("look.py has no input")?;
        // A pipe holds little: names go in while answers come out.
        let list: String = pictures
            .iter()
            .map(|path| format!("{}\n", path.display()))
            .collect();
        let writer = std::thread::spawn(move || names.write_all(list.as_bytes()));
        let output = child.wait_with_output()?;
        ensure!(
            output.status.success() && matches!(writer.join(), Ok(Ok(()))),
            "look.py failed: {FOLDER}/look.log says why"
        );
        let lines = String::from_utf8(output.stdout)?;
        let seen: Vec<Value> = lines
            .lines()
            .map(serde_json::from_str)
            .collect::<Result<_, _>>()?;
        ensure!(seen.len() == pictures.len(), "look.py left pictures out");
        Ok(seen)
    }
}
