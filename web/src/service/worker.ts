// Runs beside the pages, also when none is open.

import "./push";

declare const self: ServiceWorkerGlobalScope;

// A new worker waits until the last page of the old one is closed: an update never interrupts a session.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

export {};
