//! Settings: from flags, the environment (`PLINTH_…`) and a file, in that order.

use crate::args::{Args, BadInput, Command};
use crate::mail;
use crate::say::say;
use anyhow::{Context, Result};
use care::journal::Contacts;
use content::{Languages, Library};
use etcetera::{BaseStrategy, choose_base_strategy};
use figment::providers::{Env, Format, Serialized, Toml};
use figment::value::{Dict, Map, Value};
use figment::{Figment, Metadata, Profile, Provider};
use serde::{Deserialize, Serialize};
use server::remind::Outgoing;
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
    /// Where the pages are reached from elsewhere, such as https://home.example/plinth/; it stands on
    /// the handout. Empty where only the browser knows.
    pub url: String,
    /// Open the browser when serving.
    pub open: bool,
    /// The language of the terminal and of paper, such as es; empty for that of this machine. In the
    /// browser each person chooses.
    pub language: String,
    /// Two languages that nobody speaks beside the others, for whoever translates or lays out pages.
    pub made_up_languages: bool,
    /// Whom to call: country (two letters), emergency, out_of_hours, crisis, clinic.
    #[serde(default)]
    pub contacts: Contacts,
    /// The mail server for reminders.
    #[serde(default)]
    pub mail: mail::Settings,
    /// Push messages may go to this machine, without TLS. For tests only.
    #[serde(default)]
    pub push_to_local: bool,
}

const NAMES: [&str; 11] = [
    "data",
    "catalogue",
    "host",
    "port",
    "base_path",
    "hosts",
    "url",
    "open",
    "language",
    "made_up_languages",
    "push_to_local",
];

/// A longer address is no short way back, and its code is too fine to scan.
const LONGEST_URL: usize = 200;

/// The names inside `contacts`.
const CONTACTS: [&str; 5] = ["country", "emergency", "out_of_hours", "crisis", "clinic"];

/// A group of settings in the environment, each under a name of its own. They are text as it stands
/// there: a number such as 000 is not a quantity, and a password of digits is none. A port is.
struct GroupEnv(&'static str);

impl GroupEnv {
    fn prefix(&self) -> String {
        format!("PLINTH_{}_", self.0.to_uppercase())
    }
}

impl Provider for GroupEnv {
    fn metadata(&self) -> Metadata {
        Metadata::named(format!("{} environment variable(s)", self.prefix()))
    }

    fn data(&self) -> figment::Result<Map<Profile, Dict>> {
        let prefix = self.prefix();
        let named = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
            let name = name.to_str()?.strip_prefix(&prefix)?.to_lowercase();
            let value = value.to_str()?.trim();
            let port = value.parse::<u16>().ok().filter(|_| name == "port");
            Some((name, port.map_or_else(|| Value::from(value), Value::from)))
        };
        let group: Dict = std::env::vars_os().filter_map(named).collect();
        let all = match group.is_empty() {
            true => Dict::new(),
            false => Dict::from([(self.0.to_owned(), Value::from(group))]),
        };
        Ok(Profile::Default.collect(all))
    }
}

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
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
}

/// The settings in force, with where each comes from.
pub struct Config {
    pub settings: Settings,
    /// How people are reached outside of the pages.
    pub outgoing: Outgoing,
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
            url: String::new(),
            contacts: Contacts::default(),
            mail: mail::Settings::default(),
            push_to_local: false,
            open: false,
            language: String::new(),
            made_up_languages: false,
        };
        let mut flags = Flags {
            data: args.data.as_deref(),
            catalogue: args.catalogue.as_deref(),
            host: None,
            port: None,
            base_path: None,
            url: None,
            open: None,
            language: args.language.as_deref(),
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
        if let Command::Handout { url, .. } = &args.command {
            flags.url = url.as_deref();
        }
        let mut sources = Figment::from(Serialized::defaults(defaults));
        if file.exists() {
            sources = sources.merge(Toml::file_exact(file));
        }
        let sources = sources
            .merge(Env::prefixed("PLINTH_").only(&NAMES))
            .merge(GroupEnv("contacts"))
            .merge(GroupEnv("mail"))
            .merge(Serialized::defaults(flags));
        let mut settings: Settings = sources
            .extract()
            .map_err(|error| BadInput(format!("a setting is wrong: {error}")))?;
        settings.base_path = prefix(&settings.base_path)?;
        settings.url = address(&settings.url)?;
        settings.contacts = checked(settings.contacts)?;
        let outgoing = Outgoing {
            mail: mail::checked(&settings.mail)?,
            push_to_local: settings.push_to_local,
        };
        Ok(Self {
            settings,
            outgoing,
            sources,
        })
    }

    /// The exercises and words, in every language.
    pub fn languages(&self) -> Result<Languages> {
        let loaded = Languages::load(self.settings.catalogue.as_deref());
        let all = loaded.and_then(|languages| match self.settings.made_up_languages {
            true => languages.with_made_up(),
            false => Ok(languages),
        });
        all.map_err(|error| BadInput(error.to_string()).into())
    }

    /// The exercises and words, in the language of the terminal.
    pub fn library(&self) -> Result<Library> {
        Ok(in_language(&self.languages()?, &self.settings.language))
    }

    /// Where the pages are reached: as it was set, else on this machine.
    pub fn url(&self) -> String {
        let settings = &self.settings;
        let host = match settings.host {
            host if host.is_loopback() || host.is_unspecified() => "localhost".to_owned(),
            IpAddr::V4(host) => host.to_string(),
            IpAddr::V6(host) => format!("[{host}]"),
        };
        match settings.url.as_str() {
            "" => format!("http://{host}:{}{}/", settings.port, settings.base_path),
            url => url.to_owned(),
        }
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
            say(format_args!(
                "{name} = {}  # {}",
                values[name],
                self.origin(name)
            ))?;
        }
        for (group, names) in [("contacts", CONTACTS), ("mail", mail::NAMES)] {
            for name in names {
                let from = self.origin(&format!("{group}.{name}"));
                say(format_args!(
                    "{group}.{name} = {}  # {from}",
                    values[group][name]
                ))?;
            }
        }
        Ok(())
    }

    /// Where a setting comes from.
    fn origin(&self, name: &str) -> String {
        let found = self.sources.find_metadata(name);
        match found.map(|found| (&found.source, found.name.as_ref())) {
            Some((Some(figment::Source::File(file)), _)) => file.display().to_string(),
            Some((_, kind)) if kind.contains("environment") => {
                let variable = name.replace('.', "_").to_uppercase();
                format!("PLINTH_{variable} in the environment")
            }
            Some((_, kind)) if kind.contains("Flags") => "a flag".to_owned(),
            _ => "default".to_owned(),
        }
    }
}

/// The exercises and words for a command that needs no other setting.
pub fn library(args: &Args) -> Result<Library> {
    let languages =
        Languages::load(args.catalogue.as_deref()).map_err(|error| BadInput(error.to_string()))?;
    Ok(in_language(
        &languages,
        args.language.as_deref().unwrap_or_default(),
    ))
}

/// The language that is wished, or else this machine's.
fn in_language(languages: &Languages, wanted: &str) -> Library {
    let best = match wanted {
        "" => languages.best(&of_machine()),
        wanted => languages.best(wanted),
    };
    languages.all()[best].clone()
}

/// The language of this machine, as a browser would ask for it: `es_MX.UTF-8` is `es-MX`.
fn of_machine() -> String {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|locale| !locale.is_empty());
    let locale = set.unwrap_or_default();
    let name = locale.split(['.', '@']).next().unwrap_or_default();
    name.replace('_', "-")
}

/// Contacts with their country in capitals. A country whose numbers we do not know must come with
/// all of them: else nobody would notice that UK is not what Britain is called here.
fn checked(mut contacts: Contacts) -> Result<Contacts> {
    let code = contacts.country.trim().to_uppercase();
    let wrong = |why: String| Err(BadInput(format!("contacts.country: {why}")).into());
    if !code.is_empty() {
        let two_letters = code.len() == 2 && code.chars().all(|c| c.is_ascii_uppercase());
        if !two_letters {
            return wrong(format!(
                "expected the two letters of a country, such as GB, found {}",
                contacts.country
            ));
        }
        let known = content::country_by_code(&code).is_some();
        let given = [
            &contacts.emergency,
            &contacts.out_of_hours,
            &contacts.crisis,
        ];
        if !known && given.iter().any(|contact| contact.trim().is_empty()) {
            let codes: Vec<&str> = content::COUNTRIES.iter().map(|c| c.code).collect();
            return wrong(format!(
                "the numbers of {code} are not known: set contacts.emergency, out_of_hours and \
                 crisis too, or one of {}",
                codes.join(", ")
            ));
        }
    }
    contacts.country = code;
    Ok(contacts)
}

/// `https://home.example/plinth/`, with or without the slash at the end; nothing stays nothing.
fn address(url: &str) -> Result<String> {
    let url = url.trim();
    if url.is_empty() {
        return Ok(String::new());
    }
    let host = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}?#".contains(c);
    match host {
        Some(host)
            if host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[')
                && host.len() <= LONGEST_URL
                && host.chars().all(plain) =>
        {
            Ok(format!("{}/", url.trim_end_matches('/')))
        }
        _ => {
            let expected = "expected an address such as https://home.example/plinth/";
            Err(BadInput(format!("url: {expected}, found {url}")).into())
        }
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
    use super::{address, checked, prefix};
    use care::journal::Contacts;

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

    #[test]
    fn an_address_ends_with_a_slash() {
        assert_eq!(address("").unwrap(), "");
        for url in [
            "https://home.example/plinth",
            " https://home.example/plinth/ ",
        ] {
            assert_eq!(address(url).unwrap(), "https://home.example/plinth/");
        }
        for wrong in [
            "home.example",
            "ftp://home.example",
            "https://",
            "http://a b",
            "http://x/?q",
        ] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
        assert!(address(&format!("https://{}", "x".repeat(300))).is_err());
    }

    #[test]
    fn a_country_is_two_letters_and_brings_numbers_or_has_them() {
        let of = |country: &str, number: &str| {
            checked(Contacts {
                country: country.into(),
                emergency: number.into(),
                out_of_hours: number.into(),
                crisis: number.into(),
                clinic: String::new(),
            })
        };
        assert_eq!(of("gb", "").unwrap().country, "GB");
        assert_eq!(of("", "").unwrap().country, "");
        assert_eq!(of("BR", "192").unwrap().country, "BR");
        for (country, said) in [
            ("UK", "one of AU"),
            ("Germany", "two letters"),
            ("4", "found 4"),
        ] {
            let error = of(country, "").unwrap_err().to_string();
            assert!(
                error.starts_with("contacts.country: ") && error.contains(said),
                "{error}"
            );
        }
    }
}
