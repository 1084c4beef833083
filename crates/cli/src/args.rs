//! What can be typed.

use clap::{Parser, Subcommand, ValueEnum};
use std::net::IpAddr;
use std::path::PathBuf;

/// Guided back exercises, on your own machine.
///
/// `plinth serve` opens Plinth in your browser; `plinth session` does a session right here in the
/// terminal. Both begin with short questions, make your programme from the answers, and keep
/// what you did in the same place. Ask a doctor before you begin.
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
    /// Do a session here in the terminal: questions first, then big digits, keys, bell
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
    /// Write your programme as a PDF to print: every exercise, when to stop, whom to call
    Handout {
        /// The file to write; an older PDF of this name is replaced; - writes to standard output
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// The paper [default: what printers hold in your country]
        #[arg(long)]
        paper: Option<PaperName>,
        /// Large print: text of 18 points
        #[arg(long)]
        large: bool,
        /// Who shows the exercises: ada, kofi, rosa, tom, mei or sami
        #[arg(long, value_name = "NAME", default_value = "ada")]
        figure: String,
        /// Where you reach Plinth, for the code and address on the first page [default: the setting url]
        #[arg(long, value_name = "URL")]
        url: Option<String>,
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
    /// Show all rules by which amounts go up, stay, go down or stop, in plain words
    Rules,
    /// For whoever holds the clinician's role on this machine
    Clinician {
        #[command(subcommand)]
        command: ClinicianCommand,
    },
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
pub enum ClinicianCommand {
    /// Say how one exercise may be done, for a while, whatever the conditions ask of it
    ///
    /// It is kept with your name and reason, and ends by itself. Signs that need emergency help or a
    /// clinician today are never lifted by this.
    Lift {
        /// The exercise, such as E3
        exercise: String,
        /// What it becomes
        #[arg(long, value_name = "HOW")]
        to: LetterName,
        /// The form it is done in, such as E3-M2; with modified always, with caution if you like
        #[arg(long)]
        form: Option<String>,
        /// Your name
        #[arg(long, value_name = "NAME")]
        by: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// The day on which it ends, such as 2027-01-31 [default: in 12 weeks]
        #[arg(long, value_name = "DATE")]
        until: Option<String>,
    },
}

/// How an exercise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LetterName {
    /// As if no condition asked anything of it
    Free,
    /// With care
    Caution,
    /// Only in the form given
    Modified,
    /// Left out
    Blocked,
}

#[derive(Debug, Subcommand)]
pub enum CatalogueCommand {
    /// Check a folder of exercises: every mistake with file, line, field and what was expected
    Check {
        /// The folder: exercises/*.toml and words/en/*.ftl in it
        folder: PathBuf,
    },
    /// Play the movements in your browser: scrub, turn, see angles, limits and contacts
    ///
    /// The folder is read anew whenever a file in it changes. Nothing is kept.
    Preview {
        /// The folder, beside the exercises that come with Plinth [default: those alone]
        folder: Option<PathBuf>,
        /// Port to listen on, on this machine only
        #[arg(long, default_value_t = 0)]
        port: u16,
        /// Do not open a browser
        #[arg(long)]
        no_open: bool,
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

/// The size of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PaperName {
    /// 210 × 297 mm
    A4,
    /// 8½ × 11 inches
    Letter,
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
