//! Months over HTTP: what the page says, what is asked, what is refused.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{ACCEPT, CONTENT_TYPE, HOST, LOCATION};
use axum::http::{Request, StatusCode};
use content::Library;
use serde_json::{Value, json};
use server::{App, Settings, router};
use std::sync::Arc;
use store::sqlite::SqliteStore;
use tempfile::TempDir;
use tower::ServiceExt;

struct House {
    router: Router,
    _folder: TempDir,
}

impl House {
    /// Somebody who has answered nothing.
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = SqliteStore::open(folder.path()).await.unwrap();
        let library = Library::load(None).unwrap_or_else(|error| panic!("{error}"));
        let app = App::new(Box::new(store), library, Settings::default());
        Self {
            router: router(Arc::new(app)),
            _folder: folder,
        }
    }

    /// Somebody calm who has answered everything.
    async fn ready() -> Self {
        let house = Self::new().await;
        let contacts = json!({"country": "GB", "emergency": "999", "out_of_hours": "111",
            "crisis": "116 123", "clinic": "the practice"});
        let mut today = house.send("/api/contacts", &contacts).await;
        while !today["question"].is_null() {
            let ask = &today["question"]["ask"];
            let mut answer = match (ask["kind"].as_str(), ask["none"].as_bool()) {
                (Some("ticks"), Some(true)) => json!({"none": true}),
                (Some("ticks" | "one"), _) => json!({"yes": [ask["lines"][0]]}),
                (Some("number"), _) => json!({"number": 45}),
                (Some("scale"), _) => json!({"number": 2}),
                (Some("procedure"), _) => json!({"none": true}),
                _ => json!({"text": "to <b>garden</b>"}),
            };
            answer["screen"] = today["question"]["name"].clone();
            today = house.send("/api/answers", &answer).await;
        }
        assert_eq!(today["due"], "ready", "{today}");
        house
    }

    async fn ask(&self, request: Request<Body>) -> (StatusCode, String, String) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        let location = parts.headers.get(LOCATION).map(|to| to.to_str().unwrap());
        (
            parts.status,
            location.unwrap_or_default().to_owned(),
            String::from_utf8_lossy(&body).into_owned(),
        )
    }

    async fn page(&self, path: &str) -> (StatusCode, String) {
        let request = Request::get(path)
            .header(HOST, "localhost:7546")
            .header(ACCEPT, "text/html");
        let (status, _, body) = self.ask(request.body(Body::empty()).unwrap()).await;
        (status, body)
    }

    async fn send(&self, path: &str, body: &Value) -> Value {
        let request = Request::post(path).header(CONTENT_TYPE, "application/json");
        let request = request.body(Body::from(body.to_string())).unwrap();
        serde_json::from_str(&self.ask(request).await.2).unwrap()
    }

    async fn form(&self, path: &str, fields: &str) -> (StatusCode, String, String) {
        let request = Request::post(path)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(ACCEPT, "text/html");
        self.ask(request.body(Body::from(fields.to_owned())).unwrap())
            .await
    }

    async fn data(&self) -> Value {
        serde_json::from_str(&self.page("/api/progress").await.1).unwrap()
    }
}

const SEE_OTHER: StatusCode = StatusCode::SEE_OTHER;
const UNFIT: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

#[tokio::test]
async fn whoever_has_done_nothing_finds_a_page_and_no_report() {
    let house = House::new().await;
    let (status, page) = house.page("/progress").await;
    assert_eq!(status, StatusCode::OK);
    assert!(
        page.contains("Nothing to show yet") && !page.contains("<svg"),
        "{page}"
    );
    // Nothing was left off, so there is nothing to pick up.
    assert!(!page.contains("No sessions in these days"), "{page}");
    assert!(!page.contains("measure-card"));
    assert_eq!(house.page("/report.pdf").await.0, StatusCode::CONFLICT);
    let data = house.data().await;
    assert_eq!(data["verdict"]["kind"], "nothing");
    assert_eq!((&data["weeks"], &data["due"]), (&json!([]), &json!([])));
}

#[tokio::test]
async fn the_questions_lead_from_one_to_the_next_and_are_kept() {
    let house = House::ready().await;
    assert!(house.page("/").await.1.contains("measure-card"));
    assert_eq!(house.data().await["due"], json!(["peg", "psfs"]));
    let (status, to, _) = house
        .form("/progress/ask/peg", "pain=5&enjoyment=4&activity=6")
        .await;
    assert_eq!((status, to.as_str()), (SEE_OTHER, "/progress/ask/psfs"));
    // Nothing is named yet; what was said in the interview stands in the field, as text.
    let request = Request::get("/progress/ask/psfs").header(ACCEPT, "text/html");
    let (_, to, _) = house.ask(request.body(Body::empty()).unwrap()).await;
    assert_eq!(to, "/progress/goals");
    let (_, page) = house.page("/progress/goals").await;
    assert!(page.contains("&#60;b&#62;garden"), "{page}");
    assert!(!page.contains("<b>garden"));
    let (_, to, _) = house.form("/progress/goals", "text=to+garden").await;
    assert_eq!(to, "/progress/ask/psfs");
    let (_, to, _) = house.form("/progress/ask/psfs", "goal-1=3").await;
    assert_eq!(to, "/progress?saved=1");
    let data = house.data().await;
    assert_eq!(data["due"], json!([]));
    assert_eq!(data["outcomes"][0]["score"]["of"], "peg");
    assert_eq!(data["outcomes"][0]["value"], 5.0);
    assert_eq!(data["goals"][0]["text"], "to garden");
    assert!(!house.page("/").await.1.contains("measure-card"));
    let (_, page) = house.page("/progress").await;
    assert!(
        page.contains(
            "You set yourself: to garden. Last time you put it at 3; 10 is as well as before."
        ),
        "{page}"
    );
}

#[tokio::test]
async fn not_now_is_kept_and_asks_nobody_twice_a_day() {
    let house = House::ready().await;
    let (status, to, _) = house.form("/progress/later", "").await;
    assert_eq!((status, to.as_str()), (SEE_OTHER, "/"));
    assert_eq!(house.data().await["due"], json!([]));
    assert!(!house.page("/").await.1.contains("measure-card"));
    // Whoever wants to can answer all the same.
    let (status, ..) = house.form("/progress/ask/groc", "change=-2").await;
    assert_eq!(status, SEE_OTHER);
    assert_eq!(house.data().await["outcomes"][0]["value"], -2.0);
}

#[tokio::test]
async fn what_is_not_on_a_scale_is_said_and_nothing_is_lost() {
    let house = House::ready().await;
    for (path, fields) in [
        ("/progress/ask/peg", "pain=5&enjoyment=4"),
        ("/progress/ask/peg", "pain=5&enjoyment=4&activity=11"),
        ("/progress/ask/peg", "pain=5&enjoyment=4&activity=x"),
        ("/progress/ask/groc", ""),
        ("/progress/ask/groc", "change=8"),
        ("/progress/ask/groc", "change=-99999999999999999999"),
    ] {
        let (status, _, page) = house.form(path, fields).await;
        assert_eq!(status, UNFIT, "{path} {fields}");
        assert!(page.contains("role=\"alert\""), "{path} {fields}");
        if fields.starts_with("pain=5") {
            let pain = page.split("name=\"pain\" value=\"5\"").nth(1).unwrap();
            assert!(pain.starts_with(" checked"), "what was chosen stands there");
        }
    }
    house.form("/progress/goals", "text=walk").await;
    for fields in ["", "goal-1=11", "goal-2=5"] {
        assert_eq!(
            house.form("/progress/ask/psfs", fields).await.0,
            UNFIT,
            "{fields}"
        );
    }
    for text in ["", "+++", &"x".repeat(81)] {
        let (status, _, page) = house.form("/progress/goals", &format!("text={text}")).await;
        assert_eq!(status, UNFIT, "{text}");
        assert!(page.contains("80 letters at most"));
    }
    for path in [
        "/progress/ask/odi",
        "/progress/goals/9",
        "/progress/goals/x",
    ] {
        assert_eq!(house.page(path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
    for path in [
        "/report.pdf?paper=a3",
        "/report.pdf?weeks=0",
        "/report.pdf?weeks=x",
    ] {
        assert_eq!(house.page(path).await.0, UNFIT, "{path}");
    }
    assert_eq!(house.data().await["outcomes"], json!([]));
}

#[tokio::test]
async fn a_goal_is_reworded_and_let_go_and_five_are_enough() {
    let house = House::ready().await;
    for text in ["a", "b", "c", "d", "e"] {
        house.form("/progress/goals", &format!("text={text}")).await;
    }
    let (status, _, page) = house.form("/progress/goals", "text=f").await;
    assert_eq!(status, UNFIT);
    assert!(page.contains("Five are enough") && page.contains("value=\"f\""));
    house.form("/progress/goals/2", "text=swim+a+length").await;
    house.form("/progress/goals/3", "do=leave").await;
    let data = house.data().await;
    assert_eq!(data["goals"][1]["text"], "swim a length");
    assert!(data["goals"][2]["until"].is_string() && data["goals"][1]["until"].is_null());
    assert_eq!(
        house.page("/progress/goals/3").await.0,
        StatusCode::NOT_FOUND
    );
    let (_, page) = house.page("/progress").await;
    assert!(page.contains("swim a length") && !page.contains("yourself: c."));
    assert_eq!(house.form("/progress/goals", "text=f").await.0, SEE_OTHER);
}

#[tokio::test]
async fn a_session_stands_on_the_page_at_once_and_changes_with_its_answer() {
    let house = House::ready().await;
    house
        .send("/api/open", &json!({"pain": 4, "slot": "morning"}))
        .await;
    let (_, to, _) = house
        .form("/session/morning/by-hand", "did=E1&did=E2")
        .await;
    let data = house.data().await;
    assert_eq!(
        data["weeks"][0]["before"]["mean"], 4.0,
        "as it was opened: {data}"
    );
    assert!(data["weeks"][0]["after"].is_null());
    assert_eq!(data["sessions"]["prescribed"], 0, "today is not over");
    house
        .form(
            &format!("{to}/how"),
            "pain_before=6&pain_after=3&pain_peak=7",
        )
        .await;
    let week = house.data().await["weeks"][0].clone();
    for (name, mean) in [("before", 6.0), ("after", 3.0), ("peak", 7.0)] {
        assert_eq!(
            (&week[name]["mean"], &week[name]["count"]),
            (&json!(mean), &json!(1))
        );
    }
    let (_, page) = house.page("/progress").await;
    assert!(
        page.contains("You exercised on 1 day: 1 session."),
        "{page}"
    );
    let (status, pdf) = house.page("/report.pdf?weeks=3").await;
    assert!(status == StatusCode::OK && pdf.starts_with("%PDF-"));
}
