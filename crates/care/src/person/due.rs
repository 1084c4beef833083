//! What comes first today.

use super::{Person, about};
use crate::engine::{Day, Status};
use crate::interview::{self, Screen};
use crate::safety::signs::Tier;

/// What comes first. The first that applies, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// Emergency help.
    Emergency,
    /// A clinician, today.
    Urgent,
    /// Whom to call is not known yet.
    Contacts,
    /// Not built for growing spines.
    UnderAge,
    /// A clinician before the first session.
    ClinicianFirst,
    /// A question about signs.
    Gate(Screen),
    /// A question about the person.
    About(Screen),
    /// The plan is paused: ill, or travelling.
    Paused,
    /// A session.
    Ready,
}

impl Person {
    /// Help or a clinician comes before any exercise. Questions that are due too do not change that:
    /// [`due`](Self::due) names them first, because they may be answered meanwhile.
    pub fn is_held(&self) -> bool {
        let worst = self.gate.worst();
        worst.is_some_and(|tier| tier <= Tier::ClinicianFirst)
    }

    /// What comes first on this day.
    pub fn due(&self, day: Day) -> Due {
        match self.gate.worst() {
            Some(Tier::Emergency) => return Due::Emergency,
            Some(Tier::Urgent) => return Due::Urgent,
            _ => {}
        }
        if !self.contacts.is_complete() {
            return Due::Contacts;
        }
        if self.gate.open.iter().any(|open| open.code == "under_18") {
            return Due::UnderAge;
        }
        if self.gate_due(day)
            && let Some(screen) = self.gate_screen(day)
        {
            return Due::Gate(screen);
        }
        if self.gate.worst() == Some(Tier::ClinicianFirst) {
            return Due::ClinicianFirst;
        }
        if let Some(screen) = interview::next_about(&self.answers) {
            return Due::About(screen);
        }
        match self.engine.status() {
            Status::Paused => Due::Paused,
            _ => Due::Ready,
        }
    }

    /// The question to ask now in the interview, also while an urgent sign already waits: the
    /// round is finished first, so that several signs stand on one page.
    pub fn question(&self, day: Day) -> Option<Screen> {
        match self.due(day) {
            Due::Gate(screen) | Due::About(screen) => Some(screen),
            Due::Urgent if self.gate.is_running(day) => self.gate_screen(day),
            _ => None,
        }
    }

    /// How many answers the interview has had, and how many it takes as things stand. The first
    /// time, the questions about signs and those about the person are one interview.
    pub fn progress(&self, day: Day) -> (usize, usize) {
        let answered = |screens: &[Screen], answers: &interview::Answers| {
            screens
                .iter()
                .filter(|screen| answers.contains_key(&screen.name))
                .count()
        };
        let gate = interview::gate(&self.gate.answers, about::age(&self.answers));
        let about = interview::about(&self.answers);
        let asked = if self.gate_due(day) {
            answered(&gate, &self.gate.answers)
        } else {
            gate.len()
        };
        match self.version {
            None => (
                asked + answered(&about, &self.answers),
                gate.len() + about.len(),
            ),
            Some(_) => (asked, gate.len()),
        }
    }
}
