// On every page but the session's: forms that are kept on the device before they are sent, and what the device has to
// say for itself: what waits, how much room there is, a new version.

import { wishFor } from "./beside";
import { Box, holds, type Kind } from "./box";
import { checkIn } from "./how";
import { localDay } from "./day";
import { uuid } from "./id";
import { lockOf } from "./post";
import { fullness, stays } from "./room";
import { fill } from "./data";
import { tierOf, worst, type Tier } from "./tiers";
import type { Wish, Word } from "./wish";

/** So long a form waits for its answer before the next page is opened. Our choice: it is kept in any case. */
const PATIENCE_MS = 3_000;

const base = document.querySelector<HTMLElement>("script[data-unsent]")!.dataset["base"] ?? "";
const given = document.querySelector<HTMLElement>("script[data-device]")!.dataset;
const box = new Box(base);

// ---- Forms ----------------------------------------------------------------------------------------

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  const about = form.closest<HTMLElement>("[data-box]")?.dataset;
  if (!about) return;
  const told = tell(form, event.submitter as HTMLButtonElement | null, about);
  // Without an answer that can be kept, the form goes its own way.
  if (!told) return;
  event.preventDefault();
  if (!told.body) return location.assign(told.next);
  try {
    const { id, body, tier, crisis } = told;
    box.put({ id, kind: about["box"] as Kind, body, ...(tier && { tier }), ...(crisis && { crisis }) });
  } catch {
    // The storage is full: it can only be sent.
    return HTMLFormElement.prototype.submit.call(form);
  }
  void heard(told.id).then(() => location.assign(told.next));
});

interface Answer {
  id: string;
  /** Nothing is to be kept where it leads to another page only. */
  body?: string;
  tier?: Tier;
  crisis?: boolean;
  next: string;
}

function tell(form: HTMLFormElement, by: HTMLButtonElement | null, about: DOMStringMap): Answer | undefined {
  const id = uuid();
  const now = new Date();
  const data = new FormData(form, by);
  const text = (name: string): string => `${data.get(name) ?? ""}`;
  const next = about["next"] ?? `${base}/`;
  const when = { id, at: now.toISOString(), utc_offset_s: -now.getTimezoneOffset() * 60 };
  const answer = (more: object, to = next): Answer => ({ id, body: JSON.stringify({ ...when, ...more }), next: to });
  const isNew = text("new") === "something";
  switch (about["box"]) {
    case "open": {
      // What is new comes first; the session is opened when the list has been seen.
      if (isNew) return { id, next: about["signs"]! };
      const pain = Number(text("pain"));
      return answer({ pain, slot: about["slot"] }, `${next}${next.includes("?") ? "&" : "?"}opened=${pain}&on=${localDay(now)}`);
    }
    case "morning":
      return answer({ pain: Number(text("pain")) }, isNew ? about["signs"]! : next);
    case "proposals":
      return answer({ item: form.closest<HTMLElement>("[data-item]")!.dataset["item"], accept: text("answer") === "accept" });
    case "check-ins": {
      const said = checkIn(form, about["session"]!);
      return said ? { ...said, next } : undefined;
    }
    case "signs": {
      const codes = data.getAll("sign").map((code) => `${code}`);
      if (codes.length === 0) return text("none") ? { id, next } : undefined;
      const easing = { yes: true, no: false }[text("easing")];
      const told = worst(codes);
      // Weakness or numbness after a procedure that is not getting less (safety.md, procedure windows). What else is
      // urgent is taken along, to be safe.
      const tier = told === "urgent" && easing === false ? "emergency" : told;
      // Somebody to talk to comes before everything else, as with the server.
      const crisis = codes.some((code) => tierOf(code) === "crisis");
      const to = crisis ? about["crisis"] : next;
      return { ...answer({ codes, ...(easing !== undefined && { easing }) }, to), tier, crisis };
    }
    default:
      return undefined;
  }
}

/** When it was sent, or will not be for now. */
function heard(id: string): Promise<void> {
  return new Promise((done) => {
    box.onTold((told) => {
      if (told.state === "waiting" || (told.id === id && told.state !== "sending")) done();
    });
    window.setTimeout(done, PATIENCE_MS);
  });
}

// ---- On a kept page ---------------------------------------------------------------------------------

const isKept = document.getElementById("as-it-was")?.hidden === false;
const today = (): string => localDay(new Date());

if (isKept) {
  const waiting = box.all().filter(({ refused }) => refused === undefined);
  // Also those that Plinth did not take: it has not heard them.
  const signs = box.all().filter(holds);
  const offers = document.querySelector("#open-form, [aria-labelledby^='session-']");
  if (signs.length > 0 && offers) {
    // What was told keeps every session from beginning until Plinth has heard it.
    location.replace(`${given["told"]}${page(signs.flatMap(({ tier }) => tier ?? []))}`);
  }
  // The day before is asked about if this device knows of a session on it, and once only.
  const asked = document.querySelector<HTMLElement>("[data-about]");
  const of = (kind: Kind): string[] =>
    waiting.filter((item) => item.kind === kind).map(({ body }) => localDay(new Date((JSON.parse(body) as { at: string }).at)));
  if (asked) {
    if (of("open").includes(asked.dataset["about"]!)) asked.hidden = false;
    if (of("morning").includes(today())) asked.hidden = true;
    // "Log pain" came for a question that is not asked.
    if (asked.hidden && location.hash === "#morning") location.replace(asked.dataset["instead"] ?? `${base}/`);
  }
  for (const { kind, body } of waiting) {
    if (kind !== "proposals") continue;
    document.querySelector(`[data-item="${CSS.escape((JSON.parse(body) as { item: string }).item)}"]`)?.remove();
  }
}

/** The page that says what to do about signs. */
function page(tiers: Tier[]): string {
  const stop = (["emergency", "urgent"] as const).find((tier) => tiers.includes(tier));
  return stop ?? "other";
}

const crisisToo = document.getElementById("crisis-too");
if (crisisToo) crisisToo.hidden = !box.all().some(({ crisis }) => crisis);

// ---- What the device has to say ------------------------------------------------------------------------

const line = document.getElementById("outbox-status");
const refused = box.all().filter(({ refused }) => refused !== undefined).length;
if (line && refused > 0 && line.hidden) {
  line.textContent = fill(given["refused"] ?? "", { n: refused });
  line.hidden = false;
}
if (line) {
  const see = document.createElement("a");
  see.href = given["see"] ?? "";
  see.textContent = given["seeWords"] ?? "";
  const link = (): void => {
    if (!line.hidden && !line.contains(see)) line.append(" ", see);
  };
  new MutationObserver(link).observe(line, { childList: true, attributes: true });
  link();
}

const full = document.getElementById("nearly-full");
if (full) {
  const tell = (): void => {
    full.textContent = given["full"] ?? "";
    full.hidden = false;
  };
  void fullness(`plinth${base}/`).then(({ low }) => low && tell());
  // The worker found no room for the pages of the next days.
  navigator.serviceWorker?.addEventListener("message", ({ data }) => data === ("full" satisfies Word) && tell());
}

window.addEventListener("appinstalled", () => void stays(true));

void navigator.serviceWorker?.ready.then(offerUpdate);

function offerUpdate(registration: ServiceWorkerRegistration): void {
  const notice = document.getElementById("new-version");
  if (!notice) return;
  const button = notice.querySelector("button")!;
  const show = (): void => {
    // The first one is not a new version.
    notice.hidden = !(registration.waiting && navigator.serviceWorker.controller);
  };
  const watch = (worker: ServiceWorker | null): void => worker?.addEventListener("statechange", show);
  watch(registration.installing);
  watch(registration.waiting);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  show();
  button.addEventListener("click", () => {
    const { port1, port2 } = new MessageChannel();
    button.disabled = true;
    port1.onmessage = ({ data: now }) => {
      if (now) registration.active?.postMessage("leave" satisfies Wish);
      else notice.textContent = button.dataset["later"] ?? "";
    };
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    registration.waiting?.postMessage("update" satisfies Wish, [port2]);
  });
}

/** What the next days need is brought when nothing of this device waits any more: then Plinth knows all. */
async function refresh(): Promise<void> {
  await navigator.serviceWorker?.ready;
  await navigator.locks?.request(lockOf(base), () => undefined);
  if (box.all().some(({ refused }) => refused === undefined)) return;
  wishFor("refresh");
}

if (!isKept) void refresh();

if (document.getElementById("device-data")) void import("./onthis").then(({ show }) => show(box, base));
