// UUID version 7: sorts by time. `crypto.randomUUID` is missing on plain http; this is not.

export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let ms = Date.now();
  for (let place = 5; place >= 0; place--) {
    bytes[place] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  return text(bytes);
}

/**
 * The id of something that can happen once in a session only, such as a sign in one of its
 * exercises: the same again, after a reload, has the same id.
 */
export function within(session: string, ...place: [number, number]): string {
  const tail = place.map((number) => (number % 256).toString(16).padStart(2, "0")).join("");
  return session.slice(0, -tail.length) + tail;
}

function text(bytes: Uint8Array): string {
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
