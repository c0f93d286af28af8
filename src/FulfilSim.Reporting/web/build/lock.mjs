import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const POLL_MS = 200;
const WAIT_MAX_MS = 10 * 60_000;
const OWNERLESS_MAX_MS = 10_000;

/** Does the work while no other process on this machine holds the lock directory. */
export async function withLock(directory, work) {
  await take(directory);
  try {
    await work();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function take(directory) {
  for (let waited = 0; ; waited += POLL_MS) {
    try {
      mkdirSync(directory);
      writeFileSync(join(directory, "owner"), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (isAbandoned(directory)) rmSync(directory, { recursive: true, force: true });
    if (waited > WAIT_MAX_MS)
      throw new Error(`Another build has held ${directory} for ten minutes; delete it if none is running.`);
    await pause(POLL_MS);
  }
}

/** A lock whose owner has died, or that never got one. */
function isAbandoned(directory) {
  try {
    const owner = Number(readFileSync(join(directory, "owner"), "utf8"));
    process.kill(owner, 0);
    return false;
  } catch (error) {
    if (error.code === "ESRCH") return true;
    if (error.code !== "ENOENT") return false;
  }
  try {
    return Date.now() - statSync(directory).mtimeMs > OWNERLESS_MAX_MS;
  } catch {
    return false; // It went away in the meantime.
  }
}
