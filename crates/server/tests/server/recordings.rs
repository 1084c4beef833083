//! Recordings of landmarks as a device sends them and a person looks at them, on a real store.

use crate::house::{Answer, House};
use axum::body::Body;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_TYPE, HeaderName};
use axum::http::{Request, StatusCode};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

const HEAD: &str = r#"{"format":"plinth-landmarks/1","layout":"blazepose-33","fps":15,"width":640,"height":480,"mirrored":false}"#;
/// Made on 24 November 2026.
const ID: &str = "019ab2c0-5e00-7000-8000-0000000000";
const SESSION: &str = "01990000-0000-7000-8000-000000000001";

impl Answer {
    /// The status and the field that a problem names.
    fn problem(&self) -> (u16, String) {
        assert_eq!(self.headers[CONTENT_TYPE], "application/problem+json");
        let value = self.json();
        assert!(value["detail"].as_str().is_some_and(|it| !it.is_empty()));
        let field = value["field"].as_str().unwrap_or_default().to_owned();
        (self.status.as_u16(), field)
    }
}

impl House {
    /// Sends a recording as a device does.
    async fn record(&self, number: u8, bytes: Vec<u8>) -> Answer {
        self.record_at(&address(number), "application/gzip", bytes)
            .await
    }

    async fn record_at(&self, address: &str, kind: &str, bytes: Vec<u8>) -> Answer {
        let request = Request::post(address).header(CONTENT_TYPE, kind);
        self.ask(request.body(Body::from(bytes)).unwrap()).await
    }
}

fn id(number: u8) -> String {
    format!("{ID}{number:02}")
}

fn address(number: u8) -> String {
    format!(
        "/api/recordings?id={}&session={SESSION}&form=E5-L1",
        id(number)
    )
}

fn zip(text: &str) -> Vec<u8> {
    let mut zip = GzEncoder::new(Vec::new(), Compression::fast());
    zip.write_all(text.as_bytes()).unwrap();
    zip.finish().unwrap()
}

/// Somebody at each of these moments; nobody at the second.
fn lines(frames: u32) -> String {
    let mut text = format!("{HEAD}\n");
    for frame in 0..frames {
        let t_ms = 5_000 + frame * 66;
        if frame == 1 {
            text.push_str(&format!(
                "{{\"t_ms\":{t_ms},\"image\":null,\"world\":null}}\n"
            ));
            continue;
        }
        let mark = |at: u32| format!("[0.{:02},0.4,-0.1234,0.98]", 10 + at);
        let marks: Vec<String> = (0..33).map(mark).collect();
        let marks = marks.join(",");
        text.push_str(&format!(
            "{{\"t_ms\":{t_ms},\"image\":[{marks}],\"world\":[{marks}]}}\n"
        ));
    }
    text
}

#[tokio::test]
async fn a_recording_is_kept_shown_given_back_and_deleted() {
    let house = House::new().await;
    let empty = house.page("/recordings").await.text();
    assert!(empty.contains("Nothing is saved."), "{empty}");
    assert!(house.shows("/history", "href=\"/recordings\"").await);

    // Kept once, however often it is sent; its session need not be there.
    let bytes = zip(&lines(412));
    for status in [StatusCode::CREATED, StatusCode::OK] {
        let sent = house.record(1, bytes.clone()).await;
        assert_eq!(sent.status, status, "{}", sent.text());
    }
    let other = house.record(1, zip(&lines(411))).await;
    assert_eq!(other.problem(), (409, "id".into()));

    let list = house.page("/recordings").await.text();
    let page_address = format!("/recordings/{}", id(1));
    for shown in [
        &page_address,
        "Glute bridge",
        "412 moments",
        "27 seconds",
        "\u{a0}kB",
    ] {
        assert!(list.contains(shown), "{shown}: {list}");
    }

    let one = house.page(&page_address).await;
    assert_eq!(one.status, StatusCode::OK);
    let one = one.text();
    for shown in [
        "33 points of the body for each of 412 moments. No picture, no sound, no name.",
        "At 27.1 s",
        "-0.1234",
        "0.98",
        "Moment 1, at 5000 ms",
        "Nobody was seen.",
        "31 left toe",
        "640 × 480",
        "409 more moments",
        "--exercise E5-L1",
    ] {
        let shown = shown.replace("At 27.1", "Stick figure at 27.1");
        assert!(one.contains(&shown), "{shown}: {one}");
    }
    assert_eq!(one.matches("<svg").count(), 6);
    assert!(!one.contains(" style=\"") && !one.contains("http://"));

    // Given back to the byte, under a name that says what it is, and not zipped once more.
    let file = format!("{page_address}/landmarks.jsonl.gz");
    let given = house
        .page_with(&file, &[(ACCEPT_ENCODING, "gzip, br")])
        .await;
    assert_eq!(given.bytes, bytes);
    assert_eq!(given.headers[CONTENT_TYPE], "application/gzip");
    assert!(!given.headers.contains_key("content-encoding"));
    let name = given.headers["content-disposition"].to_str().unwrap();
    assert!(
        name.starts_with("attachment; filename=\"plinth-20")
            && name.ends_with("-E5-L1.landmarks.jsonl.gz\""),
        "{name}"
    );

    // Asked first, then gone; twice is as good as once, and the device does not bring it back.
    let delete = format!("{page_address}/delete");
    let asked = house.page(&delete).await.text();
    assert!(asked.contains("Delete this recording?") && asked.contains("cannot be brought back"));
    assert_eq!(house.page(&page_address).await.status, StatusCode::OK);
    for _ in 0..2 {
        let deleted = house.form(&delete, "").await;
        assert_eq!(deleted.status, StatusCode::SEE_OTHER);
        let next = deleted.location();
        let receipt = house.page(next).await.text();
        assert!(receipt.contains("Deleted. It is gone from this Plinth."));
        assert!(receipt.contains("Nothing is saved."));
    }
    assert_eq!(house.record(1, bytes).await.status, StatusCode::OK);
    for path in [&page_address, &file, &delete] {
        let gone = house.page(path).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "{path}");
        assert!(gone.text().contains("This recording is not here."));
    }
}

#[tokio::test]
async fn what_is_no_recording_is_refused_and_not_kept() {
    let house = House::new().await;
    let good = zip(&lines(3));
    let gzip = "application/gzip";

    // The address.
    for (path, field) in [
        ("/api/recordings", "id"),
        ("/api/recordings?id=me", "id"),
        (&address(2).replace(SESSION, "today"), "session"),
        (&address(2).replace("E5-L1", "E5-L77"), "form"),
        (&address(2).replace("E5-L1", "../etc"), "form"),
    ] {
        let refused = house.record_at(path, gzip, good.clone()).await;
        assert_eq!(refused.problem(), (422, field.into()), "{path}");
    }
    let typed = house
        .record_at(&address(2), "application/json", good.clone())
        .await;
    assert_eq!(typed.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);

    // The body.
    let extra = HEAD.replace("\"fps\"", "\"photo\":\"iVBORw0KGgo\",\"fps\"");
    let lines_with = |head: &str| lines(3).replace(HEAD, head);
    let bomb = format!("{HEAD}\n{}", "\n".repeat(41 << 20));
    for (bytes, status, field) in [
        (vec![7; (4 << 20) + 1], 413, "body"),
        (zip(&bomb), 413, "body"),
        (zip(&lines(40_001)), 413, "body"),
        (lines(3).into_bytes(), 422, "body"),
        (b"\x89PNG\r\n\x1a\n and a face".to_vec(), 422, "body"),
        ([good.clone(), b"a face".to_vec()].concat(), 422, "body"),
        (Vec::new(), 422, "body"),
        (zip("dear aunt"), 422, "header"),
        (zip(&lines_with(&extra)), 422, "header"),
        (
            zip(&lines_with(&HEAD.replace("blazepose-33", "kinect-22"))),
            422,
            "header",
        ),
        (zip(HEAD), 422, "frames"),
        (
            zip(&lines(3).replace("\"world\":null", "\"face\":\"iVBOR\"")),
            422,
            "frames",
        ),
        (zip(&lines(3).replace("0.98", "1e999")), 422, "frames"),
    ] {
        let refused = house.record(2, bytes).await;
        assert_eq!(
            refused.problem(),
            (status, field.into()),
            "{}",
            refused.text()
        );
    }

    // Another site's page may not send one either.
    let request = Request::post(address(2))
        .header(CONTENT_TYPE, gzip)
        .header(HeaderName::from_static("sec-fetch-site"), "cross-site");
    let foreign = house.ask(request.body(Body::from(good)).unwrap()).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);

    assert!(house.shows("/recordings", "Nothing is saved.").await);
}

#[tokio::test]
async fn a_name_of_nobodys_is_a_page_that_says_so() {
    let house = House::new().await;
    for name in [&id(3), "me", "..%2F..%2Fetc"] {
        for path in ["", "/landmarks.jsonl.gz", "/delete"] {
            let path = format!("/recordings/{name}{path}");
            let page = house.page(&path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        }
        let deleted = house.form(&format!("/recordings/{name}/delete"), "").await;
        assert_eq!(deleted.status, StatusCode::NOT_FOUND, "{name}");
    }
}

#[tokio::test]
async fn under_a_prefix_every_address_keeps_it() {
    let house = House::at("/plinth").await;
    let sent = house
        .record_at(
            &format!("/plinth{}", address(4)),
            "application/gzip",
            zip(&lines(1)),
        )
        .await;
    assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.text());
    let of = format!("/plinth/recordings/{}", id(4));
    for path in ["/plinth/recordings", &of, &format!("{of}/delete")] {
        let page = house.page(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        let text = page.text();
        assert!(!text.contains("=\"/recordings"), "{path}: {text}");
    }
    let one = house.page(&of).await.text();
    assert!(one.contains("for 1 moment.") && one.matches("<svg").count() == 1);
    let deleted = house.form(&format!("{of}/delete"), "").await;
    assert_eq!(deleted.location(), "/plinth/recordings?deleted=1");
}
