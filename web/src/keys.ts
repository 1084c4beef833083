// The keys of the session. Hands stay on the floor: every key is one press, none is held.

export type Wish =
  | "toggle"
  | "skip"
  | "back"
  | "repeat"
  | "ready"
  | "easier"
  | "hurts"
  | "new"
  | "trust"
  | "ask-stop";

const KEYS: Record<string, Wish> = {
  " ": "toggle",
  ArrowRight: "skip",
  ArrowLeft: "back",
  ArrowUp: "repeat",
  Enter: "ready",
  e: "easier",
  h: "hurts",
  n: "new",
  c: "trust",
  Escape: "ask-stop",
};

/**
 * `letters` may switch off every key that types something: speech input and screen readers type
 * too (WCAG 2.1.4). `answer` has the first look: where something is asked, keys are answers.
 */
export function bindKeys(
  on: () => boolean,
  letters: () => boolean,
  answer: (key: string) => boolean,
  wish: (wish: Wish) => void,
): void {
  document.addEventListener("keydown", (event) => {
    if (!on() || event.defaultPrevented || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const target = event.target as Element | null;
    // Fields and the stop dialog have keys of their own, and so has what is pressed with a key.
    if (target?.closest("input, select, textarea, dialog")) return;
    if ((key === " " || key === "Enter") && target?.closest("button, a, summary")) return;
    if (answer(key)) return event.preventDefault();
    const found = KEYS[key];
    if (!found || (key.length === 1 && key !== " " && !letters())) return;
    event.preventDefault();
    wish(found);
  });
}
