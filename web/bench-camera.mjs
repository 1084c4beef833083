// What the camera coach costs, in a real Chromium before a fake webcam: `cargo xtask camera-bench`, or
// node bench-camera.mjs [--only bytes,speed,memory] [--seconds 30] [--minutes 4] [--json]
//
// The figure needs WebGL, which a browser without a graphics processor draws by software: it stays still
// here, so that the camera is what is measured.
import { readFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import { loadavg, cpus } from "node:os";
import { api, begin, gotoSession, open, openDay, serve, stage } from "./e2e/helpers.mjs";
import { launchWithCamera, turnOn } from "./e2e/webcam.mjs";

const CLIP = "glute-bridge";
const EXERCISE = "E5";
/** First visits whose median is given. */
const VISITS = 3;
/** No task on the page's own thread is to be longer. */
const BAR_MS = 50;
/** What a session needs before it can begin, as `cargo xtask bench` counts it. */
const NEEDED = ["style.css", "outbox.js", "session.js", "app.wasm", "icon.svg"];
const SAMPLE_S = 30;

const { only, seconds, minutes, json } = options(process.argv.slice(2));

function options(args) {
  const given = { only: ["bytes", "speed", "memory"], seconds: 30, minutes: 4, json: false };
  while (args.length > 0) {
    const name = args.shift();
    if (name === "--json") given.json = true;
    else if (name === "--only") given.only = args.shift()?.split(",") ?? [];
    else if (name === "--seconds") given.seconds = Number(args.shift());
    else if (name === "--minutes") given.minutes = Number(args.shift());
    else throw new Error(`${name}: the options are --only bytes,speed,memory, --seconds N, --minutes N, --json`);
  }
  if (!(given.seconds > 0 && given.minutes > 0)) throw new Error("--seconds and --minutes need a number");
  return given;
}

const say = (text) => console.error(text);
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

function part(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

// ---- The page keeps books ------------------------------------------------------------------------

/** Runs in the page, before anything of it: hears what the worker tells, and how late a timer is. */
function keepBooks() {
  const books = { pressed: 0, first: 0, pictures: 0, watched: 0, noting: false, seen: [], paces: [], late: [], long: [] };
  window.__books = books;
  const pressed = ({ target }) => {
    if (target.closest?.("#camera-on")) Object.assign(books, { pressed: performance.now(), first: 0 });
  };
  document.addEventListener("click", pressed, true);
  window.Worker = class extends window.Worker {
    constructor(...args) {
      super(...args);
      this.addEventListener("message", ({ data }) => {
        const now = performance.now();
        if (data.kind === "pace" && books.noting) books.paces.push({ ...data.pace });
        if (data.kind !== "seen") return;
        books.pictures += 1;
        if (data.key) books.watched += 1;
        if (data.outline && !books.first) books.first = now;
        if (data.key && books.noting) books.seen.push([now, now - data.t]);
      });
    }
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration, attribution } of list.getEntries()) {
      books.long.push({ at: startTime, ms: duration, of: attribution?.map((by) => by.containerType || by.name).join() });
    }
  }).observe({ type: "longtask" });
  let due = Infinity;
  const tick = () => {
    const now = performance.now();
    if (!books.noting) due = Infinity;
    else if (due < now) books.late.push(now - due);
    if (books.noting) due = now + 10;
    setTimeout(tick, books.noting ? 10 : 100);
  };
  tick();
}

/** Notes everything for a while. */
async function note(page, forSeconds) {
  await page.evaluate(() => Object.assign(window.__books, { noting: true, seen: [], paces: [], late: [], long: [] }));
  await wait(forSeconds * 1000);
  return page.evaluate(() => {
    const { seen, paces, late, long } = window.__books;
    window.__books.noting = false;
    return { seen, paces, late, long };
  });
}

// ---- A session before the camera -----------------------------------------------------------------

/** A person whose first session is behind them: nothing is shown slowly any more. Gives E5's place. */
async function person(server) {
  await openDay(server);
  const { script } = await api(server, "session/morning");
  const did = script.blocks.map(({ exercise }) => ["did", exercise]);
  const body = new URLSearchParams(did);
  await fetch(`${server.url}/session/morning/by-hand`, { method: "POST", body, redirect: "manual" });
  await api(server, "open", { pain: 2, slot: "morning" });
  const place = script.blocks.findIndex(({ exercise }) => exercise === EXERCISE);
  if (place < 0) throw new Error(`the session is without ${EXERCISE}`);
  return place;
}

/** A page whose device knows its pace already: `held` to this model, however slow it is. */
async function visit(browser, server, { held } = {}) {
  const { context, page } = await open(browser, server, { time: false, permissions: ["camera"] });
  await context.addInitScript(keepBooks);
  if (!held) return { context, page };
  const keep = () => localStorage.setItem("plinth/camera", JSON.stringify({ model: "lite", delegate: "CPU", ms: 0 }));
  await context.addInitScript(`if (location.protocol === "http:") (${keep})();`);
  // The lite model is never given up for another, so the other one goes by its name.
  await context.route("**/session/*", async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const change = (before, data, after) => {
      const given = JSON.parse(data);
      given.camera.pose.lite = given.camera.pose[held];
      return before + JSON.stringify(given).replaceAll("<", "\\u003c") + after;
    };
    const body = text.replace(/(<script[^>]*id="session-data"[^>]*>)(.*?)(<\/script>)/s, (_, ...parts) => change(...parts));
    await route.fulfill({ response, body });
  });
  return { context, page };
}

/** Into the exercise of the clip, past its explanation. */
async function toExercise(page, server, place) {
  await gotoSession(page, server);
  await begin(page);
  for (let n = 0; n < place; n++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  return (await stage(page)).name;
}

/** From the exercise to the camera's page, and with the camera back to the exercise. */
async function withCamera(page) {
  await page.locator("#more-button").click();
  await page.locator("[data-wish=camera]").click();
  await turnOn(page);
  await page.locator("#camera-start").click();
  await page.waitForFunction(() => window.__books.watched > 0, undefined, { timeout: 60_000 });
}

/** Presses keys so that the exercise never ends, until `passed` says so. */
async function keepGoing(page, name, passed) {
  let again = Date.now();
  while (!passed()) {
    const now = await stage(page);
    const [, rep, of] = /(\d+)\D+(\d+)/.exec(now.times) ?? [];
    if (now.ended) throw new Error("the session has ended");
    if (now.name !== name || Date.now() - again > 120_000) {
      // From the exercise's explanation, which is left out.
      again = Date.now();
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Enter");
    } else if (rep && rep === of && now.kind !== "rest") {
      await page.keyboard.press("ArrowUp");
    }
    await wait(1000);
  }
}

// ---- Bytes, and the first landmark ---------------------------------------------------------------

/** Stands before the server and counts what goes through, by path. */
async function count(server) {
  const { hostname, port } = new URL(server.url);
  const sent = new Map();
  const proxy = createServer((asked, answer) => {
    const { url, method, headers } = asked;
    const path = new URL(url, "http://x").pathname.split("/").pop();
    const through = request({ hostname, port, path: url, method, headers }, (given) => {
      answer.writeHead(given.statusCode, given.headers);
      given.on("data", (chunk) => sent.set(path, (sent.get(path) ?? 0) + chunk.length));
      given.pipe(answer);
    });
    through.on("error", () => answer.destroy());
    asked.pipe(through);
  });
  await new Promise((done) => proxy.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${proxy.address().port}`,
    stop: () => proxy.close(),
    /** What was sent since the last time this was asked. */
    take: () => {
      const taken = Object.fromEntries([...sent].sort(([, a], [, b]) => b - a));
      sent.clear();
      return taken;
    },
  };
}

/** Turns the camera on before the session begins. Gives the milliseconds to the first landmark. */
async function first(page, counter) {
  await gotoSession(page, counter);
  await page.waitForLoadState("networkidle");
  const before = counter.take();
  await page.locator("#use-camera").click();
  await turnOn(page);
  await page.waitForFunction(() => window.__books.first > 0, undefined, { timeout: 60_000 });
  const ms = await page.evaluate(() => window.__books.first - window.__books.pressed);
  await page.waitForLoadState("networkidle");
  return { ms, before, bytes: counter.take() };
}

async function bytes(browser, server) {
  const counter = await count(server);
  const visits = [];
  for (let n = 0; n < VISITS; n++) {
    const { context, page } = await visit(browser, counter);
    const cold = await first(page, counter);
    await page.close();
    const later = async (cleared) => {
      const page = await context.newPage();
      if (cleared) {
        const cdp = await context.newCDPSession(page);
        await cdp.send("Network.clearBrowserCache");
      }
      const found = await first(page, counter);
      await page.close();
      return found;
    };
    visits.push({ cold, warm: await later(false), cleared: await later(true) });
    await context.close();
  }
  counter.stop();
  const [one] = visits;
  const total = (sent) => sum(Object.values(sent));
  const page = one.cold.before;
  return {
    session: { morning: page.morning, ...Object.fromEntries(NEEDED.map((name) => [name, page[name] ?? 0])) },
    first: { ms: visits.map(({ cold }) => Math.round(cold.ms)), total: total(one.cold.bytes), sent: one.cold.bytes },
    later: { ms: visits.map(({ warm }) => Math.round(warm.ms)), total: total(one.warm.bytes), sent: one.warm.bytes },
    cleared: { ms: visits.map(({ cleared }) => Math.round(cleared.ms)), total: total(one.cleared.bytes), sent: one.cleared.bytes },
  };
}

// ---- Speed, and what the page's own thread has to do ----------------------------------------------

/** The processes that hold pages. */
async function renderers(browser) {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  await cdp.detach();
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}

/** The tasks of the page's own thread while `act` goes on: milliseconds on the clock and of the processor. */
async function trace(browser, act) {
  const cdp = await browser.newBrowserCDPSession();
  const ended = new Promise((done) => cdp.once("Tracing.tracingComplete", done));
  const includedCategories = ["toplevel", "devtools.timeline", "v8", "blink.user_timing", "disabled-by-default-devtools.timeline"];
  await cdp.send("Tracing.start", { transferMode: "ReturnAsStream", traceConfig: { includedCategories } });
  await act();
  await cdp.send("Tracing.end");
  const { stream } = await ended;
  const chunks = [];
  for (let eof = false; !eof; ) {
    const chunk = await cdp.send("IO.read", { handle: stream, size: 4 << 20 });
    chunks.push(Buffer.from(chunk.data, chunk.base64Encoded ? "base64" : "utf8"));
    eof = chunk.eof;
  }
  await cdp.detach();
  const { traceEvents } = JSON.parse(Buffer.concat(chunks).toString());
  const mains = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const of = ({ pid, tid }) => traceEvents.filter((event) => event.ph === "X" && event.pid === pid && event.tid === tid);
  // There are spare ones that do nothing.
  const [events] = mains.map(of).sort((a, b) => b.length - a.length);
  const tasks = [];
  let until = -Infinity;
  for (const { ts, dur, tdur } of events.filter(({ name }) => /RunTask$/.test(name)).sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    // The same task goes by two names, one within the other.
    if (ts < until) continue;
    until = ts + dur;
    tasks.push({ ts, dur, tdur });
  }
  const cpu = tasks.map(({ dur, tdur }) => (tdur ?? dur) / 1000);
  const longest = [...tasks].sort((a, b) => (b.tdur ?? b.dur) - (a.tdur ?? a.dur)).slice(0, 3);
  const inside = ({ ts, dur }) => events.filter((event) => event.ts >= ts && event.ts + event.dur <= ts + dur);
  const named = ({ name, args, dur }) => {
    const by = args?.data?.functionName || args?.data?.url?.split("/").pop() || args?.data?.type || "";
    return `${name}${by && ` ${by}`} ${(dur / 1000).toFixed(1)}`;
  };
  const heavy = (task) => inside(task).filter(({ name }) => !/RunTask$/.test(name)).sort((a, b) => b.dur - a.dur).slice(0, 6);
  return {
    tasks: tasks.length,
    hasCpu: tasks.some(({ tdur }) => tdur !== undefined),
    p99: part(cpu, 0.99),
    max: part(cpu, 1),
    maxWall: part(tasks.map(({ dur }) => dur / 1000), 1),
    over: cpu.filter((ms) => ms >= BAR_MS).length,
    longest: longest.map((task) => ({
      ms: task.dur / 1000,
      cpu: (task.tdur ?? NaN) / 1000,
      of: heavy(task).map(named),
    })),
  };
}

const lag = ({ late, long }) => ({ p50: part(late, 0.5), p99: part(late, 0.99), max: part(late, 1), long });

async function speed(browser, server, place, model) {
  const { context, page } = await visit(browser, server, { held: model });
  const name = await toExercise(page, server, place);
  /** Something that takes time, while the exercise goes on. */
  const during = async (act) => {
    let over = false;
    const going = keepGoing(page, name, () => over);
    const found = await act().finally(() => (over = true));
    await going;
    return found;
  };
  const traced = (act) => trace(browser, act);
  const without = await during(() => note(page, seconds));
  const withoutTasks = await during(() => traced(() => wait(10_000)));
  const turningOn = await traced(() => withCamera(page));
  const watching = await during(() => note(page, seconds));
  const tasks = await during(() => traced(() => wait(10_000)));
  const pace = await page.locator("#camera-pace").evaluate(({ dataset }) => ({ ...dataset }));
  await context.close();
  const times = watching.seen.map(([at]) => at);
  const between = times.slice(1).map((at, n) => at - times[n]);
  return {
    model,
    load: loadavg()[0],
    pictures: times.length,
    perSecond: (1000 * (times.length - 1)) / (times.at(-1) - times[0]),
    between: [0.5, 0.9].map((share) => part(between, share)),
    /** From taking the picture to hearing what is in it. */
    there: [0.5, 0.9].map((share) => part(watching.seen.map(([, ms]) => ms), share)),
    /** In the worker: each is the middle one of twelve. */
    look: [0.5, 0.9].map((share) => part(watching.paces.map(({ ms }) => ms), share)),
    pace,
    lag: { without: lag(without), with: lag(watching) },
    tasks: { without: withoutTasks, turningOn, with: tasks },
  };
}

// ---- Memory ----------------------------------------------------------------------------------------

/** Talks to the page's worker. */
async function toWorker(cdp) {
  const waiting = new Map();
  let id = 0;
  cdp.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result, error } = JSON.parse(message);
    waiting.get(id)?.(result ?? { error });
  });
  const attached = new Promise((done) => cdp.once("Target.attachedToTarget", done));
  await cdp.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const { sessionId } = await attached;
  return (method, params = {}) =>
    new Promise((done) => {
      waiting.set(++id, done);
      void cdp.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
    });
}

/** Chromium keeps pictures it may throw away at any time in pieces of 4 MB and a page. */
const PIECE_KB = 4100;

/**
 * Megabytes of all pages' processes; what they share is shared out. `cached` is Chromium's own cache of
 * pictures: without a graphics processor every picture of a film goes through it, up to half a gigabyte.
 */
async function pss(browser) {
  let all = 0;
  let cached = 0;
  for (const pid of await renderers(browser)) {
    const maps = await readFile(`/proc/${pid}/smaps`, "utf8").catch(() => "");
    let isPiece = false;
    for (const line of maps.split("\n")) {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) /.exec(line) ?? [];
      if (from) isPiece = parseInt(to, 16) - parseInt(from, 16) === PIECE_KB * 1024 && line.includes("memfd");
      const kb = Number(/^Pss:\s+(\d+)/.exec(line)?.[1] ?? 0);
      all += kb;
      if (isPiece) cached += kb;
    }
  }
  return { pssMb: (all - cached) / 1024, cachedMb: cached / 1024 };
}

async function memory(browser, server, place) {
  const { context, page } = await visit(browser, server, { held: "full" });
  const name = await toExercise(page, server, place);
  await withCamera(page);
  const cdp = await context.newCDPSession(page);
  await cdp.send("HeapProfiler.enable");
  await cdp.send("Performance.enable");
  const worker = await toWorker(cdp);
  await worker("HeapProfiler.enable");
  const began = Date.now();
  const samples = [];
  let pictures = await page.evaluate(() => window.__books.watched);
  let at = began;
  while (Date.now() - began < minutes * 60_000 + 1000) {
    const until = began + (samples.length + 1) * SAMPLE_S * 1000;
    await keepGoing(page, name, () => Date.now() >= until);
    await cdp.send("HeapProfiler.collectGarbage");
    await worker("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    const metric = (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
    const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
    const inWorker = await worker("Runtime.getHeapUsage");
    const now = Date.now();
    const watched = await page.evaluate(() => window.__books.watched);
    samples.push({
      s: Math.round((now - began) / 1000),
      perSecond: (watched - pictures) / ((now - at) / 1000),
      pageMb: metric("JSHeapUsedSize") / 2 ** 20,
      workerMb: inWorker.usedSize / 2 ** 20,
      buffersMb: inWorker.backingStorageSize / 2 ** 20,
      ...(await pss(browser)),
      nodes,
      listeners: jsEventListeners,
    });
    pictures = watched;
    at = now;
    const { s, pageMb, workerMb, buffersMb, pssMb, cachedMb, perSecond } = samples.at(-1);
    const numbers = [pageMb, workerMb, buffersMb, pssMb, cachedMb].map((mb) => mb.toFixed(2)).join(" ");
    say(`memory  ${s} s  ${numbers} MB  ${nodes} nodes  ${jsEventListeners} listeners  ${perSecond.toFixed(1)}/s`);
  }
  await context.close();
  return samples;
}

// ---- What is printed --------------------------------------------------------------------------------

const fixed = (numbers, digits = 1) => numbers.map((n) => n.toFixed(digits)).join(" / ");
const kb = (n) => `${(n / 1000).toFixed(1)} kB`;

function table({ sent, speeds, samples }) {
  const lines = [];
  const line = (what, value, more = "") => lines.push(`${what.padEnd(48)} ${value.padStart(24)}  ${more}`.trimEnd());
  for (const { model, perSecond, between, there, look, pace, lag, tasks, load } of speeds) {
    line(`${model} model, CPU: pictures a second`, perSecond.toFixed(1), `load ${load.toFixed(1)} on ${cpus().length} cores`);
    line("  from one to the next: p50 / p90", `${fixed(between)} ms`);
    line("  in the worker: p50 / p90", `${fixed(look)} ms`, `the page says ${pace.ms} ms`);
    line("  there and back: p50 / p90", `${fixed(there)} ms`);
    for (const [what, { p50, p99, max, long }] of [["without the camera", lag.without], ["while it watches", lag.with]]) {
      line(`  a timer's lateness ${what}: p50 / p99 / max`, `${fixed([p50, p99, max])} ms`, `${long.length} long tasks`);
    }
    for (const [what, found] of [["without", tasks.without], ["turning on", tasks.turningOn], ["watching", tasks.with]]) {
      const { p99, max, over, maxWall, hasCpu } = found;
      const unit = hasCpu ? "ms CPU" : "ms";
      line(`  a task of the page, ${what}: p99 / max`, `${fixed([p99, max])} ${unit}`, `${over} of ${BAR_MS} ms or more; by the clock ${maxWall.toFixed(1)} ms (bar: ${BAR_MS})`);
    }
  }
  if (sent) {
    const { session, first, later, cleared } = sent;
    const parts = Object.entries(session).map(([name, n]) => `${name} ${(n / 1000).toFixed(1)}`);
    line("session page, before the camera", kb(sum(Object.values(session))), `(bar: 150) ${parts.join(", ")}`);
    for (const [what, { ms, total, sent }] of [["first turning on", first], ["a later visit", later], ["later, browser's cache emptied", cleared]]) {
      line(`${what}: to the first landmark`, `${part(ms, 0.5)} ms`, ms.join(", "));
      const most = Object.entries(sent).slice(0, 7).map(([name, n]) => `${name} ${(n / 1000).toFixed(1)}`);
      line("  transferred", kb(total), most.join(", "));
    }
  }
  if (samples) {
    const early = samples.find(({ s }) => s >= 120) ?? samples[0];
    const late = samples.at(-1);
    const row = (what, key, digits = 1) =>
      line(`${what} after ${early.s} s, ${late.s} s`, `${early[key].toFixed(digits)} -> ${late[key].toFixed(digits)}`);
    row("page's JS heap, MB", "pageMb", 2);
    row("worker's JS heap, MB", "workerMb", 2);
    row("worker's buffers, MB", "buffersMb");
    row("renderers' PSS, MB", "pssMb");
    row("and Chromium's cache of pictures, MB", "cachedMb");
    row("DOM nodes", "nodes", 0);
    row("listeners", "listeners", 0);
    line("  watched all the while: pictures a second", fixed([Math.min(...samples.map(({ perSecond }) => perSecond))]), "in the poorest half minute");
  }
  return lines.join("\n");
}

const server = await serve();
const place = await person(server);
const browser = await launchWithCamera(CLIP, { still: 2 });
const speeds = [];
try {
  let sent;
  let samples;
  if (only.includes("bytes")) sent = await bytes(browser, server);
  if (only.includes("speed")) for (const model of ["full", "lite"]) speeds.push(await speed(browser, server, place, model));
  if (only.includes("memory")) samples = await memory(browser, server, place);
  const result = { sent, speeds, samples };
  if (json) console.log(JSON.stringify(result, null, 1));
  else console.log(table(result));
} finally {
  await browser.close();
  await server.stop();
}
