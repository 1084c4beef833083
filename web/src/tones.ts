// The tones of the session, scheduled ahead on the audio clock, so that no busy main thread and no
// slow timer can move them.
//
// Three clocks meet here. Session time (the player's, stands still in pauses) becomes page time
// through the moment of the last tick; page time becomes audio time through what the browser says
// is coming out of the loudspeaker right now.

import type { Moment, Player } from "./player";
import type { Settings } from "./settings";

/** How far ahead tones are scheduled: more than the one second a hidden tab's timers may sleep. */
const AHEAD_MS = 1_500;
/** A tone that is late by more than this is left out: it would tell the wrong thing. */
const LATE_S = 0.2;
/** While the page is hidden, the audio clock wakes it this often. */
const BEAT_S = 0.4;
const LOUDEST = 0.5;
/**
 * What the browser says of its audio clock is now and then wrong by up to 20 ms. The middle one of
 * so many is not.
 */
const LOOKS = 9;
/** A difference so large is no such slip: the clock stood still, for a call or a lock. */
const STOOD_S = 0.05;

/** One note: begins `at` seconds into the tone, glides `from` one pitch `to` another. */
interface Note {
  at: number;
  from: number;
  to: number;
  s: number;
}

const note = (at: number, from: number, to: number, s: number): Note => ({ at, from, to, s });

/** Each kind has a shape of its own, so that it can be told with closed eyes. */
function notes(tone: string, step: number): Note[] {
  const breath = Math.max(0.3, step - 0.15);
  switch (tone) {
    case "prepare":
      return [note(0, 587, 587, 0.14)];
    case "start":
      return [note(0, 392, 659, 0.4)];
    case "back":
      return [note(0, 659, 392, 0.4)];
    case "hold":
      return [note(0, 523, 523, 0.55)];
    case "rest":
      return [note(0, 294, 294, 0.6)];
    case "halfway":
      return [note(0, 784, 784, 0.1), note(0.16, 784, 784, 0.1)];
    case "last_three":
      return [note(0, 988, 988, 0.07)];
    case "breath_in":
      return [note(0, 294, 440, breath)];
    case "breath_out":
      return [note(0, 440, 294, breath)];
    case "found":
      return [note(0, 523, 523, 0.12), note(0.14, 784, 784, 0.3)];
    case "end":
      return [note(0, 392, 392, 1.6), note(0.18, 494, 494, 1.4), note(0.36, 587, 587, 1.4)];
    default:
      return [note(0, 659, 659, 0.16), note(0.18, 523, 523, 0.3)];
  }
}

function wanted(tone: string, settings: Settings): boolean {
  switch (tone) {
    case "prepare":
    case "halfway":
    case "last_three":
    case "end":
      return settings[tone];
    default:
      return settings.change;
  }
}

declare global {
  interface Window {
    /**
     * Set by the benchmark, which listens to the graph's output and compares. `due` is the page
     * time at which the session wants the tone, `audio` the audio time it was scheduled at.
     */
    __plinthToneLog?: { tone: string; due: number; audio: number }[];
  }
}

export class Tones {
  private context: AudioContext | undefined;
  private out: GainNode | undefined;
  private jolts = 0;
  private sounding = new Set<{ gain: GainNode; source: OscillatorNode; begins: number }>();
  /** Session time up to which everything is scheduled. */
  private until: number | undefined;
  private beating = false;
  /** Audio time less page time, in seconds, as it was told lately. */
  private offsets: number[] = [];

  constructor(private readonly settings: Settings) {}

  /** To be called in a gesture: browsers let only a gesture open the loudspeaker. */
  open(): void {
    if (typeof AudioContext === "undefined") return;
    if (!this.context) {
      this.context = new AudioContext({ latencyHint: "interactive" });
      this.out = this.context.createGain();
      this.out.connect(this.context.destination);
    }
    this.volume();
    this.wake();
  }

  /** A call or a locked screen may have closed it. */
  wake(): void {
    if (this.context && this.context.state !== "running") this.context.resume().catch(() => {});
  }

  volume(): void {
    if (this.out) this.out.gain.value = this.settings.toneVolume * LOUDEST;
  }

  /** Schedules what comes next; call it at every tick. `now` is page time at this moment. */
  schedule(player: Player, moment: Moment, now: number): void {
    const { context } = this;
    if (!context || context.state !== "running" || moment.status.kind !== "running") return;
    this.look(context);
    if (moment.jolts !== this.jolts) {
      // Another step than was foreseen: its own tone sounds from its beginning.
      this.jolts = moment.jolts;
      this.cancel();
      this.until = Math.max(0, moment.clock_ms - (moment.step_ms - moment.left_ms));
    }
    const from = this.until ?? moment.clock_ms;
    const to = moment.clock_ms + AHEAD_MS;
    // A few tones at a time, not sixty looks a second.
    if (this.until !== undefined && to - from < AHEAD_MS / 3) return;
    this.until = to;
    for (const sound of player.sounds(from, to)) {
      const due = now + (sound.at_ms - moment.clock_ms);
      this.play(sound.tone, sound.step_ms, due);
    }
  }

  /** Plays one tone at a moment of page time; at once without one. */
  play(tone: string, stepMs: number, due = performance.now()): void {
    const { context } = this;
    if (!context || !wanted(tone, this.settings)) return;
    const audio = this.audioTime(context, due);
    const late = context.currentTime - audio;
    if (late > LATE_S) return;
    const begin = Math.max(audio, context.currentTime);
    for (const note of notes(tone, stepMs / 1000)) this.sound(context, note, begin + note.at);
    window.__plinthToneLog?.push({ tone, due, audio: begin });
  }

  /** Forgets what is scheduled and has not begun; what sounds fades. */
  cancel(): void {
    this.until = undefined;
    const log = window.__plinthToneLog;
    log?.splice(0, log.length, ...log.filter(({ due }) => due <= performance.now()));
    const now = this.context?.currentTime ?? 0;
    const begun = performance.now();
    const heard = window.__plinthToneLog?.filter(({ due }) => due <= begun);
    if (heard) window.__plinthToneLog = heard;
    for (const { gain, source, begins } of this.sounding) {
      if (begins > now) {
        gain.disconnect();
        source.stop();
      } else {
        gain.gain.setTargetAtTime(0, now, 0.015);
        source.stop(now + 0.1);
      }
    }
    this.sounding.clear();
  }

  /**
   * While the page is hidden, timers come once a second and later once a minute. The end of a
   * silent sound comes when it should: it keeps the session running with the screen off.
   */
  beat(heard: () => boolean): void {
    const { context, out } = this;
    if (!context || !out || this.beating) return;
    const source = context.createConstantSource();
    const gain = context.createGain();
    gain.gain.value = 0;
    source.connect(gain).connect(out);
    source.onended = () => {
      gain.disconnect();
      this.beating = false;
      if (heard()) this.beat(heard);
    };
    this.beating = true;
    source.start();
    source.stop(context.currentTime + BEAT_S);
  }

  private sound(context: AudioContext, note: Note, begin: number): void {
    const source = context.createOscillator();
    const gain = context.createGain();
    const end = begin + note.s;
    source.frequency.setValueAtTime(note.from, begin);
    if (note.to !== note.from) source.frequency.exponentialRampToValueAtTime(note.to, end);
    // Soft edges: a click would be a tone of its own.
    const fade = Math.min(0.12, note.s / 2);
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(1, begin + 0.012);
    gain.gain.setValueAtTime(1, end - fade);
    gain.gain.linearRampToValueAtTime(0, end);
    source.connect(gain).connect(this.out!);
    source.start(begin);
    source.stop(end + 0.02);
    const mine = { gain, source, begins: begin };
    this.sounding.add(mine);
    source.onended = () => {
      gain.disconnect();
      this.sounding.delete(mine);
    };
  }

  /** The audio time that comes out of the loudspeaker at this page time. */
  private audioTime(context: AudioContext, due: number): number {
    if (this.offsets.length === 0) this.look(context);
    return due / 1000 + middle(this.offsets);
  }

  /** Notes how the audio clock stands to the page's. */
  private look(context: AudioContext): void {
    const { contextTime, performanceTime } = context.getOutputTimestamp?.() ?? {};
    // Not told: what is computed now is heard after the latency.
    const latency = context.outputLatency || context.baseLatency || 0;
    const offset =
      contextTime && performanceTime
        ? contextTime - performanceTime / 1000
        : context.currentTime - latency - performance.now() / 1000;
    if (Math.abs(offset - middle(this.offsets)) > STOOD_S) this.offsets = [];
    this.offsets.push(offset);
    if (this.offsets.length > LOOKS) this.offsets.shift();
  }
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
