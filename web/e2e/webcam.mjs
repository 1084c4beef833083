// A fake webcam: a film before the browser's camera, in real time.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import assert from "node:assert/strict";
import { api, begin, FLAGS, gotoSession, open, openDay, said, serve } from "./helpers.mjs";

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What a clip shows. */
export async function truth(clip) {
  const folder = clip === "real-bridge" ? "clips" : "../../crates/motion/recordings/clips";
  return JSON.parse(await readFile(here(`${folder}/${clip}.truth.json`), "utf8"));
}

/**
 * A browser whose camera shows a clip after `still` seconds of its first picture, over and over; `filter`
 * changes the picture. Chromium plays such films at 30 pictures a second, whatever they say.
 */
export async function launchWithCamera(clip, { still = 8, filter = "null", input } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "plinth-webcam-"));
  const film = join(folder, "film.mjpeg");
  const source = input ?? ["-i", here(`clips/${clip}.mp4`)];
  const filters = `${filter},tpad=start_duration=${still}:start_mode=clone,fps=30`;
  await run("ffmpeg", ["-loglevel", "error", ...source, "-vf", filters, "-q:v", "4", "-c:v", "mjpeg", "-f", "mjpeg", film]);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      ...FLAGS,
      "--disable-3d-apis",
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  browser.on("disconnected", () => void rm(folder, { recursive: true, force: true }));
  return browser;
}

/** What the running session has kept of itself. */
export const state = (page) =>
  page.evaluate(() => {
    const name = Object.keys(localStorage).find((name) => name.endsWith("/state"));
    return name ? JSON.parse(JSON.parse(localStorage.getItem(name))[1]) : undefined;
  });

/** Turns the camera on, on the page where that is done, and waits until it looks. */
export async function turnOn(page) {
  await page.locator("#camera-on:enabled").click();
  await page.locator("#camera-live[data-seen]").waitFor({ timeout: 60_000 });
}

/** A server with a person who has done all of it before: nothing is tried slowly first. */
export async function known() {
  const server = await serve();
  await openDay(server);
  const { script } = await api(server, "session/morning");
  const body = new URLSearchParams(script.blocks.map(({ exercise }) => ["did", exercise]));
  await fetch(`${server.url}/session/morning/by-hand`, { method: "POST", body, redirect: "manual" });
  await openDay(server);
  return { server, script, exercises: script.blocks.map(({ exercise }) => exercise) };
}

/** A page before this film. */
export async function pageBefore(browser, server, options = {}) {
  const { before, ...rest } = options;
  const { page, context } = await open(browser, server, { time: false, permissions: ["camera"], ...rest });
  await before?.(page);
  page.sent = [];
  await page.addInitScript(() => {
    window.__captions = [];
    document.addEventListener("DOMContentLoaded", () => {
      const caption = document.getElementById("caption");
      if (!caption) return;
      new MutationObserver(() => window.__captions.push(caption.textContent)).observe(caption, { childList: true });
    });
  });
  page.on("request", (request) => {
    if (request.method() !== "GET") page.sent.push({ url: request.url(), body: request.postDataBuffer() });
  });
  await gotoSession(page, server);
  return { page, context };
}

/** Into the session, to where an exercise is about to be explained. */
export async function goTo(page, exercises, exercise) {
  await begin(page);
  for (let n = exercises.indexOf(exercise); n > 0; n--) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
}

/** Turns the camera on in mid-session, and is counted in. */
export async function watchMe(page, { record = false } = {}) {
  await page.locator("#more-button").click();
  await page.locator("[data-wish=camera]").click();
  if (record) await page.locator("#camera-record").check();
  const began = Date.now();
  await turnOn(page);
  await page.locator("#camera-start").click();
  await page.keyboard.press("Enter");
  return began;
}

export const coach = (page) => page.locator("#coach-line").getAttribute("data-state");
export const heard = async (page) => (await said(page)).map(({ text }) => text);
export const hears = async (page, text, timeout) => {
  const until = Date.now() + timeout;
  while (!(await heard(page)).some((said) => said.includes(text))) {
    assert.ok(Date.now() < until, `"${text}" was not said: ${(await heard(page)).slice(-6).join(" | ")}`);
    await page.waitForTimeout(100);
  }
};

/** Everything that this origin keeps on the device, as text. */
export const stored = (page) =>
  page.evaluate(async () => {
    const all = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    for (const { name } of await indexedDB.databases()) all.push(`database ${name}`);
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) all.push(`cached ${new URL(request.url).pathname}`);
    }
    return all.join("\n");
  });

/** Lists of numbers longer than any that a record has: landmarks, or pixels. */
export const hasPoints = (text) => /(-?\d+(\.\d+)?,\s*){20,}/.test(text);
