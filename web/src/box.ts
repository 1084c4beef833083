// The outbox: what this device has to send. The session page puts things in; `outbox.ts`, which is
// on every page, takes them out when the server has them.
//
// One entry in local storage for each thing, under a name that sorts by time.

import { wishFor } from "./beside";
import type { Tier } from "./tiers";

/** What is sent, each to its own address of the API. */
export type Kind = "signs" | "open" | "sessions" | "check-ins" | "morning" | "proposals";

/** In this order they are sent, whatever the device's clock said: signs, which must not wait behind anything; what a
 * session stands on before the session; a session before the answers about it. */
const ORDER: Kind[] = ["signs", "open", "morning", "sessions", "check-ins", "proposals"];

export interface Waiting {
  id: string;
  kind: Kind;
  body: string;
  /** Why the server will never take it. It is kept, and not sent again. */
  refused?: string;
  /** What signs do to the plan, for pages that are shown before Plinth has heard of them. */
  tier?: Tier;
  /** Thoughts of self-harm are among them. */
  crisis?: boolean;
}

/** Signs after which nothing may be played that was made without them. */
export function holds({ kind, tier }: Waiting): boolean {
  return kind === "signs" && tier !== "crisis";
}

/** What is kept for times without a connection does not know of them, from before they are sent until it is new. */
export function doubt(item: Waiting): void {
  if (holds(item)) wishFor({ doubt: item.tier ?? "urgent" });
}

/** What `outbox.ts` tells the page about one thing. */
export interface Told {
  id: string;
  state: "sending" | "sent" | "waiting" | "refused";
  reason?: string;
}

const PUT = "plinth-put";
const TOLD = "plinth-told";

export class Box {
  private readonly prefix: string;

  /** Several installations under one origin keep apart by their path prefix. */
  constructor(base: string) {
    this.prefix = `plinth${base}/out/`;
  }

  /** Throws when the storage is full. */
  put(item: Waiting): void {
    doubt(item);
    localStorage.setItem(this.prefix + item.id, JSON.stringify(item));
    window.dispatchEvent(new Event(PUT));
  }

  remove(id: string): void {
    localStorage.removeItem(this.prefix + id);
  }

  has(id: string): boolean {
    return localStorage.getItem(this.prefix + id) !== null;
  }

  /** All that waits, in the order in which it is sent: of one kind, the oldest first. */
  all(): Waiting[] {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(this.prefix));
    const all = names.sort().flatMap((name) => {
      try {
        return [JSON.parse(localStorage.getItem(name) ?? "") as Waiting];
      } catch {
        return [];
      }
    });
    return all.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  }

  /** Another page put something in. */
  onPutElsewhere(heard: () => void): void {
    window.addEventListener("storage", (event) => {
      if (event.key?.startsWith(this.prefix) && event.newValue !== null) heard();
    });
  }

  onPut(heard: () => void): void {
    window.addEventListener(PUT, heard);
  }

  tell(told: Told): void {
    window.dispatchEvent(new CustomEvent(TOLD, { detail: told }));
  }

  onTold(heard: (told: Told) => void): void {
    window.addEventListener(TOLD, (event) => heard((event as CustomEvent<Told>).detail));
  }
}
