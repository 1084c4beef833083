//! Where somebody is: their evening is not tomorrow's because the server stands elsewhere.

use crate::house::House;
use axum::http::StatusCode;
use axum::http::header::COOKIE;
use jiff::Timestamp;
use serde_json::json;

/// The earliest and the latest places on the clock: always a day apart, or two. The names have their signs
/// the other way round.
const EAST: (&str, i32) = ("zone=Etc/GMT-14", 14 * 3600);
const WEST: (&str, i32) = ("zone=Etc/GMT+12", -12 * 3600);

/// Opens the evening on a device there; gives what its address shows then, once as a session and once as
/// the question before it.
async fn opens(house: &House, (cookie, offset): (&str, i32), id: u128) -> [bool; 2] {
    let told = json!({"id": uuid::Uuid::from_u128(id), "at": Timestamp::now(), "utc_offset_s": offset,
        "pain": 2, "slot": "evening"});
    let opened = house
        .send_with("/api/open", &told, &[(COOKIE, cookie)])
        .await;
    assert_eq!(opened.status, StatusCode::OK, "{}", opened.text());
    let page = house
        .page_with("/session/evening", &[(COOKIE, cookie)])
        .await;
    ["id=\"session-data\"", "id=\"open-form\""].map(|part| page.text().contains(part))
}

#[tokio::test]
async fn a_session_begins_on_the_day_of_the_place() {
    let house = House::ready().await;
    assert_eq!(opens(&house, WEST, 1).await, [true, false]);
    let house = House::ready().await;
    assert_eq!(opens(&house, EAST, 1).await, [true, false]);
    // Whoever travels west from there has that day once more.
    assert_eq!(opens(&house, WEST, 2).await, [true, false]);
}

#[tokio::test]
async fn a_place_that_is_none_is_the_servers() {
    let house = House::ready().await;
    for cookie in ["zone=", "zone=../../etc/passwd", "zone=Mars/Olympus"] {
        let page = house.page_with("/", &[(COOKIE, cookie)]).await;
        assert_eq!(page.status, StatusCode::OK);
    }
}
