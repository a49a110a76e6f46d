import {
  closeSync,
  constants,
  type Dirent,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";
import { access, open, readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { FileSystem } from "../workspace/files";
import { isImage } from "../workspace/scans";

/** Files of this machine; others are left to the client, which knows virtual workspaces. */
export function localFiles(client: FileSystem): FileSystem {
  return {
    read: (uri) => (isLocal(uri) ? readText(pathOf(uri)) : client.read(uri)),
    exists: (uri) => (isLocal(uri) ? exists(pathOf(uri)) : client.exists(uri)),
    list: (folder) => (isLocal(folder) ? list(pathOf(folder)) : client.list(folder)),
    images: (folder) => (isLocal(folder) ? images(pathOf(folder)) : client.images(folder)),
    beginning: async (uri) => (isLocal(uri) ? beginning(pathOf(uri)) : client.beginning?.(uri)),
    textAtOnce: (uri, bytes) => (isLocal(uri) ? textAtOnce(pathOf(uri), bytes) : undefined),
    stamp: (uri) => (isLocal(uri) ? stampOf(pathOf(uri)) : undefined),
  };
}

/** A path of which the URI says each letter as it is, on systems where paths begin with `/`. */
const PLAIN = sep === "/" ? /^file:\/\/\/[\w./-]*$/ : undefined;

/** The path of a local file. Reading an address as the web does takes longer than to look at the file. */
function pathOf(uri: string): string {
  return PLAIN?.test(uri) ? uri.slice("file://".length) : fileURLToPath(uri);
}

function uriOf(path: string): string {
  const plain = `file://${path}`;
  return PLAIN?.test(plain) ? plain : pathToFileURL(path).toString();
}

const TRANSCRIPTION = /\.recto(?:\.txt)?$/;

/** Links to folders are not followed, so that no file is met twice or outside the folder. */
async function list(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !isSkipped(entry.name)) found.push(...(await list(path)));
    if (entry.isFile() && TRANSCRIPTION.test(entry.name)) found.push(uriOf(path));
  }
  return found.sort();
}

/** The scans of a document are beside it or in a folder beside it, seldom further away. */
async function images(folder: string, deeper = true): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (deeper && entry.isDirectory() && !isSkipped(entry.name))
      found.push(...(await images(path, false)));
    if (entry.isFile() && isImage(entry.name)) found.push(uriOf(path));
  }
  return found.sort();
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isSkipped(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

function isLocal(uri: string): boolean {
  return uri.startsWith("file:");
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}

const BEGINNING = 1 << 19;

async function beginning(path: string): Promise<Uint8Array | undefined> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(BEGINNING), 0, BEGINNING, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

/**
 * Of thousands of small files, each costs a fraction of what it costs to wait for it. A text cut off in
 * the middle of a character ends in a sign that stands for it.
 */
function textAtOnce(path: string, bytes?: number): string | undefined {
  try {
    if (bytes === undefined) return readFileSync(path, "utf8");
    const file = openSync(path, "r");
    try {
      const buffer = Buffer.allocUnsafe(bytes);
      return buffer.toString("utf8", 0, readSync(file, buffer, 0, bytes, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** The size and the time of the last change; nothing of a file that is not there or out of reach. */
function stampOf(path: string): string | undefined {
  try {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}`;
  } catch {
    return undefined;
  }
}
