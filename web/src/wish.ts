/** What a page asks of the worker beside it: to bring the offline pack, or to leave off; to take over from the one
 * before; until when the pack serves. */
export type Wish = "refresh" | "leave" | "update" | "until";

/** What the worker tells the pages: there is no room. */
export type Word = "full";
