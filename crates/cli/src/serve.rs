//! Serves the pages until it is told to stop.

use crate::args::BadInput;
use crate::config::Config;
use crate::say::say;
use anyhow::{Context, Result};
use server::{House, Settings};
use std::io::ErrorKind;
use std::net::SocketAddr;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

pub async fn run(config: Config) -> Result<()> {
    let filter = EnvFilter::try_from_env("PLINTH_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    let settings = &config.settings;
    let languages = config.languages()?;
    let address = SocketAddr::new(settings.host, settings.port);
    // The port first: whoever has it may be another Plinth on the same data.
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => BadInput(format!(
                "port {} is in use, perhaps by another Plinth: open http://{address}/ or choose \
             another with --port",
                settings.port
            )),
            _ => BadInput(format!("cannot listen on {address}: {error}")),
        })?;
    let store = config.store().await?;
    let house = House::new(
        Box::new(store),
        languages,
        Settings {
            base_path: settings.base_path.clone(),
            hosts: settings.hosts.clone(),
            url: settings.url.clone(),
            contacts: settings.contacts.clone(),
        },
        config.outgoing.clone(),
    );
    let address = listener.local_addr()?;
    let url = format!("http://{address}{}/", settings.base_path);
    say(format_args!("Plinth is at {url}"))?;
    say(format_args!(
        "What you do is kept in {}. Stop with Ctrl-C.",
        settings.data.display()
    ))?;
    if !settings.host.is_loopback() {
        say(
            "Others on your network can open it too, and there is no sign-in: use this only on a \
             network you trust.",
        )?;
    }
    if settings.open
        && let Err(error) = open::that_detached(&url)
    {
        say(format_args!(
            "No browser could be opened ({error}): open the address yourself."
        ))?;
    }
    let reminders = tokio::spawn(server::remind::run(house.app()));
    let served = axum::serve(listener, house.router())
        .with_graceful_shutdown(told_to_stop())
        .await
        .context("the server stopped");
    // What it was at is taken up again when its lease has run out.
    reminders.abort();
    served
}

pub async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}
