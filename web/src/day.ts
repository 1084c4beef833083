// The calendar where the device is.

/** The local day, as "2026-11-30". */
export function localDay(at: Date): string {
  const two = (n: number): string => `${n}`.padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
