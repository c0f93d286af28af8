import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files that the C# project embeds. */
export const OUTPUTS = ["report.js", "report.css", "render-svg.mjs"];

const INPUTS = ["src", "test", "build", "build.mjs", "package.json", "package-lock.json", "tsconfig.json"];

/** Whether every output is younger than every input. */
export function isCurrent(root) {
  const outputs = OUTPUTS.map((name) => join(root, "dist", name));
  if (!outputs.every((path) => existsSync(path))) return false;
  const oldestOutput = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  const newestInput = Math.max(...INPUTS.flatMap((name) => filesUnder(join(root, name))).map((path) => statSync(path).mtimeMs));
  return newestInput < oldestOutput;
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}
