// Signs: what is told acts at once, whether Plinth can be reached or not. What each sign does and
// the pages that follow came with the page; nothing is decided here.

import type { Box } from "./box";
import { element } from "./data";
import { uuid } from "./id";
import { tierOf, worst, type Tier } from "./tiers";

interface Body {
  id: string;
  at: string;
  utc_offset_s: number;
  codes: string[];
  item?: string;
}

/** What was told, and when. */
export interface Told {
  codes: string[];
  at: Date;
}

export class Signs {
  /** Everything told on this page, and what waited when it was opened. */
  readonly told = new Map<string, Told>();

  constructor(
    private readonly box: Box,
    private readonly lang: string,
  ) {}

  tier(code: string): Tier {
    return tierOf(code);
  }

  /** Puts signs into the outbox at once. The same id again is the same telling. */
  tell(codes: string[], item?: string, id = uuid()): void {
    if (this.told.has(id)) return;
    const at = new Date();
    this.told.set(id, { codes, at });
    const body: Body = {
      id,
      at: at.toISOString(),
      utc_offset_s: -at.getTimezoneOffset() * 60,
      codes,
      ...(item && { item }),
    };
    const put = (): void => {
      try {
        const crisis = codes.some((code) => this.tier(code) === "crisis");
        this.box.put({ id, kind: "signs", body: JSON.stringify(body), tier: worst(codes), ...(crisis && { crisis }) });
      } catch {
        // The storage is full. It acts here all the same, and is sent when there is room.
        window.setTimeout(put, 2_000);
      }
    };
    put();
  }

  /** Hears what other pages told and what was told before: all that is not sent yet. */
  recall(): void {
    for (const { kind, body } of this.box.all()) {
      if (kind !== "signs") continue;
      const { id, codes, at } = JSON.parse(body) as Body;
      if (!this.told.has(id)) this.told.set(id, { codes, at: new Date(at) });
    }
  }

  /** What keeps every session from beginning, if anything was told that does. */
  stops(): "emergency" | "urgent" | undefined {
    const tier = worst([...this.told.values()].flatMap(({ codes }) => codes));
    return this.told.size > 0 && (tier === "emergency" || tier === "urgent") ? tier : undefined;
  }

  /** Whether anything was told that has to be heard before a session begins afresh. */
  holds(): boolean {
    return [...this.told.values()].some(({ codes }) => worst(codes) !== "crisis");
  }

  /** Fills in the page that takes the session's place. */
  fill(kind: "emergency" | "urgent"): void {
    const page = element(kind);
    // Our English is British.
    const time = new Intl.DateTimeFormat(this.lang === "en" ? "en-GB" : this.lang, {
      day: "numeric",
      month: "long",
      hour: "2-digit",
      minute: "2-digit",
    });
    const all = [...this.told.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
    const rows = all.flatMap(({ codes, at }) =>
      // Thoughts of self-harm are between the person and whom they tell.
      codes.filter((code) => this.tier(code) !== "crisis").map((code) => {
        const row = document.createElement("li");
        const when = document.createElement("span");
        when.className = "muted";
        when.textContent = `(${time.format(at)})`;
        row.append(`${this.words(code)} `, when);
        return row;
      }),
    );
    page.querySelector(".told")!.replaceChildren(...rows);
    const crisis = all.some(({ codes }) => codes.some((code) => this.tier(code) === "crisis"));
    page.querySelector<HTMLElement>(".crisis-too")!.hidden = !crisis;
  }

  private words(code: string): string {
    const box = document.querySelector(`[name="sign"][value="${CSS.escape(code)}"]`);
    return box?.closest("label")?.textContent?.trim() ?? code;
  }
}
