//! A day of exercise: what may be played, and what its sessions come to when it is over.

use super::{FLARE, Opened, Person};
use crate::catalogue::Catalogue;
use crate::engine::event::{Done, Report, Session, Stopped};
use crate::engine::rule::{Action, Rule};
use crate::engine::{Day, Decision, Dose, ItemState};
use crate::exercise::Direction;
use crate::ids::{ExerciseId, FormId};
use crate::programme::{Item, Slot};
use crate::record::{CheckIn, How, SessionRecord};
use crate::script::Opening;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A session that was kept, with the latest answer to "How was it?".
pub type Kept<'k> = (&'k SessionRecord, Option<&'k CheckIn>);

/// What the day's opening came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Today {
    /// These may be played.
    Offers {
        /// In the order of a full session.
        items: Vec<Item>,
        /// A lighter day: the lightest versions.
        easy: bool,
    },
    /// Pain is too high for a session.
    Flare,
    /// Nothing may be played, by this rule.
    Nothing(Rule),
}

/// One exercise of the programme as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The form and amount it is done in.
    pub item: Item,
    /// Whether it is done.
    pub now: Stands,
}

/// Whether an exercise is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// As prescribed.
    AsPrescribed,
    /// In its lightest version, until this day.
    EasyUntil(Date),
    /// Not until this day.
    RestsUntil(Date),
    /// Not until a clinician has looked at it.
    Rests,
}

impl Person {
    /// What may be played on a day, if pain now is `before`.
    pub fn offers(&self, catalogue: &Catalogue, day: Day, before: Option<i64>) -> Today {
        if self.gate.is_stopped() {
            return Today::Nothing(Rule::R08a);
        }
        // "No exercises today" is meant for the day: a calmer evening does not open it again.
        if self.worst_before(day) >= FLARE {
            return Today::Flare;
        }
        let decisions = self.opening(day, before);
        let offered = |decision: &&Decision| decision.action == Action::Offer;
        let offers: Vec<&Decision> = decisions.iter().filter(offered).collect();
        if offers.is_empty() {
            let rule = decisions
                .last()
                .map_or(Rule::R08e, |decision| decision.rule);
            return if rule == Rule::R08d {
                Today::Flare
            } else {
                Today::Nothing(rule)
            };
        }
        let easy = offers.iter().all(|offer| offer.rule == Rule::R11b);
        let resting = self.resting(catalogue, day);
        let items = offers
            .iter()
            .filter_map(|offer| self.item(catalogue, day, offer));
        Today::Offers {
            items: items
                .filter(|item| !resting.contains(&item.exercise))
                .collect(),
            easy,
        }
    }

    /// An offer as it is played: its form, and what else must be obeyed.
    fn item(&self, catalogue: &Catalogue, day: Day, offer: &Decision) -> Option<Item> {
        self.as_done(
            catalogue,
            day,
            self.engine.items.get(offer.item?)?,
            offer.to?,
        )
    }

    /// An exercise of the programme at a dose, as it is done on a day.
    fn as_done(
        &self,
        catalogue: &Catalogue,
        day: Day,
        state: &ItemState,
        dose: Dose,
    ) -> Option<Item> {
        let id: ExerciseId = state.prescribed.id.parse().ok()?;
        let prescribed = self.items().iter().find(|item| item.exercise == id)?;
        let mut form = prescribed.forms.get(usize::from(dose.level))?.clone();
        if dose.level == 0
            && state
                .last_neuro()
                .is_some_and(|felt| day.since(felt) < NERVE_DAYS)
        {
            form = kinder(catalogue, &form).unwrap_or(form);
        }
        let half = state
            .last_catch()
            .is_some_and(|caught| day.since(caught) < CATCH_DAYS);
        Some(Item {
            exercise: id,
            form,
            amount: dose.amount,
            sessions: dose.sessions_per_day,
            with: prescribed.with.clone(),
            half,
        })
    }

    /// The whole programme as it stands on a day, for what is read away from a session: a page, a
    /// sheet of paper. In the order of a full session, with what rests.
    pub fn standing(&self, catalogue: &Catalogue, day: Day) -> Vec<Standing> {
        let resting = self.resting(catalogue, day);
        // What an opening would offer: after days away that is less than what is remembered.
        let opening = self.opening(day, None);
        let stands = |(place, state): (usize, &ItemState)| {
            let ahead = |until: Option<Day>| until.filter(|until| day < *until);
            let offer = opening
                .iter()
                .find(|decision| decision.action == Action::Offer && decision.item == Some(place));
            // A sore day is a lighter one; what is printed on it says so.
            let today = offer.filter(|offer| offer.rule == Rule::R11b);
            let easy = ahead(state.easy_until)
                .max(ahead(self.engine.deload_until()))
                .or(today.map(|_| day.plus(1)));
            let dose = match (offer.and_then(|offer| offer.to), easy) {
                (Some(dose), _) => dose,
                (None, Some(_)) => state.prescribed.floor_dose(),
                (None, None) => state.dose,
            };
            let item = self.as_done(catalogue, day, state, dose)?;
            let now = match (ahead(state.rest_until), easy) {
                _ if state.suspended => Stands::Rests,
                (Some(until), _) => Stands::RestsUntil(until.date()),
                (None, _) if resting.contains(&item.exercise) => {
                    Stands::RestsUntil(day.plus(1).date())
                }
                (None, Some(until)) => Stands::EasyUntil(until.date()),
                (None, None) => Stands::AsPrescribed,
            };
            Some(Standing { item, now })
        };
        self.engine
            .items
            .iter()
            .enumerate()
            .filter_map(stands)
            .collect()
    }

    /// Exercises that rest today: those in which nerve-type signs came, and all that ask the same
    /// of the back.
    fn resting(&self, catalogue: &Catalogue, day: Day) -> BTreeSet<ExerciseId> {
        let felt: Vec<&ExerciseId> = self
            .nerve
            .iter()
            .filter(|(on, _)| *on == day)
            .map(|(_, id)| id)
            .collect();
        let of = |id: &ExerciseId| catalogue.exercise(id).map_or(&[][..], |e| &e.directions);
        let directions: BTreeSet<Direction> = felt.iter().flat_map(|id| of(id)).copied().collect();
        let rests = |id: &&ExerciseId| {
            felt.contains(id)
                || of(id)
                    .iter()
                    .any(|direction| directions.contains(direction))
        };
        catalogue
            .exercises()
            .iter()
            .map(|e| &e.id)
            .filter(rests)
            .cloned()
            .collect()
    }

    /// The opening that a session of this time of day stands on: of today, and not used up by a
    /// session that began after it.
    pub fn opened_for(&self, day: Day, slot: Slot, kept: &[Kept<'_>]) -> Option<Opened> {
        let opened = self
            .opened
            .iter()
            .rfind(|opened| opened.day == day && opened.slot == slot)?;
        let used = kept
            .iter()
            .any(|(record, _)| record.slot == slot && record.local_start() >= opened.local);
        (!used).then_some(*opened)
    }

    /// What the stop rules of a session measure by, if it stands on this opening.
    pub fn measures(&self, opened: Opened) -> Opening {
        let small = |pain: i64| u8::try_from(pain).unwrap_or(0);
        Opening {
            before: small(opened.before),
            usual: small(self.engine.usual(opened.before)),
        }
    }

    /// Whether how it was before a session was told on a day.
    pub fn is_opened(&self, day: Day) -> bool {
        self.openings(day).next().is_some()
    }

    /// Days before today that were opened, or hold a session all the same, and are not closed yet, oldest
    /// first.
    pub fn days_to_close(&self, today: Day) -> Vec<Day> {
        let opened = self.opened.iter().map(|opened| opened.day);
        let mut days: Vec<Day> = opened
            .chain(self.arrivals.unopened())
            .filter(|day| *day < today && self.engine.closed_to().is_none_or(|to| *day > to))
            .collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// What a day's sessions came to; `None` if there was neither a session nor one that pain kept
    /// from beginning.
    pub fn report(&self, day: Day, kept: &[Kept<'_>], morning: Option<i64>) -> Option<Report> {
        let mut sessions: Vec<(jiff::civil::DateTime, Session)> = kept
            .iter()
            .map(|kept| (kept.0.local_start(), self.session(day, *kept)))
            .collect();
        let refused = self.openings(day).filter(|opened| opened.before >= FLARE);
        sessions.extend(refused.map(|opened| {
            (
                opened.local,
                Session {
                    before: opened.before,
                    items: Vec::new(),
                },
            )
        }));
        sessions.sort_by_key(|(at, _)| *at);
        let sessions: Vec<Session> = sessions.into_iter().map(|(_, session)| session).collect();
        (!sessions.is_empty()).then(|| Report {
            morning,
            sessions,
            ..Report::default()
        })
    }

    /// The openings of a day, closed or not, in their order.
    fn openings(&self, day: Day) -> impl Iterator<Item = &Opened> {
        let all = self.past.iter().chain(&self.opened);
        all.filter(move |opened| opened.day == day)
    }

    fn session(&self, day: Day, (record, check_in): Kept<'_>) -> Session {
        let opened = self
            .openings(day)
            .filter(|opened| opened.local <= record.local_start())
            .last();
        let said = check_in.and_then(|check_in| check_in.pain_before);
        let before = said
            .map(|pain| i64::from(pain.get()))
            .or(opened.map(|opened| opened.before))
            .unwrap_or(0);
        let items = record.outcomes().into_iter().filter(|outcome| {
            self.engine.place(outcome.exercise.as_str()).is_some() && outcome.how != How::NotDone
        });
        let items = items
            .map(|outcome| done(record, check_in, before, &outcome))
            .collect();
        Session { before, items }
    }
}

/// After nerve-type signs an exercise is done in its kindest form for so long.
const NERVE_DAYS: i32 = 28;
/// After a catch it is done through half of its range for so long.
const CATCH_DAYS: i32 = 14;

/// After nerve-type signs the lightest cat-cow is the small one, not the seated one, which bends.
fn kinder(catalogue: &Catalogue, form: &FormId) -> Option<FormId> {
    let kinder: FormId = match form.as_str() {
        "E3-L0" => "E3-M1".parse().ok()?,
        _ => return None,
    };
    catalogue.form(&kinder).map(|form| form.id.clone())
}

fn done(
    record: &SessionRecord,
    check_in: Option<&CheckIn>,
    before: i64,
    outcome: &crate::record::Outcome,
) -> Done {
    use crate::record::Because;
    let said = check_in.and_then(|check_in| {
        check_in
            .exercises
            .iter()
            .find(|said| said.exercise == outcome.exercise)
    });
    let how = said.map_or(outcome.how, |said| said.how);
    let because = said.and_then(|said| said.because).or(outcome.because);
    let session_peak = check_in
        .and_then(|check_in| check_in.pain_peak.or(check_in.pain_after))
        .map(|pain| i64::from(pain.get()));
    let felt = record
        .peak(&outcome.exercise)
        .map(|pain| i64::from(pain.get()));
    let peak = felt.max(session_peak).unwrap_or(before);
    let share = match how {
        How::Done => 100,
        _ => i64::from(outcome.done) * 100 / i64::from(outcome.of.max(1)),
    };
    let effort = check_in.and_then(|check_in| check_in.effort);
    let stopped = match (how, because) {
        (How::Done, _) => None,
        (_, Some(Because::Pain)) => Some(Stopped::Pain),
        (_, Some(Because::TooHard)) => Some(Stopped::TooHard),
        (_, Some(Because::Interrupted)) => Some(Stopped::Interrupted),
        (_, None) if outcome.easier => Some(Stopped::TooHard),
        (_, None) => None,
    };
    match effort {
        Some(effort) => Done {
            item: outcome.exercise.as_str().into(),
            peak,
            completion: share.min(100),
            effort: effort.get().into(),
            // What a camera saw lowers nothing by itself: R23b and R29 alone ask for it.
            form: outcome.form_seen.map(i64::from),
            stopped,
            technique_ok: check_in.is_some_and(|check_in| check_in.steady == Some(true)),
        },
        // Nobody said how hard it was: the day is not counted, and the streak stays.
        None => Done {
            item: outcome.exercise.as_str().into(),
            peak,
            completion: share.min(89),
            effort: 0,
            // Nor does what a camera saw end the streak.
            form: None,
            stopped: stopped.or(Some(Stopped::Interrupted)),
            technique_ok: false,
        },
    }
}
