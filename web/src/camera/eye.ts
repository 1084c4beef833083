// The camera itself: opens it, gives its pictures to the worker one at a time, and says what goes wrong.

import { loadMessage, type FromWorker, type Pace, type Pose, type Stand, type ToWorker } from "./messages";

/** No more than so many pictures a second: what people do at home is slow. */
const FASTEST_MS = 1000 / 24;
/** Between exercises a few are enough, and the phone stays cool. */
const RESTING_MS = 250;

/** Why there is no camera. */
export type Trouble = "insecure" | "denied" | "none" | "busy" | "failed";
export type Facing = "user" | "environment";

export interface Hears {
  loading(done: number, of: number): void;
  pace(pace: Pace): void;
  seen(message: Extract<FromWorker, { kind: "seen" }>): void;
  summary(key: string, summary: string): void;
  recording(key: string, gzip: ArrayBuffer, frames: number): void;
  /** The camera or the worker is gone. */
  gone(why: string): void;
}

export class Eye {
  private readonly worker: Worker;
  private stream: MediaStream | undefined;
  private busy = false;
  private frame = -1;
  private sentAt = 0;
  private timer: number | undefined;
  /** Milliseconds from one picture to the next. */
  private every = RESTING_MS;
  facing: Facing = "user";

  constructor(
    private readonly video: HTMLVideoElement,
    files: { worker: string; watcher: string; pose: Pose },
    known: Pace | null,
    private readonly hears: Hears,
  ) {
    this.worker = new Worker(files.worker, { type: "module" });
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data);
    this.worker.onerror = (event) => hears.gone(event.message);
    this.tell({ ...loadMessage(files), known });
  }

  /** Opens the camera. Asks the person where the browser wants it so. */
  async open(facing: Facing): Promise<Trouble | undefined> {
    this.shut();
    if (!navigator.mediaDevices?.getUserMedia) return "insecure";
    try {
      const size = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } };
      const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: facing, ...size } });
      this.stream = stream;
      const [track] = stream.getVideoTracks();
      // A desktop's camera does not say where it looks: like a mirror, then.
      this.facing = track?.getSettings().facingMode === "environment" ? "environment" : "user";
      track?.addEventListener("ended", () => this.stream === stream && this.lose("ended"));
      this.video.srcObject = stream;
      await this.video.play();
    } catch (error) {
      this.shut();
      return trouble(error);
    }
    this.pump();
    return undefined;
  }

  /** How many cameras there are. Known only after one was allowed. */
  static async cameras(): Promise<number> {
    const devices = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
    return devices.filter((device) => device.kind === "videoinput").length;
  }

  get isOpen(): boolean {
    return this.stream !== undefined;
  }

  check(stand: Stand): void {
    this.every = FASTEST_MS;
    this.tell({ kind: "check", stand });
  }

  watch(key: string, watch: unknown, dose: unknown, record: string | null): void {
    this.every = FASTEST_MS;
    this.tell({ kind: "watch", key, watch, dose, record });
  }

  rest(): void {
    this.every = RESTING_MS;
    this.tell({ kind: "rest" });
  }

  /** The camera's light goes out; the worker stays for another time. */
  shut(): void {
    clearTimeout(this.timer);
    const { stream } = this;
    this.stream = undefined;
    for (const track of stream?.getTracks() ?? []) track.stop();
    this.video.srcObject = null;
  }

  private lose(why: string): void {
    this.shut();
    this.hears.gone(why);
  }

  private tell(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker.postMessage(message, transfer);
  }

  private hear(data: FromWorker): void {
    switch (data.kind) {
      case "loading":
        return this.hears.loading(data.done, data.of);
      case "pace":
        return this.hears.pace(data.pace);
      case "summary":
        return this.hears.summary(data.key, data.summary);
      case "recording":
        return this.hears.recording(data.key, data.gzip, data.frames);
      case "failed":
        return this.lose(data.why);
      case "seen":
        this.busy = false;
        this.hears.seen(data);
    }
  }

  /** One picture is under way at a time: a slow device sees fewer, and nothing piles up. */
  private pump(): void {
    clearTimeout(this.timer);
    if (!this.stream) return;
    const now = performance.now();
    const { video } = this;
    const isNew = video.readyState >= 2 && video.currentTime !== this.frame;
    const due = this.sentAt + this.every - now;
    if (!this.busy && isNew && due <= 0) {
      this.busy = true;
      this.sentAt = now;
      this.frame = video.currentTime;
      createImageBitmap(video).then(
        (bitmap) => this.tell({ kind: "picture", bitmap, t: now }, [bitmap]),
        () => (this.busy = false),
      );
    }
    this.timer = window.setTimeout(() => this.pump(), Math.max(8, due));
  }
}

function trouble(error: unknown): Trouble {
  switch (error instanceof DOMException ? error.name : "") {
    case "NotAllowedError":
    case "SecurityError":
      return "denied";
    case "NotFoundError":
    case "OverconstrainedError":
      return "none";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default:
      return "failed";
  }
}
