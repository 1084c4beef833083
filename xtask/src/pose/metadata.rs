//! What the runtime wants to be told about a network: how its pixels are scaled.
//!
//! A flatbuffer after `mediapipe/tasks/metadata/metadata_schema.fbs`, of which only a few tables are
//! needed. Fields are named by their place there.

use flatbuffers::{FlatBufferBuilder, UnionWIPOffset, VOffsetT, WIPOffset};

/// The kind of file, written inside it.
pub const IDENTIFIER: &str = "M001";

pub mod model {
    pub const NAME: usize = 0;
    pub const SUBGRAPHS: usize = 3;
    pub const AUTHOR: usize = 4;
    pub const LICENCE: usize = 5;
    pub const READER: usize = 7;
}

pub mod subgraph {
    pub const INPUTS: usize = 2;
    pub const OUTPUTS: usize = 3;
}

pub mod tensor {
    pub const NAME: usize = 0;
    pub const CONTENT: usize = 3;
    pub const STEPS: usize = 4;
}

/// `Content` and `ProcessUnit` alike: which table it is, and the table.
pub mod choice {
    pub const KIND: usize = 0;
    pub const TABLE: usize = 1;
}

pub mod image {
    pub const COLOURS: usize = 0;
}

pub mod normalization {
    pub const MEAN: usize = 0;
    pub const DEVIATION: usize = 1;
}

const FEATURE: u8 = 1;
const IMAGE: u8 = 2;
const NORMALIZATION: u8 = 1;
const RGB: i8 = 1;
/// The oldest reader that knows all of these fields.
const READER: &str = "1.0.0";

type Any = WIPOffset<UnionWIPOffset>;

/// What is said about one network.
pub struct Described {
    pub name: &'static str,
    /// A pixel is given as (0..255 − mean) / deviation.
    pub mean: f32,
    pub deviation: f32,
    pub outputs: usize,
}

impl Described {
    pub fn encode(&self) -> Vec<u8> {
        let mut to = FlatBufferBuilder::new();
        let input = self.input(&mut to);
        let inputs = to.create_vector(&[input]).as_union_value();
        let outputs: Vec<Any> = (0..self.outputs)
            .map(|number| output(&mut to, number))
            .collect();
        let outputs = to.create_vector(&outputs).as_union_value();
        let subgraph = table(
            &mut to,
            &[(subgraph::INPUTS, inputs), (subgraph::OUTPUTS, outputs)],
        );
        let subgraphs = to.create_vector(&[subgraph]).as_union_value();
        let name = to.create_string(self.name).as_union_value();
        let author = to.create_string("The MediaPipe Authors").as_union_value();
        let licence = to.create_string("Apache-2.0").as_union_value();
        let reader = to.create_string(READER).as_union_value();
        let model = table(
            &mut to,
            &[
                (model::NAME, name),
                (model::SUBGRAPHS, subgraphs),
                (model::AUTHOR, author),
                (model::LICENCE, licence),
                (model::READER, reader),
            ],
        );
        to.finish(model, Some(IDENTIFIER));
        to.finished_data().to_vec()
    }

    fn input(&self, to: &mut FlatBufferBuilder<'_>) -> Any {
        let start = to.start_table();
        to.push_slot_always(slot(image::COLOURS), RGB);
        let image = to.end_table(start).as_union_value();
        let content = choice(to, IMAGE, image);
        let mean = to.create_vector(&[self.mean]).as_union_value();
        let deviation = to.create_vector(&[self.deviation]).as_union_value();
        let scaled = table(
            to,
            &[
                (normalization::MEAN, mean),
                (normalization::DEVIATION, deviation),
            ],
        );
        let step = choice(to, NORMALIZATION, scaled);
        let steps = to.create_vector(&[step]).as_union_value();
        let name = to.create_string("image").as_union_value();
        table(
            to,
            &[
                (tensor::NAME, name),
                (tensor::CONTENT, content),
                (tensor::STEPS, steps),
            ],
        )
    }
}

fn output(to: &mut FlatBufferBuilder<'_>, number: usize) -> Any {
    let feature = table(to, &[]);
    let content = choice(to, FEATURE, feature);
    let name = to
        .create_string(&format!("output {number}"))
        .as_union_value();
    table(to, &[(tensor::NAME, name), (tensor::CONTENT, content)])
}

/// One table out of several that might stand here.
fn choice(to: &mut FlatBufferBuilder<'_>, kind: u8, of: Any) -> Any {
    let start = to.start_table();
    to.push_slot_always(slot(choice::TABLE), of);
    to.push_slot_always(slot(choice::KIND), kind);
    to.end_table(start).as_union_value()
}

fn table(to: &mut FlatBufferBuilder<'_>, fields: &[(usize, Any)]) -> Any {
    let start = to.start_table();
    for &(field, value) in fields {
        to.push_slot_always(slot(field), value);
    }
    to.end_table(start).as_union_value()
}

/// Where in a vtable a field stands.
fn slot(field: usize) -> VOffsetT {
    // The schema's largest field is the ninth of a table.
    VOffsetT::try_from(4 + 2 * field).unwrap_or(VOffsetT::MAX)
}
