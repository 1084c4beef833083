// Around the camera coach: what it needs, what it says when it cannot see, what leaves the device.

import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFaults, kept, launch, overflow, skipToTheEnd, stage } from "./helpers.mjs";
import { coach, goTo, hasPoints, heard, hears, known, launchWithCamera, pageBefore, state, stored, turnOn, watchMe } from "./webcam.mjs";

const advice = (page, kind) => page.locator(`#camera-status[data-state=advice-${kind}]`).waitFor({ timeout: 30_000 });

/** The page on which the camera is turned on, before a session. */
async function cameraPage(page) {
  await page.locator("#use-camera").click();
  await turnOn(page);
}

/** Before one film: what a picture of it is told to be. */
async function told(clip, filter, kind) {
  const { server } = await known();
  const browser = await launchWithCamera(clip, { still: 0, filter });
  const { page } = await pageBefore(browser, server);
  await cameraPage(page);
  await advice(page, kind);
  const words = await page.locator("#camera-status").textContent();
  await hears(page, words, 15_000);
  assert.deepEqual(page.faults, []);
  await browser.close();
  await server.stop();
}

test("too dark is told", () => told("glute-bridge", "eq=brightness=-0.75", "too_dark"));
test("feet outside the picture are told", () => told("glute-bridge", "crop=430:480:210:0,scale=640:480", "feet"));
test("two people are told", () =>
  told("blade-squeeze", "split[a][b];[a]crop=320:480:160:0[c];[b]crop=320:480:160:0,hflip[d];[c][d]hstack", "two_people"));

test("an empty room: it waits, then goes by the clock and says so", { timeout: 150_000 }, async () => {
  const { server, exercises } = await known();
  const browser = await launchWithCamera("", { still: 0, input: ["-f", "lavfi", "-i", "color=c=0x8a9a8a:s=640x480:d=5"] });
  const { page } = await pageBefore(browser, server);
  await cameraPage(page);
  await advice(page, "nobody");
  await page.locator("#camera-start").click();
  await page.locator("#player:visible #cue:not(:empty)").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.getElementById("coach-line").dataset.state === "waiting");
  await hears(page, "I can't see you.", 10_000);
  await hears(page, "I go by the clock for this one.", 60_000);
  assert.equal(await coach(page), "clock");
  // It is said once, and the session goes on as without a camera.
  await page.waitForFunction(() => document.getElementById("times").textContent.startsWith("1 of"), undefined, { timeout: 20_000 });
  await page.waitForTimeout(8_000);
  const times = (await heard(page)).filter((text) => text.includes("by the clock"));
  assert.equal(times.length, 1);
  assert.equal(exercises[0], "E1");
  assert.deepEqual(page.faults, []);
  await browser.close();
  await server.stop();
});

test("who leaves in mid-hold is waited for, and goes on when back", { timeout: 150_000 }, async () => {
  const { server, exercises } = await known();
  const filter = "trim=0:6,setpts=PTS-STARTPTS,tpad=stop_duration=28:color=0x8a9a8a";
  const browser = await launchWithCamera("glute-bridge", { still: 9, filter });
  const { page } = await pageBefore(browser, server);
  await goTo(page, exercises, "E5");
  await watchMe(page);
  await page.waitForFunction(() => document.getElementById("coach-line").dataset.state === "holding", undefined, { timeout: 30_000 });
  await page.waitForFunction(() => document.getElementById("coach-line").dataset.state === "waiting", undefined, { timeout: 15_000 });
  const { count } = await stage(page);
  await hears(page, "I can't see you.", 15_000);
  await hears(page, "the session waits", 30_000);
  assert.equal((await stage(page)).paused, true);
  assert.equal((await stage(page)).count, count, "no second of the hold was lost");
  // The film begins again: somebody lies down there.
  await hears(page, "There you are. We go on.", 40_000);
  assert.equal((await stage(page)).paused, false);
  assert.deepEqual(page.faults, []);
  await browser.close();
  await server.stop();
});

test("a whole session: nothing but numbers is kept or sent, and nothing goes elsewhere", { timeout: 180_000 }, async () => {
  const { server, exercises } = await known();
  const browser = await launchWithCamera("glute-bridge", { still: 8 });
  const { page } = await pageBefore(browser, server);
  await page.evaluate(() => {
    window.__broken = [];
    document.addEventListener("securitypolicyviolation", (event) => window.__broken.push(event.blockedURI));
  });
  await goTo(page, exercises, "E5");
  await watchMe(page);
  await page.waitForFunction(() => document.getElementById("times").textContent.startsWith("3 of"), undefined, { timeout: 60_000 });
  const midway = await stored(page);
  assert.ok(!hasPoints(midway), "no landmarks on the device");
  assert.ok(!/data:image|blob:|database/.test(midway), "no pictures on the device");
  assert.match(midway, /cached \/assets\/pose\/pose-full\.task/);
  assert.ok(midway.length < 400_000, `${midway.length} letters`);

  await skipToTheEndNow(page);
  await page.locator("#after-seen:visible").waitFor();
  assert.equal(await page.evaluate(() => document.getElementById("after-recordings").hidden), true);
  await page.waitForFunction(() => !Object.keys(localStorage).some((name) => name.includes("/out/")));
  for (const { url, body } of page.sent) {
    assert.ok(url.startsWith(`${server.url}/api/`), url);
    assert.ok(!hasPoints(`${body}`), `points went to ${url}`);
    assert.ok(body.length < 100_000, `${url}: ${body.length} bytes`);
  }
  const [{ session }] = await kept(server);
  const [seen] = session.seen;
  assert.deepEqual(Object.keys(seen.what).sort(), ["repetitions", "watched_s", "well"]);
  assert.ok(seen.what.repetitions.length >= 2);
  assert.ok(!hasPoints(await stored(page)));
  assert.deepEqual(await page.evaluate(() => window.__broken), []);
  const policy = (await fetch(server.url)).headers.get("content-security-policy");
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /connect-src 'self'(;|$)/);
  // What was seen stands with the session.
  await page.locator("#after-seen a").click();
  await page.locator("h1").waitFor();
  assert.match(await page.locator("main").textContent(), /What the camera saw/i);
  assert.deepEqual(await axeFaults(page), []);
  assert.deepEqual(page.faults, []);
  await browser.close();
  await server.stop();
});

/** Skips what is left, in real time. */
async function skipToTheEndNow(page) {
  for (let n = 0; n < 20 && !(await stage(page)).ended; n++) {
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(150);
  }
}

test("a recording of landmarks is kept only when asked for, can be looked at and deleted", { timeout: 120_000 }, async () => {
  const { server, exercises } = await known();
  const browser = await launchWithCamera("glute-bridge", { still: 2 });
  const { page } = await pageBefore(browser, server);
  await goTo(page, exercises, "E5");
  await watchMe(page, { record: true });
  await page.waitForFunction(() => document.getElementById("coach-line").dataset.state === "holding", undefined, { timeout: 40_000 });
  await skipToTheEndNow(page);
  await page.locator("#after-recordings:visible").waitFor();
  const sent = page.sent.filter(({ url }) => url.includes("/api/recordings"));
  assert.equal(sent.length, 1);
  assert.match(sent[0].url, /form=E5-L1/);
  await page.locator("#after-recordings a").click();
  await page.locator("main a[href*='/recordings/']").first().click();
  assert.match(await page.locator("main").textContent(), /33 points/);
  await page.locator("main a[href$='/delete']").click();
  await page.locator("main form button").click();
  assert.match(await page.locator("main").textContent(), /Deleted/);
  assert.deepEqual(page.faults, []);
  await browser.close();
  await server.stop();
});

test("once loaded it works without a network", { timeout: 120_000 }, async () => {
  const { server } = await known();
  const browser = await launchWithCamera("glute-bridge", { still: 0 });
  const { page, context } = await pageBefore(browser, server);
  await cameraPage(page);
  await advice(page, "good");
  await page.reload();
  await page.locator("#start:enabled").waitFor();
  await context.setOffline(true);
  await page.locator("#use-camera").click();
  await turnOn(page);
  await advice(page, "good");
  assert.deepEqual(page.faults, []);
  await browser.close();
  await server.stop();
});

test("a camera that goes away in mid-session is told once, and the session goes on", { timeout: 120_000 }, async () => {
  const { server, exercises } = await known();
  const browser = await launchWithCamera("glute-bridge", { still: 8 });
  const { page } = await pageBefore(browser, server, {
    before: (page) =>
      page.addInitScript(() => {
        const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = async (wanted) => (window.__stream = await ask(wanted));
      }),
  });
  await goTo(page, exercises, "E5");
  await watchMe(page);
  await page.waitForFunction(() => document.getElementById("coach-line").dataset.state === "watching");
  // What a browser does when a cable is pulled.
  await page.evaluate(() => {
    const [track] = window.__stream.getVideoTracks();
    track.stop();
    track.dispatchEvent(new Event("ended"));
  });
  await hears(page, "The camera is off. The session goes on by the clock.", 15_000);
  assert.equal(await page.locator("#coach").isVisible(), false);
  await page.waitForFunction(() => document.getElementById("times").textContent.startsWith("2 of"), undefined, { timeout: 40_000 });
  assert.equal((await heard(page)).filter((text) => text.includes("camera")).length, 1);
  assert.equal((await state(page)).log.filter(({ what }) => what.kind === "repetition").length, 1);
  assert.deepEqual(page.faults, []);
  await browser.close();
  await server.stop();
});

test("no camera, or none allowed: it is said, and the session begins without", { timeout: 120_000 }, async () => {
  const { server } = await known();
  for (const [flags, trouble] of [
    [[], "none"],
    [["--use-fake-device-for-media-stream"], "denied"],
  ]) {
    const browser = await launch({ flags });
    const { page } = await pageBefore(browser, server, { permissions: [] });
    await page.locator("#use-camera").click();
    await page.locator("#camera-on:enabled").click();
    await page.locator(`#camera-status[data-state=trouble-${trouble}]`).waitFor();
    assert.deepEqual(await axeFaults(page), []);
    await page.locator("#camera-off").click();
    await page.locator("#player:visible #cue:not(:empty)").waitFor();
    assert.equal(await page.locator("#coach").isVisible(), false);
    assert.deepEqual(page.faults, []);
    await browser.close();
  }
  await server.stop();
});

test("for every eye and hand: axe, small screens, the dark; by the clock when wished", { timeout: 150_000 }, async () => {
  const { server, exercises } = await known();
  const browser = await launchWithCamera("glute-bridge", { still: 20 });
  for (const [colorScheme, width] of [["light", 390], ["dark", 360], ["light", 1280]]) {
    const { page, context } = await pageBefore(browser, server, { colorScheme, viewport: { width, height: 844 } });
    await cameraPage(page);
    assert.deepEqual(await axeFaults(page), [], `${colorScheme} ${width}: the page`);
    assert.deepEqual(await overflow(page), [], `${colorScheme} ${width}: the page`);
    await page.locator("#camera-start").click();
    await page.locator("#player:visible #cue:not(:empty)").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator("#coach:visible").waitFor();
    await page.waitForFunction(() => document.getElementById("coach-line").textContent !== "");
    assert.deepEqual(await axeFaults(page), [], `${colorScheme} ${width}: the session`);
    // Who shows it and who does it are seen together, neither behind the other's back.
    for (const picture of ["#figure img", "#eye"]) {
      const { width: wide, height } = await page.locator(picture).boundingBox();
      assert.ok(wide > 100 && height > 60, `${width}: ${picture} is ${wide} by ${height}`);
    }
    assert.deepEqual(await overflow(page), [], `${colorScheme} ${width}: the session`);
    await page.keyboard.press("c");
    await page.waitForFunction(() => document.getElementById("coach-line").dataset.state === "trusted");
    assert.equal(await page.locator("#act-trust").getAttribute("aria-pressed"), "true");
    await hears(page, "By the clock, as you wished", 5_000);
    await page.keyboard.press("c");
    await page.waitForFunction(() => document.getElementById("coach-line").dataset.state !== "trusted");
    assert.deepEqual(page.faults, []);
    await context.close();
  }
  assert.equal(exercises.length, 7);
  await browser.close();
  await server.stop();
});
