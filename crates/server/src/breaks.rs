//! A break in words, for the page and the command.

use crate::{ledger, zones};
use care::breaks::{self, Act, Unsound};
use care::ids::FormId;
use care::person::{Opened, Person};
use care::programme::{Item, Slot};
use care::script::Cue;
use content::{Library, Words};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};
use store::{Repository, StoreError, Who};

/// Somebody who opened a session so lately is at it. Our choice: longer than any session takes.
const UNDER_WAY: SignedDuration = SignedDuration::from_hours(1);

/// What is wrong with a choice, in words.
pub fn said(words: &Words, wrong: Unsound) -> String {
    match wrong {
        Unsound::Every => words.t("breaks-wrong-every"),
        Unsound::Hours(day) => {
            words.with("breaks-wrong-hours", &[("day", words.weekday(day).into())])
        }
        Unsound::NoHours => words.t("breaks-wrong-no-hours"),
        Unsound::Quiet => words.t("breaks-wrong-quiet"),
    }
}

/// When the last session ended.
///
/// # Errors
/// Only those of the disk.
pub async fn ended(store: &dyn Repository, who: Who) -> Result<Option<Timestamp>, StoreError> {
    let last = store.sessions(who, None, 1).await?;
    Ok(last.first().map(|kept| kept.record.ended_at))
}

/// Whether a session is under way: opened lately, and after the last one ended. Of one time of day, or of
/// both.
pub fn at_it(
    person: &Person,
    slot: Option<Slot>,
    ended: Option<Timestamp>,
    now: Timestamp,
) -> bool {
    // An opening has the clock of the device, or this machine's where there was no script.
    let clocks = [zones::of(person), TimeZone::system()];
    let under_way = |opened: &Opened| {
        clocks.iter().any(|zone| {
            let since = zone.to_datetime(now).duration_since(opened.local);
            let over = ended.is_some_and(|ended| opened.local <= zone.to_datetime(ended));
            !since.is_negative() && since < UNDER_WAY && !over
        })
    };
    let of_slot = |opened: &&Opened| slot.is_none_or(|slot| opened.slot == slot);
    person.opened.iter().filter(of_slot).any(under_way)
}

/// What a person does in a break that is due then, after what was done that day.
///
/// # Errors
/// Only those of the disk.
pub async fn act(
    store: &dyn Repository,
    who: Who,
    library: &Library,
    person: &Person,
    at: &Zoned,
    number: usize,
) -> Result<Option<Act>, StoreError> {
    let day = person.today(at.date());
    let kept = store.sessions_on(who, day.date()).await?;
    let kept: Vec<_> = kept.iter().map(ledger::pair).collect();
    Ok(person.act(&library.catalogue, day, number, &kept))
}

/// A break in words.
pub struct Told {
    /// The exercise and its form, with how much of it; nothing where one walks.
    pub few: Option<Few>,
    /// The tip.
    pub habit: String,
    /// Who says it.
    pub title: String,
    /// Where.
    pub url: String,
}

/// A few repetitions.
pub struct Few {
    /// Which.
    pub form: FormId,
    /// The exercise.
    pub name: String,
    /// The form.
    pub form_name: String,
    /// How much.
    pub dose: String,
    /// How, and what else must be obeyed.
    pub how: String,
}

/// The break that is now, in words; `None` where something else comes first. `now` is in the zone of
/// [`zones::of`] the person.
///
/// # Errors
/// Only those of the disk.
pub async fn tell(
    store: &dyn Repository,
    who: Who,
    library: &Library,
    person: &Person,
    now: &Zoned,
) -> Result<Option<Told>, StoreError> {
    let zone = now.time_zone();
    let day = person.today(now.date());
    // The one that came last; without a plan one each hour, as if work had begun at eight.
    let number = match &person.breaks {
        Some(breaks) if breaks.on => {
            let so_far = breaks.number(zone, now.timestamp());
            so_far.saturating_sub(1)
        }
        _ => usize::try_from(now.hour() - 8).unwrap_or(0),
    };
    let act = act(store, who, library, person, now, number).await?;
    let habit = breaks::habit(&library.habits, day, number);
    Ok(act.zip(habit).map(|(act, habit)| Told {
        few: match act {
            Act::Walk => None,
            Act::Few(item) => few(library, item),
        },
        habit: library.words.t(&format!("habit-{}", habit.id)),
        title: habit.title.clone(),
        url: habit.url.clone(),
    }))
}

fn few(library: &Library, item: Item) -> Option<Few> {
    let words = &library.words;
    let form = library.catalogue.form(&item.form)?;
    let how = words.line(&Cue::Prepare {
        form: item.form.clone(),
        with: item.with,
        half: item.half,
    });
    Some(Few {
        name: words.exercise(&item.exercise),
        form_name: words.form(&item.form),
        dose: words.dose(form, item.amount),
        how: how.say,
        form: item.form,
    })
}
