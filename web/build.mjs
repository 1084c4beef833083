// Bundles the TypeScript and the CSS into dist/. The WebAssembly and its bindings are in pkg/.
import { build } from "esbuild";
import { copyFile } from "node:fs/promises";

await build({
  entryPoints: ["src/session.ts", "src/outbox.ts", "src/style.css"],
  outdir: "dist",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  logLevel: "warning",
});
await copyFile("pkg/app_bg.wasm", "dist/app.wasm");
