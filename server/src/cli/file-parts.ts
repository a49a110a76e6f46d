import { closeSync, openSync, readSync } from "node:fs";
import { reasonOf } from "../node/reasons";
import { Trouble } from "./trouble";

const PART = 1 << 16;

/** The bytes of a file, of which only a part is in memory; trouble where they cannot be read. */
export function* partsOf(path: string): Generator<Uint8Array> {
  const file = explained(path, () => openSync(path, "r"));
  try {
    for (;;) {
      const part = new Uint8Array(PART);
      const read = explained(path, () => readSync(file, part));
      if (read === 0) return;
      yield part.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

function explained<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Trouble(`${path}: ${reasonOf(error)}`);
  }
}
