// The worker beside the pages.

import type { Wish } from "./wish";

/** Hands a wish to the worker, if one is there or on its way. */
export function wishFor(wish: Wish): void {
  const { serviceWorker } = navigator;
  // At once where that can be: the page may be gone the next moment.
  if (serviceWorker?.controller) serviceWorker.controller.postMessage(wish);
  else void serviceWorker?.ready.then(({ active }) => active?.postMessage(wish));
}
