// Breaks at work: chosen on a page, one that is now, and none where something else comes first.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { api, axeFaults, fits, kept, launch, open, readyPerson, serve } from "./helpers.mjs";
import { household } from "./days.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("breaks are chosen without scripts, what makes no sense is said, and today can be quiet", async () => {
  const server = await serve();
  const { context, page } = await open(browser, server, { time: false, javaScriptEnabled: false });
  try {
    await readyPerson(server);
    await page.goto(server.url);
    await page.getByRole("contentinfo").getByRole("link", { name: "Breaks at work" }).click();
    await page.getByRole("heading", { name: "No break is planned." }).waitFor();
    await page.getByLabel("Plan breaks for me").check();
    await page.getByLabel("Minutes from one break").fill("45");
    await page.getByLabel("Wednesday to").fill("");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").filter({ hasText: "Wednesday: give a beginning and another end" }).waitFor();
    // What was typed still stands there.
    assert.equal(await page.getByLabel("Minutes from one break").inputValue(), "45");
    assert.ok(await page.getByLabel("Plan breaks for me").isChecked());

    await page.getByLabel("Wednesday from").fill("");
    // So that a break is ahead whatever the hour: all day, every day.
    for (const day of ["Monday", "Tuesday", "Thursday", "Friday", "Saturday", "Sunday"]) {
      await page.getByLabel(`${day} from`).fill("00:00");
      await page.getByLabel(`${day} to`).fill("23:59");
    }
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("status").filter({ hasText: "Saved." }).waitFor();
    await page.getByRole("heading", { name: /^The next break: \w+ \d+ \w+, \d\d:\d\d\.$/ }).waitFor();
    assert.equal(await page.getByLabel("Wednesday from").inputValue(), "");
    await page.getByRole("button", { name: "No breaks today" }).click();
    await page.getByText("Today is quiet: no breaks.").waitFor();
    await page.getByRole("button", { name: "Breaks today after all" }).click();
    assert.equal(await page.getByText("Today is quiet").count(), 0);

    // A choice that no browser's form would send.
    const body = new URLSearchParams({ on: "1", every: "5", "from-0": "09:00", "to-0": "17:00" });
    const wrong = await fetch(`${server.url}/breaks`, { method: "POST", body });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /Choose 20 to 60 minutes/);
  } finally {
    await context.close();
    await server.stop();
  }
});

test("a break holds a taste of what is offered or a walk, and a habit with its source; nothing is recorded", async () => {
  const home = await household();
  const seen = new Set();
  let context;
  try {
    for (const hour of [8, 9, 10]) {
      await home.at(0, hour);
      if (hour === 8) await home.answerAll();
      const before = await home.today();
      const opened = await open(browser, { url: home.url }, { time: false });
      context = opened.context;
      const { page } = opened;
      await page.goto(home.url);
      await page.getByRole("link", { name: "A break now" }).click();
      await page.getByRole("heading", { name: "A break", exact: true }).waitFor();
      await page.getByText("Stand up.").waitFor();
      const few = page.getByRole("heading", { name: /^A few of these: / });
      if (await few.count()) {
        const name = (await few.innerText()).split(": ")[1];
        seen.add(name);
        const exercise = (await few.getByRole("link").getAttribute("href")).split("/").pop();
        assert.ok(before.doses[exercise], `${exercise} is not in the programme`);
        const [picture] = await page.locator(".pictures img").all();
        assert.ok(await picture.evaluate((it) => it.decode().then(() => it.naturalWidth > 0)));
      } else {
        await page.getByText("Walk about for a minute").waitFor();
        seen.add("walk");
      }
      await page.getByText("Where this comes from").click();
      assert.match(await page.locator(".sources a").getAttribute("href"), /^https:\/\//);
      assert.deepEqual(await axeFaults(page), []);
      await page.getByRole("link", { name: "Done" }).click();
      await page.getByRole("heading", { name: /^Today/ }).waitFor();
      assert.deepEqual(await home.today(), before, "nothing follows from a break");
      assert.deepEqual(await kept({ url: home.url }), []);
      assert.deepEqual(page.faults, []);
      await context.close();
    }
    assert.deepEqual([...seen].sort(), ["Seated rotational stretch", "Shoulder blade squeeze", "walk"]);
  } finally {
    await context?.close();
    await home.close();
  }
});

test("while a sign waits there is no break", async () => {
  const server = await serve();
  const { context, page } = await open(browser, server, { time: false });
  try {
    await readyPerson(server);
    const now = new Date().toISOString();
    await api(server, "signs", { id: crypto.randomUUID(), at: now, utc_offset_s: 0, codes: ["saddle"] });
    await page.goto(`${server.url}/break`);
    await page.getByRole("heading", { name: "No break now" }).waitFor();
    assert.equal(await page.getByText("Stand up").count(), 0);
    await page.getByRole("main").getByRole("link", { name: "Today" }).waitFor();
    assert.deepEqual(await axeFaults(page), []);
  } finally {
    await context.close();
    await server.stop();
  }
});

test("the pages fit a small phone and a wide screen, in light and dark, and axe finds nothing", () => fits(browser, ["/breaks", "/break"]));
