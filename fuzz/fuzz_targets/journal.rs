//! Any journal that can be read gives a person, and that person somewhere to stand today.
#![no_main]

use care::build::build;
use care::catalogue::Catalogue;
use care::journal::Entry;
use care::person::Person;
use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let poses = include_str!("../../catalogue/exercises/poses.toml");
    let text = include_str!("../../catalogue/exercises/E4-bird-dog.toml");
    Catalogue::parse([("poses.toml", poses), ("E4", text)]).expect("a sound file")
});

fuzz_target!(|bytes: &[u8]| {
    let Ok(entries) = serde_json::from_slice::<Vec<Entry>>(bytes) else { return };
    let person = Person::from_entries(&entries);
    let today = person.today(date(2026, 11, 24));
    person.due(today);
    build(&CATALOGUE, &person.known(today));
    person.offers(&CATALOGUE, today, Some(2));
});
