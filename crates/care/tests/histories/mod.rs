//! Histories out of a number: a programme and what happens under it for forty days.
//!
//! Nobody lives like this. Every person has a temper of their own (how sore, how often away, how
//! often something is wrong), so that some get to the top of every ladder and others never leave a
//! hold; and every kind of event comes, also late, twice, and with nonsense in it.

use care::dose::{Amount, Lane};
use care::engine::event::{Done, Event, Kind, Report, Session, Stopped, Window};
use care::engine::{Day, Dose, Irritability, Item, Mode, Programme};
use care::exercise::Class;
use jiff::civil::date;
use serde_json::{Map, Value, json};

/// Days lived; weeks away come on top.
pub const DAYS: i32 = 40;

/// Dice that fall the same way for the same seed (splitmix64).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5851_F42D_4C95_7F2D)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From `least` to `most`, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        least + (self.next() % most.abs_diff(least).saturating_add(1)).cast_signed()
    }

    pub fn chance(&mut self, percent: i64) -> bool {
        self.between(0, 99) < percent
    }

    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.between(0, of.len() as i64 - 1)).unwrap()]
    }

    fn small(&mut self, least: u16, most: u16) -> u16 {
        self.between(least.into(), most.into()).try_into().unwrap()
    }
}

// ---- The programme -----------------------------------------------------------------------------

type Ladder = (&'static str, Class, Option<u32>, Option<u32>, &'static str);

/// The default lanes: floor, start, up at, ceiling of each, as repetitions x hold (x sets).
const LADDERS: [Ladder; 7] = [
    (
        "E1",
        Class::Mobility,
        Some(90),
        None,
        "1x3 2x3 3x5 3x10, 1x5 2x5 - 3x30",
    ),
    (
        "E2",
        Class::Mobility,
        Some(90),
        None,
        "1x3 2x3 3x5 3x10, 1x3 2x5 - 3x10",
    ),
    (
        "E3",
        Class::Mobility,
        None,
        None,
        "4x4 6x4 8x4 12x4, 4x4 6x4 - 20x4",
    ),
    (
        "E4",
        Class::Stability,
        Some(100),
        None,
        "2x3 3x3 6x5 8x5, 2x3 3x3 6x5 8x8, 2x3 4x5 6x8 8x10, 2x3 3x5 - 10x15",
    ),
    (
        "E5",
        Class::Strength,
        Some(150),
        Some(300),
        "3x3 5x3 8x5 10x5, 2x3 5x3 8x5 12x5, 2x3 5x3 10x10 30x10x2, 2x2 4x2 - 10x2",
    ),
    (
        "E6",
        Class::Strength,
        None,
        None,
        "2x3 3x5 5x5 8x10, 2x3 3x5 5x10 10x10, 2x3 3x5 - 10x5",
    ),
    (
        "E7",
        Class::Mobility,
        Some(90),
        None,
        "1x5 2x5 3x10 5x10, 1x5 3x10 - 5x15",
    ),
];

fn lane(text: &str) -> Lane {
    let amount = |text: &str| {
        let mut parts = text.split('x').map(|part| part.parse::<u16>().unwrap());
        Amount {
            reps: parts.next().unwrap(),
            hold_s: parts.next().unwrap(),
            sets: parts.next().unwrap_or(1),
        }
    };
    let parts: Vec<&str> = text.split_whitespace().collect();
    Lane {
        floor: amount(parts[0]),
        start: amount(parts[1]),
        up_at: (parts[2] != "-").then(|| amount(parts[2])),
        ceiling: amount(parts[3]),
    }
}

fn item(dice: &mut Dice, ladder: &Ladder, seq: i64, auto_progress: bool) -> Item {
    let (id, class, cap_session_s, cap_day_s, text) = *ladder;
    let mut lanes: Vec<Lane> = text.split(", ").map(lane).collect();
    // A clinician may end the ladder lower.
    if dice.chance(20) {
        lanes.truncate(usize::try_from(dice.between(1, lanes.len() as i64)).unwrap());
        if let Some(last) = lanes.last_mut() {
            last.up_at = None;
        }
    }
    let sessions = dice.pick(&[(1, 1), (1, 2), (1, 2), (2, 2)]);
    let level = dice.between(0, lanes.len() as i64 - 1);
    let own = lanes[usize::try_from(level).unwrap()];
    let mut item = Item {
        id: id.into(),
        seq,
        class,
        auto_progress,
        dose: Dose {
            amount: own.start,
            level: level.try_into().unwrap(),
            sessions_per_day: sessions.0,
        },
        lanes,
        sessions,
        cap_session_s,
        cap_day_s,
    };
    match dice.between(0, 4) {
        0 => item.dose = item.floor_dose(),
        // Anywhere in the lane that keeps the caps.
        1 => {
            let mut any = item.clone();
            any.dose.amount = Amount {
                reps: dice.small(own.floor.reps, own.ceiling.reps),
                hold_s: dice.small(own.floor.hold_s, own.ceiling.hold_s),
                sets: dice.small(own.floor.sets, own.ceiling.sets),
            };
            any.dose.sessions_per_day = dice.pick(&[sessions.0, sessions.1]);
            if any.check().is_ok() {
                item = any;
            }
        }
        // About to leave it.
        2 => {
            let mut any = item.clone();
            any.dose.amount = own.up_at.unwrap_or(own.ceiling);
            any.dose.sessions_per_day = sessions.1;
            if any.check().is_ok() {
                item = any;
            }
        }
        _ => {}
    }
    item
}

pub fn programme(dice: &mut Dice) -> Programme {
    let share = dice.pick(&[15, 40, 70, 100]);
    let mut chosen: Vec<&Ladder> = LADDERS.iter().filter(|_| dice.chance(share)).collect();
    if chosen.is_empty() {
        chosen.push(&LADDERS[usize::try_from(dice.between(0, 6)).unwrap()]);
    }
    let asks = dice.pick(&[0, 0, 60, 100]);
    // By seq they may stand in another order than by name.
    let turn = dice.pick(&[1, 1, -1]);
    Programme {
        irritability: dice.pick(&IRRITABILITIES),
        mode: dice.pick(&[Mode::Pain, Mode::Pain, Mode::Quota]),
        items: (1..)
            .zip(chosen)
            .map(|(seq, ladder)| {
                let auto_progress = !dice.chance(asks);
                item(dice, ladder, seq * turn, auto_progress)
            })
            .collect(),
    }
}

const IRRITABILITIES: [Irritability; 3] = [
    Irritability::Low,
    Irritability::Moderate,
    Irritability::High,
];

// ---- What happens ------------------------------------------------------------------------------

/// Every tier, and what nobody knows. Signs felt in a session come more often.
#[rustfmt::skip]
const CODES: [&str; 24] = [
    "saddle_numbness", "both_legs", "kidney_with_fever", "fever_unwell", "night_pain",
    "numbness_persisting", "no_such_code", "", "under_18", "morning_stiffness", "fracture_risk",
    "self_harm_thoughts", "spread", "spread", "new_numbness", "new_numbness", "catch", "catch",
    "catch", "catch", "dizzy", "dizzy", "breathless", "breathless",
];

/// How somebody's days go; shares are in per cent.
struct Temper {
    usual: i64,
    /// By how much the pain before changes over the forty days.
    drift: i64,
    noise: i64,
    sore: i64,
    bad_morning: i64,
    no_morning: i64,
    effort: i64,
    signs: i64,
    /// Signs of the session only, so that not everything ends in a hold.
    mild: bool,
    trouble: i64,
    attention: i64,
    away: i64,
    nonsense: i64,
    late: i64,
    skips: i64,
    camera: bool,
}

impl Temper {
    fn new(dice: &mut Dice) -> Self {
        let temper = Self::any(dice);
        // Half of them do well, or nobody would get far up a ladder.
        if !dice.chance(50) {
            return temper;
        }
        Self {
            usual: temper.usual.min(3),
            drift: temper.drift.min(1),
            noise: temper.noise.min(1),
            sore: temper.sore.min(2),
            bad_morning: temper.bad_morning.min(2),
            no_morning: temper.no_morning.min(5),
            effort: temper.effort.min(2),
            signs: temper.signs.min(2),
            away: temper.away.min(1),
            nonsense: temper.nonsense.min(1),
            skips: temper.skips.min(3),
            ..temper
        }
    }

    fn any(dice: &mut Dice) -> Self {
        Self {
            usual: dice.pick(&[0, 1, 2, 2, 3, 3, 4, 5, 6, 7]),
            drift: dice.pick(&[-4, -2, 0, 0, 0, 2, 4, 6]),
            noise: dice.pick(&[0, 0, 1, 1, 2, 3]),
            sore: dice.pick(&[0, 0, 2, 10, 30, 60]),
            bad_morning: dice.pick(&[0, 0, 3, 10, 40]),
            no_morning: dice.pick(&[0, 5, 20, 80]),
            effort: dice.pick(&[1, 2, 2, 3, 4, 6]),
            signs: dice.pick(&[0, 0, 0, 3, 10, 35]),
            mild: dice.chance(50),
            trouble: dice.pick(&[0, 0, 2, 6, 15]),
            attention: dice.pick(&[20, 60, 95]),
            away: dice.pick(&[0, 0, 0, 2, 8]),
            nonsense: dice.pick(&[0, 0, 2, 10]),
            late: dice.pick(&[0, 20, 60]),
            skips: dice.pick(&[0, 0, 5, 30]),
            camera: dice.chance(50),
        }
    }
}

struct Life<'l> {
    dice: &'l mut Dice,
    temper: Temper,
    ids: Vec<Box<str>>,
    today: Day,
    events: Vec<Event>,
}

/// What happens under a programme.
pub fn events(dice: &mut Dice, programme: &Programme) -> Vec<Event> {
    let temper = Temper::new(dice);
    let mut life = Life {
        dice,
        temper,
        ids: programme.items.iter().map(|item| item.id.clone()).collect(),
        today: date(2026, 11, 23).into(),
        events: Vec::new(),
    };
    // The report of a day that was not told by the next morning.
    let mut owed = None;
    for number in 0..DAYS {
        life.clinician();
        let report = life.day(number);
        if let Some((day, report)) = owed.take() {
            life.tell(day, Kind::Close(report));
        }
        if life.dice.chance(life.temper.late) {
            owed = Some((life.today, report));
        } else if !life.dice.chance(life.temper.skips) {
            life.tell(life.today, Kind::Close(report));
        }
        if life.dice.chance(life.temper.nonsense) {
            let report = life.report(number);
            let day = life.earlier();
            life.tell(day, Kind::Close(report));
        }
        life.accept(life.today);
        let away = life.dice.chance(life.temper.away);
        let days = match away {
            true => life.dice.pick(&[3, 4, 5, 8, 11, 14, 15, 20, 28, 29, 35]),
            false => 1,
        };
        life.today = life.today.plus(days);
    }
    life.events
}

impl Life<'_> {
    fn tell(&mut self, date: Day, kind: Kind) {
        self.events.push(Event { date, kind });
    }

    fn earlier(&mut self) -> Day {
        let days = self.dice.between(0, 6);
        self.today.plus(-i32::try_from(days).unwrap())
    }

    fn id(&mut self) -> Box<str> {
        if self.dice.chance(self.temper.nonsense) {
            return "E9".into();
        }
        let place = self.dice.between(0, self.ids.len() as i64 - 1);
        self.ids[usize::try_from(place).unwrap()].clone()
    }

    fn code(&mut self) -> Box<str> {
        let codes = if self.temper.mild {
            &CODES[12..]
        } else {
            &CODES[..]
        };
        self.dice.pick(codes).into()
    }

    fn codes(&mut self) -> Vec<Box<str>> {
        let how_many = self.dice.pick(&[0, 1, 1, 1, 1, 2, 3]);
        (0..how_many).map(|_| self.code()).collect()
    }

    /// What others do, and what is not of every day.
    fn clinician(&mut self) {
        let nonsense = self.dice.chance(self.temper.nonsense);
        let today = if nonsense { self.earlier() } else { self.today };
        if self.dice.chance(self.temper.attention / 3) {
            self.tell(today, Kind::Clear);
            self.tell(today, Kind::RescreenDone);
        }
        if self.dice.chance(self.temper.attention / 3) {
            self.tell(today, Kind::Resume);
        }
        self.accept(today);
        if self.dice.chance(self.temper.attention / 10) {
            let id = self.id();
            self.tell(today, Kind::Lift(id));
        }
        if !self.dice.chance(self.temper.trouble) {
            return;
        }
        let kind = match self.dice.between(0, 6) {
            0 => Kind::Pause,
            1 => Kind::Resume,
            2 => Kind::Decline(self.id()),
            3 => Kind::Reassess(match self.dice.chance(10) {
                true => None,
                false => Some(self.dice.pick(&IRRITABILITIES)),
            }),
            4 => Kind::RescreenDone,
            _ => Kind::Procedure(self.windows()),
        };
        self.tell(today, kind);
    }

    fn accept(&mut self, day: Day) {
        if self.dice.chance(self.temper.attention / 4) {
            let id = self.id();
            self.tell(day, Kind::Accept(id));
        }
    }

    fn windows(&mut self) -> Vec<Window> {
        let share = self.dice.pick(&[0, 30, 100, 100]);
        let mut ids = self.ids.clone();
        if self.dice.chance(self.temper.nonsense) {
            ids.push("E9".into());
        }
        ids.retain(|_| self.dice.chance(share));
        let day = |life: &mut Self| {
            let days = life.dice.between(-2, 14);
            life.today.plus(days.try_into().unwrap())
        };
        let window = |id| Window {
            item: id,
            rest_until: day(self),
            easy_until: day(self),
        };
        ids.into_iter().map(window).collect()
    }

    /// The plan is asked for, signs are reported; gives what will be reported of the day.
    fn day(&mut self, number: i32) -> Report {
        let report = self.report(number);
        for (place, session) in report.sessions.iter().enumerate() {
            let before = self.dice.chance(70).then_some(session.before);
            self.tell(self.today, Kind::Open { before });
            if place == 0 && self.dice.chance(self.temper.signs) {
                let day = if self.dice.chance(80) {
                    self.today
                } else {
                    self.earlier()
                };
                let kind = Kind::Symptom {
                    codes: self.codes(),
                    item: self.dice.chance(60).then(|| self.id()),
                };
                self.tell(day, kind);
                self.accept(self.today);
            }
        }
        report
    }

    fn report(&mut self, number: i32) -> Report {
        let noise = self.temper.noise;
        let usual = self.temper.usual + self.temper.drift * i64::from(number) / i64::from(DAYS);
        // A bad day comes to everybody.
        let worse = if self.dice.chance(3) {
            self.dice.between(3, 6)
        } else {
            0
        };
        let before = (usual + worse + self.dice.between(-noise, noise)).clamp(0, 10);
        let sessions = self.dice.pick(&[1, 1, 2]);
        let mut report = Report {
            morning: self.morning(before),
            sessions: (0..sessions).map(|_| self.session(before)).collect(),
            ..Report::default()
        };
        if self.dice.chance(self.temper.signs) {
            report.symptoms = self.codes();
            report.symptom_item = self.dice.chance(60).then(|| self.id());
        }
        if self.dice.chance(self.temper.nonsense) {
            self.spoil(&mut report);
        }
        report
    }

    fn morning(&mut self, before: i64) -> Option<i64> {
        if self.dice.chance(self.temper.no_morning) {
            return None;
        }
        let worse = match self.dice.chance(self.temper.bad_morning) {
            true => self.dice.between(1, 5),
            false => self.dice.between(-1, 0),
        };
        Some((before + worse).clamp(0, 10))
    }

    fn session(&mut self, before: i64) -> Session {
        let before = (before + self.dice.pick(&[0, 0, 0, -1, 1])).clamp(0, 10);
        let refused = before >= 8 && self.dice.chance(60);
        let share = if refused {
            0
        } else {
            self.dice.pick(&[100, 100, 60])
        };
        let mut ids = self.ids.clone();
        ids.retain(|_| self.dice.chance(share));
        Session {
            before,
            items: ids.into_iter().map(|id| self.done(before, id)).collect(),
        }
    }

    fn done(&mut self, before: i64, item: Box<str>) -> Done {
        let rise = match self.dice.chance(self.temper.sore) {
            true => self.dice.pick(&[2, 2, 2, 3, 4, 5]),
            false => self.dice.between(-1, 1),
        };
        let cut = self.dice.chance(4);
        Done {
            item,
            peak: (before + rise).clamp(0, 10),
            completion: if cut {
                self.dice.pick(&[0, 30, 49, 50, 89])
            } else {
                self.dice.pick(&[100, 90])
            },
            effort: match self.dice.chance(3) {
                true => self.dice.between(7, 10),
                false => (self.temper.effort + self.dice.between(-1, 1)).clamp(0, 10),
            },
            form: self.temper.camera.then(|| match self.dice.chance(5) {
                true => self.dice.between(40, 79),
                false => self.dice.between(80, 100),
            }),
            stopped: match self.dice.chance(if cut { 70 } else { 1 }) {
                true => {
                    Some(
                        self.dice
                            .pick(&[Stopped::Pain, Stopped::TooHard, Stopped::Interrupted]),
                    )
                }
                false => None,
            },
            technique_ok: self.dice.chance(70),
        }
    }

    /// Puts something into a report that cannot be.
    fn spoil(&mut self, report: &mut Report) {
        let Some(session) = report.sessions.last_mut() else {
            return;
        };
        let done = session.items.last_mut();
        match (self.dice.between(0, 9), done) {
            (0, _) => report.sessions.clear(),
            (1, _) => report.morning = Some(11),
            (2, _) => session.before = -1,
            (3, _) => report.symptom_item = Some("E9".into()),
            (4, Some(done)) => done.peak = 11,
            (5, Some(done)) => done.completion = 101,
            (6, Some(done)) => done.effort = i64::MAX,
            (7, Some(done)) => done.form = Some(-1),
            (8, Some(done)) => done.stopped = Some(Stopped::Unknown),
            (_, Some(done)) => done.item = "E9".into(),
            (_, None) => {}
        }
    }
}

// ---- As a file ---------------------------------------------------------------------------------

/// The history as `plinth replay` reads it.
pub fn json(programme: &Programme, events: &[Event]) -> Value {
    let item = |item: &Item| {
        json!({
            "id": item.id, "seq": item.seq, "class": item.class,
            "auto_progress": item.auto_progress, "dose": item.dose, "lanes": item.lanes,
            "sessions": [item.sessions.0, item.sessions.1],
            "cap_session_s": item.cap_session_s, "cap_day_s": item.cap_day_s,
        })
    };
    json!({
        "ruleset": care::engine::replay::RULESET,
        "programme": {
            "irritability": programme.irritability,
            "mode": programme.mode,
            "items": programme.items.iter().map(item).collect::<Vec<_>>(),
        },
        "events": events.iter().map(event).collect::<Vec<_>>(),
    })
}

fn event(event: &Event) -> Value {
    let (kind, mut fields) = match &event.kind {
        Kind::Open { before } => ("open", json!({"before": before})),
        Kind::Symptom { codes, item } => ("symptom", json!({"codes": codes, "item": item})),
        Kind::Close(report) => ("close", close(report)),
        Kind::Clear => ("clear", json!({})),
        Kind::RescreenDone => ("rescreen_done", json!({})),
        Kind::Pause => ("pause", json!({})),
        Kind::Resume => ("resume", json!({})),
        Kind::Procedure(windows) => {
            let window = |window: &Window| {
                let days =
                    json!({"rest_until": window.rest_until, "easy_until": window.easy_until});
                (window.item.to_string(), days)
            };
            let windows: Map<String, Value> = windows.iter().map(window).collect();
            ("procedure", json!({"windows": windows}))
        }
        Kind::Accept(item) => ("accept", json!({"item": item})),
        Kind::Decline(item) => ("decline", json!({"item": item})),
        Kind::Lift(item) => ("lift", json!({"item": item})),
        Kind::Reassess(irritability) => {
            let word = irritability.map_or(json!("sometimes"), |known| json!(known));
            ("reassess", json!({"irritability": word}))
        }
    };
    fields["type"] = kind.into();
    fields["date"] = json!(event.date);
    fields
}

fn close(report: &Report) -> Value {
    let done = |done: &Done| {
        let stopped = done.stopped.map(|stopped| match stopped {
            Stopped::Pain => "pain",
            Stopped::TooHard => "too_hard",
            Stopped::Interrupted => "interrupted",
            Stopped::Unknown => "bored",
        });
        let fields = json!({
            "peak": done.peak, "completion": done.completion, "effort": done.effort,
            "form": done.form, "stopped": stopped, "technique_ok": done.technique_ok,
        });
        (done.item.to_string(), fields)
    };
    let session = |session: &Session| {
        let items: Map<String, Value> = session.items.iter().map(done).collect();
        json!({"before": session.before, "items": items})
    };
    json!({
        "morning": report.morning,
        "symptoms": report.symptoms,
        "symptom_item": report.symptom_item,
        "sessions": report.sessions.iter().map(session).collect::<Vec<_>>(),
    })
}
