//! Around a procedure: when nothing is done, when things are taken easy, when each exercise comes
//! back, and which signs count for more.
//!
//! After the leaflets of pain clinics where they agree, else our choice (`docs/clinical.md`). The
//! clinic's own leaflet overrides: whoever records a procedure may give its own days.

use super::signs::Tier;
use crate::engine::Day;
use crate::engine::event::Window;
use crate::ids::ExerciseId;

/// When exercises come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// At the end of the rest, taken easy until the easy days end.
    AfterRest(&'static [&'static str]),
    /// On this day after the procedure, taken easy until the easy days end.
    Day(i32, &'static [&'static str]),
    /// When the easy days end.
    AfterEasy(&'static [&'static str]),
    /// When a clinician says so.
    Clinician(&'static [&'static str]),
}

impl Back {
    fn exercises(&self) -> &'static [&'static str] {
        match self {
            Back::AfterRest(list) | Back::Day(_, list) | Back::AfterEasy(list) => list,
            Back::Clinician(list) => list,
        }
    }
}

/// One kind of procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Procedure {
    /// Its code, for good.
    pub code: &'static str,
    /// Hours without a session.
    pub rest_hours: i32,
    /// The same, when sedated or when legs (or arms) still feel odd.
    pub rest_hours_if: i32,
    /// Days until easy mode ends.
    pub easy_days: i32,
    /// The same, with diabetes and high sugars.
    pub easy_days_if: i32,
    /// Its exercises; with a condition, that row decides instead.
    pub back: &'static [Back],
    /// The condition that holds for the easy days.
    pub condition: Option<&'static str>,
}

const ALL: &[&str] = &["E1", "E2", "E3", "E4", "E5", "E6", "E7"];
const NOT_E7: &[&str] = &["E1", "E2", "E3", "E4", "E5", "E6"];
const NECK: &[&str] = &["E3", "E4", "E7"];

const AFTER_INJECTION: &[Back] = &[Back::AfterRest(NOT_E7), Back::AfterEasy(&["E7"])];

/// All procedures.
pub const PROCEDURES: [Procedure; 9] = [
    Procedure {
        code: "steroid_injection_low_back",
        rest_hours: 48,
        rest_hours_if: 72,
        easy_days: 7,
        easy_days_if: 14,
        back: AFTER_INJECTION,
        condition: None,
    },
    Procedure {
        code: "steroid_injection_neck_or_chest",
        rest_hours: 48,
        rest_hours_if: 72,
        easy_days: 7,
        easy_days_if: 14,
        back: &[
            Back::AfterRest(&["E1", "E2", "E6"]),
            Back::AfterEasy(&["E5"]),
            Back::Clinician(NECK),
        ],
        condition: None,
    },
    Procedure {
        code: "medial_branch_block",
        rest_hours: 24,
        // Counted from the end of sedation.
        rest_hours_if: 24,
        easy_days: 2,
        easy_days_if: 2,
        back: &[Back::AfterRest(ALL)],
        condition: None,
    },
    Procedure {
        code: "radiofrequency_low_back",
        rest_hours: 48,
        rest_hours_if: 72,
        easy_days: 14,
        easy_days_if: 14,
        back: &[
            Back::Day(3, &["E1", "E2", "E3", "E6"]),
            Back::Day(7, &["E4", "E5", "E7"]),
        ],
        condition: None,
    },
    Procedure {
        code: "radiofrequency_neck_or_chest",
        rest_hours: 48,
        rest_hours_if: 72,
        easy_days: 14,
        easy_days_if: 14,
        back: &[
            Back::Day(3, &["E1", "E2", "E6"]),
            Back::Day(7, &["E5"]),
            Back::Clinician(NECK),
        ],
        condition: None,
    },
    Procedure {
        code: "vertebra_cement",
        rest_hours: 48,
        rest_hours_if: 48,
        easy_days: 42,
        easy_days_if: 42,
        back: &[],
        condition: Some("C02a"),
    },
    Procedure {
        code: "stimulator_trial",
        rest_hours: 0,
        rest_hours_if: 0,
        easy_days: 0,
        easy_days_if: 0,
        back: &[],
        condition: Some("C24a"),
    },
    Procedure {
        code: "stimulator_or_pump_implant",
        rest_hours: 48,
        rest_hours_if: 48,
        easy_days: 56,
        easy_days_if: 56,
        back: &[],
        condition: Some("C24b"),
    },
    Procedure {
        code: "other_needle_in_spine",
        rest_hours: 48,
        rest_hours_if: 72,
        easy_days: 7,
        easy_days_if: 7,
        back: AFTER_INJECTION,
        condition: None,
    },
];

/// A procedure by its code.
pub fn find(code: &str) -> Option<&'static Procedure> {
    PROCEDURES.iter().find(|procedure| procedure.code == code)
}

/// Signs are watched for so many hours after a procedure.
const WATCH_HOURS: i64 = 336;

impl Procedure {
    /// Whether this exercise waits until a clinician says so.
    pub fn waits_for_clinician(&self, exercise: &ExerciseId) -> bool {
        let waits = |back: &Back| matches!(back, Back::Clinician(list) if list.contains(&exercise.as_str()));
        self.back.iter().any(waits)
    }

    /// The day on which its easy days end.
    pub fn easy_end(&self, on: Day, longer_easy: bool) -> Day {
        on.plus(if longer_easy {
            self.easy_days_if
        } else {
            self.easy_days
        })
    }

    /// The windows of these exercises; those that wait for a clinician have none. Hours are rounded up to whole local days: a rest that ends
    /// within a day ends with it.
    pub fn windows<'e>(
        &self,
        on: Day,
        hour: i32,
        longer_rest: bool,
        longer_easy: bool,
        exercises: impl IntoIterator<Item = &'e ExerciseId>,
    ) -> Vec<Window> {
        let hours = if longer_rest {
            self.rest_hours_if
        } else {
            self.rest_hours
        };
        let rest_end = on.plus((hour.clamp(0, 23) + hours + 23) / 24);
        let easy = if longer_easy {
            self.easy_days_if
        } else {
            self.easy_days
        };
        let easy_end = on.plus(easy).max(rest_end);
        let window = |exercise: &ExerciseId| {
            let back = self
                .back
                .iter()
                .find(|back| back.exercises().contains(&exercise.as_str()));
            let rest_until = match (back, self.condition) {
                (Some(Back::AfterRest(_)), _) => rest_end,
                (Some(Back::Day(day, _)), _) => on.plus(*day).max(rest_end),
                (Some(Back::Clinician(_)), _) => return None,
                // The condition's row says what may be done; rest comes first.
                (None, Some(_)) => rest_end,
                // An exercise nobody thought of waits for the end.
                (Some(Back::AfterEasy(_)), _) | (None, None) => easy_end,
            };
            Some(Window {
                item: exercise.as_str().into(),
                rest_until,
                easy_until: easy_end.max(rest_until),
            })
        };
        exercises.into_iter().filter_map(window).collect()
    }
}

/// From hour, until hour, tier.
type Raised = (&'static str, i64, i64, Tier);

/// Signs after a procedure, by hours since: tiers are only ever raised. Weakness and numbness in
/// the first 12 hours are urgent while they ease hour by hour, and an emergency when they do not.
pub const RAISED: [Raised; 16] = [
    ("saddle_numbness", 0, 336, Tier::Emergency),
    ("bladder_change", 0, 336, Tier::Emergency),
    ("bowel_change", 0, 336, Tier::Emergency),
    ("sexual_numbness", 0, 336, Tier::Emergency),
    ("both_legs", 0, 336, Tier::Emergency),
    ("leg_strength_fading", 0, 336, Tier::Emergency),
    ("new_weakness_unexamined", 0, 12, Tier::Urgent),
    ("new_weakness_unexamined", 12, 336, Tier::Emergency),
    ("new_numbness", 0, 12, Tier::Urgent),
    ("new_numbness", 12, 336, Tier::Emergency),
    ("numbness_persisting", 12, 336, Tier::Emergency),
    ("spread", 0, 336, Tier::Urgent),
    ("fever_unwell", 0, 336, Tier::Emergency),
    (
        "fever_with_neuro_or_after_injection",
        0,
        336,
        Tier::Emergency,
    ),
    ("headache_upright_after_injection", 0, 336, Tier::Urgent),
    ("infection_risk_pain", 0, 336, Tier::Urgent),
];

/// The tier of a sign so many hours after a procedure.
pub fn raised(code: &str, hours: i64) -> Option<Tier> {
    let rows = RAISED.iter().filter(|(raised, ..)| *raised == code);
    rows.filter(|(_, from, to, _)| (*from..*to).contains(&hours))
        .map(|(.., tier)| *tier)
        // Emergency is the first of the tiers.
        .min()
}

/// Whether signs still count for more so many hours after a procedure.
pub fn is_watched(hours: i64) -> bool {
    (0..WATCH_HOURS).contains(&hours)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn windows(code: &str, hour: i32, longer: bool) -> Vec<(String, i32, i32)> {
        let on = Day::from(date(2026, 11, 2));
        let exercises: Vec<ExerciseId> = ALL.iter().map(|id| id.parse().unwrap()).collect();
        let windows = find(code)
            .unwrap()
            .windows(on, hour, longer, false, &exercises);
        let days = |w: Window| {
            (
                w.item.into(),
                w.rest_until.since(on),
                w.easy_until.since(on),
            )
        };
        windows.into_iter().map(days).collect()
    }

    #[test]
    fn an_injection_rests_two_days_and_is_easy_for_a_week() {
        let found = windows("steroid_injection_low_back", 0, false);
        assert_eq!(found[0], ("E1".into(), 2, 7));
        assert_eq!(found[6], ("E7".into(), 7, 7));
        // 48 hours from three in the afternoon end in the middle of the third day.
        assert_eq!(windows("steroid_injection_low_back", 15, false)[0].1, 3);
        assert_eq!(windows("steroid_injection_low_back", 15, true)[0].1, 4);
    }

    #[test]
    fn after_radiofrequency_exercises_come_back_by_day() {
        let found = windows("radiofrequency_low_back", 9, false);
        assert_eq!(
            found.iter().map(|(_, rest, _)| *rest).collect::<Vec<_>>(),
            [3, 3, 3, 7, 7, 3, 7]
        );
        assert!(found.iter().all(|(.., easy)| *easy == 14));
        assert_eq!(
            windows("radiofrequency_neck_or_chest", 9, false).len(),
            4,
            "three wait"
        );
        let neck = find("radiofrequency_neck_or_chest").unwrap();
        assert!(neck.waits_for_clinician(&"E4".parse().unwrap()));
    }

    #[test]
    fn numbness_that_has_not_worn_off_is_an_emergency() {
        assert_eq!(raised("new_numbness", 3), Some(Tier::Urgent));
        assert_eq!(raised("new_numbness", 12), Some(Tier::Emergency));
        assert_eq!(raised("new_numbness", 336), None);
        assert_eq!(raised("catch", 3), None);
    }
}
