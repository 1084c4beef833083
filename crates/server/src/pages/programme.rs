//! The programme: what, how much, within which limits, and why; what is left out; and the rules in
//! plain words.

use super::open::exercise;
use super::stop::field;
use super::{Page, render};
use crate::App;
use crate::plan;
use crate::problem::Problem;
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::dose::Amount;
use care::engine::rule::{Action, Axis, Rule};
use care::engine::{Dose, Irritability, ItemState};
use care::exercise::Form as ExerciseForm;
use care::ids::ExerciseId;
use care::journal::{LeftWhy, Limits, Prescribed, What};
use care::person::about::{self, Stage};
use care::person::{Change, Person};
use handout::Paper;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "programme.html")]
struct ProgrammePage<'a> {
    p: Page<'a>,
    derived: Vec<String>,
    version: String,
    rows: Vec<Row>,
    left: Vec<LeftRow>,
    /// Printers hold US Letter where this person lives.
    letter: bool,
    problem: String,
    /// The exercise whose form the problem stands in.
    problem_in: String,
}

struct Row {
    id: String,
    name: String,
    form: String,
    dose: String,
    why: String,
    range: String,
    resting: bool,
    fields: Vec<NumberField>,
    levels: Vec<(usize, String, bool)>,
    address: String,
    limits_address: String,
    tops: Vec<(u8, String, bool)>,
    auto: bool,
}

struct NumberField {
    name: &'static str,
    label: String,
    value: u16,
    least: u16,
    most: u16,
}

struct LeftRow {
    id: String,
    name: String,
    why: String,
    limits_address: String,
    off: bool,
}

/// What the answers came to, each with its reason.
pub fn derived(app: &App, person: &Person) -> Vec<String> {
    let words = &app.library.words;
    let mut lines = Vec::new();
    let Some(version) = &person.version else {
        return lines;
    };
    let staged = about::irritability(&person.answers);
    let because: Vec<String> = staged
        .because
        .iter()
        .map(|screen| words.t(&format!("screen-{screen}")))
        .collect();
    let key = match version.irritability {
        Irritability::Low => "derived-low",
        Irritability::Moderate => "derived-moderate",
        Irritability::High => "derived-high",
    };
    lines.push(words.with(key, &[("because", because.join("; ").into())]));
    if let Some(stage) = about::stage(&person.answers) {
        lines.push(words.t(match stage {
            Stage::Acute => "derived-acute",
            Stage::Subacute => "derived-subacute",
            Stage::Chronic => "derived-chronic",
        }));
    }
    lines
}

/// A dose of an item in words.
pub fn dose(app: &App, prescribed: &Prescribed, dose: Dose) -> String {
    let form = prescribed.forms.get(usize::from(dose.level));
    let form = form.and_then(|form| app.library.catalogue.form(form));
    let words = &app.library.words;
    let amount = form
        .map(|form| words.dose(form, dose.amount))
        .unwrap_or_default();
    format!(
        "{amount}. {}",
        words.n("exercise-sessions", dose.sessions_per_day)
    )
}

fn row(app: &App, person: &Person, prescribed: &Prescribed, state: &ItemState) -> Option<Row> {
    let words = &app.library.words;
    let catalogue = &app.library.catalogue;
    let level = usize::from(state.dose.level);
    let form: &ExerciseForm = catalogue.form(prescribed.forms.get(level)?)?;
    let lane = state.prescribed.lanes.get(level)?;
    let amount = state.dose.amount;
    let id = &prescribed.exercise;
    let mut fields = vec![NumberField {
        name: "reps",
        label: words.t("programme-reps"),
        value: amount.reps,
        least: lane.floor.reps,
        most: lane.ceiling.reps,
    }];
    let held = form
        .phases
        .iter()
        .any(|phase| phase.role == care::exercise::Role::Hold);
    if held {
        fields.push(NumberField {
            name: "hold_s",
            label: words.t("programme-hold"),
            value: amount.hold_s,
            least: lane.floor.hold_s,
            most: lane.ceiling.hold_s,
        });
    }
    fields.push(NumberField {
        name: "sessions",
        label: words.t("programme-sessions"),
        value: state.dose.sessions_per_day.into(),
        least: state.prescribed.sessions.0.into(),
        most: state.prescribed.sessions.1.into(),
    });
    let limits = person.limits.get(id);
    let all = catalogue.exercise(id)?;
    let top = prescribed.forms.len().saturating_sub(1);
    let with: Vec<String> = prescribed
        .with
        .iter()
        .map(|form| words.form(form))
        .collect();
    let range = [
        ("floor", words.dose(form, lane.floor).into()),
        ("ceiling", words.dose(form, lane.ceiling).into()),
    ];
    Some(Row {
        id: id.to_string(),
        name: words.exercise(id),
        form: std::iter::once(words.form(&form.id))
            .chain(with)
            .collect::<Vec<_>>()
            .join(" + "),
        dose: dose(app, prescribed, state.dose),
        why: words.changed_why(prescribed),
        range: words.with("exercise-dose-range", &range),
        resting: state.suspended,
        fields,
        levels: prescribed
            .forms
            .iter()
            .enumerate()
            .map(|(place, form)| (place, words.form(form), place == level))
            .collect(),
        address: app.url(&format!("/programme/{id}")),
        limits_address: app.url(&format!("/programme/{id}/limits")),
        tops: all
            .levels()
            .filter_map(|form| {
                let step = form.step()?;
                Some((step, words.form(&form.id), usize::from(step) == top))
            })
            .collect(),
        auto: limits.is_some_and(|limits| limits.auto_progress),
    })
}

pub async fn show(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    page(&app, None).await
}

async fn page(app: &App, problem: Option<(&ExerciseId, String)>) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(app, &now).await?;
    let words = &app.library.words;
    let rows = person.items().iter().filter_map(|prescribed| {
        let place = person.engine.place(prescribed.exercise.as_str())?;
        row(app, &person, prescribed, &person.engine.items[place])
    });
    let version = person.version.as_ref().map_or_else(String::new, |version| {
        words.with("programme-version", &[("n", version.number.into())])
    });
    let left = person
        .version
        .iter()
        .flat_map(|version| &version.left)
        .map(|left| LeftRow {
            id: left.exercise.to_string(),
            name: words.exercise(&left.exercise),
            why: words.left_why(left),
            limits_address: app.url(&format!("/programme/{}/limits", left.exercise)),
            off: left.why == LeftWhy::Clinician,
        });
    let wrong = problem.is_some();
    let (problem_in, problem) = problem
        .map(|(id, text)| (id.to_string(), text))
        .unwrap_or_default();
    let page = ProgrammePage {
        derived: derived(app, &person),
        version,
        rows: rows.collect(),
        left: left.collect(),
        letter: Paper::of_country(&person.contacts.country) == Paper::Letter,
        problem,
        problem_in,
        p: Page::new(app, "programme"),
    };
    let mut response = render(&page)?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The person chooses a dose inside their limits.
pub async fn choose(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let id = exercise(&app, &id)?;
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let words = &app.library.words;
    let Some(place) = person.engine.place(id.as_str()) else {
        return page(&app, Some((&id, words.t("programme-wrong-item")))).await;
    };
    let state = &person.engine.items[place];
    let number = |name: &str, otherwise: u16| match field(&fields, name) {
        "" => Ok(otherwise),
        text => text.parse::<u16>().map_err(|_| words.t("ask-wrong-range")),
    };
    let wanted = || -> Result<Dose, String> {
        let level = number("level", state.dose.level.into())?;
        let new_level = level != u16::from(state.dose.level);
        let start = state
            .prescribed
            .lanes
            .get(usize::from(level))
            .map(|lane| lane.start);
        let now = if new_level {
            start.unwrap_or(state.dose.amount)
        } else {
            state.dose.amount
        };
        let keep = |name: &str, value: u16| {
            if new_level {
                Ok(value)
            } else {
                number(name, value)
            }
        };
        Ok(Dose {
            amount: Amount {
                reps: keep("reps", now.reps)?,
                hold_s: keep("hold_s", now.hold_s)?,
                sets: now.sets,
            },
            level: u8::try_from(level).map_err(|_| words.t("ask-wrong-range"))?,
            sessions_per_day: u8::try_from(number("sessions", state.dose.sessions_per_day.into())?)
                .map_err(|_| words.t("ask-wrong-range"))?,
        })
    };
    let dose = match wanted() {
        Ok(dose) => dose,
        Err(problem) => return page(&app, Some((&id, problem))).await,
    };
    // Tried on a copy first: what the rules refuse is not kept, and the reason is said.
    let today = person.today(now.date());
    if !person.engine.clone().choose(today, place, dose) {
        let fits = care::engine::Item {
            dose,
            ..state.prescribed.clone()
        }
        .check();
        let problem = match fits {
            Err(breach) => words.t(match breach {
                care::engine::programme::Breach::Dose(Axis::All) => "programme-wrong-cap",
                _ => "programme-wrong-range",
            }),
            Ok(()) => words.t("programme-wrong-today"),
        };
        return page(&app, Some((&id, problem))).await;
    }
    let what = What::Chosen {
        item: id.clone(),
        dose,
    };
    app.ledger
        .write(app.store.as_ref(), app.who(), &now, what)
        .await?;
    Ok(Redirect::to(&app.url(&format!("/programme#{id}"))).into_response())
}

/// "My clinician told me": other limits.
pub async fn limits(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let id = exercise(&app, &id)?;
    let now = app.now();
    plan::person(&app, &now).await?;
    let words = &app.library.words;
    let by = field(&fields, "by").to_owned();
    if by.is_empty() || field(&fields, "told").is_empty() {
        return page(&app, Some((&id, words.t("programme-wrong-clinician")))).await;
    }
    let number = |name: &str| -> Result<Option<u8>, ()> {
        match field(&fields, name) {
            "" => Ok(None),
            text => text.parse::<u8>().map(Some).map_err(|_| ()),
        }
    };
    let known = app
        .library
        .catalogue
        .exercise(&id)
        .map_or(0, |e| e.levels().count());
    let (top, sessions) = match (number("top"), number("sessions")) {
        (Ok(top), Ok(sessions))
            if top.is_none_or(|top| usize::from(top) < known)
                && sessions.is_none_or(|sessions| (1..=3).contains(&sessions)) =>
        {
            (top, sessions)
        }
        _ => return page(&app, Some((&id, words.t("ask-wrong-range")))).await,
    };
    let limits = Limits {
        item: id.clone(),
        off: !field(&fields, "off").is_empty(),
        top,
        sessions,
        auto_progress: !field(&fields, "auto").is_empty(),
        by,
        reason: field(&fields, "reason").chars().take(300).collect(),
    };
    app.ledger
        .write(app.store.as_ref(), app.who(), &now, What::Limits(limits))
        .await?;
    plan::person(&app, &now).await?;
    Ok(Redirect::to(&app.url(&format!("/programme#{id}"))).into_response())
}

/// A clinician looked at an exercise that rested.
pub async fn lift(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let item = exercise(&app, &id)?;
    let now = app.now();
    plan::person(&app, &now).await?;
    let words = &app.library.words;
    let by = field(&fields, "by").to_owned();
    let on = field(&fields, "on").parse::<jiff::civil::Date>().ok();
    let (false, Some(on)) = (by.is_empty(), on.filter(|on| *on <= now.date())) else {
        return page(&app, Some((&item, words.t("programme-wrong-lift")))).await;
    };
    let what = What::Lifted {
        item: item.clone(),
        by,
        on,
    };
    app.ledger
        .write(app.store.as_ref(), app.who(), &now, what)
        .await?;
    plan::person(&app, &now).await?;
    Ok(Redirect::to(&app.url(&format!("/programme#{item}"))).into_response())
}

// ---- What changed and why ----------------------------------------------------------------------

/// One line of "What changed and why".
pub struct ChangeRow {
    pub text: String,
    pub rule: &'static str,
}

/// A change in one plain sentence; nothing for what concerns nobody.
pub fn change(app: &App, person: &Person, change: &Change) -> Option<ChangeRow> {
    let words = &app.library.words;
    let because = words.t(&format!("rule-{}.because", change.rule.name()));
    let item = change.item.as_ref();
    let name = item.map(|item| words.exercise(item)).unwrap_or_default();
    let moved = || -> Option<String> {
        let (from, to) = (change.from?, change.to?);
        let prescribed = person.items().iter().find(|p| Some(&p.exercise) == item)?;
        Some(step(app, prescribed, from, to))
    };
    let key = match change.action {
        Action::Progress | Action::Regress | Action::Deload | Action::Return => {
            match moved().filter(|moved| !moved.is_empty()) {
                Some(moved) => {
                    let values = [
                        ("exercise", name.into()),
                        ("moved", moved.into()),
                        ("because", because.into()),
                    ];
                    return Some(line(change, words.with("change-moved", &values)));
                }
                None => return None,
            }
        }
        Action::Suspend => "change-rests",
        Action::Hold if item.is_some() => "change-stays",
        Action::Note => "change-note",
        _ => return None,
    };
    let values = [("exercise", name.into()), ("because", because.into())];
    Some(line(change, words.with(key, &values)))
}

fn line(change: &Change, text: String) -> ChangeRow {
    ChangeRow {
        text,
        rule: change.rule.name(),
    }
}

/// "5 → 6 repetitions".
pub fn step(app: &App, prescribed: &Prescribed, from: Dose, to: Dose) -> String {
    let words = &app.library.words;
    let mut parts = Vec::new();
    if from.level != to.level {
        let form = |dose: Dose| {
            prescribed
                .forms
                .get(usize::from(dose.level))
                .map(|form| words.form(form))
                .unwrap_or_default()
        };
        parts.push(format!("{} → {}", form(from), form(to)));
    }
    let mut number = |from: u16, to: u16, key: &str| {
        if from != to {
            parts.push(words.with(key, &[("from", from.into()), ("to", to.into())]));
        }
    };
    number(from.amount.reps, to.amount.reps, "change-reps");
    number(from.amount.hold_s, to.amount.hold_s, "change-hold");
    number(from.amount.sets, to.amount.sets, "change-sets");
    number(
        from.sessions_per_day.into(),
        to.sessions_per_day.into(),
        "change-sessions",
    );
    parts.join(", ")
}

/// The latest changes that matter to the person: of the last day that was closed or opened.
pub fn latest(app: &App, person: &Person) -> Vec<ChangeRow> {
    let Some(last) = person
        .changes
        .iter()
        .rfind(|change| change.action != Action::Offer)
    else {
        return Vec::new();
    };
    let of_day = person
        .changes
        .iter()
        .filter(|change| change.day == last.day);
    let mut rows: Vec<ChangeRow> = of_day.filter_map(|one| change(app, person, one)).collect();
    rows.dedup_by(|a, b| a.text == b.text);
    rows
}

// ---- The rules ---------------------------------------------------------------------------------

#[derive(Template)]
#[template(path = "rules.html")]
struct RulesPage<'a> {
    p: Page<'a>,
    rules: Vec<(&'static str, String)>,
}

/// All rules in plain words, from the table that the engine runs on.
pub async fn rules(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let words = &app.library.words;
    let rule = |rule: &Rule| (rule.name(), words.t(&format!("rule-{}", rule.name())));
    render(&RulesPage {
        rules: Rule::ALL.iter().map(rule).collect(),
        p: Page::new(&app, "programme"),
    })
}
