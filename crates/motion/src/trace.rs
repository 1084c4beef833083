//! How far the way to the target was gone, over the time of one excursion.
//!
//! A fixed store: when it is full, every second sample goes, so an hour in a hold costs no more.

/// How many samples are kept.
const KEPT: usize = 2048;
/// A movement that is eased in and out (`3u² − 2u³`) reaches these shares of its way at these shares of
/// its time.
const HALF: (f64, f64) = (0.5, 0.5);
const NEAR: (f64, f64) = (0.95, 0.8646);

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
#[derive(Debug, Clone)]
pub struct Trace {
    samples: Vec<(f64, f64)>,
    every: u32,
    skipped: u32,
}

impl Default for Trace {
    fn default() -> Self {
        Self {
            samples: Vec::with_capacity(KEPT),
            every: 1,
            skipped: 0,
        }
    }
}

impl Trace {
    /// Begins anew.
    pub fn clear(&mut self) {
        self.samples.clear();
        (self.every, self.skipped) = (1, 0);
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
            self.every *= 2;
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
        let half = HALF.0 * level;
        let up = self.samples.iter().position(|s| s.1 >= half)?;
        let down = self.samples.iter().rposition(|s| s.1 >= half)?;
        let middle = f64::midpoint(first.0, last.0);
        let way = |half: f64, near: f64| (near - half) / (NEAR.1 - HALF.1);
        let out = self.crossing((0..=up).rev(), half, true).unwrap_or(first.0);
        let there = self.crossing(up..=down, NEAR.0 * level, false)?;
        let rise = way(out, there);
        let gone = self
            .crossing(down..self.samples.len(), half, true)
            .unwrap_or(last.0);
        let away = self.crossing((up..=down).rev(), NEAR.0 * level, false)?;
        let fall = way(away, gone);
        Some(Times {
            start: out - HALF.1 * rise,
            arrive: (out + HALF.1 * rise).min(middle),
            leave: (gone - HALF.1 * fall).max(middle),
            end: gone + HALF.1 * fall,
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
