//! Progress: a sentence, the own goals, the pain of weeks, what was done; below it the same for a
//! clinician.

use super::{Page, render};
use crate::App;
use crate::plan;
use crate::problem::Problem;
use askama::Template;
use axum::Json;
use axum::extract::{Query, State};
use axum::response::Response;
use care::engine::Day;
use care::ids::ExerciseId;
use care::outcomes::{Ask, Score, due};
use care::person::Person;
use care::person::course::{DoseChange, Why};
use care::progress::{
    Advice, MOST_POINTS, Pain, Progress, SeenChange, Session, Stat, Verdict, Week, fewer,
};
use chart::{Size, svg};
use content::{OutcomeRow, Words};
use handout::Paper;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Changes of an exercise that stand in its table; of more, the latest. Our choice.
const CHANGES: usize = 12;

/// A chart, drawn for a phone and for a wider page.
pub struct Chart {
    title: String,
    narrow: String,
    wide: String,
}

/// One stretch of days in the table.
struct Row {
    from: String,
    before: String,
    peak: String,
    after: String,
    morning: String,
    done: String,
}

/// An activity that the person would like to do again.
struct Goal {
    text: String,
    address: String,
}

/// An exercise's amounts.
struct Dose {
    name: String,
    now: String,
    chart: Chart,
    rows: Vec<DoseRow>,
    earlier: String,
}

struct DoseRow {
    day: String,
    to: String,
    why: String,
}

/// What a camera saw of a form.
struct SeenRow {
    name: String,
    hold: String,
    range: String,
    days: u32,
}

#[derive(Template)]
#[template(path = "progress.html")]
struct ProgressPage<'a> {
    p: Page<'a>,
    saved: bool,
    is_new: bool,
    verdict: String,
    advice: Option<String>,
    goals: Vec<Goal>,
    can_name: bool,
    pain: Option<Chart>,
    pain_rows: Vec<(String, String)>,
    rows: Vec<Row>,
    week: String,
    letter: bool,
    done: String,
    pains: Option<Chart>,
    doses: Vec<Dose>,
    seen: Vec<SeenRow>,
    outcomes: Vec<OutcomeRow>,
}

/// Whether something was saved just now.
#[derive(Deserialize)]
pub struct After {
    saved: Option<String>,
}

/// The person and what their months come to.
pub async fn load(
    app: &App,
) -> Result<(Arc<Person>, Arc<Vec<Session>>, Arc<Progress>, Day), Problem> {
    let now = app.now();
    let person = plan::person(app, &now).await?;
    let today = person.today(now.date());
    let (store, who) = (app.store.as_ref(), app.who());
    let (sessions, progress) = app.ledger.progress(store, who, &person, today).await?;
    Ok((person, sessions, progress, today))
}

pub async fn show(
    State(app): State<Arc<App>>,
    Query(after): Query<After>,
) -> Result<Response, Problem> {
    let (person, _, progress, today) = load(&app).await?;
    let words = &app.library.words;
    let outcomes = &person.course.outcomes;
    let weeks = fewer(&progress.weeks, MOST_POINTS);
    render(&ProgressPage {
        saved: after.saved.is_some(),
        is_new: progress.verdict == Verdict::Nothing,
        verdict: words.verdict(&progress.verdict),
        advice: progress.advice.map(|advice| words.advice(advice)),
        goals: outcomes
            .standing()
            .map(|goal| Goal {
                text: goal_line(words, &person, goal.number, &goal.text),
                address: app.url(&format!("/progress/goals/{}", goal.number)),
            })
            .collect(),
        can_name: outcomes.next_goal().is_some(),
        pain: pain_chart(words, &progress, &weeks),
        pain_rows: weeks
            .iter()
            .map(|week| {
                let pain = words.stat(week.of(progress.told()));
                (words.short_date(week.from.date()), pain)
            })
            .collect(),
        rows: weeks.iter().map(|week| row(words, week)).collect(),
        week: words.did(&progress.week),
        letter: Paper::of_country(&person.contacts.country) == Paper::Letter,
        done: words.done_of(progress.done, progress.prescribed, progress.beside),
        pains: pains_chart(words, &weeks),
        doses: doses(&app, &person, today),
        seen: progress
            .seen
            .iter()
            .map(|seen| seen_row(words, seen))
            .collect(),
        outcomes: words.outcomes(outcomes),
        p: Page::new(&app, "progress"),
    })
}

fn goal_line(words: &Words, person: &Person, number: u16, text: &str) -> String {
    let goal = ("goal", text.into());
    match person.course.outcomes.ratings(number).next_back() {
        Some((_, ability)) => words.with("progress-goal-at", &[goal, ("n", ability.get().into())]),
        None => words.with("progress-goal-new", &[goal]),
    }
}

fn pain_chart(words: &Words, progress: &Progress, weeks: &[Week]) -> Option<Chart> {
    let pain = progress.told();
    let first = progress.weeks.iter().find(|week| week.of(pain).count > 0)?;
    let known = || weeks.iter().filter_map(|week| week.of(pain).mean());
    let lines = words.pain_chart(weeks, first, pain);
    let name = match pain {
        Pain::Morning => "morning",
        Pain::Before => "before",
    };
    let mean = |mean: Option<f64>| words.number(mean.unwrap_or_default(), 1);
    let about = words.with(
        "chart-pain-about",
        &[
            ("points", known().count().into()),
            ("from", words.date(weeks.first()?.from.date()).into()),
            (
                "until",
                words.date(weeks.last()?.until.plus(-1).date()).into(),
            ),
            ("first", mean(known().next()).into()),
            ("last", mean(known().next_back()).into()),
        ],
    );
    let title = words.with("chart-pain-title", &[("pain", name.into())]);
    Some(Chart::new("pain", &title, &about, |size| lines.draw(size)))
}

fn pains_chart(words: &Words, weeks: &[Week]) -> Option<Chart> {
    let any = |week: &Week| {
        let stats = [week.before, week.peak, week.after, week.morning];
        stats.iter().any(|stat| stat.count > 0)
    };
    if !weeks.iter().any(any) {
        return None;
    }
    let values = [
        ("from", words.date(weeks.first()?.from.date()).into()),
        (
            "until",
            words.date(weeks.last()?.until.plus(-1).date()).into(),
        ),
    ];
    let lines = words.pains_chart(weeks);
    let (title, about) = (
        words.t("chart-all-title"),
        words.with("chart-all-about", &values),
    );
    Some(Chart::new("pains", &title, &about, |size| lines.draw(size)))
}

impl Chart {
    fn new(id: &str, title: &str, about: &str, draw: impl Fn(Size) -> chart::Drawing) -> Self {
        Self::sized(id, title, about, [Size::NARROW, Size::WIDE], draw)
    }

    fn sized(
        id: &str,
        title: &str,
        about: &str,
        [narrow, wide]: [Size; 2],
        draw: impl Fn(Size) -> chart::Drawing,
    ) -> Self {
        Self {
            title: title.to_owned(),
            narrow: svg(
                &draw(narrow),
                &format!("{id}-narrow"),
                "narrow",
                title,
                about,
            ),
            wide: svg(&draw(wide), &format!("{id}-wide"), "wide", title, about),
        }
    }
}

fn row(words: &Words, week: &Week) -> Row {
    let values = [("done", week.done.into()), ("of", week.prescribed.into())];
    Row {
        from: words.short_date(week.from.date()),
        before: words.stat(&week.before),
        peak: words.stat(&week.peak),
        after: words.stat(&week.after),
        morning: words.stat(&week.morning),
        done: words.with("history-reps", &values),
    }
}

fn doses(app: &App, person: &Person, today: Day) -> Vec<Dose> {
    let words = &app.library.words;
    let catalogue = &app.library.catalogue;
    let Some(begun) = person.course.begun else {
        return Vec::new();
    };
    let dose = |(item, changes): (ExerciseId, Vec<&DoseChange>)| {
        let steps = words.dose_chart(&changes, begun, today);
        let said = |change: Option<&&DoseChange>| {
            change.map_or_else(String::new, |change| words.amount(catalogue, &change.to))
        };
        let (first, now) = (said(changes.first()), said(changes.last()));
        let values = [("first", first.into()), ("last", now.clone().into())];
        let about = words.with("chart-dose-about", &values);
        let title = words.dose_title(catalogue, &item, &changes);
        // What reads as the line before it is no change to anybody.
        let mut told = changes.clone();
        told.dedup_by(|later, before| {
            later.to.0 == before.to.0 && said(Some(later)) == said(Some(before))
        });
        let earlier = told.len().saturating_sub(CHANGES);
        // Another level may begin with the amount of the one before: then it is named.
        let to = |place: usize, change: &DoseChange| {
            let amount = words.amount(catalogue, &change.to);
            let before = place.checked_sub(1).and_then(|before| told.get(before));
            match before.is_some_and(|before| before.to.0 != change.to.0) {
                true => format!("{}: {amount}", words.form(&change.to.0)),
                false => amount,
            }
        };
        let low = [Size::NARROW.low(), Size::WIDE.low()];
        Dose {
            name: words.exercise(&item),
            chart: Chart::sized(&format!("dose-{item}"), &title, &about, low, |size| {
                steps.draw(size)
            }),
            now,
            rows: told
                .iter()
                .enumerate()
                .rev()
                .take(CHANGES)
                .map(|(place, change)| DoseRow {
                    day: words.short_date(change.day.date()),
                    to: to(place, change),
                    why: words.why_for_clinician(change.why),
                })
                .collect(),
            earlier: match earlier {
                0 => String::new(),
                n => words.n("progress-dose-earlier", n),
            },
        }
    };
    let changes = person
        .exercises()
        .map(|item| (item.clone(), person.course.doses_of(item)));
    changes
        .filter(|(_, changes)| !changes.is_empty())
        .map(dose)
        .collect()
}

fn seen_row(words: &Words, seen: &SeenChange) -> SeenRow {
    let form = words.form(&seen.form);
    let seconds = |ds: u16| words.number(f64::from(ds) / 10.0, 0);
    let (from, to) = seen.hold_ds;
    let values = [("from", seconds(from).into()), ("to", seconds(to).into())];
    SeenRow {
        name: match seen.side {
            Some(side) => format!("{form}, {}", words.side(side)),
            None => form,
        },
        hold: match (from, to) {
            (0, 0) => words.t("progress-seen-none"),
            _ => words.with("progress-seen-hold", &values),
        },
        range: match seen.range_percent() {
            Some(percent) => words.n("progress-seen-range", percent),
            None => words.t("seen-range-none"),
        },
        days: seen.days,
    }
}

// ---- For programs ------------------------------------------------------------------------------

/// Months as JSON.
#[derive(Serialize)]
pub struct ProgressData {
    day: Date,
    begun: Option<Date>,
    verdict: Verdict,
    sentence: String,
    advice: Option<Advice>,
    sessions: DoneData,
    weeks: Vec<WeekData>,
    doses: Vec<DoseData>,
    outcomes: Vec<OutcomeData>,
    goals: Vec<GoalData>,
    due: Vec<&'static str>,
}

#[derive(Serialize)]
struct DoneData {
    done: u32,
    prescribed: u32,
    beside: u32,
}

#[derive(Serialize)]
struct WeekData {
    from: Date,
    to: Date,
    before: Option<StatData>,
    peak: Option<StatData>,
    after: Option<StatData>,
    morning: Option<StatData>,
    done: u32,
    prescribed: u32,
    beside: u32,
}

#[derive(Serialize)]
struct StatData {
    count: u32,
    mean: f64,
    least: u8,
    most: u8,
}

impl StatData {
    fn of(stat: &Stat) -> Option<Self> {
        let (least, most) = stat.range()?;
        Some(Self {
            count: stat.count,
            mean: stat.mean()?,
            least,
            most,
        })
    }
}

#[derive(Serialize)]
struct DoseData {
    day: Date,
    item: ExerciseId,
    form: String,
    dose: care::engine::Dose,
    rule: Option<&'static str>,
    reason: String,
}

#[derive(Serialize)]
struct OutcomeData {
    day: Date,
    score: Score,
    value: Option<f64>,
}

#[derive(Serialize)]
struct GoalData {
    number: u16,
    text: String,
    since: Date,
    until: Option<Date>,
}

pub async fn data(State(app): State<Arc<App>>) -> Result<Json<ProgressData>, Problem> {
    let (person, _, progress, today) = load(&app).await?;
    let words = &app.library.words;
    let course = &person.course;
    let week = |week: &Week| WeekData {
        from: week.from.date(),
        to: week.until.plus(-1).date(),
        before: StatData::of(&week.before),
        peak: StatData::of(&week.peak),
        after: StatData::of(&week.after),
        morning: StatData::of(&week.morning),
        done: week.done,
        prescribed: week.prescribed,
        beside: week.beside,
    };
    let dose = |change: &DoseChange| DoseData {
        day: change.day.date(),
        item: change.item.clone(),
        form: change.to.0.to_string(),
        dose: change.to.1,
        rule: match change.why {
            Why::Rule(rule) => Some(rule.name()),
            _ => None,
        },
        reason: words.why(change.why),
    };
    Ok(Json(ProgressData {
        day: today.date(),
        begun: course.begun.map(Day::date),
        verdict: progress.verdict,
        sentence: words.verdict(&progress.verdict),
        advice: progress.advice,
        sessions: DoneData {
            done: progress.done,
            prescribed: progress.prescribed,
            beside: progress.beside,
        },
        weeks: fewer(&progress.weeks, MOST_POINTS)
            .iter()
            .map(week)
            .collect(),
        doses: course.doses.iter().map(dose).collect(),
        outcomes: course
            .outcomes
            .scores
            .iter()
            .map(|taken| OutcomeData {
                day: taken.day.date(),
                score: taken.score.clone(),
                value: taken.score.value(),
            })
            .collect(),
        goals: course
            .outcomes
            .goals
            .iter()
            .map(|goal| GoalData {
                number: goal.number,
                text: goal.text.clone(),
                since: goal.since.date(),
                until: goal.until.map(Day::date),
            })
            .collect(),
        due: due(&person, today)
            .into_iter()
            .map(|ask| match ask {
                Ask::Measure(measure) => measure.name(),
                Ask::MoreGoals => "goals",
            })
            .collect(),
    }))
}
