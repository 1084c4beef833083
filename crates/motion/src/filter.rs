//! Stage 4: filters. Causal: a value never waits for a later frame by more than one.
//!
//! In: a value now and then, as shares of an exercise's own change. Out: the value without spikes and
//! shake. A median of three drops single wild frames (swapped sides, a lost limb); then One-Euro
//! (Casiez 2012): slow at rest, quick in movement. Cut-offs are our choice, set so that 2 cm of shake
//! at 12 frames a second starts nothing and a movement of 0.4 s keeps its height.

use core::f64::consts::TAU;

/// Cut-off at rest, in hertz.
const REST_HZ: f64 = 1.0;
/// How much the cut-off rises with speed, in hertz for one whole change a second.
const LIVELY: f64 = 1.6;
/// Cut-off of the speed itself, in hertz.
const SPEED_HZ: f64 = 1.0;

/// One value over time.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter {
    last: [f64; 2],
    seen: u8,
    value: f64,
    speed: f64,
}

impl Filter {
    /// One more value, so many seconds after the last.
    pub fn push(&mut self, value: f64, dt: f64) -> f64 {
        let steady = match self.seen {
            0 | 1 => value,
            _ => median(self.last[0], self.last[1], value),
        };
        self.last = [self.last[1], value];
        if self.seen == 0 {
            self.value = value;
        }
        self.seen = self.seen.saturating_add(1).min(2);
        let speed = (steady - self.value) / dt;
        self.speed += share(SPEED_HZ, dt) * (speed - self.speed);
        let cut = REST_HZ + LIVELY * self.speed.abs();
        self.value += share(cut, dt) * (steady - self.value);
        self.value
    }

    /// Forgets everything: after a gap, the past says nothing.
    pub fn reset(&mut self) {
        *self = Self::default();
    }
}

fn share(hertz: f64, dt: f64) -> f64 {
    let tau = 1.0 / (TAU * hertz);
    dt / (dt + tau)
}

fn median(a: f64, b: f64, c: f64) -> f64 {
    a.max(b).min(c).max(a.min(b))
}
