//! How each person is shaped. How they look besides is `figure::Person`.

use super::source::Source;
use anyhow::Result;
use glam::DVec3;

/// The shape of one person, as shares of the published targets.
pub struct Recipe {
    pub id: &'static str,
    /// Standing height in metres; the shape is scaled to it.
    pub stature: f64,
    /// 0 is a woman, 1 a man.
    pub male: f64,
    /// 0 is about 25 years, 1 about 90.
    pub old: f64,
    /// −1 is least, 0 average, 1 most; the published most is not heavy, so more than 1 is more of it.
    pub muscle: f64,
    pub weight: f64,
    /// Shares of the three faces the data has: its names, not ours.
    pub faces: [(&'static str, f64); 3],
    /// Further targets.
    pub more: &'static [(&'static str, f64)],
}

const NARROW: (&str, f64) = ("torso/measure-shoulder-dist-decr", 0.6);

const fn faces(african: f64, asian: f64, caucasian: f64) -> [(&'static str, f64); 3] {
    [
        ("african", african),
        ("asian", asian),
        ("caucasian", caucasian),
    ]
}

/// Everybody, in the order of `figure::Person::ALL`.
pub const ALL: [Recipe; 6] = [
    Recipe {
        id: "ada",
        stature: 1.63,
        male: 0.0,
        old: 0.82,
        muscle: 0.0,
        weight: 0.2,
        faces: faces(0.0, 0.1, 0.9),
        more: &[NARROW, ("stomach/stomach-tone-decr", 0.6)],
    },
    Recipe {
        id: "kofi",
        stature: 1.74,
        male: 1.0,
        old: 0.78,
        muscle: -0.1,
        weight: 0.05,
        faces: faces(1.0, 0.0, 0.0),
        more: &[("stomach/stomach-tone-decr", 0.6)],
    },
    Recipe {
        id: "rosa",
        stature: 1.64,
        male: 0.0,
        old: 0.3,
        muscle: 0.0,
        weight: 2.1,
        faces: faces(0.3, 0.1, 0.6),
        more: &[
            NARROW,
            ("torso/measure-waist-circ-incr", 0.7),
            ("torso/measure-hips-circ-incr", 0.7),
            ("stomach/stomach-pregnant-incr", 0.25),
        ],
    },
    Recipe {
        id: "tom",
        stature: 1.79,
        male: 1.0,
        old: 0.32,
        muscle: 0.1,
        weight: 2.1,
        faces: faces(0.0, 0.0, 1.0),
        more: &[
            ("torso/measure-waist-circ-incr", 0.8),
            ("torso/measure-hips-circ-incr", 0.4),
            ("stomach/stomach-pregnant-incr", 0.4),
        ],
    },
    Recipe {
        id: "mei",
        stature: 1.66,
        male: 0.0,
        old: 0.02,
        muscle: 0.1,
        weight: -0.15,
        faces: faces(0.0, 1.0, 0.0),
        more: &[NARROW],
    },
    Recipe {
        id: "sami",
        stature: 1.77,
        male: 1.0,
        old: 0.04,
        muscle: 0.25,
        weight: -0.1,
        faces: faces(0.35, 0.25, 0.4),
        more: &[],
    },
];

/// The shares of low, average and high of a value around 0.
fn thirds(value: f64, what: &str) -> [(String, f64); 3] {
    [
        (format!("min{what}"), (-value).max(0.0)),
        (format!("average{what}"), (1.0 - value.abs()).max(0.0)),
        (format!("max{what}"), value.max(0.0)),
    ]
}

impl Recipe {
    /// The shaped vertices, feet on y = 0, with left and right alike.
    pub fn shape(&self, source: &Source) -> Result<Vec<DVec3>> {
        let mut places = source.vertices.clone();
        for (sex, by_sex) in [("female", 1.0 - self.male), ("male", self.male)] {
            for (age, by_age) in [("young", 1.0 - self.old), ("old", self.old)] {
                let share = by_sex * by_age;
                if share == 0.0 {
                    continue;
                }
                for (face, by_face) in self.faces.iter().filter(|(_, share)| *share > 0.0) {
                    source.apply(
                        &format!("macrodetails/{face}-{sex}-{age}"),
                        share * by_face,
                        &mut places,
                    )?;
                }
                for (muscle, by_muscle) in thirds(self.muscle, "muscle") {
                    for (weight, by_weight) in thirds(self.weight, "weight") {
                        let share = share * by_muscle * by_weight;
                        if share > 0.0 {
                            source.apply(
                                &format!("macrodetails/universal-{sex}-{age}-{muscle}-{weight}"),
                                share,
                                &mut places,
                            )?;
                        }
                    }
                }
            }
        }
        for (target, share) in self.more {
            source.apply(target, *share, &mut places)?;
        }
        let places: Vec<DVec3> = (0..places.len())
            .map(|at| {
                let other = places[source.mirror[at]];
                (places[at] + DVec3::new(-other.x, other.y, other.z)) * 0.5
            })
            .collect();
        let heights = source.quads.iter().flatten().map(|&at| places[at].y);
        let (low, high) = heights.fold((f64::MAX, f64::MIN), |(low, high), y| {
            (low.min(y), high.max(y))
        });
        let scale = self.stature / (high - low);
        eprintln!(
            "      {}: {:.2} m as published, {:.2} m here",
            self.id,
            high - low,
            self.stature
        );
        Ok(places
            .into_iter()
            .map(|p| (p - DVec3::new(0.0, low, 0.0)) * scale)
            .collect())
    }
}
