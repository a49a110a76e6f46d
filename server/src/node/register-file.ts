import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unreadable } from "../people/files/problem";
import { type ReadRegister, readRegister } from "../people/files/read-register";
import { t } from "../text/words";
import { decode } from "./decode";
import { reasonOf } from "./reasons";

/** Nobody writes a larger register, and much of a larger text would not fit into memory. */
const MOST_BYTES = 200_000_000;

/**
 * Reads a register of this machine, in any encoding that can be told. A file that is not there says
 * nothing; of one that cannot be read it is said why.
 */
export function readRegisterFile(uri: string): ReadRegister {
  const read = bytesOf(uri);
  if (read === undefined) return { entries: [], problems: [] };
  if ("reason" in read) return failed(uri, read.reason);
  const decoded = decode(read);
  if ("reason" in decoded) return failed(uri, decoded.reason);
  return readRegister(decoded.text, uri, decoded.encoding);
}

function failed(uri: string, reason: string): ReadRegister {
  return { entries: [], problems: [unreadable(uri, reason)] };
}

function bytesOf(uri: string): Uint8Array | { readonly reason: string } | undefined {
  try {
    const path = fileURLToPath(uri);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    if (found.isDirectory()) return { reason: t("is a folder") };
    if (!found.isFile()) return { reason: t("is not a file") };
    if (found.size > MOST_BYTES)
      return { reason: t("is larger than 200 MB. Nothing in it is used") };
    return readFileSync(path);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}
