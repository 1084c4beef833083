// How much room Plinth has on this device, and whether the browser keeps what is there.

/** With less left it is said. Our choice: the largest thing kept, the camera's model, fits twice. */
const LOW_BYTES = 50e6;
/** What waits to be sent has a room of its own, of about five million letters in most browsers. With less left it is
 * said. Our choice: ten sessions and their answers. */
const LOW_LETTERS = 500_000;

export interface Room {
  /** Megabytes, where the browser says so. */
  used?: number;
  left?: number;
  low: boolean;
}

export async function fullness(prefix: string): Promise<Room> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  const low = !takes(`${prefix}room`);
  if (quota === undefined || usage === undefined) return { low };
  const left = Math.max(0, quota - usage);
  return { used: Math.ceil(usage / 1e6), left: Math.floor(left / 1e6), low: low || left < LOW_BYTES };
}

function takes(name: string): boolean {
  try {
    localStorage.setItem(name, " ".repeat(LOW_LETTERS));
    return true;
  } catch {
    return false;
  } finally {
    localStorage.removeItem(name);
  }
}

/** Whether the browser keeps it until the person removes it; with `ask` it is asked to. */
export async function stays(ask: boolean): Promise<boolean> {
  const { storage } = navigator;
  if (!storage?.persisted) return false;
  return (await storage.persisted()) || (ask && (await storage.persist()));
}
