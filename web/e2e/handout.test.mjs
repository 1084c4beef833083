// The programme on paper: asked for in the browser, with a PDF at the end.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeFaults, launch, open, overflow, readyPerson, serve } from "./helpers.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("the button on the programme page gives a PDF, and before there is one the page says what to do", async () => {
  const server = await serve();
  const { context, page } = await open(browser, server, { time: false });
  try {
    const early = await page.goto(`${server.url}/handout.pdf`);
    assert.equal(early.status(), 409);
    await page.getByText("Begin with the questions").waitFor();

    await readyPerson(server);
    await page.goto(`${server.url}/programme`);
    assert.equal(await page.getByRole("combobox", { name: "Paper" }).inputValue(), "a4");
    assert.deepEqual(await axeFaults(page), []);
    assert.deepEqual(await overflow(page), []);
    await page.getByRole("combobox", { name: "Paper" }).selectOption("US Letter");
    await page.getByLabel("Large print").check();
    // From here on the browser's own viewer may load what it is made of.
    assert.deepEqual(page.faults, []);
    // A browser shows it or saves it, as it is set up; either way this is what it gets.
    const answer = context.waitForEvent("response", (response) => response.url().includes("handout.pdf"));
    const saved = page.waitForEvent("download", { timeout: 5000 }).catch(() => undefined);
    await page.getByRole("button", { name: "Open the PDF" }).click();
    const pdf = await answer;
    assert.equal(pdf.status(), 200);
    assert.match(pdf.url(), /\/handout\.pdf\?paper=letter&large=1$/);
    assert.equal(pdf.headers()["content-type"], "application/pdf");
    const file = await (await context.request.get(pdf.url())).body();
    assert.equal(file.subarray(0, 5).toString(), "%PDF-");
    const download = await saved;
    if (download) assert.match(download.suggestedFilename(), /^plinth-\d{4}-\d\d-\d\d\.pdf$/);
  } finally {
    await context.close();
    await server.stop();
  }
});
