// Pictures of every page and every state of the session, for people to look at: web/shots/.
// Not a test. `node e2e/shots.mjs [WORD]` takes only those whose size and colours hold the word, such
// as phone-dark. All of them together give session.png, the picture of the README: copy it to docs/
// when the look has changed.

import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import {
  addPage,
  begin,
  gotoSession,
  launch,
  open,
  openDay,
  openSession,
  passUntil,
  passUntilCue,
  passUntilEnded,
  serve,
  stage,
} from "./helpers.mjs";

const FOLDER = fileURLToPath(new URL("../shots/", import.meta.url));
const SIZES = { phone: { width: 390, height: 844 }, laptop: { width: 1280, height: 900 } };
const wanted = process.argv[2] ?? "";

await mkdir(FOLDER, { recursive: true });
const browser = await launch();

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    if (!`${size}-${colorScheme}`.includes(wanted)) continue;
    const server = await serve();
    const { context, page } = await open(browser, server, { viewport, colorScheme });
    const shot = async (name, { whole = false, of = page } = {}) => {
      await of.screenshot({ path: `${FOLDER}${size}-${colorScheme}-${name}.png`, fullPage: whole });
    };
    const visit = async (name, path) => {
      await page.goto(`${server.url}${path}`);
      await shot(name, { whole: true });
    };

    await visit("01-today-first", "/");
    await visit("02-history-empty", "/history");
    await visit("03-exercises", "/exercises");
    await visit("04-exercise", "/exercises/E4");
    await visit("05-why", "/why");
    await visit("06-help", "/help");
    await visit("07-not-found", "/nowhere");

    await openSession(page, server);
    await shot("10-ready");
    await page.locator("#settings summary").click();
    await shot("11-ready-whole", { whole: true });
    await begin(page);
    await page.clock.runFor(9_000);
    await shot("12-arrive");
    await passUntilCue(page, /^Knee-to-chest/);
    await page.clock.runFor(5_000);
    await shot("13-prepare");
    for (const [name, cue] of [
      ["14-ready-321", /^Get ready/],
      ["15-move", /^Breathe out/],
      ["16-hold", /and breathe/],
      ["17-back", /^Breathe in/],
      ["18-rest", /^Rest/],
    ]) {
      await passUntilCue(page, cue, { step: 250 });
      await page.clock.runFor(1_000);
      // The tide is drawn in real time.
      await new Promise((waited) => setTimeout(waited, 1_200));
      await shot(name);
    }
    await passUntilCue(page, /left knee/, { step: 250 });
    await shot("19-left");
    await page.keyboard.press("Space");
    await shot("20-paused");
    await page.keyboard.press("Space");
    await page.keyboard.press("h");
    await shot("21-hurts-peak");
    await page.keyboard.press("3");
    await shot("21-hurts-feeling");
    await page.keyboard.press("1");
    await shot("21-hurts-place");
    await page.keyboard.press("1");
    await shot("21-hurts-sore");
    await page.keyboard.press("n");
    await shot("21-something-new");
    await page.locator("#signs-dialog summary").nth(1).click();
    await shot("21-something-new-open");
    await page.locator('#signs-dialog [value="none"]').click();
    await page.locator("#signs-dialog").waitFor({ state: "hidden" });
    await page.keyboard.press("Space");
    await page.locator("#more-button").click();
    await shot("22-more");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await shot("23-stop");
    await page.keyboard.press("Escape");
    await page.locator("#panel").waitFor({ state: "hidden" });
    await page.clock.fastForward(3_600_000);
    await page.clock.runFor(500);
    await page.locator("#panel").waitFor();
    await shot("24-away");
    const second = await addPage(context, server);
    await second.goto(`${server.url}/session/morning`);
    await second.locator("#elsewhere:visible").waitFor();
    await shot("25-elsewhere", { of: second });
    await second.close();
    await page.reload();
    await page.locator("#start:enabled").waitFor();
    await shot("26-go-on");
    await begin(page);
    for (const [name, exercise] of [["27-cat-cow", /^Cat/], ["28-bird-dog", /^Bird/], ["29-rotation", /^Seated/]]) {
      await passUntil(page, async () => {
        const now = await stage(page);
        if (!exercise.test(now.name)) await page.keyboard.press("ArrowRight");
        return exercise.test(now.name) && /^(start|hold|breath_in)$/.test(now.kind);
      });
      await page.clock.runFor(1_000);
      await shot(name);
    }
    // The rotation catches; the squeeze after it spreads, and settles.
    for (const key of ["h", "4", "2", "1"]) await page.keyboard.press(key);
    await shot("29-caught");
    await page.keyboard.press("1");
    await passUntil(page, async () => /^(start|hold)$/.test((await stage(page)).kind));
    for (const key of ["h", "4", "3", "3"]) await page.keyboard.press(key);
    await shot("29-settling");
    await page.keyboard.press("1");
    await passUntilEnded(page);
    await shot("30-after", { whole: true });
    await page.locator(".each summary").click();
    await page.locator('.scale:has([name="pain_after"]) label', { hasText: "2" }).click();
    await shot("31-after-each", { whole: true });
    await page.locator('#how-form [type="submit"]').click();
    await shot("32-thanks");
    await page.clock.runFor(1_000);
    await visit("33-today-after", "/");
    await visit("34-history", "/history");
    await page.locator("table a").first().click();
    await shot("35-one-session", { whole: true });
    await openDay(server, "evening");
    await page.route("**/app.wasm*", (route) => route.abort());
    await page.goto(`${server.url}/session/evening`);
    await page.locator("#failed:visible").waitFor();
    await shot("36-failed");
    await page.unroute("**/app.wasm*");
    await gotoSession(page, server, "evening");
    await begin(page);
    await page.keyboard.press("n");
    const sign = page.locator('[value="saddle_numbness"]');
    await page.locator("#signs-dialog details", { has: sign }).locator("summary").click();
    await sign.check();
    await page.locator('#signs-dialog [value="tell"]').click();
    await page.locator("#emergency:visible").waitFor();
    await shot("37-emergency", { whole: true });

    const plain = await open(browser, server, { viewport, colorScheme, javaScriptEnabled: false, time: false });
    await plain.page.goto(`${server.url}/session/evening`);
    await shot("40-no-script", { of: plain.page, whole: true });
    await plain.context.close();
    await context.close();
    await server.stop();
  }
}

if (wanted === "") {
  const four = ["light-01-today-first", "light-15-move", "light-16-hold", "dark-27-cat-cow"];
  const read = four.map((name) => readFile(`${FOLDER}phone-${name}.png`, "base64"));
  const images = (await Promise.all(read)).map((png) => `<img src="data:image/png;base64,${png}">`);
  const page = await browser.newPage({ viewport: { width: 1660, height: 884 } });
  await page.setContent(`<style>
    body { display: flex; gap: 20px; margin: 0; padding: 20px; background: #d6d0c6; }
    img { inline-size: 390px; block-size: 844px; object-fit: cover; object-position: top; }
  </style>${images.join("")}`);
  await page.screenshot({ path: `${FOLDER}session.png` });
}
await browser.close();
