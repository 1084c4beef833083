//! Sheets and sizes.

/// The size of the sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8½ × 11 inches.
    Letter,
}

impl Paper {
    /// By its name, as in addresses and flags.
    pub fn by_name(name: &str) -> Option<Self> {
        match name {
            "a4" => Some(Self::A4),
            "letter" => Some(Self::Letter),
            _ => None,
        }
    }

    /// What printers hold in a country, by its two letters.
    pub fn of_country(code: &str) -> Self {
        const LETTER: [&str; 9] = ["US", "CA", "MX", "PH", "CL", "CO", "CR", "GT", "VE"];
        match LETTER
            .iter()
            .any(|letter| letter.eq_ignore_ascii_case(code))
        {
            true => Self::Letter,
            false => Self::A4,
        }
    }

    /// Width and height in points.
    pub(crate) fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// How it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Print {
    /// On which sheets.
    pub paper: Paper,
    /// In large print: text of 18 points.
    pub large: bool,
}

/// Left and right of the text, and above it.
pub(crate) const MARGIN: f32 = 44.0;
/// Below the text; the foot of the page stands in it.
pub(crate) const FOOT: f32 = 48.0;

/// Sizes of one way to print, in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sizes {
    /// Running text.
    pub body: f32,
    /// The document's title.
    pub title: f32,
    /// A part's heading.
    pub heading: f32,
    /// A heading inside a part.
    pub subheading: f32,
    /// What must be seen first, such as a dose.
    pub lead: f32,
    /// Beside the point: captions, the foot of the page.
    pub small: f32,
    /// The side of a QR code.
    pub code: f32,
    /// The highest that a row of pictures may be.
    pub picture: f32,
}

impl Sizes {
    /// Of the doctor's page, which is read at a desk: so large is its running text.
    pub(crate) fn desk(body: f32) -> Self {
        Self {
            body,
            title: body * 1.9,
            heading: body * 1.4,
            subheading: body * 1.15,
            lead: body * 1.2,
            small: body * 0.9,
            code: body * 7.0,
            picture: body * 12.0,
        }
    }
}

impl Print {
    pub(crate) fn sizes(self) -> Sizes {
        match self.large {
            // 12 points are the least for clear print (RNIB, "Clear print guidelines").
            false => Sizes {
                body: 12.0,
                title: 25.0,
                heading: 18.0,
                subheading: 12.5,
                lead: 14.5,
                small: 11.0,
                code: 84.0,
                picture: 150.0,
            },
            true => Sizes {
                body: 18.0,
                title: 31.0,
                heading: 25.0,
                subheading: 19.0,
                lead: 21.0,
                small: 15.0,
                code: 104.0,
                picture: 170.0,
            },
        }
    }

    /// The width of the text.
    pub(crate) fn width(self) -> f32 {
        self.paper.size().0 - 2.0 * MARGIN
    }

    /// The height of the text.
    pub(crate) fn height(self) -> f32 {
        self.paper.size().1 - MARGIN - FOOT
    }
}
