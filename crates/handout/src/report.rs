//! The doctor's page: what was prescribed, done, felt and changed, and why, on one page.
//!
//! It is read at a desk and in half a minute, so its letters are smaller than a handout's. Whatever
//! somebody's years hold, it stays one page: lists say how many more there are.

use crate::document::{Block, Document, Marker, Part, Right, Row, Said};
use crate::paper::{Paper, Print, Sizes};
use crate::{HandoutError, draw, flow};
use care::engine::Day;
use care::ids::ExerciseId;
use care::journal::PauseWhy;
use care::person::Person;
use care::person::course::{Rest, Told};
use care::progress::{MOST_POINTS, Progress, Session, Week, did, fewer};
use care::safety::signs::Tier;
use chart::Size;
use content::{Library, Value, Words};
use jiff::civil::Date;

/// Weeks that are told where nobody says otherwise. Our choice: a quarter, which is how long a
/// programme mostly runs between two visits.
pub const WEEKS: u16 = 12;
/// Most weeks that can be asked for: twenty years.
pub const MOST_WEEKS: u16 = 1040;
/// Exercises, and lines of every other list, from the most to the least that there is room for: what
/// is prescribed goes last.
const LINES: [(usize, usize); 14] = [
    (12, 12),
    (12, 10),
    (12, 8),
    (12, 7),
    (12, 6),
    (12, 5),
    (12, 4),
    (12, 3),
    (12, 2),
    (8, 2),
    (8, 1),
    (5, 1),
    (3, 1),
    (1, 1),
];
/// Letters of a name that somebody made up.
const LONGEST: usize = 90;
/// Running text in points; the second where the page would not hold it otherwise.
const BODY: [f32; 2] = [9.0, 7.5];
/// Who wrote a version of a programme when nobody did by hand.
const RULES: &str = "rules";

/// What the page is made from.
pub struct Report<'r> {
    /// Exercises and words.
    pub library: &'r Library,
    /// Whose page.
    pub person: &'r Person,
    /// Their sessions in short, in the order in which they began.
    pub sessions: &'r [Session],
    /// The day it stands for.
    pub today: Date,
    /// How many weeks are told.
    pub weeks: u16,
}

/// The page as a PDF; nothing where there is no programme yet.
///
/// # Errors
/// Only mistakes of ours: see [`HandoutError`].
pub fn report(report: &Report<'_>, paper: Paper) -> Result<Option<Vec<u8>>, HandoutError> {
    if report.person.version.is_none() {
        return Ok(None);
    }
    let sheet = Sheet::new(report);
    let print = Print {
        paper,
        large: false,
    };
    for body in BODY {
        for (items, lines) in LINES {
            let document = sheet.document(items, lines);
            let laid = flow::lay_out_in(&document, print, Sizes::desk(body))?;
            if laid.pages.len() == 1 {
                return draw::pdf(&document, print, laid).map(Some);
            }
        }
    }
    Err(HandoutError::Long)
}

struct Sheet<'s> {
    input: &'s Report<'s>,
    words: &'s Words,
    today: Day,
    /// The first day that is told.
    since: Day,
    progress: Progress,
    weeks: Vec<Week>,
}

impl<'s> Sheet<'s> {
    fn new(input: &'s Report<'s>) -> Self {
        let today = Day::from(input.today);
        let told = i32::from(input.weeks.clamp(1, MOST_WEEKS)) * 7;
        let progress = Progress::new(input.person, input.sessions, today);
        let begun = progress.weeks.first().map(|week| week.from);
        let since = today.plus(1 - told).max(begun.unwrap_or(today));
        let in_time = progress.weeks.iter().filter(|week| week.until > since);
        let weeks: Vec<Week> = in_time.copied().collect();
        Self {
            input,
            words: &input.library.words,
            today,
            since: weeks.first().map_or(since, |week| week.from),
            progress,
            weeks,
        }
    }

    fn t(&self, key: &str) -> String {
        self.words.t(key)
    }

    fn with(&self, key: &str, values: &[(&'static str, Value<'_>)]) -> String {
        self.words.with(key, values)
    }

    fn date(&self, day: Day) -> String {
        self.words.short_date(day.date())
    }

    fn document(&self, items: usize, lines: usize) -> Document {
        let words = self.words;
        let (from, until) = (self.date(self.since), self.date(self.today));
        let dates = [("from", from.into()), ("until", until.into())];
        let blocks = vec![
            Block::Title(self.t("report-title")),
            Block::Text(
                format!("{}. {}", self.with("report-dates", &dates), self.made_by()).into(),
            ),
            Block::Facts(vec![Row {
                name: self.t("report-name"),
                text: String::new(),
                blank: true,
            }]),
            Block::Lead(words.verdict(&self.progress.verdict)),
            Block::Columns(Right::Half, [self.felt(), self.done_and_told(lines)]),
            Block::Subheading(self.t("report-prescribed")),
            self.list(self.prescribed(), items),
            Block::Subheading(self.t("report-changes")),
            self.list(self.changes(), lines),
            Block::Small(self.t("progress-done-about")),
        ];
        let date = words.date(self.input.today);
        Document {
            language: words.language().to_string(),
            title: self.t("report-title"),
            author: self.t("app-name"),
            date: self.input.today,
            foot: self.with("report-foot", &[("date", date.into())]),
            page: String::new(),
            parts: vec![Part {
                new_page: true,
                blocks,
            }],
        }
    }

    fn made_by(&self) -> String {
        let version = self.input.person.version.as_ref();
        match version.map(|version| version.author.as_str()) {
            Some(name) if name != RULES => {
                self.with("report-made-by", &[("name", clip(name).into())])
            }
            _ => self.t("report-made"),
        }
    }

    /// A list that says how many more there are.
    fn list(&self, mut all: Vec<Said>, lines: usize) -> Block {
        let more = all.len().saturating_sub(lines);
        if all.is_empty() {
            all.push(self.t("report-nothing").into());
        }
        all.truncate(lines);
        if more > 0 {
            all.push(self.words.n("report-more", more).into());
        }
        Block::List(Marker::Dot, all)
    }

    // ---- Felt ------------------------------------------------------------------------------------

    fn felt(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Subheading(self.t("report-felt"))];
        let weeks = fewer(&self.weeks, MOST_POINTS);
        let known = weeks.iter().any(|week| {
            let stats = [week.before, week.peak, week.after, week.morning];
            stats.iter().any(|stat| stat.count > 0)
        });
        if known {
            let (from, until) = (self.date(self.since), self.date(self.today));
            let dates = [("from", from.into()), ("until", until.into())];
            let about = self.with("chart-all-about", &dates);
            let size = Size {
                width: 300.0,
                height: 170.0,
                letters: 10.0,
            };
            blocks.push(Block::Small(self.t("chart-all-title")));
            blocks.push(Block::Chart {
                drawing: self.words.pains_chart(&weeks).draw(size),
                alt: format!(
                    "{}. {about} {}",
                    self.t("chart-all-title"),
                    self.means(&weeks)
                ),
            });
        }
        blocks
    }

    /// Questionnaires: all of them, for own goals and the change all in all are what a visit is about.
    fn answered(&self) -> Vec<Block> {
        let outcomes = self.words.outcomes(&self.input.person.course.outcomes);
        let rows = outcomes.into_iter().map(|row| Said {
            strong: format!("{}: ", clip(&row.name)),
            text: match row.first == row.last {
                true => row.last,
                false => {
                    let values = [("from", row.first.into()), ("to", row.last.into())];
                    self.with("report-from-to", &values)
                }
            },
        });
        let rows: Vec<Said> = rows.collect();
        match rows.is_empty() {
            true => Vec::new(),
            false => vec![
                Block::Subheading(self.t("progress-measures")),
                Block::List(Marker::Dot, rows),
            ],
        }
    }

    /// The means of the first and of the last stretch, for those who hear the page.
    fn means(&self, weeks: &[Week]) -> String {
        let said = |week: Option<&Week>| {
            week.map_or_else(String::new, |week| {
                let pains = [
                    ("chart-column-before", &week.before),
                    ("chart-column-peak", &week.peak),
                    ("chart-column-after", &week.after),
                    ("chart-column-morning", &week.morning),
                ];
                let pains =
                    pains.map(|(key, stat)| format!("{}: {}", self.t(key), self.words.stat(stat)));
                format!("{}: {}.", self.date(week.from), pains.join(", "))
            })
        };
        format!("{} {}", said(weeks.first()), said(weeks.last()))
    }

    // ---- Done, and what was told -----------------------------------------------------------------

    fn done_and_told(&self, lines: usize) -> Vec<Block> {
        let sum = |of: fn(&Week) -> u32| self.weeks.iter().map(of).sum::<u32>();
        let (done, of) = (sum(|week| week.done), sum(|week| week.prescribed));
        let beside = sum(|week| week.beside);
        // Today is not over: it counts in neither.
        let days = self.today.since(self.since);
        let did = did(self.input.sessions, self.today.plus(-1), days);
        let values = [("days", did.days.into()), ("sessions", did.sessions.into())];
        let seen = self.progress.seen.iter().filter(|seen| seen.days > 1);
        let seen = seen.map(|seen| {
            let hold = seen.hold_ds;
            let seconds = |ds: u16| self.words.number(f64::from(ds) / 10.0, 0);
            let values = [
                ("from", seconds(hold.0).into()),
                ("to", seconds(hold.1).into()),
            ];
            let range = seen
                .range_percent()
                .map(|percent| self.words.n("progress-seen-range", percent));
            let hold = (hold != (0, 0)).then(|| self.with("report-hold", &values));
            let side = seen.side.map(|side| format!(", {}", self.words.side(side)));
            Said {
                strong: format!(
                    "{}{}: ",
                    clip(&self.words.form(&seen.form)),
                    side.unwrap_or_default()
                ),
                text: hold.into_iter().chain(range).collect::<Vec<_>>().join(", "),
            }
        });
        let seen: Vec<Said> = seen.collect();
        let mut blocks = vec![
            Block::Subheading(self.t("report-done")),
            Block::Text(
                format!(
                    "{}. {}",
                    self.words.done_of(done, of, beside).trim_end_matches('.'),
                    self.with("report-did-days", &values)
                )
                .into(),
            ),
        ];
        blocks.extend(self.answered());
        if !seen.is_empty() {
            blocks.push(Block::Subheading(self.t("progress-seen")));
            blocks.push(self.list(seen, lines.div_ceil(2)));
        }
        blocks.push(Block::Subheading(self.t("report-signs")));
        let told = self.told();
        blocks.push(match told.is_empty() {
            true => Block::Text(self.t("report-signs-none").into()),
            false => self.list(told, lines),
        });
        blocks
    }

    /// Signs, pauses and rests: those that still stand first, then the latest.
    fn told(&self) -> Vec<Said> {
        let course = &self.input.person.course;
        let mut all: Vec<(bool, Day, String)> = Vec::new();
        for told in &course.told {
            let open = told.until.is_none() && told.tier <= Tier::Ask && told.tier != Tier::Crisis;
            all.push((open, told.day, self.sign(told)));
        }
        for (since, why, until) in &course.pauses {
            let why = self.t(match why {
                PauseWhy::Ill => "report-pause-ill",
                PauseWhy::Away => "report-pause-away",
            });
            let text = match until {
                Some(until) => {
                    let values = [("why", why.into()), ("date", self.date(*until).into())];
                    self.with("report-pause", &values)
                }
                None => self.with("report-pause-on", &[("why", why.into())]),
            };
            all.push((until.is_none(), *since, text));
        }
        for rest in &course.rests {
            all.push((rest.until.is_none(), rest.since, self.rest(rest)));
        }
        all.retain(|(open, day, _)| *open || *day >= self.since);
        all.sort_by_key(|(open, day, _)| (!*open, std::cmp::Reverse(*day)));
        let said = |(_, day, text): (bool, Day, String)| Said {
            strong: format!("{}: ", self.date(day)),
            text,
        };
        all.into_iter().map(said).collect()
    }

    fn sign(&self, told: &Told) -> String {
        let key = format!("sign-{}", told.code);
        let known = self.words.has(&key);
        let sign = clip(&if known {
            self.t(&key)
        } else {
            told.code.clone()
        });
        let sign = ("sign", sign.into());
        match (told.tier, told.until) {
            (Tier::Session, _) => self.with("report-sign-session", &[sign]),
            (_, None) => self.with("report-sign-open", &[sign]),
            (_, Some(on)) => {
                let values = [
                    sign,
                    ("date", self.words.short_date(on).into()),
                    ("by", clip(&told.by).into()),
                ];
                self.with("report-sign-closed", &values)
            }
        }
    }

    fn rest(&self, rest: &Rest) -> String {
        let exercise = ("exercise", self.name(&rest.item).into());
        match rest.until {
            None => self.with("report-rest-on", &[exercise]),
            Some(until) if rest.by.is_empty() => self.with(
                "report-rest-until",
                &[exercise, ("date", self.date(until).into())],
            ),
            Some(until) => {
                let values = [
                    exercise,
                    ("date", self.date(until).into()),
                    ("by", clip(&rest.by).into()),
                ];
                self.with("report-rest", &values)
            }
        }
    }

    // ---- Prescribed, and what changed ------------------------------------------------------------

    fn name(&self, item: &ExerciseId) -> String {
        clip(&self.words.exercise(item))
    }

    fn prescribed(&self) -> Vec<Said> {
        let person = self.input.person;
        let catalogue = &self.input.library.catalogue;
        let row = |item: &ExerciseId| {
            let changes = person.course.doses_of(item);
            let (first, last) = (changes.first()?, changes.last()?);
            let amount = |of| {
                let said = self.words.amount(catalogue, of);
                said.trim_end_matches('.').to_owned()
            };
            let rests = person.course.rests.iter();
            let rest = rests
                .rev()
                .find(|rest| rest.item == *item && rest.until.is_none());
            let mut text = match rest {
                Some(rest) => {
                    let why = rest.rule.map(care::person::course::Why::Rule);
                    let why = why.map_or_else(String::new, |why| self.words.why_for_clinician(why));
                    let values = [("date", self.date(rest.since).into()), ("why", why.into())];
                    self.with("report-item-rests", &values)
                }
                None => self.with(
                    "report-item-began",
                    &[
                        ("now", amount(&last.to).into()),
                        ("date", self.date(first.day).into()),
                        ("first", amount(&first.to).into()),
                    ],
                ),
            };
            if changes.len() > 1 {
                let values = [
                    ("n", (changes.len() - 1).into()),
                    ("date", self.date(last.day).into()),
                    ("why", self.words.why_for_clinician(last.why).into()),
                ];
                text = format!("{text} {}", self.with("report-item-changes", &values));
            }
            Some(Said {
                strong: format!("{}: ", self.name(item)),
                text,
            })
        };
        let mut rows: Vec<Said> = person.exercises().filter_map(row).collect();
        let left = person.version.iter().flat_map(|version| &version.left);
        let left: Vec<String> = left
            .map(|left| {
                format!(
                    "{} ({})",
                    self.name(&left.exercise),
                    self.words.left_why(left)
                )
            })
            .collect();
        if !left.is_empty() {
            let names = clip_to(&left.join("; "), 4 * LONGEST);
            rows.push(self.with("report-left", &[("names", names.into())]).into());
        }
        rows
    }

    /// The latest changes of amounts, newest first; where it began is told above.
    fn changes(&self) -> Vec<Said> {
        let catalogue = &self.input.library.catalogue;
        let doses = self.input.person.course.doses.iter().rev();
        let told = doses.filter(|change| change.from.is_some() && change.day >= self.since);
        told.map(|change| {
            let amount = self.words.amount(catalogue, &change.to);
            let values = [
                ("exercise", self.name(&change.item).into()),
                ("amount", amount.trim_end_matches('.').to_owned().into()),
                ("why", self.words.why_for_clinician(change.why).into()),
            ];
            Said {
                strong: format!("{}: ", self.date(change.day)),
                text: self.with("report-change", &values),
            }
        })
        .collect()
    }
}

/// A name that somebody made up, no longer than a line.
fn clip(text: &str) -> String {
    clip_to(text, LONGEST)
}

fn clip_to(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most).collect();
    format!("{}…", kept.trim_end())
}
