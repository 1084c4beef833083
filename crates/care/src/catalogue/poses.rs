//! The poses of an exercise file: from names and numbers to [`Stance`]s.

use super::raw;
use super::resolve::{Problem, Problems};
use super::watches;
use crate::exercise::{Beat, Fault, Movement, View};
use body::stance::{Contact, Stance, Surface};
use body::{Dof, Side, Spot};
use serde::Deserialize;
use serde::de::value::{Error, StrDeserializer};
use std::collections::BTreeMap;

/// Where somebody looks from who has not said.
const VIEW: View = View {
    azimuth: 60.0,
    elevation: 15.0,
};

/// The poses that a file may name: its own and the shared ones.
pub struct Known<'r> {
    own: &'r BTreeMap<String, raw::Pose>,
    shared: &'r BTreeMap<String, raw::Pose>,
}

/// Everything wrong in a file of shared poses.
pub fn check(poses: &BTreeMap<String, raw::Pose>) -> Vec<Problem> {
    let mut problems = Problems(Vec::new());
    Known::new(&mut problems, &BTreeMap::new(), poses);
    problems.0
}

impl<'r> Known<'r> {
    pub fn new(
        problems: &mut Problems,
        shared: &'r BTreeMap<String, raw::Pose>,
        own: &'r BTreeMap<String, raw::Pose>,
    ) -> Self {
        let known = Self { own, shared };
        for (name, pose) in own {
            known.check(problems, name, pose);
        }
        known
    }

    fn get(&self, name: &str) -> Option<&'r raw::Pose> {
        self.own.get(name).or_else(|| self.shared.get(name))
    }

    fn check(&self, problems: &mut Problems, name: &str, pose: &raw::Pose) {
        let at = |field: &str| format!("pose.{name}.{field}");
        let mut seen = vec![name];
        let mut above = pose.from.as_deref();
        while let Some(from) = above {
            if seen.contains(&from) {
                problems.add(
                    at("from"),
                    format!("expected no circle, found {from} again"),
                );
                return;
            }
            seen.push(from);
            let Some(pose) = self.get(from) else {
                problems.add(
                    at("from"),
                    format!("expected a pose of this file or of poses.toml, found {from}"),
                );
                return;
            };
            above = pose.from.as_deref();
        }
        for (field, angles) in [("angles", &pose.angles), ("follow", &pose.follow)] {
            for (joint, angle) in angles {
                let at = at(&format!("{field}.{joint}"));
                let dofs = dofs(joint);
                let Some(dof) = dofs.first() else {
                    problems.add(at, format!("expected a joint, found {joint}"));
                    continue;
                };
                let (low, high) = dof.limits();
                if !(low..=high).contains(angle) {
                    problems.add(
                        at,
                        format!("expected {low} to {high} degrees, found {angle}"),
                    );
                }
            }
        }
        let lists = [
            ("floor", &pose.floor),
            ("seat", &pose.seat),
            ("table", &pose.table),
            ("slide", &pose.slide),
        ];
        for (index, spot) in pose.arrow.iter().enumerate() {
            if spots(spot).is_empty() {
                problems.add(
                    at(&format!("arrow[{index}]")),
                    format!("expected a spot of the skin, found {spot}"),
                );
            }
        }
        for (field, list) in lists {
            for (index, spot) in list.iter().flatten().enumerate() {
                if spots(spot).is_empty() {
                    problems.add(
                        at(&format!("{field}[{index}]")),
                        format!("expected a spot of the skin, found {spot}"),
                    );
                }
            }
        }
        for (field, list) in [("touch", &pose.touch), ("towards", &pose.towards)] {
            for (index, pair) in list.iter().flatten().enumerate() {
                for spot in pair.iter().filter(|spot| spots(spot).len() != 1) {
                    problems.add(
                        at(&format!("{field}[{index}]")),
                        format!("expected one spot, such as right_shin, found {spot}"),
                    );
                }
            }
        }
    }

    /// How a form looks, where it says so.
    pub fn movement(
        &self,
        problems: &mut Problems,
        index: usize,
        form: &raw::Form,
        exercise: &raw::Exercise,
    ) -> Option<Movement> {
        let at = |field: &str| format!("form[{index}].{field}");
        let mut unknown = |field: String, name: &str| {
            problems.add(
                field,
                format!("expected a pose of this file or of poses.toml, found {name}"),
            );
        };
        let Some(start) = form.from.as_deref() else {
            for (number, phase) in form.phases.iter().enumerate() {
                if phase.to.is_some() {
                    problems.add(
                        at(&format!("phases[{number}].to")),
                        "expected none: the form has no pose to start from (from)",
                    );
                }
            }
            return None;
        };
        if self.get(start).is_none() {
            unknown(at("from"), start);
            return None;
        }
        let mut names = vec![start];
        let mut beats = Vec::new();
        let mut now = 0;
        for (number, phase) in form.phases.iter().enumerate() {
            if let Some(to) = phase.to.as_deref() {
                if self.get(to).is_none() {
                    unknown(at(&format!("phases[{number}].to")), to);
                    return None;
                }
                now = names
                    .iter()
                    .position(|name| *name == to)
                    .unwrap_or_else(|| {
                        names.push(to);
                        names.len() - 1
                    });
            }
            let pose = self.get(names[now]);
            let arrows = pose.into_iter().flat_map(|pose| &pose.arrow);
            beats.push(Beat {
                phase: phase.name.clone(),
                role: phase.role,
                seconds: phase.seconds,
                side: phase.side,
                ends: now,
                arrows: match phase.to {
                    Some(_) => arrows.flat_map(|name| spots(name)).collect(),
                    None => Vec::new(),
                },
            });
        }
        let view = form.view.or(exercise.view).map_or(VIEW, |view| View {
            azimuth: view.azimuth,
            elevation: view.elevation,
        });
        if !(-360.0..=360.0).contains(&view.azimuth) || !(-10.0..=89.0).contains(&view.elevation) {
            problems.add(
                at("view"),
                "expected an azimuth of -360 to 360 and an elevation of -10 to 89 degrees",
            );
        }
        let stances = names
            .iter()
            .enumerate()
            .map(|(at, name)| self.stance(name, (at > 0).then_some(start)))
            .collect();
        Some(Movement {
            stances,
            beats,
            view,
            matters: exercise
                .matters
                .iter()
                .flat_map(|name| dofs(name))
                .collect(),
            faults: self.faults(form, exercise, start),
        })
    }

    fn faults(&self, form: &raw::Form, exercise: &raw::Exercise, start: &str) -> Vec<Fault> {
        let here = exercise
            .fault
            .iter()
            .filter(|fault| fault.forms.contains(&form.id));
        here.map(|fault| Fault {
            id: fault.id.clone(),
            stance: self.stance(&fault.pose, Some(start)),
        })
        .collect()
    }

    /// Checks what an exercise says of its movements beside the forms.
    pub fn check_exercise(&self, problems: &mut Problems, exercise: &raw::Exercise) {
        for (index, name) in exercise.matters.iter().enumerate() {
            if dofs(name).is_empty() {
                problems.add(
                    format!("matters[{index}]"),
                    format!("expected a joint, found {name}"),
                );
            }
        }
        for (index, fault) in exercise.fault.iter().enumerate() {
            let at = |field: &str| format!("fault[{index}].{field}");
            if !watches::named(&fault.id) {
                problems.add(
                    at("id"),
                    format!(
                        "expected small letters and underscores, found \"{}\"",
                        fault.id
                    ),
                );
            }
            if self.get(&fault.pose).is_none() {
                problems.add(
                    at("pose"),
                    format!(
                        "expected a pose of this file or of poses.toml, found {}",
                        fault.pose
                    ),
                );
            }
            for (number, form) in fault.forms.iter().enumerate() {
                if !exercise.form.iter().any(|known| known.id == *form) {
                    problems.add(
                        at(&format!("forms[{number}]")),
                        format!("expected a form of this file, found {form}"),
                    );
                }
            }
        }
    }

    /// A pose with all that it builds on. The angles of the pose that the form starts from are left
    /// out: they are as the body came to hold them.
    fn stance(&self, name: &str, start: Option<&str>) -> Stance {
        let mut chain = Vec::new();
        let mut next = Some(name);
        while let Some(pose) = next.and_then(|name| self.get(name)) {
            // `check` has found circles; this stops on them all the same.
            if chain.len() > self.own.len() + self.shared.len() {
                break;
            }
            chain.push((next, pose));
            next = pose.from.as_deref();
        }
        let mut stance = Stance::default();
        let says = chain
            .iter()
            .position(|(name, _)| *name == start)
            .unwrap_or(chain.len());
        for (_, pose) in chain[..says].iter().rev() {
            for (joint, angle) in &pose.follow {
                for dof in dofs(joint) {
                    stance.angles.remove(&dof);
                    stance.follow.insert(dof, *angle);
                }
            }
            for (joint, angle) in &pose.angles {
                for dof in dofs(joint) {
                    stance.follow.remove(&dof);
                    stance.angles.insert(dof, *angle);
                }
            }
        }
        let said = |list: fn(&raw::Pose) -> Option<&Vec<String>>| {
            let names = chain.iter().find_map(|(_, pose)| list(pose));
            names
                .into_iter()
                .flatten()
                .flat_map(|name| spots(name))
                .collect::<Vec<Spot>>()
        };
        let slide = said(|pose| pose.slide.as_ref());
        for (surface, spots) in [
            (Surface::Floor, said(|pose| pose.floor.as_ref())),
            (Surface::Seat, said(|pose| pose.seat.as_ref())),
            (Surface::Table, said(|pose| pose.table.as_ref())),
        ] {
            stance
                .contacts
                .extend(spots.into_iter().map(|spot| Contact {
                    spot,
                    surface,
                    planted: !slide.contains(&spot),
                }));
        }
        let pairs = |list: fn(&raw::Pose) -> Option<&Vec<[String; 2]>>| {
            let pairs = chain.iter().find_map(|(_, pose)| list(pose));
            let pairs = pairs.into_iter().flatten();
            pairs
                .flat_map(|[one, other]| spots(one).into_iter().zip(spots(other)))
                .collect()
        };
        stance.touches = pairs(|pose| pose.touch.as_ref());
        stance.towards = pairs(|pose| pose.towards.as_ref());
        stance
    }
}

fn named<T: for<'d> Deserialize<'d>>(name: &str) -> Option<T> {
    T::deserialize(StrDeserializer::<Error>::new(name)).ok()
}

/// The degrees of freedom that a name means: both sides where it names none. The place of the pelvis
/// is no angle.
fn dofs(name: &str) -> Vec<Dof> {
    let one: Option<Dof> = named(name);
    let both = || {
        let left: Dof = named(&format!("left_{name}"))?;
        Some(vec![left, left.on(Side::Right)])
    };
    let found = one.map(|dof| vec![dof]).or_else(both).unwrap_or_default();
    found.into_iter().filter(|dof| !dof.is_place()).collect()
}

/// The spots that a name means.
fn spots(name: &str) -> Vec<Spot> {
    for side in ["left_", "right_"] {
        let group = name.strip_prefix(side).unwrap_or_default();
        let parts = parts(group);
        if !parts.is_empty() {
            return parts
                .iter()
                .filter_map(|part| named(&format!("{side}{part}")))
                .collect();
        }
    }
    let group = parts(name);
    if !group.is_empty() {
        return group.iter().flat_map(|part| spots(part)).collect();
    }
    if let Some(spot) = named(name) {
        return vec![spot];
    }
    let sides = ["left_", "right_"].map(|side| named(&format!("{side}{name}")));
    sides.into_iter().flatten().collect()
}

/// Spots that go together.
fn parts(group: &str) -> &'static [&'static str] {
    match group {
        "sole" => &["heel", "ball_inner", "ball_outer"],
        "palm" => &["palm_heel", "palm_little", "fingertip"],
        _ => &[],
    }
}
