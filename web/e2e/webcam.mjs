// A fake webcam: a film before the browser's camera, in real time.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { FLAGS } from "./helpers.mjs";

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
