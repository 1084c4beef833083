//! A session in the terminal: the same questions, the same player and the same record in the same
//! place as in the browser.
//!
//! What is asked is asked line by line ([`prompt`]): about signs and the person ([`ask`]), what stops
//! everything ([`stop`]), the small questions of a day ([`day`]), how it was ([`how`]). Only the
//! session itself is a screen of its own ([`play`]).

mod ask;
mod day;
mod desk;
mod draft;
mod how;
mod hurts;
mod play;
mod prompt;
mod said;
mod screen;
mod stop;

use crate::args::{BadInput, SlotName};
use crate::config::Config;
use anyhow::{Context, Result, bail};
use care::person::Due;
use care::person::day::Today;
use care::player::{Action, Player, Status};
use care::programme::{Length, Slot};
use care::record::{Face, SessionRecord};
use day::Wish;
use desk::Desk;
use draft::Draft;
use jiff::{Timestamp, Zoned};
use play::{Over, Session};
use prompt::{Left, say, title};
use screen::Stage;
use server::ledger;
use std::io::{IsTerminal, stdin, stdout};
use store::{Repository, StoreError, Who};

/// From this hour on, the evening session is meant.
const EVENING_FROM: i8 = 14;

pub async fn run(config: Config, slot: Option<SlotName>, short: bool) -> Result<()> {
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return Err(BadInput("a session needs a terminal to show and keys to hear".into()).into());
    }
    let library = config.library()?;
    let store = config.store().await?;
    let slot = match slot {
        Some(SlotName::Morning) => Slot::Morning,
        Some(SlotName::Evening) => Slot::Evening,
        None if Zoned::now().hour() >= EVENING_FROM => Slot::Evening,
        None => Slot::Morning,
    };
    let length = if short { Length::Short } else { Length::Full };
    let settings = config.settings;
    let mut desk = Desk::new(library, store, settings.contacts, settings.data);
    let sat = sit(&mut desk, slot, length).await;
    if let Some(error) = desk.unkept {
        return Err(error);
    }
    match sat {
        Err(error) if error.is::<Left>() => {
            desk.ask().tell("terminal-left");
            Ok(())
        }
        sat => sat,
    }
}

/// Whether this page stops everything.
fn is_stop(due: &Due) -> bool {
    matches!(due, Due::Emergency | Due::Urgent)
}

/// From opening the terminal to the last answer.
async fn sit(desk: &mut Desk, slot: Slot, length: Length) -> Result<()> {
    let mut draft = unfinished(desk, slot, length).await?;
    desk.settle().await?;
    let (session, over) = loop {
        let Some(mut session) = before(desk, slot, length, draft.take()).await? else {
            return Ok(());
        };
        let mut stage = Stage::default();
        let over = session.play(&mut stage, desk).await;
        drop(stage);
        match over? {
            Over::Anew => Draft::remove(&desk.folder),
            over => break (session, over),
        }
    };
    match over {
        Over::Later => {
            desk.ask().tell("terminal-paused");
            Ok(())
        }
        Over::Left | Over::Anew => {
            Draft::remove(&desk.folder);
            Ok(())
        }
        Over::Stopped => {
            // The page first: it does not wait for the disk.
            stop::page(desk, &desk.due());
            match session.record() {
                Some(record) => keep(desk, &record).await,
                None => {
                    Draft::remove(&desk.folder);
                    Ok(())
                }
            }
        }
        Over::Ended(why) => {
            let record = session.record().context("the session has not ended")?;
            keep(desk, &record).await?;
            if let Some(why) = why {
                println!();
                desk.ask().tell(why);
            }
            how::show(desk, &record);
            how::ask(desk, &record, session.pain_before()).await?;
            stop::page(desk, &desk.due());
            Ok(())
        }
    }
}

/// Keeps a session that has ended.
async fn keep(desk: &Desk, record: &SessionRecord) -> Result<()> {
    match desk
        .store
        .save_session(Who::SOLO, record, Timestamp::now())
        .await
    {
        // It was kept already, just before the terminal was closed.
        Ok(_) | Err(StoreError::Conflict) => {}
        Err(error) => {
            let again = "the session is not kept yet: run `plinth session` again to try once more";
            return Err(error).context(again);
        }
    }
    Draft::remove(&desk.folder);
    Ok(())
}

/// A session that was begun and not ended. One of another day or another time of day ends where it
/// stood, and what was done is kept.
async fn unfinished(desk: &Desk, slot: Slot, length: Length) -> Result<Option<Draft>> {
    let Some(draft) = Draft::load(&desk.folder) else {
        return Ok(None);
    };
    let Ok(player) = Player::resume(draft.script.clone(), draft.state.clone()) else {
        Draft::remove(&desk.folder);
        return Ok(None);
    };
    let status = player.moment().status;
    let under_way = !matches!(status, Status::Ended { .. } | Status::Waiting);
    if under_way && draft.fits(slot, length, &Zoned::now()) {
        return Ok(Some(draft));
    }
    finish(desk, &draft, player).await?;
    Ok(None)
}

/// Ends an unfinished session where it stood.
async fn finish(desk: &Desk, draft: &Draft, mut player: Player) -> Result<()> {
    player.act(0, Action::Stop);
    let started = draft.started.timestamp();
    let offset = draft.started.offset().seconds();
    match player.record(draft.id, Face::Terminal, started, started, offset) {
        Some(record) => {
            keep(desk, &record).await?;
            desk.ask().tell("terminal-earlier");
            Ok(())
        }
        // It never began.
        None => {
            Draft::remove(&desk.folder);
            Ok(())
        }
    }
}

/// Everything that comes before a session, in its order. `None` if there is none now.
async fn before(
    desk: &mut Desk,
    slot: Slot,
    length: Length,
    mut draft: Option<Draft>,
) -> Result<Option<Session>> {
    // A stop that was there when the person came is asked about; one that comes now is shown.
    let mut met = is_stop(&desk.due());
    let mut asked = false;
    let mut morning = true;
    let mut shown = false;
    loop {
        desk.settle().await?;
        let due = desk.due();
        if desk.unkept.is_some() {
            stop::page(desk, &due);
            return Ok(None);
        }
        match due {
            Due::Urgent if asked && !met => {
                // The round is finished first, so that several signs stand on one page.
                let Some(screen) = desk.person.question(desk.today()) else {
                    stop::page(desk, &due);
                    return Ok(None);
                };
                ask::screen(desk, &screen).await?;
            }
            Due::Emergency | Due::Urgent | Due::UnderAge if !met => {
                stop::page(desk, &due);
                return Ok(None);
            }
            Due::Emergency | Due::Urgent | Due::UnderAge | Due::ClinicianFirst => {
                met = false;
                if !stop::met(desk, &due).await? {
                    return Ok(None);
                }
            }
            Due::Contacts => {
                introduce(desk, &due, &mut asked);
                ask::contacts(desk).await?;
            }
            _ if morning => {
                morning = false;
                day::morning(desk).await?;
            }
            Due::Gate(ref screen) | Due::About(ref screen) => {
                introduce(desk, &due, &mut asked);
                ask::screen(desk, screen).await?;
            }
            Due::Paused => {
                if !day::back(desk).await? {
                    return Ok(None);
                }
            }
            Due::Ready => {
                if !shown {
                    shown = true;
                    day::show_changes(desk);
                    day::proposals(desk).await?;
                    let (plan, offered) = day::offered(desk, None).await?;
                    day::show(desk, &plan, &offered, slot, length);
                }
                match choose(desk, slot, length, &mut draft).await? {
                    Wish::Play => {}
                    Wish::Leave => return Ok(None),
                    wish => {
                        shown = false;
                        if !granted(desk, wish).await? {
                            return Ok(None);
                        }
                        continue;
                    }
                }
                if let Some(session) = begin(desk, slot, length, draft.take()).await? {
                    return Ok(session);
                }
            }
        }
    }
}

/// Why there are questions, once.
fn introduce(desk: &Desk, due: &Due, asked: &mut bool) {
    if std::mem::replace(asked, true) {
        return;
    }
    let (ask, words) = (desk.ask(), desk.words());
    match due {
        _ if desk.person.version.is_none() => {
            title(&words.t("today-ask-first-title"));
            ask.tell("today-ask-first");
            ask.tell("ask-first");
        }
        Due::Gate(_) => {
            title(&words.t("ask-due-title"));
            ask.tell("ask-due");
        }
        _ => {
            println!();
            ask.tell("ask-more");
        }
    }
    ask.tell("terminal-how-to-answer");
}

/// Asks what to do now.
async fn choose(
    desk: &Desk,
    slot: Slot,
    length: Length,
    draft: &mut Option<Draft>,
) -> Result<Wish> {
    let words = desk.words();
    let day = desk.today();
    let kept = desk.store.sessions_on(Who::SOLO, day.date()).await?;
    let pairs: Vec<_> = kept.iter().map(ledger::pair).collect();
    let opened = desk.person.opened_for(day, slot, &pairs);
    let before = opened.map(|opened| opened.before);
    let (plan, _) = day::offered(desk, before).await?;
    let script = plan.script(&desk.library.catalogue, slot, length);
    if let Some(left) = draft.take_if(|draft| before.is_none() || !draft.is_offered(&script)) {
        // What is still to come may not be played as it stands: it ends here, and begins anew.
        if let Ok(player) = Player::resume(left.script.clone(), left.state.clone()) {
            desk.ask().tell("terminal-changed");
            finish(desk, &left, player).await?;
        }
    }
    let done = kept.iter().any(|kept| kept.record.slot == slot);
    let start = match (&draft, done) {
        (Some(_), _) => words.t("session-resume"),
        (None, true) => words.with("today-again", &[("slot", slot.name().into())]),
        (None, false) => words.with("today-start", &[("slot", slot.name().into())]),
    };
    day::wish(desk, (!script.blocks.is_empty()).then_some(start))
}

/// Does what was wished for beside a session. False if the person leaves with it.
async fn granted(desk: &mut Desk, wish: Wish) -> Result<bool> {
    match wish {
        Wish::New => {
            let codes = day::something_new(desk, None).await?;
            if day::is_faint(&codes) && desk.due() == Due::Ready {
                desk.ask().tell("terminal-faint");
                return Ok(false);
            }
        }
        Wish::Seen => day::seen(desk).await?,
        Wish::Procedure => day::procedure(desk).await?,
        Wish::Pause(why) => {
            desk.tell(care::journal::What::Paused { why }).await?;
            let words = desk.words();
            title(&words.t("pause-title"));
            say(&words.t("pause-on"));
            return Ok(false);
        }
        Wish::Play | Wish::Leave => {}
    }
    Ok(true)
}

/// Opens the session and makes it ready. `None` if something else comes first now, `Some(None)` if
/// there is no session today.
async fn begin(
    desk: &mut Desk,
    slot: Slot,
    length: Length,
    draft: Option<Draft>,
) -> Result<Option<Option<Session>>> {
    if let Some(session) = draft.and_then(|draft| Session::resumed(&desk.library, draft)) {
        return Ok(Some(Some(session)));
    }
    let day = desk.today();
    let kept = desk.store.sessions_on(Who::SOLO, day.date()).await?;
    let kept: Vec<_> = kept.iter().map(ledger::pair).collect();
    if desk.person.opened_for(day, slot, &kept).is_none() {
        let may = day::open(desk, slot).await?;
        if desk.due() != Due::Ready {
            return Ok(None);
        }
        if !may {
            return Ok(Some(None));
        }
    }
    let Some(opened) = desk.person.opened_for(day, slot, &kept) else {
        bail!(desk.words().t("terminal-clock"));
    };
    let (plan, offered) = day::offered(desk, Some(opened.before)).await?;
    let ask = desk.ask();
    match offered {
        Today::Flare => {
            day::flare(desk);
            return Ok(Some(None));
        }
        Today::Nothing(_) => {
            ask.tell("today-nothing");
            return Ok(Some(None));
        }
        Today::Offers { .. } => {}
    }
    let mut script = plan.script(&desk.library.catalogue, slot, length);
    let by_pain = (6..8).contains(&opened.before);
    println!();
    if by_pain {
        ask.tell("easy-day-text");
    } else if matches!(offered, Today::Offers { easy: true, .. }) {
        ask.tell("today-easy");
    }
    if script.blocks.is_empty() {
        // The lightest version is done once a day.
        ask.tell("today-empty");
        return Ok(Some(None));
    }
    script.opening = desk.person.measures(opened);
    for key in ["phone", "space", "chair"] {
        ask.tell(&format!("session-safety-{key}"));
    }
    // To be read before the session's screen covers it.
    ask.tell("terminal-enter-to-start");
    ask.line()?;
    Ok(Some(Some(Session::new(
        &desk.library,
        Player::new(script),
        Zoned::now(),
    ))))
}
