// What page and worker say to each other. Pictures go to the worker and nowhere else; what comes back is
// numbers.

/** A file of the pose model, with what proves that it is the right one. */
export interface File {
  url: string;
  integrity: string;
  bytes: number;
}

export interface Pose {
  loader: string;
  wasm: File;
  full: File;
  lite: File;
}

export type Model = "full" | "lite";
export type Delegate = "CPU" | "GPU";
export type Stand = "side" | "front" | "any";

/** What was found to be fastest on this device. */
export interface Pace {
  model: Model;
  delegate: Delegate;
  /** Milliseconds for a picture, the middle one of the last. */
  ms: number;
}

export type ToWorker =
  /** `steady`: the full model to the end, however slow: for pictures that can wait. */
  | { kind: "load"; pose: Pose; watcher: string; known: Pace | null; steady?: boolean }
  /** `t` in milliseconds, of any clock that only goes forward. */
  | { kind: "picture"; bitmap: ImageBitmap; t: number }
  /** Whether somebody can be seen well. */
  | { kind: "check"; stand: Stand }
  /** One exercise; `record` is the header of a recording that was asked for. */
  | { kind: "watch"; key: string; watch: unknown; dose: unknown; record: string | null }
  | { kind: "rest" };

export type FromWorker =
  | { kind: "loading"; done: number; of: number }
  | { kind: "ready" }
  | { kind: "failed"; why: string }
  | { kind: "pace"; pace: Pace }
  | {
      kind: "seen";
      t: number;
      /** 33 times x and y in the picture; nothing where nobody was found. */
      outline: Float32Array | null;
      /** JSON, while it is checked whether somebody can be seen well. */
      advice?: string;
      /** While an exercise is watched: which, what happened and what it came to, as JSON. */
      key?: string;
      events?: string;
      summary?: string;
    }
  /** An exercise is over: what it came to. */
  | { kind: "summary"; key: string; summary: string }
  | { kind: "recording"; key: string; gzip: ArrayBuffer; frames: number };

/** Where the worker's parts are, in words that it understands: it has no page whose address they follow. */
export function loadMessage(files: { watcher: string; pose: Pose }): { kind: "load"; pose: Pose; watcher: string } {
  const absolute = (url: string): string => new URL(url, location.href).href;
  return { kind: "load", pose: { ...files.pose, loader: absolute(files.pose.loader) }, watcher: absolute(files.watcher) };
}
