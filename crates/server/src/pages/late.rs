//! What came from several devices, or after its day: said in a line each.

use super::local;
use crate::App;
use crate::problem::Problem;
use care::engine::Day;
use care::person::Person;
use care::programme::Slot;
use std::collections::BTreeSet;

/// For so many days back it is said.
const DAYS_BACK: i32 = 2;

pub async fn lines(app: &App, person: &Person, today: Day) -> Result<Vec<String>, Problem> {
    let words = &app.library.words;
    let mut lines = Vec::new();
    for back in (0..=DAYS_BACK).rev() {
        let day = today.plus(-back);
        let said = person.mornings(day.plus(-1));
        if said.iter().collect::<BTreeSet<_>>().len() > 1 {
            let answers: Vec<String> = said.iter().map(ToString::to_string).collect();
            let values = [
                ("weekday", words.weekday(day.date().weekday()).into()),
                ("answers", list(app, &answers).into()),
                (
                    "counts",
                    person.morning(day.plus(-1)).unwrap_or_default().into(),
                ),
            ];
            lines.push(words.with("late-mornings", &values));
        }
        for (of, counts) in person.arrived_late(day) {
            let values = [("day", words.day(of.date()).into())];
            let key = match counts {
                true => "late-arrived",
                false => "late-arrived-old",
            };
            lines.push(words.with(key, &values));
        }
        let kept = app.store.sessions_on(app.who(), day.date()).await?;
        for slot in [Slot::Morning, Slot::Evening] {
            let began = kept.iter().filter(|kept| kept.record.slot == slot);
            let times: Vec<String> = began
                .map(|kept| local(kept.record.started_at, kept.record.utc_offset_s))
                .map(|began| words.clock(began.time()))
                .collect();
            if times.len() > 1 {
                let values = [
                    ("slot", slot.name().into()),
                    ("day", words.day(day.date()).into()),
                    ("times", list(app, &times).into()),
                ];
                lines.push(words.with("late-sessions", &values));
            }
        }
    }
    Ok(lines)
}

/// "3 and 5"; "3, 4 and 5".
fn list(app: &App, of: &[String]) -> String {
    match of.split_last() {
        Some((last, rest)) if !rest.is_empty() => {
            let values = [
                ("one", rest.join(", ").into()),
                ("two", last.clone().into()),
            ];
            app.library.words.with("list-two", &values)
        }
        _ => of.concat(),
    }
}
