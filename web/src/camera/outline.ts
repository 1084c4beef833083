// Draws what the camera sees: the picture, and over it the lines of the body with the joints that matter.
// What is drawn is on this screen and nowhere else.

/** Lines between the 33 points: trunk, arms, legs. */
const LINES: [number, number][] = [
  [11, 12], [11, 23], [12, 24], [23, 24],
  [11, 13], [13, 15], [12, 14], [14, 16],
  [23, 25], [25, 27], [24, 26], [26, 28],
  [27, 31], [28, 32],
];
/** The points of a joint, left and right. What has no point of its own is shown where it shows. */
const JOINTS: Record<string, [number, number]> = {
  hip: [23, 24],
  knee: [25, 26],
  shoulder: [11, 12],
  scapula: [11, 12],
  elbow: [13, 14],
  pelvis_rotation: [23, 24],
  lumbar: [23, 24],
  lumbar_rotation: [23, 24],
  thoracic: [11, 12],
  thoracic_rotation: [11, 12],
  cervical: [7, 8],
};

export class Outline {
  private readonly context: CanvasRenderingContext2D | null;
  private readonly style: CSSStyleDeclaration;

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.context = canvas.getContext("2d");
    this.style = getComputedStyle(canvas);
  }

  /** `mirrored`: as in a mirror, for who looks at themselves. `side` is that of the repetition. */
  draw(video: HTMLVideoElement, points: Float32Array | null, matters: string[], mirrored: boolean, side?: string): void {
    const { canvas, context } = this;
    if (!context || video.videoWidth === 0) return;
    const width = 320;
    const height = Math.round((width * video.videoHeight) / video.videoWidth);
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.setTransform(mirrored ? -1 : 1, 0, 0, 1, mirrored ? width : 0, 0);
    context.drawImage(video, 0, 0, width, height);
    if (!points) return;
    const at = (point: number): [number, number] => [points[point * 2]! * width, points[point * 2 + 1]! * height];
    context.lineCap = "round";
    // Dark under light: seen on any clothes and any floor.
    for (const [thick, colour] of [[9, "#10242b"], [5, this.style.getPropertyValue("--outline")]] as const) {
      context.lineWidth = thick;
      context.strokeStyle = colour || "#fff";
      context.beginPath();
      for (const [from, to] of LINES) {
        context.moveTo(...at(from));
        context.lineTo(...at(to));
      }
      context.stroke();
    }
    for (const name of matters) {
      const [left, right] = JOINTS[name] ?? [];
      for (const point of side === "left" ? [left] : side === "right" ? [right] : [left, right]) {
        if (point === undefined) continue;
        context.beginPath();
        context.arc(...at(point), 9, 0, 2 * Math.PI);
        context.fillStyle = this.style.getPropertyValue("--outline-joint") || "#ffd23f";
        context.fill();
        context.lineWidth = 3;
        context.strokeStyle = "#10242b";
        context.stroke();
      }
    }
  }
}
