//! What months come to in a sentence: better, about the same, or not, and whether it is time to talk.

use super::{Session, Stat};
use crate::engine::Day;
use crate::outcomes::{LEAST_POINTS, is_noticeable};
use crate::person::Course;
use serde::Serialize;
use std::collections::BTreeSet;

/// The first and the last days that are compared. Our choice: a week holds bad days too.
const ENDS: i32 = 7;
/// Days from the first to the last of them before anything is said. As in outcomes: two weeks.
const SOONEST: i32 = 14;
/// Answers at either end. Our choice.
const ENOUGH: usize = 3;
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
    /// Too few days to say.
    TooEarly,
    /// Days enough, and too few answers in the last of them.
    FewAnswers,
    /// It can be said.
    Said {
        /// What happened.
        change: Change,
        /// To which pain.
        pain: Pain,
        /// Whole weeks from the first of these answers to today.
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
    let mornings = course.mornings.clone();
    let said = ends(mornings, today).map(|ends| (Pain::Morning, ends));
    let said = said.or_else(|morning| {
        let befores = sessions.iter().filter_map(before).collect();
        let said = ends(befores, today).map(|ends| (Pain::Before, ends));
        said.map_err(|before| morning.max(before))
    });
    let (pain, (days, from, to)) = match said {
        Ok(said) => said,
        Err(Unsaid::TooEarly) => return Verdict::TooEarly,
        Err(Unsaid::FewAnswers) => return Verdict::FewAnswers,
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

/// Why nothing is said; the more telling last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unsaid {
    TooEarly,
    FewAnswers,
}

/// The first days that hold answers enough, and the last: days from the first of those to today, and the
/// mean of either.
fn ends(mut pains: Vec<(Day, u8)>, today: Day) -> Result<(i32, f64, f64), Unsaid> {
    pains.retain(|(day, _)| *day <= today);
    pains.sort_by_key(|(day, _)| *day);
    let first = pains.first().ok_or(Unsaid::TooEarly)?.0;
    if today.since(first) + 1 < SOONEST {
        return Err(Unsaid::TooEarly);
    }
    let of = |from: Day| -> Stat {
        let within = from..from.plus(ENDS);
        let pains = pains.iter().filter(|(day, _)| within.contains(day));
        pains.map(|(_, pain)| *pain).collect()
    };
    let last = of(today.plus(1 - ENDS));
    if usize::try_from(last.count).is_ok_and(|count| count < ENOUGH) {
        return Err(Unsaid::FewAnswers);
    }
    // A week in which somebody hardly answered says little of how it began.
    let mut together = pains.windows(ENOUGH);
    let begun = together.find_map(|few| match few {
        [(from, _), .., (to, _)] if to.since(*from) < ENDS => Some(*from),
        _ => None,
    });
    let begun = begun.ok_or(Unsaid::FewAnswers)?;
    let days = today.since(begun) + 1;
    match (of(begun).mean(), last.mean()) {
        (Some(from), Some(to)) if days >= SOONEST => Ok((days, from, to)),
        _ => Err(Unsaid::TooEarly),
    }
}

/// The own activities are better: those that were answered at both ends.
fn is_abler(course: &Course) -> bool {
    let ends = course.outcomes.psfs_ends();
    ends.is_some_and(|[(_, from), (_, to)]| to - from >= SLIGHT)
}

/// Whether it is time to talk, and why.
pub fn advice(
    course: &Course,
    sessions: &[Session],
    verdict: Verdict,
    today: Day,
) -> Option<Advice> {
    let begun = course.begun?;
    let (said, better) = match verdict {
        // Where hardly any pain is left, none can be got rid of.
        Verdict::Said { change, to, .. } => (
            true,
            matches!(change, Change::Better | Change::LittleBetter) || to < LEAST_POINTS,
        ),
        Verdict::FewAnswers | Verdict::TooEarly => (false, false),
        Verdict::Nothing => return None,
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
        // That it is not easier yet can only be told where they say so.
        (false, false) if said && days >= TALK_DAYS => Some(Advice::Talk),
        _ => None,
    }
}
