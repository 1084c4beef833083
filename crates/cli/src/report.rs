//! `plinth report`: one page for the doctor.

use crate::args::PaperName;
use crate::config::Config;
use crate::handout::write_pdf;
use anyhow::{Context, Result, anyhow};
use handout::{Paper, Report, report};
use jiff::Zoned;
use server::ledger::Ledger;
use std::path::Path;
use store::Who;

/// Makes the page and writes it to a file; `-` is standard output.
pub async fn write(
    config: Config,
    file: &Path,
    paper: Option<PaperName>,
    weeks: u16,
) -> Result<()> {
    let library = config.library()?;
    let store = config.store().await?;
    let now = Zoned::now();
    let ledger = Ledger::default();
    let person = ledger
        .settle(&store, &library.catalogue, Who::SOLO, &now)
        .await
        .context("the journal")?;
    let sessions = ledger.sessions(&store, Who::SOLO).await?;
    let paper = match paper {
        Some(paper) => paper.into(),
        None => Paper::of_country(&person.contacts.country),
    };
    let input = Report {
        library: &library,
        person: &person,
        sessions: &sessions,
        today: person.today(now.date()).date(),
        weeks,
    };
    let bytes = report(&input, paper).context("the page")?;
    let bytes = bytes.ok_or_else(|| anyhow!(library.words.t("report-not-yet")))?;
    write_pdf(file, &bytes, || {
        let values = [("file", file.display().to_string().into())];
        library.words.with("report-written", &values)
    })
}
