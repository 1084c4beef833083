// What stands over the stage while the session stands still: a title, a few words, and giant
// buttons, each with its key. What is shown is also what is spoken, so the words are the captions.

import { element } from "./data";

export type Face = "asked" | "peak" | "feeling" | "place" | "hurts" | "left" | "settling";

/** A 0 or a 1 may be the beginning of 00 or 10, which mean ten: wait so long for what follows. */
const TEN_MS = 1_200;

export class Panel {
  face: Face | undefined;
  private readonly panel = element("panel");
  private readonly title = element("panel-title");
  private pending: string | undefined;
  private timer: number | undefined;

  constructor(
    private readonly say: (text: string) => void,
    private readonly announce: (text: string) => void,
  ) {}

  /** These faces have the whole screen, and keys mean answers. */
  get covers(): boolean {
    return this.face !== undefined && this.face !== "asked";
  }

  /** One of the three short questions is asked. */
  get asks(): boolean {
    return this.face === "peak" || this.face === "feeling" || this.face === "place";
  }

  show(face: Face, title: string, text: string, spoken?: string): void {
    this.forget();
    this.face = face;
    this.title.textContent = title;
    element("panel-text").textContent = text;
    this.panel.dataset["face"] = face;
    for (const set of this.panel.querySelectorAll<HTMLElement>("[data-face]")) {
      set.hidden = set.dataset["face"] !== face;
    }
    element("settle-left").hidden = face !== "settling";
    this.panel.hidden = false;
    this.panel.scrollTop = 0;
    this.cover();
    const buttons = this.buttons().flatMap((button) => {
      const number = button.querySelector("kbd")?.textContent;
      const label = button.querySelector("span")?.textContent?.trim();
      return number && label ? [`${number}: ${label}.`] : [];
    });
    // Reading begins at the title; what a screen reader is told beside it are the answers.
    if (this.covers) this.title.focus({ preventScroll: true });
    this.announce(this.covers ? buttons.join(" ") : `${title}. ${text}`);
    this.say(spoken ?? [title, text, ...buttons].filter(Boolean).join(" "));
  }

  hide(): void {
    this.forget();
    this.face = undefined;
    this.panel.hidden = true;
    this.cover();
  }

  /** A key that is a button's here. `letters`: keys that type something are wanted. */
  press(key: string, letters: boolean): boolean {
    if (!this.covers || (key.length === 1 && !letters)) return false;
    if (this.face === "peak") {
      const ten = key === "0" && this.pending !== undefined;
      const begun = this.pending;
      this.forget();
      if (ten) return this.click("t");
      if (key === "Enter" && begun !== undefined) return this.click(begun);
      if (key === "0" || key === "1") {
        this.pending = key;
        this.button(key)?.classList.add("pressed");
        this.timer = window.setTimeout(() => this.click(key), TEN_MS);
        return true;
      }
    }
    return this.click(key);
  }

  private click(key: string): boolean {
    const button = this.button(key);
    this.forget();
    button?.click();
    return button !== undefined;
  }

  private button(key: string): HTMLButtonElement | undefined {
    return this.buttons().find((button) => button.dataset["key"]?.split(" ").includes(key));
  }

  private buttons(): HTMLButtonElement[] {
    return [...this.panel.querySelectorAll<HTMLButtonElement>(`[data-face="${this.face}"] > button`)];
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.pending = undefined;
    this.panel.querySelector(".pressed")?.classList.remove("pressed");
  }

  /** What lies under it is out of reach. */
  private cover(): void {
    for (const under of document.querySelectorAll<HTMLElement>("#player > :is(.stage, .words, .controls)")) {
      under.inert = this.covers;
    }
  }
}
