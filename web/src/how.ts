// "How was it?" at the end of the session: filled in with what the player saw, sent as a check-in.

import { uuid } from "./id";
import type { Outcome } from "./player";

const SCALES = ["pain_before", "pain_peak", "pain_after", "effort"] as const;

/** Fills in what is known; the person has the last word. `peak` is less than 0 if none was told. */
export function fillIn(form: HTMLFormElement, outcomes: Outcome[], before: number, peak: number): void {
  choose(form, "pain_before", `${before}`);
  // Asked when the session was opened: not twice.
  form.querySelector('[name="pain_before"]')!.closest("fieldset")!.hidden = true;
  if (peak >= 0) choose(form, "pain_peak", `${peak}`);
  for (const { exercise, how, because } of outcomes) {
    choose(form, `how-${exercise}`, how);
    const reason = form.elements.namedItem(`because-${exercise}`);
    if (reason instanceof HTMLSelectElement) reason.value = because ?? "";
  }
}

function choose(form: HTMLFormElement, name: string, value: string): void {
  const radios = form.elements.namedItem(name);
  if (radios instanceof RadioNodeList) radios.value = value;
}

/** The answers as a check-in, or nothing if none was given. */
export function checkIn(form: HTMLFormElement, session: string): { id: string; body: string } | null {
  const data = new FormData(form);
  const text = (name: string): string => `${data.get(name) ?? ""}`;
  const scales = SCALES.map((name): [string, number | null] => {
    return [name, text(name) === "" ? null : Number(text(name))];
  });
  const steady = { yes: true, no: false }[text("steady")] ?? null;
  const exercises = [...data.keys()]
    .filter((name) => name.startsWith("how-") && text(name) !== "")
    .map((name) => {
      const exercise = name.slice("how-".length);
      const how = text(name);
      // Only a stopped exercise has a reason.
      const because = (how === "stopped" && text(`because-${exercise}`)) || null;
      return { exercise, how, because };
    });
  if (exercises.length === 0 && steady === null && scales.every(([, value]) => value === null)) return null;
  const id = uuid();
  const at = new Date().toISOString();
  const answers = { format: 1, id, session, at, ...Object.fromEntries(scales), steady, exercises };
  return { id, body: JSON.stringify(answers) };
}
