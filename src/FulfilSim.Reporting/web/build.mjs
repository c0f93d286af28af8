// Builds dist/ from src/: installs what the lock file names, checks the types, bundles for the page and for Node.
// Two builds at once take turns; the second finds nothing left to do.
import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { install } from "./build/install.mjs";
import { withLock } from "./build/lock.mjs";
import { isCurrent, OUTPUTS } from "./build/outputs.mjs";

const root = import.meta.dirname;
const fresh = join(root, ".build-fresh");

try {
  await withLock(join(root, ".build-lock"), buildOnce);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function buildOnce() {
  if (isCurrent(root)) return;
  install(root);
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  execFileSync(process.execPath, [compiler, "--noEmit"], { cwd: root, stdio: "inherit" });
  const { bundle } = await import("./build/bundle.mjs");
  rmSync(fresh, { recursive: true, force: true });
  await bundle(root, fresh);
  mkdirSync(join(root, "dist"), { recursive: true });
  for (const name of OUTPUTS)
    renameSync(join(fresh, name), join(root, "dist", name)); // Never half-written: a reader sees the old one or the new one.
  rmSync(fresh, { recursive: true, force: true });
}
