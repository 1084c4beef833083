//! A finished picture.

use thiserror::Error;

/// Pixels, row by row from the top: red, green, blue, opacity (not multiplied).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Four bytes for each pixel.
    pub rgba: Vec<u8>,
}

/// Why a picture could not be written.
#[derive(Debug, Error)]
#[error("the picture cannot be written as PNG: {0}")]
pub struct PngError(#[from] png::EncodingError);

impl Image {
    /// The picture as a PNG file, the same bytes every time.
    ///
    /// # Errors
    /// When the picture has no size.
    pub fn png(&self) -> Result<Vec<u8>, PngError> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        let opaque = self.rgba.chunks_exact(4).all(|pixel| pixel[3] == 255);
        encoder.set_color(if opaque {
            png::ColorType::Rgb
        } else {
            png::ColorType::Rgba
        });
        let mut writer = encoder.write_header()?;
        if opaque {
            let rgb: Vec<u8> = self
                .rgba
                .chunks_exact(4)
                .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
                .collect();
            writer.write_image_data(&rgb)?;
        } else {
            writer.write_image_data(&self.rgba)?;
        }
        writer.finish()?;
        Ok(bytes)
    }
}
