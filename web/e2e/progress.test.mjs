// Months on a page: weeks of a person's life on the real program, then what it tells of them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { household } from "./days.mjs";
import { axeFaults, launch, open, overflow, serve } from "./helpers.mjs";

/** Weeks in which pain goes down, a goal is named and answered, and one day is missed. */
const DAYS = 30;
const pain = (day) => Math.round(6 - (3.4 * day) / DAYS);

let browser;
let home;

before(async () => {
  browser = await launch();
  home = await household();
  const form = (path, fields) =>
    fetch(home.url + path, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
  for (let day = 0; day <= DAYS; day++) {
    if (day === 11) continue;
    await home.at(day);
    if (day > 0) await home.morning(pain(day));
    await home.answerAll();
    if (day === 0) {
      await form("/progress/ask/peg", { pain: "6", enjoyment: "5", activity: "7" });
      await form("/progress/goals", { text: "carry the shopping home" });
      await form("/progress/ask/psfs", { "goal-1": "3" });
    }
    if (day === 28) {
      await form("/progress/ask/peg", { pain: "3", enjoyment: "3", activity: "3" });
      await form("/progress/ask/psfs", { "goal-1": "6" });
      await form("/progress/ask/groc", { change: "4" });
    }
    const at = Math.min(pain(day), 5);
    await home.exercise(at, { peak: at + 1, effort: 4 });
    for (const { item } of (await home.today()).proposals) {
      await fetch(`${home.url}/api/proposals`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ item, accept: true }),
      });
    }
  }
});

after(async () => {
  if (process.env.SHOTS) await shots(process.env.SHOTS);
  await home?.close();
  await browser?.close();
});

/** Pictures of the pages, to look at. */
async function shots(folder) {
  for (const path of ["progress", "progress/ask/groc", "progress/ask/psfs", "progress/goals", ""]) {
    for (const width of [320, 1280]) {
      for (const colorScheme of ["light", "dark"]) {
        const { context, page } = await visit(`/${path}`, { viewport: { width, height: 900 }, colorScheme });
        const name = `${path.replaceAll("/", "-") || "today"}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: `${folder}/${name}`, fullPage: true });
        await context.close();
      }
    }
  }
  const { context, page } = await visit("/progress", { viewport: { width: 390, height: 844 }, forcedColors: "active" });
  await page.screenshot({ path: `${folder}/progress-forced.png`, fullPage: true });
  await page.emulateMedia({ media: "print", forcedColors: "none" });
  await page.pdf({ path: `${folder}/progress-print.pdf`, format: "A4" });
  await context.close();
}

const visit = async (path, options) => {
  const { context, page } = await open(browser, home, { time: false, ...options });
  await page.goto(home.url + path);
  return { context, page };
};

test("after weeks the page says in a sentence what came of them", async () => {
  const { context, page } = await visit("/progress");
  const verdict = await page.locator("#verdict").textContent();
  assert.match(verdict, /^Over four weeks your morning pain went from about 6 to about 3\. That is a change most people notice\.$/);
  assert.match(await page.locator(".goals li").first().textContent(), /You set yourself: carry the shopping home\. Last time you put it at 6; 10 is as well as before\./);
  assert.match(await page.locator("section[aria-labelledby=week] p").first().textContent(), /^You exercised on 7 days: 7 sessions/);
  const [, done, of] = /^(\d+) of (\d+) prescribed/.exec(await page.locator("#done-of").textContent());
  assert.ok(Number(done) > 20 && Number(done) <= Number(of), `${done} of ${of}`);
  assert.deepEqual(page.faults, []);
  await context.close();
});

test("numbers to judge by are for a clinician, and stay folded away", async () => {
  const { context, page } = await visit("/progress");
  assert.ok(await page.locator("#done-of").isHidden());
  const shown = await page.locator("main").evaluate((main) => main.innerText);
  assert.doesNotMatch(shown, /%|prescribed/);
  await page.locator("#for-clinician > summary").press("Enter");
  assert.ok(await page.locator("#done-of").isVisible());
  await context.close();
});

test("an amount stands in the table once, until it changes", async () => {
  const { context, page } = await visit("/progress");
  const tables = await page.locator("#for-clinician table.stack:not(.weeks, [aria-labelledby])").evaluateAll((all) =>
    all.map((table) => [...table.tBodies[0].rows].map((row) => row.cells[1].textContent)),
  );
  assert.ok(tables.length > 5);
  for (const amounts of tables) {
    assert.deepEqual(amounts.filter((amount, row) => amount === amounts[row + 1]), []);
  }
  await context.close();
});

test("a button gives the page for the doctor", async () => {
  const { context, page } = await visit("/progress");
  const address = await page.locator("#report").getAttribute("href");
  for (const paper of ["a4", "letter"]) {
    const response = await fetch(`${home.url}${address.split("?")[0]}?paper=${paper}`);
    assert.equal(response.headers.get("content-type"), "application/pdf");
    assert.equal(response.headers.get("cache-control"), "no-store");
    assert.equal((await response.text()).slice(0, 5), "%PDF-");
  }
  const refused = await fetch(`${home.url}/report.pdf?weeks=many`);
  assert.equal(refused.status, 422);
  await context.close();
});

test("what a program asks for is what the page says", async () => {
  const { context, page } = await visit("/progress");
  const told = await (await fetch(`${home.url}/api/progress`)).json();
  assert.equal(told.sentence, await page.locator("#verdict").textContent());
  assert.equal(told.verdict.change, "better");
  assert.equal(told.goals[0].text, "carry the shopping home");
  assert.deepEqual(told.outcomes.map(({ score }) => score.of), ["peg", "psfs", "peg", "psfs", "groc"]);
  assert.ok(told.weeks.length === 5 && told.weeks[0].before.count > 0);
  assert.ok(told.doses.some(({ rule }) => rule !== null), "changes by rules");
  await context.close();
});

test("every chart has a name, a description and its numbers in a table", async () => {
  const { context, page } = await visit("/progress");
  await page.locator("#for-clinician > summary").click();
  const charts = await page.locator("svg.chart:visible").evaluateAll((all) =>
    all.map((svg) => ({
      role: svg.getAttribute("role"),
      named: svg.getAttribute("aria-labelledby").split(" ").map((id) => document.getElementById(id)?.textContent ?? ""),
      small: [...svg.querySelectorAll("text")].filter((text) => {
        const { a } = text.getScreenCTM();
        return a * parseFloat(getComputedStyle(text).fontSize) < 14;
      }).length,
    })),
  );
  assert.ok(charts.length >= 9, `two of pain and one for each exercise: ${charts.length}`);
  for (const { role, named, small } of charts) {
    assert.equal(role, "img");
    assert.equal(named.filter((text) => text.length > 8).length, 2);
    assert.equal(small, 0, `letters under 14 px in "${named[0]}"`);
  }
  await page.locator("#for-clinician > details", { has: page.locator("table.weeks") }).locator("summary").click();
  const weeks = await page.locator("table.weeks tbody tr").count();
  assert.equal(weeks, 5, "thirty days and today");
  const reasons = await page.locator("section.clinician details td:last-child").allTextContents();
  assert.ok(reasons.some((text) => text.includes("good days")) || reasons.length > 10, `${reasons}`);
  await context.close();
});

for (const [name, options] of Object.entries({
  "a phone": { viewport: { width: 320, height: 700 } },
  "a wide page": { viewport: { width: 1280, height: 900 } },
  "the dark": { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  "forced colours": { viewport: { width: 390, height: 844 }, forcedColors: "active" },
})) {
  test(`nothing is wrong with it on ${name}`, async () => {
    for (const path of ["/progress", "/progress/ask/peg", "/progress/ask/psfs", "/progress/ask/groc", "/progress/goals", "/progress/goals/1"]) {
      const { context, page } = await visit(path, options);
      await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
      assert.deepEqual(await axeFaults(page), [], path);
      assert.deepEqual(await overflow(page), [], path);
      const small = await page.locator("svg.chart:visible text").evaluateAll(
        (all) => all.filter((text) => text.getScreenCTM().a * parseFloat(getComputedStyle(text).fontSize) < 14).length,
      );
      assert.equal(small, 0, "letters of charts");
      const cut = await page.locator("svg.chart:visible").evaluateAll((all) =>
        all.flatMap((svg) => {
          const box = svg.getBoundingClientRect();
          return [...svg.querySelectorAll("text")]
            .filter((text) => {
              const { left, right } = text.getBoundingClientRect();
              return left < box.left - 1 || right > box.right + 1;
            })
            .map((text) => text.textContent);
        }),
      );
      assert.deepEqual(cut, [], "words that stick out of a chart");
      assert.deepEqual(page.faults, [], path);
      await context.close();
    }
  });
}

test("the questions about weeks are one quiet card that can be put off", async () => {
  const server = await serve();
  const { readyPerson } = await import("./helpers.mjs");
  await readyPerson(server);
  const { context, page } = await open(browser, server, { time: false, javaScriptEnabled: true });
  await page.goto(server.url);
  assert.equal(await page.locator("#measure-card").count(), 1);
  assert.ok(await page.locator(".card.first a.main").first().isVisible(), "the session stands there all the same");
  await page.locator("#measure-card a.button").click();
  await page.getByRole("button", { name: "Save" }).click();
  assert.match(page.url(), /\/progress\/ask\/peg$/, "the browser asks for what is missing");
  for (const [name, n] of [["pain", 5], ["enjoyment", 4], ["activity", 6]]) {
    await page.locator(`input[name=${name}][value="${n}"]`).check({ force: true });
  }
  await page.getByRole("button", { name: "Save" }).click();
  // What was said in the interview is offered, not asked again.
  assert.match(page.url(), /\/progress\/goals$/);
  assert.equal(await page.locator("input[name=text]").inputValue(), "garden");
  await page.getByRole("button", { name: "Save" }).click();
  await page.locator(`input[name=goal-1][value="4"]`).check({ force: true });
  await page.getByRole("button", { name: "Save" }).click();
  assert.match(page.url(), /\/progress\?saved=1$/);
  assert.match(await page.locator(".goals").textContent(), /garden\. Last time you put it at 4;/);
  await page.goto(server.url);
  assert.equal(await page.locator("#measure-card").count(), 0, "enough for today");
  assert.deepEqual(page.faults, []);
  await context.close();
  await server.stop();
});

test("not now is heard", async () => {
  const server = await serve();
  const { readyPerson } = await import("./helpers.mjs");
  await readyPerson(server);
  const { context, page } = await open(browser, server, { time: false });
  await page.goto(server.url);
  await page.locator("#measure-card button").click();
  await page.locator("h1").waitFor();
  assert.equal(await page.locator("#measure-card").count(), 0);
  await context.close();
  await server.stop();
});

test("on day one the page is there, and says what will stand on it", async () => {
  const server = await serve();
  const { context, page } = await open(browser, server, { time: false });
  await page.goto(`${server.url}/progress`);
  assert.match(await page.locator("#verdict").textContent(), /^Nothing to show yet/);
  assert.equal(await page.locator("svg.chart").count(), 0);
  assert.deepEqual(await axeFaults(page), []);
  assert.deepEqual(page.faults, []);
  await context.close();
  await server.stop();
});
