// Reminders that come by push: shown, and what a press on one does.

declare const self: ServiceWorkerGlobalScope;

/** What the server sends: see `remind/push.rs`. */
interface Message {
  title: string;
  body: string;
  lang?: string;
  tag: string;
  url: string;
  day?: string;
  slot?: string;
  start?: string;
  how?: string;
  actions?: { action: string; title: string }[];
}

/** Minutes that a reminder is put off by its button: one of those the server takes. */
const LATER = "30";

self.addEventListener("push", (event) => event.waitUntil(show(read(event.data))));
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(pressed(event.notification.data as Message, event.action));
});
self.addEventListener("pushsubscriptionchange", (event) => {
  const { oldSubscription, newSubscription } = event as unknown as Record<string, PushSubscription | null>;
  (event as ExtendableEvent).waitUntil(renew(oldSubscription ?? null, newSubscription ?? null));
});

/** A browser that shows nothing for a message loses the right to messages: one is always shown. */
function read(data: PushMessageData | null): Message {
  const plain: Message = { title: "Plinth", body: "", tag: "plinth", url: self.registration.scope };
  try {
    return (data?.json() as Message | null | undefined) ?? plain;
  } catch {
    return plain;
  }
}

function show(message: Message): Promise<void> {
  const { title, body, lang, tag, actions } = message;
  // Newer than TypeScript's own words for it: `actions` and `renotify`.
  const options: NotificationOptions & { actions?: Message["actions"]; renotify?: boolean } = {
    body,
    tag,
    data: message,
    renotify: true,
    ...(lang && { lang }),
    ...(actions && { actions }),
  };
  return self.registration.showNotification(title, options);
}

async function pressed(message: Message, action: string): Promise<void> {
  if (action === "snooze") return later(message);
  const where = action === "start" ? message.start : action === "how" ? message.how : undefined;
  await open(where ?? message.url);
}

/** A browser may keep a window where it is. */
const front = (window: WindowClient): Promise<unknown> => window.focus().catch(() => undefined);

/** In a window that is open, unless a session runs in it. */
async function open(url: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const atSession = windows.find((window) => new URL(window.url).pathname.includes("/session/"));
  if (atSession) {
    await front(atSession);
    return;
  }
  const [first] = windows;
  const shown = first && (await first.navigate(url).catch(() => null));
  if (shown) await front(shown);
  else await self.clients.openWindow(url);
}

function send(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(new URL(path, self.registration.scope), { method: "POST", body: new URLSearchParams(fields) });
}

async function later(message: Message): Promise<void> {
  const { day = "", slot = "" } = message;
  const kept = await send("reminders/snooze", { day, slot, minutes: LATER }).catch(() => undefined);
  // It could not be put off: it stays.
  if (!kept?.ok) await show(message);
}

/** The browser's maker gave it another address. */
async function renew(before: PushSubscription | null, now: PushSubscription | null): Promise<void> {
  const key = before?.options.applicationServerKey;
  const next = now ?? (key && (await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })));
  const { endpoint, keys } = next?.toJSON() ?? {};
  if (!endpoint || !keys?.["p256dh"] || !keys["auth"]) return;
  await send("reminders/push", { endpoint, p256dh: keys["p256dh"], auth: keys["auth"], instead: before?.endpoint ?? "" });
}

export {};
