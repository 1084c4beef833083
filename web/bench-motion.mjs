// Frames a second of the motion engine in WebAssembly, one call for each: node bench-motion.mjs PROGRAM
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { initSync, Watching } from "./pkg/watcher.js";

initSync({ module: readFileSync(new URL("pkg/watcher_bg.wasm", import.meta.url)) });
const clips = new URL("../crates/motion/recordings/clips/", import.meta.url);
for (const [name, form] of [["glute-bridge", "E5-L1"], ["bird-dog", "E4-L3"]]) {
  const text = gunzipSync(readFileSync(new URL(`${name}.landmarks.jsonl.gz`, clips))).toString();
  const [, ...lines] = text.trim().split("\n").map((line) => JSON.parse(line));
  const flat = (marks) => Float64Array.from(marks.flat());
  const frames = lines.map(({ image, world }) => [flat(image), flat(world)]);
  const watch = execFileSync(process.argv[2], ["motion", "watch", form], { encoding: "utf8" });
  const engine = new Watching(watch, '{"hold_s":5}', 4 / 3, false);
  let t = 0;
  let best = 0;
  for (let round = 0; round < 8; round += 1) {
    const begun = performance.now();
    for (let again = 0; again < 40; again += 1) {
      for (const [image, world] of frames) {
        t += 1000 / 15;
        engine.frame(t, image, world);
      }
    }
    best = Math.max(best, (40 * frames.length) / ((performance.now() - begun) / 1000));
  }
  console.log(`${form}  ${Math.round(best)} frames/s in WebAssembly, one call for each`);
}
