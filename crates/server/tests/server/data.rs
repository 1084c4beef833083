//! What is kept about a person, taken away, brought back and deleted, on a real store.

use crate::house::{Answer, House, contacts};
use crate::sessions::session;
use axum::body::{Body, Bytes};
use axum::http::header::{ACCEPT, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};
use std::path::Path;
use store::sqlite::{SqliteStore, back_up, restore};
use store::{Repository, Who};

/// A house with somebody who has answered whom to call, and done a session.
async fn lived_in(clinic: &str) -> House {
    let house = House::new().await;
    house.tell("/api/contacts", &contacts(clinic)).await;
    let session = session(1);
    house.tell("/api/sessions", &session).await;
    for pain in [3, 2] {
        let check_in = json!({"format": 1, "id": uuid::Uuid::now_v7(), "session": session["id"],
            "at": session["ended_at"], "pain_after": pain});
        house.tell("/api/check-ins", &check_in).await;
    }
    house
}

impl House {
    async fn tell(&self, path: &str, body: &Value) {
        let answer = self.send(path, body).await;
        assert!(answer.status.is_success(), "{}", answer.text());
    }

    async fn today(&self) -> Value {
        self.get("/api/today").await.json()
    }

    async fn export(&self) -> Bytes {
        let answer = self.page("/data/export.json").await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        answer.bytes
    }

    /// A file as a browser's form sends it.
    async fn import(&self, file: &[u8]) -> Answer {
        let mut body = b"--line\r\ncontent-disposition: form-data; name=\"file\"; \
            filename=\"plinth.json\"\r\ncontent-type: application/json\r\n\r\n"
            .to_vec();
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--line--\r\n");
        self.import_body(body).await
    }

    async fn import_body(&self, body: Vec<u8>) -> Answer {
        let request = Request::post("/data/import")
            .header(ACCEPT, "text/html")
            .header(CONTENT_TYPE, "multipart/form-data; boundary=line");
        self.ask(request.body(Body::from(body)).unwrap()).await
    }

    async fn delete(&self, word: &str) -> Answer {
        self.form("/data/delete", &format!("word={word}")).await
    }
}

#[tokio::test]
async fn what_one_house_exports_another_takes_in_and_exports_the_same() {
    let (here, elsewhere) = (lived_in("Dr Ode").await, House::new().await);
    let answer = here.page("/data/export.json").await;
    let name = answer.headers[CONTENT_DISPOSITION].to_str().unwrap();
    assert!(
        name.starts_with("attachment; filename=\"plinth-20") && name.ends_with(".json\""),
        "{name}"
    );
    let file = answer.bytes;
    assert_eq!(
        here.export().await,
        file,
        "the same data are the same bytes"
    );

    let imported = elsewhere.import(&file).await;
    assert_eq!(
        imported.status,
        StatusCode::SEE_OTHER,
        "{}",
        imported.text()
    );
    // Whom to call, a session, that it came on a day that nobody opened, two answers about it.
    assert_eq!(imported.location(), "/data?new=5");
    assert!(elsewhere.shows("/data?new=5", "5 things were new").await);
    assert_eq!(elsewhere.export().await, file);
    assert_eq!(elsewhere.today().await["due"], here.today().await["due"]);
    assert!(elsewhere.shows("/help", "Dr Ode").await);
    let again = elsewhere.import(&file).await;
    assert_eq!(again.location(), "/data?new=0");
}

#[tokio::test]
async fn what_cannot_be_taken_in_is_refused_with_what_to_do_and_changes_nothing() {
    let house = lived_in("Dr Ode").await;
    let before = house.export().await;
    let text = String::from_utf8(before.to_vec()).unwrap();
    let newer = text.replace("\"version\":1", "\"version\":2");
    let wrong = text.replace("\"seq\":1", "\"seq\":4");
    let differs = text.replace("Dr Ode", "Dr Oak");
    let other = lived_in("Dr Oak").await.export().await;
    let half = &before[..before.len() / 2];
    for (file, status, says) in [
        (
            newer.as_bytes(),
            422,
            "made by a newer Plinth (format 2). Update",
        ),
        (&other[..], 409, "of another person"),
        (wrong.as_bytes(), 422, "The place: journal[0].seq"),
        (differs.as_bytes(), 409, "The place in the file: journal[0]"),
        (b"dear aunt", 422, "not a file that Plinth saved"),
        (half, 422, "not a file that Plinth saved"),
        (b"", 422, "No file was chosen"),
    ] {
        let answer = house.import(file).await;
        let text = answer.text();
        assert_eq!(answer.status.as_u16(), status, "{text}");
        assert!(text.contains(says), "{says}: {text}");
        assert!(text.contains("Nothing was changed"), "{text}");
        assert!(
            text.contains("action=\"/data/import#import\""),
            "to try again: {text}"
        );
        assert_eq!(house.export().await, before);
    }
    // Forms without a file, cut off, or none at all.
    for body in [&b"--line--\r\n"[..], b"--line\r\ncontent-dis", b""] {
        let answer = house.import_body(body.to_vec()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let request = Request::post("/data/import")
        .body(Body::from("{}"))
        .unwrap();
    assert_eq!(
        house.ask(request).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    // Another site's form.
    let request = Request::post("/data/import").header("sec-fetch-site", "cross-site");
    let answer = house.ask(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_file_far_larger_than_other_bodies_is_taken() {
    let (here, elsewhere) = (lived_in("Dr Ode").await, House::new().await);
    let mut file: Value = serde_json::from_slice(&here.export().await).unwrap();
    let answers = file["check_ins"].as_array().unwrap().clone();
    for number in 0..5_000 {
        let mut answer = answers[0].clone();
        answer["check_in"]["id"] = json!(uuid::Uuid::from_u128(number));
        file["check_ins"].as_array_mut().unwrap().push(answer);
    }
    let file = file.to_string();
    assert!(file.len() > 1 << 20);
    let imported = elsewhere.import(file.as_bytes()).await;
    assert_eq!(imported.location(), "/data?new=5005");
}

#[tokio::test]
async fn the_tables_come_as_one_file() {
    let house = lived_in("Dr Ode").await;
    let answer = house.page("/data/export.zip").await;
    assert_eq!(answer.headers[CONTENT_TYPE], "application/zip");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(answer.bytes)).unwrap();
    let names: Vec<String> = (0..zip.len())
        .map(|at| zip.by_index(at).unwrap().name().unwrap().into_owned())
        .collect();
    let tables = [
        "journal",
        "sessions",
        "exercises",
        "check_ins",
        "check_in_exercises",
        "recordings",
    ];
    let mut expected: Vec<String> = tables.iter().map(|it| format!("{it}.csv")).collect();
    expected.push("README.txt".to_owned());
    assert_eq!(names, expected);
}

#[tokio::test]
async fn the_page_says_what_is_kept_and_every_table_has_its_words() {
    let house = lived_in("Dr Ode").await;
    let page = house.page("/data").await.text();
    for says in [
        "Sessions",
        "Answers to “How was it?”",
        "Kept only on this device",
        "/data/export.json",
    ] {
        assert!(page.contains(says), "{says}");
    }
    // Whatever table is added, a person is told what it is and why.
    let words = &house.app.library.words;
    for table in tables(house.folder.path()) {
        for key in [
            format!("data-table-{table}"),
            format!("data-table-{table}-why"),
        ] {
            assert!(words.has(&key), "{key} is missing in data.ftl");
        }
    }
}

/// The tables whose rows belong to a person.
fn tables(folder: &Path) -> Vec<String> {
    let connection = rusqlite::Connection::open(folder.join(store::sqlite::FILE)).unwrap();
    let mut names = connection
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'erasing' AND EXISTS \
             (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name IN ('person', 'session'))",
        )
        .unwrap();
    let names = names.query_map([], |row| row.get(0)).unwrap();
    names.map(Result::unwrap).collect()
}

#[tokio::test]
async fn deleting_asks_first_then_leaves_nothing_and_gives_a_receipt() {
    let house = lived_in("Dr Ode").await;
    assert_eq!(house.today().await["due"], "question");
    let page = house.page("/data/delete").await.text();
    assert!(page.contains("cannot be undone") && page.contains("/data/export.json"));
    let before = house.export().await;
    for word in ["", "no", "delete+it"] {
        let answer = house.delete(word).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("Nothing was deleted"));
    }
    assert_eq!(house.export().await, before);

    let answer = house.delete("+Delete+").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_eq!(answer.headers["clear-site-data"], "\"cache\", \"storage\"");
    let receipt = answer.text();
    for says in [
        "Receipt ",
        "Sessions: 1",
        "Answers to “How was it?”: 2",
        "data:text/plain;base64,",
    ] {
        assert!(receipt.contains(says), "{says}: {receipt}");
    }
    // What waits on the device would come right back.
    assert!(!receipt.contains("outbox.js"));
    // Also what the server remembered is gone.
    assert_eq!(house.today().await["due"], "contacts");
    assert!(!house.shows("/help", "Dr Ode").await);
    let empty: Value = serde_json::from_slice(&house.export().await).unwrap();
    assert_eq!(
        (&empty["journal"], &empty["sessions"]),
        (&json!([]), &json!([]))
    );
    let other: Value = serde_json::from_slice(&before).unwrap();
    assert_ne!(
        empty["origin"], other["origin"],
        "nobody's name is used again"
    );
    // And what was saved can come back.
    assert_eq!(house.import(&before).await.location(), "/data?new=5");
    assert_eq!(house.export().await, before);
}

#[tokio::test]
async fn under_a_shared_address_the_header_that_knows_no_names_is_left_out() {
    let house = House::at("/plinth").await;
    let answer = house.form("/plinth/data/delete", "word=delete").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(!answer.headers.contains_key("clear-site-data"));
    assert!(answer.text().contains("data-base=\"/plinth\""));
}

#[tokio::test]
async fn a_journal_that_is_replaced_under_a_running_server_is_read_anew() {
    let house = lived_in("Dr Ode").await;
    let folder = house.folder.path();
    let backup = folder.join("early.backup");
    back_up(folder, &backup).await.unwrap();
    house.tell("/api/contacts", &contacts("Dr Late")).await;
    assert!(house.shows("/help", "Dr Late").await);
    restore(folder, &backup, "one").await.unwrap();
    let help = house.page("/help").await.text();
    assert!(help.contains("Dr Ode") && !help.contains("Dr Late"));
    // Erased by another program, such as the command.
    let other = SqliteStore::open(folder).await.unwrap();
    other.erase(Who::SOLO).await.unwrap();
    assert!(!house.shows("/help", "Dr Ode").await);
    assert_eq!(house.today().await["due"], "contacts");
}
