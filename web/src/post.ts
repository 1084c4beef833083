// Sends what waits on the device: from a page, or from the worker while none is open.

/** What is sent, to an address of the API that its kind names. */
export interface Item {
  id: string;
  kind: string;
  body: string;
}

export type Answer = "sent" | "later" | { refused: string };

/** Plinth read it and says no to what it says (`server::api`). Whoever else says no, a gateway or a page to sign in at,
 * has not read it. */
const REFUSED = [409, 413, 415, 422];

/** One at a time sends, whether a page or the worker. */
export const lockOf = (base: string): string => `plinth${base}/out`;

export async function post(base: string, item: Item): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`${base}/api/${item.kind}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: item.body,
      redirect: "error",
      // A sign arrives also when the page is closed right after it was told.
      keepalive: item.kind === "signs",
    });
  } catch {
    return "later";
  }
  const { status } = response;
  if (response.ok) return "sent";
  if (!REFUSED.includes(status)) return "later";
  const problem = (await response.json().catch(() => ({}))) as { title?: string; detail?: string };
  return { refused: problem.detail ?? problem.title ?? `${status}` };
}
