// A video file on this device, picture by picture. It is never sent: the browser plays it from where it is.

/** The model makes every picture small; more than this is only carried about. */
const LARGEST = 960;
/** A picture that does not come in this time never will. */
const PATIENCE_MS = 30_000;
/** Later than a picture's own time by this, so that rounding does not show the one before. */
const JUST_AFTER_S = 0.001;

/** The browser cannot play it. */
export class Unplayable extends Error {}

export class Film {
  readonly video = document.createElement("video");
  private readonly canvas = document.createElement("canvas");
  private readonly address: string;

  private constructor(file: Blob) {
    this.address = URL.createObjectURL(file);
    Object.assign(this.video, { muted: true, playsInline: true, preload: "auto" });
  }

  static async open(file: Blob): Promise<Film> {
    const film = new Film(file);
    try {
      await film.after("loadedmetadata", () => (film.video.src = film.address));
      // What a browser recorded itself does not say how long it is, until its end was looked for.
      if (film.video.duration === Infinity) await film.after("seeked", () => (film.video.currentTime = 1e7));
      const { videoWidth, videoHeight, duration } = film.video;
      if (!(videoWidth > 0 && duration > 0 && duration < Infinity)) throw new Unplayable("no pictures");
      const scale = Math.min(1, LARGEST / Math.max(videoWidth, videoHeight));
      film.canvas.width = Math.max(1, Math.round(videoWidth * scale));
      film.canvas.height = Math.max(1, Math.round(videoHeight * scale));
      return film;
    } catch (error) {
      film.close();
      throw error;
    }
  }

  get ms(): number {
    return this.video.duration * 1000;
  }

  /** Of the pictures that `at` gives. */
  get size(): { width: number; height: number } {
    const { width, height } = this.canvas;
    return { width, height };
  }

  /** The picture at a time. The video is not played but moved, so none is missed on a slow device. */
  async at(ms: number): Promise<ImageBitmap> {
    await this.after("seeked", () => (this.video.currentTime = Math.min(ms / 1000 + JUST_AFTER_S, this.video.duration)));
    const { width, height } = this.canvas;
    // Through a canvas: there a video that was filmed upright stands upright.
    this.canvas.getContext("2d", { willReadFrequently: true })?.drawImage(this.video, 0, 0, width, height);
    return createImageBitmap(this.canvas);
  }

  close(): void {
    this.video.removeAttribute("src");
    this.video.load();
    URL.revokeObjectURL(this.address);
  }

  private after(event: "loadedmetadata" | "seeked", act: () => void): Promise<void> {
    const { video } = this;
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        video.removeEventListener(event, came);
        video.removeEventListener("error", broke);
      };
      const came = (): void => (end(), resolve());
      const broke = (): void => (end(), reject(new Unplayable(video.error?.message ?? "it does not go on")));
      const timer = setTimeout(broke, PATIENCE_MS);
      video.addEventListener(event, came);
      video.addEventListener("error", broke);
      act();
    });
  }
}
