// Other languages: Spanish from the first page to the spoken session, and two that nobody speaks, which
// show what is not translated, where there is no room, and what points the wrong way.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeFaults, begin, launch, open, openDay, overflow, passUntil, readyPerson, said, serve, stage } from "./helpers.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const PAGES = ["/", "/programme", "/history", "/exercises", "/exercises/E1", "/exercises/E4", "/why", "/help", "/signs",
  "/contacts", "/about", "/rules", "/recordings", "/video", "/progress", "/progress/ask/psfs", "/progress/ask/peg", "/progress/ask/groc",
  "/progress/goals", "/reminders", "/breaks", "/break", "/data", "/data/delete", "/device", "/nowhere"];

test("Spanish: chosen on the page, spoken in the session, said when no voice speaks it", async () => {
  const server = await serve();
  const { context, page } = await open(browser, server);
  try {
    await page.goto(server.url);
    await page.locator(".languages button", { hasText: "Español" }).click();
    await page.getByRole("heading", { level: 1, name: "Hoy" }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "es");
    await readyPerson(server);
    await page.goto(server.url);
    await page.locator('a[href$="/session/morning"]').first().click();
    await page.locator('label:has([name="pain"][value="2"])').click();
    await page.getByRole("button", { name: "Nada nuevo" }).click();
    await page.locator("#start:enabled").waitFor();
    await page.locator("#settings summary").click();
    await page.getByText("no tiene voz").waitFor();
    await begin(page);
    const held = await passUntil(page, async () => (await stage(page)).kind === "hold", { step: 250 });
    assert.ok(held > 0);
    const { name, cue, side } = await stage(page);
    assert.equal(name, "Estiramiento de rodilla al pecho");
    assert.match(side, /derech/);
    assert.notEqual(cue, "");
    assert.deepEqual(page.faults, []);
  } finally {
    await context.close();
    await server.stop();
  }
});

test("Spanish is spoken by a Spanish voice", async () => {
  const server = await serve();
  const { context, page } = await open(browser, server, { locale: "es-ES" });
  try {
    await context.addInitScript(() => {
      const voices = speechSynthesis.getVoices();
      speechSynthesis.getVoices = () => [...voices, { name: "Prueba", lang: "es-ES", voiceURI: "test-es", default: false, localService: true }];
    });
    await openDay(server);
    await page.goto(`${server.url}/session/morning`);
    await page.locator("#start:enabled").waitFor();
    await begin(page);
    await passUntil(page, async () => (await stage(page)).kind === "hold", { step: 250 });
    const words = (await said(page)).map(({ text }) => text).join(" ");
    assert.match(words, /Espire/);
    assert.doesNotMatch(words, /\b(breathe|your|knee)\b/i);
    assert.equal(await page.locator("#voice-none").isVisible(), false);
    assert.deepEqual(page.faults, []);
  } finally {
    await context.close();
    await server.stop();
  }
});

/** Words of a page that look like English where every letter should bear a mark. */
function plain(page, known) {
  return page.evaluate((known) => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement } = node;
      if (parentElement.closest("script, style, noscript, code, [lang]:not(html), [translate=no], cite")) continue;
      const words = node.textContent.match(/\b[a-zA-Z]{4,}\b/g) ?? [];
      // The made-up words keep i and doubled vowels: only words with a letter that would have changed.
      found.push(...words.filter((word) => /[bcdfghjklmnpqrstvwxyz]/.test(word) && !known.includes(word)).map((word) => `${word} in “${node.textContent.trim().slice(0, 60)}”`));
    }
    return found;
  }, known);
}

for (const [locale, direction] of [["en-XA", "ltr"], ["ar-XB", "rtl"]]) {
  test(`${locale}: every text is a message, fits, and runs ${direction}`, async () => {
    process.env.PLINTH_MADE_UP_LANGUAGES = "true";
    const server = await serve();
    delete process.env.PLINTH_MADE_UP_LANGUAGES;
    const { context, page } = await open(browser, server, { locale, time: false, viewport: { width: 320, height: 640 } });
    try {
      await page.goto(server.url);
      assert.deepEqual([await page.evaluate(() => document.documentElement.dir), await page.evaluate(() => document.documentElement.lang)], [direction, locale]);
      await openDay(server);
      const faults = [];
      for (const path of [...PAGES, "/session/morning"]) {
        await page.goto(`${server.url}${path}`);
        if (path.startsWith("/session")) await page.locator("#start:enabled").waitFor();
        // What people typed, and names.
        const own = ["Samaritans", "Example", "garden", "Plinth", "Español", "English"];
        faults.push(...(await plain(page, own)).map((fault) => `${path}: ${fault}`));
        faults.push(...(await overflow(page)).map((fault) => `${path}: ${fault}`));
        faults.push(...(await axeFaults(page)).map((fault) => `${path}: ${fault}`));
      }
      assert.deepEqual(faults, []);
      if (direction === "rtl") {
        const [home, help] = await page.goto(`${server.url}/why`).then(() => page.evaluate(() =>
          [".site .home", ".site .help"].map((it) => document.querySelector(it).getBoundingClientRect().left)));
        assert.ok(home > help, "reading begins at the right");
      }
      assert.deepEqual(page.faults, []);
    } finally {
      await context.close();
      await server.stop();
    }
  });
}
