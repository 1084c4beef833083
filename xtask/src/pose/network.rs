//! A published network, with a description put in front of it.
//!
//! A TFLite file is a flatbuffer, in which every offset is counted from where it stands. So the old file
//! stays as it is, to the byte: a new root goes before it, and leads into it.
//!
//! ```text
//! new root ─► Model ─┬─► operators, subgraphs, …  (in the old file)
//!                    ├─► buffers  ─► the old ones … and the description
//!                    └─► metadata ─► the old ones … and "TFLITE_METADATA"
//! padding to 16 bytes, then the old file: its weights stay as aligned as they were
//! ```
//!
//! Fields are numbered as in `tensorflow/lite/schema/schema.fbs`.

use super::flat::{Flat, Table};
use super::front::{Field, Front};
use anyhow::{Result, ensure};

/// The kind of file, written inside it.
pub const IDENTIFIER: [u8; 4] = *b"TFL3";
/// Under this name the runtime looks for a description.
pub const NAME: &str = "TFLITE_METADATA";
/// Weights lie at multiples of this, so that they can be used where they are.
pub const ALIGNMENT: usize = 16;

pub mod model {
    pub const VERSION: usize = 0;
    pub const BUFFERS: usize = 4;
    pub const METADATA: usize = 6;
    pub const FIELDS: usize = 8;
}

pub mod metadata {
    pub const NAME: usize = 0;
}

pub mod buffer {
    pub const DATA: usize = 0;
    /// Only in files of more than 2 GB: counted from the beginning of the file, which moves here.
    pub const OUTSIDE: usize = 1;
}

/// The network with its description.
pub fn describe(network: &[u8], description: &[u8]) -> Result<Vec<u8>> {
    let old = Flat::new(network, IDENTIFIER)?;
    let root = old.root()?;
    ensure!(
        root.fields() <= model::FIELDS,
        "it is of a newer kind, with fields that would be lost"
    );
    let buffers = tables(old, root, model::BUFFERS)?;
    for buffer in &buffers {
        let outside = buffer.field(buffer::OUTSIDE)?;
        ensure!(outside.is_none(), "its weights lie outside of it");
    }
    let entries = tables(old, root, model::METADATA)?;
    for entry in &entries {
        let name = entry.field(metadata::NAME)?;
        let name = name.map(|at| old.vector(at, 1)).transpose()?;
        ensure!(name != Some(NAME.as_bytes()), "it is described already");
    }
    let mut fields = [Field::Absent; model::FIELDS];
    for (id, field) in fields.iter_mut().enumerate() {
        *field = match (id, root.field(id)?) {
            (model::BUFFERS | model::METADATA, _) => Field::Later,
            (model::VERSION, Some(at)) => Field::Number(old.word(at)?),
            (_, Some(at)) => Field::Old(old.follow(at)?),
            (_, None) => Field::Absent,
        };
    }
    let mut front = Front::default();
    let slots = front.root(IDENTIFIER, &fields)?;
    let our_buffer = front.list(slots[model::BUFFERS], &buffers)?;
    let our_entry = front.list(slots[model::METADATA], &entries)?;
    let number = Field::Number(u32::try_from(buffers.len())?);
    let slots = front.table(our_entry, &[Field::Later, number])?;
    front.string(slots[metadata::NAME], NAME)?;
    let slots = front.table(our_buffer, &[Field::Later])?;
    front.data(slots[buffer::DATA], description)?;
    front.before(network)
}

fn tables<'a>(old: Flat<'a>, root: Table<'a>, id: usize) -> Result<Vec<Table<'a>>> {
    let Some(at) = root.field(id)? else {
        return Ok(Vec::new());
    };
    old.offsets(at)?.map(|at| old.table(at)).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

    use super::*;
    use crate::pose::metadata::{self as meta, Described};

    const DESCRIBED: Described = Described {
        name: "tried",
        mean: 127.5,
        deviation: 0.25,
        outputs: 2,
    };

    /// A network of no layers, with two buffers, and an entry `name` in its metadata.
    fn network(name: &str) -> Vec<u8> {
        use flatbuffers::{FlatBufferBuilder, UnionWIPOffset, WIPOffset};
        let mut to = FlatBufferBuilder::new();
        let buffers: Vec<WIPOffset<UnionWIPOffset>> = [&[][..], b"weights"]
            .into_iter()
            .map(|data| {
                let data = (!data.is_empty()).then(|| to.create_vector(data));
                let start = to.start_table();
                if let Some(data) = data {
                    to.push_slot_always(4, data);
                }
                to.end_table(start).as_union_value()
            })
            .collect();
        let buffers = to.create_vector(&buffers);
        let name = to.create_string(name);
        let start = to.start_table();
        to.push_slot_always(4, name);
        to.push_slot_always(6, 1_u32);
        let entry = to.end_table(start).as_union_value();
        let entries = to.create_vector(&[entry]);
        let start = to.start_table();
        to.push_slot_always(4, 3_u32);
        to.push_slot_always(12, buffers);
        to.push_slot_always(16, entries);
        let model = to.end_table(start);
        to.finish(model, Some("TFL3"));
        to.finished_data().to_vec()
    }

    /// All entries of the metadata: their names, and what they lead to.
    fn entries(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>> {
        let flat = Flat::new(bytes, IDENTIFIER)?;
        let root = flat.root()?;
        let buffers = tables(flat, root, model::BUFFERS)?;
        let entries = tables(flat, root, model::METADATA)?;
        let read = |entry: Table<'_>| {
            let name = flat.vector(entry.field(metadata::NAME)?.unwrap(), 1)?;
            // The field after the name: the buffer's number.
            let number = flat.word(entry.field(1)?.unwrap())?;
            let data = buffers[usize::try_from(number)?].field(buffer::DATA)?;
            let data = flat.vector(data.unwrap(), 1)?;
            Ok((String::from_utf8(name.to_vec())?, data.to_vec()))
        };
        entries.into_iter().map(read).collect()
    }

    #[test]
    fn a_described_network_says_what_it_said_and_how_its_pixels_are_scaled() {
        let old = network("before");
        let description = DESCRIBED.encode();
        let new = describe(&old, &description).unwrap();
        let wanted = [
            ("before".to_owned(), b"weights".to_vec()),
            (NAME.to_owned(), description),
        ];
        assert_eq!(entries(&new).unwrap(), wanted);
        assert!(new.ends_with(&old), "the old file has changed");
        assert!((new.len() - old.len()).is_multiple_of(ALIGNMENT));
        let root = Flat::new(&new, IDENTIFIER).unwrap().root().unwrap();
        let version = root.field(model::VERSION).unwrap().unwrap();
        assert_eq!(new[version], 3);
        assert_eq!(root.field(1).unwrap(), None, "operators from nowhere");
    }

    #[test]
    fn a_description_reads_back() {
        let bytes = DESCRIBED.encode();
        let flat = Flat::new(&bytes, *b"M001").unwrap();
        let one = |table: Table<'_>, id: usize| {
            let list = table.field(id).unwrap().unwrap();
            flat.table(flat.offsets(list).unwrap().next().unwrap())
                .unwrap()
        };
        let subgraph = one(flat.root().unwrap(), meta::model::SUBGRAPHS);
        let outputs = subgraph.field(meta::subgraph::OUTPUTS).unwrap().unwrap();
        assert_eq!(flat.offsets(outputs).unwrap().count(), 2);
        let input = one(subgraph, meta::subgraph::INPUTS);
        let within = |table: Table<'_>, kind: u8| {
            let at = table.field(meta::choice::KIND).unwrap().unwrap();
            assert_eq!(bytes[at], kind);
            flat.table(table.field(meta::choice::TABLE).unwrap().unwrap())
                .unwrap()
        };
        let content = input.field(meta::tensor::CONTENT).unwrap().unwrap();
        let image = within(flat.table(content).unwrap(), 2);
        assert_eq!(
            bytes[image.field(meta::image::COLOURS).unwrap().unwrap()],
            1
        );
        let scaled = within(one(input, meta::tensor::STEPS), 1);
        for (id, wanted) in [(0, 127.5_f32), (1, 0.25)] {
            let list = scaled.field(id).unwrap().unwrap();
            assert_eq!(flat.vector(list, 4).unwrap(), wanted.to_le_bytes());
        }
    }

    #[test]
    fn what_is_described_is_not_described_again() {
        let new = describe(&network("before"), b"first").unwrap();
        let error = describe(&new, b"second").unwrap_err();
        assert_eq!(error.to_string(), "it is described already");
    }

    #[test]
    fn what_is_no_network_is_refused() {
        for bytes in [&b""[..], b"TFL3", b"\x08\0\0\0JPEG\0\0\0\0", &[0xff; 64]] {
            assert!(describe(bytes, b"x").is_err());
        }
    }

    #[test]
    fn damaged_files_are_errors_and_never_a_panic() {
        let whole = network("before");
        for end in 0..whole.len() {
            // The last bytes may be the padding of a string.
            _ = describe(&whole[..end], b"x");
        }
        assert!(describe(&whole[..whole.len() / 2], b"x").is_err());
        for at in 0..whole.len() {
            for wrong in [0, 1, 3, 0x7f, 0x80, 0xff] {
                let mut damaged = whole.clone();
                damaged[at] = wrong;
                if let Ok(new) = describe(&damaged, b"x") {
                    assert!(new.ends_with(&damaged));
                }
            }
        }
    }
}
