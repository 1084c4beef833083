// The little mathematics of a camera. Matrices are columns first, as the GPU wants them.

export type Vec = number[];

export const minus = (a: Vec, b: Vec): Vec => [a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!];
export const dot = (a: Vec, b: Vec): number => a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!;
export const cross = (a: Vec, b: Vec): Vec => [
  a[1]! * b[2]! - a[2]! * b[1]!,
  a[2]! * b[0]! - a[0]! * b[2]!,
  a[0]! * b[1]! - a[1]! * b[0]!,
];
export const unit = (a: Vec): Vec => {
  const length = Math.hypot(a[0]!, a[1]!, a[2]!) || 1;
  return a.map((part) => part / length);
};

/** Right, up and back of a camera. */
export function axes(eye: Vec, target: Vec): { right: Vec; up: Vec; back: Vec } {
  const back = unit(minus(eye, target));
  const right = unit(cross([0, 1, 0], back));
  return { right, up: cross(back, right), back };
}

/** From the world to clip space; `fov` is of the shorter side. */
export function projection(eye: Vec, target: Vec, fov: number, aspect: number): Float32Array {
  const { right, up, back } = axes(eye, target);
  const half = Math.tan((fov * Math.PI) / 360);
  const [wide, high] = aspect < 1 ? [half, half / aspect] : [half * aspect, half];
  const [near, far] = [0.3, 40];
  const view = [right, up, back].map((axis) => [...axis, -dot(axis, eye)]);
  const depth = -(far + near) / (far - near);
  const rows = [
    view[0]!.map((part) => part / wide),
    view[1]!.map((part) => part / high),
    view[2]!.map((part, at) => part * depth - (at === 3 ? (2 * far * near) / (far - near) : 0)),
    view[2]!.map((part) => -part),
  ];
  return new Float32Array([0, 1, 2, 3].flatMap((column) => rows.map((row) => row[column]!)));
}

/** From clip space to 0..1, y down. */
export function onScreen(matrix: Float32Array, point: Vec): [number, number] {
  const at = (row: number): number =>
    matrix[row]! * point[0]! + matrix[4 + row]! * point[1]! + matrix[8 + row]! * point[2]! + matrix[12 + row]!;
  const w = at(3) || 1e-6;
  return [0.5 + at(0) / w / 2, 0.5 - at(1) / w / 2];
}
