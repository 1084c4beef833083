//! The operator's mail server: `[mail]` in the file, `PLINTH_MAIL_…` in the environment.

use crate::args::BadInput;
use anyhow::Result;
use serde::{Deserialize, Serialize};
use server::remind::{Encryption, Mail, mailbox};

/// The names inside `mail`. The password is one of them, and is shown nowhere.
pub const NAMES: [&str; 5] = ["server", "port", "encryption", "user", "from"];

/// What is set of a mail server; nothing set is no e-mail.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Its name.
    pub server: String,
    /// Its port, where it is not the usual one.
    pub port: Option<u16>,
    /// `tls`, `starttls` or `none`.
    pub encryption: Encryption,
    /// Who signs in there; nobody where empty.
    pub user: String,
    /// With this.
    #[serde(skip_serializing)]
    pub password: String,
    /// From whom reminders come.
    pub from: String,
}

/// The mail server, if one is set.
pub fn checked(set: &Settings) -> Result<Option<Mail>> {
    if *set == Settings::default() {
        return Ok(None);
    }
    let wrong = |why: &str| Err(BadInput(format!("mail.{why}")).into());
    if set.server.trim().is_empty() {
        return wrong("server: expected the name of a mail server, such as smtp.example.org");
    }
    if set.user.is_empty() != set.password.is_empty() {
        return wrong("password: a user and a password go together");
    }
    let Some(from) = mailbox(&set.from) else {
        return wrong("from: expected an address, such as Plinth <plinth@example.org>");
    };
    Ok(Some(Mail {
        server: set.server.trim().to_owned(),
        port: set.port.unwrap_or(set.encryption.port()),
        encryption: set.encryption,
        user: set.user.clone(),
        password: set.password.clone(),
        from,
    }))
}

#[cfg(test)]
mod tests {
    use super::{Settings, checked};

    #[test]
    fn a_mail_server_is_whole_or_not_there() {
        assert!(checked(&Settings::default()).unwrap().is_none());
        let good = Settings {
            server: "smtp.example.org".into(),
            from: "Plinth <plinth@example.org>".into(),
            ..Settings::default()
        };
        assert_eq!(checked(&good).unwrap().unwrap().port, 465);
        for (wrong, said) in [
            (
                Settings {
                    server: " ".into(),
                    ..good.clone()
                },
                "mail.server",
            ),
            (
                Settings {
                    from: "plinth".into(),
                    ..good.clone()
                },
                "mail.from",
            ),
            (
                Settings {
                    user: "plinth".into(),
                    ..good.clone()
                },
                "mail.password",
            ),
        ] {
            let error = checked(&wrong).unwrap_err().to_string();
            assert!(error.starts_with(said), "{error}");
        }
    }
}
