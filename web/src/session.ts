// The session page: joins the player with voice, tones, screen, keys and storage.
//
// No rule of the session lives here. Time and wishes go into the player; what it says is shown,
// spoken and sounded; what it must not forget is kept.

import { Box } from "./box";
import { Clock } from "./clock";
import { element, fill, readData } from "./data";
import { localDay } from "./day";
import { checkIn, fillIn } from "./how";
import { Hurts } from "./hurts";
import { uuid, within } from "./id";
import { goesOn, Keep, takeUp, which, type Kept } from "./keep";
import { bindKeys, type Wish } from "./keys";
import { Panel } from "./panel";
import type { Coach } from "./camera/coach";
import { loadPlayer, Player, type Action, type Felt, type Look, type Moment, type Why } from "./player";
import { bindSettings } from "./settings";
import { stays } from "./room";
import { Showing } from "./showing";
import { Signs } from "./signs";
import { Tabs } from "./tabs";
import { Tones } from "./tones";
import { View } from "./view";
import { Voice } from "./voice";
import { Wake } from "./wake";

/** How often the state is kept while nothing but time has changed. */
const KEEP_MS = 1_000;
/** With so much of a step left, the session waits for the voice to end. */
const HEAR_OUT_MS = 250;
/** Even a forgetful voice holds a step up by no more than this. */
const HEAR_OUT_MOST_MS = 8_000;

const PAGES = ["ready", "camera", "player", "after", "elsewhere", "failed", "emergency", "urgent"] as const;
type Page = (typeof PAGES)[number];

const data = readData();
const { strings } = data;
const keep = new Keep(data.base);
const takenUp = takeUp(keep, data);
const script = JSON.stringify(data.script);
const mine = which(data.script);

const clock = new Clock();
const view = new View(data);
const showing = new Showing(data);
const box = new Box(data.base);
const tabs = new Tabs(`plinth${data.base}/session`);
const settings = bindSettings(element<HTMLFormElement>("settings-form"), data.base, () => {
  tones.volume();
  wake.set(settings.awake && running());
});
const tones = new Tones(settings);
const voice = new Voice(settings, data.lang, (text) => (element("caption").textContent = text), showVoices);
const wake = new Wake((awake) => (element("awake-failed").hidden = awake));
const signs = new Signs(box, data.lang);
const panel = new Panel((text) => voice.say(text), (text) => view.announce(text));
const hurts = new Hurts(panel, strings, (text) => voice.say(text), toldWhileAsked, answered);

/** The session that runs, if one does. */
let player: Player | undefined;
let moment: Moment | undefined;
let about: { id: string; startedAt: number; utcOffset: number } | undefined;
/** Which rule ends the session, if one does. */
let over: "dizzy" | "rose" | "settle" | undefined;

// ---- Pages -------------------------------------------------------------------------------------

function open(page: Page, focus?: HTMLElement): void {
  for (const name of PAGES) element(name).hidden = name !== page;
  // The player covers the whole screen: what lies under it is out of reach, for keys too.
  const covered = page === "player";
  document.documentElement.classList.toggle("playing", covered);
  const main = document.querySelector("main");
  for (const child of document.body.children) {
    if (child instanceof HTMLElement && !child.contains(main)) child.inert = covered;
  }
  if (!covered) window.scrollTo(0, 0);
  focus?.focus({ preventScroll: true });
}

function showVoices(voices: SpeechSynthesisVoice[]): void {
  const select = element<HTMLSelectElement>("voice");
  const options = voices.map((voice) => new Option(voice.name, voice.voiceURI));
  select.replaceChildren(select.options[0]!, ...options);
  select.value = settings.voice;
  if (select.selectedIndex < 0) select.selectedIndex = 0;
  element("voice-none").hidden = voices.length > 0;
}

// ---- Time --------------------------------------------------------------------------------------

/** Page time that was no session time, because the voice had not ended. */
let heldMs = 0;
let heldHere = 0;
let lastTick = 0;
let keptAt = 0;

const running = (): boolean => moment?.status.kind === "running";
const why = (): Why | undefined => (moment?.status.kind === "paused" ? moment.status.why : undefined);

/** The time the player is told. */
function now(): number {
  const real = clock.now();
  const passed = real - lastTick;
  lastTick = real;
  // A long gap is no waiting: nobody was there, and the player has to hear of it.
  const waits = passed < 1_000 && heldHere < HEAR_OUT_MOST_MS && hearsOut();
  if (waits) {
    if (heldHere === 0) tones.cancel();
    heldMs += passed;
    heldHere += passed;
  } else {
    heldHere = 0;
  }
  return real - heldMs;
}

/**
 * No words are cut short by the next ones: with a slow voice the session is a little longer.
 * Counted seconds are never held; they are what they say.
 */
function hearsOut(): boolean {
  return running() && !moment!.counted && moment!.left_ms <= HEAR_OUT_MS && voice.speaking;
}

function tick(): void {
  if (player && running()) follow(player.tick(now()));
  else if (player && why() === "settling") {
    over = "settle";
    follow(player.tick(now()));
    if (why() !== "settling") return;
    over = undefined;
    hurts.count(moment!);
  }
}

let framing = false;

function frames(): void {
  framing = running() && document.visibilityState === "visible";
  if (!framing) return;
  requestAnimationFrame(() => {
    tick();
    frames();
  });
}

function runClock(): void {
  if (!framing) frames();
  if (document.visibilityState === "hidden") {
    tones.beat(() => {
      tick();
      return running() && document.visibilityState === "hidden";
    });
  }
}

// Also when no frames come: hidden, covered, or busy.
setInterval(tick, 250);

document.addEventListener("visibilitychange", () => {
  tones.wake();
  tick();
  keepState();
  runClock();
});
window.addEventListener("pagehide", keepState);

// ---- The player --------------------------------------------------------------------------------

function act(action: Action): void {
  if (!player || !moment) return;
  const before = moment.status.kind;
  if (before === "ended") return;
  const after = player.act(now(), action);
  heldHere = 0;
  // Whatever was wished for, the timeline that the tones were taken from may have changed.
  tones.cancel();
  follow(after);
  keepState();
}

/** Shows, says, sounds and keeps what a moment asks for. */
function follow(next: Moment): void {
  const before = moment;
  moment = next;
  for (const speech of player!.speech()) {
    if ("cue" in speech) voice.say(data.lines[speech.cue]?.say ?? "");
    else if ("count" in speech) voice.count(speech.count);
    else coached(coach?.text(speech, next) ?? "");
  }
  if (heldHere === 0) tones.schedule(player!, next, clock.page);
  const changed = JSON.stringify(before?.status) !== JSON.stringify(next.status);
  if (next.status.kind === "ended") {
    if (changed) finish(next.status.how);
    return;
  }
  view.render(next);
  showing.update(next);
  coach?.follow(next);
  if (changed) turned(next);
  const step = before?.cue !== next.cue || before?.block !== next.block;
  if (changed || step || clock.page - keptAt >= KEEP_MS) keepState();
}

/** What the coach says is heard after the words under way, and told to a screen reader. */
function coached(text: string): void {
  voice.add(text);
  if (text) view.announce(text);
}

/** What the camera tells. */
function look(look: Look): void {
  if (!player || !moment || moment.status.kind === "ended") return;
  follow(player.look(now(), look));
}

/** Running became paused, or the other way round. */
function turned(now: Moment): void {
  const { status } = now;
  // Who lies there until it settles hears the count, and sees it.
  wake.set(settings.awake && (status.kind === "running" || why() === "settling"));
  if (status.kind === "running") {
    // A button that vanishes takes the focus with it.
    if (element("panel").contains(document.activeElement)) element("player").focus({ preventScroll: true });
    panel.hide();
    runClock();
    return;
  }
  if (status.kind !== "paused") return;
  tones.cancel();
  switch (status.why) {
    case "hurts":
      return hurts.ask(now.block);
    case "settling":
      return hurts.settle(now);
    case "caught":
    case "rose":
      return hurts.left(status.why, data.names[data.script.blocks[now.block]?.exercise ?? ""]);
    default: {
      const away = status.why === "away";
      paused(strings[away ? "session-away" : "session-paused-text"], strings[away ? "session-away" : "say-paused"]);
    }
  }
}

function paused(text: string | undefined, spoken: string | undefined): void {
  element("panel-settings").append(element("settings"));
  panel.show("asked", strings["session-paused-title"] ?? "", text ?? "", spoken ?? "");
}

/** The answers after "it hurts" go to the player, whose stop rules act. */
function answered(felt: Felt): void {
  const last = document.querySelector(`[data-face="feeling"] [data-last][data-answer="${felt.feeling}"]`);
  over = last ? "dizzy" : "rose";
  act({ felt });
  if (moment?.status.kind === "ended") return;
  over = undefined;
  if (why() === "hurts") hurts.choose(moment!.can_ease);
}

/** The exercise under way, or the one that was just left out. */
function exercise(): string | undefined {
  if (!player || !moment || moment.status.kind === "ended") return undefined;
  const left = panel.face === "left" || panel.face === "settling";
  return data.script.blocks[left ? hurts.block : moment.block]?.exercise;
}

/** One of the answers is a sign: it is told at once. True if it ends the session by itself. */
function toldWhileAsked(code: string, feeling: string): boolean {
  const feelings = [...document.querySelectorAll<HTMLElement>('[data-face="feeling"] [data-sign]')];
  const place = feelings.findIndex((button) => button.dataset["answer"] === feeling);
  signs.tell([code], exercise(), within(about!.id, hurts.block, place));
  keep.tell(mine);
  return halt();
}

function keepState(): void {
  if (!player || !about || !moment || moment.status.kind === "ended") return;
  keptAt = clock.page;
  keep.state(mine, player.state());
}

// ---- Beginning ---------------------------------------------------------------------------------

/** Opens a session: a kept one where it was, or a new one. Called in a gesture. */
async function begin(kept: Kept | undefined, steal = false): Promise<void> {
  signs.recall();
  if (halt()) return;
  if (await refused(!kept)) return location.assign(data.today);
  voice.warm();
  tones.open();
  if (!(await tabs.take(steal, lost))) return elsewhere(strings["session-elsewhere"]);
  keep.own(lost);
  if (kept) {
    player = Player.resume(script, kept.state);
    about = kept;
  } else {
    // Whatever else was left unfinished is over now; what was done of it counts.
    for (const old of keep.all()) close(old);
    player = Player.begin(script);
    const startedAt = Date.now();
    about = {
      id: uuid(),
      startedAt,
      utcOffset: -new Date(startedAt).getTimezoneOffset() * 60,
    };
    const { lines, names } = data;
    const begun = { ...about, which: mine, day: data.day, script, lines, names };
    keep.begin(begun, player.state());
  }
  moment = player.moment();
  open("player", element("player"));
  const asked = why();
  if (asked === undefined || asked === "asked" || asked === "away") return act(kept ? "resume" : "start");
  // It hurt before the page was closed: that comes first.
  const first = moment;
  moment = undefined;
  player.tick(now());
  // What passed meanwhile was time to settle in.
  if (kept) heldMs -= Math.max(0, Date.now() - kept.at);
  follow(first);
  tick();
}

/** How long the server is asked whether a session may begin; who cannot reach it goes on. */
const ASK_MS = 2_000;

/**
 * Whether something else comes first by now: told in another tab, on another device, or on a page
 * that is older than it. A page that cannot reach Plinth knows what was told on this device.
 */
async function refused(fresh: boolean): Promise<boolean> {
  // Made ahead, for the pain of a day that is over: the page stood open overnight.
  if (fresh && data.openings && data.day !== localDay(new Date())) return true;
  try {
    const response = await fetch(`${data.base}/api/today`, { signal: AbortSignal.timeout(ASK_MS) });
    // A gateway that answers in the place of Plinth knows as little as none.
    if (response.ok) return ((await response.json()) as { due: string }).due !== "ready";
  } catch {
    // See above.
  }
  // Nothing new begins before Plinth has heard what was told.
  return fresh && signs.holds();
}

/** Ends a kept session where it was and puts its record into the outbox. */
function close(kept: Kept): void {
  try {
    const old = Player.resume(kept.script, kept.state);
    old.act(0, "stop");
    const body = old.record(kept.id, kept.startedAt, kept.at, kept.utcOffset);
    box.put({ id: kept.id, kind: "sessions", body });
  } catch (error) {
    // Storage that is full keeps it for another day; a state nobody can read is lost already.
    console.warn("an unfinished session could not be closed", error);
    if (error instanceof DOMException) return;
  }
  keep.remove(kept.which);
}

/** Another tab took the session. It has the state; this page only falls silent. */
function lost(): void {
  if (!player || moment?.status.kind === "ended") return;
  tabs.drop();
  player = undefined;
  moment = undefined;
  voice.stop();
  tones.cancel();
  wake.set(false);
  coach?.finish();
  elsewhere(strings["session-taken"]);
}

function elsewhere(text: string | undefined): void {
  element("elsewhere-text").textContent = text ?? "";
  open("elsewhere", element("elsewhere-text"));
}

/** The kept session that can go on here, after those that cannot have been closed. */
function unfinished(): Kept | undefined {
  let found: Kept | undefined;
  for (const kept of keep.all()) {
    if (kept.which === mine && goesOn(kept, data.day, script)) found = kept;
    // One of another time of day may still go on, on its own page.
    else if (kept.which === mine || !goesOn(kept, data.day, kept.script)) close(kept);
  }
  return found;
}

/** At once, before the first picture: what the buttons say. */
const again = keep.all().find((kept) => kept.which === mine && goesOn(kept, data.day, script));
const start = element<HTMLButtonElement>("start");
// From the beginning there would be what was left out.
element("restart").hidden = !again || takenUp;

async function ready(): Promise<void> {
  try {
    await loadPlayer(data.wasm);
  } catch (error) {
    console.error(error);
    return open("failed", element("failed-text"));
  }
  if (await tabs.taken()) return elsewhere(strings["session-elsewhere"]);
  const kept = unfinished();
  if (!keep.roomFor(script + JSON.stringify(data.lines))) {
    element("ready-status").textContent = strings["session-storage-full"] ?? "";
    element("ready-status").hidden = false;
  }
  start.textContent = strings[kept ? "session-resume" : "session-start"] ?? "";
  start.addEventListener("click", () => void begin(kept));
  element("restart").addEventListener("click", () => void begin(undefined));
  start.disabled = false;
}

// ---- Ending ------------------------------------------------------------------------------------

function finish(how: "finished" | "stopped"): void {
  if (!player || !about) return;
  const { id, startedAt, utcOffset } = about;
  const status = element("after-status");
  const show = (key: string, reason = ""): void => {
    status.textContent = fill(strings[key] ?? "", { reason });
  };
  box.onTold((told) => {
    if (told.id !== id) return;
    const keys = {
      sending: "session-sending",
      sent: "session-sent",
      waiting: "session-unsent",
      refused: "session-refused",
    };
    show(keys[told.state], told.reason);
  });
  const form = element<HTMLFormElement>("how-form");
  const body = player.record(id, startedAt, Date.now(), utcOffset);
  fillIn(form, player.outcomes(), data.script.opening.before, Player.peak(body));
  const words = {
    dizzy: element("after-dizzy").textContent,
    rose: strings["hurts-over-rose"],
    settle: strings["settle-end"],
    none: strings[how === "finished" ? "say-finish" : "say-stopped"],
  }[over ?? "none"];
  element("after-dizzy").hidden = over !== "dizzy";
  element("after-words").textContent = (over === "dizzy" ? strings["say-stopped"] : words) ?? "";
  element<HTMLDialogElement>("stop-dialog").close();
  panel.hide();
  wake.set(false);
  coach?.finish();
  if (!signs.stops()) {
    open("after", element("after-title"));
    view.head(strings["session-ended-title"] ?? "");
    // The last tones are still to be heard.
    window.setTimeout(() => voice.say(words ?? ""), over === undefined ? 1_500 : 0);
  }

  const store = (): void => {
    try {
      show("session-kept");
      box.put({ id, kind: "sessions", body });
      keep.remove(mine);
    } catch {
      // The state is kept still; the record goes into the box when there is room.
      show("session-storage-full");
      window.setTimeout(store, 5_000);
    }
  };
  store();
  tabs.drop();
  // Now there is something that is worth keeping.
  void stays(true);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answers = checkIn(form, id);
    if (answers) box.put({ id: answers.id, kind: "check-ins", body: answers.body });
    element("how").hidden = true;
    element("thanks").hidden = false;
    element("thanks-title").focus();
  });
}

// ---- Signs -------------------------------------------------------------------------------------

/** Ends everything if a sign was told that does, and shows the page that says what to do. */
function halt(): boolean {
  const kind = signs.stops();
  if (!kind) return false;
  if (player && moment && moment.status.kind !== "ended") {
    leaveOff();
    act("stop");
  }
  signs.fill(kind);
  element<HTMLDialogElement>("stop-dialog").close();
  element<HTMLDialogElement>("signs-dialog").close();
  const title = element(`${kind}-title`);
  if (element(kind).hidden) {
    open(kind, title);
    view.head(title.textContent ?? "");
    const lines = [...element(kind).querySelectorAll(":scope > p:not([role], :has(a))")];
    voice.say([title, ...lines].map((line) => line.textContent).join(". "));
  }
  return true;
}

/** What was answered so far counts, also where the rest is not waited for. */
function leaveOff(): void {
  if (panel.asks && Object.keys(hurts.soFar).length > 0) act({ felt: hurts.soFar });
}

box.onTold(({ id, state }) => {
  if (!signs.told.has(id)) return;
  const keys = { sending: "session-sending", sent: "session-sent", waiting: "session-unsent", refused: "session-unsent" };
  for (const kind of ["emergency", "urgent"]) {
    element(kind).querySelector('[role="status"]')!.textContent = strings[keys[state]] ?? "";
  }
});
// What another tab tells ends this one too, and a page out of the browser's memory is asked anew.
box.onPutElsewhere(() => {
  signs.recall();
  halt();
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

/** The session went on when something new was to be told. */
let toldInMidst = false;

function askNew(): void {
  const dialog = element<HTMLDialogElement>("signs-dialog");
  if (dialog.open) return;
  toldInMidst = running();
  if (toldInMidst) act("pause");
  voice.stop();
  const form = element<HTMLFormElement>("signs-form");
  form.reset();
  element("signs-empty").hidden = true;
  for (const group of form.querySelectorAll("details")) group.open = false;
  dialog.returnValue = "";
  dialog.showModal();
  dialog.scrollTop = 0;
}

const ticked = (): string[] =>
  new FormData(element<HTMLFormElement>("signs-form")).getAll("sign").map((code) => `${code}`);

element("signs-form").addEventListener("submit", (event) => {
  const empty = (event.submitter as HTMLButtonElement | null)?.value === "tell" && ticked().length === 0;
  element("signs-empty").hidden = !empty;
  if (empty) event.preventDefault();
});

element<HTMLDialogElement>("signs-dialog").addEventListener("close", (event) => {
  const codes = (event.target as HTMLDialogElement).returnValue === "tell" ? ticked() : [];
  if (codes.length > 0) return tell(codes);
  const live = player && moment?.status.kind !== "ended";
  if (!live) return;
  backToSession();
  if (toldInMidst) act("resume");
});

/** Signs that were ticked: each acts at once. */
function tell(codes: string[]): void {
  signs.tell(codes, exercise());
  if (halt()) return;
  const live = player !== undefined && moment?.status.kind !== "ended";
  const clinician = codes.some((code) => signs.tier(code) === "clinician");
  if (live) keep.tell(mine);
  const thanks = strings[clinician ? "told-clinician" : "told-thanks"] ?? "";
  if (live) {
    // What is felt while moving is what "it hurts" would have brought out.
    for (const code of codes) {
      const feeling = document.querySelector<HTMLElement>(`[data-face="feeling"] [data-sign="${code}"]`);
      if (!feeling || moment?.status.kind === "ended") continue;
      act("hurts");
      answered({ feeling: feeling.dataset["answer"]! });
    }
    if (panel.face === "asked") paused(thanks, thanks);
  } else {
    thank(thanks);
  }
  if (codes.some((code) => signs.tier(code) === "crisis")) {
    element<HTMLDialogElement>("crisis-dialog").showModal();
    const lines = element("crisis-dialog").querySelectorAll("h2, p");
    voice.say([...lines].map((line) => line.textContent).join(". "));
  }
}

/** After the session. */
function thank(text: string): void {
  element("anything-new").hidden = true;
  element("after-told").textContent = text;
  element("after-told").focus();
}

element("after-nothing").addEventListener("click", () => thank(strings["told-thanks"] ?? ""));
element("after-something").addEventListener("click", askNew);

// ---- Wishes ------------------------------------------------------------------------------------

function wish(wish: Wish): void {
  if (wish === "ask-stop") return askStop();
  if (wish === "new") return askNew();
  if (wish === "trust") return coach?.isOn ? coach.trust() : undefined;
  if (wish === "hurts") {
    const again = why() === "hurts";
    act("hurts");
    if (again) hurts.ask(moment!.block);
    return;
  }
  // Where something is asked, only its own keys lead on.
  if (panel.covers && panel.face !== "hurts" && !(panel.face === "left" && wish === "toggle")) return;
  if (wish === "toggle") return act(running() ? "pause" : "resume");
  act(wish);
}

/** From a dialog back to what was there: a question, or the session. */
function backToSession(): void {
  element(panel.covers ? "panel-title" : "player").focus({ preventScroll: true });
}

let wentOn = false;

function askStop(): void {
  const dialog = element<HTMLDialogElement>("stop-dialog");
  if (dialog.open || !moment || moment.status.kind === "ended") return;
  wentOn = running();
  if (wentOn) act("pause");
  dialog.returnValue = "";
  dialog.showModal();
}

element<HTMLDialogElement>("stop-dialog").addEventListener("close", (event) => {
  if (!player) return;
  backToSession();
  if ((event.target as HTMLDialogElement).returnValue !== "stop") {
    if (wentOn) act("resume");
    return;
  }
  leaveOff();
  act("stop");
});

bindKeys(
  () => player !== undefined && !element("player").hidden,
  () => settings.letters,
  (key) => panel.press(key, settings.letters),
  (wanted) => {
    const more = element<HTMLDetailsElement>("more");
    if (wanted === "ask-stop" && more.open) {
      more.open = false;
      element("more-button").focus();
    } else {
      wish(wanted);
    }
  },
);

// Every button of the player names its wish.
element("player").addEventListener("click", (event) => {
  const target = event.target as Element;
  const wanted = target.closest<HTMLElement>("[data-wish]")?.dataset["wish"];
  const answer = target.closest<HTMLElement>("[data-answer]");
  const more = element<HTMLDetailsElement>("more");
  if (wanted || !target.closest("#more")) more.open = false;
  if (answer) return hurts.answer(answer.dataset["answer"]!, answer);
  if (!wanted) return;
  // After a tap the keys belong to the session again, and not to the button that was tapped.
  if (event.detail > 0) element("player").focus({ preventScroll: true });
  if (wanted === "camera") return void showCamera();
  if (["ask-stop", "toggle", "new", "hurts", "trust"].includes(wanted)) wish(wanted as Wish);
  else act(wanted as Action);
});

// ---- The camera ----------------------------------------------------------------------------------

let coach: Coach | undefined;

/** The page on which the camera is turned on; a session that runs waits. */
async function showCamera(): Promise<void> {
  const live = player !== undefined && moment?.status.kind !== "ended";
  if (live && running()) act("pause");
  voice.warm();
  tones.open();
  element("camera-start").textContent = strings[live ? "session-go-on" : "session-start"] ?? "";
  open("camera", element("camera-title"));
  if (coach || !data.camera) return;
  try {
    const module = (await import(/* not bundled */ data.camera.module)) as typeof import("./camera/coach");
    coach = new module.Coach({
      data,
      look,
      saw: (block, choice, summary) => player?.saw(block, choice, summary),
      add: (text) => voice.add(text),
      tone: (name) => tones.play(name, 0),
      announce: (text) => view.announce(text),
      moment: () => moment,
      id: () => about?.id,
    });
    element<HTMLButtonElement>("camera-on").disabled = false;
  } catch (error) {
    console.error(error);
    element("camera-status").textContent = strings["camera-trouble-failed"] ?? "";
  }
}

/** From the camera's page into the session, with it or without. */
function leaveCamera(): void {
  voice.stop();
  if (player && moment?.status.kind !== "ended") {
    open("player", element("player"));
    return act("resume");
  }
  void begin(unfinished());
}

element("use-camera").addEventListener("click", () => void showCamera());
element("camera-start").addEventListener("click", leaveCamera);
element("camera-off").addEventListener("click", () => {
  coach?.turnOff();
  leaveCamera();
});

element("elsewhere-take").addEventListener("click", async () => {
  const kept = unfinished();
  if (kept) return void begin(kept, true);
  // Over there is another session, or none any more: it falls silent, and this page begins afresh.
  await tabs.take(true, () => {});
  tabs.drop();
  location.reload();
});
element("try-voice").addEventListener("click", () => voice.say(strings["settings-sample"] ?? ""));
element("try-tones").addEventListener("click", () => {
  tones.open();
  window.setTimeout(() => tones.play("start", 0), 100);
});
element("awake-failed").hidden = Wake.offered;

// A sign that was told and is not sent yet keeps every session from beginning, here as there.
signs.recall();
if (!halt()) void ready();
