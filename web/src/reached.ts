// Whether it was Plinth that answered.

/** A gateway that stands before Plinth says itself that it is away: 502 to 504, or numbers of its maker's own, as 521.
 * Plinth's own 503 says that it is busy, and is no better for whoever waits. */
export const isReached = (status: number): boolean => status < 502;
