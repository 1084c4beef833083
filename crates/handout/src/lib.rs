//! A person's programme on paper, and a page for their doctor: tagged PDFs, the same for the same input.
//!
//! ```text
//! person, words ─► compose ─► Document ─► flow ─► pages ─► draw ─► PDF
//!                  (what is    (headings,  (what    (text    (marks,
//!                   said)       lists, …)   stands   with     tags,
//!                                           where)   places)  fonts)
//! ```
//!
//! **Invariants.** No clock, no files, no network: the date, the address and the pictures are passed
//! in. What is done and how much comes from `care`, every word from `content`. Nothing means
//! something by its colour alone, because handouts are printed in black and white. An exercise
//! stands on one page unless it is longer than a page. Every mark on a page is either tagged, in
//! reading order, or said to be decoration; the writer checks it against PDF/UA-1.

mod compose;
mod document;
mod draw;
mod flow;
mod letters;
mod paper;
mod report;

pub use compose::{Input, NotYet, compose};
pub use document::{Block, Document, Marker, Part, Picture, Right, Row, Said};
pub use paper::{Paper, Print};
pub use report::{MOST_WEEKS, Report, WEEKS, report};

/// Why there is no PDF. A mistake of ours: whatever a person or a clinic writes can be printed.
#[derive(Debug, thiserror::Error)]
pub enum HandoutError {
    /// The fonts that are built in cannot be read.
    #[error("the built-in fonts cannot be read")]
    Fonts,
    /// A picture's pixels are not `width × height × 4` bytes.
    #[error("a picture has {found} bytes where {expected} belong")]
    Picture {
        /// Bytes there should be.
        expected: usize,
        /// Bytes there are.
        found: usize,
    },
    /// An address is too long for a QR code.
    #[error("the address is too long for a QR code")]
    Code,
    /// What should be one page is longer.
    #[error("the page is longer than a page")]
    Long,
    /// The PDF cannot be written.
    #[error("the PDF cannot be written: {0}")]
    Pdf(String),
}

/// The document as a PDF.
///
/// # Errors
/// Only mistakes of ours: see [`HandoutError`].
pub fn pdf(document: &Document, print: Print) -> Result<Vec<u8>, HandoutError> {
    let laid = flow::lay_out(document, print)?;
    draw::pdf(document, print, laid)
}
