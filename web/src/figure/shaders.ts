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
vec3 lit(vec3 paint, vec3 n, vec3 light, vec3 shade) {
  float sky = n.y * 0.5 + 0.5;
  float key = clamp((dot(n, light) + 0.4) / 1.4, 0.0, 1.0);
  float bright = 0.56 + 0.16 * sky + 0.36 * key;
  return min(paint * mix(shade, vec3(1.0), smoothstep(0.6, 1.0, bright)) * bright, vec3(1.0));
}
`;

/** Body and clothes. With \`hull\` the same, pushed out by a line's width: only its back is drawn. */
export const BODY_VERTEX = `#version 300 es
precision highp float;
layout(location = 0) in vec3 point;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec4 cloth; // shirt, trousers, hair, part
layout(location = 3) in uvec4 slots;
layout(location = 4) in vec4 weights;
layout(location = 5) in vec2 muscle;
uniform mat4 camera;
uniform float far[28];
uniform vec2 line; // of a pixel in clip space, times the line's width; 0 for the body itself
${SKIN}
out vec3 vRest;
out vec3 vNormal;
out vec4 vCloth;
out vec2 vMuscle;
out float vHaze;
void main() {
  vec3 p, n;
  skin(slots, weights, point, normal, p, n);
  vRest = point;
  vNormal = n;
  vCloth = cloth;
  vMuscle = muscle;
  vHaze = 0.0;
  for (int i = 0; i < 4; i++) vHaze += far[slots[i]] * weights[i];
  gl_Position = camera * vec4(p, 1.0);
  if (line.x > 0.0) {
    vec2 out_ = (camera * vec4(n, 0.0)).xy / line;
    float size = length(out_);
    // A hair further away, so that a line shows only where something ends in front of something else.
    if (size > 1e-4) gl_Position.xy += out_ / size * line * gl_Position.w;
    gl_Position.z += 0.0009 * gl_Position.w;
  }
}`;

export const BODY_FRAGMENT = `#version 300 es
precision highp float;
in vec3 vRest;
in vec3 vNormal;
in vec4 vCloth;
in vec2 vMuscle;
in float vHaze;
uniform vec3 skinColour, lips, hair, iris, shirt, trousers, eye, mouth;
uniform float radius, brows;
uniform vec3 light, haze, rim;
uniform float lineShare; // how much of the colour a line keeps
uniform float isLine, isDark, explain;
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
  vec3 n = normalize(vNormal);
  vec3 shade = isSkin ? vec3(1.0, 0.9, 0.86) : vec3(0.90, 0.94, 1.0);
  vec3 c = lit(paint, n, light, shade);
  if (isEye) c = paint * 0.97;
  c = mix(c, haze, 0.4 * vHaze);
  vec3 ink = mix(c * lineShare, mix(c, rim, 0.38), isDark * isLine);
  c = mix(c, c * lineShare, 0.55 * edge);
  if (isLine > 0.5) c = ink;
  colour = vec4(c, 1.0);
}`;

export const SOLID_VERTEX = `#version 300 es
precision highp float;
layout(location = 0) in vec3 point;
layout(location = 1) in vec3 normal;
uniform mat4 camera;
uniform vec2 line;
out vec3 vNormal;
out vec3 vPlace;
void main() {
  vNormal = normal;
  vPlace = point;
  gl_Position = camera * vec4(point, 1.0);
  if (line.x > 0.0) {
    vec2 out_ = (camera * vec4(normal, 0.0)).xy / line;
    float size = length(out_);
    if (size > 1e-4) gl_Position.xy += out_ / size * line * gl_Position.w;
    gl_Position.z += 0.0009 * gl_Position.w;
  }
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
  vec3 c = lit(paint, n, light, shade);
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
out vec4 colour;
void main() {
  colour = vec4(0.0, 0.0, 0.0, min(shadow(vPlace) * 0.8 * shadowDark, 0.75));
}`;

/** Seen from below: how near things come to the floor. Red where they touch, green wide and faint. */
export const DROP_VERTEX = `#version 300 es
precision highp float;
layout(location = 0) in vec3 point;
layout(location = 1) in vec3 normal;
layout(location = 3) in uvec4 slots;
layout(location = 4) in vec4 weights;
uniform vec4 shadowBox;
uniform float height, isBody;
${SKIN}
out float vHeight;
void main() {
  vec3 p = point, n;
  if (isBody > 0.5) skin(slots, weights, point, normal, p, n);
  vHeight = p.y - height;
  vec2 uv = (p.xz - shadowBox.xy) * shadowBox.zw;
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
