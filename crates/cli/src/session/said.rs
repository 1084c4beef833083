//! What the questions and pages say, in the words that the browser's pages use.

use care::dose::Amount;
use care::engine::Dose;
use care::engine::rule::Action;
use care::journal::{Contacts, Prescribed};
use care::person::{Change, NotCleared, OpenSign, Person};
use care::safety::signs::{SIGNS, Screen as Part};
use content::{Library, Value, Words};

/// Why a clearance is not taken, by the name of its message.
pub fn not_cleared(why: NotCleared) -> &'static str {
    match why {
        NotCleared::Name => "clear-wrong-name",
        NotCleared::Date => "clear-wrong-date",
        NotCleared::Told => "terminal-not-told",
        NotCleared::Today => "clear-not-today",
        NotCleared::Age => "clear-wrong-age",
        NotCleared::Nothing => "clear-wrong-nothing",
    }
}

/// The values that the texts of the tiers are filled with.
fn contact_values(contacts: Contacts) -> [(&'static str, Value<'static>); 4] {
    [
        ("emergency", contacts.emergency.into()),
        ("hours", contacts.out_of_hours.into()),
        ("crisis", contacts.crisis.into()),
        ("clinic", contacts.clinic.into()),
    ]
}

/// The lines of a text, filled with whom to call.
pub fn filled(words: &Words, person: &Person, key: &str) -> Vec<String> {
    let text = words.with(key, &contact_values(words.contacts(&person.contacts)));
    text.lines().map(str::to_owned).collect()
}

/// What was told, and when.
pub fn told(words: &Words, open: &OpenSign) -> String {
    let key = format!("sign-{}", open.code);
    let key = if words.has(&key) {
        &key
    } else {
        "sign-unknown"
    };
    let at = words.day_and_time(open.at);
    format!("{} ({at})", words.t(key))
}

/// What a clinician looks at, joined: "…; …".
pub fn reasons<'c>(words: &Words, codes: impl Iterator<Item = &'c str>) -> String {
    let reasons = codes.map(|code| words.t(&format!("sign-{code}.reason")));
    reasons.collect::<Vec<_>>().join("; ")
}

/// A group of signs that can be told at any moment.
pub struct Group {
    pub title: String,
    pub codes: Vec<&'static str>,
}

/// All of them: what is felt while moving first.
pub fn groups(words: &Words) -> Vec<Group> {
    let parts = [
        (None, "signs-group-moving"),
        (Some(Part::Feeling), "screen-feeling"),
        (Some(Part::Sudden), "screen-sudden"),
        (Some(Part::Health), "screen-health"),
        (Some(Part::You), "screen-you"),
        (Some(Part::Mood), "screen-mood-short"),
    ];
    let group = |(part, title): (Option<Part>, &str)| Group {
        title: words.t(title),
        codes: SIGNS
            .iter()
            .filter(|sign| sign.screen == part && sign.is_told_any_time())
            .map(|sign| sign.code)
            .collect(),
    };
    parts.map(group).into()
}

// ---- The programme -----------------------------------------------------------------------------

/// "5 → 6 repetitions".
pub fn step(words: &Words, prescribed: &Prescribed, from: Dose, to: Dose) -> String {
    let mut parts = Vec::new();
    if from.level != to.level {
        let form = |dose: Dose| {
            let form = prescribed.forms.get(usize::from(dose.level));
            form.map(|form| words.form(form)).unwrap_or_default()
        };
        parts.push(format!("{} → {}", form(from), form(to)));
    }
    let numbers = |dose: Dose| {
        let Amount { reps, hold_s, sets } = dose.amount;
        [reps, hold_s, sets, dose.sessions_per_day.into()]
    };
    let keys = [
        "change-reps",
        "change-hold",
        "change-sets",
        "change-sessions",
    ];
    for ((from, to), key) in numbers(from).into_iter().zip(numbers(to)).zip(keys) {
        if from != to {
            parts.push(words.with(key, &[("from", from.into()), ("to", to.into())]));
        }
    }
    parts.join(", ")
}

/// The latest changes that matter to the person, each in one plain sentence with its rule.
pub fn latest(library: &Library, person: &Person) -> Vec<String> {
    let is_change = |change: &&Change| change.action != Action::Offer;
    let Some(last) = person.changes.iter().rfind(is_change) else {
        return Vec::new();
    };
    let of_day = person.changes.iter().filter(|one| one.day == last.day);
    let mut rows: Vec<String> = of_day
        .filter_map(|one| change(&library.words, person, one))
        .collect();
    rows.dedup();
    rows
}

fn change(words: &Words, person: &Person, change: &Change) -> Option<String> {
    let because = words.t(&format!("rule-{}.because", change.rule.name()));
    let item = change.item.as_ref();
    let name = item.map(|item| words.exercise(item)).unwrap_or_default();
    let mut values = vec![("exercise", name.into()), ("because", because.into())];
    let key = match change.action {
        Action::Progress | Action::Regress | Action::Deload | Action::Return => {
            let (from, to) = (change.from?, change.to?);
            let prescribed = person.items().iter().find(|p| Some(&p.exercise) == item)?;
            let moved = step(words, prescribed, from, to);
            if moved.is_empty() {
                return None;
            }
            values.push(("moved", moved.into()));
            "change-moved"
        }
        Action::Suspend => "change-rests",
        Action::Hold if item.is_some() => "change-stays",
        Action::Note => "change-note",
        _ => return None,
    };
    let text = words.with(key, &values);
    Some(format!(
        "{text} ({} {})",
        words.t("changes-rule"),
        change.rule.name()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::interview::{self, Ask};

    /// Everything that the questions can show has words.
    #[test]
    fn every_line_of_every_screen_has_words() {
        let words = Library::load(None).unwrap().words;
        let answers = interview::Answers::new();
        let mut screens = interview::gate(&answers, None);
        screens.extend(interview::about(&answers));
        screens.extend(interview::later());
        let groups = care::safety::conditions::Group::ALL;
        screens.extend(groups.map(interview::group_screen));
        for screen in screens {
            let name = &screen.name;
            assert!(!words.title_of(&screen).starts_with("screen-"), "{name}");
            let (Ask::Ticks { lines, .. } | Ask::One { lines } | Ask::Procedure { lines }) =
                &screen.ask
            else {
                continue;
            };
            for one in lines {
                assert!(!words.line_of(&screen, one).starts_with("line-"), "{one}");
            }
        }
        for group in super::groups(&words) {
            assert!(!group.codes.is_empty(), "{}", group.title);
            for code in group.codes {
                assert!(words.has(&format!("sign-{code}")), "{code}");
            }
        }
    }
}
