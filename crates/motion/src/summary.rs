//! What is kept of an exercise that a camera saw.
//!
//! In: an [`Engine`] that has seen somebody do an exercise. Out: a few whole numbers, small enough to be
//! kept for good and the same wherever they are written and read. Pictures and points are not in it.
//! What can be worked out of the numbers is worked out, not stored.

use crate::engine::Engine;
use crate::repetition::Repetition;
use crate::watch::Pattern;
use body::Side;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Repetitions that are kept at most: five times the largest dose there is.
pub const MOST_REPETITIONS: usize = 200;
/// A share of the target is kept up to this, in per cent: beyond it is another movement.
pub const MOST_SHARE: u16 = 400;
/// A hold is kept up to this, in tenths of a second: ten minutes.
pub const MOST_HOLD_DS: u16 = 6000;
/// From this share of the frames on, in per cent, somebody was seen well. Our choice.
pub const WELL: u8 = 80;
/// From this share on they were seen in part; below it hardly. Our choice.
pub const PARTLY: u8 = 40;
/// From this share on, in per cent, both sides went about equally far. Our choice: a body that did both
/// alike, seen ten degrees off its side, read 87.
pub const ALIKE: u32 = 80;
/// Fewer repetitions say nothing of how somebody moves, unless fewer were asked for. Our choice.
const ENOUGH: u32 = 2;

/// What a camera saw of one exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// Whole seconds watched.
    pub watched_s: u32,
    /// In which share of the frames somebody was seen well, in per cent.
    pub well: u8,
    /// The repetitions in the order of time, at most [`MOST_REPETITIONS`].
    pub repetitions: Vec<Rep>,
}

/// One repetition as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rep {
    /// The person's own side; nothing where both move alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// Tenths of a second at the target; 0 in a cycle.
    pub hold_ds: u16,
    /// How far the way to the target was gone, in per cent, at most [`MOST_SHARE`].
    pub share: u16,
    /// 0 to 100; see [`crate::quality`].
    pub quality: u8,
    /// What could be mended, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
}

/// How well somebody could be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seeing {
    /// Less than [`PARTLY`] of the time.
    Hardly,
    /// In between.
    Partly,
    /// [`WELL`] or more of the time.
    Well,
}

/// What the repetitions of one side came to, or of both where they move alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfSide {
    /// The side.
    pub side: Option<Side>,
    /// Repetitions.
    pub count: u32,
    /// The mean hold in tenths of a second; nothing in a cycle.
    pub hold_ds: Option<u32>,
    /// The mean share of the target, in per cent.
    pub share: u32,
    /// The largest share.
    pub best: u32,
}

impl Summary {
    /// Of what an engine has seen; best after [`Engine::finish`], which judges ranges by all of them.
    pub fn of(engine: &Engine) -> Self {
        let (frames, _) = engine.frames();
        let well = engine.seen_well() as f64 / frames.max(1) as f64;
        let kept = engine.repetitions().iter().take(MOST_REPETITIONS);
        Self {
            watched_s: whole(engine.watched_s().floor(), u32::MAX),
            well: small(100.0 * well, 100),
            repetitions: kept.map(|repetition| rep(engine, repetition)).collect(),
        }
    }

    /// The same, as if watched for no longer than this: two clocks need not agree on how long a
    /// session took.
    #[must_use]
    pub fn within(mut self, seconds: u32) -> Self {
        self.watched_s = self.watched_s.min(seconds);
        self
    }

    /// How well somebody could be seen.
    pub fn seeing(&self) -> Seeing {
        match self.well {
            WELL.. => Seeing::Well,
            PARTLY.. => Seeing::Partly,
            _ => Seeing::Hardly,
        }
    }

    /// The repetitions side by side, without sides that were not seen.
    pub fn sides(&self) -> Vec<OfSide> {
        [None, Some(Side::Left), Some(Side::Right)]
            .into_iter()
            .filter_map(|side| self.side(side))
            .collect()
    }

    fn side(&self, side: Option<Side>) -> Option<OfSide> {
        let mine = || self.repetitions.iter().filter(move |rep| rep.side == side);
        Some(OfSide {
            side,
            count: mine().fold(0, |count, _| count + 1),
            hold_ds: mean(mine().map(|rep| rep.hold_ds)).filter(|hold| *hold > 0),
            share: mean(mine().map(|rep| rep.share))?,
            best: mine().map(|rep| rep.share.into()).max()?,
        })
    }

    /// The mean hold of all repetitions in tenths of a second; nothing in a cycle.
    pub fn hold_ds(&self) -> Option<u32> {
        mean(self.repetitions.iter().map(|rep| rep.hold_ds)).filter(|hold| *hold > 0)
    }

    /// The side that went less far and its mean share over the other's, in per cent; where both were
    /// seen. From [`ALIKE`] on they went about equally far.
    pub fn symmetry(&self) -> Option<(Side, u32)> {
        let (left, right) = (self.side(Some(Side::Left))?, self.side(Some(Side::Right))?);
        let (less, more) = match left.share < right.share {
            true => (left, right),
            false => (right, left),
        };
        Some((less.side?, (100 * less.share).checked_div(more.share)?))
    }

    /// The mean quality, 0 to 100.
    pub fn quality(&self) -> Option<u8> {
        let mean = mean(self.repetitions.iter().map(|rep| rep.quality.into()))?;
        u8::try_from(mean).ok()
    }

    /// What could be mended and in how many repetitions, most often first, then by name.
    pub fn faults(&self) -> Vec<(&str, u32)> {
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for fault in self.repetitions.iter().flat_map(|rep| &rep.faults) {
            *counts.entry(fault).or_default() += 1;
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts
    }

    /// How well it was done: the mean quality, but only where that can be told. Somebody must have
    /// been seen well, in at least two repetitions, or in the one that was asked for.
    pub fn form(&self, asked: u32) -> Option<u8> {
        let enough = self.repetitions.len() >= asked.clamp(1, ENOUGH) as usize;
        (enough && self.seeing() == Seeing::Well).then(|| self.quality())?
    }
}

fn rep(engine: &Engine, repetition: &Repetition) -> Rep {
    let watch = engine.watch();
    let hold_s = match watch.pattern {
        Pattern::Cycle => 0.0,
        Pattern::Whole | Pattern::Sides => repetition.hold_s(),
    };
    let name = |at: usize| watch.faults.get(at).map(|fault| fault.id.clone());
    Rep {
        side: repetition.side,
        hold_ds: small(10.0 * hold_s, MOST_HOLD_DS),
        share: small(100.0 * repetition.share, MOST_SHARE),
        quality: small(repetition.quality, 100),
        faults: repetition.faults.iter().filter_map(name).collect(),
    }
}

/// A whole number from 0 to the most.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped before; what is no number is 0"
)]
fn whole(number: f64, most: u32) -> u32 {
    number.clamp(0.0, most.into()).round() as u32
}

/// The same where the most is small.
fn small<T: TryFrom<u32> + Into<u32> + Copy>(number: f64, most: T) -> T {
    T::try_from(whole(number, most.into())).unwrap_or(most)
}

/// The mean, rounded to a whole number.
fn mean(numbers: impl Iterator<Item = u16>) -> Option<u32> {
    let (sum, count) = numbers.fold((0, 0), |(sum, count), n| (sum + u32::from(n), count + 1));
    (sum + count / 2).checked_div(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rep(side: Option<Side>, hold_ds: u16, share: u16, quality: u8, faults: &[&str]) -> Rep {
        Rep {
            side,
            hold_ds,
            share,
            quality,
            faults: faults.iter().map(|&fault| fault.to_owned()).collect(),
        }
    }

    fn summary(well: u8, repetitions: Vec<Rep>) -> Summary {
        Summary {
            watched_s: 60,
            well,
            repetitions,
        }
    }

    const LEFT: Option<Side> = Some(Side::Left);
    const RIGHT: Option<Side> = Some(Side::Right);

    #[test]
    fn what_can_be_worked_out_is_worked_out() {
        let sided = summary(
            90,
            vec![
                rep(RIGHT, 50, 100, 100, &[]),
                rep(LEFT, 41, 70, 80, &["too_fast"]),
                rep(RIGHT, 52, 90, 80, &["too_fast", "shallow"]),
                rep(LEFT, 38, 82, 81, &["too_fast"]),
            ],
        );
        let of = |side, hold, share, best| OfSide {
            side,
            count: 2,
            hold_ds: Some(hold),
            share,
            best,
        };
        assert_eq!(
            sided.sides(),
            [of(LEFT, 40, 76, 82), of(RIGHT, 51, 95, 100)]
        );
        assert_eq!(sided.symmetry(), Some((Side::Left, 80)));
        assert_eq!((sided.quality(), sided.hold_ds()), (Some(85), Some(45)));
        assert_eq!(sided.faults(), [("too_fast", 3), ("shallow", 1)]);
        let cycle = summary(90, vec![rep(None, 0, 100, 100, &[])]);
        assert_eq!((cycle.hold_ds(), cycle.symmetry()), (None, None));
        assert_eq!(cycle.sides()[0].hold_ds, None);
        let nothing = summary(90, Vec::new());
        assert_eq!((nothing.quality(), nothing.sides()), (None, Vec::new()));
        // No share at all on either side is no reason to divide by it.
        let still = summary(90, vec![rep(LEFT, 1, 0, 1, &[]), rep(RIGHT, 1, 0, 1, &[])]);
        assert_eq!(still.symmetry(), None);
    }

    #[test]
    fn form_is_told_only_where_the_view_was_good_enough() {
        let two = || vec![rep(None, 50, 100, 90, &[]), rep(None, 50, 100, 80, &[])];
        let one = || vec![rep(None, 50, 100, 90, &[])];
        assert_eq!(summary(80, two()).form(5), Some(85));
        assert_eq!(summary(79, two()).form(5), None);
        assert_eq!(summary(100, one()).form(5), None);
        assert_eq!(summary(100, one()).form(1), Some(90), "all that was asked");
        assert_eq!(summary(100, Vec::new()).form(0), None);
        assert_eq!(summary(79, two()).seeing(), Seeing::Partly);
        assert_eq!(summary(39, two()).seeing(), Seeing::Hardly);
    }

    #[test]
    fn numbers_are_whole_and_within_their_bounds() {
        assert_eq!(small(104.6, MOST_SHARE), 105);
        assert_eq!(small(1e9, MOST_SHARE), 400);
        assert_eq!((small(-3.0, 100u8), small(f64::NAN, 100u8)), (0, 0));
        assert_eq!(small(f64::INFINITY, MOST_HOLD_DS), MOST_HOLD_DS);
        assert_eq!(summary(1, Vec::new()).within(7).watched_s, 7);
    }
}
