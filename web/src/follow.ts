// The person on the session page: moves in time with the player, and stands still when it does.
//
// Loaded by the session page when there is time for it; the session never waits for it.

import { Model, type Moment } from "./figure/model";
import { Performer } from "./figure/performer";
import { Timeline } from "./figure/timeline";

/** What is to be seen. */
export interface Scene {
  form: string;
  side: "left" | "right" | undefined;
  /** A phase by its name; "start" before a movement; "demo" shows all of it over and over. */
  what: "start" | "demo" | { phase: string; first: boolean };
  /** How far the step is, 0 to 1, and for how many seconds it has lasted. */
  share: number;
  seconds: number;
}

export class Follower {
  private constructor(private readonly performer: Performer) {}

  /** Fails where the browser cannot draw. */
  static async make(element: HTMLElement, person: string, movements: string, wasm: string): Promise<Follower> {
    return new Follower(new Performer(element, await Model.load(person, movements, wasm)));
  }

  show(scene: Scene): void {
    const { performer } = this;
    const { model } = performer;
    if (scene.form !== this.form) {
      model.act(scene.form);
      this.form = scene.form;
      this.timeline = new Timeline(model.beats);
    }
    performer.show(scene.form, this.moment(scene), this.left(scene));
  }

  private form = "";
  private timeline = new Timeline([]);
  private readonly calm = matchMedia("(prefers-reduced-motion: reduce)");

  private moment(scene: Scene): Moment {
    const { what } = scene;
    if (what === "start") return "start";
    const { beats } = this.performer.model;
    if (what === "demo") {
      // Who wants little to move sees where it leads.
      const held = beats.findIndex((beat) => beat.role === "hold");
      const still: Moment = { phase: Math.max(0, held), time: 1, first: true };
      return this.calm.matches ? still : this.timeline.at(scene.seconds).moment;
    }
    const side = beats.some((beat) => beat.side) ? scene.side : null;
    const phase = beats.findIndex((beat) => beat.phase === what.phase && (!side || beat.side === side));
    if (phase < 0) return "start";
    return { phase, time: this.calm.matches ? 1 : scene.share, first: what.first };
  }

  /** Movements are given for the right side, unless a repetition holds both. */
  private left(scene: Scene): boolean {
    return scene.side === "left" && !this.performer.model.beats.some((beat) => beat.side);
  }
}
