//! Something that stays until it changes: how much of an exercise, day by day.

use crate::{Anchor, Drawing, Ink, Mark, Shape, Size};

/// A change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// When, from 0 at the left to 1 at the right.
    pub at: f32,
    /// To how much.
    pub to: f32,
}

/// A chart of steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Steps {
    /// The changes, in order; the first is where it began.
    pub steps: Vec<Step>,
    /// What stands at the left, below.
    pub first: String,
    /// What stands at the right, below.
    pub last: String,
    /// How much, in words, by its number: of the first and of the last step.
    pub amounts: (String, String),
}

impl Steps {
    /// The chart at a size.
    pub fn draw(&self, size: Size) -> Drawing {
        let letters = size.letters;
        let amount = size.words(&self.amounts.0);
        let (left, right) = (
            amount + letters * 0.8,
            size.words(&self.amounts.1) + letters * 0.8,
        );
        let (top, foot) = (letters * 0.8, letters * 2.2);
        let (wide, high) = (size.width - left - right, size.height - top - foot);
        let most = self.steps.iter().map(|step| step.to).fold(0.0, f32::max);
        let x = |at: f32| left + wide * at.clamp(0.0, 1.0);
        let y = |to: f32| top + high * (1.0 - to / most.max(f32::EPSILON));
        let mut shapes = vec![Shape::Line {
            points: vec![(left, top + high), (left + wide, top + high)],
            ink: Ink::Grid,
        }];
        let mut points: Vec<(f32, f32)> = Vec::new();
        for step in &self.steps {
            let to = (x(step.at), y(step.to));
            if let Some((_, before)) = points.last().copied() {
                points.push((to.0, before));
            }
            points.push(to);
        }
        if let Some((_, last)) = points.last().copied() {
            points.push((left + wide, last));
        }
        let (first, last) = (points.first().copied(), points.last().copied());
        shapes.push(Shape::Line {
            points,
            ink: Ink::Series(0),
        });
        // Where there are many, the line alone shows them.
        if self.steps.len() <= 24 {
            shapes.extend(self.steps.iter().map(|step| Shape::Point {
                x: x(step.at),
                y: y(step.to),
                size: letters * 0.5,
                mark: Mark::Disc,
                ink: Ink::Series(0),
            }));
        }
        let mut text = |x: f32, y: f32, anchor: Anchor, text: &String| {
            shapes.push(Shape::Text {
                x,
                y,
                anchor,
                strong: false,
                text: text.clone(),
            });
        };
        if let (Some((_, begun)), Some((_, now))) = (first, last) {
            let line = letters * 0.35;
            text(
                left - letters * 0.5,
                begun + line,
                Anchor::End,
                &self.amounts.0,
            );
            let x = left + wide + letters * 0.5;
            text(x, now + line, Anchor::Start, &self.amounts.1);
        }
        let below = size.height - letters * 0.35;
        text(left, below, Anchor::Start, &self.first);
        text(left + wide, below, Anchor::End, &self.last);
        Drawing {
            width: size.width,
            height: size.height,
            letters,
            shapes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_stays_until_the_next_and_to_the_end() {
        let steps = Steps {
            steps: vec![Step { at: 0.0, to: 10.0 }, Step { at: 0.5, to: 20.0 }],
            first: "1 Nov".into(),
            last: "30 Nov".into(),
            amounts: ("10".into(), "20".into()),
        };
        let drawing = steps.draw(Size::WIDE.low());
        let line = drawing.shapes.iter().find_map(|shape| match shape {
            Shape::Line {
                points,
                ink: Ink::Series(0),
            } => Some(points),
            _ => None,
        });
        let line = line.unwrap_or_else(|| panic!("no line"));
        assert_eq!(line.len(), 4);
        assert_eq!(line[0].1, line[1].1, "level until the change");
        assert_eq!(line[1].0, line[2].0, "then straight up");
        assert!(line[2].1 < line[1].1 && line[3].1 == line[2].1);
    }
}
