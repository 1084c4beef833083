//! Which rigid motions move the skin.
//!
//! Every segment has its slot. Long limbs have a second one at their near end that swings but does
//! not twist, so that a turned forearm winds along its whole length instead of at the elbow.

use body::{Segment, Side};

/// How many motions there are: the segments, then [`Root::ALL`].
pub const SLOTS: usize = Segment::COUNT + Root::ALL.len();

/// The near ends of the limbs that twist. Their slots follow those of the segments, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Root(pub Segment);

impl Root {
    /// All of them, left before right.
    pub const ALL: [Root; 6] = [
        Root(Segment::LeftUpperArm),
        Root(Segment::RightUpperArm),
        Root(Segment::LeftForearm),
        Root(Segment::RightForearm),
        Root(Segment::LeftThigh),
        Root(Segment::RightThigh),
    ];
}

/// The slot of the same part on the other side.
pub fn mirrored(slot: usize) -> usize {
    match Segment::ALL.get(slot) {
        Some(segment) => segment.mirrored() as usize,
        // The roots begin at an even number: left and right differ in the last bit.
        None => slot ^ 1,
    }
}

/// The segment a slot belongs to.
pub fn segment(slot: usize) -> Segment {
    match Segment::ALL.get(slot) {
        Some(&segment) => segment,
        None => Root::ALL
            .get(slot - Segment::COUNT)
            .map_or(Segment::Pelvis, |root| root.0),
    }
}

/// The slot of a limb's near end.
pub fn root(segment: Segment) -> Option<usize> {
    let at = Root::ALL.iter().position(|root| root.0 == segment)?;
    Some(Segment::COUNT + at)
}

/// Whether a slot is on the left, on the right or in the middle.
pub fn side(slot: usize) -> Option<Side> {
    segment(slot).side()
}
