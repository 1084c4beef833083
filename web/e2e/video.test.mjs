// A recorded video, looked at in the browser: what it counts, what it offers, and that nothing leaves.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { PROGRAM, axeFaults, launch, open, overflow, serve } from "./helpers.mjs";
import { truth } from "./webcam.mjs";

const run = promisify(execFile);
const CLIP = fileURLToPath(new URL("clips/real-bridge.mp4", import.meta.url));
/** A film of three seconds takes some on a slow machine. */
const LONG = 120_000;

let browser;
let server;
let folder;
before(async () => {
  browser = await launch();
  server = await serve();
  folder = await mkdtemp(join(tmpdir(), "plinth-video-"));
});
after(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function visit(options = {}) {
  const { context, page } = await open(browser, server, { time: false, ...options });
  page.sent = [];
  context.on("request", (request) => page.sent.push({ url: request.url(), method: request.method(), body: request.postData() }));
  await page.goto(`${server.url}/video`);
  await page.locator("#video-look:enabled").waitFor();
  return { context, page };
}

const state = (page, key) => page.locator(`#video-status[data-state="${key}"]`).waitFor({ timeout: LONG });

async function look(page, file, { form = "E5-L1", hold = "" } = {}) {
  await page.locator("#video-file").setInputFiles(file);
  await page.locator("#video-which").selectOption(form);
  await page.locator("#video-hold").fill(hold);
  await page.locator("#video-look").click();
}

test("a real bridge is counted, and its points can be taken along; nothing is sent", async () => {
  const { context, page } = await visit({ viewport: { width: 320, height: 640 } });
  assert.deepEqual(await axeFaults(page), []);
  assert.deepEqual(await overflow(page), []);
  const film = join(folder, "my bridge; it's (1).mp4");
  await copyFile(CLIP, film);
  await look(page, film, { hold: "2" });
  await page.locator("#video-live:visible #video-progress", { hasText: /0:0[1-3] of 0:03/ }).waitFor({ timeout: LONG });
  assert.deepEqual(await axeFaults(page), []);
  assert.deepEqual(await overflow(page), []);
  await page.locator("#video-found:visible").waitFor({ timeout: LONG });
  assert.deepEqual(await axeFaults(page), []);
  assert.deepEqual(await overflow(page), []);
  assert.equal(await page.evaluate(() => document.activeElement.id), "video-found-title");

  const { hold_s: held } = (await truth("real-bridge")).reps[0];
  assert.equal(await page.locator("#video-rows tr").count(), 1);
  const [side, hold] = await page.locator("#video-rows td").allTextContents();
  assert.equal(side, "both alike");
  assert.ok(Math.abs(parseFloat(hold) - held) < 0.7, `held for ${hold}, not ${held} s`);

  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#video-save").click()]);
  const name = "my-bridge-it-s-1.landmarks.jsonl.gz";
  assert.equal(download.suggestedFilename(), name);
  await download.saveAs(join(folder, name));
  const [header, ...frames] = gunzipSync(await readFile(join(folder, name))).toString().trim().split("\n").map(JSON.parse);
  assert.deepEqual(header, {
    format: "plinth-landmarks/1",
    layout: "blazepose-33",
    fps: 15,
    width: 640,
    height: 480,
    mirrored: false,
    exercise: "E5-L1",
  });
  // Every picture, at the video's own time, however slow this machine is.
  assert.deepEqual(frames.map(({ t_ms }) => t_ms), frames.map((_, at) => Math.round((at * 1000) / 15)));
  assert.equal(frames.length, 46);

  const command = await page.locator("#video-command").textContent();
  assert.equal(command, `plinth motion report ${name} --exercise E5-L1 --hold 2`);
  const told = await run(PROGRAM, [...command.split(" ").slice(1), "--json"], { cwd: folder });
  const report = JSON.parse(told.stdout);
  assert.equal(report.repetitions.length, 1);
  assert.ok(Math.abs(report.repetitions[0].hold_s - parseFloat(hold)) < 0.1, "page and program say the same");

  const { origin } = new URL(server.url);
  assert.ok(page.sent.length > 3);
  for (const { url, method, body } of page.sent) {
    assert.ok(url.startsWith(origin) || url.startsWith(`blob:${origin}`), url);
    assert.equal(`${method} ${body}`, "GET null", url);
  }
  assert.deepEqual(page.faults, []);
  await context.close();
});

test("each picture is the one that the video shows at its time", async () => {
  const { context, page } = await visit();
  // A grey that climbs by four from picture to picture, 30 a second, with one key picture only.
  const film = join(folder, "grey.mp4");
  const grey = ["-f", "lavfi", "-i", "color=black:s=160x120:r=30:d=2", "-vf", "geq=lum='16+3*N':cb=128:cr=128"];
  await run("ffmpeg", ["-loglevel", "error", ...grey, "-c:v", "libx264", "-g", "600", "-pix_fmt", "yuv420p", film]);
  await page.evaluate(() => {
    window.greys = [];
    const real = createImageBitmap;
    window.createImageBitmap = (canvas) => {
      window.greys.push(canvas.getContext("2d").getImageData(80, 60, 1, 1).data[0]);
      return real(canvas);
    };
  });
  await look(page, film);
  await state(page, "video-nobody");
  const greys = await page.evaluate(() => window.greys);
  assert.equal(greys.length, 30);
  for (const [at, grey] of greys.entries()) {
    // Every second picture of the film; a wrong one would be three and a half away.
    const wanted = (2 * at * 3 * 255) / 219;
    assert.ok(Math.abs(grey - wanted) < 1.7, `picture ${at}: ${grey}, not ${wanted.toFixed(1)}`);
  }
  await context.close();
});

test("what cannot be looked at is said kindly", async () => {
  const { context, page } = await visit();
  await page.locator("#video-look").click();
  assert.equal(await page.locator("#video-file-said").textContent(), "Choose a video first.");
  assert.equal(await page.evaluate(() => document.activeElement.id), "video-file");
  const notes = join(folder, "notes.mp4");
  await writeFile(notes, "Ten bridges, slowly.\n");
  await page.locator("#video-file").setInputFiles(notes);
  await page.locator("#video-look").click();
  assert.equal(await page.locator("#video-which-said").textContent(), "Choose the exercise that the video shows.");
  assert.deepEqual(await axeFaults(page), []);
  await look(page, notes);
  await state(page, "video-unplayable");
  assert.match(await page.locator("#video-status").textContent(), /^This browser cannot play that file\. Choose another/);
  assert.deepEqual(await axeFaults(page), []);
  const long = join(folder, "long.mp4");
  const black = ["-f", "lavfi", "-i", "color=black:s=64x48:r=1:d=700"];
  await run("ffmpeg", ["-loglevel", "error", ...black, "-c:v", "libx264", "-pix_fmt", "yuv420p", long]);
  await look(page, long);
  await state(page, "video-too-long");
  await context.close();
});

test("dropped, then with the keyboard: stopped in the middle, it shows what it saw until then", async () => {
  const { context, page } = await visit({ colorScheme: "dark" });
  const bytes = (await readFile(CLIP)).toString("base64");
  await page.evaluate((bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], "bridge.mp4", { type: "video/mp4" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, bytes);
  assert.equal(await page.evaluate(() => document.activeElement.id), "video-which");
  await page.keyboard.type("Full bridge");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator("#video-progress", { hasText: /0:01 of/ }).waitFor({ timeout: LONG });
  assert.equal(await page.evaluate(() => document.activeElement.id), "video-stop");
  await page.keyboard.press("Enter");
  await page.locator("#video-found:visible").waitFor({ timeout: LONG });
  assert.match(await page.locator("#video-until").textContent(), /^Stopped at 0:0[12]\./);
  assert.equal(await page.locator("#video-look").isVisible(), true);
  assert.deepEqual(await axeFaults(page), []);
  assert.deepEqual(page.faults, []);
  await context.close();
});
