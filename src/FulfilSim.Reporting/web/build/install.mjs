import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Runs `npm ci` when the lock file is not the one that node_modules was made from. */
export function install(root) {
  const lock = createHash("sha256").update(readFileSync(join(root, "package-lock.json"))).digest("hex");
  const stamp = join(root, "node_modules", ".lock-digest");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  const onWindows = process.platform === "win32";
  execFileSync(onWindows ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: onWindows,
  });
  writeFileSync(stamp, lock);
}
