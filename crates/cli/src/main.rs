//! The `plinth` command: parse, dispatch, say what went wrong.

mod args;
mod breaks;
mod catalogue;
mod clinician;
mod config;
mod data;
mod files;
mod handout;
mod history;
mod mail;
mod motion;
mod preview;
mod replay;
mod report;
mod rules;
mod say;
mod serve;
mod session;

use args::{Args, CatalogueCommand, ClinicianCommand, Command};
use clap::Parser;
use config::Config;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = Args::parse();
    let result = match args.command {
        Command::Catalogue {
            command: CatalogueCommand::Check { ref folder },
        } => catalogue::check(folder),
        Command::Catalogue {
            command: CatalogueCommand::Schema,
        } => catalogue::schema(),
        Command::Catalogue {
            command:
                CatalogueCommand::Preview {
                    ref folder,
                    port,
                    no_open,
                },
        } => preview::run(folder.as_deref(), port, !no_open),
        Command::Replay { ref file } => {
            config::library(&args).and_then(|library| replay::run(file, &library.words))
        }
        Command::Rules => config::library(&args).and_then(|library| rules::print(&library.words)),
        Command::Motion { ref command } => {
            config::library(&args).and_then(|library| motion::run(command, &library))
        }
        _ => Config::load(&args).and_then(|config| dispatch(&args.command, config)),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("plinth: {error:#}");
            if error.is::<args::BadInput>() {
                ExitCode::from(2)
            } else {
                ExitCode::FAILURE
            }
        }
    }
}

#[tokio::main]
async fn dispatch(command: &Command, config: Config) -> anyhow::Result<()> {
    match command {
        Command::Serve { .. } => serve::run(config).await,
        Command::Session { slot, short } => session::run(config, *slot, *short).await,
        Command::History { json } => history::print(config, *json).await,
        Command::Backup { file } => files::back_up(config, file).await,
        Command::Restore { file } => files::restore(config, file).await,
        Command::Breaks {
            once,
            notify,
            every,
            from,
            to,
        } => {
            let choice = breaks::Choice {
                every: *every,
                from: *from,
                to: *to,
            };
            let how = match notify {
                true => breaks::Tell::Desktop,
                false => breaks::Tell::Terminal,
            };
            breaks::run(config, choice, *once, how).await
        }
        Command::Export { file, csv } => data::export(config, file, csv.as_deref()).await,
        Command::Import { file } => data::import(config, file).await,
        Command::DeleteEverything => data::delete_everything(config).await,
        Command::Handout {
            out,
            paper,
            large,
            figure,
            ..
        } => handout::write(config, out, *paper, *large, figure).await,
        Command::Report { out, paper, weeks } => report::write(config, out, *paper, *weeks).await,
        Command::Config => config.print(),
        Command::Clinician {
            command:
                ClinicianCommand::Lift {
                    exercise,
                    to,
                    form,
                    by,
                    reason,
                    until,
                },
        } => {
            let lift = clinician::Lift {
                exercise,
                to: *to,
                form: form.as_deref(),
                by,
                reason,
                until: until.as_deref(),
            };
            clinician::lift(config, lift).await
        }
        Command::Catalogue { .. }
        | Command::Motion { .. }
        | Command::Replay { .. }
        | Command::Rules => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        super::Args::command().debug_assert();
    }
}
