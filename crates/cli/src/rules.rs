//! `plinth rules`: every rule by which amounts change, in plain words, from the table that the engine
//! runs on.

use anyhow::Result;
use care::engine::rule::Rule;
use content::Words;
use std::io::{self, ErrorKind, Write};

/// The words the rules use, in the order of the page.
const TERMS: [&str; 13] = [
    "rules-term-before",
    "rules-term-usual",
    "rules-term-easy",
    "rules-term-small-rise",
    "rules-term-clear-rise",
    "rules-term-quiet-morning",
    "rules-term-sore-morning",
    "rules-term-sore-day",
    "rules-term-lightest",
    "rules-term-step-down",
    "rules-term-week",
    "rules-term-set-amounts",
    "rules-term-sore-easily",
];

pub fn print(words: &Words) -> Result<()> {
    let mut text = format!(
        "{}\n\n{}\n\n{}\n",
        words.t("rules-title"),
        words.t("rules-intro"),
        words.t("rules-terms")
    );
    for term in TERMS {
        text.push_str(&format!("- {}\n", words.t(term)));
    }
    text.push_str(&format!("\n{}\n", words.t("rules-all")));
    for rule in Rule::ALL {
        let name = rule.name();
        text.push_str(&format!("{name}: {}\n", words.t(&format!("rule-{name}"))));
    }
    text.push_str(&format!("\n{}\n", words.t("rules-source")));
    match io::stdout().lock().write_all(text.as_bytes()) {
        // `plinth rules | head` has read enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}
