//! The programme on paper.

use crate::App;
use crate::handout::{self, NoHandout, Request};
use crate::plan;
use crate::problem::Problem;
use ::handout::{Paper, Print};
use axum::extract::{Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HOST, HeaderName};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::sync::Arc;

/// How it is to be printed.
#[derive(Deserialize)]
pub struct Asked {
    /// `a4` or `letter`; what printers hold in the person's country if it is not said.
    paper: Option<String>,
    /// Anything but nothing, `0` and `false` is large print.
    large: Option<String>,
}

pub async fn show(
    State(app): State<Arc<App>>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let paper = match asked.paper.as_deref() {
        None | Some("") => Some(Paper::of_country(&person.contacts.country)),
        Some(name) => Paper::by_name(name),
    };
    let Some(paper) = paper else {
        let detail = "Expected the paper a4 or letter.";
        return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail).at("paper"));
    };
    let large = asked.large.as_deref().unwrap_or_default();
    let large = !matches!(large, "" | "0" | "false");
    let url = address(&app, &headers);
    let today = person.today(now.date()).date();
    let shared = Arc::clone(&app);
    // Setting type and packing pictures takes a moment of a whole core: not on the threads that
    // answer.
    let figure = crate::figures::chosen(&headers);
    let made = tokio::task::spawn_blocking(move || {
        handout::pdf(&Request {
            library: &shared.library,
            person: &person,
            contacts: &shared.settings.contacts,
            today,
            url: &url,
            figure,
            print: Print { paper, large },
        })
    });
    let failed = || {
        let detail = "Something went wrong in Plinth. What was saved is safe.";
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, detail)
    };
    match made.await {
        Ok(Ok(pdf)) => {
            let name = format!("inline; filename=\"plinth-{today}.pdf\"");
            let headers = [
                (CONTENT_TYPE, "application/pdf".to_owned()),
                (CONTENT_DISPOSITION, name),
            ];
            Ok((headers, pdf).into_response())
        }
        Ok(Err(NoHandout::NotYet(why))) => {
            let detail = app.library.words.t(why.key());
            Err(Problem::new(StatusCode::CONFLICT, detail))
        }
        Ok(Err(error)) => {
            tracing::error!(%error, "the handout could not be made");
            Err(failed())
        }
        Err(error) => {
            tracing::error!(%error, "making the handout stopped");
            Err(failed())
        }
    }
}

/// Where Plinth is reached: as the operator set it, else as this browser asked.
fn address(app: &App, headers: &HeaderMap) -> String {
    if !app.settings.url.is_empty() {
        return app.settings.url.clone();
    }
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let scheme = match text(HeaderName::from_static("x-forwarded-proto")) {
        Some("https") => "https",
        _ => "http",
    };
    let host = text(HOST).unwrap_or("localhost");
    format!("{scheme}://{host}{}", app.url("/"))
}
