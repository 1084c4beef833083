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
use care::outcomes::{Ask, Measure, Score, due};
use care::person::Person;
use care::person::course::{DoseChange, Why};
use care::progress::{
    Advice, MOST_POINTS, Pain, Progress, SeenChange, Session, Stat, Verdict, Week, fewer,
};
use chart::{Size, svg};
use content::Words;
use handout::Paper;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Changes of an exercise that stand in its table; of more, the latest. Our choice.
const CHANGES: usize = 12;

/// A chart, drawn for a phone and for a wider page.
pub struct Chart {
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

/// A measure: first, latest, and what most people notice.
pub struct Outcome {
    pub name: String,
    pub first: String,
    pub last: String,
    pub notice: String,
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
    rows: Vec<Row>,
    week: String,
    letter: bool,
    done: String,
    pains: Option<Chart>,
    doses: Vec<Dose>,
    seen: Vec<SeenRow>,
    outcomes: Vec<Outcome>,
}

/// Whether something was saved just now.
#[derive(Deserialize)]
pub struct After {
    saved: Option<String>,
}

/// The person and what their months come to.
pub async fn load(app: &App) -> Result<(Arc<Person>, Arc<Vec<Session>>, Progress, Day), Problem> {
    let now = app.now();
    let person = plan::person(app, &now).await?;
    let sessions = app.ledger.sessions(app.store.as_ref(), app.who()).await?;
    let today = person.today(now.date());
    let progress = Progress::new(&person, &sessions, today);
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
        rows: weeks.iter().map(|week| row(words, week)).collect(),
        week: words.did(&progress.week),
        letter: Paper::of_country(&person.contacts.country) == Paper::Letter,
        done: done_of(words, &progress),
        pains: pains_chart(words, &weeks),
        doses: doses(&app, &person, today),
        seen: progress
            .seen
            .iter()
            .map(|seen| seen_row(words, seen))
            .collect(),
        outcomes: measures(words, &person),
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

/// "41 of 56 prescribed sessions done", or that no day is over yet.
pub fn done_of(words: &Words, progress: &Progress) -> String {
    match progress.prescribed {
        0 => words.t("progress-done-none"),
        of => {
            let values = [("done", progress.done.into()), ("of", of.into())];
            words.with("progress-done-of", &values)
        }
    }
}

/// The pain that the sentence tells; else whichever was said.
pub fn told(progress: &Progress) -> Pain {
    let mornings = || progress.weeks.iter().any(|week| week.morning.count > 0);
    match progress.verdict {
        Verdict::Said { pain, .. } => pain,
        _ if mornings() => Pain::Morning,
        _ => Pain::Before,
    }
}

fn stat(week: &Week, pain: Pain) -> &Stat {
    match pain {
        Pain::Morning => &week.morning,
        Pain::Before => &week.before,
    }
}

fn pain_chart(words: &Words, progress: &Progress, weeks: &[Week]) -> Option<Chart> {
    let pain = told(progress);
    let first = progress
        .weeks
        .iter()
        .find(|week| stat(week, pain).count > 0)?;
    let known = || weeks.iter().filter_map(|week| stat(week, pain).mean());
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
            ("last", mean(known().last()).into()),
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

/// The changes of each exercise of the programme, oldest first.
pub fn changes_by_exercise(person: &Person) -> Vec<(ExerciseId, Vec<&DoseChange>)> {
    let of = |item: &ExerciseId| -> Vec<&DoseChange> {
        let all = person.course.doses.iter();
        all.filter(|change| change.item == *item).collect()
    };
    let changes = person.exercises().map(|item| (item.clone(), of(item)));
    changes.filter(|(_, changes)| !changes.is_empty()).collect()
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
        let title = words.dose_title(&item, &changes);
        let earlier = changes.len().saturating_sub(CHANGES);
        let low = [Size::NARROW.low(), Size::WIDE.low()];
        Dose {
            name: words.exercise(&item),
            chart: Chart::sized(&format!("dose-{item}"), &title, &about, low, |size| {
                steps.draw(size)
            }),
            now,
            rows: changes
                .iter()
                .rev()
                .take(CHANGES)
                .map(|change| DoseRow {
                    day: words.short_date(change.day.date()),
                    to: words.amount(catalogue, &change.to),
                    why: words.why(change.why),
                })
                .collect(),
            earlier: match earlier {
                0 => String::new(),
                n => words.n("progress-dose-earlier", n),
            },
        }
    };
    changes_by_exercise(person).into_iter().map(dose).collect()
}

fn seen_row(words: &Words, seen: &SeenChange) -> SeenRow {
    let form = words.form(&seen.form);
    let seconds = |ds: u16| words.number(f64::from(ds) / 10.0, 0);
    let (from, to) = seen.hold_ds;
    let values = [("from", seconds(from).into()), ("to", seconds(to).into())];
    let (first, last) = (u32::from(seen.share.0), u32::from(seen.share.1));
    SeenRow {
        name: match seen.side {
            Some(side) => format!("{form}, {}", words.side(side)),
            None => form,
        },
        hold: match (from, to) {
            (0, 0) => words.t("progress-seen-none"),
            _ => words.with("progress-seen-hold", &values),
        },
        range: match (100 * last + first / 2).checked_div(first) {
            Some(percent) => words.n("progress-seen-range", percent),
            None => words.t("seen-range-none"),
        },
        days: seen.days,
    }
}

/// Each measure that was answered, first and latest.
pub fn measures(words: &Words, person: &Person) -> Vec<Outcome> {
    let outcomes = &person.course.outcomes;
    let mut rows = Vec::new();
    let on = |(day, value, places): (Day, f64, usize)| {
        let sign = if value > 0.0 && places == 3 { "+" } else { "" };
        let value = format!("{sign}{}", words.number(value, places % 2));
        let values = [
            ("value", value.into()),
            ("date", words.short_date(day.date()).into()),
        ];
        words.with("progress-on", &values)
    };
    let mut row = |name: String, values: Vec<(Day, f64)>, places: usize, notice: &str| {
        if let (Some(first), Some(last)) = (values.first(), values.last()) {
            rows.push(Outcome {
                name,
                first: on((first.0, first.1, places)),
                last: on((last.0, last.1, places)),
                notice: words.t(notice),
            });
        }
    };
    let of = |measure: Measure| -> Vec<(Day, f64)> {
        let taken = outcomes.of(measure);
        taken
            .filter_map(|taken| Some((taken.day, taken.score.value()?)))
            .collect()
    };
    let pain = outcomes
        .of(Measure::Peg)
        .filter_map(|taken| match taken.score {
            Score::Peg { pain, .. } => Some((taken.day, f64::from(pain.get()))),
            _ => None,
        });
    row(
        words.t("progress-peg-pain"),
        pain.collect(),
        0,
        "progress-notice-pain",
    );
    row(
        words.t("progress-peg"),
        of(Measure::Peg),
        1,
        "progress-notice-peg",
    );
    row(
        words.t("progress-psfs"),
        of(Measure::Psfs),
        1,
        "progress-notice-psfs",
    );
    for goal in outcomes.standing() {
        let ratings = outcomes.ratings(goal.number);
        let values = ratings.map(|(day, ability)| (day, f64::from(ability.get())));
        let name = words.with("progress-psfs-one", &[("goal", goal.text.as_str().into())]);
        row(name, values.collect(), 0, "progress-notice-psfs-one");
    }
    row(
        words.t("progress-groc"),
        of(Measure::Groc),
        0,
        "progress-notice-groc",
    );
    rows
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
