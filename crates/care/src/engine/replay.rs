//! A history as JSON, in and out: `{"ruleset", "programme", "events"}` in, one element for each
//! event out. Fields that are not known are ignored; what is missing, of the wrong kind, or breaks
//! the programme's own limits is an error that names the field. Everything else in an event is
//! judged by the rules.

use super::day::Day;
use super::event::{Done, Event, Kind, Report, Session, Stopped, Window};
use super::programme::{Breach, Dose, Irritability, Item, Mode, Programme};
use super::rule::Axis;
use super::state::{Decision, ItemState, State};
use crate::dose::{Amount, Lane};
use crate::exercise::Class;
use jiff::civil::Date;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fmt;

/// The name of these rules.
pub const RULESET: &str = "HEP-DOSE-1";

/// Why a history cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {expected}")]
pub struct ReplayError {
    /// The field, such as `events[3].sessions[0].before`.
    pub field: String,
    /// What was expected there.
    pub expected: String,
}

/// A programme and what happened under it.
#[derive(Debug, Clone)]
pub struct History {
    /// The state before the first event.
    pub state: State,
    /// The events, in order.
    pub events: Vec<Event>,
}

/// Reads a history.
///
/// # Errors
/// Names the first field that is missing, of the wrong kind, or breaks the programme's limits.
pub fn read(json: &[u8]) -> Result<History, ReplayError> {
    let root: Value = serde_json::from_slice(json).map_err(|error| ReplayError {
        field: format!("line {}, column {}", error.line(), error.column()),
        expected: format!("expected JSON: {error}"),
    })?;
    let root = Field::root(&root);
    let ruleset = root.get("ruleset");
    if ruleset.text()? != RULESET {
        return ruleset.wrong(format!("expected {RULESET}"));
    }
    let state = state(&root.get("programme"))?;
    let events = root.get("events").list(event)?;
    Ok(History { state, events })
}

/// Plays a history: one element for each event. `reason` says in words why something was decided.
pub fn play(history: &History, reason: impl Fn(&Decision) -> String) -> Vec<Value> {
    let mut state = history.state.clone();
    let mut decisions = Vec::new();
    let play = |(number, event): (usize, &Event)| {
        decisions.clear();
        state.apply(event, &mut decisions);
        let said: Vec<Value> = decisions
            .iter()
            .map(|d| decision(&state, d, &reason(d)))
            .collect();
        let item = |item: &ItemState| {
            json!({
                "id": item.prescribed.id,
                "status": if item.suspended { "SUSPENDED" } else { "ACTIVE" },
                "dose": item.dose,
            })
        };
        let items: Vec<Value> = state.items.iter().map(item).collect();
        json!({"event": number, "decisions": said, "status": state.status().name(), "items": items})
    };
    history.events.iter().enumerate().map(play).collect()
}

/// A decision in the published shape.
pub fn decision(state: &State, decision: &Decision, reason: &str) -> Value {
    let item = decision.item.and_then(|place| state.items.get(place));
    json!({
        "action": decision.action,
        "rule": decision.rule,
        "reason": reason,
        "item": item.map(|item| &item.prescribed.id),
        "axis": decision.axis,
        "from": decision.from,
        "to": decision.to,
        "notify": decision.notify,
    })
}

// ---- Fields ------------------------------------------------------------------------------------

/// A value and the way to it.
struct Field<'f> {
    value: Option<&'f Value>,
    step: Step<'f>,
    parent: Option<&'f Field<'f>>,
}

enum Step<'f> {
    Root,
    Key(&'f str),
    Place(usize),
}

impl fmt::Display for Field<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Place(place) => write!(f, "[{place}]"),
            Step::Key(key) => {
                let nested = self
                    .parent
                    .is_some_and(|parent| !matches!(parent.step, Step::Root));
                write!(f, "{}{key}", if nested { "." } else { "" })
            }
        }
    }
}

impl<'f> Field<'f> {
    fn root(value: &'f Value) -> Self {
        Self {
            value: Some(value),
            step: Step::Root,
            parent: None,
        }
    }

    fn get(&'f self, key: &'f str) -> Field<'f> {
        let value = self.value.and_then(|value| value.get(key));
        Field {
            value,
            step: Step::Key(key),
            parent: Some(self),
        }
    }

    fn at(&'f self, place: usize, value: &'f Value) -> Field<'f> {
        Field {
            value: Some(value),
            step: Step::Place(place),
            parent: Some(self),
        }
    }

    fn wrong<T>(&self, expected: impl Into<String>) -> Result<T, ReplayError> {
        let field = self.to_string();
        let field = if field.is_empty() {
            "the file".to_owned()
        } else {
            field
        };
        Err(ReplayError {
            field,
            expected: expected.into(),
        })
    }

    fn kind<T>(&self, found: Option<T>, expected: &str) -> Result<T, ReplayError> {
        match (found, self.value) {
            (Some(found), _) => Ok(found),
            (None, None) => self.wrong(format!("expected {expected}, found nothing")),
            (None, Some(value)) => self.wrong(format!("expected {expected}, found {value}")),
        }
    }

    fn text(&self) -> Result<&'f str, ReplayError> {
        self.kind(self.value.and_then(Value::as_str), "a text")
    }

    fn truth(&self) -> Result<bool, ReplayError> {
        self.kind(self.value.and_then(Value::as_bool), "true or false")
    }

    /// A whole number. One that is too large to hold is as far off any scale as the largest held.
    fn whole(&self) -> Result<i64, ReplayError> {
        self.kind(self.value.and_then(whole), "a whole number")
    }

    /// A whole number that has room in `T`.
    fn number<T: TryFrom<i64>>(&self, least: i64) -> Result<T, ReplayError> {
        let number = self.whole()?;
        let fits = (number >= least)
            .then(|| T::try_from(number).ok())
            .flatten();
        self.kind(
            fits,
            &format!("a whole number from {least}, and no such large one"),
        )
    }

    fn is_null(&self) -> bool {
        self.value.is_none_or(Value::is_null)
    }

    fn maybe<T>(
        &self,
        read: impl FnOnce(&Self) -> Result<T, ReplayError>,
    ) -> Result<Option<T>, ReplayError> {
        if self.is_null() {
            Ok(None)
        } else {
            read(self).map(Some)
        }
    }

    fn day(&self) -> Result<Day, ReplayError> {
        let text = self.text()?;
        let shaped = text.len() == 10
            && text.bytes().enumerate().all(|(place, byte)| match place {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        let date = shaped.then(|| text.parse::<Date>().ok()).flatten();
        let date = date.filter(|date| (1900..=2999).contains(&date.year()));
        self.kind(date, "a date as YYYY-MM-DD, from 1900 to 2999")
            .map(Day::from)
    }

    fn list<T>(
        &self,
        read: impl Fn(&Field<'_>) -> Result<T, ReplayError>,
    ) -> Result<Vec<T>, ReplayError> {
        let list = self.kind(self.value.and_then(Value::as_array), "a list")?;
        list.iter()
            .enumerate()
            .map(|(place, value)| read(&self.at(place, value)))
            .collect()
    }

    fn object(&self) -> Result<&'f Map<String, Value>, ReplayError> {
        self.kind(self.value.and_then(Value::as_object), "an object")
    }

    fn word<T: Copy>(&self, words: &[(&str, T)]) -> Result<T, ReplayError> {
        let text = self.text()?;
        let found = words
            .iter()
            .find(|(word, _)| *word == text)
            .map(|(_, value)| *value);
        let all: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        self.kind(found, &format!("one of {}", all.join(", ")))
    }
}

/// The parser hands whole numbers beyond its range, and -0, over as fractions.
fn whole(value: &Value) -> Option<i64> {
    const HUGE: f64 = 9_223_372_036_854_775_808.0;
    match (value.as_i64(), value.as_f64()?) {
        (Some(n), _) => Some(n),
        (None, n) if n >= HUGE => Some(i64::MAX),
        (None, n) if n <= -HUGE => Some(i64::MIN),
        (None, n) => (n == 0.0 && n.is_sign_negative()).then_some(0),
    }
}

const IRRITABILITY: [(&str, Irritability); 3] = [
    ("low", Irritability::Low),
    ("moderate", Irritability::Moderate),
    ("high", Irritability::High),
];

fn state(field: &Field<'_>) -> Result<State, ReplayError> {
    field.object()?;
    let items = field.get("items");
    let programme = Programme {
        irritability: field.get("irritability").word(&IRRITABILITY)?,
        mode: field
            .get("mode")
            .word(&[("pain", Mode::Pain), ("quota", Mode::Quota)])?,
        items: items.list(item)?,
    };
    let (mut ids, mut seqs) = (BTreeSet::new(), BTreeSet::new());
    for (place, item) in programme.items.iter().enumerate() {
        if !ids.insert(&item.id) {
            return wrong(
                format!("programme.items[{place}].id"),
                "expected each id once",
            );
        }
        if !seqs.insert(item.seq) {
            return wrong(
                format!("programme.items[{place}].seq"),
                "expected each seq once",
            );
        }
    }
    State::new(programme).map_err(|(place, breach)| {
        let part = match &breach {
            Breach::NoLanes => "lanes".to_owned(),
            Breach::Lane(number, _) => format!("lanes[{number}]"),
            Breach::Sessions => "sessions".to_owned(),
            Breach::Dose(axis) => match axis {
                Axis::Reps => "dose.reps",
                Axis::HoldS => "dose.hold_s",
                Axis::Sets => "dose.sets",
                Axis::Level => "dose.level",
                Axis::SessionsPerDay => "dose.sessions_per_day",
                Axis::All => "dose",
            }
            .to_owned(),
        };
        ReplayError {
            field: format!("programme.items[{place}].{part}"),
            expected: breach.to_string(),
        }
    })
}

fn wrong<T>(field: String, expected: &str) -> Result<T, ReplayError> {
    Err(ReplayError {
        field,
        expected: expected.to_owned(),
    })
}

fn item(field: &Field<'_>) -> Result<Item, ReplayError> {
    field.object()?;
    let sessions = field.get("sessions");
    let both = sessions.list(|field| field.number::<u8>(1))?;
    let [least, most] = both[..] else {
        return sessions.wrong("expected two numbers: least and most sessions a day");
    };
    let classes = [
        ("strength", Class::Strength),
        ("stability", Class::Stability),
        ("mobility", Class::Mobility),
    ];
    Ok(Item {
        id: field.get("id").text()?.into(),
        seq: field.get("seq").whole()?,
        class: field.get("class").word(&classes)?,
        auto_progress: field.get("auto_progress").truth()?,
        dose: dose(&field.get("dose"))?,
        lanes: field.get("lanes").list(lane)?,
        sessions: (least, most),
        cap_session_s: field.get("cap_session_s").maybe(|field| field.number(0))?,
        cap_day_s: field.get("cap_day_s").maybe(|field| field.number(0))?,
    })
}

fn dose(field: &Field<'_>) -> Result<Dose, ReplayError> {
    Ok(Dose {
        amount: amount(field)?,
        level: field.get("level").number(0)?,
        sessions_per_day: field.get("sessions_per_day").number(1)?,
    })
}

fn amount(field: &Field<'_>) -> Result<Amount, ReplayError> {
    field.object()?;
    Ok(Amount {
        reps: field.get("reps").number(1)?,
        hold_s: field.get("hold_s").number(0)?,
        sets: field.get("sets").number(1)?,
    })
}

fn lane(field: &Field<'_>) -> Result<Lane, ReplayError> {
    field.object()?;
    let up_at = field.get("up_at");
    if up_at.value.is_none() {
        return up_at.wrong("expected an amount, or null in the last lane; found nothing");
    }
    Ok(Lane {
        floor: amount(&field.get("floor"))?,
        start: amount(&field.get("start"))?,
        up_at: up_at.maybe(amount)?,
        ceiling: amount(&field.get("ceiling"))?,
    })
}

fn event(field: &Field<'_>) -> Result<Event, ReplayError> {
    field.object()?;
    let date = field.get("date").day()?;
    let item = || field.get("item").text().map(Box::from);
    let kind = field.get("type");
    let kind = match kind.text()? {
        "open" => Kind::Open {
            before: field.get("before").maybe(Field::whole)?,
        },
        "symptom" => Kind::Symptom {
            codes: field.get("codes").list(code)?,
            item: field.get("item").maybe(code)?,
        },
        "close" => Kind::Close(report(field)?),
        "clear" => Kind::Clear,
        "rescreen_done" => Kind::RescreenDone,
        "pause" => Kind::Pause,
        "resume" => Kind::Resume,
        "procedure" => Kind::Procedure(windows(&field.get("windows"))?),
        "accept" => Kind::Accept(item()?),
        "decline" => Kind::Decline(item()?),
        "lift" => Kind::Lift(item()?),
        "reassess" => {
            let word = field.get("irritability").text()?;
            let found = IRRITABILITY.iter().find(|(known, _)| *known == word);
            Kind::Reassess(found.map(|(_, irritability)| *irritability))
        }
        _ => {
            return kind.wrong(
                "expected one of open, symptom, close, clear, rescreen_done, pause, resume, \
                 procedure, accept, decline, lift, reassess",
            );
        }
    };
    Ok(Event { date, kind })
}

fn code(field: &Field<'_>) -> Result<Box<str>, ReplayError> {
    field.text().map(Box::from)
}

fn windows(field: &Field<'_>) -> Result<Vec<Window>, ReplayError> {
    let mut windows = Vec::new();
    for (id, value) in field.object()? {
        let item = Field {
            value: Some(value),
            step: Step::Key(id),
            parent: Some(field),
        };
        item.object()?;
        windows.push(Window {
            item: id.as_str().into(),
            rest_until: item.get("rest_until").day()?,
            easy_until: item.get("easy_until").day()?,
        });
    }
    Ok(windows)
}

fn report(field: &Field<'_>) -> Result<Report, ReplayError> {
    let morning = field.get("morning");
    if morning.value.is_none() {
        return morning.wrong("expected a whole number or null, found nothing");
    }
    Ok(Report {
        morning: morning.maybe(Field::whole)?,
        symptoms: field.get("symptoms").list(code)?,
        symptom_item: field.get("symptom_item").maybe(code)?,
        sessions: field.get("sessions").list(session)?,
    })
}

fn session(field: &Field<'_>) -> Result<Session, ReplayError> {
    field.object()?;
    let before = field.get("before").whole()?;
    let items = field.get("items");
    let mut done = Vec::new();
    for (id, value) in items.object()? {
        let item = Field {
            value: Some(value),
            step: Step::Key(id),
            parent: Some(&items),
        };
        item.object()?;
        let stopped = item.get("stopped").maybe(|field| {
            Ok(match field.text()? {
                "pain" => Stopped::Pain,
                "too_hard" => Stopped::TooHard,
                "interrupted" => Stopped::Interrupted,
                _ => Stopped::Unknown,
            })
        })?;
        let technique = item.get("technique_ok");
        done.push(Done {
            item: id.as_str().into(),
            peak: item.get("peak").whole()?,
            completion: item.get("completion").whole()?,
            effort: item.get("effort").whole()?,
            form: item.get("form").maybe(Field::whole)?,
            stopped,
            technique_ok: technique.value.is_some() && technique.truth()?,
        });
    }
    Ok(Session {
        before,
        items: done,
    })
}
