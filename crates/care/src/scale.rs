//! The scales from 0 to 10 that a person answers on.

use serde::{Deserialize, Serialize};

/// A number that is not on its scale.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{found} is not a whole number from 0 to 10")]
pub struct OffScale {
    found: i64,
}

macro_rules! zero_to_ten {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "i64", into = "i64")]
        pub struct $name(u8);

        impl $name {
            /// The number, 0 to 10.
            pub fn get(self) -> u8 {
                self.0
            }
        }

        impl TryFrom<i64> for $name {
            type Error = OffScale;
            fn try_from(found: i64) -> Result<Self, OffScale> {
                match u8::try_from(found) {
                    Ok(n) if n <= 10 => Ok(Self(n)),
                    _ => Err(OffScale { found }),
                }
            }
        }

        impl From<$name> for i64 {
            fn from(n: $name) -> i64 {
                n.0.into()
            }
        }
    };
}

zero_to_ten!(
    /// Pain on the 11-point numeric rating scale (NRS): 0 no pain, 10 the worst imaginable.
    Nrs
);

zero_to_ten!(
    /// Perceived effort on the CR10 scale (RPE): 0 none, 10 the hardest ever.
    Effort
);

zero_to_ten!(
    /// How well an activity goes (PSFS): 0 unable, 10 as before.
    Ability
);

zero_to_ten!(
    /// How much pain gets in the way (PEG): 0 not at all, 10 completely.
    Interference
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_zero_to_ten_is_on_the_scale() {
        for n in 0..=10 {
            assert_eq!(i64::from(Nrs::try_from(n).unwrap()), n);
        }
        for n in [-1, 11, i64::MIN, i64::MAX] {
            assert!(Nrs::try_from(n).is_err());
        }
        assert!(serde_json::from_str::<Effort>("3.5").is_err());
    }
}
