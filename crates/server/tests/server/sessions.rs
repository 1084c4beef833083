//! Sessions: sent, entered by hand, refused, and shown with what a camera saw.

use crate::house::House;
use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Request, StatusCode};
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};

/// A session of one bridge, ended a minute ago.
pub fn session(number: u8) -> Value {
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
async fn a_session_sent_twice_is_stored_once_and_shown() {
    let house = House::new().await;
    assert_eq!(
        house.send("/api/sessions", &session(1)).await.status,
        StatusCode::CREATED
    );
    let list = || house.get("/api/sessions");
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

    let history = house.page("/history").await.text();
    assert!(history.contains("Stopped early") && history.contains("0 of 1 exercise"));
    assert!(history.contains("Pain 4 before, 3 after") && history.contains("Effort 5 of 10"));
    let one = house
        .page("/sessions/01990000-0000-7000-8000-000000000001")
        .await
        .text();
    assert!(
        one.contains("Glute bridge") && one.contains("1 of 2"),
        "{one}"
    );
    house.open_the_day().await;
    assert!(house.shows("/", "done in part").await);
}

#[tokio::test]
async fn bad_input_names_its_field_and_nothing_is_stored() {
    let house = House::new().await;
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
            answer.text()
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
            refused.text()
        );
    }
    let nobody = house.send("/api/check-ins", &check_in(1, 99)).await;
    assert_eq!(
        (nobody.status, &nobody.json()["field"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!("session"))
    );
    let all = house.get("/api/sessions").await.json();
    assert_eq!(all["sessions"], json!([]));
}

#[tokio::test]
async fn what_a_camera_saw_is_told_by_the_first_week_and_nothing_where_there_was_none() {
    let house = House::new().await;
    let send = async |record: &Value| {
        let answer = house.send("/api/sessions", record).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    };
    let page = async |number: u8| {
        let address = format!("/sessions/01990000-0000-7000-8000-0000000000{number:02}");
        house.page(&address).await.text()
    };
    send(&session(1)).await;
    assert!(!page(1).await.contains("What the camera saw"));
    assert!(!house.shows("/history", "Camera saw").await);
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
    let history = house.page("/history").await.text();
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
    let house = House::new().await;
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
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    }
    let page = async |number: u8| {
        let address = format!("/sessions/01990000-0000-7000-8000-0000000000{number:02}");
        house.page(&address).await.text()
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
    let house = House::new().await;
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
async fn without_scripts_a_session_is_entered_by_hand() {
    let house = House::new().await;
    house.open_the_day().await;
    let saved = house
        .form("/session/evening/by-hand", "did=E1&did=E7")
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let address = saved.location().to_owned();
    let page = house.page(&address).await.text();
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
    assert!(house.shows("/history", "Pain 5 before, 3 after").await);
    let wrong = house
        .form(&format!("{address}/how"), "pain_before=12")
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong
            .text()
            .contains("12 is not a whole number from 0 to 10"),
        "{}",
        wrong.text()
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
async fn the_history_goes_on_page_by_page() {
    let house = House::new().await;
    for number in 0..90 {
        let sent = house.send("/api/sessions", &session(number)).await;
        assert_eq!(sent.status, StatusCode::CREATED);
    }
    let mut seen = 0;
    let mut path = "/api/sessions".to_owned();
    loop {
        let page = house.get(&path).await.json();
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
    let house = House::new().await;
    house.open_the_day().await;
    let script = house.get("/api/session/morning").await.json();
    assert_eq!(script["script"]["blocks"].as_array().unwrap().len(), 7);
    let (lines, cues) = (
        script["lines"].as_array().unwrap(),
        &script["script"]["cues"],
    );
    assert_eq!(lines.len(), cues.as_array().unwrap().len());
}
