import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";

/** What a script compiles to as a module: `require` and its like are parameters. */
type Compiled = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  file: string,
  folder: string,
) => void;

/**
 * The exports of a bundle, as `require` gives them. What the engine made of its text is kept in a folder
 * for caches when the program ends, and taken from there by the next: half of the time until a server
 * answers goes into compiling. Where nothing can be kept, the bundle is compiled as always.
 */
export function loadCompiled(file: string): object {
  const kept = keptIn(cacheFolder(), file);
  const cachedData = kept.read();
  const script = new Script(Module.wrap(readFileSync(file, "utf8")), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  if (!cachedData || script.cachedDataRejected)
    process.once("exit", () => kept.write(script.createCachedData()));
  const module = { exports: {} };
  const run = script.runInThisContext() as Compiled;
  run(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}

/** What was compiled, one file for a bundle and a version of Node; its first line is `stateOf`. */
function keptIn(folder: string | undefined, file: string) {
  const path = folder && join(folder, `${basename(file)}-${process.version}-${process.arch}`);
  return {
    read(): Buffer | undefined {
      const bytes = path ? bytesAt(path) : undefined;
      if (!bytes) return undefined;
      const compiled = bytes.subarray(bytes.indexOf("\n") + 1);
      const isSame = bytes.subarray(0, -compiled.length).equals(stateOf(file, compiled));
      return isSame ? compiled : undefined;
    },
    write(compiled: Buffer): void {
      if (folder && path) keep(folder, path, Buffer.concat([stateOf(file, compiled), compiled]));
    },
  };
}

/** Of which bundle something was compiled, and that it is whole: the engine looks only at lengths. */
function stateOf(file: string, compiled: Buffer): Buffer {
  const { size, mtimeMs } = statSync(file);
  return Buffer.from(`${size} ${mtimeMs} ${createHash("sha1").update(compiled).digest("hex")}\n`);
}

function bytesAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function keep(folder: string, path: string, bytes: Buffer): void {
  // Several programs may end at once.
  const beside = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch {
    // A cache that cannot be written costs a moment at the next start.
  }
}

/** `RECTO_CACHE`, or where the system has its caches; nothing where the variable is empty. */
function cacheFolder(): string | undefined {
  const { RECTO_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (RECTO_CACHE !== undefined) return RECTO_CACHE || undefined;
  if (process.platform === "win32") return LOCALAPPDATA && join(LOCALAPPDATA, "recto", "cache");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "recto");
  return join(XDG_CACHE_HOME || join(homedir(), ".cache"), "recto");
}
