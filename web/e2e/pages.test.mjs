// Every page and every state of the session, for everybody: axe, narrow and enlarged screens, dark
// and forced colours, no motion, no scripts, another path.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  addPage,
  axeFaults,
  begin,
  kept,
  launch,
  open,
  openDay,
  openSession,
  overflow,
  passUntil,
  passUntilCue,
  readyPerson,
  passUntilEnded,
  serve,
  skipToTheEnd,
  stage,
} from "./helpers.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };
/** A screen of 1280 by 1024 at 200 and at 400 %. */
const ZOOMED = { width: 640, height: 512 };
const FOUR_TIMES = { width: 320, height: 256 };

const EYES = {
  "light, phone": { viewport: PHONE, colorScheme: "light" },
  "dark, phone": { viewport: PHONE, colorScheme: "dark" },
  "light, 320 px": { viewport: NARROW, colorScheme: "light" },
  "dark, 320 px": { viewport: NARROW, colorScheme: "dark" },
  "forced colours, 200 %": { viewport: ZOOMED, forcedColors: "active" },
  "light, 400 %": { viewport: FOUR_TIMES, colorScheme: "light" },
};

/** Goes through every page and every state, and has each looked at. */
async function everything(page, context, server, look) {
  const visit = async (name, path) => {
    await page.goto(`${server.url}${path}`);
    await look(name);
  };
  await visit("Today, first", "/");
  await visit("History, empty", "/history");
  await visit("Exercises", "/exercises");
  for (const n of [1, 2, 3, 4, 5, 6, 7]) await visit(`E${n}`, `/exercises/E${n}`);
  await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
  await look("E7, unfolded");
  await visit("Why", "/why");
  await visit("Help", "/help");
  await visit("not found", "/nowhere");

  await openSession(page, server);
  await look("ready");
  await page.locator("#settings summary").click();
  await look("ready, settings");
  await begin(page);
  await look("attention");
  for (const kind of ["prepare", "start", "hold", "back", "rest"]) {
    await passUntil(page, async () => (await stage(page)).kind === kind, { step: 250 });
    await look(kind);
  }
  await passUntilCue(page, /left knee/, { step: 250 });
  await look("the left side");
  await page.keyboard.press("Space");
  await look("paused");
  await page.locator("#settings summary").click();
  await look("paused, settings");
  await page.keyboard.press("Escape");
  await page.locator("#stop-dialog[open]").waitFor();
  await look("stop?");
  await page.keyboard.press("Escape");
  await page.locator("#stop-dialog").waitFor({ state: "hidden" });
  await page.locator('#panel [data-wish="resume"]:visible').click();
  await page.keyboard.press("n");
  await page.locator("#signs-dialog[open]").waitFor();
  await look("something new");
  await page.keyboard.press("Escape");
  await page.locator("#signs-dialog").waitFor({ state: "hidden" });
  if ((await stage(page)).paused) await page.keyboard.press("Space");
  await page.keyboard.press("h");
  for (const question of ["how much", "what", "where"]) {
    await look(`it hurts: ${question}`);
    await page.keyboard.press("Enter");
  }
  await look("it hurts: what next");
  await page.keyboard.press("Space");
  await page.locator("#more-button").click();
  await look("more");
  await page.locator("#more-button").click();

  const second = await addPage(context, server, { time: false });
  await second.goto(`${server.url}/session/morning`);
  await second.locator("#elsewhere:visible").waitFor();
  await look("elsewhere", second);
  assert.deepEqual(second.faults, []);
  await second.close();

  await page.clock.fastForward(3_600_000);
  await page.clock.runFor(500);
  await look("away");
  await page.reload();
  await page.locator("#start:enabled").waitFor();
  await look("go on");
  await begin(page);
  await look("gone on");
  for (const kind of ["breath_in", "breath_out"]) {
    await passUntil(page, async () => {
      const now = await stage(page);
      if (!/^Cat/.test(now.name)) await page.keyboard.press("ArrowRight");
      return now.kind === kind;
    });
    await look(kind);
  }
  await skipToTheEnd(page);
  await page.locator("#after-status", { hasText: "Saved." }).waitFor();
  await look("after");
  await page.locator(".each summary").click();
  await page.locator('#how-form label:has([name="pain_after"][value="2"])').click();
  await look("after, each");
  await page.locator('#how-form [type="submit"]').click();
  await look("thanks");
  await passUntil(page, async () => (await kept(server))[0]?.check_in);

  await visit("Today, later", "/");
  await visit("History", "/history");
  // It came to its end, but most of it was skipped.
  assert.match(await page.locator("table tbody tr").textContent(), /\d of 7 exercises/);
  await page.locator("table a").first().click();
  await page.locator("#how-form").waitFor();
  await look("one session");
  await page.route("**/app.wasm*", (route) => route.abort());
  await openDay(server);
  await page.goto(`${server.url}/session/morning`);
  await page.locator("#failed:visible").waitFor();
  await look("failed");
}

for (const [name, eyes] of Object.entries(EYES)) {
  test(`all pages and states: ${name}`, async () => {
    const server = await serve();
    const { context, page } = await open(browser, server, eyes);
    const faults = [];
    try {
      await everything(page, context, server, async (name, seen = page) => {
        for (const fault of [...(await axeFaults(seen)), ...(await overflow(seen))]) {
          faults.push(`${name}: ${fault}`);
        }
      });
      assert.deepEqual(faults, []);
      // The page that failed to load has said so on purpose.
      assert.deepEqual(page.faults.filter((fault) => !/app\.wasm|Failed to fetch/.test(fault)), []);
    } finally {
      await context.close();
      await server.stop();
    }
  });
}

for (const [name, viewport] of Object.entries({ phone: PHONE, narrow: NARROW, zoomed: ZOOMED })) {
  test(`every word of a session has room: ${name}`, async () => {
    const server = await serve();
    const { context, page } = await open(browser, server, { viewport });
    try {
      await openSession(page, server);
      await page.evaluate(() => {
        window.__cut = new Set();
        const places = ["name", "cue", "side", "times", "caption", "next", "left", "act-pause"];
        const look = () => {
          for (const id of places) {
            const it = document.getElementById(id);
            const box = id === "next" ? it.parentElement : it;
            if (box.scrollHeight > box.clientHeight + 2 || box.scrollWidth > box.clientWidth + 2) {
              if (box.clientHeight) window.__cut.add(`${id}: ${box.textContent}`);
            }
          }
        };
        for (const id of places) {
          const watch = { childList: true, characterData: true, subtree: true };
          new MutationObserver(look).observe(document.getElementById(id), watch);
        }
      });
      await begin(page);
      await passUntilEnded(page);
      assert.deepEqual(await page.evaluate(() => [...window.__cut]), []);
    } finally {
      await context.close();
      await server.stop();
    }
  });
}

test("a reader's own text size, twice the ordinary, breaks no page", async () => {
  const server = await serve();
  const { context, page } = await open(browser, server, { viewport: PHONE });
  try {
    const devtools = await context.newCDPSession(page);
    await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
    for (const path of ["/", "/history", "/exercises", "/exercises/E4", "/why", "/help", "/nowhere"]) {
      await page.goto(`${server.url}${path}`);
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), "36px");
      assert.deepEqual(await overflow(page), [], path);
    }
    await openSession(page, server);
    assert.deepEqual(await overflow(page), [], "ready");
    await begin(page);
    await passUntilCue(page, /^Breathe out, right/);
    assert.deepEqual(await overflow(page), [], "running");
    await page.locator("#act-pause").click();
    assert.equal((await stage(page)).paused, true);
    assert.deepEqual(await overflow(page), [], "paused");
    assert.deepEqual(page.faults, []);
  } finally {
    await context.close();
    await server.stop();
  }
});

test("nothing moves for those who asked for no motion", async () => {
  const server = await serve();
  const { context, page } = await open(browser, server, { reducedMotion: "reduce" });
  try {
    await openSession(page, server);
    await begin(page);
    const kinds = new Set();
    await passUntil(page, async () => {
      kinds.add((await stage(page)).kind);
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
      return kinds.has("rest");
    });
    assert.ok(kinds.has("start") && kinds.has("hold") && kinds.has("back"));
  } finally {
    await context.close();
    await server.stop();
  }
});

test("without scripts: a whole evening session, entered by hand", async () => {
  const server = await serve();
  const { context, page } = await open(browser, server, { javaScriptEnabled: false, time: false });
  try {
    await readyPerson(server);
    await page.goto(server.url);
    await page.getByRole("link", { name: "Start the evening session" }).click();
    await page.locator('label:has([name="pain"][value="5"])').click();
    await page.getByRole("button", { name: "Nothing new" }).click();
    const boxes = page.getByRole("checkbox", { name: "I did this" });
    const all = await boxes.count();
    assert.ok(all >= 3);
    await page.getByRole("heading", { level: 1, name: "Evening session" }).waitFor();
    for (let n = 0; n < all - 1; n++) await boxes.nth(n).check();
    await page.getByRole("button", { name: "Save what I did" }).click();

    await page.getByRole("heading", { name: "How was it?" }).waitFor();
    await page.locator('label:has([name="pain_before"][value="5"])').click();
    await page.locator('label:has([name="pain_after"][value="4"])').click();
    await page.locator('label:has([name="effort"][value="3"])').click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Thank you. Saved.").waitFor();

    await page.getByRole("link", { name: "Progress" }).click();
    await page.getByRole("link", { name: "All sessions" }).click();
    const row = await page.locator("table tbody tr").textContent();
    assert.match(row, /Evening session/);
    assert.match(row, /Entered by hand/);
  assert.ok(row.includes(`${all - 1} of ${all} exercises`), row);
    assert.match(row, /Pain 5 before, 4 after/);
    const [{ session, check_in }] = await kept(server);
    assert.equal(session.slot, "evening");
    assert.equal(check_in.effort, 3);
    const done = check_in.exercises.filter(({ how }) => how === "done").length;
    assert.equal(done, all - 1, "what was not ticked was not done");
    assert.deepEqual(page.faults, []);
  } finally {
    await context.close();
    await server.stop();
  }
});

test("every link leads somewhere, and under a path of its own", async () => {
  for (const base of ["", "/plinth"]) {
    const server = await serve(...(base ? ["--base-path", base] : []));
    try {
      const seen = new Set();
      const ahead = [`${server.url}/`];
      for (let url = ahead.pop(); url; url = ahead.pop()) {
        if (seen.has(url)) continue;
        seen.add(url);
        const answer = await fetch(url, { headers: { accept: "text/html" } });
        assert.equal(answer.status, 200, url);
        if (!answer.headers.get("content-type").startsWith("text/html")) continue;
        const text = await answer.text();
        for (const [, written] of text.matchAll(/(?:href|src|action)="([^"]*)"/g)) {
          if (written.startsWith("#") || written === "") continue;
          const link = new URL(written.replaceAll("&amp;", "&"), url);
          if (link.origin !== new URL(url).origin) continue;
          assert.ok(link.pathname.startsWith(`${base}/`), `${link} leaves ${base}`);
          if (!/\/(by-hand|dose|how|language|open|seen|morning|pause)$/.test(link.pathname)) ahead.push(`${link.origin}${link.pathname}${link.search}`);
        }
      }
      assert.ok(seen.size > 15, `${seen.size} pages`);
    } finally {
      await server.stop();
    }
  }
});

test("a session under a path of its own", async () => {
  const server = await serve("--base-path", "/plinth");
  const { context, page } = await open(browser, server);
  try {
    await readyPerson(server);
    await page.goto(`${server.url}/`);
    await page.getByRole("link", { name: "Start the morning session" }).click();
    await page.locator('label:has([name="pain"][value="2"])').click();
    await page.getByRole("button", { name: "Nothing new" }).click();
    await page.locator("#start:enabled").waitFor();
    await begin(page);
    await passUntilCue(page, /^Breathe out, left/);
    await page.reload();
    await page.locator("#start", { hasText: "Go on" }).waitFor();
    await begin(page);
    await skipToTheEnd(page);
    await page.locator("#after-status", { hasText: "Saved." }).waitFor();
    await page.locator('#how-form label:has([name="effort"][value="2"])').click();
    await page.locator('#how-form [type="submit"]').click();
    await passUntil(page, async () => (await kept(server))[0]?.check_in);
    await page.locator("#thanks a").click();
    await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
    for (const url of page.requested) assert.ok(new URL(url).pathname.startsWith("/plinth/"), url);
    assert.deepEqual(page.faults, []);
  } finally {
    await context.close();
    await server.stop();
  }
});
