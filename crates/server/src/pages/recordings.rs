//! Saved recordings of landmarks: which there are, exactly what is in one, and deleting it.

use super::{Page, render};
use crate::App;
use crate::landmarks::{self, KIND};
use crate::problem::Problem;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use body::layout::Landmark;
use content::Value;
use jiff::Zoned;
use motion::file::{Header, Marks};
use serde::Deserialize;
use std::sync::Arc;
use store::{Recording, StoreError};
use uuid::Uuid;

/// Moments whose numbers stand on the page.
const SHOWN: u32 = 3;
/// Moments that are drawn.
const DRAWN: u32 = 6;
/// A point less visible than this is a guess, and is drawn thinner.
const SURE: f64 = 0.5;
/// How high a drawing's picture would be; only the part with the body is shown.
const UNIT: f64 = 100.0;

#[derive(Template)]
#[template(path = "recordings.html")]
struct List<'a> {
    p: Page<'a>,
    rows: Vec<Row>,
    deleted: bool,
}

/// A recording in a list.
struct Row {
    name: String,
    form: String,
    day: String,
    machine_day: String,
    length: String,
    moments: String,
    size: String,
    address: String,
}

/// Whether one was deleted just now.
#[derive(Deserialize)]
pub struct After {
    deleted: Option<String>,
}

pub async fn list(
    State(app): State<Arc<App>>,
    Query(after): Query<After>,
) -> Result<Response, Problem> {
    let recordings = app.store.recordings(app.who()).await?;
    render(&List {
        rows: recordings.iter().map(|it| row(&app, it)).collect(),
        deleted: after.deleted.is_some(),
        p: Page::new(&app, "progress"),
    })
}

fn row(app: &App, recording: &Recording) -> Row {
    let words = &app.library.words;
    let made = made(app, recording);
    // A clinic's own form may have left its folder since: then its id stands for it.
    let known = app.library.catalogue.exercise(&recording.form.exercise());
    let known = known.is_some_and(|exercise| exercise.form(&recording.form).is_some());
    let (name, form) = match known {
        true => (
            words.exercise(&recording.form.exercise()),
            words.form(&recording.form),
        ),
        false => (recording.form.to_string(), String::new()),
    };
    Row {
        name,
        form,
        day: words.short_date_time(made.datetime()),
        machine_day: made.date().to_string(),
        length: words.with(
            "recordings-lasted",
            &[("seconds", (recording.length_ms / 1000).into())],
        ),
        moments: words.n("recordings-moments", recording.frames),
        size: words.n("recordings-size", recording.size.div_ceil(1000)),
        address: app.url(&format!("/recordings/{}", recording.id)),
    }
}

/// The local time at which it was made, in this machine's zone.
fn made(app: &App, recording: &Recording) -> Zoned {
    recording.at.to_zoned(app.now().time_zone().clone())
}

#[derive(Template)]
#[template(path = "recording.html")]
struct One<'a> {
    p: Page<'a>,
    row: Row,
    holds: String,
    facts: String,
    session: Option<String>,
    figures: Vec<Figure>,
    header: Vec<(String, String)>,
    moments: Vec<Moment>,
    more: Option<String>,
    download: String,
    delete: String,
    command: String,
}

/// One moment as it stands in the file.
struct Moment {
    title: String,
    light: Option<String>,
    /// In the picture, in space; none where nobody was seen.
    tables: Vec<Table>,
}

/// The points of one moment in one of the two ways that they are given.
struct Table {
    label: String,
    caption: String,
    points: Vec<(String, [String; 4])>,
}

pub async fn show(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let (recording, bytes) = find(&app, &id).await?;
    let frames = recording.frames;
    let read = landmarks::apart(move || Content::read(&bytes, frames));
    let content = read.await??;
    let words = &app.library.words;
    let session = app.store.session(app.who(), recording.session).await?;
    let row = row(&app, &recording);
    let of = |path: &str| app.url(&format!("/recordings/{}{path}", recording.id));
    let holds = match frames {
        1 => words.t("recording-holds-one"),
        _ => words.with(
            "recording-holds",
            &[("moments", row.moments.clone().into())],
        ),
    };
    let facts = [
        ("length", row.length.clone().into()),
        ("size", row.size.clone().into()),
    ];
    let shown = frames.min(SHOWN);
    render(&One {
        holds,
        facts: words.with("recording-facts", &facts),
        session: session.map(|kept| app.url(&format!("/sessions/{}", kept.record.id))),
        figures: figures(&app, &content),
        header: header(&app, &content.header),
        moments: moments(&app, &content),
        more: (frames > shown).then(|| words.n("recording-more", frames - shown)),
        download: of("/landmarks.jsonl.gz"),
        delete: of("/delete"),
        command: format!(
            "plinth motion report {} --exercise {}",
            file_name(&app, &recording),
            recording.form
        ),
        row,
        p: Page::new(&app, "progress"),
    })
}

/// What a page needs of a recording, read in one pass.
struct Content {
    header: Header,
    first: Vec<Marks>,
    drawn: Vec<Marks>,
    /// When it begins: devices need not count from nought.
    begins_ms: f64,
}

impl Content {
    fn read(bytes: &[u8], frames: u32) -> Result<Self, Problem> {
        let mut content = Self {
            header: Header::new(body::layout::Layout::BlazePose33),
            first: Vec::new(),
            drawn: Vec::new(),
            begins_ms: 0.0,
        };
        let drawn = evenly(frames);
        landmarks::read(bytes, |at, header, marks| {
            if at == 0 {
                content.header = header.clone();
                content.begins_ms = marks.t_ms;
            }
            if at < SHOWN {
                content.first.push(marks.clone());
            }
            if drawn.contains(&at) {
                content.drawn.push(marks.clone());
            }
        })?;
        Ok(content)
    }
}

/// Which frames are drawn: the first, the last, and those between at equal distances.
fn evenly(frames: u32) -> Vec<u32> {
    let last = u64::from(frames.saturating_sub(1));
    let steps = u64::from(DRAWN - 1);
    let mut at: Vec<u32> = (0..=steps)
        .filter_map(|step| u32::try_from(last * step / steps).ok())
        .collect();
    at.dedup();
    at
}

fn header(app: &App, header: &Header) -> Vec<(String, String)> {
    let words = &app.library.words;
    let unsaid = || words.t("recording-unsaid");
    let size = match (header.width, header.height) {
        (Some(width), Some(height)) => words.with(
            "recording-pixels",
            &[
                ("width", width.to_string().into()),
                ("height", height.to_string().into()),
            ],
        ),
        _ => unsaid(),
    };
    let mirrored = match header.mirrored {
        true => "recording-yes",
        false => "recording-no",
    };
    vec![
        (words.t("recording-header-format"), header.format.clone()),
        (
            words.t("recording-header-layout"),
            "blazepose-33".to_owned(),
        ),
        (
            words.t("recording-header-rate"),
            header.fps.map_or_else(unsaid, |fps| fps.to_string()),
        ),
        (words.t("recording-header-size"), size),
        (words.t("recording-header-mirrored"), words.t(mirrored)),
    ]
}

fn moments(app: &App, content: &Content) -> Vec<Moment> {
    let words = &app.library.words;
    let names = words.list("recording-points");
    // The model names sides as it sees them; in a mirror's picture they are the other ones.
    let name = |point: usize| {
        let theirs = match content.header.mirrored {
            true => opposite(point),
            false => point,
        };
        let name = names.get(theirs).map_or("", String::as_str);
        format!("{point} {name}")
    };
    let numbers = |mark: &Landmark| {
        [mark.at.x, mark.at.y, mark.at.z, mark.visibility].map(|number| number.to_string())
    };
    let table = |n: usize, key: &str, list: &[Landmark]| {
        let caption = words.t(key);
        let values = [("n", n.into()), ("what", caption.clone().into())];
        let points = list.iter().enumerate();
        Table {
            label: words.with("recording-table", &values),
            points: points
                .map(|(point, mark)| (name(point), numbers(mark)))
                .collect(),
            caption,
        }
    };
    let one = |(at, marks): (usize, &Marks)| {
        let n = at + 1;
        let lists = [
            ("recording-image", &marks.image),
            ("recording-world", &marks.world),
        ];
        let given = lists.iter().filter(|(_, list)| !list.is_empty());
        Moment {
            title: words.with(
                "recording-moment",
                &[("n", n.into()), ("ms", marks.t_ms.to_string().into())],
            ),
            light: marks.light.map(|light| {
                let light = Value::from(light.to_string());
                words.with("recording-moment-light", &[("light", light)])
            }),
            tables: given.map(|(key, list)| table(n, key, list)).collect(),
        }
    };
    content.first.iter().enumerate().map(one).collect()
}

/// A stick figure. All of one page have one scale.
struct Figure {
    /// When, in words.
    time: String,
    label: String,
    /// Empty where nobody was seen.
    view: String,
    lines: Vec<Stroke>,
    points: Vec<(String, String)>,
    head: Option<(String, String, String)>,
    nobody: String,
}

struct Stroke {
    x1: String,
    y1: String,
    x2: String,
    y2: String,
    class: &'static str,
}

/// The lines between the points. The even ones are a person's right, the odd ones the left.
const LINES: [(usize, usize); 20] = [
    (11, 12),
    (23, 24),
    (11, 23),
    (11, 13),
    (13, 15),
    (15, 19),
    (23, 25),
    (25, 27),
    (27, 29),
    (29, 31),
    (12, 24),
    (12, 14),
    (14, 16),
    (16, 20),
    (24, 26),
    (26, 28),
    (28, 30),
    (30, 32),
    (27, 31),
    (28, 32),
];
const NOSE: usize = 0;
const EARS: [usize; 2] = [7, 8];

/// The same point on the other side.
fn opposite(point: usize) -> usize {
    match point {
        1..=3 => point + 3,
        4..=6 => point - 3,
        7.. if point % 2 == 1 => point + 1,
        7.. => point - 1,
        _ => point,
    }
}

/// Whether a line is of the person's left.
fn is_left((from, to): (usize, usize), mirrored: bool) -> bool {
    from % 2 == to % 2 && (from % 2 == 1) != mirrored
}

fn figures(app: &App, content: &Content) -> Vec<Figure> {
    let words = &app.library.words;
    let header = &content.header;
    let in_picture = content.drawn.iter().any(|marks| !marks.image.is_empty());
    let aspect = header.sensor().aspect;
    // Where a landmark is drawn: as in the picture, which is flat, or as in space, seen from the camera.
    let place = |mark: &Landmark| match in_picture {
        true => (mark.at.x * aspect * UNIT, mark.at.y * UNIT),
        false => (mark.at.x * UNIT, mark.at.y * UNIT),
    };
    let list = |marks: &Marks| -> Vec<(f64, f64, f64)> {
        let list = if in_picture {
            &marks.image
        } else {
            &marks.world
        };
        list.iter()
            .map(|mark| {
                let (x, y) = place(mark);
                (x, y, mark.visibility)
            })
            .collect()
    };
    let bodies: Vec<_> = content.drawn.iter().map(list).collect();
    let view = view(bodies.iter().flatten());
    let one = |(marks, body): (&Marks, &Vec<(f64, f64, f64)>)| {
        let seconds = (marks.t_ms - content.begins_ms) / 1000.0;
        let time = words.with("recording-at", &[("time", format!("{seconds:.1}").into())]);
        let with_time = |key: &str| words.with(key, &[("time", time.clone().into())]);
        Figure {
            label: with_time("recording-figure"),
            nobody: with_time("recording-nobody"),
            view: if body.is_empty() {
                String::new()
            } else {
                view.clone()
            },
            lines: strokes(body, header.mirrored),
            points: body
                .iter()
                .map(|(x, y, _)| (short(*x), short(*y)))
                .collect(),
            head: head(body),
            time,
        }
    };
    content.drawn.iter().zip(&bodies).map(one).collect()
}

fn strokes(body: &[(f64, f64, f64)], mirrored: bool) -> Vec<Stroke> {
    let stroke = |line: &(usize, usize)| {
        let (from, to) = (body.get(line.0)?, body.get(line.1)?);
        let sure = from.2 >= SURE && to.2 >= SURE;
        Some(Stroke {
            x1: short(from.0),
            y1: short(from.1),
            x2: short(to.0),
            y2: short(to.1),
            class: match (is_left(*line, mirrored), sure) {
                (true, true) => "left",
                (true, false) => "left guess",
                (false, true) => "right",
                (false, false) => "right guess",
            },
        })
    };
    LINES.iter().filter_map(stroke).collect()
}

/// A circle between the ears that reaches to the nose.
fn head(body: &[(f64, f64, f64)]) -> Option<(String, String, String)> {
    let [left, right] = EARS.map(|ear| body.get(ear));
    let (left, right, nose) = (left?, right?, body.get(NOSE)?);
    let (x, y) = ((left.0 + right.0) / 2.0, (left.1 + right.1) / 2.0);
    let wide = (left.0 - right.0).hypot(left.1 - right.1) / 2.0;
    let radius = (nose.0 - x).hypot(nose.1 - y).max(wide);
    Some((short(x), short(y), short(radius)))
}

/// The part of the picture in which all bodies are, with room around them.
fn view<'b>(bodies: impl Iterator<Item = &'b (f64, f64, f64)>) -> String {
    let (mut low, mut high) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
    for (x, y, _) in bodies {
        low = (low.0.min(*x), low.1.min(*y));
        high = (high.0.max(*x), high.1.max(*y));
    }
    let room = 0.08 * (high.0 - low.0).max(high.1 - low.1).max(1.0);
    format!(
        "{} {} {} {}",
        short(low.0 - room),
        short(low.1 - room),
        short(high.0 - low.0 + 2.0 * room),
        short(high.1 - low.1 + 2.0 * room)
    )
}

fn short(number: f64) -> String {
    format!("{number:.2}")
}

fn file_name(app: &App, recording: &Recording) -> String {
    let day = made(app, recording).date();
    format!("plinth-{day}-{}.landmarks.jsonl.gz", recording.form)
}

pub async fn download(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let (recording, bytes) = find(&app, &id).await?;
    let name = file_name(&app, &recording);
    let headers = [
        (CONTENT_TYPE, KIND.to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}

#[derive(Template)]
#[template(path = "recording_delete.html")]
struct Ask<'a> {
    p: Page<'a>,
    what: String,
    address: String,
    delete: String,
}

/// Whether it is meant.
pub async fn ask(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<Response, Problem> {
    let (recording, _) = find(&app, &id).await?;
    let row = row(&app, &recording);
    let values = [
        ("name", row.name.into()),
        ("day", row.day.into()),
        ("moments", row.moments.into()),
    ];
    render(&Ask {
        what: app.library.words.with("recording-delete-what", &values),
        delete: format!("{}/delete", row.address),
        address: row.address,
        p: Page::new(&app, "progress"),
    })
}

pub async fn delete(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = id.parse::<Uuid>().map_err(|_| not_here(&app))?;
    // Twice is as good as once: a button may be pressed twice.
    match app.store.delete_recording(app.who(), id).await {
        Ok(_) => Ok(Redirect::to(&app.url("/recordings?deleted=1")).into_response()),
        Err(StoreError::UnknownRecording) => Err(not_here(&app)),
        Err(error) => Err(error.into()),
    }
}

async fn find(app: &App, id: &str) -> Result<(Recording, Vec<u8>), Problem> {
    let found = match id.parse() {
        Ok(id) => app.store.recording(app.who(), id).await?,
        Err(_) => None,
    };
    found.ok_or_else(|| not_here(app))
}

fn not_here(app: &App) -> Problem {
    let detail = app.library.words.t("recordings-not-here");
    Problem::new(StatusCode::NOT_FOUND, detail).at("id")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_drawn_from_end_to_end() {
        assert_eq!(evenly(412), [0, 82, 164, 246, 328, 411]);
        assert_eq!(evenly(6), [0, 1, 2, 3, 4, 5]);
        assert_eq!(evenly(2), [0, 1]);
        assert_eq!(evenly(1), [0]);
    }

    #[test]
    fn every_point_has_its_other_side() {
        for point in 0..33 {
            assert_eq!(opposite(opposite(point)), point, "{point}");
        }
        assert_eq!((opposite(0), opposite(1), opposite(11)), (0, 4, 12));
        assert!(is_left((11, 13), false) && !is_left((11, 13), true));
        assert!(is_left((12, 14), true) && !is_left((11, 12), true));
    }
}
