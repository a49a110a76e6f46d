import { closeSync, openSync, readSync } from "node:fs";

/** Sizes stand in the first bytes of an image, though cameras put a small picture before them. */
const LENGTH = 1 << 19;

/** The first bytes of a file, if there is one. */
export function beginningOf(file: string | undefined): Uint8Array | undefined {
  if (file === undefined) return undefined;
  const descriptor = openSync(file, "r");
  try {
    const bytes = new Uint8Array(LENGTH);
    return bytes.subarray(0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}
