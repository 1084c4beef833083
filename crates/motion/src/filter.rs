//! Stage 4: filters. Causal: a value never waits for a later frame by more than one.
//!
//! In: a value now and then, as shares of an exercise's own change. Out: the value without spikes and
//! shake. A median of three drops single wild frames (swapped sides, a lost limb); then One-Euro
//! (Casiez 2012): slow at rest, quick in movement. Cut-offs are our choice, set so that 2 cm of shake
//! at 12 frames a second starts nothing and a movement of 0.4 s keeps its height.

use core::f64::consts::TAU;

/// How quick a movement is followed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// Cut-off at rest, in hertz.
    rest_hz: f64,
    /// How much the cut-off rises with speed, in hertz for one whole change a second.
    lively: f64,
    /// Whether it is filtered twice: slow movements can wait, and shake has less of them.
    twice: bool,
    /// How much later than the movement the filter answers, in seconds, in the middle of a way.
    pub late_s: f64,
}

impl Pace {
    /// For movements that may take half a second.
    pub const USUAL: Pace = Pace {
        rest_hz: 1.0,
        lively: 1.6,
        twice: false,
        late_s: 0.08,
    };
    /// For movements in the rhythm of the breath.
    pub const BREATH: Pace = Pace {
        rest_hz: 0.65,
        lively: 0.5,
        twice: true,
        late_s: 0.4,
    };
}

/// Cut-offs of what the speed is taken from, and of the speed itself, in hertz. Speed is taken from a
/// value that is smooth already: shake over the time of one frame would look the quicker, the more
/// frames there are.
const CALM_HZ: f64 = 2.0;
const SPEED_HZ: f64 = 1.0;

/// One value over time.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter {
    last: [f64; 2],
    seen: u8,
    value: f64,
    second: f64,
    calm: f64,
    speed: f64,
}

impl Filter {
    /// One more value, so many seconds after the last.
    pub fn push(&mut self, value: f64, dt: f64, pace: Pace) -> f64 {
        let steady = match self.seen {
            0 | 1 => value,
            _ => median(self.last[0], self.last[1], value),
        };
        self.last = [self.last[1], value];
        if self.seen == 0 {
            (self.value, self.second, self.calm) = (value, value, value);
        }
        self.seen = self.seen.saturating_add(1).min(2);
        let step = share(CALM_HZ, dt) * (steady - self.calm);
        self.calm += step;
        self.speed += share(SPEED_HZ, dt) * (step / dt - self.speed);
        let cut = pace.rest_hz + pace.lively * self.speed.abs();
        self.value += share(cut, dt) * (steady - self.value);
        if !pace.twice {
            return self.value;
        }
        self.second += share(cut, dt) * (self.value - self.second);
        self.second
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The values that a filter gives for a function of time.
    fn filtered(fps: f64, seconds: f64, of: impl Fn(f64) -> f64) -> Vec<(f64, f64)> {
        let mut filter = Filter::default();
        let mut t = 0.0;
        let mut values = Vec::new();
        while t < seconds {
            values.push((t, filter.push(of(t), 1.0 / fps, Pace::USUAL)));
            t += 1.0 / fps;
        }
        values
    }

    #[test]
    fn what_does_not_move_stays() {
        for (_, value) in filtered(30.0, 2.0, |_| 0.7) {
            assert!((value - 0.7).abs() < 1e-12);
        }
    }

    #[test]
    fn one_wild_frame_is_dropped() {
        let wild = |t: f64| if (0.99..1.01).contains(&t) { 50.0 } else { 0.0 };
        for (_, value) in filtered(30.0, 2.0, wild) {
            assert_eq!(value, 0.0);
        }
    }

    #[test]
    fn a_quick_movement_keeps_its_height_at_any_rate() {
        let step = |t: f64| ((t - 1.0) / 0.4).clamp(0.0, 1.0);
        for fps in [12.0, 30.0, 60.0] {
            let values = filtered(fps, 2.4, step);
            let last = values.last().unwrap().1;
            assert!(last > 0.97, "{last} at {fps} frames a second");
        }
    }

    #[test]
    fn a_gap_is_forgotten() {
        let mut filter = Filter::default();
        filter.push(5.0, 0.1, Pace::USUAL);
        filter.reset();
        assert_eq!(filter.push(1.0, 0.1, Pace::USUAL), 1.0);
    }
}
