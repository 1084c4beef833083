//! Breaks for people who sit: when, and what a break holds.
//!
//! A break is a minute: stand up, sometimes a few repetitions of one thing that the programme allows today,
//! and one tip about an everyday habit. It is not a session: nothing of it is recorded, and no dose
//! follows from it. Active breaks in which people change position may ease discomfort at desks
//! (Waongenngarm et al., Applied Ergonomics 2018;68:230–239); how many and how long is our choice.

use crate::catalogue::Catalogue;
use crate::engine::Day;
use crate::engine::event::Stopped;
use crate::engine::lights::{self, Light};
use crate::exercise::Position;
use crate::person::day::{Kept, Today};
use crate::person::{Due, Person};
use crate::programme::Item;
use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Minutes between breaks: fewest and most. Our choice, from what was asked for.
pub const EVERY: std::ops::RangeInclusive<u8> = 20..=60;
/// No break comes sooner after a session. Our choice.
pub const AFTER_SESSION: SignedDuration = SignedDuration::from_mins(20);
/// Repetitions of a break: half of today's dose, rounded down, and no more than these. Our choice: a taste.
const MOST_REPS: u16 = 4;
/// An exercise comes in so many breaks a day at most, so that all breaks of a day add no more than its
/// dose once more. Our choice.
const TIMES_A_DAY: u8 = 2;

/// From a time of day to another; past midnight where it ends before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// The first moment.
    pub from: Time,
    /// The first moment that is not in them any more.
    pub to: Time,
}

impl Hours {
    fn hold(self, time: Time) -> bool {
        match self.from < self.to {
            true => self.from <= time && time < self.to,
            false => self.from <= time || time < self.to,
        }
    }
}

/// What somebody chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breaks {
    /// Whether there are breaks at all.
    pub on: bool,
    /// Minutes from one to the next.
    pub every_min: u8,
    /// Working hours by weekday, Monday first; none on a day off.
    pub hours: [Option<Hours>; 7],
    /// No break in this time of the day, whatever the weekday.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiet: Option<Hours>,
    /// No break in the hours that begin on this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiet_day: Option<Date>,
}

/// What is wrong with a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unsound {
    /// The distance.
    #[error("expected 20 to 60 minutes from one break to the next")]
    Every,
    /// The hours of this weekday.
    #[error("expected an end of the working hours that is not their beginning")]
    Hours(Weekday),
    /// Breaks are on, and no day has hours.
    #[error("expected working hours on at least one day")]
    NoHours,
    /// The quiet time.
    #[error("expected an end of the quiet time that is not its beginning")]
    Quiet,
}

impl Default for Breaks {
    /// Off; and where somebody begins to choose: office hours, a break every half hour. Our choice.
    fn default() -> Self {
        let office = Some(Hours {
            from: Time::constant(9, 0, 0, 0),
            to: Time::constant(17, 0, 0, 0),
        });
        Self {
            on: false,
            every_min: 30,
            hours: [office, office, office, office, office, None, None],
            quiet: None,
            quiet_day: None,
        }
    }
}

impl Breaks {
    /// Whether the choice makes sense.
    ///
    /// # Errors
    /// The first thing that does not.
    pub fn check(&self) -> Result<(), Unsound> {
        if !EVERY.contains(&self.every_min) {
            return Err(Unsound::Every);
        }
        let empty = |hours: Hours| hours.from == hours.to;
        for (hours, weekday) in self.hours.iter().zip(Weekday::Monday.cycle_forward()) {
            if hours.is_some_and(empty) {
                return Err(Unsound::Hours(weekday));
            }
        }
        if self.on && self.hours.iter().all(Option::is_none) {
            return Err(Unsound::NoHours);
        }
        match self.quiet.is_some_and(empty) {
            true => Err(Unsound::Quiet),
            false => Ok(()),
        }
    }

    /// Every break from a moment on and before another, in order. Hours are of the clock on the wall
    /// there; the distance is real time, also where clocks change. Where the hours of one day reach into
    /// those of the next, these begin when those end.
    pub fn due(&self, zone: &TimeZone, from: Timestamp, until: Timestamp) -> Vec<Timestamp> {
        let due = self.due_of(zone, from, until).into_iter();
        due.map(|(at, _)| at).collect()
    }

    /// The same, each with the day on which its hours began.
    fn due_of(&self, zone: &TimeZone, from: Timestamp, until: Timestamp) -> Vec<(Timestamp, Date)> {
        let mut due = Vec::new();
        if !self.on || self.check().is_err() || until <= from {
            return due;
        }
        let every = SignedDuration::from_mins(self.every_min.into());
        // Hours that began the evening before may still go on, and may have waited for those before them.
        let mut day = zone.to_datetime(from).date().checked_sub(2.days()).ok();
        let last = zone.to_datetime(until).date();
        let mut ended = Timestamp::MIN;
        while let Some(today) = day.filter(|day| *day <= last) {
            day = today.tomorrow().ok();
            let Some((begins, ends)) = self.span(zone, today) else {
                continue;
            };
            let mut at = begins.max(ended) + every;
            ended = ends;
            while at < ends && self.quiet_day != Some(today) {
                if from <= at && at < until && !self.is_quiet(zone.to_datetime(at).time()) {
                    due.push((at, today));
                }
                at += every;
            }
        }
        due
    }

    /// The working hours that begin on a day.
    fn span(&self, zone: &TimeZone, day: Date) -> Option<(Timestamp, Timestamp)> {
        let place = day.weekday().to_monday_zero_offset();
        let hours = (*self.hours.get(usize::try_from(place).ok()?)?)?;
        let last = match hours.from < hours.to {
            true => day,
            false => day.tomorrow().ok()?,
        };
        let moment = |at: DateTime| Some(at.to_zoned(zone.clone()).ok()?.timestamp());
        Some((
            moment(day.to_datetime(hours.from))?,
            moment(last.to_datetime(hours.to))?,
        ))
    }

    fn is_quiet(&self, time: Time) -> bool {
        self.quiet.is_some_and(|quiet| quiet.hold(time))
    }

    /// What "today" is for somebody at work: the day on which the hours began that are running now, after
    /// midnight too; else the date.
    pub fn today(&self, zone: &TimeZone, now: Timestamp) -> Date {
        let date = zone.to_datetime(now).date();
        let running = |day: Date| {
            let span = self.span(zone, day);
            span.is_some_and(|(begins, ends)| begins <= now && now < ends)
        };
        let yesterday = date.yesterday().ok().filter(|day| running(*day));
        yesterday.unwrap_or(date)
    }

    /// The first break after a moment, none sooner than [`AFTER_SESSION`] after a session that ended then,
    /// and none on quiet days: neither by the date nor in hours that began on them.
    pub fn next(
        &self,
        zone: &TimeZone,
        after: Timestamp,
        session_ended: Option<Timestamp>,
        quiet_days: Option<(Date, Date)>,
    ) -> Option<Timestamp> {
        let rested = session_ended.and_then(|ended| ended.checked_add(AFTER_SESSION).ok());
        let just_after = after.checked_add(1.nanosecond()).ok()?;
        let from = rested.map_or(just_after, |rested| rested.max(just_after));
        let quiet = |day| quiet_days.is_some_and(|(first, last)| (first..=last).contains(&day));
        // Of hours once a week, one week may fall on the quiet day, and one into the night in which clocks
        // skip them: within three weeks and a day there is a break, or there is none.
        let first = |from: Timestamp| {
            let until = from.checked_add(SignedDuration::from_hours(22 * 24)).ok()?;
            let due = self.due_of(zone, from, until).into_iter();
            due.map(|(at, began)| (at, [began, zone.to_datetime(at).date()]))
                .find(|(_, days)| !days.iter().any(|day| quiet(*day)))
                .map(|(at, _)| at)
        };
        // Quiet days may be more than that.
        first(from).or_else(|| {
            let (_, last) = quiet_days?;
            let over = last.tomorrow().ok()?.to_zoned(zone.clone()).ok()?;
            (over.timestamp() > from).then(|| first(over.timestamp()))?
        })
    }

    /// Which break of its local day one is, from 0.
    pub fn number(&self, zone: &TimeZone, at: Timestamp) -> usize {
        let midnight = zone.to_datetime(at).date().to_zoned(zone.clone());
        let before = midnight.map(|midnight| self.due(zone, midnight.timestamp(), at));
        before.map_or(0, |before| before.len())
    }
}

/// What is done in a break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Stand up and walk for a minute.
    Walk,
    /// Stand up, then a few repetitions of this.
    Few(Item),
}

impl Person {
    /// What this person does in a break of this day, in which these sessions were kept. `None` where there
    /// is none: help or a clinician comes first, or the plan waits. What the engine does not offer today is
    /// never in it.
    pub fn act(
        &self,
        catalogue: &Catalogue,
        day: Day,
        number: usize,
        kept: &[Kept<'_>],
    ) -> Option<Act> {
        if self.is_held() {
            return None;
        }
        match self.due(day) {
            Due::Ready => {}
            // Questions wait: then nobody knows what is allowed, and walking is.
            Due::Contacts | Due::Gate(_) | Due::About(_) => return Some(Act::Walk),
            Due::Emergency | Due::Urgent | Due::UnderAge | Due::ClinicianFirst | Due::Paused => {
                return None;
            }
        }
        let offered = match self.offers(catalogue, day, None) {
            Today::Offers { items, .. } => items,
            Today::Flare | Today::Nothing(_) => Vec::new(),
        };
        let hurt = self.hurt(day, kept);
        let few: Vec<Item> = offered
            .into_iter()
            .filter(|item| !hurt.contains(item.exercise.as_str()))
            .filter(|item| at_a_desk(catalogue, item))
            .filter_map(|item| self.few(item))
            .collect();
        // Every other break is a walk, and each exercise had its turns once they are used up.
        let turn = number / 2;
        if number % 2 == 1 || turn >= few.len() * usize::from(TIMES_A_DAY) {
            return Some(Act::Walk);
        }
        let place = (ordinal(day) + turn) % few.len();
        few.into_iter().nth(place).map(Act::Few)
    }

    /// A taste of it, where there is room for more of it today: while a visit comes first its dose is the
    /// most there is, and a clinician's or its own most of a day holds with all breaks of the day.
    fn few(&self, item: Item) -> Option<Item> {
        let mut few = item;
        few.amount.reps = (few.amount.reps / u16::from(TIMES_A_DAY)).min(MOST_REPS);
        few.amount.sets = 1;
        let prescribed = &self.engine.items[self.engine.place(few.exercise.as_str())?];
        let most = self
            .limits
            .get(&few.exercise)
            .and_then(|limits| limits.sessions);
        let sessions = prescribed.dose.sessions_per_day;
        let room = !self.gate.visit_first()
            && most.is_none_or(|most| sessions < most)
            && prescribed.has_room(few.amount.load_s() * u64::from(TIMES_A_DAY));
        (room && few.amount.reps > 0).then_some(few)
    }

    /// Exercises that were stopped for pain on this day, or hurt clearly more than usual.
    fn hurt(&self, day: Day, kept: &[Kept<'_>]) -> BTreeSet<Box<str>> {
        let Some(report) = self.report(day, kept, None) else {
            return BTreeSet::new();
        };
        let before = report.sessions.first().map_or(0, |first| first.before);
        let usual = self.engine.usual(before);
        let sessions = report.sessions.into_iter();
        let done = sessions.flat_map(|session| {
            let of = session.items.into_iter();
            of.map(move |done| (session.before, done))
        });
        done.filter(|(before, done)| {
            done.stopped == Some(Stopped::Pain)
                || lights::item(*before, done.peak, usual) == Light::Red
        })
        .map(|(_, done)| done.item)
        .collect()
    }
}

fn at_a_desk(catalogue: &Catalogue, item: &Item) -> bool {
    let form = catalogue.form(&item.form);
    form.is_some_and(|form| matches!(form.position, Position::Chair | Position::Standing))
}

fn ordinal(day: Day) -> usize {
    usize::try_from(day.since(Date::constant(2020, 1, 1).into())).unwrap_or(0)
}

/// A tip about an everyday habit. Its words are `habit-ID`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Habit {
    /// Its name.
    pub id: String,
    /// Who says it, and where.
    pub title: String,
    /// Where to read it.
    pub url: String,
}

/// Reads `habits.toml`.
///
/// # Errors
/// It has another shape, or no habit in it.
pub fn habits(text: &str) -> Result<Vec<Habit>, String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        habit: Vec<Habit>,
    }
    let File { habit } = toml::from_str(text).map_err(|error| error.to_string())?;
    match habit.is_empty() {
        true => Err("expected at least one habit".to_owned()),
        false => Ok(habit),
    }
}

/// The tip of a break: another one each time, and the next morning not the same again.
pub fn habit(habits: &[Habit], day: Day, number: usize) -> Option<&Habit> {
    // Three a day further, so that the first of the day changes too.
    habits.get((ordinal(day) * 3 + number) % habits.len().max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn office() -> Breaks {
        Breaks {
            on: true,
            ..Breaks::default()
        }
    }

    fn clock(text: &str) -> Time {
        text.parse().expect("a time")
    }

    fn hours(from: &str, to: &str) -> Option<Hours> {
        Some(Hours {
            from: clock(from),
            to: clock(to),
        })
    }

    /// The breaks of a span as the clock on the wall shows them.
    fn shown(breaks: &Breaks, zone: &TimeZone, from: &str, until: &str) -> Vec<String> {
        let moment = |text: &str| {
            let local: DateTime = text.parse().expect("a time");
            local.to_zoned(zone.clone()).expect("a moment").timestamp()
        };
        let due = breaks.due(zone, moment(from), moment(until));
        due.iter()
            .map(|at| zone.to_datetime(*at).to_string())
            .collect()
    }

    /// Clocks go forward on the last Sunday of March and back on the last of October.
    fn central_europe() -> TimeZone {
        TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").expect("a zone")
    }

    #[test]
    fn breaks_come_at_their_distance_inside_the_hours() {
        let mut breaks = office();
        breaks.every_min = 60;
        breaks.hours[0] = hours("09:00", "12:00");
        let monday = shown(
            &breaks,
            &TimeZone::UTC,
            "2026-11-30T00:00",
            "2026-12-01T00:00",
        );
        assert_eq!(monday, ["2026-11-30T10:00:00", "2026-11-30T11:00:00"]);
        let weekend = shown(
            &breaks,
            &TimeZone::UTC,
            "2026-11-28T00:00",
            "2026-11-30T00:00",
        );
        assert!(weekend.is_empty(), "{weekend:?}");
        // The first moment counts, the last does not.
        let part = shown(
            &breaks,
            &TimeZone::UTC,
            "2026-11-30T10:00",
            "2026-11-30T11:00",
        );
        assert_eq!(part, ["2026-11-30T10:00:00"]);
        breaks.on = false;
        assert!(
            shown(
                &breaks,
                &TimeZone::UTC,
                "2026-11-30T00:00",
                "2026-12-01T00:00"
            )
            .is_empty()
        );
    }

    #[test]
    fn a_quiet_time_and_a_quiet_day_are_quiet() {
        let mut breaks = office();
        breaks.every_min = 60;
        breaks.quiet = hours("12:00", "14:00");
        let monday = ["2026-11-30T00:00", "2026-12-01T00:00"];
        let heard = shown(&breaks, &TimeZone::UTC, monday[0], monday[1]);
        assert_eq!(heard.len(), 5, "{heard:?}");
        assert!(
            heard
                .iter()
                .all(|at| !at.contains("T12:") && !at.contains("T13:"))
        );
        breaks.quiet_day = Some(Date::constant(2026, 11, 30));
        assert!(shown(&breaks, &TimeZone::UTC, monday[0], monday[1]).is_empty());
        assert!(
            !shown(
                &breaks,
                &TimeZone::UTC,
                "2026-12-01T00:00",
                "2026-12-02T00:00"
            )
            .is_empty()
        );
    }

    #[test]
    fn a_night_shift_goes_past_midnight_also_when_clocks_change() {
        let mut breaks = office();
        breaks.every_min = 60;
        breaks.hours = [None; 7];
        breaks.hours[5] = hours("22:00", "04:00");
        let zone = central_europe();
        // Spring: the hour from two to three is not there.
        let spring = shown(&breaks, &zone, "2026-03-28T12:00", "2026-03-29T12:00");
        assert_eq!(
            spring.iter().map(|at| &at[8..16]).collect::<Vec<_>>(),
            ["28T23:00", "29T00:00", "29T01:00", "29T03:00"]
        );
        // Autumn: the hour from two to three is there twice.
        let autumn = shown(&breaks, &zone, "2026-10-24T12:00", "2026-10-25T12:00");
        assert_eq!(
            autumn.iter().map(|at| &at[8..16]).collect::<Vec<_>>(),
            [
                "24T23:00", "25T00:00", "25T01:00", "25T02:00", "25T02:00", "25T03:00"
            ]
        );
    }

    #[test]
    fn a_quiet_day_is_the_one_on_which_the_hours_began() {
        let mut breaks = office();
        breaks.every_min = 60;
        breaks.hours = [None; 7];
        breaks.hours[5] = hours("22:00", "02:00");
        let night = ["2026-11-28T12:00", "2026-11-29T12:00"];
        let shown = |breaks: &Breaks| shown(breaks, &TimeZone::UTC, night[0], night[1]).len();
        assert_eq!(shown(&breaks), 3);
        let at = |text: &str| text.parse().expect("a moment");
        let today = |text: &str| breaks.today(&TimeZone::UTC, at(text));
        let saturday = Date::constant(2026, 11, 28);
        let sunday = Date::constant(2026, 11, 29);
        assert_eq!(today("2026-11-28T23:00:00Z"), saturday);
        assert_eq!(today("2026-11-29T01:59:00Z"), saturday);
        assert_eq!(today("2026-11-29T02:00:00Z"), sunday);
        breaks.quiet_day = Some(sunday);
        assert_eq!(shown(&breaks), 3);
        breaks.quiet_day = Some(saturday);
        assert_eq!(shown(&breaks), 0);
    }

    #[test]
    fn a_shift_that_reaches_into_the_next_is_followed_by_it() {
        let mut breaks = office();
        breaks.every_min = 60;
        breaks.hours = [None; 7];
        breaks.hours[0] = hours("22:00", "08:30");
        breaks.hours[1] = hours("07:00", "11:00");
        assert_eq!(
            shown(
                &breaks,
                &TimeZone::UTC,
                "2026-12-01T06:00",
                "2026-12-02T00:00"
            ),
            [
                "2026-12-01T06:00:00",
                "2026-12-01T07:00:00",
                "2026-12-01T08:00:00",
                "2026-12-01T09:30:00",
                "2026-12-01T10:30:00"
            ]
        );
    }

    #[test]
    fn after_a_session_there_is_no_break_for_a_while() {
        let breaks = office();
        let at = |text: &str| text.parse::<Timestamp>().expect("a moment");
        let next = |after: &str, ended: Option<&str>| {
            breaks.next(&TimeZone::UTC, at(after), ended.map(at), None)
        };
        let half_past = Some(at("2026-11-30T09:30:00Z"));
        assert_eq!(next("2026-11-30T09:00:00Z", None), half_past);
        assert_eq!(
            next("2026-11-30T09:00:00Z", Some("2026-11-30T09:10:00Z")),
            half_past
        );
        let ten = Some(at("2026-11-30T10:00:00Z"));
        assert_eq!(
            next("2026-11-30T09:00:00Z", Some("2026-11-30T09:11:00Z")),
            ten
        );
        assert_eq!(next("2026-11-30T09:30:00Z", None), ten, "after, not at");
        // One short day a week, and that is quiet.
        let mut rarely = office();
        rarely.hours = [None; 7];
        rarely.hours[4] = hours("09:00", "10:00");
        rarely.quiet_day = Some(Date::constant(2026, 12, 4));
        assert_eq!(
            rarely.next(&TimeZone::UTC, at("2026-11-27T09:30:00Z"), None, None),
            Some(at("2026-12-11T09:30:00Z"))
        );
        // Friday afternoon: Monday.
        assert_eq!(next("2026-11-27T17:00:00Z", None), half_past);
        assert_eq!(
            Breaks::default().next(&TimeZone::UTC, at("2026-11-30T09:00:00Z"), None, None),
            None
        );
        assert_eq!(breaks.number(&TimeZone::UTC, at("2026-11-30T10:00:00Z")), 1);
    }

    #[test]
    fn a_choice_that_makes_no_sense_is_said() {
        let wrong = |change: fn(&mut Breaks)| {
            let mut breaks = office();
            change(&mut breaks);
            breaks.check()
        };
        assert_eq!(wrong(|_| {}), Ok(()));
        assert_eq!(wrong(|it| it.every_min = 19), Err(Unsound::Every));
        assert_eq!(wrong(|it| it.every_min = 61), Err(Unsound::Every));
        assert_eq!(wrong(|it| it.hours = [None; 7]), Err(Unsound::NoHours));
        assert_eq!(
            wrong(|it| it.hours[2] = hours("09:00", "09:00")),
            Err(Unsound::Hours(Weekday::Wednesday))
        );
        assert_eq!(
            wrong(|it| it.quiet = hours("12:00", "12:00")),
            Err(Unsound::Quiet)
        );
        assert_eq!(Breaks::default().check(), Ok(()), "off needs no hours");
    }

    #[test]
    fn tips_go_round_and_each_has_a_source() {
        let all = habits(include_str!("../../../catalogue/habits.toml")).expect("habits");
        let day = Day::from(Date::constant(2026, 11, 30));
        let of = |day, number| habit(&all, day, number).map(|habit| habit.id.as_str());
        let one_day: std::collections::BTreeSet<_> = (0..all.len()).map(|n| of(day, n)).collect();
        assert_eq!(one_day.len(), all.len());
        assert_ne!(of(day, 0), of(day.plus(1), 0));
        assert!(
            all.iter()
                .all(|it| it.url.starts_with("https://") && !it.title.is_empty())
        );
        assert!(habits("habit = []").is_err() && habits("tip = 1").is_err());
        assert_eq!(habit(&[], day, 3), None);
    }
}
