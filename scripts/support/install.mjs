import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { env, execPath, platform } from "node:process";
import { inRoot, root } from "./paths.mjs";

/**
 * Runs npm in a folder. Only built-in modules are used here: this is what runs first in a fresh
 * clone.
 *
 * @param {string[]} parameters
 * @param {{ cwd: string, stdio?: "inherit" | "pipe" }} options
 * @returns {string} What npm printed, unless `stdio` is "inherit".
 */
export function npm(parameters, { cwd, stdio = "pipe" }) {
  const [command, first] = npmCommand();
  return execFileSync(command, [...first, ...parameters], {
    cwd,
    env: environmentOutsideNpm(),
    encoding: "utf8",
    stdio: stdio === "inherit" ? "inherit" : ["ignore", "pipe", "pipe"],
    shell: platform === "win32" && first.length === 0,
  });
}

/** The npm that runs us, if one does; it may not be the first on PATH. */
function npmCommand() {
  const script = env.npm_execpath;
  if (script?.endsWith("npm-cli.js")) return [execPath, [script]];
  return [platform === "win32" ? "npm.cmd" : "npm", []];
}

/** Without the folder and package of the script that called us, or npm would work there. */
function environmentOutsideNpm() {
  const inherited = /^npm_(config_local_prefix|package_|lifecycle_)/;
  const entries = Object.entries(env).filter(([name]) => !inherited.test(name));
  return { ...Object.fromEntries(entries), npm_config_audit: "false", npm_config_fund: "false" };
}

/**
 * Installs the packages of `package-lock.json` unless exactly these are there already. Not with
 * `npm ci`, which refuses a lock that was written where a registry lacked an optional package for
 * another platform.
 */
export function installPackages() {
  if (packagesAreComplete()) return;
  npm(["install", "--no-save", "--prefer-offline"], { cwd: root, stdio: "inherit" });
}

/** Compares versions, not dates: git touches files, and npm writes the two locks in any order. */
function packagesAreComplete() {
  const installed = inRoot("node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const present = readLock(installed);
  return Object.entries(readLock(inRoot("package-lock.json"))).every(
    ([path, wanted]) => path === "" || wanted.optional || present[path]?.version === wanted.version,
  );
}

const readLock = (path) => JSON.parse(readFileSync(path, "utf8")).packages;
