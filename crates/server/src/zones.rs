//! Time zones by name: this machine's own database, which an operator keeps up to date, else the one
//! that is built in, so that a bare container knows them all.

use crate::choice;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use care::person::Person;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use std::sync::LazyLock;

static BUILT_IN: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// Where this machine does not say where it is.
const NOWHERE: &str = "UTC";

/// A time zone by its IANA name, old names too: browsers still say Asia/Calcutta.
pub fn get(name: &str) -> Option<TimeZone> {
    let found = TimeZone::get(name).or_else(|_| BUILT_IN.get(name));
    found.ok()
}

/// The names that people know: one for each place.
pub fn names() -> Vec<String> {
    let names = BUILT_IN.available().map(|name| name.as_str().to_owned());
    let mut names: Vec<String> = names
        .filter(|name| name == NOWHERE || (name.contains('/') && !name.starts_with("Etc/")))
        .collect();
    names.sort_unstable();
    names
}

/// Where a person is, as far as they said; else where this machine is.
pub fn of(person: &Person) -> TimeZone {
    let chosen = person.reminders.as_ref();
    let zone = chosen.and_then(|chosen| get(&chosen.zone));
    zone.unwrap_or_else(TimeZone::system)
}

tokio::task_local! {
    /// The zone of the device that asks, as its browser says in a cookie (`web/src/outbox.ts`). A server in
    /// a container is in no place: without this, evenings in New York would be tomorrow's.
    static ASKED_FROM: TimeZone;
}

/// The name of the cookie.
const COOKIE: &str = "zone";

/// Answers a request, with the zone from which it comes at hand.
pub async fn answer_there(request: Request, next: Next) -> Response {
    let zone = choice::made(request.headers(), COOKIE).and_then(get);
    match zone {
        Some(zone) => ASKED_FROM.scope(zone, next.run(request)).await,
        None => next.run(request).await,
    }
}

/// The zone from which the request comes that is being answered, if it says so.
pub fn asked_from() -> Option<TimeZone> {
    ASKED_FROM.try_with(TimeZone::clone).ok()
}

/// The zone of this machine.
pub fn here() -> String {
    let here = TimeZone::system();
    here.iana_name().unwrap_or(NOWHERE).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{get, names};

    #[test]
    fn places_are_known_by_new_and_old_names() {
        for name in [
            "Europe/Madrid",
            "Asia/Kolkata",
            "Asia/Calcutta",
            "UTC",
            "Pacific/Apia",
        ] {
            assert!(get(name).is_some(), "{name}");
        }
        assert!(
            get("Mars/Olympus").is_none() && get("../../etc/passwd").is_none() && get("").is_none()
        );
        let names = names();
        assert!(names.len() > 300 && names.iter().all(|name| get(name).is_some()));
    }
}
