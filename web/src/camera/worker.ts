// Looks at pictures beside the page: the pose model finds 33 points of the body, the motion engine tells
// what they mean. A picture lives until it has been looked at.

import { PoseLandmarker, type PoseLandmarkerResult } from "@mediapipe/tasks-vision";
import init, { Framing, Watching } from "../../pkg/watcher.js";
import { load } from "./files";
import type { Delegate, FromWorker, Model, Pace, Pose, ToWorker } from "./messages";
import { Recorder } from "./recorder";

/**
 * A picture may take so long: the motion engine wants eight a second. Our choice; slower devices get the
 * lite model, which is less sure of limbs that lie behind the body.
 */
const SLOW_MS = 125;
/** So many pictures are looked at before the speed is judged; the first ones prepare what follows. */
const WARM = 4;
const JUDGED = 12;
/** A graphics processor that takes longer for a picture is none. */
const HOPELESS_MS = 1_000;
/** The light is measured this often; it changes slowly. */
const LIGHT_MS = 500;
/** What an exercise came to is told at each repetition, and this often. */
const SUMMARY_MS = 2_000;
const POINTS = 33;

const post = (message: FromWorker, transfer: Transferable[] = []): void => self.postMessage(message, { transfer });

type Job =
  | { kind: "rest" }
  | { kind: "check"; framing: Framing }
  | { kind: "watch"; key: string; watching: Watching; told: number; recorder: Recorder | undefined };

let pose: Pose;
let landmarker: PoseLandmarker | undefined;
let model: Model = "full";
let delegate: Delegate = "CPU";
/** Whether the graphics processor is still to be tried, and how fast this device is without it. */
let trial: "due" | { without: number } | "over" = "due";
/** Nobody waits for the pictures: the model is never changed for speed. */
let steady = false;
let times: number[] = [];
let seen = 0;
let job: Job = { kind: "rest" };
let shape = 0;
let wanted: ToWorker | undefined;
/** The last check that was asked for. */
let again: ToWorker | undefined;
let light: number | undefined;
let lightAt = -Infinity;
let last = -Infinity;
const image = new Float64Array(POINTS * 4);
const world = new Float64Array(POINTS * 4);
const NOBODY = new Float64Array(0);
const small = new OffscreenCanvas(16, 12).getContext("2d", { willReadFrequently: true });

/** One thing after the other: the model must not be changed while it looks. */
let queue = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  queue = queue.then(() => handle(data)).catch((error: unknown) => post({ kind: "failed", why: `${error}` }));
};

async function handle(data: ToWorker): Promise<void> {
  if (data.kind === "load") await begin(data.pose, data.watcher, data.known, data.steady);
  else if (data.kind === "picture") await look(data.bitmap, data.t);
  else await turn(data);
}

async function begin(files: Pose, watcher: string, known: Pace | null, isSteady = false): Promise<void> {
  pose = files;
  steady = isSteady;
  if (known) {
    ({ model, delegate } = known);
    trial = "over";
  }
  const of = pose.wasm.bytes + pose[model].bytes;
  const done = [0, 0];
  const tell = (which: number) => (bytes: number): void => {
    done[which] = bytes;
    post({ kind: "loading", done: done[0]! + done[1]!, of });
  };
  const [runtime, weights] = await Promise.all([
    load(pose.wasm, tell(0)),
    load(pose[model], tell(1)),
    init({ module_or_path: watcher }),
  ]);
  // The runtime takes its bytes from here instead of fetching them unproved.
  const quiet = (text: string): void => console.debug(text);
  Object.assign(self, { Module: { wasmBinary: runtime, print: quiet, printErr: quiet } });
  const fileset = { wasmLoaderPath: pose.loader, wasmBinaryPath: pose.wasm.url };
  landmarker = await PoseLandmarker.createFromOptions(fileset, {
    baseOptions: { modelAssetBuffer: weights, delegate },
    runningMode: "VIDEO",
    numPoses: 1,
  });
  post({ kind: "ready" });
}

/** Another thing to do. What was watched until now ends. */
async function turn(next: ToWorker): Promise<void> {
  wanted = undefined;
  if (job.kind === "watch") {
    const { key, recorder, watching } = job;
    watching.finish();
    post({ kind: "summary", key, summary: watching.summary() });
    watching.free();
    const made = await recorder?.end();
    if (made) post({ kind: "recording", key, ...made }, [made.gzip]);
  }
  if (job.kind === "check") job.framing.free();
  job = { kind: "rest" };
  // Two people are looked for only before the exercise: it costs a second search in every picture.
  await landmarker?.setOptions({ numPoses: next.kind === "check" ? 2 : 1 });
  // The shape of the picture is known when the first one comes.
  wanted = next;
  again = next.kind === "check" ? next : undefined;
  if (shape > 0) take();
}

function take(): void {
  const next = wanted;
  wanted = undefined;
  if (next?.kind === "check") job = { kind: "check", framing: new Framing(JSON.stringify(next.stand), shape, false) };
  if (next?.kind === "watch") {
    const { key, watch, dose, record } = next;
    const watching = new Watching(JSON.stringify(watch), JSON.stringify(dose), shape, false);
    job = { kind: "watch", key, watching, told: 0, recorder: record ? new Recorder(record) : undefined };
  }
}

async function look(bitmap: ImageBitmap, t: number): Promise<void> {
  const aspect = bitmap.width / bitmap.height;
  const turned = aspect !== shape && shape > 0;
  shape = aspect;
  if (wanted) take();
  // A phone that was turned round: nothing measured before fits.
  if (turned && job.kind === "check") {
    job.framing.free();
    job = { kind: "rest" };
    if (again) wanted = again;
    take();
  }
  if (!landmarker || t <= last) {
    bitmap.close();
    return post({ kind: "seen", t, outline: null });
  }
  last = t;
  const began = performance.now();
  let result: PoseLandmarkerResult;
  try {
    measureLight(bitmap, t);
    result = landmarker.detectForVideo(bitmap, t);
  } finally {
    bitmap.close();
  }
  const people = result.landmarks.length;
  const somebody = people > 0;
  if (somebody) fill(result);
  tell(t, somebody, people);
  await judge(performance.now() - began);
}

function tell(t: number, somebody: boolean, people: number): void {
  const [here, there] = somebody ? [image, world] : [NOBODY, NOBODY];
  const outline = somebody ? Float32Array.from({ length: POINTS * 2 }, (_, at) => image[(at >> 1) * 4 + (at & 1)]!) : null;
  const message: FromWorker = { kind: "seen", t, outline };
  if (job.kind === "check") {
    message.advice = job.framing.frame(t, here, there, light, people);
  } else if (job.kind === "watch") {
    const { watching, key, recorder } = job;
    const events = watching.frame(t, here, there, light);
    recorder?.frame(t, somebody, image, world);
    message.key = key;
    if (events) message.events = events;
    if (events?.includes("repetition") || t - job.told >= SUMMARY_MS) {
      job.told = t;
      message.summary = watching.summary();
    }
  }
  post(message, outline ? [outline.buffer] : []);
}

function fill(result: PoseLandmarkerResult): void {
  const write = (into: Float64Array, marks: { x: number; y: number; z: number; visibility: number }[] | undefined): void => {
    marks?.forEach(({ x, y, z, visibility }, at) => into.set([x, y, z, visibility], at * 4));
  };
  write(image, result.landmarks[0]);
  write(world, result.worldLandmarks[0]);
}

/** The mean brightness, 0 to 1. */
function measureLight(bitmap: ImageBitmap, t: number): void {
  if (!small || t - lightAt < LIGHT_MS) return;
  lightAt = t;
  small.drawImage(bitmap, 0, 0, 16, 12);
  const { data } = small.getImageData(0, 0, 16, 12);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum += data[at]! * 0.2126 + data[at + 1]! * 0.7152 + data[at + 2]! * 0.0722;
  light = sum / (16 * 12 * 255);
}

/** Finds what is fast enough on this device: with its graphics processor where that is faster. */
async function judge(ms: number): Promise<void> {
  if (steady) return;
  seen += 1;
  if (trial !== "over" && delegate === "GPU" && ms > HOPELESS_MS && seen > 1) return settle("CPU", 0);
  if (seen <= WARM) return;
  times.push(ms);
  if (times.length < JUDGED) return;
  const middle = [...times].sort((a, b) => a - b)[JUDGED >> 1]!;
  times = [];
  if (trial === "due") {
    if (!hasGraphics()) {
      trial = "over";
    } else {
      trial = { without: middle };
      return use({ delegate: "GPU" });
    }
  } else if (trial !== "over") {
    const { without } = trial;
    if (middle >= without) return settle("CPU", without);
    trial = "over";
  }
  if (model === "full" && middle > SLOW_MS) return use({ model: "lite" });
  post({ kind: "pace", pace: { model, delegate, ms: middle } });
}

async function settle(on: Delegate, ms: number): Promise<void> {
  trial = "over";
  await use({ delegate: on });
  if (ms > 0) post({ kind: "pace", pace: { model, delegate, ms } });
}

async function use(change: { model?: Model; delegate?: Delegate }): Promise<void> {
  model = change.model ?? model;
  delegate = change.delegate ?? delegate;
  seen = 0;
  times = [];
  const weights = await load(pose[model], () => {});
  await landmarker?.setOptions({ baseOptions: { modelAssetBuffer: weights, delegate } });
}

/** A real graphics processor: drawing in software is slower than the model without it. */
function hasGraphics(): boolean {
  const context = new OffscreenCanvas(1, 1).getContext("webgl2");
  const info = context?.getExtension("WEBGL_debug_renderer_info");
  const name = info ? `${context?.getParameter(info.UNMASKED_RENDERER_WEBGL)}` : "";
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null && !/swiftshader|llvmpipe|software|basic render/i.test(name);
}
