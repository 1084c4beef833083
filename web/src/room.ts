// How much room Plinth has on this device, and whether the browser keeps what is there.

/** With less left it is said. Our choice: the largest thing kept, the camera's model, fits twice. */
const LOW_BYTES = 50e6;

export interface Room {
  /** Megabytes. */
  used: number;
  left: number;
  low: boolean;
}

export async function fullness(): Promise<Room | undefined> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  if (quota === undefined || usage === undefined) return undefined;
  const left = Math.max(0, quota - usage);
  return { used: Math.ceil(usage / 1e6), left: Math.floor(left / 1e6), low: left < LOW_BYTES };
}

/** Whether the browser keeps it until the person removes it; with `ask` it is asked to. */
export async function stays(ask: boolean): Promise<boolean> {
  const { storage } = navigator;
  if (!storage?.persisted) return false;
  return (await storage.persisted()) || (ask && (await storage.persist()));
}
