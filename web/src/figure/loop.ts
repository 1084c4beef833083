// An exercise shown over and over, with a button to stop it.

import type { Moment } from "./model";
import { readWords, type Performer } from "./performer";
import { Timeline } from "./timeline";

export class Loop {
  private readonly timeline: Timeline;
  private readonly button = document.createElement("button");
  private seconds = 0;
  private before: number | undefined;
  private playing = false;
  private frame = 0;
  private phase: number | undefined;
  private readonly calm = matchMedia("(prefers-reduced-motion: reduce)");

  constructor(
    private readonly performer: Performer,
    private readonly form: string,
    private readonly bothSides: boolean,
  ) {
    performer.model.act(form);
    const { beats } = performer.model;
    this.timeline = new Timeline(beats);
    this.buttons();
    this.show();
    // Who wants little to move looks at the poses, one after the other.
    const { calm } = this;
    this.play(!calm.matches);
    calm.addEventListener("change", () => this.play(!calm.matches));
  }

  private buttons(): void {
    const { performer, button } = this;
    const words = readWords();
    const bar = document.createElement("div");
    bar.className = "figure-buttons";
    const make = (made: HTMLButtonElement, text: string, act: () => void): HTMLButtonElement => {
      made.type = "button";
      made.className = "button soft";
      made.textContent = text;
      made.addEventListener("click", act);
      bar.append(made);
      return made;
    };
    make(button, "", () => this.play(!this.playing));
    const explain = make(document.createElement("button"), words["figure-explain"] ?? "", () => {
      performer.explain = !performer.explain;
      explain.setAttribute("aria-pressed", String(performer.explain));
    });
    explain.setAttribute("aria-pressed", "false");
    const reset = make(document.createElement("button"), words["figure-reset"] ?? "", () => {
      performer.reset();
      // A button that vanishes takes the focus with it.
      performer.canvas.focus({ preventScroll: true });
    });
    reset.classList.add("reset");
    reset.hidden = true;
    performer.onturn = () => (reset.hidden = !performer.isTurned);
    // Inside the box and the room below it that is kept from the start: nothing shifts.
    performer.element.append(bar, reset);
  }

  play(on: boolean): void {
    const words = readWords();
    this.playing = on;
    this.before = undefined;
    cancelAnimationFrame(this.frame);
    this.button.textContent = (on ? words["figure-pause"] : words["figure-play"]) ?? "";
    if (on) this.step();
    else this.mark(undefined);
  }

  private step(): void {
    this.frame = requestAnimationFrame((now) => {
      if (!this.playing) return;
      // Away or out of sight, it waits where it is.
      if (this.performer.visible) this.seconds += Math.min(0.1, (now - (this.before ?? now)) / 1000);
      this.before = now;
      this.show();
      this.step();
    });
  }

  private show(): void {
    const { moment, phase, repetition } = this.timeline.at(this.seconds);
    const left = this.bothSides && repetition % 2 === 1;
    const pose: Moment = this.calm.matches && typeof moment === "object" && "phase" in moment ? { ...moment, time: 1 } : moment;
    this.performer.show(this.form, this.seconds === 0 ? "start" : pose, left);
    if (this.playing && phase !== this.phase) this.mark(phase);
  }

  /** The picture beside that shows what is done now. */
  private mark(phase: number | undefined): void {
    this.phase = phase;
    const name = phase === undefined ? undefined : this.performer.model.beats[phase]?.phase;
    for (const step of document.querySelectorAll<HTMLElement>("[data-phase]")) {
      if (step.dataset.phase === name) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    }
  }
}
