//! The interview: one question a page, about signs and about the person. It can be left and gone on
//! with anywhere; what comes next follows from what was answered.

use super::{Page, render};
use crate::App;
use crate::plan;
use crate::problem::Problem;
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::interview::{self, Answer, Ask, Screen, Unfit, WORDING};
use care::journal::What;
use care::person::{Due, Person};
use care::safety::signs::Tier;
use jiff::Zoned;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "ask.html")]
struct AskPage<'a> {
    p: Page<'a>,
    title: String,
    intro: Vec<String>,
    about: String,
    screen: ScreenView,
    address: String,
    problem: String,
    progress: Option<String>,
    /// Where "change an answer" leads back to.
    back: Option<String>,
}

/// A screen in words.
pub struct ScreenView {
    pub kind: &'static str,
    pub lines: Vec<LineView>,
    pub unsure: bool,
    pub none: bool,
    pub number: String,
    pub least: u16,
    pub most: u16,
    pub text: String,
    pub date: String,
}

/// One line of it.
pub struct LineView {
    pub value: String,
    pub text: String,
    pub explain: String,
    pub yes: bool,
    pub unsure: bool,
}

impl ScreenView {
    pub fn new(app: &App, screen: &Screen, given: Option<&Answer>) -> Self {
        let words = &app.library.words;
        let line = |line: &String| {
            let explain = format!("sign-{line}.explain");
            LineView {
                text: words.line_of(screen, line),
                explain: match screen.again && words.has(&explain) {
                    true => words.t(&explain),
                    false => String::new(),
                },
                yes: given.is_some_and(|given| given.yes.contains(line)),
                unsure: given.is_some_and(|given| given.unsure.contains(line)),
                value: line.clone(),
            }
        };
        let mut view = Self {
            kind: "",
            lines: Vec::new(),
            unsure: false,
            none: false,
            number: given
                .and_then(|given| given.number)
                .map(|n| n.to_string())
                .unwrap_or_default(),
            least: 0,
            most: 10,
            text: given.map(|given| given.text.clone()).unwrap_or_default(),
            date: given
                .and_then(|given| given.date)
                .map(|d| d.to_string())
                .unwrap_or_default(),
        };
        match &screen.ask {
            Ask::Ticks {
                lines,
                unsure,
                none,
            } => {
                view.kind = "ticks";
                view.lines = lines.iter().map(line).collect();
                view.unsure = *unsure;
                view.none = *none;
            }
            Ask::One { lines } => {
                view.kind = "one";
                view.lines = lines.iter().map(line).collect();
            }
            Ask::Procedure { lines } => {
                view.kind = "procedure";
                view.lines = lines.iter().map(line).collect();
            }
            Ask::Scale => view.kind = "scale",
            Ask::Number { least, most } => {
                view.kind = "number";
                (view.least, view.most) = (*least, *most);
            }
            Ask::Text => view.kind = "text",
        }
        view
    }

    /// Whether this number was given.
    pub fn is(&self, n: &u8) -> bool {
        self.number == n.to_string()
    }
}

pub async fn show(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    match person.question(person.today(now.date())) {
        Some(screen) => page(&app, &person, &now, &screen, None, None),
        None => Ok(Redirect::to(&app.url("/")).into_response()),
    }
}

fn page(
    app: &App,
    person: &Person,
    now: &Zoned,
    screen: &Screen,
    given: Option<&Answer>,
    problem: Option<Unfit>,
) -> Result<Response, Problem> {
    let words = &app.library.words;
    let today = person.today(now.date());
    let (answered, of) = person.progress(today);
    let is_gate = matches!(person.due(today), Due::Gate(_) | Due::Urgent);
    let mut intro = Vec::new();
    if is_gate && screen.name == "feeling" {
        intro = words.list("ask-intro");
        if let Some(passed) = person.gate.passed {
            let since = words.day_and_month(passed.date());
            intro.push(words.with("ask-since", &[("date", since.into())]));
        }
    }
    let name = screen.name.trim_end_matches("_again");
    let help = format!("screen-{name}.help");
    let about = match (screen.again, words.has(&help)) {
        (true, _) => words.t("ask-again"),
        (false, true) => words.t(&help),
        (false, false) => String::new(),
    };
    let values = [
        ("n", (answered + 1).into()),
        ("of", of.max(answered + 1).into()),
    ];
    let page = AskPage {
        title: words.title_of(screen),
        intro,
        about,
        screen: ScreenView::new(app, screen, given),
        address: app.url(&format!("/ask/{}", screen.name)),
        problem: problem
            .map(|problem| words.unfit(problem))
            .unwrap_or_default(),
        progress: Some(words.with("ask-progress", &values)),
        back: None,
        p: Page::new(app, "today"),
    };
    let mut response = render(&page)?;
    if problem.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// An answer from the fields of a form.
pub fn answer(screen: &Screen, fields: &[(String, String)]) -> Result<Answer, Unfit> {
    let all = |name: &str| -> Vec<String> {
        let fields = fields
            .iter()
            .filter(|(field, value)| field == name && !value.is_empty());
        fields.map(|(_, value)| value.clone()).collect()
    };
    let one = |name: &str| all(name).pop();
    let number = one("number").map(|text| text.trim().parse::<u16>().map_err(|_| Unfit::Range));
    let date = one("date").map(|text| text.trim().parse().map_err(|_| Unfit::Date));
    let mut unsure = all("unsure");
    let mut yes = all("yes");
    yes.sort();
    yes.dedup();
    // Both were ticked: the yes counts.
    unsure.retain(|line| !yes.contains(line));
    let answer = Answer {
        screen: screen.name.clone(),
        wording: WORDING,
        yes,
        unsure,
        none: one("none").is_some(),
        number: number.transpose()?,
        text: one("text").unwrap_or_default().trim().to_owned(),
        date: date.transpose()?,
    };
    screen.check(&answer)?;
    Ok(answer)
}

/// A procedure of tomorrow has not been had.
pub fn not_in_the_future(answer: &Answer, now: &Zoned) -> Result<(), Unfit> {
    match answer.date {
        Some(date) if date > now.date() => Err(Unfit::Date),
        _ => Ok(()),
    }
}

pub async fn save(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let today = person.today(now.date());
    let Some(screen) = person.question(today).filter(|screen| screen.name == name) else {
        // Answered already, or on another device: go on where it stands.
        return Ok(Redirect::to(&app.url("/ask")).into_response());
    };
    let answered = answer(&screen, &fields).and_then(|answer| {
        not_in_the_future(&answer, &now)?;
        Ok(answer)
    });
    let answer = match answered {
        Ok(answer) => answer,
        Err(problem) => return page(&app, &person, &now, &screen, None, Some(problem)),
    };
    let crisis = answer.screen == "mood" && answer.yes != ["no"];
    app.ledger
        .write(app.store.as_ref(), app.who(), &now, What::Answered(answer))
        .await?;
    let person = plan::person(&app, &now).await?;
    // The crisis contact comes before any other result.
    let next = match (crisis, person.gate.worst()) {
        (true, _) => "/crisis",
        (false, Some(Tier::Emergency)) => "/",
        (false, _) if person.question(today).is_some() => "/ask",
        (false, _) => "/",
    };
    Ok(Redirect::to(&app.url(next)).into_response())
}

// ---- Changing an answer ------------------------------------------------------------------------

#[derive(Template)]
#[template(path = "about.html")]
struct AboutPage<'a> {
    p: Page<'a>,
    rows: Vec<AboutRow>,
    derived: Vec<String>,
    goal: String,
}

struct AboutRow {
    question: String,
    answer: String,
    address: String,
}

/// All answers about the person, each with a way to change it.
pub async fn about(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let rows = changeable(&person).into_iter().map(|screen| {
        let given = person.answers.get(&screen.name);
        AboutRow {
            question: app.library.words.title_of(&screen),
            answer: given
                .map(|given| in_words(&app, &screen, given))
                .unwrap_or_default(),
            address: app.url(&format!("/about/{}", screen.name)),
        }
    });
    let rows = rows.collect();
    render(&AboutPage {
        rows,
        derived: super::programme::derived(&app, &person),
        goal: care::person::about::goal(&person.answers).to_owned(),
        p: Page::new(&app, "programme"),
    })
}

/// The screens that may be answered anew at any time.
fn changeable(person: &Person) -> Vec<Screen> {
    let mut screens = interview::about(&person.answers);
    screens.extend(interview::later());
    screens.push(Screen {
        name: "age".into(),
        ask: Ask::Number {
            least: 1,
            most: 120,
        },
        again: false,
    });
    screens.extend(
        care::safety::conditions::Group::ALL
            .into_iter()
            .map(interview::group_screen),
    );
    let lines = care::safety::procedures::PROCEDURES
        .iter()
        .map(|p| p.code.to_owned())
        .collect();
    screens.push(Screen {
        name: "procedure".into(),
        ask: Ask::Procedure { lines },
        again: false,
    });
    screens
}

fn in_words(app: &App, screen: &Screen, given: &Answer) -> String {
    let words = &app.library.words;
    let mut parts: Vec<String> = given
        .yes
        .iter()
        .filter(|line| !["longer_rest", "longer_easy"].contains(&line.as_str()))
        .map(|line| words.line_of(screen, line))
        .collect();
    parts.extend(given.date.map(|date| words.date(date)));
    if !matches!(screen.ask, Ask::Procedure { .. }) {
        parts.extend(given.number.map(|number| number.to_string()));
    }
    parts.extend((!given.text.is_empty()).then(|| given.text.clone()));
    if parts.is_empty() {
        words.t("ask-none")
    } else {
        parts.join("; ")
    }
}

fn changing(app: &App, person: &Person, name: &str) -> Result<Screen, Problem> {
    let screen = changeable(person)
        .into_iter()
        .find(|screen| screen.name == name);
    screen.ok_or_else(|| {
        Problem::new(
            StatusCode::NOT_FOUND,
            app.library.words.t("error-not-found"),
        )
        .at("screen")
    })
}

fn change_page(
    app: &App,
    person: &Person,
    screen: &Screen,
    problem: Option<Unfit>,
) -> Result<Response, Problem> {
    let words = &app.library.words;
    let given = person
        .answers
        .get(&screen.name)
        .filter(|_| screen.name != "procedure");
    let help = format!("screen-{}.help", screen.name);
    let page = AskPage {
        title: words.title_of(screen),
        intro: Vec::new(),
        about: if words.has(&help) {
            words.t(&help)
        } else {
            String::new()
        },
        screen: ScreenView::new(app, screen, given),
        address: app.url(&format!("/about/{}", screen.name)),
        problem: problem
            .map(|problem| words.unfit(problem))
            .unwrap_or_default(),
        progress: None,
        back: Some(app.url("/about")),
        p: Page::new(app, "programme"),
    };
    let mut response = render(&page)?;
    if problem.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

pub async fn change(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let screen = changing(&app, &person, &name)?;
    change_page(&app, &person, &screen, None)
}

pub async fn save_change(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let now = app.now();
    let person = plan::person(&app, &now).await?;
    let screen = changing(&app, &person, &name)?;
    let changed = answer(&screen, &fields).and_then(|answer| {
        not_in_the_future(&answer, &now)?;
        Ok(answer)
    });
    match changed {
        Err(problem) => change_page(&app, &person, &screen, Some(problem)),
        Ok(answer) => {
            app.ledger
                .write(app.store.as_ref(), app.who(), &now, What::Changed(answer))
                .await?;
            plan::person(&app, &now).await?;
            Ok(Redirect::to(&app.url("/about")).into_response())
        }
    }
}
