//! Months over HTTP: what the page says, what is asked, what is refused.

use crate::house::House;
use axum::http::StatusCode;
use serde_json::{Value, json};

impl House {
    async fn data(&self) -> Value {
        self.get("/api/progress").await.json()
    }
}

const SEE_OTHER: StatusCode = StatusCode::SEE_OTHER;
const UNFIT: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

#[tokio::test]
async fn whoever_has_done_nothing_finds_a_page_and_no_report() {
    let house = House::new().await;
    let page = house.page("/progress").await;
    assert_eq!(page.status, StatusCode::OK);
    let page = page.text();
    assert!(
        page.contains("Nothing to show yet") && !page.contains("<svg"),
        "{page}"
    );
    // Nothing was left off, so there is nothing to pick up.
    assert!(!page.contains("No sessions in these days"), "{page}");
    assert!(!page.contains("measure-card"));
    assert_eq!(house.page("/report.pdf").await.status, StatusCode::CONFLICT);
    let data = house.data().await;
    assert_eq!(data["verdict"]["kind"], "nothing");
    assert_eq!((&data["weeks"], &data["due"]), (&json!([]), &json!([])));
}

#[tokio::test]
async fn the_questions_lead_from_one_to_the_next_and_are_kept() {
    let house = House::new().await;
    let said = json!({"goal": {"text": "to <b>garden</b>"}});
    assert_eq!(house.answer_all(said).await["due"], "ready");
    assert!(house.shows("/", "measure-card").await);
    assert_eq!(house.data().await["due"], json!(["peg", "psfs"]));
    let answer = house
        .form("/progress/ask/peg", "pain=5&enjoyment=4&activity=6")
        .await;
    assert_eq!(
        (answer.status, answer.location()),
        (SEE_OTHER, "/progress/ask/psfs")
    );
    // Nothing is named yet; what was said in the interview stands in the field, as text.
    let answer = house.page("/progress/ask/psfs").await;
    assert_eq!(answer.location(), "/progress/goals");
    let page = house.page("/progress/goals").await.text();
    assert!(page.contains("&#60;b&#62;garden"), "{page}");
    assert!(!page.contains("<b>garden"));
    let answer = house.form("/progress/goals", "text=to+garden").await;
    assert_eq!(answer.location(), "/progress/ask/psfs");
    let answer = house.form("/progress/ask/psfs", "goal-1=3").await;
    assert_eq!(answer.location(), "/progress?saved=1");
    let data = house.data().await;
    assert_eq!(data["due"], json!([]));
    assert_eq!(data["outcomes"][0]["score"]["of"], "peg");
    assert_eq!(data["outcomes"][0]["value"], 5.0);
    assert_eq!(data["goals"][0]["text"], "to garden");
    assert!(!house.shows("/", "measure-card").await);
    let page = house.page("/progress").await.text();
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
    let answer = house.form("/progress/later", "").await;
    assert_eq!((answer.status, answer.location()), (SEE_OTHER, "/"));
    assert_eq!(house.data().await["due"], json!([]));
    assert!(!house.shows("/", "measure-card").await);
    // Whoever wants to can answer all the same.
    let answer = house.form("/progress/ask/groc", "change=-2").await;
    assert_eq!(answer.status, SEE_OTHER);
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
        let answer = house.form(path, fields).await;
        assert_eq!(answer.status, UNFIT, "{path} {fields}");
        let page = answer.text();
        assert!(page.contains("role=\"alert\""), "{path} {fields}");
        if fields.starts_with("pain=5") {
            let pain = page.split("name=\"pain\" value=\"5\"").nth(1).unwrap();
            assert!(pain.starts_with(" checked"), "what was chosen stands there");
        }
    }
    house.form("/progress/goals", "text=walk").await;
    for fields in ["", "goal-1=11", "goal-2=5"] {
        assert_eq!(
            house.form("/progress/ask/psfs", fields).await.status,
            UNFIT,
            "{fields}"
        );
    }
    for text in ["", "+++", &"x".repeat(81)] {
        let answer = house.form("/progress/goals", &format!("text={text}")).await;
        assert_eq!(answer.status, UNFIT, "{text}");
        assert!(answer.text().contains("80 letters at most"));
    }
    for path in [
        "/progress/ask/odi",
        "/progress/goals/9",
        "/progress/goals/x",
    ] {
        assert_eq!(
            house.page(path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    for path in [
        "/report.pdf?paper=a3",
        "/report.pdf?weeks=0",
        "/report.pdf?weeks=x",
    ] {
        assert_eq!(house.page(path).await.status, UNFIT, "{path}");
    }
    assert_eq!(house.data().await["outcomes"], json!([]));
}

#[tokio::test]
async fn a_goal_is_reworded_and_let_go_and_five_are_enough() {
    let house = House::ready().await;
    for text in ["a", "b", "c", "d", "e"] {
        house.form("/progress/goals", &format!("text={text}")).await;
    }
    let answer = house.form("/progress/goals", "text=f").await;
    assert_eq!(answer.status, UNFIT);
    let page = answer.text();
    assert!(page.contains("Five are enough") && page.contains("value=\"f\""));
    house.form("/progress/goals/2", "text=swim+a+length").await;
    house.form("/progress/goals/3", "do=leave").await;
    let data = house.data().await;
    assert_eq!(data["goals"][1]["text"], "swim a length");
    assert!(data["goals"][2]["until"].is_string() && data["goals"][1]["until"].is_null());
    assert_eq!(
        house.page("/progress/goals/3").await.status,
        StatusCode::NOT_FOUND
    );
    let page = house.page("/progress").await.text();
    assert!(page.contains("swim a length") && !page.contains("yourself: c."));
    assert_eq!(
        house.form("/progress/goals", "text=f").await.status,
        SEE_OTHER
    );
}

#[tokio::test]
async fn a_session_stands_on_the_page_at_once_and_changes_with_its_answer() {
    let house = House::ready().await;
    house
        .send("/api/open", &json!({"pain": 4, "slot": "morning"}))
        .await;
    let saved = house
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
            &format!("{}/how", saved.location()),
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
    let page = house.page("/progress").await.text();
    assert!(
        page.contains("You exercised on 1 day: 1 session."),
        "{page}"
    );
    let report = house.page("/report.pdf?weeks=3").await;
    assert!(report.status == StatusCode::OK && report.bytes.starts_with(b"%PDF-"));
}
