// Asked first, fitted, followed from day to day: as a person has it, in a real browser.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { household } from "./days.mjs";
import { axeFaults, launch, leave, open } from "./helpers.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

function story(name, body, options) {
  test(name, async () => {
    const home = await household();
    await home.at(0);
    // The server's time is the test's; the pages have no clock of their own here.
    const { context, page } = await open(browser, home, { time: false, ...options });
    const go = async (path = "/") => page.goto(home.url + path);
    try {
      await body({ home, page, go });
      const faults = page.faults.filter((fault) => !fault.startsWith("left the origin"));
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
      await home.close();
    }
  });
}

const heading = (page) => page.locator("h1").textContent();

/** Answers what the page asks: lines to tick by the name of the question, the rest is calm. */
async function answer(page, said = {}) {
  const name = new URL(await page.locator("#ask-form").getAttribute("action"), page.url()).pathname.split("/").at(-1);
  const ticked = said[name];
  const press = (selector) => Promise.all([page.waitForNavigation(), page.locator(selector).first().click()]);
  if (await page.locator(".ticks").count()) {
    for (const line of ticked ?? []) await page.locator(`input[value="${line}"][name="yes"]`).check();
    if (!ticked && (await page.locator("#none").count())) return press("#none");
    if (!ticked) await page.locator('input[name="yes"]').first().check();
    const date = page.locator('input[type="date"]');
    if (await date.count()) {
      await date.fill(said.date);
      return press(".actions .main");
    }
    return press("#ticked");
  }
  if (await page.locator('input[type="number"]').count()) {
    await page.locator('input[type="number"]').fill(ticked?.[0] ?? "45");
    return press(".actions .main");
  }
  if (await page.locator("textarea").count()) {
    await page.locator("textarea").fill("Play with my grandson");
    return press(".actions .main");
  }
  if (await page.locator(".numbers").count()) return press(`.numbers button[value="${ticked?.[0] ?? 2}"]`);
  return press(ticked ? `.buttons button[value="${ticked[0]}"]` : ".buttons button");
}

/** From the first page until something else than a question stands there. Counts the answers. */
async function begin(page, go, said = {}, each = async () => {}) {
  await go();
  await page.locator("#ask-start").click();
  let answers = 0;
  if (await page.locator("#contacts-form").count()) {
    await each("contacts");
    await page.locator("#contacts-form .main").click();
    answers++;
  }
  while (await page.locator("#ask-form").count()) {
    await each(await heading(page));
    await answer(page, said);
    answers++;
    assert.ok(answers < 60, "the questions do not end");
  }
  return answers;
}

story("from the first question to the programme in at most 20 answers, axe clean", async ({ page, go }) => {
  const faults = [];
  const answers = await begin(page, go, {}, async (name) => {
    for (const fault of await axeFaults(page)) faults.push(`${name}: ${fault}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (wide) faults.push(`${name}: wider than the screen`);
  });
  console.log(`      from first question to programme: ${answers} answers`);
  assert.ok(answers <= 20, `${answers} answers`);
  assert.deepEqual(faults, []);
  assert.match(await page.locator("main").textContent(), /Morning session/);
  for (const path of ["/", "/programme", "/about", "/about/pain_worst", "/about/procedure", "/rules", "/signs", "/contacts", "/crisis", "/session/morning"]) {
    await go(path);
    assert.deepEqual(await axeFaults(page), [], path);
  }
});

story("every question by keys alone", async ({ page, go }) => {
  await go();
  const tabTo = async (selector) => {
    for (let n = 0; n < 150; n++) {
      if (await page.evaluate((s) => document.activeElement?.matches(s), selector)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never comes to ${selector}`);
  };
  const press = async (selector) => {
    await tabTo(selector);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  };
  await press("#ask-start");
  await press("#contacts-form .main");
  for (let n = 0; (await page.locator("#ask-form").count()) && n < 40; n++) {
    if (await page.locator("#none").count()) await press("#none");
    else if (await page.locator('input[type="number"]').count()) {
      await tabTo('input[type="number"]');
      await page.keyboard.type("61");
      await press(".actions .main");
    } else if (await page.locator(".ticks").count()) {
      await tabTo('input[name="yes"]');
      await page.keyboard.press("Space");
      await press("#ticked");
    } else if (await page.locator("textarea").count()) await press(".actions .main");
    else await press("#ask-form button");
  }
  assert.match(await page.locator("main").textContent(), /Morning session/);
});

story("an emergency sign ends the questions; no address, reload or back button leads on", async ({ home, page, go }) => {
  await begin(page, go, { sudden: ["chest_pain_or_collapse"] });
  const helped = async (why) => assert.equal(await heading(page), "Please get help now", why);
  await helped("at once");
  assert.equal(await page.locator(".stop .main").getAttribute("href"), "tel:999");
  assert.match(await page.locator(".told").textContent(), /chest pain/);
  assert.deepEqual(await axeFaults(page), []);
  await page.reload();
  await helped("after a reload");
  await page.goBack();
  await page.reload();
  await helped("after the back button");
  for (const path of ["/ask", "/session/morning", "/session/evening?length=short", "/start"]) {
    await go(path);
    await helped(path);
  }
  assert.equal((await home.open(1)).status, 409);
  assert.equal((await home.script()).status, 409);
  // Not in the same sitting, and not without a clinician's name.
  await go("/clear");
  assert.match(await page.locator("main").textContent(), /come back tomorrow/);
  await home.at(2);
  await go();
  await helped("two days later");
  await go("/clear");
  await page.locator('[name="by"]').fill("Dr Lee");
  await page.locator('[name="on"]').fill("2026-11-24");
  await page.locator('[name="told"]').check();
  await page.locator("form .main").click();
  // All questions again, with that sign answered no; then the rest.
  await page.locator("#ask-start").click();
  while (await page.locator("#ask-form").count()) await answer(page);
  assert.match(await page.locator("main").textContent(), /Morning session/);
});

story("an urgent sign: were you seen?", async ({ home, page, go }) => {
  await begin(page, go, { health: ["weight_loss", "night_pain"] });
  assert.equal(await heading(page), "Please talk to a clinician today");
  assert.equal(await page.locator(".told li").count(), 2, "both on one page");
  await home.at(1);
  await go();
  await page.locator("#seen-form button", { hasText: "Not yet" }).click();
  assert.equal(await heading(page), "Please talk to a clinician today");
  await page.locator("#seen-form button", { hasText: "worse" }).click();
  assert.equal(await heading(page), "Please get help now");
});

story("thin bones: a clinician first, then other versions, each with its reason", async ({ home, page, go }) => {
  await begin(page, go, { you: ["fracture_risk"], conditions: ["bones"], group_bones: ["C01"] });
  assert.equal(await heading(page), "One thing to check first");
  await home.at(0, 14);
  await go("/clear");
  await page.locator('[name="by"]').fill("A. Physio");
  await page.locator('[name="on"]').fill("2026-11-23");
  await page.locator('[name="at"]').fill("13:00");
  await page.locator('[name="told"]').check();
  await page.locator("form .main").click();
  if (await page.locator("#ask-start").count()) await page.locator("#ask-start").click();
  while (await page.locator("#ask-form").count()) await answer(page);
  await go("/programme");
  assert.match(await page.locator("#E1").textContent(), /This version suits you, because your bones may be thinner/);
  await home.open(2);
  const { script } = await home.script();
  const forms = script.blocks.map(({ choices }) => choices[0].form);
  assert.deepEqual(forms, ["E1-M1", "E2-M", "E5-L0", "E3-Me", "E4-L1", "E7-M", "E6-L0"]);
});

story("an injection yesterday: rest, then a lighter week, then as before", async ({ home, page, go }) => {
  await begin(page, go, { health: ["needle"], procedure: ["steroid_injection_low_back"], date: "2026-11-22" });
  await go();
  assert.match(await page.locator("main").textContent(), /No exercises for 48 hours/);
  assert.match(await page.locator("main").textContent(), /no exercises for this time of day/i);
  await home.at(3);
  await go();
  const today = await page.locator("main").textContent();
  assert.match(today, /A lighter version today/);
  assert.doesNotMatch(today.split("Lately")[0], /Seated rotational stretch/);
  await home.at(8);
  await go();
  assert.match(await page.locator("main").textContent(), /Seated rotational stretch/);
});

story("two easy days: a proposal accepted, one declined, and the reason said", async ({ home, page, go }) => {
  await home.answerAll();
  await home.exercise(2);
  await home.at(1);
  await go();
  await page.locator('#morning-form input[value="2"]').check({ force: true });
  await leave(page, page.locator("#morning-form button", { hasText: "Nothing new" }));
  await home.exercise(2);
  await home.at(2);
  await go();
  await page.locator('#morning-form input[value="2"]').check({ force: true });
  await leave(page, page.locator("#morning-form button", { hasText: "Nothing new" }));
  const card = page.locator("#proposals-card li");
  assert.equal(await card.count(), 2);
  assert.deepEqual(await axeFaults(page), []);
  await leave(page, card.filter({ hasText: "bridge" }).locator('[value="accept"]'));
  assert.match(await page.locator("#changes-card").textContent(), /Glute bridge: 5 → 6 repetitions, because/);
  await leave(page, page.locator("#proposals-card li").locator('[value="decline"]'));
  assert.equal(await page.locator("#proposals-card").count(), 0);
  const { doses } = await home.today();
  assert.deepEqual([doses.E5.reps, doses.E6.reps], [6, 3]);
  // The rule's own page.
  await page.locator('#changes-card a[href$="#R32"]').first().click();
  assert.match(await page.locator("#R32 + dd").textContent(), /\w/);
});

story("two sore mornings running make a lighter week, and it ends by itself", async ({ home, page, go }) => {
  await home.answerAll();
  await home.exercise(2);
  await home.at(1);
  await home.morning(5);
  await home.exercise(2);
  await home.at(2);
  await home.morning(6);
  const { doses } = await home.today();
  assert.equal(doses.E5.reps, 4, "four fifths of five");
  await home.open(2);
  const { script } = await home.script();
  assert.equal(script.blocks.find(({ exercise }) => exercise === "E5").choices[0].form, "E5-T");
  await go();
  const text = await page.locator("main").textContent();
  assert.match(text, /A lighter version today/);
  assert.doesNotMatch(text, /\b(red|amber|reduced|failed)\b/i);
  await home.at(8);
  await home.open(2);
  const back = await home.script();
  assert.equal(back.script.blocks.find(({ exercise }) => exercise === "E5").choices[0].form, "E5-L1");
});

story("twenty days away: welcomed, asked again, and half of it to begin with", async ({ home, page, go }) => {
  await home.answerAll();
  await home.exercise(2);
  await home.at(20);
  await home.open(2);
  await go();
  assert.match(await page.locator("main").textContent(), /safety questions are due again/);
  await page.locator("#ask-start").click();
  assert.match(await page.locator("main").textContent(), /Last time was 23 November/);
  while (await page.locator("#ask-form").count()) await answer(page);
  const { doses } = await home.today();
  assert.equal(doses.E5.level, 1, "one version easier");
  assert.ok(doses.E5.reps <= 2);
  assert.doesNotMatch(await page.locator("main").textContent(), /missed|failed|streak/i);
});

story("ill, and back", async ({ page, go, home }) => {
  await home.answerAll();
  await go();
  await page.locator("button", { hasText: "I am ill" }).click();
  assert.match(await page.locator("main").textContent(), /Pick up where you left off/);
  await go("/session/morning");
  assert.equal(new URL(page.url()).pathname, "/");
  await page.locator("button", { hasText: "I am back" }).click();
  assert.match(await page.locator("main").textContent(), /Morning session/);
});

story("pain of eight is a day off, and something new opens the list", async ({ page, go, home }) => {
  await home.answerAll();
  await go("/session/morning");
  await page.locator('#open-form input[value="8"]').check({ force: true });
  await leave(page, page.locator("#nothing-new"));
  assert.equal(await heading(page), "A day without exercises");
  assert.deepEqual(await axeFaults(page), []);
  await go("/session/evening");
  assert.equal(await heading(page), "A day without exercises", "it is meant for the day");
  await page.locator(".stop .button", { hasText: "Something new" }).click();
  assert.equal(await heading(page), "Something new");
  await page.locator('input[value="calf_swelling"]').check();
  await leave(page, page.locator("#signs-form .main"));
  assert.equal(await heading(page), "Please talk to a clinician today");
});
