//! What can be typed.

use clap::{Parser, Subcommand, ValueEnum};
use jiff::civil::Time;
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

    /// Language of the terminal and of paper, such as es [default: that of this machine]
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub language: Option<String>,

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
    /// Wait for the breaks you chose, and tell each with a bell: stand up, move a little, a small habit
    Breaks {
        /// Only the break that would be now
        #[arg(long)]
        once: bool,
        /// Show each break as a notification on the desktop too
        #[arg(long)]
        notify: bool,
        /// Turn breaks on, so many minutes from one to the next: 20 to 60
        #[arg(long, value_name = "MINUTES")]
        every: Option<u8>,
        /// Working hours begin at this time, such as 09:00, on days that have any; else from Monday to Friday
        #[arg(long, value_name = "TIME")]
        from: Option<Time>,
        /// And end at this time
        #[arg(long, value_name = "TIME")]
        to: Option<Time>,
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
    /// Write one page for your doctor as a PDF: what was prescribed, done, felt and changed, and why
    Report {
        /// The file to write; an older PDF of this name is replaced; - writes to standard output
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// The paper [default: what printers hold in your country]
        #[arg(long)]
        paper: Option<PaperName>,
        /// How many weeks it tells of
        #[arg(long, value_name = "N", default_value_t = handout::WEEKS,
            value_parser = clap::value_parser!(u16).range(1..=i64::from(handout::MOST_WEEKS)))]
        weeks: u16,
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
    /// Write everything that is kept about you to one new file that any Plinth can bring in
    Export {
        /// The file to write; it must not exist
        file: PathBuf,
        /// Write tables (CSV) too, for a spreadsheet, into this new folder
        #[arg(long, value_name = "FOLDER")]
        csv: Option<PathBuf>,
    },
    /// Bring in a file written by `plinth export`: all of it or nothing; what is there stays
    Import {
        /// The file
        file: PathBuf,
    },
    /// Delete everything that is kept about you, after a word is typed, and print a receipt
    DeleteEverything,
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
    /// See what recorded body landmarks show: repetitions, holds, sides, range, what to mend
    Motion {
        #[command(subcommand)]
        command: MotionCommand,
    },
    /// Work on exercises of your own
    Catalogue {
        #[command(subcommand)]
        command: CatalogueCommand,
    },
}

/// Recordings are .jsonl or .jsonl.gz files of the format plinth-landmarks/1; - reads standard input.
#[derive(Debug, Subcommand)]
pub enum MotionCommand {
    /// A recording of one exercise, repetition by repetition
    Report {
        /// The recording
        file: PathBuf,
        /// What was done: a form, such as E5-L1, or an exercise [default: what the recording says]
        #[arg(long, value_name = "ID")]
        exercise: Option<String>,
        /// The hold that was agreed, in seconds; without it, holds and tempo are not judged (cycles have none)
        #[arg(long, value_name = "SECONDS", value_parser = positive)]
        hold: Option<f64>,
        /// For machines
        #[arg(long)]
        json: bool,
        /// For machines, as it happens: one line for each frame in which something happened
        #[arg(long, conflicts_with = "json")]
        events: bool,
    },
    /// Count the repetitions of a movement that nobody described
    Count {
        /// The recording
        file: PathBuf,
        /// For machines
        #[arg(long)]
        json: bool,
    },
    /// Compare a repetition with recordings of how it should be
    Compare {
        /// A recording of correct repetitions; several may be given
        #[arg(long, required = true, value_name = "FILE")]
        demo: Vec<PathBuf>,
        /// The recording to judge
        file: PathBuf,
        /// For machines
        #[arg(long)]
        json: bool,
    },
    /// Make landmarks from a form's own poses, with their truth
    Synth(SynthArgs),
    /// What is watched of a form, as JSON, for programs that run the engine themselves
    Watch {
        /// The form, such as E5-L1, or an exercise
        exercise: String,
    },
}

#[derive(Debug, clap::Args)]
pub struct SynthArgs {
    /// The form, such as E5-L1, or an exercise
    #[arg(long, value_name = "ID")]
    pub exercise: String,
    /// Where to write; the truth goes beside it [default: standard output, without the truth]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Repetitions
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u32).range(0..=1000))]
    pub reps: u32,
    /// Hold in seconds; in a cycle, the seconds of one direction
    #[arg(long, default_value_t = 5.0, value_parser = positive)]
    pub hold: f64,
    /// Frames a second
    #[arg(long, default_value_t = 15.0, value_parser = positive)]
    pub fps: f64,
    /// Shake of each landmark in centimetres
    #[arg(long, default_value_t = 0.0, value_parser = not_negative)]
    pub noise: f64,
    /// Frames that are lost, in per cent
    #[arg(long, default_value_t = 0.0, value_parser = not_negative)]
    pub dropped: f64,
    /// By how much the moments of frames vary, in per cent of a frame
    #[arg(long, default_value_t = 0.0, value_parser = not_negative)]
    pub jitter: f64,
    /// Degrees by which the camera stands towards the head, or aside from the front
    #[arg(long, default_value_t = 10.0, allow_hyphen_values = true)]
    pub yaw: f64,
    /// Degrees by which the phone is turned
    #[arg(long, default_value_t = 0.0, allow_hyphen_values = true)]
    pub roll: f64,
    /// The camera stands at the person's left
    #[arg(long)]
    pub from_left: bool,
    /// How far on the way to the target, in per cent
    #[arg(long, default_value_t = 100.0, value_parser = not_negative)]
    pub amount: f64,
    /// The same number makes the same recording
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

/// A number of at least a tenth and at most ten thousand.
fn positive(text: &str) -> Result<f64, String> {
    number(text, 0.1)
}

fn not_negative(text: &str) -> Result<f64, String> {
    number(text, 0.0)
}

fn number(text: &str, least: f64) -> Result<f64, String> {
    let number = text.parse().ok().filter(|n| (least..=1e4).contains(n));
    number.ok_or_else(|| format!("expected a number from {least} to 10000"))
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

impl From<PaperName> for handout::Paper {
    fn from(name: PaperName) -> Self {
        match name {
            PaperName::A4 => Self::A4,
            PaperName::Letter => Self::Letter,
        }
    }
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
