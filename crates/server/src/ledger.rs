//! One person's journal: read once, then only what is new; written entry by entry.
//!
//! Whoever shows something first lets the day [`settle`](Ledger::settle): days that are over are
//! closed, and the programme is made anew where what is known has changed. No rule of care lives
//! here; `care::person` and `care::build` decide, this keeps.

use care::build::{self, Built};
use care::catalogue::Catalogue;
use care::engine::Day;
use care::engine::event::Report;
use care::journal::{Entry, Prescribed, Version, What};
use care::person::{Due, NOON, Person, about};
use care::progress::{Progress, Session};
use jiff::civil::DateTime;
use jiff::{Timestamp, Zoned};
use lru::LruCache;
use std::borrow::Cow;
use std::collections::HashMap;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};
use store::{Kept, Repository, Saved, StoreError, Who};
use uuid::Uuid;

/// Who makes a version of the programme when nobody did by hand.
const RULES: &str = "rules";

/// When something was told, and under which name.
#[derive(Debug, Clone, Copy)]
pub struct Told {
    /// Its name, so that telling it twice tells it once.
    pub id: Uuid,
    /// The local time, there and then.
    pub local: DateTime,
    /// When.
    pub at: Timestamp,
    /// Kept on a device until it could be sent.
    pub by_device: bool,
}

impl Told {
    /// Here and now.
    pub fn now(now: &Zoned) -> Self {
        Self {
            id: Uuid::now_v7(),
            local: now.datetime(),
            at: now.timestamp(),
            by_device: false,
        }
    }

    /// Whether its day is over by now where it was told.
    pub fn is_over(&self, now: &Zoned) -> bool {
        let ago = now.timestamp().duration_since(self.at);
        let there = self.local.checked_add(ago);
        self.by_device && there.is_ok_and(|there| self.local.date() < there.date())
    }

    /// The same at its time of another day.
    #[must_use]
    pub fn on(self, day: Day) -> Self {
        Self {
            local: day.date().to_datetime(self.local.time()),
            ..self
        }
    }
}

/// What is known of people, as far as their journals were read.
pub struct Ledger {
    known: Mutex<HashMap<Who, Known>>,
    /// Who was settled, as they were then and for which day: nothing is left to do for them.
    settled: Mutex<HashMap<Who, (Arc<Person>, Day)>>,
    /// The sessions in short of those who looked at their months lately.
    months: Mutex<LruCache<Who, Months>>,
    /// What came of them, of whom and for which day.
    progress: Mutex<LruCache<Who, Course>>,
}

/// Sessions in short, in the order in which they began, and up to which number they were read.
type Months = (u64, Arc<Vec<Session>>);

/// What somebody's months came to: of whom, of which sessions, on which day.
type Course = (Arc<Person>, Arc<Vec<Session>>, Day, Arc<Progress>);

/// People whose months are kept at hand: five years of one are about half a megabyte. Our choice.
const MOST_MONTHS: NonZeroUsize = NonZeroUsize::new(64).expect("not nought");

impl Default for Ledger {
    fn default() -> Self {
        Self {
            known: Mutex::default(),
            settled: Mutex::default(),
            months: Mutex::new(LruCache::new(MOST_MONTHS)),
            progress: Mutex::new(LruCache::new(MOST_MONTHS)),
        }
    }
}

/// A journal as far as it was read.
#[derive(Clone, Default)]
struct Known {
    /// The number and name of the last entry.
    last: Option<(u64, Uuid)>,
    /// Something in it arrived late: then a day that is closed may belong before what is known.
    rewritten: bool,
    person: Arc<Person>,
}

impl Ledger {
    /// Forgets this person.
    pub fn forget(&self, who: Who) {
        self.lock().remove(&who);
        self.lock_settled().remove(&who);
        self.lock_months().pop(&who);
        self.lock_progress().pop(&who);
    }

    /// The person as the journal has them now.
    ///
    /// # Errors
    /// Only those of the disk.
    pub async fn person(
        &self,
        store: &dyn Repository,
        who: Who,
    ) -> Result<Arc<Person>, StoreError> {
        let mut known = self.lock().get(&who).cloned().unwrap_or_default();
        // The last one is read again: a journal that was restored or erased under us is another one.
        let before = known.last.map_or(0, |(seq, _)| seq - 1);
        let mut new = store.entries(who, before).await?;
        if let Some(last) = known.last {
            let there = new.first().map(|(seq, entry)| (*seq, entry.id));
            if there == Some(last) {
                new.remove(0);
            } else {
                known = Known::default();
                new = store.entries(who, 0).await?;
                self.forget(who);
            }
        }
        let Some((seq, last)) = new.last() else {
            return Ok(known.person);
        };
        known.last = Some((*seq, last.id));
        let closes = |entry: &Entry| matches!(entry.what, What::Closed { .. });
        let mut anew = new.iter().any(|(_, entry)| entry.rewrites());
        known.rewritten |= anew;
        anew |= known.rewritten && new.iter().any(|(_, entry)| closes(entry));
        let person = match anew {
            true => {
                new = store.entries(who, 0).await?;
                known.last = new.last().map(|(seq, entry)| (*seq, entry.id));
                Person::from_entries(new.iter().map(|(_, entry)| entry))
            }
            false => {
                let mut more = Person::clone(&known.person);
                new.iter().for_each(|(_, entry)| more.add(entry));
                more
            }
        };
        known.person = Arc::new(person);
        self.lock().insert(who, known.clone());
        Ok(known.person)
    }

    /// The person's sessions in short, in the order in which they began: what is new is read, the rest
    /// is known.
    ///
    /// # Errors
    /// Only those of the disk.
    pub async fn sessions(
        &self,
        store: &dyn Repository,
        who: Who,
    ) -> Result<Arc<Vec<Session>>, StoreError> {
        let known = self.lock_months().get(&who).cloned();
        let (mut seq, mut sessions) = known.unwrap_or_default();
        let new = store.progress(who, seq).await?;
        if !new.is_empty() {
            let mut all: HashMap<_, _> = sessions.iter().map(|one| (one.id, one.clone())).collect();
            for (number, session) in new {
                all.insert(session.id, session);
                seq = number;
            }
            let mut all: Vec<Session> = all.into_values().collect();
            all.sort_by_key(|session| (session.began, session.id));
            sessions = Arc::new(all);
            self.lock_months().put(who, (seq, Arc::clone(&sessions)));
        }
        Ok(sessions)
    }

    /// What the person's months come to: worked out anew only when the person, a session or the day is
    /// another.
    ///
    /// # Errors
    /// Only those of the disk.
    pub async fn progress(
        &self,
        store: &dyn Repository,
        who: Who,
        person: &Arc<Person>,
        today: Day,
    ) -> Result<(Arc<Vec<Session>>, Arc<Progress>), StoreError> {
        let sessions = self.sessions(store, who).await?;
        if let Some((of, from, day, progress)) = self.lock_progress().get(&who)
            && Arc::ptr_eq(of, person)
            && Arc::ptr_eq(from, &sessions)
            && *day == today
        {
            return Ok((sessions, Arc::clone(progress)));
        }
        let progress = Arc::new(Progress::new(person, &sessions, today));
        let known = (
            Arc::clone(person),
            Arc::clone(&sessions),
            today,
            Arc::clone(&progress),
        );
        self.lock_progress().put(who, known);
        Ok((sessions, progress))
    }

    /// How far the journal was read: the number of the last entry, which changes with every one, and its name,
    /// which tells it from another journal that was restored in its place. None where it has gone on since this
    /// was the person.
    pub fn last(&self, who: Who, person: &Arc<Person>) -> Option<(u64, Uuid)> {
        let known = self.lock();
        let as_then = |known: &&Known| Arc::ptr_eq(&known.person, person);
        known.get(&who).filter(as_then)?.last
    }

    fn lock_progress(&self) -> std::sync::MutexGuard<'_, LruCache<Who, Course>> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock_months(&self) -> std::sync::MutexGuard<'_, LruCache<Who, Months>> {
        self.months.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Who, Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock_settled(&self) -> std::sync::MutexGuard<'_, HashMap<Who, (Arc<Person>, Day)>> {
        self.settled.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds an entry of here and now.
    ///
    /// # Errors
    /// Only those of the disk.
    pub async fn write(
        &self,
        store: &dyn Repository,
        who: Who,
        now: &Zoned,
        what: What,
    ) -> Result<Saved, StoreError> {
        self.tell(store, who, now, Told::now(now), what).await
    }

    /// Adds an entry of when it was told.
    ///
    /// # Errors
    /// Only those of the disk.
    pub async fn tell(
        &self,
        store: &dyn Repository,
        who: Who,
        now: &Zoned,
        told: Told,
        what: What,
    ) -> Result<Saved, StoreError> {
        let entry = Entry {
            id: told.id,
            local: told.local,
            at: told.at,
            what,
        };
        store.add_entry(who, &entry, now.timestamp()).await
    }

    /// Closes what is over, makes the programme anew where it must be, and gives the person.
    ///
    /// # Errors
    /// Only those of the disk.
    pub async fn settle(
        &self,
        store: &dyn Repository,
        catalogue: &Catalogue,
        who: Who,
        now: &Zoned,
    ) -> Result<Arc<Person>, StoreError> {
        let mut person = self.person(store, who).await?;
        let today = person.today(now.date());
        let is_settled =
            |(as_then, day): &(Arc<Person>, Day)| Arc::ptr_eq(as_then, &person) && *day == today;
        if self.lock_settled().get(&who).is_some_and(is_settled) {
            return Ok(person);
        }
        let asked = morning_due(&person, now);
        for day in person.days_to_close(today) {
            if Some(day) == asked {
                break;
            }
            self.close(store, who, now, now.datetime(), &person, day)
                .await?;
        }
        // What arrived of days that were closed counts as if it had come at once.
        for day in person.to_tell_anew() {
            if let Some(report) = self.report(store, who, &person, day).await? {
                let day = day.date();
                self.write(store, who, now, What::ClosedAgain { day, report })
                    .await?;
            }
        }
        person = self.person(store, who).await?;
        if let Some(version) = version(catalogue, &person, today) {
            self.write(store, who, now, What::Prescribed(version))
                .await?;
            person = self.person(store, who).await?;
        }
        // A day that is still open may be closed by the hour, or by a session that comes late.
        if person.days_to_close(today).is_empty() {
            let settled = (Arc::clone(&person), today);
            self.lock_settled().insert(who, settled);
        }
        Ok(person)
    }

    /// Closes what was before a day that is opened at this local time: the rules know then what was done the
    /// day before, also where nobody said how it was in the morning. Whoever says so later is heard.
    ///
    /// # Errors
    /// Only those of the disk.
    pub async fn close_before(
        &self,
        store: &dyn Repository,
        who: Who,
        now: &Zoned,
        opened: DateTime,
    ) -> Result<(), StoreError> {
        let person = self.person(store, who).await?;
        for day in person.days_to_close(opened.date().into()) {
            self.close(store, who, now, opened, &person, day).await?;
        }
        Ok(())
    }

    /// The person as they will be when this day is opened: what was before it is closed then, as far as it is
    /// known now. Nothing is kept.
    ///
    /// # Errors
    /// Only those of the disk.
    pub async fn opening<'p>(
        &self,
        store: &dyn Repository,
        who: Who,
        person: &'p Person,
        day: Day,
    ) -> Result<Cow<'p, Person>, StoreError> {
        let mut then = Cow::Borrowed(person);
        for before in person.days_to_close(day) {
            if let Some(report) = self.report(store, who, person, before).await? {
                let day = before.date();
                then.to_mut().add(&Entry {
                    id: Uuid::nil(),
                    local: before.plus(1).date().into(),
                    at: Timestamp::UNIX_EPOCH,
                    what: What::Closed { day, report },
                });
            }
        }
        Ok(then)
    }

    /// Closes a day, if there is anything to tell of it. A session that was kept between the reading of its
    /// day and this is told at once: whoever kept it found the day still open.
    async fn close(
        &self,
        store: &dyn Repository,
        who: Who,
        now: &Zoned,
        local: DateTime,
        person: &Person,
        day: Day,
    ) -> Result<(), StoreError> {
        let Some(report) = self.report(store, who, person, day).await? else {
            return Ok(());
        };
        let closed = What::Closed {
            day: day.date(),
            report: report.clone(),
        };
        let told = Told {
            local,
            ..Told::now(now)
        };
        self.tell(store, who, now, told, closed).await?;
        let again = self.report(store, who, person, day).await?;
        if let Some(again) = again.filter(|again| *again != report) {
            let day = day.date();
            let what = What::ClosedAgain { day, report: again };
            self.write(store, who, now, what).await?;
        }
        Ok(())
    }

    /// What a day's sessions came to, with the pain next morning if it was said.
    async fn report(
        &self,
        store: &dyn Repository,
        who: Who,
        person: &Person,
        day: Day,
    ) -> Result<Option<Report>, StoreError> {
        let kept = store.sessions_on(who, day.date()).await?;
        let kept: Vec<_> = kept.iter().map(pair).collect();
        Ok(person.report(day, &kept, person.morning(day)))
    }
}

/// A stored session as `care` reads it.
pub fn pair(kept: &Kept) -> care::person::day::Kept<'_> {
    (&kept.record, kept.check_in.as_ref())
}

/// The day whose next morning it is, while it may still be asked for.
pub fn morning_due(person: &Person, now: &Zoned) -> Option<Day> {
    let last = person.today(now.date()).plus(-1);
    let asked = now.hour() < NOON && person.is_opened(last);
    (asked && person.mornings(last).is_empty()).then_some(last)
}

/// The version of the programme that what is known asks for, if it is not the one in force.
fn version(catalogue: &Catalogue, person: &Person, today: Day) -> Option<Version> {
    let ready = matches!(person.due(today), Due::Ready | Due::Paused);
    // A programme in force is made safer at once, also while something else comes first.
    if !ready && person.version.is_none() {
        return None;
    }
    let Built { items, left } = build::build(catalogue, &person.known(today));
    let irritability = about::irritability(&person.answers).irritability;
    let number = match &person.version {
        None => 1,
        Some(version) => {
            let same = version.irritability == irritability
                && version.left == left
                && version.items.len() == items.len()
                && version
                    .items
                    .iter()
                    .zip(&items)
                    .all(|(old, new)| is_same(old, new));
            if same {
                return None;
            }
            version.number + 1
        }
    };
    Some(Version {
        number,
        irritability,
        items,
        left,
        reason: if number == 1 { "first" } else { "changed" }.to_owned(),
        author: RULES.to_owned(),
    })
}

/// The same but for the dose to begin with: where it stands is the rules' matter.
fn is_same(old: &Prescribed, new: &Prescribed) -> bool {
    let mut new = new.clone();
    new.item.dose = old.item.dose;
    new == *old
}
