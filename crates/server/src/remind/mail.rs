//! Reminders by e-mail, through the operator's own mail server.

use super::work::About;
use crate::App;
use content::Words;
use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use store::outbox::Job;

/// How long we wait for a mail server, from the first byte to the last.
const PATIENCE: Duration = Duration::from_secs(15);

/// The operator's mail server: `[mail]` of the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Its name.
    pub server: String,
    /// Its port.
    pub port: u16,
    /// How the way to it is kept secret.
    pub encryption: Encryption,
    /// Who signs in there; nobody where empty.
    pub user: String,
    /// With this.
    pub password: String,
    /// From whom letters come.
    pub from: Mailbox,
}

/// How the way to a mail server is kept secret.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Encryption {
    /// From the first byte (port 465, RFC 8314).
    #[default]
    Tls,
    /// Asked for, and never gone on without (port 587).
    StartTls,
    /// Not at all: for a server on this machine.
    None,
}

impl Encryption {
    /// The port that goes with it.
    pub fn port(self) -> u16 {
        match self {
            Self::Tls => 465,
            Self::StartTls => 587,
            Self::None => 25,
        }
    }
}

/// Why a letter was not sent.
pub enum Unsent {
    /// Not now.
    Later(String),
    /// Never.
    Refused(String),
}

/// Whether letters could be sent there.
pub fn is_address(text: &str) -> bool {
    text.parse::<Address>().is_ok()
}

/// From whom letters come: "Plinth <plinth@example.org>".
pub fn mailbox(text: &str) -> Option<Mailbox> {
    text.parse().ok()
}

/// Sends a reminder.
pub async fn send(
    app: &App,
    words: &Words,
    mail: &Mail,
    to: &str,
    job: &Job,
    about: About,
) -> Result<(), Unsent> {
    let refused = |error: &dyn std::fmt::Display| Unsent::Refused(error.to_string());
    let to: Address = to.parse().map_err(|error| refused(&error))?;
    let slot = [("slot", about.slot.name().into())];
    let mut text = super::push::said(words, about);
    if !app.settings.url.is_empty() {
        let url = [("url", app.settings.url.as_str().into())];
        text = format!("{text}\n\n{}", words.with("reminder-mail-where", &url));
    }
    let text = format!("{text}\n\n{}\n", words.t("reminder-mail-stop"));
    // The same reminder is the same letter, should it be sent again after a crash.
    let id = format!(
        "<{}.{}@{}>",
        job.once.replace(' ', "."),
        job.who.person.0,
        mail.from.email.domain()
    );
    let letter = Message::builder()
        .message_id(Some(id))
        .from(mail.from.clone())
        .to(Mailbox::new(None, to))
        .subject(words.with("reminder-mail-subject", &slot))
        .header(ContentType::TEXT_PLAIN)
        .body(text)
        .map_err(|error| refused(&error))?;
    let mut server = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&mail.server)
        .port(mail.port)
        .timeout(Some(PATIENCE));
    let tls = || TlsParameters::new(mail.server.clone()).map_err(|error| refused(&error));
    match mail.encryption {
        Encryption::Tls => server = server.tls(Tls::Wrapper(tls()?)),
        Encryption::StartTls => server = server.tls(Tls::Required(tls()?)),
        Encryption::None => {}
    }
    if !mail.user.is_empty() {
        server = server.credentials(Credentials::new(mail.user.clone(), mail.password.clone()));
    }
    // lettre's own patience is for the connection alone.
    let server = server.build();
    match tokio::time::timeout(PATIENCE, server.send(letter)).await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) if error.is_permanent() => Err(refused(&error)),
        Ok(Err(error)) => Err(Unsent::Later(error.to_string())),
        Err(_) => Err(Unsent::Later("the mail server does not answer".to_owned())),
    }
}
