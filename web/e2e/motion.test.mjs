// The motion engine as WebAssembly says the same as the program, frame by frame, and is fast enough.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { PROGRAM } from "./helpers.mjs";
import { initSync, Watching } from "../pkg/watcher.js";

const HERE = (path) => fileURLToPath(new URL(path, import.meta.url));
const CLIPS = HERE("../../crates/motion/recordings/clips/");
const FORMS = {
  "bird-dog": "E4-L3",
  "blade-squeeze": "E6-L0",
  "cat-cow": "E3-L1",
  "glute-bridge": "E5-L1",
  "knee-to-chest": "E1-L1",
  "seated-rotation": "E7-L1",
  "supine-rotation": "E2-L1",
};

initSync({ module: readFileSync(HERE("../pkg/watcher_bg.wasm")) });

/** A recording's header and frames, with the numbers as the engine takes them. */
function recording(name) {
  const text = gunzipSync(readFileSync(`${CLIPS}${name}.landmarks.jsonl.gz`)).toString();
  const [header, ...frames] = text.trim().split("\n").map((line) => JSON.parse(line));
  const flat = (marks) => Float64Array.from((marks ?? []).flatMap(([x, y, z, seen = 1]) => [x, y, z, seen]));
  return { header, frames: frames.map(({ t_ms, image, world }) => ({ t_ms, image: flat(image), world: flat(world) })) };
}

function watching(form, header) {
  const watch = execFileSync(PROGRAM, ["motion", "watch", form], { encoding: "utf8" });
  return new Watching(watch, JSON.stringify({ hold_s: 5 }), header.width / header.height, header.mirrored);
}

for (const file of readdirSync(CLIPS).filter((file) => file.endsWith(".landmarks.jsonl.gz"))) {
  const name = file.replace(".landmarks.jsonl.gz", "");
  test(`${name}: native and WebAssembly tell the same events`, () => {
    const { header, frames } = recording(name);
    const engine = watching(FORMS[name], header);
    const told = [];
    const tell = (t_ms, events) => events && told.push({ t_ms, events: JSON.parse(events) });
    for (const { t_ms, image, world } of frames) tell(t_ms, engine.frame(t_ms, image, world));
    tell(frames.at(-1).t_ms, engine.finish());
    const native = execFileSync(
      PROGRAM,
      ["motion", "report", CLIPS + file, "--exercise", FORMS[name], "--hold", "5", "--events"],
      { encoding: "utf8" },
    );
    const lines = native.trim().split("\n").map((line) => JSON.parse(line));
    assert.ok(lines.length > 4, "the program tells events");
    assert.deepEqual(told, lines);
    const truth = JSON.parse(readFileSync(`${CLIPS}${name}.truth.json`));
    assert.equal(JSON.parse(engine.report()).repetitions.length, truth.reps.length);
  });
}

test("a watch that is none is refused", () => {
  assert.throws(() => new Watching("{}", "{}", 1, false));
  assert.throws(() => new Watching("nonsense", "{}", 1, false));
});

test("frames of a wrong length, of no number and out of order change nothing", () => {
  const { header, frames } = recording("glute-bridge");
  const engine = watching("E5-L1", header);
  const odd = [new Float64Array(7), new Float64Array(132).fill(NaN), new Float64Array(132).fill(Infinity)];
  for (const [at, { t_ms, image, world }] of frames.entries()) {
    engine.frame(t_ms, image, world);
    if (at % 50 === 0) for (const marks of odd) engine.frame(t_ms - 5, marks, marks);
    if (at % 50 === 0) engine.frame(NaN, image, world);
  }
  engine.finish();
  assert.equal(JSON.parse(engine.report()).repetitions.length, 4);
});
