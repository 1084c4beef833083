// What each sign does came with the page, beside its box to tick; nothing is decided here.

export type Tier = "emergency" | "urgent" | "clinician" | "crisis" | "session";

/** Worst first, by what they do to the plan: thoughts of self-harm do nothing to it (safety.md, 1.4). */
const TIERS: Tier[] = ["emergency", "urgent", "clinician", "session", "crisis"];

/** One that nobody knows is urgent: somebody meant something by it. */
const UNKNOWN: Tier = "urgent";

export function tierOf(code: string): Tier {
  const known = document.querySelector<HTMLElement>(`[name="sign"][value="${CSS.escape(code)}"]`);
  return (known?.dataset["tier"] as Tier | undefined) ?? UNKNOWN;
}

export function worst(codes: string[]): Tier {
  const tiers = codes.map(tierOf);
  return TIERS.find((tier) => tiers.includes(tier)) ?? UNKNOWN;
}
