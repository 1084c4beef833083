//! Authored poses and the contacts that hold them: a stance, and how a body takes it.

use crate::build::Build;
use crate::dof::Dof;
use crate::pose::Pose;
use crate::segment::{Segment, mirror_point};
use crate::solve::{self, Goal, Hold};
use crate::spot::Spot;
use glam::DVec3;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a spot rests on. All are level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Surface {
    /// The mat, the floor or a firm bed: height 0.
    Floor,
    /// The seat of a chair; as high as suits the legs.
    Seat,
    /// A table or counter; as high as suits the arms.
    Table,
}

/// A spot on a surface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The spot.
    pub spot: Spot,
    /// What it rests on.
    pub surface: Surface,
    /// Whether it stays where it is; otherwise it may slide along.
    pub planted: bool,
}

/// A pose as an exercise's file gives it: its angles, and what touches what. What it does not say
/// stays as it was; the place of the pelvis is found.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Stance {
    /// Angles in degrees that are kept as closely as the contacts allow.
    pub angles: BTreeMap<Dof, f64>,
    /// Angles that give way.
    pub follow: BTreeMap<Dof, f64>,
    /// What rests on a surface.
    pub contacts: Vec<Contact>,
    /// Spots that touch each other: a hand on a shin.
    pub touches: Vec<(Spot, Spot)>,
    /// Spots that come as near as they can: fingers round the shin.
    pub towards: Vec<(Spot, Spot)>,
}

impl Stance {
    /// The same for the other side.
    pub fn mirrored(&self) -> Stance {
        Stance {
            angles: mirrored(&self.angles),
            follow: mirrored(&self.follow),
            contacts: self
                .contacts
                .iter()
                .map(|contact| Contact {
                    spot: contact.spot.mirrored(),
                    ..*contact
                })
                .collect(),
            touches: mirrored_pairs(&self.touches),
            towards: mirrored_pairs(&self.towards),
        }
    }

    fn contact(&self, spot: Spot) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.spot == spot)
    }

    fn hold(&self) -> Hold {
        let mut hold = Hold([SOFT; Dof::COUNT]);
        for &dof in Dof::ALL {
            if dof.is_place() {
                hold.0[dof as usize] = DRIFT;
            } else if dof.side().is_none() || dof.is_scapular() {
                hold.0[dof as usize] = TRUNK;
            }
        }
        for dof in self.follow.keys() {
            hold.0[*dof as usize] = SOFT;
        }
        for dof in self.angles.keys() {
            hold.0[*dof as usize] = FIRM;
        }
        hold
    }

    /// The angles it wishes for a body that was in another pose before.
    fn wish(&self, before: &Pose) -> Pose {
        let mut wish = *before;
        for (dof, angle) in self.follow.iter().chain(&self.angles) {
            wish.set(*dof, *angle);
        }
        wish
    }
}

fn mirrored_pairs(pairs: &[(Spot, Spot)]) -> Vec<(Spot, Spot)> {
    let both = pairs.iter();
    both.map(|(one, other)| (one.mirrored(), other.mirrored()))
        .collect()
}

fn mirrored(angles: &BTreeMap<Dof, f64>) -> BTreeMap<Dof, f64> {
    let mirror = |(dof, angle): (&Dof, &f64)| {
        let sign = if dof.flips() { -1.0 } else { 1.0 };
        (dof.mirrored(), sign * angle)
    };
    angles.iter().map(mirror).collect()
}

/// How much an angle that is off is resisted: in limbs that nobody drives, in a trunk that nobody
/// drives, where somebody does, along a solved path, and for the place of the pelvis.
const SOFT: f64 = 2.0;
const TRUNK: f64 = 40.0;
const FIRM: f64 = 400.0;
const PATH: f64 = 40.0;
const DRIFT: f64 = 0.01;

/// How many places a path is solved at, beside its start.
const STEPS: usize = 32;

/// A stance as one body holds it.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// The pose.
    pub pose: Pose,
    /// Where every spot in contact is, planted or not.
    pub rests: Vec<Rest>,
    /// The height of the seat, where one is used.
    pub seat: Option<f64>,
    /// The height of the table, where one is used.
    pub table: Option<f64>,
    /// Which spots touch each other.
    pub touches: Vec<(Spot, Spot)>,
    /// By how much the worst contact is missed, in metres.
    pub miss: f64,
}

/// Where a spot rests.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rest {
    /// The spot, its surface, and whether it stays.
    pub contact: Contact,
    /// Where, in metres.
    pub at: DVec3,
}

impl Held {
    /// Takes a stance with no history: a start.
    pub fn start(build: &Build, stance: &Stance) -> Held {
        let wish = stance.wish(&Pose::ZERO);
        let mut pose = wish;
        drop_to_floor(build, stance, &mut pose);
        let floor = |surface: Surface| surface == Surface::Floor;
        // On the floor alone first: that shows how high a seat or table suits this body.
        let mut goals = Vec::new();
        for contact in stance.contacts.iter().filter(|c| floor(c.surface)) {
            goals.push(Goal::Level(contact.spot, 0.0));
        }
        touch(stance, &mut goals);
        pose = solve::solve(build, &wish, &stance.hold(), &goals, &pose, 60);
        let height = |surface: Surface| {
            let placed = pose.place(build);
            let spots = stance.contacts.iter().filter(|c| c.surface == surface);
            spots
                .map(|c| placed.point(c.spot.segment(), build.spot(c.spot)).y)
                .reduce(f64::min)
        };
        let (seat, table) = (height(Surface::Seat), height(Surface::Table));
        Held::solve(build, stance, &wish, &pose, (seat, table), &[])
    }

    /// Goes on from here to another stance: what was planted and still is stays where it was.
    pub fn reach(&self, build: &Build, stance: &Stance) -> Held {
        let kept: Vec<Rest> = self
            .rests
            .iter()
            .filter(|rest| {
                rest.contact.planted
                    && stance
                        .contact(rest.contact.spot)
                        .is_some_and(|c| c.planted && c.surface == rest.contact.surface)
            })
            .copied()
            .collect();
        let wish = stance.wish(&self.pose);
        let heights = (self.seat, self.table);
        Held::solve(build, stance, &wish, &self.pose, heights, &kept)
    }

    fn solve(
        build: &Build,
        stance: &Stance,
        wish: &Pose,
        from: &Pose,
        (seat, table): (Option<f64>, Option<f64>),
        kept: &[Rest],
    ) -> Held {
        let surface = |surface: Surface| match surface {
            Surface::Floor => 0.0,
            Surface::Seat => seat.unwrap_or(0.0),
            Surface::Table => table.unwrap_or(0.0),
        };
        let mut goals = Vec::new();
        for contact in &stance.contacts {
            match kept.iter().find(|rest| rest.contact.spot == contact.spot) {
                Some(rest) => goals.push(Goal::At(contact.spot, rest.at)),
                None => goals.push(Goal::Level(contact.spot, surface(contact.surface))),
            }
        }
        touch(stance, &mut goals);
        above(|spot| stance.contact(spot).is_some(), &mut goals);
        let pose = solve::solve(build, wish, &stance.hold(), &goals, from, 80);
        let placed = pose.place(build);
        let rests = stance.contacts.iter().map(|contact| Rest {
            contact: *contact,
            at: placed.point(contact.spot.segment(), build.spot(contact.spot)),
        });
        Held {
            pose,
            rests: rests.collect(),
            seat,
            table,
            touches: stance.touches.clone(),
            miss: solve::miss(build, &placed, &goals),
        }
    }

    fn rest(&self, spot: Spot) -> Option<&Rest> {
        self.rests.iter().find(|rest| rest.contact.spot == spot)
    }

    /// The same as in a mirror.
    pub fn mirrored(&self) -> Held {
        Held {
            pose: self.pose.mirrored(),
            rests: self
                .rests
                .iter()
                .map(|rest| Rest {
                    contact: Contact {
                        spot: rest.contact.spot.mirrored(),
                        ..rest.contact
                    },
                    at: mirror_point(rest.at),
                })
                .collect(),
            touches: mirrored_pairs(&self.touches),
            ..self.clone()
        }
    }
}

/// The way from one held stance to another, solved along so that contacts neither slide nor sink.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    poses: Vec<Pose>,
    /// How far along each pose is, 0 to 1: by the joint that moves most, so that none is hurried.
    along: Vec<f64>,
    /// By how much the worst contact is missed on the way, in metres.
    pub miss: f64,
}

impl Path {
    /// The way between two held stances of one body.
    pub fn between(build: &Build, from: &Held, to: &Held) -> Path {
        let mut goals = Vec::new();
        for rest in &from.rests {
            let Some(then) = to.rest(rest.contact.spot) else {
                continue;
            };
            if rest.contact.surface != then.contact.surface {
                continue;
            }
            if rest.contact.planted && then.contact.planted {
                goals.push(Goal::At(rest.contact.spot, then.at));
            } else {
                goals.push(Goal::Level(rest.contact.spot, then.at.y));
            }
        }
        for &(one, other) in from.touches.iter().filter(|t| to.touches.contains(t)) {
            goals.push(Goal::Touch(one, other));
        }
        let stays = |spot: Spot| from.rest(spot).is_some() && to.rest(spot).is_some();
        above(stays, &mut goals);
        let mut hold = Hold([PATH; Dof::COUNT]);
        for dof in [Dof::PelvisX, Dof::PelvisY, Dof::PelvisZ] {
            hold.0[dof as usize] = DRIFT;
        }
        let mut poses = vec![from.pose];
        let mut last = from.pose;
        let mut miss = from.miss.max(to.miss);
        for step in 1..STEPS {
            let share = step as f64 / STEPS as f64;
            let wish = from.pose.towards(&to.pose, share);
            last = solve::solve(build, &wish, &hold, &goals, &last, 40);
            miss = miss.max(solve::miss(build, &last.place(build), &goals));
            poses.push(last);
        }
        poses.push(to.pose);
        Path::new(poses, miss)
    }

    fn new(poses: Vec<Pose>, miss: f64) -> Path {
        let mut along = vec![0.0];
        let mut sum = 0.0;
        for pair in poses.windows(2) {
            let most = Dof::ALL.iter().filter(|dof| !dof.is_place());
            let most = most.map(|&dof| (pair[1].get(dof) - pair[0].get(dof)).abs());
            // A little for every sample, so that where nothing moves there is no division by nothing.
            sum += most.fold(0.01, f64::max);
            along.push(sum);
        }
        along.iter_mut().for_each(|way| *way /= sum);
        Path { poses, along, miss }
    }

    /// The pose at a share of the way, 0 to 1.
    pub fn at(&self, share: f64) -> Pose {
        let share = share.clamp(0.0, 1.0);
        let last = self.poses.len() - 1;
        let after = self
            .along
            .partition_point(|way| *way < share)
            .clamp(1, last);
        let (begin, end) = (self.along[after - 1], self.along[after]);
        let part = (share - begin) / (end - begin);
        self.poses[after - 1].towards(&self.poses[after], part)
    }

    /// The same way back.
    pub fn reversed(&self) -> Path {
        Path {
            poses: self.poses.iter().rev().copied().collect(),
            along: self.along.iter().rev().map(|way| 1.0 - way).collect(),
            miss: self.miss,
        }
    }

    /// The same as in a mirror.
    pub fn mirrored(&self) -> Path {
        Path {
            poses: self.poses.iter().map(Pose::mirrored).collect(),
            along: self.along.clone(),
            miss: self.miss,
        }
    }
}

/// How far along the way one is at a share of the time: gathers speed over the first seventh,
/// loses it over the last, so that the fastest moment is less than a fifth faster than the mean.
pub fn ease(time: f64) -> f64 {
    const RAMP: f64 = 0.15;
    let time = time.clamp(0.0, 1.0);
    let half = |t: f64| {
        if t < RAMP {
            t * t / (2.0 * RAMP)
        } else {
            t - RAMP / 2.0
        }
    };
    let way = if time <= 0.5 {
        half(time)
    } else {
        1.0 - RAMP - half(1.0 - time)
    };
    way / (1.0 - RAMP)
}

fn touch(stance: &Stance, goals: &mut Vec<Goal>) {
    for &(one, other) in &stance.touches {
        goals.push(Goal::Touch(one, other));
    }
    for &(one, other) in &stance.towards {
        goals.push(Goal::Near(one, other));
    }
}

/// Nothing goes through the floor. The flesh of the trunk may press: it rests where it may, and gives way.
fn above(rests: impl Fn(Spot) -> bool, goals: &mut Vec<Goal>) {
    use Segment::{Chest, Lumbar, Pelvis, Thorax};
    for &spot in Spot::ALL {
        let soft = matches!(spot.segment(), Pelvis | Lumbar | Thorax | Chest);
        if !rests(spot) && !soft {
            goals.push(Goal::Above(spot, 0.0));
        }
    }
}

/// Lifts or lowers a wish until its lowest floor contact is on the floor: a start for the solver.
fn drop_to_floor(build: &Build, stance: &Stance, pose: &mut Pose) {
    let placed = pose.place(build);
    let lowest = stance
        .contacts
        .iter()
        .filter(|contact| contact.surface == Surface::Floor)
        .map(|contact| {
            placed
                .point(contact.spot.segment(), build.spot(contact.spot))
                .y
        })
        .reduce(f64::min);
    if let Some(lowest) = lowest {
        pose.set(Dof::PelvisY, pose.get(Dof::PelvisY) - lowest);
    }
}
