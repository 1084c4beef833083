//! The session player for the browser.
//!
//! Text in, text out: everything crosses the border as JSON in the shapes of `care`, so the page's
//! TypeScript holds no rule of its own. Times are milliseconds of the page's steady clock
//! (`performance.now()`), except where they are named as moments in the calendar.

use care::ids::SessionId;
use care::player::{Action, Look, Moment, Player, State};
use care::record::{Face, Seen};
use care::script::Script;
use jiff::Timestamp;
use wasm_bindgen::prelude::wasm_bindgen;

/// Why a call failed: what the page may show in its console.
type Failure = String;

/// One session being played.
#[wasm_bindgen]
pub struct Session {
    player: Player,
}

#[wasm_bindgen]
impl Session {
    /// A session that has not begun, from a script as JSON.
    ///
    /// # Errors
    /// The text is not a script.
    #[wasm_bindgen(constructor)]
    pub fn new(script: &str) -> Result<Session, Failure> {
        Ok(Self {
            player: Player::new(from_json(script)?),
        })
    }

    /// A session that goes on where it was, from its script and the state once given by
    /// [`state`](Self::state).
    ///
    /// # Errors
    /// One of the texts is not what it should be, or they do not belong together.
    pub fn resume(script: &str, state: &str) -> Result<Session, Failure> {
        let script: Script = from_json(script)?;
        let state: State = from_json(state)?;
        let player = Player::resume(script, state).map_err(|misfit| misfit.to_string())?;
        Ok(Self { player })
    }

    /// Time has come this far. Gives the moment to show.
    pub fn tick(&mut self, now_ms: f64) -> String {
        moment(self.player.tick(whole(now_ms)))
    }

    /// A wish: an action as JSON. Gives the moment to show.
    ///
    /// # Errors
    /// There is no such action.
    pub fn act(&mut self, now_ms: f64, action: &str) -> Result<String, Failure> {
        let action: Action = from_json(action)?;
        Ok(moment(self.player.act(whole(now_ms), action)))
    }

    /// What a camera tells: a look as JSON. Gives the moment to show.
    ///
    /// # Errors
    /// There is no such look.
    pub fn look(&mut self, now_ms: f64, look: &str) -> Result<String, Failure> {
        let look: Look = from_json(look)?;
        Ok(moment(self.player.look(whole(now_ms), look)))
    }

    /// What a camera saw of a choice of an exercise so far: a summary as JSON.
    ///
    /// # Errors
    /// It is none.
    pub fn saw(&mut self, item: u16, choice: u16, summary: &str) -> Result<(), Failure> {
        let what = from_json(summary)?;
        self.player.saw(Seen { item, choice, what });
        Ok(())
    }

    /// The moment to show, without time passing.
    pub fn moment(&self) -> String {
        moment(self.player.moment())
    }

    /// What to say now: a list, each thing given once.
    pub fn speech(&mut self) -> String {
        to_json(&self.player.speech().collect::<Vec<_>>())
    }

    /// The tones in a stretch of session time.
    pub fn sounds(&self, from_ms: f64, to_ms: f64) -> String {
        to_json(&self.player.sounds(whole(from_ms), whole(to_ms)))
    }

    /// What must be kept to go on later.
    pub fn state(&self) -> String {
        to_json(self.player.state())
    }

    /// The length of the session as prescribed.
    pub fn total_ms(&self) -> f64 {
        self.player.script().total_ms() as f64
    }

    /// What each exercise came to so far: a list, in the order of the session. For an ended session
    /// only; nothing before.
    pub fn outcomes(&self) -> Option<String> {
        let id = SessionId(uuid::Uuid::nil());
        let epoch = Timestamp::UNIX_EPOCH;
        let record = self.player.record(id, Face::Browser, epoch, epoch, 0)?;
        Some(to_json(&record.outcomes()))
    }

    /// The record of an ended session; nothing before it has ended.
    ///
    /// # Errors
    /// The id or a time is not one.
    pub fn record(
        &self,
        id: &str,
        started_ms: f64,
        ended_ms: f64,
        utc_offset_s: i32,
    ) -> Result<Option<String>, Failure> {
        let id = SessionId(id.parse().map_err(|_| "expected a UUID".to_owned())?);
        let record = self.player.record(
            id,
            Face::Browser,
            timestamp(started_ms)?,
            timestamp(ended_ms)?,
            utc_offset_s,
        );
        Ok(record.map(|record| to_json(&record)))
    }
}

fn moment(moment: Moment) -> String {
    to_json(&moment)
}

fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

fn to_json<T: serde::Serialize>(value: &T) -> String {
    // The shapes of `care` have no maps with keys that are not text: this cannot fail.
    serde_json::to_string(value).unwrap_or_default()
}

fn timestamp(ms: f64) -> Result<Timestamp, Failure> {
    Timestamp::from_millisecond(ms as i64).map_err(|error| error.to_string())
}

/// Milliseconds as the page's clock gives them, fractions cut off; nonsense is 0.
fn whole(ms: f64) -> u64 {
    ms as u64
}
