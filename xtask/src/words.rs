//! How far each language says what English says: `cargo xtask words`.

use anyhow::{Context, Result, bail};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const WORDS: &str = "catalogue/words";
const FIRST: &str = "en";
/// These say the same thing: the side of a movement. A language takes whichever its grammar needs.
const SIDES: [&str; 4] = ["side", "other", "which", "label"];

/// The variables of each message, by `id` or `id.attribute`; and the file it stands in.
type Messages = BTreeMap<String, (String, BTreeSet<String>)>;

/// One language held against English.
struct Held {
    language: String,
    has: usize,
    problems: Vec<String>,
}

/// Prints the report; an error if a language is not complete.
pub fn report() -> Result<()> {
    let english = messages(FIRST)?;
    println!("{:10} {:>9} {:>9}", "language", "messages", "of");
    println!("{FIRST:10} {0:>9} {0:>9}", english.len());
    let mut problems = Vec::new();
    for held in all(&english)? {
        println!("{:10} {:>9} {:>9}", held.language, held.has, english.len());
        problems.extend(held.problems);
    }
    if problems.is_empty() {
        return Ok(());
    }
    bail!("{}", problems.join("\n"))
}

/// What is missing or unknown in any language.
pub fn problems() -> Result<Vec<String>> {
    let held = all(&messages(FIRST)?)?;
    Ok(held.into_iter().flat_map(|held| held.problems).collect())
}

fn all(english: &Messages) -> Result<Vec<Held>> {
    let mut names: Vec<String> = Path::new(WORDS)
        .read_dir()
        .context(WORDS)?
        .flatten()
        .map(|folder| folder.file_name().to_string_lossy().into_owned())
        .filter(|name| name != FIRST)
        .collect();
    names.sort();
    let hold = |name: String| Ok(hold(english, &messages(&name)?, name));
    names.into_iter().map(hold).collect()
}

fn hold(english: &Messages, other: &Messages, language: String) -> Held {
    let mut problems = Vec::new();
    let mut has = 0;
    for (key, (file, known)) in english {
        let Some((_, used)) = other.get(key) else {
            problems.push(format!("{language}/{file}: {key} is missing"));
            continue;
        };
        has += 1;
        let sided = |name: &str| SIDES.contains(&name);
        let about_sides = known.iter().any(|name| sided(name));
        for name in used.difference(known) {
            if !(about_sides && sided(name)) {
                problems.push(format!("{language}/{file}: {key} is given no ${name}"));
            }
        }
        for name in known.difference(used) {
            if !(sided(name) && used.iter().any(|name| sided(name))) {
                problems.push(format!("{language}/{file}: {key} does not say ${name}"));
            }
        }
    }
    for (key, (file, _)) in other.iter().filter(|(key, _)| !english.contains_key(*key)) {
        problems.push(format!("{language}/{file}: {key} is not in English"));
    }
    Held {
        language,
        has,
        problems,
    }
}

fn messages(language: &str) -> Result<Messages> {
    let mut found = Messages::new();
    let folder = Path::new(WORDS).join(language);
    for file in folder
        .read_dir()
        .with_context(|| folder.display().to_string())?
        .flatten()
    {
        let name = file.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(file.path())?;
        let Ok(resource) = parser::parse(text.as_str()) else {
            bail!("{language}/{name} is not Fluent: `plinth catalogue check` says where");
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name;
            let attributes = message.attributes.iter();
            let attributes = attributes.map(|one| (format!("{id}.{}", one.id.name), &one.value));
            let own = message.value.iter().map(|value| (id.to_owned(), value));
            for (key, pattern) in own.chain(attributes) {
                found.insert(key, (name.clone(), variables(pattern)));
            }
        }
    }
    Ok(found)
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    look(pattern, &mut found);
    found
}

fn look(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => look_inline(inline, found),
            Expression::Select { selector, variants } => {
                look_inline(selector, found);
                variants
                    .iter()
                    .for_each(|variant| look(&variant.value, found));
            }
        }
    }
}

fn look_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inline) => look_inline(inline, found),
            Expression::Select { selector, variants } => {
                look_inline(selector, found);
                variants
                    .iter()
                    .for_each(|variant| look(&variant.value, found));
            }
        },
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments
                .positional
                .iter()
                .for_each(|one| look_inline(one, found));
        }
        _ => {}
    }
}
