//! A small chart of how far somebody was on the way to the target, in one line of blocks.

const BLOCKS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// The highest shares of stretches of equal length. However long the recording, there are at most
/// twice as many as the chart is wide.
pub struct Chart {
    width: usize,
    columns: Vec<f64>,
    stretch_s: f64,
    begins: Option<f64>,
}

impl Chart {
    /// An empty chart.
    pub fn new(width: usize) -> Self {
        Self {
            width,
            columns: Vec::with_capacity(2 * width),
            stretch_s: 0.1,
            begins: None,
        }
    }

    /// One more moment.
    pub fn push(&mut self, t: f64, share: f64) {
        let begins = *self.begins.get_or_insert(t);
        while t - begins >= self.stretch_s * (2 * self.width) as f64 {
            let pairs = self.columns.chunks(2);
            self.columns = pairs
                .map(|pair| pair.iter().fold(0.0, |a: f64, b| a.max(*b)))
                .collect();
            self.stretch_s *= 2.0;
        }
        let at = whole((t - begins) / self.stretch_s);
        if at >= self.columns.len() {
            self.columns.resize(at + 1, 0.0);
        }
        self.columns[at] = self.columns[at].max(share);
    }

    /// The line, and the seconds that one block stands for.
    pub fn line(&self) -> (String, f64) {
        let top = self.columns.iter().fold(1.0_f64, |a, b| a.max(*b));
        let block = |share: &f64| {
            let step = whole((share / top * 8.0).round());
            BLOCKS[step.min(8)]
        };
        (self.columns.iter().map(block).collect(), self.stretch_s)
    }
}

/// A number cut to a whole one; less than nothing is nothing.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast itself cuts, and takes what is no number for 0"
)]
fn whole(number: f64) -> usize {
    number as usize
}
