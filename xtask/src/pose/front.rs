//! Writes the part of a flatbuffer that goes before an old one, and leads into it.

use super::flat::Table;
use super::network::ALIGNMENT;
use anyhow::Result;

/// A field of a table that is to be written: four bytes, as all of ours are.
#[derive(Clone, Copy)]
pub enum Field {
    Absent,
    Number(u32),
    /// Leads to this byte of the old file.
    Old(usize),
    /// Leads to what is written later.
    Later,
}

/// What goes before the old file.
#[derive(Default)]
pub struct Front {
    bytes: Vec<u8>,
    /// Offsets into the old file; how long they are is known when we are.
    links: Vec<(usize, usize)>,
}

impl Front {
    /// Begins with the kind of file, and the table that holds everything.
    pub fn root<const N: usize>(
        &mut self,
        identifier: [u8; 4],
        fields: &[Field; N],
    ) -> Result<[usize; N]> {
        let first = self.later();
        self.bytes.extend(identifier);
        self.table(first, fields)
    }

    /// Writes a table to which `from` leads; gives where its fields stand.
    pub fn table<const N: usize>(
        &mut self,
        from: usize,
        fields: &[Field; N],
    ) -> Result<[usize; N]> {
        self.align(4);
        let vtable = self.bytes.len();
        let (mut places, mut size) = ([0; N], 4);
        for (place, field) in places.iter_mut().zip(fields) {
            if !matches!(field, Field::Absent) {
                *place = size;
                size += 4;
            }
        }
        for short in [4 + 2 * N, size].into_iter().chain(places) {
            self.bytes.extend(u16::try_from(short)?.to_le_bytes());
        }
        self.align(4);
        let at = self.bytes.len();
        self.lead(from)?;
        self.number(u32::try_from(at - vtable)?);
        for &field in fields {
            match field {
                Field::Absent => {}
                Field::Number(number) => self.number(number),
                Field::Later => _ = self.later(),
                Field::Old(at) => self.old(at),
            }
        }
        Ok(places.map(|place| at + place))
    }

    /// Writes a list to which `from` leads: the old tables, and one more, which is still to come.
    pub fn list(&mut self, from: usize, old: &[Table<'_>]) -> Result<usize> {
        self.align(4);
        self.lead(from)?;
        self.number(u32::try_from(old.len() + 1)?);
        for table in old {
            self.old(table.at());
        }
        Ok(self.later())
    }

    /// Writes bytes to which `from` leads.
    pub fn data(&mut self, from: usize, bytes: &[u8]) -> Result<()> {
        // Their number stands before them.
        while !(self.bytes.len() + 4).is_multiple_of(ALIGNMENT) {
            self.bytes.push(0);
        }
        self.lead(from)?;
        self.number(u32::try_from(bytes.len())?);
        self.bytes.extend(bytes);
        Ok(())
    }

    /// Writes a text to which `from` leads.
    pub fn string(&mut self, from: usize, text: &str) -> Result<()> {
        self.data(from, text.as_bytes())?;
        // A nought ends it, which is not counted.
        self.bytes.push(0);
        Ok(())
    }

    fn number(&mut self, number: u32) {
        self.bytes.extend(number.to_le_bytes());
    }

    fn old(&mut self, at: usize) {
        let place = self.later();
        self.links.push((place, at));
    }

    /// Room for an offset.
    fn later(&mut self) -> usize {
        let place = self.bytes.len();
        self.number(0);
        place
    }

    /// Lets the offset at `from` lead to here.
    fn lead(&mut self, from: usize) -> Result<()> {
        self.set(from, self.bytes.len())
    }

    fn set(&mut self, from: usize, to: usize) -> Result<()> {
        let offset = u32::try_from(to - from)?;
        self.bytes[from..from + 4].copy_from_slice(&offset.to_le_bytes());
        Ok(())
    }

    fn align(&mut self, to: usize) {
        self.bytes.resize(self.bytes.len().next_multiple_of(to), 0);
    }

    /// All of it, and the old file.
    pub fn before(mut self, network: &[u8]) -> Result<Vec<u8>> {
        self.align(ALIGNMENT);
        let front = self.bytes.len();
        for (from, at) in std::mem::take(&mut self.links) {
            self.set(from, front + at)?;
        }
        self.bytes.extend(network);
        Ok(self.bytes)
    }
}
