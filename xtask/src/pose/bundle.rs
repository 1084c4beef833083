//! The two networks as one file: a zip in which nothing is compressed.

use super::network::ALIGNMENT;
use anyhow::Result;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The same bytes for the same members.
pub fn bundle(members: &[(&str, Vec<u8>)]) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
        // The runtime copies what is not aligned.
        .with_alignment(u16::try_from(ALIGNMENT)?);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(*name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

    use super::*;
    use std::io::Read;

    #[test]
    fn members_come_back_plain_and_aligned() {
        let members = [("one", vec![1; 5]), ("another", vec![2; 100])];
        let bytes = bundle(&members).unwrap();
        assert_eq!(bytes, bundle(&members).unwrap());
        let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        for (index, (name, wanted)) in members.iter().enumerate() {
            let mut file = zip.by_index(index).unwrap();
            let start = usize::try_from(file.data_start().unwrap()).unwrap();
            assert_eq!(file.name().unwrap(), *name);
            assert!(start.is_multiple_of(ALIGNMENT), "{name} lies at {start}");
            assert_eq!(&bytes[start..start + wanted.len()], &wanted[..]);
            let mut found = Vec::new();
            file.read_to_end(&mut found).unwrap();
            assert_eq!(&found, wanted);
        }
    }
}
