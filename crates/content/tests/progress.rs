//! The words of months, in each language: the same messages, and kind ones.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use care::progress::{Change, Pain, Verdict};
use content::Library;
use std::collections::BTreeSet;
use std::fs;

/// What a person never reads there: beside what no text may say, judgements and streaks.
const NEVER: [(&str, &str); 2] = [
    (
        "en",
        "cure|heal|fault|damage|fail|poor|adherence|compliance|streak|no improvement|your dose|\
         red flag|reduced|missed|only |should have",
    ),
    (
        "es",
        "cura|sana |falla|fallo|falta|daño|daña|mal |mala|adherencia|incumpl|racha|sin mejora|\
         bandera|reducid|perdió|solo |debería",
    ),
];

fn text(language: &str) -> String {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogue/words");
    fs::read_to_string(format!("{root}/{language}/progress.ftl")).unwrap()
}

fn keys(text: &str) -> BTreeSet<&str> {
    let key = |line| str::split_once(line, " =").map(|(key, _)| key);
    let own = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    text.lines().filter(own).filter_map(key).collect()
}

fn variables(text: &str) -> BTreeSet<&str> {
    let after = text.split('$').skip(1);
    after
        .filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next())
        .collect()
}

#[test]
fn both_languages_say_the_same_and_neither_judges() {
    let (english, spanish) = (text("en"), text("es"));
    assert_eq!(keys(&english), keys(&spanish));
    assert_eq!(variables(&english), variables(&spanish));
    for (language, never) in NEVER {
        let text = text(language);
        let said = text.lines().filter(|line| !line.starts_with('#'));
        for line in said {
            let said = line.split_once(" =").map_or(line, |(_, said)| said);
            let said = format!("{} ", said.to_lowercase());
            for word in never.split('|') {
                assert!(!said.contains(word), "{language}: {word:?} in {line}");
            }
        }
    }
}

#[test]
fn the_sentence_reads_well() {
    let words = Library::load(None)
        .unwrap_or_else(|error| panic!("{error}"))
        .words;
    let said = |change, pain, weeks, from, to| {
        words.verdict(&Verdict::Said {
            change,
            pain,
            weeks,
            from,
            to,
        })
    };
    assert_eq!(
        said(Change::Better, Pain::Morning, 4, 5.1, 2.9),
        "Over four weeks your morning pain went from about 5 to about 3. That is a change most people notice."
    );
    assert_eq!(
        said(Change::LittleBetter, Pain::Before, 20, 4.4, 3.8),
        "Over 5 months your pain before sessions went from about 4.4 to about 3.8. A little lower."
    );
    assert_eq!(
        said(Change::Same, Pain::Morning, 260, 4.4, 4.3),
        "Over 5 years your morning pain stayed at about 4."
    );
    assert_eq!(
        said(Change::Better, Pain::Morning, 4, 2.5, 1.5),
        "Over four weeks your morning pain went from about 3 to about 2. That is a change most people notice."
    );
    assert_eq!(
        said(Change::LittleBetter, Pain::Morning, 4, 3.4, 2.5),
        "Over four weeks your morning pain went from about 3.4 to about 2.5. A little lower."
    );
    assert_eq!(
        said(Change::More, Pain::Morning, 2, 3.0, 4.1),
        "Over two weeks your morning pain went from about 3 to about 4. Backs have better and worse weeks."
    );
}

#[test]
fn sessions_beside_those_prescribed_are_told_with_them() {
    let words = Library::load(None)
        .unwrap_or_else(|error| panic!("{error}"))
        .words;
    assert_eq!(
        words.done_of(0, 0, 0),
        "No day is over yet on which a session was prescribed."
    );
    assert_eq!(words.done_of(3, 4, 0), "3 of 4 prescribed sessions done");
    assert_eq!(
        words.done_of(0, 12, 53),
        "0 of 12 prescribed sessions done, and 53 more on days when fewer or none were asked for"
    );
}
