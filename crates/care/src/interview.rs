//! The questions: about signs before the first session and again later, and about the person.
//!
//! A [`Screen`] asks one thing. Browser, terminal and API show the same screens and give back the
//! same [`Answer`]; what comes next follows from the answers so far, so an interview can be left
//! and gone on with anywhere. Words are found by the names used here.

use crate::safety::conditions::Group;
use crate::safety::procedures::PROCEDURES;
use crate::safety::signs::{Condition, SIGNS, Screen as Part, Sign, Tier};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the wording that answers are kept with. Raised whenever a question changes its
/// meaning.
pub const WORDING: u32 = 1;

/// How a screen is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Ask {
    /// Tick what applies, or none of these.
    Ticks {
        /// What can be ticked.
        lines: Vec<String>,
        /// "Not sure" is an answer: it is asked once more with an explanation.
        unsure: bool,
        /// "None of these" is an answer.
        none: bool,
    },
    /// 0 to 10.
    Scale,
    /// One of several.
    One {
        /// The choices.
        lines: Vec<String>,
    },
    /// A whole number.
    Number {
        /// The least.
        least: u16,
        /// The most.
        most: u16,
    },
    /// A few words, or nothing.
    Text,
    /// Which procedure, when, and what went with it.
    Procedure {
        /// Procedures by code.
        lines: Vec<String>,
    },
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Screen {
    /// Its name, in answers and words.
    pub name: String,
    /// How it is answered.
    pub ask: Ask,
    /// Lines that were not sure the first time: they are explained and asked again.
    pub again: bool,
}

/// What was answered to one screen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The screen.
    pub screen: String,
    /// The version of the wording.
    #[serde(default = "wording")]
    pub wording: u32,
    /// What was ticked or chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub yes: Vec<String>,
    /// What was not sure.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unsure: Vec<String>,
    /// "None of these" was said.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub none: bool,
    /// A number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u16>,
    /// Words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// When a procedure was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}

fn wording() -> u32 {
    WORDING
}

/// Why an answer does not fit its question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// Nothing was answered.
    #[error("nothing is answered yet")]
    Empty,
    /// There is no such line.
    #[error("this is not one of the answers")]
    NoSuchLine,
    /// Several where one is asked for.
    #[error("one answer is asked for")]
    Several,
    /// Not within the scale.
    #[error("this number is not possible")]
    Range,
    /// There is no such question now.
    #[error("this question is not asked now")]
    NotAsked,
    /// A date that cannot be.
    #[error("this date is not possible")]
    Date,
}

impl Screen {
    fn new(name: impl Into<String>, ask: Ask) -> Self {
        Self {
            name: name.into(),
            ask,
            again: false,
        }
    }

    fn ticks(name: &str, lines: impl IntoIterator<Item = impl Into<String>>, unsure: bool) -> Self {
        let lines = lines.into_iter().map(Into::into).collect();
        Self::new(
            name,
            Ask::Ticks {
                lines,
                unsure,
                none: true,
            },
        )
    }

    fn one(name: &str, lines: &[&str]) -> Self {
        Self::new(
            name,
            Ask::One {
                lines: lines.iter().map(|line| (*line).to_owned()).collect(),
            },
        )
    }

    /// Whether an answer fits this question. A tick beside "none of these" fits: the tick counts.
    ///
    /// # Errors
    /// What does not fit.
    pub fn check(&self, answer: &Answer) -> Result<(), Unfit> {
        let known = |lines: &[String], given: &[String]| match given
            .iter()
            .all(|line| lines.contains(line))
        {
            true => Ok(()),
            false => Err(Unfit::NoSuchLine),
        };
        match &self.ask {
            Ask::Ticks {
                lines,
                unsure,
                none,
            } => {
                known(lines, &answer.yes)?;
                known(lines, &answer.unsure)?;
                if !unsure && !answer.unsure.is_empty() {
                    return Err(Unfit::NoSuchLine);
                }
                let said = !answer.yes.is_empty() || !answer.unsure.is_empty();
                if said || (*none && answer.none) {
                    Ok(())
                } else {
                    Err(Unfit::Empty)
                }
            }
            Ask::One { lines } => {
                known(lines, &answer.yes)?;
                match answer.yes.len() {
                    0 => Err(Unfit::Empty),
                    1 => Ok(()),
                    _ => Err(Unfit::Several),
                }
            }
            Ask::Scale => in_range(answer.number, 0, 10),
            Ask::Number { least, most } => in_range(answer.number, *least, *most),
            Ask::Text if answer.text.chars().count() > 300 => Err(Unfit::Range),
            Ask::Text => Ok(()),
            Ask::Procedure { lines } => {
                if answer.none {
                    return Ok(());
                }
                let codes: Vec<String> = answer
                    .yes
                    .iter()
                    .filter(|line| lines.contains(line))
                    .cloned()
                    .collect();
                let known_with = ["longer_rest", "longer_easy"];
                if answer
                    .yes
                    .iter()
                    .any(|line| !lines.contains(line) && !known_with.contains(&line.as_str()))
                {
                    return Err(Unfit::NoSuchLine);
                }
                match (codes.len(), answer.date) {
                    (0, _) => Err(Unfit::Empty),
                    (1, Some(_)) => in_range(answer.number.or(Some(12)), 0, 23),
                    (1, None) => Err(Unfit::Date),
                    _ => Err(Unfit::Several),
                }
            }
        }
    }
}

fn in_range(number: Option<u16>, least: u16, most: u16) -> Result<(), Unfit> {
    match number {
        None => Err(Unfit::Empty),
        Some(number) if (least..=most).contains(&number) => Ok(()),
        Some(_) => Err(Unfit::Range),
    }
}

/// Answers by the name of their screen.
pub type Answers = BTreeMap<String, Answer>;

/// Whether a line was ticked on a screen, or "not sure" twice.
fn ticked(answers: &Answers, screen: &str, line: &str) -> bool {
    yes(answers, screen).iter().any(|yes| yes == line)
}

/// What counts as yes on a screen: ticked, or not sure when asked again. For what was not sure
/// once the second answer counts.
pub fn yes(answers: &Answers, screen: &str) -> Vec<String> {
    let Some(answer) = answers.get(screen) else {
        return Vec::new();
    };
    let mut yes = answer.yes.clone();
    if let Some(again) = answers.get(&again(screen)) {
        yes.extend(again.yes.iter().chain(&again.unsure).cloned());
    }
    yes
}

fn again(screen: &str) -> String {
    format!("{screen}_again")
}

// ---- Signs -------------------------------------------------------------------------------------

/// Filters on the health screen: each opens its own further questions.
pub const FEVER: &str = "fever";
/// A needle, injection, treatment or device at the spine lately.
pub const NEEDLE: &str = "needle";
const CANCER: &str = "cancer";
const FUSED_SPINE: &str = "fused_spine";
const PREGNANT: &str = "pregnant";
const BLOOD_THINNER: &str = "blood_thinner";

/// The screens about signs, as far as these answers open them. `age` is known from before when
/// the questions are asked again.
pub fn gate(answers: &Answers, age: Option<u16>) -> Vec<Screen> {
    let mut screens = Vec::new();
    let mut push = |screen: Screen| {
        let unsure = answers
            .get(&screen.name)
            .map_or(&[][..], |answer| &answer.unsure);
        let name = screen.name.clone();
        screens.push(screen);
        if !unsure.is_empty() {
            let lines = unsure.to_vec();
            let ask = Ask::Ticks {
                lines,
                unsure: true,
                none: true,
            };
            screens.push(Screen {
                name: again(&name),
                ask,
                again: true,
            });
        }
    };
    push(Screen::ticks(
        "feeling",
        codes(Part::Feeling, &|sign| sign.asked_if == Condition::Always),
        true,
    ));
    push(Screen::ticks(
        "sudden",
        codes(Part::Sudden, &|sign| sign.asked_if == Condition::Always),
        true,
    ));
    let health = codes(Part::Health, &|sign| sign.asked_if == Condition::Always);
    let filters = [FEVER.to_owned(), NEEDLE.to_owned()];
    push(Screen::ticks(
        "health",
        filters.into_iter().chain(health),
        true,
    ));
    let (fever, needle) = (
        ticked(answers, "health", FEVER),
        ticked(answers, "health", NEEDLE),
    );
    if fever || needle {
        let more = |sign: &Sign| match sign.asked_if {
            Condition::Fever => fever,
            Condition::Needle => needle,
            _ => false,
        };
        push(Screen::ticks(
            "health_more",
            codes(Part::Health, &more),
            true,
        ));
    }
    if needle {
        let lines = PROCEDURES
            .iter()
            .map(|procedure| procedure.code.to_owned())
            .collect();
        push(Screen::new("procedure", Ask::Procedure { lines }));
    }
    if age.is_none() {
        push(Screen::new(
            "age",
            Ask::Number {
                least: 1,
                most: 120,
            },
        ));
    }
    let age = age.or_else(|| answers.get("age")?.number);
    let mut you = codes(Part::You, &|sign| {
        sign.asked_if == Condition::Always
            && match sign.code {
                // The age says it.
                "under_18" => false,
                "first_ever_50" => age.is_some_and(|age| age >= 50),
                _ => true,
            }
    });
    you.extend([CANCER, FUSED_SPINE, PREGNANT, BLOOD_THINNER].map(str::to_owned));
    push(Screen::ticks("you", you, true));
    let more = |sign: &Sign| match sign.asked_if {
        Condition::Cancer => ticked(answers, "you", CANCER),
        Condition::FusedSpine => ticked(answers, "you", FUSED_SPINE),
        Condition::Pregnant => ticked(answers, "you", PREGNANT),
        Condition::BloodThinner => ticked(answers, "you", BLOOD_THINNER),
        _ => false,
    };
    let more = codes(Part::You, &more);
    if !more.is_empty() {
        push(Screen::ticks("you_more", more, true));
    }
    push(Screen::ticks(
        "conditions",
        Group::ALL.map(Group::name),
        false,
    ));
    let ticked_groups = |group: &&Group| ticked(answers, "conditions", group.name());
    for group in Group::ALL.iter().filter(ticked_groups) {
        push(group_screen(*group));
    }
    push(Screen::one("mood", &["no", "yes", "rather_not"]));
    screens
}

/// The rows of one group in everyday words.
pub fn group_screen(group: Group) -> Screen {
    let name = format!("group_{}", group.name());
    Screen::ticks(
        &name,
        group.conditions().map(|condition| condition.code),
        false,
    )
}

fn codes(part: Part, asked: &dyn Fn(&Sign) -> bool) -> Vec<String> {
    let signs = SIGNS
        .iter()
        .filter(|sign| sign.screen == Some(part) && asked(sign));
    signs.map(|sign| sign.code.to_owned()).collect()
}

/// The first screen about signs that is not answered; `None` when all are.
pub fn next_in_gate(answers: &Answers, age: Option<u16>) -> Option<Screen> {
    gate(answers, age)
        .into_iter()
        .find(|screen| !answers.contains_key(&screen.name))
}

/// All signs that these answers say yes to, by code.
pub fn signs(answers: &Answers) -> Vec<&'static str> {
    let mut said: Vec<&'static str> = Vec::new();
    for part in [
        "feeling",
        "sudden",
        "health",
        "health_more",
        "you",
        "you_more",
    ] {
        let yes = yes(answers, part);
        said.extend(
            SIGNS
                .iter()
                .filter(|sign| yes.iter().any(|yes| yes == sign.code))
                .map(|s| s.code),
        );
    }
    if answers
        .get("age")
        .and_then(|age| age.number)
        .is_some_and(|age| age < 18)
    {
        said.push("under_18");
    }
    if ticked(answers, "mood", "yes") {
        said.push("self_harm_thoughts");
    }
    said
}

/// Whether one of these answers ends the questions at once.
pub fn is_emergency(answers: &Answers) -> bool {
    signs(answers)
        .iter()
        .any(|code| crate::safety::signs::tier(code) == Tier::Emergency)
}

// ---- The person --------------------------------------------------------------------------------

/// The screens about the person that are needed on the first day, as far as these answers open them.
pub fn about(answers: &Answers) -> Vec<Screen> {
    let mut screens = vec![
        Screen::new("pain_now", Ask::Scale),
        Screen::new("pain_worst", Ask::Scale),
        Screen::new(
            "where",
            Ask::Ticks {
                lines: ["lower_back", "upper_back", "neck"]
                    .map(str::to_owned)
                    .into(),
                unsure: false,
                none: false,
            },
        ),
        Screen::ticks("limb", ["leg_above_knee", "leg_below_knee", "arm"], false),
    ];
    if !yes(answers, "limb").iter().all(|line| line == "arm") {
        screens.push(Screen::one(
            "leg_worse",
            &["bending", "standing", "not_sure"],
        ));
    }
    screens.push(Screen::one(
        "since",
        &["weeks_0_4", "weeks_4_6", "weeks_6_12", "weeks_12"],
    ));
    screens.push(Screen::one("rest_pain", &["no", "sometimes", "constant"]));
    screens.push(Screen::one(
        "settles",
        &["within_30", "within_120", "longer"],
    ));
    screens.push(Screen::ticks(
        "cannot",
        ["kneel", "lie_flat", "floor"],
        false,
    ));
    screens.push(Screen::one("minutes", &["5", "10", "15"]));
    screens.push(Screen::new("goal", Ask::Text));
    screens
}

/// Asked within the first week, one a day, and free to be left out.
pub fn later() -> Vec<Screen> {
    vec![Screen::new("pain_average", Ask::Scale)]
}

/// The first screen about the person that is not answered; `None` when all are.
pub fn next_about(answers: &Answers) -> Option<Screen> {
    about(answers)
        .into_iter()
        .find(|screen| !answers.contains_key(&screen.name))
}

/// A screen by its name, whenever it may be answered anew.
pub fn about_screen(answers: &Answers, name: &str) -> Option<Screen> {
    let mut screens = about(answers).into_iter().chain(later());
    screens.find(|screen| screen.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(screens: &[(&str, &[&str])]) -> Answers {
        let answer = |(screen, yes): &(&str, &[&str])| {
            let yes: Vec<String> = yes.iter().map(|line| (*line).to_owned()).collect();
            let none = yes.is_empty();
            let answer = Answer {
                screen: (*screen).into(),
                yes,
                none,
                ..Answer::default()
            };
            ((*screen).to_owned(), answer)
        };
        screens.iter().map(answer).collect()
    }

    fn names(answers: &Answers) -> Vec<String> {
        gate(answers, Some(40))
            .into_iter()
            .map(|screen| screen.name)
            .collect()
    }

    #[test]
    fn every_sign_of_the_gate_has_a_screen_that_can_ask_it() {
        let mut asked: Vec<String> = Vec::new();
        let open = answered(&[
            ("health", &[FEVER, NEEDLE]),
            ("you", &[CANCER, FUSED_SPINE, PREGNANT, BLOOD_THINNER]),
        ]);
        for screen in gate(&open, Some(60)) {
            if let Ask::Ticks { lines, .. } = screen.ask {
                asked.extend(lines);
            }
        }
        for sign in SIGNS.iter().filter(|sign| sign.screen.is_some()) {
            let otherwise = ["under_18", "self_harm_thoughts"].contains(&sign.code);
            assert!(
                otherwise || asked.iter().any(|line| line == sign.code),
                "{}",
                sign.code
            );
        }
    }

    #[test]
    fn who_has_nothing_to_say_answers_six_screens() {
        assert_eq!(
            names(&Answers::new()),
            ["feeling", "sudden", "health", "you", "conditions", "mood"]
        );
    }

    #[test]
    fn further_questions_open_only_after_a_yes() {
        let answers = answered(&[("health", &[FEVER]), ("conditions", &["bones"])]);
        assert!(names(&answers).contains(&"health_more".to_owned()));
        assert!(names(&answers).contains(&"group_bones".to_owned()));
        let lines = gate(&answers, Some(40))
            .into_iter()
            .find(|s| s.name == "health_more")
            .unwrap();
        let Ask::Ticks { lines, .. } = lines.ask else {
            panic!("ticks")
        };
        assert_eq!(
            lines,
            ["fever_with_neuro_or_after_injection", "kidney_with_fever"]
        );
    }

    #[test]
    fn not_sure_is_asked_again_and_then_counts_as_yes() {
        let mut answers = Answers::new();
        let unsure = vec!["calf_swelling".to_owned()];
        answers.insert(
            "health".into(),
            Answer {
                screen: "health".into(),
                unsure: unsure.clone(),
                ..Answer::default()
            },
        );
        assert!(signs(&answers).is_empty(), "not yet");
        let screen = gate(&answers, Some(40))
            .into_iter()
            .find(|screen| screen.again)
            .unwrap();
        assert_eq!(screen.name, "health_again");
        answers.insert(
            screen.name.clone(),
            Answer {
                screen: screen.name,
                unsure,
                ..Answer::default()
            },
        );
        assert_eq!(signs(&answers), ["calf_swelling"]);
    }

    #[test]
    fn a_tick_beside_none_of_these_counts() {
        let screen = &gate(&Answers::new(), None)[0];
        let answer = Answer {
            yes: vec!["both_legs".into()],
            none: true,
            ..Answer::default()
        };
        assert_eq!(screen.check(&answer), Ok(()));
        let answers = BTreeMap::from([("feeling".to_owned(), answer)]);
        assert!(is_emergency(&answers));
    }

    #[test]
    fn an_answer_that_does_not_fit_is_said() {
        let screen = &gate(&Answers::new(), None)[0];
        assert_eq!(screen.check(&Answer::default()), Err(Unfit::Empty));
        let odd = Answer {
            yes: vec!["nonsense".into()],
            ..Answer::default()
        };
        assert_eq!(screen.check(&odd), Err(Unfit::NoSuchLine));
        let age = Screen::new(
            "age",
            Ask::Number {
                least: 1,
                most: 120,
            },
        );
        assert_eq!(
            age.check(&Answer {
                number: Some(0),
                ..Answer::default()
            }),
            Err(Unfit::Range)
        );
    }

    #[test]
    fn under_18_comes_from_the_age() {
        let age = Answer {
            screen: "age".into(),
            number: Some(17),
            ..Answer::default()
        };
        assert_eq!(
            signs(&BTreeMap::from([("age".to_owned(), age)])),
            ["under_18"]
        );
    }
}
