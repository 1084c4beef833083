// The worker, asked one thing after the other: for pictures that can wait. A camera's go through `Eye`.

import { loadMessage, type FromWorker, type Pose, type ToWorker } from "./messages";

type Kind = FromWorker["kind"];
type Answer<K extends Kind> = Extract<FromWorker, { kind: K }>;

/** It was ended by who asked. */
export class Ended extends Error {}

export class Looker {
  private readonly worker: Worker;
  private readonly waiting = new Map<Kind, (answer: FromWorker) => void>();
  private readonly lost = new Set<(why: Error) => void>();
  private over: Error | undefined;

  constructor(
    files: { worker: string },
    private readonly loading: (done: number, of: number) => void,
  ) {
    this.worker = new Worker(files.worker, { type: "module" });
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === "loading") this.loading(data.done, data.of);
      else if (data.kind === "failed") this.close(new Error(data.why));
      else this.waiting.get(data.kind)?.(data);
    };
    this.worker.onerror = (event) => this.close(new Error(event.message));
  }

  /** Loads the full model, without a graphics processor: the same file gives the same answers. */
  async load(files: { watcher: string; pose: Pose }): Promise<void> {
    const ready = this.next("ready");
    this.tell({ ...loadMessage(files), known: null, steady: true });
    await ready;
  }

  watch(key: string, watch: unknown, dose: unknown, record: string): void {
    this.tell({ kind: "watch", key, watch, dose, record });
  }

  async look(bitmap: ImageBitmap, t: number): Promise<Answer<"seen">> {
    const seen = this.next("seen");
    this.tell({ kind: "picture", bitmap, t }, [bitmap]);
    return seen;
  }

  /** What it came to. At least one picture must have been looked at. */
  async end(): Promise<{ summary: string; gzip: ArrayBuffer }> {
    const both = Promise.all([this.next("summary"), this.next("recording")]);
    this.tell({ kind: "rest" });
    const [{ summary }, { gzip }] = await both;
    return { summary, gzip };
  }

  /** What is still waited for will not come. */
  close(why: Error = new Ended()): void {
    this.over ??= why;
    this.worker.terminate();
    for (const lose of this.lost) lose(this.over);
  }

  private tell(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker.postMessage(message, transfer);
  }

  private next<K extends Kind>(kind: K): Promise<Answer<K>> {
    return new Promise((resolve, reject) => {
      if (this.over) return reject(this.over);
      this.lost.add(reject);
      this.waiting.set(kind, (answer) => {
        this.waiting.delete(kind);
        this.lost.delete(reject);
        resolve(answer as Answer<K>);
      });
    });
  }
}
