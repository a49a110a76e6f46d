import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { env, platform } from "node:process";

/** The checkout, which is also the extension that the tests load. */
export const root = resolve(import.meta.dirname, "../..");

/** A path inside the checkout. */
export const inRoot = (...parts) => join(root, ...parts);

/** Where downloads are kept between runs; nothing in it is needed to start afresh. */
export function cacheDirectory() {
  if (platform === "win32") return join(env.LOCALAPPDATA ?? homedir(), "recto", "cache");
  if (platform === "darwin") return join(homedir(), "Library", "Caches", "recto");
  return join(env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "recto");
}
