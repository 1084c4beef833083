// What the browser tests share: the real program, a real Chromium, and time that the test drives.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const PROGRAM = process.env.PLINTH ?? fileURLToPath(new URL("../../target/debug/plinth", import.meta.url));

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts `plinth serve` on a fresh folder and a free port. */
export async function serve(...args) {
  const data = await mkdtemp(join(tmpdir(), "plinth-e2e-"));
  let child;
  /** Starts it; with a port, where it was before. */
  const start = (port = "0") =>
    new Promise((started, failed) => {
      child = spawn(PROGRAM, ["serve", "--port", port, "--data", data, ...args], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      child.stdout.on("data", (chunk) => {
        said += chunk;
        const found = /Plinth is at (http:\S+?)\/?\s/.exec(said);
        if (found) started(found[1]);
      });
      child.once("exit", (code) => failed(new Error(`plinth ended with ${code}: ${said}`)));
    });
  const stop = () =>
    new Promise((stopped) => {
      if (child.exitCode !== null || child.signalCode !== null) return stopped();
      child.once("exit", stopped);
      child.kill();
    });
  const url = await start();
  return {
    url,
    stop: async () => {
      await stop();
      await rm(data, { recursive: true, force: true });
    },
    /** Away, and back at the same address. */
    away: stop,
    back: () => start(new URL(url).port),
  };
}

/**
 * A browser without WebGL, in which the still pictures serve: driven time would have every one of its
 * frames drawn by software. `moving` has it.
 */
export function launch({ moving = false, flags = [] } = {}) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: moving ? [...FLAGS, ...flags, "--use-angle=swiftshader", "--enable-unsafe-swiftshader"] : [...FLAGS, ...flags, "--disable-3d-apis"],
  });
}

/**
 * A speech engine for the tests: writes down what it is asked to say, and takes about as long as
 * a voice would. With `window.__mute` it says nothing ever again, as broken engines do.
 */
function standInVoice() {
  window.__said = [];
  let current;
  const synth = new EventTarget();
  Object.assign(synth, {
    speaking: false,
    pending: false,
    paused: false,
    getVoices: () => [
      { name: "Test English", lang: "en-GB", voiceURI: "test-en", default: true, localService: true },
      { name: "Test German", lang: "de-DE", voiceURI: "test-de", default: false, localService: true },
    ],
    speak(utterance) {
      const said = {
        text: utterance.text,
        cut: false,
        at: performance.now(),
        rate: utterance.rate,
        volume: utterance.volume,
        voice: utterance.voice?.voiceURI ?? null,
      };
      window.__said.push(said);
      if (window.__mute) return;
      current = utterance;
      utterance.said = said;
      synth.speaking = true;
      utterance.onstart?.(new Event("start"));
      setTimeout(() => {
        if (current !== utterance) return;
        current = undefined;
        synth.speaking = false;
        utterance.onend?.(new Event("end"));
      }, 150 + (utterance.text.length * 62) / utterance.rate);
    },
    cancel() {
      const cancelled = current;
      current = undefined;
      synth.speaking = false;
      if (cancelled) cancelled.said.cut = true;
      if (cancelled) setTimeout(() => cancelled.onerror?.(new Event("error")), 0);
    },
    pause() {},
    resume() {},
  });
  Object.defineProperty(window, "speechSynthesis", { value: synth, configurable: true });
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      Object.assign(this, { text, rate: 1, volume: 1, lang: "", voice: null });
    }
  };
}

/** Notes what a page must never do: break the policy, leave the origin, move things, throw. */
function watchTheRules() {
  window.__shifts = [];
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      window.__shifts.push({
        value: shift.value,
        input: shift.hadRecentInput,
        of: shift.sources?.map((s) => s.node?.id || s.node?.className || s.node?.nodeName).join(" "),
      });
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/**
 * A browser context with a page that keeps books: `page.faults` is to be empty at the end.
 * `time`: the test drives the clock. `voice`: false leaves the browser's own speech as it is.
 */
export async function open(browser, server, { time = true, voice = true, ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "en-GB",
    // What it does is looked at in app.test.mjs; elsewhere nothing goes on beside the page.
    serviceWorkers: "block",
    ...options,
  });
  await watch(context, voice);
  const page = await addPage(context, server, { time });
  return { context, page };
}

/** What every page of a context brings along. */
async function watch(context, voice = true) {
  if (voice) await context.addInitScript(standInVoice);
  await context.addInitScript(watchTheRules);
}

/** A browser whose data stay in a folder, as on somebody's own device: it can be closed and opened again. */
export async function device(folder, { flags = [], ...options } = {}) {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [...FLAGS, ...flags, "--disable-3d-apis"],
    viewport: { width: 390, height: 844 },
    locale: "en-GB",
    ...options,
  });
  await watch(context);
  return context;
}

export async function addPage(context, server, { time = true } = {}) {
  const page = await context.newPage();
  page.faults = [];
  page.requested = [];
  page.on("pageerror", (error) => page.faults.push(`threw: ${error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    // A failed request is the test's own doing, and is looked at there.
    if (message.type() === "error" && !/Failed to load resource/.test(text)) page.faults.push(text);
  });
  const { origin } = new URL(server.url);
  page.on("request", (request) => {
    page.requested.push(request.url());
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) {
      page.faults.push(`left the origin: ${request.url()}`);
    }
  });
  // In the past: an hour's sleep must not end in what the server takes for the future.
  if (time) await page.clock.install({ time: Date.now() - 100 * 60_000 });
  return page;
}

/** Waits until something holds on the page. `page.waitForFunction` does not wait for a promise. */
export async function until(page, holds, arg, { every = 200, most = 30_000 } = {}) {
  // While the page turns to another nothing can be asked.
  const asked = () => page.evaluate(holds, arg).catch(() => false);
  for (let waited = 0; !(await asked()); waited += every) {
    if (waited > most) throw new Error(`never: ${holds}`);
    await new Promise((on) => setTimeout(on, every));
  }
}

/** Asks the server, or tells it something. */
export async function api(server, path, body) {
  const response = await fetch(`${server.url}/api/${path}`, {
    method: body ? "POST" : "GET",
    headers: { "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, ...(text && JSON.parse(text)) };
}

/** Whom to call, in the tests. */
export const CONTACTS = {
  country: "GB",
  emergency: "999",
  out_of_hours: "111",
  crisis: "Samaritans 116 123",
  clinic: "Dr Example 020 7946 0000",
};

/** How a calm person answers who has no complaint beyond back pain. */
const CALM = {
  age: { number: 40 },
  mood: { yes: ["no"] },
  pain_now: { number: 2 },
  pain_worst: { number: 3 },
  pain_average: { number: 2 },
  where: { yes: ["lower_back"] },
  since: { yes: ["weeks_12"] },
  rest_pain: { yes: ["no"] },
  settles: { yes: ["within_30"] },
  minutes: { yes: ["15"] },
  goal: { text: "garden" },
};

/**
 * Answers all questions until a session is due; `answers` by the name of the screen, where they are
 * not those of somebody calm. Gives the number of answers.
 */
export async function readyPerson(server, answers = {}) {
  let today = await api(server, "contacts", CONTACTS);
  let given = 0;
  for (; today.due === "question"; given++) {
    const screen = today.question.name;
    const answer = answers[screen] ?? CALM[screen] ?? { none: true };
    today = await api(server, "answers", { screen, ...answer });
    if (today.status !== 200 || given > 60) throw new Error(`${screen}: ${JSON.stringify(today)}`);
  }
  if (today.due !== "ready") throw new Error(`not ready: ${JSON.stringify(today)}`);
  return given;
}

/** Answers what is asked before a session. */
export async function openDay(server, which = "morning", pain = 2) {
  if ((await api(server, "today")).due !== "ready") await readyPerson(server);
  const opened = await api(server, "open", { pain, slot: which.split("?")[0] });
  if (opened.status !== 200) throw new Error(`not opened: ${JSON.stringify(opened)}`);
}

/** Opens a session page and waits until it can begin. */
export async function openSession(page, server, which = "morning", { pain = 2 } = {}) {
  await openDay(server, which, pain);
  await gotoSession(page, server, which);
}

/** Goes to a session that was opened before. */
export async function gotoSession(page, server, which = "morning") {
  await page.goto(`${server.url}/session/${which}`);
  await page.locator("#start:enabled").waitFor();
}

/** Presses a button that begins a session, and waits until it runs. */
export async function begin(page, button = "#start") {
  await page.locator(button).click();
  await page.locator("#player:visible #cue:not(:empty)").waitFor();
}

/** Presses what leads to another page, also where a form is kept on the device before it is sent. */
export async function leave(page, button) {
  await Promise.all([page.waitForEvent("load"), button.click()]);
}

/** What stands on the stage. */
export function stage(page) {
  return page.evaluate(() => {
    const text = (id) => document.getElementById(id).textContent;
    return {
      name: text("name"),
      cue: text("cue"),
      side: text("side"),
      times: text("times"),
      count: Number(text("count")),
      next: text("next"),
      kind: document.getElementById("stage").dataset.kind,
      paused: !document.getElementById("panel").hidden,
      face: document.getElementById("panel").dataset.face,
      ended: !document.getElementById("after").hidden,
    };
  });
}

/**
 * Lets time pass until something holds, a little at a time, for `most` seconds at the most.
 * Gives the seconds that passed.
 */
export async function passUntil(page, holds, { step = 500, most = 1200 } = {}) {
  for (let passed = 0; passed <= most * 1000; passed += step) {
    if (await holds()) return passed / 1000;
    await page.clock.runFor(step);
  }
  throw new Error(`nothing came of it in ${most} s: ${JSON.stringify(await stage(page))}`);
}

/** What the page was given: the script and its words. */
export const given = (page) =>
  page.evaluate(() => JSON.parse(document.getElementById("session-data").textContent));

/** The steps of a session as prescribed, in order: {cue, ms, tone}. */
export function prescribed({ script }) {
  const steps = [];
  let at = "standing";
  for (const { choices } of script.blocks) {
    const [choice] = choices;
    steps.push(...choice.arrivals.filter((way) => way.from === at).map((way) => way.step));
    steps.push(...choice.steps);
    at = choice.position;
  }
  steps.push(...script.closing.filter((way) => way.from === at).map((way) => way.step));
  return steps;
}

export const passUntilCue = (page, cue, options) =>
  passUntil(page, async () => cue.test((await stage(page)).cue), options);

export const passUntilEnded = (page, options) =>
  passUntil(page, async () => (await stage(page)).ended, { step: 2000, ...options });

/** What the voice was asked to say, in order. */
export async function said(page) {
  const all = await page.evaluate(() => window.__said);
  return all.filter(({ text }) => text.trim() !== "");
}

/** Ends a session that runs: skips what is left. */
export async function skipToTheEnd(page) {
  for (let n = 0; n < 20 && !(await stage(page)).ended; n++) {
    await page.keyboard.press("ArrowRight");
    await page.clock.runFor(100);
  }
}

/** Presses the button of the panel that says this. */
export async function answer(page, label) {
  await page.locator(`#panel .ways:not([hidden]) .button`, { hasText: new RegExp(`^(\\d )?\\s*${label}$`) }).click();
}

/** Signs that this device still has to send, as they are. */
export const signs = (page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((name) => name.includes("/out/"))
      .map((name) => JSON.parse(localStorage.getItem(name)))
      .filter(({ kind }) => kind === "signs")
      .map(({ body }) => JSON.parse(body)),
  );

/** Layout shifts that no recent input explains. */
export async function shifts(page) {
  const all = await page.evaluate(() => window.__shifts);
  return all.filter((shift) => !shift.input && shift.value > 0);
}

/** The sessions the server has, newest first, with their answers. */
export async function kept(server) {
  const response = await fetch(`${server.url}/api/sessions`);
  return (await response.json()).sessions;
}

export const repetitions = (session) =>
  session.events.filter((event) => event.what.kind === "repetition").length;

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong, in words. */
export async function axeFaults(page) {
  const { violations } = await page.evaluate(`${axe}; axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "target-size": { enabled: true } },
  })`);
  return violations.flatMap((v) =>
    v.nodes.map((node) => `${v.id}: ${node.target.join(" ")} – ${node.failureSummary}`),
  );
}

/** What sticks out of the screen sideways, or is cut off by the box it stands in. */
export function overflow(page) {
  return page.evaluate(() => {
    const faults = [];
    const name = (it) => it.id || it.className?.baseVal || it.className || it.nodeName;
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide, not ${clientWidth}`);
    for (const it of document.querySelectorAll("body *")) {
      // On a phone the sign alone stands for the name.
      if (!it.checkVisibility({ visibilityProperty: true })) continue;
      // What stands in the button of a file is the browser's own.
      if (it.closest("[inert], .visually-hidden, .skip, .home, [type=file]")) continue;
      const { left, right, width } = it.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > clientWidth + 1)) faults.push(`${name(it)} ends at ${right}`);
      const { overflowX } = getComputedStyle(it);
      if (overflowX !== "visible" && it.scrollWidth > it.clientWidth + 1) faults.push(`${name(it)} is cut`);
    }
    return faults;
  });
}

/** Pages of somebody who may exercise: they fit small and wide screens in light and dark, and axe finds nothing. */
export async function fits(browser, paths) {
  const server = await serve();
  await readyPerson(server);
  try {
    for (const [width, colorScheme] of [[320, "light"], [320, "dark"], [1280, "dark"]]) {
      const { context, page } = await open(browser, server, { time: false, colorScheme, viewport: { width, height: 800 } });
      for (const path of paths) {
        await page.goto(server.url + path);
        assert.deepEqual(await axeFaults(page), [], `${path} ${width} ${colorScheme}`);
        assert.deepEqual(await overflow(page), [], `${path} ${width} ${colorScheme}`);
      }
      assert.deepEqual(page.faults, []);
      await context.close();
    }
  } finally {
    await server.stop();
  }
}
