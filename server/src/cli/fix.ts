import { realpathSync } from "node:fs";
import { safeEdits } from "../features/code-action";
import type { Decoded } from "../node/decode";
import { reasonOf } from "../node/reasons";
import type { Finding, FixEdit } from "../rules/rule";
import { t } from "../text/words";
import { Trouble } from "./trouble";
import { writeWholeFile } from "./whole-file";

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
    // Gone meanwhile, it is not made again.
    const path = realpathSync(name);
    writeWholeFile(path, `${marked ? "\ufeff" : ""}${text}`, { durable: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const forbidden = code === "EACCES" || code === "EPERM" || code === "EROFS";
    const reason = forbidden ? t("may not be written to") : reasonOf(error);
    throw new Trouble(t("{0}: cannot be mended, because it or its folder {1}", name, reason));
  }
}
