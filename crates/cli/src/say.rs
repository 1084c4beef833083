//! What the command says on standard output.

use anyhow::Result;
use std::fmt::Display;
use std::io::{self, ErrorKind, Write};

/// Says one line. A reader who has read enough (`plinth config | head`) is no failure.
pub fn say(line: impl Display) -> Result<()> {
    enough(writeln!(io::stdout(), "{line}").map_err(Into::into))
}

/// Nobody reads any more: that is not our failure.
pub fn enough(written: Result<()>) -> Result<()> {
    let error = written.as_ref().err();
    match error.and_then(|error| error.downcast_ref::<io::Error>()) {
        Some(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        _ => written,
    }
}
