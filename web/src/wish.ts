import type { Item } from "./post";

/** What a page asks of the worker beside it: to bring the offline pack, or to leave off; to take over from the one
 * before; until when the pack serves; to forget everything. */
export type Wish = "refresh" | "leave" | "update" | "until" | "forget" | Doubt | Unsent;

/** A sign was told, or has just been heard: what is kept was made without it. */
export interface Doubt {
  /** What it does to the plan. */
  doubt: string;
}

/** What could not be sent by now: all of it. */
export interface Unsent {
  unsent: Item[];
}

/** Until which day the pack serves; or why it serves no day: it is on its way, did not come through, or is not here. */
export type Serves = { until: string } | "coming" | "missed" | "nothing";

/** What the worker tells the pages: there is no room. */
export type Word = "full";
