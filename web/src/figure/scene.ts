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
  count: number;
  colour: number[];
  top: number;
}

export class Scene {
  private readonly gl: WebGL2RenderingContext;
  private readonly body: Program;
  private readonly solid: Program;
  private readonly ground: Program;
  private readonly drop: Program;
  private readonly figure: { array: WebGLVertexArrayObject; count: number; muscles: WebGLBuffer };
  private readonly square: WebGLVertexArrayObject;
  private readonly map: { frame: WebGLFramebuffer; texture: WebGLTexture };
  private solids: Shape[] = [];
  private box: number[] = [0, 0, 1, 1];
  private floor = 0;
  private isDark = false;
  /** Muscles are tinted. */
  explain = false;
  camera: Camera = { eye: [0, 1, 5], target: [0, 1, 0], fov: 16 };

  /** Throws where the browser cannot. */
  constructor(
    readonly canvas: HTMLCanvasElement,
    private readonly model: Model,
  ) {
    const gl = canvas.getContext("webgl2", { antialias: true, alpha: true, powerPreference: "low-power" });
    if (!gl) throw new Error("no WebGL2");
    this.gl = gl;
    this.body = program(gl, shaders.BODY_VERTEX, shaders.BODY_FRAGMENT);
    this.solid = program(gl, shaders.SOLID_VERTEX, shaders.SOLID_FRAGMENT);
    this.ground = program(gl, shaders.FLOOR_VERTEX, shaders.FLOOR_FRAGMENT);
    this.drop = program(gl, shaders.DROP_VERTEX, shaders.DROP_FRAGMENT);
    this.figure = figure(gl, model);
    this.square = square(gl);
    this.map = shadowMap(gl);
    // Things have no bones: without this their missing slots would be numbers of the wrong kind.
    gl.vertexAttribI4ui(3, 0, 0, 0, 0);
  }

  /** Another theme: colours are given anew. */
  dark(isDark: boolean): void {
    this.isDark = isDark;
    const { gl, body } = this;
    body.use();
    const colours = this.model.colours(isDark);
    const vec = (name: string, value: number[]): void => gl.uniform3fv(body.at(name), value);
    vec("skinColour", colours.skin);
    vec("lips", colours.lips);
    vec("hair", colours.hair);
    vec("iris", colours.iris);
    vec("shirt", colours.shirt);
    vec("trousers", colours.trousers);
    vec("eye", colours.eye);
    vec("mouth", colours.mouth);
    gl.uniform1f(body.at("radius"), colours.radius);
    gl.uniform1f(body.at("brows"), colours.brows);
  }

  /** The model shows another form, or another side: the things around are others. */
  set(left: boolean): void {
    const { gl } = this;
    for (const solid of this.solids) gl.deleteVertexArray(solid.array);
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

  draw(moment: Moment, left: boolean): void {
    const { gl } = this;
    const { eye, target } = this.camera;
    const view = axes(eye, target);
    const frame = this.model.frame(moment, left, view.back);
    if (frame.length === 0) return;
    const palette = frame.subarray(0, SLOTS * 8);
    const far = frame.subarray(SLOTS * 8);
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
    this.body.use();
    gl.uniformMatrix4fv(this.body.at("camera"), false, matrix);
    gl.uniform4fv(this.body.at("palette"), palette);
    gl.uniform1fv(this.body.at("far"), far);
    this.lit(this.body, light, look);
    gl.uniform3fv(this.body.at("haze"), look.haze);
    gl.uniform1f(this.body.at("explain"), this.explain ? 1 : 0);
    gl.bindVertexArray(this.figure.array);
    for (const isLine of [false, true]) {
      this.lines(this.body, isLine, line);
      gl.drawElements(gl.TRIANGLES, this.figure.count, gl.UNSIGNED_SHORT, 0);
    }
    this.solid.use();
    gl.uniformMatrix4fv(this.solid.at("camera"), false, matrix);
    this.lit(this.solid, light, look);
    shadowed(this.solid);
    for (const solid of this.solids) {
      gl.bindVertexArray(solid.array);
      gl.uniform3fv(this.solid.at("paint"), solid.colour.map((part) => part * (this.isDark ? 0.72 : 1)));
      gl.uniform1f(this.solid.at("top"), solid.top);
      for (const isLine of [false, true]) {
        this.lines(this.solid, isLine, line);
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

  private lines(on: Program, isLine: boolean, line: number[]): void {
    const { gl } = this;
    gl.cullFace(isLine ? gl.FRONT : gl.BACK);
    gl.uniform2fv(on.at("line"), isLine ? line : [0, 0]);
    gl.uniform1f(on.at("isLine"), isLine ? 1 : 0);
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
    gl.uniform4fv(drop.at("palette"), palette);
    gl.uniform4fv(drop.at("shadowBox"), this.box);
    gl.uniform1f(drop.at("height"), this.floor);
    gl.uniform1f(drop.at("isBody"), 1);
    gl.bindVertexArray(this.figure.array);
    gl.drawElements(gl.TRIANGLES, this.figure.count, gl.UNSIGNED_SHORT, 0);
    gl.uniform1f(drop.at("isBody"), 0);
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

function program(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
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

function figure(gl: WebGL2RenderingContext, model: Model): Scene["figure"] {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  const buffer = (data: AllowSharedBufferSource): WebGLBuffer => {
    const made = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, made);
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
    return made;
  };
  buffer(model.vertices);
  for (const [place, size, offset] of [
    [0, 3, 0],
    [1, 3, 12],
    [2, 4, 24],
  ] as const) {
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, size, gl.FLOAT, false, 40, offset);
  }
  buffer(model.bones);
  gl.enableVertexAttribArray(3);
  gl.vertexAttribIPointer(3, 4, gl.UNSIGNED_BYTE, 8, 0);
  gl.enableVertexAttribArray(4);
  gl.vertexAttribPointer(4, 4, gl.UNSIGNED_BYTE, true, 8, 4);
  const muscles = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, muscles);
  gl.enableVertexAttribArray(5);
  gl.vertexAttribPointer(5, 2, gl.FLOAT, false, 8, 0);
  const triangles = model.triangles;
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, triangles, gl.STATIC_DRAW);
  gl.bindVertexArray(null);
  return { array, count: triangles.length, muscles };
}

function shape(gl: WebGL2RenderingContext, solid: Solid): Shape {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  [solid.points, solid.normals].forEach((data, place) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(data), gl.STATIC_DRAW);
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, 3, gl.FLOAT, false, 0, 0);
  });
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, new Uint16Array(solid.triangles), gl.STATIC_DRAW);
  gl.bindVertexArray(null);
  const heights = solid.points.filter((_, at) => at % 3 === 1);
  return { array, count: solid.triangles.length, colour: solid.colour, top: Math.max(...heights) };
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
