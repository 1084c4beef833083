//! What is prescribed: items, each with a ladder of lanes, a dose on it, and limits.

use super::rule::Axis;
use crate::dose::{Amount, Lane};
use crate::exercise::Class;
use serde::{Deserialize, Serialize};

/// How easily the pain is stirred up. Decides how slowly doses rise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Irritability {
    /// Settles quickly.
    Low,
    /// Between the two.
    Moderate,
    /// Easily stirred up, slow to settle.
    High,
}

/// Good days before an increase, days between two of one item, increases a day and a week.
/// Our choice after the 2-for-2 rule and NHS inform's "every few days".
pub(super) struct Pace {
    pub good_days: u32,
    pub gap_days: i32,
    pub a_day: usize,
    pub a_week: usize,
}

impl Irritability {
    pub(super) fn pace(self) -> Pace {
        let (good_days, gap_days, a_day, a_week) = match self {
            Irritability::Low => (2, 4, 2, 6),
            Irritability::Moderate => (3, 5, 1, 3),
            Irritability::High => (4, 7, 1, 2),
        };
        Pace {
            good_days,
            gap_days,
            a_day,
            a_week,
        }
    }
}

/// What a sore day means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Pain leads.
    Pain,
    /// The agreed amount leads: only clear rises count.
    Quota,
}

/// How much, on which step of the ladder, how often a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Dose {
    /// Repetitions, hold and sets.
    #[serde(flatten)]
    pub amount: Amount,
    /// The step of the ladder, from 0.
    pub level: u8,
    /// Sessions a day.
    pub sessions_per_day: u8,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its name.
    pub id: Box<str>,
    /// Its place.
    pub seq: i64,
    /// What it is for.
    pub class: Class,
    /// Increases happen by themselves, instead of being proposed.
    pub auto_progress: bool,
    /// Where it stands.
    pub dose: Dose,
    /// The ladder: one lane for each level, the last of them the top. Never empty.
    pub lanes: Vec<Lane>,
    /// Sessions a day: least, most.
    pub sessions: (u8, u8),
    /// Most seconds of work in a session (for each side, where there are sides).
    pub cap_session_s: Option<u32>,
    /// Most seconds of work in a day.
    pub cap_day_s: Option<u32>,
}

/// Why an item cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Breach {
    /// No lanes.
    #[error("expected at least one lane")]
    NoLanes,
    /// This lane is not in order, or does not keep the limits.
    #[error("{1}")]
    Lane(usize, &'static str),
    /// The sessions are not in order.
    #[error("expected least and most sessions a day, 1 or more, in this order")]
    Sessions,
    /// This part of the dose is outside its limits.
    #[error("expected a dose inside its lane and limits")]
    Dose(Axis),
}

impl Item {
    /// Whether lanes, sessions and dose keep to each other and to the caps.
    ///
    /// # Errors
    /// The first [`Breach`].
    pub fn check(&self) -> Result<(), Breach> {
        let (least, most) = self.sessions;
        if least < 1 || most < least {
            return Err(Breach::Sessions);
        }
        let last = self.lanes.len().checked_sub(1).ok_or(Breach::NoLanes)?;
        if u8::try_from(last).is_err() {
            return Err(Breach::Lane(last, "expected at most 256 lanes"));
        }
        for (number, lane) in self.lanes.iter().enumerate() {
            self.check_lane(lane, number == last)
                .map_err(|why| Breach::Lane(number, why))?;
        }
        let dose = self.dose;
        let lane = self
            .lanes
            .get(usize::from(dose.level))
            .ok_or(Breach::Dose(Axis::Level))?;
        let axes = [
            (
                Axis::Reps,
                dose.amount.reps,
                lane.floor.reps,
                lane.ceiling.reps,
            ),
            (
                Axis::HoldS,
                dose.amount.hold_s,
                lane.floor.hold_s,
                lane.ceiling.hold_s,
            ),
            (
                Axis::Sets,
                dose.amount.sets,
                lane.floor.sets,
                lane.ceiling.sets,
            ),
            (
                Axis::SessionsPerDay,
                dose.sessions_per_day.into(),
                least.into(),
                most.into(),
            ),
        ];
        for (axis, value, floor, ceiling) in axes {
            if !(floor..=ceiling).contains(&value) {
                return Err(Breach::Dose(axis));
            }
        }
        if !self.fits(dose) {
            return Err(Breach::Dose(Axis::All));
        }
        Ok(())
    }

    fn check_lane(&self, lane: &Lane, last: bool) -> Result<(), &'static str> {
        let up_at = lane.up_at.unwrap_or(lane.start);
        let in_order =
            lane.floor.within(lane.start) && lane.start.within(up_at) && up_at.within(lane.ceiling);
        if lane.floor.reps < 1 || lane.floor.sets < 1 {
            return Err("expected at least one repetition and one set");
        }
        if !in_order {
            return Err("expected floor <= start <= up_at <= ceiling for reps, hold_s and sets");
        }
        if lane.up_at.is_some() == last {
            return Err("expected up_at in every lane but the last, and null there");
        }
        let keeps = |amount| {
            self.fits(Dose {
                amount,
                level: 0,
                sessions_per_day: self.sessions.1,
            })
        };
        if !keeps(lane.start) || !keeps(up_at) {
            return Err("expected start and up_at to keep the caps at the most sessions a day");
        }
        Ok(())
    }

    /// Whether a dose keeps both time caps.
    pub(super) fn fits(&self, dose: Dose) -> bool {
        let seconds = dose.amount.load_s();
        let a_day = seconds * u64::from(dose.sessions_per_day);
        self.cap_session_s.is_none_or(|cap| seconds <= cap.into())
            && self.cap_day_s.is_none_or(|cap| a_day <= cap.into())
    }

    pub(super) fn lane(&self, level: u8) -> &Lane {
        // Levels are checked when the item is made and move by the ladder alone.
        &self.lanes[usize::from(level).min(self.lanes.len() - 1)]
    }

    /// The least that is ever offered: level 0, its floor, fewest sessions.
    pub fn floor_dose(&self) -> Dose {
        Dose {
            amount: self.lane(0).floor,
            level: 0,
            sessions_per_day: self.sessions.0,
        }
    }

    /// Whether this level is the top of the ladder.
    pub(super) fn is_top(&self, level: u8) -> bool {
        usize::from(level) + 1 >= self.lanes.len()
    }
}

/// What one person is prescribed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// How slowly doses rise.
    pub irritability: Irritability,
    /// What a sore day means.
    pub mode: Mode,
    /// What to do.
    pub items: Vec<Item>,
}
