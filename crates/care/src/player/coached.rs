//! The player with a camera: what the motion engine tells becomes steps of the session.
//!
//! A repetition that was seen is the one that counts, whatever the clock says, and it counts for the side
//! it was done on. Where the clock would run ahead of the person, time stands still.

use super::eyes::{self, Coach, Eyes, Look, Mend, Patience, Place, Stand, Turn, Word};
use super::{Moment, Player, Speech, Status};
use crate::exercise::Side;
use crate::record::{Pause, Seen, What};
use crate::script::{Cue, Repetition};
use motion::Event;

impl Player {
    /// What a camera tells, at this time.
    pub fn look(&mut self, now_ms: u64, look: Look) -> Moment {
        self.tick(now_ms);
        match look {
            Look::Watching => {
                let turns = self
                    .choice()
                    .map(|choice| eyes::turns(&self.script, choice));
                let turns: Option<Vec<Turn>> = turns.map(Iterator::collect);
                self.eyes = turns.map(|turns| Eyes::new(self.here(), turns));
                self.jolt();
            }
            Look::Closed => {
                self.eyes = None;
                self.jolt();
            }
            Look::Trust(trust) => {
                self.trust = trust;
                self.jolt();
            }
            Look::Saw(events) => self.see(&events),
        }
        self.show();
        self.shown
    }

    /// What a camera saw of an exercise so far; the latest counts. What is not of this session is passed
    /// over.
    pub fn saw(&mut self, seen: Seen) {
        let choices = self.script.blocks.get(usize::from(seen.item));
        if choices.is_none_or(|block| usize::from(seen.choice) >= block.choices.len()) {
            return;
        }
        let mine = |old: &Seen| (old.item, old.choice) != (seen.item, seen.choice);
        self.state.seen.retain(mine);
        if seen.what.watched_s > 0 {
            self.state.seen.push(seen);
        }
    }

    /// The camera, while the repetitions that it sees are those that count.
    pub(super) fn counting(&self) -> Option<&Eyes> {
        let eyes = self.eyes.as_ref().filter(|eyes| eyes.of == self.here());
        eyes.filter(|eyes| !eyes.clock && !self.trust)
    }

    pub(super) fn coach(&self) -> Coach {
        let Some(eyes) = self.eyes.as_ref().filter(|eyes| eyes.of == self.here()) else {
            return Coach::Off;
        };
        if self.trust {
            Coach::Trusted
        } else if eyes.clock {
            Coach::Clock
        } else if eyes.stood_ms > 0 {
            Coach::Waiting
        } else if eyes.holding {
            Coach::Holding
        } else {
            Coach::Watching
        }
    }

    /// What was scheduled ahead is void.
    pub(super) fn jolt(&mut self) {
        self.jolts = self.jolts.wrapping_add(1);
    }

    /// Where this session stands among the repetitions of the choice.
    fn place<'e>(&self, eyes: &'e Eyes) -> Option<Place<'e>> {
        let step = self.state.step.checked_sub(1)?;
        let turn = eyes.turns.iter().find(|turn| turn.has(step));
        let mut counted = eyes.turns.iter().filter(|turn| turn.done.is_some());
        Some(Place {
            step,
            begun: self.state.clock_ms > self.state.since_ms + eyes::LATE_MS,
            turn,
            counts_in: counted.next().is_some_and(|first| step + 1 == first.begin),
            last: eyes.turns.last() == turn,
            unseen: self.next_turn(eyes, None).is_some(),
        })
    }

    fn next_turn<'e>(&self, eyes: &'e Eyes, side: Option<Side>) -> Option<&'e Turn> {
        eyes::next_turn(&eyes.turns, |rep| self.is_done(rep), side)
    }

    fn is_done(&self, rep: Repetition) -> bool {
        self.named()
            .is_some_and(|(item, choice)| self.done.contains(&(item, choice, rep)))
    }

    pub(super) fn stands(&self) -> Option<Stand> {
        let eyes = self.counting()?;
        eyes.stand(self.place(eyes)?)
    }

    /// How much of this time is session time, and what comes of the waiting.
    pub(super) fn wait(&mut self, passed: u64) -> u64 {
        if self.counting().is_none() {
            return passed;
        }
        let stands = self.stands();
        let room = self.until_ms.saturating_sub(self.state.clock_ms + 1);
        let time = match stands {
            None => passed,
            Some(Stand::Now(..)) => 0,
            Some(Stand::End(..)) => passed.min(room),
        };
        let Some(eyes) = &mut self.eyes else {
            return passed;
        };
        let stood_before = eyes.stood_ms > 0;
        let (word, patience) = eyes.pass(passed, stands, passed - time, room);
        let stood = eyes.stood_ms > 0;
        self.speech.extend(word.map(Speech::Coach));
        match patience {
            Patience::Left => {}
            Patience::Over => self.go_by_clock(matches!(stands, Some(Stand::End(..)))),
            Patience::Gone => {
                self.pause(Pause::Away);
                self.gone = true;
                self.speech.push(Speech::Coach(Word::Gone));
            }
        }
        if stood != stood_before {
            self.jolt();
            self.show();
        }
        time
    }

    /// Patience is over. A cycle that was not seen may be done once more; else the clock leads.
    fn go_by_clock(&mut self, at_the_end: bool) {
        let Some(place) = self.eyes.as_ref().and_then(|eyes| self.place(eyes)) else {
            return;
        };
        let cycle = place.turn.copied().filter(|turn| turn.hold.is_none());
        let step = place.step;
        let block = self.state.block;
        if let (Some(turn), true, Some(eyes)) = (cycle, at_the_end, &mut self.eyes)
            && eyes.once_more()
        {
            self.enter(block, turn.begin + 1);
            self.speech.push(Speech::Coach(Word::Once));
            return;
        }
        let Some(eyes) = &mut self.eyes else {
            return;
        };
        eyes.clock = true;
        // Cycles that the clock led and nobody saw count as they would without a camera.
        let led = eyes
            .turns
            .iter()
            .filter(|turn| turn.hold.is_none() && turn.end < step);
        let led: Vec<Repetition> = led.filter_map(|turn| turn.done).collect();
        for done in led {
            self.count_repetition(done, self.state.clock_ms);
        }
        self.jolt();
        self.show();
        self.speech.push(Speech::Coach(Word::Clock));
    }

    /// What the motion engine told.
    fn see(&mut self, events: &[Event]) {
        let here = self.here();
        let mut shown = None;
        let mut sure = Vec::new();
        for event in events {
            let Some(eyes) = self.eyes.as_mut().filter(|eyes| eyes.of == here) else {
                return;
            };
            eyes.note(event);
            if self.gone && *event == Event::Ready {
                self.come_back();
            }
            if self.state.status != Status::Running || self.counting().is_none() {
                continue;
            }
            match event {
                Event::Started => self.started(),
                Event::InPosition(side) => self.reached(*side),
                Event::Repetition(repetition) => {
                    shown = Some(*repetition);
                    self.counted(repetition.side);
                }
                Event::NotCounted => self.failed(),
                Event::Fault(at) => sure.extend(u16::try_from(*at)),
                Event::Seen(_) | Event::Ready | Event::NotReady => {}
                Event::OutOfPosition | Event::Held(_) => {}
            }
        }
        // After the last repetition there is nothing left to mend it in.
        if let (Some(shown), true) = (shown, self.here() == here && self.counting().is_some())
            && let Some(eyes) = &mut self.eyes
        {
            match eyes.mend(&shown, &sure) {
                Mend::Better => self.speech.push(Speech::Coach(Word::Better)),
                Mend::Tip(tip) => self.speech.push(Speech::Tip(tip)),
                Mend::Nothing => {}
            }
        }
    }

    /// Who went away lies there again: it goes on by itself, for hands that are not free.
    fn come_back(&mut self) {
        self.gone = false;
        if self.state.status == (Status::Paused { why: Pause::Away }) {
            self.state.status = Status::Running;
            self.log(What::Resumed);
            self.jolt();
            self.say_cue();
            self.speech.push(Speech::Coach(Word::Back));
        }
    }

    /// The repetitions that can be seen now: the slow try, or those that count from the count-in on.
    fn seen_at(&self) -> Option<(Option<Turn>, usize)> {
        let eyes = self.counting()?;
        let place = self.place(eyes)?;
        let tried = place.turn.filter(|turn| turn.done.is_none());
        let first = eyes.turns.iter().find(|turn| turn.done.is_some())?;
        (tried.is_some() || place.step + 1 >= first.begin)
            .then_some((place.turn.copied(), place.step))
    }

    /// A movement has begun while the session rests or counts in.
    fn started(&mut self) {
        let Some((None, _)) = self.seen_at() else {
            return;
        };
        let cue = self.step().and_then(|step| self.script.cue(step.cue));
        if !matches!(cue, Some(Cue::Rest { .. } | Cue::Ready { .. })) {
            return;
        }
        let next = self.counting().and_then(|eyes| self.next_turn(eyes, None));
        if let Some(begin) = next.map(|turn| turn.begin) {
            self.enter(self.state.block, begin + 1);
        }
    }

    /// The target is reached: the hold begins, of the side that was chosen.
    fn reached(&mut self, side: Option<Side>) {
        let Some((turn, step)) = self.seen_at() else {
            return;
        };
        let Some(eyes) = self.counting() else {
            return;
        };
        let fits = |turn: &Turn| {
            let own = turn.done.and_then(|rep| rep.side);
            turn.done.is_none() || own.is_none() || side.is_none() || own == side
        };
        let target = match turn.filter(fits) {
            // In the hold already, or on the way back from it.
            Some(turn) if turn.hold.is_none_or(|hold| step >= hold) => return,
            Some(turn) => Some(turn),
            None => self.next_turn(eyes, side).copied(),
        };
        match target.and_then(|turn| turn.hold) {
            Some(hold) => self.enter(self.state.block, hold + 1),
            None => self.say_other_side(side),
        }
    }

    /// A repetition is over and counts.
    fn counted(&mut self, side: Option<Side>) {
        let Some((turn, _)) = self.seen_at() else {
            return;
        };
        let block = self.state.block;
        if let Some(tried) = turn.filter(|turn| turn.done.is_none()) {
            return self.enter(block, tried.end + 2);
        }
        let Some(eyes) = self.counting() else {
            return;
        };
        let mine = |turn: &Turn| {
            turn.done.is_some_and(|rep| {
                let fits = rep.side.is_none() || side.is_none() || rep.side == side;
                fits && !self.is_done(rep)
            })
        };
        let own = turn.filter(mine);
        let Some(done) = own
            .or(self.next_turn(eyes, side).copied())
            .and_then(|turn| turn.done)
        else {
            return self.say_other_side(side);
        };
        self.count_repetition(done, self.state.clock_ms);
        let Some(eyes) = self.counting() else {
            return;
        };
        let Some(next) = self.next_turn(eyes, None).copied() else {
            return self.complete();
        };
        if next.hold.is_some() {
            let before = next.begin.checked_sub(1);
            let rests = before.filter(|before| self.is_rest(*before));
            self.enter(block, rests.unwrap_or(next.begin) + 1);
        }
    }

    fn is_rest(&self, place: usize) -> bool {
        let step = self.choice().and_then(|choice| choice.steps.get(place));
        let cue = step.and_then(|step| self.script.cue(step.cue));
        matches!(
            cue,
            Some(Cue::Rest { .. } | Cue::Switch { .. } | Cue::SetRest { .. })
        )
    }

    /// All that was asked for was seen.
    fn complete(&mut self) {
        let block = self.state.block;
        let steps = self.choice().map_or(0, |choice| choice.steps.len());
        self.speech.clear();
        self.jolt();
        self.state.since_ms = self.state.clock_ms;
        self.leave(block, steps);
        self.walk();
    }

    fn say_other_side(&mut self, side: Option<Side>) {
        let left = self
            .counting()
            .is_some_and(|eyes| self.next_turn(eyes, None).is_some());
        if side.is_some() && left {
            self.speech.push(Speech::Coach(Word::OtherSide));
        }
    }

    /// A movement came to nothing: the repetition begins anew.
    fn failed(&mut self) {
        let Some((Some(turn), step)) = self.seen_at() else {
            return;
        };
        let Some((eyes, hold)) = self.eyes.as_mut().zip(turn.hold) else {
            return;
        };
        let waited = step >= hold || eyes.stood_ms > 0;
        if eyes.fails() {
            return self.go_by_clock(false);
        }
        self.enter(self.state.block, turn.begin + 1);
        if waited {
            self.speech.push(Speech::Coach(Word::Once));
        }
    }

    /// In a cycle the clock leads and the person counts: what is shown is the next of theirs.
    pub(super) fn own(&self, rep: Repetition) -> Repetition {
        let cycle = self
            .counting()
            .filter(|eyes| eyes.turns.iter().all(|turn| turn.hold.is_none()));
        let next = cycle.and_then(|eyes| self.next_turn(eyes, None));
        next.and_then(|turn| turn.done).unwrap_or(rep)
    }
}
