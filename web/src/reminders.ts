// The page of reminders: messages to this device, this device's time zone, and copying an address.

import { element, fill } from "./data";

interface Data {
  strings: Record<string, string>;
  base: string;
  /** The server's key, for a subscription. */
  key: string;
  /** The zone that is kept. */
  zone: string;
  /** Times were chosen. */
  on: boolean;
}

const data = JSON.parse(element("reminders-data").textContent ?? "") as Data;
const status = element("push-status");
const [on, off, tryIt] = [element("push-on"), element("push-off"), element("push-try")];

const say = (key: string): void => void (status.textContent = data.strings[key] ?? "");

function send(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(`${data.base}/reminders/${path}`, { method: "POST", body: new URLSearchParams(fields) });
}

// ---- Messages to this device ---------------------------------------------------------------------

/** Whether the server's messages reach this browser: its key may be new, or it may know this browser no longer. */
async function isOn(subscription: PushSubscription | null): Promise<boolean> {
  if (!subscription) return false;
  const { applicationServerKey: key } = subscription.options;
  if (key && base64(key) !== data.key) return false;
  return yes(await send("push/known", { endpoint: subscription.endpoint }));
}

const base64 = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/** What the server answers: true or false, or it could not say. */
async function yes(answer: Response): Promise<boolean> {
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) === true;
}

async function showPush(): Promise<void> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window)) return say("reminders-push-unable");
  if (Notification.permission === "denied") return say("reminders-push-denied");
  // It may never come, as where it could not be installed. Our choice: three seconds; what comes later is said then.
  const never = window.setTimeout(() => say("reminders-push-unable"), 3_000);
  const manager = (await navigator.serviceWorker.ready).pushManager;
  window.clearTimeout(never);
  showOn(await isOn(await manager.getSubscription()));
}

function showOn(isOn: boolean): void {
  element("push-actions").hidden = false;
  on.hidden = isOn;
  off.hidden = tryIt.hidden = !isOn;
  say(isOn ? "reminders-push-is-on" : "reminders-push-is-off");
}

async function subscribe(): Promise<void> {
  if ((await Notification.requestPermission()) !== "granted") return say("reminders-push-denied");
  const manager = (await navigator.serviceWorker.ready).pushManager;
  // One that the server knows no longer, or that is for another key, would be given back.
  const old = await manager.getSubscription();
  await old?.unsubscribe();
  const subscription = await manager.subscribe({ userVisibleOnly: true, applicationServerKey: data.key });
  const { endpoint = "", keys } = subscription.toJSON();
  const fields = { endpoint, p256dh: keys?.["p256dh"] ?? "", auth: keys?.["auth"] ?? "", instead: old?.endpoint ?? "" };
  const answer = await send("push", fields);
  if (!answer.ok) {
    // A subscription that nobody uses is none.
    await subscription.unsubscribe();
    throw new Error(`${answer.status}`);
  }
  location.assign(`${data.base}/reminders?saved`);
}

async function unsubscribe(): Promise<void> {
  const subscription = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
  if (subscription) {
    await send("push/off", { endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }
  location.assign(`${data.base}/reminders?saved`);
}

async function test(): Promise<void> {
  const subscription = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
  if (await yes(await send("test", { endpoint: subscription?.endpoint ?? "" }))) return say("reminders-push-tried");
  showOn(false);
  say("reminders-push-unknown");
}

for (const [button, action] of [
  [on, subscribe],
  [off, unsubscribe],
  [tryIt, test],
] as const) {
  button.addEventListener("click", () => void action().catch(() => say("reminders-push-away")));
}
void showPush().catch(() => say("reminders-push-away"));

// ---- This device's time zone ---------------------------------------------------------------------

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

/** The same zone under another name is not another zone. */
function sameZone(a: string, b: string): boolean {
  const name = (zone: string): string => new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  try {
    return name(a) === name(b);
  } catch {
    return a === b;
  }
}

function field(form: string): HTMLInputElement | null {
  return element(form).querySelector<HTMLInputElement>('[name="zone"]');
}

if (timeZone) {
  const [kept, other] = [field("more-form"), field("zone-form")];
  for (const first of [field("every-day-form"), field("days-form")]) if (first && !data.on) first.value = timeZone;
  // What somebody typed stands.
  if (kept && !data.on && kept.value === data.zone) kept.value = timeZone;
  if (other && data.on && !sameZone(timeZone, data.zone)) {
    const zone = timeZone.replaceAll("_", " ");
    other.value = timeZone;
    element("zone-said").textContent = fill(data.strings["reminders-zone-other"] ?? "", { zone });
    element("zone-use").textContent = fill(data.strings["reminders-zone-use"] ?? "", { zone });
    element("zone-form").hidden = false;
  }
}

// ---- The address of the calendar -----------------------------------------------------------------

const address = document.getElementById("calendar-address") as HTMLTextAreaElement | null;
if (address) {
  const copy = element("calendar-copy");
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", () => {
    address.select();
    void navigator.clipboard.writeText(address.value).then(() => {
      element("calendar-copied").textContent = data.strings["reminders-calendar-copied"] ?? "";
    });
  });
}
