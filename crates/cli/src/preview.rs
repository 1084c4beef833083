//! `plinth catalogue preview`: the movements of a folder in the browser, read anew as it changes.

use crate::args::BadInput;
use crate::say::say;
use crate::serve::told_to_stop;
use anyhow::{Context, Result};
use content::Library;
use server::{App, Settings};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use store::sqlite::SqliteStore;
use tempfile::TempDir;

/// How often the folder is looked at.
const LOOK: Duration = Duration::from_millis(500);

/// Serves the movement viewer until told to stop.
pub fn run(folder: Option<&Path>, port: u16, open: bool) -> Result<()> {
    let runtime = tokio::runtime::Runtime::new().context("no runtime")?;
    runtime.block_on(serve(folder, port, open))
}

async fn serve(folder: Option<&Path>, port: u16, open: bool) -> Result<()> {
    let mut library = Library::load(folder).map_err(|error| BadInput(error.to_string()))?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let listener = TcpListener::bind(address)
        .map_err(|error| BadInput(format!("cannot listen on {address}: {error}")))?;
    listener.set_nonblocking(true)?;
    let url = format!("http://{}/movements", listener.local_addr()?);
    say(format_args!(
        "The movements are at {url}. Stop with Ctrl-C."
    ))?;
    if open && let Err(error) = open::that_detached(&url) {
        say(format_args!(
            "No browser could be opened ({error}): open the address yourself."
        ))?;
    }
    // The pages around the viewer want somewhere to keep things; it goes when we do.
    let kept = TempDir::new().context("no temporary folder")?;
    loop {
        let store = SqliteStore::open(kept.path()).await.context("the store")?;
        let app = App::new(Box::new(store), library, Settings::default());
        let again = tokio::net::TcpListener::from_std(listener.try_clone()?)?;
        let serving = axum::serve(again, server::router(Arc::new(app)));
        library = tokio::select! {
            stopped = serving => return stopped.context("the server stopped"),
            () = told_to_stop() => return Ok(()),
            changed = changed(folder) => changed?,
        };
        say("The folder has changed: shown anew.")?;
    }
}

/// Waits until the folder has changed and can be read. Mistakes are said, and waited for.
async fn changed(folder: Option<&Path>) -> Result<Library> {
    let Some(folder) = folder else {
        return std::future::pending().await;
    };
    let mut seen = newest(folder);
    loop {
        tokio::time::sleep(LOOK).await;
        let now = newest(folder);
        if now == seen {
            continue;
        }
        seen = now;
        match Library::load(Some(folder)) {
            Ok(library) => return Ok(library),
            Err(error) => say(error)?,
        }
    }
}

/// How many files there are, and when the last one changed.
fn newest(folder: &Path) -> (usize, Option<SystemTime>) {
    let folders = [folder.join("exercises"), folder.join("words").join("en")];
    let files = folders.iter().filter_map(|folder| folder.read_dir().ok());
    let times = files
        .flatten()
        .flatten()
        .filter_map(|file| file.metadata().ok()?.modified().ok());
    times.fold((0, None), |(count, last), time| {
        (count + 1, last.max(Some(time)))
    })
}
