//! The doctor's page.

use super::progress::load;
use crate::App;
use crate::problem::Problem;
use ::handout::{MOST_WEEKS, Paper, Report, WEEKS, report};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::sync::Arc;

/// What is wanted.
#[derive(Deserialize)]
pub struct Asked {
    /// `a4` or `letter`; what printers hold in the person's country if it is not said.
    paper: Option<String>,
    /// How many weeks.
    weeks: Option<String>,
}

pub async fn show(
    State(app): State<Arc<App>>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let (person, sessions, _, today) = load(&app).await?;
    let wrong = |field: &str, detail: String| {
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail).at(field)
    };
    let paper = match asked.paper.as_deref() {
        None | Some("") => Some(Paper::of_country(&person.contacts.country)),
        Some(name) => Paper::by_name(name),
    };
    let paper =
        paper.ok_or_else(|| wrong("paper", "Expected the paper a4 or letter.".to_owned()))?;
    let weeks = match asked.weeks.as_deref() {
        None | Some("") => Some(WEEKS),
        Some(text) => text.parse().ok(),
    };
    let weeks = weeks.filter(|weeks| (1..=MOST_WEEKS).contains(weeks));
    let weeks =
        weeks.ok_or_else(|| wrong("weeks", format!("Expected 1 to {MOST_WEEKS} weeks.")))?;
    let today = today.date();
    let shared = Arc::clone(&app);
    // Setting type takes a moment of a whole core: not on the threads that answer.
    let made = tokio::task::spawn_blocking(move || {
        let input = Report {
            library: &shared.library,
            person: &person,
            sessions: &sessions,
            today,
            weeks,
        };
        report(&input, paper)
    });
    let failed = || {
        let detail = "Something went wrong in Plinth. What was saved is safe.";
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, detail)
    };
    match made.await {
        Ok(Ok(Some(pdf))) => {
            let name = format!("inline; filename=\"plinth-report-{today}.pdf\"");
            let headers = [
                (CONTENT_TYPE, "application/pdf".to_owned()),
                (CONTENT_DISPOSITION, name),
                // It says how somebody is: no cache keeps it.
                (CACHE_CONTROL, "no-store".to_owned()),
            ];
            Ok((headers, pdf).into_response())
        }
        Ok(Ok(None)) => {
            let detail = app.library.words.t("report-not-yet");
            Err(Problem::new(StatusCode::CONFLICT, detail))
        }
        Ok(Err(error)) => {
            tracing::error!(%error, "the doctor's page could not be made");
            Err(failed())
        }
        Err(error) => {
            tracing::error!(%error, "making the doctor's page stopped");
            Err(failed())
        }
    }
}
