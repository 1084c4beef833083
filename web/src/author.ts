// The movement viewer: every moment of a form, from every side, with its joint angles and contacts.

import { element } from "./data";
import { Model, type Details, type Moment } from "./figure/model";
import { Performer, readWords } from "./figure/performer";
import { Timeline } from "./figure/timeline";

const SVG = "http://www.w3.org/2000/svg";
/** So near to a limit an angle is marked, in degrees. */
const NEAR = 3;

const box = element("author");
const words = readWords() as Record<string, string>;
const input = <E extends HTMLElement>(name: string): E => element<E>(`author-${name}`);
const time = input<HTMLInputElement>("time");
const speed = input<HTMLSelectElement>("speed");
const side = input<HTMLSelectElement>("side");
const person = input<HTMLSelectElement>("person");
const fault = input<HTMLSelectElement>("fault");
const play = input<HTMLButtonElement>("play");
const explain = input<HTMLButtonElement>("explain");
const { form = "", movements = "", wasm = "" } = box.dataset;

let performer: Performer;
let timeline: Timeline;
let playing = false;
let seconds = 0;
let before: number | undefined;

async function start(): Promise<void> {
  box.querySelectorAll("canvas, svg").forEach((old) => old.remove());
  const model = await Model.load(person.value, movements, wasm);
  performer = new Performer(box, model, words);
  performer.onturn = show;
  model.act(form);
  timeline = new Timeline(model.beats);
  performer.explain = explain.getAttribute("aria-pressed") === "true";
  fault.replaceChildren(new Option(words["author-none"], ""), ...model.faults.map((id, at) => new Option(id, String(at))));
  input("phases").replaceChildren(
    ...model.beats.map((beat, at) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button soft";
      button.textContent = beat.side ? `${beat.phase} (${beat.side})` : beat.phase;
      button.addEventListener("click", () => {
        const ends = at + 1 < model.beats.length ? timeline.begins(at + 1) : timeline.length;
        jump(ends - 0.001);
      });
      return button;
    }),
  );
  show();
}

function jump(to: number): void {
  run(false);
  fault.value = "";
  seconds = to;
  show();
}

function run(on: boolean): void {
  playing = on;
  before = undefined;
  play.textContent = words[on ? "figure-pause" : "figure-play"] ?? "";
  if (on) step();
}

function step(): void {
  requestAnimationFrame((now) => {
    if (!playing) return;
    if (performer.visible) seconds += (Math.min(100, now - (before ?? now)) / 1000) * Number(speed.value);
    before = now;
    show();
    step();
  });
}

function show(): void {
  if (!performer) return;
  const at = timeline.at(seconds);
  const moment: Moment = fault.value ? { fault: Number(fault.value) } : seconds === 0 ? "start" : at.moment;
  const left = side.value === "left";
  performer.show(form, moment, left);
  time.value = String(((seconds % timeline.length) / timeline.length) * 1000);
  const phase = at.phase === undefined ? "" : (performer.model.beats[at.phase]?.phase ?? "");
  input("now").textContent = `${(seconds % timeline.length).toFixed(1)} s ${phase}`;
  const details = performer.model.details(moment, left);
  if (details) requestAnimationFrame(() => tell(details));
}

function tell(details: Details): void {
  rows(
    input("joints"),
    details.joints.map((joint) => {
      const near = joint.angle - joint.low < NEAR || joint.high - joint.angle < NEAR;
      const share = (joint.angle - joint.low) / (joint.high - joint.low);
      return {
        cells: [joint.name, `${joint.angle.toFixed(0)}°`, `${joint.low}° – ${joint.high}°${near ? `, ${words["author-near"]}` : ""}`],
        bar: share,
        marked: joint.matters,
      };
    }),
  );
  rows(
    input("contacts"),
    details.contacts.map((contact) => ({
      cells: [contact.spot, words[contact.planted ? "author-planted" : "author-slides"] ?? "", `${contact.off_mm.toFixed(1)} mm`],
      marked: contact.off_mm > 5,
    })),
  );
  input("miss").textContent = `${details.miss_mm.toFixed(1)} mm`;
  mark(details);
}

interface Row {
  cells: string[];
  bar?: number;
  marked: boolean;
}

/** Writes a table, keeping the rows that are there. */
function rows(body: HTMLElement, all: Row[]): void {
  while (body.children.length > all.length) body.lastElementChild?.remove();
  all.forEach((row, at) => {
    const line = (body.children[at] as HTMLTableRowElement | undefined) ?? body.appendChild(document.createElement("tr"));
    line.classList.toggle("marked", row.marked);
    row.cells.forEach((text, column) => {
      const cell = (line.children[column] as HTMLElement | undefined) ?? line.appendChild(document.createElement(column ? "td" : "th"));
      if (!column) (cell as HTMLTableCellElement).scope = "row";
      if (cell.textContent !== text) cell.textContent = text;
    });
    if (row.bar !== undefined) line.style.setProperty("--share", String(Math.min(1, Math.max(0, row.bar))));
  });
}

/** Contacts and the centre of mass, as dots on the figure. */
function mark(details: Details): void {
  let svg = box.querySelector<SVGSVGElement>("svg.marks");
  if (!svg) {
    svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "marks");
    svg.setAttribute("aria-hidden", "true");
    box.append(svg);
  }
  const dot = (point: number[], kind: string): SVGCircleElement => {
    const circle = document.createElementNS(SVG, "circle");
    const [x, y] = performer.place(point);
    circle.setAttribute("cx", String(x));
    circle.setAttribute("cy", String(y));
    circle.setAttribute("r", "5");
    circle.setAttribute("class", kind);
    return circle;
  };
  svg.replaceChildren(
    ...details.contacts.map(({ at, planted, off_mm }) => dot(at, off_mm > 5 ? "missed" : planted ? "planted" : "slides")),
    dot(details.mass, "mass"),
  );
}

explain.textContent = words["figure-explain"] ?? "";
input("reset").textContent = words["figure-reset"] ?? "";
input("reset").addEventListener("click", () => performer.reset());
play.addEventListener("click", () => {
  fault.value = "";
  run(!playing);
});
explain.addEventListener("click", () => {
  performer.explain = !performer.explain;
  explain.setAttribute("aria-pressed", String(performer.explain));
});
time.addEventListener("input", () => jump((Number(time.value) / 1000) * timeline.length));
side.addEventListener("change", show);
fault.addEventListener("change", () => {
  run(false);
  show();
});
person.addEventListener("change", () => void start().catch(failed));
input("form").addEventListener("change", () => {
  const select = input<HTMLSelectElement>("form");
  location.href = `${select.dataset.address}${select.value}`;
});
// Back from the editor: what has changed is shown.
window.addEventListener("focus", () => {
  fetch(location.href)
    .then((answer) => answer.text())
    .then((page) => {
      if (!page.includes(movements.replaceAll("&", "&amp;")) && page.includes("data-movements")) location.reload();
    })
    .catch(() => undefined);
});

function failed(error: unknown): void {
  console.info("no figure:", error);
  input("failed").textContent = words["author-no-webgl"] ?? "";
}

run(false);
start().catch(failed);
