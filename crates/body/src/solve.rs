//! Bends a pose until its contacts hold.
//!
//! Contacts win: hands, knees, feet and back stay where they rest, the angles that drive a movement
//! are kept as closely as the contacts allow, and the rest follows. Damped Gauss-Newton on the joint
//! angles with analytic derivatives; fixed angles *and* fixed contacts would contradict each other on
//! real bodies, so neither is exact by decree: contacts weigh far more.

use crate::build::Build;
use crate::dof::Dof;
use crate::placed::Placed;
use crate::pose::{Axes, Pose};
use crate::segment::Segment;
use crate::spot::Spot;
use glam::DVec3;

const N: usize = Dof::COUNT;

/// What a spot of the skin must do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Goal {
    /// Be at a point.
    At(Spot, DVec3),
    /// Be at a height.
    Level(Spot, f64),
    /// Touch another spot.
    Touch(Spot, Spot),
    /// Come near another spot, as far as all else allows.
    Near(Spot, Spot),
    /// Not be below a height.
    Above(Spot, f64),
}

impl Goal {
    /// How strongly two spots are drawn to each other.
    fn pull(&self) -> f64 {
        match self {
            Goal::Near(..) => NEAR,
            _ => TOUCH,
        }
    }
}

/// How strongly each degree of freedom is held to its wish, per square radian (or square metre).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Hold(pub [f64; N]);

/// A contact counts as much as this many square radians for a square metre: 1 mm off costs as much
/// as 40 degrees of a joint that nobody drives.
const CONTACT: f64 = 1e6;
/// Two spots of soft skin that touch, and two that only come near.
const TOUCH: f64 = 1e5;
const NEAR: f64 = 1e3;
/// The step at which more steps would change nothing that can be seen, in radians and metres.
const STILL: f64 = 1e-6;

/// The pose nearest to `wish` in which the goals hold; found from `from`.
pub(crate) fn solve(
    build: &Build,
    wish: &Pose,
    hold: &Hold,
    goals: &[Goal],
    from: &Pose,
    most_steps: usize,
) -> Pose {
    let problem = Problem {
        build,
        wish,
        hold,
        goals,
    };
    let mut pose = *from;
    let mut cost = problem.cost(&pose);
    let mut system = System::new();
    let mut pressed = vec![false; goals.len()];
    for _ in 0..most_steps {
        let Some(step) = problem.step(&pose, &mut system, &mut pressed) else {
            break;
        };
        // The straight guess may overshoot: less of it, until it is an improvement.
        let mut share = 1.0;
        let better = loop {
            let next = moved(&pose, &step, share);
            let then = problem.cost(&next);
            if then < cost {
                break Some((next, then));
            }
            share *= 0.5;
            if share < 0.01 {
                break None;
            }
        };
        let Some((next, then)) = better else { break };
        let largest = step
            .iter()
            .fold(0.0f64, |most, change| most.max(change.abs()))
            * share;
        (pose, cost) = (next, then);
        if largest < STILL {
            break;
        }
    }
    pose
}

/// A pose after a step, within the limits of the joints.
fn moved(pose: &Pose, step: &[f64; N], share: f64) -> Pose {
    let mut next = *pose;
    for (at, &dof) in Dof::ALL.iter().enumerate() {
        let (low, high) = dof.limits();
        // Far from the solution a straight guess is worth little: at most half a radian at once.
        let change = outer(dof, (share * step[at]).clamp(-0.5, 0.5));
        next.0[at] = (pose.0[at] + change).clamp(low, high);
    }
    next
}

/// What is wished of a pose.
struct Problem<'a> {
    build: &'a Build,
    wish: &'a Pose,
    hold: &'a Hold,
    goals: &'a [Goal],
}

impl Problem<'_> {
    fn spot(&self, placed: &Placed, spot: Spot) -> DVec3 {
        placed.point(spot.segment(), self.build.spot(spot))
    }

    /// How far a pose is from what is wished.
    fn cost(&self, pose: &Pose) -> f64 {
        let placed = pose.place(self.build);
        let angles = Dof::ALL.iter().enumerate().map(|(at, &dof)| {
            let off = inner(dof, self.wish.0[at] - pose.0[at]);
            self.hold.0[at] * off * off
        });
        let goals = self.goals.iter().map(|goal| match *goal {
            Goal::At(spot, to) => CONTACT * self.spot(&placed, spot).distance_squared(to),
            Goal::Level(spot, height) => CONTACT * (self.spot(&placed, spot).y - height).powi(2),
            Goal::Above(spot, height) => {
                CONTACT * (height - self.spot(&placed, spot).y).max(0.0).powi(2)
            }
            Goal::Touch(one, other) | Goal::Near(one, other) => {
                goal.pull()
                    * self
                        .spot(&placed, one)
                        .distance_squared(self.spot(&placed, other))
            }
        });
        angles.sum::<f64>() + goals.sum::<f64>()
    }

    /// The step to take. What would be below a surface now or after the step is made to end on it.
    fn step(&self, pose: &Pose, system: &mut System, pressed: &mut [bool]) -> Option<[f64; N]> {
        let (placed, axes) = pose.place_with_axes(self.build);
        let below = |placed: &Placed, goal: &Goal| match *goal {
            Goal::Above(spot, height) => self.spot(placed, spot).y < height - 1e-6,
            _ => false,
        };
        for (goal, pressed) in self.goals.iter().zip(pressed.iter_mut()) {
            *pressed = below(&placed, goal);
        }
        for _ in 0..4 {
            system.clear();
            for (at, &dof) in Dof::ALL.iter().enumerate() {
                let off = inner(dof, self.wish.0[at] - pose.0[at]);
                system.hold(at, self.hold.0[at], off);
            }
            for (goal, &pressed) in self.goals.iter().zip(pressed.iter()) {
                system.goal(goal, pressed, self.build, &placed, &axes);
            }
            let step = system.step(pose)?;
            let then = moved(pose, &step, 1.0).place(self.build);
            let mut more = false;
            for (goal, pressed) in self.goals.iter().zip(pressed.iter_mut()) {
                if !*pressed && below(&then, goal) {
                    *pressed = true;
                    more = true;
                }
            }
            if !more {
                return Some(step);
            }
        }
        system.last
    }
}

/// How far goals are missed, in metres: the worst.
pub(crate) fn miss(build: &Build, placed: &Placed, goals: &[Goal]) -> f64 {
    let at = |spot: Spot| placed.point(spot.segment(), build.spot(spot));
    goals
        .iter()
        .map(|goal| match *goal {
            Goal::At(spot, to) => at(spot).distance(to),
            Goal::Level(spot, height) => (at(spot).y - height).abs(),
            Goal::Touch(one, other) => at(one).distance(at(other)),
            Goal::Near(..) => 0.0,
            Goal::Above(spot, height) => (height - at(spot).y).max(0.0),
        })
        .fold(0.0, f64::max)
}

fn inner(dof: Dof, value: f64) -> f64 {
    if dof.is_place() {
        value
    } else {
        value.to_radians()
    }
}

fn outer(dof: Dof, value: f64) -> f64 {
    if dof.is_place() {
        value
    } else {
        value.to_degrees()
    }
}

/// The normal equations of one step.
struct System {
    matrix: Box<[[f64; N]; N]>,
    right: [f64; N],
    /// The last step found.
    last: Option<[f64; N]>,
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

/// How a point moves with each degree of freedom.
type Moves = [DVec3; N];

impl System {
    fn new() -> Self {
        Self {
            matrix: Box::new([[0.0; N]; N]),
            right: [0.0; N],
            last: None,
        }
    }

    fn clear(&mut self) {
        for row in self.matrix.iter_mut() {
            row.fill(0.0);
        }
        self.right.fill(0.0);
    }

    fn hold(&mut self, at: usize, weight: f64, off: f64) {
        self.matrix[at][at] += weight;
        self.right[at] += weight * off;
    }

    fn goal(
        &mut self,
        goal: &Goal,
        pressed: bool,
        build: &Build,
        placed: &Placed,
        axes: &[Axes; Segment::COUNT],
    ) {
        let at = |spot: Spot| placed.point(spot.segment(), build.spot(spot));
        match *goal {
            Goal::At(spot, to) => {
                let point = at(spot);
                let moves = moves(spot.segment(), point, placed, axes);
                for axis in [DVec3::X, DVec3::Y, DVec3::Z] {
                    self.row(&moves, axis, (to - point).dot(axis), CONTACT);
                }
            }
            Goal::Level(spot, height) => {
                let point = at(spot);
                let moves = moves(spot.segment(), point, placed, axes);
                self.row(&moves, DVec3::Y, height - point.y, CONTACT);
            }
            Goal::Above(spot, height) => {
                let point = at(spot);
                if pressed {
                    let moves = moves(spot.segment(), point, placed, axes);
                    self.row(&moves, DVec3::Y, height - point.y, CONTACT);
                }
            }
            Goal::Touch(one, other) | Goal::Near(one, other) => {
                let (here, there) = (at(one), at(other));
                let mut moved = moves(one.segment(), here, placed, axes);
                let against = moves(other.segment(), there, placed, axes);
                for (mine, theirs) in moved.iter_mut().zip(against) {
                    *mine -= theirs;
                }
                for axis in [DVec3::X, DVec3::Y, DVec3::Z] {
                    self.row(&moved, axis, (there - here).dot(axis), goal.pull());
                }
            }
        }
    }

    fn row(&mut self, moves: &Moves, along: DVec3, off: f64, weight: f64) {
        let mut used = [(0usize, 0.0f64); N];
        let mut count = 0;
        for (at, move_) in moves.iter().enumerate() {
            let value = move_.dot(along);
            if value != 0.0 {
                used[count] = (at, value);
                count += 1;
            }
        }
        for &(row, value) in &used[..count] {
            self.right[row] += weight * value * off;
            let scaled = weight * value;
            for &(column, other) in &used[..count] {
                self.matrix[row][column] += scaled * other;
            }
        }
    }

    /// Solves by Cholesky. A degree of freedom at its limit that would go further stays there.
    fn step(&mut self, pose: &Pose) -> Option<[f64; N]> {
        for (at, &dof) in Dof::ALL.iter().enumerate() {
            let (low, high) = dof.limits();
            let outwards = (pose.0[at] <= low && self.right[at] < 0.0)
                || (pose.0[at] >= high && self.right[at] > 0.0);
            if outwards {
                for other in 0..N {
                    self.matrix[at][other] = 0.0;
                    self.matrix[other][at] = 0.0;
                }
                self.right[at] = 0.0;
                self.matrix[at][at] = 1.0;
            }
            self.matrix[at][at] += 1e-4;
        }
        let matrix = &mut *self.matrix;
        for column in 0..N {
            for row in column..N {
                let sum =
                    matrix[row][column] - dot(&matrix[row][..column], &matrix[column][..column]);
                if row == column {
                    if sum <= 0.0 || !sum.is_finite() {
                        return None;
                    }
                    matrix[row][row] = sum.sqrt();
                } else {
                    matrix[row][column] = sum / matrix[column][column];
                }
            }
        }
        let mut step = self.right;
        for row in 0..N {
            step[row] = (step[row] - dot(&matrix[row][..row], &step[..row])) / matrix[row][row];
        }
        for row in (0..N).rev() {
            for k in row + 1..N {
                step[row] -= matrix[k][row] * step[k];
            }
            step[row] /= matrix[row][row];
        }
        self.last = Some(step);
        self.last
    }
}

/// How a point on a segment moves, per radian or metre of each degree of freedom.
fn moves(segment: Segment, point: DVec3, placed: &Placed, axes: &[Axes; Segment::COUNT]) -> Moves {
    let mut moves = [DVec3::ZERO; N];
    moves[Dof::PelvisX as usize] = DVec3::X;
    moves[Dof::PelvisY as usize] = DVec3::Y;
    moves[Dof::PelvisZ as usize] = DVec3::Z;
    let mut at = Some(segment);
    while let Some(segment) = at {
        for &(dof, share) in turned_by(segment) {
            let (axis, sign) = dof.signed_axis();
            let axis = axes[segment as usize].get(axis) * (sign * share);
            moves[dof as usize] += axis.cross(point - placed.joint(segment));
        }
        let parent = segment.parent();
        if matches!(segment, Segment::LeftUpperArm | Segment::RightUpperArm) {
            // The shoulder blade carries the shoulder and does not turn the arm.
            let clavicle = Segment::LeftClavicle.on(segment.side().unwrap_or(crate::Side::Left));
            let shoulder = placed.joint(segment);
            for &(dof, share) in turned_by(clavicle) {
                let (axis, sign) = dof.signed_axis();
                let axis = axes[clavicle as usize].get(axis) * (sign * share);
                moves[dof as usize] += axis.cross(shoulder - placed.joint(clavicle));
            }
            at = clavicle.parent();
        } else {
            at = parent;
        }
    }
    moves
}

/// What turns a segment, each with its share.
fn turned_by(segment: Segment) -> &'static [(Dof, f64)] {
    use std::sync::OnceLock;
    static TABLE: OnceLock<[Vec<(Dof, f64)>; Segment::COUNT]> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table: [Vec<(Dof, f64)>; Segment::COUNT] = Default::default();
        for &dof in Dof::ALL {
            for &(segment, share) in dof.turns() {
                table[segment as usize].push((dof, share));
            }
        }
        table
    });
    &table[segment as usize]
}
