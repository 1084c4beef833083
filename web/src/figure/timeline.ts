// A repetition in time: which phase is when.

import type { Beat, Moment } from "./model";

/** A hold is shown this long; how long it is held is said in words. */
const HOLD_S = 2;
/** A movement whose time the dose gives. */
const MOVE_S = 4;
/** Between repetitions. */
const REST_S = 1.2;

export interface At {
  moment: Moment;
  /** The number of the phase; none between repetitions. */
  phase: number | undefined;
  repetition: number;
}

export class Timeline {
  private readonly ends: number[] = [];
  readonly length: number;

  constructor(private readonly beats: Beat[]) {
    let at = 0;
    for (const beat of beats) {
      at += beat.role === "hold" ? HOLD_S : (beat.seconds ?? MOVE_S);
      this.ends.push(at);
    }
    const cycles = beats.length > 0 && beats[beats.length - 1]!.ends !== 0;
    this.length = at + (cycles ? 0 : REST_S);
  }

  /** When a phase begins, in seconds. */
  begins(phase: number): number {
    return phase === 0 ? 0 : this.ends[phase - 1]!;
  }

  at(seconds: number): At {
    const repetition = Math.floor(seconds / this.length);
    const within = seconds - repetition * this.length;
    const phase = this.ends.findIndex((end) => within < end);
    const first = repetition === 0;
    if (phase < 0) {
      return { moment: { phase: this.beats.length - 1, time: 1, first }, phase: undefined, repetition };
    }
    const begin = this.begins(phase);
    const time = (within - begin) / (this.ends[phase]! - begin);
    return { moment: { phase, time, first }, phase, repetition };
  }
}
