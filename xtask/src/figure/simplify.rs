//! Makes a mesh coarser by collapsing edges onto one of their ends (quadric error metrics, Garland
//! and Heckbert 1997), so that what is left is a subset of the vertices: weights and shapes carry over.
//!
//! Ours instead of a library's because the error is summed over all shapes at once, and because the
//! mesh is one half whose middle line must stay in the middle.

use glam::DVec3;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};

/// What is to be made coarser.
pub struct Task<'a> {
    /// The places of all vertices, in each shape.
    pub shapes: &'a [Vec<DVec3>],
    /// How much an error at a vertex counts.
    pub importance: &'a [f64],
    /// The longest edge that may come to be at a vertex, in the first shape.
    pub longest: &'a [f64],
    /// Whether a vertex lies in the middle plane.
    pub middle: &'a [bool],
    /// How different two vertices move; 0 is alike.
    pub difference: &'a dyn Fn(usize, usize) -> f64,
}

/// A symmetric 4×4 matrix: the sum of squared distances from planes.
#[derive(Clone, Copy, Default)]
struct Quadric([f64; 10]);

impl Quadric {
    fn plane(normal: DVec3, at: DVec3, weight: f64) -> Quadric {
        let DVec3 { x: a, y: b, z: c } = normal;
        let d = -normal.dot(at);
        Quadric(
            [
                a * a,
                a * b,
                a * c,
                a * d,
                b * b,
                b * c,
                b * d,
                c * c,
                c * d,
                d * d,
            ]
            .map(|v| v * weight),
        )
    }

    fn add(&mut self, other: &Quadric) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
    }

    fn error(&self, p: DVec3) -> f64 {
        let [aa, ab, ac, ad, bb, bc, bd, cc, cd, dd] = self.0;
        let DVec3 { x, y, z } = p;
        x * x * aa
            + 2.0 * x * y * ab
            + 2.0 * x * z * ac
            + 2.0 * x * ad
            + y * y * bb
            + 2.0 * y * z * bc
            + 2.0 * y * bd
            + z * z * cc
            + 2.0 * z * cd
            + dd
    }
}

type Entry = Reverse<(u64, usize, usize, u32)>;

struct Mesh<'a> {
    task: &'a Task<'a>,
    triangles: Vec<Option<[usize; 3]>>,
    /// The triangles around each vertex.
    around: Vec<Vec<usize>>,
    quadrics: Vec<Vec<Quadric>>,
    /// Bumped when what is around a vertex changes: older entries in the heap are stale.
    version: Vec<u32>,
    /// On a border that is not the middle line: stays.
    locked: Vec<bool>,
}

/// Collapses edges until `target` vertices are left; gives the triangles that remain.
pub fn simplify(task: &Task, triangles: &[[usize; 3]], target: usize) -> Vec<[usize; 3]> {
    let count = task.middle.len();
    let mut mesh = Mesh {
        task,
        triangles: triangles.iter().copied().map(Some).collect(),
        around: vec![Vec::new(); count],
        quadrics: vec![vec![Quadric::default(); task.shapes.len()]; count],
        version: vec![0; count],
        locked: vec![false; count],
    };
    mesh.begin();
    let mut left = mesh
        .around
        .iter()
        .filter(|around| !around.is_empty())
        .count();
    let mut heap = BinaryHeap::new();
    for vertex in 0..count {
        mesh.push_all(vertex, &mut heap);
    }
    while left > target {
        let Some(Reverse((_, from, to, version))) = heap.pop() else {
            break;
        };
        let stale = version != mesh.version[from].wrapping_add(mesh.version[to]);
        if stale
            || mesh.around[from].is_empty()
            || mesh.around[to].is_empty()
            || !mesh.allowed(from, to)
        {
            continue;
        }
        mesh.collapse(from, to);
        left -= 1;
        let mut touched: Vec<usize> = mesh.neighbours(to).into_iter().collect();
        touched.push(to);
        touched.sort_unstable();
        for &vertex in &touched {
            mesh.version[vertex] = mesh.version[vertex].wrapping_add(1);
        }
        for &vertex in &touched {
            mesh.push_all(vertex, &mut heap);
            let mut next: Vec<usize> = mesh.neighbours(vertex).into_iter().collect();
            next.sort_unstable();
            for other in next {
                mesh.push(other, vertex, &mut heap);
            }
        }
    }
    mesh.triangles.into_iter().flatten().collect()
}

impl Mesh<'_> {
    fn begin(&mut self) {
        let mut edges: HashMap<(usize, usize), u32> = HashMap::new();
        for (number, triangle) in self.triangles.iter().flatten().enumerate() {
            for at in 0..3 {
                let (a, b) = (triangle[at], triangle[(at + 1) % 3]);
                self.around[a].push(number);
                *edges.entry((a.min(b), a.max(b))).or_default() += 1;
            }
            for (shape, places) in self.task.shapes.iter().enumerate() {
                let [a, b, c] = triangle.map(|corner| places[corner]);
                let normal = (b - a).cross(c - a);
                let area = normal.length();
                let plane = Quadric::plane(normal.normalize_or_zero(), a, area);
                for &corner in triangle {
                    self.quadrics[corner][shape].add(&plane);
                }
            }
        }
        let middle = self.task.middle;
        for (&(a, b), _) in edges.iter().filter(|(_, times)| **times == 1) {
            if !(middle[a] && middle[b]) {
                self.locked[a] = true;
                self.locked[b] = true;
            }
        }
    }

    fn neighbours(&self, vertex: usize) -> HashSet<usize> {
        let corners = self.around[vertex]
            .iter()
            .filter_map(|&t| self.triangles[t]);
        corners
            .flatten()
            .filter(|&corner| corner != vertex)
            .collect()
    }

    fn push_all(&self, from: usize, heap: &mut BinaryHeap<Entry>) {
        let mut to: Vec<usize> = self.neighbours(from).into_iter().collect();
        to.sort_unstable();
        for to in to {
            self.push(from, to, heap);
        }
    }

    fn push(&self, from: usize, to: usize, heap: &mut BinaryHeap<Entry>) {
        if self.locked[from] || (self.task.middle[from] && !self.task.middle[to]) {
            return;
        }
        let task = self.task;
        let mut error = 0.0;
        for (shape, places) in task.shapes.iter().enumerate() {
            let mut sum = self.quadrics[from][shape];
            sum.add(&self.quadrics[to][shape]);
            error += sum.error(places[to]).max(0.0);
        }
        let edge = task.shapes[0][from].distance_squared(task.shapes[0][to]);
        error += edge * edge * (0.002 + 0.05 * (task.difference)(from, to));
        error *= task.importance[from];
        // Positive numbers sort as their bits do.
        let entry = (
            error.to_bits(),
            from,
            to,
            self.version[from].wrapping_add(self.version[to]),
        );
        heap.push(Reverse(entry));
    }

    fn allowed(&self, from: usize, to: usize) -> bool {
        let (mine, theirs) = (self.neighbours(from), self.neighbours(to));
        if !mine.contains(&to) {
            return false;
        }
        let shared = self.around[from]
            .iter()
            .filter(|t| self.around[to].contains(t))
            .count();
        let common = mine.intersection(&theirs).count();
        // A middle vertex has a border through it: its edge along the border has one triangle.
        if common != shared || (self.task.middle[from] && shared != 1) {
            return false;
        }
        let places = &self.task.shapes[0];
        for &other in &mine {
            let longest = self.task.longest[other].min(self.task.longest[to]);
            let now = places[other].distance(places[to]);
            if other != to && now > longest && now > places[other].distance(places[from]) {
                return false;
            }
        }
        // No triangle may turn over, in no shape.
        self.around[from].iter().all(|&number| {
            let Some(triangle) = self.triangles[number] else {
                return true;
            };
            if triangle.contains(&to) {
                return true;
            }
            self.task.shapes.iter().all(|places| {
                let [a, b, c] = triangle.map(|corner| places[corner]);
                let [d, e, f] =
                    triangle.map(|corner| places[if corner == from { to } else { corner }]);
                let (before, after) = ((b - a).cross(c - a), (e - d).cross(f - d));
                let longest = (e - d)
                    .length_squared()
                    .max((f - d).length_squared())
                    .max((f - e).length_squared());
                before.dot(after) > 0.5 * before.length() * after.length()
                    && after.length() > 0.12 * longest
            })
        })
    }

    fn collapse(&mut self, from: usize, to: usize) {
        for shape in 0..self.task.shapes.len() {
            let mine = self.quadrics[from][shape];
            self.quadrics[to][shape].add(&mine);
        }
        for number in std::mem::take(&mut self.around[from]) {
            let Some(triangle) = self.triangles[number] else {
                continue;
            };
            if triangle.contains(&to) {
                self.triangles[number] = None;
                for corner in triangle {
                    self.around[corner].retain(|&other| other != number);
                }
            } else {
                self.triangles[number] =
                    Some(triangle.map(|corner| if corner == from { to } else { corner }));
                self.around[to].push(number);
            }
        }
    }
}
