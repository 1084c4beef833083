// The session by keys alone, and keys that must not reach it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  begin,
  kept,
  launch,
  open,
  openSession,
  passUntil,
  passUntilCue,
  serve,
  skipToTheEnd,
  stage,
} from "./helpers.mjs";

let browser;
let server;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

function story(name, body) {
  test(name, async () => {
    server = await serve();
    const { context, page } = await open(browser, server);
    try {
      await openSession(page, server);
      await body(page);
      assert.deepEqual(page.faults, []);
    } finally {
      await context.close();
      await server.stop();
    }
  });
}

const events = async (page) => {
  await skipToTheEnd(page);
  await passUntil(page, async () => (await kept(server)).length);
  const [{ session }] = await kept(server);
  return session.events.map((event) => event.what);
};

const count = (all, kind) => all.filter((what) => what.kind === kind).length;

/** Presses Tab until something has the focus. */
async function tabTo(page, selector) {
  for (let n = 0; n < 120; n++) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${selector}`);
}

story("a session from start to saved answers with no pointer at all", async (page) => {
  await tabTo(page, "#start");
  await page.keyboard.press("Enter");
  await passUntilCue(page, /^Knee/);
  assert.equal(await page.evaluate(() => document.activeElement.id), "player");

  await page.keyboard.press("Space");
  assert.equal((await stage(page)).paused, true);
  await page.keyboard.press("Space");
  assert.equal((await stage(page)).paused, false);
  await page.keyboard.press("Enter");
  assert.equal((await stage(page)).cue, "Get ready", "Enter: I'm ready");
  await passUntilCue(page, /^Breathe out, right/);
  await page.clock.runFor(1_500);
  const before = (await stage(page)).count;
  await page.keyboard.press("ArrowUp");
  assert.ok((await stage(page)).count > before, "up: again from the beginning of the movement");
  await page.keyboard.press("e");
  await passUntilCue(page, /^Breathe out, right knee up/);
  await page.keyboard.press("H");
  for (const [face, key] of [["peak", "3"], ["feeling", "1"], ["place", "Enter"]]) {
    assert.equal((await stage(page)).face, face);
    await page.keyboard.press(key);
  }
  await page.locator("#panel", { hasText: "Let it settle" }).waitFor();
  await page.keyboard.press("Space");
  assert.equal((await stage(page)).paused, false);
  const { name } = await stage(page);
  await page.keyboard.press("ArrowRight");
  assert.notEqual((await stage(page)).name, name);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.equal((await stage(page)).name, name);

  await page.keyboard.press("Escape");
  await page.locator("#stop-dialog[open]").waitFor();
  assert.equal((await stage(page)).paused, true, "nothing runs on behind the question");
  await page.keyboard.press("Escape");
  await page.locator("#panel").waitFor({ state: "hidden" });
  assert.equal((await stage(page)).paused, false, "Esc again: go on");
  await page.keyboard.press("Escape");
  await tabTo(page, "#stop-yes");
  await page.keyboard.press("Enter");
  await page.locator("#after:visible").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "after-title");

  await tabTo(page, '[name="pain_after"]:checked');
  await page.keyboard.press("ArrowRight");
  await tabTo(page, '#how-form [type="submit"]');
  await page.keyboard.press("Enter");
  await page.locator("#thanks:visible").waitFor();
  await passUntil(page, async () => (await kept(server))[0]?.check_in);
  const [{ session, check_in }] = await kept(server);
  assert.equal(session.events.at(-1).what.how, "stopped");
  assert.equal(check_in.pain_before, 2, "as it was said before the session");
  assert.equal(check_in.pain_peak, 3, "as it was said when it hurt");
  assert.equal(check_in.pain_after, 0);
});

story("a button with the focus does its own thing, once", async (page) => {
  await begin(page);
  await passUntilCue(page, /^Knee/);
  await tabTo(page, '.controls [data-wish="skip"]');
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  const all = await events(page);
  const so = all.slice(0, all.findIndex((what, place) => what.kind === "began" && place > 4) + 1);
  assert.equal(count(so, "skipped"), 2, "two presses, two skips");
  assert.equal(count(all, "paused"), 0, "and no pause");
});

story("after a tap the keys belong to the session again", async (page) => {
  await begin(page);
  await passUntilCue(page, /^Knee/);
  await page.locator('.controls [data-wish="repeat"]').click();
  await page.keyboard.press("Space");
  assert.equal((await stage(page)).paused, true, "Space pauses; it does not press the button again");
});

story("keys typed into a field are not wishes", async (page) => {
  await begin(page);
  await passUntilCue(page, /^Knee/);
  await page.keyboard.press("Space");
  await page.locator("#settings summary").click();
  await page.locator("#settings [name=rate]").focus();
  const { name } = await stage(page);
  for (const key of ["ArrowRight", "e", "h", "ArrowUp"]) await page.keyboard.press(key);
  const now = await stage(page);
  assert.equal(now.name, name);
  assert.match(await page.locator("#panel-title").textContent(), /Paused/);
});

story("held keys and keys with Ctrl are not wishes", async (page) => {
  await begin(page);
  await passUntilCue(page, /^Knee/);
  await page.keyboard.down("Space");
  await page.keyboard.down("Space");
  await page.keyboard.down("Space");
  await page.keyboard.up("Space");
  assert.equal((await stage(page)).paused, true, "a key that is held counts once");
  const { name } = await stage(page);
  await page.keyboard.press("Control+ArrowRight");
  assert.equal((await stage(page)).name, name);
});

story("the letter keys can be switched off", async (page) => {
  await page.locator("#settings summary").click();
  await page.locator("[name=letters]").uncheck();
  await begin(page);
  await passUntilCue(page, /^Knee/);
  await page.keyboard.press("h");
  assert.equal((await stage(page)).paused, false);
  await page.keyboard.press("n");
  assert.equal(await page.locator("#signs-dialog[open]").count(), 0);
  await page.locator('.controls [data-wish="hurts"]').click();
  await page.keyboard.press("5");
  assert.equal((await stage(page)).face, "peak", "numbers are typed too");
  await page.keyboard.press("Enter");
  assert.equal((await stage(page)).face, "feeling");
});

story("ten is 1 and 0, or 0 twice, or T; a 0 or a 1 alone is what it is", async (page) => {
  await begin(page);
  await page.evaluate(() => {
    window.__pressed = [];
    const peak = document.querySelector('.ways[data-face="peak"]');
    peak.addEventListener("click", ({ target }) => window.__pressed.push(Number(target.dataset.answer)));
  });
  await passUntilCue(page, /^Knee/);
  for (const [keys, value] of [["10", 10], ["00", 10], ["t", 10], ["0", 0], ["1", 1], ["14", 4], ["7", 7]]) {
    await page.keyboard.press("h");
    for (const key of keys) await page.keyboard.press(key);
    await page.clock.runFor(1_500);
    assert.deepEqual(await page.evaluate(() => window.__pressed.splice(0)), [value], keys);
    assert.equal((await stage(page)).face, "feeling", "one answer, one question on");
    await page.keyboard.press("ArrowLeft");
    assert.equal((await stage(page)).face, "peak", "and one back");
  }
});

story("an answer is one key, and no other key leads out of a question", async (page) => {
  await begin(page);
  await passUntilCue(page, /^Knee/);
  const { name } = await stage(page);
  await page.keyboard.press("h");
  for (const key of ["Space", "ArrowRight", "ArrowUp", "e", "ArrowLeft"]) await page.keyboard.press(key);
  assert.deepEqual([(await stage(page)).face, (await stage(page)).name], ["peak", name]);
  await page.keyboard.press("4");
  await page.keyboard.press("Escape");
  await page.locator("#stop-dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#stop-dialog").waitFor({ state: "hidden" });
  assert.equal((await stage(page)).face, "feeling", "Esc twice comes back to the question");
  await page.locator("#panel-title:focus").waitFor();
  for (let n = 0; n < 12; n++) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const { activeElement } = document;
      // The session itself has the focus for a moment when the question about stopping closes.
      return [document.body, document.getElementById("player")].includes(activeElement)
        || !!activeElement.closest(".top, .panel");
    });
    assert.ok(seen, "what the question covers has the focus");
  }
});

story("what lies under the running session is out of reach", async (page) => {
  await begin(page);
  await passUntilCue(page, /^Knee/);
  for (let n = 0; n < 30; n++) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body || !!activeElement.closest("#player");
    });
    assert.ok(inside, "Tab left the session");
  }
});
