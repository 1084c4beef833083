// What runs on the GPU. Skinning, paint, light and haze are those of the pictures drawn in Rust
// (crates/figure): a change there is a change here.

const SKIN = `
uniform vec4 palette[56];
vec3 moved(vec4 r, vec4 d, vec3 p) {
  return p + 2.0 * cross(r.xyz, cross(r.xyz, p) + r.w * p)
    + 2.0 * (r.w * d.xyz - d.w * r.xyz + cross(r.xyz, d.xyz));
}
void skin(uvec4 slots, vec4 weights, vec3 p, vec3 n, out vec3 place, out vec3 normal) {
  vec4 first = palette[2u * slots.x];
  vec4 r = vec4(0.0), d = vec4(0.0);
  vec3 linear = vec3(0.0);
  for (int i = 0; i < 4; i++) {
    vec4 a = palette[2u * slots[i]], b = palette[2u * slots[i] + 1u];
    float w = dot(a, first) < 0.0 ? -weights[i] : weights[i];
    r += a * w;
    d += b * w;
    linear += moved(a, b, p) * weights[i];
  }
  float scale = 1.0 / length(r);
  r *= scale;
  d *= scale;
  place = mix(moved(r, d, p), linear, 0.4);
  normal = n + 2.0 * cross(r.xyz, cross(r.xyz, n) + r.w * n);
}
`;

const LIT = `
float brightness(vec3 n, vec3 light) {
  float sky = n.y * 0.5 + 0.5;
  float key = clamp((dot(n, light) + 0.4) / 1.4, 0.0, 1.0);
  return 0.56 + 0.16 * sky + 0.36 * key;
}
vec3 lit(vec3 paint, float bright, vec3 shade) {
  return min(paint * mix(shade, vec3(1.0), smoothstep(0.6, 1.0, bright)) * bright, vec3(1.0));
}
`;

/** Where a line stands: pushed out on the screen, and a hair further away, so that it shows only where
    something ends in front of something else. */
const OUT = `
uniform vec2 line; // of a pixel in clip space, times the line's width
vec4 outside(vec4 at, vec3 normal) {
  vec2 out_ = (camera * vec4(normal, 0.0)).xy / line;
  float size = length(out_);
  if (size > 1e-4) at.xy += out_ / size * line * at.w;
  at.z += 0.0009 * at.w;
  return at;
}
`;

/** The skin in a pose, once for all that is drawn of it: written into a buffer, not onto the screen. */
export const SKIN_VERTEX = `#version 300 es
precision highp float;
layout(location = 0) in vec3 point;
layout(location = 1) in vec3 normal;
layout(location = 3) in uvec4 slots;
layout(location = 4) in vec4 weights;
uniform float far[28];
${SKIN}
out vec3 place;
out vec3 facing;
out float hazy;
void main() {
  skin(slots, weights, point, normal, place, facing);
  hazy = 0.0;
  for (int i = 0; i < 4; i++) hazy += far[slots[i]] * weights[i];
}`;

/** What `SKIN_VERTEX` writes for each vertex, in this order. */
export const SKINNED = ["place", "facing", "hazy"];

export const NOTHING_FRAGMENT = `#version 300 es
precision highp float;
void main() {}`;

/** Body and clothes. The triangles are as small as pixels: light is for the corners. */
export const BODY_VERTEX = `#version 300 es
precision highp float;
layout(location = 0) in vec3 place;
layout(location = 1) in vec3 facing;
layout(location = 2) in vec4 cloth; // shirt, trousers, hair, part
layout(location = 3) in vec3 rest;
layout(location = 4) in float hazy;
layout(location = 5) in vec2 muscle;
uniform mat4 camera;
uniform vec3 light;
${LIT}
out vec3 vRest;
out float vBright;
out vec4 vCloth;
out vec2 vMuscle;
out float vHaze;
void main() {
  vRest = rest;
  vBright = brightness(facing, light);
  vCloth = cloth;
  vMuscle = muscle;
  vHaze = hazy;
  gl_Position = camera * vec4(place, 1.0);
}`;

/** The body's outline: its back, pushed out by a line's width. */
export const LINE_VERTEX = `#version 300 es
precision highp float;
layout(location = 0) in vec3 place;
layout(location = 1) in vec3 facing;
layout(location = 2) in vec4 cloth;
layout(location = 4) in float hazy;
uniform mat4 camera;
uniform vec3 skinColour, hair, iris, shirt, trousers, light, haze, rim;
uniform float lineShare, isDark;
${LIT}
${OUT}
flat out vec3 vInk;
void main() {
  bool isSkin = cloth.w < 0.5 && max(cloth.x, max(cloth.y, cloth.z)) <= 0.0;
  vec3 paint = cloth.w > 1.5 ? hair : cloth.w > 0.5 ? iris
    : cloth.x > 0.0 ? shirt : cloth.y > 0.0 ? trousers : cloth.z > 0.0 ? hair * 0.88 : skinColour;
  vec3 c = lit(paint, brightness(facing, light), isSkin ? vec3(1.0, 0.9, 0.86) : vec3(0.90, 0.94, 1.0));
  c = mix(c, haze, 0.4 * hazy);
  vInk = mix(c * lineShare, mix(c, rim, 0.38), isDark);
  gl_Position = outside(camera * vec4(place, 1.0), facing);
}`;

export const LINE_FRAGMENT = `#version 300 es
precision mediump float;
flat in vec3 vInk;
out vec4 colour;
void main() {
  colour = vec4(vInk, 1.0);
}`;

export const BODY_FRAGMENT = `#version 300 es
precision highp float;
in vec3 vRest;
in float vBright;
in vec4 vCloth;
in vec2 vMuscle;
in float vHaze;
uniform vec3 skinColour, lips, hair, iris, shirt, trousers, eye, mouth;
uniform float radius, brows;
uniform vec3 haze;
uniform float lineShare; // how much of the colour a line keeps
uniform float explain;
out vec4 colour;
${LIT}
float segment(vec2 at, vec2 a, vec2 b) {
  float along = clamp(dot(at - a, b - a) / dot(b - a, b - a), 0.0, 1.0);
  return distance(at, a + (b - a) * along);
}
vec3 face() {
  if (vRest.z < eye.z - 0.03 || vRest.y < mouth.y - 0.03) return skinColour;
  vec2 at = vec2(abs(vRest.x), vRest.y);
  vec3 c = skinColour;
  vec3 brow = min(hair, skinColour * 0.75) * 0.9;
  vec2 a = eye.xy + vec2(-0.016, 0.019), b = eye.xy + vec2(0.004, 0.0245), d = eye.xy + vec2(0.023, 0.0196);
  float off = min(segment(at, a, b), segment(at, b, d));
  float thick = brows - 0.07 * max(at.x - eye.x, 0.0);
  c = mix(c, brow, 0.85 * (1.0 - smoothstep(thick - 0.0008, thick + 0.0012, off)));
  float lid = length(vec3(abs(vRest.x), vRest.yz) - eye);
  if (at.y > eye.y - 0.002) c = mix(c, skinColour * 0.35, 0.8 * (1.0 - smoothstep(radius * 1.06, radius * 1.16, lid)));
  float across = at.x / 0.0235;
  if (across < 1.0) {
    float up = at.y - mouth.y - 0.0021 * across * across;
    float bow = 1.0 - across * across;
    float edge = up > 0.0 ? 0.0075 * bow - up : 0.0085 * bow + up;
    c = mix(c, lips, 0.75 * smoothstep(-0.0012, 0.0012, edge));
    c = mix(c, lips * 0.55, 0.8 * (1.0 - smoothstep(0.0003, 0.0014, abs(up))) * smoothstep(0.0, 0.12, 1.0 - across));
  }
  return c;
}
/** A soft line where a region ends. */
float hem(float field) {
  float w = max(fwidth(field), 1e-5);
  return 1.0 - smoothstep(0.4, 1.2, abs(field) / w);
}
void main() {
  vec3 paint;
  bool isSkin = false, isEye = false;
  float edge = 0.0;
  if (vCloth.w > 1.5) paint = hair;
  else if (vCloth.w > 0.5) {
    float out_ = length(vec2(abs(vRest.x) - eye.x, vRest.y - eye.y)) / radius;
    paint = out_ < 0.2 ? iris * 0.25 : out_ < 0.47 ? iris : vec3(0.96, 0.95, 0.93);
    isEye = true;
  } else {
    if (vCloth.x > 0.0) paint = shirt;
    else if (vCloth.y > 0.0) paint = trousers;
    else if (vCloth.z > 0.0) paint = hair * 0.88;
    else { paint = face(); isSkin = true; }
    edge = max(hem(vCloth.x), vCloth.x > 0.0 ? 0.0 : max(hem(vCloth.y), hem(vCloth.z)));
  }
  paint = mix(paint, vec3(0.86, 0.25, 0.13), explain * 0.68 * smoothstep(0.1, 0.75, vMuscle.x));
  paint = mix(paint, vec3(0.10, 0.48, 0.78), explain * 0.68 * smoothstep(0.1, 0.75, vMuscle.y));
  vec3 shade = isSkin ? vec3(1.0, 0.9, 0.86) : vec3(0.90, 0.94, 1.0);
  vec3 c = lit(paint, vBright, shade);
  if (isEye) c = paint * 0.97;
  c = mix(c, haze, 0.4 * vHaze);
  c = mix(c, c * lineShare, 0.55 * edge);
  colour = vec4(c, 1.0);
}`;

export const SOLID_VERTEX = `#version 300 es
precision highp float;
layout(location = 0) in vec3 point;
layout(location = 1) in vec3 normal;
uniform mat4 camera;
uniform float isLine;
${OUT}
out vec3 vNormal;
out vec3 vPlace;
void main() {
  vNormal = normal;
  vPlace = point;
  gl_Position = camera * vec4(point, 1.0);
  if (isLine > 0.5) gl_Position = outside(gl_Position, normal);
}`;

const SHADOW = `
uniform sampler2D shadowMap;
uniform vec4 shadowBox; // low x, low z, 1 / size
uniform float shadowDark;
float shadow(vec2 at) {
  vec2 uv = (at - shadowBox.xy) * shadowBox.zw;
  if (any(lessThan(uv, vec2(0.0))) || any(greaterThan(uv, vec2(1.0)))) return 0.0;
  float touch = textureLod(shadowMap, uv, 1.6).r * 0.4 + textureLod(shadowMap, uv, 2.6).r * 0.6;
  float wide = textureLod(shadowMap, uv, 3.4).g * 0.5 + textureLod(shadowMap, uv, 4.6).g * 0.5;
  return min(touch * 0.36 + wide * 0.36, 0.6);
}
`;

export const SOLID_FRAGMENT = `#version 300 es
precision highp float;
in vec3 vNormal;
in vec3 vPlace;
${LIT}
uniform vec3 paint, light;
uniform float lineShare, isLine, top, isDark;
uniform vec3 rim;
${SHADOW}
out vec4 colour;
void main() {
  vec3 n = normalize(vNormal);
  vec3 shade = vec3(0.90, 0.94, 1.0);
  vec3 c = lit(paint, brightness(n, light), shade);
  float under = n.y > 0.5 && vPlace.y > top - 0.03 ? shadow(vPlace.xz) : 0.0;
  c *= vec3(1.0) - shade * (under * 0.85 * min(shadowDark, 1.1));
  if (isLine > 0.5) c = mix(c * lineShare, mix(c, rim, 0.38), isDark);
  colour = vec4(c, 1.0);
}`;

/** The floor: nothing but its shadow. */
export const FLOOR_VERTEX = `#version 300 es
precision highp float;
layout(location = 0) in vec2 corner;
uniform mat4 camera;
uniform vec4 shadowBox;
uniform float height;
out vec2 vPlace;
void main() {
  vPlace = shadowBox.xy + corner / shadowBox.zw;
  gl_Position = camera * vec4(vPlace.x, height, vPlace.y, 1.0);
}`;

export const FLOOR_FRAGMENT = `#version 300 es
precision highp float;
in vec2 vPlace;
${SHADOW}
uniform vec2 size; // of the picture, in pixels
out vec4 colour;
void main() {
  // It fades towards the picture's edge: no box is seen around it.
  vec2 in_ = smoothstep(vec2(0.0), vec2(0.09), 0.5 - abs(gl_FragCoord.xy / size - 0.5));
  colour = vec4(0.0, 0.0, 0.0, min(shadow(vPlace) * 0.8 * shadowDark, 0.75) * in_.x * in_.y);
}`;

/** Seen from below: how near things come to the floor. Red where they touch, green wide and faint. */
export const DROP_VERTEX = `#version 300 es
precision highp float;
layout(location = 0) in vec3 place;
uniform vec4 shadowBox;
uniform float height;
out float vHeight;
void main() {
  vHeight = place.y - height;
  vec2 uv = (place.xz - shadowBox.xy) * shadowBox.zw;
  gl_Position = vec4(uv * 2.0 - 1.0, 0.0, 1.0);
}`;

export const DROP_FRAGMENT = `#version 300 es
precision highp float;
in float vHeight;
out vec4 colour;
void main() {
  if (vHeight < -0.03) discard;
  float h = max(vHeight, 0.0);
  colour = vec4(1.0 - smoothstep(0.0, 0.05, h), exp(-h / 0.32), 0.0, 1.0);
}`;
