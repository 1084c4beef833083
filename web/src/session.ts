// The session page: joins the player with voice, tones, screen, keys and storage.
//
// No rule of the session lives here. Time and wishes go into the player; what it says is shown,
// spoken and sounded; what it must not forget is kept.

import { Box } from "./box";
import { Clock } from "./clock";
import { element, fill, readData } from "./data";
import { checkIn, fillIn } from "./how";
import { uuid } from "./id";
import { goesOn, Keep, which, type Kept } from "./keep";
import { bindKeys, type Wish } from "./keys";
import { loadPlayer, Player, type Action, type Moment } from "./player";
import { bindSettings } from "./settings";
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

type Page = "ready" | "player" | "after" | "elsewhere" | "failed";

const data = readData();
const { strings } = data;
const script = JSON.stringify(data.script);
const mine = which(data.script);

const clock = new Clock();
const view = new View(data);
const keep = new Keep(data.base);
const box = new Box(data.base);
const tabs = new Tabs(`plinth${data.base}/session`);
const settings = bindSettings(element<HTMLFormElement>("settings-form"), data.base, () => {
  tones.volume();
  wake.set(settings.awake && running());
});
const tones = new Tones(settings);
const voice = new Voice(settings, data.lang, (text) => (element("caption").textContent = text), showVoices);
const wake = new Wake((awake) => (element("awake-failed").hidden = awake));

/** The session that runs, if one does. */
let player: Player | undefined;
let moment: Moment | undefined;
let about: { id: string; startedAt: number; utcOffset: number; pain: number | null } | undefined;

// ---- Pages -------------------------------------------------------------------------------------

function open(page: Page, focus?: HTMLElement): void {
  for (const name of ["ready", "player", "after", "elsewhere", "failed"]) {
    element(name).hidden = name !== page;
  }
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
    else voice.count(speech.count);
  }
  if (heldHere === 0) tones.schedule(player!, next, clock.page);
  const changed = JSON.stringify(before?.status) !== JSON.stringify(next.status);
  if (next.status.kind === "ended") {
    if (changed) finish(next.status.how);
    return;
  }
  view.render(next);
  if (changed) turned(next);
  const step = before?.cue !== next.cue || before?.block !== next.block;
  if (changed || step || clock.page - keptAt >= KEEP_MS) keepState();
}

/** Running became paused, or the other way round. */
function turned({ status }: Moment): void {
  const panel = element("panel");
  wake.set(settings.awake && status.kind === "running");
  if (status.kind === "running") {
    // A button that vanishes takes the focus with it.
    if (panel.contains(document.activeElement)) element("player").focus({ preventScroll: true });
    panel.hidden = true;
    runClock();
    return;
  }
  if (status.kind !== "paused") return;
  tones.cancel();
  const hurts = status.why === "hurts";
  const title = strings[hurts ? "session-hurts-title" : "session-paused-title"] ?? "";
  const text =
    strings[{ hurts: "session-hurts-text", away: "session-away", asked: "session-paused-text" }[status.why]] ?? "";
  element("panel-title").textContent = title;
  element("panel-text").textContent = text;
  panel.dataset["why"] = status.why;
  element("panel-settings").append(element("settings"));
  panel.hidden = false;
  panel.scrollTop = 0;
  view.announce(`${title}. ${text}`);
  voice.say(strings[{ hurts: "say-hurts", away: "session-away", asked: "say-paused" }[status.why]] ?? "");
}

function keepState(): void {
  if (!player || !about || !moment || moment.status.kind === "ended") return;
  keptAt = clock.page;
  keep.state(mine, player.state());
}

// ---- Beginning ---------------------------------------------------------------------------------

/** Opens a session: a kept one where it was, or a new one. Called in a gesture. */
async function begin(kept: Kept | undefined, steal = false): Promise<void> {
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
    const chosen = document.querySelector<HTMLInputElement>('input[name="pain_now"]:checked');
    const startedAt = Date.now();
    about = {
      id: uuid(),
      startedAt,
      utcOffset: -new Date(startedAt).getTimezoneOffset() * 60,
      pain: chosen && chosen.value !== "" ? Number(chosen.value) : null,
    };
    const begun = { ...about, which: mine, day: data.day, script };
    keep.begin(begun, player.state());
  }
  moment = player.moment();
  open("player", element("player"));
  act(kept ? "resume" : "start");
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
element("restart").hidden = !again;

async function ready(): Promise<void> {
  try {
    await loadPlayer(data.wasm);
  } catch (error) {
    console.error(error);
    return open("failed", element("failed-text"));
  }
  if (await tabs.taken()) return elsewhere(strings["session-elsewhere"]);
  const kept = unfinished();
  if (!keep.roomFor(script)) {
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
  const { id, startedAt, utcOffset, pain } = about;
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
  fillIn(form, player.outcomes(), pain);
  element("after-words").textContent = strings[how === "finished" ? "say-finish" : "say-stopped"] ?? "";
  element<HTMLDialogElement>("stop-dialog").close();
  open("after", element("after-title"));
  view.head(strings["session-ended-title"] ?? "");
  // The last tones are still to be heard.
  window.setTimeout(() => voice.say(element("after-words").textContent ?? ""), 1_500);
  wake.set(false);

  const body = player.record(id, startedAt, Date.now(), utcOffset);
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

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answers = checkIn(form, id);
    if (answers) box.put({ id: answers.id, kind: "check-ins", body: answers.body });
    element("how").hidden = true;
    element("thanks").hidden = false;
    element("thanks-title").focus();
  });
}

// ---- Wishes ------------------------------------------------------------------------------------

function wish(wish: Wish): void {
  if (wish === "ask-stop") return askStop();
  if (wish === "toggle") return act(running() ? "pause" : "resume");
  act(wish);
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
  element("player").focus({ preventScroll: true });
  if ((event.target as HTMLDialogElement).returnValue === "stop") act("stop");
  else if (wentOn) act("resume");
});

bindKeys(
  () => player !== undefined && !element("player").hidden,
  () => settings.letters,
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
  const wanted = target.closest<HTMLElement>("[data-wish]")?.dataset["wish"] as Wish | Action | undefined;
  const more = element<HTMLDetailsElement>("more");
  if (wanted || !target.closest("#more")) more.open = false;
  if (!wanted) return;
  // After a tap the keys belong to the session again, and not to the button that was tapped.
  if (event.detail > 0) element("player").focus({ preventScroll: true });
  if (wanted === "ask-stop" || wanted === "toggle") wish(wanted);
  else act(wanted as Action);
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

void ready();
