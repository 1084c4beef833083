//! From a field to its line, and from a place in the text to the field that stands there.

use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// The line (from 1) of a byte offset.
pub fn line_at(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().iter().take(offset);
    before.filter(|byte| **byte == b'\n').count() + 1
}

/// The line of a field such as `form[1].dose.start.reps`, or of the closest part of it that is there.
pub fn line_of(text: &str, field: &str) -> usize {
    let Ok(table) = DeTable::parse(text) else {
        return 1;
    };
    let mut offset = 0;
    let mut here: Option<&DeValue<'_>> = None;
    for part in field.split(['.', '[']) {
        let next = match (here, part.strip_suffix(']')) {
            (None, _) => entry(table.get_ref(), part),
            (Some(DeValue::Table(table)), None) => entry(table, part),
            (Some(DeValue::Array(array)), Some(index)) => index
                .parse()
                .ok()
                .and_then(|index: usize| array.get(index))
                .map(|value| (value.span(), value.get_ref())),
            _ => None,
        };
        let Some((span, value)) = next else { break };
        offset = span.start;
        here = Some(value);
    }
    line_at(text, offset)
}

fn entry<'t, 'i>(table: &'t DeTable<'i>, key: &str) -> Option<(Range<usize>, &'t DeValue<'i>)> {
    let (key, value) = table.iter().find(|(name, _)| name.get_ref() == key)?;
    Some((key.span(), value.get_ref()))
}

/// The field that stands at a place in the text; empty where the text is not TOML at all.
pub fn field_at(text: &str, place: Range<usize>) -> String {
    let Ok(table) = DeTable::parse(text) else {
        return String::new();
    };
    let mut field = String::new();
    in_table(table.get_ref(), &place, &mut field);
    field
}

fn in_table(table: &DeTable<'_>, place: &Range<usize>, field: &mut String) {
    let found = table.iter().find(|(key, value)| {
        holds(&key.span(), place) || holds(&value.span(), place) || within(value.get_ref(), place)
    });
    if let Some((key, value)) = found {
        if !field.is_empty() {
            field.push('.');
        }
        field.push_str(key.get_ref());
        in_value(value.get_ref(), place, field);
    }
}

fn in_value(value: &DeValue<'_>, place: &Range<usize>, field: &mut String) {
    match value {
        DeValue::Table(table) => in_table(table, place, field),
        DeValue::Array(array) => {
            if let Some(index) = array
                .iter()
                .position(|item| holds(&item.span(), place) || within(item.get_ref(), place))
            {
                field.push_str(&format!("[{index}]"));
                in_value(array[index].get_ref(), place, field);
            }
        }
        _ => {}
    }
}

/// Whether the place lies in some value below this one. The span of a table that is opened by a
/// header is the header alone, so its own span does not tell.
fn within(value: &DeValue<'_>, place: &Range<usize>) -> bool {
    match value {
        DeValue::Table(table) => table.iter().any(|(key, value)| {
            holds(&key.span(), place)
                || holds(&value.span(), place)
                || within(value.get_ref(), place)
        }),
        DeValue::Array(array) => array
            .iter()
            .any(|item| holds(&item.span(), place) || within(item.get_ref(), place)),
        _ => false,
    }
}

fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
