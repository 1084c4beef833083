// Plinth as an app: installed, opened without a connection, and in step again when it is back.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { household } from "./days.mjs";
import {
  addPage,
  api,
  axeFaults,
  begin,
  device,
  kept,
  overflow,
  passUntil,
  readyPerson,
  serve,
  skipToTheEnd,
  stage,
  until,
} from "./helpers.mjs";

// Questions of the morning are asked until noon: for everything started here it is morning.
const ahead = 9 - new Date().getUTCHours();
process.env.TZ = `Etc/GMT${ahead < -12 ? -(ahead + 24) : ahead > 0 ? -ahead : `+${-ahead}`}`;

/** A server with somebody ready on it, and a device of theirs. */
function story(name, body, flags = [], answers = {}) {
  test(name, { timeout: 240_000 }, async () => {
    const server = await serve();
    const folder = await mkdtemp(join(tmpdir(), "plinth-device-"));
    const own = { context: await device(folder, { flags }) };
    /** Closes the browser and opens it again. */
    own.reopen = async () => {
      await own.context.close();
      own.context = await device(folder);
    };
    own.page = async (options = { time: false }) => addPage(own.context, server, options);
    try {
      await readyPerson(server, answers);
      await body(server, own);
    } finally {
      await own.context.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** Visits Plinth once, until everything for a time without it is on the device. */
async function visit(page, server) {
  await page.goto(`${server.url}/`);
  await page.goto(`${server.url}/device`);
  await page.locator("#pack", { hasText: "Ready: Today and both sessions work" }).waitFor({ timeout: 60_000 });
}

/** Pictures are brought last, because each has to be drawn: half a minute for a server that has just begun. */
async function untilDrawn(page) {
  await until(page, async () => {
    const name = (await caches.keys()).find((name) => name.endsWith("files"));
    const files = name && (await (await caches.open(name)).keys());
    const before = (window.__files ??= 0);
    window.__files = files?.length ?? 0;
    return window.__files > 40 && window.__files === before;
  }, undefined, { every: 1_500, most: 120_000 });
}

const waiting = (page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((name) => name.includes("/out/"))
      .sort()
      .map((name) => JSON.parse(localStorage.getItem(name))),
  );

const UNREACHED = /Plinth cannot be reached. This is how it was on \w+ \d+ \w+ at \d\d:\d\d\./;

async function isKept(page) {
  await page.locator("#as-it-was:visible", { hasText: UNREACHED }).waitFor();
}

async function look(page, what) {
  for (const [scheme, width] of [["light", 390], ["dark", 390], ["light", 320]]) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 844 });
    const faults = [...(await axeFaults(page)), ...(await overflow(page))];
    assert.deepEqual(faults, [], `${what}, ${scheme}, ${width}`);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 390, height: 844 });
}

/** Says how much it hurts, and that nothing else is new. */
async function openWith(page, pain) {
  await page.locator(`#open-form label:has([value="${pain}"])`).click();
  await page.locator("#nothing-new").click();
}

story("it can be installed", async (server, own) => {
  const page = await own.page();
  await page.goto(`${server.url}/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const cdp = await own.context.newCDPSession(page);
  const { errors, data } = await cdp.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  const faults = await cdp.send("Page.getInstallabilityErrors");
  assert.deepEqual(faults.installabilityErrors, []);
  const pictures = [...manifest.icons, ...manifest.screenshots];
  const sizes = await page.evaluate(
    (pictures) =>
      Promise.all(
        pictures.map(async ({ src }) => {
          const image = await createImageBitmap(await (await fetch(src)).blob());
          return `${image.width}x${image.height}`;
        }),
      ),
    pictures,
  );
  assert.deepEqual(sizes, pictures.map(({ sizes }) => sizes), "every picture is there and as large as it says");
  assert.deepEqual(new Set(manifest.icons.map(({ purpose }) => purpose)), new Set(["any", "maskable"]));
  const forms = new Set(manifest.screenshots.map(({ form_factor }) => form_factor));
  assert.deepEqual(forms, new Set(["narrow", "wide"]));
  for (const { url } of manifest.shortcuts) {
    const answer = await page.goto(new URL(url, server.url).href);
    assert.equal(answer.status(), 200);
    await page.locator("#open-form").waitFor();
  }
  // In the language that was chosen, whatever the browser's is.
  await page.goto(`${server.url}/`);
  await Promise.all([page.waitForEvent("load"), page.locator('form.languages [value="es"]').click()]);
  await page.locator('html[lang="es"]').waitFor();
  const chosen = await cdp.send("Page.getAppManifest");
  assert.deepEqual([JSON.parse(chosen.data).lang, chosen.errors], ["es", []]);
  assert.deepEqual(page.faults, []);
});

test("under a path of its own it is an app of its own", { timeout: 120_000 }, async () => {
  const server = await serve("--base-path", "/plinth");
  const folder = await mkdtemp(join(tmpdir(), "plinth-device-"));
  const context = await device(folder);
  try {
    await readyPerson(server);
    const page = await addPage(context, server, { time: false });
    await visit(page, server);
    const cdp = await context.newCDPSession(page);
    assert.deepEqual((await cdp.send("Page.getInstallabilityErrors")).installabilityErrors, []);
    const { url, errors } = await cdp.send("Page.getAppManifest");
    assert.deepEqual([url, errors], [`${server.url}/manifest.webmanifest`, []]);
    await server.away();
    await page.goto(`${server.url}/`);
    await isKept(page);
    await page.locator("a.button.main").click();
    await openWith(page, 3);
    await page.locator("#start:enabled").waitFor();
    assert.deepEqual(page.faults, []);
  } finally {
    await context.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});

story("cold, without a connection: Today and the pages as they were", async (server, own) => {
  const first = await own.page();
  await visit(first, server);
  await untilDrawn(first);
  await server.away();
  await own.reopen();
  const page = await own.page();
  const since = performance.now();
  await page.goto(`${server.url}/`, { waitUntil: "commit" });
  await page.locator("a.button.main:visible").first().waitFor();
  console.log(`offline start to Today: ${Math.round(performance.now() - since)} ms`);
  await isKept(page);
  await look(page, "Today");
  for (const path of ["/programme", "/history", "/exercises", "/exercises/E1", "/help", "/signs", "/rules"]) {
    await page.goto(`${server.url}${path}`);
    await isKept(page);
    await look(page, path);
  }
  const missing = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map(({ src }) => src);
  });
  assert.deepEqual(missing, []);
  await page.goto(`${server.url}/video`);
  await page.locator("#unreached", { hasText: "This needs a connection" }).waitFor();
  await look(page, "a page that is not kept");
  await page.goto(`${server.url}/device`);
  await page.locator("#waiting-about", { hasText: "Nothing waits." }).waitFor();
  await look(page, "On this device");
  // A form that cannot be kept says so, and what was written still stands there.
  await page.goto(`${server.url}/`);
  await page.locator('[name="why"][value="ill"]').click();
  await page.locator("#unreached", { hasText: "it was not sent" }).waitFor();
  assert.deepEqual(page.faults, []);
});

story("both sessions without a connection, sent once when it is back", async (server, own) => {
  await visit(await own.page(), server);
  await server.away();
  await own.reopen();
  let page;
  for (const slot of ["morning", "evening"]) {
    page = await own.page({ time: true });
    await page.goto(`${server.url}/`);
    await page.locator(`a.button[href$="/session/${slot}"]`).click();
    await look(page, "what is asked before a session");
    await openWith(page, 4);
    await page.locator("#start:enabled").waitFor();
    assert.equal(await page.evaluate(() => JSON.parse(document.getElementById("session-data").textContent).openings.length), 11);
    const over = await page.locator("#start").evaluate((start) => {
      const { x, y, width, height } = start.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2) !== start;
    });
    assert.equal(over, false, "nothing lies over the button");
    await begin(page);
    await page.clock.runFor(20_000);
    // A reload in the midst of it goes on.
    await page.reload();
    await page.locator("#start:enabled", { hasText: "Go on" }).waitFor();
    await begin(page);
    await skipToTheEnd(page);
    await page.locator("#after-status", { hasText: "Saved on this device. It will be sent" }).waitFor();
    await page.locator('#how-form label:has([name="pain_after"][value="3"])').click();
    await page.locator('#how-form [type="submit"]').click();
    await page.locator("#thanks:visible").waitFor();
    assert.deepEqual(page.faults, []);
  }
  const out = await waiting(page);
  // Each page's clock began anew: how the two mix is the test's doing.
  const two = (of) => of.flatMap((one) => [one, one]);
  assert.deepEqual(out.map(({ kind }) => kind).sort(), two(["check-ins", "open", "sessions"]));
  await page.goto(`${server.url}/device`);
  await page.locator("#waiting li").nth(5).waitFor();
  await look(page, "On this device, with what waits");

  await server.back();
  const sent = [];
  own.context.on("response", (response) => {
    if (response.request().method() === "POST") sent.push(`${new URL(response.url()).pathname} ${response.status()}`);
  });
  const later = await own.page();
  await later.goto(`${server.url}/`);
  await passUntil(page, async () => (await waiting(later)).length === 0, { step: 1_000 });
  await later.reload();
  await later.waitForTimeout(1_000);
  // The worker may have sent some of it before: then it is there already.
  const taken = sent.map((one) => one.replace(/ 20[01]$/, ""));
  assert.deepEqual(taken.sort(), two(["/api/check-ins", "/api/open", "/api/sessions"]));
  const all = await kept(server);
  assert.deepEqual(all.map(({ session }) => session.slot).sort(), ["evening", "morning"]);
  for (const { session, check_in } of all) assert.deepEqual([session.plan.length > 0, check_in.pain_after], [true, 3]);
});

story("much pain without a connection: a lighter day, or none, as the server would say", async (server, own) => {
  const page = await own.page();
  await visit(page, server);
  const script = () => page.evaluate(() => JSON.parse(document.getElementById("session-data").textContent).script);
  const reps = ({ blocks }) => blocks.reduce((sum, { choices }) => sum + choices[0].amount.reps * choices[0].amount.sets, 0);
  await server.away();
  await page.goto(`${server.url}/session/morning`);
  await openWith(page, 2);
  await page.locator("#start:enabled").waitFor();
  const usual = await script();
  await page.goto(`${server.url}/session/morning`);
  await openWith(page, 6);
  await page.locator("#start:enabled").waitFor();
  const lighter = await page.evaluate(() => {
    const { script, openings } = JSON.parse(document.getElementById("session-data").textContent);
    return { ...script, opening: openings[6] };
  });
  assert.equal(lighter.opening.before, 6);
  assert.ok(reps(lighter) < reps(usual), `${reps(lighter)} and ${reps(usual)}`);
  await page.goto(`${server.url}/session/morning`);
  await openWith(page, 8);
  await page.locator('#stop-page[data-kind="flare"]').waitFor();
  await look(page, "no session today");
  // A calmer evening does not open the day again.
  await page.goto(`${server.url}/session/evening`);
  await page.locator('#stop-page[data-kind="flare"]').waitFor();
  await server.back();
  await page.goto(`${server.url}/history`);
  await page.waitForFunction(() => !Object.keys(localStorage).some((name) => name.includes("/out/")));
  const { session } = await fetch(`${server.url}/api/session/evening`).then((answer) => ({ session: answer.status }));
  assert.equal(session, 409, "and the server says the same");
  assert.deepEqual(page.faults, []);
});

story("a tab that comes back on another day is asked anew", async (server, own) => {
  const page = await own.page();
  await visit(page, server);
  await server.away();
  await page.goto(`${server.url}/session/morning`);
  await openWith(page, 2);
  await page.locator("#start:enabled").waitFor();
  const today = local(new Date());
  assert.equal(new URL(page.url()).search, `?opened=2&on=${today}`);
  // The day and the pain of it, also after a reload.
  await page.reload();
  await page.locator("#start:enabled").waitFor();
  const yesterday = local(new Date(Date.now() - 24 * 3_600_000));
  for (const query of [`?opened=2&on=${yesterday}`, "?opened=2", `?length=short&opened=2&on=${yesterday}`]) {
    await page.goto(`${server.url}/session/morning${query}`);
    await page.locator("#open-form").waitFor();
    assert.equal(await page.locator("#session-data").count(), 0, query);
  }
  // What was said of another day closes none.
  await page.goto(`${server.url}/session/morning?opened=9&on=${yesterday}`);
  await page.locator("#open-form").waitFor();
  // A page that stood open overnight begins nothing.
  const open = await own.page({ time: true });
  await open.goto(`${server.url}/session/morning?opened=2&on=${today}`);
  await open.locator("#start:enabled").waitFor();
  await open.clock.setSystemTime(Date.now() + 24 * 3_600_000);
  await open.locator("#start").click();
  await open.waitForURL(`${server.url}/`);
  assert.deepEqual([...page.faults, ...open.faults], []);
});

story("Log pain without a connection: this morning's question where it is asked, else the session's", async (server, own) => {
  const page = await own.page();
  await visit(page, server);
  await server.away();
  // Nothing was done yesterday: the question of the morning is not asked.
  await page.goto(`${server.url}/pain`);
  await page.waitForURL(`${server.url}/session/morning`);
  await page.locator("#open-form").waitFor();
  // A session of yesterday that this device knows of is asked about.
  await page.evaluate(() => {
    const at = new Date(Date.now() - 24 * 3_600_000).toISOString();
    const item = { id: "01990000-0000-7000-8000-000000000080", kind: "open" };
    item.body = JSON.stringify({ id: item.id, at, utc_offset_s: 0, pain: 2, slot: "morning" });
    localStorage.setItem(`plinth/out/${item.id}`, JSON.stringify(item));
  });
  await page.goto(`${server.url}/pain`);
  await page.waitForURL(`${server.url}/#morning`);
  await page.locator("#morning:visible").waitFor();
  await page.locator('#morning-form label:has([value="2"])').click();
  await page.locator('#morning-form [value="nothing"]').click();
  await page.locator("#morning").waitFor({ state: "hidden" });
  // Once only.
  await page.goto(`${server.url}/pain`);
  await page.waitForURL(`${server.url}/session/morning`);
  assert.deepEqual(page.faults, []);
});

story("something new without a connection: what to do, and no session until it is heard", async (server, own) => {
  const page = await own.page();
  await visit(page, server);
  await server.away();
  await page.goto(`${server.url}/signs`);
  await page.locator('[name="sign"][value="leg_weakness"], [name="sign"][data-tier="urgent"]').first().check();
  await page.locator('#signs-form [type="submit"]').first().click();
  await page.locator('#stop-page[data-kind="urgent"]').waitFor();
  await look(page, "what to do");
  await page.goto(`${server.url}/session/morning`);
  await page.locator('#stop-page[data-kind="urgent"]').waitFor();
  await server.back();
  await page.goto(`${server.url}/history`);
  await page.waitForFunction(() => !Object.keys(localStorage).some((name) => name.includes("/out/")));
  assert.equal((await api(server, "today")).due, "urgent");
  assert.deepEqual(page.faults, []);
});

test("the morning question without a connection, answered elsewhere too: both kept, the careful one counts", { timeout: 240_000 }, async () => {
  const home = await household();
  const folder = await mkdtemp(join(tmpdir(), "plinth-device-"));
  let context = await device(folder);
  try {
    // Yesterday, a session online. It is the household's own day and hour.
    const now = new Date();
    const today = Math.round((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.UTC(2026, 10, 23)) / 86_400_000);
    await home.at(today - 1, 9);
    await home.answerAll();
    await home.exercise(3);
    await home.here();
    const server = { url: home.url };
    let page = await addPage(context, server, { time: false });
    await visit(page, server);
    await home.away();
    await context.close();
    context = await device(folder);
    page = await addPage(context, server, { time: false });
    await page.goto(`${server.url}/`);
    await isKept(page);
    await look(page, "the morning question");
    await page.locator('#morning-form label:has([value="5"])').click();
    await page.locator('#morning-form [value="nothing"]').click();
    await page.locator('#outbox-status', { hasText: "It will be sent" }).waitFor();
    await page.locator("#morning").waitFor({ state: "hidden" });
    assert.deepEqual((await waiting(page)).map(({ kind }) => kind), ["morning"]);

    await home.here(new URL(server.url).port);
    await home.morning(3);
    await page.goto(`${server.url}/history`);
    await page.waitForFunction(() => !Object.keys(localStorage).some((name) => name.includes("/out/")));
    await page.goto(`${server.url}/`);
    await page.locator(".notice", { hasText: /Two answers came for \w+ morning: 3 and 5. Plinth went by 5, the more careful one./ }).waitFor();
    await look(page, "two answers");
    assert.deepEqual(page.faults, []);
  } finally {
    await context.close();
    await home.close();
    await rm(folder, { recursive: true, force: true });
  }
});

/**
 * Stands before a server: can give its worker another version, and stand in its way. `meddle` gives nothing, or the
 * status that is answered in the server's place; 0 for a connection that drops.
 */
async function before(server) {
  let version = "";
  const own = { meddle: () => undefined };
  const proxy = createServer((asked, answer) => {
    const status = own.meddle(asked.url, asked.method);
    if (status === 0) return asked.socket.destroy();
    if (status) return answer.writeHead(status, status === 302 ? { location: "/about" } : {}).end();
    const to = request(new URL(asked.url, server.url), { method: asked.method, headers: asked.headers }, (got) => {
      const worker = asked.url === "/service-worker.js" && version;
      const headers = { ...got.headers };
      if (worker) for (const name of ["content-length", "etag"]) delete headers[name];
      answer.writeHead(got.statusCode, headers);
      if (!worker) return got.pipe(answer);
      got.on("data", (chunk) => answer.write(chunk));
      got.on("end", () => answer.end(version));
    });
    if (asked.url === "/service-worker.js") {
      to.setHeader("accept-encoding", "identity");
      for (const name of ["if-none-match", "if-modified-since"]) to.removeHeader(name);
    }
    asked.pipe(to);
  });
  await new Promise((ready) => proxy.listen(0, "127.0.0.1", ready));
  return Object.assign(own, {
    url: `http://127.0.0.1:${proxy.address().port}`,
    newVersion: () => (version = `\n// ${Math.random()}\n`),
    close: () => new Promise((closed) => (proxy.close(closed), proxy.closeAllConnections())),
  });
}

const GONE = () => 0;
const through = () => undefined;

/** A story with something that stands before the server. */
function meddled(name, body, answers) {
  story(name, async (behind, own) => {
    const server = await before(behind);
    own.page = async (options = { time: false }) => addPage(own.context, server, options);
    try {
      await body(server, own);
    } finally {
      await server.close();
    }
  }, [], answers);
}

/** What the worker has written down. */
const noted = (page, name) =>
  page.evaluate(async (name) => (await (await caches.match(`/offline-notes/${name}`))?.json()) ?? null, name);

const allSent = (page) => page.waitForFunction(() => !Object.keys(localStorage).some((name) => name.includes("/out/")));

/** Where no session may begin, none does by any way. */
async function noSession(page, server, stands) {
  // Nor repetitions in a break.
  await page.goto(`${server.url}/break`).catch(() => undefined);
  assert.equal(await page.locator("#few, .pictures").count(), 0, "/break");
  const opened = `opened=2&on=${local(new Date())}`;
  for (const path of ["/", "/session/morning", `/session/evening?${opened}`, `/session/evening?length=short&${opened}`]) {
    await page.goto(`${server.url}${path}`);
    await page.locator(stands).waitFor();
    assert.equal(await page.locator("#open-form, #session-data, a[href*='/session/']").count(), 0, path);
  }
}

meddled("a sign that was heard, and the connection gone before the next days are here: no session", async (server, own) => {
  await visit(await own.page(), server);
  const page = await own.page({ time: true });
  await page.goto(`${server.url}/session/morning`);
  await openWith(page, 2);
  await page.locator("#start:enabled").waitFor();
  await begin(page);
  // What is told arrives; what would follow from it does not come back.
  server.meddle = (url) => (/^\/(api\/offline|ahead\/)/.test(url) ? 0 : undefined);
  await page.keyboard.press("n");
  const sign = page.locator('[name="sign"][value="saddle_numbness"]');
  await page.locator("#signs-dialog details", { has: sign }).locator("summary").click();
  await sign.check();
  await page.getByRole("button", { name: "Tell us" }).click();
  await page.locator("#emergency:visible").waitFor();
  await passUntil(page, async () => (await waiting(page)).length === 0);
  assert.equal((await api(server, "today")).due, "emergency");
  await page.close();
  server.meddle = GONE;
  const later = await own.page();
  await noSession(later, server, '#stop-page[data-kind="emergency"]');
  // Some of it comes back, but not all.
  server.meddle = (url) => (url.startsWith("/ahead/") ? 0 : undefined);
  await later.goto(`${server.url}/history`);
  await later.waitForTimeout(1_500);
  server.meddle = GONE;
  await noSession(later, server, '#stop-page[data-kind="emergency"]');
  // All of it has come: the new pack says the same by itself.
  server.meddle = through;
  await later.goto(`${server.url}/history`);
  await until(later, async () => !(await caches.match("/offline-notes/doubt")));
  server.meddle = GONE;
  await noSession(later, server, '#stop-page[data-kind="emergency"]');
  await isKept(later);
  assert.deepEqual([...page.faults, ...later.faults], []);
});

meddled("told elsewhere, and only the news of it arrives: no session from before", async (server, own) => {
  const page = await own.page();
  await visit(page, server);
  const sign = { id: "01990000-0000-7000-8000-000000000077", at: new Date().toISOString(), utc_offset_s: 0, codes: ["saddle_numbness"] };
  await api(server, "signs", sign);
  server.meddle = (url) => (url.startsWith("/ahead/") ? 0 : undefined);
  await page.goto(`${server.url}/history`);
  const before = (await noted(page, "pack")).stamp;
  await until(page, async (before) => (await (await caches.match("/offline-notes/heard")).json()) !== before, before);
  server.meddle = GONE;
  await noSession(page, server, "#unreached");
  await look(page, "please connect once");
  assert.deepEqual(page.faults, []);
});

meddled("Ready is said of what is on the device", async (server, own) => {
  const page = await own.page();
  await visit(page, server);
  const says = page.locator("#pack");
  const last = new Date(Date.now() + 2 * 24 * 3_600_000);
  const day = last.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" });
  assert.ok((await says.textContent()).endsWith(`until ${day}.`), await says.textContent());
  const { stamp } = await noted(page, "pack");
  // One that is asked for at this moment may not come through.
  const notReady = /Not ready yet.|could not be brought just now/;
  const noteDown = (name, value) =>
    page.evaluate(async ([name, value]) => {
      const notes = (await caches.keys()).find((one) => one.endsWith("/notes"));
      await (await caches.open(notes)).put(`/offline-notes/${name}`, Response.json(value));
    }, [name, value]);
  server.meddle = GONE;
  // Plinth spoke of another pack.
  await noteDown("heard", "another");
  await page.reload();
  await says.filter({ hasText: notReady }).waitFor();
  await noteDown("heard", stamp);
  await page.reload();
  await says.filter({ hasText: `until ${day}.` }).waitFor();
  // The last day is past.
  const pack = await noted(page, "pack");
  const [first] = Object.values(pack.days);
  await noteDown("pack", { ...pack, days: { [local(new Date(Date.now() - 24 * 3_600_000))]: first } });
  await page.reload();
  await says.filter({ hasText: notReady }).waitFor();
  // With a connection, and pages that do not come.
  await noteDown("pack", { ...pack, stamp: "before" });
  server.meddle = (url) => (url.startsWith("/ahead/") ? 500 : undefined);
  await page.reload();
  await says.filter({ hasText: "could not be brought just now. Plinth tries again" }).waitFor();
  await look(page, "what the next days need did not come");
  server.meddle = through;
  await page.reload();
  await says.filter({ hasText: `until ${day}.` }).waitFor({ timeout: 60_000 });
  assert.deepEqual(page.faults, []);
});

meddled("no session today: not forgotten before the next days are here", async (server, own) => {
  const page = await own.page();
  await visit(page, server);
  server.meddle = GONE;
  await page.goto(`${server.url}/session/morning`);
  await openWith(page, 9);
  await page.locator('#stop-page[data-kind="flare"]').waitFor();
  const date = await noted(page, "flare");
  assert.match(date, /^\d{4}-\d\d-\d\d$/);
  // The same pack as before, asked for by a page: Plinth has not heard it.
  server.meddle = (_, method) => (method === "POST" ? 503 : undefined);
  await page.evaluate(() => navigator.serviceWorker.controller.postMessage("refresh"));
  await page.waitForTimeout(1_000);
  assert.equal(await noted(page, "flare"), date);
  // It is heard, and the new pack does not come through.
  server.meddle = (url) => (url.startsWith("/ahead/") ? 0 : undefined);
  await page.goto(`${server.url}/history`);
  await allSent(page);
  await page.waitForTimeout(1_000);
  assert.equal(await noted(page, "flare"), date);
  server.meddle = GONE;
  await noSession(page, server, "#unreached");
  server.meddle = through;
  await page.goto(`${server.url}/history`);
  await until(page, async () => !(await caches.match("/offline-notes/flare")));
  server.meddle = GONE;
  // A calmer evening does not open the day again: the new pack knows by itself.
  await page.goto(`${server.url}/session/evening`);
  await openWith(page, 2);
  await page.locator('#stop-page[data-kind="flare"]').waitFor();
  assert.deepEqual(page.faults, []);
});

meddled("a gateway that answers for Plinth lets nothing new begin, and refuses nothing", async (server, own) => {
  const page = await own.page();
  await page.goto(`${server.url}/session/morning`);
  await openWith(page, 2);
  await page.locator("#start:enabled").waitFor();
  const item = { id: "01990000-0000-7000-8000-000000000078", kind: "signs", tier: "session" };
  item.body = JSON.stringify({ id: item.id, at: new Date().toISOString(), utc_offset_s: 0, codes: ["dizzy"] });
  for (const status of [403, 302, 502, 503]) {
    server.meddle = (url) => (/^\/api\/(today|signs)/.test(url) ? status : undefined);
    await page.goto(`${server.url}/session/morning?opened=2`);
    await page.locator("#start:enabled").waitFor();
    await page.evaluate((item) => localStorage.setItem(`plinth/out/${item.id}`, JSON.stringify(item)), item);
    await page.locator("#start").click();
    await page.waitForURL(`${server.url}/`);
    await page.locator("#outbox-status:visible", { hasText: "It will be sent" }).waitFor();
    assert.deepEqual(await waiting(page), [item], `${status}`);
  }
  server.meddle = through;
  await page.reload();
  await allSent(page);
  assert.deepEqual(page.faults, []);
});

meddled("a gateway that says Plinth is away hides nothing that is kept", async (server, own) => {
  const page = await own.page();
  await visit(page, server);
  for (const status of [502, 503, 504, 521, 530]) {
    server.meddle = (url) => (url === "/manifest.webmanifest" ? undefined : status);
    await page.goto(`${server.url}/`);
    await isKept(page);
    await page.locator('a.button[href$="/session/morning"]').waitFor();
  }
  assert.deepEqual(page.faults, []);
});

/** What was to be sent when the page was opened has been seen to. */
const idle = (page) => page.evaluate(() => navigator.locks.request("plinth/out", () => undefined));

/** Puts things into the outbox, as pages of before did. */
const put = (page, ...items) =>
  page.evaluate((items) => {
    for (const { kind, id, ...more } of items) {
      const body = JSON.stringify({ id, at: new Date().toISOString(), utc_offset_s: 0, ...more });
      localStorage.setItem(`plinth/out/${id}`, JSON.stringify({ id, kind, body }));
    }
  }, items);
const idOf = (n) => `01890000-0000-7000-8000-${`${n}`.padStart(12, "0")}`;

story("on a full device what is refused keeps nothing else back", async (server, own) => {
  const page = await own.page();
  await page.goto(`${server.url}/help`);
  await idle(page);
  await put(page, { kind: "morning", id: idOf(1), pain: 11 }, { kind: "open", id: idOf(2), pain: 11, slot: "morning" }, { kind: "morning", id: idOf(3), pain: 4 });
  await page.evaluate(() => {
    for (let size = 1 << 20; size >= 1; size /= 2) {
      for (let n = 0; n < 16; n++) {
        try {
          localStorage.setItem(`other/${size}/${n}`, "x".repeat(size));
        } catch {
          break;
        }
      }
    }
  });
  await page.reload();
  await until(page, (id) => localStorage.getItem(`plinth/out/${id}`) === null, idOf(3));
  assert.deepEqual((await waiting(page)).map(({ id, refused }) => [id, refused]), [[idOf(1), undefined], [idOf(2), undefined]]);
  await page.locator("#outbox-status:visible", { hasText: "Plinth did not accept this record" }).waitFor();
  // It goes on: what comes later on the same page is sent.
  await put(page, { kind: "morning", id: idOf(4), pain: 3 });
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await until(page, (id) => localStorage.getItem(`plinth/out/${id}`) === null, idOf(4));
  assert.deepEqual(page.faults, []);
});

story("signs go first, and what a thing stands on before it, whatever the clock said", async (server, own) => {
  const page = await own.page();
  await page.goto(`${server.url}/help`);
  await idle(page);
  const sent = [];
  own.context.on("request", (asked) => {
    if (asked.method() === "POST") sent.push(`${new URL(asked.url()).pathname} ${asked.postDataJSON().id.slice(-1)}`);
  });
  // The clock was set back after each but the last.
  await put(
    page,
    { kind: "check-ins", id: idOf(1) },
    { kind: "sessions", id: idOf(2) },
    { kind: "proposals", id: idOf(3), item: "E1", accept: true },
    { kind: "morning", id: idOf(4), pain: 3 },
    { kind: "open", id: idOf(5), pain: 3, slot: "morning" },
    { kind: "signs", id: idOf(6), codes: ["dizzy"] },
    { kind: "open", id: idOf(7), pain: 2, slot: "evening" },
  );
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await until(page, () => Object.entries(localStorage).every(([name, text]) => !name.includes("/out/") || JSON.parse(text).refused !== undefined));
  const first = sent.filter((one, at) => sent.indexOf(one) === at);
  assert.deepEqual(first, ["/api/signs 6", "/api/open 5", "/api/open 7", "/api/morning 4", "/api/sessions 2", "/api/check-ins 1", "/api/proposals 3"]);
  assert.deepEqual(page.faults, []);
});

story("what waits is sent once Plinth is back, also while no page is open", async (server, own) => {
  const page = await own.page();
  await visit(page, server);
  await server.away();
  await page.goto(`${server.url}/session/morning`);
  await openWith(page, 3);
  await page.locator("#start:enabled").waitFor();
  await until(page, async () => (await (await caches.match("/offline-notes/unsent"))?.json())?.length === 1);
  // Not one of Plinth's pages: only its worker is left.
  const cdp = await own.context.newCDPSession(page);
  const registered = new Promise((found) =>
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => registrations[0] && found(registrations[0].registrationId)),
  );
  await cdp.send("ServiceWorker.enable");
  const sync = { origin: server.url, registrationId: await registered, tag: "out" };
  await page.goto("about:blank");
  // It cannot be sent yet, and waits on.
  await cdp.send("ServiceWorker.dispatchSyncEvent", { ...sync, lastChance: false });
  await server.back();
  const opened = async () => {
    const { status } = await fetch(`${server.url}/api/session/morning`);
    return status === 200;
  };
  assert.equal(await opened(), false);
  await cdp.send("ServiceWorker.dispatchSyncEvent", { ...sync, lastChance: true });
  for (let waited = 0; !(await opened()); waited += 200) {
    assert.ok(waited < 10_000, "it was sent");
    await page.waitForTimeout(200);
  }
  // The page sends it once more, which changes nothing.
  const later = await own.page();
  await later.goto(`${server.url}/history`);
  await allSent(later);
  await until(later, async () => !(await caches.match("/offline-notes/unsent")));
  assert.deepEqual(later.faults, []);
});

story("a sign that Plinth did not take holds every session back all the same", async (server, own) => {
  const page = await own.page();
  await visit(page, server);
  await page.evaluate(() => {
    const item = { id: "01990000-0000-7000-8000-000000000079", kind: "signs", tier: "urgent", body: "{}", refused: "no" };
    localStorage.setItem(`plinth/out/${item.id}`, JSON.stringify(item));
  });
  await server.away();
  for (const path of ["/", "/session/morning"]) {
    await page.goto(`${server.url}${path}`);
    await page.locator('#stop-page[data-kind="urgent"]').waitFor();
  }
  assert.deepEqual(page.faults, []);
});

async function tellThere(page, server, ...codes) {
  await page.goto(`${server.url}/signs`);
  for (const code of codes) await page.locator(`#signs-form [value="${code}"]`).check();
  await page.locator('#signs-form [type="submit"]').first().click();
}

story("thoughts of self-harm come first, with what else was told; alone they hold nothing back", async (server, own) => {
  const page = await own.page();
  await visit(page, server);
  await server.away();
  await tellThere(page, server, "self_harm_thoughts");
  await page.locator('#stop-page[data-kind="crisis"]').waitFor();
  assert.equal(new URL(page.url()).pathname, "/crisis");
  // Today is as it was, whoever looks at it.
  await page.goto(`${server.url}/`);
  await isKept(page);
  await page.locator('a.button[href$="/session/morning"]').click();
  await openWith(page, 2);
  await page.locator("#start:enabled").waitFor();
  await begin(page);

  await tellThere(page, server, "self_harm_thoughts", "saddle_numbness");
  await page.locator('#stop-page[data-kind="crisis"]').waitFor();
  await page.locator("#stop-page a.button").click();
  await page.locator('#stop-page[data-kind="emergency"]').waitFor();
  await page.locator("#crisis-too:visible", { hasText: "Samaritans 116 123" }).waitFor();
  await look(page, "an emergency, and somebody to talk to");
  await server.back();
  await page.goto(`${server.url}/history`);
  await allSent(page);
  // And with a connection.
  await tellThere(page, server, "self_harm_thoughts", "calf_swelling");
  await page.waitForURL(`${server.url}/crisis`);
  assert.equal((await api(server, "today")).due, "emergency");
  assert.deepEqual(page.faults, []);
});

const two = (n) => `${n}`.padStart(2, "0");
const local = (at) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
const NEEDLE = {
  health: { yes: ["needle"] },
  procedure: { yes: ["steroid_injection_low_back"], date: local(new Date()), number: 8 },
};

story("weakness after a procedure that is not getting less, without a connection: emergency help", async (server, own) => {
  const page = await own.page();
  await page.goto(`${server.url}/`);
  await page.goto(`${server.url}/device`);
  await page.locator("#pack", { hasText: "Ready: " }).waitFor({ timeout: 60_000 });
  await server.away();
  await page.goto(`${server.url}/signs`);
  assert.equal(await page.locator('[value="new_numbness"]').getAttribute("data-tier"), "urgent");
  await page.locator('[name="easing"][value="no"]').check();
  await page.locator('#signs-form [value="new_numbness"]').check();
  await page.locator('#signs-form [type="submit"]').first().click();
  await page.locator('#stop-page[data-kind="emergency"]').waitFor();
  await server.back();
  await page.goto(`${server.url}/history`);
  await allSent(page);
  assert.equal((await api(server, "today")).due, "emergency", "and the server says the same");
  assert.deepEqual(page.faults, []);
}, [], NEEDLE);

story("a new version waits for the session that is open", async (behind, own) => {
  const server = await before(behind);
  try {
    const page = await addPage(own.context, server, { time: false });
    await page.goto(`${server.url}/`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await api(server, "open", { pain: 2, slot: "morning" });
    const session = await addPage(own.context, server, { time: true });
    await session.goto(`${server.url}/session/morning`);
    await session.locator("#start:enabled").waitFor();
    await begin(session);
    const controller = () => session.evaluate(() => {
      navigator.serviceWorker.addEventListener("controllerchange", () => (window.__changed = true));
      return window.__changed === true;
    });
    assert.equal(await controller(), false);

    server.newVersion();
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration()).update()));
    const notice = page.locator("#new-version:visible");
    await notice.filter({ hasText: "A new version of Plinth is ready." }).waitFor();
    await look(page, "a new version");
    await notice.locator("button").click();
    await notice.filter({ hasText: "when the session that is open has ended" }).waitFor();
    await session.clock.runFor(5_000);
    assert.equal(await controller(), false, "the session keeps its worker");
    assert.equal((await stage(session)).ended, false);

    await session.close();
    await page.reload();
    // The last page of the old one is closed: it may have gone by itself.
    const use = page.locator("#new-version button:visible");
    await use.click({ timeout: 2_000 }).catch(() => undefined);
    await until(page, async () => {
      const { active, waiting } = await navigator.serviceWorker.getRegistration();
      return active?.state === "activated" && waiting === null;
    });
    await page.locator("#new-version").waitFor({ state: "hidden" });
    assert.deepEqual([...page.faults, ...session.faults], []);
  } finally {
    await server.close();
  }
});

story("little room on the device: said on Today, with what to do", async (server, own) => {
  const page = await own.page();
  await page.goto(`${server.url}/`);
  await page.locator("#nearly-full").waitFor({ state: "hidden" });
  const said = page.locator("#nearly-full:visible", { hasText: "Little room is left on this device. Please make room" });
  // What waits has its own room, and it is almost used up.
  await page.evaluate(() => localStorage.setItem("other", " ".repeat(4_800_000)));
  await page.reload();
  await said.waitFor();
  await page.evaluate(() => localStorage.removeItem("other"));
  await page.reload();
  await page.locator("h1").waitFor();
  await said.waitFor({ state: "hidden" });
  // The device itself is almost full.
  const cdp = await own.context.newCDPSession(page);
  await cdp.send("Storage.overrideQuotaForOrigin", { origin: server.url, quotaSize: 30_000_000 });
  await page.reload();
  await said.waitFor();
  await look(page, "little room");
  await page.goto(`${server.url}/device`);
  await page.locator("#room", { hasText: /MB are used here; about \d+ [MG]B are left/ }).waitFor();
  await page.locator("#stays", { hasText: /This browser (keeps|may clear)/ }).waitFor();
  assert.deepEqual(page.faults, []);
  // Chromium tells every page the same figure, whatever room there is, unless it is told not to.
}, ["--disable-features=StaticStorageQuota"]);

story("what is refused is said again on later pages, with ways on", async (server, own) => {
  const page = await own.page();
  await page.goto(`${server.url}/`);
  await idle(page);
  await page.evaluate(() => {
    const body = JSON.stringify({ id: "01890000-0000-7000-8000-000000000001", at: new Date().toISOString(), utc_offset_s: 0, pain: 11 });
    const item = { id: "01890000-0000-7000-8000-000000000001", kind: "morning", body };
    localStorage.setItem(`plinth/out/${item.id}`, JSON.stringify(item));
  });
  await page.reload();
  await page.locator("#outbox-status:visible", { hasText: "Plinth did not accept this record" }).waitFor();
  await page.goto(`${server.url}/help`);
  const line = page.locator("#outbox-status:visible", { hasText: "Not taken by Plinth: 1. It stays on this device." });
  await line.waitFor();
  await line.locator("a").click();
  await page.locator("#refused li", { hasText: "Pain in the morning" }).waitFor();
  await look(page, "what was refused");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#refused a.button").click()]);
  assert.match(download.suggestedFilename(), /^plinth-morning-/);
  // Not "everything has reached Plinth", nor the line that covers the page; what the server said is a press away.
  assert.ok(await page.locator("#waiting-section").isHidden());
  assert.ok(await page.locator("#outbox-status").isHidden());
  const why = page.locator("#refused details", { has: page.locator('[lang="en"]') });
  await why.locator("summary").click();
  assert.match(await why.locator("p:visible").textContent(), /\w/);
  const remove = page.locator("#refused details", { has: page.locator("button") });
  await remove.locator("summary").click();
  await remove.locator("button").click();
  await page.locator("#refused-section").waitFor({ state: "hidden" });
  assert.deepEqual(await waiting(page), []);
  assert.deepEqual(page.faults, []);
});
