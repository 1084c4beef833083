// What is watched of a form, as `/watches.json` says it, and what is written down of it.

import type { Side } from "../data";
import type { Stand } from "./messages";

export interface Watched {
  watch: { faults: { id: string }[] };
  stand: Stand;
  /** After a repetition on the left, and after one on the right or on neither. */
  tips: [string[], string[]];
  matters: string[];
}

export async function loadWatches(url: string): Promise<Record<string, Watched>> {
  const response = await fetch(url);
  return (await response.json()) as Record<string, Watched>;
}

/** What to say to mend something, by its place in what is watched. */
export function tipAt(watched: Watched, at: number, side: Side | null | undefined): string | undefined {
  return watched.tips[side === "left" ? 0 : 1][at];
}

/** The first line of a recording of landmarks. */
export function header(of: { fps: number; width: number; height: number; exercise?: string }): string {
  const { fps, width, height, exercise } = of;
  return JSON.stringify({ format: "plinth-landmarks/1", layout: "blazepose-33", fps, width, height, mirrored: false, exercise });
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)}`;
