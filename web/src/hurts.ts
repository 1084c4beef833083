// "It hurts": three short questions, one after the other, and what the player makes of the answers.

import { element, fill } from "./data";
import type { Panel } from "./panel";
import type { Felt, Moment } from "./player";

/** At this time before the end of settling it is asked once more. */
const HALF_MS = 5 * 60_000;

export class Hurts {
  private felt: Felt = {};
  /** The exercise that is asked about, by its place in the plan. */
  block = 0;
  private half = false;

  constructor(
    private readonly panel: Panel,
    private readonly strings: Record<string, string>,
    private readonly say: (text: string) => void,
    /** A sign was told: true if the session is over because of it. */
    private readonly sign: (code: string, feeling: string) => boolean,
    /** The answers go to the player. */
    private readonly answered: (felt: Felt) => void,
  ) {}

  /** From the first question on. */
  ask(block: number): void {
    this.block = block;
    this.felt = {};
    this.peak();
  }

  private done(): void {
    const { felt } = this;
    this.felt = {};
    this.answered(felt);
  }

  /** What was answered before the rest was left out. */
  get soFar(): Felt {
    return this.felt;
  }

  answer(value: string, button: HTMLElement): void {
    const { face } = this.panel;
    if (face === "peak") {
      if (value !== "") this.felt.peak = Number(value);
      else delete this.felt.peak;
      this.feeling();
    } else if (face === "feeling") {
      if (value === "one-back") return this.peak();
      this.set("feeling", value);
      const code = button.dataset["sign"];
      if (code && this.sign(code, value)) return;
      if ("last" in button.dataset) this.done();
      else this.place();
    } else if (face === "place") {
      if (value === "one-back") return this.feeling();
      this.set("place", value);
      this.done();
    } else if (face === "settling") {
      const waits = this.strings["hurts-settle-waits"] ?? "";
      this.show("settling", "hurts-settle-title", waits, waits);
    }
  }

  /** Sore: the person chooses. */
  choose(easier: boolean): void {
    element("hurts-easier").hidden = !easier;
    this.show("hurts", "session-hurts-title", this.strings["hurts-sore-text"]);
  }

  /** The exercise was left out. */
  left(why: "caught" | "rose", next: string | undefined): void {
    const { strings } = this;
    element("left-next").textContent = next
      ? fill(strings["hurts-next"] ?? "", { exercise: next })
      : (strings["hurts-next-last"] ?? "");
    this.show("left", "hurts-left-title", strings[`hurts-${why}-text`]);
  }

  settle(moment: Moment): void {
    this.half = moment.settle_left_ms <= HALF_MS;
    this.show("settling", "hurts-settle-title", this.strings["hurts-settle-text"]);
    this.count(moment);
  }

  /** The quiet count. */
  count({ settle_left_ms }: Moment): void {
    const seconds = Math.ceil(settle_left_ms / 1000);
    const time = `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, "0")}`;
    const text = fill(this.strings["hurts-settle-left"] ?? "", { time });
    if (element("settle-left").textContent !== text) element("settle-left").textContent = text;
    if (this.half || settle_left_ms > HALF_MS) return;
    this.half = true;
    const half = this.strings["hurts-settle-half"] ?? "";
    element("panel-text").textContent = half;
    this.say(half);
  }

  private set(name: "feeling" | "place", value: string): void {
    if (value !== "") this.felt[name] = value;
    else delete this.felt[name];
  }

  private peak(): void {
    this.show("peak", "hurts-peak-title", this.strings["hurts-peak-text"]);
  }

  private feeling(): void {
    this.show("feeling", "hurts-feeling-title", "");
  }

  private place(): void {
    this.show("place", "hurts-place-title", "");
  }

  private show(face: NonNullable<Panel["face"]>, title: string, text = "", spoken?: string): void {
    this.panel.show(face, this.strings[title] ?? "", text, spoken);
  }
}
