//! Settings: from flags, the environment (`PLINTH_…`) and a file, in that order.

use crate::args::{Args, BadInput, Command};
use crate::say::say;
use anyhow::{Context, Result};
use content::Library;
use etcetera::{BaseStrategy, choose_base_strategy};
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use store::sqlite::SqliteStore;

/// The settings, by the names they have in the file and, in capitals after `PLINTH_`, in the
/// environment.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Folder in which what people do is kept.
    pub data: PathBuf,
    /// Folder with exercises of one's own.
    pub catalogue: Option<PathBuf>,
    /// Address to listen on.
    pub host: IpAddr,
    /// Port to listen on.
    pub port: u16,
    /// Path prefix; empty for none.
    pub base_path: String,
    /// Host names under which the pages may be asked for.
    pub hosts: Vec<String>,
    /// Open the browser when serving.
    pub open: bool,
}

const NAMES: [&str; 7] = [
    "data",
    "catalogue",
    "host",
    "port",
    "base_path",
    "hosts",
    "open",
];

/// What flags say; what is not said is not here.
#[derive(Serialize)]
struct Flags<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<&'a Path>,
    #[serde(skip_serializing_if = "Option::is_none")]
    catalogue: Option<&'a Path>,
    #[serde(skip_serializing_if = "Option::is_none")]
    host: Option<IpAddr>,
    #[serde(skip_serializing_if = "Option::is_none")]
    port: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    base_path: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<bool>,
}

/// The settings in force, with where each comes from.
pub struct Config {
    pub settings: Settings,
    sources: Figment,
}

impl Config {
    pub fn load(args: &Args) -> Result<Self> {
        let places =
            choose_base_strategy().context("this system has no home folder: set HOME first")?;
        let file = match &args.config {
            Some(file) if !file.exists() => {
                return Err(BadInput(format!("{}: there is no such file", file.display())).into());
            }
            Some(file) => file.clone(),
            None => places.config_dir().join("plinth").join("plinth.toml"),
        };
        let defaults = Settings {
            data: places.data_dir().join("plinth"),
            catalogue: None,
            host: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 7546,
            base_path: String::new(),
            hosts: Vec::new(),
            open: false,
        };
        let mut flags = Flags {
            data: args.data.as_deref(),
            catalogue: args.catalogue.as_deref(),
            host: None,
            port: None,
            base_path: None,
            open: None,
        };
        if let Command::Serve {
            host,
            port,
            base_path,
            open,
        } = &args.command
        {
            flags.host = *host;
            flags.port = *port;
            flags.base_path = base_path.as_deref();
            flags.open = open.then_some(true);
        }
        let mut sources = Figment::from(Serialized::defaults(defaults));
        if file.exists() {
            sources = sources.merge(Toml::file_exact(file));
        }
        let sources = sources
            .merge(Env::prefixed("PLINTH_").only(&NAMES))
            .merge(Serialized::defaults(flags));
        let mut settings: Settings = sources
            .extract()
            .map_err(|error| BadInput(format!("a setting is wrong: {error}")))?;
        settings.base_path = prefix(&settings.base_path)?;
        Ok(Self { settings, sources })
    }

    /// The exercises and words.
    pub fn library(&self) -> Result<Library> {
        Library::load(self.settings.catalogue.as_deref())
            .map_err(|error| BadInput(error.to_string()).into())
    }

    /// What is kept.
    pub async fn store(&self) -> Result<SqliteStore> {
        let folder = &self.settings.data;
        SqliteStore::open(folder)
            .await
            .with_context(|| format!("the data in {}", folder.display()))
    }

    /// Shows every setting and where it comes from.
    pub fn print(&self) -> Result<()> {
        let values = serde_json::to_value(&self.settings)?;
        for name in NAMES {
            let found = self.sources.find_metadata(name);
            let from = match found.map(|found| (&found.source, found.name.as_ref())) {
                Some((Some(figment::Source::File(file)), _)) => file.display().to_string(),
                Some((_, kind)) if kind.contains("environment") => {
                    format!("PLINTH_{} in the environment", name.to_uppercase())
                }
                Some((_, kind)) if kind.contains("Flags") => "a flag".to_owned(),
                _ => "default".to_owned(),
            };
            say(format_args!("{name} = {}  # {from}", values[name]))?;
        }
        Ok(())
    }
}

/// `/a/b`, however many slashes were written around it.
fn prefix(path: &str) -> Result<String> {
    let inner = path.trim_matches('/');
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./~".contains(c);
    if !inner.chars().all(plain) || inner.contains("//") {
        let expected = "expected a path of letters, digits, - and _, such as /plinth";
        return Err(BadInput(format!("base_path: {expected}, found {path}")).into());
    }
    Ok(if inner.is_empty() {
        String::new()
    } else {
        format!("/{inner}")
    })
}

#[cfg(test)]
mod tests {
    use super::prefix;

    #[test]
    fn a_prefix_begins_with_a_slash_and_does_not_end_with_one() {
        for (written, meant) in [
            ("", ""),
            ("/", ""),
            ("plinth", "/plinth"),
            ("/a/b/", "/a/b"),
        ] {
            assert_eq!(prefix(written).unwrap(), meant);
        }
        assert!(prefix("/a b").is_err() && prefix("/{x}").is_err() && prefix("a//b").is_err());
    }
}
