// Keeps the screen on while a session runs.

type Lock = { release(): Promise<void> };
type WakeLock = { request(kind: "screen"): Promise<Lock> };

export class Wake {
  private lock: Lock | undefined;
  private wanted = false;

  /** `told` hears whether the screen stays on, each time it is tried. */
  constructor(private readonly told: (awake: boolean) => void) {
    // The browser lets go of the lock whenever the page is hidden.
    document.addEventListener("visibilitychange", () => {
      if (this.wanted && document.visibilityState === "visible") void this.ask();
    });
  }

  /** Plain http on a local network has none: a browser gives it to secure pages only. */
  static get offered(): boolean {
    return "wakeLock" in navigator;
  }

  set(wanted: boolean): void {
    this.wanted = wanted;
    if (wanted) {
      void this.ask();
    } else {
      void this.lock?.release();
      this.lock = undefined;
    }
  }

  private async ask(): Promise<void> {
    try {
      const lock = await (navigator as unknown as { wakeLock: WakeLock }).wakeLock.request("screen");
      if (!this.wanted) return void lock.release();
      this.lock = lock;
      this.told(true);
    } catch {
      this.told(false);
    }
  }
}
