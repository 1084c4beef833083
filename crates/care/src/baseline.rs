//! The first week before a camera: what somebody's usual range is, so that later ones are told by it.
//!
//! A camera's range is only good for comparing somebody with themselves: depth is guessed, and for some
//! movements little else is seen. So no range is shown to a person as such; it is shown as so many per
//! cent of their own first week, exercise by exercise and side by side. Pure: what was seen is passed in.

use crate::exercise::Side;
use crate::ids::FormId;
use crate::record::SessionRecord;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The days of the first week, its first day counted. Our choice: seven days hold bad ones too.
pub const FIRST_DAYS: i32 = 7;
/// The own best is that of the last so many days on which a form was seen. Our choice: two weeks of them,
/// so that a better year is not held against anybody for ever.
pub const LAST_DAYS: u16 = 14;

/// What a camera saw well, of one form, on one side, in one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sighting {
    /// The session's day.
    pub day: Date,
    /// What was done.
    pub form: FormId,
    /// The side; nothing where both move alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// The share of the target of each repetition, in per cent. Never empty.
    pub shares: Vec<u16>,
}

/// Somebody's own first week with one form and side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Baseline {
    /// Days on which it was seen.
    pub days: u32,
    /// The share that half of the repetitions reached, in per cent of the target.
    pub median: u16,
    /// The largest share.
    pub best: u16,
}

/// How far somebody went, told by their own first week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Range {
    /// The first week is not over: there is nothing yet to tell it by.
    Learning,
    /// So many per cent of the first week.
    OfFirstWeek(u32),
}

/// What a camera saw well in a session, form by form and side by side.
pub fn sightings(record: &SessionRecord) -> Vec<Sighting> {
    let mut shares: BTreeMap<(&FormId, Option<Side>), Vec<u16>> = BTreeMap::new();
    for seen in &record.seen {
        let Some((_, choice)) = seen.planned(record) else {
            continue;
        };
        if seen.form(choice).is_none() {
            continue;
        }
        for rep in &seen.what.repetitions {
            let side = (&choice.form, rep.side);
            shares.entry(side).or_default().push(rep.share);
        }
    }
    let sighting = |((form, side), shares): ((&FormId, Option<Side>), _)| Sighting {
        day: record.day,
        form: form.clone(),
        side,
        shares,
    };
    shares.into_iter().map(sighting).collect()
}

/// The first week of one form and side, out of whatever was seen of it, in any order. The week begins
/// when the form was first seen, on whichever side.
pub fn baseline<'s>(
    seen: impl IntoIterator<Item = &'s Sighting> + Clone,
    form: &FormId,
    side: Option<Side>,
) -> Option<Baseline> {
    let first = first_day(seen.clone(), form)?;
    let mine = seen
        .into_iter()
        .filter(|seen| seen.form == *form && seen.side == side && in_first_week(first, seen.day));
    let mut days = BTreeSet::new();
    let mut shares = Vec::new();
    for seen in mine {
        days.insert(seen.day);
        shares.extend(&seen.shares);
    }
    Some(Baseline {
        days: days.iter().fold(0, |days, _| days + 1),
        median: median(&mut shares)?,
        best: shares.into_iter().max()?,
    })
}

/// A range of a day, told by the first week; nothing where that week has nothing of this side.
pub fn range<'s>(
    seen: impl IntoIterator<Item = &'s Sighting> + Clone,
    form: &FormId,
    side: Option<Side>,
    day: Date,
    share: u32,
) -> Option<Range> {
    let first = first_day(seen.clone(), form)?;
    if in_first_week(first, day) {
        return Some(Range::Learning);
    }
    let usual = u32::from(baseline(seen, form, side)?.median);
    let percent = (100 * share + usual / 2).checked_div(usual)?;
    Some(Range::OfFirstWeek(percent))
}

/// The own best of each form as a share of the target, 1 is all of it: what [`motion::Dose::best`]
/// wants to know. Of the sessions of [`LAST_DAYS`]: the median of each counts, so that one wild reading does not;
/// of two sides the one that goes less far, since one number is held against both.
pub fn best<'s>(last: impl IntoIterator<Item = &'s Sighting>) -> BTreeMap<FormId, f64> {
    let mut sides: BTreeMap<&FormId, BTreeMap<Option<Side>, u16>> = BTreeMap::new();
    for seen in last {
        let Some(usual) = median(&mut seen.shares.clone()) else {
            continue;
        };
        let best = sides.entry(&seen.form).or_default().entry(seen.side);
        let best = best.or_default();
        *best = usual.max(*best);
    }
    let least = |(form, sides): (&FormId, BTreeMap<_, u16>)| {
        let least = sides.into_values().min().filter(|best| *best > 0)?;
        Some((form.clone(), f64::from(least) / 100.0))
    };
    sides.into_iter().filter_map(least).collect()
}

fn first_day<'s>(seen: impl IntoIterator<Item = &'s Sighting>, form: &FormId) -> Option<Date> {
    let mine = seen.into_iter().filter(|seen| seen.form == *form);
    mine.map(|seen| seen.day).min()
}

/// A day before the first one belongs to it too: a session that came late moves the week.
fn in_first_week(first: Date, day: Date) -> bool {
    crate::engine::Day::from(day).since(crate::engine::Day::from(first)) < FIRST_DAYS
}

/// The upper of the two in the middle, where there are two: a whole number that was really reached.
fn median(shares: &mut [u16]) -> Option<u16> {
    shares.sort_unstable();
    shares.get(shares.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Seen, plan};
    use crate::testing::{catalogue, programme};
    use crate::{ids, programme, script};
    use jiff::ToSpan;
    use jiff::civil::date;
    use motion::Summary;
    use motion::summary::Rep;
    use proptest::prelude::*;

    const LEFT: Option<Side> = Some(Side::Left);
    const RIGHT: Option<Side> = Some(Side::Right);

    fn form(id: &str) -> FormId {
        id.parse().unwrap()
    }

    fn seen(day: i64, id: &str, side: Option<Side>, shares: &[u16]) -> Sighting {
        Sighting {
            day: on(day),
            form: form(id),
            side,
            shares: shares.to_vec(),
        }
    }

    fn on(day: i64) -> Date {
        date(2026, 11, 23) + day.days()
    }

    #[test]
    fn the_first_week_is_that_of_the_form_and_of_the_side() {
        let seen = [
            seen(30, "E5-L1", None, &[400]),
            seen(6, "E5-L1", None, &[90, 80]),
            seen(0, "E5-L1", None, &[70, 60, 75]),
            seen(7, "E5-L1", None, &[200, 200, 200]),
            seen(9, "E1-L1", LEFT, &[50]),
            seen(17, "E1-L1", RIGHT, &[80]),
        ];
        let bridge = Baseline {
            days: 2,
            median: 75,
            best: 90,
        };
        assert_eq!(baseline(&seen, &form("E5-L1"), None), Some(bridge));
        assert_eq!(baseline(&seen, &form("E5-L2"), None), None);
        let left = baseline(&seen, &form("E1-L1"), LEFT).unwrap();
        assert_eq!((left.days, left.median), (1, 50));
        assert_eq!(
            baseline(&seen, &form("E1-L1"), RIGHT),
            None,
            "not that week"
        );
    }

    #[test]
    fn a_range_is_told_by_the_first_week_when_it_is_over() {
        let seen = [
            seen(0, "E7-L1", LEFT, &[80, 80]),
            seen(0, "E7-L1", RIGHT, &[0, 0]),
        ];
        let range = |side, day| range(&seen, &form("E7-L1"), side, on(day), 90);
        assert_eq!(range(LEFT, 0), Some(Range::Learning));
        assert_eq!(range(LEFT, 6), Some(Range::Learning));
        assert_eq!(range(LEFT, 7), Some(Range::OfFirstWeek(113)));
        assert_eq!(range(LEFT, -1), Some(Range::Learning), "it came late");
        assert_eq!(range(RIGHT, 7), None, "nothing to tell it by");
        assert_eq!(range(None, 7), None);
        assert_eq!(super::range(&seen, &form("E5-L1"), None, on(7), 90), None);
    }

    #[test]
    fn the_own_best_is_no_wild_reading_and_fair_to_both_sides() {
        let seen = [
            seen(0, "E1-L1", LEFT, &[70, 400, 72]),
            seen(1, "E1-L1", LEFT, &[76, 74, 75]),
            seen(1, "E1-L1", RIGHT, &[95, 99]),
            seen(1, "E5-L1", None, &[110]),
            seen(1, "E6-L0", None, &[0]),
            seen(1, "E2-L1", None, &[]),
        ];
        let expected = [(form("E1-L1"), 0.75), (form("E5-L1"), 1.1)];
        assert_eq!(best(&seen), BTreeMap::from(expected));
    }

    #[test]
    fn only_what_was_seen_well_is_a_sighting() {
        let items = programme().at(programme::Slot::Morning);
        let script = script::Script::compile(
            &catalogue(),
            &items,
            programme::Slot::Morning,
            programme::Length::Full,
            &BTreeSet::new(),
        );
        let at = "2026-11-23T08:00:00Z".parse().unwrap();
        let id = ids::SessionId(uuid::Uuid::nil());
        let none = BTreeSet::new();
        let mut record = SessionRecord::by_hand(&script, id, on(0), at, 0, &none);
        assert_eq!(sightings(&record), []);
        let rep = |side, share| Rep {
            side,
            hold_ds: 30,
            share,
            quality: 90,
            faults: Vec::new(),
        };
        let what = |well| Summary {
            watched_s: 0,
            well,
            repetitions: vec![rep(RIGHT, 90), rep(LEFT, 70), rep(RIGHT, 80)],
        };
        let of = |item, well| Seen {
            item,
            choice: 0,
            what: what(well),
        };
        record.seen = vec![of(0, 100), of(1, 50), of(99, 100)];
        let id = plan(&script)[0].choices[0].form.to_string();
        let expected = [seen(0, &id, LEFT, &[70]), seen(0, &id, RIGHT, &[90, 80])];
        assert_eq!(sightings(&record), expected);
    }

    proptest! {
        #[test]
        fn the_order_in_which_sessions_arrive_does_not_matter(
            seen in proptest::collection::vec((0i64..20, 0u16..400, 0u8..3), 0..12)
        ) {
            let sides = [None, LEFT, RIGHT];
            let seen: Vec<Sighting> = seen
                .into_iter()
                .map(|(day, share, side)| {
                    super::tests::seen(day, "E1-L1", sides[usize::from(side)], &[share])
                })
                .collect();
            let back: Vec<Sighting> = seen.iter().rev().cloned().collect();
            for side in sides {
                let id = form("E1-L1");
                prop_assert_eq!(baseline(&seen, &id, side), baseline(&back, &id, side));
                let ranges = |seen: &Vec<Sighting>| range(seen, &id, side, on(25), 80);
                prop_assert_eq!(ranges(&seen), ranges(&back));
            }
            prop_assert_eq!(best(&seen), best(&back));
        }
    }
}
