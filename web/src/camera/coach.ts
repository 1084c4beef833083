// The camera coach: turns the camera on, tells the player what it sees, and shows it.
//
// Loaded when somebody wants the camera; without it the session is as it was. What to say and when is the
// player's; what somebody does is the motion engine's. This file joins them to screen and voice.

import { element, fill, type Camera, type Data, type Side } from "../data";
import { uuid } from "../id";
import type { Look, Moment, Speech, Tip } from "../player";
import { Eye, type Facing } from "./eye";
import type { FromWorker, Pace } from "./messages";
import { Outline } from "./outline";
import { Recordings } from "./recordings";
import { header, loadWatches, megabytes, tipAt, type Watched } from "./watched";

/** What the session gives. */
export interface Host {
  data: Data;
  /** Tells the player. */
  look(look: Look): void;
  saw(block: number, choice: number, summary: string): void;
  /** Says it after what is being said. */
  add(text: string): void;
  tone(name: string): void;
  announce(text: string): void;
  moment(): Moment | undefined;
  /** The running session's name. */
  id(): string | undefined;
}

/** The same advice is not said again sooner. */
const AGAIN_MS = 8_000;

export class Coach {
  private readonly camera: Camera;
  private readonly strings: Record<string, string>;
  private readonly video = document.createElement("video");
  private readonly view = new Outline(element<HTMLCanvasElement>("camera-view"));
  private readonly tile = new Outline(element<HTMLCanvasElement>("eye"));
  private readonly recordings: Recordings;
  private watches: Record<string, Watched> = {};
  private eye: Eye | undefined;
  private pace: Pace | undefined;
  /** What the worker was told to do. */
  private job = "";
  private advice = "";
  private said = { advice: "", at: -Infinity };
  private trusted = false;
  /** Asked to be on. */
  private on = false;
  /** Something was seen that the session keeps. */
  private kept = false;

  constructor(private readonly host: Host) {
    this.camera = host.data.camera!;
    this.strings = host.data.strings;
    this.recordings = new Recordings(this.camera.recordings, this.strings);
    Object.assign(this.video, { muted: true, playsInline: true });
    element("camera-other").addEventListener("click", () => void this.turnOn(this.eye?.facing === "user" ? "environment" : "user"));
    element("camera-on").addEventListener("click", () => void this.turnOn("user"));
  }

  get isOn(): boolean {
    return this.on && this.eye?.isOpen === true;
  }

  /** Opens the camera and looks whether somebody can be seen well. */
  async turnOn(facing: Facing): Promise<void> {
    this.on = true;
    this.advice = "";
    delete element("camera-live").dataset["seen"];
    this.show("camera-asking");
    element<HTMLButtonElement>("camera-on").disabled = true;
    try {
      if (Object.keys(this.watches).length === 0) {
        this.watches = await loadWatches(this.camera.watches);
      }
    } catch {
      this.trouble("failed");
      return;
    }
    this.eye ??= this.makeEye();
    const trouble = await this.eye.open(facing);
    element<HTMLButtonElement>("camera-on").disabled = false;
    if (trouble) return this.trouble(trouble);
    this.job = "";
    element("camera-on").hidden = true;
    element("camera-start").hidden = false;
    element("camera-live").hidden = false;
    element("camera-other").hidden = (await Eye.cameras()) < 2;
    if (!this.advice) this.show("camera-starting");
    this.follow(this.host.moment());
  }

  /** The session goes on without it. */
  turnOff(): void {
    this.on = false;
    this.close();
    this.host.look("closed");
  }

  /** The session is over: the camera's light goes out. */
  finish(): void {
    const id = this.host.id();
    const link = element("after-seen").querySelector("a");
    // Numbers that were seen stand with the session, once that was sent.
    if (this.kept && id && link) {
      link.href += id;
      element("after-seen").hidden = false;
    }
    this.eye?.rest();
    this.job = "";
    this.on = false;
    this.close();
  }

  /** Somebody wishes to go by the clock, or by the camera again. */
  trust(): void {
    this.trusted = !this.trusted;
    this.host.look({ trust: this.trusted });
    this.host.add(this.strings[this.trusted ? "coach-line-trusted" : "coach-line-watching"] ?? "");
  }

  /** Sees to it that the exercise under way is watched, and shows how things stand. */
  follow(moment: Moment | undefined): void {
    if (!this.isOn) return;
    const { blocks, cues } = this.host.data.script;
    const block = blocks[moment?.block ?? 0];
    const choice = block?.choices[moment?.choice ?? 0];
    const watched = choice && this.watches[choice.form];
    const cue = moment?.cue == null ? undefined : cues[moment.cue];
    const key = `${moment?.block ?? 0}/${moment?.choice ?? 0}`;
    // On the way to an exercise and while it is explained it is looked whether they can be seen.
    const early = !cue || cue.kind === "arrive" || cue.kind === "prepare";
    const job = !watched ? "rest" : early ? `check ${key}` : `watch ${key}`;
    if (job !== this.job) {
      this.job = job;
      if (!watched) this.eye?.rest();
      else if (early) this.eye?.check(watched.stand);
      else {
        const { form, amount } = choice;
        const dose = { hold_s: amount.hold_s || null, best: this.host.data.best?.[form] ?? null };
        const record = element<HTMLInputElement>("camera-record").checked ? this.header() : null;
        this.eye?.watch(key, watched.watch, dose, record);
        // Told later: this may be called while the player tells something itself.
        queueMicrotask(() => this.host.look("watching"));
      }
    }
    this.line(moment, watched);
  }

  /** The words of what the player wants said. */
  text(speech: Speech, moment: Moment): string {
    const form = this.formOf(moment);
    if ("tip" in speech) return tipOf(this.watches[form], speech.tip);
    if (!("coach" in speech)) return "";
    const stand = this.watches[form]?.stand === "front" ? "front" : "side";
    const word = speech.coach === "wrong_side" ? `wrong_side-${stand}` : speech.coach;
    return this.strings[`coach-${word}`] ?? "";
  }

  // ---- What the camera tells -------------------------------------------------------------------

  private makeEye(): Eye {
    const kept = this.keptPace();
    return new Eye(this.video, this.camera, kept, {
      loading: (done, of) => this.loading(done, of),
      pace: (pace) => this.paced(pace),
      seen: (message) => this.seen(message),
      summary: (key, summary) => this.keep(key, summary),
      recording: (key, gzip, frames) => this.record(key, gzip, frames),
      gone: (why) => this.gone(why),
    });
  }

  private seen(message: Extract<FromWorker, { kind: "seen" }>): void {
    if (!this.isOn) return;
    element("camera-load").hidden = true;
    element("camera-live").dataset["seen"] = "yes";
    const moment = this.host.moment();
    if (message.advice && this.job.startsWith("check")) this.advise(JSON.parse(message.advice) as string);
    if (message.key && this.job === `watch ${message.key}`) {
      if (message.summary) this.keep(message.key, message.summary);
      if (message.events) this.host.look(JSON.parse(`{"saw":${message.events}}`) as Look);
    }
    const mirrored = this.eye?.facing === "user";
    const matters = this.watches[moment ? this.formOf(moment) : ""]?.matters ?? [];
    const side: Side | undefined = moment?.repetition?.side;
    const visible = element("camera").hidden ? this.tile : this.view;
    visible.draw(this.video, message.outline, matters, mirrored, side);
  }

  private keep(key: string, summary: string): void {
    this.kept = true;
    const [block, choice] = key.split("/").map(Number);
    this.host.saw(block!, choice!, summary);
  }

  private advise(advice: string): void {
    const now = performance.now();
    const changed = advice !== this.advice;
    this.advice = advice;
    const inFace = !element("camera").hidden;
    if (changed && advice === "good") {
      // Heard from the floor, without a look.
      this.host.tone("found");
      if (inFace) this.host.add(this.strings["camera-advice-good"] ?? "");
    }
    if (!inFace) return;
    if (changed) this.show(`camera-advice-${advice}`);
    const due = this.said.advice !== advice || now - this.said.at > AGAIN_MS;
    if (advice !== "good" && changed && due) {
      this.said = { advice, at: now };
      this.host.add(this.strings[`camera-advice-${advice}`] ?? "");
    }
  }

  private gone(why: string): void {
    console.info("the camera is gone:", why);
    if (!this.on) return;
    this.on = false;
    this.close();
    // A worker that failed is not asked again; a camera that comes back is.
    if (why !== "ended") this.eye = undefined;
    this.host.look("closed");
    const text = this.strings["camera-gone"] ?? "";
    this.host.add(text);
    this.host.announce(text);
    this.show("camera-gone");
  }

  private close(): void {
    this.eye?.shut();
    this.job = "";
    element("camera-live").hidden = true;
    element("camera-on").hidden = false;
    element("camera-start").hidden = true;
    element("coach").hidden = true;
    element("player").classList.remove("watched");
  }

  // ---- What is shown ---------------------------------------------------------------------------

  private trouble(kind: string): void {
    this.on = false;
    element<HTMLButtonElement>("camera-on").disabled = false;
    this.close();
    this.show(`camera-trouble-${kind}`);
    this.host.add(this.strings[`camera-trouble-${kind}`] ?? "");
    this.host.look("closed");
  }

  private show(key: string): void {
    element("camera-status").textContent = this.strings[key] ?? "";
    element("camera-status").dataset["state"] = key.replace("camera-", "");
  }

  private loading(done: number, of: number): void {
    const bar = element<HTMLProgressElement>("camera-bar");
    element("camera-load").hidden = false;
    bar.max = of;
    bar.value = done;
    element("camera-loaded").textContent = fill(this.strings["camera-loading"] ?? "", { done: megabytes(done), of: megabytes(of) });
  }

  private paced(pace: Pace): void {
    const same = this.pace?.model === pace.model && this.pace.delegate === pace.delegate;
    this.pace = pace;
    const text = fill(this.strings["camera-pace"] ?? "", { n: Math.round(1000 / Math.max(1, pace.ms)) });
    const line = element("camera-pace");
    if (line.textContent !== text) line.textContent = text;
    Object.assign(line.dataset, { model: pace.model, delegate: pace.delegate, ms: pace.ms.toFixed(1) });
    if (same) return;
    try {
      localStorage.setItem(this.paceName, JSON.stringify(pace));
    } catch {
      // Measured anew next time.
    }
  }

  /** How things stand, in words beside the picture. */
  private line(moment: Moment | undefined, watched: Watched | undefined): void {
    const live = moment !== undefined && moment.status.kind !== "ended";
    element("coach").hidden = !live;
    element("player").classList.toggle("watched", live);
    if (!live) return;
    const early = this.job.startsWith("check");
    const state = !watched ? "off" : early ? (this.advice === "good" ? "seen" : "looking") : moment.coach === "off" ? "looking" : moment.coach;
    const line = element("coach-line");
    if (line.dataset["state"] !== state) {
      line.dataset["state"] = state;
      line.textContent = this.strings[`coach-line-${state}`] ?? "";
    }
    const tip = tipOf(watched, moment.tip);
    const written = element("tip");
    if (written.textContent !== tip) written.textContent = tip;
    const trust = element("act-trust");
    trust.hidden = !watched;
    if (trust.getAttribute("aria-pressed") !== `${this.trusted}`) trust.setAttribute("aria-pressed", `${this.trusted}`);
  }

  private formOf(moment: Moment): string {
    return this.host.data.script.blocks[moment.block]?.choices[moment.choice]?.form ?? "";
  }

  // ---- What may be kept ------------------------------------------------------------------------

  private header(): string {
    const { videoWidth: width, videoHeight: height } = this.video;
    const fps = Math.round(1000 / Math.max(40, this.pace?.ms ?? 66));
    return header({ fps, width, height });
  }

  private record(key: string, gzip: ArrayBuffer, frames: number): void {
    const [block, choice] = key.split("/").map(Number);
    const form = this.host.data.script.blocks[block!]?.choices[choice!]?.form;
    const session = this.host.id();
    if (form && session) void this.recordings.send({ id: uuid(), session, form, gzip, frames });
  }

  private get paceName(): string {
    return `plinth${this.host.data.base}/camera`;
  }

  private keptPace(): Pace | null {
    try {
      const pace = JSON.parse(localStorage.getItem(this.paceName) ?? "null") as Pace | null;
      const known = pace && ["full", "lite"].includes(pace.model) && ["CPU", "GPU"].includes(pace.delegate);
      return known ? pace : null;
    } catch {
      return null;
    }
  }
}

function tipOf(watched: Watched | undefined, said: Tip | null): string {
  if (!watched || !said) return "";
  return tipAt(watched, said.at, said.side) ?? "";
}
