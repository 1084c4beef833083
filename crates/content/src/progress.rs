//! Months in words and charts: the sentence, what was done, why an amount changed, the pain of weeks.

use crate::words::Words;
use care::catalogue::Catalogue;
use care::engine::{Day, Dose};
use care::exercise::{Form, Sides};
use care::ids::{ExerciseId, FormId};
use care::outcomes::{self, Measure, Outcomes, Score, Taken};
use care::person::course::{DoseChange, Why};
use care::progress::{Advice, Change, Did, Pain, Stat, Verdict, Week};
use chart::{Band, Lines, Series, Step, Steps, Value};

/// Pain goes from nought to ten.
const MOST_PAIN: f32 = 10.0;
/// Changes that a chart of steps shows; where there are more, the last of each stretch.
const MOST_STEPS: usize = 60;
/// From so many weeks on, months are said; from so many, years. Our choice.
const MONTHS_FROM: u32 = 14;
const YEARS_FROM: u32 = 104;

/// A measure: first, latest, and the change that most people notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeRow {
    /// What it is.
    pub name: String,
    /// The first answer, with its day.
    pub first: String,
    /// The latest.
    pub last: String,
    /// What most people notice.
    pub notice: String,
}

/// The names of the messages for each kind of pain.
fn pain_name(pain: Pain) -> &'static str {
    match pain {
        Pain::Morning => "morning",
        Pain::Before => "before",
    }
}

impl Words {
    /// What months come to, in a sentence.
    pub fn verdict(&self, verdict: &Verdict) -> String {
        let Verdict::Said {
            change,
            pain,
            weeks,
            from,
            to,
        } = *verdict
        else {
            return self.t(match verdict {
                Verdict::Nothing => "progress-nothing",
                Verdict::FewAnswers => "progress-few",
                _ => "progress-early",
            });
        };
        let key = match change {
            Change::Better => "progress-better",
            Change::LittleBetter => "progress-little",
            Change::Same => "progress-same",
            Change::More => "progress-more",
        };
        let rounded = |places| (self.number(from, places), self.number(to, places));
        let (from, to) = match rounded(0) {
            // "About 4 to about 4" is no change that anybody reads.
            (from, to) if from == to && change != Change::Same => rounded(1),
            both => both,
        };
        self.with(
            key,
            &[
                ("span", self.span(weeks).into()),
                ("pain", pain_name(pain).into()),
                ("from", from.into()),
                ("to", to.into()),
            ],
        )
    }

    /// "four weeks", "7 months", "3 years".
    fn span(&self, weeks: u32) -> String {
        match weeks {
            ..MONTHS_FROM => self.n("progress-weeks", weeks),
            MONTHS_FROM..YEARS_FROM => self.n("progress-months", (weeks * 12 + 26) / 52),
            _ => self.n("progress-years", weeks / 52),
        }
    }

    /// What is suggested.
    pub fn advice(&self, advice: Advice) -> String {
        self.t(match advice {
            Advice::Talk => "progress-talk",
            Advice::Review => "progress-review",
        })
    }

    /// What was done.
    pub fn did(&self, did: &Did) -> String {
        if did.sessions == 0 {
            return self.t("progress-did-nothing");
        }
        self.with(
            "progress-did",
            &[
                ("days", did.days.into()),
                ("sessions", did.sessions.into()),
                ("minutes", did.minutes.into()),
            ],
        )
    }

    /// Why an amount changed: the rule's own words.
    pub fn why(&self, why: Why) -> String {
        match why {
            Why::Begun => self.t("progress-why-begun"),
            Why::Chosen => self.t("progress-why-chosen"),
            Why::Programme => self.t("progress-why-programme"),
            Why::Rule(rule) => self.t(&format!("rule-{}.because", rule.name())),
        }
    }

    /// The same for a clinician: where the rule's own words speak to the person, others.
    pub fn why_for_clinician(&self, why: Why) -> String {
        match why {
            Why::Rule(rule) => match format!("report-why-{}", rule.name()) {
                key if self.has(&key) => self.t(&key),
                _ => self.why(why),
            },
            _ => self.why(why),
        }
    }

    /// An amount in words, with how often.
    pub fn amount(&self, catalogue: &Catalogue, (form, dose): &(FormId, Dose)) -> String {
        let amount = catalogue
            .form(form)
            .map(|form| self.dose(form, dose.amount));
        let values = [
            ("amount", amount.unwrap_or_default().into()),
            (
                "often",
                self.n("exercise-sessions", dose.sessions_per_day).into(),
            ),
        ];
        self.with("progress-dose-now", &values)
    }

    /// Sessions done of those prescribed, both numbers, and those done beside.
    pub fn done_of(&self, done: u32, of: u32, beside: u32) -> String {
        match (of, beside) {
            (0, 0) => self.t("progress-done-none"),
            _ => self.with(
                "progress-done-of",
                &[
                    ("done", done.into()),
                    ("of", of.into()),
                    ("beside", beside.into()),
                ],
            ),
        }
    }

    /// Each measure that was answered, first and latest.
    pub fn outcomes(&self, outcomes: &Outcomes) -> Vec<OutcomeRow> {
        let mut rows = Vec::new();
        let mut row = |name: String, values: Vec<(Day, f64)>, said: Number, notice: &str| {
            let on = |(day, value): &(Day, f64)| self.on(*day, *value, said);
            if let (Some(first), Some(last)) = (values.first(), values.last()) {
                rows.push(OutcomeRow {
                    name,
                    first: on(first),
                    last: on(last),
                    notice: self.t(notice),
                });
            }
        };
        let of = |measure: Measure| -> Vec<(Day, f64)> {
            let taken = outcomes.of(measure);
            let value = |taken: &Taken| Some((taken.day, taken.score.value()?));
            taken.filter_map(value).collect()
        };
        let pain = |taken: &Taken| match taken.score {
            Score::Peg { pain, .. } => Some((taken.day, f64::from(pain.get()))),
            _ => None,
        };
        let pain = outcomes.of(Measure::Peg).filter_map(pain).collect();
        row(
            self.t("progress-peg-pain"),
            pain,
            Number::Whole,
            "progress-notice-pain",
        );
        let (peg, groc) = (of(Measure::Peg), of(Measure::Groc));
        let psfs = outcomes.psfs_ends().map_or_else(Vec::new, Vec::from);
        row(
            self.t("progress-peg"),
            peg,
            Number::Mean,
            "progress-notice-peg",
        );
        row(
            self.t("progress-psfs"),
            psfs,
            Number::Mean,
            "progress-notice-psfs",
        );
        for goal in outcomes.standing() {
            let ratings = outcomes.ratings(goal.number);
            let values = ratings.map(|(day, ability)| (day, f64::from(ability.get())));
            let name = self.with("progress-psfs-one", &[("goal", goal.text.as_str().into())]);
            row(
                name,
                values.collect(),
                Number::Whole,
                "progress-notice-psfs-one",
            );
        }
        row(
            self.t("progress-groc"),
            groc,
            Number::Signed,
            "progress-notice-groc",
        );
        rows
    }

    fn on(&self, day: Day, value: f64, said: Number) -> String {
        let plus = if said == Number::Signed && value > 0.0 {
            "+"
        } else {
            ""
        };
        let places = usize::from(said == Number::Mean);
        let value = format!("{plus}{}", self.number(value, places));
        let date = self.short_date(day.date());
        self.with(
            "progress-on",
            &[("value", value.into()), ("date", date.into())],
        )
    }

    /// A mean with its range: "3.4 (1–6)".
    pub fn stat(&self, stat: &Stat) -> String {
        match (stat.mean(), stat.range()) {
            (Some(mean), Some((least, most))) => self.with(
                "chart-value",
                &[
                    ("mean", self.number(mean, 1).into()),
                    ("least", least.into()),
                    ("most", most.into()),
                ],
            ),
            _ => self.t("chart-value-none"),
        }
    }

    /// The pain of weeks as one line, with the band of what most people do not notice around the
    /// first of them.
    pub fn pain_chart(&self, weeks: &[Week], first: &Week, pain: Pain) -> Lines {
        let level = first.of(pain).mean();
        let band = level.map(|level| {
            let noticeable = outcomes::noticeable(level);
            Band {
                from: float(level - noticeable).max(0.0),
                to: float(level + noticeable).min(MOST_PAIN),
            }
        });
        let values = weeks.iter().map(|week| value(week.of(pain)));
        Lines {
            band,
            spread: true,
            series: vec![Series {
                name: String::new(),
                values: values.collect(),
            }],
            ..self.frame(weeks)
        }
    }

    /// All four pains of weeks.
    pub fn pains_chart(&self, weeks: &[Week]) -> Lines {
        let series = |name: &str, of: fn(&Week) -> &Stat| Series {
            name: self.t(name),
            values: weeks.iter().map(|week| value(of(week))).collect(),
        };
        let mut all = vec![
            series("chart-series-before", |week| &week.before),
            series("chart-series-peak", |week| &week.peak),
            series("chart-series-after", |week| &week.after),
            series("chart-series-morning", |week| &week.morning),
        ];
        // What nobody said has no line, but each keeps its own mark.
        for series in &mut all {
            if series.values.iter().all(Option::is_none) {
                series.name.clear();
            }
        }
        Lines {
            series: all,
            ..self.frame(weeks)
        }
    }

    fn frame(&self, weeks: &[Week]) -> Lines {
        // Over more than a year the year says more than the day.
        let long = match (weeks.first(), weeks.last()) {
            (Some(first), Some(last)) => last.until.since(first.from) > 400,
            _ => false,
        };
        let moment = |week: &Week| self.moment(week.from, long);
        Lines {
            range: (0.0, MOST_PAIN),
            ticks: [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]
                .map(|n| (n, format!("{n}")))
                .into(),
            moments: weeks.iter().map(moment).collect(),
            series: Vec::new(),
            band: None,
            spread: false,
        }
    }

    fn moment(&self, day: Day, long: bool) -> String {
        match long {
            true => self.month_and_year(day.date()),
            false => self.short_day(day.date()),
        }
    }

    /// How much of an exercise, day by day: seconds of work where it is held, else repetitions.
    pub fn dose_chart(&self, changes: &[&DoseChange], from: Day, today: Day) -> Steps {
        let held = changes.iter().any(|change| change.to.1.amount.hold_s > 0);
        let much = |dose: &Dose| {
            let one = match held {
                true => dose.amount.load_s(),
                false => u64::from(dose.amount.reps) * u64::from(dose.amount.sets),
            };
            one * u64::from(dose.sessions_per_day)
        };
        let key = if held { "chart-seconds" } else { "chart-times" };
        let days = f64::from(today.since(from).max(1));
        let at = |day: Day| float(f64::from(day.since(from)) / days);
        let every = changes.len().div_ceil(MOST_STEPS).max(1);
        let last_of = changes.chunks(every).filter_map(|chunk| chunk.last());
        // Where it began is always there.
        let first = changes.first().filter(|_| every > 1);
        let steps = first.into_iter().chain(last_of).map(|change| Step {
            at: at(change.day),
            to: small(much(&change.to.1)),
        });
        let said = |change: Option<&&DoseChange>| {
            change.map_or_else(String::new, |change| self.n(key, much(&change.to.1)))
        };
        let long = today.since(from) > 400;
        Steps {
            steps: steps.collect(),
            first: self.moment(from, long),
            last: self.moment(today, long),
            amounts: (said(changes.first()), said(changes.last())),
        }
    }

    /// The title of such a chart. Where each side has its turn, the amounts are those of one.
    pub fn dose_title(
        &self,
        catalogue: &Catalogue,
        item: &ExerciseId,
        changes: &[&DoseChange],
    ) -> String {
        let held = changes.iter().any(|change| change.to.1.amount.hold_s > 0);
        let key = match held {
            true => "chart-dose-title",
            false => "chart-dose-times-title",
        };
        let form = changes.last().and_then(|last| catalogue.form(&last.to.0));
        let each = |form: &Form| matches!(form.sides, Sides::Alternate | Sides::InTurn);
        let sides = if form.is_some_and(each) {
            "each"
        } else {
            "both"
        };
        self.with(
            key,
            &[
                ("exercise", self.exercise(item).into()),
                ("sides", sides.into()),
            ],
        )
    }
}

/// How a score is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Number {
    Whole,
    Mean,
    /// With its sign.
    Signed,
}

fn value(stat: &Stat) -> Option<Value> {
    let (least, most) = stat.range()?;
    Some(Value {
        mean: float(stat.mean()?),
        least: least.into(),
        most: most.into(),
    })
}

/// A small number, as a chart draws it.
#[allow(
    clippy::cast_possible_truncation,
    reason = "numbers of charts are small"
)]
fn float(number: f64) -> f32 {
    number as f32
}

/// Seconds of a day, as a chart draws them.
fn small(number: u64) -> f32 {
    u16::try_from(number).map_or(f32::from(u16::MAX), f32::from)
}
