//! Backup and restore.

use crate::config::Config;
use crate::say::say;
use anyhow::{Context, Result};
use jiff::Zoned;
use std::path::Path;
use store::sqlite;

pub async fn back_up(config: Config, file: &Path) -> Result<()> {
    sqlite::back_up(&config.settings.data, file)
        .await
        .context("no backup was written")?;
    say(format_args!("Everything is in {}.", file.display()))
}

pub async fn restore(config: Config, file: &Path) -> Result<()> {
    let stamp = Zoned::now().strftime("%Y-%m-%d-%H%M%S").to_string();
    let kept = sqlite::restore(&config.settings.data, file, &stamp)
        .await
        .context("nothing was restored, and nothing was changed")?;
    say(format_args!("{} is restored.", file.display()))?;
    if let Some(kept) = kept {
        say(format_args!(
            "What was there before is in {}.",
            kept.display()
        ))?;
    }
    Ok(())
}
