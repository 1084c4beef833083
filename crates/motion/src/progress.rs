//! Stage 5: how far the way to the target is gone.
//!
//! In: measures. Out: for each lane (one, or a side each) a share: 0 at the person's own start, 1 at the
//! target; in a cycle, 1 from end to end. A lane is the mean of its parts, but no limb may lag far
//! behind: an arm alone is not arm and leg.

use crate::measures::{Measures, Reading};
use crate::view::View;
use crate::watch::{Limb, Part, Pattern, Stand, Watch};
use body::Side;

/// With nothing of one limb, a lane gets no further than this share.
const ALONE: f64 = 0.2;

#[derive(Debug, Clone)]
struct Way {
    reading: Reading,
    part: Part,
    change: f64,
    far: f64,
    side: Side,
}

/// The parts of one lane.
#[derive(Debug, Clone, Default)]
pub struct Lane {
    ways: Vec<Way>,
}

/// One lane's place.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Place {
    /// Share of the way.
    pub share: f64,
    /// The same without allowance for what is seen less: who compares sides must not make the far one
    /// larger.
    pub plain: f64,
    /// The first part's change from the start, in its own unit.
    pub main: f64,
}

/// All lanes: one, or left and right.
#[derive(Debug, Clone)]
pub struct Progress {
    /// The lanes.
    pub lanes: Vec<Lane>,
}

impl Progress {
    /// The lanes of a watch; its measures are added.
    pub fn new(watch: &Watch, measures: &mut Measures) -> Self {
        let lane = |measures: &mut Measures, side: Side| Lane {
            ways: watch
                .parts
                .iter()
                .map(|part| {
                    let sign = match part.gauge.limb == Limb::Turn && side == Side::Left {
                        true => -1.0,
                        false => 1.0,
                    };
                    // A cycle's whole is from end to end.
                    let first = match watch.pattern {
                        Pattern::Cycle => part.first,
                        Pattern::Whole | Pattern::Sides => 0.0,
                    };
                    Way {
                        reading: measures.add(part.gauge, side, Some(part.change)),
                        part: *part,
                        change: sign * (part.change - first),
                        far: sign * (part.far - first),
                        side: part.gauge.side(side),
                    }
                })
                .collect(),
        };
        let lanes = match watch.pattern {
            Pattern::Sides => Side::BOTH.map(|side| lane(measures, side)).into(),
            Pattern::Whole | Pattern::Cycle => vec![lane(measures, Side::Right)],
        };
        Self { lanes }
    }

    /// One whole of the first part, in its own unit.
    pub fn unit(&self) -> f64 {
        let first = self.lanes.first().and_then(|lane| lane.ways.first());
        first.map_or(0.0, |way| way.change.abs())
    }

    /// Whether every lane is where it was a moment ago.
    pub fn still(&self, measures: &Measures, view: &View, shake: f64) -> bool {
        self.lanes.iter().all(|lane| {
            let (sum, count) = lane.seen(view).fold((0.0, 0.0), |(sum, count), way| {
                (sum + measures.drift(way.reading) / way.change, count + 1.0)
            });
            (sum / count).abs() < shake
        })
    }
}

impl Lane {
    fn seen<'a>(&'a self, view: &View) -> impl Iterator<Item = &'a Way> {
        let (side, front) = (view.side, view.front);
        self.ways.iter().filter(move |way| match way.part.stand {
            Stand::Side => side,
            Stand::Front => front,
            Stand::Any => true,
        })
    }

    /// Where the lane is now; nothing where a part is unknown.
    pub fn place(&self, measures: &Measures, view: &View) -> Option<Place> {
        // The limb of the side, the other one, and what has no side.
        let mut groups = [(0.0, 0.0); 3];
        let mut plain = 0.0;
        let mut main = None;
        for way in self.seen(view) {
            let far = view.near.is_some_and(|near| near != way.side);
            let change = measures.change(way.reading)?;
            main.get_or_insert(change);
            let group = match way.part.gauge.limb {
                Limb::Own => 0,
                Limb::Other => 1,
                Limb::Both | Limb::Turn => 2,
            };
            plain += change / way.change;
            groups[group].0 += change / if far { way.far } else { way.change };
            groups[group].1 += 1.0;
        }
        let (sum, count) = groups.iter().fold((0.0, 0.0), |(sum, count), group| {
            (sum + group.0, count + group.1)
        });
        let limb = |(sum, count): (f64, f64)| {
            if count > 0.0 {
                sum / count
            } else {
                f64::INFINITY
            }
        };
        let least = limb(groups[0]).min(limb(groups[1]));
        let share = (sum / count).min(ALONE + 2.0 * least);
        Some(Place {
            share,
            plain: plain / count,
            main: main?,
        })
    }
}
