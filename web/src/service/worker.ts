// Runs beside the pages, also when none is open.

import "./cache";
import "./later";
import "./push";

declare const self: ServiceWorkerGlobalScope;

// A new worker waits until the last page of the old one is closed, or a person asks for it on Today: an
// update never interrupts a session (`cache.ts`).
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

export {};
