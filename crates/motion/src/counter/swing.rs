//! The turning points of one number.

/// The share of its reach by which a number may stray from a turn and still be held there.
const HELD: f64 = 0.05;

/// A moment of a number, and the way it had gone until then.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Moment {
    pub at: usize,
    pub value: f64,
    pub path: f64,
}

/// A peak or a trough, which may be held for a while.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Turn {
    pub value: f64,
    pub arrives: Moment,
    pub leaves: Moment,
}

impl Turn {
    fn new(now: Moment) -> Self {
        Self {
            value: now.value,
            arrives: now,
            leaves: now,
        }
    }

    /// Takes one more moment; the sign is 1 for a peak, -1 for a trough.
    fn push(&mut self, now: Moment, sign: f64, held: f64) {
        if sign * (now.value - self.value) > 0.0 {
            self.value = now.value;
        }
        if sign * (now.value - self.arrives.value) > held {
            self.arrives = now;
        }
        if sign * (now.value - self.value) >= -held {
            self.leaves = now;
        }
    }
}

/// Follows a number and tells where it turned, once it has come back by more than its reach.
#[derive(Debug, Clone)]
pub(super) struct Swing {
    reach: f64,
    /// Whether it last turned up or down, and the trough and peak since.
    rising: Option<bool>,
    turns: Option<(Turn, Turn)>,
}

impl Swing {
    /// Turns smaller than the reach are not seen.
    pub fn new(reach: f64) -> Self {
        Self {
            reach,
            rising: None,
            turns: None,
        }
    }

    /// The turning point that this moment proves.
    pub fn push(&mut self, now: Moment) -> Option<Turn> {
        let new = Turn::new(now);
        let (low, high) = self.turns.get_or_insert((new, new));
        low.push(now, -1.0, HELD * self.reach);
        high.push(now, 1.0, HELD * self.reach);
        if self.rising != Some(true) && now.value - low.value >= self.reach {
            self.rising = Some(true);
            *high = new;
            Some(*low)
        } else if self.rising != Some(false) && high.value - now.value >= self.reach {
            self.rising = Some(false);
            *low = new;
            Some(*high)
        } else {
            None
        }
    }

    /// Where it would have turned if it turned now.
    pub fn open(&self) -> Option<Turn> {
        let (low, high) = self.turns?;
        self.rising.map(|rising| if rising { high } else { low })
    }
}
