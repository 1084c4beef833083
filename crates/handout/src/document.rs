//! What a handout holds, before it has places: headings, text, lists, pictures, in reading order.

use chart::Drawing;
use jiff::civil::Date;

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its language, such as `en`.
    pub language: String,
    /// Its title, for the window of a reader.
    pub title: String,
    /// Who made it.
    pub author: String,
    /// The day it stands for.
    pub date: Date,
    /// At the foot of each page.
    pub foot: String,
    /// The number of a page: "Page {n} of {of}", with `{n}` and `{of}` where the numbers stand.
    pub page: String,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// Blocks that stay on one page if a page can hold them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Part {
    /// Begins a page.
    pub new_page: bool,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// Text, the beginning of it bold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// In bold.
    pub strong: String,
    /// After it.
    pub text: String,
}

impl<T: Into<String>> From<T> for Said {
    fn from(text: T) -> Self {
        Self {
            strong: String::new(),
            text: text.into(),
        }
    }
}

/// What stands before the lines of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// 1, 2, 3.
    Number,
    /// A dot.
    Dot,
    /// A tick: to do.
    Tick,
    /// A cross: not to do.
    Cross,
}

/// A name and what goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The name.
    pub name: String,
    /// What goes with it.
    pub text: String,
    /// With a line to write on.
    pub blank: bool,
}

/// A numbered picture: RGBA, row by row from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// `width × height × 4` bytes, alpha not multiplied in.
    pub rgba: Vec<u8>,
    /// What it shows, for those who cannot see it.
    pub alt: String,
    /// Below it.
    pub caption: String,
}

/// How wide the right one of two columns is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// About as wide as the left one; in large print it stands below.
    Half,
    /// As wide as a QR code; always on the right.
    Narrow,
}

/// One thing of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The title of the document.
    Title(String),
    /// The heading of a part.
    Heading(String),
    /// A heading inside a part.
    Subheading(String),
    /// What must be seen first.
    Lead(String),
    /// Text.
    Text(Said),
    /// Text beside the point.
    Small(String),
    /// A list.
    List(Marker, Vec<Said>),
    /// Names and what goes with each.
    Facts(Vec<Row>),
    /// Two to four pictures in a row.
    Pictures(Vec<Picture>),
    /// Side by side.
    Columns(Right, [Vec<Block>; 2]),
    /// With a frame around it.
    Framed(Vec<Block>),
    /// A chart.
    Chart {
        /// What is drawn, at whatever size: it is made as wide as there is room.
        drawing: Drawing,
        /// What it shows, for those who cannot see it.
        alt: String,
    },
    /// A QR code.
    Code {
        /// What it opens.
        url: String,
        /// What it is, for those who cannot see it.
        alt: String,
    },
    /// An address to open, written out.
    Link {
        /// The address.
        url: String,
        /// As it is shown.
        text: String,
    },
}
