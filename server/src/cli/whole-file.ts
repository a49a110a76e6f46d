import { randomUUID } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** Permissions of a new file, before the system takes away what its user does not want. */
const USUAL_MODE = 0o666;

/** How a file is written. */
interface Manner {
  /** What it replaces cannot be made again: it must outlive a power failure. */
  readonly durable?: boolean;
}

/**
 * Writes a file, texts in UTF-8, in the place of the one that is there. Whoever reads it meanwhile
 * finds the old file or the new one, never half of it. Links and permissions stay.
 */
export function writeWholeFile(
  path: string,
  content: string | Uint8Array,
  { durable = false }: Manner = {},
): void {
  const place = existsSync(path) ? realpathSync(path) : path;
  const beside = join(dirname(place), `.${basename(place).slice(0, 40)}.${randomUUID()}`);
  try {
    const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
    writeNew(beside, bytes, durable);
    const mode = statSync(place, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, place);
  } finally {
    rmSync(beside, { force: true });
  }
}

function writeNew(path: string, bytes: Uint8Array, durable: boolean): void {
  const file = openSync(path, "wx", USUAL_MODE);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    if (durable) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
