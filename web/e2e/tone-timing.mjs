// How punctual the tones are: plays the short evening session in real time in Chromium, listens to
// what the audio graph puts out, and compares the moment each tone begins with the moment the
// session wanted it. `node e2e/tone-timing.mjs [--seconds N]`; a whole session without N.

import { launch, open, openSession, serve } from "./helpers.mjs";

const at = process.argv.indexOf("--seconds");
const seconds = at < 0 ? Infinity : Number(process.argv[at + 1]);
if (!(seconds > 0)) throw new Error("--seconds needs a number");

/** Runs in the audio thread: tells when silence ends, to the sample. */
const EAR = `
  const LOUD = 0.003;
  const SILENCE = 0.012;
  registerProcessor("ear", class extends AudioWorkletProcessor {
    quiet = 1;
    process([[samples]]) {
      for (let n = 0; n < (samples?.length ?? 0); n++) {
        if (Math.abs(samples[n]) < LOUD) { this.quiet += 1 / sampleRate; continue; }
        if (this.quiet >= SILENCE) this.port.postMessage(currentTime + n / sampleRate);
        this.quiet = 0;
      }
      if (!samples) this.quiet += 128 / sampleRate;
      return true;
    }
  });`;

/** Puts an ear before the loudspeaker, and notes how audio time and page time stand to each other. */
function listen(ear) {
  window.__plinthToneLog = [];
  window.__heard = [];
  window.__clocks = [];
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode && !window.__context) {
      const { context } = to;
      window.__context = context;
      const module = URL.createObjectURL(new Blob([ear], { type: "text/javascript" }));
      context.audioWorklet.addModule(module).then(() => {
        const node = new AudioWorkletNode(context, "ear");
        node.port.onmessage = ({ data }) => window.__heard.push(data);
        connect.call(this, node);
        connect.call(node, to);
        window.__from = context.currentTime;
      });
      setInterval(() => {
        const { contextTime, performanceTime } = context.getOutputTimestamp();
        if (contextTime) window.__clocks.push([contextTime, performanceTime - contextTime * 1000]);
      }, 50);
    }
    return connect.call(this, to, ...rest);
  };
}

const browser = await launch();
const server = await serve();
// The ear comes from the test and not from the page; the page's own policy would not have it.
const { context, page } = await open(browser, server, { time: false, bypassCSP: true });
await page.addInitScript(listen, EAR);
await openSession(page, server, "evening?length=short");
await page.locator("#start").click();
const ended = page.locator("#after:visible").waitFor({ timeout: 0 }).catch(() => {});
const enough = new Promise((done) => seconds < Infinity && setTimeout(done, seconds * 1000));
await Promise.race([ended, enough]);
await page.waitForTimeout(500);
const { log, heard, clocks, from, until } = await page.evaluate(() => ({
  log: window.__plinthToneLog,
  heard: window.__heard,
  clocks: window.__clocks,
  from: window.__from,
  until: window.__context.currentTime,
}));
await context.close();
await browser.close();
await server.stop();

/** Audio time as page time, by what the browser said within a second of it. */
function pageTime(audio) {
  const offsets = clocks.filter(([time]) => Math.abs(time - audio) < 1).map(([, offset]) => offset);
  offsets.sort((a, b) => a - b);
  return audio * 1000 + offsets[Math.floor(offsets.length / 2)];
}

const errors = [];
let covered = 0;
let missing = 0;
for (const { tone, due, audio } of log) {
  if (audio < from + 0.1 || audio > until - 0.6) continue;
  const begun = heard.filter((time) => Math.abs(time - audio) < 0.2);
  const nearest = begun.sort((a, b) => Math.abs(a - audio) - Math.abs(b - audio))[0];
  if (nearest !== undefined) {
    errors.push(Math.abs(pageTime(nearest) - due));
  } else if (log.some((other) => other.audio < audio && audio - other.audio < 1)) {
    // It begins while another still sounds: no silence ends.
    covered += 1;
  } else {
    missing += 1;
    console.log(`tones: ${tone} at ${audio.toFixed(3)} s was never heard`);
  }
}
errors.sort((a, b) => a - b);
const part = (p) => errors[Math.min(errors.length - 1, Math.floor(errors.length * p))]?.toFixed(1);
console.log(
  `tones: ${errors.length} in ${Math.round(until)} s, wanted against heard: p50 ${part(0.5)} ms, ` +
    `p99 ${part(0.99)} ms, max ${part(1)} ms (bar: p99 20 ms)` +
    (covered ? `; ${covered} more began under another tone` : ""),
);
if (missing || errors.length === 0) process.exitCode = 1;
