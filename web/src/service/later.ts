// What waits on the device is sent also while no page is open, where the browser has Background Sync. The outbox is the
// page's (`box.ts`) and stays the truth: this is a copy of it, and everything arrives once, by its id.

import { lockOf, post, type Item } from "../post";
import type { Wish } from "../wish";
import { forget, note, readNote } from "./cache";

declare const self: ServiceWorkerGlobalScope;

/** Newer than TypeScript's own words for it. */
interface WithSync {
  sync?: { register(tag: string): Promise<void> };
}

const base = new URL(self.registration.scope).pathname.replace(/\/$/, "");
const NOTE = "unsent";

self.addEventListener("message", (event) => {
  const wish = event.data as Wish;
  if (typeof wish === "object" && "unsent" in wish) event.waitUntil(keep(wish.unsent).catch(() => undefined));
});
self.addEventListener("sync", (event) => (event as ExtendableEvent).waitUntil(sendAll()));

async function keep(items: Item[]): Promise<void> {
  const { sync } = self.registration as WithSync;
  if (!sync) return;
  await navigator.locks.request(lockOf(base), () => (items.length > 0 ? note(NOTE, items) : forget(NOTE)));
  if (items.length > 0) await sync.register("out");
}

function sendAll(): Promise<void> {
  return navigator.locks.request(lockOf(base), async () => {
    for (let left = (await readNote<Item[]>(NOTE)) ?? []; left.length > 0; left = left.slice(1)) {
      // The browser tries again later by itself. What was refused, a page says.
      if ((await post(base, left[0]!)) === "later") throw new Error("not everything could be sent");
      await note(NOTE, left.slice(1));
    }
    await forget(NOTE);
  });
}
