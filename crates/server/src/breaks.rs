//! A break in words, for the page and the command.

use care::breaks::{self, Act, Unsound};
use care::ids::FormId;
use care::person::Person;
use care::programme::Item;
use care::script::Cue;
use content::{Library, Words};
use jiff::{Timestamp, Zoned};
use store::{Repository, StoreError, Who};

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

/// The break that is now, in words; `None` where something else comes first.
pub fn tell(library: &Library, person: &Person, now: &Zoned) -> Option<Told> {
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
    let act = person.act(&library.catalogue, day, number)?;
    let habit = breaks::habit(&library.habits, day, number)?;
    Some(Told {
        few: match act {
            Act::Walk => None,
            Act::Few(item) => few(library, item),
        },
        habit: library.words.t(&format!("habit-{}", habit.id)),
        title: habit.title.clone(),
        url: habit.url.clone(),
    })
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
