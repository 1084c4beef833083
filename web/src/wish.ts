/** What a page asks of the worker beside it: to bring the offline pack, to take over, until when the pack serves. */
export type Wish = "refresh" | "update" | "until";

/** What the worker tells the pages: there is no room. */
export type Word = "full";
