//! Past sessions, on the terminal or for programs.

use crate::config::Config;
use crate::say::enough;
use anyhow::Result;
use content::Words;
use jiff::tz::Offset;
use std::io::{self, Write};
use store::{Before, Kept, Repository, Who};

/// Sessions read at a time.
const TOGETHER: u16 = 200;

pub async fn print(config: Config, json: bool) -> Result<()> {
    let store = config.store().await?;
    let words = config.library()?.words;
    let mut out = io::stdout().lock();
    let written = if json {
        as_json(&store, &mut out).await
    } else {
        as_text(&store, &words, &mut out).await
    };
    enough(written)
}

async fn as_json(store: &dyn Repository, out: &mut impl Write) -> Result<()> {
    write!(out, "[")?;
    let mut comma = "";
    let mut before = None;
    while let Some(page) = next_page(store, &mut before).await? {
        for Kept { record, check_in } in page {
            let item = serde_json::json!({ "session": record, "check_in": check_in });
            write!(out, "{comma}\n{item}")?;
            comma = ",";
        }
    }
    writeln!(out, "\n]")?;
    Ok(())
}

async fn as_text(store: &dyn Repository, words: &Words, out: &mut impl Write) -> Result<()> {
    let mut before = None;
    let mut any = false;
    while let Some(page) = next_page(store, &mut before).await? {
        any = true;
        for kept in page {
            writeln!(out, "{}", line(&kept, words))?;
        }
    }
    if !any {
        writeln!(out, "{}", words.t("history-empty"))?;
    }
    Ok(())
}

async fn next_page(
    store: &dyn Repository,
    before: &mut Option<Before>,
) -> Result<Option<Vec<Kept>>> {
    let page = store.sessions(Who::SOLO, *before, TOGETHER).await?;
    let Some(last) = page.last() else {
        return Ok(None);
    };
    *before = Some(Before {
        started_at: last.record.started_at,
        id: last.record.id,
    });
    Ok(Some(page))
}

fn line(kept: &Kept, words: &Words) -> String {
    let record = &kept.record;
    let offset = Offset::from_seconds(record.utc_offset_s).unwrap_or(Offset::UTC);
    let began = words.short_date_time(offset.to_datetime(record.started_at));
    let how_much = words.how_much(record, kept.check_in.as_ref()).join(", ");
    let done: Vec<String> = record
        .outcomes()
        .iter()
        .map(|outcome| format!("{} {}/{}", outcome.form, outcome.done, outcome.of))
        .collect();
    let slot = words.slot(record.slot);
    format!("{began}  {slot}  {how_much}  {}", done.join(", "))
}
