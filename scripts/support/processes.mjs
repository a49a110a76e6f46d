import { spawn, spawnSync } from "node:child_process";
import { platform } from "node:process";

/** Every process started here and still alive, so that none outlives the script. */
const running = new Set();

/**
 * Starts a program in a process group of its own, so that it can be stopped with all that it
 * starts in turn (extension hosts, language servers).
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function start(command, parameters, options = {}) {
  stopAllAtExit();
  const child = spawn(command, parameters, { ...options, detached: platform !== "win32" });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Asks a process to stop, and insists after three seconds. */
export async function stop(child) {
  const gone = new Promise((done) => child.once("exit", done));
  if (child.exitCode === null && child.signalCode === null) {
    signal(child, "SIGTERM");
    const insist = setTimeout(() => signal(child, "SIGKILL"), 3000);
    await gone;
    clearTimeout(insist);
  }
  signal(child, "SIGKILL");
}

function signal(child, name) {
  if (platform === "win32") {
    spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch {
    // The whole group has gone already.
  }
}

let prepared = false;

function stopAllAtExit() {
  if (prepared) return;
  prepared = true;
  process.once("exit", () => {
    for (const child of running) signal(child, "SIGKILL");
  });
}

/**
 * Resolves when the user has asked the program to stop. Ctrl-C does not reach process groups other
 * than the terminal's own, so whoever starts processes has to wait for this.
 */
export const askedToStop = () =>
  new Promise((done) => {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(name, done);
  });

/** For programs that have nothing to tidy up but their processes. */
export const exitWhenAskedToStop = () => askedToStop().then(() => process.exit(130));
