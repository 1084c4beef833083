// Writes down the 33 points of each picture, for who asked for it: no picture, no sound, no name.

const POINTS = 33;

export class Recorder {
  private readonly lines: string[];
  private began: number | undefined;

  constructor(header: string) {
    this.lines = [header];
  }

  frame(t: number, somebody: boolean, image: Float64Array, world: Float64Array): void {
    this.began ??= t;
    const marks = (from: Float64Array): number[][] | null => {
      if (!somebody) return null;
      const mark = (at: number): number[] => Array.from(from.subarray(at * 4, at * 4 + 4), (n) => Number(n.toFixed(4)));
      return Array.from({ length: POINTS }, (_, at) => mark(at));
    };
    const line = { t_ms: Math.round(t - this.began), image: marks(image), world: marks(world) };
    this.lines.push(JSON.stringify(line));
  }

  /** All of it, compressed; nothing where there was no picture. */
  async end(): Promise<{ gzip: ArrayBuffer; frames: number } | undefined> {
    const frames = this.lines.length - 1;
    if (frames === 0) return undefined;
    const text = new Blob([`${this.lines.join("\n")}\n`]).stream();
    const gzip = await new Response(text.pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
    return { gzip, frames };
  }
}
