//! In which language somebody is answered.

use crate::house::House;
use axum::http::StatusCode;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE, REFERER, SET_COOKIE, VARY};
use care::journal::What;
use store::Who;

async fn journal(house: &House) -> Vec<What> {
    let entries = house.app.store.entries(Who::SOLO, 0).await.unwrap();
    entries.into_iter().map(|(_, entry)| entry.what).collect()
}

#[tokio::test]
async fn the_browser_is_answered_as_it_asks_until_somebody_chooses() {
    let house = House::new().await;
    let spanish = [(ACCEPT_LANGUAGE, "es-MX,es;q=0.9,en;q=0.8")];
    let answer = house.page_with("/", &spanish).await;
    let page = answer.text();
    assert!(page.contains("<html lang=\"es\" dir=\"ltr\">") && page.contains("<h1>Hoy "));
    assert!(
        answer
            .headers
            .get_all(VARY)
            .iter()
            .any(|depends| depends == "accept-language, cookie")
    );

    let from = [
        (ACCEPT_LANGUAGE, "es"),
        (REFERER, "http://localhost:7546/exercises/E1?a=b"),
    ];
    let answer = house.form_with("/language", "language=en", &from).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(
        answer.location(),
        "/exercises/E1?a=b",
        "back where it was chosen"
    );
    let cookie = answer.headers[SET_COOKIE].to_str().unwrap();
    assert!(cookie.starts_with("language=en; Path=/;"));

    let chosen = [(ACCEPT_LANGUAGE, "es"), (COOKIE, "figure=ada; language=en")];
    let page = house.page_with("/", &chosen).await.text();
    assert!(page.contains("<html lang=\"en\""));
    let english = What::Language {
        language: "en".into(),
    };
    assert_eq!(journal(&house).await, [english], "what is sent goes by it");
}

#[tokio::test]
async fn a_choice_that_is_none_changes_nothing_and_never_leads_away() {
    let house = House::at("/plinth").await;
    let spanish = [(COOKIE, "language=es")];
    let answer = house
        .form_with("/plinth/language", "language=tlh", &spanish)
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!answer.headers.contains_key(SET_COOKIE));
    assert!(answer.text().contains("Aquí no existe ese idioma."));
    assert_eq!(journal(&house).await, []);
    for elsewhere in [
        "http://evil.example//evil.example/",
        "http://evil.example/",
        "nonsense",
    ] {
        let from = [(REFERER, elsewhere)];
        let answer = house
            .form_with("/plinth/language", "language=es", &from)
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{elsewhere}");
        assert_eq!(answer.location(), "/plinth/", "{elsewhere}");
    }
    let page = house.page_with("/plinth/nowhere", &spanish).await.text();
    assert!(page.contains("Aquí no hay ninguna página"), "{page}");
}

#[tokio::test]
async fn whoever_wants_reminders_is_written_to_in_the_language_they_read() {
    let house = House::new().await;
    let spanish = [(ACCEPT_LANGUAGE, "es")];
    let times = "part=every_day&morning=07:30&evening=&zone=Europe/Madrid";
    for _ in 0..2 {
        let answer = house.form_with("/reminders", times, &spanish).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    let journal = journal(&house).await;
    let chosen = journal
        .iter()
        .filter(|what| matches!(what, What::Language { .. }));
    let chosen: Vec<&What> = chosen.collect();
    let language = "es".to_owned();
    assert_eq!(chosen, [&What::Language { language }], "once");
}

#[tokio::test]
async fn a_page_that_answered_a_form_leads_to_today_when_it_is_opened_again() {
    let house = House::new().await;
    let answer = house.page("/data/import").await;
    assert_eq!(
        (answer.status, answer.location()),
        (StatusCode::SEE_OTHER, "/")
    );
}
