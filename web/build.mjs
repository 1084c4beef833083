// Bundles the TypeScript and the CSS into dist/. The WebAssembly and its bindings are in pkg/.
import { build } from "esbuild";
import { copyFile, mkdir, readdir, rm } from "node:fs/promises";

// Compressed copies are made afterwards (`cargo xtask web`); an old one would be served for the new.
await mkdir("dist", { recursive: true });
for (const name of await readdir("dist")) {
  if (name.endsWith(".br")) await rm(`dist/${name}`);
}

await build({
  entryPoints: ["src/session.ts", "src/outbox.ts", "src/device.ts", "src/forget.ts", "src/figure.ts", "src/follow.ts", "src/author.ts", "src/video.ts", "src/reminders.ts", "src/style.css",
    { in: "src/camera/coach.ts", out: "camera" }, { in: "src/camera/worker.ts", out: "camera-worker" },
    { in: "src/service/worker.ts", out: "service-worker" }],
  outdir: "dist",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  logLevel: "warning",
});
await copyFile("src/icon.svg", "dist/icon.svg");
// Drawn from it: see pictures.mjs.
for (const name of await readdir("src/app")) await copyFile(`src/app/${name}`, `dist/${name}`);
await copyFile("pkg/app_bg.wasm", "dist/app.wasm");
await copyFile("pkg/viewer_bg.wasm", "dist/viewer.wasm");
await copyFile("pkg/watcher_bg.wasm", "dist/watcher.wasm");
