//! What a person says of their weeks: pain and what it gets in the way of, their own goals, and
//! whether all in all it is better.
//!
//! All of it is optional and asked on a schedule ([`due`]); none of it moves a dose. Three measures
//! that anybody may use:
//!
//! * **PEG** (Krebs et al., J Gen Intern Med 2009;24:733): three questions, 0 to 10, their mean. Its
//!   first is the average pain of the week (NRS), which is therefore not asked a second time.
//! * **PSFS**, the person's own activities (Stratford et al., Physiother Can 1995;47:258): up to five,
//!   0 unable to 10 as before, their mean.
//! * **GROC**, the change all in all: -7 to +7.

use crate::engine::Day;
use crate::person::Person;
use crate::scale::{Ability, Interference, Nrs};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A change of pain of so many points is one that most people notice (Ostelo et al., Spine
/// 2008;33:90).
pub const PAIN_POINTS: f64 = 2.0;
/// So is one of this share of where it began (Ostelo 2008); for PEG too.
pub const PAIN_SHARE: f64 = 0.3;
/// Less than a point is not told as a change that people notice, whatever share it is. Our choice:
/// the scale has whole numbers.
pub const LEAST_POINTS: f64 = 1.0;
/// The mean of the own activities (Stratford 1995).
pub const PSFS_AVERAGE: f64 = 2.0;
/// One own activity (Stratford 1995).
pub const PSFS_SINGLE: f64 = 3.0;
/// The change all in all: "somewhat better" and more.
pub const GROC_BETTER: i8 = 3;

/// Most own activities at a time (Stratford 1995: up to five).
pub const MOST_GOALS: usize = 5;
/// Letters of one of them. Our choice: a line on a phone, twice.
pub const LONGEST_GOAL: usize = 80;
/// "Not now" is heard for so many days. Our choice.
const PUT_OFF_DAYS: i32 = 3;
/// And after so many times until the next round. Our choice.
const PUT_OFFS: usize = 2;
/// More own activities are offered in the first week, from its third day on.
const MORE_GOALS: std::ops::Range<i32> = 2..7;
/// So many own activities are usual (Stratford 1995: three).
const USUAL_GOALS: usize = 3;

/// A drop of pain from one mean to another that most people notice.
pub fn is_noticeable(from: f64, to: f64) -> bool {
    let less = from - to;
    less >= LEAST_POINTS && (less >= PAIN_POINTS || less >= from * PAIN_SHARE)
}

/// How far pain must go from a level for most people to notice: 2 points or 30 %, whichever is less.
pub fn noticeable(level: f64) -> f64 {
    PAIN_POINTS.min(level * PAIN_SHARE).max(LEAST_POINTS)
}

/// A change all in all: -7 a very great deal worse, 0 about the same, 7 a very great deal better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Groc(i8);

/// A number that is not on the scale of a change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a whole number from -7 to 7")]
pub struct OffGroc(i64);

impl Groc {
    /// The number, -7 to 7.
    pub fn get(self) -> i8 {
        self.0
    }
}

impl TryFrom<i64> for Groc {
    type Error = OffGroc;
    fn try_from(found: i64) -> Result<Self, OffGroc> {
        match i8::try_from(found) {
            Ok(n) if (-7..=7).contains(&n) => Ok(Self(n)),
            _ => Err(OffGroc(found)),
        }
    }
}

impl From<Groc> for i64 {
    fn from(n: Groc) -> i64 {
        n.0.into()
    }
}

/// A measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Pain, enjoyment, activity.
    Peg,
    /// The own activities.
    Psfs,
    /// The change all in all.
    Groc,
}

impl Measure {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Measure; 3] = [Measure::Peg, Measure::Psfs, Measure::Groc];

    /// The name in addresses and words.
    pub fn name(self) -> &'static str {
        match self {
            Measure::Peg => "peg",
            Measure::Psfs => "psfs",
            Measure::Groc => "groc",
        }
    }

    /// By its name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.name() == name)
    }

    /// The first day on which it is asked, counted from the beginning of the programme, and every so
    /// many days from there on.
    fn rounds(self) -> (i32, i32) {
        match self {
            Measure::Peg => (0, 7),
            Measure::Psfs => (0, 14),
            Measure::Groc => (14, 14),
        }
    }
}

/// An answer to a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Score {
    /// PEG.
    Peg {
        /// Pain on average in the past week.
        pain: Nrs,
        /// How much it got in the way of enjoying life.
        enjoyment: Interference,
        /// How much it got in the way of what one does.
        activity: Interference,
    },
    /// PSFS.
    Psfs {
        /// Each own activity that was answered.
        ratings: Vec<Rating>,
    },
    /// GROC.
    Groc {
        /// The change since the beginning.
        change: Groc,
    },
}

/// How well an own activity goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// Its number.
    pub goal: u16,
    /// 0 unable, 10 as before.
    pub ability: Ability,
}

impl Score {
    /// What was answered.
    pub fn measure(&self) -> Measure {
        match self {
            Score::Peg { .. } => Measure::Peg,
            Score::Psfs { .. } => Measure::Psfs,
            Score::Groc { .. } => Measure::Groc,
        }
    }

    /// The score: a mean for PEG and PSFS. Nothing where nothing was answered.
    pub fn value(&self) -> Option<f64> {
        match self {
            Score::Peg {
                pain,
                enjoyment,
                activity,
            } => {
                let sum = [pain.get(), enjoyment.get(), activity.get()].map(u32::from);
                Some(f64::from(sum.iter().sum::<u32>()) / 3.0)
            }
            Score::Psfs { ratings } => mean(ratings.iter().map(|rating| rating.ability.get())),
            Score::Groc { change } => Some(change.get().into()),
        }
    }
}

fn mean(numbers: impl Iterator<Item = u8>) -> Option<f64> {
    let (sum, count) = numbers.fold((0_u32, 0_u32), |(sum, count), n| {
        (sum + u32::from(n), count + 1)
    });
    (count > 0).then(|| f64::from(sum) / f64::from(count))
}

/// An answer, and its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The day.
    pub day: Day,
    /// The answer.
    pub score: Score,
}

/// An activity that somebody would like to do again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Its number, for good.
    pub number: u16,
    /// In the person's words.
    pub text: String,
    /// Named on this day.
    pub since: Day,
    /// Let go on this day.
    pub until: Option<Day>,
}

/// Everything of it that a person has said.
#[derive(Debug, Clone, Default)]
pub struct Outcomes {
    /// The answers, oldest first.
    pub scores: Vec<Taken>,
    /// The own activities, also those let go.
    pub goals: Vec<Goal>,
    put_off: BTreeMap<Measure, Vec<Day>>,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// A measure.
    Measure(Measure),
    /// One more own activity.
    MoreGoals,
}

impl Ask {
    /// The measure it belongs to.
    pub fn measure(self) -> Measure {
        match self {
            Ask::Measure(measure) => measure,
            Ask::MoreGoals => Measure::Psfs,
        }
    }
}

impl Outcomes {
    /// The own activities that stand.
    pub fn standing(&self) -> impl Iterator<Item = &Goal> {
        self.goals.iter().filter(|goal| goal.until.is_none())
    }

    /// An own activity by its number, while it stands.
    pub fn goal(&self, number: u16) -> Option<&Goal> {
        self.standing().find(|goal| goal.number == number)
    }

    /// The number of the next own activity, if one more may be named.
    pub fn next_goal(&self) -> Option<u16> {
        let last = self.goals.iter().map(|goal| goal.number).max().unwrap_or(0);
        (self.standing().count() < MOST_GOALS).then(|| last.checked_add(1))?
    }

    /// The answers to a measure, oldest first.
    pub fn of(&self, measure: Measure) -> impl DoubleEndedIterator<Item = &Taken> {
        let scores = self.scores.iter();
        scores.filter(move |taken| taken.score.measure() == measure)
    }

    /// How an own activity went, time by time.
    pub fn ratings(&self, goal: u16) -> impl DoubleEndedIterator<Item = (Day, Ability)> {
        self.scores.iter().filter_map(move |taken| {
            let Score::Psfs { ratings } = &taken.score else {
                return None;
            };
            let mine = ratings.iter().find(|rating| rating.goal == goal)?;
            Some((taken.day, mine.ability))
        })
    }

    /// The first and the latest mean of the own activities, each of those that were rated both times. The
    /// latest answer counts, and the first that shares an activity with it; one answer is both.
    pub fn psfs_ends(&self) -> Option<[(Day, f64); 2]> {
        let mut answers = self.scores.iter().filter_map(|taken| match &taken.score {
            Score::Psfs { ratings } => Some((taken.day, ratings)),
            _ => None,
        });
        let (last_day, last) = answers.clone().next_back()?;
        let both = |some: &[Rating], others: &[Rating]| {
            let rated = |rating: &&Rating| others.iter().any(|other| other.goal == rating.goal);
            mean(some.iter().filter(rated).map(|one| one.ability.get()))
        };
        answers.find_map(|(day, first)| {
            Some([(day, both(first, last)?), (last_day, both(last, first)?)])
        })
    }

    pub(crate) fn measured(&mut self, day: Day, score: &Score) {
        let mut score = score.clone();
        let measure = score.measure();
        // The later word of a day is the word of that day; of own activities, for those it names.
        self.scores.retain(|taken| {
            if taken.day != day || taken.score.measure() != measure {
                return true;
            }
            if let (Score::Psfs { ratings }, Score::Psfs { ratings: earlier }) =
                (&mut score, &taken.score)
            {
                let named = |one: &&Rating| !ratings.iter().any(|later| later.goal == one.goal);
                let mut kept: Vec<Rating> = earlier.iter().filter(named).copied().collect();
                kept.append(ratings);
                *ratings = kept;
            }
            false
        });
        self.scores.push(Taken { day, score });
    }

    pub(crate) fn named(&mut self, day: Day, number: u16, text: &str) {
        let text: String = text.trim().chars().take(LONGEST_GOAL).collect();
        let full = self.standing().count() >= MOST_GOALS;
        match self.goals.iter_mut().find(|goal| goal.number == number) {
            Some(goal) => goal.text = text,
            None if full => {}
            None => self.goals.push(Goal {
                number,
                text,
                since: day,
                until: None,
            }),
        }
    }

    pub(crate) fn let_go(&mut self, day: Day, number: u16) {
        let standing = |goal: &&mut Goal| goal.number == number && goal.until.is_none();
        if let Some(goal) = self.goals.iter_mut().find(standing) {
            goal.until = Some(day);
        }
    }

    pub(crate) fn put_off(&mut self, day: Day, measures: &[Measure]) {
        for measure in measures {
            self.put_off.entry(*measure).or_default().push(day);
        }
    }

    /// Whether a measure is asked on this day, if the programme began on that one.
    fn is_due(&self, measure: Measure, begun: Day, day: Day) -> bool {
        let (first, every) = measure.rounds();
        let since = day.since(begun) - first;
        if since < 0 {
            return false;
        }
        let round = day.plus(-(since % every));
        // What was said of late is not asked again because a round begins. Half of it: our choice.
        let lately = round.min(day.plus(-(every / 2)));
        let answered = self.of(measure).any(|taken| taken.day >= lately);
        !answered && !self.is_put_off(measure, round, day)
    }

    fn is_put_off(&self, measure: Measure, round: Day, day: Day) -> bool {
        let put_off = self.put_off.get(&measure).into_iter().flatten();
        let this_round: Vec<&Day> = put_off.filter(|on| **on >= round).collect();
        this_round.len() >= PUT_OFFS || this_round.iter().any(|on| day.since(**on) < PUT_OFF_DAYS)
    }

    /// Something was answered or put off on this day: that is enough.
    fn is_enough(&self, day: Day) -> bool {
        self.put_off.values().flatten().any(|on| *on == day)
    }
}

/// What is asked on a day, as one quiet card. Nothing before there is a programme, after "not now",
/// and when all of it was answered; none of it holds a session up.
pub fn due(person: &Person, day: Day) -> Vec<Ask> {
    let outcomes = &person.course.outcomes;
    let Some(begun) = person.course.begun else {
        return Vec::new();
    };
    if outcomes.is_enough(day) {
        return Vec::new();
    }
    let mut asked: Vec<Ask> = Measure::ALL
        .into_iter()
        .filter(|measure| outcomes.is_due(*measure, begun, day))
        .map(Ask::Measure)
        .collect();
    let goals = outcomes.standing().count();
    let since_named = outcomes
        .goals
        .iter()
        .map(|goal| day.since(goal.since))
        .min();
    let more = asked.is_empty()
        && MORE_GOALS.contains(&day.since(begun))
        && (1..USUAL_GOALS).contains(&goals)
        && since_named.is_some_and(|days| days > 0)
        && !outcomes.is_put_off(Measure::Psfs, begun, day);
    if more {
        asked.push(Ask::MoreGoals);
    }
    asked
}
