//! The server as a browser or program meets it, on a real store in a temporary folder.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{
    ACCEPT, ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HOST,
    IF_NONE_MATCH,
};
use axum::http::{Method, Request, StatusCode};
use care::journal::Contacts;
use content::Library;
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};
use server::{App, Settings, router};
use std::sync::Arc;
use store::sqlite::SqliteStore;
use tempfile::TempDir;
use tower::ServiceExt;

struct House {
    router: Router,
    app: Arc<App>,
    _folder: TempDir,
}

struct Answer {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    body: String,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.body))
    }
}

async fn house() -> House {
    house_at("").await
}

async fn house_at(base_path: &str) -> House {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(folder.path()).await.unwrap();
    let library = Library::load(None).unwrap_or_else(|error| panic!("{error}"));
    let settings = Settings {
        base_path: base_path.to_owned(),
        hosts: vec!["home.example".into()],
        url: String::new(),
        contacts: Contacts::default(),
    };
    let app = Arc::new(App::new(Box::new(store), library, settings));
    House {
        router: router(Arc::clone(&app)),
        app,
        _folder: folder,
    }
}

impl House {
    async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        let body = String::from_utf8_lossy(&body).into_owned();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }

    async fn page(&self, path: &str) -> Answer {
        let request = Request::get(path)
            .header(HOST, "localhost:7546")
            .header(ACCEPT, "text/html");
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    async fn send(&self, path: &str, body: &Value) -> Answer {
        let request = Request::post(path).header(CONTENT_TYPE, "application/json");
        self.ask(request.body(Body::from(body.to_string())).unwrap())
            .await
    }

    async fn form(&self, path: &str, fields: &str) -> Answer {
        let kind = "application/x-www-form-urlencoded";
        let request = Request::post(path)
            .header(CONTENT_TYPE, kind)
            .header(ACCEPT, "text/html");
        self.ask(request.body(Body::from(fields.to_owned())).unwrap())
            .await
    }
}

impl House {
    /// Answers every question as somebody calm, under another path.
    async fn answer_all_at(&self, base_path: &str) -> Value {
        self.answers(base_path, json!({})).await
    }

    /// Answers every question, calm but for these: `{"health": {"yes": ["weight_loss"]}}`.
    async fn answer_all(&self, said: Value) -> Value {
        self.answers("", said).await
    }

    async fn answers(&self, base_path: &str, said: Value) -> Value {
        let contacts = json!({"country": "GB", "emergency": "999", "out_of_hours": "111",
            "crisis": "Samaritans, 116 123", "clinic": "the practice"});
        let to = |path: &str| format!("{base_path}/api/{path}");
        let mut today = self.send(&to("contacts"), &contacts).await.json();
        for _ in 0..40 {
            let question = today["question"].clone();
            if question.is_null() {
                return today;
            }
            let name = question["name"].as_str().unwrap();
            let mut answer = match question["ask"]["kind"].as_str().unwrap() {
                "ticks" if question["ask"]["none"] == json!(false) => {
                    json!({"yes": [question["ask"]["lines"][0]]})
                }
                "ticks" | "procedure" => json!({"none": true}),
                "one" => json!({"yes": [question["ask"]["lines"][0]]}),
                "scale" => json!({"number": 2}),
                "number" => json!({"number": 45}),
                _ => json!({"text": "to garden"}),
            };
            if !said[name].is_null() {
                answer = said[name].clone();
            }
            answer["screen"] = json!(name);
            let told = self.send(&to("answers"), &answer).await;
            assert_eq!(told.status, StatusCode::OK, "{answer}: {}", told.body);
            today = told.json();
        }
        panic!("the questions do not end: {today}");
    }

    /// Somebody calm who has answered everything, with both sessions opened.
    async fn ready(&self) {
        let today = self.answer_all(json!({})).await;
        assert_eq!(today["due"], "ready", "{today}");
        for slot in ["morning", "evening"] {
            let opened = self
                .send("/api/open", &json!({"pain": 2, "slot": slot}))
                .await;
            assert_eq!(opened.status, StatusCode::OK, "{}", opened.body);
        }
    }

    async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path).body(Body::empty()).unwrap())
            .await
    }
}

/// A session of one bridge, ended a minute ago.
fn session(number: u8) -> Value {
    let end = Timestamp::now() - 1.minute();
    let start = end - 1.minute();
    json!({
        "format": 1, "id": format!("01990000-0000-7000-8000-0000000000{number:02}"),
        "day": start.strftime("%Y-%m-%d").to_string(), "slot": "morning", "length": "full",
        "face": "browser", "started_at": start, "ended_at": end, "utc_offset_s": 0,
        "plan": [{"exercise": "E5", "choices": [
            {"form": "E5-L1", "amount": {"reps": 2, "hold_s": 3, "sets": 1}, "sides": "none"}]}],
        "events": [
            {"at_ms": 0, "what": {"kind": "started"}},
            {"at_ms": 0, "what": {"kind": "began", "item": 0, "choice": 0}},
            {"at_ms": 9000, "what": {"kind": "repetition", "item": 0, "choice": 0,
                "done": {"set": 1, "rep": 1}}},
            {"at_ms": 20000, "what": {"kind": "ended", "how": "stopped"}},
        ],
    })
}

/// The same so many days ago, as a camera saw it.
fn watched(number: u8, days_ago: i64, well: u8, repetitions: &Value) -> Value {
    let mut record = session(number);
    for field in ["started_at", "ended_at"] {
        let at: Timestamp = record[field].as_str().unwrap().parse().unwrap();
        record[field] = json!(at - (24 * days_ago).hours());
    }
    record["day"] = json!(record["started_at"].as_str().unwrap()[..10]);
    record["seen"] = json!([{"item": 0, "choice": 0,
        "what": {"watched_s": 20, "well": well, "repetitions": repetitions}}]);
    record
}

/// A repetition as it is kept.
fn rep(side: Option<&str>, hold_ds: u16, share: u16, tips: &[&str]) -> Value {
    let mut rep = json!({"hold_ds": hold_ds, "share": share, "quality": 90});
    if let Some(side) = side {
        rep["side"] = json!(side);
    }
    if !tips.is_empty() {
        rep["faults"] = json!(tips);
    }
    rep
}

fn check_in(number: u8, session: u8) -> Value {
    json!({
        "format": 1, "id": format!("01990000-0000-7000-8000-0000000001{number:02}"),
        "session": format!("01990000-0000-7000-8000-0000000000{session:02}"),
        "at": Timestamp::now(), "pain_before": 4, "pain_after": 3, "effort": 5,
        "exercises": [{"exercise": "E5", "how": "partly"}],
    })
}

#[tokio::test]
async fn every_page_is_there_and_needs_nothing_from_elsewhere() {
    let house = house().await;
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
    house.ready().await;
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
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
        assert!(
            page.body.contains("<html lang=\"en\" dir=\"ltr\">"),
            "{path}"
        );
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"));
        assert!(policy.contains("worker-src 'self'; media-src 'self' blob:;"));
        assert_eq!(
            page.headers["permissions-policy"],
            "camera=(self), microphone=(), geolocation=()"
        );
        let sources = page
            .body
            .match_indices("src=\"")
            .chain(page.body.match_indices("href=\""));
        for (place, found) in sources {
            let address = &page.body[place + found.len()..];
            let elsewhere = address.starts_with("http") && !path.starts_with("/exercises/");
            assert!(!elsewhere, "{path}: {}", &address[..40]);
        }
        assert!(
            !page.body.contains(" style=\""),
            "{path} has a style of its own"
        );
    }
}

#[tokio::test]
async fn the_first_page_says_to_ask_a_doctor_and_every_page_leads_to_help() {
    let house = house().await;
    assert!(house.page("/").await.body.contains("Ask a doctor first"));
    house.ready().await;
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
        assert!(
            house.page(path).await.body.contains("href=\"/help\""),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_session_sent_twice_is_stored_once_and_shown() {
    let house = house().await;
    assert_eq!(
        house.send("/api/sessions", &session(1)).await.status,
        StatusCode::CREATED
    );
    let list = || house.ask(Request::get("/api/sessions").body(Body::empty()).unwrap());
    // The very same record, as a device would send it after a lost answer.
    let again = list().await.json()["sessions"][0]["session"].clone();
    assert_eq!(
        house.send("/api/sessions", &again).await.status,
        StatusCode::OK
    );
    assert_eq!(list().await.json()["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(
        house.send("/api/check-ins", &check_in(1, 1)).await.status,
        StatusCode::CREATED
    );

    let history = house.page("/history").await.body;
    assert!(history.contains("Stopped early") && history.contains("0 of 1 exercise"));
    assert!(history.contains("Pain 4 before, 3 after") && history.contains("Effort 5 of 10"));
    let one = house
        .page("/sessions/01990000-0000-7000-8000-000000000001")
        .await
        .body;
    assert!(
        one.contains("Glute bridge") && one.contains("1 of 2"),
        "{one}"
    );
    house.ready().await;
    assert!(house.page("/").await.body.contains("done in part"));
}

#[tokio::test]
async fn bad_input_names_its_field_and_nothing_is_stored() {
    let house = house().await;
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut record = session(2);
        change(&mut record);
        record
    };
    let tomorrow = Timestamp::now() + 25.hours();
    let cases: Vec<(&str, Value)> = vec![
        (
            "plan[0].exercise",
            changed(&|r| {
                r["plan"][0]["exercise"] = json!("E9");
                r["plan"][0]["choices"][0]["form"] = json!("E9-L1");
            }),
        ),
        (
            "plan[0].choices[0].amount.reps",
            changed(&|r| {
                r["plan"][0]["choices"][0]["amount"]["reps"] = json!(-3);
            }),
        ),
        (
            "events[2].what",
            changed(&|r| r["events"][2]["what"]["done"]["rep"] = json!(-1)),
        ),
        (
            "events[2].what.done",
            changed(&|r| r["events"][2]["what"]["done"]["rep"] = json!(3)),
        ),
        (
            "events[2].at_ms",
            changed(&|r| r["events"][2]["at_ms"] = json!(99_000_000)),
        ),
        (
            "events[3].at_ms",
            changed(&|r| r["events"][3]["at_ms"] = json!(10)),
        ),
        (
            "events",
            changed(&|r| {
                r["events"].as_array_mut().unwrap().pop();
            }),
        ),
        (
            "ended_at",
            changed(&|r| r["ended_at"] = json!("2020-01-01T00:00:00Z")),
        ),
        (
            "ended_at",
            changed(&|r| {
                r["started_at"] = json!(tomorrow);
                r["ended_at"] = json!(tomorrow + 1.minute());
                r["day"] = json!(tomorrow.strftime("%Y-%m-%d").to_string());
            }),
        ),
        ("day", changed(&|r| r["day"] = json!("2030-01-01"))),
        ("format", changed(&|r| r["format"] = json!(7))),
        ("slot", changed(&|r| r["slot"] = json!("noon"))),
        ("id", changed(&|r| r["id"] = json!("one"))),
    ];
    for (field, record) in cases {
        let answer = house.send("/api/sessions", &record).await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{field}: {}",
            answer.body
        );
        assert_eq!(answer.headers[CONTENT_TYPE], "application/problem+json");
        let said = answer.json();
        assert_eq!(said["field"], field, "{said}");
        assert!(
            said["detail"]
                .as_str()
                .is_some_and(|detail| detail.len() > 10),
            "{said}"
        );
    }
    for (field, value) in [
        ("pain_before", json!(11)),
        ("effort", json!(-1)),
        ("at", json!("soon")),
    ] {
        let mut answer = check_in(1, 1);
        answer[field] = value;
        let refused = house.send("/api/check-ins", &answer).await;
        assert_eq!(
            (refused.status, &refused.json()["field"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!(field))
        );
    }
    for text in ["{".to_owned(), format!("{} and more", session(2))] {
        let request = Request::post("/api/sessions").header(CONTENT_TYPE, "application/json");
        let refused = house.ask(request.body(Body::from(text)).unwrap()).await;
        assert_eq!(
            (refused.status, refused.json().get("field")),
            (StatusCode::UNPROCESSABLE_ENTITY, None),
            "{}",
            refused.body
        );
    }
    let nobody = house.send("/api/check-ins", &check_in(1, 99)).await;
    assert_eq!(
        (nobody.status, &nobody.json()["field"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!("session"))
    );
    let all = house
        .ask(Request::get("/api/sessions").body(Body::empty()).unwrap())
        .await
        .json();
    assert_eq!(all["sessions"], json!([]));
}

#[tokio::test]
async fn what_a_camera_saw_is_told_by_the_first_week_and_nothing_where_there_was_none() {
    let house = house().await;
    let send = async |record: &Value| {
        let answer = house.send("/api/sessions", record).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    };
    let page = async |number: u8| {
        let address = format!("/sessions/01990000-0000-7000-8000-0000000000{number:02}");
        house.page(&address).await.body
    };
    send(&session(1)).await;
    assert!(!page(1).await.contains("What the camera saw"));
    assert!(!house.page("/history").await.body.contains("Camera saw"));
    assert!(house.app.bests().await.unwrap().is_empty());

    // The bridge: a first day, and another after the first week.
    let slow = rep(None, 22, 80, &["too_fast", "no_such_name"]);
    let reps = json!([rep(None, 25, 80, &["too_fast"]), slow]);
    send(&watched(2, 20, 96, &reps)).await;
    let later = json!([rep(None, 30, 90, &[]), rep(None, 30, 88, &["shallow"])]);
    let today = watched(3, 0, 96, &later);
    send(&today).await;
    send(&watched(4, 0, 30, &json!([rep(None, 30, 300, &[])]))).await;
    let first = page(2).await;
    for told in [
        "What the camera saw",
        "Glute bridge",
        "2 of 2",
        "2.4 of 3\u{a0}s",
        "Saw you well",
        "Still learning what your usual range is",
        "Three counts down. 2 times: too fast.",
        "these numbers only",
    ] {
        assert!(first.contains(told), "{told}: {first}");
    }
    assert!(!first.contains("no_such_name"), "{first}");
    assert!(!first.contains("Left"), "a bridge has no sides");
    let second = page(3).await;
    assert!(second.contains("111 % of your first week"), "{second}");
    assert!(second.contains("Once: less high than your own best."));
    let badly = page(4).await;
    assert!(badly.contains("Could hardly see you") && badly.contains("Not seen well enough"));
    assert!(badly.contains("None came up") && !badly.contains("first week"));
    for page in [&first, &second, &badly] {
        assert!(!page.contains("90 %") && !page.contains("88 %") && !page.contains("300 %"));
    }
    let history = house.page("/history").await.body;
    assert!(history.contains("Camera saw 2 repetitions"));
    assert!(history.contains("Camera saw 1 repetition"));

    // What was sent comes out again, and the engine is told the own best.
    let all = house.get("/api/sessions").await.json();
    let of_today = |kept: &&Value| kept["session"]["id"] == today["id"];
    let kept = all["sessions"].as_array().unwrap().iter().find(of_today);
    assert_eq!(kept.unwrap()["session"]["seen"], today["seen"]);
    let bests = house.app.bests().await.unwrap();
    let bests: Vec<_> = bests
        .iter()
        .map(|(form, best)| (form.as_str(), *best))
        .collect();
    assert_eq!(bests, [("E5-L1", 0.9)], "what was seen badly is none");

    let mut wrong = watched(5, 0, 101, &later);
    let refused = house.send("/api/sessions", &wrong).await;
    assert_eq!(refused.json()["field"], "seen[0].what.well");
    wrong["seen"][0]["what"]["well"] = json!(100);
    wrong["seen"][0]["what"]["watched_s"] = json!(61);
    let refused = house.send("/api/sessions", &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.json()["field"], "seen[0].what.watched_s");
}

#[tokio::test]
async fn left_and_right_are_told_apart_in_plain_words() {
    let house = house().await;
    let roll = |number, days_ago, left: u16, right: u16| {
        let tips = ["shoulder_lifts"];
        let reps = json!([
            rep(Some("right"), 50, right, &tips),
            rep(Some("left"), 50, left, &tips),
            rep(Some("right"), 50, right, &tips),
        ]);
        let mut record = watched(number, days_ago, 90, &reps);
        record["plan"] = json!([{"exercise": "E2", "choices": [{"form": "E2-L1",
            "amount": {"reps": 2, "hold_s": 5, "sets": 1}, "sides": "alternate"}]}]);
        record["events"].as_array_mut().unwrap().remove(2);
        record
    };
    for record in [roll(1, 20, 80, 100), roll(2, 10, 60, 110)] {
        let answer = house.send("/api/sessions", &record).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    }
    let page = async |number: u8| {
        let address = format!("/sessions/01990000-0000-7000-8000-0000000000{number:02}");
        house.page(&address).await.body
    };
    let first = page(1).await;
    assert!(
        first.contains("Left and right went about as far"),
        "{first}"
    );
    assert!(first.contains("3 of 4") && first.contains("5.0 of 5\u{a0}s"));
    let second = page(2).await;
    for told in [
        "Left: 75 % of your first week. Right: 110 % of your first week",
        "Left went 54 % as far as right",
        "Keep the left shoulder heavy, knees come up a little. 2 times: ",
        "Keep the right shoulder heavy, knees come up a little. Once: ",
    ] {
        assert!(second.contains(told), "{told}: {second}");
    }
    let bests = house.app.bests().await.unwrap();
    assert_eq!(
        bests.into_values().collect::<Vec<_>>(),
        [0.8],
        "fair to both sides"
    );
}

#[tokio::test]
async fn a_conflict_a_flood_and_a_wrong_type_each_have_their_status() {
    let house = house().await;
    house.send("/api/sessions", &session(3)).await;
    let mut other = session(3);
    other["slot"] = json!("evening");
    let answer = house.send("/api/sessions", &other).await;
    assert_eq!(
        (answer.status, &answer.json()["field"]),
        (StatusCode::CONFLICT, &json!("id"))
    );

    let flood = Request::post("/api/sessions").header(CONTENT_TYPE, "application/json");
    let flood = flood
        .body(Body::from(vec![b' '; 50 * 1024 * 1024]))
        .unwrap();
    let answer = house.ask(flood).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(answer.headers[CONTENT_TYPE], "application/problem+json");

    let text = Request::post("/api/sessions").header(CONTENT_TYPE, "text/plain");
    let answer = house.ask(text.body(Body::from("{}")).unwrap()).await;
    assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn only_our_own_pages_may_write_and_only_our_names_be_asked_for() {
    let house = house().await;
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
async fn without_scripts_a_session_is_entered_by_hand() {
    let house = house().await;
    house.ready().await;
    let saved = house
        .form("/session/evening/by-hand", "did=E1&did=E7")
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let address = saved.headers["location"].to_str().unwrap().to_owned();
    let page = house.page(&address).await.body;
    assert!(
        page.contains("Entered by hand") && page.contains("How was it?"),
        "{page}"
    );
    let answered = house
        .form(
            &format!("{address}/how"),
            "pain_before=5&pain_after=3&effort=&how-E1=stopped&because-E1=pain",
        )
        .await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER);
    assert!(
        house
            .page("/history")
            .await
            .body
            .contains("Pain 5 before, 3 after")
    );
    let wrong = house
        .form(&format!("{address}/how"), "pain_before=12")
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.body.contains("12 is not a whole number from 0 to 10"),
        "{}",
        wrong.body
    );
    // Nothing answered is nothing to keep, and no mistake.
    assert_eq!(
        house
            .form(&format!("{address}/how"), "effort=")
            .await
            .status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn the_articles_two_minutes_are_chosen_and_unchosen() {
    let house = house().await;
    house.ready().await;
    assert!(
        house
            .page("/exercises/E3")
            .await
            .body
            .contains("Do it as in the article")
    );
    house.form("/exercises/E3/dose", "dose=article").await;
    assert!(house.page("/").await.body.contains("12 slow cycles"));
    house.form("/exercises/E3/dose", "dose=start").await;
    assert!(house.page("/").await.body.contains("6 slow cycles"));
    let refused = house.form("/exercises/E4/dose", "dose=article").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn under_a_prefix_every_address_keeps_it() {
    let house = house_at("/plinth").await;
    for path in [
        "/plinth",
        "/plinth/",
        "/plinth/contacts",
        "/plinth/programme",
        "/plinth/exercises/E2",
    ] {
        let page = house.page(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for (place, found) in page.body.match_indices("=\"/") {
            let address = &page.body[place + found.len() - 1..];
            assert!(address.starts_with("/plinth"), "{path}: {}", &address[..30]);
        }
    }
    assert_eq!(house.page("/").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_history_goes_on_page_by_page() {
    let house = house().await;
    for number in 0..90 {
        let sent = house.send("/api/sessions", &session(number)).await;
        assert_eq!(sent.status, StatusCode::CREATED);
    }
    let mut seen = 0;
    let mut path = "/api/sessions".to_owned();
    loop {
        let page = house
            .ask(Request::get(&path).body(Body::empty()).unwrap())
            .await
            .json();
        seen += page["sessions"].as_array().unwrap().len();
        let Some(next) = page["next"].as_str() else {
            break;
        };
        path = format!("/api/sessions?before={next}");
    }
    assert_eq!(seen, 90);
    let nonsense = house.page("/history?before=yesterday").await;
    assert_eq!(nonsense.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_script_for_programs_is_the_one_of_the_page() {
    let house = house().await;
    house.ready().await;
    let get = Request::get("/api/session/morning")
        .body(Body::empty())
        .unwrap();
    let script = house.ask(get).await.json();
    assert_eq!(script["script"]["blocks"].as_array().unwrap().len(), 7);
    let (lines, cues) = (
        script["lines"].as_array().unwrap(),
        &script["script"]["cues"],
    );
    assert_eq!(lines.len(), cues.as_array().unwrap().len());
}

/// Everything that might give a session.
async fn no_session_can_be_had(house: &House, why: &str) {
    for path in ["/session/morning", "/session/evening?length=short"] {
        let page = house.page(path).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{why}: {path}");
    }
    let api = house.get("/api/session/morning").await;
    assert_eq!(api.status, StatusCode::CONFLICT, "{why}: {}", api.body);
    let open = house
        .send("/api/open", &json!({"pain": 1, "slot": "morning"}))
        .await;
    assert_eq!(open.status, StatusCode::CONFLICT, "{why}: {}", open.body);
    house
        .form("/session/morning/open", "pain=1&new=nothing")
        .await;
    let page = house.page("/session/morning").await;
    assert_eq!(
        page.status,
        StatusCode::SEE_OTHER,
        "{why}: opened by a form"
    );
    let by_hand = house.form("/session/morning/by-hand", "did=E1").await;
    assert!(
        !by_hand.headers["location"]
            .to_str()
            .unwrap()
            .contains("/sessions/"),
        "{why}"
    );
}

#[tokio::test]
async fn before_the_questions_and_after_an_emergency_sign_no_address_gives_a_session() {
    let house = house().await;
    no_session_can_be_had(&house, "nothing is answered").await;
    house.ready().await;
    assert_eq!(house.page("/session/morning").await.status, StatusCode::OK);
    let told = house.form("/signs", "sign=bladder_change&none=1").await;
    assert_eq!(
        told.status,
        StatusCode::SEE_OTHER,
        "a tick beside none of these counts"
    );
    let page = house.page("/").await.body;
    assert!(
        page.contains("Please get help now") && page.contains("tel:999"),
        "{page}"
    );
    no_session_can_be_had(&house, "an emergency sign").await;
    // Nor do answers, questions or other forms lead round it.
    assert_eq!(house.page("/ask").await.status, StatusCode::SEE_OTHER);
    house.form("/ask/feeling", "none=1").await;
    house
        .form("/seen", "how=seen&by=Dr+Lee&on=2026-01-01")
        .await;
    let cleared = house.form("/clear", "by=Dr+Lee&on=2026-01-01&told=1").await;
    assert_eq!(
        cleared.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "before the sign"
    );
    no_session_can_be_had(&house, "still").await;
}

#[tokio::test]
async fn the_questions_are_answered_by_form_and_say_what_is_missing() {
    let house = house().await;
    let contacts = house
        .form("/contacts", "country=GB&emergency=999&out_of_hours=111")
        .await;
    assert_eq!(
        contacts.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "an empty one blocks the start"
    );
    let all = "country=GB&emergency=999&out_of_hours=111&crisis=116123&clinic=practice";
    let next = house.form("/contacts", all).await;
    assert_eq!(next.headers["location"], "/ask");
    assert!(house.page("/ask").await.body.contains("Feeling, bladder"));
    let empty = house.form("/ask/feeling", "").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        empty.body.contains("Nothing is answered yet"),
        "{}",
        empty.body
    );
    let odd = house.form("/ask/feeling", "yes=nonsense").await;
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Not sure is asked again with an explanation.
    house.form("/ask/feeling", "unsure=both_legs").await;
    let again = house.page("/ask").await.body;
    assert!(
        again.contains("You were not sure") && again.contains("value=\"both_legs\""),
        "{again}"
    );
    // Still not sure counts as yes.
    let next = house.form("/ask/feeling_again", "unsure=both_legs").await;
    assert_eq!(next.headers["location"], "/");
    assert!(house.page("/").await.body.contains("Please get help now"));
}

#[tokio::test]
async fn an_answer_is_left_and_gone_on_with_and_asked_once() {
    let house = house().await;
    let all = "country=GB&emergency=999&out_of_hours=111&crisis=116123&clinic=practice";
    house.form("/contacts", all).await;
    house.form("/ask/feeling", "none=1").await;
    assert!(house.page("/ask").await.body.contains("Sudden things"));
    // The same answer again, from a second tap or another device, changes nothing.
    let twice = house.form("/ask/feeling", "yes=both_legs").await;
    assert_eq!(twice.headers["location"], "/ask");
    assert!(house.page("/ask").await.body.contains("Sudden things"));
}

#[tokio::test]
async fn thin_bones_change_the_programme_and_say_why() {
    let house = house().await;
    let said = json!({"conditions": {"yes": ["bones"]}, "group_bones": {"yes": ["C01"]}});
    assert_eq!(house.answer_all(said).await["due"], "ready");
    let page = house.page("/programme").await.body;
    assert!(
        page.contains("Small turn, arms folded")
            && page.contains("suits you, because your bones may be thinner"),
        "{page}"
    );
    house
        .send("/api/open", &json!({"pain": 2, "slot": "morning"}))
        .await;
    let session = house.get("/api/session/morning").await.json();
    let forms: Vec<&str> = session["script"]["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|block| block["choices"][0]["form"].as_str().unwrap())
        .collect();
    assert_eq!(
        forms,
        ["E1-M1", "E2-M", "E5-L0", "E3-Me", "E4-L1", "E7-M", "E6-L0"]
    );
}

#[tokio::test]
async fn signs_from_a_device_are_told_once_and_an_unknown_code_is_urgent() {
    let house = house().await;
    house.ready().await;
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

#[tokio::test]
async fn pain_decides_what_a_session_is() {
    let house = house().await;
    house.answer_all(json!({})).await;
    let page = house.page("/session/morning").await.body;
    assert!(
        page.contains("Nothing new") && page.contains("Something new"),
        "{page}"
    );
    for fields in ["pain=11&new=nothing", "new=nothing", "pain=3"] {
        let refused = house.form("/session/morning/open", fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
    }
    let new = house
        .form("/session/morning/open", "pain=3&new=something")
        .await;
    assert_eq!(new.headers["location"], "/signs");
    house
        .form("/session/morning/open", "pain=6&new=nothing")
        .await;
    let easy = house.page("/session/morning").await.body;
    assert!(easy.contains("E5-T"), "the lightest versions");
    house
        .form("/session/morning/open", "pain=8&new=nothing")
        .await;
    let flare = |page: Answer| page.body.contains("A day without exercises");
    assert!(flare(house.page("/session/morning").await));
    house
        .form("/session/evening/open", "pain=1&new=nothing")
        .await;
    assert!(
        flare(house.page("/session/evening").await),
        "it is meant for the day"
    );
}

#[tokio::test]
async fn a_dose_is_chosen_inside_the_limits_and_the_mistake_stands_at_its_exercise() {
    let house = house().await;
    house.ready().await;
    let chosen = house
        .form("/programme/E5", "reps=4&hold_s=3&sessions=1")
        .await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER);
    assert_eq!(
        house.get("/api/today").await.json()["doses"]["E5"]["reps"],
        4
    );
    for (fields, said) in [
        ("reps=99", "outside the limits"),
        ("reps=30&hold_s=10", "too long a time under load"),
        ("reps=x", "not possible"),
    ] {
        let refused = house.form("/programme/E5", fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
        assert!(refused.body.contains(said), "{fields}: {}", refused.body);
    }
    let nobody = house.form("/programme/E5/limits", "top=3&told=1").await;
    assert_eq!(
        nobody.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "a clinician has a name"
    );
    house
        .form("/programme/E5/limits", "off=1&by=Dr+Lee&told=1")
        .await;
    assert!(
        house
            .page("/programme")
            .await
            .body
            .contains("Left out until your clinician")
    );
}

#[tokio::test]
async fn every_rule_stands_on_the_public_page() {
    let page = house().await.page("/rules").await.body;
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
    let house = house().await;
    let early = house.page("/handout.pdf").await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert!(
        early.body.contains("Begin with the questions"),
        "{}",
        early.body
    );
    house.ready().await;
    let page = house.page("/programme").await.body;
    assert!(page.contains("action=\"/handout.pdf\"") && page.contains("value=\"a4\" selected"));
    assert!(house.page("/").await.body.contains("href=\"/handout.pdf\""));

    for (asked, size) in [
        ("", "595.28 841.89"),
        ("?paper=a4&large=1", "595.28 841.89"),
        ("?paper=letter", "612 792"),
    ] {
        let pdf = house.page(&format!("/handout.pdf{asked}")).await;
        assert_eq!(pdf.status, StatusCode::OK, "{asked}: {}", pdf.body);
        assert_eq!(pdf.headers[CONTENT_TYPE], "application/pdf");
        let name = pdf.headers["content-disposition"].to_str().unwrap();
        assert!(name.starts_with("inline; filename=\"plinth-20"), "{name}");
        assert!(pdf.body.starts_with("%PDF-1.7"), "{asked}");
        assert!(pdf.body.contains(size), "{asked}");
    }
    let wrong = house.get("/handout.pdf?paper=a5").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.json()["field"], "paper");

    let told = house.form("/signs", "sign=saddle_numbness").await;
    assert!(told.status.is_redirection(), "{}", told.body);
    let stopped = house.page("/handout.pdf").await;
    assert_eq!(stopped.status, StatusCode::CONFLICT);
    assert!(
        stopped.body.contains("until a clinician has looked"),
        "{}",
        stopped.body
    );
}

#[tokio::test]
async fn the_way_back_on_paper_is_the_one_that_was_come_by() {
    let house = house_at("/plinth").await;
    house.answer_all_at("/plinth").await;
    let asked = |host: &'static str, scheme: &'static str| {
        Request::get("/plinth/handout.pdf")
            .header(HOST, host)
            .header("x-forwarded-proto", scheme)
            .body(Body::empty())
            .unwrap()
    };
    let pdf = house.ask(asked("home.example", "https")).await;
    assert!(pdf.body.contains("(https://home.example/plinth/)"));
    let pdf = house.ask(asked("localhost:7546", "http")).await;
    assert!(pdf.body.contains("(http://localhost:7546/plinth/)"));
}

#[tokio::test]
async fn every_form_has_pictures_and_the_same_person_is_on_all_of_them() {
    let house = house().await;
    let page = house.get("/exercises/E5").await;
    for said in [
        "/figures/E5-L1/1.png?person=ada",
        "/figures/E5-L1/2.png?person=ada&#38;theme=dark",
        "/figures/E5-L2/",
        "alt=\"Glute bridge: ",
    ] {
        assert!(page.body.contains(said), "{said}");
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
        assert_eq!(answer.status, status, "{path}: {}", answer.body);
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
    let movements = house.get("/movements.json").await;
    let movements: Value = serde_json::from_str(&movements.body).unwrap();
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
    let house = house().await;
    let watches = house.get("/watches.json").await;
    let cached = watches.headers["cache-control"].to_str().unwrap();
    assert!(cached.contains("immutable"), "{cached}");
    let watches: Value = serde_json::from_str(&watches.body).unwrap();
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
    let house = house().await;
    let manifest: Value =
        serde_json::from_str(include_str!("../../../web/pose/manifest.json")).unwrap();
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
            let request = request.body(Body::empty()).unwrap();
            let response = house.router.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            (parts, to_bytes(body, usize::MAX).await.unwrap())
        };
        let (plain, body) = ask(ACCEPT, "*/*").await;
        assert_eq!(plain.status, StatusCode::OK, "{name}");
        assert_eq!(plain.headers[CONTENT_TYPE], kind, "{name}");
        let forever = "public, max-age=31536000, immutable";
        assert_eq!(plain.headers[CACHE_CONTROL], forever, "{name}");
        assert_eq!(manifest[name]["bytes"], body.len(), "{name}");
        let sum: String = Sha256::digest(&body)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(manifest[name]["sha256"], *sum, "{name}");

        let (small, body) = ask(ACCEPT_ENCODING, "gzip, br").await;
        let encoding = small.headers.get(CONTENT_ENCODING);
        assert_eq!(encoding.is_some(), compressed, "{name}");
        if let Some(entry) = manifest.get(format!("{name}.br")) {
            assert_eq!(encoding.unwrap(), "br", "{name}");
            assert_eq!(entry["bytes"], body.len(), "{name}");
        }

        let tag = plain.headers[ETAG].to_str().unwrap();
        assert_eq!(tag, format!("\"{}\"", &sum[..16]), "{name}");
        let (same, body) = ask(IF_NONE_MATCH, tag).await;
        assert_eq!(same.status, StatusCode::NOT_MODIFIED, "{name}");
        assert!(body.is_empty(), "{name}");
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
    let house = house().await;
    house.answer_all(json!({})).await;
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
        let house = house_at(base).await;
        house.answer_all_at(base).await;
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
            assert!(page.body.contains("openings") || page.body.contains("data-kind=\"flare\""));
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
        let house = house_at("").await;
        house.answer_all_at("").await;
        let pack = house.page("/api/offline").await.json();
        assert_eq!(
            house.page("/api/offline").await.json()["stamp"],
            pack["stamp"]
        );
        stamps.push(pack["stamp"].clone());
    }
    assert_ne!(stamps[0], stamps[1], "as long, and with the same answers");
}

#[tokio::test]
async fn the_manifest_stands_under_the_path_of_its_pages() {
    let house = house_at("/plinth").await;
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
