// Lets the figures of a page move. Whatever fails, their still pictures stay.

import { Loop } from "./figure/loop";
import { Model } from "./figure/model";
import { Performer, readWords } from "./figure/performer";

async function enliven(element: HTMLElement): Promise<void> {
  const { form, person, movements, wasm, sides } = element.dataset;
  if (!form || !person || !movements || !wasm) return;
  const model = await Model.load(person, movements, wasm);
  new Loop(new Performer(element, model, readWords()), form, sides === "alternate");
}

const watcher = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting || !(target instanceof HTMLElement)) continue;
    watcher.unobserve(target);
    enliven(target).catch((error: unknown) => console.info("the figure stays still:", error));
  }
});
for (const element of document.querySelectorAll<HTMLElement>('.figure[data-mode="loop"]')) watcher.observe(element);
