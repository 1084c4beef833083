//! The catalogue, for people: how, do, don't, why it may help, how much.

use super::{Page, render};
use crate::App;
use crate::figures::{Artist, Moving, Still};
use crate::plan;
use crate::problem::Problem;
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use care::engine::Dose;
use care::exercise::{
    ArticleDose, Class, Exercise, Form as ExerciseForm, Kind, Position, Sides, Source,
};
use care::journal::What;
use care::person::Person;
use care::programme::Item;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "exercises.html")]
struct List<'a> {
    p: Page<'a>,
    rows: Vec<Row>,
    people: Vec<Candidate>,
}

/// Somebody who can show the exercises.
struct Candidate {
    id: &'static str,
    name: String,
    picture: Option<Still>,
    chosen: bool,
}

struct Row {
    name: String,
    aim: String,
    class: String,
    address: String,
    picture: Option<Still>,
}

pub async fn list(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Problem> {
    let artist = Artist::new(&app, &headers);
    let row = |exercise: &Exercise| Row {
        name: app.library.words.exercise(&exercise.id),
        aim: app.library.words.t(&format!("{}.aim", exercise.id)),
        class: class(&app, exercise.class),
        address: app.url(&format!("/exercises/{}", exercise.id)),
        picture: artist.telling(exercise.start_form(), 480),
    };
    render(&List {
        people: people(&app, &artist),
        rows: app.library.catalogue.exercises().iter().map(row).collect(),
        p: Page::new(&app, "exercises"),
    })
}

#[derive(Template)]
#[template(path = "exercise.html")]
struct One<'a> {
    p: Page<'a>,
    name: String,
    aim: String,
    feel: String,
    class: String,
    side: Option<String>,
    works: String,
    stretches: String,
    needs: String,
    figure: Option<Moving>,
    figure_words: String,
    pictures: Vec<Still>,
    now: Version,
    dose: String,
    range: String,
    sessions: String,
    why: String,
    article: Option<Article>,
    levels: Vec<Version>,
    forms: Vec<Version>,
    settings: Vec<Set>,
    sources: Vec<Source>,
    numbers: String,
    next: (String, String),
}

struct Version {
    name: String,
    what: String,
    dose: String,
    steps: Vec<String>,
    dos: Vec<String>,
    donts: Vec<String>,
    is_now: bool,
    off: bool,
    picture: Option<Still>,
}

struct Set {
    name: String,
    steps: Vec<String>,
}

struct Article {
    said: String,
    /// Where the article's dose is chosen and unchosen, and whether it is chosen now.
    offer: Option<(String, bool)>,
}

pub async fn show(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let artist = Artist::new(&app, &headers);
    let person = plan::person(&app, &app.now()).await?;
    let exercise = find(&app, &id)?;
    let words = &app.library.words;
    let item = prescribed(&person, exercise);
    let now = item
        .as_ref()
        .and_then(|item| exercise.form(&item.form))
        .unwrap_or(exercise.start_form());
    let amount = item.as_ref().map_or(now.lane.start, |item| item.amount);
    let why = person
        .items()
        .iter()
        .find(|item| item.exercise == exercise.id)
        .map(|item| words.changed_why(item));
    let left = person.version.iter().flat_map(|version| &version.left);
    let left = left
        .clone()
        .find(|left| left.exercise == exercise.id)
        .map(|left| words.left_why(left));
    let version = |form: &ExerciseForm| version(&app, &artist, form, form.id == now.id);
    let offered = now.article.as_ref().and_then(|article| article.offered);
    let chosen = offered.is_some() && offered == item.as_ref().map(|item| item.amount);
    // The article's dose at once is for somebody calm, without conditions.
    let calm = person.version.is_some() && exercise.start == now.id;
    let attribute = |name: &str| words.t(&format!("{}.{name}", exercise.id));
    let codes = |kind: &str, codes: &[String]| {
        let names: Vec<String> = codes
            .iter()
            .map(|code| words.t(&format!("{kind}-{code}")))
            .collect();
        names.join(", ")
    };
    let props: Vec<String> = exercise.props.iter().chain(&now.props).cloned().collect();
    let range = [
        ("floor", words.dose(now, now.lane.floor).into()),
        ("ceiling", words.dose(now, now.lane.ceiling).into()),
    ];
    let setting = |setting: &care::exercise::Setting| Set {
        name: words.form(&setting.id),
        steps: words.list(&format!("{}.how", setting.id)),
    };
    let range_forms = exercise
        .forms
        .iter()
        .filter(|form| form.kind == Kind::Range);
    render(&One {
        name: words.exercise(&exercise.id),
        aim: attribute("aim"),
        feel: attribute("feel"),
        class: class(&app, exercise.class),
        side: (now.sides != Sides::None).then(|| attribute("side")),
        works: codes("muscle", &exercise.works),
        stretches: codes("muscle", &exercise.stretches),
        needs: codes("prop", &props),
        figure: artist.moving(now),
        figure_words: figure_words(&app),
        pictures: artist.pictures(now, 480),
        now: version(now),
        dose: words.dose(now, amount),
        range: words.with("exercise-dose-range", &range),
        sessions: words.n(
            "exercise-sessions",
            item.as_ref().map_or(now.sessions.0, |item| item.sessions),
        ),
        article: article(&app, exercise, now, item.as_ref(), chosen, calm),
        why: why.or(left).unwrap_or_default(),
        levels: exercise.levels().map(version).collect(),
        forms: range_forms.map(version).collect(),
        settings: exercise.settings.iter().map(setting).collect(),
        sources: exercise.sources.clone(),
        numbers: now.source.clone(),
        next: next(&app, exercise),
        p: Page::new(&app, "exercises"),
    })
}

/// Chooses between the catalogue's start and the article's dose, where the catalogue offers it.
pub async fn choose_dose(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let exercise = find(&app, &id)?;
    let offered = exercise
        .start_form()
        .article
        .as_ref()
        .and_then(|article| article.offered);
    let chosen = fields
        .iter()
        .find(|(name, _)| name == "dose")
        .map(|(_, value)| value.as_str());
    let article = match (chosen, offered) {
        (Some("article"), Some(_)) => true,
        (Some("start"), _) => false,
        _ => {
            let detail = "Expected a dose that the catalogue offers for this exercise.";
            return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail).at("dose"));
        }
    };
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let place = person.engine.place(exercise.id.as_str());
    let amount = if article {
        offered
    } else {
        Some(exercise.start_form().lane.start)
    };
    if let (Some(place), Some(amount)) = (place, amount) {
        let dose = Dose {
            amount,
            ..person.engine.items[place].dose
        };
        let today = person.today(now.date());
        if !person.engine.clone().choose(today, place, dose) {
            let detail = app.library.words.t("programme-wrong-today");
            return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail).at("dose"));
        }
        let what = What::Chosen {
            item: exercise.id.clone(),
            dose,
        };
        app.ledger
            .write(app.store.as_ref(), app.who(), &now, what)
            .await?;
    }
    Ok(Redirect::to(&app.url(&format!("/exercises/{}", exercise.id))).into_response())
}

/// The exercise as this person does it now, if it is in their programme.
fn prescribed(person: &Person, exercise: &Exercise) -> Option<Item> {
    let state = &person.engine.items[person.engine.place(exercise.id.as_str())?];
    let prescribed = person
        .items()
        .iter()
        .find(|item| item.exercise == exercise.id)?;
    Some(Item {
        exercise: exercise.id.clone(),
        form: prescribed.forms.get(usize::from(state.dose.level))?.clone(),
        amount: state.dose.amount,
        sessions: state.dose.sessions_per_day,
        with: prescribed.with.clone(),
        half: false,
    })
}

fn find<'a>(app: &'a App, id: &str) -> Result<&'a Exercise, Problem> {
    let exercise = id
        .parse()
        .ok()
        .and_then(|id| app.library.catalogue.exercise(&id));
    exercise.ok_or_else(|| {
        Problem::new(
            StatusCode::NOT_FOUND,
            app.library.words.t("exercise-unknown"),
        )
        .at("id")
    })
}

/// The people who can show the exercises, each in the same pose.
fn people(app: &App, artist: &Artist<'_>) -> Vec<Candidate> {
    let exercises = app.library.catalogue.exercises();
    // Standing or sitting shows a person best.
    let form = exercises
        .iter()
        .flat_map(|exercise| &exercise.forms)
        .find(|form| form.position == Position::Chair && form.movement.is_some());
    let candidate = |person: &'static figure::Person| Candidate {
        id: person.id,
        name: app.library.words.t(&format!("shown-by-{}", person.id)),
        picture: form.and_then(|form| artist.of(person).telling(form, 240)),
        chosen: person.id == artist.person().id,
    };
    figure::Person::ALL.iter().map(candidate).collect()
}

/// What the figure's script says, as JSON.
pub fn figure_words(app: &App) -> String {
    let words = &app.library.words;
    serde_json::to_string(&words.several(FIGURE_WORDS)).unwrap_or_default()
}

const FIGURE_WORDS: &[&str] = &[
    "figure-play",
    "figure-pause",
    "figure-turn",
    "figure-reset",
    "figure-explain",
];

fn version(app: &App, artist: &Artist<'_>, form: &ExerciseForm, is_now: bool) -> Version {
    let words = &app.library.words;
    Version {
        name: words.form(&form.id),
        what: words.t(&format!("{}.what", form.id)),
        dose: words.dose(form, form.lane.start),
        picture: artist.telling(form, 240),
        steps: words.list(&format!("{}.how", form.id)),
        dos: words.list(&format!("{}.do", form.id)),
        donts: words.list(&format!("{}.dont", form.id)),
        is_now,
        off: matches!(
            form.kind,
            Kind::Level {
                off_by_default: true,
                ..
            }
        ),
    }
}

/// What the article says of this exercise, and whether it may be chosen.
fn article(
    app: &App,
    exercise: &Exercise,
    now: &ExerciseForm,
    item: Option<&Item>,
    chosen: bool,
    calm: bool,
) -> Option<Article> {
    let words = &app.library.words;
    let form = exercise.forms.iter().find(|form| form.article.is_some())?;
    let dose = form.article.as_ref()?;
    let said = in_words(app, dose);
    let fits = item.is_some_and(|item| item.form == form.id && asks_no_more(dose, item));
    let key = match (fits, dose.offered) {
        (true, _) => "exercise-article-now",
        (false, Some(_)) => "exercise-article-about",
        (false, None) => "exercise-article-later",
    };
    let offer = dose.offered.filter(|_| form.id == now.id && calm);
    Some(Article {
        said: words.with(key, &[("dose", said.into())]),
        offer: offer.map(|_| (app.url(&format!("/exercises/{}/dose", exercise.id)), chosen)),
    })
}

fn asks_no_more(dose: &ArticleDose, item: &Item) -> bool {
    dose.reps.is_none_or(|(least, _)| item.amount.reps >= least)
        && dose
            .hold_s
            .is_none_or(|(least, _)| item.amount.hold_s >= least)
        && dose
            .minutes
            .is_none_or(|_| dose.offered == Some(item.amount))
}

fn in_words(app: &App, dose: &ArticleDose) -> String {
    let words = &app.library.words;
    let mut said = Vec::new();
    match (dose.minutes, dose.reps) {
        (Some(minutes), _) => said.push(words.n("exercise-article-minutes", minutes)),
        (None, Some((least, most))) if least < most => said.push(words.with(
            "exercise-article-reps-range",
            &[("least", least.into()), ("most", most.into())],
        )),
        (None, Some((least, _))) => {
            said.push(words.with("exercise-article-reps", &[("least", least.into())]));
        }
        (None, None) => {}
    }
    match dose.hold_s {
        Some((least, Some(most))) => said.push(words.with(
            "exercise-article-hold-range",
            &[("least", least.into()), ("most", most.into())],
        )),
        Some((least, None)) => {
            said.push(words.with("exercise-article-hold", &[("least", least.into())]));
        }
        None => {}
    }
    if let Some(sessions) = dose.sessions {
        said.push(words.n("exercise-article-sessions", sessions));
    }
    said.join(", ")
}

fn class(app: &App, class: Class) -> String {
    app.library.words.t(match class {
        Class::Strength => "exercise-class-strength",
        Class::Stability => "exercise-class-stability",
        Class::Mobility => "exercise-class-mobility",
    })
}

/// The exercise after this one, and after the last the first.
fn next(app: &App, exercise: &Exercise) -> (String, String) {
    let all = app.library.catalogue.exercises();
    let place = all
        .iter()
        .position(|other| other.id == exercise.id)
        .unwrap_or(0);
    let next = &all[(place + 1) % all.len()];
    (
        app.library.words.exercise(&next.id),
        app.url(&format!("/exercises/{}", next.id)),
    )
}
