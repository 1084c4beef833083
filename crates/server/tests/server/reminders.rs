//! Reminders on their way out: to a push service and a mail server of our own, on a real store, at times
//! that the test chooses.

use crate::house::House;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use axum::routing::post;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use serde_json::Value;
use server::remind::{Encryption, Mail, Outgoing, mailbox, round};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use store::Who;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use uuid::Uuid;
use web_push_native::{Auth, decrypt, p256 as keys};

// ---- A push service, and a browser at the end of it ----------------------------------------------

/// What was sent to an endpoint.
struct Received {
    endpoint: String,
    headers: HeaderMap,
    body: Vec<u8>,
}

/// A push service on this machine: keeps what comes, and answers as the test says.
#[derive(Default)]
struct Service {
    received: Mutex<Vec<Received>>,
    /// What it says next, each once: a status and "come back after so many seconds".
    says: Mutex<VecDeque<(u16, Option<u32>)>>,
}

struct Push {
    service: Arc<Service>,
    root: String,
    secret: keys::SecretKey,
}

const AUTH: [u8; 16] = [7; 16];

impl Push {
    async fn start() -> Self {
        let service = Arc::new(Service::default());
        let router = Router::new()
            .route("/send/{name}", post(take))
            .with_state(Arc::clone(&service));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let root = format!("http://{}/send/", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self {
            service,
            root,
            secret: keys::SecretKey::from_slice(&[5; 32]).unwrap(),
        }
    }

    /// What a browser sends when it subscribes.
    fn subscription(&self, name: &str) -> String {
        let public = VerifyingKey::from(p256::ecdsa::SigningKey::from_slice(&[5; 32]).unwrap());
        let public = BASE64.encode(public.to_encoded_point(false));
        let endpoint = format!("{}{name}", self.root)
            .replace(':', "%3A")
            .replace('/', "%2F");
        format!(
            "endpoint={endpoint}&p256dh={public}&auth={}",
            BASE64.encode(AUTH)
        )
    }

    fn says(&self, status: u16, wait: Option<u32>) {
        self.service.says.lock().unwrap().push_back((status, wait));
    }

    fn received(&self) -> Vec<Received> {
        std::mem::take(&mut self.service.received.lock().unwrap())
    }

    /// The messages, as the browser reads them.
    fn messages(&self) -> Vec<Value> {
        let all = self.received();
        all.into_iter().map(|it| self.open(it.body)).collect()
    }

    fn open(&self, body: Vec<u8>) -> Value {
        let plain = decrypt(body, &self.secret, &Auth::from(AUTH)).expect("for this browser");
        serde_json::from_slice(&plain).expect("JSON")
    }
}

async fn take(
    State(service): State<Arc<Service>>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> axum::response::Response {
    service.received.lock().unwrap().push(Received {
        endpoint: name,
        headers,
        body: body.to_vec(),
    });
    let says = service.says.lock().unwrap().pop_front();
    let (status, wait) = says.unwrap_or((201, None));
    let status = StatusCode::from_u16(status).unwrap();
    match wait {
        Some(wait) => (status, [(RETRY_AFTER, wait.to_string())]).into_response(),
        None => status.into_response(),
    }
}

// ---- A house -------------------------------------------------------------------------------------

impl House {
    /// Somebody who may exercise, with messages to one browser.
    async fn reminded(push: &Push, mail: Option<Mail>) -> Self {
        let outgoing = Outgoing {
            mail,
            push_to_local: true,
        };
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let house = Self::on(folder, "", outgoing).await;
        house.answer_calmly().await;
        let subscription = push.subscription("phone");
        let subscribed = house.form("/reminders/push", &subscription).await;
        assert_eq!(
            subscribed.status,
            StatusCode::NO_CONTENT,
            "{}",
            subscribed.text()
        );
        house
    }

    /// Another server on the same data.
    async fn another(&self) -> Self {
        let outgoing = Outgoing {
            mail: None,
            push_to_local: true,
        };
        Self::on(Arc::clone(&self.folder), "", outgoing).await
    }

    async fn saved(&self, path: &str, fields: &str) {
        let saved = self.form(path, fields).await;
        let status = saved.status;
        assert_eq!(status, StatusCode::SEE_OTHER, "{fields}: {}", saved.text());
    }

    /// Reminded of every morning at 07:30 in London, and nudged an hour later.
    async fn mornings(&self) {
        self.saved(
            "/reminders",
            "part=every_day&morning=07:30&evening=&zone=Europe/London",
        )
        .await;
        self.saved("/reminders", "part=more&zone=Europe/London&nudge=60")
            .await;
    }

    async fn round(&self, now: Timestamp) {
        round(&self.app, now).await.unwrap();
    }
}

/// The day after tomorrow, in London: whatever the hour is now, its morning is ahead.
fn day() -> Date {
    let london = TimeZone::get("Europe/London").unwrap();
    let today = Timestamp::now().to_zoned(london).date();
    today.checked_add(2.days()).unwrap()
}

/// So many minutes after 07:30 of that day, in London.
fn after(minutes: i64) -> Timestamp {
    let london = TimeZone::get("Europe/London").unwrap();
    let at = day().at(7, 30, 0, 0).to_zoned(london).unwrap().timestamp();
    at + SignedDuration::from_mins(minutes)
}

/// A morning session on that day.
fn session() -> care::record::SessionRecord {
    let start = after(5);
    let end = start + SignedDuration::from_mins(1);
    let json = format!(
        r#"{{"format":1,"id":"{}","day":"{}","slot":"morning","length":"full","face":"browser",
        "started_at":"{start}","ended_at":"{end}","utc_offset_s":0,
        "plan":[{{"exercise":"E5","choices":[
            {{"form":"E5-L1","amount":{{"reps":1,"hold_s":3,"sets":1}},"sides":"none"}}]}}],
        "events":[{{"at_ms":0,"what":{{"kind":"started"}}}},
            {{"at_ms":9000,"what":{{"kind":"ended","how":"finished"}}}}]}}"#,
        Uuid::now_v7(),
        day(),
    );
    care::record::read(json.as_bytes()).unwrap()
}

// ---- Stories -------------------------------------------------------------------------------------

#[tokio::test]
async fn a_reminder_reaches_the_browser_once_signed_and_sealed_and_says_nothing_of_health() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    house.mornings().await;
    house.round(after(-1)).await;
    assert!(push.received().is_empty(), "not before its time");
    house.round(after(0)).await;
    house.round(after(1)).await;
    let [one] = push
        .received()
        .try_into()
        .unwrap_or_else(|_| panic!("once"));
    assert_eq!(one.endpoint, "phone");
    let text = |name: &str| one.headers[name].to_str().unwrap().to_owned();
    assert_eq!(text("content-encoding"), "aes128gcm");
    assert_eq!(text("ttl"), "7200", "it is of no use later");
    assert!(text("topic").len() <= 32);

    // RFC 8292: a token for this service, by the key that the page gives to browsers.
    let authorization = text("authorization");
    let (token, key) = authorization
        .strip_prefix("vapid t=")
        .and_then(|rest| rest.split_once(", k="))
        .unwrap();
    assert!(house.shows("/reminders", key).await, "the page's key");
    let key = VerifyingKey::from_sec1_bytes(&BASE64.decode(key).unwrap()).unwrap();
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let signature = Signature::from_slice(&BASE64.decode(signature).unwrap()).unwrap();
    key.verify(signed.as_bytes(), &signature).unwrap();
    let claims = BASE64.decode(signed.split_once('.').unwrap().1).unwrap();
    let claims: Value = serde_json::from_slice(&claims).unwrap();
    let origin = push.root.strip_suffix("/send/").unwrap();
    assert_eq!(claims["aud"], origin);
    let good_for = claims["exp"].as_i64().unwrap() - after(0).as_second();
    assert!((0..=86_400).contains(&good_for), "{claims}");
    assert!(claims["sub"].as_str().unwrap().starts_with("https://"));

    let message = push.open(one.body);
    assert_eq!(message["day"], day().to_string());
    assert_eq!(message["url"], "/");
    assert_eq!(message["start"], "/session/morning");
    let said = format!("{} {}", message["title"], message["body"]).to_lowercase();
    for word in ["pain", "back", "sore", "0", "clinician"] {
        assert!(!said.contains(word), "{said}");
    }
    let whole = message.to_string().to_lowercase();
    assert!(!whole.contains("pain"), "nor on a button: {whole}");
    // The nudge comes in its place, and then nothing more.
    house.round(after(60)).await;
    let [nudge] = push
        .messages()
        .try_into()
        .unwrap_or_else(|_| panic!("one nudge"));
    assert_eq!(nudge["tag"], message["tag"]);
    assert_ne!(nudge["body"], message["body"]);
    house.round(after(119)).await;
    assert!(push.received().is_empty());
}

#[tokio::test]
async fn two_servers_send_once() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    house.mornings().await;
    let other = house.another().await;
    let (one, two) = (Arc::clone(&house.app), Arc::clone(&other.app));
    let (one, two) = tokio::join!(
        tokio::spawn(async move { round(&one, after(0)).await.unwrap() }),
        tokio::spawn(async move { round(&two, after(0)).await.unwrap() })
    );
    one.unwrap();
    two.unwrap();
    assert_eq!(push.messages().len(), 1);
    house.round(after(60)).await;
    other.round(after(60)).await;
    assert_eq!(push.messages().len(), 1, "and the nudge");
}

#[tokio::test]
async fn nobody_is_nudged_to_what_they_have_done_nor_in_a_hold_a_pause_or_on_a_quiet_day() {
    let push = Push::start().await;
    let done = House::reminded(&push, None).await;
    done.mornings().await;
    done.round(after(0)).await;
    assert_eq!(push.messages().len(), 1);
    done.app
        .store
        .save_session(Who::SOLO, &session(), after(6))
        .await
        .unwrap();
    done.round(after(60)).await;
    assert!(push.received().is_empty(), "it was done");

    for (path, fields) in [
        ("/signs", "sign=bladder_change"),
        ("/signs", "sign=weight_loss"),
        ("/signs", "sign=known_leg_deficit"),
        ("/pause", "why=ill"),
        ("/reminders", "part=stop"),
        ("/reminders/push/off", ""),
    ] {
        let house = House::reminded(&push, None).await;
        house.mornings().await;
        house.round(after(-10)).await;
        let said = house.form(path, fields).await;
        let status = said.status;
        assert!(
            status.is_success() || status.is_redirection(),
            "{}",
            said.text()
        );
        house.round(after(0)).await;
        house.round(after(60)).await;
        assert!(push.received().is_empty(), "{path} {fields}");
    }

    let quiet = House::reminded(&push, None).await;
    quiet.mornings().await;
    quiet
        .saved("/reminders", &format!("part=quiet&until={}", day()))
        .await;
    assert!(quiet.shows("/reminders", "No reminders from").await);
    quiet.round(after(0)).await;
    assert!(push.received().is_empty(), "a quiet day");
    quiet.saved("/reminders", "part=quiet_over").await;
    quiet.round(after(60)).await;
    assert_eq!(push.messages().len(), 1);
}

#[tokio::test]
async fn questions_that_come_round_again_do_not_end_reminders() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    house.mornings().await;
    // After four weeks the questions about signs are due.
    let later = after(0) + SignedDuration::from_hours(24 * 35);
    let london = TimeZone::get("Europe/London").unwrap();
    let morning = later
        .to_zoned(london)
        .with()
        .hour(7)
        .minute(30)
        .build()
        .unwrap();
    house.round(morning.timestamp()).await;
    assert_eq!(push.messages().len(), 1);
    // A sign for a clinician stands before them.
    house.form("/signs", "sign=known_leg_deficit").await;
    let next = morning.checked_add(1.day()).unwrap();
    house.round(next.timestamp()).await;
    assert!(push.received().is_empty(), "a clinician comes first");
}

#[tokio::test]
async fn putting_it_off_takes_the_place_of_the_nudge() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    // A session of today, whatever the hour is.
    let now = Timestamp::now();
    let today = now.to_zoned(TimeZone::system()).date();
    house
        .saved("/reminders", "part=every_day&morning=07:30&evening=07:30")
        .await;
    let minutes = |n: i64| now + SignedDuration::from_mins(n);
    let fields = format!("day={today}&slot=morning&minutes=30");
    let put_off = house.form("/reminders/snooze", &fields).await;
    assert_eq!(put_off.status, StatusCode::NO_CONTENT, "{}", put_off.text());
    house.round(minutes(29)).await;
    push.received();
    house.round(minutes(31)).await;
    let asked: Vec<Value> = push.messages();
    let asked: Vec<&Value> = asked
        .iter()
        .filter(|message| {
            message["body"]
                .as_str()
                .unwrap()
                .starts_with("As you asked")
        })
        .collect();
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0]["day"], today.to_string());
    for wrong in [
        format!("day={today}&slot=noon&minutes=30"),
        format!("day={today}&slot=morning&minutes=31"),
        "day=2020-01-01&slot=morning&minutes=30".to_owned(),
        "day=never&slot=morning&minutes=30".to_owned(),
    ] {
        let refused = house.form("/reminders/snooze", &wrong).await;
        assert!(refused.status.is_client_error(), "{wrong}");
    }
}

#[tokio::test]
async fn a_subscription_that_expired_is_removed_and_said() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    house.mornings().await;
    push.says(410, None);
    house.round(after(0)).await;
    assert_eq!(push.received().len(), 1);
    let page = house.page("/reminders").await.text();
    assert!(page.contains("takes messages no longer"), "{page}");
    assert!(!page.contains("id=\"push-browsers\""));
    house.round(after(60)).await;
    assert!(push.received().is_empty(), "it is not asked again");
    // Turned on again there.
    let answer = house
        .form("/reminders/push", &push.subscription("renewed"))
        .await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    let page = house.page("/reminders").await.text();
    assert!(page.contains("Messages are on for one device") && !page.contains("id=\"push-gone\""));
}

#[tokio::test]
async fn a_busy_service_is_asked_again_when_it_says_so_and_not_for_ever() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    house.mornings().await;
    push.says(429, Some(120));
    house.round(after(0)).await;
    house.round(after(1)).await;
    assert_eq!(push.received().len(), 1, "it asked for two minutes");
    push.says(503, None);
    house.round(after(2)).await;
    house.round(after(3)).await;
    assert_eq!(push.messages().len(), 2, "busy, then taken");
    // The nudge is refused until it would be about another part of the day.
    for _ in 0..200 {
        push.says(500, None);
    }
    for minute in 60..400 {
        house.round(after(minute)).await;
    }
    let tries = push.received().len();
    assert!((5..30).contains(&tries), "{tries}");
    // One that comes late altogether is not sent at all.
    push.service.says.lock().unwrap().clear();
    house.round(after(24 * 60 + 121)).await;
    let late = push.messages();
    assert_eq!(
        late.len(),
        1,
        "the nudge is in time, the first is not: {late:?}"
    );
}

// ---- E-mail --------------------------------------------------------------------------------------

/// A mail server that hangs for its first callers, then takes letters.
async fn mail_server(hangs: usize) -> (Mail, Arc<Mutex<Vec<String>>>) {
    let letters = Arc::new(Mutex::new(Vec::new()));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mail = Mail {
        server: "127.0.0.1".into(),
        port: listener.local_addr().unwrap().port(),
        encryption: Encryption::None,
        user: String::new(),
        password: String::new(),
        from: mailbox("Plinth <plinth@example.org>").unwrap(),
    };
    let taken = Arc::clone(&letters);
    tokio::spawn(async move {
        let mut held = Vec::new();
        for caller in 0.. {
            let (mut socket, _) = listener.accept().await.unwrap();
            if caller < hangs {
                // Says nothing, for as long as it lives.
                held.push(socket);
                continue;
            }
            let taken = Arc::clone(&taken);
            tokio::spawn(async move {
                let (read, mut write) = socket.split();
                let mut lines = BufReader::new(read).lines();
                let mut letter = None::<String>;
                write.write_all(b"220 ready\r\n").await.unwrap();
                while let Ok(Some(line)) = lines.next_line().await {
                    let answer = match (&mut letter, line.as_str()) {
                        (Some(text), ".") => {
                            taken.lock().unwrap().push(std::mem::take(text));
                            letter = None;
                            "250 taken\r\n"
                        }
                        (Some(text), line) => {
                            text.push_str(line);
                            text.push('\n');
                            continue;
                        }
                        (None, "DATA") => {
                            letter = Some(String::new());
                            "354 go on\r\n"
                        }
                        (None, "QUIT") => "221 bye\r\n",
                        (None, _) => "250 yes\r\n",
                    };
                    write.write_all(answer.as_bytes()).await.unwrap();
                }
            });
        }
    });
    (mail, letters)
}

#[tokio::test]
async fn a_mail_server_that_hangs_holds_up_nobody_and_is_asked_again() {
    let push = Push::start().await;
    let (mail, letters) = mail_server(1).await;
    let house = House::reminded(&push, Some(mail)).await;
    house.mornings().await;
    house
        .saved("/reminders", "part=email&email=ana%40example.org")
        .await;
    let since = Instant::now();
    let app = Arc::clone(&house.app);
    let hanging = tokio::spawn(async move { round(&app, after(0)).await.unwrap() });
    while push.service.received.lock().unwrap().is_empty() {
        assert!(
            since.elapsed() < Duration::from_secs(5),
            "the message waits for the mail server"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    hanging.await.unwrap();
    assert!(since.elapsed() < Duration::from_secs(25), "it was given up");
    assert!(letters.lock().unwrap().is_empty());
    house.round(after(1)).await;
    house.round(after(2)).await;
    let letters = std::mem::take(&mut *letters.lock().unwrap());
    let [letter] = letters
        .try_into()
        .unwrap_or_else(|all| panic!("one letter: {all:?}"));
    for line in [
        "From: Plinth <plinth@example.org>",
        "To: ana@example.org",
        "Subject: Plinth: morning session",
    ] {
        assert!(letter.contains(line), "{letter}");
    }
    assert!(!letter.to_lowercase().contains("pain"), "{letter}");
    assert_eq!(push.messages().len(), 1);
}

// ---- The calendar --------------------------------------------------------------------------------

fn address(page: &str) -> String {
    let from = page.split(">http://localhost:7546").nth(1);
    let address = from.and_then(|from| from.split('<').next());
    address.expect("an address").to_owned()
}

#[tokio::test]
async fn a_calendar_is_for_whoever_knows_its_address_until_it_is_stopped() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    house.mornings().await;
    let page = house.form("/reminders/calendar", "part=make").await.text();
    let first = address(&page);
    let token = first
        .strip_prefix("/calendar/")
        .unwrap()
        .strip_suffix(".ics")
        .unwrap();
    assert_eq!(BASE64.decode(token).unwrap().len(), 32, "256 bits");
    assert!(!house.shows("/reminders", token).await, "it is shown once");
    let calendar = house.page(&first).await;
    assert_eq!(calendar.status, StatusCode::OK);
    let calendar = calendar.text();
    for line in [
        "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU\r\n",
        "SUMMARY:Plinth: morning session\r\n",
        "BEGIN:VALARM\r\n",
    ] {
        assert!(calendar.contains(line), "{calendar}");
    }
    house
        .saved("/reminders", &format!("part=quiet&until={}", day()))
        .await;
    let calendar = house.page(&first).await.text();
    let quiet = format!(
        "EXDATE;TZID=Europe/London:{}T073000",
        day().to_string().replace('-', "")
    );
    assert!(calendar.contains(&quiet), "{calendar}");

    // Guessed, cut, or without its end: all the same as any address that is not there.
    let nothing = house.page("/nowhere").await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    let guess = format!("/calendar/{}.ics", BASE64.encode([0_u8; 32]));
    for wrong in [
        guess.as_str(),
        "/calendar/x",
        "/calendar/.ics",
        &first[..first.len() - 5],
        &first[..first.len() - 4],
    ] {
        assert_eq!(house.page(wrong).await, nothing, "{wrong}");
    }
    // A new one ends the old one, and stopping ends all.
    let page = house.form("/reminders/calendar", "part=make").await.text();
    let second = address(&page);
    assert_eq!(house.page(&first).await, nothing);
    assert_eq!(house.page(&second).await.status, StatusCode::OK);
    house.saved("/reminders/calendar", "part=revoke").await;
    assert_eq!(house.page(&second).await, nothing);
}

// ---- Bad input -----------------------------------------------------------------------------------

#[tokio::test]
async fn what_cannot_be_chosen_is_said_beside_its_field_and_nothing_is_lost() {
    let push = Push::start().await;
    let (mail, _) = mail_server(0).await;
    let house = House::reminded(&push, Some(mail)).await;
    house.mornings().await;
    for (fields, said, kept) in [
        (
            "part=every_day&morning=25:00&evening=19:00",
            "hours and minutes",
            "value=\"25:00\"",
        ),
        (
            "part=every_day&morning=07:30:59&evening=",
            "hours and minutes",
            "value=\"07:30:59\"",
        ),
        (
            "part=every_day&morning=half%20eight&evening=",
            "hours and minutes",
            "half eight",
        ),
        (
            "part=days&morning-1=24:00&evening-7=20:15",
            "hours and minutes",
            "value=\"20:15\"",
        ),
        (
            "part=more&zone=Mars/Olympus&nudge=30",
            "not known",
            "Mars/Olympus",
        ),
        (
            "part=more&zone=..%2F..%2Fetc%2Fpasswd&nudge=",
            "not known",
            "etc",
        ),
        (
            "part=more&zone=Europe/Madrid&nudge=45",
            "one of the lines",
            "Europe/Madrid",
        ),
        ("part=quiet&until=2020-01-01", "from today on", "2020-01-01"),
        ("part=quiet&until=9999-12-31", "from today on", "9999-12-31"),
        (
            "part=email&email=ana",
            "not an e-mail address",
            "value=\"ana\"",
        ),
        (
            "part=email&email=a%40b%0D%0ABcc%3Ac%40d",
            "not an e-mail address",
            "Bcc",
        ),
    ] {
        let answer = house.form("/reminders", fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
        let page = answer.text();
        assert!(
            page.contains(said) && page.contains(kept),
            "{fields}: {page}"
        );
    }
    for fields in ["part=nonsense", "morning=08:00", "part="] {
        let answer = house.form("/reminders", fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
    }
    for endpoint in [
        "https://10.0.0.1/x",
        "https://localhost/x",
        "http://push.example.org/x",
        "x",
    ] {
        let fields = push.subscription("x");
        let fields = fields.split_once('&').unwrap().1;
        let answer = house
            .form("/reminders/push", &format!("endpoint={endpoint}&{fields}"))
            .await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{endpoint}"
        );
    }
    let answer = house
        .form(
            "/reminders/push",
            "endpoint=https://a.example/x&p256dh=AAAA&auth=AAAA",
        )
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    // What was chosen stands.
    house.round(after(0)).await;
    assert_eq!(push.messages().len(), 1);
}

#[tokio::test]
async fn reminders_are_offered_once_and_no_is_an_answer() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    // Not before there is something to be reminded of.
    assert!(!house.shows("/", "Would a reminder help?").await);
    let (store, done) = (&house.app.store, session());
    store
        .save_session(Who::SOLO, &done, after(10))
        .await
        .unwrap();
    assert!(house.shows("/", "Would a reminder help?").await);
    house.saved("/reminders", "part=no").await;
    assert!(!house.shows("/", "Would a reminder help?").await);
    assert!(house.shows("/", "href=\"/reminders\"").await);
}

#[tokio::test]
async fn breaks_come_one_after_the_other_in_working_hours_and_never_in_a_hold() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    // Where somebody is, is said with the reminders; times are those of the clock there.
    house.mornings().await;
    let hours = (0..7).map(|day| format!("&from-{day}=09:00&to-{day}=11:00"));
    let chosen = format!("on=1&every=50{}", hours.collect::<String>());
    house.saved("/breaks", &chosen).await;
    // Breaks are planned one at a time: from the next one on, day by day.
    let mut told = Vec::new();
    let begin = Timestamp::now();
    for minute in (0..=3 * 24 * 60).step_by(5) {
        house.round(begin + SignedDuration::from_mins(minute)).await;
        let messages = push.messages();
        let breaks = messages.iter().filter(|message| message["tag"] == "break");
        told.extend(breaks.map(|message| (minute, message.clone())));
    }
    assert!(
        (5..=7).contains(&told.len()),
        "two a day for three days: {told:?}"
    );
    let (_, message) = &told[0];
    assert_eq!(message["url"], "/break");
    assert!(
        message.get("actions").is_none(),
        "nothing to log: {message}"
    );
    let london = TimeZone::get("Europe/London").unwrap();
    for (minute, _) in &told {
        let at = (begin + SignedDuration::from_mins(*minute)).to_zoned(london.clone());
        let since_nine = at.hour() as i64 * 60 + at.minute() as i64 - 9 * 60;
        assert!((50..=105).contains(&since_nine), "{at}");
    }

    // A sign that waits for a clinician: no break, and the next is planned all the same.
    house.form("/signs", "sign=bladder_change&none=1").await;
    let later = begin + SignedDuration::from_hours(3 * 24);
    for minute in (5..=24 * 60).step_by(5) {
        house.round(later + SignedDuration::from_mins(minute)).await;
    }
    let messages = push.messages();
    assert!(
        messages.iter().all(|message| message["tag"] != "break"),
        "{messages:?}"
    );
}

// ---- What a machine that sleeps, a locked screen and a session ask for -----------------------------

/// An opening of a morning session by the clock in London.
async fn opened(house: &House, local: jiff::civil::DateTime) {
    let london = TimeZone::get("Europe/London").unwrap();
    let at = local.to_zoned(london).unwrap().timestamp();
    let entry = care::journal::Entry {
        id: Uuid::now_v7(),
        local,
        at,
        what: care::journal::What::Opened {
            before: 2.try_into().unwrap(),
            slot: care::programme::Slot::Morning,
        },
    };
    let added = house.app.store.add_entry(Who::SOLO, &entry, at).await;
    added.unwrap();
}

#[tokio::test]
async fn the_morning_question_rides_along_under_a_neutral_word() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    let both = "part=every_day&morning=07:30&evening=19:00&zone=Europe/London";
    house.saved("/reminders", both).await;
    opened(&house, day().yesterday().unwrap().at(8, 0, 0, 0)).await;
    house.round(after(0)).await;
    let mut morning = push.messages().remove(0);
    assert_eq!(morning["actions"][2]["action"], "how");
    assert_eq!(morning["how"].take(), "/pain");
    let whole = morning.to_string().to_lowercase();
    assert!(!whole.contains("pain"), "{whole}");
    house.round(after(11 * 60 + 30)).await;
    let evening = push.messages().remove(0);
    assert_eq!(evening["slot"], "evening");
    assert_eq!(evening["actions"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn after_the_machine_slept_the_two_reminders_do_not_come_together() {
    let push = Push::start().await;
    let (mail, letters) = mail_server(0).await;
    let house = House::reminded(&push, Some(mail)).await;
    house.mornings().await;
    house
        .saved("/reminders", "part=email&email=ana%40example.org")
        .await;
    house.round(after(65)).await;
    let [nudge] = push
        .messages()
        .try_into()
        .unwrap_or_else(|all| panic!("one: {all:?}"));
    assert!(nudge["body"].as_str().unwrap().contains("still fits in"));
    // The next day it woke sooner: the second is an hour after the first.
    let next = |minutes: i64| after(24 * 60 + minutes);
    house.round(next(20)).await;
    let first = push.messages();
    assert_eq!(first.len(), 1);
    assert!(!first[0].to_string().contains("still fits in"));
    house.round(next(60)).await;
    house.round(next(79)).await;
    assert!(push.received().is_empty(), "not yet");
    house.round(next(80)).await;
    assert_eq!(push.messages().len(), 1);
    let letters = letters.lock().unwrap();
    let still = |letter: &&String| letter.contains("still fits in");
    assert_eq!(letters.len(), 3);
    assert_eq!(letters.iter().filter(still).count(), 2, "{letters:?}");
}

#[tokio::test]
async fn a_clock_that_was_a_year_ahead_silences_nobody_and_what_is_over_is_forgotten() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    let store = &house.app.store;
    let job = store::outbox::NewJob {
        once: "break of long ago".to_owned(),
        at: after(-60),
        work: "{}".to_owned(),
    };
    store.add_job(Who::SOLO, &job).await.unwrap();
    house.round(after(-60)).await;
    let settled = store.settled(Who::SOLO, &job.once).await.unwrap();
    assert!(settled.is_some());
    // Nobody has reminders yet.
    house.round(after(15 * 24 * 60)).await;
    assert_eq!(store.settled(Who::SOLO, &job.once).await.unwrap(), None);

    house.mornings().await;
    house.round(after(365 * 24 * 60)).await;
    push.received();
    house.round(after(-1)).await;
    house.round(after(0)).await;
    assert_eq!(push.messages().len(), 1);
}

#[tokio::test]
async fn the_next_reminder_is_one_that_will_come() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    house.mornings().await;
    let next = async || {
        let page = house.page("/reminders").await.text();
        let next = page.split("id=\"reminders-next\">").nth(1);
        next.map(|next| next.split(',').next().unwrap().to_owned())
    };
    let said = |day: Date| day.strftime("Next reminder: %A %-d %B").to_string();
    for days in [-2, -1, 0] {
        house.round(after(days * 24 * 60)).await;
    }
    // Their names were used, as when somebody has travelled.
    assert_eq!(next().await.unwrap(), said(day().tomorrow().unwrap()));
    house.form("/pause", "why=ill").await;
    assert_eq!(next().await, None);
    assert!(house.shows("/reminders", "id=\"reminders-wait\"").await);
}

#[tokio::test]
async fn only_the_server_knows_whether_messages_reach_a_browser() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    let subscription = push.subscription("phone");
    let endpoint = subscription.split('&').next().unwrap();
    let says = async |path: &str| house.form(path, endpoint).await.text();
    assert_eq!(says("/reminders/push/known").await, "true");
    assert_eq!(says("/reminders/test").await, "true");
    push.says(410, None);
    house.round(Timestamp::now()).await;
    assert_eq!(says("/reminders/push/known").await, "false");
    assert_eq!(says("/reminders/test").await, "false");
    // What is gone is said until it was read.
    assert!(house.shows("/reminders", "id=\"push-gone\"").await);
    house.saved("/reminders/push/off", "part=gone").await;
    assert!(!house.shows("/reminders", "id=\"push-gone\"").await);
    house.form("/reminders/push", &subscription).await;
    assert_eq!(says("/reminders/push/known").await, "true");
    house.saved("/reminders/push/off", "").await;
    assert_eq!(says("/reminders/push/known").await, "false");
}

#[tokio::test]
async fn days_that_differ_stay_where_every_day_says_nothing_of_them() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    // By weekday first: the zone is the device's there too.
    let days = "part=days&zone=Pacific/Auckland&morning-1=07:00&morning-2=08:00";
    house.saved("/reminders", days).await;
    house
        .saved("/reminders", "part=every_day&morning=&evening=19:00&zone=")
        .await;
    let page = house.page("/reminders").await.text();
    assert!(
        page.contains("name=\"morning-2\" value=\"08:00\""),
        "{page}"
    );
    assert!(page.contains("name=\"evening-7\" value=\"19:00\""));
    assert!(page.contains("value=\"Pacific/Auckland\" required"));
    // Where they are the same, empty is none.
    house
        .saved("/reminders", "part=every_day&morning=&evening=&zone=")
        .await;
    let page = house.page("/reminders").await.text();
    assert!(page.contains("name=\"evening-7\" value=\"\""));
    assert!(page.contains("name=\"morning-1\" value=\"07:00\""));
}

#[tokio::test]
async fn breaks_are_silent_in_a_session_and_on_quiet_days() {
    let push = Push::start().await;
    let house = House::reminded(&push, None).await;
    house.mornings().await;
    let hours = (0..7).map(|day| format!("&from-{day}=09:00&to-{day}=11:00"));
    let chosen = format!("on=1&every=50{}", hours.collect::<String>());
    house.saved("/breaks", &chosen).await;
    let breaks = async |minutes: i64| {
        house.round(after(minutes)).await;
        let messages = push.messages().into_iter();
        messages.filter(|message| message["tag"] == "break").count()
    };
    // 09:10, and in a session at 09:50.
    assert_eq!(breaks(100).await, 0);
    opened(&house, day().at(9, 45, 0, 0)).await;
    assert_eq!(breaks(140).await, 0);
    // It ended by 09:55: the break at 10:40 is one.
    let mut done = session();
    let start = after(137);
    (done.started_at, done.ended_at) = (start, start + SignedDuration::from_mins(8));
    house
        .app
        .store
        .save_session(Who::SOLO, &done, done.ended_at)
        .await
        .unwrap();
    assert_eq!(breaks(190).await, 1);
    // The next day is quiet, the one after is not.
    let quiet = day().tomorrow().unwrap();
    house
        .saved("/reminders", &format!("part=quiet&until={quiet}"))
        .await;
    let page = house.page("/breaks").await.text();
    assert!(page.contains("no breaks either") && page.contains("Europe/London"));
    assert_eq!(breaks(24 * 60 + 140).await, 0);
    assert_eq!(breaks(24 * 60 + 190).await, 0);
    assert_eq!(breaks(2 * 24 * 60 + 140).await, 1);
    // What is wrong is said at its field.
    let answer = house.form("/breaks", "on=1&every=50&from-2=09:00").await;
    let (status, page) = (answer.status, answer.text());
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let field = "name=\"to-2\" value=\"\" aria-invalid=\"true\" aria-describedby=\"wrong\"";
    assert!(
        page.contains(field) && page.contains("id=\"wrong\""),
        "{page}"
    );
}
