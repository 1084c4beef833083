// The pose model's files: fetched once, proved by their sums, kept on the device.

import type { File } from "./messages";

/** Named by the path prefix, as all that is kept: several installations may share one origin. */
const kept = (url: string): string => `plinth${new URL(url, location.href).pathname.split("/assets/")[0]}/pose`;

/** The bytes of a file. `got` hears how many there are so far. */
export async function load(file: File, got: (bytes: number) => void): Promise<Uint8Array> {
  const cache = await openKept(file.url);
  const found = await cache?.match(file.url);
  if (found) {
    const bytes = new Uint8Array(await found.arrayBuffer());
    got(bytes.length);
    return bytes;
  }
  // The browser itself refuses bytes whose sum is another.
  const response = await fetch(file.url, { integrity: file.integrity });
  if (!response.ok || !response.body) throw new Error(`${file.url} was not sent: ${response.status}`);
  const bytes = await read(response.body, file.bytes, got);
  await keep(cache, file.url, bytes);
  return bytes;
}

async function read(body: ReadableStream<Uint8Array>, size: number, got: (bytes: number) => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let at = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes.set(value, at);
    at += value.length;
    got(at);
  }
  return bytes;
}

/** Not every browser, and no private window, lets anything be kept: then it is fetched again. */
async function openKept(url: string): Promise<Cache | undefined> {
  try {
    return await caches.open(kept(url));
  } catch {
    return undefined;
  }
}

async function keep(cache: Cache | undefined, url: string, bytes: Uint8Array): Promise<void> {
  try {
    // An older build's file of the same name is not needed any more.
    const name = (of: string): string => new URL(of, location.href).pathname;
    for (const old of (await cache?.keys()) ?? []) {
      if (name(old.url) === name(url)) await cache?.delete(old);
    }
    await cache?.put(url, new Response(bytes.slice().buffer));
  } catch {
    // No room: see above.
  }
}
