// Draws one person and the things around on a canvas, with WebGL2 and nothing else.

import { axes, projection, type Vec } from "./matrix";
import type { Camera, Model, Moment, Solid } from "./model";
import * as shaders from "./shaders";

/** Cells of the shadow's map along each side. */
const SHADOW = 128;
const SLOTS = 28;

interface Look {
  haze: number[];
  rim: number[];
  line: number;
  shadow: number;
}

const LIGHT: Look = { haze: [0.9, 0.91, 0.93], rim: [0, 0, 0], line: 0.36, shadow: 1 };
const DARK: Look = { haze: [0.42, 0.46, 0.52], rim: [0.78, 0.83, 0.9], line: 0.3, shadow: 1.35 };

interface Program {
  use(): void;
  at(name: string): WebGLUniformLocation | null;
}

interface Shape {
  array: WebGLVertexArrayObject;
  buffers: WebGLBuffer[];
  count: number;
  colour: number[];
  top: number;
}

/** A body: at rest for the pass that lets it take a pose, in the pose for all that draw it. */
interface Body {
  rest: WebGLVertexArrayObject;
  posed: WebGLVertexArrayObject;
  /** Catches the posed vertices. */
  feedback: WebGLTransformFeedback;
  muscles: WebGLBuffer;
  /** Vertices, and corners of triangles. */
  points: number;
  count: number;
}

/** Bytes of a posed vertex: place, normal, haze. */
const POSED = 28;

export class Scene {
  private readonly gl: WebGL2RenderingContext;
  private readonly skin: Program;
  private readonly body: Program;
  private readonly outline: Program;
  private readonly solid: Program;
  private readonly ground: Program;
  private readonly drop: Program;
  private readonly figure: Body;
  private readonly square: WebGLVertexArrayObject;
  private readonly map: { frame: WebGLFramebuffer; texture: WebGLTexture };
  private solids: Shape[] = [];
  private box: number[] = [0, 0, 1, 1];
  private floor = 0;
  private isDark = false;
  private drawn: Float32Array | undefined;
  /** Muscles are tinted. */
  explain = false;
  camera: Camera = { eye: [0, 1, 5], target: [0, 1, 0], fov: 16 };

  /** Throws where the browser cannot. */
  constructor(
    readonly canvas: HTMLCanvasElement,
    private readonly model: Model,
  ) {
    const context = (wish: WebGLContextAttributes): WebGL2RenderingContext | null => canvas.getContext("webgl2", wish);
    // Without a GPU, smooth edges cost as much as all the rest.
    const gl =
      context({ antialias: true, powerPreference: "low-power", failIfMajorPerformanceCaveat: true }) ??
      context({ antialias: false });
    if (!gl) throw new Error("no WebGL2");
    this.gl = gl;
    this.skin = program(gl, shaders.SKIN_VERTEX, shaders.NOTHING_FRAGMENT, shaders.SKINNED);
    this.body = program(gl, shaders.BODY_VERTEX, shaders.BODY_FRAGMENT);
    this.outline = program(gl, shaders.LINE_VERTEX, shaders.LINE_FRAGMENT);
    this.solid = program(gl, shaders.SOLID_VERTEX, shaders.SOLID_FRAGMENT);
    this.ground = program(gl, shaders.FLOOR_VERTEX, shaders.FLOOR_FRAGMENT);
    this.drop = program(gl, shaders.DROP_VERTEX, shaders.DROP_FRAGMENT);
    this.figure = figure(gl, model);
    this.square = square(gl);
    this.map = shadowMap(gl);
  }

  /** Another theme: colours are given anew. */
  dark(isDark: boolean): void {
    this.isDark = isDark;
    const { gl } = this;
    const { eye, radius, mouth, brows, ...colours } = this.model.colours(isDark);
    for (const on of [this.body, this.outline]) {
      on.use();
      gl.uniform3fv(on.at("skinColour"), colours.skin);
      for (const name of ["lips", "hair", "iris", "shirt", "trousers"] as const) gl.uniform3fv(on.at(name), colours[name]);
    }
    this.body.use();
    gl.uniform3fv(this.body.at("eye"), eye);
    gl.uniform3fv(this.body.at("mouth"), mouth);
    gl.uniform1f(this.body.at("radius"), radius);
    gl.uniform1f(this.body.at("brows"), brows);
  }

  /** The model shows another form, or another side: the things around are others. */
  set(left: boolean): void {
    const { gl } = this;
    for (const solid of this.solids) {
      gl.deleteVertexArray(solid.array);
      for (const buffer of solid.buffers) gl.deleteBuffer(buffer);
    }
    this.solids = this.model.props(left).map((solid) => shape(gl, solid));
    this.floor = this.model.floor;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.figure.muscles);
    gl.bufferData(gl.ARRAY_BUFFER, this.model.muscles, gl.STATIC_DRAW);
  }

  /** The size in CSS pixels has changed. */
  resize(width: number, height: number, fine: number): void {
    this.canvas.width = Math.max(1, Math.round(width * fine));
    this.canvas.height = Math.max(1, Math.round(height * fine));
  }

  get matrix(): Float32Array {
    const { eye, target, fov } = this.camera;
    return projection(eye, target, fov, this.canvas.width / this.canvas.height);
  }

  /** Draws what has changed: the pose, or with `anew` anything else. */
  draw(moment: Moment, left: boolean, anew: boolean): void {
    const { gl } = this;
    const { eye, target } = this.camera;
    const view = axes(eye, target);
    const frame = this.model.frame(moment, left, view.back);
    if (frame.length === 0 || (!anew && frame.every((number, at) => number === this.drawn?.[at]))) return;
    this.drawn = frame;
    const palette = frame.subarray(0, SLOTS * 8);
    const far = frame.subarray(SLOTS * 8);
    this.pose(palette, far);
    this.shade(palette);

    const look = this.isDark ? DARK : LIGHT;
    const matrix = this.matrix;
    const light = towards(view, [-0.45, 0.78, 0.62]);
    const { width, height } = this.canvas;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, width, height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    gl.enable(gl.DEPTH_TEST);
    gl.enable(gl.CULL_FACE);
    gl.bindTexture(gl.TEXTURE_2D, this.map.texture);
    const shorter = Math.min(width, height);
    const pixels = 0.6 + shorter / 620;
    const line = [(2 * pixels) / width, (2 * pixels) / height];

    const shadowed = (on: Program): void => {
      gl.uniform1i(on.at("shadowMap"), 0);
      gl.uniform4fv(on.at("shadowBox"), this.box);
      gl.uniform1f(on.at("shadowDark"), look.shadow);
    };
    gl.bindVertexArray(this.figure.posed);
    for (const on of [this.body, this.outline]) {
      on.use();
      gl.uniformMatrix4fv(on.at("camera"), false, matrix);
      this.lit(on, light, look);
      gl.uniform3fv(on.at("haze"), look.haze);
      gl.uniform1f(on.at("explain"), this.explain ? 1 : 0);
      gl.uniform2fv(on.at("line"), line);
      gl.cullFace(on === this.outline ? gl.FRONT : gl.BACK);
      gl.drawElements(gl.TRIANGLES, this.figure.count, gl.UNSIGNED_SHORT, 0);
    }
    this.solid.use();
    gl.uniformMatrix4fv(this.solid.at("camera"), false, matrix);
    this.lit(this.solid, light, look);
    shadowed(this.solid);
    gl.uniform2fv(this.solid.at("line"), line);
    for (const solid of this.solids) {
      gl.bindVertexArray(solid.array);
      gl.uniform3fv(this.solid.at("paint"), solid.colour.map((part) => part * (this.isDark ? 0.72 : 1)));
      gl.uniform1f(this.solid.at("top"), solid.top);
      for (const isLine of [false, true]) {
        gl.cullFace(isLine ? gl.FRONT : gl.BACK);
        gl.uniform1f(this.solid.at("isLine"), isLine ? 1 : 0);
        gl.drawElements(gl.TRIANGLES, solid.count, gl.UNSIGNED_SHORT, 0);
      }
    }
    gl.cullFace(gl.BACK);
    gl.disable(gl.CULL_FACE);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.depthMask(false);
    this.ground.use();
    gl.uniformMatrix4fv(this.ground.at("camera"), false, matrix);
    gl.uniform1f(this.ground.at("height"), this.floor);
    gl.uniform2f(this.ground.at("size"), width, height);
    shadowed(this.ground);
    gl.bindVertexArray(this.square);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    gl.depthMask(true);
    gl.disable(gl.BLEND);
    gl.bindVertexArray(null);
  }

  private lit(on: Program, light: Vec, look: Look): void {
    const { gl } = this;
    gl.uniform3fv(on.at("light"), light);
    gl.uniform3fv(on.at("rim"), look.rim);
    gl.uniform1f(on.at("lineShare"), look.line);
    gl.uniform1f(on.at("isDark"), this.isDark ? 1 : 0);
  }

  /** Moves every vertex once, however often it is drawn then. */
  private pose(palette: Float32Array, far: Float32Array): void {
    const { gl, skin, figure } = this;
    skin.use();
    gl.uniform4fv(skin.at("palette"), palette);
    gl.uniform1fv(skin.at("far"), far);
    gl.bindVertexArray(figure.rest);
    gl.bindTransformFeedback(gl.TRANSFORM_FEEDBACK, figure.feedback);
    gl.enable(gl.RASTERIZER_DISCARD);
    gl.beginTransformFeedback(gl.POINTS);
    gl.drawArrays(gl.POINTS, 0, figure.points);
    gl.endTransformFeedback();
    gl.disable(gl.RASTERIZER_DISCARD);
    gl.bindTransformFeedback(gl.TRANSFORM_FEEDBACK, null);
  }

  /** Notes what comes how near to the floor. */
  private shade(palette: Float32Array): void {
    const { gl, drop } = this;
    this.box = around(palette);
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.map.frame);
    gl.viewport(0, 0, SHADOW, SHADOW);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.CULL_FACE);
    gl.enable(gl.BLEND);
    gl.blendEquation(gl.MAX);
    drop.use();
    gl.uniform4fv(drop.at("shadowBox"), this.box);
    gl.uniform1f(drop.at("height"), this.floor);
    gl.bindVertexArray(this.figure.posed);
    gl.drawElements(gl.TRIANGLES, this.figure.count, gl.UNSIGNED_SHORT, 0);
    for (const solid of this.solids.filter((solid) => solid.top > this.floor + 0.02)) {
      gl.bindVertexArray(solid.array);
      gl.drawElements(gl.TRIANGLES, solid.count, gl.UNSIGNED_SHORT, 0);
    }
    gl.blendEquation(gl.FUNC_ADD);
    gl.disable(gl.BLEND);
    gl.bindTexture(gl.TEXTURE_2D, this.map.texture);
    gl.generateMipmap(gl.TEXTURE_2D);
  }
}

/** The square of floor around a body, with room for a soft edge. */
function around(palette: Float32Array): number[] {
  // The dual part of a motion tells where it brings the origin: near enough for a box.
  let [lowX, lowZ, highX, highZ] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < SLOTS * 8; at += 8) {
    const [x, y, z, w] = palette.subarray(at, at + 4) as unknown as [number, number, number, number];
    const [a, b, c, d] = palette.subarray(at + 4, at + 8) as unknown as [number, number, number, number];
    const px = 2 * (w * a - d * x + y * c - z * b);
    const pz = 2 * (w * c - d * z + x * b - y * a);
    lowX = Math.min(lowX, px);
    highX = Math.max(highX, px);
    lowZ = Math.min(lowZ, pz);
    highZ = Math.max(highZ, pz);
  }
  const [x, z] = [(lowX + highX) / 2, (lowZ + highZ) / 2];
  const size = 3.6;
  return [x - size / 2, z - size / 2, 1 / size, 1 / size];
}

function towards(view: { right: Vec; up: Vec; back: Vec }, [r, u, b]: [number, number, number]): Vec {
  const at = [0, 1, 2].map((i) => view.right[i]! * r + view.up[i]! * u + view.back[i]! * b);
  const length = Math.hypot(...at);
  return at.map((part) => part / length);
}

/** `caught`: what the vertices write into a buffer, if they do. */
function program(gl: WebGL2RenderingContext, vertex: string, fragment: string, caught: string[] = []): Program {
  const made = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) throw new Error("no shader");
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(made, shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader) ?? "");
  }
  if (caught.length > 0) gl.transformFeedbackVaryings(made, caught, gl.INTERLEAVED_ATTRIBS);
  gl.linkProgram(made);
  if (!gl.getProgramParameter(made, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(made) ?? "");
  const places = new Map<string, WebGLUniformLocation | null>();
  return {
    use: () => gl.useProgram(made),
    at: (name) => {
      if (!places.has(name)) places.set(name, gl.getUniformLocation(made, name));
      return places.get(name) ?? null;
    },
  };
}

function figure(gl: WebGL2RenderingContext, model: Model): Body {
  const buffer = (target: number, data: AllowSharedBufferSource | number, use: number): WebGLBuffer => {
    const made = gl.createBuffer();
    gl.bindBuffer(target, made);
    if (typeof data === "number") gl.bufferData(target, data, use);
    else gl.bufferData(target, data, use);
    return made;
  };
  const numbers = (place: number, size: number, stride: number, offset: number): void => {
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, size, gl.FLOAT, false, stride, offset);
  };
  const { vertices, triangles } = model;
  const points = vertices.byteLength / 40;

  const rest = gl.createVertexArray();
  gl.bindVertexArray(rest);
  const atRest = buffer(gl.ARRAY_BUFFER, vertices, gl.STATIC_DRAW);
  numbers(0, 3, 40, 0);
  numbers(1, 3, 40, 12);
  buffer(gl.ARRAY_BUFFER, model.bones, gl.STATIC_DRAW);
  gl.enableVertexAttribArray(3);
  gl.vertexAttribIPointer(3, 4, gl.UNSIGNED_BYTE, 8, 0);
  gl.enableVertexAttribArray(4);
  gl.vertexAttribPointer(4, 4, gl.UNSIGNED_BYTE, true, 8, 4);

  const posed = gl.createVertexArray();
  gl.bindVertexArray(posed);
  const inPose = buffer(gl.ARRAY_BUFFER, points * POSED, gl.DYNAMIC_COPY);
  numbers(0, 3, POSED, 0);
  numbers(1, 3, POSED, 12);
  numbers(4, 1, POSED, 24);
  gl.bindBuffer(gl.ARRAY_BUFFER, atRest);
  numbers(2, 4, 40, 24);
  numbers(3, 3, 40, 0);
  const muscles = buffer(gl.ARRAY_BUFFER, points * 8, gl.STATIC_DRAW);
  numbers(5, 2, 8, 0);
  buffer(gl.ELEMENT_ARRAY_BUFFER, triangles, gl.STATIC_DRAW);
  gl.bindVertexArray(null);
  // A buffer that is written may not be bound for reading at the same time.
  gl.bindBuffer(gl.ARRAY_BUFFER, null);

  const feedback = gl.createTransformFeedback();
  gl.bindTransformFeedback(gl.TRANSFORM_FEEDBACK, feedback);
  gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, inPose);
  gl.bindTransformFeedback(gl.TRANSFORM_FEEDBACK, null);
  return { rest, posed, feedback, muscles, points, count: triangles.length };
}

function shape(gl: WebGL2RenderingContext, solid: Solid): Shape {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  const buffers = [0, 1, 2].map(() => gl.createBuffer());
  [solid.points, solid.normals].forEach((data, place) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffers[place]!);
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(data), gl.STATIC_DRAW);
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, 3, gl.FLOAT, false, 0, 0);
  });
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, buffers[2]!);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, new Uint16Array(solid.triangles), gl.STATIC_DRAW);
  gl.bindVertexArray(null);
  const heights = solid.points.filter((_, at) => at % 3 === 1);
  return { array, buffers, count: solid.triangles.length, colour: solid.colour, top: Math.max(...heights) };
}

function square(gl: WebGL2RenderingContext): WebGLVertexArrayObject {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([0, 0, 1, 0, 0, 1, 1, 1]), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  gl.bindVertexArray(null);
  return array;
}

function shadowMap(gl: WebGL2RenderingContext): Scene["map"] {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 8, gl.RGBA8, SHADOW, SHADOW);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  const frame = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  return { frame, texture };
}
