// The person on the stage of a session: from the player's moment to what is to be seen. A still
// picture first, the moving figure when it is there; whatever fails, the session goes on.

import type { Cue, Data } from "./data";
import type { Follower, Scene } from "./follow";
import type { Moment } from "./player";

type Module = typeof import("./follow");

export class Showing {
  private readonly element = document.getElementById("figure");
  private follower: Follower | undefined;
  private scene: Scene | undefined;
  private still = "";

  constructor(private readonly data: Data) {
    if (!this.element) return;
    // After what the page needs itself.
    const soon = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 300));
    soon(() => {
      this.load().catch((error: unknown) => console.info("the figure stays still:", error));
    });
  }

  private async load(): Promise<void> {
    const { follow, person, movements, viewer } = this.data;
    if (!this.element || !follow || !person || !movements || !viewer) return;
    const module = (await import(/* not bundled */ follow)) as Module;
    this.follower = await module.Follower.make(this.element, person, movements, viewer);
    if (this.scene) this.show(this.scene);
  }

  update(moment: Moment): void {
    const scene = this.toSee(moment);
    if (!scene || !this.element) return;
    this.scene = scene;
    this.show(scene);
  }

  private show(scene: Scene): void {
    if (this.follower) {
      try {
        return this.follower.show(scene);
      } catch (error) {
        console.info("the figure stays still:", error);
        this.follower = undefined;
        this.element?.classList.remove("moving");
      }
    }
    this.showStill(scene);
  }

  /** The picture of the pose that is reached, else of the start. */
  private showStill(scene: Scene): void {
    const stills = this.data.stills?.[scene.form] ?? [];
    const { what } = scene;
    const name = typeof what === "object" ? what.phase : undefined;
    const found = stills.find((still) => still.phase === (name ?? null)) ?? stills[what === "start" ? 0 : stills.length - 1];
    if (!found || found.light === this.still) return;
    this.still = found.light;
    const image = this.element?.querySelector("img");
    const dark = this.element?.querySelector("source");
    if (dark) dark.srcset = found.dark;
    if (image) image.src = found.light;
  }

  private toSee(moment: Moment): Scene | undefined {
    const { script, lines } = this.data;
    const choice = script.blocks[moment.block]?.choices[moment.choice];
    const cue: Cue | undefined = moment.cue === null ? undefined : script.cues[moment.cue];
    if (!choice || !cue) return undefined;
    const seconds = (moment.step_ms - moment.left_ms) / 1000;
    const scene: Scene = {
      form: choice.form,
      side: cue.side ?? lines[moment.cue!]?.shape,
      what: "start",
      share: moment.step_ms > 0 ? 1 - moment.left_ms / moment.step_ms : 1,
      seconds,
    };
    if (cue.kind === "prepare" || cue.kind === "try") scene.what = "demo";
    if (cue.kind === "phase" && cue.phase) {
      scene.what = { phase: cue.phase, first: (moment.repetition?.rep ?? 1) === 1 };
    }
    return scene;
  }
}
