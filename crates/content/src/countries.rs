//! Whom to call, country by country: numbers that are public and free to call. What a country lacks
//! is left empty and asked for; an empty one blocks the start.
//!
//! Sources: the emergency, health and crisis lines' own pages, as known in November 2026; whoever
//! hosts Plinth checks them for their country.

/// The numbers of one country. Its name is the message `country-` and its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country {
    /// Its two letters (ISO 3166-1).
    pub code: &'static str,
    /// The emergency number.
    pub emergency: &'static str,
    /// The line for nights and weekends.
    pub out_of_hours: &'static str,
    /// Somebody to talk to in a crisis.
    pub crisis: &'static str,
}

const fn country(
    code: &'static str,
    emergency: &'static str,
    out_of_hours: &'static str,
    crisis: &'static str,
) -> Country {
    Country {
        code,
        emergency,
        out_of_hours,
        crisis,
    }
}

/// The countries that are known, by their English names.
#[rustfmt::skip]
pub const COUNTRIES: [Country; 21] = [
    country("AU", "000", "Healthdirect, 1800 022 222", "Lifeline, 13 11 14"),
    country("AT", "112", "1450", "Telefonseelsorge, 142"),
    country("BE", "112", "1733", "Zelfmoordlijn, 1813"),
    country("CA", "911", "811", "988"),
    country("DK", "112", "", "Livslinien, 70 201 201"),
    country("FI", "112", "116117", ""),
    country("FR", "112", "116 117", "3114"),
    country("DE", "112", "116117", "Telefonseelsorge, 0800 111 0 111"),
    country("IN", "112", "", "Tele-MANAS, 14416"),
    country("IE", "112", "", "Samaritans, 116 123"),
    country("IT", "112", "116117", ""),
    country("NL", "112", "", "113 Zelfmoordpreventie, 113"),
    country("NZ", "111", "Healthline, 0800 611 116", "1737"),
    country("NO", "113", "116117", "Mental Helse, 116 123"),
    country("PL", "112", "", "116 123"),
    country("PT", "112", "SNS 24, 808 24 24 24", ""),
    country("ES", "112", "", "024"),
    country("SE", "112", "1177", "Mind, 90101"),
    country("CH", "144", "", "Die Dargebotene Hand, 143"),
    country("GB", "999", "111", "Samaritans, 116 123"),
    country("US", "911", "", "988"),
];

/// A country by its two letters.
pub fn country_by_code(code: &str) -> Option<&'static Country> {
    COUNTRIES
        .iter()
        .find(|country| country.code.eq_ignore_ascii_case(code))
}

/// The country that a list of languages, as browsers and systems give it, names first:
/// `en-GB,en;q=0.8`, `de_DE.UTF-8`.
pub fn country_of_locale(locale: &str) -> Option<&'static Country> {
    let tags = locale
        .split(',')
        .map(|tag| tag.split([';', '.', '@']).next().unwrap_or_default());
    tags.filter_map(|tag| tag.trim().split(['-', '_']).nth(1))
        .find_map(country_by_code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_country_comes_from_the_locale() {
        let of = |locale| country_of_locale(locale).map(|country| country.code);
        assert_eq!(of("en-GB,en;q=0.8"), Some("GB"));
        assert_eq!(of("fr, de_AT.UTF-8"), Some("AT"));
        assert_eq!(of("en"), None);
        assert_eq!(of("C.UTF-8"), None);
    }

    #[test]
    fn every_country_has_an_emergency_number() {
        assert!(COUNTRIES.iter().all(|country| country.emergency.len() >= 3));
    }
}
