//! Makes a programme from what is known of a person: which exercises, in which form, at which dose,
//! within which limits, and why.
//!
//! The conditions' cells say whether and in which form; how easily the pain is stirred up says where
//! on the ladder; a clinician's limits come on top. An exercise that cannot be done as all of them
//! ask is left out, with the reason.

use crate::catalogue::Catalogue;
use crate::dose::{Amount, Lane};
use crate::engine::{Dose, Irritability, Item};
use crate::exercise::{Exercise, Form, Kind};
use crate::ids::{ExerciseId, FormId};
use crate::journal::{Left, LeftWhy, Limits, Prescribed};
use crate::programme::{self, Programme};
use crate::safety::conditions::{self, Asked, Letter};
use std::collections::{BTreeMap, BTreeSet};

/// From this age on, somebody begins as with a condition. Our choice.
const CAREFUL_FROM_AGE: u16 = 70;

/// What a programme is made from.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// How easily the pain is stirred up; unknown is the cautious reading.
    pub irritability: Option<Irritability>,
    /// In years.
    pub age: Option<u16>,
    /// Conditions in force, by code.
    pub conditions: BTreeSet<String>,
    /// A visit to a clinician comes before more than the gentlest items.
    pub visit_first: bool,
    /// What a clinician asked instead of the cells of some conditions.
    pub cells: BTreeMap<ExerciseId, Lift>,
    /// What a clinician allows, where it differs from the catalogue.
    pub limits: BTreeMap<ExerciseId, Limits>,
    /// Exercises that wait until a clinician says so.
    pub waiting: BTreeSet<ExerciseId>,
    /// Exercises that were in the programme before; with `None` it is the first.
    pub before: Option<BTreeSet<ExerciseId>>,
    /// Whether an exercise may be added today to those before.
    pub may_add: bool,
}

/// A clinician's word on one exercise: it stands for the conditions that were known then, and for
/// none that is told later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lift {
    /// What the clinician asks.
    pub asked: Asked,
    /// The conditions whose cells it replaces.
    pub instead_of: BTreeSet<String>,
}

/// A programme, and what is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Built {
    /// What to do, in the order of a full session.
    pub items: Vec<Prescribed>,
    /// What is left out, and why.
    pub left: Vec<Left>,
}

/// ME/CFS, or a crash after effort: nothing rises (NICE NG206 1.11.14).
const LOCKED: &str = "C32";

/// The gentlest items, which may begin before a visit.
const GENTLEST: [&str; 3] = ["E6", "E1", "E2"];

impl Known {
    /// A calm, otherwise well person.
    pub fn calm() -> Self {
        Self {
            irritability: Some(Irritability::Low),
            age: Some(40),
            ..Self::default()
        }
    }

    fn irritability(&self) -> Irritability {
        self.irritability.unwrap_or(Irritability::High)
    }

    /// The conditions that ask something of this exercise.
    fn because(&self, exercise: &ExerciseId) -> Vec<String> {
        let asks =
            |code: &&String| conditions::asked([code.as_str()], exercise).letter > Letter::Free;
        self.conditions.iter().filter(asks).cloned().collect()
    }

    fn asked(&self, exercise: &ExerciseId) -> Asked {
        let lift = self.cells.get(exercise);
        let stands = |code: &&String| lift.is_none_or(|lift| !lift.instead_of.contains(*code));
        let standing = self.conditions.iter().filter(stands).map(String::as_str);
        let asked = conditions::asked(standing, exercise);
        match lift {
            Some(lift) => asked.and(&lift.asked),
            None => asked,
        }
    }
}

impl Built {
    /// What is done on the first day.
    pub fn programme(&self) -> Programme {
        let item = |prescribed: &Prescribed| {
            let dose = prescribed.item.dose;
            Some(programme::Item {
                exercise: prescribed.exercise.clone(),
                form: prescribed.forms.get(usize::from(dose.level))?.clone(),
                amount: dose.amount,
                sessions: dose.sessions_per_day,
                with: prescribed.with.clone(),
                half: false,
            })
        };
        Programme {
            items: self.items.iter().filter_map(item).collect(),
        }
    }
}

/// Makes a programme.
pub fn build(catalogue: &Catalogue, known: &Known) -> Built {
    let mut built = Built::default();
    let mut added = false;
    // Ties are settled strength, then stability, then mobility.
    let mut exercises: Vec<&Exercise> = catalogue.exercises().iter().collect();
    exercises.sort_by_key(|exercise| exercise.class);
    for exercise in exercises {
        let is_new = known
            .before
            .as_ref()
            .is_some_and(|before| !before.contains(&exercise.id));
        match prescribe(exercise, known, is_new) {
            Ok(_) if is_new && (added || !known.may_add) => {
                built
                    .left
                    .push(left(exercise, LeftWhy::OneAWeek, Vec::new()));
            }
            Ok(item) => {
                added |= is_new;
                built.items.push(item);
            }
            Err(why) => {
                let because = match why {
                    LeftWhy::Condition | LeftWhy::Conflict => known.because(&exercise.id),
                    _ => Vec::new(),
                };
                built.left.push(left(exercise, why, because));
            }
        }
    }
    let place = |id: &ExerciseId| catalogue.exercises().iter().position(|e| e.id == *id);
    built.items.sort_by_key(|item| place(&item.exercise));
    built.left.sort_by_key(|left| place(&left.exercise));
    built
}

fn left(exercise: &Exercise, why: LeftWhy, because: Vec<String>) -> Left {
    Left {
        exercise: exercise.id.clone(),
        why,
        because,
    }
}

fn prescribe(exercise: &Exercise, known: &Known, is_new: bool) -> Result<Prescribed, LeftWhy> {
    let limits = known.limits.get(&exercise.id);
    if limits.is_some_and(|limits| limits.off) || known.waiting.contains(&exercise.id) {
        return Err(LeftWhy::Clinician);
    }
    let asked = known.asked(&exercise.id);
    if asked.letter == Letter::Blocked {
        // Each cell alone allows it: only together they do not.
        let alone = |code: &String| {
            conditions::asked([code.as_str()], &exercise.id).letter < Letter::Blocked
        };
        let conflict =
            known.conditions.iter().all(alone) && !known.cells.contains_key(&exercise.id);
        return Err(if conflict {
            LeftWhy::Conflict
        } else {
            LeftWhy::Condition
        });
    }
    if known.visit_first && !GENTLEST.contains(&exercise.id.as_str()) {
        return Err(LeftWhy::Visit);
    }
    let ways = ways(exercise, &asked).ok_or(LeftWhy::Conflict)?;
    let start = start(exercise, known)?;
    let (forms, level) = match &ways.form {
        // A range form replaces the level and stays.
        Some(form) => (vec![form.clone()], 0),
        None => {
            let forms = ladder(exercise, ways.cap.as_ref(), limits);
            let at = forms.iter().position(|form| *form == start);
            match (at, exercise.form(&start).map(|form| form.kind)) {
                (Some(level), _) => (forms, level),
                // The start itself is a range form, such as a supported half squeeze.
                (None, Some(Kind::Range)) => (vec![start], 0),
                // The ladder ends below the start: its top.
                (None, _) => {
                    let top = forms.len().checked_sub(1).ok_or(LeftWhy::Conflict)?;
                    (forms, top)
                }
            }
        }
    };
    let level = if known.visit_first || is_new {
        0
    } else {
        level
    };
    let item = item(exercise, known, limits, &forms, level, is_new).ok_or(LeftWhy::Conflict)?;
    Ok(Prescribed {
        exercise: exercise.id.clone(),
        item,
        forms,
        with: ways.with,
        caution: asked.letter == Letter::Caution,
        because: known.because(&exercise.id),
    })
}

/// Where on the ladder somebody begins.
fn start(exercise: &Exercise, known: &Known) -> Result<FormId, LeftWhy> {
    let careful =
        !known.conditions.is_empty() || known.age.is_none_or(|age| age >= CAREFUL_FROM_AGE);
    match known.irritability() {
        Irritability::Low if careful => Ok(exercise.start_careful.clone()),
        Irritability::Low => Ok(exercise.start.clone()),
        Irritability::Moderate => Ok(exercise.start_moderate.clone()),
        Irritability::High => exercise.start_high.clone().ok_or(LeftWhy::NotYet),
    }
}

/// What the forms that were asked for come to.
struct Ways {
    /// The range form that replaces the level.
    form: Option<FormId>,
    /// The level that is the highest.
    cap: Option<FormId>,
    /// Settings, and versions joined on.
    with: Vec<FormId>,
}

/// Sorts the forms that must be obeyed at once; `None` if the catalogue cannot do it.
fn ways(exercise: &Exercise, asked: &Asked) -> Option<Ways> {
    let mut ranges: Vec<&Form> = Vec::new();
    let mut ways = Ways {
        form: None,
        cap: None,
        with: Vec::new(),
    };
    for id in &asked.forms {
        let id: FormId = id.parse().ok()?;
        if exercise.settings.iter().any(|setting| setting.id == id) {
            ways.with.push(id);
            continue;
        }
        let form = exercise.form(&id)?;
        match form.kind {
            Kind::Level { .. } => ways.cap = Some(id),
            Kind::Range => ranges.push(form),
        }
    }
    let joined = exercise.forms.iter().find(|form| {
        !form.joins.is_empty()
            && form
                .joins
                .iter()
                .all(|id| ranges.iter().any(|r| r.id == *id))
    });
    if let Some(joined) = joined {
        ranges.retain(|form| !joined.joins.contains(&form.id));
        ranges.push(joined);
    }
    // What stands beside it is obeyed by its manner: "small, and the neck quiet". Only pairs that
    // were thought about come this far.
    let place = |form: &&Form| exercise.forms.iter().position(|other| other.id == form.id);
    ranges.sort_by_key(place);
    ways.form = ranges.pop().map(|form| form.id.clone());
    ways.with.extend(ranges.iter().map(|form| form.id.clone()));
    // A level and a range form at once: the range form replaces the level.
    if ways.form.is_some() {
        ways.cap = None;
    }
    Some(ways)
}

/// The levels that may be reached, easiest first.
fn ladder(exercise: &Exercise, cap: Option<&FormId>, limits: Option<&Limits>) -> Vec<FormId> {
    let top = limits.and_then(|limits| limits.top);
    let cap = cap.and_then(|cap| exercise.form(cap)?.step());
    let mut forms = Vec::new();
    for form in exercise.levels() {
        let Kind::Level {
            step,
            off_by_default,
        } = form.kind
        else {
            continue;
        };
        let allowed = match top {
            Some(top) => step <= top,
            None => !off_by_default,
        };
        if !allowed || cap.is_some_and(|cap| step > cap) {
            break;
        }
        forms.push(form.id.clone());
    }
    forms
}

fn item(
    exercise: &Exercise,
    known: &Known,
    limits: Option<&Limits>,
    forms: &[FormId],
    level: usize,
    is_new: bool,
) -> Option<Item> {
    let forms: Vec<&Form> = forms.iter().filter_map(|id| exercise.form(id)).collect();
    let irritability = known.irritability();
    let at = forms.get(level)?;
    let start = match irritability {
        _ if known.visit_first || is_new => at.lane.floor,
        Irritability::Low => at.lane.start,
        Irritability::Moderate => halfway(at.lane.floor, at.lane.start),
        Irritability::High => at.lane.floor,
    };
    let locked = known.visit_first || known.conditions.contains(LOCKED);
    let last = forms.len() - 1;
    let (lanes, level) = if locked {
        (
            vec![Lane {
                floor: start,
                start,
                up_at: None,
                ceiling: start,
            }],
            0,
        )
    } else {
        let lane = |(number, form): (usize, &&Form)| Lane {
            up_at: match number == last {
                true => None,
                // A ladder that a clinician made longer: its levels end where they did.
                false => Some(form.lane.up_at.unwrap_or(form.lane.start)),
            },
            ..form.lane
        };
        (forms.iter().enumerate().map(lane).collect(), level)
    };
    // Twice a day at the start only when calm.
    let calm = irritability == Irritability::Low && !known.visit_first && !is_new;
    let begin = if calm { at.sessions.0 } else { 1 };
    let most = match (locked, limits.and_then(|limits| limits.sessions)) {
        (true, _) => begin,
        (false, Some(sessions)) => sessions.max(1),
        (false, None) => forms.last()?.sessions.1,
    };
    let begin = begin.min(most);
    let item = Item {
        id: exercise.id.as_str().into(),
        seq: exercise.order.into(),
        class: exercise.class,
        auto_progress: limits.is_some_and(|limits| limits.auto_progress),
        dose: Dose {
            amount: start,
            level: u8::try_from(level).ok()?,
            sessions_per_day: begin,
        },
        lanes,
        sessions: (1.min(most), most),
        cap_session_s: exercise.cap.map(|cap| cap.session_s),
        cap_day_s: exercise.cap.and_then(|cap| cap.day_s),
    };
    item.check().is_ok().then_some(item)
}

fn halfway(floor: Amount, start: Amount) -> Amount {
    let middle = |floor: u16, start: u16| floor + (start - floor) / 2;
    Amount {
        reps: middle(floor.reps, start.reps),
        hold_s: middle(floor.hold_s, start.hold_s),
        sets: middle(floor.sets, start.sets),
    }
}
