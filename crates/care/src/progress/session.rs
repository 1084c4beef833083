//! What a session comes to in a few numbers, so that months can be told without reading all of it.

use crate::exercise::Side;
use crate::ids::{FormId, SessionId};
use crate::programme::Slot;
use crate::record::{CheckIn, How, Outcome, SessionRecord};
use crate::scale::{Effort, Nrs};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// A session in short. Derived from its record and the latest answer to "How was it?", and nothing
/// else: it can be made again at any time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Its name.
    pub id: SessionId,
    /// When it began, there and then.
    pub began: DateTime,
    /// Morning or evening.
    pub slot: Slot,
    /// Pain before, where the answer says it.
    pub before: Option<Nrs>,
    /// The worst pain.
    pub peak: Option<Nrs>,
    /// Pain after.
    pub after: Option<Nrs>,
    /// How hard it was.
    pub effort: Option<Effort>,
    /// Repetitions done; of one exercise no more than were prescribed.
    pub done: u32,
    /// Repetitions prescribed, each side counted.
    pub of: u32,
    /// Exercises of which something was done.
    pub exercises: u16,
    /// Seconds it took, pauses not counted.
    pub seconds: u32,
    /// What a camera saw well.
    pub seen: Vec<Seen>,
}

/// What a camera saw well of one form, on one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The form.
    pub form: FormId,
    /// The side; nothing where both move alike.
    pub side: Option<Side>,
    /// How far: the median repetition, in per cent of the target.
    pub share: u16,
    /// How long it was held: the median repetition, in tenths of a second.
    pub hold_ds: u16,
}

impl Session {
    /// In short.
    pub fn new(record: &SessionRecord, check_in: Option<&CheckIn>) -> Self {
        let (mut done, mut of, mut exercises) = (0, 0, 0);
        for (planned, outcome) in record.plan.iter().zip(record.outcomes()) {
            // What the session offered first is what was prescribed; an easier way counts by its
            // share of that.
            let prescribed = planned
                .choices
                .first()
                .map_or(0, |first| first.repetitions());
            let did = repetitions(prescribed, &outcome, check_in);
            of += prescribed;
            done += did;
            exercises += u16::from(did > 0);
        }
        let felt = record
            .plan
            .iter()
            .filter_map(|planned| record.peak(&planned.exercise));
        let said = |of: fn(&CheckIn) -> Option<Nrs>| check_in.and_then(of);
        Self {
            id: record.id,
            began: record.local_start(),
            slot: record.slot,
            before: said(|check_in| check_in.pain_before),
            peak: said(|check_in| check_in.pain_peak)
                .into_iter()
                .chain(felt)
                .max(),
            after: said(|check_in| check_in.pain_after),
            effort: check_in.and_then(|check_in| check_in.effort),
            done,
            of,
            exercises,
            seconds: u32::try_from(record.active_ms() / 1000).unwrap_or(u32::MAX),
            seen: seen(record),
        }
    }

    /// It counts as done: half of its repetitions and more.
    pub fn counts(&self) -> bool {
        self.of > 0 && 2 * u64::from(self.done) >= u64::from(self.of)
    }
}

/// Repetitions of one exercise; the person has the last word.
fn repetitions(prescribed: u32, outcome: &Outcome, check_in: Option<&CheckIn>) -> u32 {
    let mut answers = check_in.iter().flat_map(|check_in| &check_in.exercises);
    let said = answers.find(|said| said.exercise == outcome.exercise);
    let share = |done: u32, of: u32| {
        let share = u64::from(prescribed) * u64::from(done.min(of)) / u64::from(of.max(1));
        u32::try_from(share).unwrap_or(prescribed)
    };
    match said.map_or(outcome.how, |said| said.how) {
        How::Done => prescribed,
        How::NotDone => 0,
        // Nobody counted: half. Our choice.
        How::Partly if outcome.done == 0 => prescribed.div_ceil(2),
        How::Partly | How::Stopped => share(outcome.done, outcome.of),
    }
}

fn seen(record: &SessionRecord) -> Vec<Seen> {
    let mut all = Vec::new();
    for seen in &record.seen {
        let Some((_, choice)) = seen.planned(record) else {
            continue;
        };
        // As in `baseline`: only what was seen well enough.
        if seen.form(choice).is_none() {
            continue;
        }
        for side in [None, Some(Side::Left), Some(Side::Right)] {
            let mine = || seen.what.repetitions.iter().filter(|rep| rep.side == side);
            let shares = median(mine().map(|rep| rep.share));
            let holds = median(mine().map(|rep| rep.hold_ds));
            if let (Some(share), Some(hold_ds)) = (shares, holds) {
                all.push(Seen {
                    form: choice.form.clone(),
                    side,
                    share,
                    hold_ds,
                });
            }
        }
    }
    all
}

/// The upper of the two in the middle, where there are two.
pub(super) fn median(numbers: impl Iterator<Item = u16>) -> Option<u16> {
    let mut numbers: Vec<u16> = numbers.collect();
    numbers.sort_unstable();
    numbers.get(numbers.len() / 2).copied()
}
