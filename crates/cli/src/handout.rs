//! `plinth handout`: the programme on paper.

use crate::args::{BadInput, PaperName};
use crate::config::Config;
use crate::say::{enough, say};
use anyhow::{Context, Result, anyhow};
use handout::{Paper, Print};
use jiff::Zoned;
use server::handout::{NoHandout, Request, pdf};
use server::ledger::Ledger;
use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;
use store::Who;

/// What a PDF begins with.
const HEAD: &[u8] = b"%PDF-";

/// Makes the handout and writes it to a file; `-` is standard output.
pub async fn write(
    config: Config,
    file: &Path,
    paper: Option<PaperName>,
    large: bool,
    figure: &str,
) -> Result<()> {
    let Some(figure) = figure::Person::find(figure) else {
        let known: Vec<&str> = figure::Person::ALL.iter().map(|person| person.id).collect();
        return Err(BadInput(format!(
            "--figure {figure}: expected one of {}",
            known.join(", ")
        ))
        .into());
    };
    may_be_written(file)?;
    let library = config.library()?;
    let store = config.store().await?;
    let now = Zoned::now();
    let person = Ledger::default()
        .settle(&store, &library.catalogue, Who::SOLO, &now)
        .await
        .context("the journal")?;
    let paper = match paper {
        Some(paper) => paper.into(),
        None => Paper::of_country(&person.contacts.country),
    };
    let made = pdf(&Request {
        library: &library,
        person: &person,
        contacts: &config.settings.contacts,
        today: person.today(now.date()).date(),
        url: &config.url(),
        figure,
        print: Print { paper, large },
    });
    let bytes = match made {
        Ok(bytes) => bytes,
        Err(NoHandout::NotYet(why)) => return Err(anyhow!(library.words.t(why.key()))),
        Err(error) => return Err(error).context("the handout"),
    };
    write_pdf(file, &bytes, || {
        let values = [("file", file.display().to_string().into())];
        library.words.with("handout-written", &values)
    })
}

/// Writes a PDF to a file, and says so; `-` is standard output, which holds nothing else.
pub fn write_pdf(file: &Path, bytes: &[u8], written: impl FnOnce() -> String) -> Result<()> {
    may_be_written(file)?;
    if file.as_os_str() == "-" {
        return enough(io::stdout().write_all(bytes).map_err(Into::into));
    }
    // Beside it first: a full disk leaves yesterday's pages as they are.
    let new = file.with_extension("pdf.new");
    fs::write(&new, bytes)
        .and_then(|()| fs::rename(&new, file))
        .with_context(|| format!("{}: cannot be written", file.display()))?;
    say(written())
}

/// What is no PDF of ours is not written over.
fn may_be_written(file: &Path) -> Result<()> {
    if file.as_os_str() == "-" || may_be_replaced(file)? {
        return Ok(());
    }
    let what = "there is another file of this name, and it is no PDF: choose another name";
    Err(BadInput(format!("{}: {what}", file.display())).into())
}

/// A file that is not there, or an older PDF.
fn may_be_replaced(file: &Path) -> Result<bool> {
    let mut head = [0; HEAD.len()];
    match fs::File::open(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error).with_context(|| format!("{}: cannot be read", file.display())),
        Ok(mut there) => Ok(there.read_exact(&mut head).is_ok() && head == HEAD),
    }
}
