//! An unfinished session, kept so that a closed terminal loses nothing.

use anyhow::{Context, Result};
use care::ids::SessionId;
use care::player::{Player, State};
use care::programme::{Length, Slot};
use care::script::{Block, Cue, Script};
use jiff::Zoned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
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
    pub fn fits(&self, slot: Slot, length: Length, now: &Zoned) -> bool {
        self.started.date() == now.date()
            && (self.script.slot, self.script.length) == (slot, length)
    }

    /// Whether all that is still to come may be played now: a sign, a condition or a clinician may
    /// have changed that since.
    pub fn is_offered(&self, offered: &Script) -> bool {
        let Ok(player) = Player::resume(self.script.clone(), self.state.clone()) else {
            return false;
        };
        let here = usize::from(player.moment().block);
        let resting = self.resting();
        let to_come = self.script.blocks.iter().enumerate().skip(here);
        let is_the_same = |block: &Block| {
            let mut others = offered.blocks.iter();
            others.any(|other| meaning(&self.script, block) == meaning(offered, other))
        };
        to_come
            .filter(|(place, _)| !resting.contains(place))
            .all(|(_, block)| is_the_same(block))
    }

    /// The exercises that rest today.
    fn resting(&self) -> BTreeSet<usize> {
        #[derive(Default, Deserialize)]
        struct Kept {
            #[serde(default)]
            resting: BTreeSet<usize>,
        }
        let kept = serde_json::to_value(&self.state).and_then(serde_json::from_value::<Kept>);
        kept.unwrap_or_default().resting
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

/// What a block asks for, wherever it stands.
fn meaning<'s>(script: &'s Script, block: &'s Block) -> Vec<(Option<&'s Cue>, u32)> {
    let steps = block.choices.iter().flat_map(|choice| &choice.steps);
    steps
        .map(|step| (script.cues.get(usize::from(step.cue)), step.ms))
        .collect()
}
