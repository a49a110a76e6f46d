import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Storage } from "../lsp/platform";

/**
 * A file for each workspace, in the folder that the client names, or that is named on the command line
 * after `--cache`; without a folder nothing is kept.
 */
export function storageOf(workspace: readonly string[], named: unknown): Storage | undefined {
  const at = process.argv.indexOf("--cache");
  const folder = typeof named === "string" ? named : at < 0 ? undefined : process.argv[at + 1];
  if (folder === undefined) return undefined;
  const name = createHash("sha256").update(workspace.join("\n")).digest("hex").slice(0, 16);
  const path = join(folder, `catalogue-${name}.txt`);
  return {
    program: programState(),
    read: () => readFile(path, "utf8").catch(() => undefined),
    write: (text) => write(folder, path, text),
  };
}

async function write(folder: string, path: string, text: string): Promise<void> {
  // Several windows may show one workspace.
  const beside = `${path}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(beside, text);
    await rename(beside, path);
    await removeLeftovers(folder, basename(path));
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** A server that is killed while it writes leaves its half behind. */
async function removeLeftovers(folder: string, name: string): Promise<void> {
  for (const other of await readdir(folder)) {
    const writer = other.startsWith(`${name}.`) ? Number(other.slice(name.length + 1)) : Number.NaN;
    if (Number.isInteger(writer) && !isRunning(writer))
      await rm(join(folder, other), { force: true });
  }
}

function isRunning(program: number): boolean {
  try {
    return process.kill(program, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // It is somebody else's.
  }
}

function programState(): string {
  const { size, mtimeMs } = statSync(__filename);
  return `${size} ${mtimeMs}`;
}
