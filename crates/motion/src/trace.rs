//! How far the way to the target was gone, over the time of one excursion.
//!
//! A fixed store: when it is full, every second sample goes, so an hour in a hold costs no more.

/// How many samples are kept.
const KEPT: usize = 2048;
/// The shares of a way between which its pace is read.
const HALF: f64 = 0.5;
const STEEP: f64 = 0.8;
const NEAR: f64 = 0.95;
/// How much longer a way may seem by its end than by its steep part.
const SETTLES: f64 = 1.2;

/// At which share of its time a movement that is eased in and out (`s = 3u² − 2u³`) has gone a share of
/// its way.
fn eased(share: f64) -> f64 {
    0.5 - libm::sin(libm::asin((1.0 - 2.0 * share).clamp(-1.0, 1.0)) / 3.0)
}

/// The lowest share of a way that can be read where it begins or ends at a share.
fn lowest(share: f64) -> f64 {
    HALF.max(share).min(STEEP)
}

/// The seconds of a whole way from those between its lowest share and higher ones. Who settles slowly
/// after the way is there all the same: the steep part has the last word.
fn whole(low: f64, seconds: impl Fn(f64) -> f64) -> f64 {
    let from = |share: f64| seconds(share) / (eased(share) - eased(low));
    let near = from(NEAR);
    if low < STEEP {
        near.min(SETTLES * from(STEEP))
    } else {
        near
    }
}

/// Times of the way out and back, in seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Times {
    /// Leaves the start.
    pub start: f64,
    /// Arrives at the target.
    pub arrive: f64,
    /// Leaves the target.
    pub leave: f64,
    /// Is back.
    pub end: f64,
}

/// Samples of one excursion.
#[derive(Debug, Clone, Default)]
pub struct Trace {
    samples: Vec<(f64, f64)>,
    /// Only each so-manieth sample is kept; 0 is 1.
    every: u32,
    skipped: u32,
}

impl Trace {
    /// An empty store with its room: pushing allocates nothing.
    pub fn new() -> Self {
        Self {
            samples: Vec::with_capacity(KEPT),
            ..Self::default()
        }
    }

    /// Begins anew.
    pub fn clear(&mut self) {
        self.samples.clear();
        (self.every, self.skipped) = (0, 0);
    }

    /// One more sample.
    pub fn push(&mut self, t: f64, share: f64) {
        self.skipped += 1;
        if self.skipped < self.every {
            return;
        }
        self.skipped = 0;
        if self.samples.len() == KEPT {
            let mut at = 0;
            self.samples.retain(|_| {
                at += 1;
                at % 2 == 1
            });
            self.every = self.every.max(1) * 2;
        }
        self.samples.push((t, share));
    }

    /// The height of the stay at the target: the mean of all that is near the top.
    pub fn level(&self) -> f64 {
        let top = self.samples.iter().fold(0.0, |top: f64, s| top.max(s.1));
        let near = self.samples.iter().filter(|s| s.1 >= 0.85 * top);
        let (sum, count) = near.fold((0.0, 0.0), |(sum, count), s| (sum + s.1, count + 1.0));
        if count > 0.0 { sum / count } else { 0.0 }
    }

    /// When the ways out and back were. A detector that waits for the very end of an eased movement
    /// waits in noise; so both ends are reckoned from the steep middle.
    pub fn times(&self, level: f64) -> Option<Times> {
        let (first, last) = (*self.samples.first()?, *self.samples.last()?);
        let top = self.samples.iter().position(|s| s.1 >= NEAR * level)?;
        let tail = self.samples.iter().rposition(|s| s.1 >= NEAR * level)?;
        let middle = f64::midpoint(first.0, last.0);
        let before = |share: f64| {
            let order = (0..=top).rev();
            self.crossing(order, share * level, true).unwrap_or(first.0)
        };
        let after = |share: f64| {
            let order = tail..self.samples.len();
            self.crossing(order, share * level, true).unwrap_or(last.0)
        };
        let low = lowest(first.1 / level);
        let out = before(low);
        let rise = whole(low, |share| before(share) - out);
        let start = out - eased(low) * rise;
        let low = lowest(last.1 / level);
        let back = after(low);
        let fall = whole(low, |share| back - after(share));
        let end = back + eased(low) * fall;
        Some(Times {
            start,
            arrive: (start + rise).min(middle),
            leave: (end - fall).max(middle),
            end,
        })
    }

    /// When the last sample was.
    pub fn last(&self) -> Option<f64> {
        self.samples.last().map(|sample| sample.0)
    }

    /// How straight the ways were: what had to be gone over what was gone, 0 to 1.
    pub fn straightness(&self, level: f64, times: &Times) -> f64 {
        let moving = |t: f64| t < times.arrive || t > times.leave;
        let gone: f64 = self
            .samples
            .windows(2)
            .filter(|pair| moving(pair[0].0) && moving(pair[1].0))
            .map(|pair| (pair[1].1 - pair[0].1).abs())
            .sum();
        let first = self.samples.first().map_or(0.0, |s| s.1);
        let last = self.samples.last().map_or(0.0, |s| s.1);
        let needed = (level - first) + (level - last);
        if gone > 0.0 {
            (needed / gone).clamp(0.0, 1.0)
        } else {
            1.0
        }
    }

    /// Seconds spent above a height.
    pub fn above(&self, height: f64) -> f64 {
        let pairs = self.samples.windows(2);
        let high = pairs.filter(|pair| pair[0].1 >= height && pair[1].1 >= height);
        high.map(|pair| pair[1].0 - pair[0].0).sum()
    }

    /// When the first of these samples is below (or not below) a height, between it and its neighbour.
    fn crossing(
        &self,
        order: impl Iterator<Item = usize>,
        height: f64,
        below: bool,
    ) -> Option<f64> {
        let mut before: Option<(f64, f64)> = None;
        for at in order {
            let (t, share) = self.samples[at];
            if (share < height) == below {
                return Some(match before {
                    Some((t0, s0)) if s0 != share => t0 + (t - t0) * (height - s0) / (share - s0),
                    _ => t,
                });
            }
            before = Some((t, share));
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An eased way out from 1 s to 3 s, a hold until 8 s, an eased way back until 9 s.
    fn share(t: f64) -> f64 {
        let ease = |u: f64| {
            let u = u.clamp(0.0, 1.0);
            u * u * (3.0 - 2.0 * u)
        };
        ease((t - 1.0) / 2.0) * (1.0 - ease(t - 8.0))
    }

    fn trace(fps: f64, height: f64) -> Trace {
        let mut trace = Trace::default();
        let mut t = 0.0;
        while t < 10.0 {
            trace.push(t, height * share(t));
            t += 1.0 / fps;
        }
        trace
    }

    #[test]
    fn times_are_those_of_the_movement_whatever_its_height_and_the_rate() {
        for fps in [10.0, 15.0, 30.0, 60.0] {
            for height in [0.4, 1.0, 1.7] {
                let trace = trace(fps, height);
                let level = trace.level();
                assert!((level - height).abs() < 0.03 * height);
                let times = trace.times(level).unwrap();
                for (found, true_s) in [
                    (times.start, 1.0),
                    (times.arrive, 3.0),
                    (times.leave, 8.0),
                    (times.end, 9.0),
                ] {
                    assert!(
                        (found - true_s).abs() < 0.15,
                        "{found} for {true_s} at {fps}"
                    );
                }
                assert!(trace.straightness(level, &times) > 0.95);
            }
        }
    }

    #[test]
    fn an_hour_in_a_hold_takes_no_more_room() {
        let mut trace = Trace::default();
        for frame in 0..216_000 {
            trace.push(f64::from(frame) / 60.0, 1.0);
        }
        assert!(trace.samples.len() <= KEPT);
        assert!(trace.above(0.9) > 3500.0);
    }

    #[test]
    fn nothing_has_no_times() {
        assert_eq!(Trace::default().times(1.0), None);
        assert_eq!(Trace::default().level(), 0.0);
    }

    #[test]
    fn eased_is_the_inverse_of_easing() {
        for step in 0..=20 {
            let u = f64::from(step) / 20.0;
            assert!((eased(u * u * (3.0 - 2.0 * u)) - u).abs() < 1e-9);
        }
    }
}
