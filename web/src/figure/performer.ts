// One figure on a page: takes the place of its still picture, draws only when something changes and
// somebody can see it, lets itself be turned, and explains itself on demand.

import { onScreen } from "./matrix";
import { Model, type Moment } from "./model";
import { Scene } from "./scene";

const SVG = "http://www.w3.org/2000/svg";
/** Frames further apart than this make the picture coarser, so that it keeps moving. */
const SLOW_MS = 40;
/** Further apart than this nothing was being drawn in between. */
const IDLE_MS = 400;
/** So many slow frames in a row are no accident. */
const SLOW_FRAMES = 12;
const COARSEST = 0.75;

export interface Words {
  "figure-turn"?: string;
  "figure-reset"?: string;
  "figure-explain"?: string;
  "figure-play"?: string;
  "figure-pause"?: string;
}

export function readWords(): Words {
  const text = document.getElementById("figure-words")?.textContent;
  return text ? (JSON.parse(text) as Words) : {};
}

export class Performer {
  readonly canvas = document.createElement("canvas");
  private readonly lines = document.createElementNS(SVG, "svg");
  private scene: Scene;
  private form = "";
  private left: boolean | undefined;
  private moment: Moment = "start";
  private turned = { azimuth: 0, elevation: 0 };
  private near = 1;
  private seen = true;
  private asked = false;
  private fine = 2;
  private slow = 0;
  private painted = 0;
  private lost = false;
  /** More than the pose has changed since the last picture. */
  private stale = true;
  private last = "";
  /** Called whenever the figure has been turned. */
  onturn: () => void = () => undefined;

  /** Throws where the browser cannot draw it. */
  constructor(
    readonly element: HTMLElement,
    readonly model: Model,
    /** Words for turning it; without them it stands as it stands. */
    words?: Words,
  ) {
    const still = element.querySelector("img");
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", still?.alt ?? "");
    this.lines.setAttribute("aria-hidden", "true");
    this.scene = new Scene(this.canvas, model);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    this.scene.dark(dark.matches);
    dark.addEventListener("change", () => {
      this.scene.dark(dark.matches);
      this.redraw();
    });
    element.append(this.canvas, this.lines);
    if (words) this.turnable(words);
    new ResizeObserver(() => this.resize()).observe(element);
    new IntersectionObserver((entries) => {
      this.seen = entries.some((entry) => entry.isIntersecting);
      this.redraw();
    }).observe(element);
    document.addEventListener("visibilitychange", () => this.redraw());
    // While the GPU is lost the still picture serves; it comes back empty, and is given all anew.
    this.canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      this.lost = true;
      this.element.classList.remove("moving");
    });
    this.canvas.addEventListener("webglcontextrestored", () => this.restore(dark.matches));
  }

  /** Somebody can see it. */
  get visible(): boolean {
    return this.seen && document.visibilityState === "visible";
  }

  show(form: string, moment: Moment, left: boolean): void {
    const other = form !== this.form;
    if (other) this.model.act(form);
    const turned = left !== this.left;
    if (other || turned) {
      this.form = form;
      this.left = left;
      this.scene.set(left);
      this.aim();
    }
    this.moment = moment;
    this.redraw(other || turned);
  }

  /** What the screen reader says instead of the picture. */
  describe(text: string): void {
    this.canvas.setAttribute("aria-label", text);
  }

  set explain(on: boolean) {
    this.scene.explain = on;
    this.lines.toggleAttribute("hidden", !on);
    this.last = "";
    this.redraw();
  }
  get explain(): boolean {
    return this.scene.explain;
  }

  /** From where it is looked at, beside the best view. */
  turn(azimuth: number, elevation: number, near = 1): void {
    this.turned.azimuth += azimuth;
    this.turned.elevation += elevation;
    this.near = Math.min(4, Math.max(0.5, this.near * near));
    this.aim();
    this.onturn();
    this.redraw();
  }

  reset(): void {
    this.turned = { azimuth: 0, elevation: 0 };
    this.near = 1;
    this.aim();
    this.onturn();
    this.redraw();
  }

  get isTurned(): boolean {
    return this.turned.azimuth !== 0 || this.turned.elevation !== 0 || this.near !== 1;
  }

  /** A point of the world in CSS pixels of the element. */
  place(point: number[]): [number, number] {
    const [x, y] = onScreen(this.scene.matrix, point);
    return [x * this.canvas.clientWidth, y * this.canvas.clientHeight];
  }

  private restore(isDark: boolean): void {
    try {
      const { camera, explain } = this.scene;
      this.scene = new Scene(this.canvas, this.model);
      Object.assign(this.scene, { camera, explain });
      this.scene.dark(isDark);
      if (this.form) this.scene.set(this.left ?? false);
      this.lost = false;
      this.redraw();
    } catch (error) {
      console.info("the figure stays still:", error);
    }
  }

  private aim(): void {
    const best = this.model.view(this.left ?? false);
    const aspect = this.canvas.clientWidth / (this.canvas.clientHeight || 1) || 4 / 3;
    const elevation = Math.min(85, Math.max(-5, best.elevation + this.turned.elevation));
    const camera = this.model.camera(this.left ?? false, best.azimuth + this.turned.azimuth, elevation, aspect);
    camera.fov /= this.near;
    this.scene.camera = camera;
    this.last = "";
  }

  private resize(): void {
    const { clientWidth, clientHeight } = this.canvas;
    if (clientWidth === 0 || clientHeight === 0) return;
    const fine = Math.min(devicePixelRatio || 1, this.fine);
    this.scene.resize(clientWidth, clientHeight, fine);
    this.lines.setAttribute("viewBox", `0 0 ${clientWidth} ${clientHeight}`);
    if (this.form) this.aim();
    this.stale = true;
    this.paint();
  }

  private redraw(anew = true): void {
    this.stale ||= anew;
    if (this.asked || !this.visible || !this.form) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      this.paint();
    });
  }

  private paint(): void {
    if (!this.form || this.lost || !this.visible || this.canvas.clientWidth === 0) return;
    const left = this.left ?? false;
    this.scene.draw(this.moment, left, this.stale);
    this.stale = false;
    this.element.classList.add("moving");
    if (this.explain) this.explainIt(left);
    this.keepMoving();
  }

  /**
   * Where drawing takes long, fewer pixels keep it moving. The calls to the GPU return at once: only
   * the time from picture to picture tells how long they took.
   */
  private keepMoving(): void {
    const now = performance.now();
    const gap = now - this.painted;
    this.painted = now;
    if (gap > IDLE_MS) return;
    this.slow = gap > SLOW_MS ? this.slow + 1 : 0;
    if (this.slow < SLOW_FRAMES || this.fine <= COARSEST) return;
    this.fine = Math.max(COARSEST, Math.min(this.fine, devicePixelRatio || 1) * 0.75);
    this.slow = 0;
    this.resize();
  }

  private explainIt(left: boolean): void {
    const key = JSON.stringify([this.moment, left]);
    if (key === this.last) return;
    this.last = key;
    const shapes = this.model.explained(this.moment, left).flatMap(({ kind, lines }) =>
      lines.map((line) => {
        const shape = document.createElementNS(SVG, "polyline");
        shape.setAttribute("points", line.map((point) => this.place(point).join(",")).join(" "));
        shape.setAttribute("class", kind);
        if (kind === "arrow") shape.setAttribute("marker-end", "url(#figure-head)");
        return shape;
      }),
    );
    this.lines.innerHTML =
      '<defs><marker id="figure-head" viewBox="0 0 10 10" refX="6" refY="5" markerWidth="4" markerHeight="4" orient="auto"><path d="M0 0L10 5L0 10z"/></marker></defs>';
    this.lines.append(...shapes);
  }

  private turnable(words: Words): void {
    const { canvas } = this;
    canvas.tabIndex = 0;
    canvas.title = words["figure-turn"] ?? "";
    let from: { x: number; y: number } | undefined;
    canvas.addEventListener("pointerdown", (event) => {
      from = { x: event.clientX, y: event.clientY };
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!from) return;
      this.turn((event.clientX - from.x) * -0.5, (event.clientY - from.y) * 0.3);
      from = { x: event.clientX, y: event.clientY };
    });
    for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => (from = undefined));
    canvas.addEventListener("keydown", (event) => {
      const ways: Record<string, [number, number, number?]> = {
        ArrowLeft: [-15, 0],
        ArrowRight: [15, 0],
        ArrowUp: [0, 10],
        ArrowDown: [0, -10],
        "+": [0, 0, 1.2],
        "-": [0, 0, 1 / 1.2],
      };
      const way = ways[event.key];
      if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      this.turn(...way);
    });
  }
}
