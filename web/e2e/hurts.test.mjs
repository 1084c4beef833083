// It hurts, and something new: what is told in a running session acts at once, and holds.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  addPage,
  answer,
  api,
  axeFaults,
  begin,
  given,
  gotoSession,
  kept,
  launch,
  open,
  openSession,
  passUntil,
  passUntilCue,
  repetitions,
  said,
  serve,
  signs,
  skipToTheEnd,
  stage,
} from "./helpers.mjs";

let browser;
let server;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

function story(name, body, options) {
  test(name, async () => {
    server = await serve();
    const { context, page } = await open(browser, server, options);
    try {
      await openSession(page, server);
      await begin(page);
      await passUntilCue(page, /^Breathe out/, { step: 250 });
      await body(page, context);
      assert.deepEqual(page.faults, []);
    } finally {
      await context.close();
      await server.stop();
    }
  });
}

const events = ({ session }) => session.events.map(({ what }) => what);

/** Waits until the server has what was told. */
async function heard(page, until) {
  await passUntil(page, async () => until(await api(server, "today")));
}

async function tellNew(page, ...codes) {
  await page.keyboard.press("n");
  for (const code of codes) {
    const sign = page.locator(`input[value="${code}"]`);
    await page.locator("#signs-dialog details", { has: sign }).locator("summary").click();
    await sign.check();
  }
  await page.getByRole("button", { name: "Tell us" }).click();
}

async function noFaults(page) {
  assert.deepEqual(await axeFaults(page), []);
}

story("a catch: this one is left out, and the next one comes", async (page) => {
  const { script, names } = await given(page);
  await page.getByRole("button", { name: "It hurts" }).click();
  await noFaults(page);
  await page.clock.runFor(15_000);
  await answer(page, "4");
  await noFaults(page);
  await page.clock.runFor(15_000);
  await page.keyboard.press("2");
  assert.equal((await stage(page)).face, "place");
  await noFaults(page);
  await page.clock.runFor(15_000);
  await page.keyboard.press("1");
  await page.locator("#panel", { hasText: "We leave this one out today" }).waitFor();
  await noFaults(page);
  const next = names[script.blocks[1].exercise];
  await page.clock.runFor(20_000);
  const transcript = (await said(page)).map(({ text }) => text).join(" ");
  assert.match(transcript, /How much does it hurt\?/);
  assert.match(transcript, /2: A sharp catch\. .*6: Too short of breath\./);
  assert.match(transcript, /1: Back or neck\./);
  assert.ok(transcript.endsWith(`1: Go on: ${next}. 2: Stop.`), transcript.slice(-200));
  assert.equal(await page.evaluate(() => document.activeElement.id), "panel-title");
  await page.keyboard.press("Enter");
  const { paused, name } = await stage(page);
  assert.deepEqual([paused, name], [false, next]);
  await skipToTheEnd(page);
  await passUntil(page, async () => (await kept(server)).length);
  const [one] = await kept(server);
  const felt = events(one).find(({ kind }) => kind === "felt");
  assert.deepEqual(felt, { kind: "felt", item: 0, felt: { peak: 4, feeling: "catch", place: "back" } });
  assert.equal(await page.locator('#how-form [name="pain_peak"]:checked').getAttribute("value"), "4");
  assert.deepEqual(await signs(page), [], "it was sent");
});

story("spreading: it has to settle, what asks the same rests, and tomorrow it is at its lightest", async (page) => {
  const { script } = await given(page);
  const item = script.blocks[0].exercise;
  const before = (await api(server, "today")).doses[item];
  await page.keyboard.press("h");
  await page.keyboard.press("3");
  await page.keyboard.press("3");
  await page.keyboard.press("2");
  await page.locator("#panel", { hasText: "Is it settling?" }).waitFor();
  await noFaults(page);
  for (const key of ["Space", "ArrowRight", "e", "h"]) await page.keyboard.press(key);
  assert.equal((await stage(page)).face, "settling", "nothing else leads out of it");
  await page.clock.runFor(60_000);
  assert.equal(await page.locator("#settle-left").textContent(), "9:00 left to settle");
  await answer(page, "Not yet");
  assert.equal((await stage(page)).face, "settling");

  // Closed and opened again it goes on settling, and the time between is not lost.
  await page.reload();
  await page.locator("#start:enabled").click();
  await page.locator("#panel", { hasText: "Is it settling?" }).waitFor();
  assert.match(await page.locator("#settle-left").textContent(), /^[89]:\d\d left/);
  await page.clock.runFor(5_000);
  await page.keyboard.press("1");
  assert.equal((await stage(page)).paused, false);
  const alike = script.blocks.filter(({ directions }) =>
    directions?.some((direction) => script.blocks[0].directions.includes(direction)),
  );
  const resting = new Set(alike.map(({ exercise }) => script.blocks.findIndex((b) => b.exercise === exercise)));
  assert.ok(resting.size > 1);
  await passUntil(
    page,
    async () => {
      if (/^(start|hold|rest|breath_in)$/.test((await stage(page)).kind)) await page.keyboard.press("ArrowRight");
      return (await stage(page)).ended;
    },
    { step: 2_000 },
  );
  await passUntil(page, async () => (await kept(server)).length);
  const [one] = await kept(server);
  const began = new Set(events(one).flatMap(({ kind, item }) => (kind === "began" ? [item] : [])));
  const played = script.blocks.flatMap((_, place) => (place === 0 || !resting.has(place) ? [place] : []));
  assert.deepEqual([...began], played);
  const rested = events(one).flatMap(({ kind, item }) => (kind === "rested" ? [item] : []));
  assert.deepEqual([0, ...rested], [...resting]);

  await heard(page, ({ changes }) => changes.some((change) => change.item === item));
  const { doses, due } = await api(server, "today");
  assert.equal(due, "ready", "spreading pain is no hold");
  assert.notDeepEqual(doses[item], before);
  assert.equal(doses[item].level, 0, "the lightest step");
});

story("what does not settle ends the session after ten minutes", async (page) => {
  for (const key of ["h", "Enter", "4", "Enter"]) await page.keyboard.press(key);
  assert.equal((await stage(page)).face, "settling");
  await page.clock.runFor(595_000);
  assert.equal((await stage(page)).ended, false);
  const half = (await said(page)).filter(({ text }) => /Five minutes are left/.test(text));
  assert.equal(half.length, 1, "asked once more at half time");
  await page.clock.runFor(6_000);
  assert.equal((await stage(page)).ended, true);
  assert.match(await page.locator("#after-words").textContent(), /not settled within 10 minutes/);
});

story("dizzy: the session is over, and the words say to lie down", async (page) => {
  for (const key of ["h", "Enter", "5"]) await page.keyboard.press(key);
  assert.equal((await stage(page)).ended, true, "nothing more is asked");
  assert.match(await page.locator("#after-dizzy").textContent(), /Sit or lie down.*Call 999/);
  await page.clock.runFor(500);
  const transcript = (await said(page)).map(({ text }) => text).join(" ");
  assert.match(transcript, /Sit or lie down now/);
  await noFaults(page);
  await passUntil(page, async () => (await kept(server)).length);
  const [one] = await kept(server);
  assert.equal(events(one).at(-1).how, "stopped");
});

story("a clear rise is left out; a second one ends the session", async (page) => {
  for (const key of ["h", "6", "1", "Enter"]) await page.keyboard.press(key);
  await page.locator("#panel", { hasText: "clearly more" }).waitFor();
  await page.keyboard.press("1");
  await passUntilCue(page, /^Breathe out/, { step: 250 });
  for (const key of ["h", "7", "1", "Enter"]) await page.keyboard.press(key);
  assert.equal((await stage(page)).ended, true);
  assert.match(await page.locator("#after-words").textContent(), /second exercise/);
});

story("a page closed in the middle of the questions asks them again", async (page) => {
  for (const key of ["h", "5", "2"]) await page.keyboard.press(key);
  assert.equal((await stage(page)).face, "place");
  await page.reload();
  await page.locator("#start:enabled").click();
  await page.locator("#panel:visible").waitFor();
  assert.equal((await stage(page)).face, "peak");
  for (const key of ["5", "2", "1"]) await page.keyboard.press(key);
  assert.equal((await stage(page)).face, "left");
  await page.keyboard.press("1");
  await skipToTheEnd(page);
  await passUntil(page, async () => (await kept(server)).length);
  const caught = ({ rule, item }) => rule === "R06a" && item === "E1";
  await heard(page, ({ changes }) => changes.some(caught));
  const { changes } = await api(server, "today");
  assert.equal(changes.filter(caught).length, 1, "told twice, it is one catch");
});

story("an emergency sign: page A in that second, and nothing gets a session out of it", async (page, context) => {
  await page.getByRole("button", { name: "Something new" }).first().click();
  await page.locator("#signs-dialog[open]").waitFor();
  await noFaults(page);
  await page.getByRole("button", { name: "Tell us" }).click();
  await page.locator("#signs-empty:visible").waitFor();
  await page.getByRole("button", { name: "None of these" }).click();
  await page.locator("#panel").waitFor({ state: "hidden" });
  assert.equal((await stage(page)).paused, false, "it goes on");

  await tellNew(page, "saddle_numbness");
  await page.locator("#emergency:visible").waitFor();
  const text = await page.locator("#emergency").textContent();
  assert.match(text, /call 999/);
  assert.match(text, /numbness or an odd feeling round the genitals.*\d\d:\d\d/s);
  assert.equal(await page.locator("#emergency a.main").getAttribute("href"), "tel:999");
  assert.equal(await page.evaluate(() => document.activeElement.id), "emergency-title");
  assert.equal(await page.locator("#player").isVisible(), false);
  await noFaults(page);
  await page.clock.runFor(1_000);
  const transcript = (await said(page)).map(({ text }) => text).join(" ");
  assert.match(transcript, /Please get help now/);
  await heard(page, ({ due }) => due === "emergency");
  await passUntil(page, async () => (await kept(server)).length);

  // Nothing leads back: not here, not by any address, not by the API, not by hand.
  for (const key of ["Space", "Enter", "ArrowRight", "Escape"]) await page.keyboard.press(key);
  assert.equal(await page.locator("#player").isVisible(), false);
  const refused = async (to) => {
    await to();
    await page.waitForLoadState();
    await page.locator('[data-kind="emergency"]:visible').waitFor();
    assert.equal(await page.locator("#start:visible, #player:visible").count(), 0);
  };
  await refused(() => page.goto(`${server.url}/`));
  await refused(() => page.goBack());
  await refused(() => page.reload());
  await refused(() => page.goForward());
  for (const path of ["/session/morning", "/session/evening", "/session/morning?length=short", "/"]) {
    await refused(() => page.goto(`${server.url}${path}`));
  }
  for (const slot of ["morning", "evening"]) {
    assert.equal((await api(server, `session/${slot}`)).status, 409);
    assert.equal((await api(server, "open", { pain: 1, slot })).status, 409);
  }
  const before = (await kept(server)).length;
  for (const path of ["session/evening/by-hand", "session/evening/open"]) {
    await fetch(`${server.url}/${path}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "did=E1&pain=1&new=nothing",
    });
  }
  assert.equal((await kept(server)).length, before);
  assert.equal((await api(server, "session/evening")).status, 409);
});

story("told where Plinth cannot be reached, it holds on the device until it is sent", async (page, context) => {
  const other = await addPage(context, server);
  await other.goto(`${server.url}/session/morning`);
  await page.route("**/api/signs", (route) => route.abort());
  await other.route("**/api/signs", (route) => route.abort());
  await tellNew(page, "calf_swelling");
  await page.locator("#urgent:visible").waitFor();
  await noFaults(page);
  assert.match(await page.locator("#urgent").textContent(), /Dr Example.*swollen, painful calf/s);
  await page.locator("#urgent", { hasText: "will be sent when" }).waitFor();
  // The other tab, and the same page loaded anew: the server does not know yet, the device does.
  await other.locator("#urgent:visible").waitFor();
  await other.close();
  assert.equal((await api(server, "today")).due, "ready");
  await api(server, "open", { pain: 2, slot: "morning" });
  await page.goto(`${server.url}/session/morning`);
  await page.locator("#urgent:visible").waitFor();
  assert.equal(await page.locator("#start").isVisible(), false);
  assert.equal((await signs(page)).length, 1);
  await page.unroute("**/api/signs");
  await page.reload();
  await heard(page, ({ due }) => due === "urgent");
});

story("somebody to talk to: the session waits, and may go on", async (page) => {
  await tellNew(page, "self_harm_thoughts");
  await page.locator("#crisis-dialog[open]").waitFor();
  await noFaults(page);
  assert.match(await page.locator("#crisis-dialog").textContent(), /Samaritans/);
  await page.getByRole("button", { name: "Close" }).click();
  assert.equal((await stage(page)).paused, true);
  await page.keyboard.press("Space");
  assert.equal((await stage(page)).paused, false);
  await passUntil(page, async () => (await signs(page)).length === 0);
  assert.equal((await api(server, "today")).due, "ready");
});

story("what is felt while moving can be told there too, and does the same", async (page) => {
  await tellNew(page, "spread");
  await page.locator("#panel", { hasText: "Is it settling?" }).waitFor();
  await tellNew(page, "dizzy");
  await page.locator("#after:visible").waitFor();
  await passUntil(page, async () => (await kept(server)).length);
  const [one] = await kept(server);
  const felt = events(one).filter(({ kind }) => kind === "felt");
  assert.deepEqual(felt.map(({ item, felt }) => [item, felt.feeling]), [[0, "spread"], [0, "dizzy"]]);
  assert.equal(repetitions(one.session), 0);
});

story("after the session something new is one tap away", async (page) => {
  await skipToTheEnd(page);
  await page.locator("#after:visible").waitFor();
  await noFaults(page);
  await page.locator("#after-something").click();
  await page.locator("#signs-dialog[open]").waitFor();
  await page.getByRole("button", { name: "None of these" }).click();
  await page.locator("#after-something").click();
  const sign = page.locator('input[value="bladder_change"]');
  await page.locator("#signs-dialog details", { has: sign }).locator("summary").click();
  await sign.check();
  await page.getByRole("button", { name: "Tell us" }).click();
  await page.locator("#emergency:visible").waitFor();
  await heard(page, ({ due }) => due === "emergency");
});

story("the session can be done to its end by somebody who is only sore", async (page) => {
  await page.keyboard.press("h");
  await page.keyboard.press("2");
  await page.keyboard.press("1");
  await page.keyboard.press("1");
  assert.equal((await stage(page)).face, "hurts");
  await page.keyboard.press("1");
  assert.equal((await stage(page)).paused, false);
  await page.reload();
  await gotoSession(page, server);
  await begin(page);
  assert.equal((await stage(page)).paused, false);
});
