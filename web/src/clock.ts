// The page's steady clock. The player takes its time from here and nowhere else.

/**
 * Milliseconds that never go back. On several systems `performance.now()` stands still while the
 * device sleeps; the calendar clock does not, so a jump between the two is sleep, and the player
 * must hear of it to know that nobody was there.
 */
export class Clock {
  private slept = 0;
  /** `performance.now()` at the last look: what audio and animations go by. */
  page = performance.now();
  private drift = Date.now() - performance.now();

  now(): number {
    const steady = performance.now();
    const drift = Date.now() - steady;
    // Small differences are the calendar clock being set right; they are no sleep.
    if (drift - this.drift > 2_000) this.slept += drift - this.drift;
    this.drift = drift;
    this.page = steady;
    return steady + this.slept;
  }
}
