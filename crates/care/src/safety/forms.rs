//! Forms that several conditions ask for at once: which ones join, and into what.
//!
//! Equal forms join to themselves; pairs join as listed; **any pair that is not listed leaves the
//! exercise out**. Three or more are joined pair by pair until nothing changes.

use std::collections::BTreeSet;

type Pair = (&'static str, &'static str, Option<&'static [&'static str]>);

/// The pairs that were thought about: what both become, or nothing where they contradict.
#[rustfmt::skip]
pub const PAIRS: [Pair; 59] = [
    ("E1-M1", "E1-M1H", Some(&["E1-M1H"])),
    ("E1-M1", "E1-H", Some(&["E1-M1H"])),
    ("E1-M1", "E1-L0", Some(&["E1-M1"])),
    ("E1-M1H", "E1-L0", Some(&["E1-M1H"])),
    ("E1-M1H", "E1-H", Some(&["E1-M1H"])),
    ("E1-L0", "E1-H", Some(&["E1-H", "E1-L0"])),
    ("E1-M1", "E1-B", Some(&["E1-B", "E1-M1"])),
    ("E1-M1H", "E1-B", Some(&["E1-B", "E1-M1H"])),
    ("E1-L0", "E1-B", Some(&["E1-B", "E1-L0"])),
    ("E1-H", "E1-B", Some(&["E1-B", "E1-H"])),
    ("E1-M1", "E1-W", Some(&["E1-M1", "E1-W"])),
    ("E1-M1H", "E1-W", Some(&["E1-M1H", "E1-W"])),
    ("E1-L0", "E1-W", Some(&["E1-L0", "E1-W"])),
    ("E1-H", "E1-W", Some(&["E1-H", "E1-W"])),
    ("E1-B", "E1-W", Some(&["E1-B", "E1-W"])),
    ("E2-M", "E2-MA", Some(&["E2-MA"])),
    ("E2-M", "E2-MB", Some(&["E2-MB"])),
    ("E2-M", "E2-A", Some(&["E2-MA"])),
    ("E2-M", "E2-B", Some(&["E2-MB"])),
    ("E2-M", "E2-W", Some(&["E2-M", "E2-W"])),
    ("E2-MA", "E2-A", Some(&["E2-MA"])),
    ("E2-MA", "E2-B", Some(&["E2-B", "E2-MA"])),
    ("E2-MA", "E2-MB", Some(&["E2-B", "E2-MA"])),
    ("E2-MA", "E2-W", Some(&["E2-MA", "E2-W"])),
    ("E2-MB", "E2-A", Some(&["E2-B", "E2-MA"])),
    ("E2-MB", "E2-B", Some(&["E2-MB"])),
    ("E2-MB", "E2-W", Some(&["E2-MB", "E2-W"])),
    ("E2-A", "E2-B", Some(&["E2-A", "E2-B"])),
    ("E2-A", "E2-W", Some(&["E2-A", "E2-W"])),
    ("E2-B", "E2-W", Some(&["E2-B", "E2-W"])),
    ("E2-M", "E2-M2", Some(&["E2-M2"])),
    ("E3-M1", "E3-M2", Some(&["E3-M1", "E3-M2"])),
    ("E3-M1", "E3-M3", Some(&["E3-M1", "E3-M3"])),
    ("E3-M1", "E3-Mf", Some(&["E3-M1", "E3-Mf"])),
    ("E3-M1", "E3-Me", Some(&["E3-M1", "E3-Me"])),
    ("E3-Mf", "E3-M2", Some(&["E3-M2", "E3-Mf"])),
    ("E3-Mf", "E3-M3", Some(&["E3-M3", "E3-Mf"])),
    ("E3-Me", "E3-M3", Some(&["E3-M3", "E3-Me"])),
    ("E3-Mf", "E3-Me", None),
    ("E3-Me", "E3-M2", None),
    ("E3-M2", "E3-M3", None),
    ("E4-M1", "E4-M1A", Some(&["E4-M1A"])),
    ("E4-M1", "E4-M1S", Some(&["E4-M1S"])),
    ("E4-M1A", "E4-M1S", None),
    ("E4-M1", "E4-M2", None),
    ("E4-M1A", "E4-M2", None),
    ("E4-M1S", "E4-M2", None),
    ("E5-M", "E5-T", Some(&["E5-T"])),
    ("E5-M", "E5-MB", Some(&["E5-MB"])),
    ("E5-M", "E5-B", Some(&["E5-MB"])),
    ("E5-M", "E5-W", Some(&["E5-M", "E5-W"])),
    ("E5-T", "E5-MB", Some(&["E5-B", "E5-T"])),
    ("E5-T", "E5-B", Some(&["E5-B", "E5-T"])),
    ("E5-T", "E5-W", Some(&["E5-T", "E5-W"])),
    ("E5-MB", "E5-B", Some(&["E5-MB"])),
    ("E5-MB", "E5-W", Some(&["E5-MB", "E5-W"])),
    ("E5-B", "E5-W", Some(&["E5-B", "E5-W"])),
    ("E6-L0", "E6-M", Some(&["E6-M"])),
    ("E7-L0", "E7-M", Some(&["E7-M"])),
];

fn pair(one: &str, two: &str) -> Option<&'static [&'static str]> {
    let listed = PAIRS
        .iter()
        .find(|(a, b, _)| (*a == one && *b == two) || (*a == two && *b == one));
    listed.and_then(|(.., result)| *result)
}

/// Joins forms, or says that they cannot be obeyed at once.
pub fn join(mut forms: BTreeSet<&'static str>) -> Option<BTreeSet<&'static str>> {
    loop {
        let list: Vec<&'static str> = forms.iter().copied().collect();
        let mut pairs = list
            .iter()
            .enumerate()
            .flat_map(|(place, one)| list[place + 1..].iter().map(move |two| (*one, *two)));
        let change = pairs.find_map(|(one, two)| match pair(one, two) {
            None => Some(None),
            Some(joined) if joined.len() == 2 && joined.contains(&one) && joined.contains(&two) => {
                None
            }
            Some(joined) => Some(Some((one, two, joined))),
        });
        match change {
            None => return Some(forms),
            Some(None) => return None,
            Some(Some((one, two, joined))) => {
                forms.remove(one);
                forms.remove(two);
                forms.extend(joined);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_that_is_not_listed_cannot_be_obeyed() {
        assert_eq!(join(BTreeSet::from(["E4-M1", "E4-M3"])), None);
        assert_eq!(join(BTreeSet::from(["E3-Me", "E3-Mf"])), None);
        assert_eq!(
            join(BTreeSet::from(["E5-M", "E5-T"])),
            Some(BTreeSet::from(["E5-T"]))
        );
        assert_eq!(join(BTreeSet::new()), Some(BTreeSet::new()));
    }
}
