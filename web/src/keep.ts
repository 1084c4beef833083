// Keeps a running session on the device, so that it goes on at the same place after a reload, a
// crash, an empty battery.
//
// The script is written once; the state, which is small, at every change and every second.

import type { Data, Line, Script } from "./data";

export interface Kept {
  /** Slot and length: one unfinished session of each may be kept. */
  which: string;
  id: string;
  day: string;
  startedAt: number;
  /** Seconds that local time was ahead of UTC when it began. */
  utcOffset: number;
  script: string;
  /** The words of its script, by cue and by exercise. */
  lines: Line[];
  names: Record<string, string>;
  state: string;
  /** A sign was told in it: since then the server may offer something else. */
  told: boolean;
  /** When the state was kept. */
  at: number;
}

type Begun = Omit<Kept, "state" | "at" | "told">;

/** A session left alone for longer is over. Our choice: a morning's session is not an evening's. */
const FRESH_MS = 6 * 60 * 60 * 1000;
/** Room for the log of a long session with many pauses, and for its record. */
const HEADROOM = 120_000;

export function which(script: Script): string {
  return `${script.slot}-${script.length}`;
}

export class Keep {
  private readonly prefix: string;
  /** Names this page, so that a page which lost the session cannot write over its heir's state. */
  private readonly me = `${Math.random()}`;

  constructor(base: string) {
    this.prefix = `plinth${base}/session/`;
  }

  /** Whether a session that began now could be kept to its end. */
  roomFor(script: string): boolean {
    const name = `${this.prefix}room`;
    try {
      localStorage.setItem(name, " ".repeat(script.length + HEADROOM));
      return true;
    } catch {
      return false;
    } finally {
      localStorage.removeItem(name);
    }
  }

  /** This page has the session now. `lost` is called when another page takes it. */
  own(lost: () => void): void {
    const name = `${this.prefix}owner`;
    this.set(name, this.me);
    window.addEventListener("storage", (event) => {
      if (event.key === name && event.newValue !== null && event.newValue !== this.me) lost();
    });
  }

  begin(begun: Begun, state: string): void {
    this.set(`${this.prefix}${begun.which}/begun`, JSON.stringify(begun));
    this.state(begun.which, state);
  }

  state(which: string, state: string): void {
    if (localStorage.getItem(`${this.prefix}owner`) !== this.me) return;
    this.set(`${this.prefix}${which}/state`, JSON.stringify([Date.now(), state]));
  }

  /** A sign was told in it. */
  tell(which: string): void {
    this.set(`${this.prefix}${which}/told`, "1");
  }

  remove(which: string): void {
    localStorage.removeItem(`${this.prefix}${which}/told`);
    localStorage.removeItem(`${this.prefix}${which}/state`);
    localStorage.removeItem(`${this.prefix}${which}/begun`);
  }

  all(): Kept[] {
    const end = "/begun";
    const names = Object.keys(localStorage).filter(
      (name) => name.startsWith(this.prefix) && name.endsWith(end),
    );
    return names.flatMap((name) => {
      const which = name.slice(this.prefix.length, -end.length);
      try {
        const begun = JSON.parse(localStorage.getItem(name) ?? "") as Begun;
        const kept = localStorage.getItem(`${this.prefix}${which}/state`);
        const [at, state] = JSON.parse(kept ?? "") as [number, string];
        const told = localStorage.getItem(`${this.prefix}${which}/told`) !== null;
        return [{ ...begun, at, state, told }];
      } catch {
        // Half written or not ours: nothing can be read from it any more.
        this.remove(which);
        return [];
      }
    });
  }

  /** Full storage must not end a session: it goes on in memory, and the page said so at the start. */
  private set(name: string, value: string): void {
    try {
      localStorage.setItem(name, value);
    } catch {
      // See above.
    }
  }
}

/** Whether a kept session can go on today, with this script. */
export function goesOn(kept: Kept, day: string, script: string): boolean {
  return kept.day === day && kept.script === script && Date.now() - kept.at < FRESH_MS;
}

/**
 * A session in which a sign was told goes on as it began, with what rests left out: the server, which
 * has heard of it, would begin another one. Gives whether the page was turned to it.
 */
export function takeUp(keep: Keep, data: Data): boolean {
  const mine = which(data.script);
  const kept = keep.all().find((kept) => kept.which === mine && kept.told && goesOn(kept, data.day, kept.script));
  if (!kept) return false;
  const { lines, names } = kept;
  Object.assign(data, { script: JSON.parse(kept.script) as Script, lines, names });
  return true;
}
