// One session at a time on a device. A lock says whether another tab is alive and has it; locks
// are for secure pages, and without them the owner's name in `keep.ts` still hands over.

export class Tabs {
  private release: (() => void) | undefined;

  constructor(private readonly name: string) {}

  /** Whether another tab has the session now. */
  async taken(): Promise<boolean> {
    if (!navigator.locks || this.release) return false;
    return navigator.locks.request(this.name, { ifAvailable: true }, async (lock) => lock === null);
  }

  /**
   * Takes the session; with `steal` from whoever has it. `lost` is called when another tab steals
   * it from us. False if somebody has it.
   */
  take(steal: boolean, lost: () => void): Promise<boolean> {
    const { locks } = navigator;
    if (!locks || this.release) return Promise.resolve(true);
    return new Promise((resolve) => {
      const hold = (lock: Lock | null): Promise<void> | void => {
        resolve(lock !== null);
        if (lock) return new Promise((release) => (this.release = release));
      };
      locks.request(this.name, steal ? { steal } : { ifAvailable: true }, hold).catch(() => {
        this.release = undefined;
        lost();
      });
    });
  }

  drop(): void {
    this.release?.();
    this.release = undefined;
  }
}
