// The page "On this device": what waits, what was not taken, and how much room there is.

import type { Box, Waiting } from "./box";
import { element, fill } from "./data";
import { fullness, stays } from "./room";
import type { Serves, Wish } from "./wish";

const { lang, strings } = JSON.parse(element("device-data").textContent ?? "") as {
  lang: string;
  strings: Record<string, string>;
};
const say = (key: string, values: Record<string, string | number> = {}): string => fill(strings[key] ?? "", values);
// Our English is British.
const place = lang === "en" ? "en-GB" : lang;
const day = new Intl.DateTimeFormat(place, { weekday: "long", day: "numeric", month: "long" });
const time = new Intl.DateTimeFormat(place, {
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
});

export function show(box: Box, base: string): void {
  list(box);
  box.onTold(() => list(box));
  void room(base);
  void pack(base);
}

function list(box: Box): void {
  const all = box.all();
  const waiting = all.filter(({ refused }) => refused === undefined);
  const refused = all.filter(({ refused }) => refused !== undefined);
  element("waiting-about").textContent =
    waiting.length > 0 ? say("device-waiting", { n: waiting.length }) : say("device-waiting-none");
  // "Everything has reached Plinth" is not said over what it did not take.
  element("waiting-section").hidden = waiting.length === 0 && refused.length > 0;
  element("waiting").replaceChildren(...waiting.map((item) => row(name(item))));
  element("refused-section").hidden = refused.length === 0;
  element("refused").replaceChildren(...refused.map((item) => refusedRow(box, item)));
}

function name({ kind, body }: Waiting): string {
  const { at, started_at } = JSON.parse(body) as { at?: string; started_at?: string };
  const when = at ?? started_at;
  return `${say(`device-${kind}`)}${when ? `, ${time.format(new Date(when))}` : ""}`;
}

function row(text: string, ...more: Node[]): HTMLLIElement {
  const row = document.createElement("li");
  row.append(text, ...more);
  return row;
}

function button(text: string, pressed: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.textContent = text;
  made.addEventListener("click", pressed);
  return made;
}

function details(key: string, ...inside: Node[]): HTMLDetailsElement {
  const made = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = say(key);
  made.append(summary, ...inside);
  return made;
}

/** What was not taken: why, and three ways on. */
function refusedRow(box: Box, item: Waiting): HTMLLIElement {
  const said = document.createElement("p");
  said.textContent = say("session-refused");
  const reason = document.createElement("p");
  reason.className = "muted";
  // As the server gave it, for whoever looks after it.
  reason.lang = "en";
  reason.textContent = item.refused ?? "";
  const file = document.createElement("a");
  file.className = "button";
  file.textContent = say("device-file");
  file.download = `plinth-${item.kind}-${item.id}.json`;
  file.href = `data:application/json,${encodeURIComponent(item.body)}`;
  const ways = document.createElement("p");
  ways.className = "actions";
  const { refused: _, ...anew } = item;
  ways.append(button(say("device-again"), () => box.put(anew)), file);
  const sure = document.createElement("p");
  sure.textContent = say("device-remove-sure");
  const yes = button(say("device-remove-yes"), () => {
    box.remove(item.id);
    list(box);
    element("refused-title").focus();
  });
  const heading = document.createElement("strong");
  heading.textContent = name(item);
  const made = row(
    "",
    heading,
    said,
    details("device-refused-why", reason),
    ways,
    details("device-remove", sure, yes),
  );
  made.className = "card";
  return made;
}

/** "12 MB", "1.2 GB". */
function size(megabytes: number): string {
  const large = megabytes >= 1_000;
  const format = { style: "unit", unit: large ? "gigabyte" : "megabyte", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(place, format).format(large ? megabytes / 1_000 : megabytes);
}

async function room(base: string): Promise<void> {
  const found = await fullness(`plinth${base}/`);
  element("room").textContent = found.used !== undefined && found.left !== undefined ? say("device-room", { used: size(found.used), left: size(found.left) }) : say("device-room-unknown");
  const ask = element<HTMLButtonElement>("stays-ask");
  const told = async (asked: boolean): Promise<void> => {
    const kept = await stays(asked);
    element("stays").textContent = say(kept ? "device-stays" : "device-stays-not");
    ask.hidden = kept || !navigator.storage?.persist;
  };
  ask.addEventListener("click", () => void told(true));
  await told(false);
}

/** Whether the next days are on the device, and until when. */
async function pack(base: string): Promise<void> {
  const line = element("pack");
  if (!navigator.serviceWorker) {
    line.textContent = say("device-ready-never");
    return;
  }
  // It may never come, as where it could not be installed. Our choice: three seconds; what comes later is said then.
  const never = window.setTimeout(() => void (line.textContent = say("device-ready-never")), 3_000);
  const worker = (await navigator.serviceWorker.ready).active;
  window.clearTimeout(never);
  const found = await new Promise<Serves>((heard) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => heard(data as Serves);
    worker?.postMessage("until" satisfies Wish, [port2]);
  });
  if (typeof found === "object") {
    line.textContent = say("device-ready", { day: day.format(new Date(`${found.until}T12:00`)) });
    return;
  }
  line.textContent = say(found === "missed" ? "device-ready-failed" : "device-ready-not");
  window.setTimeout(() => void pack(base), 1_000);
}
