//! Stage 3: what is measured, each thing once, smoothed, with the person's own start.
//!
//! In: frames. Out: for each gauge that a watch names, its value, how it was at the start, and whether
//! it is known at all. Values are degrees or trunk lengths.

use crate::filter::{Filter, Pace};
use crate::frame::Frame;
use crate::watch::{Gauge, Limb, Space};
use body::{Measure, Side};

/// Seconds that the last known value stands in for an unknown one.
const BRIDGES_S: f64 = 0.4;
/// Time constant of the slow companion that stillness is told by, in seconds.
const SLOW_S: f64 = 0.4;
/// What counts as one unit of change for gauges that have no target of their own.
const DEGREES: f64 = 45.0;
const LENGTHS: f64 = 0.5;

/// Where a gauge's value is found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    one: usize,
    other: usize,
}

/// One measure on one side.
#[derive(Debug, Clone)]
struct Channel {
    measure: Measure,
    space: Space,
    side: Side,
    unit: f64,
    filter: Filter,
    value: f64,
    slow: f64,
    start: f64,
    known_at: f64,
    sum: f64,
    count: f64,
}

/// All channels of a watch.
#[derive(Debug, Clone)]
pub struct Measures {
    channels: Vec<Channel>,
    pace: Pace,
    /// How the picture lies: the sign of the knees off the trunk at the start.
    lies: f64,
    settled: bool,
    t: f64,
}

impl Measures {
    /// None yet, for movements of a pace.
    pub fn new(pace: Pace) -> Self {
        Self {
            channels: Vec::new(),
            pace,
            lies: 1.0,
            settled: false,
            t: f64::NEG_INFINITY,
        }
    }

    /// A place for a gauge, for repetitions on a side. `unit` is one whole change.
    pub fn add(&mut self, gauge: Gauge, of: Side, unit: Option<f64>) -> Reading {
        let both = gauge.limb == Limb::Both && gauge.measure.sided();
        let side = match gauge.limb {
            Limb::Own | Limb::Other => gauge.side(of),
            Limb::Both | Limb::Turn => Side::Left,
        };
        let one = self.channel(gauge, side, unit);
        let other = match both {
            true => self.channel(gauge, Side::Right, unit),
            false => one,
        };
        Reading { one, other }
    }

    fn channel(&mut self, gauge: Gauge, side: Side, unit: Option<f64>) -> usize {
        if gauge.measure.unoriented() && gauge.measure != Measure::KneeHeight {
            let measure = Measure::KneeHeight;
            self.channel(Gauge { measure, ..gauge }, Side::Left, None);
        }
        let same = |channel: &Channel| {
            (channel.measure, channel.space, channel.side) == (gauge.measure, gauge.space, side)
        };
        if let Some(at) = self.channels.iter().position(same) {
            if let Some(unit) = unit {
                self.channels[at].unit = unit.abs();
            }
            return at;
        }
        let usual = match gauge.measure.is_angle() {
            true => DEGREES,
            false => LENGTHS,
        };
        self.channels.push(Channel {
            measure: gauge.measure,
            space: gauge.space,
            side,
            unit: unit.map_or(usual, f64::abs),
            filter: Filter::default(),
            value: 0.0,
            slow: 0.0,
            start: 0.0,
            known_at: f64::NEG_INFINITY,
            sum: 0.0,
            count: 0.0,
        });
        self.channels.len() - 1
    }

    /// One more frame, so many seconds after the last.
    pub fn push(&mut self, frame: &Frame, dt: f64) {
        self.t = frame.t;
        for channel in &mut self.channels {
            let points = match channel.space {
                Space::World => &frame.world,
                Space::Picture => &frame.picture,
            };
            let value = channel.measure.of(points, channel.side);
            let Some(value) = value.filter(|value| value.is_finite()) else {
                continue;
            };
            let fresh = frame.t - channel.known_at > BRIDGES_S;
            if fresh {
                channel.filter.reset();
            }
            let value = match channel.measure.is_angle() && !fresh {
                true => unwrapped(value, channel.value),
                false => value,
            };
            channel.value = channel.filter.push(value / channel.unit, dt, self.pace) * channel.unit;
            if fresh {
                channel.slow = channel.value;
            }
            channel.slow += dt / (dt + SLOW_S) * (channel.value - channel.slow);
            channel.known_at = frame.t;
            channel.sum += channel.value;
            channel.count += 1.0;
            if !self.settled && channel.measure == Measure::KneeHeight {
                self.lies = channel.value.signum();
            }
        }
    }

    /// A value now.
    pub fn value(&self, at: Reading) -> Option<f64> {
        self.mean(at, |channel| channel.value)
    }

    /// A value's change from the start.
    pub fn change(&self, at: Reading) -> Option<f64> {
        self.mean(at, |channel| {
            self.oriented(channel, channel.value - channel.start)
        })
    }

    fn oriented(&self, channel: &Channel, change: f64) -> f64 {
        match channel.measure.unoriented() {
            true => change * self.lies,
            false => change,
        }
    }

    /// How far a value is from where it was a moment ago; endless where it is unknown.
    pub fn drift(&self, at: Reading) -> f64 {
        self.mean(at, |channel| {
            self.oriented(channel, channel.value - channel.slow)
        })
        .unwrap_or(f64::INFINITY)
    }

    /// Begins to gather the start.
    pub fn gather(&mut self) {
        self.settled = false;
        for channel in &mut self.channels {
            (channel.sum, channel.count) = (0.0, 0.0);
        }
    }

    /// Takes what was gathered as the start.
    pub fn settle(&mut self) {
        for channel in &mut self.channels {
            if channel.count > 0.0 {
                channel.start = channel.sum / channel.count;
            }
        }
        self.settled = true;
    }

    /// Lets the start follow where somebody lies now, by this share.
    pub fn follow(&mut self, share: f64) {
        let now = self.t;
        for channel in &mut self.channels {
            if now == channel.known_at {
                channel.start += share * (channel.value - channel.start);
            }
        }
    }

    /// Forgets the past: after a gap it says nothing.
    pub fn reset(&mut self) {
        for channel in &mut self.channels {
            channel.known_at = f64::NEG_INFINITY;
        }
    }

    fn mean(&self, at: Reading, of: impl Fn(&Channel) -> f64) -> Option<f64> {
        let known = |at: usize| {
            let channel = self.channels.get(at)?;
            (self.t - channel.known_at <= BRIDGES_S).then(|| of(channel))
        };
        match (known(at.one), known(at.other)) {
            (Some(one), Some(other)) => Some((one + other) / 2.0),
            (one, other) => one.or(other),
        }
    }
}

/// An angle without the step from 180 to −180.
fn unwrapped(value: f64, last: f64) -> f64 {
    value + 360.0 * libm::round((last - value) / 360.0)
}
