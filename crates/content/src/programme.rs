//! What pages, terminal and paper say of a programme: why an exercise is as it is, why one is left
//! out, whom to call.

use crate::Words;
use care::journal::{Contacts, Left, LeftWhy, Prescribed};

impl Words {
    /// Why an exercise is not in the programme.
    pub fn left_why(&self, left: &Left) -> String {
        let key = match left.why {
            LeftWhy::Condition => "left-condition",
            LeftWhy::Conflict => "left-conflict",
            LeftWhy::NotYet => "left-not-yet",
            LeftWhy::Visit => "left-visit",
            LeftWhy::OneAWeek => "left-one-a-week",
            LeftWhy::Clinician => "left-clinician",
        };
        self.with(key, &[("because", self.because_of(&left.because).into())])
    }

    /// What was changed of an exercise for this person, and why; empty if nothing was.
    pub fn changed_why(&self, prescribed: &Prescribed) -> String {
        if prescribed.because.is_empty() {
            return String::new();
        }
        let key = match prescribed.caution {
            true => "suits-care",
            false => "suits",
        };
        let because = self.because_of(&prescribed.because);
        self.with(key, &[("because", because.into())])
    }

    /// Conditions as reasons: "your bones may be thinner, and …".
    fn because_of(&self, codes: &[String]) -> String {
        let reasons = codes
            .iter()
            .map(|code| self.t(&format!("condition-{code}.because")));
        let reasons: Vec<String> = reasons.collect();
        reasons.join(&format!(", {} ", self.t("and")))
    }

    /// Contacts as they are, or in plain words where they are not known yet.
    pub fn contacts(&self, known: &Contacts) -> Contacts {
        let or = |known: &str, key: &str| match known.trim() {
            "" => self.t(key),
            known => known.to_owned(),
        };
        Contacts {
            country: known.country.clone(),
            emergency: or(&known.emergency, "contacts-your-emergency"),
            out_of_hours: or(&known.out_of_hours, "contacts-your-hours"),
            crisis: or(&known.crisis, "contacts-your-crisis"),
            clinic: or(&known.clinic, "contacts-your-clinic"),
        }
    }
}
