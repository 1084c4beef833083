// Shows a moment of the session. Everything comes from the player; only what changed is written.

import { element, fill, type Cue, type Data, type Kind, type Line } from "./data";
import type { Moment } from "./player";

/** A big shape for each kind of step, on a field of 64 by 64: told apart without colour. */
const SHAPES: Record<Kind | "paused", string> = {
  // A speech bubble: listen.
  attention: "M6 8H58V46H32L16 60V46H6Z",
  // Three dots: three, two, one.
  prepare: "M3 32a8 8 0 1 1 16 0a8 8 0 1 1-16 0M24 32a8 8 0 1 1 16 0a8 8 0 1 1-16 0M45 32a8 8 0 1 1 16 0a8 8 0 1 1-16 0",
  // Up: into the movement.
  start: "M32 3L60 32H43V61H21V32H4Z",
  // A level bar: stay.
  hold: "M2 22H62V42H2Z",
  // Down: out of it.
  back: "M32 61L4 32H21V3H43V32H60Z",
  // A bowl: everything sinks.
  rest: "M3 26H61A29 29 0 0 1 3 26Z",
  // Full lungs, and empty ones.
  breath_in: "M3 32a29 29 0 1 1 58 0a29 29 0 1 1-58 0",
  breath_out: "M20 32a12 12 0 1 1 24 0a12 12 0 1 1-24 0",
  // Two posts: stands still.
  paused: "M12 6H27V58H12ZM37 6H52V58H37Z",
};

/** How high the tide stands at the end of a step, from 0 to 1. */
const LEVEL: Record<Kind, number> = {
  attention: 0,
  prepare: 0,
  start: 1,
  hold: 1,
  back: 0,
  rest: 0,
  breath_in: 1,
  breath_out: 0,
};

/** Longer cues are set smaller, in the same space. */
const LONG = 22;

export class View {
  private readonly stage = element("stage");
  private readonly tide = element("tide");
  private readonly glyph = document.getElementById("glyph") as unknown as SVGPathElement;
  private readonly count = element("count");
  private readonly beads = element("beads");
  private readonly filled = element("beads-left");
  private readonly bar = element("progress");
  private readonly barDone = element("progress-done");
  private readonly live = element("live");
  private readonly ready = element<HTMLButtonElement>("act-ready");
  private readonly easier = element<HTMLButtonElement>("act-easier");
  private readonly pause = element<HTMLButtonElement>("act-pause");
  private readonly written = new Map<HTMLElement, string>();
  private readonly kinds = new Map<number, Kind>();
  private readonly title = document.title;
  private readonly still = matchMedia("(prefers-reduced-motion: reduce)");
  private animation: Animation | undefined;
  private level = 0;
  private step = "";
  private second = -1;

  constructor(private readonly data: Data) {
    const { blocks, closing } = data.script;
    const choices = blocks.flatMap((block) => block.choices);
    const arrivals = [...closing, ...choices.flatMap((choice) => choice.arrivals)];
    for (const step of [...arrivals.map((way) => way.step), ...choices.flatMap((c) => c.steps)]) {
      this.kinds.set(step.cue, step.tone);
    }
  }

  render(moment: Moment): void {
    const running = moment.status.kind === "running";
    // A step is known by its cue and its deadline in session time.
    const step = `${moment.cue} ${moment.block} ${moment.clock_ms + moment.left_ms} ${running}`;
    const second = Math.ceil(moment.left_ms / 1000);
    if (step === this.step && second === this.second) return;
    this.second = second;
    this.write(this.count, `${second}`);
    this.filled.style.transform = `scaleX(${Math.min(1, (second * 1000) / (moment.step_ms || 1))})`;
    this.progress(moment);
    if (step === this.step) return;
    this.step = step;
    this.turn(moment, running);
  }

  /** Another step, or another status: everything that does not change each second. */
  private turn(moment: Moment, running: boolean): void {
    const { strings, names, script, lines } = this.data;
    const cue = moment.cue === null ? undefined : script.cues[moment.cue];
    const line: Line | undefined = moment.cue === null ? undefined : lines[moment.cue];
    const kind: Kind = this.kinds.get(moment.cue ?? -1) ?? "attention";
    const block = script.blocks[moment.block];
    const show = line?.show ?? "";
    const side = line?.side ?? "";
    const { times, sets } = this.times(moment, cue);

    this.stage.dataset["kind"] = running ? kind : "paused";
    this.glyph.setAttribute("d", SHAPES[running ? kind : "paused"]);
    this.put("cue", show);
    element("cue").classList.toggle("long", show.length > LONG);
    this.put("side", side);
    this.stage.dataset["side"] = line?.shape ?? "";
    this.put("times", times);
    this.put("sets", sets);
    this.put("name", block ? (names[block.exercise] ?? "") : (strings["session-last"] ?? ""));
    const of = script.blocks.length;
    const place = { n: Math.min(moment.block + 1, of), of };
    this.put("place", fill(strings["session-place"] ?? "", place));
    this.put("next", this.next(moment));
    // A bead for each second.
    this.beads.style.setProperty("--beads", `${Math.max(1, Math.round(moment.step_ms / 1000))}`);
    this.flow(kind, moment, running);

    this.ready.classList.toggle("gone", !running || !cue || cue.kind === "phase");
    this.easier.setAttribute("aria-disabled", `${!moment.can_ease}`);
    const label = strings[running ? "session-pause" : "session-go-on"] ?? "";
    this.write(this.pause, label);
    const paused = strings["session-paused-title"] ?? "";
    this.head(running ? show : paused);
    if (running) this.announce([show, side, times].filter(Boolean).join(". "));
  }

  /** "2 of 3", and the set where there are several. */
  private times(moment: Moment, cue: Cue | undefined): { times: string; sets: string } {
    const { strings, script } = this.data;
    const amount = script.blocks[moment.block]?.choices[moment.choice]?.amount;
    const { repetition } = moment;
    const rep = cue?.kind === "rest" ? cue.next : repetition?.rep;
    const of = cue?.kind === "rest" ? cue.of : amount?.reps;
    if (rep === undefined || of === undefined) return { times: "", sets: "" };
    const several = amount && repetition && amount.sets > 1;
    return {
      times: fill(strings["session-rep"] ?? "", { rep, of }),
      sets: several ? fill(strings["session-set"] ?? "", { set: repetition.set, of: amount.sets }) : "",
    };
  }

  private next(moment: Moment): string {
    const { script, lines, names, strings } = this.data;
    if (moment.next === null) return strings["say-finish.cue"] ?? "";
    const cue = script.cues[moment.next];
    if (cue?.kind === "arrive" && cue.exercise) return names[cue.exercise] ?? "";
    return lines[moment.next]?.show ?? "";
  }

  private progress(moment: Moment): void {
    const all = moment.clock_ms + moment.session_left_ms || 1;
    const percent = Math.round((100 * moment.clock_ms) / all);
    const minutes = moment.session_left_ms < 60_000 ? 0 : Math.round(moment.session_left_ms / 60_000);
    const left = this.data.left[Math.min(minutes, this.data.left.length - 1)] ?? "";
    this.barDone.style.transform = `scaleX(${moment.clock_ms / all})`;
    if (this.bar.getAttribute("aria-valuenow") !== `${percent}`) {
      this.bar.setAttribute("aria-valuenow", `${percent}`);
    }
    if (this.bar.getAttribute("aria-valuetext") !== left) {
      this.bar.setAttribute("aria-valuetext", left);
    }
    this.put("left", left);
  }

  /** The tide rises into a movement, stays in a hold, and falls on the way back. */
  private flow(kind: Kind, moment: Moment, running: boolean): void {
    const from = this.level;
    const to = LEVEL[kind];
    this.animation?.cancel();
    this.animation = undefined;
    const done = moment.step_ms ? 1 - moment.left_ms / moment.step_ms : 1;
    const at = running && !this.still.matches ? from + (to - from) * done : to;
    this.tide.style.transform = `scaleY(${0.06 + 0.94 * (running ? to : at)})`;
    if (running && at !== to) {
      const height = (level: number): string => `scaleY(${0.06 + 0.94 * level})`;
      this.animation = this.tide.animate([{ transform: height(at) }, { transform: height(to) }], {
        duration: moment.left_ms,
        easing: "ease-in-out",
      });
    }
    if (running) this.level = to;
  }

  /** The one thing a screen reader is told by itself: each change once, never the seconds. */
  announce(text: string): void {
    this.write(this.live, text);
  }

  /** The title of the tab says how things stand. */
  head(text: string): void {
    document.title = text ? `${text} · ${this.title}` : this.title;
  }

  private put(id: string, text: string): void {
    this.write(element(id), text);
  }

  private write(element: HTMLElement, text: string): void {
    if (this.written.get(element) === text) return;
    this.written.set(element, text);
    element.textContent = text;
  }
}
