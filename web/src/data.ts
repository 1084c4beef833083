// What the server hands to the session page, in the shapes of `care::script` and `content::Line`.

/** Every kind of cue begins with a tone of its own; shape and colour follow the tone. */
export type Kind =
  | "attention"
  | "prepare"
  | "start"
  | "hold"
  | "back"
  | "rest"
  | "breath_in"
  | "breath_out";

export type Side = "left" | "right";

export interface Step {
  cue: number;
  ms: number;
  tone: Kind;
}

export interface Choice {
  form: string;
  amount: { reps: number; sets: number; hold_s: number };
  arrivals: { step: Step }[];
  steps: Step[];
}

export interface Cue {
  kind: "arrive" | "prepare" | "try" | "ask" | "ready" | "phase" | "rest" | "switch" | "set_rest";
  exercise?: string | null;
  phase?: string;
  side?: Side | null;
  role?: "move" | "hold" | "stay";
  breath?: "in" | "out" | "easy";
  next?: number;
  of?: number;
}

export interface Script {
  slot: string;
  length: string;
  /** Pain when the session was opened. */
  opening: { before: number };
  blocks: { exercise: string; choices: Choice[] }[];
  closing: { step: Step }[];
  cues: Cue[];
}

/** The words of one cue: heard, shown, and the side in words and as a shape. */
export interface Line {
  say: string;
  show: string;
  side?: string;
  shape?: Side;
}

/** Where the camera's parts are; they are loaded when it is turned on. */
export interface Camera {
  module: string;
  worker: string;
  watcher: string;
  watches: string;
  recordings: string;
  pose: import("./camera/messages").Pose;
}

export interface Data {
  script: Script;
  /** Parallel to `script.cues`. */
  lines: Line[];
  names: Record<string, string>;
  strings: Record<string, string>;
  /** "About n minutes left", by n. */
  left: string[];
  lang: string;
  /** The path prefix, or nothing. */
  base: string;
  wasm: string;
  today: string;
  /** The local day as the server sees it. */
  day: string;
  /** Who shows the exercises, and what lets the figure move. */
  person?: string;
  movements?: string;
  viewer?: string;
  follow?: string;
  camera?: Camera;
  /** The person's own best range of each form, as a share of the target. */
  /** Made ahead: what the session stands on, by pain when it was opened. */
  openings?: Script["opening"][];
  best?: Record<string, number>;
  /** The pictures of each form: of the start, and of the pose at the end of a phase. */
  stills?: Record<string, { phase: string | null; light: string; dark: string }[]>;
}

export function readData(): Data {
  const data = JSON.parse(element("session-data").textContent ?? "") as Data;
  if (data.openings) {
    // The day and the pain it is played on are known here only: the worker gives the page on this day alone.
    const said = new URLSearchParams(location.search);
    data.script.opening = data.openings[Number(said.get("opened"))] ?? data.script.opening;
    data.day = said.get("on") ?? "";
  }
  return data;
}

/** An element that the template has. A missing one is our mistake, and is said at once. */
export function element<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as E;
}

/** Fills in the places of a message: `{n}` and the like. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{\s*\$?(\w+)\s*\}/g, (place, name: string) => `${values[name] ?? place}`);
}
