//! Writes pages as a PDF: every mark tagged, or said to be decoration.

use crate::HandoutError;
use crate::document::{Document, Marker};
use crate::flow::{Laid, Mark as Placed, Node, Of, Role, What};
use crate::letters::{BOLD, Face, Line, REGULAR};
use crate::paper::Print;
use chart::{Ink, Mark};
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{Page, PageSettings};
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, Tag, TagGroup, TagKind,
    TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document as Pdf, SerializeSettings};
use std::num::NonZeroU16;

/// Ink: nearly black, so that thin strokes stay soft on white.
const INK: (u8, u8, u8) = (26, 24, 20);
/// Frames and rules.
const LINE: (u8, u8, u8) = (120, 114, 105);
/// What helps the eye in a chart.
const GRID: (u8, u8, u8) = (205, 201, 194);
/// A band of a chart.
const TINT: (u8, u8, u8) = (232, 230, 225);
/// Inside a mark that is not filled.
const PAPER: (u8, u8, u8) = (255, 255, 255);
/// As large as a circle's quarter drawn with one curve.
const ROUND: f32 = 0.5523;

struct Fonts {
    regular: Font,
    bold: Font,
}

/// The document as a PDF.
pub(crate) fn pdf(
    document: &Document,
    print: Print,
    laid: Laid<'_>,
) -> Result<Vec<u8>, HandoutError> {
    let font =
        |bytes: &'static [u8]| Font::new(bytes.to_vec().into(), 0).ok_or(HandoutError::Fonts);
    let fonts = Fonts {
        regular: font(REGULAR)?,
        bold: font(BOLD)?,
    };
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| HandoutError::Pdf(format!("{error:?}")))?;
    let mut pdf = Pdf::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let (width, height) = print.paper.size();
    let mut leaves: Vec<Vec<Identifier>> = vec![Vec::new(); laid.nodes.len()];
    for marks in &laid.pages {
        let settings = PageSettings::from_wh(width, height)
            .ok_or_else(|| HandoutError::Pdf("a page without size".to_owned()))?;
        let mut page = pdf.start_page_with(settings);
        let mut surface = page.surface();
        for mark in marks {
            if let What::Target { .. } = mark.what {
                continue;
            }
            let id = surface.start_tagged(content(mark.of));
            draw(&mut surface, &fonts, mark);
            surface.end_tagged();
            if let Of::Node(node) = mark.of
                && let Some(leaves) = leaves.get_mut(node)
            {
                leaves.push(id);
            }
        }
        surface.finish();
        for mark in marks {
            targets(&mut page, mark, &mut leaves);
        }
        page.finish();
    }
    pdf.set_outline(outline(&laid));
    pdf.set_tag_tree(tree(document, &laid.nodes, &leaves));
    pdf.set_metadata(metadata(document));
    pdf.finish()
        .map_err(|error| HandoutError::Pdf(format!("{error:?}")))
}

fn metadata(document: &Document) -> Metadata {
    let date = document.date;
    let [year, month, day] = [
        u16::try_from(date.year()).unwrap_or(0),
        u16::from(date.month().unsigned_abs()),
        u16::from(date.day().unsigned_abs()),
    ];
    let small = |number: u16| u8::try_from(number).unwrap_or(1);
    Metadata::new()
        .title(document.title.clone())
        .authors(vec![document.author.clone()])
        .creator("Plinth".to_owned())
        .language(document.language.clone())
        .creation_date(DateTime::new(year).month(small(month)).day(small(day)))
}

// ---- Structure -----------------------------------------------------------------------------------

fn content(of: Of) -> ContentTag<'static> {
    match of {
        Of::Node(_) => ContentTag::Span(SpanTag::empty()),
        Of::Decoration => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
        Of::Foot => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)),
    }
}

fn tree(document: &Document, nodes: &[Node], leaves: &[Vec<Identifier>]) -> TagTree {
    // From the last to the first: when a node's turn comes, its children are complete.
    let mut groups: Vec<Vec<TagGroup>> = vec![Vec::new(); nodes.len() + 1];
    for (place, node) in nodes.iter().enumerate().rev() {
        let mut group = TagGroup::new(kind(&node.role));
        for leaf in leaves.get(place).into_iter().flatten() {
            group.push(*leaf);
        }
        let children = groups.get_mut(place).map(std::mem::take);
        for child in children.into_iter().flatten().rev() {
            group.push(child);
        }
        if group.children.is_empty() {
            continue;
        }
        let parent = node.parent.unwrap_or(nodes.len());
        if let Some(siblings) = groups.get_mut(parent) {
            siblings.push(group);
        }
    }
    let mut tree = TagTree::new().with_lang(Some(document.language.clone()));
    for group in groups.pop().into_iter().flatten().rev() {
        tree.push(group);
    }
    tree
}

fn kind(role: &Role) -> TagKind {
    match role {
        Role::Part => Tag::Section.into(),
        Role::Heading(level, text) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(text.clone())).into()
        }
        Role::Text => Tag::P.into(),
        Role::List(marker) => Tag::L(match marker {
            Some(Marker::Number) => ListNumbering::Decimal,
            Some(Marker::Dot) => ListNumbering::Disc,
            Some(Marker::Tick | Marker::Cross) | None => ListNumbering::None,
        })
        .into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Figure(alt) => Tag::Figure(Some(alt.clone())).into(),
        Role::Caption => Tag::Caption.into(),
        Role::Link => Tag::Link.into(),
    }
}

fn outline(laid: &Laid<'_>) -> Outline {
    let mut outline = Outline::new();
    let mut said = None;
    for (page, marks) in laid.pages.iter().enumerate() {
        for mark in marks {
            let Of::Node(node) = mark.of else { continue };
            let Some(Role::Heading(1 | 2, text)) = laid.nodes.get(node).map(|node| &node.role)
            else {
                continue;
            };
            // A heading of two lines is one heading.
            if said.replace(node) != Some(node) {
                let at = XyzDestination::new(page, Point::from_xy(mark.x, mark.y));
                outline.push_child(OutlineNode::new(text.clone(), at));
            }
        }
    }
    outline
}

fn targets(page: &mut Page<'_>, mark: &Placed<'_>, leaves: &mut [Vec<Identifier>]) {
    let (What::Target { width, height, url }, Of::Node(node)) = (&mark.what, mark.of) else {
        return;
    };
    let Some(rect) = Rect::from_xywh(mark.x, mark.y, *width, *height) else {
        return;
    };
    let action = LinkAction::new((*url).to_owned());
    let link = LinkAnnotation::new(rect, Target::Action(action.into()));
    let id = page.add_tagged_annotation(Annotation::new_link(link, Some((*url).to_owned())));
    if let Some(leaves) = leaves.get_mut(node) {
        leaves.push(id);
    }
}

// ---- Marks ---------------------------------------------------------------------------------------

fn fill((red, green, blue): (u8, u8, u8)) -> Fill {
    Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }
}

fn stroke((red, green, blue): (u8, u8, u8), width: f32) -> Stroke {
    Stroke {
        paint: rgb::Color::new(red, green, blue).into(),
        width,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        ..Stroke::default()
    }
}

fn draw(surface: &mut Surface<'_>, fonts: &Fonts, mark: &Placed<'_>) {
    let (x, y) = (mark.x, mark.y);
    match &mark.what {
        What::Line(line) => letters(surface, fonts, line, x, y),
        What::Frame { width, height } => {
            stroked(surface, frame(x, y, *width, *height), LINE, 1.0);
        }
        What::Rule { width } => stroked(surface, strokes(&[&[(x, y), (x + width, y)]]), LINE, 0.8),
        What::Tick { size } => {
            let at = |dx: f32, dy: f32| (x + size * dx, y + size * dy);
            let path = strokes(&[&[at(0.05, 0.55), at(0.38, 0.9), at(0.98, 0.1)]]);
            stroked(surface, path, INK, size * 0.17);
        }
        What::Cross { size } => {
            let at = |dx: f32, dy: f32| (x + size * dx, y + size * dy);
            let path = strokes(&[&[at(0.1, 0.1), at(0.9, 0.9)], &[at(0.9, 0.1), at(0.1, 0.9)]]);
            stroked(surface, path, INK, size * 0.17);
        }
        What::Picture {
            width,
            height,
            picture,
        } => {
            let image = Image::from_rgba8(picture.rgba.clone(), picture.width, picture.height);
            if let Some(size) = Size::from_wh(*width, *height) {
                surface.push_transform(&Transform::from_translate(x, y));
                surface.draw_image(image, size);
                surface.pop();
            }
        }
        What::Area { width, height } => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(TINT)));
            let mut path = PathBuilder::new();
            if let Some(rect) = Rect::from_xywh(x, y, *width, *height) {
                path.push_rect(rect);
            }
            if let Some(path) = path.finish() {
                surface.draw_path(&path);
            }
        }
        What::Stroke { points, ink } => {
            let points: Vec<(f32, f32)> = points.iter().map(|(dx, dy)| (x + dx, y + dy)).collect();
            surface.set_fill(None);
            surface.set_stroke(Some(pen(*ink)));
            if let Some(path) = strokes(&[&points]) {
                surface.draw_path(&path);
            }
        }
        What::Dot { size, mark, ink } => {
            let paper = if *ink == Ink::Series(0) { INK } else { PAPER };
            surface.set_fill(Some(fill(paper)));
            surface.set_stroke(Some(stroke(INK, 0.9)));
            if let Some(path) = dot(x, y, *size, *mark) {
                surface.draw_path(&path);
            }
        }
        What::Code { size, across, dark } => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill((0, 0, 0))));
            if let Some(path) = squares(x, y, *size, *across, dark) {
                surface.draw_path(&path);
            }
        }
        What::Target { .. } => {}
    }
}

fn letters(surface: &mut Surface<'_>, fonts: &Fonts, line: &Line, x: f32, y: f32) {
    surface.set_stroke(None);
    surface.set_fill(Some(fill(INK)));
    for run in &line.runs {
        let glyphs: Vec<KrillaGlyph> = run
            .letters
            .iter()
            .map(|letter| {
                KrillaGlyph::new(
                    GlyphId::new(letter.id),
                    letter.advance / run.size,
                    letter.dx / run.size,
                    letter.dy / run.size,
                    0.0,
                    letter.range.clone(),
                    None,
                )
            })
            .collect();
        let font = match run.face {
            Face::Regular => &fonts.regular,
            Face::Bold => &fonts.bold,
        };
        let at = Point::from_xy(x + run.x, y + line.baseline);
        surface.draw_glyphs(at, &glyphs, font.clone(), &line.text, run.size, false);
    }
}

fn stroked(surface: &mut Surface<'_>, path: Option<Path>, colour: (u8, u8, u8), width: f32) {
    surface.set_fill(None);
    surface.set_stroke(Some(stroke(colour, width)));
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn strokes(lines: &[&[(f32, f32)]]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for line in lines {
        for (number, (x, y)) in line.iter().enumerate() {
            match number {
                0 => path.move_to(*x, *y),
                _ => path.line_to(*x, *y),
            }
        }
    }
    path.finish()
}

/// A frame with round corners.
fn frame(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    let r = 6.0;
    let c = r * (1.0 - ROUND);
    let (right, bottom) = (x + width, y + height);
    let mut path = PathBuilder::new();
    path.move_to(x + r, y);
    path.line_to(right - r, y);
    path.cubic_to(right - c, y, right, y + c, right, y + r);
    path.line_to(right, bottom - r);
    path.cubic_to(right, bottom - c, right - c, bottom, right - r, bottom);
    path.line_to(x + r, bottom);
    path.cubic_to(x + c, bottom, x, bottom - c, x, bottom - r);
    path.line_to(x, y + r);
    path.cubic_to(x, y + c, x + c, y, x + r, y);
    path.close();
    path.finish()
}

/// How a line of a chart is drawn: by its dash, not by a colour.
fn pen(ink: Ink) -> Stroke {
    let (colour, width) = match ink {
        Ink::Grid => (GRID, 0.6),
        Ink::Range => (LINE, 0.8),
        Ink::Series(0) => (INK, 1.4),
        Ink::Series(_) => (INK, 1.0),
    };
    Stroke {
        dash: ink.dash().map(|(dash, gap)| StrokeDash {
            // Paper is finer than a screen.
            array: vec![dash * 0.6, gap * 0.6],
            offset: 0.0,
        }),
        ..stroke(colour, width)
    }
}

/// A mark of a chart, by its upper left corner.
fn dot(x: f32, y: f32, size: f32, mark: Mark) -> Option<Path> {
    let r = size / 2.0;
    let (x, y) = (x + r, y + r);
    let mut path = PathBuilder::new();
    match mark.corners(x, y, size).as_slice() {
        [] => {
            let c = r * ROUND;
            path.move_to(x, y - r);
            path.cubic_to(x + c, y - r, x + r, y - c, x + r, y);
            path.cubic_to(x + r, y + c, x + c, y + r, x, y + r);
            path.cubic_to(x - c, y + r, x - r, y + c, x - r, y);
            path.cubic_to(x - r, y - c, x - c, y - r, x, y - r);
        }
        [first, rest @ ..] => {
            path.move_to(first.0, first.1);
            rest.iter().for_each(|(x, y)| path.line_to(*x, *y));
        }
    }
    path.close();
    path.finish()
}

/// Dark squares that touch in a row are one rectangle, so that no reader shows seams between them.
fn squares(x: f32, y: f32, size: f32, across: usize, dark: &[bool]) -> Option<Path> {
    let count = u16::try_from(across).ok().filter(|across| *across > 0)?;
    let side = size / f32::from(count);
    let mut path = PathBuilder::new();
    let mut top = y;
    for row in dark.chunks(across) {
        let mut left = x;
        for same in row.chunk_by(|a, b| a == b) {
            let width = side * f32::from(u16::try_from(same.len()).ok()?);
            if same.first() == Some(&true) {
                path.push_rect(Rect::from_xywh(left, top, width, side)?);
            }
            left += width;
        }
        top += side;
    }
    path.finish()
}
