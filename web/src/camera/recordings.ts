// Recordings of landmarks that somebody asked to be kept: sent as each exercise ends.

import { element, fill } from "../data";

export interface Recording {
  id: string;
  session: string;
  form: string;
  gzip: ArrayBuffer;
  frames: number;
}

export class Recordings {
  private waiting: Recording[] = [];
  private sent = 0;

  constructor(
    private readonly address: string,
    private readonly strings: Record<string, string>,
  ) {
    window.addEventListener("online", () => void this.flush());
  }

  async send(recording: Recording): Promise<void> {
    this.waiting.push(recording);
    await this.flush();
  }

  /** What cannot be sent waits while this page is open; it is nowhere else. */
  private async flush(): Promise<void> {
    for (const recording of [...this.waiting]) {
      const { id, session, form, gzip } = recording;
      try {
        const query = new URLSearchParams({ id, session, form });
        const response = await fetch(`${this.address}?${query}`, {
          method: "POST",
          headers: { "content-type": "application/gzip" },
          body: gzip,
        });
        if (!response.ok && response.status >= 500) throw new Error(`${response.status}`);
        if (response.ok) this.sent += 1;
        this.waiting = this.waiting.filter((other) => other !== recording);
      } catch (error) {
        console.info("a recording waits:", error);
        break;
      }
    }
    this.show();
  }

  private show(): void {
    const key = this.waiting.length > 0 ? "camera-recordings-wait" : "camera-recordings";
    const n = this.waiting.length || this.sent;
    element("after-recordings").hidden = n === 0;
    element("after-recordings-text").textContent = fill(this.strings[key] ?? "", { n });
  }
}
