//! An unfinished session, kept so that a closed terminal loses nothing.

use anyhow::{Context, Result};
use care::ids::SessionId;
use care::player::State;
use care::script::Script;
use jiff::Zoned;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

const FILE: &str = "unfinished-session.json";

/// All that is needed to go on.
#[derive(Serialize, Deserialize)]
pub struct Draft {
    pub id: SessionId,
    pub started: Zoned,
    pub script: Script,
    pub state: State,
}

impl Draft {
    /// What was kept, if it can be read.
    pub fn load(folder: &Path) -> Option<Self> {
        serde_json::from_slice(&fs::read(folder.join(FILE)).ok()?).ok()
    }

    /// Whether it is of today, and of the same session.
    pub fn fits(&self, script: &Script, now: &Zoned) -> bool {
        self.started.date() == now.date()
            && (self.script.slot, self.script.length) == (script.slot, script.length)
    }

    pub fn save(&self, folder: &Path) -> Result<()> {
        let path = folder.join(FILE);
        let part = path.with_extension("part");
        fs::write(&part, serde_json::to_vec(self)?)
            .and_then(|()| fs::rename(&part, &path))
            .with_context(|| format!("{}: the session cannot be kept safe", path.display()))
    }

    pub fn remove(folder: &Path) {
        // If it stays, the next session of the day offers what has ended already: harmless.
        let _ = fs::remove_file(folder.join(FILE));
    }
}
