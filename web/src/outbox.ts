// On every page: sends what this device still has to send.
//
// Safe to run twice at once, since everything carries an id and the server stores it once; a lock
// keeps two tabs from doing double work all the same.

import { wishFor } from "./beside";
import { Box, doubt } from "./box";
import { lockOf, post } from "./post";

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** The element that brought us says where to send to, and has the words for what may happen. */
const given = document.querySelector<HTMLElement>("script[data-unsent]")?.dataset ?? {};
const base = given["base"] ?? "";
const line = document.getElementById("outbox-status");
const box = new Box(base);

let wait = FIRST_WAIT_MS;
let timer: number | undefined;

async function flush(): Promise<void> {
  let waiting = false;
  let sent = false;
  let refused = false;
  for (const item of box.all()) {
    if (item.refused !== undefined) continue;
    // Whatever comes after one that waits would fail in the same way, or must not overtake it.
    if (waiting) {
      box.tell({ id: item.id, state: "waiting" });
      continue;
    }
    box.tell({ id: item.id, state: "sending" });
    const answer = await post(base, item);
    if (answer === "sent") {
      // Once more: only what is brought from now on knows of it.
      doubt(item);
      sent = true;
      box.remove(item.id);
      box.tell({ id: item.id, state: "sent" });
    } else if (answer === "later") {
      box.tell({ id: item.id, state: "waiting" });
      waiting = true;
    } else {
      refused = true;
      const reason = answer.refused;
      try {
        box.put({ ...item, refused: reason });
      } catch (error) {
        // No room for the reason: it stays as it is, and is refused again.
        console.warn("why it was refused could not be kept", error);
      }
      box.tell({ id: item.id, state: "refused", reason });
      say(given["refused"]?.replace("{reason}", reason));
    }
  }
  clearTimeout(timer);
  if ((sent || refused) && !waiting) wishFor({ unsent: [] });
  // What the next days need is brought when nothing waits any more: then Plinth knows all.
  if (sent && !waiting) wishFor("refresh");
  if (waiting) {
    // The worker may send it while no page is open.
    const unsent = box.all().filter(({ refused }) => refused === undefined);
    wishFor({ unsent: unsent.map(({ id, kind, body }) => ({ id, kind, body })) });
    say(given["unsent"]);
    timer = window.setTimeout(start, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  } else {
    wait = FIRST_WAIT_MS;
    if (said === given["unsent"]) say("");
  }
}

/** What the line says; where that can be looked at, `device.ts` adds. */
let said: string | undefined;

function say(text: string | undefined): void {
  said = text;
  if (!line) return;
  line.textContent = text ?? "";
  line.hidden = !text;
}

let busy = false;
let again = false;

/** One flush at a time; a wish that comes meanwhile is remembered. */
function start(): void {
  again = true;
  if (busy) return;
  busy = true;
  void (async () => {
    try {
      while (again) {
        again = false;
        // Locks are for secure pages; without them the server sorts doubles out.
        if (navigator.locks) await navigator.locks.request(lockOf(base), flush);
        else await flush();
      }
    } finally {
      busy = false;
    }
  })();
}

// Days and mornings are those of the place where somebody is, wherever the server stands.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
document.cookie = `zone=${zone}; path=${base || "/"}; max-age=31536000; samesite=lax`;

void navigator.serviceWorker?.register(`${base}/service-worker.js`, { scope: `${base}/` });
box.onPut(start);
window.addEventListener("online", () => {
  wait = FIRST_WAIT_MS;
  start();
});
start();
