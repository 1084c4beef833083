//! Recordings of landmarks as devices send them: what may be in one, and the door it comes in by.
//!
//! Nothing is kept that was not read to its end: every line is landmarks, no field stands beside them,
//! nothing follows them, and the wrapping carries no name.

use crate::App;
use crate::problem::Problem;
use axum::body::{Body, to_bytes};
use axum::extract::{Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use body::layout::{Landmark, Layout};
use care::ids::{FormId, SessionId};
use flate2::bufread::GzDecoder;
use jiff::Timestamp;
use motion::file::{Header, Marks, Reader, Unreadable};
use serde::Deserialize;
use std::io::{BufRead, BufReader, Read};
use std::sync::Arc;
use store::{Recording, Saved};
use uuid::Uuid;

/// What recordings are sent and given as.
pub const KIND: &str = "application/gzip";

/// The largest that is let in. Five minutes at 15 frames a second are about 2 MB.
const LARGEST: usize = 4 << 20;
/// The largest that it may become when it is unzipped; it is never held in memory whole.
const LARGEST_UNZIPPED: u64 = 40 << 20;
/// Three quarters of an hour at 15 frames a second.
const MOST_FRAMES: u32 = 40_000;
/// From the first frame to the last, in milliseconds: six hours.
const LONGEST_MS: f64 = 6.0 * 3_600_000.0;
/// No point of a body is farther from the camera, in metres or in widths of the picture.
const FAR: f64 = 100.0;
/// No clock of a device says more, in milliseconds: the year 2286.
const LATEST_MS: f64 = 1e13;

/// How much is in a recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    pub frames: u32,
    pub length_ms: u64,
}

/// Reads a recording to its end; `each` is given every frame with its number, from 0.
///
/// # Errors
/// Anything but landmarks is in it, or too many of them.
pub fn read(bytes: &[u8], mut each: impl FnMut(u32, &Header, &Marks)) -> Result<Extent, Problem> {
    let mut unzip = GzDecoder::new(bytes);
    let mut limited = (&mut unzip).take(LARGEST_UNZIPPED + 1);
    let read = read_lines(BufReader::new(&mut limited), &mut each);
    // A line that was cut by the limit is not what is wrong.
    if limited.limit() == 0 {
        let most = LARGEST_UNZIPPED >> 20;
        let detail = format!("Expected at most {most} MB when unzipped.");
        return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, detail).at("body"));
    }
    let extent = read?;
    let named = unzip.header().is_none_or(|header| {
        header.filename().is_some() || header.comment().is_some() || header.extra().is_some()
    });
    if named {
        return Err(wrong(
            "body",
            "Expected gzip without a file name or comment.",
        ));
    }
    if !unzip.into_inner().is_empty() {
        return Err(wrong("body", "Expected nothing after the recording."));
    }
    Ok(extent)
}

/// Whether a recording may be kept, and how much is in it.
///
/// # Errors
/// As for [`read`], or it is too large.
pub fn check(bytes: &[u8]) -> Result<Extent, Problem> {
    if bytes.len() > LARGEST {
        return Err(too_large());
    }
    read(bytes, |_, _, _| ())
}

fn too_large() -> Problem {
    let detail = format!("Expected at most {} MB.", LARGEST >> 20);
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, detail).at("body")
}

fn read_lines(
    lines: impl BufRead,
    each: &mut impl FnMut(u32, &Header, &Marks),
) -> Result<Extent, Problem> {
    let mut reader = Reader::bare(lines).map_err(unreadable)?;
    check_header(reader.header())?;
    let header = reader.header().clone();
    let (mut frames, mut first, mut last) = (0, None, 0.0);
    while let Some(marks) = reader.marks().map_err(unreadable)? {
        if frames == MOST_FRAMES {
            let detail = format!("Expected at most {MOST_FRAMES} frames.");
            return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, detail).at("frames"));
        }
        let begins = *first.get_or_insert(marks.t_ms);
        check_frame(&marks, begins, last)
            .map_err(|what| wrong("frames", format!("line {}: {what}", reader.line())))?;
        each(frames, &header, &marks);
        last = marks.t_ms;
        frames += 1;
    }
    let Some(first) = first else {
        return Err(wrong("frames", "Expected at least one frame."));
    };
    Ok(Extent {
        frames,
        length_ms: whole(last - first),
    })
}

fn check_header(header: &Header) -> Result<(), Problem> {
    let within =
        |number: Option<f64>, most: f64| number.is_none_or(|number| number > 0.0 && number <= most);
    if header.layout != Layout::BlazePose33 {
        return Err(wrong("header", "Expected the layout blazepose-33."));
    }
    if !within(header.fps, 1000.0) {
        return Err(wrong("header", "Expected 1 to 1000 frames a second."));
    }
    if !within(header.width, 100_000.0) || !within(header.height, 100_000.0) {
        return Err(wrong("header", "Expected a picture of 1 to 100000 pixels."));
    }
    Ok(())
}

/// Numbers that cannot be a body's are none of ours, and room for what is no landmark.
fn check_frame(marks: &Marks, first: f64, last: f64) -> Result<(), &'static str> {
    let share = |number: f64| (0.0..=1.0).contains(&number);
    let near = |mark: &Landmark| {
        [mark.at.x, mark.at.y, mark.at.z]
            .iter()
            .all(|number| number.abs() <= FAR)
    };
    if !(0.0..=LATEST_MS).contains(&marks.t_ms) || marks.t_ms < last {
        return Err("expected a time that does not go back");
    }
    if marks.t_ms - first > LONGEST_MS {
        return Err("expected at most six hours from the first frame");
    }
    let mut all = marks.image.iter().chain(&marks.world);
    if !all.clone().all(near) {
        return Err("expected no place farther than 100");
    }
    if !all.all(|mark| share(mark.visibility)) {
        return Err("expected a visibility from 0 to 1");
    }
    if !marks.light.is_none_or(share) {
        return Err("expected a light from 0 to 1");
    }
    Ok(())
}

fn unreadable(error: Unreadable) -> Problem {
    match error {
        Unreadable::Header(_) => wrong("header", error.to_string()),
        Unreadable::Frame { .. } => wrong("frames", error.to_string()),
        Unreadable::Io { .. } => {
            let detail = format!("Expected lines of JSON, zipped with gzip. {error}.");
            wrong("body", detail)
        }
    }
}

fn wrong(field: &str, detail: impl Into<String>) -> Problem {
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail).at(field)
}

/// A length in milliseconds, which was checked.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and six hours"
)]
fn whole(ms: f64) -> u64 {
    ms.round() as u64
}

/// What stands in the address.
#[derive(Deserialize)]
pub struct Sent {
    id: Option<String>,
    session: Option<String>,
    form: Option<String>,
}

/// Keeps a recording that a device sends.
pub async fn save(
    State(app): State<Arc<App>>,
    Query(sent): Query<Sent>,
    headers: HeaderMap,
    body: Body,
) -> Result<StatusCode, Problem> {
    let id = uuid(sent.id.as_deref(), "id")?;
    let session = SessionId(uuid(sent.session.as_deref(), "session")?);
    let form = form(&app, sent.form.as_deref())?;
    let kind = headers.get(CONTENT_TYPE).map(|kind| kind.as_bytes());
    // Asking for this type also keeps other sites' forms out: they cannot send it unasked.
    if kind != Some(KIND.as_bytes()) {
        let detail = format!("Expected the content type {KIND}.");
        return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, detail));
    }
    let bytes = to_bytes(body, LARGEST).await.map_err(|_| too_large())?;
    // Reading takes a moment of a whole core: not on the threads that answer.
    let (bytes, extent) = apart(move || {
        let extent = check(&bytes);
        (bytes, extent)
    })
    .await?;
    let Extent { frames, length_ms } = extent?;
    let now = app.now().timestamp();
    let recording = Recording {
        id,
        session,
        form,
        at: made(id, now),
        frames,
        length_ms,
        size: bytes.len() as u64,
    };
    let saved = app
        .store
        .save_recording(app.who(), &recording, bytes.to_vec(), now)
        .await?;
    Ok(match saved {
        Saved::New => StatusCode::CREATED,
        Saved::Already => StatusCode::OK,
    })
}

/// Works on a thread that may take its time.
///
/// # Errors
/// By a mistake of ours.
pub async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Problem> {
    tokio::task::spawn_blocking(work).await.map_err(|error| {
        tracing::error!(%error, "reading a recording stopped");
        let detail = "Something went wrong in Plinth. What was saved is safe.";
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, detail)
    })
}

fn uuid(text: Option<&str>, field: &str) -> Result<Uuid, Problem> {
    text.and_then(|text| text.parse().ok())
        .ok_or_else(|| wrong(field, "Expected a UUID."))
}

fn form(app: &App, text: Option<&str>) -> Result<FormId, Problem> {
    let known = |form: &FormId| {
        let exercise = app.library.catalogue.exercise(&form.exercise());
        exercise.is_some_and(|exercise| exercise.form(form).is_some())
    };
    text.and_then(|text| text.parse().ok())
        .filter(known)
        .ok_or_else(|| {
            let detail = "Expected a form of the catalogue, such as E5-L1.";
            wrong("form", detail)
        })
}

/// When a recording was made: devices put the time into the ids that they make. One that does not, or
/// whose clock is ahead, is of now.
fn made(id: Uuid, now: Timestamp) -> Timestamp {
    let told = id.get_timestamp().filter(|_| id.get_version_num() == 7);
    let told = told.and_then(|told| {
        let (second, nanosecond) = told.to_unix();
        let nanosecond = i32::try_from(nanosecond).ok()?;
        Timestamp::new(i64::try_from(second).ok()?, nanosecond).ok()
    });
    told.map_or(now, |told| told.min(now))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
    use super::*;
    use flate2::write::GzEncoder;
    use flate2::{Compression, GzBuilder};
    use std::io::Write;

    const HEAD: &str = r#"{"format":"plinth-landmarks/1","layout":"blazepose-33","fps":15,"width":640,"height":480,"mirrored":false}"#;

    fn zip(text: &[u8]) -> Vec<u8> {
        let mut zip = GzEncoder::new(Vec::new(), Compression::fast());
        zip.write_all(text).unwrap();
        zip.finish().unwrap()
    }

    fn frame(t_ms: f64, mark: &str) -> String {
        let list = vec![mark; 33].join(",");
        format!(r#"{{"t_ms":{t_ms},"image":[{list}],"world":[{list}]}}"#)
    }

    fn told(bytes: &[u8]) -> (u16, String) {
        let problem = read(bytes, |_, _, _| ()).unwrap_err();
        let value = serde_json::to_value(&problem).unwrap();
        let field = value["field"].as_str().unwrap_or_default();
        (
            problem.status().as_u16(),
            format!("{field}: {}", problem.detail),
        )
    }

    #[test]
    fn landmarks_are_let_in() {
        let body = "[0.5,0.5,-0.1,0.99]";
        let lines = [
            HEAD,
            &frame(1000.0, body),
            "{\"t_ms\":1066.7}",
            &frame(3000.0, body),
        ];
        let extent = read(&zip(lines.join("\n").as_bytes()), |_, _, _| ()).unwrap();
        assert_eq!((extent.frames, extent.length_ms), (3, 2000));
    }

    #[test]
    fn what_is_no_landmark_is_refused_with_its_line() {
        let body = "[0.5,0.5,-0.1,0.99]";
        let (one, two) = (frame(0.0, body), frame(66.0, body));
        let head = HEAD.trim_end_matches('}');
        for (text, says) in [
            (String::new(), "header: line 1"),
            ("dear aunt".into(), "header: line 1"),
            (
                format!("{head},\"name\":\"Ann\"}}\n{one}"),
                "header: line 1",
            ),
            (
                format!("{head},\"exercise\":\"E5-L1\"}}\n{one}"),
                "header: line 1",
            ),
            (
                HEAD.replace("blazepose-33", "kinect-22"),
                "header: Expected the layout",
            ),
            (HEAD.replace("640", "-1"), "header: Expected a picture"),
            (HEAD.replace("15", "0"), "header: Expected 1 to 1000"),
            (HEAD.into(), "frames: Expected at least one"),
            (
                format!("{HEAD}\n{one}\n{{\"t_ms\":1,\"photo\":\"iVBOR\"}}"),
                "frames: line 3",
            ),
            (
                format!("{HEAD}\n{two}\n{one}"),
                "frames: line 3: expected a time",
            ),
            (
                format!("{HEAD}\n{}", frame(-1.0, body)),
                "frames: line 2: expected a time",
            ),
            (
                format!("{HEAD}\n{one}\n{}", frame(3e7, body)),
                "frames: line 3: expected at most six",
            ),
            (
                format!("{HEAD}\n{}", frame(0.0, "[1e9,0,0,1]")),
                "frames: line 2: expected no place",
            ),
            (
                format!("{HEAD}\n{}", frame(0.0, "[1e999,0,0,1]")),
                "frames: line 2",
            ),
            (
                format!("{HEAD}\n{}", frame(0.0, "[0,0,0,7]")),
                "frames: line 2: expected a visibility",
            ),
            (format!("{HEAD}\n{}", frame(0.0, "[0,0]")), "frames: line 2"),
            (
                format!("{HEAD}\n{{\"t_ms\":0,\"light\":2}}"),
                "frames: line 2: expected a light",
            ),
        ] {
            let (status, detail) = told(&zip(text.as_bytes()));
            assert_eq!(status, 422, "{text}: {detail}");
            assert!(detail.starts_with(says), "{text}: {detail}");
        }
    }

    #[test]
    fn the_wrapping_carries_nothing() {
        let text = format!("{HEAD}\n{}\n", frame(0.0, "[0.5,0.5,0,1]"));
        let good = zip(text.as_bytes());
        assert!(read(&good, |_, _, _| ()).is_ok());

        assert_eq!(told(text.as_bytes()).0, 422, "not zipped");
        assert!(
            told(&good[..good.len() - 4]).1.starts_with("body: "),
            "cut off"
        );
        let mut spoilt = good.clone();
        let end = spoilt.len() - 5;
        spoilt[end] ^= 1;
        assert!(told(&spoilt).1.starts_with("body: "), "another sum");

        let twice = [good.clone(), good.clone()].concat();
        let with_a_letter = [good, b"dear aunt".to_vec()].concat();
        for bytes in [twice, with_a_letter] {
            assert!(told(&bytes).1.contains("nothing after"));
        }
        let mut named = GzBuilder::new()
            .filename("ann.jsonl")
            .write(Vec::new(), Compression::fast());
        named.write_all(text.as_bytes()).unwrap();
        assert!(told(&named.finish().unwrap()).1.contains("file name"));
        assert!(told(&zip(&zip(text.as_bytes()))).0 == 422, "zipped twice");
    }

    #[test]
    fn what_swells_is_stopped() {
        let mut lines = HEAD.as_bytes().to_vec();
        lines.extend(std::iter::repeat_n(b'\n', 41 << 20));
        let bomb = zip(&lines);
        assert!(bomb.len() < 1 << 20);
        assert_eq!(
            told(&bomb),
            (413, "body: Expected at most 40 MB when unzipped.".into())
        );

        let mut many = format!("{HEAD}\n").into_bytes();
        many.extend(b"{\"t_ms\":0}\n".repeat(40_001));
        assert_eq!(
            told(&zip(&many)),
            (413, "frames: Expected at most 40000 frames.".into())
        );
    }

    #[test]
    fn the_id_says_when_it_was_made() {
        let now: Timestamp = "2026-11-24T08:00:00Z".parse().unwrap();
        let of = |ms: u128| Uuid::from_u128((ms << 80) | (7 << 76) | (2 << 62) | 5);
        let earlier = 1_795_000_000_000;
        assert_eq!(made(of(earlier), now).as_millisecond(), 1_795_000_000_000);
        assert_eq!(
            made(of(1_900_000_000_000), now),
            now,
            "a clock that is ahead"
        );
        assert_eq!(
            made(Uuid::from_u128(4 << 76), now),
            now,
            "another kind of id"
        );
    }
}
