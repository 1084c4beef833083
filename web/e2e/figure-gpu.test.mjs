// The person who shows an exercise: moves, is turned, explains, gives way to the still picture.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeFaults, launch, open, readyPerson, serve } from "./helpers.mjs";

let browser;
let server;
before(async () => {
  browser = await launch({ moving: true });
  server = await serve();
  await readyPerson(server);
});
after(async () => {
  await browser.close();
  await server.stop();
});

const PHONE = { viewport: { width: 360, height: 740 } };

async function exercise(options, form = "E5") {
  const { page, context } = await open(browser, server, { time: false, ...PHONE, ...options });
  await page.goto(`${server.url}/exercises/${form}`);
  await page.locator(".figure").scrollIntoViewIfNeeded();
  return { page, context };
}

const moving = (page) => page.locator(".figure.moving").waitFor();
const picture = async (page) => (await page.locator(".figure canvas").screenshot()).toString("base64");

test("the figure takes the still's place, moves, and nothing shifts", async () => {
  const { page, context } = await exercise({});
  const box = await page.locator(".figure").boundingBox();
  const below = await page.locator("#dose").boundingBox();
  await moving(page);
  assert.deepEqual(await page.locator(".figure canvas").boundingBox(), box);
  assert.deepEqual(await page.locator("#dose").boundingBox(), below);
  const one = await picture(page);
  await page.waitForTimeout(2_500);
  assert.notEqual(await picture(page), one);
  const shifts = await page.evaluate(() => window.__shifts.filter((shift) => !shift.input));
  assert.deepEqual(shifts, []);
  assert.deepEqual(page.faults, []);
  await context.close();
});

test("it stops, is turned by keys, comes back, and explains itself", async () => {
  const { page, context } = await exercise({});
  await moving(page);
  const [play, explain] = [page.locator(".figure-buttons button").first(), page.locator(".figure-buttons button").nth(1)];
  await play.click();
  await page.waitForTimeout(300);
  const still = await picture(page);
  await page.waitForTimeout(600);
  assert.equal(await picture(page), still, "paused, it stands still");
  await page.locator(".figure canvas").focus();
  await page.keyboard.press("ArrowLeft");
  await page.locator(".figure .reset").waitFor();
  assert.notEqual(await picture(page), still);
  await page.locator(".figure .reset").click();
  await page.waitForTimeout(400);
  assert.equal(await page.locator(".figure .reset").isVisible(), false);
  await explain.click();
  assert.equal(await explain.getAttribute("aria-pressed"), "true");
  await page.locator(".figure > svg polyline").first().waitFor({ state: "attached" });
  assert.deepEqual(await axeFaults(page), []);
  assert.deepEqual(page.faults, []);
  await context.close();
});

test("who wants little to move sees pose after pose", async () => {
  const { page, context } = await exercise({ reducedMotion: "reduce" });
  await moving(page);
  const one = await picture(page);
  await page.waitForTimeout(1_500);
  assert.equal(await picture(page), one);
  await context.close();
});

test("a lost GPU leaves the still picture, and the figure comes back", async () => {
  const { page, context } = await exercise({});
  await moving(page);
  await page.evaluate(() => {
    const gl = document.querySelector(".figure canvas").getContext("webgl2");
    window.__lose = gl.getExtension("WEBGL_lose_context");
    window.__lose.loseContext();
  });
  await page.locator(".figure:not(.moving)").waitFor();
  await page.waitForTimeout(500);
  assert.ok(await page.locator(".figure img").isVisible());
  await page.evaluate(() => window.__lose.restoreContext());
  await moving(page);
  await context.close();
});

test("without WebGL the still picture stays", async () => {
  const without = await launch();
  const { page, context } = await open(without, server, { time: false, ...PHONE });
  await page.goto(`${server.url}/exercises/E5`);
  await page.waitForTimeout(1_500);
  assert.ok(await page.locator(".figure img").isVisible());
  assert.equal(await page.locator(".figure.moving").count(), 0);
  assert.deepEqual(page.faults, []);
  await context.close();
  await without.close();
});
