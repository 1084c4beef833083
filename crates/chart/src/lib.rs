//! Charts: numbers in, shapes with places out; the page writes them as SVG, the doctor's page as PDF.
//!
//! **Invariants.** No colours and no fonts: a shape says what it is, whoever draws it has the ink.
//! Nothing is told by colour alone: each series has its own mark and dash, and its name stands at its
//! end. The axis of time runs from left to right in every language, as numerals do, so that charts
//! can be held beside each other. No words are made here; they are passed in.

mod lines;
mod steps;
mod svg;

pub use lines::{Band, Lines, Series, Value};
pub use steps::{Step, Steps};
pub use svg::svg;

/// A drawing, its origin at the upper left.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Across.
    pub width: f32,
    /// Down.
    pub height: f32,
    /// Of letters.
    pub letters: f32,
    /// Back to front.
    pub shapes: Vec<Shape>,
}

/// What a line or mark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Helps the eye.
    Grid,
    /// From the least to the most.
    Range,
    /// The series of this number, from 0.
    Series(u8),
}

impl Ink {
    /// Dash and gap, where the line is broken.
    pub fn dash(self) -> Option<(f32, f32)> {
        match self {
            Ink::Grid | Ink::Range | Ink::Series(0) => None,
            Ink::Series(1) => Some((7.0, 4.0)),
            Ink::Series(2) => Some((2.0, 4.0)),
            Ink::Series(_) => Some((12.0, 4.0)),
        }
    }
}

/// The shape of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// A disc.
    Disc,
    /// A square.
    Square,
    /// A triangle.
    Triangle,
    /// A square on its corner.
    Diamond,
}

impl Mark {
    /// The mark of a series.
    pub fn of(series: u8) -> Self {
        match series {
            0 => Mark::Disc,
            1 => Mark::Square,
            2 => Mark::Triangle,
            _ => Mark::Diamond,
        }
    }

    /// Its corners around a middle; none of a disc.
    pub fn corners(self, x: f32, y: f32, size: f32) -> Vec<(f32, f32)> {
        let r = size / 2.0;
        match self {
            Mark::Disc => Vec::new(),
            Mark::Square => vec![
                (x - r, y - r),
                (x + r, y - r),
                (x + r, y + r),
                (x - r, y + r),
            ],
            Mark::Triangle => vec![(x, y - r), (x + r, y + r), (x - r, y + r)],
            Mark::Diamond => {
                let r = r * 1.3;
                vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
            }
        }
    }
}

/// Which end of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A band across.
    Area {
        /// From the left.
        x: f32,
        /// From above.
        y: f32,
        /// Across.
        width: f32,
        /// Down.
        height: f32,
    },
    /// A line through points.
    Line {
        /// The points.
        points: Vec<(f32, f32)>,
        /// What it is.
        ink: Ink,
    },
    /// A mark.
    Point {
        /// From the left, of its middle.
        x: f32,
        /// From above, of its middle.
        y: f32,
        /// Its size across.
        size: f32,
        /// Its shape.
        mark: Mark,
        /// What it is.
        ink: Ink,
    },
    /// Text on a line.
    Text {
        /// From the left.
        x: f32,
        /// The line that letters stand on.
        y: f32,
        /// What stands there.
        anchor: Anchor,
        /// In bold.
        strong: bool,
        /// The words.
        text: String,
    },
}

/// How large it is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Across.
    pub width: f32,
    /// Down.
    pub height: f32,
    /// Of letters.
    pub letters: f32,
}

impl Size {
    /// For a phone: 300 across, so that it fits a page of 320 pixels with letters of 14.
    pub const NARROW: Size = Size {
        width: 300.0,
        height: 240.0,
        letters: 15.0,
    };
    /// For a wider page.
    pub const WIDE: Size = Size {
        width: 680.0,
        height: 280.0,
        letters: 15.0,
    };

    /// As low as a line of a list of charts.
    #[must_use]
    pub fn low(self) -> Self {
        Self {
            height: 110.0,
            ..self
        }
    }

    /// About how wide words are: letters of most fonts are half as wide as high.
    fn words(self, text: &str) -> f32 {
        float(text.chars().count()) * self.letters * 0.56
    }
}

/// A count as a length.
fn float(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

/// Which of so many points have a label: the first, the last, and as many between as there is room
/// for.
fn labelled(count: usize, room: usize) -> Vec<usize> {
    let Some(last) = count.checked_sub(1) else {
        return Vec::new();
    };
    let gaps = room.saturating_sub(1).clamp(1, last.max(1));
    let mut all: Vec<usize> = (0..=gaps).map(|n| n * last / gaps).collect();
    all.dedup();
    all
}
