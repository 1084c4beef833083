//! What somebody is asked and says, and which programme and which session it gives them.

use crate::house::{Answer, House};
use axum::http::StatusCode;
use serde_json::json;

#[tokio::test]
async fn the_articles_two_minutes_are_chosen_and_unchosen() {
    let house = House::new().await;
    house.open_the_day().await;
    assert!(
        house
            .shows("/exercises/E3", "Do it as in the article")
            .await
    );
    house.form("/exercises/E3/dose", "dose=article").await;
    assert!(house.shows("/", "12 slow cycles").await);
    house.form("/exercises/E3/dose", "dose=start").await;
    assert!(house.shows("/", "6 slow cycles").await);
    let refused = house.form("/exercises/E4/dose", "dose=article").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Everything that might give a session.
async fn no_session_can_be_had(house: &House, why: &str) {
    for path in ["/session/morning", "/session/evening?length=short"] {
        let page = house.page(path).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{why}: {path}");
    }
    let api = house.get("/api/session/morning").await;
    assert_eq!(api.status, StatusCode::CONFLICT, "{why}: {}", api.text());
    let open = house
        .send("/api/open", &json!({"pain": 1, "slot": "morning"}))
        .await;
    assert_eq!(open.status, StatusCode::CONFLICT, "{why}: {}", open.text());
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
    assert!(!by_hand.location().contains("/sessions/"), "{why}");
}

#[tokio::test]
async fn before_the_questions_and_after_an_emergency_sign_no_address_gives_a_session() {
    let house = House::new().await;
    no_session_can_be_had(&house, "nothing is answered").await;
    house.open_the_day().await;
    assert_eq!(house.page("/session/morning").await.status, StatusCode::OK);
    let told = house.form("/signs", "sign=bladder_change&none=1").await;
    assert_eq!(
        told.status,
        StatusCode::SEE_OTHER,
        "a tick beside none of these counts"
    );
    let page = house.page("/").await.text();
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
    let house = House::new().await;
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
    assert_eq!(next.location(), "/ask");
    assert!(house.shows("/ask", "Feeling, bladder").await);
    let empty = house.form("/ask/feeling", "").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        empty.text().contains("Nothing is answered yet"),
        "{}",
        empty.text()
    );
    let odd = house.form("/ask/feeling", "yes=nonsense").await;
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Not sure is asked again with an explanation.
    house.form("/ask/feeling", "unsure=both_legs").await;
    let again = house.page("/ask").await.text();
    assert!(
        again.contains("You were not sure") && again.contains("value=\"both_legs\""),
        "{again}"
    );
    // Still not sure counts as yes.
    let next = house.form("/ask/feeling_again", "unsure=both_legs").await;
    assert_eq!(next.location(), "/");
    assert!(house.shows("/", "Please get help now").await);
}

#[tokio::test]
async fn an_answer_is_left_and_gone_on_with_and_asked_once() {
    let house = House::new().await;
    let all = "country=GB&emergency=999&out_of_hours=111&crisis=116123&clinic=practice";
    house.form("/contacts", all).await;
    house.form("/ask/feeling", "none=1").await;
    assert!(house.shows("/ask", "Sudden things").await);
    // The same answer again, from a second tap or another device, changes nothing.
    let twice = house.form("/ask/feeling", "yes=both_legs").await;
    assert_eq!(twice.location(), "/ask");
    assert!(house.shows("/ask", "Sudden things").await);
}

#[tokio::test]
async fn thin_bones_change_the_programme_and_say_why() {
    let house = House::new().await;
    let said = json!({"conditions": {"yes": ["bones"]}, "group_bones": {"yes": ["C01"]}});
    assert_eq!(house.answer_all(said).await["due"], "ready");
    let page = house.page("/programme").await.text();
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
async fn pain_decides_what_a_session_is() {
    let house = House::ready().await;
    let page = house.page("/session/morning").await.text();
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
    assert_eq!(new.location(), "/signs");
    house
        .form("/session/morning/open", "pain=6&new=nothing")
        .await;
    let easy = house.page("/session/morning").await.text();
    assert!(easy.contains("E5-T"), "the lightest versions");
    house
        .form("/session/morning/open", "pain=8&new=nothing")
        .await;
    let flare = |page: Answer| page.text().contains("A day without exercises");
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
    let house = House::new().await;
    house.open_the_day().await;
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
        assert!(
            refused.text().contains(said),
            "{fields}: {}",
            refused.text()
        );
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
            .shows("/programme", "Left out until your clinician")
            .await
    );
}
