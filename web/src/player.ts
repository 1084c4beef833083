// The player of `care`, in WebAssembly. Everything crosses as JSON; this file gives it its types.

import init, { Session } from "../pkg/app.js";
import type { Side } from "./data";

export type Action =
  | "start"
  | "pause"
  | "resume"
  | "ready"
  | "back"
  | "repeat"
  | "skip"
  | "done"
  | "easier"
  | "hurts"
  | "settled"
  | "stop"
  | { felt: Felt };

/** The three short answers after "it hurts"; each may be left out. */
export interface Felt {
  peak?: number;
  feeling?: string;
  place?: string;
}

export type Why = "asked" | "away" | "hurts" | "caught" | "settling" | "rose";

export type Status =
  | { kind: "waiting" }
  | { kind: "running" }
  | { kind: "paused"; why: Why }
  | { kind: "ended"; how: "finished" | "stopped" };

export interface Moment {
  status: Status;
  clock_ms: number;
  block: number;
  choice: number;
  cue: number | null;
  next: number | null;
  step_ms: number;
  left_ms: number;
  counted: boolean;
  repetition: { set: number; rep: number; side?: Side } | null;
  session_left_ms: number;
  can_ease: boolean;
  settle_left_ms: number;
  /** How it goes with the camera. */
  coach: "off" | "waiting" | "watching" | "holding" | "clock" | "trusted";
  /** What is to be mended. */
  tip: Tip | null;
  /** Another number: the timeline has jumped, and tones scheduled before are void. */
  jolts: number;
}

export type Speech = { cue: number } | { count: number } | { coach: string } | { tip: Tip };

/** By its place in what is watched of the form, and the side of the repetition that showed it. */
export interface Tip {
  at: number;
  side: Side | null;
}

/** What a camera tells the player: events are those of the motion engine. */
export type Look = "watching" | "closed" | { trust: boolean } | { saw: unknown[] };

export interface Sound {
  at_ms: number;
  tone: string;
  step_ms: number;
}

export interface Outcome {
  exercise: string;
  how: "done" | "partly" | "stopped" | "not_done";
  because: "pain" | "too_hard" | "interrupted" | null;
}

/** A record may last half a day and no longer: a session left open overnight ends then. */
const LONGEST_MS = 12 * 60 * 60 * 1000;

export async function loadPlayer(wasm: string): Promise<void> {
  await init({ module_or_path: wasm });
}

export class Player {
  private constructor(private readonly session: Session) {}

  static begin(script: string): Player {
    return new Player(new Session(script));
  }

  static resume(script: string, state: string): Player {
    return new Player(Session.resume(script, state));
  }

  tick(now: number): Moment {
    return JSON.parse(this.session.tick(now)) as Moment;
  }

  act(now: number, action: Action): Moment {
    return JSON.parse(this.session.act(now, JSON.stringify(action))) as Moment;
  }

  look(now: number, look: Look): Moment {
    return JSON.parse(this.session.look(now, JSON.stringify(look))) as Moment;
  }

  /** What a camera saw of an exercise so far, in numbers. */
  saw(block: number, choice: number, summary: string): void {
    this.session.saw(block, choice, summary);
  }

  moment(): Moment {
    return JSON.parse(this.session.moment()) as Moment;
  }

  speech(): Speech[] {
    return JSON.parse(this.session.speech()) as Speech[];
  }

  sounds(from: number, to: number): Sound[] {
    return JSON.parse(this.session.sounds(from, to)) as Sound[];
  }

  state(): string {
    return this.session.state();
  }

  /** What each exercise of an ended session came to. */
  outcomes(): Outcome[] {
    return JSON.parse(this.session.outcomes() ?? "[]") as Outcome[];
  }

  /** The worst pain that was told in an ended session; less than 0 if none was. */
  static peak(record: string): number {
    const { events } = JSON.parse(record) as { events: { what: { felt?: Felt } }[] };
    return Math.max(-1, ...events.map(({ what }) => what.felt?.peak ?? -1));
  }

  /** The record of an ended session, as JSON. */
  record(id: string, startedAt: number, endedAt: number, utcOffset: number): string {
    const ended = Math.min(endedAt, startedAt + LONGEST_MS);
    const record = this.session.record(id, startedAt, ended, utcOffset);
    if (record === undefined) throw new Error("the session has not ended");
    return record;
  }
}
