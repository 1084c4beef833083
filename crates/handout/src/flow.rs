//! From blocks to marks with places: lines, frames and pictures on pages.
//!
//! Blocks become pieces that are never cut; pieces fill pages. A part stays on one page if a page
//! can hold it; only a longer one is cut, between pieces.

use crate::HandoutError;
use crate::document::{Block, Document, Marker, Part, Picture, Right, Row, Said};
use crate::letters::{Line, Setter};
use crate::paper::{FOOT, MARGIN, Print, Sizes};
use chart::{Anchor, Drawing, Ink, Mark as Shaped, Shape};
use qrcode::{Color, EcLevel, QrCode};

/// What a mark is to somebody who hears the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    Part,
    Heading(u16, String),
    Text,
    /// With what stands before its lines, where a reader can hear it.
    List(Option<Marker>),
    Item,
    Label,
    Body,
    Figure(String),
    Caption,
    Link,
}

/// One element of the structure. Children come after their parent, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    pub role: Role,
    pub parent: Option<usize>,
}

/// To which element a mark belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Of {
    Node(usize),
    Decoration,
    Foot,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum What<'d> {
    Line(Line),
    Frame {
        width: f32,
        height: f32,
    },
    Rule {
        width: f32,
    },
    Tick {
        size: f32,
    },
    Cross {
        size: f32,
    },
    Picture {
        width: f32,
        height: f32,
        picture: &'d Picture,
    },
    /// A band of a chart.
    Area {
        width: f32,
        height: f32,
    },
    /// A line of a chart, its points from the upper left corner.
    Stroke {
        points: Vec<(f32, f32)>,
        ink: Ink,
    },
    /// A mark of a chart.
    Dot {
        size: f32,
        mark: Shaped,
        ink: Ink,
    },
    /// A QR code: its dark squares, row by row.
    Code {
        size: f32,
        across: usize,
        dark: Vec<bool>,
    },
    /// Where a touch opens an address.
    Target {
        width: f32,
        height: f32,
        url: &'d str,
    },
}

/// Something drawn, by its upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mark<'d> {
    pub x: f32,
    pub y: f32,
    pub of: Of,
    pub what: What<'d>,
}

impl Mark<'_> {
    /// Width and height.
    pub fn size(&self) -> (f32, f32) {
        match &self.what {
            What::Line(line) => {
                let left = line.runs.first().map_or(0.0, |run| run.x);
                (left + line.width, line.height)
            }
            What::Stroke { points, .. } => points
                .iter()
                .fold((0.0_f32, 0.0_f32), |(w, h), (x, y)| (w.max(*x), h.max(*y))),
            What::Dot { size, .. } => (*size, *size),
            What::Frame { width, height }
            | What::Area { width, height }
            | What::Picture { width, height, .. }
            | What::Target { width, height, .. } => (*width, *height),
            What::Rule { width } => (*width, 0.0),
            What::Tick { size } | What::Cross { size } | What::Code { size, .. } => (*size, *size),
        }
    }
}

/// Everything in its place.
#[derive(Debug, Clone)]
pub(crate) struct Laid<'d> {
    pub nodes: Vec<Node>,
    pub pages: Vec<Vec<Mark<'d>>>,
}

/// What is never cut.
#[derive(Debug, Clone, Default)]
struct Piece<'d> {
    /// Room above, except at the top of a page.
    gap: f32,
    height: f32,
    /// On the same page as what comes next.
    keep: bool,
    marks: Vec<Mark<'d>>,
}

impl Piece<'_> {
    fn moved(mut self, dx: f32, dy: f32) -> Self {
        for mark in &mut self.marks {
            mark.x += dx;
            mark.y += dy;
        }
        self
    }
}

/// The height of pieces one below the other, without the room above the first.
fn height(pieces: &[Piece<'_>]) -> f32 {
    let gaps: f32 = pieces.iter().skip(1).map(|piece| piece.gap).sum();
    gaps + pieces.iter().map(|piece| piece.height).sum::<f32>()
}

/// Pieces one below the other as one.
fn stack<'d>(pieces: Vec<Piece<'d>>) -> Piece<'d> {
    let mut all = Piece {
        gap: pieces.first().map_or(0.0, |piece| piece.gap),
        ..Piece::default()
    };
    for (number, piece) in pieces.into_iter().enumerate() {
        if number > 0 {
            all.height += piece.gap;
        }
        let (top, high) = (all.height, piece.height);
        all.marks.extend(piece.moved(0.0, top).marks);
        all.height += high;
    }
    all
}

struct Flow {
    setter: Setter,
    sizes: Sizes,
    print: Print,
    nodes: Vec<Node>,
    error: Option<HandoutError>,
}

/// Gives everything its place.
pub(crate) fn lay_out(document: &Document, print: Print) -> Result<Laid<'_>, HandoutError> {
    lay_out_in(document, print, print.sizes())
}

/// The same, in sizes of one's own.
pub(crate) fn lay_out_in(
    document: &Document,
    print: Print,
    sizes: Sizes,
) -> Result<Laid<'_>, HandoutError> {
    let mut flow = Flow {
        setter: Setter::new()?,
        sizes,
        print,
        nodes: Vec::new(),
        error: None,
    };
    let parts: Vec<(bool, Vec<Piece<'_>>)> = document
        .parts
        .iter()
        .map(|part| (part.new_page, flow.part(part)))
        .collect();
    if let Some(error) = flow.error {
        return Err(error);
    }
    let mut pages = Pages::new(flow.sizes, print);
    for (new_page, pieces) in parts {
        pages.add(new_page, pieces);
    }
    let mut pages = pages.done;
    flow.feet(document, &mut pages);
    Ok(Laid {
        nodes: flow.nodes,
        pages,
    })
}

// ---- Pages ---------------------------------------------------------------------------------------

struct Pages<'d> {
    sizes: Sizes,
    print: Print,
    done: Vec<Vec<Mark<'d>>>,
    /// How far the last page is filled.
    y: f32,
}

impl<'d> Pages<'d> {
    fn new(sizes: Sizes, print: Print) -> Self {
        Self {
            sizes,
            print,
            done: vec![Vec::new()],
            y: 0.0,
        }
    }

    fn turn(&mut self) {
        if self.y > 0.0 {
            self.done.push(Vec::new());
            self.y = 0.0;
        }
    }

    fn room(&self) -> f32 {
        self.print.height() - self.y
    }

    fn add(&mut self, new_page: bool, pieces: Vec<Piece<'d>>) {
        let between = self.sizes.body * 2.2;
        let high = height(&pieces);
        if new_page || between + high > self.room() {
            self.turn();
        }
        if self.y > 0.0 {
            let rule = Piece {
                marks: vec![Mark {
                    x: 0.0,
                    y: between / 2.0,
                    of: Of::Decoration,
                    what: What::Rule {
                        width: self.print.width(),
                    },
                }],
                height: between,
                ..Piece::default()
            };
            self.put(rule);
        }
        if high <= self.room() {
            return self.put(stack(pieces));
        }
        let mut pieces = pieces.into_iter().peekable();
        while let Some(piece) = pieces.next() {
            let mut group = vec![piece];
            while group.last().is_some_and(|last| last.keep) {
                let Some(next) = pieces.next() else { break };
                group.push(next);
            }
            let gap = group.first().map_or(0.0, |piece| piece.gap);
            if gap + height(&group) > self.room() {
                self.turn();
            }
            for piece in group {
                if piece.gap + piece.height > self.room() {
                    self.turn();
                }
                if self.y > 0.0 {
                    self.y += piece.gap;
                }
                self.put(piece);
            }
        }
    }

    fn put(&mut self, piece: Piece<'d>) {
        let high = piece.height;
        let piece = piece.moved(MARGIN, MARGIN + self.y);
        if let Some(page) = self.done.last_mut() {
            page.extend(piece.marks);
        }
        self.y += high;
    }
}

// ---- Blocks --------------------------------------------------------------------------------------

/// Text that is set as one.
struct Set {
    node: usize,
    size: f32,
    x: f32,
    width: f32,
    gap: f32,
    keep: bool,
}

impl<'d> Flow {
    fn node(&mut self, role: Role, parent: usize) -> usize {
        self.nodes.push(Node {
            role,
            parent: Some(parent),
        });
        self.nodes.len() - 1
    }

    fn part(&mut self, part: &'d Part) -> Vec<Piece<'d>> {
        self.nodes.push(Node {
            role: Role::Part,
            parent: None,
        });
        let node = self.nodes.len() - 1;
        self.blocks(&part.blocks, node, 0.0, self.print.width())
    }

    fn blocks(&mut self, blocks: &'d [Block], parent: usize, x: f32, width: f32) -> Vec<Piece<'d>> {
        let mut pieces = Vec::new();
        for block in blocks {
            pieces.extend(self.block(block, parent, x, width));
        }
        pieces
    }

    fn block(&mut self, block: &'d Block, parent: usize, x: f32, width: f32) -> Vec<Piece<'d>> {
        let sizes = self.sizes;
        let body = sizes.body;
        let heading = |level, text: &String| Role::Heading(level, text.clone());
        let (role, text, strong, size, gap, keep) = match block {
            Block::Title(text) => (heading(1, text), text, true, sizes.title, 0.0, true),
            Block::Heading(text) => (heading(2, text), text, true, sizes.heading, body, true),
            Block::Subheading(text) => {
                let gap = body * 0.85;
                (heading(3, text), text, true, sizes.subheading, gap, true)
            }
            Block::Lead(text) => (Role::Text, text, true, sizes.lead, body * 0.5, true),
            Block::Small(text) => (Role::Text, text, false, sizes.small, body * 0.5, false),
            Block::Text(said) => {
                let node = self.node(Role::Text, parent);
                let set = Set {
                    node,
                    size: body,
                    x,
                    width,
                    gap: body * 0.45,
                    keep: false,
                };
                return self.said(said, set);
            }
            Block::List(marker, lines) => return self.list(*marker, lines, parent, x, width),
            Block::Facts(rows) => return self.facts(rows, parent, x, width),
            Block::Pictures(pictures) => return self.pictures(pictures, parent, x, width),
            Block::Columns(right, columns) => {
                return self.columns(*right, columns, parent, x, width);
            }
            Block::Framed(blocks) => return self.framed(blocks, parent, x, width),
            Block::Chart { drawing, alt } => return self.chart(drawing, alt, parent, x, width),
            Block::Code { url, alt } => return self.code(url, alt, parent, x),
            Block::Link { url, text } => return self.link(url, text, parent, x, width),
        };
        let node = self.node(role, parent);
        let bold = if strong { text.len() } else { 0 };
        let set = Set {
            node,
            size,
            x,
            width,
            gap,
            keep,
        };
        self.text(text, bold, set)
    }

    fn said(&mut self, said: &Said, set: Set) -> Vec<Piece<'d>> {
        let text = format!("{}{}", said.strong, said.text);
        self.text(&text, said.strong.len(), set)
    }

    /// Lines of text as one piece, or as several where it is longer than a page.
    fn text(&mut self, text: &str, strong: usize, set: Set) -> Vec<Piece<'d>> {
        let mut pieces: Vec<Piece<'d>> = Vec::new();
        let mut piece = Piece {
            gap: set.gap,
            keep: set.keep,
            ..Piece::default()
        };
        for line in self.setter.set(text, strong, set.size, set.width) {
            if piece.height + line.height > self.print.height() {
                pieces.push(std::mem::take(&mut piece));
            }
            let (y, high) = (piece.height, line.height);
            piece.marks.push(Mark {
                x: set.x,
                y,
                of: Of::Node(set.node),
                what: What::Line(line),
            });
            piece.height += high;
        }
        pieces.push(piece);
        pieces
    }

    fn list(
        &mut self,
        marker: Marker,
        lines: &'d [Said],
        parent: usize,
        x: f32,
        width: f32,
    ) -> Vec<Piece<'d>> {
        let body = self.sizes.body;
        let list = self.node(Role::List(Some(marker)), parent);
        let indent = match marker {
            Marker::Number if lines.len() > 9 => body * 2.0,
            Marker::Dot => body * 1.1,
            _ => body * 1.55,
        };
        let mut pieces = Vec::new();
        for (number, said) in lines.iter().enumerate() {
            let item = self.node(Role::Item, list);
            let label = match marker {
                Marker::Number => Some(format!("{}.", number + 1)),
                Marker::Dot => Some("•".to_owned()),
                Marker::Tick | Marker::Cross => None,
            };
            let mut marks = Vec::new();
            if let Some(label) = label {
                let node = self.node(Role::Label, item);
                let lines = self.setter.set(&label, label.len(), body, indent);
                marks.extend(lines.into_iter().take(1).map(|line| Mark {
                    x,
                    y: 0.0,
                    of: Of::Node(node),
                    what: What::Line(line),
                }));
            } else {
                // A shape, so that nobody needs the colour; to a reader the heading says it.
                let size = body * 0.72;
                let what = match marker {
                    Marker::Cross => What::Cross { size },
                    _ => What::Tick { size },
                };
                marks.push(Mark {
                    x: x + body * 0.1,
                    y: body * 0.36,
                    of: Of::Decoration,
                    what,
                });
            }
            let node = self.node(Role::Body, item);
            let set = Set {
                node,
                size: body,
                x: x + indent,
                width: width - indent,
                gap: body * 0.22,
                keep: false,
            };
            let mut set = self.said(said, set);
            if let Some(first) = set.first_mut() {
                first.marks.splice(0..0, marks);
            }
            pieces.extend(set);
        }
        // Neither the first nor the last line of a list stands alone.
        let last = pieces.len().saturating_sub(2);
        for place in [0, last] {
            if pieces.len() > 2
                && let Some(piece) = pieces.get_mut(place)
            {
                piece.keep = true;
            }
        }
        pieces
    }

    fn facts(&mut self, rows: &'d [Row], parent: usize, x: f32, width: f32) -> Vec<Piece<'d>> {
        let body = self.sizes.body;
        let list = self.node(Role::List(None), parent);
        let mut pieces = Vec::new();
        for row in rows {
            let item = self.node(Role::Item, list);
            let node = self.node(Role::Body, item);
            let said = Said {
                strong: format!("{}: ", row.name),
                text: row.text.clone(),
            };
            let set = Set {
                node,
                size: body,
                x,
                width,
                gap: body * 0.4,
                keep: false,
            };
            let mut set = self.said(&said, set);
            if row.blank
                && let Some(last) = set.last_mut()
            {
                last.height += body * 2.0;
                last.marks.push(Mark {
                    x,
                    y: last.height,
                    of: Of::Decoration,
                    what: What::Rule { width },
                });
            }
            pieces.extend(set);
        }
        pieces
    }

    fn pictures(
        &mut self,
        pictures: &'d [Picture],
        parent: usize,
        x: f32,
        width: f32,
    ) -> Vec<Piece<'d>> {
        let sizes = self.sizes;
        let gap = sizes.body;
        // Four large ones stand two by two; one or two are not larger than three in a row.
        let across = match (pictures.len(), self.print.large) {
            (4, true) => 2,
            (count, _) => count.max(3),
        };
        let cell = (width - gap * (small(across) - 1.0)) / small(across);
        let mut rows = Vec::new();
        for (row, pictures) in pictures.chunks(across).enumerate() {
            let first = row * across;
            rows.push(self.row(pictures, first, parent, x, (cell, gap)));
        }
        rows
    }

    /// A row of pictures, numbered from the one after `first`.
    fn row(
        &mut self,
        pictures: &'d [Picture],
        first: usize,
        parent: usize,
        x: f32,
        (cell, gap): (f32, f32),
    ) -> Piece<'d> {
        let sizes = self.sizes;
        let mut row = Piece {
            gap: sizes.body * 0.8,
            ..Piece::default()
        };
        let scale = |picture: &Picture| {
            let (w, h) = (pixels(picture.width), pixels(picture.height));
            (cell / w).min(sizes.picture / h)
        };
        let tallest = pictures
            .iter()
            .map(|picture| pixels(picture.height) * scale(picture))
            .fold(0.0, f32::max);
        for (place, picture) in pictures.iter().enumerate() {
            let expected = picture.width as usize * picture.height as usize * 4;
            if picture.rgba.len() != expected {
                let found = picture.rgba.len();
                self.error = Some(HandoutError::Picture { expected, found });
            }
            let left = x + small(place) * (cell + gap);
            let wide = pixels(picture.width) * scale(picture);
            let high = pixels(picture.height) * scale(picture);
            let figure = self.node(Role::Figure(picture.alt.clone()), parent);
            row.marks.push(Mark {
                x: left + (cell - wide) / 2.0,
                y: tallest - high,
                of: Of::Node(figure),
                what: What::Picture {
                    width: wide,
                    height: high,
                    picture,
                },
            });
            let caption = self.node(Role::Caption, figure);
            let strong = format!("{}  ", first + place + 1);
            let text = format!("{strong}{}", picture.caption);
            let mut y = tallest + sizes.small * 0.4;
            for line in self.setter.set(&text, strong.len(), sizes.small, cell) {
                let high = line.height;
                row.marks.push(Mark {
                    x: left,
                    y,
                    of: Of::Node(caption),
                    what: What::Line(line),
                });
                y += high;
            }
            row.height = row.height.max(y);
        }
        row
    }

    fn columns(
        &mut self,
        right: Right,
        columns: &'d [Vec<Block>; 2],
        parent: usize,
        x: f32,
        width: f32,
    ) -> Vec<Piece<'d>> {
        let gap = self.sizes.body * 1.8;
        let narrow = match right {
            Right::Half if self.print.large => None,
            Right::Half => Some((width - gap) * 0.48),
            Right::Narrow => Some(self.sizes.code),
        };
        let [first, second] = columns;
        let before = self.nodes.len();
        if let Some(narrow) = narrow {
            let wide = width - gap - narrow;
            let left = stack(self.blocks(first, parent, x, wide));
            let right = stack(self.blocks(second, parent, x + wide + gap, narrow));
            let high = left.height.max(right.height);
            if high <= self.print.height() {
                let mut both = left;
                both.gap = both.gap.max(right.gap);
                both.marks.extend(right.marks);
                both.height = high;
                return vec![both];
            }
            // Too high for a page: one below the other can be cut.
            self.nodes.truncate(before);
        }
        let mut pieces = self.blocks(first, parent, x, width);
        pieces.extend(self.blocks(second, parent, x, width));
        pieces
    }

    fn framed(&mut self, blocks: &'d [Block], parent: usize, x: f32, width: f32) -> Vec<Piece<'d>> {
        let pad = self.sizes.body * 0.75;
        let pieces = self.blocks(blocks, parent, x + pad, width - 2.0 * pad);
        if height(&pieces) + 2.0 * pad > self.print.height() {
            return pieces;
        }
        let mut inside = stack(pieces).moved(0.0, pad);
        inside.height += 2.0 * pad;
        inside.gap = self.sizes.body * 0.8;
        let frame = Mark {
            x,
            y: 0.0,
            of: Of::Decoration,
            what: What::Frame {
                width,
                height: inside.height,
            },
        };
        inside.marks.insert(0, frame);
        vec![inside]
    }

    /// A chart as wide as there is room: one figure of many marks.
    fn chart(
        &mut self,
        drawing: &Drawing,
        alt: &str,
        parent: usize,
        x: f32,
        width: f32,
    ) -> Vec<Piece<'d>> {
        let scale = width / drawing.width;
        let node = self.node(Role::Figure(alt.to_owned()), parent);
        let of = Of::Node(node);
        let mut marks = Vec::new();
        for shape in &drawing.shapes {
            let mark = match shape {
                Shape::Area {
                    x: left,
                    y,
                    width,
                    height,
                } => Mark {
                    x: x + left * scale,
                    y: y * scale,
                    of,
                    what: What::Area {
                        width: width * scale,
                        height: height * scale,
                    },
                },
                Shape::Line { points, ink } => {
                    let corner = |of: fn(&(f32, f32)) -> f32| {
                        points.iter().map(of).fold(f32::INFINITY, f32::min)
                    };
                    let (left, top) = (corner(|point| point.0), corner(|point| point.1));
                    let points = points.iter();
                    let points = points.map(|(x, y)| ((x - left) * scale, (y - top) * scale));
                    Mark {
                        x: x + left * scale,
                        y: top * scale,
                        of,
                        what: What::Stroke {
                            points: points.collect(),
                            ink: *ink,
                        },
                    }
                }
                Shape::Point {
                    x: middle,
                    y,
                    size,
                    mark,
                    ink,
                } => Mark {
                    x: x + (middle - size / 2.0) * scale,
                    y: (y - size / 2.0) * scale,
                    of,
                    what: What::Dot {
                        size: size * scale,
                        mark: *mark,
                        ink: *ink,
                    },
                },
                Shape::Text {
                    x: at,
                    y,
                    anchor,
                    strong,
                    text,
                } => {
                    let bold = if *strong { text.len() } else { 0 };
                    let size = drawing.letters * scale;
                    let lines = self.setter.set(text, bold, size, f32::MAX);
                    let Some(line) = lines.into_iter().next() else {
                        continue;
                    };
                    let before = match anchor {
                        Anchor::Start => 0.0,
                        Anchor::Middle => line.width / 2.0,
                        Anchor::End => line.width,
                    };
                    Mark {
                        x: x + at * scale - before,
                        y: y * scale - line.baseline,
                        of,
                        what: What::Line(line),
                    }
                }
            };
            marks.push(mark);
        }
        vec![Piece {
            gap: self.sizes.body * 0.4,
            height: drawing.height * scale,
            keep: false,
            marks,
        }]
    }

    fn code(&mut self, url: &'d str, alt: &str, parent: usize, x: f32) -> Vec<Piece<'d>> {
        let Ok(code) = QrCode::with_error_correction_level(url, EcLevel::M) else {
            self.error = Some(HandoutError::Code);
            return Vec::new();
        };
        let size = self.sizes.code;
        let node = self.node(Role::Figure(alt.to_owned()), parent);
        let across = code.width();
        let dark = code.to_colors().into_iter().map(|c| c == Color::Dark);
        vec![Piece {
            gap: self.sizes.body * 0.6,
            height: size,
            keep: false,
            marks: vec![Mark {
                x,
                y: 0.0,
                of: Of::Node(node),
                what: What::Code {
                    size,
                    across,
                    dark: dark.collect(),
                },
            }],
        }]
    }

    fn link(
        &mut self,
        url: &'d str,
        text: &str,
        parent: usize,
        x: f32,
        width: f32,
    ) -> Vec<Piece<'d>> {
        let body = self.sizes.body;
        let paragraph = self.node(Role::Text, parent);
        let node = self.node(Role::Link, paragraph);
        let set = Set {
            node,
            size: body,
            x,
            width,
            gap: body * 0.3,
            keep: false,
        };
        let mut pieces = self.text(text, text.len(), set);
        for piece in &mut pieces {
            let across = |mark: &Mark<'_>| mark.size().0;
            let wide = piece.marks.iter().map(across).fold(0.0, f32::max);
            piece.marks.push(Mark {
                x,
                y: 0.0,
                of: Of::Node(node),
                what: What::Target {
                    width: wide,
                    height: piece.height,
                    url,
                },
            });
        }
        pieces
    }

    /// The foot of each page: what it is, and its number.
    fn feet(&mut self, document: &'d Document, pages: &mut [Vec<Mark<'d>>]) {
        let of = pages.len().to_string();
        let size = self.sizes.small;
        let width = self.print.width();
        let y = self.print.paper.size().1 - FOOT + size;
        for (number, page) in pages.iter_mut().enumerate() {
            let count = document
                .page
                .replace("{n}", &(number + 1).to_string())
                .replace("{of}", &of);
            let right = self.setter.set(&count, 0, size, width);
            let taken = right.first().map_or(0.0, |line| line.width);
            let room = width - taken - size;
            let left = self.setter.set(&document.foot, 0, size, room);
            let mut put = |line: Option<Line>, x: f32| {
                page.extend(line.map(|line| Mark {
                    x,
                    y,
                    of: Of::Foot,
                    what: What::Line(line),
                }));
            };
            put(left.into_iter().next(), MARGIN);
            put(right.into_iter().next(), MARGIN + width - taken);
        }
    }
}

/// A small count as a length.
fn small(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

/// A picture's side; never nothing, so that it can be divided by.
fn pixels(side: u32) -> f32 {
    u16::try_from(side).map_or(f32::from(u16::MAX), |side| f32::from(side.max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::Paper;
    use jiff::civil::date;

    const SHEETS: [Print; 4] = [
        print(Paper::A4, false),
        print(Paper::A4, true),
        print(Paper::Letter, false),
        print(Paper::Letter, true),
    ];

    const fn print(paper: Paper, large: bool) -> Print {
        Print { paper, large }
    }

    fn document(parts: Vec<Part>) -> Document {
        Document {
            language: "en".into(),
            title: "A title".into(),
            author: "Nobody".into(),
            date: date(2026, 11, 24),
            foot: "Plinth".into(),
            page: "Page {n} of {of}".into(),
            parts,
        }
    }

    fn lines(count: usize) -> Vec<Said> {
        let line = "Breathe out and bring one knee up, straight towards the shoulder on that side.";
        vec![Said::from(line); count]
    }

    fn picture(width: u32, height: u32) -> Picture {
        Picture {
            width,
            height,
            rgba: vec![200; width as usize * height as usize * 4],
            alt: "A picture".into(),
            caption: "Breathe out, draw your right knee in".into(),
        }
    }

    /// All kinds of blocks, with so many steps.
    fn part(steps: usize) -> Part {
        Part {
            new_page: false,
            blocks: vec![
                Block::Heading("1. Knee-to-chest stretch".into()),
                Block::Framed(vec![Block::Lead(
                    "2 times each side, hold for 5 seconds.".into(),
                )]),
                Block::Pictures(vec![picture(40, 30), picture(10, 90), picture(90, 10)]),
                Block::Columns(
                    Right::Half,
                    [
                        vec![Block::List(Marker::Number, lines(steps))],
                        vec![
                            Block::Subheading("Do".into()),
                            Block::List(Marker::Tick, lines(2)),
                            Block::List(Marker::Cross, lines(2)),
                        ],
                    ],
                ),
                Block::Facts(vec![Row {
                    name: "Emergency number".into(),
                    text: "x".repeat(300),
                    blank: true,
                }]),
                Block::Code {
                    url: "https://home.example/".into(),
                    alt: "A code".into(),
                },
                Block::Link {
                    url: "https://home.example/".into(),
                    text: "home.example".into(),
                },
            ],
        }
    }

    /// The pages on which an element or something inside it stands.
    fn pages_of(laid: &Laid<'_>, top: usize) -> Vec<usize> {
        let inside = |mut node: usize| loop {
            match laid.nodes[node].parent {
                _ if node == top => break true,
                Some(parent) => node = parent,
                None => break false,
            }
        };
        let is_on = |page: &usize| {
            let marks = laid.pages[*page].iter();
            marks
                .into_iter()
                .any(|mark| matches!(mark.of, Of::Node(node) if inside(node)))
        };
        (0..laid.pages.len()).filter(is_on).collect()
    }

    fn parts(laid: &Laid<'_>) -> Vec<usize> {
        let tops = laid.nodes.iter().enumerate();
        tops.filter(|(_, node)| node.parent.is_none())
            .map(|(place, _)| place)
            .collect()
    }

    #[test]
    fn nothing_stands_outside_the_margins() {
        for print in SHEETS {
            for steps in [0, 1, 5, 60] {
                let document = document(vec![part(steps), part(3), part(steps)]);
                let laid = lay_out(&document, print).unwrap();
                let (width, height) = print.paper.size();
                for mark in laid.pages.iter().flatten() {
                    let (across, down) = mark.size();
                    let foot = if mark.of == Of::Foot { 0.0 } else { FOOT };
                    assert!(mark.x >= MARGIN - 0.1 && mark.y >= MARGIN - 0.1, "{mark:?}");
                    assert!(
                        mark.x + across <= width - MARGIN + 0.1,
                        "{print:?} {mark:?}"
                    );
                    assert!(mark.y + down <= height - foot + 0.1, "{print:?} {mark:?}");
                }
            }
        }
    }

    #[test]
    fn a_part_is_on_one_page_if_a_page_can_hold_it() {
        for print in SHEETS {
            let one = || {
                let mut part = part(5);
                if print.large {
                    part.blocks.truncate(3);
                }
                part
            };
            let document = document((0..9).map(|_| one()).collect());
            let laid = lay_out(&document, print).unwrap();
            let parts = parts(&laid);
            assert_eq!(parts.len(), 9);
            for part in parts {
                assert_eq!(pages_of(&laid, part).len(), 1, "{print:?}");
            }
        }
        // Two short ones share a page, and a line stands between them.
        let small = || Part {
            new_page: false,
            blocks: vec![Block::Heading("Short".into()), Block::Text("Text.".into())],
        };
        let document = document(vec![small(), small()]);
        let laid = lay_out(&document, Print::default()).unwrap();
        assert_eq!(laid.pages.len(), 1);
        let is_rule = |mark: &&Mark<'_>| matches!(mark.what, What::Rule { .. });
        assert_eq!(laid.pages[0].iter().filter(is_rule).count(), 1);
    }

    #[test]
    fn a_longer_part_begins_a_page_and_is_cut_between_lines() {
        let document = document(vec![part(1), part(80), part(1)]);
        let laid = lay_out(&document, Print::default()).unwrap();
        let parts = parts(&laid);
        let long = pages_of(&laid, parts[1]);
        assert!(long.len() >= 2, "{long:?}");
        assert!(!pages_of(&laid, parts[0]).contains(&long[0]));
        // No heading is the last thing of a page.
        for page in &laid.pages {
            let last = page
                .iter()
                .rfind(|mark| matches!(mark.of, Of::Node(_)))
                .unwrap();
            let Of::Node(node) = last.of else { panic!() };
            assert!(!matches!(laid.nodes[node].role, Role::Heading(..)));
        }
    }

    #[test]
    fn text_longer_than_a_page_goes_on_and_all_of_it_is_there() {
        let text = "word ".repeat(3000);
        let document = document(vec![Part {
            new_page: true,
            blocks: vec![
                Block::Framed(vec![Block::Text(text.clone().into())]),
                Block::Columns(Right::Half, [vec![Block::Text(text.into())], Vec::new()]),
            ],
        }]);
        for print in SHEETS {
            let laid = lay_out(&document, print).unwrap();
            assert!(laid.pages.len() > 4);
            let shown = laid
                .pages
                .iter()
                .flatten()
                .filter(|mark| mark.of != Of::Foot);
            let letters = shown.map(|mark| match &mark.what {
                What::Line(line) => line.runs.iter().map(|run| run.letters.len()).sum(),
                _ => 0,
            });
            assert_eq!(letters.sum::<usize>(), 2 * 3000 * "word ".len());
        }
    }

    #[test]
    fn a_picture_without_its_pixels_is_refused() {
        let mut broken = picture(4, 4);
        broken.rgba.pop();
        let document = document(vec![Part {
            new_page: true,
            blocks: vec![Block::Pictures(vec![broken])],
        }]);
        let error = lay_out(&document, Print::default()).unwrap_err();
        assert!(matches!(
            error,
            HandoutError::Picture {
                expected: 64,
                found: 63
            }
        ));
    }

    #[test]
    fn the_foot_counts_the_pages() {
        let document = document(vec![part(1), part(80)]);
        let laid = lay_out(&document, Print::default()).unwrap();
        let of = laid.pages.len();
        for (number, page) in laid.pages.iter().enumerate() {
            let said = page.iter().filter(|mark| mark.of == Of::Foot);
            let said: Vec<String> = said
                .map(|mark| match &mark.what {
                    What::Line(line) => line.text.to_string(),
                    _ => String::new(),
                })
                .collect();
            assert_eq!(
                said,
                ["Plinth".to_owned(), format!("Page {} of {of}", number + 1)]
            );
        }
    }
}
