//! What stands before everything else: emergency help, a clinician today, a clinician first; and the
//! way out of each, which only a clinician's word opens. Somebody to talk to.

use super::desk::Desk;
use super::prompt::{say, title};
use super::said;
use anyhow::Result;
use care::journal::{SeenHow, What};
use care::person::{Due, NotCleared};
use care::safety::signs::Tier;
use jiff::Zoned;
use jiff::civil::{DateTime, Time};

/// After so many hours it is asked first whether the person was seen.
const ASK_SEEN_HOURS: i64 = 2;

/// Shows the page of what is due, if it stops everything. True if it does.
pub fn page(desk: &Desk, due: &Due) -> bool {
    let (words, person) = (desk.words(), &desk.person);
    let (kind, tier) = match due {
        Due::Emergency => ("emergency", Tier::Emergency),
        Due::Urgent => ("urgent", Tier::Urgent),
        Due::UnderAge => ("age", Tier::ClinicianFirst),
        Due::ClinicianFirst => ("clinician", Tier::ClinicianFirst),
        _ => return false,
    };
    title(&words.t(&format!("tier-{kind}-title")));
    let key = format!("tier-{kind}-text");
    let text = match kind {
        "age" => words.list(&key),
        "clinician" => {
            let codes = person.open_signs(tier).map(|open| open.code.as_str());
            let reason = said::reasons(words, codes);
            let text = words.with(&key, &[("reason", reason.into())]);
            text.lines().map(str::to_owned).collect()
        }
        _ => said::filled(words, person, &key),
    };
    for line in text {
        say(&line);
    }
    if tier <= Tier::Urgent {
        let mut told = person.open_signs(tier).peekable();
        if told.peek().is_some() {
            println!();
            say(&words.t("tier-emergency-told"));
        }
        for open in told {
            say(&format!("- {}", said::told(words, open)));
        }
    }
    if kind == "urgent" {
        println!();
        say(&words.t("tier-urgent-list"));
        for line in words.list("help-now-list") {
            say(&format!("- {line}"));
        }
    }
    true
}

/// Somebody to talk to.
pub fn crisis(desk: &Desk) {
    let words = desk.words();
    title(&words.t("tier-crisis-title"));
    for line in said::filled(words, &desk.person, "tier-crisis-text") {
        say(&line);
    }
}

/// A stop that was there when the person came. True once it is cleared.
pub async fn met(desk: &mut Desk, due: &Due) -> Result<bool> {
    match due {
        Due::Urgent => {
            if !ask_seen_first(desk) {
                page(desk, due);
            }
            were_you_seen(desk).await
        }
        Due::Emergency | Due::ClinicianFirst => {
            page(desk, due);
            println!();
            let words = desk.words();
            let looked = [words.t("stop-clear-link")];
            match desk.ask().choose_or(&looked, "terminal-or-leave-it")? {
                Some(_) => clear(desk).await,
                None => Ok(false),
            }
        }
        due => {
            page(desk, due);
            Ok(false)
        }
    }
}

fn ask_seen_first(desk: &Desk) -> bool {
    let now = Zoned::now().datetime();
    let latest = desk.person.gate.open.iter().map(|open| open.at).max();
    latest.is_none_or(|at| {
        now.duration_since(at).as_hours() >= ASK_SEEN_HOURS || at.date() < now.date()
    })
}

async fn were_you_seen(desk: &mut Desk) -> Result<bool> {
    let words = desk.words();
    title(&words.t("were-you-seen"));
    let lines = ["yes", "not-yet", "worse"].map(|how| words.t(&format!("were-you-seen-{how}")));
    let how = match desk.ask().choose(&lines)? {
        0 => SeenHow::Seen,
        1 => SeenHow::NotYet,
        _ => SeenHow::Worse,
    };
    desk.tell(What::Seen {
        how,
        by: String::new(),
        on: None,
    })
    .await?;
    match how {
        SeenHow::Seen => clear(desk).await,
        SeenHow::NotYet => {
            page(desk, &desk.due());
            println!();
            desk.ask().tell("stop-not-yet");
            Ok(false)
        }
        SeenHow::Worse => {
            page(desk, &desk.due());
            Ok(false)
        }
    }
}

/// A clinician looked at it: name, day, time, and the sentence. True if that opens the way.
async fn clear(desk: &mut Desk) -> Result<bool> {
    let now = Zoned::now();
    let gate = &desk.person.gate;
    // A credible clearance, asked for now: only what it says cannot be mended here.
    let asked = gate.check_clearance("x", now.datetime(), true, now.datetime());
    let (ask, words) = (desk.ask(), desk.words());
    title(&words.t("clear-title"));
    if let Err(why @ (NotCleared::Today | NotCleared::Age | NotCleared::Nothing)) = asked {
        ask.tell(said::not_cleared(why));
        return Ok(false);
    }
    ask.tell("clear-intro");
    ask.tell("clear-kept");
    let by = ask.text(&words.t("clear-name"), "", 120, "clear-wrong-name")?;
    let seen = loop {
        let now = Zoned::now();
        let date = ask.past_day(&words.t("clear-date"), &now)?;
        say(&words.t("clear-time"));
        say(&words.t("terminal-time"));
        let time = loop {
            match ask.line()?.as_str() {
                "" => break None,
                text => match text.parse::<Time>() {
                    Ok(time) => break Some(time),
                    Err(_) => ask.tell("terminal-wrong-time"),
                },
            }
        };
        // Without a time the visit was at the end of its day, or just now.
        let seen: DateTime = match time {
            Some(time) => date.to_datetime(time),
            None if date == now.date() => now.datetime(),
            None => date.at(23, 59, 0, 0),
        };
        match desk
            .person
            .gate
            .check_clearance(&by, seen, true, now.datetime())
        {
            Ok(()) => break seen,
            Err(why) => ask.tell(said::not_cleared(why)),
        }
    };
    say(&format!("{}.", words.t("clear-told")));
    ask.tell("terminal-told");
    let told = ask.word_yes()?;
    let now = Zoned::now().datetime();
    if let Err(why) = desk.person.gate.check_clearance(&by, seen, told, now) {
        ask.tell(said::not_cleared(why));
        return Ok(false);
    }
    desk.tell(What::Cleared { by, seen, told }).await?;
    desk.ask().tell("how-saved");
    Ok(true)
}
