//! The lights: what a pain score means beside the one before it. After the pain-monitoring model
//! (Thomee 1997; Silbernagel 2007), which comes from knee and tendon loading; its use for backs
//! and the lines at +2 and +3 are our choice.

/// Better to worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Light {
    /// As usual.
    Green,
    /// A little more than usual.
    Amber,
    /// Clearly more.
    Red,
}

/// The light of one item in one session: pain before it, worst pain in it, the usual before.
pub fn item(before: i64, peak: i64, usual: i64) -> Light {
    let rise = peak - before;
    if (rise >= 1 && peak >= 8)
        || (rise >= 2 && peak >= 6.max(usual + 2))
        || (rise >= 3 && peak >= 4)
    {
        Light::Red
    } else if rise >= 2 || peak >= 6 {
        Light::Amber
    } else {
        Light::Green
    }
}

/// The light of the next morning: pain before the day's first session, pain next morning.
pub fn morning(before: i64, next: i64, usual: i64) -> Light {
    if next >= 4 && (next >= before + 3 || next >= before.max(usual) + 2) {
        Light::Red
    } else if next > before {
        Light::Amber
    } else {
        Light::Green
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published table: pain before 0 to 10 down; the item with a usual of 4 and of 6, and the
    /// morning, across.
    const TABLE: [[&str; 3]; 11] = [
        ["GGAARRRRRRR", "GGAARRRRRRR", "GAAARRRRRRR"],
        ["GGGARRRRRRR", "GGGARRRRRRR", "GGAARRRRRRR"],
        ["GGGGARRRRRR", "GGGGARRRRRR", "GGGARRRRRRR"],
        ["GGGGGARRRRR", "GGGGGARRRRR", "GGGGARRRRRR"],
        ["GGGGGGRRRRR", "GGGGGGARRRR", "GGGGGARRRRR"],
        ["GGGGGGARRRR", "GGGGGGAARRR", "GGGGGGARRRR"],
        ["GGGGGGAARRR", "GGGGGGAARRR", "GGGGGGGARRR"],
        ["GGGGGGAARRR", "GGGGGGAARRR", "GGGGGGGGARR"],
        ["GGGGGGAAARR", "GGGGGGAAARR", "GGGGGGGGGAR"],
        ["GGGGGGAAAAR", "GGGGGGAAAAR", "GGGGGGGGGGA"],
        ["GGGGGGAAAAA", "GGGGGGAAAAA", "GGGGGGGGGGG"],
    ];

    fn letter(light: Light) -> char {
        match light {
            Light::Green => 'G',
            Light::Amber => 'A',
            Light::Red => 'R',
        }
    }

    #[test]
    fn the_lights_are_those_of_the_published_table() {
        for (before, row) in (0i64..).zip(TABLE) {
            let across = |light: &dyn Fn(i64) -> Light| -> String {
                (0..=10).map(|pain| letter(light(pain))).collect()
            };
            assert_eq!(
                across(&|peak| item(before, peak, 4)),
                row[0],
                "usual 4, before {before}"
            );
            assert_eq!(
                across(&|peak| item(before, peak, 6)),
                row[1],
                "usual 6, before {before}"
            );
            assert_eq!(
                across(&|next| morning(before, next, 0)),
                row[2],
                "morning, before {before}"
            );
        }
    }
}
