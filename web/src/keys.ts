// The keys of the session. Hands stay on the floor: every key is one press, none is held.

export type Wish =
  | "toggle"
  | "skip"
  | "back"
  | "repeat"
  | "ready"
  | "easier"
  | "hurts"
  | "ask-stop";

const KEYS: Record<string, Wish> = {
  " ": "toggle",
  ArrowRight: "skip",
  ArrowLeft: "back",
  ArrowUp: "repeat",
  Enter: "ready",
  e: "easier",
  h: "hurts",
  Escape: "ask-stop",
};

/** `letters` may switch E and H off: speech input and screen readers type letters too (WCAG 2.1.4). */
export function bindKeys(on: () => boolean, letters: () => boolean, wish: (wish: Wish) => void): void {
  document.addEventListener("keydown", (event) => {
    if (!on() || event.defaultPrevented || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const found = KEYS[key];
    if (!found || (key.length === 1 && key !== " " && !letters())) return;
    const target = event.target as Element | null;
    // Fields and the stop dialog have keys of their own, and so has what is pressed with a key.
    if (target?.closest("input, select, textarea, dialog")) return;
    if ((key === " " || key === "Enter") && target?.closest("button, a, summary")) return;
    event.preventDefault();
    wish(found);
  });
}
