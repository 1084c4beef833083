//! A device that is not always connected: what it keeps, and what it tells late or twice.

use crate::house::House;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};

#[tokio::test]
async fn signs_from_a_device_are_told_once_and_an_unknown_code_is_urgent() {
    let house = House::new().await;
    house.open_the_day().await;
    let signs = json!({"id": "01990000-0000-7000-8000-000000000501", "at": Timestamp::now(),
        "utc_offset_s": 0, "codes": ["no_such_code"], "item": "E5"});
    assert_eq!(
        house.send("/api/signs", &signs).await.status,
        StatusCode::CREATED
    );
    assert_eq!(
        house.send("/api/signs", &signs).await.status,
        StatusCode::OK
    );
    let mut other = signs.clone();
    other["codes"] = json!(["catch"]);
    assert_eq!(
        house.send("/api/signs", &other).await.status,
        StatusCode::CONFLICT
    );
    assert_eq!(house.get("/api/today").await.json()["due"], "urgent");
    let mut empty = signs;
    empty["codes"] = json!([]);
    let refused = house.send("/api/signs", &empty).await;
    assert_eq!(
        (refused.status, &refused.json()["field"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!("codes"))
    );
}

/// What a device tells later, with a name of its own.
fn told(id: u128, at: Timestamp, more: Value) -> Value {
    let mut body = json!({"id": uuid::Uuid::from_u128(id), "at": at, "utc_offset_s": 0});
    body.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    body
}

#[tokio::test]
async fn what_a_device_tells_twice_is_kept_once_and_late_where_it_happened() {
    let house = House::ready().await;
    let now = Timestamp::now();
    let journal = async || {
        let entries = house.app.store.entries(store::Who::SOLO, 0).await.unwrap();
        let kinds = entries
            .iter()
            .map(|(_, entry)| json!(entry)["what"]["kind"].clone());
        kinds
            .filter(|kind| ["opened", "opened_late", "morning"].contains(&kind.as_str().unwrap()))
            .collect::<Vec<_>>()
    };
    let open = told(1, now, json!({"pain": 3, "slot": "morning"}));
    let late = told(2, now - 30.hours(), json!({"pain": 4, "slot": "evening"}));
    for body in [&open, &open, &late, &late] {
        assert_eq!(house.send("/api/open", body).await.status, StatusCode::OK);
    }
    assert_eq!(journal().await, ["opened", "opened_late"]);
    // The same name for something else is refused, and so is pain that cannot be.
    let other = told(1, now, json!({"pain": 9, "slot": "morning"}));
    let refused = house.send("/api/open", &other).await;
    assert_eq!(
        (refused.status, &refused.json()["field"]),
        (StatusCode::CONFLICT, &json!("id"))
    );
    let wrong = told(3, now, json!({"pain": 11}));
    let refused = house.send("/api/morning", &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    // A clock that is ahead is taken for now.
    let ahead = told(4, now + 90.hours(), json!({"pain": 2, "slot": "morning"}));
    let today = house.send("/api/open", &ahead).await.json();
    let day = today["day"].as_str().unwrap().to_owned();
    assert!(
        day.as_str() <= &(now + 24.hours()).to_string()[..10],
        "{day}"
    );
}

#[tokio::test]
async fn the_pack_names_pages_that_are_there_and_nothing_that_the_rules_would_not_give() {
    for base in ["", "/plinth"] {
        let house = House::at(base).await;
        house.answer_calmly().await;
        let pack = house.page(&format!("{base}/api/offline")).await.json();
        let days = pack["days"].as_object().unwrap();
        assert_eq!(days.len(), 3);
        let mut sessions = std::collections::BTreeSet::new();
        for day in days.values() {
            for list in day["sessions"].as_object().unwrap().values() {
                let by_pain = list.as_array().unwrap();
                assert_eq!(by_pain.len(), 11);
                assert_eq!(by_pain[0], by_pain[5], "one page for all who get the same");
                // The lightest day may be one session only.
                assert_ne!(by_pain[5], by_pain[6], "a lighter day from six");
                assert!(
                    by_pain[8..].iter().all(|page| *page == day["flare"]),
                    "{by_pain:?}"
                );
                sessions.extend(by_pain.iter().filter_map(Value::as_str).map(str::to_owned));
            }
            for page in day["today"]
                .as_array()
                .unwrap()
                .iter()
                .chain(day["open"].as_object().unwrap().values())
            {
                assert_eq!(
                    house.page(page.as_str().unwrap()).await.status,
                    StatusCode::OK,
                    "{page}"
                );
            }
        }
        // Two lengths of two sessions, as usual and lighter, and the page without one, for all three days.
        assert!((6..=9).contains(&sessions.len()), "{sessions:?}");
        let told = pack["told"].as_object().unwrap().values();
        let pages = pack["pages"].as_array().unwrap().iter().chain(told);
        for page in pages.chain([&pack["lost"], &pack["late"]]) {
            assert_eq!(
                house.page(page.as_str().unwrap()).await.status,
                StatusCode::OK,
                "{page}"
            );
        }
        for page in &sessions {
            let page = house.page(page).await;
            assert_eq!(page.status, StatusCode::OK);
            let page = page.text();
            assert!(page.contains("openings") || page.contains("data-kind=\"flare\""));
        }
        // With a sign open there is none.
        let sign = json!({"id": uuid::Uuid::from_u128(9), "at": Timestamp::now(), "utc_offset_s": 0, "codes": ["calf_swelling"]});
        house.send(&format!("{base}/api/signs"), &sign).await;
        let stopped = house.page(&format!("{base}/api/offline")).await.json();
        assert_ne!(stopped["stamp"], pack["stamp"]);
        let all = stopped["days"].as_object().unwrap().values();
        let all = all.flat_map(|day| day["sessions"].as_object().unwrap().values());
        assert!(
            all.flat_map(|list| list.as_array().unwrap())
                .all(Value::is_null)
        );
    }
}

#[tokio::test]
async fn the_pack_of_another_journal_has_another_stamp() {
    let mut stamps = Vec::new();
    for _ in 0..2 {
        let house = House::ready().await;
        let pack = house.page("/api/offline").await.json();
        assert_eq!(
            house.page("/api/offline").await.json()["stamp"],
            pack["stamp"]
        );
        stamps.push(pack["stamp"].clone());
    }
    assert_ne!(stamps[0], stamps[1], "as long, and with the same answers");
}

/// Every page that the pack names.
fn addresses(pack: &Value) -> Vec<String> {
    let days = pack["days"].as_object().unwrap().values();
    let of_days = days.flat_map(|day| {
        let sessions = day["sessions"].as_object().unwrap().values();
        let lists = sessions.chain([&day["today"]]);
        let pages = lists.flat_map(|list| list.as_array().unwrap());
        let open = day["open"].as_object().unwrap().values();
        pages.chain(open).chain([&day["flare"]])
    });
    let pages = pack["pages"].as_array().unwrap().iter();
    let told = pack["told"].as_object().unwrap().values();
    let all = of_days.chain(pages).chain(told);
    all.chain([&pack["lost"], &pack["late"]])
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn where_the_persons_day_is_ahead_every_page_of_the_pack_is_there() {
    let house = House::ready().await;
    // Late in the evening here it is tomorrow already where this was told, as at +09:00.
    let now = jiff::Zoned::now();
    let tomorrow = now.date().tomorrow().unwrap();
    let entry = care::journal::Entry {
        id: uuid::Uuid::from_u128(7),
        local: tomorrow.at(7, 30, 0, 0),
        at: now.timestamp(),
        what: care::journal::What::Opened {
            before: 2.try_into().unwrap(),
            slot: care::programme::Slot::Morning,
        },
    };
    let (store, who) = (house.app.store.as_ref(), store::Who::SOLO);
    store.add_entry(who, &entry, now.timestamp()).await.unwrap();
    let pack = house.page("/api/offline").await.json();
    let last = tomorrow + 2.days();
    let days = pack["days"].as_object().unwrap();
    assert_eq!(
        (days.len(), days.keys().next_back().unwrap()),
        (3, &last.to_string())
    );
    for page in addresses(&pack) {
        assert_eq!(house.page(&page).await.status, StatusCode::OK, "{page}");
    }
    let day_after = last.tomorrow().unwrap();
    let beyond = house
        .page(&format!("/ahead/{day_after}/today?hour=9"))
        .await;
    assert_eq!(beyond.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_break_is_not_kept() {
    let house = House::ready().await;
    let pack = house.page("/api/offline").await.json();
    let kept = addresses(&pack);
    assert!(kept.iter().any(|page| page == "/breaks"));
    // What is done in a break goes by signs and pain of that day, which a kept page does not know.
    assert!(!kept.iter().any(|page| page == "/break"));
}

#[tokio::test]
async fn log_pain_leads_without_a_connection_where_it_would_with_one() {
    let house = House::ready().await;
    let leads = async || {
        let pack = house.page("/api/offline").await.json();
        let days = pack["days"].as_object().unwrap();
        days.values().next().unwrap()["pain"].clone()
    };
    assert_eq!(leads().await, json!(["/#morning", "/session/evening"]));
    // Nothing to ask about the day before: then Today says where it leads.
    let date = jiff::Zoned::now().date();
    let today = format!("/ahead/{date}/today?hour=9");
    let today = house.page(&today).await.text();
    assert!(today.contains("data-instead=\"/session/morning\" hidden"));
    // How a session was comes first.
    house.open_the_day().await;
    let by_hand = house
        .form("/session/morning/by-hand", "did=E1&did=E2")
        .await;
    let session = by_hand.location().to_owned();
    assert_eq!(
        leads().await,
        json!(["/#morning", format!("{session}#how")])
    );
}

#[tokio::test]
async fn the_pack_of_other_exercises_or_words_has_another_stamp() {
    let clinic = tempfile::tempdir().unwrap();
    let words = clinic.path().join("words/en");
    std::fs::create_dir_all(clinic.path().join("exercises")).unwrap();
    std::fs::create_dir_all(&words).unwrap();
    // A pose that no exercise begins from.
    let pose = "[pose.clinics_own]\nangles = { hip = 47, knee = 100 }\nfloor = [\"sole\"]\n";
    std::fs::write(clinic.path().join("exercises/poses.toml"), pose).unwrap();
    let house = House::ready().await;
    let stamp = async |said: &str| {
        std::fs::write(words.join("clinic.ftl"), said).unwrap();
        let languages = content::Languages::load(Some(clinic.path())).unwrap();
        let folder = std::sync::Arc::clone(&house.folder);
        let house = House::speaking(languages, folder, "", Default::default()).await;
        house.page("/api/offline").await.json()["stamp"].clone()
    };
    let before = stamp("clinic-note = Slowly.\n").await;
    assert_eq!(stamp("clinic-note = Slowly.\n").await, before);
    assert_ne!(stamp("clinic-note = Gently.\n").await, before);
}

#[tokio::test]
async fn a_stamp_never_stands_on_older_answers() {
    let house = House::ready().await;
    let (store, who) = (house.app.store.as_ref(), store::Who::SOLO);
    let ledger = server::ledger::Ledger::default();
    let before = ledger.person(store, who).await.unwrap();
    let read = ledger.last(who, &before);
    assert!(read.is_some());
    let sign = told(8, Timestamp::now(), json!({"codes": ["calf_swelling"]}));
    house.send("/api/signs", &sign).await;
    let after = ledger.person(store, who).await.unwrap();
    assert_eq!(ledger.last(who, &before), None, "it was told more since");
    assert!(ledger.last(who, &after) > read);
}

#[tokio::test]
async fn the_manifest_is_asked_for_with_cookies() {
    let house = House::new().await;
    let page = house.page("/").await.text();
    let link = page.lines().find(|line| line.contains("rel=\"manifest\""));
    assert!(link.unwrap().contains("crossorigin=\"use-credentials\""));
    let chosen = [
        (axum::http::header::ACCEPT_LANGUAGE, "en-GB"),
        (axum::http::header::COOKIE, "language=es"),
    ];
    let manifest = house.page_with("/manifest.webmanifest", &chosen).await;
    assert_eq!(manifest.json()["lang"], "es");
}

#[tokio::test]
async fn the_manifest_stands_under_the_path_of_its_pages() {
    let house = House::at("/plinth").await;
    let manifest = house.page("/plinth/manifest.webmanifest").await;
    assert_eq!(manifest.headers[CONTENT_TYPE], "application/manifest+json");
    let manifest = manifest.json();
    for field in ["id", "start_url", "scope"] {
        assert_eq!(manifest[field], "/plinth/");
    }
    for icon in manifest["icons"].as_array().unwrap() {
        let icon = house.page(icon["src"].as_str().unwrap()).await;
        assert_eq!(
            (icon.status, icon.headers[CONTENT_TYPE].to_str().unwrap()),
            (StatusCode::OK, "image/png")
        );
    }
}
