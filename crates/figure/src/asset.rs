//! The format of the embedded body: one half of a symmetric mesh, shaped for each person.
//!
//! Only the left half is kept, with the vertices of the middle plane first; the right half is its
//! mirror image. Whole numbers are written as variable-length integers, places as the difference to
//! the mean of the neighbours that came before: small numbers, which compress well.

use thiserror::Error;

/// Lengths are kept in steps of a fifth of a millimetre.
pub const STEPS_PER_METRE: f32 = 5000.0;

/// The joints that are kept, as the numbers of their segments: the middle and the left.
pub const JOINTS: [u8; 14] = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20];

/// Places besides the joints that a person's shape knows, on the left or in the middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Mark {
    /// The knuckle of the index finger.
    IndexKnuckle,
    /// The knuckle of the little finger.
    LittleKnuckle,
    /// The tip of the middle finger.
    Fingertip,
    /// The centre of the eyeball.
    Eye,
    /// The foremost point of the eyeball.
    Pupil,
    /// The middle of the line between the lips.
    Mouth,
}

impl Mark {
    /// How many there are.
    pub const COUNT: usize = 6;
}

/// A place in steps.
pub type Place = [i32; 3];

/// One person's shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// The person's id.
    pub id: String,
    /// One place per vertex of the half mesh.
    pub points: Vec<Place>,
    /// The joints of [`JOINTS`].
    pub joints: [Place; JOINTS.len()],
    /// The places of [`Mark`].
    pub marks: [Place; Mark::COUNT],
}

/// The half mesh, what moves it, and its shapes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// How many vertices, the first ones, lie in the middle plane.
    pub middle: usize,
    /// Corners of the triangles, anticlockwise seen from outside.
    pub triangles: Vec<[u16; 3]>,
    /// Four slots of the palette that move each vertex.
    pub slots: Vec<[u8; 4]>,
    /// How much each of them does; 255 in all.
    pub weights: Vec<[u8; 4]>,
    /// The people.
    pub shapes: Vec<Shape>,
}

/// Why bytes are no asset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AssetError {
    /// It begins with other letters, or is of another version.
    #[error("this is not a body of version {VERSION}")]
    Header,
    /// It ends before all is said.
    #[error("the body ends too soon")]
    Short,
    /// A number lies where none may: what it counts or names stands here.
    #[error("the body holds a number that cannot be: {0}")]
    Number(&'static str),
}

const MAGIC: &[u8; 4] = b"body";
const VERSION: u8 = 1;
/// No body has more vertices, triangles or shapes than this; it bounds what a bad file may ask for.
const MOST: usize = 60_000;

impl Asset {
    /// The bytes of this body.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Writer(MAGIC.to_vec());
        out.0.push(VERSION);
        out.count(self.slots.len());
        out.count(self.middle);
        out.count(self.triangles.len());
        out.count(self.shapes.len());
        let mut before = 0;
        for triangle in &self.triangles {
            for &corner in triangle {
                out.number(i32::from(corner) - before);
                before = i32::from(corner);
            }
        }
        for at in 0..4 {
            out.0.extend(self.slots.iter().map(|slots| slots[at]));
        }
        for at in 0..4 {
            out.0.extend(self.weights.iter().map(|weights| weights[at]));
        }
        let earlier = Earlier::new(self.slots.len(), &self.triangles);
        for (at, shape) in self.shapes.iter().enumerate() {
            out.count(shape.id.len());
            out.0.extend(shape.id.as_bytes());
            let first = (at > 0).then(|| &self.shapes[0]);
            let apart = apart(&shape.points, first.map(|first| &first.points[..]));
            for axis in 0..3 {
                for vertex in 0..apart.len() {
                    out.number(apart[vertex][axis] - earlier.guess(&apart, vertex, axis));
                }
            }
            let rest = shape.joints.iter().chain(&shape.marks);
            rest.flatten().for_each(|&number| out.number(number));
        }
        out.0
    }

    /// Reads what [`Asset::encode`] wrote.
    ///
    /// # Errors
    /// When the bytes are not that.
    pub fn decode(bytes: &[u8]) -> Result<Asset, AssetError> {
        let mut from = Reader(bytes);
        if from.take(MAGIC.len())? != MAGIC || from.take(1)? != [VERSION] {
            return Err(AssetError::Header);
        }
        let vertices = from.count()?;
        let middle = from.count()?;
        let triangles = from.count()?;
        let shapes = from.count()?;
        if middle > vertices {
            return Err(AssetError::Number("middle"));
        }
        let triangles = from.triangles(triangles, vertices)?;
        let slots = from.fours(vertices)?;
        let weights = from.fours(vertices)?;
        if slots
            .iter()
            .flatten()
            .any(|&slot| usize::from(slot) >= crate::palette::SLOTS)
        {
            return Err(AssetError::Number("slot"));
        }
        if weights
            .iter()
            .any(|four| four.iter().map(|&w| u32::from(w)).sum::<u32>() != 255)
        {
            return Err(AssetError::Number("weight"));
        }
        let earlier = Earlier::new(vertices, &triangles);
        let mut asset = Asset {
            middle,
            triangles,
            slots,
            weights,
            shapes: Vec::new(),
        };
        for _ in 0..shapes {
            let first = asset.shapes.first().map(|shape| &shape.points[..]);
            let shape = from.shape(vertices, &earlier, first)?;
            asset.shapes.push(shape);
        }
        Ok(asset)
    }
}

/// The places themselves for the first shape, what differs from it for the others.
fn apart(points: &[Place], first: Option<&[Place]>) -> Vec<Place> {
    match first {
        None => points.to_vec(),
        Some(first) => points
            .iter()
            .zip(first)
            .map(|(a, b)| [a[0] - b[0], a[1] - b[1], a[2] - b[2]])
            .collect(),
    }
}

/// Which neighbours of a vertex have smaller numbers.
struct Earlier {
    start: Vec<usize>,
    of: Vec<u16>,
}

impl Earlier {
    fn new(vertices: usize, triangles: &[[u16; 3]]) -> Earlier {
        let mut pairs = Vec::with_capacity(triangles.len() * 3);
        for &[a, b, c] in triangles {
            for (a, b) in [(a, b), (b, c), (c, a)] {
                pairs.push((a.max(b), a.min(b)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        let mut start = vec![0; vertices + 1];
        for &(vertex, _) in &pairs {
            start[usize::from(vertex) + 1] += 1;
        }
        for at in 0..vertices {
            start[at + 1] += start[at];
        }
        Earlier {
            start,
            of: pairs.into_iter().map(|(_, earlier)| earlier).collect(),
        }
    }

    fn guess(&self, places: &[Place], vertex: usize, axis: usize) -> i32 {
        let of = &self.of[self.start[vertex]..self.start[vertex + 1]];
        let values = of
            .iter()
            .map(|&at| i64::from(places[usize::from(at)][axis]));
        let count = i64::try_from(of.len()).unwrap_or(1).max(1);
        i32::try_from(values.sum::<i64>().div_euclid(count)).unwrap_or(0)
    }
}

struct Writer(Vec<u8>);

impl Writer {
    fn count(&mut self, count: usize) {
        self.number(i32::try_from(count).unwrap_or(i32::MAX));
    }

    /// Small numbers of either sign take one byte.
    fn number(&mut self, number: i32) {
        let mut rest = ((number << 1) ^ (number >> 31)).cast_unsigned();
        loop {
            let low = rest.to_le_bytes()[0] & 0x7f;
            rest >>= 7;
            if rest == 0 {
                self.0.push(low);
                return;
            }
            self.0.push(low | 0x80);
        }
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], AssetError> {
        let (head, tail) = self.0.split_at_checked(count).ok_or(AssetError::Short)?;
        self.0 = tail;
        Ok(head)
    }

    fn number(&mut self) -> Result<i32, AssetError> {
        let mut number: u32 = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.take(1)?[0];
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok((number >> 1).cast_signed() ^ -((number & 1).cast_signed()));
            }
        }
        Err(AssetError::Number("length"))
    }

    fn count(&mut self) -> Result<usize, AssetError> {
        usize::try_from(self.number()?)
            .ok()
            .filter(|&count| count <= MOST)
            .ok_or(AssetError::Number("count"))
    }

    fn triangles(&mut self, count: usize, vertices: usize) -> Result<Vec<[u16; 3]>, AssetError> {
        let mut triangles = Vec::new();
        let mut before: i32 = 0;
        for _ in 0..count {
            let mut triangle = [0; 3];
            for corner in &mut triangle {
                before = before.wrapping_add(self.number()?);
                *corner = u16::try_from(before)
                    .ok()
                    .filter(|&corner| usize::from(corner) < vertices)
                    .ok_or(AssetError::Number("corner"))?;
            }
            let [a, b, c] = triangle;
            if a == b || b == c || c == a {
                return Err(AssetError::Number("corner"));
            }
            triangles.push(triangle);
        }
        Ok(triangles)
    }

    fn fours(&mut self, count: usize) -> Result<Vec<[u8; 4]>, AssetError> {
        let planes = self.take(count * 4)?;
        Ok((0..count)
            .map(|at| [0, 1, 2, 3].map(|plane| planes[plane * count + at]))
            .collect())
    }

    fn place(&mut self) -> Result<Place, AssetError> {
        Ok([self.near()?, self.near()?, self.near()?])
    }

    /// A number that a body can hold: within a hundred metres.
    fn near(&mut self) -> Result<i32, AssetError> {
        bounded(self.number()?)
    }

    fn shape(
        &mut self,
        vertices: usize,
        earlier: &Earlier,
        first: Option<&[Place]>,
    ) -> Result<Shape, AssetError> {
        let length = self.count()?;
        let id = String::from_utf8(self.take(length)?.to_vec())
            .map_err(|_| AssetError::Number("letter"))?;
        // Each number takes a byte at least: what is too short is seen before anything is set aside.
        if self.0.len() < vertices * 3 {
            return Err(AssetError::Short);
        }
        let mut points = vec![[0; 3]; vertices];
        for axis in 0..3 {
            for vertex in 0..vertices {
                let apart = self.near()? + earlier.guess(&points, vertex, axis);
                points[vertex][axis] = bounded(apart)?;
            }
        }
        for (point, from) in points.iter_mut().zip(first.unwrap_or_default()) {
            for axis in 0..3 {
                point[axis] += from[axis];
            }
        }
        let mut joints = [[0; 3]; JOINTS.len()];
        for joint in &mut joints {
            *joint = self.place()?;
        }
        let mut marks = [[0; 3]; Mark::COUNT];
        for mark in &mut marks {
            *mark = self.place()?;
        }
        Ok(Shape {
            id,
            points,
            joints,
            marks,
        })
    }
}

fn bounded(number: i32) -> Result<i32, AssetError> {
    if (-500_000..500_000).contains(&number) {
        Ok(number)
    } else {
        Err(AssetError::Number("place"))
    }
}
