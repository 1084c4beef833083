//! What went wrong, said once: as problem+json (RFC 9457) to programs, as a page to people.

use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, Response as HttpResponse, StatusCode};
use axum::response::{IntoResponse, Response};
use care::record::RecordError;
use serde::Serialize;
use std::any::Any;
use store::StoreError;

/// The largest body that is read. A long session is about 40 kB.
pub const LARGEST_BODY: usize = 512 * 1024;

/// What went wrong.
#[derive(Debug, Clone, Serialize)]
pub struct Problem {
    /// The HTTP status, again.
    #[serde(serialize_with = "number")]
    status: StatusCode,
    /// The kind of problem.
    title: String,
    /// What happened and what to do.
    pub detail: String,
    /// The field that is meant.
    #[serde(skip_serializing_if = "String::is_empty")]
    field: String,
}

fn number<S: serde::Serializer>(status: &StatusCode, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_u16(status.as_u16())
}

impl Problem {
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        let title = status.canonical_reason().unwrap_or("Error").to_owned();
        Self {
            status,
            title,
            detail: detail.into(),
            field: String::new(),
        }
    }

    pub fn at(mut self, field: impl Into<String>) -> Self {
        self.field = field.into();
        self
    }

    pub fn status(&self) -> StatusCode {
        self.status
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let kind = [(CONTENT_TYPE, "application/problem+json")];
        let mut response = (self.status, kind, body).into_response();
        response.extensions_mut().insert(self.clone());
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            response
                .headers_mut()
                .insert(RETRY_AFTER, HeaderValue::from_static("5"));
        }
        response
    }
}

impl From<RecordError> for Problem {
    fn from(error: RecordError) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, error.expected).at(error.field)
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        let status = match &error {
            StoreError::Conflict
            | StoreError::AnotherPerson
            | StoreError::Differs(_)
            | StoreError::Parted(_) => StatusCode::CONFLICT,
            StoreError::UnknownSession => StatusCode::UNPROCESSABLE_ENTITY,
            StoreError::UnknownRecording => StatusCode::NOT_FOUND,
            StoreError::Full => StatusCode::INSUFFICIENT_STORAGE,
            StoreError::ReadOnly | StoreError::Busy => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        if status.is_server_error() {
            tracing::error!(%error, "the store failed");
        }
        let problem = Self::new(status, error.to_string());
        match error {
            StoreError::Conflict => problem.at("id"),
            StoreError::UnknownSession => problem.at("session"),
            _ => problem,
        }
    }
}

/// Reads a JSON body of bearable size.
///
/// # Errors
/// It is said to be something else, or it is too large.
pub async fn json_body(headers: &HeaderMap, body: Body) -> Result<Bytes, Problem> {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    // Asking for this type also keeps other sites' forms out: they cannot send it unasked.
    if kind.split(';').next().map(str::trim) != Some("application/json") {
        let detail = "Expected the content type application/json.";
        return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, detail));
    }
    to_bytes(body, LARGEST_BODY).await.map_err(|_| {
        let detail = format!("Expected at most {} kB.", LARGEST_BODY / 1024);
        Problem::new(StatusCode::PAYLOAD_TOO_LARGE, detail)
    })
}

/// A mistake of ours must not take the server down, nor show its insides.
pub fn panicked(_: Box<dyn Any + Send>) -> HttpResponse<Body> {
    let detail = "Something went wrong in Plinth. What was saved is safe.";
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, detail).into_response()
}
