//! Says things: messages from Fluent files, and lines for the steps of a session.

use crate::Country;
use care::catalogue::Catalogue;
use care::dose::Amount;
use care::exercise::{Counts, Exercise, Form, Phase, Position, Role, Side, Sides};
use care::ids::{ExerciseId, FormId};
use care::interview::{Screen, Unfit};
use care::programme::Slot;
use care::record::{Because, CheckIn, Ending, How, SessionRecord};
use care::script::{Cue, Script};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// Something to put into a message.
pub type Value<'v> = FluentValue<'v>;

/// The words of a step: to be heard and to be seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Spoken; empty where the tone is enough.
    pub say: String,
    /// Shown very large: a few words.
    pub show: String,
    /// The side in words, where there is one: "Right side", "Right arm, left leg".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub side: String,
    /// The side as a shape, where the words name one side only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shape: Option<Side>,
}

impl Line {
    fn new(say: String, show: String) -> Self {
        Self {
            say,
            show,
            side: String::new(),
            shape: None,
        }
    }
}

/// All messages of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: LanguageIdentifier,
    is_rtl: bool,
    /// What this language does not say is said in this one.
    otherwise: Option<Arc<Words>>,
}

/// A mistake in a file of words.
pub(crate) struct WordsError {
    pub file: String,
    pub offset: usize,
    pub expected: String,
}

impl Words {
    /// One language, from files by name. A later file may not say again what an earlier one said.
    pub(crate) fn new(
        language: LanguageIdentifier,
        files: &BTreeMap<String, String>,
        otherwise: Option<Arc<Words>>,
    ) -> Result<Self, Vec<WordsError>> {
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
        // The marks are for mixed directions; screen readers and speech stumble over them.
        bundle.set_use_isolating(false);
        let mut errors = Vec::new();
        for (file, text) in files {
            let resource = FluentResource::try_new(text.clone()).unwrap_or_else(|(rest, wrong)| {
                errors.extend(wrong.into_iter().map(|error| WordsError {
                    file: file.clone(),
                    offset: error.pos.start,
                    expected: error.kind.to_string(),
                }));
                rest
            });
            if let Err(twice) = bundle.add_resource(resource) {
                errors.extend(twice.into_iter().map(|error| WordsError {
                    file: file.clone(),
                    offset: match &error {
                        FluentError::Overriding { id, .. } => {
                            text.find(&format!("\n{id} =")).map_or(0, |at| at + 1)
                        }
                        _ => 0,
                    },
                    expected: match error {
                        FluentError::Overriding { id, .. } => {
                            format!("expected a message used once, found {id} again")
                        }
                        other => other.to_string(),
                    },
                }));
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let mut words = Self {
            bundle,
            language,
            is_rtl: false,
            otherwise,
        };
        words.is_rtl = words.t("language-direction") == "rtl";
        Ok(words)
    }

    /// The same words as somebody sees them who cannot read them: to find texts that are not messages,
    /// and places that are too narrow. Goes by the name of a language that nobody speaks.
    pub(crate) fn made_up(mut self, language: LanguageIdentifier, is_rtl: bool) -> Self {
        self.bundle
            .set_transform(Some(|text| fluent_pseudo::transform(text, false, true)));
        self.language = language;
        self.is_rtl = is_rtl;
        self
    }

    /// The language.
    pub fn language(&self) -> &LanguageIdentifier {
        &self.language
    }

    /// Which way it is written, as a page says it.
    pub fn direction(&self) -> &'static str {
        if self.is_rtl { "rtl" } else { "ltr" }
    }

    /// Whether there is such a message (`id`) or attribute (`id.name`).
    pub fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// Whether this language has it itself.
    pub fn has_own(&self, key: &str) -> bool {
        self.pattern(key).is_some()
    }

    /// A message, and the words that have it.
    fn find(&self, key: &str) -> Option<(&Self, &fluent_syntax::ast::Pattern<&str>)> {
        match self.pattern(key) {
            Some(pattern) => Some((self, pattern)),
            None => self.otherwise.as_ref()?.find(key),
        }
    }

    /// A message without variables.
    pub fn t(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with variables. A message that is missing gives its own name: ugly, harmless and
    /// easy to find; tests see to it that none is.
    pub fn with(&self, key: &str, values: &[(&'static str, Value<'_>)]) -> String {
        let Some((words, pattern)) = self.find(key) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let text = words
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        match text {
            Cow::Borrowed(text) => text.to_owned(),
            Cow::Owned(text) => text,
        }
    }

    /// A message with one number.
    pub fn n(&self, key: &str, n: impl Into<Value<'static>>) -> String {
        self.with(key, &[("n", n.into())])
    }

    /// The lines of a message, one item each.
    pub fn list(&self, key: &str) -> Vec<String> {
        let text = self.t(key);
        text.lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// Several messages by name: what a page hands to its script.
    pub fn several<'k>(&self, keys: &[&'k str]) -> BTreeMap<&'k str, String> {
        keys.iter().map(|key| (*key, self.t(key))).collect()
    }

    fn pattern(&self, key: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        match key.split_once('.') {
            Some((id, name)) => Some(self.bundle.get_message(id)?.get_attribute(name)?.value()),
            None => self.bundle.get_message(key)?.value(),
        }
    }

    /// The name of a country.
    pub fn country(&self, country: &Country) -> String {
        self.t(&format!("country-{}", country.code))
    }

    /// The name of an exercise.
    pub fn exercise(&self, id: &ExerciseId) -> String {
        self.t(id.as_str())
    }

    /// The name of a form.
    pub fn form(&self, id: &FormId) -> String {
        self.t(id.as_str())
    }

    /// What a picture of a form shows: the start, or the end of a phase. Pictures show the right
    /// side, unless the phase is the left one's.
    pub fn caption(&self, form: &FormId, phase: Option<&Phase>) -> String {
        match phase {
            Some(phase) => {
                let key = format!("{form}.{}", phase.name);
                let side = phase.side.unwrap_or(Side::Right);
                self.with(&key, &self.side_values(form, Some(side)))
            }
            None => self
                .list(&format!("{form}.how"))
                .into_iter()
                .next()
                .unwrap_or_default(),
        }
    }

    /// The name of a session.
    pub fn slot(&self, slot: Slot) -> String {
        self.t(match slot {
            Slot::Morning => "slot-morning",
            Slot::Evening => "slot-evening",
        })
    }

    /// Left or right.
    pub fn side(&self, side: Side) -> String {
        self.t(match side {
            Side::Left => "side-left",
            Side::Right => "side-right",
        })
    }

    /// What to say to mend something in an exercise, after a repetition on a side. A tip may name the
    /// other side; where neither was meant, the repetition is taken for one on the right.
    pub fn tip(&self, exercise: &ExerciseId, fault: &str, side: Option<Side>) -> String {
        let other = self.side(side.unwrap_or(Side::Right).other());
        self.with(
            &format!("{exercise}.tip-{fault}"),
            &[("other", other.into())],
        )
    }

    /// What became of an exercise.
    pub fn how(&self, how: How) -> String {
        self.t(match how {
            How::Done => "how-done",
            How::Partly => "how-partly",
            How::Stopped => "how-stopped",
            How::NotDone => "how-not-done",
        })
    }

    /// How much of a session was done: all of it, or how many of its exercises.
    pub fn how_much(&self, record: &SessionRecord, check_in: Option<&CheckIn>) -> Vec<String> {
        let (done, of) = (record.done(check_in), record.plan.len());
        if done == of {
            return vec![self.t("history-finished")];
        }
        let mut said = Vec::new();
        if record.ending() == Ending::Stopped {
            said.push(self.t("history-stopped"));
        }
        said.push(self.with("history-part", &[("done", done.into()), ("of", of.into())]));
        said
    }

    /// Why it was stopped.
    pub fn because(&self, because: Because) -> String {
        self.t(match because {
            Because::Pain => "because-pain",
            Because::TooHard => "because-too-hard",
            Because::Interrupted => "because-interrupted",
        })
    }

    /// A line of a screen of the interview.
    pub fn line_of(&self, screen: &Screen, line: &str) -> String {
        let screen = screen.name.trim_end_matches("_again");
        let key = match screen {
            "conditions" => format!("group-{line}"),
            "procedure" => format!("procedure-{line}"),
            _ if screen.starts_with("group_") => format!("condition-{line}"),
            _ => format!("sign-{line}.ask"),
        };
        if self.has(&key) {
            self.t(&key)
        } else {
            self.t(&format!("line-{screen}-{line}"))
        }
    }

    /// The title of a screen of the interview.
    pub fn title_of(&self, screen: &Screen) -> String {
        let name = screen.name.trim_end_matches("_again");
        match name.strip_prefix("group_") {
            Some(group) => self.t(&format!("group-{group}.ask")),
            None => self.t(&format!("screen-{name}")),
        }
    }

    /// Why an answer does not fit its question.
    pub fn unfit(&self, problem: Unfit) -> String {
        self.t(match problem {
            Unfit::Empty => "ask-wrong-empty",
            Unfit::NoSuchLine | Unfit::NotAsked => "ask-wrong-line",
            Unfit::Several => "ask-wrong-several",
            Unfit::Range => "ask-wrong-range",
            Unfit::Date => "ask-wrong-date",
        })
    }

    /// A dose in words: "3 times each side, hold for 5 seconds".
    pub fn dose(&self, form: &Form, amount: Amount) -> String {
        let counts = match form.counts {
            Counts::Repetitions => "repetitions",
            Counts::Cycles => "cycles",
        };
        let sides = match form.sides {
            Sides::None => "none",
            Sides::Alternate | Sides::InTurn => "each",
            Sides::Within => "both",
        };
        let held = form.phases.iter().any(|phase| phase.role == Role::Hold);
        self.with(
            "dose",
            &[
                ("reps", amount.reps.into()),
                ("hold", if held { amount.hold_s } else { 0 }.into()),
                ("sets", amount.sets.into()),
                ("counts", counts.into()),
                ("sides", sides.into()),
            ],
        )
    }

    /// The lines of a script, in the order of its cues.
    pub fn lines(&self, script: &Script) -> Vec<Line> {
        script.cues.iter().map(|cue| self.line(cue)).collect()
    }

    /// The line of one cue.
    pub fn line(&self, cue: &Cue) -> Line {
        match cue {
            Cue::Arrive { from, to, exercise } => {
                let name = exercise.as_ref().map(|id| self.exercise(id));
                let way = self.way(*from, *to);
                let say = match name {
                    Some(name) => self.with("say-next", &[("exercise", name.into())]) + " " + &way,
                    None => way,
                };
                Line::new(say, self.t(&format!("reach-{}.cue", position(*to))))
            }
            Cue::Prepare { form, with, half } => {
                let name = self.exercise(&form.exercise());
                let mut say = format!("{name}. {}", self.t(&format!("{form}.prepare")));
                let also = with.iter().map(|form| self.t(&format!("also-{form}")));
                for more in also.chain(half.then(|| self.t("also-half"))) {
                    say = format!("{say} {more}");
                }
                Line::new(say, name)
            }
            Cue::Try { form } => Line::new(self.t(&format!("{form}.try")), self.t("say-try.cue")),
            Cue::Ask { .. } => Line::new(self.t("say-ask"), self.t("say-ask.cue")),
            Cue::Ready { form, side } => {
                let say = capital(&self.with("say-ready", &self.side_values(form, *side)));
                self.sided(Line::new(say, self.t("say-ready.cue")), form, *side)
            }
            Cue::Phase {
                role: Role::Stay, ..
            } => Line::new(String::new(), self.t("say-stay.cue")),
            Cue::Phase {
                form,
                phase,
                side,
                first,
                ..
            } => {
                let values = self.side_values(form, *side);
                let show = capital(&self.with(&format!("{form}.{phase}-cue"), &values));
                let say = match first {
                    true => self.with(&format!("{form}.{phase}"), &values),
                    false => show.clone(),
                };
                self.sided(Line::new(say, show), form, *side)
            }
            Cue::Rest {
                form,
                next,
                of,
                counts,
                side,
            } => {
                let mut values = self.side_values(form, *side).to_vec();
                values.push(("next", (*next).into()));
                values.push(("of", (*of).into()));
                values.push(("cycles", u8::from(*counts == Counts::Cycles).into()));
                Line::new(self.with("say-rest", &values), self.t("say-rest.cue"))
            }
            Cue::Switch { form, side } => {
                let values = self.side_values(form, Some(*side));
                let say = self.with(&format!("{form}.switch"), &values);
                let show = capital(&self.with(&format!("{form}.switch-cue"), &values));
                self.sided(Line::new(say, show), form, Some(*side))
            }
            Cue::SetRest { next, of } => {
                let values = [("next", (*next).into()), ("of", (*of).into())];
                Line::new(self.with("say-set-rest", &values), self.t("say-rest.cue"))
            }
        }
    }

    /// What is shown in the phases of one repetition, in order: on the right, where there are sides.
    pub fn cues(&self, form: &Form) -> Vec<String> {
        let side = match form.sides {
            Sides::None => None,
            Sides::Alternate | Sides::InTurn | Sides::Within => Some(Side::Right),
        };
        let values = self.side_values(&form.id, side);
        let shown = form.phases.iter().filter(|phase| {
            phase.role != Role::Stay && (phase.side.is_none() || phase.side == side)
        });
        shown
            .map(|phase| capital(&self.with(&format!("{}.{}-cue", form.id, phase.name), &values)))
            .collect()
    }

    /// Adds the side to a line.
    fn sided(&self, mut line: Line, form: &FormId, side: Option<Side>) -> Line {
        if side.is_some() {
            line.side = capital(&self.side_label(form, side));
            line.shape = side.filter(|_| !self.has(&format!("{form}.side-label")));
        }
        line
    }

    /// The side in words. A form whose side is not the limb that moves says so in `side-label`.
    fn side_label(&self, form: &FormId, side: Option<Side>) -> String {
        let own = format!("{form}.side-label");
        let key = if self.has(&own) { &own } else { "session-side" };
        match side {
            Some(side) => self.with(
                key,
                &[
                    ("side", self.side(side).into()),
                    ("other", self.side(side.other()).into()),
                ],
            ),
            None => String::new(),
        }
    }

    /// How to get from one position to another.
    fn way(&self, from: Position, to: Position) -> String {
        let direct = format!("go-{}-{}", position(from), position(to));
        if self.has(&direct) {
            return self.t(&direct);
        }
        let leave = format!("leave-{}", position(from));
        let reach = self.t(&format!("reach-{}", position(to)));
        if self.has(&leave) {
            format!("{} {reach}", self.t(&leave))
        } else {
            reach
        }
    }

    /// `$side` is the word, `$which` the key to choose by, `$other` the other side's word, `$label`
    /// what moves.
    fn side_values(
        &self,
        form: &FormId,
        side: Option<Side>,
    ) -> [(&'static str, Value<'static>); 4] {
        let label = self.side_label(form, side);
        let word = |side: Option<Side>| side.map_or_else(String::new, |side| self.side(side));
        let which = match side {
            Some(Side::Left) => "left",
            Some(Side::Right) => "right",
            None => "none",
        };
        [
            ("side", word(side).into()),
            ("other", word(side.map(Side::other)).into()),
            ("which", which.into()),
            ("label", label.into()),
        ]
    }
}

fn position(position: Position) -> &'static str {
    match position {
        Position::Lying => "lying",
        Position::SideLying => "side-lying",
        Position::Bed => "bed",
        Position::HandsAndKnees => "hands-and-knees",
        Position::Chair => "chair",
        Position::Standing => "standing",
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// A word that an exercise needs and does not have.
pub(crate) struct Missing {
    pub exercise: ExerciseId,
    pub message: String,
    pub key: String,
    pub expected: String,
}

/// All words that exercises need and do not have.
pub(crate) fn missing(words: &Words, catalogue: &Catalogue) -> Vec<Missing> {
    let mut missing = Vec::new();
    for exercise in catalogue.exercises() {
        for (message, attribute, expected) in needs(exercise) {
            let key = match attribute.as_str() {
                "" => message.clone(),
                attribute => format!("{message}.{attribute}"),
            };
            if !words.has(&key) {
                let exercise = exercise.id.clone();
                let expected = format!("expected {expected}, found nothing");
                missing.push(Missing {
                    exercise,
                    message,
                    key,
                    expected,
                });
            }
        }
    }
    missing
}

/// What an exercise must be able to say: (message, attribute, what it is).
fn needs(exercise: &Exercise) -> Vec<(String, String, &'static str)> {
    let mut needs = Vec::new();
    let mut need = |message: &str, attribute: &str, what| {
        needs.push((message.to_owned(), attribute.to_owned(), what));
    };
    let id = exercise.id.as_str();
    need(id, "", "the name of the exercise");
    need(id, "aim", "what it may help with");
    need(id, "feel", "what is fine to feel, and when to ease back");
    if exercise.forms.iter().any(|form| form.sides != Sides::None) {
        need(id, "side", "which side is meant");
    }
    let watches = exercise.forms.iter().filter_map(|form| form.watch.as_ref());
    for fault in watches.flat_map(|watch| &watch.faults) {
        need(id, &format!("tip-{}", fault.id), "what to say to mend it");
        need(
            id,
            &format!("seen-{}", fault.id),
            "what was seen, in a few words",
        );
    }
    for form in &exercise.forms {
        let id = form.id.as_str();
        need(id, "", "the name of the form");
        need(id, "what", "how it differs, in one sentence");
        need(id, "prepare", "what is spoken before the first repetition");
        need(id, "how", "the steps, one line each");
        need(id, "do", "what to do, one line each");
        need(id, "dont", "what not to do, one line each");
        for phase in form.phases.iter().filter(|phase| phase.role != Role::Stay) {
            need(id, &phase.name, "what is spoken the first time");
            need(id, &format!("{}-cue", phase.name), "a few words to show");
        }
        if form.sides == Sides::InTurn {
            need(id, "switch", "what is spoken when the side changes");
            need(id, "switch-cue", "a few words to show");
        }
        if form.try_first {
            need(id, "try", "what is spoken before the slow try");
        }
    }
    for setting in &exercise.settings {
        need(setting.id.as_str(), "", "the name of the setting");
        need(setting.id.as_str(), "how", "what changes, one line each");
    }
    for code in exercise.works.iter().chain(&exercise.stretches) {
        need(&format!("muscle-{code}"), "", "the name of the muscles");
    }
    let forms = exercise.forms.iter().flat_map(|form| &form.props);
    let settings = exercise.settings.iter().flat_map(|setting| &setting.props);
    for code in exercise.props.iter().chain(forms).chain(settings) {
        need(&format!("prop-{code}"), "", "the name of the thing");
    }
    needs
}
