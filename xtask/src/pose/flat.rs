//! Flatbuffers of others, read with every offset checked: a damaged file is an error, never a panic.

use anyhow::{Context, Result, ensure};

/// The bytes of a flatbuffer.
#[derive(Clone, Copy)]
pub struct Flat<'a>(&'a [u8]);

/// A table in it, and where its fields lie.
#[derive(Clone, Copy)]
pub struct Table<'a> {
    flat: Flat<'a>,
    at: usize,
    vtable: usize,
    fields: usize,
}

impl<'a> Flat<'a> {
    /// A flatbuffer that says that it is of this kind.
    pub fn new(bytes: &'a [u8], identifier: [u8; 4]) -> Result<Self> {
        let flat = Self(bytes);
        ensure!(
            flat.bytes(4)? == identifier,
            "it is no {} file",
            String::from_utf8_lossy(&identifier)
        );
        Ok(flat)
    }

    /// The table that holds everything.
    pub fn root(self) -> Result<Table<'a>> {
        self.table(0)
    }

    /// The table to which the offset here leads.
    pub fn table(self, offset: usize) -> Result<Table<'a>> {
        let at = self.follow(offset)?;
        // The way to a vtable is counted backwards, and may be negative.
        let back = i64::from(i32::from_le_bytes(self.bytes(at)?));
        let vtable = usize::try_from(i64::try_from(at)? - back)
            .with_context(|| format!("the table at byte {at} leads out of the file"))?;
        let size = usize::from(self.short(vtable)?);
        ensure!(
            size >= 4 && size.is_multiple_of(2),
            "the table at byte {at} has no fields that could be read"
        );
        self.part(vtable, size)?;
        let fields = (size - 4) / 2;
        Ok(Table {
            flat: self,
            at,
            vtable,
            fields,
        })
    }

    /// Where the offset here leads.
    pub fn follow(self, offset: usize) -> Result<usize> {
        let at = offset.checked_add(usize::try_from(self.word(offset)?)?);
        at.filter(|&at| at < self.0.len())
            .with_context(|| format!("the offset at byte {offset} leads out of the file"))
    }

    /// The bytes of the vector or string to which the offset here leads.
    pub fn vector(self, offset: usize, width: usize) -> Result<&'a [u8]> {
        let at = self.follow(offset)?;
        let count = usize::try_from(self.word(at)?)?;
        let long = count.checked_mul(width);
        long.and_then(|long| self.part(at + 4, long).ok())
            .with_context(|| format!("the list at byte {at} is longer than the file"))
    }

    /// Where the offsets of a vector of tables stand.
    pub fn offsets(self, offset: usize) -> Result<impl Iterator<Item = usize>> {
        let count = self.vector(offset, 4)?.len() / 4;
        let first = self.follow(offset)? + 4;
        Ok((0..count).map(move |index| first + 4 * index))
    }

    /// A number of four bytes.
    pub fn word(self, at: usize) -> Result<u32> {
        Ok(u32::from_le_bytes(self.bytes(at)?))
    }

    fn short(self, at: usize) -> Result<u16> {
        Ok(u16::from_le_bytes(self.bytes(at)?))
    }

    fn bytes<const N: usize>(self, at: usize) -> Result<[u8; N]> {
        Ok(self.part(at, N)?.try_into()?)
    }

    fn part(self, at: usize, long: usize) -> Result<&'a [u8]> {
        at.checked_add(long)
            .and_then(|end| self.0.get(at..end))
            .with_context(|| format!("it ends before byte {at} + {long}"))
    }
}

impl Table<'_> {
    /// Where it lies.
    pub fn at(self) -> usize {
        self.at
    }

    /// How many fields it knows.
    pub fn fields(self) -> usize {
        self.fields
    }

    /// Where a field lies; nothing where it has its default.
    pub fn field(self, id: usize) -> Result<Option<usize>> {
        if id >= self.fields {
            return Ok(None);
        }
        let within = usize::from(self.flat.short(self.vtable + 4 + 2 * id)?);
        Ok((within > 0).then_some(self.at + within))
    }
}
