//! What a page hands to its script: the strings that it shows, and data that stand in the page.

use content::Words;
use serde::Serialize;
use std::collections::BTreeMap;

/// The strings that a script shows: one key a line, in a file that the script's authors keep.
/// `key(n, of)` is a message with these variables; they stay as `{n}` and `{of}`.
pub fn strings(words: &Words, keys: &'static str) -> BTreeMap<&'static str, String> {
    let lines = keys.lines().map(str::trim);
    lines.filter_map(|line| string(words, line)).collect()
}

fn string(words: &Words, line: &'static str) -> Option<(&'static str, String)> {
    let (key, variables) = line.split_once('(').unwrap_or((line, ")"));
    let variables = variables.trim_end_matches(')').split(',').map(str::trim);
    let values: Vec<_> = variables
        .filter(|name| !name.is_empty())
        .map(|name| (name, format!("{{{name}}}").into()))
        .collect();
    (!key.is_empty()).then(|| (key, words.with(key, &values)))
}

/// Data as JSON that may stand inside a script element: only a `<` could end it or open a comment.
pub fn data(of: &impl Serialize) -> String {
    // The shapes that pages hand over have no maps with keys that are not text: this cannot fail.
    let json = serde_json::to_string(of).unwrap_or_default();
    json.replace('<', "\\u003c")
}
