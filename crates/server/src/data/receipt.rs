//! What a person is told when all of theirs was deleted.

use content::Words;
use jiff::Zoned;
use store::whole::Counts;
use uuid::Uuid;

/// Tables by the order in which they are shown: what was said and done, then what follows from it. A
/// table that is not here comes last, by its name.
const ORDER: [&str; 7] = [
    "journal",
    "session",
    "check_in",
    "recording",
    "recording_gone",
    "form_done",
    "seen",
];

/// What a table holds, in words, and how many rows; what people care for most first.
pub fn rows<'c>(words: &Words, counts: &'c Counts) -> Vec<(&'c str, String, u64)> {
    let place = |table: &str| ORDER.iter().position(|known| *known == table);
    let mut rows: Vec<_> = counts
        .iter()
        .map(|(table, rows)| {
            let key = format!("data-table-{table}");
            // A table that nobody has named yet: its own name is better than nothing.
            let name = if words.has(&key) {
                words.t(&key)
            } else {
                table.clone()
            };
            (table.as_str(), name, *rows)
        })
        .collect();
    rows.sort_by_key(|(table, ..)| place(table).unwrap_or(ORDER.len()));
    rows
}

/// A receipt, line by line. `id` makes its number; no two are alike.
pub fn receipt(words: &Words, counts: &Counts, now: &Zoned, id: Uuid) -> Vec<String> {
    let digits = id.simple().to_string().to_uppercase();
    let number = format!("{}-{}-{}", &digits[..4], &digits[4..8], &digits[8..12]);
    let when = [
        ("day", words.date(now.date()).into()),
        ("time", words.clock(now.time()).into()),
        (
            "utc",
            now.timestamp()
                .strftime("%Y-%m-%dT%H:%M:%SZ")
                .to_string()
                .into(),
        ),
    ];
    let mut lines = vec![
        words.with("data-receipt-number", &[("number", number.into())]),
        words.with("data-receipt-when", &when),
    ];
    let gone = rows(words, counts);
    if gone.is_empty() {
        lines.push(words.t("data-receipt-nothing"));
    }
    lines.extend(
        gone.into_iter()
            .map(|(_, name, rows)| format!("{name}: {rows}")),
    );
    lines
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
    use super::*;

    #[test]
    fn a_receipt_says_what_went_how_much_and_when() {
        let words = content::Library::load(None).unwrap().words;
        let now: Zoned = "2026-11-30T07:30:00+01:00[Europe/Berlin]".parse().unwrap();
        let counts = Counts::from([
            ("form_done".into(), 7),
            ("journal".into(), 57),
            ("tomorrow".into(), 1),
        ]);
        let id = Uuid::from_u128(0x7f3a_9c21_04bd_0000_0000_0000_0000_0000);
        assert_eq!(
            receipt(&words, &counts, &now, id),
            [
                "Receipt 7F3A-9C21-04BD",
                "Deleted from Plinth on 30 November 2026, 07:30 (2026-11-30T06:30:00Z)",
                "Your answers, and what followed from them: 57",
                "When you last did each exercise: 7",
                "tomorrow: 1",
            ]
        );
    }
}
