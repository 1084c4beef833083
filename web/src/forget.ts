// After everything was deleted: this browser forgets what it kept for Plinth. The server says the same with
// `Clear-Site-Data`, which is heard only over https or on this machine, and not where several programs share
// one address; this takes what is ours, by name.

import type { Wish } from "./wish";

/** So long is waited for the worker to leave off. Our choice. */
const PATIENCE_MS = 10_000;

const base = document.querySelector<HTMLElement>("script[data-base]")?.dataset["base"] ?? "";

for (const name of Object.keys(localStorage)) {
  if (name.startsWith(`plinth${base}/`)) localStorage.removeItem(name);
}
sessionStorage.clear();

/** Not every browser has each of these, and not on every address. */
async function forget(): Promise<void> {
  const ours = (name: string | undefined): name is string => name?.startsWith(`plinth${base}/`) === true;
  const registration = await navigator.serviceWorker?.getRegistration(`${base}/`);
  await leftOff(registration?.active);
  for (const name of (await globalThis.caches?.keys()) ?? []) if (ours(name)) await caches.delete(name);
  for (const { name } of (await globalThis.indexedDB?.databases?.()) ?? []) {
    if (ours(name)) indexedDB.deleteDatabase(name);
  }
  await registration?.unregister();
}

/** The worker may be bringing pages just now: what it still put away would outlive what is removed here. */
async function leftOff(worker: ServiceWorker | null | undefined): Promise<void> {
  if (!worker) return;
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise((done) => (port1.onmessage = done));
  worker.postMessage("forget" satisfies Wish, [port2]);
  await Promise.race([answered, new Promise((late) => setTimeout(late, PATIENCE_MS))]);
}

void forget();
