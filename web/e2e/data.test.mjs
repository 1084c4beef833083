// What is kept about a person: shown, taken away, brought in elsewhere, deleted here and on the device.

import assert from "node:assert/strict";
import { readFile, writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { CONTACTS, api, axeFaults, fits, launch, open, readyPerson, serve, until } from "./helpers.mjs";

let browser;
let folder;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), "plinth-data-"));
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** Presses a link or button, and gives the path of the file that is saved. */
async function saved(page, link, name) {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const file = await download;
  assert.match(file.suggestedFilename(), name);
  const path = join(folder, `${Math.random()}-${file.suggestedFilename()}`);
  await file.saveAs(path);
  return path;
}

/** Chooses a file and sends it. */
async function bringIn(page, server, path) {
  await page.goto(`${server.url}/data`);
  await page.getByLabel("The file").setInputFiles(path);
  await page.getByRole("button", { name: "Bring it in" }).click();
}

test("everything is saved in one house, brought into another, and is the same there", async () => {
  const [here, elsewhere] = [await serve(), await serve()];
  const { context, page } = await open(browser, here, { time: false, javaScriptEnabled: false });
  try {
    await readyPerson(here);
    await page.goto(here.url);
    await page.getByRole("contentinfo").getByRole("link", { name: "Your data" }).click();
    const first = await saved(page, "Save everything as one file", /^plinth-\d{4}-\d\d-\d\d\.json$/);
    await saved(page, "Save as tables", /^plinth-\d{4}-\d\d-\d\d\.zip$/);

    await bringIn(page, elsewhere, first);
    await page.getByRole("status").filter({ hasText: /^Brought in\. \d+ things were new\.$/ }).waitFor();
    assert.equal((await api(elsewhere, "today")).due, "ready");
    const second = await saved(page, "Save everything as one file", /\.json$/);
    assert.deepEqual(await readFile(second), await readFile(first));

    // A file from a newer Plinth, and one of somebody else.
    const newer = join(folder, "newer.json");
    await writeFile(newer, `${await readFile(first)}`.replace('"version":1', '"version":2'));
    await bringIn(page, elsewhere, newer);
    const refused = page.getByRole("region", { name: "Bring it back" }).getByRole("alert");
    await refused.filter({ hasText: "made by a newer Plinth (format 2). Update this Plinth first" }).waitFor();
    assert.ok(await refused.evaluate((it) => it.getBoundingClientRect().bottom <= innerHeight && it.getBoundingClientRect().top >= 0));
    assert.equal(await page.getByLabel("The file").getAttribute("aria-describedby"), await refused.getAttribute("id"));
    const third = await serve();
    await readyPerson(third);
    await bringIn(page, third, first);
    await page.getByText("of another person").waitFor();
    await page.getByText("Nothing was changed").waitFor();
    await third.stop();
  } finally {
    await context.close();
    await here.stop();
    await elsewhere.stop();
  }
});

test("deleting asks first, then this browser forgets too and gets a receipt", async () => {
  const server = await serve();
  const { context, page } = await open(browser, server, { time: false });
  try {
    await readyPerson(server);
    // Something that waits to be sent, but belongs to a session that never arrives; and what else is kept.
    const plant = () => {
      localStorage.setItem("plinth/session/evening/state", "[1,{}]");
      localStorage.setItem("plinth/settings", "{}");
      localStorage.setItem("plinth/out/1", JSON.stringify({ id: "1", kind: "signs", body: "{}", refused: "test" }));
      return caches.open("plinth/pose").then((cache) => cache.put("/model", new Response("weights")));
    };
    await page.goto(`${server.url}/data`);
    await page.evaluate(plant);
    await page.getByRole("link", { name: "Delete everything…" }).click();
    await page.getByLabel("type the word “delete”").fill("no");
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.getByRole("alert").filter({ hasText: "Nothing was deleted" }).waitFor();
    assert.equal((await api(server, "today")).due, "ready");

    await page.getByLabel("type the word “delete”").fill("delete");
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.getByRole("heading", { name: "Everything was deleted" }).waitFor();
    assert.equal((await api(server, "today")).due, "contacts");
    const receipt = `${await readFile(await saved(page, "Save the receipt", /^plinth-.*\.txt$/))}`;
    assert.match(receipt, /^Receipt [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}\nDeleted from Plinth on .*\nYour answers, and what followed from them: \d+\n/);
    assert.deepEqual(await page.locator(".receipt li").allInnerTexts(), receipt.trim().split("\n"));
    const left = () =>
      page.evaluate(async () => {
        const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
        return [Object.keys(localStorage).length, (await caches.keys()).length, workers.length];
      });
    assert.deepEqual(await left(), [0, 0, 0]);
    assert.deepEqual(await axeFaults(page), []);
    assert.deepEqual(page.faults, []);
    await page.getByRole("link", { name: "begin again" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
  } finally {
    await context.close();
    await server.stop();
  }
});

test("under an address that is shared only what is Plinth's is forgotten", async () => {
  const server = await serve("--base-path", "/plinth");
  const { context, page } = await open(browser, server, { time: false });
  try {
    await api(server, "contacts", CONTACTS);
    await page.goto(`${server.url}/data/delete`);
    await page.evaluate(() => {
      localStorage.setItem("neighbour", "stays");
      localStorage.setItem("plinth/plinth/settings", "{}");
      return Promise.all(["plinth/plinth/pose", "plinth/elsewhere/files", "neighbour"].map((name) => caches.open(name)));
    });
    await page.getByLabel("type the word").fill("delete");
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.getByRole("heading", { name: "Everything was deleted" }).waitFor();
    await until(page, async () => `${(await caches.keys()).sort()}` === "neighbour,plinth/elsewhere/files");
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ["neighbour"]);
  } finally {
    await context.close();
    await server.stop();
  }
});

test("nothing that the worker was just bringing outlives the deletion", async () => {
  const server = await serve("--base-path", "/plinth");
  const { context, page } = await open(browser, server, { time: false, serviceWorkers: "allow" });
  try {
    await readyPerson(server);
    await page.goto(`${server.url}/data/delete`);
    await until(page, async () => (await caches.keys()).some((name) => name.startsWith("plinth/plinth/pages/")));
    await page.getByLabel("type the word").fill("delete");
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.getByRole("heading", { name: "Everything was deleted" }).waitFor();
    await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    await page.waitForTimeout(2_000);
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
    assert.deepEqual(page.faults, []);
  } finally {
    await context.close();
    await server.stop();
  }
});

test("the pages fit a small phone and a wide screen, in light and dark, and axe finds nothing", () => fits(browser, ["/data", "/data/delete"]));
