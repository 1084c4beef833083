// After everything was deleted: this browser forgets what it kept for Plinth. The server says the same with
// `Clear-Site-Data`, which is heard only over https or on this machine, and not where several programs share
// one address; this takes what is ours, by name.

const base = document.querySelector<HTMLElement>("script[data-base]")?.dataset["base"] ?? "";

for (const name of Object.keys(localStorage)) {
  if (name.startsWith(`plinth${base}/`)) localStorage.removeItem(name);
}
sessionStorage.clear();

/** Not every browser has each of these, and not on every address. */
async function forget(): Promise<void> {
  const ours = (name: string | undefined): name is string => name?.startsWith("plinth") === true;
  for (const name of (await globalThis.caches?.keys()) ?? []) if (ours(name)) await caches.delete(name);
  for (const { name } of (await globalThis.indexedDB?.databases?.()) ?? []) {
    if (ours(name)) indexedDB.deleteDatabase(name);
  }
  await (await navigator.serviceWorker?.getRegistration(`${base}/`))?.unregister();
}

void forget();
