// A session from start to end, as a person has it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  addPage,
  answer,
  begin,
  given,
  gotoSession,
  kept,
  launch,
  open,
  openDay,
  openSession,
  passUntil,
  passUntilCue,
  passUntilEnded,
  prescribed,
  repetitions,
  said,
  serve,
  shifts,
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

/** Each test has a server of its own: what one did must not help another. */
function story(name, body, options) {
  test(name, async () => {
    server = await serve();
    const { context, page } = await open(browser, server, options);
    try {
      await body(page, context);
      assert.deepEqual(page.faults, []);
    } finally {
      await context.close();
      await server.stop();
    }
  });
}

story("a whole morning session, answered, stands in the history", async (page) => {
  await openSession(page, server, "morning", { pain: 4 });
  const data = await given(page);
  await page.evaluate(() => (window.__plinthToneLog = []));
  await begin(page);
  const began = await page.evaluate(() => performance.now());
  await passUntilEnded(page);
  const took = (await page.evaluate(() => performance.now())) - began;

  const steps = prescribed(data);
  const total = steps.reduce((sum, step) => sum + step.ms, 0);
  assert.ok(took >= total, `took ${took} ms of ${total}`);
  assert.ok(took < total * 1.05 + 2000, `the voice held it up too long: ${took} ms of ${total}`);

  // Every tone of every step once: none twice, none missing.
  const tones = await page.evaluate(() => window.__plinthToneLog.map(({ tone }) => tone));
  const changes = new Set(["attention", "start", "hold", "back", "rest", "breath_in", "breath_out"]);
  const wanted = steps.filter((step) => changes.has(step.tone)).map((step) => step.tone);
  assert.deepEqual(tones.filter((tone) => changes.has(tone)), wanted);
  assert.equal(tones.filter((tone) => tone === "prepare").length, 3 * data.script.blocks.length);
  assert.equal(tones.filter((tone) => tone === "end").length, 1);
  // Where a hold begins with three seconds left, its own tone says so.
  const counted = steps.filter((step) => step.tone === "hold" && step.counted);
  const last = counted.reduce((sum, step) => sum + (step.ms > 3_000 ? 3 : 2), 0);
  assert.equal(tones.filter((tone) => tone === "last_three").length, last);

  // A word may move beside another; no part of the screen does. At the end another page comes.
  const moved = await shifts(page);
  assert.deepEqual(moved.filter(({ value, of }) => value > 0.01 && of !== "FOOTER"), []);
  await page.locator("#after-status", { hasText: "Saved." }).waitFor();
  const before = await page.locator('#how-form [name="pain_before"]:checked').getAttribute("value");
  assert.equal(before, "4", "asked at the start, not asked again");
  await page.locator("#after-nothing").click();
  await page.locator('#how-form label:has([name="pain_peak"][value="4"])').click();
  await page.locator('#how-form label:has([name="pain_after"][value="3"])').click();
  await page.locator('#how-form label:has([name="steady"][value="yes"])').click();
  await page.locator('#how-form label:has([name="effort"][value="4"])').click();
  await page.locator('#how-form [type="submit"]').click();
  await page.locator("#thanks:visible").waitFor();
  await passUntil(page, async () => (await kept(server))[0]?.check_in);

  const [{ session, check_in }] = await kept(server);
  assert.equal(repetitions(session), steps.filter((step) => step.ends).length);
  assert.equal(session.events.at(-1).what.how, "finished");
  assert.equal(session.face, "browser");
  assert.deepEqual([check_in.pain_before, check_in.pain_peak, check_in.pain_after, check_in.effort], [4, 4, 3, 4]);
  assert.equal(check_in.steady, true);
  assert.deepEqual(new Set(check_in.exercises.map(({ how }) => how)), new Set(["done"]));

  await page.locator("#thanks a").click();
  await page.goto(`${server.url}/history`);
  const row = await page.locator("table tbody tr").textContent();
  assert.match(row, /Morning session/);
  assert.match(row, /Pain 4 before, 3 after/);
  assert.match(row, /Effort 4 of 10/);
  assert.match(row, /All of it/);
});

story("what is spoken is enough to do the whole session", async (page) => {
  await openSession(page, server);
  const data = await given(page);
  await begin(page);
  await passUntilEnded(page);
  await page.clock.runFor(20_000);
  const all = await said(page);
  assert.deepEqual(all.filter(({ cut }) => cut), [], "nothing is cut short");

  // All words of all steps, in order, and nothing else.
  const isNumber = ({ text }) => /^\d+$/.test(text);
  const words = all.filter((one) => !isNumber(one)).map(({ text }) => text).join(" ");
  const lines = prescribed(data).map((step) => data.lines[step.cue].say).filter(Boolean);
  assert.equal(words, [...lines, data.strings["say-finish"]].join(" "));

  // And these words are what a person needs who sees nothing: for each exercise on its own, from
  // its name to the name of the next.
  const transcript = all.map(({ text }) => text).join(" ");
  const told = [];
  for (const { choices } of data.script.blocks) {
    told.push(transcript.indexOf(data.lines[choices[0].steps[0].cue].say, told.at(-1) ?? 0));
  }
  assert.deepEqual(told, [...told].filter((at) => at >= 0).sort((a, b) => a - b), "each by its name, in order");
  const parts = told.map((from, place) => transcript.slice(from, told[place + 1]));
  const positions = { lying: /your back/, hands_and_knees: /hands and knees/, chair: /Sit on/ };
  parts.forEach((part, place) => {
    const { exercise, choices } = data.script.blocks[place];
    const name = data.names[exercise];
    const [choice] = choices;
    assert.match(transcript.slice(0, told[place]), positions[choice.position], `${name}: position`);
    if (choice.sides !== "none") {
      assert.match(part, /right/i, `${name}: the right side`);
      assert.match(part, /left/i, `${name}: the left side`);
    }
    assert.match(part, /Breathe out/, `${name}: breath`);
    assert.match(part, /Breathe in|back up/, `${name}: the way back`);
    assert.match(part, /Ready\. (2 )?1 /, `${name}: the count before it begins`);
    if (choice.steps.some((step) => step.tone === "hold" && step.counted)) {
      assert.match(part, choice.amount.hold_s < 5 ? / 1 / : / 3 2 1 /, `${name}: the count of the hold`);
    }
  });
});

story("the session goes on at the same place after a reload", async (page) => {
  await openSession(page, server);
  await begin(page);
  await passUntilCue(page, /^Breathe out, left/, { step: 250 });
  await passUntil(page, async () => (await stage(page)).kind === "hold", { step: 250 });
  await page.clock.runFor(1_000);
  const there = await stage(page);
  await page.reload();
  await page.locator("#start:enabled").waitFor();
  assert.equal(await page.locator("#start").textContent(), "Go on where you were");
  await begin(page);
  const here = await stage(page);
  for (const what of ["name", "cue", "side", "times"]) assert.equal(here[what], there[what], what);
  assert.ok(Math.abs(here.count - there.count) <= 1, `${here.count} s left of ${there.count}`);
  assert.equal(here.paused, false);
  const all = await said(page);
  assert.equal(all.at(-1).text, there.cue, "the cue is said again");
  await skipToTheEnd(page);
  await passUntil(page, async () => (await kept(server)).length);
  const [{ session }] = await kept(server);
  assert.equal(repetitions(session), 1, "what was done before the reload; not the one under way");
});

story("the session goes on after a crash of the browser's page", async (page, context) => {
  await openSession(page, server);
  await begin(page);
  await passUntilCue(page, /^Breathe out, left/, { step: 250 });
  const there = await stage(page);
  const devtools = await context.newCDPSession(page);
  const gone = new Promise((crashed) => page.once("crash", crashed));
  devtools.send("Page.crash").catch(() => {});
  await gone;
  await page.close();
  const other = await addPage(context, server, { time: false });
  await gotoSession(other, server);
  await begin(other);
  const here = await stage(other);
  for (const what of ["name", "cue", "side", "times"]) assert.equal(here[what], there[what], what);
  assert.deepEqual(other.faults, []);
});

story("an hour asleep is an hour of waiting", async (page) => {
  // Nothing that ends in the server's future would be kept.
  await page.clock.setSystemTime(Date.now() - 2 * 3_600_000);
  await openSession(page, server);
  await begin(page);
  await passUntilCue(page, /^Breathe out, right/, { step: 250 });
  const there = await stage(page);
  await page.clock.fastForward(3_600_000);
  await page.clock.runFor(500);
  const here = await stage(page);
  assert.equal(here.paused, true);
  assert.match(await page.locator("#panel").textContent(), /You were away/);
  for (const what of ["name", "cue", "times"]) assert.equal(here[what], there[what], what);
  await page.clock.runFor(5_000);
  assert.deepEqual(await stage(page), here, "and it goes on waiting");
  await page.locator("#panel .ways:not([hidden]) .main").click();
  assert.equal((await stage(page)).paused, false);
  await skipToTheEnd(page);
  await passUntil(page, async () => (await kept(server)).length);
  const [{ session }] = await kept(server);
  const paused = session.events.filter((event) => event.what.kind === "paused");
  assert.deepEqual(paused.map((event) => event.what.why), ["away"]);
});

story("it hurts: the session stands still, and goes on easier", async (page) => {
  await openSession(page, server);
  const { lines, script } = await given(page);
  await begin(page);
  await passUntilCue(page, /^Breathe out, right/, { step: 250 });
  await page.getByRole("button", { name: "It hurts" }).click();
  const still = await stage(page);
  await page.clock.runFor(30_000);
  assert.equal((await stage(page)).count, still.count);
  await answer(page, "2");
  await answer(page, "Just sore");
  await answer(page, "Back or neck");
  await page.locator("#panel", { hasText: "Let it settle" }).waitFor();
  await page.clock.runFor(20_000);
  const transcript = (await said(page)).map(({ text }) => text).join(" ");
  assert.match(transcript, /What does it feel like\?/);
  assert.match(transcript, /1: Go on\. 2: Easier\. 3: Skip\. 4: Stop\./, "the ways out are spoken");
  assert.deepEqual(await signs(page), [], "soreness is no sign");
  await page.locator("#panel").getByRole("button", { name: "Easier" }).click();
  const easier = script.blocks[0].choices[1];
  assert.equal((await stage(page)).paused, false);
  await passUntilCue(page, /^Breathe out, right/, { step: 250 });
  assert.equal((await stage(page)).cue, lines[easier.steps.find((step) => step.begins).cue].show);
  await skipToTheEnd(page);
  await page.locator(".each summary").click();
  const how = page.locator(`[name="how-${script.blocks[0].exercise}"]:checked`);
  assert.equal(await how.getAttribute("value"), "stopped");
  assert.equal(await page.locator(`[name="because-${script.blocks[0].exercise}"]`).inputValue(), "pain");
});

story("a tap anywhere on the stage pauses, and what is scheduled falls silent", async (page) => {
  await openSession(page, server);
  await begin(page);
  await passUntilCue(page, /^Knee/);
  await page.locator("#stage").click({ position: { x: 30, y: 200 } });
  const there = await stage(page);
  assert.equal(there.paused, true);
  await page.clock.runFor(3_000);
  assert.equal((await stage(page)).count, there.count);
  await page.locator("#act-pause", { hasText: "Go on" }).click();
  await page.clock.runFor(2_000);
  assert.ok((await stage(page)).count < there.count);
});

story("a slow voice is heard out", async (page) => {
  await openSession(page, server, "evening");
  await page.locator("#settings summary").click();
  await page.locator('[name="rate"]').selectOption("0.8");
  await begin(page);
  await passUntilCue(page, /^Rest/);
  const all = await said(page);
  assert.ok(all.length > 8 && all.every(({ rate }) => rate === 0.8));
  assert.deepEqual(all.filter(({ cut }) => cut), []);
});

story("a voice that never answers holds nothing up", async (page) => {
  await page.addInitScript(() => (window.__mute = true));
  await openSession(page, server, "evening?length=short");
  const { script } = await given(page);
  await begin(page);
  const took = await passUntilEnded(page);
  const total = prescribed({ script }).reduce((sum, step) => sum + step.ms, 0) / 1000;
  // Each explanation may be waited for a little; the session must not hang.
  assert.ok(took < total * 2, `${took} s of ${total}`);
});

story("without any voice the captions go on", async (page) => {
  await page.addInitScript(() => delete window.speechSynthesis);
  await page.addInitScript(() => Object.defineProperty(window, "speechSynthesis", { value: undefined }));
  await openSession(page, server);
  const { lines } = await given(page);
  await page.locator("#settings summary").click();
  assert.equal(await page.locator("#voice-none").isVisible(), true, "said in the settings");
  await begin(page);
  const captions = new Set();
  await passUntil(page, async () => {
    captions.add(await page.locator("#caption").textContent());
    return (await stage(page)).kind === "hold";
  });
  const text = [...captions].join(" ");
  for (const line of lines.slice(0, 1)) for (const word of line.say.split(" ")) assert.ok(text.includes(word), word);
}, { voice: false });

story("the caption is what is being said", async (page) => {
  await openSession(page, server);
  await begin(page);
  for (let n = 0; n < 60; n++) {
    await page.clock.runFor(700);
    const [caption, words] = await page.evaluate(() => [
      document.getElementById("caption").textContent,
      window.__said.map(({ text }) => text).filter((text) => !/^\d+$/.test(text)),
    ]);
    assert.equal(caption, words.at(-1));
  }
});

story("starting anew keeps what was done before", async (page) => {
  await openSession(page, server);
  await begin(page);
  await passUntilCue(page, /^Breathe out, left/, { step: 250 });
  await page.reload();
  await page.locator("#start:enabled").waitFor();
  await begin(page, "#restart");
  assert.equal((await stage(page)).cue, "Lie on your back");
  await passUntil(page, async () => (await kept(server)).length);
  const [{ session }] = await kept(server);
  assert.equal(repetitions(session), 1);
  assert.equal(session.events.at(-1).what.how, "stopped");
});

story("a session left open yesterday is kept as far as it went", async (page) => {
  await openSession(page, server);
  await begin(page);
  await passUntilCue(page, /^Breathe out, left/, { step: 250 });
  await openDay(server, "evening");
  await page.evaluate(() => {
    const name = Object.keys(localStorage).find((name) => name.endsWith("/begun"));
    const begun = JSON.parse(localStorage.getItem(name));
    localStorage.setItem(name, JSON.stringify({ ...begun, day: "2026-01-02" }));
  });
  // The page writes the state alone; what was begun stays as it is.
  await page.goto(`${server.url}/session/evening`);
  await page.locator("#start:enabled").waitFor();
  assert.equal(await page.locator("#start").textContent(), "Start");
  await passUntil(page, async () => (await kept(server)).length);
  const [{ session }] = await kept(server);
  assert.equal(session.slot, "morning");
  assert.equal(repetitions(session), 1);
});
