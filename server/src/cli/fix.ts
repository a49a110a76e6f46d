import { randomUUID } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { safeEdits } from "../features/code-action";
import type { Decoded } from "../node/decode";
import { reasonOf } from "../node/reasons";
import type { Finding, FixEdit } from "../rules/rule";
import { Trouble } from "./trouble";

/** One fix may make another possible, but this often is enough. */
const MOST_ROUNDS = 10;

/**
 * The text after all fixes that are safe to make without asking. `check` finds what is wrong in a
 * text; what it no longer finds is mended.
 */
export function mended(text: string, check: (text: string) => readonly Finding[]): string {
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = safeEdits(check(current));
    const next = applied(current, edits);
    if (next === current) break;
    current = next;
  }
  return current;
}

function applied(text: string, edits: readonly FixEdit[]): string {
  let done = 0;
  let result = "";
  for (const { span, newText } of edits) {
    result += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return result + text.slice(done);
}

/**
 * Writes a text in UTF-8 over the one that was there, with its byte-order mark. Whoever reads the
 * file meanwhile sees the old text or the new one, never half of it.
 */
export function replaceFile(name: string, { marked }: Decoded, text: string): void {
  try {
    const path = realpathSync(name);
    const beside = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID()}`);
    try {
      writeDurably(beside, `${marked ? "\ufeff" : ""}${text}`, statSync(path).mode);
      renameSync(beside, path);
    } finally {
      rmSync(beside, { force: true });
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const forbidden = code === "EACCES" || code === "EPERM" || code === "EROFS";
    const reason = forbidden ? "may not be written to" : reasonOf(error);
    throw new Trouble(`${name}: cannot be mended, because it or its folder ${reason}`);
  }
}

function writeDurably(path: string, text: string, mode: number): void {
  const file = openSync(path, "wx", mode);
  try {
    const bytes = Buffer.from(text, "utf8");
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  chmodSync(path, mode);
}
