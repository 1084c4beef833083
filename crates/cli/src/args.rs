//! What can be typed.

use clap::{Parser, Subcommand, ValueEnum};
use std::net::IpAddr;
use std::path::PathBuf;

/// Guided back exercises, on your own machine.
///
/// `plinth serve` opens Plinth in your browser; `plinth session` does a session right here in the
/// terminal. Both keep what you did in the same place. Ask a doctor before you begin.
#[derive(Debug, Parser)]
#[command(
    name = "plinth",
    version,
    propagate_version = true,
    max_term_width = 90
)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,

    /// Folder in which what you do is kept [default: your system's place for such data]
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,

    /// Folder with exercises of your own, beside the seven that come with Plinth
    #[arg(long, global = true, value_name = "DIR")]
    pub catalogue: Option<PathBuf>,

    /// File with settings [default: plinth.toml in your system's place for settings]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the pages, for the browser on this machine
    Serve {
        /// Address to listen on. Anything but loopback can be reached by others: there is no sign-in yet
        #[arg(long, value_name = "ADDRESS")]
        host: Option<IpAddr>,
        /// Port to listen on; 0 takes any free one
        #[arg(long)]
        port: Option<u16>,
        /// Path under which the pages stand, such as /plinth, for a proxy that shares a name
        #[arg(long, value_name = "PATH")]
        base_path: Option<String>,
        /// Open the browser
        #[arg(long)]
        open: bool,
    },
    /// Do a session here in the terminal: big digits, keys, bell
    Session {
        /// Which session [default: morning before 14:00, evening after]
        slot: Option<SlotName>,
        /// Only the few exercises that matter most today
        #[arg(long)]
        short: bool,
    },
    /// Show past sessions, newest first
    History {
        /// As JSON: a list of {session, check_in}
        #[arg(long)]
        json: bool,
    },
    /// Write everything that is kept to a new file, also while Plinth is serving
    Backup {
        /// The file to write; it must not exist
        file: PathBuf,
    },
    /// Put a backup in place of what is kept; what was there is first copied beside it
    Restore {
        /// A file written by `plinth backup`
        file: PathBuf,
    },
    /// Show the settings in force, and where each comes from
    Config,
    /// Show what the rules for the dose (HEP-DOSE-1) make of a history, as JSON
    Replay {
        /// A file with a programme and events; - reads standard input
        file: PathBuf,
    },
    /// Work on exercises of your own
    Catalogue {
        #[command(subcommand)]
        command: CatalogueCommand,
    },
}

#[derive(Debug, Subcommand)]
pub enum CatalogueCommand {
    /// Check a folder of exercises: every mistake with file, line, field and what was expected
    Check {
        /// The folder: exercises/*.toml and words/en/*.ftl in it
        folder: PathBuf,
    },
    /// Print the JSON Schema of an exercise file
    Schema,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SlotName {
    /// The full session
    Morning,
    /// What is done twice a day
    Evening,
}

/// What was given cannot be used: exit code 2. Everything else that fails is 1.
#[derive(Debug)]
pub struct BadInput(pub String);

impl std::fmt::Display for BadInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadInput {}
