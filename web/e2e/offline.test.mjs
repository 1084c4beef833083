// What happens to a session when Plinth cannot be reached at its end, or will not take it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  addPage,
  begin,
  kept,
  launch,
  open,
  openSession,
  passUntil,
  passUntilCue,
  repetitions,
  serve,
  skipToTheEnd,
} from "./helpers.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** A session that has come to its first repetition on the second side. */
function story(name, body) {
  test(name, async () => {
    const server = await serve();
    const { context, page } = await open(browser, server);
    try {
      page.sent = heard(page);
      await openSession(page, server);
      await begin(page);
      await passUntilCue(page, /^Breathe out, left/, { step: 250 });
      await body(page, server, context);
      assert.deepEqual(page.faults, []);
    } finally {
      await context.close();
      await server.stop();
    }
  });
}

/** Every answer the server gives to something that was sent. */
function heard(page) {
  const answers = [];
  page.on("response", (response) => {
    if (response.request().method() !== "POST") return;
    answers.push(`${new URL(response.url()).pathname} ${response.status()}`);
  });
  return answers;
}

/** What waits on the device. */
const waiting = (page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((name) => name.includes("/out/"))
      .sort()
      .map((name) => JSON.parse(localStorage.getItem(name))),
  );

const status = (page, text) => page.locator("#after-status", { hasText: text }).waitFor();

async function answer(page, pain) {
  await page.locator(`#how-form label:has([name="pain_after"][value="${pain}"])`).click();
  await page.locator('#how-form [type="submit"]').click();
  await page.locator("#thanks:visible").waitFor();
}

const ONCE = ["/api/sessions 201", "/api/check-ins 201"];

story("away at the end: kept, said, and sent once when Plinth is back", async (page, server) => {
  await server.away();
  await skipToTheEnd(page);
  await status(page, "Saved on this device. It will be sent");
  await answer(page, 3);
  const out = await waiting(page);
  assert.deepEqual(out.map(({ kind }) => kind), ["sessions", "check-ins"], "the session goes first");
  // Some tries in vain.
  await page.clock.runFor(60_000);
  assert.equal((await waiting(page)).length, 2);

  await server.back();
  await passUntil(page, async () => (await waiting(page)).length === 0, { step: 5_000 });
  await status(page, /^Saved\.$/);
  const [{ session, check_in }, ...more] = await kept(server);
  assert.deepEqual(more, []);
  assert.equal(repetitions(session), 1);
  assert.equal(check_in.pain_after, 3);

  // Nothing is left that could be sent again.
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await page.clock.runFor(600_000);
  await page.goto(`${server.url}/history`);
  await page.clock.runFor(10_000);
  assert.deepEqual(page.sent, ONCE);
  assert.equal((await kept(server)).length, 1);
});

story("closed while Plinth is away: the next page sends it", async (page, server, context) => {
  await server.away();
  await skipToTheEnd(page);
  await status(page, "Saved on this device. It will be sent");
  await answer(page, 6);
  await page.close();

  await server.back();
  const later = await addPage(context, server, { time: false });
  later.sent = heard(later);
  await later.goto(`${server.url}/`);
  await passUntil(later, async () => (await waiting(later)).length === 0);
  assert.deepEqual(later.sent, ONCE);
  const [{ check_in }, ...more] = await kept(server);
  assert.deepEqual(more, []);
  assert.equal(check_in.pain_after, 6);
  await later.reload();
  await later.clock.runFor(10_000);
  assert.deepEqual(later.sent, ONCE);
  assert.deepEqual(later.faults, []);
});

story("away from one page to the next: every page says that something waits", async (page, server) => {
  // The pages come; only what is sent does not arrive.
  await page.route("**/api/**", (route) => route.abort());
  await skipToTheEnd(page);
  await status(page, "Saved on this device. It will be sent");
  await page.goto(`${server.url}/history`);
  const line = page.locator("#outbox-status");
  await line.filter({ hasText: "Saved on this device. It will be sent" }).waitFor();
  await page.unroute("**/api/**");
  await passUntil(page, async () => (await waiting(page)).length === 0);
  await line.waitFor({ state: "hidden" });
  assert.equal((await kept(server)).length, 1);
});

story("an answer of the server that is lost on the way: stored once all the same", async (page, server) => {
  let lost = 0;
  await page.route("**/api/*", async (route) => {
    if (route.request().method() !== "POST" || lost >= 2) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await skipToTheEnd(page);
  await status(page, "Saved on this device. It will be sent");
  assert.equal((await kept(server)).length, 1, "it has arrived, but nobody has said so");
  await passUntil(page, async () => (await waiting(page)).length === 0, { step: 5_000 });
  await status(page, /^Saved\.$/);
  assert.equal(lost, 2);
  assert.deepEqual(page.sent.at(-1), "/api/sessions 200", "the same was kept before");
  lost = 1;
  await answer(page, 1);
  await passUntil(page, async () => (await waiting(page)).length === 0, { step: 5_000 });
  assert.deepEqual(page.sent.at(-1), "/api/check-ins 200");
  assert.equal((await kept(server)).length, 1);
});

story("a server with no room: waits, and sends later", async (page, server) => {
  const problem = { status: 507, contentType: "application/problem+json", body: '{"title":"full"}' };
  await page.route("**/api/sessions", (route) => route.fulfill(problem));
  await skipToTheEnd(page);
  await status(page, "Saved on this device. It will be sent");
  await page.unroute("**/api/sessions");
  await passUntil(page, async () => (await kept(server)).length === 1, { step: 5_000 });
  await status(page, /^Saved\.$/);
});

story("a record that is refused: said, kept, and not sent again", async (page, server) => {
  // The device's clock is a day ahead.
  await page.clock.fastForward(24 * 3_600_000);
  await page.clock.runFor(500);
  await skipToTheEnd(page);
  await status(page, "Plinth did not accept this record. It stays on this device.");
  const [{ refused, body }] = await waiting(page);
  assert.match(refused, /future/);
  assert.equal(JSON.parse(body).events.at(-1).what.how, "finished");
  await page.goto(`${server.url}/history`);
  await page.clock.runFor(600_000);
  assert.deepEqual(page.sent, ["/api/sessions 422"]);
  assert.equal((await waiting(page)).length, 1);
  assert.equal((await kept(server)).length, 0);
});

story("a device without room: said, held, and kept when there is room", async (page, server) => {
  await page.evaluate(() => {
    window.__set = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await skipToTheEnd(page);
  await status(page, "This device's storage is full");
  await page.clock.runFor(20_000);
  assert.equal((await kept(server)).length, 0);
  await page.evaluate(() => (Storage.prototype.setItem = window.__set));
  await passUntil(page, async () => (await kept(server)).length === 1);
  await status(page, /^Saved\.$/);
});
