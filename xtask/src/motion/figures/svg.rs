//! A small picture in SVG that can be read in light and dark, by eye and by ear.

use glam::DVec2;
use std::fmt::Write as _;

/// The paper is drawn too, so that no page behind it can swallow a line. Nothing is told by colour
/// alone: what is measured is thick, what it is measured against is dashed, and both have words.
const STYLE: &str = "\
.paper{fill:#f6f3ec;stroke:#8a8478}\
.ground{fill:none;stroke:#8a8478;stroke-width:2}\
.body{fill:none;stroke:#5d6673;stroke-width:9;stroke-linecap:round;stroke-linejoin:round}\
.far{fill:none;stroke:#a9afb8;stroke-width:7;stroke-linecap:round;stroke-linejoin:round}\
.before{fill:none;stroke:#9a948a;stroke-width:2;stroke-dasharray:2 5;stroke-linecap:round}\
.measured{fill:none;stroke:#a33a12;stroke-width:4;stroke-linecap:round}\
.against{fill:none;stroke:#14507d;stroke-width:2.5;stroke-dasharray:9 6}\
.curve{fill:none;stroke:#1d2129;stroke-width:2.5;stroke-linejoin:round}\
.held{fill:#a33a12;fill-opacity:.14}\
.point{fill:#f6f3ec;stroke:#1d2129;stroke-width:3}\
.leader{fill:none;stroke:#1d2129;stroke-width:1}\
text{font-family:system-ui,sans-serif;font-size:16px;fill:#1d2129;\
stroke:#f6f3ec;stroke-width:4;paint-order:stroke;stroke-linejoin:round}\
.title{font-size:19px;font-weight:600}\
.value{font-weight:600}";

/// A picture that is being drawn. Places are pixels from the upper left corner.
pub struct Svg {
    text: String,
    /// Its size.
    pub size: DVec2,
}

impl Svg {
    /// An empty sheet with its title on it, and what is on it in words.
    pub fn new(size: DVec2, title: &str, words: &str) -> Self {
        let DVec2 { x, y } = size;
        let mut text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{x:.0}\" height=\"{y:.0}\" \
             viewBox=\"0 0 {x:.0} {y:.0}\" role=\"img\" aria-labelledby=\"title words\">\n\
             <title id=\"title\">{title}</title>\n<desc id=\"words\">{words}</desc>\n\
             <style>{STYLE}</style>\n"
        );
        let (wide, high) = (x - 2.0, y - 2.0);
        let _ = writeln!(
            text,
            "<rect class=\"paper\" x=\"1\" y=\"1\" width=\"{wide:.0}\" height=\"{high:.0}\" rx=\"10\"/>"
        );
        let mut svg = Self { text, size };
        svg.words(DVec2::new(20.0, 32.0), "start", "title", title);
        svg
    }

    /// A line through some places.
    pub fn line(&mut self, class: &str, places: &[DVec2]) {
        let list: Vec<String> = places
            .iter()
            .map(|at| format!("{:.1},{:.1}", at.x, at.y))
            .collect();
        let points = list.join(" ");
        let _ = writeln!(
            self.text,
            "<polyline class=\"{class}\" points=\"{points}\"/>"
        );
    }

    /// A part of a circle, from one direction to another the shorter way.
    pub fn arc(&mut self, class: &str, at: DVec2, radius: f64, from: DVec2, to: DVec2) {
        let first = at + from.normalize_or_zero() * radius;
        let last = at + to.normalize_or_zero() * radius;
        let sweep = u8::from(from.perp_dot(to) > 0.0);
        let _ = writeln!(
            self.text,
            "<path class=\"{class}\" d=\"M{:.1} {:.1}A{radius:.1} {radius:.1} 0 0 {sweep} {:.1} {:.1}\"/>",
            first.x, first.y, last.x, last.y
        );
    }

    /// A circle.
    pub fn circle(&mut self, class: &str, at: DVec2, radius: f64) {
        let DVec2 { x, y } = at;
        let _ = writeln!(
            self.text,
            "<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\"/>"
        );
    }

    /// A rectangle between two corners.
    pub fn area(&mut self, class: &str, low: DVec2, high: DVec2) {
        let size = high - low;
        let _ = writeln!(
            self.text,
            "<rect class=\"{class}\" x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\"/>",
            low.x, low.y, size.x, size.y
        );
    }

    /// Words; the anchor is `start`, `middle` or `end`.
    pub fn words(&mut self, at: DVec2, anchor: &str, class: &str, words: &str) {
        let DVec2 { x, y } = at;
        let _ = writeln!(
            self.text,
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{words}</text>"
        );
    }

    /// The whole file.
    pub fn finish(mut self) -> String {
        self.text.push_str("</svg>\n");
        self.text
    }
}
