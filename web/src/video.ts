// The page that looks at a recorded video: nothing of it leaves this device.

import { Film, Unplayable } from "./camera/film";
import { Ended, Looker } from "./camera/looker";
import { Outline } from "./camera/outline";
import { header, loadWatches, megabytes, tipAt, type Watched } from "./camera/watched";
import { element, fill, type Camera, type Side } from "./data";
import { Wake } from "./wake";

/** Pictures for each second of the video: what the motion engine's limits were tried with. */
const PER_SECOND = 15;
const LONGEST_MS = 10 * 60_000;

/** `motion::Summary`. */
interface Summary {
  well: number;
  repetitions: { side?: Side; hold_ds: number; share: number; faults?: string[] }[];
}

interface Found {
  summary: Summary;
  gzip: ArrayBuffer;
  somebody: boolean;
  /** Milliseconds until which it was looked at, if it was stopped. */
  until: number | undefined;
}

const { strings, camera } = JSON.parse(element("video-data").textContent ?? "") as {
  strings: Record<string, string>;
  camera: Camera;
};
const file = element<HTMLInputElement>("video-file");
const which = element<HTMLSelectElement>("video-which");
const hold = element<HTMLInputElement>("video-hold");
const lookButton = element<HTMLButtonElement>("video-look");
const stopButton = element<HTMLButtonElement>("video-stop");
const bar = element<HTMLProgressElement>("video-bar");
const outline = new Outline(element<HTMLCanvasElement>("video-view"));
const wake = new Wake(() => {});

let looker: Looker | undefined;
let stopping = false;
/** The address of the last recording, until there is another. */
let saved = "";

const text = (key: string, values: Record<string, string | number> = {}): string => fill(strings[key] ?? "", values);

lookButton.disabled = false;
element("video-form").addEventListener("submit", (event) => {
  event.preventDefault();
  void look();
});
stopButton.addEventListener("click", () => {
  stopping = true;
  // While it loads there is nothing to end well.
  if (bar.dataset["of"] === "load") looker?.close();
});
for (const field of [file, which]) field.addEventListener("change", () => say(field, ""));
takeDrops();

async function look(): Promise<void> {
  if (looker) return;
  const chosen = file.files?.[0];
  say(file, chosen ? "" : "video-no-file");
  say(which, which.value ? "" : "video-no-form");
  if (!chosen) return file.focus();
  if (!which.value) return which.focus();
  if (!hold.reportValidity()) return;
  const asked = hold.value === "" ? null : hold.valueAsNumber;
  const form = which.value;
  let film: Film | undefined;
  begin();
  try {
    film = await Film.open(chosen);
    if (film.ms > LONGEST_MS) return end("video-too-long");
    const watched = (await loadWatches(camera.watches))[form];
    if (!watched) throw new Error(`${form} is not watched`);
    const found = await through(film, form, watched, asked);
    if (!found) return end("video-stopped");
    if (!found.somebody) return end("video-nobody");
    end("");
    show(found, watched);
    offer(found.gzip, chosen.name, form, asked);
    element("video-found-title").focus();
  } catch (error) {
    console.info("the video was not looked at:", error);
    end(error instanceof Unplayable ? "video-unplayable" : error instanceof Ended ? "video-stopped" : "video-failed");
  } finally {
    letGo();
    film?.close();
  }
}

/** Looks at all of it; gives nothing if it was stopped before the first picture. */
async function through(film: Film, form: string, watched: Watched, asked: number | null): Promise<Found | undefined> {
  const { width, height } = film.size;
  // A worker for each video: the model follows somebody from picture to picture, and must not from film to film.
  const worker = new Looker(camera, loading);
  looker = worker;
  await worker.load(camera);
  worker.watch("video", watched.watch, { hold_s: asked, best: null }, header({ fps: PER_SECOND, width, height, exercise: form }));
  let somebody = false;
  let at = 0;
  for (; at * 1000 < film.ms * PER_SECOND && !stopping; at++) {
    // Whole milliseconds, as the recording has them: it and this page are to count alike.
    const t = Math.round((at * 1000) / PER_SECOND);
    const seen = await worker.look(await film.at(t), t);
    somebody ||= seen.outline !== null;
    outline.draw(film.video, seen.outline, watched.matters, false);
    if (at === 0) element("video-live").scrollIntoView({ block: "nearest" });
    progress(t, film.ms);
  }
  if (at === 0) return undefined;
  const { summary, gzip } = await worker.end();
  const until = stopping ? ((at - 1) * 1000) / PER_SECOND : undefined;
  return { summary: JSON.parse(summary) as Summary, gzip, somebody, until };
}

function letGo(): void {
  looker?.close();
  looker = undefined;
}

// ---- What is shown -----------------------------------------------------------------------------

function begin(): void {
  stopping = false;
  running(true);
  element("video-found").hidden = true;
  element("video-status").textContent = text("video-looking");
  element("video-progress").textContent = "";
  bar.removeAttribute("value");
  bar.dataset["of"] = "load";
  stopButton.focus();
}

function end(key: string): void {
  const hadFocus = document.activeElement === stopButton;
  running(false);
  element("video-status").textContent = text(key);
  element("video-status").dataset["state"] = key;
  if (hadFocus) lookButton.focus();
}

function running(on: boolean): void {
  element<HTMLFieldSetElement>("video-fields").disabled = on;
  lookButton.hidden = on;
  stopButton.hidden = !on;
  element("video-live").hidden = !on;
  wake.set(on);
}

/** What is missing is said at its field. */
function say(field: HTMLElement, key: string): void {
  element(`${field.id}-said`).textContent = text(key);
  if (key) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

function loading(done: number, of: number): void {
  Object.assign(bar, { max: of, value: done });
  element("video-progress").textContent = text("video-loading", { done: megabytes(done), of: megabytes(of) });
}

function progress(t: number, of: number): void {
  bar.dataset["of"] = "pictures";
  Object.assign(bar, { max: of, value: t });
  element("video-progress").textContent = text("video-progress", { done: clock(t), of: clock(of) });
}

function show({ summary, until }: Found, watched: Watched): void {
  const { repetitions, well } = summary;
  const count = repetitions.length > 0 ? text("video-count", { n: repetitions.length }) : text("motion-none");
  element("video-count").textContent = `${count} ${text("video-well", { n: well })}`;
  element("video-until").textContent = until === undefined ? "" : text("video-until", { at: clock(until) });
  element("video-table").hidden = repetitions.length === 0;
  const rows = repetitions.map(({ side, hold_ds, share, faults = [] }, at) => {
    const row = document.createElement("tr");
    const tips = faults.map((id) => {
      const place = watched.watch.faults.findIndex((fault) => fault.id === id);
      return tipAt(watched, place, side) ?? id;
    });
    const cells: [string, string][] = [
      ["rep", `${at + 1}`],
      ["side", text(side ? `side-${side}` : "video-side-both")],
      ["hold", hold_ds > 0 ? text("video-hold-seconds", { n: (hold_ds / 10).toFixed(1) }) : text("seen-hold-none")],
      ["range", text("video-range", { n: share })],
      ["tips", tips.join(". ") || text("video-tips-none")],
    ];
    for (const [name, said] of cells) {
      const cell = document.createElement(name === "rep" ? "th" : "td");
      if (name === "rep") cell.scope = "row";
      cell.dataset["label"] = text(`video-column-${name}`);
      cell.textContent = said;
      row.append(cell);
    }
    return row;
  });
  element("video-rows").replaceChildren(...rows);
  element("video-found").hidden = false;
}

/** The points as a file, and the command line that reads it. */
function offer(gzip: ArrayBuffer, of: string, form: string, asked: number | null): void {
  // A name that no shell takes for anything else.
  const stem = of.replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{N}._]+/gu, "-").replace(/^[-.]+|-+$/g, "");
  const name = `${stem || "video"}.landmarks.jsonl.gz`;
  URL.revokeObjectURL(saved);
  saved = URL.createObjectURL(new Blob([gzip], { type: "application/gzip" }));
  Object.assign(element<HTMLAnchorElement>("video-save"), { href: saved, download: name });
  const held = asked === null ? "" : ` --hold ${asked}`;
  element("video-command").textContent = `plinth motion report ${name} --exercise ${form}${held}`;
}

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, "0")}`;
}

/** A file that is dropped anywhere is chosen, instead of being opened in place of this page. */
function takeDrops(): void {
  const over = (on: boolean): void => void element("video-form").classList.toggle("over", on);
  const carries = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  window.addEventListener("dragover", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    over(true);
  });
  window.addEventListener("dragleave", (event) => over(event.relatedTarget !== null));
  window.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    over(false);
    const files = event.dataTransfer?.files;
    if (looker || !files || files.length === 0) return;
    file.files = files;
    say(file, "");
    which.focus();
  });
}
