// The figure's WebAssembly, typed. What a GPU needs comes as arrays, the rest as JSON.

import init, { Viewer } from "../../pkg/viewer.js";

export type Moment = "start" | { fault: number } | { phase: number; time: number; first: boolean };

/** What the body does in a phase. */
export interface Beat {
  phase: string;
  role: "move" | "hold" | "stay";
  /** Nothing where the dose says it. */
  seconds: number | null;
  side: "left" | "right" | null;
  ends: number;
}

export interface Colours {
  skin: number[];
  lips: number[];
  hair: number[];
  iris: number[];
  shirt: number[];
  trousers: number[];
  eye: number[];
  radius: number;
  mouth: number[];
  brows: number;
}

export interface Solid {
  points: number[];
  normals: number[];
  triangles: number[];
  colour: number[];
}

/** Lines that explain, in the world. */
export interface Lines {
  kind: "arrow" | "flat" | "angle";
  lines: number[][][];
}

export interface Details {
  joints: { name: string; angle: number; low: number; high: number; matters: boolean }[];
  contacts: { spot: string; at: number[]; planted: boolean; off_mm: number }[];
  mass: number[];
  miss_mm: number;
}

export interface Camera {
  eye: number[];
  target: number[];
  /** Of the picture's shorter side, in degrees. */
  fov: number;
}

/** One person and the form that is shown now. */
export class Model {
  /** The phases of the form. */
  beats: Beat[] = [];
  private form = "";

  private constructor(private readonly viewer: Viewer) {}

  static async load(person: string, movements: string, wasm: string): Promise<Model> {
    const [text] = await Promise.all([
      fetch(movements).then((answer) => {
        if (!answer.ok) throw new Error(`${movements}: ${answer.status}`);
        return answer.text();
      }),
      init({ module_or_path: wasm }),
    ]);
    return new Model(new Viewer(person, text));
  }

  /** Takes the poses of a form, unless it has them. */
  act(form: string): void {
    if (form === this.form) return;
    this.viewer.act(form);
    this.form = form;
    this.beats = JSON.parse(this.viewer.beats()) as Beat[];
  }

  get triangles(): Uint16Array {
    return this.viewer.triangles();
  }
  get vertices(): Float32Array {
    return this.viewer.vertices();
  }
  get bones(): Uint8Array {
    return this.viewer.bones();
  }
  get muscles(): Float32Array {
    return this.viewer.muscles();
  }
  get floor(): number {
    return this.viewer.floor();
  }
  get faults(): string[] {
    return JSON.parse(this.viewer.faults()) as string[];
  }
  colours(dark: boolean): Colours {
    return JSON.parse(this.viewer.colours(dark)) as Colours;
  }
  props(left: boolean): Solid[] {
    return JSON.parse(this.viewer.props(left)) as Solid[];
  }
  view(left: boolean): { azimuth: number; elevation: number } {
    const [azimuth = 0, elevation = 0] = this.viewer.view(left);
    return { azimuth, elevation };
  }
  camera(left: boolean, azimuth: number, elevation: number, aspect: number): Camera {
    const all = this.viewer.camera(left, azimuth, elevation, aspect);
    return { eye: [...all.slice(0, 3)], target: [...all.slice(3, 6)], fov: all[6]! };
  }
  frame(moment: Moment, left: boolean, towards: number[]): Float32Array {
    const [x, y, z] = towards as [number, number, number];
    return this.viewer.frame(JSON.stringify(moment), left, x, y, z);
  }
  explained(moment: Moment, left: boolean): Lines[] {
    return JSON.parse(this.viewer.explained(JSON.stringify(moment), left)) as Lines[];
  }
  details(moment: Moment, left: boolean): Details | null {
    return JSON.parse(this.viewer.details(JSON.stringify(moment), left)) as Details | null;
  }
}
