//! The small questions of a day: pain next morning, yes or no to more, ill or travelling, pain now,
//! and whether anything is new.

use super::ask;
use super::desk::Desk;
use super::prompt::{say, title};
use super::{said, stop};
use anyhow::Result;
use care::engine::Day;
use care::engine::rule::Rule;
use care::ids::ExerciseId;
use care::interview::{Ask, Screen};
use care::journal::{PauseWhy, SeenHow, What};
use care::person::day::Today;
use care::person::{Change, Due};
use care::plan::Plan;
use care::programme::{Length, Slot};
use care::safety::procedures::PROCEDURES;
use care::scale::Nrs;
use jiff::Zoned;
use server::ledger;

/// A visit is to be booked within so many days.
const VISIT_DAYS: i32 = 14;
/// Signs of which it is asked, in the first hours after a needle, whether they ease.
const MAY_EASE: [&str; 2] = ["new_weakness_unexamined", "new_numbness"];
/// With these nobody begins or goes on.
const FAINT: [&str; 2] = ["dizzy", "breathless"];

/// Pain next morning, if it is still asked for: one question, which may be left out.
pub async fn morning(desk: &mut Desk) -> Result<()> {
    let Some(day) = ledger::morning_due(&desk.person, &Zoned::now()) else {
        return Ok(());
    };
    let words = desk.words();
    title(&words.t("morning-title"));
    let name = words.weekday(day.date().weekday());
    say(&words.with("morning-about", &[("day", name.into())]));
    say(&words.t("morning-pain"));
    let Some(pain) = desk.ask().pain(true)? else {
        return Ok(());
    };
    let (day, pain) = (day.date(), Nrs::try_from(i64::from(pain))?);
    desk.tell(What::Morning { day, pain }).await?;
    anything_new(desk, None).await?;
    Ok(())
}

/// "Are you back?" False if not.
pub async fn back(desk: &mut Desk) -> Result<bool> {
    let words = desk.words();
    title(&words.t("pause-title"));
    say(&words.t("pause-on"));
    say(&words.t("terminal-back"));
    let lines = [words.t("pause-back"), words.t("were-you-seen-not-yet")];
    let is_back = desk.ask().choose(&lines)? == 0;
    if is_back {
        desk.tell(What::Resumed).await?;
    }
    Ok(is_back)
}

/// What may be played, as far as it is known before pain is.
pub async fn offered(desk: &Desk, before: Option<i64>) -> Result<(Plan, Today)> {
    use store::{Repository, Who};
    let day = desk.today();
    let then = desk
        .ledger
        .opening(&desk.store, Who::SOLO, &desk.person, day);
    let today = then.await?.offers(&desk.library.catalogue, day, before);
    let items = match &today {
        Today::Offers { items, .. } => items.clone(),
        Today::Flare | Today::Nothing(_) => Vec::new(),
    };
    Ok((
        Plan::new(items, desk.store.forms_done(Who::SOLO).await?),
        today,
    ))
}

/// Shows what changed and why.
pub fn show_changes(desk: &Desk) {
    let (words, person) = (desk.words(), &desk.person);
    let changes = said::latest(&desk.library, person);
    if !changes.is_empty() {
        title(&words.t("changes-title"));
        for change in changes {
            say(&format!("- {change}"));
        }
    }
}

/// Shows today: what to know, what is left out, what to do.
pub fn show(desk: &Desk, plan: &Plan, offered: &Today, slot: Slot, length: Length) {
    let (words, person) = (desk.words(), &desk.person);
    let notes = notes(desk, offered);
    if !notes.is_empty() {
        title(&words.t("today-title"));
    }
    for note in notes {
        say(&note);
    }
    let left = person.version.iter().flat_map(|version| &version.left);
    let mut left = left.peekable();
    if left.peek().is_some() {
        title(&words.t("programme-left"));
    }
    for left in left {
        let name = words.exercise(&left.exercise);
        say(&format!("- {name}: {}", words.left_why(left)));
    }
    if *offered == Today::Flare {
        // Once said, it stands for the whole day, morning and evening.
        flare(desk);
        return;
    }
    let script = plan.script(&desk.library.catalogue, slot, length);
    title(&words.slot(slot));
    if script.blocks.is_empty() {
        say(&words.t("today-empty"));
        return;
    }
    let minutes = ((script.total_ms() + 30_000) / 60_000).max(1);
    let values = [
        ("minutes", minutes.into()),
        ("exercises", script.blocks.len().into()),
    ];
    say(&words.with("today-length", &values));
    for item in plan.items(&desk.library.catalogue, slot, length) {
        let Some(form) = desk.library.catalogue.form(&item.form) else {
            continue;
        };
        let mut text = format!(
            "- {}: {}.",
            words.exercise(&item.exercise),
            words.dose(form, item.amount)
        );
        let prescribed = person.items().iter().find(|p| p.exercise == item.exercise);
        if let Some(why) = prescribed.map(|p| words.changed_why(p)) {
            text = format!("{text} {why}");
        }
        say(&text);
    }
}

/// What stands over today's plan.
fn notes(desk: &Desk, offered: &Today) -> Vec<String> {
    let (words, person) = (desk.words(), &desk.person);
    let mut notes = Vec::new();
    match offered {
        Today::Offers { easy: true, .. } => notes.push(words.t("today-easy")),
        Today::Nothing(Rule::R08e) if person.items().is_empty() => {
            notes.push(words.t("today-nothing"));
        }
        Today::Nothing(rule) => notes.push(words.t(&format!("rule-{}", rule.name()))),
        _ => {}
    }
    let today = desk.today();
    if person.procedures.iter().any(|had| had.on == today) {
        notes.extend(said::filled(words, person, "procedure-day"));
    }
    for had in &person.procedures {
        let end = had.procedure.easy_end(had.on, had.longer_easy);
        let mut items = person.engine.items.iter();
        if items.any(|item| item.easy_until.is_some_and(|until| until >= end)) {
            notes.extend(words.list(&format!("procedure-{}.what", had.procedure.code)));
        }
    }
    if let Some(first) = person.gate.visits.iter().map(|visit| visit.since).min() {
        let codes = person.gate.visits.iter().map(|visit| visit.code.as_str());
        let late = today.since(first) >= VISIT_DAYS;
        let key = match late {
            true => "tier-ask-reminder",
            false => "tier-ask-text",
        };
        let reason = said::reasons(words, codes);
        let text = words.with(key, &[("reason", reason.into())]);
        notes.extend(text.lines().map(str::to_owned));
    }
    notes
}

/// Every step that waits for a yes, one by one.
pub async fn proposals(desk: &mut Desk) -> Result<()> {
    let waiting: Vec<(ExerciseId, String)> = desk
        .person
        .proposals()
        .filter_map(|(id, _, from, to)| {
            let prescribed = desk.person.items().iter().find(|p| p.exercise == id)?;
            let step = said::step(desk.words(), prescribed, from, to);
            Some((id, step))
        })
        .collect();
    if !waiting.is_empty() {
        title(&desk.words().t("proposals-title"));
    }
    for (item, step) in waiting {
        let words = desk.words();
        say(&format!("{}: {step}", words.exercise(&item)));
        let lines = ["proposal-accept", "proposal-decline"].map(|key| words.t(key));
        match desk.ask().choose_or(&lines, "terminal-or-later")? {
            Some(0) => desk.tell(What::Accepted { item }).await?,
            Some(_) => desk.tell(What::Declined { item }).await?,
            None => {}
        }
    }
    Ok(())
}

/// What the person wishes to do now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Begin, or go on.
    Play,
    /// Tell something new.
    New,
    /// "I have been seen."
    Seen,
    /// A procedure was had.
    Procedure,
    /// Ill, or travelling.
    Pause(PauseWhy),
    /// Nothing more.
    Leave,
}

/// Asks what to do now. `play` says how the session begins, if there is one.
pub fn wish(desk: &Desk, play: Option<String>) -> Result<Wish> {
    let words = desk.words();
    let mut wishes = Vec::new();
    wishes.extend(play.map(|text| (Wish::Play, text)));
    let mut wish = |wish, key: &str| wishes.push((wish, words.t(key)));
    wish(Wish::New, "open-something");
    if desk.person.gate.visit_first() {
        wish(Wish::Seen, "tier-ask-seen");
    }
    wish(Wish::Procedure, "procedure-link");
    wish(Wish::Pause(PauseWhy::Ill), "pause-ill");
    wish(Wish::Pause(PauseWhy::Away), "pause-away");
    wish(Wish::Leave, "terminal-leave");
    title(&words.t("terminal-what-now"));
    let lines: Vec<String> = wishes.iter().map(|(_, text)| text.clone()).collect();
    let place = desk.ask().choose(&lines)?;
    Ok(wishes.get(place).map_or(Wish::Leave, |(wish, _)| *wish))
}

/// A procedure that was had since.
pub async fn procedure(desk: &mut Desk) -> Result<()> {
    let lines = PROCEDURES.iter().map(|p| p.code.to_owned()).collect();
    let screen = Screen {
        name: "procedure".into(),
        ask: Ask::Procedure { lines },
        again: false,
    };
    let answer = ask::answer(desk, &screen)?;
    if !answer.none {
        desk.tell(What::Changed(answer)).await?;
    }
    Ok(())
}

/// The visit that was to be booked.
pub async fn seen(desk: &mut Desk) -> Result<()> {
    let (ask, words) = (desk.ask(), desk.words());
    let by = ask.text(&words.t("were-you-seen-who"), "", 120, "clear-wrong-name")?;
    let visits = desk.person.gate.visits.iter();
    let since = visits.map(|visit| visit.since.date()).max();
    let on = loop {
        let on = ask.past_day(&words.t("were-you-seen-when"), &Zoned::now())?;
        match since.filter(|since| on < *since) {
            Some(since) => {
                let since = since.to_string();
                say(&words.with("terminal-wrong-visit", &[("date", since.into())]));
            }
            None => break on,
        }
    };
    desk.tell(What::Seen {
        how: SeenHow::Seen,
        by,
        on: Some(on),
    })
    .await
}

// ---- Something new -----------------------------------------------------------------------------

/// "Nothing new", or "Something new" and what. The signs that were told.
pub async fn anything_new(desk: &mut Desk, item: Option<&ExerciseId>) -> Result<Vec<&'static str>> {
    let words = desk.words();
    println!();
    say(&words.t("open-new"));
    say(&words.t("open-new-help"));
    let lines = ["open-nothing", "open-something"].map(|key| words.t(key));
    match desk.ask().choose(&lines)? {
        0 => Ok(Vec::new()),
        _ => something_new(desk, item).await,
    }
}

/// The list of signs. What is ticked acts at once.
pub async fn something_new(
    desk: &mut Desk,
    item: Option<&ExerciseId>,
) -> Result<Vec<&'static str>> {
    let words = desk.words();
    title(&words.t("signs-title"));
    let mut all = Vec::new();
    for group in said::groups(words) {
        println!();
        say(&group.title);
        for code in group.codes {
            all.push(code);
            say(&format!(
                "{}. {}",
                all.len(),
                words.t(&format!("sign-{code}"))
            ));
        }
    }
    println!();
    say(&words.t("terminal-signs"));
    let ticked = desk.ask().ticks(all.len(), false)?;
    let codes: Vec<&str> = ticked.yes.iter().map(|place| all[*place]).collect();
    report(desk, &codes, item).await?;
    Ok(codes)
}

/// Tells signs, and shows what comes before everything else because of them.
pub async fn report(desk: &mut Desk, codes: &[&str], item: Option<&ExerciseId>) -> Result<()> {
    if codes.is_empty() {
        return Ok(());
    }
    let signs = |codes: &[&str], easing| What::Signs {
        codes: codes.iter().map(|code| (*code).to_owned()).collect(),
        item: item.cloned(),
        easing,
    };
    desk.tell(signs(codes, None)).await?;
    if codes.contains(&"self_harm_thoughts") {
        stop::crisis(desk);
    }
    // In the first hours after a needle, weakness and numbness are asked about more closely.
    let today = desk.today();
    let near = |on: Day| (0..=1).contains(&today.since(on));
    let mut procedures = desk.person.procedures.iter();
    let eases = codes.iter().find(|code| MAY_EASE.contains(*code));
    let near = desk.due() != Due::Emergency && procedures.any(|had| near(had.on));
    if let (Some(code), true) = (eases, near) {
        println!();
        desk.ask().tell("procedure-easing");
        let words = desk.words();
        let lines = ["yes", "no"].map(|how| words.t(&format!("procedure-easing-{how}")));
        if desk.ask().choose(&lines)? == 1 {
            desk.tell(signs(&[code], Some(false))).await?;
        } else {
            for line in said::filled(desk.words(), &desk.person, "procedure-easing-ring") {
                say(&line);
            }
        }
    }
    Ok(())
}

/// Whether somebody with these signs sits or lies down first.
pub fn is_faint(codes: &[&str]) -> bool {
    codes.iter().any(|code| FAINT.contains(code))
}

// ---- Before a session --------------------------------------------------------------------------

/// Pain now, and whether anything is new. False if there is no session now.
pub async fn open(desk: &mut Desk, slot: Slot) -> Result<bool> {
    let words = desk.words();
    title(&words.t("open-pain"));
    let Some(pain) = desk.ask().pain(false)? else {
        return Ok(false);
    };
    let Ok(before) = Nrs::try_from(i64::from(pain)) else {
        return Ok(false);
    };
    if pain >= 8 {
        desk.open(before, slot).await?;
        flare(desk);
        anything_new(desk, None).await?;
        return Ok(false);
    }
    let codes = anything_new(desk, None).await?;
    if is_faint(&codes) {
        desk.ask().tell("terminal-faint");
        return Ok(false);
    }
    if desk.due() != Due::Ready {
        // What comes first now is shown before anything else.
        return Ok(true);
    }
    desk.open(before, slot).await?;
    Ok(true)
}

/// Pain of 8 and more: no session today.
pub fn flare(desk: &Desk) {
    let (words, person) = (desk.words(), &desk.person);
    title(&words.t("flare-title"));
    for line in said::filled(words, person, "flare-text") {
        say(&line);
    }
    let yesterday = desk.today().plus(-1).date();
    let again = |change: &Change| change.day == yesterday && change.rule == Rule::R08d;
    if person.changes.iter().any(again) {
        for line in said::filled(words, person, "flare-told") {
            say(&line);
        }
    }
}
