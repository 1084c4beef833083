//! Lines over time: the mean of each stretch of days, and from the least to the most.

use crate::{Anchor, Drawing, Ink, Mark, Shape, Size, float, labelled};

/// A number and what it lies between.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Value {
    /// The mean.
    pub mean: f32,
    /// The least.
    pub least: f32,
    /// The most.
    pub most: f32,
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name, at its end.
    pub name: String,
    /// A value for each moment; none where nothing is known.
    pub values: Vec<Option<Value>>,
}

/// A band across.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Its lower edge.
    pub from: f32,
    /// Its upper edge.
    pub to: f32,
}

/// A chart of lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    /// The numbers at the foot and at the head.
    pub range: (f32, f32),
    /// The numbers that stand beside the chart.
    pub ticks: Vec<(f32, String)>,
    /// What each moment is called.
    pub moments: Vec<String>,
    /// The lines, at most four.
    pub series: Vec<Series>,
    /// Behind everything.
    pub band: Option<Band>,
    /// From the least to the most, too.
    pub spread: bool,
}

/// Marks are so large, at letters of 15.
const MARK: f32 = 8.0;

impl Lines {
    /// The chart at a size.
    pub fn draw(&self, size: Size) -> Drawing {
        let letters = size.letters;
        let several = self.series.len() > 1;
        let longest = |texts: &mut dyn Iterator<Item = &String>| {
            texts.map(|text| size.words(text)).fold(0.0, f32::max)
        };
        let left = longest(&mut self.ticks.iter().map(|(_, text)| text)) + letters * 0.6;
        let right = match several {
            true => longest(&mut self.series.iter().map(|series| &series.name)) + letters,
            false => letters * 1.4,
        };
        let (top, foot) = (letters * 0.9, letters * 1.9);
        let (wide, high) = (size.width - left - right, size.height - top - foot);
        let count = self.moments.len();
        let x = |place: usize| match count {
            0 | 1 => left + wide / 2.0,
            _ => left + wide * float(place) / float(count - 1),
        };
        let (low, most) = self.range;
        let span = (most - low).max(f32::EPSILON);
        let y = |number: f32| top + high * (1.0 - ((number - low) / span).clamp(0.0, 1.0));
        let mut shapes = Vec::new();
        if let Some(band) = &self.band {
            shapes.push(Shape::Area {
                x: left,
                y: y(band.to),
                width: wide,
                height: y(band.from) - y(band.to),
            });
        }
        for (number, text) in &self.ticks {
            let y = y(*number);
            shapes.push(Shape::Line {
                points: vec![(left, y), (left + wide, y)],
                ink: Ink::Grid,
            });
            shapes.push(Shape::Text {
                x: left - letters * 0.4,
                y: y + letters * 0.35,
                anchor: Anchor::End,
                strong: false,
                text: text.clone(),
            });
        }
        // The outer ones stand inside, so they come nearer to their neighbours by half a label.
        let label = (longest(&mut self.moments.iter()) + letters * 0.5) * 1.5;
        // The room is a small positive number of labels.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let room = (wide / label.max(1.0)) as usize + 1;
        let labels = labelled(count, room.min(7));
        for (number, place) in labels.iter().enumerate() {
            let anchor = match number {
                0 if count > 1 => Anchor::Start,
                n if count > 1 && n + 1 == labels.len() => Anchor::End,
                _ => Anchor::Middle,
            };
            shapes.push(Shape::Text {
                x: match anchor {
                    Anchor::Start => left,
                    _ => x(*place),
                },
                y: size.height - letters * 0.35,
                anchor,
                strong: false,
                text: self.moments[*place].clone(),
            });
        }
        let mut ends = Vec::new();
        for (number, series) in (0_u8..).zip(&self.series) {
            let ink = Ink::Series(number);
            let known = |place: usize| series.values.get(place).copied().flatten();
            if self.spread {
                for place in 0..count {
                    if let Some(value) = known(place) {
                        shapes.push(Shape::Line {
                            points: vec![(x(place), y(value.least)), (x(place), y(value.most))],
                            ink: Ink::Range,
                        });
                    }
                }
            }
            // A gap in what is known is a gap in the line.
            let places: Vec<usize> = (0..count).filter(|place| known(*place).is_some()).collect();
            for run in places.chunk_by(|a, b| a + 1 == *b) {
                let points: Vec<(f32, f32)> = run
                    .iter()
                    .filter_map(|place| Some((x(*place), y(known(*place)?.mean))))
                    .collect();
                if points.len() > 1 {
                    shapes.push(Shape::Line { points, ink });
                }
            }
            // Where they stand close, every mark would be a caterpillar: the ends have one, and some
            // between.
            let every = places.len().div_ceil(16).max(1);
            let last = places.len().saturating_sub(1);
            for (nth, place) in places.iter().enumerate() {
                if let Some(value) = known(*place)
                    && (nth % every == 0 || nth == last)
                {
                    shapes.push(Shape::Point {
                        x: x(*place),
                        y: y(value.mean),
                        size: MARK * letters / 15.0,
                        mark: Mark::of(number),
                        ink,
                    });
                }
            }
            if let Some(value) = places.last().and_then(|place| known(*place)) {
                ends.push((y(value.mean), series.name.clone()));
            }
        }
        if several {
            let line = letters * 1.15;
            for (y, text) in apart(ends, line, top, top + high) {
                shapes.push(Shape::Text {
                    x: left + wide + letters * 0.6,
                    y: y + letters * 0.35,
                    anchor: Anchor::Start,
                    strong: false,
                    text,
                });
            }
        }
        Drawing {
            width: size.width,
            height: size.height,
            letters,
            shapes,
        }
    }
}

/// Labels moved apart so that none covers another, in the order of their places.
fn apart(mut labels: Vec<(f32, String)>, line: f32, top: f32, foot: f32) -> Vec<(f32, String)> {
    labels.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut least = top;
    for label in &mut labels {
        label.0 = label.0.max(least);
        least = label.0 + line;
    }
    let mut most = foot;
    for label in labels.iter_mut().rev() {
        label.0 = label.0.min(most);
        most = label.0 - line;
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn chart(values: Vec<Vec<Option<u8>>>) -> Lines {
        let moments = values.iter().map(Vec::len).max().unwrap_or(0);
        let value = |n: u8| {
            let mean = f32::from(n);
            Value {
                mean,
                least: (mean - 1.0).max(0.0),
                most: (mean + 1.0).min(10.0),
            }
        };
        Lines {
            range: (0.0, 10.0),
            ticks: vec![(0.0, "0".into()), (10.0, "10".into())],
            moments: (0..moments).map(|n| format!("{n} Nov")).collect(),
            series: values
                .into_iter()
                .map(|values| Series {
                    name: "before".into(),
                    values: values.into_iter().map(|n| n.map(value)).collect(),
                })
                .collect(),
            band: Some(Band { from: 3.0, to: 7.0 }),
            spread: true,
        }
    }

    #[test]
    fn labels_that_meet_are_moved_apart_and_stay_inside() {
        let labels = vec![
            (50.0, "a".to_owned()),
            (51.0, "b".into()),
            (99.0, "c".into()),
        ];
        let placed = apart(labels, 10.0, 0.0, 100.0);
        for pair in placed.windows(2) {
            assert!(pair[1].0 - pair[0].0 >= 9.99, "{placed:?}");
        }
        let crowd = (0..4).map(|n| (100.0, n.to_string())).collect();
        let placed = apart(crowd, 10.0, 0.0, 100.0);
        assert_eq!(placed[0].0, 70.0);
    }

    proptest! {
        #[test]
        fn whatever_is_known_everything_stands_inside(
            values in proptest::collection::vec(
                proptest::collection::vec(proptest::option::of(0u8..=10), 0..70), 0..4),
            narrow: bool,
        ) {
            let size = if narrow { Size::NARROW } else { Size::WIDE };
            let drawing = chart(values).draw(size);
            let inside = |x: f32, y: f32| {
                x.is_finite() && y.is_finite()
                    && (-0.1..=size.width + 0.1).contains(&x)
                    && (-0.1..=size.height + 0.1).contains(&y)
            };
            for shape in &drawing.shapes {
                match shape {
                    Shape::Area { x, y, width, height } => {
                        prop_assert!(inside(*x, *y) && inside(x + width, y + height));
                    }
                    Shape::Line { points, .. } => {
                        prop_assert!(points.iter().all(|(x, y)| inside(*x, *y)), "{shape:?}");
                    }
                    Shape::Point { x, y, .. } => prop_assert!(inside(*x, *y)),
                    Shape::Text { x, y, anchor, text, .. } => {
                        let width = size.words(text);
                        let (from, to) = match anchor {
                            Anchor::Start => (*x, x + width),
                            Anchor::Middle => (x - width / 2.0, x + width / 2.0),
                            Anchor::End => (x - width, *x),
                        };
                        prop_assert!(inside(from, *y) && inside(to, *y), "{shape:?}");
                    }
                }
            }
        }
    }
}
