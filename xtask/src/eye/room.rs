//! A plain room around a drawing: a wall, a floor and the skirting between them.

use body::camera::Camera;
use figure::Image;
use glam::DVec3;

const WALL: [f64; 3] = [206.0, 203.0, 194.0];
const SKIRTING: [f64; 3] = [236.0, 234.0, 229.0];
const FLOOR: [f64; 3] = [168.0, 148.0, 124.0];
/// From what is looked at to the wall, in metres.
const BEHIND: f64 = 1.8;
const SKIRTING_HEIGHT: f64 = 0.08;
const BOARD: f64 = 0.14;

/// Puts a room behind a drawing whose background is clear.
pub fn behind(drawing: &mut Image, camera: &Camera) {
    let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
    let forward = (camera.target - camera.eye).normalize_or_zero();
    let across = forward.cross(DVec3::Y).normalize_or_zero();
    let above = across.cross(forward);
    let half = (camera.field / 2.0).to_radians().tan();
    let pixels = (0..drawing.height).flat_map(|y| (0..drawing.width).map(move |x| (x, y)));
    for ((x, y), pixel) in pixels.zip(drawing.rgba.chunks_exact_mut(4)) {
        let right = ((f64::from(x) + 0.5) / width * 2.0 - 1.0) * half * camera.aspect;
        let up = (1.0 - (f64::from(y) + 0.5) / height * 2.0) * half;
        let ray = forward + across * right + above * up;
        let room = seen(camera, ray);
        let share = f64::from(pixel[3]) / 255.0;
        for (channel, room) in pixel.iter_mut().zip(room) {
            *channel = byte(f64::from(*channel) * share + room * (1.0 - share));
        }
        pixel[3] = 255;
    }
}

/// The colour of the room along a ray.
fn seen(camera: &Camera, ray: DVec3) -> [f64; 3] {
    let level = (camera.target - camera.eye).with_y(0.0);
    let wall = (level.length() + BEHIND) / ray.dot(level.normalize_or_zero());
    let height = camera.eye.y + ray.y * wall;
    if height > SKIRTING_HEIGHT {
        return WALL.map(|channel| channel * (0.94 + 0.04 * height.min(2.0)));
    }
    if height > 0.0 {
        return SKIRTING;
    }
    let place = camera.eye - ray * (camera.eye.y / ray.y);
    let board = (place.x / BOARD).floor().rem_euclid(3.0);
    FLOOR.map(|channel| channel * (0.97 + 0.02 * board))
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to a byte"
)]
fn byte(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}
