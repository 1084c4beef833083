// Draws what a home screen shows of Plinth into src/app/: icons from icon.svg, and screenshots of the real
// program. Run again when either has changed: `node pictures.mjs` after a build.

import { mkdir, readFile } from "node:fs/promises";
import { launch, openDay, readyPerson, serve } from "./e2e/helpers.mjs";

const GREEN = "#0c544d";
const svg = await readFile("src/icon.svg", "utf8");
// Launchers cut a maskable icon to their own shape: the green goes to the edge, the sign into the safe zone.
const bare = svg.replace(' rx="7"', "").replace("<path", '<path transform="translate(16 16) scale(.8) translate(-16 -16)"');
const icons = { "icon-192": [svg, 192], "icon-512": [svg, 512], "icon-maskable-192": [bare, 192], "icon-maskable-512": [bare, 512], "icon-apple": [bare, 180] };

const browser = await launch({ moving: true });
await mkdir("src/app", { recursive: true });
for (const [name, [drawn, size]] of Object.entries(icons)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const ground = drawn === bare ? GREEN : "transparent";
  await page.setContent(`<body style="margin:0;background:${ground}">${drawn.replace("<svg", `<svg style="display:block" width="${size}" height="${size}"`)}`);
  await page.screenshot({ path: `src/app/${name}.png`, omitBackground: true });
  await page.close();
}

const server = await serve();
await readyPerson(server);
await openDay(server);
const shots = { "screen-narrow": ["/", 390, 844], "screen-narrow-session": ["/session/morning", 390, 844], "screen-wide": ["/", 1280, 800] };
for (const [name, [path, width, height]] of Object.entries(shots)) {
  const page = await browser.newPage({ viewport: { width, height }, serviceWorkers: "block" });
  await page.goto(server.url + path, { waitUntil: "networkidle" });
  await page.screenshot({ path: `src/app/${name}.png` });
  await page.close();
}
await server.stop();
await browser.close();
