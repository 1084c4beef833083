// Says things through the browser's speech synthesis, and captions exactly what is being said.
//
// Text is said in short pieces. A piece is a caption's length, and Chromium falls silent in
// utterances of more than about fifteen seconds. Every piece also has a deadline, because engines
// forget to report an end, or never begin: the session must not hang on them.

import type { Settings } from "./settings";

/** Sentences are joined up to this length, so that short ones flow; longer ones are cut at commas. */
const PIECE = 72;
/** About 16 characters a second is ordinary English speech; for captions without a voice. */
const CHARACTER_MS = 62;
/** A number that could not be said within this time is wrong by now. */
const NUMBER_STALE_MS = 900;
/** An engine that has not begun by then has swallowed the words. */
const SWALLOWED_MS = 2_000;

interface Piece {
  text: string;
  /** Numbers are seen in the countdown; they have no caption. */
  caption: boolean;
}

export class Voice {
  private readonly synth: SpeechSynthesis | undefined = window.speechSynthesis;
  private queue: Piece[] = [];
  private number: { text: string; at: number } | undefined;
  private current: Piece | undefined;
  /** Held on to: Chromium's garbage collector takes utterances that nobody holds, with their events. */
  private utterance: SpeechSynthesisUtterance | undefined;
  private deadline: number | undefined;
  private watchdog: number | undefined;
  private voices: SpeechSynthesisVoice[] = [];

  constructor(
    private readonly settings: Settings,
    private readonly lang: string,
    private readonly caption: (text: string) => void,
    voicesKnown: (voices: SpeechSynthesisVoice[]) => void,
  ) {
    const look = (): void => {
      const all = this.synth?.getVoices() ?? [];
      this.voices = all.filter((voice) => voice.lang.toLowerCase().startsWith(lang));
      voicesKnown(this.voices);
    };
    look();
    this.synth?.addEventListener?.("voiceschanged", look);
  }

  /** Words are being said aloud: the session lets them end before it goes on. */
  get speaking(): boolean {
    return this.aloud && this.voices.length > 0 && this.current?.caption === true;
  }

  private get aloud(): boolean {
    return this.settings.speak && this.synth !== undefined;
  }

  /** To be called in a gesture: some browsers let only a gesture wake the voice. */
  warm(): void {
    if (!this.synth || !this.settings.speak) return;
    const silence = new SpeechSynthesisUtterance(" ");
    silence.volume = 0;
    this.synth.speak(silence);
  }

  /** Says this now; what was being said is over. */
  say(text: string): void {
    this.stop();
    if (text === "") return;
    this.queue = pieces(text).map((text) => ({ text, caption: true }));
    this.next();
  }

  /** Says this after what is being said. */
  add(text: string): void {
    if (text === "") return;
    this.queue.push(...pieces(text).map((text) => ({ text, caption: true })));
    if (!this.current) this.next();
  }

  /** Says a number as soon as the words before it have been said, or not at all. */
  count(number: number): void {
    this.number = { text: `${number}`, at: performance.now() };
    if (!this.current) this.next();
  }

  /** Silence. The caption stays: it can still be read. */
  stop(): void {
    this.queue = [];
    this.number = undefined;
    this.current = undefined;
    this.utterance = undefined;
    clearTimeout(this.deadline);
    clearTimeout(this.watchdog);
    if (!this.synth) return;
    if (this.synth.speaking || this.synth.pending) this.synth.cancel();
    // An engine that something else left standing still would queue our words for ever.
    if (this.synth.paused) this.synth.resume();
  }

  private next(): void {
    let piece = this.queue.shift();
    if (!piece && this.number) {
      const { text, at } = this.number;
      this.number = undefined;
      if (performance.now() - at <= NUMBER_STALE_MS) piece = { text, caption: false };
    }
    this.current = piece;
    if (!piece) return;
    if (piece.caption) this.caption(piece.text);
    const length = 250 + (piece.text.length * CHARACTER_MS) / this.settings.rate;
    if (this.aloud) {
      this.speak(piece, true);
      this.deadline = window.setTimeout(() => this.ended(piece), length * 2 + SWALLOWED_MS);
    } else {
      this.deadline = window.setTimeout(() => this.ended(piece), length);
    }
  }

  private ended(piece: Piece): void {
    if (this.current !== piece) return;
    clearTimeout(this.deadline);
    clearTimeout(this.watchdog);
    this.current = undefined;
    this.utterance = undefined;
    this.next();
  }

  private speak(piece: Piece, again: boolean): void {
    const utterance = new SpeechSynthesisUtterance(piece.text);
    const voice = this.voices.find((voice) => voice.voiceURI === this.settings.voice);
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? this.lang;
    utterance.rate = this.settings.rate;
    utterance.volume = this.settings.volume;
    const mine = (): boolean => this.utterance === utterance;
    utterance.onstart = () => mine() && clearTimeout(this.watchdog);
    utterance.onend = () => mine() && this.ended(piece);
    utterance.onerror = () => {
      // Nothing was heard: the caption must still stand as long as it takes to read.
      if (mine()) this.utterance = undefined;
    };
    this.utterance = utterance;
    clearTimeout(this.watchdog);
    if (again && this.voices.length > 0) {
      this.watchdog = window.setTimeout(() => {
        if (!mine()) return;
        this.synth?.cancel();
        this.speak(piece, false);
      }, SWALLOWED_MS);
    }
    this.synth?.speak(utterance);
  }
}

/** Cuts a text where one pauses anyway, into pieces of a caption's length. */
export function pieces(text: string): string[] {
  const sentences = text.split(/(?<=[.!?])\s+/);
  const parts = sentences.flatMap((sentence) =>
    sentence.length <= PIECE ? [sentence] : join(sentence.split(/(?<=[,:;])\s+/)),
  );
  return join(parts);
}

function join(parts: string[]): string[] {
  const found: string[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last !== undefined && last.length + part.length < PIECE) {
      found[found.length - 1] = `${last} ${part}`;
    } else {
      found.push(part);
    }
  }
  return found;
}
