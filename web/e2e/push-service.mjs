// A push service on this machine, and the browser's half of a subscription: real keys, by which what the
// server sent is checked and opened. The last step, from the maker to the browser, is Chromium's own.

import { createECDH, createPublicKey, randomBytes, verify } from "node:crypto";
import { createServer } from "node:http";
import ece from "http_ece";

/** Takes messages at `endpoint`; `next()` waits for one and gives what the browser would read. */
export async function pushService() {
  const keys = createECDH("prime256v1");
  keys.generateKeys();
  const auth = randomBytes(16);
  const messages = [];
  const waiting = [];
  const service = { status: 201, faults: [], key: undefined };

  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    response.writeHead(service.status).end();
    if (service.status !== 201) return;
    try {
      checkSender(request, service);
      // RFC 8291, by a library of others.
      const plain = ece.decrypt(Buffer.concat(chunks), { version: "aes128gcm", privateKey: keys, authSecret: auth });
      const taker = waiting.shift();
      if (taker) taker(plain.toString());
      else messages.push(plain.toString());
    } catch (error) {
      service.faults.push(error.stack);
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  service.origin = origin;
  return Object.assign(service, {
    subscription: {
      endpoint: `${origin}/send/phone`,
      keys: { p256dh: keys.getPublicKey("base64url"), auth: auth.toString("base64url") },
    },
    messages,
    next: (most = 30_000) =>
      new Promise((taken, late) => {
        if (messages.length > 0) return taken(messages.shift());
        const timer = setTimeout(() => late(new Error(`no message in ${most} ms; ${service.faults.join("\n")}`)), most);
        waiting.push((message) => (clearTimeout(timer), taken(message)));
      }),
    stop: () => new Promise((stopped) => (server.closeAllConnections(), server.close(stopped))),
  });
}

/** RFC 8292: who sends is who the browser subscribed to, for this service, for less than a day. */
function checkSender({ headers }, service) {
  const [, token, k] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.authorization);
  if (service.key && k !== service.key) throw new Error(`signed by ${k}, not by ${service.key}`);
  const [head, claims, signature] = token.split(".");
  const point = Buffer.from(k, "base64url");
  const jwk = { kty: "EC", crv: "P-256", x: point.subarray(1, 33).toString("base64url"), y: point.subarray(33).toString("base64url") };
  const key = { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" };
  if (!verify("sha256", Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, "base64url"))) throw new Error("a wrong signature");
  const { aud, sub } = JSON.parse(Buffer.from(claims, "base64url"));
  if (aud !== service.origin || !/^(https|mailto):/.test(sub)) throw new Error(`for ${aud} by ${sub}`);
  if (headers["content-encoding"] !== "aes128gcm" || !(Number(headers.ttl) > 0)) throw new Error(JSON.stringify(headers));
}

/**
 * Lets pages subscribe there: Chromium would ask its maker, which no test can. Everything else of the
 * Push API is Chromium's.
 */
export function subscribeThere(context, { subscription }) {
  return context.addInitScript(({ endpoint, keys }) => {
    if (!("PushManager" in window)) return;
    const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0)).buffer;
    const made = () => ({
      endpoint,
      options: { userVisibleOnly: true, applicationServerKey: bytes(localStorage.__push ?? "") },
      toJSON: () => ({ endpoint, expirationTime: null, keys }),
      unsubscribe: async () => delete localStorage.__push,
    });
    PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
      if (userVisibleOnly !== true || Notification.permission !== "granted") throw new DOMException("no", "NotAllowedError");
      localStorage.__push = applicationServerKey;
      return made();
    };
    PushManager.prototype.getSubscription = async () => (localStorage.__push ? made() : null);
  }, subscription);
}

/** The way from the browser's maker to the page's service worker. Gives what is shown then. */
export async function deliver(page, message) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  const cdp = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  const registration = new Promise((found) =>
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => scopeURL.startsWith(`${origin}/`) && !isDeleted);
      if (ours) found(ours);
    }),
  );
  await cdp.send("ServiceWorker.enable");
  const { registrationId } = await registration;
  await cdp.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data: message });
  await cdp.detach();
  const { tag } = JSON.parse(message);
  return page.evaluate(async (tag) => {
    const registration = await navigator.serviceWorker.ready;
    for (let tries = 0; tries < 100; tries++) {
      const [found] = await registration.getNotifications({ tag });
      if (found) return { title: found.title, body: found.body, tag, actions: found.actions.map(({ action }) => action) };
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error(`nothing is shown of ${tag}`);
  }, tag);
}

/** A press on what is shown: on one of its buttons, or on itself. */
export async function press(page, action = "") {
  const { origin } = new URL(page.url());
  const worker = page.context().serviceWorkers().find((worker) => worker.url().startsWith(`${origin}/`));
  await worker.evaluate(async (action) => {
    const [notification] = await self.registration.getNotifications();
    const event = new NotificationEvent("notificationclick", { notification, action });
    // A browser's own events may be waited for; this one is ours.
    const waits = [];
    event.waitUntil = (promise) => waits.push(promise);
    self.dispatchEvent(event);
    await Promise.all(waits);
  }, action);
}
