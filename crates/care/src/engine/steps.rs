//! One step up, one step down, and scaling.

use super::programme::{Dose, Item};
use super::rule::Axis;

/// Up: repetitions by 1 below 10 and by 2 from there; seconds by 2 below 10 and by 5 from there.
fn up(value: u16, small: u16, large: u16) -> u16 {
    value.saturating_add(if value < 10 { small } else { large })
}

/// Down: the same sizes, 10 itself going by the small one.
fn down(value: u16, small: u16, large: u16) -> u16 {
    value.saturating_sub(if value <= 10 { small } else { large })
}

impl Item {
    /// The next increase of a dose, if there is one: one axis, one step.
    pub(super) fn next_increase(&self, dose: Dose) -> Option<(Axis, Dose)> {
        let lane = self.lane(dose.level);
        let target = lane.up_at.unwrap_or(lane.ceiling);
        let now = dose.amount;
        let steps = [
            (Axis::Reps, now.reps, target.reps, up(now.reps, 1, 2)),
            (Axis::HoldS, now.hold_s, target.hold_s, up(now.hold_s, 2, 5)),
            (
                Axis::Sets,
                now.sets,
                target.sets,
                now.sets.saturating_add(1),
            ),
        ];
        for (axis, value, target, next) in steps {
            let stepped = with(dose, axis, next.min(target));
            if value < target && self.fits(stepped) {
                return Some((axis, stepped));
            }
        }
        if !self.is_top(dose.level) {
            let level = dose.level + 1;
            let amount = self.lane(level).start;
            return Some((
                Axis::Level,
                Dose {
                    amount,
                    level,
                    ..dose
                },
            ));
        }
        let more = Dose {
            sessions_per_day: dose.sessions_per_day.saturating_add(1),
            ..dose
        };
        (dose.sessions_per_day < self.sessions.1 && self.fits(more))
            .then_some((Axis::SessionsPerDay, more))
    }

    /// One step down: on the axis that went up last if it can, else the first that can. `None` at
    /// the floor dose.
    pub(super) fn one_step_down(
        &self,
        dose: Dose,
        last_axis: Option<Axis>,
    ) -> Option<(Axis, Dose)> {
        let order = [
            Axis::Reps,
            Axis::HoldS,
            Axis::Sets,
            Axis::Level,
            Axis::SessionsPerDay,
        ];
        last_axis
            .into_iter()
            .chain(order)
            .find_map(|axis| Some((axis, self.down(dose, axis)?)))
    }

    fn down(&self, dose: Dose, axis: Axis) -> Option<Dose> {
        let floor = self.lane(dose.level).floor;
        let now = dose.amount;
        let (value, floor, next) = match axis {
            Axis::Reps => (now.reps, floor.reps, down(now.reps, 1, 2)),
            Axis::HoldS => (now.hold_s, floor.hold_s, down(now.hold_s, 2, 5)),
            Axis::Sets => (now.sets, floor.sets, now.sets.saturating_sub(1)),
            Axis::Level => return self.level_down(dose),
            Axis::SessionsPerDay => {
                let fewer = dose.sessions_per_day.checked_sub(1)?;
                return (fewer >= self.sessions.0).then_some(Dose {
                    sessions_per_day: fewer,
                    ..dose
                });
            }
            Axis::All => return None,
        };
        (value > floor).then(|| with(dose, axis, next.max(floor)))
    }

    /// One level down, at no more than its start and no less than its floor.
    pub(super) fn level_down(&self, dose: Dose) -> Option<Dose> {
        let level = dose.level.checked_sub(1)?;
        let lane = self.lane(level);
        let amount = dose.amount.min(lane.start).max(lane.floor);
        Some(Dose {
            amount,
            level,
            ..dose
        })
    }

    /// Repetitions and hold at so many per cent, not below the lane's floor.
    pub(super) fn scale(&self, dose: Dose, percent: u32) -> Dose {
        let floor = self.lane(dose.level).floor;
        let part = |value: u16, floor: u16| {
            let part = u32::from(value) * percent / 100;
            u16::try_from(part).unwrap_or(u16::MAX).max(floor)
        };
        let mut scaled = dose;
        scaled.amount.reps = part(dose.amount.reps, floor.reps);
        scaled.amount.hold_s = part(dose.amount.hold_s, floor.hold_s);
        scaled
    }
}

fn with(mut dose: Dose, axis: Axis, value: u16) -> Dose {
    match axis {
        Axis::Reps => dose.amount.reps = value,
        Axis::HoldS => dose.amount.hold_s = value,
        Axis::Sets => dose.amount.sets = value,
        Axis::Level | Axis::SessionsPerDay | Axis::All => {}
    }
    dose
}
