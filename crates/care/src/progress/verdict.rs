//! What months come to in a sentence: better, about the same, or not, and whether it is time to talk.

use super::{Session, Stat};
use crate::engine::Day;
use crate::outcomes::{Measure, Score, is_noticeable};
use crate::person::Course;
use serde::Serialize;
use std::collections::BTreeSet;

/// The first and the last days that are compared. Our choice: a week holds bad days too.
const ENDS: i32 = 7;
/// Days from the first to the last of them before anything is said. As in outcomes: two weeks.
const SOONEST: i32 = 14;
/// Answers at either end. Our choice.
const ENOUGH: u32 = 3;
/// Half a point of mean pain, or of the own activities, is more than chance of the days. Our choice.
const SLIGHT: f64 = 0.5;
/// After so many days of exercise without better pain and own activities it is time to talk (NHS
/// inform: no better in two weeks, seek help).
const TALK_DAYS: u32 = 14;
/// After so many weeks a clinician looks at it.
const REVIEW_WEEKS: i32 = 6;
/// And is asked for so many weeks where it gets better. Our choice.
const REVIEW_FOR: i32 = 2;

/// Which pain is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Pain {
    /// On the morning after.
    Morning,
    /// Before sessions.
    Before,
}

/// How far it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Less, and most people notice as much.
    Better,
    /// A little less.
    LittleBetter,
    /// About the same.
    Same,
    /// More.
    More,
}

/// What months come to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Verdict {
    /// Nothing was done yet.
    Nothing,
    /// Too few days or answers to say.
    TooEarly,
    /// It can be said.
    Said {
        /// What happened.
        change: Change,
        /// To which pain.
        pain: Pain,
        /// Whole weeks from the beginning to today.
        weeks: u32,
        /// The mean of the first days.
        from: f64,
        /// The mean of the last.
        to: f64,
    },
}

/// What is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// Two weeks of exercise, and neither pain nor the own activities are better: talk to the clinician.
    Talk,
    /// Six weeks: go through it with the clinician.
    Review,
}

/// What months come to, from the pain that was said.
pub fn verdict(course: &Course, sessions: &[Session], today: Day) -> Verdict {
    if course.mornings.is_empty() && sessions.is_empty() {
        return Verdict::Nothing;
    }
    let before = |session: &Session| {
        let said = session.before.map(|pain| pain.get());
        let before = said.or_else(|| course.before(session.began))?;
        Some((Day::from(session.began.date()), before))
    };
    let said = ends(&course.mornings, today).map(|ends| (Pain::Morning, ends));
    let said = said.or_else(|| {
        let befores: Vec<(Day, u8)> = sessions.iter().filter_map(before).collect();
        Some((Pain::Before, ends(&befores, today)?))
    });
    let Some((pain, (days, from, to))) = said else {
        return Verdict::TooEarly;
    };
    Verdict::Said {
        change: change(from, to),
        pain,
        weeks: u32::try_from((days + ENDS / 2) / ENDS).unwrap_or(0).max(2),
        from,
        to,
    }
}

fn change(from: f64, to: f64) -> Change {
    if is_noticeable(from, to) {
        Change::Better
    } else if from - to >= SLIGHT {
        Change::LittleBetter
    } else if to - from >= SLIGHT {
        Change::More
    } else {
        Change::Same
    }
}

/// Days from the first to today, and the means of the first and of the last of them.
fn ends(pains: &[(Day, u8)], today: Day) -> Option<(i32, f64, f64)> {
    let first = pains.iter().map(|(day, _)| *day).min()?;
    let days = today.since(first) + 1;
    let of = |from: Day, until: Day| -> Option<f64> {
        let within = pains.iter().filter(|(day, _)| (from..until).contains(day));
        let stat: Stat = within.map(|(_, pain)| *pain).collect();
        stat.mean().filter(|_| stat.count >= ENOUGH)
    };
    let from = of(first, first.plus(ENDS))?;
    let to = of(today.plus(1 - ENDS), today.plus(1))?;
    (days >= SOONEST).then_some((days, from, to))
}

/// The own activities are better: those that were answered at both ends.
fn is_abler(course: &Course) -> bool {
    let of = |score: &Score| match score {
        Score::Psfs { ratings } => ratings.clone(),
        _ => Vec::new(),
    };
    let mut answers = course.outcomes.of(Measure::Psfs);
    let (Some(first), Some(last)) = (answers.next(), answers.next_back()) else {
        return false;
    };
    let (first, last) = (of(&first.score), of(&last.score));
    let mut change = 0;
    let mut both = 0;
    for then in &first {
        if let Some(now) = last.iter().find(|now| now.goal == then.goal) {
            change += i32::from(now.ability.get()) - i32::from(then.ability.get());
            both += 1;
        }
    }
    both > 0 && f64::from(change) / f64::from(both) >= SLIGHT
}

/// Whether it is time to talk, and why.
pub fn advice(
    course: &Course,
    sessions: &[Session],
    verdict: Verdict,
    today: Day,
) -> Option<Advice> {
    let begun = course.begun?;
    let better = match verdict {
        Verdict::Said { change, .. } => {
            matches!(change, Change::Better | Change::LittleBetter)
        }
        Verdict::Nothing | Verdict::TooEarly => return None,
    };
    let better = better || is_abler(course);
    let weeks = today.since(begun) / 7;
    let review = match better {
        true => (REVIEW_WEEKS..REVIEW_WEEKS + REVIEW_FOR).contains(&weeks),
        false => weeks >= REVIEW_WEEKS,
    };
    let did = sessions.iter().filter(|session| session.done > 0);
    let days: BTreeSet<_> = did.map(|session| session.began.date()).collect();
    let days = u32::try_from(days.len()).unwrap_or(u32::MAX);
    match (review, better) {
        (true, _) => Some(Advice::Review),
        (false, false) if days >= TALK_DAYS => Some(Advice::Talk),
        _ => None,
    }
}
