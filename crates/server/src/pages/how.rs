//! One session: what was done, and how it was.

use super::seen::{self, SeenRow};
use super::{Page, local, render};
use crate::App;
use crate::problem::Problem;
use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::ids::{CheckInId, ExerciseId, SessionId};
use care::record::{Because, CheckIn, FORMAT, How, Outcome, Said};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as ValueError, StrDeserializer};
use std::sync::Arc;
use store::Kept;
use uuid::Uuid;

/// One exercise of the form.
pub struct HowRow {
    pub id: String,
    pub name: String,
    how: Option<How>,
    because: Option<Because>,
}

const HOWS: [(How, &str); 4] = [
    (How::Done, "done"),
    (How::Partly, "partly"),
    (How::Stopped, "stopped"),
    (How::NotDone, "not_done"),
];
const REASONS: [(Because, &str); 3] = [
    (Because::Pain, "pain"),
    (Because::TooHard, "too_hard"),
    (Because::Interrupted, "interrupted"),
];

/// One of several answers.
pub struct Choice {
    pub value: &'static str,
    pub label: String,
    pub chosen: bool,
}

impl HowRow {
    pub fn unanswered(app: &App, id: &ExerciseId) -> Self {
        Self {
            id: id.to_string(),
            name: app.library.words.exercise(id),
            how: None,
            because: None,
        }
    }

    fn of(app: &App, outcome: &Outcome, said: Option<&Said>) -> Self {
        let how = said.map_or(outcome.how, |said| said.how);
        let because = said.map_or(outcome.because, |said| said.because);
        let row = Self::unanswered(app, &outcome.exercise);
        Self {
            how: Some(how),
            because,
            ..row
        }
    }

    pub fn hows(&self, p: &Page<'_>) -> Vec<Choice> {
        let words = &p.app().library.words;
        let choice = |(how, value)| Choice {
            value,
            label: words.how(how),
            chosen: self.how == Some(how),
        };
        HOWS.map(choice).into()
    }

    pub fn reasons(&self, p: &Page<'_>) -> Vec<Choice> {
        let words = &p.app().library.words;
        let choice = |(because, value)| Choice {
            value,
            label: words.because(because),
            chosen: self.because == Some(because),
        };
        REASONS.map(choice).into()
    }
}

/// A question that is answered with 0 to 10.
pub struct Scale {
    pub name: &'static str,
    pub question: String,
    pub low: String,
    pub high: String,
    pub answer: Option<u8>,
}

impl Scale {
    /// The four questions, with the answers given before.
    pub fn all(app: &App, given: Option<&CheckIn>) -> Vec<Self> {
        let words = &app.library.words;
        let pain = |name, key, answer| Scale {
            name,
            question: words.t(key),
            low: words.t("how-scale-pain-low"),
            high: words.t("how-scale-pain-high"),
            answer,
        };
        let before = given
            .and_then(|given| given.pain_before)
            .map(|pain| pain.get());
        let peak = given
            .and_then(|given| given.pain_peak)
            .map(|pain| pain.get());
        let after = given
            .and_then(|given| given.pain_after)
            .map(|pain| pain.get());
        vec![
            pain("pain_before", "how-pain-before", before),
            pain("pain_peak", "how-pain-peak", peak),
            pain("pain_after", "how-pain-after", after),
            Scale {
                name: "effort",
                question: words.t("how-effort"),
                low: words.t("how-scale-effort-low"),
                high: words.t("how-scale-effort-high"),
                answer: given
                    .and_then(|given| given.effort)
                    .map(|effort| effort.get()),
            },
        ]
    }

    pub fn is(&self, n: &u8) -> bool {
        self.answer == Some(*n)
    }
}

#[derive(Template)]
#[template(path = "one_session.html")]
struct OneSession<'a> {
    p: Page<'a>,
    session: String,
    title: String,
    when: String,
    facts: Vec<String>,
    outcomes: Vec<Line>,
    seen: Vec<SeenRow>,
    saved: bool,
    answered: bool,
    how: Vec<HowRow>,
    how_address: String,
    scales: Vec<Scale>,
}

struct Line {
    name: String,
    form: String,
    how: String,
    because: String,
    reps: String,
    easier: bool,
}

/// Whether the answer was saved just now.
#[derive(Deserialize)]
pub struct After {
    saved: Option<String>,
}

pub async fn show(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    Query(after): Query<After>,
) -> Result<Response, Problem> {
    let Kept { record, check_in } = find(&app, &id).await?;
    let words = &app.library.words;
    let began = local(record.started_at, record.utc_offset_s);
    let outcomes = record.outcomes();
    let said = |outcome: &Outcome| {
        let answers = check_in
            .as_ref()
            .map_or(&[][..], |answer| &answer.exercises);
        answers
            .iter()
            .find(|said| said.exercise == outcome.exercise)
    };
    let rows = outcomes
        .iter()
        .map(|outcome| HowRow::of(&app, outcome, said(outcome)));
    let values = [
        ("slot", words.slot(record.slot).into()),
        ("day", words.day(began.date()).into()),
    ];
    render(&OneSession {
        session: record.id.to_string(),
        title: words.with("session-page-title", &values),
        when: words.clock(began.time()),
        facts: super::history::facts(&app, &record, check_in.as_ref()),
        outcomes: outcomes.iter().map(|outcome| line(&app, outcome)).collect(),
        seen: seen::rows(&app, &record).await?,
        saved: after.saved.is_some(),
        answered: check_in.is_some(),
        how: rows.collect(),
        how_address: app.url(&format!("/sessions/{}/how", record.id)),
        scales: Scale::all(&app, check_in.as_ref()),
        p: Page::new(&app, "progress"),
    })
}

fn line(app: &App, outcome: &Outcome) -> Line {
    let words = &app.library.words;
    let values = [("done", outcome.done.into()), ("of", outcome.of.into())];
    Line {
        name: words.exercise(&outcome.exercise),
        form: words.form(&outcome.form),
        how: words.how(outcome.how),
        because: outcome
            .because
            .map(|because| words.because(because))
            .unwrap_or_default(),
        reps: words.with("history-reps", &values),
        easier: outcome.easier,
    }
}

pub async fn save(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let kept = find(&app, &id).await?;
    let now = app.now().timestamp();
    let session = kept.record.id;
    let answer = |name: &str| {
        let found = fields.iter().rev().find(|(field, _)| field == name);
        found
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    };
    let mut exercises = Vec::new();
    for planned in &kept.record.plan {
        let exercise = planned.exercise.clone();
        let name = format!("how-{exercise}");
        let Some(how) = answer(&name)
            .map(|how| word::<How>(how, &name))
            .transpose()?
        else {
            continue;
        };
        let name = format!("because-{exercise}");
        let because = answer(&name)
            .map(|because| word::<Because>(because, &name))
            .transpose()?;
        let because = because.filter(|_| how == How::Stopped);
        exercises.push(Said {
            exercise,
            how,
            because,
        });
    }
    let check_in = CheckIn {
        format: FORMAT,
        id: CheckInId(Uuid::now_v7()),
        session,
        at: now,
        pain_before: number(answer("pain_before"), "pain_before")?,
        pain_after: number(answer("pain_after"), "pain_after")?,
        pain_peak: number(answer("pain_peak"), "pain_peak")?,
        effort: number(answer("effort"), "effort")?,
        steady: match answer("steady") {
            Some("yes") => Some(true),
            Some("no") => Some(false),
            _ => None,
        },
        exercises,
    };
    if check_in.is_empty() {
        return Ok(Redirect::to(&app.url(&format!("/sessions/{session}"))).into_response());
    }
    app.store.save_check_in(app.who(), &check_in, now).await?;
    Ok(Redirect::to(&app.url(&format!("/sessions/{session}?saved=1"))).into_response())
}

fn number<T: TryFrom<i64>>(answer: Option<&str>, field: &str) -> Result<Option<T>, Problem>
where
    T::Error: std::fmt::Display,
{
    let wrong = |why: String| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, why).at(field);
    answer
        .map(|text| {
            let n: i64 = text
                .parse()
                .map_err(|_| wrong(format!("{text} is not a number")))?;
            T::try_from(n).map_err(|error| wrong(error.to_string()))
        })
        .transpose()
}

fn word<'t, T: Deserialize<'t>>(text: &'t str, field: &str) -> Result<T, Problem> {
    let text: StrDeserializer<'t, ValueError> = text.into_deserializer();
    T::deserialize(text).map_err(|error| {
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, error.to_string()).at(field)
    })
}

async fn find(app: &App, id: &str) -> Result<Kept, Problem> {
    let kept = match id.parse() {
        Ok(id) => app.store.session(app.who(), SessionId(id)).await?,
        Err(_) => None,
    };
    kept.ok_or_else(|| {
        Problem::new(
            StatusCode::NOT_FOUND,
            app.library.words.t("error-not-found"),
        )
        .at("id")
    })
}
