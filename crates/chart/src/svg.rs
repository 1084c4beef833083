//! A drawing as SVG that a page can hold: classes for the ink, a name and a description for those who
//! do not see it.

use crate::{Anchor, Drawing, Ink, Mark, Shape};
use std::fmt::Write;

/// SVG text. `id` stands once on a page; `class` is the page's own.
pub fn svg(drawing: &Drawing, id: &str, class: &str, title: &str, about: &str) -> String {
    let mut out = String::with_capacity(4096);
    let (width, height) = (drawing.width, drawing.height);
    let (title, about) = (text(title), text(about));
    // Left to right also on a page that runs the other way: see the crate's invariants.
    let _ = write!(
        out,
        "<svg class=\"chart {class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" direction=\"ltr\" \
         aria-labelledby=\"{id}-title {id}-about\"><title id=\"{id}-title\">{title}</title>\
         <desc id=\"{id}-about\">{about}</desc>"
    );
    for shape in &drawing.shapes {
        one(&mut out, shape);
    }
    out.push_str("</svg>");
    out
}

fn one(out: &mut String, shape: &Shape) {
    // Writing into a string cannot fail.
    let _ = match shape {
        Shape::Area {
            x,
            y,
            width,
            height,
        } => write!(
            out,
            "<rect class=\"band\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\"/>"
        ),
        Shape::Line { points, ink } => {
            let dash = ink.dash().map_or_else(String::new, |(dash, gap)| {
                format!(" stroke-dasharray=\"{dash} {gap}\"")
            });
            let points = list(points);
            let class = name(*ink);
            write!(
                out,
                "<polyline class=\"{class}\" points=\"{points}\"{dash}/>"
            )
        }
        Shape::Point {
            x,
            y,
            size,
            mark,
            ink,
        } => {
            let class = name(*ink);
            match mark {
                Mark::Disc => {
                    let r = size / 2.0;
                    write!(
                        out,
                        "<circle class=\"mark {class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{r:.1}\"/>"
                    )
                }
                mark => {
                    let points = list(&mark.corners(*x, *y, *size));
                    write!(out, "<polygon class=\"mark {class}\" points=\"{points}\"/>")
                }
            }
        }
        Shape::Text {
            x,
            y,
            anchor,
            strong,
            text: words,
        } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let strong = if *strong { " class=\"strong\"" } else { "" };
            let words = text(words);
            write!(
                out,
                "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\"{strong}>{words}</text>"
            )
        }
    };
}

fn name(ink: Ink) -> &'static str {
    match ink {
        Ink::Grid => "grid",
        Ink::Range => "range",
        Ink::Series(0) => "series s0",
        Ink::Series(1) => "series s1",
        Ink::Series(2) => "series s2",
        Ink::Series(_) => "series s3",
    }
}

fn list(points: &[(f32, f32)]) -> String {
    let mut out = String::new();
    for (x, y) in points {
        let _ = write!(out, "{x:.1},{y:.1} ");
    }
    out.truncate(out.trim_end().len());
    out
}

/// Text in which nothing is taken for markup.
fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_never_markup() {
        let drawing = Drawing {
            width: 10.0,
            height: 10.0,
            letters: 5.0,
            shapes: vec![Shape::Text {
                x: 1.0,
                y: 1.0,
                anchor: Anchor::Start,
                strong: false,
                text: "<script>\"&\u{0}".into(),
            }],
        };
        let svg = svg(&drawing, "a", "wide", "<b>", "'x'");
        assert!(!svg.contains("<script>") && !svg.contains("<b>"));
        assert!(svg.contains("&lt;script&gt;&quot;&amp; "));
    }

    #[test]
    fn each_series_has_a_dash_and_a_mark_of_its_own() {
        let dashes: Vec<_> = (0..4).map(|n| Ink::Series(n).dash()).collect();
        let marks: Vec<_> = (0..4).map(Mark::of).collect();
        for a in 0..4 {
            for b in 0..a {
                assert!(dashes[a] != dashes[b] && marks[a] != marks[b]);
            }
        }
    }
}
