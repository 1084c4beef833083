// What a person chose for voice, tones, screen and keys. Kept on the device: another device has
// another voice and another room around it.

export interface Settings {
  speak: boolean;
  /** The voice's URI; nothing for the device's own choice. */
  voice: string;
  rate: number;
  volume: number;
  prepare: boolean;
  change: boolean;
  halfway: boolean;
  last_three: boolean;
  end: boolean;
  toneVolume: number;
  awake: boolean;
  letters: boolean;
}

const FIRST: Settings = {
  speak: true,
  voice: "",
  rate: 1,
  volume: 1,
  prepare: true,
  change: true,
  halfway: true,
  last_three: true,
  end: true,
  toneVolume: 0.6,
  awake: true,
  letters: true,
};

/** Reads the settings, shows them in the form, and follows it. The object stays the same. */
export function bindSettings(
  form: HTMLFormElement,
  base: string,
  changed: (settings: Settings) => void,
): Settings {
  const name = `plinth${base}/settings`;
  const settings: Settings = { ...FIRST, ...read(name) };
  const named = (key: string): HTMLInputElement | HTMLSelectElement | null =>
    form.querySelector(`[name="${key}"]`);
  for (const [key, value] of Object.entries(settings)) {
    const field = named(key);
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = !!value;
    else if (field) field.value = `${value}`;
  }
  form.addEventListener("input", (event) => {
    const field = event.target as HTMLInputElement | HTMLSelectElement;
    const before = settings[field.name as keyof Settings];
    const value =
      typeof before === "boolean"
        ? (field as HTMLInputElement).checked
        : typeof before === "number"
          ? Number(field.value)
          : field.value;
    Object.assign(settings, { [field.name]: value });
    try {
      localStorage.setItem(name, JSON.stringify(settings));
    } catch {
      // The choice holds for this page at least.
    }
    changed(settings);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  return settings;
}

/** What was kept, as far as it is of the right kind. */
function read(name: string): Partial<Settings> {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? "{}") as Record<string, unknown>;
    const fits = ([key, value]: [string, unknown]): boolean =>
      typeof value === typeof FIRST[key as keyof Settings];
    return Object.fromEntries(Object.entries(kept).filter(fits)) as Partial<Settings>;
  } catch {
    return {};
  }
}
