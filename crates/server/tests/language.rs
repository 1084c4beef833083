//! In which language somebody is answered.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use axum::body::{Body, to_bytes};
use axum::http::header::{
    ACCEPT, ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, HOST, LOCATION, REFERER, SET_COOKIE, VARY,
};
use axum::http::{Request, StatusCode};
use axum::{Router, http::HeaderMap};
use care::journal::What;
use content::Languages;
use server::remind::Outgoing;
use server::{House, Settings};
use std::path::Path;
use store::sqlite::SqliteStore;
use store::{Repository, Who};
use tempfile::TempDir;
use tower::ServiceExt;

async fn house(base_path: &str) -> (Router, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(folder.path()).await.unwrap();
    let languages = Languages::load(None).unwrap_or_else(|error| panic!("{error}"));
    let settings = Settings {
        base_path: base_path.to_owned(),
        ..Settings::default()
    };
    let router = House::new(Box::new(store), languages, settings, Outgoing::default()).router();
    (router, folder)
}

/// Asks for a page, or chooses a language, with these headers.
async fn ask(
    router: &Router,
    path: &str,
    form: Option<&str>,
    headers: &[(axum::http::HeaderName, &str)],
) -> (StatusCode, HeaderMap, String) {
    let request = match form {
        Some(_) => Request::post(path).header(CONTENT_TYPE, "application/x-www-form-urlencoded"),
        None => Request::get(path),
    };
    let request = headers
        .iter()
        .fold(request, |request, (name, value)| {
            request.header(name, *value)
        })
        .header(HOST, "localhost")
        .header(ACCEPT, "text/html");
    let body = Body::from(form.unwrap_or_default().to_owned());
    let response = router
        .clone()
        .oneshot(request.body(body).unwrap())
        .await
        .unwrap();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    (
        parts.status,
        parts.headers,
        String::from_utf8(body.to_vec()).unwrap(),
    )
}

async fn journal(folder: &Path) -> Vec<What> {
    let store = SqliteStore::open(folder).await.unwrap();
    let entries = store.entries(Who::SOLO, 0).await.unwrap();
    entries.into_iter().map(|(_, entry)| entry.what).collect()
}

#[tokio::test]
async fn the_browser_is_answered_as_it_asks_until_somebody_chooses() {
    let (router, folder) = house("").await;
    let spanish = [(ACCEPT_LANGUAGE, "es-MX,es;q=0.9,en;q=0.8")];
    let (_, headers, page) = ask(&router, "/", None, &spanish).await;
    assert!(page.contains("<html lang=\"es\" dir=\"ltr\">") && page.contains("<h1>Hoy "));
    assert!(
        headers
            .get_all(VARY)
            .iter()
            .any(|depends| depends == "accept-language, cookie")
    );

    let from = [
        (ACCEPT_LANGUAGE, "es"),
        (REFERER, "http://localhost/exercises/E1?a=b"),
    ];
    let (status, headers, _) = ask(&router, "/language", Some("language=en"), &from).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(
        headers[LOCATION], "/exercises/E1?a=b",
        "back where it was chosen"
    );
    let cookie = headers[SET_COOKIE].to_str().unwrap();
    assert!(cookie.starts_with("language=en; Path=/;"));

    let chosen = [(ACCEPT_LANGUAGE, "es"), (COOKIE, "figure=ada; language=en")];
    let (_, _, page) = ask(&router, "/", None, &chosen).await;
    assert!(page.contains("<html lang=\"en\""));
    let english = What::Language {
        language: "en".into(),
    };
    assert_eq!(
        journal(folder.path()).await,
        [english],
        "what is sent goes by it"
    );
}

#[tokio::test]
async fn a_choice_that_is_none_changes_nothing_and_never_leads_away() {
    let (router, folder) = house("/plinth").await;
    let spanish = [(COOKIE, "language=es")];
    let (status, headers, page) =
        ask(&router, "/plinth/language", Some("language=tlh"), &spanish).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!headers.contains_key(SET_COOKIE) && page.contains("Aquí no existe ese idioma."));
    assert_eq!(journal(folder.path()).await, []);
    for elsewhere in [
        "http://evil.example//evil.example/",
        "http://evil.example/",
        "nonsense",
    ] {
        let from = [(REFERER, elsewhere)];
        let (status, headers, _) =
            ask(&router, "/plinth/language", Some("language=es"), &from).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{elsewhere}");
        assert_eq!(headers[LOCATION], "/plinth/", "{elsewhere}");
    }
    let (_, _, page) = ask(&router, "/plinth/nowhere", None, &spanish).await;
    assert!(page.contains("Aquí no hay ninguna página"), "{page}");
}

#[tokio::test]
async fn whoever_wants_reminders_is_written_to_in_the_language_they_read() {
    let (router, folder) = house("").await;
    let spanish = [(ACCEPT_LANGUAGE, "es")];
    let times = "part=every_day&morning=07:30&evening=&zone=Europe/Madrid";
    for _ in 0..2 {
        let (status, ..) = ask(&router, "/reminders", Some(times), &spanish).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
    }
    let journal = journal(folder.path()).await;
    let chosen = journal
        .iter()
        .filter(|what| matches!(what, What::Language { .. }));
    let chosen: Vec<&What> = chosen.collect();
    let language = "es".to_owned();
    assert_eq!(chosen, [&What::Language { language }], "once");
}

#[tokio::test]
async fn a_page_that_answered_a_form_leads_to_today_when_it_is_opened_again() {
    let (router, _folder) = house("").await;
    let (status, headers, _) = ask(&router, "/data/import", None, &[]).await;
    assert_eq!(
        (status, &headers[LOCATION]),
        (StatusCode::SEE_OTHER, &"/".parse().unwrap())
    );
}
