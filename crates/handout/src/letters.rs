//! Text as lines of letters: parley shapes it and breaks it into lines with our two fonts.

use crate::HandoutError;
use parley::fontique::{Blob, Collection, CollectionOptions};
use parley::{
    FontContext, FontFamily, FontWeight, Layout, LayoutContext, LineHeight, OverflowWrap,
    StyleProperty,
};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

/// Atkinson Hyperlegible Next: drawn by the Braille Institute so that letters are not taken for each
/// other. Its licence (OFL) stands beside it.
pub(crate) const REGULAR: &[u8] = include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf");
pub(crate) const BOLD: &[u8] = include_bytes!("../fonts/AtkinsonHyperlegibleNext-Bold.ttf");
const FAMILY: &str = "Atkinson Hyperlegible Next";
const LEADING: f32 = 1.27;
/// In place of a letter that the fonts do not have.
const UNKNOWN: &str = "?";

/// One of the two fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    Regular,
    Bold,
}

/// A letter and where it goes, in points.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Letter {
    pub id: u32,
    pub advance: f32,
    pub dx: f32,
    pub dy: f32,
    /// Its place in the text.
    pub range: Range<usize>,
}

/// Letters of one face and size.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    pub face: Face,
    pub size: f32,
    /// From the left of the line.
    pub x: f32,
    pub letters: Vec<Letter>,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// The whole text of which this is a line.
    pub text: Rc<str>,
    pub runs: Vec<Run>,
    /// Of what can be seen: a space at the end is not.
    pub width: f32,
    pub height: f32,
    /// From the top of the line.
    pub baseline: f32,
}

/// Sets text.
pub(crate) struct Setter {
    fonts: FontContext,
    layouts: LayoutContext<()>,
}

impl Setter {
    pub fn new() -> Result<Self, HandoutError> {
        let mut fonts = FontContext {
            collection: Collection::new(CollectionOptions {
                shared: false,
                system_fonts: false,
            }),
            source_cache: Default::default(),
        };
        for font in [REGULAR, BOLD] {
            let found = fonts
                .collection
                .register_fonts(Blob::new(Arc::new(font)), None);
            if found.is_empty() {
                return Err(HandoutError::Fonts);
            }
        }
        Ok(Self {
            fonts,
            layouts: LayoutContext::new(),
        })
    }

    /// Text in lines no wider than `width`; the first `strong` bytes are bold. A word that is wider
    /// is broken where it must be.
    pub fn set(&mut self, text: &str, strong: usize, size: f32, width: f32) -> Vec<Line> {
        let plain: String = text
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let layout = self.layout(&plain, strong, size, width);
        let missing = missing(&layout);
        if missing.is_empty() {
            return lines(&layout, &plain);
        }
        // A letter that the fonts lack would be an empty box on paper and nothing to a reader.
        let mut known = String::with_capacity(plain.len());
        let mut bold = strong;
        let mut at = 0;
        for range in missing {
            known.push_str(plain.get(at..range.start).unwrap_or_default());
            known.push_str(UNKNOWN);
            if range.end <= strong {
                bold = bold + UNKNOWN.len() - range.len();
            }
            at = range.end;
        }
        known.push_str(plain.get(at..).unwrap_or_default());
        let layout = self.layout(&known, bold, size, width);
        lines(&layout, &known)
    }

    fn layout(&mut self, text: &str, strong: usize, size: f32, width: f32) -> Layout<()> {
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(FontFamily::named(FAMILY));
        builder.push_default(StyleProperty::FontSize(size));
        builder.push_default(LineHeight::FontSizeRelative(LEADING));
        builder.push_default(OverflowWrap::Anywhere);
        if strong > 0 {
            builder.push(StyleProperty::FontWeight(FontWeight::BOLD), 0..strong);
        }
        let mut layout = builder.build(text);
        layout.break_all_lines(Some(width));
        layout
    }
}

/// Where letters are missing, in order.
fn missing(layout: &Layout<()>) -> Vec<Range<usize>> {
    let runs = layout.lines().flat_map(|line| line.runs());
    let clusters = runs.flat_map(|run| run.clusters());
    let empty = clusters.filter(|cluster| cluster.glyphs().any(|glyph| glyph.id == 0));
    let mut missing: Vec<Range<usize>> = empty.map(|cluster| cluster.text_range()).collect();
    missing.sort_by_key(|range| range.start);
    missing.dedup();
    missing
}

fn lines(layout: &Layout<()>, text: &str) -> Vec<Line> {
    let text: Rc<str> = text.into();
    let mut lines = Vec::new();
    let mut top = 0.0;
    for line in layout.lines() {
        let metrics = line.metrics();
        let mut runs: Vec<Run> = Vec::new();
        let mut x = 0.0;
        for run in line.runs() {
            let bold = run.font_attrs().weight >= FontWeight::SEMI_BOLD;
            let mut set = Run {
                face: if bold { Face::Bold } else { Face::Regular },
                size: run.font_size(),
                x,
                letters: Vec::new(),
            };
            for cluster in run.visual_clusters() {
                if cluster.is_ligature_continuation() {
                    if let Some(letter) = set.letters.last_mut() {
                        letter.range.end = cluster.text_range().end;
                    }
                    continue;
                }
                for glyph in cluster.glyphs() {
                    set.letters.push(Letter {
                        id: glyph.id,
                        advance: glyph.advance,
                        dx: glyph.x,
                        dy: glyph.y,
                        range: cluster.text_range(),
                    });
                    x += glyph.advance;
                }
            }
            runs.push(set);
        }
        lines.push(Line {
            text: Rc::clone(&text),
            runs,
            width: metrics.advance - metrics.hanging_advance,
            height: metrics.line_height,
            baseline: metrics.baseline - top,
        });
        top += metrics.line_height;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str, width: f32) -> Vec<Line> {
        Setter::new().unwrap().set(text, 0, 12.0, width)
    }

    #[test]
    fn lines_are_no_wider_than_they_may_be() {
        let text = "Bring one knee up, take the shin in both hands and draw it in.";
        let lines = set(text, 120.0);
        assert!(lines.len() > 2);
        assert!(
            lines
                .iter()
                .all(|line| line.width <= 120.0 && line.baseline > 6.0)
        );
        let long = "Lendenwirbelsäulenmobilisationsübung".repeat(3);
        let lines = set(&long, 120.0);
        assert!(lines.len() > 3);
        assert!(lines.iter().all(|line| line.width <= 120.0));
    }

    #[test]
    fn a_letter_that_is_not_there_is_a_question_mark() {
        let lines = set("Dr. Ж\tŁukasz", 400.0);
        assert_eq!(&*lines[0].text, "Dr. ? Łukasz");
        let none = |line: &Line| line.runs.iter().flat_map(|r| &r.letters).all(|l| l.id != 0);
        assert!(lines.iter().all(none));
    }

    #[test]
    fn the_beginning_is_bold() {
        let lines = Setter::new().unwrap().set("Hold: still", 5, 12.0, 400.0);
        let faces: Vec<Face> = lines[0].runs.iter().map(|run| run.face).collect();
        assert_eq!(faces, [Face::Bold, Face::Regular]);
    }
}
