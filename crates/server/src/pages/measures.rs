//! What is asked of weeks, and the own goals. All of it may be put off or left out.

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
use care::journal::What;
use care::outcomes::{Ask, Groc, LONGEST_GOAL, Measure, Rating, Score, due};
use care::person::{Due, Person, about};
use jiff::Zoned;
use std::sync::Arc;

/// The quiet card on Today.
pub struct Card {
    pub text: String,
    pub address: String,
}

/// What Today asks, if anything: never before a session is due, so that nothing stands in its way.
pub fn card(app: &App, person: &Person, now: &Zoned) -> Option<Card> {
    let day = person.today(now.date());
    if person.due(day) != Due::Ready {
        return None;
    }
    let first = due(person, day).into_iter().next()?;
    Some(Card {
        text: app.library.words.t(match first {
            Ask::Measure(_) => "measure-card",
            Ask::MoreGoals => "measure-card-goals",
        }),
        address: app.url(&page_of(first)),
    })
}

fn page_of(ask: Ask) -> String {
    match ask {
        Ask::Measure(measure) => format!("/progress/ask/{}", measure.name()),
        Ask::MoreGoals => "/progress/goals".to_owned(),
    }
}

/// A question with answers from 0 to 10.
struct Question {
    name: String,
    text: String,
    low: String,
    high: String,
    answer: Option<i64>,
}

impl Question {
    fn is(&self, n: &i64) -> bool {
        self.answer == Some(*n)
    }
}

#[derive(Template)]
#[template(path = "measure.html")]
struct MeasurePage<'a> {
    p: Page<'a>,
    title: String,
    about: String,
    questions: Vec<Question>,
    groc: bool,
    change: Option<i64>,
    address: String,
    source: String,
    problem: String,
    /// Not all of them need an answer.
    some: bool,
    can_name: bool,
}

impl MeasurePage<'_> {
    fn is_change(&self, n: &i64) -> bool {
        self.change == Some(*n)
    }
}

fn missing(app: &App) -> Problem {
    let detail = app.library.words.t("error-not-found");
    Problem::new(StatusCode::NOT_FOUND, detail).at("measure")
}

pub async fn show(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let measure = Measure::by_name(&name).ok_or_else(|| missing(&app))?;
    let person = plan::person(&app, &app.now()).await?;
    page(&app, &person, measure, &[], None)
}

fn page(
    app: &App,
    person: &Person,
    measure: Measure,
    given: &[(String, String)],
    problem: Option<&str>,
) -> Result<Response, Problem> {
    let words = &app.library.words;
    let outcomes = &person.course.outcomes;
    if measure == Measure::Psfs && outcomes.standing().next().is_none() {
        return Ok(Redirect::to(&app.url("/progress/goals")).into_response());
    }
    let answer = |name: &str| field(given, name).parse::<i64>().ok();
    let peg = |name: &str, text: &str, low: &str, high: &str| Question {
        name: name.to_owned(),
        text: words.t(text),
        low: words.t(low),
        high: words.t(high),
        answer: answer(name),
    };
    let questions = match measure {
        Measure::Peg => vec![
            peg(
                "pain",
                "measure-peg-pain",
                "measure-peg-pain-low",
                "measure-peg-pain-high",
            ),
            peg(
                "enjoyment",
                "measure-peg-enjoyment",
                "measure-peg-low",
                "measure-peg-high",
            ),
            peg(
                "activity",
                "measure-peg-activity",
                "measure-peg-low",
                "measure-peg-high",
            ),
        ],
        Measure::Psfs => outcomes
            .standing()
            .map(|goal| Question {
                name: format!("goal-{}", goal.number),
                text: goal.text.clone(),
                low: words.t("measure-psfs-low"),
                high: words.t("measure-psfs-high"),
                answer: answer(&format!("goal-{}", goal.number)),
            })
            .collect(),
        Measure::Groc => Vec::new(),
    };
    let (title, about, source) = match measure {
        Measure::Peg => ("measure-peg-title", None, Some("measure-source-peg")),
        Measure::Psfs => (
            "measure-psfs-title",
            Some("measure-psfs-about"),
            Some("measure-source-psfs"),
        ),
        Measure::Groc => ("measure-groc-title", Some("measure-groc-about"), None),
    };
    let text = |key: Option<&str>| key.map_or_else(String::new, |key| words.t(key));
    let page = MeasurePage {
        title: words.t(title),
        about: text(about),
        questions,
        groc: measure == Measure::Groc,
        change: answer("change"),
        address: app.url(&format!("/progress/ask/{}", measure.name())),
        source: text(source),
        problem: text(problem),
        some: measure == Measure::Psfs,
        can_name: measure == Measure::Psfs && outcomes.next_goal().is_some(),
        p: Page::new(app, "progress"),
    };
    let mut response = render(&page)?;
    if problem.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// What a form says of a measure.
fn score(person: &Person, measure: Measure, given: &[(String, String)]) -> Option<Score> {
    let number = |name: &str| field(given, name).parse::<i64>().ok();
    match measure {
        Measure::Peg => Some(Score::Peg {
            pain: number("pain")?.try_into().ok()?,
            enjoyment: number("enjoyment")?.try_into().ok()?,
            activity: number("activity")?.try_into().ok()?,
        }),
        Measure::Psfs => {
            let mut ratings = Vec::new();
            for goal in person.course.outcomes.standing() {
                let name = format!("goal-{}", goal.number);
                if field(given, &name).is_empty() {
                    continue;
                }
                ratings.push(Rating {
                    goal: goal.number,
                    ability: number(&name)?.try_into().ok()?,
                });
            }
            (!ratings.is_empty()).then_some(Score::Psfs { ratings })
        }
        Measure::Groc => Some(Score::Groc {
            change: Groc::try_from(number("change")?).ok()?,
        }),
    }
}

pub async fn save(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Form(given): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let measure = Measure::by_name(&name).ok_or_else(|| missing(&app))?;
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let Some(score) = score(&person, measure, &given) else {
        let problem = match measure {
            Measure::Psfs => "measure-psfs-some",
            _ => "measure-missing",
        };
        return page(&app, &person, measure, &given, Some(problem));
    };
    write(&app, &now, What::Measured(score)).await?;
    on(&app, &now).await
}

async fn write(app: &App, now: &Zoned, what: What) -> Result<(), Problem> {
    app.ledger
        .write(app.store.as_ref(), app.who(), now, what)
        .await?;
    Ok(())
}

/// On to what is asked next, or to Progress.
async fn on(app: &App, now: &Zoned) -> Result<Response, Problem> {
    let person = plan::person(app, now).await?;
    let next = due(&person, person.today(now.date())).into_iter().next();
    let next = match next {
        Some(ask @ Ask::Measure(_)) => page_of(ask),
        _ => "/progress?saved=1".to_owned(),
    };
    Ok(Redirect::to(&app.url(&next)).into_response())
}

/// "Not now", to everything that is asked today.
pub async fn later(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let asked = due(&person, person.today(now.date()));
    let measures: Vec<Measure> = asked.into_iter().map(Ask::measure).collect();
    if !measures.is_empty() {
        write(&app, &now, What::PutOff { measures }).await?;
    }
    Ok(Redirect::to(&app.url("/")).into_response())
}

// ---- Own goals ---------------------------------------------------------------------------------

#[derive(Template)]
#[template(path = "goal.html")]
struct GoalPage<'a> {
    p: Page<'a>,
    title: String,
    /// What was said to it in the interview.
    said: String,
    text: String,
    address: String,
    longest: usize,
    /// It stands already.
    stands: bool,
    problem: String,
}

fn goal_page(
    app: &App,
    person: &Person,
    number: Option<u16>,
    text: String,
    problem: Option<String>,
) -> Result<Response, Problem> {
    let words = &app.library.words;
    let said = about::goal(&person.answers);
    let is_first = person.course.outcomes.goals.is_empty();
    let page = GoalPage {
        title: words.t(match number {
            Some(_) => "goal-edit-title",
            None => "goal-title",
        }),
        said: match is_first && !said.is_empty() {
            true => words.with("goal-yours", &[("goal", said.into())]),
            false => String::new(),
        },
        text,
        address: app.url(&match number {
            Some(number) => format!("/progress/goals/{number}"),
            None => "/progress/goals".to_owned(),
        }),
        longest: LONGEST_GOAL,
        stands: number.is_some(),
        problem: problem.unwrap_or_default(),
        p: Page::new(app, "progress"),
    };
    let wrong = !page.problem.is_empty();
    let mut response = render(&page)?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

pub async fn goal(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let person = plan::person(&app, &app.now()).await?;
    // What was said in the interview is not asked twice.
    let said = match person.course.outcomes.goals.is_empty() {
        true => about::goal(&person.answers),
        false => "",
    };
    let text = said.chars().take(LONGEST_GOAL).collect();
    goal_page(&app, &person, None, text, None)
}

pub async fn name_goal(
    State(app): State<Arc<App>>,
    Form(given): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let text = field(&given, "text").to_owned();
    let Some(number) = person.course.outcomes.next_goal() else {
        let problem = app.library.words.t("goal-full");
        return goal_page(&app, &person, None, text, Some(problem));
    };
    if let Some(problem) = unfit(&app, &text) {
        return goal_page(&app, &person, None, text, Some(problem));
    }
    write(&app, &now, What::Goal { number, text }).await?;
    plan::person(&app, &now).await?;
    Ok(Redirect::to(&app.url("/progress/ask/psfs")).into_response())
}

/// Why this cannot be the name of a goal.
fn unfit(app: &App, text: &str) -> Option<String> {
    let fits = (1..=LONGEST_GOAL).contains(&text.chars().count());
    (!fits).then(|| app.library.words.n("goal-wrong", LONGEST_GOAL))
}

fn numbered(app: &App, person: &Person, number: &str) -> Result<(u16, String), Problem> {
    let goal = number.parse().ok();
    let goal = goal.and_then(|number| person.course.outcomes.goal(number));
    let goal = goal.ok_or_else(|| missing(app))?;
    Ok((goal.number, goal.text.clone()))
}

pub async fn edit_goal(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
) -> Result<Response, Problem> {
    let person = plan::person(&app, &app.now()).await?;
    let (number, text) = numbered(&app, &person, &number)?;
    goal_page(&app, &person, Some(number), text, None)
}

pub async fn save_goal(
    State(app): State<Arc<App>>,
    Path(number): Path<String>,
    Form(given): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let (number, before) = numbered(&app, &person, &number)?;
    let text = field(&given, "text").to_owned();
    let what = match field(&given, "do") {
        "leave" => What::GoalLeft { number },
        _ => match unfit(&app, &text) {
            Some(problem) => return goal_page(&app, &person, Some(number), text, Some(problem)),
            None => What::Goal { number, text },
        },
    };
    let same = matches!(&what, What::Goal { text, .. } if *text == before);
    if !same {
        write(&app, &now, what).await?;
    }
    Ok(Redirect::to(&app.url("/progress?saved=1")).into_response())
}
