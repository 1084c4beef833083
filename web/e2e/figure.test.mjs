// The person who shows the exercises on other pages: still where the browser cannot draw, chosen by the
// reader, on the stage of a session, and before an author's eyes.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeFaults, launch, open, openSession, serve } from "./helpers.mjs";

let moving;
let still;
let server;
before(async () => {
  moving = await launch({ moving: true });
  still = await launch();
  server = await serve();
});
after(async () => {
  await moving.close();
  await still.close();
  await server.stop();
});

/** A page of its own for a test; whatever it finds, it is closed. */
function on(name, which, act) {
  test(name, async () => {
    const { context, page } = await open(which(), server, { time: false });
    try {
      await act(page);
      assert.deepEqual(page.faults, []);
    } finally {
      await context.close();
    }
  });
}

on("without WebGL the still pictures stay, in words too", () => still, async (page) => {
  await page.goto(`${server.url}/exercises/E4`);
  const image = page.locator(".figure img");
  await image.waitFor();
  assert.ok(await image.evaluate((img) => img.decode().then(() => img.naturalWidth === 800)));
  assert.match(await image.getAttribute("alt"), /^Bird-dog: /);
  assert.equal(await page.locator(".figure.moving").count(), 0);
  assert.equal(await page.locator(".pictures li").count(), 3);
});

on("somebody else shows the exercises once chosen, on every page", () => still, async (page) => {
  await page.goto(`${server.url}/exercises`);
  await page.getByRole("button", { name: "Kofi" }).click();
  await page.locator('button[aria-pressed="true"]', { hasText: "Kofi" }).waitFor();
  await page.goto(`${server.url}/exercises/E1`);
  assert.match(await page.locator(".figure img").getAttribute("src"), /person=kofi/);
});

on("authors scrub, change side and person, and see angles, contacts and faults", () => moving, async (page) => {
  await page.goto(`${server.url}/movements/E4-L3`);
  await page.locator("#author.moving").waitFor();
  const hip = page.locator("#author-joints tr", { hasText: "left_hip" }).first().locator("td").first();
  const angle = async () => parseFloat(await hip.textContent());
  const until = async (holds) => {
    for (let tries = 0; tries < 50 && !holds(await angle()); tries++) await page.waitForTimeout(100);
    assert.ok(holds(await angle()), `the left hip is ${await angle()}`);
  };
  await page.getByRole("button", { name: "leg", exact: true }).click();
  await until((hip) => Math.abs(hip - 3) < 4);
  assert.ok((await page.locator("#author-contacts tr").count()) > 4);
  assert.ok(parseFloat(await page.locator("#author-miss").textContent()) < 5);
  await page.locator("#author-fault").selectOption("leg_low");
  await until((hip) => hip > 15);
  await page.locator("#author-side").selectOption("left");
  await until((hip) => hip > 60);
  await page.locator("#author-person").selectOption("tom");
  await page.locator("#author-time").focus();
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await axeFaults(page), []);
});

on("in a session the person moves in time, and stands while it is paused", () => moving, async (page) => {
  await openSession(page, server);
  await page.locator("#start:enabled").click();
  await page.locator("#figure.moving").waitFor();
  // Told how: the movement is shown over and over.
  await page.locator("#act-ready").click();
  await page.waitForTimeout(1500);
  const look = () => page.locator("#figure").screenshot();
  const before = await look();
  await page.waitForTimeout(2500);
  assert.ok(!before.equals(await look()), "it moves");
});
