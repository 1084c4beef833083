//! Every page and what belongs to it: where it may be asked for and from, its pictures, files and papers.

use crate::house::House;
use crate::sessions::session;
use axum::body::Body;
use axum::http::header::{
    ACCEPT, ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HOST,
    IF_NONE_MATCH,
};
use axum::http::{Method, Request, StatusCode};
use serde_json::Value;

#[tokio::test]
async fn every_page_is_there_and_needs_nothing_from_elsewhere() {
    let house = House::new().await;
    for path in [
        "/",
        "/contacts",
        "/signs",
        "/crisis",
        "/programme",
        "/about",
        "/rules",
    ] {
        assert_eq!(
            house.page(path).await.status,
            StatusCode::OK,
            "{path}, before any answer"
        );
    }
    house.open_the_day().await;
    for path in [
        "/",
        "/contacts",
        "/signs",
        "/crisis",
        "/programme",
        "/about",
        "/about/pain_worst",
        "/about/procedure",
        "/rules",
        "/session/morning",
        "/session/evening?length=short",
        "/history",
        "/progress",
        "/progress/ask/peg",
        "/progress/ask/groc",
        "/progress/goals",
        "/recordings",
        "/video",
        "/exercises",
        "/exercises/E1",
        "/exercises/E7",
        "/movements/E5-L1",
        "/why",
        "/help",
    ] {
        let page = house.page(path).await;
        let text = page.text();
        assert_eq!(page.status, StatusCode::OK, "{path}: {text}");
        assert!(text.contains("<html lang=\"en\" dir=\"ltr\">"), "{path}");
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"));
        assert!(policy.contains("worker-src 'self'; media-src 'self' blob:;"));
        assert_eq!(
            page.headers["permissions-policy"],
            "camera=(self), microphone=(), geolocation=()"
        );
        let sources = text
            .match_indices("src=\"")
            .chain(text.match_indices("href=\""));
        for (place, found) in sources {
            let address = &text[place + found.len()..];
            let elsewhere = address.starts_with("http") && !path.starts_with("/exercises/");
            assert!(!elsewhere, "{path}: {}", &address[..40]);
        }
        assert!(!text.contains(" style=\""), "{path} has a style of its own");
    }
}

#[tokio::test]
async fn the_first_page_says_to_ask_a_doctor_and_every_page_leads_to_help() {
    let house = House::new().await;
    assert!(house.shows("/", "Ask a doctor first").await);
    house.open_the_day().await;
    for path in [
        "/",
        "/session/morning",
        "/history",
        "/progress",
        "/progress/ask/peg",
        "/progress/ask/groc",
        "/progress/goals",
        "/exercises/E4",
        "/nowhere",
    ] {
        assert!(house.shows(path, "href=\"/help\"").await, "{path}");
    }
}

#[tokio::test]
async fn only_our_own_pages_may_write_and_only_our_names_be_asked_for() {
    let house = House::new().await;
    let with = |name: &str, value: &str, method| {
        let request = Request::builder().method(method).uri("/api/sessions");
        let request = request
            .header(CONTENT_TYPE, "application/json")
            .header(name, value);
        request.body(Body::from(session(4).to_string())).unwrap()
    };
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
    ] {
        let answer = house.ask(with(name, value, Method::POST)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}");
    }
    for host in ["evil.example", "localhost.evil.example:7546"] {
        let answer = house.ask(with("host", host, Method::GET)).await;
        assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST, "{host}");
    }
    for host in [
        "localhost:1",
        "127.0.0.1:7546",
        "[::1]:80",
        "192.168.1.5",
        "home.example",
    ] {
        let answer = house.ask(with("host", host, Method::GET)).await;
        assert_eq!(answer.status, StatusCode::OK, "{host}");
    }
}

#[tokio::test]
async fn under_a_prefix_every_address_keeps_it() {
    let house = House::at("/plinth").await;
    for path in [
        "/plinth",
        "/plinth/",
        "/plinth/contacts",
        "/plinth/programme",
        "/plinth/exercises/E2",
    ] {
        let page = house.page(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        let text = page.text();
        for (place, found) in text.match_indices("=\"/") {
            let address = &text[place + found.len() - 1..];
            assert!(address.starts_with("/plinth"), "{path}: {}", &address[..30]);
        }
    }
    assert_eq!(house.page("/").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_rule_stands_on_the_public_page() {
    let page = House::new().await.page("/rules").await.text();
    for rule in care::engine::rule::Rule::ALL {
        let place = page
            .find(&format!("id=\"{}\"", rule.name()))
            .unwrap_or_else(|| panic!("{rule:?}"));
        assert!(
            !page[place..place + 60].contains("rule-R"),
            "{rule:?} has no words"
        );
    }
}

#[tokio::test]
async fn the_programme_is_a_pdf_once_there_is_one_and_nothing_speaks_against_it() {
    let house = House::new().await;
    let early = house.page("/handout.pdf").await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    let early = early.text();
    assert!(early.contains("Begin with the questions"), "{early}");
    house.open_the_day().await;
    let page = house.page("/programme").await.text();
    assert!(page.contains("action=\"/handout.pdf\"") && page.contains("value=\"a4\" selected"));
    assert!(house.shows("/", "href=\"/handout.pdf\"").await);

    for (asked, size) in [
        ("", "595.28 841.89"),
        ("?paper=a4&large=1", "595.28 841.89"),
        ("?paper=letter", "612 792"),
    ] {
        let pdf = house.page(&format!("/handout.pdf{asked}")).await;
        let text = pdf.text();
        assert_eq!(pdf.status, StatusCode::OK, "{asked}: {text}");
        assert_eq!(pdf.headers[CONTENT_TYPE], "application/pdf");
        let name = pdf.headers["content-disposition"].to_str().unwrap();
        assert!(name.starts_with("inline; filename=\"plinth-20"), "{name}");
        assert!(text.starts_with("%PDF-1.7"), "{asked}");
        assert!(text.contains(size), "{asked}");
    }
    let wrong = house.get("/handout.pdf?paper=a5").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.json()["field"], "paper");

    let told = house.form("/signs", "sign=saddle_numbness").await;
    assert!(told.status.is_redirection(), "{}", told.text());
    let stopped = house.page("/handout.pdf").await;
    assert_eq!(stopped.status, StatusCode::CONFLICT);
    let stopped = stopped.text();
    assert!(
        stopped.contains("until a clinician has looked"),
        "{stopped}"
    );
}

#[tokio::test]
async fn the_way_back_on_paper_is_the_one_that_was_come_by() {
    let house = House::at("/plinth").await;
    house.answer_calmly().await;
    let asked = |host: &'static str, scheme: &'static str| {
        Request::get("/plinth/handout.pdf")
            .header(HOST, host)
            .header("x-forwarded-proto", scheme)
            .body(Body::empty())
            .unwrap()
    };
    let pdf = house.ask(asked("home.example", "https")).await;
    assert!(pdf.text().contains("(https://home.example/plinth/)"));
    let pdf = house.ask(asked("localhost:7546", "http")).await;
    assert!(pdf.text().contains("(http://localhost:7546/plinth/)"));
}

#[tokio::test]
async fn every_form_has_pictures_and_the_same_person_is_on_all_of_them() {
    let house = House::new().await;
    let page = house.get("/exercises/E5").await.text();
    for said in [
        "/figures/E5-L1/1.png?person=ada",
        "/figures/E5-L1/2.png?person=ada&#38;theme=dark",
        "/figures/E5-L2/",
        "alt=\"Glute bridge: ",
    ] {
        assert!(page.contains(said), "{said}");
    }
    for (path, status) in [
        ("/figures/E5-L1/2.png?width=240", StatusCode::OK),
        (
            "/figures/E4-L3/fault-leg_low.png?width=240&side=left&theme=print",
            StatusCode::OK,
        ),
        ("/figures/E5-L1/9.png", StatusCode::NOT_FOUND),
        ("/figures/E5-L1/2.gif", StatusCode::NOT_FOUND),
        ("/figures/E9-L1/1.png", StatusCode::NOT_FOUND),
        ("/figures/E5-L1/1.png?person=nobody", StatusCode::NOT_FOUND),
        ("/figures/E4-L3/fault-none.png", StatusCode::NOT_FOUND),
        (
            "/figures/E5-L1/1.png?width=7",
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        ("/movements/E9", StatusCode::NOT_FOUND),
    ] {
        let answer = house.get(path).await;
        assert_eq!(answer.status, status, "{path}: {}", answer.text());
        if status == StatusCode::OK {
            assert_eq!(answer.headers["content-type"], "image/png");
            assert!(
                answer.headers["cache-control"]
                    .to_str()
                    .unwrap()
                    .contains("immutable")
            );
        }
    }
    let movements = house.get("/movements.json").await.json();
    let forms = movements["forms"].as_object().unwrap();
    assert!(forms.len() > 35, "{}", forms.len());
    assert!(
        forms
            .values()
            .all(|form| !form["movement"]["stances"].as_array().unwrap().is_empty())
    );

    let chosen = house.form("/figure", "person=kofi").await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER);
    let cookie = chosen.headers["set-cookie"].to_str().unwrap();
    assert!(
        cookie.starts_with("figure=kofi;") && cookie.contains("HttpOnly"),
        "{cookie}"
    );
    let refused = house.form("/figure", "person=nobody").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_camera_is_told_what_to_watch_and_what_to_say() {
    let house = House::new().await;
    let watches = house.get("/watches.json").await;
    let cached = watches.headers["cache-control"].to_str().unwrap();
    assert!(cached.contains("immutable"), "{cached}");
    let watches = watches.json();
    let watches = watches.as_object().unwrap();
    assert!(watches.len() >= 17, "{}", watches.len());
    for (form, watched) in watches {
        let faults = watched["watch"]["faults"].as_array().unwrap();
        for tips in watched["tips"].as_array().unwrap() {
            let tips = tips.as_array().unwrap();
            assert_eq!(tips.len(), faults.len(), "{form}");
            let said = |tip: &Value| !tip.as_str().unwrap().is_empty();
            assert!(tips.iter().all(said), "{form}: {tips:?}");
        }
        assert!(!watched["matters"].as_array().unwrap().is_empty(), "{form}");
    }
    // The shoulder that is to stay down is the other one.
    let [left, right] = [0, 1].map(|side| watches["E2-L1"]["tips"][side][0].as_str().unwrap());
    assert!(left.contains("right shoulder"), "{left}");
    assert!(right.contains("left shoulder"), "{right}");
}

#[tokio::test]
async fn the_pose_model_is_served_from_here_whole_and_for_good() {
    use sha2::{Digest, Sha256};
    let house = House::new().await;
    let manifest: Value =
        serde_json::from_str(include_str!("../../../../web/pose/manifest.json")).unwrap();
    let files = [
        ("vision.js", "text/javascript; charset=utf-8", true),
        ("vision.wasm", "application/wasm", true),
        ("pose-full.task", "application/octet-stream", false),
        ("pose-lite.task", "application/octet-stream", false),
        ("NOTICE.txt", "text/plain; charset=utf-8", true),
    ];
    for (name, kind, compressed) in files {
        let ask = async |header, value: &str| {
            let request = Request::get(format!("/assets/pose/{name}")).header(header, value);
            house.ask(request.body(Body::empty()).unwrap()).await
        };
        let plain = ask(ACCEPT, "*/*").await;
        assert_eq!(plain.status, StatusCode::OK, "{name}");
        assert_eq!(plain.headers[CONTENT_TYPE], kind, "{name}");
        let forever = "public, max-age=31536000, immutable";
        assert_eq!(plain.headers[CACHE_CONTROL], forever, "{name}");
        assert_eq!(manifest[name]["bytes"], plain.bytes.len(), "{name}");
        let sum: String = Sha256::digest(&plain.bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(manifest[name]["sha256"], *sum, "{name}");

        let small = ask(ACCEPT_ENCODING, "gzip, br").await;
        let encoding = small.headers.get(CONTENT_ENCODING);
        assert_eq!(encoding.is_some(), compressed, "{name}");
        if let Some(entry) = manifest.get(format!("{name}.br")) {
            assert_eq!(encoding.unwrap(), "br", "{name}");
            assert_eq!(entry["bytes"], small.bytes.len(), "{name}");
        }

        let tag = plain.headers[ETAG].to_str().unwrap();
        assert_eq!(tag, format!("\"{}\"", &sum[..16]), "{name}");
        let same = ask(IF_NONE_MATCH, tag).await;
        assert_eq!(same.status, StatusCode::NOT_MODIFIED, "{name}");
        assert!(same.bytes.is_empty(), "{name}");
    }
    for name in [
        "pose-heavy.task",
        "manifest.json",
        "vision.wasm.br",
        "..%2F..%2Fpackage.json",
    ] {
        let none = house.get(&format!("/assets/pose/{name}")).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND, "{name}");
    }
}
