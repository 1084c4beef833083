//! Recordings: lines of JSON, the first a header, the others one frame each; gzip or not.
//!
//! Read one line at a time: an hour takes no more memory than a minute. What is wrong is said with its
//! line.

use crate::frame::{Frame, Sensor};
use body::layout::{Landmark, Layout};
use flate2::read::MultiGzDecoder;
use glam::DVec3;
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufReader, Read, Write};

/// The name and version of the format.
pub const FORMAT: &str = "plinth-landmarks/1";
/// No line of a recording is longer.
const LONGEST_LINE: u64 = 1 << 20;
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// The first line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// [`FORMAT`].
    pub format: String,
    /// The order of the landmarks.
    pub layout: Layout,
    /// Frames a second, as recorded. The frames' own times count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fps: Option<f64>,
    /// The picture's width in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<f64>,
    /// The picture's height in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<f64>,
    /// Whether the picture is a mirror's.
    #[serde(default)]
    pub mirrored: bool,
    /// The form or exercise, where the recording says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exercise: Option<String>,
    /// The movement, where it is none of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub movement: Option<String>,
    /// First and last frame of each repetition, where somebody marked them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reps: Option<Vec<(usize, usize)>>,
}

impl Header {
    /// A header without a picture's size.
    pub fn new(layout: Layout) -> Self {
        Self {
            format: FORMAT.to_owned(),
            layout,
            fps: None,
            width: None,
            height: None,
            mirrored: false,
            exercise: None,
            movement: None,
            reps: None,
        }
    }

    /// Where the landmarks come from.
    pub fn sensor(&self) -> Sensor {
        let aspect = match (self.width, self.height) {
            (Some(width), Some(height)) if width > 0.0 && height > 0.0 => width / height,
            _ => 1.0,
        };
        Sensor {
            layout: self.layout,
            aspect: if aspect.is_finite() { aspect } else { 1.0 },
            mirrored: self.mirrored,
        }
    }
}

/// Why a recording cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The file could not be read.
    #[error("line {line}: {error}")]
    Io {
        /// Which line, from 1.
        line: u64,
        /// What happened.
        error: io::Error,
    },
    /// The first line is no header.
    #[error(
        "line 1: expected a header, {{\"format\":\"{FORMAT}\",\"layout\":\"blazepose-33\",…}}: {0}"
    )]
    Header(String),
    /// A line is no frame.
    #[error("line {line}: expected {{\"t_ms\":…,\"image\":[…],\"world\":[…]}}: {what}")]
    Frame {
        /// Which line, from 1.
        line: u64,
        /// What is wrong.
        what: String,
    },
}

/// The first line and nothing beside it: what a device writes that is to write numbers only.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BareHeader {
    format: String,
    layout: Layout,
    fps: Option<f64>,
    width: Option<f64>,
    height: Option<f64>,
    #[serde(default)]
    mirrored: bool,
}

impl From<BareHeader> for Header {
    fn from(bare: BareHeader) -> Self {
        Self {
            format: bare.format,
            fps: bare.fps,
            width: bare.width,
            height: bare.height,
            mirrored: bare.mirrored,
            ..Self::new(bare.layout)
        }
    }
}

#[derive(Deserialize)]
struct Line {
    t_ms: f64,
    #[serde(default)]
    image: Option<Vec<Vec<f64>>>,
    #[serde(default)]
    world: Option<Vec<Vec<f64>>>,
    #[serde(default)]
    light: Option<f64>,
}

/// A line and nothing beside it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BareLine {
    t_ms: f64,
    image: Option<Vec<Vec<f64>>>,
    world: Option<Vec<Vec<f64>>>,
    light: Option<f64>,
}

impl From<BareLine> for Line {
    fn from(bare: BareLine) -> Self {
        Self {
            t_ms: bare.t_ms,
            image: bare.image,
            world: bare.world,
            light: bare.light,
        }
    }
}

/// One line as it is written: every landmark of the layout, in the layout's own axes.
#[derive(Debug, Clone, PartialEq)]
pub struct Marks {
    /// When, in milliseconds.
    pub t_ms: f64,
    /// In the picture, in its widths and heights from the upper left corner; empty where nobody is seen.
    pub image: Vec<Landmark>,
    /// In space; empty where nobody is seen.
    pub world: Vec<Landmark>,
    /// How bright the picture is, 0 to 1, where somebody measured it.
    pub light: Option<f64>,
}

/// Frames of a recording, one after the other.
pub struct Reader<'r> {
    header: Header,
    lines: Box<dyn BufRead + 'r>,
    line: u64,
    text: String,
    bare: bool,
}

impl<'r> Reader<'r> {
    /// Reads the header. Gzip is known by its first bytes.
    ///
    /// # Errors
    /// It cannot be read or is no header.
    pub fn new(bytes: impl Read + 'r) -> Result<Self, Unreadable> {
        let io = |error| Unreadable::Io { line: 1, error };
        let mut bytes = BufReader::new(bytes);
        let zipped = bytes.fill_buf().map_err(io)?.starts_with(&GZIP);
        let lines: Box<dyn BufRead + 'r> = match zipped {
            true => Box::new(BufReader::new(MultiGzDecoder::new(bytes))),
            false => Box::new(bytes),
        };
        Self::begin(lines, false)
    }

    /// Reads a recording in which nothing may stand but what this version of the format names: no other
    /// field in any line, and no words of anybody's in the header. Does not unzip: whoever lets bytes in
    /// from elsewhere unzips them up to a limit.
    ///
    /// # Errors
    /// It cannot be read or is no such header.
    pub fn bare(lines: impl BufRead + 'r) -> Result<Self, Unreadable> {
        Self::begin(Box::new(lines), true)
    }

    fn begin(lines: Box<dyn BufRead + 'r>, bare: bool) -> Result<Self, Unreadable> {
        let mut reader = Self {
            header: Header::new(Layout::BlazePose33),
            lines,
            line: 0,
            text: String::new(),
            bare,
        };
        if !reader.next_line()? {
            return Err(Unreadable::Header("the file is empty".to_owned()));
        }
        let header: Header = match bare {
            true => serde_json::from_str::<BareHeader>(&reader.text).map(Header::from),
            false => serde_json::from_str(&reader.text),
        }
        .map_err(|error| Unreadable::Header(error.to_string()))?;
        if header.format != FORMAT {
            let found = header.format;
            return Err(Unreadable::Header(format!("the format is \"{found}\"")));
        }
        reader.header = header;
        Ok(reader)
    }

    /// The header.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The line that was read last, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// The next frame; nothing at the end.
    ///
    /// # Errors
    /// The next line cannot be read or is no frame.
    pub fn frame(&mut self) -> Result<Option<Frame>, Unreadable> {
        let Some(marks) = self.marks()? else {
            return Ok(None);
        };
        let t = marks.t_ms / 1000.0;
        let mut frame = self.header.sensor().frame(t, &marks.image, &marks.world);
        frame.light = marks.light;
        Ok(Some(frame))
    }

    /// The next frame's landmarks as they are written; nothing at the end.
    ///
    /// # Errors
    /// The next line cannot be read or is no frame.
    pub fn marks(&mut self) -> Result<Option<Marks>, Unreadable> {
        loop {
            if !self.next_line()? {
                return Ok(None);
            }
            if !self.text.trim().is_empty() {
                break;
            }
        }
        let wrong = |what: String| Unreadable::Frame {
            line: self.line,
            what,
        };
        let line: Line = match self.bare {
            true => serde_json::from_str::<BareLine>(&self.text).map(Line::from),
            false => serde_json::from_str(&self.text),
        }
        .map_err(|error| wrong(error.to_string()))?;
        let count = self.header.layout.len();
        let list = |name: &str, list: Option<Vec<Vec<f64>>>| {
            let list = list.unwrap_or_default();
            if !list.is_empty() && list.len() != count {
                return Err(wrong(format!(
                    "{name} has {} landmarks, the layout has {count}",
                    list.len()
                )));
            }
            list.iter()
                .map(|numbers| match numbers[..] {
                    [x, y, z] => Ok((x, y, z, 1.0)),
                    [x, y, z, visibility] => Ok((x, y, z, visibility)),
                    _ => Err(wrong(format!(
                        "{name} has a landmark of {} numbers instead of 3 or 4",
                        numbers.len()
                    ))),
                })
                .map(|mark| {
                    mark.map(|(x, y, z, visibility)| Landmark {
                        at: DVec3::new(x, y, z),
                        visibility,
                    })
                })
                .collect::<Result<Vec<_>, _>>()
        };
        Ok(Some(Marks {
            t_ms: line.t_ms,
            image: list("image", line.image)?,
            world: list("world", line.world)?,
            light: line.light,
        }))
    }

    fn next_line(&mut self) -> Result<bool, Unreadable> {
        self.line += 1;
        self.text.clear();
        let line = self.line;
        let read = (&mut self.lines)
            .take(LONGEST_LINE)
            .read_line(&mut self.text)
            .map_err(|error| Unreadable::Io { line, error })?;
        if read as u64 == LONGEST_LINE {
            return Err(Unreadable::Frame {
                line,
                what: "the line is longer than 1 MiB".to_owned(),
            });
        }
        Ok(read > 0)
    }
}

/// Writes a recording.
pub struct Writer<W: Write> {
    to: W,
}

impl<W: Write> Writer<W> {
    /// Begins with the header.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn new(mut to: W, header: &Header) -> io::Result<Self> {
        writeln!(to, "{}", serde_json::to_string(header)?)?;
        Ok(Self { to })
    }

    /// One more frame; empty lists are written as nobody.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn frame(&mut self, t: f64, image: &[Landmark], world: &[Landmark]) -> io::Result<()> {
        write!(self.to, "{{\"t_ms\":{}", (t * 1000.0).round())?;
        for (name, list) in [("image", image), ("world", world)] {
            write!(self.to, ",\"{name}\":")?;
            if list.is_empty() {
                write!(self.to, "null")?;
                continue;
            }
            for (at, mark) in list.iter().enumerate() {
                let DVec3 { x, y, z } = mark.at;
                let comma = if at == 0 { "[" } else { "," };
                let seen = mark.visibility;
                write!(self.to, "{comma}[{x:.4},{y:.4},{z:.4},{seen:.2}]")?;
            }
            write!(self.to, "]")?;
        }
        writeln!(self.to, "}}")
    }

    /// What was written to.
    pub fn into_inner(self) -> W {
        self.to
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    const HEAD: &str = "{\"format\":\"plinth-landmarks/1\",\"layout\":\"kinect-22\"}\n";

    fn read(text: &str) -> Result<Vec<Frame>, Unreadable> {
        let mut reader = Reader::new(Cursor::new(text.as_bytes().to_vec()))?;
        let mut frames = Vec::new();
        while let Some(frame) = reader.frame()? {
            frames.push(frame);
        }
        Ok(frames)
    }

    #[test]
    fn what_is_written_is_read() {
        let mark = |x: f64| Landmark {
            at: DVec3::new(x, 0.25, -0.5),
            visibility: 0.75,
        };
        let marks: Vec<Landmark> = (0..33).map(|at| mark(f64::from(at) / 64.0)).collect();
        let mut writer = Writer::new(Vec::new(), &Header::new(Layout::BlazePose33)).unwrap();
        writer.frame(0.04, &marks, &marks).unwrap();
        writer.frame(0.08, &[], &[]).unwrap();
        let bytes = writer.into_inner();
        let mut reader = Reader::new(Cursor::new(bytes)).unwrap();
        assert_eq!(reader.header(), &Header::new(Layout::BlazePose33));
        let first = reader.frame().unwrap().unwrap();
        assert_eq!(first.t, 0.04);
        assert!(first.somebody());
        assert!(!reader.frame().unwrap().unwrap().somebody());
        assert_eq!(reader.frame().unwrap(), None);
    }

    #[test]
    fn mistakes_are_told_with_their_line() {
        for (text, told) in [
            ("", "line 1: expected a header"),
            ("{}\n", "line 1: expected a header"),
            (
                "{\"format\":\"other/1\",\"layout\":\"kinect-22\"}",
                "the format is \"other/1\"",
            ),
            (&format!("{HEAD}\nnonsense\n"), "line 3: expected {\"t_ms\""),
            (
                &format!("{HEAD}{{\"t_ms\":0,\"world\":[[1,2,3]]}}\n"),
                "line 2: expected",
            ),
            (
                &format!(
                    "{HEAD}{{\"t_ms\":0,\"world\":[{}]}}",
                    vec!["[1,2]"; 22].join(",")
                ),
                "a landmark of 2 numbers instead of 3 or 4",
            ),
        ] {
            let error = read(text).unwrap_err().to_string();
            assert!(error.contains(told), "{error} should say {told}");
        }
    }

    #[test]
    fn a_bare_recording_holds_nothing_but_numbers() {
        let head = HEAD.trim_end().trim_end_matches('}');
        for (text, told) in [
            (format!("{HEAD}{{\"t_ms\":1,\"light\":0.5}}\n"), ""),
            (format!("{head},\"fps\":15,\"mirrored\":true}}\n"), ""),
            (format!("{head},\"photo\":\"iVBOR\"}}\n"), "unknown field"),
            (format!("{head},\"movement\":\"Ann\"}}\n"), "unknown field"),
            (format!("{head},\"exercise\":\"E5\"}}\n"), "unknown field"),
            (format!("{HEAD}{{\"t_ms\":1,\"note\":\"x\"}}\n"), "line 2"),
            ("\u{1f}\u{8b}".to_owned(), "line 1"),
        ] {
            let read = Reader::bare(text.as_bytes()).and_then(|mut reader| reader.marks());
            let said = read.err().map_or(String::new(), |error| error.to_string());
            assert!(said.contains(told), "{text}: {said}");
            assert_eq!(said.is_empty(), told.is_empty(), "{text}: {said}");
        }
    }

    #[test]
    fn a_line_without_end_is_refused_before_memory_is() {
        let text = format!("{HEAD}{}", " ".repeat(2 << 20));
        assert!(
            read(&text)
                .unwrap_err()
                .to_string()
                .contains("longer than 1 MiB")
        );
    }

    #[test]
    fn empty_lines_and_missing_parts_are_fine() {
        let frames = read(&format!("{HEAD}\n{{\"t_ms\":10}}\n\n")).unwrap();
        assert_eq!(frames.len(), 1);
        assert!(!frames[0].somebody());
    }
}
