// Days in a person's life: the real program at a time that the test chooses, one start for each
// visit, on the same data.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAM = process.env.PLINTH ?? fileURLToPath(new URL("../../target/debug/plinth", import.meta.url));

const CONTACTS = {
  country: "GB",
  emergency: "999",
  out_of_hours: "111",
  crisis: "Samaritans, 116 123",
  clinic: "the practice",
};

/** Where a program that was just started says it is. */
const address = (child) =>
  new Promise((found, failed) => {
    child.once("error", failed);
    child.stdout.on("data", (chunk) => {
      const line = /Plinth is at (http:\S+?)\/?\s/.exec(`${chunk}`);
      if (line) found(line[1]);
    });
  });

/** A household: its data stays, its clock is set for each visit. Day 0 is a Monday. */
export async function household() {
  const data = await mkdtemp(join(tmpdir(), "plinth-days-"));
  let child;
  const home = { url: "" };

  const stop = () =>
    new Promise((stopped) => {
      if (!child) return stopped();
      child.once("exit", stopped);
      // The program's clock is set by one that stays above it: both end.
      process.kill(-child.pid);
      child = undefined;
    });

  /** It is now, where TZ says; with a port, where it was before. */
  home.here = async (port = "0") => {
    await stop();
    child = spawn(PROGRAM, ["serve", "--port", port, "--data", data], {
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
      env: { ...process.env, LANG: "en_GB.UTF-8" },
    });
    return (home.url = await address(child));
  };
  home.away = stop;

  /** It is this day and hour now. */
  home.at = async (day, hour = 9) => {
    await stop();
    const date = new Date(Date.UTC(2026, 10, 23 + day, hour)).toISOString().slice(0, 19).replace("T", " ");
    child = spawn("faketime", ["-f", `@${date}`, PROGRAM, "serve", "--port", "0", "--data", data], {
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
      env: { ...process.env, TZ: process.env.TZ ?? "UTC", LANG: "en_GB.UTF-8", FAKETIME_DONT_FAKE_MONOTONIC: "1" },
    });
    return (home.url = await address(child));
  };

  home.close = async () => {
    await stop();
    await rm(data, { recursive: true, force: true });
  };

  const json = async (path, body) => {
    const response = await fetch(home.url + path, {
      method: body ? "POST" : "GET",
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    return response.json();
  };

  const form = async (path, fields) => {
    const body = new URLSearchParams(fields);
    const response = await fetch(home.url + path, { method: "POST", body, redirect: "manual" });
    return response.headers.get("location");
  };

  home.today = () => json("/api/today");
  home.open = (pain, slot = "morning") => json("/api/open", { pain, slot });
  home.script = (slot = "morning") => json(`/api/session/${slot}`);

  /** Answers every question that is asked, calm but for what is said. */
  home.answerAll = async (said = {}) => {
    let today = await json("/api/contacts", CONTACTS);
    for (let n = 0; today.question && n < 40; n++) {
      const { name, ask } = today.question;
      const calm = {
        ticks: ask.none ? { none: true } : { yes: [ask.lines?.[0]] },
        procedure: { none: true },
        one: { yes: [ask.lines?.[0]] },
        scale: { number: 2 },
        number: { number: 45 },
        text: { text: "to garden" },
      };
      today = await json("/api/answers", { screen: name, ...(said[name] ?? calm[ask.kind]) });
    }
    return today;
  };

  /** Exercises: everything that is offered, and says how it was. */
  home.exercise = async (pain, { peak = pain, effort = 3, steady = "yes" } = {}) => {
    await home.open(pain);
    const { script } = await home.script();
    const did = script.blocks.map(({ exercise }) => ["did", exercise]);
    const session = await form("/session/morning/by-hand", did);
    await form(`${session}/how`, { pain_peak: `${peak}`, pain_after: `${pain}`, effort: `${effort}`, steady });
    return script.blocks;
  };

  home.morning = (pain) => json("/api/morning", { pain });
  return home;
}
