// Without a connection: answers from what this device keeps.
//
// What may be played is decided by the server. Its pack (`/api/offline`) names the pages that it made ahead, and which
// of them fits a day, a session and a pain before it; here they are fetched, kept, and opened where Plinth cannot be
// reached. Every kept page says when it was so.

import { localDay } from "../day";
import { isReached } from "../reached";
import type { Serves, Wish, Word } from "../wish";

declare const self: ServiceWorkerGlobalScope;

/** `server::offline::Pack`. */
interface Pack {
  stamp: string;
  days: Record<string, Day>;
  pages: string[];
  lost: string;
  late: string;
  told: Record<string, string>;
}

interface Day {
  /** Before noon, and after. */
  today: [string, string];
  open: Record<string, string>;
  /** By pain, 0 to 10. */
  sessions: Record<string, (string | null)[]>;
  flare: string;
  /** Where "Log pain" leads, before noon and after. */
  pain: [string, string];
}

/** So long is waited for Plinth before a kept page is shown. Our choice. */
const PATIENCE_MS = 3_000;
/** And so long where the kept one could only say that Plinth is needed. Our choice. */
const PATIENCE_BEHIND_MS = 15_000;
/** Until this hour it is morning (`care::person::NOON`). */
const NOON = 12;
/** The line that a kept page shows, as the server hides it (`base.html`). */
const AS_IT_WAS = 'id="as-it-was" hidden';
/** Pages fetched at once for the pack. */
const AT_ONCE = 4;

const scope = new URL(self.registration.scope);
const base = scope.pathname.replace(/\/$/, "");
const PREFIX = `plinth${base}/`;
/** What the bundle and the pictures are kept in, by addresses that change with the content. */
const FILES = `${PREFIX}files`;
/** The pack in force; which one Plinth spoke of last; the signs that it was made without; the day on which pain was too
 * high for a session. */
const NOTES = `${PREFIX}notes`;
const pagesOf = (pack: Pack): string => `${PREFIX}pages/${pack.stamp}`;

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  if (request.mode === "navigate") return event.respondWith(request.method === "GET" ? visit(event) : send(request));
  if (request.method === "GET" && isFile(url)) event.respondWith(file(request));
});

self.addEventListener("message", (event) => {
  const wish = event.data as Wish;
  if (wish === "refresh") event.waitUntil(refresh());
  if (wish === "forget") event.waitUntil(forgetAll().then(() => event.ports[0]?.postMessage(true)));
  if (typeof wish === "object" && "doubt" in wish) event.waitUntil(doubt(wish.doubt));
  if (wish === "leave") leaving = true;
  if (wish === "update") event.waitUntil(update(event));
  if (wish === "until") event.waitUntil(serves().then((answer) => event.ports[0]?.postMessage(answer)));
});

// ---- Pages ---------------------------------------------------------------------------------------

/** From Plinth, and if that takes too long or fails, from what is kept. */
async function visit(event: FetchEvent): Promise<Response> {
  const fromThere = fetch(event.request);
  // A gateway that stands before Plinth while that is away says so itself.
  const reached = fromThere.then((response) => (isReached(response.status) ? response : undefined));
  event.waitUntil(felt(new URL(event.request.url)));
  const patience = (await isBehind()) ? PATIENCE_BEHIND_MS : PATIENCE_MS;
  const first = await Promise.race([
    reached.catch(() => undefined),
    new Promise<undefined>((late) => setTimeout(late, patience, undefined)),
  ]);
  if (first) return first;
  const kept = await keptPage(new URL(event.request.url));
  if (kept) return kept;
  // Nothing is kept for it: whatever the network says, and however long it takes.
  return fromThere.catch(async () => (await lost()) ?? Response.error());
}

/** Forms: never in silence. What was written still stands on the page before. */
async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await lost()) ?? Response.error();
  }
}

async function lost(): Promise<Response | undefined> {
  const pack = await readNote<Pack>("pack");
  return pack && page(pack, pack.lost);
}

async function keptPage(url: URL): Promise<Response | undefined> {
  const pack = await readNote<Pack>("pack");
  if (!pack) return undefined;
  const path = url.pathname.slice(base.length);
  const [date, hour] = here();
  const day = dayOf(pack, date);
  const half = hour < NOON ? 0 : 1;
  if (path === "/pain") return day ? Response.redirect(new URL(day.pain[half], scope)) : page(pack, pack.late);
  if (/^\/?$|^\/(session|ahead)\//.test(path)) {
    const instead = await standIn(pack);
    if (instead) return page(pack, instead);
  }
  if (path === "/" || path === "") return page(pack, day ? day.today[half] : pack.late);
  const which = sessionOf(url);
  if (!which) return (await page(pack, url.pathname + url.search)) ?? page(pack, url.pathname);
  if (!day) return page(pack, pack.late);
  if ((await readNote<string>("flare")) === date) return page(pack, day.flare);
  const opened = openedOn(url, date);
  if (opened === undefined) {
    // Where nothing may be played whatever is felt, Today says why.
    const any = day.sessions[which]?.some((session) => session !== null);
    return any ? page(pack, day.open[which]!) : Response.redirect(`${base}/`);
  }
  const session = day.sessions[which]?.[opened];
  if (!session) return Response.redirect(`${base}/`);
  return page(pack, session);
}

/** A clock that is set back does not turn back days. */
function dayOf(pack: Pack, date: string): Day | undefined {
  const first = Object.keys(pack.days).sort()[0]!;
  return pack.days[date < first ? first : date];
}

/** Which session of a day an address means. */
function sessionOf(url: URL): string | undefined {
  const slot = /^\/session\/(morning|evening)$/.exec(url.pathname.slice(base.length))?.[1];
  return slot && (url.searchParams.get("length") === "short" ? `${slot}?length=short` : slot);
}

/** The pain that was told before a session, where that was on this day: a tab may come back on another. */
function openedOn({ searchParams }: URL, date: string): number | undefined {
  const opened = searchParams.get("opened");
  return opened !== null && searchParams.get("on") === date ? Number(opened) : undefined;
}

/** "No session today" is meant for the day, whoever comes to say it. */
async function felt(url: URL): Promise<void> {
  const which = sessionOf(url);
  const [date] = here();
  const opened = openedOn(url, date);
  const pack = which && opened !== undefined && (await readNote<Pack>("pack"));
  if (!pack) return;
  const day = dayOf(pack, date);
  if (day && day.sessions[which]?.[opened] === day.flare) await note("flare", date);
}

async function page(pack: Pack, address: string): Promise<Response | undefined> {
  return (await caches.open(pagesOf(pack))).match(address);
}

// ---- Doubt ---------------------------------------------------------------------------------------

/** Signs that the pack in force was made without (safety.md, 1: no session until cleared). */
interface Doubt {
  id: string;
  tiers: string[];
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other, so that no sign is lost and none is overtaken by the page that follows it. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

function doubt(tier: string): Promise<void> {
  return inTurn(async () => {
    const before = await readNote<Doubt>("doubt");
    await note("doubt", { id: `${Math.random()}`, tiers: [...(before?.tiers ?? []), tier] } satisfies Doubt);
  });
}

const doubted = (): Promise<Doubt | undefined> => inTurn(() => readNote<Doubt>("doubt"));

/** The pack in force knows what stood in doubt when it was asked for. */
function believe(before: Doubt | undefined): Promise<void> {
  return inTurn(async () => {
    if (before && (await readNote<Doubt>("doubt"))?.id === before.id) await forget("doubt");
  });
}

/** Plinth has spoken of another pack than the one in force. */
async function isBehind(): Promise<boolean> {
  const [pack, heard] = await Promise.all([readNote<Pack>("pack"), readNote<string>("heard")]);
  return pack !== undefined && heard !== undefined && heard !== pack.stamp && !(await doubted());
}

/** What comes in the place of Today and of every session while the pack may not be gone by. */
async function standIn(pack: Pack): Promise<string | undefined> {
  const signs = await doubted();
  if (signs) return pack.told[["emergency", "urgent"].find((tier) => signs.tiers.includes(tier)) ?? "other"];
  return (await isBehind()) ? pack.late : undefined;
}

/** The local day and hour. */
function here(): [string, number] {
  const now = new Date();
  return [localDay(now), now.getHours()];
}

/** Until when Today and the sessions open without a connection, as things stand. */
async function serves(): Promise<Serves> {
  const pack = await readNote<Pack>("pack");
  const until = pack && Object.keys(pack.days).sort().at(-1)!;
  if (until && until >= here()[0] && !(await standIn(pack))) return { until };
  return refreshing ? "coming" : missed ? "missed" : "nothing";
}

// ---- The bundle and the pictures ---------------------------------------------------------------------

/** What never changes under its address. The pose model is kept by the camera itself. */
function isFile(url: URL): boolean {
  const path = url.pathname.slice(base.length);
  return url.searchParams.has("v") && /^\/(assets\/(?!pose\/)|figures\/|movements\.json|watches\.json)/.test(path);
}

async function file(request: Request): Promise<Response> {
  if (gone) return fetch(request);
  const kept = await caches.open(FILES);
  const found = await kept.match(request.url);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok && !gone) await kept.put(request.url, response.clone()).catch(() => undefined);
  return response;
}

/** The addresses of files in a page, in its attributes and in its data. */
function filesIn(text: string): string[] {
  const found = text.matchAll(/[^\s"'<>(),\\]+[?&;]v=[0-9a-f]+[^\s"'<>(),\\]*/g);
  const addresses = [...found].map(([address]) => address.replace(/&(amp|#38);/g, "&"));
  return addresses.filter((address) => isFile(new URL(address, scope)));
}

// ---- The pack -----------------------------------------------------------------------------------------

let refreshing: Promise<void> | undefined;
let again = false;
/** The last time it did not come through. */
let missed = false;
/** Another version takes over, which may not begin before this one has ended. */
let leaving = false;
/** Everything was deleted: nothing is put away any more, until somebody begins again. */
let gone = false;

/** Brings the pack up to date; one at a time. */
function refresh(): Promise<void> {
  if (gone) gone = leaving = false;
  again = true;
  refreshing ??= (async () => {
    while (again) {
      again = false;
      missed = false;
      await bring().catch(async (error: unknown) => {
        missed = true;
        console.warn("the offline pack was not brought", error);
        if (!(error instanceof DOMException && error.name === "QuotaExceededError")) return;
        for (const page of await self.clients.matchAll()) page.postMessage("full" satisfies Word);
      });
    }
    refreshing = undefined;
  })();
  return refreshing;
}

async function bring(): Promise<void> {
  // Plinth has heard what stands here by now: a page asks for this when nothing waits any more.
  const signs = await doubted();
  const flare = await readNote<string>("flare");
  const response = await fetch(`${base}/api/offline`);
  if (!response.ok) throw new Error(`the pack: ${response.status}`);
  const pack = (await response.json()) as Pack;
  const old = await readNote<Pack>("pack");
  if (leaving) return;
  // From here on another one than this may not be gone by, also if the rest does not arrive.
  await note("heard", pack.stamp);
  const kept = await caches.open(FILES);
  if (old?.stamp === pack.stamp) {
    await believe(signs);
  } else {
    const files = await keepPages(pack);
    // Without the bundle nothing works.
    const bundle = files.filter((url) => !isPicture(url));
    await each(await missing(kept, bundle), AT_ONCE, (url) => kept.add(url));
    if (leaving) return;
    await note("files", files);
    await note("pack", pack);
    await believe(signs);
    if (flare !== undefined) await forget("flare");
    for (const name of await caches.keys()) {
      if (name.startsWith(`${PREFIX}pages/`) && name !== pagesOf(pack)) await caches.delete(name);
    }
  }
  // Pictures come last and one by one, because each has to be drawn; never before another pack. Where the worker was
  // ended meanwhile, they go on the next time.
  const files = await readNote<string[]>("files");
  if (!files) return;
  await each(await missing(kept, files), 1, async (url) => {
    if (!again) await kept.add(url).catch(() => undefined);
  });
  // A session that is open may still ask for files of its own time.
  if (again || leaving || (await inSession())) return;
  const needed = new Set(files);
  for (const { url } of await kept.keys()) if (!needed.has(url)) await kept.delete(url);
}

const isPicture = (url: string): boolean => url.includes("/figures/");

async function missing(kept: Cache, files: string[]): Promise<string[]> {
  const have = new Set((await kept.keys()).map(({ url }) => url));
  return files.filter((url) => !have.has(url));
}

/** Keeps the pages of a pack; gives the files that they need. */
async function keepPages(pack: Pack): Promise<string[]> {
  const days = Object.values(pack.days);
  const addresses = new Set([
    ...days.flatMap((day) => [...day.today, ...Object.values(day.open), day.flare]),
    ...days.flatMap((day) => Object.values(day.sessions).flat()),
    ...pack.pages,
    pack.lost,
    pack.late,
    ...Object.values(pack.told),
  ]);
  addresses.delete(null);
  const pages = await caches.open(pagesOf(pack));
  const files = new Set<string>();
  await each([...(addresses as Set<string>)], AT_ONCE, async (address) => {
    const text = await keepPage(pages, address);
    for (const file of filesIn(text)) files.add(new URL(file, scope).href);
  });
  return [...files];
}

async function keepPage(pages: Cache, address: string): Promise<string> {
  const response = await fetch(address, { headers: { accept: "text/html" } });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const text = await response.text();
  const headers = new Headers(response.headers);
  // What is kept is the text itself.
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  await pages.put(address, new Response(text.replace(AS_IT_WAS, 'id="as-it-was"'), { headers }));
  return text;
}

/** Does something with each, so many at a time. */
async function each<T>(all: T[], atOnce: number, work: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...all];
  const one = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined && !leaving; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

// ---- Notes ---------------------------------------------------------------------------------------------

const noteAt = (name: string): string => `${base}/offline-notes/${name}`;

export async function note(name: string, value: unknown): Promise<void> {
  await (await caches.open(NOTES)).put(noteAt(name), Response.json(value));
}

export async function readNote<T>(name: string): Promise<T | undefined> {
  const found = await caches.match(noteAt(name), { cacheName: NOTES });
  return found && ((await found.json()) as T);
}

export async function forget(name: string): Promise<void> {
  await (await caches.open(NOTES)).delete(noteAt(name));
}

/** After "Delete everything". */
async function forgetAll(): Promise<void> {
  gone = leaving = true;
  await refreshing;
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
}

// ---- Updates -------------------------------------------------------------------------------------------

async function inSession(): Promise<boolean> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const at = `${base}/session/`;
  return pages.some(({ url }) => new URL(url).pathname.startsWith(at));
}

/** A new version takes over at once only where no session is open; says whether it does. */
async function update(event: ExtendableMessageEvent): Promise<void> {
  const busy = await inSession();
  event.ports[0]?.postMessage(!busy);
  if (!busy) await self.skipWaiting();
}
