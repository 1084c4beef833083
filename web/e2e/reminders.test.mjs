// Reminders: chosen in the page, received by a browser, read by calendars.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { household } from "./days.mjs";
import { api, axeFaults, launch, open, openDay, overflow, readyPerson, serve } from "./helpers.mjs";
import { deliver, press, pushService, subscribeThere } from "./push-service.mjs";

// The endpoint is on this machine; anywhere else the server would refuse to ask it.
process.env.PLINTH_PUSH_TO_LOCAL = "true";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const options = { time: false, timezoneId: "Europe/Madrid", permissions: ["notifications"] };

async function everyDay(page, morning, evening) {
  await page.locator('[name="morning"]').fill(morning);
  await page.locator('[name="evening"]').fill(evening);
  await page.locator("#every-day-form button").click();
  await page.getByText("Saved.").waitFor();
}

test("a push that brings nothing along is shown all the same", async () => {
  const server = await serve();
  const { context, page } = await open(browser, server, { ...options, serviceWorkers: "allow" });
  try {
    await page.goto(`${server.url}/help`);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    const [worker] = context.serviceWorkers();
    const shown = await worker.evaluate(async () => {
      const event = new PushEvent("push");
      // A browser's own events may be waited for; this one is ours.
      const waits = [];
      event.waitUntil = (promise) => waits.push(promise);
      self.dispatchEvent(event);
      await Promise.all(waits);
      return (await self.registration.getNotifications()).map(({ title }) => title);
    });
    assert.deepEqual(shown, ["Plinth"]);
  } finally {
    await context.close();
    await server.stop();
  }
});

test("a push is sent when it is due, opened, shown, and pressed", async () => {
  const [home, service] = [await household(), await pushService()];
  // A push ends in the service worker.
  const { context, page } = await open(browser, { url: await home.at(0, 6) }, { ...options, serviceWorkers: "allow" });
  try {
    await subscribeThere(context, service);
    await home.answerAll();
    await page.goto(`${home.url}/reminders`);
    // 08:59 in Madrid is 07:59 in London, where the server stands.
    await everyDay(page, "08:59", "19:00");
    assert.match(await page.locator("#reminders-next").textContent(), /Monday 23 November, 08:59/);
    await page.locator('#reminders-nowhere a[href="#reminders-ways"]').waitFor();
    await page.locator("#push-on").click();
    await page.getByText("Messages are on for one device or browser.").waitFor();
    service.key = await page.evaluate(() => localStorage.__push);

    await page.locator("#push-try").click();
    const tried = await deliver(page, await service.next());
    assert.equal(tried.body, "Messages work on this device.");
    await press(page);
    await page.waitForURL(`${home.url}/reminders`);
    assert.deepEqual(service.messages, [], "and nothing else so early");

    // Two hours later the server comes back: what it had planned is a minute late, and goes out.
    await home.at(0, 8);
    const message = await service.next();
    await page.goto(`${home.url}/`);
    const shown = await deliver(page, message);
    assert.deepEqual(shown, {
      title: "Plinth",
      body: "Your morning session is ready when you are.",
      tag: "reminder 2026-11-23 morning",
      actions: ["start", "snooze"],
    });
    await press(page, "start");
    await page.waitForURL(`${home.url}/session/morning`);
    // While somebody is at a session, a press leaves them there.
    await deliver(page, message);
    await press(page, "how");
    assert.equal(page.url(), `${home.url}/session/morning`);

    // "In 30 minutes": at nine it has come.
    await page.goto(`${home.url}/history`);
    await deliver(page, message);
    const putOff = context.waitForEvent("response", (response) => response.url().endsWith("/reminders/snooze"));
    await press(page, "snooze");
    assert.equal((await putOff).status(), 204);
    await home.at(0, 9);
    const again = JSON.parse(await service.next());
    assert.equal(again.body, "As you asked: your morning session.");
    assert.equal(again.tag, shown.tag);

    // The morning was done: the evening's comes, and the next day's, and nothing of this morning.
    await home.exercise(2);
    await home.at(0, 18);
    const evening = JSON.parse(await service.next());
    assert.equal(evening.tag, "reminder 2026-11-23 evening");
    await home.at(1, 8);
    const next = await service.next();
    assert.equal(JSON.parse(next).tag, "reminder 2026-11-24 morning");
    // The morning question rides on it, under a word that tells a stranger nothing; the press leads to it.
    assert.deepEqual(JSON.parse(next).actions.at(-1), { action: "how", title: "How is it?" });
    await page.goto(`${home.url}/history`);
    await deliver(page, next);
    await press(page, "how");
    await page.locator("#morning-form").waitFor();

    // On, as the server knows it; a browser that is subscribed for another key is not.
    const status = async (said, isOn) => {
      await page.locator("#push-status", { hasText: said }).waitFor();
      assert.deepEqual([await page.locator("#push-on").isHidden(), await page.locator("#push-try").isHidden()], [isOn, !isOn]);
    };
    await page.goto(`${home.url}/reminders`);
    await page.evaluate((key) => (localStorage.__push = key), service.key.replace(/^.{4}/, "AAAA"));
    await page.reload();
    await status("Messages are off for this device.", false);
    await page.evaluate((key) => (localStorage.__push = key), service.key);
    await page.reload();
    await status("Messages are on for this device.", true);
    // Turned off everywhere meanwhile, and on again here.
    await page.evaluate(() => fetch("/reminders/push/off", { method: "POST", body: new URLSearchParams() }));
    await page.locator("#push-try").click();
    await status("Messages are off for this browser.", false);
    await page.locator("#push-on").click();
    await status("Messages are on for this device.", true);

    // The browser was reset: its maker says so, and the page does.
    service.status = 410;
    await page.locator("#push-try").click();
    await page.getByText("A test message is on its way.").waitFor();
    await page.waitForTimeout(1_000);
    await page.reload();
    await status("Messages are off for this device.", false);
    await page.locator("#push-gone").waitFor();
    assert.deepEqual(await axeFaults(page), []);
    await page.getByRole("button", { name: "All right" }).click();
    await page.getByText("Saved.").waitFor();
    assert.equal(await page.locator("#push-gone").count(), 0);
    assert.deepEqual(service.faults, []);
    // Each of the server's visits is at another port: another origin.
    assert.deepEqual(page.faults.filter((fault) => !fault.startsWith("left the origin: http://127.0.0.1:")), []);
  } finally {
    await context.close();
    await home.close();
    await service.stop();
  }
});

test("chosen in the page, with a keyboard, at any width, and in another zone", async () => {
  const server = await serve();
  await readyPerson(server);
  const { context, page } = await open(browser, server, { ...options, viewport: { width: 320, height: 800 } });
  try {
    // Offered once somebody has begun.
    await page.goto(`${server.url}/`);
    await page.locator("h1").waitFor();
    assert.equal(await page.locator("#reminders-hint").count(), 0);
    await openDay(server);
    const { script } = await api(server, "session/morning");
    const body = new URLSearchParams(script.blocks.map(({ exercise }) => ["did", exercise]));
    assert.ok((await fetch(`${server.url}/session/morning/by-hand`, { method: "POST", body })).ok);
    await page.goto(`${server.url}/`);
    await page.locator("#reminders-hint a").click();
    // The first time, the zone is this device's, wherever it stands.
    assert.equal(await page.locator('#more-form [name="zone"]').inputValue(), "Europe/Madrid");
    for (const details of await page.locator("main details > summary").all()) await details.press("Enter");
    assert.deepEqual(await axeFaults(page), []);
    assert.deepEqual(await overflow(page), []);
    await page.locator('[name="morning"]').focus();
    await page.keyboard.type("0730AM");
    await page.locator('[name="morning"]').press("Enter");
    await page.getByText("Saved.").waitFor();
    assert.equal(await page.locator('[name="morning"]').inputValue(), "07:30");
    assert.equal(await page.locator('#more-form [name="zone"]').inputValue(), "Europe/Madrid");
    assert.ok(await page.locator("#zone-form").isHidden());
    // No service worker comes in this browser: said, not waited for without end.
    await page.getByText("This browser takes no messages from Plinth.").waitFor();
    await page.goto(`${server.url}/`);
    assert.equal(await page.locator("#reminders-hint").count(), 0);

    // No evening on Sundays, and an own time on Mondays.
    await page.goto(`${server.url}/reminders`);
    await page.locator("#reminders-days > summary").click();
    await page.locator('[name="morning-1"]').fill("06:45");
    await page.locator("#days-form button").click();
    await page.getByText("Saved.").waitFor();
    assert.ok(await page.locator("#reminders-days").evaluate((details) => details.open));
    assert.equal(await page.locator('[name="morning-1"]').inputValue(), "06:45");
    assert.equal(await page.locator('[name="morning-2"]').inputValue(), "07:30");

    // A quiet day, and back.
    await page.getByRole("button", { name: "No reminders today" }).click();
    await page.locator("#quiet-on", { hasText: /^No reminders on \w+ \d+ \w+\.$/ }).waitFor();
    assert.deepEqual(await axeFaults(page), []);
    await page.getByRole("button", { name: "Remind me again" }).click();
    await page.locator("#quiet-form").waitFor();

    // An address is shown once, and copied.
    await context.grantPermissions(["notifications", "clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Make an address" }).click();
    const address = await page.locator("#calendar-address").inputValue();
    assert.match(address, /\/calendar\/[\w-]{43}\.ics$/);
    await page.locator("#calendar-copy").click();
    await page.getByText("Copied.").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
    assert.deepEqual(await axeFaults(page), []);
    assert.deepEqual(await overflow(page), []);
    assert.deepEqual(page.faults, []);
  } finally {
    await context.close();
  }
  // The same person, in New York.
  const away = await open(browser, server, { ...options, timezoneId: "America/New_York" });
  try {
    const { page } = away;
    await page.goto(`${server.url}/reminders`);
    await page.getByText("This device is in America/New York. Use its times?").waitFor();
    assert.deepEqual(await axeFaults(page), []);
    await page.locator("#zone-use").click();
    await page.getByText("Saved.").waitFor();
    assert.equal(await page.locator('#more-form [name="zone"]').inputValue(), "America/New_York");
    assert.ok(await page.locator("#zone-form").isHidden());
  } finally {
    await away.context.close();
    await server.stop();
  }
});

test("without scripts everything but messages can be chosen", async () => {
  const server = await serve();
  await readyPerson(server);
  const { context, page } = await open(browser, server, { ...options, javaScriptEnabled: false });
  try {
    await page.goto(`${server.url}/reminders`);
    await everyDay(page, "07:30", "");
    await page.getByText("Next reminder:").waitFor();
    assert.ok(await page.locator("#push-actions").isHidden());
    await page.getByRole("button", { name: "Stop all reminders" }).click();
    await page.getByText("Saved.").waitFor();
    assert.equal(await page.getByText("Next reminder:").count(), 0);
  } finally {
    await context.close();
    await server.stop();
  }
});

// ---- Calendars -----------------------------------------------------------------------------------

const table = JSON.parse(await readFile(new URL("reminder-times.json", import.meta.url), "utf8"));
const iso = (date) => date.toISOString().replace(".000Z", "Z");

/** When ical.js says that something is, by the zones that the calendar brings along. */
function byIcalJs(text, { from, until }) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const found = [];
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    const slot = /morning|evening/.exec(event.summary)[0];
    const occurrences = event.iterator();
    for (let next = occurrences.next(); next; next = occurrences.next()) {
      const at = iso(next.toJSDate());
      if (at >= until) break;
      if (at >= from) found.push([at, slot]);
    }
    const [alarm] = component.getAllSubcomponents("valarm");
    assert.equal(alarm.getFirstPropertyValue("trigger").toSeconds(), 0);
  }
  ICAL.TimezoneService.reset();
  return found.sort();
}

/** When node-ical says so, by its own database of zones. */
function byNodeIcal(text, { from, until }) {
  const found = [];
  for (const event of Object.values(nodeIcal.sync.parseICS(text))) {
    if (event.type !== "VEVENT") continue;
    const slot = /morning|evening/.exec(event.summary)[0];
    // A day more on both sides: what it takes for the day's edge is not our matter.
    const day = 86_400_000;
    const range = { from: new Date(Date.parse(from) - day), to: new Date(Date.parse(until) + day) };
    for (const { start } of nodeIcal.expandRecurringEvent(event, range)) {
      const at = iso(new Date(start));
      if (at >= from && at < until) found.push([at, slot]);
    }
  }
  return found.sort();
}

test("two calendar programs find the times that we remind at, across every change of the clock", async () => {
  const server = await serve();
  await readyPerson(server);
  const form = (path, fields) =>
    fetch(`${server.url}${path}`, { method: "POST", body: new URLSearchParams(fields), headers: { accept: "text/html" } });
  try {
    const week = table.week.flatMap((times, day) =>
      Object.entries(times).map(([slot, time]) => [`${slot}-${day + 1}`, time.slice(0, 5)]),
    );
    assert.equal((await form("/reminders", [["part", "days"], ...week])).status, 200);
    const page = await (await form("/reminders/calendar", { part: "make" })).text();
    const [address] = /http:\/\/[^<"]+\.ics/.exec(page);
    for (const test of table.cases) {
      assert.equal((await form("/reminders", { part: "more", zone: test.zone, nudge: "" })).status, 200);
      const answer = await fetch(address);
      assert.equal(answer.headers.get("content-type"), "text/calendar; charset=utf-8");
      const text = await answer.text();
      const ours = ["morning", "evening"].flatMap((slot) => test[slot].map((at) => [at, slot])).sort();
      assert.ok(ours.length > 20);
      assert.deepEqual(byIcalJs(text, test), ours, `ical.js in ${test.zone} from ${test.from}`);
      assert.deepEqual(byNodeIcal(text, test), ours, `node-ical in ${test.zone} from ${test.from}`);
    }
    // A quiet day is left out.
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await form("/reminders", { part: "quiet", until: tomorrow });
    const text = await (await fetch(address)).text();
    const near = { from: `${tomorrow}T00:00:00Z`, until: `${tomorrow}T23:59:59Z` };
    assert.deepEqual(byIcalJs(text, near).filter(([, slot]) => slot === "morning"), []);
    assert.deepEqual(byNodeIcal(text, near).filter(([, slot]) => slot === "morning"), []);
    const guess = await fetch(address.replace(/.{5}\.ics$/, "AAAAA.ics"));
    assert.equal(guess.status, 404);
  } finally {
    await server.stop();
  }
});
