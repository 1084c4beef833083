// One session at a time on a device, however many tabs are open.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  addPage,
  begin,
  kept,
  launch,
  open,
  openDay,
  openSession,
  passUntil,
  passUntilCue,
  repetitions,
  said,
  serve,
  skipToTheEnd,
  stage,
} from "./helpers.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** A session under way in a first tab, and an empty second one. */
function story(name, body) {
  test(name, async () => {
    const server = await serve();
    const { context, page } = await open(browser, server);
    try {
      const second = await addPage(context, server, { time: false });
      await openSession(page, server);
      await begin(page);
      await passUntilCue(page, /^Breathe out, left/, { step: 250 });
      await body(page, second, server);
      assert.deepEqual([...page.faults, ...second.faults], []);
    } finally {
      await context.close();
      await server.stop();
    }
  });
}

async function told(page, text) {
  await page.locator("#elsewhere-text:visible", { hasText: text }).waitFor();
}

story("the second tab is told, takes over, and the first falls silent", async (first, second, server) => {
  await second.goto(`${server.url}/session/morning`);
  await told(second, "Your session is open in another tab");
  assert.equal((await stage(first)).paused, false, "looking does no harm");
  const there = await stage(first);
  await begin(second, "#elsewhere-take");
  await told(first, "Your session now runs in another tab");
  const here = await stage(second);
  for (const what of ["name", "cue", "side", "times"]) assert.equal(here[what], there[what], what);

  const before = (await said(first)).length;
  const state = await first.evaluate(() => document.getElementById("count").textContent);
  await second.clock.runFor(5_000);
  await first.keyboard.press("ArrowRight");
  await second.clock.runFor(5_000);
  assert.equal((await said(first)).length, before, "silent");
  assert.equal(await first.evaluate(() => document.getElementById("count").textContent), state);
  assert.equal((await stage(second)).name, here.name, "and its keys move nothing");

  await skipToTheEnd(second);
  await passUntil(second, async () => (await kept(server)).length);
  await first.clock.runFor(10_000);
  const [{ session }, ...more] = await kept(server);
  assert.deepEqual(more, []);
  assert.ok(repetitions(session) >= 1);
  const numbers = session.events.filter(({ what }) => what.kind === "repetition").map(({ what }) => JSON.stringify(what));
  assert.equal(new Set(numbers).size, numbers.length, "no repetition twice");
});

story("and back again", async (first, second, server) => {
  await second.goto(`${server.url}/session/morning`);
  await told(second, "another tab");
  await begin(second, "#elsewhere-take");
  await told(first, "now runs in another tab");
  await second.clock.runFor(3_000);
  await begin(first, "#elsewhere-take");
  await told(second, "now runs in another tab");
  await skipToTheEnd(first);
  await passUntil(first, async () => (await kept(server)).length);
  // What is over cannot be taken: the tab begins afresh.
  await second.locator("#elsewhere-take").click();
  await second.locator("#start:enabled", { hasText: /^Start$/ }).waitFor();
  assert.equal((await kept(server)).length, 1);
});

story("a tab that was ready before is told when it starts", async (first, second, server) => {
  await skipToTheEnd(first);
  await openSession(second, server);
  await openSession(first, server);
  await begin(first);
  await second.locator("#start").click();
  await told(second, "Your session is open in another tab");
  await begin(second, "#elsewhere-take");
  await told(first, "now runs in another tab");
});

story("another session cannot begin beside the one that runs, but in its place", async (first, second, server) => {
  await openDay(server, "evening");
  await second.goto(`${server.url}/session/evening`);
  await told(second, "Your session is open in another tab");
  await second.locator("#elsewhere-take").click();
  await told(first, "now runs in another tab");
  await second.locator("#start:enabled").waitFor();
  await begin(second);
  await passUntil(second, async () => (await kept(server)).length);
  const [{ session }] = await kept(server);
  assert.equal(session.slot, "morning", "what was done of the first is kept");
  assert.equal(repetitions(session), 1);
  await skipToTheEnd(second);
  await passUntil(second, async () => (await kept(server)).length === 2);
});

story("when the first tab closes, the second goes on where it was", async (first, second, server) => {
  const there = await stage(first);
  await first.close();
  await second.goto(`${server.url}/session/morning`);
  await second.locator("#start:enabled", { hasText: "Go on" }).waitFor();
  await begin(second);
  const here = await stage(second);
  for (const what of ["name", "cue", "side", "times"]) assert.equal(here[what], there[what], what);
});

story("what waits is kept once, whichever of several tabs sends it", async (first, second, server) => {
  const sent = [];
  for (const page of [first, second]) {
    page.on("response", (response) => {
      if (response.request().method() === "POST") sent.push(response.status());
    });
  }
  await second.goto(`${server.url}/history`);
  await server.away();
  await skipToTheEnd(first);
  await first.locator("#after-status", { hasText: "It will be sent" }).waitFor();
  await server.back();
  for (const page of [first, second]) await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await passUntil(first, async () => (await kept(server)).length);
  await first.clock.runFor(60_000);
  // One tab may see late what another has taken out of the box: then the server has it already.
  assert.equal(sent.filter((status) => status === 201).length, 1, `${sent}`);
  assert.ok(sent.every((status) => [200, 201].includes(status)), `${sent}`);
  assert.equal((await kept(server)).length, 1);
});
