//! "How was it?" after a session: whether anything is new, worst pain, pain now, effort, steady.

use super::day;
use super::desk::Desk;
use super::prompt::{say, title};
use anyhow::Result;
use care::ids::CheckInId;
use care::record::{CheckIn, FORMAT, SessionRecord};
use care::scale::{Effort, Nrs};
use jiff::Timestamp;
use store::{Repository, Who};
use uuid::Uuid;

/// Shows what was done.
pub fn show(desk: &Desk, record: &SessionRecord) {
    let words = desk.words();
    title(&words.t("session-page-what"));
    for outcome in record.outcomes() {
        let reps = words.with(
            "history-reps",
            &[("done", outcome.done.into()), ("of", outcome.of.into())],
        );
        say(&format!(
            "{}: {} ({reps})",
            words.exercise(&outcome.exercise),
            words.how(outcome.how)
        ));
    }
}

/// Asks. Each answer is kept at once, together with those before it.
pub async fn ask(desk: &mut Desk, record: &SessionRecord, before: u8) -> Result<()> {
    // What is new comes first: it may matter more than all numbers.
    let codes = day::anything_new(desk, None).await?;
    if super::is_stop(&desk.due()) {
        return Ok(());
    }
    if day::is_faint(&codes) {
        desk.ask().tell("terminal-faint");
    }
    let ask = desk.ask();
    title(&ask.0.t("how-title"));
    ask.tell("how-intro");
    let mut check_in = CheckIn {
        format: FORMAT,
        id: CheckInId(Uuid::now_v7()),
        session: record.id,
        at: Timestamp::now(),
        pain_before: Nrs::try_from(i64::from(before)).ok(),
        pain_after: None,
        pain_peak: None,
        effort: None,
        steady: None,
        exercises: Vec::new(),
    };
    let pain = |key: &str| -> Result<Option<Nrs>> {
        println!();
        ask.tell(key);
        Ok(ask
            .pain(true)?
            .and_then(|n| Nrs::try_from(i64::from(n)).ok()))
    };
    check_in.pain_peak = pain("how-pain-peak")?;
    keep(desk, &mut check_in).await?;
    check_in.pain_after = pain("how-pain-after")?;
    keep(desk, &mut check_in).await?;
    println!();
    ask.tell("how-effort");
    let effort = ask.scale(["how-scale-effort-low", "how-scale-effort-high"], true)?;
    check_in.effort = effort.and_then(|n| Effort::try_from(i64::from(n)).ok());
    keep(desk, &mut check_in).await?;
    println!();
    ask.tell("how-steady");
    let lines = [ask.0.t("how-yes"), ask.0.t("how-no")];
    let steady = ask.choose_or(&lines, "terminal-or-leave")?;
    check_in.steady = steady.map(|place| place == 0);
    keep(desk, &mut check_in).await?;
    ask.tell("how-saved");
    Ok(())
}

/// Keeps the answers so far; a newer one is the newer word. Only the pain before is no answer yet.
async fn keep(desk: &Desk, check_in: &mut CheckIn) -> Result<()> {
    let answers = CheckIn {
        pain_before: None,
        ..check_in.clone()
    };
    if answers.is_empty() {
        return Ok(());
    }
    let now = Timestamp::now();
    (check_in.id, check_in.at) = (CheckInId(Uuid::now_v7()), now);
    desk.store.save_check_in(Who::SOLO, check_in, now).await?;
    Ok(())
}
