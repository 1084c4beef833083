//! A house: the server as it is run, on a store of its own, and what a browser or a program asks it.
//!
//! What only one subject asks stands with that subject, as more of [`House`] and [`Answer`].

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{ACCEPT, CONTENT_TYPE, HOST, LOCATION};
use axum::http::request::Builder;
use axum::http::{HeaderMap, HeaderName, Request, StatusCode};
use content::Languages;
use serde_json::{Value, json};
use server::remind::Outgoing;
use server::{App, Settings};
use std::sync::Arc;
use store::sqlite::SqliteStore;
use tempfile::TempDir;
use tower::ServiceExt;

pub struct House {
    /// What speaks English.
    pub app: Arc<App>,
    pub folder: Arc<TempDir>,
    router: Router,
}

#[derive(Debug, PartialEq)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Bytes,
}

impl House {
    /// Somebody who has answered nothing.
    pub async fn new() -> Self {
        Self::at("").await
    }

    /// The same under a path prefix, which the paths that are asked for have too.
    pub async fn at(base_path: &str) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        Self::on(folder, base_path, Outgoing::default()).await
    }

    /// On a folder in which another may live, with ways to reach people outside of the pages.
    pub async fn on(folder: Arc<TempDir>, base_path: &str, outgoing: Outgoing) -> Self {
        let languages = Languages::load(None).unwrap_or_else(|error| panic!("{error}"));
        Self::speaking(languages, folder, base_path, outgoing).await
    }

    /// With exercises and words of its own.
    pub async fn speaking(
        languages: Languages,
        folder: Arc<TempDir>,
        base_path: &str,
        outgoing: Outgoing,
    ) -> Self {
        let store = SqliteStore::open(folder.path()).await.unwrap();
        let settings = Settings {
            base_path: base_path.to_owned(),
            hosts: vec!["home.example".into()],
            ..Settings::default()
        };
        let house = server::House::new(Box::new(store), languages, settings, outgoing);
        Self {
            app: house.app(),
            folder,
            router: house.router(),
        }
    }

    /// Somebody calm who has answered everything, and may exercise.
    pub async fn ready() -> Self {
        let house = Self::new().await;
        house.answer_calmly().await;
        house
    }

    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes: to_bytes(body, usize::MAX).await.unwrap(),
        }
    }

    /// As a program asks, without a header.
    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path).body(Body::empty()).unwrap())
            .await
    }

    /// As a program sends JSON.
    pub async fn send(&self, path: &str, body: &Value) -> Answer {
        self.send_with(path, body, &[]).await
    }

    /// The same with more headers.
    pub async fn send_with(
        &self,
        path: &str,
        body: &Value,
        headers: &[(HeaderName, &str)],
    ) -> Answer {
        let request = Request::post(path).header(CONTENT_TYPE, "application/json");
        let request = with(request, headers);
        self.ask(request.body(Body::from(body.to_string())).unwrap())
            .await
    }

    /// As a browser asks for a page.
    pub async fn page(&self, path: &str) -> Answer {
        self.page_with(path, &[]).await
    }

    /// Whether this stands on a page.
    pub async fn shows(&self, path: &str, text: &str) -> bool {
        self.page(path).await.text().contains(text)
    }

    /// A page, asked for with more headers.
    pub async fn page_with(&self, path: &str, headers: &[(HeaderName, &str)]) -> Answer {
        let request = of_browser(Request::get(path), headers);
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    /// As a browser sends a form.
    pub async fn form(&self, path: &str, fields: &str) -> Answer {
        self.form_with(path, fields, &[]).await
    }

    /// The same with more headers.
    pub async fn form_with(
        &self,
        path: &str,
        fields: &str,
        headers: &[(HeaderName, &str)],
    ) -> Answer {
        let request = of_browser(Request::post(path), headers)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(fields.to_owned())).unwrap())
            .await
    }

    /// Answers every question, calm but for these: `{"health": {"yes": ["weight_loss"]}}`. Gives what
    /// Today is then.
    pub async fn answer_all(&self, said: Value) -> Value {
        let mut today = self.told("contacts", &contacts("the practice")).await;
        for _ in 0..40 {
            let Some(name) = today["question"]["name"].as_str() else {
                return today;
            };
            let ask = &today["question"]["ask"];
            let mut answer = match ask["kind"].as_str().unwrap() {
                "ticks" if ask["none"] == json!(false) => json!({"yes": [ask["lines"][0]]}),
                "ticks" | "procedure" => json!({"none": true}),
                "one" => json!({"yes": [ask["lines"][0]]}),
                "scale" => json!({"number": 2}),
                "number" => json!({"number": 45}),
                _ => json!({"text": "to garden"}),
            };
            if !said[name].is_null() {
                answer = said[name].clone();
            }
            answer["screen"] = json!(name);
            today = self.told("answers", &answer).await;
        }
        panic!("the questions do not end: {today}");
    }

    /// Answers every question as somebody calm, who may exercise then.
    pub async fn answer_calmly(&self) {
        let today = self.answer_all(json!({})).await;
        assert_eq!(today["due"], "ready", "{today}");
    }

    /// The same, and opens both of today's sessions.
    pub async fn open_the_day(&self) {
        self.answer_calmly().await;
        for slot in ["morning", "evening"] {
            self.told("open", &json!({"pain": 2, "slot": slot})).await;
        }
    }

    /// What Today is once this is told.
    async fn told(&self, what: &str, body: &Value) -> Value {
        let path = format!("{}/api/{what}", self.app.settings.base_path);
        let told = self.send(&path, body).await;
        assert_eq!(told.status, StatusCode::OK, "{body}: {}", told.text());
        told.json()
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|error| panic!("no JSON: {error}: {}", self.text()))
    }

    /// Where it leads.
    pub fn location(&self) -> &str {
        self.headers[LOCATION].to_str().unwrap()
    }
}

/// Whom to call, with this clinic.
pub fn contacts(clinic: &str) -> Value {
    json!({"country": "GB", "emergency": "999", "out_of_hours": "111",
        "crisis": "Samaritans, 116 123", "clinic": clinic})
}

fn of_browser(request: Builder, headers: &[(HeaderName, &str)]) -> Builder {
    let request = request
        .header(HOST, "localhost:7546")
        .header(ACCEPT, "text/html");
    with(request, headers)
}

fn with(request: Builder, headers: &[(HeaderName, &str)]) -> Builder {
    headers.iter().fold(request, |request, (name, value)| {
        request.header(name, *value)
    })
}
