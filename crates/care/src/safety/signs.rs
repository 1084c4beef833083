//! The signs: one vocabulary for the questions before the first session, the check in every
//! session, and the dose engine. A code never changes its meaning, and its tier is what it does.
//!
//! Sources: NHS, NICE NG59, IFOMPT red-flag and cervical frameworks, NCBI NBK52120, ACOG, and our
//! choice where none is; sign by sign in `docs/clinical.md`. The words are in `signs.ftl`.

use Condition::{Always, BloodThinner, Cancer, Fever, FusedSpine, Needle, Pregnant};
use Screen::{Feeling, Health, Mood, Sudden, You};
use Tier::{Ask, ClinicianFirst, Crisis, Emergency, Session, Urgent};

/// What a sign does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Help now; everything stops.
    Emergency,
    /// A clinician today; everything stops.
    Urgent,
    /// A clinician before the first session.
    ClinicianFirst,
    /// A gentle start, and a visit.
    Ask,
    /// A person to talk to, now. No effect on the dose.
    Crisis,
    /// Felt in a session: stop this item, or the session.
    Session,
}

/// The screens of the questions, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Screen {
    /// Feeling, bladder, arms and legs.
    Feeling,
    /// Sudden things.
    Sudden,
    /// Your health lately.
    Health,
    /// About you.
    You,
    /// How you are: a page of its own.
    Mood,
}

/// A question that is asked only after a yes to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// Asked of everybody.
    Always,
    /// With fever now.
    Fever,
    /// With an injection or needle in the spine in the last 14 days.
    Needle,
    /// With cancer now or in the past.
    Cancer,
    /// With a fused spine (ankylosing spondylitis, DISH).
    FusedSpine,
    /// When pregnant.
    Pregnant,
    /// With a blood thinner or a clotting disorder.
    BloodThinner,
}

/// One sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    /// Its code, for good.
    pub code: &'static str,
    /// Its number in the published list.
    pub number: &'static str,
    /// What it does.
    pub tier: Tier,
    /// Where it is asked; none for what is only felt in a session.
    pub screen: Option<Screen>,
    /// When it is asked.
    pub asked_if: Condition,
}

const fn sign(
    code: &'static str,
    number: &'static str,
    tier: Tier,
    screen: Option<Screen>,
    asked_if: Condition,
) -> Sign {
    Sign {
        code,
        number,
        tier,
        screen,
        asked_if,
    }
}

/// All signs, worst tier first.
#[rustfmt::skip]
pub const SIGNS: [Sign; 45] = [
    sign("saddle_numbness", "RF01", Emergency, Some(Feeling), Always),
    sign("bladder_change", "RF02", Emergency, Some(Feeling), Always),
    sign("bowel_change", "RF03", Emergency, Some(Feeling), Always),
    sign("sexual_numbness", "RF04", Emergency, Some(Feeling), Always),
    sign("both_legs", "RF05", Emergency, Some(Feeling), Always),
    sign("leg_strength_fading", "RF06", Emergency, Some(Feeling), Always),
    sign("chest_pain_or_collapse", "RF07", Emergency, Some(Sudden), Always),
    sign("tearing_or_pulsing_pain", "RF08", Emergency, Some(Sudden), Always),
    sign("serious_accident", "RF09", Emergency, Some(Sudden), Always),
    sign("cord_signs_new", "RF10", Emergency, Some(Feeling), Always),
    sign("neck_artery_or_stroke_signs", "RF25", Emergency, Some(Sudden), Always),
    sign("fused_spine_fall", "RF26", Emergency, Some(You), FusedSpine),
    sign("cancer_cord_signs", "RF27", Emergency, Some(You), Cancer),
    sign("pregnancy_warning", "RF28", Emergency, Some(You), Pregnant),
    sign("blood_thinner_sudden_pain", "RF29", Emergency, Some(You), BloodThinner),
    sign("fever_with_neuro_or_after_injection", "RF30", Emergency, Some(Health), Fever),
    sign("kidney_with_fever", "RF31a", Emergency, Some(Health), Fever),
    sign("new_weakness_unexamined", "RF06b", Urgent, Some(Feeling), Always),
    sign("cord_signs_slow", "RF10b", Urgent, Some(Feeling), Always),
    sign("minor_fall_sharp_pain", "RF11", Urgent, Some(Sudden), Always),
    sign("fever_unwell", "RF12", Urgent, Some(Health), Always),
    sign("infection_risk_pain", "RF13", Urgent, Some(Health), Always),
    sign("cancer_history_new_pain", "RF14", Urgent, Some(You), Cancer),
    sign("weight_loss", "RF15", Urgent, Some(Health), Always),
    sign("night_pain", "RF16", Urgent, Some(Health), Always),
    sign("back_shape_change", "RF17", Urgent, Some(Health), Always),
    sign("calf_swelling", "RF18", Urgent, Some(Health), Always),
    sign("constant_upper_back_pain", "RF19", Urgent, Some(Health), Always),
    sign("kidney_pattern", "RF31b", Urgent, Some(Health), Always),
    sign("numbness_persisting", "RF34", Urgent, Some(Feeling), Always),
    sign("headache_upright_after_injection", "RF35", Urgent, Some(Health), Needle),
    sign("under_18", "RF21a", ClinicianFirst, Some(You), Always),
    sign("fracture_risk", "RF22", ClinicianFirst, Some(You), Always),
    sign("known_leg_deficit", "RF23", ClinicianFirst, Some(Feeling), Always),
    sign("pregnant_postnatal_postop", "RF24", ClinicianFirst, Some(You), Always),
    sign("cough_strain_leg_pain", "RF32", ClinicianFirst, Some(Feeling), Always),
    sign("self_harm_thoughts", "RF33", Crisis, Some(Mood), Always),
    sign("morning_stiffness", "RF20", Ask, Some(Health), Always),
    sign("first_ever_50", "RF21b", Ask, Some(You), Always),
    sign("mild_upper_back_ache", "RF19b", Ask, Some(Health), Always),
    sign("spread", "SR3", Session, None, Always),
    sign("new_numbness", "SR3", Session, None, Always),
    sign("catch", "SR4", Session, None, Always),
    sign("dizzy", "SR5", Session, None, Always),
    sign("breathless", "SR5", Session, None, Always),
];

impl Sign {
    /// What is asked once, before the first session, is not told in the middle of one.
    pub fn is_told_any_time(&self) -> bool {
        match self.tier {
            Emergency | Urgent | Crisis | Session => true,
            ClinicianFirst => ["cough_strain_leg_pain", "fracture_risk"].contains(&self.code),
            Ask => false,
        }
    }
}

/// A sign by its code.
pub fn find(code: &str) -> Option<&'static Sign> {
    SIGNS.iter().find(|sign| sign.code == code)
}

/// What a code does. One that nobody knows is urgent: somebody meant something by it.
pub fn tier(code: &str) -> Tier {
    find(code).map_or(Urgent, |sign| sign.tier)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_stands_once() {
        let codes: BTreeSet<&str> = SIGNS.iter().map(|sign| sign.code).collect();
        assert_eq!(codes.len(), SIGNS.len());
    }

    #[test]
    fn a_code_that_nobody_knows_is_urgent() {
        assert_eq!(tier("no_such_code"), Urgent);
        assert_eq!(tier("catch"), Session);
    }

    #[test]
    fn what_is_only_felt_in_a_session_is_not_asked_before_it() {
        for sign in &SIGNS {
            assert_eq!(sign.screen.is_none(), sign.tier == Session, "{}", sign.code);
        }
    }
}
